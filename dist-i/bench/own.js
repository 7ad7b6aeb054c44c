/**
 * Right subjects with losses, training loops and update rules of their own, asked much: no alarm may be raised. Prints how many questions
 * were asked, how many alarms there were, and how long the judge took beside the subject. `npm run calibrate:own`
 *
 *   --questions n   of each loss, loop or rule in each format, at least (12,000: 100,000 and more of each depth)
 *   --seed s        of the first run; each run takes the next (1)
 */
import { parseArgs } from 'node:util';
import { judge } from '../src/judge/index.js';
import { observe } from '../src/observe/index.js';
import { trainingLoop } from '../tests/support/loops.js';
import { plainLoops } from '../tests/support/plain-loops.js';
import { definedBelief, definedClipped, definedSigns } from '../tests/support/defined-rules.js';
import { belief, clipped, ruleSubject, signs } from '../tests/support/rules.js';
import { buses, ownSubject, partners, quantile } from '../tests/support/own.js';
const { values: given } = parseArgs({
    options: { questions: { type: 'string', default: '12000' }, seed: { type: 'string', default: '1' } },
});
const [questions, firstSeed] = [Number(given.questions), Number(given.seed)];
/** A subject that counts what it is asked, and how long it takes to answer. */
function counted(subject) {
    const count = {
        asked: 0,
        milliseconds: 0,
        subject: {
            ...subject,
            answer: (question) => {
                // Its answers are no promises.
                const begun = performance.now();
                const answer = subject.answer(question);
                count.asked++;
                count.milliseconds += performance.now() - begun;
                return answer;
            },
        },
    };
    return count;
}
let alarms = 0;
const sums = new Map();
const told = (depth, name, asked, wrong, rest) => {
    alarms += wrong.length;
    const sum = sums.get(depth) ?? { asked: 0, alarms: 0 };
    sums.set(depth, { asked: sum.asked + asked, alarms: sum.alarms + wrong.length });
    console.log(`${name.padEnd(44)} ${String(asked).padStart(8)} questions, ${wrong.length} alarms${rest}`);
    wrong.forEach((one) => console.log(`  ${one}`));
};
for (const code of [buses, quantile, partners])
    for (const adds of ['forwards', 'backwards', 'pairwise'])
        for (const format of ['float64', 'float32', 'bfloat16']) {
            const count = counted(ownSubject(code, { adds, format }));
            const wrong = [];
            const begun = performance.now();
            for (let seed = firstSeed; count.asked < questions; seed++) {
                const { verdicts } = await judge(count.subject, { clauses: ['own/*'], seed, cases: 100 });
                for (const { clause, kind } of verdicts)
                    if (kind === 'fail' || kind === 'error')
                        wrong.push(`${clause}, seed ${seed}: ${kind}`);
            }
            const all = performance.now() - begun;
            const share = (milliseconds) => (milliseconds / count.asked).toFixed(3);
            const ratio = `; ${share(count.milliseconds)} ms to answer one, and ${share(all - count.milliseconds)} ms to judge it`;
            told('declared losses', `${code.loss.name}, added ${adds}, ${format}`, count.asked, wrong, ratio);
        }
const networks = [{}, { masked: true }, { format: 'float32' }, { format: 'bfloat16' }];
const loops = [
    ...networks.map((ways) => [`loop ${JSON.stringify(ways)}`, trainingLoop(ways)]),
    ...Object.entries(plainLoops).flatMap(([what, loop]) => ['float64', 'float32'].map((format) => [`loop that ${what}, ${format}`, loop(format)])),
];
for (const [name, loop] of loops) {
    const count = counted(loop);
    const wrong = [];
    let [passed, open] = [0, 0];
    for (let seed = firstSeed; count.asked < questions; seed++) {
        const { findings } = await observe(count.subject, { seed });
        for (const { about, verdict, reason } of findings) {
            if (verdict === 'fail' || verdict === 'error')
                wrong.push(`${about}, seed ${seed}: ${verdict}: ${reason}`);
            else if (verdict === 'pass')
                passed++;
            else
                open++;
        }
    }
    told('observed loops', name, count.asked, wrong, `; ${passed} passes, ${open} inconclusive`);
}
for (const code of [belief, signs, clipped])
    for (const format of ['float64', 'float32', 'bfloat16']) {
        const count = counted(ruleSubject(code, { format }));
        const wrong = [];
        for (let seed = firstSeed; count.asked < questions; seed++) {
            const { optimizers } = await observe(count.subject, { seed });
            for (const { about, verdict, reason } of optimizers)
                if (verdict !== 'pass')
                    wrong.push(`${about}, seed ${seed}: ${verdict}: ${reason}`);
        }
        told('declared rules', `rule ${code.declared.name}, ${format}`, count.asked, wrong, '');
    }
// The same as clauses, each rule beside its definition.
const catalogue = [definedBelief, definedSigns, definedClipped];
for (const code of [belief, signs, clipped])
    for (const format of ['float64', 'float32', 'bfloat16']) {
        const count = counted(ruleSubject(code, { format }));
        const wrong = [];
        for (let seed = firstSeed; count.asked < questions; seed++) {
            const { verdicts } = await judge(count.subject, { clauses: ['rule/*'], seed, cases: 100, catalogue });
            for (const { clause, kind } of verdicts)
                if (kind === 'fail' || kind === 'error')
                    wrong.push(`${clause}, seed ${seed}: ${kind}`);
        }
        told('defined rules', `defined rule ${code.declared.name}, ${format}`, count.asked, wrong, '');
    }
for (const [depth, sum] of sums)
    console.log(`${depth}: ${sum.asked} questions, ${sum.alarms} alarms`);
process.exitCode = alarms > 0 ? 1 : 0;
