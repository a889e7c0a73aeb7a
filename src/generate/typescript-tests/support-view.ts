import type { ErrorPlan, ServicePlan } from '../../domain/service-plan.ts';
import { code } from '../rendering/code.ts';
import { typescriptTemplate } from '../rendering/encoders.ts';
import type { View } from '../rendering/renderer.ts';
import { credentialSettings } from '../scenarios/credential-settings.ts';
import { member } from '../typescript/layout.ts';

/** What `test/support.ts` has to know of the service. */
export function supportView(plan: ServicePlan): View {
  const { authentication } = plan;
  return {
    environment: environment(plan),
    refusal: code(refusalCode(plan.errors)),
    refusal_type: plan.errors.kind === 'problem' ? 'application/problem+json' : 'application/json',
    signed: authentication?.kind === 'jwt' || authentication?.kind === 'session',
    basic: authentication?.kind === 'basic',
    authentication: authentication && {
      header: authentication.carrier.in === 'header',
      cookie: authentication.carrier.in === 'cookie',
      name: authentication.carrier.name.toLowerCase(),
      prefix: code(authentication.prefix === '' ? '' : typescriptTemplate(`${authentication.prefix} `)),
    },
    secret: SECRET,
    websocket: plan.features.includes('websocket'),
    form: plan.features.includes('form'),
    upload: plan.features.includes('upload'),
  };
}

/** Signs tokens in tests only. */
const SECRET = 'a-secret-that-is-only-used-in-tests';

const SAMPLES = {
  string: 'sample',
  integer: '1',
  number: '1',
  boolean: 'true',
  url: 'http://localhost:1',
} as const;

/** What the service wants to know before it starts. Dependencies are not reached: nothing listens on port 1. */
function environment({
  authentication,
  configuration,
}: ServicePlan): readonly { name: string; value: string }[] {
  const secrets = authentication
    ? [...credentialSettings(authentication), 'ADMIN_USERNAME', 'ADMIN_PASSWORD']
    : [];
  const chosen = new Map(secrets.map((name) => [name, name === 'ADMIN_USERNAME' ? 'admin' : SECRET]));
  for (const { name, required, type } of configuration)
    if (required && !chosen.has(name)) chosen.set(name, SAMPLES[type]);
  return [...chosen].map(([name, value]) => ({ name, value }));
}

/** Pattern that every error body follows. */
function refusalCode(errors: ErrorPlan): string {
  if (errors.kind === 'problem') return 'partly({ status, title: someText })';
  const names = [errors.message_field, errors.code_field].filter((name) => name !== null);
  const inside = `partly({ ${names.map((name) => member(name, 'someText')).join(', ')} })`;
  return errors.envelope === null ? inside : `partly({ ${member(errors.envelope, inside)} })`;
}
