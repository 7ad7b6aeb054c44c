import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { judge } from '../../src/judge/index.ts';
import type { Verdict } from '../../src/judge/verdict.ts';
import { processed, type Command } from '../../src/subjects/process/index.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { declaration, folderOf } from '../cli/run.ts';
import { spread } from '../effort.ts';
import { pattern } from '../pattern.ts';
import { isAlive, subjectThat } from './processes.ts';

vi.setConfig({ testTimeout: 120_000 });
const started: Subject[] = [];
afterEach(async () => {
  for (const subject of started.splice(0)) await subject.close?.();
});
async function start(command: Command): Promise<Subject> {
  const subject = await processed(command, 20_000);
  started.push(subject);
  return subject;
}
async function verdictsOn(command: Command, ids: readonly string[], timeLimit = 20_000): Promise<readonly Verdict[]> {
  const chosen = ids.map((id) => clauses.find((clause) => clause.id === id)!);
  return (await judge(await start(command), { clauses: chosen, timeLimit, cases: 60 })).verdicts;
}
const broke = 'the subject broke the protocol: ';

describe('a process that breaks the protocol gets an error, with what it said last', () => {
  const breaking: readonly (readonly [name: string, answers: string, message: string | RegExp])[] = [
    [
      'dies',
      "console.error('goodbye'); process.exitCode = 3; process.stdin.destroy(); break",
      'the subject ended its process with exit code 3; it last said "goodbye"',
    ],
    ['is killed', "process.kill(process.pid, 'SIGKILL')", "the subject's process was ended by SIGKILL"],
    [
      'answers twice',
      'answer(...questions.map(right)); answer(right(questions[0]))',
      `${broke}it answered question 1, a second time`,
    ],
    [
      'answers out of order',
      'const all = (globalThis.all ??= []); all.push(...questions); setTimeout(() => answer(...all.splice(0).map(right).reverse()), 200)',
      /^the subject broke the protocol: it answered question \d+, where question \d+ comes first$/,
    ],
    [
      'answers what was not asked',
      'answer({ ...right(questions[0]), id: 1e6 })',
      `${broke}it answered question 1000000, which was not asked`,
    ],
    ['answers with garbage', "say('Loading the model …')", `${broke}"Loading the model …" is no message`],
    [
      'answers with half a message',
      'say(\'{"kind":"answers","answers":[{"id":1,\')',
      `${broke}"{\\"kind\\":\\"answers\\",\\"answers\\":[{\\"id\\":1," is no message`,
    ],
    ['answers with something else', "send({ kind: 'sing' })", `${broke}"{\\"kind\\":\\"sing\\"}" is no message`],
    [
      'answers with what is not UTF-8',
      'process.stdout.write(Buffer.from([0x22, 0xff, 0x22, 0x0a]))',
      /^the subject broke the protocol: it wrote a line that is not UTF-8: /,
    ],
    [
      'ends in the middle of a line',
      'process.stdout.write(\'{"kind":"answers","ans\', () => process.exit(0))',
      'the subject ended its process with exit code 0 in the middle of a line, "{\\"kind\\":\\"answers\\",\\"ans"',
    ],
    [
      'closes its output, and goes on',
      "(await import('node:fs')).closeSync(1); setInterval(() => {}, 1000)",
      /^the subject closed its output$/,
    ],
    [
      'says that it cannot go on',
      "send({ kind: 'crash', error: 'MemoryError: too large' })",
      'the subject crashed with MemoryError: too large',
    ],
    ['answers with null', "say('null')", `${broke}"null" is no message`],
    [
      'declares itself again',
      "send({ kind: 'declare', protocol: 1, declaration: {} })",
      `${broke}it declared itself a second time`,
    ],
    [
      'answers without an id',
      'answer({ answer: right(questions[0]).answer })',
      `${broke}in a message of the kind 'answers', its answers/0 must have required property 'id'`,
    ],
    [
      'answers nothing',
      'answer({ id: 1 })',
      `${broke}in a message of the kind 'answers', its answers/0 must have required property 'answer'`,
    ],
    [
      'answers more than there is',
      'answer({ ...right(questions[0]), certain: true })',
      `${broke}in a message of the kind 'answers', its answers/0 must NOT have additional properties but has 'certain'`,
    ],
    [
      'answers with words',
      "answer({ id: 1, answer: { value: 'large', gradient: { shape: [], data: [0] } } })",
      `${broke}in a message of the kind 'answers', its answers/0/answer/value must be object`,
    ],
    [
      'answers with a negative extent',
      'answer({ id: 1, answer: { value: { shape: [-4], data: [] }, gradient: { shape: [], data: [0] } } })',
      `${broke}in a message of the kind 'answers', its answers/0/answer/value/shape/0 must be >= 0`,
    ],
    [
      'answers with what is no base64',
      "answer({ id: 1, answer: { value: { shape: [], data: 'AAAA*AAAAAA=' }, gradient: { shape: [], data: [0] } } })",
      'TypeError: the data of a tensor are no base64',
    ],
    [
      'answers with too few bytes',
      "answer({ id: 1, answer: { value: { shape: [1], data: 'AAAA' }, gradient: { shape: [], data: [0] } } })",
      'RangeError: a tensor holds 3 bytes, where its shape [1] has 1 float64',
    ],
    [
      'answers with too few numbers',
      'answer({ id: 1, answer: { value: { shape: [4], data: [1] }, gradient: { shape: [], data: [0] } } })',
      'RangeError: a tensor holds 1 numbers, where its shape [4] has 4',
    ],
    [
      'nests without end',
      "say('{\"kind\":\"answers\",\"answers\":' + '['.repeat(500000) + ']'.repeat(500000) + '}')",
      `${broke}in a message of the kind 'answers', its answers/0 must be object`,
    ],
    ['fails at the question', "answer({ id: 1, error: 'ValueError: too hard' })", 'ValueError: too hard'],
    [
      'floods without a line',
      "const more = () => process.stdout.write('x'.repeat(65536), more); more()",
      /^the subject broke the protocol: it wrote more than 1 MiB without ending a line$/,
    ],
    [
      'floods with lines',
      "const more = () => process.stdout.write('{}\\n'.repeat(1000), more); more()",
      `${broke}"{}" is no message`,
    ],
  ];
  test.each(spread(4, breaking))('%s', async (_, answers, message) => {
    const [verdict] = await verdictsOn(subjectThat(answers), ['reduction/definition']);
    expect(verdict).toMatchObject({ kind: 'error', message: expect.stringMatching(pattern(message)) });
  });

  test.each([
    ['hangs', "console.error('thinking'); for (;;);", /^no answer within 1 s; it last said "thinking"$/],
    ['never answers', '', /^no answer within 1 s$/],
    [
      'floods its standard error',
      "const more = () => process.stderr.write('help '.repeat(9999), more); more()",
      /^no answer within 1 s; it last said "(help ?|elp|lp|p| )+"$/,
    ],
  ])('%s', async (_, answers, message) => {
    const [verdict] = await verdictsOn(subjectThat(answers), ['reduction/definition'], 1000);
    expect(verdict).toMatchObject({ kind: 'error', message: expect.stringMatching(message) });
  });
});

