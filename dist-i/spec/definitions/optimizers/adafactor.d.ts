import { type Rule } from '../../language/optimizer.ts';
declare const degrees: {
    readonly rate: 0;
    readonly hyperParameters: {
        readonly decayRate: 0;
        readonly rootEpsilon: 2;
        readonly parameterEpsilon: 0;
        readonly clipThreshold: 0;
    };
    readonly slots: {
        readonly rows: 2;
        readonly columns: 2;
        readonly v: 2;
    };
};
type Degrees = typeof degrees;
export declare const adafactor: Rule<'adafactor', Degrees>;
export {};
