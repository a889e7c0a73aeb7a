export const id = 735;
export const ids = [735];
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

/***/ 70735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compile: () => (/* binding */ compile)
/* harmony export */ });
/* harmony import */ var _adapters_reporters_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17651);
/* harmony import */ var _app_compile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20747);
/* harmony import */ var _domain_diagnostic_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52968);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83665);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95915);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61612);
/* harmony import */ var _source_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36311);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54192);
/* harmony import */ var _print_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57791);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92667);










async function compile(context, spec, flags) {
    const root = (0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .rootOf */ .I)(context, flags);
    const application = await context.application(root);
    const path = (0,_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .pathFromRoot */ ._)(spec ?? '', context.cwd, root);
    try {
        const compilation = await (0,_app_compile_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(application, path);
        if (flags.json)
            (0,_print_json_js__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q)(context.console, jsonOf(compilation));
        else
            tell(compilation, context, root);
        return (0,_domain_diagnostic_js__WEBPACK_IMPORTED_MODULE_7__/* .hasErrors */ .C)(compilation.diagnostics) || !compilation.ir ? _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODES */ .ai.spec : _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODES */ .ai.ok;
    }
    catch (thrown) {
        if (!flags.json)
            throw thrown;
        const failure = (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureFrom */ .Ju)(thrown);
        (0,_print_json_js__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q)(context.console, { services: [], diagnostics: [], error: failure });
        return (0,_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOfFailure */ .Bu)(failure);
    }
}
/** The system itself, with what was found on the way beside its services. */
function jsonOf({ ir, diagnostics }) {
    return ir === null ? { services: [], diagnostics } : { ...ir, diagnostics };
}
function tell({ ir, diagnostics }, { console }, root) {
    const lineOf = (0,_source_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceLines */ .J)(root);
    for (const diagnostic of diagnostics) {
        console.err(`${(0,_adapters_reporters_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_8__/* .diagnosticLines */ .NS)(diagnostic, lineOf, console.errPaint).join('\n')}\n`);
    }
    const counts = (0,_adapters_reporters_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_8__/* .severityCounts */ .ur)(diagnostics);
    if (counts !== '')
        console.err(`${counts}\n`);
    for (const service of ir?.services ?? [])
        console.out(serviceText(service, console.outPaint));
}
function serviceText(service, paint) {
    const rows = service.operations.map(({ method, path, responses, source, origin }) => [
        method,
        path,
        responses.map(({ status }) => status).join(' '),
        origin === 'stated' ? '' : origin,
        (0,_adapters_reporters_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_8__/* .placeText */ .Z9)(source),
    ]);
    const port = service.port === null ? '' : `, port ${service.port}`;
    const headline = (0,_table_js__WEBPACK_IMPORTED_MODULE_9__/* .tableText */ .q)([`${service.name} ${service.version}${port}: ${service.purpose}`], [], paint);
    return `${headline}${(0,_table_js__WEBPACK_IMPORTED_MODULE_9__/* .tableText */ .q)(['METHOD', 'PATH', 'STATUS', '', 'SOURCE'], rows, paint)}`;
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
