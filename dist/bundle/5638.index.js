export const id = 5638;
export const ids = [5638];
export const modules = {

/***/ 39112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Findings)
/* harmony export */ });
/** Collects the diagnostics of one document; all of them are told at once, sorted by line. */
class Findings {
    file;
    #found = [];
    constructor(file) {
        this.file = file;
    }
    place(line, column) {
        return column === undefined ? { file: this.file, line } : { file: this.file, line, column };
    }
    add(severity, code, line, message, hint, related = []) {
        const places = related.map((entry) => ({ message: entry.message, place: this.place(entry.line) }));
        this.#found.push({
            code,
            severity,
            message,
            place: this.place(line),
            hint,
            ...(places.length > 0 ? { related: places } : {}),
        });
    }
    /** By line, then in the order found. */
    all() {
        return [...this.#found].sort((a, b) => a.place.line - b.place.line);
    }
}


/***/ }),

/***/ 35638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileOpenapi: () => (/* binding */ compileOpenapi)
});

;// CONCATENATED MODULE: ./build/js/compile/openapi/document/lines.js
function linesOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low + 1;
    };
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
// EXTERNAL MODULE: ./build/js/compile/findings.js
var findings = __webpack_require__(39112);
;// CONCATENATED MODULE: ./build/js/compile/openapi/document/report.js

/** So many diagnostics of one code are told; the rest is counted. */
const MOST_OF_A_CODE = 40;
/** Collects the diagnostics of one document by offset. */
class Report {
    #findings;
    #lineOf;
    #told = new Map();
    constructor(file, lineOf) {
        this.#findings = new findings/* Findings */.F(file);
        this.#lineOf = lineOf;
    }
    place(offset) {
        return this.#findings.place(this.#lineOf(offset));
    }
    tell(severity, code, offset, message, hint, related = []) {
        if (!this.#counts(code))
            return;
        const places = related.map(({ message: text, at }) => ({ message: text, line: this.#lineOf(at) }));
        this.#findings.add(severity, code, this.#lineOf(offset), message, hint, places);
    }
    /** The same for a part whose place is known already. */
    tellAt(severity, code, place, message, hint) {
        if (this.#counts(code))
            this.#findings.add(severity, code, place.line, message, hint);
    }
    /** By line; codes that were told too often end with a sentence that counts the rest. */
    all() {
        const counted = [...this.#told].filter(([, told]) => told > MOST_OF_A_CODE);
        return [
            ...this.#findings.all(),
            ...counted.map(([code, told]) => ({
                code,
                severity: 'info',
                message: `${told - MOST_OF_A_CODE} more of '${code}' are not shown.`,
                place: this.#findings.place(1),
            })),
        ];
    }
    /** Whether one more of this code is told. */
    #counts(code) {
        const told = (this.#told.get(code) ?? 0) + 1;
        this.#told.set(code, told);
        return told <= MOST_OF_A_CODE;
    }
}
/** A name of the document inside a sentence: one line, at most 80 characters. */
function quoted(name) {
    const clean = name.slice(0, 100).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
    return `'${clean.length > 80 ? `${clean.slice(0, 77)}...` : clean}'`;
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/document/scalar.js
/**
 * Value of a plain (unquoted) scalar by the core schema of YAML 1.2: `no` and `on` are words, `0o17` is a number. What
 * JSON cannot hold (`.inf`, `.nan`) stays text.
 */
function plainValue(text) {
    switch (text) {
        case '':
        case '~':
        case 'null':
        case 'Null':
        case 'NULL':
            return null;
        case 'true':
        case 'True':
        case 'TRUE':
            return true;
        case 'false':
        case 'False':
        case 'FALSE':
            return false;
        default:
            return numberFrom(text) ?? text;
    }
}
/** Value of a scalar with an explicit tag; null where the tag changes nothing. */
function taggedValue(tag, text) {
    switch (tag.replace(/^!<tag:yaml\.org,2002:(.*)>$/, '!!$1')) {
        case '!':
        case '!!str':
        case '!!timestamp':
        case '!!binary':
            return { value: text };
        case '!!int':
        case '!!float':
            return { value: numberFrom(text) ?? text };
        case '!!bool':
        case '!!null':
            return { value: plainValue(text) };
        default:
            return null;
    }
}
function numberFrom(text) {
    const first = text.charCodeAt(0);
    const begins = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
    if (!begins || text.length > 400)
        return null;
    if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text) ||
        /^0(?:o[0-7]+|x[\da-fA-F]+)$/.test(text)) {
        const value = Number(text);
        return Number.isFinite(value) ? value : null;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/document/read-document.js



/** Deeper documents are refused: every later walk may recurse. */
const DEEPEST = 200;
/** So many nodes may come from aliases; beyond it a document is a bomb. */
const MOST_ALIASED = 200_000;
/**
 * Reads YAML or JSON (which YAML contains) into nodes with places. Faults go to the report; null where there is no tree.
 */
function readDocument(text, report) {
    let events;
    try {
        events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: DEEPEST });
    }
    catch (thrown) {
        if (!(thrown instanceof js_yaml/* YAMLException */.tB))
            throw thrown;
        tellSyntax(thrown, text, report);
        return null;
    }
    const builder = new TreeBuilder(text, report);
    try {
        return builder.build(events);
    }
    catch (thrown) {
        if (!(thrown instanceof Refused))
            throw thrown;
        return null;
    }
}
function tellSyntax(thrown, text, report) {
    const at = Math.min(thrown.mark?.position ?? 0, text.length);
    if (/maxDepth/.test(thrown.reason)) {
        const message = `The document is nested more than ${DEEPEST} levels deep.`;
        report.tell('error', 'yaml-too-deep', at, message, 'Move inner parts to components and refer to them.');
        return;
    }
    const json = /^\s*[[{]/.test(text);
    const message = `The document is no valid ${json ? 'JSON' : 'YAML'}: ${thrown.reason}.`;
    const hint = json
        ? 'Mend the brackets, commas and quotes at this place.'
        : 'Mend the indentation, colons and quotes at this place; text with a colon or # in it stands in quotes.';
    report.tell('error', 'yaml-syntax', at, message, hint);
}
/** Reading stops here; the report has the reason. */
class Refused extends Error {
}
class TreeBuilder {
    #text;
    #report;
    #anchors = new Map();
    #open = [];
    #root = null;
    #documents = 0;
    #aliased = 0;
    /** Where an empty value stands: behind the text before it. */
    #reached = 0;
    constructor(text, report) {
        this.#text = text;
        this.#report = report;
    }
    build(events) {
        for (const event of events) {
            if (event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT)
                this.#documents += 1;
            else if (this.#documents <= 1)
                this.#take(event);
        }
        if (this.#documents > 1) {
            const message = `The file holds ${this.#documents} YAML documents; the first one is read.`;
            this.#report.tell('warning', 'yaml-several-documents', 0, message, 'Keep one document in a file.');
        }
        return this.#root;
    }
    #take(event) {
        switch (event.type) {
            case js_yaml/* EVENT_ID */.hy.MAPPING:
            case js_yaml/* EVENT_ID */.hy.SEQUENCE: {
                const anchor = this.#anchorName(event);
                if (anchor !== null)
                    this.#anchors.set(anchor, null);
                const kind = event.type === js_yaml/* EVENT_ID */.hy.MAPPING ? 'map' : 'list';
                this.#open.push({ kind, at: event.start, anchor, children: [] });
                break;
            }
            case js_yaml/* EVENT_ID */.hy.SCALAR: {
                const node = this.#scalar(event);
                const anchor = this.#anchorName(event);
                if (anchor !== null)
                    this.#anchors.set(anchor, node);
                this.#add(node);
                break;
            }
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                this.#add(this.#aliasedNode(event.anchorStart, event.anchorEnd));
                break;
            case js_yaml/* EVENT_ID */.hy.POP: {
                const closed = this.#open.pop();
                if (closed)
                    this.#close(closed);
                break;
            }
            default:
                break;
        }
    }
    #anchorName(event) {
        return event.anchorStart < 0
            ? null
            : this.#text.slice(event.anchorStart, event.anchorEnd).replace(/^&/, '');
    }
    #scalar(event) {
        const text = (0,js_yaml/* getScalarValue */.KE)(this.#text, event);
        const tag = event.tagStart < 0 ? '' : this.#text.slice(event.tagStart, event.tagEnd);
        const tagged = tag === '' ? null : taggedValue(tag, text);
        const value = tagged ? tagged.value : event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? plainValue(text) : text;
        if (event.valueStart >= 0)
            this.#reached = event.valueStart;
        return { kind: 'scalar', value, at: this.#reached, weight: 1, depth: 1 };
    }
    #aliasedNode(start, end) {
        const name = this.#text.slice(start, end).replace(/^\*/, '');
        const node = this.#anchors.get(name);
        if (node) {
            this.#aliased += node.weight;
            if (this.#aliased > MOST_ALIASED)
                this.#refuse('yaml-alias-bomb', start, aliasBomb(name));
            return node;
        }
        const reason = node === null ? 'stands inside the part that it repeats' : 'repeats an anchor that does not exist';
        const hint = node === null ? 'Write a $ref instead: models may refer to themselves.' : `Define &${name} above.`;
        this.#report.tell('error', 'yaml-alias', start, `The alias *${name} ${reason}.`, hint);
        return { kind: 'scalar', value: null, at: start, weight: 1, depth: 1 };
    }
    #close(closed) {
        const node = closed.kind === 'list' ? this.#list(closed) : this.#map(closed);
        if (node.depth > DEEPEST)
            this.#refuse('yaml-too-deep', closed.at, 'Aliases nest the document too deeply.');
        if (closed.anchor !== null)
            this.#anchors.set(closed.anchor, node);
        this.#add(node);
    }
    #list({ at, children: items }) {
        let weight = 1;
        let depth = 0;
        for (const item of items) {
            weight += item.weight;
            if (item.depth > depth)
                depth = item.depth;
        }
        return { kind: 'list', items, at, weight, depth: depth + 1 };
    }
    #map({ at, children }) {
        const entries = new Map();
        const merged = [];
        for (let index = 0; index + 1 < children.length; index += 2) {
            const key = children[index];
            const value = children[index + 1];
            if (!key || !value)
                continue;
            if (key.kind !== 'scalar') {
                const message = 'A key is a list or a map.';
                this.#report.tell('error', 'yaml-key', key.at, message, 'Use plain words as keys.');
                continue;
            }
            const name = this.#keyText(key);
            if (name === '<<' && value.kind !== 'scalar')
                merged.push(value);
            else
                this.#enter(entries, { key: name, at: key.at, value });
        }
        for (const source of merged.flatMap((node) => (node.kind === 'list' ? node.items : [node]))) {
            if (source.kind !== 'map')
                continue;
            for (const entry of source.entries.values())
                if (!entries.has(entry.key))
                    entries.set(entry.key, entry);
        }
        let weight = 1;
        let depth = 0;
        for (const { value } of entries.values()) {
            weight += value.weight;
            if (value.depth > depth)
                depth = value.depth;
        }
        return { kind: 'map', entries, at, weight, depth: depth + 1 };
    }
    /** `200:` and `0200:` stay as they are written; keys are text. */
    #keyText(key) {
        if (typeof key.value === 'string')
            return key.value;
        const written = /^[^:,\s}\]]*/.exec(this.#text.slice(key.at, key.at + 100))?.[0] ?? '';
        return plainValue(written) === key.value ? written : String(key.value);
    }
    #enter(entries, entry) {
        const known = entries.get(entry.key);
        if (!known) {
            entries.set(entry.key, entry);
            return;
        }
        const related = [{ message: 'The first one stands here.', at: known.at }];
        const message = `The key ${quoted(entry.key)} stands twice in the same map.`;
        this.#report.tell('error', 'yaml-duplicate-key', entry.at, message, 'Keep one of the two.', related);
    }
    #add(node) {
        const parent = this.#open.at(-1);
        if (parent)
            parent.children.push(node);
        else
            this.#root ??= node;
    }
    #refuse(code, at, message) {
        this.#report.tell('error', code, at, message, 'Write the repeated parts as components and refer to them by $ref.');
        throw new Refused(message);
    }
}
function aliasBomb(name) {
    return `The alias *${name} repeats so much that the document grows by more than ${MOST_ALIASED} nodes.`;
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/document/node.js
/** The value under a key; undefined where the node is no map or has no such key. */
function valueAt(node, key) {
    return entryAt(node, key)?.value;
}
function entryAt(node, key) {
    return node?.kind === 'map' ? node.entries.get(key) : undefined;
}
/** Entries of a map in the order of the document; none for anything else. */
function entriesOf(node) {
    return node?.kind === 'map' ? [...node.entries.values()] : [];
}
function itemsOf(node) {
    return node?.kind === 'list' ? node.items : [];
}
/** Text of a scalar as a person would write it; null for maps, lists and `null`. */
function textOf(node) {
    if (node?.kind !== 'scalar' || node.value === null)
        return null;
    return String(node.value);
}
function textAt(node, key) {
    return textOf(valueAt(node, key));
}
function flagAt(node, key) {
    const value = valueAt(node, key);
    return value?.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : null;
}
/** A finite number, also one that stands in quotes. */
function numberAt(node, key) {
    const value = valueAt(node, key);
    if (value?.kind !== 'scalar')
        return null;
    if (typeof value.value === 'number')
        return Number.isFinite(value.value) ? value.value : null;
    const text = typeof value.value === 'string' ? value.value.trim() : '';
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text))
        ? Number(text)
        : null;
}
/** The reference that a node is, or null. */
function referenceOf(node) {
    const value = valueAt(node, '$ref');
    return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : null;
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/document/references.js


/** Follows `$ref` inside one document. Every fault is told once, at the place of the reference. */
class References {
    #root;
    #report;
    #targets = new Map();
    #named = null;
    constructor(root, report) {
        this.#root = root;
        this.#report = report;
    }
    /** The node itself, or what it refers to in the end; null where a reference leads nowhere. */
    follow(node) {
        const seen = new Set();
        let current = node;
        for (;;) {
            const reference = referenceOf(current);
            if (reference === null)
                return current;
            if (seen.has(current)) {
                const message = `The reference ${quoted(reference)} leads back to itself.`;
                this.#report.tell('error', 'openapi-ref-circular', node.at, message, 'Write the part itself at one place.');
                return null;
            }
            seen.add(current);
            const target = this.target(reference, current.at);
            if (target === null)
                return null;
            current = target.node;
        }
    }
    /** Where a reference points, one step; null and a diagnostic where that is nowhere. */
    target(reference, at) {
        const known = this.#targets.get(reference);
        if (known !== undefined)
            return known;
        const target = this.#find(reference, at);
        this.#targets.set(reference, target);
        return target;
    }
    #find(reference, at) {
        if (reference === '#' || reference === '')
            return { node: this.#root, path: [] };
        if (reference.startsWith('#/'))
            return this.#byPointer(reference, at);
        const named = this.#byName(reference.replace(/^#/, ''));
        if (named)
            return { node: named, path: [reference.replace(/^#/, '')] };
        if (reference.startsWith('#')) {
            const message = `The reference ${quoted(reference)} names an anchor that does not exist.`;
            this.#report.tell('error', 'openapi-ref-unresolved', at, message, 'Refer by a path, for example #/components/schemas/Pet.');
            return null;
        }
        const message = `The reference ${quoted(reference)} leads to another document; Slipway compiles one file.`;
        const hint = 'Bundle the parts into one file first, for example: npx @redocly/cli bundle openapi.yaml -o bundled.yaml';
        this.#report.tell('error', 'openapi-ref-external', at, message, hint);
        return null;
    }
    #byPointer(reference, at) {
        const path = reference.slice(2).split('/').map(unescaped);
        let node = this.#root;
        for (const [index, part] of path.entries()) {
            const next = step(node, part);
            if (next === undefined) {
                const parent = path.slice(0, index).join('/') || 'the document';
                const message = `The reference ${quoted(reference)} leads nowhere: ${quoted(parent)} has no ${quoted(part)}.`;
                this.#report.tell('error', 'openapi-ref-unresolved', at, message, hintFor(part, node));
                return null;
            }
            node = next;
        }
        return { node, path };
    }
    /** `$anchor`, `$dynamicAnchor` and `$id` of OpenAPI 3.1. */
    #byName(name) {
        this.#named ??= namedNodes(this.#root);
        return this.#named.get(name);
    }
}
function step(node, part) {
    if (node.kind === 'map')
        return node.entries.get(part)?.value;
    if (node.kind === 'list' && /^\d{1,7}$/.test(part))
        return node.items[Number(part)];
    return undefined;
}
function unescaped(part) {
    const plain = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!plain.includes('%'))
        return plain;
    try {
        return decodeURIComponent(plain);
    }
    catch {
        return plain;
    }
}
function hintFor(part, node) {
    const names = entriesOf(node).map(({ key }) => key);
    const near = names.slice(0, 2000).find((name) => isNear(name.toLowerCase(), part.toLowerCase()));
    if (near !== undefined)
        return `Did you mean ${quoted(near)}?`;
    return names.length > 0 && names.length <= 12
        ? `There are: ${names.map(quoted).join(', ')}.`
        : 'Define it, or correct the reference.';
}
/** Equal but for one inserted, missing or changed character, or for the end of the word. */
function isNear(a, b) {
    if (a === b || (a.length > 3 && b.startsWith(a)) || (b.length > 3 && a.startsWith(b)))
        return true;
    if (Math.abs(a.length - b.length) > 1 || b.length < 4)
        return false;
    let start = 0;
    while (start < a.length && a[start] === b[start])
        start += 1;
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end))
        end += 1;
    return Math.max(a.length, b.length) - start - end <= 1;
}
function namedNodes(root) {
    const named = new Map();
    const seen = new Set();
    const walk = (node) => {
        if (node.kind === 'scalar' || seen.has(node))
            return;
        seen.add(node);
        if (node.kind === 'map')
            nameOf(node, named);
        const inner = node.kind === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
        for (const child of inner)
            walk(child);
    };
    walk(root);
    return named;
}
function nameOf(node, named) {
    for (const key of ['$anchor', '$dynamicAnchor', '$id']) {
        const name = textAt(node, key);
        if (name !== null && !named.has(name))
            named.set(name, node);
    }
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/reading.js
/** Conclusions of a part as inferences of the service. */
function inferencesAt(prefix, conclusions, report) {
    return conclusions.map(({ pointer, reason, at }) => ({
        pointer: `${prefix}${pointer}`,
        reason,
        place: report.place(at),
    }));
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/service/servers.js


/** The first of the `servers` of a document, path or operation; null where there is none. */
function firstServer(node, report) {
    const read = itemsOf(valueAt(node, 'servers')).map((item) => serverOf(item, report));
    const [first] = read;
    if (!first)
        return null;
    return { ...first, port: first.port ?? read.find((server) => server.port !== null)?.port ?? null };
}
function serverOf(node, report) {
    const url = withDefaults(textAt(node, 'url') ?? '/', node);
    const found = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d{1,5}))?)?([^?#]*)/i.exec(url);
    const path = (found?.[3] ?? '').split('/').filter((part) => part !== '' && part !== '.');
    const port = Number(found?.[2] ?? Number.NaN);
    const usable = path.every((part) => /^[\w\-.~]{1,100}$/.test(part) && part !== '..');
    if (!usable) {
        const message = `The path of the server ${quoted(url)} cannot be used; operations are served from the root.`;
        report.tell('warning', 'openapi-server', node.at, message, 'Write a plain path, for example /api/v1.');
    }
    return {
        prefix: usable && path.length > 0 ? `/${path.join('/')}` : '',
        port: Number.isInteger(port) && port > 0 && port < 65536 && isLocal(found?.[1] ?? '') ? port : null,
        at: node.at,
    };
}
/** A port of somebody's public host says nothing about the port that the service listens on. */
function isLocal(host) {
    return /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|host\.docker\.internal|[a-z0-9-]+|)$/i.test(host);
}
function withDefaults(url, node) {
    let filled = url.slice(0, 2000);
    for (const { key, value } of entriesOf(valueAt(node, 'variables')).slice(0, 50)) {
        filled = filled.replaceAll(`{${key}}`, (textAt(value, 'default') ?? '').slice(0, 200));
    }
    return filled.slice(0, 4000);
}

