import { clauses, faultClasses, faults } from '../../spec/index.ts';
import { hunt, type Hunt } from '../judge/mutants.ts';
import { defaults } from '../judge/index.ts';
import { allFound, matrixSummary, matrixText } from '../reports/mutants.ts';
import { judgingText } from '../reports/terminal.ts';
import { exitCodes } from './failure.ts';
import { screen } from './screen.ts';

/** `equistep mutants`: gives the exit code. */
export function mutants({ all = false, cases = defaults.cases, color, seed = defaults.seed }: { readonly all?: boolean; readonly cases?: number; readonly color: boolean; readonly seed?: number }): number {
  const { paint, show, write } = screen(color);
  const hunts: Hunt[] = [];
  for (const clause of clauses) {
    show(judgingText(clause.id, paint));
    hunts.push(...hunt(clause, { seed, cases }, all ? faults : clause.rejects));
  }
  const findings = { hunts, faults, classes: faultClasses };
  write(matrixText(findings, paint));
  write(`\n${matrixSummary(findings, paint)}`);
  return exitCodes[allFound(findings) ? 'conforms' : 'does-not-conform'];
}
