import { spawnSync } from 'node:child_process';

/** The interpreter that tests use, or null with the reason printed where there is none that is new enough. */
export function pythonOrReason(): { readonly program: string } | { readonly reason: string } {
  const program = process.env['SLIPWAY_TEST_PYTHON'] ?? 'python3';
  const found = spawnSync(program, ['-c', 'import sys; print(sys.version_info >= (3, 11))'], {
    encoding: 'utf8',
  });
  if (found.status !== 0) return { reason: `${program} does not run here` };
  return found.stdout.trim() === 'True' ? { program } : { reason: `${program} is older than 3.11` };
}

/** Runs a program of Python that reads JSON from its input and writes JSON to its output. */
export function runPython(program: string, code: string, input: unknown): unknown {
  const done = spawnSync(program, ['-c', code], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) throw new Error(`python failed: ${done.stderr}`);
  return JSON.parse(done.stdout);
}
