import { createServer } from 'node:net';
import { SlipwayError } from '../../../domain/failure.ts';
import { findPortOwner } from './port-owner.ts';
import type { TargetHost } from './target-host.ts';

/** Can this port be opened on this address right now. */
export function bindable(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: address, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

export async function portInUse(host: TargetHost, service: string, port: number): Promise<SlipwayError> {
  const owner = await findPortOwner(host, port);
  return new SlipwayError({
    code: 'port-in-use',
    blame: 'target',
    message: `Port ${port}, wanted for ${service}, is in use${owner === null ? '' : ` by ${owner}`}.`,
    next_step: `End that program, or choose another port (--port). Nothing was changed.`,
  });
}
