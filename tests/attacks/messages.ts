/** Messages and bytes that are not as the protocol has them, at every moment of a conversation. */
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Question } from '../../spec/language/index.ts';
import type { Host } from '../../src/subjects/isolated.ts';
import type { Place } from '../../src/subjects/place.ts';
import { conversation } from '../../src/subjects/process/host.ts';
import { checker } from '../../src/subjects/process/schema.ts';
import { checkSentence, type Attack } from './table.ts';

const question: Question = {
  ask: 'loss',
  loss: { name: 'squared-error' },
  reduction: { by: 'sum' },
  predictions: { shape: [2], data: [1, 3] },
  targets: { shape: [2], data: [0, 0] },
};
const answer = { value: { shape: [], data: [10] }, gradient: { shape: [2], data: [2, 6] } };
const answers = (...ids: readonly number[]): object => ({
  kind: 'answers',
  answers: ids.map((id) => ({ id, answer })),
});
const declared = {
  kind: 'declare',
  protocol: 1,
  declaration: {
    name: 'mine',
    version: '1',
    format: 'float64',
    asks: ['loss'],
    losses: ['squared-error'],
    reductions: ['sum'],
  },
};
const check = checker();
const line = (message: unknown): Buffer => Buffer.from(`${JSON.stringify(message)}\n`);

/** What came of a question: of each promise one thing, once. */
type Settled = { readonly value: unknown } | { readonly reason: unknown } | undefined;
interface Talk {
  readonly host: Host;
  /** The subject says something. */
  readonly say: (bytes: Buffer) => void;
  readonly end: () => void;
  /** Asks the question again; gives what has come of it so far. */
  readonly ask: () => () => Settled;
  readonly ready: () => Settled;
  readonly isStopped: () => boolean;
}

function talk(): Talk {
  const output = new EventEmitter();
  let stopped = false;
  let listen: (how: string) => void = () => {};
  const end = (): void => listen('the subject ended its process with exit code 0');
  const place: Place = {
    input: new PassThrough().resume(),
    output,
    onEnd: (given) => (listen = given),
    kill: () => (stopped = true),
    lastWords: () => '',
  };
  const host = conversation(place, '0', check, 60_000);
  const followed = (promise: Promise<unknown>): (() => Settled) => {
    let settled: Settled;
    promise.then(
      (value) => (settled = { value }),
      (reason: unknown) => (settled = { reason }),
    );
    return () => settled;
  };
  const ready = followed(host.ready);
  const say = (bytes: Buffer): void => void output.emit('data', bytes);
  return { host, say, end, ask: () => followed(host.ask(question)), ready, isStopped: () => stopped };
}
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

function checkFailed(settled: Settled, matching?: RegExp): void {
  if (settled === undefined || !('reason' in settled)) throw new Error(`not failed: ${JSON.stringify(settled)}`);
  checkSentence((settled.reason as Error).message, matching);
}
function checkAnswered(settled: Settled): void {
  const { value } = (settled as { readonly value: { readonly value: { readonly data: Float64Array } } }) ?? {};
  if (value?.value.data[0] !== 10) throw new Error(`not answered: ${JSON.stringify(settled)}`);
}

/** What is said at some moment, with what must come of it: `broken` says how. */
type Moment = (bytes: Buffer, broken: RegExp) => Promise<void>;
export const moments: Readonly<Record<string, Moment>> = {
  'before it declares itself': async (bytes, broken) => {
    const { say, end, ready } = talk();
    say(bytes);
    say(line(declared));
    end();
    await turn();
    checkFailed(ready(), broken);
  },
  'before it is asked': async (bytes, broken) => {
    const { say, end, ready, ask, isStopped } = talk();
    say(line(declared));
    say(bytes);
    await turn();
    if (!(ready() && 'value' in ready()!)) throw new Error('it declared itself, and is not heard');
    if (!isStopped()) throw new Error('it goes on');
    end();
    const late = ask();
    await turn();
    checkFailed(late(), broken);
  },
  'when it is asked': async (bytes, broken) => {
    const { say, end, ask, isStopped } = talk();
    say(line(declared));
    const asked = [ask(), ask()];
    await turn();
    say(bytes);
    say(line(answers(1, 2)));
    if (!isStopped()) throw new Error('it goes on');
    end();
    await turn();
    asked.forEach((one) => checkFailed(one(), broken));
  },
  'after its first answer': async (bytes, broken) => {
    const { say, end, ask } = talk();
    say(line(declared));
    const asked = [ask(), ask()];
    await turn();
    say(line(answers(1)));
    say(bytes);
    say(line(answers(2)));
    end();
    await turn();
    checkAnswered(asked[0]!());
    checkFailed(asked[1]!(), broken);
  },
  'after it was told to end': async (bytes) => {
    const { say, end, host, ask } = talk();
    say(line(declared));
    const asked = ask();
    await turn();
    say(line(answers(1)));
    const closed = host.close!();
    say(bytes);
    end();
    await closed;
    await turn();
    checkAnswered(asked());
  },
};

