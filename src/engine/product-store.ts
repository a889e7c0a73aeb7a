import { join } from 'node:path';
import { sha256 } from '../domain/digest.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Files } from '../ports/world.ts';
import type { ProductDigests } from './history.ts';
import { enginePath } from './places.ts';
import type { ProductName, Products } from './products.ts';

/** Stores products one a file, whole or not there. Gives their digests, which the journal keeps. */
export async function saveProducts(
  files: Files,
  folder: string,
  products: Partial<Products>,
): Promise<ProductDigests> {
  const saved = await Promise.all(
    Object.entries(products).map(async ([name, product]) => {
      const text = `${JSON.stringify(product)}\n`;
      await files.write(productPath(folder, name), text);
      return [name, sha256(text)] as const;
    }),
  );
  return Object.fromEntries(saved);
}

/**
 * Reads products back and proves that they are what the journal says.
 *
 * @throws SlipwayError `product-damaged`
 */
export async function loadProducts(
  files: Files,
  folder: string,
  digests: ProductDigests,
): Promise<Partial<Products>> {
  const loaded = await Promise.all(
    Object.entries(digests).map(
      async ([name, digest]) => [name, await load(files, folder, name, digest)] as const,
    ),
  );
  return Object.fromEntries(loaded);
}

async function load(files: Files, folder: string, name: string, digest: string): Promise<unknown> {
  const path = productPath(folder, name);
  if (!(await files.stat(path))) throw damaged(path, name, 'is missing');
  const text = await files.readText(path);
  if (sha256(text) !== digest) throw damaged(path, name, 'was changed since it was stored');
  return JSON.parse(text);
}

function productPath(folder: string, name: ProductName | string): string {
  return join(enginePath(folder, 'products'), `${name}.json`);
}

function damaged(path: string, name: string, reason: string): SlipwayError {
  return new SlipwayError({
    code: 'product-damaged',
    blame: 'runner',
    message: `The product '${name}' of this build ${reason}.`,
    details: [path],
    next_step: 'Restore the file from a copy, or start a new build with `slipway run`.',
  });
}
