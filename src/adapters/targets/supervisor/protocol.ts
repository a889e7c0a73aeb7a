/**
 * What a command and the supervisor say to each other over the control socket: one JSON text a line, one answer for
 * each command. A supervisor outlives the Slipway that started it, so the number goes up when a line changes its
 * meaning, and a client says which one it speaks.
 */
export const PROTOCOL = 1;

/** Argument of the supervisor program, as JSON. Holds no secret: arguments are visible to everyone. */
export interface SupervisorSettings {
  readonly service: string;
  /** Folder of the service on the target. */
  readonly folder: string;
  /** `run/supervisor.json`: exclusive, so that there is one supervisor for a service. */
  readonly state_file: string;
  readonly log_file: string;
  /** The service's lock: commands that change something are taken from its holder only. */
  readonly lock_file: string;
  readonly control_socket: string;
  readonly guard: string;
  readonly host: string;
  readonly port: number;
}

/** How to run one release; `env` is the whole environment but for the port. */
export interface InstanceSpec {
  readonly build_id: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly port_variable: string;
  readonly log_file: string;
  readonly stop_grace_ms: number;
}

export type ControlCommand =
  | { readonly command: 'status' }
  /** Opens a further public port; the others are closed by the next `switch`. */
  | { readonly command: 'listen'; readonly token: string; readonly port: number }
  | { readonly command: 'start'; readonly token: string; readonly instance: InstanceSpec }
  /** New requests go to this instance; the one before is drained and stopped. */
  | {
      readonly command: 'switch';
      readonly token: string;
      readonly instance: string;
      readonly port: number;
    }
  /** Stops everything that is not active and closes ports that only a dead command wanted. */
  | { readonly command: 'tidy'; readonly token: string }
  | { readonly command: 'shutdown'; readonly token: string };

export type ControlRequest = ControlCommand & { readonly protocol: number };

export type ControlAnswer =
  | { readonly ok: true; readonly status: SupervisorStatus; readonly instance: string | null }
  | { readonly ok: false; readonly code: ControlError; readonly message: string };

export type ControlError =
  | 'protocol-unknown'
  | 'command-unknown'
  | 'lock-lost'
  | 'port-in-use'
  | 'instance-unknown'
  | 'instance-ended'
  | 'failed';

export interface SupervisorStatus {
  readonly protocol: number;
  readonly service: string;
  readonly pid: number;
  readonly host: string;
  readonly ports: readonly number[];
  readonly active: string | null;
  readonly instances: readonly InstanceStatus[];
}

export interface InstanceStatus {
  readonly id: string;
  readonly build_id: string;
  /** `candidate`: on trial, not restarted; `active`: serves; `draining`: serves what it had begun, then ends. */
  readonly role: 'candidate' | 'active' | 'draining';
  readonly state: 'starting' | 'running' | 'waiting' | 'ended';
  /** Process of the service itself; null while there is none. */
  readonly pid: number | null;
  readonly port: number;
  readonly restarts: number;
  readonly exit: string | null;
  readonly requests: number;
}
