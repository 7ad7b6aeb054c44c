/** What real frameworks do, from the stored reports: a verdict for each clause, and the deviations as they are shown in a report. */
import { storedExplanations, storedReports } from '../../dist/findings/matrix.js';
import { card, failureCard } from '../../dist/src/reports/html/card.js';
import { sorted } from '../../dist/src/reports/groups.js';

const isFaulty = ({ kind }) => ['fail', 'error', 'stale', 'deviates'].includes(kind);

export function frameworksOf(chapters) {
  const clauses = new Map(chapters.flatMap((chapter) => chapter.clauses).map((clause) => [clause.id, clause]));
  const explanations = storedExplanations();
  return storedReports().map((report) => {
    const { name, version, profile } = report.subject;
    const verdicts = report.verdicts.filter(({ clause }) => clauses.has(clause));
    const run = { report: { ...report, verdicts, causes: [] }, chapters, subject: [name], options: [] };
    const { failures, wrong } = sorted(run);
    const found = explanations.filter(({ subjects }) => subjects.includes(name));
    return {
      name,
      version,
      format: profile.format,
      cells: Object.fromEntries(verdicts.map(({ clause, kind }) => [clause, kind])),
      findings: found.map(({ page, kind, says, documents, clauses: ids }) => ({
        page: page.replace(/\.md$/, ''),
        kind,
        says,
        documents,
        clauses: ids.filter((id) => clauses.has(id)),
      })),
      likely: Object.fromEntries(
        verdicts
          .filter((verdict) => isFaulty(verdict) && 'counterexample' in verdict)
          .map(({ clause, counterexample }) => [clause, counterexample.likely.map(({ id }) => id)]),
      ),
      cards: [
        ...failures.map((group) => ({ clause: group.shown.clause.id, html: failureCard(run, group).markup })),
        ...wrong.map((one) => ({ clause: one.clause.id, html: card(run, one).markup })),
      ],
    };
  });
}
