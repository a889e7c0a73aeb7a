/** Words that cannot name a variable, and globals that generated code relies on. */
const TAKEN = new Set(
  (
    'abstract any arguments as async await boolean break case catch class const constructor continue debugger ' +
    'declare default delete do else enum eval export extends false finally for from function get if implements ' +
    'import in instanceof interface is keyof let module namespace never new null number object of package private ' +
    'protected public readonly require return set static string super switch symbol this throw true try type ' +
    'typeof undefined unknown using var void while with yield __proto__ ' +
    'Array Boolean Buffer Date Error Infinity JSON Map Math NaN Number Object Promise Reflect RegExp Set String ' +
    'URL console global globalThis isNaN process prototype toString valueOf hasOwnProperty'
  ).split(' '),
);

/** Words of a name in any style: `roomId`, `room_id`, `Room ID` -> room, id. Only ASCII letters and digits stay. */
export function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '');
}

/** `room id` -> `roomId`; never empty, never a word that is taken. */
export function camelCase(name: string): string {
  const joined = wordsOf(name)
    .map((word, index) =>
      index === 0 ? lowerFirst(word) : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('');
  return valid(joined, 'value');
}

/** `room id` -> `RoomId`. */
export function pascalCase(name: string): string {
  const joined = wordsOf(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return valid(joined, 'Value');
}

/** `Room ID` -> `room-id`: for names of files. */
export function kebabCase(name: string): string {
  return (
    wordsOf(name)
      .map((word) => word.toLowerCase())
      .join('-')
      .slice(0, 60)
      .replace(/-$/, '') || 'other'
  );
}

/** Hands out names that no other has; the second `room` becomes `room2`. */
export class Names {
  readonly #taken: Set<string>;
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }
  take(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}${count}`;
    this.#taken.add(name);
    return name;
  }
}

/** As it is where it already is an identifier in lower camel case, else {@link camelCase}. */
export function functionName(id: string): string {
  return /^[a-z][A-Za-z\d]{0,59}$/.test(id) && !TAKEN.has(id) ? id : camelCase(id);
}

function lowerFirst(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function valid(name: string, fallback: string): string {
  const bounded = name.slice(0, 60);
  if (bounded === '') return fallback;
  if (/^\d/.test(bounded)) return `${fallback}${bounded}`;
  return TAKEN.has(bounded) ? `${bounded}${fallback === 'value' ? 'Value' : 'Type'}` : bounded;
}
