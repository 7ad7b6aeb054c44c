import pico from 'picocolors';
import { jsonText } from '../reports/json.js';
import { exitCodes } from './failure.js';
import { translated } from './translate.js';
/** `equistep translate`: prints what was asked for; gives the exit code. A page has only `translated`, and no files. */
export async function translateCommand(flags) {
    const paint = pico.createColors(!flags.json && flags.color && Boolean(process.stdout.isTTY) && !process.env['NO_COLOR']);
    if (flags.own !== undefined) {
        const [{ ownTranslated }, { ownText }] = await Promise.all([
            import('./translate-own.js'),
            import('../reports/translation/own.js'),
        ]);
        const found = ownTranslated(flags.own, flags);
        process.stdout.write(flags.json ? jsonText({ translation: found }) : `${ownText(found, paint)}\n`);
        return exitCodes['conforms'];
    }
    const { results, text, isFound } = translated(flags, paint);
    process.stdout.write(flags.json ? jsonText(results) : text);
    return exitCodes[isFound ? 'conforms' : 'does-not-conform'];
}
