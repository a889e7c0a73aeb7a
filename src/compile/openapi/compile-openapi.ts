import type { Compilation, Ir, Service } from '../../domain/ir.ts';
import type { SourceDocument } from '../source-document.ts';
import { linesOf } from './document/lines.ts';
import type { SourceNode } from './document/node.ts';
import { readDocument } from './document/read-document.ts';
import { References } from './document/references.ts';
import { Report } from './document/report.ts';
import { operationInferences, readOperations } from './operations/read-operations.ts';
import type { Reading } from './reading.ts';
import { inferencesAt } from './reading.ts';
import { cutCircles } from './schema/cut-circles.ts';
import { Models } from './schema/models.ts';
import { SchemaReader } from './schema/schema-reader.ts';
import { accessOf } from './service/access.ts';
import { capabilitiesOf } from './service/capabilities.ts';
import { errorShape } from './service/error-shape.ts';
import { identityOf } from './service/identity.ts';
import type { Server } from './service/servers.ts';
import { firstServer } from './service/servers.ts';
import { withStandardEndpoints } from './service/standard.ts';
import { tellUnread } from './service/unread.ts';
import { checkSchema } from './validate/check-schema.ts';
import { versionOf } from './version.ts';

/**
 * Compiles an OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, to the IR. Never throws for a fault of the document: every fault
 * is a diagnostic with its line. `ir` is null where the text is no tree, no OpenAPI, or describes no operation.
 */
export async function compileOpenapi(source: SourceDocument): Promise<Compilation> {
  const report = new Report(source.file, linesOf(source.text));
  const root = readDocument(source.text, report);
  if (root === null) return { ir: null, diagnostics: report.all() };
  if (root.kind !== 'map') {
    report.tell(
      'error',
      'openapi-version',
      root.at,
      'The document is no map.',
      'Begin it with: openapi: 3.1.0',
    );
    return { ir: null, diagnostics: report.all() };
  }
  const version = versionOf(root, report);
  if (version === null) return { ir: null, diagnostics: report.all() };
  await checkSchema(root, version, report);
  const ir = systemOf(root, report);
  return { ir, diagnostics: report.all() };
}

function systemOf(root: SourceNode, report: Report): Ir | null {
  const references = new References(root, report);
  const models = new Models(root, report);
  const schemas = new SchemaReader(references, models, report);
  const reading: Reading = { root, report, references, schemas };
  const service = serviceOf(reading, models);
  if (service.operations.length === 0) {
    const hint = 'Write every operation under paths, for example /pets with get and its responses.';
    report.tell('error', 'openapi-no-operations', root.at, 'The document describes no operation.', hint);
    return null;
  }
  return {
    ir_version: '1',
    name: service.name,
    source: service.source,
    services: [service],
    components: [],
    bindings: [],
  };
}

function serviceOf(reading: Reading, models: Models): Service {
  const { root, report, schemas } = reading;
  const server = firstServer(root, report);
  const identity = identityOf(root, server, report);
  tellPrefix(server, report);
  const read = readOperations(reading, server?.prefix ?? '');
  const access = accessOf(read, reading);
  const operations = withStandardEndpoints(read, access.operations);
  const { capabilities, conclusions } = capabilitiesOf(reading, operations);
  tellUnread(reading);
  models.convertAll((node) => schemas.read(node));
  const cut = cutCircles(models.all());
  tellCircles(cut.circular, report);
  return {
    name: identity.name,
    title: identity.title,
    version: identity.version,
    port: identity.port,
    ...(server && server.prefix !== '' && { base_path: server.prefix }),
    purpose: identity.purpose,
    source: report.place(root.at),
    operations,
    models: cut.models,
    dependencies: [],
    configuration: [],
    authentication: access.authentication,
    error_shape: errorShape(operations, cut.models),
    stack: identity.stack,
    capabilities,
    inferences: [
      ...inferencesAt('', [...identity.conclusions, ...conclusions, ...access.conclusions], report),
      ...prefixInference(server, report),
      ...operationInferences(read, reading),
    ],
  };
}

function tellPrefix(server: Server | null, report: Report): void {
  if (!server || server.prefix === '') return;
  const message = `Operations are served below ${server.prefix}, the path of the first server.`;
  report.tell(
    'info',
    'openapi-base-path',
    server.at,
    message,
    'Write the server as / to serve them from the root.',
  );
}

function prefixInference(server: Server | null, report: Report): Service['inferences'] {
  if (!server || server.prefix === '') return [];
  const reason = `The first server has the path ${server.prefix}; it stands before every path.`;
  return [{ pointer: '/operations', reason, place: report.place(server.at) }];
}

function tellCircles(circular: ReturnType<typeof cutCircles>['circular'], report: Report): void {
  for (const { name, source } of circular) {
    report.tellAt(
      'error',
      'openapi-ref-circular',
      source,
      `The model '${name}' is defined by nothing but itself.`,
      'Write what it consists of.',
    );
  }
}
