export const id = 9983;
export const ids = [9983,9575];
export const modules = {

/***/ 48143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   neutralised: () => (/* reexport safe */ _output_neutralise_js__WEBPACK_IMPORTED_MODULE_0__.H)
/* harmony export */ });
/* harmony import */ var _output_neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98180);
/** What others need of the way output is made harmless: the hosts clean their own text for a log by the same rule. */



/***/ }),

/***/ 94182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
const RESET = '\u001b[0m';
/** @param colour whether escape sequences may be written: decided by the host (NO_COLOR, a terminal, ...). */
function paint(colour) {
    const wrap = (code) => (text) => colour && text !== '' ? `\u001b[${code}m${text}${RESET}` : text;
    return {
        bold: wrap(1),
        dim: wrap(2),
        red: wrap(31),
        green: wrap(32),
        yellow: wrap(33),
        cyan: wrap(36),
    };
}


/***/ }),

/***/ 13415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* unused harmony export runPhases */
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);
/* harmony import */ var _engine_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36617);
/* harmony import */ var _engine_setup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40522);



/**
 * From a request to a build that came to rest. What goes wrong in a phase is the outcome's `failure`.
 *
 * @throws SlipwayError before there is a build: `gate-not-available`, `production-not-available`, `unknown-target`,
 * `unknown-registry`, `disk-full`, `read-only-disk`, `no-permission`
 */
const run = async (application, request, options) => await runPhases(await (0,_engine_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPipeline */ .B)())(application, request, options);
/** The same for any list of phases. */
function runPhases(phases) {
    return async (application, request, options) => {
        refuseGates(request);
        refuseProduction(request);
        return await (0,_engine_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .startBuild */ .b)((0,_engine_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .engineSetup */ .M)(application, options, phases), request);
    };
}
/** A gate that nobody keeps must not look like one: until there are gates, a request for one is refused. */
function refuseGates({ approval_mode }) {
    if (approval_mode === 'auto')
        return;
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'gate-not-available',
        blame: 'settings',
        message: `The approval mode '${approval_mode}' is not available in this version: nothing would wait for the approval.`,
        next_step: 'Use `auto`, with `until: packaging` where people look at the release before it is deployed.',
    });
}
/** A deployment to this machine must not pass for one to production. */
function refuseProduction({ deploy_production }) {
    if (!deploy_production)
        return;
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'production-not-available',
        blame: 'settings',
        message: 'This version has no production target: the release would be deployed to this machine.',
        next_step: 'Leave `deploy-production` (`--production`) off; `environment` names what this machine is to the registry.',
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


/***/ }),

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


/***/ }),

