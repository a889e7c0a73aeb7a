import type { Authentication } from '../../../domain/ir.ts';
import type { Line } from '../document/model.ts';
import { ancestry } from '../document/model.ts';
import type { DocumentFacts } from './draft.ts';

export interface ServiceSecurity {
  readonly authentication: Authentication | null;
  /** `All endpoints except /health need a token`: who needs it by default. null: the document does not say. */
  readonly everywhere: { readonly except: readonly string[]; readonly line: number } | null;
  /** Roles by lower-case name. */
  readonly roles: readonly string[];
}

type Kind = Authentication['kind'];
interface Statement {
  readonly line: Line;
  readonly strength: number;
}

const TITLES = /\b(?:auth\w*|security|access control|sicherheit|permissions|zugriff\w*)\b/i;
const KEYS = /^(?:auth|authentication|authorization|auth method|security|authentifizierung|auth type)$/;

/** How callers prove who they are, and what the document says about all operations at once. */
export function serviceSecurity(facts: DocumentFacts): ServiceSecurity {
  const statements = statementsOf(facts);
  const roles = rolesOf(facts);
  const everywhere = defaultRule(facts);
  const best = statements
    .map((one) => ({ one, kind: kindOf(one.line.text) }))
    .filter((entry) => entry.kind !== null);
  best.sort((a, b) => b.one.strength - a.one.strength);
  const [first] = best;
  if (first === undefined || first.kind === null) return { authentication: null, everywhere, roles };
  const texts = statements.map((one) => one.line.text).join('\n');
  return {
    authentication: {
      kind: first.kind,
      carrier: carrierOf(first.kind, texts),
      roles,
      expires_in_seconds: expiryOf(texts),
      description: first.one.line.text,
      source: facts.findings.place(first.one.line.line),
    },
    everywhere,
    roles,
  };
}

/** Lines that speak about authentication: labels, its sections, and sentences that name a credential. */
function statementsOf(facts: DocumentFacts): Statement[] {
  const found: Statement[] = [];
  for (const label of facts.labels) {
    if (KEYS.test(label.key) && !/^(?:none|public|no)\b/i.test(label.value.text))
      found.push({ line: { ...label.value, line: label.line }, strength: label.head ? 4 : 3 });
  }
  for (const block of facts.outline.blocks) {
    if (block.kind === 'heading' || block.kind === 'table') continue;
    const inSection = [...ancestry(block.section)].some(
      (section) => section.level > 1 && TITLES.test(section.title.text),
    );
    const lines = block.kind === 'text' ? block.lines : headerLines(block.text, block.textLine);
    for (const line of lines) {
      const credential =
        /\b(?:jwt|bearer|x-api-key|basic auth\w*|session cookie|cookie-based|token-based|api[- ]key (?:auth\w*|verification|required|header))\b/i.test(
          line.text,
        );
      if (credential && line.text.length < 400) found.push({ line, strength: inSection ? 3 : 2.2 });
      else if (
        inSection &&
        block.kind === 'text' &&
        /\b(?:tokens?|api[- ]keys?|cookies?|sessions?|passwords?)\b/i.test(line.text)
      )
        found.push({ line, strength: 2 });
    }
  }
  return found;
}

/** `Authorization: Bearer ...` and the like inside of fences. */
function headerLines(text: string, firstLine: number): Line[] {
  return text
    .slice(0, 20_000)
    .split('\n')
    .flatMap((line, index) => {
      const header = /\b(?:Authorization:\s*(?:Bearer|Basic)|X-API-Key\b)/i.exec(line)?.[0];
      return header === undefined ? [] : [{ text: header, marks: [], line: firstLine + index }];
    });
}

function kindOf(text: string): Kind | null {
  if (/\b(?:jwt|bearer|oauth2?|json web token|access[_ ]tokens?)\b/i.test(text)) return 'jwt';
  if (/\bx-api-key\b|\bapi[- ]?keys?\b/i.test(text)) return 'api_key';
  if (/\bbasic auth\w*\b|authorization: basic/i.test(text)) return 'basic';
  if (/\bcookies?\b|\bsession[- ](?:based|cookie|management|token)/i.test(text)) return 'session';
  return /\btokens?\b/i.test(text) ? 'jwt' : null;
}

