import type { Json } from '../domain/json.ts';
import type { Schema } from '../domain/schema.ts';
import type { ServicePlan } from '../domain/service-plan.ts';

/** Checks a value against a schema of the service; gives one line for each fault. */
export type Validate = (schema: Schema, value: Json) => readonly string[];

/** More faults of one body say nothing new. */
const MOST_FAULTS = 5;

interface Fault {
  readonly keyword: string;
  readonly data?: unknown;
  readonly params?: { readonly missingProperty?: unknown };
  readonly instancePath: string;
  readonly message?: string;
}

const COMBINATORS = new Set(['allOf', 'anyOf', 'oneOf', 'if', '$ref']);

/**
 * Leaves out where the plan differs from the documented shape on purpose: null in a field that an example shows filled,
 * and secrets of a model that no answer tells. Where only that is wrong, what the combinators around it say goes, too.
 */
function withoutChosen(faults: readonly Fault[], hidden: ReadonlySet<string>): readonly Fault[] {
  const real = faults.filter(
    ({ data, params }) => data !== null && !hidden.has(String(params?.missingProperty ?? '')),
  );
  return real.every(({ keyword }) => COMBINATORS.has(keyword)) ? [] : real;
}

/** A checker that knows the service's models, so that `#/models/<Name>` resolves. Schemas are compiled once. */
export async function schemaChecker({ models, resources }: ServicePlan): Promise<Validate> {
  // CommonJS: inside the bundle such a module has its default export only.
  const [{ default: ajv2020 }, { default: formats }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv-formats'),
  ]);
  const ajv = new ajv2020.Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    validateFormats: true,
    logger: false,
  });
  formats.default(ajv);
  const shared = Object.fromEntries(models.map(({ name, schema }) => [name, schema]));
  const hidden = new Set(
    resources.flatMap(({ fields }) => fields.filter((field) => field.hidden).map(({ name }) => name)),
  );
  const compiled = new Map<Schema, ReturnType<typeof ajv.compile>>();
  return (schema, value) => {
    const check = compiled.get(schema) ?? ajv.compile({ allOf: [schema], models: shared });
    compiled.set(schema, check);
    if (check(value)) return [];
    return withoutChosen(check.errors ?? [], hidden)
      .slice(0, MOST_FAULTS)
      .map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is not valid'}`);
  };
}
