import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
/** The path of a file of this folder, as it is built, to start a thread or a process with. */
export const built = (file) => join(dirname(createRequire(import.meta.url).resolve('equistep/package.json')), 'dist/src/subjects', file);
