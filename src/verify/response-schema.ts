import type { Json } from '../domain/json.ts';
import type { Schema } from '../domain/schema.ts';
import type { ServicePlan } from '../domain/service-plan.ts';

/** Checks a value against a schema of the service; gives one line for each fault. */
export type Validate = (schema: Schema, value: Json) => readonly string[];

/** More faults of one body say nothing new. */
const MOST_FAULTS = 5;

/** A checker that knows the service's models, so that `#/models/<Name>` resolves. Schemas are compiled once. */
export async function schemaChecker({ models }: ServicePlan): Promise<Validate> {
  // CommonJS: inside the bundle such a module has its default export only.
  const [{ default: ajv2020 }, { default: formats }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv-formats'),
  ]);
  const ajv = new ajv2020.Ajv2020({ strict: false, allErrors: true, validateFormats: true, logger: false });
  formats.default(ajv);
  const shared = Object.fromEntries(models.map(({ name, schema }) => [name, schema]));
  const compiled = new Map<Schema, ReturnType<typeof ajv.compile>>();
  return (schema, value) => {
    const check = compiled.get(schema) ?? ajv.compile({ allOf: [schema], models: shared });
    compiled.set(schema, check);
    if (check(value)) return [];
    return (check.errors ?? [])
      .slice(0, MOST_FAULTS)
      .map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is not valid'}`);
  };
}
