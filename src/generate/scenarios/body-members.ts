import { member, object, type Pattern } from './pattern.ts';

type Members = ReadonlyMap<string, Pattern>;

/** The member of a body with this name: at the top, else inside one of the objects there. */
export function memberNamed(body: Members, name: string): Pattern | undefined {
  const top = body.get(name);
  if (top) return top;
  for (const inner of body.values()) {
    const found = member(inner, name);
    if (found) return found;
  }
  return undefined;
}

/** The body with a member set inside these objects, outermost first. */
export function withMember(
  body: Members,
  within: readonly string[],
  name: string,
  value: Pattern,
): ReadonlyMap<string, Pattern> {
  const [first, ...rest] = within;
  if (first === undefined) return new Map([...body, [name, value]]);
  return new Map([...body, [first, changed(body.get(first), rest, name, value)]]);
}

function changed(
  pattern: Pattern | undefined,
  within: readonly string[],
  name: string,
  value: Pattern,
): Pattern {
  const [first, ...rest] = within;
  const entries = pattern?.kind === 'object' ? pattern.entries : [];
  const own = first ?? name;
  const before = pattern && member(pattern, own);
  const after = first === undefined ? value : changed(before, rest, name, value);
  return object([...entries.filter((entry) => entry.name !== own), { name: own, value: after }]);
}
