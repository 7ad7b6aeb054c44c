import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { clauses } from '../../spec/index.ts';
import type { Answer, Question, TensorData } from '../../spec/language/index.ts';
import { deviationsIn } from '../../src/cli/deviations.ts';
import { Failure } from '../../src/cli/failure.ts';
import { judge } from '../../src/judge/index.ts';
import { jsonReport } from '../../src/reports/json.ts';
import { readReport } from '../../src/reports/reading.ts';
import { readToken, tokenText } from '../../src/reports/token.ts';
import { mutant, reference } from '../../src/subjects/interpreted.ts';
import { faults } from '../../spec/index.ts';
import { effort } from '../effort.ts';
import type { Place } from '../../src/subjects/place.ts';
import { conversation } from '../../src/subjects/process/host.ts';
import { checker } from '../../src/subjects/process/schema.ts';
import { encoded } from '../../src/subjects/process/wire.ts';

vi.setConfig({ testTimeout: 300_000 });
const amounts = {
  messages: effort(1000, 60_000),
  reports: effort(500, 25_000),
  tokens: effort(2000, 30_000),
  deviations: effort(500, 5000),
};

/** Numbers from 0 to 1 by a seed: a linear congruential generator, of which the upper bits are taken. */
function randomOf(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 32n) / 2 ** 32;
  };
}

const hostile = [
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  '1e999',
  '-0',
  '1e-400',
  'NaN',
  'Infinity',
  'null',
  'true',
  '""',
  '[]',
  '{}',
  '"\\ud800"',
  '\\u0000',
  '\u0000',
  '9'.repeat(400),
  '['.repeat(2000),
  '{"a":'.repeat(2000),
  '"id":1,',
  '"id":2,',
  '"id":1e308,',
  '"id":-1,',
  '"shape":[4294967296,4294967296],',
  '"shape":[0],',
  '"data":"",',
  '"data":"AAAAAAAAAAA=",',
  '"kind":"declare",',
  '"kind":"end",',
  '"error":"',
  '"unsupported":"',
  '../../../etc/passwd',
  '$(touch fuzzed)',
  '`touch fuzzed`',
  '; touch fuzzed',
  '%00',
  '%2e%2e%2f',
  '\u001B[2J',
  '\r',
  '<script>',
  '@',
  '/',
  ':',
];

/** One of some texts, spoilt: cut, doubled, in another order, with something hostile in it, of other types. */
function spoilt(texts: readonly string[], random: () => number): string {
  const below = (n: number): number => Math.floor(random() * n);
  const of = (): string => texts[below(texts.length)]!;
  let text = of();
  for (let times = 1 + below(3); times > 0; times--) {
    const [a, b] = [below(text.length + 1), below(text.length + 1)].toSorted((x, y) => x - y) as [number, number];
    const changes = [
      () => text.slice(0, a),
      () => text.slice(0, a) + text.slice(b),
      () => text.slice(0, b) + text.slice(a),
      () => text.slice(0, a) + hostile[below(hostile.length)]! + text.slice(a),
      () => text.slice(0, a) + hostile[below(hostile.length)]! + text.slice(b),
      () => text.slice(0, a) + String.fromCodePoint(below(0xd000)) + text.slice(a + 1),
      () => of() + text,
      () => text.replaceAll(/\d+/g, (digits) => (random() < 0.2 ? String(below(1e9)) : digits)),
      () => text.replace(/"(\w+)":/g, (key) => (random() < 0.1 ? '"other":' : key)),
      () => text.slice(0, a) + of().slice(below(40)) + text.slice(b),
    ];
    text = changes[below(changes.length)]!();
  }
  return text.slice(0, 20_000);
}

const clean = (): void => expect(({} as Record<string, unknown>)['polluted']).toBe(undefined);

