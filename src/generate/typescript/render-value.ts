import type { Json } from '../../domain/json.ts';
import type { Schema } from '../../domain/schema.ts';
import type { ResourcePlan, Value } from '../../domain/service-plan.ts';
import {
  typescriptKey,
  typescriptMember,
  typescriptString,
  typescriptTemplate,
} from '../rendering/encoders.ts';
import { renderComparison } from './comparison.ts';
import {
  converted,
  type Expression,
  expression,
  mayBeMissing,
  orElse,
  rowField,
  type Scope,
  tight,
} from './expression.ts';
import { arrayLiteral, call, objectLiteral } from './layout.ts';
import { jsonLiteral } from './literal.ts';
import { mapped } from './mapped-rows.ts';
import { fieldOf } from './plan-index.ts';
import { presenterKey } from './presenters.ts';
import { laidOut, renderRecords, rowsWhere } from './queries.ts';
import { plainColumns, visibleFields } from './row-columns.ts';
import { renderServiceValue } from './service-value.ts';
import { BOOLEAN, columnType, NUMBER, STRING, schemaType, UNKNOWN, union } from './ts-type.ts';

const NULL: Expression = expression('null', { base: 'unknown', nullable: true, optional: false });

/** A value of the plan as TypeScript in this scope. Everything it needs is noted in `scope.uses`. */
export function renderValue(value: Value, scope: Scope): Expression {
  const { uses } = scope;
  switch (value.kind) {
    case 'literal':
      return literal(value.value);
    case 'input':
      return renderInput(value, scope);
    case 'body':
      return scope.request.parts.has('body') ? expression(part('body', scope), UNKNOWN) : NULL;
    case 'row':
      return renderRow(value.field, scope);
    case 'candidate':
      throw new RangeError(`the field '${value.field}' of the tested row stands outside of a condition`);
    case 'record':
      return renderRecord(scope);
    case 'object':
      return renderObject(value, scope);
    case 'array': {
      const items = value.items.map((item) => renderValue(item, scope));
      return expression(arrayLiteral(items.map(({ text }) => text)), UNKNOWN, { awaits: items.some(awaits) });
    }
    case 'page_items':
      return renderPageItems(value.each, scope);
    case 'page_total':
      return expression('total', NUMBER);
    case 'page_limit':
      return expression('limit', NUMBER);
    case 'page_offset':
      return expression('offset', NUMBER);
    case 'page_number':
      return expression('page', NUMBER);
    case 'page_count':
      return expression('Math.ceil(total / limit)', NUMBER);
    case 'records':
      return renderRecords(value, scope, renderValue);
    case 'count':
      return aggregate('count', value, [], scope);
    case 'exists':
      return { ...aggregate('exists', value, [], scope), type: BOOLEAN };
    case 'sum': {
      const fields = [value.field, ...(value.times === undefined ? [] : [value.times])];
      return aggregate('sum', value, fields, scope);
    }
    case 'average':
      return aggregate('average', value, [value.field], scope);
    case 'arithmetic':
      return renderArithmetic(value, scope);
    case 'related': {
      const resource = scope.index.resource(value.resource);
      const field = fieldOf(resource, value.field);
      const row = laidOut(
        rowsWhere(resource, [value.field], value.where, scope, renderValue),
        '.executeTakeFirst()',
      );
      return expression(
        `(await ${row})?${optionalMember(value.field)} ?? null`,
        columnType(field.column, true),
        {
          awaits: true,
          loose: true,
          temporal: field.column === 'timestamp',
        },
      );
    }
    case 'compare':
      return expression(
        renderComparison(
          renderValue(value.left, scope),
          value.operator,
          renderValue(value.right, scope),
          uses,
        ),
        BOOLEAN,
        { loose: true, awaits: [value.left, value.right].some((side) => renderValue(side, scope).awaits) },
      );
    case 'choose':
      return renderChoice(value, scope);
    case 'text':
      return renderText(value.parts, scope);
    case 'length':
      return expression(`${uses.import('values', 'lengthOf')}(${renderValue(value.of, scope).text})`, NUMBER);
    case 'request':
      uses.input.add('request');
      return expression(`request.${value.field}`, STRING);
    case 'change':
      return expression(`change.${value.field}`, STRING, { temporal: value.field === 'at' });
    case 'now':
      return timeNow(scope);
    case 'start_of_today':
      return time(`${uses.import('values', 'startOfToday')}()`);
    case 'now_plus': {
      const seconds = asNumber(renderValue(value.seconds, scope), scope);
      return time(`${uses.import('values', 'inSeconds')}(${seconds.text})`);
    }
    case 'uuid':
      return expression(`${uses.import('node:crypto', 'randomUUID')}()`, STRING);
    case 'slug':
      return expression(
        `${uses.import('values', 'slugify')}(${asText(renderValue(value.of, scope), scope).text})`,
        STRING,
      );
    case 'hash_password': {
      const hoisted = scope.hoisted.get(value);
      if (hoisted) return expression(hoisted, STRING);
      const password = asText(renderValue(value.of, scope), scope);
      return expression(`await ${uses.import('passwords', 'hashPassword')}(${password.text})`, STRING, {
        awaits: true,
        loose: true,
      });
    }
    case 'url':
      uses.input.add('request');
      return expression(
        pathTemplate(
          value.scheme === 'ws' ? "${request.origin.replace(/^http/, 'ws')}" : '${request.origin}',
          value,
          scope,
        ),
        STRING,
      );
    case 'path':
      return expression(pathTemplate('', value, scope), STRING);
    case 'token':
      return renderToken(value, scope);
    case 'current_user':
      return renderUser(value.field, scope);
    case 'service':
      return renderServiceValue(value.field, scope);
  }
}

