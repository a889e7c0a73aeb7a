export const id = 2099;
export const ids = [2099];
export const modules = {

/***/ 71430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   pG: () => (/* binding */ isAtWork),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _domain_build_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95731);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);
/* harmony import */ var _domain_fold_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64876);
/* harmony import */ var _domain_timestamp_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45115);
/* harmony import */ var _engine_build_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2437);
/* harmony import */ var _engine_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62126);
/* harmony import */ var _engine_places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3421);







async function stateOf(application, build_id) {
    try {
        return { kind: 'readable', ...(await readState(application, build_id)) };
    }
    catch (thrown) {
        if (thrown instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ)
            return { kind: 'damaged', failure: thrown.failure };
        throw thrown;
    }
}
/**
 * The job that the journal tells. Where the journal says that it runs and no process does, the job is told as failed with
 * `interrupted`: whoever waits for its end must not wait for ever, and nothing goes on by itself. The journal stays as it
 * is, and `resume` goes on.
 *
 * @throws SlipwayError `journal-damaged`, `build-folder-newer`, `build-folder-empty`
 */
async function readState(application, build_id) {
    const folder = (0,_engine_places_js__WEBPACK_IMPORTED_MODULE_4__/* .buildFolder */ .bo)(application.root, build_id);
    const held = await (0,_engine_build_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .buildIsHeld */ .sX)(application.world, folder);
    const job = await readJob(application, build_id, folder);
    if (!isAtWork(job))
        return { job, alive: held };
    if (held)
        return { job, alive: true };
    // It may have ended between the two looks: the lock goes after the last line.
    const again = await readJob(application, build_id, folder);
    return { job: isAtWork(again) ? interrupted(again) : again, alive: false };
}
/** Does it wait for something to go on? */
function isAtWork(job) {
    return job.status === 'running' || job.status === 'queued';
}
async function readJob(application, build_id, folder) {
    const { files } = application.world;
    const { events } = await (0,_engine_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .readJournal */ .a0)(files, { path: (0,_engine_places_js__WEBPACK_IMPORTED_MODULE_4__/* .enginePath */ .aE)(folder, 'journal'), build_id });
    if (events.length > 0)
        return (0,_domain_fold_job_js__WEBPACK_IMPORTED_MODULE_1__/* .foldJob */ .bz)(events);
    const path = (0,_engine_places_js__WEBPACK_IMPORTED_MODULE_4__/* .enginePath */ .aE)(folder, 'request');
    const request = (await files.stat(path)) ? (0,_domain_build_request_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBuildRequest */ .rv)(await files.readText(path)) : null;
    if (request)
        return (0,_domain_fold_job_js__WEBPACK_IMPORTED_MODULE_1__/* .queuedJob */ .Xo)(build_id, request, createdAt(build_id));
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'build-folder-empty',
        blame: 'runner',
        message: `The folder of build ${build_id} has no journal and no request.`,
        next_step: `Nothing was done in it: remove ${folder}.`,
    });
}
/** The first 48 bits of a UUIDv7 are its time in milliseconds. */
function createdAt(build_id) {
    return (0,_domain_timestamp_js__WEBPACK_IMPORTED_MODULE_6__/* .timestampOf */ .U)(Number.parseInt(build_id.replace('-', '').slice(0, 12), 16));
}
function interrupted(job) {
    const where = job.current_phase ? ` in ${job.current_phase}` : '';
    return {
        ...job,
        status: 'failed',
        estimated_completion: null,
        error: {
            code: 'interrupted',
            blame: 'runner',
            message: `The process that ran this build ended${where} without a word: it was killed, or the machine went down.`,
            details: [],
            next_step: `Go on where it stood: \`slipway resume ${job.build_id}\`.`,
        },
    };
}


/***/ }),

/***/ 52794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ newestBuild),
/* harmony export */   f2: () => (/* binding */ noBuilds),
/* harmony export */   w: () => (/* binding */ findBuild),
/* harmony export */   zA: () => (/* binding */ buildIds)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83665);
/* harmony import */ var _engine_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3421);


/** Ids of all builds of the repository, newest first: a UUIDv7 sorts by its time. */
async function buildIds({ world, root }) {
    const names = await world.files.list((0,_engine_places_js__WEBPACK_IMPORTED_MODULE_1__/* .buildsFolder */ .Ow)(root));
    return names.filter((name) => BUILD_ID.test(name)).toReversed();
}
/**
 * The one build whose id begins with the given text.
 *
 * @throws SlipwayError `build-unknown`, `build-ambiguous`
 */
