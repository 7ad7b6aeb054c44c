/** Milliseconds without a pause after which one is due. */
const due = 50;
let last = performance.now();
/**
 * A pause in long work, where one is due, in which timers and signals are heard: promises alone leave them no moment.
 * Undefined where none is due.
 */
export function breathe() {
    if (performance.now() - last < due)
        return undefined;
    return new Promise((done) => {
        setImmediate(() => {
            last = performance.now();
            done();
        });
    });
}
