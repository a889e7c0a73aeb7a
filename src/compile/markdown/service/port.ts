import type { CodeBlock } from '../document/model.ts';
import { isNestedDocument } from '../sightings/scan-fence.ts';
import { sectionRoles } from '../sightings/section-role.ts';
import { shellRequests } from '../sightings/shell.ts';
import type { DocumentFacts, Found } from './draft.ts';

/** Where a port was seen; the strongest evidence comes first. */
interface PortEvidence extends Found<number> {
  readonly strength: number;
}

const PORT_KEYS = new Set([
  'port',
  'service port',
  'default port',
  'http port',
  'server port',
  'listens on port',
  'api port',
  'standard-port',
  'dienst-port',
]);

/**
 * The port of the service: from the front matter, a `Port` label, a base URL, the command that starts it, or the
 * requests of its examples. null where the document gives none, or only those of other services.
 */
export function servicePort(facts: DocumentFacts): Found<number> | null {
  const evidence = [
    ...frontmatterPorts(facts),
    ...labelledPorts(facts),
    ...prosePorts(facts),
    ...codePorts(facts),
  ];
  const sorted = evidence.sort((a, b) => b.strength - a.strength);
  const [best] = sorted;
  if (best === undefined) {
    reportNone(facts);
    return null;
  }
  const second = sorted.find(
    (one) => one.value !== best.value && one.strength >= STATED && best.strength < FRONTMATTER,
  );
  if (second !== undefined) reportContradiction(facts, best, second);
  return { value: best.value, line: best.line, reason: best.reason };
}

const FRONTMATTER = 10;
const STATED = 7;

function frontmatterPorts(facts: DocumentFacts): PortEvidence[] {
  const value =
    facts.frontmatter.get('port') ??
    facts.frontmatter.get('service.port') ??
    facts.frontmatter.get('server.port');
  const port = value === undefined ? null : portFrom(value);
  return port === null ? [] : [{ value: port, line: 1, reason: null, strength: FRONTMATTER }];
}