async function findBuild(application, prefix) {
    const ids = await buildIds(application);
    const wanted = prefix.trim().toLowerCase();
    const matches = wanted === '' ? [] : ids.filter((id) => id.startsWith(wanted));
    const [match] = matches;
    if (match === undefined)
        throw unknownBuild(prefix, ids);
    if (matches.length > 1)
        throw ambiguous(prefix, matches);
    return match;
}
/** @throws SlipwayError `build-unknown` when there is none */
async function newestBuild(application) {
    const [newest] = await buildIds(application);
    if (newest === undefined)
        throw noBuilds(application);
    return newest;
}
function noBuilds({ root }) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'build-unknown',
        blame: 'settings',
        message: `There is no build in ${(0,_engine_places_js__WEBPACK_IMPORTED_MODULE_1__/* .buildsFolder */ .Ow)(root)}.`,
        next_step: 'Start one with `slipway run <spec>`, or name the repository that has them.',
    });
}
function unknownBuild(prefix, ids) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'build-unknown',
        blame: 'settings',
        message: `There is no build ${JSON.stringify(prefix)} here.`,
        details: ids.length === 0 ? ['There is no build at all.'] : ['The newest are:', ...ids.slice(0, 5)],
        next_step: 'List them with `slipway builds`.',
    });
}
function ambiguous(prefix, matches) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'build-ambiguous',
        blame: 'settings',
        message: `${matches.length} builds begin with ${JSON.stringify(prefix)}.`,
        details: matches.slice(0, 10),
        next_step: 'Give more characters of the id.',
    });
}
const BUILD_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;


/***/ }),

/***/ 42099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diff: () => (/* binding */ diff_diff)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/adapters/reporters/diagnostic-text.js
var diagnostic_text = __webpack_require__(17651);
// EXTERNAL MODULE: ./build/js/adapters/reporters/printable.js
var printable = __webpack_require__(81285);
// EXTERNAL MODULE: ./build/js/domain/digest.js
var digest = __webpack_require__(31219);
;// CONCATENATED MODULE: ./build/js/domain/api-change/compare-limits.js
const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];
/** Limits that have no order: another one lets other values through. */
const UNORDERED = ['pattern', 'format', 'multipleOf'];
/** Bounds, patterns and formats that came, went or moved. */
function compareLimits(before, after) {
    const bounds = (names, tighter) => names.flatMap((name) => bound(name, before[name], after[name], tighter));
    return [
        ...bounds(LOWER, (is, was) => is > was),
        ...bounds(UPPER, (is, was) => is < was),
        ...UNORDERED.flatMap((name) => unordered(name, before[name], after[name])),
        ...unordered('uniqueItems', before.uniqueItems || undefined, after.uniqueItems || undefined),
    ];
}
function bound(name, was, is, tighter) {
    if (was === is)
        return [];
    if (typeof was !== 'number' || typeof is !== 'number')
        return unordered(name, was, is);
    const narrows = tighter(is, was);
    return [{ code: 'constraint', narrows, widens: !narrows, detail: `${name} from ${was} to ${is}` }];
}
function unordered(name, was, is) {
    if (was === is)
        return [];
    return [
        {
            code: 'constraint',
            narrows: is !== undefined,
            widens: was !== undefined,
            detail: changeText(name, was, is),
        },
    ];
}
function changeText(name, was, is) {
    if (was === undefined)
        return `${name} ${String(is)} is new`;
    if (is === undefined)
        return `${name} ${String(was)} is gone`;
    return `${name} from ${String(was)} to ${String(is)}`;
}

;// CONCATENATED MODULE: ./build/js/domain/api-change/schema-difference.js
/** A schema with its reference followed and its `allOf` taken together, one level deep. */
function plainSchema(schema, models, depth = 0) {
    if (depth > 16)
        return {};
    if (schema.$ref !== undefined) {
        const { $ref, ...beside } = schema;
        const model = models.get($ref.replace(/^#\/models\//, '')) ?? {};
        return { ...plainSchema(model, models, depth + 1), ...beside };
    }
    if (schema.allOf === undefined)
        return schema;
    const { allOf, ...own } = schema;
    const parts = [...allOf.map((part) => plainSchema(part, models, depth + 1)), own];
    const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {}));
    const required = [...new Set(parts.flatMap((part) => part.required ?? []))];
    return Object.assign({}, ...parts, {
        ...(Object.keys(properties).length > 0 ? { properties } : {}),
        ...(required.length > 0 ? { required } : {}),
    });
}

;// CONCATENATED MODULE: ./build/js/domain/api-change/schema-sets.js

const ALL_TYPES = [
    'string',
    'integer',
    'number',
    'boolean',
    'object',
    'array',
    'null',
];
/** The types that a schema lets through; `number` covers `integer`. */
function typesOf(schema) {
    if (schema.type !== undefined)
        return typeof schema.type === 'string' ? [schema.type] : schema.type;
    if (schema.const !== undefined)
        return [typeOfValue(schema.const)];
    if (schema.enum !== undefined)
        return [...new Set(schema.enum.map(typeOfValue))];
    if (schema.properties !== undefined)
        return ['object'];
    if (schema.items !== undefined)
        return ['array'];
    return ALL_TYPES;
}
/** Whether every value of one set of types is in the other. */
function covers(types, others) {
    return others.every((type) => types.includes(type) || (type === 'integer' && types.includes('number')));
}
function typeText(types) {
    return types.length >= ALL_TYPES.length ? 'anything' : types.join(' or ');
}
/** The values a schema is limited to; null: not limited to certain values. */
function valuesOf(schema) {
    if (schema.const !== undefined)
        return [schema.const];
    return schema.enum ?? null;
}
/** Members of the first list that are not in the second. */
function without(values, others) {
    const known = new Set(others.map((value) => (0,digest/* canonicalJson */.dj)(value)));
    return values.filter((value) => !known.has((0,digest/* canonicalJson */.dj)(value)));
}
function valueText(values) {
    return values.map((value) => JSON.stringify(value)).join(', ');
}
function typeOfValue(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'integer' : 'number';
    if (typeof value === 'string')
        return 'string';
    return typeof value === 'boolean' ? 'boolean' : 'object';
}

