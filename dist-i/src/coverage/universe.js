import { definitions } from '../../spec/definitions/index.js';
import { absences } from '../../spec/language/index.js';
import { reference } from '../subjects/interpreted.js';
import { lossParts } from './options.js';
const each = (parameter, values) => values.map((value) => `${parameter}: ${value}`);
const losses = each('loss', Object.keys(definitions.losses));
const reductions = (...without) => each('reduction', [
    'sum',
    'max',
    ...Object.keys(definitions.denominators)
        .filter((over) => !without.includes(over))
        .map((over) => `mean over ${over}`),
]);
/** What only a batch with weights or a mask has. */
const weighed = ['sum-of-weights', 'non-zero-weights', 'valid', 'sum-of-valid-weights', 'lengths-then-examples'];
const penalties = [
    ...each('penalty', Object.keys(definitions.penalties).flatMap((name) => [`${name} outside`, `${name} inside`])),
    ...each('penalty on', ['weights', 'bias']),
    ...each('penalty', ['several']),
];
const outputs = each('outputs', ['one', 'several']);
const optimizers = each('optimizer', Object.keys(definitions.optimizers));
const decays = each('decay', reference.declaration.decays ?? []);
const clips = each('clip', Object.keys(definitions.clips));
/** The options of every kind of question: what a subject may be asked. */
export const universe = {
    loss: [
        ...losses,
        ...reductions(),
        ...each('reduction', ['none']),
        ...each('given', lossParts),
        ...each('rank', ['1', '2', '3']),
        ...each('targets', ['class indices']),
    ],
    attempt: [...each('of nothing', reference.declaration.identities ?? []), ...each('reduction', ['unknown'])],
    objective: [
        ...losses,
        ...reductions(...weighed),
        ...penalties,
        ...outputs,
        ...each('second loss', Object.keys(definitions.losses)),
        ...each('second', ['mean', 'sum', 'max']),
    ],
    steps: [
        ...optimizers,
        ...decays,
        ...clips,
        ...each('memory', ['state', 'slots']),
        ...each('changes', ['hyper', 'decay']),
        ...each('without gradient', absences),
    ],
    training: [...losses, ...reductions(...weighed), ...penalties, ...optimizers, ...decays, ...clips, ...outputs],
    accumulation: [
        ...losses,
        ...reductions(),
        ...penalties,
        ...optimizers,
        ...decays,
        ...clips,
        ...outputs,
        ...each('collective', ['average', 'sum']),
        ...each('windows', ['several', 'micro-batches', 'uneven', 'empty part', 'mask', 'element-masks', 'weights']),
    ],
    evaluate: [
        ...losses,
        ...reductions(),
        ...penalties,
        ...outputs,
        ...each('batches', ['uneven', 'mask', 'element-masks', 'weights']),
    ],
    own: each('reduction', ['none', 'sum', 'mean', 'max', 'terms']),
    ownSteps: [...each('steps', ['whole', 'in parts']), ...each('memory', ['state', 'slots'])],
    // No clause asks these: `equistep observe` does.
    observed: [],
};
