/** The judge alone at 4096 × 1000: prints the peak memory of this process, in MiB, with and without the balls. */
import { existsSync, readFileSync } from 'node:fs';
import { definitions } from '../spec/definitions/index.js';
import { setsFor } from '../src/judge/sets.js';
import { defaultProfile } from '../src/arithmetic/profile.js';
import { logits } from './questions-at-size.js';
const status = '/proc/self/status';
/** On Linux, what getrusage calls the peak of a process starts with that of the process by which it was started. */
const peak = () => {
    const own = existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
    return Math.round(Number(own ?? process.resourceUsage().maxRSS) / 2 ** 10);
};
const question = logits(4096, 1000);
const before = peak();
setsFor(definitions, defaultProfile('float32'), { question }).first();
console.log(JSON.stringify({ before, after: peak() }));