;// CONCATENATED MODULE: ./build/js/domain/api-change/compare-schemas.js




/** Everything by which the later schema lets through more, or less, or something else than the earlier one. */
function compareSchemas(before, after, side) {
    return compare(before, after, { side, field: '', open: new Set() });
}
function compare(before, after, walk) {
    const pair = `${before.schema.$ref ?? ''} ${after.schema.$ref ?? ''}`;
    if (pair !== ' ' && walk.open.has(pair))
        return [];
    const inner = { ...walk, open: new Set([...walk.open, pair]) };
    const was = { ...before, schema: plainSchema(before.schema, before.models) };
    const is = { ...after, schema: plainSchema(after.schema, after.models) };
    const types = compareTypes(was.schema, is.schema);
    const own = [
        ...types,
        ...compareValues(was.schema, is.schema),
        ...compareLimits(was.schema, is.schema),
        ...compareAlternatives(was, is),
        ...compareDefaults(was.schema, is.schema),
    ].map((difference) => ({ ...difference, field: walk.field }));
    // Where the kind of value is another one, what is inside it says nothing more.
    if (types.some(({ narrows, widens }) => narrows && widens))
        return own;
    return [...own, ...compareFields(was, is, inner), ...compareItems(was, is, inner)];
}
function compareTypes(before, after) {
    const [was, is] = [typesOf(before), typesOf(after)];
    const difference = { narrows: !covers(is, was), widens: !covers(was, is) };
    if (!difference.narrows && !difference.widens)
        return [];
    return [{ code: 'type', ...difference, detail: `from ${typeText(was)} to ${typeText(is)}` }];
}
function compareValues(before, after) {
    const [was, is] = [valuesOf(before), valuesOf(after)];
    if (was === null && is === null)
        return [];
    if (is === null)
        return [{ code: 'values', narrows: false, widens: true, detail: 'any value is possible' }];
    if (was === null) {
        return [{ code: 'values', narrows: true, widens: false, detail: `only ${valueText(is)}` }];
    }
    const [gone, come] = [without(was, is), without(is, was)];
    return [
        ...(gone.length > 0
            ? [{ code: 'values', narrows: true, widens: false, detail: `no longer ${valueText(gone)}` }]
            : []),
        ...(come.length > 0
            ? [{ code: 'values', narrows: false, widens: true, detail: `also ${valueText(come)}` }]
            : []),
    ];
}
/** Alternatives are the same when they look the same with every reference written out by its own content. */
function compareAlternatives(before, after) {
    const [was, is] = [alternatives(before), alternatives(after)];
    const gone = was.filter((one) => !is.includes(one)).length;
    const come = is.filter((one) => !was.includes(one)).length;
    if (gone === 0 && come === 0)
        return [];
    const detail = [
        ...(gone > 0 ? [`${gone} of ${was.length} alternatives are gone`] : []),
        ...(come > 0 ? [`${come} of ${is.length} alternatives are new`] : []),
    ].join(', ');
    return [
        {
            code: 'alternatives',
            narrows: was.length === 0 || gone > 0,
            widens: is.length === 0 || come > 0,
            detail,
        },
    ];
}
function alternatives({ schema, models }) {
    return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map((one) => (0,digest/* digestOf */.ol)(plainSchema(one, models)));
}
function compareDefaults(before, after) {
    if ((0,digest/* canonicalJson */.dj)(before.default) === (0,digest/* canonicalJson */.dj)(after.default))
        return [];
    const text = (schema) => (schema.default === undefined ? 'none' : JSON.stringify(schema.default));
    return [
        { code: 'default', narrows: false, widens: false, detail: `from ${text(before)} to ${text(after)}` },
    ];
}
function compareFields(before, after, walk) {
    const [was, is] = [fieldsOf(before, walk.side), fieldsOf(after, walk.side)];
    const closed = after.schema.additionalProperties === false;
    const differences = [];
    const add = (code, name, narrows, widens, detail = '') => differences.push({ code, field: joined(walk.field, name), narrows, widens, detail });
    for (const [name, schema] of was) {
        const later = is.get(name);
        if (later === undefined) {
            add('field-removed', name, closed, true, renamed(name, { was, is }));
            continue;
        }
        const [needed, needs] = [isRequired(before, name), isRequired(after, name)];
        if (!needed && needs)
            add('required', name, true, false);
        if (needed && !needs)
            add('optional', name, false, true);
        const inside = { ...walk, field: joined(walk.field, name) };
        differences.push(...compare({ schema, models: before.models }, { schema: later, models: after.models }, inside));
    }
    for (const name of is.keys()) {
        if (was.has(name))
            continue;
        const needs = isRequired(after, name);
        add('field-added', name, needs, false, needs ? 'required' : 'optional');
    }
    if (closed && before.schema.additionalProperties !== false && is.size > 0) {
        differences.push({ code: 'closed', field: walk.field, narrows: true, widens: false, detail: '' });
    }
    return differences;
}
function compareItems(before, after, walk) {
    const [was, is] = [before.schema.items, after.schema.items];
    if (was === undefined || is === undefined)
        return [];
    return compare({ schema: was, models: before.models }, { schema: is, models: after.models }, {
        ...walk,
        field: `${walk.field}[]`,
    });
}
/** The fields that travel in one direction. */
function fieldsOf({ schema, models }, side) {
    const hidden = side === 'request' ? 'readOnly' : 'writeOnly';
    return new Map(Object.entries(schema.properties ?? {}).filter(([, field]) => field[hidden] !== true && plainSchema(field, models)[hidden] !== true));
}
function isRequired({ schema }, name) {
    return schema.required?.includes(name) ?? false;
}
/** One field went and one of the same content came: most likely it has another name now. */
function renamed(name, { was, is }) {
    const gone = [...was.keys()].filter((one) => !is.has(one));
    const come = [...is.keys()].filter((one) => !was.has(one));
    const [only] = come;
    if (gone.length !== 1 || come.length !== 1 || only === undefined)
        return '';
    const alike = typesOf(was.get(name) ?? {}).join() === typesOf(is.get(only) ?? {}).join();
    return alike ? `renamed to \`${only}\`?` : '';
}
function joined(field, name) {
    return field === '' ? name : `${field}.${name}`;
}

