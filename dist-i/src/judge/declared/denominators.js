// oxlint-disable unicorn/no-thenable -- the field `then` of a declared mean is no function
import { exactInputs } from '../../../spec/definitions/own/inputs.js';
import { ownReductions } from '../../../spec/definitions/own/reduce.js';
import { acceptance } from '../../arithmetic/acceptance.js';
import { ball } from '../../arithmetic/ball.js';
import { lossOf } from './loss.js';
import { meanText } from './mean-text.js';
/** Everything among the declared inputs that a mean may divide by: what is simpler comes first. */
export function candidates({ inputs, means = [], weights }) {
    const rows = Object.entries(inputs).filter(([, { shape }]) => shape[0] === 'examples');
    const counts = rows
        .filter(([name, { integers }]) => integers !== undefined || name === weights)
        .map(([name]) => name);
    // Of what is never zero all numbers count.
    const mayBeZero = (name) => {
        const [min = 0, max = 0] = inputs[name].reals ?? inputs[name].integers ?? [];
        return min <= 0 && max >= 0;
    };
    const flat = [
        'examples',
        'elements',
        { constant: 1 },
        ...counts.flatMap((name) => [
            { sum: name },
            ...(mayBeZero(name) ? [{ count: name }, { rows: name }] : []),
        ]),
    ];
    // There is an example at least; and a floor of 1 says nothing of what is never below it.
    const isBelowOne = (name) => !((inputs[name].reals ?? inputs[name].integers ?? [0])[0] >= 1);
    const nested = counts.flatMap((name) => [name, ...(mayBeZero(name) ? [{ count: name }] : [])].flatMap((each) => ['examples', ...(mayBeZero(name) ? [{ rows: name }] : [])].map((then) => ({
        over: { each, then, ...(isBelowOne(name) && { atLeast: 1 }) },
        ...(then !== 'examples' && { atLeast: 1 }),
    }))));
    const groups = rows.filter(([, { integers, shape }]) => integers !== undefined && shape.length === 1);
    const grouped = groups.flatMap(([by]) => counts
        .filter((name) => name !== by)
        .map((name) => ({ over: { each: { sum: name, by }, atLeast: 1, then: { distinct: by } } })));
    return [
        ...means,
        ...flat.map((over) => ({ over })),
        ...flat.map((over) => ({ over, atLeast: 1 })),
        ...nested,
        ...grouped,
    ];
}
/** The candidates whose mean of the subject's own elements is what it answers, everywhere; those that are one and the same there are together. */
export function fitting(loss, probes, profile) {
    const arithmetic = ball(profile);
    const accepts = acceptance(profile);
    const fits = (mean, { question, elements, value }) => {
        const inputs = exactInputs(arithmetic, question.inputs);
        const of = {
            elements: arithmetic.fromData(elements),
            inputs,
            reduction: { by: 'mean', mean: 0, ...mean },
        };
        return accepts(ownReductions.value(arithmetic, of), 0, value) === 'accepted';
    };
    const { means = [] } = loss;
    const found = candidates(loss).filter((mean) => probes.every((probe) => fits(mean, probe)));
    const names = found.map(meanText);
    // A floor that never counts says nothing.
    return found.filter((mean, i) => names.indexOf(names[i]) === i &&
        (means.includes(mean) || !(mean.atLeast === 1 && names.includes(meanText({ over: mean.over })))));
}
/** More candidates than these say nothing. */
const few = 3;
/** What the mean of a declared loss divides by instead of what it declares, as far as the failed cases tell. */
export function nearestMean(failed, profile) {
    const [first] = failed;
    const { mean } = first.questions;
    if (mean?.ask !== 'own' || mean.reduction.by !== 'mean')
        return undefined;
    const loss = lossOf(first.clause, first.questions);
    const { mean: at, by: _, ...declared } = mean.reduction;
    const alike = failed.filter((one) => {
        const asked = one.questions['mean'];
        return (asked?.ask === 'own' && asked.loss === loss.name && asked.reduction.by === 'mean' && asked.reduction.mean === at);
    });
    if (alike.length < failed.length)
        return undefined;
    const probes = alike.map(({ questions, answers }) => {
        const of = answers;
        return {
            question: questions['mean'],
            elements: of['none'].value,
            value: of['mean'].value.data[0],
        };
    });
    const answersAs = fitting(loss, probes, profile).map(meanText);
    return answersAs.length === 0 || answersAs.length > few
        ? undefined
        : { of: loss.name, declared: meanText(declared), exact: true, answersAs };
}
