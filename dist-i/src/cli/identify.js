import { agrees, identify } from '../identify/index.js';
import { breathe } from '../judge/breathe.js';
import { defaults } from '../judge/index.js';
import { defaultRunLimit, limited, patient } from '../judge/patience.js';
import { identificationText } from '../reports/identify.js';
import { jsonText } from '../reports/json.js';
import { exitCodes } from './failure.js';
import { readyFile, writeFile } from './reports.js';
import { screen } from './screen.js';
import { findSubject } from './subject.js';
/** `equistep identify`; gives the exit code. */
export async function identified(by, flags) {
    const { seed = defaults.seed, timeLimit = defaults.timeLimit, json } = flags;
    const load = await findSubject(by);
    if (json !== undefined)
        readyFile(json);
    const loaded = await load(Math.max(timeLimit, defaults.timeLimit));
    const subject = limited(patient(loaded), defaultRunLimit);
    const { paint, show, write } = screen(flags.color);
    show(paint.dim('… asking'));
    try {
        // A subject in this thread leaves no other moment for an interruption to be heard.
        const answer = async (question) => (await breathe(), subject.answer(question));
        const found = await identify({ ...subject, answer }, { seed, timeLimit });
        write(identificationText(found, paint));
        if (json !== undefined)
            writeFile(json, jsonText(found));
        const all = [...found.reductions, ...found.rules];
        if (found.observed === undefined && all.every(({ broke, questions }) => broke !== undefined || questions === 0))
            return exitCodes['not-judged'];
        return exitCodes[agrees(found) ? 'conforms' : 'does-not-conform'];
    }
    finally {
        await subject.close?.();
    }
}
