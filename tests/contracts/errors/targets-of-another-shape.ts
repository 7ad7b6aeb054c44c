import { tensor, type ElementwiseLoss } from '../../../spec/contracts/index.ts';
declare const squaredError: ElementwiseLoss;
const predictions = tensor([8, 3], new Float64Array(24));
const targets = tensor([8, 2], new Float64Array(16));
squaredError(predictions, targets, { reducedBy: 'mean' });
