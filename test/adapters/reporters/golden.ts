import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Compares with a stored rendering in `test/fixtures/renderings`. `UPDATE_RENDERINGS=1` writes them anew; read the
 * difference before you commit it.
 */
export function assertRendering(name: string, text: string): void {
  const path = new URL(`../../fixtures/renderings/${name}`, import.meta.url);
  if (process.env['UPDATE_RENDERINGS'] === '1') writeFileSync(path, text);
  assert.equal(text, readFileSync(path, 'utf8'));
}
