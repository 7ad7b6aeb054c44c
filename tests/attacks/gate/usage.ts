import { globbed } from '../../../src/glob.ts';
import { mostCases } from '../../../src/reports/limits.ts';
import { numeral, seconds, shard, wholeNumber } from '../../../src/cli/options.ts';
import { readReplay } from '../../../src/reports/replay.ts';
import { readToken } from '../../../src/reports/token.ts';
import { clauses } from '../../../spec/index.ts';
import { sally, type Attack } from '../attack.ts';

/** What is no number that anybody means. */
const numbers = [
  '',
  ' ',
  '-1',
  '+1',
  '1.5',
  '0x10',
  '1e3',
  '1e999',
  'NaN',
  'Infinity',
  '٣',
  '1_000',
  '1 2',
  '1\n',
  '9'.repeat(40),
  '9'.repeat(9999),
  '1/0',
  'null',
  '--json',
  '1'.concat('\0'),
];

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  seed: wholeNumber(0),
  cases: wholeNumber(1, mostCases),
  'time limit': seconds,
  rate: numeral('positive'),
  shard,
};
/** Numbers that are taken must be what they say: finite, and within their bounds. */
const read: readonly Attack[] = Object.entries(readers).flatMap(([what, reader]) =>
  numbers.map((text): Attack => ({
    group: 'options that are no numbers',
    name: `${what} ${JSON.stringify(text.slice(0, 20))} (${text.length} letters)`,
    run: () => {
      try {
        const value = reader(text);
        const isRight = typeof value === 'number' ? Number.isFinite(value) && value >= 0 : shard === reader;
        return isRight ? undefined : `it is taken for ${String(value)}`;
      } catch (error) {
        return error instanceof Error && error.message.startsWith('Give a ') ? undefined : String(error);
      }
    },
  })),
);

/** A command line that is wrong: exit code 2, one line, nothing else. */
const wrong: readonly (readonly string[])[] = [
  [''],
  ['check', '--seed'],
  ['check', 'reference', '--seed', '1e3'],
  ['check', 'reference', '--cases', '1e15'],
  ['check', 'reference', '--cases', '1000000'],
  ['check', 'reference', '--time-limit', 'Infinity'],
  ['check', 'reference', '--run-limit', '0'],
  ['check', 'reference', '--shard', '0/0'],
  ['check', 'reference', '--replay', '../../etc/passwd'],
  ['check', 'reference', '--replay', `0/${'0:'.repeat(20000)}0`, '--clause', 'gradient/limit,'],
  ['check', '--', '--exec'],
  ['check', 'mutant:'],
  ['check', 'mutant:__proto__'],
  ['check', '__proto__'],
  ['check', 'constructor'],
  ['check', 'a'.repeat(100_000)],
  ['check', '\u202Ereference'],
  ['check', 'reference', '--min-pass', '9999'],
  ['check', 'reference', '--require', ''],
  ['check', 'reference', '--clause', ''],
  ['check', 'reference', '--clause', '{'.repeat(70_000)],
  ['check', 'reference', '--clause', '*(*(*(a)*)*)*b'],
  ['check', 'reference', '--deviations', '/dev/null/x'],
  ['check', 'reference', '--baseline', '/dev/null'],
  ['check', 'reference', '--baseline', '.'],
  ['check', '--exec', 'true', 'reference'],
  ['show', '../../package.json'],
  ['show', '__proto__'],
  ['replay', 'eq1@'],
  ['replay', 'a'.repeat(100_000)],
  ['verify', '/dev/null'],
  ['verify', '.'],
  ['merge', '/dev/null', '/dev/null'],
  ['merge', '.'],
  ['vectors'],
  ['vectors', '--out', 'a', '--format', '__proto__'],
  ['translate', '--optimizer', '__proto__', '--from', 'mean', '--batch', '1'],
  ['translate', '--optimizer', 'adam', '--from', 'constructor', '--batch', '1'],
  ['mutants', '--cases', '1e15'],
  ['identify', 'no/such/thing'],
  ['toString'],
];
const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
const lines: readonly Attack[] = wrong.map((args): Attack => ({
  group: 'command lines that are wrong',
  name: args.join(' ').slice(0, 60),
  run: () =>
    sally({
      script: `equistep ${args.map(quoted).join(' ')}`,
      exits: [2],
      also: ({ stdout, stderr }) =>
        stdout === '' && stderr.split('\n').length === 2
          ? undefined
          : `it prints ${stdout.slice(0, 200)}${stderr.slice(0, 200)}`,
    }),
}));

const ids = clauses.map(({ id }) => id);
/** Globs that take for ever in most matchers: nested repeats, many stars, many choices, and what is none. */
const shapes: readonly string[] = [
  ...[1, 2, 3, 4, 6].map((depth) => `${'*('.repeat(depth)}a${')*'.repeat(depth)}b`),
  ...[2, 3].map((depth) => `${'+('.repeat(depth)}[a-z/-]${')'.repeat(depth)}0`),
  ...[2, 8, 32].map((count) => `${'*'.repeat(count)}0`),
  ...[4, 10].map((count) => `${'*?'.repeat(count)}0`),
  ...[2, 5].map((count) => `${'{*,?}'.repeat(count)}0`),
  ...[10, 60].map((count) => '{a,b}'.repeat(count)),
  ...['(', ')', '{', '}', '[', ']', '!', '\\', '|', '^', '$', '.', '/'].map((letter) => letter.repeat(150)),
  ...['a', '*', '?', '(', '{'].map((letter) => letter.repeat(70_000)),
  '!(!(!(a)))',
  '@(*(a)|*(b))*(c)',
  '[[:alpha:]]*',
  '[z-a]',
  '[^]',
  '{1..999999999}',
  '\0',
  '\u202E*',
];
const globs: readonly Attack[] = shapes.map((glob): Attack => ({
  group: 'globs',
  name: `${glob.slice(0, 40)} (${glob.length} letters)`,
  run: () => {
    const start = performance.now();
    const found = globbed(glob, ids);
    if (performance.now() - start > 10_000) return 'it takes too long';
    return found === undefined || found.every((id) => ids.includes(id)) ? undefined : 'it finds what there is not';
  },
}));

const token = 'eq1@reduction/sum-adds@1@0/0@0.1.0-c2a39b1e@reference@';
const tokens: readonly Attack[] = [
  '',
  '@',
  token,
  `${token}00000000`,
  `${token}${'0'.repeat(8000)}`,
  token.replace('reference', '%00'),
  token.replace('reference', '%zz'),
  token.replace('0/0', '9999999/0'),
  token.replace('@1@', '@-1@'),
  token.replaceAll('@', '@@'),
  '@'.repeat(5000),
  token.replace('eq1', 'eq2'),
  '\0'.repeat(100),
].map((text, i): Attack => ({
  group: 'tokens and places to replay',
  name: `token ${i}`,
  run: () => (readToken(text) === undefined ? undefined : 'it is taken for a token'),
}));
const replays: readonly Attack[] = [
  '',
  '/',
  '0/',
  '/0',
  '-1/0',
  '0/-1',
  'example/',
  'example/-1',
  '0/0:',
  ':',
  '0/0/0',
  '١/٢',
  '0/0\n',
].map((text): Attack => ({
  group: 'tokens and places to replay',
  name: `place ${JSON.stringify(text)}`,
  run: () => (readReplay(text) === undefined ? undefined : 'it is taken for a place'),
}));

export const usage: readonly Attack[] = [...read, ...lines, ...globs, ...tokens, ...replays];
