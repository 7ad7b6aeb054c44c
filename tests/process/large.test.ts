import { expect, test } from 'vitest';
import { processed } from '../../src/subjects/process/index.ts';

const echo = `
import equistep
declaration = {'name': 'echo', 'version': '1', 'format': 'float64', 'asks': ['loss'], 'losses': ['squared-error'], 'reductions': ['sum']}
equistep.serve(declaration, lambda question: {'value': question['targets'], 'gradient': question['predictions']}, tensor=equistep.flat)`;

test('large tensors come and go bit for bit, among small ones', { timeout: 120_000 }, async () => {
  const subject = await processed(['python3', '-c', echo], 60_000);
  const bits = new BigUint64Array(20_000).map((_, i) => BigInt.asUintN(64, BigInt(i) * 0x9e3779b97f4a7c15n));
  const numbers = new Float64Array(bits.buffer).map((x, i) =>
    Number.isNaN(x) || i % 1000 === 0 ? [NaN, Infinity, -Infinity, -0][i % 4]! : x,
  );
  const many = { shape: [100, 200], data: numbers };
  const few = { shape: [2], data: Float64Array.of(-0, 1 / 3) };
  const ask = (predictions: typeof many, targets: typeof many): unknown =>
    subject.answer({
      ask: 'loss',
      loss: { name: 'squared-error' },
      reduction: { by: 'sum' },
      predictions,
      targets,
    } as never);
  const pairs = [
    [many, many],
    [few, many],
    [few, few],
    [many, few],
  ] as const;
  const answers = await Promise.all(pairs.map(([predictions, targets]) => ask(predictions, targets)));
  expect(answers).toEqual(pairs.map(([gradient, value]) => ({ value, gradient })));
  await subject.close?.();
});
