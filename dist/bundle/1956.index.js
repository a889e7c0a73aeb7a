export const id = 1956;
export const ids = [1956];
export const modules = {

/***/ 64876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z8: () => (/* binding */ applyEvent),
  bz: () => (/* binding */ foldJob),
  Xo: () => (/* binding */ queuedJob)
});

// UNUSED EXPORTS: startedJob

// EXTERNAL MODULE: ./build/js/domain/phase-name.js
var phase_name = __webpack_require__(16970);
// EXTERNAL MODULE: ./build/js/domain/timestamp.js
var timestamp = __webpack_require__(45115);
;// CONCATENATED MODULE: ./build/js/domain/job-progress.js


/**
 * How far a job is and when it will end, from its rows alone.
 *
 * @param now RFC 3339 time of the latest event
 * @returns whole percent, never 100 before the build completed; the estimate is null until there is something to go by
 */
function jobProgress(job, now) {
    if (job.status === 'completed')
        return { progress_percent: 100, estimated_completion: null };
    const done = phase_name/* PHASE_NAMES */.b.reduce((sum, name) => sum + (SHARE[name] * finishedPercent(job.phases[name])) / 100, 0);
    const progress_percent = Math.min(99, Math.floor(done));
    return { progress_percent, estimated_completion: estimate(job, done, now) };
}
function estimate(job, done, now) {
    if (job.status !== 'running' || done < LEAST_PERCENT_TO_ESTIMATE)
        return null;
    const spent_ms = phase_name/* PHASE_NAMES */.b.reduce((sum, name) => sum + spentMs(job.phases[name], now), 0);
    return (0,timestamp/* timestampOf */.U)((0,timestamp/* millisecondsOf */.W)(now) + (spent_ms * (100 - done)) / done);
}
function finishedPercent(row) {
    if (row.status === 'completed' || row.status === 'skipped')
        return 100;
    return row.status === 'running' ? row.progress : 0;
}
function spentMs(row, now) {
    if (row.duration_seconds !== null)
        return row.duration_seconds * 1000;
    return row.started_at === null ? 0 : Math.max(0, (0,timestamp/* millisecondsOf */.W)(now) - (0,timestamp/* millisecondsOf */.W)(row.started_at));
}
/** Usual share of a build's time, in percent; they add up to 100. Dependencies and tests take most of it. */
const SHARE = {
    spec_compilation: 2,
    code_generation: 4,
    test_generation: 4,
    build: 40,
    verification: 25,
    packaging: 12,
    deployment: 8,
    registration: 1,
    health_check: 4,
};
const LEAST_PERCENT_TO_ESTIMATE = 10;

;// CONCATENATED MODULE: ./build/js/domain/fold-job.js


/**
 * The job that a journal tells. Pure: the same events give the same job, so `job.json` can be lost and made again.
 *
 * @param events from the start of the journal, in order
 * @throws RangeError when the first event is no `build_start`
 */
