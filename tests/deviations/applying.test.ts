import { describe, expect, test } from 'vitest';
import { applying, deviationsOf, unfilled, type Entry } from '../../src/deviations/entry.ts';
import { staleGlobs, withStaleGlobs } from '../../src/deviations/stale.ts';
import { updated } from '../../src/deviations/update.ts';
import { inRange, isRange, isVersion } from '../../src/deviations/versions.ts';
import type { Outcome, Verdict } from '../../src/judge/verdict.ts';

const about = { name: 'mine', version: '2.6.0' };
const today = '2027-01-31';
const entry = (clause: Entry['clause'], more: Partial<Entry> = {}): Entry => ({
  clause,
  reason: 'because',
  link: 'https://example.org/1',
  ...more,
});
const ids = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'stale',
  'deviates',
  'expired',
  'other',
  'unjudged',
  'broken',
  'x/1',
  'x/2',
  'x/3',
];
const applied = (...entries: readonly Entry[]) => applying(entries, about, today, inRange, ids);
const declared = (...entries: readonly Entry[]) => deviationsOf(applied(...entries), today);

describe('an entry', () => {
  test('is about its subject and its versions', () => {
    expect([
      ...applied(
        entry('a'),
        entry('b', { subject: 'mine' }),
        entry('c', { subject: 'other' }),
        entry('d', { versions: '<2.6' }),
        entry('e', { versions: '^2.6' }),
      ).keys(),
    ]).toEqual(['a', 'b', 'e']);
  });

  test('counts until its last day is over, and once it is filled in', () => {
    expect(
      declared(
        entry('a', { expires: '2027-01-31' }),
        entry('b', { expires: '2027-01-30' }),
        entry('c', unfilled),
        entry('d', { link: unfilled.link }),
      ),
    ).toEqual({
      a: { reason: 'because', link: 'https://example.org/1', expires: '2027-01-31' },
      b: { reason: 'because', link: 'https://example.org/1', expires: '2027-01-30', void: 'expired' },
      c: { ...unfilled, void: 'unfilled' },
      d: { reason: 'because', link: unfilled.link, void: 'unfilled' },
    });
  });

  test('that counts comes before one that does not', () => {
    expect(
      declared(
        entry('a', { expires: '2020-01-01', subject: 'mine' }),
        entry('a', { reason: 'anew' }),
        entry('a', { reason: 'later', versions: '2' }),
      )['a'],
    ).toMatchObject({ reason: 'anew' });
  });

  test('is about several clauses, by their ids and by globs; an id comes before a glob', () => {
    expect(
      declared(entry(['a', 'x/*'], { reason: 'many' }), entry('x/2', { reason: 'one' }), entry('*', { reason: 'all' })),
    ).toMatchObject({
      a: { reason: 'many' },
      b: { reason: 'all', glob: '*' },
      'x/1': { reason: 'many', glob: 'x/*' },
      'x/2': { reason: 'one' },
      'x/3': { reason: 'many', glob: 'x/*' },
    });
    // One that has expired does not stand in the way of a glob that counts.
    expect(declared(entry('x/1', { expires: '2020-01-01' }), entry('x/*'))['x/1']).toEqual({
      reason: 'because',
      link: 'https://example.org/1',
      glob: 'x/*',
    });
  });
});

const verdict = (clause: string, kind: Outcome['kind'], likely?: string): Verdict =>
  ({
    clause,
    kind,
    ...(likely && { unshown: [likely] }),
    ...(kind === 'fail' && { counterexample: { questions: {}, likely: likely ? [{ id: likely }] : [] } }),
  }) as unknown as Verdict;

