import * as reductions from './clauses/1-reductions.js';
import * as weights from './clauses/2-weights.js';
import * as gradients from './clauses/3-gradients.js';
import * as updates from './clauses/4-updates.js';
import * as penalties from './clauses/5-penalties.js';
import * as batchSize from './clauses/6-batch-size.js';
import * as accumulation from './clauses/7-accumulation.js';
import * as numbers from './clauses/8-numbers.js';
import * as declared from './clauses/9-declared.js';
import * as ownRules from './clauses/10-own-rules.js';
/** The version of the specification: a clause that says something else is a new version. */
export const specificationVersion = '0.1.0';
/** The table of contents: the one place that fixes the order. */
export const chapters = [
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
export const clauses = chapters.flatMap((chapter) => chapter.clauses);
export { faultClasses } from './faults/classes.js';
/** Every fault that some clause rejects, in the order of the clauses. */
export const faults = [...new Set(clauses.flatMap((clause) => clause.rejects))];
