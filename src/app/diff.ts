import type { ApiChanges } from '../domain/api-change/api-change.ts';
import { compareServices } from '../domain/api-change/compare-services.ts';
import { type Diagnostic, hasErrors } from '../domain/diagnostic.ts';
import type { Service } from '../domain/ir.ts';
import { planService } from '../generate/plan/plan-service.ts';
import type { Application } from './application.ts';
import { compileBytes, readSpec } from './compile.ts';
import { type Earlier, earlierAgainst, earlierByItself } from './earlier-service.ts';

export type Diff =
  /** The specification has errors: there is nothing to compare. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'compared';
      readonly spec_path: string;
      /** With what the specification was compared. */
      readonly against: Earlier['against'];
      readonly changes: ApiChanges;
      readonly diagnostics: readonly Diagnostic[];
    };

/**
 * What changed in the API since the last build, generation or commit, or since what `against` names.
 * @param against a file (absolute, as `file`) or a git ref; null: the newest completed build of the specification, else
 * the generated project made from it, else the last commit
 * @throws SlipwayError `nothing-to-compare`, `earlier-spec-invalid`, `ref-unknown`, `file-not-in-ref`, and as `compile`
 */
export async function diff(
  application: Application,
  spec_path: string,
  against: { readonly file: string } | { readonly ref: string } | null,
): Promise<Diff> {
  const { ir, diagnostics } = await compileBytes(
    application,
    spec_path,
    await readSpec(application, spec_path),
  );
  const service = ir?.services[0];
  if (!service || hasErrors(diagnostics)) return { kind: 'refused', diagnostics };
  const earlier =
    against === null
      ? await earlierByItself(application, spec_path)
      : await earlierAgainst(application, spec_path, against);
  const changes = compareServices(guarded(earlier.service), guarded(service));
  return { kind: 'compared', spec_path, against: earlier.against, changes, diagnostics };
}

/** Who may call an operation that says nothing about it is the plan's decision; here it is written out. */
function guarded(service: Service): Service {
  const planned = new Map(
    planService(service).plan.operations.map((one) => [one.operation.id, one.security]),
  );
  return {
    ...service,
    operations: service.operations.map((operation) => {
      const rule = planned.get(operation.id);
      if (operation.security !== null || !rule) return operation;
      return { ...operation, security: { required: true, ...rule, source: operation.source } };
    }),
  };
}
