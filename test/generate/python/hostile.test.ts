import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unsafePathReason } from '../../../src/domain/file-set.ts';
import type { Service } from '../../../src/domain/ir.ts';
import { generateService } from '../../../src/generate/generate-service.ts';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import { hostileService } from '../typescript/hostile-services.ts';
import { pythonPack } from './pack.ts';
import { pythonOrReason, runPython } from './python.ts';

/**
 * Parses every file. Code that a text smuggled in would stand among the statements of the file or would turn a
 * literal into something else: only definitions, imports and assignments may stand there.
 */
const PARSE = `
import ast, json, sys, warnings
warnings.simplefilter("error")
allowed = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)
faults = []
for path, text in json.load(sys.stdin):
    try:
        tree = ast.parse(text, path)
    except (SyntaxError, ValueError, SyntaxWarning) as error:
        faults.append(f"{path}: {error}")
        continue
    if path in ("run.py", "service/__main__.py"):
        continue
    for node in tree.body:
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        is_typing = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        if not isinstance(node, allowed) and not is_text and not is_typing:
            faults.append(f"{path} runs {ast.unparse(node)}")
print(json.dumps(faults))
`;

const python = pythonOrReason();
const skip = 'reason' in python ? python.reason : false;

test('whatever a document says, every Python file parses and stays in its folder', { skip }, async () => {
  const pack = await pythonPack();
  const services: Service[] = fc.sample(hostileService, { numRuns: 60, seed: 7 });
  const files = services.flatMap((spec) => {
    const { plan } = planService(spec);
    return generateService(plan, spec, pack);
  });
  for (const { path, contents } of files) {
    assert.equal(unsafePathReason(path), null);
    assert.doesNotMatch(contents, /[\u202a-\u202e\u2066-\u2069]/, `${path} turns the reading direction`);
    if (path.endsWith('.json')) JSON.parse(contents);
  }
  const modules = files.filter(({ path }) => path.endsWith('.py'));
  const program = 'program' in python ? python.program : '';
  const faults = runPython(
    program,
    PARSE,
    modules.map(({ path, contents }) => [path, contents]),
  );
  assert.deepEqual(faults, []);
});

test('the same plan gives the same bytes', async () => {
  const pack = await pythonPack();
  fc.assert(
    fc.property(hostileService, (spec) => {
      const { plan } = planService(spec);
      assert.deepEqual(generateService(structuredClone(plan), spec, pack), generateService(plan, spec, pack));
    }),
    { numRuns: 10 },
  );
});
