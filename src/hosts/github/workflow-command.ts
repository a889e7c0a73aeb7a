/** Characters of one annotation that GitHub keeps. */
const LONGEST_MESSAGE = 4096;

export interface CommandProperties {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly col?: number;
}

/**
 * A workflow command as one line with its line end.
 * Escaping as in `@actions/core`: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function workflowCommand(
  name: 'group' | 'endgroup' | 'error' | 'warning' | 'notice',
  message = '',
  properties: CommandProperties = {},
): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
    .join(',');
  return `::${name}${list === '' ? '' : ` ${list}`}::${escapedData(shortened(message))}\n`;
}

function shortened(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  const end = ' ... (all of it is in the job summary)';
  return `${message.slice(0, LONGEST_MESSAGE - end.length)}${end}`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
