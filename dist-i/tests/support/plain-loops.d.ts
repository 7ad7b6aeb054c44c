import { type NumberFormat } from '../../src/arithmetic/formats.ts';
import type { Subject } from '../../src/subjects/subject.ts';
export declare const plainLoops: {
    readonly 'accumulates micro-batches': (format: NumberFormat) => Subject;
    readonly 'adds over replicas': (format: NumberFormat) => Subject;
    readonly 'joins its micro-batches': (format: NumberFormat) => Subject;
};
