import { lossTroubles } from './losses.ts';
import type { Trouble } from './trouble.ts';
import { updateTroubles } from './updates.ts';
import { windowTroubles } from './windows.ts';

export type { Trouble } from './trouble.ts';
export const troubles: readonly Trouble[] = [...windowTroubles, ...updateTroubles, ...lossTroubles];
