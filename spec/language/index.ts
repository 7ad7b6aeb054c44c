/** The words of the specification. */
export * from './arithmetic.ts';
export * from './case.ts';
export * from './clause.ts';
export * from './definition.ts';
export * from './equation.ts';
export * from './fault.ts';
export * from './glossary.ts';
export * from './graded.ts';
export * from './optimizer.ts';
export * from './question.ts';
export * from './tensor.ts';
