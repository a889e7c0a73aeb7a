export const id = 1445;
export const ids = [1445,798];
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

/***/ 91277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ buildReport)
/* harmony export */ });
/* harmony import */ var _build_view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36026);

/** @param folder of the build as the reader types it, relative where possible */
function buildReport(record, folder) {
    const view = record.events.reduce(_build_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewAfter */ .O1, _build_view_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_VIEW */ .C5);
    const start = record.events.find((event) => event.event_type === 'build_start');
    const { operations, deployment, registration, release } = record;
    return {
        view,
        folder,
        tests: record.tests,
        checks: record.checks,
        operations: operations.map((operation) => reported(operation, record.checks)).sort(bySource),
        releaseDigest: release?.digest ?? null,
        url: view.status === 'completed' ? (deployment?.url ?? null) : null,
        environment: deployment?.environment ?? start?.request.environment ?? '',
        target: deployment?.target ?? start?.request.target ?? '',
        healthPath: release?.run.health_path ?? '/health',
        registered: registration !== null && !('skipped' in registration),
        rollbackTo: deployment?.previous_build_id ?? null,
        example: exampleRequest(operations),
    };
}
function reported(operation, checks) {
    const { method, path, summary, source, origin } = operation;
    const own = checks.filter(({ name }) => name === `${method} ${path}`);
    const worst = own.find(({ outcome }) => outcome !== 'passed') ?? own[0];
    const stated = origin === 'stated';
    const { file, line } = source;
    return { method, path, summary, file, line, stated, outcome: worst?.outcome ?? null };
}
/** As the specification has them; what it leaves out comes last. */
function bySource(a, b) {
    return Number(b.stated) - Number(a.stated) || (a.stated ? a.line - b.line : 0);
}
const LONGEST_BODY = 400;
/** The first creation whose body the document shows, else the first plain read; never one with path parameters. */
function exampleRequest(operations) {
    const open = operations.filter(({ path, standard }) => standard === null && !path.includes('{'));
    for (const operation of open.filter(({ method }) => method === 'POST')) {
        const json = operation.request?.content.find(({ content_type }) => content_type === 'application/json');
        const body = JSON.stringify(json?.examples[0] ?? null);
        if (body !== 'null' && body.length <= LONGEST_BODY) {
            return { method: 'POST', path: operation.path, contentType: 'application/json', body };
        }
    }
    const read = open.find(({ method }) => method === 'GET');
    return read ? { method: 'GET', path: read.path, contentType: '', body: null } : null;
}


/***/ }),

/***/ 36026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ EMPTY_VIEW),
/* harmony export */   O1: () => (/* binding */ viewAfter),
/* harmony export */   QP: () => (/* binding */ viewOfJob),
/* harmony export */   TG: () => (/* binding */ withEarlier),
/* harmony export */   o: () => (/* binding */ diagnosticsOf)
/* harmony export */ });
/* harmony import */ var _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16970);

