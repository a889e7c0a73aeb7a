export const id = 9860;
export const ids = [9860];
export const modules = {

/***/ 40522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ loadPipeline),
/* harmony export */   M: () => (/* binding */ engineSetup)
/* harmony export */ });
/** What the engine gets of an application. */
function engineSetup(application, options, phases) {
    return {
        phases,
        root: application.root,
        slipway_version: application.slipwayVersion,
        world: application.world,
        packs: application.packs,
        compiler: application.compiler,
        target: (kind) => application.target(kind),
        registry: (kind) => application.registry(kind),
        service_variables: application.serviceVariables,
        signal: options.signal,
        reporters: options.reporters,
    };
}
/** Loaded only where phases run: listing builds does not need the compilers and generators. */
async function loadPipeline() {
    const { pipeline } = await Promise.all(/* import() */[__webpack_require__.e(8508), __webpack_require__.e(6118), __webpack_require__.e(1306), __webpack_require__.e(5524), __webpack_require__.e(1185), __webpack_require__.e(9968), __webpack_require__.e(5929), __webpack_require__.e(2654)]).then(__webpack_require__.bind(__webpack_require__, 32654));
    return pipeline;
}


/***/ }),

/***/ 31219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** `sha256:<hex>` of bytes or UTF-8 text. */
function sha256(contents) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(contents).digest('hex')}`;
}
/** sha256 of the canonical JSON of any plain data; members that are undefined count as absent. */
function digestOf(data) {
    return sha256(canonicalJson(JSON.parse(JSON.stringify(data))));
}
/** JSON with sorted keys and no white space (the idea of RFC 8785): equal data, equal text. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value)
            .filter((entry) => entry[1] !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1));
        return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
    }
    return JSON.stringify(value ?? null);
}


/***/ }),

/***/ 56768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ unsafePathReason),
/* harmony export */   p: () => (/* binding */ fileSet)
/* harmony export */ });
const CONTROL_OR_RESERVED = /[\p{Cc}\\<>:"|?*]/u;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Files that make tools run code at install, build or checkout; a generator never writes them. */
const PLANTED = /^(?:\.git|\.npmrc|\.yarnrc(?:\.yml)?|\.pnpmfile\.cjs|\.gitattributes|\.gitmodules|\.husky)$/i;
/** Why a path may not be written, or null when it may. Relative paths with forward slashes only. */
function unsafePathReason(path) {
    if (path === '')
        return 'is empty';
    if (path.length > 240)
        return 'is longer than 240 characters';
    if (path.startsWith('/'))
        return 'is absolute';
    if (CONTROL_OR_RESERVED.test(path))
        return 'has a control or reserved character';
    for (const segment of path.split('/')) {
        if (segment === '' || segment === '.' || segment === '..')
            return `has the segment '${segment}'`;
        if (segment.endsWith('.') || segment.endsWith(' '))
            return `has a segment that ends in '${segment.at(-1)}'`;
        if (WINDOWS_DEVICE.test(segment))
            return `has the device name '${segment}'`;
        if (PLANTED.test(segment))
            return `would plant '${segment}', which tools execute`;
    }
    return null;
}
/** Sorts and checks. Throws a RangeError that lists every unsafe or doubled path: that is a generator's bug. */
function fileSet(files) {
    const seen = new Set();
    const faults = [];
    for (const { path } of files) {
        const reason = unsafePathReason(path);
        if (reason)
            faults.push(`${JSON.stringify(path)} ${reason}`);
        const folded = path.toLowerCase();
        if (seen.has(folded))
            faults.push(`${JSON.stringify(path)} occurs twice`);
        seen.add(folded);
    }
    if (faults.length > 0)
        throw new RangeError(`unsafe generated files: ${faults.join('; ')}`);
    return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}


/***/ }),

/***/ 18194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ writeCancelFile),
/* harmony export */   Zn: () => (/* binding */ watchCancellation),
/* harmony export */   vl: () => (/* binding */ removeCancelFile)
/* harmony export */ });
/* unused harmony export cancelledError */
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3421);


const POLL_MS = 250;
/** Stops for the host's signal, and for a `cancel.json` that another process wrote into the build folder. */
function watchCancellation(world, place, host) {
    const controller = new AbortController();
    const stopped = new AbortController();
    let reason = null;
    function cancel(why) {
        if (reason !== null)
            return;
        reason = why;
        controller.abort(cancelledError(place.build_id, why));
    }
    const onHost = () => cancel(hostReason(host));
    if (host.aborted)
        onHost();
    else
        host.addEventListener('abort', onHost, { once: true });
    async function poll() {
        while (!controller.signal.aborted) {
            await world.clock.sleep(POLL_MS, stopped.signal);
            const asked = await readCancelFile(world.files, place.folder);
            if (asked !== null)
                cancel(asked);
        }
    }
    // Ends by `stop`. A folder that cannot be read any more is told by the journal, which is written there.
    poll().catch(() => undefined);
    return {
        signal: controller.signal,
        reason: () => reason,
        stop() {
            host.removeEventListener('abort', onHost);
            stopped.abort();
        },
    };
}
/** Asks the process that holds the build to stop. */
async function writeCancelFile(files, folder, reason) {
    await files.write((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .enginePath */ .aE)(folder, 'cancel'), `${JSON.stringify({ reason })}\n`);
}
async function removeCancelFile(files, folder) {
    const path = (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .enginePath */ .aE)(folder, 'cancel');
    if (await files.stat(path))
        await files.remove(path);
}
function cancelledError(build_id, reason) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'cancelled',
        blame: 'settings',
        message: `The build was cancelled: ${reason}`,
        next_step: `Go on with it by \`slipway resume ${build_id}\`.`,
    });
}
async function readCancelFile(files, folder) {
    const path = (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .enginePath */ .aE)(folder, 'cancel');
    if (!(await files.stat(path)))
        return null;
    try {
        const value = JSON.parse(await files.readText(path));
        if (typeof value === 'object' && value !== null && 'reason' in value)
            return String(value.reason);
    }
    catch {
        // Whoever puts a file with this name there wants the build to stop, however the file looks.
    }
    return 'asked for by cancel.json';
}
function hostReason(host) {
    const reason = host.reason;
    if (typeof reason === 'string' && reason !== '')
        return reason;
    if (reason instanceof Error && reason.name !== 'AbortError')
        return reason.message;
    return 'interrupted';
}


/***/ }),

/***/ 36617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ resumeBuild),
  b: () => (/* binding */ startBuild)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var domain_failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/engine/build-lock.js
var build_lock = __webpack_require__(2437);
// EXTERNAL MODULE: ./build/js/engine/cancellation.js
var engine_cancellation = __webpack_require__(18194);
// EXTERNAL MODULE: ./build/js/engine/journal.js
var engine_journal = __webpack_require__(62126);
// EXTERNAL MODULE: ./build/js/engine/journal-line.js
var journal_line = __webpack_require__(12645);
// EXTERNAL MODULE: ./build/js/domain/phase-name.js
var phase_name = __webpack_require__(16970);
;// CONCATENATED MODULE: ./build/js/engine/order.js


