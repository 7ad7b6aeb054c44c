import { nameOfReduction } from '../identify/candidates.js';
const lossOptions = (loss) => [
    `loss: ${loss.name}`,
    ...Object.keys(loss)
        .filter((parameter) => parameter !== 'name')
        .map((parameter) => `loss parameter: ${loss.name} ${parameter}`),
];
const reductionOptions = (reduction) => [
    `reduction: ${reduction.by === 'unknown' ? 'unknown' : nameOfReduction(reduction)}`,
    ...(reduction.ofNothing === undefined ? [] : [`of nothing: ${reduction.ofNothing}`]),
];
const optimizerOptions = ({ name, decay }) => [
    `optimizer: ${name}`,
    ...(decay === undefined ? [] : [`decay: ${decay.coupling}`]),
];
const clipOptions = (clip) => (clip === undefined ? [] : [`clip: ${clip.by}`]);
const penaltyOptions = (penalties) => [
    ...penalties.flatMap(({ name, on, placed }) => [`penalty: ${name} ${placed}`, `penalty on: ${on}`]),
    ...(penalties.length > 1 ? ['penalty: several'] : []),
];
const secondOptions = (second) => second === undefined ? [] : [`second loss: ${second.loss.name}`, `second: ${second.reduction.by}`];
const outputOptions = ({ weights }) => [
    `outputs: ${weights.shape[1] > 1 ? 'several' : 'one'}`,
];
/** What a total loss of the linear model is made of. */
const objectiveOptions = ({ loss, reduction, penalties, parameters, }) => [
    ...lossOptions(loss),
    ...reductionOptions(reduction),
    ...penaltyOptions(penalties),
    ...outputOptions(parameters),
];
/** An update rule, and what is done to the gradient before it. */
const ruleOptions = ({ optimizer, clip }) => [
    ...optimizerOptions(optimizer),
    ...clipOptions(clip),
];
/** Whether targets are class indices is seen by their rank. */
const targetOptions = (predictions, targets) => targets.shape.length < predictions.shape.length ? ['targets: class indices'] : [];
const has = (option, is) => (is ? [option] : []);
/** What the parts of windows, or the batches of a data set, are given. */
function partOptions(of, parts) {
    const sizes = parts.map(({ inputs }) => inputs.shape[0]);
    return [
        ...has(`${of}: uneven`, new Set(sizes.filter((size) => size > 0)).size > 1),
        ...has(`${of}: empty part`, sizes.includes(0)),
        ...has(`${of}: mask`, parts.some(({ valid }) => valid !== undefined)),
        ...has(`${of}: element-masks`, parts.some(({ valid }) => (valid?.shape[1] ?? 1) > 1)),
        ...has(`${of}: weights`, parts.some(({ weights }) => weights !== undefined)),
    ];
}
const windowOptions = ({ collective, windows }) => [
    ...has('windows: several', windows.length > 1),
    ...has('windows: micro-batches', windows.some(({ replicas }) => replicas.some((own) => own.length > 1))),
    ...has(`collective: ${collective}`, windows.some(({ replicas }) => replicas.length > 1)),
    ...partOptions('windows', windows.flatMap(({ replicas }) => replicas.flat())),
];
/** What a question about a loss may have beside its loss, its reduction and its numbers. */
export const lossParts = [
    'weights',
    'valid',
    'classWeights',
    'ignoredClass',
    'scale',
    'cotangent',
    'targetsGradient',
    'weightsGradient',
    'direction',
];
/** Everything that a question uses, of what its kind has. */
export function optionsOf(question) {
    switch (question.ask) {
        case 'loss':
        case 'attempt': {
            const { loss, reduction, predictions, targets, ...rest } = question;
            const given = lossParts.filter((option) => rest[option] !== undefined);
            return [
                ...lossOptions(loss),
                ...reductionOptions(reduction),
                ...given.map((option) => `given: ${option}`),
                ...targetOptions(predictions, targets),
                `rank: ${predictions.shape.length}`,
            ];
        }
        case 'objective':
            return [...objectiveOptions(question), ...secondOptions(question.second)];
        case 'steps':
            return [
                ...ruleOptions(question),
                ...(question.state === undefined ? [] : ['memory: state']),
                ...(question.slots === undefined ? [] : ['memory: slots']),
                ...question.steps.flatMap(({ hyper, decay, withoutGradient }) => [
                    ...(hyper === undefined ? [] : ['changes: hyper']),
                    ...(decay === undefined ? [] : ['changes: decay']),
                    ...(withoutGradient === undefined ? [] : [`without gradient: ${withoutGradient}`]),
                ]),
            ];
        case 'training':
            return [...objectiveOptions(question), ...ruleOptions(question)];
        case 'evaluate':
            return [...objectiveOptions(question), ...partOptions('batches', question.batches)];
        case 'ownSteps':
            return [
                'steps: whole',
                ...has('memory: state', question.state !== undefined),
                ...has('memory: slots', question.slots !== undefined),
                ...has('steps: in parts', question.steps.some(({ parts }) => parts !== undefined)),
            ];
        case 'observed':
            return [];
        case 'own':
            return [`reduction: ${question.reduction.by}`];
        case 'accumulation':
            return [...objectiveOptions(question), ...ruleOptions(question), ...windowOptions(question)];
    }
}
