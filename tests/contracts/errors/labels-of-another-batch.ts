import { tensor, type ClassificationLoss } from '../../../spec/contracts/index.ts';
declare const softmaxCrossEntropy: ClassificationLoss;
const logits = tensor([8, 3], new Float64Array(24));
const labels = tensor([16], new Float64Array(16));
softmaxCrossEntropy(logits, labels, { reducedBy: 'mean' });
