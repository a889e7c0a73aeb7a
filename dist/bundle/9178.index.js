export const id = 9178;
export const ids = [9178];
export const modules = {

/***/ 13415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* unused harmony export runPhases */
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);
/* harmony import */ var _engine_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36617);
/* harmony import */ var _engine_setup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40522);



/**
 * From a request to a build that came to rest. What goes wrong in a phase is the outcome's `failure`.
 *
 * @throws SlipwayError before there is a build: `gate-not-available`, `production-not-available`, `unknown-target`,
 * `unknown-registry`, `disk-full`, `read-only-disk`, `no-permission`
 */
const run = async (application, request, options) => await runPhases(await (0,_engine_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPipeline */ .B)())(application, request, options);
/** The same for any list of phases. */
function runPhases(phases) {
    return async (application, request, options) => {
        refuseGates(request);
        refuseProduction(request);
        return await (0,_engine_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .startBuild */ .b)((0,_engine_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .engineSetup */ .M)(application, options, phases), request);
    };
}
/** A gate that nobody keeps must not look like one: until there are gates, a request for one is refused. */
function refuseGates({ approval_mode }) {
    if (approval_mode === 'auto')
        return;
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'gate-not-available',
        blame: 'settings',
        message: `The approval mode '${approval_mode}' is not available in this version: nothing would wait for the approval.`,
        next_step: 'Use `auto`, with `until: packaging` where people look at the release before it is deployed.',
    });
}
/** A deployment to this machine must not pass for one to production. */
function refuseProduction({ deploy_production }) {
    if (!deploy_production)
        return;
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'production-not-available',
        blame: 'settings',
        message: 'This version has no production target: the release would be deployed to this machine.',
        next_step: 'Leave `deploy-production` (`--production`) off; `environment` names what this machine is to the registry.',
    });
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

/***/ 16009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fS: () => (/* binding */ optionName),
/* harmony export */   m0: () => (/* binding */ rawSettings),
/* harmony export */   nI: () => (/* binding */ checkedVariables),
/* harmony export */   nV: () => (/* binding */ serviceVariables)
/* harmony export */ });
/* harmony import */ var _settings_assignments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94004);
/* harmony import */ var _settings_build_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50846);
/* harmony import */ var _settings_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85286);



/** The options as settings; specification and variables come apart from them. */
function rawSettings(flags) {
    return {
        'approval-mode': flags.approvalMode,
        'deploy-local': String(flags.deploy ?? true),
        'deploy-production': String(flags.production ?? false),
        'auto-register': String(flags.register ?? true),
        language: flags.language,
        target: flags.target,
        registry: flags.registry,
        environment: flags.environment,
        port: flags.port,
        from: flags.from,
        until: flags.until,
        'dry-run': String(flags.dryRun ?? false),
        metadata: flags.metadata?.join('\n'),
    };
}
/**
 * The variables of a command that goes on with what was built.
 * @throws SlipwayError `invalid-settings`, `unreadable-file`
 */
async function checkedVariables(flags, readFile) {
    const settings = (0,_settings_build_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildSettings */ .I)({ spec: '-', variables: await serviceVariables(flags, readFile) });
    if (settings.outcome === 'valid')
        return settings.variables;
    throw (0,_settings_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .settingsFailure */ .G)(settings.faults, optionName, 'See `--help` of this command.');
}
/** Lines of KEY=VALUE: files first, so that `--set` wins. */
async function serviceVariables({ set = [], setFile = [] }, readFile) {
    const files = await Promise.all(setFile.map(readFile));
    const lines = set.map((line) => {
        const equals = line.indexOf('=');
        // What is no assignment stays as it is and is told with everything else that is wrong.
        return equals < 0 ? line : (0,_settings_assignments_js__WEBPACK_IMPORTED_MODULE_2__/* .assignmentLine */ .I)(line.slice(0, equals).trim(), line.slice(equals + 1));
    });
    return [...files, ...lines].join('\n');
}
const OPTION_NAMES = {
    spec: '<spec>',
    'deploy-local': '--no-deploy',
    'deploy-production': '--production',
    'auto-register': '--no-register',
    variables: '--set or --set-file',
};
/** How the command line calls a setting. */
function optionName(setting) {
    return OPTION_NAMES[setting] ?? `--${setting}`;
}


/***/ }),

/***/ 29178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resume: () => (/* binding */ run_resume),
  run: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: ./build/js/adapters/reporters/build-view.js
var build_view = __webpack_require__(36026);
// EXTERNAL MODULE: ./build/js/engine/engine.js + 18 modules
var engine = __webpack_require__(36617);
// EXTERNAL MODULE: ./build/js/app/build-state.js
var build_state = __webpack_require__(71430);
// EXTERNAL MODULE: ./build/js/app/engine-setup.js
var engine_setup = __webpack_require__(40522);
// EXTERNAL MODULE: ./build/js/app/find-build.js
var find_build = __webpack_require__(52794);
;// CONCATENATED MODULE: ./build/js/app/resume.js




