import type { Source } from '../place.ts';
import type { Subject } from '../subject.ts';
/** The subject that a module exports. Throws a sentence where it exports none. */
export declare function loaded({ module, member }: Source): Promise<Subject>;
