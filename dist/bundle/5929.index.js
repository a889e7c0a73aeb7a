export const id = 5929;
export const ids = [5929];
export const modules = {

/***/ 85031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ bodyOf),
  B: () => (/* binding */ playScenario)
});

// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/generate/scenarios/credential-settings.js
var credential_settings = __webpack_require__(77337);
// EXTERNAL MODULE: ./build/js/generate/scenarios/pattern.js
var pattern = __webpack_require__(62086);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/js/verify/credential.js

/** Long enough for one verification. */
const LIFETIME_SECONDS = 900;
/** Where the service looks for a caller's credential: the headers and the query part that carry it. */
function credential(authentication, caller, issuer) {
    const { carrier, prefix } = authentication;
    const issued = caller.token ?? made(authentication, caller, issuer);
    const value = prefix === '' ? issued : `${prefix} ${issued}`;
    switch (carrier.in) {
        case 'header':
            return { headers: { [carrier.name.toLowerCase()]: value }, query: '' };
        case 'cookie':
            return { headers: { cookie: `${carrier.name}=${encodeURIComponent(issued)}` }, query: '' };
        case 'query':
            return { headers: {}, query: `${encodeURIComponent(carrier.name)}=${encodeURIComponent(issued)}` };
    }
}
function made({ kind }, caller, { settings, world }) {
    if (kind === 'api_key')
        return settings['API_KEY'] ?? '';
    if (kind === 'basic')
        return Buffer.from(`${settings['ADMIN_USERNAME']}:${settings['ADMIN_PASSWORD']}`).toString('base64');
    return signedToken(caller, settings['JWT_SECRET'] ?? '', world);
}
/** A JWT (RFC 7519) signed with HS256. */
function signedToken({ subject, roles }, secret, { clock }) {
    const now = Math.floor(clock.now().getTime() / 1000);
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const [role] = roles;
    const claims = {
        sub: subject,
        name: subject,
        ...(role === undefined ? {} : { role }),
        iat: now,
        exp: now + LIFETIME_SECONDS,
    };
    const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
    return `${signed}.${(0,external_node_crypto_.createHmac)('sha256', secret).update(signed).digest('base64url')}`;
}

// EXTERNAL MODULE: ./build/js/domain/json.js
var json = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/js/generate/scenarios/compare.js
var compare = __webpack_require__(68047);
;// CONCATENATED MODULE: ./build/js/verify/match-pattern.js


/**
 * Compares an answer of a service that may hold other data, too.
 *
 * @returns one line for each difference, with a JSON pointer; empty when it matches
 */
