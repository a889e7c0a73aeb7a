import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePath } from '../../../../src/compile/markdown/sightings/path.ts';
import { requestMentions } from '../../../../src/compile/markdown/sightings/request-line.ts';

function read(text: string): string[] {
  return requestMentions(text).flatMap((one) => one.methods.map((method) => `${method} ${one.target.path}`));
}

describe('request lines', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['1. GET /health', ['GET /health']],
    ['GET  /plans/{id}/status   # padded', ['GET /plans/{id}/status']],
    ['GET/POST /a', ['GET /a', 'POST /a']],
    ['PUT, PATCH /a/:id', ['PUT /a/{id}', 'PATCH /a/{id}']],
    ['WebSocket /ws/user/{user_id}', ['WS /ws/user/{user_id}']],
    ['ANY /api/{service}/{path:path}', ['ANY /api/{service}/{path}']],
    ['POST to /a/b', ['POST /a/b']],
    ['Use GET /a, POST /b and (DELETE /c).', ['GET /a', 'POST /b', 'DELETE /c']],
    ['PUT http://localhost:3000/api/x?y=1', ['PUT /api/x']],
    ['GET /', ['GET /']],
    ['GET the list', []],
    ['a BUDGET /x', []],
    ['POST-processing of /x', []],
  ];
  for (const [text, expected] of cases) it(`reads ${text}`, () => assert.deepEqual(read(text), expected));
});

describe('paths', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['/a/<int:id>', '/a/{id}'],
    ['/a/<id>/', '/a/{id}'],
    ['/a/[id]', '/a/{id}'],
    ['/a/$id', '/a/{id}'],
    ['/a/{{id}}', '/a/{id}'],
    ['/a/:id(\\d+)', '/a/{id}'],
    ['/files/*', '/files/{path}'],
    ['/files/{rest+}', '/files/{rest}'],
    ['/a/{booking-id}', '/a/{booking_id}'],
    ['/bookings/42', '/bookings/{id}'],
    ['/bookings/bk_1001', '/bookings/{id}'],
    ['/voting/wallet/7xKXtg2CW87d97TXJSDpbD5jBkheTqA83', '/voting/wallet/{wallet}'],
    ['/orders/TIE-000001/items', '/orders/{id}/items'],
    ['/v1/things', '/v1/things'],
    ['/things100', '/things100'],
    ['/api/oauth2/token', '/api/oauth2/token'],
    ['$BASE_URL/a', '/a'],
  ];
  for (const [raw, expected] of cases) it(`reads ${raw}`, () => assert.equal(parsePath(raw)?.path, expected));

  it('reads query strings and templates', () => {
    assert.deepEqual(parsePath('/a?limit=10&q={text}')?.query, [
      { name: 'limit', example: '10' },
      { name: 'q', example: '{text}' },
    ]);
    assert.deepEqual(
      parsePath('/a{?limit,offset}')?.query.map((one) => one.name),
      ['limit', 'offset'],
    );
  });
});
