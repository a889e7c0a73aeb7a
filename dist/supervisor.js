import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ readHolder),
/* harmony export */   IZ: () => (/* binding */ acquireLock)
/* harmony export */ });
/* unused harmony export holderIsAlive */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(760);



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
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(nullWhenMissing);
    if (text === null)
        return null;
    const holder = parseHolder(text);
    if (holder !== null)
        return holder;
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(nullWhenMissing);
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
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(request.path, now, now).catch(nullWhenMissing);
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
        token: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12).toString('hex'),
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
    const renewed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(request.path).catch(nullWhenMissing);
    return renewed !== null && request.now().getTime() - renewed.mtimeMs > request.lease_ms;
}
/** Removes the file at `path` if it is still the one with this token. */
async function removeExactly(request, path, token, self) {
    const claim = `${path}.claim-${token}`;
    if (!(await createWhole(claim, { ...self, token: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12).toString('hex') }))) {
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
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(claim).catch(nullWhenMissing);
    }
}
/** The file with its whole content, or nothing: false when there is one already. */
async function createWhole(path, holder) {
    const draft = `${path}.draft-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 });
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, 'r');
        await handle.sync().finally(() => handle.close());
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(draft, path);
        return true;
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        if (codeOf(error) === 'ENOENT' && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)).catch(nullWhenMissing)) !== null)
            return false;
        throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(draft).catch(nullWhenMissing);
    }
}
/** Drafts and claims of processes that were killed. Nobody acts on them any more, so removing them is always safe. */
async function sweep(request) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(request.path);
    const prefixes = ['.draft-', '.claim-'].map((suffix) => `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(request.path)}${suffix}`);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        if (!prefixes.some((prefix) => name.startsWith(prefix)))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const owner = await readHolder(path);
        const beingWritten = owner?.pid === 0 && Date.parse(owner.acquired_at) > request.now().getTime() - 10_000;
        if (owner === null || beingWritten || (owner.hostname !== '' && owner.hostname !== request.hostname))
            continue;
        if (!(await holderIsAlive(owner, request.startTime)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path).catch(nullWhenMissing);
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


/***/ }),

/***/ 865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UQ: () => (/* binding */ errnoOf),
  V2: () => (/* binding */ failure),
  fE: () => (/* binding */ fileFailure)
});

// UNUSED EXPORTS: notAFolder

;// CONCATENATED MODULE: ./build/js/domain/failure.js
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

;// CONCATENATED MODULE: ./build/js/adapters/node/file-failure.js

/**
 * An error of the operating system as a failure that says which path, and what to do.
 *
 * @param action what was tried, to be read after "Cannot": `read`, `write`, ...
 */
function fileFailure(thrown, action, path) {
    if (thrown instanceof SlipwayError)
        return thrown;
    const errno = errnoOf(thrown);
    const { code, why, next_step } = ERRORS[errno] ?? UNKNOWN;
    const reason = why ?? (thrown instanceof Error ? thrown.message : String(thrown));
    return failure(code, `Cannot ${action} ${path}: ${reason}.`, next_step, { cause: thrown });
}
function failure(code, message, next_step, options = {}) {
    const { cause, blame = 'runner', details = [] } = options;
    return new SlipwayError({ code, blame, message, next_step, details }, { cause });
}
function notAFolder(path, cause) {
    const { code, next_step } = NOT_A_FOLDER;
    return failure(code, `${path} is a file, and a folder is needed there.`, next_step, { cause });
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


/***/ }),

/***/ 720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ startTimeOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
/* harmony import */ var _file_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(865);



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
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'latin1');
        // proc(5): the fields after the name in parentheses begin with the third, the start time is the 22nd.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (fields[0] === 'Z' || fields[0] === 'X')
            return null;
        const boot = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/proc/sys/kernel/random/boot_id', 'latin1')).trim();
        return `${fields[19]}@${boot}`;
    }
    catch (thrown) {
        if (['ENOENT', 'ESRCH'].includes((0,_file_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(thrown)))
            return null;
        throw (0,_file_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .fileFailure */ .fE)(thrown, 'read', path);
    }
}
function fromPs(pid) {
    return new Promise((resolve) => {
        const args = ['-o', 'lstart=,stat=', '-p', String(pid)];
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('/bin/ps', args, { env: { LC_ALL: 'C', TZ: 'UTC' } }, (_error, stdout) => {
            const line = stdout.trim();
            const state = line.split(/\s+/).at(-1) ?? '';
            resolve(line === '' || state.startsWith('Z') ? null : line.slice(0, -state.length).trim());
        });
    });
}


/***/ }),

/***/ 64:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openControl),
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(30);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(569);



/** Longest line that is read: an environment with certificates in it fits, a runaway writer does not. */
const LINE_LIMIT = 4 * 1024 * 1024;
/** Answers commands on a Unix socket that only its owner can open. */
async function openControl(path, obey) {
    unlinkStale(path);
    const server = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)((socket) => listenTo(socket, obey));
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(path, resolve);
    });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, 0o600);
    return server;
}
function listenTo(socket, obey) {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
        const lines = (text + chunk).split('\n');
        text = lines.pop() ?? '';
        if (text.length > LINE_LIMIT)
            socket.destroy();
        for (const line of lines)
            void answerLine(line, obey).then((answer) => reply(socket, answer));
    });
}
async function answerLine(line, obey) {
    try {
        const request = JSON.parse(line);
        if (request.protocol !== _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .PROTOCOL */ .n) {
            return refusal('protocol-unknown', `This supervisor speaks protocol ${_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .PROTOCOL */ .n}, not ${request.protocol}.`);
        }
        return await obey(request);
    }
    catch (thrown) {
        return refusal('failed', thrown instanceof Error ? thrown.message : String(thrown));
    }
}
function refusal(code, message) {
    return { ok: false, code, message };
}
function reply(socket, answer) {
    if (socket.writable)
        socket.write(`${JSON.stringify(answer)}\n`);
}
/** Left by a supervisor that was killed; the caller holds the supervisor's lock, so nobody listens there. */
function unlinkStale(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    }
    catch (thrown) {
        if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'))
            throw thrown;
    }
}


/***/ }),

/***/ 84:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(161);
/* harmony import */ var _lock_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(543);
/* harmony import */ var _node_start_time_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(720);
/* harmony import */ var _control_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(64);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(569);
/* harmony import */ var _rotating_log_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(830);
/* harmony import */ var _supervision_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(979);
/**
 * The supervisor: the program that keeps one service running after the command that deployed it has ended. It owns the
 * public port, starts and restarts instances, moves requests from one to the next, and is told what to do over a
 * control socket. It needs nothing but Node: no library, no file of Slipway but the guard.
 *
 * usage: node supervisor <SupervisorSettings as JSON>
 */








/** How often it looks whether its folder is still there: without it nobody could ever end it. */
const FOLDER_LOOK_MS = 1_000;
/** Read by the command that started this program. */
const EXIT = { done: 0, failed: 1, already: 3, port_in_use: 4 };
const settings = JSON.parse(process.argv[2] ?? '{}');
process.umask(0o077);
process.title = `slipway-supervisor ${settings.service}`;
const log = (0,_rotating_log_js__WEBPACK_IMPORTED_MODULE_5__/* .openRotatingLog */ .H)(settings.log_file);
const tell = (message) => log.write(`${new Date().toISOString()} ${message}\n`);
const lock = await takeState();
const supervision = new _supervision_js__WEBPACK_IMPORTED_MODULE_6__/* .Supervision */ .S(settings, tell, () => void leave(EXIT.done));
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => void endBy(signal));
process.on('SIGHUP', () => undefined);
process.on('uncaughtException', (error) => tell(`has a bug: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => tell(`has a bug: ${String(reason)}`));
await begin();
/** One supervisor for a service: the file that names it is a lock that it holds as long as it lives. */
async function takeState() {
    const taken = await (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .acquireLock */ .IZ)({
        path: settings.state_file,
        pid: process.pid,
        hostname: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),
        details: {
            protocol: _protocol_js__WEBPACK_IMPORTED_MODULE_7__/* .PROTOCOL */ .n,
            service: settings.service,
            control_socket: settings.control_socket,
            host: settings.host,
            port: settings.port,
        },
        lease_ms: null,
        startTime: _node_start_time_js__WEBPACK_IMPORTED_MODULE_3__/* .startTimeOf */ .P,
        now: () => new Date(),
    });
    if ('lock' in taken)
        return taken.lock;
    tell(`is not needed: process ${taken.heldBy.pid} supervises ${settings.service}`);
    process.exit(EXIT.already);
}
async function begin() {
    try {
        await supervision.open(settings.port);
        await (0,_control_js__WEBPACK_IMPORTED_MODULE_4__/* .openControl */ .g)(settings.control_socket, (request) => supervision.obey(request));
    }
    catch (thrown) {
        const inUse = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';
        tell(`cannot begin: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
        await leave(inUse ? EXIT.port_in_use : EXIT.failed);
    }
    tell(`supervises ${settings.service} as process ${process.pid}`);
    setInterval(() => void endWithoutFolder(), FOLDER_LOOK_MS);
}
async function endWithoutFolder() {
    if (!(await lock.stillHeld()))
        await endBy('the loss of its folder');
}
async function endBy(reason) {
    tell(`ends by ${reason}`);
    await supervision.end();
    await leave(EXIT.done);
}
async function leave(code) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(settings.control_socket);
    }
    catch {
        // It was never made, or its folder is gone.
    }
    await lock.release().catch((thrown) => tell(`cannot remove its state: ${String(thrown)}`));
    process.exit(code);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ PROTOCOL)
/* harmony export */ });
/**
 * What a command and the supervisor say to each other over the control socket: one JSON text a line, one answer for
 * each command. A supervisor outlives the Slipway that started it, so the number goes up when a line changes its
 * meaning, and a client says which one it speaks.
 */
const PROTOCOL = 1;


/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openRotatingLog)
/* harmony export */ });
/* unused harmony export LOG_LIMIT_BYTES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


const LOG_LIMIT_BYTES = 5 * 1024 * 1024;
function openRotatingLog(path, limit = LOG_LIMIT_BYTES) {
    let descriptor = null;
    let size = 0;
    let lost = 0;
    function opened() {
        if (descriptor !== null)
            return descriptor;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true, mode: 0o700 });
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'a', 0o600);
        size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size;
        return descriptor;
    }
    function close() {
        if (descriptor !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        descriptor = null;
    }
    function rotateFor(bytes) {
        opened();
        if (size === 0 || size + bytes <= limit)
            return;
        close();
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, `${path}.1`);
    }
    return {
        write(chunk) {
            const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
            try {
                rotateFor(bytes.length);
                if (lost > 0)
                    size += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(opened(), `[${lost} bytes could not be written]\n`);
                lost = 0;
                size += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(opened(), bytes);
            }
            catch {
                lost += bytes.length;
            }
        },
        close,
    };
}


/***/ }),

/***/ 979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ Supervision)
});

// EXTERNAL MODULE: ./build/js/adapters/lock-file.js
var lock_file = __nccwpck_require__(543);
// EXTERNAL MODULE: ./build/js/adapters/targets/supervisor/control.js
var control = __nccwpck_require__(64);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(30);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
// EXTERNAL MODULE: ./build/js/adapters/node/file-failure.js + 1 modules
var file_failure = __nccwpck_require__(865);
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
    throw (0,file_failure/* failure */.V2)('guard-failed', 'The guard of a child could not be started.', next_step);
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
        send(this.#control, { order: 'start', id: this.#id, ...order });
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
        send(this.#control, { order: 'stop', grace_ms });
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
        send(control, { order: 'end', id: this.#id, group: this.#started });
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
function send(control, order) {
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

// EXTERNAL MODULE: ./build/js/adapters/targets/supervisor/rotating-log.js
var rotating_log = __nccwpck_require__(830);
;// CONCATENATED MODULE: ./build/js/adapters/targets/supervisor/instance.js





const INSTANCE_HOST = '127.0.0.1';
const BACKOFF = { first_ms: 100, longest_ms: 10_000, quiet_ms: 30_000 };
/** One release at work: its process, restarted when it ends while it is active. */
class Instance {
    id;
    spec;
    role = 'candidate';
    /** Connections to the process, kept between requests for a moment; new with each process. */
    agent = newAgent();
    port = 0;
    /** Requests and upgraded connections in work. */
    requests = 0;
    #state = 'starting';
    #child = null;
    #pid = null;
    #restarts = 0;
    #exit = null;
    #startedAt = 0;
    #wait = 0;
    #stopping = false;
    #timer;
    #log;
    #guard;
    #tell;
    constructor(id, spec, guard, tell) {
        this.id = id;
        this.spec = spec;
        this.#guard = guard;
        this.#tell = tell;
        this.#log = (0,rotating_log/* openRotatingLog */.H)(spec.log_file);
    }
    get running() {
        return this.#state === 'running' && !this.#stopping;
    }
    async start() {
        this.#state = 'starting';
        this.#startedAt = performance.now();
        this.port = await freePort();
        this.agent = newAgent();
        if (this.#stopping)
            return;
        const { argv, cwd, env, port_variable } = this.spec;
        const order = { argv, cwd, env: { ...env, [port_variable]: String(this.port) } };
        const child = new GuardedChild(guardsWithoutSpare(this.#guard), order, false);
        for (const stream of [child.stdout, child.stderr])
            stream?.on('data', (chunk) => this.#log.write(chunk));
        this.#child = child;
        this.#state = 'running';
        this.#tell(`${this.id} starts on port ${this.port}`);
        void child.started.then((pid) => {
            this.#pid = pid;
        });
        void child.gone.then(() => this.#ended(endOf(child)));
    }
    /** Polite signal to the whole group, the kill after the grace; resolves when nothing of it is left. */
    async stop(grace_ms = this.spec.stop_grace_ms) {
        this.#stopping = true;
        clearTimeout(this.#timer);
        this.agent.destroy();
        const child = this.#child;
        child?.stop(grace_ms);
        await child?.gone;
        this.#state = 'ended';
        this.#log.close();
    }
    status() {
        const { id, role, port, requests } = this;
        return {
            id,
            build_id: this.spec.build_id,
            role,
            state: this.#state,
            pid: this.#pid,
            port,
            restarts: this.#restarts,
            exit: this.#exit,
            requests,
        };
    }
    #ended(exit) {
        this.#exit = exit;
        this.#child = null;
        this.#pid = null;
        this.agent.destroy();
        this.#tell(`${this.id} ended: ${exit}`);
        // A candidate that ends has failed its trial; who started it decides what to do.
        if (this.#stopping || this.role !== 'active') {
            this.#state = 'ended';
            return;
        }
        this.#restartLater();
    }
    #restartLater() {
        const wasQuiet = performance.now() - this.#startedAt > BACKOFF.quiet_ms;
        this.#wait =
            this.#wait === 0 || wasQuiet ? BACKOFF.first_ms : Math.min(this.#wait * 2, BACKOFF.longest_ms);
        this.#state = 'waiting';
        this.#tell(`${this.id} is started again in ${this.#wait} ms`);
        this.#timer = setTimeout(() => {
            this.#restarts += 1;
            // No free port, no more processes, no more open files: that passes, and the service must not stay down.
            this.start().catch((thrown) => {
                this.#tell(`${this.id} could not be started: ${thrown instanceof Error ? thrown.message : thrown}`);
                if (!this.#stopping)
                    this.#restartLater();
            });
        }, this.#wait);
    }
}
/** A spare guard shortens the start of many children; a supervisor has one child for weeks. */
function guardsWithoutSpare(script) {
    return { take: (withInput) => createGuards(script).take(withInput), prepare: () => undefined };
}
function endOf(child) {
    if (child.notStarted !== null)
        return `could not be started: ${child.notStarted.message}`;
    if (child.exit === null)
        return 'its guard ended';
    return child.exit.signal === null ? `exit code ${child.exit.exit_code}` : `ended by ${child.exit.signal}`;
}
function newAgent() {
    // Shorter than any server's own idle limit: a connection is never used in the moment in which the service closes it.
    return new external_node_http_namespaceObject.Agent({ keepAlive: true, timeout: 1_000, maxFreeSockets: 64, scheduling: 'lifo' });
}
/** On a port that somebody takes in the short while before the service does, the service ends and is started again. */
function freePort() {
    return new Promise((resolve, reject) => {
        const server = (0,external_node_net_.createServer)();
        server.once('error', reject);
        server.listen(0, INSTANCE_HOST, () => {
            const address = server.address();
            const port = typeof address === 'object' && address !== null ? address.port : 0;
            server.close(() => resolve(port));
        });
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/supervisor/forward.js



/** How long a request waits for an instance that is being started again before it is answered 503. */
const PATIENCE_MS = 10_000;
const RETRY_MS = 25;
/** These carry no body unless they say so. */
const BODILESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE']);
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']);
/**
 * Hands one request to the instance that is active now. The decision is made for each request, not for each
 * connection: a client's connection survives a switch, and an instance can be drained while clients stay connected.
 *
 * A request is sent again to another process only while nothing of it was sent yet, or when it is safe to repeat
 * and the connection it was sent on had been closed by the instance before.
 */
async function forwardRequest(request, response, active) {
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
        if (response.destroyed)
            return;
        const instance = active();
        const outcome = instance?.running ? await attempt(request, response, instance) : 'not-sent';
        if (outcome === 'answered')
            return;
        if (outcome === 'broken')
            return refuse(response, 502, 'The service ended while it answered this request.');
        if (performance.now() > deadline)
            return refuse(response, 503, 'The service is not running at the moment.');
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
}
/** A WebSocket or another protocol: the two connections are joined and left alone. */
async function forwardUpgrade(request, socket, head, active) {
    socket.on('error', () => socket.destroy());
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
        const instance = active();
        const upstream = instance?.running ? await connectTo(instance) : null;
        if (instance != null && upstream !== null)
            return join(request, socket, head, instance, upstream);
        if (socket.destroyed)
            return;
        if (performance.now() > deadline) {
            socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
            return;
        }
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
}
async function attempt(request, response, instance) {
    instance.requests += 1;
    try {
        return await exchange(request, response, instance);
    }
    finally {
        instance.requests -= 1;
    }
}
function exchange(request, response, instance) {
    const { promise, settle } = outcomeOf(response);
    const outgoing = (0,external_node_http_namespaceObject.request)({
        host: INSTANCE_HOST,
        port: instance.port,
        method: request.method,
        path: request.url,
        headers: requestHeaders(request),
        agent: instance.agent,
    });
    let connected = false;
    let answering = false;
    whenConnected(outgoing, () => {
        connected = true;
        request.pipe(outgoing);
    });
    outgoing.on('continue', () => response.writeContinue());
    outgoing.on('response', (incoming) => {
        answering = true;
        answer(incoming, response);
    });
    outgoing.on('error', () => {
        request.unpipe(outgoing);
        if (answering)
            response.destroy();
        else if (!connected || (outgoing.reusedSocket && isRepeatable(request)))
            settle('not-sent');
        else
            settle('broken');
    });
    return promise.finally(() => {
        if (!response.writableFinished)
            outgoing.destroy();
    });
}
/** Whatever happens first; the end of the response (also by a client that left) counts as answered. */
function outcomeOf(response) {
    let settle = () => undefined;
    const promise = new Promise((resolve) => {
        const onClose = () => resolve('answered');
        response.once('close', onClose);
        settle = (outcome) => {
            response.off('close', onClose);
            resolve(outcome);
        };
    });
    return { promise, settle };
}
/** The body is read from the client only once there is somebody to give it to: until then the request can be re-sent. */
function whenConnected(outgoing, then) {
    outgoing.once('socket', (socket) => {
        if (socket.connecting)
            socket.once('connect', then);
        else
            then();
    });
}
function answer(incoming, response) {
    incoming.on('error', () => response.destroy());
    incoming.on('aborted', () => response.destroy());
    response.sendDate = false;
    response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage, endToEnd(incoming.rawHeaders));
    incoming.pipe(response);
}
function refuse(response, status, detail) {
    if (response.headersSent || response.destroyed)
        return void response.destroy();
    const title = status === 502 ? 'Bad Gateway' : 'Service Unavailable';
    const body = JSON.stringify({ type: 'about:blank', title, status, detail });
    response.writeHead(status, {
        'content-type': 'application/problem+json',
        'content-length': Buffer.byteLength(body),
        'retry-after': '1',
        connection: 'close',
    });
    response.end(body);
}
function requestHeaders(request) {
    const headers = [...endToEnd(request.rawHeaders), ...forwarded(request)];
    const method = request.method ?? 'GET';
    if (request.headers['transfer-encoding'] !== undefined)
        headers.push('Transfer-Encoding', 'chunked');
    // Else node would announce a chunked body, and the service would look for one.
    else if (request.headers['content-length'] === undefined && !BODILESS.has(method)) {
        headers.push('Content-Length', '0');
    }
    return headers;
}
function forwarded(request) {
    return ['X-Forwarded-For', request.socket.remoteAddress ?? 'unknown', 'X-Forwarded-Proto', 'http'];
}
function endToEnd(rawHeaders) {
    const kept = [];
    for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
        const name = rawHeaders[index] ?? '';
        if (!HOP_BY_HOP.has(name.toLowerCase()))
            kept.push(name, rawHeaders[index + 1] ?? '');
    }
    return kept;
}
function isRepeatable(request) {
    const hasBody = request.headers['transfer-encoding'] !== undefined || (request.headers['content-length'] ?? '0') !== '0';
    return BODILESS.has(request.method ?? '') && !hasBody;
}
function connectTo(instance) {
    return new Promise((resolve) => {
        const upstream = (0,external_node_net_.connect)(instance.port, INSTANCE_HOST);
        upstream.once('connect', () => resolve(upstream));
        upstream.once('error', () => resolve(null));
    });
}
function join(request, socket, head, instance, upstream) {
    instance.requests += 1;
    upstream.once('close', () => {
        instance.requests -= 1;
        socket.destroy();
    });
    socket.once('close', () => upstream.destroy());
    upstream.on('error', () => socket.destroy());
    const lines = [`${request.method} ${request.url} HTTP/1.1`];
    const headers = [...request.rawHeaders, ...forwarded(request)];
    for (let index = 0; index + 1 < headers.length; index += 2)
        lines.push(`${headers[index]}: ${headers[index + 1]}`);
    upstream.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
    if (head.length > 0)
        upstream.write(head);
    socket.pipe(upstream).pipe(socket);
}

;// CONCATENATED MODULE: ./build/js/adapters/targets/supervisor/front-door.js


/**
 * @param active the instance that gets the next request; null: none is up at the moment
 */
function createFrontDoor(host, active) {
    const servers = new Map();
    const onRequest = (request, response) => void forwardRequest(request, response, active);
    const onUpgrade = (request, socket, head) => void forwardUpgrade(request, socket, head, active);
    return {
        async open(port) {
            if (servers.has(port))
                return;
            const server = (0,external_node_http_namespaceObject.createServer)(SERVER_OPTIONS);
            // How long a request may take is the service's own question.
            server.timeout = 0;
            server.requestTimeout = 0;
            server.on('request', onRequest);
            server.on('checkContinue', onRequest);
            server.on('upgrade', onUpgrade);
            await new Promise((resolve, reject) => {
                server.once('error', reject);
                server.listen(port, host, resolve);
            });
            servers.set(port, server);
        },
        close(port) {
            servers.get(port)?.close();
            servers.delete(port);
        },
        ports: () => [...servers.keys()],
        shut() {
            for (const server of servers.values()) {
                server.close();
                server.closeAllConnections();
            }
            servers.clear();
        },
    };
}
const SERVER_OPTIONS = {
    keepAlive: true,
    noDelay: true,
    keepAliveTimeout: 75_000,
    headersTimeout: 80_000,
    requestTimeout: 0,
    maxHeaderSize: 64 * 1024,
};

// EXTERNAL MODULE: ./build/js/adapters/targets/supervisor/protocol.js
var protocol = __nccwpck_require__(569);
;// CONCATENATED MODULE: ./build/js/adapters/targets/supervisor/supervision.js





const DRAIN_LOOK_MS = 20;
/** It has served nobody yet, and a command that was cancelled waits for it. */
const CANDIDATE_GRACE_MS = 500;
/** Ended instances that `status` still tells about. */
const ENDED_KEPT = 3;
/** What runs for one service: its public ports, the active instance, those on trial and those that are leaving. */
class Supervision {
    #settings;
    #tell;
    #door;
    #leave;
    #instances = [];
    #active = null;
    #started = 0;
    constructor(settings, tell, leave) {
        this.#settings = settings;
        this.#tell = tell;
        this.#leave = leave;
        this.#door = createFrontDoor(settings.host, () => this.#active);
    }
    async open(port) {
        await this.#door.open(port);
        this.#tell(`listens on ${this.#settings.host}:${port}`);
    }
    async obey(command) {
        if (command.command !== 'status' && !(await this.#holdsTheLock(command.token))) {
            return (0,control/* refusal */.x)('lock-lost', `The lock of ${this.#settings.service} is held by somebody else.`);
        }
        switch (command.command) {
            case 'status':
                return this.#answer();
            case 'listen':
                return this.#listen(command.port);
            case 'start':
                return this.#start(command.instance);
            case 'switch':
                return this.#switch(command.instance, command.port);
            case 'tidy':
                await this.#tidy();
                return this.#answer();
            case 'shutdown':
                this.#tell('is asked to end');
                await this.end();
                setTimeout(this.#leave, 50);
                return this.#answer();
            default:
                return (0,control/* refusal */.x)('command-unknown', 'This supervisor does not know the command.');
        }
    }
    /** Stops the instances, politely; then the ports close. */
    async end() {
        await Promise.all(this.#instances.map((instance) => instance.stop()));
        this.#active = null;
        this.#door.shut();
    }
    async #listen(port) {
        try {
            await this.open(port);
        }
        catch (thrown) {
            const inUse = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';
            return (0,control/* refusal */.x)(inUse ? 'port-in-use' : 'failed', thrown instanceof Error ? thrown.message : String(thrown));
        }
        return this.#answer();
    }
    async #start(spec) {
        this.#started += 1;
        const id = `${spec.build_id}#${this.#started}`;
        const instance = new Instance(id, spec, this.#settings.guard, this.#tell);
        this.#instances.push(instance);
        await instance.start();
        return this.#answer(id);
    }
    #switch(id, port) {
        const next = this.#instances.find((instance) => instance.id === id);
        if (next === undefined)
            return (0,control/* refusal */.x)('instance-unknown', `There is no instance ${id}.`);
        if (!next.running)
            return (0,control/* refusal */.x)('instance-ended', `The instance ${id} does not run.`);
        if (!this.#door.ports().includes(port))
            return (0,control/* refusal */.x)('failed', `The port ${port} is not open.`);
        const before = this.#active;
        next.role = 'active';
        this.#active = next;
        this.#tell(`requests go to ${id}`);
        for (const open of this.#door.ports())
            if (open !== port)
                this.#door.close(open);
        if (before !== null && before !== next)
            void this.#drain(before);
        return this.#answer(id);
    }
    /** Lets it finish what it had begun, for as long as its grace, then stops it. */
    async #drain(instance) {
        instance.role = 'draining';
        const deadline = performance.now() + instance.spec.stop_grace_ms;
        while (instance.requests > 0 && performance.now() < deadline) {
            await new Promise((resolve) => setTimeout(resolve, DRAIN_LOOK_MS));
        }
        if (instance.requests > 0)
            this.#tell(`${instance.id} still has ${instance.requests} requests and is stopped`);
        await instance.stop();
        this.#tell(`${instance.id} is stopped`);
    }
    /** Only a command that died leaves a candidate or a second port behind. */
    async #tidy() {
        const candidates = this.#instances.filter((instance) => instance.role === 'candidate');
        await Promise.all(candidates.map((instance) => instance.stop(CANDIDATE_GRACE_MS)));
        const [first, ...others] = this.#door.ports();
        if (first !== undefined && this.#active !== null)
            for (const port of others)
                this.#door.close(port);
    }
    async #holdsTheLock(token) {
        return (await (0,lock_file/* readHolder */.F1)(this.#settings.lock_file))?.token === token;
    }
    #answer(instance = null) {
        return { ok: true, status: this.#status(), instance };
    }
    #status() {
        const ended = this.#instances.filter((one) => one.status().state === 'ended' && one !== this.#active);
        const forgotten = new Set(ended.slice(0, -ENDED_KEPT));
        this.#instances = this.#instances.filter((one) => !forgotten.has(one));
        return {
            protocol: protocol/* PROTOCOL */.n,
            service: this.#settings.service,
            pid: process.pid,
            host: this.#settings.host,
            ports: this.#door.ports(),
            active: this.#active?.id ?? null,
            instances: this.#instances.map((instance) => instance.status()),
        };
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(84);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
