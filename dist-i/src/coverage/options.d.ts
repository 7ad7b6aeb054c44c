import type { Question } from '../../spec/language/index.ts';
/** An option that a question uses: a parameter of its kind, and the class of values that it has there. */
export type Option = `${string}: ${string}`;
/** What a question about a loss may have beside its loss, its reduction and its numbers. */
export declare const lossParts: readonly ['weights', 'valid', 'classWeights', 'ignoredClass', 'scale', 'cotangent', 'targetsGradient', 'weightsGradient', 'direction'];
/** Everything that a question uses, of what its kind has. */
export declare function optionsOf(question: Question): readonly Option[];
