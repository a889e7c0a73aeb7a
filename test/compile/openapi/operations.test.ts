import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../../src/domain/json.ts';
import { coded, compileData, compileFixture, documentOf, operationOf, serviceOf } from './compiled.ts';

const OK = { responses: { '200': { description: 'ok' } } };

async function responsesFor(responses: Json, method = 'get') {
  const paths = { '/a': { [method]: { responses } } };
  const service = serviceOf(await compileData(documentOf({ paths })));
  return service.operations[0]?.responses.map(({ status, origin }) => [status, origin]);
}

describe('parameters', () => {
  it('inherits those of the path, and lets an operation replace them', async () => {
    const q = (type: string, extra = {}) => ({ name: 'q', in: 'query', schema: { type }, ...extra });
    const paths = {
      '/a/{id}': {
        parameters: [q('string'), { name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        get: { ...OK, parameters: [q('boolean', { required: true })] },
        delete: OK,
      },
    };
    const service = serviceOf(await compileData(documentOf({ paths })));
    const facts = service.operations.map(({ parameters }) =>
      parameters.map(({ name, required, schema }) => [name, required, schema.type]),
    );
    assert.deepEqual(facts, [
      [
        ['id', true, 'integer'],
        ['q', true, 'boolean'],
      ],
      [
        ['id', true, 'integer'],
        ['q', false, 'string'],
      ],
    ]);
  });

  it('says how lists travel', async () => {
    const list = { type: 'array', items: { type: 'string' } };
    const parameters = [
      { name: 'repeated', in: 'query', schema: list },
      { name: 'comma', in: 'query', explode: false, schema: list },
      { name: 'pipe', in: 'query', style: 'pipeDelimited', schema: list },
      { name: 'X-List', in: 'header', schema: list },
      { name: 'single', in: 'query', explode: false, schema: { type: 'string' } },
    ];
    const service = serviceOf(
      await compileData(documentOf({ paths: { '/a': { get: { ...OK, parameters } } } })),
    );
    assert.deepEqual(
      service.operations[0]?.parameters.map(({ name, separator }) => [name, separator]),
      [
        ['repeated', undefined],
        ['comma', ','],
        ['pipe', '|'],
        ['X-List', ','],
        ['single', undefined],
      ],
    );
  });

  it('adds a path parameter that nobody describes, as an inference, and drops one that the path lacks', async () => {
    const parameters = [{ name: 'other', in: 'path', required: true, schema: { type: 'string' } }];
    const { ir, diagnostics } = await compileData(
      documentOf({ paths: { '/a/{id}': { get: { ...OK, parameters } } } }),
    );
    const service = ir?.services[0];
    assert.deepEqual(
      service?.operations[0]?.parameters.map(({ name }) => name),
      ['id'],
    );
    assert.ok(service?.inferences.some(({ pointer }) => pointer === '/operations/0/parameters/0'));
    assert.equal(coded(diagnostics, 'openapi-parameter').length, 1);
  });

  it('keeps cookies and headers but for those that OpenAPI ignores', async () => {
    const gallery = await compileFixture('gallery.yaml');
    const list = operationOf(gallery, 'GET /gallery/pictures');
    assert.deepEqual(
      list.parameters.map((one) => [one.name, one.in]),
      [
        ['theme', 'cookie'],
        ['X-Request-Id', 'header'],
      ],
    );
  });
});

describe('bodies', () => {
  it('keeps all media types without their parameters', async () => {
    const shop = await compileFixture('shop.json');
    assert.deepEqual(
      operationOf(shop, 'POST /v3/orders').request?.content.map(({ content_type }) => content_type),
      ['application/json', 'application/x-www-form-urlencoded'],
    );
    assert.equal(
      operationOf(shop, 'GET /v3/products').responses[0]?.content[0]?.content_type,
      'application/json',
    );
  });

  it('reads files and downloads', async () => {
    const gallery = await compileFixture('gallery.yaml');
    const upload = operationOf(gallery, 'POST /gallery/pictures').request?.content[0];
    assert.deepEqual(upload?.schema.properties?.['file'], { type: 'string', format: 'binary' });
    const download = operationOf(gallery, 'GET /gallery/pictures/{pictureId}/file').responses[0]?.content[0];
    assert.deepEqual(download, {
      content_type: 'image/png',
      schema: { type: 'string', format: 'binary' },
      examples: [],
    });
  });

  it('requires a body whose fields are required, and says that this is a conclusion', async () => {
    const shop = await compileFixture('shop.json');
    const index = shop.operations.findIndex(({ id }) => id === 'createProduct');
    assert.equal(shop.operations[index]?.request?.required, true);
    assert.ok(shop.inferences.some(({ pointer }) => pointer === `/operations/${index}/request/required`));
  });

  it('collects examples, named and referred ones too', async () => {
    const content = {
      'application/json': {
        schema: { type: 'object' },
        examples: { a: { value: { n: 1 } }, b: { $ref: '#/components/examples/Two' } },
      },
    };
    const paths = { '/a': { post: { ...OK, requestBody: { content } } } };
    const components = { examples: { Two: { value: { n: 2 } } } };
    const service = serviceOf(await compileData(documentOf({ paths, components })));
    assert.deepEqual(service.operations[0]?.request?.content[0]?.examples, [{ n: 1 }, { n: 2 }]);
  });
});

describe('responses', () => {
  const d = { description: 'x' };
  it('reads ranges and default', async () => {
    assert.deepEqual(await responsesFor({ '2XX': d, '4xx': d, default: d }), [
      [200, 'inferred'],
      [400, 'inferred'],
      [500, 'inferred'],
    ]);
    assert.deepEqual(await responsesFor({ '201': d, '2XX': d }, 'post'), [[201, 'stated']]);
  });

  it('takes a lone default as the success, unless it speaks of errors', async () => {
    assert.deepEqual(await responsesFor({ default: d }), [[200, 'inferred']]);
    assert.deepEqual(await responsesFor({ default: { description: 'Unexpected error' } }, 'delete'), [
      [204, 'inferred'],
      [500, 'inferred'],
    ]);
  });

  it('assumes a success where none is documented, and warns', async () => {
    const { ir, diagnostics } = await compileData(
      documentOf({ paths: { '/a': { post: { responses: { '400': d } } } } }),
    );
    assert.deepEqual(
      ir?.services[0]?.operations[0]?.responses.map(({ status }) => status),
      [201, 400],
    );
    assert.equal(coded(diagnostics, 'openapi-no-success').length, 1);
  });

  it('keeps headers', async () => {
    const todo = await compileFixture('todo.yaml');
    assert.deepEqual(
      operationOf(todo, 'POST /chores').responses[0]?.headers.map(({ name, schema }) => [
        name,
        schema.format,
      ]),
      [['Location', 'uri']],
    );
  });
});

describe('security', () => {
  it('takes the operation before the document, and an empty list as open', async () => {
    const shop = await compileFixture('shop.json');
    assert.equal(operationOf(shop, 'GET /v3/products').security?.required, false);
    assert.equal(operationOf(shop, 'POST /v3/products').security?.required, true);
    assert.deepEqual(shop.authentication?.kind, 'api_key');
    assert.deepEqual(shop.authentication?.carrier, { in: 'header', name: 'X-Shop-Key' });
  });

  it('reads a token in the Authorization header with the word that its description shows', async () => {
    const blog = await compileFixture('blog.yaml');
    assert.equal(blog.authentication?.kind, 'jwt');
    assert.equal(blog.authentication?.prefix, 'Token');
    assert.equal(operationOf(blog, 'PUT /api/articles/{slug}').security?.owner_only, true);
    assert.equal(operationOf(blog, 'POST /api/articles').security?.owner_only, false);
  });

  const schemes: readonly (readonly [Json, string, string])[] = [
    [{ type: 'http', scheme: 'bearer' }, 'jwt', 'Authorization'],
    [{ type: 'http', scheme: 'Basic' }, 'basic', 'Authorization'],
    [{ type: 'apiKey', in: 'query', name: 'key' }, 'api_key', 'key'],
    [{ type: 'apiKey', in: 'cookie', name: 'sid' }, 'session', 'sid'],
    [{ type: 'oauth2', flows: {} }, 'jwt', 'Authorization'],
    [{ type: 'openIdConnect', openIdConnectUrl: 'https://x.example' }, 'jwt', 'Authorization'],
  ];
  for (const [scheme, kind, name] of schemes) {
    it(`reads ${JSON.stringify(scheme)}`, async () => {
      const components = { securitySchemes: { it: scheme } };
      const paths = { '/a': { get: { ...OK, security: [{ it: ['read:all'] }] } } };
      const service = serviceOf(await compileData(documentOf({ paths, components })));
      assert.deepEqual([service.authentication?.kind, service.authentication?.carrier.name], [kind, name]);
      assert.deepEqual(service.operations[0]?.security?.roles, []);
    });
  }

  it('takes an optional scheme as open and a role of a bearer scheme as a role', async () => {
    const components = { securitySchemes: { it: { type: 'http', scheme: 'bearer' } } };
    const paths = {
      '/a': { get: { ...OK, security: [{ it: [] }, {}] }, post: { ...OK, security: [{ it: ['admin'] }] } },
    };
    const service = serviceOf(await compileData(documentOf({ paths, components })));
    assert.deepEqual(
      service.operations.map(({ security }) => [security?.required, security?.roles]),
      [
        [false, []],
        [true, ['admin']],
      ],
    );
    assert.deepEqual(service.authentication?.roles, ['admin']);
  });

  it('concludes authentication from a plain Authorization header', async () => {
    const header = { name: 'Authorization', in: 'header', required: true, schema: { type: 'string' } };
    const paths = {
      '/a': { get: { ...OK, parameters: [{ ...header, description: 'Bearer <token>' }] }, post: OK },
    };
    const service = serviceOf(await compileData(documentOf({ paths })));
    assert.equal(service.authentication?.kind, 'jwt');
    assert.deepEqual(
      service.operations.map(({ security }) => security?.required),
      [true, false],
    );
    assert.deepEqual(service.operations[0]?.parameters, []);
  });
});
