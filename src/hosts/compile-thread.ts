import { compileWhatIsPosted } from '../app/spec-compiling.ts';

compileWhatIsPosted();
