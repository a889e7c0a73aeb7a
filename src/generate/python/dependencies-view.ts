import type { Dependency } from '../../domain/ir.ts';
import type { ServicePlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { addressVariable } from '../typescript/configuration-view.ts';
import type { SettingView } from './configuration-view.ts';
import { call, type Doc, joined, keyword, print } from './layout.ts';
import { pythonString } from './literal.ts';

export interface DependencyViews {
  readonly list: readonly { readonly code: Code }[];
  readonly kinds: { readonly database: boolean; readonly http: boolean; readonly socket: boolean };
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
    const url = property === undefined ? '""' : `config.${property} or ""`;
    const doc = call('Dependency', [
      keyword('name', pythonString(dependency.name)),
      `required=${dependency.required ? 'True' : 'False'}`,
      `url=${kind === 'database' || kind === 'none' ? 'None' : url}`,
      joined('probe=lambda: ', probeDoc(kind, url, dependency)),
    ]);
    return { code: code(print(doc, { indent: 12, before: 0, after: 1, inside: true })) };
  });
  return { list, kinds };
}

type Kind = 'database' | 'http' | 'socket' | 'none';

/** The service's own database is asked by a query; whatever speaks HTTP for its health; all else for a connection. */
function probeKind({ kind, name }: Dependency): Kind {
  if (kind === 'package') return 'none';
  if (kind === 'database' && !/mongo|redis|elastic|influx|cassandra|neo4j/i.test(name)) return 'database';
  return kind === 'service' || kind === 'api' || kind === 'other' ? 'http' : 'socket';
}

function probeDoc(kind: Kind, url: string, { name }: Dependency): Doc {
  const port = Object.entries(DEFAULT_PORTS).find(([word]) => name.toLowerCase().includes(word))?.[1] ?? 80;
  switch (kind) {
    case 'database':
      return call('_answers_query', ['database']);
    case 'http':
      return call('_answers_http', [url]);
    case 'socket':
      return call('_accepts_connection', [url, String(port)]);
    case 'none':
      return 'True';
  }
}