describe('bytes after a line', () => {
  const declares = `send({ kind: 'declare', protocol: 1, declaration: ${declaration}, rawTensors: true })`;
  /** Answers the first question with a line that announces some bytes, and then sends some. */
  const sending = (announced: number, sent: number, place: object, then = ''): string => `
    const [{ id, question: { predictions: { shape } } }] = questions;
    const tensor = { shape, data: ${JSON.stringify(place)} };
    send({ kind: 'answers', answers: [{ id, answer: { value: tensor, gradient: tensor } }], bytes: ${announced} });
    process.stdout.write(Buffer.alloc(${sent}, 'x'), () => { ${then} });`;
  const breaking: readonly (readonly [name: string, answers: string, message: string | RegExp])[] = [
    [
      'are fewer than were announced',
      sending(32, 16, { from: 0, bytes: 32 }, 'process.exit(0)'),
      'the subject ended its process with exit code 0 after 16 of the 32 bytes that it announced',
    ],
    [
      'are more than were announced',
      sending(32, 36, { from: 0, bytes: 32 }, 'say("")'),
      /the subject broke the protocol: "xxxx" is no message/,
    ],
    [
      'do not fit a shape',
      sending(24, 24, { from: 0, bytes: 24 }),
      'RangeError: a tensor holds 24 bytes, where its shape [4, 1] has 4 float64',
    ],
    [
      'end before a tensor does',
      sending(32, 32, { from: 8, bytes: 32 }),
      "RangeError: a tensor's 32 bytes begin at 8, and 32 bytes followed the line: make it the number of bytes before them",
    ],
    [
      'are not announced',
      'const tensor = { shape: [4, 1], data: { from: 0, bytes: 32 } }; answer({ id: 1, answer: { value: tensor, gradient: tensor } })',
      "RangeError: a tensor's 32 bytes begin at 0, and 0 bytes followed the line: make it the number of bytes before them",
    ],
    [
      'are announced by half',
      sending(0.5, 0, { from: 0, bytes: 32 }),
      `${broke}in a message of the kind 'answers', its bytes must be integer`,
    ],
    [
      'are more than may come',
      sending(2 ** 40, 0, { from: 0, bytes: 32 }),
      `${broke}it announced 1099511627776 bytes after a line, where at most 1 MiB may come`,
    ],
  ];
  test.each(spread(3, breaking))('that %s get an error', async (_, answers, message) => {
    const [verdict] = await verdictsOn(subjectThat(answers, declares), ['reduction/definition']);
    expect(verdict).toMatchObject({ kind: 'error', message: expect.stringMatching(pattern(message)) });
  });
  test('are not taken from who does not declare them', async () => {
    const [verdict] = await verdictsOn(subjectThat(sending(32, 32, { from: 0, bytes: 32 })), ['reduction/definition']);
    expect(verdict).toMatchObject({
      kind: 'error',
      message: `${broke}it announced 32 bytes after a line, and did not declare 'rawTensors'`,
    });
  });
});

