import type { Operation, Parameter } from '../../../domain/ir.ts';
import type { Condition, FieldPlan, FilterPlan, PagingPlan, SortPlan } from '../../../domain/service-plan.ts';
import { fieldNamed } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isTimeName } from '../resource/field-names.ts';
import { conditionsFor, stockFields } from '../respond/aggregate.ts';
import { isNumeric, proseOf, typeOf } from '../shapes.ts';
import { plural, snake, wordsOf } from '../words.ts';

const SEARCH = /^(?:q|query|search|term|text|keyword)$/;
const SORT = /^(?:sort|sort_by|order_by|sortby|orderby)$/;
const ORDER = /^(?:order|direction|sort_order|sort_dir|dir)$/;
const LIMIT = /^(?:limit|page_size|per_page|size|pagesize|perpage|max_results|count|top)$/;
const OFFSET = /^(?:offset|skip|start)$/;
const PAGE = /^(?:page|page_number|pagenumber)$/;
const USUAL_LIMIT = 20;
const USUAL_MAXIMUM = 100;

/** Everything that the query of a list asks for. `unknown`: parameters that name nothing the rows have. */
export interface ListOptions {
  readonly filters: readonly FilterPlan[];
  readonly search: { readonly parameter: string; readonly fields: readonly string[] } | null;
  readonly sort: SortPlan;
  readonly paging: PagingPlan;
  readonly unknown: readonly Parameter[];
}

export function listOptions(operation: Operation, built: BuiltResource, view: string | null): ListOptions {
  const queries = operation.parameters.filter((parameter) => parameter.in === 'query');
  const named = (pattern: RegExp) => queries.find((parameter) => pattern.test(snake(parameter.name)));
  const paging = pagingOf(queries);
  const search = named(SEARCH) ?? null;
  const sort = named(SORT);
  const order = named(ORDER);
  const used = new Set(
    [search, sort, order, named(OFFSET), named(PAGE), named(LIMIT)].flatMap((one) => (one ? [one.name] : [])),
  );
  const filters: FilterPlan[] = [];
  const unknown: Parameter[] = [];
  for (const parameter of queries) {
    if (used.has(parameter.name) && !(LIMIT.test(snake(parameter.name)) && fieldNamed(built, parameter.name)))
      continue;
    const filter = filterOf(parameter, built);
    if (filter) filters.push(filter);
    else unknown.push(parameter);
  }
  return {
    filters,
    search: search ? { parameter: search.name, fields: searchable(search, built) } : null,
    sort: sortOf(operation, built, view, sort ?? null, order ?? null),
    paging,
    unknown,
  };
}

/** The state, flag or comparison that a word of the path narrows a list to; null: it names none. */
export function viewConditions(view: string, built: BuiltResource): readonly Condition[] | null {
  const word = snake(view);
  if (
    /^(?:all|list|search|recent|latest|leaderboard|top|history|log|logs|events|feed|new|newest)$/.test(word)
  )
    return [];
  return conditionsFor(word, built);
}

/** Text that a search looks into: what the document names, else all of it. */
function searchable(search: Parameter, built: BuiltResource): string[] {
  const texts = built.plan.fields.filter((field) => field.column === 'text' && !field.hidden);
  const told = wordsIn(search.description);
  const named = texts.filter((field) => told.includes(field.name)).map((field) => field.name);
  const plain = texts.filter(
    (field) => field.role === 'data' || (field.role === 'key' && field.schema.format !== 'uuid'),
  );
  return named.length > 0 ? named : plain.map((field) => field.name);
}

function pagingOf(queries: readonly Parameter[]): PagingPlan {
  const limit = queries.find((parameter) => LIMIT.test(snake(parameter.name)));
  const offset = queries.find((parameter) => OFFSET.test(snake(parameter.name)));
  const page = queries.find((parameter) => PAGE.test(snake(parameter.name)));
  if (!limit && !offset && !page) return { style: 'none' };
  const given = limit?.schema.default;
  const most = limit?.schema.maximum;
  const usual = typeof given === 'number' && given > 0 ? given : Math.min(USUAL_LIMIT, most ?? USUAL_LIMIT);
  const sizes = { default_limit: usual, maximum: Math.max(most ?? USUAL_MAXIMUM, usual) };
  if (page) {
    const first = page.schema.default === 0 || page.schema.minimum === 0 ? 0 : 1;
    return { style: 'page', size: limit?.name ?? null, page: page.name, first, ...sizes };
  }
  return { style: 'offset', limit: limit?.name ?? 'limit', offset: offset?.name ?? null, ...sizes };
}

