/**
 * The guard: a small program of its own between the engine and a child. It starts the child in a session of its own
 * and holds a pipe to the engine. When the engine dies by any death the pipe ends, and the guard ends the child and
 * everything the child has started. It does the same when the child has ended by itself: nothing is left behind.
 *
 * It copies no output: the child writes straight into the engine's pipes. It imports nothing of this project and is
 * started without any environment, so that the child finds no secret in its parent's.
 *
 * How the descendants are found: by the child's process group and session, by the marker in the environment (which
 * also finds those that made a session of their own), and by parentage of all of these. What escapes: a process that
 * has emptied its environment, left group and session, *and* lost its parent.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
const MARKER = 'SLIPWAY_CHILD';
const GRACE_AFTER_ENGINE_DEATH_MS = 500;
/** How long SIGKILL is repeated; only a process that hangs in the kernel lasts longer. */
const KILL_MS = 3_000;
const engine = new Socket({ fd: 3, readable: true, writable: true });
let id = '';
let group = 0;
let ending = null;
let killAt = 0;
// The engine decides; a signal to the whole terminal or job must not end the guard before its child.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])
    process.on(signal, () => undefined);
readOrders();
function readOrders() {
    let text = '';
    engine.setEncoding('utf8');
    engine.on('data', (chunk) => {
        const lines = (text + chunk).split('\n');
        text = lines.pop() ?? '';
        for (const line of lines)
            obey(JSON.parse(line));
    });
    engine.on('error', () => undefined);
    engine.on('close', () => void finish(GRACE_AFTER_ENGINE_DEATH_MS));
}
function obey(order) {
    if (order.order === 'stop') {
        void finish(order.grace_ms);
        return;
    }
    id = order.id;
    if (order.order === 'start') {
        startChild(order);
        return;
    }
    group = order.group;
    void finish(0);
}
function startChild({ argv, cwd, env }) {
    const [program = '', ...args] = argv;
    const marked = { ...env, [MARKER]: id };
    const child = spawn(program, args, {
        cwd,
        env: marked,
        detached: true,
        stdio: ['inherit', 'inherit', 'inherit'],
    });
    releaseStreams();
    child.on('error', (error) => {
        tell({ report: 'not-started', errno: error.code ?? '', message: error.message });
        if (child.pid === undefined)
            leave([]);
    });
    if (child.pid === undefined)
        return;
    group = child.pid;
    tell({ report: 'started', pid: child.pid });
    child.on('exit', (exit_code, signal) => {
        tell({ report: 'exited', exit_code, signal });
        // While it is being stopped, what it has started keeps its share of the grace.
        if (ending === null)
            void finish(0);
    });
}
/** The engine sees the end of the output when the child has closed it: the guard must not hold it open. */
function releaseStreams() {
    for (const fd of [0, 1, 2]) {
        closeSync(fd);
        openSync('/dev/null', 'r+');
    }
}
/** Ends everything; a later call can only shorten the grace. */
async function finish(grace_ms) {
    const deadline = performance.now() + grace_ms;
    killAt = ending === null ? deadline : Math.min(killAt, deadline);
    ending ??= endAll(grace_ms > 0);
    leave(await ending);
}
async function endAll(politely) {
    if (politely)
        signalAll(family(), 'SIGTERM');
    for (let left = family(); left.length > 0; left = family()) {
        const late = performance.now() - killAt;
        if (late > KILL_MS)
            return left;
        if (late >= 0)
            signalAll(left, 'SIGKILL');
        await new Promise((resolve) => setTimeout(resolve, late >= 0 ? 5 : 20));
    }
    return [];
}
function signalAll(pids, signal) {
    for (const pid of pids) {
        try {
            process.kill(pid, signal);
        }
        catch {
            // It has ended since, or it is not ours to signal: the next look at the family tells.
        }
    }
}
function leave(survivors) {
    tell({ report: 'done', survivors });
    engine.end(() => process.exit(0));
    engine.on('close', () => process.exit(0));
    if (engine.destroyed)
        process.exit(0);
}
function tell(report) {
    if (engine.writable)
        engine.write(`${JSON.stringify(report)}\n`);
}
/** Process ids of everything that belongs to the child and still runs. */
function family() {
    if (id === '')
        return [];
    const all = process.platform === 'linux' ? processesOfLinux() : processesByPs();
    const members = new Set();
    for (const one of all) {
        if (one.marked || (group > 0 && (one.group === group || one.session === group)))
            members.add(one.pid);
    }
    for (let before = -1; before !== members.size;) {
        before = members.size;
        for (const one of all)
            if (members.has(one.parent))
                members.add(one.pid);
    }
    members.delete(process.pid);
    return [...members];
}
function processesOfLinux() {
    const found = [];
    const marker = Buffer.from(`${MARKER}=${id}`);
    for (const name of readdirSync('/proc')) {
        const pid = Number(name);
        if (!Number.isInteger(pid))
            continue;
        const stat = contentsOf(`/proc/${name}/stat`)?.toString('latin1');
        if (stat === undefined)
            continue;
        // The name in parentheses may itself hold spaces and parentheses.
        const [state, parent, processGroup, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (state === 'Z' || state === 'X')
            continue;
        const marked = contentsOf(`/proc/${name}/environ`)?.includes(marker) ?? false;
        found.push({
            pid,
            parent: Number(parent),
            group: Number(processGroup),
            session: Number(session),
            marked,
        });
    }
    return found;
}
function contentsOf(path) {
    try {
        return readFileSync(path);
    }
    catch {
        // It has ended between the listing and the look, or it belongs to somebody else.
        return undefined;
    }
}
function processesByPs() {
    const { stdout } = spawnSync('/bin/ps', ['-axo', 'pid=,ppid=,pgid=,stat='], { encoding: 'utf8' });
    return stdout.split('\n').flatMap((line) => {
        const [pid, parent, processGroup, state] = line.trim().split(/\s+/);
        if (!pid || state?.startsWith('Z'))
            return [];
        return [
            { pid: Number(pid), parent: Number(parent), group: Number(processGroup), session: 0, marked: false },
        ];
    });
}
