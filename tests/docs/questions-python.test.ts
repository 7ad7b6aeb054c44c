import { expect, test } from 'vitest';
import { pythonPage, python } from './questions-python.ts';
import { examples } from './questions.ts';

const page = await pythonPage();

test('docs/questions-python.md is what the schema, the definitions and the reference say today: npm run docs writes it', async () => {
  await expect(page).toMatchFileSnapshot('../../docs/questions-python.md');
});

test('it has each question and its answer', () => {
  expect(page.match(/^question = /gm)?.length).toBe(examples.length);
  expect(page.match(/^answer = /gm)?.length).toBe(examples.length);
});

test('values are as Python writes them', () => {
  expect(python({ shape: [2, 1], data: [1, -0] })).toBe('numpy.array([[1.0], [-0.0]])');
  expect(python({ shape: [0, 2], data: [] })).toBe('numpy.zeros((0, 2))');
  expect(python({ shape: [], data: [Infinity] })).toBe('numpy.array(inf)');
  expect(python([{ a: true }, 'b'])).toBe("[{'a': True}, 'b']");
});