/**
 * Proves before anything runs that every phase gets what it needs from an earlier one, that no product has two makers,
 * and that the phases stand in their published order.
 *
 * @throws SlipwayError `phase-order`, our own bug, with all faults
 */
function checkOrder(phases) {
    const faults = [];
    const maker = new Map();
    let last = -1;
    for (const { name, needs, gives } of phases) {
        const place = phase_name/* PHASE_NAMES */.b.indexOf(name);
        if (place <= last)
            faults.push(`${name} stands after ${phase_name/* PHASE_NAMES */.b[last]}`);
        last = Math.max(last, place);
        for (const need of needs) {
            if (!maker.has(need))
                faults.push(`${name} needs '${need}', which no earlier phase gives`);
        }
        for (const product of gives) {
            const other = maker.get(product);
            if (other)
                faults.push(`${name} gives '${product}', which ${other} gives, too`);
            maker.set(product, name);
        }
    }
    if (faults.length === 0)
        return;
    throw new domain_failure/* SlipwayError */.GQ({
        code: 'phase-order',
        blame: 'internal',
        message: `The pipeline cannot run: ${faults[0]}.`,
        details: faults,
        next_step: 'This is a bug in Slipway. Please open an issue with these lines.',
    });
}

// EXTERNAL MODULE: ./build/js/engine/places.js
var places = __webpack_require__(3421);
// EXTERNAL MODULE: ./build/js/domain/digest.js
var domain_digest = __webpack_require__(31219);
;// CONCATENATED MODULE: ./build/js/engine/product-store.js




/** Stores products one a file, whole or not there. Gives their digests, which the journal keeps. */
async function saveProducts(files, folder, products) {
    const saved = await Promise.all(Object.entries(products).map(async ([name, product]) => {
        const text = `${JSON.stringify(product)}\n`;
        await files.write(productPath(folder, name), text);
        return [name, (0,domain_digest/* sha256 */.sc)(text)];
    }));
    return Object.fromEntries(saved);
}
/**
 * Reads products back and proves that they are what the journal says.
 *
 * @throws SlipwayError `product-damaged`
 */
async function loadProducts(files, folder, digests) {
    const loaded = await Promise.all(Object.entries(digests).map(async ([name, digest]) => [name, await load(files, folder, name, digest)]));
    return Object.fromEntries(loaded);
}
async function load(files, folder, name, digest) {
    const path = productPath(folder, name);
    if (!(await files.stat(path)))
        throw damaged(path, name, 'is missing');
    const text = await files.readText(path);
    if ((0,domain_digest/* sha256 */.sc)(text) !== digest)
        throw damaged(path, name, 'was changed since it was stored');
    return JSON.parse(text);
}
function productPath(folder, name) {
    return (0,external_node_path_.join)((0,places/* enginePath */.aE)(folder, 'products'), `${name}.json`);
}
function damaged(path, name, reason) {
    return new domain_failure/* SlipwayError */.GQ({
        code: 'product-damaged',
        blame: 'runner',
        message: `The product '${name}' of this build ${reason}.`,
        details: [path],
        next_step: 'Restore the file from a copy, or start a new build with `slipway run`.',
    });
}

// EXTERNAL MODULE: ./build/js/domain/fold-job.js + 1 modules
var fold_job = __webpack_require__(64876);
;// CONCATENATED MODULE: ./build/js/engine/history.js
/** What the engine itself needs to know of a journal in order to go on: the same fold for reading back and for living. */
class History {
    #request = null;
    #startedAt = '';
    #attempt = 0;
    #ended = null;
    #open = null;
    #done = new Map();
    #skipped = new Set();
    #effects = new Map();
    apply(event) {
        switch (event.event_type) {
            case 'build_start':
                this.#request = event.request;
                this.#startedAt = event.timestamp;
                this.#attempt = 1;
                return;
            case 'build_resume':
                this.#attempt = event.attempt;
                this.#ended = null;
                return;
            case 'build_complete':
                this.#ended = event.status;
                return;
            case 'phase_start':
                this.#open = event.phase;
                this.#done.delete(event.phase);
                this.#skipped.delete(event.phase);
                return;
            case 'phase_failed':
                this.#open = null;
                return;
            case 'phase_complete':
                this.#open = null;
                this.#done.set(event.phase, event.products);
                return;
            case 'phase_skipped':
                this.#skipped.add(event.phase);
                if (event.products)
                    this.#done.set(event.phase, event.products);
                return;
            case 'effect_begin':
            case 'effect_end':
            case 'undo':
                this.#applyEffect(event);
                return;
            default:
                return;
        }
    }
    get request() {
        return this.#request;
    }
    /** RFC 3339 time of the first event. */
    get startedAt() {
        return this.#startedAt;
    }
    /** How often a process worked on this build, from 1. */
    get attempt() {
        return this.#attempt;
    }
    /** null while it runs, or when the process that ran it is gone. */
    get ended() {
        return this.#ended;
    }
    /** The phase that was at work at the last event. */
    get openPhase() {
        return this.#open;
    }
    /** Products of a phase whose work still stands; undefined when it has to be done (again). */
    doneBy(phase) {
        return this.#done.get(phase);
    }
    wasSkipped(phase) {
        return this.#skipped.has(phase);
    }
    effect(phase, name, key) {
        return this.#effects.get(effectId(phase, name, key));
    }
    /** What was begun and not taken back, newest first. */
    effectsNewestFirst() {
        return [...this.#effects.values()].reverse();
    }
    #applyEffect(event) {
        const id = effectId(event.phase, event.effect, event.key);
        const known = this.#effects.get(id);
        if (event.event_type === 'effect_begin') {
            this.#effects.delete(id);
            this.#effects.set(id, { phase: event.phase, name: event.effect, key: event.key, detail: event.detail });
            return;
        }
        if (event.event_type === 'effect_end') {
            if (known)
                this.#effects.set(id, { ...known, result: event.result });
            return;
        }
        // From the moment an undo begins, the phase's work does not stand any more.
        this.#done.delete(event.phase);
        if (event.outcome === 'undone' || event.outcome === 'nothing_to_undo')
            this.#effects.delete(id);
        else if (known)
            this.#effects.set(id, withoutResult(known));
    }
}
function historyOf(events) {
    const history = new History();
    for (const event of events)
        history.apply(event);
    return history;
}
function effectId(phase, name, key) {
    return JSON.stringify([phase, name, key]);
}
function withoutResult({ phase, name, key, detail }) {
    return { phase, name, key, detail };
}

;// CONCATENATED MODULE: ./build/js/engine/job-file.js

const JOB_FILE_EVERY_MS = 500;
function openJobFile(world, path, written) {
    let job = written.length > 0 ? (0,fold_job/* foldJob */.bz)(written) : null;
    let stale = written.length > 0;
    let lastWrite = Number.NEGATIVE_INFINITY;
    let writing = Promise.resolve();
    let busy = false;
    async function write() {
        if (!stale || !job)
            return;
        stale = false;
        lastWrite = world.clock.monotonic();
        await world.files.write(path, `${JSON.stringify(job, null, 2)}\n`);
    }
    function writeWhenDue() {
        if (busy || world.clock.monotonic() - lastWrite < JOB_FILE_EVERY_MS)
            return;
        busy = true;
        const done = writing.then(write).finally(() => {
            busy = false;
        });
        // Told by `close`: the file is derived, so a build does not fail over it half-way.
        done.catch(() => undefined);
        writing = done;
    }
    return {
        durable(events) {
            for (const event of events)
                job = job ? (0,fold_job/* applyEvent */.Z8)(job, event) : (0,fold_job/* foldJob */.bz)([event]);
            stale = true;
            writeWhenDue();
        },
        close() {
            // The last state is written even where an earlier write failed, and its failure is the one that counts.
            return writing.catch(() => undefined).then(write);
        },
    };
}

