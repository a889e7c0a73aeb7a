import fc from 'fast-check';
import type { Authentication, Model, Operation, Service } from '../../../src/domain/ir.ts';
import type { Schema } from '../../../src/domain/schema.ts';
import { model, object, operation, place, service } from '../plan/ir-builder.ts';

/** Texts that end literals, comments, lines and templates in one language or another. */
export const HOSTILE_TEXTS: readonly string[] = [
  '*/ process.exit(1); /*',
  "'); process.exit(1); ('",
  '"); process.exit(1); ("',
  '${process.exit(1)}',
  '`${process.exit(1)}`',
  '{{constructor}} {{{x}}} {{> layout}}',
  'line\nbreak\r\nand\u2028separator\u0000nul',
  '</script><img src=x onerror=alert(1)>',
  '\\',
  "\\'",
  '$(touch x) `touch x`',
  '# heading\n- [link](javascript:x) | cell',
  '\u202eright to left',
  '\ud800 lone',
  'émile 用户 🎉',
];

export const HOSTILE_NAMES: readonly string[] = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'default',
    'class',
    'delete',
  ],
  ...[
    'await',
    'enum',
    'static',
    'arguments',
    'eval',
    'undefined',
    'NaN',
    'Promise',
    'Date',
    'Number',
    'String',
  ],
  ...[
    'db',
    'trx',
    'params',
    'query',
    'body',
    'stored',
    'items',
    'total',
    'limit',
    'offset',
    'page',
    'now',
    'count',
  ],
  ...[
    'select',
    'order',
    'group',
    'table',
    'Table',
    'Column',
    'Database',
    'Generated',
    'Type',
    'schemas',
    'route',
  ],
  ...[
    '../x',
    '..',
    'a/b',
    "o'brien",
    '"quoted"',
    '`tick`',
    '$x{y}',
    'a b',
    '1st',
    '_',
    '-',
    '%2e%2e',
    'x*',
    ':id',
  ],
  ...['id', 'name', 'status', 'created_at', 'updated_at', 'quantity', 'password', 'token', 'url', 'user_id'],
  ...['x'.repeat(200), 'users', 'Users', 'USERS'],
];

const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ maxLength: 20 }));
const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_NAMES) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 10 }) },
);
const segment = name.map((raw) => raw.replace(/[/{}\s]/g, '') || 'x');
const path = fc
  .array(
    fc.oneof(
      segment,
      segment.map((raw) => `{${raw}}`),
      fc.constantFrom('things', '{thing_id}', 'open'),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => `/${parts.join('/')}`);

const { schema } = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Schema>(
      {},
      { type: 'string', pattern: '^(unclosed', minLength: -1 },
      { type: 'string', minLength: 1, maxLength: 5, format: 'no-such-format' },
      { type: 'integer', minimum: 1, multipleOf: 0 },
      { type: 'number' },
      { type: 'boolean', default: true },
      { type: ['string', 'null'] },
      { type: ['string', 'integer'] },
      { type: 'string', format: 'date-time' },
      { type: 'string', format: 'uuid' },
      { type: 'object' },
      { type: 'array' },
      { enum: ['a', 1, null, { deep: ['*/'] }] },
      { const: null },
      { $ref: '#/models/M0' },
      { $ref: '#/models/M1' },
      { $ref: '#/models/missing' },
    ),
    fc
      .array(text, { minLength: 1, maxLength: 3 })
      .map((values): Schema => ({ type: 'string', enum: [...new Set(values)] })),
    text.map((description): Schema => ({ type: 'string', description, default: description })),
    tie('schema').map((items): Schema => ({ type: 'array', items })),
    tie('schema').map((one): Schema => ({ anyOf: [one, { type: 'null' }] })),
    fc.tuple(tie('schema'), tie('schema')).map(([a, b]): Schema => ({ allOf: [a, b] })),
    fc.array(fc.tuple(name, tie('schema')), { maxLength: 5 }).map(record),
  ),
}));

function record(entries: readonly (readonly [string, Schema])[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(entries),
    required: entries.filter((_, index) => index % 2 === 0).map(([property]) => property),
  };
}

