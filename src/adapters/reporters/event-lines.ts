import type { BuildEvent } from '../../domain/event.ts';
import { PHASE_NAMES, type PhaseName } from '../../domain/phase-name.ts';
import { detailsText } from './details-text.ts';
import { diagnosticLines, type SourceLine } from './diagnostic-text.ts';
import type { Paint } from './paint.ts';
import { PHASE_TITLES } from './phase-titles.ts';
import { printable } from './printable.ts';
import { durationText } from './quantities.ts';

/** `[4/9] Build`. */
export function phaseLabel(phase: PhaseName): string {
  return `[${PHASE_NAMES.indexOf(phase) + 1}/${PHASE_NAMES.length}] ${PHASE_TITLES[phase]}`;
}

/** One event as plain lines; none for those that are for machines only. */
export function eventLines(event: BuildEvent, sourceLine: SourceLine, paint: Paint): readonly string[] {
  switch (event.event_type) {
    case 'build_start':
      return [
        `Slipway ${event.slipway_version} builds ${printable(event.request.spec_path)} as ${event.build_id}`,
      ];
    case 'build_resume':
      return [`Build ${event.build_id} goes on (start ${event.attempt})`];
    case 'build_named':
      return [
        `Service ${printable(event.service_name)} ${printable(event.service_version)} in ${printable(event.language)}`,
      ];
    case 'diagnostic':
      // What was merely concluded is counted at the end; `slipway compile` tells it all.
      if (event.diagnostic.severity === 'info') return [];
      return diagnosticLines(event.diagnostic, sourceLine, paint);
    case 'retry':
      return [
        `${phaseLabel(event.phase)}: try ${event.attempt} in ${durationText(event.wait_seconds)}, because: ${printable(event.failure.message)}`,
      ];
    case 'approval':
      return [
        `${phaseLabel(event.phase)}: approval ${event.state} for ${printable(event.digest)}${by(event.by)}`,
      ];
    case 'undo':
      return event.outcome === 'begun'
        ? []
        : [
            `${phaseLabel(event.phase)}: ${printable(event.effect)} ${event.outcome.replaceAll('_', ' ')}${because(event.message)}`,
          ];
    case 'cancel_requested':
      return [`Cancelling: ${printable(event.reason)}`];
    default:
      return phaseLines(event, paint);
  }
}

function phaseLines(event: BuildEvent, paint: Paint): readonly string[] {
  switch (event.event_type) {
    case 'phase_start':
      return event.attempt > 1 ? [`${phaseLabel(event.phase)}: try ${event.attempt}`] : [];
    case 'progress':
      return [`${phaseLabel(event.phase)}: ${printable(event.message)}`];
    case 'phase_complete': {
      const facts = detailsText(event.details);
      const done = event.reused_from === null ? 'done' : 'unchanged, taken from an earlier build';
      return [
        `${phaseLabel(event.phase)}: ${paint.green(done)} in ${durationText(event.duration_seconds)}${facts ? ` (${facts})` : ''}`,
      ];
    }
    case 'phase_skipped':
      // What came after the end of a build goes without saying.
      if (event.reason.startsWith('not reached')) return [];
      return [`${phaseLabel(event.phase)}: ${paint.yellow('skipped')}: ${printable(event.reason)}`];
    case 'phase_failed':
      // Details, cause and next step stand once, in the summary at the end.
      return [endedLine(event, paint)];
    default:
      return [];
  }
}

function endedLine(event: Extract<BuildEvent, { event_type: 'phase_failed' }>, paint: Paint): string {
  const { phase, failure, duration_seconds } = event;
  const after = `after ${durationText(duration_seconds)}`;
  if (failure.code === 'cancelled') return `${phaseLabel(phase)}: ${paint.yellow('cancelled')} ${after}`;
  return `${phaseLabel(phase)}: ${paint.red('failed')} ${after}: ${printable(failure.message)}`;
}

function by(name: string | null): string {
  return name === null ? '' : ` by ${printable(name)}`;
}

function because(message: string): string {
  return message === '' ? '' : `: ${printable(message)}`;
}
