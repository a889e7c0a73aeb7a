import type { Diagnostic, Severity } from '../../domain/diagnostic.ts';
import type { SourcePlace } from '../../domain/source-place.ts';
import type { Paint } from './paint.ts';
import { clipped, printable } from './printable.ts';

/** A line of a source document without its line end, or null where it cannot be had. */
export type SourceLine = (file: string, line: number) => string | null;

const EXCERPT_WIDTH = 120;

/**
 * One diagnostic for people: place, severity and code, the message, the source line with a mark, related places and
 * what to write instead.
 */
export function diagnosticLines(
  diagnostic: Diagnostic,
  sourceLine: SourceLine,
  paint: Paint,
): readonly string[] {
  const { code, severity, message, place, hint, related = [] } = diagnostic;
  const colour = { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity];
  return [
    `${paint.bold(placeText(place))}: ${colour(`${severity}[${printable(code)}]`)} ${printable(message)}`,
    ...excerpt(place, sourceLine, paint),
    ...related.map((other) => `  ${placeText(other.place)}: ${printable(other.message)}`),
    ...(hint ? [`  ${paint.bold('hint:')} ${printable(hint)}`] : []),
  ];
}

/** `file:line:column`, or `file:line` where there is no column. */
export function placeText({ file, line, column }: SourcePlace): string {
  return `${printable(file)}:${line}${column === undefined ? '' : `:${column}`}`;
}

/** `2 errors, 1 warning`; empty for none. */
export function severityCounts(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  const parts: readonly (readonly [number, string])[] = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
    [count('info'), 'note'],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => `${number} ${noun}${number === 1 ? '' : 's'}`)
    .join(', ');
}

function excerpt(place: SourcePlace, sourceLine: SourceLine, paint: Paint): readonly string[] {
  const text = sourceLine(place.file, place.line);
  if (text === null || text.trim() === '') return [];
  const number = String(place.line).padStart(5);
  const shown = `${paint.dim(`${number} |`)} ${clipped(printable(text), EXCERPT_WIDTH)}`;
  const column = place.column ?? text.length - text.trimStart().length + 1;
  if (column > EXCERPT_WIDTH) return [shown];
  const before = printable(text.slice(0, column - 1)).length;
  return [shown, `${paint.dim(`${' '.repeat(number.length)} |`)} ${' '.repeat(before)}${paint.red('^')}`];
}
