import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Service } from '../../src/domain/ir.ts';

/** What a careful reader finds in one document. */
export interface Expectation {
  readonly file: string;
  readonly service_name: string;
  readonly port: number | null;
  /** `POST /orders/{id}`; empty: the document describes no service. */
  readonly endpoints: readonly string[];
  /** May be there or not. */
  readonly optional: readonly string[];
  /** Other ways to say an endpoint; any of them, or several together, will do. */
  readonly aliases: { readonly [endpoint: string]: readonly string[] };
}

/** As it stands in the file: what is of no interest may be left out. */
type WrittenExpectation = Pick<Expectation, 'file' | 'port' | 'endpoints'> &
  Partial<Expectation> & { readonly name?: string };

export interface Agreement {
  readonly missing: readonly string[];
  readonly invented: readonly string[];
  /** Of the name and the port. */
  readonly others: readonly string[];
}

/** By file name. Empty when there is no such file and none was named. */
export async function readExpectations(
  folder: string,
  named: string | undefined,
): Promise<ReadonlyMap<string, Expectation>> {
  const path = named === undefined ? join(folder, 'expected.json') : resolve(named);
  const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
    if (named === undefined && isMissing(thrown)) return '[]';
    throw thrown;
  });
  const written: readonly WrittenExpectation[] = JSON.parse(text);
  return new Map(written.map((expectation) => [expectation.file, completed(expectation)]));
}

/** How what was read differs from what a careful reader finds. Path parameters may have any name. */
export function agreementOf(service: Service | null, expected: Expectation): Agreement {
  const found = new Set((service?.operations ?? []).map(({ method, path }) => normal(`${method} ${path}`)));
  const names = (endpoint: string) => [endpoint, ...(expected.aliases[endpoint] ?? [])].map(normal);
  const allowed = new Set([...expected.endpoints, ...expected.optional].flatMap(names));
  return {
    missing: expected.endpoints.filter((endpoint) => !names(endpoint).some((name) => found.has(name))),
    invented: [...found].filter((endpoint) => !allowed.has(endpoint)),
    others: service === null ? [] : namesAndPort(service, expected),
  };
}

function completed(written: WrittenExpectation): Expectation {
  return { optional: [], aliases: {}, service_name: written.name ?? '', ...written };
}

function namesAndPort(service: Service, expected: Expectation): readonly string[] {
  return [
    ...(service.name === expected.service_name
      ? []
      : [`the name is ${service.name}, not ${expected.service_name}`]),
    ...(service.port === expected.port ? [] : [`the port is ${service.port}, not ${expected.port}`]),
  ];
}

function normal(endpoint: string): string {
  return endpoint.replace(/\{[^}]*\}/g, '{}');
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}
