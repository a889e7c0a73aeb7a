/** The few ways in which text is made to stand out; each is the identity where colour is not wanted. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

const RESET = '\u001b[0m';

/** @param colour whether escape sequences may be written: decided by the host (NO_COLOR, a terminal, ...). */
export function paint(colour: boolean): Paint {
  const wrap = (code: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${code}m${text}${RESET}` : text;
  return {
    bold: wrap(1),
    dim: wrap(2),
    red: wrap(31),
    green: wrap(32),
    yellow: wrap(33),
    cyan: wrap(36),
  };
}
