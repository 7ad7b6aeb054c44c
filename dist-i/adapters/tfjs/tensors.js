export const tensor = (tf, { shape, data }) => tf.tensor(Float32Array.from(data), [...shape]);
const now = (of) => ({ shape: [...of.shape], data: Float64Array.from(of.dataSync()) });
let reader = now;
/** The numbers of a tensor as they are when this is called. */
export const read = (of) => reader(of);
/**
 * Does work at once, and reads what it reads later: on the graphics hardware of a browser a synchronous read gives
 * zeros, or fails. What `read` gave holds its numbers when the promise is fulfilled.
 */
export function readLater(tf, work) {
    const held = [];
    reader = (of) => {
        const data = new Float64Array(of.size);
        held.push({ kept: tf.keep(of.clone()), data });
        return { shape: [...of.shape], data };
    };
    const clear = () => tf.dispose(held.map(({ kept }) => kept));
    try {
        const done = work();
        const filled = held.map(async ({ kept, data }) => data.set(await kept.data()));
        return Promise.all(filled)
            .then(() => done)
            .finally(clear);
    }
    catch (error) {
        clear();
        throw error;
    }
    finally {
        reader = now;
    }
}
