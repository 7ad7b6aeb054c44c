import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { globbed } from '../../src/glob.ts';
import { equistep } from './run.ts';

const ids = clauses.map(({ id }) => id);

describe('a glob', () => {
  test('matches as a shell has it, and slashes too', () => {
    const starting = (...names: readonly string[]): string[] =>
      ids.filter((id) => names.some((name) => id.startsWith(name)));
    expect(globbed('*', ids)).toEqual(ids);
    expect(globbed('gradient/*', ids)).toEqual(starting('gradient/'));
    expect(globbed('{sgd,momentum}/*', ids)).toEqual(starting('sgd/', 'momentum/'));
    expect(globbed('[rs]*', ids)).toEqual(starting('r', 's'));
    expect(globbed('!*/*', ids)).toEqual([]);
    expect(globbed('reduction/sum-add?', ids)).toEqual(['reduction/sum-adds']);
    expect(globbed('reduction/sum-adds', ids)).toEqual(['reduction/sum-adds']);
    expect(globbed('no/such', ids)).toEqual([]);
  });

  test.each([
    ['*(*(*(a)*)*)*b'],
    ['+(+(+(+([a-z/-])))))z'],
    [`${'*?'.repeat(60)}z`],
    ['*(*(*(*(*(*(*(*(a))))))))b'],
    [`${'{*,?}'.repeat(39)}z`],
    ['a'.repeat(70_000)],
    ['*'.repeat(70_000)],
    ['('.repeat(200)],
    ['{'.repeat(200)],
    [''],
  ])('that explodes, or is none, is given up or matches in time: %.30s', (glob) => {
    const start = performance.now();
    const found = globbed(glob, ids);
    expect(found === undefined || found.every((id) => ids.includes(id))).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('of any letters is tried in time, and never throws', () => {
    const letter = fc.constantFrom(...Array.from('*?+!@()[]{},|/\\.^$-ab0 \n\0é'));
    const tried = (): void =>
      fc.assert(
        fc.property(fc.string({ unit: letter, maxLength: 24 }), (glob) => {
          const found = globbed(glob, ids.slice(0, 5));
          return found === undefined || found.length <= 5;
        }),
        { numRuns: 300 },
      );
    expect(tried).not.toThrow();
  });

  test('that cannot be used is wrong usage, in a line', { tags: ['slow'] }, async () => {
    for (const option of ['--clause', '--require']) {
      const { status, stdout, stderr } = await equistep(['check', 'reference', option, '*(*(*(a)*)*)*b']);
      expect([status, stdout, stderr]).toEqual([
        2,
        '',
        "equistep: the glob '*(*(*(a)*)*)*b' cannot be used: it is empty, too long, not a glob, or takes too long to match. Write a simpler one, as in 'gradient/*'\n",
      ]);
      const long = await equistep(['check', 'reference', option, 'a\n'.repeat(35_000)]);
      expect(long.status).toBe(2);
      expect(long.stderr.length).toBeLessThan(300);
      expect(long.stderr.split('\n')).toHaveLength(2);
    }
  });
});
