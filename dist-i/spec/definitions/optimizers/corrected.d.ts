import type { Graded, GradedArithmetic } from '../../language/graded.ts';
/** The moments in LaTeX. */
export declare const recurrence: string;
/** What all of these rules are given. */
interface Parts {
    readonly gradient: Graded<1>;
    readonly hyper: {
        readonly beta1: Graded<0>;
        readonly beta2: Graded<0>;
        readonly epsilon: Graded<1>;
        readonly rootEpsilon: Graded<2>;
    };
    readonly slots: {
        readonly m: Graded<1>;
        readonly v: Graded<2>;
    };
    readonly step: number;
    readonly rate: Graded<0>;
}
interface Moments {
    readonly m: Graded<1>;
    readonly v: Graded<2>;
    readonly correction1: Graded<0>;
    readonly correction2: Graded<0>;
}
/** The moments after this step, and what their bias is divided out by: `1 − βᵗ`. */
export declare const momentsOf: (a: GradedArithmetic, { gradient, hyper, slots, step }: Omit<Parts, 'rate'>) => Moments;
/** `λ · (m/k) / under`, with the rate at any place. */
export declare function stepOver({ divide, anyOf, multiply }: GradedArithmetic, rate: Graded<0>, { m, correction1: k }: Moments, under: Graded<1>): {
    direction: Graded<0>;
    update: Graded<0>;
};
/** The corrected step, with any second moment. */
export declare const correctedStep: (a: GradedArithmetic, { hyper, rate }: Parts, moments: Moments, v: Graded<2>) => {
    direction: Graded<0>;
    update: Graded<0>;
};
/** The corrections in the rate, so that ε is not corrected: `λ √(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / (√v + ε̂)`. */
export declare function stepWithEpsilonHat(a: GradedArithmetic, { hyper, rate }: Parts, { m, correction1, correction2 }: Moments, v: Graded<2>): {
    update: Graded<0>;
};
export {};
