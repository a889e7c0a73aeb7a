export const id = 5524;
export const ids = [5524];
export const modules = {

/***/ 52968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hasErrors)
/* harmony export */ });
function hasErrors(diagnostics) {
    return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}


/***/ }),

/***/ 62668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ STANDARD_ENDPOINTS),
/* harmony export */   y: () => (/* binding */ HTTP_METHODS)
/* harmony export */ });
const HTTP_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];
const STANDARD_ENDPOINTS = ['health', 'capabilities', 'state', 'dependencies', 'message'];


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 11789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ planService)
});

;// CONCATENATED MODULE: ./build/js/domain/service-plan.js
const DEFAULT_PORT = 8080;
/** What a pack has to bring along beyond the bare HTTP service; decides dependencies and files. */
const FEATURES = ['websocket', 'authentication', 'cors', 'upload', 'form', 'html', 'proxy'];

// EXTERNAL MODULE: ./build/js/domain/json.js
var json = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/js/generate/plan/shapes.js

const DEEPEST = 12;
function shapesOf(models) {
    const byName = new Map(models.map((model) => [model.name, model.schema]));
    const target = (schema) => {
        const name = schema.$ref?.startsWith('#/models/') ? schema.$ref.slice('#/models/'.length) : null;
        return name !== null && byName.has(name) ? name : null;
    };
    function resolve(schema, depth = 0) {
        if (depth > DEEPEST)
            return {};
        if (schema.$ref !== undefined) {
            const name = target(schema);
            const found = name === null ? undefined : byName.get(name);
            return found === undefined ? {} : resolve(found, depth + 1);
        }
        if (schema.allOf)
            return merged(schema, schema.allOf.map((part) => resolve(part, depth + 1)));
        const choices = schema.anyOf ?? schema.oneOf;
        if (!choices)
            return schema;
        const real = choices.filter((choice) => choice.type !== 'null');
        const [only] = real;
        if (only === undefined || real.length > 1)
            return schema;
        const chosen = resolve(only, depth + 1);
        return real.length < choices.length ? { ...chosen, type: withNull(chosen) } : chosen;
    }
    function modelOf(schema) {
        const direct = target(schema);
        if (direct !== null)
            return direct;
        for (const part of schema.allOf ?? schema.anyOf ?? schema.oneOf ?? []) {
            const name = target(part);
            if (name !== null)
                return name;
        }
        return null;
    }
    return {
        models,
        resolve: (schema) => resolve(schema),
        modelOf,
        properties(schema) {
            const whole = resolve(schema);
            const required = new Set(whole.required ?? []);
            return Object.entries(whole.properties ?? {}).map(([name, part]) => {
                const inner = resolve(part);
                return {
                    name,
                    schema: inner,
                    required: required.has(name),
                    nullable: isNullable(inner),
                    model: modelOf(part) ?? (inner.items ? modelOf(inner.items) : null),
                };
            });
        },
    };
}
/** The type of a schema without `null`; told from its parts where it is not written. */
function shapes_typeOf(schema) {
    const types = (typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])).filter((type) => type !== 'null');
    const [first] = types;
    if (first !== undefined)
        return types.includes('number') ? 'number' : first;
    if (schema.properties)
        return 'object';
    if (schema.items)
        return 'array';
    const sample = schema.const ?? schema.enum?.[0] ?? schema.default;
    return sample === undefined ? null : typeOfValue(sample);
}
function isNullable(schema) {
    if (Array.isArray(schema.type))
        return schema.type.includes('null');
    return schema.type === 'null' || schema.enum?.includes(null) === true;
}
function isTime(schema) {
    return schema.format === 'date-time' || schema.format === 'date';
}
function isNumeric(schema) {
    const type = shapes_typeOf(schema);
    return type === 'integer' || type === 'number';
}
/** Strings of an `enum` or `const`, else of the examples. */
function wordsAllowed(schema) {
    const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
    return values.filter((value) => typeof value === 'string');
}
/** The words that a value may be: its `enum`, else those that its description lists (`in, out`, `held | redeemed`). */
function choicesOf(schema) {
    const allowed = wordsAllowed(schema);
    return allowed.length > 0 ? allowed : listedWords(schema.description ?? '');
}
/** `queued, running, completed` in a comment: words that are separated by commas, bars, slashes or `or`. */
function listedWords(description) {
    const parts = description
        .split(/\s*(?:,|\||\/|\bor\b)\s*/)
        .map((part) => part.trim().replace(/^["'`]|["'`.]$/g, ''));
    return parts.length > 1 && parts.every((part) => /^[a-z][a-z0-9_-]{1,30}$/i.test(part)) ? parts : [];
}
/** The first response below 400; an operation of a valid IR has one. */
function successOf(operation) {
    return operation.responses.find((response) => response.status < 400) ?? null;
}
/** JSON body of a success, or null when it has none or is no JSON. */
function successBody(operation) {
    return jsonMedia(successOf(operation)?.content ?? []);
}
/** Body of a request in a form that has named fields: JSON, a form or a multipart form. */
function requestBody(operation) {
    const content = operation.request?.content ?? [];
    return jsonMedia(content) ?? content.find((media) => /form/.test(media.content_type)) ?? null;
}
function jsonMedia(content) {
    return content.find((media) => /json/.test(media.content_type)) ?? null;
}
/** The first example of a media type that is an object; the schema's own where it has one. */
function exampleObject(media) {
    const samples = [...(media?.examples ?? []), ...(media?.schema.examples ?? [])];
    return (samples.find((sample) => (0,json/* isJsonObject */.O)(sample)) ?? {});
}
/** Own value of a name in an object that came from a document; never an inherited one. */
function own(object, name) {
    return Object.hasOwn(object, name) ? object[name] : undefined;
}
/** Whether a schema says nothing about the value. */
function isOpen(schema) {
    return (shapes_typeOf(schema) === null && !schema.anyOf && !schema.oneOf && !schema.allOf && schema.$ref === undefined);
}
/** Every sentence the document has on an operation, lower case, for rules that look for words. */
function proseOf(operation) {
    return [operation.summary, operation.description, ...operation.notes].join('\n').toLowerCase();
}
/** What the document says on a status of an operation, lower case. */
function statusProse(operation, status) {
    const response = operation.responses.find((candidate) => candidate.status === status);
    return response === undefined ? null : response.description.toLowerCase();
}
function modelsByName(service) {
    return new Map(service.models.map((model) => [model.name, model]));
}
function merged(outer, parts) {
    const { allOf: _allOf, ...rest } = outer;
    const all = [...parts, rest];
    return {
        ...Object.assign({}, ...all),
        properties: Object.fromEntries(all.flatMap((part) => Object.entries(part.properties ?? {}))),
        required: [...new Set(all.flatMap((part) => part.required ?? []))],
    };
}
function withNull(schema) {
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    return [...types.filter((type) => type !== 'null'), 'null'];
}
function typeOfValue(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'integer' : 'number';
    return typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : 'object';
}

;// CONCATENATED MODULE: ./build/js/generate/plan/accepted-operation.js

/**
 * The operation with the requests that its behaviour accepts. An example in a document shows fields, not which of them
 * may be left out, so: a partial update requires none and fills in none; a new row requires none that its model gives a
 * default or leaves optional; a list filters by nothing that was not asked for; and what is kept whole may be any JSON.
 */
function acceptedOperation(operation, behaviour, planner) {
    const built = 'resource' in behaviour ? builtNamed(planner, behaviour.resource) : null;
    switch (behaviour.kind) {
        case 'update':
            return behaviour.mode === 'merge'
                ? withBodies(operation, planner, partial)
                : relaxed(operation, built, planner);
        case 'create':
            return behaviour.assign.some((one) => one.value.kind === 'body')
                ? withOpenBody(operation)
                : relaxed(operation, built, planner);
        case 'action':
            return withBodies(operation, planner, withoutDefaults);
        case 'list': {
            const filters = new Set(behaviour.filters.map((filter) => filter.parameter));
            return {
                ...operation,
                parameters: operation.parameters.map((one) => (filters.has(one.name) ? undefaulted(one) : one)),
            };
        }
        default:
            return operation;
    }
}
function builtNamed(planner, name) {
    return planner.resources.find((built) => built.plan.name === name) ?? null;
}
function withOpenBody(operation) {
    if (operation.request !== null)
        return operation;
    const content = [{ content_type: 'application/json', schema: {}, examples: [] }];
    return { ...operation, request: { required: false, description: '', content, source: operation.source } };
}
function relaxed(operation, built, planner) {
    const model = built?.survey.draft.model;
    const modelled = model ? planner.shapes.resolve(model.schema) : null;
    const needed = new Set(modelled?.required ?? []);
    const optional = (name, part) => {
        const known = modelled?.properties && Object.hasOwn(modelled.properties, name);
        return part.default !== undefined || isNullable(part) || (known === true && !needed.has(name));
    };
    return withBodies(operation, planner, (schema, media) => ({
        ...schema,
        properties: Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, withChoices(name, part, media)])),
        required: (schema.required ?? []).filter((name) => !optional(name, schema.properties?.[name] ?? {})),
    }));
}
/** Words that the document lists for a field, where its own example is one of them, are all that it takes. */
function withChoices(name, schema, media) {
    const words = schema.enum === undefined && shapes_typeOf(schema) === 'string' ? choicesOf(schema) : [];
    const shown = own(exampleObject(media), name);
    return typeof shown === 'string' && words.includes(shown) ? { ...schema, enum: words } : schema;
}
function partial(schema) {
    return { ...withoutDefaults(schema), required: [] };
}
function withoutDefaults(schema) {
    const properties = Object.entries(schema.properties ?? {}).map(([name, part]) => {
        const { default: _default, ...rest } = part;
        return [name, rest];
    });
    return { ...schema, properties: Object.fromEntries(properties) };
}
/** Changes inline object bodies; a body that names a model says itself what it requires, and only partial updates relax it. */
function withBodies(operation, planner, change) {
    const { request } = operation;
    if (!request)
        return operation;
    const content = request.content.map((media) => {
        const inline = media.schema.$ref === undefined;
        if (!inline && change !== partial)
            return media;
        const schema = planner.shapes.resolve(media.schema);
        const wrapper = wrapperOf(schema, planner);
        if (wrapper !== null && change !== partial)
            return media;
        if (wrapper !== null)
            return { ...media, schema: partialInside(schema, wrapper, planner) };
        return schema.properties ? { ...media, schema: change(schema, media) } : media;
    });
    return { ...operation, request: { ...request, content } };
}
/** Name of the one object around everything: `article` of `{"article": {...}}`. */
function wrapperOf({ properties = {} }, planner) {
    const [only, ...others] = Object.entries(properties);
    if (!only || others.length > 0)
        return null;
    const inner = planner.shapes.resolve(only[1]);
    return inner.properties && shapes_typeOf(inner) === 'object' ? only[0] : null;
}
/** The object around stays as it is; what has nothing to relax inside stays the reference that it is. */
function partialInside(schema, name, planner) {
    const inner = planner.shapes.resolve(schema.properties?.[name] ?? {});
    const defaults = Object.values(inner.properties ?? {}).some((part) => part.default !== undefined);
    if ((inner.required ?? []).length === 0 && !defaults)
        return schema;
    return { ...schema, properties: { [name]: partial(inner) } };
}
function undefaulted(parameter) {
    if (/default/i.test(parameter.description))
        return parameter;
    const { default: _default, ...schema } = parameter.schema;
    return { ...parameter, schema };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/routes.js
const PREFIX = /^(?:api|rest|public|internal|ws|v\d+(?:\.\d+)*)$/i;
const VERSION = /^v\d+(?:\.\d+)*$/i;
/** `base`: what stands before every path of the service and names no resource. */
function routeOf(operation, base = '') {
    const below = base !== '' && `${operation.path}/`.startsWith(`${base}/`);
    const segments = (below ? operation.path.slice(base.length) : operation.path)
        .split('/')
        .filter((part) => part !== '')
        .map(segmentOf);
    return { operation, segments: withoutPrefix(segments) };
}
/** Path parameters in order, as the operation names them. */
function parametersOf(route) {
    return route.segments.flatMap((segment) => (segment.kind === 'parameter' ? [segment.name] : []));
}
function literalsOf(route) {
    return route.segments.flatMap((segment) => (segment.kind === 'literal' ? [segment.text] : []));
}
function segmentOf(part) {
    const parameter = /^\{([^}:]+)(?::[^}]*)?\}$/.exec(part)?.[1];
    return parameter === undefined ? { kind: 'literal', text: part } : { kind: 'parameter', name: parameter };
}
function withoutPrefix(segments) {
    const version = segments.findIndex((segment) => segment.kind === 'literal' && VERSION.test(segment.text));
    const start = version >= 0 && version <= 2 ? version + 1 : 0;
    let index = start;
    for (const segment of segments.slice(start)) {
        if (segment.kind !== 'literal' || !PREFIX.test(segment.text))
            break;
        index += 1;
    }
    return segments.slice(index);
}

;// CONCATENATED MODULE: ./build/js/generate/plan/words.js
/** Lower-case words of a name in any spelling: `nftMint`, `nft_mint`, `NFT-mint` -> `nft`, `mint`. */
function wordsOf(name) {
    return name
        .slice(0, 400)
        .normalize('NFKD')
        .replace(/[^\p{ASCII}]/gu, '')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '');
}
/** snake_case, the same for every spelling of the same words; may be empty. */
function words_snake(name) {
    return wordsOf(name).join('_');
}
const CONFUSING = new Set(['constructor', 'prototype', 'proto']);
const LONGEST_IDENTIFIER = 48;
/** An identifier `[a-z][a-z0-9_]*` of at most 48 characters for any text; `fallback` where no letter is left. */
function identifier(name, fallback) {
    const spelled = words_snake(name).replace(/^[^a-z]+/, '');
    if (spelled === '')
        return fallback;
    const short = spelled.slice(0, LONGEST_IDENTIFIER).replace(/_+$/, '');
    return CONFUSING.has(short) || short.startsWith('sqlite_') ? `${fallback}_${short}` : short;
}
const IRREGULAR = [
    ['person', 'people'],
    ['child', 'children'],
    ['man', 'men'],
    ['woman', 'women'],
    ['foot', 'feet'],
    ['tooth', 'teeth'],
    ['mouse', 'mice'],
    ['goose', 'geese'],
    ['datum', 'data'],
    ['criterion', 'criteria'],
    ['medium', 'media'],
    ['index', 'indices'],
    ['matrix', 'matrices'],
    ['vertex', 'vertices'],
    ['analysis', 'analyses'],
    ['axis', 'axes'],
    ['crisis', 'crises'],
    ['quiz', 'quizzes'],
    ['leaf', 'leaves'],
    ['shelf', 'shelves'],
    ['half', 'halves'],
    ['life', 'lives'],
    ['knife', 'knives'],
    ['wife', 'wives'],
    ['movie', 'movies'],
    ['cookie', 'cookies'],
    ['alias', 'aliases'],
    ['bus', 'buses'],
    ['status', 'statuses'],
    ['virus', 'viruses'],
    ['campus', 'campuses'],
    ['bonus', 'bonuses'],
    ['cache', 'caches'],
    ['release', 'releases'],
    ['database', 'databases'],
    ['purchase', 'purchases'],
    ['course', 'courses'],
    ['house', 'houses'],
    ['warehouse', 'warehouses'],
    ['response', 'responses'],
    ['expense', 'expenses'],
    ['license', 'licenses'],
    ['invoice', 'invoices'],
    ['use', 'uses'],
    ['case', 'cases'],
    ['phase', 'phases'],
    ['lens', 'lenses'],
    ['photo', 'photos'],
    ['axe', 'axes'],
    ['size', 'sizes'],
    ['prize', 'prizes'],
];
const SINGULAR_OF = new Map(IRREGULAR.map(([one, many]) => [many, one]));
const PLURAL_OF = new Map(IRREGULAR);
/** Words without a plural, or that look like one and are none. */
const UNCOUNTABLE = new Set([
    ...[
        'equipment',
        'information',
        'news',
        'series',
        'species',
        'sheep',
        'fish',
        'feedback',
        'staff',
        'metadata',
    ],
    ...[
        'inventory',
        'stock',
        'audit',
        'history',
        'access',
        'address',
        'business',
        'process',
        'class',
        'progress',
    ],
    ...['success', 'analytics', 'statistics', 'metrics', 'settings', 'status', 'health', 'express', 'canvas'],
    ...[
        'bus',
        'virus',
        'campus',
        'bonus',
        'alias',
        'lens',
        'atlas',
        'basis',
        'pass',
        'boss',
        'glass',
        'loss',
        'dns',
    ],
    ...[
        'https',
        'sms',
        'gas',
        'plus',
        'focus',
        'corpus',
        'analysis',
        'axis',
        'crisis',
        'ops',
        'aws',
        'css',
        'js',
    ],
]);
/** Singular of the last word, the rest as it is: `stock_movements` -> `stock_movement`. */
function singular(name) {
    return withLastWord(name, singularWord);
}
/** Plural of the last word: `stock_movement` -> `stock_movements`; uncountable words get `_records`-free `s` forms. */
function plural(name) {
    return withLastWord(name, pluralWord);
}
/** Whether the last word is a plural. */
function isPlural(name) {
    const last = wordsOf(name).at(-1) ?? '';
    return last !== '' && singularWord(last) !== last;
}
function withLastWord(name, change) {
    const parts = wordsOf(name);
    const last = parts.pop();
    return last === undefined ? '' : [...parts, change(last)].join('_');
}
function singularWord(word) {
    const irregular = SINGULAR_OF.get(word);
    if (irregular !== undefined)
        return irregular;
    if (UNCOUNTABLE.has(word) || PLURAL_OF.has(word))
        return word;
    if (word.length > 4 && word.endsWith('ies'))
        return `${word.slice(0, -3)}y`;
    if (/(?:ss|sh|ch|x|zz)es$/.test(word))
        return word.slice(0, -2);
    if (word.length > 3 && /[^s]s$/.test(word) && !/(?:us|is)$/.test(word))
        return word.slice(0, -1);
    return word.length === 3 && /^[a-z]{2}s$/.test(word) && !/[aiu]s$/.test(word) ? word.slice(0, -1) : word;
}
function pluralWord(word) {
    const irregular = PLURAL_OF.get(word);
    if (irregular !== undefined)
        return irregular;
    if (SINGULAR_OF.has(word))
        return word;
    if (/(?:s|sh|ch|x|zz)$/.test(word))
        return UNCOUNTABLE.has(word) && word.endsWith('ics') ? word : `${word}es`;
    if (['equipment', 'information', 'feedback', 'staff', 'metadata', 'sheep', 'fish', 'stock'].includes(word))
        return word;
    if (/[^aeiou]y$/.test(word))
        return `${word.slice(0, -1)}ies`;
    return `${word}s`;
}
/** Words as a sentence says them: `stock_movement` -> `stock movement`. */
function spoken(name) {
    return wordsOf(name).join(' ');
}
/** First letter in upper case. */
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/js/generate/plan/authentication-routes.js



const LOGIN = new Set(['login', 'signin', 'authenticate', 'session', 'sessions', 'logon']);
const REGISTER = new Set(['register', 'signup', 'registration']);
/** Collections whose open `POST` with a password makes an account. */
const PEOPLE = new Set(['users', 'accounts', 'members', 'customers']);
/** One person without a name: the caller. */
const SELF = new Set(['user', 'account', 'self', 'me', 'profile']);
/** What an operation does for authentication, by path, method and whether a password travels; null: nothing. */
function authenticationRole(route, shapes) {
    const { operation } = route;
    const literals = literalsOf(route).map((text) => wordsOf(text).join(''));
    const last = literals.at(-1) ?? '';
    if (route.segments.at(-1)?.kind === 'parameter')
        return null;
    const underAuthentication = ['auth', 'oauth', 'authentication', 'oauth2'].includes(literals[0] ?? '');
    if (operation.method === 'GET') {
        const self = ['me', 'whoami', 'currentuser', 'profile'].includes(last);
        if (isOwnRecord(route, literals))
            return 'current_user';
        return self && (underAuthentication || literals.length <= 2) ? 'current_user' : null;
    }
    if (['PUT', 'PATCH'].includes(operation.method) && isOwnRecord(route, literals))
        return 'change_current_user';
    if (operation.method !== 'POST')
        return null;
    if (last === 'logout' || last === 'signout')
        return 'logout';
    const password = passwordField(route, shapes);
    if (REGISTER.has(last) && password !== null)
        return 'register';
    const open = operation.security?.required !== true;
    if (PEOPLE.has(last) && literals.length === 1 && password !== null && open)
        return 'register';
    if (LOGIN.has(last) && password !== null)
        return 'login';
    if (underAuthentication && password !== null)
        return 'login';
    if (underAuthentication && ['token', 'tokens', 'refresh'].includes(last))
        return 'issue_token';
    return null;
}
/** `/user` of a caller who has to prove who they are. */
function isOwnRecord({ operation, segments }, literals) {
    const alone = segments.length === 1 && SELF.has(literals[0] ?? '');
    return alone && operation.security?.required === true;
}
function isAuthenticationRoute(route, shapes) {
    return authenticationRole(route, shapes) !== null;
}
/** Name of the request's field that holds a password. */
function passwordField(route, shapes) {
    const names = bodyNames(route, shapes);
    return names.find((name) => /pass(?:word|phrase|code)$/.test(wordsOf(name).join(''))) ?? null;
}
/** Name of the request's field that says who logs in. */
function identityField(route, shapes) {
    const names = bodyNames(route, shapes);
    return names.find((name) => /^(?:user_?name|e_?mail|login|user|handle|identifier)$/i.test(name)) ?? null;
}
function bodyNames(route, shapes) {
    const body = requestBody(route.operation);
    const top = body ? shapes.properties(body.schema) : [];
    const nested = top.flatMap((part) => shapes.properties(part.schema).map((inner) => inner.name));
    const plain = top.filter((part) => shapes_typeOf(part.schema) !== 'object');
    return [...plain.map((part) => part.name), ...nested];
}

;// CONCATENATED MODULE: ./build/js/generate/plan/planner.js

