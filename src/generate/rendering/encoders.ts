/**
 * One encoder per place where a value from a spec can land in a generated file. What comes out cannot end the literal,
 * comment or line that it stands in, whatever the value holds.
 */

/** Text as a single-quoted TypeScript or JavaScript string literal. */
export function typescriptString(value: string): string {
  // Linters take `${` in a plain string for a template that lost its backticks.
  const body = JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"').replaceAll('${', '$\\u007b');
  return body.includes("'") && !body.includes('"')
    ? `"${invisible(body)}"`
    : `'${invisible(body.replace(/'/g, "\\'"))}'`;
}

/** Text for the inside of a template literal, between backticks. */
export function typescriptTemplate(value: string): string {
  return invisible(JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"'))
    .replace(/`/g, '\\`')
    .replace(/\$(?=\{|$)/g, '\\$');
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Name of a member in an object literal or a type: bare where it can be. `__proto__` would set the prototype. */
export function typescriptKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return IDENTIFIER.test(name) ? name : typescriptString(name);
}

/** Access to a member: `.name` or `['na me']`. */
export function typescriptMember(name: string): string {
  return IDENTIFIER.test(name) && name !== '__proto__' ? `.${name}` : `[${typescriptString(name)}]`;
}

/** One line of text that can stand in any comment of the C family, in `#` comments and in Python docstrings. */
export function comment(value: string): string {
  return oneLine(value).replace(/\*\//g, '* /').replace(/\/\*/g, '/ *').replace(/"""/g, "'''");
}

/** JSON on one line; also a valid YAML 1.2 flow value. */
export function json(value: unknown): string {
  return invisible(JSON.stringify(value) ?? 'null');
}

/** JSON for people to read, two blanks a level. */
export function prettyJson(value: unknown): string {
  return invisible(JSON.stringify(value, null, 2));
}

/** Text as a double-quoted YAML scalar. */
export function yamlString(value: string): string {
  return invisible(JSON.stringify(value));
}

/** Text as a double-quoted Dockerfile value (`LABEL`, `ENV`): `$` would be expanded, a newline would end it. */
export function dockerfileString(value: string): string {
  return `"${oneLine(value).replace(/[\\"$]/g, '\\$&')}"`;
}

/** Text as one POSIX shell word, also for the right side of a `.env` line. */
export function shellWord(value: string): string {
  const line = oneLine(value);
  return /^[\w@%+=:,./-]+$/.test(line) ? line : `'${line.replace(/'/g, `'\\''`)}'`;
}

/** Text inside a Markdown paragraph, heading or table cell: shown as written, no markup, no HTML, one line. */
export function markdown(value: string): string {
  return oneLine(value).replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

/** Text inside HTML, between tags or in a quoted attribute. */
export function html(value: string): string {
  return oneLine(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** White space and control characters, line separators among them, become one blank. */
export function oneLine(value: string): string {
  return value
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(HIDDEN, '')
    .trim();
}

/** Characters that a reader cannot see, or that turn the reading direction (CVE-2021-42574). */
const HIDDEN = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;

function invisible(text: string): string {
  return text.replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u007f-\u009f]/gu, (found) =>
    [...Array(found.length).keys()]
      .map((index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