;// CONCATENATED MODULE: ./build/js/domain/api-change/body-changes.js

/** What changed between the bodies of a request, a response or a message. */
function contentChanges({ before, after, models }, spot) {
    const changes = [];
    const change = (code, breaking, message) => changes.push({ code: `${spot.side}-${code}`, breaking, message, place: spot.place });
    for (const media of before) {
        const later = after.find(({ content_type }) => content_type === media.content_type);
        if (later === undefined) {
            change('media-type-removed', true, `${spot.what} is no longer \`${media.content_type}\``);
        }
        else {
            const versions = {
                before: { schema: media.schema, models: models.before },
                after: { schema: later.schema, models: models.after },
            };
            changes.push(...schemaChanges(versions, spot));
        }
    }
    for (const { content_type } of after) {
        if (before.some((media) => media.content_type === content_type))
            continue;
        // A response with a body where there was none hurts nobody; a request that was without one is told by its caller.
        change('media-type-added', false, `${spot.what} may be \`${content_type}\``);
    }
    return changes;
}
/** What changed between two schemas of the same thing. */
function schemaChanges({ before, after }, spot) {
    return compareSchemas(before, after, spot.side).map((difference) => ({
        code: `${spot.side}-${CODES[difference.code]}`,
        breaking: spot.side === 'request' ? difference.narrows : difference.widens,
        message: messageOf(difference, spot),
        place: spot.place,
    }));
}
const CODES = {
    'field-added': 'field-added',
    'field-removed': 'field-removed',
    required: 'field-required',
    optional: 'field-optional',
    type: 'type-changed',
    values: 'values-changed',
    constraint: 'constraint-changed',
    closed: 'closed',
    alternatives: 'alternatives-changed',
    default: 'default-changed',
};
function messageOf({ code, field, detail }, { what }) {
    const name = field === '' ? what : `${what} field \`${field}\``;
    switch (code) {
        case 'field-added':
            return `${name} is new, ${detail}`;
        case 'field-removed':
            return `${name} is gone${detail === '' ? '' : `, ${detail}`}`;
        case 'required':
            return `${name} is now required`;
        case 'optional':
            return `${name} is now optional`;
        case 'type':
            return `${name} changes ${detail}`;
        case 'closed':
            return `${name} takes no further fields`;
        case 'default':
            return `${name} changes its default ${detail}`;
        default:
            return `${name}: ${detail}`;
    }
}

;// CONCATENATED MODULE: ./build/js/domain/api-change/operation-changes.js

