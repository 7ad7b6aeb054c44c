import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = (): string => dirname(createRequire(import.meta.url).resolve('equistep/package.json'));

/** Where clauses, or faults, are written: the file in the package, and the line, by their ids; no line where a file makes many of them. */
export function placesIn(folder: 'spec/clauses' | 'spec/faults'): (id: string) => { readonly file: string; readonly line?: number } {
  const files = readdirSync(join(root(), folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
    .map((file) => ({ file: `${folder}/${file.replaceAll('\\', '/')}`, lines: readFileSync(join(root(), folder, file), 'utf8').split('\n') }));
  return (id) => {
    const find = (text: string): { readonly file: string; readonly line: number }[] =>
      files.map(({ file, lines }) => ({ file, line: lines.findIndex((line) => line.includes(text)) + 1 })).filter(({ line }) => line > 0);
    const [written] = find(`id: '${id}'`);
    const [made] = find(`id: \`${id.split('/')[0]!}/\${`);
    return written ?? (made === undefined ? { file: folder } : { file: made.file });
  };
}
