import { diagnosticLines, type SourceLine } from '../../adapters/reporters/diagnostic-text.ts';
import { eventLines, phaseLabel } from '../../adapters/reporters/event-lines.ts';
import { paint } from '../../adapters/reporters/paint.ts';
import type { BuildEvent } from '../../domain/event.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Reporter } from '../../ports/reporter.ts';
import { annotations } from './annotations.ts';
import { workflowCommand } from './workflow-command.ts';

export interface GithubReporterOptions {
  /** Commands and lines alike, in order. */
  readonly write: (text: string) => void;
  /** Takes the power from workflow commands inside text. */
  readonly clean: (text: string) => string;
  readonly sourceLine: SourceLine;
  /** A file as GitHub names it, from the workspace; null: outside. */
  readonly pathOf: (file: string) => string | null;
}

/** GitHub's log: a group for each phase, annotations on the lines of the spec; the host tells the failure at the end. */
export function githubReporter(options: GithubReporterOptions): Reporter {
  const { write, clean } = options;
  const plain = paint(false);
  const marks = annotations(write, options.pathOf);
  let grouped = false;
  let failure: Failure | null = null;
  let previous = '';

  const tell = (lines: readonly string[]) => {
    const text = lines.map((line) => `${clean(line)}\n`).join('');
    if (text !== previous) write(text);
    previous = text;
  };
  const endGroup = () => {
    if (grouped) write(workflowCommand('endgroup'));
    grouped = false;
  };

  return {
    event(event: BuildEvent) {
      if (event.event_type === 'phase_start' && !grouped) {
        write(workflowCommand('group', phaseLabel(event.phase)));
        grouped = true;
      }
      if (event.event_type === 'build_complete') {
        endGroup();
        failure = event.status === 'failed' ? event.failure : null;
      }
      if (event.event_type !== 'diagnostic') tell(eventLines(event, options.sourceLine, plain));
      else if (!marks.diagnostic(event.diagnostic)) {
        tell(diagnosticLines(event.diagnostic, options.sourceLine, plain));
      }
      if (event.event_type === 'phase_complete' || event.event_type === 'phase_failed') endGroup();
    },
    async close() {
      endGroup();
      marks.close(failure);
    },
  };
}
