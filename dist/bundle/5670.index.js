export const id = 5670;
export const ids = [5670];
export const modules = {

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

/***/ 85670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cancel: () => (/* binding */ cancel_cancel)
});

// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/engine/cancellation.js
var cancellation = __webpack_require__(18194);
// EXTERNAL MODULE: ./build/js/engine/engine.js + 18 modules
var engine = __webpack_require__(36617);
// EXTERNAL MODULE: ./build/js/engine/places.js
var places = __webpack_require__(3421);
// EXTERNAL MODULE: ./build/js/app/build-state.js
var build_state = __webpack_require__(71430);
// EXTERNAL MODULE: ./build/js/app/engine-setup.js
var engine_setup = __webpack_require__(40522);
// EXTERNAL MODULE: ./build/js/app/find-build.js
var find_build = __webpack_require__(52794);
;// CONCATENATED MODULE: ./build/js/app/cancel.js







/** The engine ends within 7 s of the signal; it hears of `cancel.json` a quarter of a second after it is written. */
const HEARD_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 100;
/**
 * Ends a build that is at work, in whatever process, and waits for its end. What a dead process left half-done outside
 * is taken back here.
 *
 * @throws SlipwayError `build-unknown`, `build-ambiguous`, `build-not-running`, `cancel-not-heard`
 */
const cancel = async (application, build_id, reason) => await cancelPhases(await (0,engine_setup/* loadPipeline */.B)())(application, build_id, reason);
/** The same for any list of phases. */
function cancelPhases(phases) {
    return async (application, prefix, reason) => {
        const build_id = await (0,find_build/* findBuild */.w)(application, prefix);
        const { job, alive } = await (0,build_state/* readState */.un)(application, build_id);
        const asked = alive && (0,build_state/* isAtWork */.pG)(job);
        const stopped = asked ? await askToStop(application, build_id, reason) : job;
        if (stopped.error?.code === 'interrupted') {
            const options = { signal: new AbortController().signal, reporters: [] };
            return await (0,engine/* resumeBuild */.E)((0,engine_setup/* engineSetup */.M)(application, options, phases), build_id, reason);
        }
        if (asked)
            return { job: stopped };
        throw notRunning(job);
    };
}
async function askToStop(application, build_id, reason) {
    const { files, clock } = application.world;
    await (0,cancellation/* writeCancelFile */.Q1)(files, (0,places/* buildFolder */.bo)(application.root, build_id), reason);
    const asked = clock.monotonic();
    while (clock.monotonic() - asked < HEARD_WITHIN_MS) {
        await clock.sleep(LOOK_EVERY_MS);
        const { job, alive } = await (0,build_state/* readState */.un)(application, build_id);
        if (!(0,build_state/* isAtWork */.pG)(job) && !alive)
            return job;
    }
    throw new failure/* SlipwayError */.GQ({
        code: 'cancel-not-heard',
        blame: 'runner',
        message: `Build ${build_id} did not end within ${HEARD_WITHIN_MS / 1000} s of being cancelled.`,
        next_step: 'End its process by hand, then cancel again: what it began is taken back then.',
    });
}
function notRunning(job) {
    return new failure/* SlipwayError */.GQ({
        code: 'build-not-running',
        blame: 'settings',
        message: `Build ${job.build_id} is ${job.status.replaceAll('_', ' ')}; there is nothing to cancel.`,
        next_step: 'List what is at work with `slipway builds --status running`.',
    });
}

// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var place = __webpack_require__(54192);
// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/cancel.js




async function cancel_cancel(context, build, flags) {
    const application = await context.application((0,place/* rootOf */.I)(context, flags));
    const { job } = await cancel(application, build ?? '', flags.reason ?? 'asked for on the command line');
    if (flags.json)
        (0,print_json/* printJson */.Q)(context.console, job);
    else
        context.console.out(`Build ${job.build_id} is ${job.status.replaceAll('_', ' ')}.\n`);
    return exit_codes/* EXIT_CODES */.ai.ok;
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


/***/ })

};
