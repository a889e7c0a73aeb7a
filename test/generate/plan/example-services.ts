import type { Service } from '../../../src/domain/ir.ts';
import type { Schema } from '../../../src/domain/schema.ts';
import {
  boolean,
  integer,
  list,
  model,
  nullable,
  number,
  object,
  operation,
  ref,
  service,
  text,
  time,
  uuid,
} from './ir-builder.ts';

const message: Schema = object({
  trace_id: text,
  source: text,
  target: text,
  message_type: text,
  payload: { type: 'object' },
  timestamp: time,
});

const health = operation('GET /health', {
  standard: 'health',
  responses: { 200: object({ status: text, service: text, version: text, timestamp: time }) },
});

/** The service of `examples/bookings/SPEC.md`, as the compiler reads it. */
export function bookingsService(): Service {
  const room = object({
    id: uuid,
    name: { type: 'string', minLength: 1, maxLength: 80 },
    'floor?': { type: 'integer', default: 0 },
    capacity: { type: 'integer', minimum: 1 },
    'equipment?': { ...list(text), default: [] },
    created_at: time,
  });
  const booking = object({
    id: uuid,
    room_id: uuid,
    guest_name: { type: 'string', minLength: 1, maxLength: 120 },
    guest_email: { type: 'string', format: 'email' },
    'guests?': { type: 'integer', minimum: 1, default: 1 },
    starts_at: time,
    ends_at: time,
    'notes?': nullable(text),
    'status?': { type: 'string', enum: ['pending', 'confirmed', 'cancelled'], default: 'pending' },
    created_at: time,
    updated_at: time,
    'confirmed_at?': nullable(time),
    'cancelled_at?': nullable(time),
    'cancellation_reason?': nullable(text),
  });
  const error = object({ error: object({ code: text, message: text }) });
  return service('bookings', {
    title: 'Bookings',
    port: 8101,
    purpose: 'Rooms of a coworking house and who has them when.',
    error_shape: error,
    models: [model('Room', room, [{ kind: 'unique', fields: ['name'] }]), model('Booking', booking)],
    capabilities: ['rooms', 'bookings', 'conflict_detection'],
    operations: [
      health,
      operation('GET /capabilities', {
        standard: 'capabilities',
        responses: { 200: object({ version: text, features: list(text), dependencies: list(text) }) },
      }),
      operation('GET /state', {
        standard: 'state',
        responses: {
          200: object({
            uptime_seconds: integer,
            requests_total: integer,
            errors_last_hour: integer,
            last_restart: time,
            pending_bookings: integer,
            confirmed_bookings: integer,
          }),
        },
      }),
      operation('GET /dependencies', {
        standard: 'dependencies',
        responses: { 200: object({ required: list({}), optional: list({}), missing: list({}) }) },
      }),
      operation('POST /message', {
        standard: 'message',
        body: message,
        responses: { 200: object({ received: boolean, trace_id: text, processed_at: time, result: text }) },
      }),
      operation('POST /rooms', {
        summary: 'Add a room',
        body: object({
          name: { type: 'string', minLength: 1, maxLength: 80 },
          'floor?': { type: 'integer', default: 0 },
          capacity: { type: 'integer', minimum: 1 },
          'equipment?': { ...list(text), default: [] },
        }),
        bodyExample: { name: 'Aurora', floor: 2, capacity: 8, equipment: ['screen', 'whiteboard'] },
        responses: { 201: ref('Room'), 400: error, 409: error },
        descriptions: { 409: 'a room with this name exists' },
        line: 77,
      }),
      operation('GET /rooms', {
        summary: 'All rooms, by name.',
        responses: { 200: object({ rooms: list(ref('Room')), total: integer }) },
        line: 108,
      }),
      operation('GET /rooms/{room_id}', { responses: { 200: ref('Room'), 404: error }, line: 129 }),
      operation('POST /bookings', {
        summary: 'Book a room. A new booking is pending.',
        body: object({
          room_id: uuid,
          guest_name: { type: 'string', minLength: 1, maxLength: 120 },
          guest_email: { type: 'string', format: 'email' },
          'guests?': { type: 'integer', minimum: 1, default: 1 },
          starts_at: time,
          ends_at: time,
          'notes?': text,
        }),
        bodyExample: {
          room_id: '0b0e7f0a-3a38-4d3c-9f0a-4b5a5e0d9a01',
          guest_name: 'Ada Novak',
          guest_email: 'ada@example.com',
          guests: 4,
          starts_at: '2026-03-09T10:00:00Z',
          ends_at: '2026-03-09T11:30:00Z',
          notes: 'Needs the screen',
        },
        responses: { 201: ref('Booking'), 400: error, 404: error, 409: error },
        descriptions: {
          400: 'the body is not valid, or the booking ends before it starts',
          404: 'the room does not exist',
          409: 'the room is already booked in that period',
        },
        line: 134,
      }),
      operation('GET /bookings', {
        query: {
          status: text,
          room_id: text,
          guest_email: text,
          from: { ...time, description: 'earliest start' },
          to: { ...time, description: 'latest start' },
          limit: { type: 'integer', default: 20, maximum: 100 },
          offset: { type: 'integer', default: 0 },
        },
        responses: {
          200: object({
            bookings: list(
              object({
                id: uuid,
                room_id: uuid,
                guest_name: text,
                status: text,
                starts_at: time,
                ends_at: time,
              }),
            ),
            total: integer,
            limit: integer,
            offset: integer,
          }),
        },
        line: 173,
      }),
      operation('GET /bookings/summary', {
        summary: 'How many bookings there are, by status.',
        responses: {
          200: object({ total: integer, pending: integer, confirmed: integer, cancelled: integer }),
        },
        line: 196,
      }),
      operation('GET /bookings/{booking_id}', { responses: { 200: ref('Booking'), 404: error }, line: 204 }),
      operation('PATCH /bookings/{booking_id}', {
        body: object({ 'guest_name?': text, 'guests?': { type: 'integer', minimum: 1 }, 'notes?': text }),
        bodyExample: { guest_name: 'Ada Novak', guests: 6, notes: 'Screen and coffee' },
        responses: { 200: ref('Booking'), 400: error, 404: error },
        line: 207,
      }),
      operation('POST /bookings/{booking_id}/confirm', {
        summary: 'Confirm a pending booking.',
        responses: {
          200: object({ id: uuid, status: text, confirmed_at: time }),
          404: error,
          409: error,
        },
        descriptions: { 409: 'the booking is not pending' },
        line: 217,
      }),
      operation('POST /bookings/{booking_id}/cancel', {
        summary: 'Cancel a booking that is pending or confirmed.',
        body: object({ cancellation_reason: text }),
        bodyExample: { cancellation_reason: 'Plans changed' },
        responses: {
          200: object({ id: uuid, status: text, cancelled_at: time, cancellation_reason: text }),
          404: error,
          409: error,
        },
        descriptions: { 409: 'the booking is already cancelled' },
        line: 232,
      }),
      operation('DELETE /bookings/{booking_id}', { responses: { 204: null, 404: error }, line: 253 }),
    ],
  });
}

