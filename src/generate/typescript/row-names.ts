import type { ResourcePlan } from '../../domain/service-plan.ts';
import { camelCase } from './identifiers.ts';

/** Names that handlers use for other things. */
const HANDLER_NAMES = new Set([
  'params',
  'query',
  'headers',
  'body',
  'request',
  'user',
  'config',
  'db',
  'trx',
  'log',
  'telemetry',
  'dependencies',
  'changes',
  'change',
  'tokens',
  'files',
  'file',
  'items',
  'total',
  'limit',
  'offset',
  'page',
  'matching',
  'stored',
  'socket',
  'service',
  'schemas',
  'answer',
  'time',
  'order',
]);

/** Variable for one row of the resource, different from `outer`. */
export function rowVariable(resource: ResourcePlan, outer?: string): string {
  const name = camelCase(resource.name);
  const free = HANDLER_NAMES.has(name) ? `${name}Row` : name;
  return free === outer ? `each${free.charAt(0).toUpperCase()}${free.slice(1)}` : free;
}