test('one that breaks down at some questions is judged by the others, and what was judged before stays', async () => {
  const dying = subjectThat(
    "for (const asked of questions) { if (asked.question.reduction.by === 'sum') process.kill(process.pid, 'SIGKILL'); answer(right(asked)); }",
  );
  const verdicts = await verdictsOn(dying, ['reduction/definition', 'reduction/sum-adds', 'reduction/max-selects']);
  expect(verdicts.map(({ kind }) => kind)).toEqual(['pass', 'error', 'pass']);
  expect(verdicts[1]!.failing.length).toBeGreaterThan(1);
});

describe('a process that does not get so far cannot be judged', () => {
  test.each([
    [
      'no such program',
      'no-such-program-anywhere',
      /^the subject ended its process with exit code 127; it last said ".*no-such-program-anywhere.*"$/,
    ],
    ['no such file', ['/no/such/program'] as const, /^the subject's process could not be started: .*ENOENT/],
    [
      'ends at once',
      subjectThat('', 'process.exit(0)'),
      /^the subject ended its process with exit code 0 before it declared anything: it must serve its subject/,
    ],
    [
      'speaks another version',
      subjectThat('', "send({ kind: 'declare', protocol: 2, declaration: {} })"),
      `${broke}it speaks version 2, and only 1 is spoken here`,
    ],
    [
      'answers first',
      subjectThat('', "send({ kind: 'answers', answers: [] })"),
      `${broke}its first message is of the kind 'answers', not 'declare'`,
    ],
    [
      'declares nothing',
      subjectThat('', "send({ kind: 'declare', protocol: 1 })"),
      /^its subject has no 'declaration'/,
    ],
    [
      'declares what there is not',
      subjectThat(
        '',
        "send({ kind: 'declare', protocol: 1, declaration: { name: 'a', version: '1', format: 'float8' } })",
      ),
      /^its declaration's format is "float8"/,
    ],
    [
      'misspells',
      subjectThat(
        '',
        "send({ kind: 'declare', protocol: 1, declaration: { name: 'a', version: '1', format: 'float64', asks: [], losses: [], reductions: [], optimisers: [] } })",
      ),
      /^its declaration has a field "optimisers", which is unknown: did you mean 'optimizers'\?/,
    ],
    [
      'says that it cannot be judged',
      subjectThat('', "send({ kind: 'crash', error: 'Install it: pip install torch' })"),
      /^Install it: pip install torch$/,
    ],
    ['greets with words', subjectThat('', "say('Welcome!')"), `${broke}"Welcome!" is no message`],
  ])('%s', async (_, command, message) => {
    await expect(start(command)).rejects.toThrow(message);
  });

  test('never declares itself', async () => {
    await expect(processed(subjectThat('', "console.error('loading')"), 1500)).rejects.toThrow(
      /^it did not declare itself within 1.5 s; it last said "loading"$/,
    );
  });
});

test('whatever a process started ends with it', { tags: ['slow'] }, async () => {
  const folder = folderOf({});
  const forking = subjectThat(`
    const { spawn } = await import('node:child_process');
    const { writeFileSync } = await import('node:fs');
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(child.pid));
    for (;;);`);
  const [verdict] = await verdictsOn(forking, ['reduction/definition'], 3000);
  expect(verdict).toMatchObject({ kind: 'error', message: 'no answer within 3 s' });
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  // A process that was killed is there until its parent, or the system, has taken note.
  for (let wait = 0; isAlive(pid) && wait < 100; wait++) await setTimeout(50);
  expect(isAlive(pid)).toBe(false);
});
