import { type Paint, paint } from '../../adapters/reporters/paint.ts';

/** Standard output and error of a command: JSON and results go to `out`, progress and failures to `err`. */
export interface Console {
  out(text: string): void;
  err(text: string): void;
  readonly outPaint: Paint;
  readonly errPaint: Paint;
  /** The live view has a place to be. */
  readonly live: boolean;
  readonly unicode: boolean;
  /** Resolves when everything written left the process. */
  flush(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @param clean makes text harmless for the place where output is read, for example a CI log that obeys commands */
export function processConsole(env: Environment, clean: (text: string) => string): Console {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOfReader);
  return {
    out: (text) => void process.stdout.write(clean(text)),
    err: (text) => void process.stderr.write(clean(text)),
    outPaint: paint(wantsColour(env, process.stdout.isTTY)),
    errPaint: paint(wantsColour(env, process.stderr.isTTY)),
    live: process.stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'],
    unicode: speaksUnicode(env),
    flush: async () => {
      await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
    },
  };
}

/** A reader that went away (`| head`) ends neither the command nor the build. */
function endOfReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** https://no-color.org, and FORCE_COLOR as Node itself reads it. */
function wantsColour(env: Environment, terminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return terminal === true && env['TERM'] !== 'dumb';
}

/** The first of the three that is set decides, as POSIX says. */
function speaksUnicode(env: Environment): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return /utf-?8/i.test(locale) || process.platform === 'darwin';
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableEnded) return resolve();
    stream.write('', () => resolve());
  });
}
