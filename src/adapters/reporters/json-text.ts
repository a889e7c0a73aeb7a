/**
 * JSON that no CI log takes for a command: GitHub's runner obeys `##[name]` anywhere in a line, characters without a
 * weight in between (see `adapters/node/output/neutralise.ts`). Written with an escape it means the same to every
 * reader of JSON, where a backslash put in later would break it.
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll(COMMAND, '\\u0023');
}

const COMMAND = /#(?=[^\x21-\x7e]*#[^\x21-\x7e]*\\*\[)/gu;
