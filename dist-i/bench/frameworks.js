// What judging a framework costs: the time of a whole check, the share of it in which the framework has a question
// before it (the judge works
// beside it), and questions a second.
// node dist/bench/frameworks.js [subject …]; npm ones by default.
import { moduleSubjects } from '../adapters/registry.js';
import { defaults, judge } from '../src/judge/index.js';
import { catalogue } from '../src/subjects/catalogue.js';
const names = process.argv.length > 2 ? process.argv.slice(2) : moduleSubjects.map(({ name }) => name);
const entries = await catalogue();
for (const name of names) {
    const entry = entries.find((one) => one.name === name);
    if (entry === undefined)
        throw new Error(`there is no subject '${name}'`);
    const subject = await entry.load(defaults.timeLimit);
    let questions = 0;
    let within = 0;
    let open = 0;
    let since = 0;
    // The time during which at least one question waits for its answer.
    const answer = async (question) => {
        questions++;
        if (open++ === 0)
            since = performance.now();
        try {
            return await subject.answer(question);
        }
        finally {
            if (--open === 0)
                within += performance.now() - since;
        }
    };
    const start = performance.now();
    await judge({ ...subject, answer });
    const whole = performance.now() - start;
    await subject.close?.();
    console.log(`${name.padEnd(12)} ${(whole / 1000).toFixed(1).padStart(6)} s  ${Math.round((100 * within) / whole)} % with a question open  ${Math.round((1000 * questions) / whole)} questions/s of ${questions}`);
}
