import type { Dependency } from '../../domain/ir.ts';
import type { ServicePlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { typescriptString } from '../rendering/encoders.ts';
import { addressVariable, type SettingView } from './configuration-view.ts';
import { objectLiteral } from './layout.ts';

export interface DependencyViews {
  readonly list: readonly { readonly code: Code }[];
  readonly kinds: { readonly [kind: string]: boolean };
  /** Of the constructor. */
  readonly parameters: Code;
  readonly arguments: Code;
}

const DEFAULT_PORTS: { readonly [word: string]: number } = {
  redis: 6379,
  rabbit: 5672,
  kafka: 9092,
  nats: 4222,
  mongo: 27017,
};

/** Dependencies that can be asked; a library is there when the service starts. */
export function dependencyViews(plan: ServicePlan, settings: readonly SettingView[]): DependencyViews {
  const properties = new Map(settings.map(({ variable, property }) => [variable, property.text]));
  const kinds = { database: false, http: false, socket: false };
  const list = plan.dependencies.map((dependency) => {
    const kind = probeKind(dependency);
    if (kind !== 'none') kinds[kind] = true;
    const property = properties.get(addressVariable(dependency.name));
    const address = property === undefined ? 'null' : `config.${property}`;
    return {
      code: code(
        objectLiteral([
          ['name', typescriptString(dependency.name)],
          ['required', String(dependency.required)],
          ['url', urlCode(kind, address)],
          ['probe', probeCode(kind, address, dependency)],
        ]).replaceAll('\n', '\n      '),
      ),
    };
  });
  const remote = kinds.http || kinds.socket;
  const address = list.some(({ code: { text } }) => text.includes('config.'));
  return {
    list,
    kinds: { ...kinds, remote, address },
    parameters: code(
      [...(address ? ['config: Config'] : []), ...(kinds.database ? ['db: Kysely<Database>'] : [])].join(
        ', ',
      ),
    ),
    arguments: code([...(address ? ['config'] : []), ...(kinds.database ? ['db'] : [])].join(', ')),
  };
}

type Kind = 'database' | 'http' | 'socket' | 'none';

/** The service's own database is asked by a query; whatever speaks HTTP for its health; all else for a connection. */
function probeKind({ kind, name }: Dependency): Kind {
  if (kind === 'package') return 'none';
  if (kind === 'database' && !/mongo|redis|elastic|influx|cassandra|neo4j/i.test(name)) return 'database';
  return kind === 'service' || kind === 'api' || kind === 'other' ? 'http' : 'socket';
}

function urlCode(kind: Kind, address: string): string {
  if (kind === 'database' || kind === 'none') return 'null';
  return address === 'null' ? "''" : `${address} ?? ''`;
}

function probeCode(kind: Kind, address: string, { name }: Dependency): string {
  const url = address === 'null' ? "''" : `${address} ?? ''`;
  const port = Object.entries(DEFAULT_PORTS).find(([word]) => name.toLowerCase().includes(word))?.[1] ?? 80;
  switch (kind) {
    case 'database':
      return '() => answersQuery(db)';
    case 'http':
      return `() => answersHttp(${url})`;
    case 'socket':
      return `() => acceptsConnection(${url}, ${port})`;
    case 'none':
      return 'async () => true';
  }
}
