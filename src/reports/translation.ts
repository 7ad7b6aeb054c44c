import type { Colors } from './terminal.ts';
import { numberText } from './values.ts';
import type { Named } from '../translate/frameworks/index.ts';
import type { BatchTranslation, Caveat, Change, Refusal, Translation } from '../translate/translation.ts';

/** What a translation is of, in words. */
export interface TranslationView {
  readonly named: Named;
  readonly from: string;
  readonly to: string;
  readonly batchSize: number;
  readonly paint: Colors;
}

/** A translation: every number before and after, and why; then what it does not cover. Or why there is none. */
export function translationText(translation: Translation, view: TranslationView): string {
  const { named, from, to, batchSize, paint } = view;
  const head = `${paint.bold(named.entry.call)}, from the ${from} to the ${to} over ${batchSize}`;
  if (translation.kind === 'refused') return `${head}: ${paint.red('there is no equivalent set-up.')}\n  ${refusalText(translation.refusal, named)}`;
  const { factor, changes, caveats } = translation;
  if (factor === 1) return `${head}: nothing changes, for the loss is the same.`;
  return [
    `${head}: the loss and its gradients are ${factor > 1 ? 'multiplied' : 'divided'} by ${size(factor)}.`,
    '',
    ...changeLines(changes, named, factor, view),
    ...slotLines(named, factor, caveats),
    '',
    'The steps are then equal. Mind:',
    ...caveats.flatMap((caveat) => caveatText(caveat, named)).map((line) => `  · ${line}`),
    ...codeLines(changes, named, paint),
  ].join('\n');
}

/** Another batch size, marked as the approximation that it is. */
export function batchText(translation: BatchTranslation, { named, paint }: TranslationView, [from, to]: readonly [number, number], reducedBy: string): string {
  const head = `${paint.bold('Approximate:')} from batches of ${from} to batches of ${to}, by the linear scaling rule`;
  if (translation.kind === 'refused') return `${head}: ${paint.red('there is none.')}\n  ${refusalText(translation.refusal, named)}`;
  const { growth, changes, momentumCorrection } = translation;
  return [
    `${head} (Goyal et al. 2017).`,
    '',
    ...columns(changes.filter(({ value, after }) => value !== after || value !== 0).map(({ name, degree, value, after }) => [named.nameOf(name), numberText(value), numberText(after), batchReason(name, degree, reducedBy, growth)]), paint),
    '',
    'The steps are equal only as long as gradients hardly move: the gap grows with the square of the rate. Mind:',
    `  · Warm the rate up over the first epochs (five there), where gradients move most: from ${numberText(changes[0]!.after / growth)}.`,
    ...(momentumCorrection === undefined ? [] : [momentumCorrection
      ? '  · The velocity holds the rate: whenever the rate changes, multiply the velocity by the new rate over the old one (momentum correction).'
      : '  · The rate stands outside the velocity: when it changes no momentum correction is wanted.']),
    '  · Decay is not scaled, nor is a penalty; normalise by the global batch; shuffle once an epoch for all workers.',
    '  · Beyond some batch size (about 8,000 for ImageNet) the rule fails, whatever the warmup.',
    ...codeLines(changes, named, paint),
  ].join('\n');
}

function batchReason(part: Change['name'], degree: number, reducedBy: string, growth: number): string {
  if (part === 'rate') return reducedBy === 'mean' ? `× ${numberText(growth)}: one step stands for ${numberText(growth)}` : 'stays: the sum over the larger batch carries the factor already';
  if (degree === 0) return 'stays: it has no scale of the loss';
  return reducedBy === 'mean' ? 'stays: the mean is of the same size' : 'as from the sum over the one batch to the sum over the other';
}

const size = (factor: number): string => numberText(factor > 1 ? factor : Math.round(1 / factor));
/** `× 256²`, `÷ 256`. */
function factorText(degree: number, factor: number): string {
  const power = factor > 1 ? degree : -degree;
  return `${power > 0 ? '×' : '÷'} ${size(factor)}${['', '', '²', '³'][Math.abs(power)]!}`;
}

