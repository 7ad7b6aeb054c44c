import { chapters, clauses } from '../../spec/index.ts';
import { contentsText } from '../reports/contents.ts';
import { heading } from '../reports/specification/blocks.ts';
import { casesOf, clauseBlocks } from '../reports/specification/clause.ts';
import { knownNumbers } from '../reports/specification/definitions.ts';
import { terminalText } from '../reports/specification/terminal.ts';
import { catalogue } from '../subjects/catalogue.ts';
import { chosen, named } from './choose.ts';
import { library } from './places.ts';
import { kinds } from './specification.ts';

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

/** `equistep show` */
export function show(id: string): void {
  const clause = named('clause', id, clauses, (one) => one.id);
  const texts = library();
  const blocks = [
    heading(1, id),
    ...clauseBlocks(clause, texts, casesOf(clause, texts), knownNumbers(kinds, texts), { inPage: false }),
  ];
  process.stdout.write(`${terminalText(blocks)}\n`);
}
