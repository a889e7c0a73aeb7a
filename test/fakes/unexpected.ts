import type { Registry } from '../../src/ports/registry.ts';
import type { SpecCompiler } from '../../src/ports/spec-compiler.ts';
import type { Target } from '../../src/ports/target.ts';
import type { TemplatePacks } from '../../src/ports/template-packs.ts';

/** Ports for tests in which nobody may use them: every call throws its name. */
export const unexpectedTarget: Target = {
  kind: 'unexpected',
  location: 'nowhere',
  deploy: refuse('target.deploy'),
  rollback: refuse('target.rollback'),
  markFailed: refuse('target.markFailed'),
  down: refuse('target.down'),
  current: refuse('target.current'),
  healthy: refuse('target.healthy'),
  releases: refuse('target.releases'),
  services: refuse('target.services'),
};

export const unexpectedRegistry: Registry = {
  kind: 'unexpected',
  location: 'nowhere',
  register: refuse('registry.register'),
  deregister: refuse('registry.deregister'),
  find: refuse('registry.find'),
  list: refuse('registry.list'),
};

export const unexpectedPacks: TemplatePacks = { load: refuse('packs.load') };

export const unexpectedCompiler: SpecCompiler = refuse('compiler');

function refuse(name: string): () => Promise<never> {
  return () => Promise.reject(new Error(`${name} was not expected`));
}
