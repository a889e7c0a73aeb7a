/** A status code in running text with the words that belong to it. */
export interface StatusMention {
  readonly status: number;
  readonly text: string;
}

const CODE =
  /(?<![\w.,$€#:/-])([1-5]\d{2})(?![\d%]|[.,]\d|\s*(?:ms|mb|kb|gb|items?|users?|requests?|chars?|characters|seconds?|minutes?|hours|bytes|rows|records|iterations|-)\b)/gi;

/** `400 if validation fails, 401 if not admin`: each code with what follows up to the next one. */
export function statusesIn(text: string): StatusMention[] {
  const found = [...text.matchAll(CODE)].filter((match) => KNOWN.has(Number(match[1])));
  return found.map((match, index) => {
    const from = (match.index ?? 0) + match[0].length;
    const next = found[index + 1]?.index ?? text.length;
    const after = text
      .slice(from, next)
      .replace(/^[\s`*)\]:–—=→-]+|[\s,;.`*(|-]+$/g, '')
      .replace(/\s+(?:and|or|und|oder)$/, '');
    const before = text.slice(Math.max(0, (match.index ?? 0) - 60), match.index ?? 0);
    const closed = after.includes('(') ? after : after.replace(/\)+$/, '');
    const named = /([\p{L} ]{3,50})[\s(:`*]+$/u.exec(before)?.[1]?.trim().replace(VERBS, '') ?? '';
    return { status: Number(match[1]), text: closed === '' && index === 0 ? named : closed };
  });
}

const KNOWN = new Set([
  101, 200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409,
  410, 411, 412, 413, 414, 415, 416, 418, 422, 423, 424, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503,
  504, 507,
]);

/** Words that only lead to the code. */
const VERBS =
  /^(?:it |then )?(?:responses?|returns?|responds?|answers?|fails?|gives|status|with|code|http|error| )+$/i;
