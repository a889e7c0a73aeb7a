import { type Doc, flat, INDENT, print, width } from './layout.ts';

/** A statement of Python whose place is not yet known. */
export type Statement = Line | Block | Inner | Comment;

interface Line {
  readonly kind: 'line';
  readonly before: string;
  readonly doc: Doc;
}

interface Block {
  readonly kind: 'block';
  readonly before: string;
  readonly head: Doc;
  readonly body: readonly Statement[];
}

/** A function inside of the function. */
interface Inner {
  readonly kind: 'function';
  readonly signature: string;
  readonly body: readonly Statement[];
}

interface Comment {
  readonly kind: 'comment';
  readonly text: string;
}

export function line(doc: Doc): Statement {
  return { kind: 'line', before: '', doc };
}

export function assign(name: string, doc: Doc): Statement {
  return { kind: 'line', before: `${name} = `, doc };
}

export function giveBack(doc: Doc): Statement {
  return { kind: 'line', before: 'return ', doc };
}

export function raise(doc: Doc): Statement {
  return { kind: 'line', before: 'raise ', doc };
}

/** `if ...:`, `with ...:`, `for ...:`. */
export function block(before: string, head: Doc, body: readonly Statement[]): Statement {
  return { kind: 'block', before: `${before} `, head, body };
}

/** `text`: one line that is safe in a comment. */
export function comment(text: string): Statement {
  return { kind: 'comment', text };
}

/** Lines of a suite, each with its indentation. */
export function printStatements(statements: readonly Statement[], indent: number): string {
  return statements
    .map((statement, index) => {
      const lines = printStatement(statement, indent);
      const before = statements[index - 1];
      const apart = before && (statement.kind === 'function' || before.kind === 'function');
      return apart ? `\n${lines}` : lines;
    })
    .join('\n');
}

function printStatement(statement: Statement, indent: number): string {
  const pad = ' '.repeat(indent);
  switch (statement.kind) {
    case 'comment':
      return `${pad}# ${statement.text}`;
    case 'function':
      return `${pad}def ${statement.signature}:\n${printStatements(statement.body, indent + INDENT.length)}`;
    case 'line': {
      const place = { indent, before: width(statement.before), after: 0, inside: false };
      return `${pad}${statement.before}${print(statement.doc, place)}`;
    }
    case 'block': {
      const place = { indent, before: width(statement.before), after: 1, inside: false };
      const head =
        statement.head === '' ? statement.before.trimEnd() : statement.before + print(statement.head, place);
      return `${pad}${head}:\n${printStatements(statement.body, indent + INDENT.length)}`;
    }
  }
}

/** Every piece of code in the statements, on one line each: to find what they name. */
export function words(statements: readonly Statement[]): string {
  return statements.map(wordsOf).join('\n');
}

function wordsOf(statement: Statement): string {
  switch (statement.kind) {
    case 'comment':
      return '';
    case 'line':
      return `${statement.before}${flat(statement.doc)}`;
    case 'function':
      return `${statement.signature}\n${words(statement.body)}`;
    case 'block':
      return `${statement.before}${flat(statement.head)}\n${words(statement.body)}`;
  }
}
