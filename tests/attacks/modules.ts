/** Modules that do to the judge whatever a module can do, as they load, as they are asked, and later. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { text } from 'node:stream/consumers';
import { clauses } from '../../spec/index.ts';
import { judge } from '../../src/judge/index.ts';
import { processedModule } from '../../src/subjects/process/index.ts';
import { declaration, main } from '../cli/run.ts';
import { checkSentence, type Attack } from './table.ts';

/** What the first worked example of `reduction/definition` has for an answer. */
const right = `(() => {
  const { shape } = question.predictions;
  const error = question.predictions.data.map((p, i) => p - question.targets.data[i]);
  return { value: { shape, data: error.map((e) => e * e) }, gradient: { shape, data: error.map((e) => 2 * e) } };
})()`;
const source = (whileLoading: string, whileAsked: string): string => `
  import * as fs from 'node:fs';
  import { createRequire } from 'node:module';
  const threads = createRequire(import.meta.url)('node:worker_threads');
  ${whileLoading}
  export default { declaration: ${declaration}, answer(question) { ${whileAsked} } };`;

/** What is done, and how it is told: as it loads, and as it is asked; 'right' where it hurts nobody. */
interface Act {
  readonly does: string;
  readonly asItLoads: RegExp | 'right';
  readonly asItIsAsked: RegExp | 'right';
}
const harmless = (does: string): Act => ({ does, asItLoads: 'right', asItIsAsked: 'right' });
const told = (does: string, how: RegExp): Act => ({ does, asItLoads: how, asItIsAsked: how });

