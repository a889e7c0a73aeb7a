import type { ServicePlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { oneLine } from '../rendering/encoders.ts';
import type { RenderedHandler } from './handlers.ts';

interface OperationRow {
  readonly method: Code;
  readonly code: { readonly path: Code };
  readonly summary: string;
  readonly place: string;
  readonly reason: string;
}

export interface ReadmeView {
  readonly operationRows: readonly OperationRow[];
  readonly underivable: readonly OperationRow[];
  readonly documents: Code | null;
  /** Texts between backticks. */
  readonly code: { readonly spec: Code; readonly image: Code; readonly exampleOperation: Code };
}

export function readmeView(plan: ServicePlan, handlers: readonly RenderedHandler[]): ReadmeView {
  const rows = plan.operations.map(
    ({ operation, behaviour }): OperationRow => ({
      method: code(operation.method),
      code: { path: backticked(operation.path) },
      summary: operation.summary,
      place:
        operation.origin === 'stated' ? `${operation.source.file}:${operation.source.line}` : 'not stated',
      reason: behaviour.kind === 'underivable' ? behaviour.reason : '',
    }),
  );
  const paths = new Set(plan.operations.map(({ operation }) => operation.path));
  const documents = [
    ['/openapi.json', 'the OpenAPI document'],
    ['/metrics', 'figures for Prometheus'],
  ].filter(([path = '']) => !paths.has(path));
  const told = documents.map(([path, about]) => `\`${path}\`, ${about}`).join(', and ');
  const plain = handlers.find(({ request }) => request.parts.size + request.path.size === 0);
  return {
    operationRows: rows,
    underivable: rows.filter((_, index) => plan.operations[index]?.behaviour.kind === 'underivable'),
    documents: told === '' ? null : code(`There is also ${told}.`),
    code: {
      spec: code(oneLine(plan.source.file).replaceAll('`', "'")),
      image: code(imageName(plan.name)),
      exampleOperation: code((plain ?? handlers[0])?.name ?? 'get_health'),
    },
  };
}

function imageName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z\d-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'service'
  );
}

/** A path as Markdown code in a table cell. */
function backticked(path: string): Code {
  return code(`\`${oneLine(path).replaceAll('`', "'").replaceAll('|', '\\|')}\``);
}
