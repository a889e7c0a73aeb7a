import type { Language } from '../../domain/build-request.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { ManifestOperation } from './manifest.ts';

export interface OwnedText {
  /** As the user types it. */
  readonly path: string;
  readonly text: string;
}

/** An operation that hand-written code names and the specification no longer has. */
export interface Orphan {
  readonly operation: ManifestOperation;
  readonly diagnostic: Diagnostic;
}

/**
 * Hand-written code that names an operation which is gone: the project's type check would fail there, with words that
 * say less.
 * @param before what the last generation had, and what was orphaned already then
 */
export function orphanedOverrides(
  owned: readonly OwnedText[],
  before: readonly ManifestOperation[],
  after: readonly ManifestOperation[],
  language: Language,
): readonly Orphan[] {
  const names = new Set(after.flatMap(({ id }) => seamNames(id)));
  const gone = before.filter(({ id }) => !names.has(id));
  return owned.flatMap(({ path, text }) => {
    const code = withoutProse(text, language);
    return gone.flatMap((operation) => orphansIn({ path, code }, operation, after));
  });
}

function orphansIn(
  file: { readonly path: string; readonly code: string },
  operation: ManifestOperation,
  after: readonly ManifestOperation[],
): readonly Orphan[] {
  const place = seamNames(operation.id)
    .map((name) => new RegExp(`(?<![\\w$.])${name}(?![\\w$])`).exec(file.code))
    .find((found) => found !== null);
  if (!place) return [];
  const before = file.code.slice(0, place.index).split('\n');
  const renamed = after.find(({ method, path }) => method === operation.method && path === operation.path);
  const fate = renamed ? 'which has another name now' : 'which the specification no longer has';
  const diagnostic: Diagnostic = {
    code: 'override-without-operation',
    severity: 'warning',
    message: `'${place[0]}' stands for ${operation.method} ${operation.path}, ${fate}.`,
    hint: renamed
      ? `Call it '${renamed.id}'.`
      : 'Remove it, or give it to the operation that took its place.',
    place: { file: file.path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
  };
  return [{ operation, diagnostic }];
}

/** `createOrder`, and the same as Python writes it. */
function seamNames(id: string): readonly string[] {
  const snake = id.replace(/(?<=[a-z\d])([A-Z])/g, '_$1').toLowerCase();
  return [...new Set([id, snake])].map((name) => name.replace(/[^\w]/g, ''));
}

const PROSE: { readonly [language in Language]: RegExp } = {
  typescript: /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
  python: /#[^\n]*|'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g,
};

/** Comments and texts become blanks, so that every place stays where it is. */
function withoutProse(text: string, language: Language): string {
  return text.replace(PROSE[language], (found) => found.replace(/[^\n]/g, ' '));
}