function literal(value: Json): Expression {
  const text = jsonLiteral(value);
  switch (typeof value) {
    case 'string':
      return expression(text, STRING);
    case 'number':
      return expression(text, NUMBER, { loose: value < 0 });
    case 'boolean':
      return expression(text, BOOLEAN);
    default:
      return value === null ? NULL : expression(text, UNKNOWN);
  }
}

const PARTS = { path: 'params', query: 'query', body: 'body', header: 'headers' } as const;

function part(name: 'params' | 'query' | 'headers' | 'body', scope: Scope): string {
  scope.uses.input.add(name);
  return name;
}

function renderInput(value: Extract<Value, { kind: 'input' }>, scope: Scope): Expression {
  const found = readInput(value, scope);
  if (value.fallback === undefined || !mayBeMissing(found)) return found;
  return orElse(found, renderValue(value.fallback, scope));
}

function readInput(value: Extract<Value, { kind: 'input' }>, scope: Scope): Expression {
  const partName = PARTS[value.from];
  const schema = scope.request.parts.get(partName);
  if (!schema) return NULL;
  const names = [...(value.within ?? []), nameInPart(value, scope)];
  return (
    typedMember(partName, schema, names, scope) ??
    expression(
      `${scope.uses.import('values', 'pick')}(${[part(partName, scope), ...names.map(typescriptString)].join(', ')})`,
      { base: 'unknown', nullable: true, optional: true },
    )
  );
}

function nameInPart(value: Extract<Value, { kind: 'input' }>, scope: Scope): string {
  if (value.from === 'header') return value.name.toLowerCase();
  if (value.from !== 'path') return value.name;
  const alias = scope.request.pathNames.get(value.name) ?? value.name;
  const params = scope.request.parts.get('params')?.properties ?? {};
  return Object.hasOwn(params, alias) ? alias : '*';
}

/** Access along properties that the schemas describe, null when one of them is not described. */
function typedMember(
  root: 'params' | 'query' | 'headers' | 'body',
  rootSchema: Schema,
  names: readonly string[],
  scope: Scope,
): Expression | null {
  const { resolve } = scope.index;
  let text: string = root;
  let schema = resolve(rootSchema);
  let optional = false;
  for (const name of names) {
    const property = schema.properties;
    if (schema.type !== 'object' || !property || schema.anyOf || schema.oneOf || schema.allOf) return null;
    const inner = Object.hasOwn(property, name) ? property[name] : undefined;
    if (!inner || name === '__proto__') return null;
    text += optional ? `?${optionalMember(name)}` : typescriptMember(name);
    optional ||= !(schema.required ?? []).includes(name);
    schema = resolve(inner);
  }
  part(root, scope);
  const type = schemaType(schema, resolve);
  const vague = type.base === 'unknown' && schema.type !== 'array' && schema.type !== 'object';
  return expression(
    text,
    { ...type, nullable: type.nullable || vague, optional },
    { temporal: schema.format === 'date-time' },
  );
}