function mismatches(pattern, actual, memory, at = '') {
    const differs = (expected) => [`${at || '/'}: expected ${expected}, got ${shown(actual)}`];
    switch (pattern.kind) {
        case 'literal':
            return equal(pattern.value, actual) ? [] : differs(shown(pattern.value));
        case 'captured': {
            const wanted = memory.captured.get(pattern.name);
            return wanted !== undefined && equal(wanted, actual) ? [] : differs(`${shown(wanted)} as before`);
        }
        case 'setting':
        case 'text':
        case 'origin': {
            const wanted = textOf(pattern, memory);
            return wanted === null
                ? typeof actual === 'string'
                    ? []
                    : differs('a text')
                : wanted === actual
                    ? []
                    : differs(shown(wanted));
        }
        case 'unknown':
            if (actual === undefined || !FORMS[pattern.of](actual))
                return differs(`a value of the form ${pattern.of}`);
            return pattern.after && !isAfter(actual, pattern.after, memory) ? differs('a later moment') : [];
        case 'object':
            return objectMismatches(pattern, actual, memory, at);
        case 'array':
            return arrayMismatches(pattern, actual, memory, at);
        case 'some':
            return Array.isArray(actual) && actual.length <= Math.max(pattern.length, actual.length)
                ? []
                : differs('a list');
        case 'aggregate': {
            if (typeof actual !== 'number')
                return differs('a number');
            const baseline = memory.baselines.get(pattern.id) ?? actual - pattern.value;
            memory.baselines.set(pattern.id, baseline);
            const wanted = baseline + pattern.value;
            return baseline >= -TOLERANCE && Math.abs(wanted - actual) < TOLERANCE
                ? []
                : differs(String(Math.max(wanted, pattern.value)));
        }
        case 'computed':
            return actual !== undefined && typeof actual === typeof pattern.value
                ? []
                : differs(`a ${typeof pattern.value}`);
        case 'increased': {
            const before = memory.captured.get(pattern.name);
            const least = typeof before === 'number' ? before + pattern.by : pattern.by;
            return typeof actual === 'number' && actual >= least ? [] : differs(`at least ${least}`);
        }
        case 'anything':
            if (actual === undefined)
                return differs('a value');
            return pattern.schema
                ? memory.validate(pattern.schema, actual).map((fault) => `${at || '/'}: ${fault}`)
                : [];
    }
}
/** Sums of decimal fractions are compared up to this. */
const TOLERANCE = 1e-6;
const FORMS = {
    uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
    timestamp: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value),
    date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
    integer: (value) => typeof value === 'number' && Number.isInteger(value),
    number: (value) => typeof value === 'number',
    text: (value) => typeof value === 'string' && value !== '',
    boolean: (value) => typeof value === 'boolean',
    array: (value) => Array.isArray(value),
    object: (value) => (0,json/* isJsonObject */.O)(value),
    any: () => true,
};
function isAfter(actual, before, memory) {
    const [then, now] = [textOf(before, memory), actual].map((text) => (0,compare/* secondsOf */.TM)(String(text)));
    return typeof then !== 'number' || typeof now !== 'number' || now > then;
}
/** The text that a path, query or header pattern stands for; null where a part is not known. */
function textOf(pattern, memory) {
    switch (pattern.kind) {
        case 'literal':
            return String(pattern.value);
        case 'captured': {
            const value = memory.captured.get(pattern.name);
            return value === undefined ? null : String(value);
        }
        case 'setting':
            return memory.settings[pattern.name] ?? null;
        case 'origin':
            return pattern.scheme === 'ws' ? memory.origin.replace(/^http/, 'ws') : memory.origin;
        case 'text': {
            const parts = pattern.parts.map((part) => textOf(part, memory));
            return parts.includes(null) ? null : parts.join('');
        }
        default:
            return null;
    }
}
/** The JSON value of a pattern that can be sent. */
function jsonOf(pattern, memory) {
    switch (pattern.kind) {
        case 'literal':
        case 'aggregate':
        case 'computed':
            return pattern.value;
        case 'captured':
            return memory.captured.get(pattern.name) ?? null;
        case 'object':
            return Object.fromEntries(pattern.entries.map(({ name, value }) => [name, jsonOf(value, memory)]));
        case 'array':
            return pattern.items.map((item) => jsonOf(item, memory));
        default:
            return textOf(pattern, memory);
    }
}
function objectMismatches(pattern, actual, memory, at) {
    if (!(0,json/* isJsonObject */.O)(actual))
        return [`${at || '/'}: expected an object, got ${shown(actual)}`];
    const names = new Set(pattern.entries.map(({ name }) => name));
    const further = pattern.open ? [] : Object.keys(actual).filter((name) => !names.has(name));
    return [
        ...pattern.entries.flatMap(({ name, value }) => mismatches(value, actual[name], memory, `${at}/${name}`)),
        ...further.map((name) => `${at}/${name}: is not documented`),
    ];
}
function arrayMismatches(pattern, actual, memory, at) {
    if (!Array.isArray(actual))
        return [`${at || '/'}: expected a list, got ${shown(actual)}`];
    const list = actual;
    if (pattern.limit === 0 && pattern.complete && pattern.ordered) {
        if (list.length !== pattern.items.length)
            return [`${at || '/'}: expected ${pattern.items.length} items, got ${list.length}`];
        return pattern.items.flatMap((item, index) => mismatches(item, list[index], memory, `${at}/${index}`));
    }
    if (pattern.limit !== null && pattern.limit > 0 && list.length > pattern.limit)
        return [`${at || '/'}: expected at most ${pattern.limit} items, got ${list.length}`];
    // Behind a full page there may be more: what is missing here may stand there.
    if (pattern.limit !== null && pattern.limit > 0 && list.length >= pattern.limit)
        return [];
    const places = pattern.items.map((item) => list.findIndex((one) => mismatches(item, one, memory, at).length === 0));
    const lost = places.flatMap((place, index) => place < 0 ? [`${at || '/'}: item ${index + 1} of ${pattern.items.length} is not in the list`] : []);
    if (lost.length > 0)
        return lost;
    const rising = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
    if (pattern.ordered && !rising)
        return [`${at || '/'}: the items are in another order`];
    return pattern.limit === 0 && list.length !== pattern.items.length
        ? [`${at || '/'}: expected ${pattern.items.length} items, got ${list.length}`]
        : [];
}
/** Numbers up to rounding, timestamps as points in time however they are written, all else exactly. */
function equal(expected, actual) {
    if (actual === undefined)
        return false;
    if (typeof expected === 'number' && typeof actual === 'number')
        return Math.abs(expected - actual) < TOLERANCE;
    if (typeof expected === 'string' && typeof actual === 'string')
        return (expected === actual ||
            (isMoment(expected) && isMoment(actual) && plainMoment(expected) === plainMoment(actual)));
    if (Array.isArray(expected) && Array.isArray(actual)) {
        const other = actual;
        return expected.length === other.length && expected.every((item, index) => equal(item, other[index]));
    }
    if ((0,json/* isJsonObject */.O)(expected) && (0,json/* isJsonObject */.O)(actual)) {
        const names = Object.keys(expected);
        return (names.length === Object.keys(actual).length &&
            names.every((name) => equal(expected[name] ?? null, actual[name])));
    }
    return expected === actual;
}
function isMoment(text) {
    return FORMS.timestamp(text);
}
/** `Z` for `+00:00`, no empty fraction. Other offsets stay: a service that changes them tells another text. */
function plainMoment(text) {
    return text
        .replace(/\+00:00$/, 'Z')
        .replace(/\.0+(?=Z|[+-])/, '')
        .replace(/(\.\d*?)0+(?=Z|[+-])/, '$1');
}
function shown(value) {
    const text = value === undefined ? 'nothing' : JSON.stringify(value);
    return text.length > 160 ? `${text.slice(0, 157)}...` : text;
}