const foldJob = (events) => {
    const [first, ...rest] = events;
    if (first?.event_type !== 'build_start')
        throw new RangeError('a journal begins with build_start');
    return rest.reduce(applyEvent, startedJob(first.build_id, first.request, first.timestamp));
};
/** The job of a build that has a request and no event yet. */
function queuedJob(build_id, request, created_at) {
    return {
        build_id,
        service_name: null,
        spec_path: request.spec_path,
        approval_mode: request.approval_mode,
        status: 'queued',
        error_state: null,
        current_phase: null,
        progress_percent: 0,
        phases: pendingPhases(),
        artifacts: [],
        created_at,
        started_at: null,
        completed_at: null,
        estimated_completion: null,
        deployment_urls: {},
        release_digest: null,
        error: null,
        rollback_available: false,
        cost: { input_tokens: 0, output_tokens: 0, usd: 0 },
    };
}
/** The job right after its `build_start`. */
function startedJob(build_id, request, timestamp) {
    return { ...queuedJob(build_id, request, timestamp), status: 'running', started_at: timestamp };
}
/** The job after one more event. */
function applyEvent(job, event) {
    const next = change(job, event);
    return next === job ? job : { ...next, ...jobProgress(next, event.timestamp) };
}
function change(job, event) {
    switch (event.event_type) {
        case 'build_start':
        case 'cancel_requested':
        case 'diagnostic':
        case 'effect_begin':
        case 'effect_end':
            return job;
        case 'build_resume':
            return resumed(job);
        case 'build_named':
            return { ...job, service_name: event.service_name };
        case 'artifact':
            return { ...job, artifacts: [...without(job.artifacts, event.artifact.path), event.artifact] };
        case 'approval':
            return event.state === 'requested' ? { ...job, status: 'awaiting_approval' } : job;
        case 'undo':
            return event.outcome === 'undone' ? undone(job, event.phase) : job;
        case 'build_complete':
            return ended(job, event);
        default:
            return changePhase(job, event);
    }
}
function changePhase(job, event) {
    switch (event.event_type) {
        case 'phase_start': {
            const { retry_count } = job.phases[event.phase];
            const row = { ...PENDING, status: 'running', started_at: event.timestamp, retry_count };
            return { ...withRow(job, event.phase, row), status: 'running', current_phase: event.phase };
        }
        case 'progress':
            return event.progress === null ? job : withRow(job, event.phase, { progress: event.progress });
        case 'retry':
            return withRow(job, event.phase, {
                retry_count: job.phases[event.phase].retry_count + 1,
                error: event.failure,
            });
        case 'phase_skipped':
            return withRow(job, event.phase, {
                ...PENDING,
                status: 'skipped',
                completed_at: event.timestamp,
                details: { reason: event.reason },
            });
        case 'phase_failed':
            return {
                ...withRow(job, event.phase, {
                    status: 'failed',
                    completed_at: event.timestamp,
                    duration_seconds: event.duration_seconds,
                    error: event.failure,
                }),
                error_state: `failed_${event.phase}`,
            };
        case 'phase_complete':
            return completed(job, event);
    }
}
function completed(job, event) {
    const next = withRow(job, event.phase, {
        status: 'completed',
        completed_at: event.timestamp,
        duration_seconds: event.duration_seconds,
        progress: 100,
        details: event.details,
        error: null,
    });
    const { details } = event;
    if (event.phase === 'packaging') {
        return { ...next, release_digest: fold_job_text(details['release_digest']) };
    }
    const url = fold_job_text(details['url']);
    if (event.phase !== 'deployment' || url === null)
        return next;
    return {
        ...next,
        deployment_urls: { ...job.deployment_urls, [fold_job_text(details['environment']) ?? 'default']: url },
        rollback_available: fold_job_text(details['previous_build_id']) !== null,
    };
}
/** What was taken back no longer answers; the row keeps its history and says so. */
function undone(job, phase) {
    const row = withRow(job, phase, { details: { ...job.phases[phase].details, undone: true } });
    return phase === 'deployment' ? { ...row, deployment_urls: {}, rollback_available: false } : row;
}
function resumed(job) {
    const rows = phase_name/* PHASE_NAMES */.b.map((name) => [
        name,
        job.phases[name].status === 'completed' ? job.phases[name] : PENDING,
    ]);
    return {
        ...job,
        status: 'running',
        error_state: null,
        error: null,
        completed_at: null,
        phases: Object.fromEntries(rows),
    };
}
function ended(job, event) {
    return {
        ...job,
        status: event.status,
        error: event.failure,
        error_state: event.status === 'failed' ? job.error_state : null,
        completed_at: event.status === 'awaiting_approval' ? null : event.timestamp,
        current_phase: event.status === 'completed' ? null : job.current_phase,
    };
}
function withRow(job, phase, change) {
    return { ...job, phases: { ...job.phases, [phase]: { ...job.phases[phase], ...change } } };
}
function pendingPhases() {
    return {
        spec_compilation: PENDING,
        code_generation: PENDING,
        test_generation: PENDING,
        build: PENDING,
        verification: PENDING,
        packaging: PENDING,
        deployment: PENDING,
        registration: PENDING,
        health_check: PENDING,
    };
}
function without(artifacts, path) {
    return artifacts.filter((artifact) => artifact.path !== path);
}
function fold_job_text(value) {
    return typeof value === 'string' ? value : null;
}
const PENDING = {
    status: 'pending',
    started_at: null,
    completed_at: null,
    duration_seconds: null,
    progress: 0,
    details: {},
    error: null,
    retry_count: 0,
};


/***/ }),

/***/ 45115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ timestampOf),
/* harmony export */   W: () => (/* binding */ millisecondsOf)
/* harmony export */ });
/**
 * RFC 3339 times in UTC as the journal has them (`2026-11-20T10:15:32.120Z`), to milliseconds since 1970 and back, by
 * calendar arithmetic: the rules below the hosts have no clock, and so no `Date`.
 *
 * @throws RangeError for any other text
 */
