import type { BodyField } from './body-fields.ts';
import type { Drafts } from './draft.ts';
import { isMarkField } from './people/is-mark-field.ts';
import type { Survey } from './resource/survey.ts';
import { isNumeric, typeOf } from './shapes.ts';
import { snake } from './words.ts';

/** A field of an answer that is worked out when it is asked for, and so is no column. */
export function isVirtual(part: BodyField, survey: Survey, drafts: Drafts): boolean {
  const word = snake(part.name);
  const type = typeOf(part.schema);
  if (/^(?:success|ok|message|confirmation|received|total|count|token|access_token|token_type)$/.test(word))
    return true;
  if (
    type === 'boolean' &&
    /^(?:created|updated|deleted|removed|cancelled|saved|stored|accepted)$/.test(word)
  )
    return true;
  if (isLinkName(word)) return true;
  if (/^queue_position$|^position$|^estimated_start$/.test(word)) return true;
  if (
    survey.draft.literals.length > 0 &&
    [`${survey.draft.name}_count`, `total_${survey.draft.plural}`].includes(word)
  ) {
    return true;
  }
  if (type === 'array' || type === 'object') {
    const other = part.model === null ? drafts.byWord(part.name) : drafts.byModel(part.model);
    return other !== null && other !== survey.draft;
  }
  return type === 'integer' && /_count$/.test(word) && drafts.byWord(word.replace(/_count$/, '')) !== null;
}

/** A field of a model that is worked out all the same: its short address, whether its stock is low, a count of its children. */
export function isDerivedInModel(
  part: BodyField,
  siblings: readonly BodyField[],
  survey: Survey,
  drafts: Drafts,
): boolean {
  const word = snake(part.name);
  if (survey.posted.has(part.name) || survey.changed.has(part.name)) return false;
  if (isMarkField(part, survey.marks)) return true;
  const withPassword = [...survey.posted.keys()].some((name) =>
    /^(?:password|passphrase)$/.test(snake(name)),
  );
  if (withPassword && /^(?:token|access_token|auth_token|jwt)$/.test(word)) return true;
  if (isOwnAddress(part, survey) || isChildList(part, survey, drafts)) return true;
  if (/^(?:short_url|short_link|self|href)$/.test(word)) return true;
  const named = (pattern: RegExp) =>
    siblings.some((other) => isNumeric(other.schema) && pattern.test(snake(other.name)));
  if (
    typeOf(part.schema) === 'boolean' &&
    /low_stock|needs_reorder|reorder_needed|below_reorder/.test(word)
  ) {
    return named(/quantity|stock|on_hand/) && named(/reorder|min/);
  }
  const child = /^(.+)_count$/.exec(word)?.[1];
  const counted = child === undefined ? null : drafts.byWord(child);
  return counted !== null && counted !== survey.draft && isNumeric(part.schema);
}

/** `url` of a row that can be read on its own: nobody posts it, so it is the address of the row. */
function isOwnAddress(part: BodyField, survey: Survey): boolean {
  const named = /^(?:url|uri|link|location)$/.test(snake(part.name)) && typeOf(part.schema) === 'string';
  const readable = survey.locates.some((locate) => locate.from === 'path' && locate.attribute === null);
  return named && readable && survey.creates.length > 0 && survey.redirects.length === 0;
}

/** `pets` of an owner: rows of another resource that know the row they belong to. */
function isChildList(part: BodyField, survey: Survey, drafts: Drafts): boolean {
  if (typeOf(part.schema) !== 'array' || part.model === null) return false;
  const child = drafts.byModel(part.model);
  if (!child || child === survey.draft || child.literals.length === 0) return false;
  const keys = survey.draft.stems.map((stem) => `${stem}_id`);
  const fields = Object.keys(part.schema.items?.properties ?? {});
  return survey.children.includes(child) || fields.some((name) => keys.includes(snake(name)));
}

/** `status_url`, `short_url`, `link`, `href`: an address of this service. */
export function isLinkName(word: string): boolean {
  return /^(?:short_url|short_link|link|href|self|qr_url|location)$|_(?:url|link|href)$/.test(word);
}
