import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Artifact } from '../domain/event.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Json } from '../domain/json.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import type { Build } from './build.ts';
import type { EngineClock } from './engine-clock.ts';
import type { PhaseContext } from './phase.ts';

/** A phase's view of the build, and what it said through it. */
export interface OpenContext {
  readonly context: PhaseContext;
  /** What was told during this attempt, so that reused work tells it again. */
  readonly told: { readonly artifacts: Artifact[]; readonly diagnostics: Diagnostic[] };
  /** From here on the phase is not listened to any more: it was given up, and may still be running. */
  close(): void;
}

export interface ContextOptions {
  readonly phase: PhaseName;
  readonly attempt: number;
  readonly clock: EngineClock;
  readonly signal: AbortSignal;
}

export function openContext(build: Build, options: ContextOptions): OpenContext {
  const { phase, attempt, clock, signal } = options;
  const { recorder, setup } = build;
  const told = { artifacts: [] as Artifact[], diagnostics: [] as Diagnostic[] };
  let open = true;
  const effects = effectsOf(build, options, () => open);
  const context: PhaseContext = {
    build: build.place,
    request: build.request,
    slipway_version: setup.slipway_version,
    world: setup.world,
    target: build.target,
    registry: build.registry,
    packs: setup.packs,
    compile: setup.compiler,
    signal,
    attempt,
    service_variables: setup.service_variables,
    named({ name, version, language }) {
      if (!open) return;
      recorder.post({ event_type: 'build_named', service_name: name, service_version: version, language });
    },
    progress(message, percent) {
      if (open) recorder.post({ event_type: 'progress', phase, message, progress: wholePercent(percent) });
    },
    diagnostic(diagnostic) {
      if (!open) return;
      told.diagnostics.push(diagnostic);
      recorder.post({ event_type: 'diagnostic', phase, diagnostic });
    },
    artifact(artifact) {
      if (!open) return;
      told.artifacts.push(artifact);
      recorder.post({ event_type: 'artifact', phase, artifact });
    },
    outside: (work) => clock.outside(work),
    effect: effects,
  };
  return {
    context,
    told,
    close() {
      open = false;
    },
  };
}

/** Journalled before and after; what the journal knows as done is not done again. */
function effectsOf(
  build: Build,
  { phase, signal }: ContextOptions,
  isOpen: () => boolean,
): PhaseContext['effect'] {
  const { recorder, request } = build;
  return async <T extends Json>(
    { name, key, detail }: Parameters<PhaseContext['effect']>[0],
    action: (again: boolean) => Promise<T>,
  ): Promise<T> => {
    signal.throwIfAborted();
    if (request.dry_run) throw effectInDryRun(phase, name);
    const known = recorder.history.effect(phase, name, key);
    if (known?.result !== undefined) return known.result as T;
    await recorder.append({ event_type: 'effect_begin', phase, effect: name, key, detail });
    if (!isOpen()) throw signal.reason;
    const result = await action(known !== undefined);
    // Given up while it ran: its undo is under way, so the journal must not call it done.
    if (!isOpen()) throw signal.reason;
    await recorder.append({ event_type: 'effect_end', phase, effect: name, key, result });
    return result;
  };
}

function effectInDryRun(phase: PhaseName, name: string): SlipwayError {
  return new SlipwayError({
    code: 'effect-in-dry-run',
    blame: 'internal',
    message: `The phase ${phase} wanted to do '${name}' in a dry run.`,
    next_step: 'This is a bug in Slipway. Please open an issue.',
  });
}

function wholePercent(percent: number | undefined): number | null {
  if (percent === undefined || Number.isNaN(percent)) return null;
  return Math.min(100, Math.max(0, Math.round(percent)));
}
