import type { Chapter, Clause, Fault } from './language/index.ts';
import * as reductions from './clauses/1-reductions.ts';
import * as weights from './clauses/2-weights.ts';
import * as gradients from './clauses/3-gradients.ts';
import * as updates from './clauses/4-updates.ts';
import * as penalties from './clauses/5-penalties.ts';
import * as batchSize from './clauses/6-batch-size.ts';
import * as accumulation from './clauses/7-accumulation.ts';
import * as numbers from './clauses/8-numbers.ts';
import * as declared from './clauses/9-declared.ts';
import * as ownRules from './clauses/10-own-rules.ts';

/** The version of the specification: a clause that says something else is a new version. */
export const specificationVersion = '0.1.0';

/** The table of contents: the one place that fixes the order. */
export const chapters: readonly Chapter[] = [
  reductions.chapter,
  weights.chapter,
  gradients.chapter,
  updates.chapter,
  penalties.chapter,
  batchSize.chapter,
  accumulation.chapter,
  numbers.chapter,
  declared.chapter,
  ownRules.chapter,
];

export const clauses: readonly Clause[] = chapters.flatMap((chapter) => chapter.clauses);

export { faultClasses } from './faults/classes.ts';

/** Every fault that some clause rejects, in the order of the clauses. */
export const faults: readonly Fault[] = [...new Set(clauses.flatMap((clause) => clause.rejects))];
