import type { Command, CommandResult, RunningChild } from '../../ports/world.ts';
import { checkedCommand, notStarted } from './command-failure.ts';
import { failure } from './file-failure.ts';
import { GuardedChild } from './guarded-child.ts';
import type { Guards } from './guards.ts';
import { LogFile } from './log-file.ts';
import { Capture, type StreamName } from './output/capture.ts';

export async function runCommand(guards: Guards, command: Command): Promise<CommandResult> {
  const begin = performance.now();
  if (command.signal?.aborted) return notRun();
  const run = await Run.start(guards, command, command.stdin);
  let stoppedBy: 'deadline' | 'cancelled' | null = null;
  const stop = (why: 'deadline' | 'cancelled') => {
    if (run.ended || run.child.exit !== null) return;
    stoppedBy ??= why;
    run.child.stop(STOP_GRACE_MS);
  };
  const timer = setTimeout(stop, Math.min(command.deadline_ms, LONGEST_TIMER_MS), 'deadline');
  const cancel = () => stop('cancelled');
  command.signal?.addEventListener('abort', cancel, { once: true });
  if (command.signal?.aborted) cancel();
  try {
    await run.finish();
  } finally {
    clearTimeout(timer);
    command.signal?.removeEventListener('abort', cancel);
  }
  const exit = await run.exit();
  return {
    exit_code: exit.exit_code,
    ended_by: stoppedBy ?? (exit.exit_code === null ? 'signal' : 'itself'),
    duration_ms: Math.round(performance.now() - begin),
    stdout: run.capture.text('stdout'),
    stderr: run.capture.text('stderr'),
    dropped_bytes: run.capture.dropped_bytes,
  };
}

export async function startCommand(
  guards: Guards,
  command: Omit<Command, 'deadline_ms' | 'stdin'>,
): Promise<RunningChild> {
  command.signal?.throwIfAborted();
  const run = await Run.start(guards, command, undefined);
  const pid = await run.child.started;
  if (pid === null) {
    await run.finish();
    await run.exit();
    throw failure('guard-failed', 'The child was not started.', 'Run the command again.');
  }
  const finished = run.finish().catch(() => undefined);
  const cancel = () => run.child.stop(STOP_GRACE_MS);
  command.signal?.addEventListener('abort', cancel, { once: true });
  if (command.signal?.aborted) cancel();
  const ended = finished.then(() => {
    command.signal?.removeEventListener('abort', cancel);
    return { exit_code: run.child.exit?.exit_code ?? null };
  });
  return {
    pid,
    ended,
    tail: (lines) => run.capture.tail(lines),
    async stop(grace_ms) {
      run.child.stop(grace_ms);
      await ended;
    },
  };
}

type AnyCommand = Omit<Command, 'deadline_ms'>;

/** One child with its output on the way to the lines, the tails and the log. */
class Run {
  readonly child: GuardedChild;
  readonly capture: Capture;
  readonly #command: AnyCommand;
  readonly #log: LogFile | null;
  #thrown: { readonly error: unknown } | null = null;
  #waiting = false;
  ended = false;

  private constructor(guards: Guards, command: AnyCommand, log: LogFile | null) {
    this.#command = command;
    this.#log = log;
    this.capture = new Capture({
      limit: command.output_limit_bytes ?? OUTPUT_LIMIT_BYTES,
      onLine: (line, stream) => command.onLine?.(line, stream),
      onLog: (text) => log?.write(text),
    });
    const { argv, cwd, env } = command;
    this.child = new GuardedChild(guards, { argv, cwd, env }, command.stdin !== undefined);
    this.#read('stdout');
    this.#read('stderr');
    // A child may end without having read its input.
    this.child.stdin?.on('error', () => undefined).end(command.stdin);
  }

  static async start(guards: Guards, command: AnyCommand, stdin: string | undefined): Promise<Run> {
    await checkedCommand(command);
    let run: Run | null = null;
    const log = command.log === undefined ? null : await LogFile.open(command.log, () => run?.child.stop(0));
    try {
      run = new Run(guards, stdin === undefined ? command : { ...command, stdin }, log);
      return run;
    } catch (thrown) {
      await log?.close();
      throw thrown;
    }
  }

  /** Waits until nothing of the child is left and all of its output has arrived. */
  async finish(): Promise<void> {
    await this.child.gone;
    this.ended = true;
    this.#guarded(() => this.capture.end());
    await this.#log?.close();
    if (this.#thrown !== null) throw this.#thrown.error;
  }

  async exit() {
    const { exit, survivors } = this.child;
    if (this.child.notStarted !== null) throw notStarted(this.#command, this.child.notStarted);
    if (survivors === null && (await this.child.started) === null) {
      throw failure(
        'guard-failed',
        `The guard did not start ${this.#command.argv[0]}.`,
        'Install Slipway again; when that changes nothing, this is a bug: please open an issue.',
        { details: this.capture.tail(15), blame: 'internal' },
      );
    }
    if (survivors === null) {
      throw failure(
        'guard-failed',
        `The guard of ${this.#command.argv[0]} ended before its work was done; the child was ended with it.`,
        'Something has killed a process of Slipway, often for want of memory. Run the command again.',
        { details: this.capture.tail(10) },
      );
    }
    return exit ?? { exit_code: null, signal: null };
  }

  #read(name: StreamName): void {
    this.child[name]?.on('data', (bytes: Buffer) => {
      this.#guarded(() => this.capture.feed(name, bytes));
      if (this.#log?.full && !this.#waiting) this.#waitForDisk(this.#log);
    });
  }

  #waitForDisk(log: LogFile): void {
    const streams = [this.child.stdout, this.child.stderr];
    this.#waiting = true;
    for (const stream of streams) stream?.pause();
    log.onceDrained(() => {
      this.#waiting = false;
      for (const stream of streams) stream?.resume();
    });
  }

  /** The listener of the caller may throw: the child is stopped, and the error comes out of {@link finish}. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#thrown ??= { error };
      this.child.stop(STOP_GRACE_MS);
    }
  }
}

function notRun(): CommandResult {
  return { exit_code: null, ended_by: 'cancelled', duration_ms: 0, stdout: '', stderr: '', dropped_bytes: 0 };
}

/** A cancelled job has seven seconds for everything. */
const STOP_GRACE_MS = 3_000;
const OUTPUT_LIMIT_BYTES = 10 * 1024 * 1024;
const LONGEST_TIMER_MS = 2_147_483_647;