/***/ 38828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRootAction: () => (/* binding */ runRootAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/adapters/node/output.js
var output = __webpack_require__(48143);
// EXTERNAL MODULE: ./build/js/adapters/reporters/build-report.js
var build_report = __webpack_require__(91277);
// EXTERNAL MODULE: ./build/js/adapters/reporters/failure-text.js
var failure_text = __webpack_require__(10798);
// EXTERNAL MODULE: ./build/js/adapters/reporters/paint.js
var paint = __webpack_require__(94182);
// EXTERNAL MODULE: ./build/js/app/build-record.js
var build_record = __webpack_require__(19774);
// EXTERNAL MODULE: ./build/js/app/run.js
var run = __webpack_require__(13415);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var domain_failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/hosts/compose.js + 59 modules
var compose = __webpack_require__(28086);
// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/installation.js
var installation = __webpack_require__(89432);
// EXTERNAL MODULE: ./build/js/hosts/interruption.js
var interruption = __webpack_require__(38959);
// EXTERNAL MODULE: ./build/js/hosts/repository.js
var repository = __webpack_require__(61612);
// EXTERNAL MODULE: ./build/js/hosts/source-lines.js
var source_lines = __webpack_require__(36311);
// EXTERNAL MODULE: ./build/js/hosts/github/file-commands.js
var file_commands = __webpack_require__(29575);
// EXTERNAL MODULE: ./build/js/hosts/github/markdown.js
var markdown = __webpack_require__(47387);
;// CONCATENATED MODULE: ./build/js/hosts/github/outputs.js
/** Outputs of the root action; `action.yml` is tested against this table. */
const ACTION_OUTPUTS = {
    'build-id': 'Id of the build, a UUIDv7.',
    status: '`completed`, `failed`, `cancelled` or `awaiting_approval`.',
    'service-name': 'Name of the service.',
    'service-version': 'Version of the service.',
    'service-url': 'Base URL of the running service, without a trailing slash; empty where nothing was deployed.',
    'release-digest': 'The release: `sha256:<hex>` of its archive.',
    'state-artifact': 'Name of the artifact with the build folder; empty where none was uploaded.',
    'state-digest': 'sha256 of that artifact, as GitHub computed it.',
    'failed-phase': 'Name of the phase that failed.',
    'error-code': 'Stable code of the failure.',
    'tests-passed': 'Generated tests that passed.',
    'tests-failed': 'Generated tests that failed.',
    registered: '`true` where the service was entered into the registry.',
};
function actionOutputs(job, report, failure, state) {
    const failed = report?.view.rows.find((row) => row.state === 'failed');
    return {
        'build-id': job.build_id,
        status: job.status,
        'service-name': job.service_name ?? '',
        'service-version': report?.view.service?.version ?? '',
        'service-url': report?.url ?? '',
        'release-digest': job.release_digest ?? '',
        'state-artifact': state?.name ?? '',
        'state-digest': state?.digest ?? '',
        'failed-phase': failed?.name ?? '',
        'error-code': failure?.code ?? '',
        'tests-passed': report?.tests ? String(report.tests.passed) : '',
        'tests-failed': report?.tests ? String(report.tests.failed) : '',
        registered: String(report?.registered ?? false),
    };
}

// EXTERNAL MODULE: ./build/js/adapters/reporters/diagnostic-text.js
var diagnostic_text = __webpack_require__(17651);
// EXTERNAL MODULE: ./build/js/adapters/reporters/event-lines.js
var event_lines = __webpack_require__(59408);
// EXTERNAL MODULE: ./build/js/hosts/github/workflow-command.js
var workflow_command = __webpack_require__(34707);
;// CONCATENATED MODULE: ./build/js/hosts/github/annotations.js

/** GitHub shows so many of each kind for a step and drops the rest silently. */
const LIMIT = 10;
const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' };
const NOUNS = { error: 'errors', warning: 'warnings', info: 'notes' };
/** @param pathOf a file of the sources as GitHub names it, from the workspace; null: outside */
function annotations(write, pathOf) {
    const waiting = { error: [], warning: [], info: [] };
    const marked = { error: [], warning: [], info: [] };
    const room = (severity) => LIMIT - (severity === 'error' ? 2 : 1) - marked[severity].length;
    function tell(diagnostic) {
        const { severity, code, message, hint, place } = diagnostic;
        marked[severity].push(placeKey(place));
        const text = hint ? `${message}\n${hint}` : message;
        write((0,workflow_command/* workflowCommand */.N)(COMMANDS[severity], text, { title: code, ...placeProperties(place, pathOf) }));
    }
    return {
        diagnostic(diagnostic) {
            const told = room(diagnostic.severity) > 0;
            if (told)
                tell(diagnostic);
            else
                waiting[diagnostic.severity].push(diagnostic);
            return told;
        },
        close(failure) {
            for (const severity of ['error', 'warning', 'info']) {
                const [first, ...rest] = waiting[severity];
                if (first && rest.length === 0)
                    tell(first);
                else if (first) {
                    const message = `${rest.length + 1} more ${NOUNS[severity]}: see the job summary.`;
                    write((0,workflow_command/* workflowCommand */.N)(COMMANDS[severity], message, placeProperties(first.place, pathOf)));
                }
            }
            if (failure)
                write(failureCommand(failure, marked.error, pathOf));
        },
    };
}
/** Where a diagnostic stands on the same line already, the failure goes without a place: one mark there is enough. */
function failureCommand(failure, marked, pathOf) {
    const { place, message, next_step, code } = failure;
    const properties = place && !marked.includes(placeKey(place)) ? placeProperties(place, pathOf) : {};
    return (0,workflow_command/* workflowCommand */.N)('error', `${message}\n${next_step}`, { title: code, ...properties });
}
function placeProperties({ file, line, column }, pathOf) {
    const path = pathOf(file);
    if (path === null)
        return {};
    return { file: path, line, ...(column === undefined ? {} : { col: column }) };
}
function placeKey({ file, line }) {
    return `${file}:${line}`;
}

;// CONCATENATED MODULE: ./build/js/hosts/github/reporter.js





/** GitHub's log: a group for each phase, annotations on the lines of the spec; the host tells the failure at the end. */
function githubReporter(options) {
    const { write, clean } = options;
    const plain = (0,paint/* paint */.n)(false);
    const marks = annotations(write, options.pathOf);
    let grouped = false;
    let failure = null;
    let previous = '';
    const tell = (lines) => {
        const text = lines.map((line) => `${clean(line)}\n`).join('');
        if (text !== previous)
            write(text);
        previous = text;
    };
    const endGroup = () => {
        if (grouped)
            write((0,workflow_command/* workflowCommand */.N)('endgroup'));
        grouped = false;
    };
    return {
        event(event) {
            if (event.event_type === 'phase_start' && !grouped) {
                write((0,workflow_command/* workflowCommand */.N)('group', (0,event_lines/* phaseLabel */.Q)(event.phase)));
                grouped = true;
            }
            if (event.event_type === 'build_complete') {
                endGroup();
                failure = event.status === 'failed' ? event.failure : null;
            }
            if (event.event_type !== 'diagnostic')
                tell((0,event_lines/* eventLines */.C)(event, options.sourceLine, plain));
            else if (!marks.diagnostic(event.diagnostic)) {
                tell((0,diagnostic_text/* diagnosticLines */.NS)(event.diagnostic, options.sourceLine, plain));
            }
            if (event.event_type === 'phase_complete' || event.event_type === 'phase_failed')
                endGroup();
        },
        async close() {
            endGroup();
            marks.close(failure);
        },
    };
}

;// CONCATENATED MODULE: ./build/js/hosts/github/state-artifact.js

/** Installed dependencies come back from the lock file; half-written and locking files are of no use elsewhere. */
const LEFT_OUT = /(?:^|\/)(?:node_modules|\.venv|__pycache__|staging)\/|(?:^|\/)run\.lock$|\.tmp$/;
/**
 * Uploads the build folder, so that a later job can go on with it. Only on a runner of GitHub, which hands out the token
 * and the address of its artifact service.
 */
async function uploadState(files, build) {
    const name = `slipway-state-${build.build_id}`;
    const found = await files.walk(build.folder);
    const paths = found
        .filter(({ path, stat }) => stat.kind === 'file' && !LEFT_OUT.test(path))
        .map(({ path }) => (0,external_node_path_.join)(build.folder, path));
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(5824), __webpack_require__.e(4783)]).then(__webpack_require__.bind(__webpack_require__, 84783));
    const { digest } = await new DefaultArtifactClient().uploadArtifact(name, paths, build.folder);
    return { name, digest: digest ? `sha256:${digest}` : '' };
}

