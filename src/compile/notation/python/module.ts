import { PythonCursor, type PythonExpression } from './expression.ts';
import { pythonTokens } from './tokens.ts';

export interface PythonField {
  readonly name: string;
  readonly type: PythonExpression | null;
  readonly value: PythonExpression | null;
  /** Comment on the line; empty: none. */
  readonly comment: string;
  readonly line: number;
}

export interface PythonClass {
  readonly name: string;
  readonly bases: readonly string[];
  readonly decorators: readonly PythonExpression[];
  readonly fields: readonly PythonField[];
  readonly docstring: string;
  readonly line: number;
}

export interface PythonFunction {
  readonly name: string;
  readonly decorators: readonly { readonly expression: PythonExpression; readonly line: number }[];
  readonly parameters: readonly PythonField[];
  readonly returns: PythonExpression | null;
  readonly docstring: string;
  readonly line: number;
}

export interface PythonModule {
  readonly classes: readonly PythonClass[];
  readonly functions: readonly PythonFunction[];
  /** Assignments at the top: `app = FastAPI(...)`. */
  readonly assignments: readonly PythonField[];
}

/** Classes, functions and assignments of Python source; whatever is not understood is passed over. Never throws. */
export function readPythonModule(source: string): PythonModule {
  return new ModuleReader(source).read();
}

class ModuleReader {
  readonly #cursor: PythonCursor;
  readonly #classes: PythonClass[] = [];
  readonly #functions: PythonFunction[] = [];
  readonly #assignments: PythonField[] = [];
  #decorators: { expression: PythonExpression; line: number }[] = [];

  constructor(source: string) {
    this.#cursor = new PythonCursor(pythonTokens(source));
  }

  read(): PythonModule {
    const cursor = this.#cursor;
    while (cursor.peek() !== undefined) {
      const before = cursor.index;
      this.#statement();
      if (cursor.index === before) cursor.next();
    }
    return { classes: this.#classes, functions: this.#functions, assignments: this.#assignments };
  }

  #statement(): void {
    const cursor = this.#cursor;
    if (cursor.at('@')) {
      const line = cursor.peek()?.line ?? 1;
      cursor.next();
      this.#decorators.push({ expression: cursor.expression(), line });
      this.#toLineEnd();
      return;
    }
    if (cursor.at('async')) cursor.next();
    if (cursor.at('class') && cursor.peek(1)?.kind === 'name') this.#class();
    else if (cursor.at('def') && cursor.peek(1)?.kind === 'name') this.#function();
    else this.#assignment();
  }

  #assignment(): void {
    const cursor = this.#cursor;
    const field = this.#field();
    if (field !== null) this.#assignments.push(field);
    const token = cursor.peek();
    if (token !== undefined && token.kind !== 'newline' && token.kind !== 'comment') this.#decorators = [];
    this.#toLineEnd();
  }

  #class(): void {
    const cursor = this.#cursor;
    const line = cursor.next()?.line ?? 1;
    const name = cursor.next()?.text ?? '';
    const bases = cursor.at('(') ? this.#bases() : [];
    const decorators = this.#decorators.map((decorator) => decorator.expression);
    this.#decorators = [];
    const fields: PythonField[] = [];
    const docstring = this.#block(() => {
      const field = this.#field();
      if (field !== null) fields.push(field);
      this.#toLineEnd();
    });
    this.#classes.push({ name, bases, decorators, fields, docstring, line });
  }

  #bases(): string[] {
    const call = this.#cursor.expression();
    const items = call.kind === 'list' ? call.items : [call];
    return items.flatMap((item) => (item.kind === 'name' ? [item.name.split('.').at(-1) ?? item.name] : []));
  }

  #function(): void {
    const cursor = this.#cursor;
    const line = cursor.next()?.line ?? 1;
    const name = cursor.next()?.text ?? '';
    const decorators = this.#decorators;
    this.#decorators = [];
    const parameters = cursor.take('(') ? this.#parameters() : [];
    const returns = cursor.take('->') ? cursor.expression() : null;
    const docstring = this.#block(() => this.#skipStatement());
    this.#functions.push({ name, decorators, parameters, returns, docstring, line });
  }

  #parameters(): PythonField[] {
    const cursor = this.#cursor;
    const found: PythonField[] = [];
    while (cursor.peek() !== undefined && !cursor.take(')')) {
      const before = cursor.index;
      const field = this.#field();
      if (field !== null) found.push(field);
      else if (cursor.peek()?.kind === 'name') {
        const token = cursor.next();
        found.push({ name: token?.text ?? '', type: null, value: null, comment: '', line: token?.line ?? 1 });
      }
      cursor.take(',');
      if (cursor.index === before) cursor.next();
    }
    return found;
  }

  /** `name: Type = value`, `name = value` or `name: Type`. */
  #field(): PythonField | null {
    const cursor = this.#cursor;
    const token = cursor.peek();
    const after = cursor.peek(1);
    if (token?.kind !== 'name' || after?.kind !== 'operator' || (after.text !== ':' && after.text !== '='))
      return null;
    if (KEYWORDS.has(token.text)) return null;
    cursor.next();
    const type = cursor.take(':') ? cursor.expression() : null;
    const value = cursor.take('=') ? cursor.expression() : null;
    const comment = cursor.peek()?.kind === 'comment' ? (cursor.peek()?.text ?? '') : '';
    return { name: token.text, type, value, comment, line: token.line };
  }

  /** The indented block after `:`; gives its docstring. Nested blocks (methods, inner classes) are passed over. */
  #block(member: () => void): string {
    const cursor = this.#cursor;
    while (cursor.peek() !== undefined && !cursor.at(':') && cursor.peek()?.kind !== 'newline') cursor.next();
    cursor.take(':');
    this.#toLineEnd();
    while (cursor.peek()?.kind === 'comment' || cursor.peek()?.kind === 'newline') cursor.next();
    if (cursor.peek()?.kind !== 'indent') return '';
    cursor.next();
    let docstring = '';
    if (cursor.peek()?.kind === 'string') docstring = cursor.next()?.text.trim() ?? '';
    while (cursor.peek() !== undefined && cursor.peek()?.kind !== 'dedent') {
      const before = cursor.index;
      if (cursor.peek()?.kind === 'indent') this.#skipIndented();
      else if (cursor.at('def') || cursor.at('async') || cursor.at('class') || cursor.at('@'))
        this.#skipStatement();
      else member();
      if (cursor.index === before) cursor.next();
    }
    cursor.next();
    return docstring;
  }

  #skipStatement(): void {
    this.#toLineEnd();
    if (this.#cursor.peek()?.kind === 'indent') this.#skipIndented();
  }

  #skipIndented(): void {
    const cursor = this.#cursor;
    let depth = 0;
    while (cursor.peek() !== undefined) {
      const kind = cursor.next()?.kind;
      if (kind === 'indent') depth += 1;
      if (kind === 'dedent') depth -= 1;
      if (depth <= 0) return;
    }
  }

  #toLineEnd(): void {
    const cursor = this.#cursor;
    while (cursor.peek() !== undefined && cursor.peek()?.kind !== 'newline') {
      if (cursor.peek()?.kind === 'indent' || cursor.peek()?.kind === 'dedent') return;
      cursor.next();
    }
    cursor.next();
  }
}

const KEYWORDS = new Set([
  'if',
  'else',
  'elif',
  'for',
  'while',
  'return',
  'try',
  'except',
  'finally',
  'with',
  'lambda',
  'not',
  'pass',
]);
