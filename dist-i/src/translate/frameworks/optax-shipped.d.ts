import { type Entry } from './framework.ts';
/** What optax ships and the specification has no definition of: `optax` and `optax.contrib`. */
export declare const shipped: Readonly<Record<string, Entry>>;
