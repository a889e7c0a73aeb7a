import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { createFileRegistry } from '../../../src/adapters/registries/file-registry.ts';
import { SlipwayError } from '../../../src/domain/failure.ts';
import { registration, registryContract } from '../../contract/registry.ts';
import { nodeWorld } from '../targets/place.ts';

registryContract('file', async (context) => createFileRegistry(nodeWorld(), await pathIn(context)));

for (const [what, text] of [
  ['empty', ''],
  ['cut off', '{"format":1,"services":[{"na'],
  ['no object', '[]'],
  ['of a newer format', '{"format":2,"services":[]}'],
  ['without a list', '{"format":1,"services":{}}'],
  ['with half an entry', '{"format":1,"services":[{"name":"a"}]}'],
  [
    'with wrong capabilities',
    JSON.stringify({ format: 1, services: [{ ...registration('a'), capabilities: 1 }] }),
  ],
] as const) {
  test(`a file that is ${what} is an error and stays as it is`, async (context) => {
    const path = await pathIn(context);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
    const registry = createFileRegistry(nodeWorld(), path);
    for (const work of [
      () => registry.register(registration('a')),
      () => registry.deregister('a', 'local'),
      () => registry.find('a', 'local'),
      () => registry.list(),
    ]) {
      await assert.rejects(work, (thrown) => {
        assert.ok(thrown instanceof SlipwayError);
        assert.equal(thrown.failure.code, 'registry-damaged');
        assert.ok(thrown.failure.message.includes(path));
        return true;
      });
    }
    assert.equal(await readFile(path, 'utf8'), text);
    assert.deepEqual(await readdir(join(path, '..')), ['registry.json']);
  });
}

test('keeps what it does not know, in the file and in an entry', async (context) => {
  const path = await pathIn(context);
  const registry = createFileRegistry(nodeWorld(), path);
  await registry.register(registration('a'));
  const file = JSON.parse(await readFile(path, 'utf8')) as { services: object[] };
  const [first] = file.services;
  const edited = { ...file, owner: 'team blue', services: [{ ...first, pager: '+49' }] };
  await writeFile(path, JSON.stringify(edited));
  await registry.register({ ...registration('a'), version: '2.0.0' });
  await registry.register(registration('b'));
  const after = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  assert.equal(after['owner'], 'team blue');
  assert.deepEqual(after['services'], [
    { ...registration('a'), version: '2.0.0', pager: '+49' },
    registration('b'),
  ]);
});

test('writes what its schema says, and nothing beside it', async (context) => {
  const path = await pathIn(context);
  const registry = createFileRegistry(nodeWorld(), path);
  await registry.register(registration('a'));
  await registry.deregister('nobody', 'local');
  const schema = new URL('../../../schemas/registry.v1.schema.json', import.meta.url);
  const ajv = new Ajv2020({ strict: true });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(await readFile(schema, 'utf8')) as object);
  assert.equal(validate(JSON.parse(await readFile(path, 'utf8'))), true, JSON.stringify(validate.errors));
  assert.deepEqual(await readdir(join(path, '..')), ['registry.json']);
});

test('a registry that cannot be written says so', { skip: process.getuid?.() === 0 }, async (context) => {
  const path = await pathIn(context);
  await mkdir(join(path, '..'));
  await chmod(join(path, '..'), 0o500);
  await assert.rejects(
    createFileRegistry(nodeWorld(), path).register(registration('a')),
    /permission denied/,
  );
});

async function pathIn(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-registry-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'state', 'registry.json');
}
