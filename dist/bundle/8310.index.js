export const id = 8310;
export const ids = [8310];
export const modules = {

/***/ 95731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ LANGUAGES),
/* harmony export */   lU: () => (/* binding */ APPROVAL_MODES),
/* harmony export */   rv: () => (/* binding */ parseBuildRequest)
/* harmony export */ });
/* unused harmony export AUTHORS */
/* harmony import */ var _phase_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16970);

const APPROVAL_MODES = ['auto', 'checkpoints', 'final'];
const LANGUAGES = ['typescript', 'python'];
const AUTHORS = ['template', 'model'];
/** A stored request read back, or null when it is none that this version understands. */
function parseBuildRequest(text) {
    try {
        const value = JSON.parse(text);
        return isBuildRequest(value) ? value : null;
    }
    catch {
        return null;
    }
}
function isBuildRequest(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const request = value;
    const texts = [request.spec_path, request.target, request.registry, request.environment];
    const switches = [request.deploy_local, request.deploy_production, request.auto_register, request.dry_run];
    return (texts.every((text) => typeof text === 'string') &&
        switches.every((choice) => typeof choice === 'boolean') &&
        isOneOf(APPROVAL_MODES, request.approval_mode) &&
        isOneOf(AUTHORS, request.author) &&
        (request.language === null || isOneOf(LANGUAGES, request.language)) &&
        (request.from === null || isOneOf(_phase_name_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASE_NAMES */ .b, request.from)) &&
        (request.until === null || isOneOf(_phase_name_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASE_NAMES */ .b, request.until)) &&
        (request.port === null || typeof request.port === 'number') &&
        typeof request.metadata === 'object' &&
        request.metadata !== null);
}
function isOneOf(choices, value) {
    return typeof value === 'string' && choices.includes(value);
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 16970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ PHASE_NAMES)
/* harmony export */ });
/* unused harmony export isPhaseName */
/** The nine phases, in the order in which they run. */
const PHASE_NAMES = [
    'spec_compilation',
    'code_generation',
    'test_generation',
    'build',
    'verification',
    'packaging',
    'deployment',
    'registration',
    'health_check',
];
function isPhaseName(value) {
    return PHASE_NAMES.includes(value);
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

/***/ 68310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/settings/build-settings.js
var build_settings = __webpack_require__(50846);
// EXTERNAL MODULE: ./build/js/settings/setting-table.js
var setting_table = __webpack_require__(89891);
;// CONCATENATED MODULE: ./build/js/hosts/github/inputs.js


/** Inputs that say how the action behaves, not what is built; `action.yml` is tested against both tables. */
const ACTION_INPUTS = {
    root: {
        description: 'Folder of the repository to work in, from the workspace.',
        default: '.',
    },
    'upload-state': {
        description: 'Upload the build folder as an artifact, so that a later job can go on with the build.',
        default: 'true',
    },
    'github-token': {
        description: "Token for GitHub's API. This version makes no call with it; approvals and deployments will.",
        default: `\${{ github.token }}`,
    },
};
/** Reads every input, once, and tells every fault at once. Nothing is started and nobody is asked. */
function readActionInputs(environment) {
    const names = Object.keys(setting_table/* SETTINGS */.y);
    const raw = Object.fromEntries(names.map((name) => [name, input(environment, name)]));
    const build = (0,build_settings/* readBuildSettings */.I)(raw);
    const upload = input(environment, 'upload-state') || ACTION_INPUTS['upload-state'].default;
    const root = input(environment, 'root') || ACTION_INPUTS.root.default;
    const faults = build.outcome === 'valid'
        ? []
        : build.faults.map(({ setting, message }) => ({ input: setting, message }));
    if (!/^(?:true|false)$/i.test(upload)) {
        faults.push({ input: 'upload-state', message: `'${upload}' is neither true nor false` });
    }
    if (root.includes('\0'))
        faults.push({ input: 'root', message: 'has a zero character' });
    if (build.outcome === 'invalid' || faults.length > 0)
        return { outcome: 'invalid', faults };
    return { outcome: 'valid', build, root, uploadState: upload.toLowerCase() === 'true' };
}
/** `INPUT_DRY-RUN` is how the runner writes it, `INPUT_DRY_RUN` what a shell can set. */
function input(environment, name) {
    const upper = name.toUpperCase();
    return (environment[`INPUT_${upper}`] || environment[`INPUT_${upper.replaceAll('-', '_')}`] || '').trim();
}

// EXTERNAL MODULE: ./build/js/hosts/github/workflow-command.js
var workflow_command = __webpack_require__(34707);
;// CONCATENATED MODULE: ./build/js/hosts/github/main.js



/**
 * The root action. Inputs are checked before anything else is even loaded: no network call, no child and no file comes
 * before that.
 */
async function main(started) {
    const inputs = readActionInputs(process.env);
    if (inputs.outcome === 'invalid') {
        await tellFaults(inputs.faults);
        process.exitCode = exit_codes/* EXIT_CODES */.ai.settings;
        return;
    }
    const { runRootAction } = await Promise.all(/* import() */[__webpack_require__.e(1956), __webpack_require__.e(9860), __webpack_require__.e(1445), __webpack_require__.e(8086), __webpack_require__.e(9983)]).then(__webpack_require__.bind(__webpack_require__, 38828));
    await runRootAction(inputs, started);
}
async function tellFaults(faults) {
    const lines = faults.map(({ input, message }) => `Input ${input}: ${message}.`);
    const next = 'Mend them in the `with:` of the step; action.yml says what each input takes.';
    const title = faults.length === 1 ? 'An input is wrong' : `${faults.length} inputs are wrong`;
    process.stdout.write((0,workflow_command/* workflowCommand */.N)('error', [...lines, next].join('\n'), { title }));
    const { writeOutputs, writeSummary } = await __webpack_require__.e(/* import() */ 9575).then(__webpack_require__.bind(__webpack_require__, 29575));
    const { escapedMarkdown } = await __webpack_require__.e(/* import() */ 7387).then(__webpack_require__.bind(__webpack_require__, 47387));
    const list = lines.map((line) => `- ${escapedMarkdown(line)}\n`).join('');
    await writeOutputs(process.env['GITHUB_OUTPUT'], { status: 'failed', 'error-code': 'invalid-settings' });
    await writeSummary(process.env['GITHUB_STEP_SUMMARY'], `## ❌ Slipway: ${title}\n\n${list}\n${next}\n`);
}


/***/ }),

