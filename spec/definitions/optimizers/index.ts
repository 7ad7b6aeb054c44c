import type { OptimizerName } from '../../language/optimizer.ts';
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

/** Every update rule, by name, with its degrees in its type. */
export interface Optimizers {
  readonly sgd: typeof sgd;
  readonly momentum: typeof momentum;
  readonly 'momentum-rate-inside': typeof momentumRateInside;
  readonly nesterov: typeof nesterov;
  readonly 'nesterov-rate-inside': typeof nesterovRateInside;
  readonly adagrad: typeof adagrad;
  readonly adadelta: typeof adadelta;
  readonly 'adadelta-two-epsilons': typeof adadeltaTwoEpsilons;
  readonly rmsprop: typeof rmsprop;
  readonly 'rmsprop-rate-inside': typeof rmspropRateInside;
  readonly 'centered-rmsprop': typeof centeredRmsprop;
  readonly 'centered-rmsprop-rate-inside': typeof centeredRmspropRateInside;
  readonly adam: typeof adam;
  readonly 'adam-epsilon-hat': typeof adamEpsilonHat;
  readonly amsgrad: typeof amsgrad;
  readonly 'amsgrad-epsilon-hat': typeof amsgradEpsilonHat;
  readonly 'amsgrad-of-corrected': typeof amsgradOfCorrected;
  readonly adamax: typeof adamax;
  readonly 'adamax-epsilon-in-norm': typeof adamaxEpsilonInNorm;
  readonly nadam: typeof nadam;
  readonly 'nadam-constant': typeof nadamConstant;
  readonly lion: typeof lion;
  readonly sign: typeof signDescent;
  readonly rprop: typeof rprop;
  readonly lars: typeof lars;
  readonly lamb: typeof lamb;
  readonly adafactor: typeof adafactor;
  readonly ftrl: typeof ftrl;
}

export const optimizerDefinitions: Optimizers = {
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

/** The degree of a hyper-parameter of a rule, or of its rate. */
export type DegreeOf<N extends OptimizerName, H extends 'rate' | keyof Optimizers[N]['hyperParameters']> =
  H extends 'rate' ? Optimizers[N]['rate'] : H extends keyof Optimizers[N]['hyperParameters'] ? Optimizers[N]['hyperParameters'][H] : never;
