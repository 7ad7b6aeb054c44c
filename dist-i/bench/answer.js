/** tfjs alone: loads it, and has it answer the questions in a file. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { deserialize } from 'node:v8';
const start = performance.now();
const used = process.cpuUsage();
const questions = deserialize(readFileSync(process.argv[2]));
const { user, system } = process.cpuUsage(used);
console.log(`overhead ${performance.now() - start} ${(user + system) / 1000}`);
const { tfjs } = await import('../adapters/tfjs/index.js');
const subject = await tfjs();
for (const question of questions)
    await subject.answer(question);
