export const id = 3352;
export const ids = [3352];
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

/***/ 20747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ readSpec),
/* harmony export */   dI: () => (/* binding */ compileBytes),
/* harmony export */   wE: () => (/* binding */ compile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52968);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83665);
/* harmony import */ var _generate_plan_plan_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11789);




/** Read at most; what is larger than the compiler takes, but not than this, becomes the compiler's own diagnostic. */
const READ_LIMIT_BYTES = 64 * 1024 * 1024;
/**
 * Compiles a specification without building anything. Faults of the document are diagnostics, and so is what a service
 * made from it would not do.
 *
 * @throws SlipwayError `spec-missing`, `spec-too-large`, `no-permission`, `io-error`
 */
const compile = async (application, spec_path) => await compileBytes(application, spec_path, await readSpec(application, spec_path));
/** The bytes of a specification, whose path is told from the root. Failures as of {@link compile}. */
async function readSpec(application, spec_path) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(application.root, spec_path);
    return await application.world.files.read(path, READ_LIMIT_BYTES).catch((thrown) => {
        throw specFailure(thrown, spec_path);
    });
}
/** The same for bytes from anywhere; `file` is what places name. */
async function compileBytes({ compiler }, file, bytes) {
    const { ir, diagnostics } = await compiler({ file, bytes });
    if (ir === null || (0,_domain_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrors */ .C)(diagnostics))
        return { ir, diagnostics };
    const planned = ir.services.flatMap((service) => (0,_generate_plan_plan_service_js__WEBPACK_IMPORTED_MODULE_2__/* .planService */ .$)(service).diagnostics);
    return { ir, diagnostics: [...diagnostics, ...planned] };
}
function specFailure(thrown, spec_path) {
    if (!(thrown instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ))
        return thrown;
    if (thrown.failure.code === 'file-missing') {
        return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ({
            code: 'spec-missing',
            blame: 'settings',
            message: `There is no file ${spec_path}.`,
            next_step: 'Give the path of the specification, for example services/orders/SPEC.md.',
        });
    }
    if (thrown.failure.code === 'file-too-large') {
        return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ({
            code: 'spec-too-large',
            blame: 'spec',
            message: `${spec_path} is larger than ${READ_LIMIT_BYTES / 1024 / 1024} MiB.`,
            next_step: 'Split the document: one service, one specification.',
        });
    }
    return thrown;
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

/***/ 93352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/adapters/reporters/printable.js
var printable = __webpack_require__(81285);
// EXTERNAL MODULE: ./build/js/domain/diagnostic.js
var diagnostic = __webpack_require__(52968);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/engine/places.js
var places = __webpack_require__(3421);
// EXTERNAL MODULE: ./build/js/generate/plan/plan-service.js + 71 modules
var plan_service = __webpack_require__(11789);
// EXTERNAL MODULE: ./build/js/verify/sample-settings.js
var sample_settings = __webpack_require__(62046);
// EXTERNAL MODULE: ./build/js/verify/verify-service.js + 2 modules
var verify_service = __webpack_require__(91758);
// EXTERNAL MODULE: ./build/js/app/compile.js
var compile = __webpack_require__(20747);
// EXTERNAL MODULE: ./build/js/domain/build-request.js
var build_request = __webpack_require__(95731);
// EXTERNAL MODULE: ./build/js/verify/running-service.js
var running_service = __webpack_require__(66023);
;// CONCATENATED MODULE: ./build/js/app/verify-folder.js




const INSTRUCTIONS = 'slipway-release.json';
const UNPACK_DEADLINE_MS = 60_000;
/**
 * Starts the service of a folder on a free port, with data of its own that is thrown away, for as long as `use` takes.
 *
 * @throws SlipwayError `not-a-service`, `service-did-not-start`
 */
async function withServiceOf(application, folder, options, use) {
    const { world } = application;
    const scratch = (0,external_node_path_.join)(world.host.temporaryFolder, `slipway-verify-${world.ids.random(12)}`);
    await world.files.makeFolder(scratch);
    try {
        const startable = await findStartable(application, folder, scratch);
        const { runtime } = startable.run;
        const { program } = await world.runtimes.resolve(runtime.name, runtime.minimum, options.progress);
        return await (0,running_service/* withRunningService */.d)(world, { ...startable, program, ...options }, use);
    }
    finally {
        await world.files.remove(scratch);
    }
}
/**
 * An unpacked release, the release folder of a build, a generated project, or a build folder. The release of the same
 * build stands in for a project whose dependencies are not there: a build that took over earlier work leaves them out.
 */
async function findStartable(application, folder, scratch) {
    const { files } = application.world;
    if (await files.stat((0,external_node_path_.join)(folder, INSTRUCTIONS)))
        return await unpackedRelease(application, folder);
    const project = await projectIn(application, folder);
    if (project?.built)
        return { folder, run: project.run };
    for (const candidate of [folder, (0,external_node_path_.join)(folder, 'release'), (0,external_node_path_.join)(folder, '..', 'release')]) {
        if (!(await files.stat((0,external_node_path_.join)(candidate, 'release.json'))))
            continue;
        return await unpackedRelease(application, await unpackRelease(application, candidate, scratch));
    }
    throw new failure/* SlipwayError */.GQ({
        code: project ? 'project-not-built' : 'not-a-service',
        blame: 'settings',
        message: project
            ? `${folder} is a generated project without its dependencies or its compiled code.`
            : `${folder} is no generated project and no release.`,
        next_step: project
            ? 'Install its dependencies and build it, as its README says, then verify again.'
            : 'Name a folder such as .slipway/builds/<build_id>/source, or the URL of a running service.',
    });
}
async function unpackedRelease({ world }, folder) {
    const run = JSON.parse(await world.files.readText((0,external_node_path_.join)(folder, INSTRUCTIONS)));
    return { folder, run };
}
/** A generated project is known by the lock file of its pack. */
async function projectIn({ world, packs }, folder) {
    for (const language of build_request/* LANGUAGES */.Yj) {
        const loaded = await packs.load(`service/${language}`).catch(() => null);
        const toolchain = loaded?.manifest.toolchain;
        if (!toolchain || !(await world.files.stat((0,external_node_path_.join)(folder, toolchain.lock))))
            continue;
        const needed = [...toolchain.install.gives, ...(toolchain.compile?.gives ?? [])];
        const there = await Promise.all(needed.map((path) => world.files.stat((0,external_node_path_.join)(folder, path))));
        return { run: { ...toolchain.run, runtime: toolchain.runtime }, built: !there.includes(null) };
    }
    return null;
}
async function unpackRelease({ world }, folder, scratch) {
    const unpacked = (0,external_node_path_.join)(scratch, 'release');
    await world.files.makeFolder(unpacked);
    const archive = (await world.files.list(folder)).find((name) => name.endsWith('.tar.gz'));
    const tar = await world.processes.find('tar');
    if (!archive || !tar) {
        throw new failure/* SlipwayError */.GQ({
            code: archive ? 'program-missing' : 'release-incomplete',
            blame: archive ? 'runner' : 'settings',
            message: archive ? 'There is no `tar` to unpack the release with.' : `${folder} has no archive.`,
            next_step: archive
                ? 'Install tar.'
                : 'Name the release folder of a build that came as far as packaging.',
        });
    }
    const { exit_code, stderr } = await world.processes.run({
        argv: [tar, '-xzf', (0,external_node_path_.join)(folder, archive), '-C', unpacked],
        cwd: unpacked,
        env: world.processes.baseEnvironment(),
        deadline_ms: UNPACK_DEADLINE_MS,
    });
    if (exit_code === 0)
        return unpacked;
    throw new failure/* SlipwayError */.GQ({
        code: 'release-damaged',
        blame: 'runner',
        message: `${archive} cannot be unpacked.`,
        details: stderr.split('\n').slice(-10),
        next_step: 'Build the release again.',
    });
}

;// CONCATENATED MODULE: ./build/js/app/verify.js









/**
 * Exercises every operation of a service and compares the answers with its specification.
 *
 * @throws SlipwayError `place-missing`, `spec-needed` where nothing says what the service should do, `not-a-service` for a folder with
 * nothing to start, `service-did-not-start`
 */
const verify = async (application, place, options) => {
    if (!isUrl(place) && !(await application.world.files.stat(place)))
        throw placeMissing(place);
    const expected = await expectation(application, place, options.spec_path);
    // Without an address the service keeps its data in a folder that is thrown away.
    const { DATABASE_URL: _, ...samples } = (0,sample_settings/* sampleSettings */.y)(expected.plan);
    const settings = { ...samples, ...application.serviceVariables };
    const check = async (baseUrl) => await (0,verify_service/* verifyService */.l)({
        baseUrl,
        ...expected,
        world: application.world,
        signal: options.signal,
        progress: options.progress,
        // A service that runs elsewhere has settings of its own.
        settings: isUrl(place) ? application.serviceVariables : settings,
    });
    const checks = isUrl(place)
        ? await check(place.replace(/\/+$/, ''))
        : await withServiceOf(application, place, { ...options, variables: settings }, check);
    return { checks, passed: checks.every(({ outcome }) => outcome !== 'failed') };
};
function placeMissing(place) {
    return new failure/* SlipwayError */.GQ({
        code: 'place-missing',
        blame: 'settings',
        message: `There is no folder ${place}.`,
        next_step: 'Name a folder such as .slipway/builds/<build_id>/source, or the URL of a running service.',
    });
}
/** What the service should do: from the specification that was given, else from the build that made the folder. */
async function expectation(application, place, spec_path) {
    if (spec_path !== null)
        return await expectationOfSpec(application, spec_path);
    const found = isUrl(place) ? null : await expectationOfBuild(application, place);
    if (found)
        return found;
    throw new failure/* SlipwayError */.GQ({
        code: 'spec-needed',
        blame: 'settings',
        message: `Nothing says what ${place} should do.`,
        next_step: 'Name the specification: `slipway verify <place> --spec SPEC.md`.',
    });
}
async function expectationOfSpec(application, spec_path) {
    const { ir, diagnostics } = await (0,compile/* compile */.wE)(application, spec_path);
    const [service] = ir?.services ?? [];
    if (service && !(0,diagnostic/* hasErrors */.C)(diagnostics))
        return { service, plan: (0,plan_service/* planService */.$)(service).plan };
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    throw new failure/* SlipwayError */.GQ({
        code: 'spec-invalid',
        blame: 'spec',
        message: `${spec_path} has ${errors.length} errors.`,
        details: errors.map(({ place, message }) => `${place.file}:${place.line}: ${message}`),
        next_step: 'Mend them; `slipway compile` shows all of them with hints.',
        ...(errors[0] ? { place: errors[0].place } : {}),
    });
}
/** A build folder, its `source` or `release`, or a deployed release: its folder, or the link to it, names its build. */
async function expectationOfBuild({ world, root }, folder) {
    const link = await world.files.readLink(folder);
    const named = (0,places/* buildFolder */.bo)(root, (0,external_node_path_.basename)(link ?? folder));
    for (const candidate of [folder, (0,external_node_path_.dirname)(folder), named]) {
        const products = (0,places/* enginePath */.aE)(candidate, 'products');
        const paths = [(0,external_node_path_.join)(products, 'ir.json'), (0,external_node_path_.join)(products, 'plan.json')];
        if (!(await world.files.stat(paths[0])) || !(await world.files.stat(paths[1])))
            continue;
        const [irText, planText] = await Promise.all(paths.map((path) => world.files.readText(path)));
        const product = JSON.parse(irText ?? '');
        const plan = JSON.parse(planText ?? '');
        const [service] = product.ir.services;
        if (service)
            return { service, plan };
    }
    return null;
}
function isUrl(place) {
    return /^https?:\/\//i.test(place);
}

// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/repository.js
var repository = __webpack_require__(61612);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var cli_place = __webpack_require__(54192);
// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
// EXTERNAL MODULE: ./build/js/hosts/cli/table.js
var table = __webpack_require__(92667);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/verify.js








async function verify_verify(context, place, flags) {
    const { console } = context;
    const root = (0,cli_place/* rootOf */.I)(context, flags);
    const application = await context.application(root);
    const typed = place ?? '';
    const result = await verify(application, verify_isUrl(typed) ? typed : (0,external_node_path_.resolve)(context.cwd, typed), {
        spec_path: flags.spec === undefined ? null : (0,repository/* pathFromRoot */._)(flags.spec, context.cwd, root),
        signal: context.signal,
        progress: (message) => console.err(`${(0,printable/* printable */.g$)(message)}\n`),
    });
    if (flags.json)
        (0,print_json/* printJson */.Q)(console, result);
    else {
        const rows = result.checks.map(({ name, outcome, duration_ms, message }) => [
            outcome.replaceAll('_', ' '),
            name,
            `${Math.round(duration_ms)} ms`,
            message,
        ]);
        console.out((0,table/* tableText */.q)(['OUTCOME', 'CHECK', 'TOOK', 'MESSAGE'], rows, console.outPaint));
        console.out(`${result.passed ? 'All checks passed.' : 'Some checks failed.'}\n`);
    }
    return result.passed ? exit_codes/* EXIT_CODES */.ai.ok : exit_codes/* EXIT_CODES */.ai.spec;
}
function verify_isUrl(place) {
    return /^https?:\/\//i.test(place);
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


/***/ })

};
