export const id = 8417;
export const ids = [8417];
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

/***/ 71430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   pG: () => (/* binding */ isAtWork),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _domain_build_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95731);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);
/* harmony import */ var _domain_fold_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64876);
/* harmony import */ var _domain_timestamp_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45115);
/* harmony import */ var _engine_build_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2437);
/* harmony import */ var _engine_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62126);
/* harmony import */ var _engine_places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3421);







async function stateOf(application, build_id) {
    try {
        return { kind: 'readable', ...(await readState(application, build_id)) };
    }
    catch (thrown) {
        if (thrown instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ)
            return { kind: 'damaged', failure: thrown.failure };
        throw thrown;
    }
}
/**
 * The job that the journal tells. Where the journal says that it runs and no process does, the job is told as failed with
 * `interrupted`: whoever waits for its end must not wait for ever, and nothing goes on by itself. The journal stays as it
 * is, and `resume` goes on.
 *
 * @throws SlipwayError `journal-damaged`, `build-folder-newer`, `build-folder-empty`
 */
async function readState(application, build_id) {
    const folder = (0,_engine_places_js__WEBPACK_IMPORTED_MODULE_4__/* .buildFolder */ .bo)(application.root, build_id);
    const held = await (0,_engine_build_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .buildIsHeld */ .sX)(application.world, folder);
    const job = await readJob(application, build_id, folder);
    if (!isAtWork(job))
        return { job, alive: held };
    if (held)
        return { job, alive: true };
    // It may have ended between the two looks: the lock goes after the last line.
    const again = await readJob(application, build_id, folder);
    return { job: isAtWork(again) ? interrupted(again) : again, alive: false };
}
/** Does it wait for something to go on? */
function isAtWork(job) {
    return job.status === 'running' || job.status === 'queued';
}
async function readJob(application, build_id, folder) {
    const { files } = application.world;
    const { events } = await (0,_engine_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .readJournal */ .a0)(files, { path: (0,_engine_places_js__WEBPACK_IMPORTED_MODULE_4__/* .enginePath */ .aE)(folder, 'journal'), build_id });
    if (events.length > 0)
        return (0,_domain_fold_job_js__WEBPACK_IMPORTED_MODULE_1__/* .foldJob */ .bz)(events);
    const path = (0,_engine_places_js__WEBPACK_IMPORTED_MODULE_4__/* .enginePath */ .aE)(folder, 'request');
    const request = (await files.stat(path)) ? (0,_domain_build_request_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBuildRequest */ .rv)(await files.readText(path)) : null;
    if (request)
        return (0,_domain_fold_job_js__WEBPACK_IMPORTED_MODULE_1__/* .queuedJob */ .Xo)(build_id, request, createdAt(build_id));
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'build-folder-empty',
        blame: 'runner',
        message: `The folder of build ${build_id} has no journal and no request.`,
        next_step: `Nothing was done in it: remove ${folder}.`,
    });
}
/** The first 48 bits of a UUIDv7 are its time in milliseconds. */
function createdAt(build_id) {
    return (0,_domain_timestamp_js__WEBPACK_IMPORTED_MODULE_6__/* .timestampOf */ .U)(Number.parseInt(build_id.replace('-', '').slice(0, 12), 16));
}
function interrupted(job) {
    const where = job.current_phase ? ` in ${job.current_phase}` : '';
    return {
        ...job,
        status: 'failed',
        estimated_completion: null,
        error: {
            code: 'interrupted',
            blame: 'runner',
            message: `The process that ran this build ended${where} without a word: it was killed, or the machine went down.`,
            details: [],
            next_step: `Go on where it stood: \`slipway resume ${job.build_id}\`.`,
        },
    };
}


/***/ }),

/***/ 52794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ newestBuild),
/* harmony export */   f2: () => (/* binding */ noBuilds),
/* harmony export */   w: () => (/* binding */ findBuild),
/* harmony export */   zA: () => (/* binding */ buildIds)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);
/* harmony import */ var _engine_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3421);


/** Ids of all builds of the repository, newest first: a UUIDv7 sorts by its time. */
async function buildIds({ world, root }) {
    const names = await world.files.list((0,_engine_places_js__WEBPACK_IMPORTED_MODULE_1__/* .buildsFolder */ .Ow)(root));
    return names.filter((name) => BUILD_ID.test(name)).toReversed();
}
/**
 * The one build whose id begins with the given text.
 *
 * @throws SlipwayError `build-unknown`, `build-ambiguous`
 */
