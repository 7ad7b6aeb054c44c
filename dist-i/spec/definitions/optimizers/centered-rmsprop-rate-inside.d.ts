import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: 0;
    readonly hyperParameters: {
        readonly rho: 0;
        readonly momentum: 0;
        readonly epsilon: 1;
        readonly rootEpsilon: 2;
        readonly initialAccumulator: 2;
    };
    readonly slots: {
        readonly accumulator: 2;
        readonly mean: 1;
        readonly buffer: 0;
    };
};
export declare const centeredRmspropRateInside: Rule<'centered-rmsprop-rate-inside', typeof degrees>;
export {};
