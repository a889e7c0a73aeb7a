import { PHASE_NAMES, type PhaseName } from '../domain/phase-name.ts';
import type { Build } from './build.ts';
import { openContext } from './context.ts';
import { startEngineClock } from './engine-clock.ts';
import type { AnyPhase } from './phase.ts';

/** Why a phase is not run in this build, in words for its row, or null when it is. */
export function skipReason(
  build: Build,
  phase: AnyPhase,
  skipped: ReadonlyMap<PhaseName, string>,
): string | null {
  return byRequest(build, phase) ?? byMissingNeed(build, phase, skipped) ?? byPhase(build, phase);
}

export function isBefore(phase: PhaseName, other: PhaseName): boolean {
  return PHASE_NAMES.indexOf(phase) < PHASE_NAMES.indexOf(other);
}

function byRequest({ request }: Build, phase: AnyPhase): string | null {
  if (request.from !== null && isBefore(phase.name, request.from)) return `before --from ${request.from}`;
  if (request.until !== null && isBefore(request.until, phase.name)) return `after --until ${request.until}`;
  if (request.dry_run && phase.touches === 'remote')
    return 'dry run: nothing outside the build folder is touched';
  return null;
}

/** A phase without its input is skipped for the reason for which the phase that gives it was. */
function byMissingNeed(
  { setup, products }: Build,
  phase: AnyPhase,
  skipped: ReadonlyMap<PhaseName, string>,
): string | null {
  const missing = phase.needs.find((need) => products[need] === undefined);
  if (missing === undefined) return null;
  const maker = setup.phases.find(({ gives }) => gives.includes(missing));
  const reason = maker ? skipped.get(maker.name) : undefined;
  return `needs the ${missing}, and ${maker?.name ?? 'its phase'} was skipped${reason ? `: ${reason}` : ''}`;
}

function byPhase(build: Build, phase: AnyPhase): string | null {
  if (!phase.skip) return null;
  const clock = startEngineClock(build.setup.world.clock);
  const { signal } = build.cancellation;
  const opened = openContext(build, { phase: phase.name, attempt: 1, clock, signal });
  try {
    return phase.skip(opened.context);
  } finally {
    opened.close();
  }
}