/** Everything that is another for the callers of one operation. */
function operationChanges(before, after) {
    const models = { before: before.models, after: after.models };
    const both = { before: before.operation, after: after.operation, models };
    return [
        ...idChanges(both),
        ...parameterChanges(both),
        ...requestChanges(both),
        ...responseChanges(both),
        ...messageChanges(both),
        ...securityChanges(before, after),
    ];
}
/** For every service its models by name, which is how schemas refer to them. */
function modelsOf(service) {
    return new Map(service.models.map(({ name, schema }) => [name, schema]));
}
/** No caller sees it, but the seams for hand-written code are named after it. */
function idChanges({ before, after }) {
    if (before.id === after.id)
        return [];
    const message = `its name in the code changes from \`${before.id}\` to \`${after.id}\``;
    return [{ code: 'operation-renamed', breaking: false, message, place: after.source }];
}
function parameterChanges({ before, after, models }) {
    const changes = [];
    const known = keyedParameters(before);
    const current = keyedParameters(after);
    for (const [key, was] of known) {
        const is = current.get(key);
        const what = `${was.in} parameter \`${was.name}\``;
        if (is === undefined) {
            // The same call means something else from now on: what it asked for is not heeded.
            const message = `${what} is gone`;
            changes.push({ code: 'parameter-removed', breaking: true, message, place: after.source });
            continue;
        }
        if (was.required !== is.required) {
            const message = `${what} is now ${is.required ? 'required' : 'optional'}`;
            const code = is.required ? 'parameter-required' : 'parameter-optional';
            changes.push({ code, breaking: is.required, message, place: is.source });
        }
        const versions = {
            before: { schema: was.schema, models: models.before },
            after: { schema: is.schema, models: models.after },
        };
        changes.push(...schemaChanges(versions, { side: 'request', what, place: is.source }));
    }
    for (const [key, is] of current) {
        if (known.has(key))
            continue;
        const message = `${is.in} parameter \`${is.name}\` is new, ${is.required ? 'required' : 'optional'}`;
        changes.push({ code: 'parameter-added', breaking: is.required, message, place: is.source });
    }
    return changes;
}
/** Path parameters by their position, since callers do not see their names; headers without regard to case. */
function keyedParameters({ path, parameters }) {
    const positions = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name?.replace(/:path$/, ''));
    return new Map(parameters.map((parameter) => {
        if (parameter.in === 'path')
            return [`path ${positions.indexOf(parameter.name)}`, parameter];
        const name = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
        return [`${parameter.in} ${name}`, parameter];
    }));
}
function requestChanges({ before, after, models }) {
    const [was, is] = [before.request, after.request];
    const place = is?.source ?? after.source;
    const change = (code, breaking, message) => [
        { code, breaking, message, place },
    ];
    if (was === null && is === null)
        return [];
    if (was === null) {
        const required = is?.required ?? false;
        return change('request-added', required, `a request body is new, ${required ? 'required' : 'optional'}`);
    }
    if (is === null)
        return change('request-removed', false, 'the request body is gone and is not read');
    return [
        ...(was.required === is.required
            ? []
            : change(is.required ? 'request-required' : 'request-optional', is.required, `the request body is now ${is.required ? 'required' : 'optional'}`)),
        ...contentChanges({ before: was.content, after: is.content, models }, { side: 'request', what: 'request', place }),
    ];
}
function responseChanges({ before, after, models }) {
    const changes = [];
    for (const was of before.responses) {
        const is = after.responses.find(({ status }) => status === was.status);
        if (is === undefined) {
            const message = `it no longer answers ${was.status}`;
            // Which failures there are is open to clients; that a success has this status is not.
            changes.push({ code: 'status-removed', breaking: was.status < 400, message, place: after.source });
            continue;
        }
        const what = `response ${was.status}`;
        changes.push(...contentChanges({ before: was.content, after: is.content, models }, { side: 'response', what, place: is.source }), ...headerChanges(was, is));
    }
    for (const is of after.responses) {
        if (before.responses.some(({ status }) => status === is.status))
            continue;
        const message = `it may answer ${is.status}`;
        changes.push({ code: 'status-added', breaking: false, message, place: is.source });
    }
    return changes;
}
function headerChanges(was, is) {
    const names = new Set(is.headers.map(({ name }) => name.toLowerCase()));
    return was.headers
        .filter(({ name }) => !names.has(name.toLowerCase()))
        .map(({ name }) => ({
        code: 'response-header-removed',
        breaking: true,
        message: `response ${was.status} header \`${name}\` is gone`,
        place: is.source,
    }));
}
function messageChanges({ before, after, models }) {
    const sent = (side) => {
        const out = side === 'request' ? 'client' : 'server';
        return (message) => message.direction === out || message.direction === 'both';
    };
    return ['request', 'response'].flatMap((side) => {
        const later = after.messages.filter(sent(side));
        return before.messages.filter(sent(side)).flatMap((was) => {
            const is = later.find(({ name }) => name === was.name);
            const what = `${side === 'request' ? 'client' : 'server'} message \`${was.name}\``;
            if (is === undefined) {
                return [{ code: 'message-removed', breaking: true, message: `${what} is gone`, place: after.source }];
            }
            const versions = {
                before: { schema: was.schema, models: models.before },
                after: { schema: is.schema, models: models.after },
            };
            return schemaChanges(versions, { side, what, place: is.source });
        });
    });
}
/** null means that anybody may call it; a caller who knows the service's default fills it in before. */
function securityChanges(before, after) {
    const [was, is] = [rulesOf(before), rulesOf(after)];
    const place = after.operation.security?.source ?? after.operation.source;
    const change = (code, breaking, message) => [
        { code, breaking, message, place },
    ];
    if (was.required !== is.required) {
        return is.required
            ? change('authentication-required', true, 'callers now have to prove who they are')
            : change('authentication-dropped', false, 'anybody may call it now');
    }
    const lost = is.roles.length === 0 ? [] : was.roles.filter((role) => !is.roles.includes(role));
    const limited = was.roles.length === 0 && is.roles.length > 0;
    return [
        ...(limited ? change('roles-narrowed', true, `only ${is.roles.join(', ')} may call it now`) : []),
        ...(lost.length > 0 ? change('roles-narrowed', true, `${lost.join(', ')} may no longer call it`) : []),
        ...(!was.owner_only && is.owner_only
            ? change('owner-only', true, 'callers reach their own records only')
            : []),
    ];
}
function rulesOf({ operation }) {
    return operation.security ?? { required: false, roles: [], owner_only: false };
}

