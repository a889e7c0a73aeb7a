/**
 * Makes a service of every specification in a folder and says how many came through: compiled, generated, built, tested
 * and verified by the engine itself, each below a root of its own that is thrown away, all with the user's dependency
 * cache.
 *
 * Usage: `npm run eval -- <folder> [--language typescript|python] [--threshold 0.9] [--json out.json]
 * [--expected expected.json] [--jobs 2] [--only <part of a name>] [--keep <folder>]`
 *
 * With an `expected.json` (in the folder, or named) the endpoints, the name and the port have to be those, too; a document
 * that has no endpoints there has to be refused with a diagnostic. Exit code 0 when the share of successes reaches the
 * threshold, else 1; 2 for wrong arguments.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../src/domain/build-request.ts';
import { specificationsIn } from './eval/documents.ts';
import { type Evaluation, evaluate } from './eval/evaluate.ts';
import { readExpectations } from './eval/expectations.ts';
import { failureText, summaryText, tableOf } from './eval/report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string' },
    threshold: { type: 'string', default: '0.9' },
    json: { type: 'string' },
    expected: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
  },
});
const [folder] = positionals;
const language = LANGUAGES.find((name) => name === values.language) ?? null;
const threshold = Number(values.threshold);
const jobs = Number(values.jobs);
const fault = argumentFault();
if (fault !== null || folder === undefined) {
  process.stderr.write(
    `eval: ${fault}\nUsage: npm run eval -- <folder> [--language typescript|python] ...\n`,
  );
  process.exit(2);
}

const documents = (await specificationsIn(resolve(folder))).filter(({ name }) => name.includes(values.only));
const expectations = await readExpectations(resolve(folder), values.expected);
const evaluations = await inOrder(documents, jobs, async (document) => {
  process.stderr.write(`${document.name} ...\n`);
  const expected = expectations.get(document.name) ?? null;
  const evaluation = await evaluate(document, { language, expected, keep: values.keep ?? null });
  process.stderr.write(`${document.name}: ${evaluation.outcome}, ${evaluation.seconds.toFixed(1)} s\n`);
  return evaluation;
});
report(evaluations);
const successes = evaluations.filter(({ success }) => success).length;
const share = evaluations.length === 0 ? 0 : successes / evaluations.length;
if (values.json) {
  const result = { folder, language: language ?? 'own', threshold, share, documents: evaluations };
  await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
}
process.exit(share >= threshold ? 0 : 1);

function argumentFault(): string | null {
  if (positionals.length !== 1) return 'name one folder with specifications';
  if (values.language !== undefined && language === null) return `there is no language '${values.language}'`;
  if (!(threshold >= 0 && threshold <= 1))
    return `the threshold '${values.threshold}' is not between 0 and 1`;
  if (!Number.isInteger(jobs) || jobs < 1) return `'${values.jobs}' is no number of jobs`;
  return null;
}

function report(all: readonly Evaluation[]): void {
  process.stdout.write(`${tableOf(all)}\n`);
  for (const evaluation of all) process.stdout.write(failureText(evaluation));
  process.stdout.write(`${summaryText(all)}\n`);
}

/** So many at a time; the results in the order of the items. */
async function inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const waiting = [...items.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.set(next[0], await work(next[1]));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
