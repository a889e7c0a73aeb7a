import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileSpec } from '../../../src/compile/compile-spec.ts';
import { hasErrors } from '../../../src/domain/diagnostic.ts';
import {
  coded,
  compileData,
  compileFixture,
  compileText,
  documentOf,
  FIXTURE_NAMES,
  fixtureText,
  operationOf,
  serviceOf,
} from './compiled.ts';
import { assertSound } from './invariants.ts';

describe('OpenAPI fixtures', () => {
  for (const name of FIXTURE_NAMES) {
    it(`compiles ${name} by its content, without an error, and sound`, async () => {
      const text = fixtureText(name);
      const compilation = await compileSpec({ file: name, bytes: Buffer.from(text) });
      assert.equal(hasErrors(compilation.diagnostics), false);
      assert.deepEqual(coded(compilation.diagnostics, 'openapi-invalid'), []);
      assertSound(compilation, text);
    });

    it(`gives every part of ${name} the line where it stands`, async () => {
      const lines = fixtureText(name).split('\n');
      const service = await compileFixture(name);
      for (const operation of service.operations) {
        const line = lines[operation.source.line - 1] ?? '';
        assert.match(
          line.toLowerCase(),
          new RegExp(`^\\s*"?${operation.method.toLowerCase()}"?:`),
          operation.id,
        );
        for (const parameter of operation.parameters) {
          assert.match(lines[parameter.source.line - 1] ?? '', /name|\$ref|\{/, parameter.name);
        }
        for (const { status, source, origin } of operation.responses) {
          if (origin === 'stated') assert.match(lines[source.line - 1] ?? '', new RegExp(String(status)));
        }
      }
      for (const model of service.models) {
        assert.match(lines[model.source.line - 1] ?? '', new RegExp(`"?${model.name}"?:`));
      }
    });
  }

  it('finds every operation and nothing else', async () => {
    const counts = await Promise.all(
      FIXTURE_NAMES.map(async (name) => [name, (await compileFixture(name)).operations.length]),
    );
    assert.deepEqual(Object.fromEntries(counts), {
      'todo.yaml': 6,
      'clinic.yaml': 34,
      'blog.yaml': 19,
      'shop.json': 8,
      'gallery.yaml': 5,
    });
  });
});

describe('the service as a whole', () => {
  it('takes the path of the first server in front of every path, and a local port', async () => {
    const clinic = await compileFixture('clinic.yaml');
    assert.equal(clinic.port, 9977);
    assert.equal(clinic.base_path, '/paws/api');
    assert.ok(clinic.operations.every(({ path }) => path.startsWith('/paws/api/')));
    const blog = await compileFixture('blog.yaml');
    assert.equal(blog.port, null, 'the port of a public host is not the port of the service');
    assert.equal(blog.base_path, '/api');
    const gallery = await compileFixture('gallery.yaml');
    assert.deepEqual([gallery.port, gallery.base_path], [8520, '/gallery'], 'variables have their defaults');
  });

  it('names the service by its title, or as x-service-name says', async () => {
    assert.equal((await compileFixture('gallery.yaml')).name, 'picture-gallery');
    assert.equal((await compileFixture('shop.json')).name, 'corner-shop');
    const unnamed = await compileData(documentOf({ info: { title: '***', version: '1' } }));
    assert.equal(serviceOf(unnamed).name, 'service');
    assert.ok(serviceOf(unnamed).inferences.some(({ pointer }) => pointer === '/name'));
  });

  it('honours x-port and x-stack', async () => {
    const shop = await compileFixture('shop.json');
    assert.equal(shop.port, 8410);
    assert.deepEqual(shop.stack, ['python', 'fastapi']);
  });

  for (const [written, version] of [
    ['1', '1.0.0'],
    ['v2.1', '2.1.0'],
    ['1.2.3-rc.1', '1.2.3-rc.1'],
    ['2024-05-01', '2024.5.1'],
    ['1.0.0.RELEASE', '1.0.0-RELEASE'],
  ] as const) {
    it(`reads the version ${written}`, async () => {
      const service = serviceOf(await compileData(documentOf({ info: { title: 'A', version: written } })));
      assert.equal(service.version, version);
    });
  }

  it('assumes 0.1.0 for what is no version and says so', async () => {
    const service = serviceOf(await compileData(documentOf({ info: { title: 'A', version: 'latest' } })));
    assert.equal(service.version, '0.1.0');
    assert.ok(service.inferences.some(({ pointer }) => pointer === '/version'));
  });

  it('sees that browsers of other origins call', async () => {
    assert.ok((await compileFixture('todo.yaml')).capabilities.includes('cors'));
    assert.ok(!(await compileFixture('clinic.yaml')).capabilities.includes('cors'));
  });

  it('takes the error body that most failures have', async () => {
    assert.deepEqual((await compileFixture('blog.yaml')).error_shape, { $ref: '#/models/GenericErrorModel' });
    assert.equal((await compileFixture('gallery.yaml')).error_shape, null);
  });

  it('tells webhooks and callbacks instead of dropping them silently', async () => {
    const { diagnostics } = await compileText(fixtureText('shop.json'));
    assert.deepEqual(
      coded(diagnostics, 'openapi-not-sent').map(({ place }) => place.line),
      [93, 151],
    );
  });

  it('marks /health always, the other standard endpoints only as a set', async () => {
    const get = { get: { responses: { '200': { description: 'ok' } } } };
    const alone = serviceOf(await compileData(documentOf({ paths: { '/health': get, '/state': get } })));
    assert.deepEqual(
      alone.operations.map(({ standard }) => standard),
      ['health', null],
    );
    const paths = { '/health': get, '/state': get, '/capabilities': get };
    const block = serviceOf(await compileData(documentOf({ paths, servers: [{ url: '/api' }] })));
    assert.deepEqual(
      block.operations.map(({ standard }) => standard),
      ['health', 'state', 'capabilities'],
    );
  });
});

describe('operation ids', () => {
  it('keeps the stated id in camelCase and makes ids unique', async () => {
    const ok = { responses: { '200': { description: 'ok' } } };
    const paths = {
      '/a': { get: { ...ok, operationId: 'Users_GetById' }, put: { ...ok, operationId: 'users-get-by-id' } },
      '/owners/{ownerId}/pets': { get: ok, post: ok },
      '/owners/{ownerId}/pets/{petId}': { get: ok, put: ok, patch: ok, delete: ok },
      '/日本': { get: { ...ok, operationId: '日本' } },
      '/b': { get: { ...ok, operationId: '日本' } },
    };
    const { ir, diagnostics } = await compileData(documentOf({ paths }));
    assert.deepEqual(
      ir?.services[0]?.operations.map(({ id }) => id),
      [
        'usersGetById',
        'usersGetById2',
        'listOwnerPets',
        'createOwnerPet',
        'getOwnerPet',
        'replaceOwnerPet',
        'updateOwnerPet',
        'deleteOwnerPet',
        'getB',
      ],
    );
    assert.equal(coded(diagnostics, 'openapi-operation-id').length, 1);
    assert.equal(coded(diagnostics, 'openapi-path').length, 1);
  });

  it('keeps one of two operations that take the same requests', async () => {
    const get = { get: { responses: { '200': { description: 'ok' } } } };
    const { ir, diagnostics } = await compileData(documentOf({ paths: { '/a/{x}': get, '/a/{y}/': get } }));
    assert.equal(ir?.services[0]?.operations.length, 1);
    const [told] = coded(diagnostics, 'duplicate-operation');
    assert.equal(told?.related?.length, 1);
  });

  it('gives the path of an operation without a slash at its end', async () => {
    const get = { get: { responses: { '200': { description: 'ok' } } } };
    const service = serviceOf(await compileData(documentOf({ paths: { '/a/': get, '/': get } })));
    assert.deepEqual([operationOf(service, 'GET /a').path, operationOf(service, 'GET /').path], ['/a', '/']);
  });
});
