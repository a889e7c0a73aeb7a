export const id = 6768;
export const ids = [6768];
export const modules = {

/***/ 27676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText)
/* harmony export */ });
/**
 * JSON that no CI log takes for a command: GitHub's runner obeys `##[name]` anywhere in a line, characters without a
 * weight in between (see `adapters/node/output/neutralise.ts`). Written with an escape it means the same to every
 * reader of JSON, where a backslash put in later would break it.
 */
function jsonText(value, indent = 0) {
    return JSON.stringify(value, null, indent).replaceAll(COMMAND, '\\u0023');
}
const COMMAND = /#(?=[^\x21-\x7e]*#[^\x21-\x7e]*\\*\[)/gu;


/***/ }),

/***/ 94182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
const RESET = '\u001b[0m';
/** @param colour whether escape sequences may be written: decided by the host (NO_COLOR, a terminal, ...). */
function paint(colour) {
    const wrap = (code) => (text) => colour && text !== '' ? `\u001b[${code}m${text}${RESET}` : text;
    return {
        bold: wrap(1),
        dim: wrap(2),
        red: wrap(31),
        green: wrap(32),
        yellow: wrap(33),
        cyan: wrap(36),
    };
}


/***/ }),

/***/ 83665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ SlipwayError),
/* harmony export */   Ju: () => (/* binding */ failureFrom)
/* harmony export */ });
/* unused harmony export BLAMES */
/** Whose fault it is; decides the exit code, the words and who is asked to act. */
const BLAMES = (/* unused pure expression or super */ null && ([
    'spec',
    'settings',
    'generated_code',
    'target',
    'runner',
    'model',
    'internal',
]));
/** The one exception type that carries a {@link Failure} up to a host. */
class SlipwayError extends Error {
    name = 'SlipwayError';
    failure;
    constructor(failure, options) {
        super(failure.message, options);
        this.failure = { ...failure, details: failure.details ?? [] };
    }
}
/** Any thrown value as a failure; what is no {@link SlipwayError} is our own bug. */
function failureFrom(thrown) {
    if (thrown instanceof SlipwayError)
        return thrown.failure;
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return {
        code: 'internal-error',
        blame: 'internal',
        message: error.message,
        details: (error.stack ?? '').split('\n').slice(1, 12),
        next_step: 'This is a bug in Slipway. Please open an issue with these lines and the build folder.',
    };
}


/***/ }),

/***/ 6768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var domain_failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/installation.js
var installation = __webpack_require__(89432);
// EXTERNAL MODULE: ./build/js/hosts/interruption.js
var interruption = __webpack_require__(38959);
// EXTERNAL MODULE: ./build/js/adapters/reporters/paint.js
var paint = __webpack_require__(94182);
;// CONCATENATED MODULE: ./build/js/hosts/cli/console.js

/** @param clean makes text harmless for the place where output is read, for example a CI log that obeys commands */
function processConsole(env, clean) {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', endOfReader);
    return {
        out: (text) => void process.stdout.write(clean(text)),
        err: (text) => void process.stderr.write(clean(text)),
        outPaint: (0,paint/* paint */.n)(wantsColour(env, process.stdout.isTTY)),
        errPaint: (0,paint/* paint */.n)(wantsColour(env, process.stderr.isTTY)),
        live: process.stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'],
        unicode: speaksUnicode(env),
        flush: async () => {
            await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
        },
    };
}
/** A reader that went away (`| head`) ends neither the command nor the build. */
function endOfReader(error) {
    if (error.code !== 'EPIPE')
        throw error;
}
/** https://no-color.org, and FORCE_COLOR as Node itself reads it. */
function wantsColour(env, terminal) {
    if (env['NO_COLOR'])
        return false;
    if (env['FORCE_COLOR'] !== undefined)
        return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
    return terminal === true && env['TERM'] !== 'dumb';
}
/** The first of the three that is set decides, as POSIX says. */
function speaksUnicode(env) {
    const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
    return /utf-?8/i.test(locale) || process.platform === 'darwin';
}
function flushed(stream) {
    return new Promise((resolve) => {
        if (stream.destroyed || stream.writableEnded)
            return resolve();
        stream.write('', () => resolve());
    });
}

// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/js/hosts/version.js
var version = __webpack_require__(75950);
;// CONCATENATED MODULE: ./build/js/hosts/cli/command-table.js
const TARGET = { flags: '--target <kind>', description: 'kind of target (default: process)' };
const REGISTRY = { flags: '--registry <kind>', description: 'kind of registry (default: file)' };
const ENVIRONMENT = {
    flags: '--environment <name>',
    description: 'name of the environment (default: local)',
};
const VARIABLES = [
    { flags: '--set <KEY=VALUE>', description: 'variable for the service', repeated: true },
    // Not `--env-file`: Node takes that option for itself, wherever it stands on its command line.
    { flags: '--set-file <file>', description: 'file with variables for the service', repeated: true },
];
/** Options that every command has. */
const COMMON_OPTIONS = [
    { flags: '--json', description: 'the result as JSON on standard output, and nothing else there' },
    {
        flags: '--root <folder>',
        description: 'root of the repository (default: the git work tree around this folder)',
    },
];
/** Every command, in the order of the help. */
const COMMANDS = [
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1956), __webpack_require__.e(9860), __webpack_require__.e(1445), __webpack_require__.e(6852), __webpack_require__.e(9178)]).then(__webpack_require__.bind(__webpack_require__, 29178))).run,
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1956), __webpack_require__.e(9860), __webpack_require__.e(1445), __webpack_require__.e(6852), __webpack_require__.e(9178)]).then(__webpack_require__.bind(__webpack_require__, 29178))).resume,
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1956), __webpack_require__.e(1445), __webpack_require__.e(6852), __webpack_require__.e(8405)]).then(__webpack_require__.bind(__webpack_require__, 88405))).status,
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1956), __webpack_require__.e(8417)]).then(__webpack_require__.bind(__webpack_require__, 68417))).builds,
    },
    {
        usage: 'cancel <build>',
        description: 'Ask a running build to end; it can be resumed.',
        options: [{ flags: '--reason <text>', description: 'kept in the journal' }],
        examples: [['cancel 0199f3 --reason "wrong branch"', 'end it and say why']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1956), __webpack_require__.e(9860), __webpack_require__.e(5670)]).then(__webpack_require__.bind(__webpack_require__, 85670))).cancel,
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
        load: async () => (await __webpack_require__.e(/* import() */ 1215).then(__webpack_require__.bind(__webpack_require__, 1215))).rollback,
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
        load: async () => (await __webpack_require__.e(/* import() */ 1215).then(__webpack_require__.bind(__webpack_require__, 1215))).down,
    },
    {
        usage: 'releases <service>',
        description: 'List the releases that a target keeps of a service.',
        options: [TARGET],
        examples: [['releases bookings', 'what a rollback could return to']],
        load: async () => (await __webpack_require__.e(/* import() */ 1215).then(__webpack_require__.bind(__webpack_require__, 1215))).releases,
    },
    {
        usage: 'compile <spec>',
        description: 'Read a specification and tell what was found; nothing is built.',
        options: [],
        examples: [
            ['compile SPEC.md', 'the operations and everything that is odd'],
            ["compile SPEC.md --json | jq '.services[0].operations[].path'", 'the paths'],
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5524), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 70735))).compile,
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8508), __webpack_require__.e(5524), __webpack_require__.e(1185), __webpack_require__.e(9968), __webpack_require__.e(185), __webpack_require__.e(7939)]).then(__webpack_require__.bind(__webpack_require__, 11367))).generate,
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8508), __webpack_require__.e(5524), __webpack_require__.e(1956), __webpack_require__.e(1185), __webpack_require__.e(9968), __webpack_require__.e(185), __webpack_require__.e(2099)]).then(__webpack_require__.bind(__webpack_require__, 42099))).diff,
    },
    {
        usage: 'check [dir]',
        description: 'Tell whether generated projects and their specifications have drifted apart.',
        options: [],
        examples: [
            ['check', 'every generated project of the repository; exits with 1 when one has drifted'],
            ['check services/orders --json', 'one of them, for a machine'],
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8508), __webpack_require__.e(5524), __webpack_require__.e(1185), __webpack_require__.e(9968), __webpack_require__.e(185), __webpack_require__.e(8195)]).then(__webpack_require__.bind(__webpack_require__, 96516))).check,
    },
    {
        usage: 'verify <place>',
        description: 'Exercise every operation of a generated project, a release folder or a running service. Writes and deletes rows: the data of a running service may not be worth keeping.',
        options: [{ flags: '--spec <path>', description: 'specification to check against; needed for a URL' }],
        examples: [
            ['verify .slipway/builds/0199f3/source', 'start a generated project and check it'],
            ['verify http://127.0.0.1:4100 --spec SPEC.md', 'check a service that is up'],
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5524), __webpack_require__.e(1185), __webpack_require__.e(5929), __webpack_require__.e(3352)]).then(__webpack_require__.bind(__webpack_require__, 93352))).verify,
    },
    {
        usage: 'doctor',
        description: 'Tell what this machine has and lacks.',
        options: [],
        examples: [['doctor --json', 'the same for a machine']],
        load: async () => (await __webpack_require__.e(/* import() */ 1900).then(__webpack_require__.bind(__webpack_require__, 31900))).doctor,
    },
];

