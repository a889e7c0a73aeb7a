import type { JsonObject } from './json.ts';
import type { PhaseName } from './phase-name.ts';

export const APPROVAL_MODES = ['auto', 'checkpoints', 'final'] as const;
export type ApprovalMode = (typeof APPROVAL_MODES)[number];
export const LANGUAGES = ['typescript', 'python'] as const;
export type Language = (typeof LANGUAGES)[number];
export const AUTHORS = ['template', 'model'] as const;
export type Author = (typeof AUTHORS)[number];

/** What was asked for; stored as `request.json` and never changed afterwards. */
export interface BuildRequest {
  /** Relative to the repository root, forward slashes. */
  readonly spec_path: string;
  readonly approval_mode: ApprovalMode;
  readonly deploy_local: boolean;
  readonly deploy_production: boolean;
  readonly auto_register: boolean;
  readonly metadata: JsonObject;
  /** null: the spec's stack decides, else TypeScript. */
  readonly language: Language | null;
  readonly author: Author;
  readonly from: PhaseName | null;
  readonly until: PhaseName | null;
  /** Kind of target, for example `process`. */
  readonly target: string;
  /** Kind of registry, for example `file`. */
  readonly registry: string;
  readonly environment: string;
  /** Port that the service shall have; null: the spec's, else a free one. */
  readonly port: number | null;
  readonly dry_run: boolean;
}
