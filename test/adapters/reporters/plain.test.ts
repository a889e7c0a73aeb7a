import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paint } from '../../../src/adapters/reporters/paint.ts';
import { plainReporter } from '../../../src/adapters/reporters/plain.ts';
import { summaryLines } from '../../../src/adapters/reporters/summary-text.ts';
import type { BuildEvent } from '../../../src/domain/event.ts';
import { assertRendering } from './golden.ts';
import { SAMPLES, sampleEvents, sampleLine, sampleReport } from './sample-builds.ts';

const plain = paint(false);

function rendered(events: readonly BuildEvent[]): string {
  let text = '';
  const reporter = plainReporter({
    write: (more) => {
      text += more;
    },
    sourceLine: sampleLine,
    paint: plain,
  });
  for (const event of events) reporter.event(event);
  return text;
}

for (const name of SAMPLES) {
  test(`a ${name} build reads as lines and a summary`, () => {
    const summary = summaryLines(sampleReport(name), 'slipway', plain).join('\n');
    assertRendering(`${name}.plain.txt`, `${rendered(sampleEvents(name))}\n${summary}\n`);
  });
}

test('the same progress twice is told once', () => {
  const [start, ...rest] = sampleEvents('cancelled');
  const progress = rest.find((event) => event.event_type === 'progress');
  assert.ok(start && progress);
  assert.equal(rendered([progress, progress]).split('\n').length, 2);
});

test('text of a spec cannot move the cursor, colour the screen or forge a line', () => {
  const [start] = sampleEvents('good');
  assert.ok(start?.event_type === 'build_start');
  const hostile = { ...start, request: { ...start.request, spec_path: 'a\u001b[2J\rb\nc\u202Ed' } };
  const text = rendered([hostile]);
  assert.match(text, /a\\x1b\[2J b c\\u202ed/);
  assert.equal(text.indexOf('\n'), text.length - 1);
});
