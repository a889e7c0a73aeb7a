export const id = 1215;
export const ids = [1215];
export const modules = {

/***/ 81285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cz: () => (/* binding */ clipped),
/* harmony export */   g$: () => (/* binding */ printable)
/* harmony export */ });
/* unused harmony export printableLines */
/**
 * C0 and C1 controls, line and paragraph separators, and the characters that turn the direction of text around
 * (Unicode TR 36): a spec or a child could move the cursor, colour the screen or hide what stands there.
 */
const UNSAFE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Untrusted text as one line that a terminal shows as it is; controls become visible escapes, line ends spaces. */
function printable(text) {
    return text
        .replace(/\r\n|[\n\r\t\u2028\u2029\u0085]/g, ' ')
        .replace(UNSAFE, (character) => escaped(character));
}
/** The same, but line ends stay line ends. */
function printableLines(text) {
    return text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).map((line) => printable(line));
}
/** At most `length` characters, the last one an ellipsis where something is missing. */
function clipped(text, length) {
    const characters = [...text];
    return characters.length <= length ? text : `${characters.slice(0, Math.max(0, length - 1)).join('')}…`;
}
function escaped(character) {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100
        ? `\\x${code.toString(16).padStart(2, '0')}`
        : `\\u${code.toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 14921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText),
/* harmony export */   l: () => (/* binding */ countText)
/* harmony export */ });
/** `0.4 s`, `12.3 s`, `2 min 05 s`. */
function durationText(seconds) {
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
/** `1 warning`, `2 warnings`. */
function countText(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 40690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fitted),
/* harmony export */   s: () => (/* binding */ textWidth)
/* harmony export */ });
/** Characters that terminals draw two cells wide (East Asian Width W and F, and emoji). */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Cells that a line without control characters takes on a terminal. */
function textWidth(text) {
    let width = 0;
    for (const character of text)
        width += characterWidth(character);
    return width;
}
/** As much of the text as fits into so many cells, an ellipsis where something is missing. */
function fitted(text, cells) {
    if (textWidth(text) <= cells)
        return text;
    let kept = '';
    let width = 0;
    for (const character of text) {
        width += characterWidth(character);
        if (width > cells - 1)
            break;
        kept += character;
    }
    return cells > 0 ? `${kept}…` : '';
}
function characterWidth(character) {
    if (character < '\u0300')
        return 1;
    if (NO_WIDTH.test(character))
        return 0;
    return WIDE.test(character) ? 2 : 1;
}


/***/ }),

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

/***/ 1215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  down: () => (/* binding */ services_down),
  releases: () => (/* binding */ services_releases),
  rollback: () => (/* binding */ services_rollback)
});

// EXTERNAL MODULE: ./build/js/adapters/reporters/printable.js
var printable = __webpack_require__(81285);
// EXTERNAL MODULE: ./build/js/adapters/reporters/quantities.js
var quantities = __webpack_require__(14921);
;// CONCATENATED MODULE: ./build/js/app/down.js
/**
 * Stops a service and takes it out of the registry. Does nothing, without a complaint, for one that does not run. Where
 * the registry cannot be told, that is said in a progress line.
 */
const down = async (application, service, options) => {
    const { purge, signal, progress } = options;
    const result = await application.target(options.target).down(service, { purge, signal, progress });
    try {
        await application.registry(options.registry).deregister(service, options.environment);
    }
    catch (thrown) {
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        progress(`${service} is down, but the registry was not told: ${why}`);
    }
    return result;
};

// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
;// CONCATENATED MODULE: ./build/js/app/releases.js

/**
 * The releases that a target keeps of a service, newest first.
 *
 * @throws SlipwayError `service-unknown`
 */
const releases = async (application, service, kind) => {
    const target = application.target(kind);
    const services = await target.services();
    if (services.includes(service))
        return target.releases(service);
    throw new failure/* SlipwayError */.GQ({
        code: 'service-unknown',
        blame: 'settings',
        message: `There is no service ${JSON.stringify(service)} on ${target.location}.`,
        details: services.length === 0 ? ['There is no service at all.'] : services,
        next_step: 'Name one of the services above, or deploy this one first.',
    });
};

;// CONCATENATED MODULE: ./build/js/app/rollback.js

const HEALTHY_WITHIN_MS = 15_000;
/**
 * Returns a service to an earlier release. Needs the target and nothing else: where the registry cannot be told, that is
 * said in a progress line, and the rollback stands.
 *
 * @throws SlipwayError of `Target.rollback`, `release-unknown`, `release-ambiguous`
 */
const rollback = async (application, service, options) => {
    const { clock } = application.world;
    const began = clock.monotonic();
    const target = application.target(options.target);
    const to = options.to === null ? null : await releaseByPrefix(target, service, options.to);
    const before = await target.current(service);
    const deployment = await target
        .rollback(service, to, {
        environment: options.environment,
        port: options.port ?? null,
        variables: application.serviceVariables,
        healthy_within_ms: HEALTHY_WITHIN_MS,
        reason: options.reason,
        signal: options.signal,
        progress: options.progress,
    })
        .catch((thrown) => onlyRelease(thrown, target, service, { ...options, to, before }));
    await tellRegistry(application, deployment, options);
    return {
        deployment,
        rolled_back_from: before?.build_id === deployment.build_id ? null : (before?.build_id ?? null),
        duration_seconds: (clock.monotonic() - began) / 1000,
    };
};
/**
 * The last good release of a service that has one release only is the one that runs: it stays, if it is healthy. Where
 * it is not, or a release was named, that there is nothing to go back to is the failure it is.
 */
async function onlyRelease(thrown, target, service, { to, before, progress, }) {
    const nothing = thrown instanceof failure/* SlipwayError */.GQ && thrown.failure.code === 'nothing-to-roll-back-to';
    if (!nothing || to !== null || before === null || !(await target.healthy(service)))
        throw thrown;
    progress(`${service} has no earlier release; ${before.version} is healthy and stays`);
    return before;
}
async function releaseByPrefix(target, service, prefix) {
    const ids = (await target.releases(service)).map(({ build_id }) => build_id);
    const matches = ids.includes(prefix) ? [prefix] : ids.filter((id) => id.startsWith(prefix));
    const [match] = matches;
    if (match !== undefined && matches.length === 1)
        return match;
    throw new failure/* SlipwayError */.GQ({
        code: match === undefined ? 'release-unknown' : 'release-ambiguous',
        blame: 'settings',
        message: match === undefined
            ? `${service} has no release whose build id begins with ${JSON.stringify(prefix)}.`
            : `${matches.length} releases of ${service} begin with ${JSON.stringify(prefix)}.`,
        details: match === undefined ? ids : matches,
        next_step: `\`slipway releases ${service}\` lists them.`,
    });
}
/** Only an entry that is there is changed: who did not register the service does not want it registered. */
async function tellRegistry(application, deployment, options) {
    try {
        const registry = application.registry(options.registry);
        const entry = await registry.find(deployment.service, options.environment);
        if (entry === null)
            return;
        await registry.register(pointingTo(entry, deployment, application.world.clock.now().toISOString()));
    }
    catch (thrown) {
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        options.progress(`rolled back, but the registry was not told: ${why}`);
    }
}
function pointingTo(entry, deployment, registered_at) {
    const { version, url, build_id, digest } = deployment;
    const health_url = entry.health_url.replace(entry.url, url);
    return { ...entry, version, url, health_url, build_id, digest, registered_at };
}

