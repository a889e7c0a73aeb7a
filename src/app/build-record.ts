import { join } from 'node:path';
import type { BuildEvent } from '../domain/event.ts';
import type { Operation } from '../domain/ir.ts';
import { readJournal } from '../engine/journal.ts';
import { enginePath } from '../engine/places.ts';
import type { CheckResult, ProductName, Products, TestCounts } from '../engine/products.ts';
import type { Files } from '../ports/world.ts';
import type { Application } from './application.ts';

/** What a build left in its folder, as far as it came: the material of every summary. */
export interface BuildRecord {
  readonly events: readonly BuildEvent[];
  /** Of the plan, else of the IR: the plan adds the standard endpoints that the spec leaves out. */
  readonly operations: readonly Operation[];
  readonly tests: TestCounts | null;
  readonly checks: readonly CheckResult[];
  readonly release: Products['release']['release'] | null;
  readonly deployment: Products['deployment'] | null;
  readonly registration: Products['registration'] | null;
}

/**
 * @param build where it lies, as `run`, `resume` and `status` give it
 * @throws SlipwayError `journal-damaged`, `build-folder-newer`
 */
export async function buildRecord(
  application: Application,
  build: { readonly build_id: string; readonly folder: string },
): Promise<BuildRecord> {
  const { files } = application.world;
  const journal = { path: enginePath(build.folder, 'journal'), build_id: build.build_id };
  const { events } = await readJournal(files, journal);
  const product = <Name extends ProductName>(name: Name) => readProduct(files, build.folder, name);
  const [ir, plan, verification, release, deployment, registration] = await Promise.all([
    product('ir'),
    product('plan'),
    readVerification(files, build.folder),
    product('release'),
    product('deployment'),
    product('registration'),
  ]);
  return {
    events,
    operations: plan?.operations.map(({ operation }) => operation) ?? ir?.ir.services[0]?.operations ?? [],
    tests: verification?.tests ?? null,
    checks: verification?.checks ?? [],
    release: release?.release ?? null,
    deployment,
    registration,
  };
}

/** The report is there when checks failed, too; the product only when they passed. */
async function readVerification(
  files: Files,
  folder: string,
): Promise<Pick<Products['verification'], 'tests' | 'checks'> | null> {
  return await readJson(files, join(folder, 'reports', 'verification.json'));
}

async function readProduct<Name extends ProductName>(
  files: Files,
  folder: string,
  name: Name,
): Promise<Products[Name] | null> {
  return await readJson(files, join(enginePath(folder, 'products'), `${name}.json`));
}

/** null where there is no such file: the build did not come that far. */
async function readJson<T>(files: Files, path: string): Promise<T | null> {
  if (!(await files.stat(path))) return null;
  const value: T = JSON.parse(await files.readText(path));
  return value;
}
