import pico from 'picocolors';
import { reductions, type Reduction } from '../../spec/contracts/index.ts';
import type { Part } from '../../spec/definitions/translation.ts';
import type { ClipSpec } from '../../spec/language/index.ts';
import { batchText, translationText } from '../reports/translation.ts';
import { translateWants } from '../reports/usage.ts';
import { frameworks, named, partNamed, specification, type Entry, type Framework, type Named } from '../translate/frameworks/index.ts';
import { scaleBatch, translate } from '../translate/translate.ts';
import { oneOf } from './choose.ts';
import { exitCodes, Failure } from './failure.ts';

/** The options of `equistep translate`, as they were given. */
export interface TranslateFlags {
  readonly optimizer: string;
  readonly framework?: string;
  readonly from: string;
  readonly to?: string;
  readonly batch: number;
  readonly toBatch?: number;
  readonly lr?: number;
  readonly eps?: number;
  readonly momentum?: number;
  readonly weightDecay?: number;
  readonly decay?: string;
  readonly clipValue?: number;
  readonly clipNorm?: number;
  readonly clipGlobalNorm?: number;
  readonly clipAdaptive?: number;
  readonly l2?: number;
  readonly lossScale?: number;
  readonly set?: readonly string[];
  readonly nesterov?: boolean;
  readonly amsgrad?: boolean;
  readonly centered?: boolean;
  readonly color: boolean;
}

/** Prints the translation of a set-up to another reduction, to another batch size, or to both; gives the exit code. */
export function translateCommand(flags: TranslateFlags): number {
  const reduction = (name: string): Reduction => oneOf('reduction', name, reductions, (one) => one);
  const from = reduction(flags.from);
  const to = flags.to === undefined ? from : reduction(flags.to);
  const framework = flags.framework === undefined ? specification : oneOf('framework', flags.framework.toLowerCase(), Object.entries(frameworks), ([name]) => name)[1];
  const name = flags.optimizer.toLowerCase();
  const [, entry] = oneOf('optimizer', name, Object.entries(framework.entries), ([one]) => one);
  const setup = toldSetup(flags, framework, entry);
  const paint = pico.createColors(flags.color && Boolean(process.stdout.isTTY) && !process.env['NO_COLOR']);
  const view = { named: setup, from, to, batchSize: flags.batch, paint };
  const print = (text: string): void => void process.stdout.write(`${text}\n`);

  const translation = translate(setup.setup, { from, to, batchSize: flags.batch });
  if (flags.toBatch === undefined || from !== to || translation.kind === 'refused') print(translationText(translation, view));
  if (translation.kind === 'refused') return exitCodes['does-not-conform'];
  if (flags.toBatch === undefined) return exitCodes.conforms;
  if (from !== to) print('');
  const scaled = scaleBatch(translation.setup, { reducedBy: to, batchSize: flags.batch, toBatchSize: flags.toBatch });
  print(batchText(scaled, view, [flags.batch, flags.toBatch], to));
  return exitCodes[scaled.kind === 'refused' ? 'does-not-conform' : 'conforms'];
}

function toldSetup(flags: TranslateFlags, framework: Framework, entry: Entry): Named {
  const epsilon = entry.parts.epsilon ? 'epsilon' : 'rootEpsilon';
  const options: readonly (readonly [option: string, part: Part['name'], value: number | undefined])[] = [
    ['--lr', 'rate', flags.lr], ['--eps', epsilon, flags.eps], ['--momentum', 'momentum', flags.momentum],
    ['--weight-decay', entry.parts.weightDecay ? 'weightDecay' : 'decay', flags.weightDecay],
  ];
  const numbers: Partial<Record<Part['name'], number>> = { penalty: flags.l2, lossScale: flags.lossScale } as Partial<Record<Part['name'], number>>;
  for (const [option, part, value] of options) {
    if (value === undefined) continue;
    if (entry.parts[part] === undefined) throw new Failure(translateWants.noSuchPart(entry.call, option, Object.values(entry.parts).map(([called]) => called)));
    numbers[part] = value;
  }
  for (const setting of flags.set ?? []) {
    const [, called, text] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
    const part = called === undefined ? undefined : partNamed(entry, called);
    if (called !== undefined && part === undefined) throw new Failure(translateWants.noSuchPart(entry.call, called, Object.values(entry.parts).map(([one]) => one)));
    const value = Number(text);
    if (part === undefined || Number.isNaN(value)) throw new Failure(translateWants.setting(setting));
    numbers[part] = value;
  }
  const coupling = flags.decay === undefined ? undefined : oneOf('decay', flags.decay, ['coupled', 'decoupled', 'independent'] as const, (one) => one);
  const { nesterov = false, amsgrad = false, centered = false } = flags;
  const made = named(framework, entry, { numbers, coupling, clip: clipOf(flags, framework), switches: { nesterov, amsgrad, centered } });
  if (typeof made === 'string') throw new Failure(translateWants.missing(entry.call, entry.parts[made as Part['name']]?.[0] ?? made, ({ rate: '--lr', momentum: '--momentum' } as Readonly<Record<string, string>>)[made]));
  return made;
}

function clipOf({ clipValue, clipNorm, clipGlobalNorm, clipAdaptive }: TranslateFlags, framework: Framework): ClipSpec | undefined {
  const asked = [
    ...(clipValue === undefined ? [] : [{ by: 'value', threshold: clipValue } as const]),
    ...(clipNorm === undefined ? [] : [{ by: 'norm', threshold: clipNorm } as const]),
    ...(clipGlobalNorm === undefined ? [] : [{ by: 'global-norm', threshold: clipGlobalNorm } as const]),
    ...(clipAdaptive === undefined ? [] : [{ by: 'adaptive-norm', threshold: clipAdaptive, floor: 0 } as const]),
  ];
  if (asked.length > 1) throw new Failure(translateWants.oneClip);
  const [clip] = asked;
  if (clip !== undefined && framework.clips[clip.by] === undefined) throw new Failure(translateWants.noClip(framework.title, clip.by));
  return clip;
}
