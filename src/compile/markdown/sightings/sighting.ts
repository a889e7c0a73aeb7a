import type { OperationMethod } from '../../../domain/ir.ts';
import type { Line, Section } from '../document/model.ts';
import type { ParsedPath } from './path.ts';

/** How a document shows an operation. */
export type SightingForm =
  /** `### POST /bookings` */
  | 'heading'
  /** A paragraph that begins with it: `**POST /bookings**`. */
  | 'lead'
  /** `Method: POST` and `URL: /bookings` on lines or rows of their own. */
  | 'pair'
  /** A list item that begins with it, or names it after a short title. */
  | 'item'
  /** A row of a table. */
  | 'row'
  /** A line of a fence. */
  | 'fence'
  /** `@app.post("/bookings")`, `router.get('/x', ...)`. */
  | 'code'
  | 'curl'
  /** In the middle of a sentence. */
  | 'inline';

/**
 * `definition`: the document says here that the service has it. `hint`: says so if nothing better does (examples,
 * calls, requirements). `mention`: talks about it. `foreign`: belongs to another service. `planned`: not built yet.
 */
export type Standing = 'definition' | 'hint' | 'mention' | 'foreign' | 'planned';

export interface Sighting {
  readonly form: SightingForm;
  readonly standing: Standing;
  readonly method: OperationMethod;
  /** The document gives no method; `method` is a rule's conclusion. */
  readonly methodInferred: boolean;
  readonly target: ParsedPath;
  readonly section: Section;
  /** Index of the block it stands in. */
  readonly block: number;
  readonly line: number;
  /** Words before it in the same line: a title. */
  readonly title: string;
  /** What follows in the same line: a description. */
  readonly tail: Line;
  /** For a fence: the lines from this one to the next request line. For a table: the cells by kind. */
  readonly detail: SightingDetail;
}

export type SightingDetail =
  | { readonly kind: 'none' }
  | { readonly kind: 'fence'; readonly text: string; readonly firstLine: number; readonly alone: boolean }
  | { readonly kind: 'row'; readonly cells: readonly { readonly header: string; readonly cell: Line }[] }
  | { readonly kind: 'code'; readonly handler: CodeHandler }
  | {
      readonly kind: 'curl';
      readonly body: string | null;
      readonly form: readonly string[];
      readonly headers: readonly string[];
    };

/** What a route in source code says about its operation. */
export interface CodeHandler {
  readonly name: string;
  readonly status: number | null;
  readonly summary: string;
  readonly responseType: string;
  readonly bodyType: string;
  readonly query: readonly { readonly name: string; readonly type: string; readonly required: boolean }[];
  readonly secured: boolean;
}
