export const id = 7387;
export const ids = [7387];
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

/***/ 47387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   escapedMarkdown: () => (/* binding */ escapedMarkdown),
/* harmony export */   iQ: () => (/* binding */ markdownLink)
/* harmony export */ });
/* harmony import */ var _adapters_reporters_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81285);

/** What Markdown, HTML or GitHub's formulas could take for structure inside a line. */
const ACTIVE = /[&<>"`*_[\]|~\\$]/g;
/** Where GitHub finds mentions, addresses and emoji: behind these characters. */
const LINKED = /@|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;
/**
 * Untrusted text for any place inside a line of Markdown. Character references are text to CommonMark, never structure
 * (section 2.5); empty comments break up what would be linked, and are gone in the finished page.
 */
function escapedMarkdown(text) {
    return escapedHtml(text).replace(LINKED, '$&<!-- -->');
}
/** Untrusted text as code. */
function markdownCode(text) {
    return text === '' ? '' : `<code>${escapedMarkdown(text)}</code>`;
}
/** A link whose text is code; just the code where there is no address. */
function markdownLink(text, url) {
    return url === null ? markdownCode(text) : `<a href="${escapedHtml(url)}">${markdownCode(text)}</a>`;
}
/** Lines that are shown as they are; the fence is longer than any in the text. */
function markdownBlock(lines, language = '') {
    const text = lines.map((line) => (0,_adapters_reporters_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line)).join('\n');
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}\n`;
}
/** @param rows cells that are Markdown already */
function markdownTable(headline, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    return line(headline) + line(headline.map(() => '---')) + rows.map(line).join('');
}
function escapedHtml(text) {
    return (0,_adapters_reporters_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text).replace(ACTIVE, (character) => `&#${character.codePointAt(0)};`);
}


/***/ })

};
