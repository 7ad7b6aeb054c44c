import { type Clause } from '../../../spec/language/index.ts';
import type { Violation } from '../../judge/verdict.ts';
import { type Markup } from '../markup.ts';
/**
 * Both sides of an equation as a plot, a row for each place; where their difference is too small to be seen, that too,
 * as a plot of its own.
 */
export declare function plotOf({ left, right, place, margin, relation, names }: Violation, clause?: Pick<Clause, 'declared' | 'ruled'>): Markup;
