export const id = 8143;
export const ids = [8143];
export const modules = {

/***/ 48143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   neutralised: () => (/* reexport safe */ _output_neutralise_js__WEBPACK_IMPORTED_MODULE_0__.H)
/* harmony export */ });
/* harmony import */ var _output_neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98180);
/** What others need of the way output is made harmless: the hosts clean their own text for a log by the same rule. */



/***/ }),

/***/ 98180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ neutralised)
/* harmony export */ });
/* unused harmony export restored */
/**
 * Takes the power from workflow commands in a line of a child's output, visibly and so that it can be undone.
 *
 * The runner of GitHub Actions obeys `::command::` at the start of a line (behind any white space of .NET) and
 * `##[command]` anywhere in a line. It compares by the rules of the language settings, where characters without a
 * weight do not count: `:<soft hyphen>:` is `::` for it. So every character that could be nothing to a comparison is
 * taken for nothing here, and the marks are broken up whatever name stands between them:
 *
 *     ::set-env name=A::b      becomes    \::set-env name=A::b
 *     text ##[error]x          becomes    text ##\[error]x
 *
 * Backslashes that stand in this place already get one more, so {@link restored} gives the exact line again.
 *
 * @param line one line, or a text of several
 */
function neutralised(line) {
    if (!line.includes(':') && !line.includes('['))
        return line;
    return inParts(line, (part) => part.replace(COLONS, '$1\\$2')).replace(BRACKET, '$1\\$2');
}
/** The line from which {@link neutralised} has made this one. */
function restored(line) {
    return inParts(line.replace(BROKEN_BRACKET, '$1$2'), (part) => part.replace(BROKEN_COLONS, '$1$2'));
}
/** At all that any reader takes for the end of a line: more than the runner does. */
function inParts(line, change) {
    return line.split(LINE_ENDS).map(change).join('');
}
const LINE_ENDS = /(?<=[\n\v\f\r\u0085\u2028\u2029])/;
/** White space, control, format, unassigned and combining characters, and what Unicode says may be left out. */
const NOTHING = '[\\s\\p{C}\\p{M}\\p{Z}\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFD]*';
const COLONS = new RegExp(`^(${NOTHING})(\\\\*:${NOTHING}:)`, 'u');
const BROKEN_COLONS = new RegExp(`^(${NOTHING})\\\\(\\\\*:${NOTHING}:)`, 'u');
const BRACKET = new RegExp(`(#${NOTHING}#${NOTHING})(\\\\*\\[)`, 'gu');
const BROKEN_BRACKET = new RegExp(`(#${NOTHING}#${NOTHING})\\\\(\\\\*\\[)`, 'gu');


/***/ })

};