function optionalMember(name: string): string {
  const access = typescriptMember(name);
  return access.startsWith('[') ? `.${access}` : access;
}

function renderRow(name: string, scope: Scope): Expression {
  if (!scope.row) return NULL;
  const field = fieldOf(scope.row.resource, name);
  return expression(rowField(scope.row.variable, name), columnType(field.column, field.nullable), {
    temporal: field.column === 'timestamp',
  });
}

function renderRecord(scope: Scope): Expression {
  if (!scope.row) return NULL;
  const { variable, resource } = scope.row;
  const visible = visibleFields(resource);
  if (visible.length === resource.fields.length) return expression(variable, UNKNOWN);
  return expression(objectLiteral(visible.map(({ name }) => [name, rowField(variable, name)])), UNKNOWN);
}

function renderObject(value: Extract<Value, { kind: 'object' }>, scope: Scope): Expression {
  const { entries } = value;
  if (scope.row && isWholeRow(entries, scope.row.resource)) return expression(scope.row.variable, UNKNOWN);
  const presenter = scope.row && scope.presenters.get(presenterKey(scope.row.resource, value));
  if (scope.row && presenter) return expression(`${presenter.name}(${scope.row.variable})`, UNKNOWN);
  const members = entries.map((entry) => [entry.name, renderValue(entry.value, scope)] as const);
  return expression(objectLiteral(members.map(([name, { text }]) => [name, text])), UNKNOWN, {
    awaits: members.some(([, member]) => member.awaits),
  });
}

/** Whether the entries name every column of the row, each by its own name and in its order. */
function isWholeRow(entries: Extract<Value, { kind: 'object' }>['entries'], resource: ResourcePlan): boolean {
  return (
    entries.length === resource.fields.length &&
    entries.every(
      ({ name, value }, index) =>
        value.kind === 'row' && value.field === name && resource.fields[index]?.name === name,
    )
  );
}

function renderPageItems(each: Value | null, scope: Scope): Expression {
  if (!scope.row || plainColumns(each, scope.row.resource)) return expression('items', UNKNOWN);
  return mapped('items', each ?? { kind: 'record' }, scope, renderValue);
}

function aggregate(
  name: 'count' | 'exists' | 'sum' | 'average',
  value: { readonly resource: string; readonly where: Extract<Value, { kind: 'count' }>['where'] },
  fields: readonly string[],
  scope: Scope,
): Expression {
  const rows = laidOut(
    rowsWhere(scope.index.resource(value.resource), 'none', value.where, scope, renderValue),
  );
  const args = [rows, ...fields.map(typescriptString)];
  return expression(call(`await ${scope.uses.import('queries', name)}`, args), NUMBER, {
    awaits: true,
    loose: true,
  });
}

function renderArithmetic(value: Extract<Value, { kind: 'arithmetic' }>, scope: Scope): Expression {
  const left = asNumber(renderValue(value.left, scope), scope);
  const right = asNumber(renderValue(value.right, scope), scope);
  const traits = { awaits: left.awaits || right.awaits };
  if (value.operator === '/') {
    return expression(`${scope.uses.import('values', 'ratio')}(${left.text}, ${right.text})`, NUMBER, traits);
  }
  return expression(`${tight(left)} ${value.operator} ${tight(right)}`, NUMBER, { ...traits, loose: true });
}

export function asNumber(value: Expression, scope: Scope): Expression {
  return orElse(converted(value, 'number', scope.uses), expression('0', NUMBER));
}

export function asText(value: Expression, scope: Scope): Expression {
  return orElse(converted(value, 'string', scope.uses), expression("''", STRING));
}

function renderChoice(value: Extract<Value, { kind: 'choose' }>, scope: Scope): Expression {
  const on = renderValue(value.on, scope);
  const cases = value.cases.map((each) => ({
    equals: jsonLiteral(each.equals),
    result: renderValue(each.then, scope),
  }));
  const otherwise = renderValue(value.otherwise, scope);
  // A constant decides now: the compiler would find the other branches dead.
  if (/^(?:'[^'\\]*'|-?\d+|true|false|null)$/.test(on.text)) {
    return cases.find(({ equals }) => equals === on.text)?.result ?? otherwise;
  }
  const branches = cases
    .map(({ equals, result }) => `${tight(on)} === ${equals} ? ${tight(result)} : `)
    .join('');
  return expression(
    `${branches}${tight(otherwise)}`,
    union([...cases.map(({ result }) => result.type), otherwise.type]),
    { loose: true, awaits: [on, otherwise, ...cases.map(({ result }) => result)].some(awaits) },
  );
}

