/** What was answered to each question, in the order in which they were asked, until it is sent. */
export interface Outbox<A> {
  /** Takes an answer, or the promise of one, which is never rejected. */
  readonly add: (answer: A | Promise<A>) => void;
  /** Sends the answers that come next. */
  readonly flush: () => void;
}

/** Milliseconds after which an answer is no longer kept back to go together with the next. */
const patience = 50;

export function outbox<A>(send: (answers: readonly A[]) => void): Outbox<A> {
  const slots: { answer?: A }[] = [];
  let sent = performance.now();
  let due: NodeJS.Immediate | undefined;
  const flush = (): void => {
    const next = slots.findIndex((slot) => !('answer' in slot));
    const ready = slots.splice(0, next < 0 ? slots.length : next);
    sent = performance.now();
    if (ready.length > 0) send(ready.map(({ answer }) => answer!));
  };
  const flushSoon = (): void => {
    due ??= setImmediate(() => {
      due = undefined;
      flush();
    });
  };
  const add = (given: A | Promise<A>): void => {
    const slot: { answer?: A } = {};
    slots.push(slot);
    if (given instanceof Promise)
      void given.then((answer) => {
        slot.answer = answer;
        flushSoon();
      });
    else slot.answer = given;
    // Answers that take long are awaited one by one.
    if (performance.now() - sent > patience) flush();
  };
  return { add, flush };
}
