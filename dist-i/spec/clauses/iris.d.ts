export declare const irisFeatures = 4;
export declare const irisClasses = 3;
export declare const irisExamples: number;
/** Flower by number: its measurements in decimetres (so that the features are about 1), and its class. */
export declare const iris: (flower: number) => {
    readonly measurements: readonly number[];
    readonly species: number;
};
