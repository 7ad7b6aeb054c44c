import type * as library from 'js-pytorch';
import { sizeOf, type TensorData } from '../../spec/language/index.ts';

export type Torch = (typeof library)['torch'];
export type Tensor = InstanceType<Torch['Tensor']>;

/** A tensor as js-pytorch has it, in arrays of arrays; a scalar has shape [1] there. */
export function nested({ shape, data }: TensorData): number[] {
  const level = (axis: number, from: number): unknown => {
    if (axis === shape.length) return data[from];
    const size = sizeOf(shape.slice(axis + 1));
    return Array.from({ length: shape[axis]! }, (_, i) => level(axis + 1, from + i * size));
  };
  return (shape.length === 0 ? [data[0]] : level(0, 0)) as number[];
}

export const flat = (data: unknown): number[] => (Array.isArray(data) ? data.flatMap(flat) : [data as number]);
