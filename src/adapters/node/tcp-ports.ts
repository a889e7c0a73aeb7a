import { createServer } from 'node:net';
import { errnoOf, failure } from './file-failure.ts';

export async function freePort(): Promise<number> {
  const port = await listenBriefly(0, '127.0.0.1');
  if (port !== null) return port;
  throw failure(
    'io-error',
    'This machine gives no free TCP port.',
    'Close some connections, then try again.',
  );
}

/** Free on the loopback address and on all addresses: a service may listen on either. */
export async function portIsFree(port: number): Promise<boolean> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return false;
  for (const address of ['127.0.0.1', '::']) {
    if ((await listenBriefly(port, address)) === null) return false;
  }
  return true;
}

function listenBriefly(port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const errno = errnoOf(error);
      if (errno === 'EADDRINUSE' || errno === 'EACCES') resolve(null);
      else if (host === '::' && NO_IPV6.has(errno)) resolve(listenBriefly(port, '0.0.0.0'));
      else
        reject(
          failure('io-error', `Cannot listen on ${host}:${port}: ${error.message}.`, 'Check the network.'),
        );
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const given = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(given));
    });
  });
}

const NO_IPV6: ReadonlySet<string> = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EPROTONOSUPPORT']);
