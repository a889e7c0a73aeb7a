import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { SlipwayError } from '../../src/domain/failure.ts';
import { PHASE_NAMES, type PhaseName } from '../../src/domain/phase-name.ts';
import { resumeBuild, startBuild } from '../../src/engine/engine.ts';
import { hurried, smallRepository } from '../fakes/small-build.ts';
import { emptyRemote, smallPipeline, smallRequest } from '../fakes/small-pipeline.ts';

function fault(blame: 'spec' | 'target' | 'runner', code = 'test-fault'): SlipwayError {
  return new SlipwayError({ code, blame, message: 'on purpose', next_step: 'Nothing.' });
}

test('a build runs every phase, keeps a row for each, and says what came out', async (t) => {
  const repository = await smallRepository(t);
  const remote = emptyRemote();
  const { job, failure, warnings } = await startBuild(
    repository.setup(smallPipeline({ remote })),
    smallRequest(),
  );
  assert.equal(failure, null);
  assert.deepEqual(warnings, []);
  assert.equal(job.status, 'completed');
  assert.equal(job.progress_percent, 100);
  assert.equal(job.service_name, 'small');
  assert.match(job.release_digest ?? '', /^sha256:[0-9a-f]{64}$/);
  assert.deepEqual(job.deployment_urls, { local: 'http://127.0.0.1:1' });
  assert.equal(job.rollback_available, true);
  assert.deepEqual(Object.keys(job.phases), [...PHASE_NAMES]);
  assert.equal(job.phases.build.status, 'skipped');
  assert.deepEqual(remote.calls, [
    'do deployment first',
    'do deployment second',
    'do registration first',
    'do registration second',
  ]);
  const stored = JSON.parse(
    await readFile(join(repository.root, '.slipway/builds', job.build_id, 'job.json'), 'utf8'),
  );
  assert.deepEqual(stored, job);
});

test('every effect stands in the journal before and after it', async (t) => {
  const repository = await smallRepository(t);
  const { job } = await startBuild(
    repository.setup(smallPipeline({ remote: emptyRemote() })),
    smallRequest(),
  );
  const events = await repository.events(job.build_id);
  const effects = events.filter(({ event_type }) => event_type.startsWith('effect_'));
  assert.equal(effects.length, 8);
  assert.deepEqual(
    effects.slice(0, 2).map(({ event_type }) => event_type),
    ['effect_begin', 'effect_end'],
  );
  assert.deepEqual(
    events.map(({ seq }) => seq),
    events.map((_, index) => index + 1),
  );
});

for (const [name, change, skipped] of [
  ['--until', { until: 'packaging' }, ['deployment', 'registration']],
  ['--dry-run', { dry_run: true }, ['deployment', 'registration']],
  ['the phase itself', { deploy_local: false }, ['deployment', 'registration']],
] as const) {
  test(`phases are skipped for ${name}, with the reason in their row`, async (t) => {
    const repository = await smallRepository(t);
    const remote = emptyRemote();
    const { job } = await startBuild(repository.setup(smallPipeline({ remote })), smallRequest(change));
    assert.equal(job.status, 'completed');
    assert.deepEqual(remote.calls, []);
    for (const phase of skipped) {
      assert.equal(job.phases[phase].status, 'skipped');
      assert.notEqual(job.phases[phase].details['reason'], undefined);
    }
  });
}

test('a phase whose input was skipped is skipped for the same reason', async (t) => {
  const repository = await smallRepository(t);
  const phases = smallPipeline({ remote: emptyRemote() }).map((phase) =>
    phase.name === 'packaging' ? { ...phase, skip: () => 'not today' } : phase,
  );
  const { job } = await startBuild(repository.setup(phases), smallRequest());
  assert.equal(
    job.phases.deployment.details['reason'],
    'needs the release, and packaging was skipped: not today',
  );
});

test('a dry run writes nothing outside its build folder', async (t) => {
  const repository = await smallRepository(t);
  await startBuild(
    repository.setup(smallPipeline({ remote: emptyRemote() })),
    smallRequest({ dry_run: true }),
  );
  assert.deepEqual(await repository.world.files.list(join(repository.root, '.slipway')), [
    '.gitignore',
    'builds',
  ]);
});

test('an effect in a dry run is a bug of the phase and does not happen', async (t) => {
  const repository = await smallRepository(t);
  const remote = emptyRemote();
  const phases = smallPipeline({ remote }).map((phase) => ({ ...phase, touches: 'workspace' as const }));
  const { failure } = await startBuild(repository.setup(phases), smallRequest({ dry_run: true }));
  assert.equal(failure?.code, 'effect-in-dry-run');
  assert.deepEqual(remote.calls, []);
});

test('a failed build takes back what it did, newest first, and a failing undo stops nothing', async (t) => {
  const repository = await smallRepository(t);
  const remote = emptyRemote();
  const phases = smallPipeline({ remote, undoFails: ['registration'] });
  const failing = [
    ...phases,
    {
      name: 'health_check' as const,
      title: 'Health',
      needs: [],
      gives: [],
      touches: 'remote' as const,
      run: () => Promise.reject(fault('spec')),
    },
  ];
  const { job, failure } = await startBuild(repository.setup(failing), smallRequest());
  assert.equal(job.status, 'failed');
  assert.equal(job.error_state, 'failed_health_check');
  assert.deepEqual(remote.calls.slice(4), ['undo deployment second', 'undo deployment first']);
  assert.deepEqual(failure?.details, [
    "'registration' (second) was not taken back: no way back from registration",
    "'registration' (first) was not taken back: no way back from registration",
  ]);
  assert.deepEqual(job.deployment_urls, {});
  assert.equal(job.rollback_available, false);
  const undos = (await repository.events(job.build_id)).flatMap((event) =>
    event.event_type === 'undo' ? [`${event.effect} ${event.key} ${event.outcome}`] : [],
  );
  assert.deepEqual(undos, [
    'registration second begun',
    'registration second failed',
    'registration first begun',
    'registration first failed',
    'deployment second begun',
    'deployment second undone',
    'deployment first begun',
    'deployment first undone',
  ]);
});

