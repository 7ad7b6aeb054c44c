import { reductions } from '../../spec/contracts/reduction.ts';
import { allSamples } from '../../spec/definitions/own/sample.ts';
import { sampleRules } from '../../spec/definitions/own/sample-rules.ts';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { denominatorNames, identities, namesOf } from '../../spec/definitions/records.ts';
import { absences, couplings, type Definitions, type Fault } from '../../spec/language/index.ts';
import { float64 } from '../arithmetic/float64.ts';
import { asApart } from './copies.ts';
import { lossOptions, type Declaration, type Subject } from './subject.ts';

const declaration: Omit<Declaration, 'name'> = {
  version: '1',
  format: 'float64',
  asks: ['loss', 'attempt', 'objective', 'steps', 'training', 'accumulation', 'evaluate', 'own'],
  losses: namesOf(definitions.losses),
  reductions,
  denominators: denominatorNames,
  options: lossOptions,
  identities,
  penalties: namesOf(definitions.penalties),
  placements: ['outside', 'inside'],
  terms: ['second'],
  optimizers: namesOf(definitions.optimizers),
  decays: couplings,
  memory: ['state', 'slots'],
  changes: ['hyper', 'decay'],
  absences,
  collectives: ['average', 'sum'],
  windows: ['micro-batches', 'uneven', 'empty', 'weights', 'element-masks'],
  clips: namesOf(definitions.clips),
  ownLosses: allSamples,
  ownOptimizers: sampleRules.map((rule) => rule.declaration),
};

const interpreted = (name: string, d: Definitions): Subject =>
  asApart({
    declaration: { ...declaration, name },
    answer: (question) => answer(d, float64, question),
  });

/** The reference implementation: the definitions, interpreted in float64. */
export const reference: Subject = interpreted('reference', definitions);

/** A subject that is right but for one fault. */
export const mutant = (fault: Fault): Subject => interpreted(`mutant:${fault.id}`, fault.wrong(definitions));
