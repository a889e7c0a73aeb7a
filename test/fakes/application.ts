import type { Application } from '../../src/app/application.ts';
import { compileHere } from '../../src/app/spec-compiling.ts';
import type { SmallRepository } from './small-build.ts';
import { unexpectedPacks, unexpectedRegistry, unexpectedTarget } from './unexpected.ts';

/** What a host would compose for a small repository. */
export function applicationOf(repository: SmallRepository): Application {
  return {
    root: repository.root,
    slipwayVersion: '0.0.0',
    world: repository.world,
    packs: unexpectedPacks,
    compiler: compileHere,
    target: () => unexpectedTarget,
    registry: () => unexpectedRegistry,
    serviceVariables: {},
  };
}
