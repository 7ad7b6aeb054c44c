import type { OwnOptimizer } from '../../spec/language/index.ts';
/** A number of a declared rule before and after, with the degree by which it changes. */
interface Translated {
    readonly name: string;
    readonly degree: number;
    readonly from: number;
    readonly to: number;
}
export interface OwnTranslation {
    readonly optimizer: string;
    readonly gradientTimes: number;
    readonly numbers: readonly Translated[];
    /** What the slots of a run that goes on are multiplied by. */
    readonly slots: Readonly<Record<string, number>>;
}
/**
 * What the numbers of a declared update rule become where its gradient is so many times as large, so that steps stay: each
 * is multiplied by that to the power of its degree.
 *
 * @throws RangeError where a degree is not declared
 */
export declare function translateOwn({ name: optimizer, rate, hyperParameters, slots }: OwnOptimizer, gradientTimes: number): OwnTranslation;
export {};
