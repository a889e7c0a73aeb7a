import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSync } from 'oxc-parser';
import { unsafePathReason } from '../../../src/domain/file-set.ts';
import { generateService } from '../../../src/generate/generate-service.ts';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import { hostileService } from './hostile-services.ts';
import { typescriptPack } from './pack.ts';

test('whatever a document says, every generated file parses and stays in its folder', async () => {
  const pack = await typescriptPack();
  fc.assert(
    fc.property(hostileService, (spec) => {
      const files = generateService(planService(spec).plan, spec, pack);
      for (const { path, contents } of files) {
        assert.equal(unsafePathReason(path), null);
        assert.doesNotMatch(contents, /[\u202a-\u202e\u2066-\u2069]/, `${path} turns the reading direction`);
        if (path.endsWith('.json')) JSON.parse(contents);
        if (!path.endsWith('.ts')) continue;
        const { errors, program } = parseSync(path, contents);
        assert.deepEqual(errors, [], `${path}\n${contents}`);
        // Code that a text smuggled in would stand among the statements of the file.
        if (path === 'src/main.ts') continue;
        for (const { type, start, end } of program.body) {
          assert.notEqual(type, 'ExpressionStatement', `${path} runs ${contents.slice(start, end)}`);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the same plan gives the same bytes', async () => {
  const pack = await typescriptPack();
  fc.assert(
    fc.property(hostileService, (spec) => {
      const { plan } = planService(spec);
      assert.deepEqual(generateService(structuredClone(plan), spec, pack), generateService(plan, spec, pack));
    }),
    { numRuns: 10 },
  );
});
