import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { type Column, type Database, type Table, tables } from './tables.ts';

/**
 * Brings the database to what this release needs: makes missing tables, adds missing columns. Nothing is ever dropped
 * or renamed, so that the release before this one still works on the same data.
 */
export async function migrate(db: Kysely<Database>, kind: 'sqlite' | 'postgres'): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const existing = new Map<string, ReadonlySet<string>>();
    for (const { name, columns } of await trx.introspection.getTables()) {
      existing.set(name, new Set(columns.map((column) => column.name)));
    }
    for (const table of tables) {
      const columns = existing.get(table.name);
      if (columns) await addMissingColumns(trx, table, columns);
      else await createTable(trx, table, kind);
      await createIndexes(trx, table);
    }
  });
}

async function createTable(
  db: Kysely<Database>,
  { name, columns }: Table,
  kind: 'sqlite' | 'postgres',
): Promise<void> {
  let statement = db.schema.createTable(name).ifNotExists();
  for (const column of columns) {
    if (column.key === 'counting') {
      // SQLite counts by itself only in a column of the type `integer`.
      statement =
        kind === 'sqlite'
          ? statement.addColumn(column.name, 'integer', (definition) =>
              definition.primaryKey().autoIncrement(),
            )
          : statement.addColumn(column.name, 'bigserial', (definition) => definition.primaryKey());
    } else {
      statement = statement.addColumn(column.name, column.type, (definition) =>
        constrained(definition, column),
      );
    }
  }
  await statement.execute();
}

async function addMissingColumns(
  db: Kysely<Database>,
  { name, columns, unique }: Table,
  existing: ReadonlySet<string>,
): Promise<void> {
  const inUnique = new Set(unique.flat());
  for (const column of columns) {
    if (existing.has(column.name)) continue;
    const added = addable(column, inUnique.has(column.name));
    await db.schema
      .alterTable(name)
      .addColumn(column.name, column.type, (definition) => constrained(definition, added))
      .execute();
  }
}

/**
 * Rows that are there already need a value, and so do rows that an older release goes on to add. No made-up value can
 * refer to another row or be unique, so there it is null, which refers to nothing and equals no other null.
 */
function addable(column: Column, unique: boolean): Column {
  if (column.references || unique) {
    const { default: _, ...bare } = column;
    return { ...bare, nullable: true };
  }
  return column.nullable ? column : { default: EMPTY[column.type], ...column };
}

async function createIndexes(db: Kysely<Database>, { name, columns, unique }: Table): Promise<void> {
  for (const fields of unique) {
    const index = db.schema.createIndex(`${name}_${fields.join('_')}_unique`).ifNotExists();
    await index
      .unique()
      .on(name)
      .columns([...fields])
      .execute();
  }
  for (const column of columns) {
    if (!column.references && !column.indexed) continue;
    await db.schema
      .createIndex(`${name}_${column.name}_index`)
      .ifNotExists()
      .on(name)
      .column(column.name)
      .execute();
  }
}

function constrained(definition: ColumnDefinitionBuilder, column: Column): ColumnDefinitionBuilder {
  let result = column.nullable ? definition : definition.notNull();
  if (column.key) result = result.primaryKey();
  if (column.default !== undefined) result = result.defaultTo(column.default);
  if (column.references) {
    const { table, column: key, onDelete } = column.references;
    result = result.references(`${table}.${key}`).onDelete(onDelete);
  }
  return result;
}

const EMPTY = {
  text: '',
  bigint: 0,
  'double precision': 0,
  boolean: false,
  json: 'null',
  timestamptz: '1970-01-01T00:00:00.000Z',
} as const;
