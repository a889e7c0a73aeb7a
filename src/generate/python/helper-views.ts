import { type Code, code } from '../rendering/code.ts';
import { importLines } from './import-lines.ts';

type Flags = { readonly [name: string]: boolean | Code | null };

const VALUES = [
  'start_of_today',
  'in_seconds',
  'seconds_since_1970',
  'slugify',
  'free_slug',
  'short_code',
  'or_else',
  'within',
  'ratio',
  'length_of',
  'each_once',
  'split_list',
  'choose',
  'plain',
  'pick',
  'sent',
  'given',
  'to_text',
  'to_number',
  'to_boolean',
  'url_part',
];

/** Which functions of the generated `values.py` are used, with what they need themselves. */
export function valuesView(named: ReadonlySet<string>): Flags {
  const used = new Set(named);
  if (used.has('slugify')) used.add('short_code');
  if (used.has('pick') || used.has('sent')) used.add('plain');
  const has = (name: string): boolean => used.has(name);
  const generic = has('or_else') || has('choose');
  const imports = new Map<string, Set<string>>([
    ['datetime', new Set(['UTC', 'datetime', ...(has('in_seconds') ? ['timedelta'] : [])])],
    ['service.problems', new Set(['Problem'])],
  ]);
  const add = (wanted: boolean, module: string, ...names: readonly string[]): void => {
    if (wanted) imports.set(module, new Set([...(imports.get(module) ?? []), ...names]));
  };
  add(has('free_slug'), 'collections.abc', 'Callable');
  add(has('slugify'), 're');
  add(has('slugify'), 'unicodedata');
  add(has('short_code'), 'secrets');
  add(has('short_code'), 'string', 'ascii_letters', 'digits');
  add(has('to_text'), 'json');
  add(has('to_number'), 'math', 'isfinite', 'nan');
  add(has('seconds_since_1970'), 'math', 'floor');
  add(has('plain') || has('sent') || has('given') || has('pick') || has('each_once'), 'typing', 'Any');
  add(generic, 'typing', 'TypeVar');
  add(has('url_part'), 'urllib.parse', 'quote');
  add(has('plain') || has('sent'), 'pydantic', 'BaseModel');
  return {
    ...Object.fromEntries(VALUES.map((name) => [name, used.has(name)])),
    T: generic,
    imports: code(importLines(imports)),
  };
}

const QUERIES = [
  'find',
  'find_all',
  'exists',
  'count',
  'sum_of',
  'average',
  'related',
  'insert_row',
  'update_row',
  'update_rows',
  'delete_rows',
  'delete_row',
  'reread',
  'contains',
  'includes',
  'next_key',
];

/** The same for `queries.py`. */
export function queriesView(used: ReadonlySet<string>): Flags {
  const has = (...names: readonly string[]): boolean => names.some((name) => used.has(name));
  const same = has('update_row', 'delete_row', 'reread');
  const imports = new Map<string, Set<string>>();
  const add = (wanted: boolean, module: string, ...names: readonly string[]): void => {
    if (wanted) imports.set(module, new Set([...(imports.get(module) ?? []), ...names]));
  };
  add(true, 'typing', 'Any');
  add(true, 'sqlalchemy', 'ColumnElement');
  add(has(...QUERIES), 'sqlalchemy', 'Connection', 'Table');
  add(has('includes'), 'json');
  add(has('contains', 'includes'), 're');
  add(
    has('find', 'find_all', 'exists', 'count', 'sum_of', 'average', 'related', 'reread'),
    'sqlalchemy',
    'select',
  );
  add(has('exists'), 'sqlalchemy', 'literal');
  add(has('count', 'sum_of', 'average', 'contains'), 'sqlalchemy', 'func');
  add(has('contains'), 'sqlalchemy', 'or_');
  add(has('includes'), 'sqlalchemy', 'Text', 'cast');
  add(has('insert_row', 'next_key'), 'sqlalchemy', 'insert');
  add(has('update_row', 'update_rows', 'next_key'), 'sqlalchemy', 'update');
  add(has('delete_rows', 'delete_row'), 'sqlalchemy', 'delete');
  add(has('insert_row', 'update_row'), 'service.problems', 'as_conflict');
  add(has('next_key'), 'service.tables', 'sequences');
  return {
    ...Object.fromEntries(QUERIES.map((name) => [name, used.has(name)])),
    number: has('sum_of', 'average'),
    same,
    escaped: has('contains', 'includes'),
    imports: code(importLines(imports)),
  };
}
