import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHASE_TITLES } from '../../../src/adapters/reporters/phase-titles.ts';
import { pipeline } from '../../../src/pipeline.ts';

test('people read the titles of the pipeline', () => {
  assert.deepEqual(Object.fromEntries(pipeline.map(({ name, title }) => [name, title])), PHASE_TITLES);
});
