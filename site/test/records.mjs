/** The records that the pages were made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name) => JSON.parse(readFileSync(join(import.meta.dirname, `../src/generated/${name}.json`), 'utf8'));
export const contents = read('contents');
export const frameworks = read('frameworks');
export const histories = read('histories');
