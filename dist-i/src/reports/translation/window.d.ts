import type { Window, WindowParts } from '../../translate/window.ts';
import type { Colors } from '../terminal.ts';
/** What one update is made of, and what divides what under each way to combine gradients. */
export declare function windowText({ examples, ways }: Window, { batchSize, accumulation, replicas }: WindowParts, reducedBy: string, { bold, dim }: Colors): string;