function renderText(parts: readonly Value[], scope: Scope): Expression {
  const rendered = parts.map((each) => {
    if (each.kind === 'literal' && typeof each.value === 'string') {
      return { text: typescriptTemplate(each.value), awaits: false };
    }
    const value = orElse(renderValue(each, scope), expression("''", STRING));
    return { text: `\${${value.text}}`, awaits: value.awaits };
  });
  return expression(`\`${rendered.map(({ text }) => text).join('')}\``, STRING, {
    awaits: rendered.some(awaits),
  });
}

/** The moment of the operation: one for all that it writes. */
export function timeNow(scope: Scope): Expression {
  scope.uses.moments += 1;
  if (scope.moment) return time(scope.moment);
  return time(`${scope.uses.import('values', 'now')}()`);
}

function time(text: string): Expression {
  return expression(text, STRING, { temporal: true, canonical: true });
}

function pathTemplate(
  origin: string,
  target: { readonly path: string; readonly parameters: readonly { name: string; value: Value }[] },
  scope: Scope,
): string {
  const path = target.path
    .split(/\{([^{}]*)\}/)
    .map((piece, index) => {
      if (index % 2 === 0) return typescriptTemplate(piece);
      const parameter = target.parameters.find(({ name }) => name === piece);
      if (!parameter) return typescriptTemplate(`{${piece}}`);
      const value = orElse(renderValue(parameter.value, scope), expression("''", STRING));
      const text = converted(value, 'string', scope.uses);
      return `\${encodeURIComponent(${orElse(text, expression("''", STRING)).text})}`;
    })
    .join('');
  return path.includes('${') || origin !== '' ? `\`${origin}${path}\`` : typescriptString(target.path);
}

function renderToken(value: Extract<Value, { kind: 'token' }>, scope: Scope): Expression {
  scope.uses.service.add('tokens');
  const subject = value.subject
    ? `{ id: ${asText(renderValue(value.subject, scope), scope).text}, role: ${typescriptString(value.role ?? '')} }`
    : value.role === undefined
      ? (scope.subject ?? "{ id: '', role: '' }")
      : `{ ...${scope.subject ?? "{ id: '' }"}, role: ${typescriptString(value.role)} }`;
  const seconds = value.lifetime
    ? orElse(
        converted(renderValue(value.lifetime, scope), 'number', scope.uses),
        expression(String(value.expires_in_seconds), NUMBER),
      ).text
    : String(value.expires_in_seconds);
  const id =
    value.row_id === true && scope.row
      ? [`String(${rowField(scope.row.variable, scope.row.resource.key.field)})`]
      : [];
  return expression(`tokens.issue(${[subject, seconds, ...id].join(', ')})`, STRING);
}

function renderUser(name: string, scope: Scope): Expression {
  if (!scope.signedIn) return NULL;
  scope.uses.input.add('user');
  const users = scope.index.plan.authentication?.users;
  const resource = users ? scope.index.resource(users.resource) : null;
  if (name === 'id' || name === resource?.key.field) {
    const key = resource ? fieldOf(resource, resource.key.field) : null;
    const id = expression('user.id', STRING);
    return key ? converted(id, columnType(key.column, false).base, scope.uses) : id;
  }
  if (name === 'role' || name === 'roles') return expression('user.role', STRING);
  if (users?.identity_fields[0] === name || name === 'username' || name === 'name')
    return expression('user.name', STRING);
  return expression(`user.claims${typescriptMember(name)}`, {
    base: 'unknown',
    nullable: true,
    optional: true,
  });
}

function awaits({ awaits: waits }: { readonly awaits: boolean }): boolean {
  return waits;
}

/** Name and value as they stand in an object. */
export function memberOf(name: string, value: string): string {
  return `${typescriptKey(name)}: ${value}`;
}
