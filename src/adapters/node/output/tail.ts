/** The last lines of a text, whole lines only: a cut inside a line could make the rest look like a command. */
export class Tail {
  readonly #limit: number;
  #lines: string[] = [];
  #first = 0;
  #characters = 0;
  #ended = true;

  /** @param limit characters, line ends included */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(line: string, ended: boolean): void {
    this.#lines.push(line);
    this.#ended = ended;
    this.#characters += line.length + 1;
    while (this.#characters > this.#limit) {
      this.#characters -= (this.#lines[this.#first]?.length ?? 0) + 1;
      this.#first += 1;
    }
    if (this.#first < 1_000) return;
    this.#lines = this.#lines.slice(this.#first);
    this.#first = 0;
  }

  lines(count: number): readonly string[] {
    return this.#lines.slice(Math.max(this.#first, this.#lines.length - count));
  }

  text(): string {
    const lines = this.lines(Number.MAX_SAFE_INTEGER);
    return lines.length === 0 ? '' : lines.join('\n') + (this.#ended ? '\n' : '');
  }
}
