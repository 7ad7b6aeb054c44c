import {
  admitted, cases, clause, cross, vector, type Clause, type Example, type OptimizerSpec,
} from '../../language/index.ts';
import { optimizerDefinitions } from '../../definitions/optimizers/index.ts';
import { rateFrozen, slotsForgotten, stateIgnored, stepIgnoresScale, stepsNotCounted } from '../../faults/updates.ts';
import type { Fault } from '../../language/index.ts';
import { families, familyOf, optimizers, path, walk, variants, type Walk } from './optimizers.ts';

type Given = Walk & { readonly optimizer: OptimizerSpec; readonly start: 'cold' | 'warm' };

/** One parameter, θ = 1, and what every step leads to; gradients 2, −3, … at the rate ¼. */
const byHand = (optimizer: OptimizerSpec, gradients: readonly number[], parameter: readonly number[]): Example<Given> => ({
  given: { optimizer, start: 'cold', parameter: vector(1), steps: gradients.map((g) => ({ gradient: vector(g), rate: 1 / 4 })) },
  answers: { path: { parameter: parameter.map((theta) => [theta]) } },
});
const half = { beta1: 1 / 2, beta2: 1 / 2, epsilon: 1 } as const;

/** Every family: its worked examples, and the faults that its definition tells, besides a frozen rate. */
export const byFamily: Readonly<Record<string, { readonly examples: readonly [Example<Given>, ...Example<Given>[]]; readonly rejects: readonly [Fault, ...Fault[]] }>> = {
  'optimizer/sgd': {
    examples: [byHand({ name: 'sgd' }, [2, -3], [1 - 2 / 4, 1 - 2 / 4 + 3 / 4])],
    rejects: [rateFrozen, stepIgnoresScale],
  },
  'optimizer/momentum': {
    examples: [
      byHand({ name: 'momentum', momentum: 1 / 2 }, [2, -3], [1 - 2 / 4, 1 - 2 / 4 - (2 / 2 - 3) / 4]),
      byHand({ name: 'momentum', momentum: 1 / 2, dampening: 1 / 2 }, [2, -3], [1 - 2 / 4, 1 - 2 / 4 - (2 / 2 - 3 / 2) / 4]),
      byHand({ name: 'momentum-rate-inside', momentum: 1 / 2 }, [2, -3], [1 - 2 / 4, 1 - 2 / 4 - (2 / 4 / 2 - 3 / 4)]),
    ],
    rejects: [rateFrozen, slotsForgotten, stepIgnoresScale],
  },
  'optimizer/nesterov': {
    examples: [
      byHand({ name: 'nesterov', momentum: 1 / 2 }, [2], [1 - (2 + 2 / 2) / 4]),
      byHand({ name: 'nesterov-rate-inside', momentum: 1 / 2 }, [2], [1 - (2 / 4 / 2 + 2 / 4)]),
    ],
    rejects: [rateFrozen, slotsForgotten, stepIgnoresScale],
  },
  'optimizer/adagrad': {
    examples: [
      byHand({ name: 'adagrad', epsilon: 1, initialAccumulator: 5 }, [2], [1 - 2 / (Math.sqrt(5 + 4) + 1) / 4]),
      byHand({ name: 'adagrad', rootEpsilon: 7, initialAccumulator: 5 }, [2], [1 - 2 / Math.sqrt(5 + 4 + 7) / 4]),
    ],
    rejects: [rateFrozen, slotsForgotten, stepIgnoresScale],
  },
  'optimizer/adadelta': {
    examples: [
      // At ρ = 1 nothing is accumulated, and the roots are those of ε: what is left is the gradient.
      byHand({ name: 'adadelta', rho: 1, rootEpsilon: 2 }, [2], [1 - 2 / 4]),
      // E = ½ · 4, D = 0.
      byHand({ name: 'adadelta', rho: 1 / 2, rootEpsilon: 2 }, [2], [1 - ((Math.sqrt(2) / Math.sqrt(4 / 2 + 2)) * 2) / 4]),
      byHand({ name: 'adadelta-two-epsilons', rho: 1 / 2, rootEpsilon: 2, updateEpsilon: 1 }, [2], [1 - ((Math.sqrt(1) / Math.sqrt(4 / 2 + 2)) * 2) / 4]),
    ],
    rejects: [rateFrozen, slotsForgotten, stepIgnoresScale],
  },
  'optimizer/rmsprop': {
    examples: [
      byHand({ name: 'rmsprop', rho: 1 / 2, epsilon: 1 }, [2], [1 - 2 / (Math.sqrt(4 / 2) + 1) / 4]),
      byHand({ name: 'rmsprop-rate-inside', rho: 1 / 2, rootEpsilon: 2 }, [2], [1 - 2 / Math.sqrt(4 / 2 + 2) / 4]),
    ],
    rejects: [rateFrozen, slotsForgotten, stepIgnoresScale],
  },
  'optimizer/centered-rmsprop': {
    // v − m² = ½ · 4 − 1.
    examples: [byHand({ name: 'centered-rmsprop', rho: 1 / 2, epsilon: 1 }, [2], [1 - 2 / (Math.sqrt(4 / 2 - (2 / 2) ** 2) + 1) / 4])],
    rejects: [rateFrozen, slotsForgotten, stepIgnoresScale],
  },
  'optimizer/adam': {
    examples: [
      // The corrections make m̂ = g and v̂ = g² in the first step.
      byHand({ name: 'adam', ...half }, [3], [1 - 3 / (Math.sqrt(9) + 1) / 4]),
      byHand({ name: 'adam-epsilon-hat', ...half, epsilon: 2 }, [4], [1 - ((Math.sqrt(1 / 2) / (1 / 2)) * (4 / 2)) / (Math.sqrt(16 / 2) + 2) / 4]),
    ],
    rejects: [rateFrozen, slotsForgotten, stepsNotCounted, stepIgnoresScale],
  },
  'optimizer/amsgrad': {
    examples: [
      // The second gradient is zero, and the largest second moment that of the first.
      byHand({ name: 'amsgrad', ...half }, [3, 0], [1 - 3 / 4 / 4, 1 - 3 / 4 / 4 - 3 / 4 / (3 / 4) / (Math.sqrt(9 / 2 / (3 / 4)) + 1) / 4]),
    ],
    rejects: [rateFrozen, slotsForgotten, stepsNotCounted, stepIgnoresScale],
  },
  'optimizer/adamax': {
    examples: [byHand({ name: 'adamax', ...half }, [3], [1 - 3 / (3 + 1) / 4]), byHand({ name: 'adamax-epsilon-in-norm', ...half }, [3], [1 - 3 / (3 + 1) / 4])],
    rejects: [rateFrozen, slotsForgotten, stepsNotCounted, stepIgnoresScale],
  },
  'optimizer/nadam': {
    // m = ½ · 3; ahead = ½m / (1 − ¼) + ½ · 3 / ½.
    examples: [byHand({ name: 'nadam-constant', ...half }, [3], [1 - (3 / 4 / (3 / 4) + 3 / 2 / (1 / 2)) / (Math.sqrt(9) + 1) / 4])],
    rejects: [rateFrozen, slotsForgotten, stepsNotCounted, stepIgnoresScale],
  },
  'optimizer/lion': {
    // m = 1 after the first step; ½ · 1 − ½ · 1/2 is positive.
    examples: [byHand({ name: 'lion', beta1: 1 / 2, beta2: 1 / 2 }, [2, -1 / 2], [1 - 1 / 4, 1 - 1 / 4 - 1 / 4])],
    rejects: [rateFrozen, slotsForgotten],
  },
  'optimizer/sign': {
    examples: [byHand({ name: 'sign' }, [2, -3, 0], [1 - 1 / 4, 1, 1])],
    rejects: [rateFrozen],
  },
  'optimizer/rprop': {
    // The second step is 1½ times as large; at the third the gradient turns, and no step is taken; the fourth is half of ¾ · ½.
    examples: [byHand({ name: 'rprop', etaMinus: 1 / 2, etaPlus: 3 / 2, maxStep: 50 }, [2, 1, -1, -1], [1 - 1 / 4, 1 - 1 / 4 - 3 / 8, 1 - 1 / 4 - 3 / 8, 1 - 1 / 4 - 3 / 8 + 3 / 16])],
    rejects: [slotsForgotten],
  },
  'optimizer/lars': {
    // ‖θ‖ = 1, ‖g‖ = 2, and decay β = 1.
    examples: [byHand({ name: 'lars', momentum: 1 / 2, trustCoefficient: 1 / 2, weightDecay: 1, epsilon: 1 }, [2], [1 - ((1 / 2) / (2 + 1 + 1)) * (2 + 1) / 4])],
    rejects: [rateFrozen, slotsForgotten, stepIgnoresScale],
  },
  'optimizer/lamb': {
    // r has one number, and is scaled to that of the parameter.
    examples: [byHand({ name: 'lamb', ...half, weightDecay: 1 / 4 }, [3], [1 - 1 / 4])],
    rejects: [rateFrozen, slotsForgotten, stepsNotCounted, stepIgnoresScale],
  },
  'optimizer/adafactor': {
    // V = 9 + 7, U = ¾, and no larger than d.
    examples: [byHand({ name: 'adafactor', decayRate: 0.8, rootEpsilon: 7, parameterEpsilon: 1 / 8, clipThreshold: 1 }, [3], [1 - 3 / Math.sqrt(9 + 7) / 4])],
    rejects: [rateFrozen, slotsForgotten, stepsNotCounted],
  },
  'optimizer/ftrl': {
    // n = 12 + 4, z = 2 − (4 − √12)/¼ · 1.
    examples: [byHand({ name: 'ftrl', beta: 1, l1: 1, l2: 1, initialAccumulator: 0 }, [2], [-(2 - (2 / (1 / 4)) * 1 + 1) / ((1 + 2) * 4 + 2)])],
    rejects: [rateFrozen, slotsForgotten, stepIgnoresScale],
  },
};

/** From given gradients, the path of every form of a family is that of its definition. */
function definitionOf(family: string): Clause {
  const forms = [...optimizers, ...variants].filter((optimizer) => familyOf(optimizer) === family);
  const { formula, source } = optimizerDefinitions[forms[0]!.name];
  const { examples, rejects } = byFamily[`optimizer/${family}`]!;
  return clause({
    id: `optimizer/${family}`,
    says: `From given gradients, ${family} MUST take the steps of its definition, one after another, each at its own rate, from a cold start and from a warm one.`,
    formula,
    given: cases(cross({ optimizer: forms, start: ['cold', 'warm'] }), ({ optimizer, start }) => walk(optimizer, start), { enough: 6 }),
    asks: ({ optimizer, ...given }: Given) => ({ path: path(optimizer, given) }),
    law: (_, answers, __, defined) => defined.path.parameter.map((theta: unknown, t: number) => admitted(answers.path.parameter[t]!, theta as never, `step ${t + 1}`)),
    examples,
    // A rule without slots has no state.
    rejects: rejects.includes(slotsForgotten) ? [...rejects, stateIgnored] : rejects,
    source,
  });
}
export const definitionClauses: readonly Clause[] = families.map(definitionOf);
