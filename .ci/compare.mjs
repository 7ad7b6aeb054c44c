// Holds a report's verdicts against those of a stored one: a new deviation and a vanished one are both news.
import { copyFileSync, readFileSync } from 'node:fs';

const [reportFile, storedFile, update] = process.argv.slice(2);
if (update === '--update') {
  copyFileSync(reportFile, storedFile);
  process.exit(0);
}
const verdictsOf = (file) =>
  Object.fromEntries(JSON.parse(readFileSync(file, 'utf8')).verdicts.map(({ clause, kind, failing }) => [clause, [kind, ...failing.map(({ point }) => JSON.stringify(point))]]));
const [found, stored] = [verdictsOf(reportFile), verdictsOf(storedFile)];
const clauses = [...new Set([...Object.keys(stored), ...Object.keys(found)])];
const changed = clauses.filter((clause) => String(stored[clause]) !== String(found[clause]));
for (const clause of changed) console.error(`${clause}: stored as ${stored[clause] ?? 'nothing'}, found ${found[clause] ?? 'nothing'}`);
console.log(changed.length === 0 ? `${clauses.length} verdicts as stored` : `${changed.length} of ${clauses.length} verdicts are not as stored`);
process.exit(changed.length === 0 ? 0 : 1);
