import { inOneLine } from './legible.ts';
import { plural } from './plural.ts';

/** What is said when a command cannot be carried out: one line each, with what to do instead. */

const instead = (near: readonly string[]): string =>
  near.length === 0 ? 'see equistep list' : `did you mean ${near.map((name) => `'${name}'`).join(' or ')}?`;

export const unknownName = (what: string, name: string, near: readonly string[]): string =>
  `unknown ${what} '${name}': ${instead(near)}`;

export const noneOf = (what: string, name: string, all: readonly string[]): string =>
  `unknown ${what} '${name}': it is one of ${all.join(', ')}`;

export const noSuchClause = (glob: string, near: readonly string[]): string =>
  `no clause matches '${glob}': ${instead(near)}`;

/** Letters of it that are shown. */
const shown = 60;
export const unusableGlob = (glob: string): string =>
  `the glob '${inOneLine(glob.slice(0, shown))}${glob.length > shown ? '…' : ''}' cannot be used: it is empty, too long, not a glob, or takes too long to match. Write a simpler one, as in 'gradient/*'`;

export const noSuchFile = (path: string): string => `there is no file '${path}' to take a subject from`;

/** What is said of a file that is there, but no module, and what to type instead. */
export const notAModule = {
  program: (path: string, command: string): string =>
    `'${path}' is not a JavaScript module: judge it as a process, with --exec ${command}`,
  source: (path: string): string =>
    `'${path}' is not a JavaScript module: compile it, and judge the program as a process, as in --exec ./my-subject`,
  other: (path: string): string =>
    `'${path}' is not a JavaScript module: judge it as a process, with --exec and the command that runs it`,
  folder: (path: string): string => `'${path}' is a folder: name the file in it that holds the subject`,
} as const;

export const noTypeScript = (node: string): string =>
  `Node ${node} does not load TypeScript: compile it and name the .js file, or use Node 22.18 or later`;

export const oneSubject = (both: boolean): string =>
  both
    ? 'a subject and --exec are two things to judge: give one of them'
    : "missing required argument 'subject', or --exec with the command that starts one";

export const cannotWrite = (path: string, why: string): string => `cannot write the report to '${path}': ${why}`;

export const twoReportsInOneFile = (one: string, other: string, path: string): string =>
  `--${one} and --${other} both name the file '${path}'`;

export const noFileName = (option: string, given: string): string =>
  `--${option} requires the name of a file, and was given ${given === '' ? 'an empty one' : `'${given}': standard output has the text of the run. Name a file`}`;

export const wouldOverwrite = (option: string, path: string): string =>
  `--${option} would write over '${path}', which this command reads: give the report another name`;

export const wrongEnding = (option: string, path: string, endings: readonly string[]): string =>
  `--${option} requires a file that ends in ${endings.join(' or ')}, not '${path}'`;

export const noStepSummary =
  'there is no GITHUB_STEP_SUMMARY in the environment, as a step of GitHub Actions has it, for --github to write to';

/** Why a file cannot be used: of "EACCES: permission denied, open '…'", the words. */
export const whyOf = ({ message }: Error): string => message.replace(/^\w+: (.*?), .*$/s, '$1');
export const whyNot = (path: string, error: Error): string => `cannot read or write '${path}': ${whyOf(error)}`;

export const noSuchDeviations = (path: string): string =>
  `there is no file '${path}' to take deviations from; --update-deviations writes one`;

export const notJson = (path: string, line: number, column: number, why: string): string =>
  `${path}:${line}:${column}: this is not JSON: ${inOneLine(why)}`;

