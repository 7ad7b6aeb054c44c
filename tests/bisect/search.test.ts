import { describe, expect, test } from 'vitest';
import { historyOf, mostInVain, nextRelease, type Tried } from '../../src/bisect/search.ts';
import { between, isPreRelease, isVersion } from '../../src/bisect/versions.ts';

const releases = Array.from({ length: 40 }, (_, i) => `1.${i}.0`);

/** Searches a list of releases whose outcomes are known, to the end. */
function searched(outcomes: readonly Tried['outcome'][], first?: number): readonly Tried[] {
  const all = outcomes.map((_, i) => `1.${i}.0`);
  const tried: Tried[] = [];
  for (;;) {
    const release = nextRelease(all, tried, first);
    if (release === undefined) return tried;
    expect(tried.map((one) => one.release)).not.toContain(release);
    tried.push({ release, outcome: outcomes[all.indexOf(release)]! });
  }
}
const times = (outcome: Tried['outcome'], count: number): Tried['outcome'][] =>
  Array<typeof outcome>(count).fill(outcome);
const spansOf = (outcomes: readonly Tried['outcome'][], tried: readonly Tried[]): readonly string[] =>
  historyOf(
    outcomes.map((_, i) => `1.${i}.0`),
    tried,
  ).spans.map(({ outcome, first, last }) => `${outcome} ${first}-${last}`);

describe('a search among releases', () => {
  test('the one change is found, wherever it is, with few releases tried', () => {
    for (let since = 1; since < 40; since++) {
      const outcomes = [...times('pass', since), ...times('fail', 40 - since)];
      const tried = searched(outcomes);
      const { spans } = historyOf(releases, tried);
      expect(spans.map(({ outcome, last }) => [outcome, last])).toEqual([
        ['pass', `1.${since - 1}.0`],
        ['fail', '1.39.0'],
      ]);
      expect(spans[1]!.first).toBe(`1.${since}.0`);
      expect(tried.length).toBeLessThanOrEqual(8);
    }
  });

  test('a change and a change back is found where a release between them is tried, and counted as untried elsewhere', () => {
    const outcomes = [...times('pass', 10), ...times('fail', 10), ...times('pass', 20)];
    const blind = searched(outcomes);
    expect(spansOf(outcomes, blind)).toEqual(['pass 1.0.0-1.39.0']);
    expect(historyOf(releases, blind).untried).toHaveLength(38);
    expect(spansOf(outcomes, searched(outcomes, 4))).toEqual([
      'pass 1.0.0-1.9.0',
      'fail 1.10.0-1.19.0',
      'pass 1.20.0-1.39.0',
    ]);
    expect(searched(outcomes, 40)).toHaveLength(40);
  });

  test('releases without a verdict are passed by: a change among them is placed between those that have one', () => {
    const outcomes = [...times('pass', 15), ...times('not-installed', 9), ...times('fail', 16)];
    const tried = searched(outcomes);
    const [, after] = historyOf(releases, tried).spans;
    expect(after).toMatchObject({ outcome: 'fail', first: '1.24.0' });
    expect(after!.unjudged).toEqual(releases.slice(15, 24));
  });

  test('a clause that fails at fewer points has changed, too', () => {
    const failing = (release: string): number => (releases.indexOf(release) < 9 ? 5 : 3);
    const tried: Tried[] = [];
    for (let next = nextRelease(releases, tried); next !== undefined; next = nextRelease(releases, tried))
      tried.push({ release: next, outcome: 'fail', failing: failing(next), points: 32 });
    expect(historyOf(releases, tried).spans).toMatchObject([
      { failing: 5, last: '1.8.0' },
      { failing: 3, first: '1.9.0' },
    ]);
  });

  test('where the oldest cannot be judged, the oldest that can is found', () => {
    const outcomes = [...times('not-judged', 13), ...times('pass', 27)];
    expect(spansOf(outcomes, searched(outcomes))).toEqual(['pass 1.13.0-1.39.0']);
  });

  test('it is given up where none can be judged', () => {
    expect(searched(times('not-installed', 40))).toHaveLength(mostInVain);
    expect(searched(times('not-installed', 3))).toHaveLength(3);
    expect(searched(['error'])).toHaveLength(1);
  });
});

describe('versions', () => {
  const listed = ['1.8.0', '1.13.1', '2.0.0', '2.9.3', '2.10.0', '2.13.0', '2.13.1', '2.14.0'];
  test.each([
    ['1.8', '2.13', listed.slice(0, 7)],
    ['1.9', '2.13.0', listed.slice(1, 6)],
    ['2', '2', listed.slice(2)],
    ['2.11', '2.12', []],
  ])('%s to %s', (from, to, expected) => {
    expect(between(listed, from, to)).toEqual(expected);
    // npm lists them by the alphabet where it lists old ones.
    expect(between(listed.toSorted(), from, to)).toEqual(expected);
  });
  test('a release that is named in full bounds its own pre-releases', () => {
    const dev = ['1.23.0', '1.24.0.dev1', '1.24.0.dev2', '1.24.0'];
    expect(between(dev, '1.23', '1.24.0.dev1')).toEqual(dev.slice(0, 2));
    expect(between(dev, '1.24.0.dev2', '1.24.0')).toEqual(dev.slice(2));
  });
  test('what is a version, and what comes before one', () => {
    for (const version of ['1', '2.13', '1.24.0.dev20261026', '2.0.0-rc.4', '2.6.0+cpu'])
      expect(isVersion(version)).toBe(true);
    for (const text of ['', 'latest', '1.', '1..2', '^1.2', '1 2', '1;ls']) expect(isVersion(text)).toBe(false);
    for (const version of ['2.0.0-rc.4', '1.24.0.dev1', '0.4.0rc1', '1.0a2']) expect(isPreRelease(version)).toBe(true);
    for (const version of ['2.0.0', '2.6.0+cpu', '1.2.post1']) expect(isPreRelease(version)).toBe(false);
  });
});
