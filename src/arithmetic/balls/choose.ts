/** Where the two are while one of them is chosen. */
const two = new Float64Array(2);

/**
 * `condition ? a : b`, for conditions that are as good as random, as which of two rounding errors is larger: looked up,
 * because a branch that processors predict wrongly takes longer than all else that is done with a number.
 */
export function choose(condition: boolean, a: number, b: number): number {
  two[0] = b;
  two[1] = a;
  return two[+condition]!;
}
