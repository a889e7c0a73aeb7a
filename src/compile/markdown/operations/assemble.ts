import {
  type Operation,
  type OperationMethod,
  type OperationSecurity,
  type Parameter,
  STANDARD_ENDPOINTS,
  type StandardEndpoint,
} from '../../../domain/ir.ts';
import { schemaFromTypeWords } from '../../schema/type-words.ts';
import type { DetailDraft } from '../details/draft.ts';
import type { Field } from '../details/field.ts';
import { queryFieldFrom } from '../details/query-field.ts';
import type { Outline } from '../document/model.ts';
import { ancestry } from '../document/model.ts';
import { parsePath } from '../sightings/path.ts';
import { methodOnlySighting, withoutSigns } from '../sightings/scan-text.ts';
import { isDocumentTitle, isRequestTitle } from '../sightings/section-role.ts';
import type { AssembledOperation, AssemblyContext, Infer, OperationInference } from './assembled.ts';
import { finishRequest } from './finish-request.ts';
import { finishResponses } from './finish-responses.ts';
import type { SelectedOperation } from './select.ts';

/** The IR's operation from what was read about it. */
export function assembleOperation(
  selected: SelectedOperation,
  id: string,
  title: string,
  details: DetailDraft,
  context: AssemblyContext,
): AssembledOperation {
  const { method, path, primary } = selected;
  const inferences: OperationInference[] = details.inferences.map((one) => ({ ...one }));
  const infer = (pointer: string, reason: string, line: number): void => {
    inferences.push({ pointer, reason, line });
  };
  if (primary.methodInferred)
    infer('/method', `The document gives the path ${path} and no method.`, primary.line);
  if (selected.concluded)
    infer('', `${method} ${path} is shown by a call or a sentence; no section defines it.`, primary.line);
  const parameters = parametersOf(selected, details, context, infer);
  const summary = summaryOf(details, title, primary.title);
  const request = finishRequest(selected, id, details, context, infer);
  const responses = finishResponses(selected, summary, details, context, infer);
  const messages =
    method === 'WS'
      ? uniqueMessages(details).map((message) => ({
          ...message,
          source: context.findings.place(message.line),
        }))
      : [];
  const operation: Operation = {
    id,
    method,
    path,
    summary,
    description: details.description.filter((text) => text !== summary).join('\n'),
    source: context.findings.place(primary.line),
    origin: selected.concluded ? 'inferred' : 'stated',
    standard: standardOf(method, path),
    parameters,
    request: request.body,
    responses: responses.responses,
    security: securityOf(selected, details, context, infer),
    messages: messages.map(({ line: _, ...message }) => message),
    notes: details.notes,
    tags: tagsOf(selected, title, context.outline),
  };
  const sameAs = request.sameAs === null ? responses.sameAs : request.sameAs;
  return { operation, inferences, sameAs };
}

function summaryOf(details: DetailDraft, title: string, shown: string): string {
  if (details.summary !== '') return sentence(details.summary);
  const plain = withoutSigns(title).replace(/\s*\((?:called|used) by [^)]*\)\s*$/i, '');
  return sentence(
    shown !== '' ? shown : plain !== '' ? plain : (details.description[0] ?? answerWords(details)),
  );
}

/** The words about the success, where nothing else says what the operation is for. */
function answerWords(details: DetailDraft): string {
  const words = details.responses.find((response) => (response.status ?? 200) < 400)?.description ?? '';
  return /\p{L}\s+\p{L}/u.test(words) ? words : '';
}

function sentence(text: string): string {
  const first = /^(.{10,200}?[.!?])(?:\s|$)/.exec(text)?.[1] ?? text;
  return first.replace(/[\s.:;,–—-]+$/, '').slice(0, 200);
}

function standardOf(method: OperationMethod, path: string): StandardEndpoint | null {
  const standard = STANDARD_ENDPOINTS.find((name) => path === `/${name}`);
  if (standard === undefined) return null;
  return method === (standard === 'message' ? 'POST' : 'GET') ? standard : null;
}

