import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code } from '../../../src/generate/rendering/code.ts';
import { renderPack } from '../../../src/generate/rendering/render-pack.ts';
import { rendererFor, type View } from '../../../src/generate/rendering/renderer.ts';
import type { PackFile, TemplatePack } from '../../../src/ports/template-packs.ts';

function pack(files: { readonly [path: string]: string }, rows: readonly PackFile[] = []): TemplatePack {
  return {
    name: 'service/test',
    version: '1.0.0',
    manifest: {
      format: 1,
      name: 'service/test',
      version: '1.0.0',
      kind: 'service',
      language: 'test',
      description: '',
      files: rows,
    },
    files: new Map(Object.entries(files)),
    digest: '',
  };
}

function rendered(template: string, view: View, others: { readonly [path: string]: string } = {}): string {
  return rendererFor(pack({ 'a.hbs': template, ...others })).render('a.hbs', view, view);
}

test('text goes through an encoder, code as it is', () => {
  assert.equal(
    rendered('{{string name}} {{key name}} {{body}} {{port}}', {
      name: "it's",
      body: code('a < b'),
      port: 80,
    }),
    `"it's" "it's" a < b 80`,
  );
});

test('text without an encoder is refused, wherever it hides', () => {
  for (const template of [
    '{{name}}',
    '{{{name}}}',
    '{{&name}}',
    '{{#each list}}{{this}}{{/each}}',
    '{{@root.name}}',
  ]) {
    assert.throws(() => rendered(template, { name: 'x', list: ['y'] }), /a\.hbs: .*without an encoder/);
  }
});

test('code given to an encoder is refused: it would be encoded twice', () => {
  assert.throws(() => rendered('{{string body}}', { body: code('x') }), /was given code/);
});

test('a name that the view does not have is refused', () => {
  assert.throws(() => rendered('{{nmae}}', { name: 'x' }), /nmae/);
  assert.throws(() => rendered('{{string nmae}}', { name: 'x' }), /given undefined/);
  assert.throws(() => rendered('{{#if nmae}}x{{/if}}', { name: 'x' }), /does not have/);
});

test('a helper that is not on the list is refused', () => {
  assert.throws(() => rendered('{{shout name}}', { name: 'x' }), /shout/);
});

test('text from a document is never taken for a template', () => {
  assert.equal(rendered('{{string name}}', { name: '{{secret}}', secret: 'x' }), "'{{secret}}'");
});

test('empty text is false in a condition, other text true', () => {
  const template = '{{#if name}}yes{{else}}no{{/if}}';
  assert.equal(rendered(template, { name: '' }), 'no');
  assert.equal(rendered(template, { name: 'x' }), 'yes');
});

test('partials of the pack can be called', () => {
  assert.equal(rendered('{{> line}}', { name: 'x' }, { 'partials/line.hbs': '{{string name}}' }), "'x'");
});

test('a pack keeps its renderer', () => {
  const one = pack({});
  assert.equal(rendererFor(one), rendererFor(one));
  assert.notEqual(rendererFor(one), rendererFor(pack({})));
});

test('files are rendered once, per element, or not at all', () => {
  const files = renderPack(
    pack(
      {
        'one.hbs': '{{string name}}',
        'each.hbs': '{{string file}} of {{string @root.name}}',
        plain: '{{as it is}}',
      },
      [
        { template: 'one.hbs', path: 'one.txt', ownership: 'generated' },
        { template: 'each.hbs', path: 'all/{{file}}.txt', ownership: 'owned', each: 'list' },
        { template: 'plain', path: 'plain', ownership: 'generated', executable: true },
        { template: 'one.hbs', path: 'never.txt', ownership: 'generated', when: 'flags.off' },
        { template: 'one.hbs', path: 'nothing.txt', ownership: 'generated', when: 'flags.missing' },
      ],
    ),
    { name: 'n', list: [{ file: 'a' }, { file: 'b' }], flags: { off: false } },
  );
  assert.deepEqual(
    files.map(({ path, contents, ownership, executable }) => [path, contents, ownership, executable]),
    [
      ['one.txt', "'n'", 'generated', false],
      ['all/a.txt', "'a' of 'n'", 'owned', false],
      ['all/b.txt', "'b' of 'n'", 'owned', false],
      ['plain', '{{as it is}}', 'generated', true],
    ],
  );
});
