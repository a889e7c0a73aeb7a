import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathFromRoot, repositoryRoot } from '../../src/hosts/repository.ts';
import { temporaryFolder } from './cli/process.ts';

test('the root is the work tree around a folder, else the folder itself', async (context) => {
  const folder = await temporaryFolder(context);
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  assert.equal(repositoryRoot(join(folder, 'a', 'b')), join(folder, 'a', 'b'));
  await mkdir(join(folder, '.git'));
  assert.equal(repositoryRoot(join(folder, 'a', 'b')), folder);
});

test('paths are told from the root; outside it an absolute path stays absolute', () => {
  assert.equal(pathFromRoot('SPEC.md', '/r/a', '/r'), 'a/SPEC.md');
  assert.equal(pathFromRoot('/r/a/SPEC.md', '/x', '/r'), 'a/SPEC.md');
  assert.equal(pathFromRoot('../s/SPEC.md', '/r', '/r'), '../s/SPEC.md');
  assert.equal(pathFromRoot('/s/SPEC.md', '/r', '/r'), '/s/SPEC.md');
});
