import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const module_ = fileURLToPath(new URL('../../../src/adapters/node/own-environment.ts', import.meta.url));
const linux = {
  skip: process.platform === 'linux' ? false : 'only Linux shows the environment of a process',
};

test('others no longer see it, the process itself still does', linux, async (t) => {
  const child = spawn(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(module_)}).then(({ hideOwnEnvironment }) => {
         const hidden = hideOwnEnvironment();
         const copy = require('child_process').execSync('printenv INPUT_TOKEN', { encoding: 'utf8' }).trim();
         console.log(JSON.stringify([hidden, process.env.INPUT_TOKEN, process.env.EMPTY, copy]));
         setInterval(() => {}, 1000);
       })`,
    ],
    {
      env: { PATH: process.env['PATH'], INPUT_TOKEN: 'very-secret', EMPTY: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  t.after(() => child.kill('SIGKILL'));
  const [line] = await once(child.stdout, 'data');
  const [hidden, ...values] = JSON.parse(String(line));
  assert.deepEqual(values, ['very-secret', '', 'very-secret']);
  if (!hidden) return t.skip('this kernel refuses the write to /proc/self/mem');
  const seen = await readFile(`/proc/${child.pid}/environ`, 'latin1');
  assert.doesNotMatch(seen, /[^\0]/);
});
