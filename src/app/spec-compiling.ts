import { parentPort } from 'node:worker_threads';
import { type Failure, failureFrom } from '../domain/failure.ts';
import type { Compilation } from '../domain/ir.ts';
import type { SpecCompiler, SpecSource } from '../ports/spec-compiler.ts';

/** Compiles in this thread. The compilers are loaded with the first document. */
export const compileHere: SpecCompiler = async (source) => {
  const { compileSpec } = await import('../compile/compile-spec.ts');
  return await compileSpec(source);
};

export type ThreadAnswer = { readonly compilation: Compilation } | { readonly failure: Failure };

/** The body of a thread that compiles one document: takes a {@link SpecSource}, posts a {@link ThreadAnswer}. */
export function compileWhatIsPosted(): void {
  parentPort?.once('message', (source: SpecSource) => {
    compileHere(source).then(
      (compilation) => parentPort?.postMessage({ compilation } satisfies ThreadAnswer),
      (thrown: unknown) => parentPort?.postMessage({ failure: failureFrom(thrown) } satisfies ThreadAnswer),
    );
  });
}
