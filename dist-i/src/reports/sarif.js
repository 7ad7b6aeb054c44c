import { countsOf } from './kinds.js';
import { notesOf, unmetText } from './notes.js';
import { clauseCount, factsOf, headline, isComplete, judgementIn, plainStyle, reachedIn } from './run.js';
import { skippedTitle } from './skipped.js';
import { detailLines } from './terminal.js';
/**
 * A report as SARIF 2.1.0: a rule for each clause, a result for each verdict that needs somebody to look at it. What
 * passes is only counted, since viewers take every result for a finding. What is skipped is a notification of its
 * rule.
 */
export function sarifReport(run) {
    const reached = reachedIn(run);
    const rules = run.chapters.flatMap(({ clauses }) => clauses);
    const ruleIndex = (id) => rules.findIndex((rule) => rule.id === id);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'equistep', semanticVersion: run.report.equistep, rules: rules.map(ruleOf) } },
                invocations: [
                    {
                        executionSuccessful: isComplete(run) && judgementIn(run) !== 'not-judged',
                        toolExecutionNotifications: [
                            ...(run.report.unmet ?? []).map(demandOf),
                            ...reached.flatMap(({ verdict }) => verdict.kind === 'unsupported'
                                ? [skipped(verdict.clause, ruleIndex(verdict.clause), verdict.reason)]
                                : []),
                        ],
                    },
                ],
                results: reached.flatMap(({ clause, verdict }) => verdict.kind !== 'pass' && verdict.kind !== 'unsupported'
                    ? [{ ...resultOf(run, clause, verdict), ruleIndex: ruleIndex(clause.id) }]
                    : []),
                columnKind: 'utf16CodeUnits',
                properties: {
                    judgement: headline(run),
                    complete: isComplete(run),
                    clauses: clauseCount(run),
                    verdicts: Object.fromEntries(countsOf(run.report.verdicts).map(({ kind, count }) => [kind, count])),
                    notes: notesOf(run.report),
                    run: Object.fromEntries(factsOf(run)),
                },
            },
        ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
const ruleOf = ({ id, says, formula, source }) => ({
    id,
    shortDescription: { text: says },
    fullDescription: { text: `${says} ${source}` },
    help: { text: `${says}\n\n${formula}\n\n${source}`, markdown: `${says}\n\n$$${formula}$$\n\n${source}` },
    defaultConfiguration: { level: 'error' },
    properties: { tags: [id.split('/')[0]] },
});
const demandOf = (unmet) => ({ level: 'error', message: { text: unmetText(unmet) } });
const skipped = (id, index, reason) => ({
    level: 'note',
    message: { text: `${skippedTitle}: ${reason}` },
    associatedRule: { id, index },
});
function resultOf(run, clause, verdict) {
    const { name } = run.report.subject;
    return {
        ruleId: clause.id,
        ...(verdict.kind === 'inconclusive' && run.report.strict !== true
            ? { kind: 'open', level: 'none' }
            : { kind: 'fail', level: verdict.kind === 'deviates' ? 'note' : 'error' }),
        message: {
            text: `${name}: ${verdict.kind}. ${[clause.says, ...detailLines(verdict, clause, plainStyle(run)).filter((line) => line !== clause.says)].join('\n')}`,
        },
        // What has no file has its name: viewers want a place for everything.
        locations: [
            {
                physicalLocation: { artifactLocation: { uri: uriOf(run.file ?? name) }, region: { startLine: 1 } },
                logicalLocations: [{ fullyQualifiedName: name, kind: 'module' }],
            },
        ],
        partialFingerprints: { 'equistep/v1': `${name}:${clause.id}` },
        ...(verdict.kind === 'deviates' && {
            suppressions: [{ kind: 'external', status: 'accepted', justification: verdict.reason }],
        }),
        properties: { verdict: verdict.kind, cases: verdict.cases },
    };
}
/** A path, or any name, as a relative URI reference. */
function uriOf(path) {
    const parts = path
        .replaceAll('\\', '/')
        .split('/')
        .filter((part, i) => part !== '' && !(i === 0 && part === '.'));
    return parts.map((part) => encodeURIComponent(part)).join('/') || 'subject';
}
