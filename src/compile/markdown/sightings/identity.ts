import type { ParsedPath } from './path.ts';

/** What tells this service from others, as far as the document says before its operations are read. */
export interface ServiceIdentity {
  readonly name: string;
  readonly port: number | null;
  /** Host of the base URL, empty where none is given. */
  readonly host: string;
  /** Path of the base URL without a trailing slash: `/api/v1`; empty where there is none. */
  readonly prefix: string;
  /** Lower-case names of the services that the document depends on. */
  readonly others: readonly string[];
}

/** A machine by its number: it may run anything, so the port decides. */
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const LOOPBACK = new Set(['', 'localhost', '127.0.0.1', '0.0.0.0', '[::1]', 'host.docker.internal']);

/** Whether a request goes to this service: a bare path does, a URL by its host and port. */
export function isOwnTarget(target: ParsedPath, identity: ServiceIdentity): boolean {
  if (target.host === '' && target.port === null) return true;
  if (LOOPBACK.has(target.host) || ADDRESS.test(target.host))
    return target.port === null || identity.port === null || target.port === identity.port;
  if (target.host === identity.host) return true;
  if (target.port !== null && target.port === identity.port) return true;
  const label = target.host.split('.')[0] ?? '';
  if (label === identity.name || (identity.name !== '' && target.host.includes(identity.name))) return true;
  return /example|your|domain|\bhost\b|server|[{$<]/.test(target.host);
}