;// CONCATENATED MODULE: ./build/js/verify/request-body.js


const BOUNDARY = 'slipway-boundary-7d4a6d158c9d';
/** The bytes of a request body and the media type that goes with them. */
function requestBody(content, memory) {
    switch (content.kind) {
        case 'json':
            return { body: JSON.stringify(jsonOf(content.value, memory)), content_type: 'application/json' };
        case 'broken':
            return { body: '{"broken": ', content_type: 'application/json' };
        case 'form':
            return {
                body: new URLSearchParams(textMembers(content.value, memory)).toString(),
                content_type: 'application/x-www-form-urlencoded',
            };
        case 'multipart':
            return {
                body: multipart(textMembers(content.value, memory), content.file),
                content_type: `multipart/form-data; boundary=${BOUNDARY}`,
            };
    }
}
function textMembers(value, memory) {
    const members = jsonOf(value, memory);
    return (0,json/* isJsonObject */.O)(members)
        ? Object.entries(members).map(([name, one]) => [
            name,
            typeof one === 'string' ? one : JSON.stringify(one),
        ])
        : [];
}
function multipart(members, file) {
    const parts = members.map(([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    const upload = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: ${file.content_type}\r\n\r\n${file.text}\r\n`;
    return `${parts.join('')}${upload}--${BOUNDARY}--\r\n`;
}

;// CONCATENATED MODULE: ./build/js/verify/play-scenario.js






const ANSWER_WITHIN_MS = 10_000;
/** Services tell time in milliseconds at least. */
const PAUSE_MS = 3;
const SOCKET_WITHIN_MS = 2_000;
/** Plays one story against the running service; ends at the first step that goes wrong. */
async function playScenario(scenario, stage) {
    const { clock } = stage.world;
    const began = clock.monotonic();
    const done = (result) => ({
        scenario,
        ...result,
        not_implemented: scenario.steps.some((step) => step.kind === 'request' && step.expect.status === 501),
        duration_ms: Math.round(clock.monotonic() - began),
    });
    const obstacle = whyNotPlayable(scenario, stage);
    if (obstacle !== null)
        return done({ faults: [], left_out: obstacle });
    const memory = {
        captured: new Map(),
        baselines: new Map(),
        settings: stage.settings,
        origin: stage.baseUrl,
        validate: (schema, value) => stage.validate(schema, value),
    };
    for (const step of scenario.steps) {
        if (step.kind === 'restart')
            continue;
        if (step.kind === 'pause') {
            await clock.sleep(PAUSE_MS, stage.signal);
            continue;
        }
        const faults = step.kind === 'request'
            ? await playRequest(step, stage, memory)
            : await playSocket(step, stage, memory);
        if (faults.length > 0)
            return done({ faults: faults.map((fault) => `${step.title}: ${fault}`), left_out: null });
    }
    return done({ faults: [], left_out: null });
}
function whyNotPlayable({ steps }, { settings, plan }) {
    if (steps.some(({ kind }) => kind === 'restart'))
        return 'the service would have to be restarted';
    const missing = steps
        .flatMap((step) => settingsNeeded(step, plan))
        .find((name) => settings[name] === undefined);
    return missing === undefined ? null : `the service's ${missing} is not known here`;
}
/** Settings without which a step cannot be played: those it sends, and those its caller's credential is made from. */
function settingsNeeded(step, { authentication }) {
    if (step.kind !== 'request' && step.kind !== 'websocket')
        return [];
    const actor = step.kind === 'request' ? step.request.actor : step.actor;
    const unsigned = actor !== null && actor.token === null && authentication !== null;
    const sent = [];
    const content = step.kind === 'request' ? step.request.body : null;
    if (content && 'value' in content)
        (0,pattern/* mapPattern */.rP)(content.value, (part) => {
            if (part.kind === 'setting')
                sent.push(part.name);
            return part;
        });
    return unsigned ? [...sent, ...(0,credential_settings/* credentialSettings */.L)(authentication)] : sent;
}
async function playRequest(step, stage, memory) {
    const answer = await send(step, stage, memory);
    if (typeof answer === 'string')
        return [answer];
    const { expect } = step;
    if (answer.status !== expect.status)
        return [`${call(step, memory)} answered ${answer.status} instead of ${expect.status}${excerpt(answer)}`];
    const body = bodyOf(answer);
    for (const { name, from } of step.captures) {
        const value = from.kind === 'header' ? answer.headers[from.name] : at(body, from.pointer);
        if (value !== undefined)
            memory.captured.set(name, value);
    }
    const faults = [
        ...contentTypeFaults(step, answer),
        ...headerFaults(step, answer, memory),
        ...bodyFaults(step, body, stage, memory),
    ];
    return faults.map((fault) => `${call(step, memory)}: ${fault}`);
}
async function send(step, stage, memory) {
    const { request } = step;
    const query = new URLSearchParams(request.query.map(({ name, value }) => [name, textOf(value, memory) ?? ''])).toString();
    const carried = carry(request.actor, stage, memory);
    const search = [query, carried.query].filter((part) => part !== '').join('&');
    const content = request.body ? requestBody(request.body, memory) : null;
    const headers = {
        accept: 'application/json, */*',
        ...stage.headers,
        ...carried.headers,
    };
    for (const { name, value } of request.headers)
        headers[name] = textOf(value, memory) ?? '';
    if (content)
        headers['content-type'] = content.content_type;
    try {
        return await stage.world.http.request({
            method: request.method,
            url: `${stage.baseUrl}${pathOf(request.path, memory)}${search === '' ? '' : `?${search}`}`,
            headers,
            ...(content ? { body: content.body } : {}),
            timeout_ms: ANSWER_WITHIN_MS,
            signal: stage.signal,
        });
    }
    catch (thrown) {
        stage.signal.throwIfAborted();
        if (thrown instanceof failure/* SlipwayError */.GQ)
            return thrown.failure.message;
        throw thrown;
    }
}
function carry(actor, stage, memory) {
    const authentication = stage.plan.authentication;
    if (!actor || !authentication)
        return { headers: {}, query: '' };
    const token = actor.token ? textOf(actor.token, memory) : null;
    const key = actor.key ? textOf(actor.key, memory) : null;
    return credential(authentication, { subject: key ?? actor.subject, roles: actor.roles, token }, stage);
}
/** A path whose known parts are encoded already. */
function pathOf(pattern, memory) {
    if (pattern.kind === 'text')
        return pattern.parts.map((part) => pathOf(part, memory)).join('');
    const text = textOf(pattern, memory) ?? '';
    return pattern.kind === 'captured' ? encodeURIComponent(text) : text;
}
function contentTypeFaults({ expect }, answer) {
    if (expect.content_type === null || answer.body.byteLength === 0)
        return [];
    const given = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    return given === expect.content_type
        ? []
        : [`the content type is '${given}', not '${expect.content_type}'`];
}
function headerFaults({ expect }, answer, memory) {
    return expect.headers.flatMap(({ name, value }) => mismatches(value, answer.headers[name], memory, `header ${name}`));
}
function bodyFaults(step, body, stage, memory) {
    const { expect } = step;
    if (expect.content_type === null)
        return body === undefined || body === '' ? [] : ['a body where none is documented'];
    const shape = expect.schema && body !== undefined ? shapeFaults(expect.schema, body, stage) : [];
    return [...(expect.body ? mismatches(expect.body, body, memory) : []), ...shape];
}
function shapeFaults(schema, body, { validate }) {
    return validate(schema, body).map((fault) => `not of the documented shape: ${fault}`);
}
/** JSON where it says so, else the text; undefined where there is none. */
function bodyOf(answer) {
    if (answer.body.byteLength === 0)
        return undefined;
    if (!/json/.test(answer.headers['content-type'] ?? ''))
        return answer.text;
    try {
        const parsed = JSON.parse(answer.text);
        return parsed;
    }
    catch {
        // What is no JSON is compared as the text it is, and differs.
        return answer.text;
    }
}
function at(body, pointer) {
    let value = body;
    for (const part of pointer.split('/').slice(1)) {
        if (typeof value !== 'object' || value === null)
            return undefined;
        value = Reflect.get(value, part.replaceAll('~1', '/').replaceAll('~0', '~'));
    }
    return value;
}
function call({ request }, memory) {
    return `${request.method} ${textOf(request.path, memory) ?? ''}`;
}
function excerpt({ text }) {
    return text === '' ? '' : `: ${text.length > 200 ? `${text.slice(0, 197)}...` : text}`;
}
async function playSocket(step, stage, memory) {
    const carried = carry(step.actor, stage, memory);
    const path = pathOf(step.path, memory);
    const answer = await stage.world.http.webSocket({
        url: `${stage.baseUrl.replace(/^http/, 'ws')}${path}${carried.query === '' ? '' : `?${carried.query}`}`,
        headers: { ...stage.headers, ...carried.headers },
        send: step.send.map((message) => JSON.stringify(message)),
        expect: step.expect_messages,
        until_ms: SOCKET_WITHIN_MS,
    });
    if (!answer.opened)
        return [`WS ${path} did not open (close code ${answer.close_code ?? 'none'})`];
    return answer.messages.length >= step.expect_messages
        ? []
        : [`WS ${path} sent ${answer.messages.length} messages instead of ${step.expect_messages}`];
}


/***/ }),

/***/ 66023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withRunningService)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);

