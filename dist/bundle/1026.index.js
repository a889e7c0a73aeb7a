export const id = 1026;
export const ids = [1026];
export const modules = {

/***/ 91026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readUserFile: () => (/* binding */ readUserFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83665);


/** A small text file that the user named on the command line. */
async function readUserFile(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (thrown) {
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ({
            code: 'unreadable-file',
            blame: 'settings',
            message: `${path} cannot be read: ${reason}`,
            next_step: 'Give the path of a text file that this user may read.',
        }, { cause: thrown });
    }
}


/***/ })

};
