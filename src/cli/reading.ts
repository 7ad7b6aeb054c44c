import { readFileSync, statSync } from 'node:fs';
import type { Report } from '../judge/verdict.ts';
import { readReport } from '../reports/reading.ts';
import { cannotRead, tooLarge } from '../reports/usage.ts';
import { Failure } from './failure.ts';

/** No report is larger, in bytes. */
const most = 2 ** 28;

/** The report in a file, or a sentence that says what is wrong with it. */
export function reportIn(path: string): Report & { readonly complete: boolean } {
  const read = readReport(textIn(path));
  if ('wrong' in read) throw new Failure(cannotRead(path, read.wrong));
  return read.report;
}

function textIn(path: string): string {
  try {
    const { size } = statSync(path);
    if (size <= most) return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(cannotRead(path, (error as Error).message.replace(/^\w+: (.*?), .*$/, '$1')));
  }
  throw new Failure(cannotRead(path, tooLarge(most)));
}