const broken = /^(the subject broke the protocol: |its declaration|its subject)/;
const values: readonly unknown[] = [null, true, -1, 1.5, 1e308, 'x', '', '\0', [], [[]], {}, { a: 1 }, { length: 2 }];
const good = answers(7) as Record<string, unknown>;
const places: readonly (readonly (string | number)[])[] = [
  [],
  ['kind'],
  ['answers'],
  ['answers', 0],
  ['answers', 0, 'id'],
  ['answers', 0, 'answer'],
  ['answers', 0, 'answer', 'value'],
  ['answers', 0, 'answer', 'value', 'shape'],
  ['answers', 0, 'answer', 'gradient'],
  ['answers', 0, 'answer', 'gradient', 'shape', 0],
  ['answers', 0, 'answer', 'gradient', 'data', 1],
];
/** A message with something else at a place. */
function spoilt(at: readonly (string | number)[], value: unknown): unknown {
  if (at.length === 0) return value;
  const copy = structuredClone(good);
  const parent = at.slice(0, -1).reduce<Record<string | number, unknown>>((one, key) => one[key] as never, copy);
  parent[at.at(-1)!] = value;
  return copy;
}
/** Right answers are none of them: the question is not asked. */
export const messages: Readonly<Record<string, Buffer>> = Object.fromEntries([
  ...places.flatMap((at) =>
    values
      // No answers at all are no fault.
      .filter((value) => !(at.join() === 'answers' && Array.isArray(value) && value.length === 0))
      .map((value) => [`${JSON.stringify(value)} for ${at.join('.') || 'all'}`, line(spoilt(at, value))] as const),
  ),
  ...[
    '{',
    '}',
    'null',
    'undefined',
    'NaN',
    '"',
    '\uFEFF{}',
    'Loading the model …',
    "{'kind':'answers'}",
    '{"kind":"answers","answers":[{"id":1,',
    '{"kind":"answers","answers":[{"id":8},{"id":9}]}{"kind":"answers"}',
    '{"kind":"answers","kind":"declare"}',
    '{"__proto__":{"kind":"answers"},"answers":[]}',
    '{"kind":"hello","protocol":1,"specification":"0"}',
    '{"kind":"ask","questions":[]}',
    '{"kind":"end"}',
    '{"kind":"constructor"}',
    '{"kind":["answers"],"answers":[]}',
    `{"kind":"answers","answers":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    `{"kind":"declare","protocol":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    `{"kind":"declare","protocol":1,"declaration":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}`,
    '{"kind":"declare","protocol":1,"declaration":{"name":"a","version":"1","format":{"toString":1,"valueOf":1}}}',
    '{"kind":"declare","protocol":2,"declaration":{}}',
    '{"kind":"declare","protocol":1}',
    '{"kind":"crash"}',
    '{"kind":"crash","error":1}',
    '{"kind":"crash","error":"x","more":1}',
    `"${'x'.repeat(2_000_000)}"`,
    'x'.repeat(2_000_000),
  ].map((text) => [text.slice(0, 60), Buffer.from(`${text}\n`)] as const),
  ['a byte that is not UTF-8', Buffer.from([0xff, 0x0a])],
  ['half a letter', Buffer.concat([Buffer.from('"'), Buffer.from([0xe2, 0x82]), Buffer.from('"\n')])],
  ['a surrogate', Buffer.concat([Buffer.from('"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"\n')])],
  ['zero bytes', Buffer.alloc(100).fill(0, 0, 99).fill(10, 99)],
]);

export const malformed: readonly Attack[] = Object.entries(moments).flatMap(([moment, at]) =>
  Object.entries(messages).map(([name, bytes]): Attack => [`${name} ${moment}`, () => at(bytes, broken)]),
);

/** What is right, in bytes that are cut and joined in every way. */
const said = Buffer.concat([line(declared), line(answers(1)), line(answers(2))]);
const heardAsRight = (pieces: (whole: Buffer) => readonly Buffer[], whole: Buffer = said): Attack[1] => {
  return async () => {
    const { say, ask, isStopped } = talk();
    const asked = [ask(), ask()];
    await turn();
    for (const piece of pieces(whole)) say(piece);
    await turn();
    asked.forEach((one) => checkAnswered(one()));
    if (isStopped()) throw new Error('it is ended');
  };
};
const inPieces =
  (size: number) =>
  (whole: Buffer): readonly Buffer[] =>
    Array.from({ length: Math.ceil(whole.length / size) }, (_, i) => whole.subarray(i * size, (i + 1) * size));
const crlf = Buffer.from(said.toString().replaceAll('\n', '\r\n'));
const blank = Buffer.from(said.toString().replaceAll('\n', '\n\n \n\t\r\n'));

/** Ends in the middle of a line, after so many bytes of the second answer. */
const unfinished = (bytes: number): Attack => [
  `an end after ${bytes} bytes of a line`,
  async () => {
    const { say, end, ask } = talk();
    const asked = [ask(), ask()];
    say(line(declared));
    await turn();
    say(line(answers(1)));
    say(line(answers(2)).subarray(0, bytes));
    end();
    await turn();
    checkAnswered(asked[0]!());
    const how = bytes === 0 ? /exit code 0$/ : /exit code 0 in the middle of a line, "\{/;
    checkFailed(asked[1]!(), how);
  },
];
const sequence = (name: string, ids: readonly (readonly number[])[], right: number, how: RegExp): Attack => [
  name,
  async () => {
    const { say, end, ask } = talk();
    say(line(declared));
    const asked = [ask(), ask(), ask()];
    await turn();
    for (const some of ids) say(line(answers(...some)));
    end();
    await turn();
    asked.slice(0, right).forEach((one) => checkAnswered(one()));
    asked.slice(right).forEach((one) => checkFailed(one(), how));
  },
];
/** What would be right, but for one thing. */
const refused = (name: string, bytes: Buffer, how: RegExp): Attack => [
  name,
  async () => {
    const { say, end, ask } = talk();
    say(line(declared));
    const asked = ask();
    await turn();
    say(bytes);
    say(line(answers(1)));
    end();
    await turn();
    checkFailed(asked(), how);
  },
];
const reason = line({ kind: 'answers', answers: [{ id: 1, unsupported: 'a~b' }] });
/** A line without end, where so much was asked that any length would be admitted. */
const withoutEnd: Attack = [
  'a line without end',
  async () => {
    const { say, host, end, isStopped } = talk();
    say(line(declared));
    const large = { shape: [2 ** 20], data: new Float64Array(2 ** 20) };
    const asked = host.ask({ ...question, predictions: large, targets: large }).catch((thrown: unknown) => thrown);
    await turn();
    const chunk = Buffer.alloc(2 ** 24, 'x');
    for (let n = 0; n < 40 && !isStopped(); n++) say(chunk);
    end();
    checkSentence(((await asked) as Error).message, /wrote more than 256 MiB without ending a line$/);
  },
];

export const bytes: readonly Attack[] = [
  ...[1, 2, 3, 5, 7, 64, 1000].map((size): Attack => [`in pieces of ${size}`, heardAsRight(inPieces(size))]),
  ['in one piece', heardAsRight((whole) => [whole])],
  ['with the line ends of Windows', heardAsRight(inPieces(50), crlf)],
  ['among blank lines', heardAsRight(inPieces(50), blank)],
  ...Array.from({ length: 20 }, (_, i) => unfinished(5 * i)),
  sequence('an answer a second time', [[1], [1]], 1, /answered question 1, a second time$/),
  sequence('a second time in one message', [[1, 1, 2]], 1, /answered question 1, a second time$/),
  sequence('the last first', [[3], [1, 2]], 0, /answered question 3, where question 1 comes first$/),
  sequence('one left out', [[1, 3]], 1, /answered question 3, where question 2 comes first$/),
  sequence('one more than was asked', [[1, 2, 3], [4]], 3, /./),
  sequence(
    'none, again and again',
    Array.from({ length: 100 }, () => []),
    0,
    /exit code 0$/,
  ),
  sequence('what was not asked', [[1, 2], [9]], 2, /answered question 9, which was not asked$/),
  ...[0x80, 0xc0, 0xe2, 0xed, 0xf8, 0xff].map((byte) =>
    refused(
      `a byte ${byte} in a text`,
      Buffer.from(reason.map((one) => (one === 0x7e ? byte : one))),
      /^the subject broke the protocol: it wrote a line that is not UTF-8: /,
    ),
  ),
  refused('another declaration', line(declared), /it declared itself a second time$/),
  refused(
    'another declaration that is wrong',
    line({ ...declared, declaration: {} }),
    /it declared itself a second time$/,
  ),
  withoutEnd,
];
