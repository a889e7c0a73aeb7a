import type { Json } from '../../domain/json.ts';
import type { Schema } from '../../domain/schema.ts';
import type { FieldPlan, ResourcePlan, Value } from '../../domain/service-plan.ts';
import { fieldOf } from '../typescript/plan-index.ts';
import { presenterKey } from '../typescript/presenters.ts';
import {
  BOOLEAN,
  columnType,
  NUMBER,
  STRING,
  schemaType,
  type TsType,
  UNKNOWN,
  union,
} from '../typescript/ts-type.ts';
import { renderComparison } from './comparison.ts';
import {
  converted,
  type Expression,
  emptyOf,
  expression,
  infix,
  mayBeMissing,
  orElse,
  rowField,
  type Scope,
  tight,
} from './expression.ts';
import { formatted } from './f-string.ts';
import { snakeCase } from './identifiers.ts';
import { call, type Doc, dictLiteral, flat, joined, listLiteral } from './layout.ts';
import { jsonLiteral, pythonString } from './literal.ts';
import { attributeNames, objectShape, type RequestPart } from './python-request.ts';
import { columnDoc, conditions, mapped, query, renderRecords } from './queries.ts';
import { renderServiceValue } from './service-value.ts';

const NONE: Expression = expression('None', { base: 'unknown', nullable: true, optional: false });

/** A value of the plan as Python in this scope. Everything it needs is noted in `scope.uses`. */
export function renderValue(value: Value, scope: Scope): Expression {
  const { uses } = scope;
  switch (value.kind) {
    case 'literal':
      return literal(value.value);
    case 'input':
      return renderInput(value, scope);
    case 'body':
      return scope.request.parts.has('body')
        ? expression(call(uses.value('plain'), ['body']), UNKNOWN)
        : NONE;
    case 'row':
      return renderRow(value.field, scope);
    case 'candidate':
      throw new RangeError(`the field '${value.field}' of the tested row stands outside of a condition`);
    case 'record':
      return renderRecord(scope);
    case 'object':
      return renderObject(value, scope);
    case 'array':
      return expression(listLiteral(value.items.map((item) => renderValue(item, scope).doc)), UNKNOWN);
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
      return expression(`${uses.import('math', 'ceil')}(total / limit)`, NUMBER);
    case 'records':
      return renderRecords(value, scope, renderValue);
    case 'count':
    case 'exists': {
      const resource = scope.index.resource(value.resource);
      const found = query(value.kind, resource, value.where, scope, renderValue);
      return expression(found, value.kind === 'count' ? NUMBER : BOOLEAN);
    }
    case 'sum':
    case 'average':
      return renderTotal(value, scope);
    case 'arithmetic':
      return renderArithmetic(value, scope);
    case 'related':
      return renderRelated(value, scope);
    case 'compare':
      return expression(
        renderComparison(
          renderValue(value.left, scope),
          value.operator,
          renderValue(value.right, scope),
          uses,
        ),
        BOOLEAN,
        { loose: true },
      );
    case 'choose':
      return renderChoice(value, scope);
    case 'text':
      return renderText(value.parts, scope);
    case 'length':
      return expression(call(uses.value('length_of'), [renderValue(value.of, scope).doc]), NUMBER);
    case 'request':
      uses.parameters.add('facts');
      return expression(`facts.${value.field}`, STRING);
    case 'change':
      return expression(`change.${value.field}`, STRING, { temporal: value.field === 'at' });
    case 'now':
      return timeNow(scope);
    case 'start_of_today':
      return time(`${uses.value('start_of_today')}()`);
    case 'now_plus':
      return time(call(uses.value('in_seconds'), [asNumber(renderValue(value.seconds, scope), scope).doc]));
    case 'uuid':
      return expression(newUuid(scope), STRING);
    case 'slug':
      return expression(
        call(uses.value('slugify'), [asText(renderValue(value.of, scope), scope).doc]),
        STRING,
      );
    case 'hash_password': {
      const hoisted = scope.hoisted.get(value);
      if (hoisted) return expression(hoisted, STRING);
      const password = asText(renderValue(value.of, scope), scope).doc;
      return expression(call(uses.import('service.passwords', 'hash_password'), [password]), STRING);
    }
    case 'url': {
      uses.parameters.add('facts');
      const origin = value.scheme === 'ws' ? 'facts.origin.replace("http", "ws", 1)' : 'facts.origin';
      return expression(formatted([{ code: origin }, ...pathPieces(value, scope)]), STRING);
    }
    case 'path':
      return expression(formatted(pathPieces(value, scope)), STRING);
    case 'token':
      return renderToken(value, scope);
    case 'current_user':
      return renderUser(value.field, scope);
    case 'service':
      return renderServiceValue(value.field, scope);
  }
}

function literal(value: Json): Expression {
  const doc = jsonLiteral(value);
  switch (typeof value) {
    case 'string':
      return expression(doc, STRING);
    case 'number':
      return expression(doc, NUMBER);
    case 'boolean':
      return expression(doc, BOOLEAN);
    default:
      return value === null ? NONE : expression(doc, UNKNOWN);
  }
}

