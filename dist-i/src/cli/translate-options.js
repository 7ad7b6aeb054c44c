import { reductions } from '../../spec/contracts/index.js';
import { batchRules, namesOf } from '../../spec/definitions/records.js';
import { translateRequires } from '../reports/usage.js';
import { frameworks, specification } from '../translate/frameworks/index.js';
import { oneOf } from './choose.js';
import { Failure } from './failure.js';
/** The options as they belong together. @throws Failure where they do not */
export function askedOf(flags) {
    if (flags.framework !== undefined && flags.fromFramework !== undefined)
        throw new Failure(translateRequires.notBoth('--framework', '--from-framework'));
    const own = flags.fromFramework ?? flags.framework;
    const framework = own === undefined ? specification : frameworkNamed(own);
    const { from, to } = reductionsOf(flags);
    const { gradientTimes } = flags;
    const windows = windowsOf(flags);
    const target = targetOf(flags);
    if (from === undefined && gradientTimes === undefined && target === undefined)
        throw new Failure(translateRequires.nothingFrom);
    if (from !== undefined && windows.window === undefined)
        throw new Failure(translateRequires.needs('--from', '--batch'));
    // A penalty as a framework's own regularizer: its convention is known.
    if (flags.l2 !== undefined && target !== undefined && !framework.regularizer)
        throw new Failure(translateRequires.noRegularizer(framework.title));
    return {
        framework,
        entry: entryOf(framework, flags.optimizer),
        ...(from && to && { from, to }),
        ...windows,
        batch: batchOf(flags, windows.toWindow !== undefined),
        ...(gradientTimes !== undefined && { gradientTimes }),
        ...(target && { target }),
    };
}
const frameworkNamed = (name) => oneOf('framework', name.toLowerCase(), Object.entries(frameworks), ([one]) => one)[1];
const entryOf = ({ entries }, name) => oneOf('optimizer', name.toLowerCase(), Object.entries(entries), ([one]) => one)[1];
function reductionsOf(flags) {
    const reduction = (name) => oneOf('reduction', name, reductions, (one) => one);
    if (flags.to !== undefined && flags.gradientTimes !== undefined)
        throw new Failure(translateRequires.notBoth('--to', '--gradient-times'));
    if (flags.from === undefined) {
        if (flags.to !== undefined)
            throw new Failure(translateRequires.needs('--to', '--from'));
        return {};
    }
    const from = reduction(flags.from);
    return { from, to: flags.to === undefined ? from : reduction(flags.to) };
}
function windowsOf(flags) {
    const { batch: batchSize, accumulation, replicas, toBatch, toAccumulation, toReplicas } = flags;
    const others = {
        accumulation,
        replicas,
        'to-batch': toBatch,
        'to-accumulation': toAccumulation,
        'to-replicas': toReplicas,
    };
    const [given] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
    if (batchSize === undefined) {
        if (given !== undefined)
            throw new Failure(translateRequires.needs(`--${given}`, '--batch'));
        return {};
    }
    if (given !== undefined && flags.from === undefined)
        throw new Failure(translateRequires.needs(`--${given}`, '--from'));
    const parts = (size, k, r) => ({
        batchSize: size,
        ...(k !== undefined && { accumulation: k }),
        ...(r !== undefined && { replicas: r }),
    });
    const changes = [toBatch, toAccumulation, toReplicas].some((one) => one !== undefined);
    return {
        window: parts(batchSize, accumulation, replicas),
        ...(changes && {
            toWindow: parts(toBatch ?? batchSize, toAccumulation ?? accumulation, toReplicas ?? replicas),
        }),
    };
}
function batchOf({ rule, scheduleIn, dataTimes }, changes) {
    const [given] = Object.entries({ rule, 'schedule-in': scheduleIn, 'data-times': dataTimes }).find(([, one]) => one !== undefined) ??
        [];
    if (given !== undefined && !changes)
        throw new Failure(translateRequires.needs(`--${given}`, '--to-batch'));
    return {
        ...(rule !== undefined && { rule: oneOf('rule', rule, namesOf(batchRules), (one) => one) }),
        ...(scheduleIn !== undefined && {
            schedule: oneOf('unit', scheduleIn, ['examples', 'steps'], (one) => one),
        }),
        ...(dataTimes !== undefined && { dataTimes }),
    };
}
function targetOf({ fromFramework, toFramework, toOptimizer, framework }) {
    if (toOptimizer !== undefined && toFramework === undefined)
        throw new Failure(translateRequires.needs('--to-optimizer', '--to-framework'));
    if (fromFramework !== undefined && toFramework === undefined)
        throw new Failure(translateRequires.needs('--from-framework', '--to-framework'));
    if (toFramework === undefined)
        return undefined;
    if (fromFramework === undefined && framework === undefined)
        throw new Failure(translateRequires.needs('--to-framework', '--from-framework'));
    const target = frameworkNamed(toFramework);
    return { framework: target, ...(toOptimizer !== undefined && { entry: entryOf(target, toOptimizer) }) };
}
