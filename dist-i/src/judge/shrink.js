import * as fc from 'fast-check';
import { mapTensors } from './answers.js';
import { submit } from './ask.js';
import { judgeCase } from './compare.js';
import { drawingOf, givenAt, prepare, seedOf } from './draw.js';
/**
 * A smaller case that fails, of those to which fast-check shrinks the one that failed; or that one, where there is no
 * smaller, or where the subject or a definition breaks down on the way. `draws` is how many cases were drawn there.
 */
export async function shrink(bench, failed, draws) {
    const { origin } = failed;
    if (origin.from !== 'draw' || isLarge(failed))
        return failed;
    const { point, path } = origin;
    const drawn = givenAt(drawingOf(bench), point);
    let smallest = failed;
    const property = fc.asyncProperty(drawn, async (given) => {
        const one = prepare(bench, given, origin);
        if ('skipped' in one || one.criterion.undecided > 0)
            return true;
        const [asked] = submit(bench.subject, { point: {}, cases: [one] }).cases;
        const result = await judgeCase(bench, asked);
        if (result.kind === 'fails')
            smallest = result.failed;
        return result.kind !== 'fails';
    });
    try {
        const seed = seedOf(bench.seed, bench.clause.id, point);
        const { counterexamplePath } = await fc.check(property, { seed, path, numRuns: Math.max(draws, Number(path) + 1) });
        return { ...smallest, origin: { ...origin, path: counterexamplePath ?? path } };
    }
    catch {
        return failed;
    }
}
/** Larger tensors than this are not shrunk: number by number it takes minutes, and what fails may need many of them. */
const most = 500;
const isLarge = ({ questions, violation }) => {
    let isSo = violation.oneSided !== undefined;
    mapTensors(questions, ({ data }) => (isSo ||= data.length > most));
    return isSo;
};
