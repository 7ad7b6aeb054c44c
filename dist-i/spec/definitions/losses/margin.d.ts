import type { Arithmetic } from '../../language/definition.ts';
/** `1 − tx`: what a score x with target t = ±1 lacks of a margin of 1, where it is above zero. */
export declare const lack: <T>({ constant, multiply, subtract }: Arithmetic<T>, x: T, t: T) => T;
