import type { Language } from '../domain/build-request.ts';
import type { Service } from '../domain/ir.ts';

/** The language asked for; else the one whose tools the spec's stack names; else TypeScript. */
export function chooseLanguage(service: Pick<Service, 'stack'>, requested: Language | null): Language {
  if (requested) return requested;
  const stack = new Set(service.stack.map((name) => name.toLowerCase()));
  const named = (names: readonly string[]) => names.some((name) => stack.has(name));
  const typescript = named(['typescript', 'javascript', 'node', 'node.js', 'nodejs', 'fastify', 'express']);
  const python = named(['python', 'fastapi', 'flask', 'django', 'pydantic', 'uvicorn']);
  return python && !typescript ? 'python' : 'typescript';
}
