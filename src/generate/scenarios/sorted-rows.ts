import { orderOf, Undecidable } from './compare.ts';
import { known } from './pattern.ts';
import type { Row, RowStore } from './row-store.ts';

/** Sorted as far as that can be known; ties and open values leave the order open. */
export function sortedRows(
  rows: readonly Row[],
  field: string,
  order: 'asc' | 'desc',
  store: RowStore,
): { rows: readonly Row[]; ordered: boolean } {
  let certain = true;
  const sign = order === 'asc' ? 1 : -1;
  const sorted = [...rows].sort((a, b) => {
    try {
      const found = orderOf(
        a.fields.get(field) ?? known(null),
        b.fields.get(field) ?? known(null),
        store.moments,
      );
      if (found === 0) certain = false;
      return found * sign;
    } catch (error) {
      if (!(error instanceof Undecidable)) throw error;
      certain = false;
      return 0;
    }
  });
  return { rows: sorted, ordered: certain };
}
