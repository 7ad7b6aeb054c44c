import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: -1;
    readonly hyperParameters: {
        readonly rho: 0;
        readonly rootEpsilon: 2;
    };
    readonly slots: {
        readonly accumulator: 2;
        readonly updates: 2;
    };
};
export declare const adadelta: Rule<'adadelta', typeof degrees>;
export {};
