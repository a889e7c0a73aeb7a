/**
 * What the engine and the guard say to each other on file descriptor 3, one JSON text a line. Types only: the guard
 * is one file that runs by itself.
 */

/** The first line from the engine. */
export type Order = StartOrder | EndOrder;

export interface StartOrder {
  readonly order: 'start';
  /** Marks the child and everything below it, in the environment variable `SLIPWAY_CHILD`. */
  readonly id: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** End what an earlier guard, which was killed, has left behind. */
export interface EndOrder {
  readonly order: 'end';
  readonly id: string;
  /** The process group of the child. */
  readonly group: number;
}

/** A later line: end everything, politely first. The end of the stream means the same, in a hurry. */
export interface StopOrder {
  readonly order: 'stop';
  readonly grace_ms: number;
}

export type Report =
  | { readonly report: 'started'; readonly pid: number }
  /** `errno` is `ENOENT`, `EACCES`, ... */
  | { readonly report: 'not-started'; readonly errno: string; readonly message: string }
  | { readonly report: 'exited'; readonly exit_code: number | null; readonly signal: string | null }
  /** Nothing of the child is left, but for `survivors`, which not even SIGKILL has ended in time. */
  | { readonly report: 'done'; readonly survivors: readonly number[] };
