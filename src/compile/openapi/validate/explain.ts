import type { ErrorObject } from 'ajv';
import type { SourceNode } from '../document/node.ts';
import { entryAt } from '../document/node.ts';
import { quoted } from '../document/report.ts';

export interface Violation {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** Keywords that only say that something below them failed. */
const FRAMES = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'not', 'else', 'then', '$ref', '$dynamicRef']);

/**
 * Schema errors in the words of a specification's author: one sentence per faulty place. Errors that follow from a deeper
 * one, and alternatives that were never meant (a `$ref` is missing everywhere), are left out.
 */
export function explain(errors: readonly ErrorObject[], root: SourceNode): Violation[] {
  const telling = errors.filter(
    (error) => !FRAMES.has(error.keyword) && error.params['missingProperty'] !== '$ref',
  );
  const faulty = new Set(telling.filter((error) => !isConsequence(error)).map((error) => error.instancePath));
  const deep = ancestorsOf(faulty);
  const kept = telling.filter((error) => !(isConsequence(error) && deep.has(error.instancePath)));
  const places = new Map<string, ErrorObject[]>();
  for (const error of kept)
    places.set(error.instancePath, [...(places.get(error.instancePath) ?? []), error]);
  const found = [...places].flatMap(([path, all]) => violationsAt(path, all, root));
  if (found.length > 0 || errors.length === 0) return found;
  const [first] = errors;
  return first ? [{ at: offsetOf(first.instancePath, root), message: general(first), hint: LOOK_UP }] : [];
}

const LOOK_UP = 'See https://spec.openapis.org/oas/ for what may stand here.';

/** "Something else is here" is a consequence where a part that would have taken it failed. */
function isConsequence(error: ErrorObject): boolean {
  return error.keyword === 'unevaluatedProperties';
}

function isLeftover(error: ErrorObject): boolean {
  return error.keyword === 'unevaluatedProperties' || error.keyword === 'additionalProperties';
}

/** Every path of which another one is a part, and the paths themselves. */
function ancestorsOf(paths: ReadonlySet<string>): Set<string> {
  const all = new Set<string>();
  for (const path of paths) {
    for (let at = path.length; at >= 0; at = at === 0 ? -1 : path.lastIndexOf('/', at - 1)) {
      const part = path.slice(0, at);
      if (all.has(part)) break;
      all.add(part);
    }
  }
  return all;
}

function violationsAt(path: string, errors: readonly ErrorObject[], root: SourceNode): Violation[] {
  const at = offsetOf(path, root);
  const where = placeName(path);
  const unknown = errors.filter(isLeftover).map(leftoverName);
  const missing = errors.flatMap((error) =>
    error.keyword === 'required' ? [String(error.params['missingProperty'])] : [],
  );
  const allowed = errors.flatMap((error) => (error.keyword === 'enum' ? [...allowedValues(error)] : []));
  const types = errors.flatMap((error) => (error.keyword === 'type' ? [String(error.params['type'])] : []));
  const violations: Violation[] = [];
  if (missing.length > 0) {
    const message = `${where} lacks ${listed(missing)}.`;
    violations.push({ at, message, hint: `Add ${listed(missing)}.` });
  }
  for (const name of new Set(unknown)) {
    const entry = entryAt(nodeAt(path, root), name);
    const message = `${where} has ${quoted(name)}, which OpenAPI does not know here.`;
    violations.push({
      at: entry?.at ?? at,
      message,
      hint: 'Correct its spelling or indentation, or prefix it with x-.',
    });
  }
  if (violations.length > 0) return violations;
  if (allowed.length > 0) {
    const message = `${where} is ${shown(path, root)}; it has to be ${listed(allowed, 'or')}.`;
    return [{ at, message, hint: LOOK_UP }];
  }
  if (types.length > 0) {
    const message = `${where} has to be ${listed(types, 'or', false)}.`;
    const hint = types.includes('string') ? 'Put the value in quotes.' : LOOK_UP;
    return [{ at, message, hint }];
  }
  const [first] = errors;
  return first ? [{ at, message: general(first), hint: LOOK_UP }] : [];
}

function leftoverName(error: ErrorObject): string {
  return String(error.params['unevaluatedProperty'] ?? error.params['additionalProperty'] ?? '');
}

function allowedValues(error: ErrorObject): string[] {
  const values: unknown = error.params['allowedValues'];
  return Array.isArray(values) ? values.map(String) : [];
}

function general(error: ErrorObject): string {
  return `${placeName(error.instancePath)} ${error.message ?? 'is not valid'}.`;
}

function listed(names: readonly string[], joint = 'and', quote = true): string {
  const written = [...new Set(names)].map((name) => (quote ? quoted(name) : name));
  const last = written.pop() ?? '';
  return written.length === 0 ? last : `${written.join(', ')} ${joint} ${last}`;
}

function shown(path: string, root: SourceNode): string {
  const node = nodeAt(path, root);
  return node?.kind === 'scalar' ? quoted(String(node.value)) : `a ${node?.kind ?? 'value'}`;
}

/** The last parts of a pointer as a place: `paths /pets get responses 200`. */
function placeName(path: string): string {
  const parts = partsOf(path);
  return parts.length === 0 ? 'The document' : quoted(parts.slice(-5).join(' > '));
}

function offsetOf(path: string, root: SourceNode): number {
  const parts = partsOf(path);
  const last = parts.at(-1);
  const parent = nodeAt(path.slice(0, path.lastIndexOf('/')), root);
  const entry = last === undefined ? undefined : entryAt(parent, last);
  return entry?.at ?? nodeAt(path, root)?.at ?? 0;
}

function nodeAt(path: string, root: SourceNode): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const part of partsOf(path)) {
    node = node?.kind === 'list' ? node.items[Number(part)] : entryAt(node, part)?.value;
  }
  return node;
}

function partsOf(path: string): string[] {
  return path === ''
    ? []
    : path
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
