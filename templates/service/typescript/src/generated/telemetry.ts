import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const HOUR = 60 * 60 * 1000;

/** Counts what the service does, for `/metrics` and for the service's own state. */
export class Telemetry {
  readonly startedAt = new Date();
  readonly registry = new Registry();
  requests = 0;
  #errors: number[] = [];
  readonly #requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });
  readonly #seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to its answer.',
    labelNames: ['method', 'route'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  get uptimeSeconds(): number {
    return Math.floor((Date.now() - this.startedAt.getTime()) / 1000);
  }

  /** Answers of 500 and above. */
  get errorsLastHour(): number {
    this.#errors = this.#errors.filter((at) => at > Date.now() - HOUR);
    return this.#errors.length;
  }

  observe(app: FastifyInstance): void {
    app.addHook('onResponse', async (request, reply) => {
      const labels = { method: request.method, route: request.routeOptions.url ?? 'unknown' };
      this.requests += 1;
      this.#requests.inc({ ...labels, status: reply.statusCode });
      this.#seconds.observe(labels, reply.elapsedTime / 1000);
      if (reply.statusCode >= 500) this.#errors.push(Date.now());
    });
  }
}
