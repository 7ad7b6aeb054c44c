import { reductions as reductionNames } from '../contracts/reduction.js';
import { companions } from '../language/index.js';
import * as batches from './batches/index.js';
import * as clips from './clips/index.js';
import * as denominators from './denominators/index.js';
import * as losses from './losses/index.js';
import * as optimizers from './optimizers/index.js';
import * as penalties from './penalties/index.js';
import * as reductions from './reductions/index.js';
const byName = (records) => Object.fromEntries(Object.values(records).map((record) => [record.name, record]));
export const lossDefinitions = byName(losses);
export const denominatorDefinitions = byName(denominators);
export const reductionDefinitions = byName(reductions);
export const penaltyDefinitions = byName(penalties);
export const clipDefinitions = byName(clips);
export const batchRules = byName(batches);
/** The names of all records of a kind. */
export const namesOf = (records) => Object.keys(records);
/** What a mean may divide by: what takes neither weights nor a mask comes first. */
export const denominatorNames = companions.flatMap((given) => namesOf(denominatorDefinitions).filter((name) => denominatorDefinitions[name].cases.given[0] === given));
/** What reductions may be of nothing. */
export const identities = reductionNames.flatMap((by) => namesOf(reductionDefinitions[by].ofNothing));
export const optimizerDefinitions = byName(optimizers);
