/** tfjs alone: loads it, and has it answer the questions in a file. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { deserialize } from 'node:v8';

const start = performance.now();
const questions = deserialize(readFileSync(process.argv[2]));
console.log(`overhead ${performance.now() - start}`);

const { tfjs } = await import('../dist/src/subjects/tfjs/index.js');
const subject = await tfjs();
for (const question of questions) await subject.answer(question);
