import type { ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { snakeCase } from './identifiers.ts';
import { Names } from './names.ts';

/** Names that the files with operations use for other things. */
const HANDLER_NAMES = new Set(
  (
    'answer answered average body ceil change changed choose conflict contains count db delete_row delete_rows each ' +
    'earlier exists facts fields files find find_all given handlers headers hash_password in_seconds includes insert_row ' +
    'instant items kept length_of limit log matching message message_handlers messages moment next_key now offset ' +
    'or_else order page pages password_hash passwords pick plain proven query quote ratio related request reread rows ' +
    'schemas sent service short_code slugify snapshot socket sort_order split_list start_of_today stored sum_of table ' +
    'tables to_boolean to_number to_text total update_row update_rows upload url_part user user_from uuid4 values ' +
    'verify_password within matches administrator operations'
  ).split(' '),
);

export function isHandlerName(name: string): boolean {
  return HANDLER_NAMES.has(name);
}

/** Variable for one row of the resource, different from `outer`. */
export function rowVariable(resource: ResourcePlan, outer?: string): string {
  const name = snakeCase(resource.name);
  const free = HANDLER_NAMES.has(name) ? `${name}_row` : name;
  return free === outer ? `each_${free}` : free;
}

/** Variable for several rows of the resource. */
export function rowsVariable(resource: ResourcePlan): string {
  const name = snakeCase(resource.plural);
  return HANDLER_NAMES.has(name) || name === rowVariable(resource) ? 'items' : name;
}

const tableNames = new WeakMap<ServicePlan, ReadonlyMap<string, string>>();

const TABLE_MODULE_NAMES = ['metadata', 'sequences', 'processed_messages'];

/** Variable of the module `tables` that holds the resource's table. */
export function tableVariable(plan: ServicePlan, resource: ResourcePlan): string {
  const known = tableNames.get(plan);
  if (known) return known.get(resource.name) ?? 'metadata';
  const names = new Names(TABLE_MODULE_NAMES);
  const made = new Map(plan.resources.map(({ name, plural }) => [name, names.take(snakeCase(plural))]));
  tableNames.set(plan, made);
  return made.get(resource.name) ?? 'metadata';
}
