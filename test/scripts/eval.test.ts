import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { specificationsIn } from '../../scripts/eval/documents.ts';
import { agreementOf, type Expectation } from '../../scripts/eval/expectations.ts';
import { temporaryFolder } from '../fakes/place.ts';
import { operation, service } from '../generate/plan/ir-builder.ts';

const EXPECTED: Expectation = {
  file: 'orders.md',
  service_name: 'orders',
  port: null,
  endpoints: ['POST /orders', 'GET /orders/{id}', 'ANY /proxy/{path}'],
  optional: ['GET /health'],
  aliases: { 'ANY /proxy/{path}': ['GET /proxy/{path}', 'POST /proxy/{path}'] },
};

function found(...routes: readonly string[]) {
  return service('orders', {
    operations: routes.map((route) => operation(route, { responses: { 200: null } })),
  });
}

test('path parameters may have any name, optional endpoints and aliases may be there', () => {
  const all = found('POST /orders', 'GET /orders/{order_id}', 'GET /health', 'GET /proxy/{rest}');
  assert.deepEqual(agreementOf(all, EXPECTED), { missing: [], invented: [], others: [] });
});

test('what is missing, what is invented and what else differs is told', () => {
  const other = { ...found('POST /orders', 'POST /hire', 'ANY /proxy/{path}'), name: 'shop', port: 80 };
  assert.deepEqual(agreementOf(other, EXPECTED), {
    missing: ['GET /orders/{id}'],
    invented: ['POST /hire'],
    others: ['the name is shop, not orders', 'the port is 80, not null'],
  });
  assert.deepEqual(agreementOf(null, EXPECTED).missing, EXPECTED.endpoints);
});

test('documents are Markdown and OpenAPI, at any depth, and nothing that only lies beside', async (context) => {
  const folder = await temporaryFolder(context);
  const files: Readonly<Record<string, string>> = {
    'orders.md': '# orders',
    'README.md': '# about',
    'expected.json': '[]',
    'shop/api.yaml': 'openapi: 3.1.0\n',
    'shop/compose.yaml': 'services: {}\n',
    'shop/api.json': '{"openapi": "3.0.3"}',
    'shop/data.json': '{}',
    'node_modules/x/SPEC.md': '# not ours',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  assert.deepEqual(
    (await specificationsIn(folder)).map(({ name }) => name),
    ['orders.md', 'shop/api.json', 'shop/api.yaml'],
  );
});

test('an expected refusal counts, a specification without operations does not', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFile(join(folder, 'words.md'), '# Notes\n\nJust words about scripts.\n');
  const script = fileURLToPath(new URL('../../scripts/eval.ts', import.meta.url));
  const evaluate = (...more: readonly string[]) =>
    spawnSync(process.execPath, [script, folder, ...more], { encoding: 'utf8' });
  const alone = evaluate();
  assert.equal(alone.status, 1, alone.stderr);
  assert.match(alone.stdout, /words\.md .* refused .* NOT OK/);
  const expectation = { ...EXPECTED, file: 'words.md', endpoints: [], optional: [], aliases: {} };
  await writeFile(join(folder, 'expected.json'), JSON.stringify([expectation]));
  const json = join(folder, 'out.json');
  const expected = evaluate('--json', json);
  assert.equal(expected.status, 0, expected.stderr);
  assert.match(expected.stdout, /1 of 1 succeeded \(100 %\)/);
});

test('wrong arguments are told with 2', () => {
  const script = fileURLToPath(new URL('../../scripts/eval.ts', import.meta.url));
  for (const argv of [[], ['examples', '--language', 'cobol'], ['examples', '--threshold', '90']]) {
    const { status, stderr } = spawnSync(process.execPath, [script, ...argv], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /^eval: /);
  }
});
