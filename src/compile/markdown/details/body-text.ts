import type { OperationMethod } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';
import type { LenientNode } from '../../notation/json/node.ts';
import { readLenientStructure } from '../../notation/json/parse.ts';
import { type ModelNames, modelReference, schemaFromTypeWords } from '../../schema/type-words.ts';
import { singular, wordsOf } from '../../words.ts';
import { codeSpans, type Line } from '../document/model.ts';
import { requestMentions } from '../sightings/request-line.ts';
import { type Field, readField } from './field.ts';

/** The body that stands in a line: an object in code or in plain text; null where there is none. */
export function bodyInLine(line: Line): LenientNode | null {
  for (const span of codeSpans(line)) {
    const node = readLenientStructure(span);
    if (node !== null && !isBare(node)) return node;
  }
  const start = line.text.search(/[{[]/);
  if (start === -1 || start > 40) return null;
  const text = line.text.slice(start);
  if (!/^\{\s*["'\w]|^\[\s*[{"']/.test(text)) return null;
  return readLenientStructure(text);
}

function isBare(node: LenientNode): boolean {
  return (
    node.kind === 'object' &&
    node.members.length === 1 &&
    node.members[0]?.value.kind === 'unknown' &&
    !node.open
  );
}

/** `name, type, value (optional)`: the fields of a comma list; null where it is prose. */
export function fieldsInList(
  line: Line,
  models: ModelNames,
): { fields: Field[]; contentType: string | null } | null {
  const contentType = contentTypeIn(line.text);
  const optional = /^\s*optional\s*:\s*/i.exec(line.text);
  const text = line.text
    .slice(optional?.[0].length ?? 0)
    .replace(/\s*\((?:form[- ]?data|json|multipart[^)]*|query|body)\)\s*$/i, '')
    .replace(/[.;]\s*$/, '');
  const parts = splitOutside(text.replace(/\s+(?:and|und)\s+(?=[`a-z_])/g, ', ').replace(/,\s*,/g, ','));
  if (parts.length === 0 || parts.length > 60) return null;
  const fields: Field[] = [];
  for (const part of parts) {
    const found = /^[`*"']*([A-Za-z_][\w.-]*)[`*"']*(\?)?\s*(\([^()]*\)|:\s*[^,]{1,40})?[`*]*$/.exec(
      part.trim(),
    );
    if (found?.[1] === undefined) return null;
    const bare =
      parts.length === 1 &&
      found[3] === undefined &&
      !/[_`]/.test(part) &&
      !codeSpans(line).includes(found[1]);
    if (bare) return null;
    const remark = (found[3] ?? '').replace(/^\(|\)$|^:\s*/g, '');
    const source: Line = {
      text: `${found[1]}: ${remark === '' ? '-' : remark}`,
      marks: [{ kind: 'code', start: 0, end: found[1].length }],
      line: line.line,
    };
    const field = readField(source, models);
    if (field === null) return null;
    const fixed =
      /^[a-z]+_[a-z_]+$/.test(remark) && schemaFromTypeWords(remark) === null
        ? { type: 'string' as const, enum: [remark] }
        : null;
    const required = found[2] === '?' || optional !== null ? false : field.required;
    const description = remark === '' || field.typed || /^(?:optional|required)$/i.test(remark) ? '' : remark;
    const { description: _, ...schema } = field.schema;
    fields.push({
      ...field,
      schema: fixed ?? { ...schema, ...(description === '' ? {} : { description }) },
      description,
      required,
    });
  }
  return { fields, contentType };
}

function splitOutside(text: string): string[] {
  const parts: string[] = [];
  let nested = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const char = text[index];
    if (char === '(' || char === '[') nested += 1;
    if (char === ')' || char === ']') nested = Math.max(0, nested - 1);
    if (char === undefined || (char === ',' && nested === 0)) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return parts.filter((part) => part !== '');
}

/** The media type that words name; null: none. */
export function contentTypeIn(text: string): string | null {
  const literal = /\b((?:application|text|multipart|image|audio|video)\/[a-z0-9.+-]+)\b/i.exec(text)?.[1];
  if (literal !== undefined) return literal.toLowerCase();
  if (/\bmultipart\b|\bfile upload\b|\bupload(?:ed|s)? (?:a |the )?file\b|\bdatei-?upload\b/i.test(text))
    return 'multipart/form-data';
  if (/\bform[- ]?data\b|\bform[- ]?(?:url)?encoded\b|\bhtml form\b|\bformular(?:daten)?\b/i.test(text))
    return 'application/x-www-form-urlencoded';
  return null;
}

/** The media type of an answer that words describe: pages, files, streams. */
export function answerTypeIn(text: string): string | null {
  const literal = contentTypeIn(text);
  if (literal !== null && !literal.startsWith('multipart/') && !literal.endsWith('urlencoded'))
    return literal;
  if (
    /\bhtml\b|\.html\b|\b(?:login|landing|web|home|index|admin|start|status|dashboard) ?page\b|\bdashboard ui\b|\bwebseite\b/i.test(
      text,
    ) &&
    !/\bjson\b/i.test(text)
  )
    return 'text/html';
  if (/\b(?:prometheus)\b/i.test(text)) return 'text/plain';
  if (/\bcsv\b/i.test(text)) return 'text/csv';
  if (/\bpdf\b/i.test(text)) return 'application/pdf';
  if (/\bserver[- ]sent events?\b|\bsse\b|\bevent[- ]stream\b/i.test(text)) return 'text/event-stream';
  if (/\bplain text\b/i.test(text)) return 'text/plain';
  return /\bbinary\b|\bfile (?:download|content|stream)\b|\bthe (?:raw )?file\b/i.test(text)
    ? 'application/octet-stream'
    : null;
}

/** `Same as /verify`, `Same as POST /verify`. */
export function sameAsIn(text: string): { path: string; method: OperationMethod | null } | null {
  const found =
    /\b(?:same (?:as|response as|body as|format as|shape as)|identical to|like|see|wie(?: bei)?)\b\s*(.*)$/i.exec(
      text,
    );
  if (found?.[1] === undefined) return null;
  const mention = requestMentions(found[1])[0];
  if (mention !== undefined) return { path: mention.target.path, method: mention.methods[0] ?? null };
  const path = /^[`*]*(\/[\w{}/:.-]*)/.exec(found[1])?.[1];
  return path === undefined ? null : { path: path.replace(/[.:]$/, ''), method: null };
}

/** A type that names a model and nothing else, or stands in code at the beginning: `Task[]`, `` `Task`, or 404 ``. */
export function modelTypeIn(line: Line, models: ModelNames): Schema | null {
  const span = line.marks.find((mark) => mark.kind === 'code' && mark.start <= 1);
  const texts = [line.text, ...(span === undefined ? [] : [line.text.slice(span.start, span.end)])];
  for (const text of texts) {
    const schema = schemaFromTypeWords(text, models);
    if (schema !== null && JSON.stringify(schema).includes('#/models/')) return schema;
  }
  return null;
}

/** The model that words name: `TIEContract`, `Array of Booking`, `list of audit log entries`, `Updated credential`. */
export function modelInWords(text: string, models: ModelNames): { schema: Schema; exact: boolean } | null {
  const typed = schemaFromTypeWords(text, models);
  if (typed !== null && JSON.stringify(typed).includes('#/models/')) return { schema: typed, exact: true };
  if (text.length > 160) return null;
  const list = /\b(?:arrays?|lists?|all|collection|page|liste|paginated|multiple)\b/i.test(text);
  for (const [, name] of models) {
    if (!text.includes(name)) continue;
    const exact = new RegExp(`(?:^|[^\\w])${name}(s|\\[\\])?(?![\\w])`).exec(text);
    if (exact === null || !/^[A-Z]/.test(name)) continue;
    if (wordsOf(name).length === 1 && exact[0].trim() !== text.trim()) continue;
    const reference = modelReference(name);
    const plural =
      exact[1] !== undefined ||
      (list && /\b(?:arrays?|lists?|liste)\b/i.test(text.slice(0, exact.index + 1)));
    return {
      schema: plural ? { type: 'array', items: reference } : reference,
      exact: /[A-Z].*[a-z].*[A-Z]|^[`A-Z]\w*[`\s]*$/.test(text),
    };
  }
  return looseModel(text, models, list);
}

/** The same by ordinary words; short texts without commas only. */
function looseModel(
  text: string,
  models: ModelNames,
  list: boolean,
): { schema: Schema; exact: boolean } | null {
  const words = wordsOf(text.replace(/\([^)]*\)/g, ' ')).map(singular);
  if (words.length === 0 || words.length > 7 || /[,;:]/.test(text.replace(/\([^)]*\)/g, ''))) return null;
  if (
    /\b(?:confirmation|id|count|status|number|message|report|summary|statistics|stats|success)\b/i.test(text)
  )
    return null;
  const scored = [...models.values()].flatMap((name) => {
    const parts = wordsOf(name).map(singular);
    const at = words.indexOf(parts[0] ?? '');
    if (at !== -1 && parts.every((part, index) => words[at + index] === part))
      return [{ name, score: parts.length + 1 }];
    const last = parts.at(-1) ?? '';
    return parts.length > 1 && words.includes(last) && last.length > 3 ? [{ name, score: 1 }] : [];
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || second?.score === best.score) return null;
  const reference = modelReference(best.name);
  return { schema: list ? { type: 'array', items: reference } : reference, exact: false };
}
