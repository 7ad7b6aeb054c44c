import { convertRate, learningRate } from '../../../spec/contracts/index.ts';
const rate = learningRate(0.1, { forLossReducedBy: 'none', batchSize: 8 });
convertRate(rate, { to: 'sum', batchSize: 8 });
