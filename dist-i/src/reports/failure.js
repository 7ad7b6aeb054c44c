import { voidText } from './deviations.js';
import { inOneLine } from './legible.js';
import { failingText, judgedOf } from './points.js';
import { plural } from './plural.js';
import { questionLines } from './questions.js';
import { replayCommand } from './replay.js';
import { numberText, placeIn, placeText, tensorText } from './values.js';
export const indented = (lines) => lines.map((line) => `  ${line}`);
/** More faults than these are counted, and not named. */
const alike = 3;
/** Faults and what they do, as a likely cause; they are equally likely where there are several. */
export function causeText(faults, emphasis = (text) => text) {
    const [first, ...others] = faults;
    if (first === undefined)
        return 'No fault that the specification knows explains this.';
    const also = others.length === 0 ? '' : ` Equally likely: ${namesText(others)}.`;
    return `Likely cause: ${emphasis(first.id)} (${first.of})${withinText(first)}. It ${first.does}.${also}`;
}
/**
 * The likely cause of one clause's failure, by itself: of what it is there to catch. What else would explain it has other
 * clauses to say so.
 */
export function causeByClauseText({ rejects }, { likely }, emphasis) {
    const own = likely.filter(({ id }) => rejects.some((fault) => fault.id === id));
    if (own.length > 0 || likely.length === 0)
        return causeText(own, emphasis);
    return `Possible causes, as far as this clause can tell: ${namesText(likely)}.`;
}
/** The names of faults, the first few of them. */
const namesText = (faults) => {
    const named = faults.slice(0, alike).map((fault) => `${fault.id} (${fault.of})${withinText(fault)}`);
    return [...named, ...(faults.length > alike ? [`and ${faults.length - alike} more`] : [])].join(', ');
};
/** Where a fault is, where it is not everywhere. */
const withinText = ({ only, part }) => `${only === undefined ? '' : `, in ${only} only`}${part === undefined ? '' : `, in the ${part} only`}`;
/** What a subject seems to have instead of what was asked for. */
export function nearestText({ of, declared, exact, answersAs, part }) {
    const what = `The ${part ?? 'answer'} for "${declared}" of ${of}`;
    const forms = answersAs.map((form) => `"${form}"`).join(' or ');
    return exact ? `${what} is that of ${forms}.` : `${what} is nearest to that of ${forms}, but differs from it too.`;
}
/** The likely cause of failures: faults, or else the rule that the answers fit; in a sentence or two, each of which is a line. */
export function causeTexts({ faults, nearest }, emphasis) {
    if (nearest === undefined)
        return [causeText(faults, emphasis)];
    return faults.length === 0 && nearest.exact
        ? [`Likely cause: another rule. ${nearestText(nearest)}`]
        : [causeText(faults, emphasis), nearestText(nearest)];
}
/** How the second side of a violated equation is introduced, under the first, which was `got`. */
export const demands = {
    equal: 'expected',
    'at-most': 'at most',
    different: 'other than',
    admitted: 'expected',
};
/** How far apart two sides may be: by rounding, or, where that is not bounded, by how far apart a fault would have them. */
export const marginText = (margin, { declared, ruled }) => (declared ?? ruled)?.by === 'distance'
    ? `They may differ by ${numberText(margin)} at most: 2¹⁰ times less than the nearest fault would make them.`
    : `Rounding can explain a difference of ${numberText(margin)} at most.`;
