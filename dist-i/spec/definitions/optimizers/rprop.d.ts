import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: 0;
    readonly hyperParameters: {
        readonly etaMinus: 0;
        readonly etaPlus: 0;
        readonly minStep: 0;
        readonly maxStep: 0;
    };
    readonly slots: {
        readonly previous: 1;
        readonly size: 0;
    };
};
export declare const rprop: Rule<'rprop', typeof degrees>;
export {};
