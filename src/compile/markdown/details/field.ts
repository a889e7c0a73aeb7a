import type { Json } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import { choicesIn } from '../../schema/enum-comment.ts';
import { defaultIn, fits } from '../../schema/from-lenient.ts';
import { schemaFromName } from '../../schema/name-hints.ts';
import { type ModelNames, schemaFromTypeWords } from '../../schema/type-words.ts';
import { type Line, sliceLine } from '../document/model.ts';
import { columnsOf } from '../sightings/table-columns.ts';

export type FieldLocation = 'path' | 'query' | 'header' | 'cookie' | 'body';

/** A field as a list item, a table row or a part of a sentence describes it. */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
  /** The document gives the type; otherwise it is concluded from the name. */
  readonly typed: boolean;
  /** null: the document does not say. */
  readonly required: boolean | null;
  readonly description: string;
  readonly location: FieldLocation | null;
  readonly line: number;
}

const NAME = /^[A-Za-z_][\w$]*(?:[.-][A-Za-z_]\w*)*(?:\[\])?$/;

/**
 * Reads `name (string, required): text`, `name: string - text`, `**name** - text` and their like; null for prose.
 * `loose` also takes a bare identifier followed by nothing.
 */
export function readField(line: Line, models: ModelNames): Field | null {
  const head = nameOf(line);
  if (head === null) return null;
  const rest = sliceLine(line, head.end).text;
  const group = /^\s*[([{]([^()[\]{}]*(?:\[[^\]]*\][^()[\]{}]*)*)[)\]}]\s*/.exec(rest);
  const inGroup = group?.[1] ?? '';
  const after = rest.slice(group?.[0].length ?? 0).replace(/^[\s:=–—-]+/, '');
  const grouped = inGroup === '' ? null : typeIn(inGroup, models);
  const led = grouped === null ? leadingType(after, models) : null;
  const description = (led === null ? after : led.rest).trim();
  if (inGroup === '' && led === null && !head.marked && !/^\s*[:=–—-]/.test(rest)) return null;
  if (!head.marked && grouped === null && led === null && /\s/.test(head.name)) return null;
  const remarks = [inGroup, description, led?.remark ?? ''].filter((part) => part !== '').join('; ');
  return fieldFrom(head, grouped ?? led?.schema ?? null, remarks, description, line.line);
}

