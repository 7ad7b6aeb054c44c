/** As many numbers as an array may hold to share its memory with others, and how many share it. */
const most = 256;
const shared = 2048;
let memory = new ArrayBuffer(8 * shared);
let taken = 0;
/**
 * So many zeros. An array of more than 64 bytes gets memory of its own, for which an engine takes several times as long
 * as an operation on so few numbers does: small ones are views of one memory, each of a part of its own.
 */
export function zeros(size) {
    if (size > most)
        return new Float64Array(size);
    if (taken + size > shared) {
        memory = new ArrayBuffer(8 * shared);
        taken = 0;
    }
    const made = new Float64Array(memory, 8 * taken, size);
    taken += size;
    return made;
}
/** A copy of these numbers. */
export function copyOf(numbers) {
    if (numbers.length > most)
        return new Float64Array(numbers);
    const made = zeros(numbers.length);
    for (let i = 0; i < numbers.length; i++)
        made[i] = numbers[i];
    return made;
}
