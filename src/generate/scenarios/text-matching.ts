/**
 * A text that a regular expression accepts, for the subset that specs use: literals, classes, groups, alternation,
 * anchors and counts. Different `variant`s give different texts where the expression leaves room.
 *
 * @returns null when the expression uses more than that (look-around, back references) or is no expression at all
 */
export function textMatching(pattern: string, variant: number): string | null {
  const reader = new Reader(pattern, variant);
  try {
    const made = reader.alternation();
    return reader.atEnd() && new RegExp(pattern, 'u').test(made) ? made : null;
  } catch (error) {
    if (error instanceof UnsupportedExpression || error instanceof SyntaxError) return null;
    throw error;
  }
}

class UnsupportedExpression extends Error {}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const PRINTABLE = LOWER + LOWER.toUpperCase() + DIGITS;
/** Counts without an upper bound stop here. */
const MORE = 4;

class Reader {
  readonly #source: readonly string[];
  #at = 0;
  /** Digits of the variant in base 26, used up character by character, so that variants differ. */
  #variant: number;

  constructor(pattern: string, variant: number) {
    this.#source = [...pattern];
    this.#variant = variant;
  }

  atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  alternation(): string {
    const first = this.#sequence();
    while (this.#peek() === '|') {
      this.#at += 1;
      this.#sequence();
    }
    return first;
  }

  #sequence(): string {
    let made = '';
    while (!this.atEnd() && this.#peek() !== '|' && this.#peek() !== ')') made += this.#counted();
    return made;
  }

  /** One atom with its count; the atom is read again for every repetition so that characters may differ. */
  #counted(): string {
    const start = this.#at;
    const once = this.#atom();
    const end = this.#at;
    const [least, most] = this.#count();
    const after = this.#at;
    const times = most === null ? Math.max(least, MORE) : Math.min(most, Math.max(least, MORE));
    if (times === 0) return '';
    let made = once;
    for (let index = 1; index < times; index += 1) {
      this.#at = start;
      made += this.#atom();
      this.#at = end;
    }
    this.#at = after;
    return made;
  }

  #count(): [number, number | null] {
    const next = this.#peek();
    let range: [number, number | null] = [1, 1];
    if (next === '*') range = [0, null];
    else if (next === '+') range = [1, null];
    else if (next === '?') range = [0, 1];
    else if (next === '{') {
      const close = this.#source.indexOf('}', this.#at);
      const inside = this.#source.slice(this.#at + 1, close).join('');
      const bounds = /^(\d+)(?:(,)(\d*))?$/.exec(inside);
      if (close < 0 || !bounds) throw new UnsupportedExpression(inside);
      const least = Number(bounds[1]);
      range = [least, bounds[2] === undefined ? least : bounds[3] ? Number(bounds[3]) : null];
      this.#at = close;
    } else return range;
    this.#at += 1;
    if (this.#peek() === '?') this.#at += 1;
    return range;
  }

  #atom(): string {
    const character = this.#next();
    if (character === '^' || character === '$') return '';
    if (character === '(') return this.#group();
    if (character === '[') return this.#pick(this.#class());
    if (character === '.') return this.#pick(LOWER);
    if (character === '\\') return this.#pick(this.#escape());
    return character;
  }

  #group(): string {
    if (this.#peek() === '?') {
      this.#at += 1;
      const kind = this.#next();
      if (kind === '<' && this.#peek() !== '=' && this.#peek() !== '!') {
        while (this.#next() !== '>');
      } else if (kind !== ':') throw new UnsupportedExpression(`(?${kind}`);
    }
    const made = this.alternation();
    if (this.#next() !== ')') throw new UnsupportedExpression('(');
    return made;
  }

  #class(): string {
    const negated = this.#peek() === '^';
    if (negated) this.#at += 1;
    let members = '';
    while (this.#peek() !== ']') {
      let from = this.#next();
      if (from === '\\') from = this.#escape();
      if (this.#peek() === '-' && this.#source[this.#at + 1] !== ']' && from.length === 1) {
        this.#at += 1;
        const to = this.#next();
        const last = to.codePointAt(0) ?? 0;
        for (let code = from.codePointAt(0) ?? 0; code <= last && members.length < 200; code += 1)
          members += String.fromCodePoint(code);
      } else members += from;
    }
    this.#at += 1;
    const left = negated ? [...PRINTABLE].filter((one) => !members.includes(one)).join('') : members;
    if (left === '') throw new UnsupportedExpression('[]');
    return left;
  }

  /** The characters that an escape stands for. */
  #escape(): string {
    const kind = this.#next();
    if (kind === 'd') return DIGITS;
    if (kind === 'w') return PRINTABLE;
    if (kind === 's') return ' ';
    if (kind === 'D' || kind === 'S') return LOWER;
    if (kind === 'b') return '';
    if (kind === 't') return '\t';
    if (/[1-9BWpPukxc]/.test(kind)) throw new UnsupportedExpression(`\\${kind}`);
    return kind;
  }

  #pick(from: string): string {
    if (from === '') return '';
    const characters = [...from];
    const picked = characters[this.#variant % characters.length] ?? '';
    this.#variant = Math.floor(this.#variant / characters.length);
    return picked;
  }

  #peek(): string | undefined {
    return this.#source[this.#at];
  }

  #next(): string {
    const character = this.#source[this.#at];
    if (character === undefined) throw new UnsupportedExpression('end');
    this.#at += 1;
    return character;
  }
}
