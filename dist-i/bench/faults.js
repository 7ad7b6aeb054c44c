/**
 * `npm run bench`: how soon the faults are found, how many cases a second each clause judges, and what two plain
 * approaches find of the same faults, on the same machine in the same run.
 */
import { performance } from 'node:perf_hooks';
import { definitions } from '../spec/definitions/index.js';
import { clauses, faultClasses, faults } from '../spec/index.js';
import { judge } from '../src/judge/index.js';
import { killMatrix } from '../src/judge/mutants.js';
import { reference } from '../src/subjects/interpreted.js';
import { byDifferences, byTolerance } from './plain.js';
import { median, timed } from './random.js';
const seed = 1;
/** By the clauses that name the fault, one after another, until one finds it. */
function bySpecification(fault) {
    let before = 0;
    for (const clause of clauses.filter(({ rejects }) => rejects.includes(fault))) {
        const [{ cases } = { cases: undefined }] = killMatrix(clause, { seed, cases: 100 }, [fault]);
        if (cases !== undefined)
            return before + cases;
        before += 100;
    }
    return undefined;
}
const cell = (text, width) => String(text).padStart(width);
const shown = ({ found, ms }) => cell(found === undefined ? 'missed' : found, 9) + cell(ms.toFixed(1), 9);
for (const [way, found] of [
    ['tolerance', byTolerance(definitions, definitions, seed)],
    ['differences', byDifferences(definitions, seed)],
]) {
    if (found !== undefined)
        throw new Error(`${way} finds a fault in the definitions themselves, at case ${found}`);
}
// The first of everything pays for compiling it.
bySpecification(faults[0]);
console.log(`Faults: cases until each is found, and milliseconds\n\n${''.padEnd(44)}${cell('clauses', 18)}${cell('tolerance', 18)}${cell('differences', 18)}`);
const rows = faults.map((fault) => {
    const wrong = fault.wrong(definitions);
    const row = {
        fault,
        clauses: timed(() => bySpecification(fault)),
        tolerance: timed(() => byTolerance(definitions, wrong, seed)),
        differences: timed(() => byDifferences(wrong, seed)),
    };
    console.log(`${fault.faultClass}  ${fault.id.padEnd(37)}${shown(row.clauses)}${shown(row.tolerance)}${shown(row.differences)}`);
    return row;
});
console.log();
for (const way of ['clauses', 'tolerance', 'differences']) {
    const found = rows.filter((row) => row[way].found !== undefined);
    const classes = new Set(found.map(({ fault }) => fault.faultClass));
    const total = rows.reduce((sum, row) => sum + row[way].ms, 0);
    console.log(`${way.padEnd(12)} ${found.length} of ${faults.length} faults, ${classes.size} of ${Object.keys(faultClasses).length} classes; median ${median(found.map((row) => row[way].found))} cases, ` +
        `${median(found.map((row) => row[way].ms)).toFixed(1)} ms where found; ${(total / 1000).toFixed(1)} s in all`);
}
console.log('\nCases a second, by clause, on the reference\n');
for (const clause of clauses) {
    await judge(reference, { clauses: [clause], cases: 1 });
    const start = performance.now();
    const { verdicts: [verdict], } = await judge(reference, { clauses: [clause] });
    console.log(`${clause.id.padEnd(52)}${cell(Math.round(verdict.cases / ((performance.now() - start) / 1000)), 8)}`);
}
