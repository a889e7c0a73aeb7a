import type { RequestBody } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';
import { readLenientStructure } from '../../notation/json/parse.ts';
import { jsonFromLenient } from '../../notation/json/to-json.ts';
import { mergeExamples, schemaFromLenient } from '../../schema/from-lenient.ts';
import { modelReference, NO_MODELS } from '../../schema/type-words.ts';
import { type BodyDraft, type DetailDraft, emptyBody } from '../details/draft.ts';
import { schemaFromFields } from '../details/field.ts';
import { readQuery } from '../sightings/path.ts';
import type { Sighting } from '../sightings/sighting.ts';
import type { AssembledOperation, AssemblyContext, Infer } from './assembled.ts';
import { requestFromModel } from './request-from-model.ts';
import type { SelectedOperation } from './select.ts';

/** The request body of an operation; null where it has none. */
export function finishRequest(
  selected: SelectedOperation,
  id: string,
  details: DetailDraft,
  context: AssemblyContext,
  infer: Infer,
): { body: RequestBody | null; sameAs: AssembledOperation['sameAs'] } {
  const { method, path } = selected;
  if (method === 'WS' || method === 'GET' || method === 'HEAD' || details.requestNone)
    return { body: null, sameAs: null };
  const calls = selected.evidence.concat(selected.definitions).filter((one) => one.detail.kind === 'curl');
  const draft = details.request ?? fromCode(selected, context, infer) ?? fromCalls(calls, infer);
  const named = context.index.named(id, 'Request');
  if (draft === null && named === null) return { body: bodyOfModel(selected, context, infer), sameAs: null };
  const known = draft ?? emptyBody(named?.line ?? selected.primary.line);
  if (known.schema === null && known.fields.length === 0 && named !== null) {
    known.schema = modelReference(named.name);
    infer('/request', `The body is the model ${named.name}, told by its name.`, known.line);
  }
  const schema = schemaOf(known, path, context, infer);
  const partial = method === 'PATCH' ? withoutRequired(schema, known, infer) : schema;
  const relaxed = relaxedBy(partial, calls, infer);
  const contentType = known.contentType ?? (hasFile(schema) ? 'multipart/form-data' : 'application/json');
  const body: RequestBody = {
    required: schema.$ref !== undefined || (relaxed.required ?? []).length > 0,
    description: known.description,
    content: [{ content_type: contentType, schema: relaxed, examples: known.examples }],
    source: context.findings.place(known.line),
  };
  const sameAs = known.sameAs === null ? null : { part: 'request' as const, ...known.sameAs };
  return { body, sameAs };
}

/** No word about a body: the model of the path tells what one would hold. */
function bodyOfModel(
  selected: SelectedOperation,
  context: AssemblyContext,
  infer: Infer,
): RequestBody | null {
  const found = requestFromModel(selected, context.index);
  if (found === null) return null;
  const { model, schema } = found;
  const { required: _, ...optional } = schema;
  const partial: Schema = selected.method === 'PATCH' ? optional : schema;
  infer(
    '/request',
    `The document shows no body; it is told by the model ${model.name}, without what the service sets.`,
    model.line,
  );
  return {
    required: (partial.required ?? []).length > 0,
    description: '',
    content: [{ content_type: 'application/json', schema: partial, examples: [] }],
    source: context.findings.place(model.line),
  };
}

function schemaOf(draft: BodyDraft, path: string, context: AssemblyContext, infer: Infer): Schema {
  const listed = draft.fields.length > 0 ? schemaFromFields(draft.fields, true) : null;
  if (draft.schema === null && listed === null) return {};
  const own =
    listed === null ? (draft.schema ?? {}) : draft.schema === null ? listed : overlaid(draft.schema, listed);
  const untyped = draft.schema === null ? draft.fields.filter((field) => !field.typed) : [];
  const linked = context.index.link(own, draft.examples, path);
  if (linked.model !== null) {
    const how = linked.whole
      ? `The body is the model ${linked.model}: it has the same members.`
      : `Types of members come from the model ${linked.model}.`;
    infer('/request/content/0/schema', how, draft.line);
  } else if (untyped.length > 0) {
    infer(
      '/request/content/0/schema',
      `The document lists ${untyped.map((field) => field.name).join(', ')} without types; they come from the names.`,
      draft.line,
    );
  }
  return linked.whole || linked.model === null
    ? linked.schema
    : relaxedByModel(linked.schema, linked.model, draft, context);
}

/** A member that the model does not require, or presets, may be left out, unless a list of fields says otherwise. */
function relaxedByModel(schema: Schema, name: string, draft: BodyDraft, context: AssemblyContext): Schema {
  const model = context.index.byName(name)?.schema;
  const listed = new Set(draft.fields.filter((field) => field.required === true).map((field) => field.name));
  const properties = model?.properties ?? {};
  const optional = (member: string): boolean =>
    Object.hasOwn(properties, member) &&
    (properties[member]?.default !== undefined || model?.required?.includes(member) !== true);
  const required = (schema.required ?? []).filter((member) => listed.has(member) || !optional(member));
  return schema.required === undefined ? schema : { ...schema, required };
}

