import { describe, expect, test } from 'vitest';
import { optimizerDefinitions } from '../../spec/definitions/records.ts';
import { convertFramework, scaleBatch, translate, type GivenSetup } from '../../src/index.ts';
import { orthogonalizationGain } from '../../src/translate/bounds.ts';
import { frameworks } from '../../src/translate/frameworks/index.ts';
import { partsOf } from '../../src/translate/parts.ts';
import { shippedNames, shippedRules, type ShippedSpec } from '../../src/translate/shipped.ts';

const entries = Object.values(frameworks).flatMap((framework) => Object.values(framework.entries));

describe.each(shippedNames)('%s', (name) => {
  const { rate, hyperParameters, slots } = shippedRules[name];
  const optimizer = {
    name,
    ...Object.fromEntries(Object.keys(hyperParameters).map((part) => [part, 3])),
    decay: { coupling: 'decoupled', coefficient: 3 },
  } as ShippedSpec;
  const held = { shape: [1], data: [3] };
  const state = { step: 2, slots: Object.fromEntries(Object.keys(slots).map((slot) => [slot, held])) };
  const setup = { optimizer, rate: 3, penalty: 3, clip: { by: 'value', threshold: 3 }, state } as const;

  test('every number changes by the factor to its degree, the slots too; and back again', () => {
    const found = translate(setup, { gradientTimes: 4 });
    if (found.kind === 'refused') throw new Error(found.refusal.why);
    const degrees = { rate, ...hyperParameters, decay: 0 - rate, clip: 1, penalty: 1 };
    expect(Object.fromEntries(found.changes.map((change) => [change.name, change.after]))).toEqual(
      Object.fromEntries(Object.entries(degrees).map(([part, degree]) => [part, 3 * 4 ** degree])),
    );
    expect(found.setup.state).toEqual({
      step: 2,
      slots: Object.fromEntries(
        Object.entries(slots).map(([slot, degree]) => [slot, { shape: [1], data: [3 * 4 ** degree] }]),
      ),
    });
    expect(translate(found.setup, { gradientTimes: 1 / 4 })).toMatchObject({ setup });
  });

  test('coupled decay has the degree of a gradient', () => {
    const coupled = { ...optimizer, decay: { coupling: 'coupled', coefficient: 3 } } as const;
    expect(partsOf({ ...setup, optimizer: coupled }).find((part) => part.name === 'decay')?.degree).toBe(1);
  });

  test('a framework ships it, and no definition is its own', () => {
    const all = entries.filter(({ rule }) => rule === name);
    expect(all.length).toBeGreaterThan(0);
    for (const { parts, fixed = {} } of all)
      for (const part of [...Object.keys(parts), ...Object.keys(fixed)])
        expect(['rate', 'decay', ...Object.keys(hyperParameters)]).toContain(part);
    expect(Object.keys(optimizerDefinitions)).not.toContain(name);
  });

  test('there is no rule for another batch size, and no equivalent with another optimizer', () => {
    expect(scaleBatch(setup, { reducedBy: 'mean', batchSize: 8, toBatchSize: 32 })).toMatchObject({
      refusal: { why: 'no-batch-rule', optimizer: name },
    });
  });
});

test('whether another framework takes equal steps, degrees do not say', () => {
  expect(convertFramework({ framework: 'pytorch', optimizer: 'muon' }, { framework: 'keras' })).toMatchObject({
    refusal: { why: 'no-definition', rule: 'muon' },
  });
});

describe('what is hard-coded or rounded is said', () => {
  const muon = (name: ShippedSpec['name'], fixed?: GivenSetup['fixed']): GivenSetup => ({
    optimizer: { name },
    rate: 1 / 8,
    ...(fixed && { fixed }),
  });
  test('a constant beside a norm or beside squares is bounded, over what it is added to', () => {
    expect(translate(muon('muon-and-adamw', { normEpsilon: 1 / 8 }), { gradientTimes: 4 })).toMatchObject({
      kind: 'approximate',
      bound: { part: 'normEpsilon', value: 1 / 8, relativeTimesSize: orthogonalizationGain * (1 / 8 - 1 / 32) },
    });
    expect(translate(muon('sm3', { rootEpsilon: 1 / 8 }), { gradientTimes: 1 / 4 })).toMatchObject({
      kind: 'approximate',
      bound: { part: 'rootEpsilon', value: 1 / 8, relativeTimesSize: (2 - 1 / 8) / 2 },
    });
    // One of degree 0 is no obstacle, and one that nothing is known of is.
    expect(translate(muon('dog', { rootEpsilon: 1 }), { gradientTimes: 4 })).toMatchObject({
      refusal: { why: 'hard-coded', part: 'rootEpsilon' },
    });
  });
  test('bfloat16 shows at any factor but a power of two', () => {
    expect(translate(muon('muon'), { gradientTimes: 64 }).kind).toBe('equivalent');
    expect(translate(muon('muon'), { gradientTimes: 48 })).toMatchObject({
      kind: 'approximate',
      bound: { part: 'bfloat16' },
    });
    const clip = { by: 'global-norm', threshold: 1 } as const;
    expect(translate({ ...muon('muon', { clipEpsilon: 1e-6 }), clip }, { gradientTimes: 48 })).toMatchObject({
      bound: { part: 'clipEpsilon' },
      second: { part: 'bfloat16' },
    });
  });
  test('the gain of orthogonalization is the largest logarithmic derivative of five iterations', () => {
    const [a, b, c] = [3.4445, -4.775, 2.0315];
    let largest = 0;
    for (let i = 1; i <= 100_000; i++) {
      let x = i / 100_000;
      let gain = 1;
      for (let k = 0; k < 5; k++) {
        const y = a * x + b * x ** 3 + c * x ** 5;
        gain *= ((a + 3 * b * x ** 2 + 5 * c * x ** 4) * x) / y;
        x = y;
      }
      largest = Math.max(largest, Math.abs(gain));
    }
    expect(largest).toBeLessThan(orthogonalizationGain);
    expect(largest).toBeGreaterThan(orthogonalizationGain - 0.001);
  });
});