const large = `'x'.repeat(1e8)`;
const late = /^(no answer within 1 s|it did not declare itself within 4 s)/;
/** An end of its process, which may come before or after its time is over. */
const ended =
  /^(the subject ended its process with exit code \d+|the subject's process was ended by SIG\w+|no answer within|it did not declare)/;

const acts: Readonly<Record<string, Act>> = {
  'posts null to its parent': harmless('threads.parentPort?.postMessage(null); process.send?.(null);'),
  'prints a message': harmless(
    `fs.writeSync(1, '{"kind":"answers","answers":[]}\\n{"kind":"end"}\\n'); console.log('null'); console.error('null');`,
  ),
  'prints without end': harmless("setInterval(() => console.log('x'.repeat(1e6)), 1);"),
  'prints a text without end': harmless(`fs.writeSync(1, 'x'.repeat(1e7));`),
  'closes its input and output': harmless('for (const fd of [0, 1, 2]) try { fs.closeSync(fd); } catch {}'),
  'destroys its streams': harmless('process.stdin.destroy(); process.stdout.end(); process.stderr.end();'),
  'listens to every signal': harmless(
    "for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => {});",
  ),
  'goes elsewhere': harmless("process.chdir('/');"),
  'takes away its environment': harmless('for (const name in process.env) delete process.env[name];'),
  'pollutes every object': harmless("Object.prototype.kind = 'end'; Object.prototype.unsupported2 = 1;"),
  'never exits': harmless('process.exit = () => {}; process.reallyExit = () => {};'),
  'has an answer to every crash': harmless(
    "process.on('uncaughtException', () => {}); setTimeout(() => { throw new Error('later') });",
  ),
  'ends itself': told(
    'process.exit(0);',
    /^the subject ended its process with exit code 0( before it declared anything: .*)?$/,
  ),
  'ends itself with a word': told(
    "console.log('goodbye'); process.exit(3);",
    /^the subject ended its process with exit code 3; it last said "goodbye"$/,
  ),
  'kills itself': told("process.kill(process.pid, 'SIGKILL');", /^the subject's process was ended by SIGKILL$/),
  'asks itself to end': told("process.kill(process.pid, 'SIGTERM'); for (;;);", ended),
  'stops itself': told("process.kill(process.pid, 'SIGSTOP');", late),
  aborts: told('process.abort();', /^the subject's process was ended by SIG\w+/),
  'never comes back': told('for (;;);', late),
  'waits for ever': told('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);', late),
  'calls itself': told('(function f() { f(); })();', /RangeError: Maximum call stack size exceeded$/),
  'throws null': told('throw null;', /threw null$/),
  'throws nothing': told('throw undefined;', /threw undefined$/),
  'throws a symbol': told("throw Symbol('x');", /threw Symbol\(x\)$/),
  'throws what cannot be read': told('throw { toString() { throw this; } };', /threw something that cannot be read$/),
  'throws an error that cannot be read': told(
    "throw Object.defineProperty(new Error(''), 'message', { get() { throw 1; } });",
    /threw something that cannot be read$/,
  ),
  // A line of the terminal keeps fewer letters than a message.
  'throws a text without end': told(`throw new Error(${large});`, /^(?:x{10000}|x{1,2000}…)$/),
  'throws a name without end': told(`throw Object.assign(new Error('e'), { name: ${large} });`, /^x{10000}$/),
  'allocates what there is not': told(
    'new ArrayBuffer(2 ** 53);',
    /RangeError: (Array buffer allocation failed|Invalid array buffer length)$/,
  ),
  'takes away the parser': {
    does: 'JSON.parse = undefined;',
    asItLoads: /TypeError: JSON.parse is not a function$/,
    asItIsAsked: 'right',
  },
  'takes away its buffers': told('Buffer.from = Buffer.concat = Buffer.prototype.toString = undefined;', /./),
  'says what is no message': told("fs.writeSync(3, 'null\\n'); for (;;);", /broke the protocol: "null" is no message$/),
  'answers what was not asked': {
    does: `fs.writeSync(3, '{"kind":"answers","answers":[{"id":99,"error":"x"}]}\\n'); for (;;);`,
    asItLoads: /broke the protocol: its first message is of the kind 'answers'/,
    asItIsAsked: /broke the protocol: it answered question 99, which was not asked$/,
  },
  'says what has no end': told(
    "for (;;) fs.writeSync(3, 'x'.repeat(60000));",
    /wrote more than 1 MiB without ending a line$|"x{100}" is no message$|EAGAIN/,
  ),
};

/** Acts that a thread survives as well: what concerns a process, from its descriptors on, is the judge's own there. */
const fromThreads = {
  asItLoads: ['posts null to its parent', 'ends itself with a word', 'throws a text without end', 'never exits'],
  asItIsAsked: [
    'posts null to its parent',
    'prints without end',
    'destroys its streams',
    'takes away its environment',
    'pollutes every object',
    'never exits',
    'has an answer to every crash',
    'ends itself with a word',
    'never comes back',
    'waits for ever',
    'calls itself',
    'throws what cannot be read',
    'throws a name without end',
    'takes away its buffers',
  ],
} as const;

/** Windows has no signals but the one that ends a process. */
const withSignals = ['kills itself', 'asks itself to end', 'stops itself', 'aborts'];
const possible = Object.entries(acts).filter(([name]) => process.platform !== 'win32' || !withSignals.includes(name));

/** Answers that are none, and how that is told. */
const answers: Readonly<Record<string, readonly [given: string, how: RegExp]>> = {
  nothing: ['undefined', /^TypeError: the answer is undefined, not an object$/],
  'its question, overwritten': [
    `(() => { const answer = ${right}; question.targets.data.fill(9); return answer; })()`,
    /^the subject overwrites its questions: targets.data\[0\] was \S+ and became 9. It must copy what it changes$/,
  ],
  'a number': ['42', /^TypeError: the answer is 42, not an object$/],
  'a symbol': ["Symbol('x')", /^TypeError: the answer is a symbol, not an object$/],
  itself: [
    '(() => { const a = {}; a.value = a; a.gradient = a; return a; })()',
    /the answer.value is an object, not a tensor/,
  ],
  'a function for a value': ['{ value: () => 1 }', /the answer.value is a function, not a tensor/],
  'no gradient': ['{ value: { shape: [], data: [1] } }', /the answer has no 'gradient'$/],
  'a list': ['[1, 2]', /the answer has no 'value'$/],
  'what cannot be read': ['({ get value() { throw new Error("no") } })', /^no$/],
  'what is gone': [
    '(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()',
    /^TypeError: /,
  ],
  'what never comes': ['new Promise(() => {})', /^no answer within 1 s/],
  'what fails': ['Promise.reject(new RangeError("no"))', /^RangeError: no$/],
  'what comes twice': ['({ then(yes, no) { yes(1); yes(2); no(3); } })', /^TypeError: the answer is 1, not an object$/],
  'a then that throws': ['({ get then() { throw new Error("no") } })', /^no$/],
  'reasons without end': [`({ unsupported: ${large} })`, /^x{10000}$/],
  'a reason that cannot be read': ['({ unsupported: { toString() { throw new Error("no") } } })', /^no$/],
  'a shape of words': [
    "({ value: { shape: ['4'], data: [1] } })",
    /the answer.value.shape is a list: give a list of whole numbers from 0 on$/,
  ],
  'a shape without end': [
    '({ value: { shape: [2 ** 32 - 1], data: Array(2 ** 32 - 1) } })',
    /holds 4294967295 numbers: at most 16777216 can be sent$/,
  ],
  'a shape that holds itself': [
    '(() => { const s = []; s.push(s); return { value: { shape: s, data: [1] } } })()',
    /the answer.value.shape is a list: give a list of whole numbers from 0 on$/,
  ],
  'no shape': [
    '({ value: { shape: undefined, data: [1] } })',
    /the answer.value.shape is undefined: give a list of whole numbers from 0 on$/,
  ],
  'words for numbers': [
    "({ value: { shape: [2], data: ['1', 2] } })",
    /the answer.value holds "1" at place 0, not a number$/,
  ],
  'bigints for numbers': [
    '({ value: { shape: [1], data: new BigInt64Array(1) } })',
    /holds a bigint at place 0, not a number$/,
  ],
  'holes for numbers': ['({ value: { shape: [3], data: [1, , 3] } })', /holds undefined at place 1, not a number$/],
  'too few numbers': ['({ value: { shape: [4], data: [1] } })', /holds 1 numbers, where its shape \[4\] has 4$/],
  'no numbers': ['({ value: { shape: [], data: null } })', /holds undefined numbers, where its shape \[\] has 1$/],
};

const inFolder = async <V>(module: string, use: (folder: string) => Promise<V>): Promise<V> => {
  const folder = mkdtempSync(join(tmpdir(), 'equistep-test-'));
  try {
    writeFileSync(join(folder, 'mine.mjs'), module);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
const definition = clauses.filter(({ id }) => id === 'reduction/definition');
const replay = { from: 'example', example: 0 } as const;

/** Seconds that a module has, to load and for an answer: few where it is waited for in vain, for a busy machine is slow. */
const secondsFor = (how: RegExp | 'right'): { readonly toLoad: number; readonly toAnswer: number } =>
  how !== 'right' && (how.source === '.' || how.source.includes('no answer within'))
    ? { toLoad: 4, toAnswer: 1 }
    : { toLoad: 60, toAnswer: 60 };

/** Judges a module by one case, here; what is said of it must match. */
const inProcess = (module: string, how: RegExp | 'right'): Promise<void> =>
  inFolder(module, async (folder) => {
    const url = pathToFileURL(join(folder, 'mine.mjs')).href;
    const { toLoad, toAnswer } = secondsFor(how);
    const loading = processedModule({ module: url, member: 'default' }, toLoad * 1000);
    const subject = await loading.catch((error: Error) => error);
    if (subject instanceof Error) return checkSentence(subject.message, how === 'right' ? /^never$/ : how);
    try {
      const { verdicts } = await judge(subject, { clauses: definition, replay, timeLimit: toAnswer * 1000 });
      checkVerdict(verdicts[0]!, how);
    } finally {
      await subject.close?.();
    }
  });

interface Told {
  readonly kind: string;
  readonly message?: string;
  readonly unsupported?: readonly { readonly reason: string }[];
}
function checkVerdict({ kind, message, unsupported }: Told, how: RegExp | 'right'): void {
  if (how === 'right' ? kind === 'pass' : kind === 'error')
    return how === 'right' ? undefined : checkSentence(message, how);
  if (kind === 'unsupported' && how !== 'right') return checkSentence(unsupported![0]!.reason, how);
  throw new Error(`${kind}: ${String(message).slice(0, 300)}`);
}

/** Judges a module by one case, by the command line, in a thread of its process, which must go on as ever. */
const inThread = (module: string, how: RegExp | 'right'): Promise<void> =>
  inFolder(module, async (cwd) => {
    const options = [
      '--clause',
      'reduction/definition',
      '--replay',
      'example/0',
      '--time-limit',
      String(secondsFor(how).toAnswer),
      '--json',
      'r.json',
    ];
    const child = spawn(process.execPath, [main, 'check', './mine.mjs', '--in-thread', ...options], { cwd });
    const [out, err] = [text(child.stdout), text(child.stderr)];
    const status = await new Promise<number | null>((done) => child.on('close', done));
    const [stdout, stderr] = [await out, await err];
    if (stderr !== '') {
      if (status !== 3 || stdout !== '') throw new Error(`exit ${status}: ${stderr.slice(0, 300)}`);
      return checkSentence(
        /^equistep: cannot judge \.\/mine\.mjs: (.*)\n$/.exec(stderr)?.[1],
        how === 'right' ? /^never$/ : how,
      );
    }
    const { verdicts } = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')) as {
      readonly verdicts: readonly Told[];
    };
    if (status !== (how === 'right' ? 0 : 3)) throw new Error(`exit ${status}`);
    if (!/^[✓✗–]/.test(stdout)) throw new Error(`something else on the terminal: ${stdout.slice(0, 300)}`);
    checkVerdict(verdicts[0]!, how);
  });

type Judged = (module: string, how: RegExp | 'right') => Promise<void>;
const acting = (judged: Judged, name: string, { does, asItLoads, asItIsAsked }: Act): readonly Attack[] => [
  [`${name} as it loads`, () => judged(source(does, `return ${right};`), asItLoads)],
  [`${name} as it is asked`, () => judged(source('', `${does} return ${right};`), asItIsAsked)],
];

export const modules: readonly Attack[] = [
  ...possible.flatMap(([name, act]) => acting(inProcess, name, act)),
  ...Object.entries(answers).map(([name, [given, how]]): Attack => [
    `${name} for an answer`,
    () => inProcess(source('', `return ${given};`), how),
  ]),
];
export const threads: readonly Attack[] = [
  ...fromThreads.asItLoads.flatMap((name) => acting(inThread, name, acts[name]!).slice(0, 1)),
  ...fromThreads.asItIsAsked.flatMap((name) => acting(inThread, name, acts[name]!).slice(1)),
];
