import type { Schema } from '../../domain/schema.ts';
import type { OperationPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { known, type Pattern } from './pattern.ts';
import { bodySchema, withInputs } from './sample-request.ts';
import { sendableProperties, typeOf } from './sample-value.ts';
import { resolved } from './schema-index.ts';
import type { Session } from './session.ts';
import { actorFor, creationInputs, observe } from './stage.ts';
import { article, type Story } from './story.ts';

/** What a careless service breaks: quotes, markup, other scripts, the ends of text. */
const STRANGE = `O'Neil "quoted" <b>&amp;</b> %s {{x}} \\ -- ; \u00e7\u6f22\u{1f680}`;

/** Values at the edge of what is allowed come back as they were sent. */
export function boundaryStories(plan: ServicePlan, resource: ResourcePlan): readonly Story[] {
  const creators = plan.operations.filter(
    ({ behaviour }) => behaviour.kind === 'create' && behaviour.resource === resource.name,
  );
  return creators.flatMap((operation) => [
    story(resource, operation, `keeps any text in ${article(resource.name)} as it was sent`, strangeText),
    story(resource, operation, `takes the least values that are allowed in ${article(resource.name)}`, least),
    story(
      resource,
      operation,
      `takes the greatest values that are allowed in ${article(resource.name)}`,
      greatest,
    ),
  ]);
}

function story(
  resource: ResourcePlan,
  operation: OperationPlan,
  name: string,
  edge: (schema: Schema) => Pattern | null,
): Story {
  return {
    kind: 'property',
    topic: resource.plural,
    source: operation.operation.source,
    proves: [operation.operation.id],
    name,
    tell(session) {
      const inputs = creationInputs(session, operation);
      const body = edges(session, operation, inputs.body, edge);
      if (body.size === 0) throw new Undecidable('no member has such an edge');
      const outcome = session.call(operation, withInputs(inputs, { body }), {
        title: 'creates it',
        label: 'created',
        actor: actorFor(session, operation),
      });
      if (!outcome.row) throw new Undecidable(`it is refused: ${outcome.refused}`);
      observe(session, outcome.row, 'reads it back');
    },
  };
}

function edges(
  session: Session,
  operation: OperationPlan,
  sample: ReadonlyMap<string, Pattern>,
  edge: (schema: Schema) => Pattern | null,
): ReadonlyMap<string, Pattern> {
  const found = new Map<string, Pattern>();
  for (const [name, property] of sendableProperties(
    bodySchema(operation, session.index) ?? {},
    session.index,
  )) {
    const value = edge(resolved(property, session.index));
    // References to other rows stay as they are, and a key has to fit into a path.
    if (value && sample.get(name)?.kind === 'literal' && !isKey(session, operation, name))
      found.set(name, value);
  }
  return found;
}

function isKey(session: Session, { behaviour }: OperationPlan, member: string): boolean {
  if (!('assign' in behaviour)) return false;
  const { key } = session.store.resource(behaviour.resource);
  return behaviour.assign.some(
    ({ field, value }) => field === key.field && value.kind === 'input' && value.name === member,
  );
}

function isFreeText(schema: Schema): boolean {
  return (
    typeOf(schema) === 'string' &&
    schema.type !== undefined &&
    !schema.enum &&
    !schema.format &&
    !schema.pattern
  );
}

function strangeText(schema: Schema): Pattern | null {
  if (!isFreeText(schema)) return null;
  const text = STRANGE.padEnd(schema.minLength ?? 0, '.');
  return schema.maxLength === undefined || text.length <= schema.maxLength ? known(text) : null;
}

function least(schema: Schema): Pattern | null {
  const type = typeOf(schema);
  if ((type === 'integer' || type === 'number') && schema.minimum !== undefined) return known(schema.minimum);
  if (isFreeText(schema) && schema.minLength !== undefined) return known('a'.repeat(schema.minLength));
  return null;
}

/** Longer texts prove nothing more. */
const LONGEST = 5000;

function greatest(schema: Schema): Pattern | null {
  const type = typeOf(schema);
  if ((type === 'integer' || type === 'number') && schema.maximum !== undefined) return known(schema.maximum);
  if (isFreeText(schema) && schema.maxLength !== undefined && schema.maxLength <= LONGEST)
    return known('z'.repeat(schema.maxLength));
  return null;
}
