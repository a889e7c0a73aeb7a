import type { ModelConstraint } from '../../../domain/ir.ts';
import type { Findings } from '../../findings.ts';
import { readLenientValue } from '../../notation/json/parse.ts';
import { type PythonClass, readPythonModule } from '../../notation/python/module.ts';
import { schemaFromClass } from '../../notation/python/to-schema.ts';
import { readSqlTables } from '../../notation/sql/tables.ts';
import { declaredTypeNames, readTypeDeclarations } from '../../notation/typescript/declarations.ts';
import { schemaFromLenient } from '../../schema/from-lenient.ts';
import { type ModelNames, modelNames } from '../../schema/type-words.ts';
import { pascalCase, singularWords } from '../../words.ts';
import { type Field, fieldsFromTable, readField, schemaFromFields } from '../details/field.ts';
import { ancestry, type Block, type CodeBlock, type Outline, type Section } from '../document/model.ts';
import { isNestedDocument } from '../sightings/scan-fence.ts';
import { isRequestTitle, type SectionRole } from '../sightings/section-role.ts';
import { mergeModels } from './merge-models.ts';
import type { ModelDraft } from './model-draft.ts';

const MODEL_SECTION =
  /\b(?:data ?models?|models?|entit(?:y|ies)|entitäten|schemas?|data structures?|datenmodelle?|domain objects?|types|database|tables?|resources?|collections)\b/i;

export interface ReadModels {
  readonly models: readonly ModelDraft[];
  readonly names: ModelNames;
}

/** Every data model of the document: classes, interfaces, tables, and what its model sections describe. */
export function readModels(outline: Outline, roles: readonly SectionRole[], findings: Findings): ReadModels {
  const blocks = outline.blocks.filter((block) => {
    const role = roles[block.section.index];
    return role !== 'foreign' && role !== 'planned' && !(block.kind === 'code' && isNestedDocument(block));
  });
  const classes = new Map<string, PythonClass>();
  const names = new Set<string>();
  const python = new Map<Block, PythonClass[]>();
  for (const block of blocks) {
    if (block.kind !== 'code') continue;
    if (isPython(block)) {
      const found = readPythonModule(block.text).classes;
      python.set(block, [...found]);
      for (const cls of found) {
        classes.set(cls.name, cls);
        if (cls.fields.length > 0) names.add(cls.name);
      }
    } else if (isScript(block)) for (const name of declaredTypeNames(block.text)) names.add(name);
  }
  const described = describedModels(outline, blocks, modelNames(names));
  for (const model of described) names.add(model.name);
  const known = modelNames(names);
  const drafts: ModelDraft[] = [];
  for (const block of blocks) {
    if (block.kind !== 'code') continue;
    const found = python.get(block);
    if (found !== undefined)
      for (const cls of found) drafts.push(...fromClass(cls, classes, known, block.textLine - 1, findings));
    else if (isScript(block)) drafts.push(...fromScript(block, known));
    else if (isSql(block)) drafts.push(...fromSql(block));
  }
  const models = mergeModels([...drafts, ...describedModels(outline, blocks, known)], findings);
  return { models, names: modelNames(models.map((model) => model.name)) };
}

function isPython(block: CodeBlock): boolean {
  return /^(?:python|py|)$/.test(block.language) && /^\s*class \w+.*:/m.test(block.text);
}

