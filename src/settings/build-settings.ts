import { APPROVAL_MODES, type BuildRequest, LANGUAGES } from '../domain/build-request.ts';
import { isJsonObject, type Json, type JsonObject } from '../domain/json.ts';
import { PHASE_NAMES, type PhaseName } from '../domain/phase-name.ts';
import { readAssignments } from './assignments.ts';
import { SETTINGS, type SettingName } from './setting-table.ts';

/** Settings as a host found them: strings, some missing. */
export type RawSettings = { readonly [name in SettingName]?: string | undefined };

export interface SettingFault {
  readonly setting: SettingName;
  /** Half a sentence with the offending value; values of `variables` are never repeated. */
  readonly message: string;
}

export type BuildSettings =
  | {
      readonly outcome: 'valid';
      readonly request: BuildRequest;
      readonly variables: Readonly<Record<string, string>>;
    }
  | { readonly outcome: 'invalid'; readonly faults: readonly SettingFault[] };

/** Checks everything and tells every fault at once. */
export function readBuildSettings(raw: RawSettings): BuildSettings {
  const faults: SettingFault[] = [];
  const input: Input = {
    text: (name) => raw[name]?.trim() || SETTINGS[name].default,
    fault: (setting, message) => faults.push({ setting, message }),
  };
  const request = readRequest(input);
  const variables = readVariables(input);
  return faults.length > 0 ? { outcome: 'invalid', faults } : { outcome: 'valid', request, variables };
}

/** What a rule needs: the text of a setting, and where to tell what is wrong with it. */
interface Input {
  text(name: SettingName): string;
  fault(name: SettingName, message: string): void;
}

function readRequest(input: Input): BuildRequest {
  const from = readChoice('from', PHASE_NAMES, input);
  const until = readChoice('until', PHASE_NAMES, input);
  if (isAfter(from, until)) input.fault('from', `'${from}' comes after '${until}', the last phase to run`);
  return {
    spec_path: readSpecPath(input),
    approval_mode: readChoice('approval-mode', APPROVAL_MODES, input) ?? 'auto',
    deploy_local: readFlag('deploy-local', input),
    deploy_production: readFlag('deploy-production', input),
    auto_register: readFlag('auto-register', input),
    metadata: readMetadata(input),
    language: readChoice('language', LANGUAGES, input),
    author: 'template',
    from,
    until,
    target: readName('target', input),
    registry: readName('registry', input),
    environment: readName('environment', input),
    port: readPort(input),
    dry_run: readFlag('dry-run', input),
  };
}

function readSpecPath(input: Input): string {
  const path = input.text('spec');
  if (path === '') input.fault('spec', 'is missing; give the path of the specification, for example SPEC.md');
  if (path.includes('\0')) input.fault('spec', 'has a zero character');
  return path;
}

function readChoice<T extends string>(name: SettingName, choices: readonly T[], input: Input): T | null {
  const value = input.text(name);
  if (value === '') return null;
  const found = choices.find((one) => one === value);
  if (found === undefined) input.fault(name, `'${value}' is not one of ${choices.join(', ')}`);
  return found ?? null;
}

/** The words of the YAML 1.2 core schema, as `@actions/core` takes them. */
function readFlag(name: SettingName, input: Input): boolean {
  const value = input.text(name);
  const word = value.toLowerCase();
  if (word !== 'true' && word !== 'false') input.fault(name, `'${value}' is neither true nor false`);
  return word === 'true';
}

/** Names become parts of paths: an RFC 1123 label. */
function readName(name: SettingName, input: Input): string {
  const value = input.text(name);
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(value)) {
    input.fault(name, `'${value}' is no name (lower case letters, digits and -, a letter first)`);
  }
  return value;
}

function isAfter(from: PhaseName | null, until: PhaseName | null): boolean {
  return from !== null && until !== null && PHASE_NAMES.indexOf(from) > PHASE_NAMES.indexOf(until);
}

function readPort(input: Input): number | null {
  const text = input.text('port');
  if (text === '') return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) input.fault('port', `'${text}' is no port (1 to 65535)`);
  return port;
}

/** The target gives these to the service. */
const RESERVED_VARIABLES = ['PORT', 'HOST', 'DATA_DIR'];

function readVariables(input: Input): Readonly<Record<string, string>> {
  const { values, faults } = readAssignments(input.text('variables'));
  for (const fault of faults) input.fault('variables', fault);
  for (const name of RESERVED_VARIABLES) {
    const instead = name === 'PORT' ? '; use port' : '';
    if (name in values) input.fault('variables', `${name} is given to the service by the target${instead}`);
  }
  return values;
}

function readMetadata(input: Input): JsonObject {
  const text = input.text('metadata');
  if (!text.startsWith('{')) {
    const { values, faults } = readAssignments(text);
    for (const fault of faults) input.fault('metadata', fault);
    return values;
  }
  try {
    const value: Json = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch (thrown) {
    input.fault('metadata', `is no JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
  return {};
}
