import { describe, expect, test } from 'vitest';
import { applying, deviationsOf, unfilled, type Entry } from '../../src/deviations/entry.ts';
import { updated } from '../../src/deviations/update.ts';
import { inRange, isRange, isVersion } from '../../src/deviations/versions.ts';
import type { Outcome, Verdict } from '../../src/judge/verdict.ts';

const about = { name: 'mine', version: '2.6.0' };
const today = '2027-01-31';
const entry = (clause: string, more: Partial<Entry> = {}): Entry => ({ clause, reason: 'because', link: 'https://example.org/1', ...more });
const applied = (...entries: readonly Entry[]) => applying(entries, about, today, inRange);
const declared = (...entries: readonly Entry[]) => deviationsOf(applied(...entries), today);

describe('an entry', () => {
  test('is about its subject and its versions', () => {
    expect([...applied(entry('a'), entry('b', { subject: 'mine' }), entry('c', { subject: 'other' }), entry('d', { versions: '<2.6' }), entry('e', { versions: '^2.6' })).keys()]).toEqual(['a', 'b', 'e']);
  });

  test('counts until its last day is over, and once it is filled in', () => {
    expect(declared(entry('a', { expires: '2027-01-31' }), entry('b', { expires: '2027-01-30' }), entry('c', unfilled), entry('d', { link: unfilled.link }))).toEqual({
      a: { reason: 'because', link: 'https://example.org/1', expires: '2027-01-31' },
      b: { reason: 'because', link: 'https://example.org/1', expires: '2027-01-30', void: 'expired' },
      c: { ...unfilled, void: 'unfilled' },
      d: { reason: 'because', link: unfilled.link, void: 'unfilled' },
    });
  });

  test('that counts comes before one that does not', () => {
    expect(declared(entry('a', { expires: '2020-01-01', subject: 'mine' }), entry('a', { reason: 'anew' }), entry('a', { reason: 'later', versions: '2' }))['a']).toMatchObject({ reason: 'anew' });
  });
});

test('versions are compared that are written otherwise than npm writes them', () => {
  expect(['2.6', '2.6.0+cpu', '2.6.0-rc.1', 'v2.6.0'].map((version) => inRange(version, '<2.7'))).toEqual([true, true, true, true]);
  expect(inRange('2.10', '>=2.9')).toBe(true);
  expect(['main', ''].map(isVersion)).toEqual([false, false]);
  expect(['>=1 <2', '*', 'new ones'].map(isRange)).toEqual([true, true, false]);
});

test('an update adds what fails, takes away what passes, and keeps the rest as it is', () => {
  const entries = [entry('stale'), entry('deviates', { expires: '2099-01-01' }), entry('expired', { expires: '2020-01-01' }), entry('other', { subject: 'other' }), entry('unjudged'), entry('broken')];
  const verdict = (clause: string, kind: Outcome['kind']): Verdict => ({ clause, kind }) as Verdict;
  const verdicts = [verdict('stale', 'stale'), verdict('deviates', 'deviates'), verdict('expired', 'fail'), verdict('other', 'fail'), verdict('fine', 'pass'), verdict('new', 'fail'), verdict('broken', 'error')];
  const { file, added, removed } = updated({ deviations: entries, note: 'kept' } as { deviations: Entry[] }, applied(...entries), verdicts, about);
  expect(added).toEqual([{ clause: 'other', subject: 'mine', ...unfilled }, { clause: 'new', subject: 'mine', ...unfilled }]);
  expect(removed).toEqual([entries[0]]);
  expect(file).toEqual({ deviations: [...entries.slice(1), ...added], note: 'kept' });
});
