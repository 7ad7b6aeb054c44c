import type { OptimizerMemory, Parameters } from '../../spec/language/index.ts';
import type * as language from '../../spec/language/index.ts';
import type { Subject as JudgedSubject } from './subject.ts';
/**
 * A tensor of a question, as a subject is given it: a copy of its own, whose shape goes wherever a framework takes one, as in
 * `tf.tensor(Float32Array.from(data), shape)`.
 */
export interface GivenTensor {
    readonly shape: number[];
    readonly data: ArrayLike<number>;
}
type Given<Q> = {
    [P in keyof Q]: Q[P] extends language.TensorData | undefined ? GivenTensor : Q[P];
};
type GivenInputs = Readonly<Record<string, GivenTensor>>;
export interface LossQuestion extends Given<language.LossQuestion> {
}
export interface AttemptQuestion extends Given<language.AttemptQuestion> {
}
export interface SecondTerm extends Given<language.SecondTerm> {
}
export interface ObjectiveQuestion extends Given<Omit<language.ObjectiveQuestion, 'parameters' | 'second'>> {
    readonly parameters: Parameters<GivenTensor>;
    readonly second?: SecondTerm;
}
export interface GivenStep extends Given<language.GivenStep> {
}
export interface StepsQuestion extends Given<Omit<language.StepsQuestion, 'state' | 'steps'>> {
    readonly state?: OptimizerMemory<GivenTensor>;
    readonly steps: readonly GivenStep[];
}
export interface GivenBatch extends Given<language.TrainingQuestion['batches'][number]> {
}
export interface TrainingQuestion extends Omit<language.TrainingQuestion, 'parameters' | 'batches'> {
    readonly parameters: Parameters<GivenTensor>;
    readonly batches: readonly GivenBatch[];
}
export interface MicroBatch extends Given<language.MicroBatch> {
}
export interface AccumulationWindow extends Omit<language.Window, 'replicas'> {
    readonly replicas: readonly (readonly MicroBatch[])[];
}
export interface AccumulationQuestion extends Omit<language.AccumulationQuestion, 'parameters' | 'windows'> {
    readonly parameters: Parameters<GivenTensor>;
    readonly windows: readonly AccumulationWindow[];
}
export interface EvaluateQuestion extends Omit<language.EvaluateQuestion, 'parameters' | 'batches'> {
    readonly parameters: Parameters<GivenTensor>;
    readonly batches: readonly MicroBatch[];
}
export interface OwnQuestion extends Given<Omit<language.OwnQuestion, 'inputs'>> {
    readonly inputs: GivenInputs;
}
export interface OwnStepsQuestion extends Given<Omit<language.OwnStepsQuestion, 'state' | 'steps'>> {
    readonly state?: OptimizerMemory<GivenTensor>;
    readonly steps: readonly Given<language.OwnStepsQuestion['steps'][number]>[];
}
export interface ObservedQuestion extends Omit<language.ObservedQuestion, 'windows'> {
    readonly windows: readonly {
        readonly rate: number;
        readonly replicas: readonly (readonly GivenInputs[])[];
    }[];
}
/** A question as a subject is given it. */
export type Question = LossQuestion | AttemptQuestion | ObjectiveQuestion | StepsQuestion | TrainingQuestion | AccumulationQuestion | EvaluateQuestion | OwnQuestion | OwnStepsQuestion | ObservedQuestion;
/** The thing being judged, as its author writes it: data in, data out. */
export interface Subject extends Omit<JudgedSubject, 'answer'> {
    readonly answer: (question: Question) => ReturnType<JudgedSubject['answer']>;
}
export {};
