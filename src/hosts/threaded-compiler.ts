import { Worker } from 'node:worker_threads';
import { compileHere, type ThreadAnswer } from '../app/spec-compiling.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { SpecCompiler, SpecSource } from '../ports/spec-compiler.ts';

/** A smaller document is compiled before a thread would have started. */
const SMALL_BYTES = 64 * 1024;
/**
 * A parser makes much garbage and keeps little. In a thread with a small young generation V8 collects it soon: 1 MB of
 * Markdown peaks at about 120 MB, in the main thread at about 170 MB. The old generation has room for any real spec.
 */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 1024 } as const;

/** @param script absolute path of the script that a thread runs */
export function threadedCompiler(script: string): SpecCompiler {
  return (source) =>
    source.bytes.byteLength <= SMALL_BYTES ? compileHere(source) : inThread(script, source);
}

function inThread(script: string, source: SpecSource): ReturnType<SpecCompiler> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, { resourceLimits: LIMITS });
    thread.once('message', (answer: ThreadAnswer) => {
      if ('compilation' in answer) resolve(answer.compilation);
      else reject(new SlipwayError(answer.failure));
      void thread.terminate();
    });
    thread.once('error', (cause) => reject(tooMuch(source.file, cause)));
    // After an answer or an error this changes nothing; without either nobody would ever hear of the document.
    thread.once('exit', (code) =>
      reject(new Error(`The thread that reads ${source.file} ended with ${code}.`)),
    );
    thread.postMessage(source);
  });
}

function tooMuch(file: string, cause: Error & { readonly code?: string }): Error {
  if (cause.code !== 'ERR_WORKER_OUT_OF_MEMORY') return cause;
  return new SlipwayError(
    {
      code: 'spec-too-complex',
      blame: 'spec',
      message: `${file} needs more than ${LIMITS.maxOldGenerationSizeMb} MB to be read.`,
      next_step: 'Split the document: one service, one specification.',
    },
    { cause },
  );
}
