import { requireObject, shown } from '../../spec/contracts/checks.js';
import { clauses as all } from '../../spec/index.js';
import { matching, nearClauses } from '../choose.js';
import { near } from '../near.js';
import { wrongIn } from '../subjects/declaration.js';
/** Milliseconds beyond which a timer does not wait, but goes off at once. */
const longestWait = 2 ** 31 - 1;
/**
 * The clauses that are chosen by id, glob or themselves, in reading order; those of others come after those of the
 * specification. @throws TypeError or RangeError, with the function's name, for what is no clause
 */
export function chosenClauses(chosen, where) {
    if (chosen === undefined)
        return all;
    if (!Array.isArray(chosen))
        throw new TypeError(`${where}: clauses must be a list of ids, globs or clauses, got ${shown(chosen)}. ${example}`);
    if (chosen.length === 0)
        throw new RangeError(`${where}: clauses is empty. Leave it out to judge by all of them. ${example}`);
    const wanted = new Set(chosen.flatMap((one, i) => clausesOf(one, `${where}: clauses[${i}]`)));
    return [...all.filter((clause) => wanted.has(clause)), ...[...wanted].filter((clause) => !all.includes(clause))];
}
const example = "Write clauses: ['gradient/*'].";
function clausesOf(one, where) {
    if (typeof one !== 'string') {
        // Those of the specification are not looked into: that would make the points of all of them before any is judged.
        if (!all.includes(one) && !isClause(one))
            throw new TypeError(`${where} must be an id, a glob or a clause, got ${shown(one)}. ${example}`);
        return [one];
    }
    const ids = all.map(({ id }) => id);
    const matched = matching(one, ids);
    if (matched.length === 0)
        throw new RangeError(`${where} is ${shown(one)}, which matches no clause. ${meant(nearClauses(one, ids))}`);
    return all.filter(({ id }) => matched.includes(id));
}
function isClause(one) {
    if (typeof one !== 'object' || one === null)
        return false;
    const { id, given, asks, law, examples, rejects } = one;
    const isGiven = typeof given === 'object' && Array.isArray(given?.fixed) && typeof given.drawn === 'function';
    const isLaw = typeof asks === 'function' && typeof law === 'function';
    return typeof id === 'string' && isGiven && isLaw && Array.isArray(examples) && Array.isArray(rejects);
}
const meant = (names) => names.length === 0 ? 'See equistep list.' : `Did you mean ${names.map(shown).join(' or ')}?`;
/** @throws TypeError unless it is a subject with a declaration that can be understood */
export function requireSubject(subject, where) {
    if (typeof subject !== 'object' || subject === null)
        throw new TypeError(`${where}: the subject must be an object { declaration, answer }, got ${shown(subject)}.`);
    const { declaration } = subject;
    if (typeof declaration !== 'object' || declaration === null)
        throw new TypeError(`${where}: the subject has no declaration, got ${shown(declaration)}. ${declared}`);
    const wrong = wrongIn(declaration);
    if (wrong !== undefined)
        throw new TypeError(`${where}: ${wrong.replace(/^its/, "the subject's").replace(/[^.?]$/, '$&.')}`);
    if (typeof subject.answer !== 'function')
        throw new TypeError(`${where}: the subject's answer must be a function of a question, got ${shown(subject.answer)}.`);
    for (const part of ['restart', 'close'])
        if (subject[part] !== undefined && typeof subject[part] !== 'function')
            throw new TypeError(`${where}: the subject's ${part} must be a function, got ${shown(subject[part])}.`);
}
const declared = "Write { declaration: { name: 'mine', version: '1', format: 'float64', … }, answer }.";
const options = [
    'clauses',
    'catalogue',
    'seed',
    'cases',
    'timeLimit',
    'replay',
    'deviations',
    'strict',
];
/** @throws TypeError or RangeError for the first option that is none, or that cannot be used, with what to give */
export function requireCheckOptions(given, where) {
    requireObject(given, `${where}: options`, 'Write { seed: 1, cases: 100 }.');
    const stranger = Object.keys(given).find((name) => !options.includes(name));
    if (stranger !== undefined)
        throw new RangeError(`${where}: there is no option ${shown(stranger)}. ${instead(stranger)}`);
    const { seed, cases, timeLimit, replay, deviations, strict, catalogue } = given;
    if (catalogue !== undefined)
        requireCatalogue(catalogue, `${where}: catalogue`);
    const chosen = chosenClauses(given.clauses, where);
    if (seed !== undefined)
        whole(seed, 0, `${where}: seed`, 'Equal seeds draw equal cases.');
    if (cases !== undefined)
        whole(cases, 1, `${where}: cases`, 'It is how many cases are drawn for a clause.');
    if (strict !== undefined && typeof strict !== 'boolean')
        throw new TypeError(`${where}: strict must be true or false, got ${shown(strict)}.`);
    if (timeLimit !== undefined)
        requireTimeLimit(timeLimit, `${where}: timeLimit`);
    if (replay !== undefined)
        requireReplay(replay, chosen, `${where}: replay`);
    if (deviations !== undefined)
        requireDeviations(deviations, chosen, `${where}: deviations`);
}
const instead = (stranger) => {
    const names = near(stranger, options);
    return names.length === 0 ? `The options are ${options.join(', ')}.` : meant(names);
};
function whole(value, least, where, hint) {
    if (typeof value !== 'number')
        throw new TypeError(`${where} must be a number, got ${shown(value)}. ${hint}`);
    if (!Number.isSafeInteger(value) || value < least)
        throw new RangeError(`${where} must be a whole number from ${least} on, got ${value}. ${hint}`);
}
/** @throws TypeError for what is no list of losses made by defineLoss, and update rules made by defineOptimizer */
export function requireCatalogue(catalogue, where) {
    const hint = "Write [defineLoss({ name: 'mine', … })].";
    if (!Array.isArray(catalogue))
        throw new TypeError(`${where} must be a list of losses and update rules, got ${shown(catalogue)}. ${hint}`);
    for (const [i, one] of catalogue.entries()) {
        const { declaration, elements, pullback, step } = Object(one);
        const isLoss = typeof elements === 'function' && typeof pullback === 'function';
        if (!(isLoss || typeof step === 'function') || typeof declaration?.name !== 'string')
            throw new TypeError(`${where}[${i}] must be a loss made by defineLoss, or an update rule made by defineOptimizer, got ${shown(one)}. ${hint}`);
    }
}
function requireTimeLimit(value, where) {
    const hint = 'It is how many milliseconds the subject has for one answer.';
    if (typeof value !== 'number')
        throw new TypeError(`${where} must be a number, got ${shown(value)}. ${hint}`);
    if (!(value > 0 && value <= longestWait))
        throw new RangeError(`${where} must be above 0 and at most ${longestWait} (24 days), got ${value}. ${hint}`);
}
function requireReplay(replay, chosen, where) {
    const hint = "Write { from: 'draw', point: 0, path: '3:1' } or { from: 'example', example: 0 }.";
    const { from, example: worked, point, path } = Object(replay);
    if (from !== 'draw' && from !== 'example')
        throw new TypeError(`${where} must say where the case is from, got ${shown(replay)}. ${hint}`);
    const [clause, ...others] = chosen;
    if (clause === undefined || others.length > 0)
        throw new RangeError(`${where} is one case of one clause, and clauses has ${chosen.length}. Choose that one.`);
    const [what, place, count] = from === 'draw'
        ? ['point', point, clause.given.fixed.length]
        : ['example', worked, clause.examples.length];
    whole(place, 0, `${where}.${what}`, hint);
    // Which points there are of declared losses and update rules, the subject says.
    if (place >= count && clause.declared === undefined && clause.ruled === undefined)
        throw new RangeError(`${where}.${what}: ${clause.id} has ${what}s 0 to ${count - 1}, got ${place}.`);
    if (from === 'draw' && !(typeof path === 'string' && /^\d+(:\d+)*$/.test(path)))
        throw new TypeError(`${where}.path must be numbers with colons between, got ${shown(path)}. ${hint}`);
}
function requireDeviations(deviations, chosen, where) {
    const hint = "Write { 'gradient/limit': { reason: 'why it is accepted' } }.";
    requireObject(deviations, where, hint);
    const ids = [...new Set([...all, ...chosen].map(({ id }) => id))];
    for (const [id, deviation] of Object.entries(deviations)) {
        if (!ids.includes(id))
            throw new RangeError(`${where} has ${shown(id)}, which is the id of no clause. ${meant(near(id, ids))}`);
        if (typeof deviation?.reason !== 'string' || deviation.reason.trim() === '')
            throw new TypeError(`${where}[${shown(id)}] has no reason. ${hint}`);
    }
}