;// CONCATENATED MODULE: ./build/js/hosts/cli/program.js



/**
 * The program with all its commands. Only the words are loaded here; a command's work is loaded when it is called.
 * @param json wrong arguments are told as JSON by the caller, not here
 * @param done takes the exit code of the command that ran
 */
function slipwayProgram(context, json, done) {
    const program = new esm/* Command */.uB('slipway')
        .description('From a specification in a repository to a running service.')
        .version(version/* SLIPWAY_VERSION */.p)
        .helpCommand(false)
        .exitOverride()
        .showSuggestionAfterError(true)
        .configureOutput({
        writeOut: context.console.out,
        writeErr: json ? () => undefined : context.console.err,
    })
        .addHelpText('after', '\nExit codes: docs/reference/exit-codes.md');
    for (const row of COMMANDS)
        program.addCommand(commandOf(row, program, context, done));
    return program;
}
function commandOf(row, program, context, done) {
    const [name = '', argument] = row.usage.split(' ');
    const command = new esm/* Command */.uB(name).copyInheritedSettings(program).description(row.description);
    if (argument)
        command.argument(argument);
    for (const option of [...row.options, ...COMMON_OPTIONS])
        command.addOption(optionOf(option));
    command.addHelpText('after', examplesText(row));
    command.allowExcessArguments(false);
    command.action(async () => {
        const work = await row.load();
        done(await work(context, command.args[0], command.opts()));
    });
    return command;
}
function optionOf({ flags, description, repeated }) {
    const option = new esm/* Option */.c$(flags, description);
    if (!repeated)
        return option;
    return option.argParser((value, before = []) => [...before, value]);
}
function examplesText({ examples }) {
    const lines = examples.map(([line, effect]) => `  slipway ${line}\n      ${effect}`);
    return `\nExamples:\n${lines.join('\n')}`;
}

;// CONCATENATED MODULE: ./build/js/hosts/cli/main.js








