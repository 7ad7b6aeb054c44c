import * as fc from 'fast-check';
import { sizeOf } from '../../spec/language/index.js';
import { shuffled } from './shuffled.js';
/**
 * A description as draws. Numbers are rounded to the subject's format, so that every side starts from the same ones.
 */
export function arbitrary(plan, round) {
    switch (plan.kind) {
        case 'one-of':
            return fc.constantFrom(...plan.values);
        case 'list':
            return fc.tuple(...plan.of.map((part) => arbitrary(part, round)));
        case 'record':
            return fc.record(Object.fromEntries(Object.entries(plan.fields).map(([name, field]) => [name, arbitrary(field, round)])), { noNullPrototype: true });
        case 'tensor':
            return numbers(plan.numbers, sizeOf(plan.shape)).map((data) => ({
                shape: [...plan.shape],
                data: data.map(round),
            }));
    }
}
function numbers(of, size) {
    const many = (one) => fc.array(one, { minLength: size, maxLength: size });
    switch (of.kind) {
        case 'grid': {
            const { min, max, step, except } = of;
            const last = Math.floor((max - min) / step);
            // Counted from the value nearest to zero, towards which cases then shrink.
            const origin = Math.min(last, Math.max(0, Math.round(-min / step)));
            return many(fc
                .integer({ min: -origin, max: last - origin })
                .map((n) => min + (origin + n) * step)
                .filter((value) => except?.includes(value) !== true));
        }
        case 'reals': {
            const { min, max } = of;
            // Alone, fc.double is uniform over bit patterns: hardly any value would lie between 1 and 20.
            return many(fc.oneof({
                weight: 4,
                arbitrary: fc.integer({ min: Math.ceil(min * 100), max: Math.floor(max * 100) }).map((n) => n / 100),
            }, { weight: 1, arbitrary: anyExponent(min, max) }));
        }
        case 'shuffled': {
            const row = shuffled(of.of);
            return fc
                .array(row, { minLength: size / of.of.length, maxLength: size / of.of.length })
                .map((rows) => rows.flat());
        }
    }
}
/** Numbers whose binary exponents are all alike probable, from 2⁻¹⁶ to that of the wider bound. */
function anyExponent(min, max) {
    const widest = Math.floor(Math.log2(Math.max(Math.abs(min), Math.abs(max))));
    return fc
        .tuple(fc.constantFrom(1, -1), fc.integer({ min: -16, max: widest }), fc.integer({ min: 0, max: 2 ** 23 - 1 }))
        .map(([sign, exponent, fraction]) => sign * 2 ** exponent * (1 + fraction / 2 ** 23))
        .filter((value) => value >= min && value <= max);
}
