import { type Framework } from './framework.ts';
/** torch.optim as documented for PyTorch 2. */
export declare const pytorch: Framework;
