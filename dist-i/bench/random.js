/** Numbers from 0 to 1, by any number of seeds (Steele, Lea and Flood's SplitMix in 32 bits). */
export function randomOf(...seeds) {
    let state = 0;
    const next = () => {
        state = (state + 0x9e3779b9) | 0;
        let z = state ^ (state >>> 16);
        z = Math.imul(z, 0x21f0aaad);
        z ^= z >>> 15;
        z = Math.imul(z, 0x735a2d97);
        return (z ^ (z >>> 15)) >>> 0;
    };
    for (const seed of seeds) {
        state ^= seed;
        state = next() | 0;
    }
    return () => next() / 2 ** 32;
}
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
/** What some work gives, and the milliseconds that it takes. */
export function timed(work) {
    const start = performance.now();
    const found = work();
    return { found, ms: performance.now() - start };
}
/** What some work gives, and the milliseconds for which processors work at it: a busy machine makes them hardly more. */
export function spent(work) {
    const start = process.cpuUsage();
    const found = work();
    const { user, system } = process.cpuUsage(start);
    return { found, ms: (user + system) / 1000 };
}
