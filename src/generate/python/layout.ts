/**
 * Python code with its line breaks open until its place is known. Printed in the one form that `ruff format` leaves as
 * it is: on one line where that fits, else one item a line behind a trailing comma.
 */
export type Doc = string | Bracketed | Comprehension | Joined | Chained | Parenthesized;

interface Bracketed {
  readonly kind: 'bracketed';
  readonly open: string;
  readonly items: readonly Doc[];
  readonly close: string;
}

interface Comprehension {
  readonly kind: 'comprehension';
  readonly open: string;
  readonly element: Doc;
  readonly clauses: readonly string[];
  readonly close: string;
}

interface Joined {
  readonly kind: 'joined';
  readonly parts: readonly Doc[];
}

/** Operands of one operator: `a and b`. */
interface Chained {
  readonly kind: 'chained';
  readonly operator: string;
  readonly operands: readonly Doc[];
}

interface Parenthesized {
  readonly kind: 'parenthesized';
  readonly inner: Doc;
}

/** As `line-length` in the generated `pyproject.toml`. */
export const LINE_LENGTH = 100;
export const INDENT = '    ';

export function bracketed(open: string, items: readonly Doc[], close: string): Doc {
  return { kind: 'bracketed', open, items, close };
}

/** Parts that stand one after the other; the last one that can be broken is. */
export function joined(...parts: readonly Doc[]): Doc {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'joined', parts };
}

export function chained(operator: string, operands: readonly Doc[]): Doc {
  const [only] = operands;
  return operands.length === 1 && only !== undefined ? only : { kind: 'chained', operator, operands };
}

export function call(callee: string, args: readonly Doc[]): Doc {
  return bracketed(`${callee}(`, args, ')');
}

export function listLiteral(items: readonly Doc[]): Doc {
  return bracketed('[', items, ']');
}

/** `name`: code of the key. */
export function dictLiteral(entries: readonly (readonly [key: string, value: Doc])[]): Doc {
  return bracketed(
    '{',
    entries.map(([key, value]) => (key.startsWith('**') ? joined(key, value) : joined(`${key}: `, value))),
    '}',
  );
}

export function listOf(element: Doc, ...clauses: readonly string[]): Doc {
  return { kind: 'comprehension', open: '[', element, clauses, close: ']' };
}

/** `name=value` among the arguments of a call. */
export function keyword(name: string, value: Doc): Doc {
  return joined(`${name}=`, value);
}

export function parenthesized(doc: Doc): Doc {
  return { kind: 'parenthesized', inner: doc };
}

/** All on one line. */
export function flat(doc: Doc): string {
  if (typeof doc === 'string') return doc;
  switch (doc.kind) {
    case 'bracketed':
      return `${doc.open}${doc.items.map(flat).join(', ')}${doc.close}`;
    case 'comprehension':
      return `${doc.open}${[flat(doc.element), ...doc.clauses].join(' ')}${doc.close}`;
    case 'joined':
      return doc.parts.map(flat).join('');
    case 'chained':
      return doc.operands.map(flat).join(` ${doc.operator} `);
    case 'parenthesized':
      return `(${flat(doc.inner)})`;
  }
}

/** Columns that a text takes; every character that may be wide counts as two. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) < 0x300 ? 1 : 2;
  return columns;
}

interface Place {
  /** Columns before the statement. */
  readonly indent: number;
  /** Columns of what stands before and behind on the same line. */
  readonly before: number;
  readonly after: number;
  /** Whether a bracket around it allows line breaks. */
  readonly inside: boolean;
}

/** @returns lines without the indentation of the first one; the others have theirs. */
export function print(doc: Doc, place: Place): string {
  const line = flat(doc);
  if (typeof doc === 'string' || place.indent + place.before + width(line) + place.after <= LINE_LENGTH)
    return line;
  switch (doc.kind) {
    case 'bracketed':
      return printBracketed(doc, place, line);
    case 'comprehension':
      return printComprehension(doc, place);
    case 'joined':
      return printJoined(doc, place);
    case 'chained':
      return printChained(doc, place);
    case 'parenthesized':
      return printParenthesized(doc, place);
  }
}

function printBracketed({ open, items, close }: Bracketed, { indent }: Place, line: string): string {
  if (items.length === 0) return line;
  const inner = indent + INDENT.length;
  const printed = items.map(
    (item) => `${pad(inner)}${print(item, { indent: inner, before: 0, after: 1, inside: true })},\n`,
  );
  return `${open}\n${printed.join('')}${pad(indent)}${close}`;
}

function printComprehension({ open, element, clauses, close }: Comprehension, { indent }: Place): string {
  const inner = indent + INDENT.length;
  const line = [flat(element), ...clauses].join(' ');
  const lines =
    inner + width(line) <= LINE_LENGTH
      ? [line]
      : [print(element, { indent: inner, before: 0, after: 0, inside: true }), ...clauses];
  return `${open}\n${lines.map((each) => `${pad(inner)}${each}\n`).join('')}${pad(indent)}${close}`;
}

function printJoined({ parts }: Joined, { indent, before, after, inside }: Place): string {
  const at = parts.findLastIndex(isBreakable);
  const broken = parts[at];
  if (broken === undefined) return parts.map(flat).join('');
  const head = parts.slice(0, at).map(flat).join('');
  const tail = parts
    .slice(at + 1)
    .map(flat)
    .join('');
  const place = { indent, before: before + width(head), after: after + width(tail), inside };
  return `${head}${print(broken, place)}${tail}`;
}

function printChained(doc: Chained, { indent, inside }: Place): string {
  const inner = inside ? indent : indent + INDENT.length;
  const oneLine = flat(doc);
  const lines =
    !inside && inner + width(oneLine) <= LINE_LENGTH
      ? [oneLine]
      : doc.operands.map((operand, index) => {
          const lead = index === 0 ? '' : `${doc.operator} `;
          return `${lead}${print(operand, { indent: inner, before: width(lead), after: 0, inside: true })}`;
        });
  const text = lines.join(`\n${pad(inner)}`);
  return inside ? text : `(\n${pad(inner)}${text}\n${pad(indent)})`;
}

function printParenthesized({ inner }: Parenthesized, { indent }: Place): string {
  const deeper = indent + INDENT.length;
  const lines = print(inner, { indent: deeper, before: 0, after: 0, inside: true });
  return `(\n${pad(deeper)}${lines}\n${pad(indent)})`;
}

function isBreakable(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  switch (doc.kind) {
    case 'bracketed':
      return doc.items.length > 0;
    case 'joined':
      return doc.parts.some(isBreakable);
    default:
      return true;
  }
}

function pad(columns: number): string {
  return ' '.repeat(columns);
}
