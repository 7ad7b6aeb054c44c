/** What comes back of a question to the reader's own loss. */
export type FromSandbox = { readonly id: number } & ({ readonly value: unknown } | { readonly error: string });

/** In the worker that holds the reader's module: answers, once it is loaded. */
const inWorker = `
let loading;
const plain = (value) => {
  if (ArrayBuffer.isView(value)) return Array.from(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
};
const loaded = async (code) => {
  const { default: subject } = await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  if (typeof subject?.answer !== 'function') throw 'it exports no subject';
  return subject;
};
const written = 'write one module that imports nothing, with export default { declaration: { … }, answer(question) { … } }';
onmessage = async ({ data: { id, load, declare, question } }) => {
  if (load !== undefined) { loading = loaded(load).then((subject) => ({ subject }), (error) => ({ error })); return; }
  const { subject, error } = await loading;
  try {
    if (subject === undefined) throw 'Your loss cannot be loaded (' + error + '): ' + written;
    postMessage({ id, value: declare ? subject.declaration : plain(await subject.answer(question)) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};`;

/** In the frame: starts the worker, and anew where it hangs. */
const inFrame = `
let port, code, worker, failed;
const start = () => {
  worker?.terminate();
  failed = undefined;
  worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  worker.onmessage = ({ data }) => port.postMessage(data);
  worker.onerror = (event) => { failed = event.message || 'it cannot be started'; };
  worker.postMessage({ load: code });
};
addEventListener('message', ({ data, ports }) => {
  if (port || !ports[0]) return;
  [port, code] = [ports[0], data];
  start();
  port.onmessage = ({ data }) => {
    if (data.restart) { start(); port.postMessage({ id: data.id, value: true }); return; }
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
