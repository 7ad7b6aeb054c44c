import { library } from '../../cli/run.ts';
import { allReports, little, sally, staleReports, type Attack } from '../attack.ts';

/** A subject that answers slowly, so that there is something to end. */
const slow = `import { reference } from '${library}';
export default { declaration: { ...reference.declaration, name: 'mine' }, async answer(question) {
  await new Promise((done) => setTimeout(done, 30));
  return reference.answer(question);
} };`;

/** Signals at any moment: what is there afterwards is whole. Before the command has begun, the system ends it itself. */
const signals: readonly Attack[] = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).flatMap((name) =>
  [150, 250, 350, 500, 700, 1000].flatMap((after) =>
    ['./mine.mjs', 'reference'].map((subject): Attack => ({
      group: 'signals at any moment',
      name: `${name} after ${after} ms to ${subject}`,
      run: () =>
        sally({
          script: `check ${subject} --clause gradient/* ${allReports}`,
          files: { ...staleReports, 'mine.mjs': slow },
          signal: { name, after },
          exits: [130, 0],
        }),
    })),
  ),
);

/** Functions of the package, by the file and the text at which they are made to fail. */
const functions: readonly (readonly [file: string, from: string])[] = [
  ['judge/judge.js', 'const discrimination ='],
  ['judge/draw.js', 'const drawn = prepare'],
  ['judge/conclude.js', 'const { clause } = bench;'],
  ['judge/causes.js', 'const ruledOut ='],
  ['judge/index.js', 'const causes ='],
  ['reports/terminal.js', 'const interrupted ='],
  ['reports/failure.js', 'const [first, ...others] = faults;'],
  ['reports/json.js', 'const report = {'],
  ['reports/junit.js', 'const { unmet = [] } = run.report;'],
  ['reports/sarif.js', 'const reached ='],
  ['reports/markdown.js', 'const reached ='],
  ['reports/html/page.js', 'const reached ='],
  ['reports/badge.js', 'const of = clauseCount(run);'],
  ['reports/github.js', 'const reached ='],
  ['cli/circumstances.js', 'const hash ='],
  ['cli/files.js', 'const temporary = beside(real);'],
];
const replacing = (file: string, from: string): string => `
  import { register } from 'node:module';
  register('data:text/javascript,' + encodeURIComponent(\`
    export async function load(url, context, next) {
      const loaded = await next(url, context);
      if (!url.endsWith(${JSON.stringify(`/src/${file}`)})) return loaded;
      const source = String(loaded.source);
      if (!source.includes(${JSON.stringify(from)})) throw new Error('nothing to replace');
      return { ...loaded, source: source.replace(${JSON.stringify(from)}, ${JSON.stringify(`throw new RangeError('out of ink'); ${from}`)}) };
    }\`));`;

/** Errors of Equistep itself, wherever they come up: never a verdict on the subject, and never a stack. */
const crashes: readonly Attack[] = functions.flatMap(([file, from]) =>
  ['reference', 'mutant:sum-is-mean'].map((subject): Attack => ({
    group: 'errors of Equistep itself',
    name: `in ${file}, of ${subject}`,
    run: () =>
      sally({
        script: `NODE_OPTIONS="--import=file://$PWD/sabotage.mjs" equistep check ${subject} --clause reduction/sum-adds --cases 3 --github ${allReports}`,
        files: { ...staleReports, 'sabotage.mjs': replacing(file, from), summary: '' },
        env: { GITHUB_STEP_SUMMARY: 'summary' },
        // What is only printed may be left out.
        exits: /terminal|failure/.test(file) ? [0, 1, 3] : [3],
      }),
  })),
);

/** Subjects that do not answer, or not twice alike: verdicts, in time. */
const subjects: readonly Attack[] = [
  ['hangs at once', 'for (;;);', [3]],
  ['never settles', 'return new Promise(() => {})', [3]],
  ['ends the process', 'process.exit(0)', [3]],
  ['throws', "throw new Error('no')", [3]],
  ['throws nothing', 'throw undefined', [3]],
  ['answers at random', 'return random(question)', [3]],
  ['refuses everything', "return { unsupported: 'no' }", [3]],
  ['refuses by a number', 'return { unsupported: 7 }', [3]],
  ['answers a function', 'return () => 1', [3]],
  [
    'overwrites its question',
    'const answer = reference.answer(question); question.predictions.data.fill(7); return answer;',
    [0, 1, 3],
  ],
].map(([name, body, exits]): Attack => ({
  group: 'subjects that do not answer, or not alike',
  name: name as string,
  run: () =>
    sally({
      script: `equistep check ./mine.mjs --clause 'reduction/*' --cases 3 --time-limit 0.3 ${allReports}`,
      files: {
        ...staleReports,
        'mine.mjs': `import { reference } from '${library}';
          let n = 0;
          const random = (question) => {
            const answer = reference.answer(question);
            return { ...answer, value: { shape: answer.value.shape, data: Array.from(answer.value.data, (x) => x + n++) } };
          };
          export default { declaration: { ...reference.declaration, name: 'mine' }, answer(question) { ${body as string} } };`,
      },
      exits: exits as number[],
      complete: true,
    }),
}));

/** Where a run lives. */
const surroundings: readonly Attack[] = (
  [
    ['no HOME', { HOME: undefined }],
    ['a HOME that is not there', { HOME: '/no/such' }],
    ['no PATH', { PATH: '/usr/bin:/bin' }],
    ['Turkish letters', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    ['no locale', { LANG: 'C', LC_ALL: 'C' }],
    ['a zone far away', { TZ: 'Pacific/Kiritimati' }],
    // From 22 on Node itself warns of the two.
    ['no colours', { NO_COLOR: '1', FORCE_COLOR: '3', TERM: 'dumb', NODE_NO_WARNINGS: '1' }],
    ['no temporary folder', { TMPDIR: '/no/such' }],
    ['warnings as errors', { NODE_OPTIONS: '--throw-deprecation' }],
    ['strict rejections', { NODE_OPTIONS: '--unhandled-rejections=strict' }],
  ] as const
).map(([name, env]): Attack => ({
  group: 'surroundings',
  name,
  run: () => sally({ script: `${little} ${allReports}`, files: staleReports, env, exits: [0], complete: true }),
}));
const folders: readonly Attack[] = (
  [
    ['a folder with spaces', 'mkdir "a b"; cd "a b"'],
    ['a folder in letters of other scripts', 'mkdir "ὁδός-道-路径"; cd "ὁδός-道-路径"'],
    ['a folder that looks like an option', 'mkdir -- --json; cd -- --json'],
    ['a folder with a line break', "mkdir $'a\\nb'; cd $'a\\nb'"],
    ['a folder with a percent sign and a hash', "mkdir '%41#?'; cd '%41#?'"],
    ['a mask that lets nobody read', 'umask 077'],
    ['few open files', 'ulimit -n 128'],
  ] as const
).map(([name, script]): Attack => ({
  group: 'surroundings',
  name,
  run: () => sally({ script: `${script}; ${little} ${allReports} && test -s a.json`, exits: [0] }),
}));
const gone: Attack = {
  group: 'surroundings',
  name: 'a folder that is gone',
  run: () => sally({ script: `mkdir gone; cd gone; rmdir ../gone; ${little} ${allReports}`, exits: [3] }),
};

export const endings: readonly Attack[] = [...signals, ...crashes, ...subjects, ...surroundings, ...folders, gone];
