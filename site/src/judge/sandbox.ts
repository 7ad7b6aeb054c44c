/** What comes back of a question to the reader's own loss. */
export type FromSandbox = { readonly id: number } & ({ readonly value: unknown } | { readonly error: string });

/** In the worker that holds the reader's module: answers, one after the other. */
const inWorker = `
let subject;
const plain = (value) => {
  if (ArrayBuffer.isView(value)) return Array.from(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
};
onmessage = async ({ data: { id, load, declare, question } }) => {
  try {
    if (load !== undefined) {
      const module = await import(URL.createObjectURL(new Blob([load], { type: 'text/javascript' })));
      subject = module.default;
      if (typeof subject?.answer !== 'function') throw new TypeError('write export default { declaration: { … }, answer(question) { … } }');
    }
    postMessage({ id, value: declare ? subject.declaration : question ? plain(await subject.answer(question)) : true });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};`;

/** In the frame: starts the worker, and anew where it hangs. */
const inFrame = `
let port, code, worker;
const start = (first) => {
  worker?.terminate();
  worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  worker.onmessage = ({ data }) => { if (data.id > 0) port.postMessage(data); else if (data.error) failed = data.error; };
  worker.onerror = (event) => { failed = event.message || 'it cannot be started'; };
  worker.postMessage({ id: 0, load: code });
};
let failed;
addEventListener('message', ({ data, ports }) => {
  if (port || !ports[0]) return;
  [port, code] = [ports[0], data];
  start();
  port.onmessage = async ({ data }) => {
    if (data.restart) { failed = undefined; start(); port.postMessage({ id: data.id, value: true }); return; }
    if (data.declare) await new Promise((done) => setTimeout(done, 100));
    if (failed) port.postMessage({ id: data.id, error: failed });
    else worker.postMessage(data);
  };
});`;

const policy = "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:";
const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>const source = ${JSON.stringify(inWorker).replaceAll('<', '\\u003c')};${inFrame}</script>`;

/**
 * Starts code of the reader in a worker of a frame without an origin: it can reach neither this site's storage nor any
 * network. Gives the port to its answers, and what ends it.
 */
export async function sandboxed(code: string): Promise<{ readonly port: MessagePort; readonly end: () => void }> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('title', 'Your own loss, apart from this page');
  frame.hidden = true;
  frame.srcdoc = page;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  const { port1, port2 } = new MessageChannel();
  frame.contentWindow!.postMessage(code, '*', [port2]);
  return { port: port1, end: () => frame.remove() };
}