const EMPTY_VIEW = {
    buildId: null,
    specPath: null,
    service: null,
    status: 'queued',
    startedAt: null,
    durationSeconds: null,
    rows: _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASE_NAMES */ .b.map((name) => ({
        name,
        state: 'pending',
        startedAt: null,
        durationSeconds: null,
        message: '',
        progress: null,
        attempt: 1,
        details: {},
        reused: false,
        diagnostics: [],
        failure: null,
    })),
    approval: null,
    undone: [],
    failure: null,
};
/** The view after one more event. */
function viewAfter(view, event) {
    const named = { ...view, buildId: event.build_id };
    switch (event.event_type) {
        case 'build_start':
            return {
                ...named,
                status: 'running',
                specPath: event.request.spec_path,
                startedAt: event.timestamp,
            };
        case 'build_resume':
            return { ...named, status: 'running', startedAt: view.startedAt ?? event.timestamp, failure: null };
        case 'build_named':
            return { ...named, service: { name: event.service_name, version: event.service_version } };
        case 'approval':
            return {
                ...named,
                approval: event.state === 'requested' ? { phase: event.phase, digest: event.digest } : null,
            };
        case 'undo':
            return {
                ...named,
                undone: [
                    ...view.undone,
                    { phase: event.phase, effect: event.effect, outcome: event.outcome, message: event.message },
                ],
            };
        case 'build_complete':
            return {
                ...named,
                status: event.status,
                durationSeconds: event.duration_seconds,
                failure: event.failure,
                rows: named.rows.map((row) => (row.state === 'running' ? { ...row, state: 'pending' } : row)),
            };
        default:
            return { ...named, rows: rowsAfter(view.rows, event) };
    }
}
/** Everything that was found in the source documents, in the order of the phases. */
function diagnosticsOf(view) {
    return view.rows.flatMap(({ diagnostics }) => diagnostics);
}
/** A resumed build tells only what is new: what an earlier process completed is taken from there. */
function withEarlier(view, earlier) {
    const rows = view.rows.map((row, index) => {
        const before = earlier.rows[index];
        return row.state === 'pending' && before?.state === 'completed' ? before : row;
    });
    return {
        ...view,
        rows,
        service: view.service ?? earlier.service,
        specPath: view.specPath ?? earlier.specPath,
    };
}
/** The same view of a job that another process works on. */
function viewOfJob(job) {
    return {
        ...EMPTY_VIEW,
        buildId: job.build_id,
        specPath: job.spec_path,
        service: job.service_name === null ? null : { name: job.service_name, version: '' },
        status: job.status,
        startedAt: job.started_at,
        durationSeconds: null,
        failure: job.error,
        rows: _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASE_NAMES */ .b.map((name) => {
            const phase = job.phases[name];
            const reason = phase.details['reason'];
            return {
                name,
                state: phase.status,
                startedAt: phase.started_at,
                durationSeconds: phase.duration_seconds,
                message: typeof reason === 'string' ? reason : '',
                progress: phase.status === 'running' && phase.progress > 0 ? phase.progress : null,
                attempt: phase.retry_count + 1,
                details: phase.details,
                reused: false,
                diagnostics: [],
                failure: phase.error,
            };
        }),
    };
}
function rowsAfter(rows, event) {
    if (!('phase' in event))
        return rows;
    return rows.map((row) => (row.name === event.phase ? rowAfter(row, event) : row));
}
function rowAfter(row, event) {
    switch (event.event_type) {
        case 'phase_start':
            return {
                ...row,
                state: 'running',
                attempt: event.attempt,
                startedAt: event.attempt > 1 && row.startedAt ? row.startedAt : event.timestamp,
                message: '',
                progress: null,
                diagnostics: [],
                failure: null,
            };
        case 'diagnostic':
            return { ...row, diagnostics: [...row.diagnostics, event.diagnostic] };
        case 'progress':
            return { ...row, message: event.message, progress: event.progress };
        case 'retry':
            return { ...row, attempt: event.attempt, message: `again in ${event.wait_seconds} s`, progress: null };
        case 'phase_complete':
            return {
                ...row,
                state: 'completed',
                durationSeconds: event.duration_seconds,
                startedAt: row.startedAt ?? event.timestamp,
                message: '',
                progress: 100,
                details: event.details,
                reused: event.reused_from !== null,
            };
        case 'phase_skipped':
            return { ...row, state: 'skipped', message: event.reason };
        case 'phase_failed':
            return { ...row, state: 'failed', durationSeconds: event.duration_seconds, failure: event.failure };
        default:
            return row;
    }
}


/***/ }),

/***/ 54670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ detailsText)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81285);

const MOST_PAIRS = 6;
const LONGEST_VALUE = 60;
/** Small facts of a phase as `operations 11, models 3`; what is no single value is left out. */
function detailsText(details) {
    return Object.entries(details)
        .flatMap(([name, value]) => {
        const text = valueText(value);
        return text === null ? [] : [`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name).replaceAll('_', ' ')} ${text}`];
    })
        .slice(0, MOST_PAIRS)
        .join(', ');
}
function valueText(value) {
    if (typeof value === 'number')
        return String(value);
    if (typeof value === 'boolean')
        return value ? 'yes' : 'no';
    if (typeof value !== 'string' || value === '')
        return null;
    const digest = /^(?:sha256:)?([0-9a-f]{12})[0-9a-f]{52}$/.exec(value);
    return digest ? `${digest[1]}` : (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(value), LONGEST_VALUE);
}


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

