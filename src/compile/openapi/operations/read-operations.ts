import type { HttpMethod, Inference, Operation } from '../../../domain/ir.ts';
import type { SourceEntry, SourceNode } from '../document/node.ts';
import { entriesOf, entryAt, flagAt, itemsOf, textAt, textOf, valueAt } from '../document/node.ts';
import { quoted } from '../document/report.ts';
import type { Conclusion, Reading } from '../reading.ts';
import { inferencesAt } from '../reading.ts';
import { firstServer } from '../service/servers.ts';
import { OperationIds, pathId, statedId } from './operation-id.ts';
import type { ReadParameters } from './parameters.ts';
import { parametersOf } from './parameters.ts';
import { pathShape, templatePath } from './path.ts';
import { requestBodyOf } from './request-body.ts';
import { responsesOf } from './responses.ts';

/** An operation before it is known who may call it and which standard endpoint it is. */
export interface ReadOperation {
  readonly operation: Operation;
  readonly node: SourceNode;
  /** The path without the prefix of the server. */
  readonly local: string;
  readonly authorization: ReadParameters['authorization'];
  readonly conclusions: readonly Conclusion[];
}

const METHODS: ReadonlyMap<string, HttpMethod> = new Map([
  ['get', 'GET'],
  ['head', 'HEAD'],
  ['post', 'POST'],
  ['put', 'PUT'],
  ['patch', 'PATCH'],
  ['delete', 'DELETE'],
  ['options', 'OPTIONS'],
  ['trace', 'TRACE'],
]);

/** Every operation of `paths` in the order of the document, each method and path once. */
export function readOperations(reading: Reading, prefix: string): readonly ReadOperation[] {
  const ids = new OperationIds();
  const places = new Map<string, { readonly path: string; readonly at: number }>();
  const found: ReadOperation[] = [];
  for (const entry of entriesOf(valueAt(reading.root, 'paths'))) {
    if (entry.key.startsWith('x-')) continue;
    const item = reading.references.follow(entry.value);
    if (item?.kind !== 'map') continue;
    for (const { method, operation } of methodsOf(item, entry, reading)) {
      const read = readOperation(entry, item, method, operation, prefix, reading, ids);
      if (!read) continue;
      const key = `${method} ${pathShape(read.operation.path)}`;
      const first = places.get(key);
      if (first) tellTwice(read.operation, operation.at, first, reading);
      else {
        places.set(key, { path: read.operation.path, at: operation.at });
        found.push(read);
      }
    }
  }
  return found;
}

/** Conclusions on operations, with their place in the service. */
export function operationInferences(operations: readonly ReadOperation[], reading: Reading): Inference[] {
  return operations.flatMap(({ conclusions }, index) =>
    inferencesAt(`/operations/${index}`, conclusions, reading.report),
  );
}

function methodsOf(
  item: SourceNode,
  path: SourceEntry,
  reading: Reading,
): readonly { readonly method: HttpMethod; readonly operation: SourceEntry }[] {
  const found = entriesOf(item).flatMap((operation) => {
    const method = METHODS.get(operation.key.toLowerCase());
    return method && operation.value.kind === 'map' ? [{ method, operation }] : [];
  });
  for (const name of ['query', 'additionalOperations']) {
    const other = entryAt(item, name);
    if (other) {
      const message = `${quoted(name)} of ${quoted(path.key)} is left out: Slipway serves the usual HTTP methods.`;
      reading.report.tell('warning', 'openapi-method', other.at, message, 'Offer it as POST.');
    }
  }
  return found;
}

function readOperation(
  path: SourceEntry,
  item: SourceNode,
  method: HttpMethod,
  { value: node, at }: SourceEntry,
  prefix: string,
  reading: Reading,
  ids: OperationIds,
): ReadOperation | null {
  const { report } = reading;
  const server = firstServer(node, report) ?? firstServer(item, report);
  const template = templatePath(path.key, server?.prefix ?? prefix);
  if ('fault' in template) {
    const message = `The path ${quoted(path.key)} ${template.fault}; ${method} is left out.`;
    report.tell('warning', 'openapi-path', path.at, message, 'Write plain segments and {parameters}.');
    return null;
  }
  const local = template.path.slice((server?.prefix ?? prefix).length) || '/';
  const read = parametersOf(item, node, template.parameters, reading);
  const { request, conclusions: ofRequest } = requestBodyOf(node, reading);
  const { responses, conclusions: ofResponses } = responsesOf(node, method, reading);
  const operation: Operation = {
    id: idOf(node, method, local, at, reading, ids),
    method,
    path: template.path,
    summary: textAt(node, 'summary') ?? textAt(item, 'summary') ?? '',
    description: textAt(node, 'description') ?? textAt(item, 'description') ?? '',
    source: report.place(at),
    origin: 'stated',
    standard: null,
    parameters: read.parameters,
    request,
    responses,
    security: null,
    messages: [],
    notes: flagAt(node, 'deprecated') === true ? ['Deprecated.'] : [],
    tags: itemsOf(valueAt(node, 'tags')).flatMap((tag) => textOf(tag) ?? []),
  };
  const conclusions = [...undescribed(read, operation, at), ...ofRequest, ...ofResponses];
  return { operation, node, local, authorization: read.authorization, conclusions };
}

function undescribed(read: ReadParameters, operation: Operation, at: number): Conclusion[] {
  return read.undescribed.map((name) => ({
    pointer: `/parameters/${operation.parameters.findIndex((one) => one.in === 'path' && one.name === name)}`,
    reason: `The path has {${name}}, which the document does not describe; it is taken as text.`,
    at,
  }));
}

function idOf(
  node: SourceNode,
  method: HttpMethod,
  path: string,
  at: number,
  reading: Reading,
  ids: OperationIds,
): string {
  const written = textAt(node, 'operationId');
  const stated = written === null ? null : statedId(written);
  const wanted = stated ?? pathId(method, path);
  const id = ids.take(wanted);
  if (stated !== null && id !== wanted) {
    const message = `The operationId ${quoted(written ?? '')} is used twice; this one is ${id}.`;
    const place = entryAt(node, 'operationId')?.at ?? at;
    reading.report.tell(
      'warning',
      'openapi-operation-id',
      place,
      message,
      'Give every operation an id of its own.',
    );
  }
  return id;
}

function tellTwice(
  operation: Operation,
  at: number,
  first: { readonly path: string; readonly at: number },
  reading: Reading,
): void {
  const message = `${operation.method} ${operation.path} takes the same requests as ${first.path}; it is left out.`;
  const related = [{ message: 'The first one stands here.', at: first.at }];
  reading.report.tell('warning', 'duplicate-operation', at, message, 'Keep one of the two.', related);
}