/** PATCH changes what the body names: only a list of fields can demand one. */
function withoutRequired(schema: Schema, draft: BodyDraft, infer: Infer): Schema {
  const demanded = draft.fields.filter((field) => field.required === true).map((field) => field.name);
  const required = (schema.required ?? []).filter((name) => demanded.includes(name));
  if (schema.required === undefined || required.length === schema.required.length) return schema;
  infer(
    '/request/content/0/schema',
    'PATCH changes what the body names, so its members are optional.',
    draft.line,
  );
  return { ...schema, required };
}

/** A list of fields beside an example: the list says what is required and what the fields mean. */
function overlaid(example: Schema, listed: Schema): Schema {
  if (example.type !== 'object') return example;
  const properties: [string, Schema][] = Object.entries(listed.properties ?? {}).map(([name, schema]) => {
    const shown =
      example.properties !== undefined && Object.hasOwn(example.properties, name)
        ? example.properties[name]
        : undefined;
    return [name, shown === undefined ? schema : { ...shown, ...schema }];
  });
  const missing = Object.entries(example.properties ?? {}).filter(
    ([name]) => !(name in (listed.properties ?? {})),
  );
  const names = new Set(missing.map(([name]) => name));
  const required = [
    ...(listed.required ?? []),
    ...(example.required ?? []).filter((name) => names.has(name)),
  ];
  return {
    type: 'object',
    properties: Object.fromEntries([...properties, ...missing]),
    ...(required.length > 0 ? { required } : {}),
  };
}

function fromCode(selected: SelectedOperation, context: AssemblyContext, infer: Infer): BodyDraft | null {
  for (const sighting of selected.definitions) {
    if (sighting.detail.kind !== 'code' || sighting.detail.handler.bodyType === '') continue;
    const body = emptyBody(sighting.line);
    const model = context.index.byName(sighting.detail.handler.bodyType);
    if (model === null)
      infer(
        '/request',
        `The handler takes ${sighting.detail.handler.bodyType}, which the document does not define.`,
        sighting.line,
      );
    else body.schema = modelReference(model.name);
    return body;
  }
  return null;
}

/** The body that the examples send, where no section describes it. */
function fromCalls(calls: readonly Sighting[], infer: Infer): BodyDraft | null {
  const found = calls.flatMap((call): BodyDraft[] => {
    if (call.detail.kind !== 'curl') return [];
    const body = emptyBody(call.line);
    if (call.detail.form.length > 0) {
      const entries = call.detail.form.map((part): [string, Schema] => [
        part.split('=')[0] ?? 'file',
        /=[@<]/.test(part) ? { type: 'string', format: 'binary' } : { type: 'string' },
      ]);
      return [
        {
          ...body,
          contentType: 'multipart/form-data',
          schema: {
            type: 'object',
            properties: Object.fromEntries(entries),
            required: entries.map(([name]) => name),
          },
        },
      ];
    }
    if (call.detail.body === null) return [];
    const node = readLenientStructure(call.detail.body);
    if (node !== null)
      return [{ ...body, schema: schemaFromLenient(node, NO_MODELS), examples: [jsonFromLenient(node)] }];
    const pairs = readQuery(call.detail.body);
    if (pairs.length === 0) return [];
    const schema: Schema = {
      type: 'object',
      properties: Object.fromEntries(pairs.map((pair) => [pair.name, { type: 'string' as const }])),
      required: pairs.map((pair) => pair.name),
    };
    return [{ ...body, contentType: 'application/x-www-form-urlencoded', schema }];
  });
  const [first, ...rest] = found;
  if (first === undefined) return null;
  infer('/request', 'The body comes from an example call; no section describes it.', first.line);
  const schema = rest.reduce((merged, one) => mergeExamples(merged, one.schema ?? {}), first.schema ?? {});
  return { ...first, schema, examples: found.flatMap((one) => one.examples) };
}

/** What an example call of the document leaves out cannot be required. */
function relaxedBy(schema: Schema, calls: readonly Sighting[], infer: Infer): Schema {
  let { required } = schema;
  for (const call of calls) {
    if (call.detail.kind !== 'curl' || call.detail.body === null || required === undefined) continue;
    const node = readLenientStructure(call.detail.body);
    if (node?.kind !== 'object' || node.open) continue;
    const sent = new Set(node.members.map((member) => member.key));
    const left: readonly string[] = required.filter((name) => sent.has(name));
    if (
      left.length === required.length ||
      ![...sent].some((name) => schema.properties !== undefined && Object.hasOwn(schema.properties, name))
    )
      continue;
    infer(
      '/request/content/0/schema/required',
      `The example call leaves out ${required.filter((name) => !sent.has(name)).join(', ')}, so they are optional.`,
      call.line,
    );
    required = left;
  }
  return required === schema.required || required === undefined ? schema : { ...schema, required };
}

function hasFile(schema: Schema): boolean {
  return Object.values(schema.properties ?? {}).some(
    (member) => member.format === 'binary' || member.items?.format === 'binary',
  );
}
