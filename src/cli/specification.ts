import { reductions } from '../../spec/contracts/reduction.ts';
import { hyperParameterWords } from '../../spec/definitions/optimizers/words.ts';
import {
  batchRules,
  clipDefinitions,
  denominatorDefinitions,
  lossDefinitions,
  optimizerDefinitions,
  penaltyDefinitions,
  reductionDefinitions,
} from '../../spec/definitions/records.ts';
import { direction } from '../../spec/definitions/direction.ts';
import { attempt } from '../../spec/definitions/training/attempt.ts';
import { evaluate } from '../../spec/definitions/training/evaluate.ts';
import { loss } from '../../spec/definitions/training/loss.ts';
import { objective } from '../../spec/definitions/training/objective.ts';
import { refusal } from '../../spec/definitions/training/refusal.ts';
import { steps } from '../../spec/definitions/training/steps.ts';
import { accumulation, training } from '../../spec/definitions/training/training.ts';
import { window } from '../../spec/definitions/training/window.ts';
import { chapters, faultClasses, faults, specificationVersion } from '../../spec/index.ts';
import { glossary, symbols } from '../../spec/language/index.ts';
import type { Kind } from '../reports/specification/definitions.ts';
import { specificationPage, type Book } from '../reports/specification/page.ts';
import { library } from './places.ts';

/** From all elements to one. */
const inOrder = Object.fromEntries(reductions.map((by) => [by, reductionDefinitions[by]]));
/** The definitions in the order of the page. */
export const kinds: readonly Kind[] = [
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
export const book = (): Book => ({
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
export function specification(): void {
  process.stdout.write(specificationPage(book()));
}
