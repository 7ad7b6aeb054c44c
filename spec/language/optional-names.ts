import type { LossSpec } from './names.ts';

// A file of its own, because every property of every loss is read for it: who only names a loss need not pay for that.
/** The parameters that a loss may be named without. */
export type OptionalParameterName = OptionalIn<LossSpec>;
type OptionalIn<S> = S extends unknown ? { [P in keyof S]-?: undefined extends S[P] ? P : never }[keyof S] : never;
