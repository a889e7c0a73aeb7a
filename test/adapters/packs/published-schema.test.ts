import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

const root = new URL('../../../', import.meta.url);

function json(path: string) {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

const packs = readdirSync(new URL('templates/service/', root)).filter((name) =>
  readdirSync(new URL(`templates/service/${name}/`, root)).includes('pack.json'),
);
const validate = new Ajv2020({ allowUnionTypes: true }).compile(json('schemas/template-pack.v1.schema.json'));

for (const pack of packs) {
  test(`the manifest of service/${pack} has the published form`, () => {
    const fits: boolean = validate(json(`templates/service/${pack}/pack.json`));
    assert.ok(fits, JSON.stringify(validate.errors));
  });
}

test('a manifest without files or with an unknown member has not', () => {
  const { files: _, ...rest } = json(`templates/service/${packs[0]}/pack.json`);
  const without: boolean = validate(rest);
  assert.equal(without, false);
  const more: boolean = validate({ ...rest, files: [], colour: 'red' });
  assert.equal(more, false);
});