;// CONCATENATED MODULE: ./build/js/engine/recorder.js





function openRecorder(world, place, written, reporters) {
    const history = new History();
    for (const event of written.events)
        history.apply(event);
    let job = written.events.length > 0 ? (0,fold_job/* foldJob */.bz)(written.events) : null;
    const audience = tellAll(reporters);
    const jobFile = openJobFile(world, (0,places/* enginePath */.aE)(place.folder, 'job'), written.events);
    let seq = written.events.length;
    function apply(event) {
        seq = event.seq;
        history.apply(event);
        job = job ? (0,fold_job/* applyEvent */.Z8)(job, event) : (0,fold_job/* foldJob */.bz)([event]);
        audience.event(event);
    }
    const journal = (0,engine_journal/* openJournal */._0)(world, { path: (0,places/* enginePath */.aE)(place.folder, 'journal'), build_id: place.build_id }, written, { event: apply, durable: (events) => jobFile.durable(events) });
    return {
        history,
        append: journal.append,
        post: journal.post,
        broken: journal.broken,
        abandon: journal.abandon,
        job() {
            if (!job)
                throw new RangeError('no event was recorded yet');
            return job;
        },
        tellOnly(body) {
            const timestamp = world.clock.now().toISOString();
            apply({ ...body, build_id: place.build_id, timestamp, seq: seq + 1 });
        },
        async close() {
            if (!journal.broken())
                await journal.flush();
            const faults = await jobFile.close().then(() => [], (thrown) => [`job.json is not up to date: ${messageOf(thrown)}`]);
            return [...audience.faults, ...faults];
        },
    };
}
/** A reporter that throws is told nothing more; the others and the build go on. */
function tellAll(reporters) {
    const listening = new Set(reporters);
    const faults = [];
    return {
        event(event) {
            for (const reporter of listening) {
                try {
                    reporter.event(event);
                }
                catch (thrown) {
                    listening.delete(reporter);
                    faults.push(`a reporter failed and was left out: ${messageOf(thrown)}`);
                }
            }
        },
        faults,
    };
}
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}

;// CONCATENATED MODULE: ./build/js/engine/engine-clock.js
function startEngineClock(clock) {
    const started = clock.monotonic();
    let waits = 0;
    let waitingSince = 0;
    let waited_ms = 0;
    function leave() {
        waits -= 1;
        if (waits === 0)
            waited_ms += clock.monotonic() - waitingSince;
    }
    return {
        async outside(work) {
            if (waits === 0)
                waitingSince = clock.monotonic();
            waits += 1;
            try {
                return await work;
            }
            finally {
                leave();
            }
        },
        elapsed() {
            const now = clock.monotonic();
            const open_ms = waits > 0 ? now - waitingSince : 0;
            return {
                duration_seconds: seconds(now - started),
                engine_seconds: seconds(Math.max(0, now - started - waited_ms - open_ms)),
            };
        },
    };
}
/** To the millisecond, which is what anyone reads. */
function seconds(milliseconds) {
    return Math.round(milliseconds) / 1000;
}

;// CONCATENATED MODULE: ./build/js/engine/context.js

function openContext(build, options) {
    const { phase, attempt, clock, signal } = options;
    const { recorder, setup } = build;
    const told = { artifacts: [], diagnostics: [] };
    let open = true;
    const effects = effectsOf(build, options, () => open);
    const context = {
        build: build.place,
        request: build.request,
        slipway_version: setup.slipway_version,
        world: setup.world,
        target: build.target,
        registry: build.registry,
        packs: setup.packs,
        compile: setup.compiler,
        signal,
        attempt,
        service_variables: setup.service_variables,
        named({ name, version, language }) {
            if (!open)
                return;
            recorder.post({ event_type: 'build_named', service_name: name, service_version: version, language });
        },
        progress(message, percent) {
            if (open)
                recorder.post({ event_type: 'progress', phase, message, progress: wholePercent(percent) });
        },
        diagnostic(diagnostic) {
            if (!open)
                return;
            told.diagnostics.push(diagnostic);
            recorder.post({ event_type: 'diagnostic', phase, diagnostic });
        },
        artifact(artifact) {
            if (!open)
                return;
            told.artifacts.push(artifact);
            recorder.post({ event_type: 'artifact', phase, artifact });
        },
        outside: (work) => clock.outside(work),
        effect: effects,
    };
    return {
        context,
        told,
        close() {
            open = false;
        },
    };
}
/** Journalled before and after; what the journal knows as done is not done again. */
function effectsOf(build, { phase, signal }, isOpen) {
    const { recorder, request } = build;
    return async ({ name, key, detail }, action) => {
        signal.throwIfAborted();
        if (request.dry_run)
            throw effectInDryRun(phase, name);
        const known = recorder.history.effect(phase, name, key);
        if (known?.result !== undefined)
            return known.result;
        await recorder.append({ event_type: 'effect_begin', phase, effect: name, key, detail });
        if (!isOpen())
            throw signal.reason;
        const result = await action(known !== undefined);
        // Given up while it ran: its undo is under way, so the journal must not call it done.
        if (!isOpen())
            throw signal.reason;
        await recorder.append({ event_type: 'effect_end', phase, effect: name, key, result });
        return result;
    };
}
function effectInDryRun(phase, name) {
    return new domain_failure/* SlipwayError */.GQ({
        code: 'effect-in-dry-run',
        blame: 'internal',
        message: `The phase ${phase} wanted to do '${name}' in a dry run.`,
        next_step: 'This is a bug in Slipway. Please open an issue.',
    });
}
function wholePercent(percent) {
    if (percent === undefined || Number.isNaN(percent))
        return null;
    return Math.min(100, Math.max(0, Math.round(percent)));
}

// EXTERNAL MODULE: ./build/js/domain/file-set.js
var file_set = __webpack_require__(56768);
;// CONCATENATED MODULE: ./build/js/engine/kept-files.js


/** Every file and link below the given files and folders of the build folder; what is not there is left out. */
async function listKept(files, folder, keeps) {
    const found = (await Promise.all(keeps.map((keep) => filesBelow(files, folder, keep)))).flat();
    const kept = found.filter(({ stat }) => stat.kind === 'file' || stat.kind === 'link');
    return await inTurns(kept, async ({ path, stat }) => ({
        path,
        ...(await contentsOf(files, (0,external_node_path_.join)(folder, path), stat)),
        mode: stat.mode,
    }));
}
/** The first file that is not what it was, or null when all are. */
async function firstChanged(files, folder, kept) {
    const changed = await inTurns(kept, async (file) => {
        const path = (0,external_node_path_.join)(folder, file.path);
        const stat = await files.stat(path);
        if (stat?.mode !== file.mode)
            return file.path;
        const now = await contentsOf(files, path, stat);
        return now.sha256 === file.sha256 && now.link === file.link ? null : file.path;
    });
    return changed.find((path) => path !== null) ?? null;
}
/**
 * Puts the files into another build folder, by hard link where the disk allows it. Slipway itself replaces files and
 * never writes into them; a program that does changes both folders, and then the earlier one proves nothing any more.
 */
