import { observe as observed } from '../observe/index.js';
import { isJudged, observationText } from '../reports/observe.js';
import { noLoops } from '../reports/usage.js';
import { exitCodes, Failure } from './failure.js';
import { screen } from './screen.js';
import { findSubject } from './subject.js';
/** Observes the training loops and the update rules that a subject declares; gives the exit code. */
export async function observe(by, { seed = 1, timeLimit = 60_000, color }) {
    const load = await findSubject(by);
    const subject = await load(timeLimit);
    try {
        const { name, loops = [], ownOptimizers = [] } = subject.declaration;
        if (loops.length + ownOptimizers.length === 0)
            throw new Failure(noLoops(name), exitCodes['not-judged']);
        const found = await observed(subject, { seed, timeLimit });
        const { paint, write } = screen(color);
        write(observationText(found, paint));
        return exitCodes[found.conforms ? 'conforms' : isJudged(found) ? 'does-not-conform' : 'not-judged'];
    }
    finally {
        await subject.close?.();
    }
}
