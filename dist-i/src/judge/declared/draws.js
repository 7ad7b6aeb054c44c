import * as fc from 'fast-check';
import { drawnInputs, within } from '../../../spec/clauses/own/cases.js';
import { rounding } from '../../arithmetic/formats.js';
import { arbitrary } from '../arbitrary.js';
/** A batch of so many rows of declared inputs. Equal seeds draw equal batches. */
export function drawnBatch(inputs, rows, seed, format) {
    const loss = { name: '', inputs, elements: ['examples'] };
    const [batch] = fc.sample(arbitrary(drawnInputs(loss, rows), rounding(format)), { seed, numRuns: 1 });
    return within(loss, batch);
}
