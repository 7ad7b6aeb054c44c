import pico from 'picocolors';
import { describe, expect, test } from 'vitest';
import { faults } from '../../spec/index.ts';
import type { LossAnswer, LossQuestion, OptimizerSpec, StepsQuestion, TensorData } from '../../spec/language/index.ts';
import type { Finding } from '../../src/identify/finding.ts';
import { agrees, identify, type Identification } from '../../src/identify/index.ts';
import { identificationText } from '../../src/reports/identify.ts';
import { mutant, reference } from '../../src/subjects/interpreted.ts';
import type { Declaration, Subject } from '../../src/subjects/subject.ts';
import { isQuick } from '../effort.ts';

const how = { seed: 1, timeLimit: 10_000 };
/** The reference, with less of everything, and what it is changed to. */
const mine = (declared: Partial<Declaration>, answer: Subject['answer'] = reference.answer): Subject => ({
  declaration: { ...reference.declaration, name: 'mine', ...declared },
  answer,
});
const losses = { asks: ['loss'], losses: ['absolute-error', 'squared-error'], optimizers: [] } as const;
const rules = (...optimizers: OptimizerSpec['name'][]) => ({ asks: ['steps'], losses: [], optimizers }) as const;
const of = (found: readonly Finding[], name: string, declared: string): Finding =>
  found.find((one) => one.of === name && one.declared === declared)!;
const faulty = (id: string): Subject => mutant(faults.find((fault) => fault.id === id)!);
const text = (found: Identification): string => identificationText(found, pico.createColors(false));

test(
  'the reference is what it declares, and every form of it is told',
  { timeout: 300_000, tags: ['slow'] },
  async () => {
    const found = await identify(reference, how);
    expect(agrees(found)).toBe(true);
    for (const { of: name, declared, fits, questions } of [...found.reductions, ...found.rules]) {
      expect(questions, `${name} ${declared}`).toBeGreaterThan(0);
      expect(fits, `${name} ${declared}`).toContain(declared);
    }
    const clear = found.reductions.filter(({ of: name }) => name === 'squared-error');
    expect(clear.length).toBe(11);
    for (const { declared, fits } of clear) expect(fits).toEqual([declared]);
    expect(text(found)).toMatch(/\nreference 1 answers as it declares\.$/);
  },
);

describe('what a mean really divides by', () => {
  test('is found, with the numbers', async () => {
    const { declaration, answer } = faulty('sum-of-weights-for-non-zero');
    const found = await identify(mine({ ...losses, options: ['weights'] }, answer), how);
    expect(declaration.name).toBe('mutant:sum-of-weights-for-non-zero');
    expect(of(found.reductions, 'squared-error', 'mean over non-zero-weights')).toMatchObject({
      fits: ['mean over sum-of-weights', 'mean over sum-of-valid-weights'],
      faults: ['sum-of-weights-for-non-zero'],
    });
    expect(agrees(found)).toBe(false);
    const at = of(found.reductions, 'absolute-error', 'mean over non-zero-weights').evidence!;
    expect((at.question as LossQuestion).weights!.data).toEqual([2, 0, 3, 0]);
    expect(at.answer.data[0]).toBe((2 * 1 + 3 * 4) / (2 + 0 + 3 + 0));
    expect(text(found)).toMatch(
      /✗ mean over non-zero-weights {2}is mean over sum-of-weights, or mean over sum-of-valid-weights, determined by \d questions\n.*The fault sum-of-weights-for-non-zero would give the same answers\.\n.*asked predictions \[\[1\], \[2\], \[4\], \[8\]\].*\n.*answered 2\.8; it would be .*7 by mean over non-zero-weights/,
    );
  }, 300_000);

  test('may be another thing in the gradient', { timeout: 300_000, tags: ['slow'] }, async () => {
    const found = await identify(mine({ ...losses, options: [] }, faulty('gradient-always-of-mean').answer), how);
    expect(of(found.reductions, 'squared-error', 'sum')).toMatchObject({
      fits: ['sum'],
      faults: ['gradient-always-of-mean'],
    });
    expect(of(found.reductions, 'squared-error', 'sum').gradientFits).toContain('mean over elements');
    expect(text(found)).toMatch(/✗ sum {2}determined by \d questions; its gradient is that of mean over elements/);
  });

  test(
    'may not be told where the subject takes no weights: then all that it may be is named',
    { timeout: 300_000, tags: ['slow'] },
    async () => {
      const found = await identify(mine({ ...losses, options: [] }), how);
      expect(of(found.reductions, 'squared-error', 'mean over elements').fits).toEqual(
        expect.arrayContaining(['mean over elements', 'mean over sum-of-weights', 'mean over valid']),
      );
      expect(of(found.reductions, 'squared-error', 'mean over elements').fits).not.toContain('mean over examples');
    },
  );
});

