import { chapters, clauses } from '../../spec/index.ts';
import { clauseText, contentsText } from '../reports/contents.ts';
import { catalogue } from '../subjects/catalogue.ts';
import { named } from './choose.ts';
import { placesIn } from './places.ts';

/** `equistep list` */
export async function list(): Promise<void> {
  const subjects = [...(await catalogue()), { name: './<file>', says: 'a module whose default export is a subject, or a function that gives one' }];
  process.stdout.write(`${contentsText(chapters, subjects)}\n`);
}

/** `equistep show` */
export function show(id: string): void {
  const clause = named('clause', id, clauses, (one) => one.id);
  const { file, line } = placesIn('spec/clauses')(id);
  process.stdout.write(`${clauseText(clause, line === undefined ? file : `${file}:${line}`)}\n`);
}
