import type { ServicePlan } from '../domain/service-plan.ts';
import { credentialSettings } from '../generate/scenarios/credential-settings.ts';
import { sampleSettings } from '../verify/sample-settings.ts';

type Variables = Readonly<Record<string, string>>;

/**
 * Variables of a service that is only tried. What the user set wins over the samples, because a real setting may be what
 * makes the service start. Not the database, in which every operation would write and delete, and not the credentials:
 * what is made with the real ones would stand in logs and reports, and opens the service that is deployed.
 */
export function trialSettings(plan: ServicePlan, given: Variables): Variables {
  const samples = sampleSettings(plan);
  const { authentication } = plan;
  const credentials = new Set(
    authentication === null
      ? []
      : [...credentialSettings(authentication), 'ADMIN_USERNAME', 'ADMIN_PASSWORD'],
  );
  const kept = Object.entries({ ...samples, ...given }).filter(([name]) => name !== 'DATABASE_URL');
  return Object.fromEntries(
    kept.map(([name, value]) => [name, credentials.has(name) ? (samples[name] ?? value) : value]),
  );
}
