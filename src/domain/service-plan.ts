import type { ConfigurationEntry, Dependency, Model, Operation, StandardEndpoint } from './ir.ts';
import type { Json } from './json.ts';
import type { Schema } from './schema.ts';
import type { SourcePlace } from './source-place.ts';

/**
 * What a service does, in no programming language: derived from the IR by `generate/plan`, rendered by the packs.
 * Two packs that render the same plan behave alike.
 */
export interface ServicePlan {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** Default port of the service; {@link DEFAULT_PORT} where the spec gives none. */
  readonly port: number;
  readonly purpose: string;
  readonly source: SourcePlace;
  readonly resources: readonly ResourcePlan[];
  /** In matching order: literal segments before parameters, catch-alls last. Includes the standard endpoints. */
  readonly operations: readonly OperationPlan[];
  readonly models: readonly Model[];
  readonly configuration: readonly ConfigurationEntry[];
  readonly dependencies: readonly Dependency[];
  readonly authentication: AuthenticationPlan | null;
  readonly errors: ErrorPlan;
  readonly capabilities: readonly string[];
  readonly features: readonly Feature[];
}

export const DEFAULT_PORT = 8080;

/** What a pack has to bring along beyond the bare HTTP service; decides dependencies and files. */
export const FEATURES = ['websocket', 'authentication', 'cors', 'upload', 'form', 'html', 'proxy'] as const;
export type Feature = (typeof FEATURES)[number];

export interface ResourcePlan {
  /** snake_case, singular: `booking`. */
  readonly name: string;
  /** snake_case, plural; also the table name. */
  readonly plural: string;
  readonly source: SourcePlace;
  readonly key: KeyPlan;
  readonly fields: readonly FieldPlan[];
  /** Sets of fields that are unique together; a second row answers 409. */
  readonly unique: readonly (readonly string[])[];
  readonly belongs_to: readonly ParentPlan[];
  readonly states: StatePlan | null;
  /** Field that holds the id of the user who owns the row; null where nothing is owned. */
  readonly owner_field: string | null;
}

export interface KeyPlan {
  readonly field: string;
  /**
   * `uuid`: RFC 9562 v4; `integer`: counts up; `code`: short, URL-safe; `prefixed`: `prefix` and a number that counts up,
   * six digits; `slug`: from another field; `client`: the caller gives it. A value assigned to the field wins.
   */
  readonly generate: 'uuid' | 'integer' | 'code' | 'prefixed' | 'slug' | 'client';
  readonly prefix: string;
  readonly slug_from: string | null;
}

export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'timestamp' | 'date' | 'json';

export interface FieldPlan {
  /** As it stands in JSON bodies and in the table. */
  readonly name: string;
  readonly column: ColumnType;
  readonly schema: Schema;
  readonly nullable: boolean;
  /** undefined: none. */
  readonly default?: Json;
  readonly role:
    | 'key'
    | 'data'
    | 'created_at'
    | 'updated_at'
    | 'state'
    | 'counter'
    | 'foreign_key'
    | 'owner'
    | 'password_hash'
    | 'secret';
  /** Never part of a response. */
  readonly hidden: boolean;
  readonly source: SourcePlace;
}

export interface ParentPlan {
  readonly field: string;
  readonly resource: string;
  /** A missing parent answers 404 (it stands in the path) or 422 (it stands in the body). */
  readonly missing_status: number;
  readonly on_delete: 'cascade' | 'restrict' | 'set_null';
}

export interface StatePlan {
  readonly field: string;
  readonly values: readonly string[];
  readonly initial: string;
}

export interface OperationPlan {
  /** The IR's operation; an endpoint that the spec leaves out is synthesized with `origin: 'inferred'`. */
  readonly operation: Operation;
  readonly behaviour: Behaviour;
  /** What a success answers. */
  readonly respond: ResponsePlan;
  /** Every failure that this operation can answer. An invalid request answers the first of 400 and 422 among them. */
  readonly failures: readonly FailurePlan[];
  /** null: open to anyone. */
  readonly security: { readonly roles: readonly string[]; readonly owner_only: boolean } | null;
  /** Open to anyone, but a caller with a valid credential is known: `current_user` is null for all others. */
  readonly identifies?: true;
}

