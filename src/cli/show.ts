import { clauses } from '../../spec/index.ts';
import { heading } from '../reports/specification/blocks.ts';
import { casesOf, clauseBlocks } from '../reports/specification/clause.ts';
import { knownNumbers } from '../reports/specification/definitions.ts';
import { terminalText } from '../reports/specification/terminal.ts';
import { named } from './choose.ts';
import { library } from './places.ts';
import { kinds } from './specification.ts';

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
