import type { OptionValues } from 'commander';
import type { CliContext } from './context.ts';

/** A command of `slipway`: its words, its options, and where its work is loaded from when it is called. */
export interface CommandRow {
  /** Name and argument as commander reads them: `run <spec>`. */
  readonly usage: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
  /** What follows `slipway`, and what it does. */
  readonly examples: readonly (readonly [line: string, effect: string])[];
  load(): Promise<CommandWork>;
}

export interface CommandOption {
  readonly flags: string;
  readonly description: string;
  /** May be given several times. */
  readonly repeated?: boolean;
}

/** Gives the exit code. The options are those of the row, under commander's camelCase names. */
export type CommandWork = (
  context: CliContext,
  argument: string | undefined,
  options: OptionValues,
) => Promise<number>;

const TARGET = { flags: '--target <kind>', description: 'kind of target (default: process)' };
const REGISTRY = { flags: '--registry <kind>', description: 'kind of registry (default: file)' };
const ENVIRONMENT = {
  flags: '--environment <name>',
  description: 'name of the environment (default: local)',
};

const VARIABLES: readonly CommandOption[] = [
  { flags: '--set <KEY=VALUE>', description: 'variable for the service', repeated: true },
  // Not `--env-file`: Node takes that option for itself, wherever it stands on its command line.
  { flags: '--set-file <file>', description: 'file with variables for the service', repeated: true },
];

