import type { FieldPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { typescriptString } from '../rendering/encoders.ts';
import { fits, SQL_TYPE } from './columns.ts';
import { arrayLiteral, expanded, indented, objectLiteral } from './layout.ts';
import { jsonLiteral } from './literal.ts';
import type { PlanIndex } from './plan-index.ts';

export interface TablesView {
  /** Whether a table numbers its own rows. */
  readonly counting: boolean;
  readonly all: readonly TableView[];
}

interface TableView {
  readonly name: string;
  readonly type: Code;
  readonly doc: string;
  readonly columns: readonly { readonly name: string; readonly type: Code; readonly doc: string }[];
  readonly definition: Code;
}

/** Tables that the service keeps for itself. */
export interface OwnTables {
  readonly processedMessages: boolean;
  readonly sequences: boolean;
}

export function tablesView(index: PlanIndex, own: OwnTables): TablesView {
  const { plan } = index;
  const resources = parentsFirst(plan.resources);
  const views = resources.map((resource): TableView => {
    const earlier = new Set(resources.slice(0, resources.indexOf(resource)).map(({ name }) => name));
    return tableView(index, resource, new Set([...earlier, resource.name]));
  });
  return {
    counting: plan.resources.some(isCounting),
    all: [
      ...views,
      ...(own.processedMessages ? [ownTable(PROCESSED_MESSAGES)] : []),
      ...(own.sequences ? [ownTable(SEQUENCES)] : []),
    ],
  };
}

function tableView(index: PlanIndex, resource: ResourcePlan, available: ReadonlySet<string>): TableView {
  return {
    name: resource.plural,
    type: code(index.tableType(resource.name)),
    doc: `${resource.source.file}:${resource.source.line}`,
    columns: resource.fields.map((field) => ({
      name: field.name,
      type: code(rowType(resource, field)),
      doc: docOf(field),
    })),
    definition: code(indented(definition(index.plan, resource, available))),
  };
}

const TYPES = {
  text: 'string',
  date: 'string',
  timestamp: 'string',
  integer: 'number',
  real: 'number',
  boolean: 'boolean',
  json: 'unknown',
} as const;

function rowType(resource: ResourcePlan, field: FieldPlan): string {
  if (isCounting(resource) && field.name === resource.key.field) return 'Generated<number>';
  const type = TYPES[field.column];
  return field.nullable && type !== 'unknown' ? `${type} | null` : type;
}

function docOf(field: FieldPlan): string {
  const words = field.schema.description ?? '';
  const values = field.schema.enum?.filter((value) => value !== null).map(String) ?? [];
  return [words, values.length > 0 ? `One of: ${values.join(', ')}.` : '']
    .filter((part) => part !== '')
    .join(' ');
}

function isCounting(resource: ResourcePlan): boolean {
  const key = resource.fields.find(({ name }) => name === resource.key.field);
  return resource.key.generate === 'integer' && key?.column === 'integer';
}

function definition(plan: ServicePlan, resource: ResourcePlan, available: ReadonlySet<string>): string {
  const columns = resource.fields.map((field) => {
    const isKey = field.name === resource.key.field;
    const parent = resource.belongs_to.find((each) => each.field === field.name);
    const target = plan.resources.find(({ name }) => name === parent?.resource);
    const value = field.default;
    const members: (readonly [string, string])[] = [
      ['name', typescriptString(field.name)],
      ['type', typescriptString(SQL_TYPE[field.column])],
    ];
    if (isKey) members.push(['key', isCounting(resource) ? "'counting'" : "'given'"]);
    else if (field.nullable) members.push(['nullable', 'true']);
    if (!isKey && value !== undefined && value !== null && fits(field)) {
      members.push(['default', jsonLiteral(field.column === 'json' ? JSON.stringify(value) : value)]);
    }
    if (parent && target && available.has(target.name)) {
      const onDelete =
        parent.on_delete === 'set_null' ? (field.nullable ? 'set null' : 'cascade') : parent.on_delete;
      members.push([
        'references',
        objectLiteral([
          ['table', typescriptString(target.plural)],
          ['column', typescriptString(target.key.field)],
          ['onDelete', typescriptString(onDelete)],
        ]),
      ]);
    }
    return objectLiteral(members);
  });
  return expanded([
    ['name', typescriptString(resource.plural)],
    ['columns', listed(columns)],
    ['unique', arrayLiteral(resource.unique.map((fields) => arrayLiteral(fields.map(typescriptString))))],
  ]);
}

/** One item a line. */
function listed(items: readonly string[]): string {
  return `[\n${items.map((item) => `  ${indented(item)},\n`).join('')}]`;
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

interface OwnTable {
  readonly name: string;
  readonly type: string;
  readonly doc: string;
  readonly columns: readonly (readonly [name: string, type: string, definition: string])[];
}

const PROCESSED_MESSAGES: OwnTable = {
  name: 'processed_messages',
  type: 'ProcessedMessageTable',
  doc: 'Messages that were handled, with the answer that they got.',
  columns: [
    ['id', 'string', "{ name: 'id', type: 'text', key: 'given' }"],
    ['answer', 'unknown', "{ name: 'answer', type: 'json', nullable: true }"],
    [
      'handled_at',
      'string | null',
      "{ name: 'handled_at', type: 'timestamptz', nullable: true, indexed: true }",
    ],
  ],
};

const SEQUENCES: OwnTable = {
  name: 'sequences',
  type: 'SequenceTable',
  doc: 'The last number that was given to a record of each kind.',
  columns: [
    ['name', 'string', "{ name: 'name', type: 'text', key: 'given' }"],
    ['value', 'number', "{ name: 'value', type: 'bigint' }"],
  ],
};

function ownTable(table: OwnTable): TableView {
  return {
    name: table.name,
    type: code(table.type),
    doc: table.doc,
    columns: table.columns.map(([name, type]) => ({ name, type: code(type), doc: '' })),
    definition: code(
      indented(
        expanded([
          ['name', typescriptString(table.name)],
          ['columns', listed(table.columns.map(([, , text]) => text))],
          ['unique', '[]'],
        ]),
      ),
    ),
  };
}
