import { sizeOf, } from '../spec/language/index.js';
import { randomOf } from './random.js';
/** A question about a batch of so many rows and columns, in float32; equal ones at each call. */
export function questionOf(loss, reduction, [rows, columns]) {
    const random = randomOf(1);
    const tensor = (shape, draw) => {
        // Made from a list of numbers it would take many times its memory.
        const data = new Float32Array(sizeOf(shape));
        for (let i = 0; i < data.length; i++)
            data[i] = draw();
        return { shape, data };
    };
    const predictions = tensor([rows, columns], () => random() * 16 - 8);
    const targets = loss === 'softmax-cross-entropy'
        ? tensor([rows], () => Math.floor(random() * columns))
        : tensor([rows, columns], () => random());
    return { ask: 'loss', loss: { name: loss }, reduction, predictions, targets };
}
export const logits = (rows, classes) => questionOf('softmax-cross-entropy', { by: 'mean', over: 'elements' }, [rows, classes]);
