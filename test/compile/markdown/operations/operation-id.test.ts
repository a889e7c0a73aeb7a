import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operationId } from '../../../../src/compile/markdown/operations/operation-id.ts';
import type { OperationMethod } from '../../../../src/domain/ir.ts';

describe('operation ids', () => {
  const cases: readonly (readonly [OperationMethod, string, string])[] = [
    ['POST', '/bookings', 'createBooking'],
    ['GET', '/bookings', 'listBookings'],
    ['GET', '/bookings/{id}', 'getBooking'],
    ['PUT', '/bookings/{id}', 'replaceBooking'],
    ['PATCH', '/bookings/{id}', 'updateBooking'],
    ['DELETE', '/bookings/{id}', 'deleteBooking'],
    ['DELETE', '/bookings', 'clearBookings'],
    ['POST', '/bookings/{id}/cancel', 'cancelBooking'],
    ['GET', '/api/v1/users/{id}/orders', 'listUserOrders'],
    ['POST', '/users/{id}/orders', 'createUserOrder'],
    ['POST', '/auth/admin', 'loginAdmin'],
    ['POST', '/auth/login', 'login'],
    ['POST', '/contracts/mint', 'mintContract'],
    ['POST', '/verify-file', 'verifyFile'],
    ['WS', '/ws/user/{user_id}', 'streamUser'],
    ['GET', '/', 'getRoot'],
    ['GET', '/health', 'getHealth'],
    ['POST', '/message', 'sendMessage'],
    ['GET', '/builds/{id}/status', 'getBuildStatus'],
    ['GET', '/boxes/{id}', 'getBox'],
    ['GET', '/addresses/{id}', 'getAddress'],
    ['POST', '/categories', 'createCategory'],
  ];
  for (const [method, path, expected] of cases) {
    it(`${method} ${path} is ${expected}`, () =>
      assert.equal(operationId(method, path, new Set()), expected));
  }

  it('stays unique', () => {
    const taken = new Set(['getContract', 'getContractByWallet', 'getContracts']);
    const id = operationId('GET', '/contracts/{wallet}', taken);
    assert.ok(!taken.has(id));
    assert.match(id, /^[a-z][A-Za-z0-9]*$/);
  });
});
