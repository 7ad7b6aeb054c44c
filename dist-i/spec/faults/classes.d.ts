import type { Fault } from '../language/index.ts';
/**
 * What the faults of a class have in common, as a noun phrase. Each class has been met, and fixed, in training code of
 * the world.
 */
export declare const faultClasses: Readonly<Record<Fault['faultClass'], string>>;
