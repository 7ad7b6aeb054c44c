import type { Ask } from '../../spec/language/index.ts';

/** Options that no clause holds against the definition of the answer, and why. */
export interface Exception {
  readonly kind: Ask;
  /** A prefix of the options. */
  readonly options: string;
  readonly reason: string;
}

export const exceptions: readonly Exception[] = [
  { kind: 'own', options: '', reason: 'a declared loss has no definition: it is held against its own elements' },
  {
    kind: 'ownSteps',
    options: 'steps: in parts',
    reason: 'the gradient of a step is the sum of its parts: it is held against the step by that sum',
  },
  { kind: 'attempt', options: '', reason: 'the clause itself states what must come: an error, or a number' },
];
