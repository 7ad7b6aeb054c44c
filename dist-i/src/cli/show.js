import { clauses } from '../../spec/index.js';
import { heading } from '../reports/specification/blocks.js';
import { casesOf, clauseBlocks } from '../reports/specification/clause.js';
import { knownNumbers } from '../reports/specification/definitions.js';
import { terminalText } from '../reports/specification/terminal.js';
import { named } from './choose.js';
import { library } from './places.js';
import { kinds } from './specification.js';
/** `equistep show` */
export function show(id) {
    const clause = named('clause', id, clauses, (one) => one.id);
    const texts = library();
    const blocks = [
        heading(1, id),
        ...clauseBlocks(clause, texts, casesOf(clause, texts), knownNumbers(kinds, texts), { inPage: false }),
    ];
    process.stdout.write(`${terminalText(blocks)}\n`);
}
