import type { Survey } from './survey.ts';

/** A resource that no operation creates and whose name says that it is a trail of what happened. */
export function isJournal(survey: Survey): boolean {
  const named = /(?:^|_)(?:log|event|history|audit|activity|trail|journal)(?:_|$)/.test(survey.draft.name);
  return named && survey.creates.length === 0 && survey.updates.length === 0 && survey.actions.length === 0;
}
