import { optimizerDefinitions } from './records.js';
import { partsOf } from './translation.js';
/** What a number does when the batch changes; nothing where every rule leaves it as it is. */
export function batchRoleOf({ optimizer }, { name, degree }) {
    const { slots } = optimizerDefinitions[optimizer.name];
    const hasSquares = Object.values(slots).includes(2);
    switch (name) {
        case 'rate':
            return 'rate';
        case 'decay':
            return { decoupled: 'decoupled decay', independent: 'independent decay', coupled: undefined }[optimizer.decay.coupling];
        case 'average':
            return 'average of parameters';
        case 'warmup':
        case 'scheduleSteps':
            return 'length of a schedule';
        case 'beta1':
            return 'average of gradients';
        case 'beta2':
        case 'rho':
            return hasSquares ? 'average of squares' : 'average of gradients';
        // A penalty belongs to the loss, and a loss scale to its format.
        case 'penalty':
        case 'lossScale':
            return undefined;
        default:
            return degree === 0 ? undefined : 'size of a gradient';
    }
}
/** What a rule for another batch size asks of a set-up. */
export function batchSubjectOf(setup) {
    const { family, rate, hyperParameters, slots } = optimizerDefinitions[setup.optimizer.name];
    return {
        family,
        rate,
        hyperParameters,
        slots,
        roles: partsOf(setup).flatMap((part) => batchRoleOf(setup, part) ?? []),
        momentum: setup.optimizer.momentum ?? 0,
    };
}
