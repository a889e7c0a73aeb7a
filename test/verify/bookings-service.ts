import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from '../../src/domain/json.ts';

/** What a bookings service can get wrong; the verification has to see each of them. */
export const FAULTS = [
  'accepts-anything',
  'adds-members',
  'cancels-nothing',
  'confirms-cancelled',
  'counts-wrongly',
  'deletes-nothing',
  'double-books',
  'forgets-default',
  'forgets-notes',
  'handles-messages-twice',
  'ignores-filter',
  'ignores-limit',
  'leaks-plain-errors',
  'lists-unsorted',
  'no-location',
  'no-state-counters',
  'says-200-for-created',
  'says-html',
  'same-room-twice',
  'stale-updated-at',
  'unknown-room-accepted',
] as const;
export type Fault = (typeof FAULTS)[number];

type Row = { [name: string]: Json };
type Body = { readonly [name: string]: Json };

class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A bookings service written by hand against the same plan, with at most one thing wrong. */
export async function startBookings(
  fault: Fault | null,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const service = new Bookings(fault);
  const server = createServer((request, response) => {
    service.answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const EMAIL = /^\S+@\S+$/;
const isMoment = (value: Json | undefined) => typeof value === 'string' && !Number.isNaN(Date.parse(value));

class Bookings {
  readonly #fault: Fault | null;
  readonly #rooms: Row[] = [];
  #bookings: Row[] = [];
  readonly #messages = new Map<string, Body>();
  #requests = 0;
  readonly #started = new Date().toISOString();

  constructor(fault: Fault | null) {
    this.#fault = fault;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, body: Json | null, headers: Record<string, string> = {}) => {
      const type = this.#fault === 'says-html' ? 'text/html' : 'application/json; charset=utf-8';
      response.writeHead(status, { ...(body === null ? {} : { 'content-type': type }), ...headers });
      response.end(body === null ? undefined : JSON.stringify(body));
      this.#requests += 1;
    };
    try {
      const body = await bodyOf(request);
      const { status, json, location } = this.#operation(request.method ?? 'GET', url, body);
      send(status, json, location && this.#fault !== 'no-location' ? { location } : {});
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      const { status, message } = thrown;
      const plain = this.#fault === 'leaks-plain-errors';
      send(status, plain ? { detail: message } : { error: { code: String(status), message } });
    }
  }

  #operation(method: string, { pathname, searchParams }: URL, body: Body) {
    const say = (status: number, json: Json | null, location: string | null = null) => ({
      status,
      json,
      location,
    });
    const [, collection, id, verb] = pathname.split('/');
    const call = `${method} /${collection ?? ''}${id === undefined ? '' : '/x'}${verb === undefined ? '' : `/${verb}`}`;
    if (pathname === '/bookings/summary') return say(200, this.#summary());
    switch (call) {
      case 'GET /health':
        return say(200, { status: 'ok', service: 'bookings', version: '1.0.0', timestamp: now() });
      case 'GET /capabilities':
        return say(200, {
          version: '1.0.0',
          features: ['rooms', 'bookings', 'conflict_detection'],
          dependencies: [],
        });
      case 'GET /dependencies':
        return say(200, { required: [], optional: [], missing: [] });
      case 'GET /state':
        return say(200, this.#state());
      case 'POST /message':
        return say(200, this.#message(body));
      case 'GET /openapi.json':
        return say(200, { paths: PATHS });
      case 'POST /rooms': {
        const room = this.#addRoom(body);
        return say(201, room, `/rooms/${room['id']}`);
      }
      case 'GET /rooms': {
        const rooms = [...this.#rooms].sort((a, b) => (String(a['name']) < String(b['name']) ? -1 : 1));
        return say(200, {
          rooms: this.#fault === 'lists-unsorted' ? this.#rooms : rooms,
          total: rooms.length,
        });
      }
      case 'GET /rooms/x':
        return say(200, found(this.#rooms, id));
      case 'POST /bookings': {
        const booking = this.#addBooking(body);
        return say(this.#fault === 'says-200-for-created' ? 200 : 201, booking, `/bookings/${booking['id']}`);
      }
      case 'GET /bookings':
        return say(200, this.#list(searchParams));
      case 'GET /bookings/x':
        return say(200, found(this.#bookings, id));
      case 'PATCH /bookings/x':
        return say(200, this.#change(id, body));
      case 'DELETE /bookings/x':
        found(this.#bookings, id);
        if (this.#fault !== 'deletes-nothing')
          this.#bookings = this.#bookings.filter((one) => one['id'] !== id);
        return say(204, null);
      case 'POST /bookings/x/confirm': {
        const from = this.#fault === 'confirms-cancelled' ? ['pending', 'cancelled'] : ['pending'];
        const moved = this.#move(id, from, { status: 'confirmed', confirmed_at: now() });
        return say(200, picked(moved, 'id', 'status', 'confirmed_at'));
      }
      case 'POST /bookings/x/cancel': {
        this.#require(body, { cancellation_reason: (value) => typeof value === 'string' }, [
          'cancellation_reason',
        ]);
        const change = {
          status: 'cancelled',
          cancelled_at: now(),
          cancellation_reason: body['cancellation_reason'] ?? null,
        };
        const stored = this.#fault === 'cancels-nothing' ? { ...change, status: 'pending' } : change;
        const moved = this.#move(id, ['pending', 'confirmed'], stored);
        return say(200, {
          ...picked(moved, 'id', 'status', 'cancelled_at', 'cancellation_reason'),
          status: 'cancelled',
        });
      }
      default:
        throw new Refusal(404, 'nothing there');
    }
  }

  #require(
    body: Body,
    rules: { [name: string]: (value: Json) => boolean },
    required: readonly string[],
  ): void {
    if (this.#fault === 'accepts-anything') return;
    for (const name of required) if (body[name] === undefined) throw new Refusal(400, `${name} is missing`);
    for (const [name, rule] of Object.entries(rules)) {
      const value = body[name];
      if (value !== undefined && !rule(value)) throw new Refusal(400, `${name} is not valid`);
    }
  }

  #addRoom(body: Body): Row {
    this.#require(
      body,
      {
        name: (value) => isText(value, 1, 80),
        floor: Number.isInteger,
        capacity: (value) => Number.isInteger(value) && Number(value) >= 1,
        equipment: (value) => Array.isArray(value) && value.every((one: Json) => typeof one === 'string'),
      },
      ['name', 'capacity'],
    );
    if (this.#rooms.some((room) => room['name'] === body['name']) && this.#fault !== 'same-room-twice')
      throw new Refusal(409, 'a room with this name exists');
    const room: Row = {
      id: randomUUID(),
      name: body['name'] ?? '',
      floor: body['floor'] ?? (this.#fault === 'forgets-default' ? 1 : 0),
      capacity: body['capacity'] ?? 1,
      equipment: body['equipment'] ?? [],
      created_at: now(),
    };
    this.#rooms.push(room);
    return this.#fault === 'adds-members' ? { ...room, secret: 1 } : room;
  }

  #addBooking(body: Body): Row {
    this.#require(
      body,
      {
        room_id: (value) => typeof value === 'string' && UUID.test(value),
        guest_name: (value) => isText(value, 1, 120),
        guest_email: (value) => typeof value === 'string' && EMAIL.test(value),
        guests: (value) => Number.isInteger(value) && Number(value) >= 1,
        starts_at: isMoment,
        ends_at: isMoment,
        notes: (value) => typeof value === 'string',
      },
      ['room_id', 'guest_name', 'guest_email', 'starts_at', 'ends_at'],
    );
    if (String(body['ends_at']) <= String(body['starts_at']))
      throw new Refusal(400, 'ends_at must be after starts_at');
    if (this.#fault !== 'unknown-room-accepted') found(this.#rooms, String(body['room_id']));
    const overlaps = (one: Row) =>
      one['room_id'] === body['room_id'] &&
      String(one['starts_at']) < String(body['ends_at']) &&
      String(one['ends_at']) > String(body['starts_at']) &&
      one['status'] !== 'cancelled';
    if (this.#fault !== 'double-books' && this.#bookings.some(overlaps))
      throw new Refusal(409, 'already booked');
    const booking: Row = {
      id: randomUUID(),
      ...picked(body, 'room_id', 'guest_name', 'guest_email'),
      guests: body['guests'] ?? 1,
      ...picked(body, 'starts_at', 'ends_at'),
      notes: this.#fault === 'forgets-notes' ? null : (body['notes'] ?? null),
      status: 'pending',
      created_at: now(),
      updated_at: now(),
      confirmed_at: null,
      cancelled_at: null,
      cancellation_reason: null,
    };
    this.#bookings.push(booking);
    return booking;
  }

  #list(query: URLSearchParams): Body {
    const limit = Number(query.get('limit') ?? 20);
    const offset = Number(query.get('offset') ?? 0);
    if (Number.isNaN(limit) || Number.isNaN(offset) || limit > 100)
      throw new Refusal(400, 'limit and offset are numbers');
    for (const name of ['from', 'to'])
      if (query.has(name) && !isMoment(query.get(name))) throw new Refusal(400, `${name} is no time`);
    const [from, to] = [query.get('from'), query.get('to')];
    const matching = this.#bookings.filter(
      (one) =>
        ['status', 'room_id', 'guest_email'].every(
          (name) => !query.has(name) || this.#fault === 'ignores-filter' || one[name] === query.get(name),
        ) &&
        (from === null || String(one['starts_at']) >= from) &&
        (to === null || String(one['starts_at']) <= to),
    );
    const end = this.#fault === 'ignores-limit' ? undefined : offset + limit;
    const bookings = matching
      .slice(offset, end)
      .map((one) => picked(one, 'id', 'room_id', 'guest_name', 'status', 'starts_at', 'ends_at'));
    return { bookings, total: matching.length, limit, offset };
  }

  #change(id: string | undefined, body: Body): Row {
    const row = found(this.#bookings, id);
    this.#require(
      body,
      {
        guest_name: (value) => typeof value === 'string',
        guests: (value) => Number.isInteger(value) && Number(value) >= 1,
        notes: (value) => typeof value === 'string',
      },
      [],
    );
    for (const name of ['guest_name', 'guests', 'notes']) row[name] = body[name] ?? row[name] ?? null;
    if (this.#fault !== 'stale-updated-at') row['updated_at'] = now();
    return row;
  }

  #move(id: string | undefined, from: readonly string[], change: Body): Row {
    const row = found(this.#bookings, id);
    if (!from.includes(String(row['status']))) throw new Refusal(409, `the booking is ${row['status']}`);
    Object.assign(row, change, { updated_at: now() });
    return row;
  }

  #summary(): Body {
    const of = (status: string) => this.#bookings.filter((one) => one['status'] === status).length;
    const total = this.#bookings.length + (this.#fault === 'counts-wrongly' ? of('cancelled') : 0);
    return { total, pending: of('pending'), confirmed: of('confirmed'), cancelled: of('cancelled') };
  }

  #state(): Body {
    const { pending, confirmed } = this.#summary();
    return {
      uptime_seconds: 1,
      requests_total: this.#fault === 'no-state-counters' ? 7 : this.#requests,
      errors_last_hour: 0,
      last_restart: this.#started,
      pending_bookings: pending ?? 0,
      confirmed_bookings: confirmed ?? 0,
    };
  }

  #message(body: Body): Body {
    const isString = (value: Json) => typeof value === 'string';
    this.#require(
      body,
      {
        trace_id: isString,
        source: isString,
        target: isString,
        message_type: isString,
        payload: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
        timestamp: isMoment,
      },
      ['trace_id', 'source', 'target', 'message_type', 'payload', 'timestamp'],
    );
    const id = String(body['trace_id']);
    const first = this.#messages.get(id);
    if (first && this.#fault !== 'handles-messages-twice') return first;
    const answer = { received: true, trace_id: id, processed_at: now(), result: 'success' };
    this.#messages.set(id, answer);
    return answer;
  }
}

function found(rows: readonly Row[], id: string | undefined): Row {
  const row = rows.find((one) => one['id'] === id);
  if (!row) throw new Refusal(404, 'no such row');
  return row;
}

function picked(row: Body, ...names: readonly string[]): Body {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

function isText(value: Json, least: number, most: number): boolean {
  return typeof value === 'string' && value.length >= least && value.length <= most;
}

function now(): string {
  return new Date().toISOString();
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'the body is no JSON');
  }
}

const PATHS = {
  '/health': { get: {} },
  '/capabilities': { get: {} },
  '/state': { get: {} },
  '/dependencies': { get: {} },
  '/message': { post: {} },
  '/rooms': { get: {}, post: {} },
  '/rooms/{id}': { get: {} },
  '/bookings': { get: {}, post: {} },
  '/bookings/summary': { get: {} },
  '/bookings/{id}': { get: {}, patch: {}, delete: {} },
  '/bookings/{id}/confirm': { post: {} },
  '/bookings/{id}/cancel': { post: {} },
};
