import { clauses } from '../../spec/index.ts';
import { coverageTable } from '../coverage/table.ts';
import { drawPoint } from '../judge/draw.ts';
import { defaults } from '../judge/index.ts';
import { askedOf } from '../judge/points.ts';
import { sharesOf } from '../judge/shares.ts';
import { coverageText, sharesText } from '../reports/coverage.ts';
import { reference } from '../subjects/interpreted.ts';
import { screen } from './screen.ts';

/** `equistep coverage` */
export function coverage({ color }: { readonly color: boolean }): void {
  const { paint, write } = screen(color);
  write(coverageText(coverageTable(clauses), paint));
  for (const general of clauses) {
    const { clause } = askedOf(general, reference.declaration);
    if (clause.given.combined === undefined) continue;
    const bench = { subject: reference, clause, ...defaults };
    const asked = clause.given.fixed.filter((_, index) => drawPoint(bench, index, 1).cases.length > 0);
    write(sharesText(clause.id, sharesOf(clause, asked)!));
  }
}
