import type { Json } from '../../../domain/json.ts';
import type { KeyPlan } from '../../../domain/service-plan.ts';
import { isNumeric } from '../shapes.ts';
import { snake } from '../words.ts';
import type { RawField } from './gather-fields.ts';
import type { Survey } from './survey.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PREFIXED = /^([A-Z][A-Za-z]{1,7}[-_])\d+$/;
const CODE_NAME = /(?:^|_)(?:code|token|short|alias|hash)$/;

/** Which field names a row, and who chooses its value. Where no field does, `id` is added as a UUID. */
export function keyOf(survey: Survey, fields: ReadonlyMap<string, RawField>): KeyPlan {
  const field = keyField(survey, fields);
  const raw = fields.get(field);
  const given = raw ? postedAs(survey, field) : 'no';
  const plain = { field, prefix: '', slug_from: null };
  if (given === 'required') return { ...plain, generate: 'client' };
  const samples = samplesOf(raw);
  const prefix = samples.map((sample) => PREFIXED.exec(sample)?.[1]).find((found) => found !== undefined);
  if (prefix !== undefined) return { ...plain, generate: 'prefixed', prefix };
  if (raw && isNumeric(raw.schema)) return { ...plain, generate: 'integer' };
  if (raw?.schema.format === 'uuid' || samples.some((sample) => UUID.test(sample))) {
    return { ...plain, generate: 'uuid' };
  }
  const named = snake(field);
  if (named === 'slug' || named.endsWith('_slug')) {
    const from = ['title', 'name'].find((candidate) => fields.has(candidate));
    if (from !== undefined) return { ...plain, generate: 'slug', slug_from: from };
  }
  const short = samples.some(
    (sample) => /^[A-Za-z0-9_-]{3,12}$/.test(sample) && sample !== 'uuid' && sample !== 'string',
  );
  if (CODE_NAME.test(named) || (short && given === 'optional')) return { ...plain, generate: 'code' };
  return { ...plain, generate: 'uuid' };
}

function keyField(survey: Survey, fields: ReadonlyMap<string, RawField>): string {
  const { draft } = survey;
  const primary = draft.model?.constraints.find(
    (rule) => rule.kind === 'primary_key' && rule.fields.length === 1,
  );
  const [column] = primary?.fields ?? [];
  if (column !== undefined && fields.has(column)) return column;
  const last = draft.name.split('_').at(-1) ?? draft.name;
  const shorts = draft.stems.map((stem) => `${stem}_id`);
  const wanted = ['id', `${draft.name}_id`, ...shorts, `${last}_id`, 'uuid', `${draft.name}_uuid`];
  const names = [...fields.keys()];
  for (const word of wanted) {
    const found = names.find((name) => snake(name) === word);
    if (found !== undefined) return found;
  }
  for (const locate of survey.locates) {
    // What callers may change names a row, but is not what other rows know it by.
    const found = names.find((name) => snake(name) === snake(locate.parameter) && !survey.changed.has(name));
    if (found !== undefined && locate.attribute === null && locate.from === 'path') return found;
  }
  const numbered = names.find((name) =>
    [`${draft.name}_number`, `${draft.name}_code`, 'code'].includes(snake(name)),
  );
  return numbered ?? 'id';
}

/** Whether the caller gives the field when a row is created. */
function postedAs(survey: Survey, name: string): 'no' | 'optional' | 'required' {
  const posted = survey.posted.get(name);
  if (!posted) return 'no';
  return posted.required ? 'required' : 'optional';
}

function samplesOf(raw: RawField | undefined): string[] {
  const values: readonly (Json | undefined)[] = [raw?.example, ...(raw?.schema.examples ?? [])];
  return values.filter((value) => typeof value === 'string');
}
