// oxlint-disable unicorn/no-thenable -- the field `then` of a declared mean is no function
import { describe, expect, test } from 'vitest';
import { sizeOf, type OwnLoss, type OwnQuestion, type TensorData } from '../../spec/language/index.ts';
import type { NumberFormat } from '../../src/arithmetic/formats.ts';
import { judge } from '../../src/judge/index.ts';
import type { Report } from '../../src/judge/verdict.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import {
  buses,
  divisors,
  ownSubject,
  partners,
  quantile,
  rowsIn,
  type OwnCode,
  type OwnReply,
} from '../support/own.ts';
import { effort, spread } from '../effort.ts';

const judged = (subject: Subject, seed = 1, cases = 40): Promise<Report> =>
  judge(subject, { clauses: ['own/*'], seed, cases });
const kinds = ({ verdicts }: Report): Record<string, string> =>
  Object.fromEntries(verdicts.map(({ clause, kind }) => [clause.slice(4), kind]));
const failing = (report: Report): string[] =>
  Object.entries(kinds(report)).flatMap(([clause, kind]) => (kind === 'fail' || kind === 'error' ? [clause] : []));

describe('right subjects raise no alarm', () => {
  const ways = (['forwards', 'backwards', 'pairwise'] as const).flatMap((adds) =>
    (['float64', 'float32', 'bfloat16'] as const).map((format) => ({ adds, format })),
  );
  test.each(
    spread(
      5,
      [buses, quantile, partners].flatMap((code) =>
        ways.map((way) => [code.loss.name, way.adds, way.format, code] as const),
      ),
    ),
  )('%s, added %s, in %s', async (_, adds, format, code) => {
    const report = await judged(ownSubject(code, { adds, format }), 1, 20);
    expect(failing(report)).toEqual([]);
    expect(report.conforms).toBe(true);
  });

  test('and pass what is about them', async () => {
    const of = async (code: OwnCode): Promise<string[]> =>
      Object.entries(kinds(await judged(ownSubject(code)))).flatMap(([clause, kind]) =>
        kind === 'unsupported' ? [] : [`${clause}: ${kind}`],
      );
    const common = [
      'sum-adds: pass',
      'mean-divides: pass',
      'is-not-negative: pass',
      'gradient-is-a-limit: pass',
      'order-does-not-matter: pass',
    ];
    const independent = [
      'rows-are-independent: pass',
      'every-row-twice: pass',
      'parts-add-up: pass',
      'gradient-of-mean-by-row: pass',
      'cotangent-multiplies-its-row: pass',
    ];
    const all = await Promise.all([buses, quantile, partners].map(of));
    expect(all[0]).toEqual(
      expect.arrayContaining([...common, ...independent, 'max-selects: pass', 'ignored-is-not-read: pass']),
    );
    expect(all[1]).toEqual(
      expect.arrayContaining([...common, ...independent, 'weights-multiply: pass', 'rate-over-denominator: pass']),
    );
    expect(all[2]).toEqual(expect.arrayContaining(common));
    // What rows that see each other cannot have is not claimed.
    expect(all[2]!.filter((one) => independent.includes(one))).toEqual([]);
  });
});

type Change = (right: OwnReply, question: OwnQuestion, batch: Parameters<OwnCode['elements']>[0]) => OwnReply;
const scaled = ({ shape, data }: TensorData, by: number): TensorData => ({
  shape,
  data: Array.from(data, (x) => x * by),
});
const both = ({ value, gradient }: OwnReply, by: number): OwnReply => ({
  value: scaled(value, by),
  gradient: Object.fromEntries(Object.entries(gradient).map(([name, one]) => [name, scaled(one, by)])),
});
const rows = ({ inputs }: OwnQuestion): number => Object.values(inputs)[0]!.shape[0]!;
/** A mean that divides by another number. */
const dividing =
  (code: OwnCode, by: (question: OwnQuestion, batch: Parameters<Change>[2]) => number): Change =>
  (right, question, batch) =>
    question.reduction.by === 'mean'
      ? both(right, divisors(code.loss, question.reduction, batch).last / by(question, batch))
      : right;

