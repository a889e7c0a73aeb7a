import { basename, dirname, join } from 'node:path';
import { hasErrors } from '../domain/diagnostic.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Service } from '../domain/ir.ts';
import type { ServicePlan } from '../domain/service-plan.ts';
import { buildFolder, enginePath } from '../engine/places.ts';
import type { Products } from '../engine/products.ts';
import { planService } from '../generate/plan/plan-service.ts';
import { sampleSettings } from '../verify/sample-settings.ts';
import { verifyService } from '../verify/verify-service.ts';
import type { Application, Verify } from './application.ts';
import { compile } from './compile.ts';
import { withServiceOf } from './verify-folder.ts';

/**
 * Exercises every operation of a service and compares the answers with its specification.
 *
 * @throws SlipwayError `place-missing`, `spec-needed` where nothing says what the service should do, `not-a-service` for a folder with
 * nothing to start, `service-did-not-start`
 */
export const verify: Verify = async (application, place, options) => {
  if (!isUrl(place) && !(await application.world.files.stat(place))) throw placeMissing(place);
  const expected = await expectation(application, place, options.spec_path);
  // Without an address the service keeps its data in a folder that is thrown away.
  const { DATABASE_URL: _, ...samples } = sampleSettings(expected.plan);
  const settings = { ...samples, ...application.serviceVariables };
  const check = async (baseUrl: string) =>
    await verifyService({
      baseUrl,
      ...expected,
      world: application.world,
      signal: options.signal,
      progress: options.progress,
      // A service that runs elsewhere has settings of its own.
      settings: isUrl(place) ? application.serviceVariables : settings,
    });
  const checks = isUrl(place)
    ? await check(place.replace(/\/+$/, ''))
    : await withServiceOf(application, place, { ...options, variables: settings }, check);
  return { checks, passed: checks.every(({ outcome }) => outcome !== 'failed') };
};

function placeMissing(place: string): SlipwayError {
  return new SlipwayError({
    code: 'place-missing',
    blame: 'settings',
    message: `There is no folder ${place}.`,
    next_step: 'Name a folder such as .slipway/builds/<build_id>/source, or the URL of a running service.',
  });
}

interface Expectation {
  readonly service: Service;
  readonly plan: ServicePlan;
}

/** What the service should do: from the specification that was given, else from the build that made the folder. */
async function expectation(
  application: Application,
  place: string,
  spec_path: string | null,
): Promise<Expectation> {
  if (spec_path !== null) return await expectationOfSpec(application, spec_path);
  const found = isUrl(place) ? null : await expectationOfBuild(application, place);
  if (found) return found;
  throw new SlipwayError({
    code: 'spec-needed',
    blame: 'settings',
    message: `Nothing says what ${place} should do.`,
    next_step: 'Name the specification: `slipway verify <place> --spec SPEC.md`.',
  });
}

async function expectationOfSpec(application: Application, spec_path: string): Promise<Expectation> {
  const { ir, diagnostics } = await compile(application, spec_path);
  const [service] = ir?.services ?? [];
  if (service && !hasErrors(diagnostics)) return { service, plan: planService(service).plan };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new SlipwayError({
    code: 'spec-invalid',
    blame: 'spec',
    message: `${spec_path} has ${errors.length} errors.`,
    details: errors.map(({ place, message }) => `${place.file}:${place.line}: ${message}`),
    next_step: 'Mend them; `slipway compile` shows all of them with hints.',
    ...(errors[0] ? { place: errors[0].place } : {}),
  });
}

/** A build folder, its `source` or `release`, or a deployed release: its folder, or the link to it, names its build. */
async function expectationOfBuild({ world, root }: Application, folder: string): Promise<Expectation | null> {
  const link = await world.files.readLink(folder);
  const named = buildFolder(root, basename(link ?? folder));
  for (const candidate of [folder, dirname(folder), named]) {
    const products = enginePath(candidate, 'products');
    const paths = [join(products, 'ir.json'), join(products, 'plan.json')] as const;
    if (!(await world.files.stat(paths[0])) || !(await world.files.stat(paths[1]))) continue;
    const [irText, planText] = await Promise.all(paths.map((path) => world.files.readText(path)));
    const product: Products['ir'] = JSON.parse(irText ?? '');
    const plan: Products['plan'] = JSON.parse(planText ?? '');
    const [service] = product.ir.services;
    if (service) return { service, plan };
  }
  return null;
}

function isUrl(place: string): boolean {
  return /^https?:\/\//i.test(place);
}
