import { Problem } from './problems.ts';

export interface SortOrder<Field extends string> {
  readonly field: Field;
  readonly order: 'asc' | 'desc';
}

/** Reads `created_at`, `-created_at`, `created_at:desc`, or a field with its order apart. */
export function sortOrder<const Field extends string>(asked: {
  readonly by: string | undefined;
  readonly order?: string | undefined;
  readonly fields: readonly Field[];
  readonly otherwise: SortOrder<NoInfer<Field>>;
}): SortOrder<Field> {
  const { by, order, fields, otherwise } = asked;
  const [name = '', suffix] = (by ?? '').replace(/^[-+]/, '').split(':');
  const field = fields.find((each) => each === name);
  if (by !== undefined && by !== '' && field === undefined) {
    throw new Problem(400, `cannot sort by '${name}', only by ${fields.join(', ')}`);
  }
  const direction = by?.startsWith('-') ? 'desc' : (order ?? suffix)?.toLowerCase();
  if (field === undefined) {
    return direction === 'asc' || direction === 'desc' ? { ...otherwise, order: direction } : otherwise;
  }
  return { field, order: direction === 'desc' ? 'desc' : 'asc' };
}
