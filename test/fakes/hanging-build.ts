/**
 * A process that runs a build of the repository in its first argument and hangs for ever inside an effect of the
 * deployment: for tests that kill it. Prints the build id when it hangs.
 */
import { startBuild } from '../../src/engine/engine.ts';
import { repositoryIn } from './small-build.ts';
import { emptyRemote, smallPipeline, smallRequest } from './small-pipeline.ts';

const repository = await repositoryIn(process.argv[2] ?? '');
const phases = smallPipeline({
  remote: emptyRemote(),
  before: {
    deployment: async ({ build, effect, world, signal }) => {
      await effect({ name: 'deployment', key: 'first', detail: {} }, async () => {
        process.stdout.write(`${build.id}\n`);
        await world.clock.sleep(120_000, signal);
        return null;
      });
    },
  },
});
await startBuild(repository.setup(phases), smallRequest());
