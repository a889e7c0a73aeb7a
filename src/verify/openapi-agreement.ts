import { SlipwayError } from '../domain/failure.ts';
import type { Service } from '../domain/ir.ts';
import { isJsonObject, type Json } from '../domain/json.ts';
import type { CheckResult } from '../engine/products.ts';
import { bodyOf, type Stage } from './play-scenario.ts';

const PATH = '/openapi.json';
const ANSWER_WITHIN_MS = 10_000;

/** The service describes itself: its OpenAPI document lists the operations of the spec, and no HTTP operation is missing. */
export async function checkOpenApi(service: Service, stage: Stage): Promise<readonly CheckResult[]> {
  const { clock, http } = stage.world;
  const began = clock.monotonic();
  const result = (outcome: CheckResult['outcome'], message: string): readonly CheckResult[] => [
    {
      name: `GET ${PATH}`,
      outcome,
      message,
      duration_ms: Math.round(clock.monotonic() - began),
      source: null,
    },
  ];
  try {
    const answer = await http.request({
      method: 'GET',
      url: `${stage.baseUrl}${PATH}`,
      headers: { accept: 'application/json', ...stage.headers },
      timeout_ms: ANSWER_WITHIN_MS,
      signal: stage.signal,
    });
    if (answer.status !== 200) return result('failed', `answered ${answer.status}`);
    const documented = documentedOperations(bodyOf(answer));
    if (!documented) return result('failed', 'is no OpenAPI document: it has no paths');
    const missing = service.operations
      .filter(({ method }) => method !== 'WS' && method !== 'ANY')
      .map(({ method, path }) => `${method} ${anonymous(path)}`)
      .filter((operation) => !documented.has(operation));
    return missing.length > 0
      ? result('failed', `does not list ${missing.join(', ')}`)
      : result('passed', `${documented.size} operations`);
  } catch (thrown) {
    stage.signal.throwIfAborted();
    if (thrown instanceof SlipwayError) return result('failed', thrown.failure.message);
    throw thrown;
  }
}

/** `GET /bookings/{}`: parameters may be named otherwise. */
function documentedOperations(document: Json | undefined): ReadonlySet<string> | null {
  const paths = isJsonObject(document) ? document['paths'] : undefined;
  if (!isJsonObject(paths)) return null;
  return new Set(
    Object.entries(paths).flatMap(([path, item]) =>
      isJsonObject(item)
        ? Object.keys(item).map((method) => `${method.toUpperCase()} ${anonymous(path)}`)
        : [],
    ),
  );
}

function anonymous(path: string): string {
  return path.replace(/\{[^}]+\}/g, '{}');
}