/***/ 34707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ workflowCommand)
/* harmony export */ });
/** Characters of one annotation that GitHub keeps. */
const LONGEST_MESSAGE = 4096;
/**
 * A workflow command as one line with its line end.
 * Escaping as in `@actions/core`: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
function workflowCommand(name, message = '', properties = {}) {
    const list = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
        .join(',');
    return `::${name}${list === '' ? '' : ` ${list}`}::${escapedData(shortened(message))}\n`;
}
function shortened(message) {
    if (message.length <= LONGEST_MESSAGE)
        return message;
    const end = ' ... (all of it is in the job summary)';
    return `${message.slice(0, LONGEST_MESSAGE - end.length)}${end}`;
}
function escapedData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapedProperty(text) {
    return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 94004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readAssignments),
/* harmony export */   I: () => (/* binding */ assignmentLine)
/* harmony export */ });
const LINE = /^(?:export\s+)?([^=\s]+)\s*=(.*)$/;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
function readAssignments(text) {
    const values = {};
    const faults = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const trimmed = line.trim();
        if (trimmed === '' || trimmed.startsWith('#'))
            continue;
        const [, name, value] = LINE.exec(trimmed) ?? [];
        if (name === undefined || value === undefined)
            faults.push(`line ${index + 1} is not KEY=VALUE`);
        else if (!VARIABLE.test(name)) {
            faults.push(`line ${index + 1}: '${name}' is no variable name (letters, digits and _)`);
        }
        else
            values[name] = unquoted(value.trim());
    }
    return { values, faults };
}
/** One line that {@link readAssignments} gives back as it was, whatever the value holds. */
function assignmentLine(name, value) {
    return `${name}="${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
/** Single quotes keep everything; double quotes know `\n`, `\"` and `\\`. */
function unquoted(value) {
    const quote = value[0];
    if (value.length < 2 || (quote !== '"' && quote !== "'") || value.at(-1) !== quote)
        return value;
    const inner = value.slice(1, -1);
    if (quote === "'")
        return inner;
    return inner.replace(/\\([n"\\])/g, (_, character) => (character === 'n' ? '\n' : character));
}


/***/ }),

/***/ 50846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readBuildSettings)
/* harmony export */ });
/* harmony import */ var _domain_build_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95731);
/* harmony import */ var _domain_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6257);
/* harmony import */ var _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16970);
/* harmony import */ var _assignments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94004);
/* harmony import */ var _setting_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89891);