function changeLines(changes: readonly Change[], named: Named, factor: number, { paint }: TranslationView): string[] {
  return columns(
    changes.map((change) => {
      const stays = change.degree === 0 || change.value === 0 || !Number.isFinite(change.value);
      const how = change.degree === 0 ? 'stays' : stays ? `${numberText(change.value)} stays` : factorText(change.degree, factor);
      return [named.nameOf(change.name), numberText(change.value), numberText(change.after), `${how}: ${reasonOf(change, named)}`];
    }),
    paint,
  );
}

function columns(rows: readonly (readonly [string, string, string, string])[], { bold, dim }: Colors): string[] {
  const width = (i: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[i].length));
  const [a, b, c] = [width(0), width(1), width(2)];
  return rows.map(([name, before, after, why]) => `  ${bold(name.padEnd(a))}  ${before.padStart(b)} → ${after.padEnd(c)}  ${dim(why)}`);
}

/** Why a part has its degree. */
function reasonOf({ name, degree }: Change, { setup }: Pick<Named, 'setup'>): string {
  const { optimizer } = setup;
  const coupling = 'decay' in optimizer ? optimizer.decay?.coupling : undefined;
  switch (name) {
    case 'rate':
      return degree === 0 ? 'it multiplies a direction that does not depend on the scale of the loss' : 'it multiplies what has the size of a gradient';
    case 'decay':
      if (coupling === 'coupled') return 'times the parameter it is added to the gradient';
      if (coupling === 'independent') return 'times the parameter it is taken from the parameter, without the rate';
      return degree === 0 ? 'times the rate it shrinks the parameter, and the rate stays' : 'times the rate it shrinks the parameter, and their product must stay';
    case 'clip':
      return { value: 'it is compared with every number of a gradient', norm: 'it is compared with the norm of a gradient', 'global-norm': 'it is compared with the norm of all gradients', 'adaptive-norm': 'it is compared with the norm of a gradient over that of its parameter' }[setup.clip!.by];
    case 'penalty':
      return 'it stands outside the reduction, and must keep its share of the loss';
    case 'lossScale':
      return 'so that scaled gradients keep their range';
    case 'epsilon':
      return optimizer.name.startsWith('adamax') || optimizer.name === 'lars' ? 'it is added to the size of a gradient' : 'it is added to a root of squared gradients';
    case 'rootEpsilon':
      return 'it is added to squared gradients, under the root';
    case 'initialAccumulator':
      return 'squared gradients are added to it';
    case 'updateEpsilon':
      return 'it is added to squared updates';
    case 'parameterEpsilon':
      return 'it is compared with the size of a parameter';
    case 'trustCoefficient':
      return 'it is the size to which a gradient is scaled, for a parameter of norm one';
    case 'weightDecay':
      return degree === 0 ? 'times the parameter it is added to a direction without the scale of the loss' : 'times the parameter it is added to the gradient';
    case 'l1':
    case 'l2':
    case 'beta':
      return 'it is added to what has the size of a gradient';
    case 'minStep':
    case 'maxStep':
      return 'it bounds the size of a step';
    default:
      return 'it is a pure number';
  }
}

const addedText = (added: number): string => ` ${added < 0 ? '−' : '+'} ${numberText(Math.abs(added))}`;
const slotFactor = (degree: number, factor: number): string => (degree === 0 ? 'as it is' : factorText(degree, factor));
function slotLines({ entry, setup, degrees }: Named, factor: number, caveats: readonly Caveat[]): string[] {
  const held = Object.entries(degrees);
  if (held.length === 0 || !('name' in setup.optimizer)) return [];
  return ['', `  In the middle of training, also: ${held.map(([slot, degree]) => `${entry.slots?.[slot] ?? slot} ${slotFactor(degree, factor)}`).join(', ')}${caveats.map((caveat) => (caveat.of === 'made-up' ? addedText(caveat.added) : '')).join('')}.`];
}

