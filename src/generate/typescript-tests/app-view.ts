import type { ServicePlan } from '../../domain/service-plan.ts';
import { code } from '../rendering/code.ts';
import type { View } from '../rendering/renderer.ts';
import { schemaIndex } from '../scenarios/schema-index.ts';
import { violations } from '../scenarios/violations.ts';

/** What `test/app.test.ts` has to know: the service as a whole. */
export function appView({ operations, models }: ServicePlan): View {
  const described = operations
    .map(({ operation }) => operation)
    .filter(({ method }) => method !== 'WS' && method !== 'ANY')
    .map(({ method, path }) => `${method} ${path}`);
  const index = schemaIndex(models);
  const create = operations.find(({ operation, security }) => {
    const [content] = operation.request?.content ?? [];
    return (
      security === null &&
      operation.method === 'POST' &&
      !operation.path.includes('{') &&
      content?.content_type === 'application/json' &&
      violations(content.schema, index).length > 0
    );
  });
  const has = (path: string) => operations.some(({ operation }) => operation.path === path);
  return {
    operations: described,
    json_create: create?.operation.path ?? null,
    asserts: !has('/metrics') || !has('/openapi.json'),
    metrics: !has('/metrics'),
    openapi: !has('/openapi.json'),
    // A catch-all at the root leaves no path where there is nothing.
    unknown_path: !operations.some(
      ({ operation }) => operation.method === 'ANY' && /^\/\{/.test(operation.path),
    ),
  };
}

/** Settings that every service has, with a default or a secret that is made, whatever the spec says of them. */
const OWN_SETTINGS = new Set([
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'LOG_LEVEL',
  'ENVIRONMENT',
  'TRUST_PROXY',
  'CORS_ORIGINS',
  'JWT_SECRET',
  'API_KEY',
  'ADMIN_USERNAME',
  'ADMIN_PASSWORD',
]);

/** What `test/unit/config.test.ts` has to know: the settings that the spec asks for. */
export function configView({ port, configuration }: ServicePlan): View {
  const level = configuration.find(({ name }) => name === 'LOG_LEVEL')?.default;
  return {
    port: code(String(port)),
    level:
      typeof level === 'string' && /^(?:trace|debug|info|warn|error)$/i.test(level)
        ? level.toLowerCase()
        : 'info',
    required: configuration
      .filter(({ name, required, default: value }) => required && value === null && !OWN_SETTINGS.has(name))
      .map(({ name, source }) => ({
        name,
        title: `${name} has to be set (${source.file}:${source.line})`,
        fault: `${name} is missing`,
      })),
  };
}
