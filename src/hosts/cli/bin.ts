import { runCli } from '../entry.ts';

await runCli();
