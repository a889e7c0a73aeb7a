/** Lower-case words of a name in any spelling: `nftMint`, `nft_mint`, `NFT-mint` -> `nft`, `mint`. */
export function wordsOf(name: string): string[] {
  return name
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/[^\p{ASCII}]/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** snake_case, the same for every spelling of the same words; may be empty. */
export function snake(name: string): string {
  return wordsOf(name).join('_');
}

const CONFUSING = new Set(['constructor', 'prototype', 'proto']);
const LONGEST_IDENTIFIER = 48;

/** An identifier `[a-z][a-z0-9_]*` of at most 48 characters for any text; `fallback` where no letter is left. */
export function identifier(name: string, fallback: string): string {
  const spelled = snake(name).replace(/^[^a-z]+/, '');
  if (spelled === '') return fallback;
  const short = spelled.slice(0, LONGEST_IDENTIFIER).replace(/_+$/, '');
  return CONFUSING.has(short) || short.startsWith('sqlite_') ? `${fallback}_${short}` : short;
}

const IRREGULAR: readonly (readonly [singular: string, plural: string])[] = [
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['mouse', 'mice'],
  ['goose', 'geese'],
  ['datum', 'data'],
  ['criterion', 'criteria'],
  ['medium', 'media'],
  ['index', 'indices'],
  ['matrix', 'matrices'],
  ['vertex', 'vertices'],
  ['analysis', 'analyses'],
  ['axis', 'axes'],
  ['crisis', 'crises'],
  ['quiz', 'quizzes'],
  ['leaf', 'leaves'],
  ['shelf', 'shelves'],
  ['half', 'halves'],
  ['life', 'lives'],
  ['knife', 'knives'],
  ['wife', 'wives'],
  ['movie', 'movies'],
  ['cookie', 'cookies'],
  ['alias', 'aliases'],
  ['bus', 'buses'],
  ['status', 'statuses'],
  ['virus', 'viruses'],
  ['campus', 'campuses'],
  ['bonus', 'bonuses'],
  ['cache', 'caches'],
  ['release', 'releases'],
  ['database', 'databases'],
  ['purchase', 'purchases'],
  ['course', 'courses'],
  ['house', 'houses'],
  ['warehouse', 'warehouses'],
  ['response', 'responses'],
  ['expense', 'expenses'],
  ['license', 'licenses'],
  ['invoice', 'invoices'],
  ['use', 'uses'],
  ['case', 'cases'],
  ['phase', 'phases'],
  ['lens', 'lenses'],
  ['photo', 'photos'],
  ['axe', 'axes'],
  ['size', 'sizes'],
  ['prize', 'prizes'],
];
const SINGULAR_OF = new Map(IRREGULAR.map(([one, many]) => [many, one]));
const PLURAL_OF = new Map(IRREGULAR);
/** Words without a plural, or that look like one and are none. */
const UNCOUNTABLE = new Set([
  ...[
    'equipment',
    'information',
    'news',
    'series',
    'species',
    'sheep',
    'fish',
    'feedback',
    'staff',
    'metadata',
  ],
  ...[
    'inventory',
    'stock',
    'audit',
    'history',
    'access',
    'address',
    'business',
    'process',
    'class',
    'progress',
  ],
  ...['success', 'analytics', 'statistics', 'metrics', 'settings', 'status', 'health', 'express', 'canvas'],
  ...[
    'bus',
    'virus',
    'campus',
    'bonus',
    'alias',
    'lens',
    'atlas',
    'basis',
    'pass',
    'boss',
    'glass',
    'loss',
    'dns',
  ],
  ...[
    'https',
    'sms',
    'gas',
    'plus',
    'focus',
    'corpus',
    'analysis',
    'axis',
    'crisis',
    'ops',
    'aws',
    'css',
    'js',
  ],
]);

/** Singular of the last word, the rest as it is: `stock_movements` -> `stock_movement`. */
export function singular(name: string): string {
  return withLastWord(name, singularWord);
}

/** Plural of the last word: `stock_movement` -> `stock_movements`; uncountable words get `_records`-free `s` forms. */
export function plural(name: string): string {
  return withLastWord(name, pluralWord);
}

/** Whether the last word is a plural. */
export function isPlural(name: string): boolean {
  const last = wordsOf(name).at(-1) ?? '';
  return last !== '' && singularWord(last) !== last;
}

function withLastWord(name: string, change: (word: string) => string): string {
  const parts = wordsOf(name);
  const last = parts.pop();
  return last === undefined ? '' : [...parts, change(last)].join('_');
}

function singularWord(word: string): string {
  const irregular = SINGULAR_OF.get(word);
  if (irregular !== undefined) return irregular;
  if (UNCOUNTABLE.has(word) || PLURAL_OF.has(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^s]s$/.test(word) && !/(?:us|is)$/.test(word)) return word.slice(0, -1);
  return word.length === 3 && /^[a-z]{2}s$/.test(word) && !/[aiu]s$/.test(word) ? word.slice(0, -1) : word;
}

function pluralWord(word: string): string {
  const irregular = PLURAL_OF.get(word);
  if (irregular !== undefined) return irregular;
  if (SINGULAR_OF.has(word)) return word;
  if (/(?:s|sh|ch|x|zz)$/.test(word))
    return UNCOUNTABLE.has(word) && word.endsWith('ics') ? word : `${word}es`;
  if (['equipment', 'information', 'feedback', 'staff', 'metadata', 'sheep', 'fish', 'stock'].includes(word))
    return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** Words as a sentence says them: `stock_movement` -> `stock movement`. */
export function spoken(name: string): string {
  return wordsOf(name).join(' ');
}

/** First letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
