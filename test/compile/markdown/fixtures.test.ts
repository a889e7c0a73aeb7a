import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Service } from '../../../src/domain/ir.ts';
import {
  endpointsOf,
  operationOf,
  property,
  requestSchema,
  responseSchema,
  serviceFrom,
} from '../compiled.ts';

interface Expected {
  readonly file: string;
  readonly name: string;
  readonly port: number;
  readonly version: string;
  readonly endpoints: readonly string[];
}

const folder = fileURLToPath(new URL('../../fixtures/markdown/', import.meta.url));
const expectations: Expected[] = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8'));

function compiled(file: string): Promise<Service> {
  return serviceFrom(readFileSync(`${folder}${file}`, 'utf8'), file);
}

describe('forms of Markdown specifications', () => {
  it('has an expectation for every fixture', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
    assert.deepEqual(files.sort(), expectations.map((one) => one.file).sort());
    assert.ok(files.length >= 15);
  });

  for (const expected of expectations) {
    it(`reads ${expected.file}`, async () => {
      const service = await compiled(expected.file);
      assert.deepEqual(endpointsOf(service).sort(), [...expected.endpoints].sort());
      assert.equal(service.name, expected.name);
      assert.equal(service.port, expected.port);
      assert.equal(service.version, expected.version);
    });

    it(`gives every operation of ${expected.file} its own line and id`, async () => {
      const service = await compiled(expected.file);
      const lines = readFileSync(`${folder}${expected.file}`, 'utf8').split('\n');
      assert.equal(new Set(service.operations.map((one) => one.id)).size, service.operations.length);
      for (const operation of service.operations) {
        const near = lines.slice(operation.source.line - 1, operation.source.line + 12).join('\n');
        const word =
          operation.path.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? '/';
        assert.ok(
          near.includes(word) || /\b(?:GET|POST|PUT|PATCH|DELETE)\b/.test(near),
          `${operation.id} at ${operation.source.line}`,
        );
      }
    });
  }

  it('takes parameters and fields from tables', async () => {
    const service = await compiled('endpoint-table.md');
    const list = operationOf(service, 'GET /parcels');
    assert.deepEqual(
      list.parameters.map((one) => [one.name, one.in, one.required, one.schema.type]),
      [
        ['shelf', 'query', false, 'string'],
        ['limit', 'query', false, 'integer'],
        ['X-Desk', 'header', true, 'string'],
      ],
    );
    assert.equal(list.parameters[1]?.schema.default, 20);
    assert.equal(list.parameters[1]?.schema.maximum, 100);
    const create = operationOf(service, 'POST /parcels');
    assert.deepEqual(requestSchema(create).required, ['tracking', 'size']);
    assert.deepEqual(property(requestSchema(create), 'size').enum, ['small', 'medium', 'large']);
    assert.deepEqual(
      create.responses.map((one) => one.status),
      [201, 409, 422],
    );
    assert.deepEqual(create.security?.roles, ['clerk']);
    assert.deepEqual(operationOf(service, 'DELETE /parcels/{parcel_id}').security?.roles, ['admin']);
    assert.equal(operationOf(service, 'GET /parcels/{parcel_id}').security?.required, false);
  });

  it('takes nested fields from bullets', async () => {
    const service = await compiled('openapi-like-bullets.md');
    const body = requestSchema(operationOf(service, 'POST /recipes'));
    assert.deepEqual(body.required, ['title', 'steps', 'author']);
    assert.equal(property(body, 'servings').default, 2);
    assert.equal(property(property(body, 'author'), 'email').format, 'email');
    assert.deepEqual(operationOf(service, 'DELETE /recipes/{recipeId}').responses[0]?.content, []);
  });

  it('takes bodies and files from curl calls', async () => {
    const service = await compiled('curl-only.md');
    assert.equal(property(requestSchema(operationOf(service, 'POST /notes')), 'pinned').type, 'boolean');
    assert.equal(operationOf(service, 'POST /notes').origin, 'inferred');
    const pictures = operationOf(service, 'POST /notes/{id}/pictures');
    assert.equal(pictures.request?.content[0]?.content_type, 'multipart/form-data');
    assert.equal(property(requestSchema(pictures), 'picture').format, 'binary');
  });

  it('takes what a handler says', async () => {
    const service = await compiled('decorators-only.md');
    const order = operationOf(service, 'POST /orders');
    assert.deepEqual(requestSchema(order), { $ref: '#/models/TicketOrder' });
    assert.equal(order.responses[0]?.status, 201);
    assert.equal(order.security?.required, true);
    assert.equal(operationOf(service, 'GET /orders/{order_id}').parameters[0]?.schema.type, 'integer');
    assert.deepEqual(
      operationOf(service, 'GET /events').parameters.map((one) => [one.name, one.schema.type]),
      [
        ['upcoming', 'boolean'],
        ['limit', 'integer'],
      ],
    );
  });

  it('reads German labels', async () => {
    const service = await compiled('deutsch.md');
    const create = operationOf(service, 'POST /gruesse');
    assert.deepEqual(property(requestSchema(create), 'farbe').enum, ['rot', 'grün', 'blau']);
    assert.equal(property(responseSchema(create, 201), 'erstellt_am').format, 'date-time');
    assert.deepEqual(
      create.responses.map((one) => one.status),
      [201, 400, 429],
    );
    assert.deepEqual(operationOf(service, 'DELETE /gruesse/{id}').security?.roles, ['admin']);
    assert.deepEqual(service.dependencies, []);
  });

  it('reads TypeScript models and bodies named by them', async () => {
    const service = await compiled('typescript-models.md');
    const task = service.models.find((one) => one.name === 'Task');
    assert.equal(task?.description, 'A card on the board.');
    assert.ok(task?.schema.required?.includes('createdAt'), 'inherited fields are there');
    assert.ok(!task?.schema.required?.includes('labels'));
    assert.deepEqual(property(task?.schema ?? {}, 'assignee').type, ['string', 'null']);
    assert.deepEqual(responseSchema(operationOf(service, 'GET /tasks'), 200), {
      type: 'array',
      items: { $ref: '#/models/Task' },
    });
    const read = operationOf(service, 'GET /tasks/{id}');
    assert.deepEqual(
      read.responses.map((one) => one.status),
      [200, 404],
    );
  });

  it('reads SQL tables with their constraints', async () => {
    const service = await compiled('sql-models.md');
    const posting = service.models.find((one) => one.name === 'Posting');
    assert.deepEqual(property(posting?.schema ?? {}, 'state'), {
      type: 'string',
      enum: ['open', 'booked', 'void'],
      default: 'open',
    });
    assert.equal(property(posting?.schema ?? {}, 'amount').exclusiveMinimum, 0);
    assert.deepEqual(
      posting?.constraints.map((one) => one.kind),
      ['primary_key', 'unique', 'foreign_key', 'index'],
    );
    assert.equal(operationOf(service, 'GET /accounts/{id}').parameters[0]?.schema.type, 'integer');
  });

  it('takes a body that nobody describes from the model of the path, without what the service sets', async () => {
    const service = await compiled('sql-models.md');
    const bodyOf = (route: string) => operationOf(service, route).request?.content[0]?.schema;
    assert.deepEqual(
      [Object.keys(bodyOf('POST /accounts')?.properties ?? {}), bodyOf('POST /accounts')?.required],
      [
        ['code', 'kind', 'balance'],
        ['code', 'kind'],
      ],
    );
    const posting = bodyOf('POST /accounts/{id}/postings');
    assert.deepEqual(
      [Object.keys(posting?.properties ?? {}), posting?.required],
      [['amount', 'state', 'memo'], ['amount']],
    );
    const told = service.inferences.filter(({ reason }) => reason.includes('the model'));
    assert.deepEqual(
      told.map(({ pointer }) => pointer),
      ['/operations/1/request', '/operations/4/request'],
    );
  });

  it('puts the path of the base URL before every path but the standard ones', async () => {
    const service = await compiled('base-url.md');
    assert.equal(operationOf(service, 'POST /api/v1/login').security?.required, false);
    assert.equal(operationOf(service, 'GET /api/v1/products/{id}').security?.required, true);
    assert.equal(operationOf(service, 'GET /health').security?.required, false);
    assert.ok(service.inferences.some((one) => one.pointer === '/operations'));
  });

  it('keeps the sides of a WebSocket apart', async () => {
    const service = await compiled('method-url-pairs.md');
    assert.deepEqual(
      operationOf(service, 'WS /surveys/{survey_id}/live').messages.map((one) => [one.direction, one.name]),
      [
        ['server', 'answer'],
        ['server', 'closed'],
        ['client', 'ping'],
      ],
    );
  });

  it('reads raw HTTP messages', async () => {
    const service = await compiled('http-fences.md');
    const read = operationOf(service, 'GET /rolls/{roll_id}');
    assert.deepEqual(
      read.responses.map((one) => one.status),
      [200, 404],
    );
    assert.deepEqual(service.error_shape?.required, ['error', 'code']);
    assert.equal(operationOf(service, 'POST /rolls').security?.required, true);
  });
});
