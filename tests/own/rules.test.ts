import { describe, expect, test } from 'vitest';
import type { OwnStepsQuestion, TensorData } from '../../spec/language/index.ts';
import { defineOptimizer, judge, type CheckOptions, type DefinedOptimizer, type Report } from '../../src/index.ts';
import type { NumberFormat } from '../../src/arithmetic/formats.ts';
import { mapTensors } from '../../src/judge/answers.ts';
import { wrongIn } from '../../src/subjects/declaration.ts';
import { spread } from '../effort.ts';
import { definedBelief, definedClipped, definedSigns } from '../support/defined-rules.ts';
import { belief, clipped, ruleSubject, signs, type RuleCode, type RuleWays } from '../support/rules.ts';

const judged = (subject: Parameters<typeof judge>[0], options: CheckOptions = {}): Promise<Report> =>
  judge(subject, { clauses: ['rule/*'], cases: 20, ...options });
const kinds = ({ verdicts }: Report): Record<string, string> =>
  Object.fromEntries(verdicts.map(({ clause, kind }) => [clause.slice('rule/'.length), kind]));
const failing = (report: Report): string[] =>
  Object.entries(kinds(report)).flatMap(([clause, kind]) => (kind === 'fail' || kind === 'error' ? [clause] : []));

const formats = ['float64', 'float32', 'bfloat16', 'float16'] as const;
/** In which of them faults are looked for. */
const some = spread(1, ['float64', 'float32']);

describe('right rules raise no alarm', () => {
  test.each(formats)('declared, in %s', async (format) => {
    for (const code of [belief, signs, clipped]) {
      const report = await judged(ruleSubject(code, { format }));
      expect(failing(report), code.declared.name).toEqual([]);
      expect(kinds(report)).toMatchObject({
        degrees: 'pass',
        'every-number-counts': 'pass',
        // Half precision cannot tell a state that is left out from what rounding does.
        'goes-on-from-slots': format.endsWith('16') ? 'unsupported' : 'pass',
      });
      expect(report.conforms).toBe(true);
    }
  });
  test.each(formats)('defined, in %s', async (format) => {
    const catalogue = [definedBelief, definedClipped, definedSigns];
    for (const code of [belief, clipped, signs]) {
      const report = await judged(ruleSubject(code, { format }), { catalogue });
      expect(failing(report), code.declared.name).toEqual([]);
      expect(kinds(report)).toMatchObject({ definition: 'pass', 'definition-of-slots': 'pass' });
    }
  });
  test('a decay and a clip as they are declared', async () => {
    const decaying = kinds(
      await judged(ruleSubject(signs, { declared: { decay: { number: 'decay', coupling: 'coupled' } } })),
    );
    expect(decaying['decay']).toBe('pass');
    const clipping = kinds(
      await judged(ruleSubject(clipped, { declared: { clip: { number: 'threshold', by: 'norm' } } })),
    );
    expect(clipping['clips']).toBe('pass');
  });
});

const cold = (one: OwnStepsQuestion): OwnStepsQuestion =>
  Object.fromEntries(Object.entries(one).filter(([part]) => part !== 'state')) as unknown as OwnStepsQuestion;

