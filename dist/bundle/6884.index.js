export const id = 6884;
export const ids = [6884];
export const modules = {

/***/ 56884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compileHere),
/* harmony export */   compileWhatIsPosted: () => (/* binding */ compileWhatIsPosted)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83665);


/** Compiles in this thread. The compilers are loaded with the first document. */
const compileHere = async (source) => {
    const { compileSpec } = await __webpack_require__.e(/* import() */ 6243).then(__webpack_require__.bind(__webpack_require__, 66243));
    return await compileSpec(source);
};
/** The body of a thread that compiles one document: takes a {@link SpecSource}, posts a {@link ThreadAnswer}. */
function compileWhatIsPosted() {
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.once('message', (source) => {
        compileHere(source).then((compilation) => node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage({ compilation }), (thrown) => node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage({ failure: (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureFrom */ .Ju)(thrown) }));
    });
}


/***/ }),

/***/ 83665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ SlipwayError),
/* harmony export */   Ju: () => (/* binding */ failureFrom)
/* harmony export */ });
/* unused harmony export BLAMES */
/** Whose fault it is; decides the exit code, the words and who is asked to act. */
const BLAMES = (/* unused pure expression or super */ null && ([
    'spec',
    'settings',
    'generated_code',
    'target',
    'runner',
    'model',
    'internal',
]));
/** The one exception type that carries a {@link Failure} up to a host. */
class SlipwayError extends Error {
    name = 'SlipwayError';
    failure;
    constructor(failure, options) {
        super(failure.message, options);
        this.failure = { ...failure, details: failure.details ?? [] };
    }
}
/** Any thrown value as a failure; what is no {@link SlipwayError} is our own bug. */
function failureFrom(thrown) {
    if (thrown instanceof SlipwayError)
        return thrown.failure;
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return {
        code: 'internal-error',
        blame: 'internal',
        message: error.message,
        details: (error.stack ?? '').split('\n').slice(1, 12),
        next_step: 'This is a bug in Slipway. Please open an issue with these lines and the build folder.',
    };
}


/***/ })

};
