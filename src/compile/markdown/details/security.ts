import { isRole } from '../service/authentication.ts';
import type { SecurityDraft } from './draft.ts';

/** What a sentence says about who may call an operation; null: nothing. `labelled`: it stands behind `Auth:`. */
export function securityIn(text: string, line: number, labelled: boolean): SecurityDraft | null {
  const bare = text.trim();
  if (
    labelled &&
    /^[^\p{L}]*(?:none|no|not required|public|open|anonymous|false|keine?|nein|öffentlich|n\/a|-|❌)(?![\p{L}])/iu.test(
      bare,
    )
  )
    return { required: false, roles: [], ownerOnly: false, line };
  if (
    /\b(?:public(?:ly)? (?:endpoint|accessible|access)|no auth\w*(?: (?:is )?(?:required|needed))?|without auth\w*|unauthenticated|auth\w* (?:is )?not required|ohne authentifizierung)\b/i.test(
      bare,
    )
  )
    return { required: false, roles: [], ownerOnly: false, line };
  const roles = rolesIn(bare, labelled);
  const ownerOnly =
    /\b(?:owner[- ]only|only (?:the )?owners?|their own|own (?:records?|data|\w+) only|only (?:their|your|his|her) own|eigene[rn]? )\b/i.test(
      bare,
    );
  const demanded =
    roles.length > 0 ||
    ownerOnly ||
    /\b(?:require[sd]?|needs?|must|erfordert|benötigt)\b.{0,60}\b(?:auth\w*|jwt|bearer|api[- ]?key|token|logged[- ]in|log[- ]?in|authentifizierung|anmeldung)\b/i.test(
      bare,
    ) ||
    /\b(?:auth\w*|token|api[- ]?key|jwt|bearer|login|cookie) (?:\w+ )?(?:is )?required\b|\bauthenticated (?:users?|callers?|only)\b|\bif not (?:authenticated|authorized|logged in)\b|\bnicht (?:angemeldet|authentifiziert)\b|\b(?:missing|invalid|expired|no) (?:or \w+ )?(?:auth\w*|bearer |access |jwt |api )?(?:token|api[- ]key|jwt|authentication)\b/i.test(
      bare,
    );
  if (demanded) return { required: true, roles, ownerOnly, line };
  const affirmed =
    labelled &&
    /\b(?:jwt|bearer|token|api[- ]?key|basic|cookie|session|required|yes|ja|true|user|oauth)\b|✅|🔒/iu.test(
      bare,
    );
  return affirmed ? { required: true, roles: [], ownerOnly: false, line } : null;
}

function rolesIn(text: string, labelled: boolean): string[] {
  const found = new Set<string>();
  const take = (word: string | undefined): void => {
    const singular = (word ?? '').toLowerCase().replace(/s$/, '');
    if (isRole(singular) && singular !== 'user') found.add(singular);
  };
  for (const match of text.matchAll(
    /\b(\p{L}+)[- ]only\b|\bonly (?:for |by )?(?:an? |the )?(\p{L}+)s?\b|\bnot (?:an? |the )?(\p{L}+)\b|\b(\p{L}+) (?:role|rights|permissions?|privileges)\b|\brole:?\s+`?(\p{L}+)|\bnur (?:für )?(\p{L}+)/giu,
  )) {
    for (const word of match.slice(1)) take(word);
  }
  // Behind `Auth:` any word before "role" is one, also those that no list knows.
  const named = labelled
    ? (/\b([\p{L}_-]{3,20}) role\b/iu.exec(text)?.[1] ??
      /\brole:?\s+[`"]?([\p{L}_-]{3,20})/iu.exec(text)?.[1])
    : undefined;
  if (named !== undefined && !/^(?:the|any|this|required|user|with|based)$/i.test(named))
    found.add(named.toLowerCase());
  if (labelled) for (const word of text.match(/\p{L}+/gu) ?? []) take(word);
  found.delete('owner');
  return [...found];
}

/** The stricter of two statements holds; roles add up. */
export function mergeSecurity(a: SecurityDraft | null, b: SecurityDraft | null): SecurityDraft | null {
  if (a === null || b === null) return a ?? b;
  return {
    required: a.required || b.required,
    roles: [...new Set([...a.roles, ...b.roles])],
    ownerOnly: a.ownerOnly || b.ownerOnly,
    line: a.line,
  };
}
