import { describe, expect, test } from 'vitest';
import { formats, rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { mapTensors } from '../../src/judge/answers.ts';
import { clauses } from '../../spec/index.ts';
import { judge } from '../../src/judge/index.ts';
import { effort, spread } from '../effort.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Declaration, Subject } from '../../src/subjects/subject.ts';
import { remembering } from '../support/remembering.ts';

remembering();

const everyFormat = Object.keys(formats) as NumberFormat[];

/** The reference, which rounds its answers to a format, and declares no more than this. */
function declaring(format: NumberFormat, declaration: Partial<Declaration>): Subject {
  const round = rounding(format);
  return {
    declaration: { ...reference.declaration, ...declaration, format },
    answer: (question) =>
      mapTensors(reference.answer(question), ({ shape, data }) => ({
        shape,
        data: Float64Array.from(data, round),
      })) as ReturnType<Subject['answer']>,
  };
}
const some = spread(30, clauses);
const nothingElse: Partial<Declaration> = {
  asks: ['loss'],
  denominators: ['elements'],
  options: [],
  identities: [],
  penalties: [],
  optimizers: [],
  decays: [],
  memory: [],
  collectives: [],
  windows: [],
  clips: [],
  ownLosses: [],
};
/** What goes against a correct subject, by clause. */
const wrong = async (subject: Subject, cases: number, of = clauses): Promise<string[]> => {
  const { verdicts, conforms } = await judge(subject, { cases, clauses: of });
  const odd = verdicts.filter(({ kind }) => kind !== 'pass' && kind !== 'unsupported');
  return [...odd.map(({ clause, kind }) => `${clause}: ${kind}`), ...(conforms ? [] : ['does not conform'])];
};

describe.each(spread(2, everyFormat))('a correct subject in %s conforms, and nothing is inconclusive,', (format) => {
  test.each(spread(2, reference.declaration.losses))(
    'that has %s alone, by one reduction',
    { tags: ['slow'] },
    async (loss) => {
      for (const by of spread(2, reference.declaration.reductions))
        expect(
          await wrong(declaring(format, { ...nothingElse, losses: [loss], reductions: [by] }), effort(4, 40)),
          by,
        ).toEqual([]);
    },
  );

  test('that declares all there is, but for other losses or reductions', async () => {
    const [loss] = reference.declaration.losses;
    for (const by of spread(1, reference.declaration.reductions))
      expect(await wrong(declaring(format, { losses: [loss!], reductions: [by] }), 1, some), by).toEqual([]);
  });

  test('that declares everything', { tags: ['slow'] }, async () => {
    expect(await wrong(declaring(format, {}), effort(1, 30), some)).toEqual([]);
  });
});

test('a subject that declares only sum and mean of one loss conforms', async () => {
  expect(
    await wrong(
      declaring('float64', { ...nothingElse, losses: ['squared-error'], reductions: ['sum', 'mean'] }),
      effort(4, 100),
      spread(60, clauses),
    ),
  ).toEqual([]);
});
