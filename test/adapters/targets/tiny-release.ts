import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../../../src/domain/release.ts';
import { packArchive } from '../../../src/release/archive.ts';

/** What the tiny service does. `healthy` is the one that a deployment wants. */
export type Behaviour = 'healthy' | 'unhealthy' | 'exits' | 'silent' | 'stubborn';

export interface TinyRelease {
  readonly release: Release;
  readonly archive: string;
}

/** A release of a 30-line service without a library, made in the folder. */
export async function tinyRelease(
  folder: string,
  wanted: {
    readonly name?: string;
    readonly version?: string;
    readonly build_id: string;
    readonly behaviour?: Behaviour;
    readonly port?: number | null;
    readonly extra?: Readonly<Record<string, string>>;
  },
): Promise<TinyRelease> {
  const { name = 'tiny', version = '1.0.0', build_id, behaviour = 'healthy', port = null } = wanted;
  const run: Release['run'] = {
    command: ['node', 'service.mjs'],
    runtime: { name: 'node', minimum: '20' },
    port_variable: 'PORT',
    host_variable: 'HOST',
    data_variable: 'DATA_DIR',
    port,
    health_path: '/health',
    stop_grace_seconds: behaviour === 'stubborn' ? 1 : 5,
  };
  const texts: Record<string, string> = {
    'service.mjs': serviceText(version, behaviour),
    'slipway-release.json': JSON.stringify(run),
    ...wanted.extra,
  };
  const { archive: bytes } = await packArchive(
    Object.entries(texts).map(([path, text]) => ({
      path,
      executable: false,
      bytes: Buffer.byteLength(text),
      read: async () => Buffer.from(text),
    })),
  );
  await mkdir(folder, { recursive: true });
  const file = `${name}-${version}-${build_id}.tar.gz`;
  await writeFile(join(folder, file), bytes);
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, sha256(text)]));
  const release: Release = {
    format: 1,
    name,
    version,
    build_id,
    language: 'typescript',
    digest: sha256(bytes),
    archive: { file, bytes: bytes.length, media_type: 'application/gzip' },
    spec_digest: sha256('spec'),
    ir_digest: sha256('ir'),
    files,
    run,
  };
  return { release, archive: join(folder, file) };
}

export function sha256(bytes: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function serviceText(version: string, behaviour: Behaviour): string {
  return `import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
const version = ${JSON.stringify(version)};
const behaviour = ${JSON.stringify(behaviour)};
console.log('tiny ' + version + ' begins');
if (behaviour === 'exits') { console.error('cannot go on: no such table'); process.exit(7); }
const notes = join(process.env.DATA_DIR, 'notes.txt');
const answers = {
  '/health': () => (behaviour === 'unhealthy' ? [503, 'not well'] : [200, 'well']),
  '/version': () => [200, version],
  '/env': () => [200, JSON.stringify(process.env)],
  '/pid': () => [200, String(process.pid)],
  '/crash': () => process.exit(9),
  '/log': () => { console.log('x'.repeat(1000)); return [200, 'logged']; },
  '/notes': () => [200, readFileSync(notes, 'utf8')],
};
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const path = request.url.split('?')[0];
  if (path === '/slow') await new Promise((resolve) => setTimeout(resolve, 700));
  if (request.method === 'POST' && path === '/notes') appendFileSync(notes, body + '\\n');
  const headers = request.headers['transfer-encoding'] ?? request.headers['content-length'] ?? 'none';
  const [status, text] = path === '/echo' ? [200, headers + ' ' + body] : (answers[path] ?? (() => [200, version]))();
  response.writeHead(status, { 'content-type': 'text/plain', 'x-version': version });
  response.end(text);
});
server.on('upgrade', (request, socket) => {
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: echo\\r\\nConnection: Upgrade\\r\\n\\r\\n');
  socket.on('data', (chunk) => socket.write(version + ':' + chunk));
  socket.on('error', () => socket.destroy());
});
process.on('SIGTERM', () => { if (behaviour !== 'stubborn') server.close(() => process.exit(0)); });
if (behaviour === 'silent') setInterval(() => undefined, 1000);
else server.listen(Number(process.env.PORT), process.env.HOST);
`;
}
