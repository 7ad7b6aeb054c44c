import { multiplyQuantities, quantity, type Quantity } from '../../../spec/contracts/index.ts';
declare function update(by: Quantity<0>): void;
const rate = quantity(0.1, 0);
const slope = quantity(0.5, 1);
update(multiplyQuantities(rate, slope));
