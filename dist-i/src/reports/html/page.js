import { sorted } from '../groups.js';
import { countsOf, symbols } from '../kinds.js';
import { notesOf } from '../notes.js';
import { markup } from '../markup.js';
import { plural } from '../plural.js';
import { clauseCount, factsOf, headline, judgedIn, judgementIn } from '../run.js';
import { skippedIn } from '../skipped.js';
import { card, failureCard } from './card.js';
import { chapterOf } from './clauses.js';
import { filterLooks, filtersOf } from './filters.js';
import { shell } from './shell.js';
import { skippedSection } from './skipped.js';
/** A report as one page. The id of a clause is the anchor of what is said of it. */
export function htmlReport(run) {
    const sections = sectionsOf(run);
    return shell(headline(run), markup `${top(run)}
<main>
<nav aria-label="Contents"><ul>${sections.map(({ id, title, more }) => markup `<li><a href="#${id}">${title}</a> ${more}</li>\n`)}</ul></nav>
${filtersOf(run)}${sections.map(({ id, title, body }) => markup `<section id="${id}">\n<h2>${title}</h2>\n${body}</section>\n`)}</main>
<footer><dl>${factsOf(run).map(([what, value]) => markup `<dt>${what}</dt><dd>${value}</dd>`)}</dl></footer>`, filterLooks);
}
function sectionsOf(run) {
    const { failures, wrong, undecided, declared } = sorted(run);
    const failed = failures.flatMap(({ shown, others }) => [shown, ...others]);
    const skips = skippedIn(run.report.verdicts);
    return [
        ...cards('wrong', 'What is wrong', [...failed, ...wrong], [...failures.map((group) => failureCard(run, group)), ...wrong.map((one) => card(run, one))]),
        ...cards('undecided', 'Undecided', undecided, undecided.map((one) => card(run, one))),
        ...cards('declared', 'Declared deviations', declared, declared.map((one) => card(run, one))),
        ...run.chapters.map((chapter) => chapterSection(chapter, judgedIn(run, chapter))),
        ...(skips.length === 0
            ? []
            : [
                {
                    id: 'skipped',
                    title: 'Skipped',
                    more: markup `<span class="soft">${plural(skips.length, 'reason')}</span>`,
                    body: skippedSection(skips),
                },
            ]),
    ];
}
/** A section of cards, whose clauses the contents name; none where there is no card. */
const cards = (id, title, found, body) => found.length === 0
    ? []
    : [
        {
            id,
            title,
            more: markup `<span class="soft">${found.map(({ clause }, i) => markup `${i > 0 && ' · '}<a href="#${clause.id}">${clause.id}</a>`)}</span>`,
            body: markup `${body}`,
        },
    ];
const chapterSection = ({ title }, judged) => {
    const verdicts = judged.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict]));
    const counts = countsOf(verdicts).map(({ kind, count }) => markup `<span class="${kind}" title="${count} ${kind}">${symbols[kind]} ${count}</span> `);
    return {
        id: `chapter-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
        title,
        more: markup `<span class="counts">${counts}</span>`,
        body: chapterOf(judged),
    };
};
function top(run) {
    const { verdicts, equistep } = run.report;
    const counts = [...countsOf(verdicts), { kind: 'unreached', count: clauseCount(run) - verdicts.length }].filter(({ count }) => count > 0);
    const colour = {
        conforms: 'pass',
        'demands-unmet': 'fail',
        'does-not-conform': 'fail',
        'not-judged': 'unsupported',
        interrupted: 'unsupported',
    }[judgementIn(run)];
    return markup `<header>
<h1 class="${colour}"><span class="verdict">${judgementIn(run) === 'conforms' ? '✓' : '✗'}</span> ${headline(run)}</h1>
<p class="soft">${plural(clauseCount(run), 'clause')} of the Equistep specification ${equistep}. Only a clause that passes counts as passed.</p>
${notesOf(run.report).map((note) => markup `<p><b>${note}</b></p>\n`)}<div class="bar" aria-hidden="true">${counts.map(({ kind, count }) => markup `<i class="${kind}" style="flex:${count}"></i>`)}</div>
<ul class="legend">${counts.map(({ kind, count }) => markup `<li class="${kind}"><b>${count}</b> ${kind === 'unreached' ? 'not reached' : kind}</li>`)}</ul>
</header>`;
}
