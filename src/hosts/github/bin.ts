import { runAction } from '../entry.ts';

await runAction();
