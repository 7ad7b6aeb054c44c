import { clauses } from '../../spec/index.js';
import { coverageTable } from '../coverage/table.js';
import { drawPoint } from '../judge/draw.js';
import { defaults } from '../judge/index.js';
import { askedOf } from '../judge/points.js';
import { sharesOf } from '../judge/shares.js';
import { coverageText, sharesText } from '../reports/coverage.js';
import { reference } from '../subjects/interpreted.js';
import { screen } from './screen.js';
/** `equistep coverage` */
export function coverage({ color }) {
    const { paint, write } = screen(color);
    write(coverageText(coverageTable(clauses), paint));
    for (const general of clauses) {
        const { clause } = askedOf(general, reference.declaration);
        if (clause.given.combined === undefined)
            continue;
        const bench = { subject: reference, clause, ...defaults };
        const asked = clause.given.fixed.filter((_, index) => drawPoint(bench, index, 1).cases.length > 0);
        write(sharesText(clause.id, sharesOf(clause, asked)));
    }
}
