import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: 0;
    readonly hyperParameters: {
        readonly epsilon: 1;
        readonly rootEpsilon: 2;
        readonly initialAccumulator: 2;
    };
    readonly slots: {
        readonly accumulator: 2;
    };
};
export declare const adagrad: Rule<'adagrad', typeof degrees>;
export {};
