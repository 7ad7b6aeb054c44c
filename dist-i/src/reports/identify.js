import { agrees } from '../identify/index.js';
import { isAsDeclared } from '../identify/finding.js';
import { isAsDeclaredOfNothing } from '../identify/nothing.js';
import { inOneLine } from './legible.js';
import { observedLines } from './observe.js';
import { plural } from './plural.js';
import { aligned } from './aligned.js';
import { numberText, tensorText, valueText } from './values.js';
/** What a subject really has, beside what it declares. */
export function identificationText(found, paint) {
    const { subject, seed, reductions, nothing, ties, rules, undeclared, observed } = found;
    const name = inOneLine(`${subject.name} ${subject.version}`);
    const losses = [...new Set(reductions.map(({ of }) => of))];
    const section = (title, lines) => lines.length === 0 ? [] : [paint.bold(title), ...lines.map((line) => `  ${line}`), ''];
    return [
        ...losses.flatMap((loss) => section(loss, reductions.filter(({ of }) => of === loss).flatMap((one) => findingLines(one, paint)))),
        ...section('Empty batches', aligned(nothing.map((one) => nothingParts(one, paint)))),
        ...section('Where several gradients are open', ties.flatMap((tie) => tieLines(tie, paint))),
        ...section('Update rules', rules.flatMap((one) => findingLines(one, paint))),
        ...(observed === undefined ? [] : observedLines(observed, paint)),
        ...section('Not declared', undeclared.map(undeclaredText)),
        paint.dim(`${name}, ${subject.format} · seed ${seed}`),
        (agrees(found) ? paint.green : paint.red)(`${name} ${agrees(found) ? 'answers as it declares' : 'does not answer as it declares'}.`),
    ].join('\n');
}
/** What a field of a declaration lists, in a few words. */
const fields = {
    asks: 'questions of the kind',
    losses: 'loss',
    reductions: 'reduction',
    denominators: 'mean over',
    options: 'option',
    identities: 'empty-batch convention',
    penalties: 'penalty',
    placements: 'penalty placed',
    optimizers: 'optimizer',
    decays: 'decay',
    memory: 'memory of optimizers:',
    collectives: 'collective',
    windows: 'windows:',
    clips: 'clipping by',
};
/** "takes reduction none, though not declared (2 questions)". */
function undeclaredText({ field, value, questions, right }) {
    const what = `${fields[field] ?? field} ${value}, though not declared`;
    const asked = plural(questions, 'question');
    if (right === questions)
        return `takes ${what} (${asked})`;
    return right === 0
        ? `answers ${what}, but otherwise than it is defined (${asked})`
        : `answers ${what}: as it is defined in ${right} of ${asked}`;
}
const mark = (right, { green, red }) => (right ? green('✓') : red('✗'));
function findingLines(finding, paint) {
    const { declared, fits, gradientFits, nearest = [], faults, questions, evidence, broke } = finding;
    const { dim, bold, red } = paint;
    if (broke !== undefined)
        return [`${mark(false, paint)} ${bold(declared)}  ${red(inOneLine(broke))}`];
    if (questions === 0)
        return [dim(`– ${declared}  not supported`)];
    const determined = `determined by ${plural(questions, 'question')}`;
    const gradient = gradientFits === undefined ? [] : [`its gradient is that of ${formsText(gradientFits)}`];
    const what = fits.length === 1 && fits[0] === declared
        ? determined
        : `${fits.includes(declared) ? 'may be ' : 'is '}${formsText(fits)}, ${determined}`;
    return [
        `${mark(isAsDeclared(finding), paint)} ${bold(declared)}  ${[what, ...gradient, ...(nearest.length === 0 ? [] : [`the nearest is ${nearest.join(', or ')}`])].join('; ')}`,
        ...(faults.length === 0
            ? []
            : [
                `    ${faults.length === 1 ? 'The fault' : 'The faults'} ${bold(faults.join(', '))} would give the same answers.`,
            ]),
        ...(evidence === undefined
            ? []
            : evidenceLines(evidence, fits, isAsDeclared(finding)).map((line) => dim(`    ${line}`))),
    ];
}
/** One form, or several that no question told apart. */
const formsText = (forms) => forms.length === 0 ? 'none of the forms that the specification knows' : forms.join(', or ');
/**
 * What was asked, in short, what was answered, and what the forms would have answered: those that are alike in six
 * digits together, and few of them where all is well.
 */
function evidenceLines({ question, answer, candidates }, fits, clear) {
    const given = ['predictions', 'targets', 'weights', 'valid', 'classWeights', 'ignoredClass'].flatMap((part) => (question.ask === 'loss' && question[part] !== undefined ? [`${part} ${briefly(question[part])}`] : []));
    const steps = question.ask === 'steps'
        ? [
            `${valueText(question.optimizer)} from ${briefly(question.parameter)}`,
            ...question.steps.map(({ gradient, rate }) => `by ${briefly(gradient)} at rate ${briefly(rate)}`),
        ]
        : [];
    const others = new Map();
    for (const { name, answer: other } of candidates)
        if (!fits.includes(name))
            others.set(briefly(other), [...(others.get(briefly(other)) ?? []), name]);
    const listed = Array.from(others, ([text, names]) => `${text} by ${names.join(', ')}`);
    const most = clear ? 3 : listed.length;
    return [
        `asked ${[...given, ...steps].join(', ')}`,
        `answered ${briefly(answer)}${listed.length === 0 ? '' : `; it would be ${[...listed.slice(0, most), ...(listed.length > most ? [`${plural(listed.length - most, 'other number')} by other forms`] : [])].join('; ')}`}`,
    ];
}
/** Numbers in six digits: the JSON has them all. */
function briefly(value) {
    const brief = (x) => Number(x.toPrecision(6));
    return typeof value === 'number'
        ? numberText(brief(value))
        : tensorText({ shape: value.shape, data: Array.from(value.data, brief) });
}
function nothingParts(one, paint) {
    const { reduction, nothing, answers, declared, fits } = one;
    const texts = answers.map(({ value }) => (typeof value === 'number' ? numberText(value) : value));
    const kinds = [...new Set(texts)].map((text) => `${text}${new Set(texts).size === 1
        ? ''
        : ` (${answers
            .filter((_, i) => texts[i] === text)
            .map(({ loss }) => loss)
            .join(', ')})`}`);
    const words = declared.length === 0 || fits.some((identity) => declared.includes(identity))
        ? ''
        : `, where ${declared.join(' or ')} is declared`;
    return [`${mark(isAsDeclaredOfNothing(one), paint)} ${reduction} of ${nothing}`, `${kinds.join('; ')}${words}`];
}
function tieLines({ at, question, gradient, admitted, faults, broke }, paint) {
    const where = `${at}, ${question.loss.name} of predictions ${tensorText(question.predictions)}`;
    if (broke !== undefined)
        return [`${mark(false, paint)} ${where}: ${inOneLine(broke)}`];
    return [
        `${mark(admitted, paint)} ${where}: gradient [${gradient.map(numberText).join(', ')}]`,
        ...(faults.length === 0 ? [] : [`    The fault ${paint.bold(faults.join(', '))} would give the same answers.`]),
    ];
}
