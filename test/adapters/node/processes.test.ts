import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { failureFrom } from '../../../src/domain/failure.ts';
import { alive, eventually, folderFor, processes, script, shell } from './support.ts';

const linux = { skip: process.platform === 'linux' ? false : 'looks at /proc' };

test('exit code, both streams, folder and input pass through', async (t) => {
  const cwd = await folderFor(t);
  const lines: string[] = [];
  const result = await processes.run(
    shell('cat; pwd; echo wrong >&2; exit 7', {
      cwd,
      stdin: 'given\n',
      onLine: (line, stream) => lines.push(`${stream} ${line}`),
    }),
  );
  assert.equal(result.exit_code, 7);
  assert.equal(result.ended_by, 'itself');
  assert.equal(result.stdout, `given\n${cwd}\n`);
  assert.equal(result.stderr, 'wrong\n');
  assert.equal(result.dropped_bytes, 0);
  assert.deepEqual(new Set(lines), new Set(['stderr wrong', 'stdout given', `stdout ${cwd}`]));
});

test('a child that is ended by a signal has no exit code', async () => {
  const result = await processes.run(shell('kill -SEGV $$'));
  assert.equal(result.exit_code, null);
  assert.equal(result.ended_by, 'signal');
});

test('a child that does not read its input is no failure', async () => {
  const result = await processes.run(shell('exit 0', { stdin: 'x'.repeat(1_000_000) }));
  assert.equal(result.exit_code, 0);
});

test('the environment is the listed one and the mark; the parent has none', linux, async () => {
  const marked = `SECRET_${randomBytes(6).toString('hex')}`;
  process.env[marked] = 'hidden';
  try {
    const result = await processes.run(
      shell('env; tr "\\0" "\\n" </proc/$PPID/environ', { env: { PATH: '/usr/bin:/bin', A: 'b' } }),
    );
    const names = result.stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    assert.deepEqual([...new Set(names)].sort(), ['A', 'PATH', 'PWD', 'SLIPWAY_CHILD']);
  } finally {
    delete process.env[marked];
  }
});

test('the child holds no pipe of the guard', linux, async () => {
  // Descriptors that this test itself was given from outside are not the guard's.
  const result = await processes.run(
    script(
      "console.log(require('fs').readdirSync('/proc/self/fd').includes('3') && require('fs').readlinkSync('/proc/self/fd/3'))",
    ),
  );
  assert.doesNotMatch(result.stdout, /socket/);
});

test('what cannot be started says why', async (t) => {
  const folder = await folderFor(t);
  const plain = join(folder, 'plain');
  await writeFile(plain, 'no program');
  const cases = [
    [{ argv: ['no-such-program-1'] }, 'program-missing', /no-such-program-1 is not found/],
    [{ argv: [plain] }, 'program-missing', /cannot be executed/],
    [{ cwd: join(folder, 'gone') }, 'file-missing', /gone/],
    [{ cwd: plain }, 'not-a-folder', /is a file/],
    [{ cwd: 'relative' }, 'command-refused', /not absolute/],
    [{ argv: [] }, 'command-refused', /without a program/],
    [{ env: { A: 'x\0y' } }, 'command-refused', /NUL/],
  ] as const;
  for (const [change, code, message] of cases) {
    for (const start of [
      () => processes.run(shell('true', change)),
      () => processes.start(shell('true', change)),
    ]) {
      await assert.rejects(start(), (error) => {
        assert.equal(failureFrom(error).code, code);
        assert.match(failureFrom(error).message, message);
        return true;
      });
    }
  }
});

test('at the deadline everything ends, also who ignores the polite signal', linux, async () => {
  const mark = `deadline-${randomBytes(6).toString('hex')}`;
  const stubborn = `trap "" TERM INT HUP; : ${mark}; while :; do sleep 0.2; done`;
  const result = await processes.run(
    shell(`(${stubborn}) & (${stubborn}) & ${stubborn}`, {
      deadline_ms: 300,
      env: { PATH: '/usr/bin:/bin', MARK: mark },
    }),
  );
  assert.equal(result.ended_by, 'deadline');
  assert.equal(result.exit_code, null);
  assert.ok(result.duration_ms < 6_000, `${result.duration_ms} ms`);
  assert.deepEqual(await alive(mark), []);
});

