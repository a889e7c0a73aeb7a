import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createFileRegistry } from '../../src/adapters/registries/file-registry.ts';
import type { BuildRequest } from '../../src/domain/build-request.ts';
import type { Release } from '../../src/domain/release.ts';
import type { ServicePlan } from '../../src/domain/service-plan.ts';
import type { PhaseContext, RecordedEffect } from '../../src/engine/phase.ts';
import type { Registry } from '../../src/ports/registry.ts';
import type { Target } from '../../src/ports/target.ts';
import { freshPlace } from '../adapters/targets/place.ts';
import { type Behaviour, tinyRelease } from '../adapters/targets/tiny-release.ts';
import { unexpectedCompiler, unexpectedPacks } from '../fakes/unexpected.ts';

/** A build of the tiny service that came as far as its release. */
export interface TinyBuild {
  readonly context: PhaseContext;
  readonly release: { readonly release: Release; readonly folder: string };
  /** As the journal would hold them, oldest first. */
  readonly effects: RecordedEffect[];
  readonly messages: string[];
}

export interface RemotePlace {
  readonly target: Target;
  readonly registry: Registry;
  build(
    id: string,
    options?: {
      readonly behaviour?: Behaviour;
      readonly version?: string;
      readonly release_id?: string;
      readonly request?: Partial<BuildRequest>;
    },
  ): Promise<TinyBuild>;
}

/** A real process target and a real registry file. */
export async function remotePlace(test: TestContext): Promise<RemotePlace> {
  const { folder, world, target } = await freshPlace(test);
  const registry = createFileRegistry(world, join(folder, 'registry.json'));
  return {
    target,
    registry,
    async build(id, { behaviour = 'healthy', version = `of-${id}`, release_id = id, request = {} } = {}) {
      const place = join(folder, 'builds', id);
      await mkdir(join(place, 'release'), { recursive: true });
      const made = await tinyRelease(folder, { build_id: release_id, version, behaviour });
      await rename(made.archive, join(place, 'release', made.release.archive.file));
      const effects: RecordedEffect[] = [];
      const messages: string[] = [];
      const context: PhaseContext = {
        build: { id, folder: place, root: folder, started_at: '2026-01-01T00:00:00.000Z' },
        request: { ...REQUEST, ...request },
        slipway_version: '0.0.0',
        world,
        target,
        registry,
        packs: unexpectedPacks,
        compile: unexpectedCompiler,
        signal: new AbortController().signal,
        attempt: 1,
        service_variables: {},
        named: () => undefined,
        progress: (message) => void messages.push(message),
        diagnostic: () => undefined,
        artifact: () => undefined,
        outside: (work) => work,
        effect: (effect, action) => recorded(effects, effect, action),
      };
      return { context, release: { release: made.release, folder: 'release' }, effects, messages };
    },
  };
}

/** A plan of which only the endpoints count here. */
export async function planWith(operations: 'of the bookings' | 'none'): Promise<ServicePlan> {
  const path = new URL('../fixtures/plan/bookings.json', import.meta.url);
  const plan = JSON.parse(await readFile(path, 'utf8')) as ServicePlan;
  return operations === 'none' ? { ...plan, operations: [] } : plan;
}

const REQUEST: BuildRequest = {
  spec_path: 'SPEC.md',
  approval_mode: 'auto',
  deploy_local: true,
  deploy_production: false,
  auto_register: true,
  metadata: {},
  language: null,
  author: 'template',
  from: null,
  until: null,
  target: 'process',
  registry: 'file',
  environment: 'local',
  port: null,
  dry_run: false,
};

const recorded = async <T>(
  effects: RecordedEffect[],
  effect: Parameters<PhaseContext['effect']>[0],
  action: (again: boolean) => Promise<T>,
): Promise<T> => {
  const begun = { phase: 'deployment', ...effect } as const;
  effects.push(begun);
  const result = await action(false);
  effects.splice(effects.indexOf(begun), 1, { ...begun, result: JSON.parse(JSON.stringify(result)) });
  return result;
};
