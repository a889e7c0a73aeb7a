export const id = 6243;
export const ids = [6243];
export const modules = {

/***/ 66243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileSpec: () => (/* binding */ compileSpec)
});

;// CONCATENATED MODULE: ./build/js/compile/openapi/recognise.js
/** Whether a YAML or JSON file is meant as OpenAPI or Swagger: it says so, has paths, or is named like one. */
function looksLikeOpenapi({ file, text }) {
    const start = text.slice(0, 20_000);
    const name = file.slice(file.lastIndexOf('/') + 1);
    return (/(?:^|[\n{,])[ \t]*["']?(?:openapi|swagger)["']?[ \t]*:/.test(start) ||
        /(?:^|\n)["']?paths["']?[ \t]*:/.test(text) ||
        /openapi|swagger/i.test(name));
}

;// CONCATENATED MODULE: ./build/js/compile/formats.js

/**
 * Every format that Slipway reads, asked in this order; the last one takes prose.
 * A new format is a new row here and a folder of its own beside `markdown/`.
 */
const SOURCE_FORMATS = [
    {
        name: 'openapi',
        recognises: (source) => hasExtension(source.file, ['yaml', 'yml', 'json']) && looksLikeOpenapi(source),
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(5638)]).then(__webpack_require__.bind(__webpack_require__, 35638))).compileOpenapi,
    },
    {
        name: 'markdown',
        recognises: (source) => hasExtension(source.file, ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'txt', 'rst', '']),
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3884), __webpack_require__.e(9504)]).then(__webpack_require__.bind(__webpack_require__, 89504))).compileMarkdown,
    },
];
/** The format of a document, or null when none takes it. */
function formatOf(source, formats = SOURCE_FORMATS) {
    return formats.find((format) => format.recognises(source)) ?? null;
}
/** Whether the file name ends in one of these extensions; the empty one stands for a name without a dot. */
function hasExtension(file, extensions) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    return extensions.includes(dot <= 0 ? '' : name.slice(dot + 1).toLowerCase());
}

;// CONCATENATED MODULE: ./build/js/compile/source-bytes.js
/** Larger documents are refused: no specification of one system is that long. */
const MAXIMUM_SPEC_BYTES = 5 * 1024 * 1024;
/** The text of a source file with LF line ends and no byte order mark, or the reason why it is none. */
function textFromBytes(file, bytes) {
    if (bytes.length === 0)
        return { fault: fault(file, 'spec-empty', `${file} is empty.`, EMPTY_HINT) };
    if (bytes.length > MAXIMUM_SPEC_BYTES) {
        const message = `${file} has ${bytes.length} bytes; the limit is ${MAXIMUM_SPEC_BYTES}.`;
        const hint = 'Split the document: one specification per service, large examples in files of their own.';
        return { fault: fault(file, 'spec-too-large', message, hint) };
    }
    const nul = bytes.indexOf(0);
    if (nul !== -1) {
        const message = `${file} holds a NUL byte at offset ${nul}: it is a binary file or UTF-16 text.`;
        const hint = 'Give the path of a text specification; save UTF-16 text as UTF-8.';
        return { fault: fault(file, 'spec-binary', message, hint) };
    }
    const decoded = decode(bytes);
    if (decoded === null) {
        const message = `${file} is not UTF-8.`;
        const hint = 'Save the file as UTF-8, for example: iconv -f ISO-8859-1 -t UTF-8 SPEC.md > SPEC.utf8.md';
        return { fault: fault(file, 'spec-not-utf8', message, hint, lineOfFirstFault(bytes)) };
    }
    const text = decoded.replace(/\r\n?/g, '\n');
    if (text.trim() === '') {
        return { fault: fault(file, 'spec-empty', `${file} holds nothing but white space.`, EMPTY_HINT) };
    }
    return { text };
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
/** Line of the first byte sequence that is no UTF-8: decodes line by line. */
function lineOfFirstFault(bytes) {
    let line = 1;
    let start = 0;
    while (start < bytes.length) {
        const newline = bytes.indexOf(10, start);
        const end = newline === -1 ? bytes.length : newline;
        if (decode(bytes.subarray(start, end)) === null)
            return line;
        line += 1;
        start = end + 1;
    }
    return line;
}
function fault(file, code, message, hint, line = 1) {
    return { code, severity: 'error', message, hint, place: { file, line } };
}
const EMPTY_HINT = 'Write the specification: a title, the port, and every endpoint as a heading such as `### POST /bookings`.';

;// CONCATENATED MODULE: ./build/js/compile/compile-spec.js


/**
 * Compiles one source document to the IR.
 * Faults of the document never throw: they come back as diagnostics, and `ir` is null where one of them is an error
 * that leaves nothing to build.
 */
async function compileSpec(source) {
    const decoded = textFromBytes(source.file, source.bytes);
    if ('fault' in decoded)
        return { ir: null, diagnostics: [decoded.fault] };
    const document = { file: source.file, text: decoded.text };
    const format = formatOf(document);
    if (format === null)
        return { ir: null, diagnostics: [unknownFormat(source.file)] };
    const compile = await format.load();
    return compile(document);
}
function unknownFormat(file) {
    return {
        code: 'spec-unknown-format',
        severity: 'error',
        message: `${file} is in no format that Slipway reads.`,
        hint: 'Write the specification in Markdown and name the file SPEC.md.',
        place: { file, line: 1 },
    };
}


/***/ })

};
