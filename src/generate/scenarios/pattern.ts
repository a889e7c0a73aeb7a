import { isJsonObject, type Json, type JsonPrimitive } from '../../domain/json.ts';
import type { Schema } from '../../domain/schema.ts';

/**
 * What is known of a value before the service has answered: sent in requests (where every part must be known or
 * captured) and compared with answers.
 */
export type Pattern =
  | { readonly kind: 'literal'; readonly value: Json }
  /** The value that an earlier answer of the same scenario held. */
  | { readonly kind: 'captured'; readonly name: string }
  /** Set by the service; only its form is known, and of some timestamps what they come after. Equal slots are equal. */
  | { readonly kind: 'unknown'; readonly slot: number; readonly of: Unknown; readonly after?: Pattern }
  /** Parts joined into one text. */
  | { readonly kind: 'text'; readonly parts: readonly Pattern[] }
  /** A setting of the service that the host of the scenario has chosen: the password of the administrator. */
  | { readonly kind: 'setting'; readonly name: string }
  /** Scheme and authority that the caller used. */
  | { readonly kind: 'origin'; readonly scheme: 'http' | 'ws' }
  /** `open`: further members may stand beside these. */
  | { readonly kind: 'object'; readonly entries: readonly Entry[]; readonly open: boolean }
  /**
   * `complete`: on a service without other data these are all items; on one with other data they are among the
   * items as long as there are fewer than `limit`.
   */
  | {
      readonly kind: 'array';
      readonly items: readonly Pattern[];
      readonly ordered: boolean;
      readonly complete: boolean;
      readonly limit: number | null;
    }
  /** `length` items, each equal to one of `of`. */
  | { readonly kind: 'some'; readonly of: readonly Pattern[]; readonly length: number }
  /** A count or sum over stored rows: other data adds a constant to every aggregate of the same `id`. */
  | { readonly kind: 'aggregate'; readonly id: string; readonly value: number }
  /** Follows from stored rows in no simple way (an average, a comparison): known only where there is no other data. */
  | { readonly kind: 'computed'; readonly value: JsonPrimitive }
  /** A counter that an earlier answer told, moved on by so much; by more where others use the service too. */
  | { readonly kind: 'increased'; readonly name: string; readonly by: number }
  | { readonly kind: 'anything'; readonly schema: Schema | null };

export interface Entry {
  readonly name: string;
  readonly value: Pattern;
}

export const UNKNOWNS = [
  'uuid',
  'timestamp',
  'date',
  'integer',
  'number',
  'text',
  'boolean',
  'array',
  'object',
  'any',
] as const;
export type Unknown = (typeof UNKNOWNS)[number];

/** A JSON value as a pattern; objects and arrays become patterns with known members. */
export function known(value: Json): Pattern {
  if (Array.isArray(value)) return list(value.map(known));
  if (isJsonObject(value))
    return object(Object.entries(value).map(([name, member]) => ({ name, value: known(member) })));
  return { kind: 'literal', value };
}

export function object(entries: readonly Entry[], open = false): Pattern {
  return { kind: 'object', entries, open };
}

/** An array with exactly these items in this order, whatever else is stored. */
export function list(items: readonly Pattern[]): Pattern {
  return { kind: 'array', items, ordered: true, complete: true, limit: 0 };
}

export function text(...parts: readonly (Pattern | string)[]): Pattern {
  return joined(parts.map((part) => (typeof part === 'string' ? known(part) : part)));
}

/** Joins parts; a text of literals alone is a literal. */
export function joined(parts: readonly Pattern[]): Pattern {
  const merged: Pattern[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === 'literal' && last?.kind === 'literal')
      merged[merged.length - 1] = known(String(last.value) + String(part.value));
    else merged.push(part.kind === 'literal' ? known(String(part.value)) : part);
  }
  const [only] = merged;
  if (merged.length === 0) return known('');
  return merged.length === 1 && only !== undefined && only.kind !== 'unknown'
    ? only
    : { kind: 'text', parts: merged };
}

/** The JSON value of a pattern in which everything is known, else undefined. */
export function literalOf(pattern: Pattern): Json | undefined {
  switch (pattern.kind) {
    case 'literal':
      return pattern.value;
    case 'aggregate':
    case 'computed':
      return pattern.value;
    case 'object': {
      const members: [string, Json][] = [];
      for (const { name, value } of pattern.entries) {
        const member = literalOf(value);
        if (member === undefined) return undefined;
        members.push([name, member]);
      }
      return pattern.open ? undefined : Object.fromEntries(members);
    }
    case 'array': {
      const items = pattern.items.map(literalOf);
      return items.some((item) => item === undefined) || !pattern.complete || !pattern.ordered
        ? undefined
        : items.filter((item) => item !== undefined);
    }
    default:
      return undefined;
  }
}

/** Every part replaced by what `change` makes of it, leaves first. */
export function mapPattern(pattern: Pattern, change: (part: Pattern) => Pattern): Pattern {
  switch (pattern.kind) {
    case 'object':
      return change({
        ...pattern,
        entries: pattern.entries.map(({ name, value }) => ({ name, value: mapPattern(value, change) })),
      });
    case 'array':
      return change({ ...pattern, items: pattern.items.map((item) => mapPattern(item, change)) });
    case 'some':
      return change({ ...pattern, of: pattern.of.map((item) => mapPattern(item, change)) });
    case 'unknown':
      return change(pattern.after ? { ...pattern, after: mapPattern(pattern.after, change) } : pattern);
    case 'text':
      return change(joined(pattern.parts.map((part) => mapPattern(part, change))));
    default:
      return change(pattern);
  }
}

/** Names of all captured values inside. */
export function capturedNames(pattern: Pattern): readonly string[] {
  const names = new Set<string>();
  mapPattern(pattern, (part) => {
    if (part.kind === 'captured' || part.kind === 'increased') names.add(part.name);
    return part;
  });
  return [...names];
}

/** Whether everything in it can be sent: nothing is open. */
export function isSendable(pattern: Pattern): boolean {
  let sendable = true;
  mapPattern(pattern, (part) => {
    if (part.kind === 'unknown' || part.kind === 'anything' || part.kind === 'some') sendable = false;
    return part;
  });
  return sendable;
}

export function samePattern(a: Pattern, b: Pattern): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Member of an object pattern. */
export function member(pattern: Pattern, name: string): Pattern | undefined {
  return pattern.kind === 'object' ? pattern.entries.find((entry) => entry.name === name)?.value : undefined;
}
