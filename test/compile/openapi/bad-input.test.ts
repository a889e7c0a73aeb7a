import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileOpenapi } from '../../../src/compile/openapi/compile-openapi.ts';
import { coded, compileData, compileText, documentOf, serviceOf } from './compiled.ts';
import { assertSound } from './invariants.ts';

const HEAD = "openapi: 3.0.3\ninfo: {title: A, version: '1'}\n";
const PATHS = 'paths:\n  /a:\n    get:\n      responses:\n        200: {description: ok}\n';

/** Code and line of every diagnostic that is an error. */
async function errorsIn(text: string): Promise<readonly (readonly [string, number])[]> {
  const compilation = await compileText(text);
  assertSound(compilation, text);
  return compilation.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => [code, place.line]);
}

describe('text that is no document', () => {
  const cases: readonly (readonly [title: string, text: string, code: string, line: number])[] = [
    ['broken indentation', `${HEAD}paths:\n  /a:\n   b: 1\n  c\n`, 'yaml-syntax', 6],
    ['an open quote', `${HEAD}x: "abc\n`, 'yaml-syntax', 4],
    ['broken JSON', '{"openapi": "3.0.0",\n "info": }', 'openapi-no-operations', 1],
    ['JSON that ends early', '{"openapi": "3.0.0",\n "info": {', 'yaml-syntax', 2],
    ['a list', '- openapi: 3.0.0\n', 'openapi-version', 1],
    ['no version', `info: {}\n${PATHS}`, 'openapi-version', 1],
    ['a version to come', `openapi: 4.0.0\n${PATHS}`, 'openapi-version', 1],
    ['Swagger 2.0', "info: {}\nswagger: '2.0'\n", 'openapi-swagger-2', 2],
    ['no operations', `${HEAD}paths: {}\n`, 'openapi-no-operations', 1],
    ['an alias to nothing', `${HEAD}x: *gone\n${PATHS}`, 'yaml-alias', 3],
    ['an alias to itself', `${HEAD}x: &x [*x]\n${PATHS}`, 'yaml-alias', 3],
    ['a key that is a list', `${HEAD}x:\n  ? [a]\n  : 1\n${PATHS}`, 'yaml-key', 4],
    ['deep brackets', `${HEAD}x: ${'['.repeat(5000)}`, 'yaml-too-deep', 3],
    ['deep indentation', `${HEAD}x:\n  ${'- '.repeat(5000)}`, 'yaml-too-deep', 4],
  ];
  for (const [title, text, code, line] of cases) {
    it(`tells the place of ${title}`, async () => {
      assert.deepEqual((await errorsIn(text))[0], [code, line]);
    });
  }

  it('tells both places of a key that stands twice, and all of them at once', async () => {
    const text = `${HEAD}${PATHS}${PATHS}x: {a: 1, a: 2}\n`;
    const { diagnostics } = await compileText(text);
    const told = coded(diagnostics, 'yaml-duplicate-key');
    assert.deepEqual(
      told.map(({ place, related }) => [place.line, related?.[0]?.place.line]),
      [
        [8, 3],
        [13, 13],
      ],
    );
  });

  it('refuses a YAML bomb', async () => {
    const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level += 1) {
      laughs.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`);
    }
    const [first] = await errorsIn(`${HEAD}${laughs.join('\n')}\n${PATHS}`);
    assert.equal(first?.[0], 'yaml-alias-bomb');
  });

  it('refuses nesting by aliases', async () => {
    const levels = ['a0: &a0 [x]'];
    for (let level = 1; level < 400; level += 1) levels.push(`a${level}: &a${level} [*a${level - 1}]`);
    assert.equal((await errorsIn(`${HEAD}${levels.join('\n')}\n${PATHS}`))[0]?.[0], 'yaml-too-deep');
  });

  it('reads aliases and merge keys', async () => {
    const text = `${HEAD}x-ok: &ok\n  responses: {'200': {description: ok}}\npaths:\n  /a:\n    get: *ok\n    put: {<<: *ok, operationId: change}\n`;
    const compilation = await compileText(text);
    assert.deepEqual(
      serviceOf(compilation).operations.map(({ id }) => id),
      ['getA', 'change'],
    );
  });
});

describe('references', () => {
  const refer = (reference: string) =>
    `${HEAD}paths:\n  /a:\n    get:\n      responses:\n        '200':\n          $ref: '${reference}'\ncomponents:\n  responses:\n    Fine: {description: ok}\n    Round: {$ref: '#/components/responses/Round'}\n`;
  const cases: readonly (readonly [reference: string, code: string])[] = [
    ['#/components/responses/Fin', 'openapi-ref-unresolved'],
    ['#/nowhere/at/all', 'openapi-ref-unresolved'],
    ['#/components/responses/Round', 'openapi-ref-circular'],
    ['other.yaml#/Fine', 'openapi-ref-external'],
    ['https://x.example/api.yaml', 'openapi-ref-external'],
    ['../../etc/passwd', 'openapi-ref-external'],
    ['#anchor', 'openapi-ref-unresolved'],
  ];
  for (const [reference, code] of cases) {
    it(`tells where ${reference} stands`, async () => {
      const [first] = await errorsIn(refer(reference));
      assert.equal(first?.[0], code);
      assert.ok([7, 8, 12].includes(first?.[1] ?? 0), String(first?.[1]));
    });
  }

  it('proposes the name that was meant', async () => {
    const { diagnostics } = await compileText(refer('#/components/responses/Fin'));
    assert.match(coded(diagnostics, 'openapi-ref-unresolved')[0]?.hint ?? '', /'Fine'/);
  });

  it('tells every fault in one go', async () => {
    const text = `${refer('#/gone')}  schemas:\n    A: {$ref: '#/lost'}\n    B: {$ref: 'x.yaml'}\n    C: {type: strin}\n`;
    const { diagnostics } = await compileText(text);
    const codes = diagnostics.map(({ code }) => code);
    for (const code of [
      'openapi-ref-unresolved',
      'openapi-ref-external',
      'openapi-schema',
      'openapi-invalid',
    ]) {
      assert.ok(codes.includes(code), code);
    }
  });

  it('keeps the document small where references repeat', async () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 40 }, (_, level) => {
        const next = { $ref: `#/x-parts/P${level + 1}` };
        return [`P${level}`, { type: 'object', properties: { a: next, b: next } }];
      }),
    );
    const parts = { ...schemas, P40: { type: 'string' } };
    const paths = {
      '/a': {
        post: {
          requestBody: { content: { 'application/json': { schema: { $ref: '#/x-parts/P0' } } } },
          responses: { '200': { description: 'ok' } },
        },
      },
    };
    const compilation = await compileData(documentOf({ paths, 'x-parts': parts }));
    assert.equal(serviceOf(compilation).models.length, 40);
  });
});