function millisecondsOf(timestamp) {
    const match = TIMESTAMP.exec(timestamp);
    if (!match)
        throw new RangeError(`${JSON.stringify(timestamp)} is no RFC 3339 time in UTC`);
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
    const fraction = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
    return ((daysBefore(year, month, day) * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + fraction;
}
function timestampOf(milliseconds) {
    const whole = Math.floor(milliseconds);
    const days = Math.floor(whole / DAY_MS);
    const { year, month, day } = dateOf(days);
    const rest = whole - days * DAY_MS;
    const clock = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map((part) => padded(part, 2));
    return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}T${clock.join(':')}.${padded(rest % 1000, 3)}Z`;
}
/** Days since 1970-01-01. Years begin in March, so that the leap day is the last one (Hinnant's `days_from_civil`). */
function daysBefore(year, month, day) {
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
}
function dateOf(days) {
    const shifted = days + 719_468;
    const era = Math.floor(shifted / 146_097);
    const dayOfEra = shifted - era * 146_097;
    const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
    const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const part = Math.floor((5 * dayOfYear + 2) / 153);
    const month = part < 10 ? part + 3 : part - 9;
    const day = dayOfYear - Math.floor((153 * part + 2) / 5) + 1;
    return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
function padded(value, width) {
    return String(Math.floor(value)).padStart(width, '0');
}
const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?Z$/;
const DAY_MS = 86_400_000;


/***/ }),

/***/ 2437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V3: () => (/* binding */ RENEW_EVERY_MS),
/* harmony export */   sX: () => (/* binding */ buildIsHeld),
/* harmony export */   vz: () => (/* binding */ takeBuildLock)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3421);


const RENEW_EVERY_MS = 30_000;
/** A holder on another host, whose process cannot be seen, is dead when it has said nothing for this long. */
const LEASE_MS = 120_000;
/**
 * @param folder the build folder
 * @throws SlipwayError `build-running` when a living process holds it
 */
async function takeBuildLock(world, folder, build_id) {
    const path = (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .enginePath */ .aE)(folder, 'lock');
    const token = world.ids.random(16);
    const start_time = await world.processes.startTime(world.host.pid);
    const contents = () => JSON.stringify({
        pid: world.host.pid,
        start_time,
        hostname: world.host.hostname,
        token,
        renewed_at: world.clock.now().getTime(),
    });
    await removeStale(world, path, build_id);
    await createOrFail(world, path, contents(), build_id);
    const ours = async () => (await readOwner(world, path))?.owner?.token === token;
    return {
        async renew() {
            if (!(await ours()))
                return false;
            await world.files.write(path, contents());
            return true;
        },
        async release() {
            if (await ours())
                await world.files.remove(path);
        },
    };
}
/** Does a living process hold the build? For `status`, which takes no lock. */
async function buildIsHeld(world, folder) {
    const found = await readOwner(world, (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .enginePath */ .aE)(folder, 'lock'));
    return found !== null && (await lives(world, found.owner));
}
/**
 * A stale lock is moved away and looked at again: when another process took it over in between, what was moved is
 * theirs and goes back.
 */
async function removeStale(world, path, build_id) {
    const found = await readOwner(world, path);
    if (!found)
        return;
    if (await lives(world, found.owner))
        throw running(build_id, found.owner);
    const aside = `${path}.${world.ids.random(8)}`;
    try {
        await world.files.rename(path, aside);
    }
    catch (thrown) {
        if (codeOf(thrown) === 'file-missing')
            return;
        throw thrown;
    }
    const moved = await readOwner(world, aside);
    if (moved?.text === found.text)
        return await world.files.remove(aside);
    await world.files.rename(aside, path);
    throw running(build_id, moved?.owner ?? null);
}
async function createOrFail(world, path, contents, build_id) {
    try {
        await world.files.createExclusively(path, contents);
    }
    catch (thrown) {
        if (codeOf(thrown) !== 'file-exists')
            throw thrown;
        throw running(build_id, (await readOwner(world, path))?.owner ?? null);
    }
}
async function lives(world, owner) {
    // A lock is created whole, so one that cannot be read was not written by us: nobody holds it.
    if (!owner)
        return false;
    if (owner.hostname !== world.host.hostname) {
        return world.clock.now().getTime() - owner.renewed_at < LEASE_MS;
    }
    const start_time = await world.processes.startTime(owner.pid);
    return start_time !== null && start_time === owner.start_time;
}
async function readOwner(world, path) {
    let text;
    try {
        text = await world.files.readText(path);
    }
    catch (thrown) {
        if (codeOf(thrown) === 'file-missing')
            return null;
        throw thrown;
    }
    return { text, owner: parseOwner(text) };
}
function parseOwner(text) {
    try {
        const value = JSON.parse(text);
        return isOwner(value) ? value : null;
    }
    catch {
        return null;
    }
}
function isOwner(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { pid, hostname, token, renewed_at } = value;
    return (typeof pid === 'number' &&
        typeof hostname === 'string' &&
        typeof token === 'string' &&
        typeof renewed_at === 'number');
}
function codeOf(thrown) {
    return thrown instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ ? thrown.failure.code : null;
}
function running(build_id, owner) {
    const holder = owner ? `process ${owner.pid} on ${owner.hostname}` : 'another process';
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'build-running',
        blame: 'settings',
        message: `Build ${build_id} is being worked on by ${holder}.`,
        next_step: `Follow it with \`slipway status ${build_id} --watch\`, or end it with \`slipway cancel ${build_id}\`.`,
    });
}


