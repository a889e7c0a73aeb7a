import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_VIEW, viewAfter } from '../../../src/adapters/reporters/build-view.ts';
import { type LiveView, liveView } from '../../../src/adapters/reporters/live.ts';
import { linesTaken, liveFrame } from '../../../src/adapters/reporters/live-frame.ts';
import { paint } from '../../../src/adapters/reporters/paint.ts';
import { textWidth } from '../../../src/adapters/reporters/text-width.ts';
import { sampleEvents, sampleLine } from './sample-builds.ts';

const plain = paint(false);
const OPTIONS = {
  columns: 100,
  rows: 40,
  tick: 0,
  elapsed: 12.34,
  phaseElapsed: 1.2,
  unicode: true,
  paint: plain,
};

/** The view of the good build as it stands when `type` of `phase` was told. */
function viewUntil(type: string, phase: string) {
  const events = sampleEvents('good');
  const end = events.findIndex(
    (event) => event.event_type === type && 'phase' in event && event.phase === phase,
  );
  return events.slice(0, end + 1).reduce(viewAfter, EMPTY_VIEW);
}

test('every phase has its row from the start', () => {
  assert.equal(liveFrame(EMPTY_VIEW, OPTIONS).length, 10);
});

test('a running phase shows spinner, time, bar and message', () => {
  const events = sampleEvents('good');
  const end = events.findIndex((event) => event.event_type === 'progress' && event.progress === 60);
  const frame = liveFrame(events.slice(0, end + 1).reduce(viewAfter, EMPTY_VIEW), OPTIONS);
  assert.equal(frame[0], 'bookings 0.1.0  running  12.3 s');
  assert.match(frame[2] ?? '', /^✓ Generate the code .*0\.4 s {2}unchanged$/);
  assert.match(frame[4] ?? '', /^⠋ Build .*1\.2 s {2}█{7}░{5} 60% compile, types, lint$/);
  assert.match(frame[5] ?? '', /^· Verify$/);
});

test('no line is ever as wide as the terminal, whatever its width', () => {
  const view = viewUntil('phase_complete', 'packaging');
  for (let columns = 10; columns <= 140; columns += 1) {
    for (const line of liveFrame(view, { ...OPTIONS, columns })) {
      assert.ok(textWidth(line) < columns, `${columns}: ${line}`);
    }
  }
});

test('on a low terminal the running phase stays in the picture', () => {
  const frame = liveFrame(viewUntil('phase_start', 'health_check'), { ...OPTIONS, rows: 5 });
  assert.equal(frame.length, 4);
  assert.match(frame.join('\n'), /⠋ Check its health/);
});

test('a narrower terminal makes more lines of what was drawn', () => {
  assert.equal(linesTaken(['x'.repeat(80), paint(true).red('y'.repeat(10))], 40), 3);
});

test('wide characters count for two cells, combining ones for none', () => {
  assert.equal(textWidth('日本'), 4);
  assert.equal(textWidth('e\u0301'), 1);
});

function drawn(events: ReturnType<typeof sampleEvents>, end: (view: LiveView) => void): string {
  let text = '';
  let listening = 0;
  const view = liveView({
    screen: {
      write: (more) => {
        text += more;
      },
      size: () => ({ columns: 80, rows: 24 }),
      onResize: () => {
        listening += 1;
        return () => {
          listening -= 1;
        };
      },
    },
    sourceLine: sampleLine,
    paint: plain,
    unicode: false,
    monotonic: () => 0,
  });
  for (const event of events) view.event(event);
  end(view);
  assert.equal(listening, 0);
  return text;
}

test('the cursor comes back once, however often the end is told', async () => {
  const text = drawn(sampleEvents('failed'), (view) => {
    view.restore();
    view.restore();
  });
  assert.equal(text.split('\u001b[?25l').length - 1, 1);
  assert.equal(text.split('\u001b[?25h').length - 1, 1);
  assert.ok(text.endsWith('\u001b[?25h'));
  assert.match(text, /x Deploy/);
});

test('diagnostics and retries stay above the picture', () => {
  const text = drawn(sampleEvents('good'), (view) => view.restore());
  assert.match(text, /warning\[version-inferred\] The document gives no version/);
  assert.match(text, /try 2 in 2\.0 s, because: GET \/health answered 503\./);
});
