import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
/** The folder of the project. A script may run as it is written, in a test, or from dist/. */
export const root = dirname(createRequire(import.meta.url).resolve('equistep/package.json'));
/** The text of a file, by its path in the project. */
export const textOf = (path) => readFileSync(join(root, path), 'utf8');
