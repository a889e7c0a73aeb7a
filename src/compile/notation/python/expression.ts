import type { PythonToken } from './tokens.ts';

/** A Python expression as far as type annotations, defaults and decorator calls need it. */
export type PythonExpression =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'list'; readonly items: readonly PythonExpression[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [PythonExpression, PythonExpression])[] }
  | {
      readonly kind: 'subscript';
      readonly of: PythonExpression;
      readonly arguments: readonly PythonExpression[];
    }
  | {
      readonly kind: 'call';
      readonly of: PythonExpression;
      readonly arguments: readonly PythonExpression[];
      readonly keywords: ReadonlyMap<string, PythonExpression>;
    }
  | { readonly kind: 'union'; readonly options: readonly PythonExpression[] }
  | { readonly kind: 'other' };

const DEEPEST = 40;
const ARITHMETIC = new Set(['+', '-', '*', '/', '**', '%', '==', '<', '>']);
const OTHER: PythonExpression = { kind: 'other' };

/** Walks over tokens; every reading method moves forward or stops at the end. */
export class PythonCursor {
  readonly tokens: readonly PythonToken[];
  index = 0;

  constructor(tokens: readonly PythonToken[]) {
    this.tokens = tokens;
  }

  peek(ahead = 0): PythonToken | undefined {
    return this.tokens[this.index + ahead];
  }

  /** Whether the next token is this name or operator. */
  at(text: string): boolean {
    const token = this.peek();
    return token !== undefined && token.text === text && (token.kind === 'name' || token.kind === 'operator');
  }

  take(text: string): boolean {
    if (!this.at(text)) return false;
    this.index += 1;
    return true;
  }

  next(): PythonToken | undefined {
    const token = this.tokens[this.index];
    this.index += 1;
    return token;
  }

  expression(depth = 0): PythonExpression {
    const first = this.#postfix(depth);
    if (!this.at('|')) return this.#rest(first, depth);
    const options = [first];
    while (this.take('|')) options.push(this.#postfix(depth));
    return { kind: 'union', options };
  }

  /** An operator after the value makes it an expression that is not understood. */
  #rest(value: PythonExpression, depth: number): PythonExpression {
    let result = value;
    while (this.peek()?.kind === 'operator' && ARITHMETIC.has(this.peek()?.text ?? '')) {
      this.next();
      this.#postfix(depth);
      result = OTHER;
    }
    return result;
  }

  #postfix(depth: number): PythonExpression {
    if (depth > DEEPEST) {
      this.next();
      return OTHER;
    }
    let value = this.#atom(depth);
    for (;;) {
      if (this.at('.') && this.peek(1)?.kind === 'name') {
        this.next();
        const part = this.next()?.text ?? '';
        value =
          value.kind === 'name'
            ? { kind: 'name', name: `${value.name}.${part}` }
            : { kind: 'name', name: part };
      } else if (this.at('[')) {
        this.next();
        value = { kind: 'subscript', of: value, arguments: this.#list(']', depth + 1).items };
      } else if (this.at('(')) {
        this.next();
        const read = this.#list(')', depth + 1);
        value = { kind: 'call', of: value, arguments: read.items, keywords: read.keywords };
      } else return value;
    }
  }

  #atom(depth: number): PythonExpression {
    const token = this.peek();
    if (token === undefined || token.kind === 'newline' || token.kind === 'indent' || token.kind === 'dedent')
      return OTHER;
    if (token.kind === 'operator' && [')', ']', '}', ',', ':', '='].includes(token.text)) return OTHER;
    this.next();
    if (token.kind === 'comment') return this.#atom(depth + 1);
    if (token.kind === 'string') {
      let value = token.text;
      while (this.peek()?.kind === 'string') value += this.next()?.text ?? '';
      return { kind: 'string', value };
    }
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text.replace(/_/g, '')) };
    if (token.kind === 'name') return { kind: 'name', name: token.text };
    if (token.text === '(' || token.text === '[') {
      const { items } = this.#list(token.text === '(' ? ')' : ']', depth + 1);
      const [only] = items;
      return token.text === '(' && items.length === 1 && only !== undefined ? only : { kind: 'list', items };
    }
    if (token.text === '{') return this.#dict(depth + 1);
    if (token.text === '-' || token.text === '+') {
      const operand = this.#postfix(depth + 1);
      if (operand.kind === 'number')
        return { kind: 'number', value: token.text === '-' ? -operand.value : operand.value };
    }
    return OTHER;
  }

  #list(
    close: string,
    depth: number,
  ): { items: PythonExpression[]; keywords: Map<string, PythonExpression> } {
    const items: PythonExpression[] = [];
    const keywords = new Map<string, PythonExpression>();
    while (this.peek() !== undefined && !this.take(close)) {
      const before = this.index;
      const token = this.peek();
      if (token?.kind === 'name' && this.peek(1)?.text === '=' && this.peek(1)?.kind === 'operator') {
        this.index += 2;
        keywords.set(token.text, this.expression(depth));
      } else if (!this.take(',') && token?.kind !== 'newline') items.push(this.expression(depth));
      if (this.index === before) this.next();
    }
    return { items, keywords };
  }

  #dict(depth: number): PythonExpression {
    const entries: (readonly [PythonExpression, PythonExpression])[] = [];
    while (this.peek() !== undefined && !this.take('}')) {
      const before = this.index;
      if (!this.take(',')) {
        const key = this.expression(depth);
        if (this.take(':')) entries.push([key, this.expression(depth)]);
      }
      if (this.index === before) this.next();
    }
    return { kind: 'dict', entries };
  }
}
