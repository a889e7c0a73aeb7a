export const id = 185;
export const ids = [185];
export const modules = {

/***/ 17651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NS: () => (/* binding */ diagnosticLines),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   ur: () => (/* binding */ severityCounts)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81285);

const EXCERPT_WIDTH = 120;
/**
 * One diagnostic for people: place, severity and code, the message, the source line with a mark, related places and
 * what to write instead.
 */
function diagnosticLines(diagnostic, sourceLine, paint) {
    const { code, severity, message, place, hint, related = [] } = diagnostic;
    const colour = { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity];
    return [
        `${paint.bold(placeText(place))}: ${colour(`${severity}[${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(code)}]`)} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(message)}`,
        ...excerpt(place, sourceLine, paint),
        ...related.map((other) => `  ${placeText(other.place)}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(other.message)}`),
        ...(hint ? [`  ${paint.bold('hint:')} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(hint)}`] : []),
    ];
}
/** `file:line:column`, or `file:line` where there is no column. */
function placeText({ file, line, column }) {
    return `${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file)}:${line}${column === undefined ? '' : `:${column}`}`;
}
/** `2 errors, 1 warning`; empty for none. */
function severityCounts(diagnostics) {
    const count = (severity) => diagnostics.filter((one) => one.severity === severity).length;
    const parts = [
        [count('error'), 'error'],
        [count('warning'), 'warning'],
        [count('info'), 'note'],
    ];
    return parts
        .filter(([number]) => number > 0)
        .map(([number, noun]) => `${number} ${noun}${number === 1 ? '' : 's'}`)
        .join(', ');
}
function excerpt(place, sourceLine, paint) {
    const text = sourceLine(place.file, place.line);
    if (text === null || text.trim() === '')
        return [];
    const number = String(place.line).padStart(5);
    const shown = `${paint.dim(`${number} |`)} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text), EXCERPT_WIDTH)}`;
    const column = place.column ?? text.length - text.trimStart().length + 1;
    if (column > EXCERPT_WIDTH)
        return [shown];
    const before = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text.slice(0, column - 1)).length;
    return [shown, `${paint.dim(`${' '.repeat(number.length)} |`)} ${' '.repeat(before)}${paint.red('^')}`];
}


/***/ }),

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

/***/ 39713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ keepContents),
/* harmony export */   d: () => (/* binding */ earlierContents)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31219);
/* harmony import */ var _engine_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3421);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5318);




/**
 * What was generated earlier, by digest. It is kept in `.slipway/generated` and, for another clone, found in the history of
 * the repository. Either may be gone: then there is no base to merge with, which is told, and nothing is overwritten.
 */
async function earlierContents(application, file) {
    const kept = keptAt(application, file.digest);
    if (await application.world.files.stat(kept)) {
        const bytes = await application.world.files.read(kept);
        if ((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes) === file.digest)
            return bytes;
    }
    return await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .earlierInGit */ .s)(application, file.path, file.digest);
}
/** Keeps contents for {@link earlierContents}; what is there already is not written again. */
async function keepContents(application, contents) {
    const { files } = application.world;
    await Promise.all(contents.map(async (content) => {
        const place = keptAt(application, (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(content));
        if (!(await files.stat(place)))
            await files.write(place, content);
    }));
}
function keptAt({ root }, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_engine_places_js__WEBPACK_IMPORTED_MODULE_2__/* .slipwayFolder */ .o)(root), 'generated', digest.replace(/^sha256:/, '').replace(/[^\w]/g, ''));
}


/***/ }),

/***/ 5318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ fileAtRef),
/* harmony export */   s: () => (/* binding */ earlierInGit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31219);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83665);



const DEADLINE_MS = 60_000;
/** Changes of one file that are looked through for an earlier content. */
const HISTORY_DEPTH = 100;
/** Nothing that lies in a repository may run, and nothing may be asked or fetched. */
const HARDENED = [
    '--no-pager',
    '--no-replace-objects',
    '--literal-pathspecs',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'core.fsmonitor=false',
];
const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };
/**
 * A file as a commit has it.
 * @param ref branch, tag, commit or anything else that names one
 * @param path from the root, with forward slashes
 * @throws SlipwayError `git-missing`, `not-a-repository`, `ref-unknown`, `file-not-in-ref`, `git-failed`
 */
