export const id = 6852;
export const ids = [6852];
export const modules = {

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

/***/ 58514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _engine_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3421);
/* harmony import */ var _build_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71430);
/* harmony import */ var _find_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52794);



/**
 * How a build stands, from its journal. A build whose process is gone is told as failed, `interrupted`.
 *
 * @throws SlipwayError `build-unknown`, `build-ambiguous`, `journal-damaged`, `build-folder-newer`, `build-folder-empty`
 */
const status = async (application, build_id) => {
    const found = build_id === null ? await (0,_find_build_js__WEBPACK_IMPORTED_MODULE_2__/* .newestBuild */ .Dz)(application) : await (0,_find_build_js__WEBPACK_IMPORTED_MODULE_2__/* .findBuild */ .w)(application, build_id);
    const { job } = await (0,_build_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)(application, found);
    return { job, folder: (0,_engine_places_js__WEBPACK_IMPORTED_MODULE_0__/* .buildFolder */ .bo)(application.root, found) };
};


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

/***/ 58777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ tellBuild)
});

// EXTERNAL MODULE: ./build/js/adapters/reporters/build-report.js
var build_report = __webpack_require__(91277);
// EXTERNAL MODULE: ./build/js/adapters/reporters/failure-text.js
var failure_text = __webpack_require__(10798);
// EXTERNAL MODULE: ./build/js/adapters/reporters/build-view.js
var build_view = __webpack_require__(36026);
// EXTERNAL MODULE: ./build/js/adapters/reporters/diagnostic-text.js
var diagnostic_text = __webpack_require__(17651);
// EXTERNAL MODULE: ./build/js/adapters/reporters/next-commands.js + 1 modules
var next_commands = __webpack_require__(13008);
// EXTERNAL MODULE: ./build/js/adapters/reporters/phase-titles.js
var phase_titles = __webpack_require__(23257);
// EXTERNAL MODULE: ./build/js/adapters/reporters/printable.js
var printable = __webpack_require__(81285);
// EXTERNAL MODULE: ./build/js/adapters/reporters/quantities.js
var quantities = __webpack_require__(14921);
;// CONCATENATED MODULE: ./build/js/adapters/reporters/summary-text.js







