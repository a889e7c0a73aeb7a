import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, chained, dictLiteral, listOf, print } from '../../../src/generate/python/layout.ts';
import { block, giveBack, printStatements } from '../../../src/generate/python/statement.ts';

const TOP = { indent: 0, before: 0, after: 0, inside: false };
const long = (name: string): string => name.padEnd(40, 'x');

test('what fits stands on one line', () => {
  assert.equal(print(call('find', ['db', 'rooms']), TOP), 'find(db, rooms)');
});

test('what does not fit stands one item a line, behind a comma', () => {
  const args = [long('a'), long('b'), long('c')];
  assert.equal(print(call('find', args), TOP), `find(\n    ${args.join(',\n    ')},\n)`);
});

test('the comprehension of a long list breaks before its clauses', () => {
  const shown = print(listOf(dictLiteral([[`"${long('a')}"`, long('b')]]), `for ${long('c')} in rows`), TOP);
  assert.equal(shown, `[\n    {"${long('a')}": ${long('b')}}\n    for ${long('c')} in rows\n]`);
});

test('a long condition is put into parentheses, with the operators in front', () => {
  const condition = chained('and', [long('a'), long('b'), long('c')]);
  const text = printStatements([block('if', condition, [giveBack('1')])], 0);
  assert.equal(text, `if (\n    ${long('a')}\n    and ${long('b')}\n    and ${long('c')}\n):\n    return 1`);
});

test('characters that may be wide count twice', () => {
  const text = `"${'漢'.repeat(60)}"`;
  assert.equal(print(call('f', [text]), TOP), `f(\n    ${text},\n)`);
});
