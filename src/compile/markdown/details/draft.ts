import type { OperationMethod } from '../../../domain/ir.ts';
import type { Json } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import type { Field } from './field.ts';

/** The operation that is read about. */
export interface DetailSubject {
  readonly method: OperationMethod;
  readonly path: string;
}

/** A body while the document is read. */
export interface BodyDraft {
  schema: Schema | null;
  /** Fields that a list or a table gives. */
  fields: Field[];
  examples: Json[];
  contentType: string | null;
  description: string;
  /** `Same as /verify`: the path, and the method where it is given. */
  sameAs: { readonly path: string; readonly method: OperationMethod | null } | null;
  /** Types were concluded from names alone. */
  guessed: boolean;
  line: number;
}

export interface ResponseDraft {
  /** null: the success whose status is not given here. */
  status: number | null;
  description: string;
  body: BodyDraft | null;
  headers: { readonly name: string; readonly description: string }[];
  line: number;
}

export interface SecurityDraft {
  required: boolean;
  roles: string[];
  ownerOnly: boolean;
  line: number;
}

export interface MessageDraft {
  readonly direction: 'client' | 'server' | 'both';
  readonly name: string;
  readonly schema: Schema;
  readonly examples: readonly Json[];
  readonly line: number;
}

/** Everything that one place says about an operation. */
export interface DetailDraft {
  summary: string;
  description: string[];
  notes: string[];
  parameters: Field[];
  request: BodyDraft | null;
  /** The document says that there is no body. */
  requestNone: boolean;
  responses: ResponseDraft[];
  security: SecurityDraft | null;
  messages: MessageDraft[];
  /** What rules concluded, with the part of the operation it is about. */
  inferences: { readonly pointer: string; readonly reason: string; readonly line: number }[];
}

export function emptyDetails(): DetailDraft {
  return {
    summary: '',
    description: [],
    notes: [],
    parameters: [],
    request: null,
    requestNone: false,
    responses: [],
    security: null,
    messages: [],
    inferences: [],
  };
}

export function emptyBody(line: number): BodyDraft {
  return {
    schema: null,
    fields: [],
    examples: [],
    contentType: null,
    description: '',
    sameAs: null,
    guessed: false,
    line,
  };
}

/** The response of this status, made where it is missing. */
export function responseFor(details: DetailDraft, status: number | null, line: number): ResponseDraft {
  const found = details.responses.find((response) => response.status === status);
  if (found !== undefined) return found;
  const made: ResponseDraft = { status, description: '', body: null, headers: [], line };
  details.responses.push(made);
  return made;
}

export function responseBody(response: ResponseDraft, line: number): BodyDraft {
  response.body ??= emptyBody(line);
  return response.body;
}