test('a grandchild with a session of its own, twice forked, is found by its mark', linux, async () => {
  const mark = `forked-${randomBytes(6).toString('hex')}`;
  const daemon =
    'setsid sh -c "trap \'\' TERM; (while :; do sleep 0.1; done) & (while :; do sleep 0.1; done)" &';
  const env = { PATH: '/usr/bin:/bin', MARK: mark };
  const stopped = await processes.run(shell(`(${daemon}); sleep 60`, { deadline_ms: 400, env }));
  assert.equal(stopped.ended_by, 'deadline');
  assert.deepEqual(await alive(mark), []);
});

test('what a child leaves behind when it ends by itself is ended too', linux, async () => {
  const mark = `left-${randomBytes(6).toString('hex')}`;
  const env = { PATH: '/usr/bin:/bin', MARK: mark };
  const result = await processes.run(shell('(setsid sleep 60 &) ; sleep 60 & echo done', { env }));
  assert.equal(result.exit_code, 0);
  assert.equal(result.stdout, 'done\n');
  assert.deepEqual(await alive(mark), []);
});

test('a polite child keeps its grace, and the exit code it chose', async () => {
  const controller = new AbortController();
  const result = await processes.run(
    script(
      "process.on('SIGTERM', () => setTimeout(() => process.exit(5), 300)); setInterval(() => {}, 1000); console.log('ready')",
      {
        signal: controller.signal,
        onLine: () => controller.abort(),
      },
    ),
  );
  assert.deepEqual([result.ended_by, result.exit_code], ['cancelled', 5]);
});

test('cancelled before the start: nothing is started', async (t) => {
  const file = join(await folderFor(t), 'touched');
  const result = await processes.run(shell(`touch ${file}`, { signal: AbortSignal.abort() }));
  assert.equal(result.ended_by, 'cancelled');
  assert.ok(!existsSync(file));
});

test('a listener that throws stops the child, and its error comes out', async () => {
  const wrong = new Error('listener');
  const run = processes.run(
    shell('echo one; sleep 60', {
      onLine: () => {
        throw wrong;
      },
    }),
  );
  await assert.rejects(run, wrong);
});

test('the log has both streams, and is appended to', async (t) => {
  const log = join(await folderFor(t), 'logs', 'a.log');
  await processes.run(shell('echo one; echo ::error::x >&2', { log }));
  await processes.run(shell('printf two', { log }));
  assert.deepEqual((await readFile(log, 'utf8')).split('\n').sort(), ['', '\\::error::x', 'one', 'two']);
});

test('a log that cannot be written is a failure of its own', async (t) => {
  const folder = await folderFor(t);
  const code = async (log: string) =>
    processes.run(shell('echo one; sleep 30', { log })).then(
      () => '',
      (error: unknown) => failureFrom(error).code,
    );
  await writeFile(join(folder, 'plain'), '');
  assert.equal(await code(join(folder, 'plain', 'a.log')), 'not-a-folder');
  assert.equal(await code(folder), 'io-error');
  if (existsSync('/dev/full')) assert.equal(await code('/dev/full'), 'disk-full');
});

test('a child that prints far more than the limit is drained, in little memory', async (t) => {
  const log = join(await folderFor(t), 'big.log');
  const before = process.memoryUsage().rss;
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss - before);
  }, 20);
  const result = await processes.run(
    shell('echo first; head -c 1073741824 /dev/zero | tr "\\0" "a" | fold -w 99; echo; echo ::last::', {
      log,
      output_limit_bytes: 1_000_000,
      deadline_ms: 120_000,
    }),
  );
  clearInterval(timer);
  assert.equal(result.exit_code, 0);
  assert.ok(result.dropped_bytes > 1_073_000_000, `${result.dropped_bytes}`);
  assert.ok(result.stdout.length <= 65_536);
  // The end of the output is kept: there stands why something failed.
  assert.ok(result.stdout.endsWith('\n\\::last::\n'), result.stdout.slice(-200));
  const written = await readFile(log, 'utf8');
  assert.ok(written.startsWith('first\n'));
  assert.ok(written.length < 1_200_000, `${written.length}`);
  assert.match(written, /bytes of stdout dropped/);
  assert.ok(peak < 120 * 1024 * 1024, `${peak} bytes more`);
});

