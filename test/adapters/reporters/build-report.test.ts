import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReport } from '../../../src/adapters/reporters/build-report.ts';
import {
  diagnosticsOf,
  EMPTY_VIEW,
  viewAfter,
  withEarlier,
} from '../../../src/adapters/reporters/build-view.ts';
import { nextCommands } from '../../../src/adapters/reporters/next-commands.ts';
import { sampleEvents, sampleRecord, sampleReport } from './sample-builds.ts';

test('a completed build reports URL, digest, tests and the outcome of each operation', () => {
  const report = sampleReport('good');
  assert.equal(report.url, 'http://127.0.0.1:4100');
  assert.deepEqual(report.tests, { passed: 24, failed: 0, skipped: 1 });
  assert.deepEqual(
    report.operations.map(({ outcome }) => outcome),
    ['passed', 'passed', 'not_implemented', 'passed'],
  );
  assert.equal(report.registered, false);
});

test('a failed build has no URL, even where a deployment was stored', () => {
  const record = { ...sampleRecord('failed'), deployment: sampleRecord('good').deployment };
  assert.equal(buildReport(record, 'x').url, null);
});

test('the example request is quoted for a shell', () => {
  const curl = nextCommands(sampleReport('good'), 'slipway').find((line) => line.includes('-X POST'));
  assert.equal(
    curl,
    `curl -fsS -X POST http://127.0.0.1:4100/bookings -H 'content-type: application/json' -d '{"room":"king'\\''s","nights":2}'`,
  );
});

test('a build that failed or was cancelled is told how to go on', () => {
  for (const name of ['failed', 'cancelled'] as const) {
    assert.match(nextCommands(sampleReport(name), 'slipway').join('\n'), /^slipway resume [\w-]+$/);
  }
});

test('a diagnostic that is told again by a second try counts once', () => {
  const events = sampleEvents('good');
  const twice = [...events.slice(0, 6), ...events.slice(1)];
  assert.equal(diagnosticsOf(twice.reduce(viewAfter, EMPTY_VIEW)).length, 2);
});

test('a retried phase keeps its first start and counts its tries', () => {
  const row = sampleReport('good').view.rows.find(({ name }) => name === 'health_check');
  assert.equal(row?.attempt, 2);
  assert.equal(row?.state, 'completed');
  assert.equal(
    row?.startedAt,
    sampleEvents('good').find((e) => e.event_type === 'phase_start' && e.phase === 'health_check')?.timestamp,
  );
});

test('a resumed build shows what an earlier process completed, and nothing else of it', () => {
  const before = sampleEvents('cancelled').reduce(viewAfter, EMPTY_VIEW);
  const [start] = sampleEvents('good');
  assert.ok(start);
  const resumed = viewAfter(EMPTY_VIEW, { ...start, event_type: 'build_resume', attempt: 2 });
  const view = withEarlier(resumed, before);
  assert.deepEqual(
    view.rows.map(({ state }) => state),
    [...Array(3).fill('completed'), ...Array(6).fill('pending')],
  );
  assert.equal(view.service?.name, 'bookings');
  assert.equal(view.status, 'running');
});
