import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import type { StepsQuestion } from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { convertFramework, type Conversion, type FrameworkName, type FrameworkSetup } from '../../src/index.ts';
import { convert } from '../../src/translate/convert.ts';
import { frameworks, named, type Named } from '../../src/translate/frameworks/index.ts';
import type { Setup } from '../../spec/definitions/translation.ts';

const kindOf = ({ kind }: Conversion): string => kind;
const into = (given: FrameworkSetup, framework: FrameworkName, optimizer?: string): Conversion =>
  convertFramework(given, { framework, ...(optimizer !== undefined && { optimizer }) });
function argumentsOf(conversion: Conversion): Readonly<Record<string, number | boolean>> {
  if (conversion.kind === 'refused') throw new Error(JSON.stringify(conversion.refusal));
  return conversion.arguments;
}

describe('conventions', () => {
  const keras = { framework: 'keras', optimizer: 'sgd', l2: 1 / 1024 } as const;
  test('l2(β) of Keras is weight_decay 2β in PyTorch, and a transformation in optax', () => {
    expect(argumentsOf(into(keras, 'pytorch'))).toMatchObject({ weight_decay: 2 / 1024 });
    expect(into(keras, 'optax')).toMatchObject({ kind: 'equivalent', addedDecay: 2 / 1024 });
    expect(into(keras, 'tfjs')).toMatchObject({ kind: 'equivalent', regularizer: 1 / 1024 });
    // And nothing in AdamW, which decays beside the step.
    expect(into({ ...keras, optimizer: 'adam' }, 'pytorch', 'adamw')).toMatchObject({
      kind: 'refused',
      refusal: { why: 'coupled-decay', coefficient: 2 / 1024 },
    });
  });
  test('decay of SGD is decoupled in Keras and coupled in PyTorch: equal without momentum only', () => {
    const decayed = { ...keras, l2: 0, arguments: { weight_decay: 1 / 8 } };
    expect(argumentsOf(into(decayed, 'pytorch'))).toMatchObject({ weight_decay: 1 / 8 });
    expect(into({ ...decayed, arguments: { weight_decay: 1 / 8, momentum: 1 / 2 } }, 'pytorch')).toMatchObject({
      kind: 'refused',
      refusal: { why: 'decoupled-decay' },
    });
  });
  test('a penalty that is clipped is not decay that is added after clipping', () => {
    const clip = { by: 'norm', threshold: 1 } as const;
    expect(into({ ...keras, clip }, 'pytorch')).toMatchObject({ refusal: { why: 'clip-before-decay' } });
    expect(
      into({ framework: 'pytorch', optimizer: 'sgd', arguments: { weight_decay: 1 }, clip }, 'keras'),
    ).toMatchObject({ refusal: { why: 'clip-before-decay' } });
  });
  test('defaults of the one are written out for the other', () => {
    expect(argumentsOf(into({ framework: 'tfjs', optimizer: 'adadelta' }, 'pytorch'))).toEqual({
      lr: 0.001,
      rho: 0.95,
      eps: 1e-7,
      weight_decay: 0,
    });
  });
  test('what differs makes it approximate, and what is absent makes it refused', () => {
    expect(kindOf(into({ framework: 'pytorch', optimizer: 'adam' }, 'optax'))).toBe('equivalent');
    expect(kindOf(into({ framework: 'keras', optimizer: 'adam' }, 'pytorch'))).toBe('approximate');
    expect(kindOf(into({ framework: 'keras', optimizer: 'adam', arguments: { epsilon: 0 } }, 'pytorch'))).toBe(
      'equivalent',
    );
    expect(into({ framework: 'keras', optimizer: 'lamb' }, 'pytorch')).toMatchObject({
      refusal: { why: 'other-rule' },
    });
    expect(into({ framework: 'pytorch', optimizer: 'rprop' }, 'optax')).toMatchObject({ refusal: { why: 'late' } });
    expect(into({ framework: 'pytorch', optimizer: 'adagrad' }, 'tfjs')).toMatchObject({ refusal: { why: 'no-part' } });
  });
});

test.each<[unknown, unknown, string]>([
  [{ framework: 'torch', optimizer: 'sgd' }, {}, 'convertFramework: framework must be one of "pytorch", "keras"'],
  [{ framework: 'keras', optimizer: 'sdg' }, {}, 'convertFramework: optimizer must be one of "sgd", "adam"'],
  [
    { framework: 'keras', optimizer: 'sgd', arguments: { lr: 1 } },
    { framework: 'pytorch' },
    'convertFramework: arguments has no part "lr": the parts are learning_rate, momentum, weight_decay.',
  ],
  [
    { framework: 'optax', optimizer: 'sgd' },
    { framework: 'pytorch' },
    'convertFramework: optax.sgd has no default for learning_rate. Give it in arguments.',
  ],
  [
    { framework: 'pytorch', optimizer: 'sgd', l2: 1 },
    { framework: 'keras' },
    'convertFramework: PyTorch has no L2 regularizer of its own. Give its weight_decay.',
  ],
])('%j into %j', (given, to, message) => {
  expect(() => convertFramework(given as never, to as never)).toThrow(message);
});

describe('every optimizer of every framework, in every other, by the definitions', () => {
  const switches = { nesterov: false, amsgrad: false, centered: false };
  const shape = [3];
  /** Where a set-up leads. */
  function end({ setup }: Named): readonly number[] {
    const { optimizer, rate } = setup as Setup;
    const { clipEpsilon: _, ...fixed } = setup.fixed ?? {};
    const gradients = Array.from({ length: 4 }, (__, t) => [1 + t, -2 + t / 2, (t % 2) - 0.25]);
    const question = {
      ask: 'steps',
      optimizer: { ...fixed, ...optimizer },
      parameter: { shape, data: [1, -2, 3] },
      steps: gradients.map((data) => ({ gradient: { shape, data }, rate })),
    } as StepsQuestion;
    return Array.from(answer(definitions, float64, question).parameter.at(-1)!.data);
  }
  const all = Object.entries(frameworks).flatMap(([name, framework]) =>
    Object.entries(framework.entries).flatMap(([optimizer, entry]) => {
      // Large numbers, so that nothing is hidden.
      const numbers = Object.fromEntries(
        (['momentum', 'epsilon', 'rootEpsilon', 'decay', 'weightDecay'] as const)
          .filter((part) => entry.parts[part] !== undefined)
          .map((part) => [part, 1 / 4]),
      );
      const source = named(framework, entry, { numbers: { rate: 1 / 8, ...numbers }, switches });
      // What must be given is of rules that have no definition, and no conversion.
      if (typeof source === 'string') return [];
      return Object.entries(frameworks).map(([other, target]) => [name, optimizer, other, source, target] as const);
    }),
  );
  const kinds = new Set<string>();
  test.each(all)('%s %s in %s', (_, optimizer, __, source, target) => {
    const found = convert(source, target);
    kinds.add(found.kind);
    if (found.kind === 'refused' || found.addedDecay !== undefined || found.regularizer !== undefined) return;
    // Adafactor has parameters of two axes.
    if (optimizer === 'adafactor') return;
    const [before, after] = [end(source), end(found.named!)];
    const gap = Math.max(...before.map((x, i) => Math.abs(x - after[i]!) / Math.abs(x)));
    // Rounding, or what is said to differ: nothing lies between.
    expect(gap > 2 ** -46).toBe(found.kind === 'approximate');
  });
  test('every kind of answer was there', () => {
    expect(kinds).toEqual(new Set(['equivalent', 'approximate', 'refused']));
  });
});
