/** Milliseconds after which an answer is no longer kept back to go together with the next. */
const patience = 50;
export function outbox(send) {
    const slots = [];
    let sent = performance.now();
    let due;
    const flush = () => {
        const next = slots.findIndex((slot) => !('answer' in slot));
        const ready = slots.splice(0, next < 0 ? slots.length : next);
        sent = performance.now();
        if (ready.length > 0)
            send(ready.map(({ answer }) => answer));
    };
    const flushSoon = () => {
        due ??= setImmediate(() => {
            due = undefined;
            flush();
        });
    };
    const add = (given) => {
        const slot = {};
        slots.push(slot);
        if (given instanceof Promise)
            void given.then((answer) => {
                slot.answer = answer;
                flushSoon();
            });
        else
            slot.answer = given;
        // Answers that take long are awaited one by one.
        if (performance.now() - sent > patience)
            flush();
    };
    return { add, flush };
}
