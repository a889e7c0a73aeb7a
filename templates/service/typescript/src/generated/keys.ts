import type { Transaction } from 'kysely';
import type { Database } from './tables.ts';

/** `TIE-000001`, `TIE-000002`, ...: each number once, also after rows were deleted. */
export async function nextKey(trx: Transaction<Database>, name: string, prefix: string): Promise<string> {
  const { value } = await trx
    .insertInto('sequences')
    .values({ name, value: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ value: eb('sequences.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return `${prefix}${String(value).padStart(6, '0')}`;
}
