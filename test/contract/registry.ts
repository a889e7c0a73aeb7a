import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { Registration } from '../../src/domain/deployment.ts';
import type { Registry } from '../../src/ports/registry.ts';

/** What every registry does. `make` gives an empty one. */
export function registryContract(kind: string, make: (context: TestContext) => Promise<Registry>): void {
  describe(`the registry ${kind}`, () => {
    test('gives back what was registered', async (context) => {
      const registry = await make(context);
      assert.deepEqual(await registry.register(registration('a')), { previous: null });
      assert.deepEqual(await registry.find('a', 'local'), registration('a'));
      assert.deepEqual(await registry.list(), [registration('a')]);
    });

    test('knows nothing at first', async (context) => {
      const registry = await make(context);
      assert.equal(await registry.find('a', 'local'), null);
      assert.deepEqual(await registry.list(), []);
      assert.deepEqual(await registry.deregister('a', 'local'), { previous: null });
      assert.equal(registry.kind, kind);
      assert.ok(registry.location.length > 0);
    });

    test('replaces an entry and gives the one before', async (context) => {
      const registry = await make(context);
      await registry.register(registration('a'));
      const next = { ...registration('a'), version: '2.0.0', capabilities: [] };
      assert.deepEqual(await registry.register(next), { previous: registration('a') });
      assert.deepEqual(await registry.list(), [next]);
    });

    test('keeps services and environments apart', async (context) => {
      const registry = await make(context);
      const entries = [
        registration('a'),
        registration('a', 'production'),
        registration('b'),
        registration('__proto__'),
      ];
      for (const entry of entries) await registry.register(entry);
      assert.deepEqual(await registry.deregister('a', 'local'), { previous: registration('a') });
      assert.equal(await registry.find('a', 'local'), null);
      const names = (await registry.list()).map((entry) => `${entry.name} ${entry.environment}`);
      assert.deepEqual(names.sort(), ['__proto__ local', 'a production', 'b local']);
    });

    test('loses nothing when many write at once', async (context) => {
      const registry = await make(context);
      const names = Array.from({ length: 20 }, (_, index) => `service-${String(index).padStart(2, '0')}`);
      await Promise.all(names.map((name) => registry.register(registration(name))));
      assert.deepEqual((await registry.list()).map(({ name }) => name).sort(), names);
      await Promise.all(names.slice(5).map((name) => registry.deregister(name, 'local')));
      assert.equal((await registry.list()).length, 5);
    });
  });
}

export function registration(name: string, environment = 'local'): Registration {
  return {
    name,
    version: '1.0.0',
    url: 'http://127.0.0.1:8080',
    health_url: 'http://127.0.0.1:8080/health',
    environment,
    build_id: `build-of-${name}`,
    digest: `sha256:${'0'.repeat(64)}`,
    capabilities: ['create bookings', 'Zählen'],
    registered_at: '2026-01-01T00:00:00.000Z',
  };
}