test('a line without an end costs bounded memory too', async () => {
  const result = await processes.run(
    shell('head -c 300000000 /dev/zero; echo; echo end', { deadline_ms: 60_000 }),
  );
  assert.equal(result.exit_code, 0);
  assert.ok(result.stdout.endsWith('end\n'));
  assert.ok(result.stdout.length <= 65_536);
  assert.ok(result.dropped_bytes > 299_000_000);
});

test('a started child goes on, shows its last lines, and is stopped with its family', linux, async () => {
  const mark = `started-${randomBytes(6).toString('hex')}`;
  const child = await processes.start(
    shell('echo a; echo b; echo c >&2; setsid sleep 60 & trap "" TERM; while :; do sleep 0.2; done', {
      env: { PATH: '/usr/bin:/bin', MARK: mark },
    }),
  );
  await eventually('three lines', async () => child.tail(10).length === 3);
  assert.deepEqual([...child.tail(10)].sort(), ['a', 'b', 'c']);
  assert.notEqual(await processes.startTime(child.pid), null);
  await child.stop(200);
  assert.equal((await child.ended).exit_code, null);
  assert.deepEqual(await alive(mark), []);
  assert.equal(await processes.startTime(child.pid), null);
  await child.stop(200);
});

test('a started child that ends by itself tells its exit code', async () => {
  const child = await processes.start(shell('exit 4'));
  assert.deepEqual(await child.ended, { exit_code: 4 });
});

test('a guard that is killed: the child is ended, and the failure says so', linux, async () => {
  const mark = `guard-${randomBytes(6).toString('hex')}`;
  const run = processes.run(
    shell('cat /proc/$$/stat; setsid sleep 60 & sleep 60', {
      env: { PATH: '/usr/bin:/bin', MARK: mark },
      onLine: (line) => process.kill(Number(line.split(' ')[3]), 'SIGKILL'),
    }),
  );
  await assert.rejects(run, (error) => failureFrom(error).code === 'guard-failed');
  assert.deepEqual(await alive(mark), []);
});

test('a detached child lives in a session of its own and writes to its log', linux, async (t) => {
  const folder = await folderFor(t);
  const log = join(folder, 'logs', 'service.log');
  const { pid } = await processes.startDetached({
    argv: ['sh', '-c', 'echo up; echo err >&2; exec sleep 60'],
    cwd: folder,
    env: { A: 'b', PATH: '/usr/bin:/bin' },
    log,
  });
  t.after(() => process.kill(pid, 'SIGKILL'));
  await eventually('two lines', async () => (await readFile(log, 'utf8')) === 'up\nerr\n');
  const stat = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  assert.deepEqual([stat[2], stat[3]], [String(pid), String(pid)]);
  assert.match(await readFile(`/proc/${pid}/environ`, 'utf8'), /^A=b\0PATH=[^\0]*\0(PWD=[^\0]*\0)?$/);
  await assert.rejects(
    processes.startDetached({ argv: ['no-such-program-2'], cwd: folder, env: {}, log }),
    (error) => failureFrom(error).code === 'program-missing',
  );
});

test('a start time is the same at every look, and differs between processes', linux, async () => {
  const mine = await processes.startTime(process.pid);
  assert.equal(await processes.startTime(process.pid), mine);
  assert.notEqual(await processes.startTime(1), mine);
  assert.equal(await processes.startTime(4_194_304), null);
});

test('programs are found on the search path only, and must be executable', async (t) => {
  const folder = await folderFor(t);
  await writeFile(join(folder, 'tool'), '#!/bin/sh\n');
  const { createProcesses } = await import('../../../src/adapters/node/processes.ts');
  const { find } = createProcesses('/nowhere', { PATH: `relative:${folder}` });
  assert.equal(await find('tool'), null);
  await chmod(join(folder, 'tool'), 0o755);
  assert.equal(await find('tool'), join(folder, 'tool'));
  assert.equal(await find(join(folder, 'tool')), join(folder, 'tool'));
  assert.equal(await find('../tool'), null);
  assert.equal(await find(''), null);
  assert.equal(await find('sh'), null);
});
