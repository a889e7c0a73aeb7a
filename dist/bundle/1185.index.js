export const id = 1185;
export const ids = [1185];
export const modules = {

/***/ 68047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ Undecidable),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   mJ: () => (/* binding */ orderOf),
/* harmony export */   tk: () => (/* binding */ compares)
/* harmony export */ });
/* unused harmony export sameJson */
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62086);

/** What follows depends on a value that only the running service knows: the scenario that asked is left out. */
class Undecidable extends Error {
    name = 'Undecidable';
}
/** Moments that the service's clock gives are taken to lie before this year, sample dates after it. */
const FIRST_SAMPLE_YEAR = 2031;
/** Whether `left operator right` holds. Throws {@link Undecidable}. */
function compares(left, operator, right, moments) {
    if (operator === 'equals')
        return isEqual(left, right, moments);
    if (operator === 'not_equals')
        return !isEqual(left, right, moments);
    const order = ordering(left, right, moments);
    switch (operator) {
        case 'at_least':
            return order.least >= 0 || (order.most < 0 ? false : undecided(left, right));
        case 'at_most':
            return order.most <= 0 || (order.least > 0 ? false : undecided(left, right));
        case 'greater':
            return order.least > 0 || (order.most <= 0 ? false : undecided(left, right));
        case 'less':
            return order.most < 0 || (order.least >= 0 ? false : undecided(left, right));
    }
}
/** -1, 0 or 1; throws {@link Undecidable} where the order is open. */
function orderOf(left, right, moments) {
    const { least, most } = ordering(left, right, moments);
    return least === most ? least : undecided(left, right);
}
function isEqual(left, right, moments) {
    const a = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(left);
    const b = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(right);
    if (a !== undefined && b !== undefined)
        return sameJson(a, b);
    if (left.kind === 'unknown' && right.kind === 'unknown') {
        if (left.slot === right.slot)
            return true;
        if (left.of === 'timestamp' && right.of === 'timestamp') {
            const { least, most } = ordering(left, right, moments);
            return least > 0 || most < 0 ? false : undecided(left, right);
        }
        return left.of === 'any' || right.of === 'any' ? undecided(left, right) : false;
    }
    const open = left.kind === 'unknown' ? left : right.kind === 'unknown' ? right : null;
    if (open)
        return open.of === 'any' || open.of === 'boolean' ? undecided(left, right) : false;
    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .samePattern */ .nQ)(left, right) ? true : undecided(left, right);
}
/** Bounds on the sign of `left - right`. */
function ordering(left, right, moments) {
    const exactly = (sign) => ({ least: sign, most: sign });
    const a = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(left);
    const b = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(right);
    if (a !== undefined && b !== undefined)
        return exactly(literalOrder(a, b));
    if (left.kind === 'unknown' && right.kind === 'unknown') {
        if (left.slot === right.slot)
            return exactly(0);
        const first = moments.get(left.slot);
        const second = moments.get(right.slot);
        if (!first || !second)
            undecided(left, right);
        const gap = (first?.offset_seconds ?? 0) - (second?.offset_seconds ?? 0);
        if (Math.abs(gap) > 5)
            return exactly(Math.sign(gap));
        if (gap !== 0)
            undecided(left, right);
        if (first && second && first.epoch !== second.epoch)
            return exactly(Math.sign(first.epoch - second.epoch));
        return (first?.order ?? 0) > (second?.order ?? 0) ? { least: 0, most: 1 } : { least: -1, most: 0 };
    }
    if (left.kind === 'unknown' && isSampleMoment(b))
        return exactly(-1);
    if (right.kind === 'unknown' && isSampleMoment(a))
        return exactly(1);
    return undecided(left, right);
}
function isSampleMoment(value) {
    const year = typeof value === 'string' ? /^(\d{4})-\d\d-\d\d/.exec(value)?.[1] : undefined;
    return year !== undefined && Number(year) >= FIRST_SAMPLE_YEAR;
}
function literalOrder(a, b) {
    if (typeof a === 'number' && typeof b === 'number')
        return Math.sign(a - b);
    if (typeof a === 'boolean' && typeof b === 'boolean')
        return Math.sign(Number(a) - Number(b));
    if (typeof a === 'string' && typeof b === 'string') {
        const [first, second] = [secondsOf(a), secondsOf(b)];
        if (first !== null && second !== null)
            return Math.sign(first - second);
        return a < b ? -1 : a > b ? 1 : 0;
    }
    throw new Undecidable(`${JSON.stringify(a)} and ${JSON.stringify(b)} have no order`);
}
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|([+-])(\d\d):(\d\d))$/;
/** Seconds since 1970 of an RFC 3339 text, else null. Days by the civil calendar, March as the first month. */
function secondsOf(text) {
    const match = MOMENT.exec(text);
    if (!match)
        return null;
    const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
        .slice(1, 7)
        .map((part) => Number(part ?? 0));
    const shifted = month > 2 ? year : year - 1;
    const days = 365 * shifted +
        Math.floor(shifted / 4) -
        Math.floor(shifted / 100) +
        Math.floor(shifted / 400) +
        Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) +
        day -
        719_469;
    const offset = (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)) * (match[7] === '-' ? -60 : 60);
    return days * 86_400 + hours * 3600 + minutes * 60 + seconds - offset;
}
function sameJson(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}
function undecided(left, right) {
    throw new Undecidable(`${JSON.stringify(left)} against ${JSON.stringify(right)}`);
}


/***/ }),

/***/ 77337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ credentialSettings)
/* harmony export */ });
/** Settings of the service that a caller's credential is made from. */
function credentialSettings({ kind }) {
    switch (kind) {
        case 'jwt':
        case 'session':
            return ['JWT_SECRET'];
        case 'api_key':
            return ['API_KEY'];
        case 'basic':
            return ['ADMIN_USERNAME', 'ADMIN_PASSWORD'];
    }
}


/***/ }),

/***/ 62086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Zc: () => (/* binding */ literalOf),
/* harmony export */   dT: () => (/* binding */ isSendable),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   nQ: () => (/* binding */ samePattern),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   rP: () => (/* binding */ mapPattern)
/* harmony export */ });
/* unused harmony exports UNKNOWNS, list, text, capturedNames */
/* harmony import */ var _domain_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6257);

const UNKNOWNS = (/* unused pure expression or super */ null && ([
    'uuid',
    'timestamp',
    'date',
    'integer',
    'number',
    'text',
    'boolean',
    'array',
    'object',
    'any',
]));
/** A JSON value as a pattern; objects and arrays become patterns with known members. */
function known(value) {
    if (Array.isArray(value))
        return list(value.map(known));
    if ((0,_domain_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value))
        return object(Object.entries(value).map(([name, member]) => ({ name, value: known(member) })));
    return { kind: 'literal', value };
}
function object(entries, open = false) {
    return { kind: 'object', entries, open };
}
/** An array with exactly these items in this order, whatever else is stored. */
function list(items) {
    return { kind: 'array', items, ordered: true, complete: true, limit: 0 };
}
function text(...parts) {
    return joined(parts.map((part) => (typeof part === 'string' ? known(part) : part)));
}
/** Joins parts; a text of literals alone is a literal. */
function joined(parts) {
    const merged = [];
    for (const part of parts) {
        const last = merged.at(-1);
        if (part.kind === 'literal' && last?.kind === 'literal')
            merged[merged.length - 1] = known(String(last.value) + String(part.value));
        else
            merged.push(part.kind === 'literal' ? known(String(part.value)) : part);
    }
    const [only] = merged;
    if (merged.length === 0)
        return known('');
    return merged.length === 1 && only !== undefined && only.kind !== 'unknown'
        ? only
        : { kind: 'text', parts: merged };
}
/** The JSON value of a pattern in which everything is known, else undefined. */
function literalOf(pattern) {
    switch (pattern.kind) {
        case 'literal':
            return pattern.value;
        case 'aggregate':
        case 'computed':
            return pattern.value;
        case 'object': {
            const members = [];
            for (const { name, value } of pattern.entries) {
                const member = literalOf(value);
                if (member === undefined)
                    return undefined;
                members.push([name, member]);
            }
            return pattern.open ? undefined : Object.fromEntries(members);
        }
        case 'array': {
            const items = pattern.items.map(literalOf);
            return items.some((item) => item === undefined) || !pattern.complete || !pattern.ordered
                ? undefined
                : items.filter((item) => item !== undefined);
        }
        default:
            return undefined;
    }
}
/** Every part replaced by what `change` makes of it, leaves first. */
function mapPattern(pattern, change) {
    switch (pattern.kind) {
        case 'object':
            return change({
                ...pattern,
                entries: pattern.entries.map(({ name, value }) => ({ name, value: mapPattern(value, change) })),
            });
        case 'array':
            return change({ ...pattern, items: pattern.items.map((item) => mapPattern(item, change)) });
        case 'some':
            return change({ ...pattern, of: pattern.of.map((item) => mapPattern(item, change)) });
        case 'unknown':
            return change(pattern.after ? { ...pattern, after: mapPattern(pattern.after, change) } : pattern);
        case 'text':
            return change(joined(pattern.parts.map((part) => mapPattern(part, change))));
        default:
            return change(pattern);
    }
}
/** Names of all captured values inside. */
function capturedNames(pattern) {
    const names = new Set();
    mapPattern(pattern, (part) => {
        if (part.kind === 'captured' || part.kind === 'increased')
            names.add(part.name);
        return part;
    });
    return [...names];
}
/** Whether everything in it can be sent: nothing is open. */
function isSendable(pattern) {
    let sendable = true;
    mapPattern(pattern, (part) => {
        if (part.kind === 'unknown' || part.kind === 'anything' || part.kind === 'some')
            sendable = false;
        return part;
    });
    return sendable;
}
function samePattern(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}
/** Member of an object pattern. */
function member(pattern, name) {
    return pattern.kind === 'object' ? pattern.entries.find((entry) => entry.name === name)?.value : undefined;
}


/***/ }),

/***/ 47625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ planScenarios)
});

// EXTERNAL MODULE: ./build/js/generate/scenarios/pattern.js
var scenarios_pattern = __webpack_require__(62086);
;// CONCATENATED MODULE: ./build/js/generate/scenarios/body-members.js

/** The member of a body with this name: at the top, else inside one of the objects there. */
function memberNamed(body, name) {
    const top = body.get(name);
    if (top)
        return top;
    for (const inner of body.values()) {
        const found = (0,scenarios_pattern/* member */.Dc)(inner, name);
        if (found)
            return found;
    }
    return undefined;
}
/** The body with a member set inside these objects, outermost first. */
function withMember(body, within, name, value) {
    const [first, ...rest] = within;
    if (first === undefined)
        return new Map([...body, [name, value]]);
    return new Map([...body, [first, changed(body.get(first), rest, name, value)]]);
}
function changed(pattern, within, name, value) {
    const [first, ...rest] = within;
    const entries = pattern?.kind === 'object' ? pattern.entries : [];
    const own = first ?? name;
    const before = pattern && (0,scenarios_pattern/* member */.Dc)(pattern, own);
    const after = first === undefined ? value : changed(before, rest, name, value);
    return (0,scenarios_pattern/* object */.Ik)([...entries.filter((entry) => entry.name !== own), { name: own, value: after }]);
}

// EXTERNAL MODULE: ./build/js/generate/scenarios/compare.js
var compare = __webpack_require__(68047);
// EXTERNAL MODULE: ./build/js/domain/json.js
var json = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/js/generate/scenarios/sample-value.js
var sample_value = __webpack_require__(82048);
// EXTERNAL MODULE: ./build/js/generate/scenarios/schema-index.js
var schema_index = __webpack_require__(48088);
;// CONCATENATED MODULE: ./build/js/generate/scenarios/sample-request.js




const NO_INPUTS = { path: new Map(), query: new Map(), headers: new Map(), body: new Map() };
function withInputs(first, second) {
    const joined = (a, b) => new Map([...a, ...(b ?? [])]);
    return {
        path: joined(first.path, second.path),
        query: joined(first.query, second.query),
        headers: joined(first.headers, second.headers),
        body: joined(first.body, second.body),
    };
}
/** Schema of the JSON body of an operation, flat; null where it takes none. */
function bodySchema({ operation }, index) {
    const [content] = operation.request?.content ?? [];
    if (!content)
        return null;
    return (0,schema_index/* resolved */.L$)(content.schema, index);
}
/** Body members that a valid call sends. `minimal`: the required ones alone. */
function sampleBody(plan, variant, index, extent = 'full', resources = []) {
    const schema = bodySchema(plan, index);
    if (!schema)
        return new Map();
    const examples = plan.operation.request?.content[0]?.examples ?? [];
    const wanted = (0,sample_value/* sendableProperties */.wy)(schema, index).filter(([name]) => extent === 'full' || (schema.required ?? []).includes(name));
    const members = new Map();
    for (const [name, property] of wanted) {
        const stored = fieldFor(plan.behaviour, name, resources)?.schema ?? {};
        const exemplified = withExamples(strictest((0,schema_index/* resolved */.L$)(stored, index), (0,schema_index/* resolved */.L$)(property, index)), examples, name);
        members.set(name, (0,scenarios_pattern/* known */.eO)((0,sample_value/* sampleValue */.Kq)(exemplified, name, variant, index)));
    }
    return respectGuards(plan.behaviour, spareStock(plan.behaviour, members, schema, index));
}
/** The field that a body member gives. */
function fieldFor(behaviour, name, resources) {
    if (!('assign' in behaviour))
        return undefined;
    const given = behaviour.assign.find(({ value }) => value.kind === 'input' && value.from === 'body' && value.name === name);
    const resource = resources.find((one) => one.name === behaviour.resource);
    return resource?.fields.find((field) => field.name === given?.field);
}
/** A sample keeps to what is stored, too: a spec may pin down the model better than the body. */
function strictest(stored, sent) {
    if ((0,sample_value/* typeOf */.QP)(stored) !== (0,sample_value/* typeOf */.QP)(sent))
        return sent;
    const { default: _, readOnly: __, title: ___, description: ____, ...rules } = stored;
    return { ...rules, ...sent };
}
/** The documented example stands first among the schema's examples when it fits the schema's type. */
function withExamples(schema, bodies, name) {
    const found = bodies.filter(json/* isJsonObject */.O).flatMap((body) => (body[name] === undefined ? [] : [body[name]]));
    const fitting = found.filter((value) => hasType(value, (0,sample_value/* typeOf */.QP)(schema)));
    return { ...schema, examples: [...fitting, ...(schema.examples ?? [])] };
}
function hasType(value, type) {
    if (type === 'array')
        return Array.isArray(value);
    if (type === 'object')
        return (0,json/* isJsonObject */.O)(value);
    if (type === 'integer')
        return Number.isInteger(value);
    return typeof value === type;
}
/** Where a stock is reduced by an input, the call asks for little. */
function spareStock(behaviour, members, schema, index) {
    const spared = new Map(members);
    const effects = 'effects' in behaviour ? behaviour.effects : [];
    for (const effect of effects) {
        if (effect.kind !== 'increment' || effect.minimum === undefined)
            continue;
        for (const name of bodyInputs(effect.by)) {
            const property = (0,schema_index/* resolved */.L$)(schema.properties?.[name] ?? {}, index);
            if (spared.has(name))
                spared.set(name, (0,scenarios_pattern/* known */.eO)(Math.max(1, property.minimum ?? 1)));
        }
    }
    return spared;
}
function bodyInputs(value) {
    if (value.kind === 'input')
        return value.from === 'body' ? [value.name] : [];
    if (value.kind === 'choose')
        return [value.otherwise, ...value.cases.map(({ then }) => then)].flatMap(bodyInputs);
    return value.kind === 'arithmetic' ? [...bodyInputs(value.left), ...bodyInputs(value.right)] : [];
}
/** Moves inputs that the plan compares with each other so that the comparison holds. */
function respectGuards(behaviour, members) {
    const guards = 'guards' in behaviour ? behaviour.guards : [];
    const made = new Map(members);
    for (const guard of guards) {
        if (guard.kind !== 'holds')
            continue;
        const { left, right, operator } = guard;
        const rising = operator === 'greater' || operator === 'at_least';
        if (operator === 'equals' || operator === 'not_equals')
            continue;
        const [upper, lower] = rising ? [left, right] : [right, left];
        if (upper.kind !== 'input' || upper.from !== 'body' || lower.kind !== 'input' || lower.from !== 'body')
            continue;
        const base = made.get(lower.name);
        if (base && made.has(upper.name))
            made.set(upper.name, raised(base));
    }
    return made;
}
/** A little more: an hour, a day, one. */
function raised(pattern) {
    const value = (0,scenarios_pattern/* literalOf */.Zc)(pattern);
    if (typeof value === 'number')
        return (0,scenarios_pattern/* known */.eO)(value + 1);
    if (typeof value !== 'string')
        return pattern;
    if (/T10:/.test(value))
        return (0,scenarios_pattern/* known */.eO)(value.replace('T10:', 'T11:'));
    const day = /^(\d{4}-\d\d-)(\d\d)$/.exec(value);
    return day ? (0,scenarios_pattern/* known */.eO)(`${day[1]}${String(Number(day[2]) + 1).padStart(2, '0')}`) : pattern;
}
/**
 * Inputs under which the conditions point at this row; null when a condition without an input does not hold for it or
 * cannot be told.
 */