async function linkKept(files, from, to, kept) {
    await inTurns(kept, async (file) => {
        const path = (0,external_node_path_.join)(to, file.path);
        if (file.link === null)
            return await files.linkFile((0,external_node_path_.join)(from, file.path), path);
        await files.makeFolder((0,external_node_path_.dirname)(path));
        await files.linkAtomically(path, file.link);
    });
}
async function filesBelow(files, folder, keep) {
    const stat = await files.stat((0,external_node_path_.join)(folder, keep));
    if (stat?.kind !== 'folder')
        return stat ? [{ path: keep, stat }] : [];
    return (await files.walk((0,external_node_path_.join)(folder, keep))).map((item) => ({ ...item, path: `${keep}/${item.path}` }));
}
async function contentsOf(files, path, stat) {
    if (stat.kind === 'link')
        return { sha256: null, link: await files.readLink(path) };
    const small = stat.bytes <= READ_WHOLE_BYTES;
    return { sha256: small ? (0,domain_digest/* sha256 */.sc)(await files.read(path)) : await files.sha256(path), link: null };
}
/** A few at a time: enough to keep the disk busy, few enough for the memory. Results in the order of the items. */
async function inTurns(items, work) {
    const results = [];
    for (let start = 0; start < items.length; start += AT_ONCE) {
        results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
    }
    return results;
}
const AT_ONCE = 32;
/** A stream for each small file takes ten times as long as reading it. */
const READ_WHOLE_BYTES = 1024 * 1024;

;// CONCATENATED MODULE: ./build/js/engine/reuse.js






/** Another version of Slipway may do the same work differently, so its version takes part. */
function fingerprintOf(phase, slipway_version, value) {
    return (0,domain_digest/* digestOf */.ol)({ phase, slipway_version, value }).slice('sha256:'.length);
}
/** Looks for work with this fingerprint and proves every product and every file of it by digest. */
async function findDoneWork(files, key) {
    const path = entryPath(key);
    if (!(await files.stat(path)))
        return { kind: 'nothing' };
    try {
        const work = parseEntry(await files.readText(path), key.phase);
        if (!work)
            return { kind: 'unusable', reason: 'its record is damaged' };
        const folder = (0,places/* buildFolder */.bo)(key.root, work.build_id);
        const products = await loadProducts(files, folder, work.products);
        const changed = await firstChanged(files, folder, work.kept);
        if (changed !== null)
            return { kind: 'unusable', reason: `${changed} was changed or removed` };
        return { kind: 'proven', work, products };
    }
    catch (thrown) {
        return { kind: 'unusable', reason: thrown instanceof Error ? thrown.message : String(thrown) };
    }
}
/** Brings the files of proven work into this build's folder. */
async function takeOver(files, key, work, to) {
    await linkKept(files, (0,places/* buildFolder */.bo)(key.root, work.build_id), to, work.kept);
}
/** Remembers what a phase just did, for the next build with the same fingerprint. */
async function rememberWork(files, key, work) {
    const kept = await listKept(files, (0,places/* buildFolder */.bo)(key.root, work.build_id), key.phase.keeps ?? []);
    const entry = { format: 1, phase: key.phase.name, ...work, kept };
    await files.write(entryPath(key), `${JSON.stringify(entry)}\n`);
}
function entryPath({ root, phase, fingerprint }) {
    return (0,external_node_path_.join)((0,places/* slipwayFolder */.o)(root), 'cache', phase.name, `${fingerprint}.json`);
}
/** The folder may be shared or restored from a CI cache, so its paths are looked at before they are used. */
function parseEntry(text, phase) {
    const value = JSON.parse(text);
    if (!isEntry(value) || value.phase !== phase.name)
        return null;
    const names = phase.gives;
    if (Object.keys(value.products).length !== names.length)
        return null;
    if (!names.every((name) => name in value.products))
        return null;
    if (!BUILD_ID.test(value.build_id))
        return null;
    const keeps = phase.keeps ?? [];
    const safe = value.kept.every(({ path }) => (0,file_set/* unsafePathReason */.m)(path) === null && keeps.some((keep) => path === keep || path.startsWith(`${keep}/`)));
    return safe ? value : null;
}
function isEntry(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const entry = value;
    return (entry.format === 1 &&
        typeof entry.build_id === 'string' &&
        typeof entry.products === 'object' &&
        entry.products !== null &&
        typeof entry.details === 'object' &&
        Array.isArray(entry.artifacts) &&
        Array.isArray(entry.diagnostics) &&
        Array.isArray(entry.kept) &&
        entry.kept.every((file) => typeof file?.path === 'string'));
}
const BUILD_ID = /^[0-9a-f-]{36}$/;

;// CONCATENATED MODULE: ./build/js/engine/phase-work.js


/** Takes over proven earlier work where there is some, else runs the phase. */
async function doOrReuse(build, phase, { context }) {
    const input = pickNeeds(phase, build.products);
    const key = await workKey(build, phase, input, context);
    if (key && context.attempt === 1) {
        const reused = await reuse(build, key, context);
        if (reused)
            return reused;
    }
    const { products, details } = await phase.run(input, context);
    return { products, details, reused_from: null, remember: build.request.dry_run ? null : key };
}
/** `--from` starts from work that a person may have changed, so neither it nor what follows is looked up or remembered. */
async function workKey(build, phase, input, context) {
    if (!phase.fingerprint || phase.touches === 'remote' || build.request.from !== null)
        return null;
    const value = await phase.fingerprint(input, context);
    if (value === null)
        return null;
    const fingerprint = fingerprintOf(phase.name, build.setup.slipway_version, value);
    return { root: build.setup.root, phase, fingerprint };
}
async function reuse(build, key, context) {
    const { files } = build.setup.world;
    const found = await findDoneWork(files, key);
    if (found.kind === 'nothing')
        return null;
    if (found.kind === 'unusable') {
        context.progress(`earlier work is not reused: ${found.reason}`);
        return null;
    }
    const { work, products } = found;
    if (work.build_id !== build.place.id)
        await takeOver(files, key, work, build.place.folder);
    for (const diagnostic of work.diagnostics)
        context.diagnostic(diagnostic);
    for (const artifact of work.artifacts)
        context.artifact(artifact);
    return { products, details: work.details, reused_from: work.build_id, remember: null };
}
/** Lets the next build find this work; that it cannot is told and fails nothing. */
async function remember(build, key, { products, details, told, }) {
    try {
        await rememberWork(build.setup.world.files, key, {
            build_id: build.place.id,
            products,
            details,
            ...told,
        });
    }
    catch (thrown) {
        const message = `this work cannot be reused later: ${(0,domain_failure/* failureFrom */.Ju)(thrown).message}`;
        build.recorder.post({ event_type: 'progress', phase: key.phase.name, message, progress: null });
    }
}
/** Only what the row asks for: `skipReason` saw that all of it is there. */
function pickNeeds(phase, products) {
    const needs = phase.needs;
    const picked = Object.fromEntries(Object.entries(products).filter(([name]) => needs.includes(name)));
    return picked;
}

