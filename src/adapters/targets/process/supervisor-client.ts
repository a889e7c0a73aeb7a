import { connect } from 'node:net';
import { SlipwayError } from '../../../domain/failure.ts';
import { holderIsAlive, type LockHolder, readHolder } from '../../lock-file.ts';
import { startTimeOf } from '../../node/start-time.ts';
import {
  type ControlAnswer,
  type ControlCommand,
  type InstanceStatus,
  PROTOCOL,
  type SupervisorStatus,
} from '../supervisor/protocol.ts';

const ANSWER_MS = 10_000;

/** A supervisor that lives. */
export interface Supervisor {
  readonly pid: number;
  /** @throws SlipwayError `supervisor-silent`, `supervisor-outdated`, `supervisor-refused` */
  ask(command: ControlCommand, within_ms?: number): Promise<Extract<ControlAnswer, { ok: true }>>;
}

/** The supervisor that wrote this state file, if it still runs. */
export async function findSupervisor(stateFile: string): Promise<Supervisor | null> {
  const holder = await readHolder(stateFile);
  if (holder === null || !(await holderIsAlive(holder, startTimeOf))) return null;
  return supervisorOf(holder);
}

/** Its status; null where it does not answer (yet). */
export async function statusOf(supervisor: Supervisor | null): Promise<SupervisorStatus | null> {
  if (supervisor === null) return null;
  try {
    return (await supervisor.ask({ command: 'status' }, 2_000)).status;
  } catch (thrown) {
    if (thrown instanceof SlipwayError && thrown.failure.code === 'supervisor-silent') return null;
    throw thrown;
  }
}

export function activeInstance(status: SupervisorStatus | null): InstanceStatus | null {
  return status?.instances.find((instance) => instance.id === status.active) ?? null;
}

function supervisorOf(holder: LockHolder): Supervisor {
  const { pid } = holder;
  const socket = String(holder['control_socket'] ?? '');
  return {
    pid,
    async ask(command, within_ms = ANSWER_MS) {
      const answer = await exchange(socket, { ...command, protocol: PROTOCOL }, within_ms, pid);
      if (answer.ok) return answer;
      throw refused(answer, pid);
    },
  };
}

function exchange(
  socketPath: string,
  request: object,
  within_ms: number,
  pid: number,
): Promise<ControlAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath);
    let text = '';
    const fail = (why: string) => {
      socket.destroy();
      reject(silent(pid, why));
    };
    const timer = setTimeout(() => fail(`no answer within ${within_ms / 1000} s`), within_ms);
    socket.setEncoding('utf8');
    socket.on('connect', () => socket.write(`${JSON.stringify(request)}\n`));
    socket.on('error', (error) => fail(error.message));
    socket.on('close', () => {
      clearTimeout(timer);
      fail('it closed the connection');
    });
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (!text.includes('\n')) return;
      resolve(JSON.parse(text.slice(0, text.indexOf('\n'))) as ControlAnswer);
      socket.destroy();
    });
  });
}

function silent(pid: number, why: string): SlipwayError {
  return new SlipwayError({
    code: 'supervisor-silent',
    blame: 'target',
    message: `The supervisor (process ${pid}) does not answer: ${why}.`,
    next_step: 'Take the service down (`slipway down <service>`) and deploy it again.',
  });
}

function refused(answer: Extract<ControlAnswer, { ok: false }>, pid: number): SlipwayError {
  if (answer.code === 'protocol-unknown') {
    return new SlipwayError({
      code: 'supervisor-outdated',
      blame: 'target',
      message: `The supervisor (process ${pid}) was started by another version of Slipway. ${answer.message}`,
      next_step: 'Take the service down (`slipway down <service>`) and deploy it again.',
    });
  }
  return new SlipwayError({
    code: answer.code === 'failed' ? 'supervisor-refused' : answer.code,
    blame: 'target',
    message: `The supervisor (process ${pid}) refused: ${answer.message}`,
    next_step: 'Run the command again; if it stays, take the service down and deploy it again.',
  });
}
