import type { OptimizerDefinition, OptimizerName } from '../../language/index.ts';
import { adadelta, adadeltaTwoEpsilons } from './adadelta.ts';
import { adafactor } from './adafactor.ts';
import { adagrad } from './adagrad.ts';
import { adam, adamEpsilonHat, amsgrad, amsgradEpsilonHat, amsgradOfCorrected } from './adam.ts';
import { adamax, adamaxEpsilonInNorm } from './adamax.ts';
import { momentum, momentumRateInside, nesterov, nesterovRateInside, sgd } from './descent.ts';
import { ftrl } from './ftrl.ts';
import { lamb, lars } from './layerwise.ts';
import { nadam, nadamConstant } from './nadam.ts';
import { centeredRmsprop, centeredRmspropRateInside, rmsprop, rmspropRateInside } from './rmsprop.ts';
import { lion, rprop, signDescent } from './signs.ts';

/** Every update rule, by name, with its degrees. */
export const optimizerDefinitions: Readonly<Record<OptimizerName, OptimizerDefinition>> = {
  sgd,
  momentum,
  'momentum-rate-inside': momentumRateInside,
  nesterov,
  'nesterov-rate-inside': nesterovRateInside,
  adagrad,
  adadelta,
  'adadelta-two-epsilons': adadeltaTwoEpsilons,
  rmsprop,
  'rmsprop-rate-inside': rmspropRateInside,
  'centered-rmsprop': centeredRmsprop,
  'centered-rmsprop-rate-inside': centeredRmspropRateInside,
  adam,
  'adam-epsilon-hat': adamEpsilonHat,
  amsgrad,
  'amsgrad-epsilon-hat': amsgradEpsilonHat,
  'amsgrad-of-corrected': amsgradOfCorrected,
  adamax,
  'adamax-epsilon-in-norm': adamaxEpsilonInNorm,
  nadam,
  'nadam-constant': nadamConstant,
  lion,
  sign: signDescent,
  rprop,
  lars,
  lamb,
  adafactor,
  ftrl,
};
