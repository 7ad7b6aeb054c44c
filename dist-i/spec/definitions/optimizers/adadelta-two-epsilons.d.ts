import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: 0;
    readonly hyperParameters: {
        readonly rho: 0;
        readonly rootEpsilon: 2;
        readonly updateEpsilon: 0;
    };
    readonly slots: {
        readonly accumulator: 2;
        readonly updates: 0;
    };
};
export declare const adadeltaTwoEpsilons: Rule<'adadelta-two-epsilons', typeof degrees>;
export {};
