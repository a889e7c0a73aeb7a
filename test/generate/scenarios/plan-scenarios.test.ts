import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { OperationPlan, ServicePlan } from '../../../src/domain/service-plan.ts';
import { capturedNames, mapPattern, type Pattern } from '../../../src/generate/scenarios/pattern.ts';
import { planScenarios } from '../../../src/generate/scenarios/plan-scenarios.ts';
import type { RequestStep, Scenario } from '../../../src/generate/scenarios/scenario.ts';

const planOf = async (name: string): Promise<ServicePlan> => {
  const read = JSON.parse(
    await readFile(new URL(`../../fixtures/plan/${name}.json`, import.meta.url), 'utf8'),
  );
  return read.plan ?? read;
};
const plans = {
  bookings: await planOf('bookings'),
  inventory: await planOf('inventory'),
  'url-shortener': await planOf('url-shortener'),
};
const bookings = planScenarios(plans.bookings);

function requests({ steps }: Scenario): readonly RequestStep[] {
  return steps.filter((step) => step.kind === 'request');
}

function story(name: string): Scenario {
  const found = bookings.find((scenario) => scenario.name === name);
  assert.ok(found, `no scenario '${name}' among: ${bookings.map((one) => one.name).join('; ')}`);
  return found;
}

/** Method, last literal segment and status of every call. */
function calls(scenario: Scenario): readonly string[] {
  return requests(scenario).map(
    ({ request, operation, expect }) => `${request.method} ${operation} ${expect.status}`,
  );
}

for (const [name, plan] of Object.entries(plans)) {
  const scenarios = planScenarios(plan);

  test(`${name}: the same plan gives the same scenarios`, () => {
    assert.equal(JSON.stringify(planScenarios(structuredClone(plan))), JSON.stringify(scenarios));
  });

  test(`${name}: every operation is proven, with success and, where it can fail, with failure`, () => {
    for (const { operation, failures } of plan.operations) {
      const mine = scenarios.filter(({ proves }) => proves.includes(operation.id));
      const statuses = mine
        .flatMap(requests)
        .filter((step) => step.operation === operation.id)
        .map(({ expect }) => expect.status);
      assert.ok(
        statuses.some((status) => status < 400),
        `${operation.id} never succeeds`,
      );
      for (const { status } of failures)
        assert.ok(statuses.includes(status), `${operation.id} never answers ${status}`);
    }
  });

  test(`${name}: names are unique in their topic`, () => {
    const names = scenarios.map((scenario) => `${scenario.topic}: ${scenario.name}`);
    assert.deepEqual(names, [...new Set(names)]);
  });

  test(`${name}: what a step uses was captured before it`, () => {
    for (const scenario of scenarios) {
      const captured = new Set<string>();
      for (const step of requests(scenario)) {
        const sent = [step.request.path, ...step.request.query.map(({ value }) => value)];
        if (step.request.body && 'value' in step.request.body) sent.push(step.request.body.value);
        for (const used of sent.flatMap(capturedNames))
          assert.ok(captured.has(used), `${scenario.name}: ${used}`);
        for (const { name: capture } of step.captures) captured.add(capture);
      }
    }
  });

  test(`${name}: bodies of calls that succeed are valid, those that are called faulty are not`, () => {
    const ajv = new Ajv2020({ strict: false, logger: false });
    formats.default(ajv);
    const models = Object.fromEntries(plan.models.map((model) => [model.name, model.schema]));
    const checks = new Map(
      plan.operations.map(({ operation }: OperationPlan) => {
        const schema = operation.request?.content[0]?.schema;
        return [operation.id, schema ? ajv.compile({ allOf: [schema], models }) : null] as const;
      }),
    );
    for (const scenario of scenarios)
      for (const step of requests(scenario)) {
        const check = checks.get(step.operation);
        if (!check || step.request.body?.kind !== 'json') continue;
        const valid = check(asJson(step.request.body.value));
        if (step.expect.status < 400)
          assert.ok(valid, `${scenario.name}, ${step.title}: ${ajv.errorsText(check.errors)}`);
        if (/refuses a body that is not valid/.test(scenario.name) && step.expect.status === 400)
          assert.ok(!valid, `${scenario.name}, ${step.title} is valid`);
      }
  });

  test(`${name}: on a shared service no two creations of one resource send the same`, () => {
    const sent = planScenarios(plan, { shared: true })
      .filter(({ name: title }) => /gives it back|keeps two/.test(title))
      .flatMap(requests)
      .filter(({ request }) => request.method === 'POST')
      .map(({ request, operation }) => `${operation} ${JSON.stringify(request.body)}`);
    assert.deepEqual(sent, [...new Set(sent)]);
  });
}

function asJson(pattern: Pattern): unknown {
  const filled = mapPattern(pattern, (part) =>
    part.kind === 'captured' ? { kind: 'literal', value: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' } : part,
  );
  switch (filled.kind) {
    case 'literal':
      return filled.value;
    case 'object':
      return Object.fromEntries(filled.entries.map(({ name, value }) => [name, asJson(value)]));
    case 'array':
      return filled.items.map(asJson);
    default:
      throw new Error(`a ${filled.kind} cannot be sent`);
  }
}

test('references are created first and named in the body', () => {
  const scenario = story('creates a booking and gives it back');
  assert.deepEqual(calls(scenario), [
    'POST postRooms 201',
    'POST postBookings 201',
    'GET getBookingsBookingId 200',
    'GET getBookings 200',
  ]);
  const [, create] = requests(scenario);
  assert.ok(create?.request.body?.kind === 'json');
  assert.deepEqual(capturedNames(create.request.body.value), ['room/id']);
});

test('a state that must not be left refuses the action, and the row stays as it was', () => {
  assert.deepEqual(calls(story('confirm: is refused when the booking is cancelled')), [
    'POST postRooms 201',
    'POST postBookings 201',
    'POST postBookingsBookingIdCancel 200',
    'POST postBookingsBookingIdConfirm 409',
    'GET getBookingsBookingId 200',
  ]);
});

test('totals are told before and after every change', () => {
  const totals = requests(story('GET /bookings/summary counts the bookings'))
    .filter(({ operation }) => operation === 'getBookingsSummary')
    .map(({ expect }) => (expect.body?.kind === 'object' ? expect.body.entries : []))
    .map((entries) => entries.map(({ value }) => (value.kind === 'aggregate' ? value.value : value.kind)));
  assert.deepEqual(totals, [
    [0, 0, 0, 0],
    [2, 2, 0, 0],
    [2, 1, 1, 0],
    [2, 1, 0, 1],
    [1, 1, 0, 0],
  ]);
});

test('an overlap is refused, and each way around it is accepted', () => {
  const guarded = bookings.filter(({ name }) => /already booked|next to another/.test(name));
  assert.deepEqual(
    guarded.map((scenario) => requests(scenario).at(-1)?.expect.status),
    [409, 201, 201, 201],
  );
});

test('an operation that the plan leaves open answers 501 with a problem', () => {
  const [first] = plans.inventory.operations.filter(({ behaviour }) => behaviour.kind === 'summary');
  assert.ok(first);
  const open: OperationPlan = { ...first, behaviour: { kind: 'underivable', reason: 'nobody knows' } };
  const plan = {
    ...plans.inventory,
    operations: plans.inventory.operations.map((one) => (one === first ? open : one)),
  };
  const told = planScenarios(plan).filter(({ proves }) => proves.includes(first.operation.id));
  assert.deepEqual(
    told.flatMap(requests).map(({ expect }) => [expect.status, expect.content_type]),
    [[501, 'application/problem+json']],
  );
});
