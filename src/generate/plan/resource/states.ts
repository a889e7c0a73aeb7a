import type { StatePlan } from '../../../domain/service-plan.ts';
import { requestFields, rowFields } from '../body-fields.ts';
import type { Shapes } from '../shapes.ts';
import { isOpen, listedWords, typeOf, wordsAllowed } from '../shapes.ts';
import { participles, statesOfVerb } from '../verbs.ts';
import { snake } from '../words.ts';
import { isStateName } from './field-names.ts';
import type { RawField } from './gather-fields.ts';
import type { Survey, Understood } from './survey.ts';

/** First states, the most telling first. */
const FIRST = [
  ...[
    'pending',
    'draft',
    'new',
    'queued',
    'open',
    'created',
    'submitted',
    'todo',
    'held',
    'requested',
    'available',
  ],
  ...['active', 'placed', 'received', 'scheduled', 'idle', 'unpaid', 'registered'],
];

/** The states that rows of a resource go through; null where its status is plain data, or there is none. */
export function statesOf(
  survey: Survey,
  fields: ReadonlyMap<string, RawField>,
  shapes: Shapes,
): StatePlan | null {
  const field = [...fields.values()].find(
    (raw) => isStateName(raw.name) && (typeOf(raw.schema) ?? 'string') === 'string',
  );
  if (!field) return inventedStates(survey, shapes);
  const documented = wordsAllowed(field.schema);
  const enumerated = documented.length > 1 ? documented : listedWords(field.schema.description ?? '');
  const targets = survey.actions.flatMap(
    (action) => targetState(action, field.name, enumerated, shapes) ?? [],
  );
  if (enumerated.length < 2 && targets.length === 0) return null;
  if (field.from === 'create' && survey.actions.length === 0 && enumerated.length < 2) return null;
  const first = initialState(survey, field, enumerated, shapes);
  const values = [...new Set([...(enumerated.length > 1 ? enumerated : [first]), ...targets, first])];
  return { field: field.name, values, initial: first };
}

/** The state that an action leads to: what its answer shows, else what its verb means; null: it changes none. */
export function targetState(
  action: Understood & { readonly verb: string },
  field: string,
  values: readonly string[],
  shapes: Shapes,
): string | null {
  const draft = 'draft' in action.role ? action.role.draft : null;
  if (requestFields(action.operation, draft, shapes).some((part) => part.name === field)) return null;
  const answered = rowFields(action.operation, draft, shapes).find((part) => part.name === field);
  const shown = answered?.schema.const ?? answered?.example;
  const only = answered ? wordsAllowed(answered.schema) : [];
  const meant = stateMeant(action.verb, values);
  if (typeof shown === 'string' && /^[\w -]+$/.test(shown) && (values.length < 2 || values.includes(shown))) {
    return shown;
  }
  if (meant !== null) return meant;
  if (only.length === 1 && only[0] !== undefined) return only[0];
  return values.length < 2 ? (participles(snake(action.verb))[0] ?? null) : null;
}

/** The state of a list that a word stands for: `cancel` and `cancelled` for `cancelled`. */
export function stateMeant(word: string, values: readonly string[]): string | null {
  const wanted = [snake(word), ...statesOfVerb(word)];
  for (const state of wanted) {
    const found = values.find((value) => snake(value) === state);
    if (found !== undefined) return found;
  }
  return null;
}

const FINAL =
  /^(?:cancell?ed|completed?|done|finished|failed|rejected|declined|expired|refunded|deleted|archived|closed|redeemed|revoked|delivered|returned|resolved|aborted|void|no_show)$/;

/** States that a row does not leave by itself. */
export function isFinal(state: string): boolean {
  return FINAL.test(snake(state));
}

function initialState(survey: Survey, field: RawField, values: readonly string[], shapes: Shapes): string {
  const { default: given } = field.schema;
  if (typeof given === 'string') return given;
  for (const { operation } of survey.creates) {
    const answered = rowFields(operation, survey.draft, shapes).find((part) => part.name === field.name);
    const shown = answered?.example ?? answered?.schema.const;
    if (typeof shown === 'string' && (values.length < 2 || values.includes(shown))) return shown;
  }
  const usual = FIRST.find((state) => values.some((value) => snake(value) === state));
  const found = values.find((value) => usual !== undefined && snake(value) === usual);
  if (values.length > 1)
    return values[0] !== undefined && usual === undefined ? values[0] : (found ?? 'pending');
  return 'pending';
}

/** `/plans/{id}/approve` where the document shows no row at all: the verb is all there is. */
function inventedStates(survey: Survey, shapes: Shapes): StatePlan | null {
  if (survey.draft.model !== null || survey.actions.length === 0) return null;
  const documented = survey.rows.some(({ operation }) =>
    operation.responses.some(
      (response) =>
        response.status < 400 && response.content.some((media) => !isOpen(shapes.resolve(media.schema))),
    ),
  );
  if (documented) return null;
  const targets = survey.actions.flatMap((action) => participles(snake(action.verb))[0] ?? []);
  const views = survey.lists.flatMap(({ role }) =>
    role.kind === 'list' && role.view !== null && FIRST.includes(role.view) ? [role.view] : [],
  );
  const initial = views[0] ?? 'pending';
  return { field: 'status', values: [...new Set([initial, ...targets])], initial };
}