;// CONCATENATED MODULE: ./build/js/engine/retry.js
/** What is not in the table is tried once. The spec, the settings and our own bugs do not change by waiting. */
const RETRIES = {
    code_generation: { attempts: 3, wait_seconds: 0, blames: ['model', 'generated_code'] },
    build: { attempts: 2, wait_seconds: 0, blames: ['model', 'generated_code', 'runner'] },
    health_check: { attempts: 2, wait_seconds: 5, blames: ['target', 'generated_code', 'runner'] },
};
/** Failures of the runner that the next try would meet again. */
const LASTING = new Set([
    'disk-full',
    'read-only-disk',
    'no-permission',
    'not-a-folder',
    'pack-missing',
    'pack-damaged',
    'runtime-missing',
    'program-missing',
]);
/**
 * @param attempt the one that failed, from 1
 * @param author code that a template wrote fails the same way again; only a model writes it differently
 * @returns seconds to wait before the next attempt, or null when there is none
 */
function retryAfter(phase, attempt, failure, author) {
    const policy = RETRIES[phase];
    if (!policy || attempt >= policy.attempts)
        return null;
    if (!policy.blames.includes(failure.blame) || LASTING.has(failure.code))
        return null;
    if (failure.blame === 'generated_code' && author === 'template' && phase !== 'health_check')
        return null;
    return policy.wait_seconds;
}

;// CONCATENATED MODULE: ./build/js/engine/run-phase.js






/** A phase that has not stopped this long after the signal is given up. Its children are killed after 3 s. */
const CANCEL_GRACE_MS = 3_500;
/**
 * Runs one phase to its end, retries included, and journals it. Expected failures are outcomes.
 *
 * @throws only when the journal cannot be written any more
 */
async function runPhase(build, phase) {
    const { recorder, setup, cancellation } = build;
    const clock = startEngineClock(setup.world.clock);
    for (let attempt = 1;; attempt += 1) {
        recorder.post({ event_type: 'phase_start', phase: phase.name, attempt });
        try {
            return { kind: 'completed', products: await attemptPhase(build, phase, attempt, clock) };
        }
        catch (thrown) {
            if (recorder.broken())
                throw thrown;
            const failure = (0,domain_failure/* failureFrom */.Ju)(cancellation.signal.aborted ? cancellation.signal.reason : thrown);
            const wait = cancellation.signal.aborted
                ? null
                : retryAfter(phase.name, attempt, failure, build.request.author);
            if (wait === null)
                return await failPhase(build, phase, failure, clock);
            recorder.post({ event_type: 'retry', phase: phase.name, attempt, wait_seconds: wait, failure });
            await clock.outside(sleepUnlessCancelled(build, wait * 1000));
        }
    }
}
async function failPhase(build, phase, failure, clock) {
    const { duration_seconds } = clock.elapsed();
    await build.recorder.append({ event_type: 'phase_failed', phase: phase.name, duration_seconds, failure });
    return build.cancellation.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', failure };
}
async function attemptPhase(build, phase, attempt, clock) {
    const { recorder, setup, place, cancellation } = build;
    cancellation.signal.throwIfAborted();
    const opened = openContext(build, { phase: phase.name, attempt, clock, signal: cancellation.signal });
    try {
        const work = await unlessGivenUp(build, doOrReuse(build, phase, opened));
        checkGiven(phase, work.products);
        const products = await saveProducts(setup.world.files, place.folder, work.products);
        const details = { ...work.details, ...factsOf(work.products) };
        await recorder.append({
            event_type: 'phase_complete',
            phase: phase.name,
            ...clock.elapsed(),
            details,
            products,
            reused_from: work.reused_from,
        });
        if (work.remember)
            await remember(build, work.remember, { products, details, told: opened.told });
        return work.products;
    }
    finally {
        opened.close();
    }
}
/** What people and reports ask every build for stands in the details, whoever wrote the phase. */
function factsOf({ release, deployment }) {
    return {
        ...(release ? { release_digest: release.release.digest } : {}),
        ...(deployment
            ? {
                url: deployment.url,
                environment: deployment.environment,
                previous_build_id: deployment.previous_build_id,
            }
            : {}),
    };
}
function checkGiven(phase, products) {
    const missing = phase.gives.filter((name) => products[name] === undefined);
    if (missing.length === 0)
        return;
    throw new domain_failure/* SlipwayError */.GQ({
        code: 'product-not-given',
        blame: 'internal',
        message: `The phase ${phase.name} ended without giving ${missing.join(', ')}.`,
        next_step: 'This is a bug in Slipway. Please open an issue.',
    });
}
async function sleepUnlessCancelled(build, milliseconds) {
    try {
        await build.setup.world.clock.sleep(milliseconds, build.cancellation.signal);
    }
    catch (thrown) {
        // The next attempt meets the signal at its start and ends the phase as cancelled.
        if (!build.cancellation.signal.aborted)
            throw thrown;
    }
}
async function unlessGivenUp(build, work) {
    const done = new AbortController();
    try {
        return await Promise.race([work, giveUp(build, done.signal)]);
    }
    finally {
        done.abort();
    }
}
async function giveUp(build, done) {
    const { signal } = build.cancellation;
    await new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true, signal: done });
    });
    await build.setup.world.clock.sleep(CANCEL_GRACE_MS, done);
    throw signal.reason;
}

;// CONCATENATED MODULE: ./build/js/engine/skip.js



/** Why a phase is not run in this build, in words for its row, or null when it is. */
function skipReason(build, phase, skipped) {
    return byRequest(build, phase) ?? byMissingNeed(build, phase, skipped) ?? byPhase(build, phase);
}
function isBefore(phase, other) {
    return phase_name/* PHASE_NAMES */.b.indexOf(phase) < phase_name/* PHASE_NAMES */.b.indexOf(other);
}
function byRequest({ request }, phase) {
    if (request.from !== null && isBefore(phase.name, request.from))
        return `before --from ${request.from}`;
    if (request.until !== null && isBefore(request.until, phase.name))
        return `after --until ${request.until}`;
    if (request.dry_run && phase.touches === 'remote')
        return 'dry run: nothing outside the build folder is touched';
    return null;
}
/** A phase without its input is skipped for the reason for which the phase that gives it was. */
function byMissingNeed({ setup, products }, phase, skipped) {
    const missing = phase.needs.find((need) => products[need] === undefined);
    if (missing === undefined)
        return null;
    const maker = setup.phases.find(({ gives }) => gives.includes(missing));
    const reason = maker ? skipped.get(maker.name) : undefined;
    return `needs the ${missing}, and ${maker?.name ?? 'its phase'} was skipped${reason ? `: ${reason}` : ''}`;
}
function byPhase(build, phase) {
    if (!phase.skip)
        return null;
    const clock = startEngineClock(build.setup.world.clock);
    const { signal } = build.cancellation;
    const opened = openContext(build, { phase: phase.name, attempt: 1, clock, signal });
    try {
        return phase.skip(opened.context);
    }
    finally {
        opened.close();
    }
}

