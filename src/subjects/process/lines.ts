import { isAscii } from 'node:buffer';

const newline = 10;

/** Cuts a stream of bytes into lines. No line may be longer than `most()` bytes when it is begun: then `tooLong` is called, and nothing more. */
export function lines(each: (line: string) => void, most: () => number, tooLong: (most: number) => void): (bytes: Buffer) => void {
  let parts: Buffer[] = [];
  let length = 0;
  let stopped = false;
  const add = (bytes: Buffer): void => {
    parts.push(bytes);
    length += bytes.length;
    const limit = most();
    if (length <= limit || stopped) return;
    stopped = true;
    parts = [];
    tooLong(limit);
  };
  return (bytes) => {
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      add(bytes.subarray(start, end));
      if (stopped) return;
      start = end + 1;
      const line = Buffer.concat(parts, length);
      parts = [];
      length = 0;
      // ASCII is far sooner read than UTF-8, of which it is a part.
      each(line.toString(isAscii(line) ? 'latin1' : 'utf8'));
    }
    if (!stopped) add(bytes.subarray(start));
  };
}
