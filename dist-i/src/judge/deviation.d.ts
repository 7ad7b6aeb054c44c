/** A known deviation from a clause: why it is accepted, and where it is tracked. */
export interface Deviation {
    readonly reason: string;
    readonly link?: string;
    /** The glob by which it is declared, where it is not by the clause's id. */
    readonly glob?: string;
    /**
     * Why it does not count, if it does not: it has expired; nobody has filled in its reason and its link; or the subject
     * alone declares it.
     */
    readonly void?: 'expired' | 'unfilled' | 'unconfirmed';
    /** The last day on which it counts: 2027-01-31. */
    readonly expires?: string;
}
/** Known deviations by the ids of their clauses. */
export type Deviations = Readonly<Record<string, Deviation>>;
