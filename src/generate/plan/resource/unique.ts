import { statusProse } from '../shapes.ts';
import { snake, wordsOf } from '../words.ts';
import { isPasswordName } from './field-names.ts';
import type { RawField } from './gather-fields.ts';
import type { Survey } from './survey.ts';

const OVERLAP =
  /overlap|already (?:booked|reserved|taken in)|double.?book|in th(?:at|is) (?:period|time|slot)|not available|unavailable/;
const OFTEN_UNIQUE = [
  'email',
  'username',
  'slug',
  'code',
  'sku',
  'name',
  'title',
  'handle',
  'url',
  'key',
  'number',
];

/** Sets of fields that no two rows share: SQL, the field's own description, or what the documented 409 says. */
export function uniqueFields(survey: Survey, fields: ReadonlyMap<string, RawField>, key: string): string[][] {
  const sets: string[][] = [];
  const add = (set: readonly string[]) => {
    const known = set.every((name) => fields.has(name)) && set.length > 0;
    const isKey = set.length === 1 && set[0] === key;
    if (known && !isKey && !sets.some((other) => other.join() === set.join())) sets.push([...set]);
  };
  for (const rule of survey.draft.model?.constraints ?? []) {
    if (rule.kind === 'unique') add(rule.fields);
  }
  for (const raw of fields.values()) {
    if (
      /\bunique\b/i.test(raw.schema.description ?? '') &&
      !/\bnot unique\b/i.test(raw.schema.description ?? '')
    ) {
      add([raw.name]);
    }
  }
  // People log in by what names them, so no two share it.
  if ([...survey.posted.keys()].some(isPasswordName)) {
    for (const name of ['email', 'username']) if (survey.posted.has(name)) add([name]);
  }
  if (sets.length === 0) add(conflicting(survey, fields, key));
  return sets;
}

/** Whether a conflict is told as two periods that overlap, not as a name that is taken. */
export function saysOverlap(prose: string): boolean {
  return OVERLAP.test(prose);
}

function conflicting(survey: Survey, fields: ReadonlyMap<string, RawField>, key: string): string[] {
  for (const { operation } of survey.creates) {
    const prose = statusProse(operation, 409);
    if (prose === null || saysOverlap(prose)) continue;
    const words = new Set(wordsOf(prose));
    const posted = [...fields.values()].filter((raw) => raw.from === 'create' || raw.from === 'model');
    if (words.has(key) || wordsOf(key).every((word) => words.has(word))) return [];
    const told = posted.find((raw) => words.has(snake(raw.name)) && survey.posted.has(raw.name));
    if (told) return [told.name];
    if (!/exist|taken|duplicate|already|in use|unique|conflict/.test(prose) && prose !== '') continue;
    const usual = OFTEN_UNIQUE.find((name) => survey.posted.has(name) && fields.has(name));
    if (usual !== undefined && !survey.posted.has(key)) return [usual];
  }
  return [];
}
