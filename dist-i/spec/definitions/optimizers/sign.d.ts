import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: 0;
    readonly hyperParameters: {};
    readonly slots: {};
};
export declare const sign: Rule<'sign', typeof degrees>;
export {};