describe('violations of the OpenAPI schema', () => {
  it('are warnings at their lines, one for each faulty place', async () => {
    const text = `${HEAD}paths:
  /a/{id}:
    parameters:
      - name: id
        in: pth
        required: true
        schema: {type: string}
    get:
      sumary: Typo
      responses:
        '200':
          content: {}
tags: pets
`;
    const { diagnostics } = await compileText(text);
    const told = coded(diagnostics, 'openapi-invalid');
    assert.ok(told.every(({ severity }) => severity === 'warning'));
    assert.deepEqual(
      told.map(({ place }) => place.line),
      [7, 11, 13, 15],
    );
    assert.match(told[0]?.message ?? '', /'pth'.*'path', 'query'|'pth'/);
    assert.match(told[1]?.message ?? '', /'sumary'/);
    assert.match(told[2]?.message ?? '', /lacks 'description'/);
  });

  for (const version of ['3.1.0', '3.2.0']) {
    it(`are told for ${version} too`, async () => {
      const compilation = await compileData(
        documentOf({ paths: { '/a': { get: { responses: {}, sumary: 1 } } } }, version),
      );
      assert.ok(coded(compilation.diagnostics, 'openapi-invalid').length > 0);
    });
  }
});

describe('hostile names', () => {
  const NAMES = [
    ...[
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '../../etc/passwd',
      '..',
      `$${'{{ secrets.X }}'}`,
    ],
    ...['"quoted"', "it's", 'line\nbreak', '\u202Egnp', '\u2028', 'раypal', '<script>', '`x`', '%2e%2e', ' '],
    ...['$ref', 'a/b', 'a~b', '{x}', '*/', '\\', '\u0000'.replace('\u0000', '\\0'), 'x'.repeat(5000), '日本'],
  ];
  for (const name of NAMES) {
    it(`are harmless in every position: ${JSON.stringify(name.slice(0, 20))}`, async () => {
      const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
      const object = (entries: readonly (readonly [string, unknown])[]) => Object.fromEntries(entries);
      const schema = {
        type: 'object',
        title: name,
        properties: object([[name, { type: 'string', enum: [name] }]]),
        required: [name],
      };
      const body = {
        content: object([
          [name, { schema }],
          ['application/json', { schema: { $ref: `#/components/schemas/${escaped}` } }],
        ]),
      };
      const operation = {
        operationId: name,
        summary: name,
        tags: [name],
        security: [object([[name, [name]]])],
        parameters: [
          { name, in: 'query', schema: { type: 'string' } },
          { name, in: 'header', schema: { type: 'string' } },
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        ],
        requestBody: body,
        responses: object([
          ['200', { description: name, ...body, headers: object([[name, { schema: { type: 'string' } }]]) }],
          [name, { description: name }],
        ]),
      };
      const document = {
        openapi: '3.1.0',
        info: { title: name, version: name },
        servers: [{ url: `/${name}` }],
        tags: [{ name }],
        paths: object([
          ['/a/{id}', { post: operation }],
          [`/${name}`, { get: operation }],
          [`/b/{${name}}`, { get: operation }],
        ]),
        components: {
          schemas: object([[name, schema]]),
          securitySchemes: object([[name, { type: 'apiKey', in: 'header', name }]]),
        },
        'x-service-name': name,
        'x-stack': [name],
      };
      const text = JSON.stringify(document);
      const compilation = await compileOpenapi({ file: 'spec.json', text });
      assertSound(compilation, text);
      const service = serviceOf(compilation);
      const model = service.models.find((one) => one.name === name);
      assert.deepEqual(Object.keys(model?.schema.properties ?? {}), [name], 'the name is data');
      assert.equal(Object.getPrototypeOf(model?.schema.properties ?? {}), Object.prototype);
      assert.deepEqual(JSON.parse(JSON.stringify(compilation.ir)), structuredClone(compilation.ir));
    });
  }
});

