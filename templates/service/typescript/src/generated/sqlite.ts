import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

/** Kysely on the SQLite that is part of Node: no native module to build or to ship. */
export function sqliteDialect(file: string): SqliteDialect {
  const connection = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  connection.exec('pragma journal_mode = wal; pragma synchronous = normal;');
  const database: SqliteDatabase = {
    close: () => connection.close(),
    // A transaction takes the write lock at once: one that starts by reading cannot wait for the lock later.
    prepare: (sql) => new Statement(connection.prepare(sql === 'begin' ? 'begin immediate' : sql)),
  };
  return new SqliteDialect({ database });
}

type Row = Record<string, unknown>;

/** A prepared statement. Booleans and JSON, which SQLite does not have, are told by the type their column declares. */
class Statement implements SqliteStatement {
  readonly reader: boolean;
  readonly #statement: StatementSync;
  readonly #decoders: readonly (readonly [string, (stored: unknown) => unknown])[];

  constructor(statement: StatementSync) {
    const columns = statement.columns();
    this.#statement = statement;
    this.reader = columns.length > 0;
    this.#decoders = columns.flatMap(({ name, type }) => {
      const decode = DECODERS[type ?? ''];
      return decode ? [[name, decode] as const] : [];
    });
  }

  all(parameters: readonly unknown[]): unknown[] {
    return this.#statement.all(...parameters.map(encode)).map((row) => this.#decoded(row));
  }

  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint } {
    return this.#statement.run(...parameters.map(encode));
  }

  *iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    for (const row of this.#statement.iterate(...parameters.map(encode))) yield this.#decoded(row);
  }

  #decoded(row: Row): Row {
    for (const [name, decode] of this.#decoders) row[name] = decode(row[name]);
    return row;
  }
}

const DECODERS: Partial<Record<string, (stored: unknown) => unknown>> = {
  boolean: (stored) => (stored === null ? null : stored !== 0),
  json: (stored) => (typeof stored === 'string' ? JSON.parse(stored) : stored),
  timestamptz: (stored) => (typeof stored === 'string' ? stored.replace('.000Z', 'Z') : stored),
};

function encode(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  return JSON.stringify(value);
}
