import { addQuantities, quantity, squareRootOfQuantity } from '../../../spec/contracts/index.ts';
const root = squareRootOfQuantity(quantity(0.25, 2));
const epsilonInsideTheRoot = quantity(1e-8, 2);
addQuantities(root, epsilonInsideTheRoot);
