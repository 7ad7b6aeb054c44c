/** The inside of a subject's thread: the subject is a module. */
import { workerData, type MessagePort } from 'node:worker_threads';
import type { Source } from './place.ts';
import { serve } from './process/serve.ts';

const given = workerData as { readonly source: Source; port?: MessagePort };
const port = given.port!;
// The subject has no business with it.
delete given.port;

serve(given.source, () => ({
  listen: (hear) => port.on('message', (bytes: Uint8Array) => hear(Buffer.from(bytes))),
  send: (parts, done) => {
    port.postMessage(new Uint8Array(Buffer.concat(parts)));
    if (done !== undefined) setImmediate(done);
  },
}));
