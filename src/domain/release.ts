/** `release.json`, published as `schemas/release.v1.schema.json`; lies beside the archive whose digest it names. */
export interface Release {
  readonly format: 1;
  readonly name: string;
  readonly version: string;
  readonly build_id: string;
  readonly language: string;
  /** `sha256:<hex>` of the archive: the identity of the release. It does not depend on the build id, place or time. */
  readonly digest: string;
  readonly archive: {
    readonly file: string;
    readonly bytes: number;
    readonly media_type: 'application/gzip';
  };
  /** sha256 of the spec's bytes and of the canonical IR, `sha256:<hex>`. */
  readonly spec_digest: string;
  readonly ir_digest: string;
  /** Files inside the archive: path -> `sha256:<hex>`. */
  readonly files: { readonly [path: string]: string };
  readonly run: RunInstructions;
}

/** How a target starts the unpacked release. Also inside the archive, as `slipway-release.json`. */
export interface RunInstructions {
  /** Program name (`node`, `python3`) that the target resolves to a runtime, then arguments; no shell. */
  readonly command: readonly string[];
  /** Runtime and the least version it needs, for example `{name: 'node', minimum: '24'}`. */
  readonly runtime: { readonly name: string; readonly minimum: string };
  /** Environment variable through which the service is told its port, host and data folder. */
  readonly port_variable: string;
  readonly host_variable: string;
  readonly data_variable: string;
  /** Port from the spec; null where it gives none. */
  readonly port: number | null;
  readonly health_path: string;
  /** Seconds between the polite signal and the kill. */
  readonly stop_grace_seconds: number;
}