async function fileAtRef(application, ref, path) {
    if (!(await isRepository(application)))
        throw noRepository(application);
    const commit = await resolved(application, `${ref}^{commit}`, ref);
    if (commit === null)
        throw unknownRef(ref);
    const blob = await resolved(application, `${commit}:./${path}`, path);
    if (blob === null)
        throw notInRef(ref, path);
    return await blobContents(application, blob);
}
/** What a file held in an earlier commit, found by its digest; null where the history that is here does not have it. */
async function earlierInGit(application, path, digest) {
    if ((await application.world.processes.find('git')) === null)
        return null;
    if (!(await isRepository(application)))
        return null;
    const blobs = await blobsOf(application, path);
    for (const blob of blobs) {
        const bytes = await blobContents(application, blob);
        if ((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes) === digest)
            return bytes;
    }
    return null;
}
async function isRepository(application) {
    return (await git(application, ['rev-parse', '--is-inside-work-tree'])).exit_code === 0;
}
/** The object's name, or null where there is no such object. What begins with a dash would be an option. */
async function resolved(application, revision, said) {
    if (said.startsWith('-'))
        return null;
    const { exit_code, stdout } = await git(application, ['rev-parse', '--verify', '--quiet', revision]);
    const name = stdout.trim();
    return exit_code === 0 && /^[0-9a-f]{40,64}$/.test(name) ? name : null;
}
/** Every content that a path had, newest first. */
async function blobsOf(application, path) {
    const count = `--max-count=${HISTORY_DEPTH}`;
    const format = ['--format=', '--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv'];
    const { exit_code, stdout } = await git(application, ['log', count, ...format, '--', path]);
    if (exit_code !== 0)
        return [];
    const names = [...stdout.matchAll(/^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /gm)].flatMap(([, was, is]) => [
        is,
        was,
    ]);
    return [...new Set(names)].filter((name) => name !== undefined && !/^0+$/.test(name));
}
/** Byte for byte: the output of a child is cleaned and cut, so git writes the object into a file. */
async function blobContents(application, blob) {
    const { files, host, ids } = application.world;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.temporaryFolder, `slipway-git-${ids.random(12)}`);
    await files.makeFolder(folder);
    try {
        const gitFolder = (await git(application, ['rev-parse', '--absolute-git-dir'])).stdout.trim();
        const apart = [`--git-dir=${gitFolder}`, `--work-tree=${folder}`];
        const unpacked = await git(application, [...apart, 'unpack-file', blob], folder);
        if (unpacked.exit_code !== 0)
            throw gitFailed(unpacked);
        return await files.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, unpacked.stdout.trim()));
    }
    finally {
        await files.remove(folder);
    }
}
async function git({ root, world }, argv, cwd = root) {
    const program = await world.processes.find('git');
    if (program === null)
        throw gitMissing();
    return await world.processes.run({
        argv: [program, ...HARDENED, ...argv],
        cwd,
        env: { ...world.processes.baseEnvironment(), ...ENVIRONMENT },
        deadline_ms: DEADLINE_MS,
    });
}
function gitMissing() {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ({
        code: 'git-missing',
        blame: 'runner',
        message: 'There is no `git` on this machine.',
        next_step: 'Install git, or compare with a file.',
    });
}
function noRepository({ root }) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ({
        code: 'not-a-repository',
        blame: 'settings',
        message: `${root} is in no git repository.`,
        next_step: 'Compare with a file: `--against <file>`.',
    });
}
function unknownRef(ref) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ({
        code: 'ref-unknown',
        blame: 'settings',
        message: `${JSON.stringify(ref)} is neither a file nor a commit that this repository has.`,
        next_step: 'Name a branch, a tag or a commit; in a shallow clone fetch it first.',
    });
}
function notInRef(ref, path) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ({
        code: 'file-not-in-ref',
        blame: 'settings',
        message: `${JSON.stringify(ref)} has no file ${path}.`,
        next_step: 'Name a commit that has it, or the file under its earlier name.',
    });
}
function gitFailed({ stderr }) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ({
        code: 'git-failed',
        blame: 'runner',
        message: 'git could not read an object of this repository.',
        details: stderr.split('\n').slice(-5),
        next_step: 'Look at these lines; `git fsck` tells what is missing.',
    });
}


/***/ }),

/***/ 50388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ readOwned),
/* harmony export */   LO: () => (/* binding */ projectFolders),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   gr: () => (/* binding */ readDisk)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83665);
/* harmony import */ var _generate_regenerate_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93174);



const TEXT_LIMIT_BYTES = 16 * 1024 * 1024;
const SKIPPED = new Set(['node_modules', '.git', '.slipway', 'dist', 'build', '.venv', '__pycache__']);
const DEEPEST = 12;
/**
 * The manifest of a generated project, or null where none lies.
 * @throws SlipwayError `manifest-damaged`, `manifest-newer`
 */
async function readManifest({ files }, folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _generate_regenerate_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_FILE */ .h1);
    if (!(await files.stat(path)))
        return null;
    return (0,_generate_regenerate_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await files.readText(path, TEXT_LIMIT_BYTES), path);
}
/** Every folder with a manifest, sorted; links are not followed. */
async function projectFolders(world, folder, depth = 0) {
    const { files } = world;
    const names = await files.list(folder);
    const own = names.includes(_generate_regenerate_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_FILE */ .h1) ? [folder] : [];
    if (depth === DEEPEST)
        return own;
    const inside = await Promise.all(names
        .filter((name) => !SKIPPED.has(name))
        .map(async (name) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name);
        const isFolder = (await files.stat(path))?.kind === 'folder';
        return isFolder ? await projectFolders(world, path, depth + 1) : [];
    }));
    return [...own, ...inside.flat()];
}
/** What lies at these paths of a project. A path below a link counts as something else: it leads elsewhere. */
async function readDisk(world, folder, paths) {
    const folders = new Map();
    const entries = await Promise.all([...new Set(paths)].map(async (path) => {
        const blocked = await obstacle(world, folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), folders);
        const found = blocked === null ? await readPlace(world, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, path)) : { kind: 'other', what: blocked };
        return [path, found];
    }));
    return new Map(entries.flatMap(([path, found]) => (found === null ? [] : [[path, found]])));
}
/** The files of the user's own folders, for instance everything in `src/custom`. */
async function readOwned(world, folder, owned) {
    const folders = [...new Set(owned.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)))].filter((path) => path !== '.');
    const walked = await Promise.all(folders.map(async (inside) => (await world.files.walk((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, inside)))
        .filter(({ stat }) => stat.kind === 'file')
        .map(({ path }) => `${inside}/${path}`)));
    const paths = [...new Set([...owned, ...walked.flat()])].filter((path) => /\.(?:ts|py)$/.test(path)).sort();
    const disk = await readDisk(world, folder, paths);
    return paths.flatMap((path) => {
        const found = disk.get(path);
        return found?.kind === 'text' ? [{ path, text: found.text }] : [];
    });
}
/** Why nothing can lie in a folder of the project, or null. */
async function obstacle(world, root, inside, known) {
    if (inside === '.')
        return null;
    const found = known.get(inside);
    if (found)
        return await found;
    const asked = (async () => {
        const above = await obstacle(world, root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(inside), known);
        if (above !== null)
            return above;
        const stat = await world.files.stat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, inside));
        return stat === null || stat.kind === 'folder' ? null : `${inside} is no folder`;
    })();
    known.set(inside, asked);
    return await asked;
}
async function readPlace({ files }, path) {
    const stat = await files.stat(path);
    if (stat === null)
        return null;
    if (stat.kind !== 'file')
        return { kind: 'other', what: `a ${stat.kind} lies there` };
    try {
        return { kind: 'text', text: await files.readText(path, TEXT_LIMIT_BYTES) };
    }
    catch (thrown) {
        if (thrown instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ && ['not-utf8', 'file-too-large'].includes(thrown.failure.code)) {
            return { kind: 'other', what: 'what lies there is no text' };
        }
        throw thrown;
    }
}


