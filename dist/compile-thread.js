import { runCompileThread } from './bundle/index.js';
await runCompileThread();
