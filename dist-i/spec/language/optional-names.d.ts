import type { LossSpec } from './names.ts';
/** The parameters that a loss may be named without. */
export type OptionalParameterName = OptionalIn<LossSpec>;
type OptionalIn<S> = S extends unknown ? {
    [P in keyof S]-?: undefined extends S[P] ? P : never;
}[keyof S] : never;
export {};
