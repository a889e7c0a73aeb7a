import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { forwardRequest, forwardUpgrade } from './forward.ts';
import type { Instance } from './instance.ts';

/** The public ports of a service. They stay open while the instances behind them come and go. */
export interface FrontDoor {
  /** @throws the error of `listen(2)`, EADDRINUSE for a port that somebody else has */
  open(port: number): Promise<void>;
  /** Takes no new connection; what was begun is finished. */
  close(port: number): void;
  ports(): readonly number[];
  /** Closes all at once. */
  shut(): void;
}

/**
 * @param active the instance that gets the next request; null: none is up at the moment
 */
export function createFrontDoor(host: string, active: () => Instance | null): FrontDoor {
  const servers = new Map<number, Server>();
  const onRequest = (request: IncomingMessage, response: ServerResponse) =>
    void forwardRequest(request, response, active);
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    void forwardUpgrade(request, socket, head, active);

  return {
    async open(port) {
      if (servers.has(port)) return;
      const server = createServer(SERVER_OPTIONS);
      // How long a request may take is the service's own question.
      server.timeout = 0;
      server.requestTimeout = 0;
      server.on('request', onRequest);
      server.on('checkContinue', onRequest);
      server.on('upgrade', onUpgrade);
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
      });
      servers.set(port, server);
    },
    close(port) {
      servers.get(port)?.close();
      servers.delete(port);
    },
    ports: () => [...servers.keys()],
    shut() {
      for (const server of servers.values()) {
        server.close();
        server.closeAllConnections();
      }
      servers.clear();
    },
  };
}

const SERVER_OPTIONS = {
  keepAlive: true,
  noDelay: true,
  keepAliveTimeout: 75_000,
  headersTimeout: 80_000,
  requestTimeout: 0,
  maxHeaderSize: 64 * 1024,
} as const;
