import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { equistep, folderOf } from '../cli/run.ts';
import pico from 'picocolors';
import { agrees, identify } from '../../src/identify/index.ts';
import { identificationText } from '../../src/reports/identify.ts';
import { observationText } from '../../src/reports/observe.ts';
import { trainingLoop, weighed } from '../support/loops.ts';
import { observe, type ObservedRule } from '../../src/observe/index.ts';
import { root } from '../install/stand-ins.ts';
import { wrongIn } from '../../src/subjects/declaration.ts';
import { belief, clipped, ruleSubject, signs, type RuleCode, type RuleWays } from '../support/rules.ts';

const told = async (code: RuleCode, ways: RuleWays = {}, seed = 1): Promise<string[]> => {
  const { optimizers } = await observe(ruleSubject(code, ways), { seed });
  return optimizers.map(({ about, verdict, reason }: ObservedRule) =>
    [about, verdict, reason].filter((one) => one !== '').join(': '),
  );
};
const right = ['degrees: pass', 'every number is needed: pass', 'state: pass'];
const hyper = belief.declared.hyperParameters!;

describe('right rules raise no alarm', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('by seed %i, in four formats', async (seed) => {
    for (const code of [belief, signs, clipped])
      for (const format of ['float64', 'float32', 'bfloat16', 'float16'] as const)
        expect(await told(code, { format }, seed), `${code.declared.name}, ${format}`).toEqual(right);
  });
});

const faults: readonly (readonly [what: string, code: RuleCode, ways: RuleWays, told: string])[] = [
  [
    'a constant ε',
    belief,
    { given: (one) => ({ ...one, hyper: { ...one.hyper, epsilon: 1e-8 } }) },
    'degrees: fail: no degrees of its numbers leave its steps as they are: it holds a constant with a size of its own',
  ],
  [
    'an ε that is not read',
    belief,
    { given: (one) => ({ ...one, hyper: { ...one.hyper, epsilon: 0 } }) },
    'every number is needed: fail: epsilon has the degree 1, and when it is left at 0.5 the steps stay',
  ],
  [
    'an ε of another degree',
    belief,
    { declared: { hyperParameters: { ...hyper, epsilon: { value: 0.5, degree: 2 } } } },
    'degrees: fail: its steps stay with the degree 1 of epsilon, not 2',
  ],
  [
    'an ε inside the root',
    belief,
    { given: (one) => ({ ...one, hyper: { ...one.hyper, epsilon: Math.sqrt(one.hyper['epsilon']!) } }) },
    'degrees: fail: its steps stay with the degree 2 of epsilon, not 1',
  ],
  [
    'a rate of another degree',
    belief,
    { declared: { rate: { value: 1 / 8, degree: -1 } } },
    'degrees: fail: its steps stay with the degree 0 of rate, not -1',
  ],
  [
    'two numbers of other degrees',
    clipped,
    {
      declared: {
        rate: { value: 1 / 8, degree: 0 },
        hyperParameters: { ...clipped.declared.hyperParameters, threshold: { value: 2, degree: 0 } },
      },
    },
    'degrees: fail: its steps stay with the degree -1 of rate, not 0, and 1 of threshold, not 0',
  ],
  [
    'a decay that is declared as decoupled',
    signs,
    { declared: { hyperParameters: { ...signs.declared.hyperParameters, decay: { value: 0.5, degree: 0 } } } },
    'degrees: fail: its steps stay with the degree 1 of decay, not 0',
  ],
  [
    'small gradients that count as zero',
    signs,
    { given: (one) => ({ ...one, gradient: one.gradient.map((g) => (Math.abs(g) < 0.01 ? 0 : g)) }) },
    'degrees: fail: no degrees of its numbers leave its steps as they are',
  ],
  [
    'a threshold that is not declared',
    belief,
    { given: (one) => ({ ...one, gradient: one.gradient.map((g) => Math.max(-3, Math.min(3, g))) }) },
    'degrees: fail: no degrees of its numbers leave its steps as they are',
  ],
  [
    'a slot that is not taken up',
    belief,
    {
      start: (one) =>
        one.state ? { ...one, state: { ...one.state, slots: { spread: one.state.slots['spread']! } } } : one,
    },
    "state: fail: it does not go on from the slot 'mean'",
  ],
  [
    'a count of steps that is not taken up',
    belief,
    { start: (one) => (one.state ? { ...one, state: { ...one.state, step: 0 } } : one) },
    'state: fail: a run that goes on from its slots takes other steps: it does not go on from its count of steps',
  ],
  [
    'a slot that is not declared',
    belief,
    { declared: { slots: { mean: 1 } } },
    'state: fail: a run that goes on from its slots takes other steps',
  ],
  [
    'a slot of another degree',
    belief,
    { declared: { slots: { mean: 1, spread: 1 } } },
    "state: fail: the slot 'spread' has the degree 2, not 1",
  ],
  [
    'a rate that is kept from the first step',
    clipped,
    { start: (one) => ({ ...one, steps: one.steps.map((step) => ({ ...step, rate: one.steps[0]!.rate })) }) },
    'state: fail: a run that goes on from its slots takes other steps',
  ],
  [
    'noise',
    signs,
    { given: (one, calls) => ({ ...one, rate: one.rate * (1 + calls * 2 ** -10) }) },
    'degrees: error: two equal runs take other steps: what is drawn at random must be off',
  ],
];
describe('faults are found, and named', () => {
  test.each(faults)('%s', async (_, code, ways, wanted) => {
    for (const format of ['float64', 'float32'] as const)
      expect(await told(code, { ...ways, format }), format).toEqual(
        expect.arrayContaining([expect.stringContaining(wanted) as string]),
      );
  });
});

