/** A known deviation from a clause: why it is accepted, and where it is tracked. */
export interface Deviation {
  readonly reason: string;
  readonly link?: string;
  /** Why it does not count, if it does not: it has expired, or nobody has filled in its reason and its link. */
  readonly void?: 'expired' | 'unfilled';
  /** The last day on which it counts: 2027-01-31. */
  readonly expires?: string;
}
/** Known deviations by the ids of their clauses. */
export type Deviations = Readonly<Record<string, Deviation>>;
