import type * as library from 'js-pytorch';
import { type TensorData } from '../../spec/language/index.ts';
export type Torch = (typeof library)['torch'];
export type Tensor = InstanceType<Torch['Tensor']>;
/** A tensor as js-pytorch has it, in arrays of arrays; a scalar has shape [1] there. */
export declare function nested({ shape, data }: TensorData): number[];
export declare const flat: (data: unknown) => number[];
