import { reductionDefinitions } from '../records.js';
import { problemOf } from './loss.js';
/**
 * What comes of a loss question that may be refused: for what it asks, or because there is nothing to reduce and that
 * is declared an error.
 */
export function attempt(d, arithmetic, question) {
    const { constant, select } = arithmetic;
    if (d.refusal(d, question) !== undefined)
        return { refused: constant(1), value: constant(0) };
    const { reduction, ...rest } = question;
    const { value, nothing } = d.loss(d, arithmetic, problemOf(arithmetic, { ...rest, reduction }));
    const { ofNothing } = reductionDefinitions[reduction.by];
    return reduction.ofNothing !== undefined && ofNothing[reduction.ofNothing] === 'refused'
        ? { refused: nothing, value: select(nothing, constant(0), value) }
        : { refused: constant(0), value };
}
