import type { Schema, SchemaType } from '../../domain/schema.ts';

/** Why no value can follow both schemas, as words; null where some value can. References are not followed. */
export function conflictBetween(a: Schema, b: Schema, path = ''): string | null {
  const [left, right] = [typesOf(a), typesOf(b)];
  if (
    left.length > 0 &&
    right.length > 0 &&
    !left.some((type) => right.some((other) => compatible(type, other)))
  ) {
    return `${path === '' ? 'the body' : path} is ${left.join(' or ')} there and ${right.join(' or ')} here`;
  }
  const names = Object.keys(a.properties ?? {});
  for (const name of names) {
    const own = a.properties?.[name];
    const other =
      b.properties !== undefined && Object.hasOwn(b.properties, name) ? b.properties[name] : undefined;
    if (own === undefined || other === undefined) continue;
    const conflict = conflictBetween(own, other, path === '' ? name : `${path}.${name}`);
    if (conflict !== null) return conflict;
  }
  return null;
}

function typesOf(schema: Schema): readonly SchemaType[] {
  if (schema.type === undefined) return [];
  return typeof schema.type === 'string' ? [schema.type] : schema.type;
}

/** Text in an example may stand for anything that is written as text. */
function compatible(a: SchemaType, b: SchemaType): boolean {
  if (a === b || a === 'null' || b === 'null') return true;
  return (a === 'integer' && b === 'number') || (a === 'number' && b === 'integer');
}
