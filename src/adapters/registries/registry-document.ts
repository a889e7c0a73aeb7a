import type { Registration } from '../../domain/deployment.ts';
import { SlipwayError } from '../../domain/failure.ts';
import type { Json, JsonObject } from '../../domain/json.ts';

/** The contents of a registry file; every change gives a new document. Members that we do not know are kept. */
export interface RegistryDocument {
  readonly json: JsonObject;
  find(name: string, environment: string): Registration | null;
  list(): readonly Registration[];
  with(registration: Registration): RegistryDocument;
  /** The same document when there is no such entry. */
  without(name: string, environment: string): RegistryDocument;
}

const FORMAT = 1;

export function emptyDocument(): RegistryDocument {
  return documentOf({ format: FORMAT }, []);
}

/**
 * @throws SlipwayError `registry-damaged` for what is no registry, and for one of a newer format: a registry that
 * cannot be read is never taken for an empty one
 */
export function readDocument(text: string, path: string): RegistryDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    throw damaged(path, thrown instanceof Error ? thrown.message : 'it is not JSON');
  }
  if (!isObject(value)) throw damaged(path, 'it holds no JSON object');
  if (value['format'] !== FORMAT)
    throw damaged(path, `its format is ${JSON.stringify(value['format'])}, not ${FORMAT}`);
  const services = value['services'];
  if (!Array.isArray(services)) throw damaged(path, '"services" is no list');
  const entries = services.map((entry, index) => {
    const missing = missingMember(entry);
    if (missing !== null) throw damaged(path, `"services[${index}]" has no usable "${missing}"`);
    return entry as Entry;
  });
  return documentOf(value, entries);
}

export function writtenDocument(document: RegistryDocument): string {
  return `${JSON.stringify(document.json, null, 2)}\n`;
}

type Entry = Registration & JsonObject;

function documentOf(rest: JsonObject, entries: readonly Entry[]): RegistryDocument {
  const find = (name: string, environment: string) =>
    entries.find((entry) => entry.name === name && entry.environment === environment) ?? null;
  return {
    json: { ...rest, services: entries },
    find,
    list: () => entries,
    with(registration) {
      const { name, environment } = registration;
      const entry: Entry = { ...find(name, environment), ...plain(registration) };
      const others = entries.filter((one) => one !== find(name, environment));
      return documentOf(rest, [...others, entry].sort(byNameAndEnvironment));
    },
    without(name, environment) {
      const found = find(name, environment);
      return found === null
        ? this
        : documentOf(
            rest,
            entries.filter((entry) => entry !== found),
          );
    },
  };
}

function plain(registration: Registration): Entry {
  return { ...registration, capabilities: [...registration.capabilities] };
}

const STRINGS = [
  'name',
  'version',
  'url',
  'health_url',
  'environment',
  'build_id',
  'digest',
  'registered_at',
] as const;

function missingMember(entry: unknown): string | null {
  if (!isObject(entry)) return 'name';
  const wrong = STRINGS.find((member) => typeof entry[member] !== 'string');
  if (wrong !== undefined) return wrong;
  return isListOfStrings(entry['capabilities']) ? null : 'capabilities';
}

function isListOfStrings(value: Json | undefined): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byNameAndEnvironment(a: Entry, b: Entry): number {
  const [left, right] = [`${a.name}\0${a.environment}`, `${b.name}\0${b.environment}`];
  return left < right ? -1 : 1;
}

function damaged(path: string, why: string): SlipwayError {
  return new SlipwayError({
    code: 'registry-damaged',
    blame: 'target',
    message: `The registry ${path} is damaged: ${why}.`,
    next_step:
      'Mend the file or put back a copy of it; remove it only if every service may be registered anew.',
  });
}
