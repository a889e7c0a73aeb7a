export const id = 8086;
export const ids = [8086];
export const modules = {

/***/ 98180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ neutralised)
/* harmony export */ });
/* unused harmony export restored */
/**
 * Takes the power from workflow commands in a line of a child's output, visibly and so that it can be undone.
 *
 * The runner of GitHub Actions obeys `::command::` at the start of a line (behind any white space of .NET) and
 * `##[command]` anywhere in a line. It compares by the rules of the language settings, where characters without a
 * weight do not count: `:<soft hyphen>:` is `::` for it. So every character that could be nothing to a comparison is
 * taken for nothing here, and the marks are broken up whatever name stands between them:
 *
 *     ::set-env name=A::b      becomes    \::set-env name=A::b
 *     text ##[error]x          becomes    text ##\[error]x
 *
 * Backslashes that stand in this place already get one more, so {@link restored} gives the exact line again.
 *
 * @param line one line, or a text of several
 */
function neutralised(line) {
    if (!line.includes(':') && !line.includes('['))
        return line;
    return inParts(line, (part) => part.replace(COLONS, '$1\\$2')).replace(BRACKET, '$1\\$2');
}
/** The line from which {@link neutralised} has made this one. */
function restored(line) {
    return inParts(line.replace(BROKEN_BRACKET, '$1$2'), (part) => part.replace(BROKEN_COLONS, '$1$2'));
}
/** At all that any reader takes for the end of a line: more than the runner does. */
function inParts(line, change) {
    return line.split(LINE_ENDS).map(change).join('');
}
const LINE_ENDS = /(?<=[\n\v\f\r\u0085\u2028\u2029])/;
/** White space, control, format, unassigned and combining characters, and what Unicode says may be left out. */
const NOTHING = '[\\s\\p{C}\\p{M}\\p{Z}\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFD]*';
const COLONS = new RegExp(`^(${NOTHING})(\\\\*:${NOTHING}:)`, 'u');
const BROKEN_COLONS = new RegExp(`^(${NOTHING})\\\\(\\\\*:${NOTHING}:)`, 'u');
const BRACKET = new RegExp(`(#${NOTHING}#${NOTHING})(\\\\*\\[)`, 'gu');
const BROKEN_BRACKET = new RegExp(`(#${NOTHING}#${NOTHING})\\\\(\\\\*\\[)`, 'gu');


/***/ }),

/***/ 56884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compileHere),
/* harmony export */   compileWhatIsPosted: () => (/* binding */ compileWhatIsPosted)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83665);


/** Compiles in this thread. The compilers are loaded with the first document. */
const compileHere = async (source) => {
    const { compileSpec } = await __webpack_require__.e(/* import() */ 6243).then(__webpack_require__.bind(__webpack_require__, 66243));
    return await compileSpec(source);
};
/** The body of a thread that compiles one document: takes a {@link SpecSource}, posts a {@link ThreadAnswer}. */
function compileWhatIsPosted() {
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.once('message', (source) => {
        compileHere(source).then((compilation) => node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage({ compilation }), (thrown) => node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage({ failure: (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureFrom */ .Ju)(thrown) }));
    });
}


/***/ }),

/***/ 28086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compose: () => (/* binding */ compose)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/js/adapters/node/own-environment.js

/**
 * On Linux every process of a user reads in `/proc/<pid>/environ` with which variables another of the same user was
 * *started*, tokens included; `delete process.env.X` changes nothing there. This overwrites that block of this process
 * with zeros, after every variable was set anew, so that `process.env` goes on as before (`setenv(3)` keeps its own
 * copies). To be called once, first thing in a host.
 *
 * What remains: who may trace this process (root, or the same user where the kernel allows it) reads all of its memory.
 *
 * @returns false where the system does not allow it or has no such file
 */
function hideOwnEnvironment() {
    if (process.platform !== 'linux')
        return false;
    try {
        const stat = (0,external_node_fs_.readFileSync)('/proc/self/stat', 'latin1');
        // proc(5): env_start is the 50th field, env_end the 51st; behind the name in parentheses comes the third.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const start = Number(fields[47]);
        const length = Number(fields[48]) - start;
        if (!(start > 0 && length > 0 && length <= LONGEST))
            return false;
        for (const [name, value] of Object.entries(process.env))
            process.env[name] = value;
        const memory = (0,external_node_fs_.openSync)('/proc/self/mem', 'r+');
        try {
            return (0,external_node_fs_.writeSync)(memory, new Uint8Array(length), 0, length, start) === length;
        }
        finally {
            (0,external_node_fs_.closeSync)(memory);
        }
    }
    catch {
        // A hardened kernel refuses; the secrets then are as visible as they are for every other program.
        return false;
    }
}
/** No system allows more for arguments and environment together. */
const LONGEST = 64 * 1024 * 1024;

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/js/adapters/node/clock.js

