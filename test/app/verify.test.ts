import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Application } from '../../src/app/application.ts';
import { compileHere } from '../../src/app/spec-compiling.ts';
import { verify } from '../../src/app/verify.ts';
import { SlipwayError } from '../../src/domain/failure.ts';
import type { Service } from '../../src/domain/ir.ts';
import { planService } from '../../src/generate/plan/plan-service.ts';
import { realWorld, temporaryFolder } from '../fakes/place.ts';
import { unexpectedPacks, unexpectedRegistry, unexpectedTarget } from '../fakes/unexpected.ts';

const PLACE = { file: 'SPEC.md', line: 1 };
const SERVICE: Service = {
  name: 'tiny',
  title: 'Tiny',
  version: '1.0.0',
  port: null,
  purpose: '',
  source: PLACE,
  operations: [
    {
      id: 'getHealth',
      method: 'GET',
      path: '/health',
      summary: '',
      description: '',
      source: PLACE,
      origin: 'stated',
      standard: 'health',
      parameters: [],
      request: null,
      responses: [
        { status: 200, description: '', content: [], headers: [], source: PLACE, origin: 'stated' },
      ],
      security: null,
      messages: [],
      notes: [],
      tags: [],
    },
  ],
  models: [],
  dependencies: [],
  configuration: [],
  authentication: null,
  error_shape: null,
  stack: [],
  capabilities: [],
  inferences: [],
};

async function application(root: string): Promise<Application> {
  return {
    root,
    slipwayVersion: '0.0.0',
    world: realWorld(root),
    packs: unexpectedPacks,
    compiler: compileHere,
    target: () => unexpectedTarget,
    registry: () => unexpectedRegistry,
    serviceVariables: { GREETING: 'hello' },
  };
}

function options() {
  return { spec_path: null, signal: new AbortController().signal, progress: () => undefined };
}

/** A build folder that knows what its service should do, with an unpacked release in it. */
async function buildWithRelease(context: TestContext, program: string) {
  const root = await temporaryFolder(context);
  const products = join(root, 'build', 'products');
  const release = join(root, 'build', 'unpacked');
  await mkdir(products, { recursive: true });
  await mkdir(release);
  const ir = {
    ir_version: '1',
    name: 'tiny',
    source: PLACE,
    services: [SERVICE],
    components: [],
    bindings: [],
  };
  await writeFile(join(products, 'ir.json'), JSON.stringify({ spec_digest: '', ir_digest: '', ir }));
  await writeFile(join(products, 'plan.json'), JSON.stringify(planService(SERVICE).plan));
  await writeFile(join(release, 'main.mjs'), program);
  const run = {
    command: ['node', 'main.mjs'],
    runtime: { name: 'node', minimum: '20' },
    port_variable: 'PORT',
    host_variable: 'HOST',
    data_variable: 'DATA_DIR',
    port: null,
    health_path: '/health',
    stop_grace_seconds: 5,
  };
  await writeFile(join(release, 'slipway-release.json'), JSON.stringify(run));
  return { release, application: await application(root) };
}

function failsWith(code: string): (thrown: unknown) => boolean {
  return (thrown) => thrown instanceof SlipwayError && thrown.failure.code === code;
}

test('a URL without a specification is nothing to check', async (context) => {
  const app = await application(await temporaryFolder(context));
  await assert.rejects(verify(app, 'http://127.0.0.1:1', options()), failsWith('spec-needed'));
});

test('a folder that is not there is told as such', async (context) => {
  const folder = await temporaryFolder(context);
  const app = await application(folder);
  await assert.rejects(verify(app, join(folder, 'none'), options()), failsWith('place-missing'));
});

test('a folder with nothing to start is told as such', async (context) => {
  const { application: app, release } = await buildWithRelease(context, '');
  const folder = join(release, '..', 'products');
  const packs = { load: () => Promise.reject(new Error('there are no packs here')) };
  await assert.rejects(verify({ ...app, packs }, folder, options()), failsWith('not-a-service'));
});

test('an unpacked release is started, checked against its build, and stopped', async (context) => {
  const seen: string[] = [];
  const witness = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => witness.listen(0, '127.0.0.1', resolve));
  context.after(() => witness.close());
  const address = witness.address();
  assert.ok(typeof address === 'object' && address);
  const program = `
    import { createServer } from 'node:http';
    await fetch('http://127.0.0.1:${address.port}/' + process.env.GREETING);
    createServer((request, response) => {
      response.writeHead(request.url === '/health' ? 200 : 404, { 'content-type': 'application/json' });
      const timestamp = new Date().toISOString();
      const body = { status: 'ok', service: 'tiny', version: '1.0.0', timestamp, uptime_seconds: 1 };
      response.end(JSON.stringify(body));
    }).listen(Number(process.env.PORT), process.env.HOST);
    process.on('SIGTERM', async () => {
      await fetch('http://127.0.0.1:${address.port}/stopped');
      process.exit(0);
    });
  `;
  const { application: app, release } = await buildWithRelease(context, program);
  const result = await verify(app, release, options());
  const health = result.checks.find(({ name }) => name === 'GET /health');
  assert.equal(health?.outcome, 'passed', health?.message);
  assert.equal(result.passed, false, 'the other standard endpoints are not there');
  assert.deepEqual(seen, ['/hello', '/stopped']);
});

test('a service that ends at once is told with its last words', async (context) => {
  const { application: app, release } = await buildWithRelease(context, 'throw new Error("no database")');
  await assert.rejects(verify(app, release, options()), (thrown) => {
    assert.ok(failsWith('service-did-not-start')(thrown) && thrown instanceof SlipwayError);
    return thrown.failure.details.some((line) => line.includes('no database'));
  });
});