test('what was taken back is done again by resume, and what failed to be taken back too', async (t) => {
  const repository = await smallRepository(t);
  const remote = emptyRemote();
  let broken = true;
  const ran: PhaseName[] = [];
  const phases = smallPipeline({ remote, ran, undoFails: ['registration'] });
  const health = {
    name: 'health_check' as const,
    title: 'Health',
    needs: [],
    gives: [],
    touches: 'remote' as const,
    async run() {
      if (broken) throw fault('spec');
      return { products: {}, details: {} };
    },
  };
  const setup = repository.setup([...phases, health]);
  const first = await startBuild(setup, smallRequest());
  broken = false;
  ran.length = 0;
  remote.calls.length = 0;
  const second = await resumeBuild(setup, first.job.build_id);
  assert.equal(second.job.status, 'completed');
  assert.deepEqual(ran, ['deployment', 'registration']);
  assert.deepEqual(remote.calls, [
    'do deployment first',
    'do deployment second',
    'again registration first',
    'again registration second',
  ]);
  assert.deepEqual([...remote.done.values()], [1, 1, 1, 1]);
});

test('retries follow the table: the health check waits and is tried once more', async (t) => {
  const repository = await smallRepository(t);
  const waits: number[] = [];
  let tries = 0;
  const health = {
    name: 'health_check' as const,
    title: 'Health',
    needs: [],
    gives: [],
    touches: 'remote' as const,
    async run() {
      tries += 1;
      if (tries < 2) throw fault('target');
      return { products: {}, details: {} };
    },
  };
  const { job } = await startBuild(
    repository.setup([health], { world: hurried(repository.world, waits) }),
    smallRequest(),
  );
  assert.equal(job.status, 'completed');
  assert.equal(tries, 2);
  assert.equal(job.phases.health_check.retry_count, 1);
  assert.equal(waits.includes(5000), true);
  assert.equal(job.phases.health_check.error, null);
});

test('a failure of the spec is never retried', async (t) => {
  const repository = await smallRepository(t);
  const ran: PhaseName[] = [];
  const phases = smallPipeline({
    remote: emptyRemote(),
    ran,
    fail: { code_generation: () => fault('spec') },
  });
  const { job, failure } = await startBuild(repository.setup(phases), smallRequest());
  assert.deepEqual(ran, ['spec_compilation', 'code_generation']);
  assert.equal(failure?.code, 'test-fault');
  assert.equal(job.phases.packaging.details['reason'], 'not reached: the build failed');
});

test('a phase that gives less than it promised is our bug', async (t) => {
  const repository = await smallRepository(t);
  const phases = smallPipeline({ remote: emptyRemote() }).map((phase) =>
    phase.name === 'code_generation' ? { ...phase, run: async () => ({ products: {}, details: {} }) } : phase,
  );
  const { failure } = await startBuild(repository.setup(phases), smallRequest());
  assert.equal(failure?.code, 'product-not-given');
  assert.equal(failure?.blame, 'internal');
});

test('a reporter that throws is left out and told, and the build goes on', async (t) => {
  const repository = await smallRepository(t);
  let heard = 0;
  const reporters = [
    {
      event() {
        throw new Error('no terminal');
      },
      close: async () => undefined,
    },
    {
      event() {
        heard += 1;
      },
      close: async () => undefined,
    },
  ];
  const { job, warnings } = await startBuild(
    repository.setup(smallPipeline({ remote: emptyRemote() }), { reporters }),
    smallRequest(),
  );
  assert.equal(job.status, 'completed');
  assert.deepEqual(warnings, ['a reporter failed and was left out: no terminal']);
  assert.equal(heard, (await repository.events(job.build_id)).length);
});

test('the time of children and the network is not the engine’s own', async (t) => {
  const repository = await smallRepository(t);
  const phases = smallPipeline({
    remote: emptyRemote(),
    before: {
      packaging: async ({ outside, world }) => {
        await Promise.all([outside(world.clock.sleep(120)), outside(world.clock.sleep(100))]);
      },
    },
  });
  const { job } = await startBuild(repository.setup(phases), smallRequest());
  const complete = (await repository.events(job.build_id)).find(
    (event) => event.event_type === 'phase_complete' && event.phase === 'packaging',
  );
  assert.equal(complete?.event_type, 'phase_complete');
  assert.ok(complete.duration_seconds >= 0.119, `${complete.duration_seconds}`);
  assert.ok(complete.duration_seconds - complete.engine_seconds >= 0.118, `${complete.engine_seconds}`);
});

test('where no build folder can be made, the fault of the disk is told and nothing runs', async (t) => {
  const repository = await smallRepository(t);
  await writeFile(join(repository.root, '.slipway'), 'in the way');
  const ran: PhaseName[] = [];
  await assert.rejects(
    startBuild(repository.setup(smallPipeline({ remote: emptyRemote(), ran })), smallRequest()),
    (thrown) => thrown instanceof SlipwayError && thrown.failure.code === 'not-a-folder',
  );
  assert.deepEqual(ran, []);
});
