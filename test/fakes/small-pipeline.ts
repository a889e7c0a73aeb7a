import { join } from 'node:path';
import type { BuildRequest } from '../../src/domain/build-request.ts';
import { sha256 } from '../../src/domain/digest.ts';
import type { Json } from '../../src/domain/json.ts';
import type { PhaseName } from '../../src/domain/phase-name.ts';
import type { AnyPhase, PhaseContext } from '../../src/engine/phase.ts';
import type { Products } from '../../src/engine/products.ts';

/** The world outside the build folder, as far as small phases touch it: it outlives a killed engine. */
export interface Remote {
  /** What is there now: effect -> how often it was done since it was last taken back. */
  readonly done: Map<string, number>;
  /** Everything that happened to it, in order. */
  readonly calls: string[];
}

export function emptyRemote(): Remote {
  return { done: new Map(), calls: [] };
}

export interface SmallOptions {
  readonly remote: Remote;
  /** Thrown by `run` of this phase, for tests of failures. */
  readonly fail?: { readonly [name in PhaseName]?: (context: PhaseContext) => unknown };
  /** Awaited at the start of `run` of this phase. */
  readonly before?: { readonly [name in PhaseName]?: (context: PhaseContext) => Promise<void> };
  readonly undoFails?: readonly PhaseName[];
  readonly ran?: PhaseName[];
}

/**
 * Five phases with the names and manners of the real ones: two that write files and can be reused, one that packs, two
 * that touch the outside by effects. The spec is a file of the repository, `SPEC.md`.
 */
export function smallPipeline(options: SmallOptions): readonly AnyPhase[] {
  return [
    compilePhase(options),
    generatePhase(options),
    packPhase(options),
    remotePhase(options, 'deployment', ['release'], 'deployment'),
    remotePhase(options, 'registration', ['release'], 'registration'),
  ];
}

function compilePhase(options: SmallOptions): AnyPhase {
  return {
    name: 'spec_compilation',
    title: 'Compile',
    needs: [],
    gives: ['ir'],
    touches: 'nothing',
    async run(_, context) {
      await enter(options, 'spec_compilation', context);
      const text = await context.world.files.readText(join(context.build.root, context.request.spec_path));
      context.named({ name: 'small', version: '1.0.0', language: 'typescript' });
      context.diagnostic({
        code: 'short-spec',
        severity: 'warning',
        message: 'The spec is short.',
        place: { file: context.request.spec_path, line: 1 },
      });
      return {
        products: product({ ir: { spec_digest: sha256(text), ir_digest: sha256(text), ir: {} } }),
        details: {},
      };
    },
  };
}

function generatePhase(options: SmallOptions): AnyPhase {
  return {
    name: 'code_generation',
    title: 'Generate',
    needs: ['ir'],
    gives: ['code'],
    touches: 'workspace',
    keeps: ['source'],
    fingerprint: async ({ ir }) => [ir.spec_digest],
    async run({ ir }, context) {
      await enter(options, 'code_generation', context);
      const path = join(context.build.folder, 'source', 'main.ts');
      await context.world.files.write(path, `// ${ir.spec_digest}\n`, { mode: 0o755 });
      await context.world.files.linkAtomically(join(context.build.folder, 'source', 'link'), 'main.ts');
      context.progress('one file', 50);
      context.artifact({
        name: 'main',
        path: 'source/main.ts',
        media_type: 'text/plain',
        sha256: null,
        bytes: null,
      });
      return {
        products: product({
          code: { folder: 'source', files: [], digest: ir.spec_digest, language: 'typescript', pack: 'x' },
        }),
        details: { files: 1 },
      };
    },
  };
}

function packPhase(options: SmallOptions): AnyPhase {
  return {
    name: 'packaging',
    title: 'Pack',
    needs: ['code'],
    gives: ['release'],
    touches: 'workspace',
    keeps: ['release'],
    fingerprint: async ({ code }) => [code.digest],
    async run({ code }, context) {
      await enter(options, 'packaging', context);
      const source = await context.world.files.readText(join(context.build.folder, 'source', 'main.ts'));
      await context.world.files.write(join(context.build.folder, 'release', 'archive'), source);
      return {
        products: product({
          release: { release: { digest: sha256(source), name: code.pack }, folder: 'release' },
        }),
        details: { bytes: source.length },
      };
    },
  };
}

function remotePhase(
  options: SmallOptions,
  name: 'deployment' | 'registration',
  needs: AnyPhase['needs'],
  gives: 'deployment' | 'registration',
): AnyPhase {
  const { remote } = options;
  return {
    name,
    title: name,
    needs,
    gives: [gives],
    touches: 'remote',
    skip: ({ request }) => (request.deploy_local ? null : 'deploy_local is false'),
    async run({ release }, context) {
      await enter(options, name, context);
      for (const key of ['first', 'second']) {
        await context.effect({ name, key, detail: { digest: release.release.digest } }, async (again) => {
          remote.calls.push(`${again ? 'again' : 'do'} ${name} ${key}`);
          // Idempotent for the same key, as the contract asks.
          remote.done.set(`${name} ${key}`, again ? 1 : (remote.done.get(`${name} ${key}`) ?? 0) + 1);
          return { key };
        });
      }
      return {
        products: product({
          [gives]: { url: 'http://127.0.0.1:1', environment: 'local', previous_build_id: 'earlier' },
        }),
        details: {},
      };
    },
    async undo(effect) {
      if (options.undoFails?.includes(name)) throw new Error(`no way back from ${name}`);
      remote.calls.push(`undo ${effect.name} ${effect.key}`);
      return remote.done.delete(`${effect.name} ${effect.key}`) ? 'undone' : 'nothing_to_undo';
    },
  };
}

async function enter(options: SmallOptions, name: PhaseName, context: PhaseContext): Promise<void> {
  options.ran?.push(name);
  await options.before?.[name]?.(context);
  const fault = options.fail?.[name]?.(context);
  if (fault !== undefined) throw fault;
}

/** The engine treats products as plain JSON; small ones stand for the real ones here. */
function product(value: { readonly [name: string]: Json }): Partial<Products> {
  const products: Partial<Products> = JSON.parse(JSON.stringify(value));
  return products;
}

export function smallRequest(change: Partial<BuildRequest> = {}): BuildRequest {
  return {
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
    target: 'fake',
    registry: 'fake',
    environment: 'local',
    port: null,
    dry_run: false,
    ...change,
  };
}
