export const id = 9504;
export const ids = [9504];
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

/***/ 89504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileMarkdown: () => (/* binding */ compileMarkdown)
});

// EXTERNAL MODULE: ./build/js/compile/findings.js
var compile_findings = __webpack_require__(39112);
;// CONCATENATED MODULE: ./build/js/compile/markdown/document/model.js
const EMPTY_LINE = { text: '', marks: [], line: 1 };
/** From the innermost section outwards. */
function* ancestry(section) {
    for (let at = section; at !== null; at = at.parent)
        yield at;
}
/** The part of a line from `start` to `end`, with the marks that it holds. */
function sliceLine(line, start, end = line.text.length) {
    const cut = line.text.slice(start, end);
    const lead = cut.length - cut.trimStart().length;
    const from = start + lead;
    const text = cut.trim();
    const marks = line.marks
        .filter((mark) => mark.end > from && mark.start < from + text.length)
        .map((mark) => ({
        kind: mark.kind,
        start: Math.max(0, mark.start - from),
        end: Math.min(text.length, mark.end - from),
    }));
    return { text, marks, line: line.line };
}
/** The texts of the code marks of a line. */
function codeSpans(line) {
    return line.marks
        .filter((mark) => mark.kind === 'code')
        .map((mark) => line.text.slice(mark.start, mark.end));
}
/** Whether the position lies in a mark of this kind. */
function inMark(line, position, kind) {
    return line.marks.some((mark) => mark.kind === kind && position >= mark.start && position < mark.end);
}

// EXTERNAL MODULE: ./build/js/compile/words.js
var compile_words = __webpack_require__(93833);
;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/path.js

/** Reads a path, a URL or a path behind a variable (`$BASE_URL/x`) as documents write it; null for anything else. */
function parsePath(raw) {
    const url = splitUrl(raw);
    if (url === null)
        return null;
    const { path, query } = splitQuery(url.rest);
    if (!path.startsWith('/') || path.includes('//'))
        return null;
    const segments = path.split('/').slice(1);
    if (segments.at(-1) === '')
        segments.pop();
    const parameters = [];
    const written = [];
    for (const segment of segments) {
        const read = readSegment(segment, written, parameters);
        if (read === null)
            return null;
        written.push(read);
    }
    return {
        path: `/${written.join('/')}`,
        parameters,
        query,
        host: url.host,
        port: url.port,
        scheme: url.scheme,
    };
}
/** The path with the names of its parameters taken out: equal for paths that match the same requests. */
function pathShape(path) {
    return path.replace(/\{[^{}]*\}/g, '{}');
}
function splitUrl(raw) {
    const url = /^(https?|wss?):\/\/([^/\s:?#]*(?:\{[^}]*\}[^/\s:?#]*)?)(?::(\d{2,5}|\{[^}]*\}|\$\{?\w+\}?))?(\/.*|\?.*|)$/i.exec(raw);
    if (url !== null) {
        const port = Number(url[3]);
        return {
            scheme: (url[1] ?? '').toLowerCase(),
            host: (url[2] ?? '').toLowerCase(),
            port: Number.isInteger(port) && port > 0 && port < 65536 ? port : null,
            rest: url[4] === '' || url[4] === undefined ? '/' : url[4],
        };
    }
    const bare = /^(localhost|127\.0\.0\.1|0\.0\.0\.0|[a-z][a-z0-9-]*)(?::(\d{2,5}))(\/.*|)$/i.exec(raw);
    if (bare !== null) {
        return {
            scheme: 'http',
            host: (bare[1] ?? '').toLowerCase(),
            port: Number(bare[2]),
            rest: bare[3] === '' ? '/' : (bare[3] ?? '/'),
        };
    }
    const variable = /^(?:\$\{?\w+\}?|\{\{\s*[\w.]+\s*\}\}|\{(?:base_?url|host|server|api_?url|url)\}|<(?:base_?url|host|server|url)>)(\/.*)$/i.exec(raw);
    return { scheme: '', host: '', port: null, rest: variable?.[1] ?? raw };
}
function splitQuery(rest) {
    const template = /^([^?]*?)(?:\[\?|\{\?|\(\?)([^\])}]*)[\])}]?$/.exec(rest);
    const mark = rest.indexOf('?');
    const [path, text] = template?.[1] !== undefined
        ? [template[1], template[2] ?? '']
        : mark === -1
            ? [rest, '']
            : [rest.slice(0, mark), rest.slice(mark + 1)];
    return { path: path.replace(/#.*$/, ''), query: readQuery(text, template !== null) };
}
/** `a=1&b={b}`, and `a,b` of a URI template. */
function readQuery(text, template = false) {
    const found = new Map();
    for (const part of text.split(template ? /[&,]/ : /&(?:amp;)?/)) {
        const [left = '', ...right] = part.split('=');
        const name = left.replace(/[[\](){}<>?*`'"]/g, '').trim();
        if (!/^[A-Za-z_][\w.-]*$/.test(name))
            continue;
        const example = right
            .join('=')
            .replace(/[[\]]|\.\.\.$|…$/g, '')
            .trim();
        if (!found.has(name))
            found.set(name, { name, example });
    }
    return [...found.values()];
}
/** A segment in the IR's form; its parameters are added to `parameters`. null: no path segment at all. */
function readSegment(segment, before, parameters) {
    if (segment === '' || segment.length > 200)
        return null;
    const named = placeholder(segment);
    if (named !== null)
        return `{${addParameter(parameters, named.name, named.schema, named.catchAll, '')}}`;
    const alternatives = /^[({]([\w-]+(?:\|[\w-]+)+)[)}]$/.exec(segment)?.[1];
    if (alternatives !== undefined) {
        const name = literalName(before);
        const schema = { type: 'string', enum: alternatives.split('|') };
        return `{${addParameter(parameters, name, schema, false, '')}}`;
    }
    if (/^(?:\.{3,}|…)$/.test(segment))
        return `{${addParameter(parameters, literalName(before), STRING, false, segment)}}`;
    const literal = before.length === 0 ? null : literalId(segment, before.at(-1) ?? '');
    if (literal !== null)
        return `{${addParameter(parameters, literalName(before), literal, false, segment)}}`;
    return mixedSegment(segment, parameters);
}
/** A segment that is one placeholder in any of the usual notations. */
function placeholder(segment) {
    if (segment === '*' || segment === '**' || segment === '{*}' || segment === '(.*)')
        return { name: 'path', schema: STRING, catchAll: true };
    const rest = /^(?:\{\*+|\{\.\.\.|\[\.\.\.|\*|:)(\w+)(?:\*|\+|\(\.[*+]\))?[\]}]?$/.exec(segment);
    if (rest?.[1] !== undefined &&
        (segment.includes('*') || segment.includes('...') || segment.endsWith('+'))) {
        return { name: rest[1], schema: STRING, catchAll: true };
    }
    const braced = /^\$?\{{1,2}\s*([\w .-]+?)\s*([*+?]?)(?:\s*:\s*([^{}]*))?\s*\}{1,2}$/.exec(segment);
    if (braced?.[1] !== undefined)
        return typed(braced[1], braced[3] ?? '', braced[2] === '*' || braced[2] === '+');
    const express = /^:(\w+)\??(?:\(([^()]*)\))?$/.exec(segment);
    if (express?.[1] !== undefined)
        return typed(express[1], express[2] ?? '', false);
    const angled = /^<(?:(\w+)(?:\([^)]*\))?:)?\s*([\w -]+)>$/.exec(segment);
    if (angled?.[2] !== undefined)
        return typed(angled[2], angled[1] ?? '', false);
    const square = /^\[{1,2}([\w-]+)\]{1,2}$/.exec(segment);
    if (square?.[1] !== undefined)
        return typed(square[1], '', false);
    const dollar = /^\$(\w+)$/.exec(segment);
    if (dollar?.[1] !== undefined)
        return typed(dollar[1], '', false);
    const upper = /^(?:YOUR_|THE_|MY_)?([A-Z][A-Z0-9]*_(?:ID|NAME|KEY|SLUG|CODE|UUID)|ID|UUID)$/.exec(segment);
    return upper?.[1] === undefined ? null : typed(upper[1].toLowerCase(), '', false);
}
function typed(name, type, repeated) {
    const word = type.trim().toLowerCase();
    const catchAll = repeated || word === 'path' || word === '.*' || word === '.+';
    const integer = /^(?:int|integer|long|number)$/.test(word) || /^\\?\\d\+?$/.test(word);
    const schema = integer
        ? { type: 'integer' }
        : word === 'uuid'
            ? { type: 'string', format: 'uuid' }
            : STRING;
    return { name, schema, catchAll };
}
function mixedSegment(segment, parameters) {
    if (!/^(?:[\p{L}\p{N}._~@%!$'()*+,;=&-]|:[a-z]|\{[\w .:-]+\}|<[\w:-]+>|\*(?=$))+$/u.test(segment))
        return null;
    return segment.replace(/\{([\w .-]+)(?::[^{}]*)?\}|<(?:\w+:)?([\w-]+)>/g, (_, braced, angled) => {
        return `{${addParameter(parameters, braced ?? angled ?? 'value', STRING, false, '')}}`;
    });
}
function addParameter(parameters, wanted, schema, catchAll, literal) {
    const base = /^[A-Za-z_]\w*$/.test(wanted) ? wanted : (0,compile_words/* snakeCase */.LW)(wanted) || 'value';
    let name = base;
    for (let count = 2; parameters.some((parameter) => parameter.name === name); count += 1)
        name = `${base}_${count}`;
    parameters.push({ name, schema, catchAll, literal });
    return name;
}
/** Name for a value in a path: the singular noun before it, `id` after a collection. */
function literalName(before) {
    const last = before.filter((part) => !part.startsWith('{')).at(-1);
    if (last === undefined)
        return 'id';
    const snake = (0,compile_words/* snakeCase */.LW)(last);
    return (0,compile_words/* singular */.cL)(snake) === snake && snake !== '' ? snake : 'id';
}
/** The schema of a segment that is a value and no name: an id, a hash, an address. null: an ordinary word. */
function literalId(segment, before) {
    if (/^\d+$/.test(segment))
        return { type: 'integer' };
    if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(segment))
        return { type: 'string', format: 'uuid' };
    if (/^[\w-]{2,}(?:\.{3}|…)$/.test(segment))
        return STRING;
    if (/^[A-Z]{2,8}-\d{2,}$/.test(segment))
        return STRING;
    // `bk_123` below `bookings` is a value; `thing-100` below `api` may well be a name.
    const below = (0,compile_words/* isPlural */.Le)((0,compile_words/* wordsOf */.Z9)(before).at(-1) ?? '');
    if (below && /^[a-z]{1,12}[-_]?\d{2,}$/i.test(segment))
        return STRING;
    if (/^x{3,}$|^(?:abc|xyz)(?:123)?$|^abc-?def(?:-?\w+)?$/i.test(segment) &&
        /\d|x{3}|^xyz$|^abc$/i.test(segment))
        return STRING;
    const mixed = /^[A-Za-z0-9]{12,}$/.test(segment) && /\d/.test(segment) && /[A-Za-z]/.test(segment);
    return mixed || (/^[a-z]{1,8}_[A-Za-z0-9]{6,}$/.test(segment) && /\d/.test(segment)) ? STRING : null;
}
const STRING = { type: 'string' };

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/table-columns.js
function columnsOf(headers) {
    return headers.map((header) => columnOf(header));
}
function columnOf(header) {
    const text = header
        .toLowerCase()
        .replace(/[^\p{L}\s/-]/gu, '')
        .trim();
    for (const [column, pattern] of COLUMNS)
        if (pattern.test(text))
            return column;
    return 'other';
}
const COLUMNS = [
    ['method', /^(?:http )?(?:method|methode|verb|verbs|methods)$/],
    ['path', /^(?:(?:api )?(?:path|pfad|endpoints?|endpunkt|url|uri|route|resource|request))$/],
    ['status', /^(?:(?:http )?(?:status|response|error)? ?(?:codes?|status(?:code)?)|status|http)$/],
    ['errors', /^(?:errors?|fehler|failures?|error responses?)$/],
    [
        'auth',
        /^(?:auth\w*|access|permissions?|roles?|security|authentifizierung|rechte|zugriff|scope|requires auth)$/,
    ],
    ['request', /^(?:(?:request )?(?:body|payload|input)|request body|eingabe|anfrage|accepts)$/],
    ['response', /^(?:responses?|returns?|outputs?|result|antwort|ausgabe|rückgabe|success)$/],
    ['query', /^(?:query(?: params?| parameters?| string)?|params?|parameters?)$/],
    ['required', /^(?:required|mandatory|pflicht|erforderlich|optional|req|required\/optional|nullable)$/],
    ['default', /^(?:defaults?(?: value)?|standard|vorgabe)$/],
    ['location', /^(?:in|location|located in|where|ort|source|position)$/],
    ['type', /^(?:(?:data ?)?types?|typ|datentyp|format|schema)$/],
    [
        'name',
        /^(?:fields?|names?|parameters?|params?|attributes?|propert(?:y|ies)|keys?|columns?|feld|spalte|header|argument|variable)(?: name)?$/,
    ],
    [
        'description',
        /^(?:descriptions?|beschreibung|purpose|zweck|summary|what it does|notes?|meaning|action|aktion|function|details|explanation|bedeutung|operation|usage|comment|bemerkung|when)$/,
    ],
    ['example', /^(?:examples?|beispiele?|sample)$/],
];

;// CONCATENATED MODULE: ./build/js/compile/notation/json/parse.js
/**
 * Reads the one value that starts at `offset`, which is on line `line` (white space and comments before it are skipped).
 * Takes what documents hold: comments, trailing commas, missing commas, ellipses, unions, bare words, `+2`, single quotes.
 * Never throws, looks at every character a bounded number of times, and always ends; null where no value starts.
 */
function readLenientValue(text, offset = 0, line = 1) {
    const reader = new Reader(text, offset, line);
    reader.skipTrivia();
    if (reader.done())
        return null;
    const node = reader.value(0);
    return { node, end: reader.position, line: reader.line };
}
/** Reads a text that is exactly one object or array, null otherwise. */
function readLenientStructure(text) {
    if (!/^\s*[[{]/.test(text))
        return null;
    return readLenientValue(text)?.node ?? null;
}
const DEEPEST = 64;
const NUMBER = /[+-]?(?:\d[\d_]*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s,}\]|;/#]|$)/y;
const IDENTIFIER = /[A-Za-z_$][\w$.-]*/y;
class Reader {
    text;
    position;
    line;
    #comments = [];
    constructor(text, offset, line) {
        this.text = text;
        this.position = offset;
        this.line = line;
    }
    done() {
        return this.position >= this.text.length;
    }
    value(depth) {
        const first = this.single(depth);
        const options = [first];
        while (this.#unionFollows())
            options.push(this.single(depth));
        if (options.length === 1)
            return first;
        return { kind: 'union', options, line: first.line };
    }
    single(depth) {
        this.skipTrivia();
        const line = this.line;
        const char = this.text[this.position];
        if (char === '{')
            return this.object(depth);
        if (char === '[')
            return this.array(depth);
        if (char === '"' || char === "'" || char === '`')
            return { kind: 'string', value: this.#string(char), line };
        if (this.#ellipsis())
            return { kind: 'unknown', line };
        const number = this.#match(NUMBER);
        if (number !== null) {
            const value = Number(number.replace(/_/g, '').replace(/^\+/, ''));
            return { kind: 'number', value, integer: !/[.eE]/.test(number), line };
        }
        return this.#bare(line);
    }
    object(depth) {
        const line = this.line;
        if (depth >= DEEPEST)
            return this.#skipBalanced(line);
        this.#advance(1);
        const members = [];
        let open = false;
        this.#comments = [];
        while (!this.done()) {
            this.skipTrivia();
            const char = this.text[this.position];
            if (char === undefined || char === '}')
                break;
            if (this.#ellipsis())
                open = true;
            else if (char === ',' || char === ';')
                this.#advance(1);
            else if (char === ']')
                break;
            else
                this.#member(members, depth);
            this.#trailingComment(members);
        }
        if (this.text[this.position] === '}')
            this.#advance(1);
        this.#comments = [];
        return { kind: 'object', members, open, line };
    }
    array(depth) {
        const line = this.line;
        if (depth >= DEEPEST)
            return this.#skipBalanced(line);
        this.#advance(1);
        const items = [];
        let open = false;
        while (!this.done()) {
            this.skipTrivia();
            const char = this.text[this.position];
            if (char === undefined || char === ']' || char === '}')
                break;
            if (this.#ellipsis())
                open = true;
            else if (char === ',' || char === ';')
                this.#advance(1);
            else {
                const before = this.position;
                items.push(this.value(depth + 1));
                if (this.position === before)
                    this.#advance(1);
            }
        }
        if (this.text[this.position] === ']')
            this.#advance(1);
        return { kind: 'array', items, open, line };
    }
    /** White space and comments; the comments are kept for the next member. */
    skipTrivia() {
        while (!this.done()) {
            const char = this.text[this.position];
            if (char === ' ' || char === '\t' || char === '\n' || char === '\r' || char === '\u00a0')
                this.#advance(1);
            else if (!this.#comment())
                return;
        }
    }
    #member(members, depth) {
        const comment = this.#comments.join(' ');
        this.#comments = [];
        const line = this.line;
        const before = this.position;
        const written = this.#key();
        const key = written.length > 1 && written.endsWith('?') ? written.slice(0, -1) : written;
        this.#blanks();
        const marked = this.text[this.position] === '?';
        if (marked)
            this.#advance(1);
        this.#blanks();
        const separator = this.text[this.position];
        let value = { kind: 'unknown', line };
        if (separator === ':' || separator === '=') {
            this.#advance(separator === '=' && this.text[this.position + 1] === '>' ? 2 : 1);
            this.#blanks();
            const next = this.text[this.position];
            if (next !== '\n' && next !== ',' && next !== '}')
                value = this.value(depth + 1);
            else if (next === '\n' && /^\s*[[{]/.test(this.text.slice(this.position, this.position + 80))) {
                value = this.value(depth + 1);
            }
        }
        if (this.position === before)
            this.#advance(1);
        if (key !== '')
            members.push({ key, value, optional: marked || key !== written, comment, line });
        this.#skipJunk();
    }
    #key() {
        const char = this.text[this.position];
        if (char === '"' || char === "'" || char === '`')
            return this.#string(char);
        return this.#match(IDENTIFIER) ?? '';
    }
    /** What stands between a value and the next comma, brace or line end, for example `(optional)`. */
    #skipJunk() {
        const start = this.position;
        while (!this.done()) {
            const char = this.text[this.position] ?? '';
            if (',}]\n;'.includes(char) || this.#commentStarts())
                break;
            if (char === '"' && this.position > start)
                break;
            this.#advance(1);
        }
        const junk = this.text.slice(start, this.position).trim();
        if (junk !== '')
            this.#comments.push(junk);
    }
    #trailingComment(members) {
        this.#blanks();
        if (this.text[this.position] === ',')
            this.#advance(1);
        this.#blanks();
        if (this.#commentStarts())
            this.#comment();
        const last = members.at(-1);
        if (last === undefined || this.#comments.length === 0)
            return;
        const comment = [last.comment, ...this.#comments].filter((part) => part !== '').join(' ');
        members[members.length - 1] = { ...last, comment };
        this.#comments = [];
    }
    #unionFollows() {
        const before = this.position;
        this.#blanks();
        if (this.text[this.position] === '|' && this.text[this.position + 1] !== '|') {
            this.#advance(1);
            return true;
        }
        if (/^or\s+["'{[\d]/.test(this.text.slice(this.position, this.position + 8))) {
            this.#advance(2);
            return true;
        }
        this.position = before;
        return false;
    }
    #bare(line) {
        const start = this.position;
        let nested = 0;
        while (!this.done()) {
            const char = this.text[this.position] ?? '';
            if (char === '\n' || (nested === 0 && ',}]|;'.includes(char)))
                break;
            if (this.#commentStarts())
                break;
            if ('[<('.includes(char))
                nested += 1;
            if (nested > 0 && ']>)'.includes(char))
                nested -= 1;
            this.#advance(1);
        }
        const word = this.text.slice(start, this.position).trim();
        if (word === 'true' || word === 'True')
            return { kind: 'boolean', value: true, line };
        if (word === 'false' || word === 'False')
            return { kind: 'boolean', value: false, line };
        if (word === 'null' || word === 'None' || word === 'nil')
            return { kind: 'null', line };
        return word === '' ? { kind: 'unknown', line } : { kind: 'word', text: word, line };
    }
    #string(quote) {
        this.#advance(1);
        let value = '';
        while (!this.done()) {
            const char = this.text[this.position] ?? '';
            if (char === quote || char === '\n')
                break;
            if (char === '\\') {
                value += escaped(this.text[this.position + 1] ?? '', this.text.slice(this.position + 2, this.position + 6));
                this.#advance(/^u[\da-fA-F]{4}/.test(this.text.slice(this.position + 1, this.position + 6)) ? 6 : 2);
            }
            else {
                value += char;
                this.#advance(1);
            }
        }
        if (this.text[this.position] === quote)
            this.#advance(1);
        return value;
    }
    #ellipsis() {
        const char = this.text[this.position];
        if (char === '…') {
            this.#advance(1);
            return true;
        }
        if (char !== '.' || !this.text.startsWith('...', this.position))
            return false;
        while (this.text[this.position] === '.')
            this.#advance(1);
        return true;
    }
    #commentStarts() {
        const char = this.text[this.position];
        const next = this.text[this.position + 1];
        if (char === '#')
            return true;
        if (char === '-' && next === '-' && this.text[this.position + 2] === ' ')
            return true;
        return char === '/' && (next === '*' || (next === '/' && this.text[this.position - 1] !== ':'));
    }
    #comment() {
        if (!this.#commentStarts())
            return false;
        const block = this.text.startsWith('/*', this.position);
        const found = this.text.indexOf(block ? '*/' : '\n', this.position);
        const end = found === -1 ? this.text.length : found;
        const body = this.text
            .slice(this.position, end)
            .replace(/^(?:\/\/+|#+|--|\/\*+)/, '')
            .trim();
        if (body !== '')
            this.#comments.push(body);
        this.#advance(end - this.position + (block && found !== -1 ? 2 : 0));
        return true;
    }
    #blanks() {
        while (this.text[this.position] === ' ' || this.text[this.position] === '\t')
            this.position += 1;
    }
    #match(pattern) {
        pattern.lastIndex = this.position;
        const found = pattern.exec(this.text)?.[0];
        if (found === undefined)
            return null;
        this.#advance(found.length);
        return found;
    }
    #skipBalanced(line) {
        let nested = 0;
        while (!this.done()) {
            const char = this.text[this.position];
            if (char === '{' || char === '[')
                nested += 1;
            if (char === '}' || char === ']')
                nested -= 1;
            this.#advance(1);
            if (nested <= 0)
                break;
        }
        return { kind: 'unknown', line };
    }
    #advance(count) {
        const end = Math.min(this.text.length, this.position + count);
        for (; this.position < end; this.position += 1)
            if (this.text[this.position] === '\n')
                this.line += 1;
    }
}
function escaped(char, hex) {
    if (char === 'n')
        return '\n';
    if (char === 't')
        return '\t';
    if (char === 'r')
        return '\r';
    if (char === 'u' && /^[\da-fA-F]{4}$/.test(hex))
        return String.fromCharCode(Number.parseInt(hex, 16));
    return char;
}

;// CONCATENATED MODULE: ./build/js/compile/schema/type-words.js
const NO_MODELS = new Map();
function modelNames(names) {
    return new Map([...names].map((name) => [name.toLowerCase(), name]));
}
function modelReference(name) {
    return { $ref: `#/models/${name}` };
}
/**
 * The schema that a type phrase names, null when it names none.
 * Takes the words of prose and of the usual languages: `string`, `uuid`, `array of strings`, `List[int]`, `number[]`,
 * `map<string, int>`, `string | null`, `Booking`.
 */
function schemaFromTypeWords(phrase, models = NO_MODELS, depth = 0) {
    const text = phrase
        .trim()
        .replace(/[`*"']/g, '')
        .replace(/[.;,]+$/, '')
        .trim();
    if (text === '' || text.length > 120 || depth > 8)
        return null;
    return (unionOf(text, models, depth) ??
        optionalOf(text, models, depth) ??
        arrayOf(text, models, depth) ??
        mapOf(text, models, depth) ??
        plain(text, models));
}
function plain(text, models) {
    const known = TYPES.get(text.toLowerCase().replace(/[\s_-]+/g, ' '));
    if (known !== undefined)
        return known;
    const sized = /^(?:var)?char(?:acter varying)?\s*\(\s*(\d{1,6})\s*\)$/i.exec(text);
    if (sized?.[1] !== undefined)
        return { type: 'string', maxLength: Number(sized[1]) };
    const model = models.get(text.replace(/\s+(?:object|model|record|entity|schema)$/i, '').toLowerCase());
    return model === undefined ? null : modelReference(model);
}
function unionOf(text, models, depth) {
    if (!text.includes('|') || /[[<({]/.test(text))
        return null;
    const parts = text.split('|').map((part) => part.trim());
    if (parts.length > 20)
        return null;
    const schemas = parts.map((part) => schemaFromTypeWords(part, models, depth + 1));
    if (schemas.some((schema) => schema === null))
        return null;
    const found = schemas.filter((schema) => schema !== null);
    const rest = found.filter((schema) => schema.type !== 'null');
    const [only] = rest;
    if (only !== undefined && rest.length === 1)
        return rest.length === found.length ? only : nullable(only);
    return { anyOf: found };
}
function optionalOf(text, models, depth) {
    const inner = /^(?:optional|nullable|maybe)\s*[[<(]\s*(.+)\s*[\])>]$/i.exec(text)?.[1] ?? /^(.+)\?$/.exec(text)?.[1];
    if (inner === undefined)
        return null;
    const schema = schemaFromTypeWords(inner, models, depth + 1);
    return schema === null ? null : nullable(schema);
}
function arrayOf(text, models, depth) {
    const inner = /^(?:list|array|sequence|set|vec|tuple|iterable)\s*[[<(]\s*(.+)\s*[\])>]$/i.exec(text)?.[1] ??
        /^(.+)\[\]$/.exec(text)?.[1] ??
        /^\[\s*([^\]]+)\s*\]$/.exec(text)?.[1] ??
        /^(?:an? )?(?:list|array|sequence|set|liste) (?:of|von) (.+)$/i.exec(text)?.[1];
    if (inner === undefined)
        return null;
    const items = schemaFromTypeWords(inner, models, depth + 1) ??
        schemaFromTypeWords(inner.replace(/s$/i, ''), models, depth + 1);
    return { type: 'array', items: items ?? {} };
}
function mapOf(text, models, depth) {
    const inner = /^(?:dict|map|record|mapping|object)\s*[[<(]\s*([^,]+),\s*(.+)\s*[\])>]$/i.exec(text)?.[2];
    if (inner === undefined)
        return null;
    return { type: 'object', additionalProperties: schemaFromTypeWords(inner, models, depth + 1) ?? true };
}
/** The same schema with `null` allowed. */
function nullable(schema) {
    if (schema.type === undefined || schema.enum !== undefined) {
        if (Object.keys(schema).length === 0)
            return schema;
        if (schema.anyOf?.some((option) => option.type === 'null') === true)
            return schema;
        return { anyOf: [schema, { type: 'null' }] };
    }
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
    return types.includes('null') ? schema : { ...schema, type: [...types, 'null'] };
}
const type_words_STRING = { type: 'string' };
const INTEGER = { type: 'integer' };
const type_words_NUMBER = { type: 'number' };
const BOOLEAN = { type: 'boolean' };
const OBJECT = { type: 'object' };
const ARRAY = { type: 'array', items: {} };
const UUID = { type: 'string', format: 'uuid' };
const DATE_TIME = { type: 'string', format: 'date-time' };
const URI = { type: 'string', format: 'uri' };
const TYPES = new Map([
    ...[
        'string',
        'str',
        'text',
        'char',
        'varchar',
        'jwt',
        'slug',
        'zeichenkette',
        'base64',
        'markdown',
        'path',
        'secret',
    ].map((word) => [word, type_words_STRING]),
    ...[
        'int',
        'integer',
        'long',
        'int32',
        'int64',
        'bigint',
        'smallint',
        'serial',
        'bigserial',
        'ganzzahl',
        'u32',
        'u64',
        'i32',
        'i64',
        'whole number',
        'positive integer',
        'unix timestamp',
        'cents',
    ].map((word) => [word, INTEGER]),
    ...[
        'number',
        'float',
        'double',
        'decimal',
        'real',
        'numeric',
        'float64',
        'float32',
        'f64',
        'zahl',
        'percentage',
        'money',
    ].map((word) => [word, type_words_NUMBER]),
    ...['bool', 'boolean', 'wahrheitswert', 'true/false'].map((word) => [word, BOOLEAN]),
    ...['object', 'dict', 'json', 'jsonb', 'map', 'mapping', 'hash', 'record', 'json object', 'objekt'].map((word) => [word, OBJECT]),
    ...['array', 'list', 'set', 'liste', 'tuple'].map((word) => [word, ARRAY]),
    ...['uuid', 'guid', 'uuid v4', 'uuid4', 'uuid v7', 'uuidv4', 'uuidv7', 'uuid string'].map((word) => [word, UUID]),
    ...[
        'datetime',
        'date time',
        'timestamp',
        'timestamptz',
        'iso8601',
        'iso 8601',
        'iso timestamp',
        'iso datetime',
        'iso8601 timestamp',
        'iso 8601 timestamp',
        'iso date string',
        'rfc3339',
        'rfc 3339',
        'zeitstempel',
        'iso 8601 datetime',
        'iso 8601 string',
        'string (iso 8601)',
        'timestamp with time zone',
        'timestamp without time zone',
    ].map((word) => [word, DATE_TIME]),
    ...['date', 'iso date', 'datum'].map((word) => [
        word,
        { type: 'string', format: 'date' },
    ]),
    ['time', { type: 'string', format: 'time' }],
    ['email', { type: 'string', format: 'email' }],
    ['emailstr', { type: 'string', format: 'email' }],
    ['e mail', { type: 'string', format: 'email' }],
    ['email address', { type: 'string', format: 'email' }],
    ...['url', 'uri', 'httpurl', 'anyurl', 'anyhttpurl', 'link'].map((word) => [word, URI]),
    ...['file', 'binary', 'upload', 'blob', 'bytes', 'uploadfile', 'datei'].map((word) => [
        word,
        { type: 'string', format: 'binary' },
    ]),
    ...['any', 'unknown', 'mixed', 'value'].map((word) => [word, {}]),
    ...['null', 'none', 'nil', 'undefined'].map((word) => [word, { type: 'null' }]),
]);

// EXTERNAL MODULE: ./build/js/domain/ir.js
var ir = __webpack_require__(62668);
;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/request-line.js


const METHOD = /(?<![\w/.$-])(GET|HEAD|POST|PUT|PATCH|DELETE|DEL|OPTIONS|TRACE|ANY|ALL|WSS?|WebSocket|Websocket|websocket|WEBSOCKET|SSE)(?![\w-])/g;
const NEXT_METHOD = /[`*"'\])]*\s*(?:[/|,&+]|\bor\b|\band\b|\bund\b|\boder\b)\s*[`*"'[(]*(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)(?![\w-])/y;
const BETWEEN = /[`*"'\])\s:–—|>-]*(?:(?:endpoint|endpunkt|route|url|path|request|connection|connections|stream|at|to|on|via|an|auf)\b[`*"'\s:–—>-]*){0,3}[`*"'([]*/y;
/** Every method that is followed by a path. Methods are upper case, as HTTP writes them; `WebSocket` may be in any case. */
function requestMentions(text) {
    const found = [];
    if (!text.includes('/'))
        return found;
    METHOD.lastIndex = 0;
    for (let match = METHOD.exec(text); match !== null; match = METHOD.exec(text)) {
        const methods = [methodFrom(match[1] ?? '')];
        let position = match.index + match[0].length;
        for (let next = sticky(NEXT_METHOD, text, position); next !== null; next = sticky(NEXT_METHOD, text, position)) {
            methods.push(methodFrom(next[1] ?? ''));
            position += next[0].length;
        }
        position += sticky(BETWEEN, text, position)?.[0].length ?? 0;
        const path = readPathAt(text, position);
        if (path === null)
            continue;
        const target = parsePath(path.text);
        if (target === null)
            continue;
        found.push({
            methods: [...new Set(methods.filter((method) => method !== null))],
            target,
            start: match.index,
            end: path.end,
        });
        METHOD.lastIndex = addFurtherPaths(text, path.end, found);
    }
    return found.filter((mention) => mention.methods.length > 0);
}
/** `GET /health, /state and /capabilities`: the method holds for all of them. Gives where they end. */
function addFurtherPaths(text, from, found) {
    const first = found.at(-1);
    let end = from;
    while (first !== undefined) {
        const separator = sticky(FURTHER, text, end);
        const path = separator === null ? null : readPathAt(text, end + separator[0].length);
        const target = path === null ? null : parsePath(path.text);
        if (path === null || target === null)
            break;
        found.push({ methods: first.methods, target, start: path.end - path.text.length, end: path.end });
        end = path.end;
    }
    return end;
}
const FURTHER = /[`*]*\s*(?:,\s*(?:and\s+|und\s+)?|\band\s+|\bund\s+|&\s*)[`*]*(?=\/[a-z{:])/y;
/** A path or URL that begins exactly at `position`; ends before white space and the punctuation of prose. */
function readPathAt(text, position) {
    const rest = text.slice(position, position + 300);
    if (!/^(?:\/|https?:\/\/|wss?:\/\/|\$\{?\w+\}?\/|\{\{?\s*[\w.]+\s*\}?\}\/|<\w+>\/|(?:localhost|127\.0\.0\.1):\d)/i.test(rest))
        return null;
    let end = position;
    const limit = Math.min(text.length, position + 2000);
    while (end < limit) {
        const char = text[end] ?? '';
        const close = char === '{' ? '}' : char === '<' ? '>' : char === '[' ? ']' : char === '(' ? ')' : null;
        if (close !== null) {
            const at = text.indexOf(close, end);
            const group = at === -1 || at - end > 60 ? '' : text.slice(end, at + 1);
            if (!GROUPS.test(group) ||
                (char === '(' && !/[\w:]$/.test(text.slice(position, end)) && !/\|/.test(group)))
                break;
            end = at + 1;
        }
        else if (/[\s`"'|;,)\]}>\\]/.test(char) || char === '→' || char === '←')
            break;
        else
            end += 1;
    }
    const path = text
        .slice(position, end)
        .replace(/(?<=[^/])\*\*$/, '')
        .replace(/(?<![.])[.:!?]+$/, '');
    return path === '' ? null : { text: path, end: position + path.length };
}
const GROUPS = /^(?:\{[?*]?[\w\s.:*+,?|\\^$[\]-]*\}+|<[\w:\s-]+>|\[(?:\?|\.{3})?[\w=&,.\s-]*\]|\([\w\\|*+.]+\))$/;
function methodFrom(word) {
    const upper = word.trim().toUpperCase();
    if (upper === 'WS' || upper === 'WSS' || upper === 'WEBSOCKET')
        return 'WS';
    if (upper === 'ANY' || upper === 'ALL' || upper === '*')
        return 'ANY';
    if (upper === 'DEL')
        return 'DELETE';
    if (upper === 'SSE')
        return 'GET';
    return ir/* HTTP_METHODS */.y.find((method) => method === upper) ?? null;
}
/** The methods that a text names and nothing else: `GET`, `GET, POST`, `get/post`. Empty otherwise. */
function onlyMethods(text) {
    const words = text
        .replace(/[`*()[\]]/g, ' ')
        .split(/[\s,/|&+]+|\bor\b|\band\b/)
        .filter((word) => word !== '');
    const methods = words.map(methodFrom);
    return methods.some((method) => method === null)
        ? []
        : [...new Set(methods.filter((method) => method !== null))];
}
function sticky(pattern, text, position) {
    pattern.lastIndex = position;
    return pattern.exec(text);
}

;// CONCATENATED MODULE: ./build/js/compile/schema/enum-comment.js
/**
 * The choices that a comment or a remark lists: `auto, checkpoints, final`, `"a" | "b"`, `one of: a, b`, `held|redeemed`,
 * `"read" or "write"`. Empty when it lists none. Prose and examples ("e.g. ...") give none.
 */
function choicesIn(remark) {
    const text = remark.trim().replace(/\s+/g, ' ');
    if (text.length > 400 ||
        /\b(?:e\.?g\.?|z\.\s?b\.|for example|such as|example|etc|like)\b|\.\.\.|…/i.test(text))
        return [];
    const intro = /^(?:.{0,40}?\b(?:one of|enum|either|allowed(?: values)?|values?|options?|possible values|eines von)\b\s*[:=]?\s*)/i.exec(text);
    const body = (intro === null ? text : text.slice(intro[0].length))
        .replace(/^[[({<]+|[\])}>.]+$/g, '')
        .trim();
    const parts = body.split(/\s*(?:\||,|\/|\bor\b|\bor\b|\boder\b)\s*/).map((part) => part.trim());
    const listed = parts.filter((part) => part !== '').map(unquoted);
    if (listed.length < 2 || listed.some((part) => part === null))
        return [];
    const values = listed.filter((part) => part !== null);
    if (values.length > 40 || new Set(values).size !== values.length)
        return [];
    const separated = /[|,]|["'`]/.test(body) || intro !== null || /\bor\b/.test(body);
    return separated && !values.every((value) => TYPE_WORD.test(value)) ? values : [];
}
/** `or "b"` beside an example `a`: the further choices. */
function furtherChoices(remark) {
    const tail = /^or\s+(.+)$/i.exec(remark.trim())?.[1];
    if (tail === undefined)
        return [];
    const parts = tail.split(/\s*(?:\||,|\bor\b)\s*/).map((part) => unquoted(part.trim()));
    return parts.some((part) => part === null) ? [] : parts.filter((part) => part !== null);
}
function unquoted(part) {
    const quoted = /^(["'`])([^"'`]{1,60})\1$/.exec(part)?.[2];
    if (quoted !== undefined)
        return quoted;
    return /^[A-Za-z][A-Za-z0-9_.-]{0,40}$/.test(part) ? part : null;
}
const TYPE_WORD = /^(?:string|str|int|integer|number|float|bool|boolean|object|array|list|dict|null|none|optional|required|uuid|datetime|unique|nullable|indexed|text|json)$/i;

;// CONCATENATED MODULE: ./build/js/compile/schema/name-hints.js

/**
 * What a field's name alone suggests, for documents that list names and no types. `{type: string}` where it suggests
 * nothing: the caller reports the type as inferred.
 */
function schemaFromName(name) {
    const words = (0,compile_words/* wordsOf */.Z9)(name);
    const last = words.at(-1) ?? '';
    const first = words[0] ?? '';
    if (/^(?:is|has|can|should|allow|allows|enable|enabled|disabled|include|deploy|auto)$/.test(first) &&
        words.length > 1) {
        return { type: 'boolean' };
    }
    if (BOOLEAN_NAMES.has(last))
        return { type: 'boolean' };
    if (last === 'at' || last === 'timestamp' || last === 'datetime')
        return { type: 'string', format: 'date-time' };
    if (last === 'date' || last === 'birthday')
        return { type: 'string', format: 'date' };
    if (last === 'email')
        return { type: 'string', format: 'email' };
    if (last === 'url' || last === 'uri' || last === 'website')
        return { type: 'string', format: 'uri' };
    if (last === 'ids')
        return { type: 'array', items: { type: 'string' } };
    if (NUMBER_NAMES.has(last))
        return { type: 'number' };
    if (INTEGER_NAMES.has(last) || (last === 'total' && words.length === 1))
        return { type: 'integer' };
    if (OBJECT_NAMES.has(last))
        return { type: 'object' };
    if (words.length === 1 && LIST_NAMES.has(last))
        return { type: 'array', items: { type: 'string' } };
    if ((0,compile_words/* isPlural */.Le)(last) && LIST_NAMES.has(last))
        return { type: 'array', items: { type: 'string' } };
    return { type: 'string' };
}
/** Whether a number with this name may have a fraction although the example shows none. */
function namesFraction(name) {
    return NUMBER_NAMES.has((0,compile_words/* wordsOf */.Z9)(name).at(-1) ?? '');
}
/** Whether text under this name is a point in time. */
function namesMoment(name) {
    const words = (0,compile_words/* wordsOf */.Z9)(name);
    const last = words.at(-1);
    return (last === 'at' && words.length > 1) || last === 'timestamp' || last === 'datetime';
}
const BOOLEAN_NAMES = new Set([
    'enabled',
    'active',
    'success',
    'verified',
    'revoked',
    'published',
    'archived',
    'approved',
    'completed',
]);
const NUMBER_NAMES = new Set([
    'price',
    'amount',
    'cost',
    'rate',
    'ratio',
    'percent',
    'percentage',
    'latitude',
    'longitude',
    'lat',
    'lng',
    'lon',
    'balance',
    'fee',
]);
const INTEGER_NAMES = new Set([
    'count',
    'limit',
    'offset',
    'page',
    'size',
    'port',
    'hours',
    'minutes',
    'seconds',
    'days',
    'quantity',
    'qty',
    'age',
    'year',
    'votes',
    'stock',
    'capacity',
    'priority',
    'position',
    'attempts',
    'retries',
]);
const OBJECT_NAMES = new Set([
    'metadata',
    'details',
    'payload',
    'settings',
    'options',
    'config',
    'context',
    'headers',
    'attributes',
    'properties',
]);
const LIST_NAMES = new Set([
    'tags',
    'items',
    'labels',
    'roles',
    'permissions',
    'features',
    'capabilities',
    'emails',
    'scopes',
    'categories',
]);

;// CONCATENATED MODULE: ./build/js/compile/schema/from-lenient.js



/**
 * The schema that an example suggests. Every member of an object is required unless it is marked optional, carries a
 * default or is null. Choices come from unions, from `a|b|c` strings and from comments.
 */
function schemaFromLenient(node, models, name = '') {
    switch (node.kind) {
        case 'object':
            return objectSchema(node.members, models);
        case 'array':
            return arraySchema(node.items, models, name);
        case 'string':
            return stringSchema(node.value, models, name);
        case 'number':
            return { type: node.integer && !namesFraction(name) ? 'integer' : 'number' };
        case 'boolean':
            return { type: 'boolean' };
        case 'null':
            return nullSchema(name);
        case 'word':
            return wordSchema(node.text, models, name);
        case 'union':
            return unionSchema(node.options, models, name);
        case 'unknown':
            return name === '' ? {} : unknownSchema(name);
    }
}
function objectSchema(members, models) {
    const pattern = members.length === 1 ? members[0] : undefined;
    if (pattern !== undefined &&
        /^(?:\w*_?(?:id|key|name)s?|string|\*|<.*>|\{.*\})$/i.test(pattern.key) &&
        pattern.value.kind === 'object' &&
        pattern.key.includes('{')) {
        return { type: 'object', additionalProperties: schemaFromLenient(pattern.value, models) };
    }
    const properties = new Map();
    const required = [];
    for (const member of members) {
        properties.set(member.key, memberSchema(member, models));
        if (!isOptional(member) && !required.includes(member.key))
            required.push(member.key);
    }
    return {
        type: 'object',
        properties: Object.fromEntries(properties),
        ...(required.length > 0 ? { required } : {}),
    };
}
function memberSchema(member, models) {
    const base = schemaFromLenient(member.value, models, member.key);
    const comment = member.comment;
    if (comment === '')
        return base;
    const schema = withChoices(base, member, comment);
    const preset = defaultIn(comment);
    return {
        ...schema,
        ...(isOnlyChoices(comment) && schema.enum !== undefined ? {} : { description: comment }),
        ...(preset !== undefined && fits(preset, schema) ? { default: preset } : {}),
    };
}
/** A comment that says no more than the choices do. */
function isOnlyChoices(comment) {
    return furtherChoices(comment).length > 0 || choicesIn(comment).length > 1;
}
function withChoices(base, member, comment) {
    if (base.type !== 'string' || base.enum !== undefined || base.format !== undefined)
        return base;
    const example = member.value.kind === 'string' ? member.value.value : null;
    const further = furtherChoices(comment);
    if (further.length > 0 && example !== null && /^[\w.-]+$/.test(example)) {
        return { type: 'string', enum: [...new Set([example, ...further])] };
    }
    const choices = choicesIn(comment);
    if (choices.length < 2)
        return base;
    if (example !== null && /^[\w.-]+$/.test(example) && !choices.includes(example) && !isTypeWord(example))
        return base;
    return { type: 'string', enum: [...choices] };
}
function isTypeWord(text) {
    return schemaFromTypeWords(text) !== null;
}
/** Whether the document says that a member may be left out. */
function isOptional(member) {
    if (member.optional || member.value.kind === 'null')
        return true;
    const { value } = member;
    const text = value.kind === 'word' ? value.text : value.kind === 'string' ? value.value : '';
    if (/^optional\b|\(optional\)|\boptional\b.{0,20}$|^Optional\[/i.test(text) && text.length < 60)
        return true;
    if (value.kind === 'union' && value.options.some((option) => option.kind === 'null'))
        return true;
    return /\boptional\b/i.test(member.comment) || defaultIn(member.comment) !== undefined;
}
/** The default that a remark gives: `default: 10`, `defaults to "auto"`. undefined: none. */
function defaultIn(remark) {
    const found = /\b(?:defaults?(?: value)?(?: to| is)?|standard)\s*[:=]?\s*(`[^`]*`|"[^"]*"|'[^']*'|[^\s,;()]+)/i.exec(remark)?.[1];
    if (found === undefined)
        return undefined;
    const text = found.replace(/^[`"']|[`"'.]$/g, '');
    if (/^(?:none|null)$/i.test(text))
        return null;
    if (/^(?:true|false)$/i.test(text))
        return text.toLowerCase() === 'true';
    if (/^[+-]?\d+(?:\.\d+)?$/.test(text))
        return Number(text);
    return /^(?:value|is|to|the|a)$/i.test(text) ? undefined : text;
}
/** Whether a default can be a value of the schema. */
function fits(value, schema) {
    if (schema.enum !== undefined)
        return schema.enum.includes(value);
    const types = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
    if (types.length === 0)
        return schema.$ref === undefined && schema.anyOf === undefined;
    return types.some((type) => (type === 'null' && value === null) ||
        (type === 'integer' && Number.isInteger(value)) ||
        (type === 'array' && Array.isArray(value)) ||
        (type === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)) ||
        type === typeof value);
}
function arraySchema(items, models, name) {
    const known = items.filter((item) => item.kind !== 'unknown');
    const [first] = known;
    if (first === undefined)
        return { type: 'array', items: {} };
    if (known.length === 1 && first.kind === 'word') {
        const typed = schemaFromTypeWords(first.text, models);
        if (typed === null)
            return name === '' ? {} : placeholderSchema(first.text, name);
        return { type: 'array', items: typed };
    }
    const schemas = known.slice(0, 50).map((item) => schemaFromLenient(item, models));
    return { type: 'array', items: schemas.reduce(mergeExamples) };
}
/** `[XX]`: a place to be filled in, of a type that the name may tell. */
function placeholderSchema(text, name) {
    return /^[A-Z0-9_ ]+$/.test(text) || text.includes(' ')
        ? unknownSchema(name)
        : { type: 'array', items: { type: 'string' } };
}
function unknownSchema(name) {
    const hinted = schemaFromName(name);
    return hinted.type === 'string' && hinted.format === undefined ? {} : hinted;
}
function nullSchema(name) {
    const hinted = unknownSchema(name);
    return hinted.type === undefined ? {} : nullable(hinted);
}
/** One schema that takes both examples: properties of either, required where in both. */
function mergeExamples(a, b) {
    if (a.type === 'object' && b.type === 'object') {
        const properties = new Map(Object.entries(a.properties ?? {}));
        for (const [key, schema] of Object.entries(b.properties ?? {})) {
            const other = properties.get(key);
            properties.set(key, other === undefined ? schema : mergeExamples(other, schema));
        }
        const required = (a.required ?? []).filter((key) => b.required?.includes(key) === true);
        return {
            ...a,
            properties: Object.fromEntries(properties),
            ...(required.length > 0 ? { required } : { required: [] }),
        };
    }
    if (a.type === 'array' && b.type === 'array') {
        return { type: 'array', items: mergeExamples(a.items ?? {}, b.items ?? {}) };
    }
    if (JSON.stringify(a) === JSON.stringify(b))
        return a;
    if (isNumeric(a) && isNumeric(b))
        return { type: 'number' };
    if (a.type === 'string' && b.type === 'string')
        return mergeStrings(a, b);
    if (Object.keys(a).length === 0)
        return b;
    if (Object.keys(b).length === 0)
        return a;
    return {};
}
function mergeStrings(a, b) {
    if (a.enum !== undefined && b.enum !== undefined)
        return { type: 'string', enum: [...new Set([...a.enum, ...b.enum])] };
    return a.format !== undefined && a.format === b.format
        ? { type: 'string', format: a.format }
        : { type: 'string' };
}
function isNumeric(schema) {
    return schema.type === 'integer' || schema.type === 'number';
}
function wordSchema(text, models, name) {
    const remark = /\(([^()]{1,80})\)\s*$/.exec(text);
    const bare = remark === null ? text : text.slice(0, remark.index).trim();
    const typed = schemaFromTypeWords(bare.replace(/^optional\s+/i, ''), models);
    if (typed !== null) {
        const choices = remark?.[1] === undefined ? [] : choicesIn(remark[1]);
        return typed.type === 'string' && choices.length > 1 ? { type: 'string', enum: [...choices] } : typed;
    }
    return name === '' ? {} : unknownSchema(name);
}
function unionSchema(options, models, name) {
    const rest = options.filter((option) => option.kind !== 'null');
    const some = rest.length < options.length ? nullable : (schema) => schema;
    const values = rest.map(literalOf);
    if (values.length > 0 && values.every((value) => value !== undefined)) {
        const type = typeof values[0] === 'number' ? 'number' : typeof values[0] === 'boolean' ? 'boolean' : 'string';
        return some({ type, enum: [...new Set(values)] });
    }
    const schemas = rest.map((option) => schemaFromLenient(option, models, name));
    const [first] = schemas;
    if (first === undefined)
        return {};
    return some(schemas.length === 1 ? first : { anyOf: schemas });
}
function literalOf(node) {
    if (node.kind === 'string' || node.kind === 'number' || node.kind === 'boolean')
        return node.value;
    if (node.kind === 'word' && schemaFromTypeWords(node.text) === null && /^[\w.-]+$/.test(node.text))
        return node.text;
    return undefined;
}
function stringSchema(value, models, name) {
    const text = value.trim();
    if (/^[\w.-]+(?:\s?\|\s?[\w.-]+)+$/.test(text) && text.length < 300) {
        const parts = text.split('|').map((part) => part.trim());
        const typed = schemaFromTypeWords(text, models);
        return typed ?? { type: 'string', enum: [...new Set(parts)] };
    }
    const remark = /^([A-Za-z][\w[\]]*)\s*\(([^()]{1,80})\)$/.exec(text);
    if (remark?.[1] !== undefined && remark[2] !== undefined && isTypeWord(remark[1]))
        return wordSchema(text, models, name);
    const typed = typedString(text, models);
    if (typed !== null)
        return typed;
    if (namesMoment(name) && /^(?:\.\.\.|…|)$/.test(text))
        return { type: 'string', format: 'date-time' };
    return { type: 'string', ...formatOf(text, name) };
}
/** `"float"`, `"uuid"`, `"ISO8601"` as a value names the type; ordinary English words that are types too do not. */
function typedString(text, models) {
    if (/^(?:value|any|path|link|text|file|secret|map|set|list|record|upload|unknown|none|null|time|real|long|date|markdown|url|jwt|slug|money|cents|hash|email|mixed|binary|char)$/i.test(text)) {
        return /^(?:date|email|url)$/i.test(text) ? schemaFromTypeWords(text) : { type: 'string' };
    }
    if (models.has(text.toLowerCase()) && !/^[A-Z]/.test(text))
        return null;
    return /\s(?:of|von)\s/.test(text) && !/^(?:array|list) of \w+$/i.test(text)
        ? null
        : schemaFromTypeWords(text, models);
}
function formatOf(text, name) {
    if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text))
        return { format: 'uuid' };
    if (/^uuid[-_. ]?(?:v?\d|string|here)?(?:\.\.\.)?$/i.test(text))
        return { format: 'uuid' };
    if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(text))
        return { format: 'date-time' };
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
        return { format: 'date' };
    if (/^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,}$/i.test(text))
        return { format: 'email' };
    if (/^(?:https?|wss?|ftp):\/\/[^\s{}<>]+$/.test(text) && !text.includes('...'))
        return { format: 'uri' };
    return /^iso[-_ ]?8601/i.test(text) || (namesMoment(name) && text === 'timestamp')
        ? { format: 'date-time' }
        : {};
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/field.js






const NAME = /^[A-Za-z_][\w$]*(?:[.-][A-Za-z_]\w*)*(?:\[\])?$/;
/**
 * Reads `name (string, required): text`, `name: string - text`, `**name** - text` and their like; null for prose.
 * `loose` also takes a bare identifier followed by nothing.
 */
function readField(line, models) {
    const head = nameOf(line);
    if (head === null)
        return null;
    const rest = sliceLine(line, head.end).text;
    const group = /^\s*[([{]([^()[\]{}]*(?:\[[^\]]*\][^()[\]{}]*)*)[)\]}]\s*/.exec(rest);
    const inGroup = group?.[1] ?? '';
    const after = rest.slice(group?.[0].length ?? 0).replace(/^[\s:=–—-]+/, '');
    const grouped = inGroup === '' ? null : typeIn(inGroup, models);
    const led = grouped === null ? leadingType(after, models) : null;
    const description = (led === null ? after : led.rest).trim();
    if (inGroup === '' && led === null && !head.marked && !/^\s*[:=–—-]/.test(rest))
        return null;
    if (!head.marked && grouped === null && led === null && /\s/.test(head.name))
        return null;
    const remarks = [inGroup, description, led?.remark ?? ''].filter((part) => part !== '').join('; ');
    return fieldFrom(head, grouped ?? led?.schema ?? null, remarks, description, line.line);
}
/** The name at the beginning of a line: marked up, or an identifier. */
function nameOf(line) {
    const mark = line.marks.find((one) => (one.kind === 'code' || one.kind === 'strong') && one.start <= 2);
    const marked = mark === undefined ? null : line.text.slice(mark.start, mark.end).replace(/[:\s]+$/, '');
    if (marked !== null && mark !== undefined) {
        const bare = marked.replace(/[?*]$/, '');
        if (NAME.test(bare))
            return { name: bare, end: mark.end, marked: true, optional: marked.endsWith('?') };
        const inner = /^([A-Za-z_]\w*)(\??)\s*:\s*/.exec(marked);
        if (inner?.[1] !== undefined && mark.kind === 'code')
            return { name: inner[1], end: mark.start + inner[0].length, marked: false, optional: inner[2] === '?' };
        return null;
    }
    const plain = /^[^\p{L}_]*([A-Za-z_][\w]*(?:[.-][A-Za-z_]\w*)*(?:\[\])?)(\??\*?)(?=\s*[:(=[–—-]|\s*$|\s)/u.exec(line.text);
    if (plain?.[1] === undefined)
        return null;
    return { name: plain[1], end: plain[0].length, marked: false, optional: plain[2]?.includes('?') === true };
}
/** Type words inside of brackets: `(string, required, max 100)`. */
function typeIn(text, models) {
    for (const part of text.split(/[,;]/)) {
        const cleaned = part
            .trim()
            .replace(/^(?:required|optional)\s+/i, '')
            .replace(/\s+(?:required|optional)$/i, '');
        const schema = schemaFromTypeWords(cleaned, models);
        if (schema !== null)
            return schema;
    }
    const whole = schemaFromTypeWords(text, models);
    if (whole !== null)
        return whole;
    return /^enum\b/i.test(text) ? { type: 'string' } : null;
}
/** Type words at the beginning of a description: `string - the name`, `integer (default 20)`. */
function leadingType(text, models) {
    const parts = /^([^–—,;(#]*?)(?:\s+[-–—]+\s+|\s*[,;(#]\s*|$)(.*)$/s.exec(text);
    const first = (parts?.[1] ?? text).trim();
    const choices = /^["'`]?[\w-]+["'`]?(?:\s*\|\s*["'`]?[\w-]+["'`]?)+$/.test(first) ? choicesIn(first) : [];
    if (choices.length > 1)
        return { schema: { type: 'string', enum: [...choices] }, rest: parts?.[2] ?? '', remark: '' };
    const schema = schemaFromTypeWords(first.replace(/\s*(?:\(?(?:required|optional)\)?)$/i, ''), models);
    if (schema !== null)
        return { schema, rest: (parts?.[2] ?? '').replace(/\)\s*$/, ''), remark: first };
    const word = /^[`*]?([\w[\]<>]+)[`*]?(?:\s*[:.]\s+|\s+(?=\())(.*)$/s.exec(text);
    const typed = word?.[1] === undefined ? null : schemaFromTypeWords(word[1], models);
    return typed === null ? null : { schema: typed, rest: word?.[2] ?? '', remark: '' };
}
function fieldFrom(head, type, remarks, description, line) {
    const list = head.name.endsWith('[]');
    const name = list ? head.name.slice(0, -2) : head.name;
    const base = type ?? (list ? { type: 'array', items: {} } : schemaFromName(name));
    const schema = withRemarks(base, remarks, description);
    return {
        name,
        schema,
        typed: type !== null || schema.enum !== undefined,
        required: head.optional ? false : requiredIn(remarks),
        description,
        location: locationIn(remarks),
        line,
    };
}
/** Choices, bounds and defaults that the words around a field give. */
function withRemarks(base, remarks, description) {
    const text = remarks.slice(0, 600);
    const preset = defaultIn(text);
    const bounded = {
        ...base,
        ...enumIn(base, text, description.trim()),
        ...boundsIn(base, text),
        ...formatIn(base, text),
    };
    return {
        ...bounded,
        ...(description === '' ? {} : { description }),
        ...(preset !== undefined && preset !== null && fits(preset, bounded) ? { default: preset } : {}),
    };
}
function enumIn(base, text, description) {
    if (base.type !== 'string' ||
        base.enum !== undefined ||
        (base.format !== undefined && base.format !== 'date-time'))
        return {};
    for (const part of [text, ...text.split(/[;.()]/)]) {
        const listed = /\b(?:one of|enum|values?|either|allowed|options|eines von)\b\s*:?\s*(.+)$/i.exec(part)?.[1] ??
            (/\||["'`]/.test(part) || (WHOLE_LIST.test(description) && part.trim() === description) ? part : '');
        const choices = listed === ''
            ? []
            : choicesIn(listed.replace(/\b(?:required|optional|string|default\S* \S+)\b,?\s*/gi, ''));
        if (choices.length > 1)
            return { enum: choices };
    }
    return {};
}
/** `in, out`, `low or high`: nothing but lower-case words, so they are the choices. */
const WHOLE_LIST = /^[a-z][a-z0-9_-]*(?:\s*,\s*[a-z][a-z0-9_-]*)*(?:\s*,|\s+or|\s*,\s*or|\s+oder)\s+[a-z][a-z0-9_-]*$/;
function boundsIn(base, text) {
    const numeric = base.type === 'integer' || base.type === 'number';
    const range = /\b(\d+)\s*(?:-|–|to|bis|\.\.)\s*(\d+)\b(?!\s*-\d)/.exec(text);
    const low = /(?:\bmin(?:imum)?\.?\s*(?:length|value)?\s*[:=]?\s*|>=\s*|≥\s*|\bat least\s+)(-?\d+(?:\.\d+)?)/i.exec(text)?.[1] ?? range?.[1];
    const high = /(?:\bmax(?:imum)?\.?\s*(?:length|value)?\s*[:=]?\s*|<=\s*|≤\s*|\bat most\s+|\bup to\s+)(-?\d+(?:\.\d+)?)/i.exec(text)?.[1] ?? range?.[2];
    if (low !== undefined && high !== undefined && Number(low) > Number(high))
        return {};
    const stringBounds = base.type === 'string' &&
        base.format === undefined &&
        /\b(?:char|characters?|length|long|zeichen|min|max)\b/i.test(text);
    if (!numeric && !stringBounds)
        return {};
    const [lowKey, highKey] = numeric
        ? ['minimum', 'maximum']
        : ['minLength', 'maxLength'];
    return {
        ...(low === undefined ? {} : { [lowKey]: Number(low) }),
        ...(high === undefined ? {} : { [highKey]: Number(high) }),
    };
}
function formatIn(base, text) {
    if (base.type !== 'string' || base.format !== undefined || base.enum !== undefined)
        return {};
    if (/\biso[- ]?8601\b|\brfc[- ]?3339\b/i.test(text))
        return { format: /\bdate\b(?!-?time)/i.test(text) && !/time/i.test(text) ? 'date' : 'date-time' };
    if (/\bYYYY-MM-DD\b(?!T| HH)/.test(text))
        return { format: 'date' };
    return /\bvalid (?:e-?mail)\b|\bemail format\b/i.test(text) ? { format: 'email' } : {};
}
function requiredIn(text) {
    if (/\b(?:optional|not required|nicht erforderlich)\b|\bdefaults?\b/i.test(text))
        return false;
    return /\b(?:required|mandatory|erforderlich|pflicht(?:feld)?)\b/i.test(text) ? true : null;
}
function locationIn(text) {
    const found = /\b(?:in )?(path|query|header|cookie|body)\b(?: param\w*)?/i
        .exec(text.split(/[;.]/)[0] ?? '')?.[1]
        ?.toLowerCase();
    return found === 'path' || found === 'query' || found === 'header' || found === 'cookie' || found === 'body'
        ? found
        : null;
}
/** The fields of a table whose columns describe them; null where it is no such table. */
function fieldsFromTable(header, rows, models) {
    const columns = columnsOf(header.map((cell) => cell.text));
    const at = (column) => columns.indexOf(column);
    const nameAt = at('name') === -1 && at('type') !== -1
        ? columns.findIndex((column) => column === 'other' || column === 'query')
        : at('name');
    const nameColumn = nameAt === -1 ? at('query') : nameAt;
    if (nameColumn === -1 || columns.includes('method') || columns.includes('path'))
        return null;
    if (at('type') === -1 && at('description') === -1 && at('required') === -1)
        return null;
    return rows.flatMap((row) => {
        const cell = (column) => row[at(column)]?.text ?? '';
        const written = (row[nameColumn]?.text ?? '').replace(/[`*\s]/g, '');
        const bare = written.replace(/\?$/, '');
        if (!NAME.test(bare))
            return [];
        const type = cell('type');
        const typed = type === ''
            ? null
            : (schemaFromTypeWords(type, models) ??
                typeIn(type, models) ??
                leadingType(type, models)?.schema ??
                null);
        const description = cell('description');
        const remarks = [
            type,
            description,
            cell('default') === '' || cell('default') === '-' ? '' : `default: ${cell('default')}`,
        ]
            .filter((part) => part !== '')
            .join('; ');
        const made = fieldFrom({ name: bare, optional: written.endsWith('?') }, typed, remarks, description, row[0]?.line ?? 1);
        return [
            {
                ...made,
                required: requiredCell(cell('required'), header[at('required')]?.text ?? '') ?? made.required,
                location: locationIn(cell('location')) ?? (at('location') === -1 ? null : made.location),
            },
        ];
    });
}
function requiredCell(text, header) {
    const negated = /optional|nullable/i.test(header) && !/required/i.test(header);
    if (/^[^\p{L}]*(?:yes|ja|true|y|x|required|pflicht|mandatory)\b|[✓✔✅☑]/iu.test(text))
        return !negated;
    if (/^[^\p{L}]*(?:no|nein|false|n|optional)\b|[✗✘❌]|^\s*[-–—]?\s*$/iu.test(text))
        return text === '' ? null : negated;
    return null;
}
/** An object of fields. */
function schemaFromFields(fields, requiredByDefault) {
    const properties = Object.fromEntries(fields.map((field) => [field.name, field.schema]));
    const required = fields.filter((field) => field.required ?? requiredByDefault).map((field) => field.name);
    return { type: 'object', properties, ...(required.length > 0 ? { required: [...new Set(required)] } : {}) };
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/body-text.js






/** The body that stands in a line: an object in code or in plain text; null where there is none. */
function bodyInLine(line) {
    for (const span of codeSpans(line)) {
        const node = readLenientStructure(span);
        if (node !== null && !isBare(node))
            return node;
    }
    const start = line.text.search(/[{[]/);
    if (start === -1 || start > 40)
        return null;
    const text = line.text.slice(start);
    if (!/^\{\s*["'\w]|^\[\s*[{"']/.test(text))
        return null;
    return readLenientStructure(text);
}
function isBare(node) {
    return (node.kind === 'object' &&
        node.members.length === 1 &&
        node.members[0]?.value.kind === 'unknown' &&
        !node.open);
}
/** `name, type, value (optional)`: the fields of a comma list; null where it is prose. */
function fieldsInList(line, models) {
    const contentType = contentTypeIn(line.text);
    const optional = /^\s*optional\s*:\s*/i.exec(line.text);
    const text = line.text
        .slice(optional?.[0].length ?? 0)
        .replace(/\s*\((?:form[- ]?data|json|multipart[^)]*|query|body)\)\s*$/i, '')
        .replace(/[.;]\s*$/, '');
    const parts = splitOutside(text.replace(/\s+(?:and|und)\s+(?=[`a-z_])/g, ', ').replace(/,\s*,/g, ','));
    if (parts.length === 0 || parts.length > 60)
        return null;
    const fields = [];
    for (const part of parts) {
        const found = /^[`*"']*([A-Za-z_][\w.-]*)[`*"']*(\?)?\s*(\([^()]*\)|:\s*[^,]{1,40})?[`*]*$/.exec(part.trim());
        if (found?.[1] === undefined)
            return null;
        const bare = parts.length === 1 &&
            found[3] === undefined &&
            !/[_`]/.test(part) &&
            !codeSpans(line).includes(found[1]);
        if (bare)
            return null;
        const remark = (found[3] ?? '').replace(/^\(|\)$|^:\s*/g, '');
        const source = {
            text: `${found[1]}: ${remark === '' ? '-' : remark}`,
            marks: [{ kind: 'code', start: 0, end: found[1].length }],
            line: line.line,
        };
        const field = readField(source, models);
        if (field === null)
            return null;
        const fixed = /^[a-z]+_[a-z_]+$/.test(remark) && schemaFromTypeWords(remark) === null
            ? { type: 'string', enum: [remark] }
            : null;
        const required = found[2] === '?' || optional !== null ? false : field.required;
        const description = remark === '' || field.typed || /^(?:optional|required)$/i.test(remark) ? '' : remark;
        const { description: _, ...schema } = field.schema;
        fields.push({
            ...field,
            schema: fixed ?? { ...schema, ...(description === '' ? {} : { description }) },
            description,
            required,
        });
    }
    return { fields, contentType };
}
function splitOutside(text) {
    const parts = [];
    let nested = 0;
    let start = 0;
    for (let index = 0; index <= text.length; index += 1) {
        const char = text[index];
        if (char === '(' || char === '[')
            nested += 1;
        if (char === ')' || char === ']')
            nested = Math.max(0, nested - 1);
        if (char === undefined || (char === ',' && nested === 0)) {
            parts.push(text.slice(start, index).trim());
            start = index + 1;
        }
    }
    return parts.filter((part) => part !== '');
}
/** The media type that words name; null: none. */
function contentTypeIn(text) {
    const literal = /\b((?:application|text|multipart|image|audio|video)\/[a-z0-9.+-]+)\b/i.exec(text)?.[1];
    if (literal !== undefined)
        return literal.toLowerCase();
    if (/\bmultipart\b|\bfile upload\b|\bupload(?:ed|s)? (?:a |the )?file\b|\bdatei-?upload\b/i.test(text))
        return 'multipart/form-data';
    if (/\bform[- ]?data\b|\bform[- ]?(?:url)?encoded\b|\bhtml form\b|\bformular(?:daten)?\b/i.test(text))
        return 'application/x-www-form-urlencoded';
    return null;
}
/** The media type of an answer that words describe: pages, files, streams. */
function answerTypeIn(text) {
    const literal = contentTypeIn(text);
    if (literal !== null && !literal.startsWith('multipart/') && !literal.endsWith('urlencoded'))
        return literal;
    if (/\bhtml\b|\.html\b|\b(?:login|landing|web|home|index|admin|start|status|dashboard) ?page\b|\bdashboard ui\b|\bwebseite\b/i.test(text) &&
        !/\bjson\b/i.test(text))
        return 'text/html';
    if (/\b(?:prometheus)\b/i.test(text))
        return 'text/plain';
    if (/\bcsv\b/i.test(text))
        return 'text/csv';
    if (/\bpdf\b/i.test(text))
        return 'application/pdf';
    if (/\bserver[- ]sent events?\b|\bsse\b|\bevent[- ]stream\b/i.test(text))
        return 'text/event-stream';
    if (/\bplain text\b/i.test(text))
        return 'text/plain';
    return /\bbinary\b|\bfile (?:download|content|stream)\b|\bthe (?:raw )?file\b/i.test(text)
        ? 'application/octet-stream'
        : null;
}
/** `Same as /verify`, `Same as POST /verify`. */
function sameAsIn(text) {
    const found = /\b(?:same (?:as|response as|body as|format as|shape as)|identical to|like|see|wie(?: bei)?)\b\s*(.*)$/i.exec(text);
    if (found?.[1] === undefined)
        return null;
    const mention = requestMentions(found[1])[0];
    if (mention !== undefined)
        return { path: mention.target.path, method: mention.methods[0] ?? null };
    const path = /^[`*]*(\/[\w{}/:.-]*)/.exec(found[1])?.[1];
    return path === undefined ? null : { path: path.replace(/[.:]$/, ''), method: null };
}
/** A type that names a model and nothing else, or stands in code at the beginning: `Task[]`, `` `Task`, or 404 ``. */
function modelTypeIn(line, models) {
    const span = line.marks.find((mark) => mark.kind === 'code' && mark.start <= 1);
    const texts = [line.text, ...(span === undefined ? [] : [line.text.slice(span.start, span.end)])];
    for (const text of texts) {
        const schema = schemaFromTypeWords(text, models);
        if (schema !== null && JSON.stringify(schema).includes('#/models/'))
            return schema;
    }
    return null;
}
/** The model that words name: `TIEContract`, `Array of Booking`, `list of audit log entries`, `Updated credential`. */
function modelInWords(text, models) {
    const typed = schemaFromTypeWords(text, models);
    if (typed !== null && JSON.stringify(typed).includes('#/models/'))
        return { schema: typed, exact: true };
    if (text.length > 160)
        return null;
    const list = /\b(?:arrays?|lists?|all|collection|page|liste|paginated|multiple)\b/i.test(text);
    for (const [, name] of models) {
        if (!text.includes(name))
            continue;
        const exact = new RegExp(`(?:^|[^\\w])${name}(s|\\[\\])?(?![\\w])`).exec(text);
        if (exact === null || !/^[A-Z]/.test(name))
            continue;
        if ((0,compile_words/* wordsOf */.Z9)(name).length === 1 && exact[0].trim() !== text.trim())
            continue;
        const reference = modelReference(name);
        const plural = exact[1] !== undefined ||
            (list && /\b(?:arrays?|lists?|liste)\b/i.test(text.slice(0, exact.index + 1)));
        return {
            schema: plural ? { type: 'array', items: reference } : reference,
            exact: /[A-Z].*[a-z].*[A-Z]|^[`A-Z]\w*[`\s]*$/.test(text),
        };
    }
    return looseModel(text, models, list);
}
/** The same by ordinary words; short texts without commas only. */
function looseModel(text, models, list) {
    const words = (0,compile_words/* wordsOf */.Z9)(text.replace(/\([^)]*\)/g, ' ')).map(compile_words/* singular */.cL);
    if (words.length === 0 || words.length > 7 || /[,;:]/.test(text.replace(/\([^)]*\)/g, '')))
        return null;
    if (/\b(?:confirmation|id|count|status|number|message|report|summary|statistics|stats|success)\b/i.test(text))
        return null;
    const scored = [...models.values()].flatMap((name) => {
        const parts = (0,compile_words/* wordsOf */.Z9)(name).map(compile_words/* singular */.cL);
        const at = words.indexOf(parts[0] ?? '');
        if (at !== -1 && parts.every((part, index) => words[at + index] === part))
            return [{ name, score: parts.length + 1 }];
        const last = parts.at(-1) ?? '';
        return parts.length > 1 && words.includes(last) && last.length > 3 ? [{ name, score: 1 }] : [];
    });
    scored.sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best === undefined || second?.score === best.score)
        return null;
    const reference = modelReference(best.name);
    return { schema: list ? { type: 'array', items: reference } : reference, exact: false };
}

;// CONCATENATED MODULE: ./build/js/compile/notation/json/to-json.js
/** The example that a node stands for: the first option of a union, words as strings, ellipses left out. */
function jsonFromLenient(node) {
    switch (node.kind) {
        case 'object':
            return Object.fromEntries(node.members.map((member) => [member.key, jsonFromLenient(member.value)]));
        case 'array':
            return node.items.filter((item) => item.kind !== 'unknown').map(jsonFromLenient);
        case 'string':
        case 'boolean':
            return node.value;
        case 'number':
            return Number.isFinite(node.value) ? node.value : 0;
        case 'word':
            return node.text;
        case 'union':
            return node.options[0] === undefined ? null : jsonFromLenient(node.options[0]);
        case 'null':
        case 'unknown':
            return null;
    }
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/draft.js
function emptyDetails() {
    return {
        summary: '',
        description: [],
        notes: [],
        parameters: [],
        request: null,
        requestNone: false,
        responses: [],
        security: null,
        messages: [],
        inferences: [],
    };
}
function emptyBody(line) {
    return {
        schema: null,
        fields: [],
        examples: [],
        contentType: null,
        description: '',
        sameAs: null,
        guessed: false,
        line,
    };
}
/** The response of this status, made where it is missing. */
function responseFor(details, status, line) {
    const found = details.responses.find((response) => response.status === status);
    if (found !== undefined)
        return found;
    const made = { status, description: '', body: null, headers: [], line };
    details.responses.push(made);
    return made;
}
function responseBody(response, line) {
    response.body ??= emptyBody(line);
    return response.body;
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/guess-role.js
/** What an example without a label is, told by its members. */
function bodyRole(node, method, path) {
    if (method === 'GET' || method === 'HEAD' || method === 'DELETE' || method === 'OPTIONS')
        return 'response';
    if (node.kind !== 'object')
        return 'request';
    const keys = node.members.map((member) => member.key);
    if (path === '/message')
        return keys.some((key) => /^(?:received|processed_at|result|acknowledged)$/.test(key))
            ? 'response'
            : 'request';
    let score = 0;
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    if (keys.some((key) => parameters.includes(key)))
        score += 3;
    for (const member of node.members)
        score += scoreOf(member);
    return score >= 2 ? 'response' : 'request';
}
function scoreOf(member) {
    const { key, value } = member;
    if (/^(?:created|updated|processed|cancelled|canceled|deleted|completed|received|registered)_?at$/i.test(key))
        return 2;
    if (/^(?:id|success|ok|received|acknowledged|error|errors|total|count)$/i.test(key))
        return 2;
    if (/^(?:access_token|refresh_token|expires_in|queue_position|status_url|valid|score|result|results)$/i.test(key))
        return 2;
    if (/^(?:uptime|timestamp|message)/i.test(key))
        return 1;
    if (/^(?:password|secret)$/i.test(key))
        return -3;
    const text = value.kind === 'string' ? value.value : '';
    return /status$/i.test(key) &&
        /^(?:ok|success\w*|created|queued|cancelled|canceled|completed|done|accepted|deleted|updated|sent)$/i.test(text)
        ? 2
        : 0;
}
/** The members of an example that holds request and response in one object: `{"service": ..., "token": ...}`. */
function mixedMembers(node, method, path) {
    if (method !== 'POST' ||
        node.kind !== 'object' ||
        !/\b(?:auth|token|tokens|login|session|sessions|signin)\b/i.test(path.replace(/[/_-]/g, ' ')))
        return null;
    const given = (member) => /^(?:token|access_token|refresh_token|jwt|token_type|expires_in|expires_at)$/i.test(member.key);
    const response = node.members.filter(given);
    const request = node.members.filter((member) => !given(member));
    if (response.length === 0 || request.length === 0)
        return null;
    return { request: { ...node, members: request }, response: { ...node, members: response } };
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/body-writer.js




/** Puts bodies, fields and messages where they belong in the details of one operation. */
class BodyWriter {
    #subject;
    #models;
    #details;
    #open = [];
    constructor(subject, models, details) {
        this.#subject = subject;
        this.#models = models;
        this.#details = details;
    }
    /** Whether calls of this kind carry a body. */
    hasBody() {
        return /^(?:POST|PUT|PATCH|ANY)$/.test(this.#subject.method);
    }
    request(line) {
        this.#details.request ??= emptyBody(line);
        return this.#details.request;
    }
    response(status, line) {
        return responseFor(this.#details, status, line);
    }
    addRequest(node, line) {
        if (this.#subject.method === 'WS') {
            this.addMessage(node, 'client', line);
            return;
        }
        if (!this.hasBody() && this.#subject.method !== 'DELETE' && node.kind === 'object') {
            for (const member of node.members) {
                const schema = schemaFromLenient(member.value, this.#models, member.key);
                this.#details.parameters.push({
                    name: member.key,
                    schema,
                    typed: true,
                    required: false,
                    description: member.comment,
                    location: 'query',
                    line,
                });
            }
            return;
        }
        this.#addTo(this.request(line), node);
    }
    /** `filled`: the label had words of its own, so that the example may belong to the other side. */
    addResponse(node, status, line, filled = false) {
        if (this.#subject.method === 'WS') {
            this.addMessage(node, 'server', line);
            return;
        }
        if (filled &&
            status === null &&
            this.#details.request === null &&
            bodyRole(node, this.#subject.method, this.#subject.path) === 'request') {
            this.addRequest(node, line);
            this.#infer('/request', 'The example stands below words about the answer, but its members are those of a request.', line);
            return;
        }
        this.#addTo(responseBody(this.response(status, line), line), node);
    }
    /** An example that nothing announces. */
    addUnlabelled(node, line) {
        const { method, path } = this.#subject;
        if (method === 'WS') {
            this.addMessage(node, 'both', line);
            return;
        }
        const mixed = this.#details.request === null ? mixedMembers(node, method, path) : null;
        if (mixed !== null) {
            this.addRequest(mixed.request, line);
            this.addResponse(mixed.response, null, line);
            this.#infer('/request', 'One example holds request and response; the members that carry a token are the response.', line);
            return;
        }
        const known = this.#details.request !== null &&
            (this.#details.request.schema !== null || this.#details.request.fields.length > 0);
        const role = known || this.#details.requestNone ? 'response' : bodyRole(node, method, path);
        const error = role === 'response' &&
            isError(node) &&
            this.#details.responses.some((one) => one.body !== null && (one.status ?? 200) < 400);
        if (error)
            return;
        if (role === 'request')
            this.addRequest(node, line);
        else
            this.addResponse(node, null, line);
        if (method !== 'GET' && method !== 'HEAD')
            this.#infer(role === 'request' ? '/request' : '/responses/success', `The example has no label; its members are those of a ${role}.`, line);
    }
    addMessage(node, direction, line) {
        const example = jsonFromLenient(node);
        const schema = schemaFromLenient(node, this.#models);
        const name = messageName(example, this.#details.messages.length);
        this.#details.messages.push({ direction, name, schema, examples: [example], line: line + 0 });
    }
    addRequestFields(fields, contentType, line) {
        const inPath = (field) => this.#subject.path.includes(`{${field.name}}`);
        for (const field of fields.filter(inPath))
            this.#details.parameters.push({ ...field, location: 'path' });
        const rest = fields.filter((field) => !inPath(field));
        if (!this.hasBody()) {
            for (const field of rest)
                this.#details.parameters.push({
                    ...field,
                    required: field.required ?? false,
                    location: field.location ?? 'query',
                });
            return;
        }
        for (const field of rest) {
            if (field.location !== null && field.location !== 'body')
                this.#details.parameters.push(field);
            else
                this.request(line).fields.push(field);
        }
        if (contentType !== null)
            this.request(line).contentType = contentType;
    }
    addRequestField(field, depth, line) {
        if (this.#nested(field, depth))
            return;
        this.addRequestFields([field], field.schema.format === 'binary' ? 'multipart/form-data' : null, line);
        this.#remember(depth, this.hasBody() ? (this.#details.request?.fields ?? null) : null);
    }
    addResponseFields(fields, status, line) {
        responseBody(this.response(status, line), line).fields.push(...fields);
    }
    addResponseField(field, status, depth, line) {
        if (this.#nested(field, depth))
            return;
        this.addResponseFields([field], status, line);
        this.#remember(depth, responseBody(this.response(status, line), line).fields);
    }
    /** Drops an inner reading state; called once when everything is read. */
    finish() {
        this.#open.length = 0;
    }
    /** A deeper item describes a member of the field above it. */
    #nested(field, depth) {
        while (this.#open.length > 0 && depth < (this.#open.at(-1)?.depth ?? 0))
            this.#open.pop();
        const top = this.#open.at(-1);
        const parent = top?.fields.at(-1);
        if (top === undefined || parent === undefined || depth <= top.depth)
            return false;
        const { schema } = parent;
        const inner = schema.type === 'array' ? (schema.items ?? {}) : schema;
        const object = {
            type: 'object',
            properties: { ...inner.properties, [field.name]: field.schema },
            required: [...(inner.required ?? []), ...(field.required === false ? [] : [field.name])],
        };
        top.fields[top.fields.length - 1] = {
            ...parent,
            typed: true,
            schema: schema.type === 'array'
                ? { ...schema, items: object }
                : { ...object, ...(schema.description === undefined ? {} : { description: schema.description }) },
        };
        return true;
    }
    #remember(depth, fields) {
        if (this.#open.at(-1)?.depth === depth)
            this.#open.pop();
        if (fields !== null)
            this.#open.push({ depth, fields });
    }
    #addTo(body, node) {
        const schema = schemaFromLenient(node, this.#models);
        body.schema = body.schema === null ? schema : mergeExamples(body.schema, schema);
        body.examples.push(jsonFromLenient(node));
    }
    #infer(pointer, reason, line) {
        this.#details.inferences.push({ pointer, reason, line });
    }
}
function isError(node) {
    return (node.kind === 'object' && node.members.some((member) => /^(?:error|detail|errors)$/.test(member.key)));
}
/** The value of the member that tells messages apart: `{"type": "progress"}` -> `progress`. */
function messageName(example, count) {
    if (typeof example === 'object' && example !== null && !Array.isArray(example)) {
        for (const [key, value] of Object.entries(example)) {
            if (/^(?:type|event_type|event|message_type|kind|action|op)$/.test(key) &&
                typeof value === 'string' &&
                /^[\w.:-]{1,60}$/.test(value))
                return value;
        }
    }
    return count === 0 ? 'message' : `message_${count + 1}`;
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/label.js

/** Reads the label of a line; `whole`: the line is a heading or bold from end to end, so that no colon is needed. */
function readDetailLabel(line, whole) {
    const lead = /^[^\p{L}\p{N}{[]*(?:\d{1,2}[.)]\s+)?[^\p{L}\p{N}{[]*/u.exec(line.text)?.[0].length ?? 0;
    return statusLabel(line, lead) ?? wordLabel(line, lead, whole);
}
const STATUS_LEAD = /^(?:HTTP(?:\/\d(?:\.\d)?)?\s+)?(?:status\s+)?([1-5]\d{2})(?![\d.,]|\s*(?:ms|mb|kb|gb|%|chars?|items?|seconds?|requests?|users?)\b)(?:[ /]+(?:OK|Created|Accepted|No Content|Moved Permanently|Found|See Other|Not Modified|(?:Temporary|Permanent) Redirect|Bad Request|Unauthori[sz]ed|Payment Required|Forbidden|Not Found|Method Not Allowed|Conflict|Gone|(?:Payload|Content|Request Entity) Too Large|Unsupported Media Type|Unprocessable (?:Entity|Content)|Locked|Too Many Requests|Internal (?:Server )?Error|Not Implemented|Bad Gateway|(?:Service )?Unavailable|Gateway Timeout|Switching Protocols)(?=[\s:(–—.,`*-]|$))?/i;
function statusLabel(line, lead) {
    const text = line.text.slice(lead);
    const found = STATUS_LEAD.exec(text);
    if (found?.[1] === undefined)
        return null;
    const known = KNOWN_STATUS.has(Number(found[1]));
    if (!known)
        return null;
    const rest = sliceLine(line, lead + found[0].length);
    const trimmed = sliceLine(rest, /^[\s`*:)(–—→-]*/.exec(rest.text)?.[0].length ?? 0);
    return { kind: 'response', status: Number(found[1]), remark: '', rest: trimmed, direction: 'both' };
}
function wordLabel(line, lead, whole) {
    const text = line.text.slice(lead);
    const colon = /^([\p{L}][\p{L}\p{N} /_&→'-]{0,44}?)\s*(?:[([]([^()[\]]{0,60})[)\]])?\s*(?:\*\*)?\s*[:：](?!\/\/)\s*/u.exec(text);
    const bare = colon === null && whole
        ? /^([\p{L}][\p{L}\p{N} /_&→'-]{0,44}?)\s*(?:[([]([^()[\]]{0,60})[)\]])?\s*$/u.exec(text)
        : null;
    const dash = colon === null && bare === null
        ? /^(request body|request|response|returns|body|query params?|query parameters|auth)\s+[–—-]\s+()/i.exec(text)
        : null;
    const match = colon ?? bare ?? dash;
    if (match?.[1] === undefined)
        return null;
    const words = match[1]
        .toLowerCase()
        .replace(/[_/-]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    const status = /\b([1-5]\d{2})\b/.exec(`${words} ${match[2] ?? ''}`)?.[1];
    const key = words.replace(/\b[1-5]\d{2}\b.*$/, '').trim();
    const named = kindOf(key === '' ? 'response' : key);
    if (named === null)
        return null;
    const kind = named === 'errors' && status !== undefined ? 'response' : named;
    const rest = sliceLine(line, lead + match[0].length);
    const direction = /server (?:→|->|to) client|server sends|server messages|outgoing|from server|server events|example events|events|emits/.test(words)
        ? 'server'
        : /client (?:→|->|to) server|client sends|client messages|incoming|from client/.test(words)
            ? 'client'
            : 'both';
    return {
        kind,
        status: status === undefined ? null : Number(status),
        remark: match[2] ?? '',
        rest,
        direction,
    };
}
function kindOf(words) {
    for (const [kind, pattern] of KINDS)
        if (pattern.test(words))
            return kind;
    return null;
}
const KINDS = [
    [
        'query',
        /^(?:optional )?(?:query|query ?params?|query parameters?|query strings?|filters?|filter params?|abfrageparameter|query optional)$/,
    ],
    [
        'path',
        /^(?:path ?params?|path parameters?|path variables?|url ?params?|url parameters?|route params?|pfadparameter)$/,
    ],
    ['headers', /^(?:(?:request |required )?headers?)$/],
    ['cookies', /^cookies?$/],
    [
        'parameters',
        /^(?:params?|parameters?|arguments?|args|parameter|inputs? parameters?|request parameters?)$/,
    ],
    [
        'request',
        /^(?:(?:example |sample |json |http |post )?(?:request|requests|req)(?: body| payload| schema| example| format| model| json| data| fields)?|(?:json |post |request |form )?(?:body|payload)(?: params?| parameters?| fields| schema| example| json)?|inputs?|accepts?|eingabe|anfrage(?:body)?|form(?: data| fields)?|request data|data|consumes|fields)$/,
    ],
    [
        'response',
        /^(?:(?:example |sample |success(?:ful)? |json |ok |http )?(?:response|resp)(?: body| payload| schema| example| format| model| json| data| fields)?|returns?|outputs?|result|antwort|ausgabe|rückgabe|liefert|success response|on success|responds with|produces|yields)$/,
    ],
    [
        'errors',
        /^(?:errors?|error (?:responses?|codes?|cases?|handling)|(?:possible )?errors?|failures?|failure responses?|fehler(?:fälle|codes?)?|exceptions|on (?:error|failure)|responses|status codes|response codes|http status codes|return codes|antworten)$/,
    ],
    [
        'status',
        /^(?:status|status code|success|success (?:status|code)|http status|code|response (?:status|code)|erfolg|erfolgsstatus|returns status)$/,
    ],
    [
        'auth',
        /^(?:auth|authentication|authorization|security|access|permissions?|required (?:role|permissions?|auth)|requires|roles?|authentifizierung|auth required|access control|zugriff|rolle|rollen|auth type|scope|scopes)$/,
    ],
    [
        'summary',
        /^(?:purpose|summary|description|zweck|beschreibung|what it does|desc|overview|action|goal|funktion)$/,
    ],
    [
        'messages',
        /^(?:messages?|message (?:format|types?|schema)|(?:example )?events?|event types?|client (?:→|->|to) server|server (?:→|->|to) client|client sends|server sends|(?:client|server) (?:messages?|events)|incoming(?: messages?)?|outgoing(?: messages?)?|stream(?:ed)? events|emits|frames|nachrichten|from (?:client|server))$/,
    ],
    ['example', /^(?:examples?|sample|usage|beispiele?|example (?:usage|call|url)|curl(?: example)?|try it)$/],
    [
        'location',
        /^(?:(?:http )?(?:methods?|verb)|endpoint|url|path|route|uri|pfad|endpunkt|(?:url|endpoint) path|methode)$/,
    ],
    [
        'other',
        /^(?:features?|capabilities|state includes|includes|actions?|steps?|process|flow|notes?|behaviou?r|validation|rules|side effects|rate limits?|caching|performance|cache|dependencies|called by|used by|hinweise?|logic|business logic|implementation|tests?|when|why|how|priority|tracks|checks)$/,
    ],
];
const KNOWN_STATUS = new Set([
    101, 200, 201, 202, 203, 204, 205, 206, 207, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404,
    405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425, 426, 428,
    429, 431, 451, 500, 501, 502, 503, 504, 505, 507, 508, 511,
]);
/** Whether a line is bold from end to end. */
function isBold(line) {
    const strong = line.marks.find((mark) => mark.kind === 'strong' && mark.start <= 3);
    return strong !== undefined && strong.end >= line.text.length - 1;
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/fence-reader.js



/** Reads a fence piece by piece: bodies, and between them labels, comments, headers and status lines. */
class FenceReader {
    #subject;
    #bodies;
    #value;
    #at = { kind: 'none', status: null, direction: 'both', filled: false };
    constructor(subject, bodies, value) {
        this.#subject = subject;
        this.#bodies = bodies;
        this.#value = value;
    }
    read(text, firstLine, start) {
        this.#at = start;
        let position = 0;
        let line = 1;
        while (position < text.length) {
            const newline = text.indexOf('\n', position);
            const end = newline === -1 ? text.length : newline;
            const content = text.slice(position, end);
            const body = /^\s*[[{]/.test(content) && !/^\s*\[[A-Z][^\]]*\]\s*$/.test(content)
                ? readLenientValue(text, position, line)
                : null;
            if (body !== null) {
                this.#body(body.node, firstLine + body.node.line - 1);
                line = body.line;
                position = body.end;
                const rest = text.indexOf('\n', position);
                const tail = text.slice(position, rest === -1 ? text.length : rest);
                if (!/[[{]/.test(tail))
                    position = rest === -1 ? text.length : rest;
                else
                    position += Math.max(0, tail.search(/[[{]/));
                if (text[position] === '\n') {
                    position += 1;
                    line += 1;
                }
                continue;
            }
            this.#words(content, firstLine + line - 1);
            position = end + 1;
            line += 1;
        }
    }
    #body(node, line) {
        const { kind, status, direction } = this.#at;
        if (kind === 'messages')
            this.#bodies.addMessage(node, direction, line);
        else if (kind === 'request' || kind === 'parameters')
            this.#bodies.addRequest(node, line);
        else if (kind === 'response' || kind === 'errors')
            this.#bodies.addResponse(node, status, line, this.#at.filled);
        else if (kind === 'after-request-line')
            this.#afterRequestLine(node, line);
        else
            this.#bodies.addUnlabelled(node, line);
    }
    /** Directly below `POST /x` stands what is sent, below `GET /x` what comes back. */
    #afterRequestLine(node, line) {
        if (this.#subject.method === 'WS')
            this.#bodies.addMessage(node, 'both', line);
        else if (this.#bodies.hasBody())
            this.#bodies.addRequest(node, line);
        else
            this.#bodies.addResponse(node, null, line);
        this.#at = { ...this.#at, kind: 'response', filled: false };
    }
    #words(content, line) {
        const text = content
            .replace(/^\s*(?:\/\/+|#+|--|\/\*+|\*|<!--|→|->|=>|<=|←|[<>])?\s*/, '')
            .replace(/\s*(?:\*\/|-->)$/, '')
            .trim();
        if (text === '')
            return;
        const source = { text, marks: [], line };
        if (this.#header(text, source))
            return;
        const query = /\?((?:[\w.[\]-]+=[^\s&]*&?)+)/.exec(text)?.[1];
        if (query !== undefined && /query|params|filter|\?/i.test(text)) {
            for (const one of readQuery(query))
                this.#value('query', { text: `?${one.name}=${one.example}`, marks: [], line }, null);
            return;
        }
        const label = readDetailLabel(source, true);
        if (label === null) {
            this.#formLine(text, line);
            return;
        }
        this.#at = { kind: label.kind, status: label.status, direction: label.direction, filled: false };
        if (label.kind === 'response')
            this.#bodies.response(label.status, line);
        if (label.rest.text !== '' && label.kind !== 'example')
            this.#value(label.kind, label.rest, label.status);
    }
    #header(text, source) {
        const status = /^HTTP\/\d(?:\.\d)?\s+([1-5]\d{2})/.exec(text)?.[1];
        if (status !== undefined) {
            this.#bodies.response(Number(status), source.line);
            this.#at = { kind: 'response', status: Number(status), direction: 'server', filled: false };
            return true;
        }
        const header = /^(Content-Type|Authorization|Accept|Host|X-[\w-]+|Cookie|User-Agent|Content-Length|Location|Set-Cookie|Cache-Control|Connection|Upgrade)\s*:\s*(.*)$/i.exec(text);
        if (header?.[1] === undefined)
            return false;
        const answered = this.#at.kind === 'response';
        const value = header[2] ?? '';
        if (/^content-type$/i.test(header[1]) && !answered && this.#bodies.hasBody() && !/json/i.test(value)) {
            this.#bodies.request(source.line).contentType = value.replace(/;.*$/, '').trim().toLowerCase();
        }
        if (/^(?:authorization|x-api-key)$/i.test(header[1]) && !answered)
            this.#value('auth', { ...source, text: 'Bearer token required' }, null);
        return true;
    }
    /** `username=x&password=y` as a body. */
    #formLine(text, line) {
        if (!/^[\w.[\]]+=[^\s&]*(?:&[\w.[\]]+=[^\s&]*)+$/.test(text) ||
            !this.#bodies.hasBody() ||
            this.#at.kind === 'response')
            return;
        const fields = readQuery(text).map((one) => ({
            name: one.name,
            schema: { type: 'string' },
            typed: false,
            required: null,
            description: '',
            location: null,
            line,
        }));
        this.#bodies.addRequestFields(fields, 'application/x-www-form-urlencoded', line);
    }
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/query-field.js


/** A query parameter that a URL shows: its type from the shown value, else from its name. */
function queryFieldFrom(query, line) {
    const schema = shownType(query.example) ?? schemaFromName(query.name);
    return { name: query.name, schema, typed: false, required: null, description: '', location: 'query', line };
}
function shownType(example) {
    if (/^\d+$/.test(example))
        return { type: 'integer' };
    if (/^\d+\.\d+$/.test(example))
        return { type: 'number' };
    if (/^(?:true|false)$/i.test(example))
        return { type: 'boolean' };
    const choices = example.split('|');
    if (choices.length > 1 && choices.every((choice) => /^[\w-]+$/.test(choice)))
        return { type: 'string', enum: choices };
    const named = /^[{<](.+)[}>]$/.exec(example)?.[1];
    return schemaFromTypeWords(named ?? (/^(?:string|int|integer|number|bool|boolean|date)$/.test(example) ? example : ''));
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/authentication.js

const TITLES = /\b(?:auth\w*|security|access control|sicherheit|permissions|zugriff\w*)\b/i;
const KEYS = /^(?:auth|authentication|authorization|auth method|security|authentifizierung|auth type)$/;
/** How callers prove who they are, and what the document says about all operations at once. */
function serviceSecurity(facts) {
    const statements = statementsOf(facts);
    const roles = rolesOf(facts);
    const everywhere = defaultRule(facts);
    const best = statements
        .map((one) => ({ one, kind: authentication_kindOf(one.line.text) }))
        .filter((entry) => entry.kind !== null);
    best.sort((a, b) => b.one.strength - a.one.strength);
    const [first] = best;
    if (first === undefined || first.kind === null)
        return { authentication: null, everywhere, roles };
    const texts = statements.map((one) => one.line.text).join('\n');
    return {
        authentication: {
            kind: first.kind,
            carrier: carrierOf(first.kind, texts),
            roles,
            expires_in_seconds: expiryOf(texts),
            description: first.one.line.text,
            source: facts.findings.place(first.one.line.line),
        },
        everywhere,
        roles,
    };
}
/** Lines that speak about authentication: labels, its sections, and sentences that name a credential. */
function statementsOf(facts) {
    const found = [];
    for (const label of facts.labels) {
        if (KEYS.test(label.key) && !/^(?:none|public|no)\b/i.test(label.value.text))
            found.push({ line: { ...label.value, line: label.line }, strength: label.head ? 4 : 3 });
    }
    for (const block of facts.outline.blocks) {
        if (block.kind === 'heading' || block.kind === 'table')
            continue;
        const inSection = [...ancestry(block.section)].some((section) => section.level > 1 && TITLES.test(section.title.text));
        const lines = block.kind === 'text' ? block.lines : headerLines(block.text, block.textLine);
        for (const line of lines) {
            const credential = /\b(?:jwt|bearer|x-api-key|basic auth\w*|session cookie|cookie-based|token-based|api[- ]key (?:auth\w*|verification|required|header))\b/i.test(line.text);
            if (credential && line.text.length < 400)
                found.push({ line, strength: inSection ? 3 : 2.2 });
            else if (inSection &&
                block.kind === 'text' &&
                /\b(?:tokens?|api[- ]keys?|cookies?|sessions?|passwords?)\b/i.test(line.text))
                found.push({ line, strength: 2 });
        }
    }
    return found;
}
/** `Authorization: Bearer ...` and the like inside of fences. */
function headerLines(text, firstLine) {
    return text
        .slice(0, 20_000)
        .split('\n')
        .flatMap((line, index) => {
        const header = /\b(?:Authorization:\s*(?:Bearer|Basic)|X-API-Key\b)/i.exec(line)?.[0];
        return header === undefined ? [] : [{ text: header, marks: [], line: firstLine + index }];
    });
}
function authentication_kindOf(text) {
    if (/\b(?:jwt|bearer|oauth2?|json web token|access[_ ]tokens?)\b/i.test(text))
        return 'jwt';
    if (/\bx-api-key\b|\bapi[- ]?keys?\b/i.test(text))
        return 'api_key';
    if (/\bbasic auth\w*\b|authorization: basic/i.test(text))
        return 'basic';
    if (/\bcookies?\b|\bsession[- ](?:based|cookie|management|token)/i.test(text))
        return 'session';
    return /\btokens?\b/i.test(text) ? 'jwt' : null;
}
function carrierOf(kind, texts) {
    const header = /\b(x-[a-z-]*(?:key|token|auth)[a-z-]*)\b/i.exec(texts)?.[1];
    if (kind === 'api_key')
        return { in: 'header', name: header ?? 'X-API-Key' };
    if (kind === 'session')
        return { in: 'cookie', name: /\btoken cookie\b/i.test(texts) ? 'token' : 'session' };
    return { in: 'header', name: 'Authorization' };
}
function expiryOf(texts) {
    for (const line of texts.split('\n')) {
        if (!/\b(?:expir\w*|valid|lifetime|ttl|sessions?|tokens?|gültig)\b/i.test(line))
            continue;
        const found = /\b(\d{1,5})[\s-]?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|stunden|minuten|tage)\b/i.exec(line);
        const unit = UNITS.find(([pattern]) => pattern.test(found?.[2] ?? ''));
        if (found?.[1] !== undefined && unit !== undefined)
            return Number(found[1]) * unit[1];
    }
    return null;
}
const UNITS = [
    [/^(?:s|secs?|seconds?)$/i, 1],
    [/^(?:m|mins?|minutes?|minuten)$/i, 60],
    [/^(?:h|hrs?|hours?|stunden)$/i, 3600],
    [/^(?:d|days?|tage)$/i, 86_400],
];
const ROLE_WORDS = /\b(admin|administrator|owner|helper|manager|editor|moderator|operator|viewer|member|staff|superuser|auditor|reviewer|approver|customer|guest|user)s?\b/gi;
/** Roles that the document names: lists behind `Roles:`, sections on access, `admin only`. */
function rolesOf(facts) {
    const found = new Set();
    for (const label of facts.labels) {
        if (!/^(?:roles?|rollen|permissions)$/.test(label.key))
            continue;
        for (const word of label.value.text.matchAll(ROLE_WORDS))
            found.add((word[1] ?? '').toLowerCase());
    }
    for (const block of facts.outline.blocks) {
        if (block.kind !== 'text')
            continue;
        const access = /\b(?:access control|roles|rollen|permissions)\b/i.test(block.section.title.text);
        for (const line of block.lines) {
            const only = /\b(\w+)[- ]only\b/i.exec(line.text)?.[1] ?? /\bnot (?:an? )?(\w+)\b/i.exec(line.text)?.[1];
            if (only !== undefined && isRole(only) && !/^(?:user|guest)s?$/i.test(only))
                found.add(only.toLowerCase());
            const lead = access ? /^[^\p{L}]*(\p{L}+)(?:\s*\([^)]*\))?\s*:/u.exec(line.text)?.[1] : undefined;
            if (lead !== undefined && isRole(lead))
                found.add(lead.toLowerCase());
        }
    }
    return [...found];
}
function isRole(word) {
    return new RegExp(`^(?:${ROLE_WORDS.source})$`, 'i').test(word);
}
/** `All endpoints except /health require authentication`. */
function defaultRule(facts) {
    for (const block of facts.outline.blocks) {
        if (block.kind !== 'text')
            continue;
        for (const line of block.lines) {
            if (line.text.length > 400 || !EVERYWHERE.test(line.text))
                continue;
            const except = /\b(?:except|excluding|but|besides|other than|außer|ohne)\b(.*)$/i.exec(line.text)?.[1] ?? '';
            const paths = [...except.matchAll(/\/[\w/{}:-]*/g)].map((match) => match[0].replace(/\/$/, ''));
            return { except: paths, line: line.line };
        }
    }
    return null;
}
const EVERYWHERE = /\b(?:all|every|alle|each)\b.{0,60}\b(?:endpoints?|routes?|requests?|operations?|calls|endpunkte?|anfragen)\b.{0,80}\b(?:requires?|needs?|must|authenticated|protected|secured|erfordern|brauchen|benötigen)\b.{0,80}\b(?:auth\w*|tokens?|jwt|api[- ]?key|bearer|login|authentifizierung)\b/i;

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/security.js

/** What a sentence says about who may call an operation; null: nothing. `labelled`: it stands behind `Auth:`. */
function securityIn(text, line, labelled) {
    const bare = text.trim();
    if (labelled &&
        /^[^\p{L}]*(?:none|no|not required|public|open|anonymous|false|keine?|nein|öffentlich|n\/a|-|❌)(?![\p{L}])/iu.test(bare))
        return { required: false, roles: [], ownerOnly: false, line };
    if (/\b(?:public(?:ly)? (?:endpoint|accessible|access)|no auth\w*(?: (?:is )?(?:required|needed))?|without auth\w*|unauthenticated|auth\w* (?:is )?not required|ohne authentifizierung)\b/i.test(bare))
        return { required: false, roles: [], ownerOnly: false, line };
    const roles = rolesIn(bare, labelled);
    const ownerOnly = /\b(?:owner[- ]only|only (?:the )?owners?|their own|own (?:records?|data|\w+) only|only (?:their|your|his|her) own|eigene[rn]? )\b/i.test(bare);
    const demanded = roles.length > 0 ||
        ownerOnly ||
        /\b(?:require[sd]?|needs?|must|erfordert|benötigt)\b.{0,60}\b(?:auth\w*|jwt|bearer|api[- ]?key|token|logged[- ]in|log[- ]?in|authentifizierung|anmeldung)\b/i.test(bare) ||
        /\b(?:auth\w*|token|api[- ]?key|jwt|bearer|login|cookie) (?:\w+ )?(?:is )?required\b|\bauthenticated (?:users?|callers?|only)\b|\bif not (?:authenticated|authorized|logged in)\b|\bnicht (?:angemeldet|authentifiziert)\b|\b(?:missing|invalid|expired|no) (?:or \w+ )?(?:auth\w*|bearer |access |jwt |api )?(?:token|api[- ]key|jwt|authentication)\b/i.test(bare);
    if (demanded)
        return { required: true, roles, ownerOnly, line };
    const affirmed = labelled &&
        /\b(?:jwt|bearer|token|api[- ]?key|basic|cookie|session|required|yes|ja|true|user|oauth)\b|✅|🔒/iu.test(bare);
    return affirmed ? { required: true, roles: [], ownerOnly: false, line } : null;
}
function rolesIn(text, labelled) {
    const found = new Set();
    const take = (word) => {
        const singular = (word ?? '').toLowerCase().replace(/s$/, '');
        if (isRole(singular) && singular !== 'user')
            found.add(singular);
    };
    for (const match of text.matchAll(/\b(\p{L}+)[- ]only\b|\bonly (?:for |by )?(?:an? |the )?(\p{L}+)s?\b|\bnot (?:an? |the )?(\p{L}+)\b|\b(\p{L}+) (?:role|rights|permissions?|privileges)\b|\brole:?\s+`?(\p{L}+)|\bnur (?:für )?(\p{L}+)/giu)) {
        for (const word of match.slice(1))
            take(word);
    }
    // Behind `Auth:` any word before "role" is one, also those that no list knows.
    const named = labelled
        ? (/\b([\p{L}_-]{3,20}) role\b/iu.exec(text)?.[1] ??
            /\brole:?\s+[`"]?([\p{L}_-]{3,20})/iu.exec(text)?.[1])
        : undefined;
    if (named !== undefined && !/^(?:the|any|this|required|user|with|based)$/i.test(named))
        found.add(named.toLowerCase());
    if (labelled)
        for (const word of text.match(/\p{L}+/gu) ?? [])
            take(word);
    found.delete('owner');
    return [...found];
}
/** The stricter of two statements holds; roles add up. */
function mergeSecurity(a, b) {
    if (a === null || b === null)
        return a ?? b;
    return {
        required: a.required || b.required,
        roles: [...new Set([...a.roles, ...b.roles])],
        ownerOnly: a.ownerOnly || b.ownerOnly,
        line: a.line,
    };
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/status-text.js
const CODE = /(?<![\w.,$€#:/-])([1-5]\d{2})(?![\d%]|[.,]\d|\s*(?:ms|mb|kb|gb|items?|users?|requests?|chars?|characters|seconds?|minutes?|hours|bytes|rows|records|iterations|-)\b)/gi;
/** `400 if validation fails, 401 if not admin`: each code with what follows up to the next one. */
function statusesIn(text) {
    const found = [...text.matchAll(CODE)].filter((match) => KNOWN.has(Number(match[1])));
    return found.map((match, index) => {
        const from = (match.index ?? 0) + match[0].length;
        const next = found[index + 1]?.index ?? text.length;
        const after = text
            .slice(from, next)
            .replace(/^[\s`*)\]:–—=→-]+|[\s,;.`*(|-]+$/g, '')
            .replace(/\s+(?:and|or|und|oder)$/, '');
        const before = text.slice(Math.max(0, (match.index ?? 0) - 60), match.index ?? 0);
        const closed = after.includes('(') ? after : after.replace(/\)+$/, '');
        const named = /([\p{L} ]{3,50})[\s(:`*]+$/u.exec(before)?.[1]?.trim().replace(VERBS, '') ?? '';
        return { status: Number(match[1]), text: closed === '' && index === 0 ? named : closed };
    });
}
const KNOWN = new Set([
    101, 200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409,
    410, 411, 412, 413, 414, 415, 416, 418, 422, 423, 424, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503,
    504, 507,
]);
/** Words that only lead to the code. */
const VERBS = /^(?:it |then )?(?:responses?|returns?|responds?|answers?|fails?|gives|status|with|code|http|error| )+$/i;

;// CONCATENATED MODULE: ./build/js/compile/markdown/details/read-details.js












const NO_MODE = { kind: 'none', status: null, depth: 0, item: false, filled: false, direction: 'both' };
/** Reads everything that one place of the document says about an operation. */
function readDetails(subject, range, models) {
    return new DetailReader(subject, models).read(range);
}
class DetailReader {
    #subject;
    #models;
    #details = emptyDetails();
    #bodies;
    #mode = NO_MODE;
    #requestLine = 0;
    constructor(subject, models) {
        this.#subject = subject;
        this.#models = models;
        this.#bodies = new BodyWriter(subject, models, this.#details);
    }
    read(range) {
        const { sighting } = range;
        this.#requestLine = sighting.line;
        this.#tail(sighting.tail, sighting.title);
        if (sighting.detail.kind === 'row')
            this.#row(sighting.detail.cells, sighting.tail);
        if (sighting.detail.kind === 'fence')
            this.#fence(sighting.detail.text, sighting.detail.firstLine, true);
        for (const line of range.lines)
            this.#line(line, null);
        for (const block of range.blocks)
            this.#block(block);
        this.#bodies.finish();
        return this.#details;
    }
    #tail(tail, title) {
        if (title !== '')
            this.#details.summary = title;
        const text = tail.text;
        if (text === '')
            return;
        const label = readDetailLabel(tail, false);
        if (this.#inlineBodies(tail))
            return;
        if (label !== null)
            this.#enter(label, 0, false);
        else {
            if (this.#details.summary === '')
                this.#details.summary = text;
            else
                this.#details.description.push(text);
            this.#remarks(tail);
        }
        this.#mode = NO_MODE;
    }
    /** `POST /x {"name": "a"} -> {"id": 1}`: bodies in the line of the request itself. */
    #inlineBodies(tail) {
        const arrow = /\s*(?:→|->|=>|⇒)\s*/.exec(tail.text);
        const parts = arrow === null
            ? [tail]
            : [sliceLine(tail, 0, arrow.index), sliceLine(tail, arrow.index + arrow[0].length)];
        const nodes = parts.map((part) => (/^[`*\s]*[{[]/.test(part.text) ? bodyInLine(part) : null));
        if (nodes.every((node) => node === null))
            return false;
        const [left, right] = nodes;
        const answerOnly = arrow === null && !this.#bodies.hasBody();
        if (left != null && answerOnly)
            this.#bodies.addResponse(left, null, tail.line);
        else if (left != null)
            this.#bodies.addRequest(left, tail.line);
        if (right != null)
            this.#bodies.addResponse(right, null, tail.line);
        return true;
    }
    #block(block) {
        if (block.kind === 'heading') {
            const label = readDetailLabel(block.text, true);
            this.#mode = NO_MODE;
            if (label !== null)
                this.#enter(label, 0, false);
        }
        else if (block.kind === 'text')
            this.#text(block);
        else if (block.kind === 'table')
            this.#table(block);
        else
            this.#code(block);
    }
    #text(block) {
        if (this.#mode.item && block.depth <= this.#mode.depth)
            this.#mode = NO_MODE;
        for (const line of block.lines)
            if (line.line !== this.#requestLine)
                this.#line(line, block);
    }
    #line(line, block) {
        const item = block?.item === true;
        const alone = !item && block?.lines.length === 1 && /^[\p{L} ]{4,24}(?:\d{3})?$/u.test(line.text);
        const label = readDetailLabel(line, isBold(line) || /:\s*$/.test(line.text) || alone);
        const depth = block?.depth ?? 0;
        if (label !== null && !this.#isFieldHere(label, line, item))
            this.#enter(label, depth, item);
        else if (item || this.#expectsFields())
            this.#item(line, depth, item);
        else
            this.#prose(line);
    }
    /** `- data: object` in a list of fields is a field that happens to be called like a label. */
    #isFieldHere(label, line, item) {
        if (!item || label.status !== null || !this.#expectsFields())
            return false;
        if (this.#mode.item === false && this.#mode.depth === 0 && ['errors', 'auth'].includes(label.kind))
            return false;
        const field = readField(line, this.#models);
        return ((field?.typed === true && codeSpans(line).length > 0) ||
            (field?.typed === true && /^[a-z]/.test(line.text.replace(/^[^\p{L}]+/u, ''))));
    }
    #expectsFields() {
        const { kind } = this.#mode;
        return (kind === 'request' ||
            kind === 'query' ||
            kind === 'path' ||
            kind === 'headers' ||
            kind === 'cookies' ||
            kind === 'parameters');
    }
    #enter(label, depth, item) {
        const filled = label.rest.text !== '';
        this.#mode = { kind: label.kind, status: label.status, depth, item, filled, direction: label.direction };
        const type = contentTypeIn(label.remark);
        if (label.kind === 'request' && type !== null)
            this.#bodies.request(label.rest.line).contentType = type;
        if (label.kind === 'response')
            this.#bodies.response(label.status, label.rest.line);
        if (filled)
            this.#value(label.kind, label.rest, label.status);
        else if (label.remark !== '')
            this.#remarks({ text: label.remark, marks: [], line: label.rest.line });
    }
    #value(kind, rest, status) {
        if (kind === 'request')
            this.#requestValue(rest);
        else if (kind === 'response')
            this.#responseValue(rest, status);
        else if (kind === 'errors' || kind === 'status')
            this.#statuses(rest, kind === 'status');
        else if (kind === 'auth')
            this.#details.security = mergeSecurity(securityIn(rest.text, rest.line, true), this.#details.security);
        else if (kind === 'summary')
            this.#summary(rest);
        else if (kind === 'messages')
            this.#messageValue(rest);
        else if (kind === 'query' ||
            kind === 'path' ||
            kind === 'headers' ||
            kind === 'cookies' ||
            kind === 'parameters')
            this.#parameterValue(kind, rest);
        else if (kind === 'other')
            this.#note(rest);
    }
    #summary(rest) {
        if (this.#details.summary !== '' && this.#details.summary !== rest.text)
            this.#details.description.push(this.#details.summary);
        this.#details.summary = rest.text;
        this.#remarks(rest);
    }
    #requestValue(rest) {
        if (/^[^\p{L}{[]*(?:none|no body|empty|n\/a|nothing|keine?|-)(?![\p{L}])/iu.test(rest.text)) {
            this.#details.requestNone = true;
            return;
        }
        const node = bodyInLine(rest);
        if (node !== null) {
            this.#bodies.addRequest(node, rest.line);
            this.#bodies.request(rest.line).contentType ??= contentTypeIn(rest.text);
            return;
        }
        const named = this.#bodies.hasBody() ? modelTypeIn(rest, this.#models) : null;
        const listed = named === null ? fieldsInList(rest, this.#models) : null;
        if (named !== null)
            this.#bodies.request(rest.line).schema = named;
        else if (listed !== null)
            this.#bodies.addRequestFields(listed.fields, listed.contentType, rest.line);
        else
            this.#requestWords(rest);
        this.#remarks(rest);
    }
    #requestWords(rest) {
        const same = sameAsIn(rest.text);
        const type = contentTypeIn(rest.text);
        const model = modelInWords(rest.text, this.#models);
        if (same !== null)
            this.#bodies.request(rest.line).sameAs = same;
        else if (type !== null)
            this.#bodies.request(rest.line).contentType = type;
        else if (this.#bodies.hasBody()) {
            const body = this.#bodies.request(rest.line);
            if (model?.exact === true)
                body.schema = model.schema;
            body.description = rest.text;
        }
        else
            this.#note(rest);
    }
    #responseValue(rest, given) {
        const leading = /^[`*\s]*([1-5]\d{2})(?!\d)\b[`*\s]*(?:[A-Z][A-Za-z]*(?: [A-Z][a-z]+)*)?[\s:,–—-]*/.exec(rest.text);
        const status = given ?? (leading?.[1] === undefined ? null : Number(leading[1]));
        const value = given === null && leading !== null ? sliceLine(rest, leading[0].length) : rest;
        const response = this.#bodies.response(status, rest.line);
        const node = bodyInLine(value);
        const clause = node === null ? firstClause(value) : value;
        const words = node === null
            ? clause.text.replace(/\.$/, '')
            : value.text.slice(0, Math.max(0, value.text.search(/[{[]/))).replace(/[\s:–—-]+$/, '');
        if (words !== '' && response.description === '')
            response.description = words;
        if (node !== null)
            this.#bodies.addResponse(node, status, rest.line);
        else if (clause.text !== '')
            this.#responseWords(clause, status);
        if (status === null || status < 400)
            this.#remarks(value, true);
        if (status === 401 || status === 403)
            this.#details.security = mergeSecurity(this.#details.security, securityIn(value.text, rest.line, false));
    }
    #responseWords(value, status) {
        if (status !== null && status >= 400)
            return;
        const response = responseFor(this.#details, status, value.line);
        if (/^[^\p{L}]*(?:none|no (?:body|content)|empty|nothing|kein inhalt)(?![\p{L}])/iu.test(value.text)) {
            if (status === null)
                response.status = 204;
            return;
        }
        const body = responseBody(response, value.line);
        const same = sameAsIn(value.text);
        const type = this.#subject.method === 'GET' ? answerTypeIn(value.text) : contentTypeIn(value.text);
        const listed = fieldsInList(value, this.#models);
        const model = modelInWords(value.text, this.#models);
        const named = modelTypeIn(value, this.#models);
        if (same !== null)
            body.sameAs = same;
        else if (named !== null)
            body.schema = named;
        else if (type !== null && type !== 'application/json' && !type.startsWith('multipart'))
            body.contentType = type;
        else if (listed !== null)
            this.#bodies.addResponseFields(listed.fields, status, value.line);
        else if (model !== null) {
            body.schema = model.schema;
            if (!model.exact)
                this.#infer(`/responses/${status ?? 'success'}`, `The body is a ${describe(model.schema)}, told by the words "${value.text}".`, value.line);
        }
    }
    #statuses(rest, success) {
        for (const one of statusesIn(rest.text)) {
            if (success && one.status >= 400)
                continue;
            const response = responseFor(this.#details, one.status, rest.line);
            if (response.description === '')
                response.description = one.text;
            if (one.status === 401 || one.status === 403)
                this.#details.security = mergeSecurity(this.#details.security, securityIn(one.text, rest.line, false) ?? demanded(one.status, rest.line));
        }
    }
    #messageValue(rest) {
        const node = bodyInLine(rest);
        if (node !== null)
            this.#bodies.addMessage(node, this.#mode.direction, rest.line);
        else
            this.#note(rest);
    }
    #parameterValue(kind, rest) {
        if (/^[^\p{L}?]*(?:none|keine?|n\/a)(?![\p{L}])/iu.test(rest.text))
            return;
        const query = /\?([\w=&.,{}<>[\]%:|-]+)/.exec(rest.text)?.[1];
        if (query !== undefined) {
            for (const one of readQuery(query))
                this.#parameter(queryFieldFrom(one, rest.line), 'query');
            return;
        }
        const listed = fieldsInList({ ...rest, text: rest.text.includes(',') ? rest.text : `${rest.text}` }, this.#models);
        const single = listed === null ? readField(rest, this.#models) : null;
        const fields = listed?.fields ?? (single === null ? [] : [single]);
        for (const field of fields)
            this.#parameter(field, kind);
        if (fields.length === 0)
            this.#note(rest);
    }
    /** Parameters without a place are in the path when it names them, in the query of a reading call, else in the body. */
    #parameter(field, kind) {
        const inPath = this.#subject.path.includes(`{${field.name}}`);
        const place = inPath
            ? 'path'
            : (field.location ?? PLACES[kind] ?? (this.#bodies.hasBody() ? 'body' : 'query'));
        if (place === 'body')
            this.#bodies.addRequestFields([field], null, field.line);
        else
            this.#details.parameters.push({ ...field, location: place });
    }
    #item(line, depth, item) {
        const { kind, status } = this.#mode;
        if (kind !== 'none' && this.#expectsFields()) {
            const query = kind === 'query' ? /^[`*\s]*\?([\w=&.{}<>[\]-]+)/.exec(line.text)?.[1] : undefined;
            if (query !== undefined) {
                for (const one of readQuery(query))
                    this.#parameter(queryFieldFrom(one, line.line), 'query');
                return;
            }
            const field = readField(line, this.#models);
            if (field === null)
                this.#unreadItem(line, item);
            else if (kind === 'request')
                this.#bodies.addRequestField(field, depth, line.line);
            else
                this.#parameter(field, kind);
        }
        else if (kind === 'errors')
            this.#statuses(line, false);
        else if (kind === 'response')
            this.#responseItem(line, depth, status);
        else if (kind === 'messages')
            this.#messageValue(line);
        else if (kind === 'auth')
            this.#details.security = mergeSecurity(securityIn(line.text, line.line, true), this.#details.security);
        else
            this.#note(line);
    }
    #unreadItem(line, item) {
        const { kind } = this.#mode;
        if (kind === 'request')
            this.#requestValue(line);
        else if (item && kind !== 'none')
            this.#parameterValue(kind, line);
        else
            this.#note(line);
    }
    #responseItem(line, depth, status) {
        const node = bodyInLine(line);
        const field = node === null ? readField(line, this.#models) : null;
        if (node !== null)
            this.#bodies.addResponse(node, status, line.line);
        else if (field !== null && (field.typed || codeSpans(line).includes(field.name)))
            this.#bodies.addResponseField(field, status, depth, line.line);
        else
            this.#note(line);
    }
    #prose(line) {
        const node = bodyInLine(line);
        if (node !== null && this.#mode.kind !== 'none')
            this.#addByMode(node, line.line);
        else if (this.#mode.kind === 'response' && !this.#mode.filled)
            this.#responseValue(line, this.#mode.status);
        else if (this.#mode.kind === 'errors' || this.#mode.kind === 'status')
            this.#statuses(line, this.#mode.kind === 'status');
        else if (this.#mode.kind === 'auth')
            this.#value('auth', line, null);
        else if (this.#mode.kind === 'summary' && !this.#mode.filled)
            this.#summary(line);
        else {
            this.#details.description.push(line.text);
            const answer = ANSWERS.exec(line.text)?.[0].length;
            if (answer === undefined || this.#mode.kind !== 'none')
                this.#remarks(line);
            else
                this.#responseValue(sliceLine(line, answer), null);
        }
    }
    #note(line) {
        this.#details.notes.push(line.text);
        this.#remarks(line);
    }
    /** Status codes, security and query strings that sentences mention by the way. */
    #remarks(line, answer = false) {
        const { text } = line;
        this.#details.security = mergeSecurity(this.#details.security, securityIn(text, line.line, false));
        const query = /\bquery\b.{0,20}?\?([\w=&.{}<>[\]-]+)/i.exec(text)?.[1];
        if (query !== undefined)
            for (const one of readQuery(query))
                this.#parameter(queryFieldFrom(one, line.line), 'query');
        const telling = /\b(?:returns?|respond(?:s|ed)?(?: with)?|answers?(?: with)?|gives|status|fails?(?: with)?|error|rejects?(?: with)?|response|liefert|antwortet|code|http)\b|\(\s*[1-5]\d{2}\b/i;
        if ((!answer && !telling.test(text)) || text.length > 600)
            return;
        for (const one of statusesIn(text)) {
            if (answer && one.status < 400)
                continue;
            const response = responseFor(this.#details, one.status, line.line);
            if (response.description === '')
                response.description = one.text;
        }
    }
    #addByMode(node, line) {
        const { kind, status, direction } = this.#mode;
        if (kind === 'messages')
            this.#bodies.addMessage(node, direction, line);
        else if (kind === 'request' || kind === 'parameters')
            this.#bodies.addRequest(node, line);
        else if (kind === 'response' || kind === 'errors')
            this.#bodies.addResponse(node, status, line, this.#mode.filled);
        else
            this.#bodies.addUnlabelled(node, line);
    }
    #table(block) {
        const headers = block.header.map((cell) => cell.text);
        const columns = columnsOf(headers);
        const statusAt = columns.indexOf('status');
        const numbered = statusAt !== -1 && block.rows.some((row) => /^\W*[1-5]\d{2}\b/.test(row[statusAt]?.text ?? ''));
        if (numbered) {
            for (const row of block.rows)
                this.#statusRow(row, statusAt);
            return;
        }
        const fields = fieldsFromTable(block.header, block.rows, this.#models) ?? [];
        const { kind, status } = this.#mode;
        for (const field of fields) {
            if (kind === 'request' && field.location === null)
                this.#bodies.addRequestFields([field], null, field.line);
            else if (kind === 'response')
                this.#bodies.addResponseFields([field], status, field.line);
            else
                this.#parameter(field, kind === 'none' ? 'parameters' : kind);
        }
    }
    #statusRow(row, statusAt) {
        const text = row[statusAt]?.text ?? '';
        const status = Number(/[1-5]\d{2}/.exec(text)?.[0]);
        if (!Number.isInteger(status))
            return;
        const line = row[0]?.line ?? 1;
        const response = responseFor(this.#details, status, line);
        const others = row.filter((_, index) => index !== statusAt);
        for (const cell of others) {
            const node = bodyInLine(cell);
            if (node !== null)
                this.#bodies.addResponse(node, status, line);
            else if (response.description === '')
                response.description = cell.text;
            else
                this.#details.notes.push(cell.text);
            const model = node === null && status < 400 ? modelInWords(cell.text, this.#models) : null;
            if (model !== null)
                responseBody(response, line).schema ??= model.schema;
        }
        if (status === 401 || status === 403) {
            const said = securityIn(response.description, line, false) ?? demanded(status, line);
            this.#details.security = mergeSecurity(this.#details.security, said);
        }
    }
    /** The further cells of a table of endpoints. */
    #row(cells, tail) {
        const columns = columnsOf(cells.map((one) => one.header));
        for (const [index, { cell }] of cells.entries()) {
            const column = columns[index];
            if (cell.text === '' || cell.text === tail.text || /^[-–—]$/.test(cell.text))
                continue;
            if (column === 'request')
                this.#requestValue(cell);
            else if (column === 'response')
                this.#responseValue(cell, null);
            else if (column === 'auth')
                this.#value('auth', cell, null);
            else if (column === 'status' || column === 'errors')
                this.#statuses(cell, false);
            else if (column === 'query')
                this.#parameterValue('query', cell);
            else if (column === 'name' && this.#details.summary === '')
                this.#details.summary = cell.text;
        }
        this.#mode = NO_MODE;
    }
    #code(block) {
        if (!READ_AS_BODY.test(block.language) || /^\s*(?:\$\s*)?curl\b/m.test(block.text))
            return;
        this.#fence(block.text, block.textLine, false);
    }
    #fence(text, firstLine, afterRequestLine) {
        const mode = this.#mode;
        const reader = new FenceReader(this.#subject, this.#bodies, (kind, line, status) => this.#value(kind, line, status));
        const start = afterRequestLine
            ? 'after-request-line'
            : mode.kind === 'none' || mode.kind === 'example'
                ? 'none'
                : mode.kind;
        reader.read(text, firstLine, {
            kind: start,
            status: mode.status,
            direction: mode.direction,
            filled: mode.filled,
        });
    }
    #infer(pointer, reason, line) {
        this.#details.inferences.push({ pointer, reason, line });
    }
}
function demanded(status, line) {
    return status === 401 ? { required: true, roles: [], ownerOnly: false, line } : null;
}
function describe(schema) {
    const reference = schema.$ref ?? schema.items?.$ref ?? '';
    const name = reference.split('/').at(-1) ?? '';
    return schema.$ref === undefined ? `list of ${name}` : name;
}
const READ_AS_BODY = /^(?:|json|json5|jsonc|js|javascript|ts|typescript|python|py|http|https|text|txt|bash|sh|shell|console|rest|yaml|form|urlencoded|jsonl|ndjson|plain|plaintext|response|request)$/;
/** The words about this answer: up to the end of the sentence, or to the next status code. */
function firstClause(line) {
    const end = /\.\s+(?=[A-Z0-9`])|[,;]\s*(?:or\s+|and\s+|oder\s+)?(?=`?[1-5]\d{2}\b)/.exec(line.text)?.index;
    return end === undefined ? line : sliceLine(line, 0, end);
}
/** A sentence that says what comes back. */
const ANSWERS = /^(?:it )?(?:returns?|responds? with|answers? with|gives back|liefert)\s+/i;
const PLACES = {
    query: 'query',
    path: 'path',
    headers: 'header',
    cookies: 'cookie',
};

// EXTERNAL MODULE: ./node_modules/mdast-util-from-markdown/lib/index.js + 45 modules
var lib = __webpack_require__(46855);
// EXTERNAL MODULE: ./node_modules/mdast-util-gfm/lib/index.js + 12 modules
var mdast_util_gfm_lib = __webpack_require__(19952);
// EXTERNAL MODULE: ./node_modules/micromark-extension-gfm/index.js + 7 modules
var micromark_extension_gfm = __webpack_require__(52297);
;// CONCATENATED MODULE: ./build/js/compile/markdown/document/block-watch.js
/** Follows a document line by line and knows whether it is inside of a fence, a comment or a raw HTML element. */
class BlockWatch {
    #fence = null;
    #html = null;
    outside() {
        return this.#fence === null && this.#html === null;
    }
    /** Inside of a fence that begins at the left margin, and so has its text there too. */
    inPlainFence() {
        return this.#fence?.plain === true;
    }
    see(line) {
        if (this.#html !== null) {
            if (line.toLowerCase().includes(this.#html))
                this.#html = null;
            return;
        }
        const fence = /^[ \t>*+\-\d.]*?(`{3,}|~{3,})([^\n]*)$/.exec(line.slice(0, 200));
        if (fence?.[1] !== undefined) {
            this.#seeFence(fence[1], fence[2] ?? '', fence[0].startsWith(fence[1]));
            return;
        }
        if (this.#fence !== null)
            return;
        const raw = /^ {0,3}<(!--|script|pre|style|textarea)/i.exec(line)?.[1]?.toLowerCase();
        if (raw === undefined)
            return;
        const close = raw === '!--' ? '-->' : `</${raw}`;
        if (!line.toLowerCase().includes(close))
            this.#html = close;
    }
    #seeFence(marks, rest, plain) {
        const char = marks.charAt(0);
        if (this.#fence === null) {
            if (char === '~' || !rest.includes('`'))
                this.#fence = { char, length: marks.length, plain };
        }
        else if (char === this.#fence.char && marks.length >= this.#fence.length && rest.trim() === '')
            this.#fence = null;
    }
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/document/chunks.js

/** Wanted size of a chunk in characters: small enough that the parser's events stay small in memory. */
const CHUNK_SIZE = 8_000;
/**
 * Cuts a document at headings that stand at the left margin outside of fences, comments and raw HTML, so that a long
 * document is parsed piece by piece: the parser's memory is bounded by the largest piece.
 */
function chunksOf(text) {
    const chunks = [];
    const watch = new BlockWatch();
    let start = 0;
    let startLine = 0;
    let position = 0;
    let line = 0;
    while (position < text.length) {
        const newline = text.indexOf('\n', position);
        const end = newline === -1 ? text.length : newline;
        const content = text.slice(position, end);
        if (position - start >= CHUNK_SIZE && watch.outside() && /^#{1,6}[ \t]/.test(content)) {
            chunks.push({ text: text.slice(start, position), lines: startLine });
            start = position;
            startLine = line;
        }
        watch.see(content);
        position = end + 1;
        line += 1;
    }
    chunks.push({ text: text.slice(start), lines: startLine });
    return chunks;
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/document/html.js

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
const ENTITIES = {
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    '#39': "'",
};
const BLOCK_TAGS = new Set([
    'p',
    'div',
    'li',
    'ul',
    'ol',
    'tr',
    'table',
    'thead',
    'tbody',
    'summary',
    'details',
    'section',
    'br',
    'hr',
    'dl',
    'dt',
    'dd',
    'blockquote',
]);
/** Reads raw HTML: headings, paragraphs, items, rows and preformatted text. Linear, never throws. */
function htmlParts(source, firstLine) {
    return new HtmlReader(source, firstLine).read();
}
class HtmlReader {
    #source;
    #parts = [];
    #line;
    #text = '';
    #textLine;
    #code = null;
    #marks = [];
    #cells = [];
    #header = false;
    #heading = 0;
    #item = false;
    #pre = false;
    constructor(source, firstLine) {
        this.#source = source;
        this.#line = firstLine;
        this.#textLine = firstLine;
    }
    read() {
        let position = 0;
        while (position < this.#source.length) {
            const char = this.#source[position] ?? '';
            if (char === '<')
                position = this.#markup(position);
            else if (char === '&')
                position = this.#entity(position);
            else {
                this.#character(char);
                position += 1;
            }
        }
        this.#flush();
        return this.#parts;
    }
    #markup(position) {
        if (this.#source.startsWith('<!--', position)) {
            const close = this.#source.indexOf('-->', position);
            const end = close === -1 ? this.#source.length : close + 3;
            this.#countLines(position, end);
            return end;
        }
        TAG.lastIndex = position;
        const tag = TAG.exec(this.#source);
        if (tag === null) {
            this.#character('<');
            return position + 1;
        }
        this.#tag((tag[2] ?? '').toLowerCase(), tag[1] === '/', tag[0]);
        this.#countLines(position, position + tag[0].length);
        return position + tag[0].length;
    }
    #tag(name, closing, raw) {
        const level = /^h([1-6])$/.exec(name)?.[1];
        if (level !== undefined) {
            this.#flush();
            this.#heading = closing ? 0 : Number(level);
        }
        else if (name === 'pre') {
            this.#flush();
            this.#pre = !closing;
        }
        else if (name === 'td' || name === 'th') {
            if (closing)
                this.#cell();
            this.#header = this.#header || name === 'th';
        }
        else if (name === 'code' || name === 'b' || name === 'strong')
            this.#mark(name === 'code' ? 'code' : 'strong', closing);
        else if (BLOCK_TAGS.has(name)) {
            this.#flush();
            this.#item = name === 'li' && !closing;
            if (name === 'tr' && closing)
                this.#row();
        }
        else if (name.length > 0 && !INLINE_TAGS.has(name))
            for (const char of raw)
                this.#character(char);
    }
    #mark(kind, closing) {
        if (this.#pre)
            return;
        if (!closing)
            this.#code = this.#text.length;
        else if (this.#code !== null) {
            this.#marks.push({ kind, start: this.#code, end: this.#text.length });
            this.#code = null;
        }
    }
    #entity(position) {
        const found = /^&([a-z]+|#\d+);/i.exec(this.#source.slice(position, position + 12));
        const value = found?.[1] === undefined ? undefined : ENTITIES[found[1].toLowerCase()];
        this.#character(value ?? '&');
        return position + (found !== null && value !== undefined ? found[0].length : 1);
    }
    #character(char) {
        if (this.#text === '')
            this.#textLine = this.#line;
        if (char === '\n')
            this.#line += 1;
        if (this.#pre)
            this.#text += char;
        else if (/\s/.test(char)) {
            if (this.#text !== '' && !this.#text.endsWith(' '))
                this.#text += ' ';
        }
        else
            this.#text += char;
    }
    #taken() {
        const text = this.#text.trim();
        const line = {
            ...EMPTY_LINE,
            text,
            marks: this.#marks.filter((mark) => mark.end <= text.length),
            line: this.#textLine,
        };
        this.#text = '';
        this.#marks = [];
        this.#code = null;
        return line;
    }
    #cell() {
        this.#cells.push(this.#taken());
    }
    #row() {
        if (this.#cells.length > 0)
            this.#parts.push({ kind: 'row', cells: this.#cells, header: this.#header });
        this.#cells = [];
        this.#header = false;
    }
    #flush() {
        if (this.#text.trim() === '') {
            this.#text = '';
            return;
        }
        if (this.#pre) {
            const text = this.#text.replace(/^\n/, '');
            this.#parts.push({ kind: 'code', text, line: this.#textLine + (text === this.#text ? 0 : 1) });
            this.#text = '';
            return;
        }
        const line = this.#taken();
        if (this.#heading > 0)
            this.#parts.push({ kind: 'heading', level: this.#heading, text: line });
        else
            this.#parts.push({ kind: 'text', lines: [line], item: this.#item });
    }
    #countLines(start, end) {
        for (let index = start; index < end; index += 1)
            if (this.#source[index] === '\n')
                this.#line += 1;
    }
}
const INLINE_TAGS = new Set([
    'a',
    'i',
    'em',
    'u',
    's',
    'span',
    'sub',
    'sup',
    'small',
    'kbd',
    'img',
    'font',
    'mark',
    'del',
    'ins',
    'center',
    'input',
    'label',
    'svg',
    'path',
    'tt',
    'samp',
]);

;// CONCATENATED MODULE: ./build/js/compile/markdown/document/inline.js
const BREAK = /^<br\s*\/?>$/i;
const FORMATTING = /^<\/?(?:b|i|u|em|strong|code|kbd|a|span|sub|sup|small|font|mark|ins|img|p|div|center|tt|samp|var|abbr|wbr)(?:\s[^>]*)?\/?>$/i;
/** Running text as lines without markup. `offset` is added to every line number. */
function linesFromInline(nodes, firstLine, offset) {
    const writer = new LineWriter(firstLine, offset);
    writer.all(nodes);
    return writer.lines();
}
class LineWriter {
    #offset;
    #lines = [];
    #open = [];
    #text = '';
    #marks = [];
    #line;
    constructor(line, offset) {
        this.#line = line;
        this.#offset = offset;
    }
    all(nodes) {
        for (const node of nodes)
            this.#node(node);
    }
    lines() {
        this.#finish();
        return this.#lines.filter((line) => line.text !== '');
    }
    #node(node) {
        const mark = MARKS[node.type];
        if (mark !== undefined)
            this.#marked(mark, node);
        else if (node.type === 'text')
            this.#write(node.value, node.position?.start.line);
        else if (node.type === 'image' || node.type === 'imageReference')
            this.#write(node.alt ?? '', undefined);
        else if (node.type === 'break')
            this.#newline();
        else if (node.type === 'html')
            this.#html(node.value, node.position?.start.line);
    }
    #html(value, line) {
        if (BREAK.test(value))
            this.#newline();
        else if (!value.startsWith('<!--') && !FORMATTING.test(value))
            this.#write(value, line);
    }
    #marked(kind, node) {
        this.#open.push({ kind, start: this.#text.length });
        if ('children' in node)
            this.all(node.children);
        else if (node.type === 'inlineCode')
            this.#write(node.value.replace(/\s+/g, ' '), node.position?.start.line);
        const mark = this.#open.pop();
        if (mark !== undefined && this.#text.length > mark.start)
            this.#marks.push({ ...mark, end: this.#text.length });
    }
    #write(value, line) {
        if (line !== undefined)
            this.#line = Math.max(this.#line, line);
        const parts = value.split('\n');
        for (const [index, part] of parts.entries()) {
            if (index > 0)
                this.#newline();
            this.#text += part;
        }
    }
    #newline() {
        for (const mark of this.#open) {
            if (this.#text.length > mark.start)
                this.#marks.push({ ...mark, end: this.#text.length });
            mark.start = 0;
        }
        this.#finish();
        this.#line += 1;
    }
    #finish() {
        const lead = this.#text.length - this.#text.trimStart().length;
        const text = this.#text.trim();
        const marks = this.#marks
            .map((mark) => ({
            kind: mark.kind,
            start: Math.max(0, mark.start - lead),
            end: Math.min(text.length, mark.end - lead),
        }))
            .filter((mark) => mark.end > mark.start)
            .sort((a, b) => a.start - b.start);
        this.#lines.push({ text, marks, line: this.#line + this.#offset });
        this.#text = '';
        this.#marks = [];
    }
}
const MARKS = {
    inlineCode: 'code',
    strong: 'strong',
    emphasis: 'emphasis',
    delete: 'deleted',
    link: 'link',
    linkReference: 'link',
};

;// CONCATENATED MODULE: ./build/js/compile/markdown/document/tame.js

/** Longer lines, and deeper nesting, are no specification: the parser's time would grow with their square. */
const LONGEST_LINE = 20_000;
const DEEPEST_NESTING = 24;
/** More marks of one paragraph than this make no text; the parser's time grows with the square of their number. */
const MOST_MARKS = 4_000;
/** Lines that end the paragraph before them: blank lines, items, rows, headings, fences. */
const STARTS_BLOCK = /^\s*(?:$|[-*+|#>]|\d{1,9}[.)] |`{3}|~{3})/;
/**
 * Prepares text for the parser, line by line. The insides of fences at the left margin are blanked: the parser would only
 * hand them back, at a price in memory, so the reader takes them from the source. And it takes the sting out of text that is built to be slow: cuts monstrous lines, flattens monstrous nesting, and writes
 * paragraphs with thousands of brackets or stars without them. All other lines of ordinary documents come back unchanged.
 */
function tamed(text) {
    const lines = text.split('\n');
    let changed = false;
    let start = 0;
    let marks = 0;
    const watch = new BlockWatch();
    for (const [index, line] of lines.entries()) {
        const code = !watch.outside();
        watch.see(line);
        if (code && watch.inPlainFence()) {
            lines[index] = '';
            changed = true;
            continue;
        }
        const tame = code ? line : tamedLine(line);
        if (tame !== line) {
            lines[index] = tame;
            changed = true;
        }
        if (code || STARTS_BLOCK.test(tame)) {
            start = index;
            marks = 0;
        }
        if (code)
            continue;
        marks += marksOf(tame);
        if (marks <= MOST_MARKS)
            continue;
        for (let at = start; at <= index; at += 1)
            lines[at] = (lines[at] ?? '').replace(/[[\]*_<>!`~]/g, ' ');
        start = index + 1;
        marks = 0;
        changed = true;
    }
    return changed ? lines.join('\n') : text;
}
function marksOf(line) {
    let count = 0;
    for (let index = 0; index < line.length; index += 1)
        if ('[]*_<`~!'.includes(line[index] ?? ' '))
            count += 1;
    return count;
}
function tamedLine(line) {
    const cut = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
    const lead = /^[ \t>*+-]*/.exec(cut)?.[0] ?? '';
    if (lead.length <= DEEPEST_NESTING)
        return cut;
    const markers = lead.replace(/[ \t]/g, '').length;
    const isRule = markers === cut.trim().length && /^\s*([*-])(?:\s*\1)*\s*$/.test(cut.slice(0, 400));
    if (markers <= DEEPEST_NESTING || isRule)
        return lead.length > 400 ? cut.trimStart() : cut;
    return cut.slice(lead.length);
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/document/parse.js







const EXTENSIONS = (0,micromark_extension_gfm/* gfm */.T)({ singleTilde: false });
const TREE_EXTENSIONS = (0,mdast_util_gfm_lib/* gfmFromMarkdown */.C)();
/** Markdown text (LF line ends) as blocks with an outline. Never throws on any text. */
function parseDocument(text) {
    const { body, frontmatter } = cutFrontmatter(text);
    const builder = new OutlineBuilder(body.split('\n'));
    for (const chunk of chunksOf(tamed(body))) {
        const tree = (0,lib/* fromMarkdown */.Y)(chunk.text, { extensions: [EXTENSIONS], mdastExtensions: [TREE_EXTENSIONS] });
        builder.add(tree, chunk.lines);
    }
    return { ...builder.finish(), frontmatter };
}
/** Takes YAML between two `---` lines at the top; the body keeps its line numbers. */
function cutFrontmatter(text) {
    const found = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
    const yaml = found?.[1];
    if (found === null || yaml === undefined || !/^[ \t]*[\w-]+[ \t]*:/m.test(yaml))
        return { body: text, frontmatter: null };
    const lines = found[0].split('\n').length - 1;
    return { body: '\n'.repeat(lines) + text.slice(found[0].length), frontmatter: yaml };
}
class OutlineBuilder {
    #blocks = [];
    #sections = [];
    #lines;
    #section;
    /** `lines`: the source, for the text of fences. */
    constructor(lines) {
        this.#lines = lines;
        this.#section = {
            index: 0,
            level: 0,
            title: { text: '', marks: [], line: 1 },
            parent: null,
            heading: -1,
            end: 0,
        };
        this.#sections.push(this.#section);
    }
    add(root, offset) {
        for (const node of root.children)
            this.#node(node, 0, offset);
    }
    finish() {
        this.#closeTo(0);
        this.#section.end = this.#blocks.length;
        return { blocks: this.#blocks, sections: this.#sections };
    }
    #node(node, depth, offset) {
        const line = (node.position?.start.line ?? 1) + offset;
        switch (node.type) {
            case 'heading': {
                const text = joined(linesFromInline(node.children, line - offset, offset), line);
                if (depth === 0)
                    this.#heading(node.depth, text);
                else
                    this.#text([text], depth, line);
                break;
            }
            case 'paragraph':
                this.#text(linesFromInline(node.children, line - offset, offset), depth, line);
                break;
            case 'list':
                for (const item of node.children)
                    this.#item(item, node.ordered === true, depth, offset);
                break;
            case 'code': {
                const language = (node.lang ?? '').toLowerCase().replace(/[{}:,].*$/, '');
                const textLine = line + (isFenced(node) ? 1 : 0);
                const end = (node.position?.end.line ?? 1) + offset;
                const blanked = depth === 0 && textLine > line && node.position?.start.column === 1 && node.value.trim() === '';
                const text = blanked ? this.#fenceText(textLine, end) : node.value;
                this.#push({ kind: 'code', depth, line, language, text, textLine });
                break;
            }
            case 'table':
                this.#table(node.children, depth, line, offset);
                break;
            case 'html':
                this.#html(node.value, depth, line);
                break;
            case 'blockquote':
                for (const child of node.children)
                    this.#node(child, depth, offset);
                break;
        }
    }
    /** The lines of a fence from the source; its last line closes it, unless the document ends before. */
    #fenceText(first, last) {
        const inner = this.#lines.slice(first - 1, last);
        const closing = inner.at(-1);
        if (closing !== undefined && /^ {0,3}(?:`{3,}|~{3,})\s*$/.test(closing))
            inner.pop();
        return inner.join('\n');
    }
    #item(item, ordered, depth, offset) {
        const checked = item.checked ?? null;
        for (const [index, child] of item.children.entries()) {
            if (index === 0 && child.type === 'paragraph') {
                const line = (child.position?.start.line ?? 1) + offset;
                const lines = linesFromInline(child.children, line - offset, offset);
                if (lines.length > 0)
                    this.#push({ kind: 'text', depth: depth + 1, line, lines, item: true, ordered, checked });
            }
            else
                this.#node(child, depth + 2, offset);
        }
    }
    #text(lines, depth, line, item = false) {
        if (lines.length === 0)
            return;
        this.#push({ kind: 'text', depth, line, lines, item, ordered: false, checked: null });
    }
    #table(rows, depth, line, offset) {
        const cells = rows.map((row) => {
            const rowLine = row.position?.start.line ?? 1;
            return row.children.map((cell) => joined(linesFromInline(cell.children, rowLine, offset), rowLine + offset));
        });
        const [header, ...body] = cells;
        if (header !== undefined)
            this.#push({ kind: 'table', depth, line, header, rows: body });
    }
    #html(source, depth, line) {
        let rows = [];
        const flush = () => {
            const [first, ...rest] = rows.map((row) => row.cells);
            if (first !== undefined)
                this.#push({ kind: 'table', depth, line: first[0]?.line ?? line, header: first, rows: rest });
            rows = [];
        };
        for (const part of htmlParts(source, line)) {
            if (part.kind === 'row')
                rows.push(part);
            else {
                flush();
                if (part.kind === 'heading')
                    this.#heading(part.level, part.text);
                else if (part.kind === 'code') {
                    this.#push({
                        kind: 'code',
                        depth,
                        line: part.line,
                        language: '',
                        text: part.text,
                        textLine: part.line,
                    });
                }
                else
                    this.#text(part.lines, part.item ? depth + 1 : depth, part.lines[0]?.line ?? line, part.item);
            }
        }
        flush();
    }
    #heading(level, text) {
        this.#closeTo(level - 1);
        const index = this.#blocks.length;
        this.#section = {
            index: this.#sections.length,
            level,
            title: text,
            parent: this.#section,
            heading: index,
            end: index,
        };
        this.#sections.push(this.#section);
        this.#push({ kind: 'heading', depth: 0, line: text.line, level, text });
    }
    /** Ends every open section that is deeper than `level`. */
    #closeTo(level) {
        while (this.#section.level > level) {
            this.#section.end = this.#blocks.length;
            const parent = this.#sections[this.#section.parent?.index ?? 0];
            if (parent === undefined)
                return;
            this.#section = parent;
        }
    }
    #push(block) {
        this.#blocks.push({ ...block, index: this.#blocks.length, section: this.#section });
    }
}
function isFenced(node) {
    const span = (node.position?.end.line ?? 1) - (node.position?.start.line ?? 1) + 1;
    return span > node.value.split('\n').length || node.value === '';
}
/** Several lines as one, for headings and cells. */
function joined(lines, line) {
    const [first] = lines;
    if (first === undefined)
        return { text: '', marks: [], line };
    let text = first.text;
    const marks = [...first.marks];
    for (const next of lines.slice(1)) {
        const shift = text.length + 1;
        text += ` ${next.text}`;
        for (const mark of next.marks)
            marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    }
    return { text, marks, line: first.line };
}

;// CONCATENATED MODULE: ./build/js/compile/notation/python/expression.js
const expression_DEEPEST = 40;
const ARITHMETIC = new Set(['+', '-', '*', '/', '**', '%', '==', '<', '>']);
const OTHER = { kind: 'other' };
/** Walks over tokens; every reading method moves forward or stops at the end. */
class PythonCursor {
    tokens;
    index = 0;
    constructor(tokens) {
        this.tokens = tokens;
    }
    peek(ahead = 0) {
        return this.tokens[this.index + ahead];
    }
    /** Whether the next token is this name or operator. */
    at(text) {
        const token = this.peek();
        return token !== undefined && token.text === text && (token.kind === 'name' || token.kind === 'operator');
    }
    take(text) {
        if (!this.at(text))
            return false;
        this.index += 1;
        return true;
    }
    next() {
        const token = this.tokens[this.index];
        this.index += 1;
        return token;
    }
    expression(depth = 0) {
        const first = this.#postfix(depth);
        if (!this.at('|'))
            return this.#rest(first, depth);
        const options = [first];
        while (this.take('|'))
            options.push(this.#postfix(depth));
        return { kind: 'union', options };
    }
    /** An operator after the value makes it an expression that is not understood. */
    #rest(value, depth) {
        let result = value;
        while (this.peek()?.kind === 'operator' && ARITHMETIC.has(this.peek()?.text ?? '')) {
            this.next();
            this.#postfix(depth);
            result = OTHER;
        }
        return result;
    }
    #postfix(depth) {
        if (depth > expression_DEEPEST) {
            this.next();
            return OTHER;
        }
        let value = this.#atom(depth);
        for (;;) {
            if (this.at('.') && this.peek(1)?.kind === 'name') {
                this.next();
                const part = this.next()?.text ?? '';
                value =
                    value.kind === 'name'
                        ? { kind: 'name', name: `${value.name}.${part}` }
                        : { kind: 'name', name: part };
            }
            else if (this.at('[')) {
                this.next();
                value = { kind: 'subscript', of: value, arguments: this.#list(']', depth + 1).items };
            }
            else if (this.at('(')) {
                this.next();
                const read = this.#list(')', depth + 1);
                value = { kind: 'call', of: value, arguments: read.items, keywords: read.keywords };
            }
            else
                return value;
        }
    }
    #atom(depth) {
        const token = this.peek();
        if (token === undefined || token.kind === 'newline' || token.kind === 'indent' || token.kind === 'dedent')
            return OTHER;
        if (token.kind === 'operator' && [')', ']', '}', ',', ':', '='].includes(token.text))
            return OTHER;
        this.next();
        if (token.kind === 'comment')
            return this.#atom(depth + 1);
        if (token.kind === 'string') {
            let value = token.text;
            while (this.peek()?.kind === 'string')
                value += this.next()?.text ?? '';
            return { kind: 'string', value };
        }
        if (token.kind === 'number')
            return { kind: 'number', value: Number(token.text.replace(/_/g, '')) };
        if (token.kind === 'name')
            return { kind: 'name', name: token.text };
        if (token.text === '(' || token.text === '[') {
            const { items } = this.#list(token.text === '(' ? ')' : ']', depth + 1);
            const [only] = items;
            return token.text === '(' && items.length === 1 && only !== undefined ? only : { kind: 'list', items };
        }
        if (token.text === '{')
            return this.#dict(depth + 1);
        if (token.text === '-' || token.text === '+') {
            const operand = this.#postfix(depth + 1);
            if (operand.kind === 'number')
                return { kind: 'number', value: token.text === '-' ? -operand.value : operand.value };
        }
        return OTHER;
    }
    #list(close, depth) {
        const items = [];
        const keywords = new Map();
        while (this.peek() !== undefined && !this.take(close)) {
            const before = this.index;
            const token = this.peek();
            if (token?.kind === 'name' && this.peek(1)?.text === '=' && this.peek(1)?.kind === 'operator') {
                this.index += 2;
                keywords.set(token.text, this.expression(depth));
            }
            else if (!this.take(',') && token?.kind !== 'newline')
                items.push(this.expression(depth));
            if (this.index === before)
                this.next();
        }
        return { items, keywords };
    }
    #dict(depth) {
        const entries = [];
        while (this.peek() !== undefined && !this.take('}')) {
            const before = this.index;
            if (!this.take(',')) {
                const key = this.expression(depth);
                if (this.take(':'))
                    entries.push([key, this.expression(depth)]);
            }
            if (this.index === before)
                this.next();
        }
        return { kind: 'dict', entries };
    }
}

;// CONCATENATED MODULE: ./build/js/compile/notation/python/tokens.js
const tokens_NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const tokens_NUMBER = /\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATOR = /->|\*\*|==|!=|<=|>=|:=|\.\.\.|[()[\]{}:,.=|@*/+\-<>%&^~;!?$\\]/y;
const PREFIX = /[rRbBfFuU]{0,2}(?="|')/y;
/**
 * Tokens of Python source, with `indent` and `dedent` as the language defines them. What is no Python (arrows, emoji) is
 * skipped. Linear, never throws.
 */
function pythonTokens(source) {
    const tokens = [];
    const indents = [0];
    let position = 0;
    let line = 1;
    let nested = 0;
    let atStart = true;
    const push = (kind, text) => {
        tokens.push({ kind, text, line });
    };
    const match = (pattern) => {
        pattern.lastIndex = position;
        return pattern.exec(source)?.[0] ?? null;
    };
    while (position < source.length) {
        if (atStart && nested === 0) {
            const width = indentWidth(source, position);
            position += width.characters;
            if (!width.blank) {
                atStart = false;
                adjust(indents, width.columns, push);
            }
            if (position >= source.length)
                break;
        }
        const char = source[position] ?? '';
        if (char === '\n') {
            if (nested === 0)
                push('newline', '\n');
            line += 1;
            position += 1;
            atStart = true;
        }
        else if (char === '#') {
            const end = endOfLine(source, position);
            push('comment', source.slice(position + 1, end).trim());
            position = end;
        }
        else if (char === '"' || char === "'" || match(PREFIX) !== null) {
            const read = pythonString(source, position + (match(PREFIX)?.length ?? 0));
            push('string', read.value);
            line += read.lines;
            position = read.end;
        }
        else {
            const name = match(tokens_NAME);
            const number = name === null ? match(tokens_NUMBER) : null;
            const operator = name === null && number === null ? match(OPERATOR) : null;
            if (name !== null)
                push('name', name);
            else if (number !== null)
                push('number', number);
            else if (operator !== null) {
                if ('([{'.includes(operator))
                    nested += 1;
                if (')]}'.includes(operator))
                    nested = Math.max(0, nested - 1);
                push('operator', operator);
            }
            position += (name ?? number ?? operator ?? ' ').length;
        }
    }
    push('newline', '\n');
    for (let depth = indents.length; depth > 1; depth -= 1)
        push('dedent', '');
    return tokens;
}
function adjust(indents, columns, push) {
    if (columns > (indents.at(-1) ?? 0)) {
        indents.push(columns);
        push('indent', '');
        return;
    }
    while (indents.length > 1 && columns < (indents.at(-1) ?? 0)) {
        indents.pop();
        push('dedent', '');
    }
}
function indentWidth(source, start) {
    let index = start;
    let columns = 0;
    for (; source[index] === ' ' || source[index] === '\t'; index += 1)
        columns += source[index] === '\t' ? 4 : 1;
    const char = source[index];
    return { characters: index - start, columns, blank: char === '\n' || char === '#' || char === undefined };
}
function endOfLine(source, start) {
    const end = source.indexOf('\n', start);
    return end === -1 ? source.length : end;
}
function pythonString(source, start) {
    const quote = source[start] ?? '"';
    const triple = source.startsWith(quote.repeat(3), start);
    const close = triple ? quote.repeat(3) : quote;
    let index = start + close.length;
    let value = '';
    let lines = 0;
    while (index < source.length && !source.startsWith(close, index)) {
        const char = source[index] ?? '';
        if (char === '\n') {
            if (!triple)
                return { value, end: index, lines };
            lines += 1;
        }
        if (char === '\\' && index + 1 < source.length && source[index + 1] !== '\n')
            index += 1;
        value += source[index] ?? '';
        index += 1;
    }
    return { value, end: Math.min(source.length, index + close.length), lines };
}

;// CONCATENATED MODULE: ./build/js/compile/notation/python/module.js


/** Classes, functions and assignments of Python source; whatever is not understood is passed over. Never throws. */
function readPythonModule(source) {
    return new ModuleReader(source).read();
}
class ModuleReader {
    #cursor;
    #classes = [];
    #functions = [];
    #assignments = [];
    #decorators = [];
    constructor(source) {
        this.#cursor = new PythonCursor(pythonTokens(source));
    }
    read() {
        const cursor = this.#cursor;
        while (cursor.peek() !== undefined) {
            const before = cursor.index;
            this.#statement();
            if (cursor.index === before)
                cursor.next();
        }
        return { classes: this.#classes, functions: this.#functions, assignments: this.#assignments };
    }
    #statement() {
        const cursor = this.#cursor;
        if (cursor.at('@')) {
            const line = cursor.peek()?.line ?? 1;
            cursor.next();
            this.#decorators.push({ expression: cursor.expression(), line });
            this.#toLineEnd();
            return;
        }
        if (cursor.at('async'))
            cursor.next();
        if (cursor.at('class') && cursor.peek(1)?.kind === 'name')
            this.#class();
        else if (cursor.at('def') && cursor.peek(1)?.kind === 'name')
            this.#function();
        else
            this.#assignment();
    }
    #assignment() {
        const cursor = this.#cursor;
        const field = this.#field();
        if (field !== null)
            this.#assignments.push(field);
        const token = cursor.peek();
        if (token !== undefined && token.kind !== 'newline' && token.kind !== 'comment')
            this.#decorators = [];
        this.#toLineEnd();
    }
    #class() {
        const cursor = this.#cursor;
        const line = cursor.next()?.line ?? 1;
        const name = cursor.next()?.text ?? '';
        const bases = cursor.at('(') ? this.#bases() : [];
        const decorators = this.#decorators.map((decorator) => decorator.expression);
        this.#decorators = [];
        const fields = [];
        const docstring = this.#block(() => {
            const field = this.#field();
            if (field !== null)
                fields.push(field);
            this.#toLineEnd();
        });
        this.#classes.push({ name, bases, decorators, fields, docstring, line });
    }
    #bases() {
        const call = this.#cursor.expression();
        const items = call.kind === 'list' ? call.items : [call];
        return items.flatMap((item) => (item.kind === 'name' ? [item.name.split('.').at(-1) ?? item.name] : []));
    }
    #function() {
        const cursor = this.#cursor;
        const line = cursor.next()?.line ?? 1;
        const name = cursor.next()?.text ?? '';
        const decorators = this.#decorators;
        this.#decorators = [];
        const parameters = cursor.take('(') ? this.#parameters() : [];
        const returns = cursor.take('->') ? cursor.expression() : null;
        const docstring = this.#block(() => this.#skipStatement());
        this.#functions.push({ name, decorators, parameters, returns, docstring, line });
    }
    #parameters() {
        const cursor = this.#cursor;
        const found = [];
        while (cursor.peek() !== undefined && !cursor.take(')')) {
            const before = cursor.index;
            const field = this.#field();
            if (field !== null)
                found.push(field);
            else if (cursor.peek()?.kind === 'name') {
                const token = cursor.next();
                found.push({ name: token?.text ?? '', type: null, value: null, comment: '', line: token?.line ?? 1 });
            }
            cursor.take(',');
            if (cursor.index === before)
                cursor.next();
        }
        return found;
    }
    /** `name: Type = value`, `name = value` or `name: Type`. */
    #field() {
        const cursor = this.#cursor;
        const token = cursor.peek();
        const after = cursor.peek(1);
        if (token?.kind !== 'name' || after?.kind !== 'operator' || (after.text !== ':' && after.text !== '='))
            return null;
        if (KEYWORDS.has(token.text))
            return null;
        cursor.next();
        const type = cursor.take(':') ? cursor.expression() : null;
        const value = cursor.take('=') ? cursor.expression() : null;
        const comment = cursor.peek()?.kind === 'comment' ? (cursor.peek()?.text ?? '') : '';
        return { name: token.text, type, value, comment, line: token.line };
    }
    /** The indented block after `:`; gives its docstring. Nested blocks (methods, inner classes) are passed over. */
    #block(member) {
        const cursor = this.#cursor;
        while (cursor.peek() !== undefined && !cursor.at(':') && cursor.peek()?.kind !== 'newline')
            cursor.next();
        cursor.take(':');
        this.#toLineEnd();
        while (cursor.peek()?.kind === 'comment' || cursor.peek()?.kind === 'newline')
            cursor.next();
        if (cursor.peek()?.kind !== 'indent')
            return '';
        cursor.next();
        let docstring = '';
        if (cursor.peek()?.kind === 'string')
            docstring = cursor.next()?.text.trim() ?? '';
        while (cursor.peek() !== undefined && cursor.peek()?.kind !== 'dedent') {
            const before = cursor.index;
            if (cursor.peek()?.kind === 'indent')
                this.#skipIndented();
            else if (cursor.at('def') || cursor.at('async') || cursor.at('class') || cursor.at('@'))
                this.#skipStatement();
            else
                member();
            if (cursor.index === before)
                cursor.next();
        }
        cursor.next();
        return docstring;
    }
    #skipStatement() {
        this.#toLineEnd();
        if (this.#cursor.peek()?.kind === 'indent')
            this.#skipIndented();
    }
    #skipIndented() {
        const cursor = this.#cursor;
        let depth = 0;
        while (cursor.peek() !== undefined) {
            const kind = cursor.next()?.kind;
            if (kind === 'indent')
                depth += 1;
            if (kind === 'dedent')
                depth -= 1;
            if (depth <= 0)
                return;
        }
    }
    #toLineEnd() {
        const cursor = this.#cursor;
        while (cursor.peek() !== undefined && cursor.peek()?.kind !== 'newline') {
            if (cursor.peek()?.kind === 'indent' || cursor.peek()?.kind === 'dedent')
                return;
            cursor.next();
        }
        cursor.next();
    }
}
const KEYWORDS = new Set([
    'if',
    'else',
    'elif',
    'for',
    'while',
    'return',
    'try',
    'except',
    'finally',
    'with',
    'lambda',
    'not',
    'pass',
]);

;// CONCATENATED MODULE: ./build/js/compile/notation/python/to-schema.js



/** Schema of a class with annotated fields or columns, or of an enumeration; null where it has neither. */
function schemaFromClass(cls, parents, models) {
    if (cls.bases.some((base) => /Enum$/.test(base)))
        return enumeration(cls);
    const fields = inheritedFields(cls, parents, 0).filter(isData);
    if (fields.length === 0)
        return null;
    const typed = cls.bases.some((base) => base === 'TypedDict');
    const properties = {};
    const required = [];
    const unknown = [];
    for (const field of fields) {
        properties[field.name] = fieldSchema(field, models, unknown);
        if (!typed && isOptionalField(field))
            continue;
        required.push(field.name);
    }
    return {
        schema: {
            type: 'object',
            ...(cls.docstring === '' ? {} : { description: cls.docstring }),
            properties,
            ...(required.length > 0 ? { required } : {}),
        },
        unknown,
        primaryKey: fields.filter((field) => flag(field, 'primary_key')).map((field) => field.name),
        unique: fields.filter((field) => flag(field, 'unique')).map((field) => field.name),
        references: fields.flatMap(referenceOf),
    };
}
function enumeration(cls) {
    const values = cls.fields.flatMap((field) => {
        if (field.value?.kind === 'string' || field.value?.kind === 'number')
            return [field.value.value];
        return field.value?.kind === 'call' ? [field.name.toLowerCase()] : [];
    });
    if (values.length === 0)
        return null;
    const type = values.every((value) => typeof value === 'number') ? 'integer' : 'string';
    return { schema: { type, enum: values }, unknown: [], primaryKey: [], unique: [], references: [] };
}
function inheritedFields(cls, parents, depth) {
    const merged = new Map();
    for (const base of depth > 8 ? [] : cls.bases) {
        const parent = parents.get(base);
        if (parent === undefined || parent === cls)
            continue;
        for (const field of inheritedFields(parent, parents, depth + 1))
            merged.set(field.name, field);
    }
    for (const field of cls.fields)
        merged.set(field.name, field);
    return [...merged.values()];
}
function isData(field) {
    if (field.name.startsWith('_') || field.name === 'model_config')
        return false;
    if (field.type !== null)
        return !(field.type.kind === 'subscript' && to_schema_nameOf(field.type.of) === 'ClassVar');
    const factory = field.value?.kind === 'call' ? to_schema_nameOf(field.value.of) : '';
    return factory === 'Column' || factory === 'mapped_column';
}
function isOptionalField(field) {
    const call = field.value?.kind === 'call' ? field.value : null;
    const factory = call === null ? '' : to_schema_nameOf(call.of);
    if (factory === 'Column' || factory === 'mapped_column') {
        const nullable = call?.keywords.get('nullable');
        if (nullable?.kind === 'name' && nullable.name === 'False')
            return false;
        return !flag(field, 'primary_key') && (nullable !== undefined || call?.keywords.has('default') === true);
    }
    if (call !== null && factory === 'Field') {
        const [first] = call.arguments;
        if (first !== undefined)
            return !isEllipsis(first);
        return call.keywords.has('default') || call.keywords.has('default_factory');
    }
    if (field.value !== null)
        return !isEllipsis(field.value);
    return field.type !== null && isOptionalType(field.type);
}
function isOptionalType(type) {
    if (type.kind === 'subscript')
        return to_schema_nameOf(type.of) === 'Optional' || to_schema_nameOf(type.of) === 'NotRequired';
    return type.kind === 'union' && type.options.some((option) => to_schema_nameOf(option) === 'None');
}
function isEllipsis(value) {
    return value.kind === 'other';
}
function fieldSchema(field, models, unknown) {
    const report = (name) => {
        unknown.push({ name, line: field.line });
    };
    const call = field.value?.kind === 'call' ? field.value : null;
    const base = field.type === null ? columnSchema(call) : schemaFromAnnotation(field.type, models, report);
    const constrained = call !== null && to_schema_nameOf(call.of) === 'Field' ? { ...base, ...fieldConstraints(call.keywords) } : base;
    const chosen = withCommentChoices(constrained, field.comment);
    const preset = presetOf(field);
    return {
        ...chosen,
        ...(field.comment === '' || chosen.description !== undefined || chosen !== constrained
            ? {}
            : { description: field.comment }),
        ...(preset !== undefined && fits(preset, chosen) ? { default: preset } : {}),
    };
}
function withCommentChoices(schema, comment) {
    if (schema.type !== 'string' || schema.format !== undefined || schema.enum !== undefined)
        return schema;
    const choices = choicesIn(comment);
    return choices.length > 1 ? { ...schema, enum: [...choices] } : schema;
}
function presetOf(field) {
    const { value } = field;
    if (value === null)
        return undefined;
    if (value.kind !== 'call')
        return literal(value);
    const given = value.keywords.get('default') ?? (to_schema_nameOf(value.of) === 'Field' ? value.arguments[0] : undefined);
    return given === undefined ? undefined : literal(given);
}
function literal(value) {
    if (value.kind === 'string' || value.kind === 'number')
        return value.value;
    if (value.kind === 'name')
        return value.name === 'True' ? true : value.name === 'False' ? false : undefined;
    if (value.kind === 'dict' && value.entries.length === 0)
        return {};
    if (value.kind === 'list') {
        const items = value.items.map(literal);
        return items.some((item) => item === undefined) ? undefined : items.filter((item) => item !== undefined);
    }
    return undefined;
}
function fieldConstraints(keywords) {
    const number = (name) => {
        const value = keywords.get(name);
        return value?.kind === 'number' ? value.value : undefined;
    };
    const text = (name) => {
        const value = keywords.get(name);
        return value?.kind === 'string' ? value.value : undefined;
    };
    const found = {
        minimum: number('ge'),
        exclusiveMinimum: number('gt'),
        maximum: number('le'),
        exclusiveMaximum: number('lt'),
        minLength: number('min_length'),
        maxLength: number('max_length'),
        pattern: text('pattern') ?? text('regex'),
        description: text('description'),
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
function columnSchema(call) {
    const [first] = call?.arguments ?? [];
    const sized = first?.kind === 'call' ? first : null;
    const type = first === undefined ? '' : to_schema_nameOf(sized?.of ?? first);
    const schema = COLUMN_TYPES[type] ?? {};
    const length = sized?.arguments[0];
    if (schema.type === 'string' && length?.kind === 'number')
        return { ...schema, maxLength: length.value };
    if (type === 'Enum' && sized !== null) {
        const values = sized.arguments.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
        if (values.length > 0)
            return { type: 'string', enum: values };
    }
    return schema;
}
/** The schema of a type annotation; `report` hears of names that nobody defines. */
function schemaFromAnnotation(type, models, report = () => undefined, depth = 0) {
    if (depth > 20)
        return {};
    const inner = (item) => item === undefined ? {} : schemaFromAnnotation(item, models, report, depth + 1);
    if (type.kind === 'string')
        return schemaFromTypeWords(type.value, models) ?? {};
    if (type.kind === 'union')
        return to_schema_unionSchema(type.options, inner);
    if (type.kind === 'call')
        return callSchema(type);
    if (type.kind === 'name')
        return namedSchema(type.name, models, report);
    if (type.kind !== 'subscript')
        return {};
    const [first, second] = type.arguments;
    switch (to_schema_nameOf(type.of)) {
        case 'Optional':
        case 'NotRequired':
            return nullable(inner(first));
        case 'Required':
        case 'Annotated':
        case 'Mapped':
        case 'Final':
            return inner(first);
        case 'Union':
            return to_schema_unionSchema(type.arguments, inner);
        case 'Literal':
            return literalSchema(type.arguments);
        case 'Dict':
        case 'dict':
        case 'Mapping':
            return { type: 'object', additionalProperties: second === undefined ? true : inner(second) };
        case 'Set':
        case 'set':
            return { type: 'array', items: inner(first), uniqueItems: true };
        default:
            return { type: 'array', items: inner(first) };
    }
}
function to_schema_unionSchema(options, inner) {
    const rest = options.filter((option) => to_schema_nameOf(option) !== 'None').map(inner);
    const [first] = rest;
    const base = rest.length === 1 && first !== undefined ? first : { anyOf: rest };
    return rest.length < options.length ? nullable(base) : base;
}
function literalSchema(values) {
    const found = values.flatMap((value) => value.kind === 'string' || value.kind === 'number' ? [value.value] : []);
    return { type: found.every((value) => typeof value === 'number') ? 'number' : 'string', enum: found };
}
function callSchema(type) {
    const name = to_schema_nameOf(type.of);
    const base = name === 'conint'
        ? { type: 'integer' }
        : name === 'confloat' || name === 'condecimal'
            ? { type: 'number' }
            : name === 'constr'
                ? { type: 'string' }
                : {};
    return { ...base, ...fieldConstraints(type.keywords) };
}
function namedSchema(qualified, models, report) {
    const name = qualified.split('.').at(-1) ?? qualified;
    if (name === 'Decimal')
        return { type: 'number' };
    if (name === 'PositiveInt')
        return { type: 'integer', exclusiveMinimum: 0 };
    if (name === 'NonNegativeInt')
        return { type: 'integer', minimum: 0 };
    if (name === 'List' || name === 'list' || name === 'tuple')
        return { type: 'array', items: {} };
    const model = models.get(name.toLowerCase());
    if (model === name)
        return { $ref: `#/models/${name}` };
    const known = schemaFromTypeWords(name, models);
    if (known === null)
        report(name);
    return known ?? {};
}
function referenceOf(field) {
    if (field.value?.kind !== 'call')
        return [];
    const keyword = field.value.keywords.get('foreign_key');
    const nested = field.value.arguments.find((item) => item.kind === 'call' && to_schema_nameOf(item.of) === 'ForeignKey');
    const target = keyword?.kind === 'string' ? keyword : nested?.kind === 'call' ? nested.arguments[0] : undefined;
    const [table, column] = target?.kind === 'string' ? target.value.split('.') : [];
    return table === undefined || column === undefined ? [] : [{ field: field.name, table, column }];
}
function flag(field, name) {
    const value = field.value?.kind === 'call' ? field.value.keywords.get(name) : undefined;
    return value?.kind === 'name' && value.name === 'True';
}
function to_schema_nameOf(expression) {
    return expression.kind === 'name' ? (expression.name.split('.').at(-1) ?? '') : '';
}
const COLUMN_TYPES = {
    Integer: { type: 'integer' },
    BigInteger: { type: 'integer' },
    SmallInteger: { type: 'integer' },
    String: { type: 'string' },
    Text: { type: 'string' },
    Unicode: { type: 'string' },
    Float: { type: 'number' },
    Numeric: { type: 'number' },
    Boolean: { type: 'boolean' },
    DateTime: { type: 'string', format: 'date-time' },
    TIMESTAMP: { type: 'string', format: 'date-time' },
    Date: { type: 'string', format: 'date' },
    UUID: { type: 'string', format: 'uuid' },
    JSON: { type: 'object' },
    JSONB: { type: 'object' },
};

;// CONCATENATED MODULE: ./build/js/compile/notation/sql/column-types.js
/** The schema of a SQL column type, given as upper-case words and the size in brackets. `{}` for a type nobody knows. */
function columnType(words, size) {
    const [first = ''] = words;
    const base = column_types_TYPES[first] ?? {};
    if (first === 'TINYINT' && size === 1)
        return { type: 'boolean' };
    if (base.type === 'string' && base.format === undefined && size !== null)
        return { ...base, maxLength: size };
    return base;
}
const column_types_STRING = { type: 'string' };
const column_types_INTEGER = { type: 'integer' };
const column_types_NUMBER = { type: 'number' };
const MOMENT = { type: 'string', format: 'date-time' };
const column_types_TYPES = {
    INT: column_types_INTEGER,
    INTEGER: column_types_INTEGER,
    INT2: column_types_INTEGER,
    INT4: column_types_INTEGER,
    INT8: column_types_INTEGER,
    SMALLINT: column_types_INTEGER,
    MEDIUMINT: column_types_INTEGER,
    TINYINT: column_types_INTEGER,
    BIGINT: column_types_INTEGER,
    SERIAL: column_types_INTEGER,
    BIGSERIAL: column_types_INTEGER,
    SMALLSERIAL: column_types_INTEGER,
    DECIMAL: column_types_NUMBER,
    NUMERIC: column_types_NUMBER,
    REAL: column_types_NUMBER,
    FLOAT: column_types_NUMBER,
    DOUBLE: column_types_NUMBER,
    MONEY: column_types_NUMBER,
    BOOL: { type: 'boolean' },
    BOOLEAN: { type: 'boolean' },
    CHAR: column_types_STRING,
    CHARACTER: column_types_STRING,
    VARCHAR: column_types_STRING,
    NVARCHAR: column_types_STRING,
    TEXT: column_types_STRING,
    CLOB: column_types_STRING,
    CITEXT: column_types_STRING,
    STRING: column_types_STRING,
    INET: column_types_STRING,
    UUID: { type: 'string', format: 'uuid' },
    TIMESTAMP: MOMENT,
    TIMESTAMPTZ: MOMENT,
    DATETIME: MOMENT,
    DATE: { type: 'string', format: 'date' },
    TIME: { type: 'string', format: 'time' },
    INTERVAL: column_types_STRING,
    JSON: { type: 'object' },
    JSONB: { type: 'object' },
    BYTEA: { type: 'string', format: 'binary' },
    BLOB: { type: 'string', format: 'binary' },
};

;// CONCATENATED MODULE: ./build/js/compile/notation/sql/tokens.js
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const sql_tokens_NUMBER = /\d+(?:\.\d+)?/y;
/** Tokens of SQL text; comments are kept. Linear, never throws. */
function sqlTokens(source) {
    const tokens = [];
    let position = 0;
    let line = 1;
    const match = (pattern) => {
        pattern.lastIndex = position;
        return pattern.exec(source)?.[0] ?? null;
    };
    while (position < source.length) {
        const char = source[position] ?? '';
        if (char === '\n')
            line += 1;
        if (/\s/.test(char)) {
            position += 1;
            continue;
        }
        const span = spanAt(source, position);
        if (span !== null) {
            tokens.push({ kind: span.kind, text: span.text, raw: span.text, line });
            line += span.lines;
            position = span.end;
            continue;
        }
        const word = match(WORD);
        const number = word === null ? match(sql_tokens_NUMBER) : null;
        const raw = word ?? number ?? char;
        const kind = word !== null ? 'word' : number !== null ? 'number' : 'symbol';
        tokens.push({ kind, text: raw.toUpperCase(), raw, line });
        position += raw.length;
    }
    return tokens;
}
function spanAt(source, start) {
    if (source.startsWith('--', start) || source[start] === '#')
        return until(source, start, source[start] === '#' ? 1 : 2, '\n', 'comment');
    if (source.startsWith('/*', start))
        return until(source, start, 2, '*/', 'comment');
    const char = source[start];
    if (char === "'")
        return until(source, start, 1, "'", 'string');
    if (char === '"')
        return until(source, start, 1, '"', 'quoted');
    if (char === '`')
        return until(source, start, 1, '`', 'quoted');
    return null;
}
function until(source, start, open, close, kind) {
    const found = source.indexOf(close, start + open);
    const end = found === -1 ? source.length : found;
    const text = source.slice(start + open, end).trim();
    const lines = source.slice(start, end).split('\n').length - 1;
    return { kind, text, end: close === '\n' ? end : Math.min(source.length, end + close.length), lines };
}

;// CONCATENATED MODULE: ./build/js/compile/notation/sql/tables.js





/** Every `CREATE TABLE` of a text, with the indexes that are created on them. Never throws. */
function readSqlTables(source) {
    return new TableReader(sqlTokens(source)).read();
}
class TableReader {
    #tokens;
    #drafts = new Map();
    #enums = new Map();
    #index = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    read() {
        while (this.#index < this.#tokens.length) {
            if (!this.#take('CREATE')) {
                this.#index += 1;
                continue;
            }
            while (SKIPPED.has(this.#peek()?.text ?? ''))
                this.#index += 1;
            const unique = this.#take('UNIQUE');
            if (this.#take('TABLE'))
                this.#table();
            else if (this.#take('INDEX'))
                this.#createIndex(unique);
            else if (this.#take('TYPE'))
                this.#enumType();
        }
        return [...this.#drafts.values()].map(tableFrom);
    }
    #table() {
        this.#ifNotExists();
        const line = this.#peek()?.line ?? 1;
        const name = this.#name();
        if (name === '' || !this.#take('('))
            return;
        const draft = {
            name,
            line,
            properties: {},
            required: [],
            primaryKey: [],
            unique: [],
            indexes: [],
            references: [],
        };
        while (this.#peek() !== undefined && !this.#take(')')) {
            const before = this.#index;
            const token = this.#peek();
            if (token?.kind === 'comment' || this.#take(','))
                this.#index = Math.max(this.#index, before + 1);
            else if (token?.kind === 'word' && CONSTRAINTS.has(token.text))
                this.#constraint(draft);
            else
                this.#column(draft);
            if (this.#index === before)
                this.#index += 1;
        }
        this.#drafts.set(name.toLowerCase(), draft);
    }
    #column(draft) {
        const name = this.#name();
        if (name === '')
            return;
        const typeToken = this.#peek();
        const type = this.#type();
        const column = { schema: type, required: false, preset: undefined };
        const serial = /SERIAL$/.test(typeToken?.text ?? '');
        const last = this.#columnRules(draft, name, column);
        const comment = this.#lineComment(last);
        const choices = column.schema.type === 'string' && column.schema.enum === undefined ? choicesIn(comment) : [];
        const chosen = choices.length > 1 ? { ...column.schema, enum: [...choices] } : column.schema;
        const primary = draft.primaryKey.includes(name);
        const base = column.required || primary || serial ? chosen : nullable(chosen);
        draft.properties[name] = {
            ...base,
            ...(comment === '' ? {} : { description: comment }),
            ...(column.preset !== undefined && fits(column.preset, base) ? { default: column.preset } : {}),
        };
        if (column.required || primary)
            draft.required.push(name);
    }
    /** Reads up to the comma or bracket that ends the column; gives the line it ended on. */
    #columnRules(draft, name, column) {
        let line = this.#peek()?.line ?? 1;
        while (this.#peek() !== undefined && !this.#at(',') && !this.#at(')')) {
            const token = this.#peek();
            if (token?.kind === 'comment')
                break;
            line = token?.line ?? line;
            this.#index += 1;
            if (token?.text === 'NOT' && this.#take('NULL'))
                column.required = true;
            else if (token?.text === 'PRIMARY' && this.#take('KEY'))
                draft.primaryKey.push(name);
            else if (token?.text === 'UNIQUE')
                draft.unique.push([name]);
            else if (token?.text === 'DEFAULT')
                column.preset = this.#preset();
            else if (token?.text === 'REFERENCES')
                draft.references.push({ fields: [name], ...this.#reference() });
            else if (token?.text === 'CHECK')
                column.schema = { ...column.schema, ...this.#check() };
            else if (token?.text === '(')
                this.#skipGroup();
        }
        return line;
    }
    #type() {
        const words = [];
        let size = null;
        let choices = [];
        while (this.#peek()?.kind === 'word' && !COLUMN_RULES.has(this.#peek()?.text ?? '')) {
            words.push(this.#peek()?.text ?? '');
            this.#index += 1;
            if (this.#take('(')) {
                const group = this.#group();
                const [first] = group;
                if (first?.kind === 'number')
                    size = Number(first.text);
                choices = group.filter((token) => token.kind === 'string').map((token) => token.raw);
            }
        }
        const array = this.#at('[');
        while (this.#at('[') || this.#at(']') || this.#peek()?.kind === 'number')
            this.#index += 1;
        const named = this.#enums.get((words[0] ?? '').toLowerCase());
        const schema = choices.length > 0
            ? { type: 'string', enum: choices }
            : named !== undefined
                ? { type: 'string', enum: named }
                : columnType(words, size);
        return array ? { type: 'array', items: schema } : schema;
    }
    #constraint(draft) {
        if (this.#take('CONSTRAINT'))
            this.#name();
        if (this.#take('PRIMARY')) {
            this.#take('KEY');
            draft.primaryKey.push(...this.#names());
        }
        else if (this.#take('UNIQUE')) {
            while (this.#peek()?.kind === 'word')
                this.#index += 1;
            draft.unique.push(this.#names());
        }
        else if (this.#take('FOREIGN')) {
            this.#take('KEY');
            const fields = this.#names();
            if (this.#take('REFERENCES'))
                draft.references.push({ fields, ...this.#reference() });
        }
        else if (this.#take('INDEX') || this.#take('KEY')) {
            if (!this.#at('('))
                this.#name();
            draft.indexes.push(this.#names());
        }
        while (this.#peek() !== undefined && !this.#at(',') && !this.#at(')')) {
            this.#index += 1;
            if (this.#tokens[this.#index - 1]?.text === '(')
                this.#skipGroup();
        }
    }
    #createIndex(unique) {
        this.#ifNotExists();
        while (this.#peek() !== undefined && !this.#take('ON')) {
            if (this.#at(';'))
                return;
            this.#index += 1;
        }
        const draft = this.#drafts.get(this.#name().toLowerCase());
        if (this.#take('USING'))
            this.#name();
        const fields = this.#names();
        if (draft === undefined || fields.length === 0)
            return;
        (unique ? draft.unique : draft.indexes).push(fields);
    }
    #enumType() {
        const name = this.#name();
        if (!this.#take('AS') || !this.#take('ENUM') || !this.#take('('))
            return;
        const values = this.#group()
            .filter((token) => token.kind === 'string')
            .map((token) => token.raw);
        this.#enums.set(name.toLowerCase(), values);
    }
    #preset() {
        const token = this.#peek();
        if (token === undefined)
            return undefined;
        this.#index += 1;
        if (token.text === '(') {
            this.#skipGroup();
            return undefined;
        }
        if (token.text === '-' && this.#peek()?.kind === 'number') {
            this.#index += 1;
            return -Number(this.#tokens[this.#index - 1]?.text);
        }
        if (this.#take('(')) {
            this.#skipGroup();
            return undefined;
        }
        if (token.kind === 'string')
            return token.raw;
        if (token.kind === 'number')
            return Number(token.text);
        return token.text === 'TRUE' ? true : token.text === 'FALSE' ? false : undefined;
    }
    #reference() {
        const table = this.#name();
        return { table, columns: this.#at('(') ? this.#names() : [] };
    }
    /** `CHECK (status IN ('a', 'b'))` and `CHECK (amount > 0)`. */
    #check() {
        if (!this.#take('('))
            return {};
        const group = this.#group();
        const values = group.filter((token) => token.kind === 'string').map((token) => token.raw);
        if (group.some((token) => token.text === 'IN') && values.length > 0)
            return { enum: values };
        const number = group.find((token) => token.kind === 'number');
        const symbols = group
            .filter((token) => token.kind === 'symbol')
            .map((token) => token.text)
            .join('');
        if (number === undefined || group.filter((token) => token.kind === 'number').length !== 1)
            return {};
        if (symbols === '>=')
            return { minimum: Number(number.text) };
        if (symbols === '>')
            return { exclusiveMinimum: Number(number.text) };
        if (symbols === '<=')
            return { maximum: Number(number.text) };
        return symbols === '<' ? { exclusiveMaximum: Number(number.text) } : {};
    }
    /** Tokens up to the closing bracket of the group that is open. */
    #group() {
        const start = this.#index;
        this.#skipGroup();
        return this.#tokens.slice(start, Math.max(start, this.#index - 1));
    }
    #skipGroup() {
        let nested = 1;
        while (this.#peek() !== undefined && nested > 0) {
            if (this.#at('('))
                nested += 1;
            if (this.#at(')'))
                nested -= 1;
            this.#index += 1;
        }
    }
    #names() {
        if (!this.#take('('))
            return [];
        let fresh = true;
        return this.#group().flatMap((token) => {
            const first = fresh && (token.kind === 'word' || token.kind === 'quoted');
            fresh = token.text === ',';
            return first ? [token.raw] : [];
        });
    }
    #name() {
        const token = this.#peek();
        if (token?.kind !== 'word' && token?.kind !== 'quoted')
            return '';
        this.#index += 1;
        if (!this.#at('.'))
            return token.raw;
        this.#index += 1;
        return this.#name();
    }
    #lineComment(line) {
        for (let ahead = 0; ahead < 2; ahead += 1) {
            const token = this.#peek(ahead);
            if (token?.kind === 'comment' && token.line === line)
                return token.text;
        }
        return '';
    }
    #ifNotExists() {
        if (this.#take('IF'))
            while (this.#take('NOT') || this.#take('EXISTS'))
                ;
        this.#take('CONCURRENTLY');
    }
    #peek(ahead = 0) {
        return this.#tokens[this.#index + ahead];
    }
    #at(text) {
        const token = this.#peek();
        return token?.text === text && (token.kind === 'word' || token.kind === 'symbol');
    }
    #take(text) {
        if (!this.#at(text))
            return false;
        this.#index += 1;
        return true;
    }
}
function tableFrom(draft) {
    const primary = [...new Set(draft.primaryKey)];
    const required = [...new Set([...draft.required, ...primary])].filter((name) => name in draft.properties);
    return {
        name: draft.name,
        line: draft.line,
        schema: { type: 'object', properties: draft.properties, ...(required.length > 0 ? { required } : {}) },
        primaryKey: primary,
        unique: draft.unique.filter((fields) => fields.length > 0),
        indexes: draft.indexes.filter((fields) => fields.length > 0),
        references: draft.references.filter((reference) => reference.table !== ''),
    };
}
const SKIPPED = new Set(['TEMP', 'TEMPORARY', 'UNLOGGED', 'OR', 'REPLACE']);
const CONSTRAINTS = new Set([
    'CONSTRAINT',
    'PRIMARY',
    'UNIQUE',
    'FOREIGN',
    'CHECK',
    'INDEX',
    'KEY',
    'EXCLUDE',
]);
const COLUMN_RULES = new Set([
    'NOT',
    'NULL',
    'PRIMARY',
    'UNIQUE',
    'DEFAULT',
    'REFERENCES',
    'CHECK',
    'GENERATED',
    'COLLATE',
    'AUTOINCREMENT',
    'AUTO_INCREMENT',
    'CONSTRAINT',
    'ON',
    'COMMENT',
    'AS',
]);

;// CONCATENATED MODULE: ./build/js/compile/notation/typescript/tokens.js
const typescript_tokens_NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const typescript_tokens_NUMBER = /\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const tokens_OPERATOR = /=>|\.\.\.|\?\.|[()[\]{}<>:;,.=|&?@!*/+\-%^~]/y;
/** Tokens of TypeScript or JavaScript source; comments are kept, what is neither is skipped. Linear, never throws. */
function scriptTokens(source) {
    const tokens = [];
    let position = 0;
    let line = 1;
    const match = (pattern) => {
        pattern.lastIndex = position;
        return pattern.exec(source)?.[0] ?? null;
    };
    while (position < source.length) {
        const char = source[position] ?? '';
        if (char === '\n') {
            line += 1;
            position += 1;
            continue;
        }
        const comment = char === '/' ? commentAt(source, position) : null;
        if (comment !== null) {
            tokens.push({ kind: 'comment', text: comment.text, line });
            line += comment.lines;
            position = comment.end;
            continue;
        }
        if (char === '"' || char === "'" || char === '`') {
            const read = stringAt(source, position);
            tokens.push({ kind: 'string', text: read.value, line });
            line += read.lines;
            position = read.end;
            continue;
        }
        const name = match(typescript_tokens_NAME);
        const number = name === null ? match(typescript_tokens_NUMBER) : null;
        const operator = name === null && number === null ? match(tokens_OPERATOR) : null;
        if (name !== null)
            tokens.push({ kind: 'name', text: name, line });
        else if (number !== null)
            tokens.push({ kind: 'number', text: number, line });
        else if (operator !== null)
            tokens.push({ kind: 'operator', text: operator, line });
        position += (name ?? number ?? operator ?? ' ').length;
    }
    return tokens;
}
function commentAt(source, start) {
    if (source.startsWith('//', start)) {
        const newline = source.indexOf('\n', start);
        const end = newline === -1 ? source.length : newline;
        return { text: source.slice(start + 2, end).trim(), end, lines: 0 };
    }
    if (!source.startsWith('/*', start))
        return null;
    const close = source.indexOf('*/', start + 2);
    const end = close === -1 ? source.length : close + 2;
    const body = source.slice(start + 2, close === -1 ? end : close);
    const text = body
        .split('\n')
        .map((part) => part.replace(/^\s*\*+\s?/, '').trim())
        .filter((part) => part !== '')
        .join(' ');
    return { text, end, lines: body.split('\n').length - 1 };
}
function stringAt(source, start) {
    const quote = source[start] ?? '"';
    let index = start + 1;
    let value = '';
    let lines = 0;
    while (index < source.length && source[index] !== quote) {
        if (source[index] === '\n') {
            if (quote !== '`')
                return { value, end: index, lines };
            lines += 1;
        }
        if (source[index] === '\\' && source[index + 1] !== '\n')
            index += 1;
        value += source[index] ?? '';
        index += 1;
    }
    return { value, end: Math.min(source.length, index + 1), lines };
}

;// CONCATENATED MODULE: ./build/js/compile/notation/typescript/declarations.js



/** Names of the types that a source declares, without reading their bodies. */
function declaredTypeNames(source) {
    const tokens = scriptTokens(source);
    return tokens.flatMap((token, index) => {
        const next = tokens[index + 1];
        return token.kind === 'name' && DECLARES.has(token.text) && next?.kind === 'name' ? [next.text] : [];
    });
}
/** Interfaces, type aliases, enums and classes with typed properties. Never throws. */
function readTypeDeclarations(source, models) {
    return new DeclarationReader(scriptTokens(source), models).read();
}
const DECLARES = new Set(['interface', 'type', 'enum', 'class']);
const declarations_DEEPEST = 40;
class DeclarationReader {
    #tokens;
    #models;
    #found = [];
    #index = 0;
    constructor(tokens, models) {
        this.#tokens = tokens;
        this.#models = models;
    }
    read() {
        let comment = '';
        while (this.#index < this.#tokens.length) {
            const token = this.#peek();
            const name = this.#peek(1);
            if (token?.kind === 'comment')
                comment = token.text;
            if (token?.kind === 'name' && DECLARES.has(token.text) && name?.kind === 'name') {
                this.#index += 2;
                this.#declaration(token.text, name, comment);
                comment = '';
            }
            else
                this.#index += 1;
        }
        return this.#found;
    }
    #declaration(keyword, name, comment) {
        this.#generics();
        const schema = this.#body(keyword);
        if (schema === null)
            return;
        const described = comment === '' ? schema : { ...schema, description: comment };
        this.#found.push({ name: name.text, schema: described, line: name.line });
    }
    #body(keyword) {
        if (keyword === 'enum')
            return this.#at('{') ? this.#enum() : null;
        if (keyword === 'type')
            return this.#take('=') ? this.#type(0) : null;
        const parents = [];
        while (this.#peek() !== undefined && !this.#at('{') && !this.#at(';')) {
            const token = this.#next();
            if (token?.kind !== 'name' || token.text === 'extends' || token.text === 'implements')
                continue;
            this.#generics();
            const parent = this.#named(token.text);
            if (parent.$ref !== undefined)
                parents.push(parent);
        }
        if (!this.#at('{'))
            return null;
        const own = this.#object(0);
        if (keyword === 'class' && Object.keys(own.properties ?? {}).length === 0)
            return null;
        return parents.length === 0 ? own : { allOf: [...parents, own] };
    }
    #enum() {
        this.#next();
        const values = [];
        while (this.#peek() !== undefined && !this.#take('}')) {
            const member = this.#next();
            if (member?.kind !== 'name' && member?.kind !== 'string')
                continue;
            if (!this.#take('='))
                values.push(member.text);
            else {
                const value = this.#next();
                values.push(value?.kind === 'number' ? Number(value.text) : (value?.text ?? member.text));
            }
        }
        return { type: values.every((value) => typeof value === 'number') ? 'integer' : 'string', enum: values };
    }
    #type(depth) {
        this.#comments();
        this.#take('|');
        const options = [this.#intersection(depth)];
        for (;;) {
            this.#comments();
            if (!this.#take('|'))
                break;
            options.push(this.#intersection(depth));
        }
        return declarations_unionOf(options);
    }
    #intersection(depth) {
        const parts = [this.#postfix(depth)];
        while (this.#take('&'))
            parts.push(this.#postfix(depth));
        const [only] = parts;
        return parts.length === 1 && only !== undefined ? only : { allOf: parts };
    }
    #postfix(depth) {
        let schema = this.#atom(depth);
        while (this.#at('[') && this.#peek(1)?.text === ']') {
            this.#index += 2;
            schema = { type: 'array', items: schema };
        }
        return schema;
    }
    #atom(depth) {
        this.#comments();
        const token = this.#peek();
        if (token === undefined)
            return {};
        if (depth > declarations_DEEPEST) {
            this.#next();
            return {};
        }
        if (this.#at('{'))
            return this.#object(depth + 1);
        if (this.#take('(')) {
            const inner = this.#type(depth + 1);
            this.#take(')');
            if (this.#take('=>'))
                this.#type(depth + 1);
            return inner;
        }
        if (this.#take('['))
            return this.#tuple(depth + 1);
        if (token.kind === 'operator') {
            if (token.text === '-')
                this.#next();
            else if (!'}),;>'.includes(token.text))
                this.#next();
            return token.text === '-' ? this.#atom(depth + 1) : {};
        }
        this.#next();
        if (token.kind === 'string')
            return { type: 'string', const: token.text };
        if (token.kind === 'number')
            return { type: 'number', const: Number(token.text) };
        if (token.text === 'readonly' || token.text === 'keyof' || token.text === 'typeof')
            return this.#atom(depth + 1);
        return this.#generic(this.#qualified(token.text), depth + 1);
    }
    #qualified(name) {
        let last = name;
        while (this.#at('.') && this.#peek(1)?.kind === 'name') {
            this.#next();
            last = this.#next()?.text ?? last;
        }
        return last;
    }
    #generic(name, depth) {
        const types = [];
        if (this.#take('<')) {
            while (this.#peek() !== undefined && !this.#take('>')) {
                const before = this.#index;
                if (!this.#take(','))
                    types.push(this.#type(depth));
                if (this.#index === before)
                    this.#next();
            }
        }
        const [first, second] = types;
        if (first === undefined)
            return this.#named(name);
        if (ARRAYS.has(name))
            return { type: 'array', items: first, ...(name.endsWith('Set') ? { uniqueItems: true } : {}) };
        if (name === 'Record' || name === 'Map')
            return { type: 'object', additionalProperties: second ?? true };
        return TRANSPARENT.has(name) ? first : this.#named(name);
    }
    #tuple(depth) {
        const items = [];
        while (this.#peek() !== undefined && !this.#take(']')) {
            const before = this.#index;
            if (!this.#take(','))
                items.push(this.#type(depth));
            if (this.#index === before)
                this.#next();
        }
        return { type: 'array', items: items.length === 0 ? {} : declarations_unionOf(items) };
    }
    #object(depth) {
        this.#next();
        const properties = {};
        const required = [];
        let additional = null;
        let comment = '';
        let last = '';
        while (this.#peek() !== undefined && !this.#take('}')) {
            const before = this.#index;
            const token = this.#peek();
            if (token?.kind === 'comment') {
                this.#next();
                const sameLine = last !== '' && this.#tokens[before - 1]?.line === token.line;
                if (sameLine)
                    properties[last] = described(properties[last] ?? {}, token.text);
                else
                    comment = token.text;
                continue;
            }
            if (token?.text === '[' && token.kind === 'operator')
                additional = this.#indexSignature(depth);
            else if (token?.kind === 'name' || token?.kind === 'string' || token?.kind === 'number') {
                const member = this.#member(depth);
                if (member !== null) {
                    properties[member.name] = comment === '' ? member.schema : described(member.schema, comment);
                    if (!member.optional && !required.includes(member.name))
                        required.push(member.name);
                    last = member.name;
                }
                comment = '';
            }
            if (this.#index === before)
                this.#next();
        }
        return {
            type: 'object',
            ...(Object.keys(properties).length > 0 || additional === null ? { properties } : {}),
            ...(required.length > 0 ? { required } : {}),
            ...(additional === null ? {} : { additionalProperties: additional }),
        };
    }
    #member(depth) {
        while (MODIFIERS.has(this.#peek()?.text ?? '') && ![':', '?', '('].includes(this.#peek(1)?.text ?? ''))
            this.#next();
        const name = this.#next()?.text ?? '';
        const optional = this.#take('?');
        this.#take('!');
        if (this.#at('(') || this.#at('<')) {
            this.#skipMethod();
            return null;
        }
        if (!this.#take(':'))
            return null;
        const schema = this.#type(depth + 1);
        if (this.#take('='))
            this.#postfix(depth + 1);
        return { name, schema, optional };
    }
    #indexSignature(depth) {
        while (this.#peek() !== undefined && !this.#take(']'))
            this.#next();
        return this.#take(':') ? this.#type(depth + 1) : {};
    }
    #skipMethod() {
        let nested = 0;
        while (this.#peek() !== undefined) {
            const text = this.#peek()?.text ?? '';
            if (nested === 0 && (text === ';' || text === '}'))
                return;
            if ('({'.includes(text))
                nested += 1;
            if (')}'.includes(text))
                nested -= 1;
            this.#next();
            if (nested === 0 && text === '}')
                return;
        }
    }
    #generics() {
        if (!this.#at('<'))
            return;
        let nested = 0;
        while (this.#peek() !== undefined) {
            const text = this.#next()?.text;
            if (text === '<')
                nested += 1;
            if (text === '>')
                nested -= 1;
            if (nested === 0)
                return;
        }
    }
    #named(name) {
        const model = this.#models.get(name.toLowerCase());
        if (model === name)
            return { $ref: `#/models/${name}` };
        if (name === 'Date')
            return { type: 'string', format: 'date-time' };
        if (name === 'true' || name === 'false')
            return { type: 'boolean', const: name === 'true' };
        return schemaFromTypeWords(name, this.#models) ?? {};
    }
    #comments() {
        while (this.#peek()?.kind === 'comment')
            this.#next();
    }
    #peek(ahead = 0) {
        return this.#tokens[this.#index + ahead];
    }
    #at(text) {
        const token = this.#peek();
        return token?.kind === 'operator' && token.text === text;
    }
    #take(text) {
        if (!this.#at(text))
            return false;
        this.#index += 1;
        return true;
    }
    #next() {
        const token = this.#tokens[this.#index];
        this.#index += 1;
        return token;
    }
}
function described(schema, comment) {
    const choices = schema.type === 'string' && schema.enum === undefined ? choicesIn(comment) : [];
    return { ...schema, description: comment, ...(choices.length > 1 ? { enum: [...choices] } : {}) };
}
/** `'a' | 'b'` as one enumeration, `X | null` as nullable. */
function declarations_unionOf(options) {
    const rest = options.filter((option) => option.type !== 'null');
    const some = rest.length < options.length ? nullable : (schema) => schema;
    const [first] = rest;
    if (first === undefined)
        return { type: 'null' };
    if (rest.length === 1)
        return some(first);
    if (rest.every((option) => option.const !== undefined && option.type === first.type)) {
        const values = rest.flatMap((option) => (option.const === undefined ? [] : [option.const]));
        return first.type === 'boolean'
            ? some({ type: 'boolean' })
            : some({ type: first.type ?? 'string', enum: values });
    }
    return some({ anyOf: rest });
}
const ARRAYS = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet']);
const TRANSPARENT = new Set(['Promise', 'Partial', 'Readonly', 'Required', 'Pick', 'Omit', 'NonNullable']);
const MODIFIERS = new Set(['readonly', 'public', 'private', 'protected', 'static', 'declare', 'abstract']);

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/section-role.js


/** The role of every section by its index; a section takes the role of the one around it where its title says nothing. */
function sectionRoles(sections, ownPort) {
    const roles = [];
    for (const section of sections) {
        const outer = section.parent === null ? 'neutral' : (roles[section.parent.index] ?? 'neutral');
        roles.push(roleIn(outer, section, sections, ownPort));
    }
    return roles;
}
function roleIn(outer, section, sections, ownPort) {
    if (outer === 'planned' || outer === 'foreign')
        return outer;
    if (section.level === 0 || isDocumentTitle(section, sections))
        return 'neutral';
    const title = section.title.text;
    if (isRequestTitle(title))
        return outer;
    const port = /\bport:?\s*(\d{2,5})\b/i.exec(title)?.[1];
    if (port !== undefined && ownPort !== null && Number(port) !== ownPort)
        return 'foreign';
    const own = titleRole(title);
    if (own === null)
        return outer;
    if (outer === 'example')
        return own === 'api' || own === 'planned' || own === 'foreign' ? own : outer;
    if (outer !== 'api')
        return own;
    // Inside the interface's own section most words name a group of endpoints; only plain statements count.
    if (own === 'planned' || own === 'models')
        return own;
    if (/\b(?:examples?|usage|walkthrough|tutorial|quick ?start|curl|beispiele?)\b/i.test(title))
        return 'example';
    return /\b(?:external|third[- ]party|upstream|outgoing|consumed)\b/i.test(title) ? 'foreign' : outer;
}
/** The first heading, when it is the only one of its level: the name of the document. */
function isDocumentTitle(section, sections) {
    if (section.parent !== null && section.parent.level > 0)
        return false;
    const first = sections[1];
    return (first === section &&
        !sections.some((other) => other !== section && other.level > 0 && other.level <= section.level));
}
/** Whether a title names an endpoint rather than a topic. */
function isRequestTitle(title) {
    return requestMentions(title).length > 0 || leadingPath(title) !== null;
}
/** `/health` at the beginning of a text, after numbers and signs. */
function leadingPath(text) {
    const lead = /^[^\p{L}\p{N}/]*(?:\d+(?:\.\d+)*[.)]?\s+)?[^\p{L}\p{N}/]*/u.exec(text)?.[0] ?? '';
    if (text[lead.length] !== '/')
        return null;
    const read = readPathAt(text, lead.length);
    return read === null || !/^\/(?:[a-z]|$|\{|:)/i.test(read.text) ? null : { path: read.text, end: read.end };
}
function titleRole(title) {
    const text = title.toLowerCase();
    for (const [role, pattern] of TITLE_ROLES)
        if (pattern.test(text))
            return role;
    return null;
}
/** Asked in this order: the first that matches decides. */
const TITLE_ROLES = [
    [
        'planned',
        /\b(?:future|planned|roadmap|upcoming|backlog|out of scope|non-goals|not (?:yet )?(?:implemented|included|supported)|next steps?|nice to have|deprecated|removed|enhancements|later|geplant\w*|ausblick|zukunft)\b/,
    ],
    [
        'foreign',
        /\b(?:external|third[- ]party|upstream|downstream|consumed|consumes|outgoing|outbound|other (?:services|droplets|systems)|calls made|api calls|required (?:services|apis)|apis? required|optional services|auto-?registration|self-?registration|fremde\w*|externe\w*)\b/,
    ],
    ['api', /\b(?:endpoints?|routes|endpunkte?)\b(?!.*\b(?:example|usage)s?\b)/],
    [
        'foreign',
        /\b(?:dependenc(?:y|ies)|integrations?|integrates?|integrating|abhängigkeit(?:en)?|service calls|calls to)\b/,
    ],
    [
        'example',
        /\b(?:examples?|usage|use cases?|walkthrough|tutorial|quick ?start|getting started|try it|demo|samples?|flows?|sequence|scenarios?|user stor(?:y|ies)|curl|prompts?|templates?|beispiele?|ablauf|abläufe|verwendung|nutzung|schnellstart)\b/,
    ],
    [
        'models',
        /\b(?:data ?models?|models?|entit(?:y|ies)|schemas?|data structures?|datenmodelle?|types|tables?|database)\b/,
    ],
    [
        'criteria',
        /\b(?:success criteria|acceptance|checklist|compliance checks?|(?:functional|non-functional) requirements|requirements|validation rules|test(?:s|ing)?|quality|performance|targets|constraints|limitations|known issues|best practices|anforderungen|metrics)\b/,
    ],
    [
        'inside',
        /\b(?:workflows?|lifecycle|journey|how it works|data flow|verification|deploy(?:ment|ing)?|install(?:ation)?|start-?up|monitoring|troubleshooting|changelog|history|migration|implementation|architecture|architektur|technical|diagram|pipeline|process|logic)\b/,
    ],
    ['api', /\b(?:apis?|rest|http|websockets?|udc|ubic|interfaces?|operations|schnittstellen?|webhooks?)\b/],
];
/** The headings from the innermost section outwards, joined, for messages and word tests. */
function titlesAround(section) {
    return [...ancestry(section)].map((at) => at.title.text).join(' / ');
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/identity.js
/** A machine by its number: it may run anything, so the port decides. */
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const LOOPBACK = new Set(['', 'localhost', '127.0.0.1', '0.0.0.0', '[::1]', 'host.docker.internal']);
/** Whether a request goes to this service: a bare path does, a URL by its host and port. */
function isOwnTarget(target, identity) {
    if (target.host === '' && target.port === null)
        return true;
    if (LOOPBACK.has(target.host) || ADDRESS.test(target.host))
        return target.port === null || identity.port === null || target.port === identity.port;
    if (target.host === identity.host)
        return true;
    if (target.port !== null && target.port === identity.port)
        return true;
    const label = target.host.split('.')[0] ?? '';
    if (label === identity.name || (identity.name !== '' && target.host.includes(identity.name)))
        return true;
    return /example|your|domain|\bhost\b|server|[{$<]/.test(target.host);
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/standing.js

/** Words before a request that make it a call rather than a definition. */
const CALL_WORDS = /\b(?:calls?|calling|invokes?|hits?|polls?|sends?|uses?|using|via|see|same as|through|then|e\.g\.|for example|queries|consumes|registers? with|ruft|siehe|requests? to|posts? to|reports? to|notif(?:y|ies)|forwards? to|proxies)\b/i;
function readsAsCall(text) {
    return CALL_WORDS.test(text) && !/\b(?:called|used|invoked) by\b/i.test(text);
}
/** Whether a sentence that ends in a colon announces requests to another service. */
function announcesCalls(text) {
    return /:\s*$/.test(text) && readsAsCall(text);
}
/** What a sighting of this form in a section of this role is worth. */
function standingOf(form, role, target, identity, context) {
    if (!isOwnTarget(target, identity))
        return 'foreign';
    if (role === 'planned')
        return 'planned';
    if (role === 'foreign')
        return target.port !== null && target.port === identity.port ? 'hint' : 'foreign';
    if (form === 'inline')
        return 'mention';
    if (context.announcedCall)
        return 'foreign';
    if (role !== 'api' && context.tail !== null && namesOther(context.tail.text, identity))
        return 'foreign';
    if (form === 'curl' || role === 'example' || role === 'criteria')
        return 'hint';
    if (role === 'inside' && form === 'item')
        return 'hint';
    return role === 'neutral' && context.checkbox ? 'hint' : 'definition';
}
/** `on registry`, `to the voting-weight-tracker`: the other service stands behind the request. */
function namesOther(text, identity) {
    const lower = text.toLowerCase();
    return identity.others.some((name) => new RegExp(`\\b(?:on|to|at|of|from|in)\\s+(?:the\\s+)?${standing_escaped(name)}\\b`).test(lower));
}
function standing_escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/scan-text.js






const LEAD_LABEL = /^(?:(?:http |rest |api )?(?:endpoint|route|url|uri|request|path|operation|api|call|endpunkt|method|resource)(?: url| path)?)\s*:?\s*$/i;
/** Every `METHOD /path` of a line. */
function sightingsInLine(line) {
    const found = [];
    let before = null;
    const mentions = requestMentions(line.text);
    for (const [index, mention] of mentions.entries()) {
        if (inMark(line, mention.start, 'deleted'))
            continue;
        const between = before === null ? '' : line.text.slice(before.mention.end, mention.start);
        const follows = before !== null && /^[\s`*,/|&+]*(?:and|or|und|oder)?[\s`*,/|&+]*$/.test(between);
        const title = withoutSigns(line.text.slice(0, mention.start));
        const position = before === null ? leadPosition(line, mention, title) : follows ? before.position : 'inline';
        before = { mention, position };
        const next = mentions[index + 1]?.start ?? line.text.length;
        const tail = tailOf(sliceLine(line, 0, next), mention.end);
        for (const method of mention.methods) {
            const socket = method === 'GET' && /^\(?\s*web ?socket\b/i.test(tail.text);
            const shown = { position, methodInferred: false, target: mention.target, tail };
            found.push({
                ...shown,
                method: socket ? 'WS' : method,
                title: position === 'titled' ? tidyTitle(title) : '',
            });
        }
    }
    return found;
}
function leadPosition(line, mention, title) {
    const quoted = /["“„'«]$/.test(line.text.slice(0, mention.start)) && !inMark(line, mention.start, 'code');
    if (quoted)
        return 'inline';
    if (title === '' || LEAD_LABEL.test(title))
        return 'lead';
    if (readsAsCall(title) || title.split(/\s+/).length > 8 || /[.,;!?]/.test(title))
        return 'inline';
    const separated = /[:–—(\-→|]\s*[`*"'([]*$/.test(line.text.slice(0, mention.start)) || inMark(line, 0, 'strong');
    return separated ? 'titled' : 'inline';
}
/** The standing methods of the five standard endpoints. */
function standardMethod(path) {
    const name = path.slice(1).toLowerCase();
    if (!ir/* STANDARD_ENDPOINTS */.D.some((standard) => standard === name))
        return null;
    return name === 'message' ? 'POST' : 'GET';
}
const FILES = /^\/(?:opt|var|etc|usr|home|users|tmp|root|bin|dev|mnt|srv|app\/|path\/to|data\/)(?:\/|$)?|\.(?:md|py|js|ts|json|ya?ml|sh|txt|log|html?|env|sql|toml|db|pid|sock|conf|service)$/i;
/** A line that begins with a path and no method, as check lists do: `✅ /health - status`. */
function pathOnlySighting(line) {
    const read = leadingPath(line.text);
    if (read === null)
        return null;
    const start = line.text.indexOf('/');
    const quoted = inMark(line, start, 'code') || inMark(line, start, 'strong');
    const after = line.text.slice(read.end);
    if (!quoted && !/^\s*(?:$|[-–—:(|→])/.test(after))
        return null;
    const target = parsePath(read.path);
    if (target === null || FILES.test(target.path))
        return null;
    const tail = tailOf(line, read.end);
    const said = /^\(?\s*([A-Za-z]+)\s*\)?(?=\s|$|[-–—:,)])/.exec(tail.text);
    const stated = said?.[1] === undefined || said[1] !== said[1].toUpperCase() ? null : methodFrom(said[1]);
    if (stated !== null && said !== null) {
        return {
            position: 'lead',
            method: stated,
            methodInferred: false,
            target,
            title: '',
            tail: tailOf(tail, said[0].length),
        };
    }
    const method = standardMethod(target.path) ??
        (/^\/ws(?:\/|$)|web ?socket/i.test(`${target.path} ${tail.text}`) ? 'WS' : 'GET');
    return { position: 'lead', method, methodInferred: true, target, title: '', tail };
}
/** A line that begins with a bare method below a path heading: `**GET** - list them`. */
function methodOnlySighting(line) {
    const found = /^[^\p{L}\p{N}]*((?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|WS)(?:\s*[,/|]\s*(?:GET|HEAD|POST|PUT|PATCH|DELETE))*)(?=$|[\s:–—(`*-])/u.exec(line.text);
    if (found?.[1] === undefined)
        return null;
    return { methods: onlyMethods(found[1]), tail: tailOf(line, found[0].length) };
}
/** What follows a request in its line, without the separators. */
function tailOf(line, end) {
    const rest = line.text.slice(end);
    const skip = /^[\s`*"')\]}]*(?:HTTP\/\d(?:\.\d)?)?[\s`*"')\]}]*(?:[-–—:→|>=#]+|\/\/)?\s*/.exec(rest)?.[0].length ?? 0;
    const tail = sliceLine(line, end + skip);
    if (/^(?:[,;.)]|(?:and|or|und|oder)\b)?\s*$/.test(tail.text))
        return { ...tail, text: '', marks: [] };
    return /^\(.*\)$/.test(tail.text) && !tail.text.slice(1, -1).includes('(')
        ? sliceLine(tail, 1, tail.text.length - 1)
        : tail;
}
/** Text without list numbers, emoji, check marks and brackets at its ends. */
function withoutSigns(text) {
    return text
        .replace(/^[^\p{L}\p{N}]*(?:\d+(?:\.\d+)*[.)]?(?=\s|$|[^\p{L}\p{N}]))?[^\p{L}\p{N}]*/u, '')
        .replace(/[^\p{L}\p{N})\]:?!.%]+$/u, '')
        .trim();
}
function tidyTitle(title) {
    return title.replace(/[\s:–—(\-→|]+$/, '').trim();
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/shell.js


/** The requests of `curl`, `http`, `wget`, `wscat` and `websocat` commands in shell text. Linear, never throws. */
function shellRequests(text) {
    const found = [];
    let position = 0;
    let line = 1;
    let comment = '';
    while (position < text.length) {
        const newline = text.indexOf('\n', position);
        const lineEnd = newline === -1 ? text.length : newline;
        const content = text.slice(position, Math.min(lineEnd, position + 4000));
        const command = /(?:^|[\s;&|(`$])(curl|https?|wget|wscat|websocat)\s+(?=\S)/.exec(content);
        let end = lineEnd;
        if (command?.[1] !== undefined && !/^\s*#/.test(content)) {
            const read = shellWords(text, position + command.index + command[0].length);
            const request = requestFrom(command[1], read.words);
            if (request !== null)
                found.push({ ...request, line, comment });
            end = Math.max(lineEnd, text.indexOf('\n', read.end) === -1 ? text.length : text.indexOf('\n', read.end));
        }
        const note = /^\s*(?:#|\/\/)+\s*(.*)$/.exec(content)?.[1];
        comment = note !== undefined ? note.trim() : '';
        for (let index = position; index < end; index += 1)
            if (text[index] === '\n')
                line += 1;
        position = end + 1;
        line += 1;
    }
    return found;
}
function requestFrom(command, words) {
    let method = null;
    let url = null;
    let body = null;
    let get = false;
    const form = [];
    const headers = [];
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? '';
        const value = /^--[\w-]+=/.test(word) ? word.slice(word.indexOf('=') + 1) : (words[index + 1] ?? '');
        const option = word.replace(/=.*$/s, '');
        const takes = option === word ? 1 : 0;
        if (option === '-X' || option === '--request') {
            method = methodFrom(value);
            index += takes;
        }
        else if (/^-X[A-Z]+$/.test(word))
            method = methodFrom(word.slice(2));
        else if (DATA.has(option)) {
            body = body === null ? value : `${body}&${value}`;
            index += takes;
        }
        else if (option === '-F' || option === '--form') {
            form.push(value);
            index += takes;
        }
        else if (option === '-H' || option === '--header') {
            headers.push(value);
            index += takes;
        }
        else if (option === '-G' || option === '--get')
            get = true;
        else if (option === '-I' || option === '--head')
            method = 'HEAD';
        else if (VALUED.has(option))
            index += takes;
        else if (!word.startsWith('-') && url === null) {
            if (command.startsWith('http') && methodFrom(word) !== null && word === word.toUpperCase())
                method = methodFrom(word);
            else
                url = command.startsWith('http') && word.startsWith(':') ? `http://localhost${word}` : word;
        }
    }
    const target = url === null ? null : parsePath(url);
    if (target === null)
        return null;
    const socket = command === 'wscat' || command === 'websocat' || target.scheme.startsWith('ws');
    const fallback = socket
        ? 'WS'
        : !get && (body !== null || form.length > 0)
            ? 'POST'
            : 'GET';
    return { method: method ?? fallback, target, body: get ? null : body, form, headers };
}
/** Words of one command: quotes taken off, continued lines joined; ends at the end of the line or at a pipe. */
function shellWords(text, start) {
    const words = [];
    let word = '';
    let open = false;
    let position = start;
    const close = () => {
        if (open)
            words.push(word);
        word = '';
        open = false;
    };
    while (position < text.length) {
        const char = text[position] ?? '';
        if (char === '\\' && /^\\[ \t]*\n/.test(text.slice(position, position + 20)))
            position = text.indexOf('\n', position) + 1;
        else if (char === "'" || char === '"') {
            const read = quoted(text, position);
            word += read.value;
            open = true;
            position = read.end;
        }
        else if (char === '\n' || char === '|' || char === ';')
            break;
        else if (char === '&' && /\s/.test(text[position - 1] ?? ' '))
            break;
        else if (char === '#' && /\s/.test(text[position - 1] ?? ' '))
            break;
        else if (char === ' ' || char === '\t') {
            close();
            position += 1;
        }
        else {
            word += char;
            open = true;
            position += 1;
        }
    }
    close();
    return { words, end: position };
}
function quoted(text, start) {
    const quote = text[start] ?? '"';
    let index = start + 1;
    let value = '';
    while (index < text.length && text[index] !== quote) {
        if (quote === '"' && text[index] === '\\' && /["\\$`]/.test(text[index + 1] ?? ''))
            index += 1;
        value += text[index] ?? '';
        index += 1;
    }
    return { value, end: Math.min(text.length, index + 1) };
}
const DATA = new Set(['-d', '--data', '--data-raw', '--data-binary', '--data-urlencode', '--json']);
const VALUED = new Set([
    '-o',
    '--output',
    '-u',
    '--user',
    '-b',
    '--cookie',
    '-c',
    '--cookie-jar',
    '-w',
    '--write-out',
    '-m',
    '--max-time',
    '--connect-timeout',
    '-A',
    '-e',
    '--retry',
]);

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/scan-fence.js



const NO_REQUESTS = new Set([
    'markdown',
    'md',
    'mdx',
    'mermaid',
    'plantuml',
    'dot',
    'nginx',
    'dockerfile',
    'yaml',
    'yml',
    'toml',
    'ini',
    'sql',
    'diff',
    'csv',
    'xml',
    'html',
    'css',
    'env',
    'cron',
]);
/** Source code: its comments and strings show requests, its lines are none. */
const PROGRAMS = new Set([
    'python',
    'py',
    'javascript',
    'js',
    'jsx',
    'typescript',
    'ts',
    'tsx',
    'java',
    'kotlin',
    'go',
    'golang',
    'rust',
    'csharp',
    'cs',
    'ruby',
    'php',
    'c',
    'cpp',
]);
/** Reads request lines and shell commands of a fence. */
function readFence(block) {
    if (NO_REQUESTS.has(block.language) || isNestedDocument(block))
        return { flow: false, requests: [], commands: [] };
    const commands = shellRequests(block.text);
    if (PROGRAMS.has(block.language))
        return { flow: false, requests: commentRequests(block), commands };
    const rows = rowsOf(block);
    let requests = collect(rows, (row) => row.kind === 'request');
    if (requests.length === 0 && commands.length === 0)
        requests = commentRequests(block);
    const count = (kind) => rows.filter((row) => row.kind === kind).length;
    const steps = rows.filter((row) => row.kind === 'other' && isStep(row.text)).length;
    const flow = steps > 0 && count('request') < (count('request') + count('other')) * 0.6;
    return { flow, requests, commands };
}
/** A fence whose text is a document of its own: headings of Markdown below a title. */
function isNestedDocument(block) {
    if (block.language !== '' && !/^(?:markdown|md|mdx|text|txt)$/.test(block.language))
        return false;
    return /^#{2,4} \S/m.test(block.text) && /^(?:#{1,4} \S.*\n[\s\S]*){2}/m.test(block.text.slice(0, 20_000));
}
function rowsOf(block) {
    const rows = [];
    const lines = block.text.split('\n');
    let offset = 0;
    let bodyEnd = 0;
    for (const [index, text] of lines.entries()) {
        const inBody = offset < bodyEnd;
        if (!inBody && /^\s*[[{]/.test(text))
            bodyEnd = readLenientValue(block.text, offset)?.end ?? offset + text.length;
        const line = block.textLine + index;
        const shown = inBody ? [] : requestsOf(text, line);
        rows.push({ kind: scan_fence_kindOf(text, shown, offset < bodyEnd), text, index, shown, line });
        offset += text.length + 1;
    }
    return rows;
}
function requestsOf(text, line) {
    const bare = text.replace(/^[\s│├└─┬|+`>$•*-]*(?=[A-Z])/, '');
    const shown = sightingsInLine({ text: bare, marks: [], line });
    return shown[0]?.position === 'lead' && !/^\s*\d+[.)]\s/.test(text)
        ? shown.filter((one) => one.position === 'lead')
        : [];
}
function scan_fence_kindOf(text, shown, inBody) {
    const bare = text.trim();
    if (bare === '')
        return 'blank';
    if (inBody)
        return 'body';
    if (shown.length > 0)
        return 'request';
    if (/^(?:#|\/\/|--|\/\*|\*)/.test(bare))
        return 'comment';
    if (/^(?:[A-Z][\w-]*|HTTP\/[\d.]+ \d{3}|[\w ]{1,30}):?(?=$|[: ])/.test(bare) &&
        /^(?:[\w-]+(?: [\w-]+){0,2}:|HTTP\/)/.test(bare))
        return 'label';
    return 'other';
}
function isStep(text) {
    return /[↓↑→←▼▲⇒⇓➜➔►│┌┐└┘├]|-{1,2}>|=>/.test(text) || /^\s*\d+[.)]\s/.test(text);
}
function collect(rows, begins) {
    const starts = rows.filter(begins);
    return starts.flatMap((row, at) => {
        const next = starts[at + 1]?.index ?? rows.length;
        const rest = rows.slice(row.index + 1, next);
        while (at + 1 < starts.length && (rest.at(-1)?.kind === 'comment' || rest.at(-1)?.kind === 'blank'))
            rest.pop();
        const above = rows[row.index - 1];
        const title = above?.kind === 'comment' ? above.text.replace(/^[\s#/*-]+/, '').trim() : '';
        const text = rest.map((one) => one.text).join('\n');
        return row.shown.map((shown) => ({
            shown,
            line: row.line,
            title,
            text,
            firstLine: row.line + 1,
            alone: starts.length === 1,
        }));
    });
}
/** `// POST /x` above a body, where the fence has no other request line. */
function commentRequests(block) {
    const lines = block.text.split('\n');
    const rows = lines.map((text, index) => {
        const note = /^\s*(?:#|\/\/)\s*(.*)$/.exec(text)?.[1];
        const line = block.textLine + index;
        const shown = note === undefined ? [] : requestsOf(note, line);
        return {
            kind: shown.length > 0 ? 'request' : note === undefined ? 'other' : 'comment',
            text,
            index,
            shown,
            line,
        };
    });
    return collect(rows, (row) => row.kind === 'request');
}
/** The description after a request line in a fence: a comment, or words after several spaces. */
function fenceTail(tail) {
    return { ...tail, text: tail.text.replace(/^(?:#|\/\/|--|→|=>|->)\s*/, '').trim(), marks: [] };
}

;// CONCATENATED MODULE: ./build/js/compile/schema/conflict.js
/** Why no value can follow both schemas, as words; null where some value can. References are not followed. */
function conflictBetween(a, b, path = '') {
    const [left, right] = [typesOf(a), typesOf(b)];
    if (left.length > 0 &&
        right.length > 0 &&
        !left.some((type) => right.some((other) => compatible(type, other)))) {
        return `${path === '' ? 'the body' : path} is ${left.join(' or ')} there and ${right.join(' or ')} here`;
    }
    const names = Object.keys(a.properties ?? {});
    for (const name of names) {
        const own = a.properties?.[name];
        const other = b.properties !== undefined && Object.hasOwn(b.properties, name) ? b.properties[name] : undefined;
        if (own === undefined || other === undefined)
            continue;
        const conflict = conflictBetween(own, other, path === '' ? name : `${path}.${name}`);
        if (conflict !== null)
            return conflict;
    }
    return null;
}
function typesOf(schema) {
    if (schema.type === undefined)
        return [];
    return typeof schema.type === 'string' ? [schema.type] : schema.type;
}
/** Text in an example may stand for anything that is written as text. */
function compatible(a, b) {
    if (a === b || a === 'null' || b === 'null')
        return true;
    return (a === 'integer' && b === 'number') || (a === 'number' && b === 'integer');
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/models/merge-models.js

/** How exact a notation is; the exactest definition of a model gives its schema. */
const EXACTNESS = {
    python: 4,
    typescript: 4,
    fields: 3,
    sql: 3,
    example: 1,
};
/** One model for each name; a table and a class of the same name are one model. */
function mergeModels(drafts, findings) {
    const merged = new Map();
    for (const draft of drafts) {
        const key = draft.name.toLowerCase();
        const known = merged.get(key);
        merged.set(key, known === undefined ? draft : mergeTwo(known, draft, findings));
    }
    return [...merged.values()]
        .map((model) => withRemarkedKeys({ ...model, schema: flattened(model.schema, merged, 0) }))
        .sort((a, b) => a.line - b.line);
}
/** `interface A extends B` as one object, where every part is one. */
function flattened(schema, models, depth) {
    if (schema.allOf === undefined || depth > 8)
        return schema;
    const parts = schema.allOf.map((part) => {
        const name = part.$ref?.split('/').at(-1)?.toLowerCase();
        const target = name === undefined ? part : (models.get(name)?.schema ?? part);
        return flattened(target, models, depth + 1);
    });
    if (parts.some((part) => part.properties === undefined))
        return schema;
    const required = [...new Set(parts.flatMap((part) => part.required ?? []))];
    const { allOf: _, ...rest } = schema;
    return {
        ...rest,
        type: 'object',
        properties: Object.fromEntries(parts.flatMap((part) => Object.entries(part.properties ?? {}))),
        ...(required.length > 0 ? { required } : {}),
    };
}
/** `# unique` and `// primary key` beside a field are constraints as good as SQL's. */
function withRemarkedKeys(model) {
    if (model.notation === 'sql')
        return model;
    const found = Object.entries(model.schema.properties ?? {}).flatMap(([name, schema]) => {
        const remark = schema.description ?? '';
        if (/\bprimary key\b|\bprimärschlüssel\b/i.test(remark))
            return [{ kind: 'primary_key', fields: [name] }];
        if (/\bnot unique\b|\bnon-unique\b|\bunique (?:per|within|salt)\b/i.test(remark))
            return [];
        return /(?:^|[,;(]\s*|\bmust be |\bis )unique\b|\beindeutig\b/i.test(remark)
            ? [{ kind: 'unique', fields: [name] }]
            : [];
    });
    return { ...model, constraints: merge_models_unionOf(model.constraints, found) };
}
function mergeTwo(a, b, findings) {
    const [best, other] = EXACTNESS[b.notation] > EXACTNESS[a.notation] ? [b, a] : [a, b];
    const conflict = conflictBetween(best.schema, other.schema);
    if (conflict !== null) {
        const message = `${best.name} is defined twice and differs: ${conflict}. The definition in line ${best.line} holds.`;
        const hint = `Define ${best.name} once, or give the two shapes different names.`;
        findings.add('warning', 'contradictory-model', other.line, message, hint, [
            { message: 'the other definition', line: best.line },
        ]);
    }
    return {
        ...best,
        description: best.description === '' ? other.description : best.description,
        schema: refined(best.schema, other.schema),
        constraints: merge_models_unionOf(best.constraints, other.constraints),
        line: Math.min(a.line, b.line),
    };
}
/** The exacter schema with the other's bounds, choices and defaults where it has none. */
function refined(best, other) {
    if (best.properties === undefined || other.properties === undefined)
        return best;
    const entries = Object.entries(best.properties).map(([name, schema]) => {
        const more = other.properties !== undefined && Object.hasOwn(other.properties, name)
            ? other.properties[name]
            : undefined;
        if (more === undefined || JSON.stringify(more.type) !== JSON.stringify(schema.type))
            return [name, Object.keys(schema).length === 0 && more !== undefined ? more : schema];
        return [name, { ...more, ...schema }];
    });
    return { ...best, properties: Object.fromEntries(entries) };
}
function merge_models_unionOf(a, b) {
    const all = new Map([...a, ...b].map((constraint) => [JSON.stringify(constraint), constraint]));
    return [...all.values()];
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/models/read-models.js













const MODEL_SECTION = /\b(?:data ?models?|models?|entit(?:y|ies)|entitäten|schemas?|data structures?|datenmodelle?|domain objects?|types|database|tables?|resources?|collections)\b/i;
/** Every data model of the document: classes, interfaces, tables, and what its model sections describe. */
function readModels(outline, roles, findings) {
    const blocks = outline.blocks.filter((block) => {
        const role = roles[block.section.index];
        return role !== 'foreign' && role !== 'planned' && !(block.kind === 'code' && isNestedDocument(block));
    });
    const classes = new Map();
    const names = new Set();
    const python = new Map();
    for (const block of blocks) {
        if (block.kind !== 'code')
            continue;
        if (isPython(block)) {
            const found = readPythonModule(block.text).classes;
            python.set(block, [...found]);
            for (const cls of found) {
                classes.set(cls.name, cls);
                if (cls.fields.length > 0)
                    names.add(cls.name);
            }
        }
        else if (isScript(block))
            for (const name of declaredTypeNames(block.text))
                names.add(name);
    }
    const described = describedModels(outline, blocks, modelNames(names));
    for (const model of described)
        names.add(model.name);
    const known = modelNames(names);
    const drafts = [];
    for (const block of blocks) {
        if (block.kind !== 'code')
            continue;
        const found = python.get(block);
        if (found !== undefined)
            for (const cls of found)
                drafts.push(...fromClass(cls, classes, known, block.textLine - 1, findings));
        else if (isScript(block))
            drafts.push(...fromScript(block, known));
        else if (isSql(block))
            drafts.push(...fromSql(block));
    }
    const models = mergeModels([...drafts, ...describedModels(outline, blocks, known)], findings);
    return { models, names: modelNames(models.map((model) => model.name)) };
}
function isPython(block) {
    return /^(?:python|py|)$/.test(block.language) && /^\s*class \w+.*:/m.test(block.text);
}
function isScript(block) {
    return (/^(?:typescript|ts|tsx|javascript|js|)$/.test(block.language) &&
        /^\s*(?:export\s+)?(?:declare\s+)?(?:interface \w|type \w+.*=|enum \w|class \w+.*\{)/m.test(block.text));
}
function isSql(block) {
    return (/^(?:sql|postgres|postgresql|sqlite|mysql|plpgsql|)$/.test(block.language) &&
        /\bcreate\s+(?:temp\w*\s+|unlogged\s+)?table\b/i.test(block.text));
}
function fromClass(cls, classes, known, offset, findings) {
    const model = schemaFromClass(cls, classes, known);
    if (model === null)
        return [];
    for (const unknown of model.unknown) {
        const message = `${cls.name} uses the type ${unknown.name}, which the document does not define; any value is accepted.`;
        findings.add('info', 'unknown-type', offset + unknown.line, message, `Define ${unknown.name} beside ${cls.name}.`);
    }
    const constraints = [
        ...(model.primaryKey.length > 0 ? [{ kind: 'primary_key', fields: model.primaryKey }] : []),
        ...model.unique.map((field) => ({ kind: 'unique', fields: [field] })),
        ...model.references.map((one) => ({
            kind: 'foreign_key',
            fields: [one.field],
            references: { model: (0,compile_words/* pascalCase */.fL)((0,compile_words/* singularWords */.xU)(one.table).join(' ')), fields: [one.column] },
        })),
    ];
    return [
        {
            name: cls.name,
            description: cls.docstring,
            schema: model.schema,
            constraints,
            line: offset + cls.line,
            origin: 'stated',
            notation: 'python',
        },
    ];
}
function fromScript(block, known) {
    return readTypeDeclarations(block.text, known).map((declaration) => ({
        name: declaration.name,
        description: declaration.schema.description ?? '',
        schema: declaration.schema,
        constraints: [],
        line: block.textLine + declaration.line - 1,
        origin: 'stated',
        notation: 'typescript',
    }));
}
function fromSql(block) {
    return readSqlTables(block.text).map((table) => ({
        name: modelNameOfTable(table.name),
        description: '',
        schema: table.schema,
        constraints: [
            ...(table.primaryKey.length > 0 ? [{ kind: 'primary_key', fields: table.primaryKey }] : []),
            ...table.unique.map((fields) => ({ kind: 'unique', fields })),
            ...table.references.map((one) => ({
                kind: 'foreign_key',
                fields: one.fields,
                references: {
                    model: modelNameOfTable(one.table),
                    fields: one.columns.length > 0 ? one.columns : ['id'],
                },
            })),
            ...table.indexes.map((fields) => ({ kind: 'index', fields })),
        ],
        line: block.textLine + table.line - 1,
        origin: 'stated',
        notation: 'sql',
    }));
}
function modelNameOfTable(table) {
    return (0,compile_words/* pascalCase */.fL)((0,compile_words/* singularWords */.xU)(table).join(' '));
}
/** Models that prose describes: an example, a table or a list of fields under a heading that names the model. */
function describedModels(outline, blocks, known) {
    const found = [];
    for (const block of blocks) {
        const named = isModelSection(block.section) ? modelNameAt(block.section) : null;
        if (block.kind === 'code')
            found.push(...fromExample(block, named, known));
        else if (block.kind === 'table' && named !== null) {
            const fields = fieldsFromTable(block.header, block.rows, known);
            if (fields !== null)
                found.push(fromFields(named, fields, block.line));
        }
    }
    for (const section of outline.sections) {
        if (!isModelSection(section))
            continue;
        found.push(...fromItems(outline, section, known));
    }
    return found;
}
function isModelSection(section) {
    return [...ancestry(section)].some((at) => at.level > 1 &&
        MODEL_SECTION.test(at.title.text) &&
        !isRequestTitle(at.title.text) &&
        !/\b(?:endpoints?|api)\b/i.test(at.title.text));
}
/** The model that a heading names: `### VotingEvent (Database - History)` -> `VotingEvent`. */
function modelNameAt(section) {
    if (section.level < 2)
        return null;
    const text = section.title.text
        .replace(/\([^)]*\)/g, ' ')
        .replace(/^[^\p{L}]*(?:\d+(?:\.\d+)*[.)]?\s+)?/u, '')
        .replace(/[:\s]+$/, '')
        .trim();
    return modelNameFrom(text);
}
function modelNameFrom(text) {
    const bare = text
        .replace(/^(?:table|model|entity|schema|collection|type|tabelle)\s*:?\s+/i, '')
        .replace(/\s+(?:table|model|entity|object|schema|record|collection|response|resource)$/i, '')
        .trim();
    if (!/^[A-Za-z][\w -]{1,40}$/.test(bare) || bare.split(/\s+/).length > 3 || MODEL_SECTION.test(bare))
        return null;
    if (/^[A-Z][A-Za-z0-9]+$/.test(bare))
        return (0,compile_words/* singularWords */.xU)(bare).join('') === bare.toLowerCase()
            ? bare
            : (0,compile_words/* pascalCase */.fL)((0,compile_words/* singularWords */.xU)(bare).join(' '));
    return (0,compile_words/* pascalCase */.fL)((0,compile_words/* singularWords */.xU)(bare).join(' '));
}
function fromExample(block, named, known) {
    const pseudo = /^\s*(?:type|model|object|struct)?\s*([A-Z]\w+)\s*[:=]?\s*(?=\{)/.exec(block.text);
    const name = named ?? null;
    if (pseudo?.[1] !== undefined &&
        !isScript(block) &&
        /^(?:json|json5|yaml|text|txt|python|)$/.test(block.language) &&
        isModelSection(block.section)) {
        const node = readLenientValue(block.text, pseudo[0].length)?.node;
        if (node?.kind === 'object')
            return [exampleModel(pseudo[1], schemaFromLenient(node, known), block.textLine)];
    }
    if (name === null ||
        !/^(?:json|json5|jsonc|javascript|js|python|py|)$/.test(block.language) ||
        !/^\s*\{/.test(block.text))
        return [];
    const node = readLenientValue(block.text)?.node;
    if (node?.kind !== 'object' || node.members.length === 0)
        return [];
    return [exampleModel(name, schemaFromLenient(node, known), block.textLine)];
}
function exampleModel(name, schema, line) {
    return { name, description: '', schema, constraints: [], line, origin: 'stated', notation: 'example' };
}
function fromFields(name, fields, line) {
    const keys = fields
        .filter((field) => /\bprimary key\b|\bprimärschlüssel\b/i.test(field.description))
        .map((field) => field.name);
    const unique = fields.filter((field) => /\bunique\b|\beindeutig\b/i.test(field.description) && !keys.includes(field.name));
    const constraints = [
        ...(keys.length > 0 ? [{ kind: 'primary_key', fields: keys }] : []),
        ...unique.map((field) => ({ kind: 'unique', fields: [field.name] })),
    ];
    return {
        name,
        description: '',
        schema: schemaFromFields(fields, true),
        constraints,
        line,
        origin: 'stated',
        notation: 'fields',
    };
}
/** Field lists below a heading or a bold line that names the model, and `- Booking: id, guest, room`. */
function fromItems(outline, section, known) {
    const found = [];
    let name = modelNameAt(section);
    let line = section.title.line;
    let fields = [];
    let depth = null;
    const flush = () => {
        const typed = fields.filter((field) => field.typed).length;
        if (name !== null && fields.length > 1 && typed * 2 >= fields.length)
            found.push(fromFields(name, fields, line));
        fields = [];
        depth = null;
    };
    for (const block of outline.blocks.slice(section.heading + 1, section.end)) {
        if (block.section !== section || block.kind !== 'text')
            continue;
        for (const text of block.lines) {
            const lead = /^[^\p{L}]*([A-Z][A-Za-z0-9]+)(?:\s*\([^)]*\))?\s*:?\s*$/u.exec(text.text)?.[1];
            const opens = lead !== undefined &&
                (text.marks.some((mark) => mark.kind === 'strong' || mark.kind === 'code') ||
                    text.text.trimEnd().endsWith(':')) &&
                !(block.item && depth !== null && block.depth >= depth);
            const list = /^[^\p{L}]*([A-Z][A-Za-z0-9]+)\s*:\s*([a-z_]\w*(?:\s*\([^)]*\))?(?:\s*,\s*[a-z_]\w*(?:\s*\([^)]*\))?){1,40})\.?$/u.exec(text.text);
            if (list?.[1] !== undefined && list[2] !== undefined) {
                const parts = list[2].split(/,(?![^(]*\))/).map((part) => readField({
                    text: part.trim(),
                    marks: [{ kind: 'code', start: 0, end: /^\w+/.exec(part.trim())?.[0].length ?? 0 }],
                    line: text.line,
                }, known));
                found.push(fromFields(list[1], parts.filter((field) => field !== null), text.line));
            }
            else if (opens && lead !== undefined) {
                flush();
                name = lead;
                line = text.line;
            }
            else if (block.item && (depth === null || block.depth === depth)) {
                const field = readField(text, known);
                if (field === null)
                    continue;
                depth = block.depth;
                fields.push(field);
            }
        }
    }
    flush();
    return found;
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/operations/request-from-model.js

/**
 * The body of a `POST` on a collection, or of a change of one of its members, where the document shows none but defines
 * what the collection holds: the fields of that model, without those that the service sets (its key, times of its own)
 * or that the path says. null: the path is about no such model.
 */
function requestFromModel({ method, path }, index) {
    const segments = path.split('/').filter((segment) => segment !== '');
    const above = method === 'POST' ? segments : segments.slice(0, -1);
    const collection = above.at(-1);
    const onMember = segments.length > above.length && segments.at(-1)?.startsWith('{') === true;
    if (collection === undefined || collection.startsWith('{'))
        return null;
    if (method !== 'POST' && !(onMember && (method === 'PUT' || method === 'PATCH')))
        return null;
    const model = index.ofPath(`/${collection}`);
    if (model === null || model.origin !== 'stated' || model.notation === 'example')
        return null;
    const schema = sendable(model, nounOf(collection), above.slice(0, -1).map(nounOf));
    return schema === null ? null : { model, schema };
}
function sendable({ schema, constraints }, noun, parents) {
    const keys = new Set(['id', `${noun}_id`, ...parents.map((parent) => `${parent}_id`)]);
    for (const { kind, fields, references } of constraints) {
        const ofParent = kind === 'foreign_key' && parents.includes(nounOf(references?.model ?? ''));
        if ((kind === 'primary_key' && fields.length === 1) || ofParent)
            for (const field of fields)
                keys.add((0,compile_words/* snakeCase */.LW)(field));
    }
    const members = Object.entries(schema.properties ?? {}).filter(([name, member]) => !keys.has((0,compile_words/* snakeCase */.LW)(name)) && member.readOnly !== true && !isOwnTime(name, member));
    if (members.length === 0)
        return null;
    const required = members
        .filter(([name, member]) => schema.required?.includes(name) === true && member.default === undefined)
        .map(([name]) => name);
    return {
        type: 'object',
        properties: Object.fromEntries(members),
        ...(required.length > 0 ? { required } : {}),
    };
}
/** `created_at`, `openedAt`: when something happened is known to who does it. */
function isOwnTime(name, { format }) {
    return format === 'date-time' && /_at$/.test((0,compile_words/* snakeCase */.LW)(name));
}
/** `line-items` is about a `line_item`. */
function nounOf(segment) {
    const words = (0,compile_words/* snakeCase */.LW)(segment).split('_');
    return [...words.slice(0, -1), (0,compile_words/* singular */.cL)(words.at(-1) ?? '')].join('_');
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/operations/finish-request.js








/** The request body of an operation; null where it has none. */
function finishRequest(selected, id, details, context, infer) {
    const { method, path } = selected;
    if (method === 'WS' || method === 'GET' || method === 'HEAD' || details.requestNone)
        return { body: null, sameAs: null };
    const calls = selected.evidence.concat(selected.definitions).filter((one) => one.detail.kind === 'curl');
    const draft = details.request ?? fromCode(selected, context, infer) ?? fromCalls(calls, infer);
    const named = context.index.named(id, 'Request');
    if (draft === null && named === null)
        return { body: bodyOfModel(selected, context, infer), sameAs: null };
    const known = draft ?? emptyBody(named?.line ?? selected.primary.line);
    if (known.schema === null && known.fields.length === 0 && named !== null) {
        known.schema = modelReference(named.name);
        infer('/request', `The body is the model ${named.name}, told by its name.`, known.line);
    }
    const schema = schemaOf(known, path, context, infer);
    const partial = method === 'PATCH' ? withoutRequired(schema, known, infer) : schema;
    const relaxed = relaxedBy(partial, calls, infer);
    const contentType = known.contentType ?? (hasFile(schema) ? 'multipart/form-data' : 'application/json');
    const body = {
        required: schema.$ref !== undefined || (relaxed.required ?? []).length > 0,
        description: known.description,
        content: [{ content_type: contentType, schema: relaxed, examples: known.examples }],
        source: context.findings.place(known.line),
    };
    const sameAs = known.sameAs === null ? null : { part: 'request', ...known.sameAs };
    return { body, sameAs };
}
/** No word about a body: the model of the path tells what one would hold. */
function bodyOfModel(selected, context, infer) {
    const found = requestFromModel(selected, context.index);
    if (found === null)
        return null;
    const { model, schema } = found;
    const { required: _, ...optional } = schema;
    const partial = selected.method === 'PATCH' ? optional : schema;
    infer('/request', `The document shows no body; it is told by the model ${model.name}, without what the service sets.`, model.line);
    return {
        required: (partial.required ?? []).length > 0,
        description: '',
        content: [{ content_type: 'application/json', schema: partial, examples: [] }],
        source: context.findings.place(model.line),
    };
}
function schemaOf(draft, path, context, infer) {
    const listed = draft.fields.length > 0 ? schemaFromFields(draft.fields, true) : null;
    if (draft.schema === null && listed === null)
        return {};
    const own = listed === null ? (draft.schema ?? {}) : draft.schema === null ? listed : overlaid(draft.schema, listed);
    const untyped = draft.schema === null ? draft.fields.filter((field) => !field.typed) : [];
    const linked = context.index.link(own, draft.examples, path);
    if (linked.model !== null) {
        const how = linked.whole
            ? `The body is the model ${linked.model}: it has the same members.`
            : `Types of members come from the model ${linked.model}.`;
        infer('/request/content/0/schema', how, draft.line);
    }
    else if (untyped.length > 0) {
        infer('/request/content/0/schema', `The document lists ${untyped.map((field) => field.name).join(', ')} without types; they come from the names.`, draft.line);
    }
    return linked.whole || linked.model === null
        ? linked.schema
        : relaxedByModel(linked.schema, linked.model, draft, context);
}
/** A member that the model does not require, or presets, may be left out, unless a list of fields says otherwise. */
function relaxedByModel(schema, name, draft, context) {
    const model = context.index.byName(name)?.schema;
    const listed = new Set(draft.fields.filter((field) => field.required === true).map((field) => field.name));
    const properties = model?.properties ?? {};
    const optional = (member) => Object.hasOwn(properties, member) &&
        (properties[member]?.default !== undefined || model?.required?.includes(member) !== true);
    const required = (schema.required ?? []).filter((member) => listed.has(member) || !optional(member));
    return schema.required === undefined ? schema : { ...schema, required };
}
/** PATCH changes what the body names: only a list of fields can demand one. */
function withoutRequired(schema, draft, infer) {
    const demanded = draft.fields.filter((field) => field.required === true).map((field) => field.name);
    const required = (schema.required ?? []).filter((name) => demanded.includes(name));
    if (schema.required === undefined || required.length === schema.required.length)
        return schema;
    infer('/request/content/0/schema', 'PATCH changes what the body names, so its members are optional.', draft.line);
    return { ...schema, required };
}
/** A list of fields beside an example: the list says what is required and what the fields mean. */
function overlaid(example, listed) {
    if (example.type !== 'object')
        return example;
    const properties = Object.entries(listed.properties ?? {}).map(([name, schema]) => {
        const shown = example.properties !== undefined && Object.hasOwn(example.properties, name)
            ? example.properties[name]
            : undefined;
        return [name, shown === undefined ? schema : { ...shown, ...schema }];
    });
    const missing = Object.entries(example.properties ?? {}).filter(([name]) => !(name in (listed.properties ?? {})));
    const names = new Set(missing.map(([name]) => name));
    const required = [
        ...(listed.required ?? []),
        ...(example.required ?? []).filter((name) => names.has(name)),
    ];
    return {
        type: 'object',
        properties: Object.fromEntries([...properties, ...missing]),
        ...(required.length > 0 ? { required } : {}),
    };
}
function fromCode(selected, context, infer) {
    for (const sighting of selected.definitions) {
        if (sighting.detail.kind !== 'code' || sighting.detail.handler.bodyType === '')
            continue;
        const body = emptyBody(sighting.line);
        const model = context.index.byName(sighting.detail.handler.bodyType);
        if (model === null)
            infer('/request', `The handler takes ${sighting.detail.handler.bodyType}, which the document does not define.`, sighting.line);
        else
            body.schema = modelReference(model.name);
        return body;
    }
    return null;
}
/** The body that the examples send, where no section describes it. */
function fromCalls(calls, infer) {
    const found = calls.flatMap((call) => {
        if (call.detail.kind !== 'curl')
            return [];
        const body = emptyBody(call.line);
        if (call.detail.form.length > 0) {
            const entries = call.detail.form.map((part) => [
                part.split('=')[0] ?? 'file',
                /=[@<]/.test(part) ? { type: 'string', format: 'binary' } : { type: 'string' },
            ]);
            return [
                {
                    ...body,
                    contentType: 'multipart/form-data',
                    schema: {
                        type: 'object',
                        properties: Object.fromEntries(entries),
                        required: entries.map(([name]) => name),
                    },
                },
            ];
        }
        if (call.detail.body === null)
            return [];
        const node = readLenientStructure(call.detail.body);
        if (node !== null)
            return [{ ...body, schema: schemaFromLenient(node, NO_MODELS), examples: [jsonFromLenient(node)] }];
        const pairs = readQuery(call.detail.body);
        if (pairs.length === 0)
            return [];
        const schema = {
            type: 'object',
            properties: Object.fromEntries(pairs.map((pair) => [pair.name, { type: 'string' }])),
            required: pairs.map((pair) => pair.name),
        };
        return [{ ...body, contentType: 'application/x-www-form-urlencoded', schema }];
    });
    const [first, ...rest] = found;
    if (first === undefined)
        return null;
    infer('/request', 'The body comes from an example call; no section describes it.', first.line);
    const schema = rest.reduce((merged, one) => mergeExamples(merged, one.schema ?? {}), first.schema ?? {});
    return { ...first, schema, examples: found.flatMap((one) => one.examples) };
}
/** What an example call of the document leaves out cannot be required. */
function relaxedBy(schema, calls, infer) {
    let { required } = schema;
    for (const call of calls) {
        if (call.detail.kind !== 'curl' || call.detail.body === null || required === undefined)
            continue;
        const node = readLenientStructure(call.detail.body);
        if (node?.kind !== 'object' || node.open)
            continue;
        const sent = new Set(node.members.map((member) => member.key));
        const left = required.filter((name) => sent.has(name));
        if (left.length === required.length ||
            ![...sent].some((name) => schema.properties !== undefined && Object.hasOwn(schema.properties, name)))
            continue;
        infer('/request/content/0/schema/required', `The example call leaves out ${required.filter((name) => !sent.has(name)).join(', ')}, so they are optional.`, call.line);
        required = left;
    }
    return required === schema.required || required === undefined ? schema : { ...schema, required };
}
function hasFile(schema) {
    return Object.values(schema.properties ?? {}).some((member) => member.format === 'binary' || member.items?.format === 'binary');
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/operations/finish-responses.js



/** The responses of an operation by status, at least one below 400. */
function finishResponses(selected, summary, details, context, infer) {
    const drafts = withSuccess(selected, summary, details, context);
    const sorted = [...drafts].sort((a, b) => a.draft.status - b.draft.status);
    let sameAs = null;
    const responses = sorted.map(({ draft, inferred }, index) => {
        if (draft.body?.sameAs !== null && draft.body?.sameAs !== undefined)
            sameAs = { part: 'response', ...draft.body.sameAs };
        if (inferred !== null)
            infer(`/responses/${index}/status`, inferred, draft.line);
        return {
            status: draft.status,
            description: draft.description === '' ? (REASONS[draft.status] ?? '') : draft.description,
            content: contentOf(draft, selected, context, (reason) => infer(`/responses/${index}/content`, reason, draft.line)),
            headers: headersOf(draft),
            source: context.findings.place(draft.line),
            origin: inferred === null ? 'stated' : 'inferred',
        };
    });
    return { responses, sameAs };
}
/** Gives the success without a status its status: the one stated beside it, else the usual one. */
function withSuccess(selected, summary, details, context) {
    const stated = details.responses.filter((one) => one.status !== null);
    const open = details.responses.find((one) => one.status === null) ?? codeResponse(selected);
    const success = stated.find((one) => one.status < 400);
    const known = stated.map((draft) => ({ draft, inferred: null }));
    if (success !== undefined) {
        if (open !== undefined && success.body === null && success.status !== 204)
            success.body = open.body;
        if (open !== undefined && (success.description === '' || success.description === REASONS[success.status]))
            success.description = open.description;
        return known;
    }
    const [status, reason] = usualStatus(selected, summary, details, open ?? null, context);
    const made = {
        description: '',
        body: null,
        headers: [],
        line: selected.primary.line,
        ...open,
        status,
    };
    return [...known, { draft: made, inferred: reason }];
}
/** What a route in source code says about its answer. */
function codeResponse(selected) {
    const code = selected.definitions.find((one) => one.detail.kind === 'code');
    if (code?.detail.kind !== 'code' || code.detail.handler.responseType === '')
        return undefined;
    const schema = schemaFromTypeWords(code.detail.handler.responseType);
    const body = {
        schema,
        fields: [],
        examples: [],
        contentType: null,
        description: code.detail.handler.responseType,
        sameAs: null,
        guessed: false,
        line: code.line,
    };
    return { status: null, description: '', body, headers: [], line: code.line };
}
function usualStatus(selected, summary, details, open, context) {
    const { method, path } = selected;
    const code = selected.definitions.find((one) => one.detail.kind === 'code' && one.detail.handler.status !== null);
    if (code?.detail.kind === 'code' && code.detail.handler.status !== null)
        return [code.detail.handler.status, null];
    if (method === 'WS')
        return [101, 'A WebSocket begins with 101 Switching Protocols.'];
    const words = [summary, ...details.description, open?.description ?? ''].join(' ');
    if (method === 'GET' &&
        open?.body?.schema == null &&
        /\bredirect(?:s|ed|ion)?\b|\bleitet\b.*\bweiter\b|\bweiterleit\w+/i.test(words))
        return [302, 'The document speaks of a redirect and gives no status.'];
    if (method === 'POST' && (context.collections.has(path) || creates(path, summary)))
        return [201, 'The document gives no status; a POST that creates answers 201.'];
    return [200, 'The document gives no status for the success.'];
}
/** Whether a POST makes a new member of a collection. */
function creates(path, summary) {
    const last = path.split('/').at(-1) ?? '';
    if (last === '' || last.startsWith('{'))
        return false;
    if (/^(?:create|new|register|signup|sign-up)$/i.test(last))
        return true;
    if (!(0,compile_words/* isPlural */.Le)((0,compile_words/* wordsOf */.Z9)(last).at(-1) ?? ''))
        return (/^(?:create|add|register|anlegen|erstell\w*)\b/i.test(summary) &&
            !/\/\{[^}]*\}\/[^/]*$/.test(path) &&
            path.split('/').length === 2);
    return !/^(?:search|query|find|list|filter|calculate|validate|check)\b/i.test(summary);
}
function contentOf(draft, selected, context, infer) {
    const { body, status } = draft;
    if (status === 204 || status === 304 || status === 101)
        return [];
    if (body === null) {
        if (status >= 300)
            return [];
        infer('The document shows no body for this answer; any JSON is accepted.');
        return [{ content_type: 'application/json', schema: {}, examples: [] }];
    }
    const contentType = body.contentType ?? 'application/json';
    if (contentType !== 'application/json' && body.schema === null && body.fields.length === 0) {
        return [
            {
                content_type: contentType,
                schema: contentType.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' },
                examples: [],
            },
        ];
    }
    const own = body.schema ?? (body.fields.length > 0 ? schemaFromFields(body.fields, true) : {});
    if (Object.keys(own).length === 0)
        infer('The document describes this answer in words only; any JSON is accepted.');
    const linked = status < 400
        ? context.index.link(own, body.examples, selected.path)
        : { schema: own, model: null, whole: false };
    if (linked.model !== null)
        infer(linked.whole
            ? `The body is the model ${linked.model}: it has the same members.`
            : `Types of members come from the model ${linked.model}.`);
    return [{ content_type: contentType, schema: linked.schema, examples: body.examples }];
}
function headersOf(draft) {
    const given = draft.headers.map((header) => ({ ...header, schema: { type: 'string' } }));
    const moved = draft.status >= 300 && draft.status < 400 && draft.status !== 304;
    if (!moved || given.some((header) => header.name.toLowerCase() === 'location'))
        return given;
    return [
        ...given,
        { name: 'Location', description: 'Where to go.', schema: { type: 'string', format: 'uri' } },
    ];
}
const REASONS = {
    101: 'Switching Protocols',
    200: 'OK',
    201: 'Created',
    202: 'Accepted',
    204: 'No Content',
    301: 'Moved Permanently',
    302: 'Found',
    303: 'See Other',
    304: 'Not Modified',
    307: 'Temporary Redirect',
    308: 'Permanent Redirect',
    400: 'Bad Request',
    401: 'Unauthorized',
    402: 'Payment Required',
    403: 'Forbidden',
    404: 'Not Found',
    405: 'Method Not Allowed',
    409: 'Conflict',
    410: 'Gone',
    412: 'Precondition Failed',
    413: 'Content Too Large',
    415: 'Unsupported Media Type',
    422: 'Unprocessable Content',
    423: 'Locked',
    429: 'Too Many Requests',
    500: 'Internal Server Error',
    501: 'Not Implemented',
    502: 'Bad Gateway',
    503: 'Service Unavailable',
    504: 'Gateway Timeout',
};

;// CONCATENATED MODULE: ./build/js/compile/markdown/operations/assemble.js









/** The IR's operation from what was read about it. */
function assembleOperation(selected, id, title, details, context) {
    const { method, path, primary } = selected;
    const inferences = details.inferences.map((one) => ({ ...one }));
    const infer = (pointer, reason, line) => {
        inferences.push({ pointer, reason, line });
    };
    if (primary.methodInferred)
        infer('/method', `The document gives the path ${path} and no method.`, primary.line);
    if (selected.concluded)
        infer('', `${method} ${path} is shown by a call or a sentence; no section defines it.`, primary.line);
    const parameters = parametersOf(selected, details, context, infer);
    const summary = summaryOf(details, title, primary.title);
    const request = finishRequest(selected, id, details, context, infer);
    const responses = finishResponses(selected, summary, details, context, infer);
    const messages = method === 'WS'
        ? uniqueMessages(details).map((message) => ({
            ...message,
            source: context.findings.place(message.line),
        }))
        : [];
    const operation = {
        id,
        method,
        path,
        summary,
        description: details.description.filter((text) => text !== summary).join('\n'),
        source: context.findings.place(primary.line),
        origin: selected.concluded ? 'inferred' : 'stated',
        standard: standardOf(method, path),
        parameters,
        request: request.body,
        responses: responses.responses,
        security: securityOf(selected, details, context, infer),
        messages: messages.map(({ line: _, ...message }) => message),
        notes: details.notes,
        tags: tagsOf(selected, title, context.outline),
    };
    const sameAs = request.sameAs === null ? responses.sameAs : request.sameAs;
    return { operation, inferences, sameAs };
}
function summaryOf(details, title, shown) {
    if (details.summary !== '')
        return sentence(details.summary);
    const plain = withoutSigns(title).replace(/\s*\((?:called|used) by [^)]*\)\s*$/i, '');
    return sentence(shown !== '' ? shown : plain !== '' ? plain : (details.description[0] ?? answerWords(details)));
}
/** The words about the success, where nothing else says what the operation is for. */
function answerWords(details) {
    const words = details.responses.find((response) => (response.status ?? 200) < 400)?.description ?? '';
    return /\p{L}\s+\p{L}/u.test(words) ? words : '';
}
function sentence(text) {
    const first = /^(.{10,200}?[.!?])(?:\s|$)/.exec(text)?.[1] ?? text;
    return first.replace(/[\s.:;,–—-]+$/, '').slice(0, 200);
}
function standardOf(method, path) {
    const standard = ir/* STANDARD_ENDPOINTS */.D.find((name) => path === `/${name}`);
    if (standard === undefined)
        return null;
    return method === (standard === 'message' ? 'POST' : 'GET') ? standard : null;
}
function parametersOf(selected, details, context, infer) {
    const { path, primary } = selected;
    const found = [];
    const inPath = new Map(details.parameters.filter((field) => field.location === 'path').map((field) => [field.name, field]));
    const shown = new Map(selected.definitions
        .flatMap((one) => one.target.parameters)
        .map((parameter) => [parameter.name, parameter]));
    for (const parameter of parsePath(path)?.parameters ?? []) {
        const place = shown.get(parameter.name) ?? parameter;
        const field = inPath.get(parameter.name);
        const schema = field?.typed === true ? field.schema : pathSchema(place.name, path, place.schema, context);
        if (place.literal !== '')
            infer(`/parameters/${found.length}`, `"${place.literal}" in the path is a value; it became the parameter {${place.name}}.`, primary.line);
        const description = field?.description ?? (place.catchAll ? 'The rest of the path, slashes included.' : '');
        found.push({
            name: parameter.name,
            in: 'path',
            required: true,
            description,
            schema: place.catchAll ? { ...schema, pattern: '.*' } : schema,
            source: context.findings.place(field?.line ?? primary.line),
        });
    }
    for (const field of queryFields(selected, details)) {
        const place = field.location ?? 'query';
        if (place === 'body' ||
            place === 'path' ||
            found.some((one) => one.name === field.name && one.in === place))
            continue;
        const member = context.index.memberSchema(field.name, path);
        const known = field.typed && !namesChoices(field, member) ? null : member;
        const described = field.description === '' ? {} : { description: field.description };
        const schema = known === null || !fitsQuery(known) ? field.schema : { ...withoutDefault(known), ...described };
        if (!field.typed)
            infer(`/parameters/${found.length}/schema`, `The type of ${field.name} comes from ${known === null ? 'its name or the value shown' : 'the model'}.`, field.line);
        found.push({
            name: field.name,
            in: place,
            required: field.required ?? false,
            description: field.description,
            schema: withoutNull(schema),
            source: context.findings.place(field.line),
        });
    }
    return found;
}
/** A path parameter has the type that the model gives its field. */
function pathSchema(name, path, schema, context) {
    if (schema.type !== 'string' || schema.format !== undefined || schema.enum !== undefined)
        return schema;
    const before = path.slice(0, path.indexOf(`{${name}}`));
    const model = context.index.ofPath(before);
    const key = name.replace(/^.*_id$|^.*Id$/, 'id');
    const properties = model?.schema.properties ?? {};
    for (const candidate of [name, key]) {
        const known = Object.hasOwn(properties, candidate) ? properties[candidate] : undefined;
        if (known?.type === 'integer' || (known?.type === 'string' && known.format === 'uuid'))
            return { type: known.type, ...(known.format === undefined ? {} : { format: known.format }) };
    }
    return /(?:^|_)uuid$/.test(name) ? (schemaFromTypeWords('uuid') ?? schema) : schema;
}
function queryFields(selected, details) {
    const fields = details.parameters.filter((field) => field.location !== 'path');
    for (const sighting of [...selected.definitions, ...selected.evidence]) {
        for (const query of sighting.target.query) {
            if (fields.some((field) => field.name === query.name))
                continue;
            fields.push(queryFieldFrom(query, sighting.line));
        }
        if (sighting.detail.kind !== 'code')
            continue;
        for (const one of sighting.detail.handler.query) {
            const schema = schemaFromTypeWords(one.type);
            if (selected.method !== 'GET' || fields.some((field) => field.name === one.name))
                continue;
            fields.push({
                name: one.name,
                schema: schema ?? {},
                typed: schema !== null,
                required: one.required,
                description: '',
                location: 'query',
                line: sighting.line,
            });
        }
    }
    return fields;
}
/** Whether a parameter's description names the choices that the model gives. */
function namesChoices(field, member) {
    const choices = member?.enum ?? [];
    const named = choices.filter((choice) => typeof choice === 'string' && field.description.includes(choice));
    return (field.schema.type === 'string' &&
        field.schema.enum === undefined &&
        named.length > 1 &&
        named.length === choices.length);
}
/** A field's default is what a new row gets; a filter has none. */
function withoutDefault(schema) {
    const { default: _, ...rest } = schema;
    return rest;
}
function fitsQuery(schema) {
    return schema.type !== 'object' && schema.type !== undefined;
}
function withoutNull(schema) {
    if (schema.type === undefined || typeof schema.type === 'string')
        return schema;
    const types = schema.type.filter((type) => type !== 'null');
    const [only] = types;
    return types.length === 1 && only !== undefined ? { ...schema, type: only } : { ...schema, type: types };
}
/** Messages under names of their own; a stream that speaks of events is one of the server. */
function uniqueMessages(details) {
    const names = new Map();
    const words = [details.summary, ...details.description].join(' ');
    const pushed = PUSHES.test(words) && !/\b(?:sends?|chat|commands?|bidirectional|both)\b/i.test(words);
    return details.messages.map((said) => {
        const message = pushed && said.direction === 'both' ? { ...said, direction: 'server' } : said;
        const count = (names.get(message.name) ?? 0) + 1;
        names.set(message.name, count);
        return count === 1 ? message : { ...message, name: `${message.name}_${count}` };
    });
}
const PUSHES = /\b(?:streams?|events?|changes|updates?|push(?:es|ed)?|broadcasts?|progress|notifications?|alerts?|feed|live)\b/i;
function securityOf(selected, details, context, infer) {
    const { method, path, primary } = selected;
    const entry = method === 'POST' && isEntry(path, details);
    const said = details.security;
    if (entry && (said === null || said.roles.length === 0)) {
        if (context.security.authentication === null && said === null)
            return null;
        infer('/security', 'This operation gives out the credential, so it needs none.', primary.line);
        return {
            required: false,
            roles: [],
            owner_only: false,
            source: context.findings.place(said?.line ?? primary.line),
        };
    }
    if (said !== null)
        return {
            required: said.required,
            roles: said.roles,
            owner_only: said.ownerOnly,
            source: context.findings.place(said.line),
        };
    const coded = selected.definitions.find((one) => one.detail.kind === 'code' && one.detail.handler.secured);
    const bearer = selected.evidence.find((one) => one.detail.kind === 'curl' &&
        one.detail.headers.some((header) => /^(?:authorization|x-api-key)\s*:/i.test(header)));
    if (coded !== undefined)
        return { required: true, roles: [], owner_only: false, source: context.findings.place(coded.line) };
    if (bearer !== undefined) {
        infer('/security', 'The example call sends a credential.', bearer.line);
        return { required: true, roles: [], owner_only: false, source: context.findings.place(bearer.line) };
    }
    const rule = context.security.everywhere;
    if (rule === null)
        return null;
    const open = standardOf(method, path) === 'health' ||
        rule.except.some((open) => open !== '' && (path.endsWith(open) || path.startsWith(`${open}/`)));
    infer('/security', 'The document says so for all operations at once.', rule.line);
    return { required: !open, roles: [], owner_only: false, source: context.findings.place(rule.line) };
}
/** Login and registration: they cannot ask for what they give. */
function isEntry(path, details) {
    if (/\/(?:login|signin|sign-in|signup|sign-up|authenticate)$/i.test(path))
        return true;
    const fields = [
        ...(details.request?.fields.map((field) => field.name) ?? []),
        ...Object.keys(details.request?.schema?.properties ?? {}),
    ];
    return (/(?:^|\/)(?:auth|register|token|tokens|session|sessions|users)(?:\/|$)/i.test(path) &&
        fields.includes('password'));
}
/** The heading of the group that the operation stands in. */
function tagsOf(selected, title, outline) {
    for (const section of ancestry(selected.primary.section)) {
        if (section.level === 0 ||
            isRequestTitle(section.title.text) ||
            isDocumentTitle(section, outline.sections))
            continue;
        if (title !== '' && section === selected.primary.section)
            continue;
        if (methodOnlySighting(section.title) !== null)
            continue;
        const tag = withoutSigns(section.title.text).replace(/:$/, '');
        return tag === '' ? [] : [tag.slice(0, 80)];
    }
    return [];
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/operations/link-models.js



/** Finds the models behind bodies by name and by their members. */
class ModelIndex {
    #byMember = new Map();
    #byNoun = new Map();
    #models;
    constructor(models) {
        this.#models = models;
        for (const model of models) {
            for (const name of Object.keys(model.schema.properties ?? {}))
                this.#byMember.set(name, [...(this.#byMember.get(name) ?? []), model]);
            const words = (0,compile_words/* wordsOf */.Z9)(model.name);
            const last = words.at(-1);
            if (model.schema.properties === undefined)
                continue;
            this.#byNoun.set(words.join('_'), model);
            if (last !== undefined &&
                words.length > 1 &&
                !/^(?:request|response|create|update|status|base|input|output|in|out)$/.test(last) &&
                !this.#byNoun.has(last))
                this.#byNoun.set(last, model);
        }
    }
    /** The model that a path is about: the noun of its last collection. */
    ofPath(path) {
        const literals = path
            .split('/')
            .filter((part) => part !== '' && !part.startsWith('{'))
            .reverse();
        for (const part of literals) {
            const words = (0,compile_words/* snakeCase */.LW)(part).split('_');
            const noun = [...words.slice(0, -1), (0,compile_words/* singular */.cL)(words.at(-1) ?? '')].join('_');
            const model = this.#byNoun.get(noun);
            if (model !== undefined)
                return model;
        }
        return null;
    }
    /** The type of a member that the path's model, or else every model that has it, gives. */
    memberSchema(name, path) {
        const own = this.ofPath(path)?.schema.properties;
        if (own !== undefined && Object.hasOwn(own, name))
            return own[name] ?? null;
        const others = this.#byMember.get(name) ?? [];
        const schemas = new Set(others.map((model) => JSON.stringify(bare(model.schema.properties?.[name] ?? {}))));
        return schemas.size === 1 && name !== 'id' ? (others[0]?.schema.properties?.[name] ?? null) : null;
    }
    byName(name) {
        return this.#models.find((model) => model.name === name) ?? null;
    }
    /** The request model that the names suggest: `MintContractRequest` for `mintContract`. */
    named(id, suffix) {
        const wanted = `${id}${suffix}`.toLowerCase();
        return this.#models.find((model) => model.name.toLowerCase() === wanted) ?? null;
    }
    /** An example's schema as a reference where it is a model, with the model's types where it is a part of one. */
    link(schema, examples, path, depth = 0) {
        if (depth > 8)
            return { schema, model: null, whole: false };
        if (schema.type === 'array' && schema.items !== undefined) {
            const inner = this.link(schema.items, examples.flatMap((example) => (Array.isArray(example) ? example : [])), path, depth + 1);
            return { ...inner, schema: { ...schema, items: inner.schema } };
        }
        if (schema.type !== 'object' || schema.properties === undefined)
            return { schema, model: null, whole: false };
        const best = this.#best(schema, path);
        if (best !== null && isWhole(schema, best, examples))
            return { schema: modelReference(best.name), model: best.name, whole: true };
        return this.#members(schema, examples, path, best, depth);
    }
    #members(schema, examples, path, model, depth) {
        let used = false;
        const entries = Object.entries(schema.properties ?? {}).map(([name, member]) => {
            const values = examples.flatMap((example) => memberOf(example, name));
            const known = model === null ||
                model.schema.properties === undefined ||
                !Object.hasOwn(model.schema.properties, name)
                ? undefined
                : model.schema.properties[name];
            if (known !== undefined &&
                takesAll(known, values) &&
                conflictBetween(known, member) === null &&
                !(member.enum !== undefined && known.enum === undefined)) {
                used = true;
                return [
                    name,
                    {
                        ...known,
                        ...(member.description === undefined ? {} : { description: member.description }),
                        ...(member.default === undefined ? {} : { default: member.default }),
                    },
                ];
            }
            const inner = this.link(member, values, path, depth + 1);
            return [name, inner.schema];
        });
        const properties = Object.fromEntries(entries);
        return {
            schema: { ...schema, properties },
            model: used && model !== null ? model.name : null,
            whole: false,
        };
    }
    /** The model that shares most members with a schema; the path's own model on a tie. */
    #best(schema, path) {
        const names = Object.keys(schema.properties ?? {});
        const own = this.ofPath(path);
        const scores = new Map();
        for (const name of names) {
            const models = this.#byMember.get(name) ?? [];
            // A member that hundreds of models have tells nothing; looking at them all would cost the square.
            const told = models.length <= COMMON ? models : models.filter((model) => model === own);
            for (const model of told)
                scores.set(model, (scores.get(model) ?? 0) + 1);
        }
        let best = null;
        for (const [model, shared] of scores) {
            if (shared < 2 || shared * 2 < names.length)
                continue;
            const size = Object.keys(model.schema.properties ?? {}).length;
            const score = shared * 2 -
                Math.max(0, size - names.length) / 100 +
                (model === own ? 1 : 0) +
                (size === names.length ? 0.5 : 0);
            if (best === null || score > best.score)
                best = { model, score };
        }
        return best?.model ?? null;
    }
}
const COMMON = 60;
/** Whether every value of the schema is a value of the model: all required members, no further ones, fitting types. */
function isWhole(schema, model, examples) {
    const names = Object.keys(schema.properties ?? {});
    const properties = model.schema.properties ?? {};
    if (names.length < 2 || !names.every((name) => Object.hasOwn(properties, name)))
        return false;
    if (!(model.schema.required ?? []).every((name) => names.includes(name)))
        return false;
    if (names.length * 2 < Object.keys(properties).length)
        return false;
    if (conflictBetween(model.schema, schema) !== null)
        return false;
    return names.every((name) => takesAll(properties[name] ?? {}, examples.flatMap((example) => memberOf(example, name))));
}
function memberOf(example, name) {
    if (typeof example !== 'object' || example === null || Array.isArray(example))
        return [];
    const value = Object.entries(example).find(([key]) => key === name)?.[1];
    return value === undefined ? [] : [value];
}
/** Whether the choices of a schema take the example values; type words in examples are no values. */
function takesAll(schema, values) {
    const choices = schema.enum;
    if (choices === undefined)
        return true;
    return values.every((value) => choices.includes(value) || (typeof value === 'string' && /\||^(?:string|str|\.\.\.)$/.test(value)));
}
function bare(schema) {
    const { description: _, default: __, ...rest } = schema;
    return rest;
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/operations/merge-details.js




/**
 * One set of details from all places that define an operation. What the main place says holds; the others fill gaps.
 * Places that cannot both be true are reported with both lines.
 */
function mergeDetails(name, main, others, findings) {
    const merged = main.details;
    for (const other of others) {
        compare(name, main, other, findings);
        fill(merged, other.details);
    }
    return merged;
}
function fill(into, from) {
    if (into.summary === '')
        into.summary = from.summary;
    else if (from.summary !== '' && from.summary !== into.summary)
        into.notes.push(from.summary);
    into.description.push(...from.description.filter((text) => !into.description.includes(text)));
    into.notes.push(...from.notes.filter((text) => !into.notes.includes(text)));
    for (const field of from.parameters) {
        const known = into.parameters.some((one) => one.name === field.name && one.location === field.location);
        if (!known)
            into.parameters.push(field);
    }
    if (into.request === null && !into.requestNone)
        into.request = from.request;
    for (const response of from.responses) {
        if (response.status === null &&
            into.responses.some((one) => one.body !== null && (one.status ?? 200) < 400))
            continue;
        const known = responseFor(into, response.status, response.line);
        if (known.description === '')
            known.description = response.description;
        known.body ??= response.body;
    }
    into.security = mergeSecurity(into.security, from.security);
    if (into.messages.length === 0)
        into.messages = from.messages;
    into.inferences.push(...from.inferences);
}
/** Two full definitions of one operation are worth a word; two that contradict each other are an error. */
function compare(name, main, other, findings) {
    const own = bodiesOf(main.details);
    const theirs = bodiesOf(other.details);
    const related = [
        { message: `${name} is defined here first`, line: Math.min(main.sighting.line, other.sighting.line) },
    ];
    const line = Math.max(main.sighting.line, other.sighting.line);
    for (const part of ['request', 'response']) {
        const [a, b] = [own[part], theirs[part]];
        if (a === null || b === null)
            continue;
        const conflict = conflictBetween(a, b) ?? disjoint(a, b);
        if (conflict !== null) {
            const hint = 'Keep one definition; if both exist, give them different paths.';
            findings.add('error', 'contradictory-operation', line, `${name} is defined twice and the ${part} bodies cannot both hold: ${conflict}.`, hint, related);
            return;
        }
        const differing = difference(a, b);
        if (differing.length > 0) {
            const hint = 'Bring the two definitions together.';
            findings.add('warning', 'contradictory-operation', line, `${name} is defined twice and the ${part} bodies differ in ${differing.slice(0, 6).join(', ')}; line ${main.sighting.line} holds.`, hint, related);
            return;
        }
    }
    if (!isFull(main) || !isFull(other))
        return;
    findings.add('warning', 'duplicate-operation', line, `${name} is defined twice.`, 'Define it once; a table of contents may list it without bodies.', related);
}
function isFull(placed) {
    const { form } = placed.sighting;
    const { request, responses, description, summary } = placed.details;
    if (form !== 'heading' && form !== 'lead' && form !== 'pair' && form !== 'fence')
        return false;
    return (request !== null ||
        responses.some((one) => one.body !== null) ||
        (form === 'heading' && (description.length > 0 || summary !== '')));
}
function bodiesOf(details) {
    const success = details.responses.find((response) => (response.status ?? 200) < 400 && response.body !== null);
    return { request: shapeOf(details.request), response: shapeOf(success?.body ?? null) };
}
function shapeOf(body) {
    if (body === null)
        return null;
    return body.schema ?? (body.fields.length > 0 ? schemaFromFields(body.fields, true) : null);
}
/** Bodies that share no member at all. */
function disjoint(a, b) {
    const [left, right] = [Object.keys(a.properties ?? {}), Object.keys(b.properties ?? {})];
    if (left.length === 0 || right.length === 0 || left.some((name) => right.includes(name)))
        return null;
    return `one has ${left.slice(0, 4).join(', ')}, the other ${right.slice(0, 4).join(', ')}`;
}
function difference(a, b) {
    const [left, right] = [Object.keys(a.properties ?? {}), Object.keys(b.properties ?? {})];
    return [...left.filter((name) => !right.includes(name)), ...right.filter((name) => !left.includes(name))];
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/operations/operation-id.js

const STANDARD = {
    'GET /health': 'getHealth',
    'GET /capabilities': 'getCapabilities',
    'GET /state': 'getState',
    'GET /dependencies': 'getDependencies',
    'POST /message': 'sendMessage',
};
const ITEM_VERBS = {
    GET: 'get',
    HEAD: 'check',
    PUT: 'replace',
    PATCH: 'update',
    DELETE: 'delete',
    POST: 'update',
    OPTIONS: 'describe',
    TRACE: 'trace',
    WS: 'stream',
    ANY: 'proxy',
};
const COLLECTION_VERBS = {
    GET: 'list',
    HEAD: 'check',
    PUT: 'replace',
    PATCH: 'update',
    DELETE: 'clear',
    POST: 'create',
    OPTIONS: 'describe',
    TRACE: 'trace',
    WS: 'stream',
    ANY: 'proxy',
};
/** The names that the standard endpoints of a service keep for themselves. */
function standardIds(operations) {
    return new Set(operations.flatMap(({ method, path }) => STANDARD[`${method} ${path}`] ?? []));
}
/**
 * A natural name for an operation: `createBooking`, `listBookings`, `getBooking`, `cancelBooking`, `loginAdmin`.
 * `isCollection`: members of it stand below the path. Unique among those `taken`; the same method and path give the same name in any order where no two collide.
 */
function operationId(method, path, taken, isCollection = false) {
    const standard = STANDARD[`${method} ${path}`];
    if (standard !== undefined)
        return standard;
    const name = nameFrom(method, path, isCollection);
    if (!taken.has(name))
        return name;
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].flatMap((match) => (0,compile_words/* wordsOf */.Z9)(match[1] ?? ''));
    const full = (0,compile_words/* camelCase */.xQ)([
        ...(0,compile_words/* wordsOf */.Z9)(method),
        ...path
            .split('/')
            .filter((part) => !part.startsWith('{'))
            .flatMap(compile_words/* wordsOf */.Z9),
    ]);
    for (const candidate of [
        parameters.length > 0 ? `${name}${(0,compile_words/* camelCase */.xQ)(['by', ...parameters]).replace(/^b/, 'B')}` : full,
        full,
    ]) {
        if (!taken.has(candidate))
            return candidate;
    }
    let count = 2;
    while (taken.has(`${name}${count}`))
        count += 1;
    return `${name}${count}`;
}
function nameFrom(method, path, isCollection) {
    const written = path.split('/').filter((part) => part !== '');
    const bare = written.filter((part) => !/^(?:api|rest|ws|v\d+)$/i.test(part));
    const segments = bare.length > 0 ? bare : written;
    const literals = segments.filter((part) => !part.startsWith('{'));
    const last = segments.at(-1);
    if (last === undefined)
        return method === 'GET' ? 'getRoot' : (0,compile_words/* camelCase */.xQ)([...(0,compile_words/* wordsOf */.Z9)(method), 'root']);
    if (literals.length === 0)
        return (0,compile_words/* camelCase */.xQ)([ITEM_VERBS[method] ?? 'call', ...(0,compile_words/* wordsOf */.Z9)(last)]);
    if (last.startsWith('{')) {
        const verb = ITEM_VERBS[method] ?? 'call';
        const noun = operation_id_nounOf(segments, true);
        if (noun.length > 1 && noun.at(-1) === verb)
            noun.pop();
        return (0,compile_words/* camelCase */.xQ)([verb, ...noun]);
    }
    const action = actionName(method, segments, last);
    if (action !== null)
        return action;
    const verb = method === 'GET' && !isCollection && !(0,compile_words/* isPlural */.Le)((0,compile_words/* wordsOf */.Z9)(last).at(-1) ?? '')
        ? 'get'
        : (COLLECTION_VERBS[method] ?? 'call');
    const one = verb === 'create' || (verb !== 'list' && verb !== 'clear' && verb !== 'get');
    const noun = operation_id_nounOf(segments, one);
    if (noun.length > 1 && noun.at(-1) === verb)
        noun.pop();
    return (0,compile_words/* camelCase */.xQ)([verb, ...noun]);
}
/** `POST /bookings/{id}/cancel`, `POST /contracts/mint`, `POST /auth/login`, `POST /verify`. */
function actionName(method, segments, last) {
    const words = (0,compile_words/* wordsOf */.Z9)(last.replace(/^\{.*?\}:?/, ''));
    const [verb = ''] = words;
    if (method === 'GET' && !operation_id_VERBS.has(verb))
        return null;
    if (method === 'PATCH' || method === 'DELETE' || method === 'WS' || method === 'ANY')
        return method === 'WS' && verb === 'stream' && segments.length > 1
            ? (0,compile_words/* camelCase */.xQ)(['stream', ...operation_id_nounOf(segments.slice(0, -1), true)])
            : null;
    const before = segments.slice(0, -1);
    const auth = /^(?:auth|authentication|oauth2?)$/i.test(before.at(-1) ?? '');
    if (auth && !operation_id_VERBS.has(verb))
        return verb === 'token' || verb === 'tokens' ? 'createToken' : (0,compile_words/* camelCase */.xQ)(['login', ...words]);
    if (auth)
        return (0,compile_words/* camelCase */.xQ)(words);
    const isVerb = operation_id_VERBS.has(verb) ||
        (method === 'POST' &&
            before.length > 0 &&
            !(0,compile_words/* isPlural */.Le)(words.at(-1) ?? '') &&
            (before.at(-1)?.startsWith('{') === true || (0,compile_words/* isPlural */.Le)((0,compile_words/* wordsOf */.Z9)(before.at(-1) ?? '').at(-1) ?? '')) &&
            !NOUNS.has(verb));
    if (!isVerb)
        return null;
    const noun = before.some((part) => !part.startsWith('{')) ? operation_id_nounOf(before, true) : [];
    return (0,compile_words/* camelCase */.xQ)([...words, ...noun]);
}
/** The words of the last noun and, for a nested collection, of the one around it. */
function operation_id_nounOf(segments, one) {
    const literals = segments.filter((part) => !part.startsWith('{'));
    const last = (0,compile_words/* wordsOf */.Z9)(literals.at(-1) ?? '');
    const noun = one ? [...last.slice(0, -1), (0,compile_words/* singular */.cL)(last.at(-1) ?? '')] : last;
    const outer = literals
        .slice(0, -1)
        .map((part) => (0,compile_words/* wordsOf */.Z9)(part))
        .filter((words) => words.length > 0);
    const around = outer.flatMap((words) => [...words.slice(0, -1), (0,compile_words/* singular */.cL)(words.at(-1) ?? '')]);
    return [...around, ...noun].filter((word, index, all) => word !== all[index - 1]);
}
const NOUNS = new Set([
    'status',
    'heartbeat',
    'stream',
    'metadata',
    'avatar',
    'image',
    'photo',
    'comment',
    'review',
    'payment',
    'token',
    'session',
    'config',
    'settings',
    'profile',
    'history',
    'log',
    'audit',
    'balance',
    'location',
    'password',
    'email',
]);
const operation_id_VERBS = new Set([
    'accept',
    'activate',
    'add',
    'analyze',
    'approve',
    'archive',
    'assign',
    'authenticate',
    'authorize',
    'backup',
    'batch',
    'block',
    'broadcast',
    'build',
    'calculate',
    'cancel',
    'capture',
    'change',
    'charge',
    'check',
    'checkin',
    'checkout',
    'claim',
    'classify',
    'clear',
    'clone',
    'close',
    'compare',
    'complete',
    'compute',
    'confirm',
    'convert',
    'copy',
    'create',
    'deactivate',
    'decline',
    'decrypt',
    'deliver',
    'deploy',
    'deposit',
    'disable',
    'discover',
    'dispatch',
    'download',
    'enable',
    'encrypt',
    'enqueue',
    'evaluate',
    'execute',
    'export',
    'extend',
    'fetch',
    'filter',
    'finish',
    'follow',
    'forgot',
    'generate',
    'heartbeat',
    'import',
    'ingest',
    'invite',
    'invoke',
    'issue',
    'join',
    'leave',
    'like',
    'link',
    'lock',
    'login',
    'logout',
    'match',
    'merge',
    'mint',
    'move',
    'notify',
    'open',
    'parse',
    'pause',
    'pay',
    'ping',
    'play',
    'predict',
    'preview',
    'process',
    'promote',
    'publish',
    'purchase',
    'query',
    'rate',
    'read',
    'rebuild',
    'record',
    'redeem',
    'refresh',
    'refund',
    'register',
    'reject',
    'release',
    'reload',
    'remove',
    'render',
    'renew',
    'reopen',
    'repair',
    'reserve',
    'reset',
    'resolve',
    'restart',
    'restore',
    'resume',
    'retry',
    'return',
    'revoke',
    'rollback',
    'rotate',
    'route',
    'run',
    'scan',
    'schedule',
    'search',
    'send',
    'set',
    'share',
    'ship',
    'shorten',
    'sign',
    'signin',
    'signout',
    'signup',
    'skip',
    'start',
    'stop',
    'submit',
    'subscribe',
    'suspend',
    'swap',
    'sync',
    'tag',
    'terminate',
    'test',
    'toggle',
    'track',
    'transfer',
    'translate',
    'trigger',
    'unassign',
    'unfollow',
    'unlock',
    'unsubscribe',
    'update',
    'upload',
    'upgrade',
    'validate',
    'verify',
    'vote',
    'withdraw',
]);

;// CONCATENATED MODULE: ./build/js/compile/markdown/operations/ranges.js


/** The ranges of every operation: from where it is defined to where the next one begins. */
function detailRanges(outline, operations) {
    const finder = new RangeFinder(outline, operations);
    return new Map(operations.map((operation) => [
        operation,
        operation.definitions.map((sighting) => finder.rangeOf(sighting)),
    ]));
}
class RangeFinder {
    #outline;
    /** Index of blocks where an operation begins, with the lines it begins on. */
    #begins = new Map();
    #sorted;
    constructor(outline, operations) {
        this.#outline = outline;
        for (const operation of operations) {
            for (const sighting of operation.definitions) {
                const weak = sighting.form === 'item' ||
                    sighting.form === 'row' ||
                    sighting.form === 'code' ||
                    sighting.form === 'curl' ||
                    sighting.form === 'inline';
                if (weak && sighting !== operation.primary)
                    continue;
                const lines = this.#begins.get(sighting.block) ?? new Set();
                lines.add(sighting.line);
                this.#begins.set(sighting.block, lines);
            }
        }
        this.#sorted = [...this.#begins.keys()].sort((a, b) => a - b);
    }
    rangeOf(sighting) {
        const block = this.#outline.blocks[sighting.block];
        const none = { sighting, lines: [], blocks: [], title: '' };
        if (block === undefined ||
            sighting.form === 'row' ||
            sighting.form === 'code' ||
            sighting.form === 'inline')
            return none;
        const { section } = sighting;
        if (sighting.form === 'heading')
            return { ...none, blocks: this.#between(block.index + 1, section.end) };
        const alone = this.#aloneIn(section, block.index, sighting);
        if (sighting.form === 'curl')
            return { ...none, title: alone ? section.title.text : '' };
        const lines = block.kind === 'text' ? this.#linesAfter(block.lines, sighting, block.index) : [];
        if (alone) {
            const others = this.#outline.blocks
                .slice(section.heading + 1, section.end)
                .filter((one) => one !== block);
            const before = block.kind === 'text' ? block.lines.filter((line) => line.line < sighting.line) : [];
            return { sighting, lines: [...before, ...lines], blocks: others, title: section.title.text };
        }
        if (sighting.form === 'fence') {
            const single = sighting.detail.kind === 'fence' && sighting.detail.alone;
            return single
                ? { ...none, blocks: this.#between(block.index + 1, this.#nextHeading(block.index, section)) }
                : none;
        }
        if (sighting.form === 'item')
            return { ...none, lines, blocks: this.#itemBlocks(block, section) };
        const last = Math.max(...(this.#begins.get(block.index) ?? [0]));
        if (sighting.line < last)
            return { ...none, lines };
        return { ...none, lines, blocks: this.#between(block.index + 1, section.end) };
    }
    /** Whether a section of its own title is about this operation alone. */
    #aloneIn(section, block, sighting) {
        if (section.level < 2 || isRequestTitle(section.title.text))
            return false;
        const inside = this.#countBetween(section.heading, section.end);
        if (inside !== 1 || (this.#begins.get(block)?.size ?? 0) > 1)
            return false;
        if (sighting.detail.kind === 'fence' && !sighting.detail.alone)
            return false;
        return !GROUP_TITLE.test(section.title.text);
    }
    #countBetween(from, to) {
        let low = 0;
        let high = this.#sorted.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#sorted[middle] ?? 0) < from)
                low = middle + 1;
            else
                high = middle;
        }
        let count = 0;
        while (count < 2 && low + count < this.#sorted.length && (this.#sorted[low + count] ?? to) < to)
            count += 1;
        return count;
    }
    /** Blocks from an index up to the next operation, or to `end`. */
    #between(from, end) {
        const found = [];
        for (let index = from; index < end; index += 1) {
            const block = this.#outline.blocks[index];
            if (block === undefined || this.#begins.has(index))
                break;
            found.push(block);
        }
        return found;
    }
    #nextHeading(from, section) {
        for (let index = from + 1; index < section.end; index += 1)
            if (this.#outline.blocks[index]?.kind === 'heading')
                return index;
        return section.end;
    }
    #linesAfter(lines, sighting, block) {
        const begins = [...(this.#begins.get(block) ?? [])].filter((line) => line > sighting.line);
        const next = begins.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...begins);
        return lines.filter((line) => line.line > sighting.line && line.line < next);
    }
    /** The children of an item, and items after it that go on about the same operation: `- Body: ...`. */
    #itemBlocks(item, section) {
        const found = [];
        for (const block of this.#between(item.index + 1, section.end)) {
            if (block.kind === 'heading')
                break;
            const deeper = block.depth > item.depth;
            const goesOn = block.kind === 'text' &&
                block.item &&
                block.depth === item.depth &&
                block.lines[0] !== undefined &&
                readDetailLabel(block.lines[0], false) !== null;
            if (!deeper && !goesOn)
                break;
            found.push(block);
        }
        return found;
    }
}
/** Titles of groups: they hold one operation only by chance. */
const GROUP_TITLE = /\b(?:endpoints?|apis?|routes|operations|endpunkte?|interface|schnittstelle|reference|specification)\b/i;

;// CONCATENATED MODULE: ./build/js/compile/markdown/operations/same-as.js

/** Fills in bodies that the document gives by reference: `Same as /verify`. */
function resolveSameAs(assembled, findings) {
    const operations = assembled.map((one) => one.operation);
    return assembled.map((one) => {
        const { sameAs, operation } = one;
        if (sameAs === null)
            return one;
        const others = operations.filter((other) => other !== operation && pathShape(other.path) === pathShape(sameAs.path));
        const target = others.find((other) => other.method === (sameAs.method ?? operation.method)) ?? others[0];
        if (target === undefined) {
            const message = `${operation.method} ${operation.path} refers to ${sameAs.path}, which the document does not define.`;
            findings.add('warning', 'unknown-reference', operation.source.line, message, 'Name an operation of this document, or write the body down.');
            return one;
        }
        return {
            ...one,
            operation: sameAs.part === 'request'
                ? {
                    ...operation,
                    request: operation.request === null
                        ? null
                        : { ...operation.request, content: target.request?.content ?? [] },
                }
                : withAnswer(operation, answerOf(target)),
        };
    });
}
function answerOf(operation) {
    return operation.responses.find((response) => response.status < 400)?.content ?? [];
}
function withAnswer(operation, content) {
    const first = operation.responses.findIndex((response) => response.status < 400);
    return {
        ...operation,
        responses: operation.responses.map((response, index) => index === first ? { ...response, content } : response),
    };
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/operations/select.js


const RANK = {
    heading: 7,
    pair: 6,
    lead: 6,
    fence: 4,
    item: 3,
    row: 3,
    code: 2,
    curl: 1,
    inline: 0,
};
/** Which of the sightings are operations of this service. */
function selectOperations(sightings, identity, findings) {
    const paths = new PathOfSighting(sightings, identity);
    const stated = withoutGuesses(sightings.filter((one) => one.standing === 'definition'));
    const chosen = stated.some(isBusiness) ? stated : [...stated, ...conclusions(sightings, stated)];
    const groups = new Map();
    for (const sighting of chosen) {
        const key = `${sighting.method} ${pathShape(paths.of(sighting))}`;
        groups.set(key, [...(groups.get(key) ?? []), sighting]);
    }
    const operations = [...groups.values()].flatMap((group) => operationFrom(group, paths));
    const routes = new RouteTable(operations);
    const used = new Set(chosen.map(placeOf));
    const evidence = new Map();
    for (const sighting of sightings) {
        if (used.has(placeOf(sighting)) || sighting.standing === 'foreign')
            continue;
        const operation = routes.find(sighting.method, paths.of(sighting));
        if (operation !== null)
            evidence.set(operation, [...(evidence.get(operation) ?? []), sighting]);
        else
            report(sighting, findings);
    }
    return operations
        .map((operation) => ({ ...operation, evidence: evidence.get(operation) ?? [] }))
        .sort((a, b) => a.primary.line - b.primary.line);
}
function placeOf(sighting) {
    return `${sighting.block}:${sighting.line}:${sighting.method} ${sighting.target.path}`;
}
function isBusiness(sighting) {
    return standardMethod(sighting.target.path) === null;
}
/** A path whose method had to be guessed counts only where no other place gives the method. */
function withoutGuesses(definitions) {
    const stated = new Set(definitions.filter((one) => !one.methodInferred).map((one) => pathShape(one.target.path)));
    return definitions.filter((one) => !one.methodInferred || !stated.has(pathShape(one.target.path)));
}
/** Where a document defines nothing in so many words: its examples, then what its sentences mention. */
function conclusions(sightings, stated) {
    const taken = new Set(stated.map((one) => `${one.method} ${pathShape(one.target.path)}`));
    const fresh = (one) => !taken.has(`${one.method} ${pathShape(one.target.path)}`);
    const hints = sightings.filter((one) => one.standing === 'hint' && fresh(one));
    if (hints.some(isBusiness))
        return hints;
    const mentions = sightings.filter((one) => one.standing === 'mention' && one.detail.kind === 'none' && fresh(one));
    if (stated.length + hints.length + mentions.length === 0)
        return lastResort(sightings);
    return stated.length > 0
        ? hints
        : [...hints, ...mentions.map((one) => ({ ...one, tail: { ...one.tail, text: '', marks: [] } }))];
}
/** Sections that sound like other services hold all there is: then it is this service's own (`## External API`). */
function lastResort(sightings) {
    const plain = (one) => one.form === 'heading' || one.form === 'lead' || one.form === 'row';
    return sightings.filter((one) => one.standing === 'foreign' && plain(one) && one.target.host === '');
}
function operationFrom(group, paths) {
    const [first] = group;
    if (first === undefined)
        return [];
    const primary = group.reduce((best, one) => (weight(one) > weight(best) ? one : best), first);
    const named = group.find((one) => one.target.parameters.every((parameter) => parameter.literal === '')) ?? primary;
    return [
        {
            method: primary.method,
            path: paths.of(named),
            primary,
            definitions: group,
            evidence: [],
            concluded: first.standing !== 'definition',
        },
    ];
}
function weight(sighting) {
    const detail = sighting.detail.kind === 'fence' && sighting.detail.text.trim() !== '' ? 1.5 : 0;
    return RANK[sighting.form] + detail - (sighting.methodInferred ? 2 : 0);
}
function report(sighting, findings) {
    const name = `${sighting.method} ${sighting.target.path}`;
    if (sighting.standing === 'planned') {
        const hint = 'Move it to the API section once it is to be built.';
        findings.add('info', 'planned-operation', sighting.line, `${name} is planned for later and is left out.`, hint);
    }
    else if (sighting.form !== 'curl' || sighting.target.port !== null) {
        const hint = `If it belongs to this service, give it a heading in the API section: ### ${name}`;
        findings.add('info', 'mentioned-operation', sighting.line, `${name} is mentioned but nowhere defined; it is left out.`, hint);
    }
}
/** The path of a sighting below the prefix of the base URL. */
class PathOfSighting {
    #prefix;
    #standardBelow;
    constructor(sightings, identity) {
        this.#prefix = identity.prefix;
        this.#standardBelow =
            identity.prefix !== '' && sightings.some((one) => one.target.path === `${identity.prefix}/health`);
    }
    of(sighting) {
        const { path, host } = sighting.target;
        if (this.#prefix === '' || host !== '' || path === this.#prefix || path.startsWith(`${this.#prefix}/`))
            return path;
        if (standardMethod(path) !== null && !this.#standardBelow)
            return path;
        return path === '/' ? this.#prefix : `${this.#prefix}${path}`;
    }
}
/** Finds the operation that answers a concrete request; literal segments win over parameters. */
class RouteTable {
    #exact = new Map();
    #byLength = new Map();
    #rest = [];
    constructor(operations) {
        for (const operation of operations) {
            const segments = operation.path.split('/');
            this.#exact.set(`${operation.method} ${pathShape(operation.path)}`, operation);
            const last = operation.primary.target.parameters.at(-1);
            const open = last?.catchAll === true || (operation.method === 'ANY' && segments.at(-1)?.startsWith('{') === true);
            if (open)
                this.#rest.push({ segments, operation });
            else if (segments.some((segment) => segment.startsWith('{'))) {
                this.#byLength.set(segments.length, [
                    ...(this.#byLength.get(segments.length) ?? []),
                    { segments, operation },
                ]);
            }
        }
    }
    find(method, path) {
        const exact = this.#exact.get(`${method} ${pathShape(path)}`) ?? this.#exact.get(`ANY ${pathShape(path)}`);
        if (exact !== undefined)
            return exact;
        const segments = path.split('/');
        const fits = (one, open) => (one.operation.method === method || one.operation.method === 'ANY') &&
            (open ? segments.length >= one.segments.length - 1 : segments.length === one.segments.length) &&
            one.segments.every((segment, index) => segment.startsWith('{') || segment === segments[index]);
        const same = this.#byLength.get(segments.length)?.find((one) => fits(one, false));
        return (same ?? this.#rest.find((one) => fits(one, true)))?.operation ?? null;
    }
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/base-url.js

/**
 * The base URL that the document states. Its path goes before every path of the document that does not begin with it,
 * as a caller would put them together; the five standard endpoints stay at the root.
 */
function baseUrl(facts) {
    for (const label of facts.labels) {
        if (!/^(?:base ?url|base-url|base path|base-path|api base|api base url|basis-url|root url|url prefix|prefix|api prefix)$/.test(label.key))
            continue;
        const raw = /(?:https?:\/\/|\/)[^\s`"'<>)*,;]*/.exec(label.value.text)?.[0]?.replace(/\.$/, '');
        const target = raw === undefined ? null : parsePath(raw);
        if (target === null || target.parameters.length > 0)
            continue;
        return { host: target.host, prefix: target.path === '/' ? '' : target.path, line: label.line };
    }
    for (const block of facts.outline.blocks) {
        if (block.kind !== 'text')
            continue;
        for (const line of block.lines) {
            const path = line.text.length > 400
                ? undefined
                : /\b(?:all|alle)\b.{0,40}\b(?:endpoints?|routes?|paths?|endpunkte?|pfade?)\b.{0,40}\b(?:prefixed (?:with|by)|under|below|start with|relative to|unter|beginnen mit)\b\s*[`"']?(\/[\w/.-]+)/i.exec(line.text)?.[1];
            const target = path === undefined ? null : parsePath(path.replace(/[.]$/, ''));
            if (target !== null)
                return { host: '', prefix: target.path, line: line.line };
        }
    }
    return null;
}

// EXTERNAL MODULE: ./build/js/domain/json.js
var json = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/js/compile/markdown/service/capabilities.js





/** Names for what the service can do: those its `/capabilities` body lists, else the items of a capabilities section. */
function serviceCapabilities(facts) {
    const listed = facts.outline.blocks.flatMap((block) => {
        const around = block.section.title.text;
        return block.kind === 'code' && /\/capabilities\b/.test(around) ? featuresIn(block.text) : [];
    });
    return [...new Set(listed.length > 0 ? listed : fromSections(facts))].slice(0, 100);
}
function featuresIn(text) {
    const start = text.indexOf('{');
    const node = start === -1 ? null : readLenientStructure(text.slice(start));
    const body = node === null ? null : jsonFromLenient(node);
    if (!(0,json/* isJsonObject */.O)(body))
        return [];
    for (const key of ['capabilities', 'features']) {
        const value = body[key];
        if (Array.isArray(value))
            return value.filter((entry) => typeof entry === 'string');
    }
    return [];
}
function fromSections(facts) {
    const titled = /^[^\p{L}]*(?:\d+[.)]?\s*)?(?:core |key |main |primary |current )?(?:capabilities|features|funktionen|fähigkeiten)\b/iu;
    return facts.outline.sections.flatMap((section) => {
        if (section.level === 0 || !titled.test(section.title.text) || isRequestTitle(section.title.text))
            return [];
        const own = facts.outline.blocks.slice(section.heading + 1, section.end);
        const headings = own.flatMap((block) => {
            const top = block.kind === 'heading' && block.section.parent === section;
            return top && !titled.test(block.text.text) && !PLANNED.test(block.text.text)
                ? [tidy(block.text.text)]
                : [];
        });
        if (headings.length > 1)
            return headings;
        return own.flatMap((block) => {
            if (block.kind !== 'text' ||
                !block.item ||
                block.depth > 1 ||
                PLANNED.test(titlesAround(block.section)))
                return [];
            if (block.section !== section && titled.test(block.section.title.text))
                return [];
            const [line] = block.lines;
            if (line === undefined)
                return [];
            const strong = line.marks.find((mark) => mark.kind === 'strong' && mark.start <= 3);
            return [tidy(strong === undefined ? line.text : sliceLine(line, strong.start, strong.end).text)];
        });
    });
}
function tidy(text) {
    return text
        .replace(/^[^\p{L}\p{N}]+|^\d+[.)]\s*/gu, '')
        .replace(/[:.\s]+$/, '')
        .slice(0, 120);
}
const PLANNED = /\b(?:planned|future|upcoming|roadmap|geplant)\b/i;

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/configuration.js



const SECTION = /\b(?:config\w*|environment|env|settings|konfiguration|umgebungsvariablen|einstellungen|secrets|variables)\b/i;
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
/** Environment variables that the document names: `NAME=value` lines, tables, and items of configuration sections. */
function serviceConfiguration(facts) {
    const found = new Map();
    for (const block of facts.outline.blocks) {
        const configured = SECTION.test(titlesAround(block.section));
        for (const entry of entriesOf(facts, block, configured)) {
            const known = found.get(entry.name);
            if (known === undefined)
                found.set(entry.name, entry);
            else if (known.description === '' && entry.description !== '')
                found.set(entry.name, { ...known, description: entry.description });
        }
    }
    return [...found.values()];
}
function entriesOf(facts, block, configured) {
    if (block.kind === 'code')
        return fromFence(facts, block, configured);
    if (block.kind === 'table')
        return fromTable(facts, block, configured);
    if (block.kind !== 'text' || !configured)
        return [];
    return block.lines.flatMap((line) => fromLine(facts, line));
}
function fromFence(facts, block, configured) {
    const lines = block.text.split('\n');
    const assignments = lines.filter((line) => /^\s*(?:export\s+)?[A-Z][A-Z0-9_]{2,}=/.test(line)).length;
    const other = lines.filter((line) => line.trim() !== '' && !/^\s*(?:#|(?:export\s+)?[A-Z][A-Z0-9_]*=)/.test(line)).length;
    const dotenv = /^(?:env|dotenv|ini|properties)$/.test(block.language) || (assignments > 0 && other === 0);
    if (!dotenv && !configured && !block.text.includes('.env'))
        return [];
    return lines.flatMap((text, index) => {
        const echoed = /^\s*echo\s+["']([A-Z][A-Z0-9_]{2,})=(.*?)["']\s*>{1,2}\s*\S*\.env/.exec(text);
        const plain = dotenv || configured
            ? /^\s*(?:export\s+|-e\s+)?([A-Z][A-Z0-9_]{1,})=("[^"]*"|'[^']*'|[^#\s]*)\s*(?:#\s*(.*))?$/.exec(text)
            : null;
        const match = echoed ?? plain;
        if (match?.[1] === undefined || !VARIABLE.test(match[1]))
            return [];
        const value = (match[2] ?? '').replace(/^["']|["']$/g, '');
        return [entry(facts, match[1], value, match[3] ?? '', block.textLine + index)];
    });
}
function fromTable(facts, block, configured) {
    const headers = block.header.map((cell) => cell.text);
    const columns = columnsOf(headers);
    const names = block.rows.filter((row) => VARIABLE.test(row[0]?.text ?? '') && (row[0]?.text ?? '').length > 2).length;
    if (names === 0 || (!configured && !/variable|env|setting/i.test(headers[0] ?? '')))
        return [];
    return block.rows.flatMap((row) => {
        const name = row[0]?.text ?? '';
        if (!VARIABLE.test(name))
            return [];
        const cell = (column) => row[columns.indexOf(column)]?.text ?? '';
        const preset = cell('default').replace(/^[-–—]$|^(?:none|required|n\/a)$/i, '');
        const made = entry(facts, name, preset, cell('description'), row[0]?.line ?? block.line);
        const required = /^(?:yes|ja|true|✓|✅|required|x)/i.test(cell('required')) || /^required$/i.test(cell('default'));
        return [{ ...made, required: required && made.default === null }];
    });
}
/** `- DATABASE_URL: where the data is (default: sqlite:///data.db)`. */
function fromLine(facts, line) {
    const match = /^[^\p{L}]*([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST|DEBUG)(?:=(\S+))?(?=$|[\s:–—(-])/u.exec(line.text);
    if (match?.[1] === undefined)
        return [];
    const rest = sliceLine(line, match[0].length).text.replace(/^[\s:–—-]+/, '');
    const preset = match[2] ?? /\bdefaults?(?: to| is)?\s*[:=]?\s*`?([^\s`)(,;]+)/i.exec(rest)?.[1] ?? '';
    const made = entry(facts, match[1], preset, rest, line.line);
    return [{ ...made, required: /\(required\)|\brequired\b/i.test(rest) && made.default === null }];
}
function entry(facts, name, value, description, line) {
    const placeholder = value === '' ||
        /^(?:your|<|\.\.\.|xxx|change|\$\{|\[|sk-|\*+)/i.test(value) ||
        /\.\.\.$/.test(value) ||
        /your[-_]/i.test(value);
    const secret = /(?:KEY|SECRET|TOKEN|PASSWORD|PASSWD|CREDENTIALS?|WEBHOOK_URL|PRIVATE)$/.test(name) ||
        /^[\w+.-]+:\/\/[^/\s:@]+:[^/\s@]+@/.test(value);
    const type = typeOf(name, value);
    const preset = secret || placeholder
        ? null
        : type === 'integer' || type === 'number'
            ? Number(value)
            : type === 'boolean'
                ? /^(?:true|1|yes|on)$/i.test(value)
                : value;
    return {
        name,
        description: description.trim(),
        type,
        required: false,
        default: preset,
        secret,
        source: facts.findings.place(line),
    };
}
function typeOf(name, value) {
    if (/^[+-]?\d{1,15}$/.test(value))
        return 'integer';
    if (/^[+-]?\d+\.\d+$/.test(value))
        return 'number';
    if (/^(?:true|false)$/i.test(value))
        return 'boolean';
    if (/^\w[\w+.-]*:\/\//.test(value) || /_(?:URL|URI|ENDPOINT)$/.test(name))
        return 'url';
    return name === 'PORT' || (/_(?:PORT|TIMEOUT|INTERVAL|LIMIT|SECONDS|TTL|COUNT)$/.test(name) && value === '')
        ? 'integer'
        : 'string';
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/dependencies.js






const dependencies_SECTION = /\b(?:dependenc(?:y|ies)|required services|optional services|external (?:services|apis)|apis? required|data sources|abhängigkeit(?:en)?|upstream services|requires)\b/i;
/** What the service needs: items and rows of its dependency sections, and the body that `/dependencies` shows. */
function serviceDependencies(facts) {
    const found = new Map();
    const add = (dependency) => {
        if (dependency !== null && !found.has(dependency.name.toLowerCase()))
            found.set(dependency.name.toLowerCase(), dependency);
    };
    for (const block of facts.outline.blocks) {
        const title = block.section.title.text;
        const inSection = block.section.level > 1 &&
            (dependencies_SECTION.test(title) || dependencies_SECTION.test(block.section.parent?.title.text ?? '')) &&
            !isRequestTitle(title) &&
            !/\b(?:flow|example|point|test)/i.test(titlesAround(block.section));
        if (block.kind === 'code')
            for (const dependency of fromBody(facts, block.text, block.textLine))
                add(dependency);
        else if (inSection && block.kind === 'text' && block.item && block.depth <= 3 && block.checked === null)
            add(dependencies_fromLine(facts, block, block.lines[0]));
        else if (inSection && block.kind === 'table')
            for (const row of block.rows)
                add(fromRow(facts, block, row));
    }
    return [...found.values()];
}
function dependencies_fromLine(facts, block, line) {
    if (line === undefined || /^[^\p{L}]*(?:none|no |keine|n\/a|nothing|see )/iu.test(line.text))
        return null;
    const mark = line.marks.find((one) => (one.kind === 'strong' || one.kind === 'code') && one.start <= 3);
    const plain = /^[^\p{L}]*([\p{L}][\p{L}\p{N} ._/@+-]{0,48}?)\s*(?:$|[:(–—,]|\s-\s|->|→)/u.exec(line.text);
    const name = (mark === undefined ? plain?.[1] : line.text.slice(mark.start, mark.end))
        ?.replace(/[:\s]+$/, '')
        .trim();
    if (name === undefined || name === '' || name.split(/\s+/).length > 5)
        return null;
    const plainEnd = line.text.indexOf(name) + name.length;
    const rest = sliceLine(line, mark === undefined ? plainEnd : mark.end).text;
    return dependency(facts, block, name, rest, line.line);
}
function fromRow(facts, block, row) {
    const [first, ...rest] = row;
    return first === undefined || first.text === ''
        ? null
        : dependency(facts, block, first.text, rest.map((cell) => cell.text).join(' - '), first.line);
}
function dependency(facts, block, written, rest, line) {
    const titles = titlesAround(block.section);
    const kind = dependencies_kindOf(written, titles);
    const name = kind === 'service'
        ? (0,compile_words/* kebabCase */.kW)(written.replace(/\s*(?:\(.*|service)$/i, '')) || (0,compile_words/* kebabCase */.kW)(written)
        : written;
    if (name === '')
        return null;
    const port = /\bport:?\s*(\d{2,5})\b|^[\s:(]*(\d{4,5})\)/i.exec(`${rest}`) ??
        /\((?:port:?\s*)?(\d{4,5})\)/i.exec(written);
    const url = /\bhttps?:\/\/[^\s)`"'<>,]+/.exec(rest)?.[0] ?? null;
    return {
        name,
        kind,
        required: !/\boptional\b/i.test(`${block.section.title.text} ${rest}`),
        url,
        port: port === null ? null : Number(port[1] ?? port[2]),
        description: rest.replace(/^\s*(?:\((?:port:?\s*)?\d+\))?[\s:–—-]*/i, '').trim(),
        source: facts.findings.place(line),
    };
}
function dependencies_kindOf(name, titles) {
    const text = name.toLowerCase();
    if (/postgres|sqlite|mysql|mariadb|mongo|database|datenbank|dynamodb|timescale|chroma|qdrant/.test(text))
        return 'database';
    if (/redis|memcache|\bcache\b/.test(text))
        return 'cache';
    if (/kafka|rabbit|nats|\bsqs\b|queue|celery/.test(text))
        return 'queue';
    if (/\b(?:packages?|libraries|python|npm|pip|pakete|tools)\b/i.test(titles.split(' / ')[0] ?? ''))
        return 'package';
    if (PACKAGES.test(text))
        return 'package';
    if (/\bapis?\b|stripe|openai|anthropic|twilio|sendgrid|github|slack|solana/.test(text) ||
        /\bapis?\b/i.test(titles.split(' / ')[0] ?? ''))
        return 'api';
    if (/\.(?:json|ya?ml|md|txt|env)$|variable|file/.test(text))
        return 'other';
    if (/\b(?:tools|data sources)\b/i.test(titles.split(' / ')[0] ?? ''))
        return 'other';
    return /^[a-z0-9 _-]+$/i.test(name) && name.split(/\s+/).length <= 3 ? 'service' : 'other';
}
const PACKAGES = /^(?:fastapi|httpx|uvicorn|pydantic|sqlalchemy|express|fastify|flask|websockets?|asyncpg|requests|jinja2|numpy|pandas|python-\w+|pytest|node|python)\b/;
/** `{"required": [{"name": "registry", "url": "http://localhost:8000"}], "optional": []}`. */
function fromBody(facts, text, firstLine) {
    if (!/^\s*\{\s*"required"\s*:\s*\[\s*\{/.test(text.slice(0, 200)))
        return [];
    const node = readLenientStructure(text);
    const body = node === null ? null : jsonFromLenient(node);
    if (body === null || !(0,json/* isJsonObject */.O)(body))
        return [];
    const list = (value, required) => (Array.isArray(value) ? value : []).flatMap((entry) => {
        const name = (0,json/* isJsonObject */.O)(entry) ? entry['name'] : entry;
        if (typeof name !== 'string' || name === '')
            return [];
        const url = (0,json/* isJsonObject */.O)(entry) && typeof entry['url'] === 'string' ? entry['url'] : null;
        const port = /:(\d{2,5})(?:\/|$)/.exec(url ?? '')?.[1];
        return [
            {
                name,
                kind: dependencies_kindOf(name, ''),
                required,
                url,
                port: port === undefined ? null : Number(port),
                description: '',
                source: facts.findings.place(firstLine),
            },
        ];
    });
    return [...list(body['required'], true), ...list(body['optional'], false)];
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/error-shape.js



/** The shape of error bodies: from a section on errors, else from the first error response with a body. */
function errorShape(facts, operations, models) {
    for (const block of facts.outline.blocks) {
        if (block.kind !== 'code' || !/^(?:|json|json5|jsonc|js|javascript)$/.test(block.language))
            continue;
        const titled = [...ancestry(block.section)].some((section) => section.level > 1 && /\b(?:errors?|fehler\w*|problem details)\b/i.test(section.title.text));
        const node = titled ? readLenientStructure(block.text) : null;
        if (node?.kind !== 'object' ||
            !node.members.some((member) => /^(?:error|errors|detail|message|code|title|fehler)$/i.test(member.key)))
            continue;
        return schemaFromLenient(node, models);
    }
    for (const operation of operations) {
        for (const response of operation.responses) {
            const [media] = response.status >= 400 ? response.content : [];
            if (media !== undefined && media.schema.properties !== undefined)
                return media.schema;
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/frontmatter.js
/** Scalars of a YAML block, keys in lower case; nested values by dotted keys. The YAML reader is loaded only here. */
async function readFrontmatter(yaml, findings) {
    const found = new Map();
    if (yaml === null)
        return found;
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    try {
        const value = parse(yaml, { maxAliasCount: 10 });
        frontmatter_collect(value, '', found, 0);
    }
    catch (error) {
        const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        const hint = 'Mend the lines between the two `---`, or take them out.';
        findings.add('warning', 'frontmatter-invalid', 1, `The front matter is no YAML: ${reason}`, hint);
    }
    return found;
}
function frontmatter_collect(value, prefix, found, depth) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > 3)
        return;
    for (const [key, entry] of Object.entries(value)) {
        const name = `${prefix}${key.toLowerCase()}`;
        if (typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean')
            found.set(name, String(entry));
        else
            frontmatter_collect(entry, `${name}.`, found, depth + 1);
    }
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/labels.js

/** All labelled values of a document, in order. */
function labelsOf(outline) {
    const head = headEnd(outline);
    return outline.blocks.flatMap((block) => {
        const lines = block.kind === 'text' ? block.lines : block.kind === 'heading' ? [] : rowsAsLines(block);
        return lines.flatMap((line) => labelsInLine(line, block, block.index < head));
    });
}
/** Index of the first block after the title and the lines below it. */
function headEnd(outline) {
    const second = outline.sections.find((section, index) => index > 1 && section.heading > 0);
    return second?.heading ?? outline.blocks.length;
}
function rowsAsLines(block) {
    if (block.kind !== 'table' || block.header.length !== 2)
        return [];
    return [block.header, ...block.rows].flatMap((row) => {
        const [key, value] = row;
        if (key === undefined || value === undefined || key.text === '')
            return [];
        const shift = key.text.length + 2;
        const marks = value.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
        return [
            {
                text: `${key.text}: ${value.text}`,
                marks: [{ kind: 'strong', start: 0, end: key.text.length }, ...marks],
                line: key.line,
            },
        ];
    });
}
/** One line may hold several: `**Droplet #1** | **Port 8000** | **Status: DEPLOYED**`. */
function labelsInLine(line, block, head) {
    const found = [];
    for (const part of splitBars(line)) {
        const colon = /^[^\p{L}\p{N}]*([\p{L}\p{N}][\p{L}\p{N} /_.&-]{0,40}?)\s*(?:\([^()]*\))?\s*:(?!\/\/|\d)\s*/u.exec(part.text);
        const spaced = colon === null ? /^[^\p{L}]*(port|version)\s+(?=v?\d)/iu.exec(part.text) : null;
        const match = colon ?? spaced;
        if (match?.[1] === undefined)
            continue;
        const value = sliceLine(part, match[0].length);
        const item = block.kind === 'text' && block.item;
        const strong = part.marks.some((mark) => mark.kind === 'strong' && mark.start <= match[0].length);
        found.push({
            key: match[1].toLowerCase().trim(),
            value,
            section: block.section,
            block: block.index,
            line: line.line,
            head,
            plainItem: item && !strong,
        });
    }
    return found;
}
function splitBars(line) {
    if (!line.text.includes(' | '))
        return [line];
    const parts = [];
    let start = 0;
    for (let at = line.text.indexOf(' | '); at !== -1; at = line.text.indexOf(' | ', start)) {
        parts.push(sliceLine(line, start, at));
        start = at + 3;
    }
    parts.push(sliceLine(line, start));
    return parts;
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/name.js

const NAME_KEYS = [
    'service name',
    'service',
    'name',
    'service-name',
    'service id',
    'project',
    'dienst',
    'dienstname',
    'app',
    'application',
    'component',
];
/** Words of a title that say what the document is, not what it is about. */
const NOISE = /^(?:spec|specs|spec\.md|readme\.md|specification|spezifikation|technical|tech|technische|functional|api|rest|service specification|documentation|docs?|document|design|droplet|overview|readme|v?\d+(?:\.\d+)*|draft|reference|requirements|software|system|complete|full|final)$/i;
/** The name of the service: from the front matter, a label, the title, or the file; and its title for people. */
function serviceName(facts) {
    const heading = facts.outline.sections.find((section) => section.level > 0);
    const titleLine = heading?.title.line ?? 1;
    const titles = heading === undefined ? [] : titleCandidates(heading.title.text);
    const title = titles[0] ?? '';
    const stated = statedName(facts);
    if (stated !== null)
        return { name: stated, title: title === '' ? stated.value : title };
    const witnesses = witnessesOf(facts);
    const confirmed = titles.map(labelOf).find((name) => witnesses.has(name));
    const first = labelOf(title);
    if (confirmed !== undefined || (first !== '' && !GENERIC.test(first))) {
        return { name: { value: confirmed ?? first, line: titleLine, reason: null }, title };
    }
    const fallback = fileName(facts.file);
    const reason = `The document names no service; the name comes from the file ${facts.file}.`;
    return { name: { value: fallback, line: titleLine, reason }, title: title === '' ? fallback : title };
}
function statedName(facts) {
    for (const key of ['name', 'service', 'service_name', 'service.name']) {
        const value = facts.frontmatter.get(key);
        if (value !== undefined && labelOf(value) !== '')
            return { value: labelOf(value), line: 1, reason: null };
    }
    for (const key of NAME_KEYS) {
        const label = facts.labels.find((one) => one.key === key && (one.head || key === 'service name') && identifierIn(one.value.text) !== null);
        if (label !== undefined)
            return { value: labelOf(identifierIn(label.value.text) ?? ''), line: label.line, reason: null };
    }
    return null;
}
/** The one word that a value is, or begins with before a full stop or a bracket. */
function identifierIn(text) {
    const found = /^([A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*)(?=$|[.,;](?:\s|$)|\s+[(|–—])/.exec(text)?.[1];
    return found !== undefined && found.length <= 63 ? found : null;
}
/** Readings of a title from the most to the least likely: `SPEC: Booking Service` -> `Booking Service`, `Booking`. */
function titleCandidates(title) {
    const clean = title
        .replace(/[^\p{L}\p{N}\s\-–—:|#._/&()]/gu, ' ')
        .replace(/\([^)]*\)/g, ' ')
        .trim();
    const parts = clean.split(/\s+[-–—|]\s+|\s*[:–—|]\s+|\s*#\s*/).map((part) => part.trim());
    const named = parts.map(withoutNoise).filter((part) => part !== '');
    const all = named.length > 1 ? [...named, named.join(' ')] : named;
    return all.flatMap((part) => {
        const bare = part.replace(/\s+(?:micro)?-?service$/i, '').trim();
        return bare === part || bare === '' ? [part] : [part, bare];
    });
}
function withoutNoise(part) {
    const words = part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    while (words.length > 0 && NOISE.test(words.at(-1) ?? ''))
        words.pop();
    while (words.length > 1 && /^(?:the|der|die|das)$/i.test(words[0] ?? ''))
        words.shift();
    return words.length === 1 && NOISE.test(words[0] ?? '') ? '' : words.join(' ');
}
/** Names that the rest of the document and the file give: health bodies, file trees, containers. */
function witnessesOf(facts) {
    const names = new Set();
    const stem = (facts.file.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
    if (!GENERIC_FILE.test(stem))
        names.add(labelOf(stem));
    for (const block of facts.outline.blocks) {
        if (block.kind !== 'code')
            continue;
        const text = block.text.slice(0, 4000);
        const tree = /^([a-z][\w-]*)\/\s*\n\s*[├└│]/.exec(text)?.[1];
        const container = /--name[ =]([a-z][\w-]*)/.exec(text)?.[1];
        const health = /"service"\s*:\s*"([a-z][\w-]*)"/.exec(text)?.[1];
        for (const name of [tree, container, health])
            if (name !== undefined)
                names.add(labelOf(name));
    }
    return names;
}
function fileName(file) {
    const parts = file.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
    const stem = (parts.at(-1) ?? '').replace(/\.\w+$/, '');
    const folder = parts.at(-2);
    const chosen = GENERIC_FILE.test(stem) && folder !== undefined && !/^(?:docs?|specs?)$/i.test(folder) ? folder : stem;
    const name = labelOf(chosen);
    return name === '' || GENERIC.test(name) ? 'service' : name;
}
const GENERIC_FILE = /^(?:spec|specs|specification|readme|index|api|service|design|doc|docs)$/i;
const GENERIC = /^(?:service|services|api|app|spec|the-service|overview|purpose|introduction|endpoints?|contents?|table-of-contents)$/;
/** An RFC 1123 label: `[a-z][a-z0-9-]*`, at most 63 characters. */
function labelOf(text) {
    const name = (0,compile_words/* kebabCase */.kW)(text)
        .replace(/^[^a-z]+/, '')
        .slice(0, 63);
    return name.replace(/-+$/, '');
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/port.js



const PORT_KEYS = new Set([
    'port',
    'service port',
    'default port',
    'http port',
    'server port',
    'listens on port',
    'api port',
    'standard-port',
    'dienst-port',
]);
/**
 * The port of the service: from the front matter, a `Port` label, a base URL, the command that starts it, or the
 * requests of its examples. null where the document gives none, or only those of other services.
 */
function servicePort(facts) {
    const evidence = [
        ...frontmatterPorts(facts),
        ...labelledPorts(facts),
        ...prosePorts(facts),
        ...codePorts(facts),
    ];
    const sorted = evidence.sort((a, b) => b.strength - a.strength);
    const [best] = sorted;
    if (best === undefined) {
        reportNone(facts);
        return null;
    }
    const second = sorted.find((one) => one.value !== best.value && one.strength >= STATED && best.strength < FRONTMATTER);
    if (second !== undefined)
        reportContradiction(facts, best, second);
    return { value: best.value, line: best.line, reason: best.reason };
}
const FRONTMATTER = 10;
const STATED = 7;
function frontmatterPorts(facts) {
    const value = facts.frontmatter.get('port') ??
        facts.frontmatter.get('service.port') ??
        facts.frontmatter.get('server.port');
    const port = value === undefined ? null : portFrom(value);
    return port === null ? [] : [{ value: port, line: 1, reason: null, strength: FRONTMATTER }];
}
function labelledPorts(facts) {
    const roles = sectionRoles(facts.outline.sections, null);
    return facts.labels.flatMap((label) => {
        const role = roles[label.section.index];
        if (role === 'foreign' || role === 'planned')
            return [];
        if (PORT_KEYS.has(label.key)) {
            const port = portFrom(label.value.text);
            const body = role === 'api' || role === 'example' || role === 'models';
            return port === null || body
                ? []
                : [
                    {
                        value: port,
                        line: label.line,
                        reason: null,
                        strength: label.head ? 9 : label.plainItem ? STATED : 8,
                    },
                ];
        }
        if (!/^(?:base ?url|base-url|server|url|basis-url|local|development|production|live|deployed|access|api|service url|endpoint)$/.test(label.key))
            return [];
        const port = /^[`<]?(?:https?|wss?):\/\/(?:localhost|\d{1,3}(?:\.\d{1,3}){3}):(\d{2,5})\b/.exec(label.value.text)?.[1];
        return port === undefined
            ? []
            : [
                {
                    value: Number(port),
                    line: label.line,
                    reason: `from the base URL ${label.value.text}`,
                    strength: 6,
                },
            ];
    });
}
/** `runs on port 8080`, `listens on 8080`, in running text. */
function prosePorts(facts) {
    const evidence = [];
    const roles = sectionRoles(facts.outline.sections, null);
    const head = facts.outline.sections.find((section, index) => index > 1 && section.heading > 0)?.heading;
    for (const block of facts.outline.blocks) {
        if (block.kind !== 'text' || block.checked === false || roles[block.section.index] === 'foreign')
            continue;
        for (const line of block.lines) {
            const port = /\b(?:runs?|running|listens?|listening|served?|serves|starts?|available|exposed|läuft|lauscht|erreichbar)\b.{0,30}?\b(?:port|auf|on|unter)\s*:?\s*(?:(?:tcp )?port\s*)?(\d{3,5})\b/i.exec(line.text)?.[1];
            const alone = !block.item && block.index < (head ?? Number.POSITIVE_INFINITY)
                ? /(?:^|[.;,|]\s*)port:?\s+(\d{3,5})\b/i.exec(line.text)?.[1]
                : undefined;
            const found = port ?? alone;
            const value = found === undefined ? null : portFrom(found);
            if (value !== null)
                evidence.push({ value, line: line.line, reason: `from "${line.text.slice(0, 60)}"`, strength: 5 });
        }
    }
    return evidence;
}
/** Commands that start the service, its environment, and the requests of its examples. */
function codePorts(facts) {
    const roles = sectionRoles(facts.outline.sections, null);
    const starts = [];
    const calls = [];
    for (const block of facts.outline.blocks) {
        if (block.kind !== 'code' || isNestedDocument(block) || /^(?:markdown|md)$/.test(block.language))
            continue;
        starts.push(...startPorts(block));
        const host = /^Host:\s*(?:localhost|127\.0\.0\.1):(\d{2,5})\s*$/im.exec(block.text.slice(0, 20_000))?.[1];
        if (host !== undefined)
            calls.push({
                value: Number(host),
                line: block.textLine,
                reason: 'from the Host header of an example',
                strength: 3,
            });
        for (const call of roles[block.section.index] === 'foreign' ? [] : shellRequests(block.text)) {
            const local = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})$/.test(call.target.host);
            if (local && call.target.port !== null) {
                calls.push({
                    value: call.target.port,
                    line: block.textLine + call.line - 1,
                    reason: `from the request in an example`,
                    strength: 3,
                });
            }
        }
    }
    return [...starts, ...mostFrequent(calls)];
}
const STARTS = [
    [
        /\b(?:uvicorn|gunicorn|hypercorn|fastapi|flask|django|next|vite|rails|php|serve|node|deno|bun|npm|python3?)\b[^\n]*?(?:--port[ =]|-p[ =]?|--bind[ =]\S*?:|runserver \S*?:?)(\d{2,5})\b/,
        'from the command that starts it',
        6,
    ],
    [
        /\bdocker run\b[\s\S]{0,200}?-p\s+(?:[\d.]+:)?\d{2,5}:(\d{2,5})\b/,
        'from the published container port',
        5.5,
    ],
    [/^\s*EXPOSE\s+(\d{2,5})\b/m, 'from EXPOSE', 5.5],
    [
        /^\s*(?:export\s+)?(?:SERVICE_|SERVER_|APP_|HTTP_|API_)?PORT\s*[=:]\s*["']?(\d{2,5})\b/m,
        'from the environment variable',
        6,
    ],
    [
        /\b(?:uvicorn\.run|app\.run|app\.listen|server\.listen|serve)\([^)\n]*?(?:port\s*[=:]\s*|\blisten\(\s*)(\d{2,5})\b/,
        'from the code that starts it',
        5,
    ],
    [/^\s*-\s*["']?(?:[\d.]+:)?\d{2,5}:(\d{2,5})["']?\s*$/m, 'from the published container port', 4.5],
];
function startPorts(block) {
    const text = block.text.slice(0, 20_000);
    return STARTS.flatMap(([pattern, reason, strength]) => {
        const match = pattern.exec(text);
        const port = match?.[1] === undefined ? null : portFrom(match[1]);
        if (match === null || port === null)
            return [];
        const line = block.textLine + text.slice(0, match.index + match[0].length).split('\n').length - 1;
        return [{ value: port, line, reason, strength }];
    });
}
/** The one port that most examples ask; none when two are asked equally often. */
function mostFrequent(calls) {
    const counts = new Map();
    for (const call of calls)
        counts.set(call.value, (counts.get(call.value) ?? 0) + 1);
    const ranked = [...counts].sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    if (first === undefined || (second !== undefined && second[1] === first[1]))
        return [];
    const call = calls.find((one) => one.value === first[0]);
    return call === undefined ? [] : [call];
}
function portFrom(text) {
    const found = /^[`*\s:]*(\d{2,5})(?![\d.]|-\d)/.exec(text)?.[1];
    const port = Number(found);
    return found === undefined || port < 1 || port > 65_535 ? null : port;
}
function reportNone(facts) {
    const hint = 'Write `**Port:** 8080` below the title to pin it; without it a free port is chosen.';
    facts.findings.add('info', 'no-port', 1, 'The document gives no port.', hint);
}
function reportContradiction(facts, best, other) {
    facts.findings.add('warning', 'contradictory-port', other.line, `The port is ${best.value} in line ${best.line} and ${other.value} here; ${best.value} holds.`, 'Give the port once.', [{ message: `port ${best.value}`, line: best.line }]);
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/stack.js
const TECHNOLOGIES = [
    'python',
    'typescript',
    'javascript',
    'node',
    'go',
    'rust',
    'java',
    'kotlin',
    'ruby',
    'php',
    'bash',
    'fastapi',
    'flask',
    'django',
    'express',
    'fastify',
    'nestjs',
    'next',
    'react',
    'vue',
    'spring',
    'gin',
    'rails',
    'hono',
    'pydantic',
    'sqlalchemy',
    'prisma',
    'uvicorn',
    'httpx',
    'asyncpg',
    'celery',
    'websocket',
    'grpc',
    'graphql',
    'sqlite',
    'postgresql',
    'mysql',
    'mariadb',
    'mongodb',
    'redis',
    'elasticsearch',
    'kafka',
    'rabbitmq',
    'nats',
    's3',
    'minio',
    'docker',
    'kubernetes',
    'nginx',
    'prometheus',
    'grafana',
    'jwt',
    'oauth',
    'stripe',
    'solana',
    'metaplex',
    'openai',
    'claude',
    'systemd',
];
const ALIASES = {
    postgres: 'postgresql',
    nodejs: 'node',
    'node.js': 'node',
    golang: 'go',
    mongo: 'mongodb',
    'next.js': 'next',
    websockets: 'websocket',
    anthropic: 'claude',
    k8s: 'kubernetes',
};
const stack_KNOWN = new Set(TECHNOLOGIES);
const STACK_TITLES = /\b(?:tech(?:nology)? ?stack|stack|technolog(?:y|ies|ien)|technical (?:constraints|implementation|details|stack)|technische\w*|architecture|architektur|implementation)\b/i;
const STACK_KEYS = /^(?:language|framework|language\/framework|database|db|stack|tech stack|runtime|queue|cache|ai|backend|frontend|auth|deployment|monitor|sprache|datenbank|web framework|orm|server|api|storage)$/;
/** Technologies that the document names where it speaks about its own make, lower case, in order of appearance. */
function serviceStack(facts) {
    const found = new Set();
    const take = (text) => {
        for (const raw of text.toLowerCase().split(/[^a-z0-9.+#]+/)) {
            const word = raw.replace(/[.]+$/, '');
            const name = ALIASES[word] ?? word;
            if (stack_KNOWN.has(name))
                found.add(name);
        }
    };
    for (const label of facts.labels)
        if (STACK_KEYS.test(label.key))
            take(label.value.text);
    for (const section of facts.outline.sections) {
        if (section.level === 0 || !STACK_TITLES.test(section.title.text))
            continue;
        for (const block of facts.outline.blocks.slice(section.heading + 1, section.end)) {
            if (block.section !== section)
                continue;
            if (block.kind === 'text')
                for (const line of block.lines)
                    take(line.text);
            if (block.kind === 'table')
                for (const row of block.rows)
                    for (const cell of row)
                        take(cell.text);
        }
    }
    return [...found];
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/service/version-and-purpose.js
/** Semantic version of the service; `0.1.0` as a conclusion where the document gives none. */
function serviceVersion(facts) {
    const given = facts.frontmatter.get('version');
    const stated = given === undefined ? null : semantic(given);
    if (stated !== null)
        return { value: stated, line: 1, reason: null };
    for (const key of ['version', 'service version', 'api version', 'spec version', 'revision']) {
        for (const label of facts.labels) {
            const version = label.key === key ? semantic(label.value.text) : null;
            if (version !== null)
                return { value: version, line: label.line, reason: null };
        }
    }
    const heading = facts.outline.sections.find((section) => section.level > 0);
    const inTitle = /(?:\bv|\s)(\d+\.\d+(?:\.\d+)?)(?=$|[\s)])/i.exec(heading?.title.text ?? '')?.[1];
    const version = inTitle === undefined ? null : semantic(inTitle);
    if (version !== null)
        return { value: version, line: heading?.title.line ?? 1, reason: null };
    return { value: '0.1.0', line: heading?.title.line ?? 1, reason: 'The document gives no version.' };
}
/** `1` -> `1.0.0`, `v2.1` -> `2.1.0`; null for text that is no version. */
function semantic(text) {
    const found = /^[`*\s]*v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?(-[\dA-Za-z][\dA-Za-z.-]*)?(?=$|[\s`*,;)])/i.exec(text);
    if (found === null)
        return null;
    return `${Number(found[1])}.${Number(found[2] ?? 0)}.${Number(found[3] ?? 0)}${found[4] ?? ''}`;
}
const PURPOSE_TITLES = [
    /^[^\p{L}]*(?:\d+[.)]?\s*)?(?:purpose|zweck)\b/iu,
    /^[^\p{L}]*(?:\d+[.)]?\s*)?(?:overview|summary|introduction|about|description|what it does|übersicht|überblick|einleitung|beschreibung)\b/iu,
];
/** What the service is for: the first paragraph under Purpose or Overview, a label, or the first paragraph at all. */
function servicePurpose(facts) {
    const given = facts.frontmatter.get('purpose') ?? facts.frontmatter.get('description');
    if (given !== undefined)
        return { value: given, line: 1, reason: null };
    const [exact, loose] = PURPOSE_TITLES.map((titles) => purposeSection(facts, titles));
    const label = facts.labels.find((one) => one.head &&
        /^(?:purpose|zweck|description|beschreibung|summary)$/.test(one.key) &&
        one.value.text !== '');
    if (exact != null)
        return exact;
    if (label !== undefined)
        return { value: label.value.text, line: label.line, reason: null };
    if (loose != null)
        return loose;
    const head = facts.outline.sections.find((section, index) => index > 1 && section.heading > 0)?.heading;
    const first = facts.outline.blocks.slice(0, head ?? facts.outline.blocks.length).find(isProse);
    return { value: first === undefined ? '' : proseOf(first), line: first?.line ?? 1, reason: null };
}
function purposeSection(facts, titles) {
    for (const section of facts.outline.sections) {
        if (section.level === 0 || !titles.test(section.title.text))
            continue;
        const block = facts.outline.blocks.slice(section.heading + 1, section.end).find(isProse);
        if (block !== undefined)
            return { value: proseOf(block), line: block.line, reason: null };
    }
    return null;
}
/** A paragraph of sentences, not of labels. */
function isProse(block) {
    if (block.kind !== 'text' || block.item)
        return false;
    const [first] = block.lines;
    return (first !== undefined &&
        !/^[^\p{L}]*[\p{L} ]{1,24}:\s|^[^\p{L}]*[\p{L} ]{1,24} \| /u.test(first.text) &&
        first.text.length > 20);
}
function proseOf(block) {
    return block.kind === 'text' ? block.lines.map((line) => line.text).join(' ') : '';
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/code-routes.js




/** Routes that source code registers: FastAPI and Flask decorators, Express, NestJS, Spring, Gin and their like. */
function codeRoutes(language, text) {
    if (/^(?:python|py)$/.test(language))
        return pythonRoutes(text);
    if (/^(?:javascript|js|jsx|typescript|ts|tsx|java|kotlin|go|golang|csharp|cs|php|ruby)$/.test(language))
        return scriptRoutes(text);
    if (language !== '')
        return [];
    if (/^\s*@\w+\.\w+\(/m.test(text))
        return pythonRoutes(text);
    return /^\s*(?:@(?:Get|Post|Put|Patch|Delete)\w*\(|\w+\.(?:get|post|put|patch|delete)\(\s*['"`]\/)/m.test(text)
        ? scriptRoutes(text)
        : [];
}
function pythonRoutes(text) {
    const module = readPythonModule(text);
    const prefixes = routerPrefixes(module);
    return module.functions.flatMap((fn) => fn.decorators.flatMap((decorator) => pythonRoute(fn, decorator, prefixes)));
}
function routerPrefixes(module) {
    const prefixes = new Map();
    for (const { name, value } of module.assignments) {
        const prefix = value?.kind === 'call' ? (value.keywords.get('prefix') ?? value.keywords.get('url_prefix')) : undefined;
        if (prefix?.kind === 'string')
            prefixes.set(name, prefix.value.replace(/\/$/, ''));
    }
    return prefixes;
}
function pythonRoute(fn, decorator, prefixes) {
    const { expression } = decorator;
    if (expression.kind !== 'call' || expression.of.kind !== 'name')
        return [];
    const [object = '', verb = ''] = expression.of.name.split('.');
    const given = expression.arguments[0] ?? expression.keywords.get('path');
    if (given?.kind !== 'string' || !(given.value.startsWith('/') || given.value === ''))
        return [];
    const target = parsePath(`${prefixes.get(object) ?? ''}${given.value}` || '/');
    if (target === null)
        return [];
    const handler = pythonHandler(fn, expression, target);
    return pythonMethods(verb, expression.keywords).map((method) => ({
        method,
        target,
        line: decorator.line,
        handler,
    }));
}
function pythonMethods(verb, keywords) {
    if (verb === 'websocket' || verb === 'websocket_route')
        return ['WS'];
    const list = keywords.get('methods');
    const methods = list?.kind === 'list'
        ? list.items.flatMap((item) => (item.kind === 'string' ? [methodFrom(item.value)] : []))
        : [];
    if (verb === 'api_route')
        return methods.length === 0 || methods.length > 3 ? ['ANY'] : methods.filter((method) => method !== null);
    if (verb === 'route')
        return methods.length === 0 ? ['GET'] : methods.filter((method) => method !== null);
    const method = /^(?:get|post|put|patch|delete|head|options)$/.test(verb) ? methodFrom(verb) : null;
    return method === null ? [] : [method];
}
function pythonHandler(fn, call, target) {
    const names = new Set(target.parameters.map((parameter) => parameter.name));
    const status = call.keywords.get('status_code');
    const summary = call.keywords.get('summary');
    const response = call.keywords.get('response_model') ?? fn.returns;
    let bodyType = '';
    let secured = false;
    const query = [];
    for (const parameter of fn.parameters) {
        const injected = parameter.value?.kind === 'call' ? code_routes_nameOf(parameter.value.of) : '';
        if (injected === 'Depends' || injected === 'Security')
            secured ||= /user|auth|token|admin|api_?key|secur/i.test(JSON.stringify([parameter.name, parameter.value]));
        else if (!names.has(parameter.name) &&
            !/^(?:self|request|response|websocket|background_tasks|db|session)$/.test(parameter.name)) {
            const type = typeText(parameter.type);
            if (/^[A-Z]\w+$/.test(type) &&
                !/^(?:Optional|List|Dict|UUID|Decimal|Request|Response|WebSocket|Query|UploadFile)$/.test(type))
                bodyType = type;
            else
                query.push({ name: parameter.name, type, required: parameter.value === null });
        }
    }
    return {
        name: fn.name,
        status: status?.kind === 'number' ? status.value : statusName(status),
        summary: summary?.kind === 'string' ? summary.value : (fn.docstring.split('\n')[0] ?? ''),
        responseType: response === null || response === undefined ? '' : typeText(response),
        bodyType,
        query,
        secured,
    };
}
function statusName(status) {
    const found = status?.kind === 'name' ? /HTTP_(\d{3})/.exec(status.name)?.[1] : undefined;
    return found === undefined ? null : Number(found);
}
function code_routes_nameOf(expression) {
    return expression.kind === 'name' ? (expression.name.split('.').at(-1) ?? '') : '';
}
/** A type annotation as the words that the type reader takes. */
function typeText(type, depth = 0) {
    if (type === null || depth > 6)
        return '';
    if (type.kind === 'name')
        return type.name.split('.').at(-1) ?? '';
    if (type.kind === 'string')
        return type.value;
    if (type.kind === 'union')
        return type.options.map((option) => typeText(option, depth + 1)).join(' | ');
    if (type.kind === 'subscript')
        return `${typeText(type.of, depth + 1)}[${type.arguments.map((item) => typeText(item, depth + 1)).join(', ')}]`;
    return '';
}
const ROUTERS = /^(?:app|api|router|routes?|server|fastify|r|e|mux|group|\w*Router|\w*_router|\w*App)$/;
const code_routes_VERBS = /^(?:get|post|put|patch|delete|head|options|all|any|ws|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|MapGet|MapPost|MapPut|MapPatch|MapDelete)$/;
function scriptRoutes(text) {
    const tokens = scriptTokens(text).filter((token) => token.kind !== 'comment');
    const found = [];
    let prefix = '';
    for (const [index, token] of tokens.entries()) {
        const annotation = annotated(tokens, index);
        if (annotation !== null) {
            if (annotation.controller)
                prefix = slashed(annotation.path);
            else
                add(found, annotation.method, `${prefix}${slashed(annotation.path)}` || '/', token.line);
            continue;
        }
        const call = routerCall(tokens, index);
        if (call !== null)
            add(found, call.method, call.path, token.line);
    }
    return found;
}
function add(found, word, path, line) {
    const method = methodFrom(word);
    const target = path.startsWith('/') ? parsePath(path) : null;
    if (method !== null && target !== null)
        found.push({ method, target, line, handler: NO_HANDLER });
}
function slashed(path) {
    const trimmed = path.replace(/^\/+|\/+$/g, '');
    return trimmed === '' ? '' : `/${trimmed}`;
}
/** `@Get(':id')`, `@PostMapping("/x")`, `@Controller('bookings')`, `@RequestMapping("/api")`. */
function annotated(tokens, index) {
    const name = tokens[index + 1];
    if (tokens[index]?.text !== '@' || name?.kind !== 'name')
        return null;
    const open = tokens[index + 2]?.text === '(';
    const first = tokens[index + 3];
    const path = open && first?.kind === 'string' ? first.text : '';
    if (/^(?:Controller|RequestMapping|JsonController)$/.test(name.text))
        return { controller: true, method: '', path };
    const verb = /^(Get|Post|Put|Patch|Delete|All)(?:Mapping)?$/.exec(name.text)?.[1];
    return verb === undefined || !open ? null : { controller: false, method: verb, path };
}
/** `router.get('/x', ...)`. */
function routerCall(tokens, index) {
    const [object, dot, verb, open, path] = tokens.slice(index, index + 5);
    if (object?.kind !== 'name' || !ROUTERS.test(object.text) || dot?.text !== '.')
        return null;
    if (verb?.kind !== 'name' || open?.text !== '(' || path?.kind !== 'string')
        return null;
    if (verb.text === 'HandleFunc' || verb.text === 'Handle') {
        const [method, route] = path.text.split(/\s+/);
        return method !== undefined && route !== undefined ? { method, path: route } : null;
    }
    return code_routes_VERBS.test(verb.text) ? { method: verb.text.replace(/^Map/, ''), path: path.text } : null;
}
const NO_HANDLER = {
    name: '',
    status: null,
    summary: '',
    responseType: '',
    bodyType: '',
    query: [],
    secured: false,
};

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/pairs.js



/** Puts together operations whose method and path stand on lines of their own: `Method: POST`, `URL: /bookings`. */
class PairReader {
    #method = null;
    #path = null;
    /** Looks at a line; gives the operation that it completes. */
    see(line, block) {
        let pair = null;
        const parts = line.text.split(/(?<=\S)\s*[|;,]\s+(?=(?:http )?method|url|path|endpoint|route|uri)|\s{2,}(?=\S)|\s+(?=(?:Method|URL|Path|Endpoint|Route|URI):)/i);
        for (const part of parts) {
            const label = /^[^\p{L}]*([\p{L} ]{2,16}?)\s*[:=]\s*(\S.*)$/u.exec(part);
            if (label?.[1] === undefined || label[2] === undefined)
                continue;
            pair = this.seeParts(label[1], { ...line, text: label[2], marks: [] }, block) ?? pair;
        }
        return pair;
    }
    /** The same for a label and its value that are apart already. */
    seeParts(label, value, block) {
        const name = label.trim().toLowerCase();
        if (/^(?:http )?(?:method|methode|verb)$/.test(name)) {
            const methods = onlyMethods(value.text);
            if (methods.length === 0)
                return null;
            if (this.#method !== null && this.#path === null)
                this.end();
            this.#method = { methods, block, line: value.line };
        }
        else if (/^(?:url|path|pfad|endpoint|endpunkt|route|uri|(?:url|endpoint|api) path)$/.test(name)) {
            const text = value.text.replace(/^[`*"']+/, '');
            const read = readPathAt(text, 0);
            const target = read === null ? null : parsePath(read.text);
            if (target === null)
                return null;
            this.#path = { target, source: value, block, line: value.line };
        }
        else
            return null;
        return this.#joined();
    }
    /** Gives up what is incomplete: a path without a method is an operation whose method has to be inferred. */
    end() {
        const path = this.#path;
        this.#method = null;
        this.#path = null;
        if (path === null)
            return null;
        const method = standardMethod(path.target.path) ?? (/^\/ws(?:\/|$)/.test(path.target.path) ? 'WS' : 'GET');
        return { shown: [shownFrom(method, path, true)], block: path.block, line: path.line };
    }
    #joined() {
        const [method, path] = [this.#method, this.#path];
        if (method === null || path === null)
            return null;
        this.#method = null;
        this.#path = null;
        const first = method.block.index < path.block.index ? method : path;
        const shown = method.methods.map((one) => shownFrom(one, path, false));
        return { shown, block: first.block, line: Math.min(method.line, path.line) };
    }
}
function shownFrom(method, path, methodInferred) {
    const tail = { text: '', marks: [], line: path.source.line };
    return { position: 'lead', method, methodInferred, target: path.target, title: '', tail };
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/yaml-routes.js


/** Operations of an OpenAPI excerpt in a YAML fence: a path as a key, methods as keys below it. */
function yamlRoutes(language, text) {
    if (!/^(?:yaml|yml|openapi)$/.test(language) || !/^\s*["']?\/[^:\n]*["']?:\s*$/m.test(text))
        return [];
    const found = [];
    let path = null;
    for (const [index, line] of text.split('\n').entries()) {
        const indent = line.length - line.trimStart().length;
        const key = /^\s*["']?(\/[^"'\s]*?)["']?:\s*$/.exec(line)?.[1];
        const target = key === undefined ? null : parsePath(key);
        if (target !== null)
            path = { target, indent };
        else if (path !== null && line.trim() !== '' && indent <= path.indent)
            path = null;
        if (path === null)
            continue;
        const word = /^\s*(get|post|put|patch|delete|head|options):\s*$/.exec(line)?.[1];
        const method = word === undefined ? null : methodFrom(word);
        if (method !== null && indent > path.indent)
            found.push({ method, target: path.target, summary: '', line: index + 1 });
        const summary = /^\s*summary:\s*["']?(.+?)["']?\s*$/.exec(line)?.[1];
        const last = found.at(-1);
        if (summary !== undefined && last !== undefined && last.summary === '')
            found[found.length - 1] = { ...last, summary };
    }
    return found;
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/sightings/find-sightings.js











/** Every place of the document that shows an operation, in document order, with what the place is worth. */
function findSightings(outline, roles, identity) {
    return new SightingFinder(outline, roles, identity).find();
}
class SightingFinder {
    #outline;
    #roles;
    #identity;
    #found = [];
    #pairs = new PairReader();
    /** The last line of text before the block at hand, in the same section. */
    #before = '';
    constructor(outline, roles, identity) {
        this.#outline = outline;
        this.#roles = roles;
        this.#identity = identity;
    }
    find() {
        for (const block of this.#outline.blocks) {
            if (block.kind === 'heading')
                this.#heading(block);
            else if (block.kind === 'text')
                this.#text(block);
            else if (block.kind === 'table')
                this.#table(block);
            else
                this.#code(block);
            if (block.kind === 'heading')
                this.#before = '';
            else if (block.kind === 'text' && !block.item)
                this.#before = block.lines.at(-1)?.text ?? '';
            else if (block.kind === 'code')
                this.#before = '';
        }
        this.#endPairs();
        return this.#found;
    }
    #heading(block) {
        this.#endPairs();
        const shown = sightingsInLine(block.text);
        for (const one of shown) {
            const call = one.position === 'inline' && shown[0]?.position === 'inline';
            const before = block.text.text.slice(0, Math.max(0, block.text.text.indexOf(one.target.path)));
            const title = one.title !== '' ? one.title : call ? withoutSigns(before).replace(/\s*\(?[A-Z]+\s*$/, '') : '';
            const inCall = call && /\b(?:calls?|via|uses?|flow)\b/i.test(before);
            this.#add(inCall ? 'inline' : 'heading', block, { ...one, title, line: block.line });
        }
        if (shown.length > 0)
            return;
        const parent = block.section.parent;
        const bare = methodOnlySighting(block.text);
        const path = parent === null ? null : leadingPath(parent.title.text);
        if (bare !== null && path !== null)
            this.#methodsBelow('heading', block, bare, path.path, block.line);
        else
            this.#pathHeading(block);
    }
    /** `### /bookings`: an operation of its own only where no method stands below it. */
    #pathHeading(block) {
        const only = pathOnlySighting(block.text);
        if (only === null || this.#methodStandsBelow(block))
            return;
        this.#pathOnly('heading', block, only, block.line);
    }
    #methodStandsBelow(block) {
        const end = Math.min(block.section.end, block.index + 60);
        for (const below of this.#outline.blocks.slice(block.index + 1, end)) {
            const lines = below.kind === 'text'
                ? below.lines
                : below.kind === 'heading'
                    ? [below.text]
                    : below.kind === 'table'
                        ? below.rows.flat()
                        : [];
            if (lines.some((line) => methodOnlySighting(line) !== null ||
                sightingsInLine(line).length > 0 ||
                /^[^\p{L}]*(?:http )?methode?\b/iu.test(line.text)))
                return true;
            if (below.kind === 'table' && columnsOf(below.header.map((cell) => cell.text)).includes('method'))
                return true;
        }
        return false;
    }
    #text(block) {
        let wrapped = false;
        for (const [index, line] of block.lines.entries()) {
            const pair = this.#pairs.see(line, block);
            if (pair !== null) {
                for (const one of pair.shown)
                    this.#add('pair', pair.block, { ...one, line: pair.line });
                continue;
            }
            const shown = sightingsInLine(line);
            for (const one of shown) {
                const form = wrapped && one.position === 'lead' ? 'inline' : this.#formOf(one, block, line);
                this.#add(form, block, { ...one, line: line.line });
            }
            if (shown.length === 0 && !wrapped)
                this.#loneLine(block, line);
            // A line that goes on in the next one is prose; what begins that one does not begin a statement.
            const stated = shown.some((one) => one.position !== 'inline') && !wrapped;
            wrapped =
                index < block.lines.length - 1 && !stated && line.text.length > 50 && !/[.:!?)*`|]$/.test(line.text);
        }
    }
    #formOf(one, block, line) {
        if (one.position === 'inline')
            return 'inline';
        if (one.position === 'titled' && !block.item && block.lines.length > 1 && !inMark(line, 0, 'strong'))
            return 'inline';
        return block.item ? 'item' : 'lead';
    }
    #loneLine(block, line) {
        const path = leadingPath(block.section.title.text);
        const bare = path === null ? null : methodOnlySighting(line);
        if (path !== null && bare !== null) {
            this.#methodsBelow(block.item ? 'item' : 'lead', block, bare, path.path, line.line);
            return;
        }
        const only = pathOnlySighting(line);
        const listed = only === null || !only.methodInferred ? standardList(line) : [];
        if (listed.length > 0)
            for (const one of listed)
                this.#pathOnly('item', block, one, line.line);
        else if (only !== null)
            this.#pathOnly(block.item ? 'item' : 'lead', block, only, line.line);
    }
    #methodsBelow(form, block, bare, path, line) {
        const target = parsePath(path);
        if (target === null)
            return;
        for (const method of bare.methods)
            this.#add(form, block, { method, methodInferred: false, target, title: '', tail: bare.tail, line });
    }
    /** A path without a method counts in the interface's own sections, and for the standard endpoints where they are listed. */
    #pathOnly(form, block, only, line) {
        const role = this.#roles[block.section.index] ?? 'neutral';
        const standard = standardMethod(only.target.path) !== null;
        const listed = standard && /\b(?:udc|ubic|standard|health|endpoints?|api)\b/i.test(titlesAround(block.section));
        if (!only.methodInferred || role === 'api' || (listed && role === 'neutral'))
            this.#add(form, block, { ...only, line });
    }
    #table(block) {
        const headers = block.header.map((cell) => cell.text);
        const columns = columnsOf(headers);
        if (columns.includes('name') && columns.includes('type'))
            return;
        const [methodAt, pathAt] = [columns.indexOf('method'), columns.indexOf('path')];
        this.#keyValueTable(block);
        for (const row of block.rows) {
            const line = row[0]?.line ?? block.line;
            const cells = row.map((cell, index) => ({ header: headers[index] ?? '', cell }));
            const detail = { kind: 'row', cells };
            for (const one of this.#rowSightings(row, methodAt, pathAt)) {
                const described = row[columns.indexOf('description')] ?? { ...one.tail, text: one.tail.text };
                if (one.methodInferred)
                    this.#pathOnlyRow(block, { ...one, tail: described }, line, detail);
                else
                    this.#add('row', block, { ...one, tail: described, line }, detail);
            }
        }
    }
    #pathOnlyRow(block, one, line, detail) {
        const role = this.#roles[block.section.index] ?? 'neutral';
        if (role === 'api' || standardMethod(one.target.path) !== null)
            this.#add('row', block, { ...one, line }, detail);
    }
    #rowSightings(row, methodAt, pathAt) {
        const path = pathAt === -1 ? undefined : row[pathAt];
        const shown = path === undefined ? [] : sightingsInLine(path).filter((one) => one.position !== 'inline');
        if (shown.length > 0)
            return shown;
        const only = path === undefined ? null : (pathOnlySighting(path) ?? wholePath(path));
        if (only !== null && methodAt !== -1) {
            const methods = onlyMethods(row[methodAt]?.text ?? '');
            if (methods.length > 0)
                return methods.map((method) => ({ ...only, method, methodInferred: false }));
        }
        if (only !== null)
            return methodAt === -1 ? [only] : [];
        if (pathAt !== -1)
            return [];
        for (const cell of row) {
            const lead = sightingsInLine(cell).filter((one) => one.position === 'lead');
            if (lead.length > 0)
                return lead;
        }
        return [];
    }
    /** `| Method | POST |` and `| URL | /bookings |` as rows of one table. */
    #keyValueTable(block) {
        if (block.header.length !== 2)
            return;
        for (const row of [block.header, ...block.rows]) {
            const [key, value] = row;
            if (key === undefined || value === undefined)
                continue;
            const pair = this.#pairs.seeParts(key.text, value, block);
            if (pair !== null)
                for (const one of pair.shown)
                    this.#add('pair', pair.block, { ...one, line: pair.line });
        }
    }
    #code(block) {
        const reading = readFence(block);
        const lone = reading.requests.length + reading.commands.length === 1;
        const intro = lone && /^.{3,60}:$/.test(this.#before) ? this.#before.slice(0, -1) : '';
        for (const { shown, line, title, text, firstLine, alone } of reading.requests) {
            const target = withHost(shown.target, text);
            const tail = fenceTail(shown.tail);
            const detail = { kind: 'fence', text, firstLine, alone };
            this.#add(reading.flow ? 'inline' : 'fence', block, { ...shown, target, title: title === '' ? intro : title, tail, line }, detail);
        }
        for (const command of reading.commands) {
            const tail = { text: command.comment, marks: [], line: block.textLine + command.line - 1 };
            const detail = {
                kind: 'curl',
                body: command.body,
                form: command.form,
                headers: command.headers,
            };
            this.#add('curl', block, { ...command, methodInferred: false, title: intro, tail, line: tail.line }, detail);
        }
        for (const route of yamlRoutes(block.language, block.text)) {
            const line = block.textLine + route.line - 1;
            const tail = { text: route.summary, marks: [], line };
            this.#add('fence', block, { ...route, methodInferred: false, title: '', tail, line }, { kind: 'fence', text: '', firstLine: line, alone: false });
        }
        for (const route of codeRoutes(block.language, block.text)) {
            const line = block.textLine + route.line - 1;
            const tail = { text: route.handler.summary, marks: [], line };
            this.#add('code', block, { ...route, methodInferred: false, title: '', tail, line }, { kind: 'code', handler: route.handler });
        }
    }
    #add(form, block, shown, detail = { kind: 'none' }) {
        const role = this.#roles[block.section.index] ?? 'neutral';
        const text = block.kind === 'text' ? block : null;
        const announcedCall = form !== 'heading' && form !== 'pair' && announcesCalls(this.#before);
        const context = {
            announcedCall,
            tail: shown.tail,
            checkbox: text?.checked !== null && text?.checked !== undefined,
        };
        const standing = standingOf(form, role, shown.target, this.#identity, context);
        const { method, methodInferred, target, line, title, tail } = shown;
        this.#found.push({
            form,
            standing,
            method,
            methodInferred,
            target,
            section: block.section,
            block: block.index,
            line,
            title,
            tail,
            detail,
        });
    }
    #endPairs() {
        const rest = this.#pairs.end();
        if (rest === null)
            return;
        const role = this.#roles[rest.block.section.index] ?? 'neutral';
        if (role === 'api')
            for (const one of rest.shown)
                this.#add('pair', rest.block, { ...one, line: rest.line });
    }
}
/** `UDC endpoints: /health, /capabilities, /state`: at least three of the standard endpoints in one line. */
function standardList(line) {
    const found = [
        ...line.text.matchAll(/(?<![\w/.])\/(?:health|capabilities|state|dependencies|message)(?![\w/.-])/g),
    ];
    const paths = [...new Set(found.map((match) => match[0]))];
    if (paths.length < 3 || !/\bendpoints?\b|^[\s`\w/,&]*$/i.test(line.text))
        return [];
    return paths.flatMap((path) => {
        const [target, method] = [parsePath(path), standardMethod(path)];
        if (target === null || method === null)
            return [];
        return [
            {
                position: 'lead',
                method,
                methodInferred: true,
                target,
                title: '',
                tail: { text: '', marks: [], line: line.line },
            },
        ];
    });
}
/** The target of a raw HTTP request with the host that its header names. */
function withHost(target, headers) {
    const host = /^Host:\s*([\w.-]+(?::\d{2,5})?)\s*$/im.exec(headers.slice(0, 2000))?.[1];
    const named = host === undefined || target.host !== '' ? null : parsePath(`http://${host}/`);
    return named === null ? target : { ...target, host: named.host, port: named.port };
}
function wholePath(cell) {
    const target = /^[`*\s]*\/\S*[`*\s]*$/.test(cell.text) ? parsePath(cell.text.replace(/[`*\s]/g, '')) : null;
    if (target === null)
        return null;
    return {
        position: 'lead',
        method: standardMethod(target.path) ?? 'GET',
        methodInferred: true,
        target,
        title: '',
        tail: tailOf(cell, cell.text.length),
    };
}

;// CONCATENATED MODULE: ./build/js/compile/markdown/compile-markdown.js

























/**
 * Compiles a Markdown specification: reads it into blocks, finds the places that show operations, decides which of them
 * belong to this service, reads what is said about each, and puts it together with models and service facts.
 */
async function compileMarkdown(source) {
    const findings = new compile_findings/* Findings */.F(source.file);
    const outline = parseDocument(source.text);
    const frontmatter = await readFrontmatter(outline.frontmatter, findings);
    const facts = {
        file: source.file,
        outline,
        labels: labelsOf(outline),
        frontmatter,
        findings,
    };
    const name = serviceName(facts);
    const port = servicePort(facts);
    const base = baseUrl(facts);
    const dependencies = serviceDependencies(facts);
    const roles = sectionRoles(outline.sections, port?.value ?? null);
    const others = dependencies
        .filter((one) => one.kind === 'service' || one.kind === 'api')
        .map((one) => one.name.toLowerCase());
    const identity = {
        name: name.name.value,
        port: port?.value ?? null,
        host: base?.host ?? '',
        prefix: base?.prefix ?? '',
        others,
    };
    const operations = selectOperations(findSightings(outline, roles, identity), identity, findings);
    if (operations.length === 0) {
        reportNoOperations(findings);
        return { ir: null, diagnostics: findings.all() };
    }
    const models = readModels(outline, roles, findings);
    const security = serviceSecurity(facts);
    const assembled = assembleAll(facts, operations, models, security);
    const version = serviceVersion(facts);
    const purpose = servicePurpose(facts);
    const list = assembled.map((one) => one.operation);
    const service = {
        name: name.name.value,
        title: name.title,
        version: version.value,
        port: port?.value ?? null,
        purpose: purpose.value,
        source: findings.place(name.name.line),
        operations: list,
        models: models.models.map(({ line, notation: _, ...model }) => ({
            ...model,
            source: findings.place(line),
        })),
        dependencies,
        configuration: serviceConfiguration(facts),
        authentication: security.authentication,
        error_shape: errorShape(facts, list, models.names),
        stack: serviceStack(facts),
        capabilities: serviceCapabilities(facts),
        inferences: [
            ...serviceInferences(findings, { name: name.name, port, version, base }),
            ...operationInferences(findings, assembled),
        ],
    };
    const ir = {
        ir_version: '1',
        name: service.name,
        source: findings.place(1),
        services: [service],
        components: [],
        bindings: [],
    };
    return { ir, diagnostics: findings.all() };
}
function assembleAll(facts, operations, models, security) {
    const { outline, findings } = facts;
    const index = new ModelIndex(models.models);
    const ranges = detailRanges(outline, operations);
    const taken = standardIds(operations);
    const collections = collectionPaths(operations);
    const assembled = operations.map((selected) => {
        const placed = (ranges.get(selected) ?? []).map((range) => ({
            sighting: range.sighting,
            details: readDetails(selected, range, models.names),
            title: range.title,
        }));
        const main = placed.find((one) => one.sighting === selected.primary) ?? placed[0];
        const id = operationId(selected.method, selected.path, taken, collections.has(selected.path));
        taken.add(id);
        const label = `${selected.method} ${selected.path}`;
        const details = main === undefined
            ? readDetails(selected, { sighting: selected.primary, lines: [], blocks: [], title: '' }, models.names)
            : mergeDetails(label, main, placed.filter((one) => one !== main), findings);
        return assembleOperation(selected, id, main?.title ?? '', details, {
            outline,
            index,
            security,
            findings,
            collections,
        });
    });
    return resolveSameAs(assembled, findings);
}
/** Paths with a parameter right below them: what stands there is a member. */
function collectionPaths(operations) {
    return new Set(operations.flatMap(({ path }) => /^(.+)\/\{[^}]+\}$/.exec(path)?.[1] ?? []));
}
function serviceInferences(findings, facts) {
    const found = [];
    for (const [pointer, fact] of [
        ['/name', facts.name],
        ['/version', facts.version],
        ['/port', facts.port],
    ]) {
        if (fact !== null && fact.reason !== null)
            found.push({ pointer, reason: fact.reason, place: findings.place(fact.line) });
    }
    if (facts.base !== null && facts.base.prefix !== '') {
        const reason = `Paths stand below the base URL's path ${facts.base.prefix}; the standard endpoints stay at the root.`;
        found.push({ pointer: '/operations', reason, place: findings.place(facts.base.line) });
    }
    return found;
}
function operationInferences(findings, assembled) {
    return assembled.flatMap(({ operation, inferences }, index) => inferences.map((one) => ({
        pointer: `/operations/${index}${resolved(one.pointer, operation)}`,
        reason: one.reason,
        place: findings.place(one.line),
    })));
}
/** `/responses/success` and `/responses/201` by position. */
function resolved(pointer, operation) {
    const found = /^\/responses\/(success|[1-5]\d\d)$/.exec(pointer)?.[1];
    if (found === undefined)
        return pointer;
    const index = operation.responses.findIndex((response) => found === 'success' ? response.status < 400 : response.status === Number(found));
    return `/responses/${Math.max(0, index)}`;
}
function reportNoOperations(findings) {
    const hint = 'Give every endpoint a heading with method and path, for example `### POST /bookings`, and below it the request and the response as JSON.';
    findings.add('error', 'no-operations', 1, 'The document defines no operation: no method with a path was found that belongs to this service.', hint);
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


/***/ })

};
