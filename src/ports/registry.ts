import type { Registration } from '../domain/deployment.ts';

/**
 * A directory of what runs where. Every implementation passes `test/contract/registry.ts`.
 * Failures: `registry-unreachable`, `registry-refused`, `registry-damaged` (never silently started anew).
 */
export interface Registry {
  readonly kind: string;
  readonly location: string;
  /** Registers or replaces the entry of this name and environment; gives what stood there before. */
  register(registration: Registration): Promise<{ readonly previous: Registration | null }>;
  deregister(name: string, environment: string): Promise<{ readonly previous: Registration | null }>;
  find(name: string, environment: string): Promise<Registration | null>;
  list(): Promise<readonly Registration[]>;
}