const HEALTHY_WITHIN_MS = 30_000;
const POLL_MS = 50;
/**
 * Starts a service on a free port with a data folder of its own that is thrown away afterwards, waits until its health
 * path answers, and stops it whatever `use` does.
 *
 * @throws SlipwayError `service-did-not-start`
 */
async function withRunningService(world, service, use) {
    const { run, program, folder, variables, log, signal } = service;
    const data = `${world.host.temporaryFolder}/slipway-verify-${world.ids.random(12)}`;
    await world.files.makeFolder(data);
    const baseUrl = `http://127.0.0.1:${await world.http.freePort()}`;
    const child = await world.processes.start({
        argv: run.command.map((part, index) => (index === 0 && part === run.runtime.name ? program : part)),
        cwd: folder,
        env: {
            ...world.processes.baseEnvironment(),
            ...variables,
            [run.port_variable]: new URL(baseUrl).port,
            [run.host_variable]: '127.0.0.1',
            [run.data_variable]: data,
        },
        ...(log ? { log } : {}),
        signal,
    });
    try {
        await untilHealthy(world, child, `${baseUrl}${run.health_path}`, service);
        return await use(baseUrl);
    }
    finally {
        await child.stop(run.stop_grace_seconds * 1000);
        await world.files.remove(data);
    }
}
async function untilHealthy(world, child, url, { signal, log }) {
    const began = world.clock.monotonic();
    let ended = false;
    void child.ended.then(() => {
        ended = true;
    });
    let last = 'no answer';
    while (!ended && world.clock.monotonic() - began < HEALTHY_WITHIN_MS) {
        last = await answer(world, url, signal);
        if (last === 'healthy')
            return;
        await world.clock.sleep(POLL_MS, signal);
    }
    signal.throwIfAborted();
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'service-did-not-start',
        blame: 'generated_code',
        message: ended
            ? 'The service ended before it answered its health path.'
            : `The service did not answer ${url} within ${HEALTHY_WITHIN_MS / 1000} s (${last}).`,
        details: child.tail(25),
        next_step: 'Read the lines above; start it by hand with the command in the README of the project.',
        ...(log ? { log: 'logs/service.log' } : {}),
    });
}
async function answer({ http }, url, signal) {
    try {
        const { status } = await http.request({ method: 'GET', url, timeout_ms: 2000, signal });
        return status < 400 ? 'healthy' : `status ${status}`;
    }
    catch (thrown) {
        signal.throwIfAborted();
        if (thrown instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ)
            return thrown.failure.message;
        throw thrown;
    }
}


