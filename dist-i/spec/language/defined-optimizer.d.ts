import type { Degree } from '../contracts/degree.ts';
import type { GradedArithmetic } from './graded.ts';
import { type DegreesOfRule, type Given, type GradedBy, type Made } from './optimizer.ts';
import type { DefinedOptimizer, OwnHyperParameter, OwnOptimizer } from './own-optimizer.ts';
interface Numbered<D extends Degree = Degree> extends OwnHyperParameter {
    readonly degree: D;
}
type Numbers = Readonly<Record<string, Numbered>>;
type Slots = Readonly<Record<string, Degree>>;
/** The degrees of a rule as its author declares them. */
interface DegreesOf<R extends Degree, H extends Numbers, S extends Slots> extends DegreesOfRule {
    readonly rate: R;
    readonly hyperParameters: {
        readonly [N in keyof H]: H[N]['degree'];
    };
    readonly slots: S;
}
/**
 * An update rule of one's own: its declaration, and one step of it, written as the rules of the specification are. A
 * formula that its degrees do not fit does not compile.
 */
export interface OptimizerOfOnesOwn<R extends Degree = Degree, H extends Numbers = Numbers, S extends Slots = Slots> extends Omit<OwnOptimizer, 'rate' | 'hyperParameters' | 'slots'> {
    readonly rate: Numbered<R>;
    readonly hyperParameters?: H;
    readonly slots?: S;
    /** Slots that hold squares or sizes, and so are never negative. */
    readonly nonNegative?: readonly (keyof S & string)[];
    /** The shapes of slots that have another than the parameter. */
    readonly slotShapes?: {
        readonly [N in keyof S]?: readonly number[];
    };
    /** The slots before the first step; zeros where it is left out. */
    readonly start?: (arithmetic: GradedArithmetic, given: Pick<Given<DegreesOf<R, H, S>>, 'theta' | 'rate' | 'hyper'>) => GradedBy<S>;
    /** One step: new slots, and the update, or the direction that the rate multiplies, or the new parameter itself. */
    readonly step: (arithmetic: GradedArithmetic, given: Given<DegreesOf<R, H, S>>) => Made<DegreesOf<R, H, S>>;
}
/** Defines an update rule of one's own, over an abstract arithmetic. Degrees are for the compiler, and for the judge. */
export declare function defineOwnOptimizer<const R extends Degree, const H extends Numbers, const S extends Slots>({ nonNegative, slotShapes, start, step, ...declaration }: OptimizerOfOnesOwn<R, H, S>): DefinedOptimizer;
export {};
