import { type Arithmetic, type Computation, type EvaluateQuestion, type WindowProblem } from '../../language/index.ts';
/** The data set as one window of one replica: the batches are its parts. */
export declare const windowOfBatches: <T>({ fromData }: Arithmetic<T>, { loss, reduction, penalties, parameters: { weights, bias }, batches }: EvaluateQuestion) => WindowProblem<T>;
export declare const evaluate: Computation<'evaluate'>;