export const wrongDeviations = (
  path: string,
  line: number,
  column: number,
  at: readonly (string | number)[],
  why: string,
): string => {
  const where = at.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${key}`)).join('');
  return `${path}:${line}:${column}: ${inOneLine(`${where === '' ? '' : `${where}: `}${why}`)}`;
};

export const notComparable = (path: string, entry: number, subject: string, version: string): string =>
  `${path}: deviations[${entry}].versions: the version '${version}' of ${subject} cannot be compared`;

export const updateRequiresWholeVerdicts = '--update-deviations requires whole verdicts, and --replay judges one case';

export const leftRunning = (pids: readonly number[]): string =>
  `the subject's processes ${pids.join(', ')} could not be ended: end them by hand, as with kill -9`;

export const cannotJudge = (subject: string, why: string): string => `cannot judge ${subject}: ${why}`;

export const jobEnded = (doing: string, how: string): string =>
  `one of the jobs ended while ${doing} (${how}): if memory was short, fewer jobs need less of it`;

export const startsOnce = (why: string, jobs: number): string =>
  `${why} (in one of ${jobs} processes, in each of which --jobs starts the subject: leave --jobs out if it can be started once only)`;

export const declaresOtherwise = (subject: string): string =>
  `cannot judge ${subject} with --jobs: it does not declare the same in every process that it is started in`;

export const replayRequiresOneClause = (count: number): string =>
  `--replay judges one case of one clause, and ${count} are chosen: name that one with --clause`;

export const wrongReplay = (text: string): string =>
  `--replay ${text} names no case: write it as the report does, as in 'example/0' or '12/34:0:1'`;

export const noSuchCase = (replay: string, clause: string, has: string): string =>
  `${clause} has no case '${replay}': it has ${has}`;

export const translateRequires = {
  missing: (call: string, part: string, option?: string): string =>
    `${call} has no default for ${part}: give it with ${option ?? `--set ${part}=<number>`}`,
  noSuchPart: (call: string, part: string, has: readonly string[]): string =>
    `${call} has no ${part}: it has ${has.join(', ')}`,
  noSuchForm: (call: string, option: string): string => `${call} has no form with ${option}: leave it out`,
  setting: (text: string): string => `--set ${text} sets nothing: write a name and a number, as in --set beta1=0.9`,
  oneClip:
    'gradients are clipped in one way: give one of --clip-value, --clip-norm, --clip-global-norm and --clip-adaptive',
  needs: (option: string, other: string): string => `${option} needs ${other}: give both`,
  notBoth: (option: string, other: string): string => `${option} and ${other} ask for two things: give one of them`,
  nothingFrom: 'what is reduced now? Give --from mean or --from sum (or --gradient-times, or --to-framework)',
  noRegularizer: (framework: string): string =>
    `${framework} has no L2 regularizer of its own: give its decay with --weight-decay`,
  notOwn: (path: string, why: string): string =>
    `the declaration '${path}' cannot be used: ${why.replace(/[.]?$/, '.')} Write JSON with a list ownOptimizers (docs/your-own-optimizer.md)`,
  noFile: 'there is no such file',
  folder: 'it is a folder',
  noObject: 'it is not an object',
  noOwnOptimizers: 'it declares no ownOptimizers',
  notOfOwn: (option: string): string =>
    `--own takes every number from the declaration, and cannot be combined with ${option}: write the number there`,
  ownNeeds: '--own needs --from, --to and --batch, or --gradient-times: what becomes of the gradient?',
  noClip: (framework: string, by: string): string => `${framework} has no clipping by ${by} of its own`,
} as const;

export const noClauseInShard = (shard: string, count: number): string =>
  `there is nothing in shard ${shard}: ${count} clauses are chosen`;

export const noToken = 'not a valid replay token (or cut off): copy the whole token, starting with "eq1@"';
export const tokenRequiresSubject =
  'the token is of a subject that is a module or a command, which is never taken from a token: name it, as the failure prints it';
export const otherSpecification = (theirs: string, ours: string): string =>
  `It was found by the specification ${theirs}, and this is ${ours}: the case may be another.`;
export const replayed = (again: boolean): string => (again ? 'Reproduced.' : 'Not reproduced: this case holds.');
export const notReplayed =
  'Not judged: the subject, as it is given here, does not support this case. If it was found with --catalogue, name the same module.';

export const cannotRead = (path: string, why: string): string => `cannot read the report '${path}': ${why}`;
export const tooLarge = (bytes: number): string => `it is larger than ${bytes / 2 ** 20} MiB`;
export const reportRequiresSubject = (words: string): string =>
  `the report's subject is a module or a command, which is never taken from a report: name it, as in 'equistep verify <report> ${words}'`;

export const vectorsWritten = (count: number, clauses: number, folder: string, format: string): string =>
  `${plural(count, 'vector')} of ${plural(clauses, 'clause')} in '${folder}', for subjects in ${format} (--format for those in another)`;

export const noPart = (path: string): string =>
  `the report '${path}' is not a part of a run: it was not made with --shard`;
export const differentRuns = (one: string, other: string): string =>
  `the reports '${one}' and '${other}' are not parts of one run: they differ in more than their verdicts`;
export const partTwice = (path: string, index: number): string =>
  `the report '${path}' is part ${index}, which was given already`;
export const partMissing = (part: string): string =>
  `the part ${part} is missing: without it nothing is known of its clauses`;
export const wrongPart = (path: string): string =>
  `the report '${path}' does not have the verdicts on the clauses of its part`;

export const wanted = {
  shard: 'Give a part of a whole, as in 2/5.',
  number: 'Give a number.',
  positive: 'Give a number above 0.',
  wholeNumber: (least: number, most: number): string =>
    most < Number.MAX_SAFE_INTEGER
      ? `Give a whole number from ${least} to ${most}.`
      : `Give a whole number, ${least} or more.`,
  seconds: 'Give a number of seconds above 0.',
} as const;

export const noLoops = (name: string): string =>
  `${name} declares no training loops, and no update rules of its own: add loops: [{ name, inputs, mean }] (docs/your-own-loop.md) or ownOptimizers: [{ name, rate }] (docs/your-own-optimizer.md) to its declaration`;

export const cannotUseCatalogue = (module: string, why: string): string =>
  `the catalogue '${module}' cannot be used: ${why.replace(/[.]?$/, '.')} Its default export is a loss made by defineLoss, an update rule made by defineOptimizer, or a list of them`;
