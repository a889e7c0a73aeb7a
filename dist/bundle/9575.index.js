export const id = 9575;
export const ids = [9575];
export const modules = {

/***/ 29575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeOutputs: () => (/* binding */ writeOutputs),
/* harmony export */   writeSummary: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


/**
 * Appends to the file that a runner names in `GITHUB_OUTPUT`; nothing happens where there is none. A value of several
 * lines stands between delimiters that nobody can guess, so no value can set another output.
 */
async function writeOutputs(file, outputs) {
    if (!file)
        return;
    const text = Object.entries(outputs).map(([name, value]) => {
        if (!/[\r\n]/.test(value))
            return `${name}=${value}\n`;
        const delimiter = `slipway_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(file, text.join(''));
}
/** Appends to the file in `GITHUB_STEP_SUMMARY`; nothing happens where there is none. */
async function writeSummary(file, markdown) {
    if (file)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(file, markdown);
}


/***/ })

};
