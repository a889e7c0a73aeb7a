import { mapPattern, type Pattern } from './pattern.ts';
import type { Step } from './scenario.ts';

/** Names that a step reads. */
export function namesUsed(step: Step): readonly string[] {
  const names: string[] = [];
  const collect = (pattern: Pattern) => {
    mapPattern(pattern, (part) => {
      if (part.kind === 'captured' || part.kind === 'increased') names.push(part.name);
      return part;
    });
  };
  if (step.kind === 'request') {
    const { request, expect } = step;
    collect(request.path);
    for (const { value } of [...request.query, ...request.headers, ...expect.headers]) collect(value);
    if (request.body && 'value' in request.body) collect(request.body.value);
    if (request.actor?.key) collect(request.actor.key);
    if (request.actor?.token) collect(request.actor.token);
    if (expect.body) collect(expect.body);
  }
  if (step.kind === 'websocket') {
    collect(step.path);
    if (step.actor?.key) collect(step.actor.key);
    if (step.actor?.token) collect(step.actor.token);
  }
  return names;
}
