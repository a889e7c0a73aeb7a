import type { World } from '../../../ports/world.ts';

/** What the process target works with; made once by `createProcessTarget`. */
export interface TargetHost {
  readonly world: World;
  /** Absolute: holds one folder a service. */
  readonly root: string;
  /** Address that the public ports are opened on. */
  readonly address: string;
  readonly programs: { readonly supervisor: string; readonly guard: string };
  /** How many good releases are kept. */
  readonly keep: number;
  /** A lock whose holder did not show itself for so long may be taken over. */
  readonly lease_ms: number;
}

/** Base URL of a service for clients of this machine, or of others where it listens on all addresses. */
export function serviceUrl(address: string, port: number): string {
  const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
