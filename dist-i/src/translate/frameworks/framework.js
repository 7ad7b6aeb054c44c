/** `10⁻ⁿ`, rounded once. */
export const tenth = (n) => Number(`1e-${n}`);