/***/ 59408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ eventLines),
/* harmony export */   Q: () => (/* binding */ phaseLabel)
/* harmony export */ });
/* harmony import */ var _domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16970);
/* harmony import */ var _details_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54670);
/* harmony import */ var _diagnostic_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17651);
/* harmony import */ var _phase_titles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23257);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81285);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14921);






/** `[4/9] Build`. */
function phaseLabel(phase) {
    return `[${_domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PHASE_NAMES */ .b.indexOf(phase) + 1}/${_domain_phase_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PHASE_NAMES */ .b.length}] ${_phase_titles_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASE_TITLES */ .K[phase]}`;
}
/** One event as plain lines; none for those that are for machines only. */
function eventLines(event, sourceLine, paint) {
    switch (event.event_type) {
        case 'build_start':
            return [
                `Slipway ${event.slipway_version} builds ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(event.request.spec_path)} as ${event.build_id}`,
            ];
        case 'build_resume':
            return [`Build ${event.build_id} goes on (start ${event.attempt})`];
        case 'build_named':
            return [
                `Service ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(event.service_name)} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(event.service_version)} in ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(event.language)}`,
            ];
        case 'diagnostic':
            // What was merely concluded is counted at the end; `slipway compile` tells it all.
            if (event.diagnostic.severity === 'info')
                return [];
            return (0,_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_3__/* .diagnosticLines */ .NS)(event.diagnostic, sourceLine, paint);
        case 'retry':
            return [
                `${phaseLabel(event.phase)}: try ${event.attempt} in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(event.wait_seconds)}, because: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(event.failure.message)}`,
            ];
        case 'approval':
            return [
                `${phaseLabel(event.phase)}: approval ${event.state} for ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(event.digest)}${by(event.by)}`,
            ];
        case 'undo':
            return event.outcome === 'begun'
                ? []
                : [
                    `${phaseLabel(event.phase)}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(event.effect)} ${event.outcome.replaceAll('_', ' ')}${because(event.message)}`,
                ];
        case 'cancel_requested':
            return [`Cancelling: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(event.reason)}`];
        default:
            return phaseLines(event, paint);
    }
}
function phaseLines(event, paint) {
    switch (event.event_type) {
        case 'phase_start':
            return event.attempt > 1 ? [`${phaseLabel(event.phase)}: try ${event.attempt}`] : [];
        case 'progress':
            return [`${phaseLabel(event.phase)}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(event.message)}`];
        case 'phase_complete': {
            const facts = (0,_details_text_js__WEBPACK_IMPORTED_MODULE_5__/* .detailsText */ .e)(event.details);
            const done = event.reused_from === null ? 'done' : 'unchanged, taken from an earlier build';
            return [
                `${phaseLabel(event.phase)}: ${paint.green(done)} in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(event.duration_seconds)}${facts ? ` (${facts})` : ''}`,
            ];
        }
        case 'phase_skipped':
            // What came after the end of a build goes without saying.
            if (event.reason.startsWith('not reached'))
                return [];
            return [`${phaseLabel(event.phase)}: ${paint.yellow('skipped')}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(event.reason)}`];
        case 'phase_failed':
            // Details, cause and next step stand once, in the summary at the end.
            return [endedLine(event, paint)];
        default:
            return [];
    }
}
function endedLine(event, paint) {
    const { phase, failure, duration_seconds } = event;
    const after = `after ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(duration_seconds)}`;
    if (failure.code === 'cancelled')
        return `${phaseLabel(phase)}: ${paint.yellow('cancelled')} ${after}`;
    return `${phaseLabel(phase)}: ${paint.red('failed')} ${after}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(failure.message)}`;
}
function by(name) {
    return name === null ? '' : ` by ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)}`;
}
function because(message) {
    return message === '' ? '' : `: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(message)}`;
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

/***/ 13008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ nextCommands),
  I: () => (/* binding */ tryCommands)
});