/***/ }),

/***/ 81948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ fromRoot),
  f: () => (/* binding */ planProject)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/domain/diagnostic.js
var diagnostic = __webpack_require__(52968);
// EXTERNAL MODULE: ./build/js/domain/digest.js
var digest = __webpack_require__(31219);
// EXTERNAL MODULE: ./build/js/domain/file-set.js
var file_set = __webpack_require__(56768);
// EXTERNAL MODULE: ./build/js/generate/choose-language.js
var choose_language = __webpack_require__(31562);
// EXTERNAL MODULE: ./build/js/generate/generate-service.js + 73 modules
var generate_service = __webpack_require__(85022);
// EXTERNAL MODULE: ./build/js/generate/generate-tests.js + 12 modules
var generate_tests = __webpack_require__(40662);
// EXTERNAL MODULE: ./build/js/generate/plan/plan-service.js + 71 modules
var plan_service = __webpack_require__(11789);
;// CONCATENATED MODULE: ./build/js/generate/regenerate/orphaned-overrides.js
/**
 * Hand-written code that names an operation which is gone: the project's type check would fail there, with words that
 * say less.
 * @param before what the last generation had, and what was orphaned already then
 */
function orphanedOverrides(owned, before, after, language) {
    const names = new Set(after.flatMap(({ id }) => seamNames(id)));
    const gone = before.filter(({ id }) => !names.has(id));
    return owned.flatMap(({ path, text }) => {
        const code = withoutProse(text, language);
        return gone.flatMap((operation) => orphansIn({ path, code }, operation, after));
    });
}
function orphansIn(file, operation, after) {
    const place = seamNames(operation.id)
        .map((name) => new RegExp(`(?<![\\w$.])${name}(?![\\w$])`).exec(file.code))
        .find((found) => found !== null);
    if (!place)
        return [];
    const before = file.code.slice(0, place.index).split('\n');
    const renamed = after.find(({ method, path }) => method === operation.method && path === operation.path);
    const fate = renamed ? 'which has another name now' : 'which the specification no longer has';
    const diagnostic = {
        code: 'override-without-operation',
        severity: 'warning',
        message: `'${place[0]}' stands for ${operation.method} ${operation.path}, ${fate}.`,
        hint: renamed
            ? `Call it '${renamed.id}'.`
            : 'Remove it, or give it to the operation that took its place.',
        place: { file: file.path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    };
    return [{ operation, diagnostic }];
}
/** `createOrder`, and the same as Python writes it. */
function seamNames(id) {
    const snake = id.replace(/(?<=[a-z\d])([A-Z])/g, '_$1').toLowerCase();
    return [...new Set([id, snake])].map((name) => name.replace(/[^\w]/g, ''));
}
const PROSE = {
    typescript: /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    python: /#[^\n]*|'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g,
};
/** Comments and texts become blanks, so that every place stays where it is. */
function withoutProse(text, language) {
    return text.replace(PROSE[language], (found) => found.replace(/[^\n]/g, ' '));
}

// EXTERNAL MODULE: ./build/js/generate/regenerate/plan-regeneration.js + 2 modules
var plan_regeneration = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/js/app/compile.js
var compile = __webpack_require__(20747);
// EXTERNAL MODULE: ./build/js/app/earlier-contents.js
var earlier_contents = __webpack_require__(39713);
// EXTERNAL MODULE: ./build/js/app/project-folder.js
var project_folder = __webpack_require__(50388);
;// CONCATENATED MODULE: ./build/js/app/regeneration.js













/**
 * Compiles, generates and compares with what lies in the folder.
 * @param folder absolute; may be missing
 * @throws SlipwayError as `compile`, and `manifest-damaged`, `manifest-newer`, `pack-missing`, `pack-damaged`
 */
async function planProject(application, { spec_path, folder, language }) {
    const spec = await (0,compile/* readSpec */.Ot)(application, spec_path);
    const { ir, diagnostics } = await (0,compile/* compileBytes */.dI)(application, spec_path, spec);
    const service = ir?.services[0];
    if (!service || (0,diagnostic/* hasErrors */.C)(diagnostics))
        return { kind: 'refused', diagnostics };
    const before = await (0,project_folder/* readManifest */.WI)(application.world, folder);
    const chosen = language ?? before?.language ?? (0,choose_language/* chooseLanguage */.G)(null);
    const pack = await application.packs.load(`service/${chosen}`);
    const { plan } = (0,plan_service/* planService */.$)(service);
    const files = (0,file_set/* fileSet */.p)([...(0,generate_service/* generateService */.Z)(plan, service, pack), ...(0,generate_tests/* generateTests */.j)(plan, service, pack)]);
    const known = before?.files ?? [];
    const paths = [...files, ...known].flatMap(({ path }) => [path, path + plan_regeneration/* BESIDE */.Zv]);
    const input = { files, known, disk: await (0,project_folder/* readDisk */.gr)(application.world, folder, paths) };
    const bases = await findBases(application, folder, input);
    const planned = (0,plan_regeneration/* planRegeneration */.Lp)({ ...input, bases });
    const operations = plan.operations.map(({ operation: { id, method, path } }) => ({ id, method, path }));
    const orphans = await findOrphans(application, folder, { before, operations, files, language: chosen });
    return {
        kind: 'planned',
        service,
        spec,
        files,
        before,
        manifest: {
            ...headOf(service, chosen, pack),
            spec: { path: fromFolder(folder, (0,external_node_path_.join)(application.root, spec_path), spec_path), digest: (0,digest/* sha256 */.sc)(spec) },
            operations,
            orphans: orphans.map(({ operation }) => operation),
            files: planned.files,
        },
        steps: planned.steps,
        diagnostics: [...diagnostics, ...orphans.map(({ diagnostic }) => diagnostic)],
    };
}
/** A place told from the root of the repository, with forward slashes. */
function fromRoot({ root }, path) {
    return (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
}
function headOf({ name, version }, language, pack) {
    return {
        format: 1,
        service: { name, version },
        language,
        pack: { name: pack.name, version: pack.version, digest: pack.digest },
    };
}
/** A specification outside the repository keeps the path that was given. */
function fromFolder(folder, spec, given) {
    return (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.relative)(folder, spec).split(external_node_path_.sep).join('/');
}
async function findBases(application, folder, input) {
    const bases = new Map();
    for (const { path, digest } of (0,plan_regeneration/* neededBases */.iF)(input)) {
        const file = { path: fromRoot(application, (0,external_node_path_.join)(folder, path)), digest };
        const bytes = await (0,earlier_contents/* earlierContents */.d)(application, file);
        if (bytes !== null)
            bases.set(digest, new TextDecoder().decode(bytes));
    }
    return bases;
}
async function findOrphans(application, folder, project) {
    const { before, operations, files, language } = project;
    if (before === null)
        return [];
    const owned = [...files, ...before.files].filter(({ ownership }) => ownership === 'owned');
    const texts = await (0,project_folder/* readOwned */.A4)(application.world, folder, owned.map(({ path }) => path));
    const shown = texts.map(({ path, text }) => ({ path: fromRoot(application, (0,external_node_path_.join)(folder, path)), text }));
    return orphanedOverrides(shown, [...before.operations, ...before.orphans], operations, language);
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

/***/ 93174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   h1: () => (/* binding */ MANIFEST_FILE)
/* harmony export */ });
/* harmony import */ var _domain_build_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95731);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);
/* harmony import */ var _domain_file_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56768);



