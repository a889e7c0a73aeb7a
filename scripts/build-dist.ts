/**
 * Builds `dist/`: one ncc bundle (`dist/bundle/`, dynamic imports in chunks of their own), the scripts that run in
 * processes of their own, and one-line stubs as entries. With `--check` nothing is written: the exit code says whether
 * the committed `dist/` equals a rebuild.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const compiled = join(root, 'build', 'js');

const STUBS: Readonly<Record<string, string>> = {
  'compile-thread.js': "import { runCompileThread } from './bundle/index.js';\nawait runCompileThread();\n",
  'index.js': "import { runAction } from './bundle/index.js';\nawait runAction();\n",
  'cli.js': "#!/usr/bin/env node\nimport { runCli } from './bundle/index.js';\nawait runCli();\n",
};
/** Free of dependencies, so the compiler's output is the product. */
const STANDALONE: Readonly<Record<string, string>> = {
  'guard.js': 'adapters/node/guard.js',
};
/** Of several files of ours: a bundle each, one file, because the target copies it beside the service. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'supervisor.js': 'adapters/targets/supervisor/main.js',
};

const check = process.argv.includes('--check');
const fresh = await buildInto(await mkdtemp(join(root, 'build-dist-')));
try {
  const differences = check ? await compareFolders(fresh, join(root, 'dist')) : [];
  if (!check) {
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await rename(fresh, join(root, 'dist'));
    process.stdout.write('dist/ is built\n');
  }
  for (const difference of differences) process.stdout.write(`${difference}\n`);
  if (differences.length > 0) {
    process.stdout.write('dist/ is not what the sources give: run `npm run build` and commit dist/\n');
    process.exitCode = 1;
  } else if (check) process.stdout.write('dist/ equals a rebuild\n');
} finally {
  await rm(fresh, { recursive: true, force: true });
}

async function buildInto(folder: string): Promise<string> {
  await rm(compiled, { recursive: true, force: true });
  compileSources();
  const { code, assets } = await ncc(join(compiled, 'hosts', 'entry.js'), {
    cache: false,
    esm: true,
    minify: false,
    sourceMap: false,
    quiet: true,
    target: 'es2022',
    license: 'licenses.txt',
  });
  const bundle = join(folder, 'bundle');
  await mkdir(bundle, { recursive: true });
  await writeFile(join(bundle, 'index.js'), code);
  for (const [name, asset] of Object.entries(assets)) {
    await mkdir(dirname(join(bundle, name)), { recursive: true });
    await writeFile(join(bundle, name), asset.source);
  }
  for (const [name, text] of Object.entries(STUBS))
    await writeFile(join(folder, name), text, { mode: 0o755 });
  for (const [name, source] of Object.entries(STANDALONE))
    await cp(join(compiled, source), join(folder, name));
  for (const [name, source] of Object.entries(PROGRAMS))
    await writeFile(join(folder, name), await bundledProgram(join(compiled, source)));
  return folder;
}

async function bundledProgram(entry: string): Promise<string> {
  const options = {
    cache: false,
    esm: true,
    minify: false,
    sourceMap: false,
    quiet: true,
    target: 'es2022',
  } as const;
  const { code, assets } = await ncc(entry, options);
  const others = Object.keys(assets).filter((name) => name !== 'package.json');
  if (others.length > 0) throw new Error(`${entry} is not one file: ${others.join(', ')}`);
  return code;
}

function compileSources(): void {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '--project', join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the sources do not compile');
}

async function compareFolders(fresh: string, committed: string): Promise<readonly string[]> {
  const [wanted, found] = await Promise.all([filesBelow(fresh), filesBelow(committed)]);
  const differences = found.filter((name) => !wanted.includes(name)).map((name) => `left over: dist/${name}`);
  for (const name of wanted) {
    if (!found.includes(name)) differences.push(`missing: dist/${name}`);
    else if (!(await readFile(join(fresh, name))).equals(await readFile(join(committed, name)))) {
      differences.push(`different: dist/${name}`);
    }
  }
  return differences.sort();
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
