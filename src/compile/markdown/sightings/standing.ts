import type { Line } from '../document/model.ts';
import { isOwnTarget, type ServiceIdentity } from './identity.ts';
import type { ParsedPath } from './path.ts';
import type { SectionRole } from './section-role.ts';
import type { SightingForm, Standing } from './sighting.ts';

/** Words before a request that make it a call rather than a definition. */
const CALL_WORDS =
  /\b(?:calls?|calling|invokes?|hits?|polls?|sends?|uses?|using|via|see|same as|through|then|e\.g\.|for example|queries|consumes|registers? with|ruft|siehe|requests? to|posts? to|reports? to|notif(?:y|ies)|forwards? to|proxies)\b/i;

export function readsAsCall(text: string): boolean {
  return CALL_WORDS.test(text) && !/\b(?:called|used|invoked) by\b/i.test(text);
}

/** Whether a sentence that ends in a colon announces requests to another service. */
export function announcesCalls(text: string): boolean {
  return /:\s*$/.test(text) && readsAsCall(text);
}

/** What a sighting of this form in a section of this role is worth. */
export function standingOf(
  form: SightingForm,
  role: SectionRole,
  target: ParsedPath,
  identity: ServiceIdentity,
  context: { readonly announcedCall: boolean; readonly tail: Line | null; readonly checkbox: boolean },
): Standing {
  if (!isOwnTarget(target, identity)) return 'foreign';
  if (role === 'planned') return 'planned';
  if (role === 'foreign') return target.port !== null && target.port === identity.port ? 'hint' : 'foreign';
  if (form === 'inline') return 'mention';
  if (context.announcedCall) return 'foreign';
  if (role !== 'api' && context.tail !== null && namesOther(context.tail.text, identity)) return 'foreign';
  if (form === 'curl' || role === 'example' || role === 'criteria') return 'hint';
  if (role === 'inside' && form === 'item') return 'hint';
  return role === 'neutral' && context.checkbox ? 'hint' : 'definition';
}

/** `on registry`, `to the voting-weight-tracker`: the other service stands behind the request. */
function namesOther(text: string, identity: ServiceIdentity): boolean {
  const lower = text.toLowerCase();
  return identity.others.some((name) =>
    new RegExp(`\\b(?:on|to|at|of|from|in)\\s+(?:the\\s+)?${escaped(name)}\\b`).test(lower),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
