/** What was printed last, of all of these. None of it reaches the terminal. */
export function lastWordsOf(...streams) {
    let words = '';
    for (const stream of streams) {
        stream.setEncoding('utf8').on('data', (text) => {
            words = (words + text).slice(-1000);
        });
    }
    return () => (words.trim() === '' ? '' : `; it last said ${JSON.stringify(words.trim().slice(-200))}`);
}
/** How a place ended that has an exit code. */
export const endedWith = (code) => `the subject ended its process with exit code ${code}`;