/** Faults of one rule, whose author defines it. */
const defined: readonly (readonly [what: string, ways: RuleWays, clause: string])[] = [
  ['no ε', { given: (one) => ({ ...one, hyper: { ...one.hyper, epsilon: 0 } }) }, 'definition'],
  ['a constant ε', { given: (one) => ({ ...one, hyper: { ...one.hyper, epsilon: 1e-8 } }) }, 'degrees'],
  [
    'an ε inside the root',
    { given: (one) => ({ ...one, hyper: { ...one.hyper, epsilon: Math.sqrt(one.hyper['epsilon']!) } }) },
    'definition',
  ],
  ['steps that are not counted', { given: (one) => ({ ...one, step: 1 }) }, 'definition'],
  ['a count that is one late', { given: (one) => ({ ...one, step: one.step + 1 }) }, 'definition'],
  [
    'both averages of one coefficient',
    { given: (one) => ({ ...one, hyper: { ...one.hyper, beta2: one.hyper['beta1']! } }) },
    'definition',
  ],
  [
    'squares of gradients for those of their distances',
    { given: (one) => ({ ...one, slots: { ...one.slots, mean: one.slots['mean']!.map(() => 0) } }) },
    'definition',
  ],
  ['twice the rate', { given: (one) => ({ ...one, rate: 2 * one.rate }) }, 'definition'],
  [
    'a rate that is off by a hundred thousandth',
    { given: (one) => ({ ...one, rate: one.rate * (1 + 2 ** -17) }) },
    'definition',
  ],
  ['a state that is ignored', { start: cold }, 'definition'],
  [
    'a slot that is not taken up',
    {
      start: (one) =>
        one.state ? { ...one, state: { ...one.state, slots: { spread: one.state.slots['spread']! } } } : one,
    },
    'goes-on-from-slots',
  ],
];
describe('faults of a defined rule are found', () => {
  test.each(defined)('%s', async (_, ways, clause) => {
    for (const format of some)
      expect(failing(await judged(ruleSubject(belief, { ...ways, format }), { catalogue: [definedBelief] }))).toContain(
        clause,
      );
  });
});

/** Faults that show without a definition. */
const declared: readonly (readonly [what: string, code: RuleCode, ways: RuleWays, clause: string, likely?: string])[] =
  [
    [
      'a constant ε',
      belief,
      { given: (one) => ({ ...one, hyper: { ...one.hyper, epsilon: 0.5 } }) },
      'degrees',
      'own-rule-numbers-hard-coded',
    ],
    [
      'an ε that is not read',
      belief,
      { given: (one) => ({ ...one, hyper: { ...one.hyper, epsilon: 0 } }) },
      'every-number-counts',
      'own-rule-number-not-read',
    ],
    [
      'small gradients that count as zero',
      signs,
      { given: (one) => ({ ...one, gradient: one.gradient.map((g) => (Math.abs(g) < 0.01 ? 0 : g)) }) },
      'degrees',
      'own-rule-small-gradients-flushed',
    ],
    ['a rate of another degree', belief, { declared: { rate: { value: 1 / 8, degree: -1 } } }, 'degrees'],
    ['a state that is ignored', signs, { start: cold }, 'goes-on-from-slots', 'own-rule-state-ignored'],
    [
      'a count of steps that is not taken up',
      belief,
      { start: (one) => (one.state ? { ...one, state: { ...one.state, step: 0 } } : one) },
      'goes-on-from-slots',
      'own-rule-count-not-resumed',
    ],
    ['a slot of another degree', belief, { declared: { slots: { mean: 1, spread: 1 } } }, 'degrees-of-slots'],
    ['a slot that is not declared', belief, { declared: { slots: { mean: 1 } } }, 'goes-on-from-slots'],
    [
      'a decay beside the step that is declared as coupled',
      {
        ...signs,
        step: (given) => {
          const made = signs.step({ ...given, hyper: { ...given.hyper, decay: 0 } });
          const by = given.rate * given.hyper['decay']!;
          return { ...made, theta: made.theta.map((x, i) => x - by * given.theta[i]!) };
        },
      },
      { declared: { decay: { number: 'decay', coupling: 'coupled' } } },
      'decay',
      'own-rule-decay-coupled-otherwise',
    ],
    [
      'a decay that is left out',
      signs,
      {
        declared: { decay: { number: 'decay', coupling: 'coupled' } },
        given: (one) => ({ ...one, hyper: { ...one.hyper, decay: 0 } }),
      },
      'decay',
    ],
    [
      'no clip',
      clipped,
      {
        declared: { clip: { number: 'threshold', by: 'norm' } },
        given: (one) => ({ ...one, hyper: { ...one.hyper, threshold: 2 ** 40 } }),
      },
      'clips',
      'own-rule-clip-ignored',
    ],
    ['a clip by value for one by norm', clipped, { declared: { clip: { number: 'threshold', by: 'value' } } }, 'clips'],
  ];
