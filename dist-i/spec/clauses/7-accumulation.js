import { dataSetIsOneBatch, evaluationIsTraining } from './7-evaluation.js';
import { reportIsTheObjective, scaleTimesCollective } from './7-replicas.js';
import { actualDivisor, clipOnce, decomposable, pairs, partial, sideEffectsOnce, stateReset } from './7-windows.js';
export const chapter = {
    title: 'Accumulation and replicas',
    clauses: [
        pairs,
        actualDivisor,
        partial,
        stateReset,
        sideEffectsOnce,
        clipOnce,
        scaleTimesCollective,
        decomposable,
        reportIsTheObjective,
        dataSetIsOneBatch,
        evaluationIsTraining,
    ],
};
