import type { BuildEvent } from '../domain/event.ts';

/** Turns events into text for people. A reporter must never make a build fail. */
export interface Reporter {
  event(event: BuildEvent): void;
  /** Called once, after the last event. */
  close(): Promise<void>;
}
