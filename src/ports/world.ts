import type { Readable } from 'node:stream';

/** Everything outside the process, passed in: nothing below the hosts reads it from anywhere else. */
export interface World {
  readonly clock: Clock;
  readonly files: Files;
  readonly processes: Processes;
  readonly http: Http;
  readonly ids: Ids;
  readonly runtimes: Runtimes;
  readonly host: HostFacts;
}

export interface Clock {
  now(): Date;
  /** Milliseconds from an arbitrary start; never goes back. */
  monotonic(): number;
  /** Rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface Ids {
  /** RFC 9562 UUIDv7: sorts by time. */
  uuidv7(): string;
  /** URL-safe characters from a cryptographic source. */
  random(length: number): string;
}

export interface HostFacts {
  readonly platform: string;
  /** Of the processor, as Node names it: installed packages hold programs for it. */
  readonly arch: string;
  readonly hostname: string;
  readonly cpus: number;
  readonly pid: number;
  /** Absolute path for things that may be deleted at any time and are shared by all repositories of this user. */
  readonly cacheFolder: string;
  readonly temporaryFolder: string;
}

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly bytes: number;
  readonly mode: number;
  readonly modified: Date;
}

/**
 * Absolute paths only. Every write is whole or not there: written beside, flushed, renamed. Failures are
 * `SlipwayError`s whose code tells the kind: `file-missing`, `no-permission`, `read-only-disk`, `disk-full`,
 * `not-a-folder`, `file-exists`, `file-too-large`, `not-utf8`, `io-error`.
 */
export interface Files {
  /** At most `limit` bytes, else `file-too-large`. */
  read(path: string, limit?: number): Promise<Uint8Array>;
  readText(path: string, limit?: number): Promise<string>;
  write(path: string, contents: string | Uint8Array, options?: { mode?: number }): Promise<void>;
  /** A line with `\n`, on disk (fsync) when the promise resolves. Creates the file. */
  appendDurably(path: string, line: string): Promise<void>;
  stat(path: string): Promise<FileStat | null>;
  /** Names, sorted by code unit; empty for a missing folder. */
  list(folder: string): Promise<readonly string[]>;
  /** All files below, relative with forward slashes, sorted; links are listed and not followed. */
  walk(folder: string): Promise<readonly { readonly path: string; readonly stat: FileStat }[]>;
  makeFolder(path: string): Promise<void>;
  /** Fails with `file-exists` when it is there: the primitive under locks. */
  createExclusively(path: string, contents: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Replaces the link in one step (`rename(2)`). */
  linkAtomically(path: string, pointsTo: string): Promise<void>;
  readLink(path: string): Promise<string | null>;
  /** Hard links where the disk allows it, else copies; links inside stay links. */
  copyTree(from: string, to: string, options?: { link?: boolean }): Promise<void>;
  /** One file: a hard link where the disk allows it, else a copy with its mode. Makes the folder, replaces what is there. */
  linkFile(from: string, to: string): Promise<void>;
  /** `sha256:<hex>`, as everywhere. */
  sha256(path: string): Promise<string>;
  stream(path: string): Readable;
  freeBytes(path: string): Promise<number>;
}

export interface Command {
  /** Program and arguments; never passed through a shell. */
  readonly argv: readonly string[];
  readonly cwd: string;
  /** The whole environment of the child: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly deadline_ms: number;
  /** Absolute path that receives the merged output, workflow commands neutralised. */
  readonly log?: string;
  /** Output beyond this is dropped and counted, but for the last 32 KiB of each stream; default 10 MiB. */
  readonly output_limit_bytes?: number;
  readonly stdin?: string;
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  readonly signal?: AbortSignal;
}

export interface CommandResult {
  /** null when it was ended by a signal. */
  readonly exit_code: number | null;
  readonly ended_by: 'itself' | 'deadline' | 'cancelled' | 'signal';
  readonly duration_ms: number;
  /** At most the last 64 KiB each, neutralised. */
  readonly stdout: string;
  readonly stderr: string;
  readonly dropped_bytes: number;
}

/** A child that goes on while the caller works: the service under verification. */
export interface RunningChild {
  readonly pid: number;
  /** Resolves when it ended; never rejects. */
  readonly ended: Promise<{ readonly exit_code: number | null }>;
  /** Last lines of its merged output. */
  tail(lines: number): readonly string[];
  /** Polite signal to the whole group, then the kill after the grace; resolves when none is left. */
  stop(grace_ms: number): Promise<void>;
}

/**
 * Children run in a group of their own behind a guard that ends the group when this process dies, however it
 * dies. A program that cannot be started is a `SlipwayError` `program-missing`; a guard that cannot, or that was killed,
 * is `guard-failed`. What the child has started and left behind is ended with it.
 */
export interface Processes {
  run(command: Command): Promise<CommandResult>;
  start(command: Omit<Command, 'deadline_ms' | 'stdin'>): Promise<RunningChild>;
  /** Starts a child that outlives this process, in a session of its own, output to `log`. */
  startDetached(command: {
    argv: readonly string[];
    cwd: string;
    env: Readonly<Record<string, string>>;
    log: string;
  }): Promise<{ readonly pid: number }>;
  /** A process is itself by pid *and* start time: pids are used again. null: there is no such process. */
  startTime(pid: number): Promise<string | null>;
  /** Absolute path of a program on the host's search path, or null. */
  find(program: string): Promise<string | null>;
  /** The few variables children need to work at all: PATH, HOME, LANG, TMPDIR, and the proxy and registry settings. No secret. */
  baseEnvironment(): Readonly<Record<string, string>>;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly timeout_ms: number;
  readonly limit_bytes?: number;
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly text: string;
}

/** Redirects are answers, not followed. No answer is a `SlipwayError`: `connection-refused`, `http-timeout`, `http-failed`. */
export interface Http {
  request(request: HttpRequest): Promise<HttpResponse>;
  /** A TCP port on the loopback address that was free a moment ago. */
  freePort(): Promise<number>;
  portIsFree(port: number): Promise<boolean>;
  /** Opens a WebSocket, sends the messages, gives what came back until `until_ms` passed or `expect` messages came. */
  webSocket(request: {
    readonly url: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly send: readonly string[];
    readonly expect: number;
    readonly until_ms: number;
  }): Promise<{
    readonly opened: boolean;
    readonly messages: readonly string[];
    readonly close_code: number | null;
  }>;
}

/** Language runtimes: found on the host, or installed once into the cache from the package registry. */
export interface Runtimes {
  /**
   * @param name `node` or `python3`
   * @param minimum least version, for example `24` or `3.11`
   * @returns absolute path of the program; `SlipwayError` `runtime-missing` where none can be had
   */
  resolve(
    name: string,
    minimum: string,
    report: (message: string) => void,
  ): Promise<{ readonly program: string; readonly version: string }>;
}
