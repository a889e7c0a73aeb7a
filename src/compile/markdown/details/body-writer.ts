import type { Json } from '../../../domain/json.ts';
import type { LenientNode } from '../../notation/json/node.ts';
import { jsonFromLenient } from '../../notation/json/to-json.ts';
import { mergeExamples, schemaFromLenient } from '../../schema/from-lenient.ts';
import type { ModelNames } from '../../schema/type-words.ts';
import {
  type BodyDraft,
  type DetailDraft,
  type DetailSubject,
  emptyBody,
  type ResponseDraft,
  responseBody,
  responseFor,
} from './draft.ts';
import type { Field } from './field.ts';
import { bodyRole, mixedMembers } from './guess-role.ts';

/** Puts bodies, fields and messages where they belong in the details of one operation. */
export class BodyWriter {
  readonly #subject: DetailSubject;
  readonly #models: ModelNames;
  readonly #details: DetailDraft;
  readonly #open: { depth: number; fields: Field[] }[] = [];

  constructor(subject: DetailSubject, models: ModelNames, details: DetailDraft) {
    this.#subject = subject;
    this.#models = models;
    this.#details = details;
  }

  /** Whether calls of this kind carry a body. */
  hasBody(): boolean {
    return /^(?:POST|PUT|PATCH|ANY)$/.test(this.#subject.method);
  }

  request(line: number): BodyDraft {
    this.#details.request ??= emptyBody(line);
    return this.#details.request;
  }

  response(status: number | null, line: number): ResponseDraft {
    return responseFor(this.#details, status, line);
  }

  addRequest(node: LenientNode, line: number): void {
    if (this.#subject.method === 'WS') {
      this.addMessage(node, 'client', line);
      return;
    }
    if (!this.hasBody() && this.#subject.method !== 'DELETE' && node.kind === 'object') {
      for (const member of node.members) {
        const schema = schemaFromLenient(member.value, this.#models, member.key);
        this.#details.parameters.push({
          name: member.key,
          schema,
          typed: true,
          required: false,
          description: member.comment,
          location: 'query',
          line,
        });
      }
      return;
    }
    this.#addTo(this.request(line), node);
  }

  /** `filled`: the label had words of its own, so that the example may belong to the other side. */
  addResponse(node: LenientNode, status: number | null, line: number, filled = false): void {
    if (this.#subject.method === 'WS') {
      this.addMessage(node, 'server', line);
      return;
    }
    if (
      filled &&
      status === null &&
      this.#details.request === null &&
      bodyRole(node, this.#subject.method, this.#subject.path) === 'request'
    ) {
      this.addRequest(node, line);
      this.#infer(
        '/request',
        'The example stands below words about the answer, but its members are those of a request.',
        line,
      );
      return;
    }
    this.#addTo(responseBody(this.response(status, line), line), node);
  }

  /** An example that nothing announces. */
  addUnlabelled(node: LenientNode, line: number): void {
    const { method, path } = this.#subject;
    if (method === 'WS') {
      this.addMessage(node, 'both', line);
      return;
    }
    const mixed = this.#details.request === null ? mixedMembers(node, method, path) : null;
    if (mixed !== null) {
      this.addRequest(mixed.request, line);
      this.addResponse(mixed.response, null, line);
      this.#infer(
        '/request',
        'One example holds request and response; the members that carry a token are the response.',
        line,
      );
      return;
    }
    const known =
      this.#details.request !== null &&
      (this.#details.request.schema !== null || this.#details.request.fields.length > 0);
    const role = known || this.#details.requestNone ? 'response' : bodyRole(node, method, path);
    const error =
      role === 'response' &&
      isError(node) &&
      this.#details.responses.some((one) => one.body !== null && (one.status ?? 200) < 400);
    if (error) return;
    if (role === 'request') this.addRequest(node, line);
    else this.addResponse(node, null, line);
    if (method !== 'GET' && method !== 'HEAD')
      this.#infer(
        role === 'request' ? '/request' : '/responses/success',
        `The example has no label; its members are those of a ${role}.`,
        line,
      );
  }

