import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { clauses, specificationVersion } from '../../spec/index.js';
import { formats } from '../arithmetic/formats.js';
import { breathe } from '../judge/breathe.js';
import { vectorsOf } from '../judge/vectors.js';
import { encoded } from '../reports/json.js';
import { unknownName, vectorsWritten } from '../reports/usage.js';
import { chosen, near } from './choose.js';
import { specificationHash } from './circumstances.js';
import { Failure } from './failure.js';
import { writeWhole } from './files.js';
import { writing } from './reports.js';
/**
 * Writes a file of test vectors for every clause, with their schema and the helper for Python, which judges by them.
 */
export async function vectors({ out, clause, format = 'float64', seed = 1, cases = 1 }) {
    const names = Object.keys(formats);
    if (!names.includes(format))
        throw new Failure(unknownName('number format', format, near(format, names)));
    const judged = chosen(clauses, clause ?? []);
    const root = dirname(createRequire(import.meta.url).resolve('equistep/package.json'));
    let count = 0;
    writing(out, () => {
        mkdirSync(out, { recursive: true });
        for (const schema of ['vectors.schema.json', 'messages.schema.json'])
            copyFileSync(join(root, 'spec/schemas', schema), join(out, schema));
        copyFileSync(join(root, 'python/src/equistep/subject.py'), join(out, 'equistep.py'));
    });
    const specification = { version: specificationVersion, hash: specificationHash() };
    for (const one of judged) {
        await breathe();
        const { id, says, formula } = one;
        const written = vectorsOf(one, { format: format, seed, cases });
        const text = encoded({ specification, clause: id, says, formula, format, seed, vectors: written }, '');
        const file = join(out, `${id.replace('/', '.')}.json`);
        writing(file, () => writeWhole(file, `${text}\n`));
        count += written.length;
    }
    process.stdout.write(`${vectorsWritten(count, judged.length, out, format)}\n`);
}
