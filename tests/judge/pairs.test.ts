import pico from 'picocolors';
import { expect, test } from 'vitest';
import { clauses, faults } from '../../spec/index.ts';
import { equivalents } from '../../src/coverage/equivalent.ts';
import { killPairs, type Pair } from '../../src/judge/pairs.ts';
import { isQuick } from '../effort.ts';
import { livePairs, pairsSummary, pairsText, wronglyExcused } from '../../src/reports/pairs.ts';

const plain = pico.createColors(false);
const named = (pairs: readonly Pair[]): string[] => pairs.map(({ fault, loss }) => `${fault.id} in ${loss}`);
// The quick run looks at some of the faults, and at these.
const always = ['loss-doubled', 'smoothing-dropped', 'max-ties-all-get-one'];
const looked = faults.filter(({ id }, i) => !isQuick || i % 60 === 0 || always.includes(id));
const pairs = killPairs(clauses, looked, { seed: 1, cases: 100 });

test('every fault of a reduced loss is found where one loss alone has it, or changes nothing there', () => {
  expect(
    named(livePairs(pairs)),
    'Ask it of that loss in a clause, or say in src/coverage/equivalent.ts why not',
  ).toEqual([]);
  expect(named(wronglyExcused(pairs)), 'Remove it from src/coverage/equivalent.ts: it changes something').toEqual([]);
  const ids = faults.map(({ id }) => id);
  expect(equivalents.flatMap((one) => one.faults).filter((id) => !ids.includes(id))).toEqual([]);
});

test('where no clause asks for options together, faults in one loss live on', { tags: ['slow'] }, () => {
  const without = clauses.filter(({ id }) => /^(reduction|weights)\//.test(id));
  const two = faults.filter(({ id }) => ['cotangent-ignored', 'flat-for-hierarchical'].includes(id));
  const live = named(livePairs(killPairs(without, two, { seed: 1, cases: 100 })));
  expect(live).toContain('cotangent-ignored in focal');
  expect(live).toContain('flat-for-hierarchical in poisson');
});

test('the matrix says what finds a pair, or why nothing can', () => {
  const text = pairsText(pairs, plain);
  expect(text).toMatch(/^loss-doubled, in one loss alone\n {2}reduction\/definition: every loss\n/);
  expect(text).toContain('only softmax cross-entropy has a smoothed part: ');
  expect(pairsSummary(pairs, plain)).toMatch(
    /^\d+ pairs of a fault .*: \d+ killed\. \d+ others change nothing, each for a reason\.\nEvery fault is found in every loss\.$/,
  );
  const live = pairs.map((pair, i) => (i === 0 ? { ...pair, clause: undefined } : pair));
  expect(pairsSummary(live, plain)).toContain('loss-doubled in absolute-error alone survives: no clause finds it.');
});
