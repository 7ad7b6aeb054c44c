import type { Plan } from '../../../spec/language/index.ts';
import { type Point } from './combinations.ts';
/** What is drawn at one fixed point. */
export interface PlanAt {
    readonly fixed: object;
    readonly plan: Readonly<Record<string, Plan>>;
}
/** How a part of the cases is drawn, and which axes of the points decide it: a text for each of their values. */
export interface DrawnPart {
    readonly path: string;
    readonly axes: readonly string[];
    readonly rows: readonly {
        readonly at: Point;
        readonly text: string;
    }[];
}
/** How every part of the cases at these points is drawn. */
export declare function drawnParts(points: readonly PlanAt[]): readonly DrawnPart[];