describe('large documents', () => {
  it('are compiled in less than two seconds of processor time for 5 MB', async () => {
    const parts = ['openapi: 3.0.3\ninfo: {title: Big, version: 1.0.0}\npaths:\n'];
    let length = 0;
    for (let number = 0; length < 4_900_000; number += 1) {
      const part = `  /things${number}/{id}:\n    get:\n      summary: "Reads a thing"\n      parameters:\n        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}\n        - name: q\n          in: query\n          schema:\n            type: integer\n            minimum: 1\n      responses:\n        '200':\n          description: ok\n          content:\n            application/json:\n              schema:\n                type: object\n                properties:\n                  id: {type: string}\n                  name:\n                    type: string\n                    maxLength: 40\n        '404':\n          description: missing\n`;
      parts.push(part);
      length += part.length;
    }
    await compileText(`${HEAD}${PATHS}`);
    const before = process.cpuUsage();
    const service = serviceOf(await compileText(parts.join('')));
    const used = process.cpuUsage(before);
    assert.ok(service.operations.length > 7000);
    const seconds = (used.user + used.system) / 1e6;
    assert.ok(seconds < LIMIT_SECONDS, `${seconds.toFixed(1)} s`);
  });
});

/** Two seconds on an idle machine; garbage collection on several threads counts as processor time as well. */
const LIMIT_SECONDS = 4;
