import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort } from '../effort.ts';
import { clauses } from '../../spec/index.ts';
import { deviationsIn } from '../../src/cli/deviations.ts';
import { Failure } from '../../src/cli/failure.ts';
import { unfilled, type DeviationsFile, type Entry } from '../../src/deviations/entry.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../spec/schemas/deviations.schema.json', import.meta.url), 'utf8'),
) as object;
const matches = new Ajv2020({ strict: true }).compile<DeviationsFile>(schema);
const entry: Entry = { clause: 'gradient/limit', reason: 'because', link: 'https://example.org/1' };
const withEntry = (...changes: readonly object[]): string =>
  JSON.stringify({ deviations: changes.map((change) => ({ ...entry, ...change })) }, undefined, 2);
const failure = async (text: string): Promise<string> => {
  const thrown: unknown = await deviationsIn('file.json', text).catch((error: unknown) => error);
  return thrown instanceof Failure ? thrown.message : `no failure: ${String(thrown)}`;
};

test('what is right is read, and is as the schema says', async () => {
  for (const text of [
    '{"deviations":[]}',
    withEntry({}),
    withEntry({ clause: ['gradient/limit', 'sgd/*'] }, { clause: '*' }),
    withEntry({ subject: 'a', expires: '2028-02-29', versions: '>=1 <2 || 3.x' }, { ...unfilled, subject: 'b' }),
  ]) {
    const file = await deviationsIn('file.json', text);
    expect(file).toEqual(JSON.parse(text));
    expect(matches(file), JSON.stringify(matches.errors)).toBe(true);
  }
});

describe('what is wrong is told in one sentence, with its place', () => {
  test.each([
    ['', 'file.json:1:1: this is not JSON: it ends too early'],
    ['{\n  "deviations": [\n', 'file.json:3:1: this is not JSON: it ends too early'],
    ['{\n  "deviations": [},', "file.json:2:18: this is not JSON: '}' is not expected here"],
    ['[]', 'file.json:1:1: it is no object with a list of deviations'],
    ['{}', "file.json:1:1: it has no list of 'deviations'"],
    ['{"deviations": {}}', "file.json:1:16: deviations: it has no list of 'deviations'"],
    ['{"deviations": [3]}', 'file.json:1:17: deviations[0]: it is no object with a clause, a reason and a link'],
    [
      withEntry({ clause: 'gradient/limt' }),
      "file.json:4:17: deviations[0].clause: 'gradient/limt' is no clause; did you mean 'gradient/limit'?",
    ],
    [withEntry({ clause: 'x' }), "file.json:4:17: deviations[0].clause: 'x' is no clause; see equistep list"],
    [
      withEntry({ expiry: '2027-01-01' }),
      "file.json:7:17: deviations[0].expiry: there is no such part; did you mean 'expires'?",
    ],
    [
      withEntry({ zzzzzzzz: '1' }),
      'file.json:7:19: deviations[0].zzzzzzzz: there is no such part; there are clause, reason, link, subject, expires, versions',
    ],
    [withEntry({}, { subject: 'a', reason: ' ' }), 'file.json:10:17: deviations[1].reason: it is no text'],
    [withEntry({ link: undefined }), 'file.json:3:5: deviations[0]: it has no link'],
    [
      withEntry({ link: 'javascript:alert(1)' }),
      "file.json:6:15: deviations[0].link: 'javascript:alert(1)' is no http or https address",
    ],
    [
      withEntry({ expires: '2027-02-29' }),
      "file.json:7:18: deviations[0].expires: '2027-02-29' is no day as in 2027-01-31",
    ],
    [
      withEntry({ expires: 'tomorrow' }),
      "file.json:7:18: deviations[0].expires: 'tomorrow' is no day as in 2027-01-31",
    ],
    [
      withEntry({ versions: 'new ones' }),
      "file.json:7:19: deviations[0].versions: 'new ones' is no range of versions as in >=4.0.0 <5",
    ],
    [withEntry({}, {}), 'file.json:8:5: deviations[1]: it declares gradient/limit again, as deviations[0] does'],
    [
      withEntry({ clause: 'gradiant/*' }),
      "file.json:4:17: deviations[0].clause: 'gradiant/*' matches no clause; did you mean 'gradient/*'?",
    ],
    [
      withEntry({ clause: ['gradient/limit', 'sgd/*-btch'] }),
      "file.json:6:9: deviations[0].clause[1]: 'sgd/*-btch' matches no clause; see equistep list",
    ],
    [
      withEntry({ clause: [] }),
      'file.json:4:17: deviations[0].clause: it is an empty list: name a clause, or a glob that matches some',
    ],
    [withEntry({ clause: ['gradient/limit', 3] }), 'file.json:6:9: deviations[0].clause[1]: it is no text'],
    [
      withEntry({ clause: ['sgd/*', 'sgd/*'] }),
      "file.json:6:9: deviations[0].clause[1]: 'sgd/*' is in the list already",
    ],
    [
      withEntry({ clause: { id: 'x' } }),
      'file.json:4:17: deviations[0].clause: it is neither an id or a glob, nor a list of these',
    ],
    [
      withEntry({}, { clause: ['sgd/*', 'gradient/limit'] }),
      'file.json:8:5: deviations[1]: it declares gradient/limit again, as deviations[0] does',
    ],
    ['['.repeat(100_000), 'file.json:1:1: this is not JSON: it is nested too deeply'],
  ])('%j', async (text, message) => {
    expect(await failure(text)).toBe(message);
  });
});

test('whatever a file holds, it is right by its schema, or there is one sentence', async () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      ...clauses.map(({ id }) => id),
      'https://a.example',
      '2027-01-31',
      '>=1',
      unfilled.reason,
      unfilled.link,
    ),
    fc.string(),
    fc.jsonValue(),
  );
  const key = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('clause', 'reason', 'link', 'subject', 'expires', 'versions') },
    fc.string(),
  );
  const likely = fc.record({
    clause: fc.constantFrom<unknown>('gradient/limit', 'gradient/cotangent', ['gradient/limit', 'sgd/*'], 'sgd/*', [
      '*',
    ]),
    reason: value,
    link: fc.constantFrom('https://a.example', 'x'),
  });
  const entries = fc.array(
    fc.tuple(likely, fc.dictionary(key, value, { maxKeys: 2 })).map(([one, more]) => ({ ...one, ...more })),
    { maxLength: 3 },
  );
  const file = fc
    .oneof<fc.MaybeWeightedArbitrary<unknown>[]>(
      { weight: 9, arbitrary: fc.record({ deviations: entries }) },
      fc.jsonValue(),
    )
    .map((whole) => JSON.stringify(whole));
  const torn = fc.tuple(file, fc.nat(), fc.nat(3), fc.string({ maxLength: 3 })).map(([text, at, length, more]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + more + text.slice(from + length);
  });
  const numRuns = effort(500, 20_000);
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(file, torn), async (text) => {
      const [right, thrown] = await deviationsIn('file.json', text).then(
        (declared) => [declared, undefined] as const,
        (error: unknown) => [undefined, error] as const,
      );
      if (right !== undefined) read++;
      // oxlint-disable-next-line no-control-regex -- no line and no terminal is to be broken
      const told = thrown instanceof Failure && /^file\.json:\d+:\d+: [^\0-\u001F]+$/.test(thrown.message);
      expect(right === undefined ? told : matches(right), String(thrown)).toBe(true);
    }),
    { numRuns, seed: 1 },
  );
  expect(read).toBeGreaterThan(numRuns / 40);
}, 120_000);
