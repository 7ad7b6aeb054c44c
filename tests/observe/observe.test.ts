import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { observe, type Observed } from '../../src/observe/index.ts';
import { decide } from '../../src/observe/decide.ts';
import { faultsOf, rightOf } from '../../src/observe/hypotheses.ts';
import { wrongIn } from '../../src/subjects/declaration.ts';
import { equistep } from '../cli/run.ts';
import { spread } from '../effort.ts';
import { root } from '../install/stand-ins.ts';
import { added, total, trainingLoop, weighed, type LoopWays } from '../support/loops.ts';
import { plainLoops } from '../support/plain-loops.ts';

const told = (findings: readonly Observed[]): string[] =>
  findings.map(({ about, verdict, reason }) => `${about}: ${verdict}${reason === '' ? '' : `: ${reason}`}`);
const all = ['accumulation', 'reported loss', 'replicas', 'reported loss', 'second window', 'shorter window'];

describe('right loops raise no alarm', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('by seed %i, in three formats, and with a mask', async (seed) => {
    for (const ways of [{}, { masked: true }, { format: 'float32' }] as const) {
      const { findings, conforms } = await observe(trainingLoop(ways), { seed });
      expect(told(findings), JSON.stringify(ways)).toEqual(all.map((about) => `${about}: pass`));
      expect(conforms).toBe(true);
    }
    // Parameters of so few digits do not show what they were moved by: that is no failure.
    const narrow = await observe(trainingLoop({ format: 'bfloat16' }), { seed });
    expect(narrow.findings.map(({ verdict }) => verdict)).not.toContain('fail');
  });
  test.each(Object.entries(plainLoops))('one that %s', async (_, loop) => {
    for (const format of ['float64', 'float32'] as const)
      for (let seed = 1; seed <= 4; seed++) {
        const { findings } = await observe(loop(format), { seed });
        expect(told(findings)).toEqual(findings.map(({ about }) => `${about}: pass`));
        expect(findings.length).toBeGreaterThan(3);
      }
  });
});