export type Behaviour =
  | { readonly kind: 'standard'; readonly endpoint: StandardEndpoint }
  | {
      readonly kind: 'create';
      readonly resource: string;
      readonly assign: readonly Assignment[];
      readonly parents: readonly Lookup[];
      readonly effects: readonly Effect[];
      /**
       * A row with the same key or unique fields: refuse with 409; keep the stored row (the effects still happen); or
       * write the given fields over it.
       */
      readonly on_conflict: 'refuse' | 'return' | 'replace';
      readonly guards: readonly Guard[];
    }
  | {
      readonly kind: 'list';
      readonly resource: string;
      readonly parents: readonly Lookup[];
      readonly scope: readonly Condition[];
      /** Rows have to be among these as well: articles of those whom the caller follows. */
      readonly among?: readonly Membership[];
      readonly filters: readonly FilterPlan[];
      readonly search: { readonly parameter: string; readonly fields: readonly string[] } | null;
      readonly sort: SortPlan;
      readonly paging: PagingPlan;
    }
  | {
      readonly kind: 'read';
      readonly resource: string;
      readonly parents: readonly Lookup[];
      readonly lookup: readonly Condition[];
      readonly effects: readonly Effect[];
    }
  | {
      readonly kind: 'update';
      readonly resource: string;
      readonly parents: readonly Lookup[];
      readonly lookup: readonly Condition[];
      /** Assigned fields that the body leaves out: `replace`: fall back to their default; `merge`: stay. */
      readonly mode: 'replace' | 'merge';
      readonly assign: readonly Assignment[];
      /** No such row: answer 404, or create it. */
      readonly on_missing: 'refuse' | 'create';
      readonly effects: readonly Effect[];
      readonly guards: readonly Guard[];
    }
  | {
      readonly kind: 'delete';
      readonly resource: string;
      readonly parents: readonly Lookup[];
      readonly lookup: readonly Condition[];
      readonly effects: readonly Effect[];
    }
  | {
      readonly kind: 'clear';
      readonly resource: string;
      readonly parents: readonly Lookup[];
      readonly scope: readonly Condition[];
    }
  | {
      /** Moves one row on: `POST /orders/{id}/cancel`. */
      readonly kind: 'action';
      readonly resource: string;
      readonly parents: readonly Lookup[];
      readonly lookup: readonly Condition[];
      /** States from which it may start; any other answers 409. Empty: from any. */
      readonly allowed_from: readonly string[];
      readonly assign: readonly Assignment[];
      readonly effects: readonly Effect[];
      readonly guards: readonly Guard[];
    }
  /** Answers from counts, sums and rows; changes nothing. */
  | { readonly kind: 'summary'; readonly parents: readonly Lookup[] }
  | {
      readonly kind: 'redirect';
      readonly resource: string;
      readonly lookup: readonly Condition[];
      readonly field: string;
      readonly effects: readonly Effect[];
    }
  | { readonly kind: 'register'; readonly resource: string; readonly assign: readonly Assignment[] }
  | {
      readonly kind: 'login';
      readonly resource: string | null;
      /** Body field that names the user; null: the password alone decides. */
      readonly identity_field: string | null;
      readonly password_field: string;
      /** Names of the objects around both in the body, outermost first; left out: they stand at the top. */
      readonly within?: readonly string[];
    }
  | { readonly kind: 'current_user'; readonly resource: string }
  | {
      /**
       * With a resource: one message for the row (or rows) as it stands, then one for every change of it. Without:
       * what one client sends goes to every other client of the same path.
       */
      readonly kind: 'stream';
      readonly resource: string | null;
      readonly lookup: readonly Condition[];
      /** What a message holds; null: the whole record. */
      readonly message: Value | null;
    }
  | {
      readonly kind: 'upload';
      readonly resource: string;
      readonly field: string;
      readonly assign: readonly Assignment[];
    }
  | {
      readonly kind: 'download';
      readonly resource: string;
      readonly lookup: readonly Condition[];
      readonly field: string;
    }
  | { readonly kind: 'page'; readonly title: string }
  | { readonly kind: 'openapi' }
  /** Behaviour that the spec does not pin down: answers 501 with a problem body that gives the reason. */
  | { readonly kind: 'underivable'; readonly reason: string };

