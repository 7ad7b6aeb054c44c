import type { Clause } from '../../spec/language/index.ts';
import type { Circumstances, Origin, Shard } from '../judge/verdict.ts';
import { type Named } from './subject.ts';
/**
 * The SHA-256 of the specification's text: of every file under spec/ that is TypeScript, with its name, in the order of
 * their names.
 */
export declare function specificationHash(): string;
export declare const platform: Circumstances['platform'];
/** What a report says of how it was made. */
export declare const circumstances: (by: Named, all: readonly Clause[], timeLimit: number, { shard, replay, demands, }: Partial<Record<'shard', Shard | undefined> & Record<'replay', string | undefined>> & Pick<Circumstances, 'demands'>) => Circumstances;
/** Every n-th of the clauses, from the i-th on: what is costly stands together. */
export declare function inShard(all: readonly Clause[], shard: Shard | undefined): readonly Clause[];
/** The specification as a token names it. */
export declare const specificationName: (hash: string) => string;
/** The command as it is called here: by npm, or by the name that whoever starts it gives. */
export declare const command: string;
/** The command that replays a case of a clause by its token; definitions of the subject's own come from the same module. */
export declare function tokens(by: Named, catalogue?: string): (clause: string, origin: Origin) => string;
