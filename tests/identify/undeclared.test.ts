import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { identify } from '../../src/identify/index.ts';
import { identificationText } from '../../src/reports/identify.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import { unsupported, type Declaration, type Subject } from '../../src/subjects/subject.ts';

const { answer } = reference;
const declaration: Declaration = {
  name: 'mine',
  version: '1',
  format: 'float64',
  asks: ['loss'],
  losses: ['squared-error'],
  reductions: ['sum', 'mean'],
  denominators: ['elements'],
};
const found = async (subject: Subject) => (await identify(subject, { seed: 1, timeLimit: 1000 })).undeclared;

test(
  'what a subject takes, though it does not declare it, is named; it does not make it another',
  { tags: ['slow'] },
  async () => {
    const subject: Subject = {
      declaration,
      answer: (question) => {
        const more = {
          ...declaration,
          reductions: ['sum', 'mean', 'none'] as const,
          losses: ['squared-error', 'huber'] as const,
        };
        return unsupported(more, question) === undefined ? answer(question) : { unsupported: 'no' };
      },
    };
    const undeclared = await found(subject);
    expect(undeclared.map(({ field, value }) => `${field} ${value}`)).toEqual(['losses huber', 'reductions none']);
    expect(undeclared.every(({ questions, right }) => questions > 0 && right === questions)).toBe(true);
    const text = identificationText(
      await identify(subject, { seed: 1, timeLimit: 1000 }),
      picocolors.createColors(false),
    );
    expect(text).toMatch(
      /Not declared\n {2}takes loss huber, though not declared \(3 questions\)\n {2}takes reduction none, though not declared/,
    );
    expect(text).toMatch(/mine 1 answers as it declares/);
  },
);

test(
  'what it answers otherwise than it is defined is told from that: weights that are ignored',
  { tags: ['slow'] },
  async () => {
    const undeclared = await found({
      declaration,
      answer: (question) => {
        if (question.ask !== 'loss') throw new Error('no such question');
        const { weights: _, ...rest } = question;
        return unsupported(declaration, rest) === undefined ? answer(rest) : { unsupported: 'no' };
      },
    });
    expect(undeclared).toMatchObject([{ field: 'options', value: 'weights', right: 0 }]);
  },
);

test('a subject that takes nothing else has nothing there', { tags: ['slow'] }, async () => {
  const strict: Subject = {
    declaration,
    answer: (question) => (unsupported(declaration, question) === undefined ? answer(question) : { unsupported: 'no' }),
  };
  expect(await found(strict)).toEqual([]);
});
