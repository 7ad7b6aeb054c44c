import { chapters, clauses } from '../../spec/index.js';
import { contentsText } from '../reports/contents.js';
import { catalogue } from '../subjects/catalogue.js';
import { chosen } from './choose.js';
/** `equistep list`: the clauses alone, with their sentences, as JSON. */
export function listClauses(globs) {
    const listed = chosen(clauses, globs).map(({ id, says }) => ({ id, says }));
    process.stdout.write(`${JSON.stringify(listed, null, 2)}\n`);
}
/** `equistep list` */
export async function list() {
    const subjects = [
        ...(await catalogue()),
        { name: './<file>', says: 'a module whose default export is a subject, or a function that gives one' },
    ];
    process.stdout.write(`${contentsText(chapters, subjects)}\n`);
}
