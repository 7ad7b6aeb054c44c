import { type Clause } from '../language/index.ts';
export declare const dataSetIsOneBatch: Clause;
export declare const evaluationIsTraining: Clause;