/***/ }),

/***/ 62046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ sampleSettings)
/* harmony export */ });
/* harmony import */ var _generate_scenarios_credential_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77337);

/** 32 characters at least: what signing keys are asked to have. */
const SAMPLE_TEXT = 'for-verification-only-0123456789abcdef';
/**
 * Values for everything that the service cannot start without, so that it can be tried where nobody set it up: its
 * credentials, and the settings that the spec demands and gives no default for. They are no secrets: the data behind
 * them is thrown away.
 */
function sampleSettings(plan) {
    const settings = {};
    for (const entry of plan.configuration) {
        if (entry.required && entry.default === null)
            settings[entry.name] = SAMPLES[entry.type];
    }
    const credentials = plan.authentication
        ? [...(0,_generate_scenarios_credential_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialSettings */ .L)(plan.authentication), 'ADMIN_USERNAME', 'ADMIN_PASSWORD']
        : [];
    for (const name of credentials)
        settings[name] = SAMPLE_TEXT;
    return settings;
}
const SAMPLES = {
    string: SAMPLE_TEXT,
    integer: '1',
    number: '1',
    boolean: 'true',
    // Port 9 (discard, RFC 863) on this machine: an address where nobody answers.
    url: 'http://127.0.0.1:9',
};


/***/ }),

