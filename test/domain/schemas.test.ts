import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { BuildEvent } from '../../src/domain/event.ts';
import { SlipwayError } from '../../src/domain/failure.ts';
import { resumeBuild, startBuild } from '../../src/engine/engine.ts';
import { type SmallRepository, smallRepository } from '../fakes/small-build.ts';
import { emptyRemote, type SmallOptions, smallPipeline, smallRequest } from '../fakes/small-pipeline.ts';

async function schema(name: string): Promise<ValidateFunction> {
  const path = new URL(`../../schemas/${name}.v1.schema.json`, import.meta.url);
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(await readFile(path, 'utf8')));
}

function mustPass(validate: ValidateFunction, value: unknown): void {
  assert.ok(validate(value), `${JSON.stringify(validate.errors?.slice(0, 5))} in ${JSON.stringify(value)}`);
}

async function journalOf(repository: SmallRepository, build_id: string): Promise<readonly BuildEvent[]> {
  const text = await readFile(join(repository.root, '.slipway/builds', build_id, 'events.ndjson'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Between them, builds that write every kind of event there is without gates. */
const BUILDS: readonly { readonly name: string; readonly options: Partial<SmallOptions> }[] = [
  { name: 'completes', options: {} },
  {
    name: 'is retried, fails and is taken back',
    options: {
      fail: {
        registration: () =>
          new SlipwayError({
            code: 'test-fault',
            blame: 'spec',
            message: 'x',
            next_step: 'x',
            place: { file: 'SPEC.md', line: 1, column: 2 },
            log: 'logs/x.log',
          }),
        code_generation: ({ attempt }) =>
          attempt === 1
            ? new SlipwayError({ code: 'test-fault', blame: 'model', message: 'x', next_step: 'x' })
            : undefined,
      },
    },
  },
];

test('every line that the engine writes, and the job and request beside it, keep their schemas', async (t) => {
  const [event, job, request] = await Promise.all([schema('event'), schema('job'), schema('request')]);
  const seen = new Set<string>();
  for (const { options } of BUILDS) {
    const repository = await smallRepository(t);
    const phases = smallPipeline({ remote: emptyRemote(), ...options });
    const end = await startBuild(repository.setup(phases), smallRequest());
    const again = await resumeBuild(
      repository.setup(smallPipeline({ remote: emptyRemote() })),
      end.job.build_id,
    );
    const stopped = await startBuild(
      repository.setup(phases, { signal: AbortSignal.abort('stop') }),
      smallRequest(),
    );
    for (const { build_id } of [again.job, stopped.job]) {
      for (const line of await journalOf(repository, build_id)) {
        mustPass(event, line);
        seen.add(line.event_type);
      }
    }
    for (const each of [end.job, again.job, stopped.job]) mustPass(job, each);
    const stored = await readFile(join(end.folder, 'request.json'), 'utf8');
    mustPass(request, JSON.parse(stored));
  }
  assert.deepEqual([...seen].sort(), [
    'artifact',
    'build_complete',
    'build_named',
    'build_resume',
    'build_start',
    'cancel_requested',
    'diagnostic',
    'effect_begin',
    'effect_end',
    'phase_complete',
    'phase_failed',
    'phase_skipped',
    'phase_start',
    'progress',
    'retry',
    'undo',
  ]);
});

test('what is not in the contract does not pass', async () => {
  const [event, job, request] = await Promise.all([schema('event'), schema('job'), schema('request')]);
  assert.equal(event({ event_type: 'party' }), false);
  assert.equal(job({}), false);
  assert.equal(request({ ...smallRequest(), port: 0 }), false);
  assert.equal(request({ ...smallRequest(), extra: 1 }), false);
});
