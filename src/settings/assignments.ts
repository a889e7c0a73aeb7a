/** `KEY=VALUE` lines, as in an env file: comments, blank lines, `export` and quotes are understood. */
export interface Assignments {
  readonly values: Readonly<Record<string, string>>;
  /** One sentence per line that is none; it never repeats the value, which may be a secret. */
  readonly faults: readonly string[];
}

const LINE = /^(?:export\s+)?([^=\s]+)\s*=(.*)$/;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

export function readAssignments(text: string): Assignments {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const [, name, value] = LINE.exec(trimmed) ?? [];
    if (name === undefined || value === undefined) faults.push(`line ${index + 1} is not KEY=VALUE`);
    else if (!VARIABLE.test(name)) {
      faults.push(`line ${index + 1}: '${name}' is no variable name (letters, digits and _)`);
    } else values[name] = unquoted(value.trim());
  }
  return { values, faults };
}

/** One line that {@link readAssignments} gives back as it was, whatever the value holds. */
export function assignmentLine(name: string, value: string): string {
  return `${name}="${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

/** Single quotes keep everything; double quotes know `\n`, `\"` and `\\`. */
function unquoted(value: string): string {
  const quote = value[0];
  if (value.length < 2 || (quote !== '"' && quote !== "'") || value.at(-1) !== quote) return value;
  const inner = value.slice(1, -1);
  if (quote === "'") return inner;
  return inner.replace(/\\([n"\\])/g, (_, character: string) => (character === 'n' ? '\n' : character));
}