/***/ 91758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ stageOf),
  l: () => (/* binding */ verifyService)
});

// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/generate/scenarios/plan-scenarios.js + 34 modules
var plan_scenarios = __webpack_require__(47625);
// EXTERNAL MODULE: ./build/js/domain/json.js
var json = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/js/verify/play-scenario.js + 3 modules
var play_scenario = __webpack_require__(85031);
;// CONCATENATED MODULE: ./build/js/verify/openapi-agreement.js



const PATH = '/openapi.json';
const ANSWER_WITHIN_MS = 10_000;
/** The service describes itself: its OpenAPI document lists the operations of the spec, and no HTTP operation is missing. */
async function checkOpenApi(service, stage) {
    const { clock, http } = stage.world;
    const began = clock.monotonic();
    const result = (outcome, message) => [
        {
            name: `GET ${PATH}`,
            outcome,
            message,
            duration_ms: Math.round(clock.monotonic() - began),
            source: null,
        },
    ];
    try {
        const answer = await http.request({
            method: 'GET',
            url: `${stage.baseUrl}${PATH}`,
            headers: { accept: 'application/json', ...stage.headers },
            timeout_ms: ANSWER_WITHIN_MS,
            signal: stage.signal,
        });
        if (answer.status !== 200)
            return result('failed', `answered ${answer.status}`);
        const documented = documentedOperations((0,play_scenario/* bodyOf */.E)(answer));
        if (!documented)
            return result('failed', 'is no OpenAPI document: it has no paths');
        const missing = service.operations
            .filter(({ method }) => method !== 'WS' && method !== 'ANY')
            .map(({ method, path }) => `${method} ${anonymous(path)}`)
            .filter((operation) => !documented.has(operation));
        return missing.length > 0
            ? result('failed', `does not list ${missing.join(', ')}`)
            : result('passed', `${documented.size} operations`);
    }
    catch (thrown) {
        stage.signal.throwIfAborted();
        if (thrown instanceof failure/* SlipwayError */.GQ)
            return result('failed', thrown.failure.message);
        throw thrown;
    }
}
/** `GET /bookings/{}`: parameters may be named otherwise. */
function documentedOperations(document) {
    const paths = (0,json/* isJsonObject */.O)(document) ? document['paths'] : undefined;
    if (!(0,json/* isJsonObject */.O)(paths))
        return null;
    return new Set(Object.entries(paths).flatMap(([path, item]) => (0,json/* isJsonObject */.O)(item)
        ? Object.keys(item).map((method) => `${method.toUpperCase()} ${anonymous(path)}`)
        : []));
}
function anonymous(path) {
    return path.replace(/\{[^}]+\}/g, '{}');
}

