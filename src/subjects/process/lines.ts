import { isAscii, isUtf8 } from 'node:buffer';

const newline = 10;

/** A stream of bytes, cut into lines. */
export interface Lines {
  readonly push: (bytes: Buffer) => void;
  /** The beginning of a line that has not ended. */
  readonly rest: () => string;
}

/**
 * Cuts a stream of bytes into lines of UTF-8. No line may be longer than `most()` bytes. At the first that is, or that
 * is no UTF-8, `wrong` is called with what it did, and nothing more.
 */
export function lines(each: (line: string) => void, most: () => number, wrong: (what: string) => void): Lines {
  let parts: Buffer[] = [];
  let length = 0;
  let stopped = false;
  const stop = (what: string): void => {
    stopped = true;
    parts = [];
    wrong(what);
  };
  const add = (bytes: Buffer): void => {
    parts.push(bytes);
    length += bytes.length;
    const limit = most();
    if (length > limit && !stopped) stop(`it wrote more than ${Math.round(limit / 2 ** 20)} MiB without ending a line`);
  };
  const endLine = (): void => {
    const line = Buffer.concat(parts, length);
    parts = [];
    length = 0;
    // ASCII is far sooner read than UTF-8, of which it is a part.
    if (isAscii(line)) each(line.toString('latin1'));
    else if (isUtf8(line)) each(line.toString());
    else stop(`it wrote a line that is not UTF-8: ${JSON.stringify(line.toString('latin1', 0, 100))}`);
  };
  const push = (bytes: Buffer): void => {
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      if (stopped) return;
      add(bytes.subarray(start, end));
      if (stopped) return;
      start = end + 1;
      endLine();
    }
    if (!stopped) add(bytes.subarray(start));
  };
  return { push, rest: () => Buffer.concat(parts, length).toString('utf8', 0, 100) };
}
