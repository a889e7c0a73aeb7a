import type { OperationMethod } from '../../../domain/ir.ts';
import { type ParsedPath, parsePath } from './path.ts';
import { methodFrom } from './request-line.ts';

export interface YamlRoute {
  readonly method: OperationMethod;
  readonly target: ParsedPath;
  readonly summary: string;
  /** From 1 in the text that was read. */
  readonly line: number;
}

/** Operations of an OpenAPI excerpt in a YAML fence: a path as a key, methods as keys below it. */
export function yamlRoutes(language: string, text: string): YamlRoute[] {
  if (!/^(?:yaml|yml|openapi)$/.test(language) || !/^\s*["']?\/[^:\n]*["']?:\s*$/m.test(text)) return [];
  const found: YamlRoute[] = [];
  let path: { target: ParsedPath; indent: number } | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.length - line.trimStart().length;
    const key = /^\s*["']?(\/[^"'\s]*?)["']?:\s*$/.exec(line)?.[1];
    const target = key === undefined ? null : parsePath(key);
    if (target !== null) path = { target, indent };
    else if (path !== null && line.trim() !== '' && indent <= path.indent) path = null;
    if (path === null) continue;
    const word = /^\s*(get|post|put|patch|delete|head|options):\s*$/.exec(line)?.[1];
    const method = word === undefined ? null : methodFrom(word);
    if (method !== null && indent > path.indent)
      found.push({ method, target: path.target, summary: '', line: index + 1 });
    const summary = /^\s*summary:\s*["']?(.+?)["']?\s*$/.exec(line)?.[1];
    const last = found.at(-1);
    if (summary !== undefined && last !== undefined && last.summary === '')
      found[found.length - 1] = { ...last, summary };
  }
  return found;
}
