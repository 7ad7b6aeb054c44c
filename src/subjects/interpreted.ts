import { denominators, reductions } from '../../spec/contracts/reduction.ts';
import { answer, definitions } from '../../spec/definitions/index.ts';
import type { ClipName, Definitions, Fault, LossName, OptimizerName, PenaltyName } from '../../spec/language/index.ts';
import { float64 } from '../arithmetic/float64.ts';
import { lossOptions, type Declaration, type Subject } from './subject.ts';

const declaration: Omit<Declaration, 'name'> = {
  version: '1',
  format: 'float64',
  asks: ['loss', 'attempt', 'objective', 'steps', 'training', 'accumulation'],
  losses: Object.keys(definitions.losses) as LossName[],
  reductions,
  denominators,
  options: lossOptions,
  identities: ['sum-is-zero', 'mean-is-nan', 'mean-is-zero', 'mean-is-refused', 'max-is-minus-infinity', 'max-is-refused'],
  penalties: Object.keys(definitions.penalties) as PenaltyName[],
  placements: ['outside', 'inside'],
  optimizers: Object.keys(definitions.optimizers) as OptimizerName[],
  decays: ['coupled', 'decoupled', 'independent'],
  memory: ['state', 'slots'],
  collectives: ['average', 'sum'],
  windows: ['micro-batches', 'uneven', 'empty'],
  clips: Object.keys(definitions.clips) as ClipName[],
};

const interpreted = (name: string, d: Definitions): Subject => ({
  declaration: { ...declaration, name },
  answer: (question) => answer(d, float64, question),
});

/** The reference implementation: the definitions, interpreted in float64. */
export const reference: Subject = interpreted('reference', definitions);

/** A subject that is right but for one fault. */
export const mutant = (fault: Fault): Subject => interpreted(`mutant:${fault.id}`, fault.wrong(definitions));
