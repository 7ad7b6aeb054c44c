import { type Clause } from '../language/index.ts';
export declare const tiesShareOne: Clause;
export declare const tiesShareAtMostOne: Clause;
