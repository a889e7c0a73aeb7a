import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { rootAction, temporaryFolder } from '../cli/process.ts';
import { runnerFiles } from './runner-files.ts';

test('a missing input fails at once, before anything is touched', async (context) => {
  const folder = await temporaryFolder(context);
  const files = await runnerFiles(await temporaryFolder(context));
  const { code, stdout, stderr } = await rootAction(folder, files.env);
  assert.deepEqual([code, stderr], [2, '']);
  assert.match(stdout, /^::error title=An input is wrong::Input spec: is missing[^\n]*\n$/);
  assert.deepEqual(await files.outputs(), { status: 'failed', 'error-code': 'invalid-settings' });
  assert.match(await files.summary(), /^## ❌ Slipway: An input is wrong\n\n- Input spec: is missing/);
  assert.deepEqual(await readdir(folder), []);
});

test('it needs no runner to say what is wrong', async (context) => {
  const { code, stdout } = await rootAction(await temporaryFolder(context), { INPUT_PORT: 'many' });
  assert.equal(code, 2);
  assert.match(stdout, /2 inputs are wrong::Input spec: .*%0AInput port: 'many' is no port/);
});

test('a specification that is not there fails in its phase, with log, outputs and summary', async (context) => {
  const folder = await temporaryFolder(context);
  const files = await runnerFiles(await temporaryFolder(context));
  const { code, stdout } = await rootAction(folder, { ...files.env, INPUT_SPEC: 'none/SPEC.md' });
  assert.equal(code, 2);
  assert.match(stdout, /^::group::\[1\/9\] Compile the spec$/m);
  assert.match(stdout, /^error\[spec-missing\] There is no file none\/SPEC\.md\.$/m);
  assert.match(stdout, /^::error title=spec-missing::There is no file/m);
  assert.match(stdout, /This is no runner of GitHub: the build folder is not uploaded\./);
  const outputs = await files.outputs();
  assert.equal(outputs['status'], 'failed');
  assert.equal(outputs['failed-phase'], 'spec_compilation');
  assert.equal(outputs['error-code'], 'spec-missing');
  assert.deepEqual(await readdir(join(folder, '.slipway', 'builds')), [outputs['build-id']]);
  const summary = await files.summary();
  assert.match(summary, /❌ Slipway: none\/SPEC\.md failed/);
  assert.match(summary, /\| 1 \| Compile the spec \| ❌ failed/);
});

test('an unknown target is told before there is a build', async (context) => {
  const folder = await temporaryFolder(context);
  const files = await runnerFiles(await temporaryFolder(context));
  const { code, stdout } = await rootAction(folder, {
    ...files.env,
    INPUT_SPEC: 'SPEC.md',
    INPUT_TARGET: 'moon',
  });
  assert.equal(code, 2);
  assert.match(stdout, /^::error title=unknown-target::There is no target of the kind 'moon'\./m);
  assert.equal((await files.outputs())['error-code'], 'unknown-target');
  assert.match(await files.summary(), /no target of the kind 'moon'/);
});