// EXTERNAL MODULE: ./build/js/adapters/reporters/printable.js
var printable = __webpack_require__(81285);
;// CONCATENATED MODULE: ./build/js/adapters/reporters/shell-quote.js
const PLAIN = /^[\w@%+=:,./-]+$/;
/** One argument for a POSIX shell; text of a spec never becomes more than that argument. */
function shellQuoted(argument) {
    return PLAIN.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/js/adapters/reporters/next-commands.js


/**
 * What a reader most likely does next, as lines for a shell.
 * @param command how the reader starts Slipway, for example `slipway` or `node dist/cli.js`
 */
function nextCommands(report, command) {
    const { view, url } = report;
    if (view.buildId === null)
        return [];
    const id = shellQuoted(view.buildId);
    switch (view.status) {
        case 'completed':
            return [
                ...(url === null ? [] : tryCommands(report, url)),
                `${command} status ${id}`,
                ...serviceCommands(report, command),
            ];
        case 'failed':
        case 'cancelled':
            return [`${command} resume ${id}`];
        default:
            return [`${command} status ${id} --watch`];
    }
}
/** One curl that shows the service at work, and its health. */
function tryCommands(report, url) {
    const health = `curl -fsS ${shellQuoted((0,printable/* printable */.g$)(`${url}${report.healthPath}`))}`;
    const { example } = report;
    if (example === null)
        return [health];
    const address = shellQuoted((0,printable/* printable */.g$)(`${url}${example.path}`));
    if (example.body === null)
        return [health, `curl -fsS ${address}`];
    const body = shellQuoted((0,printable/* printable */.g$)(example.body));
    return [
        health,
        `curl -fsS -X ${example.method} ${address} -H 'content-type: ${example.contentType}' -d ${body}`,
    ];
}
function serviceCommands(report, command) {
    const { view, url, rollbackTo } = report;
    if (view.service === null || url === null)
        return [];
    const name = shellQuoted((0,printable/* printable */.g$)(view.service.name));
    return [...(rollbackTo === null ? [] : [`${command} rollback ${name}`]), `${command} down ${name}`];
}


/***/ }),

/***/ 23257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ PHASE_TITLES)
/* harmony export */ });
/** What people read for a phase; the same words in every host, and those of the pipeline. */
const PHASE_TITLES = {
    spec_compilation: 'Compile the spec',
    code_generation: 'Generate the code',
    test_generation: 'Generate the tests',
    build: 'Build',
    verification: 'Verify',
    packaging: 'Package the release',
    deployment: 'Deploy',
    registration: 'Register',
    health_check: 'Check its health',
};


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

/***/ 14921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText),
/* harmony export */   l: () => (/* binding */ countText)
/* harmony export */ });
/** `0.4 s`, `12.3 s`, `2 min 05 s`. */
function durationText(seconds) {
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
/** `1 warning`, `2 warnings`. */
function countText(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 19774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ buildRecord)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _engine_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62126);
/* harmony import */ var _engine_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3421);



/**
 * @param build where it lies, as `run`, `resume` and `status` give it
 * @throws SlipwayError `journal-damaged`, `build-folder-newer`
 */
async function buildRecord(application, build) {
    const { files } = application.world;
    const journal = { path: (0,_engine_places_js__WEBPACK_IMPORTED_MODULE_2__/* .enginePath */ .aE)(build.folder, 'journal'), build_id: build.build_id };
    const { events } = await (0,_engine_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .readJournal */ .a0)(files, journal);
    const product = (name) => readProduct(files, build.folder, name);
    const [ir, plan, verification, release, deployment, registration] = await Promise.all([
        product('ir'),
        product('plan'),
        readVerification(files, build.folder),
        product('release'),
        product('deployment'),
        product('registration'),
    ]);
    return {
        events,
        operations: plan?.operations.map(({ operation }) => operation) ?? ir?.ir.services[0]?.operations ?? [],
        tests: verification?.tests ?? null,
        checks: verification?.checks ?? [],
        release: release?.release ?? null,
        deployment,
        registration,
    };
}
/** The report is there when checks failed, too; the product only when they passed. */
async function readVerification(files, folder) {
    return await readJson(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'reports', 'verification.json'));
}
async function readProduct(files, folder, name) {
    return await readJson(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_engine_places_js__WEBPACK_IMPORTED_MODULE_2__/* .enginePath */ .aE)(folder, 'products'), `${name}.json`));
}
/** null where there is no such file: the build did not come that far. */
async function readJson(files, path) {
    if (!(await files.stat(path)))
        return null;
    const value = JSON.parse(await files.readText(path));
    return value;
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
