import { type Framework } from './framework.ts';
/** optax as documented. */
export declare const optax: Framework;
