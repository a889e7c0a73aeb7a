import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LockedPackage } from '../../src/release/lock-packages.ts';
import { cyclonedxSbom } from '../../src/release/sbom.ts';

const packages: readonly LockedPackage[] = [
  {
    name: 'a',
    version: '1.0.0',
    purl: 'pkg:npm/a@1.0.0',
    integrity: `sha512-${Buffer.alloc(64).toString('base64')}`,
    license: 'MIT',
  },
  { name: 'b', version: '2.0.0', purl: 'pkg:npm/b@2.0.0', integrity: null, license: '(MIT OR Apache-2.0)' },
];

test('the SBOM is valid CycloneDX 1.6 by the official schema', async () => {
  const { Validation, Spec } = await import('@cyclonedx/cyclonedx-library');
  const text = await cyclonedxSbom({ name: 'bookings', version: '1.2.0' }, packages);
  const fault = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
  assert.equal(fault, null);
});

test('it names every package with its version, licence, hash and place in the graph, and no time', async () => {
  const text = await cyclonedxSbom({ name: 'bookings', version: '1.2.0' }, packages);
  assert.equal(text, await cyclonedxSbom({ name: 'bookings', version: '1.2.0' }, [...packages].reverse()));
  const bom = JSON.parse(text);
  assert.equal(bom.specVersion, '1.6');
  assert.deepEqual(bom.metadata.component.name, 'bookings');
  assert.deepEqual(
    bom.components.map((item: { purl: string }) => item.purl),
    ['pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0'],
  );
  assert.equal(bom.components[0].hashes[0].content, '00'.repeat(64));
  assert.deepEqual(
    bom.dependencies.find((item: { ref: string }) => item.ref === 'bookings@1.2.0').dependsOn,
    ['pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0'],
  );
  assert.equal(bom.metadata.timestamp, undefined);
  assert.equal(bom.serialNumber, undefined);
});
