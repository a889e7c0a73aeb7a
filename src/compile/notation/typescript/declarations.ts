import type { Json } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import { choicesIn } from '../../schema/enum-comment.ts';
import { type ModelNames, nullable, schemaFromTypeWords } from '../../schema/type-words.ts';
import { type ScriptToken, scriptTokens } from './tokens.ts';

export interface ScriptDeclaration {
  readonly name: string;
  readonly schema: Schema;
  readonly line: number;
}

/** Names of the types that a source declares, without reading their bodies. */
export function declaredTypeNames(source: string): string[] {
  const tokens = scriptTokens(source);
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    return token.kind === 'name' && DECLARES.has(token.text) && next?.kind === 'name' ? [next.text] : [];
  });
}

/** Interfaces, type aliases, enums and classes with typed properties. Never throws. */
export function readTypeDeclarations(source: string, models: ModelNames): ScriptDeclaration[] {
  return new DeclarationReader(scriptTokens(source), models).read();
}

const DECLARES = new Set(['interface', 'type', 'enum', 'class']);
const DEEPEST = 40;

class DeclarationReader {
  readonly #tokens: readonly ScriptToken[];
  readonly #models: ModelNames;
  readonly #found: ScriptDeclaration[] = [];
  #index = 0;

  constructor(tokens: readonly ScriptToken[], models: ModelNames) {
    this.#tokens = tokens;
    this.#models = models;
  }

  read(): ScriptDeclaration[] {
    let comment = '';
    while (this.#index < this.#tokens.length) {
      const token = this.#peek();
      const name = this.#peek(1);
      if (token?.kind === 'comment') comment = token.text;
      if (token?.kind === 'name' && DECLARES.has(token.text) && name?.kind === 'name') {
        this.#index += 2;
        this.#declaration(token.text, name, comment);
        comment = '';
      } else this.#index += 1;
    }
    return this.#found;
  }

