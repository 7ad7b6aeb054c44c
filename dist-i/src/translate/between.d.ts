import type { ClipSpec } from '../../spec/language/index.ts';
import type { Conversion } from './conversion.ts';
export type FrameworkName = 'pytorch' | 'keras' | 'tfjs' | 'optax';
/** An optimizer as it is written in a framework; what is left out is that framework's default. */
export interface FrameworkSetup {
    readonly framework: FrameworkName;
    /** Its name there, in small letters: `sgd`, `adamw`. */
    readonly optimizer: string;
    /** Numbers by the framework's own names: `{ learning_rate: 0.1, 'betas[0]': 0.9 }`. */
    readonly arguments?: Readonly<Record<string, number>>;
    readonly nesterov?: boolean;
    readonly amsgrad?: boolean;
    readonly centered?: boolean;
    readonly clip?: ClipSpec;
    /** The coefficient of an L2 regularizer, where the framework has them (Keras, TensorFlow.js). */
    readonly l2?: number;
}
export interface ConversionOptions {
    readonly framework: FrameworkName;
    /** Without one: the optimizer there that takes equal steps. */
    readonly optimizer?: string;
}
/**
 * The same set-up in another framework: names, defaults and conventions, regularizers included. `equivalent` where the
 * steps are equal in exact arithmetic; `approximate` where they are not, with what differs and by how much; or refused.
 *
 * ```ts
 * const keras = { framework: 'keras', optimizer: 'sgd', l2: 0.0001 } as const;
 * convertFramework(keras, { framework: 'pytorch' }) // arguments.weight_decay: 0.0002
 * ```
 *
 * @throws TypeError or RangeError when there is no such framework, optimizer or argument, or a number is missing
 */
export declare function convertFramework(given: FrameworkSetup, to: ConversionOptions): Conversion;