describe('a glob is stale where all that it matches was judged, something passes, and nothing needs it', () => {
  const of = (kinds: readonly Outcome['kind'][], ...entries: readonly Entry[]) => {
    const verdicts = kinds.map((kind, i) => verdict(`x/${i + 1}`, kind));
    return { verdicts, stale: staleGlobs(verdicts, applied(...entries)) };
  };
  test.each<[readonly Outcome['kind'][], readonly string[]]>([
    [
      ['pass', 'pass', 'pass'],
      ['x/1', 'x/2', 'x/3'],
    ],
    [['pass', 'unsupported', 'inconclusive'], ['x/1']],
    [['pass', 'deviates', 'pass'], []],
    [['pass', 'fail', 'pass'], []],
    [['pass', 'error', 'pass'], []],
    [['pass', 'pass'], []],
    [['unsupported', 'unsupported', 'unsupported'], []],
  ])('%j: %j', (kinds, clauses) => {
    expect(of(kinds, entry('x/*')).stale.flatMap((one) => one.clauses)).toEqual(clauses);
  });
  test('what an entry declares by its id is none of the glob’s', () => {
    expect(of(['deviates', 'pass', 'pass'], entry(['x/1', 'x/*'])).stale[0]?.clauses).toEqual(['x/2', 'x/3']);
  });
  test('its clauses that pass are then stale', () => {
    const { verdicts, stale } = of(['pass', 'unsupported', 'pass'], entry('x/*', { expires: '2028-01-01' }));
    const declaredBy = { reason: 'because', link: 'https://example.org/1', glob: 'x/*', expires: '2028-01-01' };
    expect(withStaleGlobs(verdicts, stale, today)).toEqual([
      { clause: 'x/1', kind: 'stale', ...declaredBy },
      { clause: 'x/2', kind: 'unsupported' },
      { clause: 'x/3', kind: 'stale', ...declaredBy },
    ]);
  });
});

test('versions are compared that are written otherwise than npm writes them', () => {
  expect(['2.6', '2.6.0+cpu', '2.6.0-rc.1', 'v2.6.0'].map((version) => inRange(version, '<2.7'))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(inRange('2.10', '>=2.9')).toBe(true);
  expect(['main', ''].map(isVersion)).toEqual([false, false]);
  expect(['>=1 <2', '*', 'new ones'].map(isRange)).toEqual([true, true, false]);
});

test('an update adds what fails, takes away what passes, and keeps the rest as it is', () => {
  const entries = [
    entry('stale'),
    entry('deviates', { expires: '2099-01-01' }),
    entry('expired', { expires: '2020-01-01' }),
    entry('other', { subject: 'other' }),
    entry('unjudged'),
    entry('broken'),
  ];
  const verdicts = [
    verdict('stale', 'stale'),
    verdict('deviates', 'deviates'),
    verdict('expired', 'fail'),
    verdict('other', 'fail'),
    verdict('fine', 'pass'),
    verdict('new', 'fail'),
    verdict('broken', 'error'),
  ];
  const { file, added, removed } = updated(
    { deviations: entries, note: 'kept' } as { deviations: Entry[] },
    applied(...entries),
    verdicts,
    about,
  );
  expect(added).toEqual([
    { clause: 'other', subject: 'mine', ...unfilled },
    { clause: 'new', subject: 'mine', ...unfilled },
  ]);
  expect(removed).toEqual([{ entry: entries[0], by: 'stale' }]);
  expect(file).toEqual({ deviations: [...entries.slice(1), ...added], note: 'kept' });
});

test('an update takes a stale id or glob out of its entry, and the entry with the last of them', () => {
  const entries = [entry(['a', 'b', 'x/*'], { expires: '2099-01-01' }), entry(['c', 'd']), entry(['e'])];
  const verdicts = [
    verdict('a', 'stale'),
    verdict('b', 'deviates'),
    verdict('x/1', 'stale'),
    verdict('x/2', 'stale'),
    verdict('c', 'stale'),
    verdict('d', 'stale'),
    verdict('e', 'deviates'),
  ];
  const { file, removed } = updated({ deviations: entries }, applied(...entries), verdicts, about);
  expect(removed.map(({ by }) => by)).toEqual(['a', 'x/*', 'c', 'd']);
  expect(file.deviations).toEqual([entry('b', { expires: '2099-01-01' }), entry(['e'])]);
});

test('an update writes one entry for one cause', () => {
  const verdicts = [
    // One of them rejects the fault.
    verdict('reduction/sum-adds', 'fail', 'sum-is-mean'),
    verdict('b', 'fail', 'mean-is-sum'),
    verdict('c', 'fail', 'sum-is-mean'),
    verdict('d', 'fail'),
    verdict('e', 'fail'),
  ];
  const { added } = updated({ deviations: [] }, applied(), verdicts, about);
  expect(added).toEqual(
    [['reduction/sum-adds', 'c'], 'b', 'd', 'e'].map((clause) => ({ clause, subject: 'mine', ...unfilled })),
  );
});
