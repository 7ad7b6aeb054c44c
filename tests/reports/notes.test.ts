import { describe, expect, test } from 'vitest';
import { SaxesParser } from 'saxes';
import { defaultProfile, type Profile } from '../../src/arithmetic/profile.ts';
import type { Report } from '../../src/judge/verdict.ts';
import { formats, type FormatName } from '../../src/reports/formats.ts';
import { annotations } from '../../src/reports/github.ts';
import { legible, legibly } from '../../src/reports/legible.ts';
import { notesOf, widenedText } from '../../src/reports/notes.ts';
import { readReport } from '../../src/reports/reading.ts';
import type { Run } from '../../src/reports/run.ts';
import { summaryText } from '../../src/reports/terminal.ts';
import pico from 'picocolors';
import { everyKind, hostile } from './runs.ts';

const strict = defaultProfile('float32');
const wide: Profile = { ...strict, ulps: { ...strict.ulps, exp: 4 }, flush: true, deterministic: false };

describe('a profile that is not the strict default of its format', () => {
  test('is told, part by part', () => {
    expect(widenedText(strict)).toEqual([]);
    expect(widenedText(wide)).toEqual([
      "Profile other than the strict default of float32 (in parentheses), by the subject's declaration: exp within 4 units in the last place (2); subnormal numbers may be taken for zero; it need not answer alike twice.",
    ]);
    expect(widenedText({ ...strict, ulps: { ...strict.ulps, log: 1 } })[0]).toMatch(
      /: log within 1 unit in the last place \(2\)\.$/,
    );
    expect(widenedText({ ...strict, accumulator: 'bfloat16', excess: 'float32' })[0]).toMatch(
      /: sums in bfloat16 \(float32\); intermediates in float32 \(float64\)\.$/,
    );
    // A report of another version may leave a part out.
    const { deterministic: _, ...old } = strict;
    expect(widenedText({ ...old, ulps: {} } as never)).toEqual([]);
  });
});

/** A run with something to note of each kind, and whatever a subject or an earlier report may say. */
async function noted(says: string): Promise<Run> {
  const run = await everyKind(says);
  const verdicts = run.report.verdicts.map((one) =>
    one.kind === 'unsupported'
      ? { ...one, unsupported: one.unsupported.map((point) => ({ ...point, skippedAs: 'refused' as const })) }
      : one,
  );
  const unmet = [{ demand: 'baseline', clause: `gone/for-ever${says}`, found: 'not-judged' } as const];
  const report: Report = { ...run.report, subject: { ...run.report.subject, profile: wide }, verdicts, unmet };
  return { ...run, report };
}
const names = Object.keys(formats) as FormatName[];
const written = (name: FormatName, run: Run): Promise<string> => formats[name].write(run, 'a.svg');
const plain = (text: string): string => text.replaceAll(/&#39;|&quot;|["'\\]/g, '').replaceAll('%0A', '\n');

describe('what nobody may overlook', () => {
  test('stands in every report that has a head, and in the terminal', async () => {
    const run = await noted('');
    const notes = notesOf(run.report);
    expect(notes.map((note) => note.split(/[ :]/)[0])).toEqual(['Demand', 'Refused', 'Profile']);
    const texts = [
      ...(await Promise.all(names.filter((name) => !/json|badge/.test(name)).map((name) => written(name, run)))),
      annotations(run),
      summaryText(run.report, run.report.verdicts.length, pico.createColors(false)),
    ];
    for (const text of texts) for (const note of notes) expect(plain(text)).toContain(plain(note));
    const markdown = await written('markdown', run);
    expect(markdown.indexOf('Refused when asked')).toBeLessThan(markdown.indexOf('## '));
  });

  test('is no markup, no command and no other line, whatever is said', async () => {
    const run = await noted(hostile);
    for (const name of ['junit', 'html'] as const) {
      const text = await written(name, run);
      expect(text).not.toContain('<script>alert');
      if (name === 'junit') new SaxesParser({}).write(text).close();
    }
    const commands = annotations(legibly(run)).trimEnd().split('\n');
    expect(commands.every((line) => line.startsWith('::error ') || line.startsWith('::notice '))).toBe(true);
    const lines = summaryText(run.report, run.report.verdicts.length, pico.createColors(false)).split('\n');
    expect(lines.filter((line) => /^\s*::/.test(line) || line.includes('##['))).toEqual([]);
    const quoted = (await written('markdown', run)).split('\n').filter((line) => line.startsWith('> '));
    expect(quoted).toHaveLength(3);
    const read = readReport(await written('json', { ...run, report: { ...run.report, run: undefined as never } }));
    expect(read).toMatchObject({ report: { unmet: [{ demand: 'baseline' }] } });
  });
});

test('every control and every half of a character is shown as another, in whatever text and key; the rest stays', () => {
  for (let unit = 0; unit < 0x1_0000; unit++) {
    const text = `a${String.fromCharCode(unit)}b`;
    const isHidden = /[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u.test(text) && !/[\t\n]/.test(text);
    expect(legible(text) === text, `code unit ${unit}`).toBe(!isHidden);
  }
  const part = { fine: ['as it is', 1, { deeper: '😀' }] };
  const given = { part, list: ['a', 'b\u0007'], deep: { text: '\u202E' } };
  const shown = legibly(given);
  expect(shown).toEqual({ part, list: ['a', 'b␇'], deep: { text: '�' } });
  expect(shown.part).toBe(part);
});