function isScript(block: CodeBlock): boolean {
  return (
    /^(?:typescript|ts|tsx|javascript|js|)$/.test(block.language) &&
    /^\s*(?:export\s+)?(?:declare\s+)?(?:interface \w|type \w+.*=|enum \w|class \w+.*\{)/m.test(block.text)
  );
}

function isSql(block: CodeBlock): boolean {
  return (
    /^(?:sql|postgres|postgresql|sqlite|mysql|plpgsql|)$/.test(block.language) &&
    /\bcreate\s+(?:temp\w*\s+|unlogged\s+)?table\b/i.test(block.text)
  );
}

function fromClass(
  cls: PythonClass,
  classes: ReadonlyMap<string, PythonClass>,
  known: ModelNames,
  offset: number,
  findings: Findings,
): ModelDraft[] {
  const model = schemaFromClass(cls, classes, known);
  if (model === null) return [];
  for (const unknown of model.unknown) {
    const message = `${cls.name} uses the type ${unknown.name}, which the document does not define; any value is accepted.`;
    findings.add(
      'info',
      'unknown-type',
      offset + unknown.line,
      message,
      `Define ${unknown.name} beside ${cls.name}.`,
    );
  }
  const constraints: ModelConstraint[] = [
    ...(model.primaryKey.length > 0 ? [{ kind: 'primary_key' as const, fields: model.primaryKey }] : []),
    ...model.unique.map((field) => ({ kind: 'unique' as const, fields: [field] })),
    ...model.references.map((one) => ({
      kind: 'foreign_key' as const,
      fields: [one.field],
      references: { model: pascalCase(singularWords(one.table).join(' ')), fields: [one.column] },
    })),
  ];
  return [
    {
      name: cls.name,
      description: cls.docstring,
      schema: model.schema,
      constraints,
      line: offset + cls.line,
      origin: 'stated',
      notation: 'python',
    },
  ];
}

function fromScript(block: CodeBlock, known: ModelNames): ModelDraft[] {
  return readTypeDeclarations(block.text, known).map((declaration) => ({
    name: declaration.name,
    description: declaration.schema.description ?? '',
    schema: declaration.schema,
    constraints: [],
    line: block.textLine + declaration.line - 1,
    origin: 'stated',
    notation: 'typescript',
  }));
}

function fromSql(block: CodeBlock): ModelDraft[] {
  return readSqlTables(block.text).map((table) => ({
    name: modelNameOfTable(table.name),
    description: '',
    schema: table.schema,
    constraints: [
      ...(table.primaryKey.length > 0 ? [{ kind: 'primary_key' as const, fields: table.primaryKey }] : []),
      ...table.unique.map((fields) => ({ kind: 'unique' as const, fields })),
      ...table.references.map((one) => ({
        kind: 'foreign_key' as const,
        fields: one.fields,
        references: {
          model: modelNameOfTable(one.table),
          fields: one.columns.length > 0 ? one.columns : ['id'],
        },
      })),
      ...table.indexes.map((fields) => ({ kind: 'index' as const, fields })),
    ],
    line: block.textLine + table.line - 1,
    origin: 'stated',
    notation: 'sql',
  }));
}

function modelNameOfTable(table: string): string {
  return pascalCase(singularWords(table).join(' '));
}

/** Models that prose describes: an example, a table or a list of fields under a heading that names the model. */
function describedModels(outline: Outline, blocks: readonly Block[], known: ModelNames): ModelDraft[] {
  const found: ModelDraft[] = [];
  for (const block of blocks) {
    const named = isModelSection(block.section) ? modelNameAt(block.section) : null;
    if (block.kind === 'code') found.push(...fromExample(block, named, known));
    else if (block.kind === 'table' && named !== null) {
      const fields = fieldsFromTable(block.header, block.rows, known);
      if (fields !== null) found.push(fromFields(named, fields, block.line));
    }
  }
  for (const section of outline.sections) {
    if (!isModelSection(section)) continue;
    found.push(...fromItems(outline, section, known));
  }
  return found;
}

function isModelSection(section: Section): boolean {
  return [...ancestry(section)].some(
    (at) =>
      at.level > 1 &&
      MODEL_SECTION.test(at.title.text) &&
      !isRequestTitle(at.title.text) &&
      !/\b(?:endpoints?|api)\b/i.test(at.title.text),
  );
}

/** The model that a heading names: `### VotingEvent (Database - History)` -> `VotingEvent`. */
function modelNameAt(section: Section): string | null {
  if (section.level < 2) return null;
  const text = section.title.text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^[^\p{L}]*(?:\d+(?:\.\d+)*[.)]?\s+)?/u, '')
    .replace(/[:\s]+$/, '')
    .trim();
  return modelNameFrom(text);
}

function modelNameFrom(text: string): string | null {
  const bare = text
    .replace(/^(?:table|model|entity|schema|collection|type|tabelle)\s*:?\s+/i, '')
    .replace(/\s+(?:table|model|entity|object|schema|record|collection|response|resource)$/i, '')
    .trim();
  if (!/^[A-Za-z][\w -]{1,40}$/.test(bare) || bare.split(/\s+/).length > 3 || MODEL_SECTION.test(bare))
    return null;
  if (/^[A-Z][A-Za-z0-9]+$/.test(bare))
    return singularWords(bare).join('') === bare.toLowerCase()
      ? bare
      : pascalCase(singularWords(bare).join(' '));
  return pascalCase(singularWords(bare).join(' '));
}

