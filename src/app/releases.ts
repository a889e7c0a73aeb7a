import { SlipwayError } from '../domain/failure.ts';
import type { Releases } from './application.ts';

/**
 * The releases that a target keeps of a service, newest first.
 *
 * @throws SlipwayError `service-unknown`
 */
export const releases: Releases = async (application, service, kind) => {
  const target = application.target(kind);
  const services = await target.services();
  if (services.includes(service)) return target.releases(service);
  throw new SlipwayError({
    code: 'service-unknown',
    blame: 'settings',
    message: `There is no service ${JSON.stringify(service)} on ${target.location}.`,
    details: services.length === 0 ? ['There is no service at all.'] : services,
    next_step: 'Name one of the services above, or deploy this one first.',
  });
};
