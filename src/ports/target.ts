import type { Deployment, KeptRelease } from '../domain/deployment.ts';
import type { Release } from '../domain/release.ts';

/** Who holds a lock, and since when; a build that is resumed finds its own lock again by `build_id`. */
export interface LockOwner {
  readonly build_id: string;
  readonly operation: 'deploy' | 'rollback' | 'down';
}

export interface DeployOptions {
  readonly environment: string;
  /** Wanted port; null: the release's, else a free one. A service that is up keeps its port. */
  readonly port: number | null;
  /** Variables of the service, secrets included; never stored inside a release. */
  readonly variables: Readonly<Record<string, string>>;
  /** Time the new instance has to answer its health path. */
  readonly healthy_within_ms: number;
  /** Why, for the history; of a rollback. */
  readonly reason?: string;
  readonly signal: AbortSignal;
  readonly progress: (message: string) => void;
}

/**
 * Puts a release to work, keeps the earlier ones, goes back. Every implementation passes `test/contract/target.ts`.
 *
 * All calls are idempotent: `deploy` of a build that is already current and healthy changes nothing, so a build that
 * was killed half-way is simply deployed again. One lock per service with owner and lease; a lock whose owner is dead
 * or whose lease ran out is taken over.
 *
 * Failures are `SlipwayError`s: `lock-held`, `port-in-use`, `release-damaged`, `unhealthy-release` (blame
 * `generated_code`; the old release still serves, untouched), `nothing-to-roll-back-to`, `service-unknown`,
 * `target-unreachable`, `disk-full`.
 */
export interface Target {
  readonly kind: string;
  /** For people: where it is. */
  readonly location: string;
  deploy(release: Release, archivePath: string, options: DeployOptions): Promise<Deployment>;
  /** To the given build, or to the last good release before the current one; never to a failed one. */
  rollback(service: string, to: string | null, options: DeployOptions): Promise<Deployment>;
  /** Marks the current release as failed, so that no rollback returns to it. */
  markFailed(service: string, build_id: string): Promise<void>;
  /** Stops the service; releases and data stay unless `purge`. */
  down(
    service: string,
    options: {
      readonly purge: boolean;
      readonly signal: AbortSignal;
      readonly progress: (message: string) => void;
    },
  ): Promise<{ readonly was_running: boolean }>;
  current(service: string): Promise<Deployment | null>;
  /** Is the current deployment's process up, and does its health path answer. */
  healthy(service: string): Promise<boolean>;
  releases(service: string): Promise<readonly KeptRelease[]>;
  services(): Promise<readonly string[]>;
}
