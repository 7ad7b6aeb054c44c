/** The inside of a subject's thread: the subject is a module. */
import { workerData } from 'node:worker_threads';
import { serve } from './process/serve.js';
const given = workerData;
const port = given.port;
// The subject has no business with it.
delete given.port;
serve(given.source, () => ({
    listen: (hear) => port.on('message', (bytes) => hear(Buffer.from(bytes))),
    send: (parts, done) => {
        port.postMessage(new Uint8Array(Buffer.concat(parts)));
        if (done !== undefined)
            setImmediate(done);
    },
}));
