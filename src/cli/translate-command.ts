import pico from 'picocolors';
import { jsonText } from '../reports/json.ts';
import { exitCodes } from './failure.ts';
import type { TranslateFlags } from './translate-options.ts';
import { translated } from './translate.ts';

/** `equistep translate`: prints what was asked for; gives the exit code. A page has only `translated`, and no files. */
export async function translateCommand(flags: TranslateFlags): Promise<number> {
  const paint = pico.createColors(
    !flags.json && flags.color && Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'],
  );
  if (flags.own !== undefined) {
    const [{ ownTranslated }, { ownText }] = await Promise.all([
      import('./translate-own.ts'),
      import('../reports/translation/own.ts'),
    ]);
    const found = ownTranslated(flags.own, flags);
    process.stdout.write(flags.json ? jsonText({ translation: found }) : `${ownText(found, paint)}\n`);
    return exitCodes['conforms'];
  }
  const { results, text, isFound } = translated(flags, paint);
  process.stdout.write(flags.json ? jsonText(results) : text);
  return exitCodes[isFound ? 'conforms' : 'does-not-conform'];
}
