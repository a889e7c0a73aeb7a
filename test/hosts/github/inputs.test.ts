import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ACTION_INPUTS, readActionInputs } from '../../../src/hosts/github/inputs.ts';
import { ACTION_OUTPUTS } from '../../../src/hosts/github/outputs.ts';
import { SETTINGS } from '../../../src/settings/setting-table.ts';

const action = parse(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8'));

test('action.yml declares exactly the inputs that are read, with the defaults that are taken', () => {
  const declared = Object.fromEntries(
    Object.entries<{ default?: string }>(action.inputs).map(([name, row]) => [name, row.default ?? '']),
  );
  const read = Object.fromEntries(
    [...Object.entries(SETTINGS), ...Object.entries(ACTION_INPUTS)].map(([name, row]) => [name, row.default]),
  );
  assert.deepEqual(declared, read);
});

test('action.yml says the words of the tables', () => {
  for (const [name, { description }] of [...Object.entries(SETTINGS), ...Object.entries(ACTION_INPUTS)]) {
    assert.equal(action.inputs[name].description, description, name);
  }
  assert.deepEqual(
    Object.fromEntries(
      Object.entries<{ description: string }>(action.outputs).map(([name, row]) => [name, row.description]),
    ),
    { ...ACTION_OUTPUTS },
  );
});

test('only the specification is required', () => {
  const required = Object.entries<{ required?: boolean }>(action.inputs).filter(([, row]) => row.required);
  assert.deepEqual(
    required.map(([name]) => name),
    ['spec'],
  );
});

test('inputs come as the runner writes them and as a shell can', () => {
  for (const env of [
    { INPUT_SPEC: 'SPEC.md', 'INPUT_DRY-RUN': 'TRUE', INPUT_VARIABLES: 'A=1\nB="x y"' },
    { INPUT_SPEC: 'SPEC.md', INPUT_DRY_RUN: 'true', INPUT_VARIABLES: 'A=1\nB=x y' },
  ]) {
    const inputs = readActionInputs(env);
    assert.ok(inputs.outcome === 'valid');
    assert.equal(inputs.build.request.dry_run, true);
    assert.deepEqual(inputs.build.variables, { A: '1', B: 'x y' });
  }
});

test('every fault is told at once, and no variable is repeated', () => {
  const inputs = readActionInputs({
    'INPUT_APPROVAL-MODE': 'sometimes',
    INPUT_PORT: '99999',
    INPUT_LANGUAGE: 'cobol',
    INPUT_FROM: 'packaging',
    INPUT_UNTIL: 'build',
    INPUT_VARIABLES: 'hunter2\nPORT=1',
    INPUT_METADATA: '{"a":',
    INPUT_TARGET: '../x',
    'INPUT_UPLOAD-STATE': 'maybe',
  });
  assert.ok(inputs.outcome === 'invalid');
  assert.deepEqual(inputs.faults.map(({ input }) => input).sort(), [
    'approval-mode',
    'from',
    'language',
    'metadata',
    'port',
    'spec',
    'target',
    'upload-state',
    'variables',
    'variables',
  ]);
  assert.ok(!JSON.stringify(inputs.faults).includes('hunter2'));
});
