export const id = 7939;
export const ids = [7939];
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

/***/ 11367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  generate: () => (/* binding */ generate_generate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/generate/regenerate/manifest.js
var regenerate_manifest = __webpack_require__(93174);
// EXTERNAL MODULE: ./build/js/generate/regenerate/plan-regeneration.js + 2 modules
var plan_regeneration = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/js/app/earlier-contents.js
var earlier_contents = __webpack_require__(39713);
// EXTERNAL MODULE: ./build/js/app/regeneration.js + 1 modules
var regeneration = __webpack_require__(81948);
;// CONCATENATED MODULE: ./build/js/app/generate.js





/**
 * Writes the generated project into a folder of the user's repository. Files that nobody edited follow the
 * specification; edited ones are merged with what is new, or left alone beside a `.slipway-new`; owned files are written
 * where they are missing and never changed; files whose bytes stay the same are not touched.
 *
 * @throws SlipwayError as `planProject`, and those of writing files
 */
async function generate(application, request) {
    const planned = await (0,regeneration/* planProject */.f)(application, request);
    if (planned.kind === 'refused')
        return planned;
    if (!request.dry_run)
        await apply(application, request.folder, planned);
    const { manifest, steps, diagnostics } = planned;
    const { service, language } = manifest;
    return { kind: 'generated', service, language, files: steps.map(outcomeOf), diagnostics };
}
function outcomeOf(step) {
    const { path, kind } = step;
    if (kind !== 'conflict')
        return { path, outcome: kind };
    const { reason, lines, beside } = step;
    return { path, outcome: kind, reason, lines, ...(beside === null ? {} : { beside: path + plan_regeneration/* BESIDE */.Zv }) };
}
/** The manifest comes last: a generation that was cut off is simply done again. */
async function apply(application, folder, { steps, manifest, files, spec }) {
    const { world } = application;
    const generated = files.filter(({ ownership }) => ownership === 'generated');
    await (0,earlier_contents/* keepContents */.M)(application, [spec, ...generated.map(({ contents }) => contents)]);
    await Promise.all(steps.map((step) => applyStep(world, folder, step)));
    for (const { kind, path } of steps)
        if (kind === 'removed')
            await removeEmpty(world, folder, (0,external_node_path_.dirname)(path));
    await writeManifest(world, folder, manifest);
}
async function applyStep({ files }, folder, step) {
    const place = (0,external_node_path_.join)(folder, step.path);
    switch (step.kind) {
        case 'written':
        case 'updated':
        case 'merged':
            return await files.write(place, step.contents, { mode: step.executable ? 0o755 : 0o644 });
        case 'removed':
            return await files.remove(place);
        case 'conflict':
            if (step.beside !== null)
                await writeChanged(files, place + plan_regeneration/* BESIDE */.Zv, step.beside);
            return;
        default:
            return;
    }
}
/** A folder in which the last file was removed goes with it. */
async function removeEmpty(world, root, folder) {
    if (folder === '.')
        return;
    const place = (0,external_node_path_.join)(root, folder);
    if ((await world.files.stat(place))?.kind !== 'folder')
        return;
    if ((await world.files.list(place)).length > 0)
        return;
    await world.files.remove(place);
    await removeEmpty(world, root, (0,external_node_path_.dirname)(folder));
}
async function writeManifest({ files }, folder, manifest) {
    await writeChanged(files, (0,external_node_path_.join)(folder, regenerate_manifest/* MANIFEST_FILE */.h1), (0,regenerate_manifest/* manifestText */.$2)(manifest));
}
async function writeChanged(files, path, text) {
    const stat = await files.stat(path);
    if (stat?.kind === 'file' && (await files.readText(path)) === text)
        return;
    await files.write(path, text);
}

// EXTERNAL MODULE: ./build/js/domain/build-request.js
var build_request = __webpack_require__(95731);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/repository.js
var repository = __webpack_require__(61612);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var place = __webpack_require__(54192);
// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
// EXTERNAL MODULE: ./build/js/hosts/cli/table.js
var table = __webpack_require__(92667);
// EXTERNAL MODULE: ./build/js/hosts/cli/tell-diagnostics.js
var tell_diagnostics = __webpack_require__(43037);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/generate.js










async function generate_generate(context, spec, flags) {
    const root = (0,place/* rootOf */.I)(context, flags);
    const folder = (0,external_node_path_.resolve)(context.cwd, chosenFolder(flags));
    const request = {
        spec_path: (0,repository/* pathFromRoot */._)(spec ?? '', context.cwd, root),
        folder,
        language: chosenLanguage(flags),
        dry_run: flags.dryRun ?? false,
    };
    const generation = await generate(await context.application(root), request);
    if (flags.json)
        (0,print_json/* printJson */.Q)(context.console, { ...generation, folder: (0,place/* shownPath */.p)(context, folder) });
    else
        tell(context, generation, { root, folder: (0,place/* shownPath */.p)(context, folder), dryRun: request.dry_run });
    return generation.kind === 'refused' || conflictsOf(generation).length > 0
        ? exit_codes/* EXIT_CODES */.ai.spec
        : exit_codes/* EXIT_CODES */.ai.ok;
}
function chosenFolder({ output }) {
    if (output)
        return output;
    throw new failure/* SlipwayError */.GQ({
        code: 'output-missing',
        blame: 'settings',
        message: 'There is no `--output <dir>` that says where the project belongs.',
        next_step: 'Name a folder, for example `--output services/orders`.',
    });
}
function chosenLanguage({ language }) {
    if (language === undefined)
        return null;
    const known = build_request/* LANGUAGES */.Yj.find((name) => name === language);
    if (known)
        return known;
    throw new failure/* SlipwayError */.GQ({
        code: 'language-unknown',
        blame: 'settings',
        message: `--language: '${language}' is not one of ${build_request/* LANGUAGES */.Yj.join(', ')}.`,
        next_step: 'Leave it out: the project that lies there, or the specification, decides.',
    });
}
function conflictsOf(generation) {
    return generation.kind === 'refused'
        ? []
        : generation.files.filter(({ outcome }) => outcome === 'conflict');
}
function tell(context, generation, { root, folder, dryRun }) {
    const { console } = context;
    (0,tell_diagnostics/* tellDiagnostics */.g)(context, generation.diagnostics, root, ['error', 'warning']);
    if (generation.kind === 'refused')
        return;
    const { service, language, files } = generation;
    const rows = files.filter((file) => !QUIET.includes(file.outcome)).map((file) => rowOf(file, folder));
    for (const line of (0,table/* tableText */.q)(['', '', ''], rows, console.outPaint).split('\n').slice(1, -1)) {
        console.out(`${line}\n`);
    }
    const counts = ORDER.flatMap((outcome) => {
        const count = files.filter((file) => file.outcome === outcome).length;
        return count === 0 ? [] : [`${count} ${WORDS[outcome]}`];
    });
    const done = dryRun ? 'would be in' : 'in';
    console.out(`${service.name} ${service.version} (${language}) ${done} ${folder}: ${counts.join(', ')}\n`);
    const conflicts = conflictsOf(generation);
    if (conflicts.length > 0 && !dryRun)
        console.out(`${nextStep(conflicts)}\n`);
}
const QUIET = ['unchanged', 'owned'];
const ORDER = ['written', 'updated', 'merged', 'removed', 'kept', 'conflict', 'unchanged', 'owned'];
const WORDS = {
    written: 'new',
    updated: 'updated',
    merged: 'merged with your changes',
    removed: 'removed',
    kept: 'kept as you changed it',
    conflict: 'in conflict',
    unchanged: 'unchanged',
    owned: 'your own',
};
function rowOf({ path, outcome, reason, lines = [], beside }, folder) {
    const place = `${folder === '.' ? '' : `${folder}/`}${path}`;
    const at = lines.length === 0 ? '' : `:${lines.join(',')}`;
    const why = reason === undefined ? '' : `${REASONS[reason]}${beside === undefined ? '' : `; see ${beside}`}`;
    return [outcome === 'conflict' ? 'CONFLICT' : outcome, `${place}${at}`, why];
}
const REASONS = {
    'both-changed': 'these lines were changed by hand and by the specification',
    'base-unknown': 'changed by hand, and what was generated before is not known here',
    'in-the-way': 'what lies there was never generated',
    'no-longer-generated': 'no longer generated, but changed by hand',
};
function nextStep(conflicts) {
    const beside = conflicts.some((file) => file.beside !== undefined);
    const former = conflicts.some(({ reason }) => reason === 'no-longer-generated');
    return [
        'Nothing of these files was overwritten.',
        ...(beside ? ['Take over what you need from each `.slipway-new` and delete it.'] : []),
        ...(former ? ['Delete what is no longer generated, or move your code to src/custom.'] : []),
    ].join(' ');
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
