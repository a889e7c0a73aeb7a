import type { MessageHandlers } from '../generated/messages.ts';

/**
 * What to do with messages that come to `POST /message`, by their type. A message of a type that does not stand here is
 * logged and acknowledged. This file is never written again.
 */
export const messageHandlers: MessageHandlers = {};
