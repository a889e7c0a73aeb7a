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
  readonly operations: readonly OperationRow[];
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
  const extra = ['/openapi.json', '/metrics'].filter((path) => !paths.has(path));
  const about = { '/openapi.json': 'the OpenAPI document', '/metrics': 'figures for Prometheus' };
  return {
    operations: rows,
    underivable: rows.filter((_, index) => plan.operations[index]?.behaviour.kind === 'underivable'),
    documents:
      extra.length === 0
        ? null
        : code(
            `There is also ${extra.map((path) => `\`${path}\`, ${about[path as keyof typeof about]}`).join(', and ')}.`,
          ),
    code: {
      spec: code(oneLine(`${plan.source.file}`).replaceAll('`', "'")),
      image: code(
        plan.name
          .toLowerCase()
          .replace(/[^a-z\d-]+/g, '-')
          .replace(/^-+|-+$/g, '') || 'service',
      ),
      exampleOperation: code(handlers[0]?.view.name ?? 'getHealth'),
    },
  };
}

/** A path as Markdown code in a table cell. */
function backticked(path: string): Code {
  return code(`\`${oneLine(path).replaceAll('`', "'").replaceAll('|', '\\|')}\``);
}
