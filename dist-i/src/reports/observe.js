import { inOneLine } from './legible.js';
import { aligned } from './aligned.js';
const short = (distance) => (distance === 0 ? '0' : distance.toExponential(1));
/** More faults than these are not named. */
const most = 3;
/** What was observed of training loops: verdicts, and the distances that they rest on. */
export function observationText({ subject, seed, findings, optimizers, conforms }, paint) {
    const name = inOneLine(`${subject.name} ${subject.version}`);
    const how = [
        ...(findings.length > 0 ? ['observed: decided between right and known faults'] : []),
        ...(optimizers.length > 0 ? ['declared: equal steps, bit for bit'] : []),
    ].join(' · ');
    const [good, bad] = findings.length > 0
        ? ['trains as its parts say', 'does not train as its parts say']
        : ['steps as its degrees say', 'does not step as its degrees say'];
    return [
        ...observedLines({ findings, optimizers }, paint),
        paint.dim(`${name}, ${subject.format} · seed ${seed} · ${how}`),
        conforms
            ? paint.green(`${name} ${good}.`)
            : paint.red(isJudged({ findings, optimizers }) ? `${name} ${bad}.` : `${name} could not be judged.`),
    ].join('\n');
}
/** False where nothing failed and something could not be asked: nothing is then known of the subject. */
export const isJudged = ({ findings, optimizers }) => {
    const verdicts = [...findings, ...optimizers].map(({ verdict }) => verdict);
    return verdicts.includes('fail') || !verdicts.includes('error');
};
/** What was found of each training loop, and of each update rule of the subject's own. */
export function observedLines({ findings, optimizers }, paint) {
    const loops = [...new Set(findings.map(({ loop }) => loop))];
    const rules = [...new Set(optimizers.map(({ optimizer }) => optimizer))];
    return [
        ...loops.flatMap((loop) => [
            paint.bold(inOneLine(loop)),
            ...findings.filter((one) => one.loop === loop).flatMap((one) => lines(one, paint)),
            '',
        ]),
        ...rules.flatMap((rule) => [
            paint.bold(inOneLine(rule)),
            ...optimizers.filter(({ optimizer }) => optimizer === rule).map((one) => lineOf(one, paint)),
            '',
        ]),
    ];
}
function lineOf({ about, verdict, reason, found = {} }, paint) {
    const degrees = Object.entries(found).map(([name, degree]) => `${name} has the degree ${degree}`);
    const rest = [...degrees, ...(reason === '' ? [] : [reason])].map((one) => inOneLine(one)).join('; ');
    return `  ${markOf(verdict, paint)}  ${about}${rest === '' ? '' : `: ${rest}`}`;
}
const markOf = (verdict, { green, red, yellow }) => ({
    pass: green('✓ pass'),
    fail: red('✗ fail'),
    error: red('✗ error'),
    inconclusive: yellow('? inconclusive'),
})[verdict];
function lines({ about, verdict, reason, counts, decision }, paint) {
    const mark = markOf(verdict, paint);
    const parts = counts.map((own) => own.join(' + ')).join(' | ');
    const distances = decision === undefined
        ? []
        : [
            ['right', short(decision.right)],
            ...decision.faults.slice(0, most).map(({ does, distance }) => [`it ${does}`, short(distance)]),
        ];
    return [
        `  ${mark}  ${about}, of parts that count ${parts}${reason === '' ? '' : `: ${inOneLine(reason)}`}`,
        ...aligned(distances).map((line) => paint.dim(`      ${line}`)),
    ];
}
