/** A part of `npm run build`: compiles what validates messages and declarations, so that no run spends time on it. */
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ajvFor, reference, validated } from '../src/subjects/process/validator.js';
import { root } from './root.js';
const standalone = createRequire(import.meta.url)('ajv/dist/standalone');
/** A module, in CommonJS, of the functions that validate. */
export function moduleOf(of) {
    const { parts } = validated[of];
    const ajv = ajvFor(of, { code: { source: true } });
    return standalone.default(ajv, Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, reference(part)])));
}
/** Where the build puts it. */
export const fileOf = (of) => join(root, `dist/src/subjects/process/${of}.cjs`);
if (process.argv[1] === fileURLToPath(import.meta.url))
    for (const of of Object.keys(validated))
        writeFileSync(fileOf(of), moduleOf(of));
