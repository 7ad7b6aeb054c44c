import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: 0;
    readonly hyperParameters: {
        readonly beta1: 0;
        readonly beta2: 0;
    };
    readonly slots: {
        readonly m: 1;
    };
};
export declare const lion: Rule<'lion', typeof degrees>;
export {};
