/**
 * `npm run calibrate`: how often the balls reject what a correct subject answers. No alarm may be raised: one at a
 * simulated subject is a mistake here, and one at a real subject a finding, to be confirmed and added to known.mjs.
 * Equal seeds and shards ask the same.
 *
 *   --questions n   of each subject, over all shards (100,000)
 *   --seed s        by which they are drawn (1)
 *   --shard i/n     only every n-th, from the i-th (1/1)
 *   --subject name  only that one
 */
import { parseArgs } from 'node:util';
import { tfjs, tfjsWasm } from '../adapters/tfjs/index.js';
import { answer, definitions } from '../spec/definitions/index.js';
import { acceptance } from '../src/arithmetic/acceptance.js';
import { ball } from '../src/arithmetic/ball.js';
import { float64 } from '../src/arithmetic/float64.js';
import { formats } from '../src/arithmetic/formats.js';
import { defaultProfile } from '../src/arithmetic/profile.js';
import { simulated } from '../tests/support/simulated.js';
import { orders } from '../tests/support/summation.js';
import { leavesOf } from '../src/judge/answers.js';
import { reference } from '../src/subjects/interpreted.js';
import { profileOf } from '../src/subjects/subject.js';
import { printDetection } from './detection.js';
import { known } from './known.js';
import { questionAt } from './questions.js';
import { count, newTally, quantile, tolerancesOf, within } from './tally.js';
const { values: given } = parseArgs({
    options: {
        questions: { type: 'string', default: '100000' },
        seed: { type: 'string', default: '1' },
        shard: { type: 'string', default: '1/1' },
        subject: { type: 'string' },
    },
});
const whole = (name, text, least) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least)
        return value;
    console.error(`--${name} takes whole numbers from ${least}, not '${text}'`);
    process.exit(2);
};
const questions = whole('questions', given.questions, 1);
const seed = whole('seed', given.seed, 0);
const [shard, shards] = [whole('shard', given.shard.split('/')[0], 1), whole('shard', given.shard.split('/')[1], 1)];
/** Every order × form × excess, in turn; every fourth flushes subnormal numbers to zero. */
function simulatedSubject(format) {
    const strict = defaultProfile(format);
    const profiles = [strict, strict, strict, { ...strict, flush: true }];
    const forms = ['first', 'last', 'any'];
    const excesses = ['none', 'all', 'some'];
    return {
        declaration: { ...reference.declaration, name: `simulated ${format}`, format },
        profileAt: (index) => profiles[index % 4],
        answer: (question, index) => {
            const member = Math.floor(index / 4);
            const order = orders[member % 8];
            const form = forms[Math.floor(member / 8) % 3];
            const excess = excesses[Math.floor(member / 24) % 3];
            const arithmetic = simulated({ profile: profiles[index % 4], order, form, excess, seed: index });
            // What it holds with excess precision it answers in its format.
            return leavesOf(answer(definitions, arithmetic, question)).map(arithmetic.read);
        },
    };
}
async function realSubject(load) {
    const subject = await load();
    const profile = profileOf(subject.declaration);
    return {
        declaration: subject.declaration,
        profileAt: () => profile,
        answer: async (question) => {
            const answered = await subject.answer(question);
            return 'unsupported' in answered ? answered : leavesOf(answered);
        },
    };
}
const subjects = {
    ...Object.fromEntries(Object.keys(formats).map((format) => [`simulated ${format}`, () => simulatedSubject(format)])),
    tfjs: () => realSubject(tfjs),
    'tfjs-wasm': () => realSubject(tfjsWasm),
};
/** The first question by this number that the subject answers. */
async function asked(subject, index) {
    for (let attempt = 0;; attempt++) {
        const { kind, question } = questionAt(subject.declaration, seed, index, attempt);
        const answered = await subject.answer(question, index);
        if (!('unsupported' in answered))
            return { kind, question, answered };
    }
}
async function calibrate(subject) {
    const tally = newTally();
    const findings = known[subject.declaration.name] ?? [];
    const tolerances = Object.entries(tolerancesOf(subject.declaration.format));
    tolerances.forEach(([name]) => (tally.outside[name] = 0));
    const made = new Map();
    for (let index = shard - 1; index < questions; index += shards) {
        const profile = subject.profileAt(index);
        if (!made.has(profile))
            made.set(profile, { arithmetic: ball(profile), accepts: acceptance(profile) });
        const { arithmetic, accepts } = made.get(profile);
        const { kind, question, answered } = await asked(subject, index);
        const sets = leavesOf(answer(definitions, arithmetic, question));
        const plain = leavesOf(answer(definitions, float64, question));
        const outside = new Set();
        tally.questions++;
        const finding = findings.find(({ holds }) => holds(question));
        const before = tally.rejected;
        answered.forEach(({ data }, t) => {
            for (let place = 0; place < data.length; place++) {
                const x = data[place];
                const [m, r] = [sets[t].middle[place], sets[t].radius[place]];
                const verdict = accepts(sets[t], place, x);
                if (count(tally, verdict, x, m, r) && finding === undefined) {
                    tally.failed.add(index);
                    tally.cases.push({ index, kind, question, tensor: t, place, x, m, r });
                }
                if (verdict !== 'no-claim')
                    for (const [name, tolerance] of tolerances)
                        if (!within(tolerance, x, plain[t].data[place]))
                            outside.add(name);
            }
        });
        outside.forEach((name) => (tally.outside[name] += 1));
        if (finding !== undefined) {
            tally.known += tally.rejected - before;
            tally.rejected = before;
        }
    }
    return tally;
}
const row = (...cells) => console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(20) : String(cell).padStart(11))).join(''));
const percent = (part, of) => `${((100 * part) / of).toFixed(2)} %`;
const shown = 5;
row('subject', 'questions', 'accepted', 'rejected', 'known', 'no claim', 'radius 0', '50 %', '90 %', '99 %', '100 %', 'allclose', 'assert_close');
const findings = [];
for (const [name, load] of Object.entries(subjects)) {
    if (given.subject !== undefined && given.subject !== name)
        continue;
    const subject = await load();
    const tally = await calibrate(subject);
    const { accepted, rejected, known: expected, noClaim, exact, largest, outside } = tally;
    row(name, tally.questions, accepted, rejected, expected, noClaim, percent(exact, accepted), ...[0.5, 0.9, 0.99].map((share) => quantile(tally, share).toFixed(3)), largest.toFixed(4), ...Object.values(outside).map((n) => percent(n, tally.questions)));
    if (rejected > 0)
        findings.push({ name, tally });
}
for (const [name, list] of Object.entries(known))
    for (const { says } of list)
        console.log(`\nKnown of ${name}: ${says}`);
console.log('\nPer cent beside a quantile: of |error| / radius, where there is a radius. The last two: questions at which a tolerance alarms falsely.');
for (const { name, tally } of findings) {
    console.log(`\n${name}: ${tally.rejected} numbers rejected in ${tally.failed.size} questions. The first ${shown} of them:`);
    [...tally.failed].slice(0, shown).forEach((index) => {
        const { kind, question, tensor, place, x, m, r } = tally.cases.find((one) => one.index === index);
        console.log(`${index} (${kind}): number ${place} of tensor ${tensor} is ${x}, not in {${m}, ${r}}`);
        console.log(`  ${JSON.stringify(question).slice(0, 2000)}`);
    });
}
if (given.subject === undefined)
    printDetection(seed);
process.exitCode = findings.length > 0 ? 1 : 0;
