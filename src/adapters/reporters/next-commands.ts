import type { BuildReport } from './build-report.ts';
import { printable } from './printable.ts';
import { shellQuoted } from './shell-quote.ts';

/**
 * What a reader most likely does next, as lines for a shell.
 * @param command how the reader starts Slipway, for example `slipway` or `node dist/cli.js`
 */
export function nextCommands(report: BuildReport, command: string): readonly string[] {
  const { view, url } = report;
  if (view.buildId === null) return [];
  const id = shellQuoted(view.buildId);
  switch (view.status) {
    case 'completed':
      return [
        ...(url === null ? [] : tryCommands(report, url)),
        `${command} status ${id}`,
        ...serviceCommands(report, command),
      ];
    case 'failed':
    case 'cancelled':
      return [`${command} resume ${id}`];
    default:
      return [`${command} status ${id} --watch`];
  }
}

/** One curl that shows the service at work, and its health. */
export function tryCommands(report: BuildReport, url: string): readonly string[] {
  const health = `curl -fsS ${shellQuoted(printable(`${url}${report.healthPath}`))}`;
  const { example } = report;
  if (example === null) return [health];
  const address = shellQuoted(printable(`${url}${example.path}`));
  if (example.body === null) return [health, `curl -fsS ${address}`];
  const body = shellQuoted(printable(example.body));
  return [
    health,
    `curl -fsS -X ${example.method} ${address} -H 'content-type: ${example.contentType}' -d ${body}`,
  ];
}

function serviceCommands(report: BuildReport, command: string): readonly string[] {
  const { view, url, rollbackTo } = report;
  if (view.service === null || url === null) return [];
  const name = shellQuoted(printable(view.service.name));
  return [...(rollbackTo === null ? [] : [`${command} rollback ${name}`]), `${command} down ${name}`];
}
