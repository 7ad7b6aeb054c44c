import { definitions } from '../../spec/definitions/index.js';
import { clauses } from '../../spec/index.js';
import { matrix, sizeOf, } from '../../spec/language/index.js';
import { rounding } from '../arithmetic/formats.js';
import { sampled } from '../judge/draw.js';
import { questionsOf } from '../judge/law.js';
import { featuresOfLoss, unsupported } from '../subjects/subject.js';
/** Larger tensors than this say nothing more. */
const most = 64;
/**
 * The questions that a subject takes, by its declaration, and that tell one form from another: of reduced losses, and
 * of an optimizer's steps from their beginning.
 */
export function probesFor(declaration, seed) {
    const { format } = declaration;
    const drawn = clauses.flatMap((clause) => clause.given.fixed.flatMap((_, index) => sampled({ clause, seed, format }, index, 1).flatMap((given) => Object.values(questionsOf(clause, given, rounding(format), declaration.gradients)))));
    const plain = drawn.filter((question) => question.ask === 'loss' && isPlain(question));
    const reductionsOf = (loss) => {
        const { reductions, denominators } = featuresOfLoss(declaration, loss);
        return [
            ...reductions.filter((by) => by !== 'mean').map((by) => ({ by })),
            ...denominators.map((over) => ({ by: 'mean', over, ...(over === 'constant' && { count: 3 }) })),
        ];
    };
    const own = declaration.losses.flatMap((name) => {
        const wide = plain
            .filter(({ loss, predictions: { shape } }) => loss.name === name && shape[0] >= 4 && sizeOf(shape) > shape[0])
            .slice(0, 1);
        const bases = name === 'absolute-error' ? [oneTwoFourEight, ...wide] : wide;
        return bases.flatMap((base) => reductionsOf(name).flatMap((reduction) => weighedWays({ ...base, reduction })));
    });
    const taken = [...own, ...plain, ...drawn.filter(({ ask }) => ask === 'steps')].filter((question) => unsupported(declaration, question) === undefined);
    return {
        losses: taken.filter((question) => question.ask === 'loss'),
        steps: taken.filter((question) => question.ask === 'steps' &&
            question.state === undefined &&
            question.slots === undefined &&
            question.clip === undefined),
    };
}
/** The losses 1, 2, 4 and 8: with the weights 2, 0, 3 and 0 they tell most denominators apart at a glance. */
const oneTwoFourEight = {
    ask: 'loss',
    loss: { name: 'absolute-error' },
    predictions: matrix([1], [2], [4], [8]),
    targets: matrix([0], [0], [0], [0]),
};
/**
 * One batch, weighed and masked in every way: half of the weights are zero, and rows keep differently many of their
 * elements.
 */
function weighedWays(question) {
    const { loss, predictions } = question;
    const shape = definitions.losses[loss.name].properties.perRow ? predictions.shape.slice(0, 1) : predictions.shape;
    const [rows = 1, ...rest] = shape;
    const columns = sizeOf(rest);
    const weights = {
        shape: [rows, ...rest.map(() => 1)],
        data: Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? 2 + row / 2 : 0)),
    };
    const keeps = (row, column) => row % 4 !== 2 && (row % 4 !== 1 || column === 0);
    const valid = {
        shape,
        data: Array.from({ length: rows * columns }, (_, place) => Number(keeps(Math.floor(place / columns), place % columns))),
    };
    const { weights: _, valid: __, classWeights: ___, ignoredClass: ____, ...bare } = question;
    return [{ ...bare, weights }, { ...bare, valid }, { ...bare, weights, valid }, bare];
}
const isPlain = ({ scale, cotangent, reduction, predictions, targets }) => scale === undefined &&
    cotangent === undefined &&
    reduction.ofNothing === undefined &&
    [predictions, targets].every(isOrdinary);
const isOrdinary = ({ shape, data }) => sizeOf(shape) > 0 && sizeOf(shape) <= most && Array.from(data).every((value) => Number.isFinite(value));