test(
  'where no form fits, the nearest is named, and said to be no more than that',
  { timeout: 300_000, tags: ['slow'] },
  async () => {
    const found = await identify(
      mine({ ...losses, options: [] }, (question) => {
        const { value, gradient } = reference.answer(question) as LossAnswer<TensorData>;
        return { value: { ...value, data: Array.from(value.data, (x) => x * (1 + 2 ** -30)) }, gradient };
      }),
      how,
    );
    expect(of(found.reductions, 'squared-error', 'sum')).toMatchObject({ fits: [], nearest: ['sum'] });
    expect(agrees(found)).toBe(false);
    expect(text(found)).toMatch(
      /✗ sum {2}is none of the forms that the specification knows, determined by \d questions; its gradient is that of sum; the nearest is sum\n/,
    );
  },
);

test('of nothing: what is given, beside what is declared', { timeout: 300_000, tags: ['slow'] }, async () => {
  const found = await identify(
    mine({ ...losses, options: ['valid'], identities: ['mean-is-zero', 'sum-is-zero'] }),
    how,
  );
  const such = found.nothing.filter(
    ({ nothing, reduction }) => nothing === 'all ignored' && (reduction === 'sum' || reduction === 'mean over valid'),
  );
  expect(such.map(({ reduction, fits, answers }) => [reduction, fits, answers.map(({ value }) => value)])).toEqual([
    ['sum', ['sum-is-zero'], [0, 0]],
    ['mean over valid', ['mean-is-nan'], [NaN, NaN]],
  ]);
  expect(agrees(found)).toBe(false);
  expect(text(found)).toMatch(/✗ mean over valid of all ignored +NaN, where mean-is-zero is declared\n/);
});

test(
  'at ties: which gradient, and by which fault where it is none of those that are open',
  { timeout: 300_000, tags: ['slow'] },
  async () => {
    const right = await identify(mine({ ...losses, options: [] }), how);
    expect(right.ties.map(({ gradient, admitted }) => [gradient, admitted])).toEqual([
      [[0, 1 / 2, 1 / 2, 0], true],
      [[0, 0, 1, -1], true],
    ]);
    const wrong = await identify(mine({ ...losses, options: [] }, faulty('max-ties-all-get-one').answer), how);
    expect(wrong.ties[0]).toMatchObject({ gradient: [0, 1, 1, 0], admitted: false });
    expect(wrong.ties[0]!.faults).toContain('max-ties-all-get-one');
  },
);

describe('which update rule', () => {
  /** The reference, but it takes one rule for another. */
  const taking =
    (change: (spec: OptimizerSpec) => OptimizerSpec): Subject['answer'] =>
    (question) =>
      reference.answer({ ...(question as StepsQuestion), optimizer: change((question as StepsQuestion).optimizer) });
  const identified = async (
    name: OptimizerSpec['name'],
    change: (spec: OptimizerSpec) => OptimizerSpec,
  ): Promise<readonly Finding[]> => (await identify(mine(rules(name), taking(change)), how)).rules;

  test('the place of an ε', { timeout: 300_000, tags: ['slow'] }, async () => {
    const found = await identified('adam', ({ epsilon = 0, ...spec }) => ({ ...spec, rootEpsilon: epsilon }));
    expect(of(found, 'adam', 'adam, ε outside the root').fits).toEqual(['adam, ε inside the root']);
  });

  test.skipIf(isQuick)(
    'the form of momentum',
    async () => {
      expect(
        of(await identified('momentum', (spec) => ({ ...spec, name: 'momentum-rate-inside' })), 'momentum', 'momentum')
          .fits,
      ).not.toContain('momentum');
      expect(
        of(await identified('nesterov', (spec) => ({ ...spec, name: 'momentum' })), 'nesterov', 'nesterov').fits,
      ).toEqual(['momentum']);
    },
    300_000,
  );

  test.skipIf(isQuick)(
    'the coupling of decay',
    async () => {
      const found = await identified('adam', ({ decay, ...spec }) =>
        decay === undefined ? spec : { ...spec, decay: { ...decay, coupling: 'coupled' } },
      );
      expect(of(found, 'adam', 'adam, ε outside the root, decoupled decay').fits).toEqual([
        'adam, ε outside the root, coupled decay',
      ]);
    },
    300_000,
  );

  test(
    'the correction of a bias, by the fault that forgets to count',
    { timeout: 300_000, tags: ['slow'] },
    async () => {
      const { rules: found } = await identify(mine(rules('adam'), faulty('steps-not-counted').answer), how);
      expect(of(found, 'adam', 'adam, ε outside the root')).toMatchObject({ fits: [], faults: ['steps-not-counted'] });
    },
  );
});

test(
  'a subject that breaks down is told so, and is not what it declares',
  { timeout: 300_000, tags: ['slow'] },
  async () => {
    const broken = await identify(
      mine({ ...losses, options: [] }, () => {
        throw new Error('boom\n::error::x');
      }),
      how,
    );
    expect(agrees(broken)).toBe(false);
    expect(text(broken)).toMatch(/✗ sum {2}boom ⏎ ::error::x\n/);
  },
);
