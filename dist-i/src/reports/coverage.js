import { plural } from './plural.js';
import { aligned } from './aligned.js';
/** More clauses than these are counted, and not named. */
const most = 3;
/** Every option of every kind of question, with the clauses that hold it against its definition, or the reason why none does. */
export function coverageText(table, { bold, dim, green, red, yellow }) {
    const kinds = [...new Set(table.map(({ kind }) => kind))];
    const listed = (ids) => `${ids.slice(0, most).join(', ')}${ids.length > most ? ` and ${ids.length - most} more` : ''}`;
    const cell = ({ againstDefinition, againstItself, reason }) => {
        if (againstDefinition.length > 0)
            return green(listed(againstDefinition));
        const own = againstItself.length > 0 ? `; asked by ${listed(againstItself)}` : '';
        return reason === undefined ? red(`no clause${own}`) : yellow(`none: ${reason}`) + dim(own);
    };
    const sections = kinds.map((kind) => {
        const rows = table.filter((one) => one.kind === kind);
        return [bold(kind), ...aligned(rows.map((one) => [`  ${one.option}`, cell(one)]))].join('\n');
    });
    const held = table.filter(({ againstDefinition }) => againstDefinition.length > 0).length;
    return [
        ...sections.map((section) => `${section}\n`),
        `${held} of ${plural(table.length, 'option')} held against a definition, ${table.length - held} not, each with its reason.`,
    ].join('\n');
}
/** How many options were asked together, of those that there are: "every pair (2365)", "53 % of the triples (… of …)". */
export const sharesText = (clause, { pairs, triples }) => `${clause} asks ${shareText(pairs, 'pair')} and ${shareText(triples, 'triple')} of option values that are allowed, held against the definition.`;
const shareText = ({ asked, of }, what) => asked === of ? `every ${what} (${of})` : `${Math.floor((100 * asked) / of)} % of the ${what}s (${asked} of ${of})`;
