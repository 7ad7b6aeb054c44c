import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: 0;
    readonly hyperParameters: {
        readonly beta1: 0;
        readonly beta2: 0;
        readonly epsilon: 1;
        readonly rootEpsilon: 2;
        readonly momentumDecay: 0;
    };
    readonly slots: {
        readonly m: 1;
        readonly v: 2;
    };
};
export declare const nadam: Rule<'nadam', typeof degrees>;
export {};
