import { compares } from './compare.ts';
import type { Frame } from './frame.ts';
import { known, type Pattern } from './pattern.ts';
import type { Row, RowStore } from './row-store.ts';

/** Callers other than administrators may touch their own rows only, where the operation says so. */
export function mayTouch(row: Row, { store, call }: Frame): boolean {
  const { owner_field } = store.resource(row.resource);
  const { security } = call.plan;
  if (!security?.owner_only || owner_field === null || !call.actor || call.actor.roles.includes('admin'))
    return true;
  const caller = call.actor.key ?? known(call.actor.subject);
  return compares(row.fields.get(owner_field) ?? known(null), 'equals', caller, store.moments);
}

/** What is known of the caller: from its row where it has one, else from what its credential says. */
export function currentUser(field: string, { store, call }: Frame): Pattern {
  const { actor } = call;
  if (!actor) return known(null);
  const users = store.plan.authentication?.users ?? null;
  const resource = users ? store.resource(users.resource) : null;
  const key = actor.key ?? known(actor.subject);
  if (field === 'id' || field === resource?.key.field) return key;
  if (field === 'role' || field === 'roles') return known(actor.roles[0] ?? '');
  const row = resource && actor.key ? rowOfKey(store, resource.name, resource.key.field, actor.key) : null;
  const identity = users?.identity_fields[0];
  if (field === 'name' || field === 'username' || field === identity)
    return (row && identity !== undefined ? row.fields.get(identity) : undefined) ?? known(actor.subject);
  return row?.fields.get(field) ?? { kind: 'anything', schema: null };
}

function rowOfKey(store: RowStore, resource: string, field: string, key: Pattern): Row | null {
  const found = store
    .rows(resource)
    .find((row) => compares(row.fields.get(field) ?? known(null), 'equals', key, store.moments));
  return found ?? null;
}
