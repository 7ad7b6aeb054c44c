import * as fc from 'fast-check';
import { answer, definitions } from '../../spec/definitions/index.js';
import { fewest } from '../../spec/definitions/direction.js';
import { everyWeighing, meanOver, perExample } from '../../spec/clauses/batches.js';
import { anyBatch, everyLoss } from '../../spec/clauses/losses.js';
import { optimizers } from '../../spec/clauses/updates/optimizers.js';
import { grid, reals, shuffled, tensorOf, } from '../../spec/language/index.js';
import { rounding } from '../../src/arithmetic/formats.js';
import { defaultProfile } from '../../src/arithmetic/profile.js';
import { leavesOf } from '../../src/judge/answers.js';
import { arbitrary } from '../../src/judge/arbitrary.js';
import { directionsOf } from '../../src/judge/direction.js';
import { setsFor } from '../../src/judge/sets.js';
import { simulated } from './simulated.js';
import { orders } from './summation.js';
const shapes = [
    [40, 2],
    [19, 4],
    [75, 1],
    [10, 10],
    [16, 8],
    [8, 32],
];
const counts = [3, 7, 100, 1000, 2 ** 12];
const ways = [
    { reduction: { by: 'none' }, given: 'nothing' },
    { reduction: { by: 'sum' }, given: 'weights' },
    ...everyWeighing.map(({ over, given }) => ({ reduction: meanOver(over), given })),
    ...counts.map((count) => ({ reduction: { by: 'mean', over: 'constant', count }, given: 'nothing' })),
];
/** The question of a number: of a reduced loss, or, one in four, of an optimizer's steps. */
export function largeQuestion(index, seed, round) {
    const pick = (values, salt) => values[(Math.imul(index + salt, 0x9e3779b1) >>> 8) % values.length];
    const sample = (fields) => fc.sample(arbitrary({ kind: 'record', fields: fields }, round), {
        seed: Math.imul(seed, 0x85ebca6b) ^ index,
        numRuns: 1,
    })[0];
    if (index % 4 === 3) {
        const numbers = tensorOf([100], reals(-4, 4));
        const { parameter, ...gradients } = sample({
            parameter: numbers,
            a: numbers,
            b: numbers,
        });
        return {
            ask: 'steps',
            optimizer: pick(optimizers, seed),
            parameter: parameter,
            steps: Object.values(gradients).map((gradient) => ({ gradient, rate: round(0.1) })),
        };
    }
    const loss = pick(everyLoss, seed);
    const shape = pick(shapes, seed + 1);
    const { reduction, given } = pick(ways, seed + 2);
    const drawn = sample({
        ...anyBatch(loss, shape, pick([1, 8, 8, 64], seed + 3)),
        weights: perExample(loss, shape[0], grid(0.5, 3, 0.5)),
        valid: perExample(loss, shape[0], shuffled(...Array.from({ length: shape[0] }, (_, i) => i % 2))),
    });
    const { predictions, targets, weights, valid } = drawn;
    return {
        ask: 'loss',
        loss,
        reduction,
        predictions: predictions,
        targets: targets,
        ...((given === 'weights' || given === 'both') && { weights: weights }),
        ...((given === 'valid' || given === 'both') && { valid: valid }),
    };
}
/** How often a simulated subject of a format raises an alarm: every order, form and excess in turn. */
export function countDirections(format, { tensors, seed, shard = 1, shards = 1 }) {
    const strict = defaultProfile(format);
    const profiles = [strict, strict, strict, { ...strict, flush: true }];
    const alarms = [];
    let seen = 0;
    const wanted = tensors / shards;
    const isEnough = () => seen >= wanted;
    for (let index = shard - 1; !isEnough(); index += shards) {
        const profile = profiles[Math.floor(index / 8) % 4];
        const member = Math.floor(index / 32);
        const arithmetic = simulated({
            profile,
            order: orders[index % 8],
            form: ['first', 'last', 'any'][member % 3],
            excess: ['none', 'all', 'some'][Math.floor(member / 3) % 3],
            seed: index,
        });
        const question = largeQuestion(index, seed, rounding(format));
        const answered = leavesOf(answer(definitions, arithmetic, question)).map(arithmetic.read);
        const directions = directionsOf({ q: question }, profile, setsFor(definitions, profile, { q: question }));
        answered.forEach(({ shape, data }, tensor) => {
            if (data.length < fewest)
                return;
            seen++;
            const found = directions(tensor, { shape, data: Float64Array.from(data) });
            if (found !== undefined)
                alarms.push({ ...found, index, tensor, question: JSON.stringify(question).slice(0, 200) });
        });
    }
    return { tensors: seen, alarms };
}
