import type { Schema } from '../../../domain/schema.ts';
import type { ColumnType } from '../../../domain/service-plan.ts';
import { isTime, typeOf } from '../shapes.ts';
import { snake, wordsOf } from '../words.ts';

const CREATED = new Set([
  ...['created_at', 'created', 'created_on', 'date_created', 'creation_date', 'issue_date', 'issued_at'],
  ...['registered_at', 'submitted_at', 'inserted_at', 'recorded_at', 'timestamp', 'logged_at', 'posted_at'],
  ...[
    'uploaded_at',
    'joined_at',
    'occurred_at',
    'received_at',
    'opened_at',
    'placed_at',
    'ordered_at',
    'moved_at',
  ],
]);
const UPDATED = new Set([
  'updated_at',
  'updated',
  'modified_at',
  'last_updated',
  'last_modified',
  'updated_on',
]);
const STATE = new Set(['status', 'state']);

export function isCreatedName(name: string): boolean {
  return CREATED.has(snake(name));
}

export function isUpdatedName(name: string): boolean {
  return UPDATED.has(snake(name));
}

export function isStateName(name: string): boolean {
  return STATE.has(snake(name));
}

/** `resolved_at`, `issue_date`, `timestamp`: a point in time by its name. */
export function isTimeName(name: string): boolean {
  return /(?:^|_)(?:at|on|date|time|timestamp)$/.test(snake(name)) && !/_on$/.test(snake(name))
    ? true
    : isCreatedName(name) ||
        isUpdatedName(name) ||
        /^(?:last_(?:seen|accessed|login|heartbeat|used))$/.test(snake(name));
}

/** Numbers that an operation raises: hits, clicks, `view_count`. */
export function isCounterName(name: string): boolean {
  const word = snake(name);
  return (
    /(?:^|_)(?:hits?|clicks?|visits?|views?|likes?|votes|upvotes|downvotes|downloads|favorites|plays)$/.test(
      word,
    ) || /_count$|^count$|^times_|^num_/.test(word)
  );
}

/** Values that never leave the service: password, hash, encrypted value. */
export function isSecretName(name: string): boolean {
  const word = snake(name);
  return /^encrypted_|_encrypted$|(?:^|_)hash(?:ed)?$|^hashed_|(?:^|_)(?:secret|private_key)$/.test(word);
}

export function isPasswordName(name: string): boolean {
  return /^(?:password|passphrase|passcode|pwd)$/.test(snake(name));
}

export function isPasswordHashName(name: string): boolean {
  return /^(?:password_hash|hashed_password|password_digest|encrypted_password)$/.test(snake(name));
}

/** Numbers that papers carry: `confirmation_code`, `tracking_number`. The service makes one up for each row. */
export function isIssuedName(name: string): boolean {
  return /_(?:code|number|reference|token|ref)$|^reference$/.test(snake(name));
}

export function isTruthyFlag(name: string): boolean {
  return /^(?:is_)?(?:active|enabled|available|visible|in_stock|valid)$/.test(snake(name));
}

/** The column for a schema; a schema that leaves the type open is told by the name. */
export function columnOf(name: string, schema: Schema): ColumnType {
  if (schema.format === 'date') return 'date';
  if (isTime(schema)) return 'timestamp';
  switch (typeOf(schema)) {
    case 'integer':
      return 'integer';
    case 'number':
      return 'real';
    case 'boolean':
      return 'boolean';
    case 'object':
    case 'array':
      return 'json';
    case 'string':
      return isCreatedName(name) || isUpdatedName(name) ? 'timestamp' : 'text';
    default:
      return schema.oneOf || schema.anyOf || schema.allOf ? 'json' : openColumn(name);
  }
}

const STRUCTURED =
  /(?:^|_)(?:metadata|data|payload|config|settings|options|details|tags|items|ids|attributes|list|content)$/;

function openColumn(name: string): ColumnType {
  const word = wordsOf(name).join('_');
  if (isTimeName(name)) return 'timestamp';
  if (/^(?:is|has|can)_/.test(word)) return 'boolean';
  return STRUCTURED.test(word) ? 'json' : 'text';
}