;// CONCATENATED MODULE: ./build/js/domain/api-change/compare-services.js


/**
 * What became of a service's API: every operation that was added, changed or removed, and which of it breaks clients.
 * Operations are the same when method and path are, whatever their path parameters are called.
 */
function compareServices(before, after) {
    const earlier = keyed(before);
    const later = keyed(after);
    const operations = [...later.values()].flatMap((operation) => {
        const was = earlier.get(routeKey(operation));
        return was === undefined ? [added(operation)] : changed(was, operation, { before, after });
    });
    const removed = [...earlier].filter(([key]) => !later.has(key)).map(([, operation]) => gone(operation));
    const all = [...operations, ...removed];
    const service_changes = serviceChanges(before, after);
    const count = (kind) => all.filter((change) => change.kind === kind).length;
    return {
        service: { before: face(before), after: face(after) },
        operations: all,
        service_changes,
        counts: {
            added: count('added'),
            changed: count('changed'),
            removed: count('removed'),
            unchanged: later.size - operations.length,
            breaking: [...all, ...service_changes].filter(({ breaking }) => breaking).length,
        },
    };
}
function face({ name, version }) {
    return { name, version };
}
function keyed({ operations }) {
    return new Map(operations.map((operation) => [routeKey(operation), operation]));
}
function routeKey({ method, path }) {
    return `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;
}
function added({ method, path, source }) {
    return { kind: 'added', method, path, breaking: false, place: source, changes: [] };
}
function gone({ method, path, source }) {
    const message = 'the operation is gone';
    const changes = [{ code: 'operation-removed', breaking: true, message, place: source }];
    return { kind: 'removed', method, path, breaking: true, place: source, changes };
}
function changed(was, is, services) {
    const changes = operationChanges({ operation: was, models: modelsOf(services.before) }, { operation: is, models: modelsOf(services.after) });
    if (changes.length === 0)
        return [];
    const breaking = changes.some((change) => change.breaking);
    return [{ kind: 'changed', method: is.method, path: is.path, breaking, place: is.source, changes }];
}
function serviceChanges(before, after) {
    const change = (code, breaking, message) => [
        { code, breaking, message, place: after.source },
    ];
    return [
        ...(before.name === after.name
            ? []
            : change('service-renamed', false, `the service is now called \`${after.name}\`, not \`${before.name}\``)),
        ...(before.port === after.port
            ? []
            : change('port-changed', false, `the port changes from ${before.port ?? 'none'} to ${after.port ?? 'none'}`)),
        ...authenticationChanges(before.authentication, after),
    ];
}
/** That callers have to prove who they are is told at each operation; here stands how they do it. */
function authenticationChanges(was, after) {
    const is = after.authentication;
    if (was === null || is === null)
        return [];
    const way = ({ kind, carrier }) => ({
        kind,
        in: carrier.in,
        name: carrier.name.toLowerCase(),
    });
    if ((0,digest/* digestOf */.ol)(way(was)) === (0,digest/* digestOf */.ol)(way(is)))
        return [];
    const text = ({ kind, carrier }) => `${kind} in the ${carrier.in} \`${carrier.name}\``;
    const message = `callers prove who they are by ${text(is)}, not by ${text(was)}`;
    return [{ code: 'authentication-changed', breaking: true, message, place: is.source }];
}

// EXTERNAL MODULE: ./build/js/domain/diagnostic.js
var diagnostic = __webpack_require__(52968);
// EXTERNAL MODULE: ./build/js/generate/plan/plan-service.js + 71 modules
var plan_service = __webpack_require__(11789);
// EXTERNAL MODULE: ./build/js/app/compile.js
var compile = __webpack_require__(20747);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/engine/places.js
var places = __webpack_require__(3421);
// EXTERNAL MODULE: ./build/js/app/build-state.js
var build_state = __webpack_require__(71430);
// EXTERNAL MODULE: ./build/js/app/earlier-contents.js
var earlier_contents = __webpack_require__(39713);
// EXTERNAL MODULE: ./build/js/app/find-build.js
var find_build = __webpack_require__(52794);
// EXTERNAL MODULE: ./build/js/app/git.js
var git = __webpack_require__(5318);
// EXTERNAL MODULE: ./build/js/app/project-folder.js
var project_folder = __webpack_require__(50388);
// EXTERNAL MODULE: ./build/js/app/regeneration.js + 1 modules
var regeneration = __webpack_require__(81948);
;// CONCATENATED MODULE: ./build/js/app/earlier-service.js












/**
 * What somebody chose to compare with.
 * @throws SlipwayError `earlier-spec-invalid`, `ref-unknown`, `file-not-in-ref`, `not-a-repository`, `file-missing`
 */