const faults: readonly (readonly [what: string, ways: LoopWays, told: string])[] = [
  [
    'a mean of means',
    { step: (replicas) => weighed(replicas, (_, __, parts) => 1 / parts.length) },
    'accumulation: fail: it takes the mean of the means of its parts, whatever they count',
  ],
  [
    'no division',
    { step: (replicas) => weighed(replicas, () => 1) },
    'accumulation: fail: it adds its parts and does not divide',
  ],
  [
    'descent on the sum',
    { step: (replicas) => weighed(replicas, ({ count }) => count) },
    'accumulation: fail: it adds its parts and does not divide',
  ],
  [
    'a division twice',
    { step: (replicas) => weighed(replicas, ({ count }, _, parts) => count / total(parts) / parts.length) },
    'accumulation: fail: it divides by the number of parts once more',
  ],
  [
    'the first size for all',
    { step: (replicas) => weighed(replicas, ({ count }, _, parts) => count / (parts[0]!.count * parts.length)) },
    'accumulation: fail: it takes every part to be as large as the first',
  ],
  [
    'the last part alone',
    { step: (replicas) => weighed(replicas, (part, _, parts) => (part === parts.at(-1) ? 1 : 0)) },
    'accumulation: fail: it uses its last part alone',
  ],
  [
    'replicas averaged',
    { step: (replicas) => weighed(replicas, ({ count }, own) => count / total(own) / replicas.length) },
    'replicas: fail: it averages the means of its replicas, whatever they count',
  ],
  [
    'replicas added',
    { step: (replicas) => weighed(replicas, ({ count }, own) => count / total(own)) },
    'replicas: fail: it adds the means of its replicas',
  ],
  [
    'averaged over replicas once more',
    { step: (replicas) => weighed(replicas, ({ count }, _, parts) => count / total(parts) / replicas.length) },
    'replicas: fail: it averages over its replicas once more',
  ],
  [
    'one replica alone',
    { step: (replicas) => weighed(replicas, ({ count }, own) => (own === replicas[0] ? count / total(own) : 0)) },
    'replicas: fail: it uses replica 0 alone',
  ],
  [
    'gradients that are not cleared',
    {
      step: (replicas, before) => {
        const now = weighed(replicas, ({ count }, _, parts) => count / total(parts));
        return before === undefined ? now : added([now, before], [1, 1]);
      },
    },
    'second window: fail: it does not clear the gradients of the window before',
  ],
  [
    'parts weighed by their rows',
    {
      masked: true,
      step: (replicas) => weighed(replicas, ({ rows }, _, parts) => rows / parts.reduce((n, part) => n + part.rows, 0)),
    },
    'accumulation: fail: it weighs each part by its rows, whatever of them counts',
  ],
  [
    'padding counted, in windows of several parts',
    {
      masked: true,
      step: (replicas) =>
        weighed(replicas, ({ count }, _, parts) =>
          parts.length === 1 ? 1 : count / parts.reduce((n, part) => n + part.rows, 0),
        ),
    },
    'accumulation: fail: it counts what it ignores, too',
  ],
  [
    'a short window divided as the one before',
    {
      step: (replicas, _, earlier) =>
        weighed(replicas, (__, ___, parts) => 1 / (earlier === undefined ? parts.length : earlier.flat().length)),
    },
    'shorter window: fail: it divides by the number of parts that the window before had',
  ],
  [
    'a report weighed by rows',
    {
      masked: true,
      report: (replicas) => {
        const parts = replicas.flat();
        return parts.reduce((a, { value, rows }) => a + value * rows, 0) / parts.reduce((n, { rows }) => n + rows, 0);
      },
    },
    'reported loss: fail: it reports its parts weighed by their rows, whatever of them counts',
  ],
  [
    'the report of the last part',
    { report: (replicas) => replicas.flat().at(-1)!.value },
    'reported loss: fail: it reports its last part alone',
  ],
  [
    'the report of the sum of means',
    { report: (replicas) => replicas.flat().reduce((sum, { value }) => sum + value, 0) },
    'reported loss: fail: it reports the sum of the means of its parts',
  ],
  [
    'dropout that is alike in equal runs',
    { keep: (unit, _, parts) => parts === 1 || unit !== 1 },
    'accumulation: fail: it does what is none of the known faults',
  ],
];
describe('faults are found, and named', () => {
  test.each(faults)('%s', async (_, ways, wanted) => {
    const { findings, conforms } = await observe(trainingLoop(ways));
    expect(conforms).toBe(false);
    expect(told(findings)).toEqual(expect.arrayContaining([expect.stringContaining(wanted) as string]));
  });
  test('in float32 too', async () => {
    const { findings } = await observe(trainingLoop({ ...faults[0]![1], format: 'float32' }));
    expect(told(findings)[0]).toBe(faults[0]![2]);
  });
});

test('a loop that answers otherwise the second time is told so', async () => {
  const { findings } = await observe(trainingLoop({ keep: (unit, calls) => (unit + calls) % 3 > 0 }));
  expect(findings[0]).toMatchObject({
    verdict: 'error',
    reason: expect.stringMatching(
      /^two equal runs leave the parameter 'hidden' in different places: dropout, shuffling/,
    ) as string,
  });
});

test('an answer that lacks a part is told which', async () => {
  const right = trainingLoop();
  const lacking = async (change: object): Promise<string> => {
    const answer = async (question: Parameters<typeof right.answer>[0]) => ({
      ...(await right.answer(question)),
      ...change,
    });
    return (await observe({ ...right, answer })).findings[0]!.reason;
  };
  expect(await lacking({ start: {} })).toBe(
    "the answer has no 'start': give the parameters by name, as they are before training",
  );
  expect(await lacking({ parameters: [] })).toBe("the answer's 'parameters' are of 0 windows, where 1 were asked");
  expect(await lacking({ parameters: [{}] })).toBe(
    "the answer's parameters[0].hidden has not the shape [2, 4] of its start",
  );
  expect(await lacking({ value: undefined })).toBe(
    "the answer has no 'value' of each window, though the loop declares reports: true",
  );
});

