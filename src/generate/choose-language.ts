import type { Language } from '../domain/build-request.ts';

/** The language asked for, else TypeScript: the Python pack is a preview and is never chosen for anybody. */
export function chooseLanguage(requested: Language | null): Language {
  return requested ?? 'typescript';
}