  #declaration(keyword: string, name: ScriptToken, comment: string): void {
    this.#generics();
    const schema = this.#body(keyword);
    if (schema === null) return;
    const described = comment === '' ? schema : { ...schema, description: comment };
    this.#found.push({ name: name.text, schema: described, line: name.line });
  }

  #body(keyword: string): Schema | null {
    if (keyword === 'enum') return this.#at('{') ? this.#enum() : null;
    if (keyword === 'type') return this.#take('=') ? this.#type(0) : null;
    const parents: Schema[] = [];
    while (this.#peek() !== undefined && !this.#at('{') && !this.#at(';')) {
      const token = this.#next();
      if (token?.kind !== 'name' || token.text === 'extends' || token.text === 'implements') continue;
      this.#generics();
      const parent = this.#named(token.text);
      if (parent.$ref !== undefined) parents.push(parent);
    }
    if (!this.#at('{')) return null;
    const own = this.#object(0);
    if (keyword === 'class' && Object.keys(own.properties ?? {}).length === 0) return null;
    return parents.length === 0 ? own : { allOf: [...parents, own] };
  }

  #enum(): Schema {
    this.#next();
    const values: Json[] = [];
    while (this.#peek() !== undefined && !this.#take('}')) {
      const member = this.#next();
      if (member?.kind !== 'name' && member?.kind !== 'string') continue;
      if (!this.#take('=')) values.push(member.text);
      else {
        const value = this.#next();
        values.push(value?.kind === 'number' ? Number(value.text) : (value?.text ?? member.text));
      }
    }
    return { type: values.every((value) => typeof value === 'number') ? 'integer' : 'string', enum: values };
  }

  #type(depth: number): Schema {
    this.#comments();
    this.#take('|');
    const options = [this.#intersection(depth)];
    for (;;) {
      this.#comments();
      if (!this.#take('|')) break;
      options.push(this.#intersection(depth));
    }
    return unionOf(options);
  }

  #intersection(depth: number): Schema {
    const parts = [this.#postfix(depth)];
    while (this.#take('&')) parts.push(this.#postfix(depth));
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { allOf: parts };
  }

  #postfix(depth: number): Schema {
    let schema = this.#atom(depth);
    while (this.#at('[') && this.#peek(1)?.text === ']') {
      this.#index += 2;
      schema = { type: 'array', items: schema };
    }
    return schema;
  }

  #atom(depth: number): Schema {
    this.#comments();
    const token = this.#peek();
    if (token === undefined) return {};
    if (depth > DEEPEST) {
      this.#next();
      return {};
    }
    if (this.#at('{')) return this.#object(depth + 1);
    if (this.#take('(')) {
      const inner = this.#type(depth + 1);
      this.#take(')');
      if (this.#take('=>')) this.#type(depth + 1);
      return inner;
    }
    if (this.#take('[')) return this.#tuple(depth + 1);
    if (token.kind === 'operator') {
      if (token.text === '-') this.#next();
      else if (!'}),;>'.includes(token.text)) this.#next();
      return token.text === '-' ? this.#atom(depth + 1) : {};
    }
    this.#next();
    if (token.kind === 'string') return { type: 'string', const: token.text };
    if (token.kind === 'number') return { type: 'number', const: Number(token.text) };
    if (token.text === 'readonly' || token.text === 'keyof' || token.text === 'typeof')
      return this.#atom(depth + 1);
    return this.#generic(this.#qualified(token.text), depth + 1);
  }

  #qualified(name: string): string {
    let last = name;
    while (this.#at('.') && this.#peek(1)?.kind === 'name') {
      this.#next();
      last = this.#next()?.text ?? last;
    }
    return last;
  }

  #generic(name: string, depth: number): Schema {
    const types: Schema[] = [];
    if (this.#take('<')) {
      while (this.#peek() !== undefined && !this.#take('>')) {
        const before = this.#index;
        if (!this.#take(',')) types.push(this.#type(depth));
        if (this.#index === before) this.#next();
      }
    }
    const [first, second] = types;
    if (first === undefined) return this.#named(name);
    if (ARRAYS.has(name))
      return { type: 'array', items: first, ...(name.endsWith('Set') ? { uniqueItems: true } : {}) };
    if (name === 'Record' || name === 'Map') return { type: 'object', additionalProperties: second ?? true };
    return TRANSPARENT.has(name) ? first : this.#named(name);
  }

  #tuple(depth: number): Schema {
    const items: Schema[] = [];
    while (this.#peek() !== undefined && !this.#take(']')) {
      const before = this.#index;
      if (!this.#take(',')) items.push(this.#type(depth));
      if (this.#index === before) this.#next();
    }
    return { type: 'array', items: items.length === 0 ? {} : unionOf(items) };
  }

  #object(depth: number): Schema {
    this.#next();
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    let additional: Schema | null = null;
    let comment = '';
    let last = '';
    while (this.#peek() !== undefined && !this.#take('}')) {
      const before = this.#index;
      const token = this.#peek();
      if (token?.kind === 'comment') {
        this.#next();
        const sameLine = last !== '' && this.#tokens[before - 1]?.line === token.line;
        if (sameLine) properties[last] = described(properties[last] ?? {}, token.text);
        else comment = token.text;
        continue;
      }
      if (token?.text === '[' && token.kind === 'operator') additional = this.#indexSignature(depth);
      else if (token?.kind === 'name' || token?.kind === 'string' || token?.kind === 'number') {
        const member = this.#member(depth);
        if (member !== null) {
          properties[member.name] = comment === '' ? member.schema : described(member.schema, comment);
          if (!member.optional && !required.includes(member.name)) required.push(member.name);
          last = member.name;
        }
        comment = '';
      }
      if (this.#index === before) this.#next();
    }
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 || additional === null ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      ...(additional === null ? {} : { additionalProperties: additional }),
    };
  }

  #member(depth: number): { name: string; schema: Schema; optional: boolean } | null {
    while (MODIFIERS.has(this.#peek()?.text ?? '') && ![':', '?', '('].includes(this.#peek(1)?.text ?? ''))
      this.#next();
    const name = this.#next()?.text ?? '';
    const optional = this.#take('?');
    this.#take('!');
    if (this.#at('(') || this.#at('<')) {
      this.#skipMethod();
      return null;
    }
    if (!this.#take(':')) return null;
    const schema = this.#type(depth + 1);
    if (this.#take('=')) this.#postfix(depth + 1);
    return { name, schema, optional };
  }

  #indexSignature(depth: number): Schema {
    while (this.#peek() !== undefined && !this.#take(']')) this.#next();
    return this.#take(':') ? this.#type(depth + 1) : {};
  }

  #skipMethod(): void {
    let nested = 0;
    while (this.#peek() !== undefined) {
      const text = this.#peek()?.text ?? '';
      if (nested === 0 && (text === ';' || text === '}')) return;
      if ('({'.includes(text)) nested += 1;
      if (')}'.includes(text)) nested -= 1;
      this.#next();
      if (nested === 0 && text === '}') return;
    }
  }

  #generics(): void {
    if (!this.#at('<')) return;
    let nested = 0;
    while (this.#peek() !== undefined) {
      const text = this.#next()?.text;
      if (text === '<') nested += 1;
      if (text === '>') nested -= 1;
      if (nested === 0) return;
    }
  }

  #named(name: string): Schema {
    const model = this.#models.get(name.toLowerCase());
    if (model === name) return { $ref: `#/models/${name}` };
    if (name === 'Date') return { type: 'string', format: 'date-time' };
    if (name === 'true' || name === 'false') return { type: 'boolean', const: name === 'true' };
    return schemaFromTypeWords(name, this.#models) ?? {};
  }

  #comments(): void {
    while (this.#peek()?.kind === 'comment') this.#next();
  }

  #peek(ahead = 0): ScriptToken | undefined {
    return this.#tokens[this.#index + ahead];
  }

  #at(text: string): boolean {
    const token = this.#peek();
    return token?.kind === 'operator' && token.text === text;
  }

  #take(text: string): boolean {
    if (!this.#at(text)) return false;
    this.#index += 1;
    return true;
  }

  #next(): ScriptToken | undefined {
    const token = this.#tokens[this.#index];
    this.#index += 1;
    return token;
  }
}

function described(schema: Schema, comment: string): Schema {
  const choices = schema.type === 'string' && schema.enum === undefined ? choicesIn(comment) : [];
  return { ...schema, description: comment, ...(choices.length > 1 ? { enum: [...choices] } : {}) };
}

/** `'a' | 'b'` as one enumeration, `X | null` as nullable. */
function unionOf(options: readonly Schema[]): Schema {
  const rest = options.filter((option) => option.type !== 'null');
  const some = rest.length < options.length ? nullable : (schema: Schema): Schema => schema;
  const [first] = rest;
  if (first === undefined) return { type: 'null' };
  if (rest.length === 1) return some(first);
  if (rest.every((option) => option.const !== undefined && option.type === first.type)) {
    const values = rest.flatMap((option) => (option.const === undefined ? [] : [option.const]));
    return first.type === 'boolean'
      ? some({ type: 'boolean' })
      : some({ type: first.type ?? 'string', enum: values });
  }
  return some({ anyOf: rest });
}

const ARRAYS = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet']);
const TRANSPARENT = new Set(['Promise', 'Partial', 'Readonly', 'Required', 'Pick', 'Omit', 'NonNullable']);
const MODIFIERS = new Set(['readonly', 'public', 'private', 'protected', 'static', 'declare', 'abstract']);