/** The name at the beginning of a line: marked up, or an identifier. */
function nameOf(line: Line): { name: string; end: number; marked: boolean; optional: boolean } | null {
  const mark = line.marks.find((one) => (one.kind === 'code' || one.kind === 'strong') && one.start <= 2);
  const marked = mark === undefined ? null : line.text.slice(mark.start, mark.end).replace(/[:\s]+$/, '');
  if (marked !== null && mark !== undefined) {
    const bare = marked.replace(/[?*]$/, '');
    if (NAME.test(bare)) return { name: bare, end: mark.end, marked: true, optional: marked.endsWith('?') };
    const inner = /^([A-Za-z_]\w*)(\??)\s*:\s*/.exec(marked);
    if (inner?.[1] !== undefined && mark.kind === 'code')
      return { name: inner[1], end: mark.start + inner[0].length, marked: false, optional: inner[2] === '?' };
    return null;
  }
  const plain =
    /^[^\p{L}_]*([A-Za-z_][\w]*(?:[.-][A-Za-z_]\w*)*(?:\[\])?)(\??\*?)(?=\s*[:(=[–—-]|\s*$|\s)/u.exec(
      line.text,
    );
  if (plain?.[1] === undefined) return null;
  return { name: plain[1], end: plain[0].length, marked: false, optional: plain[2]?.includes('?') === true };
}

/** Type words inside of brackets: `(string, required, max 100)`. */
function typeIn(text: string, models: ModelNames): Schema | null {
  for (const part of text.split(/[,;]/)) {
    const cleaned = part
      .trim()
      .replace(/^(?:required|optional)\s+/i, '')
      .replace(/\s+(?:required|optional)$/i, '');
    const schema = schemaFromTypeWords(cleaned, models);
    if (schema !== null) return schema;
  }
  const whole = schemaFromTypeWords(text, models);
  if (whole !== null) return whole;
  return /^enum\b/i.test(text) ? { type: 'string' } : null;
}

/** Type words at the beginning of a description: `string - the name`, `integer (default 20)`. */
function leadingType(
  text: string,
  models: ModelNames,
): { schema: Schema; rest: string; remark: string } | null {
  const parts = /^([^–—,;(#]*?)(?:\s+[-–—]+\s+|\s*[,;(#]\s*|$)(.*)$/s.exec(text);
  const first = (parts?.[1] ?? text).trim();
  const choices = /^["'`]?[\w-]+["'`]?(?:\s*\|\s*["'`]?[\w-]+["'`]?)+$/.test(first) ? choicesIn(first) : [];
  if (choices.length > 1)
    return { schema: { type: 'string', enum: [...choices] }, rest: parts?.[2] ?? '', remark: '' };
  const schema = schemaFromTypeWords(first.replace(/\s*(?:\(?(?:required|optional)\)?)$/i, ''), models);
  if (schema !== null) return { schema, rest: (parts?.[2] ?? '').replace(/\)\s*$/, ''), remark: first };
  const word = /^[`*]?([\w[\]<>]+)[`*]?(?:\s*[:.]\s+|\s+(?=\())(.*)$/s.exec(text);
  const typed = word?.[1] === undefined ? null : schemaFromTypeWords(word[1], models);
  return typed === null ? null : { schema: typed, rest: word?.[2] ?? '', remark: '' };
}

function fieldFrom(
  head: { readonly name: string; readonly optional: boolean },
  type: Schema | null,
  remarks: string,
  description: string,
  line: number,
): Field {
  const list = head.name.endsWith('[]');
  const name = list ? head.name.slice(0, -2) : head.name;
  const base = type ?? (list ? { type: 'array' as const, items: {} } : schemaFromName(name));
  const schema = withRemarks(base, remarks, description);
  return {
    name,
    schema,
    typed: type !== null || schema.enum !== undefined,
    required: head.optional ? false : requiredIn(remarks),
    description,
    location: locationIn(remarks),
    line,
  };
}

/** Choices, bounds and defaults that the words around a field give. */
export function withRemarks(base: Schema, remarks: string, description: string): Schema {
  const text = remarks.slice(0, 600);
  const preset = defaultIn(text);
  const bounded = {
    ...base,
    ...enumIn(base, text, description.trim()),
    ...boundsIn(base, text),
    ...formatIn(base, text),
  };
  return {
    ...bounded,
    ...(description === '' ? {} : { description }),
    ...(preset !== undefined && preset !== null && fits(preset, bounded) ? { default: preset } : {}),
  };
}

function enumIn(base: Schema, text: string, description: string): Schema {
  if (
    base.type !== 'string' ||
    base.enum !== undefined ||
    (base.format !== undefined && base.format !== 'date-time')
  )
    return {};
  for (const part of [text, ...text.split(/[;.()]/)]) {
    const listed =
      /\b(?:one of|enum|values?|either|allowed|options|eines von)\b\s*:?\s*(.+)$/i.exec(part)?.[1] ??
      (/\||["'`]/.test(part) || (WHOLE_LIST.test(description) && part.trim() === description) ? part : '');
    const choices: readonly Json[] =
      listed === ''
        ? []
        : choicesIn(listed.replace(/\b(?:required|optional|string|default\S* \S+)\b,?\s*/gi, ''));
    if (choices.length > 1) return { enum: choices };
  }
  return {};
}

/** `in, out`, `low or high`: nothing but lower-case words, so they are the choices. */
const WHOLE_LIST =
  /^[a-z][a-z0-9_-]*(?:\s*,\s*[a-z][a-z0-9_-]*)*(?:\s*,|\s+or|\s*,\s*or|\s+oder)\s+[a-z][a-z0-9_-]*$/;

function boundsIn(base: Schema, text: string): Schema {
  const numeric = base.type === 'integer' || base.type === 'number';
  const range = /\b(\d+)\s*(?:-|–|to|bis|\.\.)\s*(\d+)\b(?!\s*-\d)/.exec(text);
  const low =
    /(?:\bmin(?:imum)?\.?\s*(?:length|value)?\s*[:=]?\s*|>=\s*|≥\s*|\bat least\s+)(-?\d+(?:\.\d+)?)/i.exec(
      text,
    )?.[1] ?? range?.[1];
  const high =
    /(?:\bmax(?:imum)?\.?\s*(?:length|value)?\s*[:=]?\s*|<=\s*|≤\s*|\bat most\s+|\bup to\s+)(-?\d+(?:\.\d+)?)/i.exec(
      text,
    )?.[1] ?? range?.[2];
  if (low !== undefined && high !== undefined && Number(low) > Number(high)) return {};
  const stringBounds =
    base.type === 'string' &&
    base.format === undefined &&
    /\b(?:char|characters?|length|long|zeichen|min|max)\b/i.test(text);
  if (!numeric && !stringBounds) return {};
  const [lowKey, highKey] = numeric
    ? (['minimum', 'maximum'] as const)
    : (['minLength', 'maxLength'] as const);
  return {
    ...(low === undefined ? {} : { [lowKey]: Number(low) }),
    ...(high === undefined ? {} : { [highKey]: Number(high) }),
  };
}

function formatIn(base: Schema, text: string): Schema {
  if (base.type !== 'string' || base.format !== undefined || base.enum !== undefined) return {};
  if (/\biso[- ]?8601\b|\brfc[- ]?3339\b/i.test(text))
    return { format: /\bdate\b(?!-?time)/i.test(text) && !/time/i.test(text) ? 'date' : 'date-time' };
  if (/\bYYYY-MM-DD\b(?!T| HH)/.test(text)) return { format: 'date' };
  return /\bvalid (?:e-?mail)\b|\bemail format\b/i.test(text) ? { format: 'email' } : {};
}

function requiredIn(text: string): boolean | null {
  if (/\b(?:optional|not required|nicht erforderlich)\b|\bdefaults?\b/i.test(text)) return false;
  return /\b(?:required|mandatory|erforderlich|pflicht(?:feld)?)\b/i.test(text) ? true : null;
}

function locationIn(text: string): FieldLocation | null {
  const found = /\b(?:in )?(path|query|header|cookie|body)\b(?: param\w*)?/i
    .exec(text.split(/[;.]/)[0] ?? '')?.[1]
    ?.toLowerCase();
  return found === 'path' || found === 'query' || found === 'header' || found === 'cookie' || found === 'body'
    ? found
    : null;
}

/** The fields of a table whose columns describe them; null where it is no such table. */
export function fieldsFromTable(
  header: readonly Line[],
  rows: readonly (readonly Line[])[],
  models: ModelNames,
): Field[] | null {
  const columns = columnsOf(header.map((cell) => cell.text));
  const at = (column: (typeof columns)[number]): number => columns.indexOf(column);
  const nameAt =
    at('name') === -1 && at('type') !== -1
      ? columns.findIndex((column) => column === 'other' || column === 'query')
      : at('name');
  const nameColumn = nameAt === -1 ? at('query') : nameAt;
  if (nameColumn === -1 || columns.includes('method') || columns.includes('path')) return null;
  if (at('type') === -1 && at('description') === -1 && at('required') === -1) return null;
  return rows.flatMap((row): Field[] => {
    const cell = (column: (typeof columns)[number]): string => row[at(column)]?.text ?? '';
    const written = (row[nameColumn]?.text ?? '').replace(/[`*\s]/g, '');
    const bare = written.replace(/\?$/, '');
    if (!NAME.test(bare)) return [];
    const type = cell('type');
    const typed =
      type === ''
        ? null
        : (schemaFromTypeWords(type, models) ??
          typeIn(type, models) ??
          leadingType(type, models)?.schema ??
          null);
    const description = cell('description');
    const remarks = [
      type,
      description,
      cell('default') === '' || cell('default') === '-' ? '' : `default: ${cell('default')}`,
    ]
      .filter((part) => part !== '')
      .join('; ');
    const made = fieldFrom(
      { name: bare, optional: written.endsWith('?') },
      typed,
      remarks,
      description,
      row[0]?.line ?? 1,
    );
    return [
      {
        ...made,
        required: requiredCell(cell('required'), header[at('required')]?.text ?? '') ?? made.required,
        location: locationIn(cell('location')) ?? (at('location') === -1 ? null : made.location),
      },
    ];
  });
}

function requiredCell(text: string, header: string): boolean | null {
  const negated = /optional|nullable/i.test(header) && !/required/i.test(header);
  if (/^[^\p{L}]*(?:yes|ja|true|y|x|required|pflicht|mandatory)\b|[✓✔✅☑]/iu.test(text)) return !negated;
  if (/^[^\p{L}]*(?:no|nein|false|n|optional)\b|[✗✘❌]|^\s*[-–—]?\s*$/iu.test(text))
    return text === '' ? null : negated;
  return null;
}

/** An object of fields. */
export function schemaFromFields(fields: readonly Field[], requiredByDefault: boolean): Schema {
  const properties = Object.fromEntries(fields.map((field) => [field.name, field.schema]));
  const required = fields.filter((field) => field.required ?? requiredByDefault).map((field) => field.name);
  return { type: 'object', properties, ...(required.length > 0 ? { required: [...new Set(required)] } : {}) };
}
