import { createHmac } from 'node:crypto';
import type { AuthenticationPlan } from '../domain/service-plan.ts';
import type { World } from '../ports/world.ts';

/** Long enough for one verification. */
const LIFETIME_SECONDS = 900;

/** Where the service looks for a caller's credential: the headers and the query part that carry it. */
export function credential(
  { carrier, prefix, kind }: AuthenticationPlan,
  caller: { readonly subject: string; readonly roles: readonly string[]; readonly token: string | null },
  stage: { readonly secret: string | null; readonly world: Pick<World, 'clock'> },
): { readonly headers: Readonly<Record<string, string>>; readonly query: string } {
  const issued = caller.token ?? (kind === 'jwt' ? signedToken(caller, stage) : (stage.secret ?? ''));
  const value = prefix === '' ? issued : `${prefix} ${issued}`;
  switch (carrier.in) {
    case 'header':
      return { headers: { [carrier.name.toLowerCase()]: value }, query: '' };
    case 'cookie':
      return { headers: { cookie: `${carrier.name}=${encodeURIComponent(issued)}` }, query: '' };
    case 'query':
      return { headers: {}, query: `${encodeURIComponent(carrier.name)}=${encodeURIComponent(issued)}` };
  }
}

/** A JWT (RFC 7519) signed with HS256. */
function signedToken(
  { subject, roles }: { readonly subject: string; readonly roles: readonly string[] },
  { secret, world }: { readonly secret: string | null; readonly world: Pick<World, 'clock'> },
): string {
  const now = Math.floor(world.clock.now().getTime() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const [role] = roles;
  const claims = {
    sub: subject,
    ...(role === undefined ? {} : { role }),
    roles,
    iat: now,
    exp: now + LIFETIME_SECONDS,
  };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', secret ?? '')
    .update(signed)
    .digest('base64url')}`;
}
