/** A release at work on a target. */
export interface Deployment {
  readonly service: string;
  readonly build_id: string;
  readonly digest: string;
  readonly version: string;
  /** Base URL, no trailing slash. */
  readonly url: string;
  readonly target: string;
  readonly environment: string;
  readonly deployed_at: string;
  /** The release that served before, null for the first. */
  readonly previous_build_id: string | null;
  /** The same digest was already serving; nothing was started or stopped. */
  readonly unchanged: boolean;
}

export type ReleaseState = 'current' | 'good' | 'failed' | 'staged';

/** One release that a target keeps. */
export interface KeptRelease {
  readonly service: string;
  readonly build_id: string;
  readonly digest: string;
  readonly version: string;
  readonly state: ReleaseState;
  readonly deployed_at: string;
}

/** What a registry keeps about a service. */
export interface Registration {
  readonly name: string;
  readonly version: string;
  readonly url: string;
  readonly health_url: string;
  readonly environment: string;
  readonly build_id: string;
  readonly digest: string;
  readonly capabilities: readonly string[];
  readonly registered_at: string;
}
