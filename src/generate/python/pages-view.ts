import type { OperationPlan, ServicePlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { html } from '../rendering/encoders.ts';
import { listLiteral, print } from './layout.ts';
import { pythonString } from './literal.ts';

export interface PageView {
  readonly name: Code;
  readonly code: Code;
}

/** A page that says what the service is and links what can be read of it. */
export function pageView(plan: ServicePlan, name: string, title: string): PageView {
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${html(title)}</title>`,
    '<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem 1rem .2rem 0}</style>',
    '</head>',
    '<body>',
    `<h1>${html(title)}</h1>`,
    ...(plan.purpose === '' ? [] : [`<p>${html(plan.purpose)}</p>`]),
    '<table>',
    ...plan.operations.map(rowOf),
    '</table>',
    '</body>',
    '</html>',
    '',
  ];
  const list = print(listLiteral(lines.map(pythonString)), {
    indent: 4,
    before: 0,
    after: 0,
    inside: true,
  });
  return { name: code(name), code: code(`"\\n".join(\n    ${list}\n)`) };
}

function rowOf({ operation: { method, path, summary } }: OperationPlan): string {
  const shown = html(path);
  const cell = method === 'GET' && !path.includes('{') ? `<a href="${shown}">${shown}</a>` : shown;
  return `<tr><td>${html(method)}</td><td>${cell}</td><td>${html(summary)}</td></tr>`;
}
