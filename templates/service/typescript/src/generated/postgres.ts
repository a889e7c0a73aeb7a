import { PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';

/** Kysely on PostgreSQL, with values as SQLite gives them: whole numbers as numbers, times as RFC 3339 text. */
export function postgresDialect(url: string): PostgresDialect {
  const { builtins } = pg.types;
  const parsers: Partial<Record<number, (text: string) => unknown>> = {
    [builtins.INT8]: Number,
    [builtins.NUMERIC]: Number,
    [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString().replace('.000Z', 'Z'),
    [builtins.JSON]: JSON.parse,
  };
  const types: pg.CustomTypesConfig = {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      parsers[id] ?? pg.types.getTypeParser(id, format ?? 'text'),
  };
  const pool = new pg.Pool({ connectionString: url, types, max: 10, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced by the pool; without a listener its error would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({
    pool: {
      options: pool.options,
      connect: async () => jsonEncoding(await pool.connect()),
      end: () => pool.end(),
    },
  });
}

/** `pg` would send a list as a PostgreSQL array; columns that hold lists are `json` here. */
function jsonEncoding(client: pg.PoolClient): PostgresPoolClient {
  const encode = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  const query = client.query.bind(client);
  return Object.assign(Object.create(client) as pg.PoolClient, {
    query: (sql: string, parameters: readonly unknown[]) => query(sql, parameters.map(encode)),
  });
}
