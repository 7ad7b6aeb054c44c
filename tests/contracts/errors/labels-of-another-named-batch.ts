import { dim, tensor, type ClassificationLoss } from '../../../spec/contracts/index.ts';
declare const softmaxCrossEntropy: ClassificationLoss;
const logits = tensor([dim('train batch', 8), 3], new Float64Array(24));
const labels = tensor([dim('test batch', 16)], new Float64Array(16));
softmaxCrossEntropy(logits, labels, { reducedBy: 'mean' });
