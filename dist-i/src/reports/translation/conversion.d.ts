import type { NamedConversion } from '../../translate/convert.ts';
import type { Named } from '../../translate/frameworks/index.ts';
import type { Colors } from '../terminal.ts';
/** The same set-up in another framework: its names and numbers, what to write, and what differs. */
export declare function conversionText(conversion: NamedConversion, source: Named, paint: Colors): string;
