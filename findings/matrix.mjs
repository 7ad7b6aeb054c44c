// What real frameworks do, clause by clause: findings/README.md and the table of the README, made of the stored reports and of explanations.json.
// `npm run matrix` writes them; with --check it fails where they are not what it would write, and with --html FILE it writes a page of HTML.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chapters } from '../dist/spec/index.js';
import { symbols } from '../dist/src/reports/kinds.js';
import { questionParts } from '../dist/src/reports/questions.js';
import { placeText, tensorText } from '../dist/src/reports/values.js';
import { htmlMatrix } from './matrix-page.mjs';

const root = resolve(import.meta.dirname, '..');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const faulty = ({ kind }) => kind === 'fail' || kind === 'deviates' || kind === 'error' || kind === 'stale';
const kinds = {
  defect: { one: 'a defect', several: 'defects' },
  declared: { one: 'declared behaviour', several: 'declared' },
  gap: { one: 'a gap', several: 'gaps' },
};

/** Every deviation with what explains it. Throws where one has no explanation, and where an explanation has no deviation. */
export function explained(reports, explanations) {
  const deviations = reports.flatMap((report) => report.verdicts.filter(faulty).map((verdict) => ({ report, verdict })));
  const covers = (one, { report, verdict }) => one.subjects.includes(report.subject.name) && one.clauses.includes(verdict.clause);
  const wrong = [
    ...deviations.filter((deviation) => !explanations.some((one) => covers(one, deviation))).map(({ report, verdict }) => `${report.subject.name} deviates from ${verdict.clause}, and nothing explains it`),
    ...explanations.filter(({ kind }) => !(kind in kinds)).map(({ kind, page }) => `${page} is of the kind '${kind}', which is none of ${Object.keys(kinds).join(', ')}`),
    ...explanations.flatMap((one) =>
      one.subjects.flatMap((subject) =>
        one.clauses
          .filter((clause) => !deviations.some((deviation) => deviation.report.subject.name === subject && deviation.verdict.clause === clause))
          .map((clause) => `${one.page} explains why ${subject} deviates from ${clause}, and it does not`),
      ),
    ),
  ];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return deviations.map((deviation) => ({ ...deviation, reasons: explanations.filter((one) => covers(one, deviation)) }));
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** Frameworks, what they took, and how much was found. `page` is the link to where it stands. */
function summary(reports, explanations, page) {
  const count = (report, kind) => report.verdicts.filter((verdict) => verdict.kind === kind).length;
  const found = (name, kind) => explanations.filter((one) => one.subjects.includes(name) && one.kind === kind).length;
  return table(
    ['framework', 'version', 'numbers', 'pass', 'deviate', 'inconclusive', 'not taken', ...Object.values(kinds).map(({ several }) => several)],
    reports.map((report) => {
      const { name, version, profile } = report.subject;
      return [
        `[${name}](${page}#${name})`, version, profile.format, count(report, 'pass'), report.verdicts.filter(faulty).length,
        count(report, 'inconclusive'), count(report, 'unsupported'), ...Object.keys(kinds).map((kind) => found(name, kind)),
      ];
    }),
  );
}
const titleOf = (page) => /^# (.*)$/m.exec(read('findings', page))[1];

/** The smallest case that was found, in one line. */
function smallest({ kind, counterexample, message }) {
  if (kind === 'error') return message;
  const { questions, violation } = counterexample;
  const parts = questionParts(questions).filter(([at]) => at !== 'ask');
  const { about, left, right, place } = violation;
  return [...parts.map(([at, text]) => `${at}: ${text}`), `${about}${placeText(violation)}: left ${tensorText(left, place)}, right ${tensorText(right, place)}`].join('\n');
}

const block = ({ report, verdict, reasons }) => [
  `#### ${report.subject.name} · ${verdict.clause}`,
  ...reasons.map(({ kind, says, documents, page }) => `${says} This is ${kinds[kind].one}. ${documents} [Finding](${page}).`),
  `At ${verdict.failing.length} of the clause's points and examples. The smallest case found:`,
  `\`\`\`text\n${smallest(verdict)}\n\`\`\``,
];

/** What was found of a framework: every page, and then the deviations one by one. */
const chapterOf = (explanations, deviations) => (report) => {
  const { name } = report.subject;
  const found = explanations.filter(({ subjects }) => subjects.includes(name));
  const rows = found.map(({ page, kind, clauses }) => [`[${titleOf(page)}](${page})`, kinds[kind].one, clauses.map((id) => `\`${id}\``).join(', ') || 'none yet']);
  return [`### ${name}`, rows.length === 0 ? 'Nothing was found.' : table(['finding', 'kind', 'clauses'], rows), ...deviations.filter((one) => one.report === report).flatMap(block)];
};

function pageOf(reports, explanations, deviations) {
  const cell = (report, id) => {
    const deviation = deviations.find((one) => one.report === report && one.verdict.clause === id);
    const verdict = report.verdicts.find(({ clause }) => clause === id);
    return deviation === undefined ? (symbols[verdict?.kind] ?? '') : `[${symbols[verdict.kind]}](${deviation.reasons[0].page})`;
  };
  const matrix = chapters.flatMap(({ title, clauses }) => [
    `### ${title}`,
    table(['clause', ...reports.map(({ subject }) => subject.name)], clauses.map(({ id }) => [`\`${id}\``, ...reports.map((report) => cell(report, id))])),
  ]);
  return `${[
    '# What real frameworks do',
    '<!-- Made by `npm run matrix` of the reports in tests/recorded/reports and of explanations.json: change those. -->',
    'Every framework is judged through its public interface; nothing is declared in advance. Each deviation was seen in the framework alone, by the snippet of its finding.',
    'Releases that the suite fails, and the next ones, which it passes: [history](history/README.md).',
    `${symbols.pass} passes · ${symbols.fail} deviates, with a link to the finding · ${symbols.inconclusive} inconclusive · ${symbols.unsupported} has nothing of what the clause asks, which is no pass.`,
    summary(reports, explanations, ''),
    '## Clause by clause', ...matrix,
    '## Findings', ...reports.flatMap(chapterOf(explanations, deviations)),
  ].join('\n\n')}\n`;
}

export const storedReports = () =>
  readdirSync(join(root, 'tests/recorded/reports'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(read('tests/recorded/reports', file)))
    .toSorted((a, b) => (a.subject.name < b.subject.name ? -1 : 1));
export const storedExplanations = () => JSON.parse(read('findings/explanations.json'));

/** The files that are made, by path. */
export function made(reports = storedReports(), explanations = storedExplanations()) {
  const deviations = explained(reports, explanations);
  const readme = read('README.md');
  const between = /(<!-- matrix -->\n)[\s\S]*?(<!-- \/matrix -->)/;
  if (!between.test(readme)) throw new Error('README.md has no place for the matrix, between <!-- matrix --> and <!-- /matrix -->');
  return {
    'findings/README.md': pageOf(reports, explanations, deviations),
    'README.md': readme.replace(between, (_, open, close) => `${open}${summary(reports, explanations, 'findings/README.md')}\n${close}`),
  };
}

/** The same as one page of HTML. */
export function htmlOf(reports = storedReports(), explanations = storedExplanations()) {
  return htmlMatrix(reports, explained(reports, explanations), { smallest, kindOf: (kind) => kinds[kind].one });
}

if (process.argv[1] === import.meta.filename) {
  try {
    const { values: { check, html } } = parseArgs({ options: { check: { type: 'boolean' }, html: { type: 'string' } } });
    if (html !== undefined) {
      writeFileSync(html, htmlOf());
      console.log(`${html} written`);
      process.exit();
    }
    const stale = Object.entries(made()).filter(([path, text]) => {
      try {
        return read(path) !== text;
      } catch {
        return true;
      }
    });
    if (check) {
      for (const [path] of stale) console.error(`${path} is not what npm run matrix would write`);
      process.exit(stale.length === 0 ? 0 : 1);
    }
    for (const [path, text] of stale) writeFileSync(join(root, path), text);
    console.log(`${stale.length === 0 ? 'nothing' : stale.map(([path]) => path).join(', ')} written`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
