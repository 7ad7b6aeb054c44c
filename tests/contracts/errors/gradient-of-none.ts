import { gradient, tensor } from '../../../spec/contracts/index.ts';
gradient(tensor([2], [3, 4]), { reducedBy: 'none', batchSize: 8 });
