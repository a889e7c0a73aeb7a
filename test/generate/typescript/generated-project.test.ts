import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { generateService } from '../../../src/generate/generate-service.ts';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import { bookingsService } from '../plan/example-services.ts';
import { typescriptPack } from './pack.ts';
import { type RunningService, run, startService } from './running-service.ts';

/** The project of the bookings example, generated, installed, compiled and started for real. */
const project = { folder: '', data: '', missing: '' };
let service: RunningService;

before(async () => {
  project.folder = await mkdtemp(join(tmpdir(), 'generated-project-'));
  project.data = join(project.folder, 'kept');
  const spec = bookingsService();
  const files = generateService(planService(spec).plan, spec, await typescriptPack());
  for (const { path, contents } of files) {
    await mkdir(dirname(join(project.folder, path)), { recursive: true });
    await writeFile(join(project.folder, path), contents);
  }
  try {
    await run(project.folder, [
      'npm',
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
    ]);
  } catch (thrown) {
    const reason = String(thrown);
    if (!/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENOTCACHED|ENETUNREACH/.test(reason)) throw thrown;
    project.missing = `the registry of npm packages does not answer: ${reason.slice(0, 200)}`;
    return;
  }
  await run(project.folder, [
    process.execPath,
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.build.json',
  ]);
  service = await startService(project.folder, project.data);
});