/** Runs one command and ends the process with its exit code. */
async function main(argv, started) {
    const atExit = [];
    const leave = (code) => {
        for (const action of atExit.splice(0))
            action();
        process.exit(code);
    };
    const signal = (0,interruption/* interruption */.Y)(() => leave(exit_codes/* EXIT_CODES */.ai.cancelled));
    const console = processConsole(process.env, await cleanerOf(process.env));
    const onExit = (action) => void atExit.push(action);
    const context = { console, signal, onExit, ...ofProcess(started) };
    const code = await exitCodeOf(argv, context);
    await console.flush();
    leave(code);
}
async function exitCodeOf(argv, context) {
    let exitCode = exit_codes/* EXIT_CODES */.ai.ok;
    const json = asksForJson(argv);
    const program = slipwayProgram(context, json, (code) => {
        exitCode = code;
    });
    if (argv.length === 0) {
        program.outputHelp({ error: true });
        return exit_codes/* EXIT_CODES */.ai.settings;
    }
    try {
        await program.parseAsync(argv, { from: 'user' });
        return exitCode;
    }
    catch (thrown) {
        const usage = usageProblem(thrown);
        if (usage === 'none')
            return exit_codes/* EXIT_CODES */.ai.ok;
        const failure = usage ?? (0,domain_failure/* failureFrom */.Ju)(thrown);
        if (json)
            (0,print_json/* printJson */.Q)(context.console, { error: failure });
        else if (usage === null)
            await tell(failure, context);
        return failure.code === interruption/* CANCELLED */.g ? exit_codes/* EXIT_CODES */.ai.cancelled : (0,exit_codes/* exitCodeOfFailure */.Bu)(failure);
    }
}
/** Commander throws for `--help` as well as for wrong arguments; about these it has told already. */
function usageProblem(thrown) {
    if (!(thrown instanceof Error) || !('code' in thrown) || !('exitCode' in thrown))
        return null;
    if (thrown.exitCode === 0)
        return 'none';
    return new domain_failure/* SlipwayError */.GQ({
        code: 'wrong-arguments',
        blame: 'settings',
        message: thrown.message.replace(/^error: /, ''),
        next_step: 'See `slipway --help`, and `--help` of each command.',
    }).failure;
}
async function tell(failure, { console }) {
    const { failureLines } = await __webpack_require__.e(/* import() */ 798).then(__webpack_require__.bind(__webpack_require__, 10798));
    console.err(`${failureLines(failure, null, console.errPaint).join('\n')}\n`);
}
function asksForJson(argv) {
    const end = argv.indexOf('--');
    return (end < 0 ? argv : argv.slice(0, end)).includes('--json');
}
function ofProcess(started) {
    return {
        cwd: process.cwd(),
        command: ownCommand(process.argv[1] ?? 'slipway'),
        monotonic: () => performance.now(),
        async readUserFile(path) {
            const { readUserFile } = await __webpack_require__.e(/* import() */ 1026).then(__webpack_require__.bind(__webpack_require__, 91026));
            return await readUserFile(path);
        },
        async application(root, serviceVariables = {}) {
            const { compose } = await Promise.all(/* import() */[__webpack_require__.e(8086), __webpack_require__.e(7224)]).then(__webpack_require__.bind(__webpack_require__, 28086));
            return compose({ root, serviceVariables, installation: (0,installation/* installationOf */.o)(started) });
        },
    };
}
/** What the reader typed to start this: an installed program by its name, a file through node. */
function ownCommand(script) {
    if (script.includes('/_npx/') || script.includes('/node_modules/.bin/'))
        return `npx ${(0,external_node_path_.basename)(script)}`;
    if (!/\.[cm]?[jt]s$/.test(script))
        return (0,external_node_path_.basename)(script);
    const path = (0,external_node_path_.relative)(process.cwd(), script);
    return `node ${path.startsWith('..') ? script : path}`;
}
/** In GitHub's log, text that looks like a workflow command would be obeyed. */
async function cleanerOf(env) {
    if (env['GITHUB_ACTIONS'] !== 'true')
        return (text) => text;
    const { neutralised } = await __webpack_require__.e(/* import() */ 8143).then(__webpack_require__.bind(__webpack_require__, 48143));
    return neutralised;
}


/***/ }),

/***/ 57791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ printJson)
/* harmony export */ });
/* harmony import */ var _adapters_reporters_json_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27676);

/** A result for machines. */
function printJson(console, value) {
    console.out(`${(0,_adapters_reporters_json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(value, 2)}\n`);
}


/***/ }),

