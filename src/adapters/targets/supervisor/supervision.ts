import { readHolder } from '../../lock-file.ts';
import { refusal } from './control.ts';
import { createFrontDoor, type FrontDoor } from './front-door.ts';
import { Instance } from './instance.ts';
import {
  type ControlAnswer,
  type ControlCommand,
  type InstanceSpec,
  PROTOCOL,
  type SupervisorSettings,
  type SupervisorStatus,
} from './protocol.ts';

const DRAIN_LOOK_MS = 20;
/** It has served nobody yet, and a command that was cancelled waits for it. */
const CANDIDATE_GRACE_MS = 500;
/** Ended instances that `status` still tells about. */
const ENDED_KEPT = 3;

/** What runs for one service: its public ports, the active instance, those on trial and those that are leaving. */
export class Supervision {
  readonly #settings: SupervisorSettings;
  readonly #tell: (message: string) => void;
  readonly #door: FrontDoor;
  readonly #leave: () => void;
  #instances: Instance[] = [];
  #active: Instance | null = null;
  #started = 0;

  constructor(settings: SupervisorSettings, tell: (message: string) => void, leave: () => void) {
    this.#settings = settings;
    this.#tell = tell;
    this.#leave = leave;
    this.#door = createFrontDoor(settings.host, () => this.#active);
  }

  async open(port: number): Promise<void> {
    await this.#door.open(port);
    this.#tell(`listens on ${this.#settings.host}:${port}`);
  }

  async obey(command: ControlCommand): Promise<ControlAnswer> {
    if (command.command !== 'status' && !(await this.#holdsTheLock(command.token))) {
      return refusal('lock-lost', `The lock of ${this.#settings.service} is held by somebody else.`);
    }
    switch (command.command) {
      case 'status':
        return this.#answer();
      case 'listen':
        return this.#listen(command.port);
      case 'start':
        return this.#start(command.instance);
      case 'switch':
        return this.#switch(command.instance, command.port);
      case 'tidy':
        await this.#tidy();
        return this.#answer();
      case 'shutdown':
        this.#tell('is asked to end');
        await this.end();
        setTimeout(this.#leave, 50);
        return this.#answer();
      default:
        return refusal('command-unknown', 'This supervisor does not know the command.');
    }
  }

  /** Stops the instances, politely; then the ports close. */
  async end(): Promise<void> {
    await Promise.all(this.#instances.map((instance) => instance.stop()));
    this.#active = null;
    this.#door.shut();
  }

  async #listen(port: number): Promise<ControlAnswer> {
    try {
      await this.open(port);
    } catch (thrown) {
      const inUse = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';
      return refusal(
        inUse ? 'port-in-use' : 'failed',
        thrown instanceof Error ? thrown.message : String(thrown),
      );
    }
    return this.#answer();
  }

  async #start(spec: InstanceSpec): Promise<ControlAnswer> {
    this.#started += 1;
    const id = `${spec.build_id}#${this.#started}`;
    const instance = new Instance(id, spec, this.#settings.guard, this.#tell);
    this.#instances.push(instance);
    await instance.start();
    return this.#answer(id);
  }

  #switch(id: string, port: number): ControlAnswer {
    const next = this.#instances.find((instance) => instance.id === id);
    if (next === undefined) return refusal('instance-unknown', `There is no instance ${id}.`);
    if (!next.running) return refusal('instance-ended', `The instance ${id} does not run.`);
    if (!this.#door.ports().includes(port)) return refusal('failed', `The port ${port} is not open.`);
    const before = this.#active;
    next.role = 'active';
    this.#active = next;
    this.#tell(`requests go to ${id}`);
    for (const open of this.#door.ports()) if (open !== port) this.#door.close(open);
    if (before !== null && before !== next) void this.#drain(before);
    return this.#answer(id);
  }

  /** Lets it finish what it had begun, for as long as its grace, then stops it. */
  async #drain(instance: Instance): Promise<void> {
    instance.role = 'draining';
    const deadline = performance.now() + instance.spec.stop_grace_ms;
    while (instance.requests > 0 && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, DRAIN_LOOK_MS));
    }
    if (instance.requests > 0)
      this.#tell(`${instance.id} still has ${instance.requests} requests and is stopped`);
    await instance.stop();
    this.#tell(`${instance.id} is stopped`);
  }

  /** Only a command that died leaves a candidate or a second port behind. */
  async #tidy(): Promise<void> {
    const candidates = this.#instances.filter((instance) => instance.role === 'candidate');
    await Promise.all(candidates.map((instance) => instance.stop(CANDIDATE_GRACE_MS)));
    const [first, ...others] = this.#door.ports();
    if (first !== undefined && this.#active !== null) for (const port of others) this.#door.close(port);
  }

  async #holdsTheLock(token: string): Promise<boolean> {
    return (await readHolder(this.#settings.lock_file))?.token === token;
  }

  #answer(instance: string | null = null): ControlAnswer {
    return { ok: true, status: this.#status(), instance };
  }

  #status(): SupervisorStatus {
    const ended = this.#instances.filter((one) => one.status().state === 'ended' && one !== this.#active);
    const forgotten = new Set(ended.slice(0, -ENDED_KEPT));
    this.#instances = this.#instances.filter((one) => !forgotten.has(one));
    return {
      protocol: PROTOCOL,
      service: this.#settings.service,
      pid: process.pid,
      host: this.#settings.host,
      ports: this.#door.ports(),
      active: this.#active?.id ?? null,
      instances: this.#instances.map((instance) => instance.status()),
    };
  }
}
