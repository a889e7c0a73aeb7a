import { unsafePathReason } from '../../domain/file-set.ts';
import { isJsonObject, type Json } from '../../domain/json.ts';
import { listOf, object, oneOf, orNull, type Rule, seconds, text, yesOrNo } from './shape-rules.ts';

/**
 * All that is wrong with a `pack.json`; empty when it is a `PackManifest`.
 *
 * @param name the name under which the pack was asked for
 * @param inside paths of the pack's other files
 */
export function manifestFaults(manifest: Json, name: string, inside: ReadonlySet<string>): readonly string[] {
  const shape = MANIFEST(manifest, '');
  if (shape.length > 0 || !isJsonObject(manifest)) return shape.map((fault) => `pack.json: ${fault}`);
  const faults = [...nameFaults(manifest['name'], name), ...toolchainFaults(manifest)];
  const seen = new Set<string>();
  for (const [index, file] of filesOf(manifest).entries()) {
    const at = `files[${index}]`;
    if (!inside.has(file.template)) faults.push(`${at}.template: the pack has no file ${file.template}`);
    if (file.each !== undefined && !file.path.includes('{{')) {
      faults.push(
        `${at}.path: ${file.path} has no {{place}}, but is written once per element of ${file.each}`,
      );
    }
    if (file.when === undefined && seen.has(file.path))
      faults.push(`${at}.path: ${file.path} is written twice`);
    if (file.when === undefined) seen.add(file.path);
  }
  return faults.map((fault) => `pack.json: ${fault}`);
}

interface FileRow {
  readonly template: string;
  readonly path: string;
  readonly each: string | undefined;
  readonly when: string | undefined;
}

function filesOf(manifest: { readonly [key: string]: Json }): readonly FileRow[] {
  const files = manifest['files'];
  if (!Array.isArray(files)) return [];
  return (files as readonly Json[]).filter(isJsonObject).map((file) => ({
    template: String(file['template']),
    path: String(file['path']),
    each: typeof file['each'] === 'string' ? file['each'] : undefined,
    when: typeof file['when'] === 'string' ? file['when'] : undefined,
  }));
}

function nameFaults(written: Json | undefined, name: string): readonly string[] {
  return written === name ? [] : [`name: is ${JSON.stringify(written)}, but the pack lies in ${name}`];
}

function toolchainFaults(manifest: { readonly [key: string]: Json }): readonly string[] {
  if (manifest['kind'] !== 'service' || manifest['toolchain'] !== undefined) return [];
  return ['toolchain: is missing; a service pack says how its project is built'];
}

const matches = (pattern: RegExp, what: string) =>
  text((value) => (pattern.test(value) ? null : `is not ${what}`));

const version = matches(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'a version such as 1.2.3');
const path = text(unsafePathReason);
/** A place is filled later, with a text that is checked again then. */
const patternPath = text((value) => unsafePathReason(value.replace(/\{\{[^{}]*\}\}/g, 'x')));
const member = matches(
  /^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/,
  'the name of a member of the view',
);
const variable = matches(/^[A-Z][A-Z0-9_]*$/, 'the name of an environment variable');
const argument = text((value) => (value.includes('\0') ? 'has a NUL character' : null));
const argv = listOf(argument, 1);
const step = object({ argv, gives: listOf(path) });

const FILE: Rule = object({
  template: path,
  path: patternPath,
  ownership: oneOf('generated', 'owned'),
  'executable?': yesOrNo,
  'each?': member,
  'when?': member,
});

const RUN: Rule = object({
  command: argv,
  port_variable: variable,
  host_variable: variable,
  data_variable: variable,
  health_path: matches(/^\/[^\s?#]*$/, 'a path that begins with /'),
  stop_grace_seconds: seconds,
});

const TOOLCHAIN: Rule = object({
  runtime: object({ name: text(), minimum: matches(/^\d+(?:\.\d+){0,2}$/, 'a version such as 24 or 3.11') }),
  lock: path,
  install: step,
  install_production: orNull(step),
  compile: orNull(step),
  checks: listOf(object({ name: text(), argv })),
  tests: object({ argv }),
  release_includes: listOf(path, 1),
  run: RUN,
});

const MANIFEST: Rule = object({
  '$schema?': text(),
  format: oneOf(1),
  name: text(),
  version,
  kind: oneOf('service', 'deployment', 'component', 'tool'),
  language: text(),
  description: text(),
  files: listOf(FILE, 1),
  'toolchain?': TOOLCHAIN,
});
