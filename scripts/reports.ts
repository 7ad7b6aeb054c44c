import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../src/judge/verdict.ts';
import { root } from './root.ts';

/** The command line, as built. */
export const cli: string = join(root, 'dist/src/cli/main.js');

/** Where the reports on the frameworks are stored. */
export const recorded: string = join(root, 'tests/recorded/reports');

export type WrittenReport = Report & { readonly complete: boolean };
/** The report in a file. Throws where there is none. */
export const reportIn = (file: string): WrittenReport => JSON.parse(readFileSync(file, 'utf8')) as WrittenReport;

/** The same, or undefined where there is none, or one that was broken off. */
export function maybeReportIn(file: string): WrittenReport | undefined {
  try {
    return reportIn(file);
  } catch {
    return undefined;
  }
}
