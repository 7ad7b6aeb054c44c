import type { Chapter } from '../language/index.ts';
import { ignored, order, partsAdd, replication, rowsAlone } from './own/batches.ts';
import {
  cotangentIsLocal,
  gradientIsALimit,
  gradientIsANumber,
  gradientOfMean,
  gradientOfSum,
  rateOverBatch,
} from './own/gradients.ts';
import { definition, definitionOfGradient } from './own/definition.ts';
import { gradientOfSumIsThatOfElements, groupsWeighAlike, termsAdd } from './own/further.ts';
import { isNotNegative, maxSelects, meanDivides, sumAdds, weightsMultiply } from './own/reductions.ts';

/** Of losses that a subject declares: only its own answers say what is right. */
export const chapter: Chapter = {
  title: 'Losses of your own',
  clauses: [
    sumAdds,
    meanDivides,
    maxSelects,
    isNotNegative,
    weightsMultiply,
    ignored,
    gradientOfSum,
    rateOverBatch,
    gradientOfMean,
    cotangentIsLocal,
    gradientIsALimit,
    gradientIsANumber,
    rowsAlone,
    order,
    replication,
    partsAdd,
    definition,
    definitionOfGradient,
    gradientOfSumIsThatOfElements,
    groupsWeighAlike,
    termsAdd,
  ],
};