const MANIFEST_FILE = 'slipway.generated.json';
/** @throws SlipwayError `manifest-damaged`, `manifest-newer` */
function parseManifest(text, place) {
    const value = parsed(text, place);
    if (typeof value['format'] === 'number' && value['format'] > 1) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
            code: 'manifest-newer',
            blame: 'settings',
            message: `${place} has the format ${value['format']}; this version of Slipway reads format 1.`,
            next_step: 'Use the version of Slipway that wrote it, or a later one.',
        });
    }
    if (!isManifest(value))
        throw damaged(place, 'it lacks members, or they have another type');
    const unsafe = value.files.find(({ path }) => (0,_domain_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .unsafePathReason */ .m)(path) !== null);
    if (unsafe) {
        throw damaged(place, `the path ${JSON.stringify(unsafe.path)} ${(0,_domain_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .unsafePathReason */ .m)(unsafe.path)}`);
    }
    return value;
}
/** The same manifest gives the same bytes. */
function manifestText(manifest) {
    return `${JSON.stringify(manifest, null, 2)}\n`;
}
function parsed(text, place) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw damaged(place, cause instanceof Error ? cause.message : String(cause));
    }
    if (isRecord(value))
        return value;
    throw damaged(place, 'it is no JSON object');
}
function isManifest(value) {
    const manifest = value;
    return (manifest.format === 1 &&
        hasTexts(manifest.service, ['name', 'version']) &&
        _domain_build_request_js__WEBPACK_IMPORTED_MODULE_2__/* .LANGUAGES */ .Yj.some((language) => language === manifest.language) &&
        hasTexts(manifest.spec, ['path', 'digest']) &&
        hasTexts(manifest.pack, ['name', 'version', 'digest']) &&
        areOperations(manifest.operations) &&
        areOperations(manifest.orphans) &&
        Array.isArray(manifest.files) &&
        manifest.files.every(isFile));
}
function areOperations(value) {
    return Array.isArray(value) && value.every((one) => hasTexts(one, ['id', 'method', 'path']));
}
function isFile(value) {
    if (!hasTexts(value, ['path', 'sha256', 'ownership']))
        return false;
    const { ownership, unresolved } = value;
    if (ownership !== 'generated' && ownership !== 'owned')
        return false;
    if (unresolved === undefined)
        return true;
    return isRecord(unresolved) && (unresolved['base'] === null || typeof unresolved['base'] === 'string');
}
function hasTexts(value, names) {
    return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function damaged(place, what) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'manifest-damaged',
        blame: 'settings',
        message: `${place} cannot be read: ${what}.`,
        next_step: 'Take it back from version control. Without it every file that differs from what is generated counts as yours.',
    });
}


