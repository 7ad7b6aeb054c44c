import type * as jax from '@jax-js/jax';
import type { Trainer } from '../framework.ts';
import type { Jax } from './carriers.ts';
import { type Rule } from './rules.ts';
type Array_ = jax.Array;
/** What jax-js brings to the contracts. As its own functions do, those of the view use up the arrays that they are given. */
export declare function frameworkOf(library: Jax): Trainer<Array_, Rule>;
export {};
