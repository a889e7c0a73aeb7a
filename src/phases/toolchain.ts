import { join } from 'node:path';
import { SlipwayError } from '../domain/failure.ts';
import type { PhaseContext } from '../engine/phase.ts';
import type { Products } from '../engine/products.ts';
import type { TemplatePack, Toolchain } from '../ports/template-packs.ts';
import type { CommandResult } from '../ports/world.ts';
import { SOURCE_FOLDER } from './write-file-set.ts';

/** A pack's toolchain, bound to one build: the runtime is resolved and every command runs in the workspace. */
export interface BoundToolchain {
  readonly toolchain: Toolchain;
  readonly runtime: { readonly program: string; readonly version: string };
  /** Absolute. */
  readonly workspace: string;
  /** Absolute. */
  readonly reports: string;
}

/** @throws SlipwayError `runtime-missing`, `pack-damaged` */
export async function bindToolchain(code: Products['code'], context: PhaseContext): Promise<BoundToolchain> {
  const toolchain = toolchainOf(await context.packs.load(`service/${code.language}`));
  const { name, minimum } = toolchain.runtime;
  const runtime = await context.outside(
    context.world.runtimes.resolve(name, minimum, (message) => context.progress(message)),
  );
  const folder = context.build.folder;
  return { toolchain, runtime, workspace: join(folder, SOURCE_FOLDER), reports: join(folder, 'reports') };
}

function toolchainOf(pack: TemplatePack): Toolchain {
  if (pack.manifest.toolchain) return pack.manifest.toolchain;
  throw new SlipwayError({
    code: 'pack-damaged',
    blame: 'runner',
    message: `The template pack ${pack.name} has no toolchain.`,
    next_step: 'Add `toolchain` to its pack.json; schemas/template-pack.v1.schema.json says how.',
  });
}

export interface ToolRun {
  /** For the log file and for people: `install`, `types`, `tests`. */
  readonly name: string;
  readonly argv: readonly string[];
  /** Absolute; default: the workspace. */
  readonly cwd?: string;
  readonly deadline_ms: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one command of the toolchain; its output goes to `logs/<name>.log`. Never throws for an exit code. */
export async function runTool(
  bound: BoundToolchain,
  tool: ToolRun,
  context: PhaseContext,
): Promise<CommandResult> {
  const { world, build, signal } = context;
  return await context.outside(
    world.processes.run({
      argv: tool.argv.map((argument) => fillPlaces(argument, bound)),
      cwd: tool.cwd ?? bound.workspace,
      env: { ...toolEnvironment(bound, world.processes.baseEnvironment()), ...tool.env },
      deadline_ms: tool.deadline_ms,
      log: join(build.folder, 'logs', `${tool.name}.log`),
      signal,
    }),
  );
}

/** The same, and anything but a clean end is a failure that shows the end of the output. */
export async function runToolOrFail(
  bound: BoundToolchain,
  tool: ToolRun,
  fault: { readonly code: string; readonly blame: 'generated_code' | 'runner'; readonly next_step: string },
  context: PhaseContext,
): Promise<CommandResult> {
  const result = await runTool(bound, tool, context);
  if (result.exit_code === 0 && result.ended_by === 'itself') return result;
  if (result.ended_by === 'cancelled') context.signal.throwIfAborted();
  const seconds = Math.round(tool.deadline_ms / 1000);
  throw new SlipwayError({
    ...fault,
    code: result.ended_by === 'deadline' ? 'tool-timed-out' : fault.code,
    message:
      result.ended_by === 'deadline'
        ? `\`${tool.name}\` did not end within ${seconds} s and was stopped.`
        : `\`${tool.name}\` failed with exit code ${result.exit_code ?? 'none (ended by a signal)'}.`,
    details: lastLines(`${result.stdout}\n${result.stderr}`, 25),
    log: `logs/${tool.name}.log`,
  });
}

export function lastLines(text: string, count: number): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count);
}

function fillPlaces(argument: string, bound: BoundToolchain): string {
  return argument
    .replaceAll('{runtime}', bound.runtime.program)
    .replaceAll('{reports}', bound.reports)
    .replaceAll('{workspace}', bound.workspace);
}

/** The runtime's folder comes first on the path, so that tools that start `node` or `python3` get the right one. */
function toolEnvironment(
  bound: BoundToolchain,
  base: Readonly<Record<string, string>>,
): Record<string, string> {
  const folder = join(bound.runtime.program, '..');
  return { ...base, PATH: `${folder}:${base['PATH'] ?? ''}`, CI: 'true', NO_COLOR: '1' };
}
