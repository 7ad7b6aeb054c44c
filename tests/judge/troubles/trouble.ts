import type { Subject } from '../../../src/subjects/subject.ts';

/** A shape of trouble that training code has been in, made small. */
export interface Trouble {
  readonly trouble: string;
  readonly subject: Subject;
  /** The faults of the catalogue that describe it truthfully: none, where the catalogue has not this one. */
  readonly truthful: readonly string[];
  /** The forms that its answers have instead, by name; none may be named where this is left out. */
  readonly answersAs?: readonly string[];
  /** Why some clauses that fail are told alone, beside what is named. */
  readonly rest?: string;
  /** Why nothing is named, though there is something truthful to name. */
  readonly unnamed?: string;
}
