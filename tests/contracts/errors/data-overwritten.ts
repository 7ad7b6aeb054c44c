import { tensor } from '../../../spec/contracts/index.ts';
const theta = tensor([2], [1, 2]);
theta.data[0] = 3;