/** What did not hold: the two sides, each with its name where the law gives it one. */
export function violationLines(violation, clause, { bold, dim, red }) {
    const { about, relation, left, right, place, margin, names, oneSided } = violation;
    const mark = (text) => red(bold(`»${text}«`));
    const side = (label, one, other, name = '') => {
        const at = place === undefined ? undefined : placeIn(one.shape, other.shape, place);
        const numbers = tensorText(one, at, one.shape.length === 0 ? (text) => red(bold(text)) : mark);
        return `  ${label.padEnd(10)}  ${numbers}${name === '' ? '' : `  ${dim(`(${name})`)}`}`;
    };
    const allowance = relation === 'admitted' && margin !== undefined ? ` ± ${numberText(margin)} for rounding` : '';
    return [
        `${about === '' ? 'The law does not hold' : about}${placeText(violation)}:`,
        side('got', left, right, names?.left),
        `${side(demands[relation], right, left, names?.right)}${allowance}`,
        ...(margin === undefined || relation === 'admitted' ? [] : [`  ${marginText(margin, clause)}`]),
        ...(oneSided === undefined ? [] : [`  ${oneSidedText(oneSided)}`]),
    ];
}
/** "Each number is within rounding, but together they are too large …". */
export function oneSidedText({ towards, mean, explained, elements }) {
    const percent = (share) => `${(100 * share).toFixed(1)} %`;
    return (`Each number is within its rounding error. But together, these ${elements} numbers are off in one direction (${towards}): ` +
        `on average by ${percent(mean)} of the largest rounding error. Common errors and chance explain ${percent(explained)} at most.`);
}
/** The two answers of a subject that does not answer alike twice. */
export function twiceLines({ about, place, first, second }, { bold, red }) {
    const mark = first.shape.length === 0 ? undefined : place;
    const text = (one) => tensorText(one, mark, (number) => red(bold(`»${number}«`)));
    return [
        `${about}${placeText({ left: first, right: second, place })}:`,
        `  at first    ${text(first)}`,
        `  then        ${text(second)}`,
    ];
}
/** A case that failed: what was asked, and what did not hold. */
export const caseLines = ({ questions, violation, origin }, clause, { paint }) => [
    origin.from === 'example' ? `Worked example ${origin.example}:` : 'Smallest failing case:',
    ...indented(questionLines(questions)),
    ...violationLines(violation, clause, paint),
];
export const replayLines = (clause, origin, style) => {
    const { dim } = style.paint;
    return [
        ...(style.subject === undefined
            ? []
            : [`${dim('Replay:')} ${replayCommand(style.subject, clause, origin, style.options, style.command)}`]),
        ...(style.token === undefined ? [] : [`${dim('Or:')} ${style.token(clause, origin)}`]),
    ];
};
/** Where and after how many cases a clause failed. */
export function whereText(verdict, clause) {
    const { failing, firstFailure } = verdict;
    const after = firstFailure === undefined ? '' : `; first after ${plural(firstFailure, 'case')}`;
    return `It fails ${failingText(failing, judgedOf(clause, verdict))}${after}.`;
}
/** More clauses than this are counted, and not named. */
const most = 8;
/** A cause of failures, with the simplest counterexample of its clauses. */
export function causeLines({ faults, nearest, clauses, shown }, verdict, clause, style) {
    const { bold } = style.paint;
    const others = clauses.filter((id) => id !== shown);
    const named = style.verbose ? others : others.slice(0, most);
    return [
        ...causeTexts({ faults, nearest }, bold),
        `Clause ${bold(shown)}: ${clause.says}`,
        whereText(verdict, clause),
        ...(verdict.declared === undefined ? [] : [inOneLine(voidText(verdict.declared))]),
        ...caseLines(verdict.counterexample, clause, style),
        ...replayLines(shown, verdict.counterexample.origin, style),
        ...(others.length === 0
            ? []
            : [
                faults.length === 0
                    ? `${nearest === undefined ? 'Unexplained too, and of the same kind,' : 'Of the same kind'} ${others.length === 1 ? 'is' : 'are'} ${plural(others.length, 'more clause')}:`
                    : `The same cause fails ${plural(others.length, 'more clause')}:`,
                ...indented([
                    ...named,
                    ...(named.length < others.length ? [`… and ${others.length - named.length} more`] : []),
                ]),
            ]),
    ];
}