test('a declaration of a loop is wrong in one sentence', () => {
  const { declaration } = trainingLoop();
  const [loop] = declaration.loops!;
  const wrong = (change: object): string | undefined => wrongIn({ ...declaration, loops: [{ ...loop, ...change }] });
  expect(wrong({})).toBeUndefined();
  expect(wrong({ mean: { count: 'mask' } })).toBe(
    'its declaration\'s loops[0].mean.count is "mask", which is no input: the inputs are x, y',
  );
  expect(wrong({ inputs: { x: { shape: [2], reals: [0, 1] } } })).toMatch(
    /loops\[0\]\.inputs must all have a row for each example/,
  );
  expect(wrong({ replica: true })).toMatch(/has a field "replica", which is unknown: did you mean 'replicas'\?/);
});

test('a fault that rounding hides decides nothing', () => {
  const counts = [[2, 7, 4]];
  const part = { w: [1, 2] };
  expect(decide(part, [part, part, part], rightOf(counts), faultsOf(counts), 1)).toMatchObject({
    verdict: 'inconclusive',
  });
});

const python = process.env['EQUISTEP_PYTHON'] ?? 'python3';
const observedBy = async (file: string): Promise<{ status: unknown; stdout: string }> =>
  equistep(['observe', '--exec', `${python} ${join(root, 'examples', file)}`, '--no-color']);
/** Whether a package is not installed, without loading it. */
const lacks = (name: string): boolean =>
  spawnSync(python, ['-c', `import importlib.util, sys; sys.exit(importlib.util.find_spec('${name}') is None)`])
    .status !== 0;

describe('loops of PyTorch with GELU and layer norm', () => {
  const meanOfMeans = /fail {2}accumulation, .*: it takes the mean of the means of its parts/;
  const lastCounted = /fail {2}shorter window, .*: it divides by the number of parts that the window before had/;
  const loops: readonly (readonly [file: string, needs: string, faulty: readonly RegExp[]])[] = [
    ['torch_loop.py', 'torch', []],
    ['torch_loop.py --mean-of-means', 'torch', [meanOfMeans]],
    ['accelerate_loop.py', 'accelerate', []],
    ['accelerate_loop.py --accumulate', 'accelerate', [meanOfMeans, lastCounted]],
    ['deepspeed_loop.py', 'deepspeed', []],
    ['deepspeed_loop.py --accumulate', 'deepspeed', [meanOfMeans, lastCounted]],
    [
      'deepspeed_loop.py --clipped',
      'deepspeed',
      [/fail {2}accumulation, .*: it does what is none of the known faults/],
    ],
    ['trainer_loop.py', 'transformers', []],
    ['trainer_loop.py --named', 'transformers', [meanOfMeans]],
    ['trainer_loop.py --plain', 'transformers', [meanOfMeans]],
    ['lightning_loop.py', 'lightning', []],
    [
      'lightning_loop.py --automatic',
      'lightning',
      [meanOfMeans, lastCounted, /fail {2}reported loss, .*: it reports its parts weighed by their rows/],
    ],
  ];
  test.each(spread(2, loops))(
    '%s',
    async (file, needs, faulty) => {
      if (lacks(needs)) return;
      const { status, stdout } = await observedBy(file);
      const passing = ['accumulation', 'reported loss', 'second window', 'shorter window'].map(
        (about) => new RegExp(`pass {2}${about}`),
      );
      for (const wanted of faulty.length === 0 ? passing : faulty) expect(stdout).toMatch(wanted);
      expect(status).toBe(faulty.length === 0 ? 0 : 1);
    },
    120_000,
  );
});
