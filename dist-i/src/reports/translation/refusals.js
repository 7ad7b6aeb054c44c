import { batchRules } from '../../../spec/definitions/records.js';
import { numberFor } from './numbers.js';
/** Why there is no set-up. */
export function refusalText(refusal, named) {
    const { call } = named.entry;
    switch (refusal.why) {
        case 'no-factor':
            return refusal.reduction === 'max'
                ? 'The gradient of the maximum is that of the worst example alone. How many times that of the mean it is depends on the data, and differs from step to step: no number makes up for it. Choose a new rate by trying.'
                : "The unreduced loss has no gradient until someone reduces it. tf.grad and tf.GradientTape add its elements up: then it is 'sum'. PyTorch and JAX refuse it.";
        case 'untranslatable':
            return untranslatableText[refusal.optimizer];
        case 'hard-coded':
            return refusal.part === 'clipEpsilon'
                ? `${named.framework.title} adds ${numberFor(refusal.value)} to the norm that it divides by, and no other: clipping then depends on the scale of the loss. Leave the clipping out to see the rest, or clip without that constant.`
                : `${call} has ${refusal.part} ${numberFor(refusal.value)}, and no other: it is added to what changes with the loss.`;
        case 'negative-accumulator':
            return `The initial accumulator would have to be ${numberFor(refusal.value)}, and none is negative: the constant under the root is too large for it.`;
        case 'out-of-range':
            return `${refusal.part === 'state' ? 'A slot' : named.nameOf(refusal.part)} would be ${numberFor(refusal.value)}: no number holds it.`;
        case 'no-batch-rule':
            return `Of ${call} the degrees of its numbers are known, and no rule for another batch size that this tool could vouch for. On one batch size its set-up is translated from the mean to the sum (--from, --to).`;
        case 'rule-does-not-fit':
            return `The ${refusal.rule} rule does not fit. ${batchRules[refusal.rule].refusal} ${others(refusal.others, call)}`;
        case 'forgets-all':
            return `${named.nameOf(refusal.part)} would forget ${numberFor(refusal.value)} of what it holds in one step, and all of it is 1: the rule ends at a batch ${numberFor(refusal.largest, { digits: 3 })} times as large. Choose a smaller batch, or another rule (--rule).`;
    }
}
const untranslatableText = {
    radam: 'The first steps of RAdam are those of momentum, whose rate has degree −1, and later ones those of Adam, whose rate has degree 0: no rate serves both. A schedule that changes with them would.',
    'adadelta-without-rate': 'Adadelta as in its paper has no rate and one ε: its steps have the size of that ε, or grow with the loss. With a rate, or an ε for each root, it has a translation.',
    'rmsprop-from-one': 'Its mean square starts at one, which cannot be set: it is a hard-coded number of degree 2.',
    'refined-lion': 'It compares gradients with a hard-coded number.',
    'adafactor-clamped': 'It compares one and the same ε with squared gradients, and its square with others: the constant would need two degrees.',
    fromage: 'It compares one and the same min_norm with the norm of a gradient and with that of a parameter: the constant would need two degrees. With min_norm=0, or while both norms stay above it, nothing changes.',
    'yogi-from-one-number': 'It starts the average of gradients and that of squared gradients at one and the same millionth, which cannot be set: it would need two degrees. Build it of optax.scale_by_yogi with initial_accumulator_value=0, and only eps is multiplied by the factor.',
    acprop: 'Its first step is the rate times the gradient itself, and every later one is divided by an average: the rate would need degree −1 once, and degree 0 then.',
    madgrad: 'It adds one and the same eps to the rate, of degree −1/2, and to a cube root of squared gradients, of degree 1/2. With eps=0 the rate is divided by the square root of the factor, and nothing else changes.',
    lbfgs: 'Its first step is as long as the gradient, or of length one, whichever is shorter, and later ones do not depend on the scale of the loss; its tolerances stop at sizes of gradients and of losses alike. No number makes up for that.',
};
const others = (rules, call) => rules.length === 0 ? `No rule fits ${call} as it is given.` : `Rules that fit ${call}: ${rules.join(', ')}.`;
