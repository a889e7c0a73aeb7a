import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this machine that was free a moment ago; the examples' own may be taken, by `npm run demo` for one. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  server.close();
  await once(server, 'close');
  return String(address.port);
}
