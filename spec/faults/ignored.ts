import type { Arithmetic, Definitions, Fault, LossProblem, LossSolution } from '../language/index.ts';

/** The same problem, with nothing ignored; in the place of targets that are no class is some class. */
const ofAll = <T>(problem: LossProblem<T>): LossProblem<T> => {
  const { ignoredClass, targets, ...rest } = problem;
  return { ...rest, valid: undefined, targets: { shape: targets.shape, data: Array.from(targets.data, (target) => (target === ignoredClass ? 0 : target)) } };
};

export const ignoredLeaksGradient: Fault = {
  id: 'ignored-leaks-gradient',
  of: 'FC-16',
  does: 'leaves what is ignored out of the value, and not out of the gradient',
  formula: '\\textstyle\\sum_i \\nabla \\ell_i / \\sum_i m_i',
  wrong: (right) => ({
    ...right,
    loss: (d, arithmetic, problem) => {
      const solution = right.loss(d, arithmetic, problem);
      if (problem.reduction.by !== 'sum' && problem.reduction.by !== 'mean') return solution;
      const { gradient } = right.loss(d, arithmetic, { ...ofAll(problem), reduction: { by: 'sum' } });
      return { ...solution, gradient: arithmetic.divide(gradient, solution.denominator) };
    },
  }),
};

/** Definitions in which one part of every smoothed loss, of its own, takes the place of that of the uniform distribution. */
const companion = (right: Definitions, change: <T>(problem: LossProblem<T>) => LossProblem<T>): Definitions => ({
  ...right,
  loss: (d, arithmetic, problem) => {
    const { loss } = problem;
    if (loss.name !== 'softmax-cross-entropy' || loss.smoothing === undefined) return right.loss(d, arithmetic, problem);
    const shape = arithmetic.shape(problem.predictions);
    const classes = shape.at(-1)!;
    const uniform = { shape, data: new Float64Array(shape[0]! * classes).fill(1 / classes) };
    const of = (name: 'softmax-cross-entropy'): LossProblem<ReturnType<typeof arithmetic.constant>> => ({ ...problem, loss: { name } });
    const main = right.loss(d, arithmetic, of(loss.name));
    const spread = right.loss(d, arithmetic, { ...change(of(loss.name)), targets: uniform, ignoredClass: undefined, classWeights: undefined });
    return mixed(arithmetic, main, spread, loss.smoothing);
  },
});

/** `(1 − ε)a + εb`, of values and gradients. */
function mixed<T>({ add, constant, multiply }: Arithmetic<T>, a: LossSolution<T>, b: LossSolution<T>, epsilon: number): LossSolution<T> {
  const of = (x: T, y: T): T => add(multiply(constant(1 - epsilon), x), multiply(constant(epsilon), y));
  return { ...a, value: of(a.value, b.value), gradient: of(a.gradient, b.gradient) };
}

export const companionOverAll: Fault = {
  id: 'companion-over-all',
  of: 'FC-08',
  does: 'takes the smoothed part of the loss over all examples, ignored ones too, and divides it by their number',
  formula: '(1 - \\varepsilon) \\tfrac{\\sum_i m_i \\ell_i}{\\sum_i m_i} + \\varepsilon \\tfrac1B \\sum_i \\bar\\ell_i',
  wrong: (right) =>
    companion(right, (problem) => ({
      ...ofAll(problem),
      reduction: problem.reduction.by === 'mean' ? { by: 'mean', over: 'elements' } : problem.reduction,
    })),
};

export const companionUnweighted: Fault = {
  id: 'companion-unweighted',
  of: 'FC-08',
  does: 'weighs the main term of a smoothed loss, and not the smoothed one',
  formula: '\\tfrac1D \\textstyle\\sum_i \\big( (1 - \\varepsilon) w_i \\ell_i + \\varepsilon \\bar\\ell_i \\big)',
  wrong: (right) => companion(right, (problem) => ({ ...problem, weights: undefined })),
};

export const maskByDivision: Fault = {
  id: 'mask-by-division',
  of: 'FC-07',
  does: 'divides by the mask, which is zero over zero where something is ignored',
  formula: '\\textstyle\\sum_i m_i \\ell_i / m_i',
  wrong: (right) => ({
    ...right,
    loss: (d, arithmetic, problem) => {
      const { divide, multiply } = arithmetic;
      const { valid, weights } = problem;
      if (valid === undefined) return right.loss(d, arithmetic, problem);
      const one = divide(valid, valid);
      const { value } = right.loss(d, arithmetic, { ...problem, valid: undefined, weights: weights === undefined ? one : multiply(weights, one) });
      return { ...right.loss(d, arithmetic, problem), value };
    },
  }),
};

export const ignoresNoClass: Fault = {
  id: 'ignores-only-what-is-no-class',
  of: 'FC-16',
  does: 'ignores a class only where there is no such class: one that there is counts on',
  formula: 'm_i := [t_i \\ne c] \\text{ where } c \\notin \\{0, \\dots, C - 1\\}, \\text{ else } 1',
  wrong: (right) => ({
    ...right,
    loss: (d, arithmetic, problem) => {
      const { ignoredClass = -1 } = problem;
      const isClass = ignoredClass >= 0 && ignoredClass < arithmetic.shape(problem.predictions).at(-1)!;
      return right.loss(d, arithmetic, isClass ? { ...problem, ignoredClass: undefined } : problem);
    },
  }),
};
