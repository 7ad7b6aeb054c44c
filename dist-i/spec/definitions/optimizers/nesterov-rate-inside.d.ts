import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: -1;
    readonly hyperParameters: {
        readonly momentum: 0;
    };
    readonly slots: {
        readonly velocity: 0;
    };
};
export declare const nesterovRateInside: Rule<'nesterov-rate-inside', typeof degrees>;
export {};