/** `Only owners whose last name begins with this`. */
function isPartOf(parameter: Parameter, field: FieldPlan): boolean {
  const told =
    /\b(?:begin|start)s?(?:ning)? with|\bprefix\b|\bpart(?:ial|s)?\b|\bcontain(?:s|ing)?\b|\bsubstring\b/i;
  return field.column === 'text' && told.test(parameter.description);
}

function partOf(parameter: Parameter, field: FieldPlan): FilterPlan {
  return { parameter: parameter.name, field: field.name, operator: 'contains' };
}

function filterOf(parameter: Parameter, built: BuiltResource): FilterPlan | null {
  const word = snake(parameter.name);
  const { fields, belongs_to } = built.plan;
  const visible = (name: string | null): FieldPlan | null => {
    const field = fields.find((one) => one.name === name);
    return field && !field.hidden ? field : null;
  };
  const bound = boundOf(parameter, built);
  if (bound) return bound;
  const exact = visible(fieldNamed(built, parameter.name));
  if (exact) return isPartOf(parameter, exact) ? partOf(parameter, exact) : equalTo(parameter, exact);
  const flag = visible(fieldNamed(built, `is_${word}`));
  if (flag) return { parameter: parameter.name, field: flag.name, operator: 'equals' };
  const relation = belongs_to.find((one) => one.resource === word || one.field === `${word}_id`);
  if (relation) return { parameter: parameter.name, field: relation.field, operator: 'equals' };
  const pair = stockFields(built);
  if (pair && /low_stock|below_(?:reorder|minimum)|needs_reorder/.test(word)) {
    return {
      parameter: parameter.name,
      field: pair.quantity,
      operator: 'at_most_field',
      other_field: pair.level,
    };
  }
  const many = visible(
    fieldNamed(built, plural(word)) ??
      fieldNamed(built, `${word}_list`) ??
      fieldNamed(built, `${word}_names`),
  );
  if (many?.column === 'json') return { parameter: parameter.name, field: many.name, operator: 'includes' };
  const contained = /^(.+)_(?:contains|like)$/.exec(word);
  const containing = contained ? visible(fieldNamed(built, contained[1] ?? '')) : null;
  if (containing) return { parameter: parameter.name, field: containing.name, operator: 'contains' };
  const set = /^has_(.+)$/.exec(word);
  const present = set ? visible(fieldNamed(built, set[1] ?? '')) : null;
  if (present) return { parameter: parameter.name, field: present.name, operator: 'is_set' };
  const longer = fields.find(
    (field) => !field.hidden && snake(field.name).endsWith(`_${word}`) && field.column === 'text',
  );
  return longer ? { parameter: parameter.name, field: longer.name, operator: 'equals' } : null;
}

function equalTo(parameter: Parameter, field: FieldPlan): FilterPlan {
  if (typeOf(parameter.schema) === 'array')
    return { parameter: parameter.name, field: field.name, operator: 'one_of' };
  const operator = field.column === 'json' ? 'includes' : 'equals';
  return { parameter: parameter.name, field: field.name, operator };
}

/** `from`, `until`, `min_price`, `created_after`. */
function boundOf(parameter: Parameter, built: BuiltResource): FilterPlan | null {
  const word = snake(parameter.name);
  const name = parameter.name;
  const side = /^(min|max)_(.+)$/.exec(word) ?? null;
  const number = built.plan.fields.find(
    (field) => isNumeric(field.schema) && snake(field.name) === side?.[2],
  );
  if (side && number)
    return { parameter: name, field: number.name, operator: side[1] === 'min' ? 'at_least' : 'at_most' };
  const lower =
    /^(?:from|since|after|start|start_date|date_from|from_date|starting_after)$|_(?:after|from|since)$/.test(
      word,
    );
  const upper = /^(?:to|until|before|till|end|end_date|date_to|to_date)$|_(?:before|to|until)$/.test(word);
  if (!lower && !upper) return null;
  const time = timeField(parameter, built);
  return time ? { parameter: name, field: time.name, operator: lower ? 'at_least' : 'at_most' } : null;
}

