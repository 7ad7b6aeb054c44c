import { ownGradientHalved, ownGradientOfMean, ownRowsMixed, ownTimesBatch } from '../../faults/own.js';
import { admitted, equal } from '../../language/index.js';
import { ask, batchPoints, hasGradient, hasReduction, none, ownCases } from './cases.js';
import { ownClause } from './clause.js';
import { beside } from './gradients.js';
import { threeWords, twoOrders } from './by-hand.js';
export const definition = ownClause({
    id: 'own/definition',
    says: 'The elements of a loss that its author defines MUST have the values that the definition gives.',
    formula: String.raw `L_i = \ell(x_i)`,
    by: 'enclosure',
    usesDefinition: true,
    given: (losses, defined) => {
        const such = losses.filter((loss) => loss.name in defined && hasReduction(loss, 'none'));
        return ownCases(such, batchPoints(such, [2, 5]));
    },
    asks: ({ inputs }, loss) => ({ none: ask(loss, inputs, none, { valueOnly: true }) }),
    law: (_, { none: all }, __, ___, { none: right }) => [admitted(all.value, right.value, 'elements')],
    examples: [
        { given: twoOrders, answers: { none: { value: [2, 18] } } },
        { given: threeWords, answers: { none: { value: [4, 0, 0, 1, 9, 0] } } },
    ],
    rejects: [ownTimesBatch, ownRowsMixed],
    source: 'The definition that the author gives with the loss.',
});
export const definitionOfGradient = ownClause({
    id: 'own/definition-of-gradient',
    says: 'The gradient of a loss that its author defines MUST be the derivative of the definition.',
    formula: String.raw `\nabla L_i = \ell'(x_i)`,
    by: 'distance',
    usesDefinition: true,
    given: (losses, defined) => {
        const such = losses.filter((loss) => loss.name in defined && hasGradient(loss) && hasReduction(loss, 'none'));
        return ownCases(such, batchPoints(such, [2, 5]));
    },
    asks: ({ inputs }, loss) => ({ none: ask(loss, beside(loss, inputs), none) }),
    law: (_, { none: all }, __, { gradientOf = [] }, { none: right }) => gradientOf.map((name) => equal(all.gradient[name], right.gradient[name], `gradient of ${name}`)),
    examples: [{ given: twoOrders, answers: { none: { gradient: { orders: [1, 1, -9, -9] } } } }],
    rejects: [ownGradientHalved, ownGradientOfMean],
    source: 'The definition that the author gives with the loss, differentiated where it gives no derivative.',
});
