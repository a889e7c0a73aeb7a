import { readLenientValue } from '../../notation/json/parse.ts';
import type { Line } from '../document/model.ts';
import { readQuery } from '../sightings/path.ts';
import type { BodyWriter } from './body-writer.ts';
import type { DetailSubject } from './draft.ts';
import { type DetailLabel, type LabelKind, readDetailLabel } from './label.ts';

export interface FenceStart {
  readonly kind: LabelKind | 'none' | 'after-request-line';
  readonly status: number | null;
  readonly direction: DetailLabel['direction'];
  readonly filled: boolean;
}

/** Reads a fence piece by piece: bodies, and between them labels, comments, headers and status lines. */
export class FenceReader {
  readonly #subject: DetailSubject;
  readonly #bodies: BodyWriter;
  readonly #value: (kind: LabelKind, line: Line, status: number | null) => void;
  #at: FenceStart = { kind: 'none', status: null, direction: 'both', filled: false };

  constructor(
    subject: DetailSubject,
    bodies: BodyWriter,
    value: (kind: LabelKind, line: Line, status: number | null) => void,
  ) {
    this.#subject = subject;
    this.#bodies = bodies;
    this.#value = value;
  }

  read(text: string, firstLine: number, start: FenceStart): void {
    this.#at = start;
    let position = 0;
    let line = 1;
    while (position < text.length) {
      const newline = text.indexOf('\n', position);
      const end = newline === -1 ? text.length : newline;
      const content = text.slice(position, end);
      const body =
        /^\s*[[{]/.test(content) && !/^\s*\[[A-Z][^\]]*\]\s*$/.test(content)
          ? readLenientValue(text, position, line)
          : null;
      if (body !== null) {
        this.#body(body.node, firstLine + body.node.line - 1);
        line = body.line;
        position = body.end;
        const rest = text.indexOf('\n', position);
        const tail = text.slice(position, rest === -1 ? text.length : rest);
        if (!/[[{]/.test(tail)) position = rest === -1 ? text.length : rest;
        else position += Math.max(0, tail.search(/[[{]/));
        if (text[position] === '\n') {
          position += 1;
          line += 1;
        }
        continue;
      }
      this.#words(content, firstLine + line - 1);
      position = end + 1;
      line += 1;
    }
  }

  #body(node: Parameters<BodyWriter['addRequest']>[0], line: number): void {
    const { kind, status, direction } = this.#at;
    if (kind === 'messages') this.#bodies.addMessage(node, direction, line);
    else if (kind === 'request' || kind === 'parameters') this.#bodies.addRequest(node, line);
    else if (kind === 'response' || kind === 'errors')
      this.#bodies.addResponse(node, status, line, this.#at.filled);
    else if (kind === 'after-request-line') this.#afterRequestLine(node, line);
    else this.#bodies.addUnlabelled(node, line);
  }

  /** Directly below `POST /x` stands what is sent, below `GET /x` what comes back. */
  #afterRequestLine(node: Parameters<BodyWriter['addRequest']>[0], line: number): void {
    if (this.#subject.method === 'WS') this.#bodies.addMessage(node, 'both', line);
    else if (this.#bodies.hasBody()) this.#bodies.addRequest(node, line);
    else this.#bodies.addResponse(node, null, line);
    this.#at = { ...this.#at, kind: 'response', filled: false };
  }

  #words(content: string, line: number): void {
    const text = content
      .replace(/^\s*(?:\/\/+|#+|--|\/\*+|\*|<!--|→|->|=>|<=|←|[<>])?\s*/, '')
      .replace(/\s*(?:\*\/|-->)$/, '')
      .trim();
    if (text === '') return;
    const source: Line = { text, marks: [], line };
    if (this.#header(text, source)) return;
    const query = /\?((?:[\w.[\]-]+=[^\s&]*&?)+)/.exec(text)?.[1];
    if (query !== undefined && /query|params|filter|\?/i.test(text)) {
      for (const one of readQuery(query))
        this.#value('query', { text: `?${one.name}=${one.example}`, marks: [], line }, null);
      return;
    }
    const label = readDetailLabel(source, true);
    if (label === null) {
      this.#formLine(text, line);
      return;
    }
    this.#at = { kind: label.kind, status: label.status, direction: label.direction, filled: false };
    if (label.kind === 'response') this.#bodies.response(label.status, line);
    if (label.rest.text !== '' && label.kind !== 'example') this.#value(label.kind, label.rest, label.status);
  }

  #header(text: string, source: Line): boolean {
    const status = /^HTTP\/\d(?:\.\d)?\s+([1-5]\d{2})/.exec(text)?.[1];
    if (status !== undefined) {
      this.#bodies.response(Number(status), source.line);
      this.#at = { kind: 'response', status: Number(status), direction: 'server', filled: false };
      return true;
    }
    const header =
      /^(Content-Type|Authorization|Accept|Host|X-[\w-]+|Cookie|User-Agent|Content-Length|Location|Set-Cookie|Cache-Control|Connection|Upgrade)\s*:\s*(.*)$/i.exec(
        text,
      );
    if (header?.[1] === undefined) return false;
    const answered = this.#at.kind === 'response';
    const value = header[2] ?? '';
    if (/^content-type$/i.test(header[1]) && !answered && this.#bodies.hasBody() && !/json/i.test(value)) {
      this.#bodies.request(source.line).contentType = value.replace(/;.*$/, '').trim().toLowerCase();
    }
    if (/^(?:authorization|x-api-key)$/i.test(header[1]) && !answered)
      this.#value('auth', { ...source, text: 'Bearer token required' }, null);
    return true;
  }

  /** `username=x&password=y` as a body. */
  #formLine(text: string, line: number): void {
    if (
      !/^[\w.[\]]+=[^\s&]*(?:&[\w.[\]]+=[^\s&]*)+$/.test(text) ||
      !this.#bodies.hasBody() ||
      this.#at.kind === 'response'
    )
      return;
    const fields = readQuery(text).map((one) => ({
      name: one.name,
      schema: { type: 'string' as const },
      typed: false,
      required: null,
      description: '',
      location: null,
      line,
    }));
    this.#bodies.addRequestFields(fields, 'application/x-www-form-urlencoded', line);
  }
}
