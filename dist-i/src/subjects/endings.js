/** Whatever runs apart from the judge, so that it can be ended with it. */
const living = new Set();
let watching = false;
let prepare = () => { };
/**
 * Keeps how to end something, which gives the processes that it could not end; gives what to call once it has ended by
 * itself.
 */
export function toBeEnded(end) {
    if (!watching) {
        watching = true;
        prepare();
        process.on('exit', endAll);
    }
    living.add(end);
    return () => living.delete(end);
}
/** Ends all subjects at once, and what they started; gives the numbers of the processes that could not be ended. */
export function endAll() {
    const left = [...living].flatMap((end) => end());
    living.clear();
    return left;
}
/** What to do before the first of them starts: to listen to what ends this process, say. */
export function beforeTheFirst(what) {
    prepare = what;
}