/***/ }),

/***/ 9497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zv: () => (/* binding */ BESIDE),
  Ft: () => (/* binding */ isSame),
  iF: () => (/* binding */ neededBases),
  Lp: () => (/* binding */ planRegeneration)
});

// EXTERNAL MODULE: ./build/js/domain/digest.js
var domain_digest = __webpack_require__(31219);
;// CONCATENATED MODULE: ./node_modules/node-diff3/dist/diff3.mjs
// src/diff3.mjs
function LCS(buffer1, buffer2) {
  let equivalenceClasses = Object.create(null);
  for (let j = 0;j < buffer2.length; j++) {
    const item = buffer2[j];
    if (equivalenceClasses[item]) {
      equivalenceClasses[item].push(j);
    } else {
      equivalenceClasses[item] = [j];
    }
  }
  const NULLRESULT = { buffer1index: -1, buffer2index: -1, chain: null };
  let candidates = [NULLRESULT];
  for (let i = 0;i < buffer1.length; i++) {
    const item = buffer1[i];
    const buffer2indices = equivalenceClasses[item] || [];
    let r = 0;
    let c = candidates[0];
    for (const j of buffer2indices) {
      let s;
      for (s = r;s < candidates.length; s++) {
        if (candidates[s].buffer2index < j && (s === candidates.length - 1 || candidates[s + 1].buffer2index > j)) {
          break;
        }
      }
      if (s < candidates.length) {
        const newCandidate = { buffer1index: i, buffer2index: j, chain: candidates[s] };
        if (r === candidates.length) {
          candidates.push(c);
        } else {
          candidates[r] = c;
        }
        r = s + 1;
        c = newCandidate;
        if (r === candidates.length) {
          break;
        }
      }
    }
    candidates[r] = c;
  }
  return candidates[candidates.length - 1];
}
function diffComm(buffer1, buffer2) {
  const lcs = LCS(buffer1, buffer2);
  let result = [];
  let tail1 = buffer1.length;
  let tail2 = buffer2.length;
  let common = { common: [] };
  function processCommon() {
    if (common.common.length) {
      common.common.reverse();
      result.push(common);
      common = { common: [] };
    }
  }
  for (let candidate = lcs;candidate !== null; candidate = candidate.chain) {
    let different = { buffer1: [], buffer2: [] };
    while (--tail1 > candidate.buffer1index) {
      different.buffer1.push(buffer1[tail1]);
    }
    while (--tail2 > candidate.buffer2index) {
      different.buffer2.push(buffer2[tail2]);
    }
    if (different.buffer1.length || different.buffer2.length) {
      processCommon();
      different.buffer1.reverse();
      different.buffer2.reverse();
      result.push(different);
    }
    if (tail1 >= 0) {
      common.common.push(buffer1[tail1]);
    }
  }
  processCommon();
  result.reverse();
  return result;
}
function diffIndices(buffer1, buffer2) {
  const lcs = LCS(buffer1, buffer2);
  let result = [];
  let tail1 = buffer1.length;
  let tail2 = buffer2.length;
  for (let candidate = lcs;candidate !== null; candidate = candidate.chain) {
    const mismatchLength1 = tail1 - candidate.buffer1index - 1;
    const mismatchLength2 = tail2 - candidate.buffer2index - 1;
    tail1 = candidate.buffer1index;
    tail2 = candidate.buffer2index;
    if (mismatchLength1 || mismatchLength2) {
      result.push({
        buffer1: [tail1 + 1, mismatchLength1],
        buffer1Content: buffer1.slice(tail1 + 1, tail1 + 1 + mismatchLength1),
        buffer2: [tail2 + 1, mismatchLength2],
        buffer2Content: buffer2.slice(tail2 + 1, tail2 + 1 + mismatchLength2)
      });
    }
  }
  result.reverse();
  return result;
}
function diffPatch(buffer1, buffer2) {
  const lcs = LCS(buffer1, buffer2);
  let result = [];
  let tail1 = buffer1.length;
  let tail2 = buffer2.length;
  function chunkDescription(buffer, offset, length) {
    let chunk = [];
    for (let i = 0;i < length; i++) {
      chunk.push(buffer[offset + i]);
    }
    return {
      offset,
      length,
      chunk
    };
  }
  for (let candidate = lcs;candidate !== null; candidate = candidate.chain) {
    const mismatchLength1 = tail1 - candidate.buffer1index - 1;
    const mismatchLength2 = tail2 - candidate.buffer2index - 1;
    tail1 = candidate.buffer1index;
    tail2 = candidate.buffer2index;
    if (mismatchLength1 || mismatchLength2) {
      result.push({
        buffer1: chunkDescription(buffer1, candidate.buffer1index + 1, mismatchLength1),
        buffer2: chunkDescription(buffer2, candidate.buffer2index + 1, mismatchLength2)
      });
    }
  }
  result.reverse();
  return result;
}
function diff3MergeRegions(a, o, b) {
  let hunks = [];
  function addHunk(h, ab) {
    hunks.push({
      ab,
      oStart: h.buffer1[0],
      oLength: h.buffer1[1],
      abStart: h.buffer2[0],
      abLength: h.buffer2[1]
    });
  }
  diffIndices(o, a).forEach((item) => addHunk(item, "a"));
  diffIndices(o, b).forEach((item) => addHunk(item, "b"));
  hunks.sort((x, y) => x.oStart - y.oStart);
  let results = [];
  let currOffset = 0;
  function advanceTo(endOffset) {
    if (endOffset > currOffset) {
      results.push({
        stable: true,
        buffer: "o",
        bufferStart: currOffset,
        bufferLength: endOffset - currOffset,
        bufferContent: o.slice(currOffset, endOffset)
      });
      currOffset = endOffset;
    }
  }
  while (hunks.length) {
    let hunk = hunks.shift();
    let regionStart = hunk.oStart;
    let regionEnd = hunk.oStart + hunk.oLength;
    let regionHunks = [hunk];
    advanceTo(regionStart);
    while (hunks.length) {
      const nextHunk = hunks[0];
      const nextHunkStart = nextHunk.oStart;
      if (nextHunkStart > regionEnd)
        break;
      regionEnd = Math.max(regionEnd, nextHunkStart + nextHunk.oLength);
      regionHunks.push(hunks.shift());
    }
    if (regionHunks.length === 1) {
      if (hunk.abLength > 0) {
        const buffer = hunk.ab === "a" ? a : b;
        results.push({
          stable: true,
          buffer: hunk.ab,
          bufferStart: hunk.abStart,
          bufferLength: hunk.abLength,
          bufferContent: buffer.slice(hunk.abStart, hunk.abStart + hunk.abLength)
        });
      }
    } else {
      let bounds = {
        a: [a.length, -1, o.length, -1],
        b: [b.length, -1, o.length, -1]
      };
      while (regionHunks.length) {
        hunk = regionHunks.shift();
        const oStart = hunk.oStart;
        const oEnd = oStart + hunk.oLength;
        const abStart = hunk.abStart;
        const abEnd = abStart + hunk.abLength;
        let b2 = bounds[hunk.ab];
        b2[0] = Math.min(abStart, b2[0]);
        b2[1] = Math.max(abEnd, b2[1]);
        b2[2] = Math.min(oStart, b2[2]);
        b2[3] = Math.max(oEnd, b2[3]);
      }
      const aStart = bounds.a[0] + (regionStart - bounds.a[2]);
      const aEnd = bounds.a[1] + (regionEnd - bounds.a[3]);
      const bStart = bounds.b[0] + (regionStart - bounds.b[2]);
      const bEnd = bounds.b[1] + (regionEnd - bounds.b[3]);
      let result = {
        stable: false,
        aStart,
        aLength: aEnd - aStart,
        aContent: a.slice(aStart, aEnd),
        oStart: regionStart,
        oLength: regionEnd - regionStart,
        oContent: o.slice(regionStart, regionEnd),
        bStart,
        bLength: bEnd - bStart,
        bContent: b.slice(bStart, bEnd)
      };
      results.push(result);
    }
    currOffset = regionEnd;
  }
  advanceTo(o.length);
  return results;
}
function diff3Merge(a, o, b, options) {
  let defaults = {
    excludeFalseConflicts: true,
    stringSeparator: /\s+/
  };
  options = Object.assign(defaults, options);
  if (typeof a === "string")
    a = a.split(options.stringSeparator);
  if (typeof o === "string")
    o = o.split(options.stringSeparator);
  if (typeof b === "string")
    b = b.split(options.stringSeparator);
  let results = [];
  const regions = diff3MergeRegions(a, o, b);
  let okBuffer = [];
  function flushOk() {
    if (okBuffer.length) {
      results.push({ ok: okBuffer });
    }
    okBuffer = [];
  }
  function isFalseConflict(a2, b2) {
    if (a2.length !== b2.length)
      return false;
    for (let i = 0;i < a2.length; i++) {
      if (a2[i] !== b2[i])
        return false;
    }
    return true;
  }
  regions.forEach((region) => {
    if (region.stable) {
      okBuffer.push(...region.bufferContent);
    } else {
      if (options.excludeFalseConflicts && isFalseConflict(region.aContent, region.bContent)) {
        okBuffer.push(...region.aContent);
      } else {
        flushOk();
        results.push({
          conflict: {
            a: region.aContent,
            aIndex: region.aStart,
            o: region.oContent,
            oIndex: region.oStart,
            b: region.bContent,
            bIndex: region.bStart
          }
        });
      }
    }
  });
  flushOk();
  return results;
}
function mergeDiff3(a, o, b, options) {
  const defaults = {
    excludeFalseConflicts: true,
    stringSeparator: /\s+/,
    label: {}
  };
  options = Object.assign(defaults, options);
  const aSection = "<<<<<<<" + (options.label.a ? ` ${options.label.a}` : "");
  const oSection = "|||||||" + (options.label.o ? ` ${options.label.o}` : "");
  const xSection = "=======";
  const bSection = ">>>>>>>" + (options.label.b ? ` ${options.label.b}` : "");
  const regions = diff3Merge(a, o, b, options);
  let conflict = false;
  let result = [];
  regions.forEach((region) => {
    if (region.ok) {
      result = result.concat(region.ok);
    } else if (region.conflict) {
      conflict = true;
      result = result.concat([aSection], region.conflict.a, [oSection], region.conflict.o, [xSection], region.conflict.b, [bSection]);
    }
  });
  return {
    conflict,
    result
  };
}
function merge(a, o, b, options) {
  const defaults = {
    excludeFalseConflicts: true,
    stringSeparator: /\s+/,
    label: {}
  };
  options = Object.assign(defaults, options);
  const aSection = "<<<<<<<" + (options.label.a ? ` ${options.label.a}` : "");
  const xSection = "=======";
  const bSection = ">>>>>>>" + (options.label.b ? ` ${options.label.b}` : "");
  const regions = diff3Merge(a, o, b, options);
  let conflict = false;
  let result = [];
  regions.forEach((region) => {
    if (region.ok) {
      result = result.concat(region.ok);
    } else if (region.conflict) {
      conflict = true;
      result = result.concat([aSection], region.conflict.a, [xSection], region.conflict.b, [bSection]);
    }
  });
  return {
    conflict,
    result
  };
}
function mergeDigIn(a, o, b, options) {
  const defaults = {
    excludeFalseConflicts: true,
    stringSeparator: /\s+/,
    label: {}
  };
  options = Object.assign(defaults, options);
  const aSection = "<<<<<<<" + (options.label.a ? ` ${options.label.a}` : "");
  const xSection = "=======";
  const bSection = ">>>>>>>" + (options.label.b ? ` ${options.label.b}` : "");
  const regions = diff3Merge(a, o, b, options);
  let conflict = false;
  let result = [];
  regions.forEach((region) => {
    if (region.ok) {
      result = result.concat(region.ok);
    } else {
      const c = diffComm(region.conflict.a, region.conflict.b);
      for (const inner of c) {
        if (inner.common) {
          result = result.concat(inner.common);
        } else {
          conflict = true;
          result = result.concat([aSection], inner.buffer1, [xSection], inner.buffer2, [bSection]);
        }
      }
    }
  });
  return {
    conflict,
    result
  };
}
function patch(buffer, patch2) {
  let result = [];
  let currOffset = 0;
  function advanceTo(targetOffset) {
    while (currOffset < targetOffset) {
      result.push(buffer[currOffset]);
      currOffset++;
    }
  }
  for (const chunk of patch2) {
    advanceTo(chunk.buffer1.offset);
    for (const item of chunk.buffer2.chunk) {
      result.push(item);
    }
    currOffset += chunk.buffer1.length;
  }
  advanceTo(buffer.length);
  return result;
}
function stripPatch(patch2) {
  return patch2.map((chunk) => ({
    buffer1: { offset: chunk.buffer1.offset, length: chunk.buffer1.length },
    buffer2: { chunk: chunk.buffer2.chunk }
  }));
}
function invertPatch(patch2) {
  return patch2.map((chunk) => ({
    buffer1: chunk.buffer2,
    buffer2: chunk.buffer1
  }));
}


