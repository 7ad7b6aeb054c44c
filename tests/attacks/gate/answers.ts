import { clauses } from '../../../spec/index.ts';
import type { LossQuestion, Question, TensorData } from '../../../spec/language/index.ts';
import { judge } from '../../../src/judge/index.ts';
import { reference } from '../../../src/subjects/interpreted.ts';
import type { Subject } from '../../../src/subjects/subject.ts';
import type { Attack } from '../attack.ts';

const some = clauses.filter(({ id }) => /^reduction\/(definition|sum-adds)$/.test(id));
type Answered = { readonly value: TensorData; readonly gradient: TensorData };
const right = (question: Question): Answered => reference.answer(question) as Answered;
const withValue = (change: (value: TensorData, question: LossQuestion) => unknown) => (question: Question) => ({
  ...right(question),
  value: change(right(question).value, question as LossQuestion),
});
const numbers = (change: (x: number, i: number) => unknown) =>
  withValue(({ shape, data }) => ({ shape, data: Array.from(data, change) }));
const throwing = (): never => {
  throw new Error('hands off');
};
const at = <V extends object>(value: V, name: string, get: () => unknown): V =>
  Object.defineProperty({ ...value }, name, { get, enumerable: true });

// oxlint-disable unicorn/no-thenable, unicorn/no-array-sort -- they do harm on purpose
/** What a subject in the same process may answer that is wrong, or that does harm when it is read. */
const answers: Readonly<Record<string, (question: Question) => unknown>> = {
  nothing: () => undefined,
  null: () => null,
  'a number': () => 1,
  'a text of a million letters': () => 'x'.repeat(1e6),
  'a symbol': () => Symbol('answer'),
  'a function': () => right,
  'an empty record': () => ({}),
  'a list': () => [],
  'itself, without end': () => {
    const answer: Record<string, unknown> = {};
    return Object.assign(answer, { value: answer, gradient: answer });
  },
  'a refusal that is a record': () => ({ unsupported: { toString: throwing } }),
  'a refusal of a million letters': () => ({ unsupported: 'x'.repeat(1e6) }),
  'a thing that throws when it is read': (question) => at(right(question), 'value', throwing),
  'a shape that throws': (question) => ({ ...right(question), value: at(right(question).value, 'shape', throwing) }),
  'a proxy that throws': () => new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing }),
  'data that throw': withValue((value) => at(value, 'data', throwing)),
  'a length without numbers': withValue(({ shape }) => ({ shape, data: { length: 2 ** 31 } })),
  'a length that is no number': withValue(({ shape }) => ({ shape, data: { length: 'many' } })),
  'a negative shape': withValue(({ data }) => ({ shape: [-1], data })),
  'a shape of fractions': withValue(({ data }) => ({ shape: [0.5], data })),
  'a shape of BigInts': withValue(({ data }) => ({ shape: [1n], data })),
  'a shape without end': withValue(({ data }) => ({ shape: Array.from({ length: 1e5 }, () => 1), data })),
  'numbers as texts': numbers(String),
  BigInts: numbers(() => 1n),
  'boxed numbers': numbers(Object),
  NaN: numbers(() => Number.NaN),
  infinity: numbers(() => Infinity),
  zeros: numbers(() => 0),
  'a number too many': withValue(({ shape, data }) => ({ shape, data: [...Array.from(data), 1] })),
  'a unit in the last place': numbers((x) => x * (1 + Number.EPSILON) + Number.MIN_VALUE),
  'the sum for the mean': withValue((value, { reduction }) =>
    reduction.by === 'sum' ? { ...value, data: [Array.from(value.data)[0]! / 4] } : value,
  ),
  'a promise that never settles': () => new Promise(() => undefined),
  'a promise that rejects with nothing': () => Promise.reject(undefined),
  'a thing that waits for itself': () => ({ then: (): void => undefined }),
  'a thenable that throws': () => ({ then: throwing }),
  'an error without words': () => {
    throw Object.create(null) as Error;
  },
  'an error with a record for words': () => {
    throw Object.assign(new Error('no'), { message: { toString: throwing } });
  },
  'an error that throws when it is read': () => {
    throw at(new Error('no'), 'message', throwing);
  },
  'at random': numbers((x) => x + Math.random()),
  'what it was asked': (question) => question,
};

/** The same in the name of the judge: never a pass of both clauses, never an exception, and in time. */
const wrongAnswers: readonly Attack[] = Object.entries(answers).map(([name, answer]): Attack => ({
  group: 'answers that are wrong or do harm',
  name,
  run: async () => {
    const subject = { declaration: reference.declaration, answer } as Subject;
    const { verdicts, conforms } = await judge(subject, { clauses: some, cases: 2, timeLimit: 30 });
    if (conforms) return 'it conforms';
    const long = verdicts.find((verdict) => JSON.stringify(verdict).length > 5e6);
    return long === undefined ? undefined : `its verdict has ${JSON.stringify(long).length} letters`;
  },
}));

/** What a subject may do to its question after, or instead of, answering it. */
const deeds: Readonly<Record<string, (question: Record<string, never> & LossQuestion) => void>> = {
  'fills the predictions': ({ predictions }) => void (predictions.data as number[]).fill(9),
  'sorts the targets': ({ targets }) => void (targets.data as number[]).sort(() => -1).push(9),
  'empties the predictions': ({ predictions }) => void ((predictions.data as number[]).length = 0),
  'changes a shape': ({ predictions }) => void ((predictions.shape as number[])[0] = 1e9),
  'changes the loss': ({ loss }) => void Object.assign(loss, { name: 'hinge' }),
  'changes the reduction': ({ reduction }) => void Object.assign(reduction, { by: 'max' }),
  'deletes what it was asked': (question) => {
    for (const key of Object.keys(question)) delete question[key];
  },
  'puts a getter into it': (question) => void Object.defineProperty(question, 'predictions', { get: throwing }),
  'puts another prototype under it': (question) => void Object.setPrototypeOf(question, { ask: 'steps' }),
  'freezes it': (question) => void Object.freeze(question),
  'changes it later': ({ predictions }) => void setTimeout(() => (predictions.data as number[]).fill(9)),
};
/** The verdicts on another subject, in the same process, are the same afterwards. */
const overwriting: readonly Attack[] = Object.entries(deeds).map(([name, deed]): Attack => ({
  group: 'subjects that overwrite their questions',
  name,
  run: async () => {
    const answer = (question: Question): Answered => {
      const answered = right(question);
      deed(question as never);
      return answered;
    };
    const { verdicts } = await judge({ declaration: reference.declaration, answer }, { clauses: some, cases: 2 });
    const failed = verdicts.find(({ kind }) => kind === 'fail');
    if (failed !== undefined) return `${failed.clause} fails, without a word why`;
    const silent = verdicts.find((one) => one.kind === 'error' && !/overwrites|hands off/.test(one.message));
    if (silent !== undefined) return JSON.stringify(silent).slice(0, 300);
    return (await judge(reference, { clauses: some, cases: 2 })).conforms
      ? undefined
      : 'the reference no longer conforms';
  },
}));

export const subjectsHere: readonly Attack[] = [...wrongAnswers, ...overwriting];
