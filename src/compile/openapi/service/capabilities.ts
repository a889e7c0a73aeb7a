import type { Operation } from '../../../domain/ir.ts';
import { kebabCase } from '../../words.ts';
import { entryAt, itemsOf, textAt, valueAt } from '../document/node.ts';
import type { Conclusion, Reading } from '../reading.ts';

/** Names of what the service can do: its tags; and `cors` where the document speaks of callers in browsers. */
export function capabilitiesOf(
  { root }: Reading,
  operations: readonly Operation[],
): { readonly capabilities: readonly string[]; readonly conclusions: readonly Conclusion[] } {
  const declared = itemsOf(valueAt(root, 'tags')).flatMap((tag) => textAt(tag, 'name') ?? []);
  const tags = [...declared, ...operations.flatMap((operation) => operation.tags)];
  const names = tags.map((tag) => kebabCase(tag.slice(0, 80))).filter((name) => name !== '');
  const info = entryAt(root, 'info');
  const told = /\bCORS\b|cross[- ]origin/i.test(textAt(info?.value, 'description') ?? '');
  const shown = operations.some(
    ({ method, responses }) =>
      method === 'OPTIONS' ||
      responses.some(({ headers }) => headers.some(({ name }) => /^access-control-/i.test(name))),
  );
  const cors = told || shown;
  const reason = told
    ? 'The description speaks of CORS.'
    : 'Operations or headers serve callers in browsers.';
  return {
    capabilities: [...new Set([...names, ...(cors ? ['cors'] : [])])],
    conclusions: cors ? [{ pointer: '/capabilities', reason, at: info?.at ?? root.at }] : [],
  };
}
