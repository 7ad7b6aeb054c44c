/**
 * What the numbers of a declared update rule become where its gradient is so many times as large, so that steps stay: each
 * is multiplied by that to the power of its degree.
 *
 * @throws RangeError where a degree is not declared
 */
export function translateOwn({ name: optimizer, rate, hyperParameters = {}, slots = {} }, gradientTimes) {
    const numbers = Object.entries({ rate, ...hyperParameters }).map(([name, { value, degree }]) => {
        if (degree === undefined)
            throw new RangeError(`the degree of ${name} of '${optimizer}' is not declared: write it, as equistep observe finds it`);
        return { name, degree, from: value, to: value * gradientTimes ** degree };
    });
    return {
        optimizer,
        gradientTimes,
        numbers,
        slots: Object.fromEntries(Object.entries(slots).map(([name, degree]) => [name, gradientTimes ** degree])),
    };
}
