import pico from 'picocolors';
import type { Colors } from '../reports/terminal.ts';

/** Where a report is written to as it comes. */
export interface Screen {
  readonly paint: Colors;
  readonly write: (text: string) => void;
  /** Shows a line until the next is written, where there is a terminal. */
  readonly show: (line: string) => void;
}

const clear = '\r\u001B[2K';

/** Colours and live lines are for terminals, and colours only where nobody declines them. */
export function screen(
  colours: boolean,
  stdout: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stdout,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Screen {
  // A stream that is no terminal has no isTTY, whatever its type says.
  const live = Boolean(stdout.isTTY) && env['TERM'] !== 'dumb';
  let showing = false;
  const clean = (): string => {
    const before = showing ? clear : '';
    showing = false;
    return before;
  };
  return {
    paint: pico.createColors(colours && live && !env['NO_COLOR']),
    write: (text) => void stdout.write(`${clean()}${text}\n`),
    show: (line) => {
      if (!live) return;
      stdout.write(clean() + line);
      showing = true;
    },
  };
}
