import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: 0;
    readonly hyperParameters: {
        readonly beta: 1;
        readonly l1: 1;
        readonly l2: 1;
        readonly initialAccumulator: 2;
    };
    readonly slots: {
        readonly n: 2;
        readonly z: 1;
    };
};
export declare const ftrl: Rule<'ftrl', typeof degrees>;
export {};
