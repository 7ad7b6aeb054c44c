/**
 * The reference, or the mutant of a fault, as a process that speaks the protocol, written from what spec/protocol says.
 */
import { createInterface } from 'node:readline';
import { faults } from '../../spec/index.js';
import { mutant, reference } from '../../src/subjects/interpreted.js';
const fault = faults.find(({ id }) => id === process.argv[2]);
const subject = fault === undefined ? reference : mutant(fault);
const isTensor = (value) => 'data' in value;
const words = ['NaN', 'Infinity', '-Infinity', '-0'];
const read = (value) => {
    if (typeof value === 'string')
        return words.includes(value) ? Number(value) : value;
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map(read);
    if (isTensor(value))
        return {
            shape: value.shape,
            data: new Float64Array(new Uint8Array(Buffer.from(value.data, 'base64')).buffer),
        };
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, read(part)]));
};
const written = (value) => {
    if (Array.isArray(value))
        return value.map(written);
    if (typeof value !== 'object' || value === null)
        return value;
    // Every other answer is a list of numbers, which is admitted as well.
    if (isTensor(value))
        return {
            shape: value.shape,
            data: turn++ % 2 === 0
                ? Buffer.from(Float64Array.from(value.data).buffer).toString('base64')
                : Array.from(value.data, plain),
        };
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, written(part)]));
};
let turn = 0;
const plain = (number) => Number.isFinite(number) && !Object.is(number, -0) ? number : Object.is(number, -0) ? '-0' : String(number);
const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
for await (const line of createInterface({ input: process.stdin })) {
    const { kind, questions } = JSON.parse(line);
    if (kind === 'hello')
        send({ kind: 'declare', protocol: 1, declaration: subject.declaration });
    if (kind === 'ask')
        send({
            kind: 'answers',
            answers: questions.map(({ id, question }) => ({
                id,
                answer: written(subject.answer(read(question))),
            })),
        });
    if (kind === 'end')
        break;
}