export type BehaviourKind = Behaviour['kind'];

/** A row that has to exist before anything else is done; not asked for where an input in `where` is absent or null. */
export interface Lookup {
  readonly resource: string;
  readonly where: readonly Condition[];
  readonly missing_status: number;
}

/** `operator` left out: `equals`. `equals` with a literal null asks for null. */
export interface Condition {
  readonly field: string;
  readonly operator?: Comparison;
  readonly value: Value;
}

export type Comparison = 'equals' | 'not_equals' | 'at_least' | 'at_most' | 'greater' | 'less';

/** What has to hold before a row is written, checked in the same transaction; otherwise `status` with `reason`. */
export type Guard =
  | {
      readonly kind: 'no_row';
      readonly resource: string;
      readonly where: readonly Condition[];
      readonly status: 400 | 409 | 422;
      readonly reason: string;
    }
  /** Passes when either side is null or absent. Timestamps are compared as points in time. */
  | {
      readonly kind: 'holds';
      readonly left: Value;
      readonly operator: Comparison;
      readonly right: Value;
      readonly status: 400 | 409 | 422;
      readonly reason: string;
    };

/**
 * A value that is an absent input without a fallback leaves the field alone: at its default in a new or replaced row, as
 * it was in a changed one.
 */
export interface Assignment {
  readonly field: string;
  readonly value: Value;
}

export interface FilterPlan {
  readonly parameter: string;
  readonly field: string;
  /**
   * `includes`: the field holds a list that has the given value. `at_most_field`: the parameter is a boolean; true asks
   * for `field` <= `other_field`, false for the rest. `is_set`: true asks for rows whose field is not null, false for null.
   */
  readonly operator:
    | 'equals'
    | 'contains'
    | 'at_least'
    | 'at_most'
    | 'one_of'
    | 'includes'
    | 'at_most_field'
    | 'is_set';
  readonly other_field?: string;
  /** Wins over `operator`: the given value stands in its `where` as an input. */
  readonly among?: Membership;
}

/** Rows whose `field` is among the values of `select` in the rows of `resource` that match. */
export interface Membership {
  readonly field: string;
  readonly resource: string;
  readonly select: string;
  readonly where: readonly Condition[];
  /** What the rows of `resource` have to be among themselves. */
  readonly among?: readonly Membership[];
}

export interface SortPlan {
  readonly parameter: string | null;
  /** For a second parameter that holds `asc` or `desc`; null: a leading `-` in the first means descending. */
  readonly order_parameter: string | null;
  readonly fields: readonly string[];
  readonly default_field: string;
  readonly default_order: 'asc' | 'desc';
}

export type PagingPlan =
  | { readonly style: 'none' }
  | {
      readonly style: 'offset';
      readonly limit: string;
      readonly offset: string | null;
      readonly default_limit: number;
      readonly maximum: number;
    }
  | {
      readonly style: 'page';
      readonly size: string | null;
      readonly page: string;
      readonly first: 0 | 1;
      readonly default_limit: number;
      readonly maximum: number;
    };

/**
 * A change to another row that belongs to this operation; all of them in one transaction, in order, after the row
 * itself was written. The response is made after them, from the row as it then stands.
 */
