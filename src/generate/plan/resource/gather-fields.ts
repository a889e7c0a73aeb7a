import type { Schema } from '../../../domain/schema.ts';
import type { SourcePlace } from '../../../domain/source-place.ts';
import type { BodyField } from '../body-fields.ts';
import type { Drafts } from '../draft.ts';
import type { Shapes } from '../shapes.ts';
import { isNumeric, isTime, typeOf } from '../shapes.ts';
import { isDerivedInModel, isVirtual } from '../virtual-fields.ts';
import { snake, wordsOf } from '../words.ts';
import { isCounterName, isPasswordName, isStateName, isTimeName } from './field-names.ts';
import type { Survey } from './survey.ts';
import { answeredFieldsOf, requestFieldsOf } from './survey.ts';

/** A field before its role is known, and who speaks of it. */
export interface RawField {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly from: 'model' | 'create' | 'update' | 'action' | 'answer' | 'path';
  readonly example: BodyField['example'];
  readonly source: SourcePlace;
}

/** Every field that rows of a resource have: the model's, then what is posted, then what is only answered. */
export function gatherFields(survey: Survey, drafts: Drafts, shapes: Shapes): Map<string, RawField> {
  const fields = new Map<string, RawField>();
  const { model } = survey.draft;
  const add = (parts: readonly BodyField[], from: RawField['from']) => {
    for (const part of parts) if (!fields.has(part.name)) fields.set(part.name, raw(part, from, survey));
  };
  if (model) {
    const parts = shapes.properties(model.schema).map((part): BodyField => {
      return { ...part, within: [], example: part.schema.examples?.[0] };
    });
    add(
      parts.filter(
        (part) =>
          !isDerivedInModel(part, parts, survey, drafts) &&
          !survey.persons.some((person) => person.name === part.name),
      ),
      'model',
    );
  }
  const modelled = [...fields.values()];
  const journalled = model ? journalFields(survey, drafts, shapes) : new Set<string>();
  const stored = (part: BodyField) =>
    !model || !(standsFor(part, modelled) || isJournalled(part, journalled));
  add(requestFieldsOf(survey.creates, survey.draft, shapes).filter(stored), 'create');
  add(requestFieldsOf(survey.updates, survey.draft, shapes).filter(stored), 'update');
  const acted = requestFieldsOf(survey.actions, survey.draft, shapes).filter(stored);
  add(
    acted.filter((part) => isWorthKeeping(part, survey)),
    'action',
  );
  const answered = answeredFieldsOf(survey, drafts, shapes);
  add(
    answered.filter((part) =>
      model
        ? isSetByAction(part, survey, shapes)
        : !isVirtual(part, survey, drafts) && startsKnown(part, survey),
    ),
    'answer',
  );
  return fields;
}

/** Fields of the models that log what happens: a body field of theirs belongs to the log, not to the row. */
function journalFields(survey: Survey, drafts: Drafts, shapes: Shapes): Set<string> {
  const journals = drafts.all.filter(
    (draft) => draft !== survey.draft && draft.model && /_(?:log|event|history|activity)$/.test(draft.name),
  );
  return new Set(
    journals.flatMap((draft) =>
      draft.model ? shapes.properties(draft.model.schema).map((part) => snake(part.name)) : [],
    ),
  );
}

function isJournalled(part: BodyField, journalled: ReadonlySet<string>): boolean {
  const word = snake(part.name);
  return (
    journalled.has(word) ||
    (journalled.size > 0 && isNumeric(part.schema) && journalled.has(`${word.replace(/s$/, '')}_change`))
  );
}

/**
 * Whether a body field is another spelling of a modelled one (`value` of `encrypted_value`, `wallet` of `owner: current
 * owner wallet`), or is worked into one (`expires_hours` into `expires_at`).
 */
