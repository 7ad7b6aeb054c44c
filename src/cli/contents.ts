import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chapters, clauses } from '../../spec/index.ts';
import { clauseText, contentsText } from '../reports/contents.ts';
import { catalogue } from '../subjects/catalogue.ts';
import { named } from './choose.ts';

/** `equistep list` */
export async function list(): Promise<void> {
  const subjects = [...(await catalogue()), { name: './<file>', says: 'a module whose default export is a subject, or a function that gives one' }];
  process.stdout.write(`${contentsText(chapters, subjects)}\n`);
}

/** `equistep show` */
export function show(id: string): void {
  const clause = named('clause', id, clauses, (one) => one.id);
  process.stdout.write(`${clauseText(clause, placeOf(id))}\n`);
}

/** The file and line of the package's `spec/clauses` where a clause is written. */
function placeOf(id: string): string {
  const folder = 'spec/clauses';
  const root = dirname(createRequire(import.meta.url).resolve('equistep/package.json'));
  for (const file of readdirSync(join(root, folder))) {
    const line = readFileSync(join(root, folder, file), 'utf8').split('\n').findIndex((text) => text.includes(`id: '${id}'`));
    if (line >= 0) return `${folder}/${file}:${line + 1}`;
  }
  return folder;
}
