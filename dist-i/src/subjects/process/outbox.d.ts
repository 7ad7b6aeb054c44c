/** What was answered to each question, in the order in which they were asked, until it is sent. */
export interface Outbox<A> {
    /** Takes an answer, or the promise of one, which is never rejected. */
    readonly add: (answer: A | Promise<A>) => void;
    /** Sends the answers that come next. */
    readonly flush: () => void;
}
export declare function outbox<A>(send: (answers: readonly A[]) => void): Outbox<A>;
