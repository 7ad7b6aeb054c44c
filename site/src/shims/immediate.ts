/** `setImmediate`, which browsers do not have: the next task, without the wait of nested timers. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();
Object.assign(globalThis, {
  setImmediate: (work: () => void): void => {
    waiting.push(work);
    port2.postMessage(undefined);
  },
});
