export const id = 8195;
export const ids = [8195];
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

/***/ 96516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check_check)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/domain/diagnostic.js
var diagnostic = __webpack_require__(52968);
// EXTERNAL MODULE: ./build/js/domain/digest.js
var digest = __webpack_require__(31219);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/generate/regenerate/manifest.js
var manifest = __webpack_require__(93174);
// EXTERNAL MODULE: ./build/js/generate/regenerate/plan-regeneration.js + 2 modules
var plan_regeneration = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/js/app/project-folder.js
var project_folder = __webpack_require__(50388);
// EXTERNAL MODULE: ./build/js/app/regeneration.js + 1 modules
var regeneration = __webpack_require__(81948);
;// CONCATENATED MODULE: ./build/js/app/check.js








/**
 * Whether code and specification have drifted apart; nothing is written.
 * @param folder absolute folder of one project; null: every project of the repository
 * @throws SlipwayError `not-a-project`, `manifest-damaged`, `manifest-newer`, `pack-missing`
 */
async function check(application, folder) {
    const folders = folder === null ? await (0,project_folder/* projectFolders */.LO)(application.world, application.root) : [folder];
    const projects = [];
    for (const project of folders)
        projects.push(await checkProject(application, project));
    return { projects, drifted: projects.some(({ drifted }) => drifted) };
}
async function checkProject(application, folder) {
    const manifest = await (0,project_folder/* readManifest */.WI)(application.world, folder);
    if (manifest === null)
        throw notAProject(folder);
    const spec_path = (0,regeneration/* fromRoot */.t)(application, (0,external_node_path_.resolve)(folder, manifest.spec.path));
    const spec = await specStatus(application, folder, spec_path, manifest);
    const pack = await packStatus(application, manifest);
    const orphaned = spec.diagnostics.filter(({ code }) => code === 'override-without-operation');
    const files = await fileStatus(application, folder, manifest, spec.steps);
    const apart = [...files.edited, ...files.missing, ...files.stale, ...files.unresolved, ...orphaned];
    return {
        folder: (0,regeneration/* fromRoot */.t)(application, folder) || '.',
        service: manifest.service.name,
        language: manifest.language,
        spec: { path: spec_path, status: spec.status },
        pack,
        files,
        diagnostics: spec.status === 'invalid' ? spec.diagnostics : orphaned,
        drifted: apart.length > 0 || spec.status !== 'same' || pack.status !== 'same',
    };
}
async function specStatus(application, folder, spec_path, manifest) {
    if ((await application.world.files.stat((0,external_node_path_.resolve)(application.root, spec_path)))?.kind !== 'file') {
        return { status: 'missing', steps: [], diagnostics: [] };
    }
    const planned = await (0,regeneration/* planProject */.f)(application, { spec_path, folder, language: manifest.language });
    const { diagnostics } = planned;
    if (planned.kind === 'refused') {
        return { status: (0,diagnostic/* hasErrors */.C)(diagnostics) ? 'invalid' : 'missing', steps: [], diagnostics };
    }
    const status = (0,digest/* sha256 */.sc)(planned.spec) === manifest.spec.digest ? 'same' : 'changed';
    return { status, steps: planned.steps, diagnostics };
}
async function packStatus(application, { pack }) {
    const installed = await application.packs.load(pack.name);
    return {
        name: pack.name,
        status: installed.digest === pack.digest ? 'same' : 'changed',
        generated: pack.version,
        installed: installed.version,
    };
}
async function fileStatus(application, folder, { files }, steps) {
    const paths = files.flatMap(({ path }) => [path, path + plan_regeneration/* BESIDE */.Zv]);
    const disk = await (0,project_folder/* readDisk */.gr)(application.world, folder, paths);
    const generated = files.filter(({ ownership }) => ownership === 'generated');
    const missing = files.filter(({ path }) => !disk.has(path)).map(({ path }) => path);
    return {
        edited: generated.filter((file) => isEdited(disk.get(file.path), file.sha256)).map(({ path }) => path),
        missing,
        stale: steps.filter((step) => isStale(step, missing)).map(({ path }) => path),
        unresolved: files
            .filter(({ path, unresolved }) => unresolved && disk.has(path + plan_regeneration/* BESIDE */.Zv))
            .map(({ path }) => path),
    };
}
function isEdited(found, digest) {
    if (found === undefined)
        return false;
    return found.kind === 'other' || !(0,plan_regeneration/* isSame */.Ft)(found.text, digest);
}
function isStale({ kind, path }, missing) {
    return !['unchanged', 'kept', 'owned'].includes(kind) && !missing.includes(path);
}
function notAProject(folder) {
    return new failure/* SlipwayError */.GQ({
        code: 'not-a-project',
        blame: 'settings',
        message: `There is no ${manifest/* MANIFEST_FILE */.h1} in ${folder}.`,
        next_step: 'Name the folder of a generated project, or make one: `slipway generate <spec> --output <dir>`.',
    });
}

// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var place = __webpack_require__(54192);
// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
// EXTERNAL MODULE: ./build/js/hosts/cli/table.js
var table = __webpack_require__(92667);
// EXTERNAL MODULE: ./build/js/hosts/cli/tell-diagnostics.js
var tell_diagnostics = __webpack_require__(43037);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/check.js







async function check_check(context, folder, flags) {
    const root = (0,place/* rootOf */.I)(context, flags);
    const application = await context.application(root);
    const result = await check(application, folder === undefined ? null : (0,external_node_path_.resolve)(context.cwd, folder));
    if (flags.json)
        (0,print_json/* printJson */.Q)(context.console, result);
    else
        tell(context, result, root);
    return result.drifted ? exit_codes/* EXIT_CODES */.ai.spec : exit_codes/* EXIT_CODES */.ai.ok;
}
function tell(context, { projects, drifted }, root) {
    const { console } = context;
    if (projects.length === 0) {
        console.out('No generated project is here. `slipway generate <spec> --output <dir>` makes one.\n');
        return;
    }
    for (const { diagnostics } of projects)
        (0,tell_diagnostics/* tellDiagnostics */.g)(context, diagnostics, root, ['error', 'warning']);
    const rows = projects.map((project) => [
        project.drifted ? 'DRIFTED' : 'clean',
        project.folder,
        `${project.spec.path}: ${SPEC_WORDS[project.spec.status]}`,
        packText(project),
        filesText(project),
    ]);
    console.out((0,table/* tableText */.q)(['STATE', 'PROJECT', 'SPECIFICATION', 'PACK', 'FILES'], rows, console.outPaint));
    for (const project of projects)
        for (const line of fileLines(project))
            console.out(`${line}\n`);
    if (drifted)
        console.out(`${nextSteps(projects).join('\n')}\n`);
}
const SPEC_WORDS = {
    same: 'as generated',
    changed: 'changed since',
    missing: 'missing',
    invalid: 'has errors',
};
function packText({ pack: { status, generated, installed } }) {
    if (status === 'same')
        return generated;
    return generated === installed ? `${generated}, changed since` : `${generated}, now ${installed}`;
}
const FILE_WORDS = {
    edited: 'edited',
    missing: 'missing',
    stale: 'stale',
    unresolved: 'in conflict',
};
const KINDS = ['edited', 'missing', 'stale', 'unresolved'];
function filesText({ files }) {
    const counts = KINDS.filter((kind) => files[kind].length > 0).map((kind) => `${files[kind].length} ${FILE_WORDS[kind]}`);
    return counts.length === 0 ? 'as generated' : counts.join(', ');
}
function fileLines({ folder, files }) {
    const prefix = folder === '.' ? '' : `${folder}/`;
    return KINDS.flatMap((kind) => files[kind].map((path) => `  ${FILE_WORDS[kind]}: ${prefix}${path}`));
}
function nextSteps(projects) {
    return projects
        .filter(({ drifted }) => drifted)
        .map((project) => `${project.folder}: ${nextStep(project)}`);
}
function nextStep({ folder, spec, pack, files, diagnostics }) {
    if (spec.status === 'missing')
        return `${spec.path} is gone; bring it back, or generate from another.`;
    if (spec.status === 'invalid')
        return `mend ${spec.path}; \`slipway compile\` shows what is wrong.`;
    if (files.unresolved.length > 0)
        return 'take over what you need from each .slipway-new and delete it.';
    if (spec.status === 'changed' ||
        pack.status === 'changed' ||
        files.missing.length + files.stale.length > 0) {
        return `\`slipway generate ${spec.path} --output ${folder}\` brings it up to date.`;
    }
    if (files.edited.length > 0) {
        return 'generated files were edited; move that to src/custom and take the files back from version control.';
    }
    return diagnostics[0]?.hint ?? '';
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
