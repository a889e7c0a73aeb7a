import type { Diagnostic } from './diagnostic.ts';
import type { Json } from './json.ts';
import type { Schema } from './schema.ts';
import type { SourcePlace } from './source-place.ts';

/**
 * IR v1, published as `schemas/ir.v1.schema.json`: what a source document says, in no programming language.
 * It describes a system of one or more services. A SPEC.md is a system of one service.
 */
export interface Ir {
  readonly ir_version: '1';
  readonly name: string;
  readonly source: SourcePlace;
  readonly services: readonly Service[];
  /** Parts of a blueprint that are no HTTP service (sources, stores, sinks, ...) and the wires between them. */
  readonly components: readonly Component[];
  readonly bindings: readonly Binding[];
}

/** Whether the document says it, or a rule concluded it from what the document says. */
export type Origin = 'stated' | 'inferred';

export interface Service {
  /** kebab-case, `[a-z][a-z0-9-]*`, at most 63 characters (RFC 1123 label). */
  readonly name: string;
  readonly title: string;
  /** Semantic version; `0.1.0`, marked inferred, where the document gives none. */
  readonly version: string;
  /** null where the document gives none. */
  readonly port: number | null;
  /** What stands before the path of every operation and names no resource: `/api/v1`. Left out: nothing. */
  readonly base_path?: string;
  readonly purpose: string;
  readonly source: SourcePlace;
  readonly operations: readonly Operation[];
  readonly models: readonly Model[];
  readonly dependencies: readonly Dependency[];
  readonly configuration: readonly ConfigurationEntry[];
  readonly authentication: Authentication | null;
  /** Shape of error bodies where the document shows one. */
  readonly error_shape: Schema | null;
  /** Technologies that the document names, lower case: `python`, `fastapi`, `sqlite`, ... */
  readonly stack: readonly string[];
  /** Names the document gives for what the service can do; feeds `/capabilities`. */
  readonly capabilities: readonly string[];
  /** Everything above and below that was concluded, not read. */
  readonly inferences: readonly Inference[];
}

export interface Inference {
  /** JSON pointer into this service, for example `/operations/3/responses/0/status`. */
  readonly pointer: string;
  readonly reason: string;
  readonly place: SourcePlace;
}

export const HTTP_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;
export type HttpMethod = (typeof HTTP_METHODS)[number];
/** `WS`: a WebSocket operation. `ANY`: a catch-all for every HTTP method. */
export type OperationMethod = HttpMethod | 'WS' | 'ANY';

export interface Operation {
  /** camelCase, unique in its service, stable under reordering: from method and path or the document's own id. */
  readonly id: string;
  readonly method: OperationMethod;
  /** Absolute path with `{parameter}` segments, no trailing slash but for `/` itself. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly source: SourcePlace;
  readonly origin: Origin;
  readonly standard: StandardEndpoint | null;
  readonly parameters: readonly Parameter[];
  readonly request: RequestBody | null;
  /** By status, ascending. At least one below 400. */
  readonly responses: readonly Response[];
  /** null: nothing said, the service's default holds. */
  readonly security: OperationSecurity | null;
  /** For `WS`: the messages that travel, for all others empty. */
  readonly messages: readonly WebSocketMessage[];
  /** Sentences of the document on what the operation does; a model and the README read them. */
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

export const STANDARD_ENDPOINTS = ['health', 'capabilities', 'state', 'dependencies', 'message'] as const;
export type StandardEndpoint = (typeof STANDARD_ENDPOINTS)[number];

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
  /** For lists: what separates the values inside one parameter. Left out: the parameter repeats. */
  readonly separator?: ',' | ' ' | '|';
  readonly source: SourcePlace;
}

export interface RequestBody {
  readonly required: boolean;
  readonly description: string;
  readonly content: readonly MediaType[];
  readonly source: SourcePlace;
}

export interface MediaType {
  /** `application/json`, `application/x-www-form-urlencoded`, `multipart/form-data`, `text/html`, ... */
  readonly content_type: string;
  readonly schema: Schema;
  /** Documents' own examples, as they are written, after lenient reading. */
  readonly examples: readonly Json[];
}

export interface Response {
  readonly status: number;
  readonly description: string;
  /** Empty for a response without a body. */
  readonly content: readonly MediaType[];
  readonly headers: readonly {
    readonly name: string;
    readonly description: string;
    readonly schema: Schema;
  }[];
  readonly source: SourcePlace;
  readonly origin: Origin;
}

export interface WebSocketMessage {
  readonly direction: 'client' | 'server' | 'both';
  readonly name: string;
  readonly schema: Schema;
  readonly examples: readonly Json[];
  readonly source: SourcePlace;
}

export interface OperationSecurity {
  readonly required: boolean;
  /** Names of roles that may; empty means any authenticated caller. */
  readonly roles: readonly string[];
  /** The caller may act on own records only. */
  readonly owner_only: boolean;
  readonly source: SourcePlace;
}

export interface Authentication {
  readonly kind: 'jwt' | 'api_key' | 'basic' | 'session';
  /** Header or cookie that carries the credential. */
  readonly carrier: { readonly in: 'header' | 'cookie' | 'query'; readonly name: string };
  /** Word before the credential in the header, where the document names one: `Bearer`, `Token`. */
  readonly prefix?: string;
  readonly roles: readonly string[];
  readonly expires_in_seconds: number | null;
  readonly description: string;
  readonly source: SourcePlace;
}

export interface Model {
  /** As the document writes it; unique in its service. */
  readonly name: string;
  readonly description: string;
  readonly schema: Schema;
  /** Columns that a SQL definition or prose pins down. */
  readonly constraints: readonly ModelConstraint[];
  readonly source: SourcePlace;
  readonly origin: Origin;
}

export interface ModelConstraint {
  readonly kind: 'primary_key' | 'unique' | 'foreign_key' | 'index';
  readonly fields: readonly string[];
  /** For `foreign_key`. */
  readonly references?: { readonly model: string; readonly fields: readonly string[] };
}

export interface Dependency {
  readonly name: string;
  readonly kind: 'service' | 'database' | 'cache' | 'queue' | 'api' | 'package' | 'other';
  readonly required: boolean;
  readonly url: string | null;
  readonly port: number | null;
  readonly description: string;
  readonly source: SourcePlace;
}

export interface ConfigurationEntry {
  /** Environment variable, `[A-Z][A-Z0-9_]*`. */
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'url';
  readonly required: boolean;
  readonly default: Json;
  /** Never printed, logged or written into a release. */
  readonly secret: boolean;
  readonly source: SourcePlace;
}

export interface Component {
  readonly name: string;
  readonly role: 'source' | 'transformer' | 'store' | 'sink' | 'router' | 'service';
  readonly description: string;
  readonly source: SourcePlace;
}

export interface Binding {
  readonly from: { readonly component: string; readonly port: string };
  readonly to: { readonly component: string; readonly port: string };
  readonly source: SourcePlace;
}

/** What every compiler gives: the IR where one could be made, and always all diagnostics. */
export interface Compilation {
  readonly ir: Ir | null;
  readonly diagnostics: readonly Diagnostic[];
}