;// CONCATENATED MODULE: ./build/js/verify/response-schema.js
/** More faults of one body say nothing new. */
const MOST_FAULTS = 5;
const COMBINATORS = new Set(['allOf', 'anyOf', 'oneOf', 'if', '$ref']);
/**
 * Leaves out where the plan differs from the documented shape on purpose: null in a field that an example shows filled,
 * and secrets of a model that no answer tells. Where only that is wrong, what the combinators around it say goes, too.
 */
function withoutChosen(faults, hidden) {
    const real = faults.filter(({ data, params }) => data !== null && !hidden.has(String(params?.missingProperty ?? '')));
    return real.every(({ keyword }) => COMBINATORS.has(keyword)) ? [] : real;
}
/** A checker that knows the service's models, so that `#/models/<Name>` resolves. Schemas are compiled once. */
async function schemaChecker({ models, resources }) {
    // CommonJS: inside the bundle such a module has its default export only.
    const [{ default: ajv2020 }, { default: formats }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7546), __webpack_require__.e(2210)]).then(__webpack_require__.t.bind(__webpack_require__, 52210, 19)),
        Promise.all(/* import() */[__webpack_require__.e(7546), __webpack_require__.e(2815)]).then(__webpack_require__.t.bind(__webpack_require__, 82815, 19)),
    ]);
    const ajv = new ajv2020.Ajv2020({
        strict: false,
        allErrors: true,
        verbose: true,
        validateFormats: true,
        logger: false,
    });
    formats.default(ajv);
    const shared = Object.fromEntries(models.map(({ name, schema }) => [name, schema]));
    const hidden = new Set(resources.flatMap(({ fields }) => fields.filter((field) => field.hidden).map(({ name }) => name)));
    const compiled = new Map();
    return (schema, value) => {
        const check = compiled.get(schema) ?? ajv.compile({ allOf: [schema], models: shared });
        compiled.set(schema, check);
        if (check(value))
            return [];
        return withoutChosen(check.errors ?? [], hidden)
            .slice(0, MOST_FAULTS)
            .map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is not valid'}`);
    };
}

