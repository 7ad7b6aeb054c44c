import { chapters, clauses } from '../../spec/index.ts';
import { contentsText } from '../reports/contents.ts';
import { catalogue } from '../subjects/catalogue.ts';
import { chosen } from './choose.ts';

/** `equistep list`: the clauses alone, with their sentences, as JSON. */
export function listClauses(globs: readonly string[]): void {
  const listed = chosen(clauses, globs).map(({ id, says }) => ({ id, says }));
  process.stdout.write(`${JSON.stringify(listed, null, 2)}\n`);
}

/** `equistep list` */
export async function list(): Promise<void> {
  const subjects = [
    ...(await catalogue()),
    { name: './<file>', says: 'a module whose default export is a subject, or a function that gives one' },
  ];
  process.stdout.write(`${contentsText(chapters, subjects)}\n`);
}
