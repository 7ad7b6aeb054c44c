import {
  defineClip,
  reals,
  vector,
  type Arithmetic,
  type ClipDefinition,
  type ClipForm,
} from '../../language/definition.ts';
import { anyShorten, norm, shorten } from './shorten.ts';

/** The norm of all gradients together, from their squares; or also from their norms. */
const norms = <T>(a: Arithmetic<T>, squared: (gradient: T) => T, gradients: readonly T[]): T =>
  a.sqrt(gradients.map(squared).reduce((x, y) => a.add(x, y)));
const fromSquares = <T>(a: Arithmetic<T>, gradients: readonly T[]): T =>
  norms(a, (gradient) => a.sum(a.multiply(gradient, gradient)), gradients);
const anyNorm = <T>(a: Arithmetic<T>, gradients: readonly T[]): T =>
  a.anyOf(
    () => fromSquares(a, gradients),
    () => norms(a, (gradient) => a.multiply(norm(a, gradient), norm(a, gradient)), gradients),
  );

type Clip = { by: 'global-norm'; threshold: number };
const by =
  (shortened: typeof shorten, normOf: typeof fromSquares): ClipForm<Clip> =>
  (a, gradients, _, { threshold }) => {
    const length = normOf(a, gradients);
    return gradients.map((gradient) => shortened(a, gradient, length, a.constant(threshold)));
  };

export const globalNorm: ClipDefinition<Clip> = defineClip({
  name: 'global-norm',
  says: 'The gradients of all parameters are shortened together, where the Euclidean norm of all of them is larger than the threshold.',
  formula: String.raw`g_p \leftarrow g_p \, \tau / \max(\|g\|, \tau), \quad \|g\|^2 = \sum_p \|g_p\|^2`,
  source: 'Pascanu, Mikolov & Bengio 2013 (arXiv 1211.5063), algorithm 1.',
  parameters: {
    threshold: { meaning: 'τ, the largest norm', domain: 'above 0', values: [1 / 8], any: reals(1 / 8, 2) },
  },
  value: by(shorten, fromSquares),
  evaluations: { value: [by(anyShorten, anyNorm)] },
  examples: [
    { parameters: { threshold: 5 }, gradients: [vector(6), vector(8)], value: [[(6 * 5) / 10], [(8 * 5) / 10]] },
  ],
});
