import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { createFolderPacks } from '../../../src/adapters/packs/folder-packs.ts';
import type { FileSet } from '../../../src/domain/file-set.ts';
import type { Ir, Service } from '../../../src/domain/ir.ts';
import type { ServicePlan } from '../../../src/domain/service-plan.ts';
import { generateTests } from '../../../src/generate/generate-tests.ts';

const packs = createFolderPacks(fileURLToPath(new URL('../../../templates', import.meta.url)), createFiles());
const pack = await packs.load('service/typescript');

async function fixture(name: string): Promise<{ plan: ServicePlan; service: Service }> {
  const read = async (folder: string) =>
    JSON.parse(await readFile(new URL(`../../fixtures/${folder}/${name}.json`, import.meta.url), 'utf8'));
  const plan = await read('plan');
  const ir: Ir = await read('ir');
  const [service] = ir.services;
  assert.ok(service);
  return { plan: plan.plan ?? plan, service };
}

function textOf(files: FileSet, path: string): string {
  const file = files.find((one) => one.path === path);
  assert.ok(file, `${path} is not among ${files.map((one) => one.path).join(', ')}`);
  return file.contents;
}

const bookings = await fixture('bookings');
const files = generateTests(bookings.plan, bookings.service, pack);

test('there is a file for each resource, the standard endpoints and the helpers', () => {
  assert.deepEqual(
    files.map(({ path }) => path),
    [
      'test/app.test.ts',
      'test/integration/bookings.test.ts',
      'test/integration/rooms.test.ts',
      'test/integration/service.test.ts',
      'test/standard-endpoints.test.ts',
      'test/support.ts',
      'test/unit/config.test.ts',
    ],
  );
  assert.ok(files.every(({ ownership, executable }) => ownership === 'generated' && !executable));
});

test('every scenario test names the line of the spec that it proves', () => {
  const titles = files
    .filter(({ path }) => /integration|standard/.test(path))
    .flatMap(({ contents }) => [...contents.matchAll(/^test\((.*), async/gm)].map((match) => match[1] ?? ''));
  assert.ok(titles.length > 60);
  for (const title of titles) assert.match(title, /\(SPEC\.md:\d+\)['"]$/);
});

test('the same plan gives the same bytes', () => {
  assert.deepEqual(generateTests(structuredClone(bookings.plan), bookings.service, pack), files);
});

test('a test reads as somebody would write it', () => {
  const text = textOf(files, 'test/integration/bookings.test.ts');
  const start = text.indexOf("test('creates a booking and gives it back");
  assert.equal(
    text.slice(start, text.indexOf('\n});\n', start)),
    `test('creates a booking and gives it back (SPEC.md:134)', async (t) => {
  const api = await openApi(t);
  const room = (await api.post('/rooms', aRoom)).ok();
  const booking = await api.post('/bookings', { ...aBooking, room_id: room.at('id') });
  booking.expect(201, {
    ...aBooking,
    id: aUuid,
    room_id: room.at('id'),
    status: 'pending',
    created_at: aTimestamp,
    updated_at: aTimestamp,
    confirmed_at: null,
    cancelled_at: null,
    cancellation_reason: null,
  });
  booking.hasHeader('location', \`/bookings/\${booking.at('id')}\`);

  // reads it back
  const read = await api.get(\`/bookings/\${booking.at('id')}\`);
  read.expect(200, booking.record);

  // lists it
  (await api.get('/bookings')).expect(200, {
    bookings: [read.pick('id', 'room_id', 'guest_name', 'status', 'starts_at', 'ends_at')],
    total: 1,
    limit: 20,
    offset: 0,
  });`,
  );
});

for (const name of ['bookings', 'inventory', 'url-shortener'])
  test(`${name}: the files are TypeScript that Node runs`, async () => {
    const { plan, service } = await fixture(name);
    for (const { path, contents } of generateTests(plan, service, pack)) {
      assert.doesNotThrow(() => stripTypeScriptTypes(contents), path);
      assert.doesNotMatch(contents, /\[object Object\]|undefined undefined|[ \t]+$/m, path);
    }
  });

test('text of a spec cannot leave the place where it lands', () => {
  const hostile = `'); process.exit(0); (\`\${1}\` /* */ // "\\\u2028\n`;
  const text = JSON.stringify(bookings.plan)
    .replaceAll('Ada Novak', JSON.stringify(hostile).slice(1, -1))
    .replaceAll('the room is already booked in that period', JSON.stringify(hostile).slice(1, -1));
  const plan: ServicePlan = JSON.parse(text);
  const made = generateTests(plan, bookings.service, pack);
  assert.match(textOf(made, 'test/integration/bookings.test.ts'), /process\.exit\(0\)/);
  for (const { path, contents } of made) {
    const bare = stripTypeScriptTypes(contents).replace(
      /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/\/.*|`(?:[^`\\]|\\.)*`/g,
      '',
    );
    assert.doesNotMatch(bare, /process\.exit/, path);
  }
});

test('a pack of another language gets no TypeScript tests', () => {
  const python = { ...pack, manifest: { ...pack.manifest, language: 'cobol' } };
  assert.deepEqual(generateTests(bookings.plan, bookings.service, python), []);
});
