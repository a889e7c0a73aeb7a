/**
 * A command of its own for tests that kill it: `node engine-child.ts <order as JSON>`. Prints the outcome as JSON, with the
 * number of steps (calls to the outside) it took. At the step `die_at` it kills itself, as a crash would.
 */
import { createProcessTarget } from '../../../src/adapters/targets/process-target.ts';
import { failureFrom } from '../../../src/domain/failure.ts';
import type { Release } from '../../../src/domain/release.ts';
import type { World } from '../../../src/ports/world.ts';
import { deployOptions, nodeWorld, PROGRAMS } from './place.ts';

export type EngineOrder = { readonly root: string; readonly die_at?: number } & (
  | { readonly operation: 'deploy'; readonly release: Release; readonly archive: string }
  | { readonly operation: 'rollback'; readonly service: string }
);

const order = JSON.parse(process.argv[2] ?? '') as EngineOrder;
let steps = 0;
const target = createProcessTarget({ world: mortal(nodeWorld()), root: order.root, programs: PROGRAMS });
const outcome = await run().catch((thrown: unknown) => ({ failure: failureFrom(thrown) }));
process.stdout.write(`${JSON.stringify({ ...outcome, steps })}\n`);

async function run() {
  return {
    deployment:
      order.operation === 'deploy'
        ? await target.deploy(order.release, order.archive, deployOptions())
        : await target.rollback(order.service, null, deployOptions()),
  };
}

function mortal(world: World): World {
  return { ...world, files: counted(world.files), processes: counted(world.processes) };
}

/** The same calls; one of them is the last. */
function counted<T extends object>(port: T): T {
  return new Proxy(port, {
    get(from, name, receiver) {
      const member: unknown = Reflect.get(from, name, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        steps += 1;
        if (steps === order.die_at) {
          process.stderr.write(`dies at ${String(name)} ${String(args[0]).slice(-40)}`);
          process.kill(process.pid, 'SIGKILL');
        }
        return Reflect.apply(member, from, args) as unknown;
      };
    },
  });
}
