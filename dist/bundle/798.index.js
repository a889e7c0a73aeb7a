export const id = 798;
export const ids = [798];
export const modules = {

/***/ 89313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ BLAME_WORDS)
/* harmony export */ });
/** Whose fault a failure is, as half a sentence after "Cause: ". */
const BLAME_WORDS = {
    spec: 'the specification',
    settings: 'the settings of this build',
    generated_code: 'the generated service, not your settings',
    target: 'the place where the service is deployed',
    runner: 'the machine that runs the build',
    model: 'the model',
    internal: 'Slipway itself: this is a bug',
};


/***/ }),

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

/***/ 10798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failureLines: () => (/* binding */ failureLines)
/* harmony export */ });
/* harmony import */ var _blame_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89313);
/* harmony import */ var _diagnostic_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17651);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81285);



const MOST_DETAILS = 20;
const LONGEST_DETAIL = 300;
/**
 * A failure for people: what, where, details, whose fault, what next.
 * @param folder of the build as the reader types it, for the path of the log; null outside a build
 */
function failureLines(failure, folder, paint) {
    const { code, message, place, details, blame, next_step, log } = failure;
    const more = details.length - MOST_DETAILS;
    return [
        `${paint.red(`error[${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(code)}]`)} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(message)}`,
        ...(place ? [`  at     ${(0,_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_2__/* .placeText */ .Z9)(place)}`] : []),
        ...details
            .slice(0, MOST_DETAILS)
            .map((line) => paint.dim(`  | ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .clipped */ .cz)((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line), LONGEST_DETAIL)}`)),
        ...(more > 0 ? [paint.dim(`  | and ${more} more lines`)] : []),
        `  cause  ${_blame_words_js__WEBPACK_IMPORTED_MODULE_0__/* .BLAME_WORDS */ .m[blame]}`,
        `  next   ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(next_step)}`,
        ...(log ? [`  log    ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(folder === null ? log : `${folder}/${log}`)}`] : []),
    ];
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


/***/ })

};
