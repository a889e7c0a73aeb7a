import { wordsOf } from './words.ts';

/** Last path segments that make a new row: `POST /builds/submit`. */
const CREATING = new Set([
  ...[
    'submit',
    'create',
    'add',
    'register',
    'mint',
    'new',
    'issue',
    'send',
    'enqueue',
    'record',
    'log',
    'book',
  ],
  ...[
    'place',
    'schedule',
    'request',
    'shorten',
    'insert',
    'save',
    'subscribe',
    'invite',
    'trigger',
    'launch',
    'post',
  ],
  ...[
    'store',
    'track',
    'ingest',
    'open',
    'propose',
    'apply',
    'enroll',
    'donate',
    'deposit',
    'purchase',
    'upsert',
  ],
]);

/** Segments that ask for a result that has to be worked out by rules of the trade. */
const COMPUTING = new Set([
  ...[
    'verify',
    'validate',
    'compare',
    'analyze',
    'analyse',
    'check',
    'calculate',
    'compute',
    'convert',
    'translate',
  ],
  ...[
    'parse',
    'preview',
    'estimate',
    'simulate',
    'predict',
    'classify',
    'render',
    'format',
    'summarize',
    'score',
  ],
  ...[
    'reload',
    'refresh',
    'sync',
    'ping',
    'test',
    'execute',
    'run',
    'generate',
    'optimize',
    'match',
    'discover',
  ],
  ...[
    'recommend',
    'evaluate',
    'process',
    'transform',
    'query',
    'ask',
    'chat',
    'complete',
    'encode',
    'decode',
  ],
]);

const ACTING = new Set([
  ...[
    'cancel',
    'approve',
    'reject',
    'confirm',
    'complete',
    'start',
    'stop',
    'pause',
    'resume',
    'close',
    'reopen',
  ],
  ...[
    'finish',
    'publish',
    'unpublish',
    'archive',
    'restore',
    'activate',
    'deactivate',
    'enable',
    'disable',
    'lock',
  ],
  ...[
    'unlock',
    'accept',
    'decline',
    'ship',
    'deliver',
    'pay',
    'refund',
    'return',
    'assign',
    'unassign',
    'claim',
  ],
  ...[
    'resolve',
    'suspend',
    'expire',
    'revoke',
    'redeem',
    'rollback',
    'retry',
    'restart',
    'renew',
    'extend',
    'merge',
  ],
  ...[
    'like',
    'unlike',
    'upvote',
    'downvote',
    'vote',
    'favorite',
    'unfavorite',
    'favourite',
    'follow',
    'unfollow',
  ],
  ...[
    'star',
    'pin',
    'unpin',
    'checkin',
    'checkout',
    'verify',
    'heartbeat',
    'acknowledge',
    'escalate',
    'transfer',
  ],
  ...[
    'release',
    'reserve',
    'update',
    'touch',
    'mark',
    'block',
    'unblock',
    'mute',
    'flag',
    'promote',
    'demote',
  ],
  ...[
    'use',
    'open',
    'submit',
    'withdraw',
    'settle',
    'void',
    'fulfil',
    'fulfill',
    'dispatch',
    'borrow',
    'lend',
  ],
  ...['renew', 'review', 'read', 'send', 'schedule', 'reschedule', 'abort', 'terminate', 'deploy', 'trigger'],
]);

/** The first word of a segment, where it is one of the verbs that make something. */
export function isCreatingVerb(segment: string): boolean {
  return CREATING.has(firstWord(segment));
}

export function isComputingVerb(segment: string): boolean {
  return COMPUTING.has(firstWord(segment));
}

export function isActingVerb(segment: string): boolean {
  const joined = wordsOf(segment).join('');
  return ACTING.has(firstWord(segment)) || ACTING.has(joined);
}

export function isVerb(segment: string): boolean {
  return isCreatingVerb(segment) || isComputingVerb(segment) || isActingVerb(segment);
}

const IRREGULAR_PARTICIPLE = new Map([
  ['send', 'sent'],
  ['pay', 'paid'],
  ['sell', 'sold'],
  ['hold', 'held'],
  ['begin', 'begun'],
  ['withdraw', 'withdrawn'],
  ['lend', 'lent'],
  ['rollback', 'rolled_back'],
  ['checkin', 'checked_in'],
  ['checkout', 'checked_out'],
  ['read', 'read'],
  ['put', 'put'],
  ['set', 'set'],
  ['take', 'taken'],
  ['write', 'written'],
  ['build', 'built'],
]);

/** States that a verb can mean besides its participle. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  activate: ['active'],
  deactivate: ['inactive', 'disabled'],
  enable: ['active'],
  disable: ['inactive'],
  complete: ['complete', 'done', 'finished'],
  finish: ['done', 'completed', 'complete'],
  close: ['resolved', 'done'],
  start: ['running', 'in_progress', 'active', 'processing', 'building'],
  resume: ['running', 'active', 'in_progress'],
  restart: ['running', 'active'],
  retry: ['pending', 'queued'],
  reopen: ['open', 'reopened'],
  restore: ['active', 'restored'],
  reject: ['declined', 'denied'],
  decline: ['rejected'],
  accept: ['approved'],
  cancel: ['canceled', 'aborted'],
  abort: ['cancelled', 'canceled'],
  stop: ['stopped', 'inactive'],
  ship: ['in_transit'],
  dispatch: ['shipped', 'in_transit'],
  checkout: ['borrowed', 'on_loan', 'out'],
  borrow: ['on_loan', 'out', 'checked_out'],
  return: ['available', 'in_stock'],
  checkin: ['available', 'returned'],
  release: ['available', 'free'],
  fulfil: ['fulfilled'],
  unpublish: ['draft'],
  submit: ['pending', 'in_review', 'queued'],
  assign: ['in_progress'],
  unlock: ['active', 'open'],
  block: ['blocked'],
  unblock: ['active'],
  verify: ['active'],
  escalate: ['escalated'],
  rollback: ['rolled_back', 'rollback'],
};

/** snake_case past participles that people write for a verb, the most usual first. */
export function participles(verb: string): string[] {
  const irregular = IRREGULAR_PARTICIPLE.get(verb);
  const forms = irregular === undefined ? [] : [irregular];
  if (verb.endsWith('e')) forms.push(`${verb}d`);
  else if (/[^aeiou]y$/.test(verb)) forms.push(`${verb.slice(0, -1)}ied`);
  else {
    const doubled = `${verb}${verb.at(-1) ?? ''}ed`;
    forms.push(...(/[aeiou][lpntgbdm]$/.test(verb) ? [doubled, `${verb}ed`] : [`${verb}ed`]));
  }
  return forms;
}

/** snake_case words for the state that a verb leads to, best first. */
export function statesOfVerb(segment: string): string[] {
  const verb = wordsOf(segment).join('');
  const first = firstWord(segment);
  return [
    ...new Set(
      [verb, first].flatMap((word) => [
        ...participles(word),
        ...(Object.hasOwn(MEANINGS, word) ? (MEANINGS[word] ?? []) : []),
      ]),
    ),
  ];
}

function firstWord(segment: string): string {
  return wordsOf(segment)[0] ?? '';
}
