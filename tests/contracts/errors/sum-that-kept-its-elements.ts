import { loss, tensor } from '../../../spec/contracts/index.ts';
loss(tensor([8], new Float64Array(8)), { reducedBy: 'sum', elementShape: [8] });
