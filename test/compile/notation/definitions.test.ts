import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readPythonModule } from '../../../src/compile/notation/python/module.ts';
import { schemaFromClass } from '../../../src/compile/notation/python/to-schema.ts';
import { readSqlTables } from '../../../src/compile/notation/sql/tables.ts';
import { readTypeDeclarations } from '../../../src/compile/notation/typescript/declarations.ts';
import { modelNames, NO_MODELS } from '../../../src/compile/schema/type-words.ts';

function pythonSchema(source: string, name: string): unknown {
  const { classes } = readPythonModule(source);
  const byName = new Map(classes.map((one) => [one.name, one]));
  const found = byName.get(name);
  assert.ok(found, `${name} in ${[...byName.keys()].join(', ')}`);
  return schemaFromClass(found, byName, modelNames(byName.keys()))?.schema;
}

describe('Python classes', () => {
  it('reads Pydantic models', () => {
    const source = `from pydantic import BaseModel, Field

class Kind(str, Enum):
    A = "a"
    B = "b"

class Base(BaseModel):
    """What all have."""
    id: UUID

class Thing(Base):
    name: str = Field(..., min_length=1, max_length=40, description="its name")
    size: conint(ge=1) = 3
    kind: Kind = Kind.A
    tags: List[str] = []
    note: Optional[str] = None
    by_name: Dict[str, "Thing"] = Field(default_factory=dict)
    when: datetime | None

    class Config:
        extra = "forbid"

    @validator("name")
    def check(cls, value: str) -> str:
        other: int = 1
        return value
`;
    assert.deepEqual(pythonSchema(source, 'Thing'), {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        name: { type: 'string', minLength: 1, maxLength: 40, description: 'its name' },
        size: { type: 'integer', minimum: 1, default: 3 },
        kind: { $ref: '#/models/Kind' },
        tags: { type: 'array', items: { type: 'string' }, default: [] },
        note: { type: ['string', 'null'] },
        by_name: { type: 'object', additionalProperties: { $ref: '#/models/Thing' } },
        when: { type: ['string', 'null'], format: 'date-time' },
      },
      required: ['id', 'name'],
    });
    assert.deepEqual(pythonSchema(source, 'Kind'), { type: 'string', enum: ['a', 'b'] });
  });

  it('reads columns of an ORM', () => {
    const source = `class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    email = Column(String(120), unique=True, nullable=False)
    team_id = Column(Integer, ForeignKey("teams.id"), nullable=True)
`;
    const { classes } = readPythonModule(source);
    const [user] = classes;
    assert.ok(user);
    const model = schemaFromClass(user, new Map(), NO_MODELS);
    assert.deepEqual(model?.primaryKey, ['id']);
    assert.deepEqual(model?.unique, ['email']);
    assert.deepEqual(model?.references, [{ field: 'team_id', table: 'teams', column: 'id' }]);
    assert.deepEqual(model?.schema.required, ['id', 'email']);
    assert.deepEqual(model?.schema.properties?.['email'], { type: 'string', maxLength: 120 });
  });
});

describe('TypeScript declarations', () => {
  it('reads members, methods, comments and generics', () => {
    const source = `export interface Page<T> { items: T[]; next?: string }
/** Sizes. */
type Size = 's' | 'm' | null;
class Box { private readonly width: number = 1; open(): void { return; } label!: string }
enum Level { Low = 1, High = 2 }`;
    const found = Object.fromEntries(
      readTypeDeclarations(source, NO_MODELS).map((one) => [one.name, one.schema]),
    );
    assert.deepEqual(found['Page']?.required, ['items']);
    assert.equal(found['Size']?.description, 'Sizes.');
    assert.deepEqual(found['Box']?.required, ['width', 'label']);
    assert.deepEqual(found['Level'], { type: 'integer', enum: [1, 2] });
  });
});

describe('SQL tables', () => {
  it('reads columns and constraints', () => {
    const [table] = readSqlTables(`create table if not exists public."Orders" (
      id integer primary key autoincrement, -- the number
      total decimal(10,2) default 0.0,
      state varchar(10) not null, -- open, paid
      user_id int not null references users (id) on delete cascade,
      primary key (id), constraint one unique (user_id, state)
    ); create unique index x on "Orders" (lower(state), total desc);`);
    assert.equal(table?.name, 'Orders');
    assert.deepEqual(table?.primaryKey, ['id']);
    assert.deepEqual(table?.schema.properties?.['state'], {
      type: 'string',
      maxLength: 10,
      enum: ['open', 'paid'],
      description: 'open, paid',
    });
    assert.deepEqual(table?.schema.properties?.['total'], { type: ['number', 'null'], default: 0 });
    assert.deepEqual(table?.references, [{ fields: ['user_id'], table: 'users', columns: ['id'] }]);
    assert.deepEqual(table?.unique[0], ['user_id', 'state']);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'class A',
    'interface B',
    'CREATE TABLE c',
    'type D =',
    'enum E',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    ':',
    ',',
    ';',
    '=',
    '"',
    "'",
    '`',
    '\n',
    '    ',
    'x',
    '1',
    '|',
    '&',
    '@',
    '#',
    '--',
    '/*',
    '//',
    'def f',
    'Field',
    'Optional',
    '...',
    '"""',
    'NOT NULL',
    'REFERENCES',
    'CHECK',
    '->',
  );
  it('is read without a throw', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join(' ');
        for (const cls of readPythonModule(text).classes) schemaFromClass(cls, new Map(), NO_MODELS);
        readTypeDeclarations(text, NO_MODELS);
        readSqlTables(text);
      }),
      { numRuns: 1500 },
    );
  });

  it('may be nested as deep as it likes', () => {
    for (const open of ['(', '[', '{', '<', 'A[', 'a<', '{a:', '(a,']) {
      readPythonModule(`class A:\n    x: ${open.repeat(20_000)}`);
      readTypeDeclarations(`type A = ${open.repeat(20_000)}`, NO_MODELS);
      readSqlTables(`CREATE TABLE a (b ${open.repeat(20_000)}`);
    }
  });
});
