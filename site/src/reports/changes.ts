import type { Report } from '../../../src/judge/verdict.ts';
import { faulty, symbols } from '../../../src/reports/kinds.ts';
import { markup, type Markup } from '../../../src/reports/markup.ts';

/** What changed from one report to another, clause by clause, as HTML: what fails now comes first. */
export function changesOf(before: Report, after: Report): string {
  const kindIn = (report: Report, id: string) => report.verdicts.find(({ clause }) => clause === id);
  const ids = [...new Set([...before.verdicts, ...after.verdicts].map(({ clause }) => clause))];
  const changes = ids
    .map((id) => ({ id, from: kindIn(before, id), to: kindIn(after, id) }))
    .filter(({ from, to }) => from?.kind !== to?.kind);
  const groups = [
    { title: 'Fails now', of: changes.filter(({ from, to }) => to && faulty(to) && !(from && faulty(from))) },
    { title: 'No longer fails', of: changes.filter(({ from, to }) => from && faulty(from) && !(to && faulty(to))) },
  ];
  const rest = changes.filter((change) => !groups.some(({ of }) => of.includes(change)));
  const cell = (verdict: (typeof changes)[number]['from']): Markup =>
    verdict === undefined
      ? markup`<td>not judged</td>`
      : markup`<td class="${verdict.kind}"><b>${symbols[verdict.kind]}</b> ${verdict.kind}</td>`;
  const name = ({ subject }: Report): string => `${subject.name} ${subject.version}`;
  return markup`<h2>From ${name(before)} to ${name(after)}</h2>
${changes.length === 0 && markup`<p>No verdict changed.</p>`}${[...groups, { title: 'Other changes', of: rest }].map(
    ({ title, of }) =>
      of.length > 0 &&
      markup`<h3>${title}</h3><table><thead><tr><th>clause</th><th>before</th><th>after</th></tr></thead><tbody>${of.map(
        ({ id, from, to }) => markup`<tr><td><code>${id}</code></td>${cell(from)}${cell(to)}</tr>`,
      )}</tbody></table>`,
  )}`.markup;
}