function caveatText(caveat: Caveat, named: Named): string[] {
  switch (caveat.of) {
    case 'rounding':
      return [caveat.bitForBit ? 'The factor is a power of two: both runs agree bit for bit, where kernels are deterministic and nothing underflows.' : 'The runs agree up to rounding; bit for bit they would only at a power of two.'];
    case 'short-batches':
      return [
        {
          nothing: 'Batches of other sizes, such as a short last one, need nothing.',
          rate: 'For batches of other sizes, such as a short last one, let the rate on the sum be that on the mean over the size of each batch.',
          never: 'A batch of another size, such as a short last one, has another factor, for which no static set-up is translated: drop it, or fill it up.',
        }[caveat.need],
      ];
    case 'made-up':
      return [`${named.entry.call} adds ${numberText(caveat.value)} under the root, and no other: the accumulator makes up for it, with${addedText(caveat.added)} beside its factor.`];
    case 'schedules':
      return ['What a schedule gives for one of these numbers, warmup and floor included, changes by the same factor.'];
    case 'penalties':
      return ['A penalty that is added to every example, inside the reduction, needs nothing; one outside needs its coefficient translated, too (--l2).'];
    case 'hard-coded':
      return ['Constants elsewhere that are added to gradients or compared with them must change, too: noise, thresholds, stopping rules, alarms on the loss.'];
    case 'low-precision':
      return [
        caveat.factor > 1
          ? `In float16 gradients that are ${size(caveat.factor)} times as large may overflow: divide a static loss scale by that (--loss-scale), and let a dynamic one settle.`
          : `In float16 gradients that are ${size(caveat.factor)} times smaller may underflow: multiply a static loss scale by that (--loss-scale), and let a dynamic one settle.`,
      ];
  }
}

function refusalText(refusal: Refusal, named: Named): string {
  const { call } = named.entry;
  switch (refusal.why) {
    case 'no-factor':
      return refusal.reduction === 'max'
        ? 'The gradient of the worst example is no known multiple of that of the sum or the mean.'
        : 'A loss for each element has no single gradient.';
    case 'untranslatable':
      return untranslatableText[refusal.optimizer];
    case 'hard-coded':
      return refusal.part === 'clipEpsilon'
        ? `${named.framework.title} adds ${numberText(refusal.value)} to the norm that it divides by, and no other: clipping then depends on the scale of the loss. Leave the clipping out to see the rest, or clip without that constant.`
        : `${call} has ${refusal.part} ${numberText(refusal.value)}, and no other: it is added to what changes with the loss.`;
    case 'negative-accumulator':
      return `The initial accumulator would have to be ${numberText(refusal.value)}, and none is negative: the constant under the root is too large for it.`;
    case 'out-of-range':
      return `${named.nameOf(refusal.part)} would be ${numberText(refusal.value)}: no number holds it.`;
    case 'no-linear-scaling':
      return `The rule is one for gradient descent: ${call} steps by a direction that does not grow with the gradient. The square-root rule for Adam (Malladi et al. 2022) is a heuristic, and not computed here.`;
  }
}

const untranslatableText: Readonly<Record<Extract<Refusal, { why: 'untranslatable' }>['optimizer'], string>> = {
  radam: 'The first steps of RAdam are those of momentum, whose rate has degree −1, and later ones those of Adam, whose rate has degree 0: no rate serves both. A schedule that changes with them would.',
  'adadelta-without-rate': 'Adadelta as in its paper has no rate and one ε: its steps have the size of that ε, or grow with the loss. With a rate, or an ε for each root, it has a translation.',
  'rmsprop-from-one': 'Its mean square starts at one, which cannot be set: it is a hard-coded number of degree 2.',
  'refined-lion': 'It compares gradients with a hard-coded number.',
  'adafactor-clamped': 'It compares one and the same ε with squared gradients, and its square with others: the constant would need two degrees.',
};

/** The call, in code, with the numbers after the change. */
function codeLines(changes: readonly Change[], { entry, framework, nameOf }: Named, { bold }: Colors): string[] {
  if (framework.title === '') return [];
  const parts = new Map<string, string[]>();
  const taken: readonly string[] = [...Object.keys(entry.parts), ...(framework.taken ?? [])];
  for (const { name, after } of changes.filter((change) => taken.includes(change.name))) {
    // betas[0] and betas[1] are one argument.
    const [called = name] = nameOf(name).split('[');
    parts.set(called, [...(parts.get(called) ?? []), numberText(after)]);
  }
  const values = [...parts].map(([called, texts]) => [called, texts.length > 1 ? `(${texts.join(', ')})` : texts[0]!] as const);
  return ['', `  ${bold(`${entry.call}(${values.map(([called, text]) => (framework.positional ? text : `${called}=${text}`)).join(', ')})`)}`];
}
