import type { MediaType, Operation } from '../../../domain/ir.ts';
import type { Findings } from '../../findings.ts';
import { pathShape } from '../sightings/path.ts';
import type { AssembledOperation } from './assembled.ts';

/** Fills in bodies that the document gives by reference: `Same as /verify`. */
export function resolveSameAs(
  assembled: readonly AssembledOperation[],
  findings: Findings,
): AssembledOperation[] {
  const operations = assembled.map((one) => one.operation);
  return assembled.map((one) => {
    const { sameAs, operation } = one;
    if (sameAs === null) return one;
    const others = operations.filter(
      (other) => other !== operation && pathShape(other.path) === pathShape(sameAs.path),
    );
    const target = others.find((other) => other.method === (sameAs.method ?? operation.method)) ?? others[0];
    if (target === undefined) {
      const message = `${operation.method} ${operation.path} refers to ${sameAs.path}, which the document does not define.`;
      findings.add(
        'warning',
        'unknown-reference',
        operation.source.line,
        message,
        'Name an operation of this document, or write the body down.',
      );
      return one;
    }
    return {
      ...one,
      operation:
        sameAs.part === 'request'
          ? {
              ...operation,
              request:
                operation.request === null
                  ? null
                  : { ...operation.request, content: target.request?.content ?? [] },
            }
          : withAnswer(operation, answerOf(target)),
    };
  });
}

function answerOf(operation: Operation): readonly MediaType[] {
  return operation.responses.find((response) => response.status < 400)?.content ?? [];
}

function withAnswer(operation: Operation, content: readonly MediaType[]): Operation {
  const first = operation.responses.findIndex((response) => response.status < 400);
  return {
    ...operation,
    responses: operation.responses.map((response, index) =>
      index === first ? { ...response, content } : response,
    ),
  };
}
