import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: -1;
    readonly hyperParameters: {
        readonly momentum: 0;
        readonly dampening: 0;
    };
    readonly slots: {
        readonly velocity: 1;
    };
};
export declare const momentum: Rule<'momentum', typeof degrees>;
export {};
