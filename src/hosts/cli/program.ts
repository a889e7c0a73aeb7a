import { Command, Option } from 'commander';
import { SLIPWAY_VERSION } from '../version.ts';
import { COMMANDS, COMMON_OPTIONS, type CommandOption, type CommandRow } from './command-table.ts';
import type { CliContext } from './context.ts';

/**
 * The program with all its commands. Only the words are loaded here; a command's work is loaded when it is called.
 * @param json wrong arguments are told as JSON by the caller, not here
 * @param done takes the exit code of the command that ran
 */
export function slipwayProgram(
  context: CliContext,
  json: boolean,
  done: (exitCode: number) => void,
): Command {
  const program = new Command('slipway')
    .description('From a specification in a repository to a running service.')
    .version(SLIPWAY_VERSION)
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: context.console.out,
      writeErr: json ? () => undefined : context.console.err,
    })
    .addHelpText('after', '\nExit codes: docs/reference/exit-codes.md');
  for (const row of COMMANDS) program.addCommand(commandOf(row, program, context, done));
  return program;
}

function commandOf(
  row: CommandRow,
  program: Command,
  context: CliContext,
  done: (exitCode: number) => void,
): Command {
  const [name = '', argument] = row.usage.split(' ');
  const command = new Command(name).copyInheritedSettings(program).description(row.description);
  if (argument) command.argument(argument);
  for (const option of [...row.options, ...COMMON_OPTIONS]) command.addOption(optionOf(option));
  command.addHelpText('after', examplesText(row));
  command.allowExcessArguments(false);
  command.action(async () => {
    const work = await row.load();
    done(await work(context, command.args[0], command.opts()));
  });
  return command;
}

function optionOf({ flags, description, repeated }: CommandOption): Option {
  const option = new Option(flags, description);
  if (!repeated) return option;
  return option.argParser<readonly string[]>((value, before = []) => [...before, value]);
}

function examplesText({ examples }: CommandRow): string {
  const lines = examples.map(([line, effect]) => `  slipway ${line}\n      ${effect}`);
  return `\nExamples:\n${lines.join('\n')}`;
}
