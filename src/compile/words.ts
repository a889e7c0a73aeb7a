/** Words inside an identifier or a title: `TIEContract` -> tie, contract; `held-contracts` -> held, contracts. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

export function kebabCase(text: string): string {
  return wordsOf(text).join('-');
}

export function snakeCase(text: string): string {
  return wordsOf(text).join('_');
}

export function pascalCase(text: string): string {
  return wordsOf(text).map(capital).join('');
}

export function camelCase(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : capital(word))).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** English singular of a lower-case word; a word that is no plural comes back unchanged. */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (UNCOUNTABLE.has(word) || word.length < 4 || /(?:ss|us|is|ics)$/.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh|us)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]oes$/.test(word) && word.length > 5) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

export function isPlural(word: string): boolean {
  return singular(word) !== word || word === 'data' || word === 'media';
}

/** Singular of the last word of a snake, kebab or camel case name, as words. */
export function singularWords(name: string): string[] {
  const words = wordsOf(name);
  const last = words.pop();
  return last === undefined ? [] : [...words, singular(last)];
}

const IRREGULAR = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['indices', 'index'],
  ['vertices', 'vertex'],
  ['matrices', 'matrix'],
  ['criteria', 'criterion'],
  ['men', 'man'],
  ['women', 'woman'],
  ['leaves', 'leaf'],
  ['caches', 'cache'],
  ['analyses', 'analysis'],
  ['apis', 'api'],
  ['ids', 'id'],
  ['urls', 'url'],
  ['bids', 'bid'],
  ['ads', 'ad'],
  ['tags', 'tag'],
]);
const UNCOUNTABLE = new Set([
  'news',
  'series',
  'species',
  'status',
  'https',
  'dns',
  'aws',
  'sms',
  'gps',
  'rss',
  'css',
  'tls',
  'always',
  'progress',
  'access',
  'address',
]);