export function standsFor(part: BodyField, modelled: readonly RawField[]): RawField | null {
  const word = snake(part.name);
  if (modelled.some((field) => snake(field.name) === word)) return null;
  const spelled = modelled.find((field) => spellings(word).includes(snake(field.name)));
  if (spelled) return spelled;
  if (/^(?:expires|ttl|lifetime|valid)(?:_|$)/.test(word)) {
    const until = modelled.find((field) =>
      /^(?:expires_at|expiry|expires|valid_until)$/.test(snake(field.name)),
    );
    if (until && isNumericOrOpen(part.schema)) return until;
  }
  if (typeOf(part.schema) !== 'string') return null;
  return (
    modelled.find((field) => {
      const described = wordsOf(field.schema.description ?? '');
      return described.includes(word) && typeOf(field.schema) === 'string' && !isTimeName(field.name);
    }) ?? null
  );
}

function spellings(word: string): string[] {
  return [`encrypted_${word}`, `${word}_encrypted`, `${word}_hash`, `hashed_${word}`, `${word}_hashed`];
}

function isNumericOrOpen(schema: Schema): boolean {
  return isNumeric(schema) || typeOf(schema) === null;
}

/** Proofs of the caller's right (a signature, a token) are checked or ignored, not kept. */
function isWorthKeeping(part: BodyField, survey: Survey): boolean {
  if (/authori[sz]ation|signature|token|secret|confirm/.test(snake(part.name)) || isPasswordName(part.name))
    return false;
  return (
    ![`${survey.draft.name}_id`, 'id'].includes(snake(part.name)) &&
    !/^(?:old|new|previous)_/.test(snake(part.name))
  );
}

/**
 * Whether a field that is only ever answered has a value to start with: times, states, counters, lists and whatever the
 * document itself shows as empty. A number or a text that comes from nowhere has none.
 */
function startsKnown(part: BodyField, survey: Survey): boolean {
  if (part.nullable || part.schema.default !== undefined) return true;
  if (part.example === 0 || part.example === '' || part.example === null || part.example === false)
    return true;
  const parents = survey.parents.flatMap((one) => [`${one.draft.name}_id`, snake(one.parameter)]);
  const sought = survey.locates.map((locate) => snake(locate.parameter));
  const keys = ['id', `${survey.draft.name}_id`, ...sought, ...parents];
  if (keys.includes(snake(part.name)) || isTimeName(part.name) || isStateName(part.name)) return true;
  const type = typeOf(part.schema);
  if (type === 'integer' || type === 'number') {
    const rises = /quantity|stock|balance|progress|percent|points|total|level|position|rank/.test(
      snake(part.name),
    );
    return isCounterName(part.name) || rises;
  }
  if (type === 'string') {
    return (
      isTime(part.schema) || (part.schema.enum?.length ?? 0) > 0 || NAMED_BY_SERVICE.test(snake(part.name))
    );
  }
  return true;
}

const NAMED_BY_SERVICE =
  /_reason$|_by$|_number$|_reference$|_ref$|^reference$|(?:^|_)(?:id|uuid|key|slug|code|sku|token)$/;

/** `cancelled_at` and `cancellation_reason` in the answer of `cancel`: kept, though the model leaves them out. */
function isSetByAction(part: BodyField, survey: Survey, shapes: Shapes): boolean {
  const answered = requestFieldsOf(survey.actions, survey.draft, shapes).some(
    (field) => field.name === part.name,
  );
  const inAction = survey.actions.some(({ operation }) =>
    operation.responses.some(
      (response) =>
        response.status < 400 &&
        response.content.some((media) =>
          shapes.properties(media.schema).some((field) => field.name === part.name),
        ),
    ),
  );
  const reasoned = /_reason$|_by$|_note$/.test(snake(part.name)) && typeOf(part.schema) === 'string';
  return inAction && (answered || reasoned || (isTimeName(part.name) && typeOf(part.schema) === 'string'));
}

function raw(part: BodyField, from: RawField['from'], survey: Survey): RawField {
  return {
    name: part.name,
    schema: part.schema,
    required: part.required && (from === 'model' || from === 'create'),
    nullable: part.nullable,
    from,
    example: part.example,
    source: survey.draft.source,
  };
}
