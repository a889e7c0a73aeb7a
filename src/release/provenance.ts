import type { JsonObject } from '../domain/json.ts';
import type { Release } from '../domain/release.ts';
import type { LockedPackage } from './lock-packages.ts';

export interface BuildFacts {
  readonly slipway_version: string;
  readonly spec_path: string;
  readonly pack: string;
  /** RFC 3339. */
  readonly started_at: string;
  readonly finished_at: string;
}

/**
 * An in-toto Statement v1 with an SLSA v1 provenance predicate: which archive came from which spec, by which pack.
 *
 * @see https://slsa.dev/spec/v1.0/provenance
 * @see https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
export function provenanceStatement(
  release: Release,
  packages: readonly LockedPackage[],
  facts: BuildFacts,
): JsonObject {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: release.archive.file, digest: { sha256: hex(release.digest) } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://slipway-ci.github.io/buildtypes/spec-to-service/v1',
        externalParameters: { spec_path: facts.spec_path, language: release.language },
        internalParameters: {
          slipway_version: facts.slipway_version,
          pack: facts.pack,
          ir_digest: release.ir_digest,
        },
        resolvedDependencies: [
          { uri: `file:${facts.spec_path}`, digest: { sha256: hex(release.spec_digest) } },
          ...packages.map(({ purl, integrity }) => ({
            uri: purl,
            ...(integrity ? { annotations: { integrity } } : {}),
          })),
        ],
      },
      runDetails: {
        builder: { id: 'https://slipway-ci.github.io/slipway', version: { slipway: facts.slipway_version } },
        metadata: {
          invocationId: release.build_id,
          startedOn: facts.started_at,
          finishedOn: facts.finished_at,
        },
      },
    },
  };
}

function hex(digest: string): string {
  return digest.slice('sha256:'.length);
}
