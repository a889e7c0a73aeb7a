import { realpathSync } from 'node:fs';

/**
 * The doors of the bundle. Each loads its own part and nothing else: a missing input is told before the engine is
 * read from the disk.
 */
export async function runCli(): Promise<void> {
  const { main } = await import('./cli/main.ts');
  await main(process.argv.slice(2), startedFile());
}

export async function runAction(): Promise<void> {
  const { main } = await import('./github/main.ts');
  await main(startedFile());
}

/** The third door is for a thread of ours that compiles a large specification. */
export async function runCompileThread(): Promise<void> {
  const { compileWhatIsPosted } = await import('../app/spec-compiling.ts');
  compileWhatIsPosted();
}

/**
 * Guard, supervisor and templates lie beside the file that was started. `import.meta.url` would not say where that is:
 * the bundler writes the place of the build into it.
 */
function startedFile(): string {
  return realpathSync(process.argv[1] ?? '.');
}
