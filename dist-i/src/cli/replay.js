import { clauses } from '../../spec/index.js';
import { replayText } from '../reports/replay.js';
import { readToken } from '../reports/token.js';
import { noToken, notReplayed, otherSpecification, replayed, tokenRequiresSubject } from '../reports/usage.js';
import { check } from './check.js';
import { named } from './choose.js';
import { specificationHash, specificationName } from './circumstances.js';
import { exitCodes, Failure } from './failure.js';
import { isOwn } from './subject.js';
/**
 * Judges the one case that a token names; gives the exit code. What the token says is run only where it comes with this
 * package.
 */
export async function replay(text, given, flags) {
    const token = readToken(text);
    if (token === undefined)
        throw new Failure(noToken);
    const by = given ?? (token.subject === undefined ? undefined : { subject: token.subject });
    if (by === undefined || (given === undefined && !isOwn(by)))
        throw new Failure(tokenRequiresSubject);
    const { id } = named('clause', token.clause, clauses, (clause) => clause.id);
    const ours = specificationName(specificationHash());
    if (token.specification !== ours)
        process.stdout.write(`${otherSpecification(token.specification, ours)}\n`);
    const { where } = token;
    const origin = where.from === 'example' ? where : { ...where, seed: token.seed };
    let isSkipped = false;
    const code = await check(by, { ...flags, clause: [id], seed: token.seed, replay: replayText(origin) }, ({ verdicts }) => (isSkipped = verdicts.every(({ kind }) => kind === 'unsupported')));
    process.stdout.write(`${isSkipped ? notReplayed : replayed(code !== exitCodes.conforms)}\n`);
    return code;
}