describe('faults of a declared rule are found, and named where the answers tell', () => {
  test.each(declared.map((one) => [one[0], one] as const))('%s', async (_, [, code, ways, clause, likely]) => {
    for (const format of some) {
      const report = await judged(ruleSubject(code, { ...ways, format }));
      expect(failing(report), format).toContain(clause);
      const named = report.verdicts.flatMap((one) =>
        one.kind === 'fail' && one.clause === `rule/${clause}` ? one.counterexample.likely.map(({ id }) => id) : [],
      );
      expect([undefined, ...named], format).toContain(likely);
    }
  });
  test('a constant beside ε is not named as a rate that is hard-coded, where the rate has the degree 0', async () => {
    const added: RuleWays = {
      given: (one) => ({ ...one, hyper: { ...one.hyper, epsilon: one.hyper['epsilon']! + 2 ** -10 } }),
    };
    const { verdicts } = await judged(ruleSubject(belief, added), { clauses: ['rule/degrees'] });
    expect(verdicts[0]).toMatchObject({ kind: 'fail', counterexample: { likely: [] } });
  });
  test('of a rule that answers nothing but NaN, no fault is named', async () => {
    const { declaration, answer } = ruleSubject(belief);
    const lost = {
      declaration,
      answer: async (question: Parameters<typeof answer>[0]) =>
        mapTensors(await answer(question), ({ shape, data }) => ({
          shape,
          data: Array.from(data, () => NaN),
        })) as never,
    };
    const { verdicts } = await judged(lost, { catalogue: [definedBelief] });
    const likely = verdicts.flatMap((one) => (one.kind === 'fail' ? [one.counterexample.likely.length] : []));
    expect(new Set(likely)).toEqual(new Set([0]));
  });
});

describe('windows', () => {
  type Parts = readonly TensorData[];
  /** A rule that makes a gradient of the parts that it is given. */
  const windowed = (joined: (parts: Parts) => readonly number[], format: NumberFormat = 'float64') => {
    const { answer, declaration } = ruleSubject(clipped, { format, declared: { windows: true } });
    return {
      declaration,
      answer: (question: Parameters<typeof answer>[0]) =>
        answer(
          question.ask === 'ownSteps'
            ? {
                ...question,
                steps: question.steps.map(({ gradient, parts = [gradient], rate }) => ({
                  rate,
                  gradient: { ...gradient, data: joined(parts) },
                })),
              }
            : question,
        ),
    };
  };
  const added = (parts: Parts): number[] =>
    Array.from(parts[0]!.data, (_, i) => parts.reduce((sum, { data }) => sum + data[i]!, 0));
  const verdictOf = async (joined: (parts: Parts) => readonly number[]) =>
    (await judge(windowed(joined), { clauses: ['rule/windows'] })).verdicts[0]!;

  test('a gradient is the sum of its parts', async () => {
    for (const format of formats) expect(kinds(await judged(windowed(added, format)))['windows'], format).toBe('pass');
    for (const [joined, likely] of [
      [(parts: Parts) => Array.from(parts.at(-1)!.data), 'own-rule-last-part-only'],
      [(parts: Parts) => added(parts).map((x) => x / parts.length), 'own-rule-parts-averaged'],
    ] as const)
      expect(await verdictOf(joined)).toMatchObject({ kind: 'fail', counterexample: { likely: [{ id: likely }] } });
  });
});

