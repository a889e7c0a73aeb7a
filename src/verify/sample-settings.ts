import type { ConfigurationEntry } from '../domain/ir.ts';
import type { ServicePlan } from '../domain/service-plan.ts';
import { credentialSettings } from '../generate/scenarios/credential-settings.ts';

/** 32 characters at least: what signing keys are asked to have. */
const SAMPLE_TEXT = 'for-verification-only-0123456789abcdef';

/**
 * Values for everything that the service cannot start without, so that it can be tried where nobody set it up: its
 * credentials, and the settings that the spec demands and gives no default for. They are no secrets: the data behind
 * them is thrown away.
 */
export function sampleSettings(plan: ServicePlan): Readonly<Record<string, string>> {
  const settings: Record<string, string> = {};
  for (const entry of plan.configuration) {
    if (entry.required && entry.default === null) settings[entry.name] = SAMPLES[entry.type];
  }
  const credentials = plan.authentication
    ? [...credentialSettings(plan.authentication), 'ADMIN_USERNAME', 'ADMIN_PASSWORD']
    : [];
  for (const name of credentials) settings[name] = SAMPLE_TEXT;
  return settings;
}

const SAMPLES: { readonly [type in ConfigurationEntry['type']]: string } = {
  string: SAMPLE_TEXT,
  integer: '1',
  number: '1',
  boolean: 'true',
  // Port 9 (discard, RFC 863) on this machine: an address where nobody answers.
  url: 'http://127.0.0.1:9',
};
