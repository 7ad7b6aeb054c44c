export { reductions } from './reduction.js';
export { dim } from './shape.js';
export { tensor } from './tensor.js';
export { loss } from './loss.js';
export { gradient, } from './gradient.js';
export { learningRate } from './learning-rate.js';
export { convertRate, scaleRate, toRateOnMean, toRateOnSum } from './rate-conversion.js';
export { degrees } from './degree.js';
export { addQuantities, divideQuantities, multiplyQuantities, quantity, scaleQuantity, squareRootOfQuantity, } from './quantity.js';