/** The service of `examples/url-shortener/SPEC.md`, as the compiler reads it. */
export function urlShortenerService(): Service {
  const link = object({
    code: { type: 'string', minLength: 3, maxLength: 32, pattern: '^[A-Za-z0-9_-]+$' },
    url: { type: 'string', format: 'uri' },
    'title?': nullable(text),
    short_url: text,
    hits: integer,
    'last_hit_at?': nullable(time),
    created_at: time,
  });
  const error = object({ error: text, message: text });
  const address: Schema = { type: 'string', format: 'uri' };
  return service('url-shortener', {
    port: 8102,
    purpose: 'Turns long addresses into short ones.',
    error_shape: error,
    models: [model('Link', link)],
    operations: [
      operation('POST /links', {
        body: object({ url: address, 'code?': text, 'title?': text }),
        bodyExample: { url: 'https://example.com/spring-sale', code: 'spring', title: 'Spring sale' },
        responses: {
          201: object({
            code: text,
            url: text,
            title: text,
            short_url: text,
            hits: integer,
            created_at: time,
          }),
          400: null,
          409: null,
        },
        descriptions: { 409: 'the code is already taken' },
      }),
      operation('GET /links', {
        summary: 'List links, newest first',
        query: {
          search: text,
          limit: { type: 'integer', default: 20, maximum: 100 },
          offset: { type: 'integer', default: 0 },
        },
        responses: {
          200: object({
            links: list(object({ code: text, url: text, title: text, hits: integer, created_at: time })),
            total: integer,
          }),
        },
      }),
      operation('GET /links/stats', {
        responses: { 200: object({ total_links: integer, total_hits: integer, average_hits: number }) },
      }),
      operation('GET /links/{code}', { responses: { 200: ref('Link'), 404: null } }),
      operation('PATCH /links/{code}', {
        body: object({ 'url?': address, 'title?': text }),
        responses: { 200: ref('Link'), 400: null, 404: null },
      }),
      operation('DELETE /links/{code}', { responses: { 204: null, 404: null } }),
      operation('GET /{code}', {
        summary: 'Follow a short link: redirects to its address and adds one to hits',
        responses: { 302: null, 404: null },
      }),
      health,
    ],
  });
}

