export const id = 9968;
export const ids = [9968];
export const modules = {

/***/ 31562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ chooseLanguage)
/* harmony export */ });
/** The language asked for, else TypeScript: the Python pack is a preview and is never chosen for anybody. */
function chooseLanguage(requested) {
    return requested ?? 'typescript';
}


/***/ }),

/***/ 85022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ generateService)
});

// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/domain/file-set.js
var file_set = __webpack_require__(56768);
// EXTERNAL MODULE: ./build/js/generate/rendering/renderer.js
var renderer = __webpack_require__(68904);
;// CONCATENATED MODULE: ./build/js/generate/rendering/render-pack.js

/**
 * Every file of the pack's manifest for one view. `each` names a list of the view whose elements have a `file` name
 * that fills `{{file}}` in the path; `when` names a member that has to be truthy.
 */
function renderPack(pack, view, wanted = () => true) {
    return pack.manifest.files
        .filter((file) => wanted(file) && (file.when === undefined || isTruthy(member(view, file.when))))
        .flatMap((file) => renderFile(pack, view, file));
}
function renderFile(pack, view, file) {
    if (file.each === undefined)
        return [rendered(pack, view, file, view)];
    const elements = member(view, file.each);
    if (!Array.isArray(elements))
        throw new Error(`'${file.each}' of the view is no list`);
    return elements.map((element) => rendered(pack, view, file, element));
}
function rendered(pack, view, file, context) {
    return {
        path: file.path.replace(/\{\{(\w+)\}\}/g, (_, name) => String(member(context, name))),
        contents: file.template.endsWith('.hbs')
            ? (0,renderer/* rendererFor */.L)(pack).render(file.template, context, view)
            : verbatim(pack, file.template),
        executable: file.executable ?? false,
        ownership: file.ownership,
    };
}
function verbatim(pack, path) {
    const text = pack.files.get(path);
    if (text === undefined)
        throw new Error(`the pack ${pack.name} has no file '${path}'`);
    return text;
}
/** `features.websocket` reaches into objects. */
function member(view, path) {
    return path
        .split('.')
        .reduce((value, name) => typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? Reflect.get(value, name)
        : undefined, view);
}
function isTruthy(value) {
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

// EXTERNAL MODULE: ./build/js/generate/python/tidied.js
var tidied = __webpack_require__(6530);
// EXTERNAL MODULE: ./build/js/generate/rendering/code.js
var code = __webpack_require__(57306);
// EXTERNAL MODULE: ./build/js/generate/rendering/encoders.js
var encoders = __webpack_require__(15006);
// EXTERNAL MODULE: ./build/js/generate/typescript/identifiers.js
var identifiers = __webpack_require__(78174);
;// CONCATENATED MODULE: ./build/js/generate/typescript/openapi-paths.js
const ANY = ['get', 'post', 'put', 'patch', 'delete'];
/** Operations by path in the order of the plan, each method once. */
function distinctPlaces(operations) {
    const paths = new Map();
    for (const plan of operations) {
        const { method, path } = plan.operation;
        const methods = paths.get(path) ?? new Map();
        const verbs = method === 'ANY' ? ANY : [method === 'WS' ? 'get' : method.toLowerCase()];
        for (const verb of verbs)
            if (!methods.has(verb))
                methods.set(verb, plan);
        paths.set(path, methods);
    }
    return [...paths].map(([path, methods]) => ({
        path,
        operations: [...methods].map(([method, plan]) => ({ method, plan })),
    }));
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/openapi.js


/** The OpenAPI 3.1 document of a service, as it is served. WebSocket operations stand in it as the GET that they begin with. */
function openapiDocument(plan, ir) {
    const { models: names, problem } = componentNames(plan);
    const convert = (schema) => schemaJson(schema, names);
    const parts = { convert, problem: { $ref: `#/components/schemas/${problem}` } };
    const paths = distinctPlaces(plan.operations).map(({ path, operations }) => [
        path,
        Object.fromEntries(operations.map(({ method, plan: operation }) => [method, operationJson(operation, plan, parts)])),
    ]);
    return {
        openapi: '3.1.0',
        info: {
            title: plan.title,
            version: plan.version,
            ...(ir.purpose !== '' && { description: ir.purpose }),
        },
        'x-service-name': plan.name,
        paths: Object.fromEntries(paths),
        components: {
            schemas: {
                ...Object.fromEntries(plan.models.map((model) => [names.get(model.name) ?? model.name, convert(model.schema)])),
                [problem]: problemSchema(plan.errors),
            },
            ...(plan.authentication && {
                securitySchemes: { credentials: securityScheme(plan.authentication) },
            }),
        },
    };
}
/** The document's own models keep their names; the error body takes one that is free. */
function componentNames(plan) {
    const names = new identifiers/* Names */.fS();
    const models = new Map(plan.models.map(({ name }) => [name, names.take(/^[\w.-]+$/.test(name) ? name : (0,identifiers/* pascalCase */.fL)(name))]));
    return { models, problem: names.take('Problem') };
}
function operationJson({ operation, respond, failures, security, behaviour }, plan, { convert, problem }) {
    const parameters = operation.parameters.filter((parameter) => parameter.in !== 'cookie');
    const documented = operation.responses.filter(({ status }) => status < 400);
    const success = documented.some(({ status }) => status === respond.status)
        ? documented.filter(({ status }) => status === respond.status)
        : [];
    const responses = {};
    const unknown = { description: 'Success' };
    for (const { status, description, content, headers } of success) {
        responses[String(status)] = {
            description: description === '' ? 'Success' : description,
            ...(headers.length > 0 && { headers: headersJson(headers, convert) }),
            ...(content.length > 0 && {
                content: Object.fromEntries(content.map(({ content_type, schema }) => [content_type, { schema: convert(schema) }])),
            }),
        };
    }
    if (behaviour.kind !== 'underivable')
        responses[String(respond.status)] ??= unknown;
    for (const { status, reason } of failures) {
        responses[String(status)] = problemResponse(reason, plan.errors, problem);
    }
    if (behaviour.kind === 'underivable')
        responses['501'] ??= problemResponse(behaviour.reason, plan.errors, problem);
    return {
        operationId: operation.id,
        ...(operation.summary !== '' && { summary: operation.summary }),
        ...(operation.description !== '' && { description: operation.description }),
        ...(operation.tags.length > 0 && { tags: operation.tags }),
        ...(parameters.length > 0 && {
            parameters: parameters.map((parameter) => parameterJson(parameter, convert)),
        }),
        ...(operation.request && {
            requestBody: {
                required: operation.request.required,
                content: Object.fromEntries(operation.request.content.map(({ content_type, schema, examples }) => [
                    content_type,
                    { schema: convert(schema), ...(examples[0] !== undefined && { example: examples[0] }) },
                ])),
            },
        }),
        responses,
        ...(security && plan.authentication && { security: [{ credentials: [] }] }),
        'x-source': `${operation.source.file}:${operation.source.line}`,
    };
}
function parameterJson(parameter, convert) {
    return {
        name: parameter.name,
        in: parameter.in,
        required: parameter.in === 'path' || parameter.required,
        ...(parameter.description !== '' && { description: parameter.description }),
        ...listStyle(parameter),
        schema: convert(parameter.schema),
    };
}
/** How a list travels in one query parameter; in paths and headers a comma is the rule. */
function listStyle({ in: place, separator }) {
    if (separator === undefined || place === 'path' || place === 'header')
        return {};
    if (separator === ',')
        return { explode: false };
    return { style: separator === ' ' ? 'spaceDelimited' : 'pipeDelimited', explode: false };
}
function headersJson(headers, convert) {
    return Object.fromEntries(headers.map(({ name, description, schema }) => [
        name,
        { ...(description !== '' && { description }), schema: convert(schema) },
    ]));
}
function problemResponse(reason, errors, problem) {
    const type = errors.kind === 'problem' ? 'application/problem+json' : 'application/json';
    return {
        description: reason === '' ? 'Refused' : reason,
        content: { [type]: { schema: problem } },
    };
}
function problemSchema(errors) {
    const text = { type: 'string' };
    if (errors.kind === 'problem') {
        const fields = {
            type: 'array',
            items: { type: 'object', properties: { pointer: text, detail: text }, required: ['pointer', 'detail'] },
        };
        return {
            type: 'object',
            properties: { type: text, title: text, status: { type: 'integer' }, detail: text, errors: fields },
            required: ['type', 'title', 'status', 'detail'],
        };
    }
    const names = [errors.message_field, errors.code_field].filter((name) => name !== null);
    const inner = {
        type: 'object',
        properties: {
            ...Object.fromEntries(names.map((name) => [name, text])),
            ...(errors.list_field !== null && { [errors.list_field]: { type: 'array', items: {} } }),
        },
        required: names,
    };
    if (errors.envelope === null)
        return inner;
    return { type: 'object', properties: { [errors.envelope]: inner }, required: [errors.envelope] };
}
function securityScheme({ kind, carrier }) {
    if (kind === 'basic')
        return { type: 'http', scheme: 'basic' };
    if (kind === 'jwt' && carrier.in === 'header' && carrier.name.toLowerCase() === 'authorization') {
        return { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };
    }
    return { type: 'apiKey', in: carrier.in, name: carrier.name };
}
function schemaJson(schema, names) {
    const reference = /^#\/models\/(.+)$/s.exec(schema.$ref ?? '')?.[1];
    if (schema.$ref !== undefined) {
        const name = reference === undefined ? undefined : names.get(reference);
        return name === undefined ? {} : { $ref: `#/components/schemas/${name}` };
    }
    const convert = (inner) => schemaJson(inner, names);
    const { properties, items, additionalProperties, allOf, anyOf, oneOf, ...rest } = schema;
    return {
        ...rest,
        ...(properties && {
            properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, convert(inner)])),
        }),
        ...(items && { items: convert(items) }),
        ...(additionalProperties !== undefined && {
            additionalProperties: typeof additionalProperties === 'object' ? convert(additionalProperties) : additionalProperties,
        }),
        ...(allOf && { allOf: allOf.map(convert) }),
        ...(anyOf && { anyOf: anyOf.map(convert) }),
        ...(oneOf && { oneOf: oneOf.map(convert) }),
    };
}

// EXTERNAL MODULE: ./build/js/generate/typescript/ts-type.js
var ts_type = __webpack_require__(40474);
;// CONCATENATED MODULE: ./build/js/generate/typescript/plan-index.js


/** A plan with its resources by name. A name that the plan does not have is a bug of the planner: RangeError. */
class PlanIndex {
    plan;
    resolve;
    #resources;
    #tableTypes;
    constructor(plan) {
        this.plan = plan;
        this.resolve = (0,ts_type/* resolver */.L2)(plan.models);
        this.#resources = new Map(plan.resources.map((resource) => [resource.name, resource]));
        const names = new identifiers/* Names */.fS([
            'Database',
            'Table',
            'Column',
            'Generated',
            'ProcessedMessageTable',
            'SequenceTable',
        ]);
        this.#tableTypes = new Map(plan.resources.map(({ name }) => [name, names.take(`${(0,identifiers/* pascalCase */.fL)(name)}Table`)]));
    }
    /** Name of the interface in the generated `tables.ts`. */
    tableType(resource) {
        return this.#tableTypes.get(resource) ?? 'never';
    }
    resource(name) {
        const found = this.#resources.get(name);
        if (!found)
            throw new RangeError(`the plan names the resource '${name}', which it does not have`);
        return found;
    }
    /** Whether clients can follow changes of the resource. */
    isStreamed(resource) {
        return this.plan.operations.some(({ behaviour }) => behaviour.kind === 'stream' && behaviour.resource === resource);
    }
}
function fieldOf(resource, name) {
    const found = resource.fields.find((field) => field.name === name);
    if (!found)
        throw new RangeError(`the resource '${resource.name}' has no field '${name}'`);
    return found;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/presenters.js

const LEAST_MEMBERS = 4;
/** Shapes of rows that several operations of one file answer with: each is written once. */
function sharedPresenters(index, operations) {
    const found = new Map();
    for (const { behaviour, respond } of operations) {
        const name = 'resource' in behaviour ? behaviour.resource : null;
        const bodies = [respond.body, behaviour.kind === 'stream' ? behaviour.message : null];
        for (const body of bodies) {
            if (body)
                visit(body, name === null ? null : index.resource(name), index, found);
        }
    }
    const presenters = new Map();
    const counts = new Map();
    for (const [key, { resource, value, count }] of found) {
        if (count < 2)
            continue;
        const number = (counts.get(resource.name) ?? 0) + 1;
        counts.set(resource.name, number);
        const name = `present${(0,identifiers/* pascalCase */.fL)(resource.name)}${number === 1 ? '' : number}`;
        presenters.set(key, { name, resource, value });
    }
    return presenters;
}
function presenterKey(resource, value) {
    return `${resource.name} ${JSON.stringify(value)}`;
}
function visit(value, resource, index, found) {
    if (resource && isShape(value)) {
        const key = presenterKey(resource, value);
        const known = found.get(key);
        if (known)
            known.count += 1;
        else
            found.set(key, { resource, value, count: 1 });
        return;
    }
    switch (value.kind) {
        case 'object':
            for (const entry of value.entries)
                visit(entry.value, resource, index, found);
            return;
        case 'array':
            for (const item of value.items)
                visit(item, resource, index, found);
            return;
        case 'page_items':
            if (value.each)
                visit(value.each, resource, index, found);
            return;
        case 'records':
            if (value.each)
                visit(value.each, index.resource(value.resource), index, found);
            return;
        default:
            return;
    }
}
/** An object of some size that is made of the row alone. */
function isShape(value) {
    return value.kind === 'object' && value.entries.length >= LEAST_MEMBERS && isMadeOfRow(value);
}
function isMadeOfRow(value) {
    switch (value.kind) {
        case 'row':
        case 'literal':
            return true;
        case 'object':
            return value.entries.every((entry) => isMadeOfRow(entry.value));
        case 'array':
            return value.items.every(isMadeOfRow);
        case 'text':
            return value.parts.every(isMadeOfRow);
        case 'length':
        case 'slug':
            return isMadeOfRow(value.of);
        case 'compare':
        case 'arithmetic':
            return isMadeOfRow(value.left) && isMadeOfRow(value.right);
        case 'choose':
            return (isMadeOfRow(value.on) &&
                isMadeOfRow(value.otherwise) &&
                value.cases.every((each) => isMadeOfRow(each.then)));
        default:
            return false;
    }
}

// EXTERNAL MODULE: ./build/js/generate/typescript/layout.js
var layout = __webpack_require__(32150);
;// CONCATENATED MODULE: ./build/js/generate/typescript/request-schemas.js

/** For code that stands outside of any operation. */
const NO_REQUEST = {
    parts: new Map(),
    pathNames: new Map(),
    url: '/',
    body: 'none',
    bodyRequired: false,
};
function requestShape(operation) {
    const pathNames = namesInPath(operation.path);
    const body = bodyOf(operation);
    const parts = new Map();
    const add = (part, schema) => {
        if (schema)
            parts.set(part, schema);
    };
    add('params', paramsSchema(operation, pathNames));
    add('query', parametersSchema(operation, 'query', (name) => name));
    add('headers', parametersSchema(operation, 'header', (name) => name.toLowerCase()));
    add('body', body.kind === 'multipart' && body.schema ? withoutFiles(body.schema) : body.schema);
    return {
        parts,
        pathNames,
        url: routerPath(operation, pathNames),
        body: body.kind,
        bodyRequired: operation.request?.required ?? false,
    };
}
const BODYLESS = new Set(['GET', 'HEAD', 'TRACE', 'WS', 'ANY']);
function bodyOf(operation) {
    // The framework takes no body with these methods.
    if (BODYLESS.has(operation.method))
        return { kind: 'none', schema: null };
    const content = operation.request?.content ?? [];
    const json = content.find(({ content_type }) => /^application\/(?:.+\+)?json/.test(content_type));
    if (json)
        return { kind: 'json', schema: json.schema };
    const form = content.find(({ content_type }) => content_type === 'application/x-www-form-urlencoded');
    if (form)
        return { kind: 'form', schema: form.schema };
    const multipart = content.find(({ content_type }) => content_type.startsWith('multipart/'));
    if (multipart)
        return { kind: 'multipart', schema: multipart.schema };
    const [other] = content;
    if (other)
        return { kind: 'json', schema: other.schema };
    // A message has a body, also where the document does not show one.
    if (operation.standard === 'message')
        return { kind: 'json', schema: { type: 'object' } };
    return { kind: 'none', schema: null };
}
/** In a form with files, a file is known by what was kept of it. */
function withoutFiles(schema) {
    const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
        name,
        property.format === 'binary' || property.format === 'byte' ? {} : property,
    ]);
    return properties.length === 0 ? schema : { ...schema, properties: Object.fromEntries(properties) };
}
const PLACE = /\{([^{}]*)\}/g;
function namesInPath(path) {
    const names = new identifiers/* Names */.fS();
    const found = new Map();
    for (const [, name = ''] of path.matchAll(PLACE)) {
        if (!found.has(name))
            found.set(name, names.take(/^[a-z]\w*$/i.test(name) ? name : (0,identifiers/* camelCase */.xQ)(name)));
    }
    return found;
}
/** A last parameter that takes the rest of the path: `{path:path}`, `{path*}`, or any last one of a catch-all. */
function takesRest(operation, name) {
    if (!operation.path.endsWith(`{${name}}`) || operation.path.split(`{${name}}`).length > 2)
        return false;
    return /:path$|\*$|^\*/.test(name) || (operation.method === 'ANY' && operation.path.split('{').length > 2);
}
function routerPath(operation, pathNames) {
    const segments = operation.path.split('/').map((segment) => {
        const whole = /^\{([^{}]*)\}$/.exec(segment);
        if (whole?.[1] !== undefined)
            return takesRest(operation, whole[1]) ? '*' : `:${pathNames.get(whole[1]) ?? 'value'}`;
        return segment
            .split(PLACE)
            .map((piece, index) => index % 2 === 1 ? `:${pathNames.get(piece) ?? 'value'}(^[^/]+?)` : literalSegment(piece))
            .join('');
    });
    return segments.join('/') || '/';
}
/** `:` and `*` mean something to the router; what a URL cannot hold is written as it travels. */
function literalSegment(text) {
    return encodeURI(text.toWellFormed())
        .replace(/[?#*()]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
        .replace(/:/g, '::');
}
function paramsSchema(operation, pathNames) {
    if (pathNames.size === 0)
        return null;
    const schemas = new Map(operation.parameters.filter((each) => each.in === 'path').map((each) => [each.name, each.schema]));
    const names = [...pathNames].map(([name, alias]) => [name, takesRest(operation, name) ? '*' : alias]);
    return {
        type: 'object',
        properties: Object.fromEntries(names.map(([name, alias]) => [alias, schemas.get(name) ?? { type: 'string' }])),
        required: names.map(([, alias]) => alias),
    };
}
function parametersSchema(operation, place, rename) {
    const parameters = operation.parameters.filter((each) => each.in === place);
    if (parameters.length === 0)
        return null;
    return {
        type: 'object',
        properties: Object.fromEntries(parameters.map((each) => [rename(each.name), each.schema])),
        required: parameters.filter((each) => each.required).map((each) => rename(each.name)),
    };
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/routes-view.js




/** A router registers each path and method once; of two operations that differ in parameter names only, the first. */
function distinctRoutes(operations) {
    const routes = takenRoutes();
    return headsFirst(operations).filter(({ operation }) => routes.take(operation).length > 0);
}
/** Hands every operation the methods that no earlier one has at its place. */
function takenRoutes() {
    const taken = new Set();
    return {
        take(operation) {
            const shape = requestShape(operation).url.replace(/:\w+/g, ':');
            const free = methodsOf(operation).filter((method) => !taken.has(`${method} ${shape}`));
            for (const method of free)
                taken.add(`${method} ${shape}`);
            return free;
        },
    };
}
const routes_view_ANY = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
function methodsOf({ method }) {
    if (method === 'ANY')
        return routes_view_ANY;
    return [method === 'WS' ? 'GET' : method];
}
/** The framework answers HEAD for every GET, unless HEAD is there first. */
function headsFirst(operations) {
    const isHead = ({ operation }) => operation.method === 'HEAD';
    return [...operations.filter(isHead), ...operations.filter((each) => !isHead(each))];
}
function routeViews(handlers) {
    const routes = takenRoutes();
    return handlers.map((handler) => {
        const methods = routes.take(handler.operation.operation);
        return { code: (0,code/* code */.a)((0,layout/* indented */.gu)(routeCode(handler, methods))) };
    });
}
/** A line of 110, less its indentation and the semicolon. */
const ROUTE_WIDTH = 107;
function routeCode({ view, request, operation, signedIn }, methods) {
    const url = (0,encoders/* typescriptString */.$k)(request.url);
    const schema = `schemas.${view.name}`;
    const target = `operations.${view.name}`;
    const roles = (0,layout/* arrayLiteral */.PL)((operation.security?.roles ?? []).map(encoders/* typescriptString */.$k));
    if (operation.behaviour.kind === 'stream') {
        const asked = operation.security ? roles : 'null';
        return `${(0,layout/* call */.T1)('stream', [url, schema, asked, target], ROUTE_WIDTH)};`;
    }
    const [only = 'GET'] = methods;
    const verb = methods.length === 1 ? (0,encoders/* typescriptString */.$k)(only) : (0,layout/* arrayLiteral */.PL)(methods.map(encoders/* typescriptString */.$k));
    const options = [];
    const invalid = operation.failures.find(({ status }) => status === 400 || status === 422);
    if (invalid?.status === 422)
        options.push(['invalidStatus', '422']);
    if (request.parts.has('body') && !request.bodyRequired)
        options.push(['bodyOptional', 'true']);
    if (request.body === 'form')
        options.push(['form', 'true']);
    if (request.body === 'multipart')
        options.push(['form', 'true'], ['upload', 'true']);
    const last = options.length > 0 ? [(0,layout/* objectLiteral */.dm)(options)] : [];
    if (operation.identifies) {
        return `${(0,layout/* call */.T1)('knownRoute', [verb, url, schema, target, ...last], ROUTE_WIDTH)};`;
    }
    return signedIn
        ? `${(0,layout/* call */.T1)('securedRoute', [verb, url, schema, roles, target, ...last], ROUTE_WIDTH)};`
        : `${(0,layout/* call */.T1)('route', [verb, url, schema, target, ...last], ROUTE_WIDTH)};`;
}
function routerView(handlers) {
    const streams = handlers.some(({ operation }) => operation.behaviour.kind === 'stream');
    const secured = handlers.some(({ signedIn }) => signedIn);
    const identifies = handlers.some(({ operation }) => operation.identifies === true);
    const demanding = handlers.some(({ signedIn, operation }) => signedIn && operation.identifies !== true);
    const open = handlers.some(({ signedIn, operation }) => !signedIn && operation.behaviour.kind !== 'stream');
    const guardedStreams = handlers.some(({ operation }) => operation.behaviour.kind === 'stream' && operation.security !== null);
    const types = ['Answer', 'Handler', 'Input', 'RequestSchemas', 'Service'];
    return {
        serviceTypes: (0,code/* code */.a)([...types, ...(secured ? ['SignedInInput'] : [])].sort().join(', ')),
        used: (0,code/* code */.a)([
            ...(open ? ['route'] : []),
            ...(demanding ? ['securedRoute'] : []),
            ...(identifies ? ['knownRoute'] : []),
            ...(streams ? ['stream'] : []),
        ].join(', ')),
        secured,
        identifies,
        open,
        streams,
        guardedStreams,
        streamRoles: (0,code/* code */.a)(secured || guardedStreams ? 'roles' : '_roles'),
    };
}

// EXTERNAL MODULE: ./build/js/generate/typescript/literal.js
var literal = __webpack_require__(52377);
;// CONCATENATED MODULE: ./build/js/generate/typescript/configuration-view.js





/** Parsers of the generated `config.ts`, with what they expect in words. */
const PARSERS = {
    asText: 'text',
    asInteger: 'a whole number',
    asNumber: 'a number',
    asPort: 'a port, 0 to 65535',
    asBoolean: 'true or false',
    asUrl: 'a URL',
    asLevel: 'trace, debug, info, warn, error or silent',
    asDatabaseUrl: 'a URL that starts with postgres:, postgresql: or sqlite:',
    asOrigins: '* or a list of origins',
};
function settingViews(plan) {
    const settings = allSettings(plan);
    const names = new identifiers/* Names */.fS();
    const used = new Set(settings.map(({ parser }) => parser));
    return {
        settings: settings.map((setting) => ({
            variable: setting.variable,
            property: (0,code/* code */.a)(names.take(setting.property)),
            type: (0,code/* code */.a)(setting.type),
            reading: (0,code/* code */.a)(readingCode(setting)),
            doc: setting.doc,
            example: setting.example,
            required: setting.fallback === null,
        })),
        parsers: Object.fromEntries(Object.keys(PARSERS).map((parser) => [parser, used.has(parser)])),
    };
}
function readingCode({ variable, parser, type, fallback }) {
    const generic = /\|/.test(type) ? `<${type}>` : '';
    const args = [(0,encoders/* typescriptString */.$k)(variable), parser, (0,encoders/* typescriptString */.$k)(PARSERS[parser])];
    const all = fallback === null ? args : [...args, fallback];
    return (0,layout/* indented */.gu)((0,layout/* call */.T1)(`read${generic}`, all), 2);
}
function allSettings(plan) {
    const own = [...ownSettings(plan), ...authenticationSettings(plan)];
    const known = new Set(own.map(({ variable }) => variable));
    const stated = plan.configuration
        .filter(({ name }) => !known.has(name))
        .map((entry) => statedSetting(entry));
    const all = [...own, ...stated];
    const addresses = dependencySettings(plan, new Set(all.map(({ variable }) => variable)));
    return [...all, ...addresses];
}
function ownSettings(plan) {
    const level = plan.configuration.find(({ name }) => name === 'LOG_LEVEL')?.default;
    const stated = typeof level === 'string' && /^(?:trace|debug|info|warn|error)$/i.test(level) ? level : 'info';
    const settings = [
        {
            variable: 'PORT',
            property: 'port',
            type: 'number',
            parser: 'asPort',
            fallback: String(plan.port),
            doc: 'Port to listen on; 0 takes a free one.',
            example: String(plan.port),
        },
        configuration_view_text('HOST', 'host', '0.0.0.0', 'Address to listen on.'),
        configuration_view_text('DATA_DIR', 'dataDir', 'data', 'Folder for what the service keeps.'),
        {
            variable: 'DATABASE_URL',
            property: 'databaseUrl',
            type: 'string | null',
            parser: 'asDatabaseUrl',
            fallback: 'null',
            doc: 'A PostgreSQL database; without it, a SQLite file in DATA_DIR.',
            example: 'postgres://user:password@localhost:5432/database',
        },
        {
            variable: 'LOG_LEVEL',
            property: 'logLevel',
            type: 'string',
            parser: 'asLevel',
            fallback: (0,encoders/* typescriptString */.$k)(stated.toLowerCase()),
            doc: 'How much is logged: trace, debug, info, warn, error or silent.',
            example: stated.toLowerCase(),
        },
        configuration_view_text('ENVIRONMENT', 'environment', 'development', 'Name of the place that the service runs in.'),
        {
            variable: 'TRUST_PROXY',
            property: 'trustProxy',
            type: 'boolean',
            parser: 'asBoolean',
            fallback: 'false',
            doc: 'Whether a proxy in front sets X-Forwarded-For, -Host and -Proto.',
            example: 'false',
        },
    ];
    if (!plan.features.includes('cors'))
        return settings;
    return [
        ...settings,
        {
            variable: 'CORS_ORIGINS',
            property: 'corsOrigins',
            type: "'*' | string[]",
            parser: 'asOrigins',
            fallback: "'*'",
            doc: 'Web sites that may call the service, with commas between them; * for all.',
            example: '*',
        },
    ];
}
/** Secrets of authentication: the service makes them for itself where they are not set and need not be. */
function secretSettings(plan) {
    const { authentication } = plan;
    if (!authentication)
        return [];
    const { kind, users } = authentication;
    return [
        ...(kind === 'jwt' || kind === 'session' ? ['JWT_SECRET'] : []),
        ...(kind === 'api_key' ? ['API_KEY'] : []),
        ...(users === null && kind !== 'api_key' ? ['ADMIN_PASSWORD'] : []),
    ];
}
/** Whether the document says that a variable has to be set. */
function isRequired(plan, variable) {
    return plan.configuration.some(({ name, required, default: value }) => name === variable && required && value === null);
}
const SECRETS = {
    JWT_SECRET: 'Key that signs tokens',
    API_KEY: 'Key that callers send',
    ADMIN_PASSWORD: 'Password of the administrator',
};
function authenticationSettings(plan) {
    const secrets = secretSettings(plan).map((variable) => {
        const required = isRequired(plan, variable);
        const doc = SECRETS[variable] ?? '';
        return {
            variable,
            property: (0,identifiers/* camelCase */.xQ)(variable.toLowerCase()),
            type: required ? 'string' : 'string | null',
            parser: 'asText',
            fallback: required ? null : 'null',
            doc: required ? `${doc}.` : `${doc}; without it one is made and kept in DATA_DIR.`,
            example: '',
        };
    });
    if (!secrets.some(({ variable }) => variable === 'ADMIN_PASSWORD'))
        return secrets;
    const stated = plan.configuration.find(({ name }) => name === 'ADMIN_USERNAME')?.default;
    const name = typeof stated === 'string' && stated !== '' ? stated : 'admin';
    return [configuration_view_text('ADMIN_USERNAME', 'adminUsername', name, 'Name of the administrator.'), ...secrets];
}
function configuration_view_text(variable, property, fallback, doc) {
    return {
        variable,
        property,
        type: 'string',
        parser: 'asText',
        fallback: (0,encoders/* typescriptString */.$k)(fallback),
        doc,
        example: fallback,
    };
}
const STATED = {
    string: { type: 'string', parser: 'asText' },
    integer: { type: 'number', parser: 'asInteger' },
    number: { type: 'number', parser: 'asNumber' },
    boolean: { type: 'boolean', parser: 'asBoolean' },
    url: { type: 'string', parser: 'asUrl' },
};
function statedSetting(entry) {
    const { type, parser } = STATED[entry.type];
    const fits = typeof entry.default === type;
    const required = entry.required && !fits;
    return {
        variable: entry.name,
        property: (0,identifiers/* camelCase */.xQ)(entry.name.toLowerCase()),
        type: required || fits ? type : `${type} | null`,
        parser,
        fallback: required ? null : fits ? (0,literal/* jsonLiteral */.O)(entry.default) : 'null',
        doc: `${entry.description === '' ? '' : `${entry.description} `}(${entry.source.file}:${entry.source.line})`,
        example: entry.secret || !fits ? '' : String(entry.default),
    };
}
/** Where a dependency answers can be told by `<NAME>_URL`. */
function dependencySettings(plan, known) {
    const taken = new Set(known);
    return plan.dependencies.flatMap(({ name, url, port, kind }) => {
        const variable = addressVariable(name);
        if (kind === 'package' || taken.has(variable))
            return [];
        taken.add(variable);
        const address = url ?? (port === null ? null : `http://localhost:${port}`);
        const usable = address !== null && URL.canParse(address) ? address : null;
        return [
            {
                variable,
                property: (0,identifiers/* camelCase */.xQ)(variable.toLowerCase()),
                type: 'string | null',
                parser: 'asUrl',
                fallback: usable === null ? 'null' : (0,encoders/* typescriptString */.$k)(usable),
                doc: `Where ${name} answers.`,
                example: usable ?? '',
            },
        ];
    });
}
/** `sol-treasury-core` -> `SOL_TREASURY_CORE_URL`. */
function addressVariable(name) {
    const words = name
        .normalize('NFKD')
        .toUpperCase()
        .split(/[^A-Z\d]+/)
        .filter((word) => word !== '')
        .join('_')
        .slice(0, 50);
    return `${/^[A-Z]/.test(words) ? words : `DEPENDENCY_${words}`}_URL`;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/columns.js

/** Type of a column in the database; `json`, `boolean` and `timestamptz` are told apart by this word on SQLite. */
const SQL_TYPE = {
    text: 'text',
    date: 'text',
    timestamp: 'timestamptz',
    integer: 'bigint',
    real: 'double precision',
    boolean: 'boolean',
    json: 'json',
};
/** A date and a time of day, https://www.rfc-editor.org/rfc/rfc3339#section-5.6; the zone may be missing. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})?$/;
const ZERO = {
    text: "''",
    date: "''",
    timestamp: "'1970-01-01T00:00:00.000Z'",
    integer: '0',
    real: '0',
    boolean: 'false',
    json: '[]',
};
/** The empty value of a column, as code. */
function zeroOf(column) {
    return ZERO[column];
}
/** What a row holds where nothing is given: the field's default, null, or the empty value. */
function defaultOf(field) {
    if (field.default !== undefined && (field.default !== null || field.nullable)) {
        if (fits(field))
            return (0,literal/* jsonLiteral */.O)(field.default);
    }
    if (field.nullable)
        return 'null';
    return field.column === 'json' && field.schema.type === 'object' ? '{}' : zeroOf(field.column);
}
/** A document may give a default of another type than the field's. */
function fits({ column, default: value }) {
    if (value === null)
        return true;
    if (column === 'json')
        return true;
    if (column === 'integer' || column === 'real')
        return typeof value === 'number';
    if (column === 'boolean')
        return typeof value === 'boolean';
    if (column === 'timestamp')
        return typeof value === 'string' && RFC_3339.test(value);
    return typeof value === 'string';
}

// EXTERNAL MODULE: ./build/js/generate/python/literal.js
var python_literal = __webpack_require__(47556);
;// CONCATENATED MODULE: ./build/js/generate/python/columns.js


const columns_ZERO = {
    text: '""',
    date: '""',
    timestamp: '"1970-01-01T00:00:00.000Z"',
    integer: '0',
    real: '0',
    boolean: 'False',
    json: '[]',
};
/** The empty value of a column, as code. */
function columns_zeroOf(column) {
    return columns_ZERO[column];
}
/** What a row holds where nothing is given: the field's default, None, or the empty value. */
function columns_defaultOf(field) {
    if (field.default !== undefined && (field.default !== null || field.nullable) && fits(field))
        return (0,python_literal/* jsonLiteral */.OT)(field.default);
    if (field.nullable)
        return 'None';
    return field.column === 'json' && field.schema.type === 'object' ? '{}' : columns_zeroOf(field.column);
}
/** Members of a table's column collection that a column may not be reached like. */
const COLLECTION_MEMBERS = new Set(('add as_readonly clear compare contains_column corresponding_column extend get items keys remove update values ' +
    'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield').split(' '));
/** `tables.rooms.c.name`. */
function columnOf(table, name, uses) {
    const plain = /^[a-z][a-z\d_]*$/.test(name) && !COLLECTION_MEMBERS.has(name);
    return `${uses.tables()}.${table}.c${plain ? `.${name}` : `[${(0,python_literal/* pythonString */.cE)(name)}]`}`;
}

// EXTERNAL MODULE: ./build/js/generate/python/import-lines.js
var import_lines = __webpack_require__(76472);
// EXTERNAL MODULE: ./build/js/generate/python/identifiers.js
var python_identifiers = __webpack_require__(52743);
// EXTERNAL MODULE: ./build/js/generate/python/names.js
var python_names = __webpack_require__(51551);
;// CONCATENATED MODULE: ./build/js/generate/python/row-names.js


/** Names that the files with operations use for other things. */
const HANDLER_NAMES = new Set(('answer answered average body ceil change changed choose conflict contains count db delete_row delete_rows each ' +
    'earlier exists facts fields files find find_all given handlers headers hash_password in_seconds includes insert_row ' +
    'instant items kept length_of limit log matching message message_handlers messages moment next_key now offset ' +
    'or_else order page pages password_hash passwords pick plain proven query quote ratio related request reread rows ' +
    'schemas sent service short_code slugify snapshot socket sort_order split_list start_of_today stored sum_of table ' +
    'tables to_boolean to_number to_text total update_row update_rows upload url_part user user_from uuid4 values ' +
    'verify_password within matches administrator operations').split(' '));
function isHandlerName(name) {
    return HANDLER_NAMES.has(name);
}
/** Variable for one row of the resource, different from `outer`. */
function rowVariable(resource, outer) {
    const name = (0,python_identifiers/* snakeCase */.LW)(resource.name);
    const free = HANDLER_NAMES.has(name) ? `${name}_row` : name;
    return free === outer ? `each_${free}` : free;
}
/** Variable for several rows of the resource. */
function rowsVariable(resource) {
    const name = (0,python_identifiers/* snakeCase */.LW)(resource.plural);
    return HANDLER_NAMES.has(name) || name === rowVariable(resource) ? 'items' : name;
}
const tableNames = new WeakMap();
const TABLE_MODULE_NAMES = ['metadata', 'sequences', 'processed_messages'];
/** Variable of the module `tables` that holds the resource's table. */
function tableVariable(plan, resource) {
    const known = tableNames.get(plan);
    if (known)
        return known.get(resource.name) ?? 'metadata';
    const names = new python_names/* Names */.f(TABLE_MODULE_NAMES);
    const made = new Map(plan.resources.map(({ name, plural }) => [name, names.take((0,python_identifiers/* snakeCase */.LW)(plural))]));
    tableNames.set(plan, made);
    return made.get(resource.name) ?? 'metadata';
}

;// CONCATENATED MODULE: ./build/js/generate/python/uses.js
/** What the code of a handler names: parameters of the function, and names that its file imports. */
class Uses {
    /** Parameters that are there only when they are needed. */
    parameters = new Set();
    /** Module as it stands in an import -> names. */
    imports = new Map();
    /** Parts of the service that the code names. */
    parts = new Set();
    /** How often the time of the operation is asked for. */
    moments = 0;
    /** Gives the name back, so that it can stand in the code that needs it. */
    import(module, name) {
        const names = this.imports.get(module) ?? new Set();
        names.add(name);
        this.imports.set(module, names);
        return name;
    }
    /** Forgets what the code does not name after all. */
    keepNamed(code) {
        const named = new Set(code.match(/[A-Za-z_]\w*/g));
        for (const names of this.imports.values())
            for (const name of names)
                if (!named.has(name))
                    names.delete(name);
        for (const name of this.parameters)
            if (!named.has(name))
                this.parameters.delete(name);
        for (const part of this.parts)
            if (!code.includes(`service.${part}`))
                this.parts.delete(part);
        for (const [module, names] of this.imports)
            if (names.size === 0)
                this.imports.delete(module);
    }
    value(name) {
        return this.import('service.values', name);
    }
    query(name) {
        return this.import('service.queries', name);
    }
    /** Module with the tables. */
    tables() {
        return this.import('service', 'tables');
    }
    /** A part of the service: `telemetry.requests`. */
    part(path) {
        this.parameters.add('service');
        this.parts.add(path.split('.', 1)[0] ?? path);
        return `service.${path}`;
    }
    has(module, name) {
        return this.imports.get(module)?.has(name) ?? false;
    }
}

;// CONCATENATED MODULE: ./build/js/generate/python/authentication-view.js








function authenticationView(index, plan, use) {
    if (!plan)
        return NONE;
    const byKey = plan.kind === 'api_key';
    const byPassword = plan.kind === 'basic';
    const byToken = !byKey && !byPassword;
    const tokens = use.tokens || (byToken && use.secured);
    const basicUsers = byPassword && plan.users !== null && use.secured;
    const administrator = use.administrator || (byPassword && plan.users === null && use.secured);
    const issued = byToken && use.secured ? issuedView(index, plan) : null;
    const users = plan.users && (use.users || basicUsers) ? usersView(index, plan, plan.users) : null;
    const checksKey = byKey && use.secured;
    const scheme = byPassword ? 'Basic realm="service"' : byKey ? 'ApiKey' : 'Bearer';
    const prefix = (byPassword ? 'basic' : plan.prefix).trim().toLowerCase();
    const header = plan.carrier.in === 'header';
    const jwtSecret = secret(index, 'config', 'JWT_SECRET');
    const apiKey = secret(index, 'service.config', 'API_KEY');
    const adminPassword = secret(index, 'config', 'ADMIN_PASSWORD');
    const keepsSecrets = (tokens && jwtSecret.kept) || (administrator && adminPassword.kept) || (checksKey && apiKey.kept);
    const types = [...(tokens ? ['Tokens'] : []), ...(use.secured ? ['User'] : [])];
    return {
        present: true,
        challenge: (0,code/* code */.a)(`{"www-authenticate": ${(0,python_literal/* pythonString */.cE)(scheme)}}`),
        missing: (0,code/* code */.a)((0,python_literal/* pythonString */.cE)(`This needs ${byPassword ? 'a name and a password' : byKey ? 'a key' : 'a valid token'}.`)),
        carrier: (0,code/* code */.a)((0,python_literal/* pythonString */.cE)(header ? plan.carrier.name.toLowerCase() : plan.carrier.name)),
        prefix: prefix === '' ? null : (0,code/* code */.a)((0,python_literal/* pythonString */.cE)(prefix)),
        header,
        cookie: plan.carrier.in === 'cookie',
        query: plan.carrier.in === 'query',
        secured: use.secured,
        tokens,
        byToken: byToken && use.secured,
        byKey: checksKey,
        byPassword: byPassword && use.secured,
        basicUsers,
        serviceTypes: types.length > 0 ? (0,code/* code */.a)(types.join(', ')) : null,
        imports: (0,code/* code */.a)(importsOf({
            keepsSecrets,
            tokens,
            secured: use.secured,
            administrator,
            checksKey,
            basic: byPassword && use.secured,
            basicUsers,
            issued: issued !== null,
            users: users !== null,
        })),
        jwtSecret: jwtSecret.code,
        apiKey: apiKey.code,
        adminPassword: adminPassword.code,
        keepsSecrets,
        comparesSecrets: administrator || checksKey,
        administrator,
        administratorRole: (0,code/* code */.a)((0,python_literal/* pythonString */.cE)(plan.roles.includes('admin') ? 'admin' : (plan.roles[0] ?? 'admin'))),
        issued,
        users,
    };
}
/** Code of a secret, and whether the service makes it where it is not set. */
function secret({ plan }, config, variable) {
    const kept = !isRequired(plan, variable);
    const property = `${config}.${variable.toLowerCase()}`;
    const file = variable.toLowerCase().replaceAll('_', '-');
    return { kept, code: (0,code/* code */.a)(kept ? `${property} or kept_secret(${config}.data_dir, "${file}")` : property) };
}
function importsOf(parts) {
    const imports = new Map();
    const add = (wanted, module, ...names) => {
        if (!wanted)
            return;
        const known = imports.get(module) ?? new Set();
        imports.set(module, new Set([...known, ...names]));
    };
    const reads = parts.issued || parts.basicUsers;
    add(true, 'collections.abc', 'Mapping');
    add(true, 'dataclasses', 'dataclass', 'field');
    add(true, 'typing', 'Any', ...(parts.secured ? ['TYPE_CHECKING'] : []));
    add(parts.basic, 'base64');
    add(parts.tokens, 'time');
    add(parts.tokens, 'jwt');
    add(parts.secured, 'starlette.requests', 'HTTPConnection');
    add(reads, 'service', 'tables');
    add(parts.tokens || parts.administrator, 'service.config', 'Config');
    add(parts.keepsSecrets, 'service.kept_secrets', 'kept_secret');
    add(parts.administrator || parts.checksKey, 'service.kept_secrets', 'same_secret');
    add(parts.basicUsers, 'service.passwords', 'verify_password');
    add(parts.secured, 'service.problems', 'Problem');
    add(reads, 'service.queries', 'find');
    add(parts.users, 'service.queries', 'Row');
    const later = parts.secured ? '\n\nif TYPE_CHECKING:\n    from service.service import Service' : '';
    return `${(0,import_lines/* importLines */.V)(imports)}${later}`;
}
const NOTHING = (0,code/* code */.a)('');
/** Templates ask for each member, so that a name that is misspelled is an error. */
const NONE = {
    present: false,
    challenge: NOTHING,
    missing: NOTHING,
    carrier: NOTHING,
    prefix: null,
    header: false,
    cookie: false,
    query: false,
    secured: false,
    tokens: false,
    byToken: false,
    byKey: false,
    byPassword: false,
    basicUsers: false,
    serviceTypes: null,
    imports: NOTHING,
    jwtSecret: NOTHING,
    apiKey: NOTHING,
    adminPassword: NOTHING,
    keepsSecrets: false,
    comparesSecrets: false,
    administrator: false,
    administratorRole: NOTHING,
    issued: null,
    users: null,
};
function issuedView(index, { issued }) {
    if (!issued)
        return null;
    const resource = index.resource(issued.resource);
    const key = fieldOf(resource, resource.key.field);
    const table = tableVariable(index.plan, resource);
    return {
        table: (0,code/* code */.a)(`tables.${table}`),
        key: (0,code/* code */.a)(columnOf(table, key.name, new Uses())),
        id: (0,code/* code */.a)(key.column === 'integer' ? 'int(token_id)' : 'str(token_id)'),
        field: (0,code/* code */.a)((0,python_literal/* pythonString */.cE)(issued.revoked_field)),
    };
}
function usersView(index, plan, users) {
    const resource = index.resource(users.resource);
    const names = new Set(resource.fields.map(({ name }) => name));
    const identity = users.identity_fields[0] ?? resource.key.field;
    const usual = (0,python_literal/* pythonString */.cE)(plan.roles.find((role) => !/admin|owner|root|super/i.test(role)) ?? 'user');
    const role = names.has('role')
        ? `str(row["role"] or ${usual})`
        : names.has('is_admin')
            ? `"admin" if row["is_admin"] else ${usual}`
            : usual;
    const table = tableVariable(index.plan, resource);
    return {
        table: (0,code/* code */.a)(`tables.${table}`),
        identityColumn: (0,code/* code */.a)(columnOf(table, identity, new Uses())),
        id: (0,code/* code */.a)((0,python_literal/* pythonString */.cE)(resource.key.field)),
        name: (0,code/* code */.a)((0,python_literal/* pythonString */.cE)(identity)),
        role: (0,code/* code */.a)(role),
        password: (0,code/* code */.a)((0,python_literal/* pythonString */.cE)(users.password_field)),
    };
}

// EXTERNAL MODULE: ./build/js/generate/python/layout.js
var python_layout = __webpack_require__(5633);
;// CONCATENATED MODULE: ./build/js/generate/python/configuration-view.js






/** Parsers of the generated `config.py`, with what they expect in words. */
const configuration_view_PARSERS = {
    as_text: 'text',
    as_integer: 'a whole number',
    as_number: 'a number',
    as_port: 'a port, 0 to 65535',
    as_boolean: 'true or false',
    as_url: 'a URL',
    as_level: 'trace, debug, info, warn, error or silent',
    as_database_url: 'a URL that starts with postgres:, postgresql: or sqlite:',
    as_origins: '* or a list of origins',
};
function configuration_view_settingViews(plan) {
    const settings = configuration_view_allSettings(plan);
    const names = new python_names/* Names */.f();
    const used = new Set(settings.map(({ parser }) => parser));
    return {
        settings: settings.map((setting) => {
            const property = names.take(setting.property);
            return {
                variable: setting.variable,
                property: (0,code/* code */.a)(property),
                type: (0,code/* code */.a)(setting.type),
                reading: (0,code/* code */.a)(configuration_view_readingCode(property, setting)),
                doc: setting.doc === '' ? null : (0,code/* code */.a)((0,python_literal/* docText */.il)(setting.doc)),
                text: setting.doc,
                example: setting.example,
                required: setting.fallback === null,
            };
        }),
        parsers: Object.fromEntries(Object.keys(configuration_view_PARSERS).map((parser) => [parser, used.has(parser)])),
    };
}
function configuration_view_readingCode(property, { variable, parser, fallback }) {
    const read = (0,python_layout/* call */.T1)(fallback === null ? 'settings.required' : 'settings.optional', [
        (0,python_literal/* pythonString */.cE)(variable),
        parser,
        (0,python_literal/* pythonString */.cE)(configuration_view_PARSERS[parser]),
        ...(fallback === null ? [] : [fallback]),
    ]);
    return (0,python_layout/* print */.yy)((0,python_layout/* joined */.oR)(`${property}=`, read), { indent: 8, before: 0, after: 1, inside: true });
}
function configuration_view_allSettings(plan) {
    const own = [...configuration_view_ownSettings(plan), ...configuration_view_authenticationSettings(plan)];
    const known = new Set(own.map(({ variable }) => variable));
    const stated = plan.configuration.filter(({ name }) => !known.has(name)).map(configuration_view_statedSetting);
    const all = [...own, ...stated];
    const addresses = configuration_view_dependencySettings(plan, new Set(all.map(({ variable }) => variable)));
    return [...all, ...addresses];
}
function configuration_view_ownSettings(plan) {
    const level = plan.configuration.find(({ name }) => name === 'LOG_LEVEL')?.default;
    const stated = typeof level === 'string' && /^(?:trace|debug|info|warn|error)$/i.test(level) ? level : 'info';
    const settings = [
        {
            variable: 'PORT',
            property: 'port',
            type: 'int',
            parser: 'as_port',
            fallback: String(plan.port),
            doc: 'Port to listen on; 0 takes a free one.',
            example: String(plan.port),
        },
        python_configuration_view_text('HOST', 'host', '0.0.0.0', 'Address to listen on.'),
        python_configuration_view_text('DATA_DIR', 'data_dir', 'data', 'Folder for what the service keeps.'),
        {
            variable: 'DATABASE_URL',
            property: 'database_url',
            type: 'str | None',
            parser: 'as_database_url',
            fallback: 'None',
            doc: 'A PostgreSQL database; without it, a SQLite file in DATA_DIR.',
            example: 'postgres://user:password@localhost:5432/database',
        },
        {
            variable: 'LOG_LEVEL',
            property: 'log_level',
            type: 'str',
            parser: 'as_level',
            fallback: (0,python_literal/* pythonString */.cE)(stated.toLowerCase()),
            doc: 'How much is logged: trace, debug, info, warn, error or silent.',
            example: stated.toLowerCase(),
        },
        python_configuration_view_text('ENVIRONMENT', 'environment', 'development', 'Name of the place that the service runs in.'),
        {
            variable: 'TRUST_PROXY',
            property: 'trust_proxy',
            type: 'bool',
            parser: 'as_boolean',
            fallback: 'False',
            doc: 'Whether a proxy in front sets X-Forwarded-For, -Host and -Proto.',
            example: 'false',
        },
    ];
    if (!plan.features.includes('cors'))
        return settings;
    return [
        ...settings,
        {
            variable: 'CORS_ORIGINS',
            property: 'cors_origins',
            type: 'list[str]',
            parser: 'as_origins',
            fallback: '["*"]',
            doc: 'Web sites that may call the service, with commas between them; * for all.',
            example: '*',
        },
    ];
}
const configuration_view_SECRETS = {
    JWT_SECRET: 'Key that signs tokens',
    API_KEY: 'Key that callers send',
    ADMIN_PASSWORD: 'Password of the administrator',
};
function configuration_view_authenticationSettings(plan) {
    const secrets = secretSettings(plan).map((variable) => {
        const required = isRequired(plan, variable);
        const doc = configuration_view_SECRETS[variable] ?? '';
        return {
            variable,
            property: (0,python_identifiers/* snakeCase */.LW)(variable),
            type: required ? 'str' : 'str | None',
            parser: 'as_text',
            fallback: required ? null : 'None',
            doc: required ? `${doc}.` : `${doc}; without it one is made and kept in DATA_DIR.`,
            example: '',
        };
    });
    if (!secrets.some(({ variable }) => variable === 'ADMIN_PASSWORD'))
        return secrets;
    const stated = plan.configuration.find(({ name }) => name === 'ADMIN_USERNAME')?.default;
    const name = typeof stated === 'string' && stated !== '' ? stated : 'admin';
    return [python_configuration_view_text('ADMIN_USERNAME', 'admin_username', name, 'Name of the administrator.'), ...secrets];
}
function python_configuration_view_text(variable, property, fallback, doc) {
    return {
        variable,
        property,
        type: 'str',
        parser: 'as_text',
        fallback: (0,python_literal/* pythonString */.cE)(fallback),
        doc,
        example: fallback,
    };
}
const configuration_view_STATED = {
    string: { type: 'str', json: 'string', parser: 'as_text' },
    integer: { type: 'int', json: 'number', parser: 'as_integer' },
    number: { type: 'float', json: 'number', parser: 'as_number' },
    boolean: { type: 'bool', json: 'boolean', parser: 'as_boolean' },
    url: { type: 'str', json: 'string', parser: 'as_url' },
};
function configuration_view_statedSetting(entry) {
    const { type, json, parser } = configuration_view_STATED[entry.type];
    const fits = typeof entry.default === json && (entry.type !== 'integer' || Number.isSafeInteger(entry.default));
    const required = entry.required && !fits;
    return {
        variable: entry.name,
        property: (0,python_identifiers/* snakeCase */.LW)(entry.name),
        type: required || fits ? type : `${type} | None`,
        parser,
        fallback: required ? null : fits ? (0,python_literal/* jsonLiteral */.OT)(entry.default) : 'None',
        doc: `${entry.description === '' ? '' : `${entry.description} `}(${entry.source.file}:${entry.source.line})`,
        example: entry.secret || !fits ? '' : String(entry.default),
    };
}
/** Where a dependency answers can be told by `<NAME>_URL`. */
function configuration_view_dependencySettings(plan, known) {
    const taken = new Set(known);
    return plan.dependencies.flatMap(({ name, url, port, kind }) => {
        const variable = addressVariable(name);
        if (kind === 'package' || taken.has(variable))
            return [];
        taken.add(variable);
        const address = url ?? (port === null ? null : `http://localhost:${port}`);
        const usable = address !== null && URL.canParse(address) ? address : null;
        return [
            {
                variable,
                property: (0,python_identifiers/* snakeCase */.LW)(variable),
                type: 'str | None',
                parser: 'as_url',
                fallback: usable === null ? 'None' : (0,python_literal/* pythonString */.cE)(usable),
                doc: `Where ${name} answers.`,
                example: usable ?? '',
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/js/generate/python/dependencies-view.js




const DEFAULT_PORTS = {
    redis: 6379,
    rabbit: 5672,
    kafka: 9092,
    nats: 4222,
    mongo: 27017,
};
/** Dependencies that can be asked; a library is there when the service starts. */
function dependencyViews(plan, settings) {
    const properties = new Map(settings.map(({ variable, property }) => [variable, property.text]));
    const kinds = { database: false, http: false, socket: false };
    const list = plan.dependencies.map((dependency) => {
        const kind = probeKind(dependency);
        if (kind !== 'none')
            kinds[kind] = true;
        const property = properties.get(addressVariable(dependency.name));
        const url = property === undefined ? '""' : `config.${property} or ""`;
        const doc = (0,python_layout/* call */.T1)('Dependency', [
            (0,python_layout/* keyword */.Si)('name', (0,python_literal/* pythonString */.cE)(dependency.name)),
            `required=${dependency.required ? 'True' : 'False'}`,
            `url=${kind === 'database' || kind === 'none' ? 'None' : url}`,
            (0,python_layout/* joined */.oR)('probe=lambda: ', probeDoc(kind, url, dependency)),
        ]);
        return { code: (0,code/* code */.a)((0,python_layout/* print */.yy)(doc, { indent: 12, before: 0, after: 1, inside: true })) };
    });
    return { list, kinds };
}
/** The service's own database is asked by a query; whatever speaks HTTP for its health; all else for a connection. */
function probeKind({ kind, name }) {
    if (kind === 'package')
        return 'none';
    if (kind === 'database' && !/mongo|redis|elastic|influx|cassandra|neo4j/i.test(name))
        return 'database';
    return kind === 'service' || kind === 'api' || kind === 'other' ? 'http' : 'socket';
}
function probeDoc(kind, url, { name }) {
    const port = Object.entries(DEFAULT_PORTS).find(([word]) => name.toLowerCase().includes(word))?.[1] ?? 80;
    switch (kind) {
        case 'database':
            return (0,python_layout/* call */.T1)('_answers_query', ['database']);
        case 'http':
            return (0,python_layout/* call */.T1)('_answers_http', [url]);
        case 'socket':
            return (0,python_layout/* call */.T1)('_accepts_connection', [url, String(port)]);
        case 'none':
            return 'True';
    }
}

// EXTERNAL MODULE: ./build/js/generate/python/statement.js
var statement = __webpack_require__(6446);
;// CONCATENATED MODULE: ./build/js/generate/python/errors-view.js




function errorsView(errors) {
    if (errors.kind === 'problem')
        return { problem: true, code: false, body: (0,code/* code */.a)('') };
    const { envelope, message_field, code_field, list_field } = errors;
    const entries = [];
    const statements = [];
    if (code_field !== null) {
        const title = 'TITLES.get(problem.status, "Error").lower()';
        statements.push((0,statement/* assign */.kp)('code', `re.sub(r"\\W+", "_", ${title})`));
        entries.push([(0,python_literal/* pythonString */.cE)(code_field), 'code']);
    }
    if (message_field !== null || (code_field === null && list_field === null))
        entries.push([(0,python_literal/* pythonString */.cE)(message_field ?? 'error'), 'problem.detail']);
    if (list_field !== null) {
        const shown = 'f"{error.pointer[1:]} {error.detail}"';
        const details = (0,python_layout/* listOf */.c3)(shown, 'for error in problem.errors');
        statements.push((0,statement/* assign */.kp)('details', details));
        if (message_field === null)
            statements.push((0,statement/* block */.om)('if', 'not details', [(0,statement/* assign */.kp)('details', '[problem.detail]')]));
        entries.push([(0,python_literal/* pythonString */.cE)(list_field), 'details']);
    }
    const inner = (0,python_layout/* dictLiteral */.E7)(entries);
    const body = envelope === null ? inner : (0,python_layout/* dictLiteral */.E7)([[(0,python_literal/* pythonString */.cE)(envelope), inner]]);
    return {
        problem: false,
        code: code_field !== null,
        body: (0,code/* code */.a)((0,statement/* printStatements */.gG)([...statements, (0,statement/* giveBack */.F5)(body)], 4)),
    };
}

;// CONCATENATED MODULE: ./build/js/generate/python/python-request.js



/** For code that stands outside of any operation. */
const python_request_NO_REQUEST = {
    parts: new Map(),
    path: new Map(),
    url: '/',
    body: 'none',
    bodyRequired: false,
};
const python_request_PLACE = /\{([^{}]*)\}/g;
/** @param taken names that the function uses for other things. */
function pythonRequest(operation, taken) {
    const { parts, body, bodyRequired } = requestShape(operation);
    const names = new python_names/* Names */.f();
    const schemas = new Map(operation.parameters.filter((each) => each.in === 'path').map((each) => [each.name, each.schema]));
    const path = new Map();
    const url = operation.path.toWellFormed().replace(python_request_PLACE, (place, name, offset) => {
        const wanted = (0,python_identifiers/* snakeCase */.LW)(name);
        const argument = names.take(taken(wanted) ? `${wanted.replace(/_$/, '')}_value` : wanted);
        if (!path.has(name))
            path.set(name, { argument, schema: schemas.get(name) ?? { type: 'string' } });
        const isLast = offset + place.length === operation.path.length;
        return isLast && python_request_takesRest(operation, name) ? `{${argument}:path}` : `{${argument}}`;
    });
    const wanted = ['query', 'headers', 'body'];
    return {
        parts: new Map(wanted.flatMap((part) => {
            const schema = parts.get(part);
            return schema ? [[part, schema]] : [];
        })),
        path,
        url,
        body,
        bodyRequired,
    };
}
/** A last parameter that takes the rest of the path: `{path:path}`, `{path*}`, or any last one of a catch-all. */
function python_request_takesRest(operation, name) {
    return /:path$|\*$|^\*/.test(name) || (operation.method === 'ANY' && operation.path.split('{').length > 2);
}
function objectShape(schema, resolve, depth = 0) {
    const found = resolve(schema);
    if (found.anyOf || found.oneOf || depth > 8)
        return null;
    const own = Object.entries(found.properties ?? {});
    if (found.allOf) {
        const parts = found.allOf.map((part) => objectShape(part, resolve, depth + 1));
        if (parts.includes(null))
            return null;
        const shapes = parts.filter((part) => part !== null);
        const properties = new Map([...shapes.flatMap((shape) => shape.properties), ...own]);
        if (properties.size === 0)
            return null;
        return {
            properties: [...properties],
            required: new Set([...shapes.flatMap(({ required }) => [...required]), ...(found.required ?? [])]),
            closed: false,
        };
    }
    if (own.length === 0 || (found.type !== undefined && found.type !== 'object'))
        return null;
    return {
        properties: own,
        required: new Set(found.required ?? []),
        closed: found.additionalProperties === false,
    };
}
const MODEL_MEMBERS = new Set(('copy dict json schema schema_json construct validate parse_obj parse_raw parse_file from_orm ' +
    'update_forward_refs fields').split(' '));
/** Name of the attribute for each member: as it is where Python takes it. */
function attributeNames({ properties }) {
    const plain = properties.map(([name]) => name).filter((name) => attributeOf(name) === name);
    const names = new python_names/* Names */.f(plain);
    const kept = new Set(plain);
    return new Map(properties.map(([name]) => [name, kept.has(name) ? name : names.take(attributeOf(name))]));
}
/** So long that the definition of a member still fits into a line. */
const LONGEST = 40;
function attributeOf(name) {
    const isPlain = /^[a-z][a-z\d]*(?:_[a-z\d]+)*$/.test(name) && name.length <= LONGEST;
    const attribute = isPlain ? snakeOrTaken(name) : (0,python_identifiers/* snakeCase */.LW)(name).slice(0, LONGEST);
    return MODEL_MEMBERS.has(attribute) || attribute.startsWith('model_') ? `${attribute}_` : attribute;
}
/** `line2` would become two words: what is an identifier stays as it is. */
function snakeOrTaken(name) {
    const changed = (0,python_identifiers/* snakeCase */.LW)(name);
    return changed.endsWith('_') ? changed : name;
}

// EXTERNAL MODULE: ./build/js/generate/python/expression.js
var expression = __webpack_require__(27141);
;// CONCATENATED MODULE: ./build/js/generate/python/comparison.js



const OPERATORS = {
    equals: '==',
    not_equals: '!=',
    at_least: '>=',
    at_most: '<=',
    greater: '>',
    less: '<',
};
const OPPOSITE = {
    equals: 'not_equals',
    not_equals: 'equals',
    at_least: 'less',
    at_most: 'greater',
    greater: 'at_most',
    less: 'at_least',
};
const SINGLETONS = new Set(['None', 'True', 'False']);
/** A condition in code. Times are compared as points in time; what is missing is less than everything. */
function renderComparison(left, operator, right, uses) {
    const [first, second] = sides(left, operator, right, uses);
    const same = SINGLETONS.has((0,python_layout/* flat */.Ct)(second.doc));
    if (same && operator === 'equals')
        return (0,expression/* infix */.Pp)((0,expression/* tight */.RV)(first), 'is', second.doc);
    if (same && operator === 'not_equals')
        return (0,expression/* infix */.Pp)((0,expression/* tight */.RV)(first), 'is not', second.doc);
    return (0,expression/* infix */.Pp)((0,expression/* tight */.RV)(first), OPERATORS[operator], (0,expression/* tight */.RV)(second));
}
/** When a guard refuses: both sides are there and the comparison does not hold. */
function renderRefusal(left, operator, right, uses) {
    const present = [left, right].filter(expression/* mayBeMissing */.ZK).map((side) => (0,expression/* infix */.Pp)((0,expression/* tight */.RV)(side), 'is not', 'None'));
    const [first, second] = [left, right].map(narrowed);
    if (!first || !second)
        return 'False';
    return (0,python_layout/* chained */.HM)('and', [...present, renderComparison(first, OPPOSITE[operator], second, uses)]);
}
/** A plain access, which the type checker narrows after a check. */
function narrowed(side) {
    const isPlain = !side.loose && /^[\w.]+(?:\["\w+"\])?$/.test((0,python_layout/* flat */.Ct)(side.doc)) && side.type.base !== 'unknown';
    return isPlain ? { ...side, type: { ...side.type, nullable: false, optional: false } } : side;
}
function sides(left, operator, right, uses) {
    if (left.temporal && right.temporal)
        return [asTime(left, uses), asTime(right, uses)];
    const bases = [left.type.base, right.type.base].filter((base) => base !== 'unknown');
    const ordered = operator !== 'equals' && operator !== 'not_equals';
    if (!ordered && (bases.length < 2 || bases[0] === bases[1]))
        return [left, right];
    const base = bases.includes('number') ? 'number' : (bases[0] ?? 'number');
    const side = (value) => (0,expression/* orElse */.NW)((0,expression/* converted */.H$)(value, base, uses), (0,expression/* emptyOf */.JF)(base), uses);
    return [side(left), side(right)];
}
function asTime(value, uses) {
    return (0,expression/* canonical */.$N)((0,expression/* orElse */.NW)(value, (0,expression/* expression */.dn)('"1970-01-01T00:00:00.000Z"', ts_type/* STRING */.An), uses), uses);
}

// EXTERNAL MODULE: ./build/js/generate/python/f-string.js
var f_string = __webpack_require__(85159);
;// CONCATENATED MODULE: ./build/js/generate/python/queries.js






const SQL_OPERATORS = {
    equals: '==',
    not_equals: '!=',
    at_least: '>=',
    at_most: '<=',
    greater: '>',
    less: '<',
};
/** Conditions on rows of a table, each an argument of a query. */
function conditions(resource, where, scope, render) {
    return where.map(({ field: name, operator = 'equals', value }) => {
        const column = columnDoc(resource, name, scope);
        if (value.kind === 'literal' && value.value === null)
            return `${column}.${operator === 'not_equals' ? 'is_not' : 'is_'}(None)`;
        if (value.kind === 'candidate')
            return (0,expression/* infix */.Pp)(column, SQL_OPERATORS[operator], columnDoc(resource, value.field, scope));
        const wanted = operand(resource, name, render(value, scope), scope);
        const text = (0,python_layout/* flat */.Ct)(wanted);
        if (text === 'True' || text === 'False')
            return `${column}.${operator === 'not_equals' ? 'is_not' : 'is_'}(${text})`;
        if (operator === 'not_equals' && fieldOf(resource, name).nullable)
            return (0,python_layout/* call */.T1)(`${column}.is_distinct_from`, [wanted]);
        return (0,expression/* infix */.Pp)(column, SQL_OPERATORS[operator], wanted);
    });
}
/** The rows are among those that other rows name. */
function amongCondition(resource, { field, resource: other, select, where, among = [] }, scope, render) {
    const others = scope.index.resource(other);
    const chosen = `${scope.uses.import('sqlalchemy', 'select')}(${columnDoc(others, select, scope)})`;
    const narrowed = [
        ...conditions(others, where, scope, render),
        ...among.map((one) => amongCondition(others, one, scope, render)),
    ];
    return (0,python_layout/* call */.T1)(`${columnDoc(resource, field, scope)}.in_`, [(0,python_layout/* call */.T1)(`${chosen}.where`, narrowed)]);
}
function tableDoc(resource, { uses, index }) {
    return `${uses.tables()}.${tableVariable(index.plan, resource)}`;
}
function columnDoc(resource, name, { uses, index }) {
    return columnOf(tableVariable(index.plan, resource), name, uses);
}
/** A value as the column keeps it, never missing. */
function operand(resource, name, value, scope) {
    const field = fieldOf(resource, name);
    const type = (0,ts_type/* columnType */.DW)(field.column, false);
    return (0,expression/* tight */.RV)((0,expression/* orElse */.NW)((0,expression/* converted */.H$)(value, type.base, scope.uses), (0,expression/* expression */.dn)(columns_zeroOf(field.column), type), scope.uses));
}
/** `find(db, tables.rooms, ...)` or one of its kin. */
function query(name, resource, where, scope, render, further = []) {
    return (0,python_layout/* call */.T1)(scope.uses.query(name), [
        'db',
        tableDoc(resource, scope),
        ...conditions(resource, where, scope, render),
        ...further,
    ]);
}
/** Rows of any resource as a list. */
function renderRecords(value, scope, render) {
    const resource = scope.index.resource(value.resource);
    const order = value.order_by
        ? [
            (0,python_layout/* keyword */.Si)('order_by', (0,python_layout/* listLiteral */.k9)([ordering(resource, value.order_by.field, value.order_by.order, scope)])),
        ]
        : [];
    const limit = value.limit
        ? [
            (0,python_layout/* keyword */.Si)('limit', (0,python_layout/* call */.T1)('int', [
                (0,expression/* orElse */.NW)((0,expression/* converted */.H$)(render(value.limit, scope), 'number', scope.uses), (0,expression/* expression */.dn)('100', (0,ts_type/* columnType */.DW)('integer', false)), scope.uses).doc,
            ])),
        ]
        : [];
    const rows = query('find_all', resource, value.where, scope, render, [...order, ...limit]);
    const variable = rowVariable(resource, scope.row?.variable);
    if (value.flat && value.each) {
        const lists = mapped(rows, value.each, { ...scope, row: { variable, resource } }, render);
        return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(scope.uses.value('each_once'), [lists.doc]), ts_type/* UNKNOWN */.HV);
    }
    return value.each === null && resource.fields.every(({ hidden }) => !hidden)
        ? (0,expression/* expression */.dn)(rows, ts_type/* UNKNOWN */.HV)
        : mapped(rows, value.each ?? { kind: 'record' }, { ...scope, row: { variable, resource } }, render);
}
/** `[... for room in rooms]`, or the rows themselves where nothing is changed about them. */
function mapped(rows, each, scope, render) {
    const variable = scope.row?.variable ?? 'row';
    const item = render(each, scope).doc;
    if ((0,python_layout/* flat */.Ct)(item) === variable)
        return (0,expression/* expression */.dn)(rows, ts_type/* UNKNOWN */.HV);
    return (0,expression/* expression */.dn)((0,python_layout/* listOf */.c3)(item, `for ${variable} in ${(0,python_layout/* flat */.Ct)(rows)}`), ts_type/* UNKNOWN */.HV);
}
function ordering(resource, field, order, scope) {
    return `${columnDoc(resource, field, scope)}${order === 'desc' ? '.desc()' : ''}`;
}

;// CONCATENATED MODULE: ./build/js/generate/python/service-value.js




/** What a service says about itself. */
function renderServiceValue(field, { index: { plan }, uses }) {
    const names = (list) => (0,expression/* expression */.dn)((0,python_layout/* listLiteral */.k9)(list.map(python_literal/* pythonString */.cE)), ts_type/* UNKNOWN */.HV);
    const probe = (text) => plan.dependencies.length === 0
        ? (0,expression/* expression */.dn)('[]', ts_type/* UNKNOWN */.HV)
        : (0,expression/* expression */.dn)(uses.part(`dependencies.${text}()`), ts_type/* UNKNOWN */.HV);
    switch (field) {
        case 'name':
        case 'version':
        case 'purpose':
        case 'title':
            return (0,expression/* expression */.dn)((0,python_literal/* pythonString */.cE)(plan[field]), ts_type/* STRING */.An);
        case 'port':
            return (0,expression/* expression */.dn)(uses.part('config.port'), ts_type/* NUMBER */.uk);
        case 'environment':
            return (0,expression/* expression */.dn)(uses.part('config.environment'), ts_type/* STRING */.An);
        case 'uptime_seconds':
            return (0,expression/* expression */.dn)(uses.part('telemetry.uptime_seconds'), ts_type/* NUMBER */.uk);
        case 'started_at':
            return (0,expression/* expression */.dn)(uses.part('telemetry.started_at'), ts_type/* STRING */.An, { temporal: true });
        case 'requests_total':
            return (0,expression/* expression */.dn)(uses.part('telemetry.requests'), ts_type/* NUMBER */.uk);
        case 'errors_last_hour':
            return (0,expression/* expression */.dn)(uses.part('telemetry.errors_last_hour'), ts_type/* NUMBER */.uk);
        case 'capabilities':
        case 'features':
            return names(plan.capabilities);
        case 'operations':
            return (0,expression/* expression */.dn)(uses.import('service.facts', 'OPERATIONS'), ts_type/* UNKNOWN */.HV);
        case 'dependency_names':
            return names(plan.dependencies.map(({ name }) => name));
        case 'dependencies':
            return probe('all');
        case 'dependencies_required':
            return probe('required');
        case 'dependencies_optional':
            return probe('optional');
        case 'dependencies_missing':
            return probe('missing');
        case 'status':
            return plan.dependencies.length === 0
                ? (0,expression/* expression */.dn)('"ok"', ts_type/* STRING */.An)
                : { ...probe('status'), type: ts_type/* STRING */.An };
    }
}

;// CONCATENATED MODULE: ./build/js/generate/python/render-value.js












const render_value_NONE = (0,expression/* expression */.dn)('None', { base: 'unknown', nullable: true, optional: false });
/** A value of the plan as Python in this scope. Everything it needs is noted in `scope.uses`. */
function renderValue(value, scope) {
    const { uses } = scope;
    switch (value.kind) {
        case 'literal':
            return render_value_literal(value.value);
        case 'input':
            return renderInput(value, scope);
        case 'body':
            return scope.request.parts.has('body')
                ? (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(uses.value('plain'), ['body']), ts_type/* UNKNOWN */.HV)
                : render_value_NONE;
        case 'row':
            return renderRow(value.field, scope);
        case 'candidate':
            throw new RangeError(`the field '${value.field}' of the tested row stands outside of a condition`);
        case 'record':
            return renderRecord(scope);
        case 'object':
            return renderObject(value, scope);
        case 'array':
            return (0,expression/* expression */.dn)((0,python_layout/* listLiteral */.k9)(value.items.map((item) => renderValue(item, scope).doc)), ts_type/* UNKNOWN */.HV);
        case 'page_items':
            return renderPageItems(value.each, scope);
        case 'page_total':
            return (0,expression/* expression */.dn)('total', ts_type/* NUMBER */.uk);
        case 'page_limit':
            return (0,expression/* expression */.dn)('limit', ts_type/* NUMBER */.uk);
        case 'page_offset':
            return (0,expression/* expression */.dn)('offset', ts_type/* NUMBER */.uk);
        case 'page_number':
            return (0,expression/* expression */.dn)('page', ts_type/* NUMBER */.uk);
        case 'page_count':
            return (0,expression/* expression */.dn)(`${uses.import('math', 'ceil')}(total / limit)`, ts_type/* NUMBER */.uk);
        case 'records':
            return renderRecords(value, scope, renderValue);
        case 'count':
        case 'exists': {
            const resource = scope.index.resource(value.resource);
            const found = query(value.kind, resource, value.where, scope, renderValue);
            return (0,expression/* expression */.dn)(found, value.kind === 'count' ? ts_type/* NUMBER */.uk : ts_type/* BOOLEAN */.Jx);
        }
        case 'sum':
        case 'average':
            return renderTotal(value, scope);
        case 'arithmetic':
            return renderArithmetic(value, scope);
        case 'related':
            return renderRelated(value, scope);
        case 'compare':
            return (0,expression/* expression */.dn)(renderComparison(renderValue(value.left, scope), value.operator, renderValue(value.right, scope), uses), ts_type/* BOOLEAN */.Jx, { loose: true });
        case 'choose':
            return renderChoice(value, scope);
        case 'text':
            return renderText(value.parts, scope);
        case 'length':
            return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(uses.value('length_of'), [renderValue(value.of, scope).doc]), ts_type/* NUMBER */.uk);
        case 'request':
            uses.parameters.add('facts');
            return (0,expression/* expression */.dn)(`facts.${value.field}`, ts_type/* STRING */.An);
        case 'change':
            return (0,expression/* expression */.dn)(`change.${value.field}`, ts_type/* STRING */.An, { temporal: value.field === 'at' });
        case 'now':
            return timeNow(scope);
        case 'start_of_today':
            return time(`${uses.value('start_of_today')}()`);
        case 'now_plus':
            return time((0,python_layout/* call */.T1)(uses.value('in_seconds'), [asNumber(renderValue(value.seconds, scope), scope).doc]));
        case 'uuid':
            return (0,expression/* expression */.dn)(newUuid(scope), ts_type/* STRING */.An);
        case 'slug':
            return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(uses.value('slugify'), [asText(renderValue(value.of, scope), scope).doc]), ts_type/* STRING */.An);
        case 'hash_password': {
            const hoisted = scope.hoisted.get(value);
            if (hoisted)
                return (0,expression/* expression */.dn)(hoisted, ts_type/* STRING */.An);
            const password = asText(renderValue(value.of, scope), scope).doc;
            return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(uses.import('service.passwords', 'hash_password'), [password]), ts_type/* STRING */.An);
        }
        case 'url': {
            uses.parameters.add('facts');
            const origin = value.scheme === 'ws' ? 'facts.origin.replace("http", "ws", 1)' : 'facts.origin';
            return (0,expression/* expression */.dn)((0,f_string/* formatted */.X)([{ code: origin }, ...pathPieces(value, scope)]), ts_type/* STRING */.An);
        }
        case 'path':
            return (0,expression/* expression */.dn)((0,f_string/* formatted */.X)(pathPieces(value, scope)), ts_type/* STRING */.An);
        case 'token':
            return renderToken(value, scope);
        case 'current_user':
            return renderUser(value.field, scope);
        case 'service':
            return renderServiceValue(value.field, scope);
    }
}
function render_value_literal(value) {
    const doc = (0,python_literal/* jsonLiteral */.OT)(value);
    switch (typeof value) {
        case 'string':
            return (0,expression/* expression */.dn)(doc, ts_type/* STRING */.An);
        case 'number':
            return (0,expression/* expression */.dn)(doc, ts_type/* NUMBER */.uk);
        case 'boolean':
            return (0,expression/* expression */.dn)(doc, ts_type/* BOOLEAN */.Jx);
        default:
            return value === null ? render_value_NONE : (0,expression/* expression */.dn)(doc, ts_type/* UNKNOWN */.HV);
    }
}
function newUuid({ uses }) {
    return `str(${uses.import('uuid', 'uuid4')}())`;
}
const PARTS = { query: 'query', body: 'body', header: 'headers' };
function renderInput(value, scope) {
    const found = readInput(value, scope);
    if (value.fallback === undefined || !(0,expression/* mayBeMissing */.ZK)(found))
        return found;
    return (0,expression/* orElse */.NW)(found, renderValue(value.fallback, scope), scope.uses);
}
function readInput(value, scope) {
    if (value.from === 'path') {
        const parameter = scope.request.path.get(value.name);
        if (!parameter)
            return render_value_NONE;
        return (0,expression/* expression */.dn)(parameter.argument, (0,ts_type/* schemaType */.uf)(parameter.schema, scope.index.resolve), {
            temporal: scope.index.resolve(parameter.schema).format === 'date-time',
        });
    }
    const part = PARTS[value.from];
    const schema = scope.request.parts.get(part);
    if (!schema)
        return render_value_NONE;
    const name = value.from === 'header' ? value.name.toLowerCase() : value.name;
    const names = [...(value.within ?? []), name];
    return (typedMember(part, schema, names, scope) ??
        (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(scope.uses.value('pick'), [part, ...names.map(python_literal/* pythonString */.cE)]), {
            base: 'unknown',
            nullable: true,
            optional: true,
        }));
}
/** Access along members that the schemas describe; null when one of them is not, or may be left out on the way. */
function typedMember(root, rootSchema, names, scope) {
    const { resolve } = scope.index;
    let text = root;
    let schema = resolve(rootSchema);
    let optional = false;
    for (const name of names) {
        const shape = objectShape(schema, resolve);
        const attribute = shape && attributeNames(shape).get(name);
        const inner = shape?.properties.find(([each]) => each === name)?.[1];
        if (optional || !shape || attribute === undefined || !inner)
            return null;
        if (text !== root && isNullable(schema))
            return null;
        text += `.${attribute}`;
        optional = !shape.required.has(name);
        schema = resolve(inner);
    }
    const type = (0,ts_type/* schemaType */.uf)(schema, resolve);
    const isPlain = type.base !== 'unknown';
    const holdsModels = !isPlain && mayHoldModels(schema);
    const doc = holdsModels ? (0,python_layout/* call */.T1)(scope.uses.value('plain'), [text]) : text;
    const vague = !isPlain && schema.type !== 'array' && schema.type !== 'object';
    return (0,expression/* expression */.dn)(doc, { ...type, nullable: type.nullable || vague, optional }, {
        temporal: schema.format === 'date-time',
        attribute: text,
    });
}
function isNullable({ type }) {
    return Array.isArray(type) && type.includes('null');
}
/** Whether the value may be an object of a class, which is no JSON yet. */
function mayHoldModels(schema) {
    const found = JSON.stringify(schema);
    return /"(?:properties|\$ref|allOf|anyOf|oneOf)"/.test(found);
}
function renderRow(name, scope) {
    if (!scope.row)
        return render_value_NONE;
    const field = fieldOf(scope.row.resource, name);
    return (0,expression/* expression */.dn)((0,expression/* rowField */.v3)(scope.row.variable, name), (0,ts_type/* columnType */.DW)(field.column, field.nullable), {
        temporal: field.column === 'timestamp',
    });
}
function renderRecord(scope) {
    if (!scope.row)
        return render_value_NONE;
    const { variable, resource } = scope.row;
    const visible = visibleFields(resource);
    if (visible.length === resource.fields.length)
        return (0,expression/* expression */.dn)(variable, ts_type/* UNKNOWN */.HV);
    return (0,expression/* expression */.dn)((0,python_layout/* dictLiteral */.E7)(visible.map(({ name }) => [(0,python_literal/* pythonString */.cE)(name), (0,expression/* rowField */.v3)(variable, name)])), ts_type/* UNKNOWN */.HV);
}
function visibleFields(resource) {
    return resource.fields.filter((field) => !field.hidden);
}
function renderObject(value, scope) {
    const { entries } = value;
    if (scope.row && isWholeRow(entries, scope.row.resource))
        return (0,expression/* expression */.dn)(scope.row.variable, ts_type/* UNKNOWN */.HV);
    const presenter = scope.row && scope.presenters.get(presenterKey(scope.row.resource, value));
    if (scope.row && presenter)
        return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)((0,python_identifiers/* snakeCase */.LW)(presenter.name), [scope.row.variable]), ts_type/* UNKNOWN */.HV);
    return (0,expression/* expression */.dn)((0,python_layout/* dictLiteral */.E7)(entries.map((entry) => [(0,python_literal/* pythonString */.cE)(entry.name), renderValue(entry.value, scope).doc])), ts_type/* UNKNOWN */.HV);
}
/** Whether the entries name every column of the row, each by its own name and in its order. */
function isWholeRow(entries, resource) {
    return (entries.length === resource.fields.length &&
        entries.every(({ name, value }, index) => value.kind === 'row' && value.field === name && resource.fields[index]?.name === name));
}
function renderPageItems(each, scope) {
    return mapped(scope.items, each ?? { kind: 'record' }, scope, renderValue);
}
function renderTotal(value, scope) {
    const resource = scope.index.resource(value.resource);
    const column = (name) => columnDoc(resource, name, scope);
    const term = value.kind === 'sum' && value.times !== undefined
        ? (0,expression/* infix */.Pp)(column(value.field), '*', column(value.times))
        : column(value.field);
    const where = conditions(resource, value.where, scope, renderValue);
    return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(scope.uses.query(value.kind === 'sum' ? 'sum_of' : 'average'), ['db', term, ...where]), ts_type/* NUMBER */.uk);
}
function renderRelated(value, scope) {
    const resource = scope.index.resource(value.resource);
    const field = fieldOf(resource, value.field);
    const where = conditions(resource, value.where, scope, renderValue);
    return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(scope.uses.query('related'), ['db', columnDoc(resource, field.name, scope), ...where]), (0,ts_type/* columnType */.DW)(field.column, true), { temporal: field.column === 'timestamp' });
}
function renderArithmetic(value, scope) {
    const left = asNumber(renderValue(value.left, scope), scope);
    const right = asNumber(renderValue(value.right, scope), scope);
    if (value.operator === '/')
        return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(scope.uses.value('ratio'), [left.doc, right.doc]), ts_type/* NUMBER */.uk);
    return (0,expression/* expression */.dn)((0,expression/* infix */.Pp)((0,expression/* tight */.RV)(left), value.operator, (0,expression/* tight */.RV)(right)), ts_type/* NUMBER */.uk, { loose: true });
}
function asNumber(value, scope) {
    return (0,expression/* orElse */.NW)((0,expression/* converted */.H$)(value, 'number', scope.uses), (0,expression/* emptyOf */.JF)('number'), scope.uses);
}
function asText(value, scope) {
    return (0,expression/* orElse */.NW)((0,expression/* converted */.H$)(value, 'string', scope.uses), (0,expression/* emptyOf */.JF)('string'), scope.uses);
}
function renderChoice(value, scope) {
    const results = value.cases.map((each) => renderValue(each.then, scope));
    const otherwise = renderValue(value.otherwise, scope);
    const cases = value.cases.map((each, index) => (0,python_layout/* joined */.oR)('(', (0,python_literal/* jsonLiteral */.OT)(each.equals), ', ', results[index]?.doc ?? 'None', ')'));
    const found = (0,ts_type/* union */.KC)([...results.map(({ type }) => type), otherwise.type]);
    return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(scope.uses.value('choose'), [renderValue(value.on, scope).doc, (0,python_layout/* listLiteral */.k9)(cases), otherwise.doc]), found);
}
function renderText(parts, scope) {
    return (0,expression/* expression */.dn)((0,f_string/* formatted */.X)(parts.map((each) => {
        if (each.kind === 'literal' && typeof each.value === 'string')
            return each.value;
        const value = renderValue(each, scope);
        const isText = value.type.base === 'string' || value.type.base === 'number';
        const text = isText && !(0,expression/* mayBeMissing */.ZK)(value) ? value : asText(value, scope);
        return { code: (0,python_layout/* flat */.Ct)(text.doc) };
    })), ts_type/* STRING */.An);
}
/** The moment of the operation: one for all that it writes. */
function timeNow(scope) {
    scope.uses.moments += 1;
    return time(scope.moment ?? `${scope.uses.value('now')}()`);
}
function time(doc) {
    return (0,expression/* expression */.dn)(doc, ts_type/* STRING */.An, { temporal: true, canonical: true });
}
function pathPieces(target, scope) {
    return target.path.split(/\{([^{}]*)\}/).map((piece, index) => {
        if (index % 2 === 0)
            return piece;
        const parameter = target.parameters.find(({ name }) => name === piece);
        if (!parameter)
            return `{${piece}}`;
        const value = asText(renderValue(parameter.value, scope), scope);
        return { code: (0,python_layout/* flat */.Ct)((0,python_layout/* call */.T1)(scope.uses.value('url_part'), [value.doc])) };
    });
}
function renderToken(value, scope) {
    const { uses } = scope;
    const user = (id, role) => (0,python_layout/* call */.T1)(uses.import('service.authentication', 'User'), [
        (0,python_layout/* joined */.oR)('id=', id),
        'name=""',
        `role=${(0,python_literal/* pythonString */.cE)(role)}`,
    ]);
    const own = scope.subject ?? (0,python_layout/* flat */.Ct)(user('""', ''));
    const subject = value.subject
        ? user(asText(renderValue(value.subject, scope), scope).doc, value.role ?? '')
        : value.role === undefined
            ? own
            : (0,python_layout/* call */.T1)(uses.import('dataclasses', 'replace'), [own, `role=${(0,python_literal/* pythonString */.cE)(value.role)}`]);
    const seconds = value.lifetime
        ? (0,expression/* orElse */.NW)((0,expression/* converted */.H$)(renderValue(value.lifetime, scope), 'number', uses), (0,expression/* expression */.dn)(String(value.expires_in_seconds), ts_type/* NUMBER */.uk), uses).doc
        : String(value.expires_in_seconds);
    const id = value.row_id === true && scope.row
        ? [`str(${(0,expression/* rowField */.v3)(scope.row.variable, scope.row.resource.key.field)})`]
        : [];
    return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(uses.part('tokens.issue'), [subject, seconds, ...id]), ts_type/* STRING */.An);
}
function renderUser(name, scope) {
    if (!scope.signedIn)
        return render_value_NONE;
    scope.uses.parameters.add('user');
    const users = scope.index.plan.authentication?.users;
    const resource = users ? scope.index.resource(users.resource) : null;
    if (name === 'id' || name === resource?.key.field) {
        const key = resource ? fieldOf(resource, resource.key.field) : null;
        const id = (0,expression/* expression */.dn)('user.id', ts_type/* STRING */.An);
        return key ? (0,expression/* converted */.H$)(id, (0,ts_type/* columnType */.DW)(key.column, false).base, scope.uses) : id;
    }
    if (name === 'role' || name === 'roles')
        return (0,expression/* expression */.dn)('user.role', ts_type/* STRING */.An);
    if (users?.identity_fields[0] === name || name === 'username' || name === 'name')
        return (0,expression/* expression */.dn)('user.name', ts_type/* STRING */.An);
    return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)('user.claims.get', [(0,python_literal/* pythonString */.cE)(name)]), {
        base: 'unknown',
        nullable: true,
        optional: true,
    });
}

;// CONCATENATED MODULE: ./build/js/generate/python/signature.js


/** What the function takes; classes for it are written on the way. */
function signatureOf(handler, types) {
    const { name, operation, uses } = handler;
    const parameters = [
        ...pathParameters(handler, types),
        ...partParameters(handler, types),
        ...ownParameters(handler),
    ];
    const isStream = operation.behaviour.kind === 'stream';
    const result = isStream ? 'None' : uses.import('fastapi', 'Response');
    const head = `${isStream ? 'async ' : ''}def ${name}(`;
    const list = (0,python_layout/* bracketed */.Em)(head, parameters.map((each) => (0,python_layout/* joined */.oR)(`${each.name}: `, each.annotation)), `) -> ${result}:`);
    return {
        code: (0,python_layout/* print */.yy)(list, { indent: 0, before: 0, after: 0, inside: false }),
        types: parameters.map(({ type }) => type),
    };
}
function pathParameters({ name, request, uses, operation }, types) {
    return [...request.path].map(([, { argument, schema }]) => {
        const hint = `${(0,python_identifiers/* className */.s7)(name)}${(0,python_identifiers/* className */.s7)(argument)}`;
        const { method, path } = operation.operation;
        const type = qualified(types.named(schema, 'text', hint, `${method} ${path}`), uses);
        return { name: argument, annotation: type, type };
    });
}
function partParameters(handler, types) {
    const { name, request, uses, operation } = handler;
    const { method, path } = operation.operation;
    const doc = `${method} ${path}`;
    const annotated = (type, marker) => (0,python_layout/* bracketed */.Em)(`${uses.import('typing', 'Annotated')}[`, [type, (0,python_layout/* call */.T1)(uses.import('fastapi', marker), [])], ']');
    return [...request.parts].map(([part, schema]) => {
        if (part === 'body') {
            const reading = request.body === 'json' ? 'exact' : 'text';
            const type = qualified(types.named(schema, reading, `${(0,python_identifiers/* className */.s7)(name)}Body`, doc), uses);
            // The framework would take what is no class for a part of the query.
            const isClass = types.definitions.some((each) => each.startsWith(`class ${(0,python_layout/* flat */.Ct)(type).replace('schemas.', '')}(`));
            return { name: 'body', annotation: isClass ? type : annotated(type, 'Body'), type };
        }
        const hint = `${(0,python_identifiers/* className */.s7)(name)}${part === 'query' ? 'Query' : 'Headers'}`;
        const type = qualified(types.parameters(schema, hint, doc), uses);
        return { name: part, annotation: annotated(type, part === 'query' ? 'Query' : 'Header'), type };
    });
}
/** Names of the module with the schemas, as the operations name them. */
function qualified(type, uses) {
    const text = (0,python_layout/* flat */.Ct)(type);
    if (text === 'str')
        return text;
    if (text.startsWith('fields.')) {
        uses.import('service', 'fields');
        return text;
    }
    if (text === 'Any')
        return uses.import('typing', 'Any');
    return `${uses.import('service', 'schemas')}.${text}`;
}
function ownParameters({ uses, operation }) {
    const parameter = (name, module, annotation) => {
        uses.import(module, annotation);
        return { name, annotation, type: annotation };
    };
    return [
        ...(uses.parameters.has('user') ? [parameter('user', 'service.service', 'SignedIn')] : []),
        ...(uses.parameters.has('facts') ? [parameter('facts', 'service.service', 'Facts')] : []),
        ...(operation.behaviour.kind === 'stream' ? [parameter('socket', 'fastapi', 'WebSocket')] : []),
        ...(uses.parameters.has('service') ? [parameter('service', 'service.service', 'ServiceParts')] : []),
    ];
}

;// CONCATENATED MODULE: ./build/js/generate/python/group-view.js












function operationsView(index, handlers, types) {
    const grouped = handlers.map((handler) => ({
        handler,
        signature: signatureOf(handler, types),
        file: groupFile(index, handler.operation),
    }));
    const files = [...new Set(grouped.map(({ file }) => file))].sort();
    const aliases = moduleAliases(files, handlers);
    return {
        groups: files.map((file) => groupView(index, file, grouped.filter((each) => each.file === file))),
        imports: (0,code/* code */.a)(moduleImports(files, aliases, grouped)),
        members: grouped.map((each) => (0,code/* code */.a)(memberCode(each, aliases.get(each.file) ?? each.file))),
    };
}
/** File of an operation, without its ending. */
function groupFile(index, operation) {
    const name = (0,python_identifiers/* moduleName */.AO)(groupOf(index, operation));
    // The package that holds these files imports modules of these names itself.
    return name === 'schemas' || name === 'fields' ? `${name}_operations` : name;
}
/** Name of the group that an operation belongs to: its resource, `standard`, or the first word of its path. */
function groupOf(index, { behaviour, operation }) {
    if (behaviour.kind === 'standard')
        return 'standard';
    if (behaviour.kind === 'login' || behaviour.kind === 'register' || behaviour.kind === 'current_user')
        return 'authentication';
    if ('resource' in behaviour && behaviour.resource !== null)
        return index.resource(behaviour.resource).plural;
    return operation.path.split('/').find((part) => part !== '' && !part.includes('{')) ?? 'root';
}
function groupView(index, file, grouped) {
    const shared = new Uses();
    const presenters = presenterViews(index, grouped, shared);
    const imports = new Map();
    for (const uses of [shared, ...grouped.map(({ handler }) => handler.uses)])
        for (const [module, names] of uses.imports)
            imports.set(module, new Set([...(imports.get(module) ?? []), ...names]));
    return {
        file,
        docstring: (0,code/* code */.a)(`"""${(0,python_literal/* docText */.il)(titleOf(file))}"""`),
        imports: (0,code/* code */.a)((0,import_lines/* importLines */.V)(imports)),
        handlers: grouped.map(({ handler, signature }) => ({
            signature: (0,code/* code */.a)(signature.code),
            ...commentOf(handler.operation),
            body: (0,code/* code */.a)(bodyCode(handler.statements)),
        })),
        presenters,
    };
}
/** A function inside of a function stands apart from what is before it. */
function bodyCode(statements) {
    const text = (0,statement/* printStatements */.gG)(statements, 4);
    return statements[0]?.kind === 'function' ? `\n${text}` : text;
}
function presenterViews(index, grouped, uses) {
    const shared = grouped[0]?.handler.presenters ?? new Map();
    const text = grouped.map(({ handler }) => (0,statement/* words */.aL)(handler.statements)).join('\n');
    return [...shared.values()]
        .filter(({ name }) => new RegExp(`\\b${(0,python_identifiers/* snakeCase */.LW)(name)}\\(`).test(text))
        .map((presenter) => presenterView(index, presenter, uses));
}
function presenterView(index, { name, resource, value }, uses) {
    const variable = rowVariable(resource);
    const scope = {
        index,
        request: python_request_NO_REQUEST,
        signedIn: false,
        row: { variable, resource },
        subject: null,
        moment: null,
        items: 'items',
        presenters: new Map(),
        hoisted: new Map(),
        uses,
    };
    const row = uses.query('Row');
    const any = uses.import('typing', 'Any');
    return {
        signature: (0,code/* code */.a)(`def ${(0,python_identifiers/* snakeCase */.LW)(name)}(${variable}: ${row}) -> dict[str, ${any}]:`),
        doc: (0,code/* code */.a)((0,python_literal/* docText */.il)(`The ${resource.name.replaceAll('_', ' ')} as clients see it.`)),
        body: (0,code/* code */.a)((0,statement/* printStatements */.gG)([(0,statement/* giveBack */.F5)(renderValue(value, scope).doc)], 4)),
    };
}
function titleOf(file) {
    const words = file.replace(/_+$/, '').replaceAll('_', ' ');
    return `Operations of the specification: ${words}.`;
}
function commentOf({ operation }) {
    const { method, path, summary, source, origin } = operation;
    const told = summary === '' || summary === `${method} ${path}` ? '' : `: ${summary}`;
    const place = `${source.file}:${source.line}`;
    return {
        heading: (0,code/* code */.a)((0,python_literal/* docText */.il)(`${method} ${path}${told}`).replace(/[.\s]*$/, '.')),
        place: (0,code/* code */.a)((0,python_literal/* docText */.il)(origin === 'stated' ? place : `${place} (concluded, not stated)`)),
    };
}
/** A module may be called like an operation. */
function moduleAliases(files, handlers) {
    const taken = new Set([...handlers.map(({ name }) => name), 'dataclass', 'schemas']);
    const names = new python_names/* Names */.f(taken);
    return new Map(files.map((file) => [file, names.take(taken.has(file) ? `${file}_operations` : file)]));
}
const TYPE_MODULES = {
    WebSocket: 'fastapi',
    Response: 'fastapi',
    Any: 'typing',
    Facts: 'service.service',
    ServiceParts: 'service.service',
    SignedIn: 'service.service',
};
function moduleImports(files, aliases, grouped) {
    const used = new Set(grouped.flatMap(({ signature }) => signature.types.map(python_layout/* flat */.Ct)));
    const imports = new Map();
    const add = (module, name) => {
        imports.set(module, (imports.get(module) ?? new Set()).add(name));
    };
    for (const [name, module] of Object.entries(TYPE_MODULES))
        if (name === 'Response' || used.has(name))
            add(module, name);
    add('collections.abc', 'Callable');
    add('dataclasses', 'dataclass');
    if (grouped.some(({ handler }) => handler.operation.behaviour.kind === 'stream'))
        add('collections.abc', 'Awaitable');
    for (const module of ['fields', 'schemas'])
        if ([...used].some((name) => name.startsWith(`${module}.`)))
            add('service', module);
    for (const file of files) {
        const alias = aliases.get(file) ?? file;
        add('service.operations', alias === file ? file : `${file} as ${alias}`);
    }
    return (0,import_lines/* importLines */.V)(imports);
}
function memberCode({ handler, signature }, module) {
    const isStream = handler.operation.behaviour.kind === 'stream';
    const type = (0,python_layout/* bracketed */.Em)('Callable[', [(0,python_layout/* listLiteral */.k9)(signature.types), isStream ? 'Awaitable[None]' : 'Response'], ']');
    const head = `${handler.name}: `;
    const tail = ` = ${module}.${handler.name}`;
    return `${head}${(0,python_layout/* print */.yy)(type, { indent: 4, before: head.length, after: tail.length, inside: false })}${tail}`;
}
/** Code of a call with its line breaks, for templates. */
function printedCall(callee, args, indent) {
    return print(call(callee, args), { indent, before: 0, after: 1, inside: true });
}

;// CONCATENATED MODULE: ./build/js/generate/python/handler.js








/** The code of one operation while it is written. */
class Handler {
    index;
    plan;
    request;
    uses = new Uses();
    /** Variables of the function that have no fixed name. */
    names = new python_names/* Names */.f();
    moment;
    /** Values that a variable holds already. */
    hoisted = new Map();
    presenters;
    constructor(index, plan, presenters, moment) {
        this.presenters = presenters;
        this.index = index;
        this.plan = plan;
        const rows = new Set(index.plan.resources.flatMap((each) => [rowVariable(each), rowsVariable(each)]));
        this.request = pythonRequest(plan.operation, (name) => isHandlerName(name) || rows.has(name));
        this.moment = moment;
    }
    get service() {
        return this.index.plan;
    }
    /** Whether it is known who calls: callers have to prove it, or may. */
    get signedIn() {
        const { security, behaviour, identifies } = this.plan;
        const asked = security !== null || identifies === true;
        return asked && this.service.authentication !== null && behaviour.kind !== 'stream';
    }
    scope(row = null, subject = null, items = 'items') {
        const { index, request, signedIn, uses, moment, hoisted, presenters } = this;
        return { index, request, signedIn, row, subject, items, uses, moment, hoisted, presenters };
    }
    row(resource, variable = rowVariable(resource)) {
        return { variable, resource };
    }
    /** `raise Problem(...)` with the reason that the document gives for this status, or ours. */
    refuse(status, otherwise) {
        const documented = this.plan.failures.find((failure) => failure.status === status)?.reason;
        return this.raiseProblem(status, documented && documented !== '' ? documented : otherwise);
    }
    raiseProblem(status, reason) {
        const problem = this.uses.import('service.problems', 'Problem');
        return (0,statement/* raise */.xl)((0,python_layout/* call */.T1)(problem, [String(status), (0,python_literal/* pythonString */.cE)(reason)]));
    }
    /** `JSONResponse(body, status_code=..., headers=...)`. */
    response(scope, extraHeaders = []) {
        const { status, body, headers, content_type } = this.plan.respond;
        const given = headers.map(({ name, value }) => [name.toLowerCase(), headerText(renderValue(value, scope))]);
        const names = new Set(given.map(([name]) => name));
        const all = [...given, ...extraHeaders.filter(([name]) => !names.has(name))];
        const further = status === 200 && body ? [] : [(0,python_layout/* keyword */.Si)('status_code', String(status))];
        if (all.length > 0)
            further.push((0,python_layout/* keyword */.Si)('headers', (0,python_layout/* dictLiteral */.E7)(all.map(([name, value]) => [(0,python_literal/* pythonString */.cE)(name), value]))));
        if (!body)
            return (0,python_layout/* call */.T1)(this.uses.import('fastapi', 'Response'), further);
        const content = renderValue(body, scope);
        if (/^application\/json\b/.test(content_type) || content_type === '')
            return (0,python_layout/* call */.T1)(this.uses.import('fastapi.responses', 'JSONResponse'), [content.doc, ...further]);
        const text = content.type.base === 'string' ? content.doc : (0,python_layout/* call */.T1)('str', [content.doc]);
        return (0,python_layout/* call */.T1)(this.uses.import('fastapi', 'Response'), [
            text,
            ...further,
            (0,python_layout/* keyword */.Si)('media_type', (0,python_literal/* pythonString */.cE)(content_type)),
        ]);
    }
}
function headerText(value) {
    const isText = value.type.base === 'string' && !value.type.nullable && !value.type.optional;
    return isText || (0,python_layout/* flat */.Ct)(value.doc).startsWith('"') ? value.doc : (0,python_layout/* call */.T1)('str', [value.doc]);
}

;// CONCATENATED MODULE: ./build/js/generate/python/rows.js











/** Rows that have to exist before anything else is done. */
function requireParents(handler, lookups, scope) {
    return lookups.map(({ resource: name, where, missing_status }) => {
        const resource = handler.index.resource(name);
        const found = (0,python_layout/* joined */.oR)('not ', query('exists', resource, where, scope, renderValue));
        return (0,statement/* block */.om)('if', (0,python_layout/* chained */.HM)('and', [...givenInputs(where, scope), found]), [
            handler.refuse(missing_status, `There is no such ${words(resource)}.`),
        ]);
    });
}
/** `body.room_id is not None`: what is not given is not looked for. */
function givenInputs(where, scope) {
    return where
        .filter(({ value }) => value.kind === 'input')
        .map(({ value }) => renderValue(value, scope))
        .filter(expression/* mayBeMissing */.ZK)
        .map((value) => (0,expression/* infix */.Pp)((0,expression/* tight */.RV)(value), 'is not', 'None'));
}
/** `stored = find(...)`, `if stored is None: raise ...`. */
function requireRow(handler, resource, lookup, scope, variable) {
    return [
        (0,statement/* assign */.kp)(variable, query('find', resource, lookup, scope, renderValue)),
        notFound(handler, resource, variable),
        ...requireOwner(handler, resource, variable),
    ];
}
function notFound(handler, resource, variable) {
    return (0,statement/* block */.om)('if', `${variable} is None`, [handler.refuse(404, `There is no such ${words(resource)}.`)]);
}
/** Callers other than administrators may touch their own rows only. */
function requireOwner(handler, resource, variable) {
    if (!isOwned(handler, resource) || resource.owner_field === null)
        return [];
    handler.uses.parameters.add('user');
    const owner = (0,expression/* rowField */.v3)(variable, resource.owner_field);
    return [
        (0,statement/* block */.om)('if', (0,python_layout/* chained */.HM)('and', [`str(${owner}) != user.id`, 'user.role != "admin"']), [
            handler.refuse(403, `This ${words(resource)} belongs to somebody else.`),
        ]),
    ];
}
function isOwned(handler, resource) {
    return handler.signedIn && handler.plan.security?.owner_only === true && resource.owner_field !== null;
}
function checkGuards(handler, guards, scope) {
    return guards.map((guard) => {
        const refusal = handler.raiseProblem(guard.status, guard.reason);
        if (guard.kind === 'holds') {
            const left = renderValue(guard.left, scope);
            const right = renderValue(guard.right, scope);
            return (0,statement/* block */.om)('if', renderRefusal(left, guard.operator, right, handler.uses), [refusal]);
        }
        const resource = handler.index.resource(guard.resource);
        const given = givenInputs(guard.where, scope);
        const found = query('exists', resource, guard.where, scope, renderValue);
        return (0,statement/* block */.om)('if', (0,python_layout/* chained */.HM)('and', [...given, found]), [refusal]);
    });
}
/** Guards that look at the request alone can refuse before a transaction is begun. */
function isAboutRequest(guard) {
    return guard.kind === 'holds' && [guard.left, guard.right].every((side) => isRequestValue(side));
}
function isRequestValue(value) {
    return (value.kind === 'literal' ||
        value.kind === 'now' ||
        value.kind === 'now_plus' ||
        (value.kind === 'input' && (value.fallback === undefined || isRequestValue(value.fallback))));
}
/** Entries of a new row. */
function newRowEntries(resource, assigned, scope) {
    return resource.fields.flatMap((field) => {
        const given = assigned.find((each) => each.field === field.name);
        const stored = (value) => [
            { name: field.name, doc: storedOrDefault(field, value, scope) },
        ];
        if (field.name === resource.key.field)
            return keyEntry(resource, field, assigned, scope);
        if (given)
            return stored(renderValue(given.value, scope));
        if (field.role === 'created_at' || field.role === 'updated_at')
            return stored(timeNow(scope));
        if (field.role === 'state' && resource.states && resource.states.field === field.name)
            return [{ name: field.name, doc: (0,python_literal/* pythonString */.cE)(resource.states.initial) }];
        const value = columns_defaultOf(field);
        return value === 'None' ? [] : [{ name: field.name, doc: value }];
    });
}
/** What the caller gives as the key wins; where nothing is given, one is made. */
function keyEntry(resource, field, assigned, scope) {
    const { name } = field;
    const assignment = assigned.find((each) => each.field === name);
    const given = assignment && inColumn(field, renderValue(assignment.value, scope), scope);
    if (given && !(0,expression/* mayBeMissing */.ZK)(given))
        return [{ name, doc: given.doc }];
    const key = newKey(resource, field, assigned, scope);
    const made = key && inColumn(field, key, scope);
    if (!given)
        return made ? [{ name, doc: made.doc }] : [];
    return [made ? { name, doc: orMade(given, made) } : { name, doc: given.doc, leftOut: 'when-none' }];
}
/** A key is made only where none is given. */
function orMade(given, made) {
    return (0,python_layout/* chained */.HM)('or', [(0,expression/* tight */.RV)(given), made.doc]);
}
/** null: the database makes it. */
function newKey(resource, field, assigned, scope) {
    const { uses } = scope;
    switch (resource.key.generate) {
        case 'integer':
            return field.column === 'integer' ? null : (0,expression/* expression */.dn)(newUuid(scope), ts_type/* STRING */.An);
        case 'code':
            return (0,expression/* expression */.dn)(`${uses.value('short_code')}()`, ts_type/* STRING */.An);
        case 'prefixed':
            return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(uses.query('next_key'), [
                'db',
                (0,python_literal/* pythonString */.cE)(resource.plural),
                (0,python_literal/* pythonString */.cE)(resource.key.prefix),
            ]), ts_type/* STRING */.An);
        case 'slug': {
            const from = assigned.find((each) => each.field === resource.key.slug_from);
            const source = from ? renderValue(from.value, scope) : (0,expression/* expression */.dn)('""', ts_type/* STRING */.An);
            const text = (0,expression/* orElse */.NW)((0,expression/* converted */.H$)(source, 'string', uses), (0,expression/* expression */.dn)('""', ts_type/* STRING */.An), uses);
            const wanted = (0,python_layout/* call */.T1)(uses.value('slugify'), [text.doc]);
            const same = (0,expression/* infix */.Pp)(columnDoc(resource, field.name, scope), '==', 'slug');
            const taken = (0,python_layout/* call */.T1)(`lambda slug: ${uses.query('exists')}`, ['db', tableDoc(resource, scope), same]);
            return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(uses.value('free_slug'), [wanted, taken]), ts_type/* STRING */.An);
        }
        case 'uuid':
        case 'client':
            return field.column === 'integer' ? null : (0,expression/* expression */.dn)(newUuid(scope), ts_type/* STRING */.An);
    }
}
/** Entries of a change: what the caller leaves out leaves the column alone. */
function changedEntries(resource, assigned, scope, mode) {
    const given = assigned.map(({ field: name, value }) => {
        const field = fieldOf(resource, name);
        const rendered = renderValue(value, scope);
        return mode === 'replace'
            ? { name, doc: storedOrDefault(field, rendered, scope) }
            : { name, ...storedOrKept(field, rendered, scope) };
    });
    const touched = resource.fields.find(({ role, name }) => role === 'updated_at' && !assigned.some(({ field }) => field === name));
    if (!touched)
        return given;
    return [...given, { name: touched.name, doc: storedOrDefault(touched, timeNow(scope), scope) }];
}
function storedOrDefault(field, value, scope) {
    const fitting = inColumn(field, value, scope);
    if (!(0,expression/* mayBeMissing */.ZK)(fitting))
        return fitting.doc;
    const fallback = columns_defaultOf(field);
    if (fallback === 'None')
        return fitting.doc;
    return (0,expression/* orElse */.NW)(fitting, (0,expression/* expression */.dn)(fallback, (0,ts_type/* columnType */.DW)(field.column, false)), scope.uses).doc;
}
/** None is refused by the column where it may not be None; there it counts as left out. */
function storedOrKept(field, value, scope) {
    const fitting = inColumn(field, value, scope);
    const { doc, type } = fitting;
    if (!(0,expression/* mayBeMissing */.ZK)(fitting))
        return { doc };
    if (!field.nullable)
        return { doc, leftOut: 'when-none' };
    if (!type.optional)
        return { doc };
    const end = `.${field.name}`;
    const holder = value.attribute?.endsWith(end) ? value.attribute.slice(0, -end.length) : '';
    const sendsNull = type.nullable && /^body(?:\.\w+)*$/.test(holder);
    return sendsNull ? { doc, leftOut: 'when-not-sent', holder } : { doc, leftOut: 'when-none' };
}
/** A value in the form that the column takes. */
function inColumn(field, value, scope) {
    if (field.column === 'integer' && value.canonical)
        return (0,expression/* expression */.dn)((0,python_layout/* call */.T1)(scope.uses.value('seconds_since_1970'), [value.doc]), (0,ts_type/* columnType */.DW)('integer', false));
    return (0,expression/* converted */.H$)(value, (0,ts_type/* columnType */.DW)(field.column, field.nullable).base, scope.uses);
}
/** `{"name": ...}` with those members that the caller may leave out spread in their places. */
function rowLiteral(entries, scope) {
    const parts = [];
    for (let index = 0; index < entries.length;) {
        const entry = entries[index];
        if (!entry)
            break;
        const run = entries.slice(index, runEnd(entries, index));
        if (entry.leftOut === 'when-not-sent')
            parts.push([
                '**',
                (0,python_layout/* call */.T1)(scope.uses.value('sent'), [
                    entry.holder ?? 'body',
                    ...run.map(({ name }) => (0,python_literal/* pythonString */.cE)(name)),
                ]),
            ]);
        else if (entry.leftOut === 'when-none')
            parts.push([
                '**',
                (0,python_layout/* call */.T1)(scope.uses.value('given'), [(0,python_layout/* dictLiteral */.E7)(run.map(({ name, doc }) => [(0,python_literal/* pythonString */.cE)(name), doc]))]),
            ]);
        else
            for (const { name, doc } of run)
                parts.push([(0,python_literal/* pythonString */.cE)(name), doc]);
        index += run.length;
    }
    return (0,python_layout/* dictLiteral */.E7)(parts);
}
function runEnd(entries, start) {
    let end = start + 1;
    const [first] = entries.slice(start);
    const fits = (entry) => entry?.leftOut === first?.leftOut && entry?.holder === first?.holder;
    while (end < entries.length && fits(entries[end]))
        end += 1;
    return end;
}
function insertRow(resource, entries, scope, conflict) {
    return (0,python_layout/* call */.T1)(scope.uses.query('insert_row'), [
        'db',
        tableDoc(resource, scope),
        rowLiteral(entries, scope),
        ...conflictArgument(conflict),
    ]);
}
/** Changes the row that `variable` holds and gives it back as it then is. */
function updateRow(resource, entries, scope, variable, conflict) {
    return (0,python_layout/* call */.T1)(scope.uses.query('update_row'), [
        'db',
        tableDoc(resource, scope),
        variable,
        rowLiteral(entries, scope),
        ...conflictArgument(conflict),
    ]);
}
function conflictArgument(conflict) {
    return conflict === null ? [] : [(0,python_layout/* keyword */.Si)('conflict', (0,python_literal/* pythonString */.cE)(conflict))];
}
/** Changes of other rows, in order. */
function effectStatements(handler, effects, scope) {
    return effects.flatMap((effect) => {
        const resource = handler.index.resource(effect.resource);
        if (effect.kind === 'insert') {
            const entries = newRowEntries(resource, effect.assign, scope);
            const insert = { kind: 'line', before: '', doc: insertRow(resource, entries, scope, null) };
            if (!effect.once)
                return [insert];
            const same = conditions(resource, effect.assign, scope, renderValue);
            const there = (0,python_layout/* call */.T1)(`not ${handler.uses.query('exists')}`, ['db', tableDoc(resource, scope), ...same]);
            return [(0,statement/* block */.om)('if', there, [insert])];
        }
        const where = conditions(resource, effect.where, scope, renderValue);
        if (effect.kind === 'remove') {
            const removal = (0,python_layout/* call */.T1)(handler.uses.query('delete_rows'), ['db', tableDoc(resource, scope), ...where]);
            return [{ kind: 'line', before: '', doc: removal }];
        }
        if (effect.kind === 'set') {
            const entries = changedEntries(resource, effect.assign, scope, 'merge');
            if (entries.length === 0)
                return [];
            return [{ kind: 'line', before: '', doc: updateRows(resource, entries, where, scope) }];
        }
        return incrementStatements(handler, effect, resource, where, scope);
    });
}
function updateRows(resource, entries, where, scope) {
    return (0,python_layout/* call */.T1)(scope.uses.query('update_rows'), [
        'db',
        tableDoc(resource, scope),
        rowLiteral(entries, scope),
        ...where,
    ]);
}
function incrementStatements(handler, effect, resource, where, scope) {
    const field = fieldOf(resource, effect.field);
    const by = asNumber(renderValue(effect.by, scope), scope);
    const column = columnOf(tableVariable(handler.service, resource), effect.field, handler.uses);
    // A counter that was never set counts from 0.
    const current = field.nullable
        ? `${handler.uses.import('sqlalchemy', 'func')}.coalesce(${column}, 0)`
        : column;
    const amount = (0,python_layout/* flat */.Ct)(by.doc);
    const step = /^-\d+(?:\.\d+)?$/.test(amount)
        ? (0,expression/* infix */.Pp)(current, '-', amount.slice(1))
        : (0,expression/* infix */.Pp)(current, '+', (0,expression/* tight */.RV)(by));
    const entries = [
        { name: effect.field, doc: step },
        ...changedEntries(resource, [], scope, 'merge'),
    ];
    const change = updateRows(resource, entries, where, scope);
    if (effect.minimum === undefined)
        return [{ kind: 'line', before: '', doc: change }];
    const reason = handler.plan.failures.find(({ status }) => status === 409)?.reason;
    const changed = handler.names.take('changed');
    return [
        (0,statement/* assign */.kp)(changed, change),
        (0,statement/* block */.om)('if', `any(row[${(0,python_literal/* pythonString */.cE)(effect.field)}] < ${effect.minimum} for row in ${changed})`, [
            handler.raiseProblem(409, reason ?? `${effect.field} cannot be less than ${effect.minimum}`),
        ]),
    ];
}
/** Whether an effect changes the very row that the operation answers with. */
function touchesOwnResource(effects, resource) {
    return effects.some((effect) => effect.resource === resource.name && effect.kind !== 'insert');
}
/** Equality of the row with its given key or unique fields, for `on_conflict`; null: nothing can be in conflict. */
function conflictCondition(resource, assigned, scope) {
    const values = new Map(assigned.map((each) => [each.field, each.value]));
    const sets = [[resource.key.field], ...resource.unique].filter((fields) => fields.every((field) => values.has(field)));
    const alternatives = sets.map((fields) => fields.flatMap((field) => {
        const value = values.get(field);
        if (!value)
            return [];
        const column = columnOf(tableVariable(scope.index.plan, resource), field, scope.uses);
        return [(0,expression/* infix */.Pp)(column, '==', operand(resource, field, renderValue(value, scope), scope))];
    }));
    const [only] = alternatives;
    if (!only)
        return null;
    if (alternatives.length === 1)
        return only;
    const or = scope.uses.import('sqlalchemy', 'or_');
    return [
        (0,python_layout/* call */.T1)(or, alternatives.map((all) => {
            const [first] = all;
            return all.length === 1 && first !== undefined
                ? first
                : (0,python_layout/* call */.T1)(scope.uses.import('sqlalchemy', 'and_'), all);
        })),
    ];
}
/** `access_token` -> `access token`. */
function words(resource) {
    return resource.name.replaceAll('_', ' ');
}

;// CONCATENATED MODULE: ./build/js/generate/python/operations/with-database.js





/** `with service.database.reading() as db:` around statements that read; nothing around those that do not. */
function reading(handler, statements, last) {
    const inside = namesDatabase([last]) ? [...statements, last] : statements;
    const behind = inside.includes(last) ? [] : [last];
    if (!namesDatabase(inside))
        return [...inside, ...behind];
    return [(0,statement/* block */.om)('with', `${handler.uses.part('database.reading()')} as db`, inside), ...behind];
}
function namesDatabase(statements) {
    return /\(db[,)]/.test((0,statement/* words */.aL)(statements));
}
/** `with service.database.transaction() as db:`, then what is told to others, then the answer. */
function inTransaction(handler, work, told, response) {
    const head = `${handler.uses.part('database.transaction()')} as db`;
    if (!namesDatabase([response]))
        return [(0,statement/* block */.om)('with', head, work), ...told, response];
    if (told.length === 0)
        return [(0,statement/* block */.om)('with', head, [...work, response])];
    const answer = response.kind === 'line' ? (0,statement/* assign */.kp)('answer', response.doc) : response;
    return [(0,statement/* block */.om)('with', head, [...work, answer]), ...told, (0,statement/* giveBack */.F5)('answer')];
}
function rereadInto(handler, resource, variable) {
    const table = tableDoc(resource, handler.scope());
    return (0,statement/* assign */.kp)(variable, (0,python_layout/* call */.T1)(handler.uses.query('reread'), ['db', table, variable]));
}
/** Tells those who follow the resource. */
function published(handler, resource, type) {
    if (!handler.index.isStreamed(resource.name))
        return [];
    const publish = handler.uses.part('changes.publish');
    return [(0,statement/* line */.n8)((0,python_layout/* call */.T1)(publish, [(0,python_literal/* pythonString */.cE)(resource.plural), (0,python_literal/* pythonString */.cE)(type), rowVariable(resource)]))];
}

;// CONCATENATED MODULE: ./build/js/generate/python/operations/others.js










/** `/message` answers a message that came before with the answer that it had then. */
function standardStatements(handler, behaviour) {
    const { uses } = handler;
    const scope = handler.scope();
    const response = handler.response(scope);
    if (behaviour.endpoint !== 'message' || !handler.request.parts.has('body'))
        return reading(handler, [], (0,statement/* giveBack */.F5)(response));
    const messages = uses.import('service', 'messages');
    uses.parameters.add('service');
    const handlers = uses.import('custom.messages', 'message_handlers');
    return [
        (0,statement/* assign */.kp)('message', `${uses.value('plain')}(body)`),
        (0,statement/* block */.om)('with', `${uses.part('database.transaction()')} as db`, [
            (0,statement/* assign */.kp)('earlier', `${messages}.earlier_answer(db, message)`),
            (0,statement/* block */.om)('if', 'earlier is not None', [(0,statement/* giveBack */.F5)('earlier')]),
            (0,statement/* line */.n8)(`${messages}.dispatch(${handlers}, message, db, service)`),
            (0,statement/* giveBack */.F5)((0,python_layout/* call */.T1)(`${messages}.remember`, ['db', 'message', response])),
        ]),
    ];
}
function underivableStatements(handler, behaviour) {
    return [handler.raiseProblem(501, behaviour.reason)];
}
function openapiStatements(handler) {
    const { uses } = handler;
    const document = uses.import('service.documents', 'openapi');
    return [(0,statement/* giveBack */.F5)(`${uses.import('fastapi.responses', 'JSONResponse')}(${document}())`)];
}
function pageStatements(handler, constant) {
    const { uses, plan } = handler;
    const status = plan.respond.status === 200 ? [] : [(0,python_layout/* keyword */.Si)('status_code', String(plan.respond.status))];
    const page = uses.import('service.pages', constant);
    return [(0,statement/* giveBack */.F5)((0,python_layout/* call */.T1)(uses.import('fastapi.responses', 'HTMLResponse'), [page, ...status]))];
}
/** Sends the rows as they stand, then every change of them. */
function streamStatements(handler, behaviour) {
    const { uses, request } = handler;
    if (behaviour.resource === null) {
        const parameters = [...request.path].map(([name, { argument }]) => [
            (0,python_literal/* pythonString */.cE)(name),
            `str(${argument})`,
        ]);
        const relay = uses.part('changes.relay');
        const path = (0,python_literal/* pythonString */.cE)(handler.plan.operation.path);
        return [(0,statement/* line */.n8)((0,python_layout/* call */.T1)(`await ${relay}`, ['socket', path, (0,python_layout/* dictLiteral */.E7)(parameters)]))];
    }
    const resource = handler.index.resource(behaviour.resource);
    const variable = rowVariable(resource);
    const row = uses.query('Row');
    const scope = handler.scope();
    const rows = query('find_all', resource, behaviour.lookup, scope, renderValue);
    const follow = (0,python_layout/* call */.T1)(`await ${uses.part('changes.follow')}`, [
        'socket',
        (0,python_literal/* pythonString */.cE)(resource.plural),
        'snapshot=snapshot',
        'matches=matches',
        'message=message',
        ...(behaviour.lookup.length > 0
            ? [(0,python_layout/* keyword */.Si)('missing', (0,python_literal/* pythonString */.cE)(`no such ${words(resource)}`.slice(0, 100)))]
            : []),
    ]);
    return [
        inner(`snapshot() -> list[${row}]`, [
            (0,statement/* block */.om)('with', `${uses.part('database.reading()')} as db`, [(0,statement/* giveBack */.F5)(rows)]),
        ]),
        inner(`matches(${variable}: ${row}) -> bool`, [(0,statement/* giveBack */.F5)(matchDoc(handler, behaviour))]),
        inner(`message(${variable}: ${row}, change: ${uses.import('service.changes', 'Change')}) -> ${uses.import('typing', 'Any')}`, messageStatements(handler, behaviour)),
        (0,statement/* line */.n8)(follow),
    ];
}
function inner(signature, body) {
    return { kind: 'function', signature, body };
}
function matchDoc(handler, behaviour) {
    if (behaviour.resource === null)
        return 'True';
    const resource = handler.index.resource(behaviour.resource);
    const variable = rowVariable(resource);
    const scope = handler.scope();
    const matches = behaviour.lookup
        .filter(({ operator = 'equals', value }) => operator === 'equals' && value.kind !== 'candidate')
        .map(({ field, value }) => (0,expression/* infix */.Pp)((0,expression/* rowField */.v3)(variable, field), '==', operand(resource, field, renderValue(value, scope), scope)));
    return matches.length === 0 ? 'True' : (0,python_layout/* call */.T1)('bool', [(0,python_layout/* chained */.HM)('and', matches)]);
}
function messageStatements(handler, behaviour) {
    if (behaviour.resource === null)
        return [];
    const resource = handler.index.resource(behaviour.resource);
    const message = renderValue(behaviour.message ?? {
        kind: 'object',
        entries: [
            { name: 'type', value: { kind: 'change', field: 'type' } },
            { name: 'at', value: { kind: 'change', field: 'at' } },
            { name: resource.name, value: { kind: 'record' } },
        ],
    }, handler.scope(handler.row(resource)));
    const last = (0,statement/* giveBack */.F5)(message.doc);
    return namesDatabase([last])
        ? [(0,statement/* block */.om)('with', `${handler.uses.part('database.reading()')} as db`, [last])]
        : [last];
}
/** A file of a form goes into the data folder; the row keeps where it lies. */
function uploadStatements(handler, behaviour) {
    const { uses } = handler;
    const resource = handler.index.resource(behaviour.resource);
    const variable = rowVariable(resource);
    const scope = handler.scope();
    const stored = resource.fields.find(({ name }) => name === behaviour.field);
    const entries = newRowEntries(resource, behaviour.assign, scope);
    const row = stored
        ? [
            ...entries.filter(({ name }) => name !== stored.name),
            { name: stored.name, doc: stored.column === 'json' ? 'upload' : 'upload["id"]' },
        ]
        : entries;
    const sent = `${uses.part('files.sent')}(${uses.value('plain')}(body))`;
    return [
        stored ? (0,statement/* assign */.kp)('upload', sent) : (0,statement/* line */.n8)(sent),
        ...inTransaction(handler, [(0,statement/* assign */.kp)(variable, insertRow(resource, row, scope, null))], published(handler, resource, 'created'), (0,statement/* giveBack */.F5)(handler.response(handler.scope(handler.row(resource))))),
    ];
}
function downloadStatements(handler, behaviour) {
    const { uses } = handler;
    const resource = handler.index.resource(behaviour.resource);
    const variable = rowVariable(resource);
    const kept = (0,expression/* rowField */.v3)(variable, fieldOf(resource, behaviour.field).name);
    return reading(handler, requireRow(handler, resource, behaviour.lookup, handler.scope(), variable), (0,statement/* giveBack */.F5)(`${uses.part('files.answer')}(${kept})`));
}

;// CONCATENATED MODULE: ./build/js/generate/python/operations/writes.js









function createStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const variable = rowVariable(resource);
    const { assign: assigned } = behaviour;
    const hoisted = hoistSlowValues(handler, assigned);
    const early = behaviour.guards.filter(isAboutRequest);
    const late = behaviour.guards.filter((guard) => !isAboutRequest(guard));
    const scope = handler.scope();
    const work = [
        ...requireParents(handler, behaviour.parents, scope),
        ...checkGuards(handler, late, scope),
        ...storeStatements(handler, behaviour, resource),
        ...afterwards(handler, resource, behaviour.effects),
    ];
    return [
        ...checkGuards(handler, early, scope),
        ...hoisted,
        ...inTransaction(handler, work, published(handler, resource, 'created'), answer(handler, resource, variable)),
    ];
}
function answer(handler, resource, variable) {
    return (0,statement/* giveBack */.F5)(handler.response(handler.scope(handler.row(resource, variable))));
}
/** A row that is there already is refused, kept, or what was given is written over it. */
function storeStatements(handler, behaviour, resource) {
    const variable = rowVariable(resource);
    const scope = handler.scope();
    const { assign: assigned, on_conflict } = behaviour;
    const entries = newRowEntries(resource, assigned, scope);
    const keyGiven = assigned.some(({ field }) => field === resource.key.field);
    const insert = (0,statement/* assign */.kp)(variable, insertRow(resource, entries, scope, conflictReason(handler, resource, keyGiven)));
    const same = on_conflict === 'refuse' ? null : conflictCondition(resource, assigned, scope);
    if (!same)
        return [insert];
    const find = (0,statement/* assign */.kp)('stored', (0,python_layout/* call */.T1)(handler.uses.query('find'), ['db', tableDoc(resource, scope), ...same]));
    const others = assigned.filter(({ field }) => field !== resource.key.field);
    const changes = on_conflict === 'return' ? [] : changedEntries(resource, others, scope, 'merge');
    const keep = changes.length === 0
        ? (0,statement/* assign */.kp)(variable, 'stored')
        : (0,statement/* assign */.kp)(variable, updateRow(resource, changes, scope, 'stored', null));
    return [find, (0,statement/* block */.om)('if', 'stored is None', [insert]), (0,statement/* block */.om)('else', '', [keep])];
}
function updateStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const { assign: assigned } = behaviour;
    const hoisted = hoistSlowValues(handler, assigned);
    const early = behaviour.guards.filter(isAboutRequest);
    const late = behaviour.guards.filter((guard) => !isAboutRequest(guard));
    const scope = handler.scope(handler.row(resource, 'stored'));
    const variable = rowVariable(resource);
    const changes = changedEntries(resource, assigned, scope, behaviour.mode);
    const guards = checkGuards(handler, late, scope);
    const change = changes.length === 0
        ? (0,statement/* assign */.kp)(variable, 'stored')
        : (0,statement/* assign */.kp)(variable, updateRow(resource, changes, scope, 'stored', conflictReason(handler, resource)));
    const stored = behaviour.on_missing === 'create'
        ? [
            (0,statement/* assign */.kp)('stored', query('find', resource, behaviour.lookup, scope, renderValue)),
            (0,statement/* block */.om)('if', 'stored is None', [insertMissing(handler, behaviour, resource)]),
            (0,statement/* block */.om)('else', '', [...guards, change]),
        ]
        : [...requireRow(handler, resource, behaviour.lookup, scope, 'stored'), ...guards, change];
    const work = [
        ...requireParents(handler, behaviour.parents, scope),
        ...stored,
        ...afterwards(handler, resource, behaviour.effects),
    ];
    return [
        ...checkGuards(handler, early, handler.scope()),
        ...hoisted,
        ...inTransaction(handler, work, published(handler, resource, 'updated'), answer(handler, resource, variable)),
    ];
}
function insertMissing(handler, behaviour, resource) {
    const scope = handler.scope();
    const { assign: assigned } = behaviour;
    const fromLookup = behaviour.lookup.filter(({ field, operator = 'equals', value }) => operator === 'equals' && value.kind !== 'candidate' && !assigned.some((each) => each.field === field));
    const entries = newRowEntries(resource, [...fromLookup, ...assigned], scope);
    return (0,statement/* assign */.kp)(rowVariable(resource), insertRow(resource, entries, scope, conflictReason(handler, resource)));
}
function actionStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const { assign: assigned } = behaviour;
    const hoisted = hoistSlowValues(handler, assigned);
    const early = behaviour.guards.filter(isAboutRequest);
    const late = behaviour.guards.filter((guard) => !isAboutRequest(guard));
    const scope = handler.scope(handler.row(resource, 'stored'));
    const changes = changedEntries(resource, assigned, scope, 'merge');
    const variable = rowVariable(resource);
    const work = [
        ...requireParents(handler, behaviour.parents, scope),
        ...requireRow(handler, resource, behaviour.lookup, scope, 'stored'),
        ...requireState(handler, behaviour, resource),
        ...checkGuards(handler, late, scope),
        changes.length === 0
            ? (0,statement/* assign */.kp)(variable, 'stored')
            : (0,statement/* assign */.kp)(variable, updateRow(resource, changes, scope, 'stored', conflictReason(handler, resource))),
        ...afterwards(handler, resource, behaviour.effects),
    ];
    return [
        ...checkGuards(handler, early, handler.scope()),
        ...hoisted,
        ...inTransaction(handler, work, published(handler, resource, verbOf(handler)), answer(handler, resource, variable)),
    ];
}
function requireState(handler, behaviour, resource) {
    const { allowed_from } = behaviour;
    if (allowed_from.length === 0 || !resource.states)
        return [];
    const state = (0,expression/* rowField */.v3)('stored', resource.states.field);
    const [only = ''] = allowed_from;
    const refused = allowed_from.length === 1
        ? `${state} != ${(0,python_literal/* pythonString */.cE)(only)}`
        : (0,python_layout/* joined */.oR)(`${state} not in `, (0,python_layout/* listLiteral */.k9)(allowed_from.map(python_literal/* pythonString */.cE)));
    return [
        (0,statement/* block */.om)('if', refused, [
            handler.refuse(409, `The ${words(resource)} is not ${allowed_from.join(' or ')}.`),
        ]),
    ];
}
function deleteStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const variable = rowVariable(resource);
    const scope = handler.scope(handler.row(resource));
    const work = [
        ...requireParents(handler, behaviour.parents, scope),
        ...requireRow(handler, resource, behaviour.lookup, scope, variable),
        (0,statement/* line */.n8)((0,python_layout/* call */.T1)(handler.uses.query('delete_row'), ['db', tableDoc(resource, scope), variable])),
        ...effectStatements(handler, behaviour.effects, scope),
    ];
    return inTransaction(handler, work, published(handler, resource, 'deleted'), answer(handler, resource, variable));
}
function clearStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const scope = handler.scope();
    const removal = (0,python_layout/* call */.T1)(handler.uses.query('delete_rows'), [
        'db',
        tableDoc(resource, scope),
        ...conditions(resource, behaviour.scope, scope, renderValue),
    ]);
    const work = [...requireParents(handler, behaviour.parents, scope), (0,statement/* line */.n8)(removal)];
    return inTransaction(handler, work, [], (0,statement/* giveBack */.F5)(handler.response(scope)));
}
/** What belongs to the operation besides its row; the row as it stands after it. */
function afterwards(handler, resource, effects) {
    const variable = rowVariable(resource);
    const scope = handler.scope(handler.row(resource));
    const statements = effectStatements(handler, effects, scope);
    return touchesOwnResource(effects, resource)
        ? [...statements, rereadInto(handler, resource, variable)]
        : statements;
}
/** Last literal word of the path: `cancel` of `/bookings/{id}/cancel`. */
function verbOf(handler) {
    return (handler.plan.operation.path.split('/').findLast((part) => part !== '' && !part.includes('{')) ?? 'updated');
}
function conflictReason(handler, resource, keyGiven = false) {
    const reason = handler.plan.failures.find(({ status }) => status === 409)?.reason;
    const refusesDuplicates = resource.unique.length > 0 || resource.key.generate === 'client' || keyGiven;
    return reason && refusesDuplicates ? reason : null;
}
/** Hashing a password takes long on purpose: it is done before the database is locked. */
function hoistSlowValues(handler, assigned) {
    return assigned
        .filter(({ value }) => value.kind === 'hash_password')
        .map(({ value }) => {
        const { doc } = renderValue(value, handler.scope());
        const variable = handler.names.take('password_hash');
        handler.hoisted.set(value, variable);
        return (0,statement/* assign */.kp)(variable, doc);
    });
}

;// CONCATENATED MODULE: ./build/js/generate/python/operations/people.js









function registerStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const variable = rowVariable(resource);
    const hoisted = hoistSlowValues(handler, behaviour.assign);
    const scope = handler.scope();
    const reason = handler.plan.failures.find(({ status }) => status === 409)?.reason ?? 'This user exists already.';
    const entries = newRowEntries(resource, behaviour.assign, scope);
    return [
        ...hoisted,
        ...inTransaction(handler, [(0,statement/* assign */.kp)(variable, insertRow(resource, entries, scope, reason))], published(handler, resource, 'created'), (0,statement/* giveBack */.F5)(handler.response(handler.scope(handler.row(resource), userOf(handler, variable))))),
    ];
}
/** The user whom a token is for, from the row of that user. Imports only what the response really names. */
function userOf(handler, variable) {
    return JSON.stringify(handler.plan.respond).includes('"token"')
        ? `${handler.uses.import('service.authentication', 'user_from')}(${variable})`
        : '';
}
function loginStatements(handler, behaviour) {
    const { uses } = handler;
    const { users } = handler.service.authentication ?? { users: null };
    const scope = handler.scope();
    const within = behaviour.within ? { within: behaviour.within } : {};
    const text = (name) => asText(renderValue({ kind: 'input', from: 'body', name, ...within }, scope), scope).doc;
    const wrong = handler.refuse(401, 'The name or the password is wrong.');
    const password = text(behaviour.password_field);
    if (behaviour.resource === null || !users) {
        const name = behaviour.identity_field === null ? uses.part('config.admin_username') : text(behaviour.identity_field);
        const check = uses.import('service.authentication', 'administrator');
        return [
            (0,statement/* assign */.kp)('user', (0,python_layout/* call */.T1)(check, [name, password, uses.part('config')])),
            (0,statement/* block */.om)('if', 'user is None', [wrong]),
            ...reading(handler, [], (0,statement/* giveBack */.F5)(handler.response(handler.scope(null, 'user')))),
        ];
    }
    const resource = handler.index.resource(behaviour.resource);
    const variable = rowVariable(resource);
    const identity = behaviour.identity_field === null ? '""' : text(behaviour.identity_field);
    const same = users.identity_fields.map((field) => (0,expression/* infix */.Pp)(columnDoc(resource, field, scope), '==', identity));
    const where = same.length === 1 ? same : [(0,python_layout/* call */.T1)(uses.import('sqlalchemy', 'or_'), same)];
    const verify = uses.import('service.passwords', 'verify_password');
    const hash = (0,expression/* rowField */.v3)(variable, users.password_field);
    const response = handler.response(handler.scope(handler.row(resource), userOf(handler, variable)));
    return [
        (0,statement/* block */.om)('with', `${uses.part('database.reading()')} as db`, [
            (0,statement/* assign */.kp)(variable, (0,python_layout/* call */.T1)(uses.query('find'), ['db', tableDoc(resource, scope), ...where])),
        ]),
        (0,statement/* comment */.Im)('An unknown name takes as long as a wrong password, so that names cannot be guessed.'),
        (0,statement/* assign */.kp)('proven', (0,python_layout/* call */.T1)(verify, [password, `${hash} if ${variable} else None`])),
        (0,statement/* block */.om)('if', `${variable} is None or not proven`, [wrong]),
        ...reading(handler, [], (0,statement/* giveBack */.F5)(response)),
    ];
}
function currentUserStatements(handler, behaviour) {
    const { uses } = handler;
    const resource = handler.index.resource(behaviour.resource);
    const variable = rowVariable(resource);
    const scope = handler.scope(handler.row(resource));
    uses.parameters.add('user');
    const key = resource.fields.find(({ name }) => name === resource.key.field);
    const id = key?.column === 'integer' ? `${uses.value('to_number')}(user.id)` : 'user.id';
    const same = (0,expression/* infix */.Pp)(columnDoc(resource, resource.key.field, scope), '==', id);
    return reading(handler, [
        (0,statement/* assign */.kp)(variable, (0,python_layout/* call */.T1)(uses.query('find'), ['db', tableDoc(resource, scope), same])),
        (0,statement/* block */.om)('if', `${variable} is None`, [handler.raiseProblem(401, 'This user no longer exists.')]),
    ], (0,statement/* giveBack */.F5)(handler.response(scope)));
}

;// CONCATENATED MODULE: ./build/js/generate/python/operations/reads.js











function readStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const response = (0,statement/* giveBack */.F5)(handler.response(handler.scope(handler.row(resource))));
    return findRow(handler, resource, behaviour, response);
}
function redirectStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const field = fieldOf(resource, behaviour.field);
    const target = (0,expression/* converted */.H$)((0,expression/* expression */.dn)((0,expression/* rowField */.v3)(rowVariable(resource), field.name), (0,ts_type/* columnType */.DW)(field.column, field.nullable)), 'string', handler.uses);
    const location = (0,expression/* orElse */.NW)(target, (0,expression/* expression */.dn)('"/"', ts_type/* STRING */.An), handler.uses).doc;
    const scope = handler.scope(handler.row(resource));
    const response = (0,statement/* giveBack */.F5)(handler.response(scope, [['location', location]]));
    return findRow(handler, resource, { ...behaviour, parents: [] }, response);
}
function findRow(handler, resource, found, response) {
    const variable = rowVariable(resource);
    const scope = handler.scope(handler.row(resource));
    const work = [
        ...requireParents(handler, found.parents, scope),
        ...requireRow(handler, resource, found.lookup, scope, variable),
    ];
    if (found.effects.length === 0)
        return reading(handler, work, response);
    const effects = effectStatements(handler, found.effects, scope);
    const again = touchesOwnResource(found.effects, resource) ? [rereadInto(handler, resource, variable)] : [];
    return inTransaction(handler, [...work, ...effects, ...again], [], response);
}
function summaryStatements(handler, behaviour) {
    const scope = handler.scope();
    return reading(handler, requireParents(handler, behaviour.parents, scope), (0,statement/* giveBack */.F5)(handler.response(scope)));
}
function listStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const scope = handler.scope();
    const items = rowsVariable(resource);
    const response = handler.response(handler.scope(handler.row(resource), null, items));
    const shown = (0,python_layout/* flat */.Ct)(response);
    const narrowing = [
        ...ownRows(handler, resource, scope),
        ...behaviour.filters.flatMap((filter) => filterStatements(handler, resource, filter, scope)),
        ...searchStatements(handler, behaviour, resource, scope),
    ];
    const base = [
        ...conditions(resource, behaviour.scope, scope, renderValue),
        ...(behaviour.among ?? []).map((one) => amongCondition(resource, one, scope, renderValue)),
    ];
    const paging = pagingStatements(handler, behaviour, shown);
    const where = narrowing.length > 0 ? ['*matching'] : base;
    const args = ['db', tableDoc(resource, scope), ...where];
    const found = (0,python_layout/* call */.T1)(handler.uses.query('find_all'), [
        ...args,
        (0,python_layout/* keyword */.Si)('order_by', orderBy(handler, behaviour, resource, scope)),
        ...(paging.paged ? ['limit=limit', 'offset=offset'] : []),
    ]);
    const isShown = new RegExp(`\\b${items}\\b`).test(shown);
    const total = /\btotal\b/.test(shown) ? [(0,statement/* assign */.kp)('total', (0,python_layout/* call */.T1)(handler.uses.query('count'), args))] : [];
    return [
        ...paging.statements,
        ...(narrowing.length > 0
            ? [(0,statement/* assign */.kp)(`matching: list[${handler.uses.query('Condition')}]`, (0,python_layout/* listLiteral */.k9)(base)), ...narrowing]
            : []),
        ...reading(handler, [
            ...requireParents(handler, behaviour.parents, scope),
            ...(isShown ? [(0,statement/* assign */.kp)(items, found)] : []),
            ...total,
        ], (0,statement/* giveBack */.F5)(response)),
    ];
}
function ownRows(handler, resource, scope) {
    if (!isOwned(handler, resource) || resource.owner_field === null)
        return [];
    handler.uses.parameters.add('user');
    const field = fieldOf(resource, resource.owner_field);
    const id = field.column === 'integer' ? 'int(user.id)' : 'user.id';
    return [
        (0,statement/* block */.om)('if', 'user.role != "admin"', [matching((0,expression/* infix */.Pp)(columnDoc(resource, field.name, scope), '==', id))]),
    ];
}
function matching(condition) {
    return (0,statement/* line */.n8)((0,python_layout/* call */.T1)('matching.append', [condition]));
}
const FILTER_OPERATORS = { equals: '==', at_least: '>=', at_most: '<=' };
function filterStatements(handler, resource, filter, scope) {
    const { uses } = handler;
    const field = fieldOf(resource, filter.field);
    const column = columnDoc(resource, field.name, scope);
    const input = renderValue({ kind: 'input', from: 'query', name: filter.parameter }, scope);
    const present = { ...input, type: { ...input.type, optional: false, nullable: false } };
    const fitting = (0,expression/* converted */.H$)(present, (0,ts_type/* columnType */.DW)(field.column, false).base, uses);
    const narrowed = (condition) => (0,expression/* mayBeMissing */.ZK)(input)
        ? [(0,statement/* block */.om)('if', (0,expression/* infix */.Pp)((0,expression/* tight */.RV)(input), 'is not', 'None'), [matching(condition)])]
        : [matching(condition)];
    if (filter.among)
        return narrowed(amongCondition(resource, filter.among, scope, renderValue));
    switch (filter.operator) {
        case 'equals':
        case 'at_least':
        case 'at_most':
            return narrowed((0,expression/* infix */.Pp)(column, FILTER_OPERATORS[filter.operator], fitting.doc));
        case 'contains':
            return narrowed((0,python_layout/* call */.T1)(uses.query('contains'), [asText(present, scope).doc, column]));
        case 'includes':
            return narrowed((0,python_layout/* call */.T1)(uses.query('includes'), [column, present.doc]));
        case 'one_of':
            return narrowed((0,python_layout/* call */.T1)(`${column}.in_`, [listOfTexts(handler, field.column, present.doc)]));
        case 'at_most_field': {
            const other = columnDoc(resource, filter.other_field ?? filter.field, scope);
            return flag(handler, input, (0,expression/* infix */.Pp)(column, '<=', other), (0,expression/* infix */.Pp)(column, '>', other));
        }
        case 'is_set':
            return flag(handler, input, `${column}.is_not(None)`, `${column}.is_(None)`);
    }
}
function listOfTexts(handler, column, value) {
    const split = (0,python_layout/* call */.T1)(handler.uses.value('split_list'), [value]);
    if (column === 'integer' || column === 'real')
        return (0,python_layout/* listOf */.c3)(`${handler.uses.value('to_number')}(each)`, `for each in ${(0,python_layout/* flat */.Ct)(split)}`);
    return column === 'boolean' ? (0,python_layout/* listOf */.c3)('each == "true"', `for each in ${(0,python_layout/* flat */.Ct)(split)}`) : split;
}
function flag(handler, input, yes, no) {
    const value = (0,expression/* converted */.H$)(input, 'boolean', handler.uses).doc;
    return [
        (0,statement/* block */.om)('if', (0,expression/* infix */.Pp)(value, 'is', 'True'), [matching(yes)]),
        (0,statement/* block */.om)('if', (0,expression/* infix */.Pp)(value, 'is', 'False'), [matching(no)]),
    ];
}
function searchStatements(handler, behaviour, resource, scope) {
    const { search } = behaviour;
    if (!search || search.fields.length === 0)
        return [];
    const input = renderValue({ kind: 'input', from: 'query', name: search.parameter }, scope);
    const present = { ...input, type: { ...input.type, optional: false, nullable: false } };
    const columns = search.fields.map((field) => columnDoc(resource, field, scope));
    const found = matching((0,python_layout/* call */.T1)(handler.uses.query('contains'), [asText(present, scope).doc, ...columns]));
    return (0,expression/* mayBeMissing */.ZK)(input) ? [(0,statement/* block */.om)('if', (0,expression/* infix */.Pp)((0,expression/* tight */.RV)(input), 'is not', 'None'), [found])] : [found];
}
function pagingStatements(handler, behaviour, response) {
    const { paging } = behaviour;
    const named = (name) => new RegExp(`\\b${name}\\b`).test(response);
    if (paging.style === 'none') {
        const values = { limit: '2**53 - 1', offset: '0', page: '1' };
        return {
            paged: false,
            statements: Object.entries(values).flatMap(([name, value]) => named(name) ? [(0,statement/* assign */.kp)(name, value)] : []),
        };
    }
    const number = (parameter, fallback) => {
        if (parameter === null)
            return String(fallback);
        const input = renderValue({ kind: 'input', from: 'query', name: parameter }, handler.scope());
        const given = (0,expression/* converted */.H$)(input, 'number', handler.uses);
        return (0,expression/* orElse */.NW)(given, (0,expression/* expression */.dn)(String(fallback), ts_type/* NUMBER */.uk), handler.uses).doc;
    };
    const size = paging.style === 'offset' ? paging.limit : paging.size;
    const limit = size === null
        ? String(paging.default_limit)
        : (0,python_layout/* call */.T1)(handler.uses.value('within'), ['1', number(size, paging.default_limit), String(paging.maximum)]);
    const least = (smallest, value) => (0,python_layout/* call */.T1)('max', [String(smallest), value]);
    if (paging.style === 'offset') {
        const offset = paging.offset === null ? '0' : least(0, number(paging.offset, 0));
        return { paged: true, statements: [(0,statement/* assign */.kp)('limit', limit), (0,statement/* assign */.kp)('offset', offset)] };
    }
    const { first } = paging;
    return {
        paged: true,
        statements: [
            (0,statement/* assign */.kp)('limit', limit),
            (0,statement/* assign */.kp)('page', least(first, number(paging.page, first))),
            (0,statement/* assign */.kp)('offset', first === 0 ? 'page * limit' : '(page - 1) * limit'),
        ],
    };
}
function orderBy(handler, behaviour, resource, scope) {
    const { sort } = behaviour;
    const { field: key } = resource.key;
    const tie = key === sort.default_field ? [] : [columnDoc(resource, key, scope)];
    if (sort.parameter === null)
        return (0,python_layout/* listLiteral */.k9)([ordering(resource, sort.default_field, sort.default_order, scope), ...tie]);
    const input = (name) => (0,expression/* converted */.H$)(renderValue({ kind: 'input', from: 'query', name }, scope), 'string', handler.uses).doc;
    const asked = (0,python_layout/* call */.T1)(handler.uses.import('service.sorting', 'sort_order'), [
        tableDoc(resource, scope),
        (0,python_layout/* keyword */.Si)('by', input(sort.parameter)),
        ...(sort.order_parameter === null ? [] : [(0,python_layout/* keyword */.Si)('order', input(sort.order_parameter))]),
        (0,python_layout/* keyword */.Si)('fields', (0,python_layout/* listLiteral */.k9)(sort.fields.map(python_literal/* pythonString */.cE))),
        (0,python_layout/* keyword */.Si)('otherwise', (0,python_literal/* pythonString */.cE)(`${sort.default_order === 'desc' ? '-' : ''}${sort.default_field}`)),
    ]);
    return (0,python_layout/* listLiteral */.k9)([(0,python_layout/* joined */.oR)(asked), ...tie]);
}

;// CONCATENATED MODULE: ./build/js/generate/python/handlers.js






/** @param page constant with the HTML of the operation, for pages. */
function renderHandler(index, plan, name, page, presenters) {
    const first = new Handler(index, plan, presenters, null);
    const draft = statementsOf(first, page);
    // Two times in one operation would be two different times.
    if (first.uses.moments < 2)
        return handlers_rendered(first, draft, name);
    const second = new Handler(index, plan, presenters, 'moment');
    const statements = statementsOf(second, page);
    return handlers_rendered(second, [(0,statement/* assign */.kp)('moment', `${second.uses.value('now')}()`), ...statements], name);
}
function handlers_rendered(handler, statements, name) {
    const { plan, uses, request, signedIn, presenters } = handler;
    uses.keepNamed((0,statement/* words */.aL)(statements));
    return { name, statements, uses, request, operation: plan, signedIn, presenters };
}
function statementsOf(handler, page) {
    const { behaviour } = handler.plan;
    switch (behaviour.kind) {
        case 'standard':
            return standardStatements(handler, behaviour);
        case 'create':
            return createStatements(handler, behaviour);
        case 'list':
            return listStatements(handler, behaviour);
        case 'read':
            return readStatements(handler, behaviour);
        case 'update':
            return updateStatements(handler, behaviour);
        case 'delete':
            return deleteStatements(handler, behaviour);
        case 'clear':
            return clearStatements(handler, behaviour);
        case 'action':
            return actionStatements(handler, behaviour);
        case 'summary':
            return summaryStatements(handler, behaviour);
        case 'redirect':
            return redirectStatements(handler, behaviour);
        case 'register':
            return registerStatements(handler, behaviour);
        case 'login':
            return loginStatements(handler, behaviour);
        case 'current_user':
            return currentUserStatements(handler, behaviour);
        case 'stream':
            return streamStatements(handler, behaviour);
        case 'upload':
            return uploadStatements(handler, behaviour);
        case 'download':
            return downloadStatements(handler, behaviour);
        case 'page':
            return pageStatements(handler, page);
        case 'openapi':
            return openapiStatements(handler);
        case 'underivable':
            return underivableStatements(handler, behaviour);
    }
}

;// CONCATENATED MODULE: ./build/js/generate/python/helper-views.js


const VALUES = [
    'start_of_today',
    'in_seconds',
    'seconds_since_1970',
    'slugify',
    'free_slug',
    'short_code',
    'or_else',
    'within',
    'ratio',
    'length_of',
    'each_once',
    'split_list',
    'choose',
    'plain',
    'pick',
    'sent',
    'given',
    'to_text',
    'to_number',
    'to_boolean',
    'url_part',
];
/** Which functions of the generated `values.py` are used, with what they need themselves. */
function valuesView(named) {
    const used = new Set(named);
    if (used.has('slugify'))
        used.add('short_code');
    if (used.has('pick') || used.has('sent'))
        used.add('plain');
    const has = (name) => used.has(name);
    const generic = has('or_else') || has('choose');
    const imports = new Map([
        ['datetime', new Set(['UTC', 'datetime', ...(has('in_seconds') ? ['timedelta'] : [])])],
        ['service.problems', new Set(['Problem'])],
    ]);
    const add = (wanted, module, ...names) => {
        if (wanted)
            imports.set(module, new Set([...(imports.get(module) ?? []), ...names]));
    };
    add(has('free_slug'), 'collections.abc', 'Callable');
    add(has('slugify'), 're');
    add(has('slugify'), 'unicodedata');
    add(has('short_code'), 'secrets');
    add(has('short_code'), 'string', 'ascii_letters', 'digits');
    add(has('to_text'), 'json');
    add(has('to_number'), 'math', 'isfinite', 'nan');
    add(has('seconds_since_1970'), 'math', 'floor');
    add(has('plain') || has('sent') || has('given') || has('pick') || has('each_once'), 'typing', 'Any');
    add(generic, 'typing', 'TypeVar');
    add(has('url_part'), 'urllib.parse', 'quote');
    add(has('plain') || has('sent'), 'pydantic', 'BaseModel');
    return {
        ...Object.fromEntries(VALUES.map((name) => [name, used.has(name)])),
        T: generic,
        imports: (0,code/* code */.a)((0,import_lines/* importLines */.V)(imports)),
    };
}
const QUERIES = [
    'find',
    'find_all',
    'exists',
    'count',
    'sum_of',
    'average',
    'related',
    'insert_row',
    'update_row',
    'update_rows',
    'delete_rows',
    'delete_row',
    'reread',
    'contains',
    'includes',
    'next_key',
];
/** The same for `queries.py`. */
function queriesView(used) {
    const has = (...names) => names.some((name) => used.has(name));
    const same = has('update_row', 'delete_row', 'reread');
    const imports = new Map();
    const add = (wanted, module, ...names) => {
        if (wanted)
            imports.set(module, new Set([...(imports.get(module) ?? []), ...names]));
    };
    add(true, 'typing', 'Any');
    add(true, 'sqlalchemy', 'ColumnElement');
    add(has(...QUERIES), 'sqlalchemy', 'Connection', 'Table');
    add(has('includes'), 'json');
    add(has('contains', 'includes'), 're');
    add(has('find', 'find_all', 'exists', 'count', 'sum_of', 'average', 'related', 'reread'), 'sqlalchemy', 'select');
    add(has('exists'), 'sqlalchemy', 'literal');
    add(has('count', 'sum_of', 'average', 'contains'), 'sqlalchemy', 'func');
    add(has('contains'), 'sqlalchemy', 'or_');
    add(has('includes'), 'sqlalchemy', 'Text', 'cast');
    add(has('insert_row', 'next_key'), 'sqlalchemy', 'insert');
    add(has('update_row', 'update_rows', 'next_key'), 'sqlalchemy', 'update');
    add(has('delete_rows', 'delete_row'), 'sqlalchemy', 'delete');
    add(has('insert_row', 'update_row'), 'service.problems', 'as_conflict');
    add(has('next_key'), 'service.tables', 'sequences');
    return {
        ...Object.fromEntries(QUERIES.map((name) => [name, used.has(name)])),
        number: has('sum_of', 'average'),
        same,
        escaped: has('contains', 'includes'),
        imports: (0,code/* code */.a)((0,import_lines/* importLines */.V)(imports)),
    };
}

;// CONCATENATED MODULE: ./build/js/generate/python/pages-view.js




/** A page that says what the service is and links what can be read of it. */
function pageView(plan, name, title) {
    const lines = [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>${(0,encoders/* html */.qy)(title)}</title>`,
        '<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem 1rem .2rem 0}</style>',
        '</head>',
        '<body>',
        `<h1>${(0,encoders/* html */.qy)(title)}</h1>`,
        ...(plan.purpose === '' ? [] : [`<p>${(0,encoders/* html */.qy)(plan.purpose)}</p>`]),
        '<table>',
        ...plan.operations.map(rowOf),
        '</table>',
        '</body>',
        '</html>',
        '',
    ];
    const list = (0,python_layout/* print */.yy)((0,python_layout/* listLiteral */.k9)(lines.map(python_literal/* pythonString */.cE)), {
        indent: 4,
        before: 0,
        after: 0,
        inside: true,
    });
    return { name: (0,code/* code */.a)(name), code: (0,code/* code */.a)(`"\\n".join(\n    ${list}\n)`) };
}
function rowOf({ operation: { method, path, summary } }) {
    const shown = (0,encoders/* html */.qy)(path);
    const cell = method === 'GET' && !path.includes('{') ? `<a href="${shown}">${shown}</a>` : shown;
    return `<tr><td>${(0,encoders/* html */.qy)(method)}</td><td>${cell}</td><td>${(0,encoders/* html */.qy)(summary)}</td></tr>`;
}

;// CONCATENATED MODULE: ./build/js/generate/python/pattern.js
/**
 * A regular expression of JSON Schema (ECMA-262 with the flag `u`) as Python's `re` takes it, with the same meaning for
 * ASCII classes; null where there is no such thing or where the pattern is none.
 */
function pythonPattern(pattern) {
    if (!isPattern(pattern))
        return null;
    let result = '';
    let inClass = false;
    for (let index = 0; index < pattern.length; index += 1) {
        const rest = pattern.slice(index);
        const piece = inClass ? classPiece(rest) : outerPiece(rest);
        if (piece === null)
            return null;
        if (piece.from === '[' && !inClass)
            inClass = true;
        else if (piece.from === ']')
            inClass = false;
        result += piece.to;
        index += piece.from.length - 1;
    }
    return /[\p{Cs}]/u.test(result) ? null : result;
}
/** Escapes that both languages read alike. */
const SAME_ESCAPE = /^\\(?:[bBnrtfv^$\\.*+?()[\]{}|/-]|[1-9]\d?|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4})/;
const CLASS_ESCAPES = {
    '\\d': ['[0-9]', '0-9'],
    '\\w': ['[A-Za-z0-9_]', 'A-Za-z0-9_'],
    '\\s': ['\\s', '\\s'],
};
const NEGATED = {
    '\\D': '[^0-9]',
    '\\W': '[^A-Za-z0-9_]',
    '\\S': '\\S',
};
function outerPiece(rest) {
    const named = /^\(\?<([A-Za-z]\w*)>/.exec(rest);
    if (named)
        return { from: named[0], to: `(?P<${named[1]}>` };
    if (rest.startsWith('(?<=') || rest.startsWith('(?<!'))
        return { from: rest.slice(0, 4), to: rest.slice(0, 4) };
    if (rest.startsWith('(?') && !/^\(\?[:=!]/.test(rest))
        return null;
    // `$` of Python also stands before a last line break.
    if (rest.startsWith('$'))
        return { from: '$', to: '\\Z' };
    if (rest.startsWith('[^]'))
        return null;
    if (rest.startsWith('[]'))
        return null;
    if (rest.startsWith('['))
        return { from: '[', to: '[' };
    if (rest.startsWith('\\'))
        return escapePiece(rest, false);
    return { from: rest.slice(0, 1), to: rest.slice(0, 1) };
}
function classPiece(rest) {
    if (rest.startsWith('\\'))
        return escapePiece(rest, true);
    // Python warns of sets within sets.
    if (/^(?:\[|--|&&|\|\||~~)/.test(rest))
        return { from: rest.slice(0, 1), to: `\\${rest.slice(0, 1)}` };
    return { from: rest.slice(0, 1), to: rest.slice(0, 1) };
}
function escapePiece(rest, inside) {
    const two = rest.slice(0, 2);
    const known = Object.hasOwn(CLASS_ESCAPES, two) ? CLASS_ESCAPES[two] : undefined;
    if (known)
        return { from: two, to: known[inside ? 1 : 0] };
    const negated = Object.hasOwn(NEGATED, two) ? NEGATED[two] : undefined;
    if (negated !== undefined)
        return inside && two !== '\\S' ? null : { from: two, to: negated };
    const same = SAME_ESCAPE.exec(rest)?.[0];
    if (same === undefined)
        return null;
    if (inside && (two === '\\B' || /^\\[1-9]/.test(same)))
        return null;
    return { from: same, to: same === '\\/' ? '/' : same === '\\-' && !inside ? '-' : same };
}
function isPattern(pattern) {
    try {
        new RegExp(pattern, 'u');
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/js/generate/python/python-type.js






/** Widest a type may be in the definition of a member before it gets a name of its own. */
const WIDE = 60;
/** So long that it fits into the line of a member. */
const LONGEST_ALIAS = 32;
const FORMATS = {
    date: 'Date',
    time: 'Time',
    'date-time': 'DateTime',
    duration: 'Duration',
    uri: 'Uri',
    'uri-reference': 'UriReference',
    email: 'Email',
    hostname: 'Hostname',
    ipv4: 'Ipv4',
    ipv6: 'Ipv6',
    uuid: 'Uuid',
    byte: 'Base64',
};
/**
 * Writes the module with the classes and types of all requests. Classes come after those that they refer to; a model
 * that contains itself accepts anything there.
 */
class TypeWriter {
    /** Definitions of the module, in order. */
    definitions = [];
    /** Module -> names. */
    imports = new Map();
    #names;
    #resolve;
    #models;
    /** null while it is being written. */
    #made = new Map();
    /** Names of types that None is of. */
    #nullableAliases = new Set();
    constructor(models, resolve) {
        this.#names = new python_names/* Names */.f(['Annotated', 'Any', 'BaseModel', 'Field', 'Literal']);
        this.#resolve = resolve;
        this.#models = new Map(models.map((model) => [`#/models/${model.name}`, model]));
    }
    /** The type of a body, a query or a member. `hint`: what a class of it is called. */
    typeOf(schema, reading, hint) {
        if (schema.$ref !== undefined)
            return this.#modelType(schema.$ref, reading);
        const alternatives = schema.anyOf ?? schema.oneOf;
        if (alternatives)
            return union(alternatives.map((part, index) => this.typeOf(part, reading, `${hint}${index + 1}`)));
        if (schema.allOf)
            return this.#objectType(schema, reading, hint, '') ?? this.#any();
        if (schema.const !== undefined)
            return this.#valuesType([schema.const], reading);
        if (schema.enum)
            return this.#valuesType(schema.enum, reading);
        if (schema.type === undefined)
            return this.#objectType(schema, reading, hint, '') ?? this.#any();
        const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
        return union(types.map((type) => this.#plainType(type, schema, reading, hint)));
    }
    /** A type under a name of its own, for functions to name; a class, or what is short, stays as it is. */
    named(schema, reading, hint, doc) {
        const found = this.#objectType(schema, reading, hint, doc);
        if (found)
            return found;
        const type = this.typeOf(schema, reading, hint);
        const text = (0,python_layout/* flat */.Ct)(type);
        return /^(?:str|Any|fields\.\w+)$/.test(text) ||
            this.definitions.some((each) => each.startsWith(`class ${text}(`))
            ? type
            : this.#alias(type, hint);
    }
    /** A class with the parameters of a query or the headers. */
    parameters(schema, hint, doc) {
        const shape = objectShape(schema, this.#resolve);
        const name = this.#names.take((0,python_identifiers/* className */.s7)(hint));
        this.#define(name, this.#import('pydantic', 'BaseModel'), shape, 'text', doc);
        return name;
    }
    #modelType(reference, reading) {
        const key = `${reading} ${reference}`;
        const made = this.#made.get(key);
        if (made !== undefined)
            return made ?? this.#any();
        const model = this.#models.get(reference);
        if (!model)
            return this.#any();
        this.#made.set(key, null);
        const hint = `${(0,python_identifiers/* className */.s7)(model.name)}${reading === 'text' ? 'Form' : ''}`;
        const doc = `${model.name}: ${model.source.file}:${model.source.line}`;
        const type = this.named(model.schema, reading, hint, doc);
        this.#made.set(key, type);
        return type;
    }
    #plainType(type, schema, reading, hint) {
        switch (type) {
            case 'string':
                return this.#textType(schema);
            case 'integer':
                return this.#limited(this.#field(reading === 'text' ? 'IntegerText' : 'Integer'), numberLimits(schema), steps(schema));
            case 'number':
                return this.#limited(this.#field(reading === 'text' ? 'NumberText' : 'Number'), numberLimits(schema), steps(schema));
            case 'boolean':
                return reading === 'text' ? this.#field('BooleanText') : this.#import('pydantic', 'StrictBool');
            case 'null':
                return 'None';
            case 'array': {
                const item = schema.items ? this.typeOf(schema.items, reading, `${hint}Item`) : this.#any();
                const unique = schema.uniqueItems === true ? [this.#field('unique_items')] : [];
                return this.#limited((0,python_layout/* joined */.oR)('list[', item, ']'), counts(schema, 'minItems', 'maxItems'), unique);
            }
            case 'object':
                return this.#objectType(schema, reading, hint, '') ?? this.#mapping(schema, reading, hint);
        }
    }
    #textType(schema) {
        const format = schema.format === undefined ? undefined : FORMATS[schema.format];
        const base = format !== undefined && Object.hasOwn(FORMATS, schema.format ?? '') ? this.#field(format) : 'str';
        const pattern = schema.pattern === undefined ? null : pythonPattern(schema.pattern);
        const checks = pattern === null ? [] : [(0,python_layout/* call */.T1)(this.#field('matches'), [(0,python_literal/* pythonString */.cE)(pattern)])];
        return this.#limited(base, counts(schema, 'minLength', 'maxLength'), checks);
    }
    #limited(base, limits, checks) {
        if (limits.length + checks.length === 0)
            return base;
        const field = limits.length === 0
            ? []
            : [
                (0,python_layout/* call */.T1)(this.#import('pydantic', 'Field'), limits.map(([name, value]) => (0,python_layout/* keyword */.Si)(name, (0,python_literal/* pythonNumber */.Iy)(value)))),
            ];
        return (0,python_layout/* bracketed */.Em)(`${this.#import('typing', 'Annotated')}[`, [base, ...field, ...checks], ']');
    }
    #mapping(schema, reading, hint) {
        const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
        return (0,python_layout/* bracketed */.Em)('dict[', ['str', this.typeOf(values, reading, `${hint}Value`)], ']');
    }
    #objectType(schema, reading, hint, doc) {
        if (schema.$ref !== undefined)
            return null;
        const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['object']);
        if (types.length > 1 && doc !== '')
            return null;
        const shape = objectShape({ ...schema, type: 'object' }, this.#resolve);
        if (!shape || !types.includes('object'))
            return null;
        const name = this.#names.take((0,python_identifiers/* className */.s7)(hint));
        this.#define(name, this.#field(shape.closed ? 'ClosedContent' : 'Content'), shape, reading, doc);
        return name;
    }
    #define(name, base, shape, reading, doc) {
        const attributes = shape ? attributeNames(shape) : new Map();
        const members = (shape?.properties ?? []).map(([member, schema]) => {
            const attribute = attributes.get(member) ?? member;
            const type = this.typeOf(schema, reading, `${name}${(0,python_identifiers/* className */.s7)(member)}`);
            const required = shape?.required.has(member) ?? false;
            return this.#member({ attribute, member, type, required, reading, owner: name });
        });
        const text = [
            `class ${name}(${base}):`,
            ...(doc === '' ? [] : [`    """${(0,python_literal/* docText */.il)(doc)}"""`, ...(members.length > 0 ? [''] : [])]),
            ...members,
            ...(doc === '' && members.length === 0 ? ['    pass'] : []),
        ];
        this.definitions.push(text.join('\n'));
    }
    #member(view) {
        const { attribute, member, required, reading } = view;
        const name = attribute === member ? [] : [(0,python_layout/* keyword */.Si)('alias', (0,python_literal/* pythonString */.cE)(member))];
        const given = required ? name : ['None', ...name];
        const value = name.length > 0 ? (0,python_layout/* call */.T1)(this.#import('pydantic', 'Field'), given) : required ? null : 'None';
        const tail = value === null ? '' : ` = ${(0,python_layout/* flat */.Ct)(value)}`;
        const fits = (type) => `    ${attribute}: ${(0,python_layout/* flat */.Ct)(type)}${tail}`.length <= python_layout/* LINE_LENGTH */.uK;
        const plain = this.#memberType(view.type, required, reading);
        // A type that does not fit into the line of its member gets a name.
        const type = (0,python_layout/* flat */.Ct)(view.type).length <= WIDE && fits(plain)
            ? plain
            : this.#memberType(this.#alias(view.type, `${view.owner}${(0,python_identifiers/* className */.s7)(member)}`.slice(0, LONGEST_ALIAS)), required, reading);
        const head = `${attribute}: ${(0,python_layout/* flat */.Ct)(type)}`;
        if (value === null || fits(type))
            return `    ${head}${tail}`;
        return `    ${head} = ${(0,python_layout/* print */.yy)(value, { indent: 4, before: python_layout/* LINE_LENGTH */.uK, after: 0, inside: false })}`;
    }
    #memberType(type, required, reading) {
        if (required || this.#acceptsNone(type))
            return type;
        return reading === 'exact' ? (0,python_layout/* joined */.oR)(`${this.#field('Omissible')}[`, type, ']') : union([type, 'None']);
    }
    #alias(type, hint) {
        const name = this.#names.take((0,python_identifiers/* className */.s7)(hint));
        const place = { indent: 0, before: name.length + 3, after: 0, inside: false };
        this.definitions.push(`${name} = ${(0,python_layout/* print */.yy)(type, place)}`);
        if (this.#acceptsNone(type))
            this.#nullableAliases.add(name);
        return name;
    }
    #acceptsNone(type) {
        const text = (0,python_layout/* flat */.Ct)(type);
        return text === 'Any' || text === 'None' || text.endsWith(' | None') || this.#nullableAliases.has(text);
    }
    #valuesType(values, reading) {
        const isLiteral = (value) => value === null || typeof value === 'string' || (reading === 'exact' && typeof value === 'boolean');
        const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
        if (distinct.length > 0 && distinct.every(isLiteral)) {
            const texts = distinct.filter((value) => value !== null).map(python_literal/* jsonLiteral */.OT);
            if (texts.length === 0)
                return 'None';
            const literals = (0,python_layout/* bracketed */.Em)(`${this.#import('typing', 'Literal')}[`, texts, ']');
            return distinct.includes(null) ? union([literals, 'None']) : literals;
        }
        const numbers = distinct.every((value) => typeof value === 'number');
        const base = numbers ? this.#field(reading === 'text' ? 'NumberText' : 'Number') : this.#any();
        const check = (0,python_layout/* call */.T1)(this.#field('one_of'), distinct.map(python_literal/* jsonLiteral */.OT));
        return (0,python_layout/* bracketed */.Em)(`${this.#import('typing', 'Annotated')}[`, [base, check], ']');
    }
    #any() {
        return this.#import('typing', 'Any');
    }
    #field(name) {
        this.#import('service', 'fields');
        return `fields.${name}`;
    }
    #import(module, name) {
        this.imports.set(module, (this.imports.get(module) ?? new Set()).add(name));
        return name;
    }
}
function union(types) {
    const flats = new Map(types.map((type) => [(0,python_layout/* flat */.Ct)(type), type]));
    if (flats.has('Any') || flats.size === 0)
        return 'Any';
    const others = [...flats].filter(([text]) => text !== 'None').map(([, type]) => type);
    return (0,python_layout/* chained */.HM)('|', flats.has('None') ? [...others, 'None'] : others);
}
function numberLimits(schema) {
    const limits = [
        ['ge', schema.minimum],
        ['le', schema.maximum],
        ['gt', schema.exclusiveMinimum],
        ['lt', schema.exclusiveMaximum],
    ];
    return limits.flatMap(([name, value]) => value !== undefined && Number.isFinite(value) ? [[name, value]] : []);
}
function steps({ multipleOf }) {
    return multipleOf !== undefined && multipleOf > 0 && Number.isFinite(multipleOf)
        ? [(0,python_layout/* call */.T1)('fields.multiple_of', [(0,python_literal/* pythonNumber */.Iy)(multipleOf)])]
        : [];
}
/** A document may hold any number; a length is a natural one. */
function counts(schema, least, most) {
    const limits = [
        ['min_length', schema[least]],
        ['max_length', schema[most]],
    ];
    return limits.flatMap(([name, value]) => value !== undefined && Number.isSafeInteger(value) && value >= 0 ? [[name, value]] : []);
}

;// CONCATENATED MODULE: ./build/js/generate/python/readme-view.js


function readmeView(plan, handlers) {
    const rows = plan.operations.map(({ operation, behaviour }) => ({
        method: (0,code/* code */.a)(operation.method),
        code: { path: backticked(operation.path) },
        summary: operation.summary,
        place: operation.origin === 'stated' ? `${operation.source.file}:${operation.source.line}` : 'not stated',
        reason: behaviour.kind === 'underivable' ? behaviour.reason : '',
    }));
    const paths = new Set(plan.operations.map(({ operation }) => operation.path));
    const documents = [
        ['/openapi.json', 'the OpenAPI document'],
        ['/metrics', 'figures for Prometheus'],
    ].filter(([path = '']) => !paths.has(path));
    const told = documents.map(([path, about]) => `\`${path}\`, ${about}`).join(', and ');
    const plain = handlers.find(({ request }) => request.parts.size + request.path.size === 0);
    return {
        operationRows: rows,
        underivable: rows.filter((_, index) => plan.operations[index]?.behaviour.kind === 'underivable'),
        documents: told === '' ? null : (0,code/* code */.a)(`There is also ${told}.`),
        code: {
            spec: (0,code/* code */.a)((0,encoders/* oneLine */.TN)(plan.source.file).replaceAll('`', "'")),
            image: (0,code/* code */.a)(imageName(plan.name)),
            exampleOperation: (0,code/* code */.a)((plain ?? handlers[0])?.name ?? 'get_health'),
        },
    };
}
function imageName(name) {
    return (name
        .toLowerCase()
        .replace(/[^a-z\d-]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'service');
}
/** A path as Markdown code in a table cell. */
function backticked(path) {
    return (0,code/* code */.a)(`\`${(0,encoders/* oneLine */.TN)(path).replaceAll('`', "'").replaceAll('|', '\\|')}\``);
}

;// CONCATENATED MODULE: ./build/js/generate/python/requirements.js

/** Everything that any service can need, as `uv pip compile --universal --generate-hashes` writes it. */
const MASTER = 'dependencies/requirements.txt';
const ALWAYS = ['fastapi', 'prometheus-client', 'psycopg', 'pydantic', 'sqlalchemy', 'uvicorn'];
const IN_DEVELOPMENT = ['httpx2', 'hypothesis', 'mypy', 'pytest', 'ruff'];
/** `requirements.txt` and `requirements-dev.txt` of one project: what it needs, and what that needs, with hashes. */
function requirementFiles(pack, needs) {
    const text = pack.files.get(MASTER);
    if (text === undefined)
        throw new Error(`the pack ${pack.name} has no '${MASTER}'`);
    const all = pinnedPackages(text);
    const production = [
        ...ALWAYS,
        ...(needs.tokens ? ['pyjwt'] : []),
        ...(needs.websocket ? ['websockets'] : []),
        ...(needs.files ? ['python-multipart'] : []),
    ];
    return {
        production: (0,code/* code */.a)(requirements(all, production)),
        development: (0,code/* code */.a)(requirements(all, [...production, ...IN_DEVELOPMENT])),
    };
}
function pinnedPackages(text) {
    return text
        .split(/\n(?=\S)/)
        .filter((block) => /^[a-z]/.test(block))
        .map((block) => {
        const name = /^[a-z\d-]+/.exec(block)?.[0] ?? '';
        const lines = block.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
        const via = block
            .split('\n')
            .flatMap((line) => /^\s+#\s+(?:via\s+)?([a-z][a-z\d-]*)\s*$/.exec(line)?.[1] ?? []);
        return { name, lines: lines.join('\n').replace(/ \\$/, ''), via };
    });
}
/** @throws Error when the master lacks a package: the pack is damaged. */
function requirements(all, roots) {
    const wanted = new Set();
    const visit = (name) => {
        if (wanted.has(name))
            return;
        if (!all.some((each) => each.name === name))
            throw new Error(`the pack pins no package '${name}'`);
        wanted.add(name);
        for (const each of all)
            if (each.via.includes(name))
                visit(each.name);
    };
    for (const name of roots)
        visit(name);
    return `${all
        .filter(({ name }) => wanted.has(name))
        .map(({ lines }) => lines)
        .join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/js/generate/python/routes-view.js



function routesView(handlers) {
    const streams = handlers.some(({ operation }) => operation.behaviour.kind === 'stream');
    const guardedStreams = handlers.some(({ operation }) => operation.behaviour.kind === 'stream' && operation.security !== null);
    const others = handlers.some(({ operation }) => operation.behaviour.kind !== 'stream');
    const imports = [
        ...(others || streams ? ['Operation'] : []),
        ...(streams ? ['Stream', 'upgrade_required'] : []),
    ];
    return {
        imports: (0,code/* code */.a)(imports.join(', ')),
        routes: handlers.flatMap(routeDocs).map((doc) => ({
            code: (0,code/* code */.a)((0,python_layout/* print */.yy)(doc, { indent: 4, before: 0, after: 1, inside: true })),
        })),
        routeClasses: (0,code/* code */.a)(streams ? 'APIRoute, APIWebSocketRoute' : 'APIRoute'),
        streams,
        secured: handlers.some(({ signedIn }) => signedIn),
        identifies: handlers.some(({ operation }) => operation.identifies === true),
        guardedStreams,
    };
}
const python_routes_view_ANY = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
function routeDocs({ name, request, operation, signedIn }) {
    const { method } = operation.operation;
    const path = (0,python_literal/* pythonString */.cE)(request.url);
    const target = `operations.${name}`;
    const roles = (0,python_layout/* keyword */.Si)('roles', (0,python_layout/* listLiteral */.k9)((operation.security?.roles ?? []).map(python_literal/* pythonString */.cE)));
    if (operation.behaviour.kind === 'stream') {
        return [
            (0,python_layout/* call */.T1)('Stream', [path, target, ...(operation.security ? [roles] : [])]),
            (0,python_layout/* call */.T1)('Operation', [path, 'upgrade_required', 'methods=["GET"]']),
        ];
    }
    const methods = method === 'ANY' ? python_routes_view_ANY : method === 'GET' ? ['GET', 'HEAD'] : [method];
    const invalid = operation.failures.find(({ status }) => status === 400 || status === 422);
    const options = [(0,python_layout/* keyword */.Si)('methods', (0,python_layout/* listLiteral */.k9)(methods.map(python_literal/* pythonString */.cE)))];
    if (invalid?.status === 422)
        options.push('invalid_status=422');
    if (request.parts.has('body') && !request.bodyRequired)
        options.push('body_optional=True');
    if (request.body === 'multipart')
        options.push('upload=True');
    if (operation.identifies)
        options.push('identifies=True');
    else if (signedIn)
        options.push(roles);
    return [(0,python_layout/* call */.T1)('Operation', [path, target, ...options])];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/js/generate/python/tables-view.js







const TYPES = {
    text: 'Text',
    date: 'Text',
    timestamp: 'Timestamp',
    integer: 'BigInteger',
    real: 'Number',
    boolean: 'Boolean',
    json: 'Json',
};
const OWN_TYPES = new Set(['Timestamp', 'Number', 'Json', 'Counting']);
function tablesView(plan, own) {
    const used = new Set(['MetaData']);
    const resources = parentsFirst(plan.resources);
    const tables = resources.map((resource, index) => {
        const available = new Set(resources.slice(0, index + 1).map(({ name }) => name));
        const variable = tableVariable(plan, resource);
        return {
            variable: (0,code/* code */.a)(variable),
            note: (0,code/* code */.a)(`# ${(0,encoders/* comment */.Im)(`${resource.source.file}:${resource.source.line}`)}`),
            code: (0,code/* code */.a)(definition(variable, tables_view_tableDoc(plan, resource, available, used))),
        };
    });
    const ownTables = [
        ...(own.processedMessages ? [PROCESSED_MESSAGES] : []),
        ...(own.sequences ? [SEQUENCES] : []),
    ];
    for (const { types } of ownTables)
        for (const type of types)
            used.add(type);
    const all = [
        ...tables,
        ...ownTables.map(({ variable, doc, table }) => ({
            variable: (0,code/* code */.a)(variable),
            note: (0,code/* code */.a)(`# ${doc}`),
            code: (0,code/* code */.a)(definition(variable, table)),
        })),
    ];
    if (all.length > 0)
        used.add('Table').add('Column');
    const ours = [...used].filter((name) => OWN_TYPES.has(name)).sort();
    return {
        imports: (0,code/* code */.a)([...used]
            .filter((name) => !OWN_TYPES.has(name))
            .sort()
            .join(', ')),
        columnImports: ours.length > 0 ? (0,code/* code */.a)(ours.join(', ')) : null,
        all,
    };
}
function definition(variable, doc) {
    return (0,python_layout/* print */.yy)(doc, { indent: 0, before: variable.length + 3, after: 0, inside: false });
}
function tables_view_tableDoc(plan, resource, available, used) {
    const columns = resource.fields.map((field) => tables_view_columnDoc(plan, resource, field, available, used));
    const unique = resource.unique.map((fields) => {
        used.add('Index');
        const name = (0,python_literal/* pythonString */.cE)(bounded(`${resource.plural}_${fields.join('_')}_unique`));
        return (0,python_layout/* call */.T1)('Index', [name, ...fields.map(python_literal/* pythonString */.cE), 'unique=True']);
    });
    const counting = isCounting(resource) ? ['sqlite_autoincrement=True'] : [];
    return (0,python_layout/* call */.T1)('Table', [(0,python_literal/* pythonString */.cE)(resource.plural), 'metadata', ...columns, ...unique, ...counting]);
}
function tables_view_columnDoc(plan, resource, field, available, used) {
    const isKey = field.name === resource.key.field;
    const type = isKey && isCounting(resource) ? 'Counting' : TYPES[field.column];
    used.add(type);
    const value = field.default;
    const parent = resource.belongs_to.find((each) => each.field === field.name);
    return (0,python_layout/* call */.T1)('Column', [
        (0,python_literal/* pythonString */.cE)(field.name),
        type,
        ...(parent ? foreignKey(plan, field, parent, available, used) : []),
        ...(parent && available.has(parent.resource) && !isKey ? ['index=True'] : []),
        ...(isKey ? ['primary_key=True'] : field.nullable ? [] : ['nullable=False']),
        ...(!isKey && value !== undefined && value !== null && fits(field)
            ? [(0,python_layout/* keyword */.Si)('server_default', serverDefault(field, used))]
            : []),
    ]);
}
function foreignKey(plan, field, parent, available, used) {
    const target = plan.resources.find(({ name }) => name === parent.resource);
    if (!target || !available.has(target.name))
        return [];
    used.add('ForeignKey');
    const onDelete = parent.on_delete === 'set_null'
        ? field.nullable
            ? 'SET NULL'
            : 'CASCADE'
        : parent.on_delete.toUpperCase();
    const column = (0,python_literal/* pythonString */.cE)(`${target.plural}.${target.key.field}`);
    return [(0,python_layout/* call */.T1)('ForeignKey', [column, (0,python_layout/* keyword */.Si)('ondelete', (0,python_literal/* pythonString */.cE)(onDelete))])];
}
/** As the database writes it; a text is quoted by SQLAlchemy. */
function serverDefault(field, used) {
    const value = field.default ?? null;
    if (field.column === 'json')
        return (0,python_literal/* jsonLiteral */.OT)(JSON.stringify(value));
    if (typeof value === 'boolean') {
        used.add(value ? 'true' : 'false');
        return value ? 'true()' : 'false()';
    }
    return typeof value === 'number' ? (0,python_literal/* pythonString */.cE)(String(value)) : (0,python_literal/* jsonLiteral */.OT)(value);
}
function isCounting(resource) {
    const key = resource.fields.find(({ name }) => name === resource.key.field);
    return resource.key.generate === 'integer' && key?.column === 'integer';
}
/** PostgreSQL takes 63 characters. */
function bounded(name) {
    if (Buffer.byteLength(name) <= 60)
        return name;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 8);
    return `${name.replace(/[^ -~]/g, '').slice(0, 50)}_${digest}`;
}
/** Referred resources come first; in a circle, the one that the document names first. */
function parentsFirst(resources) {
    const ordered = [];
    const seen = new Set();
    const visit = (resource) => {
        if (seen.has(resource.name))
            return;
        seen.add(resource.name);
        for (const parent of resource.belongs_to) {
            const target = resources.find(({ name }) => name === parent.resource);
            if (target)
                visit(target);
        }
        ordered.push(resource);
    };
    for (const resource of resources)
        visit(resource);
    return ordered;
}
const PROCESSED_MESSAGES = {
    variable: 'processed_messages',
    doc: 'Messages that were handled, with the answer that they got.',
    types: ['Text', 'Json'],
    table: (0,python_layout/* call */.T1)('Table', [
        '"processed_messages"',
        'metadata',
        (0,python_layout/* call */.T1)('Column', ['"id"', 'Text', 'primary_key=True']),
        (0,python_layout/* call */.T1)('Column', ['"answer"', 'Json']),
    ]),
};
const SEQUENCES = {
    variable: 'sequences',
    doc: 'The last number that was given to a record of each kind.',
    types: ['Text', 'BigInteger'],
    table: (0,python_layout/* call */.T1)('Table', [
        '"sequences"',
        'metadata',
        (0,python_layout/* call */.T1)('Column', ['"name"', 'Text', 'primary_key=True']),
        (0,python_layout/* call */.T1)('Column', ['"value"', 'BigInteger', 'nullable=False']),
    ]),
};

;// CONCATENATED MODULE: ./build/js/generate/python/view.js

























/** Everything that the templates of the Python pack show. */
function pythonView(given, ir, pack) {
    const plan = { ...given, operations: distinctRoutes(given.operations) };
    const index = new PlanIndex(plan);
    const handlers = renderedHandlers(index);
    const types = new TypeWriter(plan.models, index.resolve);
    const operations = operationsView(index, handlers, types);
    const imported = importedNames(handlers);
    const has = (module) => (imported.get(module)?.size ?? 0) > 0;
    const { settings, parsers } = configuration_view_settingViews(plan);
    const router = routesView(handlers);
    const kinds = new Set(plan.operations.map(({ behaviour }) => behaviour.kind));
    const authentication = authenticationView(index, plan.authentication, {
        secured: router.secured || router.guardedStreams,
        tokens: handlers.some(({ uses }) => uses.parts.has('tokens')),
        administrator: imported.get('service.authentication')?.has('administrator') ?? false,
        users: imported.get('service.authentication')?.has('user_from') ?? false,
    });
    const messages = imported.get('service')?.has('messages') ?? false;
    const dependencies = dependencyViews(plan, settings);
    const streams = plan.operations.flatMap(({ behaviour }) => behaviour.kind === 'stream' ? [behaviour] : []);
    const features = {
        events: streams.length > 0,
        cors: plan.features.includes('cors'),
        files: kinds.has('upload') ||
            kinds.has('download') ||
            handlers.some(({ request }) => request.body === 'multipart'),
        messages,
        bodyLimit: (0,code/* code */.a)(kinds.has('upload') ? '32 * 1024 * 1024' : '1024 * 1024'),
    };
    const queries = new Set(imported.get('service.queries') ?? []);
    if (authentication.basicUsers || authentication.issued)
        queries.add('find');
    const extra = { metrics: !hasPath(plan, '/metrics'), openapi: !hasPath(plan, '/openapi.json') };
    return {
        name: plan.name,
        title: plan.title,
        version: plan.version,
        purpose: plan.purpose,
        port: plan.port,
        databaseFile: (0,code/* code */.a)((0,python_literal/* pythonString */.cE)(`${plan.name}.sqlite`)),
        features,
        authentication,
        errors: errorsView(plan.errors),
        uses: {
            probes: handlers.some(({ uses }) => uses.parts.has('dependencies')),
            facts: handlers.some(({ uses }) => uses.parameters.has('facts')),
            operationList: has('service.facts'),
            passwords: has('service.passwords') || authentication.basicUsers,
            queries: queries.size > 0 || features.events || authentication.users !== null,
            secrets: authentication.keepsSecrets || authentication.comparesSecrets,
            sorting: has('service.sorting'),
        },
        passwords: { hash: imported.get('service.passwords')?.has('hash_password') ?? false },
        messages: { typeField: (0,code/* code */.a)((0,python_literal/* pythonString */.cE)(messageTypeField(index))) },
        streams: {
            follow: streams.some(({ resource }) => resource !== null),
            relay: streams.some(({ resource }) => resource === null),
        },
        extraRoutes: { ...extra, any: extra.metrics || extra.openapi },
        servesOpenapi: extra.openapi || kinds.has('openapi'),
        router: { ...router, serviceOf: authentication.secured || features.files },
        routes: router.routes,
        groups: operations.groups,
        operations,
        schemas: {
            imports: types.imports.size > 0 ? (0,code/* code */.a)((0,import_lines/* importLines */.V)(types.imports)) : null,
            definitions: types.definitions.length > 0 ? (0,code/* code */.a)(spaced(types.definitions)) : null,
        },
        tables: tablesView(plan, { processedMessages: messages, sequences: queries.has('next_key') }),
        values: valuesView(imported.get('service.values') ?? new Set()),
        queries: queriesView(queries),
        settings,
        configuration: settings,
        requiresSettings: settings.some(({ required }) => required),
        parsers,
        dependencies: dependencies.list,
        dependencyKinds: dependencies.kinds,
        operationList: operationList(plan),
        pages: plan.operations.flatMap(({ operation, behaviour }) => behaviour.kind === 'page' ? [pageView(plan, pageConstant(operation.id), behaviour.title)] : []),
        openapi: (0,code/* code */.a)((0,encoders/* prettyJson */.D_)(openapiDocument(plan, ir))),
        requirements: requirementFiles(pack, {
            tokens: authentication.tokens,
            websocket: features.events,
            files: features.files,
        }),
        ...readmeView(plan, handlers),
    };
}
function renderedHandlers(index) {
    const names = new python_names/* Names */.f(['operations', 'routes']);
    const { operations } = index.plan;
    const shared = new Map([...new Set(operations.map((operation) => groupFile(index, operation)))].map((file) => [
        file,
        sharedPresenters(index, operations.filter((operation) => groupFile(index, operation) === file)),
    ]));
    return operations.map((operation) => {
        const { id } = operation.operation;
        const presenters = shared.get(groupFile(index, operation)) ?? new Map();
        return renderHandler(index, operation, names.take(functionName(id)), pageConstant(id), presenters);
    });
}
/** Classes stand two lines apart from what is around them, names of types one. */
function spaced(definitions) {
    return definitions
        .map((text, index) => {
        const near = !text.startsWith('class ') && !definitions[index - 1]?.startsWith('class ');
        return `${near ? '\n' : '\n\n'}${text}\n`;
    })
        .join('');
}
/** Another one than those that the files with operations use. */
function functionName(id) {
    const name = (0,python_identifiers/* snakeCase */.LW)(id, 'operation');
    return isHandlerName(name) ? `${name.replace(/_$/, '')}_operation` : name;
}
/** Modules that the operations import from, with the names. */
function importedNames(handlers) {
    const all = new Map();
    for (const { uses } of handlers)
        for (const [module, names] of uses.imports)
            all.set(module, new Set([...(all.get(module) ?? []), ...names]));
    return all;
}
function pageConstant(id) {
    return `${(0,python_identifiers/* snakeCase */.LW)(id)}_page`.toUpperCase();
}
function hasPath(plan, path) {
    return plan.operations.some(({ operation }) => operation.path === path && operation.method === 'GET');
}
/** The field of a message that tells its type. */
function messageTypeField({ plan, resolve }) {
    const message = plan.operations.find(({ behaviour }) => behaviour.kind === 'standard' && behaviour.endpoint === 'message');
    const schema = message?.operation.request?.content[0]?.schema ?? {};
    const properties = Object.keys(resolve(schema).properties ?? {});
    return (['message_type', 'type', 'event_type', 'kind', 'topic'].find((name) => properties.includes(name)) ??
        'type');
}
function operationList(plan) {
    const list = plan.operations.map(({ operation: { method, path, summary } }) => (0,python_layout/* dictLiteral */.E7)([
        ['"method"', (0,python_literal/* pythonString */.cE)(method)],
        ['"path"', (0,python_literal/* pythonString */.cE)(path)],
        ['"summary"', (0,python_literal/* pythonString */.cE)(summary)],
    ]));
    return (0,code/* code */.a)((0,python_layout/* print */.yy)((0,python_layout/* listLiteral */.k9)(list), { indent: 0, before: 13, after: 0, inside: false }));
}

;// CONCATENATED MODULE: ./build/js/generate/python/generate.js




/** The FastAPI project of a plan: every file of the pack, with just the requirements that the project has. */
function generatePythonService(plan, ir, pack) {
    return (0,file_set/* fileSet */.p)(renderPack(pack, pythonView(plan, ir, pack)).map((file) => ({
        ...file,
        contents: (0,tidied/* tidied */.G)(file.contents),
    })));
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/authentication-view.js




function authentication_view_authenticationView(index, plan, use) {
    // A document may describe credentials that none of its operations asks for.
    if (!plan || !(use.secured || use.tokens || use.administrator || use.users))
        return authentication_view_NONE;
    const byKey = plan.kind === 'api_key';
    const byPassword = plan.kind === 'basic';
    const byToken = !byKey && !byPassword;
    const tokens = use.tokens || (byToken && use.secured);
    const basicUsers = byPassword && plan.users !== null && use.secured;
    const administrator = use.administrator || (byPassword && plan.users === null && use.secured);
    const secret = (variable, property, file) => {
        const kept = !isRequired(index.plan, variable);
        const text = `config.${property}${kept ? ` ?? keptSecret(config.dataDir, '${file}')` : ''}`;
        return { kept, code: (0,code/* code */.a)(text) };
    };
    const jwtSecret = secret('JWT_SECRET', 'jwtSecret', 'jwt-secret');
    const adminPassword = secret('ADMIN_PASSWORD', 'adminPassword', 'admin-password');
    const apiKey = secret('API_KEY', 'apiKey', 'api-key');
    const keeps = (tokens && jwtSecret.kept) ||
        (administrator && adminPassword.kept) ||
        (byKey && use.secured && apiKey.kept);
    const secrets = [
        ...(keeps ? ['keptSecret'] : []),
        ...(administrator || (byKey && use.secured) ? ['sameSecret'] : []),
    ];
    const types = [...(tokens ? ['Tokens'] : []), ...(use.signedIn ? ['User'] : [])];
    const issued = byToken && use.secured ? authentication_view_issuedView(index, plan) : null;
    const header = plan.carrier.in === 'header';
    const carrier = plan.carrier.name.toLowerCase();
    return {
        present: true,
        challenge: byPassword ? 'Basic realm="service"' : byKey ? 'ApiKey' : 'Bearer',
        missing: `This needs ${byPassword ? 'a name and a password' : byKey ? 'a key' : 'a valid token'}.`,
        carrier: header ? plan.carrier.name.toLowerCase() : plan.carrier.name,
        // No request has a header of this name, and naming it means the prototype.
        carrierMember: (0,code/* code */.a)((0,encoders/* typescriptMember */.kx)(carrier === '__proto__' ? 'authorization' : carrier)),
        prefix: (byPassword ? 'basic' : plan.prefix).trim().toLowerCase(),
        header,
        cookie: plan.carrier.in === 'cookie',
        query: plan.carrier.in === 'query',
        secured: use.secured,
        tokens,
        byToken: byToken && use.secured,
        byKey: byKey && use.secured,
        byPassword: byPassword && use.secured,
        basicUsers,
        orTokens: (0,code/* code */.a)(tokens ? ', tokens' : ''),
        tokenService: (0,code/* code */.a)(issued ? '{ db, tokens }' : '{ tokens }'),
        passwordService: (0,code/* code */.a)(basicUsers ? 'db' : 'config'),
        serviceTypes: types.length > 0 ? (0,code/* code */.a)(types.join(', ')) : null,
        fastifyTypes: (0,code/* code */.a)([
            ...(tokens ? ['FastifyInstance'] : []),
            ...(use.secured ? ['FastifyRequest', 'onRequestAsyncHookHandler'] : []),
        ].join(', ')),
        secretImports: secrets.length > 0 ? (0,code/* code */.a)(secrets.join(', ')) : null,
        usesConfig: tokens || administrator,
        jwtSecret: jwtSecret.code,
        adminPassword: adminPassword.code,
        apiKey: apiKey.code,
        keepsSecrets: keeps,
        comparesSecrets: secrets.includes('sameSecret'),
        administrator,
        administratorRole: plan.roles.includes('admin') ? 'admin' : (plan.roles[0] ?? 'admin'),
        issued,
        users: plan.users && (use.users || basicUsers) ? authentication_view_usersView(index, plan, plan.users) : null,
    };
}
const authentication_view_NOTHING = (0,code/* code */.a)('');
/** Templates ask for each member, so that a name that is misspelled is an error. */
const authentication_view_NONE = {
    present: false,
    challenge: '',
    missing: '',
    carrier: '',
    carrierMember: authentication_view_NOTHING,
    prefix: '',
    header: false,
    cookie: false,
    query: false,
    secured: false,
    tokens: false,
    byToken: false,
    byKey: false,
    byPassword: false,
    basicUsers: false,
    orTokens: authentication_view_NOTHING,
    tokenService: authentication_view_NOTHING,
    passwordService: authentication_view_NOTHING,
    serviceTypes: null,
    fastifyTypes: authentication_view_NOTHING,
    secretImports: null,
    usesConfig: false,
    jwtSecret: authentication_view_NOTHING,
    adminPassword: authentication_view_NOTHING,
    apiKey: authentication_view_NOTHING,
    keepsSecrets: false,
    comparesSecrets: false,
    administrator: false,
    administratorRole: '',
    issued: null,
    users: null,
};
function authentication_view_issuedView(index, { issued }) {
    if (!issued)
        return null;
    const resource = index.resource(issued.resource);
    const key = fieldOf(resource, resource.key.field);
    return {
        table: resource.plural,
        field: issued.revoked_field,
        member: (0,code/* code */.a)((0,encoders/* typescriptMember */.kx)(issued.revoked_field)),
        key: key.name,
        id: (0,code/* code */.a)(key.column === 'integer' ? 'Number(id)' : 'String(id)'),
    };
}
function authentication_view_usersView(index, plan, users) {
    const resource = index.resource(users.resource);
    const names = new Set(resource.fields.map(({ name }) => name));
    const identity = users.identity_fields[0] ?? resource.key.field;
    const usual = JSON.stringify(plan.roles.find((role) => !/admin|owner|root|super/i.test(role)) ?? 'user');
    const role = names.has('role')
        ? `String(row.role ?? ${usual})`
        : names.has('is_admin')
            ? `row.is_admin ? 'admin' : ${usual}`
            : usual;
    return {
        table: resource.plural,
        identity,
        id: (0,code/* code */.a)((0,encoders/* typescriptMember */.kx)(resource.key.field)),
        name: (0,code/* code */.a)((0,encoders/* typescriptMember */.kx)(identity)),
        role: (0,code/* code */.a)(role.replaceAll('"', "'")),
        password: (0,code/* code */.a)(users.password_field),
    };
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/dependencies-view.js




const dependencies_view_DEFAULT_PORTS = {
    redis: 6379,
    rabbit: 5672,
    kafka: 9092,
    nats: 4222,
    mongo: 27017,
};
/** Dependencies that can be asked; a library is there when the service starts. */
function dependencies_view_dependencyViews(plan, settings) {
    const properties = new Map(settings.map(({ variable, property }) => [variable, property.text]));
    const kinds = { database: false, http: false, socket: false };
    const list = plan.dependencies.map((dependency) => {
        const kind = dependencies_view_probeKind(dependency);
        if (kind !== 'none')
            kinds[kind] = true;
        const property = properties.get(addressVariable(dependency.name));
        const address = property === undefined ? 'null' : `config.${property}`;
        return {
            code: (0,code/* code */.a)((0,layout/* objectLiteral */.dm)([
                ['name', (0,encoders/* typescriptString */.$k)(dependency.name)],
                ['required', String(dependency.required)],
                ['url', urlCode(kind, address)],
                ['probe', probeCode(kind, address, dependency)],
            ]).replaceAll('\n', '\n      ')),
        };
    });
    const remote = kinds.http || kinds.socket;
    const address = list.some(({ code: { text } }) => text.includes('config.'));
    return {
        list,
        kinds: { ...kinds, remote, address },
        parameters: (0,code/* code */.a)([...(address ? ['config: Config'] : []), ...(kinds.database ? ['db: Kysely<Database>'] : [])].join(', ')),
        arguments: (0,code/* code */.a)([...(address ? ['config'] : []), ...(kinds.database ? ['db'] : [])].join(', ')),
    };
}
/** The service's own database is asked by a query; whatever speaks HTTP for its health; all else for a connection. */
function dependencies_view_probeKind({ kind, name }) {
    if (kind === 'package')
        return 'none';
    if (kind === 'database' && !/mongo|redis|elastic|influx|cassandra|neo4j/i.test(name))
        return 'database';
    return kind === 'service' || kind === 'api' || kind === 'other' ? 'http' : 'socket';
}
function urlCode(kind, address) {
    if (kind === 'database' || kind === 'none')
        return 'null';
    return address === 'null' ? "''" : `${address} ?? ''`;
}
function probeCode(kind, address, { name }) {
    const url = address === 'null' ? "''" : `${address} ?? ''`;
    const port = Object.entries(dependencies_view_DEFAULT_PORTS).find(([word]) => name.toLowerCase().includes(word))?.[1] ?? 80;
    switch (kind) {
        case 'database':
            return '() => answersQuery(db)';
        case 'http':
            return `() => answersHttp(${url})`;
        case 'socket':
            return `() => acceptsConnection(${url}, ${port})`;
        case 'none':
            return 'async () => true';
    }
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/errors-view.js


function errors_view_errorsView(errors) {
    if (errors.kind === 'problem') {
        return { problem: true, code: false, named: true, destructured: (0,code/* code */.a)(''), body: (0,code/* code */.a)('') };
    }
    const { envelope, message_field, code_field, list_field } = errors;
    const entries = [];
    if (code_field !== null)
        entries.push([code_field, 'code']);
    if (message_field !== null || (code_field === null && list_field === null))
        entries.push([message_field ?? 'error', 'message']);
    if (list_field !== null) {
        const details = 'errors.map(({ pointer, detail }) => `${pointer.slice(1)} ${detail}`)';
        entries.push([
            list_field,
            message_field === null ? `errors.length > 0 ? ${details} : [message]` : details,
        ]);
    }
    const inner = (0,layout/* objectLiteral */.dm)(entries);
    const names = [
        ...(list_field !== null ? ['errors'] : []),
        ...(entries.some(([, value]) => /\bmessage\b/.test(value)) ? ['message'] : []),
        ...(code_field !== null ? ['status'] : []),
    ];
    return {
        problem: false,
        code: code_field !== null,
        named: code_field !== null,
        destructured: (0,code/* code */.a)(names.join(', ')),
        body: (0,code/* code */.a)(envelope === null ? inner : (0,layout/* objectLiteral */.dm)([[envelope, inner]])),
    };
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/import-lines.js

/** Import statements in the order that the linter of the generated project asks for. */
function importLines(imports) {
    return [...imports]
        .filter(([, names]) => names.length > 0)
        .sort(([a], [b]) => distance(a) - distance(b) || naturalOrder(a, b))
        .map(([module, names]) => importLine(module, names));
}
function importLine(module, names) {
    const sorted = [...names].sort((a, b) => naturalOrder(a.name, b.name));
    const allTypes = sorted.every(({ type }) => type);
    const members = sorted.map(({ name, type }) => (type && !allTypes ? `type ${name}` : name));
    const head = `import ${allTypes ? 'type ' : ''}`;
    const line = `${head}{ ${members.join(', ')} } from ${(0,encoders/* typescriptString */.$k)(module)};`;
    if (line.length <= 110)
        return line;
    return `${head}{\n${members.map((name) => `  ${name},\n`).join('')}} from ${(0,encoders/* typescriptString */.$k)(module)};`;
}
function distance(module) {
    if (module.startsWith('node:'))
        return 0;
    if (!module.startsWith('.'))
        return 1;
    return module.startsWith('../') ? 2 : 3;
}
/** Letter by letter, capitals before small letters: `Answer`, `apple`, `Box`. */
function naturalOrder(a, b) {
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
        const [x, y] = [a.charAt(index), b.charAt(index)];
        if (x === y)
            continue;
        const [lowerX, lowerY] = [x.toLowerCase(), y.toLowerCase()];
        if (lowerX !== lowerY)
            return lowerX < lowerY ? -1 : 1;
        return x < y ? -1 : 1;
    }
    return a.length - b.length;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/expression.js

function expression_expression(text, type, traits = {}) {
    return { text, type, awaits: false, loose: false, temporal: false, canonical: false, ...traits };
}
function tight({ text, loose }) {
    return loose ? `(${text})` : text;
}
function mayBeMissing({ type }) {
    return type.nullable || type.optional;
}
/** `a ?? b`, or `a` alone where it is never missing. */
function orElse(value, fallback) {
    if (!mayBeMissing(value))
        return value;
    return expression_expression(`${tight(value)} ?? ${tight(fallback)}`, {
        base: value.type.base === fallback.type.base ? value.type.base : 'unknown',
        nullable: fallback.type.nullable,
        optional: fallback.type.optional,
    }, {
        awaits: value.awaits || fallback.awaits,
        loose: true,
        temporal: value.temporal,
        canonical: value.canonical && fallback.canonical,
    });
}
const CONVERTERS = { string: 'toText', number: 'toNumber', boolean: 'toBoolean' };
/** The value as this base type; one that is not surely of it is converted, and may then be null. */
function converted(value, base, uses) {
    if (base === 'unknown' || value.type.base === base)
        return value;
    const convert = uses.import('values', CONVERTERS[base]);
    const definite = base === 'string' && value.type.base !== 'unknown' && !mayBeMissing(value);
    if (definite)
        return { ...expression_expression(`String(${value.text})`, { ...value.type, base }), awaits: value.awaits };
    return expression_expression(`${convert}(${value.text})`, { base, nullable: true, optional: value.type.optional }, { awaits: value.awaits });
}
/** A time in canonical form, for storing and for comparing. */
function canonical(value, uses) {
    if (value.canonical)
        return value;
    return {
        ...value,
        text: `${uses.import('values', 'instant')}(${value.text})`,
        loose: false,
        canonical: true,
    };
}
function rowField(variable, name) {
    return `${variable}${(0,encoders/* typescriptMember */.kx)(name)}`;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/comparison.js


const comparison_OPERATORS = {
    equals: '===',
    not_equals: '!==',
    at_least: '>=',
    at_most: '<=',
    greater: '>',
    less: '<',
};
const comparison_OPPOSITE = {
    equals: 'not_equals',
    not_equals: 'equals',
    at_least: 'less',
    at_most: 'greater',
    greater: 'at_most',
    less: 'at_least',
};
/** A condition in code. Times are compared as points in time; what is missing is less than everything. */
function comparison_renderComparison(left, operator, right, uses) {
    const [first, second] = comparison_sides(left, operator, right, uses);
    return `${tight(first)} ${comparison_OPERATORS[operator]} ${tight(second)}`;
}
/** When a guard refuses: both sides are there and the comparison does not hold. */
function comparison_renderRefusal(left, operator, right, uses) {
    const present = [left, right]
        .filter(mayBeMissing)
        .map((side) => `${tight(side)} ${side.type.nullable ? '!= null' : '!== undefined'}`);
    const narrowed = [left, right].map((side) => isPath(side) ? { ...side, type: { ...side.type, nullable: false, optional: false } } : side);
    const [first, second] = narrowed;
    if (!first || !second)
        return 'false';
    return [...present, comparison_renderComparison(first, comparison_OPPOSITE[operator], second, uses)].join(' && ');
}
/** A plain access, which the compiler narrows after a check. */
function isPath(side) {
    return !side.loose && /^[\w$.[\]'"?]+$/.test(side.text) && side.type.base !== 'unknown';
}
function comparison_sides(left, operator, right, uses) {
    if (left.temporal && right.temporal) {
        return [comparison_asTime(left, uses), comparison_asTime(right, uses)];
    }
    const bases = [left.type.base, right.type.base].filter((base) => base !== 'unknown');
    const ordered = operator !== 'equals' && operator !== 'not_equals';
    if (!ordered && (bases.length < 2 || bases[0] === bases[1]))
        return [left, right];
    const base = bases.includes('number') ? 'number' : (bases[0] ?? 'number');
    const empty = base === 'number' ? expression_expression('0', ts_type/* NUMBER */.uk) : expression_expression("''", ts_type/* STRING */.An);
    const side = (value) => orElse(converted(value, base, uses), empty);
    return [side(left), side(right)];
}
function comparison_asTime(value, uses) {
    return canonical(orElse(value, expression_expression("'1970-01-01T00:00:00.000Z'", ts_type/* STRING */.An)), uses);
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/mapped-rows.js



/** `rows.map((row) => ...)`, all at once where the code of a row waits for something. */
function mapped_rows_mapped(rows, each, scope, render) {
    const variable = scope.row?.variable ?? 'row';
    const item = render(each, scope);
    const presenter = scope.row && scope.presenters.get(presenterKey(scope.row.resource, each));
    if (presenter)
        return expression_expression(`${rows}.map(${presenter.name})`, ts_type/* UNKNOWN */.HV);
    const body = item.text.startsWith('{') ? `(${item.text})` : item.text;
    if (!item.awaits)
        return expression_expression(`${rows}.map((${variable}) => ${body})`, ts_type/* UNKNOWN */.HV);
    return expression_expression(`await Promise.all(${rows}.map(async (${variable}) => ${body}))`, ts_type/* UNKNOWN */.HV, {
        awaits: true,
        loose: true,
    });
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/row-columns.js
function row_columns_visibleFields(resource) {
    return resource.fields.filter((field) => !field.hidden);
}
/** A `list` selects what its items show, so that they need no rewriting where nothing is renamed or computed. */
function plainColumns(each, resource) {
    if (each === null || each.kind === 'record')
        return row_columns_visibleFields(resource).map(({ name }) => name);
    if (each.kind !== 'object')
        return null;
    const names = each.entries.flatMap(({ name, value }) => value.kind === 'row' && value.field === name ? [name] : []);
    return names.length === each.entries.length ? names : null;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/row-names.js

/** Names that handlers use for other things. */
const row_names_HANDLER_NAMES = new Set([
    'params',
    'query',
    'headers',
    'body',
    'request',
    'user',
    'config',
    'db',
    'trx',
    'log',
    'telemetry',
    'dependencies',
    'changes',
    'change',
    'tokens',
    'files',
    'file',
    'items',
    'total',
    'limit',
    'offset',
    'page',
    'matching',
    'stored',
    'socket',
    'service',
    'schemas',
    'answer',
    'time',
    'order',
]);
/** Variable for one row of the resource, different from `outer`. */
function row_names_rowVariable(resource, outer) {
    const name = (0,identifiers/* camelCase */.xQ)(resource.name);
    const free = row_names_HANDLER_NAMES.has(name) ? `${name}Row` : name;
    return free === outer ? `each${free.charAt(0).toUpperCase()}${free.slice(1)}` : free;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/queries.js









const queries_SQL_OPERATORS = {
    equals: '=',
    not_equals: '!=',
    at_least: '>=',
    at_most: '<=',
    greater: '>',
    less: '<',
};
/** The `.where(...)` calls of a Kysely query. */
function whereLinks(resource, conditions, scope, render) {
    return conditions.map(({ field: name, operator = 'equals', value }) => {
        const column = (0,encoders/* typescriptString */.$k)(name);
        if (value.kind === 'literal' && value.value === null) {
            return `.where(${column}, '${operator === 'not_equals' ? 'is not' : 'is'}', null)`;
        }
        const field = fieldOf(resource, name);
        if (value.kind === 'candidate') {
            return `.whereRef(${column}, '${queries_SQL_OPERATORS[operator]}', ${(0,encoders/* typescriptString */.$k)(value.field)})`;
        }
        const sql = operator === 'not_equals' && field.nullable ? 'is distinct from' : queries_SQL_OPERATORS[operator];
        return `.where(${column}, '${sql}', ${queries_operand(resource, name, render(value, scope), scope)})`;
    });
}
/** A value as the column keeps it, never missing. */
function queries_operand(resource, name, value, scope) {
    const field = fieldOf(resource, name);
    const type = (0,ts_type/* columnType */.DW)(field.column, false);
    const fitting = orElse(converted(value, type.base, scope.uses), expression_expression(zeroOf(field.column), type));
    return field.column === 'timestamp' ? canonical(fitting, scope.uses).text : fitting.text;
}
/** Rows that match, without a select list (`none`), with these columns, or with all (null). */
function rowsWhere(resource, columns, where, scope, render) {
    const select = columns === 'none' ? [] : [selectLink(columns, resource)];
    return {
        start: database(scope),
        links: [
            `.selectFrom(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
            ...select,
            ...whereLinks(resource, where, scope, render),
        ],
    };
}
function laidOut({ start, links }, ...further) {
    return (0,layout/* chain */.cy)(start, [...links, ...further]);
}
function database(scope) {
    if (scope.db === 'db')
        scope.uses.service.add('db');
    return scope.db;
}
function selectLink(columns, resource) {
    if (!columns || columns.length === resource.fields.length)
        return '.selectAll()';
    const [only] = columns;
    if (columns.length === 1 && only !== undefined)
        return `.select(${(0,encoders/* typescriptString */.$k)(only)})`;
    return `.select(${(0,layout/* arrayLiteral */.PL)(columns.map(encoders/* typescriptString */.$k))})`;
}
/** The `.where(... in (...))` calls for rows that have to be among others. */
function amongLinks(memberships, scope, render) {
    return memberships.map((one) => `.where(${amongArguments(one, scope, render)})`);
}
/** Column, operator and subquery. */
function amongArguments({ field, resource, select, where, among = [] }, scope, render) {
    const rows = rowsWhere(scope.index.resource(resource), [select], where, scope, render);
    const others = laidOut(rows, ...amongLinks(among, scope, render));
    return `${(0,encoders/* typescriptString */.$k)(field)}, 'in', ${others}`;
}
/** Rows of any resource as a list. */
function queries_renderRecords(value, scope, render) {
    const resource = scope.index.resource(value.resource);
    const columns = plainColumns(value.each, resource);
    const order = value.order_by
        ? [`.orderBy(${(0,encoders/* typescriptString */.$k)(value.order_by.field)}, '${value.order_by.order}')`]
        : [];
    const limit = value.limit
        ? orElse(converted(render(value.limit, scope), 'number', scope.uses), expression_expression('100', (0,ts_type/* columnType */.DW)('integer', false)))
        : null;
    const query = laidOut(rowsWhere(resource, columns, value.where, scope, render), ...order, ...(limit ? [`.limit(${limit.text})`] : []), '.execute()');
    const rows = expression_expression(`await ${query}`, ts_type/* UNKNOWN */.HV, { awaits: true, loose: true });
    if (columns || value.each === null)
        return rows;
    const variable = row_names_rowVariable(resource, scope.row?.variable);
    const items = mapped_rows_mapped(`(${rows.text})`, value.each, { ...scope, row: { variable, resource } }, render);
    if (value.flat) {
        const text = `${scope.uses.import('values', 'eachOnce')}(${items.text})`;
        return expression_expression(text, ts_type/* UNKNOWN */.HV, { awaits: true });
    }
    return { ...items, awaits: true };
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/service-value.js




/** What a service says about itself. */
function service_value_renderServiceValue(field, { index: { plan }, uses }) {
    const use = (part, text) => {
        uses.service.add(part);
        return text;
    };
    const names = (list) => expression_expression((0,layout/* arrayLiteral */.PL)(list.map(encoders/* typescriptString */.$k)), ts_type/* UNKNOWN */.HV);
    const probe = (text) => plan.dependencies.length === 0
        ? expression_expression('[]', ts_type/* UNKNOWN */.HV)
        : expression_expression(`await ${use('dependencies', 'dependencies')}.${text}`, ts_type/* UNKNOWN */.HV, {
            awaits: true,
            loose: true,
        });
    switch (field) {
        case 'name':
        case 'version':
        case 'purpose':
        case 'title':
            return expression_expression((0,encoders/* typescriptString */.$k)(plan[field]), ts_type/* STRING */.An);
        case 'port':
            return expression_expression(use('config', 'config.port'), ts_type/* NUMBER */.uk);
        case 'environment':
            return expression_expression(use('config', 'config.environment'), ts_type/* STRING */.An);
        case 'uptime_seconds':
            return expression_expression(use('telemetry', 'telemetry.uptimeSeconds'), ts_type/* NUMBER */.uk);
        case 'started_at':
            return expression_expression(use('telemetry', 'telemetry.startedAt.toISOString()'), ts_type/* STRING */.An, { temporal: true });
        case 'requests_total':
            return expression_expression(use('telemetry', 'telemetry.requests'), ts_type/* NUMBER */.uk);
        case 'errors_last_hour':
            return expression_expression(use('telemetry', 'telemetry.errorsLastHour'), ts_type/* NUMBER */.uk);
        case 'capabilities':
        case 'features':
            return names(plan.capabilities);
        case 'operations':
            return expression_expression(uses.import('facts', 'operationList'), ts_type/* UNKNOWN */.HV);
        case 'dependency_names':
            return names(plan.dependencies.map(({ name }) => name));
        case 'dependencies':
            return probe('all()');
        case 'dependencies_required':
            return probe('required()');
        case 'dependencies_optional':
            return probe('optional()');
        case 'dependencies_missing':
            return probe('missing()');
        case 'status':
            return plan.dependencies.length === 0
                ? expression_expression("'ok'", ts_type/* STRING */.An)
                : { ...probe('status()'), type: ts_type/* STRING */.An };
    }
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/render-value.js












const NULL = expression_expression('null', { base: 'unknown', nullable: true, optional: false });
/** A value of the plan as TypeScript in this scope. Everything it needs is noted in `scope.uses`. */
function render_value_renderValue(value, scope) {
    const { uses } = scope;
    switch (value.kind) {
        case 'literal':
            return typescript_render_value_literal(value.value);
        case 'input':
            return render_value_renderInput(value, scope);
        case 'body':
            return scope.request.parts.has('body') ? expression_expression(part('body', scope), ts_type/* UNKNOWN */.HV) : NULL;
        case 'row':
            return render_value_renderRow(value.field, scope);
        case 'candidate':
            throw new RangeError(`the field '${value.field}' of the tested row stands outside of a condition`);
        case 'record':
            return render_value_renderRecord(scope);
        case 'object':
            return render_value_renderObject(value, scope);
        case 'array': {
            const items = value.items.map((item) => render_value_renderValue(item, scope));
            return expression_expression((0,layout/* arrayLiteral */.PL)(items.map(({ text }) => text)), ts_type/* UNKNOWN */.HV, { awaits: items.some(awaits) });
        }
        case 'page_items':
            return render_value_renderPageItems(value.each, scope);
        case 'page_total':
            return expression_expression('total', ts_type/* NUMBER */.uk);
        case 'page_limit':
            return expression_expression('limit', ts_type/* NUMBER */.uk);
        case 'page_offset':
            return expression_expression('offset', ts_type/* NUMBER */.uk);
        case 'page_number':
            return expression_expression('page', ts_type/* NUMBER */.uk);
        case 'page_count':
            return expression_expression('Math.ceil(total / limit)', ts_type/* NUMBER */.uk);
        case 'records':
            return queries_renderRecords(value, scope, render_value_renderValue);
        case 'count':
            return aggregate('count', value, [], scope);
        case 'exists':
            return { ...aggregate('exists', value, [], scope), type: ts_type/* BOOLEAN */.Jx };
        case 'sum': {
            const fields = [value.field, ...(value.times === undefined ? [] : [value.times])];
            return aggregate('sum', value, fields, scope);
        }
        case 'average':
            return aggregate('average', value, [value.field], scope);
        case 'arithmetic':
            return render_value_renderArithmetic(value, scope);
        case 'related': {
            const resource = scope.index.resource(value.resource);
            const field = fieldOf(resource, value.field);
            const row = laidOut(rowsWhere(resource, [value.field], value.where, scope, render_value_renderValue), '.executeTakeFirst()');
            return expression_expression(`(await ${row})?${optionalMember(value.field)} ?? null`, (0,ts_type/* columnType */.DW)(field.column, true), {
                awaits: true,
                loose: true,
                temporal: field.column === 'timestamp',
            });
        }
        case 'compare':
            return expression_expression(comparison_renderComparison(render_value_renderValue(value.left, scope), value.operator, render_value_renderValue(value.right, scope), uses), ts_type/* BOOLEAN */.Jx, { loose: true, awaits: [value.left, value.right].some((side) => render_value_renderValue(side, scope).awaits) });
        case 'choose':
            return render_value_renderChoice(value, scope);
        case 'text':
            return render_value_renderText(value.parts, scope);
        case 'length':
            return expression_expression(`${uses.import('values', 'lengthOf')}(${render_value_renderValue(value.of, scope).text})`, ts_type/* NUMBER */.uk);
        case 'request':
            uses.input.add('request');
            return expression_expression(`request.${value.field}`, ts_type/* STRING */.An);
        case 'change':
            return expression_expression(`change.${value.field}`, ts_type/* STRING */.An, { temporal: value.field === 'at' });
        case 'now':
            return render_value_timeNow(scope);
        case 'start_of_today':
            return render_value_time(`${uses.import('values', 'startOfToday')}()`);
        case 'now_plus': {
            const seconds = render_value_asNumber(render_value_renderValue(value.seconds, scope), scope);
            return render_value_time(`${uses.import('values', 'inSeconds')}(${seconds.text})`);
        }
        case 'uuid':
            return expression_expression(`${uses.import('node:crypto', 'randomUUID')}()`, ts_type/* STRING */.An);
        case 'slug':
            return expression_expression(`${uses.import('values', 'slugify')}(${render_value_asText(render_value_renderValue(value.of, scope), scope).text})`, ts_type/* STRING */.An);
        case 'hash_password': {
            const hoisted = scope.hoisted.get(value);
            if (hoisted)
                return expression_expression(hoisted, ts_type/* STRING */.An);
            const password = render_value_asText(render_value_renderValue(value.of, scope), scope);
            return expression_expression(`await ${uses.import('passwords', 'hashPassword')}(${password.text})`, ts_type/* STRING */.An, {
                awaits: true,
                loose: true,
            });
        }
        case 'url':
            uses.input.add('request');
            return expression_expression(pathTemplate(value.scheme === 'ws' ? "${request.origin.replace(/^http/, 'ws')}" : '${request.origin}', value, scope), ts_type/* STRING */.An);
        case 'path':
            return expression_expression(pathTemplate('', value, scope), ts_type/* STRING */.An);
        case 'token':
            return render_value_renderToken(value, scope);
        case 'current_user':
            return render_value_renderUser(value.field, scope);
        case 'service':
            return service_value_renderServiceValue(value.field, scope);
    }
}
function typescript_render_value_literal(value) {
    const text = (0,literal/* jsonLiteral */.O)(value);
    switch (typeof value) {
        case 'string':
            return expression_expression(text, ts_type/* STRING */.An);
        case 'number':
            return expression_expression(text, ts_type/* NUMBER */.uk, { loose: value < 0 });
        case 'boolean':
            return expression_expression(text, ts_type/* BOOLEAN */.Jx);
        default:
            return value === null ? NULL : expression_expression(text, ts_type/* UNKNOWN */.HV);
    }
}
const render_value_PARTS = { path: 'params', query: 'query', body: 'body', header: 'headers' };
function part(name, scope) {
    scope.uses.input.add(name);
    return name;
}
function render_value_renderInput(value, scope) {
    const found = render_value_readInput(value, scope);
    if (value.fallback === undefined || !mayBeMissing(found))
        return found;
    return orElse(found, render_value_renderValue(value.fallback, scope));
}
function render_value_readInput(value, scope) {
    const partName = render_value_PARTS[value.from];
    const schema = scope.request.parts.get(partName);
    if (!schema)
        return NULL;
    const names = [...(value.within ?? []), nameInPart(value, scope)];
    return (render_value_typedMember(partName, schema, names, scope) ??
        expression_expression(`${scope.uses.import('values', 'pick')}(${[part(partName, scope), ...names.map(encoders/* typescriptString */.$k)].join(', ')})`, { base: 'unknown', nullable: true, optional: true }));
}
function nameInPart(value, scope) {
    if (value.from === 'header')
        return value.name.toLowerCase();
    if (value.from !== 'path')
        return value.name;
    const alias = scope.request.pathNames.get(value.name) ?? value.name;
    const params = scope.request.parts.get('params')?.properties ?? {};
    return Object.hasOwn(params, alias) ? alias : '*';
}
/** Access along properties that the schemas describe, null when one of them is not described. */
function render_value_typedMember(root, rootSchema, names, scope) {
    const { resolve } = scope.index;
    let text = root;
    let schema = resolve(rootSchema);
    let optional = false;
    for (const name of names) {
        const property = schema.properties;
        if (schema.type !== 'object' || !property || schema.anyOf || schema.oneOf || schema.allOf)
            return null;
        const inner = Object.hasOwn(property, name) ? property[name] : undefined;
        if (!inner || name === '__proto__')
            return null;
        text += optional ? `?${optionalMember(name)}` : (0,encoders/* typescriptMember */.kx)(name);
        optional ||= !(schema.required ?? []).includes(name);
        schema = resolve(inner);
    }
    part(root, scope);
    const type = (0,ts_type/* schemaType */.uf)(schema, resolve);
    const vague = type.base === 'unknown' && schema.type !== 'array' && schema.type !== 'object';
    return expression_expression(text, { ...type, nullable: type.nullable || vague, optional }, { temporal: schema.format === 'date-time' });
}
function optionalMember(name) {
    const access = (0,encoders/* typescriptMember */.kx)(name);
    return access.startsWith('[') ? `.${access}` : access;
}
function render_value_renderRow(name, scope) {
    if (!scope.row)
        return NULL;
    const field = fieldOf(scope.row.resource, name);
    return expression_expression(rowField(scope.row.variable, name), (0,ts_type/* columnType */.DW)(field.column, field.nullable), {
        temporal: field.column === 'timestamp',
    });
}
function render_value_renderRecord(scope) {
    if (!scope.row)
        return NULL;
    const { variable, resource } = scope.row;
    const visible = row_columns_visibleFields(resource);
    if (visible.length === resource.fields.length)
        return expression_expression(variable, ts_type/* UNKNOWN */.HV);
    return expression_expression((0,layout/* objectLiteral */.dm)(visible.map(({ name }) => [name, rowField(variable, name)])), ts_type/* UNKNOWN */.HV);
}
function render_value_renderObject(value, scope) {
    const { entries } = value;
    if (scope.row && render_value_isWholeRow(entries, scope.row.resource))
        return expression_expression(scope.row.variable, ts_type/* UNKNOWN */.HV);
    const presenter = scope.row && scope.presenters.get(presenterKey(scope.row.resource, value));
    if (scope.row && presenter)
        return expression_expression(`${presenter.name}(${scope.row.variable})`, ts_type/* UNKNOWN */.HV);
    const members = entries.map((entry) => [entry.name, render_value_renderValue(entry.value, scope)]);
    return expression_expression((0,layout/* objectLiteral */.dm)(members.map(([name, { text }]) => [name, text])), ts_type/* UNKNOWN */.HV, {
        awaits: members.some(([, member]) => member.awaits),
    });
}
/** Whether the entries name every column of the row, each by its own name and in its order. */
function render_value_isWholeRow(entries, resource) {
    return (entries.length === resource.fields.length &&
        entries.every(({ name, value }, index) => value.kind === 'row' && value.field === name && resource.fields[index]?.name === name));
}
function render_value_renderPageItems(each, scope) {
    if (!scope.row || plainColumns(each, scope.row.resource))
        return expression_expression('items', ts_type/* UNKNOWN */.HV);
    return mapped_rows_mapped('items', each ?? { kind: 'record' }, scope, render_value_renderValue);
}
function aggregate(name, value, fields, scope) {
    const rows = laidOut(rowsWhere(scope.index.resource(value.resource), 'none', value.where, scope, render_value_renderValue));
    const args = [rows, ...fields.map(encoders/* typescriptString */.$k)];
    return expression_expression((0,layout/* call */.T1)(`await ${scope.uses.import('queries', name)}`, args), ts_type/* NUMBER */.uk, {
        awaits: true,
        loose: true,
    });
}
function render_value_renderArithmetic(value, scope) {
    const left = render_value_asNumber(render_value_renderValue(value.left, scope), scope);
    const right = render_value_asNumber(render_value_renderValue(value.right, scope), scope);
    const traits = { awaits: left.awaits || right.awaits };
    if (value.operator === '/') {
        return expression_expression(`${scope.uses.import('values', 'ratio')}(${left.text}, ${right.text})`, ts_type/* NUMBER */.uk, traits);
    }
    return expression_expression(`${tight(left)} ${value.operator} ${tight(right)}`, ts_type/* NUMBER */.uk, { ...traits, loose: true });
}
function render_value_asNumber(value, scope) {
    return orElse(converted(value, 'number', scope.uses), expression_expression('0', ts_type/* NUMBER */.uk));
}
function render_value_asText(value, scope) {
    return orElse(converted(value, 'string', scope.uses), expression_expression("''", ts_type/* STRING */.An));
}
function render_value_renderChoice(value, scope) {
    const on = render_value_renderValue(value.on, scope);
    const cases = value.cases.map((each) => ({
        equals: (0,literal/* jsonLiteral */.O)(each.equals),
        result: render_value_renderValue(each.then, scope),
    }));
    const otherwise = render_value_renderValue(value.otherwise, scope);
    // A constant decides now: the compiler would find the other branches dead.
    if (/^(?:'[^'\\]*'|-?\d+|true|false|null)$/.test(on.text)) {
        return cases.find(({ equals }) => equals === on.text)?.result ?? otherwise;
    }
    const branches = cases
        .map(({ equals, result }) => `${tight(on)} === ${equals} ? ${tight(result)} : `)
        .join('');
    return expression_expression(`${branches}${tight(otherwise)}`, (0,ts_type/* union */.KC)([...cases.map(({ result }) => result.type), otherwise.type]), { loose: true, awaits: [on, otherwise, ...cases.map(({ result }) => result)].some(awaits) });
}
function render_value_renderText(parts, scope) {
    const rendered = parts.map((each) => {
        if (each.kind === 'literal' && typeof each.value === 'string') {
            return { text: (0,encoders/* typescriptTemplate */.AJ)(each.value), awaits: false };
        }
        const value = orElse(render_value_renderValue(each, scope), expression_expression("''", ts_type/* STRING */.An));
        return { text: `\${${value.text}}`, awaits: value.awaits };
    });
    return expression_expression(`\`${rendered.map(({ text }) => text).join('')}\``, ts_type/* STRING */.An, {
        awaits: rendered.some(awaits),
    });
}
/** The moment of the operation: one for all that it writes. */
function render_value_timeNow(scope) {
    scope.uses.moments += 1;
    if (scope.moment)
        return render_value_time(scope.moment);
    return render_value_time(`${scope.uses.import('values', 'now')}()`);
}
function render_value_time(text) {
    return expression_expression(text, ts_type/* STRING */.An, { temporal: true, canonical: true });
}
function pathTemplate(origin, target, scope) {
    const path = target.path
        .split(/\{([^{}]*)\}/)
        .map((piece, index) => {
        if (index % 2 === 0)
            return (0,encoders/* typescriptTemplate */.AJ)(piece);
        const parameter = target.parameters.find(({ name }) => name === piece);
        if (!parameter)
            return (0,encoders/* typescriptTemplate */.AJ)(`{${piece}}`);
        const value = orElse(render_value_renderValue(parameter.value, scope), expression_expression("''", ts_type/* STRING */.An));
        const text = converted(value, 'string', scope.uses);
        return `\${encodeURIComponent(${orElse(text, expression_expression("''", ts_type/* STRING */.An)).text})}`;
    })
        .join('');
    return path.includes('${') || origin !== '' ? `\`${origin}${path}\`` : (0,encoders/* typescriptString */.$k)(target.path);
}
function render_value_renderToken(value, scope) {
    scope.uses.service.add('tokens');
    const subject = value.subject
        ? `{ id: ${render_value_asText(render_value_renderValue(value.subject, scope), scope).text}, role: ${(0,encoders/* typescriptString */.$k)(value.role ?? '')} }`
        : value.role === undefined
            ? (scope.subject ?? "{ id: '', role: '' }")
            : `{ ...${scope.subject ?? "{ id: '' }"}, role: ${(0,encoders/* typescriptString */.$k)(value.role)} }`;
    const seconds = value.lifetime
        ? orElse(converted(render_value_renderValue(value.lifetime, scope), 'number', scope.uses), expression_expression(String(value.expires_in_seconds), ts_type/* NUMBER */.uk)).text
        : String(value.expires_in_seconds);
    const id = value.row_id === true && scope.row
        ? [`String(${rowField(scope.row.variable, scope.row.resource.key.field)})`]
        : [];
    return expression_expression(`tokens.issue(${[subject, seconds, ...id].join(', ')})`, ts_type/* STRING */.An);
}
function render_value_renderUser(name, scope) {
    if (!scope.signedIn)
        return NULL;
    scope.uses.input.add('user');
    const users = scope.index.plan.authentication?.users;
    const resource = users ? scope.index.resource(users.resource) : null;
    if (name === 'id' || name === resource?.key.field) {
        const key = resource ? fieldOf(resource, resource.key.field) : null;
        const id = expression_expression('user.id', ts_type/* STRING */.An);
        return key ? converted(id, (0,ts_type/* columnType */.DW)(key.column, false).base, scope.uses) : id;
    }
    if (name === 'role' || name === 'roles')
        return expression_expression('user.role', ts_type/* STRING */.An);
    if (users?.identity_fields[0] === name || name === 'username' || name === 'name')
        return expression_expression('user.name', ts_type/* STRING */.An);
    return expression_expression(`user.claims${(0,encoders/* typescriptMember */.kx)(name)}`, {
        base: 'unknown',
        nullable: true,
        optional: true,
    });
}
function awaits({ awaits: waits }) {
    return waits;
}
/** Name and value as they stand in an object. */
function memberOf(name, value) {
    return `${typescriptKey(name)}: ${value}`;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/rows.js









/** Rows that have to exist before anything else is done. */
function rows_requireParents(handler, lookups, scope) {
    return lookups.map(({ resource: name, where, missing_status }) => {
        const resource = handler.index.resource(name);
        const rows = laidOut(rowsWhere(resource, 'none', where, scope, render_value_renderValue));
        const query = (0,layout/* call */.T1)(`await ${handler.uses.import('queries', 'exists')}`, [rows]);
        const given = rows_givenInputs(where, scope);
        return (0,layout/* block */.om)(`if (${given}!(${query}))`, [
            handler.refuse(missing_status, `There is no such ${rows_words(resource)}.`),
        ]);
    });
}
/** `body.room_id != null && `: what is not given is not looked for. */
function rows_givenInputs(where, scope) {
    return where
        .filter(({ value }) => value.kind === 'input')
        .map(({ value }) => render_value_renderValue(value, scope))
        .filter(mayBeMissing)
        .map((value) => `${tight(value)} != null && `)
        .join('');
}
/** `const stored = ...; if (!stored) throw ...`. */
function rows_requireRow(handler, resource, lookup, scope, variable) {
    const query = rowsWhere(resource, null, lookup, scope, render_value_renderValue);
    return [
        `const ${variable} = await ${laidOut(query, '.executeTakeFirst()')};`,
        rows_notFound(handler, resource, variable),
        ...rows_requireOwner(handler, resource, variable),
    ];
}
function rows_notFound(handler, resource, variable) {
    return (0,layout/* block */.om)(`if (!${variable})`, [handler.refuse(404, `There is no such ${rows_words(resource)}.`)]);
}
/** Callers other than administrators may touch their own rows only. */
function rows_requireOwner(handler, resource, variable) {
    if (!rows_isOwned(handler, resource) || resource.owner_field === null)
        return [];
    handler.uses.input.add('user');
    const owner = rowField(variable, resource.owner_field);
    return [
        (0,layout/* block */.om)(`if (String(${owner}) !== user.id && user.role !== 'admin')`, [
            handler.refuse(403, `This ${rows_words(resource)} belongs to somebody else.`),
        ]),
    ];
}
function rows_isOwned(handler, resource) {
    return handler.signedIn && handler.plan.security?.owner_only === true && resource.owner_field !== null;
}
function rows_checkGuards(handler, guards, scope) {
    return guards.map((guard) => {
        const refusal = handler.throwProblem(guard.status, guard.reason);
        if (guard.kind === 'holds') {
            const left = render_value_renderValue(guard.left, scope);
            const right = render_value_renderValue(guard.right, scope);
            return (0,layout/* block */.om)(`if (${comparison_renderRefusal(left, guard.operator, right, handler.uses)})`, [refusal]);
        }
        const resource = handler.index.resource(guard.resource);
        const given = rows_givenInputs(guard.where, scope);
        const rows = laidOut(rowsWhere(resource, 'none', guard.where, scope, render_value_renderValue));
        return refusedIfFound(handler, given, rows, refusal);
    });
}
/** A long query stands in a statement of its own. */
function refusedIfFound(handler, given, rows, refusal) {
    const found = (0,layout/* call */.T1)(`await ${handler.uses.import('queries', 'exists')}`, [rows]);
    if (given === '' && !found.includes('\n'))
        return (0,layout/* block */.om)(`if (${found})`, [refusal]);
    const variable = handler.names.take('found');
    return `const ${variable} = ${given === '' ? found : `${given}(${found})`};\n${(0,layout/* block */.om)(`if (${variable})`, [refusal])}`;
}
/** Guards that look at the request alone can refuse before a transaction is begun. */
function rows_isAboutRequest(guard) {
    return guard.kind === 'holds' && [guard.left, guard.right].every((side) => rows_isRequestValue(side));
}
function rows_isRequestValue(value) {
    return (value.kind === 'literal' ||
        value.kind === 'now' ||
        value.kind === 'now_plus' ||
        (value.kind === 'input' && (value.fallback === undefined || rows_isRequestValue(value.fallback))));
}
/** Entries of a new row. */
function rows_newRowEntries(handler, resource, assign, scope) {
    const entries = resource.fields.flatMap((field) => {
        const assigned = assign.find((each) => each.field === field.name);
        const given = assigned && render_value_renderValue(assigned.value, scope);
        if (field.name === resource.key.field)
            return rows_keyEntry(handler, resource, field, assign, scope, given);
        if (given)
            return [[field.name, storedValue(field, given, scope, 'default')]];
        if (field.role === 'created_at' || field.role === 'updated_at')
            return [[field.name, storedValue(field, render_value_timeNow(scope), scope, 'default')]];
        if (field.role === 'state' && resource.states && resource.states.field === field.name)
            return [[field.name, (0,encoders/* typescriptString */.$k)(resource.states.initial)]];
        const value = defaultOf(field);
        return value === 'null' ? [] : [[field.name, value]];
    });
    return withInheritedNames(resource, entries);
}
/** What the caller gives as the key wins; where nothing is given, one is made. */
function rows_keyEntry(handler, resource, field, assign, scope, given) {
    const fitting = given && converted(given, (0,ts_type/* columnType */.DW)(field.column, false).base, scope.uses);
    if (fitting && !mayBeMissing(fitting))
        return [[field.name, storedValue(field, fitting, scope, 'default')]];
    const made = madeKey(handler, resource, field, assign, scope);
    if (!fitting)
        return made === null ? [] : [[field.name, made]];
    return [[field.name, made === null ? `${tight(fitting)} ?? undefined` : `${tight(fitting)} ?? ${made}`]];
}
/** null: the database makes it. */
function madeKey(handler, resource, field, assign, scope) {
    const { uses } = handler;
    const made = (text) => storedValue(field, expression_expression(text, ts_type/* STRING */.An), scope, 'default');
    switch (resource.key.generate) {
        case 'integer':
            return field.column === 'integer' ? null : made(`${uses.import('node:crypto', 'randomUUID')}()`);
        case 'code':
            return made(`${uses.import('values', 'shortCode')}()`);
        case 'prefixed': {
            const next = uses.import('keys', 'nextKey');
            const name = (0,encoders/* typescriptString */.$k)(resource.plural);
            return made(`(await ${next}(trx, ${name}, ${(0,encoders/* typescriptString */.$k)(resource.key.prefix)}))`);
        }
        case 'slug': {
            const from = assign.find((each) => each.field === resource.key.slug_from);
            const source = from ? render_value_renderValue(from.value, scope) : expression_expression("''", ts_type/* STRING */.An);
            const text = orElse(converted(source, 'string', uses), expression_expression("''", ts_type/* STRING */.An)).text;
            const table = (0,encoders/* typescriptString */.$k)(resource.plural);
            const taken = `${uses.import('queries', 'exists')}(${scope.db}.selectFrom(${table}).where(${(0,encoders/* typescriptString */.$k)(field.name)}, '=', slug))`;
            const wanted = `${uses.import('values', 'slugify')}(${text})`;
            if (scope.db === 'db')
                uses.service.add('db');
            return made(`(await ${uses.import('values', 'freeSlug')}(${wanted}, (slug) => ${taken}))`);
        }
        case 'uuid':
        case 'client':
            return field.column === 'integer' ? null : made(`${uses.import('node:crypto', 'randomUUID')}()`);
    }
}
/** Whether making the key reads the database, so that it belongs into the transaction. */
function keyNeedsTransaction(resource, assign) {
    return resource.key.generate === 'prefixed' && !assign.some(({ field }) => field === resource.key.field);
}
/** Entries of a change: what the caller leaves out is `undefined`, which leaves the column alone. */
function rows_changedEntries(resource, assign, scope, mode) {
    const given = assign.map(({ field: name, value }) => {
        const field = fieldOf(resource, name);
        const missing = mode === 'replace' ? 'reset' : 'keep';
        return [name, storedValue(field, render_value_renderValue(value, scope), scope, missing)];
    });
    const touched = resource.fields.find(({ role, name }) => role === 'updated_at' && !assign.some(({ field }) => field === name));
    const entries = touched
        ? [...given, [touched.name, storedValue(touched, render_value_timeNow(scope), scope, 'default')]]
        : given;
    return entries.length === 0 ? entries : withInheritedNames(resource, entries);
}
/** Every object has a `toString`; where a column has that name, leaving it out has to be said. */
function withInheritedNames(resource, entries) {
    const inherited = resource.fields.filter(({ name }) => name in Object.prototype && !entries.some(([given]) => given === name));
    return [...entries, ...inherited.map(({ name }) => [name, 'undefined'])];
}
/** A value in the form that the column takes. */
function storedValue(field, value, scope, missing) {
    const type = (0,ts_type/* columnType */.DW)(field.column, field.nullable);
    let fitting = converted(value, type.base, scope.uses);
    if (field.column === 'integer' && value.canonical) {
        return `Math.floor(Date.parse(${value.text}) / 1000)`;
    }
    if (field.column === 'timestamp')
        fitting = canonical(fitting, scope.uses);
    if (missing === 'keep') {
        // null is refused by the column where it may not be null; there it counts as left out.
        return fitting.type.nullable && !field.nullable ? `${tight(fitting)} ?? undefined` : fitting.text;
    }
    if (!mayBeMissing(fitting))
        return fitting.text;
    const fallback = defaultOf(field);
    // A new row without the column has null there; in a row that is replaced it has to be said.
    if (fallback === 'null' && (missing === 'default' || !fitting.type.optional))
        return fitting.text;
    return `${tight(fitting)} ?? ${fallback}`;
}
function insertInto(resource, entries, scope, conflict, uses) {
    const { db } = scope;
    if (db === 'db')
        uses.service.add('db');
    return (0,layout/* chain */.cy)(db, [
        `.insertInto(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
        entries.length > 0 ? `.values(${(0,layout/* objectLiteral */.dm)(entries)})` : '.defaultValues()',
        '.returningAll()',
        '.executeTakeFirstOrThrow()',
        ...(conflict === null
            ? []
            : [`.catch(${uses.import('problems', 'asConflict')}(${(0,encoders/* typescriptString */.$k)(conflict)}))`]),
    ]);
}
/** Changes the row that `variable` holds and gives it back as it then is. */
function rows_updateRow(resource, entries, scope, variable, conflict, uses) {
    const { field } = resource.key;
    return (0,layout/* chain */.cy)(scope.db, [
        `.updateTable(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
        `.set(${(0,layout/* objectLiteral */.dm)(neverEmpty(resource, entries, variable))})`,
        `.where(${(0,encoders/* typescriptString */.$k)(field)}, '=', ${rowField(variable, field)})`,
        '.returningAll()',
        '.executeTakeFirstOrThrow()',
        ...(conflict === null
            ? []
            : [`.catch(${uses.import('problems', 'asConflict')}(${(0,encoders/* typescriptString */.$k)(conflict)}))`]),
    ]);
}
/** A change in which everything may be left out still has to set something. */
function neverEmpty(resource, entries, variable) {
    const { field } = resource.key;
    const touches = resource.fields.some(({ role }) => role === 'updated_at');
    if (touches || entries.some(([name]) => name === field))
        return entries;
    return [[field, rowField(variable, field)], ...entries];
}
/** Changes of other rows, in order. */
function rows_effectStatements(handler, effects, scope) {
    return mergedEffects(effects).flatMap((group) => {
        const [effect, ...others] = group;
        if (!effect)
            return [];
        const resource = handler.index.resource(effect.resource);
        if (others.length > 0)
            return [sharedUpdate(group, resource, scope)];
        if (effect.kind === 'insert') {
            const entries = rows_newRowEntries(handler, resource, effect.assign, scope);
            const insert = (0,layout/* chain */.cy)(scope.db, [
                `.insertInto(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
                `.values(${(0,layout/* objectLiteral */.dm)(entries)})`,
                ...(effect.once ? ['.onConflict((row) => row.doNothing())'] : []),
                '.execute()',
            ]);
            return [`await ${insert};`];
        }
        const where = whereLinks(resource, effect.where, scope, render_value_renderValue);
        if (effect.kind === 'remove') {
            const table = `.deleteFrom(${(0,encoders/* typescriptString */.$k)(resource.plural)})`;
            return [`await ${(0,layout/* chain */.cy)(scope.db, [table, ...where, '.execute()'])};`];
        }
        const table = `.updateTable(${(0,encoders/* typescriptString */.$k)(resource.plural)})`;
        if (effect.kind === 'set') {
            const entries = rows_changedEntries(resource, effect.assign, scope, 'merge');
            if (entries.length === 0)
                return [];
            return [
                `await ${(0,layout/* chain */.cy)(scope.db, [table, `.set(${(0,layout/* objectLiteral */.dm)(entries)})`, ...where, '.execute()'])};`,
            ];
        }
        return rows_incrementStatements(handler, effect, resource, table, where, scope);
    });
}
/** Changes of the same rows that follow each other and have no bound of their own are one statement. */
function mergedEffects(effects) {
    const groups = [];
    for (const effect of effects) {
        const last = groups.at(-1);
        const before = last?.[0];
        if (last && before && isPlainChange(effect) && isPlainChange(before) && sameRows(before, effect))
            last.push(effect);
        else
            groups.push([effect]);
    }
    return groups;
}
function isPlainChange(effect) {
    return effect.kind === 'set' || (effect.kind === 'increment' && effect.minimum === undefined);
}
function sameRows(a, b) {
    return a.resource === b.resource && JSON.stringify(a.where) === JSON.stringify(b.where);
}
function sharedUpdate(group, resource, scope) {
    const changes = group.filter(isPlainChange);
    const entries = new Map();
    for (const change of changes) {
        if (change.kind === 'increment')
            entries.set(change.field, incremented(resource, change, scope));
        else
            for (const [name, value] of rows_changedEntries(resource, change.assign, scope, 'merge'))
                entries.set(name, value);
    }
    for (const [name, value] of rows_changedEntries(resource, [], scope, 'merge'))
        entries.set(name, value);
    const where = whereLinks(resource, changes[0]?.where ?? [], scope, render_value_renderValue);
    return `await ${(0,layout/* chain */.cy)(scope.db, [
        `.updateTable(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
        `.set((eb) => (${(0,layout/* objectLiteral */.dm)([...entries])}))`,
        ...where,
        '.execute()',
    ])};`;
}
function incremented(resource, effect, scope) {
    const by = render_value_asNumber(render_value_renderValue(effect.by, scope), scope);
    const column = (0,encoders/* typescriptString */.$k)(effect.field);
    // A counter that was never set counts from 0.
    const current = fieldOf(resource, effect.field).nullable ? `eb.fn.coalesce(${column}, eb.lit(0))` : column;
    return `eb(${current}, '+', ${by.text})`;
}
function rows_incrementStatements(handler, effect, resource, table, where, scope) {
    const touched = rows_changedEntries(resource, [], scope, 'merge');
    const column = (0,encoders/* typescriptString */.$k)(effect.field);
    const entries = [[effect.field, incremented(resource, effect, scope)], ...touched];
    const set = `.set((eb) => (${(0,layout/* objectLiteral */.dm)(entries)}))`;
    if (effect.minimum === undefined)
        return [`await ${(0,layout/* chain */.cy)(scope.db, [table, set, ...where, '.execute()'])};`];
    const reason = handler.plan.failures.find(({ status }) => status === 409)?.reason;
    const bounded = (0,layout/* chain */.cy)(scope.db, [table, set, ...where, `.returning(${column})`, '.execute()']);
    const changed = handler.names.take('changed');
    return [
        `const ${changed} = await ${bounded};`,
        (0,layout/* block */.om)(`if (${changed}.some((row) => Number(${rowField('row', effect.field)}) < ${effect.minimum}))`, [
            handler.throwProblem(409, reason ?? `${effect.field} cannot be less than ${effect.minimum}`),
        ]),
    ];
}
/** Whether an effect changes the very row that the operation answers with. */
function rows_touchesOwnResource(effects, resource) {
    return effects.some((effect) => effect.resource === resource.name && effect.kind !== 'insert');
}
/** The row as it stands after the effects. */
function reread(resource, scope, variable) {
    const { field } = resource.key;
    return (0,layout/* chain */.cy)(scope.db, [
        `.selectFrom(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
        '.selectAll()',
        `.where(${(0,encoders/* typescriptString */.$k)(field)}, '=', ${rowField(variable, field)})`,
        '.executeTakeFirstOrThrow()',
    ]);
}
/** Equality of the row with its given key or unique fields, for `on_conflict`; null: nothing can be in conflict. */
function conflictLinks(resource, assign, scope) {
    const assigned = new Map(assign.map((each) => [each.field, each.value]));
    const sets = [[resource.key.field], ...resource.unique].filter((fields) => fields.every((field) => assigned.has(field)));
    const conditions = sets.map((fields) => fields.flatMap((field) => {
        const value = assigned.get(field);
        return value ? [[field, queries_operand(resource, field, render_value_renderValue(value, scope), scope)]] : [];
    }));
    const [only] = conditions;
    if (!only)
        return null;
    if (conditions.length === 1)
        return only.map(([field, value]) => `.where(${(0,encoders/* typescriptString */.$k)(field)}, '=', ${value})`);
    return [
        `.where((eb) => eb.or([${conditions.map((entries) => `eb.and(${(0,layout/* objectLiteral */.dm)(entries)})`).join(', ')}]))`,
    ];
}
/** `access_token` -> `access token`. */
function rows_words(resource) {
    return resource.name.replaceAll('_', ' ');
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/uses.js
/** Parts of a handler's first argument and of the service that its code names, and what it imports. */
class uses_Uses {
    input = new Set();
    service = new Set();
    /** Module below `src/generated`, without `.ts` -> names. */
    imports = new Map();
    /** The service as a whole, not its parts. */
    wholeService = false;
    /** Whether the type of a request schema is named. */
    usesSchemas = false;
    /** How often the time of the operation is asked for. */
    moments = 0;
    /** Gives the name back, so that it can stand in the code that needs it. */
    import(module, name) {
        const names = this.imports.get(module) ?? new Set();
        names.add(name);
        this.imports.set(module, names);
        return name;
    }
    /** Keeps what the code does name: of a value that was rendered and then not needed, nothing may stay behind. */
    keepNamed(code) {
        const named = new Set(code.match(/[A-Za-z_$][\w$]*/g));
        for (const names of this.imports.values()) {
            for (const name of names)
                if (!named.has(name))
                    names.delete(name);
        }
        for (const name of this.input)
            if (!named.has(name))
                this.input.delete(name);
        for (const name of this.service)
            if (!named.has(name))
                this.service.delete(name);
    }
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/group-view.js









/** File of an operation, without its ending. */
function group_view_groupFile(index, operation) {
    return (0,identifiers/* kebabCase */.kW)(group_view_groupOf(index, operation));
}
/** Name of the group that an operation belongs to: its resource, `standard`, or the first word of its path. */
function group_view_groupOf(index, { behaviour, operation }) {
    if (behaviour.kind === 'standard')
        return 'standard';
    if (behaviour.kind === 'login' || behaviour.kind === 'register' || behaviour.kind === 'current_user')
        return 'authentication';
    if ('resource' in behaviour && behaviour.resource !== null)
        return index.resource(behaviour.resource).plural;
    return operation.path.split('/').find((part) => part !== '' && !part.includes('{')) ?? 'root';
}
function groupViews(index, handlers) {
    const groups = new Map();
    for (const handler of handlers) {
        const file = group_view_groupFile(index, handler.operation);
        groups.set(file, [...(groups.get(file) ?? []), handler]);
    }
    const aliases = new identifiers/* Names */.fS(['generated']);
    return [...groups]
        .sort(([a], [b]) => naturalOrder(a, b))
        .map(([file, members]) => ({
        file,
        module: `./operations/${file}.ts`,
        alias: (0,code/* code */.a)(aliases.take((0,identifiers/* camelCase */.xQ)(file))),
        ...groupCode(index, members),
        handlers: members.map(({ view }) => view),
    }));
}
function groupCode(index, members) {
    const uses = new uses_Uses();
    const shared = members[0]?.presenters ?? new Map();
    const text = members.map(({ view }) => view.body.text).join('\n');
    const presenters = [...shared.values()]
        .filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text))
        .map((presenter) => group_view_presenterView(index, presenter, uses));
    return { imports: (0,code/* code */.a)(groupImports(members, uses).join('\n')), presenters };
}
function group_view_presenterView(index, { name, resource, value }, uses) {
    const variable = row_names_rowVariable(resource);
    const scope = {
        index,
        request: NO_REQUEST,
        signedIn: false,
        row: { variable, resource },
        db: 'db',
        subject: null,
        moment: null,
        presenters: new Map(),
        hoisted: new Map(),
        uses,
    };
    const type = index.tableType(resource.name);
    const selectable = uses.import('kysely', 'Selectable');
    return {
        doc: `The ${rows_words(resource)} as clients see it.`,
        name: (0,code/* code */.a)(name),
        parameter: (0,code/* code */.a)(`${variable}: ${selectable}<${uses.import('tables', type)}>`),
        body: (0,code/* code */.a)((0,layout/* indented */.gu)(render_value_renderValue(value, scope).text)),
    };
}
const group_view_TYPE_MODULES = new Set(['kysely', 'tables']);
const SERVICE_TYPES = new Set(['Answer', 'Input', 'SignedInInput', 'Service']);
function groupImports(handlers, shared) {
    const imports = new Map();
    const add = (module, name, type) => {
        const names = imports.get(module) ?? [];
        if (!names.some((each) => each.name === name))
            names.push({ name, type });
        imports.set(module, names);
    };
    const addAll = ({ imports: modules }) => {
        for (const [module, names] of modules) {
            const path = module === 'kysely' || module.startsWith('node:') ? module : `../${module}.ts`;
            for (const name of names)
                add(path, name, group_view_TYPE_MODULES.has(module) || SERVICE_TYPES.has(name));
        }
    };
    for (const { uses, operation } of handlers) {
        if (operation.behaviour.kind === 'stream')
            add('@fastify/websocket', 'WebSocket', true);
        addAll(uses);
    }
    addAll(shared);
    const lines = importLines(imports);
    if (!handlers.some(({ uses }) => uses.usesSchemas))
        return lines;
    const schemas = "import type * as schemas from '../schemas.ts';";
    const at = lines.findIndex((line) => (/ from '(\.[^']*)';$/.exec(line)?.[1] ?? '') > '../schemas.ts');
    return at < 0 ? [...lines, schemas] : [...lines.slice(0, at), schemas, ...lines.slice(at)];
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/handler.js







/** The code of one operation while it is written. */
class handler_Handler {
    index;
    plan;
    request;
    uses = new uses_Uses();
    /** Variables of the handler that have no fixed name. */
    names = new identifiers/* Names */.fS();
    moment;
    /** Values that a variable holds already. */
    hoisted = new Map();
    presenters;
    constructor(index, plan, presenters, moment) {
        this.presenters = presenters;
        this.index = index;
        this.plan = plan;
        this.request = requestShape(plan.operation);
        this.moment = moment;
    }
    get service() {
        return this.index.plan;
    }
    /** Whether it is known who calls: callers have to prove it, or may. */
    get signedIn() {
        const { security, behaviour, identifies } = this.plan;
        return ((security !== null || identifies === true) &&
            this.service.authentication !== null &&
            behaviour.kind !== 'stream');
    }
    scope(row = null, db = 'db', subject = null) {
        const { index, request, signedIn, uses, moment, hoisted, presenters } = this;
        return { index, request, signedIn, row, db, subject, uses, moment, hoisted, presenters };
    }
    row(resource, variable = row_names_rowVariable(resource)) {
        return { variable, resource };
    }
    value(value, scope) {
        return render_value_renderValue(value, scope);
    }
    /** `throw new Problem(...)` with the reason that the document gives for this status, or ours. */
    refuse(status, otherwise) {
        const documented = this.plan.failures.find((failure) => failure.status === status)?.reason;
        return this.throwProblem(status, documented && documented !== '' ? documented : otherwise);
    }
    throwProblem(status, reason) {
        return `throw new ${this.uses.import('problems', 'Problem')}(${status}, ${(0,encoders/* typescriptString */.$k)(reason)});`;
    }
    /** `return { status, headers, body };` */
    respond(scope, extraHeaders = []) {
        const { status, body, headers, content_type } = this.plan.respond;
        const given = headers.map(({ name, value }) => [name.toLowerCase(), handler_headerText(render_value_renderValue(value, scope))]);
        const names = new Set(given.map(([name]) => name));
        const all = [...given, ...extraHeaders.filter(([name]) => !names.has(name))];
        const members = [['status', String(status)]];
        if (all.length > 0)
            members.push(['headers', (0,layout/* objectLiteral */.dm)(all)]);
        if (body) {
            const isJson = /^application\/json\b/.test(content_type) || content_type === '';
            if (!isJson)
                members.push(['type', (0,encoders/* typescriptString */.$k)(content_type)]);
            members.push(['body', render_value_renderValue(body, scope).text]);
        }
        const line = (0,layout/* objectLiteral */.dm)(members);
        return `return ${members.length > 2 && line.includes('\n') ? (0,layout/* expanded */.sz)(members) : line};`;
    }
}
function handler_headerText(value) {
    return value.type.base === 'string' && !value.type.nullable && !value.type.optional
        ? value.text
        : `String(${value.text})`;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/operations/writes.js








function writes_createStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const variable = row_names_rowVariable(resource);
    const { assign } = behaviour;
    const hoisted = writes_hoistSlowValues(handler, assign);
    const early = behaviour.guards.filter(rows_isAboutRequest);
    const late = behaviour.guards.filter((guard) => !rows_isAboutRequest(guard));
    const finds = behaviour.on_conflict === 'refuse' ? null : conflictLinks(resource, assign, handler.scope());
    const transacted = behaviour.parents.length + late.length + behaviour.effects.length > 0 ||
        finds !== null ||
        keyNeedsTransaction(resource, assign);
    const scope = handler.scope(null, transacted ? 'trx' : 'db');
    const before = rows_checkGuards(handler, early, handler.scope());
    const insert = insertInto(resource, rows_newRowEntries(handler, resource, assign, scope), scope, writes_conflictReason(handler, resource, assign.some(({ field }) => field === resource.key.field)), handler.uses);
    const write = finds
        ? [
            `const stored = await ${(0,layout/* chain */.cy)('trx', [
                `.selectFrom(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
                '.selectAll()',
                ...(conflictLinks(resource, assign, scope) ?? []),
                '.executeTakeFirst()',
            ])};`,
            `const ${variable} = ${storedOr(handler, behaviour, resource, assign, scope, insert)};`,
        ]
        : [`const ${variable} = await ${insert};`];
    const work = [
        ...rows_requireParents(handler, behaviour.parents, scope),
        ...rows_checkGuards(handler, late, scope),
        ...write,
    ];
    return [
        ...before,
        ...hoisted,
        ...(transacted ? writes_inTransaction(handler, resource, work, behaviour.effects) : work),
        ...writes_published(handler, resource, 'created'),
        handler.respond(handler.scope(handler.row(resource))),
    ];
}
/** A row that is there already is kept, or what was given is written over it. */
function storedOr(handler, behaviour, resource, assign, scope, insert) {
    if (behaviour.on_conflict === 'return')
        return `stored ?? (await ${insert})`;
    const changes = rows_changedEntries(resource, assign.filter(({ field }) => field !== resource.key.field), scope, 'merge');
    if (changes.length === 0)
        return `stored ?? (await ${insert})`;
    const update = rows_updateRow(resource, changes, scope, 'stored', null, handler.uses);
    return `stored\n  ? await ${update.replaceAll('\n', '\n  ')}\n  : await ${insert.replaceAll('\n', '\n  ')}`;
}
function writes_updateStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const { assign } = behaviour;
    const hoisted = writes_hoistSlowValues(handler, assign);
    const early = behaviour.guards.filter(rows_isAboutRequest);
    const late = behaviour.guards.filter((guard) => !rows_isAboutRequest(guard));
    const direct = directUpdate(handler, behaviour, resource);
    if (direct)
        return [...rows_checkGuards(handler, early, handler.scope()), ...hoisted, ...direct];
    const scope = handler.scope(handler.row(resource, 'stored'), 'trx');
    const variable = row_names_rowVariable(resource);
    const found = behaviour.on_missing === 'create'
        ? [
            `const stored = await ${laidOut(rowsWhere(resource, null, behaviour.lookup, scope, render_value_renderValue), '.executeTakeFirst()')};`,
            ...(late.length > 0 ? [(0,layout/* block */.om)('if (stored)', rows_checkGuards(handler, late, scope))] : []),
        ]
        : [
            ...rows_requireRow(handler, resource, behaviour.lookup, scope, 'stored'),
            ...rows_checkGuards(handler, late, scope),
        ];
    const changes = rows_changedEntries(resource, assign, scope, behaviour.mode);
    const update = changes.length === 0
        ? 'stored'
        : `await ${rows_updateRow(resource, changes, scope, 'stored', writes_conflictReason(handler, resource), handler.uses)}`;
    const written = behaviour.on_missing === 'create'
        ? `stored\n  ? ${update.replaceAll('\n', '\n  ')}\n  : await ${writes_insertMissing(handler, behaviour, resource, assign).replaceAll('\n', '\n  ')}`
        : update;
    const work = [
        ...rows_requireParents(handler, behaviour.parents, scope),
        ...found,
        `const ${variable} = ${written};`,
    ];
    return [
        ...rows_checkGuards(handler, early, handler.scope()),
        ...hoisted,
        ...writes_inTransaction(handler, resource, work, behaviour.effects),
        ...writes_published(handler, resource, 'updated'),
        handler.respond(handler.scope(handler.row(resource))),
    ];
}
/** One statement does where nothing has to be known of the row before it is changed. */
function directUpdate(handler, behaviour, resource) {
    const { parents, guards, effects, on_missing, lookup, assign, mode } = behaviour;
    const alone = parents.length + effects.length === 0 && guards.every(rows_isAboutRequest);
    if (!alone || on_missing === 'create' || rows_isOwned(handler, resource))
        return null;
    const scope = handler.scope(handler.row(resource, 'stored'));
    const changes = rows_changedEntries(resource, assign, scope, mode);
    const maybeNothing = !resource.fields.some(({ role }) => role === 'updated_at');
    if (maybeNothing || changes.some(([, value]) => /\bstored\b/.test(value)))
        return null;
    handler.uses.service.add('db');
    const variable = row_names_rowVariable(resource);
    const conflict = writes_conflictReason(handler, resource);
    const update = (0,layout/* chain */.cy)('db', [
        `.updateTable(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
        `.set(${(0,layout/* objectLiteral */.dm)(changes)})`,
        ...whereLinks(resource, lookup, scope, render_value_renderValue),
        '.returningAll()',
        '.executeTakeFirst()',
        ...(conflict === null
            ? []
            : [`.catch(${handler.uses.import('problems', 'asConflict')}(${(0,encoders/* typescriptString */.$k)(conflict)}))`]),
    ]);
    return [
        `const ${variable} = await ${update};`,
        rows_notFound(handler, resource, variable),
        ...writes_published(handler, resource, 'updated'),
        handler.respond(handler.scope(handler.row(resource))),
    ];
}
function writes_insertMissing(handler, behaviour, resource, assign) {
    const scope = handler.scope(null, 'trx');
    const fromLookup = behaviour.lookup.filter(({ field, operator = 'equals', value }) => operator === 'equals' && value.kind !== 'candidate' && !assign.some((each) => each.field === field));
    const entries = rows_newRowEntries(handler, resource, [...fromLookup, ...assign], scope);
    return insertInto(resource, entries, scope, writes_conflictReason(handler, resource), handler.uses);
}
function writes_actionStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const { assign } = behaviour;
    const hoisted = writes_hoistSlowValues(handler, assign);
    const early = behaviour.guards.filter(rows_isAboutRequest);
    const late = behaviour.guards.filter((guard) => !rows_isAboutRequest(guard));
    const scope = handler.scope(handler.row(resource, 'stored'), 'trx');
    const changes = rows_changedEntries(resource, assign, scope, 'merge');
    const variable = row_names_rowVariable(resource);
    const work = [
        ...rows_requireParents(handler, behaviour.parents, scope),
        ...rows_requireRow(handler, resource, behaviour.lookup, scope, 'stored'),
        ...writes_requireState(handler, behaviour, resource),
        ...rows_checkGuards(handler, late, scope),
        changes.length === 0
            ? `const ${variable} = stored;`
            : `const ${variable} = await ${rows_updateRow(resource, changes, scope, 'stored', writes_conflictReason(handler, resource), handler.uses)};`,
    ];
    return [
        ...rows_checkGuards(handler, early, handler.scope()),
        ...hoisted,
        ...writes_inTransaction(handler, resource, work, behaviour.effects),
        ...writes_published(handler, resource, writes_verbOf(handler)),
        handler.respond(handler.scope(handler.row(resource))),
    ];
}
function writes_requireState(handler, behaviour, resource) {
    const { allowed_from } = behaviour;
    if (allowed_from.length === 0 || !resource.states)
        return [];
    const state = rowField('stored', resource.states.field);
    const nullable = fieldOf(resource, resource.states.field).nullable ? ` ?? ''` : '';
    const [only = ''] = allowed_from;
    const refused = allowed_from.length === 1
        ? `${state} !== ${(0,encoders/* typescriptString */.$k)(only)}`
        : `!${(0,layout/* arrayLiteral */.PL)(allowed_from.map(encoders/* typescriptString */.$k))}.includes(${state}${nullable})`;
    return [
        (0,layout/* block */.om)(`if (${refused})`, [
            handler.refuse(409, `The ${rows_words(resource)} is not ${allowed_from.join(' or ')}.`),
        ]),
    ];
}
function writes_deleteStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const variable = row_names_rowVariable(resource);
    const respond = () => handler.respond(handler.scope(handler.row(resource)));
    if (behaviour.parents.length + behaviour.effects.length === 0 && !rows_isOwned(handler, resource)) {
        handler.uses.service.add('db');
        const scope = handler.scope();
        const removal = (0,layout/* chain */.cy)('db', [
            `.deleteFrom(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
            ...whereLinks(resource, behaviour.lookup, scope, render_value_renderValue),
            '.returningAll()',
            '.executeTakeFirst()',
        ]);
        return [
            `const ${variable} = await ${removal};`,
            rows_notFound(handler, resource, variable),
            ...writes_published(handler, resource, 'deleted'),
            respond(),
        ];
    }
    const scope = handler.scope(handler.row(resource), 'trx');
    const { field } = resource.key;
    const removal = (0,layout/* chain */.cy)('trx', [
        `.deleteFrom(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
        `.where(${(0,encoders/* typescriptString */.$k)(field)}, '=', ${rowField(variable, field)})`,
        '.execute()',
    ]);
    const work = [
        ...rows_requireParents(handler, behaviour.parents, scope),
        ...rows_requireRow(handler, resource, behaviour.lookup, scope, variable),
        `await ${removal};`,
    ];
    return [
        ...writes_inTransaction(handler, resource, work, behaviour.effects, false),
        ...writes_published(handler, resource, 'deleted'),
        respond(),
    ];
}
function writes_clearStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    handler.uses.service.add('db');
    const scope = handler.scope();
    const removal = (0,layout/* chain */.cy)('db', [
        `.deleteFrom(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
        ...whereLinks(resource, behaviour.scope, scope, render_value_renderValue),
        '.execute()',
    ]);
    return [...rows_requireParents(handler, behaviour.parents, scope), `await ${removal};`, handler.respond(scope)];
}
/** `const booking = await inTransaction(db, async (trx) => { ... return booking; });` */
function writes_inTransaction(handler, resource, work, effects, mayReread = true) {
    const variable = row_names_rowVariable(resource);
    const scope = handler.scope(handler.row(resource), 'trx');
    const rereads = mayReread && rows_touchesOwnResource(effects, resource);
    handler.uses.service.add('db');
    const statements = [...work, ...rows_effectStatements(handler, effects, scope)];
    const result = rereads ? reread(resource, scope, variable) : variable;
    return [
        (0,layout/* block */.om)(`const ${variable} = await ${handler.uses.import('database', 'inTransaction')}(db, async (trx) =>`, withResult(statements, variable, result), '});'),
    ];
}
/** `const x = await work; return x;` is `return work;`. */
function withResult(statements, variable, result) {
    const last = statements.at(-1);
    const start = `const ${variable} = `;
    if (last?.startsWith(start) && result === variable) {
        return [...statements.slice(0, -1), `return ${last.slice(start.length).replace(/^await /, '')}`];
    }
    return [...statements, `return ${result};`];
}
/** Tells those who follow the resource. */
function writes_published(handler, resource, type) {
    if (!handler.index.isStreamed(resource.name))
        return [];
    handler.uses.service.add('changes');
    return [
        `changes.publish(${(0,encoders/* typescriptString */.$k)(resource.plural)}, ${(0,encoders/* typescriptString */.$k)(type)}, ${row_names_rowVariable(resource)});`,
    ];
}
/** Last literal word of the path: `cancel` of `/bookings/{id}/cancel`. */
function writes_verbOf(handler) {
    return (handler.plan.operation.path.split('/').findLast((part) => part !== '' && !part.includes('{')) ?? 'updated');
}
function writes_conflictReason(handler, resource, keyGiven = false) {
    const reason = handler.plan.failures.find(({ status }) => status === 409)?.reason;
    const refusesDuplicates = resource.unique.length > 0 || resource.key.generate === 'client' || keyGiven;
    return reason && refusesDuplicates ? reason : null;
}
/** Hashing a password takes long on purpose: it is done before the database is locked. */
function writes_hoistSlowValues(handler, assign) {
    return assign
        .filter(({ value }) => value.kind === 'hash_password')
        .map(({ value }) => {
        const variable = handler.names.take('passwordHash');
        const statement = `const ${variable} = ${render_value_renderValue(value, handler.scope()).text};`;
        handler.hoisted.set(value, variable);
        return statement;
    });
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/operations/others.js








/** `/message` answers a message that came before with the answer that it had then. */
function others_standardStatements(handler, behaviour) {
    const scope = handler.scope();
    if (behaviour.endpoint !== 'message' || !handler.request.parts.has('body')) {
        return [handler.respond(scope)];
    }
    handler.uses.input.add('body');
    handler.uses.wholeService = true;
    const once = handler.uses.import('messages', 'handleOnce');
    const response = handler.respond(scope);
    // What the answer reads has to come from the transaction: SQLite has but one connection, which that one holds.
    const parts = [...handler.uses.service].filter((part) => new RegExp(`\\b${part}\\b`).test(response)).sort();
    const given = parts.length > 0 ? `{ ${parts.join(', ')} }` : '';
    return [(0,layout/* block */.om)(`return ${once}(body, service, async (${given}) =>`, [response], '});')];
}
function others_underivableStatements(handler, behaviour) {
    return [handler.throwProblem(501, behaviour.reason)];
}
function others_openapiStatements(handler) {
    return [`return { status: 200, body: ${handler.uses.import('openapi', 'openapi')} };`];
}
function others_pageStatements(handler, _behaviour, constant) {
    const page = handler.uses.import('pages', constant);
    return [
        `return { status: ${handler.plan.respond.status}, type: 'text/html; charset=utf-8', body: ${page} };`,
    ];
}
/** Sends the rows as they stand, then every change of them. */
function others_streamStatements(handler, behaviour) {
    const { uses } = handler;
    uses.service.add('changes');
    if (behaviour.resource === null) {
        const room = handler.request.parts.has('params')
            ? `${(0,encoders/* typescriptString */.$k)(handler.plan.operation.path)}, params`
            : `${(0,encoders/* typescriptString */.$k)(handler.plan.operation.path)}, {}`;
        if (handler.request.parts.has('params'))
            uses.input.add('params');
        return [`changes.relay(socket, ${room});`];
    }
    const resource = handler.index.resource(behaviour.resource);
    const variable = row_names_rowVariable(resource);
    const scope = handler.scope();
    const rows = laidOut(rowsWhere(resource, null, behaviour.lookup, scope, render_value_renderValue), '.execute()');
    const message = render_value_renderValue(behaviour.message ?? {
        kind: 'object',
        entries: [
            { name: 'type', value: { kind: 'change', field: 'type' } },
            { name: 'at', value: { kind: 'change', field: 'at' } },
            { name: resource.name, value: { kind: 'record' } },
        ],
    }, handler.scope(handler.row(resource)));
    const matches = behaviour.lookup
        .filter(({ operator = 'equals', value }) => operator === 'equals' && value.kind !== 'candidate')
        .map(({ field, value }) => `${rowField(variable, field)} === ${queries_operand(resource, field, render_value_renderValue(value, scope), scope)}`);
    const needsRow = behaviour.lookup.length > 0;
    const body = message.text.startsWith('{') ? `(${message.text})` : message.text;
    const options = (0,layout/* objectLiteral */.dm)([
        ['snapshot', 'rows'],
        ['matches', `(${matches.length > 0 ? variable : ''}) => ${matches.join(' && ') || 'true'}`],
        ['message', `${message.awaits ? 'async ' : ''}(${messageParameters(variable, message.text)}) => ${body}`],
    ]);
    return [
        `const rows = await ${rows};`,
        ...(needsRow
            ? [
                (0,layout/* block */.om)('if (rows.length === 0)', [
                    `socket.close(4404, ${(0,encoders/* typescriptString */.$k)(`no such ${rows_words(resource)}`.slice(0, 100))});`,
                    'return;',
                ]),
            ]
            : []),
        `changes.follow(socket, ${(0,encoders/* typescriptString */.$k)(resource.plural)}, ${options});`,
    ];
}
/** `survey, change` as far as the message tells of them: what is not read may not be named, but for its place. */
function messageParameters(variable, message) {
    const expressions = message.replace(/'(?:\\.|[^'\\])*'/g, '');
    const row = new RegExp(`\\b${variable}\\b(?!\\s*:)`).test(expressions);
    if (!/\bchange\./.test(expressions))
        return row ? variable : '';
    return `${row ? variable : `_${variable}`}, change`;
}
/** A file of a form goes into the data folder; the row keeps where it lies. */
function others_uploadStatements(handler, behaviour) {
    const { uses } = handler;
    const resource = handler.index.resource(behaviour.resource);
    const variable = row_names_rowVariable(resource);
    uses.service.add('files');
    uses.input.add('body');
    const scope = handler.scope();
    const stored = resource.fields.find(({ name }) => name === behaviour.field);
    const entries = rows_newRowEntries(handler, resource, behaviour.assign, scope);
    const kept = stored?.column === 'json' ? 'upload' : 'upload.id';
    const row = stored
        ? [...entries.filter(([name]) => name !== stored.name), [stored.name, kept]]
        : entries;
    const insert = insertInto(resource, row, scope, null, uses);
    return [
        `${stored ? 'const upload = ' : ''}files.sent(body);`,
        `const ${variable} = await ${insert};`,
        ...writes_published(handler, resource, 'created'),
        handler.respond(handler.scope(handler.row(resource))),
    ];
}
function others_downloadStatements(handler, behaviour) {
    const { uses } = handler;
    const resource = handler.index.resource(behaviour.resource);
    const variable = row_names_rowVariable(resource);
    uses.service.add('files');
    return [
        ...rows_requireRow(handler, resource, behaviour.lookup, handler.scope(), variable),
        `return files.answer(${rowField(variable, behaviour.field)});`,
    ];
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/operations/people.js







function people_registerStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const variable = row_names_rowVariable(resource);
    const hoisted = writes_hoistSlowValues(handler, behaviour.assign);
    const scope = handler.scope();
    const reason = handler.plan.failures.find(({ status }) => status === 409)?.reason ?? 'This user exists already.';
    const insert = insertInto(resource, rows_newRowEntries(handler, resource, behaviour.assign, scope), scope, reason, handler.uses);
    return [
        ...hoisted,
        `const ${variable} = await ${insert};`,
        ...writes_published(handler, resource, 'created'),
        handler.respond(handler.scope(handler.row(resource), 'db', people_userOf(handler, variable))),
    ];
}
/** The user whom a token is for, from the row of that user. */
function people_userOf(handler, variable) {
    return `${handler.uses.import('authentication', 'userFrom')}(${variable})`;
}
function people_loginStatements(handler, behaviour) {
    const { users } = handler.service.authentication ?? { users: null };
    const scope = handler.scope();
    const within = behaviour.within ? { within: behaviour.within } : {};
    const text = (name) => render_value_asText(render_value_renderValue({ kind: 'input', from: 'body', name, ...within }, scope), scope).text;
    const wrong = handler.refuse(401, 'The name or the password is wrong.');
    const password = text(behaviour.password_field);
    if (behaviour.resource === null || !users) {
        handler.uses.service.add('config');
        const name = behaviour.identity_field === null ? 'config.adminUsername' : text(behaviour.identity_field);
        const check = `${handler.uses.import('authentication', 'administrator')}(${name}, ${password}, config)`;
        return [
            `const user = ${check};`,
            (0,layout/* block */.om)('if (!user)', [wrong]),
            handler.respond(handler.scope(null, 'db', 'user')),
        ];
    }
    handler.uses.service.add('db');
    const resource = handler.index.resource(behaviour.resource);
    const variable = row_names_rowVariable(resource);
    const identity = behaviour.identity_field === null ? "''" : text(behaviour.identity_field);
    const links = users.identity_fields.map((field) => `eb(${(0,encoders/* typescriptString */.$k)(field)}, '=', ${identity})`);
    const [only] = users.identity_fields;
    const where = users.identity_fields.length === 1 && only !== undefined
        ? `.where(${(0,encoders/* typescriptString */.$k)(only)}, '=', ${identity})`
        : `.where((eb) => eb.or([${links.join(', ')}]))`;
    const query = (0,layout/* chain */.cy)('db', [
        `.selectFrom(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
        '.selectAll()',
        where,
        '.executeTakeFirst()',
    ]);
    const verify = handler.uses.import('passwords', 'verifyPassword');
    const hash = rowField(variable, users.password_field);
    return [
        `const ${variable} = await ${query};`,
        `// An unknown name takes as long as a wrong password, so that names cannot be guessed.`,
        `const proven = await ${verify}(${password}, ${hash.replace(variable, `${variable}?`)} ?? null);`,
        (0,layout/* block */.om)(`if (!${variable} || !proven)`, [wrong]),
        handler.respond(handler.scope(handler.row(resource), 'db', people_userOf(handler, variable))),
    ];
}
function people_currentUserStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const variable = row_names_rowVariable(resource);
    handler.uses.service.add('db');
    handler.uses.input.add('user');
    const key = resource.fields.find(({ name }) => name === resource.key.field);
    const id = key?.column === 'integer' ? 'Number(user.id)' : 'user.id';
    const query = (0,layout/* chain */.cy)('db', [
        `.selectFrom(${(0,encoders/* typescriptString */.$k)(resource.plural)})`,
        '.selectAll()',
        `.where(${(0,encoders/* typescriptString */.$k)(resource.key.field)}, '=', ${id})`,
        '.executeTakeFirst()',
    ]);
    return [
        `const ${variable} = await ${query};`,
        (0,layout/* block */.om)(`if (!${variable})`, [handler.throwProblem(401, 'This user no longer exists.')]),
        handler.respond(handler.scope(handler.row(resource))),
    ];
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/operations/reads.js











function reads_readStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    return [...reads_findRow(handler, resource, behaviour), handler.respond(handler.scope(handler.row(resource)))];
}
function reads_redirectStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const field = fieldOf(resource, behaviour.field);
    const target = converted(expression_expression(rowField(row_names_rowVariable(resource), field.name), (0,ts_type/* columnType */.DW)(field.column, field.nullable)), 'string', handler.uses);
    const location = orElse(target, expression_expression("'/'", { ...ts_type/* NUMBER */.uk, base: 'string' })).text;
    return [
        ...reads_findRow(handler, resource, { ...behaviour, parents: [] }),
        handler.respond(handler.scope(handler.row(resource)), [['location', location]]),
    ];
}
function reads_findRow(handler, resource, found) {
    const variable = row_names_rowVariable(resource);
    if (found.effects.length === 0) {
        const scope = handler.scope();
        return [
            ...rows_requireParents(handler, found.parents, scope),
            ...rows_requireRow(handler, resource, found.lookup, scope, variable),
        ];
    }
    const scope = handler.scope(handler.row(resource), 'trx');
    const work = [
        ...rows_requireParents(handler, found.parents, scope),
        ...rows_requireRow(handler, resource, found.lookup, scope, variable),
    ];
    return writes_inTransaction(handler, resource, work, found.effects);
}
function reads_summaryStatements(handler, behaviour) {
    const scope = handler.scope();
    return [...rows_requireParents(handler, behaviour.parents, scope), handler.respond(scope)];
}
function reads_listStatements(handler, behaviour) {
    const resource = handler.index.resource(behaviour.resource);
    const scope = handler.scope();
    const items = pageItems(handler.plan.respond.body);
    const response = handler.respond(handler.scope(handler.row(resource)));
    const all = rowsWhere(resource, 'none', behaviour.scope, scope, render_value_renderValue);
    const base = { ...all, links: [...all.links, ...amongLinks(behaviour.among ?? [], scope, render_value_renderValue)] };
    const narrowing = [
        ...reads_ownRows(handler, resource),
        ...behaviour.filters.map((filter) => filterStatement(handler, resource, filter, scope)),
        ...searchStatement(handler, behaviour, scope),
    ];
    const wantsTotal = /\btotal\b/.test(response);
    const paging = reads_pagingStatements(handler, behaviour, response);
    const sort = sortLinks(handler, behaviour, resource, scope);
    const select = (0,layout/* chain */.cy)('matching', [
        selectLink(plainColumns(items.each, resource), resource),
        ...sort.links,
        ...(paging.paged ? ['.limit(limit)', '.offset(offset)'] : []),
        '.execute()',
    ]);
    return [
        ...rows_requireParents(handler, behaviour.parents, scope),
        ...paging.statements,
        ...sort.statements,
        `${narrowing.length > 0 ? 'let' : 'const'} matching = ${laidOut(base)};`,
        ...narrowing,
        ...(items.used ? [`const items = await ${select};`] : []),
        ...(wantsTotal ? [`const total = await ${handler.uses.import('queries', 'count')}(matching);`] : []),
        response,
    ];
}
/** The first `page_items` in the response. */
function pageItems(body) {
    const found = body ? findItems(body) : null;
    return found ? { used: true, each: found.each } : { used: false, each: null };
}
function findItems(value) {
    if (value.kind === 'page_items')
        return value;
    const inner = value.kind === 'object'
        ? value.entries.map((entry) => entry.value)
        : value.kind === 'array'
            ? value.items
            : value.kind === 'length'
                ? [value.of]
                : [];
    for (const each of inner) {
        const found = findItems(each);
        if (found)
            return found;
    }
    return null;
}
function reads_ownRows(handler, resource) {
    if (!rows_isOwned(handler, resource) || resource.owner_field === null)
        return [];
    handler.uses.input.add('user');
    const field = fieldOf(resource, resource.owner_field);
    const id = field.column === 'integer' ? 'Number(user.id)' : 'user.id';
    return [
        `if (user.role !== 'admin') matching = matching.where(${(0,encoders/* typescriptString */.$k)(field.name)}, '=', ${id});`,
    ];
}
const reads_FILTER_OPERATORS = { equals: '=', at_least: '>=', at_most: '<=' };
function filterStatement(handler, resource, filter, scope) {
    const { uses } = handler;
    const field = fieldOf(resource, filter.field);
    const column = (0,encoders/* typescriptString */.$k)(field.name);
    const input = render_value_renderValue({ kind: 'input', from: 'query', name: filter.parameter }, scope);
    const given = mayBeMissing(input) ? `${tight(input)} !== undefined` : 'true';
    const present = { ...input, type: { ...input.type, optional: false } };
    const fitting = converted(present, (0,ts_type/* columnType */.DW)(field.column, false).base, uses);
    const value = field.column === 'timestamp' ? canonical(fitting, uses).text : fitting.text;
    const text = converted(present, 'string', uses);
    const narrowed = (condition, hoisted) => (0,layout/* block */.om)(`if (${given})`, [
        ...(hoisted === undefined ? [] : [`const text = ${hoisted};`]),
        `matching = matching.where(${condition});`,
    ]);
    if (filter.among)
        return narrowed(amongArguments(filter.among, scope, render_value_renderValue));
    switch (filter.operator) {
        case 'equals':
        case 'at_least':
        case 'at_most':
            return narrowed(`${column}, '${reads_FILTER_OPERATORS[filter.operator]}', ${value}`);
        case 'contains':
            return narrowed(`(eb) => ${uses.import('queries', 'contains')}(eb, [${column}], text)`, asDefinite(text));
        case 'includes':
            return narrowed(`(eb) => ${uses.import('queries', 'includes')}(eb, ${column}, ${present.text})`);
        case 'one_of':
            return narrowed(`${column}, 'in', ${listOf(handler, field.column, present.text)}`);
        case 'at_most_field': {
            const other = (0,encoders/* typescriptString */.$k)(filter.other_field ?? filter.field);
            return reads_flag(input, `matching.whereRef(${column}, '<=', ${other})`, `matching.whereRef(${column}, '>', ${other})`, handler);
        }
        case 'is_set':
            return reads_flag(input, `matching.where(${column}, 'is not', null)`, `matching.where(${column}, 'is', null)`, handler);
    }
}
function asDefinite(value) {
    return value.type.nullable ? `${value.text} ?? ''` : value.text;
}
function listOf(handler, column, text) {
    const split = `${handler.uses.import('values', 'splitList')}(${text})`;
    if (column === 'integer' || column === 'real')
        return `${split}.map(Number)`;
    if (column === 'boolean')
        return `${split}.map((each) => each === 'true')`;
    return split;
}
function reads_flag(input, yes, no, handler) {
    const value = converted(input, 'boolean', handler.uses);
    const given = `${tight(value)} ${value.type.nullable ? '!= null' : '!== undefined'}`;
    return (0,layout/* block */.om)(`if (${given})`, [`matching = ${value.text}\n  ? ${yes}\n  : ${no};`]);
}
function searchStatement(handler, behaviour, scope) {
    const { search } = behaviour;
    if (!search || search.fields.length === 0)
        return [];
    const input = render_value_renderValue({ kind: 'input', from: 'query', name: search.parameter }, scope);
    const text = asDefinite(converted({ ...input, type: { ...input.type, optional: false } }, 'string', handler.uses));
    const contains = handler.uses.import('queries', 'contains');
    const fields = (0,layout/* arrayLiteral */.PL)(search.fields.map(encoders/* typescriptString */.$k));
    return [
        (0,layout/* block */.om)(`if (${tight(input)} !== undefined)`, [
            `const text = ${text};`,
            `matching = matching.where((eb) => ${contains}(eb, ${fields}, text));`,
        ]),
    ];
}
function reads_pagingStatements(handler, behaviour, response) {
    const { paging } = behaviour;
    const named = (name) => new RegExp(`\\b${name}\\b`).test(response);
    if (paging.style === 'none') {
        return {
            paged: false,
            statements: [
                ...(named('limit') ? ['const limit = Number.MAX_SAFE_INTEGER;'] : []),
                ...(named('offset') ? ['const offset = 0;'] : []),
                ...(named('page') ? ['const page = 1;'] : []),
            ],
        };
    }
    const number = (parameter, fallback) => {
        if (parameter === null)
            return String(fallback);
        const input = render_value_renderValue({ kind: 'input', from: 'query', name: parameter }, handler.scope());
        return orElse(converted(input, 'number', handler.uses), expression_expression(String(fallback), ts_type/* NUMBER */.uk)).text;
    };
    const size = paging.style === 'offset' ? paging.limit : paging.size;
    const limit = size === null
        ? String(paging.default_limit)
        : `${handler.uses.import('values', 'within')}(1, ${number(size, paging.default_limit)}, ${paging.maximum})`;
    if (paging.style === 'offset') {
        const offset = paging.offset === null ? '0' : `Math.max(0, ${number(paging.offset, 0)})`;
        return { paged: true, statements: [`const limit = ${limit};`, `const offset = ${offset};`] };
    }
    const first = paging.first;
    return {
        paged: true,
        statements: [
            `const limit = ${limit};`,
            `const page = Math.max(${first}, ${number(paging.page, first)});`,
            `const offset = ${first === 0 ? 'page' : '(page - 1)'} * limit;`,
        ],
    };
}
function sortLinks(handler, behaviour, resource, scope) {
    const { sort } = behaviour;
    const { field: key } = resource.key;
    const tie = sort.default_field === key ? [] : [`.orderBy(${(0,encoders/* typescriptString */.$k)(key)})`];
    if (sort.parameter === null) {
        const order = sort.default_order === 'desc' ? ", 'desc'" : '';
        return { statements: [], links: [`.orderBy(${(0,encoders/* typescriptString */.$k)(sort.default_field)}${order})`, ...tie] };
    }
    const input = (name) => asDefinite(converted(render_value_renderValue({ kind: 'input', from: 'query', name }, scope), 'string', handler.uses)).replace(/ \?\? ''$/, ' ?? undefined');
    const options = (0,layout/* objectLiteral */.dm)([
        ['by', input(sort.parameter)],
        ...(sort.order_parameter === null ? [] : [['order', input(sort.order_parameter)]]),
        ['fields', (0,layout/* arrayLiteral */.PL)(sort.fields.map(encoders/* typescriptString */.$k))],
        [
            'otherwise',
            (0,layout/* objectLiteral */.dm)([
                ['field', (0,encoders/* typescriptString */.$k)(sort.default_field)],
                ['order', `'${sort.default_order}'`],
            ]),
        ],
    ]);
    return {
        statements: [`const order = ${handler.uses.import('sorting', 'sortOrder')}(${options});`],
        links: ['.orderBy(order.field, order.order)', ...(key === sort.default_field ? [] : tie)],
    };
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/handlers.js







/** @param page constant with the HTML of the operation, for pages. */
function handlers_renderHandler(index, plan, name, page, presenters) {
    const first = new handler_Handler(index, plan, presenters, null);
    const draft = handlers_statementsOf(first, page);
    // Two times in one operation would be two different times.
    if (first.uses.moments < 2)
        return typescript_handlers_rendered(first, draft, name);
    const second = new handler_Handler(index, plan, presenters, 'time');
    const statements = handlers_statementsOf(second, page);
    return typescript_handlers_rendered(second, [`const time = ${second.uses.import('values', 'now')}();`, ...statements], name);
}
function handlers_statementsOf(handler, page) {
    const { behaviour } = handler.plan;
    switch (behaviour.kind) {
        case 'standard':
            return others_standardStatements(handler, behaviour);
        case 'create':
            return writes_createStatements(handler, behaviour);
        case 'list':
            return reads_listStatements(handler, behaviour);
        case 'read':
            return reads_readStatements(handler, behaviour);
        case 'update':
            return writes_updateStatements(handler, behaviour);
        case 'delete':
            return writes_deleteStatements(handler, behaviour);
        case 'clear':
            return writes_clearStatements(handler, behaviour);
        case 'action':
            return writes_actionStatements(handler, behaviour);
        case 'summary':
            return reads_summaryStatements(handler, behaviour);
        case 'redirect':
            return reads_redirectStatements(handler, behaviour);
        case 'register':
            return people_registerStatements(handler, behaviour);
        case 'login':
            return people_loginStatements(handler, behaviour);
        case 'current_user':
            return people_currentUserStatements(handler, behaviour);
        case 'stream':
            return others_streamStatements(handler, behaviour);
        case 'upload':
            return others_uploadStatements(handler, behaviour);
        case 'download':
            return others_downloadStatements(handler, behaviour);
        case 'page':
            return others_pageStatements(handler, behaviour, page);
        case 'openapi':
            return others_openapiStatements(handler);
        case 'underivable':
            return others_underivableStatements(handler, behaviour);
    }
}
function typescript_handlers_rendered(handler, statements, name) {
    const { plan, uses, request, signedIn, presenters } = handler;
    const body = withoutIdleNames(statements).join('\n');
    uses.keepNamed(body);
    return {
        view: {
            name,
            identifier: (0,code/* code */.a)(name),
            comment: handlers_commentOf(plan.operation),
            parameters: (0,code/* code */.a)(parametersOf(handler, name)),
            result: (0,code/* code */.a)(plan.behaviour.kind === 'stream' ? 'void' : 'Answer'),
            body: (0,code/* code */.a)((0,layout/* indented */.gu)(body)),
        },
        uses,
        request,
        operation: plan,
        signedIn,
        presenters,
    };
}
/** A result that nothing names is awaited, not kept. */
function withoutIdleNames(statements) {
    return statements.map((statement, index) => {
        const name = /^const (\w+) = await /.exec(statement)?.[1];
        if (name === undefined)
            return statement;
        const named = new RegExp(`\\b${name}\\b`);
        const isNamed = statements.slice(index + 1).some((later) => named.test(later));
        return isNamed ? statement : statement.slice(`const ${name} = `.length);
    });
}
function parametersOf({ plan, uses, signedIn }, name) {
    const type = `${uses.import('service', signedIn ? 'SignedInInput' : 'Input')}<typeof schemas.${name}>`;
    const inputs = [...uses.input].sort();
    const socket = plan.behaviour.kind === 'stream';
    const service = uses.wholeService
        ? ['service: Service']
        : uses.service.size > 0
            ? [`{ ${[...uses.service].sort().join(', ')} }: Service`]
            : socket
                ? ['_service: Service']
                : [];
    if (service.length > 0)
        uses.import('service', 'Service');
    if (!socket)
        uses.import('service', 'Answer');
    const input = inputs.length > 0 ? [`{ ${inputs.join(', ')} }: ${type}`] : service.length > 0 ? [`_input: ${type}`] : [];
    if (input.length === 0)
        uses.imports.get('service')?.delete(signedIn ? 'SignedInInput' : 'Input');
    else
        uses.usesSchemas = true;
    const all = [...input, ...service, ...(socket ? ['socket: WebSocket'] : [])];
    if (all.length === 0)
        return '';
    const line = all.join(', ');
    const whole = `export async function ${name}(${line}): Promise<${socket ? 'void' : 'Answer'}> {`;
    return whole.length <= 110 ? line : `\n  ${all.join(',\n  ')},\n`;
}
function handlers_commentOf({ method, path, summary, source, origin }) {
    const heading = `${method} ${path}${summary === '' || summary === `${method} ${path}` ? '' : `: ${summary}`}`;
    const place = `${source.file}:${source.line}`;
    return [heading, origin === 'stated' ? place : `${place} (concluded, not stated)`];
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/helper-views.js

/** Which functions of the generated `values.ts` are used, with what they need themselves. */
function helper_views_valuesView(used) {
    const slugify = used.has('slugify');
    const shortCode = used.has('shortCode') || slugify;
    const imports = [
        ...(shortCode ? ["import { randomInt } from 'node:crypto';"] : []),
        ...(used.has('instant') ? ["import { Problem } from './problems.ts';"] : []),
    ];
    const names = [
        'now',
        'startOfToday',
        'inSeconds',
        'instant',
        'slugify',
        'freeSlug',
        'within',
        'ratio',
        'lengthOf',
        'eachOnce',
        'splitList',
        'pick',
        'toText',
        'toNumber',
        'toBoolean',
    ];
    return {
        ...Object.fromEntries(names.map((name) => [name, used.has(name)])),
        shortCode,
        shortCodeExport: (0,code/* code */.a)(used.has('shortCode') ? 'export ' : ''),
        imports: imports.length > 0 ? (0,code/* code */.a)(imports.join('\n')) : null,
    };
}
/** The same for `queries.ts`. */
function helper_views_queriesView(used) {
    const names = ['count', 'exists', 'sum', 'average', 'contains', 'includes'];
    const has = (...wanted) => wanted.some((name) => used.has(name));
    const types = [
        ...(has('contains', 'includes') ? ['Expression'] : []),
        ...(has('contains', 'includes') ? ['ExpressionBuilder'] : []),
        ...(has('count', 'exists', 'sum', 'average') ? ['SelectQueryBuilder'] : []),
        ...(has('contains', 'includes') ? ['SqlBool'] : []),
        ...(has('sum', 'average', 'contains', 'includes') ? ['StringReference'] : []),
    ];
    const sql = has('sum', 'average', 'contains', 'includes');
    const members = [...types.map((name) => (sql ? `type ${name}` : name)), ...(sql ? ['sql'] : [])];
    return {
        ...Object.fromEntries(names.map((name) => [name, used.has(name)])),
        importLine: (0,code/* code */.a)(`import ${sql ? '' : 'type '}{ ${members.join(', ')} } from 'kysely';`),
    };
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/pages-view.js


/** A page that says what the service is and links what can be read of it. */
function pages_view_pageView(plan, name, title) {
    const lines = [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>${(0,encoders/* html */.qy)(title)}</title>`,
        '<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem 1rem .2rem 0}</style>',
        '</head>',
        '<body>',
        `<h1>${(0,encoders/* html */.qy)(title)}</h1>`,
        ...(plan.purpose === '' ? [] : [`<p>${(0,encoders/* html */.qy)(plan.purpose)}</p>`]),
        '<table>',
        ...plan.operations.map(pages_view_rowOf),
        '</table>',
        '</body>',
        '</html>',
    ];
    return {
        name: (0,code/* code */.a)(name),
        title,
        code: (0,code/* code */.a)(`\`${lines.map((line) => (0,encoders/* typescriptTemplate */.AJ)(line)).join('\n')}\n\``),
    };
}
function pages_view_rowOf({ operation: { method, path, summary } }) {
    const shown = (0,encoders/* html */.qy)(path);
    const cell = method === 'GET' && !path.includes('{') ? `<a href="${shown}">${shown}</a>` : shown;
    return `<tr><td>${(0,encoders/* html */.qy)(method)}</td><td>${cell}</td><td>${(0,encoders/* html */.qy)(summary)}</td></tr>`;
}

// EXTERNAL MODULE: ./build/js/domain/json.js
var json = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/js/generate/typescript/lock-file.js

/**
 * The part of a package-lock.json (lockfileVersion 3) that some of its root dependencies reach, as `npm install` would
 * write it: paths kept, `dev` and `optional` marks set anew.
 * @throws Error when the master lacks a dependency: the pack is damaged.
 */
function prunedLockFile(masterText, wanted) {
    const master = JSON.parse(masterText);
    const packages = lockedPackages(master);
    const production = reach(packages, Object.keys(wanted.dependencies), true);
    const required = reach(packages, Object.keys(wanted.dependencies), false);
    const development = reach(packages, Object.keys(wanted.devDependencies), true);
    const developmentRequired = reach(packages, Object.keys(wanted.devDependencies), false);
    const kept = [...new Set([...production, ...development])].sort();
    const { name, version, engines, dependencies, devDependencies } = wanted;
    const lock = {
        name,
        version,
        lockfileVersion: 3,
        requires: true,
        packages: {
            '': { name, version, dependencies, devDependencies, engines },
            ...Object.fromEntries(kept.map((path) => {
                const dev = !production.has(path);
                const optional = dev ? !developmentRequired.has(path) : !required.has(path);
                return [path, marked(packages.get(path)?.fields ?? {}, dev, optional && !required.has(path))];
            })),
        },
    };
    return `${JSON.stringify(lock, null, 2)}\n`;
}
function lockedPackages(master) {
    const entries = (0,json/* isJsonObject */.O)(master['packages']) ? Object.entries(master['packages']) : [];
    return new Map(entries.flatMap(([path, fields]) => {
        if (path === '' || !(0,json/* isJsonObject */.O)(fields))
            return [];
        const optional = names(fields['optionalDependencies']);
        const optionalPeers = optionalPeerNames(fields['peerDependenciesMeta']);
        const peers = names(fields['peerDependencies']).filter((name) => !optionalPeers.has(name));
        return [
            [
                path,
                {
                    fields,
                    dependencies: [...names(fields['dependencies']), ...optional, ...peers],
                    optional: new Set(optional),
                },
            ],
        ];
    }));
}
/** Paths that are reached from the root's dependencies, with or without those that are optional. */
function reach(packages, roots, throughOptional) {
    const found = new Set();
    const visit = (from, name, mayMiss) => {
        const path = resolvePath(packages, from, name);
        if (path === null) {
            if (mayMiss)
                return;
            throw new Error(`the master lock file has no '${name}', which '${from === '' ? 'the project' : from}' needs`);
        }
        if (found.has(path))
            return;
        found.add(path);
        const locked = packages.get(path);
        for (const dependency of locked?.dependencies ?? []) {
            const optional = locked?.optional.has(dependency) ?? false;
            if (!optional || throughOptional)
                visit(path, dependency, optional);
        }
    };
    for (const name of roots)
        visit('', name, false);
    return found;
}
/** Looks up the folders, as Node does. */
function resolvePath(packages, from, name) {
    for (let folder = from;;) {
        const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
        if (packages.has(path))
            return path;
        if (folder === '')
            return null;
        const cut = folder.lastIndexOf('node_modules/');
        folder = cut <= 0 ? '' : folder.slice(0, cut - 1);
    }
}
function marked(fields, dev, optional) {
    const { dev: _, optional: __, devOptional: ___, ...rest } = fields;
    return { ...rest, ...(dev && { dev: true }), ...(optional && { optional: true }) };
}
function names(value) {
    return (0,json/* isJsonObject */.O)(value) ? Object.keys(value) : [];
}
function optionalPeerNames(value) {
    if (!(0,json/* isJsonObject */.O)(value))
        return new Set();
    return new Set(Object.entries(value).flatMap(([name, meta]) => (0,json/* isJsonObject */.O)(meta) && meta['optional'] === true ? [name] : []));
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/package-dependencies.js

const package_dependencies_ALWAYS = ['ajv', 'ajv-formats', 'fastify', 'kysely', 'pg', 'prom-client', 'typebox'];
const ALWAYS_IN_DEVELOPMENT = ['@biomejs/biome', '@types/node', '@types/pg', 'typescript'];
/** Master manifest and lock file, which hold everything that any service can need; made with npm, kept in the pack. */
const MASTER_MANIFEST = 'dependencies/package.json';
const MASTER_LOCK = 'dependencies/package-lock.json';
function projectDependencies(pack, needs) {
    const text = pack.files.get(MASTER_MANIFEST);
    if (text === undefined)
        throw new Error(`the pack ${pack.name} has no '${MASTER_MANIFEST}'`);
    const master = JSON.parse(text);
    const runtime = [
        ...package_dependencies_ALWAYS,
        ...(needs.websocket ? ['@fastify/websocket'] : []),
        ...(needs.jwt ? ['@fastify/jwt'] : []),
        ...(needs.cors ? ['@fastify/cors'] : []),
        ...(needs.files ? ['@fastify/multipart'] : []),
    ];
    const development = [...ALWAYS_IN_DEVELOPMENT, ...(needs.websocket ? ['@types/ws'] : [])];
    return {
        dependencies: picked(master, 'dependencies', runtime),
        devDependencies: picked(master, 'devDependencies', development),
    };
}
function picked(master, group, names) {
    const ranges = master[group];
    return Object.fromEntries([...names].sort().map((name) => {
        const range = (0,json/* isJsonObject */.O)(ranges) ? ranges[name] : undefined;
        if (typeof range !== 'string')
            throw new Error(`the pack's manifest has no ${group} '${name}'`);
        return [name, range];
    }));
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/project-view.js




/** `package.json` and the lock file that belongs to it. */
function projectView(plan, pack, needs) {
    const { dependencies, devDependencies } = projectDependencies(pack, needs);
    const master = pack.files.get(MASTER_LOCK);
    if (master === undefined)
        throw new Error(`the pack ${pack.name} has no '${MASTER_LOCK}'`);
    const engines = { node: '>=24' };
    const manifest = {
        name: plan.name,
        version: plan.version,
        description: (0,encoders/* oneLine */.TN)(plan.purpose).slice(0, 200),
        private: true,
        type: 'module',
        engines,
        scripts: {
            start: 'node --disable-warning=ExperimentalWarning dist/main.js',
            dev: 'node --disable-warning=ExperimentalWarning --watch src/main.ts',
            build: 'tsc -p tsconfig.build.json',
            check: 'tsc && biome check --error-on-warnings',
            test: "node --disable-warning=ExperimentalWarning --test 'test/**/*.test.ts'",
        },
        dependencies,
        devDependencies,
    };
    return {
        manifest: (0,code/* code */.a)((0,encoders/* prettyJson */.D_)(manifest)),
        lock: prunedLockFile(master, {
            name: plan.name,
            version: plan.version,
            engines,
            dependencies,
            devDependencies,
        }),
    };
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/readme-view.js


function readme_view_readmeView(plan, handlers) {
    const rows = plan.operations.map(({ operation, behaviour }) => ({
        method: (0,code/* code */.a)(operation.method),
        code: { path: readme_view_backticked(operation.path) },
        summary: operation.summary,
        place: operation.origin === 'stated' ? `${operation.source.file}:${operation.source.line}` : 'not stated',
        reason: behaviour.kind === 'underivable' ? behaviour.reason : '',
    }));
    const paths = new Set(plan.operations.map(({ operation }) => operation.path));
    const extra = ['/openapi.json', '/metrics'].filter((path) => !paths.has(path));
    const about = { '/openapi.json': 'the OpenAPI document', '/metrics': 'figures for Prometheus' };
    return {
        operations: rows,
        underivable: rows.filter((_, index) => plan.operations[index]?.behaviour.kind === 'underivable'),
        documents: extra.length === 0
            ? null
            : (0,code/* code */.a)(`There is also ${extra.map((path) => `\`${path}\`, ${about[path]}`).join(', and ')}.`),
        code: {
            spec: (0,code/* code */.a)((0,encoders/* oneLine */.TN)(`${plan.source.file}`).replaceAll('`', "'")),
            image: (0,code/* code */.a)(plan.name
                .toLowerCase()
                .replace(/[^a-z\d-]+/g, '-')
                .replace(/^-+|-+$/g, '') || 'service'),
            exampleOperation: (0,code/* code */.a)(handlers[0]?.view.name ?? 'getHealth'),
        },
    };
}
/** A path as Markdown code in a table cell. */
function readme_view_backticked(path) {
    return (0,code/* code */.a)(`\`${(0,encoders/* oneLine */.TN)(path).replaceAll('`', "'").replaceAll('|', '\\|')}\``);
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/schema-code.js



/** A schema as TypeBox code. */
function schemaCode(schema, constantOf) {
    if (schema.$ref !== undefined)
        return constantOf(schema.$ref) ?? 'Type.Unknown()';
    const inner = (part) => schemaCode(part, constantOf);
    const alternatives = schema.anyOf ?? schema.oneOf;
    if (alternatives)
        return (0,layout/* call */.T1)('Type.Union', [(0,layout/* arrayLiteral */.PL)(alternatives.map(inner))]);
    if (schema.allOf)
        return (0,layout/* call */.T1)('Type.Intersect', [(0,layout/* arrayLiteral */.PL)(schema.allOf.map(inner))]);
    if (schema.const !== undefined)
        return valuesCode([schema.const], schema);
    if (schema.enum)
        return valuesCode(schema.enum, schema);
    if (schema.type === undefined)
        return schema.properties ? objectCode(schema, inner) : 'Type.Unknown()';
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
    const [only] = types;
    if (types.length === 1 && only)
        return typeCode(only, schema, inner);
    return (0,layout/* call */.T1)('Type.Union', [(0,layout/* arrayLiteral */.PL)(types.map((type) => typeCode(type, schema, inner)))]);
}
function typeCode(type, schema, inner) {
    switch (type) {
        case 'string':
            return withOptions('Type.String', stringOptions(schema));
        case 'integer':
            return withOptions('Type.Integer', numberOptions(withinSafe(schema)));
        case 'number':
            return withOptions('Type.Number', numberOptions(schema));
        case 'boolean':
            return 'Type.Boolean()';
        case 'null':
            return 'Type.Null()';
        case 'array':
            return withOptions('Type.Array', arrayOptions(schema), [
                schema.items ? inner(schema.items) : 'Type.Unknown()',
            ]);
        case 'object':
            return objectCode(schema, inner);
    }
}
function objectCode(schema, inner) {
    const required = new Set(schema.required ?? []);
    const properties = Object.entries(schema.properties ?? {});
    if (properties.length === 0) {
        const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
        return (0,layout/* call */.T1)('Type.Record', ['Type.String()', inner(values)]);
    }
    const members = properties.map(([name, property]) => {
        const value = inner(property);
        return [name, required.has(name) ? value : (0,layout/* call */.T1)('Type.Optional', [value])];
    });
    const options = schema.additionalProperties === false ? [(0,layout/* objectLiteral */.dm)([['additionalProperties', 'false']])] : [];
    return (0,layout/* call */.T1)('Type.Object', [members.length > 1 ? (0,layout/* expanded */.sz)(members) : (0,layout/* objectLiteral */.dm)(members), ...options]);
}
function valuesCode(values, schema) {
    const scalars = values.filter((value) => typeof value !== 'object');
    const hasNull = values.includes(null);
    if (scalars.length + (hasNull ? 1 : 0) !== values.length) {
        return (0,layout/* call */.T1)('Type.Unsafe<unknown>', [(0,layout/* objectLiteral */.dm)([['enum', (0,literal/* jsonLiteral */.O)(schema.enum ?? values)]])]);
    }
    const literals = scalars.map((value) => `Type.Literal(${(0,literal/* jsonLiteral */.O)(value)})`);
    const all = hasNull ? [...literals, 'Type.Null()'] : literals;
    if (all.length === 1 && all[0])
        return all[0];
    const texts = scalars.filter((value) => typeof value === 'string');
    if (texts.length === values.length)
        return (0,layout/* call */.T1)('Type.Enum', [(0,layout/* arrayLiteral */.PL)(texts.map((text) => (0,encoders/* typescriptString */.$k)(text)))]);
    return (0,layout/* call */.T1)('Type.Union', [(0,layout/* arrayLiteral */.PL)(all)]);
}
function withOptions(callee, options, args = []) {
    return (0,layout/* call */.T1)(callee, options.length > 0 ? [...args, (0,layout/* objectLiteral */.dm)(options)] : args);
}
/** Formats that the validator knows (ajv-formats); others only describe. */
const schema_code_FORMATS = new Set([
    'date',
    'time',
    'date-time',
    'duration',
    'uri',
    'uri-reference',
    'email',
    'hostname',
    'ipv4',
    'ipv6',
    'uuid',
    'byte',
]);
function stringOptions(schema) {
    return [
        ...(schema.format !== undefined && schema_code_FORMATS.has(schema.format)
            ? [['format', (0,encoders/* typescriptString */.$k)(schema.format)]]
            : []),
        ...schema_code_counts(schema, ['minLength', 'maxLength']),
        ...(schema.pattern !== undefined && schema_code_isPattern(schema.pattern)
            ? [['pattern', (0,encoders/* typescriptString */.$k)(schema.pattern)]]
            : []),
    ];
}
/**
 * Numbers beyond these are rounded on their way in, and SQLite's driver refuses to read them back: whoever sends one is
 * told, whatever the document allows.
 */
function withinSafe(schema) {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
    const { MIN_SAFE_INTEGER: least, MAX_SAFE_INTEGER: most } = Number;
    const bounded = (bound) => bound !== undefined && Number.isSafeInteger(Math.trunc(bound));
    return {
        ...schema,
        ...(!bounded(minimum) && !bounded(exclusiveMinimum) && { minimum: least }),
        ...(!bounded(maximum) && !bounded(exclusiveMaximum) && { maximum: most }),
    };
}
function numberOptions(schema) {
    const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
    return [
        ...bounds.flatMap((name) => numberOption(name, schema[name])),
        ...(schema.multipleOf !== undefined && schema.multipleOf > 0
            ? numberOption('multipleOf', schema.multipleOf)
            : []),
    ];
}
function arrayOptions(schema) {
    return [
        ...schema_code_counts(schema, ['minItems', 'maxItems']),
        ...(schema.uniqueItems === true ? [['uniqueItems', 'true']] : []),
    ];
}
/** Lengths that are no natural number would stop the validator from starting; a document may hold any number. */
function schema_code_counts(schema, names) {
    return names.flatMap((name) => {
        const value = schema[name];
        return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? numberOption(name, value) : [];
    });
}
function numberOption(name, value) {
    return value !== undefined && Number.isFinite(value) ? [[name, String(value)]] : [];
}
function schema_code_isPattern(pattern) {
    try {
        new RegExp(pattern, 'u');
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/schemas-view.js




const PART_NAMES = { params: 'params', query: 'querystring', headers: 'headers', body: 'body' };
/** Schemas of all requests, and of the models that they refer to. */
function schemasView(plan, handlers) {
    const constants = new ModelConstants(plan, handlers.map(({ view }) => view.name));
    const operations = handlers.map(({ view, request, operation }) => {
        const parts = [...request.parts].map(([part, schema]) => [PART_NAMES[part], schemaCode(schema, (reference) => constants.nameOf(reference))]);
        const { method, path } = operation.operation;
        return {
            name: (0,code/* code */.a)(view.name),
            doc: `${method} ${path}`,
            code: (0,code/* code */.a)(parts.length > 0 ? (0,layout/* expanded */.sz)(parts) : '{}'),
        };
    });
    const any = handlers.some(({ request }) => request.parts.size > 0);
    return { any, models: constants.views, operations };
}
/** Constants for models, made when they are first asked for; one comes after those that it refers to. */
class ModelConstants {
    views = [];
    #models;
    #names;
    /** null while it is being written: a model that contains itself accepts anything there. */
    #made = new Map();
    constructor(plan, taken) {
        this.#names = new identifiers/* Names */.fS(['Type', ...taken]);
        this.#models = new Map(plan.models.map(({ name, schema, source }) => [
            `#/models/${name}`,
            { name, schema, place: `${source.file}:${source.line}` },
        ]));
    }
    nameOf(reference) {
        const made = this.#made.get(reference);
        if (made !== undefined)
            return made;
        const model = this.#models.get(reference);
        if (!model)
            return null;
        this.#made.set(reference, null);
        const text = schemaCode(model.schema, (inner) => this.nameOf(inner));
        const name = this.#names.take((0,identifiers/* pascalCase */.fL)(model.name));
        this.#made.set(reference, name);
        this.views.push({ name: (0,code/* code */.a)(name), doc: `${model.name}: ${model.place}`, code: (0,code/* code */.a)(text) });
        return name;
    }
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/tables-view.js





function tables_view_tablesView(index, own) {
    const { plan } = index;
    const resources = tables_view_parentsFirst(plan.resources);
    const views = resources.map((resource) => {
        const earlier = new Set(resources.slice(0, resources.indexOf(resource)).map(({ name }) => name));
        return tableView(index, resource, new Set([...earlier, resource.name]));
    });
    return {
        counting: plan.resources.some(tables_view_isCounting),
        all: [
            ...views,
            ...(own.processedMessages ? [ownTable(tables_view_PROCESSED_MESSAGES)] : []),
            ...(own.sequences ? [ownTable(tables_view_SEQUENCES)] : []),
        ],
    };
}
function tableView(index, resource, available) {
    return {
        name: resource.plural,
        type: (0,code/* code */.a)(index.tableType(resource.name)),
        doc: `${resource.source.file}:${resource.source.line}`,
        columns: resource.fields.map((field) => ({
            name: field.name,
            type: (0,code/* code */.a)(rowType(resource, field)),
            doc: docOf(field),
        })),
        definition: (0,code/* code */.a)((0,layout/* indented */.gu)(tables_view_definition(index.plan, resource, available))),
    };
}
const tables_view_TYPES = {
    text: 'string',
    date: 'string',
    timestamp: 'string',
    integer: 'number',
    real: 'number',
    boolean: 'boolean',
    json: 'unknown',
};
function rowType(resource, field) {
    if (tables_view_isCounting(resource) && field.name === resource.key.field)
        return 'Generated<number>';
    const type = tables_view_TYPES[field.column];
    return field.nullable && type !== 'unknown' ? `${type} | null` : type;
}
function docOf(field) {
    const words = field.schema.description ?? '';
    const values = field.schema.enum?.filter((value) => value !== null).map(String) ?? [];
    return [words, values.length > 0 ? `One of: ${values.join(', ')}.` : '']
        .filter((part) => part !== '')
        .join(' ');
}
function tables_view_isCounting(resource) {
    const key = resource.fields.find(({ name }) => name === resource.key.field);
    return resource.key.generate === 'integer' && key?.column === 'integer';
}
function tables_view_definition(plan, resource, available) {
    const columns = resource.fields.map((field) => {
        const isKey = field.name === resource.key.field;
        const parent = resource.belongs_to.find((each) => each.field === field.name);
        const target = plan.resources.find(({ name }) => name === parent?.resource);
        const value = field.default;
        const members = [
            ['name', (0,encoders/* typescriptString */.$k)(field.name)],
            ['type', (0,encoders/* typescriptString */.$k)(SQL_TYPE[field.column])],
        ];
        if (isKey)
            members.push(['key', tables_view_isCounting(resource) ? "'counting'" : "'given'"]);
        else if (field.nullable)
            members.push(['nullable', 'true']);
        if (!isKey && value !== undefined && value !== null && fits(field)) {
            members.push(['default', (0,literal/* jsonLiteral */.O)(field.column === 'json' ? JSON.stringify(value) : value)]);
        }
        if (parent && target && available.has(target.name)) {
            const onDelete = parent.on_delete === 'set_null' ? (field.nullable ? 'set null' : 'cascade') : parent.on_delete;
            members.push([
                'references',
                (0,layout/* objectLiteral */.dm)([
                    ['table', (0,encoders/* typescriptString */.$k)(target.plural)],
                    ['column', (0,encoders/* typescriptString */.$k)(target.key.field)],
                    ['onDelete', (0,encoders/* typescriptString */.$k)(onDelete)],
                ]),
            ]);
        }
        return (0,layout/* objectLiteral */.dm)(members);
    });
    return (0,layout/* expanded */.sz)([
        ['name', (0,encoders/* typescriptString */.$k)(resource.plural)],
        ['columns', listed(columns)],
        ['unique', (0,layout/* arrayLiteral */.PL)(resource.unique.map((fields) => (0,layout/* arrayLiteral */.PL)(fields.map(encoders/* typescriptString */.$k))))],
    ]);
}
/** One item a line. */
function listed(items) {
    return `[\n${items.map((item) => `  ${(0,layout/* indented */.gu)(item)},\n`).join('')}]`;
}
/** Referred resources come first; in a circle, the one that the document names first. */
function tables_view_parentsFirst(resources) {
    const ordered = [];
    const seen = new Set();
    const visit = (resource) => {
        if (seen.has(resource.name))
            return;
        seen.add(resource.name);
        for (const parent of resource.belongs_to) {
            const target = resources.find(({ name }) => name === parent.resource);
            if (target)
                visit(target);
        }
        ordered.push(resource);
    };
    for (const resource of resources)
        visit(resource);
    return ordered;
}
const tables_view_PROCESSED_MESSAGES = {
    name: 'processed_messages',
    type: 'ProcessedMessageTable',
    doc: 'Messages that were handled, with the answer that they got.',
    columns: [
        ['id', 'string', "{ name: 'id', type: 'text', key: 'given' }"],
        ['answer', 'unknown', "{ name: 'answer', type: 'json', nullable: true }"],
        [
            'handled_at',
            'string | null',
            "{ name: 'handled_at', type: 'timestamptz', nullable: true, indexed: true }",
        ],
    ],
};
const tables_view_SEQUENCES = {
    name: 'sequences',
    type: 'SequenceTable',
    doc: 'The last number that was given to a record of each kind.',
    columns: [
        ['name', 'string', "{ name: 'name', type: 'text', key: 'given' }"],
        ['value', 'number', "{ name: 'value', type: 'bigint' }"],
    ],
};
function ownTable(table) {
    return {
        name: table.name,
        type: (0,code/* code */.a)(table.type),
        doc: table.doc,
        columns: table.columns.map(([name, type]) => ({ name, type: (0,code/* code */.a)(type), doc: '' })),
        definition: (0,code/* code */.a)((0,layout/* indented */.gu)((0,layout/* expanded */.sz)([
            ['name', (0,encoders/* typescriptString */.$k)(table.name)],
            ['columns', listed(table.columns.map(([, , text]) => text))],
            ['unique', '[]'],
        ]))),
    };
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/view.js




















/** Everything that the templates of the TypeScript pack show, and the project that its lock file locks. */
function typescriptView(given, ir, pack) {
    const plan = { ...given, operations: distinctRoutes(given.operations) };
    const index = new PlanIndex(plan);
    const handlers = view_renderedHandlers(index);
    const imported = view_importedNames(handlers);
    const has = (module) => (imported.get(module)?.size ?? 0) > 0;
    const { settings, parsers } = settingViews(plan);
    const router = routerView(handlers);
    const kinds = new Set(plan.operations.map(({ behaviour }) => behaviour.kind));
    const authentication = authentication_view_authenticationView(index, plan.authentication, {
        secured: router.secured || router.guardedStreams,
        signedIn: router.secured,
        tokens: handlers.some(({ uses }) => uses.service.has('tokens')),
        administrator: imported.get('authentication')?.has('administrator') ?? false,
        users: imported.get('authentication')?.has('userFrom') ?? false,
    });
    const messages = has('messages');
    const transactions = imported.get('database')?.has('inTransaction') ?? false;
    const features = {
        events: kinds.has('stream'),
        websocket: kinds.has('stream'),
        cors: plan.features.includes('cors'),
        form: handlers.some(({ request }) => request.body === 'form' || request.body === 'multipart'),
        files: kinds.has('upload') ||
            kinds.has('download') ||
            handlers.some(({ request }) => request.body === 'multipart'),
        messages,
        bodyLimit: (0,code/* code */.a)(kinds.has('upload') ? '32 * 1024 * 1024' : '1024 * 1024'),
    };
    const dependencies = dependencies_view_dependencyViews(plan, settings);
    const probes = handlers.some(({ uses }) => uses.service.has('dependencies'));
    const project = projectView(plan, pack, {
        websocket: features.websocket,
        jwt: authentication.tokens,
        cors: features.cors,
        files: features.files,
    });
    const groups = groupViews(index, handlers);
    const streams = plan.operations.flatMap(({ behaviour }) => behaviour.kind === 'stream' ? [behaviour] : []);
    return {
        name: plan.name,
        title: plan.title,
        version: plan.version,
        purpose: plan.purpose,
        port: plan.port,
        databaseFile: `${plan.name}.sqlite`,
        features,
        authentication,
        errors: errors_view_errorsView(plan.errors),
        uses: {
            probes,
            transactions,
            asConflict: imported.get('problems')?.has('asConflict') ?? false,
            facts: has('facts'),
            keys: has('keys'),
            passwords: has('passwords') || authentication.basicUsers,
            queries: has('queries'),
            secrets: authentication.secretImports !== null,
            sorting: has('sorting'),
            values: has('values'),
        },
        secretsImports: (0,code/* code */.a)([
            ...(authentication.comparesSecrets ? ['createHash'] : []),
            ...(authentication.keepsSecrets ? ['randomBytes'] : []),
            ...(authentication.comparesSecrets ? ['timingSafeEqual'] : []),
        ].join(', ')),
        passwords: { hash: imported.get('passwords')?.has('hashPassword') ?? false },
        messages: { typeField: (0,code/* code */.a)(view_messageTypeField(plan)) },
        streams: {
            follow: streams.some(({ resource }) => resource !== null),
            relay: streams.some(({ resource }) => resource === null),
        },
        extraRoutes: {
            metrics: !view_hasPath(plan, '/metrics'),
            openapi: !view_hasPath(plan, '/openapi.json'),
        },
        router,
        routes: routeViews(handlers),
        groups,
        generatedMembers: (0,code/* code */.a)(groups.map(({ alias }) => `...${alias.text}`).join(', ')),
        schemas: schemasView(plan, handlers),
        tables: tables_view_tablesView(index, { processedMessages: messages, sequences: has('keys') }),
        values: helper_views_valuesView(imported.get('values') ?? new Set()),
        queries: helper_views_queriesView(imported.get('queries') ?? new Set()),
        settings,
        configuration: settings,
        parsers,
        dependencies: dependencies.list,
        dependencyKinds: dependencies.kinds,
        dependencyParameters: dependencies.parameters,
        dependencyArguments: dependencies.arguments,
        databaseImports: (0,code/* code */.a)(transactions ? 'Kysely, type Transaction' : 'Kysely'),
        operationList: view_operationList(plan),
        pages: plan.operations.flatMap((operation) => operation.behaviour.kind === 'page'
            ? [pages_view_pageView(plan, view_pageConstant(operation.operation.id), operation.behaviour.title)]
            : []),
        openapi: (0,code/* code */.a)((0,encoders/* prettyJson */.D_)(openapiDocument(plan, ir))),
        package: project.manifest,
        lock: project.lock,
        ...readme_view_readmeView(plan, handlers),
    };
}
/** What files of operations import: no operation may have such a name. */
const IMPORTED = ('schemas Answer Input SignedInInput Service Selectable WebSocket Problem asConflict inTransaction randomUUID ' +
    'count exists sum average contains includes sortOrder nextKey handleOnce hashPassword verifyPassword userFrom ' +
    'administrator operationList openapi now startOfToday inSeconds instant slugify shortCode within ratio lengthOf ' +
    'eachOnce splitList pick toText toNumber toBoolean').split(' ');
function view_renderedHandlers(index) {
    const names = new identifiers/* Names */.fS(IMPORTED);
    const { operations } = index.plan;
    const shared = new Map([...new Set(operations.map((operation) => group_view_groupFile(index, operation)))].map((file) => [
        file,
        sharedPresenters(index, operations.filter((operation) => group_view_groupFile(index, operation) === file)),
    ]));
    return operations.map((operation) => {
        const { id } = operation.operation;
        const presenters = shared.get(group_view_groupFile(index, operation)) ?? new Map();
        return handlers_renderHandler(index, operation, names.take((0,identifiers/* functionName */.AQ)(id)), view_pageConstant(id), presenters);
    });
}
/** Modules that handlers import from, with the names. */
function view_importedNames(handlers) {
    const all = new Map();
    for (const { uses } of handlers) {
        for (const [module, names] of uses.imports)
            all.set(module, new Set([...(all.get(module) ?? []), ...names]));
    }
    return all;
}
function view_pageConstant(id) {
    return `${(0,identifiers/* camelCase */.xQ)(id)}Page`;
}
function view_hasPath(plan, path) {
    return plan.operations.some(({ operation }) => operation.path === path && operation.method === 'GET');
}
/** The field of a message that tells its type. */
function view_messageTypeField(plan) {
    const message = plan.operations.find(({ behaviour }) => behaviour.kind === 'standard' && behaviour.endpoint === 'message');
    const schema = message?.operation.request?.content[0]?.schema ?? {};
    const properties = Object.keys(new PlanIndex(plan).resolve(schema).properties ?? {});
    return (['message_type', 'type', 'event_type', 'kind', 'topic'].find((name) => properties.includes(name)) ??
        'type');
}
function view_operationList(plan) {
    const list = plan.operations.map(({ operation: { method, path, summary } }) => (0,layout/* objectLiteral */.dm)([
        ['method', (0,encoders/* typescriptString */.$k)(method)],
        ['path', (0,encoders/* typescriptString */.$k)(path)],
        ['summary', (0,encoders/* typescriptString */.$k)(summary)],
    ]));
    return (0,code/* code */.a)((0,layout/* arrayLiteral */.PL)(list));
}

;// CONCATENATED MODULE: ./build/js/generate/typescript/generate.js



/** The Fastify project of a plan: every file of the pack, and the lock file for just what the project needs. */
function generateTypescriptService(plan, ir, pack) {
    const view = typescriptView(plan, ir, pack);
    const files = renderPack(pack, view).map((file) => ({ ...file, contents: generate_tidied(file.contents) }));
    return (0,file_set/* fileSet */.p)([
        ...files,
        { path: 'package-lock.json', contents: String(view['lock']), executable: false, ownership: 'generated' },
    ]);
}
/** Blocks that a template leaves out leave blank lines behind. */
function generate_tidied(text) {
    return `${text
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+/, '')
        .trimEnd()}\n`;
}

;// CONCATENATED MODULE: ./build/js/generate/generate-service.js



const GENERATORS = {
    python: generatePythonService,
    typescript: generateTypescriptService,
};
/**
 * The files of a service, without its tests. Pure: the same plan, IR and pack give the same bytes.
 * Failure: `language-unknown`.
 */
function generateService(plan, ir, pack) {
    const { language } = pack.manifest;
    const generate = Object.hasOwn(GENERATORS, language) ? GENERATORS[language] : undefined;
    if (generate)
        return generate(plan, ir, pack);
    throw new failure/* SlipwayError */.GQ({
        code: 'language-unknown',
        blame: 'settings',
        message: `The pack ${pack.name} is written for the language '${language}', which cannot be generated.`,
        next_step: `Use a pack for one of: ${Object.keys(GENERATORS).join(', ')}.`,
    });
}


/***/ }),

/***/ 40662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ generateTests)
});

// EXTERNAL MODULE: ./build/js/domain/file-set.js
var file_set = __webpack_require__(56768);
// EXTERNAL MODULE: ./build/js/generate/rendering/code.js
var code = __webpack_require__(57306);
// EXTERNAL MODULE: ./build/js/generate/rendering/renderer.js
var rendering_renderer = __webpack_require__(68904);
// EXTERNAL MODULE: ./build/js/generate/scenarios/plan-scenarios.js + 34 modules
var plan_scenarios = __webpack_require__(47625);
// EXTERNAL MODULE: ./build/js/generate/scenarios/schema-index.js
var schema_index = __webpack_require__(48088);
// EXTERNAL MODULE: ./build/js/generate/scenarios/violations.js
var violations = __webpack_require__(78414);
;// CONCATENATED MODULE: ./build/js/generate/typescript-tests/app-view.js



/** What `test/app.test.ts` has to know: the service as a whole. */
function appView({ operations, models }) {
    const described = operations
        .map(({ operation }) => operation)
        .filter(({ method }) => method !== 'WS' && method !== 'ANY')
        .map(({ method, path }) => `${method} ${path}`);
    const index = (0,schema_index/* schemaIndex */.ko)(models);
    const create = operations.find(({ operation, security }) => {
        const [content] = operation.request?.content ?? [];
        return (security === null &&
            operation.method === 'POST' &&
            !operation.path.includes('{') &&
            content?.content_type === 'application/json' &&
            (0,violations/* violations */.x)(content.schema, index).length > 0);
    });
    const has = (path) => operations.some(({ operation }) => operation.path === path);
    return {
        operations: described,
        json_create: create?.operation.path ?? null,
        asserts: !has('/metrics') || !has('/openapi.json'),
        metrics: !has('/metrics'),
        openapi: !has('/openapi.json'),
        // A catch-all at the root leaves no path where there is nothing.
        unknown_path: !operations.some(({ operation }) => operation.method === 'ANY' && /^\/\{/.test(operation.path)),
    };
}
/** Settings that every service has, with a default or a secret that is made, whatever the spec says of them. */
const OWN_SETTINGS = new Set([
    'PORT',
    'HOST',
    'DATA_DIR',
    'DATABASE_URL',
    'LOG_LEVEL',
    'ENVIRONMENT',
    'TRUST_PROXY',
    'CORS_ORIGINS',
    'JWT_SECRET',
    'API_KEY',
    'ADMIN_USERNAME',
    'ADMIN_PASSWORD',
]);
/** What `test/unit/config.test.ts` has to know: the settings that the spec asks for. */
function configView({ port, configuration }) {
    const level = configuration.find(({ name }) => name === 'LOG_LEVEL')?.default;
    return {
        port: (0,code/* code */.a)(String(port)),
        level: typeof level === 'string' && /^(?:trace|debug|info|warn|error)$/i.test(level)
            ? level.toLowerCase()
            : 'info',
        required: configuration
            .filter(({ name, required, default: value }) => required && value === null && !OWN_SETTINGS.has(name))
            .map(({ name, source }) => ({
            name,
            title: `${name} has to be set (${source.file}:${source.line})`,
            fault: `${name} is missing`,
        })),
    };
}

// EXTERNAL MODULE: ./build/js/generate/python/identifiers.js
var identifiers = __webpack_require__(52743);
// EXTERNAL MODULE: ./build/js/generate/python/import-lines.js
var import_lines = __webpack_require__(76472);
// EXTERNAL MODULE: ./build/js/generate/python/layout.js
var layout = __webpack_require__(5633);
// EXTERNAL MODULE: ./build/js/generate/python/literal.js
var literal = __webpack_require__(47556);
// EXTERNAL MODULE: ./build/js/generate/python/names.js
var python_names = __webpack_require__(51551);
// EXTERNAL MODULE: ./build/js/generate/python/statement.js
var statement = __webpack_require__(6446);
// EXTERNAL MODULE: ./build/js/generate/python/tidied.js
var tidied = __webpack_require__(6530);
// EXTERNAL MODULE: ./build/js/generate/scenarios/pattern.js
var scenarios_pattern = __webpack_require__(62086);
// EXTERNAL MODULE: ./build/js/generate/python/expression.js
var expression = __webpack_require__(27141);
// EXTERNAL MODULE: ./build/js/generate/python/f-string.js
var f_string = __webpack_require__(85159);
;// CONCATENATED MODULE: ./build/js/generate/python/tests/pattern-doc.js






/** What a test's code refers to; filled while it is written. */
class References {
    /** Names from `support.py`. */
    support = new Set();
    /** Answers by label. */
    answers = new Set();
    /** Constants of the file. */
    constants = new Set();
}
/** A pattern as Python, built from what is at hand where that is shorter. */
function patternDoc(pattern, bases, references) {
    const inner = (part) => patternDoc(part, bases, references);
    switch (pattern.kind) {
        case 'literal':
            return literalDoc(pattern.value);
        case 'aggregate':
        case 'computed':
            return computed(pattern.value, references);
        case 'captured':
            return captured(pattern.name, references);
        case 'increased':
            return (0,expression/* infix */.Pp)(captured(pattern.name, references), '+', (0,literal/* pythonNumber */.Iy)(pattern.by));
        case 'unknown':
            return pattern.after?.kind === 'captured'
                ? (0,layout/* call */.T1)(use(references, 'after'), [captured(pattern.after.name, references)])
                : use(references, CHECKS[pattern.of]);
        case 'anything':
            return schemaDoc(pattern.schema, references);
        case 'setting':
            return `${use(references, 'ENVIRONMENT')}[${(0,literal/* pythonString */.cE)(pattern.name)}]`;
        case 'origin':
        case 'text':
            return isOpenText(pattern) ? openText(pattern, references) : textDoc(pattern, references);
        case 'object':
            return objectDoc(pattern, bases, references);
        case 'array': {
            const items = (0,layout/* listLiteral */.k9)(pattern.items.map(inner));
            return pattern.ordered || pattern.items.length < 2
                ? items
                : (0,layout/* call */.T1)(use(references, 'in_any_order'), [items]);
        }
        case 'some':
            return (0,layout/* call */.T1)(use(references, 'some_of'), [String(pattern.length), (0,layout/* listLiteral */.k9)(pattern.of.map(inner))]);
    }
}
/** A value that is known when the test is written. Long texts are told by what they repeat. */
function literalDoc(value) {
    const [first] = typeof value === 'string' ? [...value] : [];
    if (typeof value === 'string' &&
        first !== undefined &&
        value.length > 40 &&
        value === first.repeat(value.length / first.length))
        return `${(0,literal/* pythonString */.cE)(first)} * ${value.length / first.length}`;
    return (0,literal/* jsonLiteral */.OT)(value);
}
/** Sums of fractions are not compared to the last digit. */
function computed(value, references) {
    return typeof value === 'number' && !Number.isInteger(value)
        ? (0,layout/* call */.T1)(use(references, 'about'), [(0,literal/* pythonNumber */.Iy)(value)])
        : (0,literal/* jsonLiteral */.OT)(value);
}
/** `booking.at("id")` for the value that the answer `booking` held. */
function captured(name, references) {
    const [label = '', ...path] = name.split('/');
    references.answers.add(label);
    return `${variableOf(label)}.at(${(0,literal/* pythonString */.cE)(path.join('/'))})`;
}
/** Variable of an answer. */
function variableOf(label) {
    const name = (0,identifiers/* snakeCase */.LW)(label, 'answer');
    return FIXTURES.has(name) ? `${name}_answer` : name;
}
const FIXTURES = new Set(['api', 'valid', 'faults', 'fault', 'body', 'pytest', 'spec']);
/** Whether a place of the text is only known by its form: it is then a check, and no text. */
function isOpenText(pattern) {
    if (pattern.kind !== 'text')
        return pattern.kind === 'unknown' || pattern.kind === 'anything';
    return pattern.parts.some(isOpenText);
}
function openText(pattern, references) {
    const parts = pattern.kind === 'text' ? pattern.parts : [pattern];
    return (0,layout/* call */.T1)(use(references, 'text_of'), parts.map((part) => patternDoc(part, [], references)));
}
/** Text with values in it. */
function textDoc(pattern, references) {
    if (pattern.kind === 'literal')
        return (0,literal/* pythonString */.cE)(String(pattern.value));
    return (0,f_string/* formatted */.X)(piecesOf(pattern, references));
}
function piecesOf(pattern, references) {
    switch (pattern.kind) {
        case 'literal':
            return [String(pattern.value)];
        case 'captured':
            return [{ code: captured(pattern.name, references) }];
        case 'origin':
            return [{ code: use(references, pattern.scheme === 'ws' ? 'WS_ORIGIN' : 'ORIGIN') }];
        case 'text':
            return pattern.parts.flatMap((part) => piecesOf(part, references));
        default:
            return [{ code: (0,layout/* flat */.Ct)(patternDoc(pattern, [], references)) }];
    }
}
function use(references, name) {
    references.support.add(name);
    return name;
}
const CHECKS = {
    uuid: 'a_uuid',
    timestamp: 'a_timestamp',
    date: 'a_date',
    integer: 'an_integer',
    number: 'a_number',
    text: 'some_text',
    boolean: 'a_boolean',
    array: 'a_list',
    object: 'an_object',
    any: 'anything',
};
function schemaDoc(schema, references) {
    if (!schema)
        return use(references, 'anything');
    if (schema.enum)
        return (0,layout/* call */.T1)(use(references, 'one_of'), schema.enum.map(literalDoc));
    switch (schema.type) {
        case 'string':
            return use(references, schema.format === 'date-time' ? 'a_timestamp' : 'some_text');
        case 'integer':
            return use(references, 'an_integer');
        case 'number':
            return use(references, 'a_number');
        case 'boolean':
            return use(references, 'a_boolean');
        case 'object':
            return use(references, 'an_object');
        case 'array':
            return schema.minItems !== undefined && schema.minItems === schema.maxItems
                ? (0,layout/* call */.T1)(use(references, 'a_list_of'), [String(schema.minItems)])
                : use(references, 'a_list');
        default:
            return use(references, 'anything');
    }
}
function objectDoc(pattern, bases, references) {
    const written = (entries) => entries.map(({ name, value }) => [(0,literal/* pythonString */.cE)(name), patternDoc(value, bases, references)]);
    if (pattern.open)
        return (0,layout/* call */.T1)(use(references, 'partly'), [(0,layout/* dictLiteral */.E7)(written(pattern.entries))]);
    if (pattern.entries.length === 0)
        return '{}';
    const whole = pickedFrom(pattern.entries, bases, references);
    if (whole !== null)
        return whole;
    const best = bestBase(pattern.entries, bases);
    if (!best)
        return (0,layout/* dictLiteral */.E7)(written(pattern.entries));
    refer(best, references);
    const rest = pattern.entries.filter(({ name, value }) => {
        const there = best.entries.get(name);
        return !there || !(0,scenarios_pattern/* samePattern */.nQ)(there, value);
    });
    return rest.length === 0 ? best.code : (0,layout/* dictLiteral */.E7)([['**', best.code], ...written(rest)]);
}
/** Few shared members are written out. */
const WORTH_SPREADING = 3;
const MANY = 7;
/** The base with the most members in common; all of its members must stand in the object. */
function bestBase(entries, bases) {
    let best = null;
    let most = Math.min(WORTH_SPREADING, entries.length) - 1;
    for (const base of bases) {
        if (base.entries.size > entries.length)
            continue;
        if (![...base.entries.keys()].every((name) => entries.some((entry) => entry.name === name)))
            continue;
        const shared = sharedWith(entries, base);
        if (base.label !== null && !isWorthReading(entries, base, shared))
            continue;
        // Later bases win: they are nearer.
        if (shared > 1 && shared >= most)
            [best, most] = [base, shared];
    }
    return best;
}
/** An answer is worth looking up for what only the service knew, or for much at once. */
function isWorthReading(entries, base, shared) {
    if (shared >= MANY)
        return true;
    return entries.some(({ name, value }) => {
        const there = base.entries.get(name);
        return there !== undefined && (0,scenarios_pattern/* literalOf */.Zc)(value) === undefined && (0,scenarios_pattern/* samePattern */.nQ)(there, value);
    });
}
/** `booking.pick("id", "status")` where an answer has all of it and more. */
function pickedFrom(entries, bases, references) {
    if (entries.length < WORTH_SPREADING)
        return null;
    const base = bases.findLast((one) => one.label !== null && sharedWith(entries, one) === entries.length);
    if (!base || base.label === null)
        return null;
    refer(base, references);
    if (base.entries.size === entries.length)
        return base.code;
    return (0,layout/* bracketed */.Em)(`${variableOf(base.label)}.pick(`, entries.map(({ name }) => (0,literal/* pythonString */.cE)(name)), ')');
}
function sharedWith(entries, base) {
    return entries.filter(({ name, value }) => {
        const there = base.entries.get(name);
        return there !== undefined && (0,scenarios_pattern/* samePattern */.nQ)(there, value);
    }).length;
}
function refer({ label, code }, references) {
    if (label === null)
        references.constants.add(code);
    else
        references.answers.add(label);
}

;// CONCATENATED MODULE: ./build/js/generate/python/tests/samples.js





const OFTEN = 3;
/**
 * The known members of the bodies that recur. Only bodies of calls that succeed count: what is refused stands where it
 * is refused.
 */
function samplesOf(scenarios, names) {
    const counted = new Map();
    for (const step of scenarios.flatMap(({ steps }) => steps)) {
        if (step.kind !== 'request' || step.expect.status >= 400)
            continue;
        const entries = knownMembers(step);
        if (entries.length < 2)
            continue;
        const key = JSON.stringify([step.operation, entries]);
        const found = counted.get(key);
        counted.set(key, { label: found?.label ?? wordOf(step), entries, count: (found?.count ?? 0) + 1 });
    }
    return [...counted.values()]
        .filter(({ count }) => count >= OFTEN)
        .map(({ label, entries }) => {
        const name = names.take(label);
        return {
            name,
            doc: (0,layout/* dictLiteral */.E7)(entries.map((entry) => [(0,literal/* pythonString */.cE)(entry.name), literalDoc((0,scenarios_pattern/* literalOf */.Zc)(entry.value) ?? null)])),
            base: {
                code: name,
                label: null,
                entries: new Map(entries.map((entry) => [entry.name, entry.value])),
            },
        };
    });
}
/** Members of the JSON body that do not depend on an answer. */
function knownMembers({ request }) {
    const body = request.body?.kind === 'json' ? request.body.value : null;
    if (body?.kind !== 'object')
        return [];
    return body.entries.filter(({ value }) => (0,scenarios_pattern/* literalOf */.Zc)(value) !== undefined);
}
/** `A_ROOM`: named after the first noun of the path. */
function wordOf({ request }) {
    const [first] = request.path.kind === 'text' ? request.path.parts : [request.path];
    const path = first ? (0,scenarios_pattern/* literalOf */.Zc)(first) : '';
    const segment = String(path ?? '')
        .split('/')
        .find((part) => part !== '') ?? 'body';
    const word = (0,identifiers/* snakeCase */.LW)(segment.replace(/ies$/, 'y').replace(/s$/, ''), 'body')
        .toUpperCase()
        .replace(/_$/, '');
    if (request.method !== 'POST')
        return `CHANGED_${word}`;
    return `${/^[AEIOU]/.test(word) ? 'AN' : 'A'}_${word}`;
}

// EXTERNAL MODULE: ./build/js/generate/rendering/encoders.js
var encoders = __webpack_require__(15006);
// EXTERNAL MODULE: ./build/js/generate/scenarios/refusal.js
var refusal = __webpack_require__(81280);
// EXTERNAL MODULE: ./build/js/generate/scenarios/row-store.js
var row_store = __webpack_require__(86556);
;// CONCATENATED MODULE: ./build/js/generate/typescript-tests/fault-table.js

/** Whether `step` can stand in one table with `first`. */
function isTable(first, step) {
    return (step.request.body?.kind === 'json' &&
        step.request.body.value.kind === 'object' &&
        step.expect.status >= 400 &&
        step.operation === first.operation &&
        step.expect.status === first.expect.status &&
        (0,scenarios_pattern/* samePattern */.nQ)(step.request.path, first.request.path) &&
        JSON.stringify([step.request.query, step.request.actor]) ===
            JSON.stringify([first.request.query, first.request.actor]));
}
function tableOf(run) {
    const bodies = run.map((step) => ({ title: step.title, entries: entriesOf(step) }));
    const common = commonEntries(bodies.map(({ entries }) => entries));
    return {
        common,
        rows: bodies.map(({ title, entries }) => {
            const missing = common.filter(({ name }) => !entries.some((entry) => entry.name === name));
            const same = entries.every(({ name, value }) => common.some((entry) => entry.name === name && (0,scenarios_pattern/* samePattern */.nQ)(entry.value, value)));
            return { title, entries, left_out: same ? missing.map(({ name }) => name) : [] };
        }),
    };
}
function entriesOf({ request }) {
    const value = request.body?.kind === 'json' ? request.body.value : null;
    return value?.kind === 'object' ? value.entries : [];
}
/** Of each member the value that most rows have, when more than one has it. */
function commonEntries(bodies) {
    const names = [...new Set(bodies.flatMap((entries) => entries.map(({ name }) => name)))];
    return names.flatMap((name) => {
        const counts = new Map();
        for (const entry of bodies.flatMap((entries) => entries.filter((one) => one.name === name))) {
            const key = JSON.stringify(entry.value);
            counts.set(key, { entry, count: (counts.get(key)?.count ?? 0) + 1 });
        }
        const [best] = [...counts.values()].sort((a, b) => b.count - a.count);
        return best && best.count > 1 ? [best.entry] : [];
    });
}

;// CONCATENATED MODULE: ./build/js/generate/python/tests/scenario-doc.js










/** The statements of the test for a scenario. `references` gathers what the file has to import and declare. */
function scenarioStatements(scenario, plan, samples, references) {
    const own = new References();
    const drafts = new ScenarioWriter(scenario, plan, samples, own).drafts();
    const statements = drafts.flatMap((draft) => draft.statements(draft.label !== null && own.answers.has(draft.label)));
    for (const name of own.support)
        references.support.add(name);
    for (const name of own.constants)
        references.constants.add(name);
    return statements;
}
class ScenarioWriter {
    #scenario;
    #store;
    #references;
    #bases;
    constructor(scenario, plan, samples, references) {
        this.#scenario = scenario;
        this.#store = new row_store/* RowStore */.cp(plan);
        this.#references = references;
        this.#bases = samples.map(({ base }) => base);
    }
    drafts() {
        const { steps } = this.#scenario;
        const written = [];
        for (let index = 0; index < steps.length;) {
            const run = tableRun(steps, index);
            if (run.length > 0) {
                const table = this.#table(run);
                written.push({ label: null, statements: () => table });
                index += run.length;
                continue;
            }
            const step = steps[index];
            if (step)
                written.push(this.#step(step, index));
            index += 1;
        }
        return written;
    }
    #step(step, index) {
        if (step.kind === 'pause') {
            this.#references.support.add('a_moment');
            return { label: null, statements: () => [(0,statement/* line */.n8)('a_moment()')] };
        }
        if (step.kind === 'restart')
            return { label: null, statements: () => [(0,statement/* line */.n8)('api.restart()')] };
        if (step.kind === 'websocket')
            return this.#socket(step);
        return this.#request(step, index);
    }
    #socket(step) {
        const args = [
            textDoc(step.path, this.#references),
            (0,layout/* listLiteral */.k9)(step.send.map((message) => (0,literal/* pythonString */.cE)(JSON.stringify(message)))),
            String(step.expect_messages),
        ];
        const doc = (0,layout/* call */.T1)(`${this.#caller(step.actor)}.socket`, args);
        return { label: null, statements: () => [(0,statement/* comment */.Im)((0,encoders/* oneLine */.TN)(step.title)), (0,statement/* line */.n8)(doc)] };
    }
    #request(step, index) {
        const { label } = step;
        const sent = this.#call(step);
        const setUp = this.#isSetUp(step, index);
        const checks = setUp ? ['.ok()'] : this.#checks(step);
        this.#remember(step);
        const said = setUp || /^creates an? /.test(step.title) ? [] : [(0,statement/* comment */.Im)((0,encoders/* oneLine */.TN)(step.title))];
        return {
            label,
            statements: (named) => {
                const [only = ''] = checks;
                const variable = variableOf(label);
                const whole = (0,layout/* joined */.oR)(sent, only);
                // A call that takes more than a line, and many checks, read better apart.
                const fits = (0,layout/* flat */.Ct)(whole).length + (named ? variable.length + 3 : 0) <= 92;
                if (setUp && fits)
                    return [named ? (0,statement/* assign */.kp)(variable, whole) : (0,statement/* line */.n8)(whole)];
                if (!setUp && !named && checks.length === 1 && fits)
                    return [...said, (0,statement/* line */.n8)(whole)];
                return [...said, (0,statement/* assign */.kp)(variable, sent), ...checks.map((check) => (0,statement/* line */.n8)((0,layout/* joined */.oR)(variable, check)))];
            },
        };
    }
    /** A call that only prepares the story is taken for granted: it has tests of its own. */
    #isSetUp(step, index) {
        const { proves, steps } = this.#scenario;
        if (proves.includes(step.operation) || step.request.method === 'GET' || step.expect.status >= 400)
            return false;
        return steps.slice(index).some((later) => later.kind === 'request' && proves.includes(later.operation));
    }
    #call({ request }) {
        const body = this.#body(request);
        const headers = request.headers.map(({ name, value }) => [
            (0,literal/* pythonString */.cE)(name),
            patternDoc(value, [], this.#references),
        ]);
        return (0,layout/* call */.T1)(`${this.#caller(request.actor)}.${request.method.toLowerCase()}`, [
            this.#path(request),
            ...(body === null ? [] : [body]),
            ...(headers.length > 0 ? [(0,layout/* keyword */.Si)('headers', (0,layout/* dictLiteral */.E7)(headers))] : []),
        ]);
    }
    #path(request) {
        if (request.query.length === 0)
            return textDoc(request.path, this.#references);
        const query = request.query.flatMap(({ name, value }, index) => [
            `${index === 0 ? '?' : '&'}${encodeURIComponent(name)}=`,
            ...(value.kind === 'literal'
                ? [encodeURIComponent(String(value.value))]
                : this.#quoted(piecesOf(value, this.#references))),
        ]);
        return (0,f_string/* formatted */.X)([...piecesOf(request.path, this.#references), ...query]);
    }
    #quoted(pieces) {
        return pieces.map((piece) => {
            if (typeof piece === 'string')
                return encodeURIComponent(piece);
            this.#references.support.add('quoted');
            return { code: `quoted(${piece.code})` };
        });
    }
    #body(request) {
        const content = request.body;
        if (!content)
            return null;
        if (content.kind === 'broken') {
            this.#references.support.add('BROKEN_JSON');
            return 'BROKEN_JSON';
        }
        const value = patternDoc(content.value, this.#bases, this.#references);
        if (content.kind === 'json')
            return value;
        this.#references.support.add(content.kind === 'form' ? 'form' : 'upload');
        if (content.kind === 'form')
            return (0,layout/* call */.T1)('form', [value]);
        const { field, name, content_type, text } = content.file;
        return (0,layout/* call */.T1)('upload', [value, ...[field, name, content_type, text].map(literal/* pythonString */.cE)]);
    }
    #caller(actor) {
        if (!actor)
            return 'api';
        if (actor.token) {
            const token = actor.token.kind === 'captured'
                ? captured(actor.token.name, this.#references)
                : (0,layout/* flat */.Ct)(textDoc(actor.token, this.#references));
            return `api.with_token(${token})`;
        }
        const [role] = actor.roles;
        const subject = actor.key
            ? (0,layout/* flat */.Ct)(patternDoc(actor.key, [], this.#references))
            : (0,literal/* pythonString */.cE)(actor.subject);
        return `api.called_by(${[subject, ...(role === undefined ? [] : [(0,literal/* pythonString */.cE)(role)])].join(', ')})`;
    }
    #checks({ expect }) {
        if (this.#isRefusal(expect))
            return [`.refuses(${expect.status})`];
        const headers = expect.headers
            .filter(({ name }) => name !== 'content-type')
            .map(({ name, value }) => (0,layout/* call */.T1)('.has_header', [(0,literal/* pythonString */.cE)(name), patternDoc(value, [], this.#references)]));
        if (expect.content_type === null)
            return [`.is_empty(${expect.status})`, ...headers];
        if (!/json/.test(expect.content_type))
            return [`.is_text(${expect.status}, ${(0,literal/* pythonString */.cE)(expect.content_type)})`, ...headers];
        if (expect.body === null)
            return [`.expect(${expect.status})`, ...headers];
        const body = patternDoc(expect.body, this.#bases, this.#references);
        return [(0,layout/* call */.T1)('.expect', [String(expect.status), body]), ...headers];
    }
    #isRefusal({ status, body }) {
        return status >= 400 && body !== null && (0,scenarios_pattern/* samePattern */.nQ)(body, (0,refusal/* refusalBody */.H)(this.#store, status).body);
    }
    /** What was sent cannot be named later; what came back can. */
    #remember({ label, expect }) {
        if (expect.body?.kind !== 'object' || expect.body.open)
            return;
        const seen = asSeen(expect.body, label);
        if (seen.kind !== 'object')
            return;
        this.#bases = [
            ...this.#bases,
            {
                code: `${variableOf(label)}.record`,
                label,
                entries: new Map(seen.entries.map(({ name, value }) => [name, value])),
            },
        ];
    }
    #table(run) {
        const [first] = run;
        if (!first)
            return [];
        const table = tableOf(run);
        const valid = table.common.length > 0 ? patternDoc((0,scenarios_pattern/* object */.Ik)(table.common), this.#bases, this.#references) : null;
        const entries = new Map(table.common.map(({ name, value }) => [name, value]));
        const bases = valid === null ? [] : [{ code: 'valid', label: null, entries }];
        const rows = table.rows.map(({ title, left_out, entries: members }) => {
            const isWithout = left_out.length > 0 && valid !== null;
            if (isWithout)
                this.#references.support.add('without');
            const value = isWithout
                ? (0,layout/* call */.T1)('without', ['valid', ...left_out.map(literal/* pythonString */.cE)])
                : patternDoc((0,scenarios_pattern/* object */.Ik)(members), bases, this.#references);
            return (0,layout/* bracketed */.Em)('(', [(0,literal/* pythonString */.cE)(title), value], ')');
        });
        const usesValid = this.#references.constants.has('valid') || table.rows.some(({ left_out }) => left_out.length > 0);
        this.#references.constants.delete('valid');
        const refuses = (0,layout/* call */.T1)(`${this.#caller(first.request.actor)}.${first.request.method.toLowerCase()}`, [
            this.#path(first.request),
            'body',
        ]);
        const refused = `.refuses(${first.expect.status}, fault)`;
        const fits = (0,layout/* flat */.Ct)(refuses).length + refused.length <= 90;
        this.#references.support.add('Body');
        return [
            ...(valid !== null && usesValid ? [(0,statement/* assign */.kp)('valid: Body', valid)] : []),
            (0,statement/* assign */.kp)('faults: list[tuple[str, Body]]', (0,layout/* listLiteral */.k9)(rows)),
            (0,statement/* block */.om)('for', 'fault, body in faults', [
                ...(fits ? [(0,statement/* line */.n8)((0,layout/* joined */.oR)(refuses, refused))] : [(0,statement/* assign */.kp)('answer', refuses), (0,statement/* line */.n8)(`answer${refused}`)]),
            ]),
        ];
    }
}
/** Calls that differ in the body only, from `index` on. */
function tableRun(steps, index) {
    const run = [];
    for (const step of steps.slice(index)) {
        if (step.kind !== 'request' || !isTable(run[0] ?? step, step))
            break;
        run.push(step);
    }
    return run.length >= 2 ? run : [];
}
/** The answer as it is once it has come: what the service chose can be named. */
function asSeen(body, label) {
    const named = (pattern, pointer) => {
        if (pattern.kind === 'object' && !pattern.open)
            return {
                ...pattern,
                entries: pattern.entries.map(({ name, value }) => ({
                    name,
                    value: named(value, `${pointer}/${name}`),
                })),
            };
        // What was only checked for its form may differ the next time.
        const open = pattern.kind === 'unknown' || pattern.kind === 'anything';
        return open ? { kind: 'captured', name: `${label}${pointer}` } : pattern;
    };
    return named(body, '');
}

// EXTERNAL MODULE: ./build/js/generate/scenarios/credential-settings.js
var credential_settings = __webpack_require__(77337);
;// CONCATENATED MODULE: ./build/js/generate/python/tests/support-view.js




/** What `tests/support.py` has to know of the service. */
function supportView(plan) {
    const { authentication } = plan;
    return {
        environment: (0,code/* code */.a)((0,layout/* print */.yy)((0,layout/* dictLiteral */.E7)(environment(plan)), { indent: 0, before: 30, after: 0, inside: false })),
        refusal: (0,code/* code */.a)((0,layout/* print */.yy)(support_view_refusal(plan.errors), { indent: 8, before: 23, after: 0, inside: true })),
        refusal_type: (0,code/* code */.a)((0,literal/* pythonString */.cE)(plan.errors.kind === 'problem' ? 'application/problem+json' : 'application/json')),
        signed: authentication?.kind === 'jwt' || authentication?.kind === 'session',
        basic: authentication?.kind === 'basic',
        authentication: authentication && {
            sent: (0,code/* code */.a)(credentialCode(authentication)),
        },
        secret: (0,code/* code */.a)((0,literal/* pythonString */.cE)(SECRET)),
        websocket: plan.features.includes('websocket'),
        form: plan.features.includes('form'),
        upload: plan.features.includes('upload'),
    };
}
/** Arguments that make an `Api` carry the variable `token`. */
function credentialCode({ carrier, prefix }) {
    if (carrier.in === 'query')
        return `query=f"${(0,literal/* escapedInTemplate */.DO)(carrier.name, '"')}={quoted(token)}"`;
    if (carrier.in === 'cookie')
        return `{"cookie": f"${(0,literal/* escapedInTemplate */.DO)(carrier.name, '"')}={quoted(token)}"}`;
    const word = prefix === '' ? '' : `${prefix} `;
    return `{${(0,literal/* pythonString */.cE)(carrier.name.toLowerCase())}: f"${(0,literal/* escapedInTemplate */.DO)(word, '"')}{token}"}`;
}
/** Signs tokens in tests only. */
const SECRET = 'a-secret-that-is-only-used-in-tests';
const SAMPLES = {
    string: 'sample',
    integer: '1',
    number: '1',
    boolean: 'true',
    url: 'http://localhost:1',
};
/** What the service wants to know before it starts. Dependencies are not reached: nothing listens on port 1. */
function environment({ authentication, configuration }) {
    const secrets = authentication
        ? [...(0,credential_settings/* credentialSettings */.L)(authentication), 'ADMIN_USERNAME', 'ADMIN_PASSWORD']
        : [];
    const chosen = new Map([
        ['LOG_LEVEL', 'fatal'],
        ...secrets.map((name) => [name, name === 'ADMIN_USERNAME' ? 'admin' : SECRET]),
    ]);
    for (const { name, required, type } of configuration)
        if (required && !chosen.has(name))
            chosen.set(name, SAMPLES[type]);
    return [...chosen].map(([name, value]) => [(0,literal/* pythonString */.cE)(name), (0,literal/* pythonString */.cE)(value)]);
}
/** Pattern that every error body follows. */
function support_view_refusal(errors) {
    if (errors.kind === 'problem')
        return (0,layout/* call */.T1)('partly', [
            (0,layout/* dictLiteral */.E7)([
                ['"status"', 'status'],
                ['"title"', 'some_text'],
            ]),
        ]);
    const names = [errors.message_field, errors.code_field].filter((name) => name !== null);
    const inside = (0,layout/* call */.T1)('partly', [(0,layout/* dictLiteral */.E7)(names.map((name) => [(0,literal/* pythonString */.cE)(name), 'some_text']))]);
    return errors.envelope === null
        ? inside
        : (0,layout/* call */.T1)('partly', [(0,layout/* dictLiteral */.E7)([[(0,literal/* pythonString */.cE)(errors.envelope), inside]])]);
}

;// CONCATENATED MODULE: ./build/js/generate/python/tests/python-tests.js















/** Test files of a generated Python project. Templates lie in the pack's `tests/` folder. */
function pythonTests(plan, pack) {
    const scenarios = (0,plan_scenarios/* planScenarios */.R)(plan);
    const topics = [...new Set(scenarios.map(({ topic }) => topic))];
    const files = new python_names/* Names */.f(['test_app', 'test_config', 'test_requests']);
    const renderer = (0,rendering_renderer/* rendererFor */.L)(pack);
    const file = (path, template, view) => ({
        path,
        contents: (0,tidied/* tidied */.G)(renderer.render(template, view, view)),
        executable: false,
        ownership: 'generated',
    });
    return [
        { path: 'tests/__init__.py', contents: '', executable: false, ownership: 'generated' },
        file('tests/conftest.py', 'tests/conftest.py.hbs', {}),
        file('tests/support.py', 'tests/support.py.hbs', supportView(plan)),
        file('tests/test_app.py', 'tests/test_app.py.hbs', wholeView(plan)),
        file('tests/test_config.py', 'tests/test_config.py.hbs', settingsView(plan)),
        ...(hasBodies(plan) ? [file('tests/test_requests.py', 'tests/test_requests.py.hbs', {})] : []),
        ...topics.map((topic) => file(`tests/${files.take(topic === 'standard' ? 'test_standard_endpoints' : `test_${(0,identifiers/* snakeCase */.LW)(topic)}`)}.py`, 'tests/test_topic.py.hbs', topicView(plan, topic, scenarios.filter((one) => one.topic === topic)))),
    ];
}
function topicView(plan, topic, scenarios) {
    const labels = scenarios.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'request' ? [variableOf(step.label)] : [])));
    const samples = samplesOf(scenarios, new python_names/* Names */.f(labels));
    const references = new References();
    const names = new python_names/* Names */.f();
    const tests = scenarios.map((scenario) => ({
        spec: (0,code/* code */.a)((0,literal/* pythonString */.cE)(`${scenario.source.file}:${scenario.source.line}`)),
        name: (0,code/* code */.a)(names.take(`test_${(0,identifiers/* snakeCase */.LW)(scenario.name, 'story')}`)),
        title: (0,code/* code */.a)((0,literal/* docText */.il)(scenario.name)),
        body: (0,code/* code */.a)((0,statement/* printStatements */.gG)(scenarioStatements(scenario, plan, samples, references), 4)),
    }));
    const used = samples.filter(({ name }) => references.constants.has(name));
    if (used.length > 0)
        references.support.add('Body');
    return {
        title: (0,code/* code */.a)((0,literal/* docText */.il)(`${topic.charAt(0).toUpperCase()}${topic.slice(1).replaceAll('_', ' ')}.`)),
        imports: (0,code/* code */.a)((0,import_lines/* importLines */.V)(new Map([
            ['pytest', new Set()],
            ['tests.support', new Set(['Api', ...references.support])],
        ]))),
        samples: used.map(({ name, doc }) => ({
            name: (0,code/* code */.a)(name),
            value: (0,code/* code */.a)((0,layout/* print */.yy)(doc, { indent: 0, before: name.length + 9, after: 0, inside: false })),
        })),
        tests,
    };
}
function hasBodies({ operations }) {
    return operations.some(({ operation }) => (operation.request?.content ?? []).some(({ content_type }) => content_type === 'application/json'));
}
function wholeView(plan) {
    const { operations, json_create, ...rest } = appView(plan);
    const described = Array.isArray(operations) ? operations : [];
    const list = (0,layout/* listLiteral */.k9)(described.map((each) => (0,literal/* pythonString */.cE)(String(each))));
    return {
        ...rest,
        operations: (0,code/* code */.a)((0,layout/* print */.yy)(list, { indent: 0, before: 13, after: 0, inside: false })),
        json_create: typeof json_create === 'string' ? (0,code/* code */.a)((0,literal/* pythonString */.cE)(json_create)) : null,
    };
}
function settingsView(plan) {
    const { port, level, required } = configView(plan);
    const names = Array.isArray(required) ? required : [];
    return {
        port,
        level: (0,code/* code */.a)((0,literal/* pythonString */.cE)(String(level))),
        required: names.flatMap((each) => {
            if (typeof each !== 'object' || each === null || !('name' in each))
                return [];
            const name = String(each.name);
            const entry = plan.configuration.find((one) => one.name === name);
            if (!entry)
                return [];
            return [
                {
                    name: (0,code/* code */.a)((0,literal/* pythonString */.cE)(name)),
                    function: (0,code/* code */.a)(`test_${(0,identifiers/* snakeCase */.LW)(name)}_has_to_be_set`),
                    title: (0,code/* code */.a)((0,literal/* docText */.il)(`${name} has to be set`)),
                    spec: (0,code/* code */.a)((0,literal/* pythonString */.cE)(`${entry.source.file}:${entry.source.line}`)),
                    fault: (0,code/* code */.a)((0,literal/* pythonString */.cE)(`${name} is missing`)),
                },
            ];
        }),
    };
}

// EXTERNAL MODULE: ./build/js/generate/typescript/identifiers.js
var typescript_identifiers = __webpack_require__(78174);
// EXTERNAL MODULE: ./build/js/generate/typescript/layout.js
var typescript_layout = __webpack_require__(32150);
// EXTERNAL MODULE: ./build/js/generate/typescript/literal.js
var typescript_literal = __webpack_require__(52377);
;// CONCATENATED MODULE: ./build/js/generate/typescript-tests/pattern-code.js




/** What a test's code refers to; filled while it is written. */
class pattern_code_References {
    /** Names from `support.ts`. */
    support = new Set();
    /** Answers by label. */
    answers = new Set();
    /** Constants of the file. */
    constants = new Set();
}
/** A pattern as a TypeScript expression, built from what is at hand where that is shorter. */
function patternCode(pattern, bases, references) {
    const inner = (part) => patternCode(part, bases, references);
    switch (pattern.kind) {
        case 'literal':
            return literalCode(pattern.value);
        case 'aggregate':
        case 'computed':
            return literalCode(pattern.value);
        case 'captured':
            return capturedCode(pattern.name, references);
        case 'increased':
            return `Number(${capturedCode(pattern.name, references)}) + ${pattern.by}`;
        case 'unknown':
            return pattern.after?.kind === 'captured'
                ? `${pattern_code_use(references, 'after')}(${capturedCode(pattern.after.name, references)})`
                : pattern_code_use(references, pattern_code_CHECKS[pattern.of]);
        case 'anything':
            return schemaCode(pattern.schema, references);
        case 'setting':
            return `${pattern_code_use(references, 'environment')}${(0,encoders/* typescriptMember */.kx)(pattern.name)}`;
        case 'origin':
        case 'text':
            return `${pattern_code_isOpenText(pattern) ? pattern_code_use(references, 'textOf') : ''}${textCode(pattern, references)}`;
        case 'object':
            return objectCode(pattern, bases, references);
        case 'array': {
            const items = (0,typescript_layout/* arrayLiteral */.PL)(pattern.items.map(inner));
            return pattern.ordered || pattern.items.length < 2
                ? items
                : `${pattern_code_use(references, 'inAnyOrder')}(${items})`;
        }
        case 'some':
            return `${pattern_code_use(references, 'someOf')}(${pattern.length}, ${(0,typescript_layout/* arrayLiteral */.PL)(pattern.of.map(inner))})`;
    }
}
/** A value that is known when the test is written. Long texts are told by what they repeat. */
function literalCode(value) {
    const [first] = typeof value === 'string' ? [...value] : [];
    if (typeof value === 'string' &&
        first !== undefined &&
        value.length > 40 &&
        value === first.repeat(value.length))
        return `${(0,encoders/* typescriptString */.$k)(first)}.repeat(${value.length})`;
    return (0,typescript_literal/* jsonLiteral */.O)(value);
}
/** `booking.at('id')` for the value that the answer `booking` held. */
function capturedCode(name, references) {
    const [label = '', ...path] = name.split('/');
    references.answers.add(label);
    return `${label}.at(${(0,encoders/* typescriptString */.$k)(path.join('/'))})`;
}
/** A template literal, or a plain one where all is known. */
function textCode(pattern, references) {
    if (pattern.kind === 'literal')
        return (0,encoders/* typescriptString */.$k)(String(pattern.value));
    return `\`${templateInside(pattern, references)}\``;
}
/** What stands between the backticks. */
function templateInside(pattern, references) {
    switch (pattern.kind) {
        case 'literal':
            return (0,encoders/* typescriptTemplate */.AJ)(String(pattern.value));
        case 'captured':
            return `\${${capturedCode(pattern.name, references)}}`;
        case 'origin':
            return pattern.scheme === 'ws'
                ? `\${${pattern_code_use(references, 'wsOrigin')}}`
                : `\${${pattern_code_use(references, 'origin')}}`;
        case 'text':
            return pattern.parts.map((part) => templateInside(part, references)).join('');
        default:
            return `\${${patternCode(pattern, [], references)}}`;
    }
}
/** Whether a place of the text is only known by its form: it is then a check, and no text. */
function pattern_code_isOpenText(pattern) {
    if (pattern.kind !== 'text')
        return pattern.kind === 'unknown' || pattern.kind === 'anything';
    return pattern.parts.some(pattern_code_isOpenText);
}
function pattern_code_use(references, name) {
    references.support.add(name);
    return name;
}
const pattern_code_CHECKS = {
    uuid: 'aUuid',
    timestamp: 'aTimestamp',
    date: 'aDate',
    integer: 'anInteger',
    number: 'aNumber',
    text: 'someText',
    boolean: 'aBoolean',
    array: 'aList',
    object: 'anObject',
    any: 'anything',
};
function schemaCode(schema, references) {
    if (!schema)
        return pattern_code_use(references, 'anything');
    if (schema.enum)
        return `${pattern_code_use(references, 'oneOf')}(${schema.enum.map(literalCode).join(', ')})`;
    switch (schema.type) {
        case 'string':
            return pattern_code_use(references, schema.format === 'date-time' ? 'aTimestamp' : 'someText');
        case 'integer':
            return pattern_code_use(references, 'anInteger');
        case 'number':
            return pattern_code_use(references, 'aNumber');
        case 'boolean':
            return pattern_code_use(references, 'aBoolean');
        case 'object':
            return pattern_code_use(references, 'anObject');
        case 'array':
            return schema.minItems !== undefined && schema.minItems === schema.maxItems
                ? `${pattern_code_use(references, 'aListOf')}(${schema.minItems})`
                : pattern_code_use(references, 'aList');
        default:
            return pattern_code_use(references, 'anything');
    }
}
function objectCode(pattern, bases, references) {
    const written = (entries) => entries.map(({ name, value }) => (0,typescript_layout/* member */.Dc)(name, patternCode(value, bases, references)));
    if (pattern.open)
        return `${pattern_code_use(references, 'partly')}(${(0,typescript_layout/* braced */.qQ)(written(pattern.entries))})`;
    if (pattern.entries.length === 0)
        return '{}';
    const whole = pattern_code_pickedFrom(pattern.entries, bases, references);
    if (whole !== null)
        return whole;
    const best = pattern_code_bestBase(pattern.entries, bases);
    if (!best)
        return (0,typescript_layout/* braced */.qQ)(written(pattern.entries));
    pattern_code_refer(best, references);
    const rest = pattern.entries.filter(({ name, value }) => {
        const there = best.entries.get(name);
        return !there || !(0,scenarios_pattern/* samePattern */.nQ)(there, value);
    });
    return rest.length === 0 ? best.code : (0,typescript_layout/* braced */.qQ)([`...${best.code}`, ...written(rest)]);
}
/** Few shared members are written out. */
const pattern_code_WORTH_SPREADING = 3;
const pattern_code_MANY = 7;
/** The base with the most members in common; all of its members must stand in the object. */
function pattern_code_bestBase(entries, bases) {
    let best = null;
    let most = Math.min(pattern_code_WORTH_SPREADING, entries.length) - 1;
    for (const base of bases) {
        if (base.entries.size > entries.length)
            continue;
        if (![...base.entries.keys()].every((name) => entries.some((entry) => entry.name === name)))
            continue;
        const shared = pattern_code_sharedWith(entries, base);
        if (base.label !== null && !pattern_code_isWorthReading(entries, base, shared))
            continue;
        // Later bases win: they are nearer.
        if (shared > 1 && shared >= most)
            [best, most] = [base, shared];
    }
    return best;
}
/** An answer is worth looking up for what only the service knew, or for much at once. */
function pattern_code_isWorthReading(entries, base, shared) {
    if (shared >= pattern_code_MANY)
        return true;
    return entries.some(({ name, value }) => {
        const there = base.entries.get(name);
        return there !== undefined && !isKnown(value) && (0,scenarios_pattern/* samePattern */.nQ)(there, value);
    });
}
/** `booking.pick('id', 'status')` where an answer has all of it and more. */
function pattern_code_pickedFrom(entries, bases, references) {
    if (entries.length < pattern_code_WORTH_SPREADING)
        return null;
    const base = bases.findLast((one) => one.label !== null && pattern_code_sharedWith(entries, one) === entries.length);
    if (!base || base.label === null)
        return null;
    pattern_code_refer(base, references);
    if (base.entries.size === entries.length)
        return base.code;
    return `${base.label}.pick(${entries.map(({ name }) => (0,encoders/* typescriptString */.$k)(name)).join(', ')})`;
}
function pattern_code_sharedWith(entries, base) {
    return entries.filter(({ name, value }) => {
        const there = base.entries.get(name);
        return there !== undefined && (0,scenarios_pattern/* samePattern */.nQ)(there, value);
    }).length;
}
function pattern_code_refer({ label, code }, references) {
    if (label === null)
        references.constants.add(code);
    else
        references.answers.add(label);
}
/** Whether nothing in it depends on an answer. */
function isKnown(pattern) {
    return (0,scenarios_pattern/* literalOf */.Zc)(pattern) !== undefined;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript-tests/samples.js



const samples_OFTEN = 3;
/**
 * The known members of the bodies that recur. Only bodies of calls that succeed count: what is refused stands where it
 * is refused.
 */
function samples_samplesOf(scenarios, names) {
    const counted = new Map();
    for (const step of scenarios.flatMap(({ steps }) => steps)) {
        if (step.kind !== 'request' || step.expect.status >= 400)
            continue;
        const entries = samples_knownMembers(step);
        if (entries.length < 2)
            continue;
        const key = JSON.stringify([step.operation, entries]);
        const found = counted.get(key);
        counted.set(key, { label: found?.label ?? samples_wordOf(step), entries, count: (found?.count ?? 0) + 1 });
    }
    return [...counted.values()]
        .filter(({ count }) => count >= samples_OFTEN)
        .map(({ label, entries }) => {
        const name = names.take(label);
        return {
            name,
            code: (0,typescript_layout/* braced */.qQ)(entries.map((entry) => (0,typescript_layout/* member */.Dc)(entry.name, literalCode((0,scenarios_pattern/* literalOf */.Zc)(entry.value) ?? null)))),
            base: {
                code: name,
                label: null,
                entries: new Map(entries.map((entry) => [entry.name, entry.value])),
            },
        };
    });
}
/** Members of the JSON body that do not depend on an answer. */
function samples_knownMembers({ request }) {
    const body = request.body?.kind === 'json' ? request.body.value : null;
    if (body?.kind !== 'object')
        return [];
    return body.entries.filter(({ value }) => (0,scenarios_pattern/* literalOf */.Zc)(value) !== undefined);
}
/** `aRoom`: named after the last noun of the path. */
function samples_wordOf({ request }) {
    const path = (0,scenarios_pattern/* literalOf */.Zc)(request.path) ??
        (request.path.kind === 'text' ? (0,scenarios_pattern/* literalOf */.Zc)(request.path.parts[0] ?? request.path) : '');
    const segment = String(path ?? '')
        .split('/')
        .filter((part) => part !== '')[0] ?? 'body';
    const word = segment
        .replace(/ies$/, 'y')
        .replace(/s$/, '')
        .replace(/[^a-zA-Z0-9]+(.)?/g, (_, next) => (next ?? '').toUpperCase());
    const capital = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    return request.method === 'POST'
        ? `${/^[AEIOU]/.test(capital) ? 'an' : 'a'}${capital}`
        : `changed${capital}`;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript-tests/scenario-code.js







/** Writes the test for a scenario. `references` gathers what the file has to import and declare. */
function scenarioCode(scenario, plan, samples, references) {
    const own = new pattern_code_References();
    const writer = new scenario_code_ScenarioWriter(scenario, plan, samples, own);
    const statements = writer.statements();
    const text = statements.map((statement) => statement.text(statement.label !== null && own.answers.has(statement.label)));
    const spaced = text.map((statement, index) => index > 0 && statement.startsWith('//') ? `\n${statement}` : statement);
    for (const name of own.support)
        references.support.add(name);
    for (const name of own.constants)
        references.constants.add(name);
    references.support.add('openApi');
    const { file, line } = scenario.source;
    const title = `${scenario.name} (${file}:${line})`;
    return {
        title,
        code: (0,typescript_layout/* block */.om)(`test(${(0,encoders/* typescriptString */.$k)(title)}, async (t) =>`, ['const api = await openApi(t);', ...spaced], '});').replace(/^ +$/gm, ''),
    };
}
class scenario_code_ScenarioWriter {
    #scenario;
    #store;
    #references;
    #bases;
    constructor(scenario, plan, samples, references) {
        this.#scenario = scenario;
        this.#store = new row_store/* RowStore */.cp(plan);
        this.#references = references;
        this.#bases = samples.map(({ base }) => base);
    }
    statements() {
        const { steps } = this.#scenario;
        const written = [];
        for (let index = 0; index < steps.length;) {
            const run = scenario_code_tableRun(steps, index);
            if (run.length > 0) {
                written.push({ label: null, text: this.#table(run) });
                index += run.length;
                continue;
            }
            const step = steps[index];
            if (step)
                written.push(...this.#step(step, index));
            index += 1;
        }
        return written;
    }
    #step(step, index) {
        if (step.kind === 'pause') {
            this.#references.support.add('aMoment');
            return [{ label: null, text: () => 'await aMoment();' }];
        }
        if (step.kind === 'restart')
            return [{ label: null, text: () => 'await api.restart();' }];
        if (step.kind === 'websocket')
            return [this.#socket(step)];
        return [this.#request(step, index)];
    }
    #socket(step) {
        const path = textCode(step.path, this.#references);
        const sent = step.send.map((message) => JSON.stringify(message)).map(encoders/* typescriptString */.$k);
        const api = this.#caller(step.actor);
        const line = `${(0,typescript_layout/* call */.T1)(`await ${api}.socket`, [path, (0,typescript_layout/* arrayLiteral */.PL)(sent), String(step.expect_messages)])};`;
        return { label: null, text: () => `// ${comment(step.title)}\n${line}` };
    }
    #request(step, index) {
        const { label } = step;
        const sent = this.#call(step);
        const setUp = this.#isSetUp(step, index);
        const checks = setUp ? ['.ok()'] : this.#checks(step);
        this.#remember(step);
        const said = setUp || /^creates an? /.test(step.title) ? '' : `// ${comment(step.title)}\n`;
        return {
            label,
            text: (named) => {
                if (setUp)
                    return named ? `const ${label} = (${sent}).ok();` : `(${sent}).ok();`;
                const [only] = checks;
                if (!named && checks.length === 1 && only !== undefined)
                    return `${said}(${sent})${only};`;
                return `${said}const ${label} = ${sent};\n${checks.map((check) => `${label}${check};`).join('\n')}`;
            },
        };
    }
    /** A call that only prepares the story is taken for granted: it has tests of its own. */
    #isSetUp(step, index) {
        const { proves, steps } = this.#scenario;
        if (proves.includes(step.operation) || step.request.method === 'GET' || step.expect.status >= 400)
            return false;
        return steps.slice(index).some((later) => later.kind === 'request' && proves.includes(later.operation));
    }
    #call({ request }) {
        const path = this.#path(request);
        const body = this.#body(request);
        const headers = request.headers.map(({ name, value }) => (0,typescript_layout/* member */.Dc)(name, patternCode(value, [], this.#references)));
        const args = [
            path,
            ...(body === null && headers.length > 0 ? ['undefined'] : body === null ? [] : [body]),
        ];
        if (headers.length > 0)
            args.push((0,typescript_layout/* braced */.qQ)(headers));
        return `await ${(0,typescript_layout/* call */.T1)(`${this.#caller(request.actor)}.${request.method.toLowerCase()}`, args)}`;
    }
    #path(request) {
        if (request.query.length === 0)
            return textCode(request.path, this.#references);
        const query = request.query
            .map(({ name, value }) => value.kind === 'literal'
            ? `${encodeURIComponent(name)}=${encodeURIComponent(String(value.value))}`
            : `${encodeURIComponent(name)}=${templateInside(value, this.#references)}`)
            .join('&');
        const path = templateInside(request.path, this.#references);
        const whole = `${path}?${query}`;
        return whole.includes('${') ? `\`${whole}\`` : (0,encoders/* typescriptString */.$k)(whole);
    }
    #body(request) {
        const content = request.body;
        if (!content)
            return null;
        if (content.kind === 'broken') {
            this.#references.support.add('brokenJson');
            return 'brokenJson';
        }
        const value = patternCode(content.value, this.#bases, this.#references);
        if (content.kind === 'json')
            return value;
        this.#references.support.add(content.kind === 'form' ? 'form' : 'upload');
        return content.kind === 'form'
            ? `form(${value})`
            : `upload(${value}, ${(0,typescript_layout/* braced */.qQ)(Object.entries(content.file).map(([name, one]) => (0,typescript_layout/* member */.Dc)(name, (0,encoders/* typescriptString */.$k)(one))))})`;
    }
    #caller(actor) {
        if (!actor)
            return 'api';
        if (actor.token) {
            const token = actor.token.kind === 'captured'
                ? capturedCode(actor.token.name, this.#references)
                : textCode(actor.token, this.#references);
            return `api.withToken(${token})`;
        }
        const [role] = actor.roles;
        const subject = actor.key
            ? patternCode(actor.key, [], this.#references)
            : (0,encoders/* typescriptString */.$k)(actor.subject);
        return `api.as(${[subject, ...(role === undefined ? [] : [(0,encoders/* typescriptString */.$k)(role)])].join(', ')})`;
    }
    #checks({ expect }) {
        if (this.#isRefusal(expect))
            return [`.refuses(${expect.status})`];
        const headers = expect.headers
            .filter(({ name }) => name !== 'content-type')
            .map(({ name, value }) => `.hasHeader(${(0,encoders/* typescriptString */.$k)(name)}, ${patternCode(value, [], this.#references)})`);
        if (expect.content_type === null)
            return [`.isEmpty(${expect.status})`, ...headers];
        if (!/json/.test(expect.content_type))
            return [`.isText(${expect.status}, ${(0,encoders/* typescriptString */.$k)(expect.content_type)})`, ...headers];
        if (expect.body === null)
            return [`.expect(${expect.status})`, ...headers];
        const body = patternCode(expect.body, this.#bases, this.#references);
        return [(0,typescript_layout/* call */.T1)('.expect', [String(expect.status), body]), ...headers];
    }
    #isRefusal({ status, body }) {
        return status >= 400 && body !== null && (0,scenarios_pattern/* samePattern */.nQ)(body, (0,refusal/* refusalBody */.H)(this.#store, status).body);
    }
    /** What was sent cannot be named later; what came back can. */
    #remember({ label, expect }) {
        if (expect.body?.kind !== 'object' || expect.body.open)
            return;
        const seen = scenario_code_asSeen(expect.body, label);
        if (seen.kind !== 'object')
            return;
        this.#bases = [
            ...this.#bases,
            {
                code: `${label}.record`,
                label,
                entries: new Map(seen.entries.map(({ name, value }) => [name, value])),
            },
        ];
    }
    #table(run) {
        const [first] = run;
        if (!first)
            return () => '';
        const table = tableOf(run);
        const valid = table.common.length > 0 ? patternCode((0,scenarios_pattern/* object */.Ik)(table.common), this.#bases, this.#references) : null;
        const bases = [
            ...(valid === null
                ? []
                : [
                    {
                        code: 'valid',
                        label: null,
                        entries: new Map(table.common.map(({ name, value }) => [name, value])),
                    },
                ]),
        ];
        const rows = table.rows.map(({ title, left_out, entries }) => {
            const value = left_out.length > 0 && valid !== null
                ? `without(valid, ${left_out.map(encoders/* typescriptString */.$k).join(', ')})`
                : patternCode((0,scenarios_pattern/* object */.Ik)(entries), bases, this.#references);
            if (left_out.length > 0)
                this.#references.support.add('without');
            return `[${(0,encoders/* typescriptString */.$k)(title)}, ${value}]`;
        });
        const usesValid = this.#references.constants.has('valid') || table.rows.some(({ left_out }) => left_out.length > 0);
        this.#references.constants.delete('valid');
        const path = this.#path(first.request);
        const api = this.#caller(first.request.actor);
        const method = first.request.method.toLowerCase();
        return () => [
            ...(valid === null || !usesValid ? [] : [`const valid = ${valid};`]),
            `const faults: [string, object][] = ${(0,typescript_layout/* arrayLiteral */.PL)(rows)};`,
            (0,typescript_layout/* block */.om)('for (const [fault, body] of faults)', [
                `const answer = await ${api}.${method}(${path}, body);`,
                `answer.refuses(${first.expect.status}, fault);`,
            ]),
        ].join('\n');
    }
}
/** Calls that differ in the body only, from `index` on. */
function scenario_code_tableRun(steps, index) {
    const run = [];
    for (const step of steps.slice(index)) {
        if (step.kind !== 'request' || !isTable(run[0] ?? step, step))
            break;
        run.push(step);
    }
    return run.length >= 2 ? run : [];
}
/** The answer as it is once it has come: what the service chose can be named. */
function scenario_code_asSeen(body, label) {
    const named = (pattern, pointer) => {
        if (pattern.kind === 'object' && !pattern.open)
            return {
                ...pattern,
                entries: pattern.entries.map(({ name, value }) => ({
                    name,
                    value: named(value, `${pointer}/${name}`),
                })),
            };
        // What was only checked for its form may differ the next time.
        const open = pattern.kind === 'unknown' || pattern.kind === 'anything';
        return open ? { kind: 'captured', name: `${label}${pointer}` } : pattern;
    };
    return named(body, '');
}
function comment(text) {
    return text.replace(/\s+/g, ' ').replaceAll('*/', '* /');
}

;// CONCATENATED MODULE: ./build/js/generate/typescript-tests/support-view.js




/** What `test/support.ts` has to know of the service. */
function support_view_supportView(plan) {
    const { authentication } = plan;
    return {
        environment: support_view_environment(plan),
        refusal: (0,code/* code */.a)(refusalCode(plan.errors)),
        refusal_type: plan.errors.kind === 'problem' ? 'application/problem+json' : 'application/json',
        signed: authentication?.kind === 'jwt' || authentication?.kind === 'session',
        basic: authentication?.kind === 'basic',
        authentication: authentication && {
            header: authentication.carrier.in === 'header',
            cookie: authentication.carrier.in === 'cookie',
            name: authentication.carrier.name.toLowerCase(),
            prefix: (0,code/* code */.a)(authentication.prefix === '' ? '' : (0,encoders/* typescriptTemplate */.AJ)(`${authentication.prefix} `)),
        },
        secret: support_view_SECRET,
        websocket: plan.features.includes('websocket'),
        form: plan.features.includes('form'),
        upload: plan.features.includes('upload'),
    };
}
/** Signs tokens in tests only. */
const support_view_SECRET = 'a-secret-that-is-only-used-in-tests';
const support_view_SAMPLES = {
    string: 'sample',
    integer: '1',
    number: '1',
    boolean: 'true',
    url: 'http://localhost:1',
};
/** What the service wants to know before it starts. Dependencies are not reached: nothing listens on port 1. */
function support_view_environment({ authentication, configuration, }) {
    const secrets = authentication
        ? [...(0,credential_settings/* credentialSettings */.L)(authentication), 'ADMIN_USERNAME', 'ADMIN_PASSWORD']
        : [];
    const chosen = new Map(secrets.map((name) => [name, name === 'ADMIN_USERNAME' ? 'admin' : support_view_SECRET]));
    for (const { name, required, type } of configuration)
        if (required && !chosen.has(name))
            chosen.set(name, support_view_SAMPLES[type]);
    return [...chosen].map(([name, value]) => ({ name, value }));
}
/** Pattern that every error body follows. */
function refusalCode(errors) {
    if (errors.kind === 'problem')
        return 'partly({ status, title: someText })';
    const names = [errors.message_field, errors.code_field].filter((name) => name !== null);
    const inside = `partly({ ${names.map((name) => (0,typescript_layout/* member */.Dc)(name, 'someText')).join(', ')} })`;
    return errors.envelope === null ? inside : `partly({ ${(0,typescript_layout/* member */.Dc)(errors.envelope, inside)} })`;
}

;// CONCATENATED MODULE: ./build/js/generate/typescript-tests/typescript-tests.js









/** Test files of a generated TypeScript project. Templates lie in the pack's `test/` folder. */
function typescriptTests(plan, pack) {
    const scenarios = (0,plan_scenarios/* planScenarios */.R)(plan);
    const topics = [...new Set(scenarios.map(({ topic }) => topic))];
    const renderer = (0,rendering_renderer/* rendererFor */.L)(pack);
    const file = (path, template, view) => ({
        path,
        contents: renderer.render(template, view, view),
        executable: false,
        ownership: 'generated',
    });
    return [
        file('test/support.ts', 'test/support.ts.hbs', support_view_supportView(plan)),
        file('test/app.test.ts', 'test/app.test.ts.hbs', appView(plan)),
        file('test/unit/config.test.ts', 'test/unit/config.test.ts.hbs', configView(plan)),
        ...topics.map((topic) => file(topicPath(topic), 'test/scenarios.test.ts.hbs', typescript_tests_topicView(plan, topic, scenarios.filter((one) => one.topic === topic)))),
    ];
}
function topicPath(topic) {
    return topic === 'standard'
        ? 'test/standard-endpoints.test.ts'
        : `test/integration/${(0,typescript_identifiers/* kebabCase */.kW)(topic)}.test.ts`;
}
function typescript_tests_topicView(plan, topic, scenarios) {
    const labels = scenarios.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'request' ? [step.label] : [])));
    const samples = samples_samplesOf(scenarios, new typescript_identifiers/* Names */.fS([...labels, ...RESERVED]));
    const references = new pattern_code_References();
    const tests = scenarios.map((scenario) => scenarioCode(scenario, plan, samples, references));
    const imports = [...references.support].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    return {
        support: topic === 'standard' ? (0,code/* code */.a)("'./support.ts'") : (0,code/* code */.a)("'../support.ts'"),
        imports: (0,code/* code */.a)(importList(imports)),
        samples: samples
            .filter(({ name }) => references.constants.has(name))
            .map((sample) => ({ name: (0,code/* code */.a)(sample.name), value: (0,code/* code */.a)(sample.code) })),
        tests: tests.map((test) => (0,code/* code */.a)(test.code)),
    };
}
/** Names that every test has. */
const RESERVED = ['api', 't', 'test', 'valid', 'faults', 'fault', 'body', 'answer'];
function importList(names) {
    const line = names.join(', ');
    return line.length <= 80 ? `{ ${line} }` : `{\n  ${names.join(',\n  ')},\n}`;
}

;// CONCATENATED MODULE: ./build/js/generate/generate-tests.js



/**
 * Tests of the generated project in the pack's language, each traced to the line of the spec that it proves. All files
 * are rewritten at every generation; a pack whose language has no tests yet gives none.
 */
function generateTests(plan, _service, pack) {
    switch (pack.manifest.language) {
        case 'typescript':
            return (0,file_set/* fileSet */.p)(typescriptTests(plan, pack));
        case 'python':
            return (0,file_set/* fileSet */.p)(pythonTests(plan, pack));
        default:
            return [];
    }
}


/***/ }),

/***/ 27141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   H$: () => (/* binding */ converted),
/* harmony export */   JF: () => (/* binding */ emptyOf),
/* harmony export */   NW: () => (/* binding */ orElse),
/* harmony export */   Pp: () => (/* binding */ infix),
/* harmony export */   RV: () => (/* binding */ tight),
/* harmony export */   ZK: () => (/* binding */ mayBeMissing),
/* harmony export */   dn: () => (/* binding */ expression),
/* harmony export */   v3: () => (/* binding */ rowField)
/* harmony export */ });
/* harmony import */ var _typescript_ts_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40474);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5633);
/* harmony import */ var _literal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47556);



function expression(doc, type, traits = {}) {
    return { doc, type, loose: false, temporal: false, canonical: false, attribute: null, ...traits };
}
function tight({ doc, loose }) {
    return loose ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .parenthesized */ .dG)(doc) : doc;
}
function mayBeMissing({ type }) {
    return type.nullable || type.optional;
}
/** Fallbacks that `or` gives exactly where the value is None, or is the same as the fallback. */
const FALSY = {
    string: '""',
    number: '0',
    boolean: 'False',
    unknown: null,
};
/** The value, or the fallback where it is None. */
function orElse(value, fallback, uses) {
    if (!mayBeMissing(value))
        return value;
    const type = {
        base: value.type.base === fallback.type.base ? value.type.base : 'unknown',
        nullable: fallback.type.nullable,
        optional: fallback.type.optional,
    };
    const traits = { temporal: value.temporal, canonical: value.canonical && fallback.canonical };
    if (FALSY[value.type.base] === (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .flat */ .Ct)(fallback.doc))
        return expression((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .chained */ .HM)('or', [tight(value), fallback.doc]), type, { ...traits, loose: true });
    return expression((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(uses.value('or_else'), [value.doc, fallback.doc]), type, traits);
}
const CONVERTERS = { string: 'to_text', number: 'to_number', boolean: 'to_boolean' };
/** The value as this base type; one that is not surely of it is converted, and may then be None. */
function converted(value, base, uses) {
    if (base === 'unknown' || value.type.base === base)
        return value;
    if (base === 'string' && value.type.base === 'number' && !mayBeMissing(value))
        return expression((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)('str', [value.doc]), _typescript_ts_type_js__WEBPACK_IMPORTED_MODULE_0__/* .STRING */ .An);
    return expression((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(uses.value(CONVERTERS[base]), [value.doc]), {
        base,
        nullable: true,
        optional: value.type.optional,
    });
}
function emptyOf(base) {
    if (base === 'number')
        return expression('0', _typescript_ts_type_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER */ .uk);
    if (base === 'boolean')
        return expression('False', _typescript_ts_type_js__WEBPACK_IMPORTED_MODULE_0__/* .BOOLEAN */ .Jx);
    return expression('""', _typescript_ts_type_js__WEBPACK_IMPORTED_MODULE_0__/* .STRING */ .An);
}
/** A time in canonical form, for comparing. */
function canonical(value, uses) {
    if (value.canonical)
        return value;
    return expression((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(uses.value('instant'), [value.doc]), value.type, {
        temporal: true,
        canonical: true,
    });
}
function rowField(variable, name) {
    return `${variable}[${(0,_literal_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonString */ .cE)(name)}]`;
}
/** `left operator right`. */
function infix(left, operator, right) {
    return (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .chained */ .HM)(operator, [left, right]);
}


/***/ }),

/***/ 85159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatted)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5633);
/* harmony import */ var _literal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47556);


/** Texts and values one after the other: an f-string, or a plain one where all is text. */
function formatted(pieces) {
    if (pieces.every((piece) => typeof piece === 'string'))
        return (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonString */ .cE)(pieces.join(''));
    const codes = pieces.map((piece) => (typeof piece === 'string' ? null : insideTemplate(piece.code)));
    const fits = codes.every((code, index) => code !== null || typeof pieces[index] === 'string');
    // Before Python 3.12 what stands between the braces can hold neither the quotes of the string nor a backslash.
    if (!fits)
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)('"".join', [
            (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .listLiteral */ .k9)(pieces
                .filter((piece) => piece !== '')
                .map((piece) => (typeof piece === 'string' ? (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonString */ .cE)(piece) : piece.code))),
        ]);
    const inside = pieces.map((piece, index) => typeof piece === 'string' ? (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedInTemplate */ .DO)(piece, '"') : `{${codes[index] ?? ''}}`);
    return `f"${inside.join('')}"`;
}
function insideTemplate(code) {
    if (/[\\'{}#]/.test(code))
        return null;
    return code.replaceAll('"', "'");
}


/***/ }),

/***/ 52743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ moduleName),
/* harmony export */   LW: () => (/* binding */ snakeCase),
/* harmony export */   s7: () => (/* binding */ className)
/* harmony export */ });
/* harmony import */ var _typescript_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78174);

/** Keywords and built-in names that generated code relies on. */
const TAKEN = new Set(('False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield match case type ' +
    'any all bool bytes dict float int list max min object set str sum tuple len id next print property super ' +
    'self cls filter map range sorted isinstance getattr hasattr Exception l').split(' '));
/** `roomId` -> `room_id`; never empty, never a keyword. */
function snakeCase(name, fallback = 'value') {
    const joined = (0,_typescript_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(name)
        .map((word) => word.toLowerCase())
        .join('_')
        .slice(0, 60)
        .replace(/_+$/, '');
    if (joined === '')
        return fallback;
    if (/^\d/.test(joined))
        return `${fallback}_${joined}`;
    return TAKEN.has(joined) ? `${joined}_` : joined;
}
/** `room id` -> `RoomId`: for classes. */
function className(name) {
    const joined = (0,_typescript_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(name)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('')
        .slice(0, 60);
    if (joined === '' || /^\d/.test(joined))
        return `Value${joined}`;
    return TAKEN.has(joined) ? `${joined}Type` : joined;
}
/** Name of a module: a file without `.py`. */
function moduleName(name) {
    return snakeCase(name, 'other');
}


/***/ }),

/***/ 76472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ importLines)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5633);

const STANDARD = new Set('base64 collections collections.abc contextlib dataclasses datetime functools json math re secrets string time typing unicodedata urllib.parse uuid'.split(' '));
/** Import statements in the order that `ruff` wants: standard library, packages, own modules. */
function importLines(imports) {
    const sections = [[], [], []];
    for (const entry of imports)
        sections[sectionOf(entry[0])]?.push(entry);
    return sections
        .filter((section) => section.length > 0)
        .map((section) => section.sort(inOrder).map(importLine).join('\n'))
        .join('\n\n');
}
function sectionOf(module) {
    if (STANDARD.has(module))
        return 0;
    return /^(?:service|custom|tests)(?:\.|$)/.test(module) ? 2 : 1;
}
/** `import x` stands before `from x import y`. */
function inOrder(a, b) {
    const plain = Number(a[1].size > 0) - Number(b[1].size > 0);
    return plain !== 0 ? plain : a[0] < b[0] ? -1 : 1;
}
function importLine([module, names]) {
    if (names.size === 0)
        return `import ${module}`;
    const renamed = [...names].filter((name) => name.includes(' as ')).sort();
    const plain = [...names].filter((name) => !name.includes(' as '));
    const lines = renamed.map((name) => `from ${module} import ${name}`);
    const all = plain.length > 0 ? [...lines, plainImport(module, plain)] : lines;
    return all.sort((a, b) => (firstName(a) < firstName(b) ? -1 : 1)).join('\n');
}
function firstName(line) {
    return /import \(?\s*(\w+)/.exec(line)?.[1]?.toLowerCase() ?? '';
}
function plainImport(module, names) {
    const sorted = [...names].sort(byKind);
    const line = `from ${module} import ${sorted.join(', ')}`;
    if (line.length <= 100)
        return line;
    return `from ${module} import ${(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .yy)((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)('', sorted), { indent: 0, before: 100, after: 0, inside: false })}`;
}
/** Constants, then classes, then the rest, each by letter without regard to capitals. */
function byKind(a, b) {
    const kind = kindOf(a) - kindOf(b);
    if (kind !== 0)
        return kind;
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1;
}
function kindOf(name) {
    if (name.length > 1 && name === name.toUpperCase())
        return 0;
    return /^[A-Z]/.test(name) ? 1 : 2;
}


/***/ }),

/***/ 5633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ INDENT),
/* harmony export */   Ct: () => (/* binding */ flat),
/* harmony export */   E7: () => (/* binding */ dictLiteral),
/* harmony export */   Em: () => (/* binding */ bracketed),
/* harmony export */   HM: () => (/* binding */ chained),
/* harmony export */   Si: () => (/* binding */ keyword),
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   VL: () => (/* binding */ width),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dG: () => (/* binding */ parenthesized),
/* harmony export */   k9: () => (/* binding */ listLiteral),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   uK: () => (/* binding */ LINE_LENGTH),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/** As `line-length` in the generated `pyproject.toml`. */
const LINE_LENGTH = 100;
const INDENT = '    ';
function bracketed(open, items, close) {
    return { kind: 'bracketed', open, items, close };
}
/** Parts that stand one after the other; the last one that can be broken is. */
function joined(...parts) {
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'joined', parts };
}
function chained(operator, operands) {
    const [only] = operands;
    return operands.length === 1 && only !== undefined ? only : { kind: 'chained', operator, operands };
}
function call(callee, args) {
    return bracketed(`${callee}(`, args, ')');
}
function listLiteral(items) {
    return bracketed('[', items, ']');
}
/** `name`: code of the key. */
function dictLiteral(entries) {
    return bracketed('{', entries.map(([key, value]) => (key.startsWith('**') ? joined(key, value) : joined(`${key}: `, value))), '}');
}
function listOf(element, ...clauses) {
    return { kind: 'comprehension', open: '[', element, clauses, close: ']' };
}
/** `name=value` among the arguments of a call. */
function keyword(name, value) {
    return joined(`${name}=`, value);
}
function parenthesized(doc) {
    return { kind: 'parenthesized', inner: doc };
}
/** All on one line. */
function flat(doc) {
    if (typeof doc === 'string')
        return doc;
    switch (doc.kind) {
        case 'bracketed':
            return `${doc.open}${doc.items.map(flat).join(', ')}${doc.close}`;
        case 'comprehension':
            return `${doc.open}${[flat(doc.element), ...doc.clauses].join(' ')}${doc.close}`;
        case 'joined':
            return doc.parts.map(flat).join('');
        case 'chained':
            return doc.operands.map(flat).join(` ${doc.operator} `);
        case 'parenthesized':
            return `(${flat(doc.inner)})`;
    }
}
/** Columns that a text takes; every character that may be wide counts as two. */
function width(text) {
    let columns = 0;
    for (const character of text)
        columns += (character.codePointAt(0) ?? 0) < 0x300 ? 1 : 2;
    return columns;
}
/** @returns lines without the indentation of the first one; the others have theirs. */
function print(doc, place) {
    const line = flat(doc);
    if (typeof doc === 'string' || place.indent + place.before + width(line) + place.after <= LINE_LENGTH)
        return line;
    switch (doc.kind) {
        case 'bracketed':
            return printBracketed(doc, place, line);
        case 'comprehension':
            return printComprehension(doc, place);
        case 'joined':
            return printJoined(doc, place);
        case 'chained':
            return printChained(doc, place);
        case 'parenthesized':
            return printParenthesized(doc, place);
    }
}
function printBracketed({ open, items, close }, { indent }, line) {
    if (items.length === 0)
        return line;
    const inner = indent + INDENT.length;
    const printed = items.map((item) => `${pad(inner)}${print(item, { indent: inner, before: 0, after: 1, inside: true })},\n`);
    return `${open}\n${printed.join('')}${pad(indent)}${close}`;
}
function printComprehension({ open, element, clauses, close }, { indent }) {
    const inner = indent + INDENT.length;
    const line = [flat(element), ...clauses].join(' ');
    const lines = inner + width(line) <= LINE_LENGTH
        ? [line]
        : [print(element, { indent: inner, before: 0, after: 0, inside: true }), ...clauses];
    return `${open}\n${lines.map((each) => `${pad(inner)}${each}\n`).join('')}${pad(indent)}${close}`;
}
function printJoined({ parts }, { indent, before, after, inside }) {
    const at = parts.findLastIndex(isBreakable);
    const broken = parts[at];
    if (broken === undefined)
        return parts.map(flat).join('');
    const head = parts.slice(0, at).map(flat).join('');
    const tail = parts
        .slice(at + 1)
        .map(flat)
        .join('');
    const place = { indent, before: before + width(head), after: after + width(tail), inside };
    return `${head}${print(broken, place)}${tail}`;
}
function printChained(doc, { indent, inside }) {
    const inner = inside ? indent : indent + INDENT.length;
    const oneLine = flat(doc);
    const lines = !inside && inner + width(oneLine) <= LINE_LENGTH
        ? [oneLine]
        : doc.operands.map((operand, index) => {
            const lead = index === 0 ? '' : `${doc.operator} `;
            return `${lead}${print(operand, { indent: inner, before: width(lead), after: 0, inside: true })}`;
        });
    const text = lines.join(`\n${pad(inner)}`);
    return inside ? text : `(\n${pad(inner)}${text}\n${pad(indent)})`;
}
function printParenthesized({ inner }, { indent }) {
    const deeper = indent + INDENT.length;
    const lines = print(inner, { indent: deeper, before: 0, after: 0, inside: true });
    return `(\n${pad(deeper)}${lines}\n${pad(indent)})`;
}
function isBreakable(doc) {
    if (typeof doc === 'string')
        return false;
    switch (doc.kind) {
        case 'bracketed':
            return doc.items.length > 0;
        case 'joined':
            return doc.parts.some(isBreakable);
        default:
            return true;
    }
}
function pad(columns) {
    return ' '.repeat(columns);
}


/***/ }),

/***/ 47556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ escapedInTemplate),
/* harmony export */   Iy: () => (/* binding */ pythonNumber),
/* harmony export */   OT: () => (/* binding */ jsonLiteral),
/* harmony export */   cE: () => (/* binding */ pythonString),
/* harmony export */   il: () => (/* binding */ docText)
/* harmony export */ });
/* unused harmony export escaped */
/* harmony import */ var _domain_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6257);
/* harmony import */ var _rendering_encoders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15006);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5633);



/** Any JSON value as Python code. */
function jsonLiteral(value) {
    if (typeof value === 'string')
        return pythonString(value);
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    if (Array.isArray(value))
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .listLiteral */ .k9)(value.map(jsonLiteral));
    if ((0,_domain_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value))
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .dictLiteral */ .E7)(Object.entries(value).map(([name, inner]) => [pythonString(name), jsonLiteral(inner)]));
    return typeof value === 'number' ? pythonNumber(value) : 'None';
}
/** JavaScript writes `1e+21` and `1e-7`; both are Python, too, but the formatter wants them without the plus. */
function pythonNumber(value) {
    return Number.isFinite(value) ? String(value).replace('e+', 'e') : '0';
}
/** Text as a Python string literal, in the quotes that `ruff format` prefers. Cannot end early, whatever it holds. */
function pythonString(value) {
    return quoted(value.toWellFormed());
}
function quoted(value) {
    const quote = value.split('"').length > value.split("'").length ? "'" : '"';
    return `${quote}${escaped(value, quote)}${quote}`;
}
/** The inside of a literal in these quotes. */
function escaped(value, quote) {
    return value
        .toWellFormed()
        .replace(/\\/g, '\\\\')
        .replaceAll(quote, `\\${quote}`)
        .replace(/\n/g, '\\n')
        .replace(/\r/g, '\\r')
        .replace(/\t/g, '\\t')
        .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (found) => {
        const point = found.codePointAt(0) ?? 0;
        if (point < 0x100)
            return `\\x${point.toString(16).padStart(2, '0')}`;
        return point < 0x10000
            ? `\\u${point.toString(16).padStart(4, '0')}`
            : `\\U${point.toString(16).padStart(8, '0')}`;
    });
}
/** The same inside of an f-string. */
function escapedInTemplate(value, quote) {
    return escaped(value, quote).replace(/[{}]/g, '$&$&');
}
/** One line of text inside a docstring: cannot end it, holds no escape. */
function docText(value) {
    return (0,_rendering_encoders_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(value).replace(/\\/g, '\\\\').replace(/"/g, "'");
}


/***/ }),

/***/ 51551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ Names)
/* harmony export */ });
/** Hands out names that no other has; the second `room` becomes `room_2`. */
class Names {
    #taken;
    constructor(taken = []) {
        this.#taken = new Set(taken);
    }
    take(wanted) {
        let name = wanted;
        for (let count = 2; this.#taken.has(name); count += 1)
            name = `${wanted.replace(/_$/, '')}_${count}`;
        this.#taken.add(name);
        return name;
    }
}


/***/ }),

/***/ 6446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ giveBack),
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   gG: () => (/* binding */ printStatements),
/* harmony export */   kp: () => (/* binding */ assign),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   xl: () => (/* binding */ raise)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5633);

function line(doc) {
    return { kind: 'line', before: '', doc };
}
function assign(name, doc) {
    return { kind: 'line', before: `${name} = `, doc };
}
function giveBack(doc) {
    return { kind: 'line', before: 'return ', doc };
}
function raise(doc) {
    return { kind: 'line', before: 'raise ', doc };
}
/** `if ...:`, `with ...:`, `for ...:`. */
function block(before, head, body) {
    return { kind: 'block', before: `${before} `, head, body };
}
/** `text`: one line that is safe in a comment. */
function comment(text) {
    return { kind: 'comment', text };
}
/** Lines of a suite, each with its indentation. */
function printStatements(statements, indent) {
    return statements
        .map((statement, index) => {
        const lines = printStatement(statement, indent);
        const before = statements[index - 1];
        const apart = before && (statement.kind === 'function' || before.kind === 'function');
        return apart ? `\n${lines}` : lines;
    })
        .join('\n');
}
function printStatement(statement, indent) {
    const pad = ' '.repeat(indent);
    switch (statement.kind) {
        case 'comment':
            return `${pad}# ${statement.text}`;
        case 'function':
            return `${pad}def ${statement.signature}:\n${printStatements(statement.body, indent + _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .INDENT */ .BH.length)}`;
        case 'line': {
            const place = { indent, before: (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(statement.before), after: 0, inside: false };
            return `${pad}${statement.before}${(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .yy)(statement.doc, place)}`;
        }
        case 'block': {
            const place = { indent, before: (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(statement.before), after: 1, inside: false };
            const head = statement.head === '' ? statement.before.trimEnd() : statement.before + (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .yy)(statement.head, place);
            return `${pad}${head}:\n${printStatements(statement.body, indent + _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .INDENT */ .BH.length)}`;
        }
    }
}
/** Every piece of code in the statements, on one line each: to find what they name. */
function words(statements) {
    return statements.map(wordsOf).join('\n');
}
function wordsOf(statement) {
    switch (statement.kind) {
        case 'comment':
            return '';
        case 'line':
            return `${statement.before}${(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .flat */ .Ct)(statement.doc)}`;
        case 'function':
            return `${statement.signature}\n${words(statement.body)}`;
        case 'block':
            return `${statement.before}${(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .flat */ .Ct)(statement.head)}\n${words(statement.body)}`;
    }
}


/***/ }),

/***/ 6530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ tidied)
/* harmony export */ });
/** Blocks that a template leaves out leave blank lines behind; Python has two of them at most. */
function tidied(text) {
    const lines = `${text
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{4,}/g, '\n\n\n')
        .replace(/^\n+/, '')
        .trimEnd()}\n`;
    return lines === '\n' ? '' : lines;
}


/***/ }),

/***/ 57306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Code),
/* harmony export */   a: () => (/* binding */ code)
/* harmony export */ });
/** A fragment of the generated language, already encoded: the only text that a template may print as it is. */
class Code {
    text;
    constructor(text) {
        this.text = text;
    }
    toString() {
        return this.text;
    }
}
function code(text) {
    return new Code(text);
}


/***/ }),

/***/ 15006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ typescriptString),
/* harmony export */   AJ: () => (/* binding */ typescriptTemplate),
/* harmony export */   D_: () => (/* binding */ prettyJson),
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   T1: () => (/* binding */ typescriptKey),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   k4: () => (/* binding */ dockerfileString),
/* harmony export */   kx: () => (/* binding */ typescriptMember),
/* harmony export */   lJ: () => (/* binding */ yamlString),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/**
 * One encoder per place where a value from a spec can land in a generated file. What comes out cannot end the literal,
 * comment or line that it stands in, whatever the value holds.
 */
/** Text as a single-quoted TypeScript or JavaScript string literal. */
function typescriptString(value) {
    // Linters take `${` in a plain string for a template that lost its backticks.
    const body = JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"').replaceAll('${', '$\\u007b');
    return body.includes("'") && !body.includes('"')
        ? `"${invisible(body)}"`
        : `'${invisible(body.replace(/'/g, "\\'"))}'`;
}
/** Text for the inside of a template literal, between backticks. */
function typescriptTemplate(value) {
    return invisible(JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"'))
        .replace(/`/g, '\\`')
        .replace(/\$(?=\{|$)/g, '\\$');
}
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** Name of a member in an object literal or a type: bare where it can be. `__proto__` would set the prototype. */
function typescriptKey(name) {
    if (name === '__proto__')
        return "['__proto__']";
    return IDENTIFIER.test(name) ? name : typescriptString(name);
}
/** Access to a member: `.name` or `['na me']`. */
function typescriptMember(name) {
    return IDENTIFIER.test(name) && name !== '__proto__' ? `.${name}` : `[${typescriptString(name)}]`;
}
/** One line of text that can stand in any comment of the C family, in `#` comments and in Python docstrings. */
function comment(value) {
    return oneLine(value).replace(/\*\//g, '* /').replace(/\/\*/g, '/ *').replace(/"""/g, "'''");
}
/** JSON on one line; also a valid YAML 1.2 flow value. */
function json(value) {
    return invisible(JSON.stringify(value) ?? 'null');
}
/** JSON for people to read, two blanks a level. */
function prettyJson(value) {
    return invisible(JSON.stringify(value, null, 2));
}
/** Text as a double-quoted YAML scalar. */
function yamlString(value) {
    return invisible(JSON.stringify(value));
}
/** Text as a double-quoted Dockerfile value (`LABEL`, `ENV`): `$` would be expanded, a newline would end it. */
function dockerfileString(value) {
    return `"${oneLine(value).replace(/[\\"$]/g, '\\$&')}"`;
}
/** Text as one POSIX shell word, also for the right side of a `.env` line. */
function shellWord(value) {
    const line = oneLine(value);
    return /^[\w@%+=:,./-]+$/.test(line) ? line : `'${line.replace(/'/g, `'\\''`)}'`;
}
/** Text inside a Markdown paragraph, heading or table cell: shown as written, no markup, no HTML, one line. */
function markdown(value) {
    return oneLine(value).replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
/** Text inside HTML, between tags or in a quoted attribute. */
function html(value) {
    return oneLine(value)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#39;');
}
/** White space and control characters, line separators among them, become one blank. */
function oneLine(value) {
    return value
        .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(HIDDEN, '')
        .trim();
}
/** Characters that a reader cannot see, or that turn the reading direction (CVE-2021-42574). */
const HIDDEN = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
function invisible(text) {
    return text.replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u007f-\u009f]/gu, (found) => [...Array(found.length).keys()]
        .map((index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`)
        .join(''));
}


/***/ }),

/***/ 68904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ rendererFor)
/* harmony export */ });
/* harmony import */ var handlebars__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88508);
/* harmony import */ var _code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57306);
/* harmony import */ var _encoders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15006);



/** Compiled templates are kept per pack: compiling is nearly all of the time of a rendering. */
const renderers = new WeakMap();
function rendererFor(pack) {
    const known = renderers.get(pack);
    if (known)
        return known;
    const made = makeRenderer(pack.files);
    renderers.set(pack, made);
    return made;
}
/** Every helper that a template may call, beside `if`, `unless`, `each` and `with` of Handlebars itself. */
const HELPERS = {
    string: (value) => (0,_encoders_js__WEBPACK_IMPORTED_MODULE_1__/* .typescriptString */ .$k)(asText(value)),
    key: (value) => (0,_encoders_js__WEBPACK_IMPORTED_MODULE_1__/* .typescriptKey */ .T1)(asText(value)),
    comment: (value) => (0,_encoders_js__WEBPACK_IMPORTED_MODULE_1__/* .comment */ .Im)(asText(value)),
    json: (value) => (0,_encoders_js__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq)(plain(value)),
    yaml: (value) => (0,_encoders_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlString */ .lJ)(asText(value)),
    dockerfile: (value) => (0,_encoders_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileString */ .k4)(asText(value)),
    markdown: (value) => (0,_encoders_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(asText(value)),
    html: (value) => (0,_encoders_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy)(asText(value)),
    shell: (value) => (0,_encoders_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(asText(value)),
    line: (value) => (0,_encoders_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(asText(value)),
};
const PARTIAL_FOLDER = 'partials/';
function makeRenderer(files) {
    const handlebars = handlebars__WEBPACK_IMPORTED_MODULE_0__.create();
    for (const [name, encode] of Object.entries(HELPERS))
        handlebars.registerHelper(name, encode);
    handlebars.registerHelper('if', onlyIf);
    const options = {
        noEscape: true,
        strict: true,
        knownHelpersOnly: true,
        knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
    };
    for (const [path, text] of files) {
        if (path.startsWith(PARTIAL_FOLDER) && path.endsWith('.hbs')) {
            const name = path.slice(PARTIAL_FOLDER.length, -'.hbs'.length);
            handlebars.registerPartial(name, handlebars.compile(text, options));
        }
    }
    const compiled = new Map();
    return {
        render(template, context, root) {
            const text = files.get(template);
            if (text === undefined)
                throw new Error(`the pack has no template '${template}'`);
            const run = compiled.get(template) ?? handlebars.compile(text, options);
            compiled.set(template, run);
            try {
                return run(guarded(context), { data: { root: guarded(root) } });
            }
            catch (thrown) {
                const reason = thrown instanceof Error ? thrown.message : String(thrown);
                throw new Error(`${template}: ${reason}`, { cause: thrown });
            }
        },
    };
}
/** The `if` of Handlebars takes a name that is missing for false; a misspelled one would go unnoticed. */
function onlyIf(value, options) {
    if (value === undefined)
        throw new Error('a condition asks for what the view does not have');
    const holds = Array.isArray(value) ? value.length > 0 : Boolean(value);
    return holds ? options.fn(this) : options.inverse(this);
}
/** A string of the view. Printing it as it is would let a spec write code: that throws. */
class Unencoded {
    value;
    constructor(value) {
        this.value = value;
    }
    toString() {
        throw new Error(`a template prints ${JSON.stringify(this.value.slice(0, 60))} without an encoder`);
    }
}
const guardedViews = new WeakMap();
/** The same data with every string made unprintable; empty strings stay, so that `{{#if}}` sees them as empty. */
function guarded(value) {
    if (typeof value === 'string')
        return value === '' ? '' : new Unencoded(value);
    if (typeof value !== 'object' || value === null || value instanceof _code_js__WEBPACK_IMPORTED_MODULE_2__/* .Code */ .C)
        return value;
    const known = guardedViews.get(value);
    if (known !== undefined)
        return known;
    const copy = Array.isArray(value)
        ? value.map(guarded)
        : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, guarded(member)]));
    guardedViews.set(value, copy);
    return copy;
}
function asText(value) {
    if (value instanceof Unencoded)
        return value.value;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw new Error(`an encoder was given ${value instanceof _code_js__WEBPACK_IMPORTED_MODULE_2__/* .Code */ .C ? 'code' : typeof value}, not text`);
}
function plain(value) {
    if (value instanceof Unencoded)
        return value.value;
    if (Array.isArray(value))
        return value.map(plain);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}


/***/ }),

/***/ 78174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ functionName),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   fL: () => (/* binding */ pascalCase),
/* harmony export */   fS: () => (/* binding */ Names),
/* harmony export */   kW: () => (/* binding */ kebabCase),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/** Words that cannot name a variable, and globals that generated code relies on. */
const TAKEN = new Set(('abstract any arguments as async await boolean break case catch class const constructor continue debugger ' +
    'declare default delete do else enum eval export extends false finally for from function get if implements ' +
    'import in instanceof interface is keyof let module namespace never new null number object of package private ' +
    'protected public readonly require return set static string super switch symbol this throw true try type ' +
    'typeof undefined unknown using var void while with yield __proto__ ' +
    'Array Boolean Buffer Date Error Infinity JSON Map Math NaN Number Object Promise Reflect RegExp Set String ' +
    'URL console global globalThis isNaN process prototype toString valueOf hasOwnProperty').split(' '));
/** Words of a name in any style: `roomId`, `room_id`, `Room ID` -> room, id. Only ASCII letters and digits stay. */
function wordsOf(name) {
    return name
        .normalize('NFKD')
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
        .split(/[^A-Za-z\d]+/)
        .filter((word) => word !== '');
}
/** `room id` -> `roomId`; never empty, never a word that is taken. */
function camelCase(name) {
    const joined = wordsOf(name)
        .map((word, index) => index === 0 ? lowerFirst(word) : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
        .join('');
    return valid(joined, 'value');
}
/** `room id` -> `RoomId`. */
function pascalCase(name) {
    const joined = wordsOf(name)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('');
    return valid(joined, 'Value');
}
/** `Room ID` -> `room-id`: for names of files. */
function kebabCase(name) {
    return (wordsOf(name)
        .map((word) => word.toLowerCase())
        .join('-')
        .slice(0, 60)
        .replace(/-$/, '') || 'other');
}
/** Hands out names that no other has; the second `room` becomes `room2`. */
class Names {
    #taken;
    constructor(taken = []) {
        this.#taken = new Set(taken);
    }
    take(wanted) {
        let name = wanted;
        for (let count = 2; this.#taken.has(name); count += 1)
            name = `${wanted}${count}`;
        this.#taken.add(name);
        return name;
    }
}
/** As it is where it already is an identifier in lower camel case, else {@link camelCase}. */
function functionName(id) {
    return /^[a-z][A-Za-z\d]{0,59}$/.test(id) && !TAKEN.has(id) ? id : camelCase(id);
}
function lowerFirst(word) {
    return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}
function valid(name, fallback) {
    const bounded = name.slice(0, 60);
    if (bounded === '')
        return fallback;
    if (/^\d/.test(bounded))
        return `${fallback}${bounded}`;
    return TAKEN.has(bounded) ? `${bounded}${fallback === 'value' ? 'Value' : 'Type'}` : bounded;
}


/***/ }),

/***/ 32150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   PL: () => (/* binding */ arrayLiteral),
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   cy: () => (/* binding */ chain),
/* harmony export */   dm: () => (/* binding */ objectLiteral),
/* harmony export */   gu: () => (/* binding */ indented),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   qQ: () => (/* binding */ braced),
/* harmony export */   sz: () => (/* binding */ expanded)
/* harmony export */ });
/* harmony import */ var _rendering_encoders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15006);

/** Widest a construct may be on one line, indentation left out. */
const WIDTH = 88;
/** Every line but the first moved in by two blanks. No literal holds a raw line break, so that this is safe. */
function indented(text, levels = 1) {
    return text.replaceAll('\n', `\n${'  '.repeat(levels)}`);
}
/** `{ a: 1, b }`, on one line where it fits and no member is broken. */
function objectLiteral(entries) {
    if (entries.length === 0)
        return '{}';
    return braced(entries.map(([name, value]) => member(name, value)));
}
/** The same with one member a line, however short. */
function expanded(entries) {
    return `{\n${entries.map(([name, value]) => `  ${indented(member(name, value))},\n`).join('')}}`;
}
/** Members that are written already, spreads for example. */
function braced(members) {
    const line = `{ ${members.join(', ')} }`;
    if (line.length <= WIDTH && members.length <= 6 && !line.includes('\n'))
        return line;
    return `{\n${members.map((each) => `  ${indented(each)},\n`).join('')}}`;
}
function member(name, value) {
    const key = (0,_rendering_encoders_js__WEBPACK_IMPORTED_MODULE_0__/* .typescriptKey */ .T1)(name);
    return key === value ? key : `${key}: ${value}`;
}
function arrayLiteral(items) {
    const line = `[${items.join(', ')}]`;
    if (line.length <= WIDTH && !line.includes('\n'))
        return line;
    if (items.length === 1 && items[0]?.startsWith('{'))
        return line;
    return `[\n${items.map((each) => `  ${indented(each)},\n`).join('')}]`;
}
function call(callee, args, width = WIDTH) {
    const line = `${callee}(${args.join(', ')})`;
    const last = args.at(-1) ?? '';
    const head = args.slice(0, -1).join(', ');
    if (!line.includes('\n') && line.length <= width)
        return line;
    // The last argument may open on the line of the call.
    if (!head.includes('\n') && head.length < 50 && /[{[(]$/.test(last.split('\n', 1)[0] ?? ''))
        return line;
    if (args.length === 1 && !last.includes('\n') && last.length <= WIDTH - callee.length)
        return line;
    return `${callee}(\n${args.map((each) => `  ${indented(each)},\n`).join('')})`;
}
/** `start.a().b()`, each link on a line of its own where they do not fit on one. */
function chain(start, links) {
    const line = `${start}${links.join('')}`;
    if (!line.includes('\n') && line.length <= WIDTH)
        return line;
    return `${start}${links.map((link) => `\n  ${indented(link)}`).join('')}`;
}
/** `if (...) {` and what it holds. */
function block(head, statements, end = '}') {
    return `${head} {\n${statements.map((each) => `  ${indented(each)}\n`).join('')}${end}`;
}


/***/ }),

/***/ 52377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ jsonLiteral)
/* harmony export */ });
/* harmony import */ var _domain_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6257);
/* harmony import */ var _rendering_encoders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15006);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32150);



/** Any JSON value as TypeScript code. */
function jsonLiteral(value) {
    if (typeof value === 'string')
        return (0,_rendering_encoders_js__WEBPACK_IMPORTED_MODULE_0__/* .typescriptString */ .$k)(value);
    if (Array.isArray(value))
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .arrayLiteral */ .PL)(value.map(jsonLiteral));
    if ((0,_domain_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(value))
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .objectLiteral */ .dm)(Object.entries(value).map(([name, inner]) => [name, jsonLiteral(inner)]));
    return String(value);
}


/***/ }),

/***/ 40474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ STRING),
/* harmony export */   DW: () => (/* binding */ columnType),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Jx: () => (/* binding */ BOOLEAN),
/* harmony export */   KC: () => (/* binding */ union),
/* harmony export */   L2: () => (/* binding */ resolver),
/* harmony export */   uf: () => (/* binding */ schemaType),
/* harmony export */   uk: () => (/* binding */ NUMBER)
/* harmony export */ });
const STRING = { base: 'string', nullable: false, optional: false };
const NUMBER = { base: 'number', nullable: false, optional: false };
const BOOLEAN = { base: 'boolean', nullable: false, optional: false };
/** Objects, lists and whatever a schema does not pin down. */
const UNKNOWN = { base: 'unknown', nullable: false, optional: false };
const COLUMN_BASE = {
    text: 'string',
    timestamp: 'string',
    date: 'string',
    integer: 'number',
    real: 'number',
    boolean: 'boolean',
    json: 'unknown',
};
function columnType(column, nullable) {
    return { base: COLUMN_BASE[column], nullable, optional: false };
}
/** Follows `#/models/<Name>`; a name that is missing, or a circle, accepts anything. */
function resolver(models) {
    const byName = new Map(models.map(({ name, schema }) => [`#/models/${name}`, schema]));
    return (schema) => {
        let current = schema;
        for (let depth = 0; current.$ref !== undefined; depth += 1) {
            const target = byName.get(current.$ref);
            if (!target || depth > 20)
                return {};
            current = target;
        }
        return current;
    };
}
const SCHEMA_BASE = {
    string: 'string',
    integer: 'number',
    number: 'number',
    boolean: 'boolean',
    object: 'unknown',
    array: 'unknown',
    null: null,
};
/** The type that TypeBox's `Static` gives for a schema as `schema-code` writes it. */
function schemaType(schema, resolve) {
    const found = resolve(schema);
    const parts = found.anyOf ?? found.oneOf;
    if (parts)
        return union(parts.map((part) => schemaType(part, resolve)));
    if (found.allOf)
        return UNKNOWN;
    if (found.const !== undefined)
        return valuesType([found.const]);
    if (found.enum)
        return valuesType(found.enum);
    if (found.type === undefined)
        return UNKNOWN;
    const types = typeof found.type === 'string' ? [found.type] : found.type;
    const bases = new Set(types.flatMap((type) => SCHEMA_BASE[type] ?? []));
    const [base] = bases;
    if (bases.size !== 1 || base === undefined || base === 'unknown')
        return UNKNOWN;
    return { base, nullable: types.includes('null'), optional: false };
}
function union(types) {
    const bases = new Set(types.map((type) => type.base));
    const [base] = bases;
    if (bases.size !== 1 || base === undefined || base === 'unknown')
        return UNKNOWN;
    return {
        base,
        nullable: types.some((type) => type.nullable),
        optional: types.some((type) => type.optional),
    };
}
function valuesType(values) {
    const present = values.filter((value) => value !== null);
    const bases = new Set(present.map((value) => typeof value));
    const [base] = bases;
    if (bases.size !== 1 || (base !== 'string' && base !== 'number' && base !== 'boolean'))
        return UNKNOWN;
    return { base, nullable: present.length < values.length, optional: false };
}


/***/ })

};
