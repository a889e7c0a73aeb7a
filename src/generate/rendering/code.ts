/** A fragment of the generated language, already encoded: the only text that a template may print as it is. */
export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export function code(text: string): Code {
  return new Code(text);
}
