import { type Subject } from '../../src/subjects/subject.ts';
/**
 * The layers of TensorFlow.js: models are compiled and fitted, regularizers belong to layers, and what is reported is
 * what `fit` and `evaluate` say. They show values and parameters, and no gradients.
 */
export declare function tfjsLayers(): Promise<Subject>;
