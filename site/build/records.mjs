/**
 * What the pages are made of: the same records and functions that make spec/SPEC.md and findings/README.md, as JSON in
 * src/generated. No sentence on the specification is written here.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { book } from '../../dist/src/cli/specification.js';
import { definitionBlocks, knownNumbers, definitionHeading } from '../../dist/src/reports/specification/definitions.js';
import { definitionHelpers, definitionsOf } from '../../dist/src/reports/specification/definitions.js';
import { casesOf, clauseBlocks, helpersOf } from '../../dist/src/reports/specification/clause.js';
import { faultBlocks } from '../../dist/src/reports/specification/faults.js';
import { reading } from '../../dist/src/reports/specification/reading.js';
import { frameworksOf } from './frameworks.mjs';
import { historiesOf } from './histories.mjs';
import { headingsIn, linked, slices } from './blocks.mjs';
import { rendered } from './formulas.mjs';
import { reportStyle } from './style.mjs';

const folder = join(import.meta.dirname, '../src/generated');
const the = book();
const clauses = the.chapters.flatMap((chapter) => chapter.clauses);
const frameworks = frameworksOf(the.chapters);
const histories = historiesOf(new Set(clauses.map(({ id }) => id)));

/** Where every heading that a sentence may link to has its page. */
const places = new Map([
  ...clauses.map(({ id }) => [id, `clauses/${id}`]),
  ...the.faults.map(({ id }) => [id, `faults/${id}`]),
  ...Object.keys(the.classes).map((id) => [id, `faults#${id.toLowerCase()}`]),
  ...the.definitions.flatMap(({ one, folder: room, records }) =>
    Object.keys(records).map((name) => [definitionHeading(one, name), `definitions/${room}/${name}`]),
  ),
]);
/** What a page holds of the files that its code uses, so that nobody needs to open a second one. */
const helpersBlock = (uses) => (uses.length === 0 ? [] : [{ kind: 'helpers', uses }]);

function page({ slug, title, group, blocks, ...more }) {
  const all = rendered(linked(blocks, places));
  return { slug, title, group, headings: headingsIn(all), blocks: all, ...more };
}

const definitionPages = the.definitions.flatMap((kind) => {
  const parts = slices(definitionBlocks([kind], the.library, false), 4);
  return definitionsOf(kind, the.library).map((definition) =>
    page({
      slug: `definitions/${kind.folder}/${definition.name}`,
      title: definition.heading,
      kind: 'definition',
      group: kind.title,
      blocks: [...parts.get(definition.heading), ...helpersBlock(definitionHelpers(definition, the.library))],
    }),
  );
});

const known = knownNumbers(the.definitions, the.library);
const clausePages = the.chapters.flatMap(({ title, clauses: own }) =>
  own.map((clause) =>
    page({
      slug: `clauses/${clause.id}`,
      title: clause.id,
      kind: 'clause',
      group: title,
      says: clause.says,
      rejects: clause.rejects.map(({ id, does }) => ({ id, does })),
      verdicts: frameworks.flatMap(({ name, version, cells }) =>
        clause.id in cells ? [{ name, version, kind: cells[clause.id] }] : [],
      ),
      histories: histories
        .filter((one) => one.clause === clause.id)
        .map(({ id, framework, sentences: [found] }) => ({ id, framework, found })),
      blocks: [
        ...clauseBlocks(clause, the.library, casesOf(clause, the.library), known, {
          inPage: false,
          faultsInWords: true,
        }),
        ...helpersBlock(helpersOf(clause, the.library)),
      ],
    }),
  ),
);

const faultParts = slices(faultBlocks(the.classes, the.faults, clauses, the.library), 4);
const faultPages = the.faults.map((fault) =>
  page({
    slug: `faults/${fault.id}`,
    title: fault.id,
    kind: 'fault',
    group: fault.faultClass,
    does: fault.does,
    foundBy: clauses.filter(({ rejects }) => rejects.includes(fault)).map(({ id }) => id),
    seenIn: frameworks.flatMap(({ name, likely }) =>
      Object.entries(likely)
        .filter(([, ids]) => ids.includes(fault.id))
        .map(([clause]) => ({ name, clause })),
    ),
    // The list of clauses that find it stands on the page in full.
    blocks: faultParts.get(fault.id).slice(0, 1),
    file: `spec/${the.library.fault(fault.id).file}`,
  }),
);

const words = (name, of) => ({
  kind: 'table',
  head: [name, 'meaning'],
  rows: Object.entries(of).map(([word, says]) => [[word], [says]]),
});
const { says, formula, derivation, source } = the.direction;
const otherPages = [
  page({
    slug: 'bias',
    title: 'A bias is not a rounding',
    group: 'Reading',
    blocks: [
      { kind: 'paragraph', line: [says] },
      { kind: 'math', formula },
      { kind: 'list', items: derivation.map((step) => [step]) },
      { kind: 'paragraph', line: [`Source: ${source}`] },
    ],
  }),
  page({ slug: 'reading', title: 'How to read a page', group: 'Reading', blocks: reading().slice(1) }),
  page({
    slug: 'words',
    title: 'Symbols and words',
    group: 'Reading',
    blocks: [
      { kind: 'label', text: 'Symbols' },
      words('symbol', the.symbols),
      { kind: 'label', text: 'Hyper-parameters' },
      words('hyper-parameter', the.hyperParameters),
      { kind: 'label', text: 'Glossary' },
      words('word', the.glossary),
    ],
  }),
];

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'report.css'), reportStyle());
const write = (name, value) => writeFileSync(join(folder, `${name}.json`), JSON.stringify(value));
write('pages', [...definitionPages, ...clausePages, ...faultPages, ...otherPages]);
write('frameworks', frameworks);
write('histories', histories);
write('contents', {
  version: the.version,
  definitions: the.definitions.map(({ title, folder: room, records }) => ({
    title,
    folder: room,
    names: Object.keys(records),
  })),
  chapters: the.chapters.map(({ title, clauses: own }) => ({ title, ids: own.map(({ id }) => id) })),
  classes: Object.entries(the.classes).map(([id, says]) => ({
    id,
    says,
    faults: the.faults
      .filter(({ faultClass }) => faultClass === id)
      .map((fault) => ({ id: fault.id, does: fault.does })),
  })),
});