function inputsFor(where, row) {
    let inputs = NO_INPUTS;
    for (const { field, operator, value } of where) {
        if (value.kind !== 'input' || (operator ?? 'equals') !== 'equals')
            continue;
        const pattern = row.fields.get(field) ?? (0,scenarios_pattern/* known */.eO)(null);
        const one = new Map([[value.name, pattern]]);
        if (value.from === 'body')
            inputs = withInputs(inputs, { body: one });
        else if (value.from === 'path')
            inputs = withInputs(inputs, { path: one });
        else if (value.from === 'query')
            inputs = withInputs(inputs, { query: one });
        else
            inputs = withInputs(inputs, { headers: new Map([[value.name.toLowerCase(), pattern]]) });
    }
    return inputs;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/cast.js




/**
 * A caller with one of the roles (none asked for: any caller). `mustBeStored`: where users are kept by the service, the
 * caller is registered and logs in; otherwise, and for roles that registering does not give, the host signs a token.
 */
function cast(session, roles, mustBeStored) {
    const role = roles[0] ?? session.plan.authentication?.roles[0] ?? null;
    const name = roles[0] ?? '';
    const known = session.actors.get(name);
    if (known)
        return known;
    const made = (mustBeStored ? enrolled(session, roles) : null) ?? signed('caller', role);
    session.actors.set(name, made);
    return made;
}
function signed(who, role) {
    return {
        subject: role === null ? who : `${who}-${role.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
        roles: role === null ? [] : [role],
        key: null,
        token: null,
    };
}
/** Registers and logs in; null where the service has no such operations. */
function enrolled(session, roles) {
    const users = session.plan.authentication?.users;
    const [register] = session.operations('register');
    const [login] = session.operations('login');
    if (!users || !register || !login || login.behaviour.kind !== 'login')
        return null;
    if (register.security !== null || login.behaviour.resource === null)
        return null;
    const inputs = session.sample(register);
    const registered = session.call(register, inputs, { title: 'registers a user', label: 'registered' });
    const { row } = registered;
    if (!row)
        throw new compare/* Undecidable */.FF(`${register.operation.id} refuses a sample: ${registered.refused}`);
    const key = row.fields.get(session.store.resource(row.resource).key.field) ?? null;
    const role = (0,scenarios_pattern/* literalOf */.Zc)(row.fields.get('role') ?? (0,scenarios_pattern/* known */.eO)(null));
    const fits = roles.length === 0 || (typeof role === 'string' && roles.includes(role));
    if (!fits)
        return { subject: 'caller', roles, key, token: null };
    const answer = session.call(login, loginInputs(session, login, inputs), {
        title: 'logs in',
        label: 'loggedIn',
    });
    const token = answer.body && login.respond.body ? tokenIn(login.respond.body, answer.body) : null;
    if (!token)
        throw new compare/* Undecidable */.FF('logging in gives no token');
    return { subject: 'caller', roles: typeof role === 'string' ? [role] : [], key, token };
}
/** Credentials that the user registered with, under the names that the login wants. */
function loginInputs(session, login, registered) {
    if (login.behaviour.kind !== 'login')
        return NO_INPUTS;
    const { identity_field, password_field, within = [] } = login.behaviour;
    const users = session.plan.authentication?.users;
    const identity = identity_field === null ? undefined : memberNamed(registered.body, identity_field);
    const otherwise = users?.identity_fields
        .map((field) => memberNamed(registered.body, field))
        .find((one) => one !== undefined);
    const password = memberNamed(registered.body, password_field) ?? memberNamed(registered.body, 'password');
    const given = identity ?? otherwise;
    let { body } = session.sample(login);
    if (identity_field !== null && given)
        body = withMember(body, within, identity_field, given);
    if (password)
        body = withMember(body, within, password_field, password);
    return withInputs(NO_INPUTS, { body });
}
/** The part of an answer that the plan makes a token. */
function tokenIn(value, answer) {
    if (value.kind === 'token')
        return answer;
    if (value.kind !== 'object' || answer.kind !== 'object')
        return null;
    for (const { name, value: inside } of value.entries) {
        const entry = answer.entries.find((one) => one.name === name);
        const found = entry && tokenIn(inside, entry.value);
        if (found)
            return found;
    }
    return null;
}

// EXTERNAL MODULE: ./build/js/generate/scenarios/row-store.js
var row_store = __webpack_require__(86556);
// EXTERNAL MODULE: ./build/js/generate/scenarios/text-matching.js
var text_matching = __webpack_require__(70733);
;// CONCATENATED MODULE: ./build/js/generate/scenarios/missing-rows.js




/** Inputs that point at no row. */
function missingInputs(session, resource, lookup) {
    let inputs = NO_INPUTS;
    for (const { field, value } of lookup) {
        if (value.kind !== 'input')
            continue;
        const one = new Map([[value.name, (0,scenarios_pattern/* known */.eO)(missingKey(session, resource, field))]]);
        if (value.from === 'path')
            inputs = withInputs(inputs, { path: one });
        else if (value.from === 'body')
            inputs = withInputs(inputs, { body: one });
        else if (value.from === 'query')
            inputs = withInputs(inputs, { query: one });
    }
    return inputs;
}
function missingKey(session, resource, name) {
    const field = (0,row_store/* fieldOf */._F)(session.store.resource(resource), name);
    if (field?.column === 'integer')
        return 999_999_999;
    if (field?.schema.format === 'uuid')
        return '00000000-0000-4000-8000-000000000000';
    if (field?.schema.format === 'email')
        return 'nobody@example.com';
    const matching = field?.schema.pattern === undefined ? null : (0,text_matching/* textMatching */.V)(field.schema.pattern, 987_654);
    const text = matching ?? `no-such-${resource.replaceAll('_', '-')}`;
    return field?.schema.maxLength === undefined ? text : text.slice(0, field.schema.maxLength);
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/story.js
function named(resource) {
    return resource.replaceAll('_', ' ');
}
/** `a booking`, `an order`. */
function article(resource) {
    const name = named(resource);
    return `${/^[aeiou]/.test(name) && !/^(uni|use|eu|one)/.test(name) ? 'an' : 'a'} ${name}`;
}
/** `PATCH /bookings/{booking_id}`. */
function signature({ method, path }) {
    return `${method} ${path}`;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/stage.js






/** The operation that makes rows of a resource; null where callers cannot make any. */
function creator(session, resource) {
    const [first] = [
        ...session.operations('create', resource),
        ...session.operations('register', resource),
        ...session.operations('upload', resource),
        ...session
            .operations('update', resource)
            .filter(({ behaviour }) => behaviour.kind === 'update' && behaviour.on_missing === 'create'),
    ];
    return first ?? null;
}
/** Makes a row, and the rows it needs first. Throws Undecidable where that is not possible. */
function make(session, resource, changes = {}, telling = {}) {
    const plan = creator(session, resource);
    if (!plan)
        throw new compare/* Undecidable */.FF(`no operation makes ${article(resource)}`);
    const outcome = makeWith(session, plan, changes, telling);
    if (!outcome.row)
        throw new compare/* Undecidable */.FF(`${plan.operation.id} refuses a sample: ${outcome.refused}`);
    return outcome.row;
}
/** The same with a given operation; a refusal is an outcome. */
function makeWith(session, plan, changes = {}, telling = {}, extent = 'full') {
    const inputs = withInputs(creationInputs(session, plan, extent), changes);
    const resource = 'resource' in plan.behaviour ? String(plan.behaviour.resource) : 'row';
    return session.call(plan, inputs, {
        title: `creates ${article(resource)}`,
        label: camel(resource),
        actor: actorFor(session, plan),
        ...telling,
    });
}
/** Samples that are tried until one is not refused: an `out` before any `in` is. */
const MOST_SAMPLES = 4;
/** Valid inputs for a new row, references to rows that exist. */
function creationInputs(session, plan, extent = 'full') {
    const first = sampleInputs(session, plan, extent);
    let inputs = first;
    for (let tried = 1; tried < MOST_SAMPLES && isRefused(session, plan, inputs); tried += 1)
        inputs = sampleInputs(session, plan, extent);
    return isRefused(session, plan, inputs) ? first : inputs;
}
/** Whether a call would be refused; not, where that is open. */
function isRefused(session, plan, inputs) {
    try {
        return session.foresee(plan, inputs, actorFor(session, plan)).refused !== null;
    }
    catch (thrown) {
        if (thrown instanceof compare/* Undecidable */.FF)
            return false;
        throw thrown;
    }
}
function sampleInputs(session, plan, extent) {
    let inputs = session.sample(plan, extent);
    if ('parents' in plan.behaviour)
        for (const parent of plan.behaviour.parents)
            inputs = withInputs(inputs, parentInputs(session, parent));
    return withOpenPath(session, plan, withForeignKeys(session, plan, inputs));
}
function parentInputs(session, parent) {
    return inputsFor(parent.where, rowOf(session, parent.resource));
}
/** Body members that refer to another resource name a row of it. */
function withForeignKeys(session, plan, inputs) {
    const { behaviour } = plan;
    if (!('assign' in behaviour))
        return inputs;
    const resource = session.store.resource(behaviour.resource);
    const body = new Map(inputs.body);
    for (const { field, value } of behaviour.assign) {
        const parent = resource.belongs_to.find((one) => one.field === field);
        if (!parent || value.kind !== 'input' || value.from !== 'body' || !body.has(value.name))
            continue;
        const taken = 'parents' in behaviour &&
            behaviour.parents.some(({ where }) => where.some((one) => isInput(one.value, value.name)));
        if (taken)
            continue;
        const optional = !(bodySchema(plan, session.index)?.required ?? []).includes(value.name);
        if (parent.resource === resource.name || (optional && !creator(session, parent.resource)))
            body.delete(value.name);
        else {
            const row = rowOf(session, parent.resource);
            body.set(value.name, row.fields.get(session.store.resource(parent.resource).key.field) ?? (0,scenarios_pattern/* known */.eO)(null));
        }
    }
    return { ...inputs, body };
}
function isInput(value, name) {
    return value.kind === 'input' && value.from === 'body' && value.name === name;
}
/** Path parameters that no lookup binds get samples. */
function withOpenPath(session, plan, inputs) {
    const path = new Map(inputs.path);
    for (const parameter of plan.operation.parameters)
        if (parameter.in === 'path' && !path.has(parameter.name))
            path.set(parameter.name, (0,scenarios_pattern/* known */.eO)(sampleInPath((0,sample_value/* sampleValue */.Kq)(parameter.schema, parameter.name, session.nextVariant(plan), session.index))));
    return { ...inputs, path };
}
function sampleInPath(value) {
    return typeof value === 'number'
        ? value
        : String(value)
            .toLowerCase()
            .replace(/[^a-z0-9-]+/g, '-');
}
/** A stored row of the resource; made when there is none. */
function rowOf(session, resource) {
    const stored = session.store.rows(resource).at(-1);
    return stored ?? make(session, resource);
}
/** Inputs under which an operation works on this row. */
function inputsOn(session, plan, row) {
    const { behaviour } = plan;
    let inputs = NO_INPUTS;
    if ('parents' in behaviour)
        for (const parent of behaviour.parents)
            inputs = withInputs(inputs, inputsFor(parent.where, parentRow(session, parent.resource, row)));
    if (row && 'lookup' in behaviour)
        inputs = withInputs(inputs, inputsFor(behaviour.lookup, row));
    if (row && 'scope' in behaviour)
        inputs = withInputs(inputs, inputsFor(behaviour.scope, row));
    return withOpenPath(session, plan, inputs);
}
/** The parent that the row belongs to, else any. */
function parentRow(session, resource, child) {
    const link = child && session.store.resource(child.resource).belongs_to.find((one) => one.resource === resource);
    const wanted = link && child.fields.get(link.field);
    const { key } = session.store.resource(resource);
    const found = wanted &&
        session.store
            .rows(resource)
            .find((row) => (0,compare/* compares */.tk)(row.fields.get(key.field) ?? (0,scenarios_pattern/* known */.eO)(null), 'equals', wanted, session.store.moments));
    return found || rowOf(session, resource);
}
/** Reads the row back through every operation that shows it whole; gives how many there are. */
function readBack(session, row, title = 'reads it back') {
    let read = 0;
    for (const reader of session.operations('read', row.resource).filter(isPlainRead)) {
        const inputs = inputsOn(session, reader, row);
        if (!isReachable(inputs))
            continue;
        session.call(reader, inputs, { title, label: 'read', actor: actorFor(session, reader) });
        read += 1;
    }
    return read;
}
/** A row without a parent stands below no path of that parent. */
function isReachable({ path }) {
    return [...path.values()].every((value) => (0,scenarios_pattern/* literalOf */.Zc)(value) !== null);
}
function isPlainRead({ behaviour }) {
    return behaviour.kind === 'read' && behaviour.lookup.some(({ value }) => value.kind === 'input');
}
/** Lists that show the row, called without filters. */
function listBack(session, row, title) {
    const lists = session.operations('list', row.resource);
    for (const list of lists)
        session.call(list, inputsOn(session, list, row), {
            title,
            label: 'listed',
            actor: actorFor(session, list),
        });
    return lists.length;
}
/** The row by reading it, or by listing where it cannot be read alone. */
function observe(session, row, title) {
    if (readBack(session, row, title) === 0 && listBack(session, row, title) === 0)
        throw new compare/* Undecidable */.FF(`nothing shows ${article(row.resource)}`);
}
/** Inputs of an action or update on a row, with a sample body. */
function actionInputs(session, plan, row) {
    return withInputs(withForeignKeys(session, plan, session.sample(plan)), inputsOn(session, plan, row));
}
/** A caller that the operation lets in; null where it is open to anyone. */
function actorFor(session, { security }) {
    return security ? cast(session, security.roles, rowsNameUsers(session)) : null;
}
/** Whether some row names the user it belongs to: then callers have to be stored users, in every step of a story. */
function rowsNameUsers({ plan }) {
    const users = plan.authentication?.users?.resource;
    return plan.resources.some(({ owner_field, belongs_to }) => owner_field !== null || belongs_to.some(({ resource }) => resource === users));
}
function camel(name) {
    return name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function fieldOfRow(row, name) {
    return row.fields.get(name) ?? known(null);
}

// EXTERNAL MODULE: ./build/js/generate/scenarios/violations.js
var violations = __webpack_require__(78414);
;// CONCATENATED MODULE: ./build/js/generate/scenarios/fault-stories.js







/** Requests that are not valid, rows that are not there, and operations that the spec leaves open. */
function faultStories(plan) {
    return plan.operations.flatMap((operation) => [
        ...bodyStories(plan, operation),
        ...queryStories(plan, operation),
        ...missingRowStories(plan, operation),
        ...missingParentStories(plan, operation),
        ...openStories(plan, operation),
    ]);
}
/** What a request that breaks the documented schema answers: 400, or 422 where the plan has that alone. */
function validationStatus({ failures }) {
    const statuses = failures.map(({ status }) => status);
    return !statuses.includes(400) && statuses.includes(422) ? 422 : 400;
}
function base(plan, operation) {
    return {
        kind: 'error',
        topic: topicOf(plan, operation),
        source: operation.operation.source,
        proves: [operation.operation.id],
    };
}
function topicOf(plan, { behaviour }) {
    const name = 'resource' in behaviour ? behaviour.resource : null;
    const resource = plan.resources.find((one) => one.name === name);
    return resource?.plural ?? 'service';
}
function bodyStories(plan, operation) {
    const [content] = operation.operation.request?.content ?? [];
    if (!content || operation.behaviour.kind === 'underivable' || operation.operation.method === 'WS')
        return [];
    if (!/json|x-www-form-urlencoded/.test(content.content_type))
        return [];
    const status = validationStatus(operation);
    const name = signature(operation.operation);
    const whole = {
        ...base(plan, operation),
        name: `${name} refuses a body that is not valid`,
        tell(session) {
            const inputs = validInputs(session, operation);
            const schema = bodySchema(operation, session.index) ?? {};
            const broken = (0,violations/* violations */.x)(schema, session.index).filter(
            // A form is text: it has no other types.
            ({ value }) => /json/.test(content.content_type) ||
                value === undefined ||
                (typeof value !== 'object' && value !== ''));
            for (const violation of broken)
                tellViolation(session, operation, inputs, violation, status);
            if (broken.length === 0)
                throw new compare/* Undecidable */.FF('the body has no rules');
        },
    };
    return /json/.test(content.content_type) ? [whole, malformedStory(plan, operation, name)] : [whole];
}
function tellViolation(session, operation, inputs, { member, value, title }, status) {
    const body = new Map(inputs.body);
    if (value === undefined)
        body.delete(member);
    else
        body.set(member, (0,scenarios_pattern/* known */.eO)(value));
    session.refused(operation, { ...inputs, body }, status, {
        title,
        label: 'refused',
        actor: actorFor(session, operation),
    });
}
function malformedStory(plan, operation, name) {
    return {
        ...base(plan, operation),
        name: `${name} refuses a body that is no JSON`,
        tell(session) {
            session.refused(operation, validInputs(session, operation), 400, {
                title: 'broken JSON',
                label: 'refused',
                actor: actorFor(session, operation),
                content: { kind: 'broken' },
            });
        },
    };
}
/** Inputs that would succeed. */
function validInputs(session, operation) {
    const { behaviour } = operation;
    if (behaviour.kind === 'create' || behaviour.kind === 'register')
        return creationInputs(session, operation);
    const resource = 'resource' in behaviour ? behaviour.resource : null;
    if (resource !== null && creator(session, resource) && 'lookup' in behaviour)
        return actionInputs(session, operation, make(session, resource));
    return withInputs(session.sample(operation), inputsOn(session, operation, null));
}
function queryStories(plan, operation) {
    const broken = operation.operation.parameters.flatMap(brokenValues);
    if (broken.length === 0 || operation.behaviour.kind !== 'list')
        return [];
    const status = validationStatus(operation);
    return [
        {
            ...base(plan, operation),
            name: `${signature(operation.operation)} refuses a query that is not valid`,
            tell(session) {
                const inputs = inputsOn(session, operation, null);
                for (const [name, value, how] of broken)
                    session.refused(operation, withInputs(inputs, { query: new Map([[name, (0,scenarios_pattern/* known */.eO)(value)]]) }), status, {
                        title: `${name} ${how}`,
                        label: 'refused',
                        actor: actorFor(session, operation),
                    });
            },
        },
    ];
}
/** Values of a query parameter that its schema forbids. Text accepts anything. */
function brokenValues(parameter) {
    const { name, schema } = parameter;
    if (parameter.in !== 'query')
        return [];
    const numeric = schema.type === 'integer' || schema.type === 'number';
    const formed = numeric || schema.enum !== undefined || schema.format === 'date-time' || schema.type === 'boolean';
    return [
        ...(formed ? [[name, 'no-such-value', 'in no valid form']] : []),
        ...(numeric && schema.maximum !== undefined
            ? [[name, String(schema.maximum + 1), `above ${schema.maximum}`]]
            : []),
        ...(numeric && schema.minimum !== undefined
            ? [[name, String(schema.minimum - 1), `below ${schema.minimum}`]]
            : []),
    ];
}
function missingRowStories(plan, operation) {
    const { behaviour } = operation;
    if (!('lookup' in behaviour) || behaviour.kind === 'stream' || behaviour.lookup.length === 0)
        return [];
    if (behaviour.kind === 'update' && behaviour.on_missing === 'create')
        return [];
    if (operation.operation.method === 'WS')
        return [];
    return [
        {
            ...base(plan, operation),
            name: `${signature(operation.operation)} answers 404 for ${article(behaviour.resource)} that does not exist`,
            tell(session) {
                const wanted = missingInputs(session, behaviour.resource, behaviour.lookup);
                const inputs = withInputs(withInputs(session.sample(operation), inputsOn(session, operation, null)), wanted);
                const outcome = session.call(operation, inputs, {
                    title: 'there is none',
                    label: 'missing',
                    actor: actorFor(session, operation),
                });
                if (outcome.refused === null)
                    throw new compare/* Undecidable */.FF('it is not refused');
            },
        },
    ];
}
/** Parents of new rows have stories where rows are made. */
function missingParentStories(plan, operation) {
    const { behaviour } = operation;
    if (!('parents' in behaviour) || behaviour.kind === 'create' || operation.operation.method === 'WS')
        return [];
    return behaviour.parents.map((parent) => ({
        ...base(plan, operation),
        name: `${signature(operation.operation)} answers ${parent.missing_status} for ${article(parent.resource)} that does not exist`,
        tell(session) {
            const wanted = missingInputs(session, parent.resource, parent.where);
            const inputs = withInputs(validInputs(session, operation), wanted);
            const outcome = session.call(operation, inputs, {
                title: 'there is none',
                label: 'missing',
                actor: actorFor(session, operation),
            });
            if (outcome.refused === null)
                throw new compare/* Undecidable */.FF('it is not refused');
        },
    }));
}
function openStories(plan, operation) {
    if (operation.behaviour.kind !== 'underivable' || operation.operation.method === 'WS')
        return [];
    const { reason } = operation.behaviour;
    return [
        {
            ...base(plan, operation),
            kind: 'contract',
            name: `${signature(operation.operation)} says that it is not implemented: ${reason}`,
            tell(session) {
                session.refused(operation, validInputs(session, operation), 501, {
                    title: 'answers 501',
                    label: 'answer',
                    actor: actorFor(session, operation),
                });
            },
        },
    ];
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/access-stories.js









/** Who may call what: without a credential, with a wrong one, with another role; logging in. */
function accessStories(plan) {
    const guarded = plan.operations.filter(({ security, operation }) => security !== null && operation.method !== 'WS');
    return [...guarded.flatMap((operation) => refusals(plan, operation)), ...loginStories(plan)];
}
function access_stories_base(plan, operation) {
    return {
        kind: 'error',
        topic: topicOf(plan, operation) === 'service' ? 'access' : topicOf(plan, operation),
        source: operation.operation.security?.source ?? operation.operation.source,
        proves: [operation.operation.id],
    };
}
function refusals(plan, operation) {
    const name = signature(operation.operation);
    const roles = operation.security?.roles ?? [];
    const stories = [
        {
            ...access_stories_base(plan, operation),
            name: `${name} wants a credential`,
            tell(session) {
                const inputs = anyInputs(session, operation);
                session.refused(operation, inputs, 401, { title: 'without one', label: 'anonymous', actor: null });
                const forged = { subject: 'nobody', roles, key: null, token: (0,scenarios_pattern/* known */.eO)('not-a-token') };
                session.refused(operation, inputs, 401, {
                    title: 'with a forged one',
                    label: 'forged',
                    actor: forged,
                });
            },
        },
    ];
    if (roles.length > 0 && signsTokens(plan))
        stories.push({
            ...access_stories_base(plan, operation),
            name: `${name} is for ${roles.join(' and ')} only`,
            tell(session) {
                const other = plan.authentication?.roles.find((role) => !roles.includes(role) && role !== 'admin') ?? 'stranger';
                const actor = { subject: `caller-${other}`, roles: [other], key: null, token: null };
                session.refused(operation, anyInputs(session, operation), 403, {
                    title: `as ${other}`,
                    label: 'forbidden',
                    actor,
                });
            },
        });
    return stories;
}
/** A key or the administrator's password gives all roles. */
function signsTokens({ authentication }) {
    return authentication?.kind === 'jwt' || authentication?.kind === 'session';
}
/** Who calls is asked before what they want: rows need not exist. */
function anyInputs(session, operation) {
    const { behaviour } = operation;
    const missing = 'lookup' in behaviour && behaviour.resource !== null
        ? missingInputs(session, behaviour.resource, behaviour.lookup)
        : {};
    const bare = { ...operation, behaviour: { kind: 'page', title: '' } };
    return withInputs(withInputs(session.sample(operation), inputsOn(session, bare, null)), missing);
}
function loginStories(plan) {
    const login = plan.operations.find(({ behaviour }) => behaviour.kind === 'login');
    const register = plan.operations.find(({ behaviour }) => behaviour.kind === 'register');
    if (login?.behaviour.kind !== 'login')
        return [];
    if (login.behaviour.resource === null)
        return [administratorStory(login, login.behaviour)];
    if (!register)
        return [];
    const { password_field, identity_field, within = [] } = login.behaviour;
    const stories = [
        {
            kind: 'lifecycle',
            topic: 'access',
            source: login.operation.source,
            proves: [register.operation.id, login.operation.id],
            name: 'lets a registered user log in, with the right password only',
            tell(session) {
                const inputs = session.sample(register);
                session.call(register, inputs, { title: 'registers', label: 'registered' });
                const right = loginInputs(session, login, inputs);
                session.call(login, right, { title: 'the right password', label: 'loggedIn' });
                const other = (0,scenarios_pattern/* known */.eO)('not the password');
                const wrong = withInputs(right, { body: withMember(right.body, within, password_field, other) });
                session.refused(login, wrong, 401, { title: 'a wrong password', label: 'wrongPassword' });
                if (identity_field === null)
                    return;
                const stranger = withInputs(right, {
                    body: withMember(right.body, within, identity_field, (0,scenarios_pattern/* known */.eO)('nobody@example.com')),
                });
                session.refused(login, stranger, 401, { title: 'a stranger', label: 'stranger' });
            },
        },
    ];
    const me = plan.operations.find(({ behaviour }) => behaviour.kind === 'current_user');
    if (me)
        stories.push({
            kind: 'lifecycle',
            topic: 'access',
            source: me.operation.source,
            proves: [me.operation.id],
            name: 'tells a user who they are',
            tell(session) {
                const actor = cast(session, me.security?.roles ?? [], true);
                if (!actor.key)
                    throw new compare/* Undecidable */.FF('the caller has no row');
                session.call(me, inputsOn(session, me, null), { title: 'asks', label: 'me', actor });
            },
        });
    return stories;
}
/** A service that keeps no users has one administrator, from its configuration. */
function administratorStory(login, { identity_field, password_field }) {
    return {
        kind: 'lifecycle',
        topic: 'access',
        source: login.operation.source,
        proves: [login.operation.id],
        name: 'lets the administrator log in, with the right password only',
        tell(session) {
            const body = new Map(session.sample(login).body);
            if (identity_field !== null)
                body.set(identity_field, { kind: 'setting', name: 'ADMIN_USERNAME' });
            body.set(password_field, { kind: 'setting', name: 'ADMIN_PASSWORD' });
            const right = withInputs(NO_INPUTS, { body });
            session.call(login, right, { title: 'the right password', label: 'loggedIn' });
            const wrong = withInputs(right, { body: new Map([[password_field, (0,scenarios_pattern/* known */.eO)('not the password')]]) });
            session.refused(login, wrong, 401, { title: 'a wrong password', label: 'wrongPassword' });
        },
    };
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/states.js




/** Longest chain of actions that is tried to bring a row into a state. */
const MOST_MOVES = 4;
/** Moves a row through actions until its state is one of these. */
function bringTo(session, row, states) {
    const field = session.store.resource(row.resource).states?.field;
    if (!field)
        throw new compare/* Undecidable */.FF(`${row.resource} has no states`);
    const way = wayTo(session, row, field, states);
    let moved = row;
    for (const step of way) {
        const outcome = session.call(step, actionInputs(session, step, moved), {
            title: `brings the ${named(row.resource)} into the next state`,
            label: 'moved',
            actor: actorFor(session, step),
        });
        if (outcome.refused !== null || !outcome.row)
            throw new compare/* Undecidable */.FF(`${step.operation.id} refuses`);
        moved = outcome.row;
    }
    return moved;
}
function wayTo(session, row, field, states) {
    const current = stateOf(row, field);
    let ways = [{ at: current, way: [] }];
    const seen = new Set([current]);
    for (let moves = 0; moves <= MOST_MOVES; moves += 1) {
        const arrived = ways.find(({ at }) => states.includes(at));
        if (arrived)
            return arrived.way;
        ways = ways.flatMap(({ at, way }) => session.operations('action', row.resource).flatMap((plan) => {
            const next = targetState(plan, field);
            const may = plan.behaviour.kind === 'action' && allows(plan.behaviour.allowed_from, at);
            if (next === null || !may || seen.has(next))
                return [];
            seen.add(next);
            return [{ at: next, way: [...way, plan] }];
        }));
    }
    throw new compare/* Undecidable */.FF(`no actions lead from ${current} to ${states.join(' or ')}`);
}
function allows(from, state) {
    return from.length === 0 || from.includes(state);
}
function stateOf(row, field) {
    const state = (0,scenarios_pattern/* literalOf */.Zc)(row.fields.get(field) ?? (0,scenarios_pattern/* known */.eO)(null));
    if (typeof state !== 'string')
        throw new compare/* Undecidable */.FF('the state is open');
    return state;
}
/** The state that an action leads to. */
function targetState({ behaviour }, field) {
    if (behaviour.kind !== 'action')
        return null;
    const value = behaviour.assign.find((one) => one.field === field)?.value;
    return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/action-stories.js




/** Actions on a row: what they change, and the states in which they are refused. */
function actionStories(plan, resource) {
    const actions = plan.operations.filter(({ behaviour }) => behaviour.kind === 'action' && behaviour.resource === resource.name);
    return actions.flatMap((operation) => [
        successStory(resource, operation),
        ...startStories(resource, operation),
        ...refusalStories(resource, operation),
    ]);
}
function action_stories_base(resource, { operation }) {
    return {
        kind: 'lifecycle',
        topic: resource.plural,
        source: operation.source,
        proves: [operation.id],
    };
}
/** The last word of the path says what it does: `cancel`. */
function verb({ operation }) {
    const word = operation.path.split('/').findLast((segment) => segment !== '' && !segment.startsWith('{'));
    return (word ?? operation.id).replaceAll(/[_-]/g, ' ');
}
function successStory(resource, operation) {
    return {
        ...action_stories_base(resource, operation),
        name: `${verb(operation)}: moves ${article(resource.name)} on`,
        tell(session) {
            const bystander = make(session, resource.name, {}, { label: 'bystander' });
            const row = ready(session, operation, make(session, resource.name));
            session.pause();
            const outcome = session.call(operation, actionInputs(session, operation, row), {
                title: verb(operation),
                label: 'acted',
                actor: actorFor(session, operation),
            });
            if (!outcome.row)
                throw new compare/* Undecidable */.FF(`it is refused: ${outcome.refused}`);
            readBack(session, outcome.row);
            readBack(session, bystander, 'the other one stayed as it was');
        },
    };
}
function ready(session, { behaviour }, row) {
    const from = behaviour.kind === 'action' ? behaviour.allowed_from : [];
    return from.length === 0 ? row : bringTo(session, row, from);
}
/** Each further state from which it may start. */
function startStories(resource, operation) {
    const { behaviour } = operation;
    if (behaviour.kind !== 'action' || !resource.states)
        return [];
    const { field, initial } = resource.states;
    const target = targetState(operation, field);
    return behaviour.allowed_from
        .filter((state) => state !== initial && state !== target)
        .map((state) => ({
        ...action_stories_base(resource, operation),
        name: `${verb(operation)}: is allowed when the ${named(resource.name)} is ${state}`,
        tell(session) {
            const row = bringTo(session, make(session, resource.name), [state]);
            const outcome = session.call(operation, actionInputs(session, operation, row), {
                title: `${verb(operation)} from ${state}`,
                label: 'acted',
                actor: actorFor(session, operation),
            });
            if (outcome.row)
                readBack(session, outcome.row);
        },
    }));
}
function refusalStories(resource, operation) {
    const { behaviour } = operation;
    if (behaviour.kind !== 'action' || !resource.states || behaviour.allowed_from.length === 0)
        return [];
    const { field, values } = resource.states;
    return values
        .filter((state) => !allows(behaviour.allowed_from, state))
        .map((state) => ({
        ...action_stories_base(resource, operation),
        kind: 'error',
        name: `${verb(operation)}: is refused when the ${named(resource.name)} is ${state}`,
        tell(session) {
            const row = bringTo(session, make(session, resource.name), [state]);
            if (stateOf(row, field) !== state)
                throw new compare/* Undecidable */.FF('another state');
            session.call(operation, actionInputs(session, operation, row), {
                title: `${verb(operation)} from ${state}`,
                label: 'refused',
                actor: actorFor(session, operation),
            });
            readBack(session, session.store.current(row), 'nothing changed');
        },
    }));
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/boundary-stories.js







/** What a careless service breaks: quotes, markup, other scripts, the ends of text. */
const STRANGE = `O'Neil "quoted" <b>&amp;</b> %s {{x}} \\ -- ; \u00e7\u6f22\u{1f680}`;
/** Values at the edge of what is allowed come back as they were sent. */
function boundaryStories(plan, resource) {
    const creators = plan.operations.filter(({ behaviour }) => behaviour.kind === 'create' && behaviour.resource === resource.name);
    return creators.flatMap((operation) => [
        story(resource, operation, `keeps any text in ${article(resource.name)} as it was sent`, strangeText),
        story(resource, operation, `takes the least values that are allowed in ${article(resource.name)}`, least),
        story(resource, operation, `takes the greatest values that are allowed in ${article(resource.name)}`, greatest),
    ]);
}
function story(resource, operation, name, edge) {
    return {
        kind: 'property',
        topic: resource.plural,
        source: operation.operation.source,
        proves: [operation.operation.id],
        name,
        tell(session) {
            const inputs = creationInputs(session, operation);
            const body = edges(session, operation, inputs.body, edge);
            if (body.size === 0)
                throw new compare/* Undecidable */.FF('no member has such an edge');
            const outcome = session.call(operation, withInputs(inputs, { body }), {
                title: 'creates it',
                label: 'created',
                actor: actorFor(session, operation),
            });
            if (!outcome.row)
                throw new compare/* Undecidable */.FF(`it is refused: ${outcome.refused}`);
            observe(session, outcome.row, 'reads it back');
        },
    };
}
function edges(session, operation, sample, edge) {
    const found = new Map();
    for (const [name, property] of (0,sample_value/* sendableProperties */.wy)(bodySchema(operation, session.index) ?? {}, session.index)) {
        const value = edge((0,schema_index/* resolved */.L$)(property, session.index));
        // References to other rows stay as they are, and a key has to fit into a path.
        if (value && sample.get(name)?.kind === 'literal' && !isKey(session, operation, name))
            found.set(name, value);
    }
    return found;
}
function isKey(session, { behaviour }, member) {
    if (!('assign' in behaviour))
        return false;
    const { key } = session.store.resource(behaviour.resource);
    return behaviour.assign.some(({ field, value }) => field === key.field && value.kind === 'input' && value.name === member);
}
function isFreeText(schema) {
    return ((0,sample_value/* typeOf */.QP)(schema) === 'string' &&
        schema.type !== undefined &&
        !schema.enum &&
        !schema.format &&
        !schema.pattern);
}
function strangeText(schema) {
    if (!isFreeText(schema))
        return null;
    const text = STRANGE.padEnd(schema.minLength ?? 0, '.');
    return schema.maxLength === undefined || text.length <= schema.maxLength ? (0,scenarios_pattern/* known */.eO)(text) : null;
}
function least(schema) {
    const type = (0,sample_value/* typeOf */.QP)(schema);
    if ((type === 'integer' || type === 'number') && schema.minimum !== undefined)
        return (0,scenarios_pattern/* known */.eO)(schema.minimum);
    if (isFreeText(schema) && schema.minLength !== undefined)
        return (0,scenarios_pattern/* known */.eO)('a'.repeat(schema.minLength));
    return null;
}
/** Longer texts prove nothing more. */
const LONGEST = 5000;
function greatest(schema) {
    const type = (0,sample_value/* typeOf */.QP)(schema);
    if ((type === 'integer' || type === 'number') && schema.maximum !== undefined)
        return (0,scenarios_pattern/* known */.eO)(schema.maximum);
    if (isFreeText(schema) && schema.maxLength !== undefined && schema.maxLength <= LONGEST)
        return (0,scenarios_pattern/* known */.eO)('z'.repeat(schema.maxLength));
    return null;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/contract-stories.js



/** Operations that no other story proves: one call, the documented answer. */
function contractStories(plan, proven) {
    return plan.operations
        .filter(({ operation }) => !proven.has(operation.id) && operation.method !== 'WS')
        .map((operation) => ({
        kind: 'contract',
        topic: topicOf(plan, operation),
        source: operation.operation.source,
        proves: [operation.operation.id],
        name: `${signature(operation.operation)} answers ${operation.respond.status}`,
        tell(session) {
            session.call(operation, validInputs(session, operation), {
                title: 'calls it',
                label: 'answer',
                actor: actorFor(session, operation),
            });
        },
    }));
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/guard-stories.js






/** What has to hold before a row is written: the refusal, and each way around it. */
function guardStories(plan) {
    return plan.operations.flatMap((operation) => {
        const { behaviour } = operation;
        if (!('guards' in behaviour))
            return [];
        return behaviour.guards.flatMap((guard) => guard.kind === 'holds'
            ? [comparisonStory(plan, operation, guard)]
            : rowStoriesOf(plan, operation, guard));
    });
}
function guard_stories_base(plan, operation) {
    const behaviour = operation.behaviour;
    const resource = plan.resources.find(({ name }) => name === behaviour.resource);
    return {
        kind: 'error',
        topic: resource?.plural ?? 'service',
        source: operation.operation.source,
        proves: [operation.operation.id],
    };
}
function inputsOf(session, operation) {
    const { behaviour } = operation;
    if (behaviour.kind === 'create')
        return creationInputs(session, operation);
    if (!('resource' in behaviour) || behaviour.resource === null)
        throw new compare/* Undecidable */.FF('no row');
    return actionInputs(session, operation, make(session, behaviour.resource));
}
/** `ends_at > starts_at`: the two sides exchanged, and made equal. */
function comparisonStory(plan, operation, guard) {
    return {
        ...guard_stories_base(plan, operation),
        name: `refuses with ${guard.status}: ${guard.reason} (${operation.operation.method} ${operation.operation.path})`,
        tell(session) {
            const inputs = inputsOf(session, operation);
            const [left, right] = [bodyName(guard.left), bodyName(guard.right)];
            if (left === null || right === null)
                throw new compare/* Undecidable */.FF('not both sides are inputs');
            const [a, b] = [inputs.body.get(left), inputs.body.get(right)];
            if (!a || !b)
                throw new compare/* Undecidable */.FF('a side is not sent');
            const actor = actorFor(session, operation);
            const variations = [
                [
                    'the other way round',
                    withBody(inputs, [
                        [left, b],
                        [right, a],
                    ]),
                ],
                [
                    'both the same',
                    withBody(inputs, [
                        [left, b],
                        [right, b],
                    ]),
                ],
            ];
            let refused = 0;
            for (const [title, variation] of variations) {
                const outcome = session.call(operation, variation, { title, label: 'answer', actor });
                if (outcome.refused !== null)
                    refused += 1;
            }
            if (refused === 0)
                throw new compare/* Undecidable */.FF('nothing is refused');
        },
    };
}
/** No row may match: the same again is refused; with any one condition not met it is accepted. */
function rowStoriesOf(plan, operation, guard) {
    if (operation.behaviour.kind !== 'create' || guard.resource !== operation.behaviour.resource)
        return [];
    const where = `${operation.operation.method} ${operation.operation.path}`;
    const refusal = {
        ...guard_stories_base(plan, operation),
        name: `refuses with ${guard.status}: ${guard.reason} (${where})`,
        tell(session) {
            const { inputs } = firstRow(session, operation);
            const outcome = session.call(operation, inputs, {
                title: 'the same again',
                label: 'refused',
                actor: actorFor(session, operation),
            });
            if (outcome.refused === null)
                throw new compare/* Undecidable */.FF('it is not refused');
        },
    };
    const ways = guard.where.map((condition) => ({
        ...guard_stories_base(plan, operation),
        kind: 'lifecycle',
        name: `accepts ${article(guard.resource)} next to another: ${wayAround(condition)} (${where})`,
        tell(session) {
            const { inputs, row } = firstRow(session, operation);
            const changed = around(session, operation, condition, inputs, row);
            const outcome = session.call(operation, changed, {
                title: wayAround(condition),
                label: 'accepted',
                actor: actorFor(session, operation),
            });
            if (outcome.refused !== null)
                throw new compare/* Undecidable */.FF(outcome.refused);
        },
    }));
    return [refusal, ...ways];
}
function firstRow(session, operation) {
    const inputs = creationInputs(session, operation);
    const { row } = session.call(operation, inputs, {
        title: 'creates the first',
        label: 'first',
        actor: actorFor(session, operation),
    });
    if (!row)
        throw new compare/* Undecidable */.FF('a sample is refused');
    return { inputs, row };
}
function wayAround({ field, operator, value }) {
    const name = field.replaceAll('_', ' ');
    if (value.kind === 'literal')
        return `the first one's ${name} is ${String(value.value)}`;
    const other = value.kind === 'input' ? value.name.replaceAll('_', ' ') : 'another value';
    if (operator === undefined || operator === 'equals')
        return `another ${name}`;
    return `its ${other} is the first one's ${name}`;
}
/** Inputs for which this condition alone does not hold. */
function around(session, operation, condition, inputs, row) {
    const { field, value } = condition;
    const operator = condition.operator ?? 'equals';
    if (value.kind === 'literal' && operator === 'not_equals' && typeof value.value === 'string') {
        bringTo(session, row, [value.value]);
        return inputs;
    }
    const name = bodyName(value);
    if (name === null)
        throw new compare/* Undecidable */.FF('not an input');
    if (operator === 'equals') {
        const { belongs_to } = session.store.resource(row.resource);
        const parent = belongs_to.find((one) => one.field === field);
        if (!parent)
            return withBody(inputs, [[name, creationInputs(session, operation).body.get(name) ?? (0,scenarios_pattern/* known */.eO)(null)]]);
        const other = make(session, parent.resource, {}, { label: 'other' });
        const key = session.store.resource(parent.resource).key.field;
        return withBody(inputs, [[name, other.fields.get(key) ?? (0,scenarios_pattern/* known */.eO)(null)]]);
    }
    const border = row.fields.get(field) ?? (0,scenarios_pattern/* known */.eO)(null);
    return stillHolding(operation, withBody(inputs, [[name, border]]), name, border);
}
/** The other sides of comparisons with this member move along. */
function stillHolding(operation, inputs, moved, border) {
    let adjusted = inputs;
    const guards = 'guards' in operation.behaviour ? operation.behaviour.guards : [];
    for (const guard of guards) {
        if (guard.kind !== 'holds')
            continue;
        const [left, right] = [bodyName(guard.left), bodyName(guard.right)];
        if (left === null || right === null || guard.operator === 'equals')
            continue;
        const [upper, lower] = guard.operator === 'greater' || guard.operator === 'at_least' ? [left, right] : [right, left];
        if (lower === moved)
            adjusted = withBody(adjusted, [[upper, raised(border)]]);
        if (upper === moved)
            adjusted = withBody(adjusted, [[lower, lowered(border)]]);
    }
    return adjusted;
}
/** A little less than {@link raised} makes more. */
function lowered(pattern) {
    const value = (0,scenarios_pattern/* literalOf */.Zc)(pattern);
    if (typeof value === 'number')
        return (0,scenarios_pattern/* known */.eO)(value - 1);
    if (typeof value === 'string')
        return (0,scenarios_pattern/* known */.eO)(value.replace('T10:', 'T09:').replace('T11:', 'T10:'));
    return pattern;
}
function withBody(inputs, members) {
    return withInputs(inputs, { body: new Map(members) });
}
function bodyName(value) {
    return value.kind === 'input' && value.from === 'body' && value.within === undefined ? value.name : null;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/list-stories.js







/** Filters, search, order and paging of the lists of one resource. */
function listStories(plan, resource) {
    return plan.operations.flatMap((operation) => {
        const { behaviour } = operation;
        if (behaviour.kind !== 'list' || behaviour.resource !== resource.name)
            return [];
        const teller = new ListTeller(resource, operation, behaviour);
        return [
            teller.empty(),
            ...behaviour.filters.map((filter) => teller.filter(filter)),
            ...teller.search(),
            ...teller.orders(),
            ...teller.pages(),
            ...teller.scope(),
        ];
    });
}
class ListTeller {
    #resource;
    #operation;
    #list;
    constructor(resource, operation, list) {
        this.#resource = resource;
        this.#operation = operation;
        this.#list = list;
    }
    empty() {
        return this.#story('is empty while there are none', (session) => {
            this.#call(session, null, new Map(), 'lists none');
        });
    }
    filter(filter) {
        return this.#story(`filters by ${filter.parameter}`, (session) => {
            const [first, second] = this.#twoThatDiffer(session, filter);
            for (const row of [first, second])
                this.#call(session, row, new Map([[filter.parameter, this.#wanted(filter, row)]]), 'those of one');
            if (filter.operator === 'is_set' || filter.operator === 'at_most_field')
                for (const wanted of [true, false])
                    this.#call(session, first, new Map([[filter.parameter, (0,scenarios_pattern/* known */.eO)(wanted)]]), `where it is ${wanted}`);
            this.#call(session, first, new Map(), 'all of them');
        });
    }
    search() {
        const { search } = this.#list;
        if (!search)
            return [];
        return search.fields.map((field) => this.#story(`finds by ${field.replaceAll('_', ' ')}`, (session) => {
            const rows = [0, 1].map(() => make(session, this.#resource.name));
            const row = rows[1];
            const value = row && (0,scenarios_pattern/* literalOf */.Zc)(row.fields.get(field) ?? (0,scenarios_pattern/* known */.eO)(null));
            if (!row || typeof value !== 'string' || value === '')
                throw new compare/* Undecidable */.FF('no known text');
            const query = (sought) => new Map([[search.parameter, (0,scenarios_pattern/* known */.eO)(sought)]]);
            this.#call(session, row, query(value), 'the whole text');
            this.#call(session, row, query(value.slice(-4).toUpperCase()), 'its end, in capitals');
            this.#call(session, row, query('nothing holds this'), 'what nothing holds');
        }));
    }
    orders() {
        const { sort } = this.#list;
        const unasked = this.#story('keeps its order', (session) => {
            this.#inOrder(session, new Map(), sort.default_field);
        });
        const { parameter } = sort;
        if (parameter === null)
            return [unasked];
        const asked = sort.fields.map((field) => this.#story(`sorts by ${field.replaceAll('_', ' ')}`, (session) => {
            const row = this.#inOrder(session, this.#sortQuery(parameter, field, 'asc'), field);
            this.#call(session, row, this.#sortQuery(parameter, field, 'desc'), 'the other way round');
        }));
        return [unasked, ...asked];
    }
    #sortQuery(parameter, field, order) {
        const { order_parameter } = this.#list.sort;
        if (order_parameter === null)
            return new Map([[parameter, (0,scenarios_pattern/* known */.eO)(order === 'desc' ? `-${field}` : field)]]);
        return new Map([
            [parameter, (0,scenarios_pattern/* known */.eO)(field)],
            [order_parameter, (0,scenarios_pattern/* known */.eO)(order)],
        ]);
    }
    pages() {
        const { paging } = this.#list;
        if (paging.style === 'none')
            return [];
        const [size, place] = paging.style === 'offset' ? [paging.limit, paging.offset] : [paging.size, paging.page];
        if (size === null)
            return [];
        return [
            this.#story('gives a page at a time', (session) => {
                const rows = [0, 1, 2].map(() => {
                    session.pause();
                    return make(session, this.#resource.name);
                });
                const row = rows[0] ?? null;
                this.#call(session, row, new Map([[size, (0,scenarios_pattern/* known */.eO)(2)]]), 'the first two');
                if (place === null)
                    return;
                const second = paging.style === 'offset' ? 2 : paging.first + 1;
                const beyond = paging.style === 'offset' ? 3 : paging.first + 2;
                this.#call(session, row, new Map([
                    [size, (0,scenarios_pattern/* known */.eO)(2)],
                    [place, (0,scenarios_pattern/* known */.eO)(second)],
                ]), 'the third');
                this.#call(session, row, new Map([
                    [size, (0,scenarios_pattern/* known */.eO)(2)],
                    [place, (0,scenarios_pattern/* known */.eO)(beyond)],
                ]), 'none behind the last');
            }),
        ];
    }
    /** Rows of another parent are not among them. */
    scope() {
        const parent = this.#list.parents[0];
        if (!parent || this.#list.scope.length === 0)
            return [];
        return [
            this.#story(`leaves out those of another ${named(parent.resource)}`, (session) => {
                const mine = make(session, this.#resource.name);
                make(session, parent.resource, {}, { label: 'other' });
                const theirs = make(session, this.#resource.name);
                this.#call(session, mine, new Map(), 'those of the first');
                this.#call(session, theirs, new Map(), 'those of the second');
            }),
        ];
    }
    #story(name, tell) {
        const { operation } = this.#operation;
        return {
            kind: 'lifecycle',
            topic: this.#resource.plural,
            source: operation.source,
            proves: [operation.id],
            name: `list of ${named(this.#resource.plural)}: ${name}`,
            tell,
        };
    }
    #call(session, row, query, title) {
        session.call(this.#operation, withInputs(inputsOn(session, this.#operation, row), { query }), {
            title,
            label: 'listed',
            actor: actorFor(session, this.#operation),
        });
    }
    #inOrder(session, query, field) {
        const rows = this.#outOfTurn(session, field).map((tell) => {
            session.pause();
            return tell();
        });
        const row = rows[0] ?? null;
        this.#call(session, row, query, 'in order');
        return row;
    }
    /** Makes three rows so that the order in which they are made is neither order of their values. */
    #outOfTurn(session, field) {
        const { name } = this.#resource;
        const plan = creator(session, name);
        const member = plan && bodyMember(plan, field);
        if (!plan || member === null)
            return [0, 1, 2].map(() => () => make(session, name));
        const samples = [0, 1, 2].map(() => creationInputs(session, plan));
        const [first, second, third] = risingBy(member, samples);
        return [second, third, first].map((inputs) => () => make(session, name, inputs));
    }
    /** Two rows with different values in the filtered field. */
    #twoThatDiffer(session, filter) {
        const first = make(session, this.#resource.name);
        const { states } = this.#resource;
        if (states?.field === filter.field) {
            const second = make(session, this.#resource.name);
            const other = states.values.find((value) => value !== states.initial);
            return [first, bringTo(session, second, [other ?? states.initial])];
        }
        const parent = this.#resource.belongs_to.find((one) => one.field === filter.field);
        if (parent)
            make(session, parent.resource, {}, { label: 'other' });
        return [first, make(session, this.#resource.name)];
    }
    #wanted(filter, row) {
        const value = row.fields.get(filter.field) ?? (0,scenarios_pattern/* known */.eO)(null);
        const literal = (0,scenarios_pattern/* literalOf */.Zc)(value);
        const column = (0,row_store/* fieldOf */._F)(this.#resource, filter.field)?.column;
        if (filter.operator === 'is_set')
            return (0,scenarios_pattern/* known */.eO)(literal !== null);
        if (filter.operator === 'at_most_field')
            return (0,scenarios_pattern/* known */.eO)(true);
        if (filter.operator === 'includes' && Array.isArray(literal))
            return (0,scenarios_pattern/* known */.eO)(literal[0] ?? null);
        if (filter.operator === 'contains' && typeof literal === 'string')
            return (0,scenarios_pattern/* known */.eO)(literal.slice(-5));
        if (literal === null || (column === 'json' && filter.operator === 'equals'))
            throw new compare/* Undecidable */.FF('no value');
        return value;
    }
}
/** Name of the body member that gives a field; null where none does. */
function bodyMember({ behaviour }, field) {
    const value = 'assign' in behaviour ? behaviour.assign.find((one) => one.field === field)?.value : undefined;
    return value?.kind === 'input' && value.from === 'body' ? value.name : null;
}
/** Inputs ordered by a member of the body. */
function risingBy(member, inputs) {
    const key = (one) => (0,scenarios_pattern/* literalOf */.Zc)(one.body.get(member) ?? (0,scenarios_pattern/* known */.eO)(null)) ?? null;
    return [...inputs].sort((a, b) => {
        const [left, right] = [key(a), key(b)];
        if (typeof left === 'number' && typeof right === 'number')
            return left - right;
        return String(left) < String(right) ? -1 : 1;
    });
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/creation-stories.js







function creationStories(plan, resource, operation, base) {
    const name = article(resource.name);
    const stories = [
        {
            ...base,
            name: `creates ${name} and gives it back`,
            tell(session) {
                const { row } = makeWith(session, operation);
                if (!row)
                    throw new compare/* Undecidable */.FF('a sample is refused');
                readBack(session, row);
                listBack(session, row, 'lists it');
            },
        },
        {
            ...base,
            name: `keeps two ${named(resource.plural)} apart`,
            tell(session) {
                const first = makeWith(session, operation, {}, { label: 'first' }).row;
                const second = makeWith(session, operation, {}, { label: 'second' }).row;
                if (!first || !second || first.inserted === second.inserted)
                    throw new compare/* Undecidable */.FF('a sample is refused');
                observe(session, first, 'reads the first');
                observe(session, second, 'reads the second');
            },
        },
        {
            ...base,
            name: `keeps ${named(resource.plural)} over a restart`,
            tell(session) {
                const { row } = makeWith(session, operation);
                if (!row)
                    throw new compare/* Undecidable */.FF('a sample is refused');
                session.restart();
                observe(session, row, 'reads it after the restart');
            },
        },
    ];
    if (hasOptionalMembers(plan, operation))
        stories.push({
            ...base,
            name: `fills in the defaults of ${name}`,
            tell(session) {
                const { row } = makeWith(session, operation, {}, {}, 'minimal');
                if (row)
                    readBack(session, row);
            },
        });
    const own = serverFields(plan, resource, operation);
    if (own.length > 0)
        stories.push({
            ...base,
            kind: 'property',
            name: `ignores what only the service may set in ${name}`,
            tell(session) {
                const inputs = creationInputs(session, operation);
                const forged = new Map(own.map((field) => [field.name, (0,scenarios_pattern/* known */.eO)(forgedValue(field))]));
                const outcome = session.call(operation, withInputs(inputs, { body: forged }), {
                    title: `with ${own.map((field) => field.name.replaceAll('_', ' ')).join(', ')}`,
                    label: 'created',
                    actor: actorFor(session, operation),
                });
                if (!outcome.row)
                    throw new compare/* Undecidable */.FF('a sample is refused');
                readBack(session, outcome.row);
            },
        });
    return [...stories, ...conflictStories(resource, operation, base), ...parentStories(operation, base)];
}
/** Fields that a body does not give, where a body may have members that are not documented. */
function serverFields(plan, resource, { operation, behaviour }) {
    const [content] = operation.request?.content ?? [];
    if (!content || !/json/.test(content.content_type) || !('assign' in behaviour))
        return [];
    const schema = (0,schema_index/* resolved */.L$)(content.schema, (0,schema_index/* schemaIndex */.ko)(plan.models));
    if (schema.additionalProperties !== undefined && schema.additionalProperties !== true)
        return [];
    const given = new Set(behaviour.assign.map(({ field }) => field));
    return resource.fields.filter(({ name, role, hidden }) => !hidden &&
        !given.has(name) &&
        schema.properties?.[name] === undefined &&
        (role === 'key' || role === 'created_at' || role === 'state' || role === 'counter'));
}
/** A value of the right type that the service would never give. */
function forgedValue({ column, schema }) {
    if (column === 'timestamp')
        return '1999-01-01T00:00:00Z';
    if (column === 'integer' || column === 'real')
        return 4711;
    if (schema.format === 'uuid')
        return '11111111-1111-4111-8111-111111111111';
    return schema.enum?.at(-1) ?? 'forged';
}
function hasOptionalMembers(plan, { operation }) {
    const [content] = operation.request?.content ?? [];
    if (!content)
        return false;
    const { properties, required } = (0,schema_index/* resolved */.L$)(content.schema, (0,schema_index/* schemaIndex */.ko)(plan.models));
    return Object.keys(properties ?? {}).length > (required ?? []).length;
}
function conflictStories(resource, operation, base) {
    const { behaviour } = operation;
    if (behaviour.kind !== 'create' && behaviour.kind !== 'register')
        return [];
    const given = new Set(behaviour.assign.map(({ field }) => field));
    const sets = [[resource.key.field], ...resource.unique].filter((set) => set.every((field) => given.has(field)));
    return sets.map((set) => ({
        ...base,
        kind: 'error',
        name: conflictName(behaviour.kind === 'create' ? behaviour.on_conflict : 'refuse', resource, set),
        tell(session) {
            const first = creationInputs(session, operation);
            const actor = actorFor(session, operation);
            const made = session.call(operation, first, {
                title: `creates ${article(resource.name)}`,
                label: 'first',
                actor,
            });
            const second = creationInputs(session, operation);
            const same = inputNames(operation, set);
            const body = new Map([...second.body, ...[...first.body].filter(([name]) => same.includes(name))]);
            const again = { ...second, path: first.path, body };
            session.call(operation, again, {
                title: `the same ${set.join(' and ').replaceAll('_', ' ')} again`,
                label: 'again',
                actor,
            });
            if (made.row)
                observe(session, session.store.current(made.row), 'the first is there');
        },
    }));
}
function conflictName(on, resource, set) {
    const same = `the same ${set.join(' and ').replaceAll('_', ' ')}`;
    if (on === 'refuse')
        return `refuses a second ${named(resource.name)} with ${same}`;
    return on === 'return'
        ? `keeps the stored ${named(resource.name)} with ${same}`
        : `writes over ${article(resource.name)} with ${same}`;
}
/** Body members that give these fields. */
function inputNames({ behaviour }, fields) {
    if (!('assign' in behaviour))
        return [];
    return behaviour.assign.flatMap(({ field, value }) => fields.includes(field) && value.kind === 'input' && value.from === 'body' ? [value.name] : []);
}
function parentStories(operation, base) {
    const { behaviour } = operation;
    if (behaviour.kind !== 'create')
        return [];
    return behaviour.parents.map((parent) => ({
        ...base,
        kind: 'error',
        name: `refuses ${article(behaviour.resource)} of ${article(parent.resource)} that does not exist`,
        tell(session) {
            const inputs = creationInputs(session, operation);
            const missing = withInputs(inputs, missingInputs(session, parent.resource, parent.where));
            const outcome = session.call(operation, missing, {
                title: `there is no such ${named(parent.resource)}`,
                label: 'refused',
                actor: actorFor(session, operation),
            });
            if (outcome.refused === null)
                throw new compare/* Undecidable */.FF('it is not refused');
        },
    }));
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/update-stories.js





function updateStories(resource, operation, base) {
    const { behaviour } = operation;
    if (behaviour.kind !== 'update')
        return [];
    const name = article(resource.name);
    const stories = [
        {
            ...base,
            name: `${behaviour.mode === 'merge' ? 'changes' : 'replaces'} ${name}`,
            tell(session) {
                const row = make(session, resource.name);
                const bystander = make(session, resource.name, {}, { label: 'bystander' });
                session.pause();
                const inputs = actionInputs(session, operation, row);
                const outcome = session.call(operation, inputs, {
                    title: `${behaviour.mode === 'merge' ? 'changes' : 'replaces'} it`,
                    label: 'changed',
                    actor: actorFor(session, operation),
                });
                if (outcome.row)
                    readBack(session, outcome.row);
                readBack(session, bystander, 'the other one stayed as it was');
            },
        },
    ];
    if (behaviour.mode === 'merge')
        stories.push({
            ...base,
            name: `changes nothing of ${name} but what the body names`,
            tell: (session) => tellSingleChanges(session, resource, operation),
        });
    else
        stories.push({
            ...base,
            name: `puts what the body leaves out of ${name} back to its default`,
            tell(session) {
                const row = make(session, resource.name);
                const minimal = session.sample(operation, 'minimal');
                session.call(operation, withInputs(minimal, inputsOn(session, operation, row)), {
                    title: 'replaces it with the required fields alone',
                    label: 'replaced',
                    actor: actorFor(session, operation),
                });
                readBack(session, session.store.current(row));
            },
        });
    if (behaviour.on_missing === 'create')
        stories.push({
            ...base,
            name: `creates ${name} that is not there yet`,
            tell(session) {
                const inputs = creationInputs(session, operation);
                const outcome = session.call(operation, inputs, {
                    title: `puts a new ${named(resource.name)}`,
                    label: 'created',
                    actor: actorFor(session, operation),
                });
                if (outcome.row)
                    observe(session, outcome.row, 'it is there');
            },
        });
    return stories;
}
/** Each member alone, on one row; what was changed before stays changed. */
function tellSingleChanges(session, resource, operation) {
    const row = make(session, resource.name);
    let told = 0;
    for (const [name] of actionInputs(session, operation, row).body) {
        const inputs = actionInputs(session, operation, row);
        const value = inputs.body.get(name);
        if (!value || (0,scenarios_pattern/* samePattern */.nQ)(value, session.store.current(row).fields.get(name) ?? (0,scenarios_pattern/* known */.eO)(null)))
            continue;
        const alone = { ...inputs, body: new Map([[name, value]]) };
        if (foreseenRefusal(session, operation, alone))
            continue;
        session.call(operation, alone, {
            title: `${name.replaceAll('_', ' ')} alone`,
            label: 'changed',
            actor: actorFor(session, operation),
        });
        told += 1;
    }
    if (told === 0)
        throw new compare/* Undecidable */.FF('no member can be changed alone');
    readBack(session, session.store.current(row));
}
function foreseenRefusal(session, operation, inputs) {
    try {
        return session.foresee(operation, inputs).refused !== null;
    }
    catch (thrown) {
        if (thrown instanceof compare/* Undecidable */.FF)
            return true;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/row-stories.js





/** Making, reading, listing, changing and removing the rows of one resource. */
function rowStories(plan, resource) {
    const operations = plan.operations.filter(({ behaviour }) => 'resource' in behaviour && behaviour.resource === resource.name);
    return operations.flatMap((operation) => storiesOf(plan, resource, operation));
}
function storiesOf(plan, resource, operation) {
    const base = {
        kind: 'lifecycle',
        topic: resource.plural,
        source: operation.operation.source,
        proves: [operation.operation.id],
    };
    switch (operation.behaviour.kind) {
        case 'create':
        case 'register':
            return creationStories(plan, resource, operation, base);
        case 'read':
            return [
                { ...base, name: `reads ${article(resource.name)}`, tell: (session) => tellRead(session, operation) },
            ];
        case 'update':
            return updateStories(resource, operation, base);
        case 'delete':
            return [
                {
                    ...base,
                    name: `removes ${article(resource.name)}`,
                    tell: (session) => tellDelete(session, operation),
                },
            ];
        case 'clear':
            return [
                {
                    ...base,
                    name: `removes all ${named(resource.plural)}`,
                    tell: (session) => tellClear(session, operation),
                },
            ];
        case 'redirect':
            return [
                {
                    ...base,
                    name: `redirects to the ${operation.behaviour.field.replaceAll('_', ' ')} of ${article(resource.name)}`,
                    tell: (session) => tellRedirect(session, operation),
                },
            ];
        default:
            return [];
    }
}
function tellRead(session, operation) {
    const { behaviour } = operation;
    if (behaviour.kind !== 'read')
        return;
    const row = make(session, behaviour.resource);
    const inputs = inputsOn(session, operation, row);
    const actor = actorFor(session, operation);
    session.call(operation, inputs, { title: 'reads it', label: 'read', actor });
    // A read with effects (a counter of visits) answers something else the second time.
    session.call(operation, inputs, { title: 'reads it again', label: 'again', actor });
}
function tellDelete(session, operation) {
    const { behaviour } = operation;
    if (behaviour.kind !== 'delete')
        return;
    const doomed = make(session, behaviour.resource, {}, { label: 'doomed' });
    const spared = make(session, behaviour.resource, {}, { label: 'spared' });
    const inputs = inputsOn(session, operation, doomed);
    const actor = actorFor(session, operation);
    const outcome = session.call(operation, inputs, { title: 'removes the first', label: 'removed', actor });
    if (outcome.refused !== null)
        throw new compare/* Undecidable */.FF('it is refused');
    for (const reader of session.operations('read', behaviour.resource))
        session.call(reader, inputsOn(session, reader, doomed), {
            title: 'it is gone',
            label: 'gone',
            actor: actorFor(session, reader),
        });
    listBack(session, spared, 'the other one is still listed');
    session.call(operation, inputs, { title: 'removes it again', label: 'again', actor });
}
function tellClear(session, operation) {
    const { behaviour } = operation;
    if (behaviour.kind !== 'clear')
        return;
    const row = make(session, behaviour.resource);
    const inputs = inputsOn(session, operation, row);
    session.call(operation, inputs, {
        title: 'removes all',
        label: 'cleared',
        actor: actorFor(session, operation),
    });
    listBack(session, row, 'none is left');
}
function tellRedirect(session, operation) {
    const { behaviour } = operation;
    if (behaviour.kind !== 'redirect')
        return;
    const row = make(session, behaviour.resource);
    const inputs = inputsOn(session, operation, row);
    const actor = actorFor(session, operation);
    session.call(operation, inputs, { title: 'follows it', label: 'followed', actor });
    session.call(operation, inputs, { title: 'follows it again', label: 'again', actor });
    readBack(session, session.store.current(row), 'what following it changed');
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/caller.js


/** Callers other than administrators may touch their own rows only, where the operation says so. */
function mayTouch(row, { store, call }) {
    const { owner_field } = store.resource(row.resource);
    const { security } = call.plan;
    if (!security?.owner_only || owner_field === null || !call.actor || call.actor.roles.includes('admin'))
        return true;
    const caller = call.actor.key ?? (0,scenarios_pattern/* known */.eO)(call.actor.subject);
    return (0,compare/* compares */.tk)(row.fields.get(owner_field) ?? (0,scenarios_pattern/* known */.eO)(null), 'equals', caller, store.moments);
}
/** What is known of the caller: from its row where it has one, else from what its credential says. */
function currentUser(field, { store, call }) {
    const { actor } = call;
    if (!actor)
        return (0,scenarios_pattern/* known */.eO)(null);
    const users = store.plan.authentication?.users ?? null;
    const resource = users ? store.resource(users.resource) : null;
    const key = actor.key ?? (0,scenarios_pattern/* known */.eO)(actor.subject);
    if (field === 'id' || field === resource?.key.field)
        return key;
    if (field === 'role' || field === 'roles')
        return (0,scenarios_pattern/* known */.eO)(actor.roles[0] ?? '');
    const row = resource && actor.key ? rowOfKey(store, resource.name, resource.key.field, actor.key) : null;
    const identity = users?.identity_fields[0];
    if (field === 'name' || field === 'username' || field === identity)
        return (row && identity !== undefined ? row.fields.get(identity) : undefined) ?? (0,scenarios_pattern/* known */.eO)(actor.subject);
    return row?.fields.get(field) ?? { kind: 'anything', schema: null };
}
function rowOfKey(store, resource, field, key) {
    const found = store
        .rows(resource)
        .find((row) => (0,compare/* compares */.tk)(row.fields.get(field) ?? (0,scenarios_pattern/* known */.eO)(null), 'equals', key, store.moments));
    return found ?? null;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/row-numbers.js


function dependsOnRows(pattern) {
    return pattern?.kind === 'aggregate' || pattern?.kind === 'computed';
}
/** What was made of stored rows is certain only where there is no other data. */
function followed(pattern, fromRows) {
    if (!fromRows || pattern.kind !== 'literal')
        return pattern;
    const { value } = pattern;
    return value === null || typeof value !== 'object' ? { kind: 'computed', value } : pattern;
}
function numberIn(row, field) {
    return numberOf(row.fields.get(field));
}
/** Absent and null count as 0. */
function numberOf(pattern) {
    const literal = pattern === undefined ? null : (0,scenarios_pattern/* literalOf */.Zc)(pattern);
    if (literal === null)
        return 0;
    if (typeof literal === 'number')
        return literal;
    if (typeof literal === 'string' && literal.trim() !== '' && !Number.isNaN(Number(literal)))
        return Number(literal);
    throw new compare/* Undecidable */.FF(`${JSON.stringify(pattern)} is no known number`);
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/service-facts.js

/** What the service says of itself, as far as the plan tells. */
function serviceFact(field, store) {
    const { plan } = store;
    const names = (required) => plan.dependencies
        .filter((one) => required === undefined || one.required === required)
        .map((one) => one.name);
    const shaped = (schema) => ({ kind: 'anything', schema });
    switch (field) {
        case 'name':
            return (0,scenarios_pattern/* known */.eO)(plan.name);
        case 'title':
            return (0,scenarios_pattern/* known */.eO)(plan.title);
        case 'version':
            return (0,scenarios_pattern/* known */.eO)(plan.version);
        case 'purpose':
            return (0,scenarios_pattern/* known */.eO)(plan.purpose);
        case 'capabilities':
        case 'features':
            return (0,scenarios_pattern/* known */.eO)(plan.capabilities);
        case 'dependency_names':
            return (0,scenarios_pattern/* known */.eO)(names());
        case 'port':
            return shaped({ type: 'integer' });
        case 'uptime_seconds':
            return shaped({ type: 'number', minimum: 0 });
        case 'requests_total':
            return store.unknown('integer');
        case 'errors_last_hour':
            return shaped({ type: 'integer', minimum: 0 });
        case 'started_at':
            return shaped({ type: 'string', format: 'date-time' });
        case 'environment':
            return shaped({ type: 'string' });
        case 'status':
            return plan.dependencies.some((one) => one.required)
                ? shaped({ type: 'string', enum: ['ok', 'degraded'] })
                : (0,scenarios_pattern/* known */.eO)('ok');
        case 'operations':
            return shaped({ type: 'array', items: { type: 'object', required: ['method', 'path'] }, minItems: 1 });
        case 'dependencies':
            return shaped(dependencyList(names().length));
        case 'dependencies_required':
            return shaped(dependencyList(names(true).length));
        case 'dependencies_optional':
            return shaped(dependencyList(names(false).length));
        case 'dependencies_missing':
            return names().length === 0 ? (0,scenarios_pattern/* known */.eO)([]) : shaped({ type: 'array', items: { type: 'string' } });
    }
}
function dependencyList(length) {
    return {
        type: 'array',
        items: { type: 'object', required: ['name', 'status'] },
        minItems: length,
        maxItems: length,
    };
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/slug.js
/** Lower-case words joined by hyphens: what every pack makes of a title. */
function slugOf(text) {
    return text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/sorted-rows.js


/** Sorted as far as that can be known; ties and open values leave the order open. */
function sortedRows(rows, field, order, store) {
    let certain = true;
    const sign = order === 'asc' ? 1 : -1;
    const sorted = [...rows].sort((a, b) => {
        try {
            const found = (0,compare/* orderOf */.mJ)(a.fields.get(field) ?? (0,scenarios_pattern/* known */.eO)(null), b.fields.get(field) ?? (0,scenarios_pattern/* known */.eO)(null), store.moments);
            if (found === 0)
                certain = false;
            return found * sign;
        }
        catch (error) {
            if (!(error instanceof compare/* Undecidable */.FF))
                throw error;
            certain = false;
            return 0;
        }
    });
    return { rows: sorted, ordered: certain };
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/evaluate.js







/** What a value of the plan is in this frame; undefined: an absent input. Throws {@link Undecidable}. */
function evaluate(value, frame) {
    const { store, row } = frame;
    switch (value.kind) {
        case 'literal':
            return (0,scenarios_pattern/* known */.eO)(value.value);
        case 'input':
            return inputValue(value, frame);
        case 'body':
            return frame.call.body ?? undefined;
        case 'row':
            return row?.fields.get(value.field);
        case 'candidate':
            return frame.candidate?.fields.get(value.field);
        case 'record':
            return row ? record(row, store) : undefined;
        case 'object':
            return (0,scenarios_pattern/* object */.Ik)(value.entries.map(({ name, value: entry }) => ({
                name,
                value: evaluate(entry, frame) ?? (0,scenarios_pattern/* known */.eO)(null),
            })));
        case 'array':
            return listed(value.items.map((item) => evaluate(item, frame) ?? (0,scenarios_pattern/* known */.eO)(null)));
        case 'page_items':
            return pageItems(value.each, frame);
        case 'page_total':
            return total(frame);
        case 'page_limit':
            return (0,scenarios_pattern/* known */.eO)(frame.page?.limit ?? null);
        case 'page_offset':
            return (0,scenarios_pattern/* known */.eO)(frame.page?.offset ?? null);
        case 'page_number':
            return (0,scenarios_pattern/* known */.eO)(frame.page?.number ?? null);
        case 'page_count':
            return pageCount(frame);
        case 'records':
            return records(value, frame);
        case 'count':
            return aggregate('count', value.resource, value.where, frame, (rows) => rows.length);
        case 'exists':
            return followed((0,scenarios_pattern/* known */.eO)(matching(value.resource, value.where, frame).length > 0), !isClosed(value.where, frame));
        case 'sum':
            return aggregate(`sum ${value.field} ${value.times ?? ''}`, value.resource, value.where, frame, (rows) => rows.reduce((sum, one) => sum + numberIn(one, value.field) * (value.times ? numberIn(one, value.times) : 1), 0));
        case 'average': {
            const rows = matching(value.resource, value.where, frame);
            const sum = rows.reduce((all, one) => all + numberIn(one, value.field), 0);
            return { kind: 'computed', value: rows.length === 0 ? 0 : sum / rows.length };
        }
        case 'arithmetic':
            return arithmetic(value, frame);
        case 'related':
            return matching(value.resource, value.where, frame)[0]?.fields.get(value.field) ?? (0,scenarios_pattern/* known */.eO)(null);
        case 'compare': {
            const [left, right] = [evaluate(value.left, frame), evaluate(value.right, frame)];
            const holds = (0,compare/* compares */.tk)(left ?? (0,scenarios_pattern/* known */.eO)(null), value.operator, right ?? (0,scenarios_pattern/* known */.eO)(null), store.moments);
            return followed((0,scenarios_pattern/* known */.eO)(holds), dependsOnRows(left) || dependsOnRows(right));
        }
        case 'choose':
            return choice(value, frame);
        case 'text':
            return (0,scenarios_pattern/* joined */.oR)(value.parts.map((part) => {
                const made = evaluate(part, frame) ?? (0,scenarios_pattern/* known */.eO)('');
                return (0,scenarios_pattern/* literalOf */.Zc)(made) === null ? (0,scenarios_pattern/* known */.eO)('') : made;
            }));
        case 'length': {
            const of = evaluate(value.of, frame);
            return (0,scenarios_pattern/* known */.eO)(of?.kind === 'array' ? of.items.length : 0);
        }
        case 'request':
            return value.field === 'method'
                ? (0,scenarios_pattern/* known */.eO)(frame.call.plan.operation.method)
                : { kind: 'anything', schema: { type: 'string' } };
        case 'change':
            return { kind: 'anything', schema: { type: 'string' } };
        case 'now':
            return store.unknown('timestamp');
        case 'start_of_today':
            return store.unknown('timestamp', -86_400 / 2);
        case 'now_plus': {
            const seconds = numberOf(evaluate(value.seconds, frame));
            return store.unknown('timestamp', seconds);
        }
        case 'uuid':
            return store.unknown('uuid');
        case 'slug': {
            const of = evaluate(value.of, frame);
            const literal = of ? (0,scenarios_pattern/* literalOf */.Zc)(of) : undefined;
            return typeof literal === 'string' ? (0,scenarios_pattern/* known */.eO)(slugOf(literal)) : store.unknown('text');
        }
        case 'hash_password':
        case 'token':
            return store.unknown('text');
        case 'url':
            return (0,scenarios_pattern/* joined */.oR)([
                { kind: 'origin', scheme: value.scheme },
                ...filledPath(value.path, value.parameters, frame),
            ]);
        case 'path':
            return (0,scenarios_pattern/* joined */.oR)(filledPath(value.path, value.parameters, frame));
        case 'current_user':
            return currentUser(value.field, frame);
        case 'service':
            return serviceFact(value.field, store);
    }
}
/** Rows of a resource for which all conditions hold. Throws {@link Undecidable}. */
function matching(resource, where, frame) {
    return frame.store.rows(resource).filter((candidate) => where.every(({ field, operator, value }) => {
        const wanted = evaluate(value, { ...frame, candidate }) ?? (0,scenarios_pattern/* known */.eO)(null);
        return (0,compare/* compares */.tk)(candidate.fields.get(field) ?? (0,scenarios_pattern/* known */.eO)(null), operator ?? 'equals', wanted, frame.store.moments);
    }));
}
/** The row as an answer shows it. */
function record(row, store) {
    const resource = store.resource(row.resource);
    return (0,scenarios_pattern/* object */.Ik)(resource.fields
        .filter((field) => !field.hidden)
        .map((field) => ({ name: field.name, value: row.fields.get(field.name) ?? (0,scenarios_pattern/* known */.eO)(null) })));
}
function listed(items) {
    return { kind: 'array', items, ordered: true, complete: true, limit: 0 };
}
function inputValue(value, frame) {
    const { call } = frame;
    let found;
    if (value.from === 'path')
        found = call.path.get(value.name);
    else if (value.from === 'query')
        found = call.query.get(value.name);
    else if (value.from === 'header')
        found = call.headers.get(value.name.toLowerCase());
    else {
        let around = call.body ?? undefined;
        for (const name of value.within ?? [])
            around = around && (0,scenarios_pattern/* member */.Dc)(around, name);
        found = around && (0,scenarios_pattern/* member */.Dc)(around, value.name);
    }
    if (found)
        return found;
    if (value.fallback)
        return evaluate(value.fallback, frame);
    const parameter = call.plan.operation.parameters.find((one) => one.in === value.from && one.name === value.name);
    return parameter?.schema.default === undefined ? undefined : (0,scenarios_pattern/* known */.eO)(parameter.schema.default);
}
function pageItems(each, frame) {
    const { page, store } = frame;
    if (!page)
        throw new compare/* Undecidable */.FF('no page');
    const shown = (row) => each ? (evaluate(each, { ...frame, row }) ?? (0,scenarios_pattern/* known */.eO)(null)) : record(row, store);
    const end = page.limit === null ? page.matching.length : page.offset + page.limit;
    const fits = page.offset === 0 && end >= page.matching.length;
    if (!page.ordered && !fits) {
        const length = Math.max(0, Math.min(end, page.matching.length) - page.offset);
        return { kind: 'some', of: page.matching.map(shown), length };
    }
    return {
        kind: 'array',
        items: page.matching.slice(page.offset, end).map(shown),
        ordered: page.ordered,
        complete: true,
        limit: page.closed ? 0 : page.limit,
    };
}
function total(frame) {
    const { page } = frame;
    if (!page)
        throw new compare/* Undecidable */.FF('no page');
    return page.closed
        ? (0,scenarios_pattern/* known */.eO)(page.matching.length)
        : { kind: 'aggregate', id: `total ${page.id}`, value: page.matching.length };
}
function pageCount(frame) {
    const { page } = frame;
    if (!page)
        throw new compare/* Undecidable */.FF('no page');
    return { kind: 'computed', value: page.limit ? Math.ceil(page.matching.length / page.limit) : 1 };
}
function records(value, frame) {
    const { store } = frame;
    const found = matching(value.resource, value.where, frame);
    const order = value.order_by;
    const sorted = order
        ? sortedRows(found, order.field, order.order, store)
        : { rows: found, ordered: found.length < 2 };
    const limit = value.limit ? numberOf(evaluate(value.limit, frame)) : null;
    const closed = isClosed(value.where, frame);
    const { each } = value;
    return pageItems(each, {
        ...frame,
        page: {
            matching: sorted.rows,
            ordered: sorted.ordered,
            limit,
            offset: 0,
            number: 1,
            id: value.resource,
            closed,
        },
    });
}
function aggregate(what, resource, where, frame, over) {
    const value = over(matching(resource, where, frame));
    if (isClosed(where, frame))
        return (0,scenarios_pattern/* known */.eO)(value);
    return { kind: 'aggregate', id: `${what} ${resource} ${JSON.stringify(where)}`, value };
}
/** Whether a condition names a value that the service chose for this scenario, so that no other data can match. */
function isClosed(where, frame) {
    return where.some(({ operator, value }) => {
        if (operator !== undefined && operator !== 'equals')
            return false;
        const wanted = evaluate(value, frame);
        return wanted?.kind === 'unknown' && wanted.of !== 'timestamp';
    });
}
function arithmetic(value, frame) {
    const [left, right] = [evaluate(value.left, frame), evaluate(value.right, frame)];
    const [a, b] = [numberOf(left), numberOf(right)];
    const made = { '+': a + b, '-': a - b, '*': a * b, '/': b === 0 ? 0 : a / b }[value.operator];
    return followed((0,scenarios_pattern/* known */.eO)(made), dependsOnRows(left) || dependsOnRows(right));
}
function filledPath(path, parameters, frame) {
    return path.split(/(\{[^}]+\})/).map((part) => {
        const name = /^\{(.+)\}$/.exec(part)?.[1];
        if (name === undefined)
            return (0,scenarios_pattern/* known */.eO)(part);
        const given = parameters.find((parameter) => parameter.name === name);
        return encodedPart((given && evaluate(given.value, frame)) ?? (0,scenarios_pattern/* known */.eO)(''));
    });
}
/** A known value as it stands in a path; values that services choose need no encoding. */
function encodedPart(part) {
    const literal = (0,scenarios_pattern/* literalOf */.Zc)(part);
    return literal === undefined ? part : (0,scenarios_pattern/* known */.eO)(encodeURIComponent(String(literal)));
}
/** The first case that holds. Where that is open, any of the outcomes may come. */
function choice(value, frame) {
    const on = evaluate(value.on, frame) ?? (0,scenarios_pattern/* known */.eO)(null);
    try {
        const found = value.cases.find((one) => (0,compare/* compares */.tk)(on, 'equals', (0,scenarios_pattern/* known */.eO)(one.equals), frame.store.moments));
        const chosen = evaluate(found?.then ?? value.otherwise, frame);
        return chosen && followed(chosen, dependsOnRows(on));
    }
    catch (thrown) {
        if (!(thrown instanceof compare/* Undecidable */.FF))
            throw thrown;
        const outcomes = [...value.cases.map(({ then }) => then), value.otherwise].map((one) => evaluate(one, frame));
        const literals = outcomes.flatMap((one) => (one?.kind === 'literal' ? [one.value] : []));
        return { kind: 'anything', schema: literals.length === outcomes.length ? { enum: literals } : null };
    }
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/names-used.js

/** Names that a step reads. */
function namesUsed(step) {
    const names = [];
    const collect = (pattern) => {
        (0,scenarios_pattern/* mapPattern */.rP)(pattern, (part) => {
            if (part.kind === 'captured' || part.kind === 'increased')
                names.push(part.name);
            return part;
        });
    };
    if (step.kind === 'request') {
        const { request, expect } = step;
        collect(request.path);
        for (const { value } of [...request.query, ...request.headers, ...expect.headers])
            collect(value);
        if (request.body && 'value' in request.body)
            collect(request.body.value);
        if (request.actor?.key)
            collect(request.actor.key);
        if (request.actor?.token)
            collect(request.actor.token);
        if (expect.body)
            collect(expect.body);
    }
    if (step.kind === 'websocket') {
        collect(step.path);
        if (step.actor?.key)
            collect(step.actor.key);
        if (step.actor?.token)
            collect(step.actor.token);
    }
    return names;
}

// EXTERNAL MODULE: ./build/js/generate/scenarios/refusal.js
var refusal = __webpack_require__(81280);
;// CONCATENATED MODULE: ./build/js/generate/scenarios/row-changes.js





function insert(name, assign, frame) {
    const resource = frame.store.resource(name);
    const fields = newFields(resource, assign, frame);
    if (clash(resource, fields, null, frame))
        throw new refusal/* Refusal */.P(409, `such a ${name} exists`);
    return frame.store.insert(name, fields);
}
/** Every field of a new row. */
function newFields(resource, assign, frame) {
    const given = assigned(assign, frame);
    const { key } = resource;
    const fields = resource.fields.map((field) => [
        field.name,
        given.get(field.name) ?? defaultOf(resource, field.name, frame),
    ]);
    const all = new Map(fields);
    if (key.generate === 'slug' && key.slug_from !== null && !given.has(key.field))
        all.set(key.field, frame.store.unknown('text'));
    return all;
}
function defaultOf(resource, name, frame) {
    const field = (0,row_store/* fieldOf */._F)(resource, name);
    const { store } = frame;
    if (!field)
        return (0,scenarios_pattern/* known */.eO)(null);
    if (field.role === 'key')
        return generatedKey(resource, store);
    if (field.role === 'created_at' || field.role === 'updated_at')
        return store.unknown('timestamp');
    if (field.default !== undefined)
        return (0,scenarios_pattern/* known */.eO)(field.default);
    if (field.role === 'state' && resource.states)
        return (0,scenarios_pattern/* known */.eO)(resource.states.initial);
    if (field.role === 'owner' && frame.call.actor)
        return frame.call.actor.key ?? (0,scenarios_pattern/* known */.eO)(frame.call.actor.subject);
    if (field.role === 'counter')
        return (0,scenarios_pattern/* known */.eO)(0);
    if (field.nullable)
        return (0,scenarios_pattern/* known */.eO)(null);
    return { kind: 'anything', schema: null };
}
function generatedKey(resource, store) {
    switch (resource.key.generate) {
        case 'uuid':
            return store.unknown('uuid');
        case 'integer':
            return store.unknown('integer');
        default:
            return store.unknown((0,row_store/* unknownKind */.PI)((0,row_store/* fieldOf */._F)(resource, resource.key.field)));
    }
}
function assigned(assign, frame) {
    const fields = new Map();
    for (const { field, value } of assign) {
        const made = evaluate(value, frame);
        if (made !== undefined)
            fields.set(field, made);
    }
    return fields;
}
function write(row, assign, frame) {
    const changes = assigned(assign, frame);
    const resource = frame.store.resource(row.resource);
    return frame.store.change(row, new Map([...changes, ...touched(resource, changes, row, frame.store)]));
}
function touched(resource, changes, row, store) {
    const field = resource.fields.find(({ role }) => role === 'updated_at');
    if (!field || changes.has(field.name))
        return new Map();
    const before = row.fields.get(field.name);
    const now = store.unknown('timestamp');
    const later = before?.kind === 'unknown' && now.kind === 'unknown' && isLater(now, before, store);
    return new Map([[field.name, later ? { ...now, after: withoutAfter(before) } : now]]);
}
/** A chain of moments would grow with every change. */
function withoutAfter(pattern) {
    return pattern.kind === 'unknown' ? { kind: 'unknown', slot: pattern.slot, of: pattern.of } : pattern;
}
function isLater(now, before, store) {
    try {
        return (0,compare/* compares */.tk)(now, 'greater', before, store.moments);
    }
    catch (thrown) {
        if (thrown instanceof compare/* Undecidable */.FF)
            return false;
        throw thrown;
    }
}
/** The stored row with the same key or the same unique fields. */
function clash(resource, fields, self, { store }) {
    const sets = [[resource.key.field], ...resource.unique];
    for (const row of store.rows(resource.name)) {
        if (row.inserted === self?.inserted)
            continue;
        for (const names of sets) {
            const same = names.every((name) => {
                const [mine, theirs] = [fields.get(name) ?? (0,scenarios_pattern/* known */.eO)(null), row.fields.get(name) ?? (0,scenarios_pattern/* known */.eO)(null)];
                if ((0,scenarios_pattern/* literalOf */.Zc)(mine) === null || (0,scenarios_pattern/* literalOf */.Zc)(theirs) === null)
                    return false;
                return (0,compare/* compares */.tk)(mine, 'equals', theirs, store.moments);
            });
            if (same)
                return row;
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/effects.js





function applyEffects(effects, frame) {
    const { store } = frame;
    for (const effect of effects) {
        if (effect.kind === 'insert') {
            if (!effect.once || !isThere(effect, frame))
                insert(effect.resource, effect.assign, frame);
            continue;
        }
        if (effect.kind === 'remove') {
            for (const row of matching(effect.resource, effect.where, frame))
                store.remove(row);
            continue;
        }
        const resource = store.resource(effect.resource);
        for (const row of matching(effect.resource, effect.where, frame)) {
            const changes = effect.kind === 'set' ? assigned(effect.assign, frame) : incremented(effect, row, frame);
            store.change(row, new Map([...changes, ...loosened(resource, changes)]));
        }
    }
}
/** Whether a row with the same fields is there: what is inserted once is nothing but its unique fields. */
function isThere(effect, frame) {
    return matching(effect.resource, effect.assign, frame).length > 0;
}
function incremented(effect, row, frame) {
    const sum = numberOf(row.fields.get(effect.field)) + numberOf(evaluate(effect.by, frame));
    if (effect.minimum !== undefined && sum < effect.minimum)
        throw new refusal/* Refusal */.P(409, `${effect.field} would fall below ${effect.minimum}`);
    return new Map([[effect.field, (0,scenarios_pattern/* known */.eO)(sum)]]);
}
/** Whether a side effect counts as a change of the row is not said: its `updated_at` may be either. */
function loosened(resource, changes) {
    const field = resource.fields.find(({ role }) => role === 'updated_at');
    return new Map(field && !changes.has(field.name)
        ? [[field.name, { kind: 'anything', schema: { type: 'string', format: 'date-time' } }]]
        : []);
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/list-page.js






/** The rows that a list call answers with. Throws Undecidable where that is open. */
function pageOf(list, frame) {
    const { query } = frame.call;
    let rows = matching(list.resource, list.scope, frame).filter((row) => mayTouch(row, frame));
    for (const among of list.among ?? [])
        rows = rows.filter((row) => isAmong(row, among, frame));
    let closed = isClosed(list.scope, frame);
    for (const filter of list.filters) {
        const wanted = query.get(filter.parameter);
        if (wanted === undefined)
            continue;
        rows = rows.filter((row) => passes(row, filter, wanted, frame));
        if (filter.operator === 'equals' && wanted.kind === 'unknown')
            closed = true;
    }
    const sought = list.search && query.get(list.search.parameter);
    if (list.search && sought) {
        const { fields } = list.search;
        rows = rows.filter((row) => fields.some((field) => contains(row.fields.get(field), sought)));
    }
    const sorting = sortingOf(list, frame);
    const sorted = sortedRows(rows, sorting.field, sorting.order, frame.store);
    return {
        matching: sorted.rows,
        ordered: sorted.ordered,
        ...list_page_window(list, frame),
        id: `${list.resource} ${JSON.stringify([...query].filter(([name]) => !isPaging(list, name)))}`,
        closed,
    };
}
function isPaging({ paging }, name) {
    if (paging.style === 'offset')
        return name === paging.limit || name === paging.offset;
    return paging.style === 'page' && (name === paging.size || name === paging.page);
}
function list_page_window({ paging }, { call }) {
    const given = (name, otherwise) => name !== null && call.query.has(name) ? numberOf(call.query.get(name)) : otherwise;
    if (paging.style === 'none')
        return { limit: null, offset: 0, number: 1 };
    // Sizes out of bounds that the schema lets through are brought back into them.
    const size = paging.style === 'offset' ? paging.limit : paging.size;
    const limit = Math.min(Math.max(given(size, paging.default_limit), 1), paging.maximum);
    if (paging.style === 'offset')
        return { limit, offset: Math.max(0, given(paging.offset, 0)), number: 1 };
    const number = Math.max(paging.first, given(paging.page, paging.first));
    return { limit, number, offset: (number - paging.first) * limit };
}
function sortingOf({ sort }, { call }) {
    const given = sort.parameter === null ? undefined : textOf(call.query.get(sort.parameter));
    const order = sort.order_parameter === null ? undefined : textOf(call.query.get(sort.order_parameter));
    if (given === undefined && order === undefined)
        return { field: sort.default_field, order: sort.default_order };
    const descending = given?.startsWith('-') ?? false;
    return {
        field: given?.replace(/^-/, '') ?? sort.default_field,
        order: order === 'asc' || order === 'desc' ? order : descending ? 'desc' : 'asc',
    };
}
/** Whether the row is one of those that other rows name. */
function isAmong(row, membership, frame) {
    const { field, resource, select, where, among = [] } = membership;
    const value = row.fields.get(field) ?? (0,scenarios_pattern/* known */.eO)(null);
    return matching(resource, where, frame)
        .filter((other) => among.every((one) => isAmong(other, one, frame)))
        .some((other) => (0,compare/* compares */.tk)(value, 'equals', other.fields.get(select) ?? (0,scenarios_pattern/* known */.eO)(null), frame.store.moments));
}
function passes(row, filter, wanted, frame) {
    if (filter.among)
        return isAmong(row, filter.among, frame);
    const { store } = frame;
    const value = row.fields.get(filter.field) ?? (0,scenarios_pattern/* known */.eO)(null);
    switch (filter.operator) {
        case 'equals':
            return (0,compare/* compares */.tk)(value, 'equals', wanted, store.moments);
        case 'at_least':
        case 'at_most':
            return (0,scenarios_pattern/* literalOf */.Zc)(value) !== null && (0,compare/* compares */.tk)(value, filter.operator, wanted, store.moments);
        case 'contains':
            return contains(value, wanted);
        case 'one_of':
            return String(textOf(wanted))
                .split(',')
                .some((one) => (0,compare/* compares */.tk)(value, 'equals', (0,scenarios_pattern/* known */.eO)(one), store.moments));
        case 'includes': {
            const items = (0,scenarios_pattern/* literalOf */.Zc)(value);
            return Array.isArray(items) && items.includes((0,scenarios_pattern/* literalOf */.Zc)(wanted));
        }
        case 'is_set':
            return ((0,scenarios_pattern/* literalOf */.Zc)(value) !== null) === ((0,scenarios_pattern/* literalOf */.Zc)(wanted) === true);
        case 'at_most_field': {
            const other = row.fields.get(filter.other_field ?? '') ?? (0,scenarios_pattern/* known */.eO)(null);
            return (0,compare/* compares */.tk)(value, 'at_most', other, store.moments) === ((0,scenarios_pattern/* literalOf */.Zc)(wanted) === true);
        }
    }
}
function contains(value, wanted) {
    const [whole, part] = [value && textOf(value), textOf(wanted)];
    if (part === undefined)
        throw new compare/* Undecidable */.FF('an open search');
    if (value && whole === undefined && (0,scenarios_pattern/* literalOf */.Zc)(value) !== null)
        throw new compare/* Undecidable */.FF('an open text');
    return whole?.toLowerCase().includes(part.toLowerCase()) ?? false;
}
function textOf(pattern) {
    const literal = pattern && (0,scenarios_pattern/* literalOf */.Zc)(pattern);
    return typeof literal === 'string' ? literal : undefined;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/perform.js








/**
 * Does to the store what a valid and permitted call does to the service, and says what it answers. A refused call
 * leaves the store as it was. Throws {@link Undecidable} where that depends on what only the running service knows.
 */
function perform(store, call) {
    const before = store.snapshot();
    try {
        const { row, page } = act(call.plan.behaviour, { store, call, row: null, page: null });
        return success(store, call, row && store.current(row), page);
    }
    catch (thrown) {
        store.restore(before);
        if (!(thrown instanceof refusal/* Refusal */.P))
            throw thrown;
        const body = (0,refusal/* refusalBody */.H)(store, thrown.status);
        return { status: thrown.status, refused: thrown.message, ...body, headers: [], row: null };
    }
}
function success(store, call, row, page) {
    const { respond } = call.plan;
    const frame = { store, call, row, page };
    const body = respond.body ? (evaluate(respond.body, frame) ?? (0,scenarios_pattern/* known */.eO)(null)) : null;
    return {
        status: respond.status,
        refused: null,
        content_type: respond.body === null && !TEXTS.has(call.plan.behaviour.kind) ? null : respond.content_type,
        body,
        headers: respond.headers.map(({ name, value }) => ({
            name: name.toLowerCase(),
            value: evaluate(value, frame) ?? (0,scenarios_pattern/* known */.eO)(''),
        })),
        row,
    };
}
/** Behaviours whose body is not for the plan to tell. */
const TEXTS = new Set(['page', 'download', 'openapi']);
const NOTHING = { row: null, page: null };
function act(behaviour, frame) {
    switch (behaviour.kind) {
        case 'create':
            return { row: create(behaviour, frame), page: null };
        case 'register':
            return { row: insert(behaviour.resource, behaviour.assign, frame), page: null };
        case 'list':
            requireParents(behaviour.parents, frame);
            return { row: null, page: pageOf(behaviour, frame) };
        case 'read': {
            requireParents(behaviour.parents, frame);
            const row = find(behaviour.resource, behaviour.lookup, frame);
            applyEffects(behaviour.effects, { ...frame, row });
            return { row, page: null };
        }
        case 'redirect': {
            const row = find(behaviour.resource, behaviour.lookup, frame);
            applyEffects(behaviour.effects, { ...frame, row });
            return { row, page: null };
        }
        case 'update':
            return { row: update(behaviour, frame), page: null };
        case 'action':
            return { row: action(behaviour, frame), page: null };
        case 'delete': {
            requireParents(behaviour.parents, frame);
            const row = find(behaviour.resource, behaviour.lookup, frame);
            applyEffects(behaviour.effects, { ...frame, row });
            const held = frame.store.remove(row);
            if (held)
                throw new refusal/* Refusal */.P(409, `a ${held} still belongs to it`);
            return { row, page: null };
        }
        case 'clear':
            requireParents(behaviour.parents, frame);
            for (const row of matching(behaviour.resource, behaviour.scope, frame))
                frame.store.remove(row);
            return NOTHING;
        case 'summary':
            requireParents(behaviour.parents, frame);
            return NOTHING;
        case 'upload':
            return { row: upload(behaviour, frame), page: null };
        case 'download':
            return { row: find(behaviour.resource, behaviour.lookup, frame), page: null };
        case 'current_user':
            return { row: perform_currentUser(behaviour.resource, frame), page: null };
        case 'login':
            return { row: loggedIn(behaviour, frame), page: null };
        case 'standard':
        case 'openapi':
        case 'page':
            return NOTHING;
        default:
            throw new compare/* Undecidable */.FF(`no story for ${behaviour.kind}`);
    }
}
function requireParents(parents, frame) {
    for (const { resource, where, missing_status } of parents)
        if (matching(resource, where, frame).length === 0)
            throw new refusal/* Refusal */.P(missing_status, `there is no such ${resource}`);
}
function find(resource, lookup, frame) {
    const [row] = matching(resource, lookup, frame);
    if (!row)
        throw new refusal/* Refusal */.P(404, `there is no such ${resource}`);
    if (!mayTouch(row, frame))
        throw new refusal/* Refusal */.P(403, `this ${resource} belongs to somebody else`);
    return row;
}
function create(behaviour, frame) {
    requireParents(behaviour.parents, frame);
    checkGuards(behaviour.guards, frame);
    const { store } = frame;
    const resource = store.resource(behaviour.resource);
    const stored = clash(resource, newFields(resource, behaviour.assign, frame), null, frame);
    let row;
    if (!stored)
        row = insert(behaviour.resource, behaviour.assign, frame);
    else if (behaviour.on_conflict === 'refuse')
        throw new refusal/* Refusal */.P(409, `such a ${behaviour.resource} exists`);
    else if (behaviour.on_conflict === 'return')
        row = stored;
    else
        row = write(stored, behaviour.assign, { ...frame, row: stored });
    applyEffects(behaviour.effects, { ...frame, row });
    return row;
}
function update(behaviour, frame) {
    requireParents(behaviour.parents, frame);
    const { store } = frame;
    const resource = store.resource(behaviour.resource);
    const [found] = matching(behaviour.resource, behaviour.lookup, frame);
    if (!found && behaviour.on_missing === 'refuse')
        throw new refusal/* Refusal */.P(404, `there is no such ${behaviour.resource}`);
    checkGuards(behaviour.guards, { ...frame, row: found ?? null });
    let row;
    if (!found) {
        const keys = behaviour.lookup.map(({ field, value }) => ({ field, value }));
        row = insert(behaviour.resource, [...keys, ...behaviour.assign], frame);
    }
    else {
        const defaults = behaviour.mode === 'replace' ? behaviour.assign.map(({ field }) => field) : [];
        const cleared = new Map(defaults.map((name) => [name, defaultOf(resource, name, frame)]));
        const changes = assigned(behaviour.assign, { ...frame, row: found });
        if (clash(resource, new Map([...found.fields, ...cleared, ...changes]), found, frame))
            throw new refusal/* Refusal */.P(409, `such a ${behaviour.resource} exists`);
        row = store.change(found, new Map([...cleared, ...changes, ...touched(resource, changes, found, store)]));
    }
    applyEffects(behaviour.effects, { ...frame, row });
    return row;
}
function action(behaviour, frame) {
    requireParents(behaviour.parents, frame);
    const found = find(behaviour.resource, behaviour.lookup, frame);
    const state = frame.store.resource(behaviour.resource).states?.field;
    if (state && behaviour.allowed_from.length > 0) {
        const current = found.fields.get(state) ?? (0,scenarios_pattern/* known */.eO)(null);
        if (!behaviour.allowed_from.some((one) => (0,compare/* compares */.tk)(current, 'equals', (0,scenarios_pattern/* known */.eO)(one), frame.store.moments)))
            throw new refusal/* Refusal */.P(409, `the ${behaviour.resource} is not ${behaviour.allowed_from.join(' or ')}`);
    }
    checkGuards(behaviour.guards, { ...frame, row: found });
    const row = write(found, behaviour.assign, { ...frame, row: found });
    applyEffects(behaviour.effects, { ...frame, row });
    return row;
}
/** What is stored of the file is for the pack to say. */
function upload(behaviour, frame) {
    const row = insert(behaviour.resource, behaviour.assign, frame);
    return frame.store.change(row, new Map([[behaviour.field, { kind: 'anything', schema: null }]]));
}
function checkGuards(guards, frame) {
    for (const guard of guards) {
        if (guard.kind === 'no_row') {
            if (matching(guard.resource, guard.where, frame).length > 0)
                throw new refusal/* Refusal */.P(guard.status, guard.reason);
            continue;
        }
        const [left, right] = [evaluate(guard.left, frame), evaluate(guard.right, frame)];
        const absent = [left, right].some((side) => side === undefined || (0,scenarios_pattern/* literalOf */.Zc)(side) === null);
        if (absent || !left || !right)
            continue;
        if (!(0,compare/* compares */.tk)(left, guard.operator, right, frame.store.moments))
            throw new refusal/* Refusal */.P(guard.status, guard.reason);
    }
}
function perform_currentUser(name, frame) {
    const { store, call } = frame;
    const { key } = store.resource(name);
    const wanted = call.actor?.key;
    const row = store
        .rows(name)
        .find((one) => wanted && (0,compare/* compares */.tk)(one.fields.get(key.field) ?? (0,scenarios_pattern/* known */.eO)(null), 'equals', wanted, store.moments));
    if (!row)
        throw new compare/* Undecidable */.FF('the caller has no row');
    return row;
}
/** The password is taken to be right: wrong ones are a story of their own. */
function loggedIn(behaviour, frame) {
    if (behaviour.resource === null)
        return null;
    const { identity_field, within } = behaviour;
    if (identity_field === null)
        throw new compare/* Undecidable */.FF('the password alone decides');
    const given = evaluate({ kind: 'input', from: 'body', name: identity_field, ...(within && { within }) }, frame) ??
        (0,scenarios_pattern/* known */.eO)(null);
    const users = frame.store.plan.authentication?.users;
    const fields = users?.identity_fields ?? [identity_field];
    const row = frame.store
        .rows(behaviour.resource)
        .find((one) => fields.some((field) => (0,compare/* compares */.tk)(one.fields.get(field) ?? (0,scenarios_pattern/* known */.eO)(null), 'equals', given, frame.store.moments)));
    if (!row)
        throw new refusal/* Refusal */.P(401, 'there is no such user');
    return row;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/sample-messages.js



/** A message as services send it, where the spec shows none. */
function messageInputs({ behaviour }, variant) {
    if (behaviour.kind !== 'standard' || behaviour.endpoint !== 'message')
        return NO_INPUTS;
    const message = {
        trace_id: `3f2504e0-4f89-41d3-9a0c-${variant.toString(16).padStart(12, '0')}`,
        source: 'tests',
        target: 'service',
        message_type: 'event',
        payload: {},
        timestamp: '2031-01-01T10:00:00Z',
    };
    const body = new Map(Object.entries(message).map(([name, value]) => [name, (0,scenarios_pattern/* known */.eO)(value)]));
    return withInputs(NO_INPUTS, { body });
}
/** The members of the form that are no file, and a small file. */
function multipart({ operation, behaviour }, value, index) {
    const schema = (0,schema_index/* resolved */.L$)(operation.request?.content[0]?.schema ?? {}, index);
    const binary = Object.entries(schema.properties ?? {}).find(([, property]) => (0,schema_index/* resolved */.L$)(property, index).format === 'binary');
    const field = binary?.[0] ?? (behaviour.kind === 'upload' ? behaviour.field : 'file');
    const members = value.kind === 'object' ? value.entries.filter(({ name }) => name !== field) : [];
    const file = { field, name: 'sample.txt', content_type: 'text/plain', text: 'A small file.' };
    return { kind: 'multipart', value: (0,scenarios_pattern/* object */.Ik)(members), file };
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/session.js










/**
 * Writes down a story: every call is done to a symbolic store at the same time, which tells what the service has to
 * answer. Values that the service chooses are captured when they are first seen.
 */
class Session {
    plan;
    index;
    store;
    /** Callers of this story by name. */
    actors = new Map();
    #variants;
    #captured = new Map();
    #labels = new Map();
    #steps = [];
    /** @param variants counts samples; shared by sessions whose samples have to differ */
    constructor(plan, variants) {
        this.plan = plan;
        this.index = (0,schema_index/* schemaIndex */.ko)(plan.models);
        this.store = new row_store/* RowStore */.cp(plan);
        this.#variants = variants;
    }
    /** What was told so far, captures that nobody uses left out. */
    steps() {
        const used = new Set();
        for (const step of this.#steps)
            for (const name of namesUsed(step))
                used.add(name);
        return this.#steps.map((step) => step.kind === 'request'
            ? { ...step, captures: step.captures.filter(({ name }) => used.has(name)) }
            : step);
    }
    /** The next sample of what the operation works with: no two of one resource are the same. */
    nextVariant({ behaviour, operation }) {
        const subject = 'resource' in behaviour ? String(behaviour.resource) : operation.id;
        const next = this.#variants.get(subject) ?? 0;
        this.#variants.set(subject, next + 1);
        return next;
    }
    operations(kind, resource) {
        return this.plan.operations.filter(({ behaviour }) => behaviour.kind === kind &&
            (resource === undefined || ('resource' in behaviour && behaviour.resource === resource)));
    }
    sample(plan, extent = 'full') {
        if (plan.operation.request === null)
            return messageInputs(plan, this.nextVariant(plan));
        return withInputs(NO_INPUTS, {
            body: sampleBody(plan, this.nextVariant(plan), this.index, extent, this.plan.resources),
        });
    }
    /** Calls and expects what the plan says. Throws Undecidable where the plan leaves the answer open. */
    call(plan, inputs, telling) {
        const call = this.#callOf(plan, inputs, telling);
        const outcome = perform(this.store, call);
        this.#tell(call, telling, outcome, outcome.refused === null);
        return outcome;
    }
    /** What a call would answer; nothing is told and nothing changes. Throws Undecidable. */
    foresee(plan, inputs, actor = null) {
        const before = this.store.snapshot();
        try {
            return perform(this.store, this.#callOf(plan, inputs, { title: '', label: '', actor }));
        }
        finally {
            this.store.restore(before);
        }
    }
    /** Calls and expects a refusal that the store has no part in: a fault in the request or in the credential. */
    refused(plan, inputs, status, telling) {
        const call = this.#callOf(plan, inputs, telling);
        this.#tell(call, telling, { status, ...(0,refusal/* refusalBody */.H)(this.store, status), headers: [] }, false);
    }
    /** What is stamped from here on is later than what was. */
    pause() {
        this.store.pause();
        this.add({ kind: 'pause' });
    }
    restart() {
        this.#steps = [...this.#steps, { kind: 'restart' }];
    }
    add(step) {
        this.#steps = [...this.#steps, step];
    }
    /** A pattern as a request can send it. Throws Undecidable when a part of it was never seen. */
    sendable(pattern) {
        const made = this.#withCaptures(pattern);
        if (!(0,scenarios_pattern/* isSendable */.dT)(made))
            throw new compare/* Undecidable */.FF(`${JSON.stringify(made)} cannot be sent`);
        return made;
    }
    #callOf(plan, inputs, telling) {
        const members = [...inputs.body].map(([name, value]) => ({ name, value }));
        const takesBody = plan.operation.request !== null || inputs.body.size > 0;
        return {
            plan,
            path: inputs.path,
            query: inputs.query,
            headers: inputs.headers,
            body: takesBody ? (0,scenarios_pattern/* object */.Ik)(members) : null,
            actor: telling.actor === undefined ? null : telling.actor,
        };
    }
    #tell(call, telling, outcome, succeeded) {
        const { operation } = call.plan;
        const label = this.#uniqueLabel(telling.label);
        const request = {
            method: operation.method === 'ANY' ? 'GET' : operation.method,
            path: this.sendable(session_filledPath(operation.path, call.path)),
            query: this.#sendableMembers(call.query),
            headers: this.#sendableMembers(call.headers),
            body: telling.content === undefined ? this.#content(call) : telling.content,
            actor: this.sendableActor(call.actor),
        };
        const told = outcome.body && telling.adjust ? telling.adjust(outcome.body) : outcome.body;
        const expect = {
            status: outcome.status,
            content_type: outcome.content_type,
            headers: outcome.headers.map(({ name, value }) => ({ name, value: this.#withCaptures(value) })),
            body: told && this.#withCaptures(told),
            schema: succeeded ? documentedSchema(call.plan, outcome.status) : null,
        };
        const captures = this.#capturesIn(label, expect);
        // What is made of values that the same answer tells: a Location of its id, a link of its code.
        const headers = expect.headers.map(({ name, value }) => ({ name, value: this.#withCaptures(value) }));
        const body = expect.body &&
            (0,scenarios_pattern/* mapPattern */.rP)(expect.body, (part) => (part.kind === 'text' ? this.#withCaptures(part) : part));
        this.add({
            kind: 'request',
            title: telling.title,
            label,
            operation: operation.id,
            request,
            expect: { ...expect, headers, body },
            captures,
        });
    }
    #content(call) {
        if (!call.body)
            return null;
        const type = call.plan.operation.request?.content[0]?.content_type ?? 'application/json';
        const value = this.sendable(call.body);
        if (type.startsWith('multipart/'))
            return multipart(call.plan, value, this.index);
        return type === 'application/x-www-form-urlencoded' ? { kind: 'form', value } : { kind: 'json', value };
    }
    #sendableMembers(members) {
        return [...members].map(([name, value]) => ({ name, value: this.sendable(value) }));
    }
    /** The caller as a step names it. */
    sendableActor(actor) {
        if (!actor)
            return null;
        return {
            ...actor,
            key: actor.key && this.sendable(actor.key),
            token: actor.token && this.sendable(actor.token),
        };
    }
    #withCaptures(pattern) {
        return (0,scenarios_pattern/* mapPattern */.rP)(pattern, (part) => {
            const name = part.kind === 'unknown' ? this.#captured.get(part.slot) : undefined;
            return name === undefined ? part : { kind: 'captured', name };
        });
    }
    #capturesIn(label, expect) {
        const captures = [];
        const see = (pattern, pointer) => {
            if (pattern.kind === 'object')
                for (const { name, value } of pattern.entries)
                    see(value, `${pointer}/${escaped(name)}`);
            if (pattern.kind === 'array' && pattern.ordered && pattern.limit === 0)
                for (const [at, item] of pattern.items.entries())
                    see(item, `${pointer}/${at}`);
            if (pattern.kind !== 'unknown' || pattern.slot < 0 || this.#captured.has(pattern.slot))
                return;
            const name = `${label}${pointer}`;
            this.#captured.set(pattern.slot, name);
            captures.push({ name, from: { kind: 'body', pointer } });
        };
        if (expect.body)
            see(expect.body, '');
        return captures;
    }
    #uniqueLabel(wanted) {
        const taken = this.#labels.get(wanted) ?? 0;
        this.#labels.set(wanted, taken + 1);
        return taken === 0 ? wanted : `${wanted}${taken + 1}`;
    }
}
function session_filledPath(path, values) {
    return (0,scenarios_pattern/* joined */.oR)(path.split(/(\{[^}]+\})/).map((part) => {
        const name = /^\{(.+?)(?::path)?\}$/.exec(part)?.[1];
        return name === undefined
            ? (0,scenarios_pattern/* known */.eO)(part)
            : encodedPart(values.get(name) ?? (0,scenarios_pattern/* known */.eO)(`sample-${name.replaceAll('_', '-')}`));
    }));
}
function documentedSchema({ operation }, status) {
    return operation.responses.find((response) => response.status === status)?.content[0]?.schema ?? null;
}
function escaped(name) {
    return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/standard-stories.js



/** The five endpoints that every service has. */
function standardStories(plan) {
    return plan.operations.flatMap((operation) => {
        const { behaviour } = operation;
        if (behaviour.kind !== 'standard')
            return [];
        if (behaviour.endpoint === 'message')
            return messageStories(operation);
        const story = {
            ...standard_stories_base(operation),
            name: `${signature(operation.operation)} tells its ${behaviour.endpoint}`,
            tell: (session) => {
                ask(session, operation, 'asks', behaviour.endpoint);
            },
        };
        const counter = operation.respond.body && pointerOf(operation.respond.body, 'requests_total');
        return behaviour.endpoint === 'state' && counter ? [story, countingStory(operation, counter)] : [story];
    });
}
function standard_stories_base({ operation }) {
    return { kind: 'standard', topic: 'standard', source: operation.source, proves: [operation.id] };
}
function ask(session, operation, title, label, adjust) {
    return session.call(operation, inputsOn(session, operation, null), {
        title,
        label,
        actor: actorFor(session, operation),
        ...(adjust ? { adjust } : {}),
    });
}
/** Calls between two looks at the counter move it on. */
function countingStory(operation, pointer) {
    return {
        ...standard_stories_base(operation),
        name: `${signature(operation.operation)} counts the requests`,
        tell(session) {
            ask(session, operation, 'before', 'before');
            const health = session.plan.operations.find(({ behaviour }) => behaviour.kind === 'standard' && behaviour.endpoint === 'capabilities');
            if (!health)
                throw new compare/* Undecidable */.FF('nothing to call');
            for (const title of ['one request', 'another one'])
                ask(session, health, title, 'between');
            ask(session, operation, 'after', 'after', (body) => replaced(body, pointer, { kind: 'increased', name: `before/${pointer.join('/')}`, by: 3 }));
        },
    };
}
/** Where the plan puts a fact about the service into an answer. */
function pointerOf(value, field) {
    if (value.kind === 'service')
        return value.field === field ? [] : null;
    if (value.kind !== 'object')
        return null;
    for (const entry of value.entries) {
        const inside = pointerOf(entry.value, field);
        if (inside)
            return [entry.name, ...inside];
    }
    return null;
}
function replaced(body, pointer, by) {
    const [name, ...rest] = pointer;
    if (name === undefined)
        return by;
    if (body.kind !== 'object')
        return body;
    return {
        ...body,
        entries: body.entries.map((entry) => entry.name === name ? { name, value: replaced(entry.value, rest, by) } : entry),
    };
}
function messageStories(operation) {
    const stories = [
        {
            ...standard_stories_base(operation),
            name: `${signature(operation.operation)} takes a message`,
            tell(session) {
                send(session, operation, 'sends one', 'answer');
            },
        },
        {
            ...standard_stories_base(operation),
            name: `${signature(operation.operation)} handles the same message once`,
            tell(session) {
                const inputs = session.sample(operation);
                if (!inputs.body.has('trace_id'))
                    throw new compare/* Undecidable */.FF('messages have no trace id');
                const first = session.call(operation, inputs, {
                    title: 'sends it',
                    label: 'first',
                    actor: actorFor(session, operation),
                });
                session.pause();
                session.call(operation, inputs, {
                    title: 'sends it again: the answer of the first time',
                    label: 'second',
                    actor: actorFor(session, operation),
                    adjust: (body) => first.body ?? body,
                });
                send(session, operation, 'sends another one', 'other');
            },
        },
    ];
    return stories;
}
function send(session, operation, title, label) {
    return session.call(operation, session.sample(operation), {
        title,
        label,
        actor: actorFor(session, operation),
    });
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/matching-rows.js

/** How many stored rows a stream starts with. */
function matchingRows(session, plan, inputs) {
    const { behaviour } = plan;
    if (behaviour.kind !== 'stream' || behaviour.resource === null)
        return 0;
    const call = { plan, ...inputs, body: null, actor: null };
    return matching(behaviour.resource, behaviour.lookup, { store: session.store, call, row: null, page: null })
        .length;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/stream-stories.js





/** WebSocket operations: they open, and tell how the rows stand. */
function streamStories(plan) {
    return plan.operations
        .filter(({ operation, behaviour }) => operation.method === 'WS' && behaviour.kind === 'stream')
        .map((operation) => ({
        kind: 'contract',
        topic: topicOf(plan, operation),
        source: operation.operation.source,
        proves: [operation.operation.id],
        name: `${signature(operation.operation)} opens${tellsRows(operation) ? ' and tells how things stand' : ''}`,
        tell: (session) => tellStream(session, operation),
    }));
}
function tellsRows({ behaviour }) {
    return behaviour.kind === 'stream' && behaviour.resource !== null;
}
function tellStream(session, plan) {
    const { behaviour, operation } = plan;
    if (behaviour.kind !== 'stream')
        return;
    const row = behaviour.resource !== null && creator(session, behaviour.resource)
        ? make(session, behaviour.resource)
        : null;
    const inputs = inputsOn(session, plan, row);
    const actor = actorFor(session, plan);
    session.add({
        kind: 'websocket',
        title: 'opens the stream',
        operation: operation.id,
        path: session.sendable(session_filledPath(operation.path, inputs.path)),
        actor: session.sendableActor(actor),
        send: [],
        expect_messages: row ? matchingRows(session, plan, inputs) : 0,
    });
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/total-stories.js








/** Counts and sums that follow the rows; changes that an operation makes to other rows. */
function totalStories(plan) {
    return plan.operations.flatMap((operation) => [...totals(plan, operation), ...effects(plan, operation)]);
}
const COUNTING = new Set(['summary', 'standard', 'read']);
function totals(plan, operation) {
    const { behaviour, respond } = operation;
    if (!COUNTING.has(behaviour.kind) || !respond.body)
        return [];
    const counted = [...new Set(aggregatedResources(respond.body))];
    return counted.map((name) => ({
        kind: 'lifecycle',
        topic: plan.resources.find((one) => one.name === name)?.plural ?? 'service',
        source: operation.operation.source,
        proves: [operation.operation.id],
        name: `${signature(operation.operation)} counts the ${named(plan.resources.find((one) => one.name === name)?.plural ?? name)}`,
        tell(session) {
            const subject = behaviour.kind === 'read' ? rowOf(session, behaviour.resource) : null;
            const ask = (title) => session.call(operation, asked(session, operation, subject && session.store.current(subject)), {
                title,
                label: 'totals',
                actor: actorFor(session, operation),
            });
            ask('before');
            make(session, name);
            const second = make(session, name);
            ask('after two were made');
            for (const moved of otherStates(session, second))
                ask(moved);
            removeOne(session, second, ask);
        },
    }));
}
/** Every message is another one: the same again gets the answer that it got the first time. */
function asked(session, operation, subject) {
    const { behaviour } = operation;
    if (behaviour.kind !== 'standard' || behaviour.endpoint !== 'message')
        return inputsOn(session, operation, subject);
    const inputs = session.sample(operation);
    if (!inputs.body.has('trace_id'))
        throw new compare/* Undecidable */.FF('messages have no trace id');
    return inputs;
}
function aggregatedResources(value) {
    switch (value.kind) {
        case 'count':
        case 'sum':
        case 'average':
        case 'exists':
            return [value.resource];
        case 'object':
            return value.entries.flatMap((entry) => aggregatedResources(entry.value));
        case 'array':
            return value.items.flatMap(aggregatedResources);
        case 'arithmetic':
            return [...aggregatedResources(value.left), ...aggregatedResources(value.right)];
        default:
            return [];
    }
}
/** Moves the row through every state that can be reached, one after the other. */
function* otherStates(session, row) {
    const { states } = session.store.resource(row.resource);
    if (!states)
        return;
    for (const state of states.values) {
        try {
            const current = session.store.current(row);
            if (bringTo(session, current, [state]).fields === current.fields)
                continue;
        }
        catch (thrown) {
            if (thrown instanceof compare/* Undecidable */.FF)
                continue;
            throw thrown;
        }
        yield `after one became ${state}`;
    }
}
function removeOne(session, row, ask) {
    const [remove] = session.operations('delete', row.resource);
    if (!remove)
        return;
    session.call(remove, inputsOn(session, remove, session.store.current(row)), {
        title: 'removes it',
        label: 'removed',
        actor: actorFor(session, remove),
    });
    ask('after one was removed');
}
function effects(plan, operation) {
    const { behaviour } = operation;
    const all = 'effects' in behaviour ? behaviour.effects : [];
    if (all.length === 0 || operation.operation.method === 'WS')
        return [];
    const changed = [...new Set(all.map(({ resource }) => resource))];
    const base = {
        topic: topicOf(plan, operation),
        source: operation.operation.source,
        proves: [operation.operation.id],
    };
    const what = changed.map(named).join(' and ');
    const story = {
        ...base,
        kind: 'lifecycle',
        name: `${signature(operation.operation)} also changes ${what}`,
        tell(session) {
            let told = 0;
            for (const { title, body } of branches(session, operation)) {
                const inputs = withInputs(validInputs(session, operation), { body });
                if (isRefused(session, operation, inputs))
                    continue;
                session.call(operation, inputs, { title, label: 'done', actor: actorFor(session, operation) });
                for (const name of changed)
                    show(session, name);
                told += 1;
            }
            if (told === 0)
                throw new compare/* Undecidable */.FF('it is refused');
        },
    };
    return [story, ...all.flatMap((effect) => shortage(operation, effect, base))];
}
/** Effects may depend on a choice in the body: each of its values, else the body as it is. */
function branches(session, operation) {
    const { behaviour } = operation;
    const all = 'effects' in behaviour ? behaviour.effects : [];
    const name = all
        .map((effect) => (effect.kind === 'increment' ? chosenBy(effect.by) : null))
        .find((one) => one !== null);
    const choices = name ? bodySchema(operation, session.index)?.properties?.[name] : undefined;
    const values = choices && (0,schema_index/* resolved */.L$)(choices, session.index).enum;
    if (!name || !values)
        return [{ title: 'does it', body: new Map() }];
    return values.map((value) => ({
        title: `${name.replaceAll('_', ' ')} ${String(value)}`,
        body: new Map([[name, (0,scenarios_pattern/* known */.eO)(value)]]),
    }));
}
/** The body member that a value is chosen by. */
function chosenBy(value) {
    return value.kind === 'choose' && value.on.kind === 'input' && value.on.from === 'body'
        ? value.on.name
        : null;
}
function show(session, name) {
    for (const row of session.store.rows(name)) {
        readBack(session, row, `what became of the ${named(name)}`);
        listBack(session, row, `the list of ${named(name)}`);
    }
}
/** More is taken than there is. */
function shortage(operation, effect, base) {
    if (effect.kind !== 'increment' || effect.minimum === undefined)
        return [];
    const name = bodyInput(effect.by);
    if (name === null)
        return [];
    return [
        {
            ...base,
            kind: 'error',
            name: `${signature(operation.operation)} is refused when there is too little ${effect.field.replaceAll('_', ' ')}`,
            tell(session) {
                for (const { body } of branches(session, operation)) {
                    const much = new Map([...body, [name, (0,scenarios_pattern/* known */.eO)(1_000_000)]]);
                    const inputs = withInputs(validInputs(session, operation), { body: much });
                    const refused = session.foresee(operation, inputs, actorFor(session, operation)).status === 409;
                    if (!refused)
                        continue;
                    session.call(operation, inputs, {
                        title: 'a million',
                        label: 'refused',
                        actor: actorFor(session, operation),
                    });
                    show(session, effect.resource);
                    return;
                }
                throw new compare/* Undecidable */.FF('it is not refused');
            },
        },
    ];
}
function bodyInput(value) {
    if (value.kind === 'input')
        return value.from === 'body' ? value.name : null;
    if (value.kind === 'choose')
        return bodyInput(value.otherwise);
    return value.kind === 'arithmetic' ? (bodyInput(value.left) ?? bodyInput(value.right)) : null;
}

;// CONCATENATED MODULE: ./build/js/generate/scenarios/plan-scenarios.js













/**
 * The stories that a service of this plan has to live up to, in no programming language. Every story starts from a
 * service without data unless `shared` says that all are played on one service: then no two use the same samples.
 * What the plan leaves open is left out.
 */
function planScenarios(plan, { shared = false } = {}) {
    const stories = [
        ...plan.resources.flatMap((resource) => [
            ...rowStories(plan, resource),
            ...actionStories(plan, resource),
            ...listStories(plan, resource),
            ...boundaryStories(plan, resource),
        ]),
        ...guardStories(plan),
        ...totalStories(plan),
        ...faultStories(plan),
        ...accessStories(plan),
        ...streamStories(plan),
        ...standardStories(plan),
    ];
    const samples = new Map();
    const told = stories.flatMap((story) => tell(story, plan, shared ? samples : new Map()));
    const proven = new Set(told.flatMap(({ proves }) => proves));
    const rest = contractStories(plan, proven).flatMap((story) => tell(story, plan, shared ? samples : new Map()));
    return uniquelyNamed([...told, ...rest]);
}
function tell(story, plan, samples) {
    const session = new Session(plan, samples);
    try {
        story.tell(session);
    }
    catch (thrown) {
        if (thrown instanceof compare/* Undecidable */.FF)
            return [];
        throw thrown;
    }
    const { name, kind, topic, source, proves } = story;
    const steps = session.steps();
    return steps.length === 0 ? [] : [{ name, kind, topic, source, proves, steps }];
}
/** Two operations may do the same to one resource: the second story of a name says which it is. */
function uniquelyNamed(scenarios) {
    const taken = new Map();
    return scenarios.map((scenario) => {
        const key = `${scenario.topic} ${scenario.name}`;
        const count = (taken.get(key) ?? 0) + 1;
        taken.set(key, count);
        return count === 1 ? scenario : { ...scenario, name: `${scenario.name}, ${scenario.proves[0] ?? count}` };
    });
}


/***/ }),

/***/ 81280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ refusalBody),
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62086);

class Refusal extends Error {
    status;
    constructor(status, reason) {
        super(reason);
        this.status = status;
    }
}
/** An answer that refuses, whatever the reason. */
function refusalBody({ plan }, status) {
    const { errors } = plan;
    if (errors.kind === 'problem') {
        const body = {
            kind: 'object',
            open: true,
            entries: [
                { name: 'status', value: (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(status) },
                { name: 'title', value: someText() },
            ],
        };
        return { content_type: 'application/problem+json', body };
    }
    const names = [errors.message_field, errors.code_field].filter((name) => name !== null);
    const inside = {
        kind: 'object',
        open: true,
        entries: names.map((name) => ({ name, value: someText() })),
    };
    const body = errors.envelope
        ? { kind: 'object', open: true, entries: [{ name: errors.envelope, value: inside }] }
        : inside;
    return { content_type: 'application/json', body };
}
function someText() {
    return { kind: 'anything', schema: { type: 'string', minLength: 1 } };
}


/***/ }),

/***/ 86556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ unknownKind),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   cp: () => (/* binding */ RowStore)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62086);

/** What the service under test holds, starting empty. Rows are replaced, never changed in place. */
class RowStore {
    plan;
    #rows = [];
    #slots = 0;
    #inserted = 0;
    #epoch = 0;
    #moments = new Map();
    constructor(plan) {
        this.plan = plan;
    }
    get moments() {
        return this.#moments;
    }
    resource(name) {
        const found = this.plan.resources.find((resource) => resource.name === name);
        if (!found)
            throw new RangeError(`the plan has no resource '${name}'`);
        return found;
    }
    rows(resource) {
        return this.#rows.filter((row) => row.resource === resource);
    }
    /** A value that the service chooses. */
    unknown(of, offsetSeconds = 0) {
        const slot = this.#slots;
        this.#slots += 1;
        if (of === 'timestamp')
            this.#moments.set(slot, { order: slot, epoch: this.#epoch, offset_seconds: offsetSeconds });
        return { kind: 'unknown', slot, of };
    }
    /** From here on the clock tells later moments. */
    pause() {
        this.#epoch += 1;
    }
    insert(resource, fields) {
        const row = { resource, fields, inserted: this.#inserted };
        this.#inserted += 1;
        this.#rows = [...this.#rows, row];
        return row;
    }
    change(row, fields) {
        const changed = { ...row, fields: new Map([...row.fields, ...fields]) };
        this.#rows = this.#rows.map((one) => (one.inserted === row.inserted ? changed : one));
        return changed;
    }
    /** The row as it stands now. */
    current(row) {
        return this.#rows.find((one) => one.inserted === row.inserted) ?? row;
    }
    /** Removes the row and what hangs on it. Gives the name of a resource that forbids it, else null. */
    remove(row) {
        const key = row.fields.get(this.resource(row.resource).key.field);
        for (const child of this.plan.resources)
            for (const parent of child.belongs_to) {
                if (parent.resource !== row.resource || key === undefined)
                    continue;
                for (const hanging of this.rows(child.name)) {
                    if (JSON.stringify(hanging.fields.get(parent.field)) !== JSON.stringify(key))
                        continue;
                    if (parent.on_delete === 'restrict')
                        return child.name;
                    if (parent.on_delete === 'cascade')
                        this.remove(hanging);
                    else
                        this.change(hanging, new Map([[parent.field, (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(null)]]));
                }
            }
        this.#rows = this.#rows.filter((one) => one.inserted !== row.inserted);
        return null;
    }
    snapshot() {
        return this.#rows;
    }
    restore(rows) {
        this.#rows = rows;
    }
}
function fieldOf(resource, name) {
    return resource.fields.find((field) => field.name === name);
}
/** How a value looks that the service puts into this field. */
function unknownKind(field) {
    if (!field)
        return 'any';
    if (field.schema.format === 'uuid')
        return 'uuid';
    switch (field.column) {
        case 'timestamp':
            return 'timestamp';
        case 'date':
            return 'date';
        case 'integer':
            return 'integer';
        case 'real':
            return 'number';
        case 'boolean':
            return 'boolean';
        case 'json':
            return 'any';
        case 'text':
            return 'text';
    }
}


/***/ }),

/***/ 82048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ sampleValue),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   wy: () => (/* binding */ sendableProperties)
/* harmony export */ });
/* unused harmony export exampleMember */
/* harmony import */ var _schema_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48088);
/* harmony import */ var _text_matching_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70733);



/**
 * A value that a schema accepts. `variant` counts up through the samples of one scenario: different variants give
 * different values wherever the schema leaves room, so that unique fields do not clash.
 */
function sampleValue(schema, name, variant, index) {
    return sample(schema, name, variant, { index, open: new Set() });
}
function sample(schema, name, variant, { index, open }) {
    const whole = (0,_schema_index_js__WEBPACK_IMPORTED_MODULE_1__/* .resolved */ .L$)(schema, index);
    const walk = { index, open: new Set([...open, ...modelsIn(schema)]) };
    if (open.size > DEEPEST)
        return null;
    if (whole.const !== undefined)
        return whole.const;
    if (whole.enum)
        return (pick(whole.enum.filter((one) => one !== null), variant) ?? null);
    switch (typeOf(whole)) {
        case 'object':
            return sampleObject(whole, variant, walk);
        case 'array':
            return sampleArray(whole, name, variant, walk);
        case 'integer':
        case 'number':
            return sampleNumber(whole, variant);
        case 'boolean':
            return booleanSample(whole, variant);
        case 'null':
            return null;
        default:
            return sampleText(whole, name, variant);
    }
}
/** Members of an object schema that a caller may send: read-only ones left out. */
function sendableProperties(schema, index) {
    return Object.entries((0,_schema_index_js__WEBPACK_IMPORTED_MODULE_1__/* .resolved */ .L$)(schema, index).properties ?? {}).filter(([, property]) => !isReadOnly(property, index));
}
function isReadOnly(property, index) {
    return (0,_schema_index_js__WEBPACK_IMPORTED_MODULE_1__/* .resolved */ .L$)(property, index).readOnly === true;
}
/** The type that decides how a value looks: the first that is not null; told from the keywords where none is given. */
function typeOf(schema) {
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    const first = types.find((type) => type !== 'null') ?? types[0];
    if (first !== undefined)
        return first;
    if (schema.properties)
        return 'object';
    if (schema.items)
        return 'array';
    if (schema.minimum !== undefined || schema.maximum !== undefined)
        return 'number';
    return 'string';
}
/**
 * What the document marks read-only below the top names rows that exist (`specialties: [{id, name}]`): it is sent where it
 * is required.
 */
function sampleObject(schema, variant, walk) {
    const required = new Set(schema.required ?? []);
    const members = Object.entries(schema.properties ?? {}).filter(([name, property]) => required.has(name) ? true : !isReadOnly(property, walk.index) && !comesBack(property, walk));
    return Object.fromEntries(members.map(([name, property]) => [name, sample(property, name, variant, walk)]));
}
function sampleArray(schema, name, variant, walk) {
    const least = schema.minItems ?? 0;
    const wanted = schema.items && comesBack(schema.items, walk) ? least : Math.max(least, 1);
    const length = Math.min(wanted, schema.maxItems ?? Number.POSITIVE_INFINITY);
    const example = firstExample(schema, Array.isArray);
    if (example !== undefined && variant === 0)
        return example;
    const items = schema.items && { ...schema.items, examples: Array.isArray(example) ? example : [] };
    return Array.from({ length }, (_, at) => items ? sample(items, singular(name), variant + at, walk) : `${singular(name)}-${variant + at + 1}`);
}
/** A model that needs itself has no finite sample; what is left then is refused by the service. */
const DEEPEST = 24;
/** Whether a schema is, or may be, a model that is being sampled further up. */
function comesBack(schema, { open }) {
    return modelsIn(schema).some((name) => open.has(name));
}
/** Models that a schema names itself, not those that they name. */
function modelsIn(schema) {
    const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    return [...(schema.$ref === undefined ? [] : [schema.$ref]), ...parts.flatMap(modelsIn)];
}
function sampleNumber(schema, variant) {
    const whole = typeOf(schema) === 'integer';
    const step = schema.multipleOf ?? (whole ? 1 : 0.5);
    const least = schema.minimum ?? (schema.exclusiveMinimum === undefined ? undefined : schema.exclusiveMinimum + step);
    const most = schema.maximum ?? (schema.exclusiveMaximum === undefined ? undefined : schema.exclusiveMaximum - step);
    const example = firstExample(schema, (value) => typeof value === 'number');
    const start = typeof example === 'number' ? example : (least ?? Math.min(0, most ?? 0)) + step * 2;
    const wanted = start + step * variant;
    if (most === undefined || wanted <= most)
        return round(least === undefined ? wanted : Math.max(least, wanted));
    if (least === undefined)
        return round(most - step * variant);
    const room = Math.floor((most - least) / step) + 1;
    return round(least + step * (variant % room));
}
function booleanSample(schema, variant) {
    const preferred = schema.default === true ? false : schema.default !== false || variant % 2 === 0;
    return variant % 2 === 0 ? preferred : !preferred;
}
function sampleText(schema, name, variant) {
    const example = firstExample(schema, (value) => typeof value === 'string');
    if (schema.pattern !== undefined) {
        const expression = schema.pattern;
        if (typeof example === 'string' && variant === 0 && new RegExp(expression, 'u').test(example))
            return example;
        return (0,_text_matching_js__WEBPACK_IMPORTED_MODULE_0__/* .textMatching */ .V)(expression, variant + 1) ?? (typeof example === 'string' ? example : 'x');
    }
    const formatted = formattedText(schema.format, name, variant, typeof example === 'string' ? example : '');
    if (formatted !== null)
        return formatted;
    const base = typeof example === 'string' && example !== '' ? example : plainText(name);
    const gap = IDENTIFIER.test(name) ? '-' : ' ';
    return fitted(variant === 0 ? base : `${base}${gap}${variant + 1}`, variant, schema.minLength ?? 0, schema.maxLength);
}
/** Names of fields whose values stand in paths: no blanks. */
const IDENTIFIER = /(?:^|_)(?:id|key|code|sku|slug|username|handle|hash|address|wallet|token)$|[a-z](?:Id|Key|Code)$/i;
/** Cut or filled to the allowed length; the variant's digits stay. */
function fitted(wanted, variant, least, most) {
    const filled = wanted.padEnd(least, 'abcdefghij');
    if (most === undefined || filled.length <= most)
        return filled;
    const tail = variant === 0 ? '' : String(variant + 1);
    return `${wanted.slice(0, Math.max(0, most - tail.length))}${tail}`.slice(-most).padEnd(least, 'x');
}
function formattedText(format, name, variant, example) {
    const two = (value) => String(value).padStart(2, '0');
    const day = `2031-${two((variant % 12) + 1)}-${two((Math.floor(variant / 12) % 28) + 1)}`;
    switch (format) {
        case 'date-time':
            return `${day}T10:00:00Z`;
        case 'date':
            return day;
        case 'time':
            return `${two(8 + (variant % 12))}:30:00Z`;
        case 'duration':
            return `PT${variant + 1}H`;
        case 'email':
        case 'idn-email':
            return numberedAddress(example, name, variant);
        case 'uri':
        case 'url':
        case 'iri':
            return `https://example.com/${slugOf(name)}/${variant + 1}`;
        case 'uri-reference':
            return `/${slugOf(name)}/${variant + 1}`;
        case 'hostname':
            return `host${variant + 1}.example.com`;
        case 'ipv4':
            return `192.0.2.${(variant % 250) + 1}`;
        case 'ipv6':
            return `2001:db8::${(variant + 1).toString(16)}`;
        case 'uuid':
            return `3f2504e0-4f89-41d3-9a0c-${(variant + 1).toString(16).padStart(12, '0')}`;
        case 'byte':
            return ['aGVsbG8=', 'd29ybGQ=', 'YWdhaW4='][variant % 3] ?? 'aGVsbG8=';
        case 'password':
            return `correct-horse-${variant + 1}`;
        default:
            return null;
    }
}
/** `ada@example.com`, `ada2@example.com`, ... after the documented example. */
function numberedAddress(example, name, variant) {
    const [, local = '', host = ''] = /^([\w.+-]+)@([\w.-]+\.\w+)$/.exec(example) ?? [];
    const user = local || name.replace(/[^a-z]/gi, '').toLowerCase() || 'someone';
    return `${user}${variant === 0 ? '' : variant + 1}@${host || 'example.com'}`;
}
/** What a person would type into a field of this name. */
function plainText(name) {
    const lower = name.toLowerCase();
    if (/password|secret/.test(lower))
        return 'correct-horse-battery';
    if (/e-?mail/.test(lower))
        return 'ada@example.com';
    if (/phone/.test(lower))
        return '+1 555 0100';
    if (/url|link|website/.test(lower))
        return 'https://example.com/page';
    if (/currency/.test(lower))
        return 'EUR';
    if (/(^|_)(name|guest|author|owner|customer|user)($|_)/.test(lower))
        return 'Ada Lovelace';
    if (IDENTIFIER.test(name))
        return `sample-${slugOf(name)}`;
    const words = name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/[_-]+/g, ' ')
        .toLowerCase();
    return `Sample ${words}`;
}
function firstExample(schema, fits) {
    return schema.examples?.find(fits);
}
function pick(from, variant) {
    return from[variant % Math.max(1, from.length)];
}
function singular(name) {
    return name.replace(/ies$/, 'y').replace(/s$/, '') || 'item';
}
function slugOf(name) {
    return (name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'page');
}
function round(value) {
    return Number(value.toFixed(6));
}
/** Member of a documented example body, when it is an object. */
function exampleMember(examples, name) {
    for (const example of examples)
        if (isJsonObject(example) && example[name] !== undefined)
            return example[name];
    return undefined;
}


/***/ }),

/***/ 48088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L$: () => (/* binding */ resolved),
/* harmony export */   ko: () => (/* binding */ schemaIndex),
/* harmony export */   wD: () => (/* binding */ isNullable)
/* harmony export */ });
function schemaIndex(models) {
    return new Map(models.map(({ name, schema }) => [name, schema]));
}
const REFERENCE = '#/models/';
/** References that go round in a circle end here as a schema that accepts anything. */
const DEEPEST = 16;
/** One flat schema: references followed, `allOf` merged, of `anyOf` and `oneOf` the first branch that is not null. */
function resolved(schema, index, depth = 0) {
    if (depth > DEEPEST)
        return {};
    const { $ref, allOf, anyOf, oneOf, ...own } = schema;
    let whole = own;
    if ($ref?.startsWith(REFERENCE)) {
        const target = index.get($ref.slice(REFERENCE.length));
        whole = merged(resolved(target ?? {}, index, depth + 1), own);
    }
    for (const part of allOf ?? [])
        whole = merged(whole, resolved(part, index, depth + 1));
    const choice = (anyOf ?? oneOf)?.find((branch) => branch.type !== 'null');
    return choice ? merged(whole, resolved(choice, index, depth + 1)) : whole;
}
function merged(first, second) {
    const properties = { ...first.properties, ...second.properties };
    const required = [...new Set([...(first.required ?? []), ...(second.required ?? [])])];
    return {
        ...first,
        ...second,
        ...(Object.keys(properties).length > 0 ? { properties } : {}),
        ...(required.length > 0 ? { required } : {}),
    };
}
/** Whether null is allowed. */
function isNullable(schema, index) {
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    if (types.includes('null') || schema.enum?.includes(null))
        return true;
    if ([...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some((branch) => branch.type === 'null'))
        return true;
    return schema.$ref !== undefined && types.length === 0
        ? isNullable(index.get(schema.$ref.slice(REFERENCE.length)) ?? {}, new Map())
        : false;
}


/***/ }),

/***/ 70733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ textMatching)
/* harmony export */ });
/**
 * A text that a regular expression accepts, for the subset that specs use: literals, classes, groups, alternation,
 * anchors and counts. Different `variant`s give different texts where the expression leaves room.
 *
 * @returns null when the expression uses more than that (look-around, back references) or is no expression at all
 */
function textMatching(pattern, variant) {
    const reader = new Reader(pattern, variant);
    try {
        const made = reader.alternation();
        return reader.atEnd() && new RegExp(pattern, 'u').test(made) ? made : null;
    }
    catch (error) {
        if (error instanceof UnsupportedExpression || error instanceof SyntaxError)
            return null;
        throw error;
    }
}
class UnsupportedExpression extends Error {
}
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const PRINTABLE = LOWER + LOWER.toUpperCase() + DIGITS;
/** Counts without an upper bound stop here. */
const MORE = 4;
class Reader {
    #source;
    #at = 0;
    /** Digits of the variant in base 26, used up character by character, so that variants differ. */
    #variant;
    constructor(pattern, variant) {
        this.#source = [...pattern];
        this.#variant = variant;
    }
    atEnd() {
        return this.#at >= this.#source.length;
    }
    alternation() {
        const first = this.#sequence();
        while (this.#peek() === '|') {
            this.#at += 1;
            this.#sequence();
        }
        return first;
    }
    #sequence() {
        let made = '';
        while (!this.atEnd() && this.#peek() !== '|' && this.#peek() !== ')')
            made += this.#counted();
        return made;
    }
    /** One atom with its count; the atom is read again for every repetition so that characters may differ. */
    #counted() {
        const start = this.#at;
        const once = this.#atom();
        const end = this.#at;
        const [least, most] = this.#count();
        const after = this.#at;
        const times = most === null ? Math.max(least, MORE) : Math.min(most, Math.max(least, MORE));
        if (times === 0)
            return '';
        let made = once;
        for (let index = 1; index < times; index += 1) {
            this.#at = start;
            made += this.#atom();
            this.#at = end;
        }
        this.#at = after;
        return made;
    }
    #count() {
        const next = this.#peek();
        let range = [1, 1];
        if (next === '*')
            range = [0, null];
        else if (next === '+')
            range = [1, null];
        else if (next === '?')
            range = [0, 1];
        else if (next === '{') {
            const close = this.#source.indexOf('}', this.#at);
            const inside = this.#source.slice(this.#at + 1, close).join('');
            const bounds = /^(\d+)(?:(,)(\d*))?$/.exec(inside);
            if (close < 0 || !bounds)
                throw new UnsupportedExpression(inside);
            const least = Number(bounds[1]);
            range = [least, bounds[2] === undefined ? least : bounds[3] ? Number(bounds[3]) : null];
            this.#at = close;
        }
        else
            return range;
        this.#at += 1;
        if (this.#peek() === '?')
            this.#at += 1;
        return range;
    }
    #atom() {
        const character = this.#next();
        if (character === '^' || character === '$')
            return '';
        if (character === '(')
            return this.#group();
        if (character === '[')
            return this.#pick(this.#class());
        if (character === '.')
            return this.#pick(LOWER);
        if (character === '\\')
            return this.#pick(this.#escape());
        return character;
    }
    #group() {
        if (this.#peek() === '?') {
            this.#at += 1;
            const kind = this.#next();
            if (kind === '<' && this.#peek() !== '=' && this.#peek() !== '!') {
                while (this.#next() !== '>')
                    ;
            }
            else if (kind !== ':')
                throw new UnsupportedExpression(`(?${kind}`);
        }
        const made = this.alternation();
        if (this.#next() !== ')')
            throw new UnsupportedExpression('(');
        return made;
    }
    #class() {
        const negated = this.#peek() === '^';
        if (negated)
            this.#at += 1;
        let members = '';
        while (this.#peek() !== ']') {
            let from = this.#next();
            if (from === '\\')
                from = this.#escape();
            if (this.#peek() === '-' && this.#source[this.#at + 1] !== ']' && from.length === 1) {
                this.#at += 1;
                const to = this.#next();
                const last = to.codePointAt(0) ?? 0;
                for (let code = from.codePointAt(0) ?? 0; code <= last && members.length < 200; code += 1)
                    members += String.fromCodePoint(code);
            }
            else
                members += from;
        }
        this.#at += 1;
        const left = negated ? [...PRINTABLE].filter((one) => !members.includes(one)).join('') : members;
        if (left === '')
            throw new UnsupportedExpression('[]');
        return left;
    }
    /** The characters that an escape stands for. */
    #escape() {
        const kind = this.#next();
        if (kind === 'd')
            return DIGITS;
        if (kind === 'w')
            return PRINTABLE;
        if (kind === 's')
            return ' ';
        if (kind === 'D' || kind === 'S')
            return LOWER;
        if (kind === 'b')
            return '';
        if (kind === 't')
            return '\t';
        if (/[1-9BWpPukxc]/.test(kind))
            throw new UnsupportedExpression(`\\${kind}`);
        return kind;
    }
    #pick(from) {
        if (from === '')
            return '';
        const characters = [...from];
        const picked = characters[this.#variant % characters.length] ?? '';
        this.#variant = Math.floor(this.#variant / characters.length);
        return picked;
    }
    #peek() {
        return this.#source[this.#at];
    }
    #next() {
        const character = this.#source[this.#at];
        if (character === undefined)
            throw new UnsupportedExpression('end');
        this.#at += 1;
        return character;
    }
}