;// CONCATENATED MODULE: ./build/js/engine/take-from.js







/**
 * `--from`: takes the products and files of the phases before it from the newest build of the same spec that has them. The
 * files come as they lie there, changes by hand included: that is what `--from` is for. They are copied, so that later
 * phases cannot write into the earlier build.
 *
 * @returns the products, all journalled
 * @throws SlipwayError `nothing-to-start-from`, `product-damaged`
 */
async function takeEarlierWork(build, from) {
    const { setup, place, recorder } = build;
    const { files } = setup.world;
    const before = setup.phases.filter(({ name }) => isBefore(name, from));
    if (before.length === 0)
        return {};
    const earlier = await newestWith(build, before, from);
    const folder = (0,places/* buildFolder */.bo)(setup.root, earlier.build_id);
    await copyFiles(setup.world, folder, place.folder);
    let products = {};
    for (const { name } of before) {
        const digests = earlier.history.doneBy(name);
        if (!digests)
            continue;
        const taken = await loadProducts(files, folder, digests);
        recorder.post({
            event_type: 'phase_skipped',
            phase: name,
            reason: `before --from ${from}; taken from build ${earlier.build_id}`,
            products: await saveProducts(files, place.folder, taken),
            reused_from: earlier.build_id,
        });
        products = { ...products, ...taken };
    }
    return products;
}
/** The phases at the start of the list whose work stands, each with its products; skipped ones lie between them. */
function standing(phases, history) {
    const stands = new Map();
    for (const { name } of phases) {
        const done = history.doneBy(name);
        if (done)
            stands.set(name, done);
        else if (!history.wasSkipped(name))
            break;
    }
    return stands;
}
async function newestWith(build, before, from) {
    const { setup, place, request } = build;
    const ids = (await setup.world.files.list((0,places/* buildsFolder */.Ow)(setup.root))).filter((id) => id !== place.id);
    for (const build_id of ids.toReversed()) {
        const history = await readableHistory(setup.world, setup.root, build_id);
        const earlier = history?.request;
        if (!history || !earlier)
            continue;
        if (earlier.spec_path !== request.spec_path || earlier.author !== request.author)
            continue;
        if (earlier.language !== request.language)
            continue;
        const stands = standing(before, history);
        if (before.every(({ name }) => stands.has(name) || history.wasSkipped(name)) && stands.size > 0) {
            return { build_id, history };
        }
    }
    throw new domain_failure/* SlipwayError */.GQ({
        code: 'nothing-to-start-from',
        blame: 'settings',
        message: `No earlier build of ${request.spec_path} has done everything before ${from}.`,
        next_step: `Run it once without \`from\`; after that \`from: ${from}\` can go on from there.`,
    });
}
/** A damaged build is none to start from; `slipway builds` lists it. */
async function readableHistory(world, root, build_id) {
    try {
        const path = (0,places/* enginePath */.aE)((0,places/* buildFolder */.bo)(root, build_id), 'journal');
        return historyOf((await (0,engine_journal/* readJournal */.a0)(world.files, { path, build_id })).events);
    }
    catch (thrown) {
        if (thrown instanceof domain_failure/* SlipwayError */.GQ)
            return null;
        throw thrown;
    }
}
async function copyFiles({ files }, from, to) {
    const own = new Set(Object.values(places/* ENGINE_FILES */.HW));
    for (const name of await files.list(from)) {
        if (own.has(name))
            continue;
        const stat = await files.stat((0,external_node_path_.join)(from, name));
        if (stat?.kind === 'folder')
            await files.copyTree((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name), { link: false });
        else if (stat?.kind === 'file')
            await files.write((0,external_node_path_.join)(to, name), await files.read((0,external_node_path_.join)(from, name)));
    }
}

;// CONCATENATED MODULE: ./build/js/engine/undo.js



/** What one effect has to be taken back, when nobody waits. */
const UNDO_DEADLINE_MS = 60_000;
/** For all effects together once the build is cancelled: it has to end within 7 s. */
const CANCELLED_UNDO_MS = 2_500;
/**
 * Takes back, newest first, what the phases that touch the outside did. Each step is journalled; one that fails is told and
 * the rest goes on.
 *
 * @param only the one phase whose effects are taken back; null: all of the build's
 * @returns what could not be taken back, in words
 */
async function undoEffects(build, only) {
    const left = [];
    const deadline = undoDeadline(build);
    try {
        for (const effect of build.recorder.history.effectsNewestFirst()) {
            const phase = build.setup.phases.find(({ name }) => name === effect.phase);
            if (phase?.touches !== 'remote' || (only !== null && phase.name !== only))
                continue;
            const failure = await undoOne(build, phase, effect, deadline.signal);
            if (failure)
                left.push(`'${effect.name}' (${effect.key}) was not taken back: ${failure.message}`);
        }
    }
    finally {
        deadline.stop();
    }
    return left;
}
async function undoOne(build, phase, effect, signal) {
    const { recorder, setup } = build;
    const row = { event_type: 'undo', phase: phase.name, effect: effect.name, key: effect.key };
    if (!phase.undo) {
        await recorder.append({ ...row, outcome: 'nothing_to_undo', message: 'this phase has no way back' });
        return null;
    }
    await recorder.append({ ...row, outcome: 'begun', message: '' });
    const clock = startEngineClock(setup.world.clock);
    const { context, close } = openContext(build, { phase: phase.name, attempt: 1, clock, signal });
    try {
        const outcome = await withinDeadline(phase.undo(effect, context), setup.world.clock, signal);
        await recorder.append({ ...row, outcome, message: '' });
        return null;
    }
    catch (thrown) {
        if (recorder.broken())
            throw thrown;
        const failure = (0,domain_failure/* failureFrom */.Ju)(thrown);
        await recorder.append({ ...row, outcome: 'failed', message: failure.message });
        return failure;
    }
    finally {
        close();
    }
}
async function withinDeadline(work, clock, signal) {
    const done = new AbortController();
    const late = clock.sleep(UNDO_DEADLINE_MS, done.signal).then(() => {
        throw new Error(`it took longer than ${UNDO_DEADLINE_MS / 1000} s`);
    });
    try {
        return await Promise.race([work, late, abortOf(signal, done.signal)]);
    }
    finally {
        done.abort();
        late.catch(() => undefined);
    }
}
function abortOf(signal, until) {
    return new Promise((_, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true, signal: until });
    });
}
/** Aborts {@link CANCELLED_UNDO_MS} after the build is cancelled, before or during the undo. */
function undoDeadline(build) {
    const controller = new AbortController();
    const stopped = new AbortController();
    const cancelled = build.cancellation.signal;
    async function count() {
        await build.setup.world.clock.sleep(CANCELLED_UNDO_MS, stopped.signal);
        controller.abort(new Error('the build was cancelled and the time for it ran out'));
    }
    // Rejects only when the undo ended in time.
    const start = () => void count().catch(() => undefined);
    if (cancelled.aborted)
        start();
    else
        cancelled.addEventListener('abort', start, { once: true, signal: stopped.signal });
    return { signal: controller.signal, stop: () => stopped.abort() };
}

