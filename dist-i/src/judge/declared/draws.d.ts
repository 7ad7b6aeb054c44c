import { type Inputs } from '../../../spec/clauses/own/cases.ts';
import type { OwnLoss } from '../../../spec/language/index.ts';
import { type NumberFormat } from '../../arithmetic/formats.ts';
/** A batch of so many rows of declared inputs. Equal seeds draw equal batches. */
export declare function drawnBatch(inputs: OwnLoss['inputs'], rows: number, seed: number, format: NumberFormat): Inputs;