function carrierOf(kind: Kind, texts: string): Authentication['carrier'] {
  const header = /\b(x-[a-z-]*(?:key|token|auth)[a-z-]*)\b/i.exec(texts)?.[1];
  if (kind === 'api_key') return { in: 'header', name: header ?? 'X-API-Key' };
  if (kind === 'session')
    return { in: 'cookie', name: /\btoken cookie\b/i.test(texts) ? 'token' : 'session' };
  return { in: 'header', name: 'Authorization' };
}

function expiryOf(texts: string): number | null {
  for (const line of texts.split('\n')) {
    if (!/\b(?:expir\w*|valid|lifetime|ttl|sessions?|tokens?|gültig)\b/i.test(line)) continue;
    const found =
      /\b(\d{1,5})[\s-]?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|stunden|minuten|tage)\b/i.exec(
        line,
      );
    const unit = UNITS.find(([pattern]) => pattern.test(found?.[2] ?? ''));
    if (found?.[1] !== undefined && unit !== undefined) return Number(found[1]) * unit[1];
  }
  return null;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?)$/i, 1],
  [/^(?:m|mins?|minutes?|minuten)$/i, 60],
  [/^(?:h|hrs?|hours?|stunden)$/i, 3600],
  [/^(?:d|days?|tage)$/i, 86_400],
];

const ROLE_WORDS =
  /\b(admin|administrator|owner|helper|manager|editor|moderator|operator|viewer|member|staff|superuser|auditor|reviewer|approver|customer|guest|user)s?\b/gi;

/** Roles that the document names: lists behind `Roles:`, sections on access, `admin only`. */
function rolesOf(facts: DocumentFacts): string[] {
  const found = new Set<string>();
  for (const label of facts.labels) {
    if (!/^(?:roles?|rollen|permissions)$/.test(label.key)) continue;
    for (const word of label.value.text.matchAll(ROLE_WORDS)) found.add((word[1] ?? '').toLowerCase());
  }
  for (const block of facts.outline.blocks) {
    if (block.kind !== 'text') continue;
    const access = /\b(?:access control|roles|rollen|permissions)\b/i.test(block.section.title.text);
    for (const line of block.lines) {
      const only =
        /\b(\w+)[- ]only\b/i.exec(line.text)?.[1] ?? /\bnot (?:an? )?(\w+)\b/i.exec(line.text)?.[1];
      if (only !== undefined && isRole(only) && !/^(?:user|guest)s?$/i.test(only))
        found.add(only.toLowerCase());
      const lead = access ? /^[^\p{L}]*(\p{L}+)(?:\s*\([^)]*\))?\s*:/u.exec(line.text)?.[1] : undefined;
      if (lead !== undefined && isRole(lead)) found.add(lead.toLowerCase());
    }
  }
  return [...found];
}

export function isRole(word: string): boolean {
  return new RegExp(`^(?:${ROLE_WORDS.source})$`, 'i').test(word);
}

/** `All endpoints except /health require authentication`. */
function defaultRule(facts: DocumentFacts): ServiceSecurity['everywhere'] {
  for (const block of facts.outline.blocks) {
    if (block.kind !== 'text') continue;
    for (const line of block.lines) {
      if (line.text.length > 400 || !EVERYWHERE.test(line.text)) continue;
      const except =
        /\b(?:except|excluding|but|besides|other than|außer|ohne)\b(.*)$/i.exec(line.text)?.[1] ?? '';
      const paths = [...except.matchAll(/\/[\w/{}:-]*/g)].map((match) => match[0].replace(/\/$/, ''));
      return { except: paths, line: line.line };
    }
  }
  return null;
}

const EVERYWHERE =
  /\b(?:all|every|alle|each)\b.{0,60}\b(?:endpoints?|routes?|requests?|operations?|calls|endpunkte?|anfragen)\b.{0,80}\b(?:requires?|needs?|must|authenticated|protected|secured|erfordern|brauchen|benötigen)\b.{0,80}\b(?:auth\w*|tokens?|jwt|api[- ]?key|bearer|login|authentifizierung)\b/i;
