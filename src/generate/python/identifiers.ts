import { wordsOf } from '../typescript/identifiers.ts';

/** Keywords and built-in names that generated code relies on. */
const TAKEN = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield match case type ' +
    'any all bool bytes dict float int list max min object set str sum tuple len id next print property super ' +
    'self cls filter map range sorted isinstance getattr hasattr Exception l'
  ).split(' '),
);

/** `roomId` -> `room_id`; never empty, never a keyword. */
export function snakeCase(name: string, fallback = 'value'): string {
  const joined = wordsOf(name)
    .map((word) => word.toLowerCase())
    .join('_')
    .slice(0, 60)
    .replace(/_+$/, '');
  if (joined === '') return fallback;
  if (/^\d/.test(joined)) return `${fallback}_${joined}`;
  return TAKEN.has(joined) ? `${joined}_` : joined;
}

/** `room id` -> `RoomId`: for classes. */
export function className(name: string): string {
  const joined = wordsOf(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .slice(0, 60);
  if (joined === '' || /^\d/.test(joined)) return `Value${joined}`;
  return TAKEN.has(joined) ? `${joined}Type` : joined;
}

/** Name of a module: a file without `.py`. */
export function moduleName(name: string): string {
  return snakeCase(name, 'other');
}
