import type { Arithmetic, TensorData } from '../../language/index.ts';
/** The inputs of a declared loss, as an arithmetic holds numbers that are given. */
export declare const exactInputs: <T>({ fromData }: Pick<Arithmetic<T>, 'fromData'>, inputs: Readonly<Record<string, TensorData>>) => Readonly<Record<string, T>>;
