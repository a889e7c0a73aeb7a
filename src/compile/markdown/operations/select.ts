import type { OperationMethod } from '../../../domain/ir.ts';
import type { Findings } from '../../findings.ts';
import type { ServiceIdentity } from '../sightings/identity.ts';
import { pathShape } from '../sightings/path.ts';
import { standardMethod } from '../sightings/scan-text.ts';
import type { Sighting, SightingForm } from '../sightings/sighting.ts';

/** An operation with every place that defines it. */
export interface SelectedOperation {
  readonly method: OperationMethod;
  readonly path: string;
  /** The place that says most about it; its line is the operation's. */
  readonly primary: Sighting;
  /** All places that define it, the primary one among them, in document order. */
  readonly definitions: readonly Sighting[];
  /** Calls and examples of it. */
  readonly evidence: readonly Sighting[];
  /** It is only called or mentioned, nowhere defined. */
  readonly concluded: boolean;
}

const RANK: Readonly<Record<SightingForm, number>> = {
  heading: 7,
  pair: 6,
  lead: 6,
  fence: 4,
  item: 3,
  row: 3,
  code: 2,
  curl: 1,
  inline: 0,
};

/** Which of the sightings are operations of this service. */
export function selectOperations(
  sightings: readonly Sighting[],
  identity: ServiceIdentity,
  findings: Findings,
): SelectedOperation[] {
  const paths = new PathOfSighting(sightings, identity);
  const stated = withoutGuesses(sightings.filter((one) => one.standing === 'definition'));
  const chosen = stated.some(isBusiness) ? stated : [...stated, ...conclusions(sightings, stated)];
  const groups = new Map<string, Sighting[]>();
  for (const sighting of chosen) {
    const key = `${sighting.method} ${pathShape(paths.of(sighting))}`;
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  const operations = [...groups.values()].flatMap((group) => operationFrom(group, paths));
  const routes = new RouteTable(operations);
  const used = new Set(chosen.map(placeOf));
  const evidence = new Map<SelectedOperation, Sighting[]>();
  for (const sighting of sightings) {
    if (used.has(placeOf(sighting)) || sighting.standing === 'foreign') continue;
    const operation = routes.find(sighting.method, paths.of(sighting));
    if (operation !== null) evidence.set(operation, [...(evidence.get(operation) ?? []), sighting]);
    else report(sighting, findings);
  }
  return operations
    .map((operation) => ({ ...operation, evidence: evidence.get(operation) ?? [] }))
    .sort((a, b) => a.primary.line - b.primary.line);
}

function placeOf(sighting: Sighting): string {
  return `${sighting.block}:${sighting.line}:${sighting.method} ${sighting.target.path}`;
}

function isBusiness(sighting: Sighting): boolean {
  return standardMethod(sighting.target.path) === null;
}

/** A path whose method had to be guessed counts only where no other place gives the method. */
function withoutGuesses(definitions: readonly Sighting[]): Sighting[] {
  const stated = new Set(
    definitions.filter((one) => !one.methodInferred).map((one) => pathShape(one.target.path)),
  );
  return definitions.filter((one) => !one.methodInferred || !stated.has(pathShape(one.target.path)));
}

/** Where a document defines nothing in so many words: its examples, then what its sentences mention. */
function conclusions(sightings: readonly Sighting[], stated: readonly Sighting[]): Sighting[] {
  const taken = new Set(stated.map((one) => `${one.method} ${pathShape(one.target.path)}`));
  const fresh = (one: Sighting): boolean => !taken.has(`${one.method} ${pathShape(one.target.path)}`);
  const hints = sightings.filter((one) => one.standing === 'hint' && fresh(one));
  if (hints.some(isBusiness)) return hints;
  const mentions = sightings.filter(
    (one) => one.standing === 'mention' && one.detail.kind === 'none' && fresh(one),
  );
  if (stated.length + hints.length + mentions.length === 0) return lastResort(sightings);
  return stated.length > 0
    ? hints
    : [...hints, ...mentions.map((one) => ({ ...one, tail: { ...one.tail, text: '', marks: [] } }))];
}

/** Sections that sound like other services hold all there is: then it is this service's own (`## External API`). */
function lastResort(sightings: readonly Sighting[]): Sighting[] {
  const plain = (one: Sighting): boolean =>
    one.form === 'heading' || one.form === 'lead' || one.form === 'row';
  return sightings.filter((one) => one.standing === 'foreign' && plain(one) && one.target.host === '');
}

function operationFrom(group: readonly Sighting[], paths: PathOfSighting): SelectedOperation[] {
  const [first] = group;
  if (first === undefined) return [];
  const primary = group.reduce((best, one) => (weight(one) > weight(best) ? one : best), first);
  const named =
    group.find((one) => one.target.parameters.every((parameter) => parameter.literal === '')) ?? primary;
  return [
    {
      method: primary.method,
      path: paths.of(named),
      primary,
      definitions: group,
      evidence: [],
      concluded: first.standing !== 'definition',
    },
  ];
}

function weight(sighting: Sighting): number {
  const detail = sighting.detail.kind === 'fence' && sighting.detail.text.trim() !== '' ? 1.5 : 0;
  return RANK[sighting.form] + detail - (sighting.methodInferred ? 2 : 0);
}

function report(sighting: Sighting, findings: Findings): void {
  const name = `${sighting.method} ${sighting.target.path}`;
  if (sighting.standing === 'planned') {
    const hint = 'Move it to the API section once it is to be built.';
    findings.add(
      'info',
      'planned-operation',
      sighting.line,
      `${name} is planned for later and is left out.`,
      hint,
    );
  } else if (sighting.form !== 'curl' || sighting.target.port !== null) {
    const hint = `If it belongs to this service, give it a heading in the API section: ### ${name}`;
    findings.add(
      'info',
      'mentioned-operation',
      sighting.line,
      `${name} is mentioned but nowhere defined; it is left out.`,
      hint,
    );
  }
}

/** The path of a sighting below the prefix of the base URL. */
class PathOfSighting {
  readonly #prefix: string;
  readonly #standardBelow: boolean;

  constructor(sightings: readonly Sighting[], identity: ServiceIdentity) {
    this.#prefix = identity.prefix;
    this.#standardBelow =
      identity.prefix !== '' && sightings.some((one) => one.target.path === `${identity.prefix}/health`);
  }

  of(sighting: Sighting): string {
    const { path, host } = sighting.target;
    if (this.#prefix === '' || host !== '' || path === this.#prefix || path.startsWith(`${this.#prefix}/`))
      return path;
    if (standardMethod(path) !== null && !this.#standardBelow) return path;
    return path === '/' ? this.#prefix : `${this.#prefix}${path}`;
  }
}

/** Finds the operation that answers a concrete request; literal segments win over parameters. */
class RouteTable {
  readonly #exact = new Map<string, SelectedOperation>();
  readonly #byLength = new Map<number, { segments: string[]; operation: SelectedOperation }[]>();
  readonly #rest: { segments: string[]; operation: SelectedOperation }[] = [];

  constructor(operations: readonly SelectedOperation[]) {
    for (const operation of operations) {
      const segments = operation.path.split('/');
      this.#exact.set(`${operation.method} ${pathShape(operation.path)}`, operation);
      const last = operation.primary.target.parameters.at(-1);
      const open =
        last?.catchAll === true || (operation.method === 'ANY' && segments.at(-1)?.startsWith('{') === true);
      if (open) this.#rest.push({ segments, operation });
      else if (segments.some((segment) => segment.startsWith('{'))) {
        this.#byLength.set(segments.length, [
          ...(this.#byLength.get(segments.length) ?? []),
          { segments, operation },
        ]);
      }
    }
  }

  find(method: OperationMethod, path: string): SelectedOperation | null {
    const exact =
      this.#exact.get(`${method} ${pathShape(path)}`) ?? this.#exact.get(`ANY ${pathShape(path)}`);
    if (exact !== undefined) return exact;
    const segments = path.split('/');
    const fits = (one: { segments: string[]; operation: SelectedOperation }, open: boolean): boolean =>
      (one.operation.method === method || one.operation.method === 'ANY') &&
      (open ? segments.length >= one.segments.length - 1 : segments.length === one.segments.length) &&
      one.segments.every((segment, index) => segment.startsWith('{') || segment === segments[index]);
    const same = this.#byLength.get(segments.length)?.find((one) => fits(one, false));
    return (same ?? this.#rest.find((one) => fits(one, true)))?.operation ?? null;
  }
}