/**
 * Goes on with a build that was killed, failed or cancelled. A completed build is given back as it is, so that a resume
 * may be repeated.
 *
 * @throws SlipwayError `build-unknown`, `build-ambiguous`, `build-running`, `journal-damaged`, `build-folder-newer`,
 * `product-damaged`, `request-damaged`
 */
const resume = async (application, build_id, options) => await resumePhases(await (0,engine_setup/* loadPipeline */.B)())(application, build_id, options);
/** The same for any list of phases. */
function resumePhases(phases) {
    return async (application, build_id, options) => {
        const found = build_id === null ? await newestToResume(application) : await (0,find_build/* findBuild */.w)(application, build_id);
        return await (0,engine/* resumeBuild */.E)((0,engine_setup/* engineSetup */.M)(application, options, phases), found);
    };
}
/** The newest that did not complete; where all did, the newest, with which nothing is left to do. */
async function newestToResume(application) {
    const ids = await (0,find_build/* buildIds */.zA)(application);
    for (const build_id of ids) {
        const state = await (0,build_state/* stateOf */.L4)(application, build_id);
        if (state.kind === 'damaged')
            continue;
        if (!state.alive && state.job.status !== 'completed')
            return build_id;
    }
    const [newest] = ids;
    if (newest !== undefined)
        return newest;
    throw (0,find_build/* noBuilds */.f2)(application);
}

// EXTERNAL MODULE: ./build/js/app/run.js
var run = __webpack_require__(13415);
// EXTERNAL MODULE: ./build/js/app/status.js
var app_status = __webpack_require__(58514);
// EXTERNAL MODULE: ./build/js/settings/build-settings.js
var build_settings = __webpack_require__(50846);
// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/repository.js
var repository = __webpack_require__(61612);
// EXTERNAL MODULE: ./build/js/hosts/settings-failure.js
var settings_failure = __webpack_require__(85286);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var place = __webpack_require__(54192);
// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
// EXTERNAL MODULE: ./build/js/hosts/cli/reporters.js + 4 modules
var cli_reporters = __webpack_require__(8929);
// EXTERNAL MODULE: ./build/js/hosts/cli/commands/build-end.js + 1 modules
var build_end = __webpack_require__(58777);
// EXTERNAL MODULE: ./build/js/hosts/cli/commands/run-settings.js
var run_settings = __webpack_require__(16009);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/run.js













async function run_run(context, spec, flags) {
    const root = (0,place/* rootOf */.I)(context, flags);
    const variables = await (0,run_settings/* serviceVariables */.nV)(flags, (path) => context.readUserFile(path));
    const settings = (0,build_settings/* readBuildSettings */.I)({ ...(0,run_settings/* rawSettings */.m0)(flags), spec, variables });
    if (settings.outcome === 'invalid') {
        throw (0,settings_failure/* settingsFailure */.G)(settings.faults, run_settings/* optionName */.fS, 'See `slipway run --help`.');
    }
    const application = await context.application(root, settings.variables);
    const spec_path = (0,repository/* pathFromRoot */._)(settings.request.spec_path, context.cwd, root);
    return await toTheEnd(context, application, flags, (options) => (0,run/* run */.e)(application, { ...settings.request, spec_path }, options));
}
async function run_resume(context, build, flags) {
    const variables = await (0,run_settings/* checkedVariables */.nI)(flags, (path) => context.readUserFile(path));
    const application = await context.application((0,place/* rootOf */.I)(context, flags), variables);
    return await toTheEnd(context, application, flags, (options) => resume(application, build ?? null, options));
}
async function toTheEnd(context, application, flags, work) {
    const reporters = (0,cli_reporters/* buildReporters */.h)(context, flags, application.root, async (build_id) => (0,build_view/* viewOfJob */.QP)((await (0,app_status/* status */.h)(application, build_id)).job));
    const { job, folder, failure } = await work({ signal: context.signal, reporters }).finally(async () => {
        await Promise.all(reporters.map((reporter) => reporter.close()));
    });
    const toMachines = flags.json === true || flags.events === true;
    if (!flags.quiet || !toMachines) {
        await (0,build_end/* tellBuild */.a)(context, application, { build_id: job.build_id, folder }, toMachines);
    }
    if (flags.json && !flags.events)
        (0,print_json/* printJson */.Q)(context.console, job);
    return (0,exit_codes/* exitCodeOfBuild */.LM)(job.status, failure);
}


/***/ }),

/***/ 85286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ settingsFailure)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);

/**
 * All faults of the settings as one failure.
 * @param nameOf how this host calls a setting: `--port`, input `port`
 */
function settingsFailure(faults, nameOf, next_step) {
    const lines = faults.map(({ setting, message }) => `${nameOf(setting)}: ${message}`);
    const [first = ''] = lines;
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'invalid-settings',
        blame: 'settings',
        message: lines.length === 1 ? first : `${lines.length} settings are wrong.`,
        details: lines.length === 1 ? [] : lines,
        next_step,
    });
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
