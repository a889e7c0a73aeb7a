import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileSpec } from '../../src/compile/compile-spec.ts';
import type { Service } from '../../src/domain/ir.ts';
import {
  endpointsOf,
  operationOf,
  property,
  requestSchema,
  responseOf,
  responseSchema,
  serviceOf,
} from './compiled.ts';

interface Expected {
  readonly file: string;
  readonly service_name: string;
  readonly port: number | null;
  readonly endpoints: readonly string[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

const folder = fileURLToPath(new URL('../../../shared/specs/', import.meta.url));
const skip = existsSync(`${folder}expected.json`) ? false : `no specs of others in ${folder}`;
const expectations: Expected[] =
  skip === false ? JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) : [];

async function compiled(file: string): Promise<Service> {
  return serviceOf(await compileSpec({ file, bytes: readFileSync(`${folder}${file}`) }));
}

describe('specs of others', { skip }, () => {
  for (const expected of expectations.filter((one) => one.endpoints.length > 0)) {
    it(`finds exactly the endpoints of ${expected.file}`, async () => {
      const service = await compiled(expected.file);
      const primary = (endpoint: string): string =>
        Object.entries(expected.aliases).find(([, others]) => others.includes(endpoint))?.[0] ?? endpoint;
      assert.deepEqual(endpointsOf(service).map(primary).sort(), [...expected.endpoints].sort());
      assert.equal(service.name, expected.service_name);
      assert.equal(service.port, expected.port);
    });
  }

  it('finds nothing in a collection of scripts', async () => {
    const compilation = await compileSpec({ file: 'ops.md', bytes: readFileSync(`${folder}ops.md`) });
    assert.equal(compilation.ir, null);
    const error = compilation.diagnostics.find((one) => one.code === 'no-operations');
    assert.equal(error?.severity, 'error');
    assert.match(error?.hint ?? '', /### POST/);
  });

  it('reads inline bodies, statuses and models', async () => {
    const service = await compiled('tie-contract-manager.md');
    const mint = operationOf(service, 'POST /contracts/mint');
    assert.deepEqual(requestSchema(mint), { $ref: '#/models/MintContractRequest' });
    assert.deepEqual(
      mint.responses.map((one) => [one.status, one.origin]),
      [[201, 'stated']],
    );
    assert.equal(property(responseSchema(mint, 201), 'contract_value').type, 'number');
    const nft = operationOf(service, 'GET /contracts/nft/{mint_address}');
    assert.deepEqual(property(responseSchema(nft, 200), 'status').enum, ['held', 'redeemed']);
    const list = operationOf(service, 'GET /contracts/{wallet}');
    assert.equal(property(responseSchema(list, 200), 'held').type, 'array');
    assert.equal(mint.source.line, 50);
  });

  it('merges an example, a table and query strings', async () => {
    const service = await compiled('voting-weight-tracker.md');
    const add = operationOf(service, 'POST /voting/add');
    assert.deepEqual(requestSchema(add).required, ['wallet', 'votes', 'contract_id', 'event_type']);
    assert.equal(property(responseSchema(add, 200), 'holder_votes').type, 'integer');
    const board = operationOf(service, 'GET /voting/leaderboard');
    assert.deepEqual(
      board.parameters.map((one) => [one.name, one.in, one.schema.type]),
      [['limit', 'query', 'integer']],
    );
    const weight = service.models.find((one) => one.name === 'VotingWeight');
    assert.deepEqual(weight?.constraints.slice(0, 2), [
      { kind: 'primary_key', fields: ['id'] },
      { kind: 'unique', fields: ['wallet'] },
    ]);
    assert.equal(service.configuration.find((one) => one.name === 'DATABASE_URL')?.secret, true);
  });

  it('reads form data, errors, roles and lists of names', async () => {
    const service = await compiled('credentials-manager.md');
    const login = operationOf(service, 'POST /auth/admin');
    assert.equal(login.request?.content[0]?.content_type, 'application/x-www-form-urlencoded');
    assert.equal(login.security?.required, false);
    const create = operationOf(service, 'POST /credentials');
    assert.deepEqual(requestSchema(create).required, ['name', 'type', 'value', 'service']);
    assert.deepEqual(property(requestSchema(create), 'type').enum?.length, 4);
    assert.deepEqual(
      create.responses.map((one) => one.status),
      [201, 400, 401, 409],
    );
    assert.deepEqual(create.security?.roles, ['admin']);
    const read = operationOf(service, 'GET /credentials/{id}');
    assert.equal(read.parameters[0]?.schema.type, 'integer');
    assert.equal(responseOf(read, 404).description, 'if not found');
    const audit = operationOf(service, 'GET /audit');
    assert.deepEqual(
      audit.parameters.map((one) => one.name),
      ['date_range', 'credential_id', 'accessor'],
    );
    assert.deepEqual(responseSchema(audit, 200), { type: 'array', items: { $ref: '#/models/AuditLog' } });
    assert.equal(service.authentication?.kind, 'jwt');
  });

  it('splits requests, responses and messages of one fence', async () => {
    const service = await compiled('build-executor.md');
    const submit = operationOf(service, 'POST /builds/submit');
    assert.deepEqual(requestSchema(submit), { $ref: '#/models/BuildRequest' });
    assert.equal(property(responseSchema(submit, 200), 'queue_position').type, 'integer');
    const cancel = operationOf(service, 'POST /builds/{build_id}/cancel');
    assert.equal(cancel.request, null);
    assert.equal(property(responseSchema(cancel, 200), 'cancelled_at').format, 'date-time');
    const list = operationOf(service, 'GET /builds');
    assert.deepEqual(
      list.parameters.map((one) => one.name),
      ['status', 'service_name', 'limit'],
    );
    const stream = operationOf(service, 'WS /builds/{build_id}/stream');
    assert.deepEqual(
      stream.messages.map((one) => [one.name, one.direction]),
      [
        ['phase_start', 'server'],
        ['progress', 'server'],
        ['phase_complete', 'server'],
      ],
    );
    const message = operationOf(service, 'POST /message');
    assert.ok(requestSchema(message).required?.includes('trace_id'));
    const job = service.models.find((one) => one.name === 'BuildJob');
    assert.equal(property(job?.schema ?? {}, 'status').enum?.length, 6);
  });

  it('follows references and leaves out what examples leave out', async () => {
    const service = await compiled('spec-verifier.md');
    const verify = operationOf(service, 'POST /verify');
    assert.deepEqual(requestSchema(verify).required, ['spec_path']);
    const file = operationOf(service, 'POST /verify-file');
    assert.deepEqual(responseSchema(file, 200), responseSchema(verify, 200));
    const health = operationOf(service, 'GET /health');
    assert.deepEqual(property(responseSchema(health, 200), 'status').enum, ['active', 'inactive', 'error']);
  });

  it('reads pages, cookies and WebSocket messages', async () => {
    const service = await compiled('unified-chat.md');
    assert.equal(operationOf(service, 'GET /').responses[0]?.content[0]?.content_type, 'text/html');
    assert.equal(operationOf(service, 'GET /chat').security?.required, true);
    assert.equal(operationOf(service, 'GET /api/health').security?.required, false);
    assert.deepEqual(service.authentication?.carrier, { in: 'cookie', name: 'token' });
    assert.equal(operationOf(service, 'WS /ws/user/{user_id}').messages.length, 1);
  });

  it('tells request and response of one example apart', async () => {
    const service = await compiled('registry.md');
    const token = operationOf(service, 'POST /auth/token');
    assert.deepEqual(requestSchema(token).required, ['service']);
    assert.deepEqual(responseSchema(token, 200).required, ['token']);
  });
});
