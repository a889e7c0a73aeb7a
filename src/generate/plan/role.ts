import type { StandardEndpoint } from '../../domain/ir.ts';
import type { AuthenticationRole } from './authentication-routes.ts';
import type { Draft } from './draft.ts';
import type { Mark } from './people/marks.ts';

/** How an operation finds the row it works on. */
export interface Locate {
  readonly from: 'path' | 'body' | 'query';
  readonly parameter: string;
  /** Word for the field where the path names one: `/contracts/nft/{mint_address}` has `nft`. */
  readonly attribute: string | null;
}

/** An outer item of the path: `/owners/{id}` in `/owners/{id}/pets`. */
export interface ParentReference {
  readonly draft: Draft;
  readonly parameter: string;
}

/** What an operation is for, read off its path, method and bodies before any field is known. */
export type Role = { readonly parents: readonly ParentReference[] } & (
  | { readonly kind: 'standard'; readonly endpoint: StandardEndpoint }
  | { readonly kind: 'authentication'; readonly role: AuthenticationRole }
  | { readonly kind: 'create'; readonly draft: Draft; readonly verb: string | null }
  | {
      readonly kind: 'list';
      readonly draft: Draft;
      /** Word of the path that narrows or orders the list: `pending`, `leaderboard`. */
      readonly view: string | null;
      /** A path parameter that is no key: `/contracts/{wallet}`. */
      readonly by: Locate | null;
    }
  | { readonly kind: 'read'; readonly draft: Draft; readonly locate: Locate; readonly view: string | null }
  | {
      readonly kind: 'update';
      readonly draft: Draft;
      readonly locate: Locate;
      readonly mode: 'replace' | 'merge';
    }
  | { readonly kind: 'delete'; readonly draft: Draft; readonly locate: Locate }
  | { readonly kind: 'clear'; readonly draft: Draft }
  /** Puts the caller's mark on a row or takes it off: follow, favourite. */
  | { readonly kind: 'mark'; readonly draft: Draft; readonly locate: Locate; readonly mark: Mark }
  | { readonly kind: 'action'; readonly draft: Draft; readonly locate: Locate; readonly verb: string }
  | {
      readonly kind: 'summary';
      readonly draft: Draft | null;
      readonly by: Locate | null;
      readonly view: string | null;
    }
  | { readonly kind: 'redirect'; readonly draft: Draft; readonly locate: Locate }
  | { readonly kind: 'stream'; readonly draft: Draft | null; readonly locate: Locate | null }
  | { readonly kind: 'upload'; readonly draft: Draft; readonly field: string }
  | { readonly kind: 'download'; readonly draft: Draft; readonly locate: Locate }
  | { readonly kind: 'page' }
  | { readonly kind: 'openapi' }
  | { readonly kind: 'index' }
  /** A second health endpoint: `/api/health`, `/ready`. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'underivable'; readonly reason: string }
);

export type RoleOf<Kind extends Role['kind']> = Extract<Role, { readonly kind: Kind }>;
