import { type Arithmetic, type Clause, type OwnLoss, type OwnMean } from '../../language/index.ts';
import { type Inputs } from './cases.ts';
/** The shape of the unreduced loss of so many rows. */
export declare const elementsShape: ({ elements }: OwnLoss, rows: number) => readonly number[];
/** D of a mean that divides all of a batch by one number. */
export declare function denominator<T>(arithmetic: Arithmetic<T>, mean: OwnMean, loss: OwnLoss, inputs: Inputs, rows: number): T;
export declare const given: <T>(arithmetic: Arithmetic<T>, loss: OwnLoss, inputs: Inputs) => Readonly<Record<string, T>>;
export declare const gradientOfSum: Clause;
export declare const rateOverBatch: Clause;
export declare const gradientOfMean: Clause;
export declare const cotangentIsLocal: Clause;
/** The same inputs beside the grid: at a kink any number between two slopes may be a gradient. */
export declare const beside: (loss: OwnLoss, inputs: Inputs) => Inputs;
export declare const gradientIsALimit: Clause;
export declare const gradientIsANumber: Clause;
