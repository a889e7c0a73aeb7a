import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../../../src/domain/digest.ts';
import type { GeneratedFile, Ownership } from '../../../src/domain/file-set.ts';
import type { ManifestFile } from '../../../src/generate/regenerate/manifest.ts';
import {
  BESIDE,
  neededBases,
  type OnDisk,
  planRegeneration,
  type RegenerationPlan,
} from '../../../src/generate/regenerate/plan-regeneration.ts';

const OLD = 'one\ntwo\nthree\nfour\nfive\n';
const NEW = 'one\ntwo\nthree\nfour\nFIVE\n';

/** Paths and texts; what is not there is left out. */
interface Situation {
  readonly generated?: Readonly<Record<string, string>>;
  readonly owned?: Readonly<Record<string, string>>;
  readonly known?: readonly ManifestFile[];
  readonly disk?: Readonly<Record<string, string>>;
  readonly bases?: readonly string[];
}

function planned({
  generated = {},
  owned = {},
  known = [],
  disk = {},
  bases = [],
}: Situation): RegenerationPlan {
  const as =
    (ownership: Ownership) =>
    (entry: [string, string]): GeneratedFile => ({
      path: entry[0],
      contents: entry[1],
      executable: false,
      ownership,
    });
  return planRegeneration({
    files: [...Object.entries(generated).map(as('generated')), ...Object.entries(owned).map(as('owned'))],
    known,
    disk: new Map(
      Object.entries(disk).map(([path, text]): [string, OnDisk] => [path, { kind: 'text', text }]),
    ),
    bases: new Map(bases.map((text) => [sha256(text), text])),
  });
}

function was(path: string, text: string, more: Partial<ManifestFile> = {}): ManifestFile {
  return { path, sha256: sha256(text), ownership: 'generated', ...more };
}

function kinds({ steps }: RegenerationPlan): readonly string[] {
  return steps.map(({ kind, path }) => `${kind} ${path}`);
}

test('the first generation writes everything', () => {
  const plan = planned({ generated: { 'b.ts': NEW, 'a.ts': OLD }, owned: { 'c.ts': '' } });
  assert.deepEqual(kinds(plan), ['written a.ts', 'written b.ts', 'written c.ts']);
  assert.deepEqual(
    plan.files.map(({ path, ownership }) => [path, ownership]),
    [
      ['a.ts', 'generated'],
      ['b.ts', 'generated'],
      ['c.ts', 'owned'],
    ],
  );
});

test('what nobody edited follows, what is the same stays', () => {
  const known = [was('a.ts', OLD), was('b.ts', OLD)];
  const plan = planned({
    generated: { 'a.ts': NEW, 'b.ts': OLD },
    known,
    disk: { 'a.ts': OLD, 'b.ts': OLD },
  });
  assert.deepEqual(kinds(plan), ['updated a.ts', 'unchanged b.ts']);
});

test('a deleted generated file comes back', () => {
  assert.deepEqual(kinds(planned({ generated: { 'a.ts': OLD }, known: [was('a.ts', OLD)] })), [
    'written a.ts',
  ]);
});

test('line ends that a checkout turned around are no edit', () => {
  const disk = { 'a.ts': OLD.replaceAll('\n', '\r\n') };
  assert.deepEqual(kinds(planned({ generated: { 'a.ts': OLD }, known: [was('a.ts', OLD)], disk })), [
    'unchanged a.ts',
  ]);
});

test('edits stay where nothing new was generated, and are merged where something was', () => {
  const mine = OLD.replace('one', 'ONE');
  const disk = { 'a.ts': mine };
  const known = [was('a.ts', OLD)];
  assert.deepEqual(kinds(planned({ generated: { 'a.ts': OLD }, known, disk })), ['kept a.ts']);
  const [step] = planned({ generated: { 'a.ts': NEW }, known, disk, bases: [OLD] }).steps;
  assert.ok(step?.kind === 'merged');
  assert.equal(step.contents, 'ONE\ntwo\nthree\nfour\nFIVE\n');
});

test('a merge keeps the line ends of the checkout', () => {
  const disk = { 'a.ts': OLD.replace('one', 'ONE').replaceAll('\n', '\r\n') };
  const known = [was('a.ts', OLD)];
  const [step] = planned({ generated: { 'a.ts': NEW }, known, disk, bases: [OLD] }).steps;
  assert.ok(step?.kind === 'merged');
  assert.equal(step.contents, 'ONE\r\ntwo\r\nthree\r\nfour\r\nFIVE\r\n');
});

test('a merge is over with: the next generation keeps it', () => {
  const first = planned({
    generated: { 'a.ts': NEW },
    known: [was('a.ts', OLD)],
    disk: { 'a.ts': OLD.replace('one', 'ONE') },
    bases: [OLD],
  });
  const disk = { 'a.ts': NEW.replace('one', 'ONE') };
  assert.deepEqual(kinds(planned({ generated: { 'a.ts': NEW }, known: first.files, disk })), ['kept a.ts']);
});

test('a conflict leaves the file alone, tells its lines, and lasts until the file beside it is deleted', () => {
  const mine = OLD.replace('five', 'mine');
  const known = [was('a.ts', OLD)];
  const first = planned({ generated: { 'a.ts': NEW }, known, disk: { 'a.ts': mine }, bases: [OLD] });
  assert.deepEqual(first.steps, [
    { kind: 'conflict', path: 'a.ts', reason: 'both-changed', lines: [5], beside: NEW },
  ]);
  const open = { generated: { 'a.ts': NEW }, known: first.files, bases: [OLD] };
  const again = planned({ ...open, disk: { 'a.ts': mine, [`a.ts${BESIDE}`]: NEW } });
  assert.deepEqual(again, first);
  assert.deepEqual(kinds(planned({ ...open, disk: { 'a.ts': mine } })), ['kept a.ts']);
});

