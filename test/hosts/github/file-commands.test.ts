import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeOutputs, writeSummary } from '../../../src/hosts/github/file-commands.ts';
import { workflowCommand } from '../../../src/hosts/github/workflow-command.ts';
import { parseOutputs } from './runner-files.ts';

test('a value cannot set another output', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-outputs-'));
  context.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'output');
  await writeOutputs(file, { a: 'one\nEOF\nb=forged', c: '', d: 'x<<y=z' });
  assert.deepEqual(parseOutputs(await readFile(file, 'utf8')), {
    a: 'one\nEOF\nb=forged',
    c: '',
    d: 'x<<y=z',
  });
});

test('without the files of a runner nothing is written', async () => {
  await writeOutputs(undefined, { a: '1' });
  await writeSummary('', 'text');
});

test('data and properties of a command are escaped as the toolkit does', () => {
  assert.equal(
    workflowCommand('error', '100%\r\n::x', { title: 'a:b,c%', file: 'd\ne', line: 3 }),
    '::error title=a%3Ab%2Cc%25,file=d%0Ae,line=3::100%25%0D%0A::x\n',
  );
});
