import { type Descriptions, type LossQuestion, type LossSpec, type TensorData } from '../../language/index.ts';
import { type Options } from './axes.ts';
/** What is drawn: weights and masks stand for what a point says of them. */
export interface Drawn {
    readonly predictions: TensorData;
    readonly targets: TensorData;
    readonly weighing: TensorData;
    readonly keeping: TensorData;
    readonly weighingClasses: TensorData;
    readonly upstream: TensorData;
}
export declare const lossOf: ({ loss, variant }: Pick<Options, 'loss' | 'variant'>) => LossSpec;
export declare function drawnAt(point: Options): Descriptions<Drawn>;
/** The question of a point, with what is drawn there. */
export declare function questionAt(given: Options & Drawn): LossQuestion;
/** The least question of a loss and a reduction that holds these options: what a subject must have for it. */
export declare function leastQuestion({ loss, variant, reduction, ...rest }: Partial<Options>): LossQuestion | undefined;
