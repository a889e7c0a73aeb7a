import { SlipwayError } from '../domain/failure.ts';
import { PHASE_NAMES } from '../domain/phase-name.ts';
import type { AnyPhase } from './phase.ts';

/**
 * Proves before anything runs that every phase gets what it needs from an earlier one, that no product has two makers,
 * and that the phases stand in their published order.
 *
 * @throws SlipwayError `phase-order`, our own bug, with all faults
 */
export function checkOrder(phases: readonly AnyPhase[]): void {
  const faults: string[] = [];
  const maker = new Map<string, string>();
  let last = -1;
  for (const { name, needs, gives } of phases) {
    const place = PHASE_NAMES.indexOf(name);
    if (place <= last) faults.push(`${name} stands after ${PHASE_NAMES[last]}`);
    last = Math.max(last, place);
    for (const need of needs) {
      if (!maker.has(need)) faults.push(`${name} needs '${need}', which no earlier phase gives`);
    }
    for (const product of gives) {
      const other = maker.get(product);
      if (other) faults.push(`${name} gives '${product}', which ${other} gives, too`);
      maker.set(product, name);
    }
  }
  if (faults.length === 0) return;
  throw new SlipwayError({
    code: 'phase-order',
    blame: 'internal',
    message: `The pipeline cannot run: ${faults[0]}.`,
    details: faults,
    next_step: 'This is a bug in Slipway. Please open an issue with these lines.',
  });
}
