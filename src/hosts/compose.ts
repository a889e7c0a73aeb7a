import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hideOwnEnvironment } from '../adapters/node/own-environment.ts';
import { createNodeWorld } from '../adapters/node/world.ts';
import { createFolderPacks } from '../adapters/packs/folder-packs.ts';
import { createFileRegistry } from '../adapters/registries/file-registry.ts';
import { createProcessTarget } from '../adapters/targets/process-target.ts';
import type { Application } from '../app/application.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Installation } from './installation.ts';
import { threadedCompiler } from './threaded-compiler.ts';
import { SLIPWAY_VERSION } from './version.ts';

export interface Composition {
  /** Absolute. */
  readonly root: string;
  readonly serviceVariables: Readonly<Record<string, string>>;
  readonly installation: Installation;
}

/**
 * The application on this machine: the one place where ports and adapters meet. From here on there can be children, so
 * what this process was started with is taken out of their sight first.
 */
export function compose({ root, serviceVariables, installation }: Composition): Application {
  hideOwnEnvironment();
  const world = createNodeWorld({
    guardScript: installation.guard,
    environment: process.env,
    ownNode: existsSync(installation.ownNode) ? installation.ownNode : null,
  });
  const state = join(root, '.slipway');
  const targets = {
    process: () =>
      createProcessTarget({
        world,
        root: join(state, 'services'),
        programs: { supervisor: installation.supervisor, guard: installation.guard },
      }),
  };
  const registries = {
    file: () => createFileRegistry(world, join(state, 'registry.json')),
  };
  return {
    root,
    slipwayVersion: SLIPWAY_VERSION,
    world,
    packs: createFolderPacks(installation.templates, world.files),
    target: (kind) => provided('target', kind, targets),
    registry: (kind) => provided('registry', kind, registries),
    compiler: threadedCompiler(installation.compileThread),
    serviceVariables,
  };
}

function provided<T>(
  what: 'target' | 'registry',
  kind: string,
  makers: { readonly [kind: string]: () => T },
): T {
  const make = Object.hasOwn(makers, kind) ? makers[kind] : undefined;
  if (make) return make();
  throw new SlipwayError({
    code: `unknown-${what}`,
    blame: 'settings',
    message: `There is no ${what} of the kind '${kind}'.`,
    next_step: `Choose one of: ${Object.keys(makers).join(', ')}.`,
  });
}
