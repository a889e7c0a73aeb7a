import type { Down } from './application.ts';

/**
 * Stops a service and takes it out of the registry. Does nothing, without a complaint, for one that does not run. Where
 * the registry cannot be told, that is said in a progress line.
 */
export const down: Down = async (application, service, options) => {
  const { purge, signal, progress } = options;
  const result = await application.target(options.target).down(service, { purge, signal, progress });
  try {
    await application.registry(options.registry).deregister(service, options.environment);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    progress(`${service} is down, but the registry was not told: ${why}`);
  }
  return result;
};