// EXTERNAL MODULE: ./build/js/compile/words.js
var compile_words = __webpack_require__(93833);
;// CONCATENATED MODULE: ./build/js/compile/openapi/operations/operation-id.js

/** The document's own id in camelCase; null where nothing of it is usable. */
function statedId(written) {
    const clean = written.slice(0, 120);
    if (/^[a-z][A-Za-z0-9]*$/.test(clean))
        return clean;
    const id = (0,compile_words/* camelCase */.xQ)((0,compile_words/* wordsOf */.Z9)(clean)).replace(/^\d+/, '');
    return id === '' ? null : id.charAt(0).toLowerCase() + id.slice(1);
}
/** An id from method and path: `GET /owners/{ownerId}/pets` -> `listOwnerPets`, `GET /pets/{id}` -> `getPet`. */
function pathId(method, path) {
    const segments = path
        .split('/')
        .filter((segment) => segment !== '' && !/^(?:api|v\d+(?:\.\d+)*)$/i.test(segment));
    const words = [];
    for (const [index, segment] of segments.entries()) {
        if (segment.startsWith('{'))
            continue;
        const next = segments[index + 1];
        const parts = (0,compile_words/* wordsOf */.Z9)(segment);
        const last = parts.pop();
        if (last === undefined)
            continue;
        words.push(...parts, next?.startsWith('{') === true ? (0,compile_words/* singular */.cL)(last) : last);
    }
    const item = segments.at(-1)?.startsWith('{') === true;
    const last = (0,compile_words/* wordsOf */.Z9)(segments.at(-1) ?? '').at(-1) ?? '';
    const many = method === 'GET' && !item && (0,compile_words/* singular */.cL)(last) !== last;
    const verb = many ? 'list' : (VERBS.get(method) ?? method.toLowerCase());
    if (method === 'POST' && words.length > 0 && !item)
        words.push((0,compile_words/* singular */.cL)(words.pop() ?? ''));
    return (0,compile_words/* camelCase */.xQ)([verb, ...(words.length > 0 ? words : ['root'])]).slice(0, 80);
}
const VERBS = new Map([
    ['GET', 'get'],
    ['POST', 'create'],
    ['PUT', 'replace'],
    ['PATCH', 'update'],
    ['DELETE', 'delete'],
]);
/** Hands out every id once: a second one gets a number. */
class OperationIds {
    #taken = new Set();
    take(wanted) {
        let id = wanted;
        for (let number = 2; this.#taken.has(id); number += 1)
            id = `${wanted}${number}`;
        this.#taken.add(id);
        return id;
    }
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/document/to-json.js
/** Plain data of a node; a key named `__proto__` becomes a key like any other. */
function jsonFrom(node) {
    if (node.kind === 'scalar')
        return node.value;
    if (node.kind === 'list')
        return node.items.map(jsonFrom);
    const object = {};
    for (const { key, value } of node.entries.values()) {
        if (key === '__proto__')
            Object.defineProperty(object, key, { ...PLAIN, value: jsonFrom(value) });
        else
            object[key] = jsonFrom(value);
    }
    return object;
}
const PLAIN = { enumerable: true, configurable: true, writable: true };

;// CONCATENATED MODULE: ./build/js/compile/openapi/operations/content.js



/** The bodies of a request or a response, one for each media type; parameters such as `charset` are dropped. */
function contentOf(node, reading) {
    const found = new Map();
    for (const { key, at, value } of entriesOf(valueAt(node, 'content'))) {
        const content_type = mediaTypeName(key);
        if (content_type === null) {
            const message = `${quoted(key)} is no media type.`;
            reading.report.tell('warning', 'openapi-media-type', at, message, 'Write one such as application/json.');
            continue;
        }
        if (!found.has(content_type))
            found.set(content_type, { content_type, ...bodyOf(value, content_type, reading) });
    }
    return [...found.values()];
}
/** Values under `example` and `examples`, in this order. */
function examplesOf(node, reading) {
    const single = valueAt(node, 'example');
    const named = entriesOf(valueAt(node, 'examples')).flatMap(({ value }) => {
        const example = valueAt(reading.references.follow(value) ?? undefined, 'value');
        return example ? [jsonFrom(example)] : [];
    });
    return single ? [jsonFrom(single), ...named] : named;
}
function bodyOf(node, content_type, reading) {
    const written = valueAt(node, 'schema');
    const schema = written ? reading.schemas.read(written) : unwritten(content_type);
    return { schema, examples: examplesOf(node, reading) };
}
/** A body without a schema: text and bytes are told by the media type. */
function unwritten(content_type) {
    if (/^text\//.test(content_type))
        return { type: 'string' };
    const structured = /json|xml|form|yaml/.test(content_type);
    return structured ? {} : { type: 'string', format: 'binary' };
}
/** Any type at all is read as JSON, which services speak where nothing else is said. */
function mediaTypeName(written) {
    const bare = (written.split(';')[0] ?? '').trim().toLowerCase();
    if (bare === '*/*' || bare === 'application/*' || bare === '*')
        return 'application/json';
    return /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9*][a-z0-9!#$&^_.+*-]{0,126}$/.test(bare) ? bare : null;
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/operations/parameters.js



/** Parameters of an operation: those of its path, replaced or joined by its own. */
function parametersOf(pathItem, operation, template, reading) {
    const found = new Map();
    let authorization = null;
    for (const written of [
        ...itemsOf(valueAt(pathItem, 'parameters')),
        ...itemsOf(valueAt(operation, 'parameters')),
    ]) {
        const node = reading.references.follow(written);
        const parameter = node ? parameterOf(node, written.at, reading) : null;
        if (!node || !parameter)
            continue;
        if (isReserved(parameter)) {
            if (parameter.name.toLowerCase() === 'authorization') {
                authorization = { required: parameter.required, at: written.at, description: parameter.description };
            }
            continue;
        }
        if (parameter.in === 'path' && !template.includes(parameter.name)) {
            const message = `The path has no ${quoted(`{${parameter.name}}`)}; the parameter is left out.`;
            reading.report.tell('warning', 'openapi-parameter', written.at, message, 'Name it as the path does.');
            continue;
        }
        const key = `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
        found.set(key, parameter);
    }
    const undescribed = template.filter((name) => !found.has(`path ${name}`));
    const source = reading.report.place(operation.at);
    const inferred = undescribed.map((name) => ({
        name,
        in: 'path',
        required: true,
        description: '',
        schema: { type: 'string' },
        source,
    }));
    return {
        parameters: inTemplateOrder([...found.values(), ...inferred], template),
        authorization,
        undescribed,
    };
}
/** Path parameters as they stand in the path, then the others as they are written. */
function inTemplateOrder(parameters, template) {
    const inPath = template.flatMap((name) => parameters.filter((one) => one.in === 'path' && one.name === name));
    return [...inPath, ...parameters.filter((one) => one.in !== 'path')];
}
/** OpenAPI: these headers are described by media types and security, a parameter of that name is ignored. */
function isReserved({ name, in: place }) {
    return place === 'header' && /^(?:accept|content-type|authorization)$/i.test(name);
}
function parameterOf(node, at, reading) {
    const name = textAt(node, 'name');
    const place = placeOf(textAt(node, 'in'));
    const usable = name !== null && name !== '' && name.length <= 200 && !hasControls(name);
    if (!usable || place === null) {
        const message = place === null && usable
            ? `The parameter ${quoted(name)} is in ${quoted(textAt(node, 'in') ?? 'nothing')}; it is left out.`
            : 'A parameter has no usable name; it is left out.';
        const hint = 'Write `name:` and `in:` with path, query, header or cookie.';
        reading.report.tell('warning', 'openapi-parameter', at, message, hint);
        return null;
    }
    const schema = schemaOf(node, reading);
    const examples = examplesOf(node, reading);
    const separator = separatorOf(node, place);
    return {
        name,
        in: place,
        required: place === 'path' || flagAt(node, 'required') === true,
        description: textAt(node, 'description') ?? '',
        schema: examples.length > 0 && !schema.examples && schema.$ref === undefined ? { ...schema, examples } : schema,
        ...(separator !== null && isList(schema) && { separator }),
        source: reading.report.place(at),
    };
}
function schemaOf(node, reading) {
    const written = valueAt(node, 'schema');
    if (written)
        return reading.schemas.read(written);
    const [media] = entriesOf(valueAt(node, 'content'));
    return media ? reading.schemas.read(valueAt(media.value, 'schema')) : { type: 'string' };
}
function placeOf(text) {
    return text === 'path' || text === 'query' || text === 'header' || text === 'cookie' ? text : null;
}
function hasControls(name) {
    return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name);
}
/** What separates the values of a list in one parameter; null where the parameter repeats. */
function separatorOf(node, place) {
    const style = textAt(node, 'style');
    const explode = flagAt(node, 'explode') ?? (style ?? 'form') === 'form';
    if (place === 'path' || place === 'header')
        return ',';
    if (style === 'spaceDelimited')
        return ' ';
    if (style === 'pipeDelimited')
        return '|';
    return explode ? null : ',';
}
function isList(schema) {
    return schema.type === 'array' || (Array.isArray(schema.type) && schema.type.includes('array'));
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/operations/path.js

/** Segment characters of RFC 3986 without those that steer shells, templates or markup. */
const LITERAL = /^[\w\-.~!$()*+,;=:@%]*$/;
/** The path of a path item below a prefix; a string: why it can be none. */
function templatePath(written, prefix) {
    const bare = written.replace(/[?#].*$/s, '');
    const segments = `${prefix}/${bare}`.split('/').filter((segment) => segment !== '');
    if (bare.length > 1000 || segments.length > 60)
        return { fault: 'is too long' };
    const parameters = [];
    for (const segment of segments) {
        if (segment === '.' || segment === '..')
            return { fault: `has the segment ${segment}` };
        const literals = segment.split(/\{([^{}]*)\}/);
        for (const [index, part] of literals.entries()) {
            if (index % 2 === 0) {
                if (!LITERAL.test(part) || part.includes('${'))
                    return { fault: 'has characters that no path may have' };
            }
            else if (!/^[A-Za-z_][\w.-]{0,99}$/.test(part)) {
                return { fault: `has the parameter ${quoted(part)}, whose name is no identifier` };
            }
            else if (parameters.includes(part)) {
                return { fault: `has the parameter ${quoted(part)} twice` };
            }
            else
                parameters.push(part);
        }
    }
    return { path: `/${segments.join('/')}`, parameters };
}
/** Equal for paths that match the same requests. */
function pathShape(path) {
    return path.replace(/\{[^{}]*\}/g, '{}');
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/operations/request-body.js


/** The body of a request; null where the operation describes none. */
function requestBodyOf(operation, reading) {
    const entry = entryAt(operation, 'requestBody');
    const node = entry ? reading.references.follow(entry.value) : null;
    if (!entry || node?.kind !== 'map')
        return { request: null, conclusions: [] };
    const content = contentOf(node, reading);
    if (content.length === 0)
        return { request: null, conclusions: [] };
    const told = flagAt(node, 'required');
    const demanded = told === null && bodySchemas(node).every((schema) => demandsFields(schema, reading, 0));
    const request = {
        required: told ?? demanded,
        description: textAt(node, 'description') ?? '',
        content,
        source: reading.report.place(entry.at),
    };
    const reason = 'The body has required fields, so the body itself is required.';
    const at = valueAt(node, 'content')?.at ?? entry.at;
    return { request, conclusions: demanded ? [{ pointer: '/request/required', reason, at }] : [] };
}
function bodySchemas(node) {
    return entriesOf(valueAt(node, 'content')).map(({ value }) => valueAt(value, 'schema'));
}
/** OpenAPI takes a body as optional unless said otherwise, which authors forget; fields that are demanded say it. */
function demandsFields(written, reading, depth) {
    const node = written && depth < 8 ? (reading.references.follow(written) ?? undefined) : undefined;
    if (itemsOf(valueAt(node, 'required')).length > 0)
        return true;
    return itemsOf(valueAt(node, 'allOf')).some((part) => demandsFields(part, reading, depth + 1));
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/operations/responses.js



/**
 * Responses by status, ascending. A range (`4XX`) stands for its usual status where no exact one is documented; `default`
 * is a server error beside a documented success, and the success where it is all there is and does not speak of errors.
 */
function responsesOf(operation, method, reading) {
    const entry = entryAt(operation, 'responses');
    const written = entriesOf(entry?.value);
    const found = new Map();
    const assumed = new Map();
    const statuses = written.filter(({ key }) => /^\d/.test(key));
    for (const { key, at, value } of statuses) {
        const exact = statusOf(key);
        const status = exact ?? rangeStatus(key, method, found);
        if (status === null || status < 200) {
            if (status === null)
                tellStatus(key, at, reading);
            continue;
        }
        if (found.has(status))
            continue;
        found.set(status, responseOf(status, value, at, exact === null, reading));
        if (exact === null)
            assumed.set(status, { pointer: '/status', reason: `${key} is taken as ${status}.`, at });
    }
    const fallback = entryAt(entry?.value, 'default');
    if (fallback) {
        const { status, reason } = responses_defaultStatus(fallback.value, method, found, reading);
        if (!found.has(status)) {
            found.set(status, responseOf(status, fallback.value, fallback.at, true, reading));
            assumed.set(status, { pointer: '/status', reason, at: fallback.at });
        }
    }
    if (![...found.keys()].some((status) => status < 400)) {
        const at = entry?.at ?? operation.at;
        const status = usualSuccess(method);
        found.set(status, bodylessResponse(status, at, reading));
        const reason = `No success is documented; ${status} without a body is assumed.`;
        assumed.set(status, { pointer: '/status', reason, at });
        const hint = 'Write what a success answers, for example 200 with its content.';
        reading.report.tell('warning', 'openapi-no-success', at, 'The operation documents no success.', hint);
    }
    const responses = [...found.values()].sort((a, b) => a.status - b.status);
    const conclusions = responses.flatMap(({ status }, index) => {
        const conclusion = assumed.get(status);
        return conclusion ? [{ ...conclusion, pointer: `/responses/${index}${conclusion.pointer}` }] : [];
    });
    return { responses, conclusions };
}
function responseOf(status, written, at, inferred, reading) {
    const node = reading.references.follow(written) ?? undefined;
    return {
        status,
        description: textAt(node, 'description') ?? '',
        content: bodyless(status) ? [] : contentOf(node, reading),
        headers: headersOf(node, reading),
        source: reading.report.place(at),
        origin: inferred ? 'inferred' : 'stated',
    };
}
function bodylessResponse(status, at, reading) {
    const source = reading.report.place(at);
    return { status, description: '', content: [], headers: [], source, origin: 'inferred' };
}
function bodyless(status) {
    return status === 204 || status === 205 || status === 304;
}
/** `Content-Type` is described by the content, not as a header. */
function headersOf(node, reading) {
    return entriesOf(valueAt(node, 'headers')).flatMap(({ key, value }) => {
        const header = reading.references.follow(value);
        if (!header || /^content-type$/i.test(key) || !/^[\w!#$%&'*+.^`|~-]{1,100}$/.test(key))
            return [];
        const schema = reading.schemas.read(valueAt(header, 'schema'));
        return [{ name: key, description: textAt(header, 'description') ?? '', schema }];
    });
}
function statusOf(key) {
    return /^[1-5]\d\d$/.test(key) ? Number(key) : null;
}
function rangeStatus(key, method, found) {
    const hundred = /^([1-5])xx$/i.exec(key)?.[1];
    switch (hundred) {
        case '1':
            return 100;
        case '2':
            return [...found.keys()].find((status) => status < 300) ?? usualSuccess(method, true);
        case '3':
            return 302;
        case '4':
            return 400;
        case '5':
            return 500;
        default:
            return null;
    }
}
function usualSuccess(method, withBody = false) {
    if (method === 'POST')
        return 201;
    return method === 'DELETE' && !withBody ? 204 : 200;
}
function responses_defaultStatus(written, method, found, reading) {
    const succeeds = [...found.keys()].some((status) => status < 400);
    if (!succeeds && !speaksOfErrors(written, reading)) {
        const status = usualSuccess(method, true) === 201 ? 200 : usualSuccess(method, true);
        return { status, reason: `The default response is all that is documented; it is taken as ${status}.` };
    }
    return { status: 500, reason: 'The default response is the one of unexpected errors.' };
}
function speaksOfErrors(written, reading) {
    const node = reading.references.follow(written) ?? undefined;
    const words = [textAt(node, 'description'), textAt(written, '$ref')];
    for (const { value } of entriesOf(valueAt(node, 'content')))
        words.push(textAt(valueAt(value, 'schema'), '$ref'));
    return words.some((text) => text !== null && /error|fail|problem|invalid|exception|fault/i.test(text));
}
function tellStatus(key, at, reading) {
    const message = `${quoted(key)} is no HTTP status.`;
    reading.report.tell('warning', 'openapi-status', at, message, "Write one such as '200', '4XX' or default.");
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/operations/read-operations.js









const METHODS = new Map([
    ['get', 'GET'],
    ['head', 'HEAD'],
    ['post', 'POST'],
    ['put', 'PUT'],
    ['patch', 'PATCH'],
    ['delete', 'DELETE'],
    ['options', 'OPTIONS'],
    ['trace', 'TRACE'],
]);
/** Every operation of `paths` in the order of the document, each method and path once. */
function readOperations(reading, prefix) {
    const ids = new OperationIds();
    const places = new Map();
    const found = [];
    for (const entry of entriesOf(valueAt(reading.root, 'paths'))) {
        if (entry.key.startsWith('x-'))
            continue;
        const item = reading.references.follow(entry.value);
        if (item?.kind !== 'map')
            continue;
        for (const { method, operation } of methodsOf(item, entry, reading)) {
            const read = readOperation(entry, item, method, operation, prefix, reading, ids);
            if (!read)
                continue;
            const key = `${method} ${pathShape(read.operation.path)}`;
            const first = places.get(key);
            if (first)
                tellTwice(read.operation, operation.at, first, reading);
            else {
                places.set(key, { path: read.operation.path, at: operation.at });
                found.push(read);
            }
        }
    }
    return found;
}
/** Conclusions on operations, with their place in the service. */
function operationInferences(operations, reading) {
    return operations.flatMap(({ conclusions }, index) => inferencesAt(`/operations/${index}`, conclusions, reading.report));
}
function methodsOf(item, path, reading) {
    const found = entriesOf(item).flatMap((operation) => {
        const method = METHODS.get(operation.key.toLowerCase());
        return method && operation.value.kind === 'map' ? [{ method, operation }] : [];
    });
    for (const name of ['query', 'additionalOperations']) {
        const other = entryAt(item, name);
        if (other) {
            const message = `${quoted(name)} of ${quoted(path.key)} is left out: Slipway serves the usual HTTP methods.`;
            reading.report.tell('warning', 'openapi-method', other.at, message, 'Offer it as POST.');
        }
    }
    return found;
}
function readOperation(path, item, method, { value: node, at }, prefix, reading, ids) {
    const { report } = reading;
    const server = firstServer(node, report) ?? firstServer(item, report);
    const template = templatePath(path.key, server?.prefix ?? prefix);
    if ('fault' in template) {
        const message = `The path ${quoted(path.key)} ${template.fault}; ${method} is left out.`;
        report.tell('warning', 'openapi-path', path.at, message, 'Write plain segments and {parameters}.');
        return null;
    }
    const local = template.path.slice((server?.prefix ?? prefix).length) || '/';
    const read = parametersOf(item, node, template.parameters, reading);
    const { request, conclusions: ofRequest } = requestBodyOf(node, reading);
    const { responses, conclusions: ofResponses } = responsesOf(node, method, reading);
    const operation = {
        id: idOf(node, method, local, at, reading, ids),
        method,
        path: template.path,
        summary: textAt(node, 'summary') ?? textAt(item, 'summary') ?? '',
        description: textAt(node, 'description') ?? textAt(item, 'description') ?? '',
        source: report.place(at),
        origin: 'stated',
        standard: null,
        parameters: read.parameters,
        request,
        responses,
        security: null,
        messages: [],
        notes: flagAt(node, 'deprecated') === true ? ['Deprecated.'] : [],
        tags: itemsOf(valueAt(node, 'tags')).flatMap((tag) => textOf(tag) ?? []),
    };
    const conclusions = [...undescribed(read, operation, at), ...ofRequest, ...ofResponses];
    return { operation, node, local, authorization: read.authorization, conclusions };
}
function undescribed(read, operation, at) {
    return read.undescribed.map((name) => ({
        pointer: `/parameters/${operation.parameters.findIndex((one) => one.in === 'path' && one.name === name)}`,
        reason: `The path has {${name}}, which the document does not describe; it is taken as text.`,
        at,
    }));
}
function idOf(node, method, path, at, reading, ids) {
    const written = textAt(node, 'operationId');
    const stated = written === null ? null : statedId(written);
    const wanted = stated ?? pathId(method, path);
    const id = ids.take(wanted);
    if (stated !== null && id !== wanted) {
        const message = `The operationId ${quoted(written ?? '')} is used twice; this one is ${id}.`;
        const place = entryAt(node, 'operationId')?.at ?? at;
        reading.report.tell('warning', 'openapi-operation-id', place, message, 'Give every operation an id of its own.');
    }
    return id;
}
function tellTwice(operation, at, first, reading) {
    const message = `${operation.method} ${operation.path} takes the same requests as ${first.path}; it is left out.`;
    const related = [{ message: 'The first one stands here.', at: first.at }];
    reading.report.tell('warning', 'duplicate-operation', at, message, 'Keep one of the two.', related);
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/schema/cut-circles.js
/**
 * A model may contain itself in a field or a list, but not be itself: `A: {$ref: B}, B: {allOf: [{$ref: A}]}` says nothing.
 * Such a reference is replaced by an open schema, so that no reader of the IR runs in circles.
 */
function cutCircles(models) {
    const byName = new Map(models.map((model) => [`#/models/${model.name}`, model]));
    const state = new Map();
    const cut = new Map();
    for (const start of byName.keys()) {
        if (state.has(start))
            continue;
        const stack = [visitOf(start, byName)];
        state.set(start, 'open');
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const next = top.next.pop();
            if (next === undefined) {
                state.set(top.name, 'done');
                stack.pop();
            }
            else if (state.get(next) === 'open') {
                if (top.model)
                    cut.set(top.model, (cut.get(top.model) ?? new Set()).add(next));
            }
            else if (!state.has(next) && byName.has(next)) {
                state.set(next, 'open');
                stack.push(visitOf(next, byName));
            }
        }
    }
    if (cut.size === 0)
        return { models, circular: [] };
    return {
        models: models.map((model) => {
            const references = cut.get(model);
            return references ? { ...model, schema: without(model.schema, references) } : model;
        }),
        circular: [...cut.keys()],
    };
}
/** A model whose references are still to be followed. */
function visitOf(name, byName) {
    const model = byName.get(name);
    return { name, model, next: model ? directReferences(model.schema).reverse() : [] };
}
/** Models that a schema is, as a whole or as one of its alternatives. */
function directReferences(schema) {
    if (schema.$ref !== undefined)
        return [schema.$ref];
    return [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(directReferences);
}
function without(schema, references) {
    if (schema.$ref !== undefined)
        return references.has(schema.$ref) ? {} : schema;
    const { allOf, anyOf, oneOf, ...rest } = schema;
    const clean = (parts) => parts.map((part) => without(part, references));
    return {
        ...rest,
        ...(allOf && { allOf: clean(allOf) }),
        ...(anyOf && { anyOf: clean(anyOf) }),
        ...(oneOf && { oneOf: clean(oneOf) }),
    };
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/schema/constraints.js

/** Properties marked `x-unique: true` or `x-primary-key: true`; OpenAPI itself has no word for it. */
function uniqueConstraints(node) {
    return entriesOf(valueAt(node, 'properties')).flatMap(({ key, value }) => {
        if (flagAt(value, 'x-primary-key') === true)
            return [{ kind: 'primary_key', fields: [key] }];
        return flagAt(value, 'x-unique') === true ? [{ kind: 'unique', fields: [key] }] : [];
    });
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/schema/model-names.js

/** Words of a pointer that name no thing. */
const STRUCTURE = new Set([
    ...[
        'components',
        'schemas',
        'responses',
        'parameters',
        'requestBodies',
        'headers',
        'paths',
        'schema',
        'content',
    ],
    ...['properties', 'items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'requestBody', '$defs'],
    ...['definitions', 'prefixItems', 'not', 'patternProperties'],
]);
/** Name for a schema that stands somewhere inside the document: from the words on the way to it. */
function nameFromPath(path) {
    const words = path.filter((part) => !STRUCTURE.has(part) && !/^\d+$/.test(part) && !/^[\w*-]+\/[\w*+.-]+$/.test(part));
    const named = path[0] === 'paths' ? words : words.slice(-2);
    return (0,compile_words/* pascalCase */.fL)(named.join(' ')).slice(0, 60) || 'Part';
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/schema/models.js



/**
 * The models of a document: every schema under `components/schemas`, and schemas elsewhere that are referred to and are too
 * large, or too circular, to be repeated in place.
 */
class Models {
    #entries = [];
    #byNode = new Map();
    #names = new Set();
    #report;
    constructor(root, report) {
        this.#report = report;
        for (const { key, at, value } of entriesOf(valueAt(valueAt(root, 'components'), 'schemas'))) {
            this.#enter({ name: key, node: value, at, schema: null });
        }
    }
    /** Name of the model that a node is; null: it is none. */
    nameOf(node) {
        return this.#byNode.get(node)?.name ?? null;
    }
    /** Makes a model of a schema that stands elsewhere and gives its name. */
    promote(node, path) {
        const wanted = nameFromPath(path);
        let name = wanted;
        for (let number = 2; this.#names.has(name); number += 1)
            name = `${wanted}${number}`;
        this.#enter({ name, node, at: node.at, schema: null });
        return name;
    }
    /** Converts all, also those that are found on the way. */
    convertAll(convert) {
        for (let index = 0; index < this.#entries.length; index += 1) {
            const entry = this.#entries[index];
            if (entry && entry.schema === null)
                entry.schema = convert(entry.node);
        }
    }
    all() {
        return this.#entries.map(({ name, node, at, schema }) => ({
            name,
            description: textAt(node, 'description') ?? '',
            schema: schema ?? {},
            constraints: uniqueConstraints(node),
            source: this.#report.place(at),
            origin: 'stated',
        }));
    }
    #enter(entry) {
        this.#entries.push(entry);
        this.#names.add(entry.name);
        if (!this.#byNode.has(entry.node))
            this.#byNode.set(entry.node, entry);
    }
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/schema/discriminator.js

/**
 * The IR has no discriminator: each alternative of `oneOf` or `anyOf` says its value of the field itself. An alternative
 * whose own schema pins the field down is left as it is.
 */
function withTags(node, schema, lookup) {
    const discriminator = valueAt(node, 'discriminator');
    const field = textAt(discriminator, 'propertyName') ?? textOf(discriminator);
    if (field === null)
        return { discriminated: false, alternatives: null };
    const name = schema.oneOf ? 'oneOf' : 'anyOf';
    const parts = schema[name];
    if (!parts)
        return { discriminated: true, alternatives: null };
    const nodes = itemsOf(valueAt(node, name));
    const tagged = parts.map((part, index) => {
        const target = targetOf(nodes[index], lookup);
        if (!target)
            return part;
        const values = valuesFor(target, discriminator, lookup);
        if (values.length === 0 || pinsDown(target, field, lookup))
            return part;
        const [only] = values;
        const tag = values.length === 1 && only !== undefined ? { const: only } : { enum: values };
        return { allOf: [part, { type: 'object', properties: { [field]: tag }, required: [field] }] };
    });
    return { discriminated: true, alternatives: { [name]: tagged } };
}
function targetOf(node, lookup) {
    const reference = referenceOf(node);
    return reference === null || !node ? null : lookup.target(reference, node.at);
}
/** Values of the mapping that lead to a schema; without any, its name. */
function valuesFor(target, discriminator, lookup) {
    const name = lookup.modelOf(target);
    const mapped = entriesOf(valueAt(discriminator, 'mapping')).flatMap(({ key, value }) => {
        const to = textOf(value);
        if (to === null)
            return [];
        const found = to === name || (to.startsWith('#') && lookup.target(to, value.at) === target);
        return found ? [key] : [];
    });
    return mapped.length > 0 ? mapped : name === null ? [] : [name];
}
/** Whether a schema, or a part of its allOf, allows listed values of the field only. */
function pinsDown(node, field, lookup, depth = 0) {
    if (depth > 8)
        return false;
    const property = valueAt(valueAt(node, 'properties'), field);
    const listed = itemsOf(valueAt(property, 'enum'));
    if (valueAt(property, 'const') || listed.length === 1)
        return true;
    return itemsOf(valueAt(node, 'allOf')).some((part) => {
        const target = targetOf(part, lookup);
        return pinsDown(target ?? part, field, lookup, depth + 1);
    });
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/schema/nullable.js
/** `nullable: true` of OpenAPI 3.0 as a type, a value or an alternative. */
function nullableSchema(schema) {
    const { anyOf, oneOf } = schema;
    if (schema.$ref !== undefined || schema.allOf)
        return { anyOf: [schema, { type: 'null' }] };
    if (anyOf)
        return { ...schema, anyOf: withNull(anyOf) };
    if (oneOf)
        return { ...schema, oneOf: withNull(oneOf) };
    const types = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
    const typed = types.length === 0 || types.includes('null') ? schema : { ...schema, type: [...types, 'null'] };
    return typed.enum && !typed.enum.includes(null) ? { ...typed, enum: [...typed.enum, null] } : typed;
}
function withNull(choices) {
    return choices.some((choice) => choice.type === 'null') ? choices : [...choices, { type: 'null' }];
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/schema/patterns.js
/**
 * A regular expression that means the same with Unicode rules, which JSON Schema asks for: escapes that they forbid
 * (`\-`, `\@`) are written without the backslash. null: it is none in any reading.
 */
function unicodePattern(pattern) {
    if (compiles(pattern))
        return pattern;
    const mended = withoutNeedlessEscapes(pattern);
    return compiles(mended) ? mended : null;
}
function compiles(pattern) {
    try {
        new RegExp(pattern, 'u');
        return true;
    }
    catch {
        return false;
    }
}
function withoutNeedlessEscapes(pattern) {
    return pattern.replace(/\\([\s\S])/g, (whole, escaped) => /[-_@:;'"#%&,<>=!~` ]/.test(escaped) ? (escaped === '-' ? '\\x2d' : escaped) : whole);
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/schema/types.js
const TYPES = new Set([
    'string',
    'integer',
    'number',
    'boolean',
    'object',
    'array',
    'null',
]);
function isSchemaType(word) {
    return TYPES.has(word);
}
/** What authors write as `type` though OpenAPI does not know it; `type` null: anything. */
function misspelledType(word) {
    switch (word.toLowerCase()) {
        case 'int':
        case 'int32':
        case 'int64':
        case 'long':
            return { type: 'integer' };
        case 'float':
        case 'double':
        case 'decimal':
            return { type: 'number' };
        case 'bool':
            return { type: 'boolean' };
        case 'str':
        case 'text':
            return { type: 'string' };
        case 'date':
            return { type: 'string', format: 'date' };
        case 'datetime':
        case 'date-time':
        case 'timestamp':
            return { type: 'string', format: 'date-time' };
        case 'uuid':
        case 'email':
        case 'uri':
        case 'binary':
            return { type: 'string', format: word.toLowerCase() };
        case 'file':
            return { type: 'string', format: 'binary' };
        case 'map':
        case 'dict':
            return { type: 'object' };
        case 'list':
            return { type: 'array' };
        case 'any':
        case 'mixed':
            return { type: null };
        default:
            return isSchemaType(word.toLowerCase()) ? { type: word.toLowerCase() } : null;
    }
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/schema/schema-reader.js







/** A referred schema outside `components/schemas` stays in place up to this size; a larger one becomes a model. */
const LARGEST_INLINE = 24;
const KEPT_NUMBERS = [
    'minimum',
    'maximum',
    'multipleOf',
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
];
const KEPT_FLAGS = ['readOnly', 'writeOnly', 'deprecated', 'uniqueItems'];
/** Keywords that narrow values and that the IR cannot hold. */
const NOT_KEPT = [
    ...['not', 'if', 'then', 'else', 'contains', 'minContains', 'maxContains', 'propertyNames'],
    ...['dependentRequired', 'dependentSchemas', 'minProperties', 'maxProperties', 'unevaluatedItems'],
];
/** Turns Schema Objects of OpenAPI 3.0, 3.1 and 3.2 into the schemas of the IR. */
class SchemaReader {
    #references;
    #models;
    #report;
    #known = new Map();
    constructor(references, models, report) {
        this.#references = references;
        this.#models = models;
        this.#report = report;
    }
    /** A schema as it is used somewhere: a reference stays a reference where it leads to a model. */
    read(node) {
        if (node === undefined)
            return {};
        const known = this.#known.get(node);
        if (known)
            return known;
        const schema = this.#convert(node);
        this.#known.set(node, schema);
        return schema;
    }
    #convert(node) {
        if (node.kind !== 'map') {
            const open = node.kind === 'scalar' && typeof node.value === 'boolean';
            if (!open)
                this.#tell(node.at, 'A schema is no map.', 'Write `type:` and what belongs to it.');
            return {};
        }
        const reference = referenceOf(node);
        return reference === null ? this.#plain(node) : this.#referred(reference, node);
    }
    #referred(reference, node) {
        const target = this.#references.target(reference, node.at);
        if (!target)
            return {};
        const schema = this.#targetSchema(target.node, target.path);
        const description = textAt(node, 'description');
        const { description: _described, ...beside } = this.#plain(node);
        if (Object.keys(beside).length > 0) {
            const nullable = flagAt(node, 'nullable') === true;
            const whole = { allOf: [schema], ...beside, ...(description !== null && { description }) };
            return nullable ? nullableSchema(whole) : whole;
        }
        const told = description !== null && description !== '' ? { ...schema, description } : schema;
        return flagAt(node, 'nullable') === true ? nullableSchema(told) : told;
    }
    #targetSchema(node, path) {
        const model = this.#models.nameOf(node);
        if (model !== null)
            return { $ref: `#/models/${model}` };
        const small = node.weight <= LARGEST_INLINE && !containsReference(node);
        if (small)
            return this.read(node);
        return { $ref: `#/models/${this.#models.promote(node, path)}` };
    }
    /** Everything but the reference of a schema. */
    #plain(node) {
        const schema = {};
        this.#types(node, schema);
        this.#words(node, schema);
        this.#numbers(node, schema);
        this.#values(node, schema);
        this.#objects(node, schema);
        this.#lists(node, schema);
        this.#choices(node, schema);
        this.#losses(node);
        if (flagAt(node, 'nullable') === true && referenceOf(node) === null)
            return nullableSchema(schema);
        return schema;
    }
    #types(node, schema) {
        const written = valueAt(node, 'type');
        const words = written?.kind === 'list' ? written.items.map(textOf) : written ? [textOf(written)] : [];
        const types = [];
        for (const word of words) {
            const type = this.#type(word ?? 'null', written?.at ?? node.at, schema);
            if (type !== null && !types.includes(type))
                types.push(type);
        }
        const [only] = types;
        if (types.length === 1 && only !== undefined)
            schema.type = only;
        else if (types.length > 1)
            schema.type = types;
        else if (written === undefined && valueAt(node, 'properties')?.kind === 'map')
            schema.type = 'object';
        else if (written === undefined && valueAt(node, 'items')?.kind === 'map')
            schema.type = 'array';
    }
    #type(word, at, schema) {
        if (isSchemaType(word))
            return word;
        const meant = misspelledType(word);
        const message = `${quoted(word)} is no type of a schema.`;
        const hint = meant
            ? `It is read as ${meant.type ?? 'anything'}${meant.format ? ` with the format ${meant.format}` : ''}.`
            : 'It is left out. Types are string, integer, number, boolean, object, array, null.';
        this.#tell(at, message, hint);
        if (meant?.format !== undefined)
            schema.format = meant.format;
        return meant?.type ?? null;
    }
    #words(node, schema) {
        for (const name of ['title', 'description']) {
            const text = textAt(node, name);
            if (text !== null && text !== '')
                schema[name] = text;
        }
        const format = textAt(node, 'format');
        if (format !== null)
            schema.format = format;
        else if (textAt(node, 'contentEncoding') === 'base64')
            schema.format = 'byte';
        else if (valueAt(node, 'contentMediaType') && !valueAt(node, 'contentSchema'))
            schema.format = 'binary';
        const pattern = textAt(node, 'pattern');
        if (pattern !== null)
            this.#pattern(pattern, valueAt(node, 'pattern')?.at ?? node.at, schema);
        for (const name of KEPT_FLAGS)
            if (flagAt(node, name) === true)
                schema[name] = true;
    }
    #pattern(pattern, at, schema) {
        const usable = unicodePattern(pattern);
        if (usable !== null)
            schema.pattern = usable;
        else
            this.#tell(at, `${quoted(pattern)} is no regular expression of JSON Schema.`, 'It is left out.');
    }
    #numbers(node, schema) {
        for (const name of KEPT_NUMBERS) {
            const value = numberAt(node, name);
            const counts = /^(?:min|max)(?:Length|Items)$/.test(name);
            const usable = value !== null && (!counts || (Number.isInteger(value) && value >= 0));
            if (usable && !(name === 'multipleOf' && value <= 0))
                schema[name] = value;
        }
        this.#exclusive(node, schema, 'exclusiveMinimum', 'minimum');
        this.#exclusive(node, schema, 'exclusiveMaximum', 'maximum');
    }
    /** A flag beside the bound in 3.0, the bound itself in 3.1. */
    #exclusive(node, schema, name, bound) {
        const flag = flagAt(node, name);
        const value = flag === true ? schema[bound] : flag === null ? numberAt(node, name) : null;
        if (value === undefined || value === null)
            return;
        schema[name] = value;
        if (flag === true)
            delete schema[bound];
    }
    #values(node, schema) {
        const allowed = valueAt(node, 'enum');
        if (allowed?.kind === 'list' && allowed.items.length > 0)
            schema.enum = unique(allowed.items.map((item) => jsonFrom(item)));
        const only = valueAt(node, 'const');
        if (only)
            schema.const = jsonFrom(only);
        const fallback = valueAt(node, 'default');
        if (fallback)
            schema.default = jsonFrom(fallback);
        const examples = itemsOf(valueAt(node, 'examples')).map((item) => jsonFrom(item));
        const example = valueAt(node, 'example');
        const all = example ? [jsonFrom(example), ...examples] : examples;
        if (all.length > 0)
            schema.examples = all;
    }
    #objects(node, schema) {
        const properties = valueAt(node, 'properties');
        if (properties?.kind === 'map') {
            schema.properties = Object.fromEntries(entriesOf(properties).map(({ key, value }) => [key, this.read(value)]));
        }
        const required = itemsOf(valueAt(node, 'required')).flatMap((item) => textOf(item) ?? []);
        if (required.length > 0)
            schema.required = [...new Set(required)];
        const rest = valueAt(node, 'additionalProperties') ?? valueAt(node, 'unevaluatedProperties');
        const [pattern] = entriesOf(valueAt(node, 'patternProperties'));
        if (rest?.kind === 'scalar' && typeof rest.value === 'boolean' && !(rest.value === false && pattern)) {
            schema.additionalProperties = rest.value;
        }
        else if (rest?.kind === 'map') {
            schema.additionalProperties = rest.entries.size === 0 ? true : this.read(rest);
        }
        else if (pattern)
            schema.additionalProperties = this.read(pattern.value);
    }
    #lists(node, schema) {
        const items = valueAt(node, 'items');
        const tuple = itemsOf(valueAt(node, 'prefixItems')).map((item) => this.read(item));
        if (tuple.length > 0)
            schema.items = { anyOf: items?.kind === 'map' ? [...tuple, this.read(items)] : tuple };
        else if (items?.kind === 'map')
            schema.items = this.read(items);
    }
    #choices(node, schema) {
        for (const name of ['allOf', 'anyOf', 'oneOf']) {
            const parts = itemsOf(valueAt(node, name)).map((item) => this.read(item));
            if (parts.length > 0)
                schema[name] = parts;
        }
        const { discriminated, alternatives } = withTags(node, schema, {
            target: (reference, at) => this.#references.target(reference, at)?.node ?? null,
            modelOf: (target) => this.#models.nameOf(target),
        });
        if (alternatives !== null)
            Object.assign(schema, alternatives);
        if (discriminated && alternatives === null && !schema.oneOf && !schema.anyOf) {
            const message = 'The discriminator is read as an ordinary field: the schema lists no alternatives.';
            const hint = 'Write a schema with oneOf and this discriminator where any of the kinds may stand.';
            this.#report.tell('info', 'openapi-not-kept', valueAt(node, 'discriminator')?.at ?? node.at, message, hint);
        }
    }
    #losses(node) {
        for (const name of NOT_KEPT) {
            const lost = valueAt(node, name);
            if (lost === undefined)
                continue;
            const message = `The keyword ${quoted(name)} is not checked by the service.`;
            this.#report.tell('info', 'openapi-not-kept', lost.at, message, 'Say the rule in the description as well.');
        }
    }
    #tell(at, message, hint) {
        this.#report.tell('warning', 'openapi-schema', at, message, hint);
    }
}
function unique(values) {
    const seen = new Map(values.map((value) => [JSON.stringify(value), value]));
    return [...seen.values()];
}
function containsReference(node) {
    if (node.kind === 'scalar')
        return false;
    if (referenceOf(node) !== null)
        return true;
    return node.kind === 'list'
        ? node.items.some(containsReference)
        : [...node.entries.values()].some(({ value }) => containsReference(value));
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/operations/security.js

/** The `security` of the document or of one operation. */
function securityAt(node) {
    const entry = entryAt(node, 'security');
    if (entry?.value.kind !== 'list')
        return { alternatives: null, at: node.at };
    const alternatives = itemsOf(entry.value).map((item) => ({
        at: item.at,
        schemes: entriesOf(item).map(({ key, value }) => ({
            name: key,
            scopes: itemsOf(value).flatMap((scope) => textOf(scope) ?? []),
        })),
    }));
    return { alternatives, at: entry.at };
}
/**
 * Who may call an operation: its own `security`, else the document's. An empty list, or an empty alternative, means anyone.
 * Scopes are roles only where the scheme has no scopes of its own (http, apiKey), as OpenAPI 3.1 allows.
 */
function operationSecurity(operation, global, rolesOf, report) {
    const own = securityAt(operation);
    const { alternatives, at } = own.alternatives === null ? global : own;
    if (alternatives === null)
        return null;
    const open = alternatives.length === 0 || alternatives.some(({ schemes }) => schemes.length === 0);
    const roles = alternatives.flatMap(({ schemes }) => schemes.flatMap(({ name, scopes }) => rolesOf(name, scopes)));
    return {
        required: !open,
        roles: open ? [] : [...new Set(roles)],
        owner_only: !open && isOwnerOnly(operation),
        source: report.place(at),
    };
}
/** `Only the author can update an article`, in what the operation says of itself or of its 403. */
function isOwnerOnly(operation) {
    const refused = entryAt(entryAt(operation, 'responses')?.value, '403')?.value;
    const words = [
        textAt(operation, 'summary'),
        textAt(operation, 'description'),
        textAt(refused, 'description'),
    ];
    return words.some((text) => text !== null && OWNER.test(text));
}
const OWNER = /\bowner[- ]only\b|\bonly (?:by |for )?(?:the |its |their |an? )?(?:\w+'s )?(?:owners?|authors?|creators?)\b|\b(?:not|isn't|is not) (?:the )?(?:owner|author|creator)\b|\b(?:only )?(?:their|your|one's) own \w+ only\b|\bonly (?:their|your) own\b|\b(?:belongs|owned) (?:to|by) (?:another|someone|a different|somebody)\b|\bmust be the (?:owner|author|creator)\b|\bby (?:its|the) (?:owner|author|creator)(?: only)?\b/i;

;// CONCATENATED MODULE: ./build/js/compile/openapi/service/authentication.js


const NO_CARRIER = { in: 'header', name: 'Authorization' };
/**
 * Slipway checks one kind of credential: that of the scheme which operations ask for most often, else of the first one.
 * `used`: names of schemes as the requirements list them, once for each use. `logsIn`: an operation takes a password.
 */
function schemesOf(reading, used, logsIn) {
    const { report } = reading;
    const schemes = entriesOf(valueAt(valueAt(reading.root, 'components'), 'securitySchemes')).flatMap(({ key, at, value }) => {
        const node = reading.references.follow(value);
        return node ? [{ name: key, node, at, kind: kindOf(node) }] : [];
    });
    const byName = new Map(schemes.map((scheme) => [scheme.name, scheme]));
    for (const name of new Set(used)) {
        if (byName.has(name))
            continue;
        const message = `The security scheme ${quoted(name)} is required and not defined.`;
        report.tell('warning', 'openapi-security', reading.root.at, message, 'Define it under components.securitySchemes.');
    }
    const chosen = chosenScheme(schemes, used);
    if (chosen && schemes.length > 1)
        tellOthers(chosen, schemes, report);
    const scopes = new Set(schemes.filter(({ kind }) => kind === 'flow').map(({ name }) => name));
    return {
        authentication: chosen ? authenticationOf(chosen, logsIn, report) : null,
        rolesOf: (scheme, listed) => (scopes.has(scheme) || !byName.has(scheme) ? [] : listed.filter(isRole)),
    };
}
/** Authentication that is told by a plain `Authorization` header parameter only. */
function headerAuthentication(description, at, logsIn, report) {
    const prefix = prefixIn(description);
    return {
        kind: logsIn || /jwt|token|bearer/i.test(description) ? 'jwt' : 'api_key',
        carrier: NO_CARRIER,
        ...(prefix !== null && { prefix }),
        roles: [],
        expires_in_seconds: null,
        description,
        source: report.place(at),
    };
}
function kindOf(node) {
    switch (textAt(node, 'type')?.toLowerCase()) {
        case 'http':
            return textAt(node, 'scheme')?.toLowerCase() === 'basic' ? 'basic' : 'bearer';
        case 'apikey':
            return 'key';
        case 'oauth2':
        case 'openidconnect':
            return 'flow';
        default:
            return 'other';
    }
}
function chosenScheme(schemes, used) {
    const usable = schemes.filter(({ kind }) => kind !== 'other');
    const uses = (scheme) => used.filter((name) => name === scheme.name).length;
    return usable.reduce((best, scheme) => (best && uses(best) >= uses(scheme) ? best : scheme), null);
}
function authenticationOf({ node, at, kind, name }, logsIn, report) {
    const description = textAt(node, 'description') ?? '';
    const base = { roles: [], expires_in_seconds: null, description, source: report.place(at) };
    const prefix = prefixIn(description);
    if (kind === 'basic')
        return { kind: 'basic', carrier: NO_CARRIER, ...base };
    if (kind === 'bearer')
        return { kind: 'jwt', carrier: NO_CARRIER, ...(prefix !== null && { prefix }), ...base };
    if (kind === 'flow') {
        const message = `The scheme ${quoted(name)} is read as bearer tokens that the service signs itself.`;
        const hint = 'Tokens of another issuer are not accepted; put a gateway in front that exchanges them.';
        report.tell('info', 'openapi-security', at, message, hint);
        return { kind: 'jwt', carrier: NO_CARRIER, ...base };
    }
    const carrier = carrierOf(node);
    if (carrier.in === 'cookie')
        return { kind: 'session', carrier, ...base };
    const word = prefix !== null && carrier.in === 'header' ? { prefix } : {};
    const inAuthorization = carrier.in === 'header' && carrier.name.toLowerCase() === 'authorization';
    const token = logsIn || /\b(?:jwt|bearer|log(?:ged|ging)? in)\b/i.test(description);
    if (inAuthorization && token)
        return { kind: 'jwt', carrier: NO_CARRIER, ...word, ...base };
    return { kind: 'api_key', carrier, ...word, ...base };
}
function carrierOf(node) {
    const place = textAt(node, 'in');
    const name = textAt(node, 'name') ?? '';
    const usable = /^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name) ? name : 'X-API-Key';
    return { in: place === 'query' || place === 'cookie' ? place : 'header', name: usable };
}
/** The word before the credential in what the description shows: `Token xxxxxx.yyyyyyy`, `Authorization: Token abc`. */
function prefixIn(description) {
    const text = description.slice(0, 5000);
    const shown = /Authorization['"`]?\s*:\s*['"`]?([A-Z][A-Za-z-]{1,20})\s+[<{["'`]?\w/.exec(text)?.[1] ??
        /(?:^|\n)[\s>`'"*-]*([A-Z][A-Za-z-]{1,20})\s+[<{[]?(?:x{2,}|jwt\b|token\b|your|api|eyJ|\w{2,}\.\w{2,}\.)/.exec(text)?.[1] ??
        /[`'"](Token|Bearer|JWT|ApiKey|Key)\s+[<{[.\w]/.exec(text)?.[1] ??
        /\bprefix(?:ed)?\b[^.\n]{0,30}[`'"](Token|Bearer|JWT|ApiKey|Key)\b/i.exec(text)?.[1];
    return shown === undefined || /^(?:The|Use|Your|A|An|Any|This|Pass|Send|Put|Add)$/.test(shown)
        ? null
        : shown;
}
function tellOthers(chosen, schemes, report) {
    const others = schemes.filter((scheme) => scheme !== chosen).map(({ name }) => quoted(name));
    const message = `Callers prove themselves by ${quoted(chosen.name)}; ${others.join(', ')} ${others.length > 1 ? 'are' : 'is'} not accepted.`;
    const hint = 'Keep the scheme that the service is to check.';
    report.tell('info', 'openapi-security', chosen.at, message, hint);
}
function isRole(word) {
    return /^[A-Za-z][\w-]{0,40}$/.test(word);
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/service/takes-password.js

const takes_password_DEEPEST = 6;
/** Whether the body of an operation has a password in it: somebody registers or logs in. */
function takesPassword({ operation, node }, reading) {
    if (operation.method !== 'POST')
        return false;
    const written = valueAt(node, 'requestBody');
    const body = written ? reading.references.follow(written) : null;
    return entriesOf(valueAt(body ?? undefined, 'content')).some(({ value }) => hasPassword(valueAt(value, 'schema'), reading, 0));
}
function hasPassword(written, reading, depth) {
    const node = written && depth < takes_password_DEEPEST ? (reading.references.follow(written) ?? undefined) : undefined;
    const fields = entriesOf(valueAt(node, 'properties'));
    if (fields.some(({ key }) => /^(?:password|passphrase|passcode|pwd)$/i.test(key)))
        return true;
    return (fields.slice(0, 20).some(({ value }) => hasPassword(value, reading, depth + 1)) ||
        itemsOf(valueAt(node, 'allOf')).some((part) => hasPassword(part, reading, depth + 1)));
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/service/access.js



/** How callers prove who they are, and which operations ask for it. */
function accessOf(read, reading) {
    const global = securityAt(reading.root);
    const used = read.flatMap(({ node }) => namesIn(securityAt(node).alternatives ?? global.alternatives));
    const logsIn = read.some((one) => takesPassword(one, reading));
    const schemes = schemesOf(reading, used, logsIn);
    const header = read.find(({ authorization }) => authorization !== null)?.authorization ?? null;
    const byHeader = schemes.authentication === null && header !== null;
    const operations = read.map(({ operation, node, authorization }) => {
        const told = operationSecurity(node, global, schemes.rolesOf, reading.report);
        if (told !== null || !byHeader)
            return { ...operation, security: told };
        const source = authorization ? reading.report.place(authorization.at) : operation.source;
        const required = authorization?.required ?? false;
        return { ...operation, security: { required, roles: [], owner_only: false, source } };
    });
    if (!byHeader) {
        return { authentication: withRoles(schemes.authentication, operations), operations, conclusions: [] };
    }
    const reason = 'No security scheme is defined; operations take an Authorization header.';
    return {
        authentication: headerAuthentication(header.description, header.at, logsIn, reading.report),
        operations,
        conclusions: [{ pointer: '/authentication', reason, at: header.at }],
    };
}
function withRoles(authentication, operations) {
    const roles = [...new Set(operations.flatMap(({ security }) => security?.roles ?? []))];
    return authentication && roles.length > 0 ? { ...authentication, roles } : authentication;
}
function namesIn(alternatives) {
    return (alternatives ?? []).flatMap(({ schemes }) => schemes.map(({ name }) => name));
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/service/capabilities.js


/** Names of what the service can do: its tags; and `cors` where the document speaks of callers in browsers. */
function capabilitiesOf({ root }, operations) {
    const declared = itemsOf(valueAt(root, 'tags')).flatMap((tag) => textAt(tag, 'name') ?? []);
    const tags = [...declared, ...operations.flatMap((operation) => operation.tags)];
    const names = tags.map((tag) => (0,compile_words/* kebabCase */.kW)(tag.slice(0, 80))).filter((name) => name !== '');
    const info = entryAt(root, 'info');
    const told = /\bCORS\b|cross[- ]origin/i.test(textAt(info?.value, 'description') ?? '');
    const shown = operations.some(({ method, responses }) => method === 'OPTIONS' ||
        responses.some(({ headers }) => headers.some(({ name }) => /^access-control-/i.test(name))));
    const cors = told || shown;
    const reason = told
        ? 'The description speaks of CORS.'
        : 'Operations or headers serve callers in browsers.';
    return {
        capabilities: [...new Set([...names, ...(cors ? ['cors'] : [])])],
        conclusions: cors ? [{ pointer: '/capabilities', reason, at: info?.at ?? root.at }] : [],
    };
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/service/error-shape.js
/** The shape of error bodies: the one that most failures of the operations have; null where none shows an object. */
function errorShape(operations, models) {
    const byName = new Map(models.map((model) => [`#/models/${model.name}`, model.schema]));
    const counts = new Map();
    for (const { responses } of operations) {
        for (const { status, content } of responses) {
            const media = status < 400 ? undefined : content.find((one) => /json/.test(one.content_type));
            if (!media || !isObject(media.schema, byName))
                continue;
            const key = JSON.stringify(media.schema);
            const known = counts.get(key);
            if (known)
                known.count += 1;
            else
                counts.set(key, { schema: media.schema, count: 1 });
        }
    }
    let best = null;
    for (const entry of counts.values())
        if (best === null || entry.count > best.count)
            best = entry;
    return best?.schema ?? null;
}
function isObject(schema, byName, depth = 0) {
    if (depth > 8)
        return false;
    if (schema.$ref !== undefined) {
        const target = byName.get(schema.$ref);
        return target !== undefined && isObject(target, byName, depth + 1);
    }
    if (schema.properties)
        return true;
    return schema.allOf?.some((part) => isObject(part, byName, depth + 1)) ?? false;
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/service/identity.js



/** What the document says of the service as a whole: `info`, the first server, and `x-service-name`, `x-port`, `x-stack`. */
function identityOf(root, server, report) {
    const info = valueAt(root, 'info');
    const at = entryAt(root, 'info')?.at ?? root.at;
    const conclusions = [];
    const title = oneLine(textAt(info, 'title') ?? '');
    const name = identity_nameOf(extension(root, info, 'x-service-name'), title);
    if (name === 'service')
        conclusions.push({ pointer: '/name', reason: 'The document names no service.', at });
    const written = textAt(info, 'version') ?? '';
    const version = semanticVersion(written);
    if (version === null) {
        const reason = `${quoted(written)} is no version that can be read; 0.1.0 is assumed.`;
        conclusions.push({ pointer: '/version', reason, at });
    }
    return {
        name,
        title: title === '' ? name : title,
        version: version ?? '0.1.0',
        port: portOf(root, info, report) ?? server?.port ?? null,
        purpose: purposeOf(info),
        stack: stackOf(root, info),
        conclusions,
    };
}
/** An RFC 1123 label: what the document is (`- OpenAPI 3.0`) is left out, what it is about stays. */
function identity_nameOf(stated, title) {
    const about = title.replace(/\s*[-–—|:(]?\s*\b(?:open\s?api|swagger)(?:\s+(?:specification|spec|definition))?(?:\s+v?\d+(?:\.\d+)*)?\)?\s*$/i, '');
    for (const text of [stated ?? '', about, title]) {
        const label = (0,compile_words/* kebabCase */.kW)(text.slice(0, 200))
            .replace(/^[^a-z]+/, '')
            .slice(0, 63)
            .replace(/-+$/, '');
        if (label !== '')
            return label;
    }
    return 'service';
}
/** `1` -> 1.0.0, `v2.1` -> 2.1.0, `2024-05-01` -> 2024.5.1; null for text that is no version. */
function semanticVersion(text) {
    const found = /^\s*v?(\d{1,9})(?:[.-](\d{1,9}))?(?:[.-](\d{1,9}))?(?:\.\d+)*(?:[-.]?((?:alpha|beta|rc|snapshot|dev|pre)[\dA-Za-z.-]*|[A-Za-z][\dA-Za-z-]*))?(?:\+[\dA-Za-z.-]*)?\s*$/i.exec(text.slice(0, 100));
    if (!found)
        return null;
    const core = [found[1], found[2], found[3]].map((part) => Number(part ?? 0)).join('.');
    const label = (found[4] ?? '').replace(/^[.-]+|[.-]+$/g, '').replace(/\.{2,}/g, '.');
    return label === '' ? core : `${core}-${label}`;
}
function portOf(root, info, report) {
    for (const holder of [root, info]) {
        const entry = entryAt(holder, 'x-port');
        if (!entry)
            continue;
        const port = numberAt(holder, 'x-port');
        if (port !== null && Number.isInteger(port) && port > 0 && port < 65536)
            return port;
        report.tell('warning', 'openapi-port', entry.at, 'x-port is no port.', 'Write a number from 1 to 65535.');
    }
    return null;
}
function stackOf(root, info) {
    for (const holder of [root, info]) {
        const node = valueAt(holder, 'x-stack');
        const words = node?.kind === 'list'
            ? itemsOf(node).flatMap((item) => textOf(item) ?? [])
            : (textOf(node) ?? '').split(',');
        const stack = words
            .map((word) => oneLine(word).toLowerCase())
            .filter((word) => /^[a-z][\w.+# -]{0,40}$/.test(word));
        if (stack.length > 0)
            return [...new Set(stack)];
    }
    return [];
}
/** The summary, or the first paragraph of the description. */
function purposeOf(info) {
    const summary = oneLine(textAt(info, 'summary') ?? '');
    if (summary !== '')
        return summary;
    const paragraphs = (textAt(info, 'description') ?? '').slice(0, 20_000).split(/\n\s*\n/);
    return oneLine(paragraphs.find((text) => /\p{L}/u.test(text) && !/^\s*(?:#|!\[|```|---)/.test(text)) ?? '');
}
function extension(root, info, name) {
    return textAt(root, name) ?? textAt(info, name);
}
function oneLine(text) {
    return text
        .slice(0, 1000)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/service/standard.js
const BY_PLACE = new Map([
    ['GET /health', 'health'],
    ['GET /capabilities', 'capabilities'],
    ['GET /state', 'state'],
    ['GET /dependencies', 'dependencies'],
    ['POST /message', 'message'],
]);
/**
 * Marks the standard endpoints. `/health` means the same everywhere; the others are common words, so they count as standard
 * only where the document has at least three of the five.
 */
function withStandardEndpoints(read, operations) {
    const marks = read.map(({ operation, local }) => BY_PLACE.get(`${operation.method} ${local}`) ?? null);
    const several = new Set(marks.filter((mark) => mark !== null)).size >= 3;
    return operations.map((operation, index) => {
        const mark = marks[index] ?? null;
        return mark !== null && (several || mark === 'health') ? { ...operation, standard: mark } : operation;
    });
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/service/unread.js


/** Tells what the document has and the service will not do: webhooks and callbacks that it would have to send. */
function tellUnread(reading) {
    const { root, report } = reading;
    for (const { key, at } of entriesOf(valueAt(root, 'webhooks'))) {
        const message = `The webhook ${quoted(key)} is documented; the service does not send it.`;
        report.tell('info', 'openapi-not-sent', at, message, 'Send it from the owned code of the operation that causes it.');
    }
    for (const path of entriesOf(valueAt(root, 'paths'))) {
        for (const { key, value } of entriesOf(path.value))
            tellCallbacks(`${key.toUpperCase()} ${path.key}`, value, reading);
    }
}
function tellCallbacks(operation, node, { report }) {
    const callbacks = entryAt(node, 'callbacks');
    if (!callbacks)
        return;
    const names = entriesOf(callbacks.value).map(({ key }) => quoted(key));
    if (names.length === 0)
        return;
    const message = `${quoted(operation)} documents the callbacks ${names.slice(0, 5).join(', ')}; the service does not send them.`;
    report.tell('info', 'openapi-not-sent', callbacks.at, message, 'Send them from the owned code of the operation.');
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/validate/explain.js


/** Keywords that only say that something below them failed. */
const FRAMES = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'not', 'else', 'then', '$ref', '$dynamicRef']);
/**
 * Schema errors in the words of a specification's author: one sentence per faulty place. Errors that follow from a deeper
 * one, and alternatives that were never meant (a `$ref` is missing everywhere), are left out.
 */
function explain(errors, root) {
    const telling = errors.filter((error) => !FRAMES.has(error.keyword) && error.params['missingProperty'] !== '$ref');
    const faulty = new Set(telling.filter((error) => !isConsequence(error)).map((error) => error.instancePath));
    const deep = ancestorsOf(faulty);
    const kept = telling.filter((error) => !(isConsequence(error) && deep.has(error.instancePath)));
    const places = new Map();
    for (const error of kept)
        places.set(error.instancePath, [...(places.get(error.instancePath) ?? []), error]);
    const found = [...places].flatMap(([path, all]) => violationsAt(path, all, root));
    if (found.length > 0 || errors.length === 0)
        return found;
    const [first] = errors;
    return first ? [{ at: offsetOf(first.instancePath, root), message: general(first), hint: LOOK_UP }] : [];
}
const LOOK_UP = 'See https://spec.openapis.org/oas/ for what may stand here.';
/** "Something else is here" is a consequence where a part that would have taken it failed. */
function isConsequence(error) {
    return error.keyword === 'unevaluatedProperties';
}
function isLeftover(error) {
    return error.keyword === 'unevaluatedProperties' || error.keyword === 'additionalProperties';
}
/** Every path of which another one is a part, and the paths themselves. */
function ancestorsOf(paths) {
    const all = new Set();
    for (const path of paths) {
        for (let at = path.length; at >= 0; at = at === 0 ? -1 : path.lastIndexOf('/', at - 1)) {
            const part = path.slice(0, at);
            if (all.has(part))
                break;
            all.add(part);
        }
    }
    return all;
}
function violationsAt(path, errors, root) {
    const at = offsetOf(path, root);
    const where = placeName(path);
    const unknown = errors.filter(isLeftover).map(leftoverName);
    const missing = errors.flatMap((error) => error.keyword === 'required' ? [String(error.params['missingProperty'])] : []);
    const allowed = errors.flatMap((error) => (error.keyword === 'enum' ? [...allowedValues(error)] : []));
    const types = errors.flatMap((error) => (error.keyword === 'type' ? [String(error.params['type'])] : []));
    const violations = [];
    if (missing.length > 0) {
        const message = `${where} lacks ${listed(missing)}.`;
        violations.push({ at, message, hint: `Add ${listed(missing)}.` });
    }
    for (const name of new Set(unknown)) {
        const entry = entryAt(nodeAt(path, root), name);
        const message = `${where} has ${quoted(name)}, which OpenAPI does not know here.`;
        violations.push({
            at: entry?.at ?? at,
            message,
            hint: 'Correct its spelling or indentation, or prefix it with x-.',
        });
    }
    if (violations.length > 0)
        return violations;
    if (allowed.length > 0) {
        const message = `${where} is ${shown(path, root)}; it has to be ${listed(allowed, 'or')}.`;
        return [{ at, message, hint: LOOK_UP }];
    }
    if (types.length > 0) {
        const message = `${where} has to be ${listed(types, 'or', false)}.`;
        const hint = types.includes('string') ? 'Put the value in quotes.' : LOOK_UP;
        return [{ at, message, hint }];
    }
    const [first] = errors;
    return first ? [{ at, message: general(first), hint: LOOK_UP }] : [];
}
function leftoverName(error) {
    return String(error.params['unevaluatedProperty'] ?? error.params['additionalProperty'] ?? '');
}
function allowedValues(error) {
    const values = error.params['allowedValues'];
    return Array.isArray(values) ? values.map(String) : [];
}
function general(error) {
    return `${placeName(error.instancePath)} ${error.message ?? 'is not valid'}.`;
}
function listed(names, joint = 'and', quote = true) {
    const written = [...new Set(names)].map((name) => (quote ? quoted(name) : name));
    const last = written.pop() ?? '';
    return written.length === 0 ? last : `${written.join(', ')} ${joint} ${last}`;
}
function shown(path, root) {
    const node = nodeAt(path, root);
    return node?.kind === 'scalar' ? quoted(String(node.value)) : `a ${node?.kind ?? 'value'}`;
}
/** The last parts of a pointer as a place: `paths /pets get responses 200`. */
function placeName(path) {
    const parts = partsOf(path);
    return parts.length === 0 ? 'The document' : quoted(parts.slice(-5).join(' > '));
}
function offsetOf(path, root) {
    const parts = partsOf(path);
    const last = parts.at(-1);
    const parent = nodeAt(path.slice(0, path.lastIndexOf('/')), root);
    const entry = last === undefined ? undefined : entryAt(parent, last);
    return entry?.at ?? nodeAt(path, root)?.at ?? 0;
}
function nodeAt(path, root) {
    let node = root;
    for (const part of partsOf(path)) {
        node = node?.kind === 'list' ? node.items[Number(part)] : entryAt(node, part)?.value;
    }
    return node;
}
function partsOf(path) {
    return path === ''
        ? []
        : path
            .slice(1)
            .split('/')
            .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/validate/check-schema.js


/**
 * Holds a document to the official JSON Schema of its OpenAPI version and tells every violation as a warning: what the
 * compiler cannot read despite of it is an error of the compiler's own.
 */
async function checkSchema(root, version, report) {
    const validate = await validator(version);
    if (validate(jsonFrom(root)))
        return;
    for (const { at, message, hint } of explain(errorsOf(validate), root)) {
        report.tell('warning', 'openapi-invalid', at, message, hint);
    }
}
/** A document with one fault in thousands of places needs no thousands of explanations. */
function errorsOf(validate) {
    return (validate.errors ?? []).slice(0, 5000);
}
const compiled = new Map();
function validator(version) {
    const known = compiled.get(version);
    if (known)
        return known;
    const made = compileValidator(version);
    compiled.set(version, made);
    return made;
}
async function compileValidator(version) {
    const { openapi } = await __webpack_require__.e(/* import() */ 381).then(__webpack_require__.bind(__webpack_require__, 70381));
    const options = { strict: false, allErrors: true, logger: false, validateFormats: false };
    if (version === '3.0') {
        const { default: Ajv } = await Promise.all(/* import() */[__webpack_require__.e(7546), __webpack_require__.e(905)]).then(__webpack_require__.t.bind(__webpack_require__, 70905, 19));
        return new Ajv.default(options).compile({ ...openapi.v3 });
    }
    const { Ajv2020 } = await Promise.all(/* import() */[__webpack_require__.e(7546), __webpack_require__.e(2210)]).then(__webpack_require__.t.bind(__webpack_require__, 52210, 19));
    return new Ajv2020(options).compile(withoutDialects(version === '3.1' ? openapi.v31 : openapi.v32));
}
/** Schema Objects may follow any dialect, which the official schema leaves to the validator; here they are not looked into. */
function withoutDialects(schema) {
    return JSON.parse(JSON.stringify(schema).replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"'));
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/version.js


/** The version that a document says it has; null with a diagnostic for what Slipway does not read. */
function versionOf(root, report) {
    const swagger = entryAt(root, 'swagger');
    if (swagger) {
        const message = 'The document is Swagger 2.0; Slipway reads OpenAPI 3.0, 3.1 and 3.2.';
        const hint = 'Convert it once and keep the result: npx swagger2openapi swagger.yaml -o openapi.yaml';
        report.tell('error', 'openapi-swagger-2', swagger.at, message, hint);
        return null;
    }
    const entry = entryAt(root, 'openapi');
    const written = textAt(root, 'openapi') ?? '';
    const version = /^3\.([012])(?:\.|$)/.exec(written)?.[1];
    if (version === '0' || version === '1' || version === '2')
        return `3.${version}`;
    if (/^3$|^3\.\d+$/.test(written))
        return '3.1';
    const message = entry
        ? `${quoted(written)} is no version of OpenAPI that Slipway reads.`
        : 'The document does not say which version of OpenAPI it follows.';
    report.tell('error', 'openapi-version', entry?.at ?? root.at, message, 'Begin the document with: openapi: 3.1.0');
    return null;
}

;// CONCATENATED MODULE: ./build/js/compile/openapi/compile-openapi.js


















/**
 * Compiles an OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, to the IR. Never throws for a fault of the document: every fault
 * is a diagnostic with its line. `ir` is null where the text is no tree, no OpenAPI, or describes no operation.
 */
async function compileOpenapi(source) {
    const report = new Report(source.file, linesOf(source.text));
    const root = readDocument(source.text, report);
    if (root === null)
        return { ir: null, diagnostics: report.all() };
    if (root.kind !== 'map') {
        report.tell('error', 'openapi-version', root.at, 'The document is no map.', 'Begin it with: openapi: 3.1.0');
        return { ir: null, diagnostics: report.all() };
    }
    const version = versionOf(root, report);
    if (version === null)
        return { ir: null, diagnostics: report.all() };
    await checkSchema(root, version, report);
    const ir = systemOf(root, report);
    return { ir, diagnostics: report.all() };
}
function systemOf(root, report) {
    const references = new References(root, report);
    const models = new Models(root, report);
    const schemas = new SchemaReader(references, models, report);
    const reading = { root, report, references, schemas };
    const service = serviceOf(reading, models);
    if (service.operations.length === 0) {
        const hint = 'Write every operation under paths, for example /pets with get and its responses.';
        report.tell('error', 'openapi-no-operations', root.at, 'The document describes no operation.', hint);
        return null;
    }
    return {
        ir_version: '1',
        name: service.name,
        source: service.source,
        services: [service],
        components: [],
        bindings: [],
    };
}
function serviceOf(reading, models) {
    const { root, report, schemas } = reading;
    const server = firstServer(root, report);
    const identity = identityOf(root, server, report);
    tellPrefix(server, report);
    const read = readOperations(reading, server?.prefix ?? '');
    const access = accessOf(read, reading);
    const operations = withStandardEndpoints(read, access.operations);
    const { capabilities, conclusions } = capabilitiesOf(reading, operations);
    tellUnread(reading);
    models.convertAll((node) => schemas.read(node));
    const cut = cutCircles(models.all());
    tellCircles(cut.circular, report);
    return {
        name: identity.name,
        title: identity.title,
        version: identity.version,
        port: identity.port,
        ...(server && server.prefix !== '' && { base_path: server.prefix }),
        purpose: identity.purpose,
        source: report.place(root.at),
        operations,
        models: cut.models,
        dependencies: [],
        configuration: [],
        authentication: access.authentication,
        error_shape: errorShape(operations, cut.models),
        stack: identity.stack,
        capabilities,
        inferences: [
            ...inferencesAt('', [...identity.conclusions, ...conclusions, ...access.conclusions], report),
            ...prefixInference(server, report),
            ...operationInferences(read, reading),
        ],
    };
}
function tellPrefix(server, report) {
    if (!server || server.prefix === '')
        return;
    const message = `Operations are served below ${server.prefix}, the path of the first server.`;
    report.tell('info', 'openapi-base-path', server.at, message, 'Write the server as / to serve them from the root.');
}
function prefixInference(server, report) {
    if (!server || server.prefix === '')
        return [];
    const reason = `The first server has the path ${server.prefix}; it stands before every path.`;
    return [{ pointer: '/operations', reason, place: report.place(server.at) }];
}
function tellCircles(circular, report) {
    for (const { name, source } of circular) {
        report.tellAt('error', 'openapi-ref-circular', source, `The model '${name}' is defined by nothing but itself.`, 'Write what it consists of.');
    }
}


/***/ }),

/***/ 93833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LW: () => (/* binding */ snakeCase),
/* harmony export */   Le: () => (/* binding */ isPlural),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   cL: () => (/* binding */ singular),
/* harmony export */   fL: () => (/* binding */ pascalCase),
/* harmony export */   kW: () => (/* binding */ kebabCase),
/* harmony export */   xQ: () => (/* binding */ camelCase),
/* harmony export */   xU: () => (/* binding */ singularWords)
/* harmony export */ });
/** Words inside an identifier or a title: `TIEContract` -> tie, contract; `held-contracts` -> held, contracts. */
function wordsOf(text) {
    return text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
        .split(/[^A-Za-z0-9]+/)
        .filter((word) => word !== '')
        .map((word) => word.toLowerCase());
}
function kebabCase(text) {
    return wordsOf(text).join('-');
}
function snakeCase(text) {
    return wordsOf(text).join('_');
}
function pascalCase(text) {
    return wordsOf(text).map(capital).join('');
}
function camelCase(words) {
    return words.map((word, index) => (index === 0 ? word : capital(word))).join('');
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
/** English singular of a lower-case word; a word that is no plural comes back unchanged. */
function singular(word) {
    const irregular = IRREGULAR.get(word);
    if (irregular !== undefined)
        return irregular;
    if (UNCOUNTABLE.has(word) || word.length < 4 || /(?:ss|us|is|ics)$/.test(word))
        return word;
    if (/ies$/.test(word))
        return `${word.slice(0, -3)}y`;
    if (/(?:ss|x|z|ch|sh|us)es$/.test(word))
        return word.slice(0, -2);
    if (/[^aeiou]oes$/.test(word) && word.length > 5)
        return word.slice(0, -2);
    return word.endsWith('s') ? word.slice(0, -1) : word;
}
function isPlural(word) {
    return singular(word) !== word || word === 'data' || word === 'media';
}
/** Singular of the last word of a snake, kebab or camel case name, as words. */
function singularWords(name) {
    const words = wordsOf(name);
    const last = words.pop();
    return last === undefined ? [] : [...words, singular(last)];
}
const IRREGULAR = new Map([
    ['people', 'person'],
    ['children', 'child'],
    ['movies', 'movie'],
    ['cookies', 'cookie'],
    ['indices', 'index'],
    ['vertices', 'vertex'],
    ['matrices', 'matrix'],
    ['criteria', 'criterion'],
    ['men', 'man'],
    ['women', 'woman'],
    ['leaves', 'leaf'],
    ['caches', 'cache'],
    ['analyses', 'analysis'],
    ['apis', 'api'],
    ['ids', 'id'],
    ['urls', 'url'],
    ['bids', 'bid'],
    ['ads', 'ad'],
    ['tags', 'tag'],
]);
const UNCOUNTABLE = new Set([
    'news',
    'series',
    'species',
    'status',
    'https',
    'dns',
    'aws',
    'sms',
    'gps',
    'rss',
    'css',
    'tls',
    'always',
    'progress',
    'access',
    'address',
]);


/***/ })

};