function fromExample(block: CodeBlock, named: string | null, known: ModelNames): ModelDraft[] {
  const pseudo = /^\s*(?:type|model|object|struct)?\s*([A-Z]\w+)\s*[:=]?\s*(?=\{)/.exec(block.text);
  const name = named ?? null;
  if (
    pseudo?.[1] !== undefined &&
    !isScript(block) &&
    /^(?:json|json5|yaml|text|txt|python|)$/.test(block.language) &&
    isModelSection(block.section)
  ) {
    const node = readLenientValue(block.text, pseudo[0].length)?.node;
    if (node?.kind === 'object')
      return [exampleModel(pseudo[1], schemaFromLenient(node, known), block.textLine)];
  }
  if (
    name === null ||
    !/^(?:json|json5|jsonc|javascript|js|python|py|)$/.test(block.language) ||
    !/^\s*\{/.test(block.text)
  )
    return [];
  const node = readLenientValue(block.text)?.node;
  if (node?.kind !== 'object' || node.members.length === 0) return [];
  return [exampleModel(name, schemaFromLenient(node, known), block.textLine)];
}

function exampleModel(name: string, schema: ModelDraft['schema'], line: number): ModelDraft {
  return { name, description: '', schema, constraints: [], line, origin: 'stated', notation: 'example' };
}

function fromFields(name: string, fields: readonly Field[], line: number): ModelDraft {
  const keys = fields
    .filter((field) => /\bprimary key\b|\bprimärschlüssel\b/i.test(field.description))
    .map((field) => field.name);
  const unique = fields.filter(
    (field) => /\bunique\b|\beindeutig\b/i.test(field.description) && !keys.includes(field.name),
  );
  const constraints: ModelConstraint[] = [
    ...(keys.length > 0 ? [{ kind: 'primary_key' as const, fields: keys }] : []),
    ...unique.map((field) => ({ kind: 'unique' as const, fields: [field.name] })),
  ];
  return {
    name,
    description: '',
    schema: schemaFromFields(fields, true),
    constraints,
    line,
    origin: 'stated',
    notation: 'fields',
  };
}

/** Field lists below a heading or a bold line that names the model, and `- Booking: id, guest, room`. */
function fromItems(outline: Outline, section: Section, known: ModelNames): ModelDraft[] {
  const found: ModelDraft[] = [];
  let name = modelNameAt(section);
  let line = section.title.line;
  let fields: Field[] = [];
  let depth: number | null = null;
  const flush = (): void => {
    const typed = fields.filter((field) => field.typed).length;
    if (name !== null && fields.length > 1 && typed * 2 >= fields.length)
      found.push(fromFields(name, fields, line));
    fields = [];
    depth = null;
  };
  for (const block of outline.blocks.slice(section.heading + 1, section.end)) {
    if (block.section !== section || block.kind !== 'text') continue;
    for (const text of block.lines) {
      const lead = /^[^\p{L}]*([A-Z][A-Za-z0-9]+)(?:\s*\([^)]*\))?\s*:?\s*$/u.exec(text.text)?.[1];
      const opens =
        lead !== undefined &&
        (text.marks.some((mark) => mark.kind === 'strong' || mark.kind === 'code') ||
          text.text.trimEnd().endsWith(':')) &&
        !(block.item && depth !== null && block.depth >= depth);
      const list =
        /^[^\p{L}]*([A-Z][A-Za-z0-9]+)\s*:\s*([a-z_]\w*(?:\s*\([^)]*\))?(?:\s*,\s*[a-z_]\w*(?:\s*\([^)]*\))?){1,40})\.?$/u.exec(
          text.text,
        );
      if (list?.[1] !== undefined && list[2] !== undefined) {
        const parts = list[2].split(/,(?![^(]*\))/).map((part) =>
          readField(
            {
              text: part.trim(),
              marks: [{ kind: 'code', start: 0, end: /^\w+/.exec(part.trim())?.[0].length ?? 0 }],
              line: text.line,
            },
            known,
          ),
        );
        found.push(
          fromFields(
            list[1],
            parts.filter((field) => field !== null),
            text.line,
          ),
        );
      } else if (opens && lead !== undefined) {
        flush();
        name = lead;
        line = text.line;
      } else if (block.item && (depth === null || block.depth === depth)) {
        const field = readField(text, known);
        if (field === null) continue;
        depth = block.depth;
        fields.push(field);
      }
    }
  }
  flush();
  return found;
}
