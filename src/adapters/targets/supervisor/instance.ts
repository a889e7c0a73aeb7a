import { Agent } from 'node:http';
import { createServer } from 'node:net';
import { GuardedChild } from '../../node/guarded-child.ts';
import { createGuards, type Guards } from '../../node/guards.ts';
import type { InstanceSpec, InstanceStatus } from './protocol.ts';
import { openRotatingLog, type RotatingLog } from './rotating-log.ts';

export const INSTANCE_HOST = '127.0.0.1';

/** Waits between restarts: doubled each time, from the first again after a quiet while. */
export interface Backoff {
  readonly first_ms: number;
  readonly longest_ms: number;
  readonly quiet_ms: number;
}
export const BACKOFF: Backoff = { first_ms: 100, longest_ms: 10_000, quiet_ms: 30_000 };

/** One release at work: its process, restarted when it ends while it is active. */
export class Instance {
  readonly id: string;
  readonly spec: InstanceSpec;
  role: InstanceStatus['role'] = 'candidate';
  /** Connections to the process, kept between requests for a moment; new with each process. */
  agent = newAgent();
  port = 0;
  /** Requests and upgraded connections in work. */
  requests = 0;
  #state: InstanceStatus['state'] = 'starting';
  #child: GuardedChild | null = null;
  #pid: number | null = null;
  #restarts = 0;
  #exit: string | null = null;
  #startedAt = 0;
  #wait = 0;
  #stopping = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #log: RotatingLog;
  readonly #guard: string;
  readonly #tell: (message: string) => void;

  constructor(id: string, spec: InstanceSpec, guard: string, tell: (message: string) => void) {
    this.id = id;
    this.spec = spec;
    this.#guard = guard;
    this.#tell = tell;
    this.#log = openRotatingLog(spec.log_file);
  }

  get running(): boolean {
    return this.#state === 'running' && !this.#stopping;
  }

  async start(): Promise<void> {
    this.#state = 'starting';
    this.#startedAt = performance.now();
    this.port = await freePort();
    this.agent = newAgent();
    if (this.#stopping) return;
    const { argv, cwd, env, port_variable } = this.spec;
    const order = { argv, cwd, env: { ...env, [port_variable]: String(this.port) } };
    const child = new GuardedChild(guardsWithoutSpare(this.#guard), order, false);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => this.#log.write(chunk));
    this.#child = child;
    this.#state = 'running';
    this.#tell(`${this.id} starts on port ${this.port}`);
    void child.started.then((pid) => {
      this.#pid = pid;
    });
    void child.gone.then(() => this.#ended(endOf(child)));
  }

  /** Polite signal to the whole group, the kill after the grace; resolves when nothing of it is left. */
  async stop(grace_ms = this.spec.stop_grace_ms): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    this.agent.destroy();
    const child = this.#child;
    child?.stop(grace_ms);
    await child?.gone;
    this.#state = 'ended';
    this.#log.close();
  }

  status(): InstanceStatus {
    const { id, role, port, requests } = this;
    return {
      id,
      build_id: this.spec.build_id,
      role,
      state: this.#state,
      pid: this.#pid,
      port,
      restarts: this.#restarts,
      exit: this.#exit,
      requests,
    };
  }

  #ended(exit: string): void {
    this.#exit = exit;
    this.#child = null;
    this.#pid = null;
    this.agent.destroy();
    this.#tell(`${this.id} ended: ${exit}`);
    // A candidate that ends has failed its trial; who started it decides what to do.
    if (this.#stopping || this.role !== 'active') {
      this.#state = 'ended';
      return;
    }
    this.#restartLater();
  }

  #restartLater(): void {
    const wasQuiet = performance.now() - this.#startedAt > BACKOFF.quiet_ms;
    this.#wait =
      this.#wait === 0 || wasQuiet ? BACKOFF.first_ms : Math.min(this.#wait * 2, BACKOFF.longest_ms);
    this.#state = 'waiting';
    this.#tell(`${this.id} is started again in ${this.#wait} ms`);
    this.#timer = setTimeout(() => {
      this.#restarts += 1;
      // No free port, no more processes, no more open files: that passes, and the service must not stay down.
      this.start().catch((thrown: unknown) => {
        this.#tell(`${this.id} could not be started: ${thrown instanceof Error ? thrown.message : thrown}`);
        if (!this.#stopping) this.#restartLater();
      });
    }, this.#wait);
  }
}

/** A spare guard shortens the start of many children; a supervisor has one child for weeks. */
function guardsWithoutSpare(script: string): Guards {
  return { take: (withInput) => createGuards(script).take(withInput), prepare: () => undefined };
}

function endOf(child: GuardedChild): string {
  if (child.notStarted !== null) return `could not be started: ${child.notStarted.message}`;
  if (child.exit === null) return 'its guard ended';
  return child.exit.signal === null ? `exit code ${child.exit.exit_code}` : `ended by ${child.exit.signal}`;
}

function newAgent(): Agent {
  // Shorter than any server's own idle limit: a connection is never used in the moment in which the service closes it.
  return new Agent({ keepAlive: true, timeout: 1_000, maxFreeSockets: 64, scheduling: 'lifo' });
}

/** On a port that somebody takes in the short while before the service does, the service ends and is started again. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, INSTANCE_HOST, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
