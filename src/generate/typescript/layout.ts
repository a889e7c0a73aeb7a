import { typescriptKey } from '../rendering/encoders.ts';

/** Widest a construct may be on one line, indentation left out. */
const WIDTH = 88;

/** Every line but the first moved in by two blanks. No literal holds a raw line break, so that this is safe. */
export function indented(text: string, levels = 1): string {
  return text.replaceAll('\n', `\n${'  '.repeat(levels)}`);
}

/** `{ a: 1, b }`, on one line where it fits and no member is broken. */
export function objectLiteral(entries: readonly (readonly [name: string, value: string])[]): string {
  if (entries.length === 0) return '{}';
  return braced(entries.map(([name, value]) => member(name, value)));
}

/** The same with one member a line, however short. */
export function expanded(entries: readonly (readonly [name: string, value: string])[]): string {
  return `{\n${entries.map(([name, value]) => `  ${indented(member(name, value))},\n`).join('')}}`;
}

/** Members that are written already, spreads for example. */
export function braced(members: readonly string[]): string {
  const line = `{ ${members.join(', ')} }`;
  if (line.length <= WIDTH && members.length <= 6 && !line.includes('\n')) return line;
  return `{\n${members.map((each) => `  ${indented(each)},\n`).join('')}}`;
}

export function member(name: string, value: string): string {
  const key = typescriptKey(name);
  return key === value ? key : `${key}: ${value}`;
}

export function arrayLiteral(items: readonly string[]): string {
  const line = `[${items.join(', ')}]`;
  if (line.length <= WIDTH && !line.includes('\n')) return line;
  if (items.length === 1 && items[0]?.startsWith('{')) return line;
  return `[\n${items.map((each) => `  ${indented(each)},\n`).join('')}]`;
}

export function call(callee: string, args: readonly string[], width = WIDTH): string {
  const line = `${callee}(${args.join(', ')})`;
  const last = args.at(-1) ?? '';
  const head = args.slice(0, -1).join(', ');
  if (!line.includes('\n') && line.length <= width) return line;
  // The last argument may open on the line of the call.
  if (!head.includes('\n') && head.length < 50 && /[{[(]$/.test(last.split('\n', 1)[0] ?? '')) return line;
  if (args.length === 1 && !last.includes('\n') && last.length <= WIDTH - callee.length) return line;
  return `${callee}(\n${args.map((each) => `  ${indented(each)},\n`).join('')})`;
}

/** `start.a().b()`, each link on a line of its own where they do not fit on one. */
export function chain(start: string, links: readonly string[]): string {
  const line = `${start}${links.join('')}`;
  if (!line.includes('\n') && line.length <= WIDTH) return line;
  return `${start}${links.map((link) => `\n  ${indented(link)}`).join('')}`;
}

/** `if (...) {` and what it holds. */
export function block(head: string, statements: readonly string[], end = '}'): string {
  return `${head} {\n${statements.map((each) => `  ${indented(each)}\n`).join('')}${end}`;
}
