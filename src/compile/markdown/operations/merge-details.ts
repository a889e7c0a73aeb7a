import type { Schema } from '../../../domain/schema.ts';
import type { Findings } from '../../findings.ts';
import { conflictBetween } from '../../schema/conflict.ts';
import { type BodyDraft, type DetailDraft, responseFor } from '../details/draft.ts';
import { schemaFromFields } from '../details/field.ts';
import { mergeSecurity } from '../details/security.ts';
import type { Sighting } from '../sightings/sighting.ts';

export interface PlacedDetails {
  readonly sighting: Sighting;
  readonly details: DetailDraft;
}

/**
 * One set of details from all places that define an operation. What the main place says holds; the others fill gaps.
 * Places that cannot both be true are reported with both lines.
 */
export function mergeDetails(
  name: string,
  main: PlacedDetails,
  others: readonly PlacedDetails[],
  findings: Findings,
): DetailDraft {
  const merged = main.details;
  for (const other of others) {
    compare(name, main, other, findings);
    fill(merged, other.details);
  }
  return merged;
}

function fill(into: DetailDraft, from: DetailDraft): void {
  if (into.summary === '') into.summary = from.summary;
  else if (from.summary !== '' && from.summary !== into.summary) into.notes.push(from.summary);
  into.description.push(...from.description.filter((text) => !into.description.includes(text)));
  into.notes.push(...from.notes.filter((text) => !into.notes.includes(text)));
  for (const field of from.parameters) {
    const known = into.parameters.some((one) => one.name === field.name && one.location === field.location);
    if (!known) into.parameters.push(field);
  }
  if (into.request === null && !into.requestNone) into.request = from.request;
  for (const response of from.responses) {
    if (
      response.status === null &&
      into.responses.some((one) => one.body !== null && (one.status ?? 200) < 400)
    )
      continue;
    const known = responseFor(into, response.status, response.line);
    if (known.description === '') known.description = response.description;
    known.body ??= response.body;
  }
  into.security = mergeSecurity(into.security, from.security);
  if (into.messages.length === 0) into.messages = from.messages;
  into.inferences.push(...from.inferences);
}

/** Two full definitions of one operation are worth a word; two that contradict each other are an error. */
function compare(name: string, main: PlacedDetails, other: PlacedDetails, findings: Findings): void {
  const own = bodiesOf(main.details);
  const theirs = bodiesOf(other.details);
  const related = [
    { message: `${name} is defined here first`, line: Math.min(main.sighting.line, other.sighting.line) },
  ];
  const line = Math.max(main.sighting.line, other.sighting.line);
  for (const part of ['request', 'response'] as const) {
    const [a, b] = [own[part], theirs[part]];
    if (a === null || b === null) continue;
    const conflict = conflictBetween(a, b) ?? disjoint(a, b);
    if (conflict !== null) {
      const hint = 'Keep one definition; if both exist, give them different paths.';
      findings.add(
        'error',
        'contradictory-operation',
        line,
        `${name} is defined twice and the ${part} bodies cannot both hold: ${conflict}.`,
        hint,
        related,
      );
      return;
    }
    const differing = difference(a, b);
    if (differing.length > 0) {
      const hint = 'Bring the two definitions together.';
      findings.add(
        'warning',
        'contradictory-operation',
        line,
        `${name} is defined twice and the ${part} bodies differ in ${differing.slice(0, 6).join(', ')}; line ${main.sighting.line} holds.`,
        hint,
        related,
      );
      return;
    }
  }
  if (!isFull(main) || !isFull(other)) return;
  findings.add(
    'warning',
    'duplicate-operation',
    line,
    `${name} is defined twice.`,
    'Define it once; a table of contents may list it without bodies.',
    related,
  );
}

function isFull(placed: PlacedDetails): boolean {
  const { form } = placed.sighting;
  const { request, responses, description, summary } = placed.details;
  if (form !== 'heading' && form !== 'lead' && form !== 'pair' && form !== 'fence') return false;
  return (
    request !== null ||
    responses.some((one) => one.body !== null) ||
    (form === 'heading' && (description.length > 0 || summary !== ''))
  );
}

function bodiesOf(details: DetailDraft): { request: Schema | null; response: Schema | null } {
  const success = details.responses.find(
    (response) => (response.status ?? 200) < 400 && response.body !== null,
  );
  return { request: shapeOf(details.request), response: shapeOf(success?.body ?? null) };
}

function shapeOf(body: BodyDraft | null): Schema | null {
  if (body === null) return null;
  return body.schema ?? (body.fields.length > 0 ? schemaFromFields(body.fields, true) : null);
}

/** Bodies that share no member at all. */
function disjoint(a: Schema, b: Schema): string | null {
  const [left, right] = [Object.keys(a.properties ?? {}), Object.keys(b.properties ?? {})];
  if (left.length === 0 || right.length === 0 || left.some((name) => right.includes(name))) return null;
  return `one has ${left.slice(0, 4).join(', ')}, the other ${right.slice(0, 4).join(', ')}`;
}

function difference(a: Schema, b: Schema): string[] {
  const [left, right] = [Object.keys(a.properties ?? {}), Object.keys(b.properties ?? {})];
  return [...left.filter((name) => !right.includes(name)), ...right.filter((name) => !left.includes(name))];
}