  addMessage(node: LenientNode, direction: 'client' | 'server' | 'both', line: number): void {
    const example = jsonFromLenient(node);
    const schema = schemaFromLenient(node, this.#models);
    const name = messageName(example, this.#details.messages.length);
    this.#details.messages.push({ direction, name, schema, examples: [example], line: line + 0 });
  }

  addRequestFields(fields: readonly Field[], contentType: string | null, line: number): void {
    const inPath = (field: Field): boolean => this.#subject.path.includes(`{${field.name}}`);
    for (const field of fields.filter(inPath)) this.#details.parameters.push({ ...field, location: 'path' });
    const rest = fields.filter((field) => !inPath(field));
    if (!this.hasBody()) {
      for (const field of rest)
        this.#details.parameters.push({
          ...field,
          required: field.required ?? false,
          location: field.location ?? 'query',
        });
      return;
    }
    for (const field of rest) {
      if (field.location !== null && field.location !== 'body') this.#details.parameters.push(field);
      else this.request(line).fields.push(field);
    }
    if (contentType !== null) this.request(line).contentType = contentType;
  }

  addRequestField(field: Field, depth: number, line: number): void {
    if (this.#nested(field, depth)) return;
    this.addRequestFields([field], field.schema.format === 'binary' ? 'multipart/form-data' : null, line);
    this.#remember(depth, this.hasBody() ? (this.#details.request?.fields ?? null) : null);
  }

  addResponseFields(fields: readonly Field[], status: number | null, line: number): void {
    responseBody(this.response(status, line), line).fields.push(...fields);
  }

  addResponseField(field: Field, status: number | null, depth: number, line: number): void {
    if (this.#nested(field, depth)) return;
    this.addResponseFields([field], status, line);
    this.#remember(depth, responseBody(this.response(status, line), line).fields);
  }

  /** Drops an inner reading state; called once when everything is read. */
  finish(): void {
    this.#open.length = 0;
  }

  /** A deeper item describes a member of the field above it. */
  #nested(field: Field, depth: number): boolean {
    while (this.#open.length > 0 && depth < (this.#open.at(-1)?.depth ?? 0)) this.#open.pop();
    const top = this.#open.at(-1);
    const parent = top?.fields.at(-1);
    if (top === undefined || parent === undefined || depth <= top.depth) return false;
    const { schema } = parent;
    const inner = schema.type === 'array' ? (schema.items ?? {}) : schema;
    const object = {
      type: 'object' as const,
      properties: { ...inner.properties, [field.name]: field.schema },
      required: [...(inner.required ?? []), ...(field.required === false ? [] : [field.name])],
    };
    top.fields[top.fields.length - 1] = {
      ...parent,
      typed: true,
      schema:
        schema.type === 'array'
          ? { ...schema, items: object }
          : { ...object, ...(schema.description === undefined ? {} : { description: schema.description }) },
    };
    return true;
  }

  #remember(depth: number, fields: Field[] | null): void {
    if (this.#open.at(-1)?.depth === depth) this.#open.pop();
    if (fields !== null) this.#open.push({ depth, fields });
  }

  #addTo(body: BodyDraft, node: LenientNode): void {
    const schema = schemaFromLenient(node, this.#models);
    body.schema = body.schema === null ? schema : mergeExamples(body.schema, schema);
    body.examples.push(jsonFromLenient(node));
  }

  #infer(pointer: string, reason: string, line: number): void {
    this.#details.inferences.push({ pointer, reason, line });
  }
}

function isError(node: LenientNode): boolean {
  return (
    node.kind === 'object' && node.members.some((member) => /^(?:error|detail|errors)$/.test(member.key))
  );
}

/** The value of the member that tells messages apart: `{"type": "progress"}` -> `progress`. */
function messageName(example: Json, count: number): string {
  if (typeof example === 'object' && example !== null && !Array.isArray(example)) {
    for (const [key, value] of Object.entries(example)) {
      if (
        /^(?:type|event_type|event|message_type|kind|action|op)$/.test(key) &&
        typeof value === 'string' &&
        /^[\w.:-]{1,60}$/.test(value)
      )
        return value;
    }
  }
  return count === 0 ? 'message' : `message_${count + 1}`;
}