after(async () => {
  if (project.missing === '') await service?.stop('SIGTERM');
  await rm(project.folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // What the service answers is what is tested: any JSON.
  readonly body: { readonly [name: string]: unknown };
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  type = 'application/json',
): Promise<Answer> {
  const answer = await fetch(`${service.url}${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: text.startsWith('{') ? JSON.parse(text) : { text },
  };
}

function online(name: string, body: () => Promise<void>): void {
  test(name, async (t) => (project.missing === '' ? body() : t.skip(project.missing)));
}

async function newRoom(name: string): Promise<string> {
  const { status, body } = await call('POST', '/rooms', { name, capacity: 4, equipment: ['screen'] });
  assert.equal(status, 201, JSON.stringify(body));
  return String(body['id']);
}

function booking(room: string, from: string, to: string) {
  return { room_id: room, guest_name: 'Ada', guest_email: 'ada@example.com', starts_at: from, ends_at: to };
}

online('the project passes its own compiler and linter without a word', async () => {
  await run(project.folder, [process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
  const lint = await run(project.folder, [
    process.execPath,
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
    '--colors=off',
  ]);
  assert.doesNotMatch(lint, /Found \d/);
});

online('what was posted comes back, also when curl calls it a form', async () => {
  const posted = JSON.stringify({ name: 'Form', capacity: 2 });
  const created = await call('POST', '/rooms', posted, 'application/x-www-form-urlencoded');
  assert.equal(created.status, 201);
  const { body } = await call('GET', `/rooms/${created.body['id']}`);
  assert.deepEqual(body, created.body);
  assert.deepEqual([body['name'], body['capacity'], body['floor'], body['equipment']], ['Form', 2, 0, []]);
});

online('a booking is made, kept apart from others, moved on and removed', async () => {
  const room = await newRoom('Aurora');
  const wish = booking(room, '2026-03-09T10:00:00Z', '2026-03-09T11:00:00Z');
  const made = await call('POST', '/bookings', wish);
  assert.equal(made.status, 201);
  assert.deepEqual({ ...made.body, ...wish, status: 'pending', guests: 1 }, made.body);
  assert.equal(made.headers.get('location'), `/bookings/${made.body['id']}`);

  const clash = await call(
    'POST',
    '/bookings',
    booking(room, '2026-03-09T11:30:00+01:00', '2026-03-09T13:00:00+01:00'),
  );
  assert.equal(clash.status, 409, 'a clash in another time zone');
  const after = await call(
    'POST',
    '/bookings',
    booking(room, '2026-03-09T11:00:00Z', '2026-03-09T12:00:00Z'),
  );
  assert.equal(after.status, 201, 'one booking begins where another ends');

  const path = `/bookings/${made.body['id']}`;
  assert.equal((await call('PATCH', path, { guests: 3 })).body['guests'], 3);
  assert.equal((await call('GET', path)).body['guest_name'], 'Ada');
  assert.equal((await call('POST', `${path}/confirm`)).body['status'], 'confirmed');
  assert.equal((await call('POST', `${path}/confirm`)).status, 409);
  assert.equal((await call('DELETE', path)).status, 204);
  assert.equal((await call('GET', path)).status, 404);
});

online('lists are filtered, cut into pages and counted', async () => {
  const room = await newRoom('Borealis');
  for (const hour of ['08', '09', '10']) {
    const { status } = await call(
      'POST',
      '/bookings',
      booking(room, `2027-01-01T${hour}:00:00Z`, `2027-01-01T${hour}:30:00Z`),
    );
    assert.equal(status, 201);
  }
  const page = await call('GET', `/bookings?room_id=${room}&from=2027-01-01T08:30:00Z&limit=1&offset=1`);
  assert.equal(page.body['total'], 2);
  assert.deepEqual(
    (page.body['bookings'] as { starts_at: string }[]).map(({ starts_at }) => starts_at),
    ['2027-01-01T10:00:00Z'],
  );
  assert.equal((await call('GET', '/bookings?limit=many')).status, 400);
});

online('refusals have the documented shape and say why', async () => {
  const refused = await call('POST', '/rooms', { name: 'No capacity' });
  assert.equal(refused.status, 400);
  assert.match(JSON.stringify(refused.body), /capacity/);
  assert.equal((await call('POST', '/rooms', '{"name":')).status, 400);
  assert.equal((await call('POST', '/rooms', 'text', 'text/plain')).status, 415);
  assert.equal((await call('GET', '/nowhere')).status, 404);
  await newRoom('Twice');
  assert.equal((await call('POST', '/rooms', { name: 'Twice', capacity: 1 })).status, 409);
});

online('the same message is handled once, its trace kept', async () => {
  const message = {
    trace_id: '5f0c0f0e-6f43-4a57-8f9e-0d4f3a3b1c11',
    source: 'desk',
    target: 'bookings',
    message_type: 'event',
    payload: { name: 'room.cleaned' },
    timestamp: '2026-03-02T09:00:00Z',
  };
  const first = await call('POST', '/message', message);
  const second = await call('POST', '/message', { ...message, timestamp: '2026-03-02T09:00:07Z' });
  assert.equal(first.status, 200);
  assert.equal(first.body['trace_id'], message.trace_id);
  assert.deepEqual(second.body, first.body);
  const other = await call('POST', '/message', { ...message, payload: { name: 'room.locked' } });
  assert.notDeepEqual(other.body, first.body);
});

online('metrics count requests and the OpenAPI document names every route', async () => {
  const metrics = await call('GET', '/metrics');
  assert.match(
    String(metrics.body['text']),
    /http_requests_total\{method="POST",route="\/rooms",status="201"\} \d/,
  );
  const document = await call('GET', '/openapi.json');
  assert.deepEqual(
    Object.keys(Object(document.body['paths'])).includes('/bookings/{booking_id}/confirm'),
    true,
  );
});

online('it stops politely within five seconds and finds its data again', async () => {
  const room = await newRoom('Kept');
  const { code, milliseconds } = await service.stop('SIGTERM');
  assert.equal(code, 0);
  assert.ok(milliseconds < 5000, `${milliseconds} ms`);
  service = await startService(project.folder, project.data);
  assert.equal((await call('GET', `/rooms/${room}`)).body['name'], 'Kept');
});

online('all that is wrong with the environment is told at once', async () => {
  await assert.rejects(
    run(project.folder, ['env', 'PORT=x', 'LOG_LEVEL=loud', process.execPath, 'dist/main.js']),
    /ended with 78[\s\S]*PORT must be[\s\S]*LOG_LEVEL must be/,
  );
});

online(
  'the seam takes the place of a generated operation, and a new generation leaves it alone',
  async () => {
    const files = generateService(
      planService(bookingsService()).plan,
      bookingsService(),
      await typescriptPack(),
    );
    const owned = files.filter(({ ownership }) => ownership === 'owned').map(({ path }) => path);
    assert.deepEqual(owned, ['src/custom/messages.ts', 'src/custom/operations.ts']);
    const seam = join(project.folder, 'src/custom/operations.ts');
    const empty = await readFile(seam, 'utf8');
    const override = "getHealth: async () => ({ status: 200, body: { status: 'mine' } })";
    await writeFile(seam, empty.replace('= {}', `= { ${override} }`));
    await run(project.folder, [
      process.execPath,
      'node_modules/typescript/bin/tsc',
      '-p',
      'tsconfig.build.json',
    ]);
    await service.stop('SIGINT');
    service = await startService(project.folder, project.data);
    assert.deepEqual((await call('GET', '/health')).body, { status: 'mine' });
  },
);