function parametersOf(
  selected: SelectedOperation,
  details: DetailDraft,
  context: AssemblyContext,
  infer: Infer,
): Parameter[] {
  const { path, primary } = selected;
  const found: Parameter[] = [];
  const inPath = new Map(
    details.parameters.filter((field) => field.location === 'path').map((field) => [field.name, field]),
  );
  const shown = new Map(
    selected.definitions
      .flatMap((one) => one.target.parameters)
      .map((parameter) => [parameter.name, parameter]),
  );
  for (const parameter of parsePath(path)?.parameters ?? []) {
    const place = shown.get(parameter.name) ?? parameter;
    const field = inPath.get(parameter.name);
    const schema = field?.typed === true ? field.schema : pathSchema(place.name, path, place.schema, context);
    if (place.literal !== '')
      infer(
        `/parameters/${found.length}`,
        `"${place.literal}" in the path is a value; it became the parameter {${place.name}}.`,
        primary.line,
      );
    const description =
      field?.description ?? (place.catchAll ? 'The rest of the path, slashes included.' : '');
    found.push({
      name: parameter.name,
      in: 'path',
      required: true,
      description,
      schema: place.catchAll ? { ...schema, pattern: '.*' } : schema,
      source: context.findings.place(field?.line ?? primary.line),
    });
  }
  for (const field of queryFields(selected, details)) {
    const place = field.location ?? 'query';
    if (
      place === 'body' ||
      place === 'path' ||
      found.some((one) => one.name === field.name && one.in === place)
    )
      continue;
    const member = context.index.memberSchema(field.name, path);
    const known = field.typed && !namesChoices(field, member) ? null : member;
    const described = field.description === '' ? {} : { description: field.description };
    const schema =
      known === null || !fitsQuery(known) ? field.schema : { ...withoutDefault(known), ...described };
    if (!field.typed)
      infer(
        `/parameters/${found.length}/schema`,
        `The type of ${field.name} comes from ${known === null ? 'its name or the value shown' : 'the model'}.`,
        field.line,
      );
    found.push({
      name: field.name,
      in: place,
      required: field.required ?? false,
      description: field.description,
      schema: withoutNull(schema),
      source: context.findings.place(field.line),
    });
  }
  return found;
}

/** A path parameter has the type that the model gives its field. */
function pathSchema(
  name: string,
  path: string,
  schema: Parameter['schema'],
  context: AssemblyContext,
): Parameter['schema'] {
  if (schema.type !== 'string' || schema.format !== undefined || schema.enum !== undefined) return schema;
  const before = path.slice(0, path.indexOf(`{${name}}`));
  const model = context.index.ofPath(before);
  const key = name.replace(/^.*_id$|^.*Id$/, 'id');
  const properties = model?.schema.properties ?? {};
  for (const candidate of [name, key]) {
    const known = Object.hasOwn(properties, candidate) ? properties[candidate] : undefined;
    if (known?.type === 'integer' || (known?.type === 'string' && known.format === 'uuid'))
      return { type: known.type, ...(known.format === undefined ? {} : { format: known.format }) };
  }
  return /(?:^|_)uuid$/.test(name) ? (schemaFromTypeWords('uuid') ?? schema) : schema;
}

function queryFields(selected: SelectedOperation, details: DetailDraft): Field[] {
  const fields = details.parameters.filter((field) => field.location !== 'path');
  for (const sighting of [...selected.definitions, ...selected.evidence]) {
    for (const query of sighting.target.query) {
      if (fields.some((field) => field.name === query.name)) continue;
      fields.push(queryFieldFrom(query, sighting.line));
    }
    if (sighting.detail.kind !== 'code') continue;
    for (const one of sighting.detail.handler.query) {
      const schema = schemaFromTypeWords(one.type);
      if (selected.method !== 'GET' || fields.some((field) => field.name === one.name)) continue;
      fields.push({
        name: one.name,
        schema: schema ?? {},
        typed: schema !== null,
        required: one.required,
        description: '',
        location: 'query',
        line: sighting.line,
      });
    }
  }
  return fields;
}

/** Whether a parameter's description names the choices that the model gives. */
function namesChoices(field: Field, member: Parameter['schema'] | null): boolean {
  const choices = member?.enum ?? [];
  const named = choices.filter((choice) => typeof choice === 'string' && field.description.includes(choice));
  return (
    field.schema.type === 'string' &&
    field.schema.enum === undefined &&
    named.length > 1 &&
    named.length === choices.length
  );
}

/** A field's default is what a new row gets; a filter has none. */
function withoutDefault(schema: Parameter['schema']): Parameter['schema'] {
  const { default: _, ...rest } = schema;
  return rest;
}