/** Checks everything and tells every fault at once. */
function readBuildSettings(raw) {
    const faults = [];
    const input = {
        text: (name) => raw[name]?.trim() || _setting_table_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .y[name].default,
        fault: (setting, message) => faults.push({ setting, message }),
    };
    const request = readRequest(input);
    const variables = readVariables(input);
    return faults.length > 0 ? { outcome: 'invalid', faults } : { outcome: 'valid', request, variables };
}
function readRequest(input) {
    const from = readChoice('from', _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PHASE_NAMES */ .b, input);
    const until = readChoice('until', _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PHASE_NAMES */ .b, input);
    if (isAfter(from, until))
        input.fault('from', `'${from}' comes after '${until}', the last phase to run`);
    return {
        spec_path: readSpecPath(input),
        approval_mode: readChoice('approval-mode', _domain_build_request_js__WEBPACK_IMPORTED_MODULE_2__/* .APPROVAL_MODES */ .lU, input) ?? 'auto',
        deploy_local: readFlag('deploy-local', input),
        deploy_production: readFlag('deploy-production', input),
        auto_register: readFlag('auto-register', input),
        metadata: readMetadata(input),
        language: readChoice('language', _domain_build_request_js__WEBPACK_IMPORTED_MODULE_2__/* .LANGUAGES */ .Yj, input),
        author: 'template',
        from,
        until,
        target: readName('target', input),
        registry: readName('registry', input),
        environment: readName('environment', input),
        port: readPort(input),
        dry_run: readFlag('dry-run', input),
    };
}
function readSpecPath(input) {
    const path = input.text('spec');
    if (path === '')
        input.fault('spec', 'is missing; give the path of the specification, for example SPEC.md');
    if (path.includes('\0'))
        input.fault('spec', 'has a zero character');
    return path;
}
function readChoice(name, choices, input) {
    const value = input.text(name);
    if (value === '')
        return null;
    const found = choices.find((one) => one === value);
    if (found === undefined)
        input.fault(name, `'${value}' is not one of ${choices.join(', ')}`);
    return found ?? null;
}
/** The words of the YAML 1.2 core schema, as `@actions/core` takes them. */
function readFlag(name, input) {
    const value = input.text(name);
    const word = value.toLowerCase();
    if (word !== 'true' && word !== 'false')
        input.fault(name, `'${value}' is neither true nor false`);
    return word === 'true';
}
/** Names become parts of paths: an RFC 1123 label. */
function readName(name, input) {
    const value = input.text(name);
    if (!/^[a-z][a-z0-9-]{0,62}$/.test(value)) {
        input.fault(name, `'${value}' is no name (lower case letters, digits and -, a letter first)`);
    }
    return value;
}
function isAfter(from, until) {
    return from !== null && until !== null && _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PHASE_NAMES */ .b.indexOf(from) > _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PHASE_NAMES */ .b.indexOf(until);
}
function readPort(input) {
    const text = input.text('port');
    if (text === '')
        return null;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65_535)
        input.fault('port', `'${text}' is no port (1 to 65535)`);
    return port;
}
/** The target gives these to the service. */
const RESERVED_VARIABLES = ['PORT', 'HOST', 'DATA_DIR'];
function readVariables(input) {
    const { values, faults } = (0,_assignments_js__WEBPACK_IMPORTED_MODULE_3__/* .readAssignments */ .F)(input.text('variables'));
    for (const fault of faults)
        input.fault('variables', fault);
    for (const name of RESERVED_VARIABLES) {
        const instead = name === 'PORT' ? '; use port' : '';
        if (name in values)
            input.fault('variables', `${name} is given to the service by the target${instead}`);
    }
    return values;
}
function readMetadata(input) {
    const text = input.text('metadata');
    if (!text.startsWith('{')) {
        const { values, faults } = (0,_assignments_js__WEBPACK_IMPORTED_MODULE_3__/* .readAssignments */ .F)(text);
        for (const fault of faults)
            input.fault('metadata', fault);
        return values;
    }
    try {
        const value = JSON.parse(text);
        if ((0,_domain_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(value))
            return value;
    }
    catch (thrown) {
        input.fault('metadata', `is no JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
    return {};
}


/***/ }),

/***/ 89891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* harmony import */ var _domain_build_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95731);
/* harmony import */ var _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16970);


/** One row per setting; `action.yml` and the options of `slipway run` are tested against this table. */
const SETTINGS = {
    spec: {
        description: 'Path of the specification, from the root of the repository.',
        default: '',
        kind: 'text',
    },
    'approval-mode': {
        description: 'When people approve: `auto` never, `checkpoints` after test generation and before deployment, `final` before deployment. This version keeps no gates and takes `auto` alone.',
        default: 'auto',
        kind: 'choice',
        choices: _domain_build_request_js__WEBPACK_IMPORTED_MODULE_0__/* .APPROVAL_MODES */ .lU,
    },
    'deploy-local': {
        description: 'Deploy the release to the target of this machine.',
        default: 'true',
        kind: 'boolean',
    },
    'deploy-production': {
        description: 'Deploy the release to production. This version has no production target and refuses it.',
        default: 'false',
        kind: 'boolean',
    },
    'auto-register': {
        description: 'Enter the running service into the registry.',
        default: 'true',
        kind: 'boolean',
    },
    language: {
        description: 'Language of the generated service: `typescript`, or `python` as a preview; empty: TypeScript.',
        default: '',
        kind: 'choice',
        choices: _domain_build_request_js__WEBPACK_IMPORTED_MODULE_0__/* .LANGUAGES */ .Yj,
    },
    target: {
        description: 'Kind of the target that the service is deployed to.',
        default: 'process',
        kind: 'text',
    },
    registry: {
        description: 'Kind of the registry that the service is entered into.',
        default: 'file',
        kind: 'text',
    },
    environment: {
        description: 'Name of the environment that is deployed to.',
        default: 'local',
        kind: 'text',
    },
    port: {
        description: 'Port of the service; empty: the one of the specification, else a free one.',
        default: '',
        kind: 'port',
    },
    from: {
        description: 'First phase to run; what earlier phases give is taken from an earlier build.',
        default: '',
        kind: 'choice',
        choices: _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PHASE_NAMES */ .b,
    },
    until: {
        description: 'Last phase to run.',
        default: '',
        kind: 'choice',
        choices: _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PHASE_NAMES */ .b,
    },
    'dry-run': {
        description: 'Touch nothing outside the build folder: no deployment, no registration.',
        default: 'false',
        kind: 'boolean',
    },
    metadata: {
        description: 'Facts to keep with the build: a JSON object, or lines of KEY=VALUE.',
        default: '',
        kind: 'lines',
    },
    variables: {
        description: 'Variables for the running service, lines of KEY=VALUE. Never stored in a release or the build folder.',
        default: '',
        kind: 'lines',
    },
};


/***/ })

};
