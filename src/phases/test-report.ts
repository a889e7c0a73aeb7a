import { SlipwayError } from '../domain/failure.ts';
import type { CheckResult, TestCounts } from '../engine/products.ts';

export interface TestReport {
  readonly counts: TestCounts;
  readonly cases: readonly CheckResult[];
}

/**
 * Reads the JUnit XML that test runners write (the de-facto format of the Ant task: `testcase` elements, at any depth
 * of `testsuite`, with `failure`, `error` or `skipped` children). Empty text gives no cases.
 *
 * @throws SlipwayError `test-report-damaged`
 */
export async function readJunit(xml: string): Promise<TestReport> {
  const cases = xml.trim() === '' ? [] : elementsNamed('testcase', await parseXml(xml)).map(checkFromCase);
  const count = (outcome: CheckResult['outcome']) => cases.filter((item) => item.outcome === outcome).length;
  return { counts: { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }, cases };
}

async function parseXml(xml: string): Promise<unknown> {
  const { XMLParser } = await import('fast-xml-parser');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseAttributeValue: false,
    parseTagValue: false,
    processEntities: true,
  });
  try {
    return parser.parse(xml, true);
  } catch (cause) {
    throw new SlipwayError(
      {
        code: 'test-report-damaged',
        blame: 'generated_code',
        message: `The test runner wrote a report that is no XML: ${cause instanceof Error ? cause.message : cause}`,
        next_step: 'Look at reports/junit.xml and logs/tests.log in the build folder.',
        log: 'logs/tests.log',
      },
      { cause },
    );
  }
}

type Element = Readonly<Record<string, unknown>>;

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function elementsNamed(name: string, parent: unknown): readonly Element[] {
  if (Array.isArray(parent)) return parent.flatMap((item) => elementsNamed(name, item));
  if (!isElement(parent)) return [];
  return Object.entries(parent).flatMap(([key, child]) =>
    key === name ? [child].flat().filter(isElement) : elementsNamed(name, child),
  );
}

function checkFromCase(element: Element): CheckResult {
  const name = String(element['@name'] ?? '');
  const seconds = Number(element['@time'] ?? 0);
  const fault = [element['failure'], element['error']].flat().find((child) => child !== undefined);
  const outcome = fault !== undefined ? 'failed' : element['skipped'] !== undefined ? 'skipped' : 'passed';
  return {
    name,
    outcome,
    message: plain(
      isElement(fault) ? String(fault['@message'] ?? '') : typeof fault === 'string' ? fault : '',
    ),
    duration_ms: Number.isFinite(seconds) ? Math.round(seconds * 1000) : 0,
    source: sourceFromName(name),
  };
}

/** Generated tests carry the line that they prove in their title: `... (SPEC.md:42)`. */
function sourceFromName(name: string): CheckResult['source'] {
  const match = /\(([^()\s]+):(\d+)\)$/.exec(name.trimEnd());
  return match?.[1] && match[2] ? { file: match[1], line: Number(match[2]) } : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** Node's reporter escapes a message twice; what the parser left is for people, so once more is right for others too. */
function plain(message: string): string {
  return message
    .replaceAll(/&#(\d{1,4});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(?:quot|apos|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