function createClock() {
    return {
        now: () => new Date(),
        monotonic: () => performance.now(),
        async sleep(milliseconds, signal) {
            if (signal === undefined)
                return (0,promises_.setTimeout)(milliseconds);
            try {
                await (0,promises_.setTimeout)(milliseconds, undefined, { signal });
            }
            catch (thrown) {
                signal.throwIfAborted();
                throw thrown;
            }
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
;// CONCATENATED MODULE: ./build/js/adapters/node/file-failure.js

/**
 * An error of the operating system as a failure that says which path, and what to do.
 *
 * @param action what was tried, to be read after "Cannot": `read`, `write`, ...
 */
function fileFailure(thrown, action, path) {
    if (thrown instanceof failure/* SlipwayError */.GQ)
        return thrown;
    const errno = errnoOf(thrown);
    const { code, why, next_step } = ERRORS[errno] ?? UNKNOWN;
    const reason = why ?? (thrown instanceof Error ? thrown.message : String(thrown));
    return file_failure_failure(code, `Cannot ${action} ${path}: ${reason}.`, next_step, { cause: thrown });
}
function file_failure_failure(code, message, next_step, options = {}) {
    const { cause, blame = 'runner', details = [] } = options;
    return new failure/* SlipwayError */.GQ({ code, blame, message, next_step, details }, { cause });
}
function notAFolder(path, cause) {
    const { code, next_step } = NOT_A_FOLDER;
    return file_failure_failure(code, `${path} is a file, and a folder is needed there.`, next_step, { cause });
}
/** `ENOENT`, `EACCES`, ...; the empty string for what is no error of the operating system. */
function errnoOf(thrown) {
    if (!(thrown instanceof Error) || !('code' in thrown))
        return '';
    return typeof thrown.code === 'string' ? thrown.code : '';
}
const UNKNOWN = {
    code: 'io-error',
    why: null,
    next_step: 'Check the disk and the path, then run the command again.',
};
const PERMISSION = {
    code: 'no-permission',
    why: 'permission denied',
    next_step: 'Give the user that runs Slipway access to this path, or choose another folder.',
};
const FULL = {
    code: 'disk-full',
    why: 'no space left on the disk',
    next_step: 'Free space on this disk (old builds lie in .slipway/builds), then resume the build.',
};
const EXISTS = {
    code: 'file-exists',
    why: 'it exists already',
    next_step: 'Remove it or choose another path, if nothing else is using it.',
};
const NOT_A_FOLDER = {
    code: 'not-a-folder',
    why: 'a part of the path is a file where a folder is needed',
    next_step: 'Check the path; remove or rename the file that stands in the place of a folder.',
};
const ERRORS = {
    ENOENT: {
        code: 'file-missing',
        why: 'there is no such file or folder',
        next_step: 'Check the path for a typing error, and that the file is there.',
    },
    EACCES: PERMISSION,
    EPERM: PERMISSION,
    EROFS: {
        code: 'read-only-disk',
        why: 'the disk is mounted read-only',
        next_step: 'Choose a folder on a writable disk, or mount this one writable.',
    },
    ENOSPC: FULL,
    EDQUOT: { ...FULL, why: 'the disk quota of this user is used up' },
    EFBIG: { ...FULL, why: 'the file would be larger than the disk or the limits of this user allow' },
    ENOTDIR: NOT_A_FOLDER,
    EEXIST: EXISTS,
    ENOTEMPTY: { ...EXISTS, why: 'a folder with contents stands there already' },
    EISDIR: {
        code: 'io-error',
        why: 'it is a folder, and a file is needed',
        next_step: 'Name a file instead of a folder.',
    },
    EMFILE: {
        code: 'io-error',
        why: 'too many files are open',
        next_step: 'Raise the limit of open files (ulimit -n), then run the command again.',
    },
    ELOOP: {
        code: 'io-error',
        why: 'links point at each other in a circle',
        next_step: 'Remove the link that leads back to itself.',
    },
};

;// CONCATENATED MODULE: ./build/js/adapters/node/atomic-write.js




/**
 * Writes beside the path, flushes, renames: a reader sees the old contents or the new, never a part, also after a
 * power cut. Missing folders are made.
 */
async function writeAtomically(path, contents, mode) {
    await makeParent(path);
    await throughTemporary(path, async (temporary) => {
        await writeFlushed(temporary, contents, mode);
        await (0,external_node_fs_promises_.rename)(temporary, path);
    });
    await flushFolder((0,external_node_path_.dirname)(path));
}
/** The same, but fails with EEXIST when the path is there: `link(2)` refuses where `rename(2)` replaces. */
async function createAtomically(path, contents) {
    await makeParent(path);
    await throughTemporary(path, async (temporary) => {
        await writeFlushed(temporary, contents, undefined);
        try {
            await (0,external_node_fs_promises_.link)(temporary, path);
        }
        catch (thrown) {
            if (!NO_HARD_LINKS.has(errnoOf(thrown)))
                throw thrown;
            // A disk without hard links: exclusive, though a crash right here can leave an empty file.
            await writeFlushed(path, contents, undefined);
        }
        await (0,external_node_fs_promises_.unlink)(temporary);
    });
    await flushFolder((0,external_node_path_.dirname)(path));
}
async function linkAtomically(path, pointsTo) {
    await throughTemporary(path, async (temporary) => {
        await (0,external_node_fs_promises_.symlink)(pointsTo, temporary);
        await (0,external_node_fs_promises_.rename)(temporary, path);
    });
    await flushFolder((0,external_node_path_.dirname)(path));
}
async function makeParent(path) {
    await makeFolders((0,external_node_path_.dirname)(path));
}
/** One by one: `mkdir` with `recursive` tells ENOENT for a read-only disk. */
async function makeFolders(path) {
    try {
        await (0,external_node_fs_promises_.mkdir)(path);
    }
    catch (thrown) {
        const errno = errnoOf(thrown);
        if (errno === 'ENOENT' && (0,external_node_path_.dirname)(path) !== path) {
            await makeFolders((0,external_node_path_.dirname)(path));
            await makeFolders(path);
        }
        else if (!(await (0,external_node_fs_promises_.stat)(path).catch(() => null))?.isDirectory()) {
            throw errno === 'EEXIST' ? notAFolder(path, thrown) : thrown;
        }
    }
}
/** Makes a new, renamed or removed name in the folder survive a power cut. */
async function flushFolder(folder) {
    const handle = await (0,external_node_fs_promises_.open)(folder, 'r');
    try {
        await handle.sync();
    }
    catch (thrown) {
        // Some network disks cannot flush a folder; there is nothing more to be done on them.
        if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(errnoOf(thrown)))
            throw thrown;
    }
    finally {
        await handle.close();
    }
}
const NO_HARD_LINKS = new Set([
    'EPERM',
    'EXDEV',
    'EMLINK',
    'ENOTSUP',
    'EOPNOTSUPP',
    'ENOSYS',
]);
async function throughTemporary(path, use) {
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path).slice(0, 100)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
    try {
        await use(temporary);
    }
    catch (thrown) {
        // The first failure is the one to tell: on a full or broken disk the second only follows from it.
        await (0,external_node_fs_promises_.unlink)(temporary).catch(() => undefined);
        throw thrown;
    }
}
async function writeFlushed(path, contents, mode) {
    const handle = await (0,external_node_fs_promises_.open)(path, 'wx', mode ?? 0o666);
    try {
        await handle.writeFile(contents);
        // The mask of the user takes bits away when a file is created.
        if (mode !== undefined)
            await handle.chmod(mode);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/node/copy-tree.js





/**
 * Copies a folder into another, which may exist; files of the same name are replaced. Links are made anew as they are
 * and not followed.
 *
 * Thousands of tiny calls: made one by one through the thread pool they take five times as long as in a row, so they
 * run in a row, in turns short enough that timers and signals are still heard.
 *
 * @param link hard links where the disk allows it: the copy then shares its bytes with the original, and whoever
 * writes into a file in place changes both. Writing through `Files` is safe, it replaces the file.
 */
async function copyFolder(from, to, link) {
    if (to === from || to.startsWith(`${from}/`)) {
        throw file_failure_failure('io-error', `Cannot copy ${from} into itself (${to}).`, 'Choose a folder outside of it.');
    }
    const way = { link };
    let turnEnds = performance.now() + TURN_MS;
    for (const step of steps(from, to)) {
        copyEntry(step, way);
        if (performance.now() < turnEnds)
            continue;
        await (0,promises_.setImmediate)();
        turnEnds = performance.now() + TURN_MS;
    }
}
/** One file, in the same way. */
async function linkOneFile(from, to) {
    await makeParent(to);
    copyEntry({ kind: 'file', from, to }, { link: true });
}
function* steps(from, to) {
    yield { kind: 'folder', from, to };
    for (const entry of (0,external_node_fs_.readdirSync)(from, { withFileTypes: true })) {
        const paths = { from: (0,external_node_path_.join)(from, entry.name), to: (0,external_node_path_.join)(to, entry.name) };
        if (entry.isDirectory())
            yield* steps(paths.from, paths.to);
        else if (entry.isSymbolicLink())
            yield { kind: 'link', ...paths };
        else if (entry.isFile())
            yield { kind: 'file', ...paths };
        else
            throw special(paths.from);
    }
}
function special(path) {
    return file_failure_failure('io-error', `Cannot copy ${path}: it is a socket, a pipe or a device.`, `Remove ${path}, it cannot be part of a build.`);
}
function copyEntry(step, way) {
    if (step.kind === 'folder') {
        (0,external_node_fs_.mkdirSync)(step.to, { recursive: true });
        return;
    }
    try {
        place(step, way);
    }
    catch (thrown) {
        if (errnoOf(thrown) !== 'EEXIST')
            throw thrown;
        (0,external_node_fs_.rmSync)(step.to);
        place(step, way);
    }
}
function place({ kind, from, to }, way) {
    if (kind === 'link') {
        (0,external_node_fs_.symlinkSync)((0,external_node_fs_.readlinkSync)(from), to);
        return;
    }
    if (way.link) {
        try {
            (0,external_node_fs_.linkSync)(from, to);
            return;
        }
        catch (thrown) {
            if (!NO_HARD_LINKS.has(errnoOf(thrown)))
                throw thrown;
            // Another disk, or one without hard links; too many links to one file concern this file alone.
            if (errnoOf(thrown) !== 'EMLINK')
                way.link = false;
        }
    }
    (0,external_node_fs_.copyFileSync)(from, to, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
    (0,external_node_fs_.chmodSync)(to, (0,external_node_fs_.lstatSync)(from).mode & 0o7777);
}
const TURN_MS = 15;

;// CONCATENATED MODULE: ./build/js/adapters/node/durable-append.js




/**
 * Keeps the file open between lines: a journal gets many. A handle is closed after {@link IDLE_MS} without a line; the
 * timer does not keep the process alive. Lines that wait for the same file are written and flushed together.
 * A line that could not be written whole (full disk) is taken back. A file that ends in the middle of a line (its
 * writer was killed) gets a line end first, so that the damage stays with the line that has it.
 */
function createDurableAppender() {
    const files = new Map();
    return {
        append(path, line) {
            let file = files.get(path);
            if (file === undefined) {
                file = new JournalFile(path, () => files.delete(path));
                files.set(path, file);
            }
            return file.append(line.endsWith('\n') ? line : `${line}\n`);
        },
    };
}
class JournalFile {
    #path;
    #forget;
    #waiting = [];
    #working = false;
    #handle = null;
    #timer;
    constructor(path, forget) {
        this.#path = path;
        this.#forget = forget;
    }
    append(line) {
        return new Promise((done, failed) => {
            this.#waiting.push({ line, done, failed });
            if (!this.#working)
                void this.#work();
        });
    }
    async #work() {
        this.#working = true;
        clearTimeout(this.#timer);
        while (this.#waiting.length > 0) {
            const batch = this.#waiting;
            this.#waiting = [];
            try {
                await this.#write(batch.map(({ line }) => line).join(''));
                for (const { done } of batch)
                    done();
            }
            catch (thrown) {
                for (const { failed } of batch)
                    failed(thrown);
            }
        }
        this.#working = false;
        this.#timer = setTimeout(() => void this.#closeIdle(), IDLE_MS).unref();
    }
    async #write(text) {
        const handle = await this.#opened();
        const { size } = await handle.stat();
        try {
            await writeAll(handle, Buffer.from(text));
            await handle.datasync();
        }
        catch (thrown) {
            await handle.truncate(size);
            throw thrown;
        }
    }
    /** The open handle, unless the file was removed or replaced since. */
    async #opened() {
        if (this.#handle !== null) {
            if (await isSameFile(this.#handle, this.#path))
                return this.#handle;
            await this.#handle.close();
            this.#handle = null;
        }
        this.#handle = await openForAppending(this.#path);
        return this.#handle;
    }
    async #closeIdle() {
        if (this.#working)
            return;
        this.#forget();
        const handle = this.#handle;
        this.#handle = null;
        await handle?.close();
    }
}
async function openForAppending(path) {
    await makeParent(path);
    const existed = (await (0,external_node_fs_promises_.stat)(path).catch(ifMissing)) !== null;
    const handle = await (0,external_node_fs_promises_.open)(path, 'a+');
    try {
        if (!existed)
            await flushFolder((0,external_node_path_.dirname)(path));
        const { size } = await handle.stat();
        if (size > 0) {
            const last = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
            if (last.buffer[0] !== LINE_END)
                await writeAll(handle, Buffer.from('\n'));
        }
        return handle;
    }
    catch (thrown) {
        await handle.close();
        throw thrown;
    }
}
async function isSameFile(handle, path) {
    const [open, there] = await Promise.all([handle.stat(), (0,external_node_fs_promises_.stat)(path).catch(ifMissing)]);
    return there !== null && open.ino === there.ino && open.dev === there.dev;
}
function ifMissing(thrown) {
    if (errnoOf(thrown) === 'ENOENT')
        return null;
    throw thrown;
}
async function writeAll(handle, bytes) {
    let offset = 0;
    while (offset < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset, null);
        offset += bytesWritten;
    }
}
const LINE_END = 0x0a;
const IDLE_MS = 2_000;

;// CONCATENATED MODULE: ./build/js/adapters/node/walk.js



/** Everything below a folder that is no folder, sorted by code unit. Links are told, never followed. */
async function walkTree(folder) {
    const found = [];
    const open = [''];
    for (let inside = open.pop(); inside !== undefined; inside = open.pop()) {
        const entries = await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(folder, inside), { withFileTypes: true }).catch(noneWhenMissing);
        const files = [];
        for (const entry of entries) {
            const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
            if (entry.isDirectory())
                open.push(path);
            else
                files.push(path);
        }
        const stats = await Promise.all(files.map((path) => (0,external_node_fs_promises_.lstat)((0,external_node_path_.join)(folder, path))));
        for (const [index, stats_] of stats.entries()) {
            const path = files[index];
            if (path !== undefined)
                found.push({ path, stat: fileStat(stats_) });
        }
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function fileStat(stats) {
    return { kind: kindOf(stats), bytes: stats.size, mode: stats.mode & 0o7777, modified: stats.mtime };
}
function kindOf(stats) {
    if (stats.isFile())
        return 'file';
    if (stats.isDirectory())
        return 'folder';
    return stats.isSymbolicLink() ? 'link' : 'other';
}
function noneWhenMissing(thrown) {
    if (errnoOf(thrown) === 'ENOENT')
        return [];
    throw thrown;
}

;// CONCATENATED MODULE: ./build/js/adapters/node/files.js









/** The real disk. Every failure is a `SlipwayError` that names the path. */
function createFiles() {
    const appender = createDurableAppender();
    const files = {
        read: (path, limit = READ_LIMIT) => told('read', path, () => readWhole(path, limit)),
        readText: async (path, limit) => decoded(await files.read(path, limit), path),
        write: (path, contents, options) => told('write', path, () => writeAtomically(path, contents, options?.mode)),
        appendDurably: (path, line) => told('append to', path, () => appender.append(path, line)),
        stat: (path) => told('look at', path, () => statOrNull(path)),
        list: (folder) => told('list', folder, () => sortedNames(folder)),
        walk: (folder) => told('list', folder, () => walkTree(folder)),
        makeFolder: (path) => told('make the folder', path, () => makeFolders(path)),
        createExclusively: (path, contents) => told('create', path, () => createAtomically(path, contents)),
        rename: (from, to) => told(`rename ${from} to`, to, () => renameFlushed(from, to)),
        remove: (path) => told('remove', path, () => (0,external_node_fs_promises_.rm)(path, { recursive: true, force: true, maxRetries: 3 })),
        linkAtomically: (path, pointsTo) => told('make the link', path, () => linkAtomically(path, pointsTo)),
        readLink: (path) => told('read the link', path, () => linkOrNull(path)),
        copyTree: (from, to, options) => told(`copy ${from} to`, to, () => copyFolder(from, to, options?.link ?? true)),
        linkFile: (from, to) => told(`copy ${from} to`, to, () => linkOneFile(from, to)),
        sha256: (path) => told('read', path, () => digestOf(path)),
        stream: (path) => (0,external_node_fs_.createReadStream)(absolute(path)),
        freeBytes: (path) => told('look at the disk of', path, () => freeBytesOf(path)),
    };
    return files;
}
async function told(action, path, work) {
    absolute(path);
    try {
        return await work();
    }
    catch (thrown) {
        throw fileFailure(thrown, action, path);
    }
}
function absolute(path) {
    if ((0,external_node_path_.isAbsolute)(path) && !path.includes('\0'))
        return path;
    throw file_failure_failure('path-not-absolute', `The path ${JSON.stringify(path)} is not absolute.`, 'This is a bug in Slipway. Please open an issue.', { blame: 'internal' });
}
/** Opened without waiting, so that a pipe in the place of a file is an error and not a hang. */
async function readWhole(path, limit) {
    const handle = await (0,external_node_fs_promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stats = await handle.stat();
        if (!stats.isFile() && !stats.isDirectory())
            throw noRegularFile(path);
        if (stats.size > limit)
            throw tooLarge(path, `${stats.size} bytes`, limit);
        const chunks = [];
        let total = 0;
        // Files in /proc tell a size of 0, and a file can grow while it is read: the count decides.
        for (let wanted = stats.size + 1;; wanted = 65_536) {
            const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, null);
            if (bytesRead === 0)
                break;
            total += bytesRead;
            if (total > limit)
                throw tooLarge(path, `more than ${limit} bytes`, limit);
            chunks.push(buffer.subarray(0, bytesRead));
        }
        return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    }
    finally {
        await handle.close();
    }
}
function noRegularFile(path) {
    return file_failure_failure('io-error', `Cannot read ${path}: it is a device, a pipe or a socket, not a file.`, 'Name a regular file.');
}
function tooLarge(path, size, limit) {
    return file_failure_failure('file-too-large', `Cannot read ${path}: it has ${size}, at most ${limit} are read.`, 'Make the file smaller or split it.');
}
/** A byte order mark is kept: the text gives the same bytes again. */
function decoded(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        const next_step = 'Save the file as UTF-8 text.';
        throw file_failure_failure('not-utf8', `Cannot read ${path} as text: it is not UTF-8.`, next_step, { cause });
    }
}
async function statOrNull(path) {
    return (0,external_node_fs_promises_.lstat)(path).then(fileStat, nullWhen('ENOENT', 'ENOTDIR'));
}
async function sortedNames(folder) {
    const names = await (0,external_node_fs_promises_.readdir)(folder).catch(nullWhen('ENOENT'));
    return (names ?? []).sort();
}
async function renameFlushed(from, to) {
    await (0,external_node_fs_promises_.rename)(from, to);
    await flushFolder((0,external_node_path_.dirname)(to));
    if ((0,external_node_path_.dirname)(from) !== (0,external_node_path_.dirname)(to))
        await flushFolder((0,external_node_path_.dirname)(from));
}
async function linkOrNull(path) {
    return (0,external_node_fs_promises_.readlink)(path).catch(nullWhen('ENOENT', 'EINVAL', 'ENOTDIR'));
}
async function digestOf(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 }))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
async function freeBytesOf(path) {
    const { bavail, bsize } = await (0,external_node_fs_promises_.statfs)(path);
    return bavail * bsize;
}
function nullWhen(...errnos) {
    return (thrown) => {
        if (errnos.includes(errnoOf(thrown)))
            return null;
        throw thrown;
    };
}
/** Above anything a build reads whole; streams have no limit. */
const READ_LIMIT = 256 * 1024 * 1024;

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/js/adapters/node/host.js


function createHostFacts(environment, cacheFolder) {
    const temporaryFolder = environment['RUNNER_TEMP'] || environment['TMPDIR'] || '/tmp';
    return {
        platform: process.platform,
        arch: process.arch,
        hostname: (0,external_node_os_.hostname)(),
        cpus: (0,external_node_os_.availableParallelism)(),
        pid: process.pid,
        cacheFolder: cacheFolder ?? defaultCacheFolder(environment, temporaryFolder),
        temporaryFolder,
    };
}
/** XDG base directories on Linux, `~/Library/Caches` on macOS, beside the temporary files for a user without a home. */
function defaultCacheFolder(environment, temporaryFolder) {
    const home = environment['HOME'];
    const xdg = environment['XDG_CACHE_HOME'];
    if (xdg?.startsWith('/'))
        return (0,external_node_path_.join)(xdg, 'slipway');
    if (!home)
        return (0,external_node_path_.join)(temporaryFolder, `slipway-cache-${process.getuid?.() ?? 0}`);
    if (process.platform === 'darwin')
        return (0,external_node_path_.join)(home, 'Library', 'Caches', 'slipway');
    return (0,external_node_path_.join)(home, '.cache', 'slipway');
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/js/adapters/node/tcp-ports.js


async function freePort() {
    const port = await listenBriefly(0, '127.0.0.1');
    if (port !== null)
        return port;
    throw file_failure_failure('io-error', 'This machine gives no free TCP port.', 'Close some connections, then try again.');
}
/** Free on the loopback address and on all addresses: a service may listen on either. */
async function portIsFree(port) {
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
        return false;
    for (const address of ['127.0.0.1', '::']) {
        if ((await listenBriefly(port, address)) === null)
            return false;
    }
    return true;
}
function listenBriefly(port, host) {
    return new Promise((resolve, reject) => {
        const server = (0,external_node_net_.createServer)();
        server.once('error', (error) => {
            const errno = errnoOf(error);
            if (errno === 'EADDRINUSE' || errno === 'EACCES')
                resolve(null);
            else if (host === '::' && NO_IPV6.has(errno))
                resolve(listenBriefly(port, '0.0.0.0'));
            else
                reject(file_failure_failure('io-error', `Cannot listen on ${host}:${port}: ${error.message}.`, 'Check the network.'));
        });
        server.listen({ port, host, exclusive: true }, () => {
            const address = server.address();
            const given = typeof address === 'object' && address !== null ? address.port : port;
            server.close(() => resolve(given));
        });
    });
}
const NO_IPV6 = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EPROTONOSUPPORT']);

;// CONCATENATED MODULE: ./build/js/adapters/node/web-socket.js

/** Loaded when needed: Node 20 has no client of its own. */
const talkOverWebSocket = async (request) => {
    const { WebSocket } = await __webpack_require__.e(/* import() */ 2977).then(__webpack_require__.bind(__webpack_require__, 52977));
    const messages = [];
    let opened = false;
    let closeCode = null;
    if (!/^wss?:\/\//.test(request.url) || !URL.canParse(request.url)) {
        const next_step = 'Give an address that begins with ws:// or wss://.';
        throw file_failure_failure('http-failed', `${JSON.stringify(request.url)} is no WebSocket address.`, next_step);
    }
    const socket = new WebSocket(request.url, {
        headers: { ...request.headers },
        handshakeTimeout: request.until_ms,
        maxPayload: MESSAGE_LIMIT_BYTES,
        followRedirects: false,
    });
    await new Promise((resolve) => {
        const timer = setTimeout(resolve, request.until_ms);
        const done = () => {
            clearTimeout(timer);
            resolve();
        };
        socket.on('open', () => {
            opened = true;
            for (const message of request.send)
                socket.send(message);
            if (request.expect === 0 && request.send.length === 0)
                done();
        });
        socket.on('message', (data) => {
            messages.push(textOf(data));
            if (request.expect > 0 && messages.length >= request.expect)
                done();
        });
        socket.on('close', (code) => {
            closeCode = opened ? code : null;
            done();
        });
        // What was refused or broken is told by `opened` and the code; `close` follows.
        socket.on('error', () => undefined);
    });
    socket.terminate();
    return { opened, messages, close_code: closeCode };
};
function textOf(data) {
    if (Array.isArray(data))
        return Buffer.concat(data).toString('utf8');
    return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
const MESSAGE_LIMIT_BYTES = 8 * 1024 * 1024;

;// CONCATENATED MODULE: ./build/js/adapters/node/http.js





/** A plain client: one connection a request, no redirects, one deadline over everything, the body limited. */
function createHttp() {
    return { request: send, freePort: freePort, portIsFree: portIsFree, webSocket: talkOverWebSocket };
}
/** Rejects with the signal's reason when it is aborted. */
async function send(request) {
    request.signal?.throwIfAborted();
    const outgoing = opened(request);
    let late = false;
    const timer = setTimeout(() => {
        late = true;
        outgoing.destroy();
    }, request.timeout_ms);
    const cancel = () => outgoing.destroy();
    request.signal?.addEventListener('abort', cancel, { once: true });
    try {
        const incoming = await answered(outgoing, request.body);
        const body = await bodyOf(incoming, request);
        return {
            status: incoming.statusCode ?? 0,
            headers: flattened(incoming),
            body,
            text: new TextDecoder().decode(body),
        };
    }
    catch (thrown) {
        request.signal?.throwIfAborted();
        throw late ? timeout(request) : httpFailure(thrown, request);
    }
    finally {
        clearTimeout(timer);
        request.signal?.removeEventListener('abort', cancel);
        outgoing.destroy();
    }
}
function opened(request) {
    try {
        const url = new URL(request.url);
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
            throw new Error(`no HTTP address`);
        const start = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        return start(url, { method: request.method, headers: headersOf(request), agent: false });
    }
    catch (thrown) {
        throw httpFailure(thrown, request);
    }
}
function headersOf({ headers, body }) {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return { ...length, ...headers };
}
function answered(outgoing, body) {
    return new Promise((resolve, reject) => {
        outgoing.once('response', resolve);
        outgoing.on('error', reject);
        outgoing.once('upgrade', (_message, socket) => {
            socket.destroy();
            reject(new Error('the server switched to another protocol'));
        });
        outgoing.end(body);
    });
}
async function bodyOf(incoming, request) {
    const limit = request.limit_bytes ?? BODY_LIMIT_BYTES;
    const chunks = [];
    let total = 0;
    for await (const chunk of incoming) {
        total += chunk.length;
        if (total > limit)
            throw new Error(`the body is larger than ${limit} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function flattened({ headers }) {
    const flat = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            flat[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return flat;
}
function timeout({ method, url, timeout_ms }) {
    const message = `${method} ${withoutSecrets(url)} had no whole answer within ${timeout_ms} ms.`;
    const next_step = 'Check that the service is up and not overloaded; its log may tell what it waits for.';
    return file_failure_failure('http-timeout', message, next_step, { blame: 'target' });
}
function httpFailure(cause, { method, url }) {
    const options = { cause, blame: 'target' };
    const what = `${method} ${withoutSecrets(url)}`;
    if (refusedBy(cause)) {
        const next_step = 'Check that the service runs and listens on this address and port.';
        return file_failure_failure('connection-refused', `${what}: nothing listens there.`, next_step, options);
    }
    const why = cause instanceof Error ? cause.message || errnoOf(cause) : String(cause);
    const next_step = 'Check the address and the log of the service that answers there.';
    return file_failure_failure('http-failed', `${what} failed: ${why}.`, next_step, options);
}
/** A name with several addresses is refused by all of them together. */
function refusedBy(thrown) {
    if (thrown instanceof AggregateError)
        return thrown.errors.length > 0 && thrown.errors.every(refusedBy);
    return errnoOf(thrown) === 'ECONNREFUSED';
}
function withoutSecrets(url) {
    return url.replace(/\/\/[^/@]*@/, '//').replace(/\?.*/s, '?…');
}
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

;// CONCATENATED MODULE: ./build/js/adapters/node/ids.js

/**
 * UUIDv7 by RFC 9562 section 5.7 with the counter of section 6.2, method 1: the twelve bits after the version count
 * up within a millisecond, so ids of one process sort in the order in which they were given, also when the clock
 * stands still or goes back.
 *
 * @param now milliseconds since 1970
 */
function createIds(now = Date.now) {
    let millisecond = 0;
    let counter = 0;
    return {
        uuidv7() {
            const current = now();
            counter += 1;
            if (current > millisecond) {
                millisecond = current;
                counter = counterSeed();
            }
            else if (counter > 0xfff) {
                millisecond += 1;
                counter = counterSeed();
            }
            return formatted(millisecond, counter, (0,external_node_crypto_.randomBytes)(8));
        },
        random(length) {
            return Array.from((0,external_node_crypto_.randomBytes)(length), (byte) => ALPHABET[byte & 31]).join('');
        },
    };
}
/** Half of the range, so that at least 2,048 ids fit into a millisecond before the time is borrowed from the next. */
function counterSeed() {
    return (0,external_node_crypto_.randomBytes)(2).readUInt16BE() & 0x7ff;
}
function formatted(millisecond, counter, random) {
    const time = millisecond.toString(16).padStart(12, '0');
    const middle = `7${counter.toString(16).padStart(3, '0')}`;
    random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
    const rest = random.toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
/** 32 characters: no bias from a byte, and no `-` that a program could take for an option. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

;// CONCATENATED MODULE: ./build/js/adapters/node/base-environment.js
/**
 * What a child needs to work on this machine at all: where programs, homes and temporary files are, the language,
 * and how to reach the package registries. A list of what passes, not of what does not. User names and passwords
 * inside addresses are taken out: a child that needs them finds them in the user's own `.npmrc` or `pip.conf`.
 */
function baseEnvironment(environment) {
    const passed = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined || value === '' || SECRET.test(name) || !isListed(name))
            continue;
        passed[name] = withoutCredentials(value);
    }
    return passed;
}
function isListed(name) {
    if (PLACES.has(name) || /^LC_[A-Z]+$/.test(name) || PROXIES.has(name.toLowerCase()))
        return true;
    const npm = /^npm_config_(.+)$/i.exec(name)?.[1]?.toLowerCase().replaceAll('-', '_');
    return npm !== undefined && (NPM.has(npm) || /^@[a-z0-9._-]+:registry$/.test(npm));
}
function withoutCredentials(value) {
    return value.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^/\s?#]*@/gi, '$1');
}
const SECRET = /token|secret|passw|credential|auth|(^|_)key/i;
const PLACES = new Set([
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'LANG',
    'LANGUAGE',
    'TZ',
    'TMPDIR',
    'XDG_CACHE_HOME',
    'XDG_CONFIG_HOME',
    'NODE_EXTRA_CA_CERTS',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
    'PIP_INDEX_URL',
    'PIP_EXTRA_INDEX_URL',
    'PIP_TRUSTED_HOST',
    'PIP_CERT',
    'PIP_PROXY',
    'PIP_CACHE_DIR',
    'PIP_CONFIG_FILE',
    'PIP_DEFAULT_TIMEOUT',
    'PIP_NO_INDEX',
    'PIP_FIND_LINKS',
    'PIP_BREAK_SYSTEM_PACKAGES',
    'UV_INDEX_URL',
    'UV_DEFAULT_INDEX',
    'UV_CACHE_DIR',
]);
const PROXIES = new Set([
    'http_proxy',
    'https_proxy',
    'all_proxy',
    'no_proxy',
    'ftp_proxy',
]);
/**
 * Settings of npm for reaching and keeping packages. Not the others: `npm run` exports all of its settings, and
 * `local_prefix`, `global` or `package_lock` of the caller would bend an installation in the child.
 */
const NPM = new Set([
    'registry',
    'proxy',
    'http_proxy',
    'https_proxy',
    'noproxy',
    'ca',
    'cafile',
    'strict_ssl',
    'cache',
    'userconfig',
    'globalconfig',
    'offline',
    'prefer_offline',
    'maxsockets',
    'fetch_timeout',
    'fetch_retries',
    'fetch_retry_mintimeout',
    'fetch_retry_maxtimeout',
    'fetch_retry_factor',
]);

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/js/adapters/node/command-failure.js



/** Refuses what the system would refuse with a riddle: no program, a missing folder, a NUL in a string. */
async function checkedCommand({ argv, cwd, env }) {
    if (!argv[0])
        throw ourBug('A command without a program.');
    const strings = [...argv, cwd, ...Object.keys(env), ...Object.values(env)];
    if (strings.some((text) => text.includes('\0')))
        throw ourBug(`A NUL character in the command ${argv[0]}.`);
    if (!(0,external_node_path_.isAbsolute)(cwd))
        throw ourBug(`The folder ${cwd} of the command ${argv[0]} is not absolute.`);
    try {
        if ((await (0,external_node_fs_promises_.stat)(cwd)).isDirectory())
            return;
    }
    catch (thrown) {
        throw fileFailure(thrown, `start ${argv[0]} in`, cwd);
    }
    throw notAFolder(cwd);
}
/** @param errno why the system could not start it */
function notStarted(command, { errno, message }) {
    const [program = ''] = command.argv;
    if (errno === 'ENOENT' || errno === 'EACCES' || errno === 'ENOEXEC') {
        const why = errno === 'ENOENT' ? 'not found on the search path' : 'found, but it cannot be executed';
        return file_failure_failure('program-missing', `The program ${program} is ${why}.`, `Install ${program}, or put its folder on PATH, then run the command again.`);
    }
    if (errno === 'E2BIG')
        return ourBug(`The arguments and environment of ${program} are too long.`);
    return file_failure_failure('program-not-started', `The program ${program} could not be started: ${message}.`, 'Check the limits of this machine (processes, memory), then run the command again.');
}
function ourBug(message) {
    return file_failure_failure('command-refused', message, 'This is a bug in Slipway. Please open an issue.', {
        blame: 'internal',
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/node/detached.js





/** A child that outlives this process: in a session of its own, no terminal, both streams into the log. */
const startDetached = async (command) => {
    await checkedCommand(command);
    const log = await openLog(command.log);
    try {
        const [program = '', ...args] = command.argv;
        const child = (0,external_node_child_process_.spawn)(program, args, {
            cwd: command.cwd,
            env: command.env,
            detached: true,
            stdio: ['ignore', log.fd, log.fd],
        });
        await new Promise((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', (error) => reject(notStarted(command, { errno: errnoOf(error), message: error.message })));
        });
        child.unref();
        return { pid: child.pid ?? 0 };
    }
    finally {
        await log.close();
    }
};
async function openLog(path) {
    try {
        await makeParent(path);
        return await (0,external_node_fs_promises_.open)(path, 'a');
    }
    catch (thrown) {
        throw fileFailure(thrown, 'write the log', path);
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/node/guards.js



function createGuards(guardScript) {
    let spare = null;
    return {
        take(withInput) {
            const ready = spare;
            if (withInput || ready === null || !isUsable(ready))
                return spawnGuard(guardScript, withInput);
            spare = null;
            holdProcess(ready, true);
            return ready;
        },
        prepare() {
            if (spare !== null && isUsable(spare))
                return;
            const guard = spawnGuard(guardScript, false);
            // One that could not be started is not needed: the next child tries again and tells.
            spare = pipeOf(guard) === null ? null : guard;
            if (spare !== null)
                holdProcess(spare, false);
        },
    };
}
/** The pipe on file descriptor 3. */
function controlOf(guard) {
    const control = pipeOf(guard);
    if (control !== null)
        return control;
    const next_step = 'Check the limits of this machine (processes, open files), then run the command again.';
    throw file_failure_failure('guard-failed', 'The guard of a child could not be started.', next_step);
}
/** With too many open files there is not even a list of pipes. */
function pipeOf(guard) {
    const control = guard.stdio?.[3];
    return control instanceof external_node_net_.Socket ? control : null;
}
function spawnGuard(guardScript, withInput) {
    const guard = (0,external_node_child_process_.spawn)(process.execPath, ['--no-warnings', guardScript], {
        cwd: '/',
        env: {},
        detached: true,
        stdio: [withInput ? 'pipe' : 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    // Without a listener it would end this process; it shows as a missing pipe or a guard that reports nothing.
    guard.on('error', () => undefined);
    return guard;
}
function isUsable(guard) {
    return guard.exitCode === null && guard.signalCode === null && pipeOf(guard)?.writable === true;
}
/** Whether the guard and its pipes keep this process from ending. */
function holdProcess(guard, hold) {
    const handles = [
        guard,
        guard.stdout,
        guard.stderr,
        controlOf(guard),
    ];
    for (const handle of handles) {
        if (handle === null || !('ref' in handle) || !('unref' in handle))
            continue;
        if (hold)
            handle.ref();
        else
            handle.unref();
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/node/program-search.js



/** Absolute path of the first executable file of this name on the search path, or null. */
async function findProgram(program, searchPath) {
    return (await findPrograms(program, searchPath))[0] ?? null;
}
/** All of them, in the order of the search path. Relative entries are not searched: they change with the folder. */
async function findPrograms(program, searchPath) {
    if ((0,external_node_path_.isAbsolute)(program))
        return (await isExecutable(program)) ? [program] : [];
    if (program === '' || program.includes('/'))
        return [];
    const folders = [...new Set(searchPath.split(':').filter((folder) => (0,external_node_path_.isAbsolute)(folder)))];
    const candidates = folders.map((folder) => (0,external_node_path_.join)(folder, program));
    const executable = await Promise.all(candidates.map(isExecutable));
    return candidates.filter((_, index) => executable[index]);
}
async function isExecutable(path) {
    try {
        await (0,external_node_fs_promises_.access)(path, external_node_fs_.constants.X_OK);
        return (await (0,external_node_fs_promises_.stat)(path)).isFile();
    }
    catch {
        // Whatever the reason: it cannot be started.
        return false;
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/node/guarded-child.js


/** One child behind one guard: what the guard reports, and how to stop it. */
class GuardedChild {
    #guards;
    #guard;
    #control;
    #id = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    #started = null;
    #exit = null;
    #notStarted = null;
    #survivors = null;
    /** Process id of the child; null when it could not be started. */
    started;
    /** Resolves when the child and all that it has started are gone; never rejects. */
    gone;
    constructor(guards, order, withInput) {
        this.#guards = guards;
        this.#guard = guards.take(withInput);
        this.#control = controlOf(this.#guard);
        let tellStarted = () => undefined;
        this.started = new Promise((resolve) => {
            tellStarted = resolve;
        });
        const outputEnded = Promise.all([this.#guard.stdout, this.#guard.stderr].map(onceClosed));
        const ended = new Promise((resolve) => {
            this.#guard.once('error', () => resolve());
            this.#control.once('close', () => resolve());
            readReports(this.#control, (report) => {
                this.#note(report);
                if (report.report === 'started') {
                    tellStarted(report.pid);
                    guards.prepare();
                }
                if (report.report !== 'done')
                    return;
                // Its work is done; it only has to leave.
                this.#guard.unref();
                resolve();
            });
        });
        this.gone = ended.then(async () => {
            await this.#endWhatIsLeft();
            await Promise.race([outputEnded, this.#quiet()]);
            tellStarted(null);
        });
        guarded_child_send(this.#control, { order: 'start', id: this.#id, ...order });
    }
    get stdin() {
        return this.#guard.stdin;
    }
    get stdout() {
        return this.#guard.stdout;
    }
    get stderr() {
        return this.#guard.stderr;
    }
    get exit() {
        return this.#exit;
    }
    get notStarted() {
        return this.#notStarted;
    }
    /** Null: the guard itself was killed or could not run. */
    get survivors() {
        return this.#survivors;
    }
    stop(grace_ms) {
        guarded_child_send(this.#control, { order: 'stop', grace_ms });
    }
    #note(report) {
        if (report.report === 'started')
            this.#started = report.pid;
        if (report.report === 'exited')
            this.#exit = report;
        if (report.report === 'not-started')
            this.#notStarted = report;
        if (report.report === 'done')
            this.#survivors = report.survivors;
    }
    /** The guard was killed before its work was done: a second one does it. */
    async #endWhatIsLeft() {
        if (this.#survivors !== null || this.#started === null)
            return;
        const second = this.#guards.take(false);
        second.stdout?.resume();
        second.stderr?.resume();
        const control = controlOf(second);
        const ended = new Promise((resolve) => {
            second.once('error', () => resolve());
            second.once('exit', () => resolve());
        });
        control.on('error', () => undefined).resume();
        guarded_child_send(control, { order: 'end', id: this.#id, group: this.#started });
        await ended;
    }
    /** Somebody who escaped may hold the output open: once it is quiet, it is let go. */
    async #quiet() {
        const streams = [this.#guard.stdout, this.#guard.stderr];
        let last = -1;
        for (let turn = 0; turn < 50; turn += 1) {
            const read = streams.reduce((sum, stream) => sum + bytesReadOf(stream), 0);
            if (read === last && streams.every((stream) => stream?.isPaused() !== true))
                break;
            last = read;
            await new Promise((resolve) => setTimeout(resolve, 200).unref());
        }
        for (const stream of streams)
            stream?.destroy();
    }
}
function onceClosed(stream) {
    if (stream === null)
        return Promise.resolve();
    return new Promise((resolve) => stream.once('close', () => resolve()));
}
function guarded_child_send(control, order) {
    if (control.writable)
        control.write(`${JSON.stringify(order)}\n`);
}
function readReports(control, onReport) {
    let text = '';
    control.setEncoding('utf8');
    control.on('data', (chunk) => {
        const lines = (text + chunk).split('\n');
        text = lines.pop() ?? '';
        for (const line of lines)
            onReport(JSON.parse(line));
    });
    // A broken pipe is told by `close`, which follows.
    control.on('error', () => undefined);
}
function bytesReadOf(stream) {
    if (typeof stream !== 'object' || stream === null || !('bytesRead' in stream))
        return 0;
    return Number(stream.bytesRead);
}

;// CONCATENATED MODULE: ./build/js/adapters/node/log-file.js



/** Appends to a log, and tells when the writer should wait for the disk. */
class LogFile {
    #path;
    #stream;
    #failed = null;
    constructor(path, stream, onError) {
        this.#path = path;
        this.#stream = stream;
        stream.on('error', (thrown) => {
            this.#failed ??= thrown;
            onError();
        });
    }
    static async open(path, onError) {
        try {
            await makeParent(path);
        }
        catch (thrown) {
            throw fileFailure(thrown, 'write the log', path);
        }
        return new LogFile(path, (0,external_node_fs_.createWriteStream)(path, { flags: 'a' }), onError);
    }
    write(text) {
        if (this.#failed === null)
            this.#stream.write(text);
    }
    get full() {
        return this.#failed === null && this.#stream.writableNeedDrain;
    }
    /** Calls back once: when the disk has caught up, or has failed. */
    onceDrained(listener) {
        const done = () => {
            this.#stream.off('drain', done);
            this.#stream.off('error', done);
            listener();
        };
        this.#stream.once('drain', done);
        this.#stream.once('error', done);
    }
    /** Resolves when all is written; throws the first failure of the disk. */
    async close() {
        await new Promise((resolve) => {
            if (this.#stream.closed)
                resolve();
            this.#stream.once('close', () => resolve());
            this.#stream.end();
        });
        if (this.#failed !== null)
            throw fileFailure(this.#failed, 'write the log', this.#path);
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/node/output/line-splitter.js
/**
 * Bytes to lines, as the runner splits them: at `\n`, `\r\n` and a lone `\r`. A line is given as soon as its end is
 * seen, so a progress display that only prints `\r` is seen at once. Bytes that are not UTF-8 become U+FFFD.
 */
class LineSplitter {
    #onLine;
    #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    #pending = '';
    #dropped = 0;
    #afterReturn = false;
    constructor(onLine) {
        this.#onLine = onLine;
    }
    feed(bytes) {
        this.#split(this.#decoder.decode(bytes, { stream: true }));
    }
    /** Gives the last line when it has no end. */
    end() {
        this.#split(this.#decoder.decode());
        if (this.#pending !== '' || this.#dropped > 0)
            this.#give(false);
    }
    #split(text) {
        if (text === '')
            return;
        let start = this.#afterReturn && text.startsWith('\n') ? 1 : 0;
        this.#afterReturn = false;
        line_splitter_LINE_END.lastIndex = start;
        for (let end = line_splitter_LINE_END.exec(text); end !== null; end = line_splitter_LINE_END.exec(text)) {
            this.#keep(text.slice(start, end.index));
            this.#give(true);
            start = line_splitter_LINE_END.lastIndex;
            this.#afterReturn = end[0] === '\r' && start === text.length;
        }
        this.#keep(text.slice(start));
    }
    #keep(part) {
        const room = LINE_LIMIT - this.#pending.length;
        if (part.length <= room) {
            this.#pending += part;
            return;
        }
        // Not between the halves of a pair.
        const cut = isHighSurrogate(part.charCodeAt(room - 1)) ? room - 1 : room;
        this.#pending += part.slice(0, cut);
        this.#dropped += Buffer.byteLength(part.slice(cut));
    }
    #give(ended) {
        const line = { text: this.#pending, ended, dropped_bytes: this.#dropped };
        this.#pending = '';
        this.#dropped = 0;
        this.#onLine(line);
    }
}
function isHighSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
const line_splitter_LINE_END = /\r\n|\r|\n/g;
/** Characters of one line; below what a result keeps, so that a long line is never cut at its front. */
const LINE_LIMIT = 60_000;

// EXTERNAL MODULE: ./build/js/adapters/node/output/neutralise.js
var neutralise = __webpack_require__(98180);
;// CONCATENATED MODULE: ./build/js/adapters/node/output/tail.js
/** The last lines of a text, whole lines only: a cut inside a line could make the rest look like a command. */
class Tail {
    #limit;
    #lines = [];
    #first = 0;
    #characters = 0;
    #ended = true;
    /** @param limit characters, line ends included */
    constructor(limit) {
        this.#limit = limit;
    }
    add(line, ended) {
        this.#lines.push(line);
        this.#ended = ended;
        this.#characters += line.length + 1;
        while (this.#characters > this.#limit) {
            this.#characters -= (this.#lines[this.#first]?.length ?? 0) + 1;
            this.#first += 1;
        }
        if (this.#first < 1_000)
            return;
        this.#lines = this.#lines.slice(this.#first);
        this.#first = 0;
    }
    lines(count) {
        return this.#lines.slice(Math.max(this.#first, this.#lines.length - count));
    }
    text() {
        const lines = this.lines(Number.MAX_SAFE_INTEGER);
        return lines.length === 0 ? '' : lines.join('\n') + (this.#ended ? '\n' : '');
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/node/output/capture.js



/** Turns the two streams of a child into harmless lines within fixed memory, however much the child prints. */
class Capture {
    #options;
    #streams;
    #merged = new Tail(TAIL_LIMIT);
    #room;
    #dropped = 0;
    constructor(options) {
        this.#options = options;
        this.#room = options.limit;
        this.#streams = { stdout: this.#stream('stdout'), stderr: this.#stream('stderr') };
    }
    feed(name, bytes) {
        const taken = Math.min(this.#room, bytes.length);
        this.#room -= taken;
        if (taken > 0)
            this.#streams[name].splitter.feed(bytes.subarray(0, taken));
        if (taken < bytes.length)
            this.#streams[name].late.add(bytes.subarray(taken));
    }
    /** To be called once, when both streams have ended. */
    end() {
        for (const { splitter } of Object.values(this.#streams))
            splitter.end();
        for (const name of ['stdout', 'stderr'])
            this.#endLate(name);
    }
    get dropped_bytes() {
        return this.#dropped;
    }
    text(name) {
        return this.#streams[name].tail.text();
    }
    tail(lines) {
        return this.#merged.lines(lines);
    }
    #stream(name) {
        return {
            splitter: new LineSplitter((line) => this.#line(name, line)),
            tail: new Tail(TAIL_LIMIT),
            late: new LateBytes(),
        };
    }
    #line(name, line) {
        this.#dropped += line.dropped_bytes;
        const cut = line.dropped_bytes > 0 ? ` [${line.dropped_bytes} more bytes of this line dropped]` : '';
        const text = (0,neutralise/* neutralised */.H)(line.text) + cut;
        this.#streams[name].tail.add(text, line.ended);
        this.#merged.add(text, line.ended);
        this.#options.onLog(`${text}\n`);
        this.#options.onLine(text, name);
    }
    #endLate(name) {
        const { bytes, dropped } = this.#streams[name].late.end();
        if (dropped + bytes.length === 0)
            return;
        this.#dropped += dropped;
        this.#options.onLog(`[${dropped} bytes of ${name} dropped: the limit is ${this.#options.limit} bytes]\n`);
        const splitter = new LineSplitter((line) => this.#line(name, line));
        splitter.feed(bytes);
        splitter.end();
    }
}
/** The last bytes of what came after the limit: the end of an output is where the reason of a failure stands. */
class LateBytes {
    #chunks = [];
    #kept = 0;
    #dropped = 0;
    add(bytes) {
        this.#chunks.push(bytes);
        this.#kept += bytes.length;
        for (let first = this.#chunks[0]; first && this.#kept - first.length >= LATE_LIMIT; first = this.#chunks[0]) {
            this.#chunks.shift();
            this.#kept -= first.length;
            this.#dropped += first.length;
        }
    }
    /** From the first line that is whole. */
    end() {
        const all = Buffer.concat(this.#chunks);
        const start = all.findIndex((byte) => byte === 0x0a || byte === 0x0d) + 1;
        const bytes = start === 0 ? all.subarray(all.length) : all.subarray(start);
        return { bytes, dropped: this.#dropped + all.length - bytes.length };
    }
}
/** Characters; with ASCII that is 64 KiB. */
const TAIL_LIMIT = 65_536;
const LATE_LIMIT = 32_768;

;// CONCATENATED MODULE: ./build/js/adapters/node/run-command.js





async function runCommand(guards, command) {
    const begin = performance.now();
    if (command.signal?.aborted)
        return notRun();
    const run = await Run.start(guards, command, command.stdin);
    let stoppedBy = null;
    const stop = (why) => {
        if (run.ended || run.child.exit !== null)
            return;
        stoppedBy ??= why;
        run.child.stop(STOP_GRACE_MS);
    };
    const timer = setTimeout(stop, Math.min(command.deadline_ms, LONGEST_TIMER_MS), 'deadline');
    const cancel = () => stop('cancelled');
    command.signal?.addEventListener('abort', cancel, { once: true });
    if (command.signal?.aborted)
        cancel();
    try {
        await run.finish();
    }
    finally {
        clearTimeout(timer);
        command.signal?.removeEventListener('abort', cancel);
    }
    const exit = await run.exit();
    return {
        exit_code: exit.exit_code,
        ended_by: stoppedBy ?? (exit.exit_code === null ? 'signal' : 'itself'),
        duration_ms: Math.round(performance.now() - begin),
        stdout: run.capture.text('stdout'),
        stderr: run.capture.text('stderr'),
        dropped_bytes: run.capture.dropped_bytes,
    };
}
async function startCommand(guards, command) {
    command.signal?.throwIfAborted();
    const run = await Run.start(guards, command, undefined);
    const pid = await run.child.started;
    if (pid === null) {
        await run.finish();
        await run.exit();
        throw file_failure_failure('guard-failed', 'The child was not started.', 'Run the command again.');
    }
    const finished = run.finish().catch(() => undefined);
    const cancel = () => run.child.stop(STOP_GRACE_MS);
    command.signal?.addEventListener('abort', cancel, { once: true });
    if (command.signal?.aborted)
        cancel();
    const ended = finished.then(() => {
        command.signal?.removeEventListener('abort', cancel);
        return { exit_code: run.child.exit?.exit_code ?? null };
    });
    return {
        pid,
        ended,
        tail: (lines) => run.capture.tail(lines),
        async stop(grace_ms) {
            run.child.stop(grace_ms);
            await ended;
        },
    };
}
/** One child with its output on the way to the lines, the tails and the log. */
class Run {
    child;
    capture;
    #command;
    #log;
    #thrown = null;
    #waiting = false;
    ended = false;
    constructor(guards, command, log) {
        this.#command = command;
        this.#log = log;
        this.capture = new Capture({
            limit: command.output_limit_bytes ?? OUTPUT_LIMIT_BYTES,
            onLine: (line, stream) => command.onLine?.(line, stream),
            onLog: (text) => log?.write(text),
        });
        const { argv, cwd, env } = command;
        this.child = new GuardedChild(guards, { argv, cwd, env }, command.stdin !== undefined);
        this.#read('stdout');
        this.#read('stderr');
        // A child may end without having read its input.
        this.child.stdin?.on('error', () => undefined).end(command.stdin);
    }
    static async start(guards, command, stdin) {
        await checkedCommand(command);
        let run = null;
        const log = command.log === undefined ? null : await LogFile.open(command.log, () => run?.child.stop(0));
        try {
            run = new Run(guards, stdin === undefined ? command : { ...command, stdin }, log);
            return run;
        }
        catch (thrown) {
            await log?.close();
            throw thrown;
        }
    }
    /** Waits until nothing of the child is left and all of its output has arrived. */
    async finish() {
        await this.child.gone;
        this.ended = true;
        this.#guarded(() => this.capture.end());
        await this.#log?.close();
        if (this.#thrown !== null)
            throw this.#thrown.error;
    }
    async exit() {
        const { exit, survivors } = this.child;
        if (this.child.notStarted !== null)
            throw notStarted(this.#command, this.child.notStarted);
        if (survivors === null && (await this.child.started) === null) {
            throw file_failure_failure('guard-failed', `The guard did not start ${this.#command.argv[0]}.`, 'Install Slipway again; when that changes nothing, this is a bug: please open an issue.', { details: this.capture.tail(15), blame: 'internal' });
        }
        if (survivors === null) {
            throw file_failure_failure('guard-failed', `The guard of ${this.#command.argv[0]} ended before its work was done; the child was ended with it.`, 'Something has killed a process of Slipway, often for want of memory. Run the command again.', { details: this.capture.tail(10) });
        }
        return exit ?? { exit_code: null, signal: null };
    }
    #read(name) {
        this.child[name]?.on('data', (bytes) => {
            this.#guarded(() => this.capture.feed(name, bytes));
            if (this.#log?.full && !this.#waiting)
                this.#waitForDisk(this.#log);
        });
    }
    #waitForDisk(log) {
        const streams = [this.child.stdout, this.child.stderr];
        this.#waiting = true;
        for (const stream of streams)
            stream?.pause();
        log.onceDrained(() => {
            this.#waiting = false;
            for (const stream of streams)
                stream?.resume();
        });
    }
    /** The listener of the caller may throw: the child is stopped, and the error comes out of {@link finish}. */
    #guarded(work) {
        try {
            work();
        }
        catch (error) {
            this.#thrown ??= { error };
            this.child.stop(STOP_GRACE_MS);
        }
    }
}
function notRun() {
    return { exit_code: null, ended_by: 'cancelled', duration_ms: 0, stdout: '', stderr: '', dropped_bytes: 0 };
}
/** A cancelled job has seven seconds for everything. */
const STOP_GRACE_MS = 3_000;
const OUTPUT_LIMIT_BYTES = 10 * 1024 * 1024;
const LONGEST_TIMER_MS = 2_147_483_647;

;// CONCATENATED MODULE: ./build/js/adapters/node/start-time.js



/**
 * When a process was started, as a text to compare: with the pid it names one process, also across a restart of the
 * machine. Null when there is none, or only the remains of one that its parent has not collected.
 */
function startTimeOf(pid) {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}
async function fromProc(pid) {
    const path = `/proc/${pid}/stat`;
    try {
        const stat = await (0,external_node_fs_promises_.readFile)(path, 'latin1');
        // proc(5): the fields after the name in parentheses begin with the third, the start time is the 22nd.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (fields[0] === 'Z' || fields[0] === 'X')
            return null;
        const boot = (await (0,external_node_fs_promises_.readFile)('/proc/sys/kernel/random/boot_id', 'latin1')).trim();
        return `${fields[19]}@${boot}`;
    }
    catch (thrown) {
        if (['ENOENT', 'ESRCH'].includes(errnoOf(thrown)))
            return null;
        throw fileFailure(thrown, 'read', path);
    }
}
function fromPs(pid) {
    return new Promise((resolve) => {
        const args = ['-o', 'lstart=,stat=', '-p', String(pid)];
        (0,external_node_child_process_.execFile)('/bin/ps', args, { env: { LC_ALL: 'C', TZ: 'UTC' } }, (_error, stdout) => {
            const line = stdout.trim();
            const state = line.split(/\s+/).at(-1) ?? '';
            resolve(line === '' || state.startsWith('Z') ? null : line.slice(0, -state.length).trim());
        });
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/node/processes.js






/** @param guardScript absolute path of the guard, `guard.ts` here or its bundle */
function createProcesses(guardScript, environment) {
    const guards = createGuards(guardScript);
    return {
        run: (command) => runCommand(guards, command),
        start: (command) => startCommand(guards, command),
        startDetached: startDetached,
        startTime: startTimeOf,
        find: (program) => findProgram(program, environment['PATH'] ?? ''),
        baseEnvironment: () => baseEnvironment(environment),
    };
}

;// CONCATENATED MODULE: ./build/js/adapters/node/runtime-version.js
/** `24.21.0` from any text that holds it; null when there is none. */
function versionIn(text) {
    return /\d+(\.\d+){1,2}/.exec(text)?.[0] ?? null;
}
/** Compared number by number; missing ones count as 0: `24` is met by `24.0.0`. */
function isAtLeast(version, minimum) {
    const have = version.split('.').map(Number);
    const need = minimum.split('.').map(Number);
    for (const [index, wanted] of need.entries()) {
        const got = have[index] ?? 0;
        if (got !== wanted)
            return got > wanted;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/js/adapters/node/runtime-install.js




/** Programs that were installed before, newest version first. */
async function installedNode(options) {
    const folder = installFolder(options);
    const versions = (await options.files.list(folder)).filter((name) => /^\d+\.\d+\.\d+$/.test(name));
    return versions
        .sort((a, b) => (isAtLeast(a, b) ? -1 : 1))
        .map((version) => (0,external_node_path_.join)(folder, version, 'bin', 'node'));
}
/**
 * Installs the newest Node of the wanted line from the npm registry. It is made beside and renamed when it has told
 * its version, so a half installation is never found; of two builds at once one wins and both use it.
 *
 * @param tried what was found and is too old, for the failure
 */
async function installNode(options, minimum, tried, report) {
    const { files, ids } = options;
    const package_ = `node-${process.platform}-${process.arch}@${rangeOf(minimum)}`;
    const beside = (0,external_node_path_.join)(installFolder(options), `.new-${ids.random(10)}`);
    report(`Installing ${package_} into ${installFolder(options)} (once; about 40 MB)`);
    try {
        await npmInstall(options, package_, beside);
        const version = await versionOf(options, programIn(beside));
        const final = (0,external_node_path_.join)(installFolder(options), version);
        await renameUnlessThere(options, (0,external_node_path_.join)(beside, 'node_modules', packageName()), final);
        report(`Installed Node ${version}`);
        return { program: (0,external_node_path_.join)(final, 'bin', 'node'), version };
    }
    catch (thrown) {
        if (thrown instanceof failure/* SlipwayError */.GQ && thrown.failure.code === 'disk-full')
            throw thrown;
        throw notInstalled(minimum, package_, tried, thrown);
    }
    finally {
        await files.remove(beside);
    }
}
function installFolder({ cacheFolder }) {
    return (0,external_node_path_.join)(cacheFolder, 'runtimes', 'node');
}
function packageName() {
    return `node-${process.platform}-${process.arch}`;
}
function programIn(folder) {
    return (0,external_node_path_.join)(folder, 'node_modules', packageName(), 'bin', 'node');
}
/** Never the next major version: `24` gives 24.x, `24.5` gives 24.5 or a later 24.x. */
function rangeOf(minimum) {
    const major = Number(minimum.split('.')[0]);
    return minimum.includes('.') ? `>=${minimum} <${major + 1}` : `${major}`;
}
async function npmInstall({ files, processes }, package_, folder) {
    await files.write((0,external_node_path_.join)(folder, 'package.json'), '{"private":true}\n');
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    const result = await processes.run({
        argv: ['npm', 'install', ...flags, package_],
        cwd: folder,
        env: processes.baseEnvironment(),
        deadline_ms: INSTALL_DEADLINE_MS,
    });
    if (result.exit_code === 0)
        return;
    const why = result.ended_by === 'deadline' ? 'took too long' : `ended with ${result.exit_code}`;
    throw file_failure_failure('io-error', `npm install ${why}.`, 'Run it by hand.', {
        details: result.stderr.trim().split('\n').slice(-8),
    });
}
async function versionOf({ processes }, program) {
    const result = await processes.run({
        argv: [program, '--version'],
        cwd: '/',
        env: processes.baseEnvironment(),
        deadline_ms: 20_000,
    });
    const version = versionIn(result.stdout);
    if (result.exit_code === 0 && version !== null)
        return version;
    throw file_failure_failure('io-error', `${program} does not run on this machine.`, 'Install Node by other means.', {
        details: result.stderr.trim().split('\n').slice(-8),
    });
}
async function renameUnlessThere({ files }, from, to) {
    try {
        await files.rename(from, to);
    }
    catch (thrown) {
        if (thrown instanceof failure/* SlipwayError */.GQ && thrown.failure.code === 'file-exists')
            return;
        throw thrown;
    }
}
function notInstalled(minimum, package_, tried, thrown) {
    const why = thrown instanceof failure/* SlipwayError */.GQ ? [thrown.failure.message, ...thrown.failure.details] : [String(thrown)];
    return file_failure_failure('runtime-missing', `Node ${minimum} or newer is needed, was not found, and ${package_} could not be installed.`, `Install Node ${minimum} or newer, or give this machine access to an npm registry, then run again.`, { cause: thrown, details: [...tried, ...why] });
}
const INSTALL_DEADLINE_MS = 300_000;

;// CONCATENATED MODULE: ./build/js/adapters/node/runtime-probe.js




function createRuntimeProbe(files, processes, cacheFolder) {
    const path = (0,external_node_path_.join)(cacheFolder, 'runtimes', 'versions.json');
    return {
        async probe(name, program) {
            const key = await identityOf(program);
            if (key === null)
                return asked(processes, name, program);
            const before = (await remembered(files, path))[key];
            if (before !== undefined)
                return before;
            const found = await asked(processes, name, program);
            if (found !== null)
                await remember(files, path, key, found);
            return found;
        },
    };
}
/** Null for a script: the shim of a version manager stays the same file when it starts another version. */
async function identityOf(program) {
    try {
        const real = await (0,external_node_fs_promises_.realpath)(program);
        const handle = await (0,external_node_fs_promises_.open)(real, 'r');
        try {
            const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
            if (buffer.toString('latin1') === '#!')
                return null;
            const { size, mtimeMs, ino } = await handle.stat();
            return `${program} = ${real} ${size} ${mtimeMs} ${ino}`;
        }
        finally {
            await handle.close();
        }
    }
    catch {
        // It can perhaps be executed and not be read.
        return null;
    }
}
async function asked(processes, name, program) {
    try {
        const result = await processes.run({
            argv: [program, ...(QUESTIONS[name] ?? ['--version'])],
            cwd: '/',
            env: processes.baseEnvironment(),
            deadline_ms: 10_000,
        });
        const [version, real] = result.stdout.trim().split('\n');
        const plain = versionIn(version ?? '');
        return result.exit_code !== 0 || plain === null ? null : { program: real ?? program, version: plain };
    }
    catch (thrown) {
        if ((0,failure/* failureFrom */.Ju)(thrown).code === 'program-missing')
            return null;
        throw thrown;
    }
}
/** The version, and the path of the program itself where the one asked is a shim. */
const QUESTIONS = {
    node: ['-p', 'process.versions.node + "\\n" + process.execPath'],
    python3: ['-I', '-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3]); print(sys.executable)'],
};
/** A cache: what is missing or damaged is asked again. */
async function remembered(files, path) {
    try {
        const known = Object.entries(JSON.parse(await files.readText(path)));
        return Object.fromEntries(known.flatMap(([key, { program, version }]) => program && version ? [[key, { program, version }]] : []));
    }
    catch {
        return {};
    }
}
async function remember(files, path, key, found) {
    const known = await remembered(files, path);
    try {
        await files.write(path, `${JSON.stringify({ ...known, [key]: found }, null, 1)}\n`);
    }
    catch {
        // A cache that cannot be written costs a few milliseconds at the next start.
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/node/runtimes.js





/**
 * Looks, in this order: the Node that runs Slipway, the search path, what Slipway brings along, what it has installed
 * before; at last it installs Node from the package registry. Python is only looked for.
 */
function createRuntimes(options) {
    const probe = createRuntimeProbe(options.files, options.processes, options.cacheFolder);
    const resolved = new Map();
    const first = async (name, minimum, report) => {
        const tried = [];
        for await (const program of candidates(name, options)) {
            const found = await probed(name, program, probe.probe);
            if (found !== null && isAtLeast(found.version, minimum))
                return found;
            tried.push(`${program}: ${found === null ? 'does not tell its version' : found.version}`);
        }
        if (name !== 'node')
            throw missing(name, minimum, tried);
        return installNode(options, minimum, tried, report);
    };
    return {
        resolve(name, minimum, report) {
            const key = `${name} ${minimum}`;
            const before = resolved.get(key);
            if (before !== undefined)
                return before;
            const found = first(name, minimum, report);
            resolved.set(key, found);
            // A failure is not remembered: the next build may find what was installed since.
            found.catch(() => resolved.delete(key));
            return found;
        },
    };
}
async function* candidates(name, options) {
    if (name === 'node')
        yield process.execPath;
    for (const program of NAMES[name] ?? [name])
        yield* await findPrograms(program, options.searchPath);
    if (name !== 'node')
        return;
    if (options.ownNode !== null)
        yield options.ownNode;
    yield* await installedNode(options);
}
async function probed(name, program, probe) {
    if (program === process.execPath)
        return { program, version: process.versions.node };
    return probe(name, program);
}
function missing(name, minimum, tried) {
    return file_failure_failure('runtime-missing', `${name} ${minimum} or newer is needed and was not found on this machine.`, `Install ${name} ${minimum} or newer (on GitHub: the setup action of the language), then run again.`, { details: tried });
}
const NAMES = {
    node: ['node'],
    python3: ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python'],
};

;// CONCATENATED MODULE: ./build/js/adapters/node/world.js







/** The real machine: its clock, disk, processes and network. */
function createNodeWorld(options) {
    const host = createHostFacts(options.environment, options.cacheFolder);
    const files = createFiles();
    const processes = createProcesses(options.guardScript, options.environment);
    const ids = createIds();
    const runtimes = createRuntimes({
        files,
        processes,
        ids,
        cacheFolder: host.cacheFolder,
        searchPath: options.environment['PATH'] ?? '',
        ownNode: options.ownNode ?? null,
    });
    return { clock: createClock(), files, processes, http: createHttp(), ids, runtimes, host };
}

// EXTERNAL MODULE: ./build/js/domain/file-set.js
var file_set = __webpack_require__(56768);
// EXTERNAL MODULE: ./build/js/domain/json.js
var json = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/js/adapters/packs/shape-rules.js

/** Members by name; a name that ends in `?` may be absent. Other members are faults: they are typing errors. */
function object(members) {
    const rules = Object.entries(members).map(([key, rule]) => ({
        name: key.replace(/\?$/, ''),
        optional: key.endsWith('?'),
        rule,
    }));
    return (value, at) => {
        if (!(0,json/* isJsonObject */.O)(value))
            return [`${at}: ${isWrong(value, 'an object')}`];
        const unknown = Object.keys(value).filter((key) => !rules.some(({ name }) => name === key));
        const faults = unknown.map((key) => `${below(at, key)}: is no member of a pack manifest`);
        for (const { name, optional, rule } of rules) {
            if (optional && value[name] === undefined)
                continue;
            faults.push(...rule(value[name], below(at, name)));
        }
        return faults;
    };
}
function listOf(rule, least = 0) {
    return (value, at) => {
        if (!Array.isArray(value))
            return [`${at}: ${isWrong(value, 'a list')}`];
        const items = value;
        if (items.length < least)
            return [`${at}: has ${items.length} elements, at least ${least} are needed`];
        return items.flatMap((item, index) => rule(item, `${at}[${index}]`));
    };
}
function orNull(rule) {
    return (value, at) => (value === null ? [] : rule(value, at));
}
function oneOf(...allowed) {
    return (value, at) => allowed.some((one) => one === value)
        ? []
        : [`${at}: ${isWrong(value, allowed.map((one) => JSON.stringify(one)).join(' or '))}`];
}
/** @param reason why a text is refused, or null */
function shape_rules_text(reason = () => null) {
    return (value, at) => {
        if (typeof value !== 'string' || value === '')
            return [`${at}: ${isWrong(value, 'a text')}`];
        const why = reason(value);
        return why === null ? [] : [`${at}: ${JSON.stringify(value)} ${why}`];
    };
}
const yesOrNo = (value, at) => typeof value === 'boolean' ? [] : [`${at}: ${isWrong(value, 'true or false')}`];
const seconds = (value, at) => typeof value === 'number' && value >= 0 && value <= 3_600
    ? []
    : [`${at}: ${isWrong(value, 'a number of seconds')}`];
function isWrong(value, wanted) {
    if (value === undefined)
        return `is missing, needed is ${wanted}`;
    return `is ${JSON.stringify(value).slice(0, 80)}, needed is ${wanted}`;
}
function below(at, name) {
    return at === '' ? name : `${at}.${name}`;
}

;// CONCATENATED MODULE: ./build/js/adapters/packs/manifest-rules.js



/**
 * All that is wrong with a `pack.json`; empty when it is a `PackManifest`.
 *
 * @param name the name under which the pack was asked for
 * @param inside paths of the pack's other files
 */
function manifestFaults(manifest, name, inside) {
    const shape = MANIFEST(manifest, '');
    if (shape.length > 0 || !(0,json/* isJsonObject */.O)(manifest))
        return shape.map((fault) => `pack.json: ${fault}`);
    const faults = [...nameFaults(manifest['name'], name), ...toolchainFaults(manifest)];
    const seen = new Set();
    for (const [index, file] of filesOf(manifest).entries()) {
        const at = `files[${index}]`;
        if (!inside.has(file.template))
            faults.push(`${at}.template: the pack has no file ${file.template}`);
        if (file.each !== undefined && !file.path.includes('{{')) {
            faults.push(`${at}.path: ${file.path} has no {{place}}, but is written once per element of ${file.each}`);
        }
        if (file.when === undefined && seen.has(file.path))
            faults.push(`${at}.path: ${file.path} is written twice`);
        if (file.when === undefined)
            seen.add(file.path);
    }
    return faults.map((fault) => `pack.json: ${fault}`);
}
function filesOf(manifest) {
    const files = manifest['files'];
    if (!Array.isArray(files))
        return [];
    return files.filter(json/* isJsonObject */.O).map((file) => ({
        template: String(file['template']),
        path: String(file['path']),
        each: typeof file['each'] === 'string' ? file['each'] : undefined,
        when: typeof file['when'] === 'string' ? file['when'] : undefined,
    }));
}
function nameFaults(written, name) {
    return written === name ? [] : [`name: is ${JSON.stringify(written)}, but the pack lies in ${name}`];
}
function toolchainFaults(manifest) {
    if (manifest['kind'] !== 'service' || manifest['toolchain'] !== undefined)
        return [];
    return ['toolchain: is missing; a service pack says how its project is built'];
}
const matches = (pattern, what) => shape_rules_text((value) => (pattern.test(value) ? null : `is not ${what}`));
const version = matches(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'a version such as 1.2.3');
const path = shape_rules_text(file_set/* unsafePathReason */.m);
/** A place is filled later, with a text that is checked again then. */
const patternPath = shape_rules_text((value) => (0,file_set/* unsafePathReason */.m)(value.replace(/\{\{[^{}]*\}\}/g, 'x')));
const member = matches(/^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/, 'the name of a member of the view');
const variable = matches(/^[A-Z][A-Z0-9_]*$/, 'the name of an environment variable');
const argument = shape_rules_text((value) => (value.includes('\0') ? 'has a NUL character' : null));
const argv = listOf(argument, 1);
const step = object({ argv, gives: listOf(path) });
const FILE = object({
    template: path,
    path: patternPath,
    ownership: oneOf('generated', 'owned'),
    'executable?': yesOrNo,
    'each?': member,
    'when?': member,
});
const RUN = object({
    command: argv,
    port_variable: variable,
    host_variable: variable,
    data_variable: variable,
    health_path: matches(/^\/[^\s?#]*$/, 'a path that begins with /'),
    stop_grace_seconds: seconds,
});
const TOOLCHAIN = object({
    runtime: object({ name: shape_rules_text(), minimum: matches(/^\d+(?:\.\d+){0,2}$/, 'a version such as 24 or 3.11') }),
    lock: path,
    install: step,
    install_production: orNull(step),
    compile: orNull(step),
    checks: listOf(object({ name: shape_rules_text(), argv })),
    tests: object({ argv }),
    release_includes: listOf(path, 1),
    run: RUN,
});
const MANIFEST = object({
    '$schema?': shape_rules_text(),
    format: oneOf(1),
    name: shape_rules_text(),
    version,
    kind: oneOf('service', 'deployment', 'component', 'tool'),
    language: shape_rules_text(),
    description: shape_rules_text(),
    files: listOf(FILE, 1),
    'toolchain?': TOOLCHAIN,
});

;// CONCATENATED MODULE: ./build/js/adapters/packs/folder-packs.js




/**
 * Template packs as folders: `<root>/service/typescript/pack.json` and the files beside it. A damaged pack is told
 * with all of its faults at once.
 *
 * @param root absolute path of the folder `templates`
 */
function createFolderPacks(root, files) {
    const loaded = new Map();
    return {
        load(name) {
            const before = loaded.get(name);
            if (before !== undefined)
                return before;
            const pack = loadPack(root, name, files);
            loaded.set(name, pack);
            pack.catch(() => loaded.delete(name));
            return pack;
        },
    };
}
async function loadPack(root, name, files) {
    const folder = (0,external_node_path_.join)(root, name);
    if (!PACK_NAME.test(name) || (await files.stat((0,external_node_path_.join)(folder, folder_packs_MANIFEST))) === null) {
        throw await folder_packs_missing(root, name, files);
    }
    const { texts, faults } = await readTexts(folder, files);
    const manifestText = texts.get(folder_packs_MANIFEST) ?? '';
    texts.delete(folder_packs_MANIFEST);
    const manifest = parsed(manifestText, faults);
    if (manifest !== undefined)
        faults.push(...manifestFaults(manifest, name, new Set(texts.keys())));
    if (faults.length > 0)
        throw damaged(name, folder, faults);
    // Every member was just checked by the rules.
    const checked = manifest;
    return {
        name,
        version: checked.version,
        manifest: checked,
        files: texts,
        digest: folder_packs_digestOf(manifestText, texts),
    };
}
async function readTexts(folder, files) {
    const texts = new Map();
    const faults = [];
    for (const { path, stat } of await files.walk(folder)) {
        if (stat.kind !== 'file') {
            faults.push(`${path}: is a ${stat.kind}; a pack holds plain files only`);
            continue;
        }
        try {
            texts.set(path, await files.readText((0,external_node_path_.join)(folder, path), FILE_LIMIT_BYTES));
        }
        catch (thrown) {
            if (!(thrown instanceof failure/* SlipwayError */.GQ) || !FAULTS_OF_A_FILE.has(thrown.failure.code))
                throw thrown;
            faults.push(`${path}: ${(0,failure/* failureFrom */.Ju)(thrown).message}`);
        }
    }
    return { texts, faults };
}
function parsed(text, faults) {
    try {
        return JSON.parse(text);
    }
    catch (thrown) {
        faults.push(`${folder_packs_MANIFEST}: is not JSON: ${(0,failure/* failureFrom */.Ju)(thrown).message}`);
        return undefined;
    }
}
/** Lengths stand before the contents, so that no other set of files gives the same bytes. */
function folder_packs_digestOf(manifest, texts) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const [path, text] of [[folder_packs_MANIFEST, manifest], ...texts]) {
        hash.update(`${path}\n${Buffer.byteLength(text)}\n${text}`);
    }
    return `sha256:${hash.digest('hex')}`;
}
async function folder_packs_missing(root, name, files) {
    const known = (await files.walk(root))
        .filter(({ path }) => path.endsWith(`/${folder_packs_MANIFEST}`))
        .map(({ path }) => path.slice(0, -folder_packs_MANIFEST.length - 1));
    return new failure/* SlipwayError */.GQ({
        code: 'pack-missing',
        blame: 'settings',
        message: `There is no template pack ${JSON.stringify(name)} in ${root}.`,
        next_step: known.length > 0
            ? `Choose one of: ${known.join(', ')}.`
            : `Put a pack into ${root}, with a ${folder_packs_MANIFEST}.`,
    });
}
function damaged(name, folder, faults) {
    return new failure/* SlipwayError */.GQ({
        code: 'pack-damaged',
        blame: 'settings',
        message: `The template pack ${name} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: ${faults[0]}.`,
        details: faults,
        next_step: `Mend ${(0,external_node_path_.join)(folder, folder_packs_MANIFEST)}, or install Slipway again when the pack came with it.`,
    });
}
const folder_packs_MANIFEST = 'pack.json';
const PACK_NAME = /^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)*$/;
const FILE_LIMIT_BYTES = 4 * 1024 * 1024;
const FAULTS_OF_A_FILE = new Set(['not-utf8', 'file-too-large']);

;// CONCATENATED MODULE: ./build/js/adapters/lock-file.js



/** Takes the lock, or names who holds it. */
async function acquireLock(request) {
    const holder = await holderFor(request);
    for (let attempt = 0; attempt < 50; attempt++) {
        if (await createWhole(request.path, holder)) {
            await sweep(request);
            return { lock: heldLock(request, holder) };
        }
        const other = await readHolder(request.path);
        if (other === null)
            continue;
        if (!(await isStale(request, other)))
            return { heldBy: other };
        await removeExactly(request, request.path, other.token, holder);
    }
    throw new Error(`The lock ${request.path} changed hands fifty times while it was asked for.`);
}
/** Who holds the lock, be it alive or not; null: nobody. */
async function readHolder(path) {
    const text = await (0,external_node_fs_promises_.readFile)(path, 'utf8').catch(nullWhenMissing);
    if (text === null)
        return null;
    const holder = parseHolder(text);
    if (holder !== null)
        return holder;
    const found = await (0,external_node_fs_promises_.stat)(path).catch(nullWhenMissing);
    if (found === null)
        return null;
    // Edited by hand. It is named by its inode, and counts as held until its lease ran out.
    return {
        token: `damaged${found.ino}`,
        pid: 0,
        start_time: '',
        hostname: '',
        acquired_at: found.mtime.toISOString(),
    };
}
/** Is the process that wrote this file still itself? Only to be asked about holders of this host. */
async function holderIsAlive(holder, startTime) {
    return holder.pid > 0 && (await startTime(holder.pid)) === holder.start_time;
}
function heldLock(request, holder) {
    const stillHeld = async () => (await readHolder(request.path))?.token === holder.token;
    return {
        holder,
        stillHeld,
        async renew() {
            const now = request.now();
            if (await stillHeld())
                await (0,external_node_fs_promises_.utimes)(request.path, now, now).catch(nullWhenMissing);
        },
        async release() {
            for (let attempt = 0; attempt < 50 && (await stillHeld()); attempt++) {
                await removeExactly(request, request.path, holder.token, holder);
            }
        },
    };
}
async function holderFor(request) {
    return {
        ...request.details,
        token: (0,external_node_crypto_.randomBytes)(12).toString('hex'),
        pid: request.pid,
        start_time: (await request.startTime(request.pid)) ?? '',
        hostname: request.hostname,
        acquired_at: request.now().toISOString(),
    };
}
async function isStale(request, holder) {
    if (holder.hostname === request.hostname && !(await holderIsAlive(holder, request.startTime)))
        return true;
    if (request.lease_ms === null)
        return false;
    const renewed = await (0,external_node_fs_promises_.stat)(request.path).catch(nullWhenMissing);
    return renewed !== null && request.now().getTime() - renewed.mtimeMs > request.lease_ms;
}
/** Removes the file at `path` if it is still the one with this token. */
async function removeExactly(request, path, token, self) {
    const claim = `${path}.claim-${token}`;
    if (!(await createWhole(claim, { ...self, token: (0,external_node_crypto_.randomBytes)(12).toString('hex') }))) {
        const rival = await readHolder(claim);
        const rivalIsDead = rival !== null && !(await holderIsAlive(rival, request.startTime));
        if (rivalIsDead)
            await removeExactly(request, claim, rival.token, self);
        else
            await new Promise((resolve) => setTimeout(resolve, 5));
        return;
    }
    try {
        if ((await readHolder(path))?.token === token)
            await (0,external_node_fs_promises_.unlink)(path);
    }
    finally {
        await (0,external_node_fs_promises_.unlink)(claim).catch(nullWhenMissing);
    }
}
/** The file with its whole content, or nothing: false when there is one already. */
async function createWhole(path, holder) {
    const draft = `${path}.draft-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        await (0,external_node_fs_promises_.writeFile)(draft, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 });
        const handle = await (0,external_node_fs_promises_.open)(draft, 'r');
        await handle.sync().finally(() => handle.close());
        await (0,external_node_fs_promises_.link)(draft, path);
        return true;
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        if (codeOf(error) === 'ENOENT' && (await (0,external_node_fs_promises_.stat)((0,external_node_path_.dirname)(path)).catch(nullWhenMissing)) !== null)
            return false;
        throw error;
    }
    finally {
        await (0,external_node_fs_promises_.unlink)(draft).catch(nullWhenMissing);
    }
}
/** Drafts and claims of processes that were killed. Nobody acts on them any more, so removing them is always safe. */
async function sweep(request) {
    const folder = (0,external_node_path_.dirname)(request.path);
    const prefixes = ['.draft-', '.claim-'].map((suffix) => `${(0,external_node_path_.basename)(request.path)}${suffix}`);
    for (const name of await (0,external_node_fs_promises_.readdir)(folder)) {
        if (!prefixes.some((prefix) => name.startsWith(prefix)))
            continue;
        const path = (0,external_node_path_.join)(folder, name);
        const owner = await readHolder(path);
        const beingWritten = owner?.pid === 0 && Date.parse(owner.acquired_at) > request.now().getTime() - 10_000;
        if (owner === null || beingWritten || (owner.hostname !== '' && owner.hostname !== request.hostname))
            continue;
        if (!(await holderIsAlive(owner, request.startTime)))
            await (0,external_node_fs_promises_.unlink)(path).catch(nullWhenMissing);
    }
}
function parseHolder(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return null;
        const { token, pid, start_time, hostname, acquired_at } = value;
        const strings = [token, start_time, hostname, acquired_at].every((one) => typeof one === 'string');
        return strings && typeof pid === 'number' ? value : null;
    }
    catch {
        return null;
    }
}
function nullWhenMissing(error) {
    if (codeOf(error) === 'ENOENT')
        return null;
    throw error;
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? error.code : undefined;
}

;// CONCATENATED MODULE: ./build/js/adapters/registries/registry-document.js

const FORMAT = 1;
function emptyDocument() {
    return documentOf({ format: FORMAT }, []);
}
/**
 * @throws SlipwayError `registry-damaged` for what is no registry, and for one of a newer format: a registry that
 * cannot be read is never taken for an empty one
 */
function readDocument(text, path) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (thrown) {
        throw registry_document_damaged(path, thrown instanceof Error ? thrown.message : 'it is not JSON');
    }
    if (!isObject(value))
        throw registry_document_damaged(path, 'it holds no JSON object');
    if (value['format'] !== FORMAT)
        throw registry_document_damaged(path, `its format is ${JSON.stringify(value['format'])}, not ${FORMAT}`);
    const services = value['services'];
    if (!Array.isArray(services))
        throw registry_document_damaged(path, '"services" is no list');
    const entries = services.map((entry, index) => {
        const missing = missingMember(entry);
        if (missing !== null)
            throw registry_document_damaged(path, `"services[${index}]" has no usable "${missing}"`);
        return entry;
    });
    return documentOf(value, entries);
}
function writtenDocument(document) {
    return `${JSON.stringify(document.json, null, 2)}\n`;
}
function documentOf(rest, entries) {
    const find = (name, environment) => entries.find((entry) => entry.name === name && entry.environment === environment) ?? null;
    return {
        json: { ...rest, services: entries },
        find,
        list: () => entries,
        with(registration) {
            const { name, environment } = registration;
            const entry = { ...find(name, environment), ...plain(registration) };
            const others = entries.filter((one) => one !== find(name, environment));
            return documentOf(rest, [...others, entry].sort(byNameAndEnvironment));
        },
        without(name, environment) {
            const found = find(name, environment);
            return found === null
                ? this
                : documentOf(rest, entries.filter((entry) => entry !== found));
        },
    };
}
function plain(registration) {
    return { ...registration, capabilities: [...registration.capabilities] };
}
const STRINGS = [
    'name',
    'version',
    'url',
    'health_url',
    'environment',
    'build_id',
    'digest',
    'registered_at',
];
function missingMember(entry) {
    if (!isObject(entry))
        return 'name';
    const wrong = STRINGS.find((member) => typeof entry[member] !== 'string');
    if (wrong !== undefined)
        return wrong;
    return isListOfStrings(entry['capabilities']) ? null : 'capabilities';
}
function isListOfStrings(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function byNameAndEnvironment(a, b) {
    const [left, right] = [`${a.name}\0${a.environment}`, `${b.name}\0${b.environment}`];
    return left < right ? -1 : 1;
}
function registry_document_damaged(path, why) {
    return new failure/* SlipwayError */.GQ({
        code: 'registry-damaged',
        blame: 'target',
        message: `The registry ${path} is damaged: ${why}.`,
        next_step: 'Mend the file or put back a copy of it; remove it only if every service may be registered anew.',
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/registries/file-registry.js






const LOCK_PATIENCE_MS = 15_000;
const LOCK_LOOK_MS = 10;
const LEASE_MS = 30_000;
/**
 * A registry in one JSON file (`schemas/registry.v1.schema.json`). Writers take turns by a lock beside the file, a reader
 * sees the old file or the new one. What others have written into it stays.
 */
function createFileRegistry(world, path) {
    const read = () => readRegistry(world, path);
    const change = async (turn) => {
        const lock = await lockFor(world, path);
        try {
            const before = await read();
            const after = turn(before);
            if (after !== before)
                await world.files.write(path, writtenDocument(after));
            return before;
        }
        finally {
            await lock.release();
        }
    };
    return {
        kind: 'file',
        location: path,
        async register(registration) {
            const before = await change((document) => document.with(registration));
            return { previous: before.find(registration.name, registration.environment) };
        },
        async deregister(name, environment) {
            const before = await change((document) => document.without(name, environment));
            return { previous: before.find(name, environment) };
        },
        async find(name, environment) {
            return (await read()).find(name, environment);
        },
        async list() {
            return (await read()).list();
        },
    };
}
async function readRegistry(world, path) {
    if ((await world.files.stat(path)) === null)
        return emptyDocument();
    return readDocument(await world.files.readText(path), path);
}
async function lockFor(world, path) {
    await world.files.makeFolder((0,external_node_path_.dirname)(path));
    const deadline = world.clock.monotonic() + LOCK_PATIENCE_MS;
    for (;;) {
        const taken = await acquireLock({
            path: `${path}.lock`,
            pid: world.host.pid,
            hostname: world.host.hostname,
            details: {},
            lease_ms: LEASE_MS,
            startTime: startTimeOf,
            now: () => world.clock.now(),
        }).catch((thrown) => {
            throw fileFailure(thrown, 'lock', path);
        });
        if ('lock' in taken)
            return taken.lock;
        if (world.clock.monotonic() > deadline)
            throw registryBusy(path, taken.heldBy.pid);
        await world.clock.sleep(LOCK_LOOK_MS);
    }
}
function registryBusy(path, pid) {
    return new failure/* SlipwayError */.GQ({
        code: 'registry-unreachable',
        blame: 'target',
        message: `The registry ${path} was locked by process ${pid} for ${LOCK_PATIENCE_MS / 1000} s.`,
        next_step: 'Wait until that process has ended, or end it; then run the command again.',
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/js/adapters/targets/release-layout.js


/** Folder inside a release that belongs to Slipway and not to the archive. */
const RECORD_FOLDER = '.slipway';
const STAGING_PREFIX = '.staging-';
const SERVICE_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;
const BUILD_ID = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?$/;
/** @throws SlipwayError `service-name-unusable` for a name that is no plain folder name */
function serviceLayout(root, service) {
    if (!isServiceName(service)) {
        throw new failure/* SlipwayError */.GQ({
            code: 'service-name-unusable',
            blame: 'spec',
            message: `"${service}" cannot name a service on a target.`,
            next_step: 'Use 1 to 64 letters, digits, dots, dashes and underscores, a letter or digit at both ends.',
        });
    }
    const folder = (0,external_node_path_.join)(root, service);
    const run = (0,external_node_path_.join)(folder, 'run');
    return {
        service,
        folder,
        releases: (0,external_node_path_.join)(folder, 'releases'),
        current: (0,external_node_path_.join)(folder, 'current'),
        data: (0,external_node_path_.join)(folder, 'shared', 'data'),
        variables: (0,external_node_path_.join)(folder, 'shared', 'variables'),
        run,
        logs: (0,external_node_path_.join)(run, 'logs'),
        lock: (0,external_node_path_.join)(folder, 'lock'),
        history: (0,external_node_path_.join)(folder, 'history.ndjson'),
    };
}
function isServiceName(name) {
    return SERVICE_NAME.test(name) && !name.includes('..');
}
/** @throws SlipwayError `build-id-unusable` */
function releaseFolder(layout, build_id) {
    if (!isBuildId(build_id)) {
        throw new failure/* SlipwayError */.GQ({
            code: 'build-id-unusable',
            blame: 'settings',
            message: `"${build_id}" is no build id.`,
            next_step: `Take a build id from \`slipway releases ${layout.service}\`.`,
        });
    }
    return (0,external_node_path_.join)(layout.releases, build_id);
}
function isBuildId(name) {
    return BUILD_ID.test(name);
}
/** A folder beside the releases that no reader takes for one. */
function stagingFolder(layout, build_id, nonce) {
    return (0,external_node_path_.join)(layout.releases, `${STAGING_PREFIX}${build_id}-${nonce}`);
}
function isStaging(name) {
    return name.startsWith(STAGING_PREFIX);
}
/** What `current` points to. */
function currentGoal(build_id) {
    return `releases/${build_id}`;
}
/** The build that a `current` link names; null for a link that we did not write. */
function buildOfCurrent(goal) {
    const name = goal === null ? '' : (goal.split('/').at(-1) ?? '');
    return isBuildId(name) ? name : null;
}
function recordFile(folder) {
    return (0,external_node_path_.join)(folder, RECORD_FOLDER, 'record.json');
}
function variablesFile(layout, build_id) {
    return (0,external_node_path_.join)(layout.variables, `${build_id}.json`);
}
/** Log of the instances of one release. */
function instanceLog(layout, build_id) {
    return (0,external_node_path_.join)(layout.logs, `${build_id}.log`);
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/js/adapters/targets/unpack.js










const UNPACK_LIMITS = { files: 100_000, bytes: 4 * 1024 ** 3, ratio: 200 };
/** Describes the run in the archive; the manifest may list it or not. */
const RUN_FILE = 'slipway-release.json';
/**
 * Unpacks a release into a folder that does not exist yet. Takes plain files and folders only; a link, a device, a path
 * that leaves the folder, a path twice, a file that the manifest does not list or lists with another digest is refused.
 * Everything is flushed when the promise resolves; after a failure the caller removes the folder.
 *
 * @throws SlipwayError `release-damaged`, `disk-full` and the other file failures
 */
async function unpackRelease(archive, release, into, options) {
    await checkArchiveDigest(archive, release);
    const { extract } = await __webpack_require__.e(/* import() */ 6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const limits = options.limits ?? UNPACK_LIMITS;
    const unpacking = new Unpacking(release, into, {
        ...limits,
        bytes: Math.min(limits.bytes, 1024 * 1024 + release.archive.bytes * limits.ratio),
    });
    const entries = extract();
    try {
        (0,external_node_fs_.mkdirSync)(into, { recursive: true });
        const reading = (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), (0,external_node_zlib_.createGunzip)(), entries, { signal: options.signal });
        const taking = (async () => {
            for await (const entry of entries) {
                unpacking.begin(entry.header);
                for await (const chunk of entry)
                    unpacking.chunk(chunk);
                unpacking.end();
            }
        })();
        await Promise.all([taking, reading]);
        unpacking.finish();
        await unpacking.flush();
    }
    catch (thrown) {
        options.signal.throwIfAborted();
        throw asFailure(thrown, release, into);
    }
    finally {
        unpacking.close();
    }
    return { files: unpacking.files.size, bytes: unpacking.bytes };
}
/**
 * Compares an unpacked release with its manifest.
 *
 * @returns the paths that are missing or differ; files that the service added are not its business
 */
async function damagedFiles(folder, release) {
    const damaged = [];
    let turnEnds = performance.now() + unpack_TURN_MS;
    for (const [path, digest] of Object.entries(release.files)) {
        if ((await digestOfUnpacked((0,external_node_path_.join)(folder, path))) !== digest)
            damaged.push(path);
        if (performance.now() < turnEnds)
            continue;
        await (0,promises_.setImmediate)();
        turnEnds = performance.now() + unpack_TURN_MS;
    }
    return damaged;
}
/**
 * Thousands of small files: in a row they take a tenth of the time that they take one by one through the thread pool, so
 * they are read in a row, in turns short enough that timers and signals are still heard.
 */
async function digestOfUnpacked(path) {
    const found = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (found?.isFile() !== true)
        return null;
    if (found.size > SMALL_BYTES)
        return unpack_digestOf(path).catch(() => null);
    try {
        return `sha256:${(0,external_node_crypto_.createHash)('sha256').update((0,external_node_fs_.readFileSync)(path)).digest('hex')}`;
    }
    catch {
        // A file that cannot be read is as damaged as one that differs.
        return null;
    }
}
const unpack_TURN_MS = 15;
const SMALL_BYTES = 4 * 1024 * 1024;
async function checkArchiveDigest(archive, release) {
    const found = await unpack_digestOf(archive).catch((thrown) => {
        throw fileFailure(thrown, 'read', archive);
    });
    if (found !== release.digest) {
        throw unpack_damaged(release, `the archive ${archive} has the digest ${found}, not ${release.digest}`);
    }
}
async function unpack_digestOf(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 }))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
/** The state of one unpacking: what was seen, and the file that is being written. */
class Unpacking {
    files = new Set();
    bytes = 0;
    #release;
    #into;
    #limits;
    #folders = new Set();
    #open = null;
    constructor(release, into, limits) {
        this.#release = release;
        this.#into = into;
        this.#limits = limits;
    }
    begin(header) {
        const isFolder = header.type === 'directory';
        const path = isFolder ? header.name.replace(/\/$/, '') : header.name;
        if (!isFolder && header.type !== 'file')
            throw this.#damaged(`"${path}" is a ${header.type}, not a file`);
        const why = unusablePath(path);
        if (why !== null)
            throw this.#damaged(`the path ${JSON.stringify(path)} ${why}`);
        if (isFolder) {
            this.#makeFolder(path);
            return;
        }
        if (this.files.has(path))
            throw this.#damaged(`"${path}" is in it twice`);
        if (this.#release.files[path] === undefined && path !== RUN_FILE) {
            throw this.#damaged(`"${path}" is not in its manifest`);
        }
        this.files.add(path);
        if (this.files.size > this.#limits.files)
            throw this.#damaged(`it has more than ${this.#limits.files} files`);
        this.#countBytes(header.size ?? 0);
        this.#makeFolder((0,external_node_path_.dirname)(path));
        const mode = ((header.mode ?? 0) & 0o100) === 0 ? 0o644 : 0o755;
        const descriptor = (0,external_node_fs_.openSync)((0,external_node_path_.join)(this.#into, path), 'wx', mode);
        this.#open = { path, descriptor, hash: (0,external_node_crypto_.createHash)('sha256') };
    }
    chunk(chunk) {
        if (this.#open === null)
            return;
        this.#open.hash.update(chunk);
        for (let offset = 0; offset < chunk.length;) {
            offset += (0,external_node_fs_.writeSync)(this.#open.descriptor, chunk, offset, chunk.length - offset);
        }
    }
    end() {
        if (this.#open === null)
            return;
        const { path, hash } = this.#open;
        this.close();
        const expected = this.#release.files[path];
        const found = `sha256:${hash.digest('hex')}`;
        if (expected !== undefined && found !== expected) {
            throw this.#damaged(`"${path}" has the digest ${found}, not ${expected}`);
        }
    }
    finish() {
        const missing = Object.keys(this.#release.files).filter((path) => !this.files.has(path));
        if (missing.length > 0) {
            throw this.#damaged(`${missing.length} files of its manifest are missing, for example "${missing[0]}"`);
        }
    }
    async flush() {
        const paths = [...this.files, ...this.#folders, '.'];
        const workers = Array.from({ length: 16 }, async () => {
            for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
                const handle = await (0,external_node_fs_promises_.open)((0,external_node_path_.join)(this.#into, path), 'r');
                await handle.sync().finally(() => handle.close());
            }
        });
        await Promise.all(workers);
    }
    close() {
        if (this.#open !== null)
            (0,external_node_fs_.closeSync)(this.#open.descriptor);
        this.#open = null;
    }
    #makeFolder(path) {
        if (path === '.' || this.#folders.has(path))
            return;
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(this.#into, path), { recursive: true, mode: 0o755 });
        for (let part = path; part !== '.'; part = (0,external_node_path_.dirname)(part))
            this.#folders.add(part);
    }
    #countBytes(size) {
        this.bytes += size;
        if (this.bytes > this.#limits.bytes) {
            throw this.#damaged(`it unpacks to more than ${this.#limits.bytes} bytes`);
        }
    }
    #damaged(why) {
        return unpack_damaged(this.#release, why);
    }
}
function unusablePath(path) {
    if (path.length === 0 || path.length > 1024)
        return 'is empty or longer than 1,024 characters';
    if (path.startsWith('/'))
        return 'is absolute';
    if (/[\\\0]/.test(path))
        return 'has a backslash or a zero byte';
    const parts = path.split('/');
    if (parts.some((part) => part === '' || part === '.' || part === '..'))
        return 'leaves the folder or is not plain';
    if (parts[0] === RECORD_FOLDER)
        return `lies in ${RECORD_FOLDER}, which is Slipway's own`;
    return null;
}
function asFailure(thrown, release, into) {
    if (thrown instanceof failure/* SlipwayError */.GQ)
        return thrown;
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
    const ofTheDisk = code !== '' && !code.startsWith('Z_') && !code.startsWith('ERR_');
    if (ofTheDisk)
        return fileFailure(thrown, 'unpack the release into', into);
    return unpack_damaged(release, thrown instanceof Error ? thrown.message : String(thrown));
}
function unpack_damaged(release, why) {
    return new failure/* SlipwayError */.GQ({
        code: 'release-damaged',
        blame: 'target',
        message: `The release ${release.name} ${release.version} (${release.digest}) is damaged: ${why}.`,
        next_step: 'Build again; do not edit or re-pack a release.',
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/release-store.js






/**
 * Brings the release into its folder: unpacked beside, checked file by file, flushed, renamed. A folder that is there
 * already is checked and kept, or replaced when it is damaged.
 */
async function placeRelease(world, layout, archive, record, signal) {
    const { release } = record;
    const folder = releaseFolder(layout, release.build_id);
    if (await isWhole(world, layout, release)) {
        await world.files.write(recordFile(folder), recordText(record));
        return;
    }
    const staging = stagingFolder(layout, release.build_id, world.ids.random(8));
    try {
        await unpackRelease(archive, release, staging, { signal });
        await world.files.write(recordFile(staging), recordText(record));
        await removeRelease(world, layout, release.build_id);
        await world.files.rename(staging, folder);
    }
    catch (thrown) {
        await world.files.remove(staging);
        throw thrown;
    }
}
/** null: there is no such release, or only a part of one. */
async function readRecord(world, layout, build_id) {
    const path = recordFile(releaseFolder(layout, build_id));
    if ((await world.files.stat(path)) === null)
        return null;
    const value = JSON.parse(await world.files.readText(path));
    return isRecord(value) ? value : null;
}
/** @throws SlipwayError `release-damaged` when a file of it is missing or differs */
async function assertWhole(layout, release) {
    const damaged = await damagedFiles(releaseFolder(layout, release.build_id), release);
    if (damaged.length === 0)
        return;
    throw new failure/* SlipwayError */.GQ({
        code: 'release-damaged',
        blame: 'target',
        message: `Release ${release.build_id} of ${layout.service} was changed on the target: ${damaged.length} files differ.`,
        details: damaged.slice(0, 10),
        next_step: 'Go back to another release (`slipway releases` lists them), or deploy this one again.',
    });
}
/** Build ids of the releases whose folder is there. */
async function keptReleases(world, layout) {
    return (await world.files.list(layout.releases)).filter(isBuildId);
}
/** Out of sight in one step, then deleted. */
async function removeRelease(world, layout, build_id) {
    const folder = releaseFolder(layout, build_id);
    if ((await world.files.stat(folder)) === null)
        return;
    const staging = stagingFolder(layout, build_id, world.ids.random(8));
    await (0,external_node_fs_promises_.rename)(folder, staging).catch((thrown) => {
        throw fileFailure(thrown, 'remove', folder);
    });
    await world.files.remove(staging);
}
/** With its settings and logs. */
async function forgetRelease(world, layout, build_id) {
    await removeRelease(world, layout, build_id);
    const log = instanceLog(layout, build_id);
    for (const path of [variablesFile(layout, build_id), log, `${log}.1`])
        await world.files.remove(path);
}
/** What killed commands left: half-unpacked releases, files that were being written. */
async function sweepLeftovers(world, layout) {
    for (const name of await world.files.list(layout.releases)) {
        if (isStaging(name))
            await world.files.remove((0,external_node_path_.join)(layout.releases, name));
    }
    for (const folder of [layout.folder, layout.run, layout.variables, (0,external_node_path_.dirname)(layout.variables)]) {
        for (const name of await world.files.list(folder)) {
            if (name.startsWith('.') && name.endsWith('.tmp'))
                await world.files.remove((0,external_node_path_.join)(folder, name));
        }
    }
}
/** The variables that the release ran with; null: none are kept. */
async function readVariables(world, layout, build_id) {
    const path = variablesFile(layout, build_id);
    if ((await world.files.stat(path)) === null)
        return null;
    return JSON.parse(await world.files.readText(path));
}
/**
 * Kept because a rollback has to work without the host that knows the secrets, also after the supervisor, which holds
 * them in memory, was killed. Readable by the owner alone; removed with the release.
 */
async function writeVariables(world, layout, build_id, variables) {
    await world.files.write(variablesFile(layout, build_id), `${JSON.stringify(variables)}\n`, { mode: 0o600 });
}
async function isWhole(world, layout, release) {
    const record = await readRecord(world, layout, release.build_id).catch(() => null);
    if (record?.release.digest !== release.digest)
        return false;
    return (await damagedFiles(releaseFolder(layout, release.build_id), release)).length === 0;
}
function recordText(record) {
    return `${JSON.stringify(record)}\n`;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && 'release' in value && 'runtime' in value;
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/supervisor/protocol.js
/**
 * What a command and the supervisor say to each other over the control socket: one JSON text a line, one answer for
 * each command. A supervisor outlives the Slipway that started it, so the number goes up when a line changes its
 * meaning, and a client says which one it speaks.
 */
const PROTOCOL = 1;

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/supervisor-client.js





const ANSWER_MS = 10_000;
/** The supervisor that wrote this state file, if it still runs. */
async function findSupervisor(stateFile) {
    const holder = await readHolder(stateFile);
    if (holder === null || !(await holderIsAlive(holder, startTimeOf)))
        return null;
    return supervisorOf(holder);
}
/** Its status; null where it does not answer (yet). */
async function statusOf(supervisor) {
    if (supervisor === null)
        return null;
    try {
        return (await supervisor.ask({ command: 'status' }, 2_000)).status;
    }
    catch (thrown) {
        if (thrown instanceof failure/* SlipwayError */.GQ && thrown.failure.code === 'supervisor-silent')
            return null;
        throw thrown;
    }
}
function activeInstance(status) {
    return status?.instances.find((instance) => instance.id === status.active) ?? null;
}
function supervisorOf(holder) {
    const { pid } = holder;
    const socket = String(holder['control_socket'] ?? '');
    return {
        pid,
        async ask(command, within_ms = ANSWER_MS) {
            const answer = await exchange(socket, { ...command, protocol: PROTOCOL }, within_ms, pid);
            if (answer.ok)
                return answer;
            throw refused(answer, pid);
        },
    };
}
function exchange(socketPath, request, within_ms, pid) {
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_net_.connect)(socketPath);
        let text = '';
        const fail = (why) => {
            socket.destroy();
            reject(silent(pid, why));
        };
        const timer = setTimeout(() => fail(`no answer within ${within_ms / 1000} s`), within_ms);
        socket.setEncoding('utf8');
        socket.on('connect', () => socket.write(`${JSON.stringify(request)}\n`));
        socket.on('error', (error) => fail(error.message));
        socket.on('close', () => {
            clearTimeout(timer);
            fail('it closed the connection');
        });
        socket.on('data', (chunk) => {
            text += chunk;
            if (!text.includes('\n'))
                return;
            resolve(JSON.parse(text.slice(0, text.indexOf('\n'))));
            socket.destroy();
        });
    });
}
function silent(pid, why) {
    return new failure/* SlipwayError */.GQ({
        code: 'supervisor-silent',
        blame: 'target',
        message: `The supervisor (process ${pid}) does not answer: ${why}.`,
        next_step: 'Take the service down (`slipway down <service>`) and deploy it again.',
    });
}
function refused(answer, pid) {
    if (answer.code === 'protocol-unknown') {
        return new failure/* SlipwayError */.GQ({
            code: 'supervisor-outdated',
            blame: 'target',
            message: `The supervisor (process ${pid}) was started by another version of Slipway. ${answer.message}`,
            next_step: 'Take the service down (`slipway down <service>`) and deploy it again.',
        });
    }
    return new failure/* SlipwayError */.GQ({
        code: answer.code === 'failed' ? 'supervisor-refused' : answer.code,
        blame: 'target',
        message: `The supervisor (process ${pid}) refused: ${answer.message}`,
        next_step: 'Run the command again; if it stays, take the service down and deploy it again.',
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/activate.js




const DRAIN_LOOK_MS = 25;
/** The step that clients notice: the link, then the requests go to the instance that has proved itself. */
async function activate(host, layout, work) {
    const { record, supervisor, lock, instance, port, options } = work;
    const { files } = host.world;
    const { build_id, version, run } = record.release;
    await writeVariables(host.world, layout, build_id, work.variables);
    await lock.assertHeld();
    options.signal.throwIfAborted();
    const before = await files.readLink(layout.current);
    await files.linkAtomically(layout.current, currentGoal(build_id));
    try {
        await supervisor.ask({ command: 'switch', token: lock.token, instance, port });
    }
    catch (thrown) {
        if (before === null)
            await files.remove(layout.current);
        else
            await files.linkAtomically(layout.current, before);
        throw thrown;
    }
    options.progress(`${layout.service} ${version} serves`);
    await drained(host, supervisor, run.stop_grace_seconds * 1000);
}
/** After a failure: the instance on trial ends; where nothing served before, the supervisor as well. */
async function abandon(supervisor, lock, progress) {
    try {
        const { status } = await supervisor.ask({ command: 'tidy', token: lock.token }, 60_000);
        if (activeInstance(status) === null)
            await supervisor.ask({ command: 'shutdown', token: lock.token }, 60_000);
    }
    catch (thrown) {
        // The failure that led here is the one to tell; the next deployment tidies up.
        progress(`could not tidy up: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
}
/** Did the release itself fail, and not the target, the lock or the user's patience. */
function isFaultOfTheRelease(thrown) {
    return (thrown instanceof failure/* SlipwayError */.GQ && ['unhealthy-release', 'instance-ended'].includes(thrown.failure.code));
}
/** The supervisor drains by itself; this only waits for it, and not longer than an idle service needs. */
async function drained(host, supervisor, within_ms) {
    const deadline = host.world.clock.monotonic() + Math.min(within_ms, LONGEST_WAIT_MS);
    while (host.world.clock.monotonic() < deadline) {
        const { status } = await supervisor.ask({ command: 'status' });
        const leaving = status.instances.some((one) => one.role === 'draining' && one.state !== 'ended');
        if (!leaving)
            return;
        await host.world.clock.sleep(DRAIN_LOOK_MS);
    }
}
const LONGEST_WAIT_MS = 1_500;

;// CONCATENATED MODULE: ./build/js/adapters/targets/release-history.js
const EVENTS = [
    'staged',
    'deployed',
    'failed',
    'rollback_begun',
    'rollback_abandoned',
    'rolled_back',
    'down',
    'removed',
];
/**
 * Reads the lines. A line that was cut off by a crash before it was flushed never happened; its number (from 1) is in
 * `damaged`, so that a damage by hand does not go unnoticed.
 */
function readHistory(text) {
    const entries = [];
    const damaged = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const entry = entryFrom(line);
        if (entry !== null)
            entries.push(entry);
        else
            damaged.push(index + 1);
    }
    return { entries, damaged };
}
/** Every release that was not removed, oldest first. */
function standings(entries) {
    const byBuild = new Map();
    for (const [position, entry] of entries.entries()) {
        const next = advance(byBuild.get(entry.build_id), entry, position);
        byBuild.delete(entry.build_id);
        if (next !== null)
            byBuild.set(entry.build_id, next);
    }
    return [...byBuild.values()].sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity));
}
/**
 * Where a rollback without a goal goes: the newest good release that was deployed before the current one; with nothing
 * current (the service was taken down), the newest good one. null: there is none.
 *
 * @param isKept is the release still there
 */
function rollbackGoal(entries, current, isKept) {
    const interrupted = interruptedRollback(entries);
    if (interrupted !== null)
        return interrupted.build_id;
    const all = standings(entries);
    const limit = all.find((one) => one.build_id === current)?.position ?? Infinity;
    const good = all.filter((one) => one.state === 'good' && one.build_id !== current && isKept(one.build_id));
    return good.filter((one) => (one.position ?? Infinity) < limit).at(-1)?.build_id ?? null;
}
/** A rollback that began and whose end was never written: its process was killed. */
function interruptedRollback(entries) {
    const last = entries.findLast((entry) => entry.event !== 'removed' && entry.event !== 'failed');
    return last?.event === 'rollback_begun' ? last : null;
}
/**
 * Which releases may go: those that a killed deployment left staged, all failed ones but the newest, and good ones
 * beyond the newest `keep`. Never the protected ones (current, previous, the one in work).
 */
function releasesToRemove(entries, keep, isProtected) {
    const all = standings(entries);
    const ofState = (state) => all.filter((one) => one.state === state);
    const goodOnes = ofState('good').slice(0, -keep);
    const failedOnes = ofState('failed').slice(0, -1);
    return [...goodOnes, ...failedOnes, ...ofState('staged')]
        .map((one) => one.build_id)
        .filter((build_id) => !isProtected(build_id));
}
/** The port that the service had last, also when it is not up. */
function lastPort(entries) {
    return entries.findLast((entry) => entry.port !== null)?.port ?? null;
}
function advance(before, entry, position) {
    if (entry.event === 'removed')
        return null;
    const { build_id, digest, version, environment } = entry;
    const known = before ?? {
        build_id,
        digest,
        version,
        environment,
        state: 'staged',
        at: entry.at,
        position: null,
    };
    switch (entry.event) {
        case 'deployed':
            return { ...known, digest, version, environment, state: 'good', at: entry.at, position };
        case 'rolled_back':
            return { ...known, state: 'good' };
        case 'failed':
            return { ...known, state: 'failed' };
        default:
            return known;
    }
}
function entryFrom(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return null;
    }
    return isEntry(value) ? value : null;
}
function isEntry(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { event, at, build_id, digest, version } = value;
    return (EVENTS.some((name) => name === event) &&
        [at, build_id, digest, version].every((member) => typeof member === 'string'));
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/retention.js


/** Removes what need not be kept. The history says so first: a half-removed release is never gone back to. */
async function tidyReleases(host, layout, history, inUse) {
    for (const build_id of releasesToRemove(history.entries, host.keep, (one) => inUse.includes(one))) {
        const last = history.entries.findLast((entry) => entry.build_id === build_id);
        if (last !== undefined) {
            const { digest, version, environment } = last;
            const about = { build_id, digest, version, environment, port: null, previous: null };
            await history.append('removed', { ...about, reason: 'not kept any longer' });
        }
        await forgetRelease(host.world, layout, build_id);
    }
    // Folders that the history does not know: their removal was cut short.
    const known = new Set(standings(history.entries).map((one) => one.build_id));
    for (const build_id of await keptReleases(host.world, layout)) {
        if (!known.has(build_id) && !inUse.includes(build_id))
            await forgetRelease(host.world, layout, build_id);
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/service-lock.js




/**
 * Runs the work while this process holds the lock of the service, and lets go whatever happens. A lock of a dead
 * process, also of one that had the same build in work before it was killed, is taken over at once.
 *
 * @throws SlipwayError `lock-held`
 */
async function withServiceLock(host, layout, owner, work) {
    const lock = await take(host, layout, owner);
    const renewal = setInterval(() => void lock.renew().catch(() => undefined), host.lease_ms / 3);
    renewal.unref();
    try {
        return await work({
            token: lock.holder.token,
            async assertHeld() {
                if (!(await lock.stillHeld()))
                    throw lockLost(layout);
            },
        });
    }
    finally {
        clearInterval(renewal);
        await lock.release();
    }
}
async function take(host, layout, owner) {
    const { files, clock } = host.world;
    await files.makeFolder(layout.folder);
    const taken = await acquireLock({
        path: layout.lock,
        pid: host.world.host.pid,
        hostname: host.world.host.hostname,
        details: { ...owner },
        lease_ms: host.lease_ms,
        startTime: startTimeOf,
        now: () => clock.now(),
    }).catch((thrown) => {
        throw fileFailure(thrown, 'take the lock', layout.lock);
    });
    if ('lock' in taken)
        return taken.lock;
    throw lockHeld(layout, taken.heldBy);
}
function lockHeld(layout, holder) {
    const operation = String(holder['operation'] ?? 'changed');
    const words = {
        deploy: 'being deployed',
        rollback: 'being rolled back',
        down: 'being taken down',
    };
    return new failure/* SlipwayError */.GQ({
        code: 'lock-held',
        blame: 'target',
        message: `${layout.service} is ${words[operation] ?? 'being changed'} by build ${String(holder['build_id'] ?? '?')} ` +
            `(process ${holder.pid} on ${holder.hostname || '?'}, since ${holder.acquired_at}).`,
        next_step: 'Wait until it has ended, or cancel it; the lock of a dead process is taken over by itself.',
    });
}
function lockLost(layout) {
    return new failure/* SlipwayError */.GQ({
        code: 'lock-lost',
        blame: 'runner',
        message: `The lock of ${layout.service} was taken over while this process did not run for longer than its lease.`,
        next_step: 'Run the command again; it finds what the other one has done.',
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/history-file.js

async function openHistory(world, layout, progress) {
    const text = (await world.files.stat(layout.history)) === null ? '' : await world.files.readText(layout.history);
    const { entries, damaged } = readHistory(text);
    for (const line of damaged)
        progress(`line ${line} of ${layout.history} cannot be read and is left out`);
    return {
        entries,
        async append(event, about) {
            const entry = { event, at: world.clock.now().toISOString(), ...about };
            await world.files.appendDurably(layout.history, JSON.stringify(entry));
            entries.push(entry);
            return entry;
        },
    };
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/port-owner.js




const LISTENING = '0A';
/**
 * Who listens on a port, in words: another service of this target, or a program with its process id. null where the
 * system does not tell (another user's process, no /proc).
 */
async function findPortOwner(host, port) {
    return (await ownService(host, port)) ?? (await ownerOnLinux(port));
}
async function ownService(host, port) {
    for (const service of await host.world.files.list(host.root)) {
        const state = await readHolder((0,external_node_path_.join)(host.root, service, 'run', 'supervisor.json')).catch(() => null);
        if (state?.['port'] === port && (await holderIsAlive(state, startTimeOf))) {
            return `the service ${service} (process ${state.pid})`;
        }
    }
    return null;
}
async function ownerOnLinux(port) {
    const sockets = new Set();
    for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
        for (const inode of listeningInodes(await (0,external_node_fs_promises_.readFile)(table, 'latin1').catch(() => ''), port)) {
            sockets.add(`socket:[${inode}]`);
        }
    }
    if (sockets.size === 0)
        return null;
    for (const pid of await (0,external_node_fs_promises_.readdir)('/proc').catch(() => [])) {
        if (/^\d+$/.test(pid) && (await holdsAny(pid, sockets))) {
            const name = await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/comm`, 'latin1').catch(() => 'a program');
            return `${name.trim()} (process ${pid})`;
        }
    }
    return null;
}
/** proc_net_tcp(5): local address, remote address, state, ..., the inode as tenth field. */
function listeningInodes(table, port) {
    const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
    const rows = table.split('\n').map((line) => line.trim().split(/\s+/));
    return rows.flatMap(([, local, , state, , , , , , inode]) => local?.endsWith(ending) === true && state === LISTENING && inode !== undefined ? [inode] : []);
}
async function holdsAny(pid, sockets) {
    for (const descriptor of await (0,external_node_fs_promises_.readdir)(`/proc/${pid}/fd`).catch(() => [])) {
        const goal = await (0,external_node_fs_promises_.readlink)(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
        if (sockets.has(goal))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/port.js



/** Can this port be opened on this address right now. */
function bindable(address, port) {
    return new Promise((resolve) => {
        const server = (0,external_node_net_.createServer)();
        server.once('error', () => resolve(false));
        server.listen({ port, host: address, exclusive: true }, () => server.close(() => resolve(true)));
    });
}
async function portInUse(host, service, port) {
    const owner = await findPortOwner(host, port);
    return new failure/* SlipwayError */.GQ({
        code: 'port-in-use',
        blame: 'target',
        message: `Port ${port}, wanted for ${service}, is in use${owner === null ? '' : ` by ${owner}`}.`,
        next_step: `End that program, or choose another port (--port). Nothing was changed.`,
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/supervisor-start.js






const BEGIN_MS = 15_000;
const LOOK_MS = 15;
/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, one of them the zero at the end. */
const SOCKET_PATH_LIMIT = 103;
function stateFile(layout) {
    return (0,external_node_path_.join)(layout.run, 'supervisor.json');
}
/** The running supervisor, waited for when it has just been started by a command that was killed. */
async function runningSupervisor(host, layout) {
    const deadline = host.world.clock.monotonic() + BEGIN_MS;
    for (;;) {
        const supervisor = await findSupervisor(stateFile(layout));
        if (supervisor === null || (await statusOf(supervisor)) !== null)
            return supervisor;
        // Silent to the end: it is told by the first command that is sent to it.
        if (host.world.clock.monotonic() > deadline)
            return supervisor;
        await host.world.clock.sleep(LOOK_MS);
    }
}
/**
 * The supervisor of the service, listening on the port: the one that runs, or a new one. One that a killed command had
 * just started may have won against ours; then it is that one, on whatever port it was given, and ours is opened as well.
 *
 * @throws SlipwayError `port-in-use`, `supervisor-failed`
 */
async function supervisorOn(host, layout, work) {
    const { port, token } = work;
    const supervisor = work.running ?? (await startSupervisor(host, layout, port));
    const { status } = await supervisor.ask({ command: 'status' });
    if (status.ports.includes(port))
        return supervisor;
    try {
        await supervisor.ask({ command: 'listen', token, port });
        return supervisor;
    }
    catch (thrown) {
        // It serves nobody, so it must not stay.
        if (status.active === null)
            await supervisor.ask({ command: 'shutdown', token });
        throw thrown;
    }
}
async function startSupervisor(host, layout, port) {
    await (0,external_node_fs_promises_.mkdir)(layout.run, { recursive: true, mode: 0o700 });
    const settings = {
        service: layout.service,
        folder: layout.folder,
        state_file: stateFile(layout),
        log_file: (0,external_node_path_.join)(layout.run, 'supervisor.log'),
        lock_file: layout.lock,
        control_socket: await controlSocket(host, layout),
        guard: await programOf(host, layout, host.programs.guard),
        host: host.address,
        port,
    };
    const program = await programOf(host, layout, host.programs.supervisor);
    const output = (0,external_node_path_.join)(layout.run, 'supervisor.out');
    await host.world.files.remove(output);
    const { pid } = await host.world.processes.startDetached({
        argv: [process.execPath, '--no-warnings', program, JSON.stringify(settings)],
        cwd: layout.folder,
        env: plainEnvironment(host),
        log: output,
    });
    return awaitSupervisor(host, layout, { pid, port, output });
}
/** Variables without which programs do not find their files; the supervisor and the services get no others. */
function plainEnvironment(host) {
    const base = host.world.processes.baseEnvironment();
    const names = Object.keys(base).filter((name) => PLAIN.has(name) || name.startsWith('LC_'));
    return Object.fromEntries(names.map((name) => [name, base[name] ?? '']));
}
const PLAIN = new Set([
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'LANG',
    'LANGUAGE',
    'TZ',
    'TMPDIR',
    'NODE_EXTRA_CA_CERTS',
]);
async function awaitSupervisor(host, layout, started) {
    const { clock, processes } = host.world;
    const deadline = clock.monotonic() + BEGIN_MS;
    while (clock.monotonic() < deadline) {
        const supervisor = await findSupervisor(stateFile(layout));
        if (supervisor !== null && (await statusOf(supervisor)) !== null)
            return supervisor;
        if (supervisor === null && (await processes.startTime(started.pid)) === null)
            break;
        await clock.sleep(LOOK_MS);
    }
    if (!(await bindable(host.address, started.port)))
        throw await portInUse(host, layout.service, started.port);
    throw await supervisorFailed(host, layout, started.output);
}
async function supervisorFailed(host, layout, output) {
    const { files } = host.world;
    const told = [];
    for (const path of [(0,external_node_path_.join)(layout.run, 'supervisor.log'), output]) {
        if ((await files.stat(path)) !== null)
            told.push(...(await files.readText(path)).trimEnd().split('\n').slice(-15));
    }
    return new failure/* SlipwayError */.GQ({
        code: 'supervisor-failed',
        blame: 'internal',
        message: `The supervisor of ${layout.service} did not begin its work.`,
        details: told,
        next_step: `Look at ${(0,external_node_path_.join)(layout.run, 'supervisor.log')}; then run the command again.`,
    });
}
/**
 * The supervisor and the guard must outlive the folder they came from: the files of an action are deleted after the
 * job, and a crashed instance is restarted long after. A bundle is one file, so it is copied; sources run in place.
 */
async function programOf(host, layout, path) {
    if ((0,external_node_path_.extname)(path) === '.ts')
        return path;
    const { files } = host.world;
    const bytes = await files.read(path);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex').slice(0, 16);
    const copy = (0,external_node_path_.join)(layout.run, 'programs', `${digest}.mjs`);
    if ((await files.stat(copy)) === null)
        await files.write(copy, bytes, { mode: 0o600 });
    return copy;
}
async function controlSocket(host, layout) {
    const usual = (0,external_node_path_.join)(layout.run, 'control.sock');
    if (Buffer.byteLength(usual) <= SOCKET_PATH_LIMIT)
        return usual;
    const folder = (0,external_node_path_.join)(host.world.host.temporaryFolder, `slipway-${process.getuid?.() ?? 0}`);
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const { uid } = await (0,external_node_fs_promises_.lstat)(folder);
    if (uid !== process.getuid?.())
        throw notOurs(folder);
    await (0,external_node_fs_promises_.chmod)(folder, 0o700);
    const name = (0,external_node_crypto_.createHash)('sha256').update(layout.folder).digest('hex').slice(0, 20);
    return (0,external_node_path_.join)(folder, `${name}.sock`);
}
function notOurs(folder) {
    return new failure/* SlipwayError */.GQ({
        code: 'no-permission',
        blame: 'target',
        message: `${folder} belongs to another user, and the path of the service is too long for a socket in it.`,
        next_step: 'Remove that folder, set TMPDIR to a folder of your own, or use a shorter path for the target.',
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/target-host.js
/** Base URL of a service for clients of this machine, or of others where it listens on all addresses. */
function serviceUrl(address, port) {
    const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/standing.js







async function standingOf(host, layout, progress) {
    const history = await openHistory(host.world, layout, progress);
    const current = buildOfCurrent(await host.world.files.readLink(layout.current));
    const supervisor = await runningSupervisor(host, layout);
    const status = await statusOf(supervisor);
    return {
        history,
        current,
        record: current === null ? null : await readRecord(host.world, layout, current),
        supervisor,
        status,
        active: activeInstance(status),
        port: { running: status?.ports.at(-1) ?? null, last: lastPort(history.entries) },
    };
}
/** The release that serves, as the port says it; null: none was put to work, or it was taken down. */
function currentDeployment(host, layout, standing) {
    const { current, record, history } = standing;
    const port = standing.port.running ?? standing.port.last;
    if (current === null || record === null || port === null)
        return null;
    const served = history.entries.findLast((entry) => entry.build_id === current && (entry.event === 'deployed' || entry.event === 'rolled_back'));
    return {
        service: layout.service,
        build_id: current,
        digest: record.release.digest,
        version: record.release.version,
        url: serviceUrl(host.address, port),
        target: 'process',
        environment: served?.environment ?? 'local',
        deployed_at: served?.at ?? host.world.clock.now().toISOString(),
        previous_build_id: served?.previous ?? null,
        unchanged: true,
    };
}
/** Does the current release run and answer its health path on the public port. */
async function answersHealth(host, standing, signal) {
    const { record, active, current } = standing;
    const port = standing.port.running;
    if (record === null || port === null || active?.build_id !== current || active.state !== 'running')
        return false;
    const url = `${serviceUrl(host.address, port)}${record.release.run.health_path}`;
    const request = { method: 'GET', url, timeout_ms: 5_000, ...(signal === undefined ? {} : { signal }) };
    try {
        const { status } = await host.world.http.request(request);
        return status >= 200 && status < 300;
    }
    catch {
        signal?.throwIfAborted();
        return false;
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/trial.js




const FIRST_LOOK_MS = 15;
const LONGEST_LOOK_MS = 250;
const TAIL_LINES = 30;
/**
 * Starts an instance of the release beside the one that serves, and waits until its health path answers.
 *
 * @returns the id of the instance
 * @throws SlipwayError `unhealthy-release` with the tail of its log
 */
async function tryRelease(host, layout, work) {
    const { record, supervisor, lock, options } = work;
    const { build_id } = record.release;
    const spec = instanceSpec(host, layout, record, work.variables);
    for (let attempt = 1;; attempt++) {
        const from = (await host.world.files.stat(spec.log_file))?.bytes ?? 0;
        const started = await supervisor.ask({ command: 'start', token: lock.token, instance: spec });
        const id = started.instance ?? '';
        const why = await untilHealthy(host, supervisor, id, record, options);
        if (why === null)
            return id;
        const tail = await logTail(host, spec.log_file, from);
        // Somebody took its internal port in the moment between the choice and the start.
        const lostItsPort = why.ended && tail.some((line) => line.includes('EADDRINUSE'));
        if (!lostItsPort || attempt === 3)
            throw unhealthy(layout, build_id, record, why.reason, tail, spec.log_file);
        options.progress('its internal port was taken, another is tried');
    }
}
function instanceSpec(host, layout, { release, runtime }, variables) {
    const { run } = release;
    return {
        build_id: release.build_id,
        argv: [runtime.program, ...run.command.slice(1)],
        cwd: releaseFolder(layout, release.build_id),
        env: {
            NODE_ENV: 'production',
            ...plainEnvironment(host),
            ...variables,
            [run.host_variable]: '127.0.0.1',
            [run.data_variable]: layout.data,
        },
        port_variable: run.port_variable,
        log_file: instanceLog(layout, release.build_id),
        stop_grace_ms: run.stop_grace_seconds * 1000,
    };
}
/** null: it answers. */
async function untilHealthy(host, supervisor, id, record, options) {
    const { clock } = host.world;
    const deadline = clock.monotonic() + options.healthy_within_ms;
    let last = 'it did not answer';
    for (let wait = FIRST_LOOK_MS;; wait = Math.min(wait * 1.5, LONGEST_LOOK_MS)) {
        const { status } = await supervisor.ask({ command: 'status' });
        const instance = status.instances.find((one) => one.id === id);
        if (instance === undefined || instance.state === 'ended') {
            return { reason: `it ended (${instance?.exit ?? 'unknown'})`, ended: true };
        }
        const answer = await probe(host, instance, record, options, deadline - clock.monotonic());
        if (answer === null)
            return null;
        last = answer;
        if (clock.monotonic() > deadline) {
            return { reason: `${last} for ${options.healthy_within_ms / 1000} s`, ended: false };
        }
        await clock.sleep(wait, options.signal);
    }
}
/** null: healthy; else what is wrong. */
async function probe(host, instance, { release }, { signal }, left_ms) {
    const path = release.run.health_path;
    const url = `http://127.0.0.1:${instance.port}${path}`;
    const timeout_ms = Math.max(100, Math.min(5_000, left_ms));
    try {
        const { status } = await host.world.http.request({ method: 'GET', url, timeout_ms, signal });
        return status >= 200 && status < 300 ? null : `GET ${path} answered ${status}`;
    }
    catch {
        signal.throwIfAborted();
        return `GET ${path} was not answered`;
    }
}
async function logTail(host, path, from) {
    if ((await host.world.files.stat(path)) === null)
        return [];
    const bytes = await host.world.files.read(path);
    const text = new TextDecoder().decode(bytes.subarray(from <= bytes.length ? from : 0));
    const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    return lines.slice(-TAIL_LINES).map((line) => (0,neutralise/* neutralised */.H)(line.slice(0, 500)));
}
function unhealthy(layout, build_id, { release }, reason, tail, log) {
    return new failure/* SlipwayError */.GQ({
        code: 'unhealthy-release',
        blame: 'generated_code',
        message: `Release ${release.version} (${build_id}) of ${layout.service} did not become healthy: ${reason}.`,
        details: tail,
        next_step: `Look at the lines above (all of them: ${log}). What served before still serves.`,
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/usable-port.js


/**
 * The port that the service gets: the requested one, else the one that it has, else the one that it had when it last
 * ran, else the release's, else a free one. A service keeps its address: it changes only when another is asked for.
 *
 * @throws SlipwayError `port-in-use` when somebody else has it
 */
async function usablePort(host, release, requested, standing) {
    const { running, last } = standing.port;
    const port = requested ?? running ?? last ?? release.run.port ?? (await host.world.http.freePort());
    const isOurs = standing.status?.ports.includes(port) ?? false;
    if (!isOurs && !(await isFree(host, port)))
        throw await portInUse(host, release.name, port);
    return port;
}
/**
 * A port that is taken while nobody listens on it is let go in a moment: by the threads of a supervisor that was just
 * killed, or by an outgoing connection that was given this number.
 */
async function isFree(host, port) {
    const { clock } = host.world;
    const deadline = clock.monotonic() + LET_GO_MS;
    for (;;) {
        if (await bindable(host.address, port))
            return true;
        if (clock.monotonic() > deadline || (await findPortOwner(host, port)) !== null)
            return false;
        await clock.sleep(usable_port_LOOK_MS);
    }
}
const LET_GO_MS = 3_000;
const usable_port_LOOK_MS = 50;

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/deploy.js











/** See `Target.deploy`. */
async function deploy(host, release, archive, options) {
    const layout = serviceLayout(host.root, release.name);
    options.signal.throwIfAborted();
    // Asked before the lock as well: a refused first deployment leaves not even a folder.
    await usablePort(host, release, options.port, await standingOf(host, layout, () => undefined));
    const owner = { build_id: release.build_id, operation: 'deploy' };
    return withServiceLock(host, layout, owner, async (lock) => {
        const standing = await standingOf(host, layout, options.progress);
        const work = { host, layout, release, archive, options, lock, standing };
        await sweepLeftovers(host.world, layout);
        await standing.supervisor?.ask({ command: 'tidy', token: lock.token }, 60_000);
        return (await alreadyServing(work)) ?? (await putToWork(work));
    });
}
/** The deployment as it is, where nothing has to be done. */
async function alreadyServing(work) {
    const { host, layout, release, options, standing } = work;
    const { current, record, history } = standing;
    if (current === null || record?.release.digest !== release.digest)
        return null;
    if (options.port !== null && options.port !== standing.port.running)
        return null;
    if (!(0,external_node_util_.isDeepStrictEqual)(await readVariables(host.world, layout, current), { ...options.variables }))
        return null;
    if (!(await answersHealth(host, standing, options.signal)))
        return null;
    options.progress(`${release.name} ${release.version} already serves with this digest`);
    const last = history.entries.findLast((entry) => entry.build_id === current);
    if (last?.event !== 'deployed' && last?.event !== 'rolled_back') {
        // The command that switched to it was killed before it could write so.
        await history.append('deployed', aboutRelease(work, standing.port.running, previousOf(standing, current)));
    }
    return currentDeployment(host, layout, standing);
}
async function putToWork(work) {
    const { host, layout, release, options, lock, standing } = work;
    const port = await usablePort(host, release, options.port, standing);
    const record = await unpack(work);
    await lock.assertHeld();
    const running = standing.supervisor;
    const supervisor = await supervisorOn(host, layout, { running, token: lock.token, port });
    const { variables } = options;
    try {
        options.progress(`starting ${release.name} ${release.version}`);
        const instance = await tryRelease(host, layout, { record, supervisor, lock, variables, options });
        await activate(host, layout, { record, supervisor, lock, variables, options, instance, port });
    }
    catch (thrown) {
        await abandon(supervisor, lock, options.progress);
        await noteFailure(work, thrown);
        throw thrown;
    }
    const previous = previousOf(standing, release.build_id);
    await standing.history.append('deployed', aboutRelease(work, port, previous));
    await tidyReleases(host, layout, standing.history, [release.build_id, previous]);
    const deployment = currentDeployment(host, layout, await standingOf(host, layout, () => undefined));
    if (deployment === null)
        throw new Error(`${release.name} serves, but its record cannot be read.`);
    return { ...deployment, unchanged: false };
}
async function unpack(work) {
    const { host, layout, release, archive, options, standing } = work;
    const { name, minimum } = release.run.runtime;
    const runtime = await host.world.runtimes.resolve(name, minimum, options.progress);
    for (const folder of [layout.releases, layout.data, layout.variables, layout.logs]) {
        await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    }
    options.progress(`unpacking and checking ${Object.keys(release.files).length} files`);
    await standing.history.append('staged', aboutRelease(work, null, null));
    const record = { format: 1, release, runtime };
    await placeRelease(host.world, layout, archive, record, options.signal);
    return record;
}
async function noteFailure(work, thrown) {
    const { host, layout, release, standing } = work;
    const { history, current } = standing;
    // A release that serves does not become a bad one because it did not start with new settings.
    if (release.build_id === current || !isFaultOfTheRelease(thrown))
        return;
    await history.append('failed', { ...aboutRelease(work, null, null), reason: thrown.failure.message });
    await tidyReleases(host, layout, history, [release.build_id, current]);
}
/** What served before this release does. */
function previousOf(standing, build_id) {
    if (standing.current !== null && standing.current !== build_id)
        return standing.current;
    const served = standing.history.entries.findLast((entry) => entry.build_id !== build_id && (entry.event === 'deployed' || entry.event === 'rolled_back'));
    return served?.build_id ?? null;
}
function aboutRelease(work, port, previous) {
    const { build_id, digest, version } = work.release;
    return { build_id, digest, version, environment: work.options.environment, port, previous, reason: null };
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/roll-back.js










/** See `Target.rollback`. Reads nothing but the folder of the service. */
async function rollBack(host, service, to, options) {
    const layout = serviceLayout(host.root, service);
    options.signal.throwIfAborted();
    if ((await host.world.files.stat(layout.history)) === null)
        throw serviceUnknown(host, service);
    const owner = { build_id: to ?? 'the last good release', operation: 'rollback' };
    return withServiceLock(host, layout, owner, async (lock) => {
        const standing = await standingOf(host, layout, options.progress);
        await sweepLeftovers(host.world, layout);
        await standing.supervisor?.ask({ command: 'tidy', token: lock.token }, 60_000);
        const record = await goalOf(host, layout, standing, to);
        const interrupted = interruptedRollback(standing.history.entries);
        const left = interrupted?.build_id === record.release.build_id ? interrupted.previous : standing.current;
        const broken = left === record.release.build_id ? null : left;
        const work = { host, layout, options, lock, standing, record, broken };
        if (standing.current !== record.release.build_id ||
            !(await answersHealth(host, standing, options.signal))) {
            await returnTo(work);
        }
        else if (interrupted === null) {
            const deployment = currentDeployment(host, layout, standing);
            if (deployment !== null)
                return deployment;
        }
        return finish(work);
    });
}
async function returnTo(work) {
    const { host, layout, options, lock, standing, record, broken } = work;
    const { release } = record;
    await assertWhole(layout, release);
    const port = await usablePort(host, release, options.port, standing);
    const kept = (await readVariables(host.world, layout, release.build_id)) ?? {};
    const variables = { ...kept, ...options.variables };
    const about = { ...roll_back_aboutRelease(work), port: null, reason: null };
    await standing.history.append('rollback_begun', { ...about, previous: broken });
    const running = standing.supervisor;
    const supervisor = await supervisorOn(host, layout, { running, token: lock.token, port });
    try {
        options.progress(`starting ${release.name} ${release.version} (${release.build_id}) again`);
        const runnable = { ...record, runtime: await runtimeOf(work) };
        const instance = await tryRelease(host, layout, {
            record: runnable,
            supervisor,
            lock,
            variables,
            options,
        });
        await activate(host, layout, { record, supervisor, lock, variables, options, instance, port });
    }
    catch (thrown) {
        await abandon(supervisor, lock, options.progress);
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        await standing.history.append('rollback_abandoned', { ...about, previous: broken, reason });
        throw thrown;
    }
}
async function finish(work) {
    const { host, layout, standing, broken } = work;
    if (broken !== null)
        await markFailed(work, broken);
    const after = await standingOf(host, layout, () => undefined);
    const { running: port } = after.port;
    await standing.history.append('rolled_back', {
        ...roll_back_aboutRelease(work),
        port,
        previous: broken,
        reason: null,
    });
    const deployment = currentDeployment(host, layout, await standingOf(host, layout, () => undefined));
    if (deployment === null)
        throw new Error(`${layout.service} serves, but its record cannot be read.`);
    return { ...deployment, unchanged: false };
}
async function markFailed(work, build_id) {
    const { history } = work.standing;
    const known = standings(history.entries).find((one) => one.build_id === build_id);
    if (known === undefined)
        return;
    const { digest, version, environment } = known;
    const about = { build_id, digest, version, environment, port: null, previous: null };
    await history.append('failed', { ...about, reason: work.options.reason || 'rolled back from' });
}
/** The program that it ran with, which needs nothing but the disk; only when that is gone is another looked for. */
async function runtimeOf({ host, options, record }) {
    if ((await host.world.files.stat(record.runtime.program)) !== null)
        return record.runtime;
    const { name, minimum } = record.release.run.runtime;
    return host.world.runtimes.resolve(name, minimum, options.progress);
}
async function goalOf(host, layout, standing, to) {
    const { entries } = standing.history;
    const kept = await keptReleases(host.world, layout);
    const goal = to ?? rollbackGoal(entries, standing.current, (build_id) => kept.includes(build_id));
    const good = standings(entries).filter((one) => one.state === 'good' && kept.includes(one.build_id));
    const known = standings(entries).find((one) => one.build_id === goal);
    const record = goal === null || !kept.includes(goal) ? null : await readRecord(host.world, layout, goal);
    const list = good.map((one) => `${one.build_id} ${one.version} ${one.at}`);
    if (goal === null) {
        throw noGoal(layout, 'has no good release before the current one', list);
    }
    if (record === null || known === undefined)
        throw noGoal(layout, `keeps no release ${goal}`, list);
    if (known.state !== 'good')
        throw noGoal(layout, `cannot go back to ${goal}: it is ${known.state}`, list);
    return record;
}
function noGoal(layout, why, good) {
    return new failure/* SlipwayError */.GQ({
        code: 'nothing-to-roll-back-to',
        blame: 'target',
        message: `${layout.service} ${why}.`,
        details: good.map((line) => `good: ${line}`),
        next_step: good.length > 0
            ? 'Name one of the good releases above with --to.'
            : 'Build and deploy a release that works.',
    });
}
function serviceUnknown(host, service) {
    return new failure/* SlipwayError */.GQ({
        code: 'service-unknown',
        blame: 'settings',
        message: `There is no service ${service} below ${host.root}.`,
        next_step: 'Check the name and the target; the folder has one folder for each service.',
    });
}
function roll_back_aboutRelease({ record, options }) {
    const { build_id, digest, version } = record.release;
    return { build_id, digest, version, environment: options.environment };
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process/take-down.js









/** How long instances may take to end politely; each has its own, shorter grace. */
const POLITE_MS = 60_000;
const take_down_LOOK_MS = 20;
/** See `Target.down`. */
async function takeDown(host, service, options) {
    const layout = serviceLayout(host.root, service);
    options.signal.throwIfAborted();
    if ((await host.world.files.stat(layout.folder)) === null)
        return { was_running: false };
    const owner = { build_id: 'none', operation: 'down' };
    const was_running = await withServiceLock(host, layout, owner, async (lock) => {
        const standing = await standingOf(host, layout, options.progress);
        if (standing.supervisor !== null)
            await stopSupervisor(host, standing.supervisor, lock, options);
        await noteDown(host, layout, standing);
        await sweepLeftovers(host.world, layout);
        if (options.purge)
            await removeContents(host, layout, options);
        return activeInstance(standing.status) !== null;
    });
    // Not when another command has begun to use the folder in this moment.
    if (options.purge)
        await (0,external_node_fs_promises_.rmdir)(layout.folder).catch(() => undefined);
    return { was_running };
}
/** Asks; then signals; then kills: its guards end the instances whatever happens to it. */
async function stopSupervisor(host, supervisor, lock, { progress }) {
    const started = await startTimeOf(supervisor.pid);
    progress(`stopping the supervisor (process ${supervisor.pid}) and its instances`);
    try {
        await supervisor.ask({ command: 'shutdown', token: lock.token }, POLITE_MS);
    }
    catch (thrown) {
        if (!(thrown instanceof failure/* SlipwayError */.GQ))
            throw thrown;
        progress(`${thrown.failure.message} It is ended by a signal.`);
        signal(supervisor.pid, 'SIGTERM');
    }
    for (const [wait_ms, next] of [
        [5_000, 'SIGKILL'],
        [5_000, null],
    ]) {
        const deadline = host.world.clock.monotonic() + wait_ms;
        while (host.world.clock.monotonic() < deadline) {
            if ((await startTimeOf(supervisor.pid)) !== started)
                return;
            await host.world.clock.sleep(take_down_LOOK_MS);
        }
        if (next !== null)
            signal(supervisor.pid, next);
    }
    throw new failure/* SlipwayError */.GQ({
        code: 'supervisor-silent',
        blame: 'target',
        message: `The supervisor (process ${supervisor.pid}) could not be ended.`,
        next_step: `End process ${supervisor.pid} by hand, then run the command again.`,
    });
}
async function noteDown(host, layout, standing) {
    const { current, record, history } = standing;
    if (current === null)
        return;
    await host.world.files.remove(layout.current);
    if (record === null)
        return;
    const { digest, version } = record.release;
    const environment = history.entries.findLast((entry) => entry.build_id === current)?.environment ?? 'local';
    const about = { build_id: current, digest, version, environment, port: null, previous: null };
    await history.append('down', { ...about, reason: null });
}
async function removeContents(host, layout, { progress }) {
    progress(`removing ${layout.folder} with its releases and data`);
    for (const name of await host.world.files.list(layout.folder)) {
        const path = (0,external_node_path_.join)(layout.folder, name);
        if (path !== layout.lock)
            await host.world.files.remove(path);
    }
}
function signal(pid, name) {
    try {
        process.kill(pid, name);
    }
    catch {
        // It has ended in the meantime.
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/process-target.js









/** Runs services as processes of this machine, below a supervisor each. */
function createProcessTarget(options) {
    const { world, root, programs, address = '127.0.0.1', keep = 5, lease_ms = 30_000 } = options;
    const host = { world, root, programs, address, keep, lease_ms };
    const quietly = () => undefined;
    const look = async (service) => {
        const layout = serviceLayout(root, service);
        return { layout, standing: await standingOf(host, layout, quietly) };
    };
    return {
        kind: 'process',
        location: root,
        deploy: (release, archive, deployOptions) => deploy(host, release, archive, deployOptions),
        rollback: (service, to, deployOptions) => rollBack(host, service, to, deployOptions),
        down: (service, downOptions) => takeDown(host, service, downOptions),
        markFailed: (service, build_id) => process_target_markFailed(host, serviceLayout(root, service), build_id),
        async current(service) {
            const { layout, standing } = await look(service);
            return currentDeployment(host, layout, standing);
        },
        async healthy(service) {
            return answersHealth(host, (await look(service)).standing);
        },
        releases: (service) => releasesOf(host, serviceLayout(root, service)),
        async services() {
            const found = [];
            for (const name of await world.files.list(root)) {
                if (isServiceName(name) && (await world.files.stat(serviceLayout(root, name).history)) !== null) {
                    found.push(name);
                }
            }
            return found;
        },
    };
}
async function process_target_markFailed(host, layout, build_id) {
    const history = await openHistory(host.world, layout, () => undefined);
    const known = standings(history.entries).find((one) => one.build_id === build_id);
    if (known === undefined)
        throw releaseUnknown(layout, build_id);
    if (known.state === 'failed')
        return;
    const { digest, version, environment } = known;
    const about = { build_id, digest, version, environment, port: null, previous: null };
    await history.append('failed', { ...about, reason: 'marked as failed' });
}
/** Newest first; what lies on the disk decides, the history tells its state. */
async function releasesOf(host, layout) {
    const { files } = host.world;
    const known = standings((await openHistory(host.world, layout, () => undefined)).entries);
    const current = buildOfCurrent(await files.readLink(layout.current));
    const found = [];
    for (const build_id of await keptReleases(host.world, layout)) {
        const record = await readRecord(host.world, layout, build_id);
        const standing = known.find((one) => one.build_id === build_id);
        if (record === null)
            continue;
        const { digest, version } = record.release;
        const isCurrent = build_id === current && standing?.state !== 'failed';
        const state = isCurrent ? 'current' : (standing?.state ?? 'staged');
        found.push({
            service: layout.service,
            build_id,
            digest,
            version,
            state,
            deployed_at: standing?.at ?? '',
        });
    }
    return found.sort((a, b) => order(known, b.build_id) - order(known, a.build_id));
}
function order(known, build_id) {
    return known.findIndex((one) => one.build_id === build_id);
}
function releaseUnknown(layout, build_id) {
    return new failure/* SlipwayError */.GQ({
        code: 'release-unknown',
        blame: 'settings',
        message: `${layout.service} has no release ${build_id}.`,
        next_step: `\`slipway releases ${layout.service}\` lists them.`,
    });
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/js/app/spec-compiling.js
var spec_compiling = __webpack_require__(56884);
;// CONCATENATED MODULE: ./build/js/hosts/threaded-compiler.js



/** A smaller document is compiled before a thread would have started. */
const threaded_compiler_SMALL_BYTES = 64 * 1024;
/**
 * A parser makes much garbage and keeps little. In a thread with a small young generation V8 collects it soon: 1 MB of
 * Markdown peaks at about 120 MB, in the main thread at about 170 MB. The old generation has room for any real spec.
 */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 1024 };
/** @param script absolute path of the script that a thread runs */
function threadedCompiler(script) {
    return (source) => source.bytes.byteLength <= threaded_compiler_SMALL_BYTES ? (0,spec_compiling/* compileHere */.O)(source) : inThread(script, source);
}
function inThread(script, source) {
    return new Promise((resolve, reject) => {
        const thread = new external_node_worker_threads_.Worker(script, { resourceLimits: LIMITS });
        thread.once('message', (answer) => {
            if ('compilation' in answer)
                resolve(answer.compilation);
            else
                reject(new failure/* SlipwayError */.GQ(answer.failure));
            void thread.terminate();
        });
        thread.once('error', (cause) => reject(tooMuch(source.file, cause)));
        // After an answer or an error this changes nothing; without either nobody would ever hear of the document.
        thread.once('exit', (code) => reject(new Error(`The thread that reads ${source.file} ended with ${code}.`)));
        thread.postMessage(source);
    });
}
function tooMuch(file, cause) {
    if (cause.code !== 'ERR_WORKER_OUT_OF_MEMORY')
        return cause;
    return new failure/* SlipwayError */.GQ({
        code: 'spec-too-complex',
        blame: 'spec',
        message: `${file} needs more than ${LIMITS.maxOldGenerationSizeMb} MB to be read.`,
        next_step: 'Split the document: one service, one specification.',
    }, { cause });
}

// EXTERNAL MODULE: ./build/js/hosts/version.js
var hosts_version = __webpack_require__(75950);
;// CONCATENATED MODULE: ./build/js/hosts/compose.js










/**
 * The application on this machine: the one place where ports and adapters meet. From here on there can be children, so
 * what this process was started with is taken out of their sight first.
 */
function compose({ root, serviceVariables, installation }) {
    hideOwnEnvironment();
    const world = createNodeWorld({
        guardScript: installation.guard,
        environment: process.env,
        ownNode: (0,external_node_fs_.existsSync)(installation.ownNode) ? installation.ownNode : null,
    });
    const state = (0,external_node_path_.join)(root, '.slipway');
    const targets = {
        process: () => createProcessTarget({
            world,
            root: (0,external_node_path_.join)(state, 'services'),
            programs: { supervisor: installation.supervisor, guard: installation.guard },
        }),
    };
    const registries = {
        file: () => createFileRegistry(world, (0,external_node_path_.join)(state, 'registry.json')),
    };
    return {
        root,
        slipwayVersion: hosts_version/* SLIPWAY_VERSION */.p,
        world,
        packs: createFolderPacks(installation.templates, world.files),
        target: (kind) => provided('target', kind, targets),
        registry: (kind) => provided('registry', kind, registries),
        compiler: threadedCompiler(installation.compileThread),
        serviceVariables,
    };
}
function provided(what, kind, makers) {
    const make = Object.hasOwn(makers, kind) ? makers[kind] : undefined;
    if (make)
        return make();
    throw new failure/* SlipwayError */.GQ({
        code: `unknown-${what}`,
        blame: 'settings',
        message: `There is no ${what} of the kind '${kind}'.`,
        next_step: `Choose one of: ${Object.keys(makers).join(', ')}.`,
    });
}


/***/ })

};
