import type { LenientNode } from '../../notation/json/node.ts';
import type { ModelNames } from '../../schema/type-words.ts';
import type { Block, CodeBlock, Line, TableBlock, TextBlock } from '../document/model.ts';
import { codeSpans, sliceLine } from '../document/model.ts';
import type { DetailRange } from '../operations/ranges.ts';
import { readQuery } from '../sightings/path.ts';
import { columnsOf } from '../sightings/table-columns.ts';
import {
  answerTypeIn,
  bodyInLine,
  contentTypeIn,
  fieldsInList,
  modelInWords,
  modelTypeIn,
  sameAsIn,
} from './body-text.ts';
import { BodyWriter } from './body-writer.ts';
import { type DetailDraft, type DetailSubject, emptyDetails, responseBody, responseFor } from './draft.ts';
import { FenceReader } from './fence-reader.ts';
import { type Field, fieldsFromTable, readField } from './field.ts';
import { type DetailLabel, isBold, type LabelKind, readDetailLabel } from './label.ts';
import { queryFieldFrom } from './query-field.ts';
import { mergeSecurity, securityIn } from './security.ts';
import { statusesIn } from './status-text.ts';

interface Mode {
  readonly kind: LabelKind | 'none';
  readonly status: number | null;
  readonly depth: number;
  readonly item: boolean;
  /** The label's own line gave a value already. */
  readonly filled: boolean;
  readonly direction: DetailLabel['direction'];
}

const NO_MODE: Mode = { kind: 'none', status: null, depth: 0, item: false, filled: false, direction: 'both' };

/** Reads everything that one place of the document says about an operation. */
export function readDetails(subject: DetailSubject, range: DetailRange, models: ModelNames): DetailDraft {
  return new DetailReader(subject, models).read(range);
}

class DetailReader {
  readonly #subject: DetailSubject;
  readonly #models: ModelNames;
  readonly #details: DetailDraft = emptyDetails();
  readonly #bodies: BodyWriter;
  #mode: Mode = NO_MODE;
  #requestLine = 0;

  constructor(subject: DetailSubject, models: ModelNames) {
    this.#subject = subject;
    this.#models = models;
    this.#bodies = new BodyWriter(subject, models, this.#details);
  }

  read(range: DetailRange): DetailDraft {
    const { sighting } = range;
    this.#requestLine = sighting.line;
    this.#tail(sighting.tail, sighting.title);
    if (sighting.detail.kind === 'row') this.#row(sighting.detail.cells, sighting.tail);
    if (sighting.detail.kind === 'fence') this.#fence(sighting.detail.text, sighting.detail.firstLine, true);
    for (const line of range.lines) this.#line(line, null);
    for (const block of range.blocks) this.#block(block);
    this.#bodies.finish();
    return this.#details;
  }