const faults: readonly (readonly [what: string, code: OwnCode, change: Change])[] = [
  ['counts stops that are not served', buses, dividing(buses, (question) => 4 * rows(question))],
  [
    'counts an empty row as one stop',
    buses,
    dividing(buses, (question, { served }) => {
      const empty = served!.filter((row) => row.every((one) => one === 0)).length;
      const { last } = divisors(buses.loss, question.reduction as never, { served: served! });
      return last + empty;
    }),
  ],
  [
    'divides zero by zero where nothing is served',
    buses,
    (right, { reduction }, { served }) =>
      reduction.by === 'mean' && served!.flat().every((one) => one === 0) ? both(right, NaN) : right,
  ],
  [
    'divides by one row less',
    quantile,
    dividing(
      quantile,
      (question, batch) =>
        divisors(quantile.loss, question.reduction as never, batch).last * (1 - 1 / (rows(question) + 1)),
    ),
  ],
  [
    'leaves out rows beyond the 32nd',
    quantile,
    (right, question, batch) =>
      question.reduction.by === 'sum' && rows(question) > 32
        ? {
            ...right,
            value: {
              shape: [],
              data: [
                quantile
                  .elements(batch)
                  .slice(0, 32)
                  .flat()
                  .reduce((a, b) => a + b),
              ],
            },
          }
        : right,
  ],
  [
    'drops the last row of an odd batch',
    partners,
    (right, question, batch) =>
      question.reduction.by === 'sum' && rows(question) % 2 === 1
        ? { ...right, value: scaled(right.value, 1 - partners.elements(batch).at(-1)![0]! / right.value.data[0]!) }
        : right,
  ],
  [
    'adds in float32',
    quantile,
    (right, question, batch) =>
      question.reduction.by === 'sum'
        ? {
            ...right,
            value: {
              shape: [],
              data: [
                quantile
                  .elements(batch)
                  .flat()
                  .reduce((a, b) => Math.fround(a + b), 0),
              ],
            },
          }
        : right,
  ],
  [
    'gives the gradient of the sum for the mean',
    partners,
    (right, question) =>
      question.reduction.by === 'mean' ? { ...right, gradient: both(right, rows(question)).gradient } : right,
  ],
  [
    'turns the upstream gradient round',
    quantile,
    (right, question, batch) =>
      question.cotangent === undefined
        ? right
        : {
            ...right,
            gradient: {
              forecast: {
                ...right.gradient['forecast']!,
                data: quantile.gradient(batch, rowsIn(question.cotangent).toReversed())['forecast']!.flat(),
              },
            },
          },
  ],
  [
    'lets gradients leak through the mask',
    buses,
    (right, { inputs }) => ({
      ...right,
      gradient: {
        arrival: {
          ...right.gradient['arrival']!,
          data: Array.from(
            right.gradient['arrival']!.data,
            (x, i) => x + (inputs['served']!.data[i] === 0 ? inputs['arrival']!.data[i]! : 0),
          ),
        },
      },
    }),
  ],
  [
    'weighs twice',
    quantile,
    (right, question) =>
      question.reduction.by === 'none'
        ? {
            ...right,
            value: {
              ...right.value,
              data: Array.from(right.value.data, (x, i) => x * question.inputs['weights']!.data[i]!),
            },
          }
        : right,
  ],
  [
    'standardises by the batch',
    quantile,
    (right, question) =>
      question.reduction.by === 'none'
        ? both(right, 1 / (1 + Math.abs(Math.max(...Array.from(right.value.data)))))
        : right,
  ],
  [
    'has the wrong sign in its gradient',
    buses,
    ({ value, gradient }) => ({ value, gradient: both({ value, gradient }, -1).gradient }),
  ],
];

describe('faults are found', () => {
  test.each(spread(3, faults))('%s', async (_, code, change) => {
    expect(failing(await judged(ownSubject(code, { change }), 1, effort(40, 100)))).not.toEqual([]);
  });
  test('not by accident: the same subject without the fault conforms', async () => {
    for (const code of new Set(faults.map(([, one]) => one)))
      expect(failing(await judged(ownSubject(code), 1, effort(20, 100)))).toEqual([]);
  });
});

describe('what a subject may allow itself', () => {
  const allowing = (ulps: number, format: NumberFormat = 'float64'): Subject =>
    ownSubject({ ...quantile, loss: { ...quantile.loss, ulps } }, { format });
  test('an allowance into which faults fit makes a clause inconclusive, not pass', async () => {
    const wide = kinds(await judged(allowing(2 ** 54)));
    expect(wide['sum-adds']).toBe('inconclusive');
    expect(wide['mean-divides']).toBe('inconclusive');
    expect(kinds(await judged(allowing(4)))['sum-adds']).toBe('pass');
  });
  test('so does a spread between batches', async () => {
    const shaking: Change = (right, question) =>
      question.reduction.by === 'none' ? both(right, 1 + question.inputs['forecast']!.data[0]! / 4) : right;
    const report = await judged(ownSubject(quantile, { change: shaking }));
    expect(kinds(report)['sum-adds']).not.toBe('pass');
    expect(kinds(report)['rows-are-independent']).toBe('fail');
  });
  test('one unit in the last place is a failure until it is declared', async () => {
    const off: Change = (right, { reduction }) =>
      reduction.by === 'max' ? { ...right, value: scaled(right.value, 1 + 2 ** -52) } : right;
    const of = (loss: OwnLoss): Subject => ownSubject({ ...buses, loss }, { change: off });
    expect(failing(await judged(of(buses.loss)))).toEqual(['max-selects']);
    expect(failing(await judged(of({ ...buses.loss, ulps: 2 })))).toEqual([]);
  });
});

