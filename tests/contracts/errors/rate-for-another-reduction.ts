import { gradient, learningRate, tensor, type Descend } from '../../../spec/contracts/index.ts';
declare const descend: Descend;
const theta = tensor([2], [1, 2]);
const slope = gradient(tensor([2], [3, 4]), { reducedBy: 'sum', batchSize: 8 });
const rate = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 });
descend(theta, slope, rate);