//# debugId=78A7F40B895BC9BF64756E2164756E21
//# sourceMappingURL=diff3.mjs.map

;// CONCATENATED MODULE: ./build/js/generate/regenerate/merge.js

/**
 * Merges line by line what two sides made of the same text. What both did alike is no conflict.
 * @param base what was generated last time
 * @param mine what became of it by hand
 * @param generated what is generated now
 */
function mergeTexts(base, mine, generated) {
    const regions = diff3Merge(linesOf(mine), linesOf(base), linesOf(generated), {
        excludeFalseConflicts: true,
    });
    const merged = [];
    const conflicts = [];
    for (const { ok, conflict } of regions) {
        if (ok)
            merged.push(...ok);
        if (conflict)
            conflicts.push(conflict.aIndex + 1);
    }
    if (conflicts.length > 0)
        return { kind: 'conflict', lines: conflicts };
    return { kind: 'merged', text: merged.join('') };
}
/** With their ends, so that the last line and foreign line ends come out as they went in. */
function linesOf(text) {
    return text.split(/(?<=\n)/);
}

;// CONCATENATED MODULE: ./build/js/generate/regenerate/plan-regeneration.js


const BESIDE = '.slipway-new';
/** The earlier contents that a merge will need, by path and digest. */
function neededBases(input) {
    const known = byPath(input.known);
    return input.files.flatMap(({ path, contents, ownership }) => {
        const base = baseOf(path, known.get(path), input.disk);
        const found = input.disk.get(path);
        if (ownership === 'owned' || base === null || found?.kind !== 'text')
            return [];
        const settled = base === (0,domain_digest/* sha256 */.sc)(contents) || isSame(found.text, base) || isSame(found.text, (0,domain_digest/* sha256 */.sc)(contents));
        return settled ? [] : [{ path, digest: base }];
    });
}
/**
 * What to do with every file, from what was generated last time, what lies there and what is generated now.
 * Files that nobody edited follow the generation; edited ones are merged, or stay as they are beside a `.slipway-new`.
 */
