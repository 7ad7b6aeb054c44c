import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { clauses, specificationVersion } from '../../spec/index.ts';
import { formats, type NumberFormat } from '../arithmetic/formats.ts';
import { vectorsOf } from '../judge/vectors.ts';
import { encoded } from '../reports/json.ts';
import { cannotWrite, unknownName, vectorsWritten } from '../reports/usage.ts';
import { chosen, near } from './choose.ts';
import { specificationHash } from './circumstances.ts';
import { Failure } from './failure.ts';

export interface VectorFlags {
  readonly out: string;
  readonly clause?: readonly string[];
  readonly format?: string;
  readonly seed?: number;
  readonly cases?: number;
}

/** Writes a file of test vectors for every clause, with their schema and the helper for Python, which judges by them. */
export function vectors({ out, clause, format = 'float64', seed = 1, cases = 1 }: VectorFlags): void {
  const names = Object.keys(formats);
  if (!names.includes(format)) throw new Failure(unknownName('number format', format, near(format, names)));
  const judged = chosen(clauses, clause ?? []);
  const root = dirname(createRequire(import.meta.url).resolve('equistep/package.json'));
  let count = 0;
  try {
    mkdirSync(out, { recursive: true });
    for (const schema of ['vectors.schema.json', 'messages.schema.json']) copyFileSync(join(root, 'spec/schemas', schema), join(out, schema));
    copyFileSync(join(root, 'python/equistep.py'), join(out, 'equistep.py'));
    const specification = { version: specificationVersion, hash: specificationHash() };
    for (const one of judged) {
      const { id, says, formula } = one;
      const written = vectorsOf(one, { format: format as NumberFormat, seed, cases });
      const file = join(out, `${id.replace('/', '.')}.json`);
      writeFileSync(file, `${encoded({ specification, clause: id, says, formula, format, seed, vectors: written }, '')}\n`);
      count += written.length;
    }
  } catch (error) {
    throw new Failure(cannotWrite(out, (error as Error).message.replace(/^\w+: (.*?), .*$/, '$1')));
  }
  process.stdout.write(`${vectorsWritten(count, judged.length, out)}\n`);
}
