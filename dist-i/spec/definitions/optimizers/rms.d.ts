import type { Graded, GradedArithmetic } from '../../language/graded.ts';
/** In LaTeX: the moments, and the step with the rate outside or inside the momentum b. */
export declare const plain: string;
export declare const centered: string;
export declare const outside: (under: string) => string;
export declare const inside: (under: string) => string;
interface Parts {
    readonly gradient: Graded<1>;
    readonly hyper: {
        readonly rho: Graded<0>;
        readonly momentum: Graded<0>;
        readonly epsilon: Graded<1>;
        readonly rootEpsilon: Graded<2>;
    };
    readonly rate: Graded<0>;
}
/** `b = μb + g/√…`, and the step λb. */
export declare function rateOutside(a: GradedArithmetic, { gradient, hyper, rate }: Parts, under: Graded<2>, old: Graded<0>): {
    buffer: Graded<0>;
    update: Graded<0>;
};
/** `b = μb + λg/√…`, which is the step. */
export declare const rateInside: (a: GradedArithmetic, { gradient, hyper, rate }: Parts, under: Graded<2>, old: Graded<0>) => Graded<0>;
/** The moments of the centered forms, and the variance `v − m²` under their root. */
export declare function centeredMoments(a: GradedArithmetic, { gradient, hyper }: Omit<Parts, 'rate'>, slots: {
    accumulator: Graded<2>;
    mean: Graded<1>;
}): {
    accumulator: Graded<2>;
    mean: Graded<1>;
    variance: Graded<2>;
};
/** The slots before the first step. */
export declare const start: ({ add, zeros }: GradedArithmetic, { theta, hyper }: {
    theta: Graded<0>;
    hyper: {
        initialAccumulator: Graded<2>;
    };
}) => {
    accumulator: Graded<2>;
    mean: Graded<1>;
    buffer: Graded<0>;
};
export {};