function fitsQuery(schema: Parameter['schema']): boolean {
  return schema.type !== 'object' && schema.type !== undefined;
}

function withoutNull(schema: Parameter['schema']): Parameter['schema'] {
  if (schema.type === undefined || typeof schema.type === 'string') return schema;
  const types = schema.type.filter((type) => type !== 'null');
  const [only] = types;
  return types.length === 1 && only !== undefined ? { ...schema, type: only } : { ...schema, type: types };
}

/** Messages under names of their own; a stream that speaks of events is one of the server. */
function uniqueMessages(details: DetailDraft): DetailDraft['messages'] {
  const names = new Map<string, number>();
  const words = [details.summary, ...details.description].join(' ');
  const pushed = PUSHES.test(words) && !/\b(?:sends?|chat|commands?|bidirectional|both)\b/i.test(words);
  return details.messages.map((said) => {
    const message = pushed && said.direction === 'both' ? { ...said, direction: 'server' as const } : said;
    const count = (names.get(message.name) ?? 0) + 1;
    names.set(message.name, count);
    return count === 1 ? message : { ...message, name: `${message.name}_${count}` };
  });
}

const PUSHES =
  /\b(?:streams?|events?|changes|updates?|push(?:es|ed)?|broadcasts?|progress|notifications?|alerts?|feed|live)\b/i;

function securityOf(
  selected: SelectedOperation,
  details: DetailDraft,
  context: AssemblyContext,
  infer: Infer,
): OperationSecurity | null {
  const { method, path, primary } = selected;
  const entry = method === 'POST' && isEntry(path, details);
  const said = details.security;
  if (entry && (said === null || said.roles.length === 0)) {
    if (context.security.authentication === null && said === null) return null;
    infer('/security', 'This operation gives out the credential, so it needs none.', primary.line);
    return {
      required: false,
      roles: [],
      owner_only: false,
      source: context.findings.place(said?.line ?? primary.line),
    };
  }
  if (said !== null)
    return {
      required: said.required,
      roles: said.roles,
      owner_only: said.ownerOnly,
      source: context.findings.place(said.line),
    };
  const coded = selected.definitions.find((one) => one.detail.kind === 'code' && one.detail.handler.secured);
  const bearer = selected.evidence.find(
    (one) =>
      one.detail.kind === 'curl' &&
      one.detail.headers.some((header) => /^(?:authorization|x-api-key)\s*:/i.test(header)),
  );
  if (coded !== undefined)
    return { required: true, roles: [], owner_only: false, source: context.findings.place(coded.line) };
  if (bearer !== undefined) {
    infer('/security', 'The example call sends a credential.', bearer.line);
    return { required: true, roles: [], owner_only: false, source: context.findings.place(bearer.line) };
  }
  const rule = context.security.everywhere;
  if (rule === null) return null;
  const open =
    standardOf(method, path) === 'health' ||
    rule.except.some((open) => open !== '' && (path.endsWith(open) || path.startsWith(`${open}/`)));
  infer('/security', 'The document says so for all operations at once.', rule.line);
  return { required: !open, roles: [], owner_only: false, source: context.findings.place(rule.line) };
}

/** Login and registration: they cannot ask for what they give. */
function isEntry(path: string, details: DetailDraft): boolean {
  if (/\/(?:login|signin|sign-in|signup|sign-up|authenticate)$/i.test(path)) return true;
  const fields = [
    ...(details.request?.fields.map((field) => field.name) ?? []),
    ...Object.keys(details.request?.schema?.properties ?? {}),
  ];
  return (
    /(?:^|\/)(?:auth|register|token|tokens|session|sessions|users)(?:\/|$)/i.test(path) &&
    fields.includes('password')
  );
}

/** The heading of the group that the operation stands in. */
function tagsOf(selected: SelectedOperation, title: string, outline: Outline): string[] {
  for (const section of ancestry(selected.primary.section)) {
    if (
      section.level === 0 ||
      isRequestTitle(section.title.text) ||
      isDocumentTitle(section, outline.sections)
    )
      continue;
    if (title !== '' && section === selected.primary.section) continue;
    if (methodOnlySighting(section.title) !== null) continue;
    const tag = withoutSigns(section.title.text).replace(/:$/, '');
    return tag === '' ? [] : [tag.slice(0, 80)];
  }
  return [];
}
