import { readFileSync } from 'node:fs';
import {
  type BuildRecord,
  type BuildReport,
  buildReport,
} from '../../../src/adapters/reporters/build-report.ts';
import type { BuildEvent } from '../../../src/domain/event.ts';
import type { Operation } from '../../../src/domain/ir.ts';
import type { Release } from '../../../src/domain/release.ts';

/** The builds whose events stand in `test/fixtures/events`. */
export const SAMPLES = ['good', 'failed', 'cancelled'] as const;
export type Sample = (typeof SAMPLES)[number];

const FILE = 'services/bookings/SPEC.md';
const DIGEST = `sha256:${'4f'.repeat(32)}`;
const BUILD = '0199f2a4-7c1e-7a53-9d0e-3f1c5b8a6e21';
export const SAMPLE_FOLDER = `.slipway/builds/${BUILD}`;

export function sampleEvents(name: Sample): readonly BuildEvent[] {
  const url = new URL(`../../fixtures/events/${name}.ndjson`, import.meta.url);
  return readFileSync(url, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): BuildEvent => JSON.parse(line));
}

/** What such a build leaves in its folder. */
export function sampleRecord(name: Sample): BuildRecord {
  const packaged = name !== 'cancelled';
  return {
    events: sampleEvents(name),
    operations: OPERATIONS,
    tests: packaged ? { passed: 24, failed: 0, skipped: 1 } : null,
    checks: packaged
      ? [
          { name: 'POST /bookings', outcome: 'passed', message: '' },
          { name: 'GET /bookings/{id}', outcome: 'passed', message: '' },
          { name: 'POST /bookings/{id}/forecast', outcome: 'not_implemented', message: 'answers 501' },
          { name: 'GET /health', outcome: 'passed', message: '' },
        ]
      : [],
    release: packaged ? RELEASE : null,
    deployment:
      name === 'good'
        ? {
            service: 'bookings',
            build_id: BUILD,
            digest: DIGEST,
            version: '0.1.0',
            url: 'http://127.0.0.1:4100',
            target: 'process',
            environment: 'local',
            deployed_at: '2026-11-20T09:30:16.000Z',
            previous_build_id: '0199f29e-1111-7000-8000-000000000001',
            unchanged: false,
          }
        : null,
    registration: name === 'good' ? { skipped: 'the request says so' } : null,
  };
}

export function sampleReport(name: Sample): BuildReport {
  return buildReport(sampleRecord(name), SAMPLE_FOLDER);
}

/** Lines of the sample's specification, for excerpts. */
export function sampleLine(file: string, line: number): string | null {
  if (file !== FILE) return null;
  return { 1: '# Bookings', 24: '### POST /bookings', 31: '### GET /bookings/{id}' }[line] ?? null;
}

function operation(
  method: Operation['method'],
  path: string,
  line: number,
  body: Operation['request'],
): Operation {
  return {
    id: `${method}${path}`,
    method,
    path,
    summary: `What ${method} ${path} does`,
    description: '',
    source: { file: FILE, line },
    origin: 'stated',
    standard: path === '/health' ? 'health' : null,
    parameters: [],
    request: body,
    responses: [],
    security: null,
    messages: [],
    notes: [],
    tags: [],
  };
}

const OPERATIONS: readonly Operation[] = [
  operation('POST', '/bookings', 24, {
    required: true,
    description: '',
    source: { file: FILE, line: 26 },
    content: [{ content_type: 'application/json', schema: {}, examples: [{ room: "king's", nights: 2 }] }],
  }),
  operation('GET', '/bookings/{id}', 31, null),
  operation('POST', '/bookings/{id}/forecast', 40, null),
  { ...operation('GET', '/health', 1, null), origin: 'inferred' },
];

const RELEASE: Release = {
  format: 1,
  name: 'bookings',
  version: '0.1.0',
  build_id: BUILD,
  language: 'typescript',
  digest: DIGEST,
  archive: { file: 'bookings-0.1.0.tar.gz', bytes: 1_843_200, media_type: 'application/gzip' },
  spec_digest: DIGEST,
  ir_digest: DIGEST,
  files: {},
  run: {
    command: ['node', 'dist/main.js'],
    runtime: { name: 'node', minimum: '24' },
    port_variable: 'PORT',
    host_variable: 'HOST',
    data_variable: 'DATA_DIR',
    port: 4100,
    health_path: '/health',
    stop_grace_seconds: 10,
  },
};
