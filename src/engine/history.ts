import type { BuildRequest } from '../domain/build-request.ts';
import type { BuildEvent } from '../domain/event.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import type { RecordedEffect } from './phase.ts';

/** What the engine itself needs to know of a journal in order to go on: the same fold for reading back and for living. */
export class History {
  #request: BuildRequest | null = null;
  #startedAt = '';
  #attempt = 0;
  #ended: 'completed' | 'failed' | 'cancelled' | 'awaiting_approval' | null = null;
  #open: PhaseName | null = null;
  readonly #done = new Map<PhaseName, ProductDigests>();
  readonly #skipped = new Set<PhaseName>();
  readonly #effects = new Map<string, RecordedEffect>();

  apply(event: BuildEvent): void {
    switch (event.event_type) {
      case 'build_start':
        this.#request = event.request;
        this.#startedAt = event.timestamp;
        this.#attempt = 1;
        return;
      case 'build_resume':
        this.#attempt = event.attempt;
        this.#ended = null;
        return;
      case 'build_complete':
        this.#ended = event.status;
        return;
      case 'phase_start':
        this.#open = event.phase;
        this.#done.delete(event.phase);
        this.#skipped.delete(event.phase);
        return;
      case 'phase_failed':
        this.#open = null;
        return;
      case 'phase_complete':
        this.#open = null;
        this.#done.set(event.phase, event.products);
        return;
      case 'phase_skipped':
        this.#skipped.add(event.phase);
        if (event.products) this.#done.set(event.phase, event.products);
        return;
      case 'effect_begin':
      case 'effect_end':
      case 'undo':
        this.#applyEffect(event);
        return;
      default:
        return;
    }
  }

  get request(): BuildRequest | null {
    return this.#request;
  }
  /** RFC 3339 time of the first event. */
  get startedAt(): string {
    return this.#startedAt;
  }
  /** How often a process worked on this build, from 1. */
  get attempt(): number {
    return this.#attempt;
  }
  /** null while it runs, or when the process that ran it is gone. */
  get ended(): 'completed' | 'failed' | 'cancelled' | 'awaiting_approval' | null {
    return this.#ended;
  }
  /** The phase that was at work at the last event. */
  get openPhase(): PhaseName | null {
    return this.#open;
  }
  /** Products of a phase whose work still stands; undefined when it has to be done (again). */
  doneBy(phase: PhaseName): ProductDigests | undefined {
    return this.#done.get(phase);
  }
  wasSkipped(phase: PhaseName): boolean {
    return this.#skipped.has(phase);
  }
  effect(phase: PhaseName, name: string, key: string): RecordedEffect | undefined {
    return this.#effects.get(effectId(phase, name, key));
  }
  /** What was begun and not taken back, newest first. */
  effectsNewestFirst(): readonly RecordedEffect[] {
    return [...this.#effects.values()].reverse();
  }

  #applyEffect(event: Extract<BuildEvent, { event_type: 'effect_begin' | 'effect_end' | 'undo' }>): void {
    const id = effectId(event.phase, event.effect, event.key);
    const known = this.#effects.get(id);
    if (event.event_type === 'effect_begin') {
      this.#effects.delete(id);
      this.#effects.set(id, { phase: event.phase, name: event.effect, key: event.key, detail: event.detail });
      return;
    }
    if (event.event_type === 'effect_end') {
      if (known) this.#effects.set(id, { ...known, result: event.result });
      return;
    }
    // From the moment an undo begins, the phase's work does not stand any more.
    this.#done.delete(event.phase);
    if (event.outcome === 'undone' || event.outcome === 'nothing_to_undo') this.#effects.delete(id);
    else if (known) this.#effects.set(id, withoutResult(known));
  }
}

/** Product name -> `sha256:<hex>` of its stored JSON. */
export type ProductDigests = { readonly [name: string]: string };

export function historyOf(events: readonly BuildEvent[]): History {
  const history = new History();
  for (const event of events) history.apply(event);
  return history;
}

function effectId(phase: PhaseName, name: string, key: string): string {
  return JSON.stringify([phase, name, key]);
}

function withoutResult({ phase, name, key, detail }: RecordedEffect): RecordedEffect {
  return { phase, name, key, detail };
}
