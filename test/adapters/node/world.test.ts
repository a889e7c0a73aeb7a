import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNodeWorld } from '../../../src/adapters/node/world.ts';
import { failureFrom } from '../../../src/domain/failure.ts';
import { folderFor, processes, script, shell } from './support.ts';

const guardScript = '/nowhere/guard.js';
const hostOf = (environment: Record<string, string>) => createNodeWorld({ guardScript, environment }).host;

test('the cache lies where the user keeps caches, temporary files where the host says', () => {
  const cache = (environment: Record<string, string>) => hostOf(environment).cacheFolder;
  const home = process.platform === 'darwin' ? '/home/a/Library/Caches/slipway' : '/home/a/.cache/slipway';
  assert.equal(cache({ HOME: '/home/a' }), home);
  assert.equal(cache({ HOME: '/home/a', XDG_CACHE_HOME: '/c' }), '/c/slipway');
  assert.equal(cache({ HOME: '/home/a', XDG_CACHE_HOME: 'relative' }), home);
  assert.match(cache({}), /^\/tmp\/slipway-cache-\d+$/);
  assert.equal(createNodeWorld({ guardScript, environment: {}, cacheFolder: '/x' }).host.cacheFolder, '/x');
  assert.equal(hostOf({ RUNNER_TEMP: '/r', TMPDIR: '/t' }).temporaryFolder, '/r');
  assert.equal(hostOf({ TMPDIR: '/t' }).temporaryFolder, '/t');
  assert.ok(hostOf({}).cpus >= 1);
});

test('a guard that is not there is told with its own words, and the log is closed', async (t) => {
  const log = `${await folderFor(t)}/a.log`;
  const broken = createNodeWorld({ guardScript, environment: {} }).processes;
  for (const start of [
    () => broken.run(shell('true', { log })),
    () => broken.start(shell('true', { log })),
  ]) {
    await assert.rejects(start(), (error) => {
      const { code, blame, message, details } = failureFrom(error);
      assert.deepEqual([code, blame, message], ['guard-failed', 'internal', 'The guard did not start sh.']);
      assert.match(details.join('\n'), /MODULE_NOT_FOUND/);
      return true;
    });
  }
});

test('with too many open files a child is refused, and the engine goes on', async () => {
  const adapter = new URL('../../../src/adapters/node/processes.ts', import.meta.url).href;
  const guard = new URL('../../../src/adapters/node/guard.ts', import.meta.url).pathname;
  const source = `import(${JSON.stringify(adapter)}).then(async ({ createProcesses }) => {
    const { closeSync, openSync } = require('fs');
    const processes = createProcesses(${JSON.stringify(guard)}, {});
    const command = { argv: ['true'], cwd: '/', env: { PATH: '/usr/bin:/bin' }, deadline_ms: 20000 };
    const run = () => processes.run(command).then((r) => r.exit_code, (error) => error.failure.code);
    const told = new Set();
    for (let room = 0; room < 12; room += 1) {
      const open = [];
      try { for (;;) open.push(openSync('/dev/null')); } catch {}
      for (const fd of open.splice(0, room)) closeSync(fd);
      told.add(await run());
      for (const fd of open) closeSync(fd);
    }
    console.log([...told].sort().join(), await run());
  })`;
  const limited = ['sh', '-c', 'ulimit -n 60; exec "$0" -e "$1"', process.execPath, source];
  const result = await processes.run(
    script('', { argv: limited, env: { PATH: '/usr/bin:/bin' }, deadline_ms: 60_000 }),
  );
  assert.equal(result.stdout, '0,guard-failed 0\n', result.stderr);
});
