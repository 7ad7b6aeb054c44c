/**
 * Rules that change their degree, or hold a constant that has one, in themselves: no parameter of theirs makes
 * up for it.
 */
export const untranslatable = [
    'radam',
    'adadelta-without-rate',
    'rmsprop-from-one',
    'refined-lion',
    'adafactor-clamped',
    'fromage',
    'yogi-from-one-number',
    'acprop',
    'madgrad',
    'lbfgs',
];
