import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignmentLine, readAssignments } from '../../src/settings/assignments.ts';
import { readBuildSettings } from '../../src/settings/build-settings.ts';

test('a specification alone gives a whole request', () => {
  const settings = readBuildSettings({ spec: 'SPEC.md' });
  assert.ok(settings.outcome === 'valid');
  assert.deepEqual(settings.request, {
    spec_path: 'SPEC.md',
    approval_mode: 'auto',
    deploy_local: true,
    deploy_production: false,
    auto_register: true,
    metadata: {},
    language: null,
    author: 'template',
    from: null,
    until: null,
    target: 'process',
    registry: 'file',
    environment: 'local',
    port: null,
    dry_run: false,
  });
});

test('metadata is JSON or lines', () => {
  const metadata = (text: string) => {
    const settings = readBuildSettings({ spec: 'x', metadata: text });
    assert.ok(settings.outcome === 'valid');
    return settings.request.metadata;
  };
  assert.deepEqual(metadata('{"a":{"b":1}}'), { a: { b: 1 } });
  assert.deepEqual(metadata('a=1\n# no\n\nb = two'), { a: '1', b: 'two' });
});

test('every number from 1 to 65535 is a port and nothing else is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer().map(String), fc.string({ minLength: 1 })), (text) => {
      const trimmed = text.trim();
      const is =
        trimmed === '' || (/^\d{1,5}$/.test(trimmed) && Number(trimmed) >= 1 && Number(trimmed) <= 65_535);
      assert.equal(readBuildSettings({ spec: 'x', port: text }).outcome === 'valid', is);
    }),
  );
});

test('an assignment that was written is read back, whatever its value holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const value = text.replaceAll('\r', '');
      assert.deepEqual(readAssignments(assignmentLine('A', value)), { values: { A: value }, faults: [] });
    }),
  );
});

test('lines as in env files: comments, export, quotes', () => {
  const { values, faults } = readAssignments('# c\nexport A=1\nB=\'$x "y"\'\nC="a\\nb"\nD=a=b\nno\n1X=2');
  assert.deepEqual(values, { A: '1', B: '$x "y"', C: 'a\nb', D: 'a=b' });
  assert.equal(faults.length, 2);
});
