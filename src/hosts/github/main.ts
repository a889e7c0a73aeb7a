import { EXIT_CODES } from '../exit-codes.ts';
import { type InputFault, readActionInputs } from './inputs.ts';
import { workflowCommand } from './workflow-command.ts';

/**
 * The root action. Inputs are checked before anything else is even loaded: no network call, no child and no file comes
 * before that.
 */
export async function main(started: string): Promise<void> {
  const inputs = readActionInputs(process.env);
  if (inputs.outcome === 'invalid') {
    await tellFaults(inputs.faults);
    process.exitCode = EXIT_CODES.settings;
    return;
  }
  const { runRootAction } = await import('./run-action.ts');
  await runRootAction(inputs, started);
}

async function tellFaults(faults: readonly InputFault[]): Promise<void> {
  const lines = faults.map(({ input, message }) => `Input ${input}: ${message}.`);
  const next = 'Mend them in the `with:` of the step; action.yml says what each input takes.';
  const title = faults.length === 1 ? 'An input is wrong' : `${faults.length} inputs are wrong`;
  process.stdout.write(workflowCommand('error', [...lines, next].join('\n'), { title }));
  const { writeOutputs, writeSummary } = await import('./file-commands.ts');
  const { escapedMarkdown } = await import('./markdown.ts');
  const list = lines.map((line) => `- ${escapedMarkdown(line)}\n`).join('');
  await writeOutputs(process.env['GITHUB_OUTPUT'], { status: 'failed', 'error-code': 'invalid-settings' });
  await writeSummary(process.env['GITHUB_STEP_SUMMARY'], `## ❌ Slipway: ${title}\n\n${list}\n${next}\n`);
}