async function findBuild(application, prefix) {
    const ids = await buildIds(application);
    const wanted = prefix.trim().toLowerCase();
    const matches = wanted === '' ? [] : ids.filter((id) => id.startsWith(wanted));
    const [match] = matches;
    if (match === undefined)
        throw unknownBuild(prefix, ids);
    if (matches.length > 1)
        throw ambiguous(prefix, matches);
    return match;
}
/** @throws SlipwayError `build-unknown` when there is none */
async function newestBuild(application) {
    const [newest] = await buildIds(application);
    if (newest === undefined)
        throw noBuilds(application);
    return newest;
}
function noBuilds({ root }) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'build-unknown',
        blame: 'settings',
        message: `There is no build in ${(0,_engine_places_js__WEBPACK_IMPORTED_MODULE_1__/* .buildsFolder */ .Ow)(root)}.`,
        next_step: 'Start one with `slipway run <spec>`, or name the repository that has them.',
    });
}
function unknownBuild(prefix, ids) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'build-unknown',
        blame: 'settings',
        message: `There is no build ${JSON.stringify(prefix)} here.`,
        details: ids.length === 0 ? ['There is no build at all.'] : ['The newest are:', ...ids.slice(0, 5)],
        next_step: 'List them with `slipway builds`.',
    });
}
function ambiguous(prefix, matches) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'build-ambiguous',
        blame: 'settings',
        message: `${matches.length} builds begin with ${JSON.stringify(prefix)}.`,
        details: matches.slice(0, 10),
        next_step: 'Give more characters of the id.',
    });
}
const BUILD_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;


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

/***/ 68417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  builds: () => (/* binding */ builds_builds)
});

// EXTERNAL MODULE: ./build/js/adapters/reporters/quantities.js
var quantities = __webpack_require__(14921);
// EXTERNAL MODULE: ./build/js/app/build-state.js
var build_state = __webpack_require__(71430);
// EXTERNAL MODULE: ./build/js/app/find-build.js
var find_build = __webpack_require__(52794);
;// CONCATENATED MODULE: ./build/js/app/builds.js


/**
 * The builds of the repository, newest first. The counts are those of the chosen service, whatever `status` and `limit` say;
 * `total` is how many the whole filter finds. A damaged folder is told beside them and stops nothing.
 */
const builds = async (application, { status, service_name, limit }) => {
    const jobs = [];
    const damaged = [];
    for (const build_id of await (0,find_build/* buildIds */.zA)(application)) {
        const state = await (0,build_state/* stateOf */.L4)(application, build_id);
        if (state.kind === 'damaged')
            damaged.push({ build_id, failure: state.failure });
        else if (service_name === null || state.job.service_name === service_name)
            jobs.push(state.job);
    }
    const found = status === null ? jobs : jobs.filter((job) => job.status === status);
    const count = (wanted) => jobs.filter((job) => job.status === wanted).length;
    return {
        builds: found.slice(0, limit),
        total: found.length,
        queued: count('queued'),
        running: count('running'),
        completed: count('completed'),
        failed: count('failed'),
        damaged,
    };
};

// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var place = __webpack_require__(54192);
// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
// EXTERNAL MODULE: ./build/js/hosts/cli/table.js
var table = __webpack_require__(92667);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/builds.js







const STATUSES = [
    'queued',
    'running',
    'awaiting_approval',
    'completed',
    'failed',
    'cancelled',
];
const DEFAULT_LIMIT = 20;
const LARGEST_LIMIT = 10_000;
async function builds_builds(context, _argument, flags) {
    const filter = {
        status: readStatus(flags.status),
        service_name: flags.service ?? null,
        limit: readLimit(flags.limit),
    };
    const application = await context.application((0,place/* rootOf */.I)(context, flags));
    const found = await builds(application, filter);
    if (flags.json) {
        (0,print_json/* printJson */.Q)(context.console, found);
        return exit_codes/* EXIT_CODES */.ai.ok;
    }
    const { console } = context;
    const headline = ['BUILD', 'SERVICE', 'STATUS', 'PHASE', 'STARTED', 'TOOK'];
    console.out((0,table/* tableText */.q)(headline, found.builds.map(buildRow), console.outPaint));
    console.out(`${found.total} in all: ${found.completed} completed, ${found.failed} failed, ${found.running} running, ${found.queued} queued\n`);
    for (const { build_id, failure } of found.damaged) {
        console.err(`${(0,table/* tableText */.q)([build_id, failure.message], [], console.errPaint)}`);
    }
    return exit_codes/* EXIT_CODES */.ai.ok;
}
function buildRow(job) {
    const { build_id, service_name, spec_path, status, current_phase, started_at, completed_at } = job;
    const took = started_at && completed_at
        ? (0,quantities/* durationText */.S)((Date.parse(completed_at) - Date.parse(started_at)) / 1000)
        : '';
    return [build_id, service_name ?? spec_path, status, current_phase ?? '', started_at ?? '', took];
}
function readStatus(text) {
    if (text === undefined)
        return null;
    const status = STATUSES.find((one) => one === text);
    if (status)
        return status;
    throw wrong('--status', `'${text}' is not one of ${STATUSES.join(', ')}`);
}
function readLimit(text) {
    if (text === undefined)
        return DEFAULT_LIMIT;
    const limit = /^\d+$/.test(text) ? Number(text) : 0;
    if (limit < 1 || limit > LARGEST_LIMIT)
        throw wrong('--limit', `'${text}' is no number from 1 to ${LARGEST_LIMIT}`);
    return limit;
}
function wrong(option, message) {
    return new failure/* SlipwayError */.GQ({
        code: 'invalid-settings',
        blame: 'settings',
        message: `${option}: ${message}`,
        next_step: 'See `slipway builds --help`.',
    });
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


/***/ })

};
