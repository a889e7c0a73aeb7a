import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neutralised } from '../../../src/adapters/node/output.ts';
import { buildReport } from '../../../src/adapters/reporters/build-report.ts';
import type { BuildEvent } from '../../../src/domain/event.ts';
import { githubReporter } from '../../../src/hosts/github/reporter.ts';
import { summaryMarkdown } from '../../../src/hosts/github/summary.ts';
import { assertRendering } from '../../adapters/reporters/golden.ts';
import {
  SAMPLES,
  sampleEvents,
  sampleLine,
  sampleRecord,
  sampleReport,
} from '../../adapters/reporters/sample-builds.ts';

const PLACE = {
  linkTo: ({ file, line }: { file: string; line: number }) => `https://example.test/${file}#L${line}`,
  stateArtifact: 'slipway-state-1',
};

async function logOf(events: readonly BuildEvent[]): Promise<string> {
  let text = '';
  const reporter = githubReporter({
    write: (more) => {
      text += more;
    },
    clean: neutralised,
    sourceLine: sampleLine,
    pathOf: (file) => file,
  });
  for (const event of events) reporter.event(event);
  await reporter.close();
  return text;
}

for (const name of SAMPLES) {
  test(`a ${name} build reads as a log with groups and annotations`, async () => {
    assertRendering(`${name}.log.txt`, await logOf(sampleEvents(name)));
  });
  test(`a ${name} build reads as a job summary`, () => {
    assertRendering(`${name}.summary.md`, summaryMarkdown(sampleReport(name), PLACE));
  });
}

test('every group that is opened is closed, also when the build is cut off', async () => {
  for (const name of SAMPLES) {
    const events = sampleEvents(name);
    for (let end = 1; end <= events.length; end += 1) {
      const log = await logOf(events.slice(0, end));
      assert.equal(count(log, /^::group::/gm), count(log, /^::endgroup::/gm), `${name} after ${end} events`);
    }
  }
});

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function diagnosticEvent(severity: 'error' | 'warning' | 'info', line: number, message: string): BuildEvent {
  return {
    event_type: 'diagnostic',
    phase: 'spec_compilation',
    diagnostic: { code: 'x', severity, message, place: { file: 'SPEC.md', line } },
    build_id: 'b',
    timestamp: '2026-11-20T09:30:00.000Z',
    seq: line,
  };
}

test('annotations stay within ten of each kind and 4,096 characters', async () => {
  for (const many of [1, 9, 10, 11, 300]) {
    const events = (['error', 'warning', 'info'] as const).flatMap((severity) =>
      Array.from({ length: many }, (_, index) => diagnosticEvent(severity, index + 1, 'm'.repeat(9000))),
    );
    const end = sampleEvents('failed').at(-1);
    assert.ok(end);
    const commands = (await logOf([...events, end])).split('\n').filter((line) => line.startsWith('::'));
    for (const kind of ['error', 'warning', 'notice']) {
      const own = commands.filter((line) => line.startsWith(`::${kind} `));
      assert.ok(own.length <= 10, `${own.length} ${kind} of ${many}`);
      assert.ok(own.length >= Math.min(many, 9), `${own.length} ${kind} of ${many}`);
    }
    for (const line of commands) assert.ok(line.slice(line.indexOf('::', 2) + 2).length <= 4096 + 20);
    assert.ok(commands.some((line) => line.includes('unhealthy-release')));
    if (many > 10) assert.ok(commands.some((line) => line.includes('more warnings: see the job summary.')));
  }
});

const HOSTILE =
  '`x`|<img src=x onerror=alert(1)>\n\n::error::forged\n##[error]forged @octocat [a](http://evil) *b* <!-- :tada: $x$';

test('a hostile text cannot give commands to the runner', async () => {
  const events = sampleEvents('good').map((event): BuildEvent => {
    if (event.event_type === 'progress') return { ...event, message: HOSTILE };
    if (event.event_type === 'build_named') return { ...event, service_name: `::warning::${HOSTILE}` };
    return event;
  });
  const log = await logOf([...events, diagnosticEvent('error', 3, HOSTILE)]);
  assert.ok(!/^::error::forged/m.test(log));
  assert.ok(!log.split('\n').some((line) => !line.startsWith('::') && line.includes('##[')));
  assert.ok(!/^::warning::/m.test(log));
  assert.match(log, /^::error title=x,file=SPEC\.md,line=3::`x`.*%0A%0A::error::forged%0A/m);
});

test('a hostile text is nothing but text in the summary', () => {
  const record = sampleRecord('failed');
  const operations = record.operations.map((one) => ({ ...one, path: `/${HOSTILE}`, summary: HOSTILE }));
  const hostile = buildReport(
    {
      ...record,
      operations,
      events: [
        ...record.events.map((event): BuildEvent => {
          if (event.event_type === 'build_named') return { ...event, service_name: HOSTILE };
          if (event.event_type !== 'build_complete' || !event.failure) return event;
          return { ...event, failure: { ...event.failure, message: HOSTILE, details: ['```', HOSTILE] } };
        }),
        diagnosticEvent('warning', 1, HOSTILE),
      ],
    },
    'folder',
  );
  const summary = summaryMarkdown(hostile, PLACE);
  const outsideBlocks = summary.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '');
  assert.ok(!outsideBlocks.includes('<img'));
  assert.ok(!outsideBlocks.includes('`'));
  assert.ok(!outsideBlocks.includes('@octocat'));
  assert.ok(!outsideBlocks.includes('http://evil'));
  assert.ok(!/^::|^##\[/m.test(summary));
  for (const line of outsideBlocks.split('\n').filter((text) => text.startsWith('|'))) {
    assert.ok(line.endsWith(' |'), line);
  }
});

test("a summary of ten thousand endpoints and diagnostics stays below GitHub's limit", () => {
  const record = sampleRecord('good');
  const [first] = record.operations;
  assert.ok(first);
  const operations = Array.from({ length: 10_000 }, (_, index) => ({
    ...first,
    path: `/${'<'.repeat(400)}${index}`,
  }));
  const report = buildReport(
    {
      ...record,
      operations,
      events: [
        ...record.events,
        ...Array.from({ length: 10_000 }, (_, index) =>
          diagnosticEvent('warning', index, `${index}${'&'.repeat(900)}`),
        ),
      ],
    },
    'folder',
  );
  const summary = summaryMarkdown(report, PLACE);
  assert.ok(Buffer.byteLength(summary) <= 1024 * 1024, `${Buffer.byteLength(summary)} bytes`);
  assert.match(summary, /### Phases/);
});
