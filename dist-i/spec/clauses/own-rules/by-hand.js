import { filled, vector } from '../../language/index.js';
/** One step of the sample rule `heavy`: the second number of the gradient is clipped at 2. */
export const heavyStep = {
    ownRule: 'heavy',
    parameter: vector(4, -4, 8),
    gradients: [vector(1, 3, -1)],
};
/** θ after it: the clipped gradient and a quarter of θ, times the rate ⅛. */
export const afterHeavy = [4 - (1 + 4 / 4) / 8, -4 - (2 - 4 / 4) / 8, 8 - (-1 + 8 / 4) / 8];
/** Three steps of it, all from the gradient 1, at the rates ⅛, ¹⁄₁₆ and ¹⁄₃₂. */
export const heavySteps = {
    ownRule: 'heavy',
    parameter: vector(0, 0, 0),
    gradients: [vector(1, 1, 1), vector(1, 1, 1), vector(1, 1, 1)],
};
const one = 0 - 1 / 8;
const velocity = 1 / 2 + 1 + one / 4;
const two = one - velocity / 16;
const three = two - (velocity / 2 + 1 + two / 4) / 32;
/** Its velocity after two of them. */
export const heavyVelocity = [velocity, velocity, velocity];
export const heavyPath = [one, two, three].map((x) => [x, x, x]);
/** One step of the sample rule `tempered`, whose corrected average is then the gradient itself. */
export const temperedStep = {
    ownRule: 'tempered',
    parameter: filled([2, 3], 1),
    gradients: [filled([2, 3], 3 / 2)],
};
/** 1.5 over 1.5 + ½, and a quarter of θ, times the rate ⅛. */
export const afterTempered = Array.from({ length: 6 }, () => 1 - (3 / 2 / (3 / 2 + 1 / 2) + 1 / 4) / 8);
