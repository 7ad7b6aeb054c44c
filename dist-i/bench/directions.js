/**
 * `npm run calibrate:directions`: how often the numbers of a large tensor of a correct subject count as off in one
 * direction. No alarm may be raised. Equal seeds and shards ask the same.
 *
 *   --tensors n   of each format, over all shards (250,000)
 *   --seed s      by which they are drawn (1)
 *   --shard i/n   only every n-th, from the i-th (1/1)
 *   --format f    only that one
 */
import { parseArgs } from 'node:util';
import { formats } from '../src/arithmetic/formats.js';
import { countDirections } from '../tests/support/directions.js';
const { values: given } = parseArgs({
    options: {
        tensors: { type: 'string', default: '250000' },
        seed: { type: 'string', default: '1' },
        shard: { type: 'string', default: '1/1' },
        format: { type: 'string' },
    },
});
const [tensors, seed] = [Number(given.tensors), Number(given.seed)];
const [shard, shards] = given.shard.split('/').map(Number);
const names = Object.keys(formats).filter((name) => (given.format ?? name) === name);
if (![tensors, seed, shard, shards].every(Number.isSafeInteger) || shard < 1 || shards < 1 || names.length === 0) {
    console.error('--tensors, --seed and --shard i/n take whole numbers, and --format a number format');
    process.exit(2);
}
console.log(`${'format'.padEnd(12)}${['tensors', 'alarms'].join('   ')}`);
let alarms = 0;
for (const format of names) {
    const found = countDirections(format, { tensors, seed, shard, shards });
    alarms += found.alarms.length;
    console.log(`${format.padEnd(12)}${String(found.tensors).padStart(7)}   ${String(found.alarms.length).padStart(6)}`);
    for (const alarm of found.alarms.slice(0, 5))
        console.log(`  ${JSON.stringify(alarm)}`);
}
process.exitCode = alarms === 0 ? 0 : 1;
