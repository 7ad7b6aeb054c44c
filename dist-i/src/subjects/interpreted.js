import { reductions } from '../../spec/contracts/reduction.js';
import { allSamples } from '../../spec/definitions/own/sample.js';
import { sampleRules } from '../../spec/definitions/own/sample-rules.js';
import { answer, definitions } from '../../spec/definitions/index.js';
import { denominatorNames, identities, namesOf } from '../../spec/definitions/records.js';
import { absences, couplings } from '../../spec/language/index.js';
import { float64 } from '../arithmetic/float64.js';
import { asApart } from './copies.js';
import { lossOptions } from './subject.js';
const declaration = {
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
const interpreted = (name, d) => asApart({
    declaration: { ...declaration, name },
    answer: (question) => answer(d, float64, question),
});
/** The reference implementation: the definitions, interpreted in float64. */
export const reference = interpreted('reference', definitions);
/** A subject that is right but for one fault. */
export const mutant = (fault) => interpreted(`mutant:${fault.id}`, fault.wrong(definitions));