/***/ }),

/***/ 78414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ violations)
/* harmony export */ });
/* harmony import */ var _sample_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82048);
/* harmony import */ var _schema_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48088);


/** Texts longer than this are not worth sending. */
const LONGEST = 20_000;
/** For every rule of the schema a value that breaks it and no other rule where that is possible. */
function violations(schema, index) {
    const { required = [] } = (0,_schema_index_js__WEBPACK_IMPORTED_MODULE_1__/* .resolved */ .L$)(schema, index);
    return (0,_sample_value_js__WEBPACK_IMPORTED_MODULE_0__/* .sendableProperties */ .wy)(schema, index).flatMap(([member, property]) => {
        const whole = (0,_schema_index_js__WEBPACK_IMPORTED_MODULE_1__/* .resolved */ .L$)(property, index);
        const title = member.replaceAll('_', ' ');
        const broken = [
            ...typeViolations(whole),
            ...nullViolations(property, index),
            ...textViolations(whole),
            ...numberViolations(whole),
            ...listViolations(whole, index),
        ];
        return [
            ...(required.includes(member) ? [{ title: `without ${title}`, member, value: undefined }] : []),
            ...broken.map(([how, value]) => ({ title: `${title} ${how}`, member, value })),
        ];
    });
}
/** Values that no lenient reader turns into the wanted type. */
function typeViolations(schema) {
    if (schema.type === undefined && !schema.properties && !schema.items)
        return [];
    switch ((0,_sample_value_js__WEBPACK_IMPORTED_MODULE_0__/* .typeOf */ .QP)(schema)) {
        case 'string':
            return schema.enum ? [] : [['that is no text', { not: 'a text' }]];
        case 'integer':
            return [
                ['that is no number', 'many'],
                ['that is no whole number', (schema.minimum ?? 0) + 1.5],
            ];
        case 'number':
            return [['that is no number', 'many']];
        case 'boolean':
            return [['that is neither true nor false', 'perhaps']];
        case 'array':
            return [['that is no list', { not: 'a list' }]];
        case 'object':
            return [['that is no object', 'text']];
        default:
            return [];
    }
}
function nullViolations(schema, index) {
    const whole = (0,_schema_index_js__WEBPACK_IMPORTED_MODULE_1__/* .resolved */ .L$)(schema, index);
    const typed = whole.type !== undefined || whole.enum !== undefined;
    return typed && !(0,_schema_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isNullable */ .wD)(schema, index) && !(0,_schema_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isNullable */ .wD)(whole, index) ? [['that is null', null]] : [];
}
const BROKEN_FORMATS = {
    email: 'not an address',
    uuid: 'not-a-uuid',
    'date-time': 'yesterday',
    date: 'yesterday',
    time: 'noon',
    uri: 'not a link',
    url: 'not a link',
    ipv4: '300.1.1.1',
};
function textViolations(schema) {
    if (schema.enum)
        return schema.enum.includes('no such value') ? [] : [['that is none of those', 'no such value']];
    if ((0,_sample_value_js__WEBPACK_IMPORTED_MODULE_0__/* .typeOf */ .QP)(schema) !== 'string' || schema.type === undefined)
        return [];
    const broken = [];
    const { minLength, maxLength, pattern, format } = schema;
    if (minLength === 1)
        broken.push(['that is empty', '']);
    else if (minLength !== undefined && minLength > 1 && minLength <= LONGEST)
        broken.push(['too short', 'x'.repeat(minLength - 1)]);
    if (maxLength !== undefined && maxLength < LONGEST)
        broken.push(['too long', 'x'.repeat(maxLength + 1)]);
    const formatted = format === undefined ? undefined : BROKEN_FORMATS[format];
    if (formatted !== undefined)
        broken.push(['in no valid form', formatted]);
    if (pattern !== undefined && !matches(pattern, '\u00a7 !'))
        broken.push(['in another form', '\u00a7 !']);
    return broken;
}
function matches(pattern, text) {
    try {
        return new RegExp(pattern, 'u').test(text);
    }
    catch {
        // An expression that only other engines read is taken to match: nothing is claimed about it.
        return true;
    }
}
function numberViolations(schema) {
    const type = (0,_sample_value_js__WEBPACK_IMPORTED_MODULE_0__/* .typeOf */ .QP)(schema);
    if (type !== 'integer' && type !== 'number')
        return [];
    const broken = [];
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
    if (minimum !== undefined)
        broken.push([`below ${minimum}`, minimum - 1]);
    if (maximum !== undefined)
        broken.push([`above ${maximum}`, maximum + 1]);
    if (exclusiveMinimum !== undefined)
        broken.push([`of ${exclusiveMinimum}`, exclusiveMinimum]);
    if (exclusiveMaximum !== undefined)
        broken.push([`of ${exclusiveMaximum}`, exclusiveMaximum]);
    if (multipleOf !== undefined && type === 'number')
        broken.push([`that is no multiple of ${multipleOf}`, (minimum ?? 0) + multipleOf * 1.5]);
    return broken;
}
function listViolations(schema, index) {
    if ((0,_sample_value_js__WEBPACK_IMPORTED_MODULE_0__/* .typeOf */ .QP)(schema) !== 'array')
        return [];
    const broken = [];
    if (schema.minItems !== undefined && schema.minItems > 0)
        broken.push(['that is empty', []]);
    const items = schema.items && (0,_schema_index_js__WEBPACK_IMPORTED_MODULE_1__/* .resolved */ .L$)(schema.items, index);
    const [how, value] = (items && typeViolations(items)[0]) ?? [];
    if (how !== undefined && value !== undefined)
        broken.push([`with an item ${how}`, [value]]);
    return broken;
}


/***/ })

};
