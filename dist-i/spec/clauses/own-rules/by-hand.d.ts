import type { Given } from './clause.ts';
/** One step of the sample rule `heavy`: the second number of the gradient is clipped at 2. */
export declare const heavyStep: Given;
/** θ after it: the clipped gradient and a quarter of θ, times the rate ⅛. */
export declare const afterHeavy: readonly number[];
/** Three steps of it, all from the gradient 1, at the rates ⅛, ¹⁄₁₆ and ¹⁄₃₂. */
export declare const heavySteps: Given;
/** Its velocity after two of them. */
export declare const heavyVelocity: readonly number[];
export declare const heavyPath: readonly (readonly number[])[];
/** One step of the sample rule `tempered`, whose corrected average is then the gradient itself. */
export declare const temperedStep: Given;
/** 1.5 over 1.5 + ½, and a quarter of θ, times the rate ⅛. */
export declare const afterTempered: readonly number[];