// EXTERNAL MODULE: ./build/js/adapters/reporters/blame-words.js
var blame_words = __webpack_require__(89313);
// EXTERNAL MODULE: ./build/js/adapters/reporters/build-view.js
var build_view = __webpack_require__(36026);
// EXTERNAL MODULE: ./build/js/adapters/reporters/details-text.js
var details_text = __webpack_require__(54670);
// EXTERNAL MODULE: ./build/js/adapters/reporters/next-commands.js + 1 modules
var next_commands = __webpack_require__(13008);
// EXTERNAL MODULE: ./build/js/adapters/reporters/phase-titles.js
var phase_titles = __webpack_require__(23257);
// EXTERNAL MODULE: ./build/js/adapters/reporters/printable.js
var printable = __webpack_require__(81285);
// EXTERNAL MODULE: ./build/js/adapters/reporters/quantities.js
var quantities = __webpack_require__(14921);
;// CONCATENATED MODULE: ./build/js/hosts/github/timeline.js


/** Mermaid draws a bar of no length nowhere. */
const SHORTEST_MS = 50;
/** When each phase ran, as a Mermaid Gantt chart; empty where none did. Titles are ours, so nothing needs escaping. */
function timelineBlock(view) {
    const ran = view.rows.filter((row) => row.startedAt !== null && row.durationSeconds !== null);
    const [first] = ran;
    if (!first?.startedAt)
        return '';
    const zero = Date.parse(first.startedAt);
    const bars = ran.map((row) => {
        const start = Math.max(0, Date.parse(row.startedAt ?? '') - zero);
        const length = Math.max(SHORTEST_MS, Math.round((row.durationSeconds ?? 0) * 1000));
        const tag = row.state === 'failed' ? 'crit' : row.reused ? 'done' : 'active';
        return `  ${phase_titles/* PHASE_TITLES */.K[row.name]} :${tag}, ${start}, ${start + length}`;
    });
    return (0,markdown/* markdownBlock */.dI)(['gantt', '  dateFormat x', '  axisFormat %M:%S', ...bars], 'mermaid');
}

