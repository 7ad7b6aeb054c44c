import { convertRate, learningRate } from '../../../spec/contracts/index.ts';
const rate = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 });
convertRate(rate, { to: 'max', batchSize: 8 });