test('degrees that are not declared are found', async () => {
  const open = (numbers: object): object =>
    Object.fromEntries(Object.entries(numbers).map(([name, { value }]) => [name, { value: value as number }]));
  for (const [code, found] of [
    [belief, { rate: 0, beta1: 0, beta2: 0, epsilon: 1 }],
    [signs, { rate: 0, momentum: 0, decay: 1 }],
    [clipped, { rate: -1, momentum: 0, threshold: 1 }],
  ] as const) {
    const { rate, hyperParameters = {} } = code.declared;
    const declared = { rate: { value: rate.value }, hyperParameters: open(hyperParameters) } as RuleWays['declared'];
    const { optimizers, conforms } = await observe(ruleSubject(code, { declared: declared! }));
    expect(optimizers[0]).toMatchObject({ verdict: 'pass', found });
    expect(conforms).toBe(true);
  }
});

test(
  'identify tells the degrees of a rule, and the hypothesis that a training loop follows',
  { tags: ['slow'] },
  async () => {
    const options = { seed: 1, timeLimit: 10_000 };
    const open = { rate: { value: 1 / 8 }, hyperParameters: { ...hyper, epsilon: { value: 0.5 } } };
    const known = await identify(ruleSubject(belief, { declared: open }), options);
    expect(agrees(known)).toBe(true);
    const text = (found: typeof known): string => identificationText(found, pico.createColors(false));
    expect(text(known)).toContain('✓ pass  degrees: rate has the degree 0; epsilon has the degree 1');
    const averaging = trainingLoop({ step: (replicas) => weighed(replicas, (_, __, parts) => 1 / parts.length) });
    const loop = await identify(averaging, options);
    expect(agrees(loop)).toBe(false);
    expect(text(loop)).toMatch(/fail {2}accumulation, .*: it takes the mean of the means of its parts/);
    expect((await identify(ruleSubject(belief), options)).observed?.conforms).toBe(true);
  },
);

test('a degree that the steps do not tell is inconclusive', async () => {
  const far = { ...clipped.declared.hyperParameters, threshold: { value: 2 ** 20 } };
  expect(await told(clipped, { declared: { hyperParameters: far } })).toEqual([
    'degrees: inconclusive: its steps do not tell the degree of threshold: declare a value at which it is felt, or its degree',
  ]);
});

test('where nothing failed and nothing could be asked, it says that it could not judge', async () => {
  const subject = ruleSubject(belief);
  const text = async (parameter: object[]): Promise<string> => {
    const answer = async (question: Parameters<typeof subject.answer>[0]) => ({
      ...(await subject.answer(question)),
      parameter,
    });
    return observationText(await observe({ ...subject, answer } as typeof subject), pico.createColors(false));
  };
  expect(await text([])).toMatch(/could not be judged\.$/);
  const [, code, ways] = faults[0]!;
  const failed = await observe(ruleSubject(code, ways));
  expect(observationText(failed, pico.createColors(false))).toMatch(/does not step as its degrees say\.$/);
});

