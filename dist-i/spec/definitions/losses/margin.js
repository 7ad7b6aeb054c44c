/** `1 − tx`: what a score x with target t = ±1 lacks of a margin of 1, where it is above zero. */
export const lack = ({ constant, multiply, subtract }, x, t) => subtract(constant(1), multiply(t, x));
