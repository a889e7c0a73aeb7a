export const id = 8405;
export const ids = [8405];
export const modules = {

/***/ 88405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./build/js/adapters/reporters/build-view.js
var build_view = __webpack_require__(36026);
// EXTERNAL MODULE: ./build/js/adapters/reporters/event-lines.js
var event_lines = __webpack_require__(59408);
// EXTERNAL MODULE: ./build/js/adapters/reporters/json-text.js
var json_text = __webpack_require__(27676);
// EXTERNAL MODULE: ./build/js/app/status.js
var app_status = __webpack_require__(58514);
// EXTERNAL MODULE: ./build/js/engine/places.js
var places = __webpack_require__(3421);
// EXTERNAL MODULE: ./build/js/app/build-state.js
var build_state = __webpack_require__(71430);
// EXTERNAL MODULE: ./build/js/app/find-build.js
var find_build = __webpack_require__(52794);
;// CONCATENATED MODULE: ./build/js/app/watch.js



const LOOK_EVERY_MS = 250;
/** A build that writes nothing is looked at this often for whether its process still lives. */
const ALIVE_EVERY_MS = 1_000;
/**
 * Follows a build by its journal; any process may.
 *
 * @throws SlipwayError as `status` does
 */
const watch = async function* (application, build_id, signal) {
    const found = build_id === null ? await (0,find_build/* newestBuild */.Dz)(application) : await (0,find_build/* findBuild */.w)(application, build_id);
    const { clock } = application.world;
    let bytes = -1;
    let looked = Number.NEGATIVE_INFINITY;
    while (!signal.aborted) {
        const now = await journalBytes(application, found);
        const grown = now !== bytes;
        if (grown || clock.monotonic() - looked >= ALIVE_EVERY_MS) {
            bytes = now;
            looked = clock.monotonic();
            const { job } = await (0,build_state/* readState */.un)(application, found);
            const ended = !(0,build_state/* isAtWork */.pG)(job);
            if (grown || ended)
                yield job;
            if (ended)
                return;
        }
        await sleepUnlessAborted(application, signal);
    }
};
async function journalBytes({ world, root }, build_id) {
    return (await world.files.stat((0,places/* enginePath */.aE)((0,places/* buildFolder */.bo)(root, build_id), 'journal')))?.bytes ?? 0;
}
async function sleepUnlessAborted({ world }, signal) {
    try {
        await world.clock.sleep(LOOK_EVERY_MS, signal);
    }
    catch (thrown) {
        if (!signal.aborted)
            throw thrown;
    }
}

// EXTERNAL MODULE: ./build/js/domain/phase-name.js
var phase_name = __webpack_require__(16970);
// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var place = __webpack_require__(54192);
// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
// EXTERNAL MODULE: ./build/js/hosts/cli/reporters.js + 4 modules
var reporters = __webpack_require__(8929);
// EXTERNAL MODULE: ./build/js/hosts/cli/commands/build-end.js + 1 modules
var build_end = __webpack_require__(58777);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/status.js











/** Without `--watch` the exit code says only whether there is such a build; with it, how the build ended. */
async function status_status(context, build, flags) {
    const application = await context.application((0,place/* rootOf */.I)(context, flags));
    const found = await (0,app_status/* status */.h)(application, build ?? null);
    if (flags.watch)
        return await follow(context, application, found, flags);
    if (flags.json)
        (0,print_json/* printJson */.Q)(context.console, found.job);
    else
        await (0,build_end/* tellBuild */.a)(context, application, { build_id: found.job.build_id, folder: found.folder }, false);
    return exit_codes/* EXIT_CODES */.ai.ok;
}
async function follow(context, application, found, flags) {
    const { build_id } = found.job;
    const shown = flags.json
        ? jsonLines(context)
        : context.console.live
            ? picture(context, application.root)
            : lines(context);
    let job = found.job;
    for await (const next of watch(application, build_id, context.signal)) {
        job = next;
        shown.show(next);
    }
    shown.close();
    context.signal.throwIfAborted();
    if (!flags.json)
        await (0,build_end/* tellBuild */.a)(context, application, { build_id, folder: found.folder }, false);
    return (0,exit_codes/* exitCodeOfBuild */.LM)(job.status, job.error);
}
/** One compact line per change, so that a reader can take them line by line. */
function jsonLines({ console }) {
    return { show: (job) => console.out(`${(0,json_text/* jsonText */.s)(job)}\n`), close: () => undefined };
}
function picture(context, root) {
    const view = (0,reporters/* terminalView */.u)(context, root);
    return { show: (job) => view.show((0,build_view/* viewOfJob */.QP)(job)), close: () => view.restore() };
}
function lines({ console }) {
    const told = new Map();
    return {
        show(job) {
            for (const name of phase_name/* PHASE_NAMES */.b) {
                const { status: state, error } = job.phases[name];
                const status = error?.code === 'cancelled' ? 'cancelled' : state;
                if (status !== 'pending' && told.get(name) !== status)
                    console.out(`${(0,event_lines/* phaseLabel */.Q)(name)}: ${status}\n`);
                told.set(name, status);
            }
        },
        close: () => undefined,
    };
}


/***/ })

};
