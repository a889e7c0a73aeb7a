import { join } from 'node:path';

/** Where the engine keeps its state; all absolute, from the root of the repository. */
export function slipwayFolder(root: string): string {
  return join(root, '.slipway');
}

export function buildsFolder(root: string): string {
  return join(slipwayFolder(root), 'builds');
}

export function buildFolder(root: string, build_id: string): string {
  return join(buildsFolder(root), build_id);
}

/** The engine's own files in a build folder; everything else there belongs to the phases. */
export const ENGINE_FILES = {
  request: 'request.json',
  variables: 'variables.json',
  journal: 'events.ndjson',
  job: 'job.json',
  cancel: 'cancel.json',
  lock: 'run.lock',
  products: 'products',
} as const;

export function enginePath(folder: string, file: keyof typeof ENGINE_FILES): string {
  return join(folder, ENGINE_FILES[file]);
}