describe('nothing that is said gets anywhere', () => {
  test(`${amounts.messages} messages`, async () => {
    const check = checker();
    const question: Question = {
      ask: 'loss',
      loss: { name: 'squared-error' },
      reduction: { by: 'sum' },
      predictions: { shape: [2], data: [1, 3] },
      targets: { shape: [2], data: [0, 0] },
    };
    const right = reference.answer(question) as Answer<TensorData> & { readonly value: TensorData };
    const wrong = encoded({ value: { shape: [], data: [5] }, gradient: { shape: [2], data: [7, 7] } });
    const line = (...answers: object[]): string => JSON.stringify({ kind: 'answers', answers });
    const said = [
      line({ id: 1, answer: wrong }, { id: 2, answer: wrong }),
      line({ id: 1, answer: wrong }),
      line({ id: 2, answer: wrong }, { id: 1, answer: wrong }),
      line({ id: 1, unsupported: 'no' }, { id: 2, error: 'no' }),
      line({ id: 1, answer: { value: { shape: [], data: ['NaN'] }, gradient: { shape: [2], data: [1, '-0'] } } }),
      JSON.stringify({ kind: 'declare', protocol: 1, declaration: reference.declaration }),
    ];
    const random = randomOf(1);
    const outcomes = { answered: 0, refused: 0 };
    for (let n = 0; n < amounts.messages; n++) {
      const output = new EventEmitter();
      let killed = false;
      let end: (how: string) => void = () => {};
      const place: Place = {
        input: new PassThrough().resume(),
        output,
        onEnd: (listen) => (end = listen),
        kill: () => (killed = true),
        lastWords: () => '',
      };
      const host = conversation(place, '0', check, 60_000);
      output.emit('data', Buffer.from(`${said[5]}\n`));
      const asked = [host.ask(question), host.ask(question)].map((reply) =>
        reply.then(
          (value) => ({ value }),
          (reason: unknown) => ({ reason }),
        ),
      );
      await host.ready;
      const text = spoilt(said, random);
      const bytes = Buffer.from(`${text}\n${random() < 0.2 ? text : ''}\n`);
      const cut = Math.floor(random() * bytes.length);
      output.emit('data', bytes.subarray(0, cut));
      output.emit('data', bytes.subarray(cut));
      end('it ended');
      for (const one of await Promise.all(asked)) {
        if ('reason' in one) {
          if (!(one.reason instanceof Error) || one.reason.message === '') throw new Error(`no sentence: ${text}`);
          outcomes.refused++;
        } else {
          const { value } = one.value as { readonly value?: TensorData };
          if (value?.data[0] === (right.value.data as number[])[0]) throw new Error(`this passed: ${text}`);
          outcomes.answered++;
        }
      }
      if (!killed && !host.hasEnded()) throw new Error('it goes on');
    }
    clean();
    // Some of what was spoilt is still an answer, and most of it is none.
    expect(outcomes.answered).toBeGreaterThan(amounts.messages / 120);
    expect(outcomes.refused).toBeGreaterThan(amounts.messages);
  });

  test(`${amounts.reports} reports`, async () => {
    const chosen = clauses.filter(({ id }) => id.startsWith('reduction/')).slice(0, 2);
    const reports = [reference, mutant(faults.find(({ id }) => id === 'sum-is-mean')!)].map((subject) =>
      judge(subject, { clauses: chosen, cases: 1 }),
    );
    const texts = (await Promise.all(reports)).map((report) => jsonReport(report));
    const random = randomOf(2);
    let read = 0;
    for (let n = 0; n < amounts.reports; n++) {
      const got = readReport(spoilt(texts, random));
      if ('report' in got) read++;
      else if (!/^its? /.test(got.wrong)) throw new Error(`no sentence: ${got.wrong}`);
    }
    clean();
    expect(read).toBeGreaterThan(amounts.reports / 250);
    expect(read).toBeLessThan(amounts.reports / 2);
  });

  test(`${amounts.tokens} tokens`, () => {
    const token = {
      clause: 'reduction/sum-adds',
      seed: 1,
      specification: '0.1.0-aaaaaaaa',
      subject: 'mutant:sum-is-mean',
    };
    const texts = [
      tokenText(token, { from: 'draw', seed: 1, point: 12, path: '34:0:1' }),
      tokenText({ ...token, subject: undefined }, { from: 'example', example: 0 }),
    ];
    const random = randomOf(3);
    let changed = 0;
    for (let n = 0; n < amounts.tokens; n++) {
      const text = spoilt(texts, random);
      if (texts.includes(text)) continue;
      changed++;
      expect(readToken(text), text).toBe(undefined);
    }
    expect(changed).toBeGreaterThan(amounts.tokens / 2);
    // One whose checksum is right is read, and refused by whoever would run it.
    expect(
      readToken(tokenText({ ...token, subject: '../../evil.mjs' }, { from: 'example', example: 0 })),
    ).toMatchObject({ subject: '../../evil.mjs' });
    expect(readToken(tokenText(token, { from: 'draw', seed: 1, point: 0, path: '99999999999' }))).toBe(undefined);
    for (const deep of [150, 1000])
      expect(
        readToken(tokenText(token, { from: 'draw', seed: 1, point: 0, path: `0${':1'.repeat(deep)}` })) === undefined,
      ).toBe(deep === 1000);
  });

  test(`${amounts.deviations} files of deviations`, async () => {
    const texts = [
      JSON.stringify({
        deviations: [
          { clause: 'reduction/sum-adds', reason: 'known', link: 'https://example.org/1', expires: '2999-01-01' },
          { clause: 'gradient/limit', reason: 'other', versions: '>=1' },
        ],
      }),
    ];
    const random = randomOf(4);
    let refused = 0;
    for (let n = 0; n < amounts.deviations; n++) {
      await deviationsIn('file.json', spoilt(texts, random)).catch((error: unknown) => {
        if (!(error instanceof Failure) || !error.message.includes('file.json')) throw error;
        refused++;
      });
    }
    clean();
    expect(refused).toBeGreaterThan(amounts.deviations / 2);
  });
});