async function earlierAgainst(application, spec_path, against) {
    if ('ref' in against)
        return await fromGit(application, spec_path, against.ref);
    const name = (0,regeneration/* fromRoot */.t)(application, against.file);
    const bytes = await application.world.files.read(against.file);
    return await compiled(application, bytes, name, { kind: 'file', name });
}
/**
 * What was last made from the specification: its newest completed build, else the generated project, else the last commit.
 * @throws SlipwayError `nothing-to-compare`, `earlier-spec-invalid`
 */
async function earlierByItself(application, spec_path) {
    const earlier = (await fromBuild(application, spec_path)) ??
        (await fromGeneration(application, spec_path)) ??
        (await fromLastCommit(application, spec_path));
    if (earlier)
        return earlier;
    throw new failure/* SlipwayError */.GQ({
        code: 'nothing-to-compare',
        blame: 'settings',
        message: `Nothing was built or generated from ${spec_path} here, and no commit has it.`,
        next_step: 'Name what to compare with: `--against <git-ref or file>`.',
    });
}
async function fromBuild(application, spec_path) {
    const { files } = application.world;
    for (const build_id of await (0,find_build/* buildIds */.zA)(application)) {
        const state = await (0,build_state/* stateOf */.L4)(application, build_id);
        if (state.kind === 'damaged' || state.job.status !== 'completed')
            continue;
        if (state.job.spec_path !== spec_path)
            continue;
        const folder = (0,places/* buildFolder */.bo)(application.root, build_id);
        const path = (0,external_node_path_.join)((0,places/* enginePath */.aE)(folder, 'products'), 'ir.json');
        if (!(await files.stat(path)))
            continue;
        const { ir, spec_digest } = JSON.parse(await files.readText(path));
        const [service] = ir.services;
        if (service)
            return { service, against: { kind: 'build', name: build_id, spec_digest } };
    }
    return null;
}
async function fromGeneration(application, spec_path) {
    for (const folder of await (0,project_folder/* projectFolders */.LO)(application.world, application.root)) {
        const manifest = await (0,project_folder/* readManifest */.WI)(application.world, folder);
        if (!manifest || (0,external_node_path_.resolve)(folder, manifest.spec.path) !== (0,external_node_path_.resolve)(application.root, spec_path))
            continue;
        const file = { path: spec_path, digest: manifest.spec.digest };
        const bytes = await (0,earlier_contents/* earlierContents */.d)(application, file);
        if (bytes === null)
            continue;
        const name = (0,regeneration/* fromRoot */.t)(application, folder) || '.';
        return await compiled(application, bytes, spec_path, { kind: 'generation', name });
    }
    return null;
}
/** No repository, no commit or no such file in it: then there is nothing, which is no failure here. */
async function fromLastCommit(application, spec_path) {
    try {
        return await fromGit(application, spec_path, 'HEAD');
    }
    catch (thrown) {
        const absent = ['git-missing', 'not-a-repository', 'ref-unknown', 'file-not-in-ref'];
        if (thrown instanceof failure/* SlipwayError */.GQ && absent.includes(thrown.failure.code))
            return null;
        throw thrown;
    }
}
async function fromGit(application, spec_path, ref) {
    const bytes = await (0,git/* fileAtRef */.b)(application, ref, spec_path);
    return await compiled(application, bytes, spec_path, { kind: 'git', name: ref });
}
async function compiled(application, bytes, file, from) {
    const { ir, diagnostics } = await (0,compile/* compileBytes */.dI)(application, file, bytes);
    const [service] = ir?.services ?? [];
    if (!service || (0,diagnostic/* hasErrors */.C)(diagnostics))
        throw invalid(file, from, diagnostics);
    return { service, against: { ...from, spec_digest: (0,digest/* sha256 */.sc)(bytes) } };
}
function invalid(file, { kind, name }, diagnostics) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return new failure/* SlipwayError */.GQ({
        code: 'earlier-spec-invalid',
        blame: 'settings',
        message: `The earlier specification (${kind} ${name}) describes no service that could be compared.`,
        details: errors.slice(0, 20).map(({ place, message }) => `${file}:${place.line}: ${message}`),
        next_step: 'Compare with another one: `--against <git-ref or file>`.',
    });
}

;// CONCATENATED MODULE: ./build/js/app/diff.js





/**
 * What changed in the API since the last build, generation or commit, or since what `against` names.
 * @param against a file (absolute, as `file`) or a git ref; null: the newest completed build of the specification, else
 * the generated project made from it, else the last commit
 * @throws SlipwayError `nothing-to-compare`, `earlier-spec-invalid`, `ref-unknown`, `file-not-in-ref`, and as `compile`
 */
