import { createHash } from 'node:crypto';
import type { FieldPlan, ParentPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { comment } from '../rendering/encoders.ts';
import { fits } from '../typescript/columns.ts';
import { call, type Doc, keyword, print } from './layout.ts';
import { jsonLiteral, pythonString } from './literal.ts';
import { tableVariable } from './row-names.ts';

export interface TablesView {
  /** Names from `sqlalchemy` and from the pack's own `columns`. */
  readonly imports: Code;
  readonly columnImports: Code | null;
  readonly all: readonly { readonly variable: Code; readonly note: Code; readonly code: Code }[];
}

/** Tables that the service keeps for itself. */
export interface OwnTables {
  readonly processedMessages: boolean;
  readonly sequences: boolean;
}

const TYPES = {
  text: 'Text',
  date: 'Text',
  timestamp: 'Timestamp',
  integer: 'BigInteger',
  real: 'Number',
  boolean: 'Boolean',
  json: 'Json',
} as const;

const OWN_TYPES = new Set(['Timestamp', 'Number', 'Json', 'Counting']);

export function tablesView(plan: ServicePlan, own: OwnTables): TablesView {
  const used = new Set<string>(['MetaData']);
  const resources = parentsFirst(plan.resources);
  const tables = resources.map((resource, index) => {
    const available = new Set(resources.slice(0, index + 1).map(({ name }) => name));
    const variable = tableVariable(plan, resource);
    return {
      variable: code(variable),
      note: code(`# ${comment(`${resource.source.file}:${resource.source.line}`)}`),
      code: code(definition(variable, tableDoc(plan, resource, available, used))),
    };
  });
  const ownTables = [
    ...(own.processedMessages ? [PROCESSED_MESSAGES] : []),
    ...(own.sequences ? [SEQUENCES] : []),
  ];
  for (const { types } of ownTables) for (const type of types) used.add(type);
  const all = [
    ...tables,
    ...ownTables.map(({ variable, doc, table }) => ({
      variable: code(variable),
      note: code(`# ${doc}`),
      code: code(definition(variable, table)),
    })),
  ];
  if (all.length > 0) used.add('Table').add('Column');
  const ours = [...used].filter((name) => OWN_TYPES.has(name)).sort();
  return {
    imports: code(
      [...used]
        .filter((name) => !OWN_TYPES.has(name))
        .sort()
        .join(', '),
    ),
    columnImports: ours.length > 0 ? code(ours.join(', ')) : null,
    all,
  };
}

function definition(variable: string, doc: Doc): string {
  return print(doc, { indent: 0, before: variable.length + 3, after: 0, inside: false });
}

function tableDoc(
  plan: ServicePlan,
  resource: ResourcePlan,
  available: ReadonlySet<string>,
  used: Set<string>,
): Doc {
  const columns = resource.fields.map((field) => columnDoc(plan, resource, field, available, used));
  const unique = resource.unique.map((fields) => {
    used.add('Index');
    const name = pythonString(bounded(`${resource.plural}_${fields.join('_')}_unique`));
    return call('Index', [name, ...fields.map(pythonString), 'unique=True']);
  });
  const counting = isCounting(resource) ? ['sqlite_autoincrement=True'] : [];
  return call('Table', [pythonString(resource.plural), 'metadata', ...columns, ...unique, ...counting]);
}

function columnDoc(
  plan: ServicePlan,
  resource: ResourcePlan,
  field: FieldPlan,
  available: ReadonlySet<string>,
  used: Set<string>,
): Doc {
  const isKey = field.name === resource.key.field;
  const type = isKey && isCounting(resource) ? 'Counting' : TYPES[field.column];
  used.add(type);
  const value = field.default;
  const parent = resource.belongs_to.find((each) => each.field === field.name);
  return call('Column', [
    pythonString(field.name),
    type,
    ...(parent ? foreignKey(plan, field, parent, available, used) : []),
    ...(parent && available.has(parent.resource) && !isKey ? ['index=True'] : []),
    ...(isKey ? ['primary_key=True'] : field.nullable ? [] : ['nullable=False']),
    ...(!isKey && value !== undefined && value !== null && fits(field)
      ? [keyword('server_default', serverDefault(field, used))]
      : []),
  ]);
}

function foreignKey(
  plan: ServicePlan,
  field: FieldPlan,
  parent: ParentPlan,
  available: ReadonlySet<string>,
  used: Set<string>,
): readonly Doc[] {
  const target = plan.resources.find(({ name }) => name === parent.resource);
  if (!target || !available.has(target.name)) return [];
  used.add('ForeignKey');
  const onDelete =
    parent.on_delete === 'set_null'
      ? field.nullable
        ? 'SET NULL'
        : 'CASCADE'
      : parent.on_delete.toUpperCase();
  const column = pythonString(`${target.plural}.${target.key.field}`);
  return [call('ForeignKey', [column, keyword('ondelete', pythonString(onDelete))])];
}

/** As the database writes it; a text is quoted by SQLAlchemy. */
function serverDefault(field: FieldPlan, used: Set<string>): Doc {
  const value = field.default ?? null;
  if (field.column === 'json') return jsonLiteral(JSON.stringify(value));
  if (typeof value === 'boolean') {
    used.add(value ? 'true' : 'false');
    return value ? 'true()' : 'false()';
  }
  return typeof value === 'number' ? pythonString(String(value)) : jsonLiteral(value);
}

function isCounting(resource: ResourcePlan): boolean {
  const key = resource.fields.find(({ name }) => name === resource.key.field);
  return resource.key.generate === 'integer' && key?.column === 'integer';
}

/** PostgreSQL takes 63 characters. */
function bounded(name: string): string {
  if (Buffer.byteLength(name) <= 60) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.replace(/[^ -~]/g, '').slice(0, 50)}_${digest}`;
}

/** Referred resources come first; in a circle, the one that the document names first. */
function parentsFirst(resources: readonly ResourcePlan[]): readonly ResourcePlan[] {
  const ordered: ResourcePlan[] = [];
  const seen = new Set<string>();
  const visit = (resource: ResourcePlan): void => {
    if (seen.has(resource.name)) return;
    seen.add(resource.name);
    for (const parent of resource.belongs_to) {
      const target = resources.find(({ name }) => name === parent.resource);
      if (target) visit(target);
    }
    ordered.push(resource);
  };
  for (const resource of resources) visit(resource);
  return ordered;
}

const PROCESSED_MESSAGES = {
  variable: 'processed_messages',
  doc: 'Messages that were handled, with the answer that they got.',
  types: ['Text', 'Json'],
  table: call('Table', [
    '"processed_messages"',
    'metadata',
    call('Column', ['"id"', 'Text', 'primary_key=True']),
    call('Column', ['"answer"', 'Json']),
  ]),
};

const SEQUENCES = {
  variable: 'sequences',
  doc: 'The last number that was given to a record of each kind.',
  types: ['Text', 'BigInteger'],
  table: call('Table', [
    '"sequences"',
    'metadata',
    call('Column', ['"name"', 'Text', 'primary_key=True']),
    call('Column', ['"value"', 'BigInteger', 'nullable=False']),
  ]),
};
