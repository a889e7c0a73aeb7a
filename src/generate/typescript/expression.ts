import type { ResourcePlan, Value } from '../../domain/service-plan.ts';
import { typescriptMember } from '../rendering/encoders.ts';
import type { PlanIndex } from './plan-index.ts';
import type { Presenters } from './presenters.ts';
import type { RequestShape } from './request-schemas.ts';
import type { TsType } from './ts-type.ts';
import type { Uses } from './uses.ts';

/** What a value is rendered in: the variables that its code can name. */
export interface Scope {
  readonly index: PlanIndex;
  readonly request: RequestShape;
  /** Whether the caller has proven who they are. */
  readonly signedIn: boolean;
  /** Variable with the row that the operation works on. */
  readonly row: { readonly variable: string; readonly resource: ResourcePlan } | null;
  /** Kysely or the transaction. */
  readonly db: 'db' | 'trx';
  /** Variable with the user whom a token is for. */
  readonly subject: string | null;
  /** Variable with the time of the operation; null: asked for anew. */
  readonly moment: string | null;
  readonly presenters: Presenters;
  /** Values that a variable holds already. */
  readonly hoisted: ReadonlyMap<Value, string>;
  readonly uses: Uses;
}

/** A piece of TypeScript with what is known about it. */
export interface Expression {
  readonly text: string;
  readonly type: TsType;
  /** Has an `await` in it. */
  readonly awaits: boolean;
  /** Needs parentheses before a member access or an operator. */
  readonly loose: boolean;
  /** A time: compared as a point in time, not as text. */
  readonly temporal: boolean;
  /** A time in the one form in which texts compare as times do. */
  readonly canonical: boolean;
}

export function expression(
  text: string,
  type: TsType,
  traits: Partial<Pick<Expression, 'awaits' | 'loose' | 'temporal' | 'canonical'>> = {},
): Expression {
  return { text, type, awaits: false, loose: false, temporal: false, canonical: false, ...traits };
}

export function tight({ text, loose }: Expression): string {
  return loose ? `(${text})` : text;
}

export function mayBeMissing({ type }: Expression): boolean {
  return type.nullable || type.optional;
}

/** `a ?? b`, or `a` alone where it is never missing. */
export function orElse(value: Expression, fallback: Expression): Expression {
  if (!mayBeMissing(value)) return value;
  return expression(
    `${tight(value)} ?? ${tight(fallback)}`,
    {
      base: value.type.base === fallback.type.base ? value.type.base : 'unknown',
      nullable: fallback.type.nullable,
      optional: fallback.type.optional,
    },
    {
      awaits: value.awaits || fallback.awaits,
      loose: true,
      temporal: value.temporal,
      canonical: value.canonical && fallback.canonical,
    },
  );
}

const CONVERTERS = { string: 'toText', number: 'toNumber', boolean: 'toBoolean' } as const;

/** The value as this base type; one that is not surely of it is converted, and may then be null. */
export function converted(value: Expression, base: TsType['base'], uses: Uses): Expression {
  if (base === 'unknown' || value.type.base === base) return value;
  const convert = uses.import('values', CONVERTERS[base]);
  const definite = base === 'string' && value.type.base !== 'unknown' && !mayBeMissing(value);
  if (definite)
    return { ...expression(`String(${value.text})`, { ...value.type, base }), awaits: value.awaits };
  return expression(
    `${convert}(${value.text})`,
    { base, nullable: true, optional: value.type.optional },
    { awaits: value.awaits },
  );
}

/** A time in canonical form, for storing and for comparing. */
export function canonical(value: Expression, uses: Uses): Expression {
  if (value.canonical) return value;
  return {
    ...value,
    text: `${uses.import('values', 'instant')}(${value.text})`,
    loose: false,
    canonical: true,
  };
}

export function rowField(variable: string, name: string): string {
  return `${variable}${typescriptMember(name)}`;
}

/** Renders any value; passed in, so that what renders one kind does not import what renders all. */
export type Render = (value: Value, scope: Scope) => Expression;
