export const id = 1900;
export const ids = [1900];
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

/***/ 31900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor_doctor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/domain/build-request.js
var build_request = __webpack_require__(95731);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
;// CONCATENATED MODULE: ./build/js/app/doctor.js



const PROGRAMS = [
    {
        name: 'node',
        minimum: '24',
        needed_for: 'running generated TypeScript services',
        next_step: 'Nothing to do: the first build installs Node 24 into the cache. Or put Node 24 on the PATH.',
        need: 'wanted',
    },
    {
        name: 'npm',
        minimum: '9',
        needed_for: 'installing the dependencies of TypeScript services',
        next_step: 'Install npm 9 or newer; it comes with Node.',
        need: 'required',
    },
    {
        name: 'python3',
        minimum: '3.11',
        needed_for: 'Python services',
        next_step: 'Install Python 3.11 or newer, if you build Python services.',
        need: 'wanted',
    },
    {
        name: 'git',
        minimum: null,
        needed_for: 'checking out specifications',
        next_step: 'Install git.',
        need: 'optional',
    },
    {
        name: 'docker',
        minimum: null,
        needed_for: 'building the image of a service from its Dockerfile',
        next_step: 'Install Docker, if you want container images.',
        need: 'optional',
    },
];
const VERSION_DEADLINE_MS = 5000;
const LEAST_FREE_BYTES = 500 * 1024 * 1024;
const TARGETS = ['process', 'ssh'];
const REGISTRIES = ['file', 'http', 'github'];
/** What this machine has and lacks; changes nothing but a file that it removes again. */
const doctor = async (application) => {
    const findings = await Promise.all([
        ...PROGRAMS.map(async (program) => ({
            need: program.need,
            finding: await examineProgram(application, program),
        })),
        examineDisk(application).then((finding) => ({ need: 'required', finding })),
        examineWriting(application, 'state folder', application.root, 'builds, releases and services').then((finding) => ({ need: 'required', finding })),
        examineWriting(application, 'cache folder', application.world.host.cacheFolder, 'dependencies and runtimes that builds share').then((finding) => ({ need: 'required', finding })),
    ]);
    const lacks = (need) => findings.some((one) => one.need === need && one.finding.status !== 'available');
    return {
        status: lacks('required') ? 'failing' : lacks('wanted') ? 'degraded' : 'ok',
        version: application.slipwayVersion,
        capabilities: {
            languages: await availableLanguages(application),
            targets: TARGETS.filter((kind) => provides(() => application.target(kind))),
            registries: REGISTRIES.filter((kind) => provides(() => application.registry(kind))),
        },
        dependencies: findings.map(({ finding }) => finding),
    };
};
async function examineProgram({ world }, program) {
    const { name, minimum, needed_for, next_step } = program;
    const path = await world.processes.find(name);
    const missing = { name, status: 'missing', version: null, needed_for, next_step };
    if (path === null)
        return missing;
    const result = await world.processes.run({
        argv: [path, '--version'],
        cwd: world.host.temporaryFolder,
        env: world.processes.baseEnvironment(),
        deadline_ms: VERSION_DEADLINE_MS,
    });
    const version = /\d+(?:\.\d+)+/.exec(`${result.stdout}\n${result.stderr}`)?.[0] ?? null;
    if (result.exit_code !== 0 || version === null)
        return missing;
    const status = minimum === null || isAtLeast(version, minimum) ? 'available' : 'too_old';
    return { name, status, version, needed_for, next_step: status === 'available' ? '' : next_step };
}
async function examineDisk({ world, root }) {
    const name = 'disk space';
    const needed_for = 'workspaces, dependencies and releases';
    try {
        const free = await world.files.freeBytes(root);
        const version = `${(free / 1024 ** 3).toFixed(1)} GiB free`;
        if (free >= LEAST_FREE_BYTES)
            return { name, status: 'available', version, needed_for, next_step: '' };
        const next_step = 'Free at least 500 MiB; old builds lie in .slipway/builds.';
        return { name, status: 'missing', version, needed_for, next_step };
    }
    catch (thrown) {
        return { name, status: 'missing', version: null, needed_for, next_step: nextStepOf(thrown) };
    }
}
/** By writing: rights, read-only disks and quotas all show in nothing else. */
async function examineWriting({ world }, name, folder, needed_for) {
    const path = (0,external_node_path_.join)(folder, `.slipway-doctor-${world.ids.random(8)}`);
    try {
        await world.files.write(path, 'written by slipway doctor; may be removed\n');
        await world.files.remove(path);
        return { name, status: 'available', version: null, needed_for, next_step: '' };
    }
    catch (thrown) {
        return { name, status: 'missing', version: null, needed_for, next_step: nextStepOf(thrown) };
    }
}
function nextStepOf(thrown) {
    const { message, next_step } = (0,failure/* failureFrom */.Ju)(thrown);
    return `${message} ${next_step}`;
}
async function availableLanguages({ packs }) {
    const loaded = await Promise.allSettled(build_request/* LANGUAGES */.Yj.map((language) => packs.load(`service/${language}`)));
    return build_request/* LANGUAGES */.Yj.filter((_, index) => loaded[index]?.status === 'fulfilled');
}
function provides(make) {
    try {
        make();
        return true;
    }
    catch {
        // The composition says no by throwing; that is the answer here.
        return false;
    }
}
function isAtLeast(version, minimum) {
    const parts = version.split('.').map(Number);
    for (const [index, wanted] of minimum.split('.').map(Number).entries()) {
        const part = parts[index] ?? 0;
        if (part !== wanted)
            return part > wanted;
    }
    return true;
}

// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var place = __webpack_require__(54192);
// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
// EXTERNAL MODULE: ./build/js/hosts/cli/table.js
var table = __webpack_require__(92667);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/doctor.js





async function doctor_doctor(context, _argument, flags) {
    const { console } = context;
    const report = await doctor(await context.application((0,place/* rootOf */.I)(context, flags)));
    if (flags.json)
        (0,print_json/* printJson */.Q)(console, report);
    else {
        const rows = report.dependencies.map(({ name, status, version, needed_for, next_step }) => [
            name,
            status.replaceAll('_', ' '),
            version ?? '',
            needed_for,
            status === 'available' ? '' : next_step,
        ]);
        console.out((0,table/* tableText */.q)(['NAME', 'STATUS', 'VERSION', 'NEEDED FOR', 'NEXT STEP'], rows, console.outPaint));
        console.out(`Slipway ${report.version}: ${report.status}\n`);
    }
    return report.status === 'failing' ? exit_codes/* EXIT_CODES */.ai.runner : exit_codes/* EXIT_CODES */.ai.ok;
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