describe('a definition and a declaration that do not agree', () => {
  const messageOf = async (catalogue: readonly DefinedOptimizer[]): Promise<unknown> => {
    const { verdicts } = await judge(ruleSubject(belief), { clauses: ['rule/definition'], cases: 1, catalogue });
    return verdicts[0]?.kind === 'error' ? verdicts[0].message : verdicts[0];
  };
  /** A definition of the same rule, with another step. */
  const beliefOf = (step: unknown): DefinedOptimizer => {
    const { name, rate, hyperParameters } = definedBelief.declaration;
    return defineOptimizer({
      name,
      rate: rate as never,
      hyperParameters: hyperParameters as never,
      slots: { mean: 1, spread: 2 },
      step: step as never,
    });
  };
  test('have other numbers', async () => {
    const other = defineOptimizer({
      name: 'belief',
      rate: { value: 1, degree: -1 },
      step: (_, { gradient }) => ({ slots: {}, direction: gradient }),
    });
    expect(await messageOf([other])).toContain(
      "the definition of 'belief' has the hyperParameters none, and the subject declares beta1, beta2, epsilon: correct one of them",
    );
  });
  test('make another shape', async () => {
    const whole = beliefOf(
      ({ sum }: { sum: (x: unknown) => unknown }, { theta, slots }: { theta: unknown; slots: unknown }) => ({
        slots,
        theta: sum(theta),
      }),
    );
    expect(await messageOf([whole])).toMatch(
      /the definition of 'belief' makes a parameter of shape \[\] of one of shape \[2, 3\]: its step must keep the shape/,
    );
  });
  test('lack a slot', async () => {
    const forgetful = beliefOf((_: unknown, { theta }: { theta: unknown }) => ({ slots: {}, theta }));
    expect(await messageOf([forgetful])).toMatch(/gives no slot 'mean', which it declares/);
  });
  test.each([
    [
      'nothing',
      undefined,
      /^TypeError: the step of the definition of 'belief' gives none of theta, update and direction/,
    ],
    ['no parameter', { slots: {} }, /gives none of theta, update and direction: give one of them, beside slots$/],
    ['no slots at all', 'theta', /gives no slot 'mean', which it declares/],
  ])('give %s', async (_, made, says) => {
    const empty = beliefOf((__: unknown, { theta }: { theta: unknown }) => (made === 'theta' ? { theta } : made));
    expect(await messageOf([empty])).toMatch(says);
  });
});

describe('what is wrong is one sentence', () => {
  const step = (_: unknown, { gradient }: { readonly gradient: never }) => ({ slots: {}, direction: gradient });
  test.each([
    [
      { name: 'mine', rate: { value: 1, degree: -1 } },
      'defineOptimizer: step must be a function of an arithmetic and of what a step is given, got undefined.',
    ],
    [
      { name: 'mine', rate: { value: 0, degree: -1 }, step },
      "defineOptimizer: the update rule's rate.value is 0, which no factor changes: write a value at which it is felt, or degree: 0.",
    ],
    [
      { name: 'mine', rate: { value: 1, degree: -1 }, slots: { velocity: 1 }, nonNegative: ['speed'], step },
      'defineOptimizer: there is no slot "speed". Add it to slots, with its degree.',
    ],
  ])('%#', (of, message) => {
    expect(() => defineOptimizer(of as never)).toThrow(message);
  });
  const rule = { name: 'mine', rate: { value: 1, degree: -1 }, hyperParameters: { decay: { value: 0.5, degree: 1 } } };
  test.each([
    [
      { decay: { number: 'decy', coupling: 'coupled' } },
      /decay\.number is "decy", which is none of hyperParameters: did you mean 'decay'\?/,
    ],
    [
      { decay: { number: 'decay', coupling: 'independent' } },
      /decay\.coupling is "independent", of which the degree of 'decay' is 0, and 1 is declared: correct one of them/,
    ],
    [
      { clip: { number: 'norm', by: 'norm' } },
      /clip\.number is "norm", which is none of hyperParameters: they are decay/,
    ],
    [{ windows: 3 }, /windows is 3: write true or false/],
  ])('%#', (change, message) => {
    const common = { name: 'mine', version: '1', format: 'float64', asks: [], losses: [], reductions: [] };
    expect(wrongIn({ ...common, ownOptimizers: [{ ...rule, ...change }] })).toMatch(message);
  });
  test('a rule that leaves out a degree says where it is found', async () => {
    const open = { hyperParameters: { ...belief.declared.hyperParameters, epsilon: { value: 0.5 } } };
    const report = await judged(ruleSubject(belief, { declared: open }));
    expect(report.verdicts.find(({ clause }) => clause === 'rule/degrees')).toMatchObject({
      kind: 'unsupported',
      reason: 'belief leaves out the degree of epsilon: equistep observe finds it',
    });
    const known = await judged(ruleSubject(belief, { declared: open }), { catalogue: [definedBelief] });
    expect(kinds(known)['degrees']).toBe('pass');
  });
});
