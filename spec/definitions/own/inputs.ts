import type { Arithmetic, TensorData } from '../../language/index.ts';

/** The inputs of a declared loss, as an arithmetic holds numbers that are given. */
export const exactInputs = <T>(
  { fromData }: Pick<Arithmetic<T>, 'fromData'>,
  inputs: Readonly<Record<string, TensorData>>,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(inputs).map(([name, given]) => [name, fromData(given)]));
