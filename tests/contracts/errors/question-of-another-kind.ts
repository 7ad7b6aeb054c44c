import type { LossQuestion } from '../../../src/subjects/given.ts';

export const rows = ({ batches }: LossQuestion): unknown => batches;