/** Options that every command has. */
export const COMMON_OPTIONS: readonly CommandOption[] = [
  { flags: '--json', description: 'the result as JSON on standard output, and nothing else there' },
  {
    flags: '--root <folder>',
    description: 'root of the repository (default: the git work tree around this folder)',
  },
];

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandRow[] = [
  {
    usage: 'run <spec>',
    description: 'Bring a specification to a running service.',
    options: [
      {
        flags: '--approval-mode <mode>',
        description: 'auto; checkpoints and final are refused: there are no gates yet',
      },
      {
        flags: '--language <language>',
        description: "typescript or python (default: the specification's own)",
      },
      TARGET,
      REGISTRY,
      ENVIRONMENT,
      {
        flags: '--port <port>',
        description: "port of the service (default: the specification's, else a free one)",
      },
      {
        flags: '--from <phase>',
        description: 'first phase to run; earlier results come from an earlier build',
      },
      { flags: '--until <phase>', description: 'last phase to run' },
      { flags: '--dry-run', description: 'touch nothing outside the build folder' },
      { flags: '--no-deploy', description: 'stop before the deployment' },
      { flags: '--no-register', description: 'do not enter the service into the registry' },
      { flags: '--production', description: 'deploy to production (refused: there is no such target yet)' },
      ...VARIABLES,
      {
        flags: '--metadata <KEY=VALUE>',
        description: 'fact to keep with the build, or a JSON object',
        repeated: true,
      },
      { flags: '--events', description: 'every event as a line of JSON on standard output' },
      { flags: '--quiet', description: 'no progress on standard error' },
    ],
    examples: [
      ['run examples/bookings/SPEC.md', 'build, verify, deploy and check the service'],
      ['run SPEC.md --until packaging', 'stop with a release that is deployed nowhere'],
      ['run SPEC.md --port 4100 --set LOG_LEVEL=debug', 'on a port of your own, with a variable'],
      ['run SPEC.md --json | jq -r .release_digest', 'the digest of the release'],
    ],
    load: async () => (await import('./commands/run.ts')).run,
  },
  {
    usage: 'resume [build]',
    description: 'Go on with a build that was killed, cancelled or failed.',
    options: [
      ...VARIABLES,
      { flags: '--events', description: 'every event as a line of JSON on standard output' },
      { flags: '--quiet', description: 'no progress on standard error' },
    ],
    examples: [
      ['resume', 'the newest build that can go on'],
      ['resume 0199f3', 'the build whose id starts so'],
    ],
    load: async () => (await import('./commands/run.ts')).resume,
  },
  {
    usage: 'status [build]',
    description: 'Show a build, by default the newest.',
    options: [{ flags: '--watch', description: 'follow it until it is at rest' }],
    examples: [
      ['status', 'the newest build'],
      ['status 0199f3 --watch', 'follow another one'],
      ['status --json | jq .phases.build', 'one phase of it'],
    ],
    load: async () => (await import('./commands/status.ts')).status,
  },
  {
    usage: 'builds',
    description: 'List builds, newest first.',
    options: [
      {
        flags: '--status <status>',
        description: 'queued, running, awaiting_approval, completed, failed or cancelled only',
      },
      { flags: '--service <name>', description: 'of this service only' },
      { flags: '--limit <number>', description: 'at most so many (default: 20)' },
    ],
    examples: [
      ['builds --status failed', 'what went wrong lately'],
      ["builds --json | jq '.builds[0].status'", 'how the newest build ended'],
    ],
    load: async () => (await import('./commands/builds.ts')).builds,
  },
  {
    usage: 'cancel <build>',
    description: 'Ask a running build to end; it can be resumed.',
    options: [{ flags: '--reason <text>', description: 'kept in the journal' }],
    examples: [['cancel 0199f3 --reason "wrong branch"', 'end it and say why']],
    load: async () => (await import('./commands/cancel.ts')).cancel,
  },
  {
    usage: 'rollback <service>',
    description: 'Return a service to an earlier release; nothing is rebuilt.',
    options: [
      { flags: '--to <build>', description: 'build of the release (default: the last good one)' },
      TARGET,
      REGISTRY,
      ENVIRONMENT,
      {
        flags: '--port <port>',
        description: 'port of the service from now on (default: the one that it had)',
      },
      { flags: '--reason <text>', description: 'kept in the history' },
      ...VARIABLES,
    ],
    examples: [
      ['rollback bookings', 'to the last good release before this one'],
      ['rollback bookings --to 0199f3 --reason "double charges"', 'to a certain one'],
    ],
    load: async () => (await import('./commands/services.ts')).rollback,
  },
  {
    usage: 'down <service>',
    description: 'Stop a service and take it out of the registry.',
    options: [
      { flags: '--purge', description: 'delete its releases and its data, too' },
      TARGET,
      REGISTRY,
      ENVIRONMENT,
    ],
    examples: [
      ['down bookings', 'stop it; releases and data stay'],
      ['down bookings --purge', 'as if it had never been'],
    ],
    load: async () => (await import('./commands/services.ts')).down,
  },
  {
    usage: 'releases <service>',
    description: 'List the releases that a target keeps of a service.',
    options: [TARGET],
    examples: [['releases bookings', 'what a rollback could return to']],
    load: async () => (await import('./commands/services.ts')).releases,
  },
  {
    usage: 'compile <spec>',
    description: 'Read a specification and tell what was found; nothing is built.',
    options: [],
    examples: [
      ['compile SPEC.md', 'the operations and everything that is odd'],
      ["compile SPEC.md --json | jq '.services[0].operations[].path'", 'the paths'],
    ],
    load: async () => (await import('./commands/compile.ts')).compile,
  },
  {
    usage: 'generate <spec>',
    description: 'Write the generated project into a folder, and keep what is yours there.',
    options: [
      { flags: '--output <dir>', description: 'folder of the project' },
      {
        flags: '--language <language>',
        description: "typescript or python (default: the project's own, else the specification's)",
      },
      { flags: '--dry-run', description: 'tell what would be done to every file, and do nothing' },
    ],
    examples: [
      ['generate SPEC.md --output services/orders', 'write the project, or bring it up to date'],
      ['generate SPEC.md --output services/orders --dry-run', 'what that would do'],
    ],
    load: async () => (await import('./commands/generate.ts')).generate,
  },
  {
    usage: 'diff <spec>',
    description: 'Tell what changed in the API since the last build, and what of it breaks clients.',
    options: [
      {
        flags: '--against <ref-or-file>',
        description: 'compare with a git ref or a file (default: the newest build, project or commit)',
      },
      { flags: '--fail-on-breaking', description: 'exit with 1 when something breaks clients' },
    ],
    examples: [
      ['diff SPEC.md', 'what a build would change'],
      ['diff SPEC.md --against origin/main --fail-on-breaking', 'as a check of a pull request'],
      ["diff SPEC.md --json | jq '.changes.operations[] | select(.breaking)'", 'what breaks clients'],
    ],
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  {
    usage: 'check [dir]',
    description: 'Tell whether generated projects and their specifications have drifted apart.',
    options: [],
    examples: [
      ['check', 'every generated project of the repository; exits with 1 when one has drifted'],
      ['check services/orders --json', 'one of them, for a machine'],
    ],
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    usage: 'verify <place>',
    description:
      'Exercise every operation of a generated project, a release folder or a running service. Writes and deletes rows: the data of a running service may not be worth keeping.',
    options: [{ flags: '--spec <path>', description: 'specification to check against; needed for a URL' }],
    examples: [
      ['verify .slipway/builds/0199f3/source', 'start a generated project and check it'],
      ['verify http://127.0.0.1:4100 --spec SPEC.md', 'check a service that is up'],
    ],
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    usage: 'doctor',
    description: 'Tell what this machine has and lacks.',
    options: [],
    examples: [['doctor --json', 'the same for a machine']],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
];
