/**
 * What the compiler promises, checked once more at run time, because plain JavaScript also calls the constructors.
 * Every message says where the mistake is, what was found and what to do. Nothing is ever coerced.
 */
/** `Object`, `Array`, `Map`, … */
export const kindOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
/** A value as code would write it. */
export function shown(value) {
    if (typeof value === 'string')
        return JSON.stringify(value);
    if (typeof value === 'bigint')
        return `${value}n`;
    if (typeof value === 'function')
        return 'a function';
    if (typeof value === 'object' && value !== null) {
        const kind = kindOf(value);
        return /^(Object|Array)$/.test(kind) ? `an ${kind.toLowerCase()}` : `${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind}`;
    }
    return String(value);
}
/** @throws TypeError unless `value` is a primitive number; NaN and ±Infinity are numbers. */
export function requireNumber(value, where, hint) {
    if (typeof value !== 'number')
        throw new TypeError(`${where} must be a number, got ${shown(value)}. ${hint}`);
    return value;
}
/** @throws TypeError unless `value` is a number, RangeError unless it is a safe integer of at least `least`. */
export function requireInteger(value, least, where, hint) {
    requireNumber(value, where, hint);
    if (!Number.isSafeInteger(value) || value < least)
        throw new RangeError(`${where} must be an integer of at least ${least} (and below 2^53), got ${value}. ${hint}`);
    return value;
}
/**
 * @throws TypeError or RangeError unless `value` is one of `choices`: TypeError where it is of another kind altogether.
 */
export function requireOneOf(value, choices, where) {
    if (choices.includes(value))
        return value;
    const message = `${where} must be one of ${choices.map(shown).join(', ')}, got ${shown(value)}.`;
    throw typeof value === typeof choices[0] ? new RangeError(message) : new TypeError(message);
}
/** @throws TypeError unless `value` is an object of named fields, so that they can be checked. */
export function requireObject(value, where, hint) {
    if (kindOf(value) !== 'Object')
        throw new TypeError(`${where} must be an object, got ${shown(value)}. ${hint}`);
    return value;
}
/** @throws TypeError unless `value` is a function. */
export function requireFunction(value, where, hint) {
    if (typeof value !== 'function')
        throw new TypeError(`${where} must be a function, got ${shown(value)}. ${hint}`);
}
/**
 * @throws TypeError unless `value` is an object, RangeError when it has a part that is not among `names`: what is not
 *   understood would change the result, or be ignored
 */
export function requireOptions(value, names, where, hint) {
    requireObject(value, where, hint);
    const stranger = Object.keys(value).find((name) => !names.includes(name));
    if (stranger !== undefined)
        throw new RangeError(`${where} has no part ${shown(stranger)}: the parts are ${names.join(', ')}. ${hint}`);
    return value;
}
/** @throws TypeError unless `value` is an array or a typed array; a string, too, has a length and indices. */
export function requireList(value, where, hint) {
    if (!Array.isArray(value) && (!ArrayBuffer.isView(value) || value instanceof DataView))
        throw new TypeError(`${where} must be an array of numbers, got ${shown(value)}. ${hint}`);
    return value;
}
/**
 * The sizes of the axes, copied and frozen. @throws TypeError unless they are a list of numbers, RangeError unless they
 * are counts
 */
export function requireShape(shape, where) {
    requireList(shape, where, 'Give the size of every axis, as in [2, 3].');
    return Object.freeze(Array.from(shape, (size, axis) => requireInteger(size, 0, `${where}[${axis}]`, 'Give the size of that axis.')));
}