;// CONCATENATED MODULE: ./build/js/verify/verify-service.js





/**
 * Exercises every operation of a running service as its plan tells, and compares statuses, headers and bodies with the
 * plan and with the documented shapes. Creates, changes and removes rows: point it at a service whose data may go.
 *
 * @returns one result for each operation, in the plan's order, and one for the OpenAPI document; never throws for what
 * the service does. Throws the signal's reason when cancelled.
 */
async function verifyService(verification) {
    const { plan, service, progress, signal } = verification;
    const stage = await stageOf(verification);
    const scenarios = (0,plan_scenarios/* planScenarios */.R)(plan, { shared: true });
    const played = [];
    for (const [index, scenario] of scenarios.entries()) {
        signal.throwIfAborted();
        if (index % 10 === 0)
            progress(`scenario ${index + 1} of ${scenarios.length}`);
        played.push(await (0,play_scenario/* playScenario */.B)(scenario, stage));
    }
    const checks = plan.operations.map((operation) => operationCheck(operation, played));
    return [...checks, ...(await checkOpenApi(service, stage))];
}
/** What {@link playScenario} needs. */
async function stageOf(verification) {
    const { baseUrl, plan, world, signal, headers = {}, settings = {} } = verification;
    if (!/^https?:\/\/[^/]/.test(baseUrl))
        throw new failure/* SlipwayError */.GQ({
            code: 'service-url-invalid',
            blame: 'settings',
            message: `'${baseUrl}' is no URL of a service.`,
            next_step: 'Give an absolute URL, for example http://127.0.0.1:8080.',
        });
    return {
        baseUrl: baseUrl.replace(/\/+$/, ''),
        plan,
        world,
        signal,
        headers,
        settings,
        validate: await schemaChecker(plan),
    };
}
/** All stories that prove an operation, as one result. */
function operationCheck({ operation, behaviour }, played) {
    const mine = played.filter(({ scenario }) => scenario.proves.includes(operation.id));
    const ran = mine.filter(({ left_out }) => left_out === null);
    const failed = ran.filter(({ faults }) => faults.length > 0);
    const duration_ms = mine.reduce((sum, one) => sum + one.duration_ms, 0);
    const base = { ...checkName(operation), duration_ms };
    const [first] = failed;
    if (first)
        return {
            ...base,
            outcome: 'failed',
            message: `${first.scenario.name}: ${first.faults.slice(0, 3).join('; ')}${failed.length > 1 ? ` (and ${failed.length - 1} more)` : ''}`,
        };
    if (ran.length === 0)
        return { ...base, outcome: 'skipped', message: mine[0]?.left_out ?? 'the plan tells no way to call it' };
    if (ran.some(({ not_implemented }) => not_implemented))
        return {
            ...base,
            outcome: 'not_implemented',
            message: behaviour.kind === 'underivable' ? behaviour.reason : 'answers 501',
        };
    return {
        ...base,
        outcome: 'passed',
        message: `${ran.length} ${ran.length === 1 ? 'scenario' : 'scenarios'}`,
    };
}
function checkName(operation) {
    const { file, line } = operation.source;
    return { name: `${operation.method} ${operation.path}`, source: { file, line } };
}


/***/ })

};
