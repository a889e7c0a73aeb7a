import type { Json } from '../../../domain/json.ts';
import type { LenientNode } from './node.ts';

/** The example that a node stands for: the first option of a union, words as strings, ellipses left out. */
export function jsonFromLenient(node: LenientNode): Json {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map((member) => [member.key, jsonFromLenient(member.value)]));
    case 'array':
      return node.items.filter((item) => item.kind !== 'unknown').map(jsonFromLenient);
    case 'string':
    case 'boolean':
      return node.value;
    case 'number':
      return Number.isFinite(node.value) ? node.value : 0;
    case 'word':
      return node.text;
    case 'union':
      return node.options[0] === undefined ? null : jsonFromLenient(node.options[0]);
    case 'null':
    case 'unknown':
      return null;
  }
}
