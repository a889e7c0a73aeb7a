import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../../src/domain/json.ts';
import type { Schema } from '../../../src/domain/schema.ts';
import { coded, compileData, documentOf, schemasOf, serviceOf } from './compiled.ts';

const CASES: readonly (readonly [title: string, version: string, written: Json, read: Schema])[] = [
  ['nullable as a type', '3.0.3', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  [
    'null among the values of a nullable enum',
    '3.0.3',
    { type: 'string', nullable: true, enum: ['a'] },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [
    'a nullable reference',
    '3.0.3',
    { $ref: '#/components/schemas/Other', nullable: true },
    { anyOf: [{ $ref: '#/models/Other' }, { type: 'null' }] },
  ],
  [
    'a nullable allOf',
    '3.0.3',
    { nullable: true, allOf: [{ $ref: '#/components/schemas/Other' }] },
    { anyOf: [{ allOf: [{ $ref: '#/models/Other' }] }, { type: 'null' }] },
  ],
  ['types as a list', '3.1.0', { type: ['integer', 'null'] }, { type: ['integer', 'null'] }],
  [
    'exclusive bounds of 3.0',
    '3.0.3',
    { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    { type: 'number', maximum: 9, exclusiveMinimum: 0 },
  ],
  [
    'exclusive bounds of 3.1',
    '3.1.0',
    { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 9 },
    { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 9 },
  ],
  [
    'values, defaults and marks',
    '3.0.3',
    {
      type: 'integer',
      enum: [1, 2, 2],
      default: 1,
      readOnly: true,
      example: 2,
      format: 'int32',
      deprecated: true,
    },
    {
      type: 'integer',
      format: 'int32',
      enum: [1, 2],
      default: 1,
      readOnly: true,
      deprecated: true,
      examples: [2],
    },
  ],
  ['const and examples', '3.1.0', { const: 'a', examples: ['a'] }, { const: 'a', examples: ['a'] }],
  [
    'fields without a type as an object',
    '3.0.3',
    {
      properties: { a: { type: 'string', writeOnly: true } },
      required: ['a', 'a'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { a: { type: 'string', writeOnly: true } },
      required: ['a'],
      additionalProperties: false,
    },
  ],
  [
    'maps',
    '3.0.3',
    { type: 'object', additionalProperties: { $ref: '#/components/schemas/Other' } },
    { type: 'object', additionalProperties: { $ref: '#/models/Other' } },
  ],
  [
    'an open map',
    '3.0.3',
    { type: 'object', additionalProperties: {} },
    { type: 'object', additionalProperties: true },
  ],
  [
    'tuples as lists of any of their parts',
    '3.1.0',
    { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], minItems: 2, uniqueItems: true },
    {
      type: 'array',
      items: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
      minItems: 2,
      uniqueItems: true,
    },
  ],
  [
    'encodings as formats',
    '3.1.0',
    { type: 'string', contentEncoding: 'base64' },
    { type: 'string', format: 'byte' },
  ],
  [
    'words beside a reference',
    '3.1.0',
    { $ref: '#/components/schemas/Other', description: 'The other one' },
    { $ref: '#/models/Other', description: 'The other one' },
  ],
  [
    'rules beside a reference',
    '3.1.0',
    { $ref: '#/components/schemas/Other', readOnly: true },
    { allOf: [{ $ref: '#/models/Other' }], readOnly: true },
  ],
  ['misspelled types', '3.0.3', { type: 'datetime' }, { type: 'string', format: 'date-time' }],
  [
    'a needless escape in a pattern',
    '3.0.3',
    { type: 'string', pattern: '^\\d{3}\\-\\d{2}\\@x$' },
    { type: 'string', pattern: '^\\d{3}\\x2d\\d{2}@x$' },
  ],
  ['a pattern that is none', '3.0.3', { type: 'string', pattern: '([' }, { type: 'string' }],
  [
    'numbers in quotes',
    '3.0.3',
    { type: 'string', maxLength: '10', minLength: -1 },
    { type: 'string', maxLength: 10 },
  ],
];

describe('schemas', () => {
  for (const [title, version, written, read] of CASES) {
    it(`reads ${title}`, async () => {
      const schemas = await schemasOf({ Sample: written, Other: { type: 'object' } }, version);
      assert.deepEqual(schemas.get('Sample'), read);
    });
  }

  it('gives each alternative its value of the discriminator', async () => {
    const schemas = await schemasOf({
      Pet: {
        oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
        discriminator: { propertyName: 'kind', mapping: { tabby: '#/components/schemas/Cat', tom: 'Cat' } },
      },
      Cat: { type: 'object', properties: { kind: { type: 'string' } } },
      Dog: { type: 'object', properties: { kind: { type: 'string', enum: ['dog'] } } },
    });
    assert.deepEqual(schemas.get('Pet')?.oneOf, [
      {
        allOf: [
          { $ref: '#/models/Cat' },
          { type: 'object', properties: { kind: { enum: ['tabby', 'tom'] } }, required: ['kind'] },
        ],
      },
      { $ref: '#/models/Dog' },
    ]);
  });

  it('takes the name of a schema where the discriminator maps nothing', async () => {
    const schemas = await schemasOf({
      Pet: { anyOf: [{ $ref: '#/components/schemas/Cat' }], discriminator: { propertyName: 'kind' } },
      Cat: { type: 'object' },
    });
    const tag = schemas.get('Pet')?.anyOf?.[0]?.allOf?.[1]?.properties?.['kind'];
    assert.deepEqual(tag, { const: 'Cat' });
  });

  it('keeps models that contain themselves as references', async () => {
    const schemas = await schemasOf({
      Node: { type: 'object', properties: { next: { $ref: '#/components/schemas/Leaf' } } },
      Leaf: { type: 'object', properties: { back: { $ref: '#/components/schemas/Node' } } },
    });
    assert.deepEqual(schemas.get('Node')?.properties, { next: { $ref: '#/models/Leaf' } });
    assert.deepEqual(schemas.get('Leaf')?.properties, { back: { $ref: '#/models/Node' } });
  });

  it('reads references to any place of the document, circular ones too', async () => {
    const inner = {
      type: 'object',
      properties: {
        name: { type: 'string', minLength: 1 },
        again: { $ref: '#/paths/~1things/get/responses/200/content/application~1json/schema' },
        title: { $ref: '#/components/schemas/Part/properties/title' },
      },
    };
    const paths = {
      '/things': {
        get: {
          responses: { '200': { description: 'ok', content: { 'application/json': { schema: inner } } } },
        },
      },
    };
    const schemas = { Part: { type: 'object', properties: { title: { type: 'string', maxLength: 3 } } } };
    const service = serviceOf(await compileData(documentOf({ paths, schemas })));
    const model = service.models.find(({ name }) => name === 'ThingsGet');
    assert.deepEqual(model?.schema.properties, {
      name: { type: 'string', minLength: 1 },
      again: { $ref: '#/models/ThingsGet' },
      title: { type: 'string', maxLength: 3 },
    });
  });

  it('finds anchors', async () => {
    const schemas = await schemasOf(
      { A: { $ref: '#leaf' }, B: { $anchor: 'leaf', type: 'boolean' } },
      '3.1.0',
    );
    assert.deepEqual(schemas.get('A'), { $ref: '#/models/B' });
  });

  it('cuts models that are nothing but themselves, with an error', async () => {
    const schemas = {
      A: { $ref: '#/components/schemas/B' },
      B: { allOf: [{ $ref: '#/components/schemas/A' }, { type: 'object' }] },
    };
    const { ir, diagnostics } = await compileData(documentOf({ schemas }));
    assert.equal(coded(diagnostics, 'openapi-ref-circular').length, 1);
    const b = ir?.services[0]?.models.find(({ name }) => name === 'B');
    assert.deepEqual(b?.schema.allOf, [{}, { type: 'object' }]);
  });

  it('says which keywords the service will not check', async () => {
    const { diagnostics } = await compileData(documentOf({ schemas: { A: { not: { type: 'string' } } } }));
    assert.match(coded(diagnostics, 'openapi-not-kept')[0]?.message ?? '', /'not'/);
  });
});