;// CONCATENATED MODULE: ./build/js/hosts/github/summary.js










/** GitHub takes 1 MiB a step; some of it is left to other tools of the same step. */
const LARGEST_BYTES = 900_000;
const MOST_OPERATIONS = 300;
const MOST_DIAGNOSTICS = 300;
const MOST_DETAILS = 40;
const LONGEST_TEXT = 500;
/** The job summary: what happened, whose fault, the phases, the endpoints, what to do next. Never over the limit. */
function summaryMarkdown(report, place) {
    // In the order of what a reader can spare last.
    const sections = [
        headline(report),
        failureSection(report.view.failure, report, place),
        factsTable(report, place),
        nextSection(report, place),
        phasesSection(report),
        diagnosticsSection(report, place),
        endpointsSection(report, place),
    ].filter((section) => section !== '');
    let text = '';
    for (const section of sections) {
        if (Buffer.byteLength(text) + Buffer.byteLength(section) > LARGEST_BYTES) {
            return `${text}\nThe rest did not fit here: see the log and the build folder.\n`;
        }
        text += `${section}\n`;
    }
    return text;
}
function headline({ view, url }) {
    const name = view.service ? `${view.service.name} ${view.service.version}` : (view.specPath ?? '');
    const marks = {
        completed: ['✅', url === null ? 'is done' : 'is running'],
        failed: ['❌', 'failed'],
        cancelled: ['⚪', 'was cancelled'],
        awaiting_approval: ['⏸️', 'waits for approval'],
        running: ['⏳', 'is being built'],
        queued: ['⏳', 'is queued'],
    };
    const [mark, words] = marks[view.status];
    return `## ${mark} Slipway: ${(0,markdown.escapedMarkdown)(name)} ${words}\n`;
}
function failureSection(failure, { view, folder }, place) {
    if (failure === null || view.status !== 'failed')
        return '';
    const row = view.rows.find(({ state }) => state === 'failed');
    const lines = [
        `**${(0,markdown.escapedMarkdown)((0,printable/* clipped */.cz)(failure.message, LONGEST_TEXT))}**`,
        '',
        ...(row ? [`- Phase: ${phase_titles/* PHASE_TITLES */.K[row.name]}`] : []),
        `- Error: ${(0,markdown/* markdownCode */.D9)(failure.code)}`,
        ...(failure.place ? [`- Place: ${placeLink(failure.place, place)}`] : []),
        `- Cause: ${blame_words/* BLAME_WORDS */.m[failure.blame]}`,
        `- Next step: ${(0,markdown.escapedMarkdown)((0,printable/* clipped */.cz)(failure.next_step, LONGEST_TEXT))}`,
        ...(failure.log ? [`- Log: ${(0,markdown/* markdownCode */.D9)(`${folder}/${failure.log}`)}`] : []),
        '',
    ];
    const details = failure.details.slice(0, MOST_DETAILS).map((line) => (0,printable/* clipped */.cz)(line, LONGEST_TEXT));
    const folded = details.length === 0
        ? ''
        : `<details><summary>Details</summary>\n\n${(0,markdown/* markdownBlock */.dI)(details)}\n</details>\n`;
    return `${lines.join('\n')}\n${folded}`;
}
function factsTable(report, place) {
    const { view, tests, releaseDigest, url } = report;
    const checks = (wanted) => report.checks.filter(({ outcome }) => outcome === wanted).length;
    const rows = [
        ['Service URL', url === null ? null : (0,markdown/* markdownCode */.D9)(url)],
        [
            'Environment',
            url === null ? null : `${(0,markdown/* markdownCode */.D9)(report.environment)} on ${(0,markdown/* markdownCode */.D9)(report.target)}`,
        ],
        ['To approve', view.status === 'awaiting_approval' ? (0,markdown/* markdownCode */.D9)(view.approval?.digest ?? '') : null],
        ['Release', releaseDigest && (0,markdown/* markdownCode */.D9)(releaseDigest)],
        ['Tests', tests && `${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`],
        [
            'Checks of the running service',
            report.checks.length === 0
                ? null
                : `${checks('passed')} passed, ${checks('failed')} failed, ${checks('not_implemented')} not implemented`,
        ],
        [
            'Specification',
            view.specPath && (0,markdown/* markdownLink */.iQ)(view.specPath, place.linkTo({ file: view.specPath, line: 1 })),
        ],
        ['Found in it', (0,diagnostic_text/* severityCounts */.ur)((0,build_view/* diagnosticsOf */.o)(view)) || null],
        ['Registered', url === null ? null : report.registered ? 'yes' : 'no'],
        ['Build', view.buildId && (0,markdown/* markdownCode */.D9)(view.buildId)],
        ['Took', view.durationSeconds === null ? null : (0,quantities/* durationText */.S)(view.durationSeconds)],
        ['State artifact', place.stateArtifact && (0,markdown/* markdownCode */.D9)(place.stateArtifact)],
    ];
    return (0,markdown/* markdownTable */.Qj)(['', ''], rows.flatMap(([label, value]) => (value === null ? [] : [[label, value]])));
}
function phasesSection({ view }) {
    const rows = view.rows.map((row, index) => [
        `${index + 1}`,
        phase_titles/* PHASE_TITLES */.K[row.name],
        stateWords(row),
        row.durationSeconds === null ? '' : (0,quantities/* durationText */.S)(row.durationSeconds),
        (0,markdown.escapedMarkdown)((0,printable/* clipped */.cz)(remark(row), LONGEST_TEXT)),
    ]);
    const table = (0,markdown/* markdownTable */.Qj)(['', 'Phase', 'Status', 'Took', ''], rows);
    const timeline = timelineBlock(view);
    return `### Phases\n\n${table}${timeline === '' ? '' : `\n${timeline}`}`;
}
function stateWords(row) {
    const words = {
        pending: 'not run',
        running: 'running',
        completed: '✅ done',
        failed: '❌ failed',
        skipped: 'skipped',
    };
    if (row.failure?.code === 'cancelled')
        return 'cancelled';
    if (row.state === 'completed' && row.reused)
        return '✅ unchanged';
    return row.attempt > 1 ? `${words[row.state]} (try ${row.attempt})` : words[row.state];
}
function remark(row) {
    if (row.state === 'completed')
        return (0,details_text/* detailsText */.e)(row.details);
    return row.state === 'failed' && row.failure?.code !== 'cancelled'
        ? (row.failure?.message ?? '')
        : row.state === 'skipped'
            ? row.message
            : '';
}
function diagnosticsSection({ view }, place) {
    const diagnostics = (0,build_view/* diagnosticsOf */.o)(view);
    if (diagnostics.length === 0)
        return '';
    const order = { error: 0, warning: 1, info: 2 };
    const sorted = [...diagnostics].sort((a, b) => order[a.severity] - order[b.severity]);
    const rows = sorted
        .slice(0, MOST_DIAGNOSTICS)
        .map(({ severity, code, message, hint, place: where }) => [
        severity === 'info' ? 'note' : severity,
        placeLink(where, place),
        (0,markdown/* markdownCode */.D9)(code),
        (0,markdown.escapedMarkdown)((0,printable/* clipped */.cz)(hint ? `${message} ${hint}` : message, LONGEST_TEXT)),
    ]);
    const more = sorted.length - rows.length;
    return `### What was found in the specification\n\n${(0,markdown/* markdownTable */.Qj)(['', 'Place', 'Code', 'Message'], rows)}${moreLine(more)}`;
}
function endpointsSection({ operations }, place) {
    if (operations.length === 0)
        return '';
    const outcomes = {
        passed: '✅ checked',
        failed: '❌ failed',
        not_implemented: '⚠️ answers 501: behaviour not derivable',
        skipped: 'skipped',
    };
    const rows = operations
        .slice(0, MOST_OPERATIONS)
        .map(({ method, path, file, line, stated, outcome, summary }) => [
        (0,markdown/* markdownCode */.D9)(method),
        (0,markdown/* markdownCode */.D9)((0,printable/* clipped */.cz)(path, LONGEST_TEXT)),
        stated ? placeLink({ file, line }, place) : 'standard endpoint',
        outcome === null ? 'not checked' : outcomes[outcome],
        (0,markdown.escapedMarkdown)((0,printable/* clipped */.cz)(summary, 160)),
    ]);
    const more = operations.length - rows.length;
    return `### Endpoints\n\n${(0,markdown/* markdownTable */.Qj)(['Method', 'Path', 'Specified in', 'Check', ''], rows)}${moreLine(more)}`;
}
function nextSection(report, place) {
    const { view, url } = report;
    const state = place.stateArtifact
        ? `The build folder is the artifact ${(0,markdown/* markdownCode */.D9)(place.stateArtifact)}.\n`
        : '';
    switch (view.status) {
        case 'completed':
            return url === null
                ? `### What next\n\nNothing was deployed. ${state}`
                : `### What next\n\nIn a later step of this job:\n\n${(0,markdown/* markdownBlock */.dI)((0,next_commands/* tryCommands */.I)(report, url), 'sh')}\n${state}`;
        case 'awaiting_approval':
            return `### What next\n\nLet the digest above be approved; then the build goes on. ${state}`;
        case 'cancelled':
            return `### What next\n\nRun the job again, or go on from where it stopped. ${state}`;
        default:
            return state === '' ? '' : `### What next\n\nTake the next step above and run the job again. ${state}`;
    }
}
function placeLink(where, place) {
    return (0,markdown/* markdownLink */.iQ)((0,diagnostic_text/* placeText */.Z9)(where), place.linkTo(where));
}
function moreLine(more) {
    return more > 0 ? `\nAnd ${more} more.\n` : '';
}

