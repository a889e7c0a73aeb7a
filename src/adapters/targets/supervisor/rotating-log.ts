import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A log that never grows beyond twice its limit: when it is full it becomes `<path>.1` and a new one begins. A full
 * disk must not stop the service, so what cannot be written is counted and told when writing works again.
 */
export interface RotatingLog {
  write(chunk: string | Uint8Array): void;
  close(): void;
}

export const LOG_LIMIT_BYTES = 5 * 1024 * 1024;

export function openRotatingLog(path: string, limit = LOG_LIMIT_BYTES): RotatingLog {
  let descriptor: number | null = null;
  let size = 0;
  let lost = 0;

  function opened(): number {
    if (descriptor !== null) return descriptor;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    descriptor = openSync(path, 'a', 0o600);
    size = fstatSync(descriptor).size;
    return descriptor;
  }

  function close(): void {
    if (descriptor !== null) closeSync(descriptor);
    descriptor = null;
  }

  function rotateFor(bytes: number): void {
    opened();
    if (size === 0 || size + bytes <= limit) return;
    close();
    renameSync(path, `${path}.1`);
  }

  return {
    write(chunk) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      try {
        rotateFor(bytes.length);
        if (lost > 0) size += writeSync(opened(), `[${lost} bytes could not be written]\n`);
        lost = 0;
        size += writeSync(opened(), bytes);
      } catch {
        lost += bytes.length;
      }
    },
    close,
  };
}