// EXTERNAL MODULE: ./build/js/settings/build-settings.js
var build_settings = __webpack_require__(50846);
// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/settings-failure.js
var settings_failure = __webpack_require__(85286);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var cli_place = __webpack_require__(54192);
// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
// EXTERNAL MODULE: ./build/js/hosts/cli/table.js
var table = __webpack_require__(92667);
// EXTERNAL MODULE: ./build/js/hosts/cli/commands/run-settings.js
var run_settings = __webpack_require__(16009);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/services.js












async function services_rollback(context, service, flags) {
    const place = placeOf(flags);
    const variables = await (0,run_settings/* checkedVariables */.nI)(flags, (path) => context.readUserFile(path));
    const application = await context.application((0,cli_place/* rootOf */.I)(context, flags), variables);
    const result = await rollback(application, service ?? '', {
        ...place,
        to: flags.to ?? null,
        reason: flags.reason ?? '',
        signal: context.signal,
        progress: progressOf(context),
    });
    if (flags.json)
        (0,print_json/* printJson */.Q)(context.console, result);
    else {
        const { deployment, rolled_back_from, duration_seconds } = result;
        const from = rolled_back_from === null ? '' : `, back from ${rolled_back_from}`;
        context.console.out((0,printable/* printable */.g$)(`${deployment.service} ${deployment.version} (build ${deployment.build_id}${from}) is running at ${deployment.url} after ${(0,quantities/* durationText */.S)(duration_seconds)}`));
        context.console.out(`\n`);
    }
    return exit_codes/* EXIT_CODES */.ai.ok;
}
async function services_down(context, service, flags) {
    const place = placeOf(flags);
    const application = await context.application((0,cli_place/* rootOf */.I)(context, flags));
    const name = service ?? '';
    const { was_running } = await down(application, name, {
        ...place,
        purge: flags.purge ?? false,
        signal: context.signal,
        progress: progressOf(context),
    });
    if (flags.json)
        (0,print_json/* printJson */.Q)(context.console, { service: name, was_running, purged: flags.purge ?? false });
    else
        context.console.out(`${(0,printable/* printable */.g$)(name)} ${was_running ? 'is stopped' : 'was not running'}.\n`);
    return exit_codes/* EXIT_CODES */.ai.ok;
}
async function services_releases(context, service, flags) {
    const { target } = placeOf(flags);
    const application = await context.application((0,cli_place/* rootOf */.I)(context, flags));
    const name = service ?? '';
    const kept = await releases(application, name, target);
    if (flags.json)
        (0,print_json/* printJson */.Q)(context.console, { service: name, releases: kept });
    else {
        const rows = kept.map(({ build_id, version, state, deployed_at, digest }) => [
            build_id,
            version,
            state,
            deployed_at,
            digest,
        ]);
        const headline = ['BUILD', 'VERSION', 'STATE', 'DEPLOYED', 'DIGEST'];
        context.console.out((0,table/* tableText */.q)(headline, rows, context.console.outPaint));
    }
    return exit_codes/* EXIT_CODES */.ai.ok;
}
/** The same rules and defaults as for a build; the specification plays no part here. */
function placeOf(flags) {
    const { target, registry, environment, port } = flags;
    const settings = (0,build_settings/* readBuildSettings */.I)({ spec: '-', target, registry, environment, port });
    if (settings.outcome === 'invalid') {
        throw (0,settings_failure/* settingsFailure */.G)(settings.faults, run_settings/* optionName */.fS, 'See `--help` of this command.');
    }
    const { request } = settings;
    return {
        target: request.target,
        registry: request.registry,
        environment: request.environment,
        port: request.port,
    };
}
function progressOf({ console }) {
    return (message) => console.err(`${(0,printable/* printable */.g$)(message)}\n`);
}


