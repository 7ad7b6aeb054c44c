import { type Computation } from '../../language/index.ts';
export declare const training: Computation<'training'>;
export declare const accumulation: Computation<'accumulation'>;
