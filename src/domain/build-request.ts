import type { JsonObject } from './json.ts';
import { PHASE_NAMES, type PhaseName } from './phase-name.ts';

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
  /** null: TypeScript. */
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

/** A stored request read back, or null when it is none that this version understands. */
export function parseBuildRequest(text: string): BuildRequest | null {
  try {
    const value: unknown = JSON.parse(text);
    return isBuildRequest(value) ? value : null;
  } catch {
    return null;
  }
}

function isBuildRequest(value: unknown): value is BuildRequest {
  if (typeof value !== 'object' || value === null) return false;
  const request = value as Partial<Record<keyof BuildRequest, unknown>>;
  const texts = [request.spec_path, request.target, request.registry, request.environment];
  const switches = [request.deploy_local, request.deploy_production, request.auto_register, request.dry_run];
  return (
    texts.every((text) => typeof text === 'string') &&
    switches.every((choice) => typeof choice === 'boolean') &&
    isOneOf(APPROVAL_MODES, request.approval_mode) &&
    isOneOf(AUTHORS, request.author) &&
    (request.language === null || isOneOf(LANGUAGES, request.language)) &&
    (request.from === null || isOneOf(PHASE_NAMES, request.from)) &&
    (request.until === null || isOneOf(PHASE_NAMES, request.until)) &&
    (request.port === null || typeof request.port === 'number') &&
    typeof request.metadata === 'object' &&
    request.metadata !== null
  );
}

function isOneOf(choices: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && choices.includes(value);
}
