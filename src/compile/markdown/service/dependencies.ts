import type { Dependency } from '../../../domain/ir.ts';
import { isJsonObject, type Json } from '../../../domain/json.ts';
import { readLenientStructure } from '../../notation/json/parse.ts';
import { jsonFromLenient } from '../../notation/json/to-json.ts';
import { kebabCase } from '../../words.ts';
import { type Block, type Line, sliceLine } from '../document/model.ts';
import { isRequestTitle, titlesAround } from '../sightings/section-role.ts';
import type { DocumentFacts } from './draft.ts';

const SECTION =
  /\b(?:dependenc(?:y|ies)|required services|optional services|external (?:services|apis)|apis? required|data sources|abhängigkeit(?:en)?|upstream services|requires)\b/i;

/** What the service needs: items and rows of its dependency sections, and the body that `/dependencies` shows. */
export function serviceDependencies(facts: DocumentFacts): Dependency[] {
  const found = new Map<string, Dependency>();
  const add = (dependency: Dependency | null): void => {
    if (dependency !== null && !found.has(dependency.name.toLowerCase()))
      found.set(dependency.name.toLowerCase(), dependency);
  };
  for (const block of facts.outline.blocks) {
    const title = block.section.title.text;
    const inSection =
      block.section.level > 1 &&
      (SECTION.test(title) || SECTION.test(block.section.parent?.title.text ?? '')) &&
      !isRequestTitle(title) &&
      !/\b(?:flow|example|point|test)/i.test(titlesAround(block.section));
    if (block.kind === 'code')
      for (const dependency of fromBody(facts, block.text, block.textLine)) add(dependency);
    else if (inSection && block.kind === 'text' && block.item && block.depth <= 3 && block.checked === null)
      add(fromLine(facts, block, block.lines[0]));
    else if (inSection && block.kind === 'table')
      for (const row of block.rows) add(fromRow(facts, block, row));
  }
  return [...found.values()];
}

function fromLine(facts: DocumentFacts, block: Block, line: Line | undefined): Dependency | null {
  if (line === undefined || /^[^\p{L}]*(?:none|no |keine|n\/a|nothing|see )/iu.test(line.text)) return null;
  const mark = line.marks.find((one) => (one.kind === 'strong' || one.kind === 'code') && one.start <= 3);
  const plain = /^[^\p{L}]*([\p{L}][\p{L}\p{N} ._/@+-]{0,48}?)\s*(?:$|[:(–—,]|\s-\s|->|→)/u.exec(line.text);
  const name = (mark === undefined ? plain?.[1] : line.text.slice(mark.start, mark.end))
    ?.replace(/[:\s]+$/, '')
    .trim();
  if (name === undefined || name === '' || name.split(/\s+/).length > 5) return null;
  const plainEnd = line.text.indexOf(name) + name.length;
  const rest = sliceLine(line, mark === undefined ? plainEnd : mark.end).text;
  return dependency(facts, block, name, rest, line.line);
}

function fromRow(facts: DocumentFacts, block: Block, row: readonly Line[]): Dependency | null {
  const [first, ...rest] = row;
  return first === undefined || first.text === ''
    ? null
    : dependency(facts, block, first.text, rest.map((cell) => cell.text).join(' - '), first.line);
}

function dependency(
  facts: DocumentFacts,
  block: Block,
  written: string,
  rest: string,
  line: number,
): Dependency | null {
  const titles = titlesAround(block.section);
  const kind = kindOf(written, titles);
  const name =
    kind === 'service'
      ? kebabCase(written.replace(/\s*(?:\(.*|service)$/i, '')) || kebabCase(written)
      : written;
  if (name === '') return null;
  const port =
    /\bport:?\s*(\d{2,5})\b|^[\s:(]*(\d{4,5})\)/i.exec(`${rest}`) ??
    /\((?:port:?\s*)?(\d{4,5})\)/i.exec(written);
  const url = /\bhttps?:\/\/[^\s)`"'<>,]+/.exec(rest)?.[0] ?? null;
  return {
    name,
    kind,
    required: !/\boptional\b/i.test(`${block.section.title.text} ${rest}`),
    url,
    port: port === null ? null : Number(port[1] ?? port[2]),
    description: rest.replace(/^\s*(?:\((?:port:?\s*)?\d+\))?[\s:–—-]*/i, '').trim(),
    source: facts.findings.place(line),
  };
}

function kindOf(name: string, titles: string): Dependency['kind'] {
  const text = name.toLowerCase();
  if (/postgres|sqlite|mysql|mariadb|mongo|database|datenbank|dynamodb|timescale|chroma|qdrant/.test(text))
    return 'database';
  if (/redis|memcache|\bcache\b/.test(text)) return 'cache';
  if (/kafka|rabbit|nats|\bsqs\b|queue|celery/.test(text)) return 'queue';
  if (/\b(?:packages?|libraries|python|npm|pip|pakete|tools)\b/i.test(titles.split(' / ')[0] ?? ''))
    return 'package';
  if (PACKAGES.test(text)) return 'package';
  if (
    /\bapis?\b|stripe|openai|anthropic|twilio|sendgrid|github|slack|solana/.test(text) ||
    /\bapis?\b/i.test(titles.split(' / ')[0] ?? '')
  )
    return 'api';
  if (/\.(?:json|ya?ml|md|txt|env)$|variable|file/.test(text)) return 'other';
  if (/\b(?:tools|data sources)\b/i.test(titles.split(' / ')[0] ?? '')) return 'other';
  return /^[a-z0-9 _-]+$/i.test(name) && name.split(/\s+/).length <= 3 ? 'service' : 'other';
}

const PACKAGES =
  /^(?:fastapi|httpx|uvicorn|pydantic|sqlalchemy|express|fastify|flask|websockets?|asyncpg|requests|jinja2|numpy|pandas|python-\w+|pytest|node|python)\b/;

/** `{"required": [{"name": "registry", "url": "http://localhost:8000"}], "optional": []}`. */
function fromBody(facts: DocumentFacts, text: string, firstLine: number): Dependency[] {
  if (!/^\s*\{\s*"required"\s*:\s*\[\s*\{/.test(text.slice(0, 200))) return [];
  const node = readLenientStructure(text);
  const body = node === null ? null : jsonFromLenient(node);
  if (body === null || !isJsonObject(body)) return [];
  const list = (value: Json | undefined, required: boolean): Dependency[] =>
    (Array.isArray(value) ? value : []).flatMap((entry: Json) => {
      const name = isJsonObject(entry) ? entry['name'] : entry;
      if (typeof name !== 'string' || name === '') return [];
      const url = isJsonObject(entry) && typeof entry['url'] === 'string' ? entry['url'] : null;
      const port = /:(\d{2,5})(?:\/|$)/.exec(url ?? '')?.[1];
      return [
        {
          name,
          kind: kindOf(name, ''),
          required,
          url,
          port: port === undefined ? null : Number(port),
          description: '',
          source: facts.findings.place(firstLine),
        },
      ];
    });
  return [...list(body['required'], true), ...list(body['optional'], false)];
}