function planRegeneration(input) {
    const known = byPath(input.known);
    const now = new Set(input.files.map(({ path }) => path));
    const outcomes = [
        ...input.files.map((file) => outcomeOf(file, known.get(file.path), input)),
        ...input.known.filter(({ path }) => !now.has(path)).map((file) => outcomeOfFormer(file, input.disk)),
    ];
    return {
        steps: sorted(outcomes.flatMap(({ steps }) => steps)),
        files: sorted(outcomes.flatMap(({ entry }) => (entry === null ? [] : [entry]))),
    };
}
function outcomeOf(file, known, input) {
    const { path, ownership } = file;
    const found = input.disk.get(path);
    const generated = (0,domain_digest/* sha256 */.sc)(file.contents);
    const entry = { path, sha256: generated, ownership };
    if (found === undefined)
        return done({ kind: 'written', ...contentsOf(file) }, entry, input);
    if (ownership === 'owned') {
        // The digest stays that of the first writing: it tells whether anybody has touched the file since.
        return done({ kind: 'owned', path }, { ...entry, sha256: known?.sha256 ?? generated }, input);
    }
    if (found.kind === 'other')
        return blocked(file);
    if (isSame(found.text, generated))
        return done({ kind: 'unchanged', path }, entry, input);
    const base = baseOf(path, known, input.disk);
    if (base === null)
        return conflict(file, null, 'in-the-way', []);
    if (isSame(found.text, base))
        return done({ kind: 'updated', ...contentsOf(file) }, entry, input);
    if (base === generated)
        return done({ kind: 'kept', path }, entry, input);
    const text = input.bases.get(base);
    if (text === undefined)
        return conflict(file, base, 'base-unknown', []);
    const merge = mergeWith(text, found.text, file.contents);
    if (merge.kind === 'conflict')
        return conflict(file, base, 'both-changed', merge.lines);
    if (merge.text === found.text)
        return done({ kind: 'kept', path }, entry, input);
    return done({ kind: 'merged', ...contentsOf({ ...file, contents: merge.text }) }, entry, input);
}
/** The line ends of the edited text stay as its checkout made them. */
function mergeWith(base, mine, generated) {
    if (base.includes('\r\n') || !mine.includes('\r\n'))
        return mergeTexts(base, mine, generated);
    const merge = mergeTexts(base, mine.replaceAll('\r\n', '\n'), generated);
    return merge.kind === 'merged' ? { ...merge, text: merge.text.replaceAll('\n', '\r\n') } : merge;
}
/** A file of the last generation that this one does not have. */
function outcomeOfFormer(known, disk) {
    const { path } = known;
    const found = disk.get(path);
    if (found === undefined)
        return { steps: [], entry: null };
    const base = baseOf(path, known, disk);
    if (found.kind === 'text' && base !== null && isSame(found.text, base)) {
        return { steps: [{ kind: 'removed', path }], entry: null };
    }
    const reason = 'no-longer-generated';
    return { steps: [{ kind: 'conflict', path, reason, lines: [], beside: null }], entry: known };
}
/** No file at all lies there, or it lies below a link: nothing is written near it. */
function blocked({ path, contents, ownership }) {
    return {
        steps: [{ kind: 'conflict', path, reason: 'in-the-way', lines: [], beside: null }],
        entry: { path, sha256: (0,domain_digest/* sha256 */.sc)(contents), ownership, unresolved: { base: null } },
    };
}
function conflict(file, base, reason, lines) {
    const { path, contents, ownership } = file;
    return {
        steps: [{ kind: 'conflict', path, reason, lines, beside: contents }],
        entry: { path, sha256: (0,domain_digest/* sha256 */.sc)(contents), ownership, unresolved: { base } },
    };
}
/** The outcome without a conflict: a `.slipway-new` of an earlier one is not needed any more. */
function done(step, entry, { known, disk }) {
    const before = known.find(({ path }) => path === entry.path);
    const beside = disk.get(entry.path + BESIDE);
    const ours = before?.unresolved && beside?.kind === 'text' && isSame(beside.text, before.sha256);
    return { steps: ours ? [step, { kind: 'removed', path: entry.path + BESIDE }] : [step], entry };
}
/**
 * What the file on the disk was made from. An open conflict keeps the older base, as long as its `.slipway-new` lies there:
 * deleting that says that the file now holds what it should.
 */
