import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { COMMANDS, COMMON_OPTIONS } from '../../../src/hosts/cli/command-table.ts';
import { SLIPWAY_VERSION } from '../../../src/hosts/version.ts';
import { slipway, temporaryFolder } from './process.ts';

test('the version is that of the package', async (context) => {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  assert.equal(JSON.parse(text).version, SLIPWAY_VERSION);
  const { code, stdout } = await slipway(await temporaryFolder(context), ['--version']);
  assert.deepEqual([code, stdout], [0, `${SLIPWAY_VERSION}\n`]);
});

test('every command has help with its options and an example, and --json', async (context) => {
  const folder = await temporaryFolder(context);
  await Promise.all(
    COMMANDS.map(async (row) => {
      const [name = ''] = row.usage.split(' ');
      const { code, stdout, stderr } = await slipway(folder, [name, '--help']);
      assert.deepEqual([code, stderr], [0, '']);
      for (const { flags } of [...row.options, ...COMMON_OPTIONS]) assert.ok(stdout.includes(flags), flags);
      for (const [line] of row.examples) assert.ok(stdout.includes(`slipway ${line}`), line);
      assert.ok(row.examples.length > 0);
    }),
  );
});

const WRONG: readonly (readonly [what: string, argv: readonly string[], pattern: RegExp])[] = [
  ['an unknown command', ['rnu'], /unknown command 'rnu'[\s\S]*run/],
  ['an unknown option', ['builds', '--sort'], /unknown option '--sort'/],
  ['a missing argument', ['run'], /missing required argument 'spec'/],
  ['too many arguments', ['down', 'a', 'b'], /too many arguments/],
  ['a limit that is no number', ['builds', '--limit', 'all'], /--limit: 'all'/],
  ['an unknown status', ['builds', '--status', 'done'], /--status: 'done'/],
  ['a build that is not there', ['status', 'ffff'], /no build/i],
  ['a service that is not there', ['releases', 'nobody'], /no service "nobody"/],
  ['an unknown target', ['releases', 'nobody', '--target', 'moon'], /no target of the kind 'moon'/],
  ['a specification that is not there', ['compile', 'no.md'], /no file no\.md/],
  ['an env file that is not there', ['run', 'SPEC.md', '--set-file', 'no.env'], /no\.env cannot be read/],
];

for (const [what, argv, pattern] of WRONG) {
  test(`${what} is told on standard error and exits with 2, with --json on standard output`, async (context) => {
    const folder = await temporaryFolder(context);
    const [text, json] = await Promise.all([slipway(folder, argv), slipway(folder, [...argv, '--json'])]);
    assert.deepEqual([text.code, text.stdout], [2, '']);
    assert.match(text.stderr, pattern);
    assert.deepEqual([json.code, json.stderr], [2, '']);
    const { error } = JSON.parse(json.stdout);
    assert.match(
      `${error.message}\n${error.details.join('\n')}`,
      new RegExp(pattern.source.split('[')[0] ?? '', 'i'),
    );
    assert.equal(error.blame, 'settings');
    assert.ok(error.next_step.length > 0);
  });
}

test('all wrong settings of a run are told at once, before there is a build', async (context) => {
  const folder = await temporaryFolder(context);
  const argv = [
    'run',
    'SPEC.md',
    '--port',
    '0',
    '--language',
    'cobol',
    '--set',
    'X',
    '--set',
    'PORT=1',
    '--json',
  ];
  const { code, stdout } = await slipway(folder, argv);
  assert.equal(code, 2);
  assert.equal(JSON.parse(stdout).error.details.length, 4);
  assert.deepEqual(JSON.parse((await slipway(folder, ['builds', '--json'])).stdout).builds, []);
});

test('a list of no builds is a list', async (context) => {
  const { code, stdout } = await slipway(await temporaryFolder(context), ['builds', '--json']);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), {
    builds: [],
    total: 0,
    queued: 0,
    running: 0,
    completed: 0,
    failed: 0,
    damaged: [],
  });
});

test('doctor names what is there, with versions, and leaves nothing behind', async (context) => {
  const folder = await temporaryFolder(context);
  const { code, stdout } = await slipway(folder, ['doctor', '--json']);
  const report = JSON.parse(stdout);
  assert.equal(code, report.status === 'failing' ? 5 : 0);
  const npm = report.dependencies.find(({ name }: { name: string }) => name === 'npm');
  assert.equal(npm.status, 'available');
  assert.match(npm.version, /^\d+\.\d+/);
  assert.ok(report.capabilities.targets.includes('process'));
  assert.ok(!report.capabilities.targets.includes('ssh'));
  await assert.rejects(readFile(join(folder, '.slipway')), { code: 'ENOENT' });
});

test('colour only where it is wanted', async (context) => {
  const folder = await temporaryFolder(context);
  const [plain, colour, none] = await Promise.all([
    slipway(folder, ['status']),
    slipway(folder, ['status'], { FORCE_COLOR: '1' }),
    slipway(folder, ['status'], { FORCE_COLOR: '1', NO_COLOR: '1' }),
  ]);
  const sequence = '\u001b[';
  assert.ok(!plain.stderr.includes(sequence));
  assert.ok(colour.stderr.includes(sequence));
  assert.ok(!none.stderr.includes(sequence));
});

test('in a log of GitHub no text gives commands', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFile(join(folder, '.git'), '');
  const name = '##[error]forged';
  const { stderr } = await slipway(folder, ['compile', name], { GITHUB_ACTIONS: 'true' });
  assert.match(stderr, /forged/);
  assert.ok(!stderr.includes(name));
  const json = await slipway(folder, ['compile', name, '--json'], { GITHUB_ACTIONS: 'true' });
  assert.ok(!json.stdout.includes('##['));
  assert.match(JSON.parse(json.stdout).error.message, /##\[error\]forged/);
});
