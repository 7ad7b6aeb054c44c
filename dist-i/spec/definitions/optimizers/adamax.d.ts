import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: 0;
    readonly hyperParameters: {
        readonly beta1: 0;
        readonly beta2: 0;
        readonly epsilon: 1;
    };
    readonly slots: {
        readonly m: 1;
        readonly u: 1;
    };
};
export declare const adamax: Rule<'adamax', typeof degrees>;
export {};
