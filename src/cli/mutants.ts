import { clauses, faultClasses, faults } from '../../spec/index.ts';
import { breathe } from '../judge/breathe.ts';
import { killMatrix, type Kill } from '../judge/mutants.ts';
import { defaults } from '../judge/index.ts';
import { killPairs } from '../judge/pairs.ts';
import { allFound, matrixSummary, matrixText } from '../reports/mutants.ts';
import { livePairs, pairsSummary, pairsText } from '../reports/pairs.ts';
import { judgingText } from '../reports/terminal.ts';
import { exitCodes } from './failure.ts';
import { screen } from './screen.ts';

/** `equistep mutants`: gives the exit code. */
export async function mutants({
  all = false,
  cases = defaults.cases,
  color,
  pairs = false,
  seed = defaults.seed,
}: {
  readonly all?: boolean;
  readonly cases?: number;
  readonly color: boolean;
  readonly pairs?: boolean;
  readonly seed?: number;
}): Promise<number> {
  const { paint, show, write } = screen(color);
  const kills: Kill[] = [];
  for (const clause of clauses) {
    show(judgingText(clause.id, paint));
    await breathe();
    kills.push(...killMatrix(clause, { seed, cases }, all ? faults : clause.rejects));
  }
  const found = killPairs(clauses, faults, { seed, cases });
  const findings = { kills, faults, classes: faultClasses };
  write(matrixText(findings, paint));
  write(`\n${matrixSummary(findings, paint)}`);
  if (pairs) write(`\n${pairsText(found, paint)}`);
  write(pairsSummary(found, paint));
  return exitCodes[allFound(findings) && livePairs(found).length === 0 ? 'conforms' : 'does-not-conform'];
}