function builtOf(planner, draft) {
    return planner.resources.find((built) => built.survey.draft === draft) ?? null;
}
/** A stored field of a resource, whatever the spelling: `roomId` finds `room_id`. */
function fieldNamed(built, name) {
    const word = words_snake(name);
    const { fields } = built.plan;
    return (fields.find((field) => field.name === name)?.name ??
        fields.find((field) => words_snake(field.name) === word)?.name ??
        null);
}
/** The field that a path parameter or body field identifies a row by. */
function locateField(built, locate) {
    const { key, name } = built.plan;
    const word = words_snake(locate.parameter);
    const short = built.survey.draft.literals.map((literal) => words_snake(literal));
    const exact = fieldNamed(built, locate.parameter);
    if (exact !== null && locate.attribute === null)
        return exact;
    if (['id', 'uuid', 'key', name, `${name}_id`, words_snake(key.field)].includes(word) &&
        locate.attribute === null) {
        return key.field;
    }
    if (locate.attribute === null && short.some((literal) => word.startsWith(literal.slice(0, -1))))
        return key.field;
    return closestField(built, locate) ?? exact ?? described(built, word) ?? key.field;
}
/** The condition that finds the row of an operation. */
function lookupOf(built, locate, within = []) {
    const nested = within.length > 0 ? { within } : {};
    return {
        field: locateField(built, locate),
        value: { kind: 'input', from: locate.from, name: locate.parameter, ...nested },
    };
}
/** `/contracts/nft/{mint_address}`: the field that shares most words with `nft` and `mint_address`. */
function closestField(built, locate) {
    const attribute = wordsOf(locate.attribute ?? '').filter((word) => word !== 'by');
    const wanted = new Set([...attribute, ...wordsOf(locate.parameter)]);
    let best = null;
    let most = 0;
    for (const field of built.plan.fields) {
        const words = wordsOf(field.name);
        const shared = words.filter((word) => wanted.has(word) || wanted.has(`${word}s`) || wanted.has(word.replace(/(?:ies|s)$/, ''))).length;
        const plural = words.length === 1 &&
            [...wanted].some((word) => words[0] === word.replace(/y$/, 'ies') || words[0] === `${word}s`);
        const points = (plural ? 1 : shared) / words.length + shared;
        if (shared + (plural ? 1 : 0) > 0 && points > most)
            [best, most] = [field.name, points];
    }
    return best;
}
/** `wallet` finds `owner`, which is described as `Current owner wallet`. */
function described(built, word) {
    const found = built.plan.fields.find((field) => wordsOf(field.schema.description ?? '').includes(word));
    return found?.name ?? null;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/field-names.js


const CREATED = new Set([
    ...['created_at', 'created', 'created_on', 'date_created', 'creation_date', 'issue_date', 'issued_at'],
    ...['registered_at', 'submitted_at', 'inserted_at', 'recorded_at', 'timestamp', 'logged_at', 'posted_at'],
    ...[
        'uploaded_at',
        'joined_at',
        'occurred_at',
        'received_at',
        'opened_at',
        'placed_at',
        'ordered_at',
        'moved_at',
    ],
]);
const UPDATED = new Set([
    'updated_at',
    'updated',
    'modified_at',
    'last_updated',
    'last_modified',
    'updated_on',
]);
const STATE = new Set(['status', 'state']);
function isCreatedName(name) {
    return CREATED.has(words_snake(name));
}
function isUpdatedName(name) {
    return UPDATED.has(words_snake(name));
}
function isStateName(name) {
    return STATE.has(words_snake(name));
}
/** `resolved_at`, `issue_date`, `timestamp`: a point in time by its name. */
function isTimeName(name) {
    return /(?:^|_)(?:at|on|date|time|timestamp)$/.test(words_snake(name)) && !/_on$/.test(words_snake(name))
        ? true
        : isCreatedName(name) ||
            isUpdatedName(name) ||
            /^(?:last_(?:seen|accessed|login|heartbeat|used))$/.test(words_snake(name));
}
/** Numbers that an operation raises: hits, clicks, `view_count`. */
function isCounterName(name) {
    const word = words_snake(name);
    return (/(?:^|_)(?:hits?|clicks?|visits?|views?|likes?|votes|upvotes|downvotes|downloads|favorites|plays)$/.test(word) || /_count$|^count$|^times_|^num_/.test(word));
}
/** Values that never leave the service: password, hash, encrypted value. */
function isSecretName(name) {
    const word = words_snake(name);
    return /^encrypted_|_encrypted$|(?:^|_)hash(?:ed)?$|^hashed_|(?:^|_)(?:secret|private_key)$/.test(word);
}
function isPasswordName(name) {
    return /^(?:password|passphrase|passcode|pwd)$/.test(words_snake(name));
}
function isPasswordHashName(name) {
    return /^(?:password_hash|hashed_password|password_digest|encrypted_password)$/.test(words_snake(name));
}
/** Numbers that papers carry: `confirmation_code`, `tracking_number`. The service makes one up for each row. */
function isIssuedName(name) {
    return /_(?:code|number|reference|token|ref)$|^reference$/.test(words_snake(name));
}
function isTruthyFlag(name) {
    return /^(?:is_)?(?:active|enabled|available|visible|in_stock|valid)$/.test(words_snake(name));
}
/** The column for a schema; a schema that leaves the type open is told by the name. */
function columnOf(name, schema) {
    if (schema.format === 'date')
        return 'date';
    if (isTime(schema))
        return 'timestamp';
    switch (shapes_typeOf(schema)) {
        case 'integer':
            return 'integer';
        case 'number':
            return 'real';
        case 'boolean':
            return 'boolean';
        case 'object':
        case 'array':
            return 'json';
        case 'string':
            return isCreatedName(name) || isUpdatedName(name) ? 'timestamp' : 'text';
        default:
            return schema.oneOf || schema.anyOf || schema.allOf ? 'json' : openColumn(name);
    }
}
const STRUCTURED = /(?:^|_)(?:metadata|data|payload|config|settings|options|details|tags|items|ids|attributes|list|content)$/;
function openColumn(name) {
    const word = wordsOf(name).join('_');
    if (isTimeName(name))
        return 'timestamp';
    if (/^(?:is|has|can)_/.test(word))
        return 'boolean';
    return STRUCTURED.test(word) ? 'json' : 'text';
}

;// CONCATENATED MODULE: ./build/js/generate/plan/authentication.js




const DAY = 86_400;
/** Seconds that a token is valid where the document says nothing else. */
function tokenSeconds(service) {
    return service.authentication?.expires_in_seconds ?? DAY;
}
/** The resource that keeps users: one whose rows have a password, or that register and login are about. */
function usersDraft(routes, drafts, shapes) {
    const named = drafts.all.find((draft) => ['user', 'account', 'member', 'customer'].includes(draft.name)) ?? null;
    const registers = routes.some((route) => authenticationRole(route, shapes) === 'register');
    const kept = drafts.all.find((draft) => draft.model
        ? shapes
            .properties(draft.model.schema)
            .some((part) => isPasswordName(part.name) || /password_hash|hashed_password/.test(words_snake(part.name)))
        : false);
    return kept ?? (registers ? named : null);
}
/** How callers prove who they are; null where the document asks for nothing and no operation logs in. */
function authenticationPlan(service, routes, planner) {
    const logins = routes.filter((route) => authenticationRole(route, planner.shapes) !== null);
    const told = service.authentication;
    if (!told && logins.length === 0)
        return null;
    const { users } = planner;
    const roles = told?.roles ?? [];
    return {
        kind: told?.kind ?? 'jwt',
        carrier: told?.carrier ?? { in: 'header', name: 'Authorization' },
        prefix: told?.prefix ??
            (told?.kind === 'api_key' || (told && told.carrier.in !== 'header')
                ? ''
                : told?.kind === 'basic'
                    ? 'Basic'
                    : 'Bearer'),
        roles: roles.length > 0 ? roles : rolesOf(service),
        default_expires_in_seconds: tokenSeconds(service),
        users: users
            ? {
                resource: users.resource.plan.name,
                identity_fields: identities(users.resource, routes, planner.shapes),
                password_field: users.password,
            }
            : null,
        issued: issuedOf(planner),
    };
}
/** Who may call an operation: what it says itself; else the service's rule, which holds where a token can be had. */
function securityOf(operation, behaviour, planner, canLogIn) {
    const { service } = planner;
    const told = operation.security;
    if (told?.required && told.roles.length === 0 && isTokenScoped(behaviour, planner)) {
        return { roles: [administratorRole(service)], owner_only: told.owner_only };
    }
    if (told)
        return told.required ? { roles: told.roles, owner_only: told.owner_only } : null;
    if (behaviour.kind === 'current_user')
        return { roles: [], owner_only: false };
    const open = ['standard', 'login', 'register', 'page', 'openapi', 'redirect'].includes(behaviour.kind);
    const anyTold = service.operations.some((other) => other.security !== null);
    if (open || !service.authentication || anyTold || !canLogIn)
        return null;
    return { roles: [], owner_only: false };
}
/**
 * Rows that issued tokens are limited to (`credential_ids` of a token). That limit is not enforced by the plan, so such
 * tokens are refused at these rows altogether: too little instead of too much.
 */
function isTokenScoped(behaviour, planner) {
    if (!['read', 'list', 'download'].includes(behaviour.kind) || !('resource' in behaviour))
        return false;
    return planner.resources.some(({ plan }) => /(?:^|_)(?:token|api_key|key)$/.test(plan.name) &&
        plan.fields.some((field) => words_snake(field.name) === `${behaviour.resource ?? ''}_ids`));
}
/** The role of the administrator from the settings: the one that reads most like it. */
function administratorRole(service) {
    const told = [
        ...(service.authentication?.roles ?? []),
        ...service.operations.flatMap((operation) => operation.security?.roles ?? []),
    ];
    return told.find((role) => /admin|owner|root/i.test(role)) ?? told[0] ?? 'admin';
}
/** Settings that authentication needs and the document leaves out; the service makes a secret that is not set. */
function authenticationSettings(service, authentication, login) {
    if (!authentication)
        return [];
    const missing = (name) => !service.configuration.some((entry) => entry.name === name);
    const entry = (name, description, secret, value) => ({
        name,
        description,
        type: 'string',
        required: false,
        default: value,
        secret,
        source: service.authentication?.source ?? service.source,
    });
    const wanted = [
        entry('JWT_SECRET', 'Key that signs tokens, at least 32 characters', true, null),
        ...(login && !authentication.users
            ? [
                entry('ADMIN_USERNAME', 'Name of the administrator', false, 'admin'),
                entry('ADMIN_PASSWORD', 'Password of the administrator', true, null),
            ]
            : []),
        ...(authentication.kind === 'api_key' ? [entry('API_KEY', 'Key that callers send', true, null)] : []),
    ];
    return wanted.filter((one) => missing(one.name));
}
function rolesOf(service) {
    return [...new Set(service.operations.flatMap((operation) => operation.security?.roles ?? []))];
}
function identities(users, routes, shapes) {
    const asked = routes.flatMap((route) => {
        const role = authenticationRole(route, shapes);
        const name = role === 'login' ? identityField(route, shapes) : null;
        return name === null ? [] : [fieldNamed(users, name) ?? name];
    });
    const usual = ['email', 'username'].filter((name) => fieldNamed(users, name) !== null);
    const found = [...new Set(asked.filter((name) => fieldNamed(users, name) !== null))];
    return found.length > 0 ? found : usual.slice(0, 1);
}
function issuedOf(planner) {
    for (const built of planner.resources) {
        if (!/(?:^|_)(?:token|api_key|key|session)$/.test(built.plan.name))
            continue;
        const revoked = fieldNamed(built, 'revoked') ?? fieldNamed(built, 'is_revoked');
        if (revoked !== null)
            return { resource: built.plan.name, revoked_field: revoked };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/failures.js

/** What an invalid request answers: the documented of 400 and 422; without either, what the rest of the service does. */
function validationStatus(operation, planner) {
    const documented = (status) => operation.responses.some((response) => response.status === status);
    if (documented(400))
        return 400;
    if (documented(422))
        return 422;
    const anywhere = (status) => planner.service.operations.some((other) => other.responses.some((response) => response.status === status));
    return !anywhere(400) && anywhere(422) ? 422 : 400;
}
/** Every failure that the behaviour can answer, validation first; with the document's own words where it has some. */
function failuresOf(operation, behaviour, security, planner) {
    const found = new Map();
    const add = (status, reason) => {
        if (found.has(status))
            return;
        const told = operation.responses.find((response) => response.status === status)?.description ?? '';
        found.set(status, told === '' ? reason : asStatement(told));
    };
    if (behaviour.kind === 'underivable')
        add(501, behaviour.reason);
    if (security) {
        add(401, 'the caller is not authenticated');
        if (security.roles.length > 0 || security.owner_only)
            add(403, 'the caller may not do this');
    }
    if (behaviour.kind !== 'underivable') {
        if (takesInput(operation, behaviour))
            add(validationStatus(operation, planner), 'the request is not valid');
        for (const [status, reason] of behaviourFailures(behaviour, planner))
            add(status, reason);
    }
    return [...found].map(([status, reason]) => ({ status, reason }));
}
/** `if the code is taken` -> `the code is taken`: what the document makes a condition of, an answer states. */
function asStatement(told) {
    return told.replace(/^(?:if|when|where|in case)\s+/i, '');
}
function takesInput(operation, behaviour) {
    const typed = operation.parameters.some((parameter) => parameter.in === 'query' && parameter.schema.type !== 'string');
    const paged = behaviour.kind === 'list' && behaviour.paging.style !== 'none';
    return operation.request !== null || typed || paged;
}
function behaviourFailures(behaviour, planner) {
    const told = [];
    if ('parents' in behaviour) {
        for (const lookup of behaviour.parents) {
            told.push([statusOf(lookup.missing_status), `the ${spoken(lookup.resource)} does not exist`]);
        }
    }
    if ('lookup' in behaviour && behaviour.lookup.length > 0 && behaviour.kind !== 'stream') {
        told.push([404, `there is no such ${spoken(behaviour.resource)}`]);
    }
    if ('guards' in behaviour)
        for (const guard of behaviour.guards)
            told.push([guard.status, guard.reason]);
    if (behaviour.kind === 'action' && behaviour.allowed_from.length > 0) {
        told.push([409, `the ${spoken(behaviour.resource)} is not in a state that allows it`]);
    }
    if (canCollide(behaviour, planner))
        told.push([409, `such a ${spoken(resourceName(behaviour))} exists already`]);
    if (behaviour.kind === 'delete' && isRestricted(behaviour.resource, planner)) {
        told.push([409, `something still belongs to the ${spoken(behaviour.resource)}`]);
    }
    const bounded = 'effects' in behaviour &&
        behaviour.effects.some((one) => one.kind === 'increment' && one.minimum !== undefined);
    if (bounded)
        told.push([409, 'the amount would fall below its minimum']);
    if (behaviour.kind === 'login')
        told.push([401, 'the credentials are wrong']);
    if (behaviour.kind === 'current_user')
        told.push([401, 'the caller is not authenticated']);
    return told;
}
function canCollide(behaviour, planner) {
    const built = planner.resources.find((one) => one.plan.name === resourceName(behaviour));
    if (!built)
        return false;
    const { unique, key } = built.plan;
    if (behaviour.kind === 'create' || behaviour.kind === 'register') {
        if (behaviour.kind === 'create' && behaviour.on_conflict !== 'refuse')
            return false;
        return unique.length > 0 || behaviour.assign.some((one) => one.field === key.field);
    }
    if (behaviour.kind !== 'update')
        return false;
    return unique.some((set) => set.some((field) => behaviour.assign.some((one) => one.field === field)));
}
function isRestricted(resource, planner) {
    return planner.resources.some((built) => built.plan.belongs_to.some((one) => one.resource === resource && one.on_delete === 'restrict'));
}
function resourceName(behaviour) {
    return 'resource' in behaviour ? (behaviour.resource ?? '') : '';
}
function statusOf(status) {
    return status === 400 || status === 422 || status === 409 ? status : 404;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/body-fields.js



/** Fields that a request carries for a resource; `{"article": {...}}` is looked into. */
function requestFields(operation, draft, shapes) {
    return fieldsOf(requestBody(operation), draft, shapes);
}
/** Fields of the one row that a success answers with. */
function rowFields(operation, draft, shapes) {
    return fieldsOf(successBody(operation), draft, shapes);
}
function fieldsOf(media, draft, shapes) {
    if (!media)
        return [];
    const example = exampleObject(media);
    const parts = shapes.properties(media.schema);
    const [only] = parts;
    if (only && parts.length === 1 && draft && isWrapper(only, draft)) {
        const inner = own(example, only.name);
        return withExamples(shapes.properties(only.schema), (0,json/* isJsonObject */.O)(inner) ? inner : {}, [only.name]);
    }
    return withExamples(parts, example, []);
}
function isWrapper(part, draft) {
    if (shapes_typeOf(part.schema) !== 'object' || !part.schema.properties)
        return false;
    return [draft.name, 'data', 'result'].includes(words_snake(part.name)) || part.model === draft.model?.name;
}
function withExamples(parts, example, within) {
    return parts.map((part) => ({
        ...part,
        within,
        example: own(example, part.name) ?? part.schema.examples?.[0],
    }));
}

;// CONCATENATED MODULE: ./build/js/generate/plan/verbs.js

/** Last path segments that make a new row: `POST /builds/submit`. */
const CREATING = new Set([
    ...[
        'submit',
        'create',
        'add',
        'register',
        'mint',
        'new',
        'issue',
        'send',
        'enqueue',
        'record',
        'log',
        'book',
    ],
    ...[
        'place',
        'schedule',
        'request',
        'shorten',
        'insert',
        'save',
        'subscribe',
        'invite',
        'trigger',
        'launch',
        'post',
    ],
    ...[
        'store',
        'track',
        'ingest',
        'open',
        'propose',
        'apply',
        'enroll',
        'donate',
        'deposit',
        'purchase',
        'upsert',
    ],
]);
/** Segments that ask for a result that has to be worked out by rules of the trade. */
const COMPUTING = new Set([
    ...[
        'verify',
        'validate',
        'compare',
        'analyze',
        'analyse',
        'check',
        'calculate',
        'compute',
        'convert',
        'translate',
    ],
    ...[
        'parse',
        'preview',
        'estimate',
        'simulate',
        'predict',
        'classify',
        'render',
        'format',
        'summarize',
        'score',
    ],
    ...[
        'reload',
        'refresh',
        'sync',
        'ping',
        'test',
        'execute',
        'run',
        'generate',
        'optimize',
        'match',
        'discover',
    ],
    ...[
        'recommend',
        'evaluate',
        'process',
        'transform',
        'query',
        'ask',
        'chat',
        'complete',
        'encode',
        'decode',
    ],
]);
const ACTING = new Set([
    ...[
        'cancel',
        'approve',
        'reject',
        'confirm',
        'complete',
        'start',
        'stop',
        'pause',
        'resume',
        'close',
        'reopen',
    ],
    ...[
        'finish',
        'publish',
        'unpublish',
        'archive',
        'restore',
        'activate',
        'deactivate',
        'enable',
        'disable',
        'lock',
    ],
    ...[
        'unlock',
        'accept',
        'decline',
        'ship',
        'deliver',
        'pay',
        'refund',
        'return',
        'assign',
        'unassign',
        'claim',
    ],
    ...[
        'resolve',
        'suspend',
        'expire',
        'revoke',
        'redeem',
        'rollback',
        'retry',
        'restart',
        'renew',
        'extend',
        'merge',
    ],
    ...[
        'like',
        'unlike',
        'upvote',
        'downvote',
        'vote',
        'favorite',
        'unfavorite',
        'favourite',
        'follow',
        'unfollow',
    ],
    ...[
        'star',
        'pin',
        'unpin',
        'checkin',
        'checkout',
        'verify',
        'heartbeat',
        'acknowledge',
        'escalate',
        'transfer',
    ],
    ...[
        'release',
        'reserve',
        'update',
        'touch',
        'mark',
        'block',
        'unblock',
        'mute',
        'flag',
        'promote',
        'demote',
    ],
    ...[
        'use',
        'open',
        'submit',
        'withdraw',
        'settle',
        'void',
        'fulfil',
        'fulfill',
        'dispatch',
        'borrow',
        'lend',
    ],
    ...['renew', 'review', 'read', 'send', 'schedule', 'reschedule', 'abort', 'terminate', 'deploy', 'trigger'],
]);
/** The first word of a segment, where it is one of the verbs that make something. */
function isCreatingVerb(segment) {
    return CREATING.has(firstWord(segment));
}
function isComputingVerb(segment) {
    return COMPUTING.has(firstWord(segment));
}
function isActingVerb(segment) {
    const joined = wordsOf(segment).join('');
    return ACTING.has(firstWord(segment)) || ACTING.has(joined);
}
function isVerb(segment) {
    return isCreatingVerb(segment) || isComputingVerb(segment) || isActingVerb(segment);
}
const IRREGULAR_PARTICIPLE = new Map([
    ['send', 'sent'],
    ['pay', 'paid'],
    ['sell', 'sold'],
    ['hold', 'held'],
    ['begin', 'begun'],
    ['withdraw', 'withdrawn'],
    ['lend', 'lent'],
    ['rollback', 'rolled_back'],
    ['checkin', 'checked_in'],
    ['checkout', 'checked_out'],
    ['read', 'read'],
    ['put', 'put'],
    ['set', 'set'],
    ['take', 'taken'],
    ['write', 'written'],
    ['build', 'built'],
]);
/** States that a verb can mean besides its participle. */
const MEANINGS = {
    activate: ['active'],
    deactivate: ['inactive', 'disabled'],
    enable: ['active'],
    disable: ['inactive'],
    complete: ['complete', 'done', 'finished'],
    finish: ['done', 'completed', 'complete'],
    close: ['resolved', 'done'],
    start: ['running', 'in_progress', 'active', 'processing', 'building'],
    resume: ['running', 'active', 'in_progress'],
    restart: ['running', 'active'],
    retry: ['pending', 'queued'],
    reopen: ['open', 'reopened'],
    restore: ['active', 'restored'],
    reject: ['declined', 'denied'],
    decline: ['rejected'],
    accept: ['approved'],
    cancel: ['canceled', 'aborted'],
    abort: ['cancelled', 'canceled'],
    stop: ['stopped', 'inactive'],
    ship: ['in_transit'],
    dispatch: ['shipped', 'in_transit'],
    checkout: ['borrowed', 'on_loan', 'out'],
    borrow: ['on_loan', 'out', 'checked_out'],
    return: ['available', 'in_stock'],
    checkin: ['available', 'returned'],
    release: ['available', 'free'],
    fulfil: ['fulfilled'],
    unpublish: ['draft'],
    submit: ['pending', 'in_review', 'queued'],
    assign: ['in_progress'],
    unlock: ['active', 'open'],
    block: ['blocked'],
    unblock: ['active'],
    verify: ['active'],
    escalate: ['escalated'],
    rollback: ['rolled_back', 'rollback'],
};
/** snake_case past participles that people write for a verb, the most usual first. */
function participles(verb) {
    const irregular = IRREGULAR_PARTICIPLE.get(verb);
    const forms = irregular === undefined ? [] : [irregular];
    if (verb.endsWith('e'))
        forms.push(`${verb}d`);
    else if (/[^aeiou]y$/.test(verb))
        forms.push(`${verb.slice(0, -1)}ied`);
    else {
        const doubled = `${verb}${verb.at(-1) ?? ''}ed`;
        forms.push(...(/[aeiou][lpntgbdm]$/.test(verb) ? [doubled, `${verb}ed`] : [`${verb}ed`]));
    }
    return forms;
}
/** snake_case words for the state that a verb leads to, best first. */
function statesOfVerb(segment) {
    const verb = wordsOf(segment).join('');
    const first = firstWord(segment);
    return [
        ...new Set([verb, first].flatMap((word) => [
            ...participles(word),
            ...(Object.hasOwn(MEANINGS, word) ? (MEANINGS[word] ?? []) : []),
        ])),
    ];
}
function firstWord(segment) {
    return wordsOf(segment)[0] ?? '';
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/states.js





/** First states, the most telling first. */
const FIRST = [
    ...[
        'pending',
        'draft',
        'new',
        'queued',
        'open',
        'created',
        'submitted',
        'todo',
        'held',
        'requested',
        'available',
    ],
    ...['active', 'placed', 'received', 'scheduled', 'idle', 'unpaid', 'registered'],
];
/** The states that rows of a resource go through; null where its status is plain data, or there is none. */
function statesOf(survey, fields, shapes) {
    const field = [...fields.values()].find((raw) => isStateName(raw.name) && (shapes_typeOf(raw.schema) ?? 'string') === 'string');
    if (!field)
        return inventedStates(survey, shapes);
    const documented = wordsAllowed(field.schema);
    const enumerated = documented.length > 1 ? documented : listedWords(field.schema.description ?? '');
    const targets = survey.actions.flatMap((action) => targetState(action, field.name, enumerated, shapes) ?? []);
    if (enumerated.length < 2 && targets.length === 0)
        return null;
    if (field.from === 'create' && survey.actions.length === 0 && enumerated.length < 2)
        return null;
    const first = initialState(survey, field, enumerated, shapes);
    const values = [...new Set([...(enumerated.length > 1 ? enumerated : [first]), ...targets, first])];
    return { field: field.name, values, initial: first };
}
/** The state that an action leads to: what its answer shows, else what its verb means; null: it changes none. */
function targetState(action, field, values, shapes) {
    const draft = 'draft' in action.role ? action.role.draft : null;
    if (requestFields(action.operation, draft, shapes).some((part) => part.name === field))
        return null;
    const answered = rowFields(action.operation, draft, shapes).find((part) => part.name === field);
    const shown = answered?.schema.const ?? answered?.example;
    const only = answered ? wordsAllowed(answered.schema) : [];
    const meant = stateMeant(action.verb, values);
    if (typeof shown === 'string' && /^[\w -]+$/.test(shown) && (values.length < 2 || values.includes(shown))) {
        return shown;
    }
    if (meant !== null)
        return meant;
    if (only.length === 1 && only[0] !== undefined)
        return only[0];
    return values.length < 2 ? (participles(words_snake(action.verb))[0] ?? null) : null;
}
/** The state of a list that a word stands for: `cancel` and `cancelled` for `cancelled`. */
function stateMeant(word, values) {
    const wanted = [words_snake(word), ...statesOfVerb(word)];
    for (const state of wanted) {
        const found = values.find((value) => words_snake(value) === state);
        if (found !== undefined)
            return found;
    }
    return null;
}
const FINAL = /^(?:cancell?ed|completed?|done|finished|failed|rejected|declined|expired|refunded|deleted|archived|closed|redeemed|revoked|delivered|returned|resolved|aborted|void|no_show)$/;
/** States that a row does not leave by itself. */
function isFinal(state) {
    return FINAL.test(words_snake(state));
}
function initialState(survey, field, values, shapes) {
    const { default: given } = field.schema;
    if (typeof given === 'string')
        return given;
    for (const { operation } of survey.creates) {
        const answered = rowFields(operation, survey.draft, shapes).find((part) => part.name === field.name);
        const shown = answered?.example ?? answered?.schema.const;
        if (typeof shown === 'string' && (values.length < 2 || values.includes(shown)))
            return shown;
    }
    const usual = FIRST.find((state) => values.some((value) => words_snake(value) === state));
    const found = values.find((value) => usual !== undefined && words_snake(value) === usual);
    if (values.length > 1)
        return values[0] !== undefined && usual === undefined ? values[0] : (found ?? 'pending');
    return 'pending';
}
/** `/plans/{id}/approve` where the document shows no row at all: the verb is all there is. */
function inventedStates(survey, shapes) {
    if (survey.draft.model !== null || survey.actions.length === 0)
        return null;
    const documented = survey.rows.some(({ operation }) => operation.responses.some((response) => response.status < 400 && response.content.some((media) => !isOpen(shapes.resolve(media.schema)))));
    if (documented)
        return null;
    const targets = survey.actions.flatMap((action) => participles(words_snake(action.verb))[0] ?? []);
    const views = survey.lists.flatMap(({ role }) => role.kind === 'list' && role.view !== null && FIRST.includes(role.view) ? [role.view] : []);
    const initial = views[0] ?? 'pending';
    return { field: 'status', values: [...new Set([initial, ...targets])], initial };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/values.js
/** Short spellings for the values that rules make. */
const values_NOW = { kind: 'now' };
const RECORD = { kind: 'record' };
function literal(value) {
    return { kind: 'literal', value };
}
function row(field) {
    return { kind: 'row', field };
}
function fromBody(field) {
    const { name, within } = field;
    return { kind: 'input', from: 'body', name, ...(within.length > 0 ? { within } : {}) };
}
function fromPath(name) {
    return { kind: 'input', from: 'path', name };
}
function count(resource, where) {
    return { kind: 'count', resource, where };
}
function objectOf(entries) {
    return { kind: 'object', entries: entries.map(([name, value]) => ({ name, value })) };
}
function service(field) {
    return { kind: 'service', field };
}
function values_text(...parts) {
    return { kind: 'text', parts: parts.map((part) => (typeof part === 'string' ? literal(part) : part)) };
}
function times(left, factor) {
    return factor === 1 ? left : { kind: 'arithmetic', operator: '*', left, right: literal(factor) };
}
function minus(left, right) {
    return { kind: 'arithmetic', operator: '-', left, right };
}
function divided(left, right) {
    return { kind: 'arithmetic', operator: '/', left, right };
}
const RESULT = 'then';
/** The first case whose `equals` is the value of `on`. */
function choice(on, cases, otherwise) {
    return {
        kind: 'choose',
        on,
        cases: cases.map(([equals, result]) => ({ equals, [RESULT]: result })),
        otherwise,
    };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/respond/aggregate.js




const COUNTING = new Set([
    'total',
    'count',
    'num',
    'number',
    'of',
    'all',
    'the',
    'loaded',
    'registered',
    'known',
    'n',
]);
/** Counts, sums and averages by name: `total`, `pending_bookings`, `total_quantity`, `average_rating`. */
const aggregate = (name, schema, scene) => {
    if (!isNumeric(schema))
        return null;
    const candidates = candidatesOf(scene);
    for (const built of candidates) {
        const value = sumOf(name, built, scene) ?? countOf(name, built, scene);
        if (value)
            return value;
    }
    return null;
};
/** `holder_control_percentage`, `completion_rate`: a part of a whole. */
const share = (name, schema, scene) => {
    const stem = /^(.+?)_(percentage|percent|pct|rate|ratio|share)$/.exec(words_snake(name));
    if (!stem?.[1] || !isNumeric(schema))
        return null;
    const example = scene.example[name];
    const factor = stem[2] === 'ratio' || (typeof example === 'number' && example <= 1) ? 1 : 100;
    for (const built of candidatesOf(scene)) {
        const parts = partOf(stem[1], built, scene);
        if (parts)
            return times(divided(parts[0], parts[1]), factor);
    }
    return null;
};
/** `margin_above_critical`, `is_stable`: a share compared with a threshold next to it. */
const margin = (name, _schema, scene) => {
    const word = words_snake(name);
    const threshold = find(scene.siblings, /threshold|limit|target/);
    const measured = find(scene.siblings, /percentage|percent|rate|ratio|average|score/);
    if (!threshold || !measured)
        return null;
    if (/^margin|_margin$|above|below|headroom/.test(word))
        return minus(measured, threshold);
    if (/^(?:is_)?(?:stable|healthy|ok|safe|compliant|within_\w+)$|_stable$/.test(word)) {
        return { kind: 'compare', left: measured, operator: 'greater', right: threshold };
    }
    return null;
};
/** Conditions for a word in front of a resource: a state, a flag, `active`, `today`; null: the word means nothing. */
function conditionsFor(word, built) {
    const { plan } = built;
    const states = plan.states;
    if (states) {
        const direct = states.values.find((value) => words_snake(value) === word);
        const meant = direct ?? stateMeant(word, states.values);
        if (meant !== null && meant !== undefined)
            return [{ field: states.field, value: literal(meant) }];
    }
    const flag = plan.fields.find((field) => field.column === 'boolean' && [word, `is_${word}`].includes(words_snake(field.name)));
    if (flag)
        return [{ field: flag.name, value: literal(true) }];
    if (['active', 'open', 'live', 'online', 'ongoing', 'current'].includes(word))
        return stillGoing(built, word);
    if (word === 'inactive' || word === 'offline')
        return flagged(built, false);
    if (word === 'low' || word === 'low_stock')
        return lowStock(built);
    const status = plan.fields.find((field) => ['status', 'state'].includes(words_snake(field.name)));
    if (status?.schema.enum?.includes(word))
        return [{ field: status.name, value: literal(word) }];
    const measured = plan.fields.find((field) => words_snake(field.name).startsWith(`${word}_`) && isNumeric(field.schema));
    return measured ? [{ field: measured.name, operator: 'greater', value: literal(0) }] : null;
}
/** `quantity` at most `reorder_level`. */
function lowStock(built) {
    const pair = stockFields(built);
    if (!pair)
        return null;
    return [{ field: pair.quantity, operator: 'at_most', value: { kind: 'candidate', field: pair.level } }];
}
/** The amount of a thing and the amount from which it has to be bought again. */
function stockFields(built) {
    const numeric = built.plan.fields.filter((field) => isNumeric(field.schema));
    const quantity = numeric.find((field) => /^(?:quantity|stock|on_hand|quantity_on_hand|stock_level|quantity_in_stock|in_stock|units|available)$/.test(words_snake(field.name)));
    const level = numeric.find((field) => /reorder|minimum|min_|threshold|low_stock|safety/.test(words_snake(field.name)));
    return quantity && level ? { quantity: quantity.name, level: level.name } : null;
}
function stillGoing(built, word) {
    const { states, fields } = built.plan;
    const flag = flagged(built, true);
    if (flag)
        return flag;
    const status = fields.find((field) => ['status', 'state'].includes(words_snake(field.name)));
    if (!states)
        return status ? [{ field: status.name, value: literal(word === 'online' ? 'online' : word) }] : null;
    return states.values
        .filter(isFinal)
        .map((value) => ({ field: states.field, operator: 'not_equals', value: literal(value) }));
}
function flagged(built, value) {
    const flag = built.plan.fields.find((field) => field.column === 'boolean' && /^(?:is_)?(?:active|online|enabled|open)$/.test(words_snake(field.name)));
    return flag ? [{ field: flag.name, value: literal(value) }] : null;
}
function candidatesOf(scene) {
    const first = scene.resource;
    return first
        ? [first, ...scene.planner.resources.filter((built) => built !== first)]
        : scene.planner.resources;
}
function scopeFor(built, scene) {
    if (built === scene.resource)
        return scene.row ? [] : scene.scope;
    const parent = scene.resource;
    if (!parent || !scene.row)
        return [];
    const link = built.plan.belongs_to.find((relation) => relation.resource === parent.plan.name);
    return link ? [{ field: link.field, value: row(parent.plan.key.field) }] : [];
}
function countOf(name, built, scene) {
    const { plan } = built;
    const mine = built === scene.resource;
    const words = wordsOf(name);
    const said = stripResource(words.filter((word) => !COUNTING.has(word)), built);
    const rest = said.rest;
    const counted = words.length !== rest.length || said.named;
    const related = scene.row && !mine && scopeFor(built, scene).length === 0;
    if (related)
        return null;
    const today = rest.includes('today');
    const plain = rest.filter((word) => word !== 'today');
    if (plain.length === 0) {
        const ok = said.named || (mine && counted && !scene.row);
        return ok ? count(plan.name, [...scopeFor(built, scene), ...(today ? since(built, null) : [])]) : null;
    }
    const conditions = conditionsFor(plain.join('_'), built);
    if (!conditions || (scene.row && !said.named))
        return null;
    if (!mine && !said.named && !today && !plan.states)
        return null;
    const [first] = conditions;
    return count(plan.name, [
        ...scopeFor(built, scene),
        ...conditions,
        ...(today ? since(built, first ?? null) : []),
    ]);
}
/** Takes the resource's name off the end of the words; a unique field stands for its rows (`total_wallets`). */
function stripResource(words, built) {
    const { plan, survey } = built;
    const natural = plan.unique.filter((set) => set.length === 1).flat();
    const names = [
        plan.plural,
        plan.name,
        ...survey.draft.literals,
        ...natural.flatMap((field) => [plural(field), field]),
    ];
    const last = plan.name.split('_').at(-1) ?? plan.name;
    for (const name of [...names, plural(last), last]) {
        const parts = wordsOf(name);
        const tail = words.slice(-parts.length);
        const front = words.slice(0, parts.length);
        if (parts.length > 0 && tail.join('_') === parts.join('_'))
            return { rest: words.slice(0, -parts.length), named: true };
        if (parts.length > 0 && front.join('_') === parts.join('_'))
            return { rest: words.slice(parts.length), named: true };
    }
    return { rest: [...words], named: false };
}
/** `completed_today`: the time that the state was reached today, else the time of the row's making. */
function since(built, condition) {
    const { fields } = built.plan;
    const state = condition?.value.kind === 'literal' ? String(condition.value.value) : '';
    const reached = fields.find((field) => words_snake(field.name) === `${words_snake(state)}_at`);
    const made = fields.find((field) => field.role === 'created_at');
    const time = reached ?? made;
    return time ? [{ field: time.name, operator: 'at_least', value: { kind: 'start_of_today' } }] : [];
}
function sumOf(name, built, scene) {
    if (scene.row && built === scene.resource)
        return null;
    const numeric = built.plan.fields.filter((field) => isNumeric(field.schema) && field.role !== 'key');
    const where = scopeFor(built, scene);
    if (scene.row && where.length === 0)
        return null;
    const word = words_snake(name);
    const resource = built.plan.name;
    const average = /^(?:average|avg|mean)_(.+)$|^(.+)_(?:average|avg|mean)$/.exec(word);
    const averaged = average ? matching(numeric, average[1] ?? average[2] ?? '') : null;
    if (averaged)
        return { kind: 'average', resource, field: averaged.name, where };
    const worth = worthOf(word, numeric);
    if (worth)
        return { kind: 'sum', resource, field: worth[0], times: worth[1], where };
    const stem = /^(?:total|sum)_(?:of_)?(.+)$|^(.+)_(?:total|sum)$/.exec(word);
    const exact = numeric.find((field) => words_snake(field.name) === word);
    const summed = exact ?? (stem ? (matching(numeric, stem[1] ?? stem[2] ?? '') ?? alike(numeric, stem[1] ?? '')) : null);
    return summed ? { kind: 'sum', resource, field: summed.name, where } : null;
}
/** `total_value`, `inventory_value`: quantity times price. */
function worthOf(word, numeric) {
    if (!/(?:^|_)(?:value|worth)$/.test(word))
        return null;
    const quantity = numeric.find((field) => /quantity|stock|on_hand|units/.test(words_snake(field.name)) && !/reorder|min/.test(field.name));
    const price = numeric.find((field) => /price|cost/.test(words_snake(field.name)));
    return quantity && price ? [quantity.name, price.name] : null;
}
function matching(fields, stem) {
    if (stem === '')
        return null;
    const wanted = [stem, singular(stem), plural(stem)];
    const same = fields.find((field) => wanted.includes(words_snake(field.name)));
    return (same ??
        fields.find((field) => words_snake(field.name).endsWith(`_${stem}`) || words_snake(field.name).startsWith(`${stem}_`)) ??
        null);
}
/** `total_voting_power` of `voting_weight`: the only number that shares the first of several words. */
function alike(fields, stem) {
    const [first = '', second] = wordsOf(stem);
    const found = fields.filter((field) => wordsOf(field.name)[0] === first);
    return second !== undefined && found.length === 1 ? (found[0] ?? null) : null;
}
function partOf(stem, built, scene) {
    const { plan } = built;
    const numeric = plan.fields.filter((field) => isNumeric(field.schema));
    const whole = numeric.find((field) => words_snake(field.name).startsWith('total_'));
    const [first = ''] = wordsOf(stem);
    const part = numeric.find((field) => field !== whole && words_snake(field.name).startsWith(`${first}_`));
    const sum = (field) => ({ kind: 'sum', resource: plan.name, field, where: [] });
    if (whole && part)
        return scene.row ? [row(part.name), row(whole.name)] : [sum(part.name), sum(whole.name)];
    if (whole &&
        scene.row &&
        built === scene.resource &&
        wordsOf(whole.name).some((word) => singular(word) === singular(first))) {
        return [row(whole.name), sum(whole.name)];
    }
    const conditions = scene.row ? null : (conditionsFor(first, built) ?? completion(first, built));
    return conditions ? [count(plan.name, conditions), count(plan.name, [])] : null;
}
function completion(word, built) {
    const states = built.plan.states;
    const meant = states?.values.find((value) => value.slice(0, 5) === word.slice(0, 5) && word.length > 4);
    return states && meant !== undefined ? [{ field: states.field, value: literal(meant) }] : null;
}
function find(values, pattern) {
    for (const [name, value] of values)
        if (pattern.test(words_snake(name)))
            return value;
    return null;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/list-options.js





const SEARCH = /^(?:q|query|search|term|text|keyword)$/;
const SORT = /^(?:sort|sort_by|order_by|sortby|orderby)$/;
const ORDER = /^(?:order|direction|sort_order|sort_dir|dir)$/;
const LIMIT = /^(?:limit|page_size|per_page|size|pagesize|perpage|max_results|count|top)$/;
const OFFSET = /^(?:offset|skip|start)$/;
const PAGE = /^(?:page|page_number|pagenumber)$/;
const USUAL_LIMIT = 20;
const USUAL_MAXIMUM = 100;
function listOptions(operation, built, view) {
    const queries = operation.parameters.filter((parameter) => parameter.in === 'query');
    const named = (pattern) => queries.find((parameter) => pattern.test(words_snake(parameter.name)));
    const paging = pagingOf(queries);
    const search = named(SEARCH) ?? null;
    const sort = named(SORT);
    const order = named(ORDER);
    const used = new Set([search, sort, order, named(OFFSET), named(PAGE), named(LIMIT)].flatMap((one) => (one ? [one.name] : [])));
    const filters = [];
    const unknown = [];
    for (const parameter of queries) {
        if (used.has(parameter.name) && !(LIMIT.test(words_snake(parameter.name)) && fieldNamed(built, parameter.name)))
            continue;
        const filter = filterOf(parameter, built);
        if (filter)
            filters.push(filter);
        else
            unknown.push(parameter);
    }
    return {
        filters,
        search: search ? { parameter: search.name, fields: searchable(search, built) } : null,
        sort: sortOf(operation, built, view, sort ?? null, order ?? null),
        paging,
        unknown,
    };
}
/** The state, flag or comparison that a word of the path narrows a list to; null: it names none. */
function viewConditions(view, built) {
    const word = words_snake(view);
    if (/^(?:all|list|search|recent|latest|leaderboard|top|history|log|logs|events|feed|new|newest)$/.test(word))
        return [];
    return conditionsFor(word, built);
}
/** Text that a search looks into: what the document names, else all of it. */
function searchable(search, built) {
    const texts = built.plan.fields.filter((field) => field.column === 'text' && !field.hidden);
    const told = wordsIn(search.description);
    const named = texts.filter((field) => told.includes(field.name)).map((field) => field.name);
    const plain = texts.filter((field) => field.role === 'data' || (field.role === 'key' && field.schema.format !== 'uuid'));
    return named.length > 0 ? named : plain.map((field) => field.name);
}
function pagingOf(queries) {
    const limit = queries.find((parameter) => LIMIT.test(words_snake(parameter.name)));
    const offset = queries.find((parameter) => OFFSET.test(words_snake(parameter.name)));
    const page = queries.find((parameter) => PAGE.test(words_snake(parameter.name)));
    if (!limit && !offset && !page)
        return { style: 'none' };
    const given = limit?.schema.default;
    const most = limit?.schema.maximum;
    const usual = typeof given === 'number' && given > 0 ? given : Math.min(USUAL_LIMIT, most ?? USUAL_LIMIT);
    const sizes = { default_limit: usual, maximum: Math.max(most ?? USUAL_MAXIMUM, usual) };
    if (page) {
        const first = page.schema.default === 0 || page.schema.minimum === 0 ? 0 : 1;
        return { style: 'page', size: limit?.name ?? null, page: page.name, first, ...sizes };
    }
    return { style: 'offset', limit: limit?.name ?? 'limit', offset: offset?.name ?? null, ...sizes };
}
/** `Only owners whose last name begins with this`. */
function isPartOf(parameter, field) {
    const told = /\b(?:begin|start)s?(?:ning)? with|\bprefix\b|\bpart(?:ial|s)?\b|\bcontain(?:s|ing)?\b|\bsubstring\b/i;
    return field.column === 'text' && told.test(parameter.description);
}
function list_options_partOf(parameter, field) {
    return { parameter: parameter.name, field: field.name, operator: 'contains' };
}
function filterOf(parameter, built) {
    const word = words_snake(parameter.name);
    const { fields, belongs_to } = built.plan;
    const visible = (name) => {
        const field = fields.find((one) => one.name === name);
        return field && !field.hidden ? field : null;
    };
    const bound = boundOf(parameter, built);
    if (bound)
        return bound;
    const exact = visible(fieldNamed(built, parameter.name));
    if (exact)
        return isPartOf(parameter, exact) ? list_options_partOf(parameter, exact) : equalTo(parameter, exact);
    const flag = visible(fieldNamed(built, `is_${word}`));
    if (flag)
        return { parameter: parameter.name, field: flag.name, operator: 'equals' };
    const relation = belongs_to.find((one) => one.resource === word || one.field === `${word}_id`);
    if (relation)
        return { parameter: parameter.name, field: relation.field, operator: 'equals' };
    const pair = stockFields(built);
    if (pair && /low_stock|below_(?:reorder|minimum)|needs_reorder/.test(word)) {
        return {
            parameter: parameter.name,
            field: pair.quantity,
            operator: 'at_most_field',
            other_field: pair.level,
        };
    }
    const many = visible(fieldNamed(built, plural(word)) ??
        fieldNamed(built, `${word}_list`) ??
        fieldNamed(built, `${word}_names`));
    if (many?.column === 'json')
        return { parameter: parameter.name, field: many.name, operator: 'includes' };
    const contained = /^(.+)_(?:contains|like)$/.exec(word);
    const containing = contained ? visible(fieldNamed(built, contained[1] ?? '')) : null;
    if (containing)
        return { parameter: parameter.name, field: containing.name, operator: 'contains' };
    const set = /^has_(.+)$/.exec(word);
    const present = set ? visible(fieldNamed(built, set[1] ?? '')) : null;
    if (present)
        return { parameter: parameter.name, field: present.name, operator: 'is_set' };
    const longer = fields.find((field) => !field.hidden && words_snake(field.name).endsWith(`_${word}`) && field.column === 'text');
    return longer ? { parameter: parameter.name, field: longer.name, operator: 'equals' } : null;
}
function equalTo(parameter, field) {
    if (shapes_typeOf(parameter.schema) === 'array')
        return { parameter: parameter.name, field: field.name, operator: 'one_of' };
    const operator = field.column === 'json' ? 'includes' : 'equals';
    return { parameter: parameter.name, field: field.name, operator };
}
/** `from`, `until`, `min_price`, `created_after`. */
function boundOf(parameter, built) {
    const word = words_snake(parameter.name);
    const name = parameter.name;
    const side = /^(min|max)_(.+)$/.exec(word) ?? null;
    const number = built.plan.fields.find((field) => isNumeric(field.schema) && words_snake(field.name) === side?.[2]);
    if (side && number)
        return { parameter: name, field: number.name, operator: side[1] === 'min' ? 'at_least' : 'at_most' };
    const lower = /^(?:from|since|after|start|start_date|date_from|from_date|starting_after)$|_(?:after|from|since)$/.test(word);
    const upper = /^(?:to|until|before|till|end|end_date|date_to|to_date)$|_(?:before|to|until)$/.test(word);
    if (!lower && !upper)
        return null;
    const time = timeField(parameter, built);
    return time ? { parameter: name, field: time.name, operator: lower ? 'at_least' : 'at_most' } : null;
}
function timeField(parameter, built) {
    const times = built.plan.fields.filter((field) => field.column === 'timestamp' || field.column === 'date');
    const stem = words_snake(parameter.name).replace(/_(?:after|from|since|before|to|until)$/, '');
    const named = times.find((field) => [`${stem}_at`, `${stem}_date`, stem].includes(words_snake(field.name)));
    const words = wordsOf(parameter.description);
    const told = times.find((field) => wordsOf(field.name).some((word) => words.some((said) => said.length > 3 && word.startsWith(said.slice(0, 4)))));
    const own = times.find((field) => field.role === 'data' && /start|date|from|scheduled|due/.test(field.name));
    return named ?? told ?? own ?? times.find((field) => field.role === 'created_at') ?? times[0] ?? null;
}
function sortOf(operation, built, view, sort, order) {
    const visible = built.plan.fields.filter((field) => !field.hidden && field.column !== 'json');
    const usual = usualOrder(operation, built, view, visible);
    const given = typeof sort?.schema.default === 'string' ? sort.schema.default : '';
    const first = visible.find((field) => field.name === given.replace(/^-/, ''));
    const direction = order?.schema.default === 'desc' || given.startsWith('-') ? 'desc' : 'asc';
    return {
        parameter: sort?.name ?? null,
        order_parameter: order?.name ?? null,
        fields: sort ? sortable(sort, visible) : [],
        default_field: first?.name ?? usual.field,
        default_order: first || order?.schema.default !== undefined ? direction : usual.order,
    };
}
/** The fields that the document lists for the parameter, where it lists any; else every plain one. */
function sortable(sort, visible) {
    const listed = sort.schema.enum?.map((value) => String(value).replace(/^-/, '')) ?? wordsIn(sort.description);
    const named = visible.filter((field) => listed.includes(field.name)).map((field) => field.name);
    return named.length > 1 ? named : visible.map((field) => field.name);
}
function wordsIn(description) {
    return description.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [];
}
/** The order that the document's words ask for; else the order in which rows were made. */
function usualOrder(operation, built, view, visible) {
    const { fields, key } = built.plan;
    const made = fields.find((field) => field.role === 'created_at') ??
        fields.find((field) => field.column === 'timestamp' && isTimeName(field.name) && !field.nullable);
    const prose = proseOf(operation);
    const ranked = view !== null && /leaderboard|top|best|popular|ranking/.test(view);
    const number = ranked ? rankField(visible) : undefined;
    const named = /\b(?:by|ordered by|sorted by)\s+(?:the\s+)?([a-z_]+)/.exec(prose)?.[1];
    const field = number ?? visible.find((one) => named !== undefined && [named, `${named}_at`].includes(words_snake(one.name)));
    const recent = /newest|latest first|most recent|recent(?:ly)? first|descending|reverse chronological/.test(prose) ||
        (view !== null && /recent|latest|newest|history/.test(view));
    const descending = number !== undefined || recent || /\bhighest\b|\bmost\b.*\bfirst\b/.test(prose);
    return { field: field?.name ?? made?.name ?? key.field, order: descending ? 'desc' : 'asc' };
}
function rankField(fields) {
    const numeric = fields.filter((field) => isNumeric(field.schema) && field.role !== 'key');
    return (numeric.find((field) => /^total|score|points|rank|votes|count/.test(words_snake(field.name))) ?? numeric[0]);
}

;// CONCATENATED MODULE: ./build/js/generate/plan/diagnostics.js



/** What was decided by a rule, and what no rule could decide, with the place to change in the document. */
function planDiagnostics(plan, planner) {
    return [
        ...plan.operations.flatMap(operationDiagnostics),
        ...plan.operations.flatMap((one) => unknownFilters(one, planner)),
        ...unsetFields(plan),
        ...plan.operations.flatMap((one) => narrowedToken(one, planner)),
        ...openService(plan),
    ];
}
function operationDiagnostics({ operation, behaviour }) {
    const name = `${operation.method} ${operation.path}`;
    if (behaviour.kind === 'underivable') {
        return [
            {
                code: 'behaviour-underivable',
                severity: 'warning',
                message: `${name} answers 501: ${behaviour.reason}`,
                place: operation.source,
                hint: 'Write what it stores or changes and an example of its answer, or fill its seam by hand.',
            },
        ];
    }
    if (operation.origin === 'inferred')
        return [];
    const inferred = inferredMeaning({ operation, behaviour });
    if (inferred === null)
        return [];
    return [
        { code: 'behaviour-inferred', severity: 'info', message: `${name} ${inferred}`, place: operation.source },
    ];
}
/** How a behaviour that goes beyond plain storing was understood. */
function inferredMeaning({ operation, behaviour, }) {
    switch (behaviour.kind) {
        case 'action': {
            const fields = behaviour.assign.map((one) => one.field);
            const from = behaviour.allowed_from.length > 0 ? `, from ${behaviour.allowed_from.join(' or ')}` : '';
            return `was understood as a change of ${fields.join(', ') || 'counters'} of a ${spoken(behaviour.resource)}${from}`;
        }
        case 'create': {
            if (operation.request === null)
                return `has no documented body: it creates a ${spoken(behaviour.resource)} without one`;
            const effects = behaviour.effects.map((effect) => `${effect.kind} in ${spoken(effect.resource)}`);
            return effects.length > 0
                ? `creates a ${spoken(behaviour.resource)} and does: ${effects.join(', ')}`
                : null;
        }
        case 'summary':
            return 'was understood as an answer from counts and sums of what is stored';
        case 'list':
            return behaviour.scope.length > 0
                ? `lists the ${spoken(behaviour.resource)} rows with ${behaviour.scope.map((one) => one.field).join(', ')} given by its path`
                : null;
        default:
            return null;
    }
}
function unknownFilters({ operation, behaviour }, planner) {
    if (behaviour.kind !== 'list')
        return [];
    const built = planner.resources.find((one) => one.plan.name === behaviour.resource);
    const unknown = built ? listOptions(operation, built, null).unknown : [];
    const known = new Set(behaviour.filters.map((filter) => filter.parameter));
    const left = unknown.filter((parameter) => !known.has(parameter.name));
    return left.map((parameter) => ({
        code: 'filter-not-derived',
        severity: 'warning',
        message: `the query parameter '${parameter.name}' of ${operation.method} ${operation.path} names no field of the ${spoken(behaviour.resource)} and is ignored`,
        place: parameter.source,
        hint: 'Name it like the field that it filters by.',
    }));
}
/**
 * Text or a number that the document requires and no operation writes. Where operations add to other numbers of the
 * resource, one that none of them touches is more than a gap.
 */
function unsetFields(plan) {
    const written = new Set();
    const tallied = new Set();
    for (const { behaviour } of plan.operations) {
        if ('assign' in behaviour)
            for (const one of behaviour.assign)
                written.add(`${behaviour.resource}.${one.field}`);
        for (const effect of 'effects' in behaviour ? behaviour.effects : []) {
            const assigned = 'assign' in effect ? effect.assign : [];
            const fields = effect.kind === 'increment' ? [effect.field] : assigned.map((one) => one.field);
            for (const field of fields)
                written.add(`${effect.resource}.${field}`);
            if (effect.kind === 'increment')
                tallied.add(effect.resource);
        }
    }
    return plan.resources.flatMap((resource) => resource.fields
        .filter((field) => field.role === 'data' && (field.default === '' || field.default === 0) && !field.nullable)
        .filter((field) => !written.has(`${resource.name}.${field.name}`))
        .map((field) => unset(field, resource.name, tallied.has(resource.name))));
}
function unset(field, resource, tallied) {
    return {
        code: 'field-never-set',
        severity: tallied && field.default === 0 ? 'warning' : 'info',
        message: `nothing sets '${field.name}' of the ${spoken(resource)}: it stays ${JSON.stringify(field.default)}`,
        place: field.source,
        hint: 'Say which operation sets it, or make it optional.',
    };
}
function narrowedToken({ operation, behaviour, security }, planner) {
    if (!security || operation.security?.roles.length !== 0 || !isTokenScoped(behaviour, planner))
        return [];
    return [
        {
            code: 'token-scope-refused',
            severity: 'warning',
            message: `issued tokens are limited to some rows, which is not derived: ${operation.method} ${operation.path} is for ${security.roles.join(', ')} alone`,
            place: operation.source,
            hint: 'Widen it by hand in its seam, with a check of the token.',
        },
    ];
}
/** Authentication is named, but no operation asks for it or hands out a credential. */
function openService(plan) {
    const { authentication, operations } = plan;
    if (!authentication || operations.some((one) => one.security !== null))
        return [];
    return [
        {
            code: 'authentication-not-enforced',
            severity: 'warning',
            message: 'the spec names authentication, but no operation says that it needs it; all of them are open',
            place: plan.source,
            hint: 'Write at each operation who may call it, and which operation logs in.',
        },
    ];
}

;// CONCATENATED MODULE: ./build/js/generate/plan/error-plan.js


const MESSAGE = /^(?:message|detail|error|reason|description|error_message|msg|title)$/;
const CODE = /^(?:code|error_code|type|error|kind)$/;
const LIST = /^(?:errors|details|violations|fields|issues)$/;
/** The documented shape of error bodies, where it has a place for a message; else problem details. */
function errorPlan(shape, shapes) {
    if (!shape)
        return { kind: 'problem' };
    const parts = shapes.properties(shape);
    if (isProblem(parts))
        return { kind: 'problem' };
    const wrapper = parts.find((part) => shapes_typeOf(part.schema) === 'object' && /^(?:error|errors|fault|problem)$/.test(words_snake(part.name)));
    const inner = wrapper ? shapes.properties(wrapper.schema) : parts;
    const message = named(inner, MESSAGE, 'string', null);
    const code = named(inner, CODE, 'string', message);
    const arrays = inner.filter((part) => shapes_typeOf(part.schema) === 'array');
    const texts = arrays.find((part) => shapes_typeOf(shapes.resolve(part.schema.items ?? {})) === 'string');
    const only = wrapper && message === null && code === null ? texts : undefined;
    const list = arrays.find((part) => LIST.test(words_snake(part.name)))?.name ?? only?.name ?? null;
    if (message === null && code === null && list === null)
        return { kind: 'problem' };
    return {
        kind: 'documented',
        envelope: wrapper?.name ?? null,
        message_field: message,
        code_field: code,
        list_field: list,
    };
}
/** RFC 9457: a document that asks for its members means problem details, whatever else they may hold. */
function isProblem(parts) {
    const names = new Set(parts.map((part) => part.name));
    const required = parts.filter((part) => part.required).map((part) => part.name);
    const told = names.has('title') && names.has('status') && names.has('detail');
    return told && required.every((name) => PROBLEM.has(name));
}
const PROBLEM = new Set(['type', 'title', 'status', 'detail']);
function named(parts, pattern, type, taken) {
    const fits = parts.filter((part) => part.name !== taken && pattern.test(words_snake(part.name)) && [type, null].includes(shapes_typeOf(part.schema)));
    const preferred = fits.find((part) => ['message', 'code'].includes(words_snake(part.name)));
    return (preferred ?? fits[0])?.name ?? null;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/privilege.js



/** Names of roles that may do everything. */
const PRIVILEGED = /admin|owner|root|super/i;
/** Whether authorisation reads the field: what it holds decides what its user may do. */
function givesRights(field, built, planner) {
    return (built.plan.name === planner.users?.resource.plan.name && ['role', 'is_admin'].includes(words_snake(field.name)));
}
/** Whether none but the most privileged may call the operation, so that it may say who may do what. */
function mayGiveRights({ security }, planner) {
    if (!security?.required || security.roles.length === 0)
        return false;
    const highest = administratorRole(planner.service);
    return security.roles.every((role) => role === highest);
}
/** What a new user may do: the documented default or the first role that is offered, never a privileged one. */
function leastRights(field, planner) {
    if (field.column === 'boolean')
        return false;
    const offered = [
        field.default,
        ...(field.schema.enum ?? []),
        ...choicesOf(field.schema),
        ...(planner.service.authentication?.roles ?? []),
    ];
    const highest = administratorRole(planner.service);
    const least = offered.find((role) => typeof role === 'string' && role !== '' && role !== highest && !PRIVILEGED.test(role));
    return typeof least === 'string' ? least : 'user';
}

;// CONCATENATED MODULE: ./build/js/generate/plan/people/marks.js



/**
 * Marks of a service: one word below an item that can be put (`POST` or `PUT`) and taken away (`DELETE`), by callers who have
 * to prove who they are, with nothing in the body.
 */
function marksOf(routes, drafts, users, shapes) {
    if (!users)
        return [];
    const found = new Map();
    for (const route of routes) {
        const place = markPlace(route, drafts);
        if (!place || !['POST', 'PUT'].includes(route.operation.method))
            continue;
        const removes = routes.some((other) => other.operation.method === 'DELETE' &&
            other.operation.security?.required === true &&
            samePlace(markPlace(other, drafts), place));
        const bodyless = fieldCount(route, shapes) === 0;
        if (!removes || !bodyless || route.operation.security?.required !== true)
            continue;
        const resource = identifier(`${place.on.name}_${words_snake(place.word)}`, 'mark');
        if (found.has(resource) || drafts.all.some((draft) => draft.name === resource))
            continue;
        found.set(resource, {
            ...place,
            resource,
            plural: plural(resource),
            by: place.on === users ? `by_${users.name}_id` : `${users.name}_id`,
            target: `${place.on.name}_key`,
            source: route.operation.source,
        });
    }
    return [...found.values()];
}
/** The mark that an operation puts or takes away; null: it is about none. */
function markOf(route, marks, drafts) {
    if (!['POST', 'PUT', 'DELETE'].includes(route.operation.method))
        return null;
    const place = markPlace(route, drafts);
    return marks.find((mark) => samePlace(mark, place)) ?? null;
}
/** snake_case names of a flag that says whether the caller has put the mark: `favorited`, `is_liked`, `following`. */
function flagNames(mark) {
    const word = words_snake(mark.word);
    const forms = [word, ...participles(word), ...gerunds(word)];
    return new Set(forms.flatMap((form) => [form, `is_${form}`, `has_${form}`, `${form}_by_me`]));
}
/** snake_case names of the number of marks on a row: `favorites_count`, `like_count`, `followers`. */
function countNames(mark) {
    const word = words_snake(mark.word);
    const agents = word.endsWith('e') ? `${word}r` : `${word}er`;
    const things = [word, plural(word), agents, plural(agents)];
    const counted = [...things, ...participles(word)].flatMap((thing) => [`${thing}_count`, `num_${thing}`]);
    return new Set([...counted, plural(word), plural(agents), `total_${plural(word)}`]);
}
function gerunds(word) {
    return word.endsWith('e') ? [`${word.slice(0, -1)}ing`] : [`${word}ing`, `${word}${word.at(-1) ?? ''}ing`];
}
function markPlace({ segments }, drafts) {
    const [collection, parameter, last] = segments.slice(-3);
    if (collection?.kind !== 'literal' || parameter?.kind !== 'parameter' || last?.kind !== 'literal')
        return null;
    const on = drafts.byLiteral(collection.text);
    return on && segments.length === 3 && !drafts.byLiteral(last.text) ? { word: last.text, on } : null;
}
function samePlace(a, b) {
    return a !== null && b !== null && a.word === b.word && a.on === b.on;
}
function fieldCount({ operation }, shapes) {
    const body = requestBody(operation);
    return body ? shapes.properties(body.schema).length : 0;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/people/is-mark-field.js



/** Whether a field of a marked resource is worked out from its marks, and so is no column. */
function isMarkField(part, marks) {
    const word = words_snake(part.name);
    if (shapes_typeOf(part.schema) === 'boolean')
        return marks.some((mark) => flagNames(mark).has(word));
    return isNumeric(part.schema) && marks.some((mark) => countNames(mark).has(word));
}

;// CONCATENATED MODULE: ./build/js/generate/plan/virtual-fields.js



/** A field of an answer that is worked out when it is asked for, and so is no column. */
function isVirtual(part, survey, drafts) {
    const word = words_snake(part.name);
    const type = shapes_typeOf(part.schema);
    if (/^(?:success|ok|message|confirmation|received|total|count|token|access_token|token_type)$/.test(word))
        return true;
    if (type === 'boolean' &&
        /^(?:created|updated|deleted|removed|cancelled|saved|stored|accepted)$/.test(word))
        return true;
    if (isLinkName(word))
        return true;
    if (/^queue_position$|^position$|^estimated_start$/.test(word))
        return true;
    if (survey.draft.literals.length > 0 &&
        [`${survey.draft.name}_count`, `total_${survey.draft.plural}`].includes(word)) {
        return true;
    }
    if (type === 'array' || type === 'object') {
        const other = part.model === null ? drafts.byWord(part.name) : drafts.byModel(part.model);
        return other !== null && other !== survey.draft;
    }
    return type === 'integer' && /_count$/.test(word) && drafts.byWord(word.replace(/_count$/, '')) !== null;
}
/** A field of a model that is worked out all the same: its short address, whether its stock is low, a count of its children. */
function isDerivedInModel(part, siblings, survey, drafts) {
    const word = words_snake(part.name);
    if (survey.posted.has(part.name) || survey.changed.has(part.name))
        return false;
    if (isMarkField(part, survey.marks))
        return true;
    const withPassword = [...survey.posted.keys()].some((name) => /^(?:password|passphrase)$/.test(words_snake(name)));
    if (withPassword && /^(?:token|access_token|auth_token|jwt)$/.test(word))
        return true;
    if (isOwnAddress(part, survey) || isChildList(part, survey, drafts))
        return true;
    if (/^(?:short_url|short_link|self|href)$/.test(word))
        return true;
    const named = (pattern) => siblings.some((other) => isNumeric(other.schema) && pattern.test(words_snake(other.name)));
    if (shapes_typeOf(part.schema) === 'boolean' &&
        /low_stock|needs_reorder|reorder_needed|below_reorder/.test(word)) {
        return named(/quantity|stock|on_hand/) && named(/reorder|min/);
    }
    const child = /^(.+)_count$/.exec(word)?.[1];
    const counted = child === undefined ? null : drafts.byWord(child);
    return counted !== null && counted !== survey.draft && isNumeric(part.schema);
}
/** `url` of a row that can be read on its own: nobody posts it, so it is the address of the row. */
function isOwnAddress(part, survey) {
    const named = /^(?:url|uri|link|location)$/.test(words_snake(part.name)) && shapes_typeOf(part.schema) === 'string';
    const readable = survey.locates.some((locate) => locate.from === 'path' && locate.attribute === null);
    return named && readable && survey.creates.length > 0 && survey.redirects.length === 0;
}
/** `pets` of an owner: rows of another resource that know the row they belong to. */
function isChildList(part, survey, drafts) {
    if (shapes_typeOf(part.schema) !== 'array' || part.model === null)
        return false;
    const child = drafts.byModel(part.model);
    if (!child || child === survey.draft || child.literals.length === 0)
        return false;
    const keys = survey.draft.stems.map((stem) => `${stem}_id`);
    const fields = Object.keys(part.schema.items?.properties ?? {});
    return survey.children.includes(child) || fields.some((name) => keys.includes(words_snake(name)));
}
/** `status_url`, `short_url`, `link`, `href`: an address of this service. */
function isLinkName(word) {
    return /^(?:short_url|short_link|link|href|self|qr_url|location)$|_(?:url|link|href)$/.test(word);
}

;// CONCATENATED MODULE: ./build/js/generate/plan/list-shape.js

/** The list of rows that a success answers with; null where it answers with none, or with several different ones. */
function listShape(operation, drafts, shapes) {
    const body = successBody(operation);
    if (!body)
        return proseList(operation);
    const whole = shapes.resolve(body.schema);
    const type = shapes_typeOf(whole);
    if (type === 'array') {
        const items = whole.items ?? {};
        const model = shapes.modelOf(items);
        return { at: [], items: shapes.resolve(items), draft: model === null ? null : drafts.byModel(model) };
    }
    if (type === null)
        return proseList(operation);
    const parts = shapes.properties(body.schema);
    return list_shape_named(parts, drafts, [], shapes) ?? wrapped(parts, drafts, shapes);
}
function list_shape_named(parts, drafts, at, shapes) {
    const arrays = parts.filter((part) => shapes_typeOf(part.schema) === 'array' && holdsRows(part, shapes));
    const shapeOf = (part) => ({
        at: [...at, part.name],
        items: shapes.resolve(part.schema.items ?? {}),
        draft: (part.model === null ? null : drafts.byModel(part.model)) ?? drafts.byWord(part.name),
    });
    const [only] = arrays;
    if (only && arrays.length === 1) {
        const generic = /^(?:items|data|results|records|rows|entries|content|list)$/i.test(only.name);
        const shape = shapeOf(only);
        return shape.draft || generic || parts.length <= 6 ? shape : null;
    }
    return null;
}
/** `{data: {items: [...]}}`. */
function wrapped(parts, drafts, shapes) {
    const [only] = parts.filter((part) => /^(?:data|result|response)$/i.test(part.name));
    if (!only || shapes_typeOf(only.schema) !== 'object')
        return null;
    return list_shape_named(shapes.properties(only.schema), drafts, [only.name], shapes);
}
/** A list of plain strings or numbers is a field of one row, not a list of rows. */
function holdsRows(part, shapes) {
    const items = shapes.resolve(part.schema.items ?? {});
    const type = shapes_typeOf(items);
    return type === null || type === 'object';
}
/** No schema: the document says in words that it answers with a list. */
function proseList(operation) {
    const description = `${successOf(operation)?.description ?? ''}\n${proseOf(operation)}`.toLowerCase();
    const says = /\b(?:array|list) of\b|\blists?\b.*\b(?:all|every|only)?\b/.test(description);
    return operation.method === 'GET' && says ? { at: [], items: {}, draft: null } : null;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/people/authors.js


/** Words for the person whom a row belongs to. */
const OWNING = /^(?:author|owner|creator|user|poster|sender|seller|host|created_by|posted_by|reporter|customer)$/;
/**
 * `author` of an article: persons in the model of a resource whom no caller names. Each is kept as the key of the user who
 * made the row, and answered as that user.
 */
function personsOf(draft, users, posted, shapes) {
    const { model } = draft;
    if (!users || !model || users === draft)
        return [];
    const shown = new Set([users.model?.name, ...(users.views ?? [])]);
    return shapes
        .properties(model.schema)
        .filter((part) => part.model !== null && shown.has(part.model) && shapes_typeOf(part.schema) === 'object')
        .filter((part) => OWNING.test(words_snake(part.name)) && !posted.has(part.name))
        .map((part) => ({ name: part.name, field: fieldFor(part.name), users }));
}
function fieldFor(name) {
    return /[a-z][A-Z]/.test(name) ? `${name}Id` : `${words_snake(name)}_id`;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/survey.js



/**
 * `people`: operations that make users and by which users change themselves, for the resource that keeps them. `users`: that
 * resource, for all.
 */
function surveyOf(draft, understood, shapes, people = [], users = null) {
    const mine = understood.filter(({ role }) => 'draft' in role && role.draft === draft);
    const of = (...kinds) => mine.filter(({ role }) => kinds.includes(role.kind));
    const registers = people.filter(({ role }) => role.kind === 'authentication' && role.role === 'register');
    const creates = [...of('create', 'upload'), ...registers];
    const updates = [...of('update'), ...people.filter((one) => !registers.includes(one))];
    const posted = new Map(requestFieldsOf(creates, draft, shapes).map((field) => [field.name, asModelled(field, draft, shapes)]));
    return {
        draft,
        creates,
        updates,
        actions: mine.flatMap((one) => (one.role.kind === 'action' ? [{ ...one, verb: one.role.verb }] : [])),
        lists: of('list'),
        rows: [...of('create', 'read', 'update', 'action', 'upload'), ...registers],
        deletes: of('delete'),
        locates: mine.flatMap(({ role }) => ('locate' in role && role.locate ? [role.locate] : [])),
        parents: parentsOf(draft, mine),
        children: childrenOf(draft, understood),
        redirects: of('redirect'),
        marks: mine.flatMap(({ role }) => (role.kind === 'mark' ? [role.mark] : [])),
        persons: personsOf(draft, users, posted, shapes),
        posted,
        changed: new Map(requestFieldsOf([...updates, ...of('action')], draft, shapes).map((field) => [field.name, field])),
    };
}
/** The document names the operation and shows no body at all: whatever is posted is kept as it is. */
function takesAnything(survey) {
    const bare = survey.creates.some(({ operation, role }) => role.kind === 'create' && operation.request === null);
    const described = survey.creates.some(({ operation }) => operation.request !== null);
    return bare && !described && survey.draft.model === null && survey.posted.size === 0;
}
/** An example in a document shows a field, not that it must be there: what the model leaves optional is optional. */
function asModelled(field, draft, shapes) {
    const known = draft.model
        ? shapes.properties(draft.model.schema).find((part) => part.name === field.name)
        : undefined;
    const optional = field.schema.default !== undefined || field.nullable || (known !== undefined && !known.required);
    return { ...field, required: field.required && !optional };
}
function childrenOf(draft, understood) {
    const found = understood.flatMap(({ role }) => {
        const below = role.parents.at(-1)?.draft === draft;
        return below && 'draft' in role && role.draft && role.draft !== draft ? [role.draft] : [];
    });
    return [...new Set(found)];
}
function parentsOf(draft, mine) {
    return mine.flatMap(({ role }) => {
        const nearest = role.parents.at(-1);
        if (!nearest || nearest.draft === draft)
            return [];
        return [{ ...nearest, created: role.kind === 'create' || role.kind === 'upload' }];
    });
}
/** Request fields of several operations, each name once, the first statement wins. */
function requestFieldsOf(operations, draft, shapes) {
    return unique(operations.flatMap(({ operation }) => requestFields(operation, draft, shapes)));
}
/** Fields of the rows that several operations answer with, single rows and listed ones, each name once. */
function answeredFieldsOf(survey, drafts, shapes) {
    const single = survey.rows.flatMap(({ operation }) => rowFields(operation, survey.draft, shapes));
    const listed = survey.lists.flatMap(({ operation }) => {
        const items = listShape(operation, drafts, shapes)?.items;
        const parts = items ? shapes.properties(items) : [];
        return parts.map((part) => ({ ...part, within: [], example: part.schema.examples?.[0] }));
    });
    return unique([...single, ...listed]);
}
function unique(fields) {
    const seen = new Map();
    for (const field of fields)
        if (!seen.has(field.name))
            seen.set(field.name, field);
    return [...seen.values()];
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/gather-fields.js





/** Every field that rows of a resource have: the model's, then what is posted, then what is only answered. */
function gatherFields(survey, drafts, shapes) {
    const fields = new Map();
    const { model } = survey.draft;
    const add = (parts, from) => {
        for (const part of parts)
            if (!fields.has(part.name))
                fields.set(part.name, raw(part, from, survey));
    };
    if (model) {
        const parts = shapes.properties(model.schema).map((part) => {
            return { ...part, within: [], example: part.schema.examples?.[0] };
        });
        add(parts.filter((part) => !isDerivedInModel(part, parts, survey, drafts) &&
            !survey.persons.some((person) => person.name === part.name)), 'model');
    }
    const modelled = [...fields.values()];
    const journalled = model ? journalFields(survey, drafts, shapes) : new Set();
    const stored = (part) => !model || !(standsFor(part, modelled) || isJournalled(part, journalled));
    add(requestFieldsOf(survey.creates, survey.draft, shapes).filter(stored), 'create');
    add(requestFieldsOf(survey.updates, survey.draft, shapes).filter(stored), 'update');
    const acted = requestFieldsOf(survey.actions, survey.draft, shapes).filter(stored);
    add(acted.filter((part) => isWorthKeeping(part, survey)), 'action');
    const answered = answeredFieldsOf(survey, drafts, shapes);
    add(answered.filter((part) => model
        ? isSetByAction(part, survey, shapes)
        : !isVirtual(part, survey, drafts) && startsKnown(part, survey)), 'answer');
    return fields;
}
/** Fields of the models that log what happens: a body field of theirs belongs to the log, not to the row. */
function journalFields(survey, drafts, shapes) {
    const journals = drafts.all.filter((draft) => draft !== survey.draft && draft.model && /_(?:log|event|history|activity)$/.test(draft.name));
    return new Set(journals.flatMap((draft) => draft.model ? shapes.properties(draft.model.schema).map((part) => words_snake(part.name)) : []));
}
function isJournalled(part, journalled) {
    const word = words_snake(part.name);
    return (journalled.has(word) ||
        (journalled.size > 0 && isNumeric(part.schema) && journalled.has(`${word.replace(/s$/, '')}_change`)));
}
/**
 * Whether a body field is another spelling of a modelled one (`value` of `encrypted_value`, `wallet` of `owner: current
 * owner wallet`), or is worked into one (`expires_hours` into `expires_at`).
 */
function standsFor(part, modelled) {
    const word = words_snake(part.name);
    if (modelled.some((field) => words_snake(field.name) === word))
        return null;
    const spelled = modelled.find((field) => spellings(word).includes(words_snake(field.name)));
    if (spelled)
        return spelled;
    if (/^(?:expires|ttl|lifetime|valid)(?:_|$)/.test(word)) {
        const until = modelled.find((field) => /^(?:expires_at|expiry|expires|valid_until)$/.test(words_snake(field.name)));
        if (until && isNumericOrOpen(part.schema))
            return until;
    }
    if (shapes_typeOf(part.schema) !== 'string')
        return null;
    return (modelled.find((field) => {
        const described = wordsOf(field.schema.description ?? '');
        return described.includes(word) && shapes_typeOf(field.schema) === 'string' && !isTimeName(field.name);
    }) ?? null);
}
function spellings(word) {
    return [`encrypted_${word}`, `${word}_encrypted`, `${word}_hash`, `hashed_${word}`, `${word}_hashed`];
}
function isNumericOrOpen(schema) {
    return isNumeric(schema) || shapes_typeOf(schema) === null;
}
/** Proofs of the caller's right (a signature, a token) are checked or ignored, not kept. */
function isWorthKeeping(part, survey) {
    if (/authori[sz]ation|signature|token|secret|confirm/.test(words_snake(part.name)) || isPasswordName(part.name))
        return false;
    return (![`${survey.draft.name}_id`, 'id'].includes(words_snake(part.name)) &&
        !/^(?:old|new|previous)_/.test(words_snake(part.name)));
}
/**
 * Whether a field that is only ever answered has a value to start with: times, states, counters, lists and whatever the
 * document itself shows as empty. A number or a text that comes from nowhere has none.
 */
function startsKnown(part, survey) {
    if (part.nullable || part.schema.default !== undefined)
        return true;
    if (part.example === 0 || part.example === '' || part.example === null || part.example === false)
        return true;
    const parents = survey.parents.flatMap((one) => [`${one.draft.name}_id`, words_snake(one.parameter)]);
    const sought = survey.locates.map((locate) => words_snake(locate.parameter));
    const keys = ['id', `${survey.draft.name}_id`, ...sought, ...parents];
    if (keys.includes(words_snake(part.name)) || isTimeName(part.name) || isStateName(part.name))
        return true;
    const type = shapes_typeOf(part.schema);
    if (type === 'integer' || type === 'number') {
        const rises = /quantity|stock|balance|progress|percent|points|total|level|position|rank/.test(words_snake(part.name));
        return isCounterName(part.name) || rises;
    }
    if (type === 'string') {
        return (isTime(part.schema) || (part.schema.enum?.length ?? 0) > 0 || NAMED_BY_SERVICE.test(words_snake(part.name)));
    }
    return true;
}
const NAMED_BY_SERVICE = /_reason$|_by$|_number$|_reference$|_ref$|^reference$|(?:^|_)(?:id|uuid|key|slug|code|sku|token)$/;
/** `cancelled_at` and `cancellation_reason` in the answer of `cancel`: kept, though the model leaves them out. */
function isSetByAction(part, survey, shapes) {
    const answered = requestFieldsOf(survey.actions, survey.draft, shapes).some((field) => field.name === part.name);
    const inAction = survey.actions.some(({ operation }) => operation.responses.some((response) => response.status < 400 &&
        response.content.some((media) => shapes.properties(media.schema).some((field) => field.name === part.name))));
    const reasoned = /_reason$|_by$|_note$/.test(words_snake(part.name)) && shapes_typeOf(part.schema) === 'string';
    return inAction && (answered || reasoned || (isTimeName(part.name) && shapes_typeOf(part.schema) === 'string'));
}
function raw(part, from, survey) {
    return {
        name: part.name,
        schema: part.schema,
        required: part.required && (from === 'model' || from === 'create'),
        nullable: part.nullable,
        from,
        example: part.example,
        source: survey.draft.source,
    };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/formulas.js



/**
 * A number that the document gives a rule for: `Always 2x deposited`, `2 if held, 1 if redeemed`, or `subtotal` as
 * quantity times price. null: it gives none.
 */
function formulaOf(field, built, posted) {
    if (field.column !== 'integer' && field.column !== 'real')
        return null;
    const description = field.schema.description ?? '';
    return multiple(description, posted) ?? byState(description, built) ?? product(field, posted);
}
/** The rule again when the row changes its state: what `2 if held, 1 if redeemed` becomes in the new state. */
function formulaForState(field, state) {
    const cases = stateCases(field.schema.description ?? '');
    const found = cases.find((one) => words_snake(one.state) === words_snake(state));
    return found ? literal(found.value) : null;
}
function multiple(description, posted) {
    const rule = /\b(\d+(?:\.\d+)?)\s*(?:x|×|times)\s+(?:the\s+)?([a-z_ ]+)/i.exec(description);
    if (!rule)
        return null;
    const words = wordsOf(rule[2] ?? '');
    const base = posted.find((part) => isNumeric(part.schema) && wordsOf(part.name).some((word) => words.includes(word)));
    return base ? times(fromBody(base), Number(rule[1])) : null;
}
function byState(description, built) {
    const { states } = built.plan;
    const initial = stateCases(description).find((one) => words_snake(one.state) === words_snake(states?.initial ?? ''));
    return initial ? literal(initial.value) : null;
}
function stateCases(description) {
    return [...description.matchAll(/(\d+(?:\.\d+)?)\s+(?:if|when|for)\s+([a-z_]+)/gi)].map((found) => ({
        value: Number(found[1]),
        state: found[2] ?? '',
    }));
}
function product(field, posted) {
    if (!/^(?:subtotal|line_total|amount|total|total_price|total_amount|total_cost)$/.test(words_snake(field.name)))
        return null;
    const quantity = posted.find((part) => /^(?:quantity|qty|units|count)$/.test(words_snake(part.name)));
    const price = posted.find((part) => /^(?:unit_price|price|unit_cost|rate|price_per_unit)$/.test(words_snake(part.name)));
    if (!quantity || !price)
        return null;
    return { kind: 'arithmetic', operator: '*', left: fromBody(quantity), right: fromBody(price) };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/assignments.js









/**
 * Body fields of an operation that rows keep, each to its field. What decides over the rights of a user is left out
 * where callers could give themselves rights that way.
 */
function bodyAssignments(operation, built, planner) {
    const assigned = [];
    const withheld = mayGiveRights(operation, planner)
        ? []
        : built.plan.fields.filter((field) => givesRights(field, built, planner)).map(({ name }) => name);
    for (const part of requestFields(operation, built.survey.draft, planner.shapes)) {
        const assignment = bodyAssignment(part, built);
        if (assignment && withheld.includes(assignment.field))
            continue;
        if (assignment && !assigned.some((known) => known.field === assignment.field))
            assigned.push(assignment);
    }
    return assigned;
}
/** Everything a new row starts with: the body, then what is worked out from it, then what only the service knows. */
function newRowAssignments(operation, built, planner) {
    const assigned = bodyAssignments(operation, built, planner);
    if (takesAnything(built.survey))
        assigned.push({ field: 'content', value: { kind: 'body' } });
    const has = (name) => assigned.some((known) => known.field === name);
    for (const field of built.plan.fields) {
        if (has(field.name))
            continue;
        const value = startValue(field, built, planner, operation);
        if (value)
            assigned.push({ field: field.name, value });
    }
    return assigned;
}
function bodyAssignment(part, built) {
    const { plan, raw } = built;
    const field = fieldNamed(built, part.name);
    const known = plan.fields.find((one) => one.name === field);
    if (known?.role === 'password_hash') {
        return { field: known.name, value: { kind: 'hash_password', of: fromBody(part) } };
    }
    if (known && !['created_at', 'updated_at'].includes(known.role)) {
        return { field: known.name, value: withFallback(fromBody(part), known) };
    }
    if (known)
        return null;
    if (isPasswordName(part.name)) {
        const hash = plan.fields.find((one) => one.role === 'password_hash' || /password_hash|hashed_password/.test(words_snake(one.name)));
        return hash ? { field: hash.name, value: { kind: 'hash_password', of: fromBody(part) } } : null;
    }
    const standing = standsFor(part, [...raw.values()]);
    if (!standing)
        return null;
    const seconds = secondsIn(part.name);
    if (/^(?:expires|ttl|lifetime|valid)/.test(words_snake(part.name))) {
        return { field: standing.name, value: { kind: 'now_plus', seconds: lifetime(part, seconds) } };
    }
    return { field: standing.name, value: fromBody(part) };
}
function withFallback(value, field) {
    return value.kind === 'input' && field.default !== undefined && field.role === 'data'
        ? { ...value, fallback: literal(field.default) }
        : value;
}
/** How long a token of the request is to live, in seconds; a day where the request may leave it out. */
function lifetime(part, seconds) {
    const input = fromBody(part);
    const given = part.schema.default;
    const usual = typeof given === 'number' ? given : 86_400 / seconds;
    return times(input.kind === 'input' ? { ...input, fallback: literal(usual) } : input, seconds);
}
function secondsIn(name) {
    const word = words_snake(name);
    if (/hour/.test(word))
        return 3600;
    if (/minute|_min/.test(word))
        return 60;
    return /day/.test(word) ? 86_400 : 1;
}
/** For a field that the body does not give. Roles that every row fills by itself (key, times, state) stay out. */
function startValue(field, built, planner, operation) {
    if (givesRights(field, built, planner))
        return literal(leastRights(field, planner));
    if (['key', 'created_at', 'updated_at', 'state', 'counter', 'foreign_key'].includes(field.role))
        return null;
    if (field.role === 'owner')
        return planner.authenticated ? { kind: 'current_user', field: ownerField(field, planner) } : null;
    const formula = formulaOf(field, built, requestFields(operation, built.survey.draft, planner.shapes));
    if (formula)
        return formula;
    if (field.default !== undefined && field.default !== '')
        return null;
    const looked = built.survey.locates.some((locate) => locate.attribute !== null && words_snake(field.name).startsWith(`${words_snake(locate.attribute)}_`));
    const sought = built.survey.locates.some((locate) => words_snake(locate.parameter) === words_snake(field.name));
    const issued = isIssuedName(field.name) && field.default === '';
    if (field.column === 'text' && (looked || sought || issued) && !field.nullable)
        return { kind: 'uuid' };
    if (field.column === 'timestamp' && !field.nullable)
        return values_NOW;
    return null;
}
function ownerField(field, planner) {
    if (!planner.users)
        return 'name';
    return /_id$|^owner$/.test(field.name) ? planner.users.resource.plan.key.field : 'name';
}
/** A part that is left out stays as it is, so nothing is filled in for it. */
function withoutFallback(assignment) {
    const { field, value } = assignment;
    if (value.kind === 'hash_password' && value.of.kind === 'input') {
        // The hash of a password that was not given would be a password.
        const given = { ...value.of, fallback: literal(null) };
        return { field, value: choice(given, [[null, row(field)]], value) };
    }
    if (value.kind !== 'input')
        return assignment;
    const { fallback: _fallback, ...bare } = value;
    return { field, value: bare };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/effects.js





const INWARD = /^(?:in|inbound|receipts?|receive[d]?|deposit|credit|add(?:ition)?|purchase|return(?:ed)?|restock|increase|up|plus)$/;
const OUTWARD = /^(?:out|outbound|issue[d]?|withdraw(?:al)?|debit|remove|removal|sale|sold|ship(?:ment|ped)?|consume[d]?|decrease|down|minus|loss|damage[d]?|pick(?:ed)?|scrap)$/;
const AMOUNT = /^(?:quantity|change|delta|amount|qty|units|quantity_change|adjustment)$/;
const BALANCE = /^(?:quantity|stock|on_hand|quantity_on_hand|stock_level|quantity_in_stock|balance|available|points|credits|units)$/;
/** A movement changes the amount that its parent has: stock of an item, balance of an account. */
function amountEffects(operation, built, planner) {
    const posted = requestFields(operation, built.survey.draft, planner.shapes);
    const amount = posted.find((part) => isNumeric(part.schema) && AMOUNT.test(words_snake(part.name)));
    if (!amount || !isMovement(operation, built, planner))
        return [];
    for (const relation of built.plan.belongs_to) {
        const parent = planner.resources.find((one) => one.plan.name === relation.resource);
        const field = parent?.plan.fields.find((one) => isNumeric(one.schema) && BALANCE.test(words_snake(one.name)));
        if (!parent || !field)
            continue;
        const where = [{ field: parent.plan.key.field, value: row(relation.field) }];
        const bounded = statusProse(operation, 409) !== null;
        const by = directed(amount, posted);
        return [
            {
                kind: 'increment',
                resource: parent.plan.name,
                where,
                field: field.name,
                by,
                ...(bounded ? { minimum: 0 } : {}),
            },
        ];
    }
    return [];
}
function isMovement(operation, built, planner) {
    const named = /movement|adjustment|transaction|transfer|entry|deposit|withdrawal|posting|receipt|issue$/.test(built.plan.name);
    const answered = rowFields(operation, built.survey.draft, planner.shapes).some((part) => /(?:quantity|balance|stock|on_hand)_after$|^new_(?:quantity|balance|stock)/.test(words_snake(part.name)));
    const told = /\b(?:adds?|changes?|raises?|lowers?|moves?|adjusts?|updates?)\b.*\b(?:stock|quantity|balance|on hand)\b/.test(proseOf(operation));
    return named || answered || told;
}
/** A signed number as it is; with a direction beside it, plus or minus. */
function directed(amount, posted) {
    const value = fromBody(amount);
    const direction = posted.find((part) => {
        const words = choicesOf(part.schema).map(words_snake);
        return words.some((word) => INWARD.test(word)) && words.some((word) => OUTWARD.test(word));
    });
    if (!direction)
        return value;
    const cases = choicesOf(direction.schema).flatMap((word) => {
        if (OUTWARD.test(words_snake(word)))
            return [[word, times(value, -1)]];
        return [];
    });
    return choice(fromBody(direction), cases, value);
}
/** Hits of a redirect, views of a page that is read, `last_accessed_at`: kept by the row itself. */
function visitEffects(built, lookup, always) {
    const { plan } = built;
    const counters = plan.fields.filter((field) => field.role === 'counter' && (always || /view|access|read/.test(words_snake(field.name))));
    const visited = plan.fields.filter((field) => always
        ? /^last_(?:accessed|visited|clicked|hit|used|seen)(?:_at)?$/.test(words_snake(field.name))
        : /^last_(?:accessed|viewed|read)(?:_at)?$/.test(words_snake(field.name)));
    const effects = counters.slice(0, 1).map((field) => ({
        kind: 'increment',
        resource: plan.name,
        where: lookup,
        field: field.name,
        by: literal(1),
    }));
    if (visited.length > 0) {
        const assign = visited.map((field) => ({ field: field.name, value: values_NOW }));
        effects.push({ kind: 'set', resource: plan.name, where: lookup, assign });
    }
    return effects;
}
/** `comment_count` of a ticket goes up by one with each comment. */
function countEffects(built, planner, by) {
    return built.plan.belongs_to.flatMap((relation) => {
        const parent = planner.resources.find((one) => one.plan.name === relation.resource);
        const last = built.plan.name.split('_').at(-1) ?? built.plan.name;
        const field = parent?.plan.fields.find((one) => isNumeric(one.schema) &&
            [
                `${built.plan.name}_count`,
                `${built.plan.plural}_count`,
                `${last}_count`,
                `${last}s_count`,
            ].includes(words_snake(one.name)));
        if (!parent || !field)
            return [];
        const where = [{ field: parent.plan.key.field, value: row(relation.field) }];
        return [{ kind: 'increment', resource: parent.plan.name, where, field: field.name, by: literal(by) }];
    });
}
/** Likes and votes: `POST /posts/{id}/like` raises `likes`, `unlike` lowers it. */
function voteEffect(verb, built, lookup) {
    const word = wordsOf(verb).join('');
    const stem = word.replace(/^un|^down/, '');
    const field = built.plan.fields.find((one) => isNumeric(one.schema) &&
        isCounterName(one.name) &&
        singular(wordsOf(one.name)[0] ?? '').startsWith(stem));
    const voted = field ?? (/(?:up|down)?vote$/.test(word) ? votesOf(built) : null);
    if (!voted)
        return [];
    const by = literal(/^un|^down/.test(word) && !/^down/.test(words_snake(voted.name)) ? -1 : 1);
    return [{ kind: 'increment', resource: built.plan.name, where: lookup, field: voted.name, by }];
}
function votesOf(built) {
    return (built.plan.fields.find((field) => isNumeric(field.schema) && /^(?:votes|score|points|vote_count)$/.test(words_snake(field.name))) ?? null);
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/unique.js



const OVERLAP = /overlap|already (?:booked|reserved|taken in)|double.?book|in th(?:at|is) (?:period|time|slot)|not available|unavailable/;
const OFTEN_UNIQUE = [
    'email',
    'username',
    'slug',
    'code',
    'sku',
    'name',
    'title',
    'handle',
    'url',
    'key',
    'number',
];
/** Sets of fields that no two rows share: SQL, the field's own description, or what the documented 409 says. */
function uniqueFields(survey, fields, key) {
    const sets = [];
    const add = (set) => {
        const known = set.every((name) => fields.has(name)) && set.length > 0;
        const isKey = set.length === 1 && set[0] === key;
        if (known && !isKey && !sets.some((other) => other.join() === set.join()))
            sets.push([...set]);
    };
    for (const rule of survey.draft.model?.constraints ?? []) {
        if (rule.kind === 'unique')
            add(rule.fields);
    }
    for (const raw of fields.values()) {
        if (/\bunique\b/i.test(raw.schema.description ?? '') &&
            !/\bnot unique\b/i.test(raw.schema.description ?? '')) {
            add([raw.name]);
        }
    }
    // People log in by what names them, so no two share it.
    if ([...survey.posted.keys()].some(isPasswordName)) {
        for (const name of ['email', 'username'])
            if (survey.posted.has(name))
                add([name]);
    }
    if (sets.length === 0)
        add(conflicting(survey, fields, key));
    return sets;
}
/** Whether a conflict is told as two periods that overlap, not as a name that is taken. */
function saysOverlap(prose) {
    return OVERLAP.test(prose);
}
function conflicting(survey, fields, key) {
    for (const { operation } of survey.creates) {
        const prose = statusProse(operation, 409);
        if (prose === null || saysOverlap(prose))
            continue;
        const words = new Set(wordsOf(prose));
        const posted = [...fields.values()].filter((raw) => raw.from === 'create' || raw.from === 'model');
        if (words.has(key) || wordsOf(key).every((word) => words.has(word)))
            return [];
        const told = posted.find((raw) => words.has(words_snake(raw.name)) && survey.posted.has(raw.name));
        if (told)
            return [told.name];
        if (!/exist|taken|duplicate|already|in use|unique|conflict/.test(prose) && prose !== '')
            continue;
        const usual = OFTEN_UNIQUE.find((name) => survey.posted.has(name) && fields.has(name));
        if (usual !== undefined && !survey.posted.has(key))
            return [usual];
    }
    return [];
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/guards.js







const PAIRS = [
    [/^starts?(?:_at|_time|_date|s_on)?$/, /^ends?(?:_at|_time|_date|s_on)?$/],
    [/^from(?:_date|_time)?$/, /^(?:to|until)(?:_date|_time)?$/],
    [/^check_?in(?:_date|_at)?$/, /^check_?out(?:_date|_at)?$/],
    [/^valid_from$/, /^valid_(?:to|until)$/],
    [/^pickup(?:_at|_time|_date)?$/, /^(?:return|dropoff)(?:_at|_time|_date)?$/],
];
/** A period ends after it starts; and where the document says so, two periods of one thing do not overlap. */
function periodGuards(operation, built, planner, stored) {
    const posted = requestFields(operation, built.survey.draft, planner.shapes);
    const period = periodOf(posted);
    if (!period)
        return [];
    const [start, end] = period;
    const guards = [
        {
            kind: 'holds',
            left: fromBody(end),
            operator: 'greater',
            right: fromBody(start),
            status: validationStatus(operation, planner),
            reason: `${end.name} must be after ${start.name}`,
        },
    ];
    const prose = statusProse(operation, 409);
    if (prose !== null && (saysOverlap(prose) || saysOverlap(proseOf(operation)))) {
        guards.push(overlap(built, start, end, posted, prose, stored));
    }
    return guards;
}
function overlap(built, start, end, posted, prose, stored) {
    const { plan } = built;
    const same = plan.belongs_to.flatMap((relation) => {
        const given = posted.find((part) => part.name === relation.field);
        return given ? [{ field: relation.field, value: fromBody(given) }] : [];
    });
    const live = (plan.states?.values ?? []).filter((state) => isFinal(state) && !/complete|done|finish|return/.test(state));
    const where = [
        ...same.slice(0, 1),
        { field: start.name, operator: 'less', value: fromBody(end) },
        { field: end.name, operator: 'greater', value: fromBody(start) },
        ...live.map((state) => ({
            field: plan.states?.field ?? 'status',
            operator: 'not_equals',
            value: literal(state),
        })),
        ...(stored
            ? [{ field: plan.key.field, operator: 'not_equals', value: row(plan.key.field) }]
            : []),
    ];
    const reason = prose === '' ? `the ${spoken(plan.name)} overlaps another one` : asStatement(prose);
    return { kind: 'no_row', resource: plan.name, where, status: 409, reason };
}
function periodOf(posted) {
    for (const [first, last] of PAIRS) {
        const start = posted.find((part) => first.test(words_snake(part.name)));
        const end = posted.find((part) => last.test(words_snake(part.name)));
        if (start && end && (isTime(start.schema) || /_at$|date|time/.test(words_snake(start.name))))
            return [start, end];
    }
    return null;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/journal.js
/** A resource that no operation creates and whose name says that it is a trail of what happened. */
function isJournal(survey) {
    const named = /(?:^|_)(?:log|event|history|audit|activity|trail|journal)(?:_|$)/.test(survey.draft.name);
    return named && survey.creates.length === 0 && survey.updates.length === 0 && survey.actions.length === 0;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/journal-entries.js





/** Rows of a journal (`audit_log`, `voting_event`) that an operation leaves behind. */
function journalEffects(operation, built, verb, planner) {
    return planner.resources.flatMap((journal) => {
        if (journal === built || !isJournal(journal.survey))
            return [];
        const assign = journalEntry(operation, built, journal, verb, planner);
        return assign ? [{ kind: 'insert', resource: journal.plan.name, assign }] : [];
    });
}
function journalEntry(operation, built, journal, verb, planner) {
    const posted = requestFields(operation, built.survey.draft, planner.shapes);
    const assign = [];
    let linked = 0;
    for (const field of journal.plan.fields) {
        if (['key', 'created_at', 'updated_at'].includes(field.role))
            continue;
        const value = journalValue(field, built, posted, verb, planner);
        if (!value)
            continue;
        const ties = value.kind === 'row' || value.kind === 'input' || value.kind === 'arithmetic';
        if (ties)
            linked += 1;
        assign.push({ field: field.name, value });
    }
    const key = assign.find((one) => one.field === `${built.plan.name}_id`);
    const tied = key !== undefined && key.value.kind === 'row';
    const action = journal.plan.fields.find((field) => /^(?:action|event|event_type|type|operation)$/.test(words_snake(field.name)));
    const known = action === undefined ? verb !== 'read' : assign.some((one) => one.field === action.name);
    if (verb === 'read' && !assign.some((one) => one.value.kind === 'literal' && one.field === action?.name))
        return null;
    return (tied || linked >= 2) && known ? assign : null;
}
function journalValue(field, built, posted, verb, planner) {
    const word = words_snake(field.name);
    const { plan } = built;
    if (word === `${plan.name}_id`)
        return row(plan.key.field);
    const given = posted.find((part) => words_snake(part.name) === word);
    if (given)
        return fromBody(given);
    if (/_change$|^change$|_delta$|^delta$/.test(word))
        return changeOf(posted);
    const kept = plan.fields.find((one) => [word, word.replace(/^new_/, '')].includes(words_snake(one.name)) && one.role !== 'key');
    if (kept && !/^(?:status|state|details|metadata|error|action|type)$/.test(word))
        return row(kept.name);
    if (/^(?:action|event|event_type|operation|type)$/.test(word))
        return actionWord(field, verb);
    if (/^(?:actor|accessor|user|username|performed_by|changed_by|by)$/.test(word))
        return { kind: 'current_user', field: 'name' };
    if (/^(?:actor|accessor|user)_(?:type|role)$|^role$/.test(word))
        return { kind: 'current_user', field: 'role' };
    if (/^(?:ip|ip_address|client_ip|remote_addr)$/.test(word))
        return { kind: 'request', field: 'ip' };
    if (/^(?:success|succeeded)$/.test(word) && shapes_typeOf(field.schema) !== 'string')
        return literal(true);
    if (/^(?:resource|resource_type|entity|entity_type)$/.test(word))
        return literal(plan.name);
    if (/^(?:resource_id|entity_id|target_id|subject_id)$/.test(word))
        return row(plan.key.field);
    if (/^(?:trace_id|request_id)$/.test(word))
        return { kind: 'request', field: 'id' };
    if (!planner.authenticated && word === 'source')
        return { kind: 'request', field: 'ip' };
    return null;
}
function changeOf(posted) {
    const numeric = posted.filter((part) => isNumeric(part.schema));
    const old = numeric.find((part) => /^(?:old|previous)_/.test(words_snake(part.name)));
    const fresh = numeric.find((part) => /^new_/.test(words_snake(part.name)));
    if (old && fresh)
        return minus(fromBody(fresh), fromBody(old));
    const [only] = numeric;
    return only && numeric.length === 1 ? fromBody(only) : null;
}
/** The journal's own word for what was done: `access` for a read where it lists `access`. */
function actionWord(field, verb) {
    const listed = choicesOf(field.schema);
    const told = listed.length > 0 ? listed : ((field.schema.description ?? '').match(/[a-z_]{3,}/g) ?? []);
    const meanings = {
        read: ['access', 'read', 'view', 'retrieve'],
        create: ['create', 'created', 'add'],
        update: ['update', 'updated', 'change'],
        delete: ['delete', 'deleted', 'remove', 'revoke'],
    };
    const wanted = Object.hasOwn(meanings, verb) ? (meanings[verb] ?? []) : [verb];
    const found = wanted.find((word) => told.includes(word));
    if (found !== undefined)
        return literal(found);
    return told.length === 0 && verb !== 'read' ? literal(verb) : null;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/parents.js


/** Every outer item has to exist, each within the one before it; one that is kept elsewhere only narrows. */
function pathParents(planner, child, parents) {
    const lookups = [];
    const loose = [];
    let outer = null;
    for (const reference of parents) {
        const built = builtOf(planner, reference.draft);
        if (!built) {
            const kept = child.relations.find((relation) => relation.nested && relation.parent === reference.draft);
            if (kept)
                loose.push({ field: kept.field, value: fromPath(reference.parameter) });
            continue;
        }
        const field = locateField(built, { from: 'path', parameter: reference.parameter, attribute: null });
        const condition = { field, value: fromPath(reference.parameter) };
        const within = outer ? linkTo(built, outer) : [];
        lookups.push({ resource: built.plan.name, where: [condition, ...within], missing_status: 404 });
        outer = { built, condition };
    }
    const link = [...loose, ...(outer ? linkTo(child, outer) : [])];
    return { lookups, scope: link, assign: link.map(({ field, value }) => ({ field, value })) };
}
/** The foreign key of a child set to the key of its parent; a parent that is found by another field is looked up. */
function linkTo(child, outer) {
    const { built, condition } = outer;
    const relation = child.plan.belongs_to.find((one) => one.resource === built.plan.name);
    if (!relation)
        return [];
    const key = built.plan.key.field;
    if (condition.field === key)
        return [{ field: relation.field, value: condition.value }];
    return [
        {
            field: relation.field,
            value: { kind: 'related', resource: built.plan.name, where: [condition], field: key },
        },
    ];
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/tally.js




/**
 * Totals that an operation adds to. The document's own pair of examples tells which: in the answer, a total that equals
 * the number of the request was raised by it. `new_x` and `old_x` replace each other.
 */
function accumulated(operation, built, planner) {
    const posted = requestFields(operation, built.survey.draft, planner.shapes).filter((part) => isNumeric(part.schema));
    const answered = rowFields(operation, built.survey.draft, planner.shapes);
    const shown = Object.fromEntries(answered.flatMap((part) => (part.example === undefined ? [] : [[part.name, part.example]])));
    const totals = built.plan.fields.filter((field) => isNumeric(field.schema) && field.role !== 'key' && !built.survey.posted.has(field.name));
    const old = posted.find((part) => /^(?:old|previous|from)_/.test(words_snake(part.name)));
    const fresh = posted.find((part) => /^(?:new|to)_/.test(words_snake(part.name)));
    const gained = fresh ?? posted.find((part) => !totals.some((field) => field.name === part.name));
    if (!gained)
        return [];
    const word = singular(wordsOf(gained.name).at(-1) ?? '');
    const where = sameRow(operation, built, planner);
    return totals.flatMap((field) => {
        const words = wordsOf(field.name).map((part) => singular(part));
        if (!words.includes(word))
            return [];
        const by = change(field.name, own(shown, field.name), gained, old);
        return by ? [{ kind: 'increment', resource: built.plan.name, where, field: field.name, by }] : [];
    });
}
function change(name, shown, gained, old) {
    const total = /^total_|_total$/.test(words_snake(name)) || name === gained.name;
    if (old && total)
        return minus(fromBody(gained), fromBody(old));
    if (total)
        return fromBody(gained);
    if (shown === undefined || typeof gained.example !== 'number')
        return null;
    if (shown === gained.example)
        return fromBody(gained);
    return old && shown === 0 ? times(fromBody(old), -1) : null;
}
function sameRow(operation, built, planner) {
    const all = requestFields(operation, built.survey.draft, planner.shapes);
    const unique = [built.plan.key.field, ...built.plan.unique.filter((set) => set.length === 1).flat()];
    const given = all.find((part) => unique.includes(part.name));
    return given
        ? [{ field: given.name, value: fromBody(given) }]
        : [{ field: built.plan.key.field, value: row(built.plan.key.field) }];
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/action-behaviour.js














/** null: nothing of the row would change, so that the verb has no meaning that the document gives. */
function actionBehaviour(operation, role, built, planner) {
    const path = pathParents(planner, built, role.parents);
    const { plan } = built;
    const lookup = [lookupOf(built, role.locate), ...path.scope];
    const verb = role.verb;
    const body = bodyAssignments(operation, built, planner).filter((one) => one.field !== plan.key.field && !lookup.some((known) => known.field === one.field));
    const target = plan.states
        ? targetState({ operation, role, verb }, plan.states.field, plan.states.values, planner.shapes)
        : null;
    const posted = requestFields(operation, built.survey.draft, planner.shapes);
    const says = plan.states && posted.some((part) => part.name === plan.states?.field);
    const change = target !== null && plan.states && !says
        ? stateChange(target, verb, built, posted)
        : flagChange(verb, built);
    const effects = [
        ...voteEffect(verb, built, lookup),
        ...(/update|add|change/.test(verb) ? accumulated(operation, built, planner) : []),
    ];
    const assign = [
        ...change,
        ...body.filter((one) => !change.some((known) => known.field === one.field)),
        ...beat(verb, built),
    ];
    if (assign.length === 0 && effects.length === 0)
        return null;
    effects.push(...journalEffects(operation, built, verb, planner));
    return {
        kind: 'action',
        resource: plan.name,
        parents: path.lookups,
        lookup,
        allowed_from: target !== null && plan.states && !says ? allowedFrom(operation, verb, target, built) : [],
        assign: assign.map(withoutFallback),
        effects,
        guards: periodGuards(operation, built, planner, true),
    };
}
/** `{"approved": false}` at `approve` is a refusal: the refused state where there is one, else no change. */
function verdict(target, posted, values, field) {
    const answer = posted.find((part) => shapes_typeOf(part.schema) === 'boolean' &&
        /^(?:approved?|accepted?|confirmed?|approval)$/.test(words_snake(part.name)));
    if (!answer)
        return literal(target);
    const refused = values.find((value) => /^(?:rejected|declined|denied|refused)$/.test(words_snake(value)));
    return choice(fromBody(answer), [[false, refused === undefined ? row(field) : literal(refused)]], literal(target));
}
function stateChange(target, verb, built, posted) {
    const { states, fields } = built.plan;
    const stems = [words_snake(target), ...participles(words_snake(verb))];
    const stamped = fields.filter((field) => ['timestamp', 'date'].includes(field.column) &&
        field.role === 'data' &&
        stems.some((stem) => [`${stem}_at`, `${stem}_date`, `${stem}_on`].includes(words_snake(field.name))));
    const recalculated = fields.flatMap((field) => {
        const value = formulaForState(field, target);
        return value ? [{ field: field.name, value }] : [];
    });
    return [
        {
            field: states?.field ?? 'status',
            value: verdict(target, posted, states?.values ?? [], states?.field ?? 'status'),
        },
        ...stamped.map((field) => ({ field: field.name, value: values_NOW })),
        ...recalculated,
    ];
}
/** `revoke` sets `revoked`, `deactivate` clears `is_active`, `publish` sets `published_at`. */
function flagChange(verb, built) {
    const word = wordsOf(verb).join('');
    const positive = word.replace(/^(?:un|de|dis)/, '');
    const stems = [...statesOfVerb(word), word];
    const { fields } = built.plan;
    const named = (stem) => fields.find((field) => field.column === 'boolean' && [stem, `is_${stem}`].includes(words_snake(field.name)));
    const direct = stems.map(named).find((field) => field !== undefined);
    const opposite = positive === word
        ? undefined
        : [...statesOfVerb(positive), positive].map(named).find((field) => field !== undefined);
    const flag = direct ?? opposite;
    const stamp = fields.find((field) => field.column === 'timestamp' && stems.some((stem) => words_snake(field.name) === `${stem}_at`));
    return [
        ...(flag ? [{ field: flag.name, value: literal(direct !== undefined) }] : []),
        ...(stamp ? [{ field: stamp.name, value: values_NOW }] : []),
    ];
}
/** A heartbeat is the time of the last sign of life. */
function beat(verb, built) {
    if (!/^(?:heartbeat|ping|touch|checkin|keepalive)$/.test(words_snake(verb)))
        return [];
    const field = built.plan.fields.find((one) => /^last_(?:heartbeat|seen|ping|contact)(?:_at)?$/.test(words_snake(one.name)));
    return field ? [{ field: field.name, value: values_NOW }] : [];
}
const STARTS_FROM_FINAL = /^(?:rollback|reopen|refund|retry|restart|restore|archive|reactivate|renew|undo|return|reset|redeploy)/;
/**
 * States that the action may start from. The document's own words first (`the booking is not pending`, `that is pending
 * or confirmed`, `already cancelled`), else every state but the target and those that a row does not leave.
 */
function allowedFrom(operation, verb, target, built) {
    const values = built.plan.states?.values ?? [];
    const others = values.filter((value) => value !== target);
    const conflict = statusProse(operation, 409) ?? '';
    const told = [...values].filter((value) => new RegExp(`\\bnot (?:in )?(?:the )?(?:state )?(?:\\w+ or )?${escaped(value)}\\b`).test(conflict));
    if (told.length > 0)
        return told;
    const prose = proseOf(operation);
    const from = sourceStates(prose, others);
    if (from.length > 0)
        return from;
    const open = others.filter((value) => !isFinal(value));
    if (STARTS_FROM_FINAL.test(words_snake(verb)) || open.length === 0)
        return others;
    return /already/.test(conflict) &&
        new RegExp(`already ${escaped(target)}`).test(conflict) &&
        !/ or /.test(conflict)
        ? others
        : open;
}
function sourceStates(prose, values) {
    const [first = ''] = prose
        .split(/(?<=[.\n])/)
        .filter((sentence) => values.some((value) => sentence.includes(spokenState(value))));
    const pattern = /(?:only|from|that (?:is|are)|an?|in|is|while|when)\b[^.]*/.exec(first)?.[0] ?? '';
    return values.filter((value) => new RegExp(`\\b${escaped(spokenState(value))}\\b`).test(pattern));
}
function spokenState(value) {
    return value.toLowerCase();
}
function escaped(value) {
    return value.toLowerCase().replace(/[^a-z0-9_ -]/g, '.');
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/row-behaviours.js










function createBehaviour(operation, role, built, planner) {
    const path = pathParents(planner, built, role.parents);
    const posted = requestFields(operation, built.survey.draft, planner.shapes);
    const inBody = built.plan.belongs_to.flatMap((relation) => {
        const given = posted.find((part) => part.name === relation.field);
        const parent = planner.resources.find((one) => one.plan.name === relation.resource);
        const own = path.assign.some((one) => one.field === relation.field);
        if (!given || !parent || own)
            return [];
        const where = [{ field: parent.plan.key.field, value: fromBody(given) }];
        return [{ resource: parent.plan.name, where, missing_status: relation.missing_status }];
    });
    const rows = newRowAssignments(operation, built, planner);
    const assign = [
        ...path.assign,
        ...rows.filter((one) => !path.assign.some((known) => known.field === one.field)),
    ];
    const totals = role.verb !== null && /^(?:add|record|increment|deposit|credit|vote|grant|award)/.test(role.verb)
        ? accumulated(operation, built, planner)
        : [];
    const effects = [
        ...totals,
        ...amountEffects(operation, built, planner),
        ...countEffects(built, planner, 1),
        ...journalEffects(operation, built, totals.length > 0 ? (role.verb ?? 'create') : 'create', planner),
    ];
    return {
        kind: 'create',
        resource: built.plan.name,
        assign,
        parents: [...path.lookups, ...inBody],
        effects,
        on_conflict: totals.length > 0 ? 'return' : conflictOf(operation, role, built),
        guards: periodGuards(operation, built, planner, false),
    };
}
/** `register` and `PUT` with a key of the caller's write over the row, unless the document has a 409. */
function conflictOf(operation, role, built) {
    const keyed = built.plan.key.generate === 'client';
    const again = role.verb !== null && /^(?:register|put|upsert|sync|subscribe|save)/.test(role.verb);
    return keyed && again && statusProse(operation, 409) === null ? 'replace' : 'refuse';
}
function readBehaviour(operation, role, built, planner) {
    const path = pathParents(planner, built, role.parents);
    const lookup = [lookupOf(built, role.locate), ...path.scope];
    const journal = journalEffects(operation, built, 'read', planner);
    const visits = role.view === null ? visitEffects(built, lookup, false) : [];
    const effects = operation.method === 'GET' ? [...visits, ...journal] : [];
    return { kind: 'read', resource: built.plan.name, parents: path.lookups, lookup, effects };
}
function updateBehaviour(operation, role, built, planner) {
    const path = pathParents(planner, built, role.parents);
    const lookup = [lookupOf(built, role.locate), ...path.scope];
    const creates = operation.method === 'PUT' && operation.responses.some((response) => response.status === 201);
    const assign = bodyAssignments(operation, built, planner)
        .filter((one) => creates || one.field !== built.plan.key.field)
        .map((one) => (role.mode === 'merge' ? withoutFallback(one) : one));
    return {
        kind: 'update',
        resource: built.plan.name,
        parents: path.lookups,
        lookup,
        mode: role.mode,
        assign: creates ? withKey(assign, lookup) : assign,
        on_missing: creates ? 'create' : 'refuse',
        effects: journalEffects(operation, built, 'update', planner),
        guards: periodGuards(operation, built, planner, true),
    };
}
function withKey(assign, lookup) {
    const missing = lookup.filter((one) => !assign.some((known) => known.field === one.field));
    return [...missing.map(({ field, value }) => ({ field, value })), ...assign];
}
/** A resource with a `revoked` flag keeps the row when it is deleted, so that the token it stands for stays refused. */
function deleteBehaviour(operation, role, built, planner) {
    const path = pathParents(planner, built, role.parents);
    const lookup = [lookupOf(built, role.locate), ...path.scope];
    const resource = built.plan.name;
    const journal = journalEffects(operation, built, 'delete', planner);
    const revoked = fieldNamed(built, 'revoked') ?? fieldNamed(built, 'is_revoked');
    const flag = built.plan.fields.find((field) => field.name === revoked && field.column === 'boolean');
    if (flag && /revo(?:ke|cation)/.test(proseOf(operation))) {
        const at = fieldNamed(built, 'revoked_at');
        const assign = [
            { field: flag.name, value: literal(true) },
            ...(at === null ? [] : [{ field: at, value: values_NOW }]),
        ];
        return {
            kind: 'action',
            resource,
            parents: path.lookups,
            lookup,
            allowed_from: [],
            assign,
            effects: journal,
            guards: [],
        };
    }
    return {
        kind: 'delete',
        resource,
        parents: path.lookups,
        lookup,
        effects: [...countEffects(built, planner, -1), ...journal],
    };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/filled.js



/** Whether some operation, or an effect of one, makes rows of a resource. */
function isFilled(built, planner) {
    const { survey, plan } = built;
    if (survey.creates.length > 0 || planner.users?.resource === built)
        return true;
    if (survey.updates.some(({ operation }) => operation.method === 'PUT' && operation.responses.some((one) => one.status === 201))) {
        return true;
    }
    return planner.understood.some(({ operation, role }) => {
        const other = 'draft' in role ? builtOf(planner, role.draft) : null;
        if (!other || other === built || !['create', 'read', 'update', 'delete', 'action'].includes(role.kind))
            return false;
        const { behaviour } = roughly(operation, role, planner);
        return ('effects' in behaviour &&
            behaviour.effects.some((effect) => effect.kind === 'insert' && effect.resource === plan.name));
    });
}
/** The behaviour without its response, for questions about effects. */
function roughly(operation, role, planner) {
    const built = 'draft' in role ? builtOf(planner, role.draft) : null;
    const nothing = { kind: 'underivable', reason: '' };
    if (!built)
        return { behaviour: nothing };
    switch (role.kind) {
        case 'create':
            return { behaviour: createBehaviour(operation, role, built, planner) };
        case 'read':
            return { behaviour: readBehaviour(operation, role, built, planner) };
        case 'update':
            return { behaviour: updateBehaviour(operation, role, built, planner) };
        case 'delete':
            return { behaviour: deleteBehaviour(operation, role, built, planner) };
        case 'action':
            return { behaviour: actionBehaviour(operation, role, built, planner) ?? nothing };
        default:
            return { behaviour: nothing };
    }
}

;// CONCATENATED MODULE: ./build/js/generate/plan/people/mark-resource.js
/** The table of a mark: who marks, and what; no two rows are the same, and they go with either. */
function markResource(mark, users, marked) {
    const field = (name, role, like) => ({
        name,
        column: like?.column ?? 'text',
        schema: like?.column === 'integer' ? { type: 'integer' } : { type: 'string' },
        nullable: false,
        role,
        hidden: false,
        source: mark.source,
    });
    const keyOf = (built) => built.plan.fields.find((one) => one.role === 'key');
    const id = { ...field('id', 'key', undefined), schema: { type: 'string', format: 'uuid' } };
    const parent = (name, resource) => ({ field: name, resource, missing_status: 404, on_delete: 'cascade' });
    return {
        name: mark.resource,
        plural: mark.plural,
        source: mark.source,
        key: { field: 'id', generate: 'uuid', prefix: '', slug_from: null },
        fields: [
            id,
            field(mark.by, 'foreign_key', keyOf(users)),
            field(mark.target, 'foreign_key', keyOf(marked)),
        ],
        unique: [[mark.by, mark.target]],
        belongs_to: [parent(mark.by, users.plan.name), parent(mark.target, marked.plan.name)],
        states: null,
        owner_field: null,
    };
}
/** The resources of the marks whose two sides are kept. */
function markResources(marks, resources, users) {
    const of = (draft) => resources.find((built) => built.survey.draft === draft);
    return marks.flatMap((mark) => {
        const [people, marked] = [of(users), of(mark.on)];
        return people && marked ? [markResource(mark, people, marked)] : [];
    });
}

;// CONCATENATED MODULE: ./build/js/generate/plan/draft.js

function draftsOf(all) {
    const literals = new Map(all.flatMap((draft) => draft.literals.map((literal) => [literal, draft])));
    const stems = new Map(all.flatMap((draft) => draft.stems.map((stem) => [stem, draft])).reverse());
    const models = new Map(all.flatMap((draft) => [
        ...(draft.model ? [[draft.model.name, draft]] : []),
        ...(draft.views ?? []).map((view) => [view, draft]),
    ]));
    return {
        all,
        byLiteral: (segment) => literals.get(segment) ?? null,
        byModel: (name) => models.get(name) ?? null,
        byStem: (stem) => stems.get(stem) ?? null,
        byWord(name) {
            const word = wordsOf(name).join('_');
            if (word === '')
                return null;
            const named = (draft) => draft.name === word || draft.plural === word;
            const ends = (draft) => word.endsWith(`_${draft.plural}`) || word.endsWith(`_${draft.name}`);
            const short = (draft) => draft.plural.endsWith(`_${word}`) || draft.name.endsWith(`_${word}`);
            return all.find(named) ?? all.find(ends) ?? all.find(short) ?? null;
        },
    };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/people/profiles.js



/**
 * Users as others see them (`/profiles/{username}`) are no rows of their own: a collection that nobody posts to and whose
 * fields are those of users, flags apart, means the users.
 */
function withProfiles(drafts, users, routes, shapes) {
    const known = new Set(users.model ? fieldNames(users.model.schema, shapes) : []);
    const views = drafts.all.filter((draft) => draft !== users && isView(draft, known, shapes) && !isPosted(draft, routes));
    if (views.length === 0)
        return { drafts, users };
    const merged = {
        ...users,
        literals: [...users.literals, ...views.flatMap((view) => view.literals)],
        stems: [...new Set([...users.stems, ...views.flatMap((view) => view.stems)])],
        views: views.flatMap((view) => (view.model ? [view.model.name] : [])),
    };
    const rest = drafts.all.filter((draft) => !views.includes(draft));
    return { drafts: draftsOf(rest.map((draft) => (draft === users ? merged : draft))), users: merged };
}
function isView(draft, known, shapes) {
    const { model } = draft;
    if (!model || draft.literals.length === 0 || known.size === 0)
        return false;
    const plain = shapes.properties(model.schema).filter((part) => shapes_typeOf(part.schema) !== 'boolean');
    const shared = plain.filter((part) => known.has(words_snake(part.name)));
    return plain.length > 0 && shared.length === plain.length;
}
function isPosted(draft, routes) {
    return routes.some(({ operation, segments }) => {
        const last = segments.at(-1);
        const own = last?.kind === 'literal' && draft.literals.includes(last.text);
        return own && operation.method === 'POST' && requestBody(operation) !== null;
    });
}
function fieldNames(schema, shapes) {
    return shapes.properties(schema).map((part) => words_snake(part.name));
}

;// CONCATENATED MODULE: ./build/js/generate/plan/people/users.js





/** The resources with the users among them where callers register, and which of them it is. */
function withUsers(drafts, routes, shapes, service) {
    const all = withRegistered(drafts, routes, shapes, service);
    const users = usersDraft(routes, all, shapes);
    return users ? withProfiles(all, users, routes, shapes) : { drafts: all, users: null };
}
/** Where callers register and nothing else names users, users are a resource all the same. */
function withRegistered(drafts, routes, shapes, service) {
    const registers = routes.find((route) => authenticationRole(route, shapes) === 'register');
    if (!registers || usersDraft(routes, drafts, shapes))
        return drafts;
    const model = answeredModel(registers, drafts, shapes);
    const users = {
        name: 'user',
        plural: 'users',
        literals: [],
        stems: ['user'],
        model,
        source: model?.source ?? registers.operation.source,
    };
    const clash = drafts.all.some((draft) => draft.name === 'user' || draft.plural === 'users');
    return clash || service.operations.length === 0 ? drafts : draftsOf([...drafts.all, users]);
}
/** `{user: User}`: the model that registering answers with, where no other resource is kept as it. */
function answeredModel({ operation }, drafts, shapes) {
    const body = successBody(operation);
    if (!body)
        return null;
    const parts = shapes.properties(body.schema);
    const inner = parts.flatMap((part) => (part.model === null ? [] : [part.model]));
    const [only] = inner;
    const name = shapes.modelOf(body.schema) ?? (inner.length === 1 && only !== undefined ? only : null);
    if (name === null || drafts.byModel(name))
        return null;
    const found = shapes.models.find((model) => model.name === name) ?? null;
    const named = found &&
        shapes.properties(found.schema).some((part) => /^(?:e_?mail|user_?name|login|handle)$/i.test(part.name));
    return named ? found : null;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/people/mark-rules.js




/** `favorited`: whether the caller has put the mark; nobody who is unknown has. */
const markFlag = (name, schema, scene) => {
    const { resource, planner } = scene;
    if (!resource || !scene.row || shapes_typeOf(schema) !== 'boolean' || !planner.users)
        return null;
    const word = words_snake(name);
    const mark = planner.marks.find((one) => one.on === resource.survey.draft && flagNames(one).has(word));
    if (!mark)
        return null;
    const caller = planner.users.resource.plan.key.field;
    const where = [
        { field: mark.target, value: row(resource.plan.key.field) },
        { field: mark.by, value: { kind: 'current_user', field: caller } },
    ];
    return { kind: 'exists', resource: mark.resource, where };
};
/** `favoritesCount`: how many have put the mark. `followingCount` of a user: how many marks that user has put. */
const markCount = (name, schema, scene) => {
    const { resource, planner } = scene;
    if (!resource || !scene.row || !isNumeric(schema))
        return null;
    const word = words_snake(name);
    const own = row(resource.plan.key.field);
    const mark = planner.marks.find((one) => one.on === resource.survey.draft && countNames(one).has(word));
    if (mark)
        return count(mark.resource, [{ field: mark.target, value: own }]);
    if (resource !== planner.users?.resource)
        return null;
    const put = planner.marks.find((one) => [...flagNames(one)].some((flag) => `${flag}_count` === word));
    return put ? count(put.resource, [{ field: put.by, value: own }]) : null;
};

;// CONCATENATED MODULE: ./build/js/generate/plan/respond/distinct-rule.js



/** `GET /tags`: every value that the lists of some resource hold, where the list is named alike (`tags`, `tagList`). */
const listedValues = (name, schema, scene) => {
    const { planner } = scene;
    const items = shapes_typeOf(schema) === 'array' ? planner.shapes.resolve(schema.items ?? {}) : null;
    if (!items || shapes_typeOf(items) !== 'string' || scene.row)
        return null;
    const word = words_snake(name);
    const names = [word, `${singular(word)}_list`, `${singular(word)}_names`];
    for (const { plan } of planner.resources) {
        const field = plan.fields.find((one) => one.column === 'json' && names.includes(words_snake(one.name)) && !one.hidden);
        if (!field)
            continue;
        return {
            kind: 'records',
            resource: plan.name,
            where: [],
            each: row(field.name),
            limit: null,
            flat: true,
            order_by: null,
        };
    }
    return null;
};

;// CONCATENATED MODULE: ./build/js/generate/plan/respond/of-related.js

/**
 * A value that speaks of a row of `parent`, said from a row that keeps the key of that parent in `field`: its fields are
 * looked up, its key is at hand.
 */
function ofRelated(value, parent, field) {
    const key = parent.key.field;
    const where = [{ field: key, value: row(field) }];
    const change = (inner) => {
        switch (inner.kind) {
            case 'row':
                return inner.field === key
                    ? row(field)
                    : { kind: 'related', resource: parent.name, where, field: inner.field };
            case 'object':
                return {
                    ...inner,
                    entries: inner.entries.map((entry) => ({ name: entry.name, value: change(entry.value) })),
                };
            case 'array':
                return { ...inner, items: inner.items.map(change) };
            case 'records':
            case 'count':
            case 'exists':
            case 'sum':
            case 'average':
            case 'related':
                return { ...inner, where: inner.where.map((one) => ({ ...one, value: change(one.value) })) };
            case 'arithmetic':
            case 'compare':
                return { ...inner, left: change(inner.left), right: change(inner.right) };
            case 'text':
                return { ...inner, parts: inner.parts.map(change) };
            case 'url':
            case 'path':
                return {
                    ...inner,
                    parameters: inner.parameters.map((one) => ({ name: one.name, value: change(one.value) })),
                };
            default:
                return inner;
        }
    };
    return change(value);
}

;// CONCATENATED MODULE: ./build/js/generate/plan/respond/row-rules.js






/** A field of the row, by its name. */
const ownField = (name, _schema, scene) => {
    const { resource } = scene;
    if (!resource || !scene.row || isPasswordName(name))
        return null;
    const field = fieldNamed(resource, name);
    const known = resource.plan.fields.find((one) => one.name === field);
    return known && !known.hidden ? row(known.name) : null;
};
/** `encrypted_value` is kept, `value` is asked for. */
const revealedField = (name, _schema, scene) => {
    const word = words_snake(name);
    const kept = fieldOf(scene, (field) => [`encrypted_${word}`, `${word}_encrypted`].includes(words_snake(field.name)));
    return kept ? row(kept.name) : null;
};
/** `id`, `booking_id`, `confirmation_id`: the row's key. */
const keyField = (name, schema, scene) => {
    const { resource } = scene;
    if (!resource || !scene.row)
        return null;
    const word = words_snake(name);
    const { key, name: resourceName } = resource.plan;
    const last = resourceName.split('_').at(-1) ?? resourceName;
    const ids = [
        'id',
        'uuid',
        'key',
        resourceName,
        `${resourceName}_id`,
        `${last}_id`,
        `${resourceName}_uuid`,
        `${resourceName}_key`,
    ];
    if (!ids.includes(word))
        return null;
    return shapes_typeOf(schema) === 'object' || shapes_typeOf(schema) === 'array' ? null : row(key.field);
};
/** What the request said, where the row does not keep it. */
const echoed = (name, schema, scene) => {
    const word = words_snake(name);
    const given = scene.request.find((field) => words_snake(field.name) === word);
    if (given && !isPasswordName(given.name) && shapes_typeOf(given.schema) === shapes_typeOf(schema))
        return fromBody(given);
    const parameter = scene.operation.parameters.find((known) => known.in === 'path' && words_snake(known.name) === word);
    return parameter && !scene.paging ? fromPath(parameter.name) : null;
};
/** `new_total` of a kept `new_total_votes`, `next_phase` of a kept `current_phase`, `owner` of a kept `owner_wallet`. */
const similarField = (name, schema, scene) => {
    const word = words_snake(name);
    const stem = word.replace(/^(?:current|new|next|latest|last|final|updated)_|_(?:updated|after|now)$/g, '');
    const fits = (field) => !field.hidden &&
        field.role !== 'password_hash' &&
        sameKind(field, schema) &&
        field.role !== 'foreign_key';
    const longer = fieldOf(scene, (field) => words_snake(field.name).startsWith(`${word}_`) && fits(field));
    if (longer && word.length > 3 && word.includes('_'))
        return row(longer.name);
    if (stem === word) {
        const current = fieldOf(scene, (field) => words_snake(field.name) === `current_${word}` && fits(field));
        return current ? row(current.name) : null;
    }
    const bare = fieldOf(scene, (field) => [stem, `current_${stem}`, `latest_${stem}`].includes(words_snake(field.name)) && fits(field));
    return bare ? row(bare.name) : null;
};
/** Points in time that no field keeps: of what was just done, now; of the row, when it was made. */
const timeOf = (name, schema, scene) => {
    const word = words_snake(name);
    const timely = isTime(schema) ||
        isTimeName(name) ||
        (shapes_typeOf(schema) === 'string' && /_recorded$|^timestamp$/.test(word));
    if (!timely || shapes_typeOf(schema) === 'object')
        return null;
    if (/expir|valid_until/.test(word))
        return null;
    if (/^(?:updated|modified|changed|last_)/.test(word))
        return role(scene, 'updated_at') ?? role(scene, 'created_at') ?? values_NOW;
    if (/^(?:created|issued|registered|submitted|started|placed|added|date$)/.test(word)) {
        return role(scene, 'created_at') ?? values_NOW;
    }
    if (scene.operation.method !== 'GET')
        return values_NOW;
    if (/^(?:timestamp|now|time|as_of|generated_at|checked_at|server_time|current_time|estimated_start)$/.test(word)) {
        return scene.row ? (role(scene, 'created_at') ?? values_NOW) : values_NOW;
    }
    return null;
};
/** `queue_position`: rows in the same state that were there before, this one included. */
const position = (name, schema, scene) => {
    const { resource } = scene;
    if (!resource || !scene.row || !isNumeric(schema))
        return null;
    if (!/^(?:queue_)?(?:position|rank|place)$|_position$/.test(words_snake(name)))
        return null;
    const { states, fields, name: resourceName } = resource.plan;
    const made = fields.find((field) => field.role === 'created_at');
    const same = states ? [{ field: states.field, value: row(states.field) }] : [];
    if (!made && same.length === 0)
        return null;
    const earlier = made ? [{ field: made.name, operator: 'at_most', value: row(made.name) }] : [];
    return count(resourceName, [...same, ...earlier]);
};
/** `vote_delta`, `change`: the new value in the request less the old one. */
const delta = (name, schema, scene) => {
    if (!isNumeric(schema) || !/(?:^|_)(?:delta|change|difference|diff)$/.test(words_snake(name)))
        return null;
    const fresh = scene.request.find((field) => /^new_/.test(words_snake(field.name)) && isNumeric(field.schema));
    const former = scene.request.find((field) => /^(?:old|previous)_/.test(words_snake(field.name)) && isNumeric(field.schema));
    return fresh && former ? minus(fromBody(fresh), fromBody(former)) : null;
};
/** `room_name` in a booking, `owner` in a pet: a field of the parent row. */
const parentField = (name, schema, scene) => {
    const { resource, planner } = scene;
    if (!resource || !scene.row)
        return null;
    const word = words_snake(name);
    for (const relation of resource.plan.belongs_to) {
        const parent = planner.resources.find((built) => built.plan.name === relation.resource);
        if (!parent)
            continue;
        const where = [{ field: parent.plan.key.field, value: row(relation.field) }];
        const wanted = parent.plan.fields.find((field) => {
            const own = words_snake(field.name);
            const prefixed = `${parent.plan.name}_${own}` === word;
            const after = own === word || `${own}_after` === word || `new_${own}` === word || `current_${own}` === word;
            const stock = stockFields(parent)?.quantity === field.name &&
                /^(?:new_|current_)?(?:quantity|stock|stock_level|balance|on_hand)(?:_after)?$/.test(word);
            return !field.hidden && sameKind(field, schema) && (prefixed || after || stock);
        });
        if (wanted)
            return { kind: 'related', resource: parent.plan.name, where, field: wanted.name };
    }
    return null;
};
/** `low_stock`, `is_overdue`: a comparison of two fields of the row. */
const flagOf = (name, schema, scene) => {
    const { resource } = scene;
    if (!resource || !scene.row || shapes_typeOf(schema) !== 'boolean')
        return null;
    const word = words_snake(name);
    const pair = stockFields(resource);
    if (pair && /low_stock|needs_reorder|reorder_needed|below/.test(word)) {
        return { kind: 'compare', left: row(pair.quantity), operator: 'at_most', right: row(pair.level) };
    }
    if (pair && /^(?:is_)?(?:in_stock|available)$/.test(word)) {
        return { kind: 'compare', left: row(pair.quantity), operator: 'greater', right: literal(0) };
    }
    const states = resource.plan.states;
    const state = states?.values.find((value) => [word, word.replace(/^is_/, '')].includes(words_snake(value)));
    if (states && state !== undefined) {
        return { kind: 'compare', left: row(states.field), operator: 'equals', right: literal(state) };
    }
    const time = fieldOf(scene, (field) => /expires_at|due_at|due_date|deadline/.test(words_snake(field.name)));
    if (time && /expired|overdue|late/.test(word)) {
        return { kind: 'compare', left: row(time.name), operator: 'less', right: values_NOW };
    }
    return null;
};
function fieldOf(scene, fits) {
    if (!scene.row || !scene.resource)
        return null;
    return scene.resource.plan.fields.find(fits) ?? null;
}
function role(scene, wanted) {
    const found = fieldOf(scene, (field) => field.role === wanted);
    return found ? row(found.name) : null;
}
function sameKind(field, schema) {
    const type = shapes_typeOf(schema);
    if (type === null)
        return true;
    if (type === 'integer' || type === 'number')
        return field.column === 'integer' || field.column === 'real';
    if (type === 'boolean')
        return field.column === 'boolean';
    if (type === 'array' || type === 'object')
        return field.column === 'json';
    return ['text', 'timestamp', 'date'].includes(field.column);
}

;// CONCATENATED MODULE: ./build/js/generate/plan/respond/scene.js
const scene_DEEPEST = 5;
/** A part of a response that nothing gives. */
class NotDerivable extends Error {
    field;
    constructor(field) {
        super(`nothing gives '${field}'`);
        this.field = field;
    }
}

;// CONCATENATED MODULE: ./build/js/generate/plan/respond/speech.js



/** What was done, as the past participles that a response may use for it: `cancelled`, `canceled`. */
function participlesOf(scene) {
    const { verb, operation } = scene;
    if (verb !== null && verb !== 'put')
        return [...new Set([...statesOfVerb(verb), words_snake(verb)])];
    switch (operation.method) {
        case 'POST':
            return ['created', 'saved', 'stored', 'added', 'submitted'];
        case 'PUT':
        case 'PATCH':
            return ['updated', 'saved', 'modified'];
        case 'DELETE':
            return ['deleted', 'removed', 'revoked', 'cleared'];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./build/js/generate/plan/respond/service-rules.js



/** A value that the schema pins down. */
const constant = (_name, schema) => {
    if (schema.const !== undefined)
        return literal(schema.const);
    const [only] = schema.enum ?? [];
    return schema.enum?.length === 1 && only !== undefined ? literal(only) : null;
};
/** What only the service itself knows: version, uptime, counters. */
const ofService = (name, schema, scene) => {
    if (scene.row)
        return null;
    switch (words_snake(name)) {
        case 'service':
        case 'service_name':
            return service('name');
        case 'version':
        case 'service_version':
            return service('version');
        case 'port':
            return service('port');
        case 'uptime':
        case 'uptime_seconds':
            return service('uptime_seconds');
        case 'last_restart':
        case 'started_at':
            return service('started_at');
        case 'requests_total':
        case 'total_requests':
            return service('requests_total');
        case 'errors_last_hour':
            return service('errors_last_hour');
        case 'environment':
            return service('environment');
        case 'purpose':
        case 'description':
            return service('purpose');
        case 'title':
            return service('title');
        case 'capabilities':
            return shapes_typeOf(schema) === 'array' ? service('capabilities') : null;
        case 'features':
            return shapes_typeOf(schema) === 'array' ? service('features') : null;
        case 'endpoints':
        case 'operations':
            return shapes_typeOf(schema) === 'array' ? service('operations') : null;
        default:
            return null;
    }
};
/** `access_token`, `token_type`, `expires_in`. */
const credential = (name, _schema, scene) => {
    const seconds = scene.planner.tokenSeconds;
    const kept = scene.assigned.get('$lifetime');
    switch (words_snake(name)) {
        case 'token':
        case 'access_token':
        case 'jwt':
        case 'id_token':
        case 'auth_token':
            return scene.assigned.get('$token') ?? null;
        case 'token_type':
            return literal('bearer');
        case 'expires_in':
        case 'expires_in_seconds':
            return scene.assigned.has('$token') ? (kept ?? literal(seconds)) : null;
        case 'expires_at':
        case 'expires':
            return scene.assigned.has('$token') ? { kind: 'now_plus', seconds: kept ?? literal(seconds) } : null;
        default:
            return null;
    }
};
/** `success`, `deleted`, `message`: that the thing was done, which is all they say. */
const confirmation = (name, schema, scene) => {
    if (scene.operation.method === 'GET')
        return null;
    const word = words_snake(name);
    const type = shapes_typeOf(schema);
    const done = participlesOf(scene);
    if (type === 'boolean' || type === null) {
        const says = ['success', 'ok', 'received', 'acknowledged', 'accepted', 'done', ...done];
        if (says.includes(word))
            return literal(true);
    }
    if (type !== 'string' && type !== null)
        return null;
    if (/^(?:message|confirmation|detail|msg|info)$/.test(word))
        return sentence(scene);
    if (/^(?:result|outcome|status)$/.test(word))
        return literal(outcomeWord(name, scene));
    return null;
};
/** `cancellation_reason` where the request may not say one: the words of the document. */
const reason = (name, schema, scene) => {
    const example = own(scene.example, name);
    const told = /_reason$|^reason$/.test(words_snake(name)) && shapes_typeOf(schema) === 'string' && typeof example === 'string';
    return told ? literal(example) : null;
};
/** A threshold is a setting of the service, so the documented number is the number. */
const threshold = (name, _schema, scene) => {
    const example = own(scene.example, name);
    const named = /(?:^|_)(?:threshold|limit|maximum|max|minimum|quota)(?:_|$)/.test(words_snake(name));
    return named && !scene.paging && typeof example === 'number' ? literal(example) : null;
};
/** Addresses of this service: the operation whose last word is in the name, else the item itself. */
const service_rules_link = (name, schema, scene) => {
    const word = words_snake(name);
    const match = /^(?:(.*)_)?(?:url|link|href|uri|location|self)$/.exec(word);
    const { resource } = scene;
    if (!match || !resource || !scene.row || !['string', null].includes(shapes_typeOf(schema)))
        return null;
    const wanted = match[1] ?? '';
    const target = linkTarget(wanted, scene);
    if (!target)
        return null;
    const example = own(scene.example, name);
    const relative = typeof example === 'string' && example.startsWith('/');
    const parameters = [...target.path.matchAll(/\{([^}]+)\}/g)].flatMap((found) => found[1] === undefined ? [] : [{ name: found[1], value: parameterValue(found[1], scene) }]);
    if (relative)
        return { kind: 'path', path: target.path, parameters };
    return { kind: 'url', scheme: target.method === 'WS' ? 'ws' : 'http', path: target.path, parameters };
};
function linkTarget(wanted, scene) {
    const { resource, planner } = scene;
    const mine = planner.understood.filter(({ role }) => 'draft' in role && role.draft !== null && role.draft === resource?.survey.draft);
    const redirect = mine.find(({ role }) => role.kind === 'redirect');
    const words = wordsOf(wanted).filter((part) => !['self', 'item', 'api'].includes(part));
    const named = mine.find(({ operation }) => words.length > 0 && operation.path.endsWith(`/${words.join('-')}`));
    const item = mine.find(({ role }) => role.kind === 'read' && role.view === null && role.parents.length === 0);
    if (named)
        return named.operation;
    const mineByName = words.length === 0 || words.join('_') === resource?.plan.name;
    if (redirect && (mineByName || ['short', 'redirect', 'public', 'share'].includes(words[0] ?? ''))) {
        return redirect.operation;
    }
    return mineByName || ['short', 'detail', 'details', 'resource'].includes(words[0] ?? '')
        ? (item?.operation ?? null)
        : null;
}
function parameterValue(parameter, scene) {
    const fields = scene.resource?.plan.fields ?? [];
    const named = fields.find((field) => words_snake(field.name) === words_snake(parameter));
    return row(named?.name ?? scene.resource?.plan.key.field ?? 'id');
}
function sentence(scene) {
    const subject = capitalised(spoken(scene.resource?.plan.name ?? ''));
    const [done = 'done'] = participlesOf(scene);
    return subject === '' ? literal(capitalised(spoken(done))) : values_text(`${subject} ${spoken(done)}`);
}
function outcomeWord(name, scene) {
    const example = own(scene.example, name);
    const known = typeof example === 'string' && /^(?:success|ok|accepted|received|queued|done|processed)$/i.test(example);
    return known ? example : 'success';
}
const clock = (name, schema) => /^(?:timestamp|processed_at|now|checked_at|time)$/.test(snake(name)) && typeOf(schema) !== 'object'
    ? NOW
    : null;

;// CONCATENATED MODULE: ./build/js/generate/plan/respond/derive.js











/** Ways to derive a field, the surest first. */
const RULES = [
    credential,
    ownField,
    revealedField,
    keyField,
    constant,
    markFlag,
    markCount,
    flagOf,
    parentField,
    echoed,
    service_rules_link,
    share,
    margin,
    delta,
    position,
    ofService,
    timeOf,
    confirmation,
    listedValues,
    aggregate,
    similarField,
    threshold,
    reason,
];
/** The value for a documented shape. Throws {@link NotDerivable} with the name of the first part that nothing gives. */
function deriveBody(schema, scene) {
    const { shapes } = scene.planner;
    const whole = shapes.resolve(schema);
    if (shapes_typeOf(whole) === 'object' && whole.properties)
        return deriveObject(whole, scene);
    if (shapes_typeOf(whole) === 'object' || isOpen(whole))
        return scene.row ? RECORD : objectOf([]);
    throw new NotDerivable('the body');
}
/** Each property by the rules; what nothing gives is left out where it may be, null where it may be. */
function deriveObject(schema, scene) {
    const entries = [];
    const siblings = new Map(scene.siblings);
    const later = [];
    const { shapes } = scene.planner;
    const parts = shapes.properties(schema);
    const attempt = (name) => {
        const part = parts.find((known) => known.name === name);
        return part ? deriveField(name, part.schema, part.model, { ...scene, siblings }) : null;
    };
    const found = new Map();
    for (const { name } of parts) {
        const value = attempt(name);
        if (value) {
            siblings.set(name, value);
            found.set(name, value);
        }
        else
            later.push(name);
    }
    for (const name of later) {
        const value = attempt(name);
        if (value)
            found.set(name, value);
    }
    for (const part of parts) {
        if (isHidden(part.name, scene))
            continue;
        const value = found.get(part.name);
        if (value)
            entries.push([part.name, value]);
        else if (part.nullable)
            entries.push([part.name, literal(null)]);
        else if (scene.lenient)
            entries.push([part.name, literal(emptyOf(part.schema, own(scene.example, part.name)))]);
        else if (part.required)
            throw new NotDerivable(part.name);
    }
    return objectOf(entries);
}
/** A hash or an encrypted value is never answered, even where the document's model lists it. */
function isHidden(name, scene) {
    return fieldOf(scene, (field) => field.hidden && field.name === name) !== null;
}
function deriveField(name, schema, model, scene) {
    for (const rule of RULES) {
        const value = rule(name, schema, scene);
        if (value)
            return value;
    }
    const type = shapes_typeOf(schema);
    if (scene.depth >= scene_DEEPEST)
        return null;
    if (type === 'array')
        return deriveRecords(name, schema, model, deeper(scene));
    if (type === 'object' && schema.properties)
        return deriveNested(name, schema, model, deeper(scene));
    return null;
}
function deeper(scene) {
    return { ...scene, depth: scene.depth + 1 };
}
/** `comments` of a ticket, `held` contracts of a wallet, `recent_orders`. */
function deriveRecords(name, schema, model, scene) {
    const { planner, resource } = scene;
    const draft = (model === null ? null : planner.drafts.byModel(model)) ?? planner.drafts.byWord(name);
    const named = planner.resources.find((built) => built.survey.draft === draft) ?? null;
    const target = named ?? resource;
    if (!target || (target === resource && scene.row))
        return null;
    const narrowed = narrowing(name, target.plan.plural, target, named !== null);
    if (!narrowed)
        return null;
    const link = scene.row && resource
        ? target.plan.belongs_to.find((one) => one.resource === resource.plan.name)
        : undefined;
    if (scene.row && !link)
        return null;
    const where = link && resource
        ? [{ field: link.field, value: row(resource.plan.key.field) }]
        : target === resource
            ? scene.scope
            : [];
    const made = target.plan.fields.find((field) => field.role === 'created_at');
    return {
        kind: 'records',
        resource: target.plan.name,
        where: [...where, ...narrowed],
        each: eachOf(schema.items ?? {}, { ...scene, resource: target, row: true, request: [], scope: [] }),
        limit: null,
        order_by: made ? { field: made.name, order: /recent|latest|last/.test(name) ? 'desc' : 'asc' } : null,
    };
}
function narrowing(name, plural, target, named) {
    const word = words_snake(name);
    if (word === plural || /^(?:items|data|results|records)$/.test(word))
        return [];
    const stem = word
        .replace(new RegExp(`_?${plural}$`), '')
        .replace(new RegExp(`_?${plural.split('_').at(-1) ?? plural}$`), '');
    if (stem === '' || /^(?:recent|latest|all|top|last)$/.test(stem))
        return [];
    return conditionsFor(stem, target) ?? (named ? [] : null);
}
/** One row of a list: the documented parts, or the whole record where the document shows none. */
function eachOf(items, scene) {
    const whole = scene.planner.shapes.resolve(items);
    if (!whole.properties) {
        const scalar = shapes_typeOf(whole);
        if (scalar !== null && scalar !== 'object' && scene.resource)
            return row(scalarField(scene));
        return null;
    }
    return deriveObject(whole, scene);
}
function scalarField(scene) {
    const name = fieldOf(scene, (field) => ['name', 'title'].includes(field.name));
    return name?.name ?? scene.resource?.plan.key.field ?? 'id';
}
/** An object inside: a parent row, one of its own, or a group of the same row's values. */
function deriveNested(name, schema, model, scene) {
    const { planner, resource } = scene;
    const draft = (model === null ? null : planner.drafts.byModel(model)) ?? planner.drafts.byWord(name);
    const other = planner.resources.find((built) => built.survey.draft === draft) ?? null;
    const inner = own(scene.example, name);
    const example = (0,json/* isJsonObject */.O)(inner) ? inner : {};
    try {
        if (other && other !== resource && scene.row)
            return parentObject(schema, other, scene);
        const renamed = { ...scene, example };
        if (other && other !== resource)
            return deriveObject(schema, { ...renamed, resource: other, row: false });
        return deriveObject(schema, renamed);
    }
    catch (error) {
        if (error instanceof NotDerivable)
            return null;
        throw error;
    }
}
/** The row that this one belongs to, in the shape that is asked for. */
function parentObject(schema, parent, scene) {
    const relation = scene.resource?.plan.belongs_to.find((one) => one.resource === parent.plan.name);
    if (!relation)
        return null;
    const whole = deriveObject(schema, {
        ...scene,
        resource: parent,
        request: [],
        siblings: new Map(),
        scope: [],
    });
    return ofRelated(whole, parent.plan, relation.field);
}
/** For endpoints that always answer: nothing of the kind has happened, so zero and empty are true. */
function emptyOf(schema, example) {
    if (isNullable(schema))
        return null;
    if (isNumeric(schema))
        return 0;
    switch (shapes_typeOf(schema)) {
        case 'boolean':
            return false;
        case 'array':
            return [];
        case 'object':
            return {};
        case 'string':
            return (schema.enum?.find((value) => typeof value === 'string') ??
                (typeof example === 'string' && /^(?:connected|active|enabled|ok|healthy)$/.test(example)
                    ? 'unknown'
                    : ''));
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./build/js/generate/plan/respond/respond.js









const JSON_TYPE = 'application/json';
/** What an operation about rows answers with. Throws {@link NotDerivable} for a documented part that nothing gives. */
function respondWithRow(operation, behaviour, built, verb, planner, extra = new Map()) {
    const scene = sceneOf(operation, behaviour, built, verb, planner, extra);
    const success = successOf(operation);
    const status = success?.status ?? usualStatus(operation);
    const headers = locationHeader(operation, status, behaviour, built, planner);
    if (bodyless(status))
        return { status, content_type: JSON_TYPE, body: null, headers };
    const body = successBody(operation);
    if (!body)
        return { status, content_type: contentType(success), body: undocumentedBody(scene, behaviour), headers };
    const schema = planner.shapes.resolve(body.schema);
    const value = isOpen(schema)
        ? undocumentedBody(scene, behaviour)
        : withRevealed(respond_wrapped(body.schema, scene, built), behaviour, scene);
    return { status, content_type: body.content_type, body: value, headers };
}
/** What a list answers with: the documented frame with the rows in their place. */
function respondWithList(operation, behaviour, built, planner) {
    const scene = { ...sceneOf(operation, behaviour, built, null, planner), row: false, paging: true };
    const status = successOf(operation)?.status ?? 200;
    const body = successBody(operation);
    const shape = listShape(operation, planner.drafts, planner.shapes);
    const each = { ...scene, row: true, scope: [] };
    const items = (schema, example) => ({
        kind: 'page_items',
        each: eachOf(schema, { ...each, example }),
    });
    const base = { status, content_type: JSON_TYPE, headers: [] };
    if (!body || !shape || shape.at.length === 0) {
        return { ...base, body: items(shape?.items ?? {}, {}) };
    }
    const path = [...shape.at];
    const frame = listFrame(body.schema, path, { ...scene, example: exampleObject(body) }, items(shape.items, {}));
    return { ...base, content_type: body.content_type, body: frame };
}
function listFrame(schema, at, scene, items) {
    const [name = '', ...rest] = at;
    const { shapes } = scene.planner;
    const parts = shapes.properties(schema);
    const entries = parts.flatMap((part) => {
        if (part.name === name)
            return [[name, rest.length > 0 ? listFrame(part.schema, rest, scene, items) : items]];
        const counted = [`${scene.resource?.plan.plural}_count`, `total_${scene.resource?.plan.plural}`];
        const whole = counted.includes(words_snake(part.name)) ? { kind: 'page_total' } : null;
        const value = whole ?? pageValue(part.name) ?? pageGroup(part.name, part.schema, scene);
        if (value)
            return [[part.name, value]];
        try {
            const only = {
                type: 'object',
                properties: { [part.name]: part.schema },
                required: part.required ? [part.name] : [],
            };
            const derived = deriveBody(only, { ...scene, paging: false });
            return derived.kind === 'object'
                ? derived.entries.map((entry) => [entry.name, entry.value])
                : [];
        }
        catch (error) {
            if (error instanceof NotDerivable && !part.required)
                return [];
            throw error;
        }
    });
    return objectOf(entries);
}
/** `pagination: {limit, offset, total}` beside the rows. */
function pageGroup(name, schema, scene) {
    if (!/^(?:pagination|paging|meta|page_info|page)$/.test(words_snake(name)) || shapes_typeOf(schema) !== 'object')
        return null;
    const parts = scene.planner.shapes.properties(schema);
    const values = parts.map((part) => [part.name, pageValue(part.name)]);
    const known = values.flatMap(([part, value]) => (value ? [[part, value]] : []));
    return known.length === parts.length ? objectOf(known) : null;
}
function pageValue(name) {
    switch (words_snake(name)) {
        case 'total':
        case 'count':
        case 'total_count':
        case 'total_items':
        case 'total_results':
            return { kind: 'page_total' };
        case 'limit':
        case 'page_size':
        case 'per_page':
        case 'size':
            return { kind: 'page_limit' };
        case 'offset':
        case 'skip':
            return { kind: 'page_offset' };
        case 'page':
        case 'page_number':
        case 'current_page':
            return { kind: 'page_number' };
        case 'pages':
        case 'total_pages':
        case 'page_count':
            return { kind: 'page_count' };
        case 'has_more':
        case 'has_next':
            return {
                kind: 'compare',
                left: {
                    kind: 'arithmetic',
                    operator: '+',
                    left: { kind: 'page_offset' },
                    right: { kind: 'page_limit' },
                },
                operator: 'less',
                right: { kind: 'page_total' },
            };
        default:
            return null;
    }
}
function sceneOf(operation, behaviour, built, verb, planner, extra = new Map()) {
    const assigned = new Map(extra);
    if ('assign' in behaviour)
        for (const one of behaviour.assign)
            assigned.set(one.field, one.value);
    return {
        planner,
        operation,
        resource: built,
        row: true,
        paging: false,
        verb,
        request: requestFields(operation, built?.survey.draft ?? null, planner.shapes),
        scope: 'scope' in behaviour ? behaviour.scope : [],
        assigned,
        siblings: new Map(),
        example: exampleObject(successBody(operation)),
        lenient: false,
        depth: 0,
    };
}
/** `{"article": {...}}` around the row. */
function respond_wrapped(schema, scene, built) {
    const parts = scene.planner.shapes.properties(schema);
    const [only] = parts;
    const names = [built.plan.name, 'data', 'result'];
    if (only && parts.length === 1 && names.includes(words_snake(only.name)) && shapes_typeOf(only.schema) === 'object') {
        const inner = own(scene.example, only.name);
        const example = (0,json/* isJsonObject */.O)(inner) ? inner : {};
        return objectOf([[only.name, deriveBody(only.schema, { ...scene, example })]]);
    }
    return deriveBody(schema, scene);
}
/** The document shows no body: the row; or, when it is gone, that it is. */
function undocumentedBody(scene, behaviour) {
    const key = scene.resource?.plan.key.field ?? 'id';
    const revealed = revealedFields(scene);
    if (behaviour.kind === 'read' && revealed.length > 0)
        return wholeRow(scene, revealed);
    if (behaviour.kind !== 'delete')
        return { kind: 'record' };
    const [done = 'deleted'] = participlesOf(scene);
    return objectOf([
        [key, row(key)],
        [done, literal(true)],
    ]);
}
function withRevealed(value, behaviour, scene) {
    if (behaviour.kind !== 'read' || value.kind !== 'object')
        return value;
    const known = new Set(value.entries.map((entry) => entry.name));
    const extra = revealedFields(scene).filter(([name]) => !known.has(name));
    return objectOf([...value.entries.map((entry) => [entry.name, entry.value]), ...extra]);
}
/** `Credential with decrypted value`: kept encrypted, answered in the clear under the name that it was posted by. */
function revealedFields(scene) {
    if (!/decrypt|plain ?text|with (?:its|the) (?:value|secret)/.test(answerProse(scene.operation)))
        return [];
    return (scene.resource?.plan.fields ?? []).flatMap((field) => {
        const name = field.name.replace(/^encrypted_|_encrypted$/, '');
        return field.role === 'secret' && name !== field.name ? [[name, row(field.name)]] : [];
    });
}
function answerProse(operation) {
    return `${proseOf(operation)}\n${successOf(operation)?.description ?? ''}`.toLowerCase();
}
function wholeRow(scene, extra) {
    const visible = (scene.resource?.plan.fields ?? []).filter((field) => !field.hidden);
    return objectOf([...visible.map((field) => [field.name, row(field.name)]), ...extra]);
}
function bodyless(status) {
    return status === 204 || status === 205 || status === 304;
}
function usualStatus(operation) {
    return operation.method === 'POST' ? 201 : 200;
}
function contentType(success) {
    return jsonMedia(success?.content ?? [])?.content_type ?? JSON_TYPE;
}
/** Where the new row can be read. */
function locationHeader(operation, status, behaviour, built, planner) {
    if (status !== 201 || (behaviour.kind !== 'create' && behaviour.kind !== 'upload'))
        return [];
    const item = planner.understood.find(({ role }) => role.kind === 'read' &&
        role.draft === built.survey.draft &&
        role.view === null &&
        role.locate.attribute === null);
    if (item?.role.kind !== 'read')
        return [];
    const { locate, parents } = item.role;
    const outer = parents.map((parent) => parent.parameter);
    const known = operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => parameter.name);
    if (outer.some((name) => !known.includes(name)))
        return [];
    const field = built.plan.fields.find((one) => words_snake(one.name) === words_snake(locate.parameter))?.name ??
        built.plan.key.field;
    const parameters = [
        ...outer.map((name) => ({ name, value: { kind: 'input', from: 'path', name } })),
        { name: locate.parameter, value: row(field) },
    ];
    const { path } = item.operation;
    const absolute = successOf(operation)?.headers.some(({ name, description, schema }) => /^location$/i.test(name) && (schema.format === 'uri' || /\babsolute\b/i.test(description)));
    const value = absolute
        ? { kind: 'url', scheme: 'http', path, parameters }
        : { kind: 'path', path, parameters };
    return [{ name: 'Location', value }];
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/authentication-behaviours.js










/** Login, registration, the caller's own record, tokens for services. null: nothing to build it from. */
function planAuthentication(operation, role, planner) {
    switch (role) {
        case 'login':
            return login(operation, planner);
        case 'register':
            return register(operation, planner);
        case 'current_user':
            return currentUser(operation, planner);
        case 'change_current_user':
            return changeCurrentUser(operation, planner);
        case 'issue_token':
            return issueToken(operation, planner);
        case 'logout':
            return answer(operation, { kind: 'summary', parents: [] }, planner, new Map());
    }
}
function login(operation, planner) {
    const route = routeOf(operation, planner.service.base_path);
    const password = passwordField(route, planner.shapes);
    if (password === null)
        return null;
    const { users } = planner;
    const draft = users?.resource.survey.draft ?? null;
    const within = requestFields(operation, draft, planner.shapes).find((part) => part.name === password)?.within;
    const behaviour = {
        kind: 'login',
        resource: users?.resource.plan.name ?? null,
        identity_field: identityField(route, planner.shapes),
        password_field: password,
        ...(within && within.length > 0 && { within }),
    };
    const role = users ? {} : { role: administratorRole(planner.service) };
    const token = { kind: 'token', expires_in_seconds: planner.tokenSeconds, ...role };
    return withCookie(answer(operation, behaviour, planner, tokenOf(token)), token, planner);
}
/** Where callers carry the token in a cookie, logging in sets it. */
function withCookie(planned, token, planner) {
    const carrier = planner.service.authentication?.carrier;
    if (carrier?.in !== 'cookie' || !/^[\w-]+$/.test(carrier.name))
        return planned;
    const attributes = `; Path=/; HttpOnly; SameSite=Lax; Max-Age=${planner.tokenSeconds}`;
    const cookie = { name: 'Set-Cookie', value: values_text(`${carrier.name}=`, token, attributes) };
    return { ...planned, respond: { ...planned.respond, headers: [...planned.respond.headers, cookie] } };
}
function register(operation, planner) {
    const { users } = planner;
    if (!users)
        return null;
    const assign = newRowAssignments(operation, users.resource, planner);
    const behaviour = { kind: 'register', resource: users.resource.plan.name, assign };
    return answer(operation, behaviour, planner, tokenOf({ kind: 'token', expires_in_seconds: planner.tokenSeconds }));
}
function currentUser(operation, planner) {
    const { users } = planner;
    if (!users)
        return null;
    const behaviour = { kind: 'current_user', resource: users.resource.plan.name };
    return answer(operation, behaviour, planner, ownToken(planner, users.resource));
}
/** `PUT /user`: the caller's own row, found by the credential; what the body leaves out stays. */
function changeCurrentUser(operation, planner) {
    const { users } = planner;
    if (!users || operation.request === null)
        return null;
    const { plan } = users.resource;
    const assign = bodyAssignments(operation, users.resource, planner)
        .filter((one) => one.field !== plan.key.field)
        .map(withoutFallback);
    const behaviour = {
        kind: 'update',
        resource: plan.name,
        parents: [],
        lookup: [{ field: plan.key.field, value: { kind: 'current_user', field: plan.key.field } }],
        mode: 'merge',
        assign,
        on_missing: 'refuse',
        effects: [],
        guards: [],
    };
    return answer(operation, behaviour, planner, ownToken(planner, users.resource));
}
/** A fresh token for the caller, where the answer shows one. */
function ownToken(planner, users) {
    const subject = row(users.plan.key.field);
    return tokenOf({ kind: 'token', expires_in_seconds: planner.tokenSeconds, subject });
}
/** A token for the service that the body names. */
function issueToken(operation, planner) {
    const subject = requestFields(operation, null, planner.shapes).find((field) => /^(?:service|service_name|client_id|name|subject|droplet_id|user_id|username)$/.test(words_snake(field.name)));
    if (!subject)
        return null;
    const token = {
        kind: 'token',
        expires_in_seconds: planner.tokenSeconds,
        subject: fromBody(subject),
        role: 'service',
    };
    return answer(operation, { kind: 'summary', parents: [] }, planner, tokenOf(token));
}
function tokenOf(token) {
    return new Map([['$token', token]]);
}
function answer(operation, behaviour, planner, extra) {
    const users = planner.users?.resource ?? null;
    const aboutUser = users !== null && ['login', 'register', 'current_user', 'update'].includes(behaviour.kind);
    const body = successBody(operation);
    const documented = body !== null && !isOpen(planner.shapes.resolve(body.schema));
    if (aboutUser && users && (documented || ['current_user', 'update'].includes(behaviour.kind))) {
        return { behaviour, respond: respondWithRow(operation, behaviour, users, null, planner, extra) };
    }
    const status = successOf(operation)?.status ?? 200;
    const base = { status, content_type: 'application/json', headers: [] };
    if (bodyless(status))
        return { behaviour, respond: { ...base, body: null } };
    if (!documented)
        return { behaviour, respond: { ...base, body: usualToken(extra, planner) } };
    const scene = { ...sceneOf(operation, behaviour, null, null, planner, extra), row: false };
    return { behaviour, respond: { ...base, body: deriveBody(body.schema, scene) } };
}
function usualToken(extra, planner) {
    const token = extra.get('$token');
    if (!token)
        return objectOf([['success', literal(true)]]);
    return objectOf([
        ['access_token', token],
        ['token_type', literal('bearer')],
        ['expires_in', literal(planner.tokenSeconds)],
    ]);
}

;// CONCATENATED MODULE: ./build/js/generate/plan/people/followed.js




/** `/articles/feed`: rows of those whom the caller follows; null where the view is none, or nobody follows anybody. */
function feedOf(view, built, planner) {
    if (view === null || !/^(?:feed|timeline|following|followed)$/.test(words_snake(view)))
        return null;
    const { users } = planner;
    const owner = built.plan.owner_field;
    const mark = planner.marks.find((one) => one.on === users?.resource.survey.draft);
    if (!users || !mark || owner === null)
        return null;
    const caller = { kind: 'current_user', field: users.resource.plan.key.field };
    return {
        field: owner,
        resource: mark.resource,
        select: mark.target,
        where: [{ field: mark.by, value: caller }],
    };
}
/** Filters by a person's name: `author=ida` for rows of that user, `favorited=ida` for rows that the user has marked. */
function peopleFilters(operation, built, planner) {
    return operation.parameters.flatMap((parameter) => {
        const among = parameter.in === 'query' ? byPerson(parameter, built, planner) : null;
        return among ? [{ parameter: parameter.name, field: among.field, operator: 'equals', among }] : [];
    });
}
function byPerson(parameter, built, planner) {
    const { users } = planner;
    const identity = users ? nameField(users.resource) : null;
    const word = words_snake(parameter.name);
    if (!users || identity === null || /_id$/.test(word) || isNumeric(parameter.schema))
        return null;
    if (parameter.schema.type === 'boolean')
        return null;
    const { name: resource, key } = users.resource.plan;
    const given = { kind: 'input', from: 'query', name: parameter.name };
    const person = built.survey.persons.find((one) => words_snake(one.name) === word);
    if (person) {
        return { field: person.field, resource, select: key.field, where: [{ field: identity, value: given }] };
    }
    const mark = planner.marks.find((one) => one.on === built.survey.draft &&
        (flagNames(one).has(word) || flagNames(one).has(word.replace(/_by$/, ''))));
    if (!mark)
        return null;
    return {
        field: built.plan.key.field,
        resource: mark.resource,
        select: mark.target,
        where: [],
        among: [{ field: mark.by, resource, select: key.field, where: [{ field: identity, value: given }] }],
    };
}
/** What names a person in a query: `username` before `handle`, `name` and `email`. */
function nameField(users) {
    for (const name of ['username', 'handle', 'login', 'name', 'email']) {
        const field = fieldNamed(users, name);
        if (field !== null)
            return field;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/respond/plain.js


function underivable(reason) {
    const entries = [
        ['title', literal('Not implemented')],
        ['status', literal(501)],
        ['detail', literal(reason)],
    ];
    return {
        behaviour: { kind: 'underivable', reason },
        respond: { status: 501, content_type: 'application/problem+json', body: objectOf(entries), headers: [] },
    };
}
function plain(operation, body) {
    const success = successOf(operation);
    const content_type = success?.content[0]?.content_type ?? 'application/json';
    return { status: success?.status ?? 200, content_type, body, headers: [] };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/plan-collection.js










function planList(operation, role, planner) {
    const built = builtOf(planner, role.draft);
    if (!built)
        return null;
    const path = pathParents(planner, built, role.parents);
    const narrowed = role.view === null ? [] : viewConditions(role.view, built);
    if (!narrowed)
        return underivable(`the spec does not say which ${spoken(built.plan.plural)} are '${role.view ?? ''}'`);
    const by = role.by ? [lookupOf(built, role.by)] : [];
    const options = listOptions(operation, built, role.view);
    const people = peopleFilters(operation, built, planner);
    const named = new Set(people.map((filter) => filter.parameter));
    const feed = feedOf(role.view, built, planner);
    const behaviour = {
        kind: 'list',
        resource: built.plan.name,
        parents: path.lookups,
        scope: [...path.scope, ...by, ...narrowed],
        ...(feed && { among: [feed] }),
        filters: [...options.filters.filter((filter) => !named.has(filter.parameter)), ...people],
        search: options.search,
        sort: options.sort,
        paging: options.paging,
    };
    return { behaviour, respond: respondWithList(operation, behaviour, built, planner) };
}
function planClear(operation, role, planner) {
    const built = builtOf(planner, role.draft);
    if (!built)
        return null;
    const path = pathParents(planner, built, role.parents);
    const behaviour = {
        kind: 'clear',
        resource: built.plan.name,
        parents: path.lookups,
        scope: path.scope,
    };
    const status = successOf(operation)?.status ?? 204;
    if (bodyless(status))
        return { behaviour, respond: plain(operation, null) };
    const body = successBody(operation);
    const scene = { ...sceneOf(operation, behaviour, built, 'clear', planner), row: false };
    const documented = body && !isOpen(planner.shapes.resolve(body.schema));
    return {
        behaviour,
        respond: plain(operation, documented ? deriveBody(body.schema, scene) : objectOf([['cleared', literal(true)]])),
    };
}
function planSummary(operation, role, planner) {
    const built = builtOf(planner, role.draft);
    const path = built ? pathParents(planner, built, role.parents) : null;
    const by = built && role.by ? [lookupOf(built, role.by)] : [];
    const behaviour = { kind: 'summary', parents: path?.lookups ?? [] };
    const body = successBody(operation);
    const scene = {
        ...sceneOf(operation, behaviour, built, null, planner),
        row: false,
        scope: [...(path?.scope ?? []), ...by],
    };
    if (!body || isOpen(planner.shapes.resolve(body.schema))) {
        const value = usualSummary(built, scene.scope, planner);
        return value ? { behaviour, respond: plain(operation, value) } : null;
    }
    return { behaviour, respond: plain(operation, deriveBody(body.schema, scene)) };
}
/** No shape is shown: rows of each resource, and of each state. */
function usualSummary(built, scope, planner) {
    const about = built ? [built] : planner.resources;
    if (about.length === 0)
        return null;
    const groups = about.map(({ plan }) => {
        const states = (plan.states?.values ?? []).map((state) => {
            const where = [...scope, { field: plan.states?.field ?? 'status', value: literal(state) }];
            return [state, count(plan.name, where)];
        });
        return [plan.plural, objectOf([['total', count(plan.name, scope)], ...states])];
    });
    return objectOf(groups);
}

// EXTERNAL MODULE: ./build/js/domain/ir.js
var ir = __webpack_require__(62668);
;// CONCATENATED MODULE: ./build/js/generate/plan/standard-endpoints.js








/** The operations that the document leaves out of the five, as if it had them. */
function missingStandardEndpoints(spec) {
    return ir/* STANDARD_ENDPOINTS */.D.filter((endpoint) => {
        const method = endpoint === 'message' ? 'POST' : 'GET';
        const taken = (operation) => operation.standard === endpoint || (operation.method === method && operation.path === `/${endpoint}`);
        return !spec.operations.some(taken);
    }).map((endpoint) => synthesized(endpoint, spec));
}
/** What a standard endpoint answers: the document's shape where it has one, else the usual one. It never fails to derive. */
function respondStandard(operation, endpoint, planner) {
    const status = successOf(operation)?.status ?? 200;
    const base = { status, content_type: 'application/json', headers: [] };
    const body = successBody(operation);
    const schema = body ? planner.shapes.resolve(body.schema) : {};
    if (!body || isOpen(schema) || !schema.properties)
        return { ...base, body: usualBody(endpoint, operation, planner) };
    const scene = {
        ...sceneOf(operation, { kind: 'standard', endpoint }, null, null, planner),
        row: false,
        lenient: true,
        example: exampleObject(body),
    };
    return { ...base, body: documentedBody(endpoint, body.schema, scene) };
}
function documentedBody(endpoint, schema, scene) {
    const parts = scene.planner.shapes.properties(schema);
    const entries = parts.flatMap((part) => {
        const known = encryption(part.name, endpoint, scene) ??
            ENDPOINT_VALUES[endpoint](words_snake(part.name), part.schema, own(scene.example, part.name));
        if (known)
            return [[part.name, known]];
        const borrowed = borrowedValue(part.name, scene);
        if (borrowed)
            return [[part.name, borrowed]];
        const only = { type: 'object', properties: { [part.name]: part.schema }, required: [part.name] };
        const value = deriveBody(only, scene);
        return value.kind === 'object' ? value.entries.map((entry) => [entry.name, entry.value]) : [];
    });
    return objectOf(entries);
}
/** `holder_control` and `governance_stable`, where `GET /voting/governance` has `holder_control_percentage` and `is_stable`. */
function borrowedValue(name, scene) {
    const { planner } = scene;
    const word = words_snake(name);
    const words = wordsOf(name);
    if (words.length < 2)
        return null;
    for (const { operation, role } of planner.understood) {
        const body = role.kind === 'summary' ? successBody(operation) : null;
        if (role.kind !== 'summary' || !body)
            continue;
        const about = operation.path.includes(words[0] ?? '') ? `is_${words.slice(1).join('_')}` : null;
        const wanted = planner.shapes
            .properties(body.schema)
            .find((part) => words_snake(part.name).startsWith(`${word}_`) || words_snake(part.name) === about);
        if (!wanted)
            continue;
        const built = builtOf(planner, role.draft);
        const other = {
            ...sceneOf(operation, { kind: 'summary', parents: [] }, built, null, planner),
            row: false,
            lenient: true,
        };
        const value = deriveBody(body.schema, other);
        const found = value.kind === 'object' ? value.entries.find((entry) => entry.name === wanted.name) : undefined;
        if (found && found.value.kind !== 'literal')
            return found.value;
    }
    return null;
}
function encryption(name, endpoint, scene) {
    const keeps = scene.planner.resources.some(({ plan }) => plan.fields.some((field) => field.role === 'secret'));
    return endpoint === 'health' && words_snake(name) === 'encryption' && keeps ? literal('active') : null;
}
const ENDPOINT_VALUES = {
    health: (name, schema, example) => {
        if (name === 'status')
            return healthWord(schema, example);
        if (/^(?:database|db|storage|store)$/.test(name) && shapes_typeOf(schema) === 'string')
            return literal('connected');
        return name === 'timestamp' || name === 'time' ? values_NOW : null;
    },
    capabilities: (name, schema, example) => {
        if (name === 'dependencies')
            return service('dependency_names');
        if (/^\w+_version$/.test(name) && typeof example === 'string')
            return literal(example);
        // What a service declares about itself is fixed, so the document's own words are the answer.
        if (name === 'metadata' && (0,json/* isJsonObject */.O)(example))
            return literal(example);
        return name === 'metadata' && shapes_typeOf(schema) === 'object' ? metadata() : null;
    },
    state: (name, schema, example) => (name === 'status' ? healthWord(schema, example) : null),
    dependencies: (name) => {
        if (name === 'required')
            return service('dependencies_required');
        if (name === 'optional')
            return service('dependencies_optional');
        if (name === 'missing')
            return service('dependencies_missing');
        return name === 'dependencies' ? service('dependencies') : null;
    },
    message: (name) => {
        if (name === 'received' || name === 'acknowledged')
            return literal(true);
        if (name === 'trace_id' || name === 'message_id')
            return traceId(name);
        if (name === 'processed_at' || name === 'timestamp')
            return values_NOW;
        return name === 'result' || name === 'status' ? literal('success') : null;
    },
};
/** The document's own word for healthy; `degraded` while a required dependency does not answer. */
function healthWord(schema, example) {
    const listed = wordsAllowed(schema);
    const shown = typeof example === 'string' ? (example.split('|')[0]?.trim() ?? 'ok') : undefined;
    const word = listed[0] ?? shown ?? 'ok';
    if (word === 'ok')
        return service('status');
    const other = listed.find((one) => /degraded|unhealthy|error|inactive/.test(one)) ?? 'degraded';
    return choice(service('status'), [['ok', literal(word)]], literal(other));
}
function metadata() {
    return objectOf([['operations', service('operations')]]);
}
function traceId(name) {
    return { kind: 'input', from: 'body', name, fallback: { kind: 'request', field: 'id' } };
}
function usualBody(endpoint, operation, planner) {
    switch (endpoint) {
        case 'health':
            return objectOf([
                ['status', service('status')],
                ['service', service('name')],
                ['version', service('version')],
                ['timestamp', values_NOW],
                ['uptime_seconds', service('uptime_seconds')],
            ]);
        case 'capabilities':
            return objectOf([
                ['service', service('name')],
                ['version', service('version')],
                ['features', service('features')],
                ['operations', service('operations')],
                ['dependencies', service('dependency_names')],
            ]);
        case 'state':
            return objectOf([
                ['uptime_seconds', service('uptime_seconds')],
                ['requests_total', service('requests_total')],
                ['errors_last_hour', service('errors_last_hour')],
                ['last_restart', service('started_at')],
                ...planner.resources.map(({ plan }) => [plan.plural, count(plan.name, [])]),
            ]);
        case 'dependencies':
            return objectOf([
                ['required', service('dependencies_required')],
                ['optional', service('dependencies_optional')],
                ['missing', service('dependencies_missing')],
            ]);
        case 'message':
            return objectOf([
                ['received', literal(true)],
                ['trace_id', traceIdOf(operation, planner)],
                ['processed_at', values_NOW],
                ['result', literal('success')],
            ]);
    }
}
function traceIdOf(operation, planner) {
    const media = operation.request?.content[0];
    const named = media
        ? planner.shapes.properties(media.schema).some((part) => part.name === 'trace_id')
        : true;
    return named ? traceId('trace_id') : { kind: 'request', field: 'id' };
}
const standard_endpoints_MESSAGE = {
    type: 'object',
    properties: {
        trace_id: { type: 'string', maxLength: 200 },
        source: { type: 'string' },
        target: { type: 'string' },
        message_type: { type: 'string', enum: ['status', 'event', 'command', 'query'] },
        payload: { type: 'object' },
        timestamp: { type: 'string', format: 'date-time' },
    },
    required: ['trace_id', 'message_type'],
};
function synthesized(endpoint, spec) {
    const message = endpoint === 'message';
    const ids = new Set(spec.operations.map((operation) => operation.id));
    const wanted = message ? 'postMessage' : `get${endpoint.charAt(0).toUpperCase()}${endpoint.slice(1)}`;
    let id = wanted;
    for (let number = 2; ids.has(id); number += 1)
        id = `${wanted}${number}`;
    return {
        id,
        method: message ? 'POST' : 'GET',
        path: `/${endpoint}`,
        summary: SUMMARIES[endpoint],
        description: '',
        source: spec.source,
        origin: 'inferred',
        standard: endpoint,
        parameters: [],
        request: message
            ? {
                required: true,
                description: '',
                content: [{ content_type: 'application/json', schema: standard_endpoints_MESSAGE, examples: [] }],
                source: spec.source,
            }
            : null,
        responses: [
            {
                status: 200,
                description: SUMMARIES[endpoint],
                content: [{ content_type: 'application/json', schema: { type: 'object' }, examples: [] }],
                headers: [],
                source: spec.source,
                origin: 'inferred',
            },
        ],
        security: null,
        messages: [],
        notes: [],
        tags: ['standard'],
    };
}
const SUMMARIES = {
    health: 'Whether the service works',
    capabilities: 'What the service can do',
    state: 'Counters since the start',
    dependencies: 'What the service needs, and whether it answers',
    message: 'A message from another service',
};

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/plan-content.js











function planRedirect(operation, role, planner) {
    const built = builtOf(planner, role.draft);
    const field = built ? addressField(built) : null;
    if (!built || field === null)
        return underivable('no stored field holds the address it redirects to');
    const lookup = [lookupOf(built, role.locate)];
    const behaviour = {
        kind: 'redirect',
        resource: built.plan.name,
        lookup,
        field,
        effects: visitEffects(built, lookup, true),
    };
    const status = successOf(operation)?.status ?? 302;
    const headers = [{ name: 'Location', value: { kind: 'row', field } }];
    return { behaviour, respond: { status, content_type: 'text/plain', body: null, headers } };
}
function addressField(built) {
    const wanted = [
        'target_url',
        'long_url',
        'original_url',
        'destination_url',
        'url',
        'target',
        'destination',
        'href',
        'link',
    ];
    for (const name of wanted) {
        const found = fieldNamed(built, name);
        if (found !== null)
            return found;
    }
    return built.plan.fields.find((field) => field.schema.format === 'uri')?.name ?? null;
}
function planFile(operation, role, planner) {
    const built = builtOf(planner, role.draft);
    if (!built)
        return null;
    const resource = built.plan.name;
    const kept = built.plan.fields.find((field) => /^(?:file|content|data|attachment|image|document)$/.test(words_snake(field.name)));
    if (role.kind === 'download') {
        if (!kept)
            return underivable('no stored field holds the file');
        const lookup = [lookupOf(built, role.locate)];
        const behaviour = { kind: 'download', resource, lookup, field: kept.name };
        const type = successOf(operation)?.content[0]?.content_type ?? 'application/octet-stream';
        return { behaviour, respond: { status: 200, content_type: type, body: null, headers: [] } };
    }
    const path = pathParents(planner, built, role.parents);
    const made = createBehaviour(operation, { kind: 'create', draft: role.draft, verb: null, parents: role.parents }, built, planner);
    const assign = [...path.assign, ...made.assign.filter((one) => one.field !== role.field)];
    const behaviour = { kind: 'upload', resource, field: kept?.name ?? role.field, assign };
    return { behaviour, respond: respondWithRow(operation, behaviour, built, null, planner) };
}
function planPage(operation, planner) {
    const title = operation.summary === '' ? planner.service.title : operation.summary;
    const status = successOf(operation)?.status ?? 200;
    return {
        behaviour: { kind: 'page', title: capitalised(title).slice(0, 120) },
        respond: { status, content_type: 'text/html', body: null, headers: [] },
    };
}
/** `GET /`: who this is and what it offers. */
function planIndex(operation, planner) {
    const behaviour = { kind: 'summary', parents: [] };
    const body = successBody(operation);
    if (body && !isOpen(planner.shapes.resolve(body.schema))) {
        const scene = { ...sceneOf(operation, behaviour, null, null, planner), row: false };
        return { behaviour, respond: plain(operation, deriveBody(body.schema, scene)) };
    }
    const about = objectOf([
        ['service', service('name')],
        ['version', service('version')],
        ['purpose', service('purpose')],
        ['operations', service('operations')],
    ]);
    return { behaviour, respond: plain(operation, about) };
}
function planAlive(operation, planner) {
    return {
        behaviour: { kind: 'summary', parents: [] },
        respond: respondStandard(operation, 'health', planner),
    };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/behaviour/plan-stream.js





function planStream(operation, role, planner) {
    const built = builtOf(planner, role.draft);
    const respond = { status: 101, content_type: 'application/json', body: null, headers: [] };
    const lookup = built && role.locate ? [lookupOf(built, role.locate)] : [];
    const resource = built ? built.plan.name : null;
    const shape = operation.messages.find((one) => one.direction !== 'client')?.schema;
    const message = built && shape ? streamMessage(operation, shape, built, planner) : null;
    return {
        behaviour: { kind: 'stream', resource, lookup: resource === null ? [] : lookup, message },
        respond,
    };
}
/** What happened, when, and the row: as far as the documented message has places for them. */
function streamMessage(operation, shape, built, planner) {
    const parts = planner.shapes.properties(shape);
    const scene = {
        ...sceneOf(operation, { kind: 'stream', resource: null, lookup: [], message: null }, built, null, planner),
        lenient: true,
    };
    const entries = parts.flatMap((part) => {
        const word = words_snake(part.name);
        if (/^(?:event_type|event|type|kind|action)$/.test(word))
            return [[part.name, { kind: 'change', field: 'type' }]];
        if (/^(?:timestamp|time|at|occurred_at|sent_at)$/.test(word))
            return [[part.name, { kind: 'change', field: 'at' }]];
        if ([built.plan.name, 'data', 'record', 'payload', 'item'].includes(word))
            return [[part.name, { kind: 'record' }]];
        const only = { type: 'object', properties: { [part.name]: part.schema } };
        const value = deriveBody(only, { ...scene, lenient: false });
        return value.kind === 'object' ? value.entries.map((entry) => [entry.name, entry.value]) : [];
    });
    return entries.length > 0 ? objectOf(entries) : null;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/people/plan-mark.js



/** Puts the caller's mark on a row, or takes it off; doing either twice is the same as once. The row is the answer. */
function planMark(operation, role, planner) {
    const { mark } = role;
    const built = builtOf(planner, mark.on);
    const { users } = planner;
    if (!built || !users)
        return null;
    const caller = users.resource.plan.key.field;
    const pair = [
        { field: mark.by, value: { kind: 'current_user', field: caller } },
        { field: mark.target, value: row(built.plan.key.field) },
    ];
    const effect = operation.method === 'DELETE'
        ? { kind: 'remove', resource: mark.resource, where: pair }
        : { kind: 'insert', resource: mark.resource, assign: pair, once: true };
    const behaviour = {
        kind: 'action',
        resource: built.plan.name,
        parents: [],
        lookup: [lookupOf(built, role.locate)],
        allowed_from: [],
        assign: [],
        effects: [effect],
        guards: [],
    };
    return { behaviour, respond: respondWithRow(operation, behaviour, built, mark.word, planner) };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/plan-operation.js















/** Behaviour and response of one operation. What cannot be derived is `underivable` with its reason, never invented. */
function planOperation(operation, role, planner) {
    const reason = unreachable(role, planner);
    if (reason !== null)
        return underivable(reason);
    try {
        return planRole(operation, role, planner) ?? underivable(noMeaning(role));
    }
    catch (error) {
        if (!(error instanceof NotDerivable))
            throw error;
        return underivable(`nothing in the request or in what is stored gives '${error.field}' of its answer`);
    }
}
function noMeaning(role) {
    if (role.kind === 'action')
        return `the spec does not say what '${role.verb}' changes in a ${spoken(role.draft.name)}`;
    return 'the spec does not say enough to derive its behaviour';
}
/** A resource that no operation and no effect ever fills: its rows come from somewhere that the spec does not describe. */
function unreachable(role, planner) {
    if (!['list', 'read', 'update', 'delete', 'action', 'mark', 'redirect', 'download', 'clear'].includes(role.kind))
        return null;
    const draft = 'draft' in role ? role.draft : null;
    if (!draft || builtOf(planner, draft))
        return null;
    const name = spoken(draft.plural);
    return `nothing in the spec puts ${name} into the store: there is no operation that creates one`;
}
function planRole(operation, role, planner) {
    switch (role.kind) {
        case 'standard': {
            const behaviour = { kind: 'standard', endpoint: role.endpoint };
            return { behaviour, respond: respondStandard(operation, role.endpoint, planner) };
        }
        case 'authentication':
            return planAuthentication(operation, role.role, planner);
        case 'create':
            return withRow(operation, role, planner, createBehaviour);
        case 'read':
            return withRow(operation, role, planner, readBehaviour);
        case 'update':
            return withRow(operation, role, planner, updateBehaviour);
        case 'delete':
            return withRow(operation, role, planner, deleteBehaviour);
        case 'action':
            return withRow(operation, role, planner, actionBehaviour);
        case 'mark':
            return planMark(operation, role, planner);
        case 'list':
            return planList(operation, role, planner);
        case 'clear':
            return planClear(operation, role, planner);
        case 'summary':
            return planSummary(operation, role, planner);
        case 'redirect':
            return planRedirect(operation, role, planner);
        case 'stream':
            return planStream(operation, role, planner);
        case 'upload':
        case 'download':
            return planFile(operation, role, planner);
        case 'page':
            return planPage(operation, planner);
        case 'openapi':
            return { behaviour: { kind: 'openapi' }, respond: plain(operation, null) };
        case 'index':
            return planIndex(operation, planner);
        case 'alive':
            return planAlive(operation, planner);
        case 'underivable':
            return underivable(role.reason);
    }
}
function withRow(operation, role, planner, make) {
    const built = builtOf(planner, role.draft);
    const behaviour = built ? make(operation, role, built, planner) : null;
    if (!built || !behaviour)
        return null;
    const verb = role.kind === 'action' || role.kind === 'create' ? role.verb : null;
    const extra = issuedToken(operation, built, behaviour, planner);
    return { behaviour, respond: respondWithRow(operation, behaviour, built, verb, planner, extra) };
}
/** `POST /tokens` answers once with the token that the new row stands for. */
function issuedToken(operation, built, behaviour, planner) {
    if (behaviour.kind !== 'create' || !planner.authenticated)
        return new Map();
    if (!/(?:^|_)(?:token|session|key)$/.test(built.plan.name))
        return new Map();
    const posted = requestFields(operation, built.survey.draft, planner.shapes);
    const lives = posted.find((part) => /^(?:expires|ttl|lifetime|valid)/.test(words_snake(part.name)));
    const subject = posted.find((part) => /name$|^subject$|^user$/.test(words_snake(part.name)));
    const seconds = lives ? lifetime(lives, secondsIn(lives.name)) : null;
    const token = {
        kind: 'token',
        expires_in_seconds: planner.tokenSeconds,
        ...(seconds ? { lifetime: seconds } : {}),
        ...(subject ? { subject: { kind: 'input', from: 'body', name: subject.name } } : {}),
        ...(/helper|service|reader|client/.exec(subject?.name ?? '')
            ? { role: words_snake(subject?.name ?? '').split('_')[0] ?? 'service' }
            : {}),
        row_id: true,
    };
    return new Map([['$token', token], ...(seconds ? [['$lifetime', seconds]] : [])]);
}

;// CONCATENATED MODULE: ./build/js/generate/plan/match-model.js

/** Last words of models that travel and are not kept. */
const TRAVELLING = new Set([
    ...[
        'request',
        'response',
        'input',
        'output',
        'payload',
        'create',
        'update',
        'patch',
        'params',
        'query',
        'filter',
    ],
    ...[
        'list',
        'page',
        'summary',
        'stats',
        'result',
        'body',
        'form',
        'in',
        'error',
        'config',
        'settings',
        'reply',
    ],
]);
/** Models that are kept, those that only travel (`BookingRequest`) left out. */
function match_model_candidatesOf(shapes) {
    return shapes.models
        .filter((model) => !isTravelling(model))
        .map((model) => ({
        model,
        words: wordsOf(singular(model.name)),
        fields: new Set(shapes.properties(model.schema).map((part) => words_snake(part.name))),
    }));
}
/**
 * The model that a collection's rows are kept as: named alike, or that its operations answer with. `booking` matches
 * `Booking`, `BuildJob` for `build`, `TIEContract` for `contract`.
 */
function matchModel(name, answered, candidates, used) {
    let best = null;
    let most = 0;
    const wanted = wordsOf(name);
    for (const candidate of candidates) {
        const { model } = candidate;
        if (used.has(model.name))
            continue;
        const points = score(wanted, candidate) + (answered.includes(model.name) ? 4 : 0);
        if (points > most)
            [best, most] = [model, points];
    }
    return most >= 4 ? best : null;
}
/** Models that no path names and that are kept all the same: with an id of their own, and no part of another. */
function storedModels(candidates, shapes) {
    const nested = new Set();
    for (const { model } of candidates) {
        for (const part of shapes.properties(model.schema)) {
            if (part.model !== null && part.model !== model.name)
                nested.add(part.model);
        }
    }
    return candidates
        .filter((candidate) => isKeyed(candidate) && !nested.has(candidate.model.name))
        .map(({ model }) => model);
}
function isKeyed({ model, words, fields }) {
    const keys = ['id', `${words.join('_')}_id`, `${words.at(-1) ?? ''}_id`];
    const primary = model.constraints.some((constraint) => constraint.kind === 'primary_key');
    return fields.size > 1 && (primary || keys.some((key) => fields.has(key)));
}
/** The default that a travelling model of the same thing gives a field: `approval_mode` of `BuildRequest` for builds. */
function travellingDefault(resource, field, shapes) {
    const words = new Set(wordsOf(resource));
    for (const model of shapes.models) {
        if (!isTravelling(model) || !wordsOf(model.name).some((word) => words.has(singular(word))))
            continue;
        const found = shapes.properties(model.schema).find((part) => part.name === field)?.schema.default;
        if (found !== undefined && found !== null)
            return found;
    }
    return undefined;
}
function isTravelling(model) {
    return TRAVELLING.has(wordsOf(model.name).at(-1) ?? '');
}
function score(wanted, { words, fields }) {
    const last = wanted.at(-1) ?? '';
    const keyed = fields.has(`${last}_id`) ? 3 : 0;
    if (words.join('_') === wanted.join('_'))
        return 10 + keyed;
    if (words.at(-1) === last)
        return 6 + keyed;
    if (words.join('') === wanted.join(''))
        return 9 + keyed;
    return words[0] === wanted[0] ? 4 + keyed : 0;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/recognise.js






/** Resources of a service: from paths first, then models that look stored. Names are unique and safe. */
function recogniseResources(routes, shapes) {
    const evidence = new Map();
    for (const route of routes)
        gather(route, shapes, evidence);
    const taken = new Set();
    const candidates = match_model_candidatesOf(shapes);
    const drafts = [];
    const usedModels = new Set();
    for (const found of evidence.values()) {
        if (!isResource(found, candidates))
            continue;
        const model = matchModel(singular(found.literal), found.models, candidates, usedModels);
        if (model)
            usedModels.add(model.name);
        const named = model && isNamespace(found) ? singular(model.name) : singular(found.literal);
        drafts.push(draft(named, [found.literal], model, model?.source ?? found.source, taken));
    }
    for (const model of storedModels(candidates, shapes)) {
        if (usedModels.has(model.name))
            continue;
        drafts.push(draft(singular(model.name), [], model, model.source, taken));
    }
    return draftsOf(drafts);
}
function gather(route, shapes, evidence) {
    const { operation, segments } = route;
    if (operation.standard || operation.method === 'WS' || operation.method === 'ANY')
        return;
    if (isAuthenticationRoute(route, shapes))
        return;
    segments.forEach((segment, index) => {
        if (segment.kind !== 'literal')
            return;
        const next = segments[index + 1];
        const before = segments[index - 1];
        const attribute = before?.kind === 'literal' && !isPlural(segment.text);
        const found = evidenceFor(evidence, segment.text, operation);
        found.first ||= index === 0;
        if (next?.kind === 'parameter')
            found.item ||= !attribute;
        else if (next === undefined && before?.kind !== 'literal')
            noteCollection(found, operation, shapes);
        else if (next?.kind === 'literal' && operation.method === 'POST')
            found.made ||= isCreatingVerb(next.text);
        if (next === undefined || (next.kind === 'parameter' && index + 2 === segments.length)) {
            noteModel(found, operation, shapes);
        }
    });
}
function evidenceFor(evidence, literal, operation) {
    const known = evidence.get(literal);
    if (known)
        return known;
    const fresh = {
        literal,
        source: operation.source,
        item: false,
        first: false,
        posted: false,
        listed: false,
        made: false,
        models: [],
    };
    evidence.set(literal, fresh);
    return fresh;
}
function noteCollection(found, operation, shapes) {
    if (operation.method === 'POST' && requestBody(operation) !== null)
        found.posted = true;
    if (operation.method === 'GET' && mayBeList(operation, shapes))
        found.listed = true;
}
function noteModel(found, operation, shapes) {
    const body = successBody(operation);
    if (!body)
        return;
    const whole = shapes.resolve(body.schema);
    const direct = shapes.modelOf(body.schema) ?? (whole.items ? shapes.modelOf(whole.items) : null);
    const inner = shapes.properties(body.schema).flatMap((part) => (part.model ? [part.model] : []));
    found.models.push(...(direct === null ? [] : [direct]), ...inner);
}
function mayBeList(operation, shapes) {
    const success = successOf(operation);
    const html = success?.content.some((media) => /html|octet|image/.test(media.content_type)) ?? false;
    const body = successBody(operation);
    if (html)
        return false;
    if (!body)
        return true;
    const type = shapes_typeOf(shapes.resolve(body.schema));
    if (type === null || type === 'array')
        return true;
    return shapes.properties(body.schema).some((part) => shapes_typeOf(part.schema) === 'array');
}
function isResource(found, candidates) {
    const { literal } = found;
    if (isPlural(literal))
        return found.item || found.posted || found.listed || found.made;
    if (isVerb(literal) && !found.made)
        return false;
    const model = matchModel(singular(literal), found.models, candidates, new Set());
    if (found.item)
        return found.first;
    if (found.posted && found.listed)
        return true;
    return model !== null && found.first && (found.listed || found.made || found.posted);
}
/** `/voting/add`: the segment groups operations, and the model names the thing. */
function isNamespace(found) {
    return !isPlural(found.literal) && !found.item && !found.posted;
}
function draft(name, literals, model, source, taken) {
    const base = identifier(name, 'record');
    let unique = base;
    for (let count = 2; taken.has(unique) || taken.has(plural(unique)); count += 1)
        unique = `${base}_${count}`;
    const many = pluralName(unique);
    taken.add(unique);
    taken.add(many);
    const stems = [...new Set([unique, ...literals.map(singular)])];
    return { name: unique, plural: many, literals, stems, model, source };
}
function pluralName(name) {
    const many = plural(name);
    return many === name ? `${name}_records` : many;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/key.js


const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PREFIXED = /^([A-Z][A-Za-z]{1,7}[-_])\d+$/;
const CODE_NAME = /(?:^|_)(?:code|token|short|alias|hash)$/;
/** Which field names a row, and who chooses its value. Where no field does, `id` is added as a UUID. */
function keyOf(survey, fields) {
    const field = key_keyField(survey, fields);
    const raw = fields.get(field);
    const given = raw ? postedAs(survey, field) : 'no';
    const plain = { field, prefix: '', slug_from: null };
    if (given === 'required')
        return { ...plain, generate: 'client' };
    const samples = samplesOf(raw);
    const prefix = samples.map((sample) => PREFIXED.exec(sample)?.[1]).find((found) => found !== undefined);
    if (prefix !== undefined)
        return { ...plain, generate: 'prefixed', prefix };
    if (raw && isNumeric(raw.schema))
        return { ...plain, generate: 'integer' };
    if (raw?.schema.format === 'uuid' || samples.some((sample) => UUID.test(sample))) {
        return { ...plain, generate: 'uuid' };
    }
    const named = words_snake(field);
    if (named === 'slug' || named.endsWith('_slug')) {
        const from = ['title', 'name'].find((candidate) => fields.has(candidate));
        if (from !== undefined)
            return { ...plain, generate: 'slug', slug_from: from };
    }
    const short = samples.some((sample) => /^[A-Za-z0-9_-]{3,12}$/.test(sample) && sample !== 'uuid' && sample !== 'string');
    if (CODE_NAME.test(named) || (short && given === 'optional'))
        return { ...plain, generate: 'code' };
    return { ...plain, generate: 'uuid' };
}
function key_keyField(survey, fields) {
    const { draft } = survey;
    const primary = draft.model?.constraints.find((rule) => rule.kind === 'primary_key' && rule.fields.length === 1);
    const [column] = primary?.fields ?? [];
    if (column !== undefined && fields.has(column))
        return column;
    const last = draft.name.split('_').at(-1) ?? draft.name;
    const shorts = draft.stems.map((stem) => `${stem}_id`);
    const wanted = ['id', `${draft.name}_id`, ...shorts, `${last}_id`, 'uuid', `${draft.name}_uuid`];
    const names = [...fields.keys()];
    for (const word of wanted) {
        const found = names.find((name) => words_snake(name) === word);
        if (found !== undefined)
            return found;
    }
    for (const locate of survey.locates) {
        // What callers may change names a row, but is not what other rows know it by.
        const found = names.find((name) => words_snake(name) === words_snake(locate.parameter) && !survey.changed.has(name));
        if (found !== undefined && locate.attribute === null && locate.from === 'path')
            return found;
    }
    const numbered = names.find((name) => [`${draft.name}_number`, `${draft.name}_code`, 'code'].includes(words_snake(name)));
    return numbered ?? 'id';
}
/** Whether the caller gives the field when a row is created. */
function postedAs(survey, name) {
    const posted = survey.posted.get(name);
    if (!posted)
        return 'no';
    return posted.required ? 'required' : 'optional';
}
function samplesOf(raw) {
    const values = [raw?.example, ...(raw?.schema.examples ?? [])];
    return values.filter((value) => typeof value === 'string');
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/relations.js

/** Foreign keys: parents of the path first, then fields by name (`room_id`, `roomId`, `owner_id` of an owner). */
function relationsOf(survey, fields, drafts) {
    const relations = [];
    const add = (relation) => {
        if (relations.some((known) => known.field === relation.field))
            return;
        relations.push(relation);
    };
    for (const { draft: parent, parameter } of survey.parents) {
        add({ field: foreignField(parent, parameter, fields), parent, nested: true });
    }
    for (const { field, users } of survey.persons)
        add({ field, parent: users, nested: false });
    for (const raw of fields.values()) {
        const parent = parentByName(raw.name, survey.draft, drafts);
        if (parent)
            add({ field: raw.name, parent, nested: false });
    }
    for (const rule of survey.draft.model?.constraints ?? []) {
        const [field] = rule.fields;
        const parent = rule.references ? drafts.byModel(rule.references.model) : null;
        if (rule.kind === 'foreign_key' && field !== undefined && parent && parent !== survey.draft) {
            add({ field, parent, nested: false });
        }
    }
    return relations;
}
/** What a missing parent answers: 404 in the path; in the body the documented of 404, 422 and 400, else 422. */
function parentPlan(relation, survey, nullable, restricted) {
    const documented = survey.creates.flatMap(({ operation }) => operation.responses.map((response) => response.status));
    const inBody = [404, 422, 400].find((status) => documented.includes(status)) ?? 422;
    const kept = nullable ? 'set_null' : 'cascade';
    return {
        field: relation.field,
        resource: relation.parent.name,
        missing_status: relation.nested ? 404 : inBody,
        on_delete: relation.nested ? 'cascade' : restricted ? 'restrict' : kept,
    };
}
function foreignField(parent, parameter, fields) {
    const names = [...fields.keys()];
    const key = words_snake(parameter);
    const wanted = [`${parent.name}_id`, `${parent.name}_${key}`, key === 'id' ? '' : key, parent.name];
    for (const word of wanted) {
        const found = names.find((name) => word !== '' && words_snake(name) === word);
        if (found !== undefined)
            return found;
    }
    const usesId = key === 'id' || key.endsWith('_id');
    return usesId ? `${parent.name}_id` : `${parent.name}_${key.replace(`${parent.name}_`, '')}`;
}
function parentByName(name, self, drafts) {
    const stem = /^(.+)_(?:id|uuid|code|sku|slug)$/.exec(words_snake(name))?.[1];
    if (stem === undefined)
        return null;
    const named = drafts.byStem(stem);
    return named === self ? null : named;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/build-resource.js











/** Fields, key, states and relations of one resource. */
function buildResource(survey, drafts, shapes, authenticated) {
    const raw = gatherFields(survey, drafts, shapes);
    const key = keyOf(survey, raw);
    const states = statesOf(survey, raw, shapes);
    // A trail outlives what it is about, so it holds plain ids and no foreign keys.
    const relations = isJournal(survey) ? [] : relationsOf(survey, raw, drafts);
    const answered = new Map(answeredFieldsOf(survey, drafts, shapes).map((field) => [field.name, field]));
    const known = { survey, raw, key, states, relations, authenticated, shapes, answered };
    const fields = completed([...raw.values()].map((field) => fieldPlan(field, known)), known);
    const { draft } = survey;
    const nullable = (name) => fields.find((field) => field.name === name)?.nullable ?? false;
    return {
        survey,
        raw,
        relations,
        plan: {
            name: draft.name,
            plural: draft.plural,
            source: draft.source,
            key,
            fields,
            unique: uniqueFields(survey, raw, key.field),
            belongs_to: relations.map((relation) => parentPlan(relation, survey, nullable(relation.field), false)),
            states,
            owner_field: fields.find((field) => field.role === 'owner')?.name ?? null,
        },
    };
}
function fieldPlan(raw, known) {
    const role = roleOf(raw, known);
    const fallback = defaultOf(raw, role, known);
    const column = columnFor(raw, role, known);
    const time = column === 'timestamp' || column === 'date';
    const posted = known.survey.posted.get(raw.name)?.required === true;
    const optional = raw.nullable || !(raw.required || posted) || (time && !posted && role === 'data');
    return {
        name: raw.name,
        column: role === 'created_at' || role === 'updated_at' ? (column === 'date' ? 'date' : 'timestamp') : column,
        schema: raw.schema,
        nullable: role === 'data' || role === 'foreign_key' || role === 'owner' || role === 'secret'
            ? optional && fallback === undefined
            : false,
        ...(fallback === undefined ? {} : { default: fallback }),
        role,
        hidden: role === 'password_hash' || isSecretName(raw.name) || raw.schema.writeOnly === true,
        source: raw.source,
    };
}
/** A time that the service sets is a timestamp, and a count is whole, however loosely the document types them. */
function columnFor(raw, role, known) {
    const column = columnOf(raw.name, raw.schema);
    if (known.survey.posted.has(raw.name) || known.survey.changed.has(raw.name))
        return column;
    if (column === 'text' && /_at$/.test(words_snake(raw.name)))
        return 'timestamp';
    return column === 'real' && role === 'counter' ? 'integer' : column;
}
function roleOf(raw, known) {
    const { survey, key, states, relations, authenticated } = known;
    const posted = survey.posted.has(raw.name);
    if (raw.name === key.field)
        return 'key';
    if (raw.name === states?.field)
        return 'state';
    if (isPasswordName(raw.name) || isPasswordHashName(raw.name))
        return 'password_hash';
    if (isSecretName(raw.name))
        return 'secret';
    if (isUpdatedName(raw.name) && !posted)
        return 'updated_at';
    if (isCreatedName(raw.name) && !posted && isFirstCreated(raw, known))
        return 'created_at';
    if (relations.some((relation) => relation.field === raw.name))
        return 'foreign_key';
    if (authenticated &&
        !posted &&
        /^(?:owner|owner_id|author_id|created_by|creator_id|user_id)$/.test(raw.name)) {
        return 'owner';
    }
    if (isCounterName(raw.name) && isNumeric(raw.schema) && !posted)
        return 'counter';
    return 'data';
}
function isFirstCreated(raw, known) {
    const rivals = [...known.raw.values()].filter((field) => isCreatedName(field.name) && !known.survey.posted.has(field.name));
    const plain = rivals.find((field) => /^created/.test(field.name));
    return (plain ?? rivals[0])?.name === raw.name;
}
/** A default that the document gives, else the value of a field that no operation sets: zero, empty, false. */
function defaultOf(raw, role, known) {
    if (role === 'state')
        return known.states?.initial;
    if (role === 'counter')
        return 0;
    if (role === 'key' || role === 'created_at' || role === 'updated_at' || role === 'password_hash')
        return undefined;
    if (raw.schema.default !== undefined && raw.schema.default !== null)
        return raw.schema.default;
    const posted = known.survey.posted.get(raw.name);
    if (posted?.schema.default !== undefined && posted.schema.default !== null)
        return posted.schema.default;
    if (posted?.required === true || role !== 'data')
        return undefined;
    const elsewhere = travellingDefault(known.survey.draft.name, raw.name, known.shapes);
    if (elsewhere !== undefined)
        return elsewhere;
    if (raw.nullable)
        return undefined;
    if (raw.from === 'model' && !raw.required)
        return undefined;
    if (raw.from === 'update' || raw.from === 'action' || (posted && raw.from === 'create'))
        return undefined;
    return emptyValue(raw.name, known.answered.get(raw.name)?.schema.properties
        ? (known.answered.get(raw.name)?.schema ?? raw.schema)
        : raw.schema);
}
function emptyValue(name, schema) {
    if (isTimeName(name))
        return undefined;
    const allowed = schema.enum?.find((value) => value !== null);
    if (allowed !== undefined)
        return allowed;
    switch (shapes_typeOf(schema)) {
        case 'integer':
        case 'number':
            return 0;
        case 'boolean':
            return isTruthyFlag(name);
        case 'array':
            return [];
        case 'object':
            return emptyObject(schema);
        case 'string':
            return isStateName(name) ? 'active' : '';
        default:
            return undefined;
    }
}
/** The parts that an answer shows, each at its beginning: nothing was done, so a status is `pending`. */
function emptyObject(schema) {
    const required = new Set(schema.required ?? []);
    const parts = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
        if (!required.has(name))
            return [];
        if (isStateName(name) && shapes_typeOf(part) === 'string')
            return [[name, 'pending']];
        const empty = emptyValue(name, part);
        return empty === undefined ? [] : [[name, empty]];
    });
    return Object.fromEntries(parts);
}
/** Adds what every row needs and the document leaves out: a key, the foreign keys of its path, its state, its time. */
function completed(fields, known) {
    const all = [...fields];
    const { survey, key, states, relations } = known;
    const has = (name) => all.some((field) => field.name === name);
    const added = (name, role, column, schema) => ({
        name,
        column,
        schema,
        nullable: false,
        role,
        hidden: false,
        source: survey.draft.source,
    });
    if (!has(key.field))
        all.unshift(added(key.field, 'key', 'text', { type: 'string', format: 'uuid' }));
    for (const relation of relations) {
        const owns = known.authenticated && survey.persons[0]?.field === relation.field;
        const role = owns ? 'owner' : 'foreign_key';
        if (!has(relation.field))
            all.push(added(relation.field, role, 'text', { type: 'string' }));
    }
    if (states && !has(states.field)) {
        all.push({
            ...added(states.field, 'state', 'text', { type: 'string', enum: states.values }),
            default: states.initial,
        });
    }
    const beats = survey.actions.some(({ verb }) => words_snake(verb) === 'heartbeat');
    if (beats && !all.some((field) => /^last_(?:heartbeat|seen|ping)/.test(field.name))) {
        all.push({
            ...added('last_heartbeat', 'data', 'timestamp', { type: 'string', format: 'date-time' }),
            nullable: true,
        });
    }
    if (takesAnything(survey) && !has('content')) {
        all.push({ ...added('content', 'data', 'json', {}), nullable: true });
    }
    const undocumented = survey.draft.model === null && !all.some((field) => field.role === 'created_at');
    const answered = [...known.raw.values()].some((field) => field.from === 'answer');
    if (undocumented && !answered && !has('created_at')) {
        all.push(added('created_at', 'created_at', 'timestamp', { type: 'string', format: 'date-time' }));
    }
    return all;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/settle-keys.js

/** Foreign keys take the column of the key that they point to; a parent whose deletion documents 409 restricts it. */
function settleKeys(resources) {
    return resources.map((built) => {
        const { plan } = built;
        const fields = plan.fields.map((field) => settled(field, built, resources));
        const belongs_to = plan.belongs_to.map((relation) => {
            const parent = resources.find((one) => one.plan.name === relation.resource);
            const guarded = parent?.survey.deletes.some(({ operation }) => operation.responses.some((one) => one.status === 409));
            return guarded === true ? { ...relation, on_delete: 'restrict' } : relation;
        });
        return { ...built, plan: { ...plan, fields, belongs_to } };
    });
}
/** A key of something that the service does not keep (users of another service) is plain data. */
function keepFilled(resources) {
    const names = new Set(resources.map((built) => built.plan.name));
    return resources.map((built) => {
        const belongs_to = built.plan.belongs_to.filter((relation) => names.has(relation.resource));
        const linked = new Set(belongs_to.map((relation) => relation.field));
        const fields = built.plan.fields.map((field) => field.role === 'foreign_key' && !linked.has(field.name) ? { ...field, role: 'data' } : field);
        return { ...built, plan: { ...built.plan, fields, belongs_to } };
    });
}
function settled(field, built, resources) {
    const relation = built.plan.belongs_to.find((one) => one.field === field.name);
    if (!relation || field.role === 'key')
        return field;
    const parent = resources.find((one) => one.plan.name === relation.resource);
    const key = parent?.plan.fields.find((one) => one.role === 'key');
    if (!key)
        return field;
    const schema = isNumeric(key.schema) && !isNumeric(field.schema)
        ? { ...field.schema, type: 'integer' }
        : field.schema;
    const { format: _format, ...bare } = schema;
    return { ...field, column: key.column, schema: isNumeric(schema) ? bare : schema };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/resource/settle-nulls.js
/** Roles that every row fills by itself. */
const AUTOMATIC = ['created_at', 'updated_at', 'state', 'counter'];
/** A field that some way of making a row leaves without a value has to take null, whatever the document says of it. */
function settleNulls(resources, operations) {
    const made = waysToMake(operations);
    return resources.map((resource) => {
        const ways = made.get(resource.name) ?? [];
        const fields = resource.fields.map((field) => {
            const own = field.role === 'key' ||
                AUTOMATIC.includes(field.role) ||
                field.default !== undefined ||
                field.nullable;
            const always = ways.every((way) => way.some((one) => one.field === field.name));
            return own || always ? field : { ...field, nullable: true };
        });
        return { ...resource, fields };
    });
}
/** What each way of making a row assigns, by resource. */
function waysToMake(operations) {
    const ways = new Map();
    const add = (resource, way) => {
        const known = ways.get(resource);
        if (known)
            known.push(way);
        else
            ways.set(resource, [way]);
    };
    for (const { behaviour } of operations) {
        const upsert = behaviour.kind === 'update' && behaviour.on_missing === 'create';
        const makes = upsert || behaviour.kind === 'create' || behaviour.kind === 'register' || behaviour.kind === 'upload';
        if (makes)
            add(behaviour.resource, behaviour.assign);
        for (const effect of 'effects' in behaviour ? behaviour.effects : []) {
            if (effect.kind === 'insert')
                add(effect.resource, effect.assign);
        }
    }
    return ways;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/roles.js








/** What every operation is for. First matching rule wins; none is `underivable` with the reason. */
function roles_roleOf(route, drafts, shapes, marks = []) {
    const { operation } = route;
    const reading = { operation, drafts, shapes, ...readItems(route, drafts) };
    if (operation.standard)
        return { kind: 'standard', endpoint: operation.standard, parents: [] };
    if (operation.method === 'WS')
        return streamRole(reading, route);
    if (operation.method === 'ANY')
        return roles_underivable(PROXY);
    const authentication = authenticationRole(route, shapes);
    if (authentication)
        return { kind: 'authentication', role: authentication, parents: [] };
    const mark = markOf(route, marks, drafts);
    const marked = parametersOf(route).at(-1);
    if (mark && marked !== undefined) {
        return { kind: 'mark', draft: mark.on, locate: inPath(marked), mark, parents: [] };
    }
    return mediaRole(reading, route) ?? pathRole(reading, route);
}
const PROXY = 'it hands requests on to another service, and the spec does not say how that service is found';
function roles_underivable(reason) {
    return { kind: 'underivable', reason, parents: [] };
}
function readItems(route, drafts) {
    const items = [];
    let index = 0;
    for (;;) {
        const literal = route.segments[index];
        const parameter = route.segments[index + 1];
        if (literal?.kind !== 'literal' || parameter?.kind !== 'parameter')
            break;
        const draft = drafts.byLiteral(literal.text);
        if (!draft)
            break;
        items.push({ draft, parameter: parameter.name });
        index += 2;
    }
    return { items, rest: route.segments.slice(index) };
}
/** Operations that are told by what they answer with: pages, redirects, files, the OpenAPI document. */
function mediaRole(reading, route) {
    const { operation, items } = reading;
    const success = successOf(operation);
    const types = (success?.content ?? []).map((media) => media.content_type);
    const item = items.at(-1);
    if (operation.method === 'GET' && /\/openapi(?:\.json|\.yaml)?$/.test(operation.path)) {
        return { kind: 'openapi', parents: [] };
    }
    if (operation.method === 'GET' && types.some((type) => type.includes('html'))) {
        return { kind: 'page', parents: [] };
    }
    if (operation.method === 'GET' && success && success.status >= 300)
        return redirectRole(reading, route);
    const binary = types.some((type) => /octet-stream|pdf|^image\/|^audio\/|^video\/|zip/.test(type));
    if (operation.method === 'GET' && binary && item) {
        return {
            kind: 'download',
            draft: item.draft,
            locate: inPath(item.parameter),
            parents: items.slice(0, -1),
        };
    }
    return null;
}
function redirectRole(reading, route) {
    const parameter = parametersOf(route).at(-1);
    const draft = reading.items.at(-1)?.draft ?? draftWithField(reading, parameter ?? '');
    if (parameter === undefined || !draft)
        return roles_underivable('the spec does not say where it redirects to');
    return { kind: 'redirect', draft, locate: inPath(parameter), parents: [] };
}
/** For `/{code}`: the resource that has such a field, or the only one there is. */
function draftWithField({ drafts, shapes, operation }, name) {
    const wanted = words_snake(name);
    const named = drafts.all.find((draft) => {
        const fields = draft.model ? shapes.properties(draft.model.schema).map((part) => words_snake(part.name)) : [];
        return fields.includes(wanted) || wanted === `${draft.name}_id` || wanted.endsWith(`_${draft.name}`);
    });
    const [only] = drafts.all.filter((draft) => draft.literals.length > 0);
    return named ?? (operation.path.startsWith('/{') || drafts.all.length === 1 ? (only ?? null) : null);
}
function pathRole(reading, route) {
    const { items, rest, operation } = reading;
    const item = items.at(-1);
    if (item && rest.length === 0)
        return itemRole(reading, item, items.slice(0, -1));
    if (route.segments.length === 0)
        return operation.method === 'GET' ? { kind: 'index', parents: [] } : noRule();
    const [first, second, third] = rest;
    if (first?.kind === 'parameter' && rest.length === 1 && !item)
        return bareItemRole(reading, first.name);
    if (first?.kind !== 'literal')
        return noRule();
    const draft = reading.drafts.byLiteral(first.text);
    if (rest.length === 1) {
        if (draft)
            return collectionRole(reading, draft, items);
        return item ? itemWordRole(reading, item, first.text) : wordRole(reading, first.text);
    }
    if (draft && second?.kind === 'literal' && rest.length === 2) {
        return collectionWordRole(reading, draft, second.text);
    }
    if (draft && second?.kind === 'literal' && third?.kind === 'parameter' && rest.length === 3) {
        return attributeRole(reading, draft, { from: 'path', parameter: third.name, attribute: second.text });
    }
    return lastResort(reading, rest);
}
function noRule() {
    return roles_underivable('no resource of the spec belongs to its path');
}
function lastResort(reading, rest) {
    const shape = listShape(reading.operation, reading.drafts, reading.shapes);
    const parameter = rest.at(-1);
    const word = parameter?.kind === 'literal' ? parameter.text : null;
    if (reading.operation.method === 'GET' && !shape && isSummaryWord(word))
        return summary();
    if (reading.operation.method === 'GET' && shape?.draft) {
        const by = parameter?.kind === 'parameter' ? inPath(parameter.name) : null;
        const view = by ? null : parameter?.kind === 'literal' ? parameter.text : null;
        return { kind: 'list', draft: shape.draft, view, by, parents: reading.items };
    }
    return noRule();
}
function bareItemRole(reading, parameter) {
    const draft = draftWithField(reading, parameter);
    return draft ? itemRole(reading, { draft, parameter }, []) : noRule();
}
function itemRole(reading, item, parents) {
    const { operation } = reading;
    const { draft } = item;
    const locate = inPath(item.parameter);
    switch (operation.method) {
        case 'GET':
        case 'HEAD':
            return (groupRole(reading, draft, locate, parents) ?? { kind: 'read', draft, locate, view: null, parents });
        case 'PUT':
            return { kind: 'update', draft, locate, mode: putMode(reading, draft), parents };
        case 'PATCH':
            return { kind: 'update', draft, locate, mode: 'merge', parents };
        case 'POST':
            return { kind: 'update', draft, locate, mode: 'merge', parents };
        case 'DELETE':
            return { kind: 'delete', draft, locate, parents };
        default:
            return noRule();
    }
}
/** A PUT whose body fields are all optional changes what it names; any other replaces the row. */
function putMode({ operation, shapes }, draft) {
    const fields = requestFields(operation, draft, shapes);
    return fields.length === 0 || fields.every((field) => !field.required) ? 'merge' : 'replace';
}
/** `GET /contracts/{wallet}` that answers with several rows: the parameter is no key. */
function groupRole({ operation, drafts, shapes }, draft, by, parents) {
    const body = successBody(operation);
    if (!body || isKeyLike(by.parameter, draft))
        return null;
    const whole = shapes.resolve(body.schema);
    if (shapes_typeOf(whole) === 'array')
        return { kind: 'list', draft, view: null, by, parents };
    const parts = shapes.properties(body.schema);
    const arrays = parts.filter((part) => shapes_typeOf(part.schema) === 'array');
    const known = draft.model ? shapes.properties(draft.model.schema).map((part) => part.name) : [];
    const own = parts.filter((part) => known.includes(part.name) && words_snake(part.name) !== words_snake(by.parameter));
    if (arrays.length === 0 || own.length > 0)
        return null;
    const shape = listShape(operation, drafts, shapes);
    if (arrays.length === 1 && shape?.draft === draft)
        return { kind: 'list', draft, view: null, by, parents };
    const lists = arrays.every((part) => part.model === null || drafts.byModel(part.model) === draft);
    return lists ? { kind: 'summary', draft, by, view: null, parents } : null;
}
function isKeyLike(parameter, draft) {
    const name = words_snake(parameter);
    return (['id', 'uuid', 'key', 'code', 'slug', draft.name, `${draft.name}_id`].includes(name) || /_id$/.test(name));
}
function collectionRole(reading, draft, parents) {
    const { operation, drafts, shapes } = reading;
    switch (operation.method) {
        case 'POST': {
            const file = fileField(reading);
            if (file !== null)
                return { kind: 'upload', draft, field: file, parents };
            return { kind: 'create', draft, verb: null, parents };
        }
        case 'GET':
            return listOrSummary(reading, draft, null, parents, listShape(operation, drafts, shapes));
        case 'DELETE':
            return { kind: 'clear', draft, parents };
        case 'PUT':
            return requestBody(operation) ? { kind: 'create', draft, verb: 'put', parents } : noRule();
        default:
            return noRule();
    }
}
function listOrSummary(reading, draft, view, parents, shape) {
    const body = successBody(reading.operation);
    if (shape)
        return { kind: 'list', draft: shape.draft ?? draft, view, by: null, parents };
    const open = !body || shapes_typeOf(reading.shapes.resolve(body.schema)) === null;
    if (open && !isSummaryWord(view))
        return { kind: 'list', draft, view, by: null, parents };
    return { kind: 'summary', draft, by: null, view, parents };
}
function isSummaryWord(view) {
    return (view !== null && /summary|stats|statistic|overview|metric|total|count|report|analytic|usage/.test(view));
}
function fileField({ operation, shapes }) {
    const media = operation.request?.content.find((part) => part.content_type.startsWith('multipart/'));
    if (!media)
        return null;
    const parts = shapes.properties(media.schema);
    return parts.find((part) => part.schema.format === 'binary')?.name ?? 'file';
}
/** `/orders/{id}/cancel`, `/builds/{id}/status`. */
function itemWordRole(reading, item, word) {
    const { operation, drafts, shapes } = reading;
    const { draft } = item;
    const locate = inPath(item.parameter);
    const parents = reading.items.slice(0, -1);
    if (operation.method === 'GET') {
        const shape = listShape(operation, drafts, shapes);
        if (shape?.draft && shape.draft !== draft) {
            return { kind: 'list', draft: shape.draft, view: null, by: null, parents: reading.items };
        }
        return { kind: 'read', draft, locate, view: word, parents };
    }
    if (operation.method === 'DELETE' && !isActingVerb(word)) {
        return roles_underivable(`the spec does not say what '${word}' of a ${draft.name} is`);
    }
    if (isComputingVerb(word) && !isActingVerb(word))
        return roles_underivable(computed(word));
    return { kind: 'action', draft, locate, verb: word, parents };
}
/** `/builds/submit`, `/actions/pending`, `/bookings/summary`, `/contracts/redeem`. */
function collectionWordRole(reading, draft, word) {
    const { operation, drafts, shapes } = reading;
    if (operation.method === 'GET') {
        return listOrSummary(reading, draft, word, [], listShape(operation, drafts, shapes));
    }
    if (operation.method === 'DELETE')
        return { kind: 'clear', draft, parents: [] };
    const located = locatorInBody(reading, draft);
    const keyed = located !== null && ['id', `${draft.name}_id`].includes(words_snake(located.parameter));
    if (isCreatingVerb(word) && !(keyed && isActingVerb(word))) {
        return { kind: 'create', draft, verb: word, parents: [] };
    }
    if (/^(?:bulk|batch|import)/.test(word))
        return roles_underivable(`a ${word} of several rows is not described`);
    if (located && !isComputingVerb(word))
        return { kind: 'action', draft, locate: located, verb: word, parents: [] };
    return roles_underivable(isComputingVerb(word) ? computed(word) : `nothing in its body names the ${draft.name} it works on`);
}
/** The body field that names an existing row: the resource's id, or a field that another path looks it up by. */
function locatorInBody({ operation, shapes }, draft) {
    const body = requestBody(operation);
    if (!body)
        return null;
    const names = shapes.properties(body.schema).map((part) => part.name);
    const unique = draft.model?.constraints.filter((rule) => rule.kind !== 'index' && rule.fields.length === 1) ?? [];
    const known = draft.model ? shapes.properties(draft.model.schema).map((part) => part.name) : [];
    const found = names.find((name) => ['id', `${draft.name}_id`].includes(words_snake(name))) ??
        names.find((name) => unique.some((rule) => rule.fields[0] === name)) ??
        names.find((name) => draft.stems.some((stem) => words_snake(name) === `${stem}_id`)) ??
        names.find((name) => known.includes(name) && IDENTIFYING.test(words_snake(name)));
    return found === undefined ? null : { from: 'body', parameter: found, attribute: null };
}
const IDENTIFYING = /(?:^|_)(?:id|uuid|code|key|sku|slug|number|mint|address|email|username|serial|reference|handle)$/;
/** `/contracts/nft/{mint_address}`, `/voting/wallet/{wallet}`, `/services/by-tag/{tag}`. */
function attributeRole(reading, draft, locate) {
    const { operation, drafts, shapes } = reading;
    const by = wordsOf(locate.attribute ?? '')[0] === 'by';
    const shape = listShape(operation, drafts, shapes);
    switch (operation.method) {
        case 'GET':
            if (shape || by)
                return { kind: 'list', draft: shape?.draft ?? draft, view: null, by: locate, parents: [] };
            return { kind: 'read', draft, locate, view: null, parents: [] };
        case 'PUT':
            return { kind: 'update', draft, locate, mode: putMode(reading, draft), parents: [] };
        case 'PATCH':
            return { kind: 'update', draft, locate, mode: 'merge', parents: [] };
        case 'DELETE':
            return { kind: 'delete', draft, locate, parents: [] };
        default:
            return noRule();
    }
}
/** One word and nothing else: `/shorten`, `/verify`, `/metrics`. */
function wordRole(reading, word) {
    const { operation, drafts, shapes } = reading;
    if (operation.method === 'GET') {
        const shape = listShape(operation, drafts, shapes);
        if (shape?.draft)
            return { kind: 'list', draft: shape.draft, view: null, by: null, parents: [] };
        if (/^(?:healthz?|livez?|readyz?|ready|live|ping)$/.test(word))
            return { kind: 'alive', parents: [] };
        if (shape || isPlural(word))
            return isSummaryWord(word) ? summary() : roles_underivable(notKept(word));
        return summary();
    }
    if (operation.method !== 'POST')
        return noRule();
    const [only] = drafts.all;
    const made = drafts.all.find((draft) => answersWithKeyOf(reading, draft)) ??
        (drafts.all.length === 1 ? only : undefined);
    if (isCreatingVerb(word) && made)
        return { kind: 'create', draft: made, verb: word, parents: [] };
    return roles_underivable(computed(word));
}
function summary() {
    return { kind: 'summary', draft: null, by: null, view: null, parents: [] };
}
function answersWithKeyOf({ operation, shapes }, draft) {
    const body = successBody(operation);
    const names = body ? shapes.properties(body.schema).map((part) => words_snake(part.name)) : [];
    return names.some((name) => ['id', 'code', 'short_code', 'slug', `${draft.name}_id`].includes(name));
}
function computed(word) {
    return `the spec does not say by which rules the result of '${word}' is worked out`;
}
function notKept(word) {
    return `the spec does not say what the list of '${wordsOf(word).join(' ')}' is made of`;
}
function streamRole(reading, route) {
    const { items, drafts } = reading;
    const item = items.at(-1);
    const [first] = route.segments;
    const draft = item?.draft ?? (first?.kind === 'literal' ? drafts.byLiteral(first.text) : null);
    return { kind: 'stream', draft, locate: item ? inPath(item.parameter) : null, parents: items.slice(0, -1) };
}
function inPath(parameter) {
    return { from: 'path', parameter, attribute: null };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/route-order.js
/** Matching order: by segment, a literal before a parameter; then by method. Catch-alls last. Stable for any input order. */
function inMatchingOrder(operations) {
    return [...operations].sort((a, b) => compareKeys(orderKey(a.operation), orderKey(b.operation)));
}
/** Pairs of operations that some request fits both of, so that only the order decides. */
function ambiguousRoutes(operations) {
    const found = [];
    const shapes = new Map();
    for (const operation of operations) {
        const key = `${operation.method} ${operation.path.replace(/\{[^}]*\}/g, '{}')}`;
        const first = shapes.get(key);
        if (!first) {
            shapes.set(key, operation);
            continue;
        }
        found.push({
            code: 'ambiguous-route',
            severity: 'warning',
            message: `${operation.method} ${operation.path} and ${first.method} ${first.path} match the same requests`,
            place: operation.source,
            hint: 'Give one of them a path of its own.',
            related: [{ message: 'the other one', place: first.source }],
        });
    }
    return found;
}
function orderKey(operation) {
    const segments = operation.path.split('/').filter((part) => part !== '');
    const catchAll = operation.method === 'ANY' || /\{[^}]*(?::path|\*)\}/.test(operation.path);
    return [
        [catchAll ? 1 : 0, ''],
        ...segments.map((part) => [part.startsWith('{') ? 1 : 0, part.startsWith('{') ? '' : part]),
        [-1, operation.method],
        [-1, operation.id],
    ];
}
function compareKeys(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const [left, right] = [a[index], b[index]];
        if (!left || !right)
            return left ? 1 : -1;
        if (left[0] !== right[0])
            return left[0] - right[0];
        if (left[1] !== right[1])
            return left[1] < right[1] ? -1 : 1;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/js/generate/plan/used-resources.js
/** Resources that some operation reads or writes, and those that they belong to; a model that nothing uses is no table. */
function usedResources(resources, operations, authentication) {
    const used = new Set();
    for (const { behaviour, respond } of operations)
        collect([behaviour, respond.body, respond.headers], used);
    if (authentication?.users)
        used.add(authentication.users.resource);
    let grown = -1;
    while (grown !== used.size) {
        grown = used.size;
        for (const resource of resources) {
            if (used.has(resource.name))
                for (const parent of resource.belongs_to)
                    used.add(parent.resource);
        }
    }
    return resources.filter((resource) => used.has(resource.name));
}
/** Every `resource` that a piece of the plan names. Plans are trees of plain data, so walking them finds all. */
function collect(part, used) {
    if (Array.isArray(part)) {
        for (const inner of part)
            collect(inner, used);
        return;
    }
    if (typeof part !== 'object' || part === null)
        return;
    for (const [name, value] of Object.entries(part)) {
        if (name === 'resource' && typeof value === 'string')
            used.add(value);
        else
            collect(value, used);
    }
}

;// CONCATENATED MODULE: ./build/js/generate/plan/writable.js

/**
 * The operation as callers may write to it: fields that the document marks `readOnly` are the service's own, so no request
 * has to have them and none is read. A body without such fields stays the reference that it is. What is nested deeper
 * refers to rows that exist (`specialties: [{id, name}]`) and stays as it is.
 */
function writableOperation(operation, shapes) {
    const { request } = operation;
    if (!request)
        return operation;
    const content = request.content.map((media) => {
        const schema = writable(media.schema, shapes);
        return schema === media.schema ? media : { ...media, schema };
    });
    const changed = content.some((media, index) => media !== request.content[index]);
    return changed ? { ...operation, request: { ...request, content } } : operation;
}
/** The schema itself where nothing in it is read-only. */
function writable(schema, shapes) {
    const whole = shapes.resolve(schema);
    const parts = Object.entries(whole.properties ?? {});
    const [only] = parts;
    if (only && parts.length === 1 && shapes_typeOf(shapes.resolve(only[1])) === 'object') {
        const inner = withoutReadOnly(only[1], shapes);
        return inner === only[1] ? schema : { ...whole, properties: { [only[0]]: inner } };
    }
    return withoutReadOnly(schema, shapes);
}
function withoutReadOnly(schema, shapes) {
    const { properties = {}, required = [], ...rest } = shapes.resolve(schema);
    const parts = Object.entries(properties);
    const kept = parts.filter(([, part]) => shapes.resolve(part).readOnly !== true);
    if (kept.length === parts.length)
        return schema;
    const names = new Set(kept.map(([name]) => name));
    const needed = required.filter((name) => names.has(name));
    return {
        ...rest,
        properties: Object.fromEntries(kept),
        ...(needed.length > 0 && { required: needed }),
    };
}

;// CONCATENATED MODULE: ./build/js/generate/plan/plan-service.js
























/**
 * What a service does, from its spec alone: resources, one behaviour per operation, the standard endpoints. Pure and
 * total: any IR gives a plan; what cannot be derived is `underivable` and reported with its place.
 */
function planService(service) {
    const shapes = shapesOf(service.models);
    const operations = [...service.operations, ...missingStandardEndpoints(service)].map((operation) => writableOperation(operation, shapes));
    const planner = plannerOf(service, operations);
    const routes = operations.map((operation) => routeOf(operation, service.base_path));
    const authentication = authenticationPlan(service, routes, planner);
    const canLogIn = routes.some((route) => ['login', 'register'].includes(authenticationRole(route, planner.shapes) ?? ''));
    const planned = planner.understood.map(({ operation, role }) => {
        const { behaviour, respond } = planOperation(operation, role, planner);
        const security = authentication ? securityOf(operation, behaviour, planner, canLogIn) : null;
        const failures = failuresOf(operation, behaviour, security, planner);
        const identifies = authentication !== null && security === null && asksForCaller({ behaviour, respond });
        return {
            operation: acceptedOperation(operation, behaviour, planner),
            behaviour,
            respond,
            failures,
            security,
            ...(identifies && { identifies }),
        };
    });
    const logsIn = planned.some((one) => one.behaviour.kind === 'login');
    const kept = usedResources([
        ...planner.resources.map((built) => built.plan),
        ...markResources(planner.marks, planner.resources, planner.users?.resource.survey.draft ?? null),
    ], planned, authentication);
    const resources = settleNulls(kept, planned);
    const plan = {
        name: service.name,
        title: service.title,
        version: service.version,
        port: service.port ?? DEFAULT_PORT,
        purpose: service.purpose,
        source: service.source,
        resources,
        operations: inMatchingOrder(planned),
        models: service.models,
        configuration: [...service.configuration, ...authenticationSettings(service, authentication, logsIn)],
        dependencies: service.dependencies,
        authentication,
        errors: errorPlan(service.error_shape, planner.shapes),
        capabilities: service.capabilities,
        features: featuresOf(service, planned, authentication !== null),
    };
    return { plan, diagnostics: [...ambiguousRoutes(operations), ...planDiagnostics(plan, planner)] };
}
function plannerOf(service, operations) {
    const shapes = shapesOf(service.models);
    const routes = operations.map((operation) => routeOf(operation, service.base_path));
    const { drafts, users } = withUsers(recogniseResources(routes, shapes), routes, shapes, service);
    const marks = marksOf(routes, drafts, users, shapes);
    const understood = routes.map((route) => ({ operation: route.operation, role: roles_roleOf(route, drafts, shapes, marks) }));
    const authenticated = service.authentication !== null || routes.some((route) => authenticationRole(route, shapes) !== null);
    const resources = settleKeys(drafts.all.map((draft) => {
        const survey = surveyOf(draft, understood, shapes, draft === users ? peopleIn(understood) : [], users);
        return buildResource(survey, drafts, shapes, authenticated);
    }));
    const planner = {
        service,
        shapes,
        drafts,
        resources,
        understood,
        marks,
        users: usersOf(resources, users),
        tokenSeconds: tokenSeconds(service),
        authenticated,
    };
    return { ...planner, resources: keepFilled(resources.filter((built) => isFilled(built, planner))) };
}
/** Operations by which users come to be and change themselves. */
function peopleIn(understood) {
    return understood.filter(({ role }) => role.kind === 'authentication' && (role.role === 'register' || role.role === 'change_current_user'));
}
function usersOf(resources, draft) {
    const resource = resources.find((built) => built.survey.draft === draft);
    const password = resource?.plan.fields.find((field) => field.role === 'password_hash');
    return resource && password ? { resource, password: password.name } : null;
}
/** Whether an answer, or what is done, depends on who calls. Plans are plain data, so walking them finds it. */
function asksForCaller(part) {
    if (Array.isArray(part))
        return part.some(asksForCaller);
    if (typeof part !== 'object' || part === null)
        return false;
    if ('kind' in part && part.kind === 'current_user' && 'field' in part)
        return true;
    return Object.values(part).some(asksForCaller);
}
function featuresOf(service, planned, authenticated) {
    const prose = [...service.stack, ...service.capabilities, service.purpose].join(' ').toLowerCase();
    const kinds = new Set(planned.map((one) => one.behaviour.kind));
    const form = planned.some((one) => requestBody(one.operation)?.content_type === 'application/x-www-form-urlencoded');
    const has = {
        websocket: kinds.has('stream'),
        authentication: authenticated,
        cors: /\bcors\b/.test(prose),
        upload: kinds.has('upload'),
        form,
        html: kinds.has('page'),
        proxy: false,
    };
    return FEATURES.filter((feature) => has[feature]);
}


/***/ })

};