export function newUuid({ uses }: Pick<Scope, 'uses'>): string {
  return `str(${uses.import('uuid', 'uuid4')}())`;
}

const PARTS = { query: 'query', body: 'body', header: 'headers' } as const;

function renderInput(value: Extract<Value, { kind: 'input' }>, scope: Scope): Expression {
  const found = readInput(value, scope);
  if (value.fallback === undefined || !mayBeMissing(found)) return found;
  return orElse(found, renderValue(value.fallback, scope), scope.uses);
}

function readInput(value: Extract<Value, { kind: 'input' }>, scope: Scope): Expression {
  if (value.from === 'path') {
    const parameter = scope.request.path.get(value.name);
    if (!parameter) return NONE;
    return expression(parameter.argument, schemaType(parameter.schema, scope.index.resolve), {
      temporal: scope.index.resolve(parameter.schema).format === 'date-time',
    });
  }
  const part = PARTS[value.from];
  const schema = scope.request.parts.get(part);
  if (!schema) return NONE;
  const name = value.from === 'header' ? value.name.toLowerCase() : value.name;
  const names = [...(value.within ?? []), name];
  return (
    typedMember(part, schema, names, scope) ??
    expression(call(scope.uses.value('pick'), [part, ...names.map(pythonString)]), {
      base: 'unknown',
      nullable: true,
      optional: true,
    })
  );
}

/** Access along members that the schemas describe; null when one of them is not, or may be left out on the way. */
function typedMember(
  root: RequestPart,
  rootSchema: Schema,
  names: readonly string[],
  scope: Scope,
): Expression | null {
  const { resolve } = scope.index;
  let text: string = root;
  let schema = resolve(rootSchema);
  let optional = false;
  for (const name of names) {
    const shape = objectShape(schema, resolve);
    const attribute = shape && attributeNames(shape).get(name);
    const inner = shape?.properties.find(([each]) => each === name)?.[1];
    if (optional || !shape || attribute === undefined || !inner) return null;
    if (text !== root && isNullable(schema)) return null;
    text += `.${attribute}`;
    optional = !shape.required.has(name);
    schema = resolve(inner);
  }
  const type = schemaType(schema, resolve);
  const isPlain = type.base !== 'unknown';
  const holdsModels = !isPlain && mayHoldModels(schema);
  const doc = holdsModels ? call(scope.uses.value('plain'), [text]) : text;
  const vague = !isPlain && schema.type !== 'array' && schema.type !== 'object';
  return expression(
    doc,
    { ...type, nullable: type.nullable || vague, optional },
    {
      temporal: schema.format === 'date-time',
      attribute: text,
    },
  );
}

function isNullable({ type }: Schema): boolean {
  return Array.isArray(type) && type.includes('null');
}

/** Whether the value may be an object of a class, which is no JSON yet. */
function mayHoldModels(schema: Schema): boolean {
  const found = JSON.stringify(schema);
  return /"(?:properties|\$ref|allOf|anyOf|oneOf)"/.test(found);
}

function renderRow(name: string, scope: Scope): Expression {
  if (!scope.row) return NONE;
  const field = fieldOf(scope.row.resource, name);
  return expression(rowField(scope.row.variable, name), columnType(field.column, field.nullable), {
    temporal: field.column === 'timestamp',
  });
}

function renderRecord(scope: Scope): Expression {
  if (!scope.row) return NONE;
  const { variable, resource } = scope.row;
  const visible = visibleFields(resource);
  if (visible.length === resource.fields.length) return expression(variable, UNKNOWN);
  return expression(
    dictLiteral(visible.map(({ name }) => [pythonString(name), rowField(variable, name)])),
    UNKNOWN,
  );
}

function visibleFields(resource: ResourcePlan): readonly FieldPlan[] {
  return resource.fields.filter((field) => !field.hidden);
}

function renderObject(value: Extract<Value, { kind: 'object' }>, scope: Scope): Expression {
  const { entries } = value;
  if (scope.row && isWholeRow(entries, scope.row.resource)) return expression(scope.row.variable, UNKNOWN);
  const presenter = scope.row && scope.presenters.get(presenterKey(scope.row.resource, value));
  if (scope.row && presenter)
    return expression(call(snakeCase(presenter.name), [scope.row.variable]), UNKNOWN);
  return expression(
    dictLiteral(entries.map((entry) => [pythonString(entry.name), renderValue(entry.value, scope).doc])),
    UNKNOWN,
  );
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
  return mapped(scope.items, each ?? { kind: 'record' }, scope, renderValue);
}

