import type { ResourcePlan, Value } from '../../domain/service-plan.ts';
import type { PlanIndex } from '../typescript/plan-index.ts';
import type { Presenters } from '../typescript/presenters.ts';
import { BOOLEAN, NUMBER, STRING, type TsType } from '../typescript/ts-type.ts';
import { call, chained, type Doc, flat, parenthesized } from './layout.ts';
import { pythonString } from './literal.ts';
import type { PythonRequest } from './python-request.ts';
import type { Uses } from './uses.ts';

/** What a value is rendered in: the variables that its code can name. */
export interface Scope {
  readonly index: PlanIndex;
  readonly request: PythonRequest;
  /** Whether the caller has proven who they are. */
  readonly signedIn: boolean;
  /** Variable with the row that the operation works on. */
  readonly row: { readonly variable: string; readonly resource: ResourcePlan } | null;
  /** Code of the user whom a token is for. */
  readonly subject: string | null;
  /** Variable with the time of the operation; null: asked for anew. */
  readonly moment: string | null;
  /** Variable with the rows of a list. */
  readonly items: string;
  /** Values that a variable holds already. */
  readonly hoisted: ReadonlyMap<Value, string>;
  readonly presenters: Presenters;
  readonly uses: Uses;
}

/** A piece of Python with what is known about it. */
export interface Expression {
  readonly doc: Doc;
  /** `optional` and `nullable` are both None in Python. */
  readonly type: TsType;
  /** Needs parentheses before a member access or an operator. */
  readonly loose: boolean;
  /** A time: compared as a point in time, not as text. */
  readonly temporal: boolean;
  /** A time in the one form in which texts compare as times do. */
  readonly canonical: boolean;
  /** Member of the request's body or query that it is; null: something else. */
  readonly attribute: string | null;
}

export function expression(
  doc: Doc,
  type: TsType,
  traits: Partial<Pick<Expression, 'loose' | 'temporal' | 'canonical' | 'attribute'>> = {},
): Expression {
  return { doc, type, loose: false, temporal: false, canonical: false, attribute: null, ...traits };
}

export function tight({ doc, loose }: Expression): Doc {
  return loose ? parenthesized(doc) : doc;
}

export function mayBeMissing({ type }: Expression): boolean {
  return type.nullable || type.optional;
}

/** Fallbacks that `or` gives exactly where the value is None, or is the same as the fallback. */
const FALSY: { readonly [base in TsType['base']]: string | null } = {
  string: '""',
  number: '0',
  boolean: 'False',
  unknown: null,
};

/** The value, or the fallback where it is None. */
export function orElse(value: Expression, fallback: Expression, uses: Uses): Expression {
  if (!mayBeMissing(value)) return value;
  const type: TsType = {
    base: value.type.base === fallback.type.base ? value.type.base : 'unknown',
    nullable: fallback.type.nullable,
    optional: fallback.type.optional,
  };
  const traits = { temporal: value.temporal, canonical: value.canonical && fallback.canonical };
  if (FALSY[value.type.base] === flat(fallback.doc))
    return expression(chained('or', [tight(value), fallback.doc]), type, { ...traits, loose: true });
  return expression(call(uses.value('or_else'), [value.doc, fallback.doc]), type, traits);
}

const CONVERTERS = { string: 'to_text', number: 'to_number', boolean: 'to_boolean' } as const;

/** The value as this base type; one that is not surely of it is converted, and may then be None. */
export function converted(value: Expression, base: TsType['base'], uses: Uses): Expression {
  if (base === 'unknown' || value.type.base === base) return value;
  if (base === 'string' && value.type.base === 'number' && !mayBeMissing(value))
    return expression(call('str', [value.doc]), STRING);
  return expression(call(uses.value(CONVERTERS[base]), [value.doc]), {
    base,
    nullable: true,
    optional: value.type.optional,
  });
}

export function emptyOf(base: TsType['base']): Expression {
  if (base === 'number') return expression('0', NUMBER);
  if (base === 'boolean') return expression('False', BOOLEAN);
  return expression('""', STRING);
}

/** A time in canonical form, for comparing. */
export function canonical(value: Expression, uses: Uses): Expression {
  if (value.canonical) return value;
  return expression(call(uses.value('instant'), [value.doc]), value.type, {
    temporal: true,
    canonical: true,
  });
}

export function rowField(variable: string, name: string): string {
  return `${variable}[${pythonString(name)}]`;
}

/** `left operator right`. */
export function infix(left: Doc, operator: string, right: Doc): Doc {
  return chained(operator, [left, right]);
}
