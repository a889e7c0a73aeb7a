import type { Model, Service } from '../../../domain/ir.ts';
import { usersDraft } from '../authentication.ts';
import { authenticationRole } from '../authentication-routes.ts';
import type { Draft, Drafts } from '../draft.ts';
import { draftsOf } from '../draft.ts';
import type { Route } from '../routes.ts';
import type { Shapes } from '../shapes.ts';
import { successBody } from '../shapes.ts';
import { withProfiles } from './profiles.ts';

/** The resources with the users among them where callers register, and which of them it is. */
export function withUsers(
  drafts: Drafts,
  routes: readonly Route[],
  shapes: Shapes,
  service: Service,
): { readonly drafts: Drafts; readonly users: Draft | null } {
  const all = withRegistered(drafts, routes, shapes, service);
  const users = usersDraft(routes, all, shapes);
  return users ? withProfiles(all, users, routes, shapes) : { drafts: all, users: null };
}

/** Where callers register and nothing else names users, users are a resource all the same. */
function withRegistered(drafts: Drafts, routes: readonly Route[], shapes: Shapes, service: Service): Drafts {
  const registers = routes.find((route) => authenticationRole(route, shapes) === 'register');
  if (!registers || usersDraft(routes, drafts, shapes)) return drafts;
  const model = answeredModel(registers, drafts, shapes);
  const users: Draft = {
    name: 'user',
    plural: 'users',
    literals: [],
    stems: ['user'],
    model,
    source: model?.source ?? registers.operation.source,
  };
  const clash = drafts.all.some((draft) => draft.name === 'user' || draft.plural === 'users');
  return clash || service.operations.length === 0 ? drafts : draftsOf([...drafts.all, users]);
}

/** `{user: User}`: the model that registering answers with, where no other resource is kept as it. */
function answeredModel({ operation }: Route, drafts: Drafts, shapes: Shapes): Model | null {
  const body = successBody(operation);
  if (!body) return null;
  const parts = shapes.properties(body.schema);
  const inner = parts.flatMap((part) => (part.model === null ? [] : [part.model]));
  const [only] = inner;
  const name = shapes.modelOf(body.schema) ?? (inner.length === 1 && only !== undefined ? only : null);
  if (name === null || drafts.byModel(name)) return null;
  const found = shapes.models.find((model) => model.name === name) ?? null;
  const named =
    found &&
    shapes.properties(found.schema).some((part) => /^(?:e_?mail|user_?name|login|handle)$/i.test(part.name));
  return named ? found : null;
}
