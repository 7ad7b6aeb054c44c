import { reductions } from '../../spec/contracts/reduction.js';
import { hyperParameterWords } from '../../spec/definitions/optimizers/words.js';
import { batchRules, clipDefinitions, denominatorDefinitions, lossDefinitions, optimizerDefinitions, penaltyDefinitions, reductionDefinitions, } from '../../spec/definitions/records.js';
import { direction } from '../../spec/definitions/direction.js';
import { attempt } from '../../spec/definitions/training/attempt.js';
import { evaluate } from '../../spec/definitions/training/evaluate.js';
import { loss } from '../../spec/definitions/training/loss.js';
import { objective } from '../../spec/definitions/training/objective.js';
import { refusal } from '../../spec/definitions/training/refusal.js';
import { steps } from '../../spec/definitions/training/steps.js';
import { accumulation, training } from '../../spec/definitions/training/training.js';
import { window } from '../../spec/definitions/training/window.js';
import { chapters, faultClasses, faults, specificationVersion } from '../../spec/index.js';
import { glossary, symbols } from '../../spec/language/index.js';
import { specificationPage } from '../reports/specification/page.js';
import { library } from './places.js';
/** From all elements to one. */
const inOrder = Object.fromEntries(reductions.map((by) => [by, reductionDefinitions[by]]));
/** The definitions in the order of the page. */
export const kinds = [
    { title: 'Losses', one: 'Loss', folder: 'losses', records: lossDefinitions },
    { title: 'Reductions', one: 'Reduction', folder: 'reductions', records: inOrder },
    { title: 'Denominators', one: 'Denominator', folder: 'denominators', records: denominatorDefinitions },
    { title: 'Penalties', one: 'Penalty', folder: 'penalties', records: penaltyDefinitions },
    { title: 'Clipping', one: 'Clip', folder: 'clips', records: clipDefinitions },
    { title: 'Update rules', one: 'Update rule', folder: 'optimizers', records: optimizerDefinitions },
    { title: 'Rules for another batch size', one: 'Batch rule', folder: 'batches', records: batchRules },
    {
        title: 'From losses to training',
        one: 'Function',
        folder: 'training',
        records: { loss, objective, steps, training, window, accumulation, evaluate, attempt, refusal },
    },
];
/** What the page is made of. */
export const book = () => ({
    version: specificationVersion,
    chapters,
    faults,
    classes: faultClasses,
    definitions: kinds,
    glossary,
    symbols,
    hyperParameters: hyperParameterWords,
    library: library(),
    direction,
});
/** `equistep spec` */
export function specification() {
    process.stdout.write(specificationPage(book()));
}