;// CONCATENATED MODULE: ./build/js/hosts/github/run-action.js





















/** One build with checked inputs, told the way GitHub shows it. Ends the process with the build's exit code. */
async function runRootAction(settings, started) {
    const signal = (0,interruption/* interruption */.Y)(() => process.exit(exit_codes/* EXIT_CODES */.ai.cancelled));
    const code = await actionExitCode(settings, started, signal).catch(async (thrown) => {
        const failure = (0,domain_failure/* failureFrom */.Ju)(thrown);
        await tellFailure(failure, process.env);
        return failure.code === interruption/* CANCELLED */.g ? exit_codes/* EXIT_CODES */.ai.cancelled : (0,exit_codes/* exitCodeOfFailure */.Bu)(failure);
    });
    // Connections that a library keeps open must not hold the job; what was written is written.
    process.stdout.write('', () => process.exit(code));
}
async function actionExitCode(settings, started, signal) {
    const environment = process.env;
    const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
    const root = (0,external_node_path_.resolve)(workspace, settings.root);
    const application = await (0,compose.compose)({
        root,
        serviceVariables: settings.build.variables,
        installation: (0,installation/* installationOf */.o)(started),
    });
    const request = {
        ...settings.build.request,
        spec_path: (0,repository/* pathFromRoot */._)(settings.build.request.spec_path, root, root),
    };
    const pathOf = (file) => pathInside(workspace, (0,external_node_path_.resolve)(root, file));
    const reporter = githubReporter({
        write: (text) => void process.stdout.write(text),
        clean: output.neutralised,
        sourceLine: (0,source_lines/* sourceLines */.J)(root),
        pathOf,
    });
    const outcome = await (0,run/* run */.e)(application, request, { signal, reporters: [reporter] }).finally(() => reporter.close());
    const state = await stateOf(application, outcome, settings.uploadState, environment);
    await tellOutcome(application, outcome, state, pathOf, environment);
    // A gate is no failure of the job that stops at it.
    if (outcome.job.status === 'awaiting_approval')
        return exit_codes/* EXIT_CODES */.ai.ok;
    return (0,exit_codes/* exitCodeOfBuild */.LM)(outcome.job.status, outcome.failure);
}
async function stateOf(application, { job, folder }, wanted, environment) {
    if (!wanted)
        return null;
    if (job.status === 'cancelled') {
        // The runner leaves no time for it.
        tellLines(['The build was cancelled: its folder is not uploaded.']);
        return null;
    }
    if (!environment['ACTIONS_RUNTIME_TOKEN']) {
        tellLines(['This is no runner of GitHub: the build folder is not uploaded.']);
        return null;
    }
    try {
        return await uploadState(application.world.files, { build_id: job.build_id, folder });
    }
    catch (thrown) {
        // The build ended as it ended; without its state it can only not be gone on with elsewhere.
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        const text = `The build folder could not be uploaded: ${reason}`;
        process.stdout.write((0,workflow_command/* workflowCommand */.N)('warning', text, { title: 'state-not-uploaded' }));
        return null;
    }
}
async function tellOutcome(application, outcome, state, pathOf, environment) {
    const { job, folder, failure } = outcome;
    const shownFolder = (0,external_node_path_.relative)(application.root, folder);
    if (failure && job.status === 'failed')
        tellLines((0,failure_text.failureLines)(failure, shownFolder, (0,paint/* paint */.n)(false)));
    const report = await reportOf(application, job.build_id, folder, shownFolder);
    await (0,file_commands.writeOutputs)(environment['GITHUB_OUTPUT'], { ...actionOutputs(job, report, failure, state) });
    const linkTo = sourceLinks(environment, pathOf);
    const summary = report
        ? summaryMarkdown(report, { linkTo, stateArtifact: state?.name ?? null })
        : failureSummary(failure);
    await (0,file_commands.writeSummary)(environment['GITHUB_STEP_SUMMARY'], summary);
    if (report?.url)
        tellLines([`${report.view.service?.name ?? 'The service'} is running at ${report.url}`]);
}
/** null where the record cannot be read, for example on a full disk: then outputs and summary tell what is known. */
async function reportOf(application, build_id, folder, shownFolder) {
    try {
        return (0,build_report/* buildReport */.F)(await (0,build_record/* buildRecord */.k)(application, { build_id, folder }), shownFolder);
    }
    catch (thrown) {
        tellLines((0,failure_text.failureLines)((0,domain_failure/* failureFrom */.Ju)(thrown), shownFolder, (0,paint/* paint */.n)(false)));
        return null;
    }
}
/** For what went wrong before there was a build. */
async function tellFailure(failure, environment) {
    tellLines((0,failure_text.failureLines)(failure, null, (0,paint/* paint */.n)(false)));
    process.stdout.write((0,workflow_command/* workflowCommand */.N)('error', `${failure.message}\n${failure.next_step}`, { title: failure.code }));
    await (0,file_commands.writeOutputs)(environment['GITHUB_OUTPUT'], { status: 'failed', 'error-code': failure.code });
    await (0,file_commands.writeSummary)(environment['GITHUB_STEP_SUMMARY'], failureSummary(failure));
}
function failureSummary(failure) {
    if (failure === null)
        return '';
    return `## ❌ Slipway: ${(0,markdown.escapedMarkdown)(failure.message)}\n\n${(0,markdown.escapedMarkdown)(failure.next_step)}\n`;
}
function tellLines(lines) {
    process.stdout.write(lines.map((line) => `${(0,output.neutralised)(line)}\n`).join(''));
}
function pathInside(workspace, path) {
    const inside = (0,external_node_path_.relative)(workspace, path);
    if (inside === '' || inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside))
        return null;
    return inside.split(external_node_path_.sep).join('/');
}
/** Pages of the commit that is built; null off GitHub. */
function sourceLinks(environment, pathOf) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = environment;
    if (!server || !repository || !commit)
        return () => null;
    return ({ file, line }) => {
        const path = pathOf(file);
        if (path === null)
            return null;
        const encoded = path.split('/').map(encodeURIComponent).join('/');
        return `${server}/${repository}/blob/${commit}/${encoded}?plain=1#L${line}`;
    };
}


