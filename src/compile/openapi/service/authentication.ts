import type { Authentication } from '../../../domain/ir.ts';
import type { SourceNode } from '../document/node.ts';
import { entriesOf, textAt, valueAt } from '../document/node.ts';
import type { Report } from '../document/report.ts';
import { quoted } from '../document/report.ts';
import type { Reading } from '../reading.ts';

/** The security schemes of a document, and the one that the service uses. */
export interface Schemes {
  readonly authentication: Authentication | null;
  /** Roles that a requirement of a scheme names: none for schemes whose list holds scopes. */
  rolesOf(scheme: string, listed: readonly string[]): readonly string[];
}

interface Scheme {
  readonly name: string;
  readonly node: SourceNode;
  readonly at: number;
  readonly kind: 'bearer' | 'basic' | 'key' | 'flow' | 'other';
}

const NO_CARRIER = { in: 'header', name: 'Authorization' } as const;

/**
 * Slipway checks one kind of credential: that of the scheme which operations ask for most often, else of the first one.
 * `used`: names of schemes as the requirements list them, once for each use. `logsIn`: an operation takes a password.
 */
export function schemesOf(reading: Reading, used: readonly string[], logsIn: boolean): Schemes {
  const { report } = reading;
  const schemes = entriesOf(valueAt(valueAt(reading.root, 'components'), 'securitySchemes')).flatMap(
    ({ key, at, value }): Scheme[] => {
      const node = reading.references.follow(value);
      return node ? [{ name: key, node, at, kind: kindOf(node) }] : [];
    },
  );
  const byName = new Map(schemes.map((scheme) => [scheme.name, scheme]));
  for (const name of new Set(used)) {
    if (byName.has(name)) continue;
    const message = `The security scheme ${quoted(name)} is required and not defined.`;
    report.tell(
      'warning',
      'openapi-security',
      reading.root.at,
      message,
      'Define it under components.securitySchemes.',
    );
  }
  const chosen = chosenScheme(schemes, used);
  if (chosen && schemes.length > 1) tellOthers(chosen, schemes, report);
  const scopes = new Set(schemes.filter(({ kind }) => kind === 'flow').map(({ name }) => name));
  return {
    authentication: chosen ? authenticationOf(chosen, logsIn, report) : null,
    rolesOf: (scheme, listed) => (scopes.has(scheme) || !byName.has(scheme) ? [] : listed.filter(isRole)),
  };
}

/** Authentication that is told by a plain `Authorization` header parameter only. */
export function headerAuthentication(
  description: string,
  at: number,
  logsIn: boolean,
  report: Report,
): Authentication {
  const prefix = prefixIn(description);
  return {
    kind: logsIn || /jwt|token|bearer/i.test(description) ? 'jwt' : 'api_key',
    carrier: NO_CARRIER,
    ...(prefix !== null && { prefix }),
    roles: [],
    expires_in_seconds: null,
    description,
    source: report.place(at),
  };
}

function kindOf(node: SourceNode): Scheme['kind'] {
  switch (textAt(node, 'type')?.toLowerCase()) {
    case 'http':
      return textAt(node, 'scheme')?.toLowerCase() === 'basic' ? 'basic' : 'bearer';
    case 'apikey':
      return 'key';
    case 'oauth2':
    case 'openidconnect':
      return 'flow';
    default:
      return 'other';
  }
}

function chosenScheme(schemes: readonly Scheme[], used: readonly string[]): Scheme | null {
  const usable = schemes.filter(({ kind }) => kind !== 'other');
  const uses = (scheme: Scheme) => used.filter((name) => name === scheme.name).length;
  return usable.reduce<Scheme | null>(
    (best, scheme) => (best && uses(best) >= uses(scheme) ? best : scheme),
    null,
  );
}

function authenticationOf({ node, at, kind, name }: Scheme, logsIn: boolean, report: Report): Authentication {
  const description = textAt(node, 'description') ?? '';
  const base = { roles: [], expires_in_seconds: null, description, source: report.place(at) };
  const prefix = prefixIn(description);
  if (kind === 'basic') return { kind: 'basic', carrier: NO_CARRIER, ...base };
  if (kind === 'bearer')
    return { kind: 'jwt', carrier: NO_CARRIER, ...(prefix !== null && { prefix }), ...base };
  if (kind === 'flow') {
    const message = `The scheme ${quoted(name)} is read as bearer tokens that the service signs itself.`;
    const hint = 'Tokens of another issuer are not accepted; put a gateway in front that exchanges them.';
    report.tell('info', 'openapi-security', at, message, hint);
    return { kind: 'jwt', carrier: NO_CARRIER, ...base };
  }
  const carrier = carrierOf(node);
  if (carrier.in === 'cookie') return { kind: 'session', carrier, ...base };
  const word = prefix !== null && carrier.in === 'header' ? { prefix } : {};
  const inAuthorization = carrier.in === 'header' && carrier.name.toLowerCase() === 'authorization';
  const token = logsIn || /\b(?:jwt|bearer|log(?:ged|ging)? in)\b/i.test(description);
  if (inAuthorization && token) return { kind: 'jwt', carrier: NO_CARRIER, ...word, ...base };
  return { kind: 'api_key', carrier, ...word, ...base };
}

function carrierOf(node: SourceNode): Authentication['carrier'] {
  const place = textAt(node, 'in');
  const name = textAt(node, 'name') ?? '';
  const usable = /^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name) ? name : 'X-API-Key';
  return { in: place === 'query' || place === 'cookie' ? place : 'header', name: usable };
}

/** The word before the credential in what the description shows: `Token xxxxxx.yyyyyyy`, `Authorization: Token abc`. */
function prefixIn(description: string): string | null {
  const text = description.slice(0, 5000);
  const shown =
    /Authorization['"`]?\s*:\s*['"`]?([A-Z][A-Za-z-]{1,20})\s+[<{["'`]?\w/.exec(text)?.[1] ??
    /(?:^|\n)[\s>`'"*-]*([A-Z][A-Za-z-]{1,20})\s+[<{[]?(?:x{2,}|jwt\b|token\b|your|api|eyJ|\w{2,}\.\w{2,}\.)/.exec(
      text,
    )?.[1] ??
    /[`'"](Token|Bearer|JWT|ApiKey|Key)\s+[<{[.\w]/.exec(text)?.[1] ??
    /\bprefix(?:ed)?\b[^.\n]{0,30}[`'"](Token|Bearer|JWT|ApiKey|Key)\b/i.exec(text)?.[1];
  return shown === undefined || /^(?:The|Use|Your|A|An|Any|This|Pass|Send|Put|Add)$/.test(shown)
    ? null
    : shown;
}

function tellOthers(chosen: Scheme, schemes: readonly Scheme[], report: Report): void {
  const others = schemes.filter((scheme) => scheme !== chosen).map(({ name }) => quoted(name));
  const message = `Callers prove themselves by ${quoted(chosen.name)}; ${others.join(', ')} ${others.length > 1 ? 'are' : 'is'} not accepted.`;
  const hint = 'Keep the scheme that the service is to check.';
  report.tell('info', 'openapi-security', chosen.at, message, hint);
}

function isRole(word: string): boolean {
  return /^[A-Za-z][\w-]{0,40}$/.test(word);
}
