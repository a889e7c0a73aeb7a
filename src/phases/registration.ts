import { join } from 'node:path';
import type { Registration } from '../domain/deployment.ts';
import type { Phase, PhaseContext } from '../engine/phase.ts';

export const registration: Phase<'plan' | 'release' | 'deployment', 'registration'> = {
  name: 'registration',
  title: 'Register',
  needs: ['plan', 'release', 'deployment'],
  gives: ['registration'],
  touches: 'remote',
  skip: ({ request }) => (request.auto_register ? null : 'auto_register is off'),
  async run({ plan, release: { release }, deployment }, context) {
    const { registry, build, world } = context;
    const { service: name, version, url, environment, build_id, digest } = deployment;
    const entry: Registration = {
      name,
      version,
      url,
      health_url: `${url}${release.run.health_path}`,
      environment,
      build_id,
      digest,
      capabilities: plan.capabilities,
      registered_at: world.clock.now().toISOString(),
    };
    const previous = await previousOnce(context, name, environment);
    const detail = { name, environment, build_id, registry: registry.location };
    await context.effect({ name: 'register', key: build.id, detail }, async () => {
      await context.outside(registry.register(entry));
      return null;
    });
    return {
      products: { registration: entry },
      details: { registry: registry.location, name, environment, url, replaced: previous?.build_id ?? null },
    };
  },
  async undo({ detail }, context) {
    const { registry } = context;
    const name = String(detail['name']);
    const environment = String(detail['environment']);
    const found = await registry.find(name, environment);
    // Somebody else has registered since, or this build never came so far.
    if (found === null || found.build_id !== detail['build_id']) return 'nothing_to_undo';
    const previous = await previousOnce(context, name, environment);
    if (previous?.build_id === found.build_id) return 'nothing_to_undo';
    if (previous === null) await registry.deregister(name, environment);
    else await registry.register(previous);
    await context.world.files.remove(previousFile(context));
    return 'undone';
  },
};

/**
 * What stood in the registry before this build touched it: asked once and kept in the build folder. A build that was
 * killed after it had registered would find its own entry when it is resumed.
 */
async function previousOnce(
  context: PhaseContext,
  name: string,
  environment: string,
): Promise<Registration | null> {
  const { files } = context.world;
  const file = previousFile(context);
  if ((await files.stat(file)) !== null) return JSON.parse(await files.readText(file)) as Registration | null;
  const found = await context.outside(context.registry.find(name, environment));
  await files.write(file, `${JSON.stringify(found)}\n`);
  return found;
}

/** Named by the build: `--from` copies the files of an earlier build, which had another entry before it. */
function previousFile({ build }: PhaseContext): string {
  return join(build.folder, `registered-before-${build.id}.json`);
}
