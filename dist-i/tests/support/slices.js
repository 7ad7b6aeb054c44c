import { answer, definitions } from '../../spec/definitions/index.js';
import { ball } from '../../src/arithmetic/ball.js';
import { stacked } from './stacked.js';
import { recording } from '../../src/arithmetic/recorded/index.js';
/** What a mean divides by and is known without looking at the other rows. */
const countable = ['elements', 'examples', 'constant'];
/**
 * The balls of a loss and its gradient for a batch that need not be held at once: yields the gradient of every slice of
 * rows, and returns the value. They are those of the whole batch: the denominator is told how many rows there are, and
 * the elements are kept, one for each number of the unreduced loss, and reduced together. Throws where the gradient of
 * a row depends on what is in others.
 */
export function* inSlices(profile, { loss, reduction, rows }, slices, d = definitions) {
    const { by } = reduction;
    const over = reduction.by === 'mean' ? reduction.over : undefined;
    if (by === 'max' || (over !== undefined && !countable.includes(over))) {
        throw new RangeError(`the gradient of a ${by === 'max' ? by : `${by} over ${over}`} is not known from some rows alone: ask for none, sum, or a mean over ${countable.join(', ')}`);
    }
    const parts = [];
    let first;
    let kept;
    const keeping = {
        ...d,
        ...(over !== undefined && {
            denominators: { ...d.denominators, [over]: ofAll(rows, d.denominators[over]) },
        }),
        reductions: {
            ...d.reductions,
            [by]: {
                ...d.reductions[by],
                value: (a, elements, population) => {
                    // There is one arithmetic here, that records what is computed.
                    kept = { elements: elements, population: population };
                    return d.reductions[by].value(a, elements, population);
                },
            },
        },
    };
    for (const slice of slices) {
        const { arithmetic, ballsOf } = recording(profile);
        const { gradient } = answer(keeping, arithmetic, { ask: 'loss', loss, reduction, ...slice });
        const { elements, population } = kept;
        const asked = [gradient, elements, population.weights, population.valid, population.denominator];
        const [balls, part, weights, valid, denominator] = ballsOf(asked);
        parts.push(part);
        first ??= { ...population, weights, valid, denominator };
        yield balls;
    }
    const elements = stacked(parts);
    if (elements.shape[0] !== rows)
        throw new RangeError(`the slices have ${elements.shape[0]} rows, where the batch has ${rows}`);
    return d.reductions[by].value(ball(profile), elements, { ...first, shape: elements.shape });
}
/** The denominator of so many rows, whichever of them it is shown. */
const ofAll = (rows, denominator) => (arithmetic, population, count) => denominator(arithmetic, { ...population, shape: [rows, ...population.shape.slice(1)] }, count);
