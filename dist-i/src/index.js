/** Equistep: the typed contracts, the reference implementation in float64, and the judge. */
export * from '../spec/contracts/index.js';
export { absoluteError, binaryCrossEntropy, descend, huber, softmaxCrossEntropy, squaredError, } from './library.js';
export { judge, verdicts } from './judge/index.js';
export { observe } from './observe/index.js';
export { reference } from './reference.js';
export { scaleBatch } from './translate/batch.js';
export { convertFramework, } from './translate/between.js';
export { translate } from './translate/translate.js';
export { windowOf } from './translate/window.js';
export { denominatorNames as denominators } from '../spec/definitions/records.js';
export { defineLoss, defineOptimizer } from './defined.js';
export { chapters, clauses, specificationVersion } from '../spec/index.js';
