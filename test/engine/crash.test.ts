import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BuildEvent } from '../../src/domain/event.ts';
import { SlipwayError } from '../../src/domain/failure.ts';
import { resumeBuild, startBuild } from '../../src/engine/engine.ts';
import type { AnyPhase } from '../../src/engine/phase.ts';
import { type Death, mortalWorld } from '../fakes/mortal-world.ts';
import { temporaryFolder } from '../fakes/place.ts';
import { repositoryIn, type SmallRepository } from '../fakes/small-build.ts';
import { emptyRemote, type Remote, smallPipeline, smallRequest } from '../fakes/small-pipeline.ts';

const WHEN = ['before', 'half', 'after'] as const;

/** Runs until the given death, in a process that has a lock nobody living holds. */
async function runUntil(
  repository: SmallRepository,
  phases: readonly AnyPhase[],
  death: Death | null,
): Promise<{ readonly build_id: string; readonly writes: number; readonly died: boolean }> {
  const { world, isDead, writes } = mortalWorld(asProcess(repository, 'dead'), death);
  let end: string | undefined;
  try {
    end = (await startBuild(repository.setup(phases, { world }), smallRequest())).job.build_id;
  } catch (thrown) {
    if (!isDead()) throw thrown;
  }
  const [only] = await repository.world.files.list(join(repository.root, '.slipway', 'builds'));
  return { build_id: end ?? only ?? '', writes: writes(), died: isDead() };
}

/** This test is one process; its locks tell another start time for the one that died. */
function asProcess(repository: SmallRepository, name: string) {
  const { processes } = repository.world;
  return { ...repository.world, processes: { ...processes, startTime: async () => name } };
}

interface Reference {
  readonly digest: string | null;
  readonly remote: readonly (readonly [string, number])[];
}

async function checkSurvival(
  folder: string,
  death: Death,
  reference: Reference,
  pipeline: (remote: Remote) => readonly AnyPhase[],
): Promise<void> {
  const name = `${death.when} write ${death.at}`;
  const repository = await repositoryIn(join(folder, name.replaceAll(' ', '-')));
  const remote = emptyRemote();
  const { build_id, died } = await runUntil(repository, pipeline(remote), death);
  assert.equal(died, true, name);
  const end = await resumeBuild(repository.setup(pipeline(remote)), build_id);
  assert.equal(end.job.status, 'completed', `${name}: ${end.failure?.message}`);
  assert.equal(end.job.release_digest, reference.digest, name);
  assert.deepEqual([...remote.done].sort(), reference.remote, name);
  checkEffects(remote, name);
  checkJournal(await repository.events(build_id), name);
  assert.equal(await repository.world.files.stat(join(end.folder, 'run.lock')), null, name);
}

/** An effect is repeated only when its end was not known, and then it is told so. */
function checkEffects(remote: Remote, name: string): void {
  const firsts = remote.calls.filter((call) => call.startsWith('do '));
  assert.equal(new Set(firsts).size, firsts.length, `${name}: ${remote.calls.join(', ')}`);
  const again = remote.calls.filter((call) => call.startsWith('again '));
  assert.ok(again.length <= 1, `${name}: ${remote.calls.join(', ')}`);
}

function checkJournal(events: readonly BuildEvent[], name: string): void {
  assert.deepEqual(
    events.map(({ seq }) => seq),
    events.map((_, index) => index + 1),
    name,
  );
  assert.equal(events.at(-1)?.event_type, 'build_complete', name);
}

test('killed at any journal write and resumed, a build ends as if nothing had been', async (t) => {
  const folder = await temporaryFolder(t);
  const pipeline = (remote: Remote) => smallPipeline({ remote });
  const remote = emptyRemote();
  const repository = await repositoryIn(join(folder, 'reference'));
  const { job } = await startBuild(repository.setup(pipeline(remote)), smallRequest());
  const reference = { digest: job.release_digest, remote: [...remote.done].sort() };
  const { writes } = await runUntil(await repositoryIn(join(folder, 'count')), pipeline(emptyRemote()), null);
  assert.ok(writes >= 10, `${writes} journal writes`);
  let points = 0;
  for (let at = 1; at <= writes; at += 1) {
    for (const when of WHEN) {
      // After the last write nothing is left to be done but the lock.
      await checkSurvival(folder, { at, when }, reference, pipeline);
      points += 1;
    }
  }
  t.diagnostic(`${points} points tried and survived`);
});

test('killed at any journal write while a failure is taken back, resume takes back the rest', async (t) => {
  const folder = await temporaryFolder(t);
  const failing = (remote: Remote): readonly AnyPhase[] => [
    ...smallPipeline({ remote }),
    {
      name: 'health_check',
      title: 'Health',
      needs: [],
      gives: [],
      touches: 'remote',
      run: () =>
        Promise.reject(
          new SlipwayError({ code: 'sick', blame: 'spec', message: 'sick', next_step: 'None.' }),
        ),
    },
  ];
  const { writes } = await runUntil(await repositoryIn(join(folder, 'count')), failing(emptyRemote()), null);
  for (let at = writes - 9; at <= writes; at += 1) {
    for (const when of WHEN) {
      const name = `${when} write ${at}`;
      const repository = await repositoryIn(join(folder, name.replaceAll(' ', '-')));
      const remote = emptyRemote();
      const { build_id } = await runUntil(repository, failing(remote), { at, when });
      const end = await resumeBuild(repository.setup(failing(remote)), build_id);
      assert.equal(end.job.status, 'failed', name);
      assert.equal(end.failure?.code, 'sick', name);
      assert.deepEqual([...remote.done], [], `${name}: ${remote.calls.join(', ')}`);
    }
  }
});

test('killed twice, at every pair of a few points, a build still ends well', async (t) => {
  const folder = await temporaryFolder(t);
  for (const first of [3, 6, 9]) {
    for (const second of [1, 2, 4, 7]) {
      const repository = await repositoryIn(join(folder, `${first}-${second}`));
      const remote = emptyRemote();
      const phases = smallPipeline({ remote });
      const { build_id } = await runUntil(repository, phases, { at: first, when: 'half' });
      const mortal = mortalWorld(asProcess(repository, 'dead, too'), { at: second, when: 'half' });
      await resumeBuild(repository.setup(phases, { world: mortal.world }), build_id).catch((thrown) => {
        if (!mortal.isDead()) throw thrown;
      });
      const end = await resumeBuild(repository.setup(phases), build_id);
      assert.equal(end.job.status, 'completed', `${first}, ${second}`);
      assert.deepEqual([...remote.done.values()], [1, 1, 1, 1]);
    }
  }
});

test('a full disk ends the build with a failure that names it, and room makes it go on', async (t) => {
  const repository = await repositoryIn(await temporaryFolder(t));
  const remote = emptyRemote();
  const phases = smallPipeline({ remote });
  const mortal = mortalWorld(repository.world, { at: 5, when: 'half' });
  const end = await startBuild(repository.setup(phases, { world: mortal.world }), smallRequest());
  assert.equal(end.job.status, 'failed');
  assert.equal(end.failure?.code, 'killed');
  assert.match(end.failure?.message ?? '', /The journal of build .* could not be written/);
  assert.match(end.failure?.next_step ?? '', /slipway resume/);
  const resumed = await resumeBuild(
    repository.setup(phases, { world: asProcess(repository, 'later') }),
    end.job.build_id,
  );
  assert.equal(resumed.job.status, 'completed');
});