/***/ }),

/***/ 12645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ decodeJournal),
/* harmony export */   MW: () => (/* binding */ JOURNAL_FORMAT),
/* harmony export */   Nu: () => (/* binding */ encodeLine)
/* harmony export */ });
/* unused harmony export CHAIN_START */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83665);


/** The journal format that this version writes and reads. */
const JOURNAL_FORMAT = 1;
/** What the first line is chained to. */
const CHAIN_START = '';
/**
 * One line of `events.ndjson`: the event and, as its last member, `chain`: 16 hex digits of a sha256 over the line
 * before and this one. A line that was changed, removed or put in by hand breaks it. It is proof against accidents and
 * editors, not against someone who means to deceive: they can compute it, too.
 */
function encodeLine(event, previousChain) {
    const text = JSON.stringify(event);
    const chain = chainOf(previousChain, text);
    return { line: `${text.slice(0, -1)},"chain":"${chain}"}`, chain };
}
/**
 * Reads a journal back. A last line without its newline is left out.
 *
 * @throws SlipwayError `journal-damaged` for any other fault, `build-folder-newer` for a later format
 */
function decodeJournal(text, build_id) {
    const end = text.lastIndexOf('\n') + 1;
    const whole = text.slice(0, end);
    const lines = whole === '' ? [] : whole.slice(0, -1).split('\n');
    const events = [];
    let chain = CHAIN_START;
    for (const [index, line] of lines.entries()) {
        const place = { build_id, number: index + 1 };
        const read = decodeLine(line, chain, place);
        if (index === 0)
            checkStart(read.event, place);
        events.push(read.event);
        chain = read.chain;
    }
    return { events, chain, whole, torn: end < text.length };
}
function decodeLine(line, previousChain, place) {
    const value = parse(line, place);
    if (place.number === 1 && isNewer(value))
        throw newerFolder(place.build_id);
    const cut = line.lastIndexOf(CHAIN_MEMBER);
    const chain = line.slice(cut + CHAIN_MEMBER.length, -2);
    if (cut < 0 || chain !== chainOf(previousChain, `${line.slice(0, cut)}}`)) {
        throw damaged(place, 'was changed, or a line before it was removed');
    }
    if (!isBuildEvent(value))
        throw damaged(place, 'is no event');
    if (value.seq !== place.number)
        throw damaged(place, `has seq ${value.seq}`);
    if (value.build_id !== place.build_id)
        throw damaged(place, `belongs to build ${value.build_id}`);
    const { chain: _, ...event } = value;
    return { event, chain };
}
function parse(line, place) {
    try {
        return JSON.parse(line);
    }
    catch {
        throw damaged(place, 'is no JSON');
    }
}
function checkStart(event, place) {
    if (event.event_type !== 'build_start')
        throw damaged(place, 'should be build_start');
}
function isNewer(value) {
    return isRecord(value) && typeof value['format'] === 'number' && value['format'] > JOURNAL_FORMAT;
}
/** The chain proves that Slipway wrote the line; its members need no second look. */
function isBuildEvent(value) {
    return (isRecord(value) &&
        typeof value['event_type'] === 'string' &&
        typeof value['build_id'] === 'string' &&
        typeof value['timestamp'] === 'string' &&
        typeof value['seq'] === 'number');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function chainOf(previousChain, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(previousChain).update(text).digest('hex').slice(0, 16);
}
function damaged(place, reason) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ({
        code: 'journal-damaged',
        blame: 'runner',
        message: `Line ${place.number} of events.ndjson of build ${place.build_id} ${reason}.`,
        details: ['The journal is what a build resumes by, so a build with a damaged one is not touched.'],
        next_step: 'Restore the file from a copy, or start a new build with `slipway run`.',
    });
}
function newerFolder(build_id) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ({
        code: 'build-folder-newer',
        blame: 'runner',
        message: `Build ${build_id} was written by a newer version of Slipway than this one.`,
        next_step: 'Use that version, or start a new build with `slipway run`.',
    });
}
const CHAIN_MEMBER = ',"chain":"';


