import { join, resolve } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { hasErrors } from '../domain/diagnostic.ts';
import { digestOf, sha256 } from '../domain/digest.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Ir } from '../domain/ir.ts';
import type { Phase, PhaseContext } from '../engine/phase.ts';
import { chooseLanguage } from '../generate/choose-language.ts';
import { planService } from '../generate/plan/plan-service.ts';

/** A larger file is no specification; reading stops there. */
const SPEC_LIMIT_BYTES = 50 * 1024 * 1024;

export const specCompilation: Phase<never, 'ir' | 'plan'> = {
  name: 'spec_compilation',
  title: 'Compile the spec',
  needs: [],
  gives: ['ir', 'plan'],
  touches: 'nothing',
  async run(_input, context) {
    const bytes = await readSpec(context);
    const { ir, diagnostics } = await context.compile({ file: context.request.spec_path, bytes });
    for (const diagnostic of diagnostics) context.diagnostic(diagnostic);
    const service = ir?.services[0];
    if (!ir || !service || hasErrors(diagnostics)) throw invalidSpec(context.request.spec_path, diagnostics);
    const { plan, diagnostics: planned } = planService(service);
    for (const diagnostic of planned) context.diagnostic(diagnostic);
    const language = chooseLanguage(context.request.language);
    context.named({ name: service.name, version: service.version, language });
    await storeIr(ir, context);
    return {
      products: { ir: { spec_digest: sha256(bytes), ir_digest: digestOf(ir), ir }, plan },
      details: {
        service: service.name,
        version: service.version,
        operations: service.operations.length,
        models: service.models.length,
        warnings: [...diagnostics, ...planned].filter((diagnostic) => diagnostic.severity === 'warning')
          .length,
        not_derived: plan.operations.filter(({ behaviour }) => behaviour.kind === 'underivable').length,
      },
    };
  },
};

async function readSpec(context: PhaseContext): Promise<Uint8Array> {
  const path = resolve(context.build.root, context.request.spec_path);
  try {
    return await context.world.files.read(path, SPEC_LIMIT_BYTES);
  } catch (thrown) {
    throw specUnreadable(thrown, context.request.spec_path);
  }
}

function specUnreadable(thrown: unknown, spec_path: string): unknown {
  if (!(thrown instanceof SlipwayError)) return thrown;
  const { code } = thrown.failure;
  if (code === 'file-missing') {
    return new SlipwayError({
      code: 'spec-missing',
      blame: 'settings',
      message: `There is no file ${spec_path}.`,
      next_step:
        'Name the specification by its path from the repository root, for example services/orders/SPEC.md.',
    });
  }
  if (code === 'file-too-large') {
    return new SlipwayError({
      code: 'spec-too-large',
      blame: 'spec',
      message: `${spec_path} is larger than ${SPEC_LIMIT_BYTES / 1024 / 1024} MiB.`,
      next_step: 'Split the document: one service, one specification.',
    });
  }
  return thrown;
}

function invalidSpec(spec_path: string, diagnostics: readonly Diagnostic[]): SlipwayError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const first = errors[0];
  return new SlipwayError({
    code: first?.code ?? 'no-service',
    blame: 'spec',
    message:
      errors.length > 1
        ? `${spec_path} has ${errors.length} errors; the first: ${first?.message}`
        : (first?.message ?? `${spec_path} describes no service.`),
    details: errors
      .slice(0, 20)
      .map(({ place, message, hint }) => `${place.file}:${place.line}: ${message}${hint ? ` ${hint}` : ''}`),
    next_step: first?.hint ?? 'Mend the places above; `slipway compile` shows all of them without building.',
    ...(first ? { place: first.place } : {}),
  });
}

async function storeIr(ir: Ir, context: PhaseContext): Promise<void> {
  const text = `${JSON.stringify(ir, null, 2)}\n`;
  await context.world.files.write(join(context.build.folder, 'ir.v1.json'), text);
  context.artifact({
    name: 'ir',
    path: 'ir.v1.json',
    media_type: 'application/json',
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
  });
}
