import { dirname, join } from 'node:path';

/** Absolute paths of what Slipway brings along beside its own code. */
export interface Installation {
  readonly guard: string;
  readonly supervisor: string;
  /** Script of a thread that compiles a large specification. */
  readonly compileThread: string;
  readonly templates: string;
  /** Where a Node that was installed together with Slipway would be; see the npm package `node`. */
  readonly ownNode: string;
}

/** @param started absolute path: `dist/*.js` of an installation, or `src/hosts/<host>/bin.ts` in the sources */
export function installationOf(started: string): Installation {
  const folder = dirname(started);
  const inSources = started.endsWith('.ts');
  const sources = join(folder, '..', '..');
  const root = inSources ? dirname(sources) : dirname(folder);
  return {
    guard: inSources ? join(sources, 'adapters', 'node', 'guard.ts') : join(folder, 'guard.js'),
    supervisor: inSources
      ? join(sources, 'adapters', 'targets', 'supervisor', 'main.ts')
      : join(folder, 'supervisor.js'),
    compileThread: inSources
      ? join(sources, 'hosts', 'compile-thread.ts')
      : join(folder, 'compile-thread.js'),
    templates: join(root, 'templates'),
    ownNode: join(root, 'node_modules', 'node', 'bin', 'node'),
  };
}
