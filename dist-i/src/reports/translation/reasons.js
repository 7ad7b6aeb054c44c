/** Why a part has its degree. */
export function reasonOf({ name, degree }, { setup }) {
    const { optimizer } = setup;
    const coupling = 'decay' in optimizer ? optimizer.decay?.coupling : undefined;
    switch (name) {
        case 'rate':
            return degree === 0
                ? 'it multiplies a direction that does not depend on the scale of the loss'
                : 'it multiplies what has the size of a gradient';
        case 'decay':
            if (coupling === 'coupled')
                return 'times the parameter it is added to the gradient';
            if (coupling === 'independent')
                return 'times the parameter it is taken from the parameter, without the rate';
            return degree === 0
                ? 'times the rate it shrinks the parameter, and the rate stays'
                : 'times the rate it shrinks the parameter, and their product must stay';
        case 'clip':
            return {
                value: 'it is compared with every number of a gradient',
                norm: 'it is compared with the norm of a gradient',
                'global-norm': 'it is compared with the norm of all gradients',
                'adaptive-norm': 'it is compared with the norm of a gradient over that of its parameter',
            }[setup.clip.by];
        case 'penalty':
            return 'it stands outside the reduction, and must keep its share of the loss';
        case 'lossScale':
            return 'so that scaled gradients keep their range';
        case 'epsilon':
            return optimizer.name.startsWith('adamax') || optimizer.name === 'lars'
                ? 'it is added to the size of a gradient'
                : 'it is added to a root of squared gradients';
        case 'normEpsilon':
            return 'it is added to the norm of a gradient, or compared with it';
        case 'lambda':
            return 'times the rate it shrinks the parameter, and their product must stay';
        case 'adamDecay':
            return 'times the rate it shrinks the parameter, and the rate stays';
        case 'noise':
            return 'it is the variance of noise that is added to gradients';
        case 'fMin':
            return 'it is taken from the loss';
        case 'initialDistance':
            return 'it is the length of a way of the parameters';
        case 'rootEpsilon':
            if (optimizer.name === 'polyak')
                return 'it is added to a squared norm';
            return 'it is added to squared gradients, under the root';
        case 'initialAccumulator':
            return 'squared gradients are added to it';
        case 'updateEpsilon':
            return 'it is added to squared updates';
        case 'parameterEpsilon':
            return 'it is compared with the size of a parameter';
        case 'trustCoefficient':
            return 'it is the size to which a gradient is scaled, for a parameter of norm one';
        case 'weightDecay':
            return degree === 0
                ? 'times the parameter it is added to a direction without the scale of the loss'
                : 'times the parameter it is added to the gradient';
        case 'l1':
        case 'l2':
        case 'beta':
            return 'it is added to what has the size of a gradient';
        case 'average':
            return 'it weighs parameters, which are the same';
        case 'warmup':
        case 'scheduleSteps':
            return 'it counts steps, which are the same';
        case 'minStep':
        case 'maxStep':
            return 'it bounds the size of a step';
        default:
            return 'it is a pure number';
    }
}
