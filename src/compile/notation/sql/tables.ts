import type { Json } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import { choicesIn } from '../../schema/enum-comment.ts';
import { fits } from '../../schema/from-lenient.ts';
import { nullable } from '../../schema/type-words.ts';
import { columnType } from './column-types.ts';
import { type SqlToken, sqlTokens } from './tokens.ts';

export interface SqlTable {
  readonly name: string;
  readonly schema: Schema;
  readonly primaryKey: readonly string[];
  readonly unique: readonly (readonly string[])[];
  readonly indexes: readonly (readonly string[])[];
  readonly references: readonly {
    readonly fields: readonly string[];
    readonly table: string;
    readonly columns: readonly string[];
  }[];
  readonly line: number;
}

/** Every `CREATE TABLE` of a text, with the indexes that are created on them. Never throws. */
export function readSqlTables(source: string): SqlTable[] {
  return new TableReader(sqlTokens(source)).read();
}

interface Draft {
  name: string;
  line: number;
  properties: Record<string, Schema>;
  required: string[];
  primaryKey: string[];
  unique: string[][];
  indexes: string[][];
  references: { fields: string[]; table: string; columns: string[] }[];
}

class TableReader {
  readonly #tokens: readonly SqlToken[];
  readonly #drafts = new Map<string, Draft>();
  readonly #enums = new Map<string, string[]>();
  #index = 0;

  constructor(tokens: readonly SqlToken[]) {
    this.#tokens = tokens;
  }

