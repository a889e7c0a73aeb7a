import { dirname } from 'node:path';
import type { Registration } from '../../domain/deployment.ts';
import { SlipwayError } from '../../domain/failure.ts';
import type { Registry } from '../../ports/registry.ts';
import type { World } from '../../ports/world.ts';
import { acquireLock, type HeldLock } from '../lock-file.ts';
import { fileFailure } from '../node/file-failure.ts';
import { startTimeOf } from '../node/start-time.ts';
import { emptyDocument, type RegistryDocument, readDocument, writtenDocument } from './registry-document.ts';

const LOCK_PATIENCE_MS = 15_000;
const LOCK_LOOK_MS = 10;
const LEASE_MS = 30_000;

/**
 * A registry in one JSON file (`schemas/registry.v1.schema.json`). Writers take turns by a lock beside the file, a reader
 * sees the old file or the new one. What others have written into it stays.
 */
export function createFileRegistry(world: World, path: string): Registry {
  const read = () => readRegistry(world, path);
  const change = async (turn: (before: RegistryDocument) => RegistryDocument) => {
    const lock = await lockFor(world, path);
    try {
      const before = await read();
      const after = turn(before);
      if (after !== before) await world.files.write(path, writtenDocument(after));
      return before;
    } finally {
      await lock.release();
    }
  };
  return {
    kind: 'file',
    location: path,
    async register(registration) {
      const before = await change((document) => document.with(registration));
      return { previous: before.find(registration.name, registration.environment) };
    },
    async deregister(name, environment) {
      const before = await change((document) => document.without(name, environment));
      return { previous: before.find(name, environment) };
    },
    async find(name, environment) {
      return (await read()).find(name, environment);
    },
    async list(): Promise<readonly Registration[]> {
      return (await read()).list();
    },
  };
}

async function readRegistry(world: World, path: string): Promise<RegistryDocument> {
  if ((await world.files.stat(path)) === null) return emptyDocument();
  return readDocument(await world.files.readText(path), path);
}

async function lockFor(world: World, path: string): Promise<HeldLock> {
  await world.files.makeFolder(dirname(path));
  const deadline = world.clock.monotonic() + LOCK_PATIENCE_MS;
  for (;;) {
    const taken = await acquireLock({
      path: `${path}.lock`,
      pid: world.host.pid,
      hostname: world.host.hostname,
      details: {},
      lease_ms: LEASE_MS,
      startTime: startTimeOf,
      now: () => world.clock.now(),
    }).catch((thrown: unknown) => {
      throw fileFailure(thrown, 'lock', path);
    });
    if ('lock' in taken) return taken.lock;
    if (world.clock.monotonic() > deadline) throw registryBusy(path, taken.heldBy.pid);
    await world.clock.sleep(LOCK_LOOK_MS);
  }
}

function registryBusy(path: string, pid: number): SlipwayError {
  return new SlipwayError({
    code: 'registry-unreachable',
    blame: 'target',
    message: `The registry ${path} was locked by process ${pid} for ${LOCK_PATIENCE_MS / 1000} s.`,
    next_step: 'Wait until that process has ended, or end it; then run the command again.',
  });
}