/***/ }),

/***/ 89432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ installationOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** @param started absolute path: `dist/*.js` of an installation, or `src/hosts/<host>/bin.ts` in the sources */
function installationOf(started) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(started);
    const inSources = started.endsWith('.ts');
    const sources = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, '..', '..');
    const root = inSources ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(sources) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder);
    return {
        guard: inSources ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(sources, 'adapters', 'node', 'guard.ts') : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'guard.js'),
        supervisor: inSources
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(sources, 'adapters', 'targets', 'supervisor', 'main.ts')
            : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'supervisor.js'),
        compileThread: inSources
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(sources, 'hosts', 'compile-thread.ts')
            : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'compile-thread.js'),
        templates: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'templates'),
        ownNode: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'node_modules', 'node', 'bin', 'node'),
    };
}


/***/ }),

/***/ 38959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ interruption),
/* harmony export */   g: () => (/* binding */ CANCELLED)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);

/** Signals that ask a command to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** A CI runner kills 7.5 s after its first signal; children are gone with their guard when this process is. */
const LATEST_END_MS = 6500;
/** Code of the failure that everything ends with after a signal. */
const CANCELLED = 'cancelled';
/**
 * A signal whose reason is a `SlipwayError` with the code {@link CANCELLED}. The first SIGINT, SIGTERM or SIGHUP aborts
 * politely; the second, or {@link LATEST_END_MS} later, ends at once. The build can be resumed in every case: its
 * journal says how far it came.
 *
 * @param endNow gives the terminal back and ends the process
 */
function interruption(endNow) {
    const controller = new AbortController();
    for (const name of SIGNALS) {
        process.on(name, () => {
            if (controller.signal.aborted)
                return endNow();
            setTimeout(endNow, LATEST_END_MS).unref();
            controller.abort(new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
                code: CANCELLED,
                blame: 'settings',
                message: `Ended by ${name}.`,
                next_step: 'Start the command again; a build goes on by `slipway resume`.',
            }));
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 75950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ SLIPWAY_VERSION)
/* harmony export */ });
/** Equal to the version of package.json, which a test proves; reading it would cost every start a file. */
const SLIPWAY_VERSION = '0.1.0';


/***/ })

};
