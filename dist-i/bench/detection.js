/**
 * From which B on a mean that is divided by B − 1 is missed: by balls, and by tolerances, on the same answers in
 * float32.
 */
import { answer, definitions } from '../spec/definitions/index.js';
import { sizeOf } from '../spec/language/index.js';
import { acceptance } from '../src/arithmetic/acceptance.js';
import { ball } from '../src/arithmetic/ball.js';
import { float64 } from '../src/arithmetic/float64.js';
import { defaultProfile } from '../src/arithmetic/profile.js';
import { simulated } from '../tests/support/simulated.js';
import { leavesOf } from '../src/judge/answers.js';
import { randomOf } from './random.js';
import { tolerancesOf, within } from './tally.js';
const profile = defaultProfile('float32');
const wrong = {
    ...definitions,
    denominators: { ...definitions.denominators, examples: ({ constant }, { shape }) => constant(shape[0] - 1) },
};
// Those of which any number is a prediction, and a target but for classes and probabilities.
const losses = [
    'squared-error',
    'absolute-error',
    'huber',
    'log-cosh',
    'binary-cross-entropy',
    'softmax-cross-entropy',
];
const drawsPerLoss = 8;
const exponents = Array.from({ length: 12 }, (_, i) => i + 1);
/** B examples of real numbers from −4 to 4, of one class or number each where the loss has no more. */
function question(random, name, b) {
    const c = name === 'softmax-cross-entropy' ? 5 : 1;
    const tensor = (shape, draw) => ({
        shape,
        data: Array.from({ length: sizeOf(shape) }, draw),
    });
    const real = () => Math.fround(random() * 8 - 4);
    const targets = {
        'softmax-cross-entropy': () => tensor([b], () => Math.floor(random() * c)),
        'binary-cross-entropy': () => tensor([b, 1], () => Math.round(random())),
    };
    return {
        ask: 'loss',
        loss: name === 'huber' ? { name, delta: 1 } : { name },
        reduction: { by: 'mean', over: 'examples' },
        predictions: tensor([b, c], real),
        targets: (targets[name] ?? (() => tensor([b, 1], real)))(),
    };
}
/** By each judge, whether it sees the fault in the value, and in the gradient. */
function seenIn(asked, seed) {
    const subject = simulated({ profile, order: 'sequential', form: 'first', excess: 'none', seed });
    const answers = leavesOf(answer(wrong, subject, asked));
    const sets = leavesOf(answer(definitions, ball(profile), asked));
    const plain = leavesOf(answer(definitions, float64, asked));
    const accepts = acceptance(profile);
    const judges = {
        ball: (t, place, x) => accepts(sets[t], place, x) !== 'rejected',
        ...Object.fromEntries(Object.entries(tolerancesOf('float32')).map(([name, tolerance]) => [
            name,
            (t, place, x) => within(tolerance, x, plain[t].data[place]),
        ])),
    };
    return Object.entries(judges).map(([name, agrees]) => ({
        name,
        seen: answers.map(({ data }, t) => !data.every((x, place) => agrees(t, place, x))),
    }));
}
/** Prints the share of cases at which each judge sees the fault, by B. */
export function printDetection(seed) {
    const cases = losses.length * drawsPerLoss;
    console.log(`\nA mean divided by B − 1, in float32: in how many of ${cases} cases (${drawsPerLoss} of each loss) it is seen, in the value and in the gradient\n`);
    const header = ['ball', 'allclose', 'assert_close'].flatMap((name) => [`${name}: value`, 'gradient']);
    const row = (b, cells) => console.log(String(b).padEnd(8) + cells.map((cell) => String(cell).padStart(20)).join(''));
    row('B', header);
    for (const exponent of exponents) {
        const b = 2 ** exponent;
        const seen = new Map();
        losses.forEach((name, l) => {
            for (let draw = 0; draw < drawsPerLoss; draw++) {
                for (const judge of seenIn(question(randomOf(seed, l, exponent, draw), name, b), draw)) {
                    const sum = seen.get(judge.name) ?? [0, 0];
                    seen.set(judge.name, sum.map((n, part) => n + Number(judge.seen[part])));
                }
            }
        });
        row(b, [...seen.values()].flat());
    }
}