/** The service of `examples/inventory/SPEC.md`, as the compiler reads it. */
export function inventoryService(): Service {
  const item = object({
    sku: { type: 'string', minLength: 1, maxLength: 40 },
    name: { type: 'string', minLength: 1, maxLength: 120 },
    'category?': nullable(text),
    unit_price: { type: 'number', minimum: 0 },
    'quantity?': { type: 'integer', default: 0 },
    'reorder_level?': { type: 'integer', default: 0, minimum: 0 },
    low_stock: boolean,
    created_at: time,
    updated_at: time,
  });
  const direction: Schema = { type: 'string', enum: ['in', 'out'] };
  const movement = object({
    id: uuid,
    sku: text,
    type: direction,
    quantity: { type: 'integer', minimum: 1 },
    'reference?': nullable(text),
    created_at: time,
  });
  return service('inventory', {
    port: 8103,
    version: '1.2.0',
    purpose: 'Knows how many of each item lie in the warehouse.',
    models: [model('Item', item, [{ kind: 'primary_key', fields: ['sku'] }]), model('Movement', movement)],
    operations: [
      operation('POST /items', {
        body: object({
          sku: { type: 'string', minLength: 1, maxLength: 40 },
          name: { type: 'string', minLength: 1, maxLength: 120 },
          'category?': text,
          unit_price: { type: 'number', minimum: 0 },
          'reorder_level?': { type: 'integer', default: 0, minimum: 0 },
        }),
        responses: { 201: ref('Item'), 400: null, 409: null },
        descriptions: { 409: 'An item with this sku exists' },
      }),
      operation('GET /items', {
        query: {
          category: text,
          low_stock: boolean,
          q: text,
          sort: { type: 'string', default: 'sku' },
          page: { type: 'integer', default: 1, minimum: 1 },
          page_size: { type: 'integer', default: 20, maximum: 100 },
        },
        responses: {
          200: object({ items: list(ref('Item')), page: integer, page_size: integer, total: integer }),
        },
      }),
      operation('GET /items/{sku}', { responses: { 200: ref('Item'), 404: null } }),
      operation('PUT /items/{sku}', {
        body: object({ name: text, 'category?': text, unit_price: number, 'reorder_level?': integer }),
        responses: { 200: ref('Item'), 400: null, 404: null },
      }),
      operation('DELETE /items/{sku}', { responses: { 204: null, 404: null } }),
      operation('POST /items/{sku}/movements', {
        summary: 'Record a receipt or an issue',
        notes: ['Changes the quantity of the item: in adds to it, out takes away.'],
        body: object({ type: direction, quantity: { type: 'integer', minimum: 1 }, 'reference?': text }),
        responses: {
          201: object({
            id: uuid,
            sku: text,
            type: direction,
            quantity: integer,
            reference: nullable(text),
            quantity_after: integer,
            created_at: time,
          }),
          400: null,
          404: null,
          409: null,
        },
        descriptions: { 409: 'There is not enough stock' },
      }),
      operation('GET /items/{sku}/movements', {
        summary: 'Movements of an item, newest first',
        query: { type: direction, limit: { type: 'integer', default: 50, maximum: 200 } },
        responses: { 200: object({ movements: list(ref('Movement')), total: integer }), 404: null },
      }),
      operation('GET /inventory/summary', {
        responses: {
          200: object({
            total_items: integer,
            total_quantity: integer,
            total_value: number,
            low_stock_items: integer,
            movements_today: integer,
          }),
        },
      }),
      health,
    ],
  });
}
