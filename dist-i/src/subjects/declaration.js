import { clauses } from '../../spec/index.js';
import { evaluations } from '../../spec/language/index.js';
import { formats } from '../arithmetic/formats.js';
import { defaultProfile } from '../arithmetic/profile.js';
import { near as nearAll } from '../near.js';
import { reference } from './interpreted.js';
import { remedyInOwnLosses, wrongInLoops, wrongInOwnLosses, wrongInOwnOptimizers } from './own.js';
import { plain, within } from './plain.js';
import { declarationErrors } from './process/schema.js';
import { shown } from './texts.js';
/**
 * What is wrong with what a subject gives as its declaration, as a sentence that names the field and says what to write
 * instead; undefined when nothing is. It is checked by the schema of declarations, whatever the subject is: a process,
 * a module, or an object in code.
 */
export function wrongIn(declaration) {
    if (declaration === undefined || declaration === null)
        return `its subject has no 'declaration': add ${remedies['declaration']}`;
    let given;
    try {
        given = plain(declaration, whole);
    }
    catch (thrown) {
        return thrown.message;
    }
    const [error] = declarationErrors(given).toSorted((a, b) => urgency(a) - urgency(b));
    if (error !== undefined)
        return sentenceOf(error);
    const { ownLosses = [], ownOptimizers = [], loops = [] } = given;
    return (wrongInOwnLosses(ownLosses) ??
        wrongInOwnOptimizers(ownOptimizers) ??
        wrongInLoops(loops) ??
        wrongInParts(given) ??
        wrongInDeviations(given));
}
const whole = 'its declaration';
/** The name that may have been meant. */
const nearest = (name, names) => nearAll(name.slice(0, 100), names)[0];
/** A misspelt field comes before the one that is missing for it, and what was written before what was not. */
const urgency = ({ keyword }) => keyword === 'additionalProperties' ? 0 : keyword === 'required' ? 2 : 1;
/** The reference declares everything that there is: the fields that are lists, and what may stand in them. */
const vocabulary = new Map([
    ...Object.entries(reference.declaration).flatMap(([field, list]) => Array.isArray(list) && list.every((one) => typeof one === 'string') ? [[field, list]] : []),
    // It has no arithmetic of its own, and so none of these.
    ['evaluations', evaluations],
]);
const oneFormat = `one of ${Object.keys(formats).join(', ')}`;
const text = 'a string of 1 to 200 letters';
/** What is to be written in each field that is no list. */
const remedies = {
    declaration: 'an object with name, version, format, asks, losses and reductions',
    name: text,
    version: text,
    format: oneFormat,
    accumulator: oneFormat,
    excess: oneFormat,
    profile: 'an object with some of accumulator, excess, ulps, flush, deterministic and evaluations',
    ulps: `an object with a number for some of ${Object.keys(defaultProfile('float64').ulps).join(', ')}`,
    flush: 'true or false',
    deterministic: 'true or false',
    gradients: 'true or false',
    perLoss: "an object with what a loss has, by its name, as in { 'softmax-cross-entropy': { options: ['ignoredClass'] } }",
    perOptimizer: "an object with what an update rule has, by its name, as in { adam: { decays: ['coupled'] } }",
    deviations: "an object with a reason by the clause's id, as in { 'gradient/limit': 'known, see …' }",
};
/** The required lists: a subject that only has losses or update rules of its own leaves them empty. */
const mayBeEmpty = ['asks', 'losses', 'reductions'];
/** Questions that are asked without being named in `asks`, and the field that has them asked. */
const askedFor = { ownSteps: 'ownOptimizers', observed: 'loops' };
/** What is to be written at a place. */
function remedy(keys) {
    const field = keys.at(-1) ?? 'declaration';
    const parent = keys.at(-2);
    if (['ownLosses', 'ownOptimizers', 'loops'].includes(keys[0] ?? ''))
        return remedyInOwnLosses(keys);
    if (parent === 'ulps')
        return 'a number from 0 on';
    if (parent === 'deviations')
        return 'the reason, a string that is not empty';
    const list = vocabulary.get(field);
    if (list !== undefined) {
        const empty = mayBeEmpty.includes(field) ? ', or [] for none of them' : '';
        return `a list of some of ${list.join(', ')}${empty}`;
    }
    const items = vocabulary.get(parent ?? '');
    return items === undefined ? (remedies[field] ?? 'it as spec/protocol says') : `one of ${items.join(', ')}`;
}
function sentenceOf({ keyword, instancePath, params, data, parentSchema }) {
    const keys = instancePath
        .split('/')
        .slice(1)
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const at = keys.reduce((place, key, i) => within(place, /^\d+$/.test(key) ? Number(key) : key, i === 0), whole);
    if (keyword === 'additionalProperties') {
        const field = String(params['additionalProperty']);
        const known = Object.keys(parentSchema.properties);
        const near = nearest(field, known);
        const instead = near === undefined ? `the fields are ${known.join(', ')}` : `did you mean '${near}'?`;
        return `${at} has a field ${shown(field)}, which is unknown: ${instead}`;
    }
    if (keyword === 'required') {
        const field = String(params['missingProperty']);
        return `${at} has no '${field}': add ${remedy([...keys, field])}`;
    }
    if (keys[0] === 'asks' && typeof data === 'string' && Object.hasOwn(askedFor, data))
        return `${at} is ${shown(data)}, which is asked of everything in ${askedFor[data]}: take it out here (asks may be [])`;
    const near = typeof data === 'string' ? nearest(data, vocabulary.get(keys.at(-2) ?? '') ?? Object.keys(formats)) : undefined;
    const meant = ['enum', 'const', 'anyOf'].includes(keyword) && near !== undefined ? `did you mean "${near}"? Write` : 'write';
    return `${at} is ${shown(data)}: ${meant} ${remedy(keys)}`;
}
/** What is said of one loss or rule alone is said of one that is declared. */
function wrongInParts({ losses, optimizers = [], perLoss = {}, perOptimizer = {} }) {
    const wrong = (field, parts, list, declared) => {
        const stranger = Object.keys(parts).find((name) => !declared.includes(name));
        return stranger === undefined
            ? undefined
            : `${whole}'s ${field} has '${stranger}', which is not among its ${list}: add it there, or take it out here`;
    };
    return wrong('perLoss', perLoss, 'losses', losses) ?? wrong('perOptimizer', perOptimizer, 'optimizers', optimizers);
}
function wrongInDeviations({ deviations = {} }) {
    const ids = clauses.map(({ id }) => id);
    const unknown = Object.keys(deviations).find((id) => !ids.includes(id));
    if (unknown === undefined)
        return undefined;
    const near = nearest(unknown, ids);
    const instead = near === undefined ? 'equistep list prints all clauses' : `did you mean '${near}'?`;
    return `${whole}'s deviations name ${shown(unknown)}, which is no clause: ${instead}`;
}
