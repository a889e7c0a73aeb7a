import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SlipwayError } from '../../../src/domain/failure.ts';
import {
  manifestText,
  type ProjectManifest,
  parseManifest,
} from '../../../src/generate/regenerate/manifest.ts';

const MANIFEST: ProjectManifest = {
  format: 1,
  service: { name: 'orders', version: '1.0.0' },
  language: 'typescript',
  spec: { path: '../SPEC.md', digest: 'sha256:00' },
  pack: { name: 'service/typescript', version: '1.0.0', digest: 'sha256:11' },
  operations: [{ id: 'createOrder', method: 'POST', path: '/orders' }],
  orphans: [],
  files: [
    { path: 'src/a.ts', sha256: 'sha256:22', ownership: 'generated', unresolved: { base: null } },
    { path: 'src/b.ts', sha256: 'sha256:33', ownership: 'owned' },
  ],
};

test('what is written is read back', () => {
  assert.deepEqual(parseManifest(manifestText(MANIFEST), 'x'), MANIFEST);
});

const BROKEN: readonly (readonly [what: string, text: string, code: string])[] = [
  ['marks of a merge', `<<<<<<< HEAD\n${manifestText(MANIFEST)}`, 'manifest-damaged'],
  ['a list', '[]', 'manifest-damaged'],
  ['missing members', '{"format": 1}', 'manifest-damaged'],
  ['an unknown language', JSON.stringify({ ...MANIFEST, language: 'cobol' }), 'manifest-damaged'],
  ['a later format', JSON.stringify({ ...MANIFEST, format: 2 }), 'manifest-newer'],
  [
    'a path that leads out of the project',
    JSON.stringify({
      ...MANIFEST,
      files: [{ path: '../../etc/passwd', sha256: '', ownership: 'generated' }],
    }),
    'manifest-damaged',
  ],
  [
    'a base that is no text',
    JSON.stringify({
      ...MANIFEST,
      files: [{ path: 'a', sha256: '', ownership: 'generated', unresolved: { base: 1 } }],
    }),
    'manifest-damaged',
  ],
];

for (const [what, text, code] of BROKEN) {
  test(`a manifest with ${what} is refused`, () => {
    assert.throws(
      () => parseManifest(text, 'svc/slipway.generated.json'),
      (thrown) =>
        thrown instanceof SlipwayError &&
        thrown.failure.code === code &&
        thrown.failure.message.includes('svc/slipway.generated.json'),
    );
  });
}