;// CONCATENATED MODULE: ./build/js/engine/runner.js







/**
 * Runs every phase whose work does not stand yet, takes back what has to be, and journals the end.
 *
 * @param interrupted the phase that was at work when an earlier process died
 * @returns the failure, null when the build completed
 * @throws only when the journal cannot be written any more
 */
async function driveBuild(build, interrupted) {
    const { recorder, setup, cancellation } = build;
    const started = setup.world.clock.monotonic();
    const tellCancel = () => recorder.post({ event_type: 'cancel_requested', reason: cancellation.reason() ?? 'interrupted' });
    if (cancellation.signal.aborted)
        tellCancel();
    else
        cancellation.signal.addEventListener('abort', tellCancel, { once: true });
    tellAbsentPhases(build);
    const end = await runPhases(build, interrupted);
    cancellation.signal.removeEventListener('abort', tellCancel);
    const failure = await takeBack(build, end);
    tellUnreached(build, end.status);
    await recorder.append({
        event_type: 'build_complete',
        status: end.status,
        duration_seconds: seconds(setup.world.clock.monotonic() - started),
        failure,
    });
    return failure;
}
async function runPhases(build, interrupted) {
    const { setup, recorder, cancellation } = build;
    const taken = await takeWhatFromNeeds(build);
    if (taken)
        return { status: 'failed', failure: taken };
    const stands = new Set(standing(setup.phases, recorder.history).keys());
    const skipped = new Map();
    let cut = interrupted;
    for (const phase of setup.phases) {
        if (cancellation.signal.aborted)
            return { status: 'cancelled', phase: cut };
        if (stands.has(phase.name))
            continue;
        const reason = skipReason(build, phase, skipped);
        if (reason !== null) {
            skipped.set(phase.name, reason);
            recorder.post({ event_type: 'phase_skipped', phase: phase.name, reason });
            continue;
        }
        // What later phases once did was done with other products than those that come now.
        stands.clear();
        cut = null;
        const end = await runPhase(build, phase);
        if (end.kind === 'failed')
            return { status: 'failed', failure: end.failure };
        if (end.kind === 'cancelled')
            return { status: 'cancelled', phase: phase.name };
        Object.assign(build.products, end.products);
    }
    return { status: 'completed' };
}
/** For `--from`, unless an earlier process of this build did it. What goes wrong stands in the row of that phase. */
async function takeWhatFromNeeds(build) {
    const { request, recorder, setup } = build;
    const { from } = request;
    if (from === null)
        return null;
    const before = setup.phases.filter(({ name }) => isBefore(name, from));
    const { history } = recorder;
    const took = before.every(({ name }) => history.doneBy(name) || history.wasSkipped(name));
    if (before.length === 0 || (took && before.some(({ name }) => history.doneBy(name))))
        return null;
    try {
        Object.assign(build.products, await takeEarlierWork(build, from));
        return null;
    }
    catch (thrown) {
        if (recorder.broken())
            throw thrown;
        const failure = (0,domain_failure/* failureFrom */.Ju)(thrown);
        await recorder.append({ event_type: 'phase_failed', phase: from, duration_seconds: 0, failure });
        return failure;
    }
}
/** A failed build leaves nothing outside that it began; a cancelled one takes back the phase that was cut off. */
async function takeBack(build, end) {
    if (end.status === 'completed')
        return null;
    const failure = end.status === 'failed' ? end.failure : (0,domain_failure/* failureFrom */.Ju)(build.cancellation.signal.reason);
    const nothing = end.status === 'cancelled' && end.phase === null;
    const left = nothing ? [] : await undoEffects(build, end.status === 'cancelled' ? end.phase : null);
    return left.length === 0 ? failure : { ...failure, details: [...failure.details, ...left] };
}
function tellAbsentPhases({ setup, recorder }) {
    for (const phase of phase_name/* PHASE_NAMES */.b) {
        if (setup.phases.some(({ name }) => name === phase))
            continue;
        recorder.post({ event_type: 'phase_skipped', phase, reason: 'this pipeline does not have it' });
    }
}
function tellUnreached({ recorder }, status) {
    const { phases } = recorder.job();
    for (const phase of phase_name/* PHASE_NAMES */.b) {
        if (phases[phase].status !== 'pending')
            continue;
        recorder.post({ event_type: 'phase_skipped', phase, reason: `not reached: the build ${WORDS[status]}` });
    }
}
const WORDS = { completed: 'completed', failed: 'failed', cancelled: 'was cancelled' };

// EXTERNAL MODULE: ./build/js/domain/build-request.js
var build_request = __webpack_require__(95731);
;// CONCATENATED MODULE: ./build/js/engine/stored-request.js




/**
 * The request as the journal has it; the file must agree, and serves where a kill came before the first line.
 *
 * @throws SlipwayError `request-damaged`
 */
async function provenRequest(files, folder, build_id, written) {
    const path = (0,places/* enginePath */.aE)(folder, 'request');
    const text = (await files.stat(path)) ? await files.readText(path) : '';
    const stored = (0,build_request/* parseBuildRequest */.rv)(text);
    const [first] = written.events;
    if (first?.event_type !== 'build_start') {
        if (stored)
            return stored;
        throw requestDamaged(build_id, 'is missing or no request');
    }
    if (stored && (0,domain_digest/* digestOf */.ol)(stored) === (0,domain_digest/* digestOf */.ol)(first.request))
        return first.request;
    throw requestDamaged(build_id, 'is not the one that the build was started with');
}
function requestDamaged(build_id, reason) {
    return new domain_failure/* SlipwayError */.GQ({
        code: 'request-damaged',
        blame: 'runner',
        message: `request.json of build ${build_id} ${reason}.`,
        next_step: 'Restore the file from a copy, or start a new build with `slipway run`.',
    });
}

;// CONCATENATED MODULE: ./build/js/engine/variable-names.js


/**
 * Variables of the service are secrets and are kept nowhere in a build, only their names are: a build that is resumed
 * without them would deploy a service that lacks its database or its keys.
 */
async function keepVariableNames(files, folder, variables) {
    const names = Object.keys(variables).sort();
    if (names.length === 0)
        return;
    await files.write((0,places/* enginePath */.aE)(folder, 'variables'), `${JSON.stringify({ names })}\n`);
}
/** @throws SlipwayError `variables-missing` where one that the build was started with is not given */
async function checkVariables(files, folder, build_id, variables) {
    const path = (0,places/* enginePath */.aE)(folder, 'variables');
    if ((await files.stat(path)) === null)
        return;
    const missing = namesIn(await files.readText(path)).filter((name) => !Object.hasOwn(variables, name));
    if (missing.length === 0)
        return;
    const given = missing.map((name) => `--set ${name}=...`).join(' ');
    throw new domain_failure/* SlipwayError */.GQ({
        code: 'variables-missing',
        blame: 'settings',
        message: `Build ${build_id} was started with variables of the service that are not given now: ${missing.join(', ')}.`,
        details: ['Their values are secrets and are not kept in a build.'],
        next_step: `Give them again: \`slipway resume ${build_id} ${given}\`, or \`--set-file <file>\`.`,
    });
}
/** A file that was damaged by hand names nothing: then it is as before, and the user knows best. */
function namesIn(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value?.names) ? value.names.filter((name) => typeof name === 'string') : [];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/js/engine/engine.js














