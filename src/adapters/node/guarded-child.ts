import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Duplex, Readable } from 'node:stream';
import type { EndOrder, Report, StartOrder, StopOrder } from './guard-protocol.ts';
import { controlOf, type Guards } from './guards.ts';

/** One child behind one guard: what the guard reports, and how to stop it. */
export class GuardedChild {
  readonly #guards: Guards;
  readonly #guard: ChildProcess;
  readonly #control: Duplex;
  readonly #id = randomBytes(12).toString('hex');
  #started: number | null = null;
  #exit: Exit | null = null;
  #notStarted: { errno: string; message: string } | null = null;
  #survivors: readonly number[] | null = null;
  /** Process id of the child; null when it could not be started. */
  readonly started: Promise<number | null>;
  /** Resolves when the child and all that it has started are gone; never rejects. */
  readonly gone: Promise<void>;

  constructor(guards: Guards, order: Omit<StartOrder, 'order' | 'id'>, withInput: boolean) {
    this.#guards = guards;
    this.#guard = guards.take(withInput);
    this.#control = controlOf(this.#guard);
    let tellStarted: (pid: number | null) => void = () => undefined;
    this.started = new Promise((resolve) => {
      tellStarted = resolve;
    });
    const outputEnded = Promise.all([this.#guard.stdout, this.#guard.stderr].map(onceClosed));
    const ended = new Promise<void>((resolve) => {
      this.#guard.once('error', () => resolve());
      this.#control.once('close', () => resolve());
      readReports(this.#control, (report) => {
        this.#note(report);
        if (report.report === 'started') {
          tellStarted(report.pid);
          guards.prepare();
        }
        if (report.report !== 'done') return;
        // Its work is done; it only has to leave.
        this.#guard.unref();
        resolve();
      });
    });
    this.gone = ended.then(async () => {
      await this.#endWhatIsLeft();
      await Promise.race([outputEnded, this.#quiet()]);
      tellStarted(null);
    });
    send(this.#control, { order: 'start', id: this.#id, ...order });
  }

  get stdin() {
    return this.#guard.stdin;
  }

  get stdout() {
    return this.#guard.stdout;
  }

  get stderr() {
    return this.#guard.stderr;
  }

  get exit(): Exit | null {
    return this.#exit;
  }

  get notStarted(): { readonly errno: string; readonly message: string } | null {
    return this.#notStarted;
  }

  /** Null: the guard itself was killed or could not run. */
  get survivors(): readonly number[] | null {
    return this.#survivors;
  }

  stop(grace_ms: number): void {
    send(this.#control, { order: 'stop', grace_ms });
  }

  #note(report: Report): void {
    if (report.report === 'started') this.#started = report.pid;
    if (report.report === 'exited') this.#exit = report;
    if (report.report === 'not-started') this.#notStarted = report;
    if (report.report === 'done') this.#survivors = report.survivors;
  }

  /** The guard was killed before its work was done: a second one does it. */
  async #endWhatIsLeft(): Promise<void> {
    if (this.#survivors !== null || this.#started === null) return;
    const second = this.#guards.take(false);
    second.stdout?.resume();
    second.stderr?.resume();
    const control = controlOf(second);
    const ended = new Promise<void>((resolve) => {
      second.once('error', () => resolve());
      second.once('exit', () => resolve());
    });
    control.on('error', () => undefined).resume();
    send(control, { order: 'end', id: this.#id, group: this.#started });
    await ended;
  }

  /** Somebody who escaped may hold the output open: once it is quiet, it is let go. */
  async #quiet(): Promise<void> {
    const streams = [this.#guard.stdout, this.#guard.stderr];
    let last = -1;
    for (let turn = 0; turn < 50; turn += 1) {
      const read = streams.reduce((sum, stream) => sum + bytesReadOf(stream), 0);
      if (read === last && streams.every((stream) => stream?.isPaused() !== true)) break;
      last = read;
      await new Promise((resolve) => setTimeout(resolve, 200).unref());
    }
    for (const stream of streams) stream?.destroy();
  }
}

export interface Exit {
  readonly exit_code: number | null;
  readonly signal: string | null;
}

function onceClosed(stream: Readable | null): Promise<void> {
  if (stream === null) return Promise.resolve();
  return new Promise((resolve) => stream.once('close', () => resolve()));
}

function send(control: Duplex, order: StartOrder | EndOrder | StopOrder): void {
  if (control.writable) control.write(`${JSON.stringify(order)}\n`);
}

function readReports(control: Duplex, onReport: (report: Report) => void): void {
  let text = '';
  control.setEncoding('utf8');
  control.on('data', (chunk: string) => {
    const lines = (text + chunk).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) onReport(JSON.parse(line) as Report);
  });
  // A broken pipe is told by `close`, which follows.
  control.on('error', () => undefined);
}

function bytesReadOf(stream: unknown): number {
  if (typeof stream !== 'object' || stream === null || !('bytesRead' in stream)) return 0;
  return Number(stream.bytesRead);
}
