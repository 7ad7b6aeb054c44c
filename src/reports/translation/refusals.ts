import { batchRules } from '../../../spec/definitions/records.ts';
import type { Named } from '../../translate/frameworks/index.ts';
import type { BatchRuleName, Refusal } from '../../translate/translation.ts';
import { numberFor } from './numbers.ts';

/** Why there is no set-up. */
export function refusalText(refusal: Refusal, named: Named): string {
  const { call } = named.entry;
  switch (refusal.why) {
    case 'no-factor':
      return refusal.reduction === 'max'
        ? 'The gradient of the maximum is that of the worst example alone. How many times that of the mean it is depends on the data, and differs from step to step: no number makes up for it. Choose a new rate by trying.'
        : "The unreduced loss has no gradient until someone reduces it. tf.grad and tf.GradientTape add its elements up: then it is 'sum'. PyTorch and JAX refuse it.";
    case 'untranslatable':
      return untranslatableText[refusal.optimizer];
    case 'hard-coded':
      return refusal.part === 'clipEpsilon'
        ? `${named.framework.title} adds ${numberFor(refusal.value)} to the norm that it divides by, and no other: clipping then depends on the scale of the loss. Leave the clipping out to see the rest, or clip without that constant.`
        : `${call} has ${refusal.part} ${numberFor(refusal.value)}, and no other: it is added to what changes with the loss.`;
    case 'negative-accumulator':
      return `The initial accumulator would have to be ${numberFor(refusal.value)}, and none is negative: the constant under the root is too large for it.`;
    case 'out-of-range':
      return `${refusal.part === 'state' ? 'A slot' : named.nameOf(refusal.part)} would be ${numberFor(refusal.value)}: no number holds it.`;
    case 'rule-does-not-fit':
      return `${batchRules[refusal.rule].refusal} ${others(refusal.others, call)}`;
    case 'forgets-all':
      return `${named.nameOf(refusal.part)} would forget ${numberFor(refusal.value)} of what it holds in one step, and all of it is 1: the rule ends at a batch ${numberFor(refusal.largest, { digits: 3 })} times as large. Choose a smaller batch, or another rule (--rule).`;
  }
}

const untranslatableText: Readonly<Record<Extract<Refusal, { why: 'untranslatable' }>['optimizer'], string>> = {
  radam:
    'The first steps of RAdam are those of momentum, whose rate has degree −1, and later ones those of Adam, whose rate has degree 0: no rate serves both. A schedule that changes with them would.',
  'adadelta-without-rate':
    'Adadelta as in its paper has no rate and one ε: its steps have the size of that ε, or grow with the loss. With a rate, or an ε for each root, it has a translation.',
  'rmsprop-from-one': 'Its mean square starts at one, which cannot be set: it is a hard-coded number of degree 2.',
  'refined-lion': 'It compares gradients with a hard-coded number.',
  'adafactor-clamped':
    'It compares one and the same ε with squared gradients, and its square with others: the constant would need two degrees.',
};

const others = (rules: readonly BatchRuleName[], call: string): string =>
  rules.length === 0 ? `No rule fits ${call} as it is given.` : `Rules that fit ${call}: ${rules.join(', ')}.`;
