import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileSpec } from '../../../src/compile/compile-spec.ts';
import type { Service } from '../../../src/domain/ir.ts';
import type { BehaviourKind } from '../../../src/domain/service-plan.ts';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import { danglingReferences, unfilledFields } from './plan-references.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shared = join(root, '..', 'shared', 'specs');

/** Route -> kind of every operation that is not one of the five standard endpoints. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<string, BehaviourKind>>>> = {
  bookings: {
    'GET /bookings': 'list',
    'POST /bookings': 'create',
    'GET /bookings/summary': 'summary',
    'GET /bookings/{booking_id}': 'read',
    'PATCH /bookings/{booking_id}': 'update',
    'DELETE /bookings/{booking_id}': 'delete',
    'POST /bookings/{booking_id}/cancel': 'action',
    'POST /bookings/{booking_id}/confirm': 'action',
    'GET /rooms': 'list',
    'POST /rooms': 'create',
    'GET /rooms/{room_id}': 'read',
  },
  'url-shortener': {
    'GET /links': 'list',
    'POST /links': 'create',
    'GET /links/stats': 'summary',
    'GET /links/{code}': 'read',
    'PATCH /links/{code}': 'update',
    'DELETE /links/{code}': 'delete',
    'GET /{code}': 'redirect',
  },
  inventory: {
    'GET /items': 'list',
    'POST /items': 'create',
    'GET /items/{sku}': 'read',
    'PUT /items/{sku}': 'update',
    'DELETE /items/{sku}': 'delete',
    'GET /items/{sku}/movements': 'list',
    'POST /items/{sku}/movements': 'create',
    'GET /inventory/summary': 'summary',
  },
  'support-tickets': {
    'POST /auth/register': 'register',
    'POST /auth/login': 'login',
    'GET /auth/me': 'current_user',
    'GET /tickets': 'list',
    'POST /tickets': 'create',
    'GET /tickets/{ticket_id}': 'read',
    'PATCH /tickets/{ticket_id}': 'update',
    'POST /tickets/{ticket_id}/assign': 'action',
    'POST /tickets/{ticket_id}/resolve': 'action',
    'POST /tickets/{ticket_id}/close': 'action',
    'GET /tickets/{ticket_id}/comments': 'list',
    'POST /tickets/{ticket_id}/comments': 'create',
    'WS /tickets/{ticket_id}/stream': 'stream',
  },
};

for (const [name, expected] of Object.entries(EXAMPLES)) {
  test(`examples/${name} is derived whole`, async () => {
    const { plan, diagnostics } = planService(await serviceOf(join(root, 'examples', name, 'SPEC.md')));
    const kinds = plan.operations
      .filter((one) => one.behaviour.kind !== 'standard')
      .map((one) => [`${one.operation.method} ${one.operation.path}`, one.behaviour.kind] as const);
    assert.deepEqual(
      Object.fromEntries(kinds.sort(([a], [b]) => (a < b ? -1 : 1))),
      Object.fromEntries(Object.entries(expected).sort(([a], [b]) => (a < b ? -1 : 1))),
    );
    assert.deepEqual([...danglingReferences(plan), ...unfilledFields(plan)], []);
    assert.deepEqual(
      diagnostics.filter((one) => one.severity !== 'info').map((one) => one.message),
      [],
    );
  });
}

/** What a careful reader derives from the real documents; every other operation of theirs has to be derived. */
const UNDERIVABLE: Readonly<Record<string, readonly string[]>> = {
  'api-gateway.md': [
    'ANY /api/{service_name}/{path}',
    'GET /discover/by-capability/{capability}',
    'GET /discover/online',
    'GET /services',
    'GET /services/{service_name}',
    'POST /reload',
  ],
  'autonomous-execution-engine.md': ['GET /actions/pending', 'POST /actions/{id}/complete'],
  'build-executor.md': ['POST /builds/{build_id}/rollback'],
  'credentials-manager.md': [],
  'registry.md': [],
  'spec-verifier.md': ['GET /reference-specs', 'POST /compare', 'POST /verify', 'POST /verify-file'],
  'tie-contract-manager.md': [],
  'unified-chat.md': ['GET /api/status'],
  'voting-weight-tracker.md': [],
};

for (const [file, expected] of Object.entries(UNDERIVABLE)) {
  const path = join(shared, file);
  const skip = existsSync(path) ? false : `the shared specification ${file} is not on this machine`;
  test(`${file}: only what it does not say is underivable`, { skip }, async () => {
    const { plan } = planService(await serviceOf(path));
    assert.deepEqual([...danglingReferences(plan), ...unfilledFields(plan)], []);
    const found = plan.operations.filter((one) => one.behaviour.kind === 'underivable');
    assert.deepEqual(found.map((one) => `${one.operation.method} ${one.operation.path}`).sort(), expected);
  });
}

async function serviceOf(path: string): Promise<Service> {
  const { ir, diagnostics } = await compileSpec({ file: path, bytes: readFileSync(path) });
  const service = ir?.services[0];
  assert.ok(service, diagnostics.map((one) => one.message).join('\n'));
  return service;
}
