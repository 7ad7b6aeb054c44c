import type { Chapter } from '../language/index.ts';
import { dataSetIsOneBatch, evaluationIsTraining } from './7-evaluation.ts';
import { reportIsTheObjective, scaleTimesCollective } from './7-replicas.ts';
import { actualDivisor, clipOnce, decomposable, pairs, partial, sideEffectsOnce, stateReset } from './7-windows.ts';

export const chapter: Chapter = {
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
