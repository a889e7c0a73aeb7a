import { resolve } from 'node:path';
import { hasErrors } from '../domain/diagnostic.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Compilation } from '../domain/ir.ts';
import { planService } from '../generate/plan/plan-service.ts';
import type { Application, Compile } from './application.ts';

/** Read at most; what is larger than the compiler takes, but not than this, becomes the compiler's own diagnostic. */
const READ_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * Compiles a specification without building anything. Faults of the document are diagnostics, and so is what a service
 * made from it would not do.
 *
 * @throws SlipwayError `spec-missing`, `spec-too-large`, `no-permission`, `io-error`
 */
export const compile: Compile = async (application, spec_path) =>
  await compileBytes(application, spec_path, await readSpec(application, spec_path));

/** The bytes of a specification, whose path is told from the root. Failures as of {@link compile}. */
export async function readSpec(application: Application, spec_path: string): Promise<Uint8Array> {
  const path = resolve(application.root, spec_path);
  return await application.world.files.read(path, READ_LIMIT_BYTES).catch((thrown: unknown) => {
    throw specFailure(thrown, spec_path);
  });
}

/** The same for bytes from anywhere; `file` is what places name. */
export async function compileBytes(
  { compiler }: Pick<Application, 'compiler'>,
  file: string,
  bytes: Uint8Array,
): Promise<Compilation> {
  const { ir, diagnostics } = await compiler({ file, bytes });
  if (ir === null || hasErrors(diagnostics)) return { ir, diagnostics };
  const planned = ir.services.flatMap((service) => planService(service).diagnostics);
  return { ir, diagnostics: [...diagnostics, ...planned] };
}

function specFailure(thrown: unknown, spec_path: string): unknown {
  if (!(thrown instanceof SlipwayError)) return thrown;
  if (thrown.failure.code === 'file-missing') {
    return new SlipwayError({
      code: 'spec-missing',
      blame: 'settings',
      message: `There is no file ${spec_path}.`,
      next_step: 'Give the path of the specification, for example services/orders/SPEC.md.',
    });
  }
  if (thrown.failure.code === 'file-too-large') {
    return new SlipwayError({
      code: 'spec-too-large',
      blame: 'spec',
      message: `${spec_path} is larger than ${READ_LIMIT_BYTES / 1024 / 1024} MiB.`,
      next_step: 'Split the document: one service, one specification.',
    });
  }
  return thrown;
}
