import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { built } from './built.js';
import { toBeEnded } from './endings.js';
import { endedWith, lastWordsOf } from './place.js';
import { endFamily, marked } from './process/family.js';
import { thrownText } from './texts.js';
/** Starts a thread of this process that loads a subject. */
export function startThread(source) {
    const { port1: port, port2 } = new MessageChannel();
    const { mark, env } = marked();
    const worker = new Worker(built('thread-entry.js'), {
        workerData: { source, port: port2 },
        transferList: [port2],
        env,
        stdin: true,
        stdout: true,
        stderr: true,
    });
    const output = new EventEmitter();
    const hear = (message) => 
    // Whoever got hold of the port may post anything; a copy of it does not change any more.
    output.emit('data', message instanceof Uint8Array ? Buffer.from(message) : Buffer.from('what are no bytes\n'));
    port.on('message', hear).on('messageerror', hear);
    let crash;
    worker.on('error', (error) => (crash = error));
    const onEnd = (listen) => {
        worker.on('exit', (code) => {
            for (let left = receiveMessageOnPort(port); left !== undefined; left = receiveMessageOnPort(port))
                hear(left.message);
            port.close();
            // A thread ends, but not the processes that it started.
            endFamily(mark);
            ended();
            listen(crash === undefined ? endedWith(code) : `the subject crashed with ${thrownText(crash)}`);
        });
    };
    const input = new Writable({
        write: (bytes, _, done) => {
            // A copy: of a view the whole of its memory would be sent.
            port.postMessage(new Uint8Array(bytes));
            done();
        },
    });
    const end = () => {
        void worker.terminate();
        return endFamily(mark);
    };
    const ended = toBeEnded(end);
    return { input, output, onEnd, kill: () => void end(), lastWords: lastWordsOf(worker.stdout, worker.stderr) };
}
