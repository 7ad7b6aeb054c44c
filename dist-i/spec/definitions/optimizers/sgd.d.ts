import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: -1;
    readonly hyperParameters: {};
    readonly slots: {};
};
export declare const sgd: Rule<'sgd', typeof degrees>;
export {};