  #tail(tail: Line, title: string): void {
    if (title !== '') this.#details.summary = title;
    const text = tail.text;
    if (text === '') return;
    const label = readDetailLabel(tail, false);
    if (this.#inlineBodies(tail)) return;
    if (label !== null) this.#enter(label, 0, false);
    else {
      if (this.#details.summary === '') this.#details.summary = text;
      else this.#details.description.push(text);
      this.#remarks(tail);
    }
    this.#mode = NO_MODE;
  }

  /** `POST /x {"name": "a"} -> {"id": 1}`: bodies in the line of the request itself. */
  #inlineBodies(tail: Line): boolean {
    const arrow = /\s*(?:→|->|=>|⇒)\s*/.exec(tail.text);
    const parts =
      arrow === null
        ? [tail]
        : [sliceLine(tail, 0, arrow.index), sliceLine(tail, arrow.index + arrow[0].length)];
    const nodes = parts.map((part) => (/^[`*\s]*[{[]/.test(part.text) ? bodyInLine(part) : null));
    if (nodes.every((node) => node === null)) return false;
    const [left, right] = nodes;
    const answerOnly = arrow === null && !this.#bodies.hasBody();
    if (left != null && answerOnly) this.#bodies.addResponse(left, null, tail.line);
    else if (left != null) this.#bodies.addRequest(left, tail.line);
    if (right != null) this.#bodies.addResponse(right, null, tail.line);
    return true;
  }

  #block(block: Block): void {
    if (block.kind === 'heading') {
      const label = readDetailLabel(block.text, true);
      this.#mode = NO_MODE;
      if (label !== null) this.#enter(label, 0, false);
    } else if (block.kind === 'text') this.#text(block);
    else if (block.kind === 'table') this.#table(block);
    else this.#code(block);
  }

  #text(block: TextBlock): void {
    if (this.#mode.item && block.depth <= this.#mode.depth) this.#mode = NO_MODE;
    for (const line of block.lines) if (line.line !== this.#requestLine) this.#line(line, block);
  }

  #line(line: Line, block: TextBlock | null): void {
    const item = block?.item === true;
    const alone = !item && block?.lines.length === 1 && /^[\p{L} ]{4,24}(?:\d{3})?$/u.test(line.text);
    const label = readDetailLabel(line, isBold(line) || /:\s*$/.test(line.text) || alone);
    const depth = block?.depth ?? 0;
    if (label !== null && !this.#isFieldHere(label, line, item)) this.#enter(label, depth, item);
    else if (item || this.#expectsFields()) this.#item(line, depth, item);
    else this.#prose(line);
  }

  /** `- data: object` in a list of fields is a field that happens to be called like a label. */
  #isFieldHere(label: DetailLabel, line: Line, item: boolean): boolean {
    if (!item || label.status !== null || !this.#expectsFields()) return false;
    if (this.#mode.item === false && this.#mode.depth === 0 && ['errors', 'auth'].includes(label.kind))
      return false;
    const field = readField(line, this.#models);
    return (
      (field?.typed === true && codeSpans(line).length > 0) ||
      (field?.typed === true && /^[a-z]/.test(line.text.replace(/^[^\p{L}]+/u, '')))
    );
  }

  #expectsFields(): boolean {
    const { kind } = this.#mode;
    return (
      kind === 'request' ||
      kind === 'query' ||
      kind === 'path' ||
      kind === 'headers' ||
      kind === 'cookies' ||
      kind === 'parameters'
    );
  }

  #enter(label: DetailLabel, depth: number, item: boolean): void {
    const filled = label.rest.text !== '';
    this.#mode = { kind: label.kind, status: label.status, depth, item, filled, direction: label.direction };
    const type = contentTypeIn(label.remark);
    if (label.kind === 'request' && type !== null) this.#bodies.request(label.rest.line).contentType = type;
    if (label.kind === 'response') this.#bodies.response(label.status, label.rest.line);
    if (filled) this.#value(label.kind, label.rest, label.status);
    else if (label.remark !== '') this.#remarks({ text: label.remark, marks: [], line: label.rest.line });
  }

  #value(kind: LabelKind, rest: Line, status: number | null): void {
    if (kind === 'request') this.#requestValue(rest);
    else if (kind === 'response') this.#responseValue(rest, status);
    else if (kind === 'errors' || kind === 'status') this.#statuses(rest, kind === 'status');
    else if (kind === 'auth')
      this.#details.security = mergeSecurity(securityIn(rest.text, rest.line, true), this.#details.security);
    else if (kind === 'summary') this.#summary(rest);
    else if (kind === 'messages') this.#messageValue(rest);
    else if (
      kind === 'query' ||
      kind === 'path' ||
      kind === 'headers' ||
      kind === 'cookies' ||
      kind === 'parameters'
    )
      this.#parameterValue(kind, rest);
    else if (kind === 'other') this.#note(rest);
  }

  #summary(rest: Line): void {
    if (this.#details.summary !== '' && this.#details.summary !== rest.text)
      this.#details.description.push(this.#details.summary);
    this.#details.summary = rest.text;
    this.#remarks(rest);
  }

  #requestValue(rest: Line): void {
    if (/^[^\p{L}{[]*(?:none|no body|empty|n\/a|nothing|keine?|-)(?![\p{L}])/iu.test(rest.text)) {
      this.#details.requestNone = true;
      return;
    }
    const node = bodyInLine(rest);
    if (node !== null) {
      this.#bodies.addRequest(node, rest.line);
      this.#bodies.request(rest.line).contentType ??= contentTypeIn(rest.text);
      return;
    }
    const named = this.#bodies.hasBody() ? modelTypeIn(rest, this.#models) : null;
    const listed = named === null ? fieldsInList(rest, this.#models) : null;
    if (named !== null) this.#bodies.request(rest.line).schema = named;
    else if (listed !== null) this.#bodies.addRequestFields(listed.fields, listed.contentType, rest.line);
    else this.#requestWords(rest);
    this.#remarks(rest);
  }

  #requestWords(rest: Line): void {
    const same = sameAsIn(rest.text);
    const type = contentTypeIn(rest.text);
    const model = modelInWords(rest.text, this.#models);
    if (same !== null) this.#bodies.request(rest.line).sameAs = same;
    else if (type !== null) this.#bodies.request(rest.line).contentType = type;
    else if (this.#bodies.hasBody()) {
      const body = this.#bodies.request(rest.line);
      if (model?.exact === true) body.schema = model.schema;
      body.description = rest.text;
    } else this.#note(rest);
  }

  #responseValue(rest: Line, given: number | null): void {
    const leading = /^[`*\s]*([1-5]\d{2})(?!\d)\b[`*\s]*(?:[A-Z][A-Za-z]*(?: [A-Z][a-z]+)*)?[\s:,–—-]*/.exec(
      rest.text,
    );
    const status = given ?? (leading?.[1] === undefined ? null : Number(leading[1]));
    const value = given === null && leading !== null ? sliceLine(rest, leading[0].length) : rest;
    const response = this.#bodies.response(status, rest.line);
    const node = bodyInLine(value);
    const clause = node === null ? firstClause(value) : value;
    const words =
      node === null
        ? clause.text.replace(/\.$/, '')
        : value.text.slice(0, Math.max(0, value.text.search(/[{[]/))).replace(/[\s:–—-]+$/, '');
    if (words !== '' && response.description === '') response.description = words;
    if (node !== null) this.#bodies.addResponse(node, status, rest.line);
    else if (clause.text !== '') this.#responseWords(clause, status);
    if (status === null || status < 400) this.#remarks(value, true);
    if (status === 401 || status === 403)
      this.#details.security = mergeSecurity(
        this.#details.security,
        securityIn(value.text, rest.line, false),
      );
  }

  #responseWords(value: Line, status: number | null): void {
    if (status !== null && status >= 400) return;
    const response = responseFor(this.#details, status, value.line);
    if (/^[^\p{L}]*(?:none|no (?:body|content)|empty|nothing|kein inhalt)(?![\p{L}])/iu.test(value.text)) {
      if (status === null) response.status = 204;
      return;
    }
    const body = responseBody(response, value.line);
    const same = sameAsIn(value.text);
    const type = this.#subject.method === 'GET' ? answerTypeIn(value.text) : contentTypeIn(value.text);
    const listed = fieldsInList(value, this.#models);
    const model = modelInWords(value.text, this.#models);
    const named = modelTypeIn(value, this.#models);
    if (same !== null) body.sameAs = same;
    else if (named !== null) body.schema = named;
    else if (type !== null && type !== 'application/json' && !type.startsWith('multipart'))
      body.contentType = type;
    else if (listed !== null) this.#bodies.addResponseFields(listed.fields, status, value.line);
    else if (model !== null) {
      body.schema = model.schema;
      if (!model.exact)
        this.#infer(
          `/responses/${status ?? 'success'}`,
          `The body is a ${describe(model.schema)}, told by the words "${value.text}".`,
          value.line,
        );
    }
  }

  #statuses(rest: Line, success: boolean): void {
    for (const one of statusesIn(rest.text)) {
      if (success && one.status >= 400) continue;
      const response = responseFor(this.#details, one.status, rest.line);
      if (response.description === '') response.description = one.text;
      if (one.status === 401 || one.status === 403)
        this.#details.security = mergeSecurity(
          this.#details.security,
          securityIn(one.text, rest.line, false) ?? demanded(one.status, rest.line),
        );
    }
  }

  #messageValue(rest: Line): void {
    const node = bodyInLine(rest);
    if (node !== null) this.#bodies.addMessage(node, this.#mode.direction, rest.line);
    else this.#note(rest);
  }

  #parameterValue(kind: LabelKind, rest: Line): void {
    if (/^[^\p{L}?]*(?:none|keine?|n\/a)(?![\p{L}])/iu.test(rest.text)) return;
    const query = /\?([\w=&.,{}<>[\]%:|-]+)/.exec(rest.text)?.[1];
    if (query !== undefined) {
      for (const one of readQuery(query)) this.#parameter(queryFieldFrom(one, rest.line), 'query');
      return;
    }
    const listed = fieldsInList(
      { ...rest, text: rest.text.includes(',') ? rest.text : `${rest.text}` },
      this.#models,
    );
    const single = listed === null ? readField(rest, this.#models) : null;
    const fields = listed?.fields ?? (single === null ? [] : [single]);
    for (const field of fields) this.#parameter(field, kind);
    if (fields.length === 0) this.#note(rest);
  }

  /** Parameters without a place are in the path when it names them, in the query of a reading call, else in the body. */
  #parameter(field: Field, kind: LabelKind): void {
    const inPath = this.#subject.path.includes(`{${field.name}}`);
    const place = inPath
      ? 'path'
      : (field.location ?? PLACES[kind] ?? (this.#bodies.hasBody() ? 'body' : 'query'));
    if (place === 'body') this.#bodies.addRequestFields([field], null, field.line);
    else this.#details.parameters.push({ ...field, location: place });
  }

  #item(line: Line, depth: number, item: boolean): void {
    const { kind, status } = this.#mode;
    if (kind !== 'none' && this.#expectsFields()) {
      const query = kind === 'query' ? /^[`*\s]*\?([\w=&.{}<>[\]-]+)/.exec(line.text)?.[1] : undefined;
      if (query !== undefined) {
        for (const one of readQuery(query)) this.#parameter(queryFieldFrom(one, line.line), 'query');
        return;
      }
      const field = readField(line, this.#models);
      if (field === null) this.#unreadItem(line, item);
      else if (kind === 'request') this.#bodies.addRequestField(field, depth, line.line);
      else this.#parameter(field, kind);
    } else if (kind === 'errors') this.#statuses(line, false);
    else if (kind === 'response') this.#responseItem(line, depth, status);
    else if (kind === 'messages') this.#messageValue(line);
    else if (kind === 'auth')
      this.#details.security = mergeSecurity(securityIn(line.text, line.line, true), this.#details.security);
    else this.#note(line);
  }

  #unreadItem(line: Line, item: boolean): void {
    const { kind } = this.#mode;
    if (kind === 'request') this.#requestValue(line);
    else if (item && kind !== 'none') this.#parameterValue(kind, line);
    else this.#note(line);
  }

  #responseItem(line: Line, depth: number, status: number | null): void {
    const node = bodyInLine(line);
    const field = node === null ? readField(line, this.#models) : null;
    if (node !== null) this.#bodies.addResponse(node, status, line.line);
    else if (field !== null && (field.typed || codeSpans(line).includes(field.name)))
      this.#bodies.addResponseField(field, status, depth, line.line);
    else this.#note(line);
  }

  #prose(line: Line): void {
    const node = bodyInLine(line);
    if (node !== null && this.#mode.kind !== 'none') this.#addByMode(node, line.line);
    else if (this.#mode.kind === 'response' && !this.#mode.filled)
      this.#responseValue(line, this.#mode.status);
    else if (this.#mode.kind === 'errors' || this.#mode.kind === 'status')
      this.#statuses(line, this.#mode.kind === 'status');
    else if (this.#mode.kind === 'auth') this.#value('auth', line, null);
    else if (this.#mode.kind === 'summary' && !this.#mode.filled) this.#summary(line);
    else {
      this.#details.description.push(line.text);
      const answer = ANSWERS.exec(line.text)?.[0].length;
      if (answer === undefined || this.#mode.kind !== 'none') this.#remarks(line);
      else this.#responseValue(sliceLine(line, answer), null);
    }
  }

  #note(line: Line): void {
    this.#details.notes.push(line.text);
    this.#remarks(line);
  }

  /** Status codes, security and query strings that sentences mention by the way. */
  #remarks(line: Line, answer = false): void {
    const { text } = line;
    this.#details.security = mergeSecurity(this.#details.security, securityIn(text, line.line, false));
    const query = /\bquery\b.{0,20}?\?([\w=&.{}<>[\]-]+)/i.exec(text)?.[1];
    if (query !== undefined)
      for (const one of readQuery(query)) this.#parameter(queryFieldFrom(one, line.line), 'query');
    const telling =
      /\b(?:returns?|respond(?:s|ed)?(?: with)?|answers?(?: with)?|gives|status|fails?(?: with)?|error|rejects?(?: with)?|response|liefert|antwortet|code|http)\b|\(\s*[1-5]\d{2}\b/i;
    if ((!answer && !telling.test(text)) || text.length > 600) return;
    for (const one of statusesIn(text)) {
      if (answer && one.status < 400) continue;
      const response = responseFor(this.#details, one.status, line.line);
      if (response.description === '') response.description = one.text;
    }
  }

  #addByMode(node: LenientNode, line: number): void {
    const { kind, status, direction } = this.#mode;
    if (kind === 'messages') this.#bodies.addMessage(node, direction, line);
    else if (kind === 'request' || kind === 'parameters') this.#bodies.addRequest(node, line);
    else if (kind === 'response' || kind === 'errors')
      this.#bodies.addResponse(node, status, line, this.#mode.filled);
    else this.#bodies.addUnlabelled(node, line);
  }

  #table(block: TableBlock): void {
    const headers = block.header.map((cell) => cell.text);
    const columns = columnsOf(headers);
    const statusAt = columns.indexOf('status');
    const numbered =
      statusAt !== -1 && block.rows.some((row) => /^\W*[1-5]\d{2}\b/.test(row[statusAt]?.text ?? ''));
    if (numbered) {
      for (const row of block.rows) this.#statusRow(row, statusAt);
      return;
    }
    const fields = fieldsFromTable(block.header, block.rows, this.#models) ?? [];
    const { kind, status } = this.#mode;
    for (const field of fields) {
      if (kind === 'request' && field.location === null)
        this.#bodies.addRequestFields([field], null, field.line);
      else if (kind === 'response') this.#bodies.addResponseFields([field], status, field.line);
      else this.#parameter(field, kind === 'none' ? 'parameters' : kind);
    }
  }

  #statusRow(row: readonly Line[], statusAt: number): void {
    const text = row[statusAt]?.text ?? '';
    const status = Number(/[1-5]\d{2}/.exec(text)?.[0]);
    if (!Number.isInteger(status)) return;
    const line = row[0]?.line ?? 1;
    const response = responseFor(this.#details, status, line);
    const others = row.filter((_, index) => index !== statusAt);
    for (const cell of others) {
      const node = bodyInLine(cell);
      if (node !== null) this.#bodies.addResponse(node, status, line);
      else if (response.description === '') response.description = cell.text;
      else this.#details.notes.push(cell.text);
      const model = node === null && status < 400 ? modelInWords(cell.text, this.#models) : null;
      if (model !== null) responseBody(response, line).schema ??= model.schema;
    }
    if (status === 401 || status === 403) {
      const said = securityIn(response.description, line, false) ?? demanded(status, line);
      this.#details.security = mergeSecurity(this.#details.security, said);
    }
  }

  /** The further cells of a table of endpoints. */
  #row(cells: readonly { readonly header: string; readonly cell: Line }[], tail: Line): void {
    const columns = columnsOf(cells.map((one) => one.header));
    for (const [index, { cell }] of cells.entries()) {
      const column = columns[index];
      if (cell.text === '' || cell.text === tail.text || /^[-–—]$/.test(cell.text)) continue;
      if (column === 'request') this.#requestValue(cell);
      else if (column === 'response') this.#responseValue(cell, null);
      else if (column === 'auth') this.#value('auth', cell, null);
      else if (column === 'status' || column === 'errors') this.#statuses(cell, false);
      else if (column === 'query') this.#parameterValue('query', cell);
      else if (column === 'name' && this.#details.summary === '') this.#details.summary = cell.text;
    }
    this.#mode = NO_MODE;
  }

  #code(block: CodeBlock): void {
    if (!READ_AS_BODY.test(block.language) || /^\s*(?:\$\s*)?curl\b/m.test(block.text)) return;
    this.#fence(block.text, block.textLine, false);
  }

  #fence(text: string, firstLine: number, afterRequestLine: boolean): void {
    const mode = this.#mode;
    const reader = new FenceReader(this.#subject, this.#bodies, (kind, line, status) =>
      this.#value(kind, line, status),
    );
    const start = afterRequestLine
      ? 'after-request-line'
      : mode.kind === 'none' || mode.kind === 'example'
        ? 'none'
        : mode.kind;
    reader.read(text, firstLine, {
      kind: start,
      status: mode.status,
      direction: mode.direction,
      filled: mode.filled,
    });
  }

  #infer(pointer: string, reason: string, line: number): void {
    this.#details.inferences.push({ pointer, reason, line });
  }
}

function demanded(status: number, line: number): DetailDraft['security'] {
  return status === 401 ? { required: true, roles: [], ownerOnly: false, line } : null;
}

function describe(schema: { readonly $ref?: string; readonly items?: { readonly $ref?: string } }): string {
  const reference = schema.$ref ?? schema.items?.$ref ?? '';
  const name = reference.split('/').at(-1) ?? '';
  return schema.$ref === undefined ? `list of ${name}` : name;
}

const READ_AS_BODY =
  /^(?:|json|json5|jsonc|js|javascript|ts|typescript|python|py|http|https|text|txt|bash|sh|shell|console|rest|yaml|form|urlencoded|jsonl|ndjson|plain|plaintext|response|request)$/;
/** The words about this answer: up to the end of the sentence, or to the next status code. */
function firstClause(line: Line): Line {
  const end = /\.\s+(?=[A-Z0-9`])|[,;]\s*(?:or\s+|and\s+|oder\s+)?(?=`?[1-5]\d{2}\b)/.exec(line.text)?.index;
  return end === undefined ? line : sliceLine(line, 0, end);
}

/** A sentence that says what comes back. */
const ANSWERS = /^(?:it )?(?:returns?|responds? with|answers? with|gives back|liefert)\s+/i;

const PLACES: Readonly<Partial<Record<LabelKind, 'query' | 'path' | 'header' | 'cookie'>>> = {
  query: 'query',
  path: 'path',
  headers: 'header',
  cookies: 'cookie',
};