function baseOf(path, known, disk) {
    if (known === undefined)
        return null;
    if (known.unresolved && disk.has(path + BESIDE))
        return known.unresolved.base;
    return known.sha256;
}
/** A checkout may have turned the line ends around; that is nobody's edit. */
function isSame(text, digest) {
    return (0,domain_digest/* sha256 */.sc)(text) === digest || (0,domain_digest/* sha256 */.sc)(text.replaceAll('\r\n', '\n')) === digest;
}
function contentsOf({ path, contents, executable }) {
    return { path, contents, executable };
}
function byPath(files) {
    return new Map(files.map((file) => [file.path, file]));
}
function sorted(items) {
    return [...items].sort((a, b) => (a.path < b.path ? -1 : 1));
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

/***/ 43037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ tellDiagnostics)
/* harmony export */ });
/* harmony import */ var _adapters_reporters_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17651);
/* harmony import */ var _source_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36311);


/** Diagnostics on standard error, with their lines; those of other severities are only counted. */
function tellDiagnostics({ console }, diagnostics, root, severities) {
    const lineOf = (0,_source_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceLines */ .J)(root);
    const told = diagnostics.filter(({ severity }) => severities.includes(severity));
    for (const diagnostic of told) {
        console.err(`${(0,_adapters_reporters_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnosticLines */ .NS)(diagnostic, lineOf, console.errPaint).join('\n')}\n`);
    }
    if (told.length > 0)
        console.err(`${(0,_adapters_reporters_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_1__/* .severityCounts */ .ur)(diagnostics)}\n`);
}


/***/ }),

/***/ 36311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sourceLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const LARGEST_FILE_BYTES = 5 * 1024 * 1024;
/** Lines of source documents for excerpts beside diagnostics; each file is read once, what cannot be read has none. */
function sourceLines(root) {
    const known = new Map();
    return (file, line) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, file);
        const lines = known.get(path) ?? readLines(path);
        known.set(path, lines);
        return lines[line - 1] ?? null;
    };
}
/** An excerpt is an extra: the diagnostic stands without it, so a file that is gone or odd gives no lines. */
function readLines(path) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (!stat.isFile() || stat.size > LARGEST_FILE_BYTES)
            return [];
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').split(/\r\n|\n|\r/);
    }
    catch {
        return [];
    }
}


/***/ })

};