test('rows that see each other, declared as independent, fail with an example', async () => {
  const loss: OwnLoss = { ...partners.loss, properties: { rowsIndependent: true }, smallest: 1 };
  const report = await judged(ownSubject({ ...partners, loss }));
  expect(failing(report)).toEqual(expect.arrayContaining(['rows-are-independent', 'parts-add-up']));
  const verdict = report.verdicts.find(({ clause }) => clause === 'own/rows-are-independent')!;
  expect(verdict.kind === 'fail' && Object.keys(verdict.counterexample.questions)).toContain('row0');
});

test(
  'the law of the source question: λ on the mean is λ / D on the sum, for a loss without a definition',
  { tags: ['slow'] },
  async () => {
    for (const code of [buses, quantile, partners]) {
      const report = await judged(ownSubject(code));
      expect(kinds(report)['rate-over-denominator']).toBe('pass');
      const wrong = ownSubject(code, {
        change: (right, { reduction }) =>
          reduction.by === 'sum' ? { ...right, gradient: both(right, 1 / 2).gradient } : right,
      });
      expect(failing(await judged(wrong))).toContain('rate-over-denominator');
    }
  },
);

test('a replayed case is the same one', async () => {
  const wrong = ownSubject(quantile, { change: dividing(quantile, () => 1) });
  const report = await judge(wrong, { clauses: ['own/mean-divides'] });
  const [verdict] = report.verdicts;
  if (verdict?.kind !== 'fail') throw new Error('it must fail');
  const { origin, questions } = verdict.counterexample;
  if (origin.from !== 'draw') throw new Error('it was drawn');
  const again = await judge(wrong, {
    clauses: ['own/mean-divides'],
    replay: { from: 'draw', point: origin.point, path: origin.path },
  });
  expect(again.verdicts[0]).toMatchObject({ kind: 'fail', counterexample: { questions } });
  expect(verdict.counterexample.likely.map(({ id }) => id)).toContain('own-mean-does-not-divide');
});

test('a mean over something else is named, where it is something that is declared', async () => {
  const loss: OwnLoss = {
    ...buses.loss,
    means: [{ over: { each: { count: 'served' }, atLeast: 1, then: 'examples' } }],
  };
  const flat = ownSubject(
    { ...buses, loss },
    {
      change: (right, question, batch) =>
        question.reduction.by === 'mean'
          ? {
              ...right,
              value: {
                shape: [],
                data: [
                  buses
                    .elements(batch)
                    .flat()
                    .reduce((a, b) => a + b) / Math.max(1, batch['served']!.flat().filter((one) => one !== 0).length),
                ],
              },
            }
          : right,
    },
  );
  const [verdict] = (await judge(flat, { clauses: ['own/mean-divides'] })).verdicts;
  expect(verdict).toMatchObject({
    kind: 'fail',
    counterexample: {
      nearest: {
        of: 'buses',
        declared: 'mean over each the numbers of served that are not zero (at least 1), then examples',
        answersAs: expect.arrayContaining(['mean over the numbers of served that are not zero']) as string[],
      },
    },
  });
});

test('a subject that is only of losses of its own is asked nothing else', async () => {
  const asked = new Set<string>();
  const right = ownSubject(quantile);
  await judge({ ...right, answer: (question) => (asked.add(question.ask), right.answer(question)) }, { cases: 1 });
  expect([...asked]).toEqual(['own']);
});

test('a value of another shape than the declared one is an error that says so', async () => {
  const wrong = ownSubject(buses, {
    change: (right) => ({ ...right, value: { shape: [sizeOf(right.value.shape)], data: right.value.data } }),
  });
  const [verdict] = (await judge(wrong, { clauses: ['own/sum-adds'] })).verdicts;
  expect(verdict).toMatchObject({
    kind: 'error',
    message: expect.stringMatching(/shape \[4\], expected \[1, 4\].*elements.*buses/) as string,
  });
});

test.each(['float64', 'float32', 'bfloat16', 'float16'] as const)(
  'one NaN in a gradient is found in %s',
  async (format) => {
    // The gradient of the last number is 0/0, as that of a length is at zero.
    const poisoned = ({ value, gradient }: OwnReply): OwnReply => ({
      value,
      gradient: Object.fromEntries(
        Object.entries(gradient).map(([name, { shape, data }]) => [
          name,
          { shape, data: Array.from(data, (x, i) => (i === data.length - 1 ? NaN : x)) },
        ]),
      ),
    });
    const of = (change: (right: OwnReply) => OwnReply) =>
      judge(ownSubject(quantile, { format, change }), { clauses: ['own/gradient-is-a-number'] });
    expect((await of(poisoned)).verdicts.map(({ kind }) => kind)).toEqual(['fail']);
    expect((await of((right) => right)).verdicts.map(({ kind }) => kind)).toEqual(['pass']);
  },
);
