import type { Diagnostic, Severity } from '../../domain/diagnostic.ts';
import type { Failure } from '../../domain/failure.ts';
import type { SourcePlace } from '../../domain/source-place.ts';
import { type CommandProperties, workflowCommand } from './workflow-command.ts';

/** GitHub shows so many of each kind for a step and drops the rest silently. */
const LIMIT = 10;
const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
const NOUNS = { error: 'errors', warning: 'warnings', info: 'notes' } as const;

/**
 * Annotations within GitHub's limits. The last place of each kind is kept back: for the failure of the build among the
 * errors, and to say how many more there are.
 */
export interface Annotations {
  /** Whether it was told: then it stands in the log, too. */
  diagnostic(diagnostic: Diagnostic): boolean;
  /** To be called once, at the end. */
  close(failure: Failure | null): void;
}

/** @param pathOf a file of the sources as GitHub names it, from the workspace; null: outside */
export function annotations(
  write: (text: string) => void,
  pathOf: (file: string) => string | null,
): Annotations {
  const waiting: { readonly [severity in Severity]: Diagnostic[] } = { error: [], warning: [], info: [] };
  const marked: { readonly [severity in Severity]: string[] } = { error: [], warning: [], info: [] };
  const room = (severity: Severity) => LIMIT - (severity === 'error' ? 2 : 1) - marked[severity].length;

  function tell(diagnostic: Diagnostic): void {
    const { severity, code, message, hint, place } = diagnostic;
    marked[severity].push(placeKey(place));
    const text = hint ? `${message}\n${hint}` : message;
    write(workflowCommand(COMMANDS[severity], text, { title: code, ...placeProperties(place, pathOf) }));
  }

  return {
    diagnostic(diagnostic) {
      const told = room(diagnostic.severity) > 0;
      if (told) tell(diagnostic);
      else waiting[diagnostic.severity].push(diagnostic);
      return told;
    },
    close(failure) {
      for (const severity of ['error', 'warning', 'info'] as const) {
        const [first, ...rest] = waiting[severity];
        if (first && rest.length === 0) tell(first);
        else if (first) {
          const message = `${rest.length + 1} more ${NOUNS[severity]}: see the job summary.`;
          write(workflowCommand(COMMANDS[severity], message, placeProperties(first.place, pathOf)));
        }
      }
      if (failure) write(failureCommand(failure, marked.error, pathOf));
    },
  };
}

/** Where a diagnostic stands on the same line already, the failure goes without a place: one mark there is enough. */
function failureCommand(
  failure: Failure,
  marked: readonly string[],
  pathOf: (file: string) => string | null,
): string {
  const { place, message, next_step, code } = failure;
  const properties = place && !marked.includes(placeKey(place)) ? placeProperties(place, pathOf) : {};
  return workflowCommand('error', `${message}\n${next_step}`, { title: code, ...properties });
}

function placeProperties(
  { file, line, column }: SourcePlace,
  pathOf: (file: string) => string | null,
): CommandProperties {
  const path = pathOf(file);
  if (path === null) return {};
  return { file: path, line, ...(column === undefined ? {} : { col: column }) };
}

function placeKey({ file, line }: SourcePlace): string {
  return `${file}:${line}`;
}