/***/ }),

/***/ 54192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61612);


/** Root of the repository that a command works on. */
function rootOf(context, options) {
    return options.root === undefined ? (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryRoot */ .H)(context.cwd) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, options.root);
}
/** A folder as the reader types it from here. */
function shownPath(context, path) {
    const fromHere = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(context.cwd, path);
    return fromHere.startsWith('..') ? path : fromHere || '.';
}


/***/ }),

/***/ 92667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tableText)
/* harmony export */ });
/* harmony import */ var _adapters_reporters_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81285);
/* harmony import */ var _adapters_reporters_text_width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40690);


/** Rows under a headline, columns as wide as their widest cell, no trailing white space. */
function tableText(headline, rows, paint) {
    const lines = [headline, ...rows].map((row) => row.map((cell) => (0,_adapters_reporters_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(cell)));
    const widths = headline.map((_, column) => Math.max(...lines.map((row) => (0,_adapters_reporters_text_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .s)(row[column] ?? ''))));
    return lines
        .map((row, index) => {
        const line = row
            .map((cell, column) => padded(cell, widths[column] ?? 0))
            .join('  ')
            .trimEnd();
        return `${index === 0 ? paint.bold(line) : line}\n`;
    })
        .join('');
}
function padded(cell, width) {
    return cell + ' '.repeat(Math.max(0, width - (0,_adapters_reporters_text_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .s)(cell)));
}


/***/ }),

/***/ 61612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ repositoryRoot),
/* harmony export */   _: () => (/* binding */ pathFromRoot)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The nearest folder upwards that is a git work tree, else the folder itself. */
function repositoryRoot(folder) {
    for (let here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);; here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(here)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, '.git')))
            return here;
        if (here === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(here))
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    }
}
/**
 * A path as a user typed it in `folder`, told from the root with forward slashes. Outside the root an absolute path
 * stays absolute.
 */
function pathFromRoot(typed, folder, root) {
    const fromRoot = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, typed));
    const outside = fromRoot === '..' || fromRoot.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(fromRoot);
    const path = outside && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(typed) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(typed) : fromRoot;
    return path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
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
