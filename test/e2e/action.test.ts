import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { actionPath, repositoryWith, runNode, smallSpec } from './repository.ts';

test('the action builds from its inputs: groups, outputs and a summary', async (t) => {
  const repository = await repositoryWith(t, { text: smallSpec('notebook') });
  const output = join(repository.folder, 'output');
  const summary = join(repository.folder, 'summary');
  writeFileSync(output, '');
  writeFileSync(summary, '');
  const run = await runNode([actionPath], {
    cwd: repository.folder,
    env: {
      INPUT_SPEC: 'SPEC.md',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: repository.folder,
    },
  });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  const groups = run.stdout.split('\n').filter((line) => line.startsWith('::group::'));
  assert.equal(groups.length, 9);
  assert.equal(run.stdout.split('\n').filter((line) => line === '::endgroup::').length, groups.length);
  const outputs = readFileSync(output, 'utf8');
  for (const name of ['build-id', 'status', 'release-digest', 'service-url'])
    assert.match(outputs, new RegExp(`^${name}<<|^${name}=`, 'm'));
  const text = readFileSync(summary, 'utf8');
  for (const part of ['notebook', '/notes', 'sha256:', 'Package the release'])
    assert.ok(text.includes(part), part);
});

test('a missing input fails at once, with every fault told and nothing started', async (t) => {
  const repository = await repositoryWith(t, { text: '' });
  const run = await runNode([actionPath], {
    cwd: repository.folder,
    env: {
      INPUT_SPEC: '',
      INPUT_PORT: 'eighty',
      'INPUT_APPROVAL-MODE': 'sometimes',
      GITHUB_WORKSPACE: repository.folder,
    },
  });
  assert.notEqual(run.status, 0);
  for (const part of ['spec', 'eighty', 'sometimes'])
    assert.ok(run.stdout.includes(part), `${part} in ${run.stdout}`);
});

test('a fault in the spec is annotated on its own line, and the summary tells it too', async (t) => {
  const repository = await repositoryWith(t, { text: '# diary\n\nToday it rained.\n' });
  const summary = join(repository.folder, 'summary');
  writeFileSync(summary, '');
  const run = await runNode([actionPath], {
    cwd: repository.folder,
    env: { INPUT_SPEC: 'SPEC.md', GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: repository.folder },
  });
  assert.equal(run.status, 1);
  assert.match(run.stdout, /^::error .*file=SPEC\.md.*::/m);
  assert.match(readFileSync(summary, 'utf8'), /no-operations/);
});
