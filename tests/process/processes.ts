import { declaration } from '../cli/run.ts';

/**
 * A command that starts a subject in JavaScript: `declares` is what it says to the judge's greeting, `answers` what it
 * does with a message's questions.
 */
export function subjectThat(
  answers: string,
  declares = `send({ kind: 'declare', protocol: 1, declaration: ${declaration} })`,
): readonly [string, ...string[]] {
  const code = `import { createInterface } from 'node:readline';
    const say = (line) => process.stdout.write(line + '\\n');
    const send = (message) => say(JSON.stringify(message));
    const answer = (...answers) => send({ kind: 'answers', answers });
    const numbers = ({ data }) => [...new Float64Array(new Uint8Array(Buffer.from(data, 'base64')).buffer)];
    /** Squared errors, for the reductions none and max; sums are wrong. */
    const right = ({ id, question: { predictions, targets, reduction } }) => {
      const { shape } = predictions;
      const t = numbers(targets);
      const errors = numbers(predictions).map((p, i) => p - t[i]);
      const squares = errors.map((e) => e * e);
      const value = reduction.by === 'none' ? { shape, data: squares } : { shape: [], data: [Math.max(...squares)] };
      return { id, answer: { value, gradient: { shape, data: errors.map((e) => 2 * e) } } };
    };
    for await (const line of createInterface({ input: process.stdin })) {
      const { kind, questions } = JSON.parse(line);
      if (kind === 'hello') { ${declares} }
      else if (kind === 'ask') { ${answers} }
      else break;
    }`;
  return [process.execPath, '--input-type=module', '--eval', code];
}

/** Whether a process with this number is still there, and has not just ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
