import { askedBy } from './asked.js';
import { exceptions } from './exceptions.js';
import { universe } from './universe.js';
/** Every option that a subject may be asked, and what is asked of it by these clauses. */
export function coverageTable(clauses) {
    const asked = askedBy(clauses);
    return Object.keys(universe).flatMap((kind) => universe[kind].map((option) => {
        const found = asked.find((one) => one.kind === kind && one.option === option);
        const { againstDefinition = [], againstItself = [] } = found ?? {};
        if (againstDefinition.length > 0)
            return { kind, option, againstDefinition, againstItself };
        return { kind, option, againstDefinition, againstItself, reason: exceptionFor(kind, option)?.reason };
    }));
}
const exceptionFor = (kind, option) => exceptions.find((one) => one.kind === kind && option.startsWith(one.options));
/** Options that no clause holds against its definition, without a reason. */
export const withoutReason = (table) => table.filter(({ againstDefinition, reason }) => againstDefinition.length === 0 && reason === undefined);
/** Exceptions that nothing needs any more. */
export const needless = (table) => exceptions.filter((one) => !table.some(({ kind, option, againstDefinition }) => againstDefinition.length === 0 && exceptionFor(kind, option) === one));
