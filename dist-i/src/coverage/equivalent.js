import { lossDefinitions } from '../../spec/definitions/records.js';
const otherThan = (...names) => (loss) => !names.includes(loss);
const takesClasses = (loss) => {
    const { cases } = lossDefinitions[loss];
    return cases.any.targets === 'classes';
};
const targetsMove = (loss) => {
    const { targetsDerivative } = lossDefinitions[loss];
    return targetsDerivative !== undefined;
};
const isLinear = (loss) => {
    const { curvature } = lossDefinitions[loss];
    return curvature({ name: loss }) === 0;
};
export const equivalents = [
    {
        faults: ['positive-weight-dropped', 'positive-weight-on-all', 'positive-weight-by-default'],
        of: otherThan('binary-cross-entropy'),
        reason: 'only binary cross-entropy has a positive weight',
    },
    {
        faults: [
            'smoothing-dropped',
            'companion-over-all',
            'companion-unweighted',
            'smoothing-by-default',
            'smoothing-hard-coded',
            'smoothing-over-the-middle-axis',
        ],
        of: otherThan('softmax-cross-entropy'),
        reason: 'only softmax cross-entropy has a smoothed part',
    },
    {
        faults: [
            'class-weights-dropped',
            'class-weights-by-position',
            'class-weights-not-in-denominator',
            'ignores-only-what-is-no-class',
        ],
        of: (loss) => !takesClasses(loss),
        reason: 'weights of classes and an ignored class need targets that are class indices, which the loss does not take',
    },
    {
        faults: ['gamma-hard-coded'],
        of: otherThan('focal'),
        reason: 'only the focal loss has a γ',
    },
    {
        faults: ['delta-hard-coded'],
        of: otherThan('huber'),
        reason: 'only the Huber loss has a δ',
    },
    {
        faults: ['class-index-in-int8'],
        of: (loss) => !takesClasses(loss),
        reason: 'the targets of the loss are no indices of classes',
    },
    {
        faults: ['last-axis-not-counted', 'middle-axis-not-counted'],
        of: (loss) => lossDefinitions[loss].properties.perRow === true,
        reason: 'an element of the loss is a whole row: it has two axes where the predictions have three',
    },
    {
        faults: ['kink-is-nan', 'subnormal-is-normal'],
        of: otherThan('absolute-error'),
        reason: 'the fault is one of the absolute error: its formula has no other loss',
    },
    {
        faults: [
            'targets-gradient-is-zero',
            'targets-gradient-is-that-of-predictions',
            'targets-gradient-forgets-mean',
            'targets-gradient-unweighted',
            'targets-gradient-leaks',
        ],
        of: (loss) => !targetsMove(loss),
        reason: 'the targets of the loss are classes or labels, which cannot move: it has no gradient in them',
    },
    {
        faults: [
            'second-derivative-forgets-mean',
            'second-derivative-divided-twice',
            'second-derivative-ignores-upstream',
            'second-derivative-unweighted',
        ],
        of: (loss) => isLinear(loss),
        reason: 'the loss is linear between its kinks: its second derivative is zero',
    },
    {
        faults: ['count-in-16-bits'],
        of: otherThan('squared-error'),
        reason: 'more than 65,536 elements are asked of one loss only: of each, they would take longer than all other questions together',
    },
];
/** Why a fault in this loss alone changes nothing; undefined where it changes something. */
export const whyEquivalent = (fault, loss) => equivalents.find(({ faults, of }) => faults.includes(fault) && of(loss))?.reason;