const MOST_OPERATIONS = 40;
const LABEL_WIDTH = 9;
/** The end of a build for people: what happened, what it left behind, what to do next. */
function summaryLines(report, command, paint) {
    const { view, folder } = report;
    const failure = view.failure && view.status !== 'cancelled' ? (0,failure_text.failureLines)(view.failure, folder, paint) : [];
    return [
        headline(report, paint),
        ...(failure.length > 0 ? [...failure, ''] : []),
        ...facts(report).map(([label, value]) => `  ${paint.dim(label.padEnd(LABEL_WIDTH))} ${value}`),
        ...(view.status === 'completed' ? operationLines(report.operations, paint) : []),
        ...section('Next', (0,next_commands/* nextCommands */._)(report, command), paint),
    ];
}
function headline({ view, url }, paint) {
    const name = (0,printable/* printable */.g$)(view.service ? `${view.service.name} ${view.service.version}` : (view.specPath ?? ''));
    const after = view.durationSeconds === null ? '' : ` after ${(0,quantities/* durationText */.S)(view.durationSeconds)}`;
    switch (view.status) {
        case 'completed':
            return url === null
                ? `${paint.green('Done:')} ${name}${after}`
                : `${paint.green('Done:')} ${paint.bold(name)} is running at ${paint.bold(paint.cyan(url))}${after}`;
        case 'failed': {
            const row = view.rows.find(({ state }) => state === 'failed');
            return `${paint.red('Failed:')} ${name}${row ? `, phase "${phase_titles/* PHASE_TITLES */.K[row.name]}"` : ''}${after}`;
        }
        case 'cancelled':
            return `${paint.yellow('Cancelled:')} ${name}${after}`;
        case 'awaiting_approval':
            return `${paint.yellow('Waiting for approval:')} ${name}`;
        default:
            return `${view.status === 'running' ? 'Running' : 'Queued'}: ${name}`;
    }
}
function facts(report) {
    const { view, tests, releaseDigest, folder } = report;
    const diagnostics = (0,diagnostic_text/* severityCounts */.ur)((0,build_view/* diagnosticsOf */.o)(view));
    const undone = view.undone.filter(({ outcome }) => outcome !== 'begun');
    const lines = [
        ['build', view.buildId],
        ['approve', view.status === 'awaiting_approval' ? (view.approval?.digest ?? null) : null],
        ['release', releaseDigest],
        [
            'tests',
            tests &&
                `${tests.passed} passed, ${tests.failed} failed${tests.skipped ? `, ${tests.skipped} skipped` : ''}`,
        ],
        ['checks', checkCounts(report)],
        ['spec', diagnostics === '' ? null : diagnostics],
        ...undone.map((one) => ['undone', `${(0,printable/* printable */.g$)(one.effect)}: ${one.outcome.replaceAll('_', ' ')}`]),
        ['folder', (0,printable/* printable */.g$)(folder)],
    ];
    return lines.flatMap(([label, value]) => (value === null ? [] : [[label, value]]));
}
function checkCounts({ checks }) {
    if (checks.length === 0)
        return null;
    const count = (wanted) => checks.filter(({ outcome }) => outcome === wanted).length;
    const rest = [
        [count('failed'), 'failed'],
        [count('not_implemented'), 'not implemented'],
        [count('skipped'), 'skipped'],
    ];
    return [
        `${count('passed')} passed`,
        ...rest.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`),
    ].join(', ');
}
function operationLines(operations, paint) {
    if (operations.length === 0)
        return [];
    const shown = operations.slice(0, MOST_OPERATIONS);
    const paths = shown.map(({ path }) => (0,printable/* clipped */.cz)((0,printable/* printable */.g$)(path), 60));
    const width = Math.max(...paths.map((path) => path.length));
    const lines = shown.map((operation, index) => {
        const mark = operation.outcome === 'not_implemented' ? paint.yellow('  answers 501: behaviour not derivable') : '';
        return `${operation.method.padEnd(7)} ${(paths[index] ?? '').padEnd(width)}  ${paint.dim(operation.stated ? (0,diagnostic_text/* placeText */.Z9)(operation) : 'standard endpoint')}${mark}`;
    });
    const more = operations.length - shown.length;
    return section('Endpoints', more > 0 ? [...lines, `and ${(0,quantities/* countText */.l)(more, 'more endpoint')}`] : lines, paint);
}
function section(title, lines, paint) {
    return lines.length === 0 ? [] : ['', paint.bold(title), ...lines.map((line) => `  ${line}`)];
}

// EXTERNAL MODULE: ./build/js/app/build-record.js
var build_record = __webpack_require__(19774);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var place = __webpack_require__(54192);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/build-end.js






/**
 * The summary of a build. Where its record cannot be read, that is told instead: the build itself ended as it ended.
 * @param write standard output, or standard error where the output belongs to machines
 */
async function tellBuild(context, application, build, toMachines) {
    const { console } = context;
    const paint = toMachines ? console.errPaint : console.outPaint;
    const write = toMachines ? console.err : console.out;
    try {
        const report = await reportOf(context, application, build);
        write(`\n${summaryLines(report, context.command, paint).join('\n')}\n`);
    }
    catch (thrown) {
        console.err(`${(0,failure_text.failureLines)((0,failure/* failureFrom */.Ju)(thrown), null, console.errPaint).join('\n')}\n`);
    }
}
async function reportOf(context, application, build) {
    const record = await (0,build_record/* buildRecord */.k)(application, build);
    return (0,build_report/* buildReport */.F)(record, (0,place/* shownPath */.p)(context, build.folder));
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

/***/ 8929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ buildReporters),
  u: () => (/* binding */ terminalView)
});

// EXTERNAL MODULE: ./build/js/adapters/reporters/build-view.js
var build_view = __webpack_require__(36026);
// EXTERNAL MODULE: ./build/js/adapters/reporters/event-lines.js
var event_lines = __webpack_require__(59408);
// EXTERNAL MODULE: ./build/js/domain/phase-name.js
var phase_name = __webpack_require__(16970);
// EXTERNAL MODULE: ./build/js/adapters/reporters/details-text.js
var details_text = __webpack_require__(54670);
// EXTERNAL MODULE: ./build/js/adapters/reporters/phase-titles.js
var phase_titles = __webpack_require__(23257);
// EXTERNAL MODULE: ./build/js/adapters/reporters/printable.js
var printable = __webpack_require__(81285);
// EXTERNAL MODULE: ./build/js/adapters/reporters/quantities.js
var quantities = __webpack_require__(14921);
// EXTERNAL MODULE: ./build/js/adapters/reporters/text-width.js
var text_width = __webpack_require__(40690);
;// CONCATENATED MODULE: ./build/js/adapters/reporters/live-frame.js






const TITLE_WIDTH = Math.max(...phase_name/* PHASE_NAMES */.b.map((name) => phase_titles/* PHASE_TITLES */.K[name].length));
const DURATION_WIDTH = 12;
const BAR_WIDTH = 12;
/** The sequences that paint.ts writes. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
const SPINNER = { unicode: '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏', ascii: '|/-\\' };
/** The live picture of a build: a headline and a row for each of the nine phases. */
function liveFrame(view, options) {
    const lines = [headline(view, options), ...view.rows.map((row) => rowLine(row, options))];
    const height = Math.max(1, options.rows - 1);
    if (lines.length <= height)
        return lines;
    const running = 1 + view.rows.findIndex(({ state }) => state === 'running');
    const first = Math.min(Math.max(0, running - Math.floor(height / 2)), lines.length - height);
    return lines.slice(first, first + height);
}
function headline(view, { columns, elapsed, paint }) {
    const name = view.service ? `${view.service.name} ${view.service.version}`.trim() : (view.specPath ?? '');
    const time = (0,quantities/* durationText */.S)(view.durationSeconds ?? elapsed);
    const text = (0,text_width/* fitted */.$)(`${(0,printable/* printable */.g$)(name)}  ${view.status.replaceAll('_', ' ')}`, columns - time.length - 4);
    return `${paint.bold(text)}  ${paint.dim(time)}`;
}
function rowLine(row, options) {
    const { columns, paint, phaseElapsed } = options;
    const seconds = row.state === 'running' ? phaseElapsed : row.durationSeconds;
    const time = (seconds === null ? '' : (0,quantities/* durationText */.S)(seconds)).padStart(DURATION_WIDTH);
    const room = columns - 1 - (2 + TITLE_WIDTH + DURATION_WIDTH + 2);
    const title = phase_titles/* PHASE_TITLES */.K[row.name].padEnd(TITLE_WIDTH);
    const remark = (0,text_width/* fitted */.$)(remarkOf(row, options), Math.max(0, room));
    if (room < 0)
        return (0,text_width/* fitted */.$)(`${symbol(row, options)} ${phase_titles/* PHASE_TITLES */.K[row.name]}`, columns - 1);
    const strong = row.state === 'running' ? paint.bold(title) : row.state === 'pending' ? paint.dim(title) : title;
    return `${colourOf(row, paint)(symbol(row, options))} ${strong}${paint.dim(time)}  ${paint.dim(remark)}`.trimEnd();
}
function remarkOf(row, options) {
    switch (row.state) {
        case 'running': {
            const again = row.attempt > 1 ? `try ${row.attempt}: ` : '';
            const bar = row.progress === null ? '' : `${progressBar(row.progress, options.unicode)} `;
            return `${bar}${again}${(0,printable/* printable */.g$)(row.message)}`;
        }
        case 'completed':
            return row.reused ? 'unchanged' : (0,details_text/* detailsText */.e)(row.details);
        case 'failed':
            return row.failure?.code === 'cancelled' ? 'cancelled' : (0,printable/* printable */.g$)(row.failure?.message ?? '');
        case 'skipped':
            return `skipped: ${(0,printable/* printable */.g$)(row.message)}`;
        case 'pending':
            return '';
    }
}
function progressBar(percent, unicode) {
    const full = Math.round((Math.min(100, Math.max(0, percent)) / 100) * BAR_WIDTH);
    const [done, open] = unicode ? ['█', '░'] : ['#', '.'];
    return `${done.repeat(full)}${open.repeat(BAR_WIDTH - full)} ${Math.round(percent)}%`;
}
function symbol(row, { unicode, tick }) {
    const spinner = unicode ? SPINNER.unicode : SPINNER.ascii;
    const turning = spinner[tick % spinner.length] ?? '*';
    const symbols = unicode
        ? { pending: '·', running: turning, completed: '✓', failed: '✗', skipped: '–' }
        : { pending: '.', running: turning, completed: '+', failed: 'x', skipped: '-' };
    return symbols[row.state];
}
function colourOf(row, paint) {
    return {
        pending: paint.dim,
        running: paint.cyan,
        completed: paint.green,
        failed: paint.red,
        skipped: paint.yellow,
    }[row.state];
}
/** Lines that earlier lines take on a terminal that has become this narrow. */
function linesTaken(lines, columns) {
    return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((0,text_width/* textWidth */.s)(withoutColour(line)) / columns)), 0);
}
function withoutColour(line) {
    return line.replace(COLOUR, '');
}

;// CONCATENATED MODULE: ./build/js/adapters/reporters/live.js



const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_LINE_END = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';
const FRAME_MS = 100;
/** Told above the picture, where they stay; all others are in the picture. */
const TOLD_ABOVE = new Set([
    'diagnostic',
    'retry',
    'undo',
    'approval',
    'cancel_requested',
]);
/** The live view for terminals: nine rows with spinner, progress and durations, redrawn in place. */
function liveView(options) {
    const { screen, monotonic } = options;
    const started = monotonic();
    let view = build_view/* EMPTY_VIEW */.C5;
    let phaseStarted = started;
    let drawn = [];
    let tick = 0;
    let open = true;
    function draw(above = []) {
        const { columns, rows } = screen.size();
        const now = monotonic();
        const frame = liveFrame(view, {
            columns,
            rows,
            tick,
            elapsed: (now - started) / 1000,
            phaseElapsed: (now - phaseStarted) / 1000,
            unicode: options.unicode,
            paint: options.paint,
        });
        const up = Math.min(linesTaken(drawn, columns), rows);
        const back = up > 0 ? `\u001b[${up}A\r` : '\r';
        // Line by line over the old picture: clearing it first would flicker.
        const lines = [...above, ...frame].map((line) => `${line}${CLEAR_LINE_END}\n`);
        screen.write(`${back}${lines.join('')}${CLEAR_BELOW}`);
        drawn = frame;
    }
    screen.write(HIDE_CURSOR);
    const timer = setInterval(() => {
        tick += 1;
        draw();
    }, FRAME_MS);
    timer.unref();
    const stopListening = screen.onResize(() => draw());
    function restore() {
        if (!open)
            return;
        open = false;
        clearInterval(timer);
        stopListening();
        draw();
        screen.write(SHOW_CURSOR);
    }
    return {
        event(event) {
            if (event.event_type === 'phase_start')
                phaseStarted = monotonic();
            view = (0,build_view/* viewAfter */.O1)(view, event);
            if (open && TOLD_ABOVE.has(event.event_type))
                draw((0,event_lines/* eventLines */.C)(event, options.sourceLine, options.paint));
        },
        show(next) {
            if (next.rows.some((row) => row.state === 'running' && isNewlyRunning(row.name, view)))
                phaseStarted = monotonic();
            view = next;
            if (open)
                draw();
        },
        recall(earlier) {
            view = (0,build_view/* withEarlier */.TG)(view, earlier);
        },
        async close() {
            restore();
        },
        restore,
    };
}
function isNewlyRunning(name, before) {
    return before.rows.find((row) => row.name === name)?.state !== 'running';
}

// EXTERNAL MODULE: ./build/js/adapters/reporters/json-text.js
var json_text = __webpack_require__(27676);
;// CONCATENATED MODULE: ./build/js/adapters/reporters/ndjson.js

/** Every event as one line of JSON: the contract of `--events`, equal to `events.ndjson`. */
function ndjsonReporter(write) {
    return {
        event: (event) => write(`${(0,json_text/* jsonText */.s)(event)}\n`),
        async close() { },
    };
}

;// CONCATENATED MODULE: ./build/js/adapters/reporters/plain.js

/** A line per event, for logs and pipes. @param write takes whole lines with their line end */
function plainReporter(options) {
    let previous = '';
    return {
        event(event) {
            const text = (0,event_lines/* eventLines */.C)(event, options.sourceLine, options.paint)
                .map((line) => `${line}\n`)
                .join('');
            // A step that only counts on says the same again and again.
            if (text === '' || text === previous)
                return;
            previous = text;
            options.write(text);
        },
        async close() { },
    };
}

// EXTERNAL MODULE: ./build/js/hosts/source-lines.js
var source_lines = __webpack_require__(36311);
;// CONCATENATED MODULE: ./build/js/hosts/cli/reporters.js




/**
 * Progress goes to standard error, live where that is a terminal; events go to standard output.
 * @param earlier the view of a build that is resumed, as it stood before
 */
function buildReporters(context, options, root, earlier) {
    const events = options.events ? [ndjsonReporter(context.console.out)] : [];
    return options.quiet ? events : [...events, progressReporter(context, root, earlier)];
}
/** The live view, and the way to give the terminal back when the process ends in the middle of it. */
function terminalView(context, root) {
    const { console } = context;
    const view = liveView({
        screen: standardError(console.err),
        sourceLine: (0,source_lines/* sourceLines */.J)(root),
        paint: console.errPaint,
        unicode: console.unicode,
        monotonic: context.monotonic,
    });
    context.onExit(() => view.restore());
    return view;
}
function progressReporter(context, root, earlier) {
    const { console } = context;
    if (console.live)
        return remembering(terminalView(context, root), earlier);
    return plainReporter({ write: console.err, sourceLine: (0,source_lines/* sourceLines */.J)(root), paint: console.errPaint });
}
function remembering(view, earlier) {
    return {
        event(event) {
            view.event(event);
            if (event.event_type !== 'build_resume')
                return;
            // Only the picture is poorer where this fails; the engine tells what is wrong with the journal.
            earlier(event.build_id).then(view.recall, () => undefined);
        },
        close: () => view.close(),
    };
}
function standardError(write) {
    return {
        write,
        size: () => ({ columns: process.stderr.columns || 80, rows: process.stderr.rows || 24 }),
        onResize(listener) {
            process.stderr.on('resize', listener);
            return () => process.stderr.off('resize', listener);
        },
    };
}


/***/ })

};
