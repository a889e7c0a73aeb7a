import type { Operations } from '../generated/operations.ts';

/**
 * Your own operations. Each one that stands here takes the place of the generated one of the same name; its types say
 * what it is given and what it answers. This file is never written again.
 */
export const custom: Partial<Operations> = {};
