import type { AdmissibleLoss, Fault } from '../language/index.ts';
/** A loss of which a constant multiplies the value or the derivative, in every evaluation. */
export declare function multiplied(of: AdmissibleLoss, factor: number, part: 'value' | 'derivative'): AdmissibleLoss;
export declare const lossDoubled: Fault;
export declare const positiveWeightOnAll: Fault;
export declare const positiveWeightDropped: Fault;
export declare const smoothingDropped: Fault;
