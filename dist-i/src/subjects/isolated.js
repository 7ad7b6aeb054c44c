import { asApart } from './copies.js';
/**
 * A subject apart from the judge, so that one which never ends, ends itself or crashes takes nothing with it: the
 * question that it was asked fails, and the next goes to a new host. Rejects when it cannot be loaded or declares
 * nonsense.
 */
export async function isolated(start) {
    let host = start();
    const declaration = await host.ready;
    let closed = false;
    /** It started once, but not again: nobody waits for a third time. */
    let gone = false;
    let restarting;
    const restart = () => (restarting ??= anew().finally(() => (restarting = undefined)));
    const anew = async () => {
        await host.end();
        const words = host.lastWords();
        if (closed || gone)
            return words;
        try {
            host = start();
            await host.ready;
        }
        catch {
            // One that does not load says so to whoever asks it; where none can be started, the last one says how it ended.
            gone = true;
        }
        return words;
    };
    return asApart({
        declaration,
        answer: async (question) => {
            if (restarting !== undefined)
                await restarting;
            const asked = host;
            return asked.ask(question).catch(async (reason) => {
                // The next answer's time must not go by while a host starts.
                if (asked === host && asked.hasEnded())
                    await restart();
                throw reason;
            });
        },
        restart,
        close: async () => {
            closed = true;
            await (host.close ?? host.end)();
        },
    });
}
