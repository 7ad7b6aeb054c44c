import type { Observation } from '../observe/index.ts';
import type { Colors } from './terminal.ts';
/** What was observed of training loops: verdicts, and the distances that they rest on. */
export declare function observationText({ subject, seed, findings, optimizers, conforms }: Observation, paint: Colors): string;
/** False where nothing failed and something could not be asked: nothing is then known of the subject. */
export declare const isJudged: ({ findings, optimizers }: Pick<Observation, 'findings' | 'optimizers'>) => boolean;
/** What was found of each training loop, and of each update rule of the subject's own. */
export declare function observedLines({ findings, optimizers }: Pick<Observation, 'findings' | 'optimizers'>, paint: Colors): readonly string[];
