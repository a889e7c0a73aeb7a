/**
 * Writes the reference pages that follow from other files: `docs/reference/action.md` from `action.yml`,
 * `docs/reference/schemas.md` from `schemas/`. With `--check` nothing is written: the exit code says whether the
 * committed pages are what would be written.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

interface ActionFile {
  readonly description: string;
  readonly inputs: Readonly<Record<string, { description: string; required: boolean; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

interface SchemaFile {
  readonly title?: string;
  readonly description?: string;
}

const GENERATED = '<!-- Generated from {} by `npm run docs`. Do not edit. -->';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pages: Readonly<Record<string, string>> = {
  'action.md': await actionPage(),
  'schemas.md': await schemasPage(),
};

const stale: string[] = [];
for (const [name, text] of Object.entries(pages)) {
  const path = join(root, 'docs', 'reference', name);
  if (!process.argv.includes('--check')) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } else if ((await readFile(path, 'utf8').catch(() => '')) !== text) stale.push(`docs/reference/${name}`);
}
if (stale.length > 0) {
  process.stdout.write(`${stale.join(', ')}: not what the sources say; run \`npm run docs\`\n`);
  process.exitCode = 1;
}

async function actionPage(): Promise<string> {
  const action: ActionFile = parse(await readFile(join(root, 'action.yml'), 'utf8'));
  const inputs = Object.entries(action.inputs).map(
    ([name, { description, required, default: preset }]) =>
      `| \`${name}\`${required ? ' (required)' : ''} | ${cell(description)} | ${preset ? `\`${cell(preset)}\`` : ''} |`,
  );
  const outputs = Object.entries(action.outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return [
    '# The action',
    '',
    GENERATED.replace('{}', 'action.yml'),
    '',
    cell(action.description),
    '',
    '## Inputs',
    '',
    '| input | meaning | default |',
    '|---|---|---|',
    ...inputs,
    '',
    '## Outputs',
    '',
    '| output | meaning |',
    '|---|---|',
    ...outputs,
    '',
  ].join('\n');
}

async function schemasPage(): Promise<string> {
  const names = (await readdir(join(root, 'schemas'))).filter((name) => name.endsWith('.json')).sort();
  const rows = await Promise.all(
    names.map(async (name) => {
      const schema: SchemaFile = JSON.parse(await readFile(join(root, 'schemas', name), 'utf8'));
      return `| [${name}](../../schemas/${name}) | ${cell(schema.title ?? '')} | ${cell(schema.description ?? '')} |`;
    }),
  );
  return [
    '# Schemas',
    '',
    GENERATED.replace('{}', 'schemas/'),
    '',
    'JSON Schema 2020-12 of every file that Slipway writes for others to read.',
    '',
    '| file | title | what it describes |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
}
