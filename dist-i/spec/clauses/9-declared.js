import { ignored, order, partsAdd, replication, rowsAlone } from './own/batches.js';
import { cotangentIsLocal, gradientIsALimit, gradientIsANumber, gradientOfMean, gradientOfSum, rateOverBatch, } from './own/gradients.js';
import { definition, definitionOfGradient } from './own/definition.js';
import { gradientOfSumIsThatOfElements, groupsWeighAlike, termsAdd } from './own/further.js';
import { isNotNegative, maxSelects, meanDivides, sumAdds, weightsMultiply } from './own/reductions.js';
/** Of losses that a subject declares: only its own answers say what is right. */
export const chapter = {
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
