import type { ConfigurationEntry } from '../../../domain/ir.ts';
import type { Json } from '../../../domain/json.ts';
import type { Block, CodeBlock, Line, TableBlock } from '../document/model.ts';
import { sliceLine } from '../document/model.ts';
import { titlesAround } from '../sightings/section-role.ts';
import { columnsOf } from '../sightings/table-columns.ts';
import type { DocumentFacts } from './draft.ts';

const SECTION =
  /\b(?:config\w*|environment|env|settings|konfiguration|umgebungsvariablen|einstellungen|secrets|variables)\b/i;
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/** Environment variables that the document names: `NAME=value` lines, tables, and items of configuration sections. */
export function serviceConfiguration(facts: DocumentFacts): ConfigurationEntry[] {
  const found = new Map<string, ConfigurationEntry>();
  for (const block of facts.outline.blocks) {
    const configured = SECTION.test(titlesAround(block.section));
    for (const entry of entriesOf(facts, block, configured)) {
      const known = found.get(entry.name);
      if (known === undefined) found.set(entry.name, entry);
      else if (known.description === '' && entry.description !== '')
        found.set(entry.name, { ...known, description: entry.description });
    }
  }
  return [...found.values()];
}

function entriesOf(facts: DocumentFacts, block: Block, configured: boolean): ConfigurationEntry[] {
  if (block.kind === 'code') return fromFence(facts, block, configured);
  if (block.kind === 'table') return fromTable(facts, block, configured);
  if (block.kind !== 'text' || !configured) return [];
  return block.lines.flatMap((line) => fromLine(facts, line));
}

function fromFence(facts: DocumentFacts, block: CodeBlock, configured: boolean): ConfigurationEntry[] {
  const lines = block.text.split('\n');
  const assignments = lines.filter((line) => /^\s*(?:export\s+)?[A-Z][A-Z0-9_]{2,}=/.test(line)).length;
  const other = lines.filter(
    (line) => line.trim() !== '' && !/^\s*(?:#|(?:export\s+)?[A-Z][A-Z0-9_]*=)/.test(line),
  ).length;
  const dotenv = /^(?:env|dotenv|ini|properties)$/.test(block.language) || (assignments > 0 && other === 0);
  if (!dotenv && !configured && !block.text.includes('.env')) return [];
  return lines.flatMap((text, index) => {
    const echoed = /^\s*echo\s+["']([A-Z][A-Z0-9_]{2,})=(.*?)["']\s*>{1,2}\s*\S*\.env/.exec(text);
    const plain =
      dotenv || configured
        ? /^\s*(?:export\s+|-e\s+)?([A-Z][A-Z0-9_]{1,})=("[^"]*"|'[^']*'|[^#\s]*)\s*(?:#\s*(.*))?$/.exec(text)
        : null;
    const match = echoed ?? plain;
    if (match?.[1] === undefined || !VARIABLE.test(match[1])) return [];
    const value = (match[2] ?? '').replace(/^["']|["']$/g, '');
    return [entry(facts, match[1], value, match[3] ?? '', block.textLine + index)];
  });
}

function fromTable(facts: DocumentFacts, block: TableBlock, configured: boolean): ConfigurationEntry[] {
  const headers = block.header.map((cell) => cell.text);
  const columns = columnsOf(headers);
  const names = block.rows.filter(
    (row) => VARIABLE.test(row[0]?.text ?? '') && (row[0]?.text ?? '').length > 2,
  ).length;
  if (names === 0 || (!configured && !/variable|env|setting/i.test(headers[0] ?? ''))) return [];
  return block.rows.flatMap((row) => {
    const name = row[0]?.text ?? '';
    if (!VARIABLE.test(name)) return [];
    const cell = (column: (typeof columns)[number]): string => row[columns.indexOf(column)]?.text ?? '';
    const preset = cell('default').replace(/^[-–—]$|^(?:none|required|n\/a)$/i, '');
    const made = entry(facts, name, preset, cell('description'), row[0]?.line ?? block.line);
    const required =
      /^(?:yes|ja|true|✓|✅|required|x)/i.test(cell('required')) || /^required$/i.test(cell('default'));
    return [{ ...made, required: required && made.default === null }];
  });
}

/** `- DATABASE_URL: where the data is (default: sqlite:///data.db)`. */
function fromLine(facts: DocumentFacts, line: Line): ConfigurationEntry[] {
  const match = /^[^\p{L}]*([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST|DEBUG)(?:=(\S+))?(?=$|[\s:–—(-])/u.exec(
    line.text,
  );
  if (match?.[1] === undefined) return [];
  const rest = sliceLine(line, match[0].length).text.replace(/^[\s:–—-]+/, '');
  const preset = match[2] ?? /\bdefaults?(?: to| is)?\s*[:=]?\s*`?([^\s`)(,;]+)/i.exec(rest)?.[1] ?? '';
  const made = entry(facts, match[1], preset, rest, line.line);
  return [{ ...made, required: /\(required\)|\brequired\b/i.test(rest) && made.default === null }];
}

function entry(
  facts: DocumentFacts,
  name: string,
  value: string,
  description: string,
  line: number,
): ConfigurationEntry {
  const placeholder =
    value === '' ||
    /^(?:your|<|\.\.\.|xxx|change|\$\{|\[|sk-|\*+)/i.test(value) ||
    /\.\.\.$/.test(value) ||
    /your[-_]/i.test(value);
  const secret =
    /(?:KEY|SECRET|TOKEN|PASSWORD|PASSWD|CREDENTIALS?|WEBHOOK_URL|PRIVATE)$/.test(name) ||
    /^[\w+.-]+:\/\/[^/\s:@]+:[^/\s@]+@/.test(value);
  const type = typeOf(name, value);
  const preset: Json =
    secret || placeholder
      ? null
      : type === 'integer' || type === 'number'
        ? Number(value)
        : type === 'boolean'
          ? /^(?:true|1|yes|on)$/i.test(value)
          : value;
  return {
    name,
    description: description.trim(),
    type,
    required: false,
    default: preset,
    secret,
    source: facts.findings.place(line),
  };
}

function typeOf(name: string, value: string): ConfigurationEntry['type'] {
  if (/^[+-]?\d{1,15}$/.test(value)) return 'integer';
  if (/^[+-]?\d+\.\d+$/.test(value)) return 'number';
  if (/^(?:true|false)$/i.test(value)) return 'boolean';
  if (/^\w[\w+.-]*:\/\//.test(value) || /_(?:URL|URI|ENDPOINT)$/.test(name)) return 'url';
  return name === 'PORT' || (/_(?:PORT|TIMEOUT|INTERVAL|LIMIT|SECONDS|TTL|COUNT)$/.test(name) && value === '')
    ? 'integer'
    : 'string';
}