  read(): SqlTable[] {
    while (this.#index < this.#tokens.length) {
      if (!this.#take('CREATE')) {
        this.#index += 1;
        continue;
      }
      while (SKIPPED.has(this.#peek()?.text ?? '')) this.#index += 1;
      const unique = this.#take('UNIQUE');
      if (this.#take('TABLE')) this.#table();
      else if (this.#take('INDEX')) this.#createIndex(unique);
      else if (this.#take('TYPE')) this.#enumType();
    }
    return [...this.#drafts.values()].map(tableFrom);
  }

  #table(): void {
    this.#ifNotExists();
    const line = this.#peek()?.line ?? 1;
    const name = this.#name();
    if (name === '' || !this.#take('(')) return;
    const draft: Draft = {
      name,
      line,
      properties: {},
      required: [],
      primaryKey: [],
      unique: [],
      indexes: [],
      references: [],
    };
    while (this.#peek() !== undefined && !this.#take(')')) {
      const before = this.#index;
      const token = this.#peek();
      if (token?.kind === 'comment' || this.#take(',')) this.#index = Math.max(this.#index, before + 1);
      else if (token?.kind === 'word' && CONSTRAINTS.has(token.text)) this.#constraint(draft);
      else this.#column(draft);
      if (this.#index === before) this.#index += 1;
    }
    this.#drafts.set(name.toLowerCase(), draft);
  }

  #column(draft: Draft): void {
    const name = this.#name();
    if (name === '') return;
    const typeToken = this.#peek();
    const type = this.#type();
    const column = { schema: type, required: false, preset: undefined as Json | undefined };
    const serial = /SERIAL$/.test(typeToken?.text ?? '');
    const last = this.#columnRules(draft, name, column);
    const comment = this.#lineComment(last);
    const choices =
      column.schema.type === 'string' && column.schema.enum === undefined ? choicesIn(comment) : [];
    const chosen: Schema = choices.length > 1 ? { ...column.schema, enum: [...choices] } : column.schema;
    const primary = draft.primaryKey.includes(name);
    const base = column.required || primary || serial ? chosen : nullable(chosen);
    draft.properties[name] = {
      ...base,
      ...(comment === '' ? {} : { description: comment }),
      ...(column.preset !== undefined && fits(column.preset, base) ? { default: column.preset } : {}),
    };
    if (column.required || primary) draft.required.push(name);
  }

  /** Reads up to the comma or bracket that ends the column; gives the line it ended on. */
  #columnRules(
    draft: Draft,
    name: string,
    column: { schema: Schema; required: boolean; preset: Json | undefined },
  ): number {
    let line = this.#peek()?.line ?? 1;
    while (this.#peek() !== undefined && !this.#at(',') && !this.#at(')')) {
      const token = this.#peek();
      if (token?.kind === 'comment') break;
      line = token?.line ?? line;
      this.#index += 1;
      if (token?.text === 'NOT' && this.#take('NULL')) column.required = true;
      else if (token?.text === 'PRIMARY' && this.#take('KEY')) draft.primaryKey.push(name);
      else if (token?.text === 'UNIQUE') draft.unique.push([name]);
      else if (token?.text === 'DEFAULT') column.preset = this.#preset();
      else if (token?.text === 'REFERENCES') draft.references.push({ fields: [name], ...this.#reference() });
      else if (token?.text === 'CHECK') column.schema = { ...column.schema, ...this.#check() };
      else if (token?.text === '(') this.#skipGroup();
    }
    return line;
  }

  #type(): Schema {
    const words: string[] = [];
    let size: number | null = null;
    let choices: string[] = [];
    while (this.#peek()?.kind === 'word' && !COLUMN_RULES.has(this.#peek()?.text ?? '')) {
      words.push(this.#peek()?.text ?? '');
      this.#index += 1;
      if (this.#take('(')) {
        const group = this.#group();
        const [first] = group;
        if (first?.kind === 'number') size = Number(first.text);
        choices = group.filter((token) => token.kind === 'string').map((token) => token.raw);
      }
    }
    const array = this.#at('[');
    while (this.#at('[') || this.#at(']') || this.#peek()?.kind === 'number') this.#index += 1;
    const named = this.#enums.get((words[0] ?? '').toLowerCase());
    const schema: Schema =
      choices.length > 0
        ? { type: 'string', enum: choices }
        : named !== undefined
          ? { type: 'string', enum: named }
          : columnType(words, size);
    return array ? { type: 'array', items: schema } : schema;
  }

  #constraint(draft: Draft): void {
    if (this.#take('CONSTRAINT')) this.#name();
    if (this.#take('PRIMARY')) {
      this.#take('KEY');
      draft.primaryKey.push(...this.#names());
    } else if (this.#take('UNIQUE')) {
      while (this.#peek()?.kind === 'word') this.#index += 1;
      draft.unique.push(this.#names());
    } else if (this.#take('FOREIGN')) {
      this.#take('KEY');
      const fields = this.#names();
      if (this.#take('REFERENCES')) draft.references.push({ fields, ...this.#reference() });
    } else if (this.#take('INDEX') || this.#take('KEY')) {
      if (!this.#at('(')) this.#name();
      draft.indexes.push(this.#names());
    }
    while (this.#peek() !== undefined && !this.#at(',') && !this.#at(')')) {
      this.#index += 1;
      if (this.#tokens[this.#index - 1]?.text === '(') this.#skipGroup();
    }
  }

  #createIndex(unique: boolean): void {
    this.#ifNotExists();
    while (this.#peek() !== undefined && !this.#take('ON')) {
      if (this.#at(';')) return;
      this.#index += 1;
    }
    const draft = this.#drafts.get(this.#name().toLowerCase());
    if (this.#take('USING')) this.#name();
    const fields = this.#names();
    if (draft === undefined || fields.length === 0) return;
    (unique ? draft.unique : draft.indexes).push(fields);
  }

  #enumType(): void {
    const name = this.#name();
    if (!this.#take('AS') || !this.#take('ENUM') || !this.#take('(')) return;
    const values = this.#group()
      .filter((token) => token.kind === 'string')
      .map((token) => token.raw);
    this.#enums.set(name.toLowerCase(), values);
  }

  #preset(): Json | undefined {
    const token = this.#peek();
    if (token === undefined) return undefined;
    this.#index += 1;
    if (token.text === '(') {
      this.#skipGroup();
      return undefined;
    }
    if (token.text === '-' && this.#peek()?.kind === 'number') {
      this.#index += 1;
      return -Number(this.#tokens[this.#index - 1]?.text);
    }
    if (this.#take('(')) {
      this.#skipGroup();
      return undefined;
    }
    if (token.kind === 'string') return token.raw;
    if (token.kind === 'number') return Number(token.text);
    return token.text === 'TRUE' ? true : token.text === 'FALSE' ? false : undefined;
  }

  #reference(): { table: string; columns: string[] } {
    const table = this.#name();
    return { table, columns: this.#at('(') ? this.#names() : [] };
  }

  /** `CHECK (status IN ('a', 'b'))` and `CHECK (amount > 0)`. */
  #check(): Schema {
    if (!this.#take('(')) return {};
    const group = this.#group();
    const values = group.filter((token) => token.kind === 'string').map((token) => token.raw);
    if (group.some((token) => token.text === 'IN') && values.length > 0) return { enum: values };
    const number = group.find((token) => token.kind === 'number');
    const symbols = group
      .filter((token) => token.kind === 'symbol')
      .map((token) => token.text)
      .join('');
    if (number === undefined || group.filter((token) => token.kind === 'number').length !== 1) return {};
    if (symbols === '>=') return { minimum: Number(number.text) };
    if (symbols === '>') return { exclusiveMinimum: Number(number.text) };
    if (symbols === '<=') return { maximum: Number(number.text) };
    return symbols === '<' ? { exclusiveMaximum: Number(number.text) } : {};
  }

  /** Tokens up to the closing bracket of the group that is open. */
  #group(): SqlToken[] {
    const start = this.#index;
    this.#skipGroup();
    return this.#tokens.slice(start, Math.max(start, this.#index - 1));
  }

  #skipGroup(): void {
    let nested = 1;
    while (this.#peek() !== undefined && nested > 0) {
      if (this.#at('(')) nested += 1;
      if (this.#at(')')) nested -= 1;
      this.#index += 1;
    }
  }

  #names(): string[] {
    if (!this.#take('(')) return [];
    let fresh = true;
    return this.#group().flatMap((token) => {
      const first = fresh && (token.kind === 'word' || token.kind === 'quoted');
      fresh = token.text === ',';
      return first ? [token.raw] : [];
    });
  }

  #name(): string {
    const token = this.#peek();
    if (token?.kind !== 'word' && token?.kind !== 'quoted') return '';
    this.#index += 1;
    if (!this.#at('.')) return token.raw;
    this.#index += 1;
    return this.#name();
  }

  #lineComment(line: number): string {
    for (let ahead = 0; ahead < 2; ahead += 1) {
      const token = this.#peek(ahead);
      if (token?.kind === 'comment' && token.line === line) return token.text;
    }
    return '';
  }

  #ifNotExists(): void {
    if (this.#take('IF')) while (this.#take('NOT') || this.#take('EXISTS'));
    this.#take('CONCURRENTLY');
  }

  #peek(ahead = 0): SqlToken | undefined {
    return this.#tokens[this.#index + ahead];
  }

  #at(text: string): boolean {
    const token = this.#peek();
    return token?.text === text && (token.kind === 'word' || token.kind === 'symbol');
  }

  #take(text: string): boolean {
    if (!this.#at(text)) return false;
    this.#index += 1;
    return true;
  }
}

function tableFrom(draft: Draft): SqlTable {
  const primary = [...new Set(draft.primaryKey)];
  const required = [...new Set([...draft.required, ...primary])].filter((name) => name in draft.properties);
  return {
    name: draft.name,
    line: draft.line,
    schema: { type: 'object', properties: draft.properties, ...(required.length > 0 ? { required } : {}) },
    primaryKey: primary,
    unique: draft.unique.filter((fields) => fields.length > 0),
    indexes: draft.indexes.filter((fields) => fields.length > 0),
    references: draft.references.filter((reference) => reference.table !== ''),
  };
}

const SKIPPED = new Set(['TEMP', 'TEMPORARY', 'UNLOGGED', 'OR', 'REPLACE']);
const CONSTRAINTS = new Set([
  'CONSTRAINT',
  'PRIMARY',
  'UNIQUE',
  'FOREIGN',
  'CHECK',
  'INDEX',
  'KEY',
  'EXCLUDE',
]);
const COLUMN_RULES = new Set([
  'NOT',
  'NULL',
  'PRIMARY',
  'UNIQUE',
  'DEFAULT',
  'REFERENCES',
  'CHECK',
  'GENERATED',
  'COLLATE',
  'AUTOINCREMENT',
  'AUTO_INCREMENT',
  'CONSTRAINT',
  'ON',
  'COMMENT',
  'AS',
]);
