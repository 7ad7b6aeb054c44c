import type { Named } from '../../translate/frameworks/index.ts';
import type { Change } from '../../translate/translation.ts';
import type { Colors } from '../terminal.ts';
import { type Digits } from './numbers.ts';
/** The call, in code, with the numbers after the change. */
export declare function codeLines(changes: readonly Change[], named: Named, { bold }: Colors, digits?: Digits): string[];
