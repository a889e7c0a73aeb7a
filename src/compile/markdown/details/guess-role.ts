import type { OperationMethod } from '../../../domain/ir.ts';
import type { LenientMember, LenientNode } from '../../notation/json/node.ts';

/** What an example without a label is, told by its members. */
export function bodyRole(node: LenientNode, method: OperationMethod, path: string): 'request' | 'response' {
  if (method === 'GET' || method === 'HEAD' || method === 'DELETE' || method === 'OPTIONS') return 'response';
  if (node.kind !== 'object') return 'request';
  const keys = node.members.map((member) => member.key);
  if (path === '/message')
    return keys.some((key) => /^(?:received|processed_at|result|acknowledged)$/.test(key))
      ? 'response'
      : 'request';
  let score = 0;
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  if (keys.some((key) => parameters.includes(key))) score += 3;
  for (const member of node.members) score += scoreOf(member);
  return score >= 2 ? 'response' : 'request';
}

function scoreOf(member: LenientMember): number {
  const { key, value } = member;
  if (
    /^(?:created|updated|processed|cancelled|canceled|deleted|completed|received|registered)_?at$/i.test(key)
  )
    return 2;
  if (/^(?:id|success|ok|received|acknowledged|error|errors|total|count)$/i.test(key)) return 2;
  if (
    /^(?:access_token|refresh_token|expires_in|queue_position|status_url|valid|score|result|results)$/i.test(
      key,
    )
  )
    return 2;
  if (/^(?:uptime|timestamp|message)/i.test(key)) return 1;
  if (/^(?:password|secret)$/i.test(key)) return -3;
  const text = value.kind === 'string' ? value.value : '';
  return /status$/i.test(key) &&
    /^(?:ok|success\w*|created|queued|cancelled|canceled|completed|done|accepted|deleted|updated|sent)$/i.test(
      text,
    )
    ? 2
    : 0;
}

/** The members of an example that holds request and response in one object: `{"service": ..., "token": ...}`. */
export function mixedMembers(
  node: LenientNode,
  method: OperationMethod,
  path: string,
): { readonly request: LenientNode; readonly response: LenientNode } | null {
  if (
    method !== 'POST' ||
    node.kind !== 'object' ||
    !/\b(?:auth|token|tokens|login|session|sessions|signin)\b/i.test(path.replace(/[/_-]/g, ' '))
  )
    return null;
  const given = (member: LenientMember): boolean =>
    /^(?:token|access_token|refresh_token|jwt|token_type|expires_in|expires_at)$/i.test(member.key);
  const response = node.members.filter(given);
  const request = node.members.filter((member) => !given(member));
  if (response.length === 0 || request.length === 0) return null;
  return { request: { ...node, members: request }, response: { ...node, members: response } };
}
