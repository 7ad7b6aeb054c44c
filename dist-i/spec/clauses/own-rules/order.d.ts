import { type Clause } from '../../language/index.ts';
export declare const ruleDecay: Clause;
export declare const ruleClips: Clause;
export declare const ruleWindows: Clause;