test('a conflict that is over takes its file beside with it, but not one that was edited', () => {
  const known = [was('a.ts', NEW, { unresolved: { base: sha256(OLD) } })];
  const disk = { 'a.ts': NEW, [`a.ts${BESIDE}`]: NEW };
  assert.deepEqual(kinds(planned({ generated: { 'a.ts': NEW }, known, disk })), [
    'unchanged a.ts',
    `removed a.ts${BESIDE}`,
  ]);
  const edited = { ...disk, [`a.ts${BESIDE}`]: 'notes' };
  assert.deepEqual(kinds(planned({ generated: { 'a.ts': NEW }, known, disk: edited })), ['unchanged a.ts']);
});

test('without the base nothing is merged and nothing overwritten', () => {
  const plan = planned({ generated: { 'a.ts': NEW }, known: [was('a.ts', OLD)], disk: { 'a.ts': 'mine\n' } });
  assert.deepEqual(plan.steps, [
    { kind: 'conflict', path: 'a.ts', reason: 'base-unknown', lines: [], beside: NEW },
  ]);
});

test('what was never generated is in the way', () => {
  const plan = planned({ generated: { 'README.md': NEW }, disk: { 'README.md': 'ours\n' } });
  assert.deepEqual(plan.steps, [
    { kind: 'conflict', path: 'README.md', reason: 'in-the-way', lines: [], beside: NEW },
  ]);
});

test('below a link or in place of a folder nothing is written, not even beside', () => {
  const disk = new Map<string, OnDisk>([['a.ts', { kind: 'other', what: 'src is no folder' }]]);
  const files = [{ path: 'a.ts', contents: NEW, executable: false, ownership: 'generated' }] as const;
  const { steps } = planRegeneration({ files, known: [was('a.ts', OLD)], disk, bases: new Map() });
  assert.deepEqual(steps, [
    { kind: 'conflict', path: 'a.ts', reason: 'in-the-way', lines: [], beside: null },
  ]);
});

test('former files go when nobody edited them, and stay and are told when somebody did', () => {
  const known = [
    was('a.ts', OLD),
    was('b.ts', OLD),
    was('gone.ts', OLD),
    was('c.ts', OLD, { ownership: 'owned' }),
  ];
  const plan = planned({ known, disk: { 'a.ts': OLD, 'b.ts': 'mine', 'c.ts': OLD } });
  assert.deepEqual(kinds(plan), ['removed a.ts', 'conflict b.ts', 'removed c.ts']);
  assert.deepEqual(
    plan.files.map(({ path }) => path),
    ['b.ts'],
  );
  const again = planned({ known: plan.files, disk: { 'b.ts': 'mine' } });
  assert.deepEqual(kinds(again), ['conflict b.ts']);
});

test('owned files are written where they are missing and never changed', () => {
  const known = [was('a.ts', OLD, { ownership: 'owned' }), was('b.ts', OLD, { ownership: 'owned' })];
  const plan = planned({ owned: { 'a.ts': NEW, 'b.ts': NEW }, known, disk: { 'a.ts': 'mine' } });
  assert.deepEqual(kinds(plan), ['owned a.ts', 'written b.ts']);
  assert.deepEqual(
    plan.files.map((file) => file.sha256),
    [sha256(OLD), sha256(NEW)],
  );
});

test('bases are asked for where a merge needs them, and nowhere else', () => {
  const files = ['a.ts', 'b.ts', 'c.ts'].map((path) => ({
    path,
    contents: NEW,
    executable: false,
    ownership: 'generated' as const,
  }));
  const known = [was('a.ts', OLD), was('b.ts', OLD), was('c.ts', NEW)];
  const disk = new Map<string, OnDisk>(
    Object.entries({ 'a.ts': 'mine', 'b.ts': OLD, 'c.ts': 'mine' }).map(([path, text]) => [
      path,
      { kind: 'text', text },
    ]),
  );
  assert.deepEqual(neededBases({ files, known, disk }), [{ path: 'a.ts', digest: sha256(OLD) }]);
});

test('whatever is generated and edited: no edited text is ever lost, and a second time nothing is done', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }).map((all) => all.join('\n'));
  fc.assert(
    fc.property(lines, lines, lines, (base, mine, generated) => {
      const disk: Record<string, string> = { 'a.ts': mine };
      const known = [was('a.ts', base)];
      const plan = planned({ generated: { 'a.ts': generated }, known, disk, bases: [base] });
      const [step] = plan.steps;
      assert.ok(step);
      if (step.kind === 'updated') assert.equal(mine, base);
      if (step.kind === 'updated' || step.kind === 'merged') disk['a.ts'] = step.contents;
      if (step.kind === 'conflict') disk[`a.ts${BESIDE}`] = step.beside ?? '';
      const second = planned({
        generated: { 'a.ts': generated },
        known: plan.files,
        disk,
        bases: [base, generated],
      });
      assert.ok(second.steps.every(({ kind }) => ['unchanged', 'kept', 'conflict'].includes(kind)));
      if (step.kind === 'conflict') assert.deepEqual(second, plan);
    }),
    { numRuns: 2000 },
  );
});
