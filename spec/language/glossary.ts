/** The words of the specification, each with its meaning here. */
export const glossary: Readonly<Record<string, string>> = {
  accumulation: 'Several micro-batches are differentiated before one update.',
  admissible: 'Allowed: a value that some evaluation of the definition can give in the number format of the subject.',
  ball: 'The set of all values that a correct evaluation may give for one number: a middle and a radius.',
  batch: 'The examples of one update, in one part or in several.',
  broadcast: 'To repeat a tensor along an axis until its shape fits that of another tensor.',
  clipping:
    'Making a gradient smaller before a step: each number by a threshold, or a whole gradient by its norm, or all gradients by their common norm.',
  'cold start': 'The first step of an optimizer, with nothing in its slots. A warm start has slots from earlier steps.',
  collective: 'The operation that combines the gradients of the replicas: an average or a sum.',
  cotangent: 'Another word for the upstream gradient.',
  'coupled decay': 'Weight decay that adds βθ to the gradient, before the update rule.',
  'decoupled decay':
    'Weight decay that subtracts λβθ from the parameter, beside the step. Independent decay subtracts βθ.',
  degree:
    'The power of c by which a number must change when the loss is multiplied by c, so that the steps stay equal.',
  denominator:
    'The number that a mean divides by: the number of elements, of examples or of valid elements, the sum of the weights, the count of the non-zero weights, the length of each row and then the number of rows, or a constant.',
  'discriminating case':
    'A case that can show a fault: with some fault that the clause rejects, the answers to it would be wrong.',
  element: 'One number of an unreduced loss.',
  'empty-batch convention':
    'What a reduction gives when there is nothing to reduce: 0, NaN, −∞ or an error. Each subject declares its own.',
  'equal steps': 'Two set-ups take equal steps when their parameters are the same after every update.',
  evaluation:
    'One way to compute a definition. Different evaluations are equal in exact arithmetic, and differ only in rounding.',
  'exact case':
    'A case in which every intermediate result is a number of the format, in any order of evaluation. The answer must then agree bit for bit.',
  example: 'One row of a batch.',
  fault: 'One definite mistake: the definitions, wrong in one thing.',
  'fault class': 'Faults of one kind, found in real training code: FC-01 to FC-44.',
  'ignored class': 'A class index that marks examples to ignore; frameworks often use −100 or −1.',
  kink: 'A point where a loss is continuous but has two slopes, as the absolute error at 0.',
  mask: 'One number for each element or example: 1 where it counts, 0 where it is ignored. The field of a question is called `valid`.',
  'metamorphic case':
    'A case that compares two answers of a subject with each other: they differ by a known factor, a power of two.',
  'micro-batch': 'A part of a batch that is differentiated in one pass. It may hold one example, or none.',
  mutant: 'A subject with one fault, made on purpose: every clause is tested with the mutants that it rejects.',
  objective: 'The total loss of a model: the reduced loss of the data plus the penalties.',
  penalty:
    'A term that depends on the parameters alone, `βR(θ)`. Outside the reduction it is added once; inside, it is added to every element.',
  point:
    'One combination of fixed values. A clause is judged at all its points, and the rest of each case is drawn at random.',
  population: 'The elements that a reduction counts, with their weights.',
  profile:
    'How a subject computes: its number format, the format of its sums, and the accuracy of its elementary functions.',
  reduction:
    'What turns the elements of a loss into one number: a sum, a mean or a maximum. With `none` they stay as they are.',
  replica: 'One data-parallel worker. All replicas have the same parameters and different examples.',
  'replay token': 'A short text that holds one failing case. `equistep replay` judges that case again.',
  shrink: 'To look for a smaller case that fails too.',
  skipped: 'Not judged, because the subject does not support the feature. A skipped clause is not counted as passed.',
  slot: 'A tensor that an optimizer keeps for one parameter from step to step, as the velocity of momentum.',
  'source question':
    'The question that this specification started from: is it common practice to minimise the mean loss over a batch instead of the sum? Source answers 1, 2 and 3 are its answers.',
  subgradient: 'At a kink or a tie, any slope between those of the sides: the mathematics does not choose one.',
  subject: 'The program that is judged. It declares its features and answers questions.',
  tie: 'Several elements have the largest value.',
  'update rule': 'The formula by which an optimizer changes a parameter.',
  'upstream gradient':
    'The gradient that arrives from what is computed after the loss: the gradient of the reduced loss is multiplied by it.',
  window: 'The micro-batches of all replicas between two updates.',
  'worked example': 'A case with its expected numbers, written as arithmetic that a reader can check by hand.',
};

/** The letters of the formulas. */
export const symbols: Readonly<Record<string, string>> = {
  B: 'number of examples in a batch: the first axis',
  C: 'numbers, or classes, of one example: the last axis',
  N: 'number of elements',
  'p, t': 'prediction and target',
  'x, z, y': 'logit, its target, and a distribution over classes',
  ℓᵢ: 'element i of the unreduced loss',
  L: 'reduced loss',
  D: 'denominator of a mean',
  'w, m': 'weights; mask (1 where an element counts)',
  u: 'upstream gradient',
  'θ, g, v': 'parameter, gradient, velocity',
  λ: 'learning rate: λ₁ on the sum, λ₂ on the mean, with λ₁ = λ₂/B',
  'β, R': 'coefficient of a penalty or of weight decay; the penalty without it',
  'β₁, β₂, ε': 'decay rates of the moments, and the constant added to a root, of Adam and its relatives',
  τ: 'clipping threshold; dampening in the formula of momentum',
  c: 'factor by which the loss is multiplied',
  k: 'factor by which a batch grows, or the number of a micro-batch',
  t: 'number of a step',
  '[L]': 'the set of values that an admissible evaluation of L may give',
};
