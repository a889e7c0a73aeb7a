import { type Code, code } from '../rendering/code.ts';

/** Which functions of the generated `values.ts` are used, with what they need themselves. */
export function valuesView(used: ReadonlySet<string>): { readonly [name: string]: unknown } {
  const slugify = used.has('slugify');
  const shortCode = used.has('shortCode') || slugify;
  const imports = [
    ...(shortCode ? ["import { randomInt } from 'node:crypto';"] : []),
    ...(used.has('instant') ? ["import { Problem } from './problems.ts';"] : []),
  ];
  const names = [
    'now',
    'startOfToday',
    'inSeconds',
    'instant',
    'slugify',
    'freeSlug',
    'within',
    'ratio',
    'lengthOf',
    'eachOnce',
    'splitList',
    'pick',
    'toText',
    'toNumber',
    'toBoolean',
  ];
  return {
    ...Object.fromEntries(names.map((name) => [name, used.has(name)])),
    shortCode,
    shortCodeExport: code(used.has('shortCode') ? 'export ' : ''),
    imports: imports.length > 0 ? code(imports.join('\n')) : null,
  };
}

/** The same for `queries.ts`. */
export function queriesView(used: ReadonlySet<string>): { readonly [name: string]: boolean | Code } {
  const names = ['count', 'exists', 'sum', 'average', 'contains', 'includes'];
  const has = (...wanted: readonly string[]): boolean => wanted.some((name) => used.has(name));
  const types = [
    ...(has('contains', 'includes') ? ['Expression'] : []),
    ...(has('contains', 'includes') ? ['ExpressionBuilder'] : []),
    ...(has('count', 'exists', 'sum', 'average') ? ['SelectQueryBuilder'] : []),
    ...(has('contains', 'includes') ? ['SqlBool'] : []),
    ...(has('sum', 'average', 'contains', 'includes') ? ['StringReference'] : []),
  ];
  const sql = has('sum', 'average', 'contains', 'includes');
  const members = [...types.map((name) => (sql ? `type ${name}` : name)), ...(sql ? ['sql'] : [])];
  return {
    ...Object.fromEntries(names.map((name) => [name, used.has(name)])),
    importLine: code(`import ${sql ? '' : 'type '}{ ${members.join(', ')} } from 'kysely';`),
  };
}
