import * as fc from 'fast-check';
import { drawnInputs, within, type Inputs } from '../../../spec/clauses/own/cases.ts';
import type { OwnLoss } from '../../../spec/language/index.ts';
import { rounding, type NumberFormat } from '../../arithmetic/formats.ts';
import { arbitrary } from '../arbitrary.ts';

/** A batch of so many rows of declared inputs. Equal seeds draw equal batches. */
export function drawnBatch(inputs: OwnLoss['inputs'], rows: number, seed: number, format: NumberFormat): Inputs {
  const loss: OwnLoss = { name: '', inputs, elements: ['examples'] };
  const [batch] = fc.sample(arbitrary(drawnInputs(loss, rows), rounding(format)), { seed, numRuns: 1 });
  return within(loss, batch as Inputs);
}
