import { createHmac } from 'node:crypto';
import type { AuthenticationPlan } from '../domain/service-plan.ts';
import type { World } from '../ports/world.ts';

/** Long enough for one verification. */
const LIFETIME_SECONDS = 900;

interface Caller {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly token: string | null;
}

interface Issuer {
  readonly settings: Readonly<Record<string, string>>;
  readonly world: Pick<World, 'clock'>;
}

/** Where the service looks for a caller's credential: the headers and the query part that carry it. */
export function credential(
  authentication: AuthenticationPlan,
  caller: Caller,
  issuer: Issuer,
): { readonly headers: Readonly<Record<string, string>>; readonly query: string } {
  const { carrier, prefix } = authentication;
  const issued = caller.token ?? made(authentication, caller, issuer);
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

function made({ kind }: AuthenticationPlan, caller: Caller, { settings, world }: Issuer): string {
  if (kind === 'api_key') return settings['API_KEY'] ?? '';
  if (kind === 'basic')
    return Buffer.from(`${settings['ADMIN_USERNAME']}:${settings['ADMIN_PASSWORD']}`).toString('base64');
  return signedToken(caller, settings['JWT_SECRET'] ?? '', world);
}

/** A JWT (RFC 7519) signed with HS256. */
function signedToken({ subject, roles }: Caller, secret: string, { clock }: Pick<World, 'clock'>): string {
  const now = Math.floor(clock.now().getTime() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const [role] = roles;
  const claims = {
    sub: subject,
    name: subject,
    ...(role === undefined ? {} : { role }),
    iat: now,
    exp: now + LIFETIME_SECONDS,
  };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