/***/ }),

/***/ 62126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   St: () => (/* binding */ recoverJournal),
/* harmony export */   _0: () => (/* binding */ openJournal),
/* harmony export */   a0: () => (/* binding */ readJournal)
/* harmony export */ });
/* unused harmony export POST_DELAY_MS */
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);
/* harmony import */ var _journal_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12645);


/** Lines that nobody waits for share one write and one fsync. */
const POST_DELAY_MS = 200;
/**
 * Reads what is there, for looking only. An absent or empty journal has no events.
 *
 * @throws SlipwayError `journal-damaged`, `build-folder-newer`
 */
async function readJournal(files, place) {
    const text = (await files.stat(place.path)) ? await files.readText(place.path) : '';
    return (0,_journal_line_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeJournal */ .MQ)(text, place.build_id);
}
/** Reads a journal in order to go on writing: a torn last line is cut off first. Needs the build's lock. */
async function recoverJournal(files, place) {
    const text = await readJournal(files, place);
    if (text.torn)
        await files.write(place.path, text.whole);
    return text;
}
/** Goes on after what `recoverJournal` gave. */
function openJournal(world, place, written, listener) {
    let seq = written.events.length;
    let chain = written.chain;
    let pending = [];
    let writing = Promise.resolve();
    let broken = null;
    let timer = null;
    function add(body) {
        seq += 1;
        const timestamp = world.clock.now().toISOString();
        const event = { ...body, build_id: place.build_id, timestamp, seq };
        const encoded = (0,_journal_line_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeLine */ .Nu)(event, chain);
        chain = encoded.chain;
        pending.push({ line: encoded.line, event });
        listener.event(event);
    }
    async function write() {
        if (broken)
            throw broken;
        const batch = pending;
        pending = [];
        if (batch.length === 0)
            return;
        try {
            await world.files.appendDurably(place.path, batch.map(({ line }) => line).join('\n'));
        }
        catch (thrown) {
            broken = unwritable(place, thrown);
            throw broken;
        }
        listener.durable(batch.map(({ event }) => event));
    }
    function flush() {
        timer?.abort();
        timer = null;
        writing = writing.then(write);
        return writing;
    }
    function flushSoon() {
        if (timer)
            return;
        const waiting = new AbortController();
        timer = waiting;
        const flushed = world.clock.sleep(POST_DELAY_MS, waiting.signal).then(flush);
        // An abort means that an earlier flush took these lines along; a failed write stays in `broken` for the next append.
        flushed.catch(() => undefined);
    }
    return {
        async append(body) {
            if (broken)
                throw broken;
            add(body);
            await flush();
        },
        post(body) {
            if (broken)
                return;
            add(body);
            flushSoon();
        },
        flush,
        broken: () => broken,
        abandon(why) {
            broken ??= why;
        },
    };
}
/** Keeps the code of the disk's own failure (`disk-full`, `read-only-disk`, ...): that is what has to be mended. */
function unwritable(place, thrown) {
    const cause = (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureFrom */ .Ju)(thrown);
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: cause.blame === 'internal' ? 'journal-unwritable' : cause.code,
        blame: 'runner',
        message: `The journal of build ${place.build_id} could not be written: ${cause.message}`,
        details: [`Nothing was done after the last line of ${place.path}.`],
        next_step: `Make room or give write permission there, then \`slipway resume ${place.build_id}\`.`,
    }, { cause: thrown });
}


/***/ }),

/***/ 3421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ ENGINE_FILES),
/* harmony export */   Ow: () => (/* binding */ buildsFolder),
/* harmony export */   aE: () => (/* binding */ enginePath),
/* harmony export */   bo: () => (/* binding */ buildFolder),
/* harmony export */   o: () => (/* binding */ slipwayFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Where the engine keeps its state; all absolute, from the root of the repository. */
function slipwayFolder(root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.slipway');
}
function buildsFolder(root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(slipwayFolder(root), 'builds');
}
function buildFolder(root, build_id) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(buildsFolder(root), build_id);
}
/** The engine's own files in a build folder; everything else there belongs to the phases. */
const ENGINE_FILES = {
    request: 'request.json',
    variables: 'variables.json',
    journal: 'events.ndjson',
    job: 'job.json',
    cancel: 'cancel.json',
    lock: 'run.lock',
    products: 'products',
};
function enginePath(folder, file) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, ENGINE_FILES[file]);
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


/***/ })

};
