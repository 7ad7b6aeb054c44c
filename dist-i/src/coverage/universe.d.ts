import { type Ask } from '../../spec/language/index.ts';
import { type Option } from './options.ts';
/** The options of every kind of question: what a subject may be asked. */
export declare const universe: Readonly<Record<Ask, readonly Option[]>>;
