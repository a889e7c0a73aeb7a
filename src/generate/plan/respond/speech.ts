import { statesOfVerb } from '../verbs.ts';
import { snake } from '../words.ts';
import type { Scene } from './scene.ts';

export { capitalised, snake, spoken, wordsOf } from '../words.ts';

/** What was done, as the past participles that a response may use for it: `cancelled`, `canceled`. */
export function participlesOf(scene: Scene): string[] {
  const { verb, operation } = scene;
  if (verb !== null && verb !== 'put') return [...new Set([...statesOfVerb(verb), snake(verb)])];
  switch (operation.method) {
    case 'POST':
      return ['created', 'saved', 'stored', 'added', 'submitted'];
    case 'PUT':
    case 'PATCH':
      return ['updated', 'saved', 'modified'];
    case 'DELETE':
      return ['deleted', 'removed', 'revoked', 'cleared'];
    default:
      return [];
  }
}
