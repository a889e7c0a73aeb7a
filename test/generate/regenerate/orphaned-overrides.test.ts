import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orphanedOverrides } from '../../../src/generate/regenerate/orphaned-overrides.ts';

const CANCEL = { id: 'cancelOrder', method: 'POST', path: '/orders/{id}/cancel' } as const;
const READ = { id: 'getOrder', method: 'GET', path: '/orders/{id}' } as const;

function found(text: string, language: 'typescript' | 'python' = 'typescript', after = [READ]) {
  const orphans = orphanedOverrides([{ path: 'custom.ts', text }], [CANCEL, READ], after, language);
  return orphans.map(({ diagnostic }) => diagnostic);
}

test('an override of an operation that is gone is told with its place', () => {
  const text = 'export const custom = {\n  async cancelOrder() {},\n  getOrder,\n};\n';
  const [diagnostic, ...more] = found(text);
  assert.deepEqual(more, []);
  assert.equal(diagnostic?.code, 'override-without-operation');
  assert.deepEqual(diagnostic?.place, { file: 'custom.ts', line: 2, column: 9 });
  assert.match(diagnostic?.message ?? '', /POST \/orders\/\{id\}\/cancel/);
});

test('Python writes the same name in its own way', () => {
  const text = '"""cancel_order was here"""\n# cancel_order\ndef cancel_order(request):\n    pass\n';
  assert.deepEqual(
    found(text, 'python').map(({ place }) => place.line),
    [3],
  );
});

test('comments, texts, members and longer names are none', () => {
  const text = [
    '// cancelOrder',
    '/* cancelOrder\n */',
    'const a = \'cancelOrder\' + "cancelOrder" + `cancelOrder`;',
    'orders.cancelOrder();',
    'cancelOrderLater();',
  ].join('\n');
  assert.deepEqual(found(text), []);
});

test('an operation with another name is told with that name', () => {
  const renamed = { ...CANCEL, id: 'withdrawOrder' };
  const orphans = orphanedOverrides(
    [{ path: 'c.ts', text: 'cancelOrder,' }],
    [CANCEL],
    [renamed],
    'typescript',
  );
  assert.match(orphans[0]?.diagnostic.hint ?? '', /'withdrawOrder'/);
});
