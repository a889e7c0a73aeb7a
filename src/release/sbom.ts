import type { LockedPackage } from './lock-packages.ts';

/**
 * CycloneDX 1.6 JSON of a service and the packages inside its release. It has no serial number and no time: the same
 * release has the same SBOM, byte for byte.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export async function cyclonedxSbom(
  service: { readonly name: string; readonly version: string },
  packages: readonly LockedPackage[],
): Promise<string> {
  // CommonJS: inside the bundle such a module has its default export only.
  const [{ default: Models }, { default: Enums }, { default: Spec }, { default: Serialize }] =
    await Promise.all([
      import('@cyclonedx/cyclonedx-library/Models'),
      import('@cyclonedx/cyclonedx-library/Enums'),
      import('@cyclonedx/cyclonedx-library/Spec'),
      import('@cyclonedx/cyclonedx-library/Serialize'),
    ]);
  const root = new Models.Component(Enums.ComponentType.Application, service.name, {
    version: service.version,
    bomRef: `${service.name}@${service.version}`,
  });
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: root }) });
  for (const item of packages) {
    const component = new Models.Component(Enums.ComponentType.Library, item.name, {
      version: item.version,
      purl: item.purl,
      bomRef: item.purl,
    });
    if (item.license) component.licenses.add(licenseFrom(item.license, Models));
    const hash = hashFrom(item.integrity);
    if (hash)
      component.hashes.set(
        hash.algorithm === 'sha512' ? Enums.HashAlgorithm['SHA-512'] : Enums.HashAlgorithm['SHA-256'],
        hash.hex,
      );
    root.dependencies.add(component.bomRef);
    bom.components.add(component);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

type Models = typeof import('@cyclonedx/cyclonedx-library/Models');

/** A single SPDX id, an SPDX expression, or a name that is neither. */
function licenseFrom(license: string, models: Models) {
  if (/^[\w.+-]+$/.test(license) && license !== 'UNLICENSED') return new models.SpdxLicense(license);
  if (/ (?:OR|AND|WITH) /.test(license)) return new models.LicenseExpression(license);
  return new models.NamedLicense(license);
}

function hashFrom(integrity: string | null): { algorithm: 'sha512' | 'sha256'; hex: string } | null {
  const sri = /^sha512-([A-Za-z0-9+/=]+)/.exec(integrity ?? '')?.[1];
  if (sri) return { algorithm: 'sha512', hex: Buffer.from(sri, 'base64').toString('hex') };
  const plain = /^sha256:([0-9a-f]{64})$/.exec(integrity ?? '')?.[1];
  return plain ? { algorithm: 'sha256', hex: plain } : null;
}
