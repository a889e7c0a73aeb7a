export const id = 7224;
export const ids = [7224];
export const modules = {

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

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
