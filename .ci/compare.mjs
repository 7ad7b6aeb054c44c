// Holds a report's verdicts against recorded ones: a new deviation and a vanished one are both news.
import { readFileSync, writeFileSync } from 'node:fs';

const [reportFile, recordedFile, update] = process.argv.slice(2);
const { verdicts } = JSON.parse(readFileSync(reportFile, 'utf8'));
const found = Object.fromEntries(
  verdicts.map(({ clause, kind, failing }) => [clause, [kind, ...failing.map(({ point }) => JSON.stringify(point))]]),
);
if (update === '--update') {
  writeFileSync(recordedFile, `${JSON.stringify(found, undefined, 2)}\n`);
  process.exit(0);
}
const recorded = JSON.parse(readFileSync(recordedFile, 'utf8'));
const clauses = [...new Set([...Object.keys(recorded), ...Object.keys(found)])];
const changed = clauses.filter((clause) => String(recorded[clause]) !== String(found[clause]));
for (const clause of changed) console.error(`${clause}: recorded as ${recorded[clause] ?? 'nothing'}, found ${found[clause] ?? 'nothing'}`);
console.log(changed.length === 0 ? `${clauses.length} verdicts as recorded` : `${changed.length} of ${clauses.length} verdicts are not as recorded`);
process.exit(changed.length === 0 ? 0 : 1);