/**
 * Makes a build and runs it to its end.
 *
 * @throws SlipwayError before there is a build: `unknown-target`, `unknown-registry`, `phase-order`, or what keeps the
 * build folder from being written (`disk-full`, `read-only-disk`, `no-permission`)
 */
async function startBuild(setup, request) {
    checkOrder(setup.phases);
    setup.target(request.target);
    setup.registry(request.registry);
    const build_id = setup.world.ids.uuidv7();
    const folder = (0,places/* buildFolder */.bo)(setup.root, build_id);
    await setup.world.files.makeFolder(folder);
    await keepOutOfGit(setup);
    return await withLock(setup, build_id, async (lock) => {
        await keepVariableNames(setup.world.files, folder, setup.service_variables);
        await setup.world.files.write((0,places/* enginePath */.aE)(folder, 'request'), `${JSON.stringify(request, null, 2)}\n`);
        const nothing = { events: [], chain: '' };
        return await work(setup, { build_id, request, lock, written: nothing, cancel: null });
    });
}
/**
 * Goes on with a build whose process died, or that failed or was cancelled, from the first phase whose work does not
 * stand. A completed one is given back as it is.
 *
 * @param cancel set: do not go on but end it as cancelled, for a build whose process died
 * @throws SlipwayError `build-running`, `journal-damaged`, `build-folder-newer`, `product-damaged`, `request-damaged`,
 * `variables-missing`; then the build folder is as it was
 */
async function resumeBuild(setup, build_id, cancel = null) {
    checkOrder(setup.phases);
    return await withLock(setup, build_id, async (lock) => {
        const folder = (0,places/* buildFolder */.bo)(setup.root, build_id);
        const path = (0,places/* enginePath */.aE)(folder, 'journal');
        const written = await (0,engine_journal/* recoverJournal */.St)(setup.world.files, { path, build_id });
        const request = await provenRequest(setup.world.files, folder, build_id, written);
        // A completed build is only told again, and what is cancelled starts nothing.
        if (cancel === null && !isCompleted(written)) {
            await checkVariables(setup.world.files, folder, build_id, setup.service_variables);
        }
        await (0,engine_cancellation/* removeCancelFile */.vl)(setup.world.files, folder);
        return await work(setup, { build_id, request, lock, written, cancel });
    });
}
function isCompleted({ events }) {
    const last = events.at(-1);
    return last?.event_type === 'build_complete' && last.status === 'completed';
}
async function work(setup, start) {
    const { build_id, request, written } = start;
    const folder = (0,places/* buildFolder */.bo)(setup.root, build_id);
    const recorder = openRecorder(setup.world, { folder, build_id }, written, setup.reporters);
    const { history } = recorder;
    if (history.ended === 'completed') {
        return { job: recorder.job(), folder, failure: null, warnings: await recorder.close() };
    }
    const interrupted = history.ended === null ? history.openPhase : null;
    const products = {};
    for (const digests of standing(setup.phases, history).values()) {
        Object.assign(products, await loadProducts(setup.world.files, folder, digests));
    }
    const host = start.cancel === null ? setup.signal : AbortSignal.abort(start.cancel);
    const cancellation = (0,engine_cancellation/* watchCancellation */.Zn)(setup.world, { folder, build_id }, host);
    const parts = { setup, request, recorder, cancellation, products };
    const stopRenewing = renewLock(setup, start.lock, recorder, build_id);
    try {
        const failure = await recorded(recorder, setup, async () => {
            await recorder.append(firstEvent(setup, request, history.attempt));
            const place = { id: build_id, folder, root: setup.root, started_at: history.startedAt };
            const target = setup.target(request.target);
            const registry = setup.registry(request.registry);
            const build = { ...parts, place, target, registry };
            return await driveBuild(build, interrupted);
        });
        return { job: recorder.job(), folder, failure, warnings: await recorder.close() };
    }
    finally {
        stopRenewing();
        cancellation.stop();
    }
}
/** A journal that cannot be written ends the build here and now, like a kill; the folder is as far as the journal says. */
async function recorded(recorder, setup, drive) {
    const started = setup.world.clock.monotonic();
    try {
        return await drive();
    }
    catch (thrown) {
        const broken = recorder.broken();
        if (!broken)
            throw thrown;
        const { failure } = broken;
        const duration_seconds = (setup.world.clock.monotonic() - started) / 1000;
        const phase = recorder.history.openPhase;
        if (phase)
            recorder.tellOnly({ event_type: 'phase_failed', phase, duration_seconds, failure });
        recorder.tellOnly({ event_type: 'build_complete', status: 'failed', duration_seconds, failure });
        return failure;
    }
}
function firstEvent(setup, request, attempt) {
    const { slipway_version } = setup;
    return attempt === 0
        ? { event_type: 'build_start', request, slipway_version, format: journal_line/* JOURNAL_FORMAT */.MW }
        : { event_type: 'build_resume', attempt: attempt + 1 };
}
async function withLock(setup, build_id, use) {
    const lock = await (0,build_lock/* takeBuildLock */.vz)(setup.world, (0,places/* buildFolder */.bo)(setup.root, build_id), build_id);
    let end;
    try {
        end = await use(lock);
    }
    catch (thrown) {
        // The first failure is the one to tell; a lock that stays behind is stale as soon as this process ends.
        await lock.release().catch(() => undefined);
        throw thrown;
    }
    try {
        await lock.release();
        return end;
    }
    catch (thrown) {
        const message = thrown instanceof Error ? thrown.message : String(thrown);
        return { ...end, warnings: [...end.warnings, `the lock of the build stays behind: ${message}`] };
    }
}
/** Says that we live; ends the build at once when another host took it over, because it writes the journal now. */
function renewLock(setup, lock, recorder, build_id) {
    const stopped = new AbortController();
    async function renew() {
        for (;;) {
            await setup.world.clock.sleep(build_lock/* RENEW_EVERY_MS */.V3, stopped.signal);
            if (!(await lock.renew()))
                recorder.abandon(lockLost(build_id));
        }
    }
    // Ends by the stop signal; a lock that cannot be written is not lost, and the journal tells of the disk.
    renew().catch(() => undefined);
    return () => stopped.abort();
}
async function keepOutOfGit({ world, root }) {
    const path = (0,external_node_path_.join)((0,places/* slipwayFolder */.o)(root), '.gitignore');
    if (!(await world.files.stat(path)))
        await world.files.write(path, '*\n');
}
function lockLost(build_id) {
    return new domain_failure/* SlipwayError */.GQ({
        code: 'build-lock-lost',
        blame: 'runner',
        message: `Another process took over build ${build_id}.`,
        next_step: `Follow it with \`slipway status ${build_id} --watch\`.`,
    });
}


/***/ })

};
