import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neutralised } from '../../../src/adapters/node/output.ts';
import { jsonText } from '../../../src/adapters/reporters/json-text.ts';

for (const name of [
  '##[error]x',
  '#\u00ad#[x]',
  '# #[x]',
  '###[x]',
  '##\\[x]',
  '::error::x',
  'a # b [c] ##',
]) {
  test(`JSON with ${JSON.stringify(name)} is untouched by the cleaning of a CI log and reads the same`, () => {
    const value = { name, list: [name] };
    for (const text of [jsonText(value), jsonText(value, 2)]) {
      assert.equal(text.split('\n').map(neutralised).join('\n'), text);
      assert.deepEqual(JSON.parse(text), value);
    }
  });
}
