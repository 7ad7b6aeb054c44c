import { lossDefinitions } from '../../spec/definitions/records.js';
import { defaultProfile } from '../arithmetic/profile.js';
const questionOptions = [
    'weights',
    'valid',
    'scale',
    'cotangent',
    'classWeights',
    'ignoredClass',
    'targetsGradient',
    'weightsGradient',
    'direction',
];
export const lossOptions = [
    ...questionOptions,
    ...Object.values(lossDefinitions).flatMap(({ parameters }) => Object.entries(parameters)
        .filter(([, parameter]) => 'whenLeftOut' in parameter)
        .map(([name]) => name)),
];
/** What holds where a declaration leaves a part out. */
export const leftOut = {
    denominators: [],
    options: [],
    identities: [],
    penalties: [],
    placements: ['outside'],
    terms: [],
    optimizers: [],
    decays: [],
    memory: [],
    changes: [],
    absences: [],
    collectives: [],
    windows: [],
    clips: [],
    perLoss: {},
    perOptimizer: {},
    gradients: true,
    ownLosses: [],
    ownOptimizers: [],
    loops: [],
    deviations: {},
};
/** How a subject computes: strictly, but for what it declares. */
export function profileOf(declaration) {
    const { format, profile } = declaration;
    const strict = defaultProfile(format);
    const made = profiles.get(declaration) ?? { ...strict, ...profile, ulps: { ...strict.ulps, ...profile?.ulps } };
    profiles.set(declaration, made);
    return made;
}
/** Of one declaration there is one profile, so that its arithmetic is made once. */
const profiles = new WeakMap();
/** What a subject declares of one loss. */
export function featuresOfLoss({ reductions, denominators = [], options = [], identities = [], perLoss = {} }, loss) {
    return { reductions, denominators, options, identities, ...perLoss[loss] };
}
/** What a subject declares of one update rule. */
export function featuresOfRule({ decays = [], clips = [], perOptimizer = {} }, rule) {
    return { decays, clips, ...perOptimizer[rule] };
}
/** Why this subject does not take this question, by its declaration; undefined when it does. */
export function unsupported(declaration, question) {
    const { name, asks, losses, penalties = leftOut.penalties, placements = leftOut.placements, terms = leftOut.terms, optimizers = leftOut.optimizers, collectives = leftOut.collectives, windows = leftOut.windows, memory = leftOut.memory, changes = leftOut.changes, absences = leftOut.absences, } = declaration;
    const missing = (list, what, wanted, of = '') => {
        const absent = [wanted].flat().find((one) => !list.includes(one));
        return absent === undefined ? undefined : `${name} declares no ${what} '${absent}'${of}`;
    };
    const ofLoss = ({ loss, reduction }) => {
        const { reductions, denominators, identities } = featuresOfLoss(declaration, loss.name);
        const of = declaration.perLoss?.[loss.name] === undefined ? '' : ` of ${loss.name}`;
        return (missing(losses, 'loss', loss.name) ??
            missing(reductions, 'reduction', reduction.by, of) ??
            (reduction.by === 'mean' ? missing(denominators, 'mean over', reduction.over, of) : undefined) ??
            (reduction.ofNothing && missing(identities, 'empty-batch convention', reduction.ofNothing, of)) ??
            ofOptions(loss, loss));
    };
    const ofOptions = ({ name: loss }, given) => missing(featuresOfLoss(declaration, loss).options, 'option', lossOptions.filter((option) => given[option] !== undefined), declaration.perLoss?.[loss]?.options === undefined ? '' : ` of ${loss}`);
    // A reduction that there is not is asked of everybody.
    const ofAttempt = ({ loss, reduction }) => reduction.by === 'unknown'
        ? (missing(losses, 'loss', loss.name) ?? ofOptions(loss, loss))
        : ofLoss({ loss, reduction });
    const ofPenalties = (asked) => missing(penalties, 'penalty', asked.map((penalty) => penalty.name)) ??
        missing(placements, 'penalty placed', asked.map((penalty) => penalty.placed));
    const ofSecond = (second) => second && (missing(terms, 'total loss with a term that is', 'second') ?? ofLoss(second));
    const ofOptimizer = (optimizer) => missing(optimizers, 'optimizer', optimizer.name) ??
        (optimizer.decay &&
            missing(featuresOfRule(declaration, optimizer.name).decays, 'decay', optimizer.decay.coupling, ofRule(optimizer)));
    const ofRule = ({ name: rule }) => declaration.perOptimizer?.[rule] === undefined ? '' : ` of ${rule}`;
    const ofClip = (clip, optimizer) => clip && missing(featuresOfRule(declaration, optimizer.name).clips, 'clipping by', clip.by, ofRule(optimizer));
    const ofMemory = (asked) => missing(memory, 'memory of optimizers that can be given or read, as', memoryOptions.filter((option) => asked[option] !== undefined));
    const ofChanges = ({ steps }) => missing(changes, 'change between steps of', changeOptions.filter((option) => steps.some((step) => step[option] !== undefined))) ??
        missing(absences, 'step without a gradient, the parameter', steps.flatMap(({ withoutGradient }) => withoutGradient ?? []));
    const ofBeside = (loss, parts) => {
        const { options } = featuresOfLoss(declaration, loss.name);
        return ((parts.some(({ valid }) => valid !== undefined) ? missing(options, 'option', 'valid') : undefined) ??
            (parts.some(({ weights }) => weights !== undefined)
                ? (missing(options, 'option', 'weights') ?? missing(windows, 'windows with parts that have', 'weights'))
                : undefined) ??
            (parts.some(({ valid }) => (valid?.shape[1] ?? 1) > 1)
                ? missing(windows, 'windows with parts that have', 'element-masks')
                : undefined));
    };
    const ofEvaluation = ({ loss, reduction, penalties: added, batches }) => ofLoss({ loss, reduction }) ?? ofPenalties(added) ?? ofBeside(loss, batches);
    const ofWindows = ({ loss, clip, collective, optimizer, windows: asked, }) => {
        const parts = asked.flatMap(({ replicas }) => replicas.flat());
        const sizes = parts.map(({ inputs }) => inputs.shape[0]);
        return ((asked.some(({ replicas }) => replicas.length > 1)
            ? missing(collectives, 'collective', collective)
            : undefined) ??
            (asked.some(({ replicas }) => replicas.some((batches) => batches.length > 1))
                ? missing(windows, 'windows of', 'micro-batches')
                : undefined) ??
            (sizes.includes(0) ? missing(windows, 'windows with parts that are', 'empty') : undefined) ??
            (new Set(sizes.filter((size) => size > 0)).size > 1
                ? missing(windows, 'windows with parts that are', 'uneven')
                : undefined) ??
            ofBeside(loss, parts) ??
            ofClip(clip, optimizer));
    };
    if (question.ask === 'own')
        return ofOwn(declaration, question);
    if (question.ask === 'ownSteps')
        return declaration.ownOptimizers?.some((rule) => rule.name === question.rule) === true
            ? undefined
            : `${name} declares no optimizer of its own '${question.rule}'`;
    if (question.ask === 'observed')
        return declaration.loops?.some((loop) => loop.name === question.loop) === true
            ? undefined
            : `${name} declares no training loop '${question.loop}'`;
    const kind = missing(asks, 'answer to questions of the kind', question.ask);
    if (kind !== undefined)
        return kind;
    switch (question.ask) {
        case 'loss':
            return ofLoss(question) ?? ofOptions(question.loss, question);
        case 'attempt':
            return ofAttempt(question) ?? ofOptions(question.loss, question);
        case 'objective':
            return ofLoss(question) ?? ofPenalties(question.penalties) ?? ofSecond(question.second);
        case 'steps':
            return (ofOptimizer(question.optimizer) ??
                ofClip(question.clip, question.optimizer) ??
                ofMemory(question) ??
                ofChanges(question));
        case 'training':
            return (ofLoss(question) ??
                ofPenalties(question.penalties) ??
                ofOptimizer(question.optimizer) ??
                ofClip(question.clip, question.optimizer));
        case 'accumulation':
            return (ofLoss(question) ?? ofPenalties(question.penalties) ?? ofOptimizer(question.optimizer) ?? ofWindows(question));
        case 'evaluate':
            return ofEvaluation(question);
    }
}
/** The same of a declared loss. */
function ofOwn({ name, ownLosses = [] }, { loss, reduction, cotangent }) {
    const own = ownLosses.find((one) => one.name === loss);
    if (own === undefined)
        return `${name} declares no loss of its own '${loss}'`;
    if (reduction.by === 'mean' && own.means?.[reduction.mean] === undefined)
        return `${name} declares no mean ${reduction.mean} of '${loss}'`;
    if (reduction.by === 'terms' && own.terms === undefined)
        return `${name} declares no terms of '${loss}'`;
    return cotangent !== undefined && own.cotangent !== true ? `${name} declares no cotangent of '${loss}'` : undefined;
}
const memoryOptions = ['state', 'slots'];
const changeOptions = ['hyper', 'decay'];
