import type { SourceScalar } from './node.ts';

type Value = SourceScalar['value'];

/**
 * Value of a plain (unquoted) scalar by the core schema of YAML 1.2: `no` and `on` are words, `0o17` is a number. What
 * JSON cannot hold (`.inf`, `.nan`) stays text.
 */
export function plainValue(text: string): Value {
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return numberFrom(text) ?? text;
  }
}

/** Value of a scalar with an explicit tag; null where the tag changes nothing. */
export function taggedValue(tag: string, text: string): { readonly value: Value } | null {
  switch (tag.replace(/^!<tag:yaml\.org,2002:(.*)>$/, '!!$1')) {
    case '!':
    case '!!str':
    case '!!timestamp':
    case '!!binary':
      return { value: text };
    case '!!int':
    case '!!float':
      return { value: numberFrom(text) ?? text };
    case '!!bool':
    case '!!null':
      return { value: plainValue(text) };
    default:
      return null;
  }
}

function numberFrom(text: string): number | null {
  const first = text.charCodeAt(0);
  const begins = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  if (!begins || text.length > 400) return null;
  if (
    /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text) ||
    /^0(?:o[0-7]+|x[\da-fA-F]+)$/.test(text)
  ) {
    const value = Number(text);
    return Number.isFinite(value) ? value : null;
  }
  return null;
}
