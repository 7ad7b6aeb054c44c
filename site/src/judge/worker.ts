/** Judges clauses of one subject, in a worker: the same code as `equistep check`, loaded when the reader asks for it. */
import '../shims/immediate.ts';
import { chapters } from '../../../spec/index.ts';
import { reportOf, verdicts } from '../../../src/judge/index.ts';
import type { Verdict } from '../../../src/judge/verdict.ts';
import { sorted } from '../../../src/reports/groups.ts';
import { card, failureCard } from '../../../src/reports/html/card.ts';
import { prose } from '../../../src/reports/html/prose.ts';
import { markup } from '../../../src/reports/markup.ts';
import { evidenceText, type Run } from '../../../src/reports/run.ts';
import { skippedIn, skippedText } from '../../../src/reports/skipped.ts';
import type { Subject } from '../../../src/subjects/subject.ts';
import { errorsOf, noting } from './errors.ts';
import type { Asked, Told } from './messages.ts';
import { subjectFor } from './subject.ts';
import { whyOf } from './why.ts';

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  judged(data).then(
    (told) => postMessage(told),
    (error: unknown) => postMessage({ kind: 'failed', why: whyOf(error) } satisfies Told),
  );
});

/** Milliseconds that a subject has for an answer. */
const timeLimit = 10_000;

let loaded: Promise<Subject> | undefined;

async function judged(asked: Asked): Promise<Told> {
  const { subject, notes } = noting(await (loaded ??= subjectFor(asked)), asked.withErrors ? 400 : 0);
  const { clause, seed, cases } = asked;
  const start = performance.now();
  const found: Verdict[] = [];
  for await (const verdict of verdicts(subject, { clauses: [clause], seed, cases, timeLimit })) found.push(verdict);
  const milliseconds = performance.now() - start;
  const [verdict] = found;
  if (verdict === undefined) throw new Error(`there is no clause ${clause}`);
  return {
    kind: 'verdict',
    verdict: verdict.kind,
    html: shown(subject, asked, verdict),
    cases: verdict.cases,
    telling: verdict.telling,
    milliseconds,
    errors: errorsOf(subject, notes),
    faults: 'counterexample' in verdict ? verdict.counterexample.likely.map(({ id }) => id) : [],
  };
}

/** The verdict as a report shows it. */
function shown(subject: Subject, { clause, subject: name, fault, seed, cases }: Asked, verdict: Verdict): string {
  const report = reportOf(subject, { seed, cases }, [verdict]);
  const own = chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(({ id }) => id === clause) }));
  const run: Run = { report, chapters: own, subject: [commandName(name, fault)], options: [] };
  const { failures, wrong, undecided, declared } = sorted(run);
  const cards = [
    ...failures.map((group) => failureCard(run, group)),
    ...[...wrong, ...undecided, ...declared].map((one) => card(run, one)),
  ];
  if (cards.length > 0) return markup`${cards}`.markup;
  const skipped = skippedIn([verdict]).map(skippedText);
  const says =
    verdict.kind === 'unsupported'
      ? 'Skipped: not supported, not counted as passed.'
      : `It holds: ${evidenceText(verdict)}.`;
  return markup`<p>${says}</p>${skipped.length > 0 && markup`<p>Skipped${verdict.kind !== 'unsupported' && ' in part'}: ${prose(skipped.join('; '))}.</p>`}`
    .markup;
}

/** The subject as the command line names it. */
const commandName = (name: Asked['subject'], fault: string | undefined): string =>
  name === 'reference'
    ? fault === undefined
      ? 'reference'
      : `mutant:${fault}`
    : (({ 'tfjs-cpu': 'tfjs', 'tfjs-wasm': 'tfjs-wasm' } as Readonly<Record<string, string>>)[name] ??
      './my-subject.mjs');
