import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files through which a runner hears from a step, and what a step sees of them. */
export interface RunnerFiles {
  readonly env: { readonly GITHUB_OUTPUT: string; readonly GITHUB_STEP_SUMMARY: string };
  outputs(): Promise<Readonly<Record<string, string>>>;
  summary(): Promise<string>;
}

export async function runnerFiles(folder: string): Promise<RunnerFiles> {
  const env = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  await writeFile(env.GITHUB_OUTPUT, '');
  await writeFile(env.GITHUB_STEP_SUMMARY, '');
  return {
    env,
    outputs: async () => parseOutputs(await readFile(env.GITHUB_OUTPUT, 'utf8')),
    summary: () => readFile(env.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

/** As the runner reads the file: `name=value`, or `name<<delimiter`, lines, the delimiter alone. */
export function parseOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length - 1; ) {
    const line = lines[index] ?? '';
    const single = /^([^=<]+)=(.*)$/.exec(line);
    if (single) {
      outputs[single[1] ?? ''] = single[2] ?? '';
      index += 1;
      continue;
    }
    const [name = '', delimiter = ''] = line.split('<<');
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) throw new Error(`output ${name} has no end`);
    outputs[name] = lines.slice(index + 1, end).join('\n');
    index = end + 1;
  }
  return outputs;
}
