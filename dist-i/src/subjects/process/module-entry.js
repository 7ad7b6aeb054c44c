/** The inside of a subject's process whose subject is a module: `node module-entry.js <module> <export>`. */
import { Socket } from 'node:net';
import { serve } from './serve.js';
const [, , module = '', member = ''] = process.argv;
/** The descriptor on which the judge listens: the others are the subject's own. */
const channel = 3;
serve({ module, member }, () => {
    const socket = new Socket({ fd: channel, readable: true, writable: true });
    // Without a judge there is nothing to do.
    socket.on('end', () => process.exit(0)).on('error', () => process.exit(1));
    return {
        listen: (hear) => socket.on('data', hear),
        send: (parts, done) => {
            socket.cork();
            for (const part of parts)
                socket.write(part);
            socket.write('', done);
            socket.uncork();
        },
    };
});
