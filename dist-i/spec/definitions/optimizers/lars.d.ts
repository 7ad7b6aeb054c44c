import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: -1;
    readonly hyperParameters: {
        readonly momentum: 0;
        readonly trustCoefficient: 1;
        readonly weightDecay: 1;
        readonly epsilon: 1;
    };
    readonly slots: {
        readonly velocity: 0;
    };
};
export declare const lars: Rule<'lars', typeof degrees>;
export {};
