import type { Operation } from '../../../domain/ir.ts';
import type { ResponsePlan, Value } from '../../../domain/service-plan.ts';
import type { Planner } from '../planner.ts';
import { builtOf, lookupOf } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { deriveBody, type eachOf } from '../respond/derive.ts';
import { sceneOf } from '../respond/respond.ts';
import type { RoleOf } from '../role.ts';
import { objectOf } from '../values.ts';
import { snake } from '../words.ts';
import type { Planned } from './authentication-behaviours.ts';

export function planStream(operation: Operation, role: RoleOf<'stream'>, planner: Planner): Planned {
  const built = builtOf(planner, role.draft);
  const respond: ResponsePlan = { status: 101, content_type: 'application/json', body: null, headers: [] };
  const lookup = built && role.locate ? [lookupOf(built, role.locate)] : [];
  const resource = built ? built.plan.name : null;
  const shape = operation.messages.find((one) => one.direction !== 'client')?.schema;
  const message = built && shape ? streamMessage(operation, shape, built, planner) : null;
  return {
    behaviour: { kind: 'stream', resource, lookup: resource === null ? [] : lookup, message },
    respond,
  };
}

/** What happened, when, and the row: as far as the documented message has places for them. */
function streamMessage(
  operation: Operation,
  shape: Parameters<typeof eachOf>[0],
  built: BuiltResource,
  planner: Planner,
): Value | null {
  const parts = planner.shapes.properties(shape);
  const scene = {
    ...sceneOf(
      operation,
      { kind: 'stream', resource: null, lookup: [], message: null },
      built,
      null,
      planner,
    ),
    lenient: true,
  };
  const entries = parts.flatMap((part): (readonly [string, Value])[] => {
    const word = snake(part.name);
    if (/^(?:event_type|event|type|kind|action)$/.test(word))
      return [[part.name, { kind: 'change', field: 'type' }]];
    if (/^(?:timestamp|time|at|occurred_at|sent_at)$/.test(word))
      return [[part.name, { kind: 'change', field: 'at' }]];
    if ([built.plan.name, 'data', 'record', 'payload', 'item'].includes(word))
      return [[part.name, { kind: 'record' }]];
    const only = { type: 'object' as const, properties: { [part.name]: part.schema } };
    const value = deriveBody(only, { ...scene, lenient: false });
    return value.kind === 'object' ? value.entries.map((entry) => [entry.name, entry.value] as const) : [];
  });
  return entries.length > 0 ? objectOf(entries) : null;
}
