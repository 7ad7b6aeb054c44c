import { groups } from '../../src/arithmetic/elementwise.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { formats, rounding } from '../../src/arithmetic/formats.js';
import { summed } from './summation.js';
/** Numbers from 0 to 1, by the seed (Steele, Lea and Flood's SplitMix in 32 bits). */
function randomOf(seed) {
    let state = seed | 0;
    return () => {
        state = (state + 0x9e3779b9) | 0;
        let z = state ^ (state >>> 16);
        z = Math.imul(z, 0x21f0aaad);
        z ^= z >>> 15;
        z = Math.imul(z, 0x735a2d97);
        return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
    };
}
/**
 * The arithmetic of a correct subject: the definitions, interpreted in it, are answers at which no alarm may be raised.
 */
export function simulated({ profile, order, form, excess, seed }) {
    const { format, ulps, flush } = profile;
    const { precision, minExponent } = formats[format];
    const random = randomOf(seed);
    const normal = 2 ** minExponent;
    const flushed = (round) => flush ? (x) => (Math.abs(round(x)) < normal ? 0 : round(x)) : round;
    const nearest = flushed(rounding(format));
    const held = flushed(rounding(profile.excess));
    const accumulated = rounding(profile.accumulator);
    const sometimes = (how) => how === 'all' || (how === 'some' && random() < 1 / 2);
    const map = ({ shape, data }, f) => ({
        shape,
        data: data.map(f),
    });
    /** What becomes of the result of an operation. */
    const settled = (x) => map(x, sometimes(excess) ? held : nearest);
    const binary = (f) => (a, b) => settled(f(a, b));
    /**
     * An elementary function, off by as much as it may be: rounding takes up to half a unit of its k, and float64's own
     * function up to one unit of float64. At 0 and 1 it is exact, and zero and the infinities it reaches exactly.
     */
    function perturbed(name, f) {
        const off = Math.max(0, ulps[name] - 1 / 2 - (format === 'float64' ? 1 : 0));
        return (x) => settled(map(x, (given) => {
            const y = f(given);
            if (off === 0 || y === 0 || given === 0 || (name === 'power' && given === 1) || !Number.isFinite(y))
                return y;
            const unit = 2 ** (Math.max(Math.floor(Math.log2(Math.abs(y))), minExponent) - precision + 1);
            const moved = y + Math.round(random() * 2 - 1) * off * (1 - 2 ** -12) * unit;
            return Math.sign(moved) === Math.sign(y) ? moved : y;
        }));
    }
    return {
        ...float64,
        fromData: (given) => (flush ? map(float64.fromData(given), nearest) : float64.fromData(given)),
        constant: (value) => settled(float64.constant(value)),
        read: (x) => map(x, nearest),
        add: binary(float64.add),
        subtract: binary(float64.subtract),
        multiply: binary(float64.multiply),
        divide: ulps.divide > 1 / 2
            ? (a, b) => perturbed('divide', (quotient) => quotient)(float64.divide(a, b))
            : binary(float64.divide),
        exp: perturbed('exp', Math.exp),
        log: perturbed('log', Math.log),
        log1p: perturbed('log1p', Math.log1p),
        sqrt: perturbed('sqrt', Math.sqrt),
        tanh: perturbed('tanh', Math.tanh),
        power: (x, exponent) => perturbed('power', (base) => base ** exponent)(x),
        sum: (x, axis) => {
            const data = [];
            const shape = groups(x.shape, axis, (out, start, step, n) => {
                const terms = Array.from({ length: n }, (_, k) => x.data[start + k * step]);
                data[out] = summed(terms, order, accumulated, random);
            });
            return settled({ shape, data: Float64Array.from(data) });
        },
        anyOf: (one, ...others) => {
            const forms = [one, ...others];
            return forms[form === 'first' ? 0 : form === 'last' ? forms.length - 1 : Math.floor(random() * forms.length)]();
        },
        subgradient: (chosen, ...ends) => (form === 'first' ? chosen : ends[form === 'last' || random() < 1 / 2 ? 1 : 0]),
    };
}
