import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinnedPackages, requirementFiles } from '../../../src/generate/python/requirements.ts';
import { pythonPack } from './pack.ts';

const BARE = { tokens: false, websocket: false, files: false };

function names(text: string): readonly string[] {
  return pinnedPackages(text).map(({ name }) => name);
}

test('a project asks for what it needs and for what that needs, and for nothing else', async () => {
  const pack = await pythonPack();
  const bare = names(requirementFiles(pack, BARE).production.text);
  assert.ok(bare.includes('fastapi') && bare.includes('starlette') && bare.includes('pydantic-core'));
  for (const absent of ['pyjwt', 'websockets', 'python-multipart', 'pytest', 'mypy', 'hypothesis'])
    assert.ok(!bare.includes(absent), absent);
  const all = names(requirementFiles(pack, { tokens: true, websocket: true, files: true }).production.text);
  for (const present of [...bare, 'pyjwt', 'websockets', 'python-multipart'])
    assert.ok(all.includes(present), present);
});

test('what checks and tests need comes on top of what the service needs', async () => {
  const { production, development } = requirementFiles(await pythonPack(), BARE);
  const development_names = names(development.text);
  for (const name of names(production.text)) assert.ok(development_names.includes(name), name);
  for (const name of ['pytest', 'hypothesis', 'mypy', 'ruff', 'httpx2'])
    assert.ok(development_names.includes(name), name);
});

test('every package is pinned, with hashes', async () => {
  const { development } = requirementFiles(await pythonPack(), {
    tokens: true,
    websocket: true,
    files: true,
  });
  for (const { name, lines } of pinnedPackages(development.text)) {
    assert.match(lines, /^[a-z\d-]+(?:\[[^\]]*\])?==[\w.]+/, name);
    assert.match(lines, /--hash=sha256:[\da-f]{64}/, name);
    assert.doesNotMatch(lines, /\\$/, `${name} goes on where it should end`);
  }
});

test('a pack that pins too little is damaged', async () => {
  const pack = await pythonPack();
  const files = new Map(pack.files).set(
    'dependencies/requirements.txt',
    'fastapi==1.0 \\\n    --hash=sha256:0\n',
  );
  assert.throws(() => requirementFiles({ ...pack, files }, BARE), /pins no package/);
});
