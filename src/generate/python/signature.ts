import type { RenderedHandler } from './handlers.ts';
import { className } from './identifiers.ts';
import { bracketed, call, type Doc, flat, joined, print } from './layout.ts';
import type { TypeWriter } from './python-type.ts';
import type { Uses } from './uses.ts';

export interface Signature {
  /** `def create_booking(...) -> Response:`, perhaps on several lines. */
  readonly code: string;
  /** Types of the parameters, for the type of a function that may stand in for this one. */
  readonly types: readonly Doc[];
}

interface Parameter {
  readonly name: string;
  readonly annotation: Doc;
  readonly type: Doc;
}

/** What the function takes; classes for it are written on the way. */
export function signatureOf(handler: RenderedHandler, types: TypeWriter): Signature {
  const { name, operation, uses } = handler;
  const parameters = [
    ...pathParameters(handler, types),
    ...partParameters(handler, types),
    ...ownParameters(handler),
  ];
  const isStream = operation.behaviour.kind === 'stream';
  const result = isStream ? 'None' : uses.import('fastapi', 'Response');
  const head = `${isStream ? 'async ' : ''}def ${name}(`;
  const list = bracketed(
    head,
    parameters.map((each) => joined(`${each.name}: `, each.annotation)),
    `) -> ${result}:`,
  );
  return {
    code: print(list, { indent: 0, before: 0, after: 0, inside: false }),
    types: parameters.map(({ type }) => type),
  };
}

function pathParameters(
  { name, request, uses, operation }: RenderedHandler,
  types: TypeWriter,
): readonly Parameter[] {
  return [...request.path].map(([, { argument, schema }]) => {
    const hint = `${className(name)}${className(argument)}`;
    const { method, path } = operation.operation;
    const type = qualified(types.named(schema, 'text', hint, `${method} ${path}`), uses);
    return { name: argument, annotation: type, type };
  });
}

function partParameters(handler: RenderedHandler, types: TypeWriter): readonly Parameter[] {
  const { name, request, uses, operation } = handler;
  const { method, path } = operation.operation;
  const doc = `${method} ${path}`;
  const annotated = (type: Doc, marker: string): Doc =>
    bracketed(
      `${uses.import('typing', 'Annotated')}[`,
      [type, call(uses.import('fastapi', marker), [])],
      ']',
    );
  return [...request.parts].map(([part, schema]): Parameter => {
    if (part === 'body') {
      const reading = request.body === 'json' ? 'exact' : 'text';
      const type = qualified(types.named(schema, reading, `${className(name)}Body`, doc), uses);
      // The framework would take what is no class for a part of the query.
      const isClass = types.definitions.some((each) =>
        each.startsWith(`class ${flat(type).replace('schemas.', '')}(`),
      );
      return { name: 'body', annotation: isClass ? type : annotated(type, 'Body'), type };
    }
    const hint = `${className(name)}${part === 'query' ? 'Query' : 'Headers'}`;
    const type = qualified(types.parameters(schema, hint, doc), uses);
    return { name: part, annotation: annotated(type, part === 'query' ? 'Query' : 'Header'), type };
  });
}

/** Names of the module with the schemas, as the operations name them. */
function qualified(type: Doc, uses: Uses): Doc {
  const text = flat(type);
  if (text === 'str') return text;
  if (text.startsWith('fields.')) {
    uses.import('service', 'fields');
    return text;
  }
  if (text === 'Any') return uses.import('typing', 'Any');
  return `${uses.import('service', 'schemas')}.${text}`;
}

function ownParameters({ uses, operation }: RenderedHandler): readonly Parameter[] {
  const parameter = (name: string, module: string, annotation: string): Parameter => {
    uses.import(module, annotation);
    return { name, annotation, type: annotation };
  };
  return [
    ...(uses.parameters.has('user') ? [parameter('user', 'service.service', 'SignedIn')] : []),
    ...(uses.parameters.has('facts') ? [parameter('facts', 'service.service', 'Facts')] : []),
    ...(operation.behaviour.kind === 'stream' ? [parameter('socket', 'fastapi', 'WebSocket')] : []),
    ...(uses.parameters.has('service') ? [parameter('service', 'service.service', 'ServiceParts')] : []),
  ];
}
