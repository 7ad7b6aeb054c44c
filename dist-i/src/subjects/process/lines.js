import { isAscii, isUtf8 } from 'node:buffer';
import { cut } from '../texts.js';
const newline = 10;
/**
 * Cuts a stream of bytes into lines of UTF-8, and the bytes that `each` says follow one. No line may be longer than `most()` bytes. At the first that is, or that
 * is no UTF-8, `wrong` is called with what it did, and nothing more.
 */
export function lines(each, most, wrong) {
    let parts = [];
    let length = 0;
    let stopped = false;
    let following;
    const stop = (what) => {
        stopped = true;
        parts = [];
        wrong(what);
    };
    const add = (bytes) => {
        parts.push(bytes);
        length += bytes.length;
        const limit = most();
        if (length > limit && !stopped)
            stop(`it wrote more than ${Math.round(limit / 2 ** 20)} MiB without ending a line`);
    };
    const endLine = () => {
        const line = Buffer.concat(parts, length);
        parts = [];
        length = 0;
        // ASCII is far sooner read than UTF-8, of which it is a part.
        if (isAscii(line))
            follow(each(line.toString('latin1')));
        else if (isUtf8(line))
            follow(each(line.toString()));
        else
            stop(`it wrote a line that is not UTF-8: ${JSON.stringify(line.toString('latin1', 0, 100))}`);
    };
    const follow = (next) => {
        if (next)
            following = { ...next, come: Buffer.allocUnsafeSlow(next.size) };
    };
    /** Takes what belongs to the bytes that follow a line, from a place on; gives where the next line begins. */
    const fill = ({ come, size, take }, bytes, start) => {
        const copied = bytes.copy(come, length, start);
        length += copied;
        if (length === size) {
            following = undefined;
            length = 0;
            take(come);
        }
        return start + copied;
    };
    const push = (bytes) => {
        for (let start = 0; start < bytes.length;) {
            if (stopped)
                return;
            if (following !== undefined) {
                start = fill(following, bytes, start);
                continue;
            }
            const end = bytes.indexOf(newline, start);
            add(bytes.subarray(start, end < 0 ? bytes.length : end));
            if (end < 0 || stopped)
                return;
            start = end + 1;
            endLine();
        }
    };
    const unfinished = () => following !== undefined
        ? ` after ${length} of the ${following.size} bytes that it announced`
        : length === 0
            ? ''
            : ` in the middle of a line, ${JSON.stringify(cut(Buffer.concat(parts, length).toString('utf8', 0, 100), 100))}`;
    return { push, unfinished };
}