function renderTotal(value: Extract<Value, { kind: 'sum' | 'average' }>, scope: Scope): Expression {
  const resource = scope.index.resource(value.resource);
  const column = (name: string) => columnDoc(resource, name, scope);
  const term =
    value.kind === 'sum' && value.times !== undefined
      ? infix(column(value.field), '*', column(value.times))
      : column(value.field);
  const where = conditions(resource, value.where, scope, renderValue);
  return expression(
    call(scope.uses.query(value.kind === 'sum' ? 'sum_of' : 'average'), ['db', term, ...where]),
    NUMBER,
  );
}

function renderRelated(value: Extract<Value, { kind: 'related' }>, scope: Scope): Expression {
  const resource = scope.index.resource(value.resource);
  const field = fieldOf(resource, value.field);
  const where = conditions(resource, value.where, scope, renderValue);
  return expression(
    call(scope.uses.query('related'), ['db', columnDoc(resource, field.name, scope), ...where]),
    columnType(field.column, true),
    { temporal: field.column === 'timestamp' },
  );
}

function renderArithmetic(value: Extract<Value, { kind: 'arithmetic' }>, scope: Scope): Expression {
  const left = asNumber(renderValue(value.left, scope), scope);
  const right = asNumber(renderValue(value.right, scope), scope);
  if (value.operator === '/')
    return expression(call(scope.uses.value('ratio'), [left.doc, right.doc]), NUMBER);
  return expression(infix(tight(left), value.operator, tight(right)), NUMBER, { loose: true });
}

export function asNumber(value: Expression, scope: Scope): Expression {
  return orElse(converted(value, 'number', scope.uses), emptyOf('number'), scope.uses);
}

export function asText(value: Expression, scope: Scope): Expression {
  return orElse(converted(value, 'string', scope.uses), emptyOf('string'), scope.uses);
}

function renderChoice(value: Extract<Value, { kind: 'choose' }>, scope: Scope): Expression {
  const results = value.cases.map((each) => renderValue(each.then, scope));
  const otherwise = renderValue(value.otherwise, scope);
  const cases = value.cases.map((each, index) =>
    joined('(', jsonLiteral(each.equals), ', ', results[index]?.doc ?? 'None', ')'),
  );
  const found: TsType = union([...results.map(({ type }) => type), otherwise.type]);
  return expression(
    call(scope.uses.value('choose'), [renderValue(value.on, scope).doc, listLiteral(cases), otherwise.doc]),
    found,
  );
}

function renderText(parts: readonly Value[], scope: Scope): Expression {
  return expression(
    formatted(
      parts.map((each) => {
        if (each.kind === 'literal' && typeof each.value === 'string') return each.value;
        const value = renderValue(each, scope);
        const isText = value.type.base === 'string' || value.type.base === 'number';
        const text = isText && !mayBeMissing(value) ? value : asText(value, scope);
        return { code: flat(text.doc) };
      }),
    ),
    STRING,
  );
}

/** The moment of the operation: one for all that it writes. */
export function timeNow(scope: Scope): Expression {
  scope.uses.moments += 1;
  return time(scope.moment ?? `${scope.uses.value('now')}()`);
}

function time(doc: Doc): Expression {
  return expression(doc, STRING, { temporal: true, canonical: true });
}

function pathPieces(
  target: { readonly path: string; readonly parameters: readonly { name: string; value: Value }[] },
  scope: Scope,
): readonly (string | { readonly code: string })[] {
  return target.path.split(/\{([^{}]*)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const parameter = target.parameters.find(({ name }) => name === piece);
    if (!parameter) return `{${piece}}`;
    const value = asText(renderValue(parameter.value, scope), scope);
    return { code: flat(call(scope.uses.value('url_part'), [value.doc])) };
  });
}

function renderToken(value: Extract<Value, { kind: 'token' }>, scope: Scope): Expression {
  const { uses } = scope;
  const user = (id: Doc, role: string): Doc =>
    call(uses.import('service.authentication', 'User'), [
      joined('id=', id),
      'name=""',
      `role=${pythonString(role)}`,
    ]);
  const own = scope.subject ?? flat(user('""', ''));
  const subject = value.subject
    ? user(asText(renderValue(value.subject, scope), scope).doc, value.role ?? '')
    : value.role === undefined
      ? own
      : call(uses.import('dataclasses', 'replace'), [own, `role=${pythonString(value.role)}`]);
  const seconds = value.lifetime
    ? orElse(
        converted(renderValue(value.lifetime, scope), 'number', uses),
        expression(String(value.expires_in_seconds), NUMBER),
        uses,
      ).doc
    : String(value.expires_in_seconds);
  const id =
    value.row_id === true && scope.row
      ? [`str(${rowField(scope.row.variable, scope.row.resource.key.field)})`]
      : [];
  return expression(call(uses.part('tokens.issue'), [subject, seconds, ...id]), STRING);
}

function renderUser(name: string, scope: Scope): Expression {
  if (!scope.signedIn) return NONE;
  scope.uses.parameters.add('user');
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
  return expression(call('user.claims.get', [pythonString(name)]), {
    base: 'unknown',
    nullable: true,
    optional: true,
  });
}
