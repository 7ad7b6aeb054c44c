import { clauses, faultClasses, faults } from '../../spec/index.js';
import { breathe } from '../judge/breathe.js';
import { killMatrix } from '../judge/mutants.js';
import { defaults } from '../judge/index.js';
import { killPairs } from '../judge/pairs.js';
import { allFound, matrixSummary, matrixText } from '../reports/mutants.js';
import { livePairs, pairsSummary, pairsText } from '../reports/pairs.js';
import { judgingText } from '../reports/terminal.js';
import { exitCodes } from './failure.js';
import { screen } from './screen.js';
/** `equistep mutants`: gives the exit code. */
export async function mutants({ all = false, cases = defaults.cases, color, pairs = false, seed = defaults.seed, }) {
    const { paint, show, write } = screen(color);
    const kills = [];
    for (const clause of clauses) {
        show(judgingText(clause.id, paint));
        await breathe();
        kills.push(...killMatrix(clause, { seed, cases }, all ? faults : clause.rejects));
    }
    const found = killPairs(clauses, faults, { seed, cases });
    const findings = { kills, faults, classes: faultClasses };
    write(matrixText(findings, paint));
    write(`\n${matrixSummary(findings, paint)}`);
    if (pairs)
        write(`\n${pairsText(found, paint)}`);
    write(pairsSummary(found, paint));
    return exitCodes[allFound(findings) && livePairs(found).length === 0 ? 'conforms' : 'does-not-conform'];
}