test('what is wrong with a declaration or an answer is one sentence', async () => {
  const subject = ruleSubject(belief);
  const wrong = (change: object): string | undefined =>
    wrongIn({ ...subject.declaration, ownOptimizers: [{ ...belief.declared, ...change }] });
  expect(wrong({})).toBeUndefined();
  expect(wrong({ rate: { value: 0, degree: 1 } })).toBe(
    "its declaration's ownOptimizers[0].rate.value is 0, which no factor changes: write a value at which it is felt, or degree: 0",
  );
  expect(wrong({ slots: { mean: 7 } })).toBe(
    "its declaration's ownOptimizers[0].slots.mean is 7: write a whole number from -3 to 3",
  );
  expect(wrong({ hyperparameters: {} })).toMatch(
    /ownOptimizers\[0\] has a field "hyperparameters", which is unknown: did you mean 'hyperParameters'\?/,
  );
  const open = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, { value: 1 }]));
  expect(wrong({ hyperParameters: open })).toMatch(/leaves out the degrees of .*: at most 4 can be found out together/);
  expect(wrongIn({ ...subject.declaration, ownOptimizers: [belief.declared, belief.declared] })).toBe(
    'its declaration\'s ownOptimizers[1].name is "belief", which another of them has: give each a name of its own',
  );
  const lacking = async (change: object): Promise<string> => {
    const answer = async (question: Parameters<typeof subject.answer>[0]) => ({
      ...(await subject.answer(question)),
      ...change,
    });
    return (await observe({ ...subject, answer })).optimizers[0]!.reason;
  };
  expect(await lacking({ parameter: [] })).toBe("the answer's 'parameter' is of 0 steps, where 4 were asked");
  expect(await lacking({ slots: {} })).toBe(
    "the answer's slots have no 'mean', which is declared: give it, or take it out there",
  );
});

describe('translate --own', () => {
  const translated = async (...args: string[]): ReturnType<typeof equistep> => {
    const cwd = folderOf({
      'rule.json': JSON.stringify({ ownOptimizers: [clipped.declared, { name: 'open', rate: { value: 1 } }] }),
      'none.json': '{}',
      'null.json': 'null',
      'object.json': '{ "ownOptimizers": {} }',
    });
    return equistep(['translate', ...args, '--no-color'], { cwd });
  };
  const own = ['--own', 'rule.json', '--optimizer', 'clipped'];
  test('gives each number for the other reduction, by its degree', async () => {
    const { stdout, status } = await translated(...own, '--from', 'mean', '--to', 'sum', '--batch', '32', '--json');
    expect(JSON.parse(stdout)).toEqual({
      translation: {
        optimizer: 'clipped',
        gradientTimes: 32,
        numbers: [
          { name: 'rate', degree: -1, from: 1 / 8, to: 1 / 8 / 32 },
          { name: 'momentum', degree: 0, from: 0.5, to: 0.5 },
          { name: 'threshold', degree: 1, from: 2, to: 2 * 32 },
        ],
        slots: { velocity: 1 },
      },
    });
    expect(status).toBe(0);
    const text = await translated(...own, '--gradient-times', '0.5');
    expect(text.stdout).toMatch(/rate +0\.125 → 0\.25 .*degree -1/);
  });
  test('says what it lacks', { tags: ['slow'] }, async () => {
    for (const [args, message] of [
      [own, '--own needs --from, --to and --batch, or --gradient-times'],
      [
        ['--own', 'rule.json', '--optimizer', 'open', '--gradient-times', '2'],
        "the degree of rate of 'open' is not declared: write it, as equistep observe finds it",
      ],
      [['--own', 'none.json', '--optimizer', 'clipped'], "the declaration 'none.json' cannot be used: it declares no"],
      [['--own', 'null.json', '--optimizer', 'clipped'], "'null.json' cannot be used: it is not an object. Write JSON"],
      [['--own', 'object.json', '--optimizer', 'clipped'], 'ownOptimizers is an object: write a list of update rules'],
      [['--own', 'gone.json', '--optimizer', 'clipped'], "'gone.json' cannot be used: there is no such file. Write"],
      [['--own', '.', '--optimizer', 'clipped'], "'.' cannot be used: it is a folder. Write"],
      [
        [...own, '--gradient-times', '2', '--weight-decay', '0.1'],
        '--own takes every number from the declaration, and cannot be combined with --weight-decay: write the number',
      ],
    ] as const)
      expect(await translated(...args)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(message) as string,
      });
  });
});

const python = process.env['EQUISTEP_PYTHON'] ?? 'python3';
const lacks = (name: string): boolean =>
  spawnSync(python, ['-c', `import importlib.util, sys; sys.exit(importlib.util.find_spec('${name}') is None)`])
    .status !== 0;
test.each([
  ['torch_optimizers.py', 'torch', 0, /muon\n.*pass {2}degrees\n.*pass {2}every number is needed\n.*pass {2}state/],
  ['torch_optimizers.py --radam', 'torch', 1, /fail {2}degrees: its steps stay with the degree -1 of rate, not 0/],
  [
    'optax_optimizers.py',
    'optax',
    0,
    /adabelief\n.*pass {2}degrees\n.*pass {2}every number is needed\n.*pass {2}state/,
  ],
  ['optax_optimizers.py --yogi', 'optax', 1, /fail {2}degrees: no degrees of its numbers leave its steps as they are/],
])(
  '%s',
  async (file, needs, status, wanted) => {
    if (lacks(needs)) return;
    const found = await equistep(['observe', '--exec', `${python} ${join(root, 'examples', file)}`, '--no-color']);
    expect(found.stdout).toMatch(wanted);
    expect(found.status).toBe(status);
  },
  180_000,
);
