/**
 * The choices that a comment or a remark lists: `auto, checkpoints, final`, `"a" | "b"`, `one of: a, b`, `held|redeemed`,
 * `"read" or "write"`. Empty when it lists none. Prose and examples ("e.g. ...") give none.
 */
export function choicesIn(remark: string): readonly string[] {
  const text = remark.trim().replace(/\s+/g, ' ');
  if (
    text.length > 400 ||
    /\b(?:e\.?g\.?|z\.\s?b\.|for example|such as|example|etc|like)\b|\.\.\.|…/i.test(text)
  )
    return [];
  const intro =
    /^(?:.{0,40}?\b(?:one of|enum|either|allowed(?: values)?|values?|options?|possible values|eines von)\b\s*[:=]?\s*)/i.exec(
      text,
    );
  const body = (intro === null ? text : text.slice(intro[0].length))
    .replace(/^[[({<]+|[\])}>.]+$/g, '')
    .trim();
  const parts = body.split(/\s*(?:\||,|\/|\bor\b|\bor\b|\boder\b)\s*/).map((part) => part.trim());
  const listed = parts.filter((part) => part !== '').map(unquoted);
  if (listed.length < 2 || listed.some((part) => part === null)) return [];
  const values = listed.filter((part) => part !== null);
  if (values.length > 40 || new Set(values).size !== values.length) return [];
  const separated = /[|,]|["'`]/.test(body) || intro !== null || /\bor\b/.test(body);
  return separated && !values.every((value) => TYPE_WORD.test(value)) ? values : [];
}

/** `or "b"` beside an example `a`: the further choices. */
export function furtherChoices(remark: string): readonly string[] {
  const tail = /^or\s+(.+)$/i.exec(remark.trim())?.[1];
  if (tail === undefined) return [];
  const parts = tail.split(/\s*(?:\||,|\bor\b)\s*/).map((part) => unquoted(part.trim()));
  return parts.some((part) => part === null) ? [] : parts.filter((part) => part !== null);
}

function unquoted(part: string): string | null {
  const quoted = /^(["'`])([^"'`]{1,60})\1$/.exec(part)?.[2];
  if (quoted !== undefined) return quoted;
  return /^[A-Za-z][A-Za-z0-9_.-]{0,40}$/.test(part) ? part : null;
}

const TYPE_WORD =
  /^(?:string|str|int|integer|number|float|bool|boolean|object|array|list|dict|null|none|optional|required|uuid|datetime|unique|nullable|indexed|text|json)$/i;