/***/ 95915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ exitCodeOfFailure),
/* harmony export */   LM: () => (/* binding */ exitCodeOfBuild),
/* harmony export */   ai: () => (/* binding */ EXIT_CODES)
/* harmony export */ });
/** Exit codes of the command line and the action; `docs/reference/exit-codes.md` is tested against this table. */
const EXIT_CODES = {
    ok: 0,
    /** The specification, or what was generated from it, is at fault. */
    spec: 1,
    /** An argument or a setting is at fault; nothing was started. */
    settings: 2,
    /** A gate waits for people. */
    awaiting_approval: 3,
    /** The place where the service is deployed, or the registry. */
    target: 4,
    /** The machine that runs the build: disk, network, a missing program. */
    runner: 5,
    model: 6,
    /** A bug of Slipway. 70 is EX_SOFTWARE of sysexits.h. */
    internal: 70,
    /** By a signal or by `slipway cancel`. 130 is what shells give for SIGINT. */
    cancelled: 130,
};
const OF_BLAME = {
    spec: EXIT_CODES.spec,
    generated_code: EXIT_CODES.spec,
    settings: EXIT_CODES.settings,
    target: EXIT_CODES.target,
    runner: EXIT_CODES.runner,
    model: EXIT_CODES.model,
    internal: EXIT_CODES.internal,
};
function exitCodeOfFailure(failure) {
    return OF_BLAME[failure.blame];
}
/** Of a build that came to rest. */
function exitCodeOfBuild(status, failure) {
    switch (status) {
        case 'completed':
            return EXIT_CODES.ok;
        case 'awaiting_approval':
            return EXIT_CODES.awaiting_approval;
        case 'cancelled':
            return EXIT_CODES.cancelled;
        default:
            return failure ? exitCodeOfFailure(failure) : EXIT_CODES.internal;
    }
}


/***/ }),

/***/ 89432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ installationOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** @param started absolute path: `dist/*.js` of an installation, or `src/hosts/<host>/bin.ts` in the sources */
function installationOf(started) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(started);
    const inSources = started.endsWith('.ts');
    const sources = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, '..', '..');
    const root = inSources ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(sources) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder);
    return {
        guard: inSources ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(sources, 'adapters', 'node', 'guard.ts') : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'guard.js'),
        supervisor: inSources
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(sources, 'adapters', 'targets', 'supervisor', 'main.ts')
            : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'supervisor.js'),
        compileThread: inSources
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(sources, 'hosts', 'compile-thread.ts')
            : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'compile-thread.js'),
        templates: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'templates'),
        ownNode: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'node_modules', 'node', 'bin', 'node'),
    };
}


/***/ }),

/***/ 38959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ interruption),
/* harmony export */   g: () => (/* binding */ CANCELLED)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);

/** Signals that ask a command to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** A CI runner kills 7.5 s after its first signal; children are gone with their guard when this process is. */
const LATEST_END_MS = 6500;
/** Code of the failure that everything ends with after a signal. */
const CANCELLED = 'cancelled';
/**
 * A signal whose reason is a `SlipwayError` with the code {@link CANCELLED}. The first SIGINT, SIGTERM or SIGHUP aborts
 * politely; the second, or {@link LATEST_END_MS} later, ends at once. The build can be resumed in every case: its
 * journal says how far it came.
 *
 * @param endNow gives the terminal back and ends the process
 */
function interruption(endNow) {
    const controller = new AbortController();
    for (const name of SIGNALS) {
        process.on(name, () => {
            if (controller.signal.aborted)
                return endNow();
            setTimeout(endNow, LATEST_END_MS).unref();
            controller.abort(new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
                code: CANCELLED,
                blame: 'settings',
                message: `Ended by ${name}.`,
                next_step: 'Start the command again; a build goes on by `slipway resume`.',
            }));
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 75950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ SLIPWAY_VERSION)
/* harmony export */ });
/** Equal to the version of package.json, which a test proves; reading it would cost every start a file. */
const SLIPWAY_VERSION = '0.1.0';


/***/ })

};
