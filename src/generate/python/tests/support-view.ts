import type { AuthenticationPlan, ErrorPlan, ServicePlan } from '../../../domain/service-plan.ts';
import { code } from '../../rendering/code.ts';
import type { View } from '../../rendering/renderer.ts';
import { credentialSettings } from '../../scenarios/credential-settings.ts';
import { call, type Doc, dictLiteral, print } from '../layout.ts';
import { escapedInTemplate, pythonString } from '../literal.ts';

/** What `tests/support.py` has to know of the service. */
export function supportView(plan: ServicePlan): View {
  const { authentication } = plan;
  return {
    environment: code(
      print(dictLiteral(environment(plan)), { indent: 0, before: 30, after: 0, inside: false }),
    ),
    refusal: code(print(refusal(plan.errors), { indent: 8, before: 23, after: 0, inside: true })),
    refusal_type: code(
      pythonString(plan.errors.kind === 'problem' ? 'application/problem+json' : 'application/json'),
    ),
    signed: authentication?.kind === 'jwt' || authentication?.kind === 'session',
    basic: authentication?.kind === 'basic',
    authentication: authentication && {
      sent: code(credentialCode(authentication)),
    },
    secret: code(pythonString(SECRET)),
    websocket: plan.features.includes('websocket'),
    form: plan.features.includes('form'),
    upload: plan.features.includes('upload'),
  };
}

/** Arguments that make an `Api` carry the variable `token`. */
function credentialCode({ carrier, prefix }: AuthenticationPlan): string {
  if (carrier.in === 'query') return `query=f"${escapedInTemplate(carrier.name, '"')}={quoted(token)}"`;
  if (carrier.in === 'cookie')
    return `{"cookie": f"${escapedInTemplate(carrier.name, '"')}={quoted(token)}"}`;
  const word = prefix === '' ? '' : `${prefix} `;
  return `{${pythonString(carrier.name.toLowerCase())}: f"${escapedInTemplate(word, '"')}{token}"}`;
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
function environment({ authentication, configuration }: ServicePlan): readonly (readonly [string, Doc])[] {
  const secrets = authentication
    ? [...credentialSettings(authentication), 'ADMIN_USERNAME', 'ADMIN_PASSWORD']
    : [];
  const chosen = new Map([
    ['LOG_LEVEL', 'fatal'],
    ...secrets.map((name): [string, string] => [name, name === 'ADMIN_USERNAME' ? 'admin' : SECRET]),
  ]);
  for (const { name, required, type } of configuration)
    if (required && !chosen.has(name)) chosen.set(name, SAMPLES[type]);
  return [...chosen].map(([name, value]) => [pythonString(name), pythonString(value)]);
}

/** Pattern that every error body follows. */
function refusal(errors: ErrorPlan): Doc {
  if (errors.kind === 'problem')
    return call('partly', [
      dictLiteral([
        ['"status"', 'status'],
        ['"title"', 'some_text'],
      ]),
    ]);
  const names = [errors.message_field, errors.code_field].filter((name) => name !== null);
  const inside = call('partly', [dictLiteral(names.map((name) => [pythonString(name), 'some_text']))]);
  return errors.envelope === null
    ? inside
    : call('partly', [dictLiteral([[pythonString(errors.envelope), inside]])]);
}
