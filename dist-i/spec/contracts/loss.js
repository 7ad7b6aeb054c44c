import { requireOneOf, requireOptions, requireShape } from './checks.js';
import { reductions } from './reduction.js';
import { requireTensor } from './tensor.js';
/**
 * States by which reduction a value was made from losses of which shape: `loss(value, { reducedBy: 'sum', elementShape:
 * [8] })`.
 *
 * @throws TypeError when an argument is of the wrong kind;
 *   RangeError when the reduction or an option is unknown, or the value does not have the shape that the reduction leaves
 */
export function loss(value, options) {
    requireTensor(value, 'loss: value');
    const { reducedBy, elementShape } = requireOptions(options, ['reducedBy', 'elementShape'], 'loss: options', "Write { reducedBy: 'sum', elementShape: [8] }.");
    requireOneOf(reducedBy, reductions, 'loss: reducedBy');
    const elements = requireShape(elementShape, 'loss: elementShape');
    const wanted = reducedBy === 'none' ? elements.join(', ') : '';
    const found = value.shape.join(', ');
    if (found !== wanted)
        throw new RangeError(`loss: a loss of shape [${elements.join(', ')}] reduced by "${reducedBy}" has shape [${wanted}], got [${found}]. ` +
            'Correct the value or the reduction.');
    return Object.freeze({ reducedBy, elementShape: elements, value });
}
