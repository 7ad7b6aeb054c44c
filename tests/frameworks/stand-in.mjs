#!/usr/bin/env node
// Stands in for a Python with every framework but MLX: its subjects answer every question with zeros; where STAND_IN
// says 'slow', with nothing.
import { createInterface } from 'node:readline';

const [script] = process.argv.slice(2);
if (script === '-c') process.exit(0);
if (script.includes('mlx')) {
  console.error("this subject needs the Python package 'mlx', which is not installed: see adapters/README.md");
  process.exit(1);
}
const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const declaration = {
  name: 'stand-in',
  version: '1',
  format: 'float64',
  asks: ['loss'],
  losses: ['squared-error'],
  reductions: ['none'],
};
const zeros = ({
  id,
  question: {
    predictions: { shape },
  },
}) => {
  const tensor = { shape, data: Array(shape.reduce((a, b) => a * b, 1)).fill(0) };
  return { id, answer: { value: tensor, gradient: tensor } };
};
for await (const line of createInterface({ input: process.stdin })) {
  const { kind, questions } = JSON.parse(line);
  if (kind === 'hello') send({ kind: 'declare', protocol: 1, declaration });
  if (kind === 'ask' && process.env.STAND_IN !== 'slow') send({ kind: 'answers', answers: questions.map(zeros) });
  if (kind === 'end') break;
}