const anOperation: fc.Arbitrary<Operation> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'WS', 'ANY', 'HEAD'),
    path,
    status: fc.constantFrom(200, 201, 204, 302),
    body: fc.option(schema),
    contentType: fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
    ),
    answer: fc.option(schema),
    responseType: fc.constantFrom(
      'application/json',
      'text/html',
      'application/octet-stream',
      'text/x-"odd"',
    ),
    query: fc.dictionary(
      name,
      fc.constantFrom<Schema>(
        { type: 'string' },
        { type: 'integer' },
        { type: 'boolean' },
        { type: 'array' },
      ),
      { maxKeys: 3 },
    ),
    summary: text,
    conflict: fc.option(text),
    roles: fc.option(fc.array(text, { maxLength: 2 }), { freq: 3 }),
    id: fc.oneof(name, fc.uuid()),
  })
  .map((sketch) =>
    operation(`${sketch.method} ${sketch.path.replaceAll(' ', '')}`, {
      id: sketch.id,
      summary: sketch.summary,
      query: sketch.query,
      contentType: sketch.contentType,
      responseType: sketch.responseType,
      ...(sketch.body ? { body: sketch.body } : {}),
      ...(sketch.roles ? { roles: sketch.roles } : {}),
      responses: { [sketch.status]: sketch.answer, ...(sketch.conflict === null ? {} : { 409: null }) },
      descriptions: sketch.conflict === null ? {} : { 409: sketch.conflict },
    }),
  );

const someModels: fc.Arbitrary<Model[]> = fc
  .tuple(
    fc.array(fc.tuple(name, schema), { maxLength: 6 }),
    fc.array(fc.tuple(name, schema), { maxLength: 6 }),
    name,
  )
  .map(([first, second, third]) => [
    model('M0', record(first)),
    model('M1', record(second)),
    model(third, object({ id: { type: 'string' }, status: { type: 'string' }, name: { type: 'string' } }), [
      { kind: 'unique', fields: ['name'] },
    ]),
  ]);

const authentication: fc.Arbitrary<Authentication | null> = fc.option(
  fc.record({
    kind: fc.constantFrom('jwt', 'api_key', 'basic', 'session'),
    carrier: fc.record({
      in: fc.constantFrom('header', 'cookie', 'query'),
      name: fc.oneof(name, fc.constant('Authorization')),
    }),
    roles: fc.array(text, { maxLength: 2 }),
    expires_in_seconds: fc.constant(null),
    description: text,
    source: fc.constant(place(3)),
  }),
);

/** Services that no good author writes. */
export const hostileService: fc.Arbitrary<Service> = fc
  .record({
    operations: fc.uniqueArray(anOperation, { maxLength: 8, selector: (one) => one.id }),
    models: someModels,
    title: text,
    purpose: text,
    file: text,
    authentication,
    capabilities: fc.array(text, { maxLength: 3 }),
    dependencies: fc.array(
      fc.record({
        name,
        kind: fc.constantFrom('service', 'database', 'cache', 'queue', 'api', 'package', 'other'),
        required: fc.boolean(),
        url: fc.option(fc.oneof(text, fc.constant('http://localhost:9'))),
        port: fc.option(fc.integer({ min: 1, max: 65535 })),
        description: text,
        source: fc.constant(place(2)),
      }),
      { maxLength: 3 },
    ),
    configuration: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(
          'PORT',
          'LOG_LEVEL',
          'CONSTRUCTOR',
          'CLASS',
          'JWT_SECRET',
          'PAGE_SIZE',
          'A_B',
          'DATABASE_URL',
        ),
        description: text,
        type: fc.constantFrom('string', 'integer', 'number', 'boolean', 'url'),
        required: fc.boolean(),
        default: fc.oneof(text, fc.constant(null), fc.integer(), fc.boolean()),
        secret: fc.boolean(),
        source: fc.constant(place(4)),
      }),
      { maxLength: 4, selector: (entry) => entry.name },
    ),
  })
  .map(({ file, ...parts }) => {
    const spec = service('any', parts);
    return { ...spec, source: { ...spec.source, file } };
  });
