import type { Compilation, Inference, Ir, Operation, Service } from '../../domain/ir.ts';
import { Findings } from '../findings.ts';
import type { SourceDocument } from '../source-document.ts';
import { readDetails } from './details/read-details.ts';
import { parseDocument } from './document/parse.ts';
import { type ReadModels, readModels } from './models/read-models.ts';
import { assembleOperation } from './operations/assemble.ts';
import type { AssembledOperation } from './operations/assembled.ts';
import { ModelIndex } from './operations/link-models.ts';
import { mergeDetails, type PlacedDetails } from './operations/merge-details.ts';
import { operationId, standardIds } from './operations/operation-id.ts';
import { detailRanges } from './operations/ranges.ts';
import { resolveSameAs } from './operations/same-as.ts';
import { type SelectedOperation, selectOperations } from './operations/select.ts';
import { type ServiceSecurity, serviceSecurity } from './service/authentication.ts';
import { type BaseUrl, baseUrl } from './service/base-url.ts';
import { serviceCapabilities } from './service/capabilities.ts';
import { serviceConfiguration } from './service/configuration.ts';
import { serviceDependencies } from './service/dependencies.ts';
import type { DocumentFacts, Found } from './service/draft.ts';
import { errorShape } from './service/error-shape.ts';
import { readFrontmatter } from './service/frontmatter.ts';
import { labelsOf } from './service/labels.ts';
import { serviceName } from './service/name.ts';
import { servicePort } from './service/port.ts';
import { serviceStack } from './service/stack.ts';
import { servicePurpose, serviceVersion } from './service/version-and-purpose.ts';
import { findSightings } from './sightings/find-sightings.ts';
import { sectionRoles } from './sightings/section-role.ts';

/**
 * Compiles a Markdown specification: reads it into blocks, finds the places that show operations, decides which of them
 * belong to this service, reads what is said about each, and puts it together with models and service facts.
 */
export async function compileMarkdown(source: SourceDocument): Promise<Compilation> {
  const findings = new Findings(source.file);
  const outline = parseDocument(source.text);
  const frontmatter = await readFrontmatter(outline.frontmatter, findings);
  const facts: DocumentFacts = {
    file: source.file,
    outline,
    labels: labelsOf(outline),
    frontmatter,
    findings,
  };
  const name = serviceName(facts);
  const port = servicePort(facts);
  const base = baseUrl(facts);
  const dependencies = serviceDependencies(facts);
  const roles = sectionRoles(outline.sections, port?.value ?? null);
  const others = dependencies
    .filter((one) => one.kind === 'service' || one.kind === 'api')
    .map((one) => one.name.toLowerCase());
  const identity = {
    name: name.name.value,
    port: port?.value ?? null,
    host: base?.host ?? '',
    prefix: base?.prefix ?? '',
    others,
  };
  const operations = selectOperations(findSightings(outline, roles, identity), identity, findings);
  if (operations.length === 0) {
    reportNoOperations(findings);
    return { ir: null, diagnostics: findings.all() };
  }
  const models = readModels(outline, roles, findings);
  const security = serviceSecurity(facts);
  const assembled = assembleAll(facts, operations, models, security);
  const version = serviceVersion(facts);
  const purpose = servicePurpose(facts);
  const list = assembled.map((one) => one.operation);
  const service: Service = {
    name: name.name.value,
    title: name.title,
    version: version.value,
    port: port?.value ?? null,
    purpose: purpose.value,
    source: findings.place(name.name.line),
    operations: list,
    models: models.models.map(({ line, notation: _, ...model }) => ({
      ...model,
      source: findings.place(line),
    })),
    dependencies,
    configuration: serviceConfiguration(facts),
    authentication: security.authentication,
    error_shape: errorShape(facts, list, models.names),
    stack: serviceStack(facts),
    capabilities: serviceCapabilities(facts),
    inferences: [
      ...serviceInferences(findings, { name: name.name, port, version, base }),
      ...operationInferences(findings, assembled),
    ],
  };
  const ir: Ir = {
    ir_version: '1',
    name: service.name,
    source: findings.place(1),
    services: [service],
    components: [],
    bindings: [],
  };
  return { ir, diagnostics: findings.all() };
}

function assembleAll(
  facts: DocumentFacts,
  operations: readonly SelectedOperation[],
  models: ReadModels,
  security: ServiceSecurity,
): AssembledOperation[] {
  const { outline, findings } = facts;
  const index = new ModelIndex(models.models);
  const ranges = detailRanges(outline, operations);
  const taken = standardIds(operations);
  const collections = collectionPaths(operations);
  const assembled = operations.map((selected) => {
    const placed = (ranges.get(selected) ?? []).map((range): PlacedDetails & { title: string } => ({
      sighting: range.sighting,
      details: readDetails(selected, range, models.names),
      title: range.title,
    }));
    const main = placed.find((one) => one.sighting === selected.primary) ?? placed[0];
    const id = operationId(selected.method, selected.path, taken, collections.has(selected.path));
    taken.add(id);
    const label = `${selected.method} ${selected.path}`;
    const details =
      main === undefined
        ? readDetails(
            selected,
            { sighting: selected.primary, lines: [], blocks: [], title: '' },
            models.names,
          )
        : mergeDetails(
            label,
            main,
            placed.filter((one) => one !== main),
            findings,
          );
    return assembleOperation(selected, id, main?.title ?? '', details, {
      outline,
      index,
      security,
      findings,
      collections,
    });
  });
  return resolveSameAs(assembled, findings);
}

/** Paths with a parameter right below them: what stands there is a member. */
function collectionPaths(operations: readonly SelectedOperation[]): Set<string> {
  return new Set(operations.flatMap(({ path }) => /^(.+)\/\{[^}]+\}$/.exec(path)?.[1] ?? []));
}

function serviceInferences(
  findings: Findings,
  facts: { name: Found<string>; port: Found<number> | null; version: Found<string>; base: BaseUrl | null },
): Inference[] {
  const found: Inference[] = [];
  for (const [pointer, fact] of [
    ['/name', facts.name],
    ['/version', facts.version],
    ['/port', facts.port],
  ] as const) {
    if (fact !== null && fact.reason !== null)
      found.push({ pointer, reason: fact.reason, place: findings.place(fact.line) });
  }
  if (facts.base !== null && facts.base.prefix !== '') {
    const reason = `Paths stand below the base URL's path ${facts.base.prefix}; the standard endpoints stay at the root.`;
    found.push({ pointer: '/operations', reason, place: findings.place(facts.base.line) });
  }
  return found;
}

function operationInferences(findings: Findings, assembled: readonly AssembledOperation[]): Inference[] {
  return assembled.flatMap(({ operation, inferences }, index) =>
    inferences.map((one) => ({
      pointer: `/operations/${index}${resolved(one.pointer, operation)}`,
      reason: one.reason,
      place: findings.place(one.line),
    })),
  );
}

/** `/responses/success` and `/responses/201` by position. */
function resolved(pointer: string, operation: Operation): string {
  const found = /^\/responses\/(success|[1-5]\d\d)$/.exec(pointer)?.[1];
  if (found === undefined) return pointer;
  const index = operation.responses.findIndex((response) =>
    found === 'success' ? response.status < 400 : response.status === Number(found),
  );
  return `/responses/${Math.max(0, index)}`;
}

function reportNoOperations(findings: Findings): void {
  const hint =
    'Give every endpoint a heading with method and path, for example `### POST /bookings`, and below it the request and the response as JSON.';
  findings.add(
    'error',
    'no-operations',
    1,
    'The document defines no operation: no method with a path was found that belongs to this service.',
    hint,
  );
}
