import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Service } from '../../../src/domain/ir.ts';
import type { Behaviour, OperationPlan, ServicePlan } from '../../../src/domain/service-plan.ts';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import { bookingsService, inventoryService, urlShortenerService } from './example-services.ts';
import { danglingReferences } from './plan-references.ts';

const examples: readonly Service[] = [bookingsService(), urlShortenerService(), inventoryService()];

for (const spec of examples) {
  test(`${spec.name}: the plan that packs and scenarios are tested with is what the planner gives`, () => {
    const file = new URL(`../../fixtures/plan/${spec.name}.json`, import.meta.url);
    const text = `${JSON.stringify(planService(spec).plan, null, 2)}\n`;
    if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, text);
    assert.equal(
      text,
      readFileSync(file, 'utf8'),
      'run this test with UPDATE_FIXTURES=1 where the change is meant',
    );
  });

  test(`${spec.name}: every operation is derived, and the plan is sound`, () => {
    const { plan, diagnostics } = planService(spec);
    assert.deepEqual(danglingReferences(plan), []);
    assert.deepEqual(
      diagnostics.filter((one) => one.severity !== 'info'),
      [],
    );
  });
}

test('a booking refuses to overlap another live one of the same room', () => {
  const create = behaviourOf(planService(bookingsService()).plan, 'POST /bookings');
  assert.ok(create.kind === 'create');
  assert.deepEqual(
    create.guards.map((guard) => [guard.kind, guard.status]),
    [
      ['holds', 400],
      ['no_row', 409],
    ],
  );
  assert.deepEqual(create.parents, [
    {
      resource: 'room',
      where: [{ field: 'id', value: { kind: 'input', from: 'body', name: 'room_id' } }],
      missing_status: 404,
    },
  ]);
});

test('actions start from the states that the document names', () => {
  const { plan } = planService(bookingsService());
  const confirm = behaviourOf(plan, 'POST /bookings/{booking_id}/confirm');
  const cancel = behaviourOf(plan, 'POST /bookings/{booking_id}/cancel');
  assert.ok(confirm.kind === 'action' && cancel.kind === 'action');
  assert.deepEqual(confirm.allowed_from, ['pending']);
  assert.deepEqual(cancel.allowed_from, ['pending', 'confirmed']);
  assert.deepEqual(
    cancel.assign.map((one) => one.field),
    ['status', 'cancelled_at', 'cancellation_reason'],
  );
});

test('a short link redirects, counts the visit, and answers with its own address', () => {
  const { plan } = planService(urlShortenerService());
  const visit = behaviourOf(plan, 'GET /{code}');
  assert.ok(visit.kind === 'redirect');
  assert.equal(visit.field, 'url');
  assert.deepEqual(
    visit.effects.map((effect) => effect.kind),
    ['increment', 'set'],
  );
  const read = planned(plan, 'GET /links/{code}');
  assert.ok(read.behaviour.kind === 'read');
  assert.deepEqual(read.behaviour.effects, []);
  const [link] = plan.resources;
  assert.deepEqual(link?.key, { field: 'code', generate: 'code', prefix: '', slug_from: null });
  assert.equal(
    link?.fields.some((field) => field.name === 'short_url'),
    false,
  );
});

test('a movement changes the stock of its item and never below zero', () => {
  const { plan } = planService(inventoryService());
  const move = behaviourOf(plan, 'POST /items/{sku}/movements');
  assert.ok(move.kind === 'create');
  const [effect] = move.effects;
  assert.ok(effect?.kind === 'increment');
  assert.equal(effect.resource, 'item');
  assert.equal(effect.field, 'quantity');
  assert.equal(effect.minimum, 0);
  assert.equal(effect.by.kind, 'choose');
  const items = behaviourOf(plan, 'GET /items');
  assert.ok(items.kind === 'list');
  assert.deepEqual(
    items.filters.find((filter) => filter.parameter === 'low_stock'),
    { parameter: 'low_stock', field: 'quantity', operator: 'at_most_field', other_field: 'reorder_level' },
  );
  assert.equal(items.sort.default_field, 'sku');
});

test('totals are counted and summed, never repeated from the example', () => {
  const { respond } = planned(planService(inventoryService()).plan, 'GET /inventory/summary');
  assert.ok(respond.body?.kind === 'object');
  const kinds = Object.fromEntries(respond.body.entries.map((entry) => [entry.name, entry.value.kind]));
  assert.deepEqual(kinds, {
    total_items: 'count',
    total_quantity: 'sum',
    total_value: 'sum',
    low_stock_items: 'count',
    movements_today: 'count',
  });
});

test('endpoints that the spec leaves out are there, marked as inferred', () => {
  const { plan } = planService(urlShortenerService());
  const standard = plan.operations.filter((one) => one.behaviour.kind === 'standard');
  assert.deepEqual(
    standard.map((one) => [one.operation.path, one.operation.origin]),
    [
      ['/capabilities', 'inferred'],
      ['/dependencies', 'inferred'],
      ['/health', 'stated'],
      ['/message', 'inferred'],
      ['/state', 'inferred'],
    ],
  );
});

test('literal segments are matched before parameters', () => {
  const paths = planService(bookingsService()).plan.operations.map((one) => one.operation.path);
  assert.ok(paths.indexOf('/bookings/summary') < paths.indexOf('/bookings/{booking_id}'));
  const short = planService(urlShortenerService()).plan.operations.map((one) => one.operation.path);
  assert.equal(short.at(-1), '/{code}');
});

function planned(plan: ServicePlan, route: string): OperationPlan {
  const found = plan.operations.find(({ operation }) => `${operation.method} ${operation.path}` === route);
  assert.ok(found, route);
  return found;
}

function behaviourOf(plan: ServicePlan, route: string): Behaviour {
  return planned(plan, route).behaviour;
}
