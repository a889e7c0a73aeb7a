import type { Schema } from '../../../domain/schema.ts';

/** The schema of a SQL column type, given as upper-case words and the size in brackets. `{}` for a type nobody knows. */
export function columnType(words: readonly string[], size: number | null): Schema {
  const [first = ''] = words;
  const base = TYPES[first] ?? {};
  if (first === 'TINYINT' && size === 1) return { type: 'boolean' };
  if (base.type === 'string' && base.format === undefined && size !== null)
    return { ...base, maxLength: size };
  return base;
}

const STRING: Schema = { type: 'string' };
const INTEGER: Schema = { type: 'integer' };
const NUMBER: Schema = { type: 'number' };
const MOMENT: Schema = { type: 'string', format: 'date-time' };

const TYPES: Readonly<Record<string, Schema>> = {
  INT: INTEGER,
  INTEGER,
  INT2: INTEGER,
  INT4: INTEGER,
  INT8: INTEGER,
  SMALLINT: INTEGER,
  MEDIUMINT: INTEGER,
  TINYINT: INTEGER,
  BIGINT: INTEGER,
  SERIAL: INTEGER,
  BIGSERIAL: INTEGER,
  SMALLSERIAL: INTEGER,
  DECIMAL: NUMBER,
  NUMERIC: NUMBER,
  REAL: NUMBER,
  FLOAT: NUMBER,
  DOUBLE: NUMBER,
  MONEY: NUMBER,
  BOOL: { type: 'boolean' },
  BOOLEAN: { type: 'boolean' },
  CHAR: STRING,
  CHARACTER: STRING,
  VARCHAR: STRING,
  NVARCHAR: STRING,
  TEXT: STRING,
  CLOB: STRING,
  CITEXT: STRING,
  STRING,
  INET: STRING,
  UUID: { type: 'string', format: 'uuid' },
  TIMESTAMP: MOMENT,
  TIMESTAMPTZ: MOMENT,
  DATETIME: MOMENT,
  DATE: { type: 'string', format: 'date' },
  TIME: { type: 'string', format: 'time' },
  INTERVAL: STRING,
  JSON: { type: 'object' },
  JSONB: { type: 'object' },
  BYTEA: { type: 'string', format: 'binary' },
  BLOB: { type: 'string', format: 'binary' },
};
