/**
 * The profile of a subject that declares none: gradual underflow, at least float32 for accumulators and intermediates,
 * elementary functions within 2 units in the last place, or 1 where they are evaluated in float32 and then rounded, and
 * correctly rounded roots and quotients.
 */
export function defaultProfile(format) {
    const half = format === 'bfloat16' || format === 'float16';
    const k = half ? 1 : 2;
    return {
        format,
        accumulator: half ? 'float32' : format,
        excess: half ? 'float32' : 'float64',
        ulps: { exp: k, log: k, log1p: k, sqrt: 1 / 2, tanh: k, power: k, divide: 1 / 2 },
        flush: false,
        deterministic: true,
    };
}