async function diff(application, spec_path, against) {
    const { ir, diagnostics } = await (0,compile/* compileBytes */.dI)(application, spec_path, await (0,compile/* readSpec */.Ot)(application, spec_path));
    const service = ir?.services[0];
    if (!service || (0,diagnostic/* hasErrors */.C)(diagnostics))
        return { kind: 'refused', diagnostics };
    const earlier = against === null
        ? await earlierByItself(application, spec_path)
        : await earlierAgainst(application, spec_path, against);
    const changes = compareServices(guarded(earlier.service), guarded(service));
    return { kind: 'compared', spec_path, against: earlier.against, changes, diagnostics };
}
/** Who may call an operation that says nothing about it is the plan's decision; here it is written out. */
function guarded(service) {
    const planned = new Map((0,plan_service/* planService */.$)(service).plan.operations.map((one) => [one.operation.id, one.security]));
    return {
        ...service,
        operations: service.operations.map((operation) => {
            const rule = planned.get(operation.id);
            if (operation.security !== null || !rule)
                return operation;
            return { ...operation, security: { required: true, ...rule, source: operation.source } };
        }),
    };
}

// EXTERNAL MODULE: ./build/js/hosts/exit-codes.js
var exit_codes = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/js/hosts/repository.js
var repository = __webpack_require__(61612);
// EXTERNAL MODULE: ./build/js/hosts/cli/place.js
var place = __webpack_require__(54192);
// EXTERNAL MODULE: ./build/js/hosts/cli/print-json.js
var print_json = __webpack_require__(57791);
// EXTERNAL MODULE: ./build/js/hosts/cli/tell-diagnostics.js
var tell_diagnostics = __webpack_require__(43037);
;// CONCATENATED MODULE: ./build/js/hosts/cli/commands/diff.js










async function diff_diff(context, spec, flags) {
    const root = (0,place/* rootOf */.I)(context, flags);
    const spec_path = (0,repository/* pathFromRoot */._)(spec ?? '', context.cwd, root);
    const result = await diff(await context.application(root), spec_path, against(context, flags));
    if (flags.json)
        (0,print_json/* printJson */.Q)(context.console, result);
    else
        tell(context, result, root);
    if (result.kind === 'refused')
        return exit_codes/* EXIT_CODES */.ai.spec;
    return flags.failOnBreaking && result.changes.counts.breaking > 0 ? exit_codes/* EXIT_CODES */.ai.spec : exit_codes/* EXIT_CODES */.ai.ok;
}
/** A file when there is one, else a ref. */
function against(context, flags) {
    if (flags.against === undefined)
        return null;
    const file = (0,external_node_path_.resolve)(context.cwd, flags.against);
    return (0,external_node_fs_.existsSync)(file) && (0,external_node_fs_.statSync)(file).isFile() ? { file } : { ref: flags.against };
}
function tell(context, result, root) {
    const { console } = context;
    if (result.kind === 'refused') {
        (0,tell_diagnostics/* tellDiagnostics */.g)(context, result.diagnostics, root, ['error']);
        return;
    }
    const { changes, spec_path } = result;
    const lines = [
        ...headline(result),
        ...changes.operations.flatMap((operation) => operationLines(operation, spec_path, console.outPaint)),
        ...serviceLines(changes, console.outPaint),
        '',
        countsText(changes),
    ];
    console.out(`${lines.join('\n')}\n`);
}
function headline({ against, changes }) {
    const { before, after } = changes.service;
    const version = before.version === after.version ? after.version : `${before.version} -> ${after.version}`;
    const names = { build: 'build', generation: 'the project in', git: 'git', file: 'the file' };
    return [
        `${(0,printable/* printable */.g$)(after.name)} ${version}, against ${names[against.kind]} ${(0,printable/* printable */.g$)(against.name)}`,
        '',
    ];
}
function operationLines(operation, spec_path, paint) {
    const { kind, method, path, breaking, place, changes } = operation;
    const colour = { added: paint.green, changed: paint.yellow, removed: paint.red }[kind];
    const sign = { added: '+', changed: '~', removed: '-' }[kind];
    const where = kind === 'removed' && place.file === spec_path ? `was ${(0,diagnostic_text/* placeText */.Z9)(place)}` : (0,diagnostic_text/* placeText */.Z9)(place);
    const title = `${colour(`${sign} ${method} ${(0,printable/* printable */.g$)(path)}`)}  ${paint.dim(where)}${mark(breaking, paint)}`;
    return [title, ...(kind === 'changed' ? changes.map((change) => changeLine(change, paint)) : [])];
}
function serviceLines({ service_changes }, paint) {
    if (service_changes.length === 0)
        return [];
    return [paint.yellow('~ the service'), ...service_changes.map((change) => changeLine(change, paint))];
}
function changeLine({ message, breaking, place }, paint) {
    return `    ${(0,printable/* printable */.g$)(message)}  ${paint.dim((0,diagnostic_text/* placeText */.Z9)(place))}${mark(breaking, paint)}`;
}
function mark(breaking, paint) {
    return breaking ? `  ${paint.red('BREAKING')}` : '';
}
function countsText({ counts, service_changes }) {
    const { added, changed, removed, unchanged, breaking } = counts;
    if (added + changed + removed + service_changes.length === 0) {
        return `No change in ${unchanged} operations.`;
    }
    return `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged; ${breaking === 0 ? 'nothing breaks clients' : `${breaking} breaking`}`;
}


/***/ })

};
