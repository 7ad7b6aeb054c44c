import type { Run } from './run.ts';

/** A form in which a report is written to a file. Nothing of it is loaded before it is requested. */
export interface Format {
  readonly says: string;
  readonly write: (run: Run, file: string) => Promise<string>;
  /** The endings that its file may have, where not every name will do. */
  readonly endings?: readonly string[];
}
export type FormatName = 'json' | 'junit' | 'sarif' | 'markdown' | 'html' | 'badge';

const legible = async (run: Run): Promise<Run> => (await import('./legible.ts')).legibly(run);

export const formats: Readonly<Record<FormatName, Format>> = {
  json: {
    says: 'write the report as JSON, too; NaN, Infinity, -Infinity and -0 are written as strings',
    write: async (run) =>
      (await import('./json.ts')).jsonReport(run.report, (await import('./run.ts')).isComplete(run)),
  },
  junit: {
    says: 'write it as JUnit XML, for CI servers',
    write: async (run) => (await import('./junit.ts')).junitReport(await legible(run)),
  },
  sarif: {
    says: 'write it as SARIF 2.1.0, for code scanning',
    write: async (run) => (await import('./sarif.ts')).sarifReport(await legible(run)),
  },
  markdown: {
    says: 'write it as Markdown',
    write: async (run) => (await import('./markdown.ts')).markdownReport(await legible(run)),
  },
  html: {
    says: 'write it as one page for a browser',
    write: async (run) => (await import('./html/page.ts')).htmlReport(await legible(run)),
  },
  badge: {
    says: 'write a badge: a picture (.svg), or an endpoint for shields.io (.json)',
    endings: ['.svg', '.json'],
    write: async (run, file) => {
      const { badgeJson, badgeSvg } = await import('./badge.ts');
      return (file.endsWith('.svg') ? badgeSvg : badgeJson)(await legible(run));
    },
  },
};
