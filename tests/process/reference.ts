/**
 * The reference, or the mutant of a fault, as a process that speaks the protocol, written from what spec/protocol says.
 */
import { createInterface } from 'node:readline';
import { faults } from '../../spec/index.ts';
import type { Question } from '../../spec/language/index.ts';
import { mutant, reference } from '../../src/subjects/interpreted.ts';

const fault = faults.find(({ id }) => id === process.argv[2]);
const subject = fault === undefined ? reference : mutant(fault);

const isTensor = (value: object): value is { readonly shape: readonly number[]; readonly data: unknown } =>
  'data' in value;
const words = ['NaN', 'Infinity', '-Infinity', '-0'];
const read = (value: unknown): unknown => {
  if (typeof value === 'string') return words.includes(value) ? Number(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(read);
  if (isTensor(value))
    return {
      shape: value.shape,
      data: new Float64Array(new Uint8Array(Buffer.from(value.data as string, 'base64')).buffer),
    };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, read(part)]));
};
const written = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  // Every other answer is a list of numbers, which is admitted as well.
  if (isTensor(value))
    return {
      shape: value.shape,
      data:
        turn++ % 2 === 0
          ? Buffer.from(Float64Array.from(value.data as ArrayLike<number>).buffer).toString('base64')
          : Array.from(value.data as ArrayLike<number>, plain),
    };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, written(part)]));
};
let turn = 0;
const plain = (number: number): number | string =>
  Number.isFinite(number) && !Object.is(number, -0) ? number : Object.is(number, -0) ? '-0' : String(number);

const send = (message: object): boolean => process.stdout.write(`${JSON.stringify(message)}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  const { kind, questions } = JSON.parse(line) as {
    readonly kind: string;
    readonly questions: readonly { readonly id: number; readonly question: unknown }[];
  };
  if (kind === 'hello') send({ kind: 'declare', protocol: 1, declaration: subject.declaration });
  if (kind === 'ask')
    send({
      kind: 'answers',
      answers: questions.map(({ id, question }) => ({
        id,
        answer: written(subject.answer(read(question) as Question)),
      })),
    });
  if (kind === 'end') break;
}