function labelledPorts(facts: DocumentFacts): PortEvidence[] {
  const roles = sectionRoles(facts.outline.sections, null);
  return facts.labels.flatMap((label): PortEvidence[] => {
    const role = roles[label.section.index];
    if (role === 'foreign' || role === 'planned') return [];
    if (PORT_KEYS.has(label.key)) {
      const port = portFrom(label.value.text);
      const body = role === 'api' || role === 'example' || role === 'models';
      return port === null || body
        ? []
        : [
            {
              value: port,
              line: label.line,
              reason: null,
              strength: label.head ? 9 : label.plainItem ? STATED : 8,
            },
          ];
    }
    if (
      !/^(?:base ?url|base-url|server|url|basis-url|local|development|production|live|deployed|access|api|service url|endpoint)$/.test(
        label.key,
      )
    )
      return [];
    const port = /^[`<]?(?:https?|wss?):\/\/(?:localhost|\d{1,3}(?:\.\d{1,3}){3}):(\d{2,5})\b/.exec(
      label.value.text,
    )?.[1];
    return port === undefined
      ? []
      : [
          {
            value: Number(port),
            line: label.line,
            reason: `from the base URL ${label.value.text}`,
            strength: 6,
          },
        ];
  });
}

/** `runs on port 8080`, `listens on 8080`, in running text. */
function prosePorts(facts: DocumentFacts): PortEvidence[] {
  const evidence: PortEvidence[] = [];
  const roles = sectionRoles(facts.outline.sections, null);
  const head = facts.outline.sections.find((section, index) => index > 1 && section.heading > 0)?.heading;
  for (const block of facts.outline.blocks) {
    if (block.kind !== 'text' || block.checked === false || roles[block.section.index] === 'foreign')
      continue;
    for (const line of block.lines) {
      const port =
        /\b(?:runs?|running|listens?|listening|served?|serves|starts?|available|exposed|läuft|lauscht|erreichbar)\b.{0,30}?\b(?:port|auf|on|unter)\s*:?\s*(?:(?:tcp )?port\s*)?(\d{3,5})\b/i.exec(
          line.text,
        )?.[1];
      const alone =
        !block.item && block.index < (head ?? Number.POSITIVE_INFINITY)
          ? /(?:^|[.;,|]\s*)port:?\s+(\d{3,5})\b/i.exec(line.text)?.[1]
          : undefined;
      const found = port ?? alone;
      const value = found === undefined ? null : portFrom(found);
      if (value !== null)
        evidence.push({ value, line: line.line, reason: `from "${line.text.slice(0, 60)}"`, strength: 5 });
    }
  }
  return evidence;
}

/** Commands that start the service, its environment, and the requests of its examples. */
function codePorts(facts: DocumentFacts): PortEvidence[] {
  const roles = sectionRoles(facts.outline.sections, null);
  const starts: PortEvidence[] = [];
  const calls: PortEvidence[] = [];
  for (const block of facts.outline.blocks) {
    if (block.kind !== 'code' || isNestedDocument(block) || /^(?:markdown|md)$/.test(block.language))
      continue;
    starts.push(...startPorts(block));
    const host = /^Host:\s*(?:localhost|127\.0\.0\.1):(\d{2,5})\s*$/im.exec(block.text.slice(0, 20_000))?.[1];
    if (host !== undefined)
      calls.push({
        value: Number(host),
        line: block.textLine,
        reason: 'from the Host header of an example',
        strength: 3,
      });
    for (const call of roles[block.section.index] === 'foreign' ? [] : shellRequests(block.text)) {
      const local = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})$/.test(call.target.host);
      if (local && call.target.port !== null) {
        calls.push({
          value: call.target.port,
          line: block.textLine + call.line - 1,
          reason: `from the request in an example`,
          strength: 3,
        });
      }
    }
  }
  return [...starts, ...mostFrequent(calls)];
}

const STARTS: readonly (readonly [RegExp, string, number])[] = [
  [
    /\b(?:uvicorn|gunicorn|hypercorn|fastapi|flask|django|next|vite|rails|php|serve|node|deno|bun|npm|python3?)\b[^\n]*?(?:--port[ =]|-p[ =]?|--bind[ =]\S*?:|runserver \S*?:?)(\d{2,5})\b/,
    'from the command that starts it',
    6,
  ],
  [
    /\bdocker run\b[\s\S]{0,200}?-p\s+(?:[\d.]+:)?\d{2,5}:(\d{2,5})\b/,
    'from the published container port',
    5.5,
  ],
  [/^\s*EXPOSE\s+(\d{2,5})\b/m, 'from EXPOSE', 5.5],
  [
    /^\s*(?:export\s+)?(?:SERVICE_|SERVER_|APP_|HTTP_|API_)?PORT\s*[=:]\s*["']?(\d{2,5})\b/m,
    'from the environment variable',
    6,
  ],
  [
    /\b(?:uvicorn\.run|app\.run|app\.listen|server\.listen|serve)\([^)\n]*?(?:port\s*[=:]\s*|\blisten\(\s*)(\d{2,5})\b/,
    'from the code that starts it',
    5,
  ],
  [/^\s*-\s*["']?(?:[\d.]+:)?\d{2,5}:(\d{2,5})["']?\s*$/m, 'from the published container port', 4.5],
];

function startPorts(block: CodeBlock): PortEvidence[] {
  const text = block.text.slice(0, 20_000);
  return STARTS.flatMap(([pattern, reason, strength]) => {
    const match = pattern.exec(text);
    const port = match?.[1] === undefined ? null : portFrom(match[1]);
    if (match === null || port === null) return [];
    const line = block.textLine + text.slice(0, match.index + match[0].length).split('\n').length - 1;
    return [{ value: port, line, reason, strength }];
  });
}

/** The one port that most examples ask; none when two are asked equally often. */
function mostFrequent(calls: readonly PortEvidence[]): PortEvidence[] {
  const counts = new Map<number, number>();
  for (const call of calls) counts.set(call.value, (counts.get(call.value) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined || (second !== undefined && second[1] === first[1])) return [];
  const call = calls.find((one) => one.value === first[0]);
  return call === undefined ? [] : [call];
}

function portFrom(text: string): number | null {
  const found = /^[`*\s:]*(\d{2,5})(?![\d.]|-\d)/.exec(text)?.[1];
  const port = Number(found);
  return found === undefined || port < 1 || port > 65_535 ? null : port;
}

function reportNone(facts: DocumentFacts): void {
  const hint = 'Write `**Port:** 8080` below the title to pin it; without it a free port is chosen.';
  facts.findings.add('info', 'no-port', 1, 'The document gives no port.', hint);
}

function reportContradiction(facts: DocumentFacts, best: PortEvidence, other: PortEvidence): void {
  facts.findings.add(
    'warning',
    'contradictory-port',
    other.line,
    `The port is ${best.value} in line ${best.line} and ${other.value} here; ${best.value} holds.`,
    'Give the port once.',
    [{ message: `port ${best.value}`, line: best.line }],
  );
}
