import type { Application } from '../../app/application.ts';
import type { Console } from './console.ts';

/** What every command gets from the process; nothing below reads it from anywhere else. */
export interface CliContext {
  readonly console: Console;
  readonly cwd: string;
  /** How the reader starts Slipway again: `slipway`, `npx slipway` or `node dist/cli.js`. */
  readonly command: string;
  readonly signal: AbortSignal;
  /** Is called when the process ends, however it does. */
  onExit(action: () => void): void;
  /** Milliseconds, never going back. */
  monotonic(): number;
  /** Reads a file that the user named; a `SlipwayError` with blame `settings` where that fails. */
  readUserFile(path: string): Promise<string>;
  application(root: string, serviceVariables?: Readonly<Record<string, string>>): Promise<Application>;
}

/** Options of every command. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly root?: string;
}

/** A command's work; gives the exit code. */
export type CommandAction = () => Promise<number>;
