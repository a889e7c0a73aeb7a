import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { EngineOrder } from './engine-child.ts';
import { deployOptions, freshPlace, type Place, processesBelow, until } from './place.ts';
import { tinyRelease } from './tiny-release.ts';

const CHILD = fileURLToPath(new URL('engine-child.ts', import.meta.url));

describe('commands that are killed or collide', { concurrency: 3 }, () => {
  test('a deployment that is killed anywhere is simply done again', async (context) => {
    const place = await freshPlace(context);
    const first = await release(place, 'first');
    await run({ root: place.root, operation: 'deploy', ...first });
    const second = await release(place, 'second');
    const { steps } = await run({ root: place.root, operation: 'deploy', ...second });
    const deaths: string[] = [];
    for (const die_at of spread(steps, 14)) {
      const next = await release(place, `s${die_at}`);
      const death = await run({ root: place.root, operation: 'deploy', ...next, die_at });
      deaths.push(death.words);
      assert.match(await servedVersion(place), /^of-(second|s\d+)$/, 'what served still serves');
      const again = await place.target.deploy(next.release, next.archive, deployOptions());
      assert.equal(again.build_id, `s${die_at}`);
      assert.equal(await servedVersion(place), `of-s${die_at}`);
      await assertTidy(place);
    }
    tell(context, deaths);
  });

  test('a first deployment that is killed anywhere is simply done again', async (context) => {
    const deaths: string[] = [];
    for (const die_at of spread(36, 7)) {
      const place = await freshPlace(context);
      const only = await release(place, 'only');
      deaths.push((await run({ root: place.root, operation: 'deploy', ...only, die_at })).words);
      await place.target.deploy(only.release, only.archive, deployOptions());
      assert.equal(await servedVersion(place), 'of-only');
      await assertTidy(place);
    }
    tell(context, deaths);
  });

  test('a rollback that is killed anywhere goes to the same release when it is done again', async (context) => {
    const place = await freshPlace(context);
    const { target } = place;
    const order: EngineOrder = { root: place.root, operation: 'rollback', service: 'tiny' };
    const deaths: string[] = [];
    for (const die_at of spread(32, 8)) {
      for (const name of ['good', 'bad']) {
        const { release: made, archive } = await release(place, `${name}${die_at}`);
        await target.deploy(made, archive, deployOptions());
      }
      const death = await run({ ...order, die_at });
      deaths.push(death.words);
      // Where it was over before its death, another one would go on to the release before.
      if (death.deployment === undefined) await target.rollback('tiny', `good${die_at}`, deployOptions());
      assert.equal(await servedVersion(place), `of-good${die_at}`);
      const states = new Map((await target.releases('tiny')).map((one) => [one.build_id, one.state]));
      assert.equal(states.get(`bad${die_at}`), 'failed');
      await assertTidy(place);
    }
    tell(context, deaths);
  });

  test('of four commands at once one wins, the others say who holds the lock', async (context) => {
    const place = await freshPlace(context);
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (name) =>
        run({ root: place.root, operation: 'deploy', ...(await release(place, name)) }),
      ),
    );
    const won = outcomes.filter((one) => one.deployment !== undefined);
    const lost = outcomes.filter((one) => one.failure !== undefined);
    assert.ok(won.length >= 1 && won.length + lost.length === 4);
    for (const { failure } of lost) {
      assert.equal(failure?.code, 'lock-held');
      assert.match(failure?.message ?? '', /being deployed by build [a-d] \(process \d+/);
    }
    const versions = won.map((one) => one.deployment?.version);
    assert.ok(versions.includes(await servedVersion(place)));
    // Linear: every deployment names the one before it.
    const served = (await historyOf(place)).filter((entry) => entry.event === 'deployed');
    assert.deepEqual(
      served.map((entry) => entry.previous),
      [null, ...served.slice(0, -1).map((entry) => entry.build_id)],
    );
    await assertTidy(place);
  });
});

/** `count` steps from the first to the last. */
function spread(last: number, count: number): readonly number[] {
  const steps = Array.from(
    { length: count },
    (_, index) => 1 + Math.round((index * (last - 1)) / (count - 1)),
  );
  return [...new Set(steps)];
}

function release({ folder }: Place, build_id: string) {
  return tinyRelease(folder, { build_id, version: `of-${build_id}` });
}

function tell(context: TestContext, deaths: readonly string[]): void {
  const died = deaths.filter((words) => words.startsWith('dies'));
  context.diagnostic(`${deaths.length} points, ${died.length} kills: ${died.join(' | ')}`);
  assert.ok(died.length >= deaths.length - 3, 'most of the points are before the end');
}

interface Outcome {
  readonly deployment?: { readonly version: string };
  readonly failure?: { readonly code: string; readonly message: string };
  readonly steps: number;
  /** Where it died. */
  readonly words: string;
}

function run(order: EngineOrder): Promise<Outcome> {
  const child = spawn(process.execPath, ['--no-warnings', CHILD, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let words = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    words += chunk;
  });
  return new Promise((resolve) => {
    child.once('close', () => resolve({ steps: 0, ...(JSON.parse(out || '{}') as object), words }));
  });
}

async function servedVersion({ target }: Place): Promise<string> {
  const current = await target.current('tiny');
  return (await fetch(`${current?.url}/version`)).text();
}

interface Line {
  readonly event: string;
  readonly build_id: string;
  readonly previous: string | null;
}

async function historyOf({ root }: Place): Promise<readonly Line[]> {
  const text = await readFile(join(root, 'tiny', 'history.ndjson'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** One supervisor, one instance, no lock, nothing half-done on the disk. */
async function assertTidy({ root, target }: Place): Promise<void> {
  const kept = new Set((await target.releases('tiny')).map(({ build_id }) => build_id));
  const oneInstance = async () => {
    const running = await processesBelow(root);
    const supervisors = running.filter((line) => line.includes('slipway-supervisor'));
    const services = running.filter((line) => line.includes('service.mjs'));
    return supervisors.length === 1 && services.length === 1;
  };
  await until(oneInstance, 'one supervisor and one instance');
  const here = await readdir(join(root, 'tiny'));
  assert.deepEqual(here.sort(), ['current', 'history.ndjson', 'releases', 'run', 'shared']);
  const releases = await readdir(join(root, 'tiny', 'releases'));
  assert.deepEqual(
    releases.filter((name) => !kept.has(name)),
    [],
  );
  const run = (await readdir(join(root, 'tiny', 'run'))).filter((name) => name.startsWith('.'));
  assert.deepEqual(run, []);
}