function timeField(parameter: Parameter, built: BuiltResource): FieldPlan | null {
  const times = built.plan.fields.filter((field) => field.column === 'timestamp' || field.column === 'date');
  const stem = snake(parameter.name).replace(/_(?:after|from|since|before|to|until)$/, '');
  const named = times.find((field) => [`${stem}_at`, `${stem}_date`, stem].includes(snake(field.name)));
  const words = wordsOf(parameter.description);
  const told = times.find((field) =>
    wordsOf(field.name).some((word) =>
      words.some((said) => said.length > 3 && word.startsWith(said.slice(0, 4))),
    ),
  );
  const own = times.find(
    (field) => field.role === 'data' && /start|date|from|scheduled|due/.test(field.name),
  );
  return named ?? told ?? own ?? times.find((field) => field.role === 'created_at') ?? times[0] ?? null;
}

function sortOf(
  operation: Operation,
  built: BuiltResource,
  view: string | null,
  sort: Parameter | null,
  order: Parameter | null,
): SortPlan {
  const visible = built.plan.fields.filter((field) => !field.hidden && field.column !== 'json');
  const usual = usualOrder(operation, built, view, visible);
  const given = typeof sort?.schema.default === 'string' ? sort.schema.default : '';
  const first = visible.find((field) => field.name === given.replace(/^-/, ''));
  const direction = order?.schema.default === 'desc' || given.startsWith('-') ? 'desc' : 'asc';
  return {
    parameter: sort?.name ?? null,
    order_parameter: order?.name ?? null,
    fields: sort ? sortable(sort, visible) : [],
    default_field: first?.name ?? usual.field,
    default_order: first || order?.schema.default !== undefined ? direction : usual.order,
  };
}

/** The fields that the document lists for the parameter, where it lists any; else every plain one. */
function sortable(sort: Parameter, visible: readonly FieldPlan[]): string[] {
  const listed =
    sort.schema.enum?.map((value) => String(value).replace(/^-/, '')) ?? wordsIn(sort.description);
  const named = visible.filter((field) => listed.includes(field.name)).map((field) => field.name);
  return named.length > 1 ? named : visible.map((field) => field.name);
}

function wordsIn(description: string): string[] {
  return description.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [];
}

/** The order that the document's words ask for; else the order in which rows were made. */
function usualOrder(
  operation: Operation,
  built: BuiltResource,
  view: string | null,
  visible: readonly FieldPlan[],
): { readonly field: string; readonly order: 'asc' | 'desc' } {
  const { fields, key } = built.plan;
  const made =
    fields.find((field) => field.role === 'created_at') ??
    fields.find((field) => field.column === 'timestamp' && isTimeName(field.name) && !field.nullable);
  const prose = proseOf(operation);
  const ranked = view !== null && /leaderboard|top|best|popular|ranking/.test(view);
  const number = ranked ? rankField(visible) : undefined;
  const named = /\b(?:by|ordered by|sorted by)\s+(?:the\s+)?([a-z_]+)/.exec(prose)?.[1];
  const field =
    number ?? visible.find((one) => named !== undefined && [named, `${named}_at`].includes(snake(one.name)));
  const recent =
    /newest|latest first|most recent|recent(?:ly)? first|descending|reverse chronological/.test(prose) ||
    (view !== null && /recent|latest|newest|history/.test(view));
  const descending = number !== undefined || recent || /\bhighest\b|\bmost\b.*\bfirst\b/.test(prose);
  return { field: field?.name ?? made?.name ?? key.field, order: descending ? 'desc' : 'asc' };
}

function rankField(fields: readonly FieldPlan[]): FieldPlan | undefined {
  const numeric = fields.filter((field) => isNumeric(field.schema) && field.role !== 'key');
  return (
    numeric.find((field) => /^total|score|points|rank|votes|count/.test(snake(field.name))) ?? numeric[0]
  );
}