export type Effect =
  | {
      readonly kind: 'increment';
      readonly resource: string;
      readonly where: readonly Condition[];
      readonly field: string;
      readonly by: Value;
      /** The result may not be less: 409 and nothing is written. undefined: no bound. */
      readonly minimum?: number;
    }
  | {
      readonly kind: 'set';
      readonly resource: string;
      readonly where: readonly Condition[];
      readonly assign: readonly Assignment[];
    }
  | {
      readonly kind: 'insert';
      readonly resource: string;
      readonly assign: readonly Assignment[];
      /** A row with the same unique fields stays, and nothing is inserted. */
      readonly once?: true;
    }
  | { readonly kind: 'remove'; readonly resource: string; readonly where: readonly Condition[] };

export interface ResponsePlan {
  readonly status: number;
  readonly content_type: string;
  /** null: no body. */
  readonly body: Value | null;
  readonly headers: readonly { readonly name: string; readonly value: Value }[];
}

export interface FailurePlan {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 501 | 503;
  readonly reason: string;
}

/**
 * A small expression. `row` is the row the operation works on: created, read, changed or deleted; inside `records`
 * it is the row at hand.
 */
export type Value =
  | { readonly kind: 'literal'; readonly value: Json }
  | {
      readonly kind: 'input';
      readonly from: 'path' | 'query' | 'body' | 'header';
      readonly name: string;
      /** Names of the objects around it in the body, outermost first; left out: it stands at the top. */
      readonly within?: readonly string[];
      readonly fallback?: Value;
    }
  /** The whole request body. */
  | { readonly kind: 'body' }
  | { readonly kind: 'row'; readonly field: string }
  /** In a condition: a field of the row that is being tested, for `quantity <= reorder_level`. */
  | { readonly kind: 'candidate'; readonly field: string }
  /** The whole row, hidden fields left out, nothing renamed. */
  | { readonly kind: 'record' }
  | { readonly kind: 'object'; readonly entries: readonly { readonly name: string; readonly value: Value }[] }
  | { readonly kind: 'array'; readonly items: readonly Value[] }
  /** The rows of this `list` operation, after filters and paging; `each` null means the whole record. */
  | { readonly kind: 'page_items'; readonly each: Value | null }
  /** How many rows match before paging. */
  | { readonly kind: 'page_total' }
  | { readonly kind: 'page_limit' }
  | { readonly kind: 'page_offset' }
  | { readonly kind: 'page_number' }
  | { readonly kind: 'page_count' }
  /** Rows of any resource; `each` null means the whole record. */
  | {
      readonly kind: 'records';
      readonly resource: string;
      readonly where: readonly Condition[];
      readonly each: Value | null;
      readonly limit: Value | null;
      /** `each` is a list: the items of all lists, each once, in the order of text. */
      readonly flat?: true;
      readonly order_by: { readonly field: string; readonly order: 'asc' | 'desc' } | null;
    }
  | { readonly kind: 'count'; readonly resource: string; readonly where: readonly Condition[] }
  | { readonly kind: 'exists'; readonly resource: string; readonly where: readonly Condition[] }
  | {
      readonly kind: 'sum';
      readonly resource: string;
      readonly field: string;
      /** A second field that each is multiplied by, for `quantity x unit_price`. */
      readonly times?: string;
      readonly where: readonly Condition[];
    }
  | {
      readonly kind: 'average';
      readonly resource: string;
      readonly field: string;
      readonly where: readonly Condition[];
    }
  /** `/` by zero gives 0; an operand that is null counts as 0. */
  | {
      readonly kind: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Value;
      readonly right: Value;
    }
  /** Field of the first row that matches, null when there is none. */
  | {
      readonly kind: 'related';
      readonly resource: string;
      readonly where: readonly Condition[];
      readonly field: string;
    }
  /** Boolean. */
  | {
      readonly kind: 'compare';
      readonly left: Value;
      readonly operator: Comparison;
      readonly right: Value;
    }
  /** The first case whose `equals` is the value of `on`. */
  | {
      readonly kind: 'choose';
      readonly on: Value;
      readonly cases: readonly { readonly equals: Json; readonly then: Value }[];
      readonly otherwise: Value;
    }
  /** The parts as text, one after the other; null is the empty text. */
  | { readonly kind: 'text'; readonly parts: readonly Value[] }
  /** Length of a list, 0 for null. */
  | { readonly kind: 'length'; readonly of: Value }
  /** Of the request at hand; `id` is its trace or request id. */
  | { readonly kind: 'request'; readonly field: 'ip' | 'id' | 'method' | 'path' }
  /** In a stream's message: `type` is `snapshot`, `created`, `updated`, `deleted` or the action's verb. */
  | { readonly kind: 'change'; readonly field: 'type' | 'at' }
  | { readonly kind: 'now' }
  /** 00:00 UTC of this day, RFC 3339. */
  | { readonly kind: 'start_of_today' }
  /** RFC 3339, so many seconds from now. */
  | { readonly kind: 'now_plus'; readonly seconds: Value }
  | { readonly kind: 'uuid' }
  | { readonly kind: 'slug'; readonly of: Value }
  | { readonly kind: 'hash_password'; readonly of: Value }
  /** Absolute URL on the host that the caller used; `path` has `{parameter}` places filled from `parameters`. */
  | {
      readonly kind: 'url';
      readonly scheme: 'http' | 'ws';
      readonly path: string;
      readonly parameters: readonly { readonly name: string; readonly value: Value }[];
    }
  /** The same, path only. */
  | {
      readonly kind: 'path';
      readonly path: string;
      readonly parameters: readonly { readonly name: string; readonly value: Value }[];
    }
  /** A signed token of this service's authentication. */
  | {
      readonly kind: 'token';
      readonly expires_in_seconds: number;
      /** Seconds, wins over `expires_in_seconds`. */
      readonly lifetime?: Value;
      /** Left out: the user who logs in or registers. */
      readonly subject?: Value;
      /** Left out: the role of that user. */
      readonly role?: string;
      /** The token carries the key of the row as `jti`, so that the row can revoke it. */
      readonly row_id?: boolean;
    }
  | { readonly kind: 'current_user'; readonly field: string }
  /**
   * `capabilities` and `features`: list of names. `operations`: list of `{method, path, summary}`. `dependencies`: all,
   * `dependencies_required` and `_optional` theirs, each `{name, status, url}`, really probed; `dependencies_missing` and
   * `dependency_names`: lists of names. `status`: `ok`, or `degraded` when a required dependency does not answer.
   */
  | {
      readonly kind: 'service';
      readonly field:
        | 'name'
        | 'version'
        | 'port'
        | 'uptime_seconds'
        | 'started_at'
        | 'requests_total'
        | 'errors_last_hour'
        | 'environment'
        | 'capabilities'
        | 'features'
        | 'operations'
        | 'dependencies'
        | 'dependency_names'
        | 'dependencies_required'
        | 'dependencies_optional'
        | 'dependencies_missing'
        | 'status'
        | 'purpose'
        | 'title';
    };

export interface AuthenticationPlan {
  readonly kind: 'jwt' | 'api_key' | 'basic' | 'session';
  readonly carrier: { readonly in: 'header' | 'cookie' | 'query'; readonly name: string };
  /** Word before the token in the header: `Bearer`, `Token`, or empty. */
  readonly prefix: string;
  readonly roles: readonly string[];
  readonly default_expires_in_seconds: number;
  /** Where users are kept; null: one administrator from the configuration. */
  readonly users: {
    readonly resource: string;
    readonly identity_fields: readonly string[];
    readonly password_field: string;
  } | null;
  /** Tokens that the service issues and can revoke: a set field refuses the token. null: none. */
  readonly issued: { readonly resource: string; readonly revoked_field: string } | null;
}

/** Shape of every error body. */
export type ErrorPlan =
  /** RFC 9457 `application/problem+json`: type, title, status, detail, errors. */
  | { readonly kind: 'problem' }
  /** The spec's own: the message stands in `message_field`, a code in `code_field`, a list in `list_field`. */
  | {
      readonly kind: 'documented';
      readonly envelope: string | null;
      readonly message_field: string | null;
      readonly code_field: string | null;
      readonly list_field: string | null;
    };
