import { inOneLine } from './legible.ts';

/** What is said when a command cannot be carried out: one line each, with what to do instead. */

const instead = (near: readonly string[]): string =>
  near.length === 0 ? 'see equistep list' : `did you mean ${near.map((name) => `'${name}'`).join(' or ')}?`;

export const unknownName = (what: string, name: string, near: readonly string[]): string => `unknown ${what} '${name}': ${instead(near)}`;

export const noneOf = (what: string, name: string, all: readonly string[]): string => `unknown ${what} '${name}': it is one of ${all.join(', ')}`;

export const noSuchClause = (glob: string, near: readonly string[]): string => `no clause matches '${glob}': ${instead(near)}`;

export const noSuchFile = (path: string): string => `there is no file '${path}' to take a subject from`;

export const oneSubject = (both: boolean): string =>
  both ? 'a subject and --exec are two things to judge: give one of them' : "missing required argument 'subject', or --exec with the command that starts one";

export const cannotWrite = (path: string, why: string): string => `cannot write the report to '${path}': ${why}`;

export const twoReportsInOneFile = (one: string, other: string, path: string): string => `--${one} and --${other} both want the file '${path}'`;

export const wrongEnding = (option: string, path: string, endings: readonly string[]): string =>
  `--${option} wants a file that ends in ${endings.join(' or ')}, not '${path}'`;

export const noStepSummary = 'there is no GITHUB_STEP_SUMMARY in the environment, as a step of GitHub Actions has it, for --github to write to';

/** "EACCES: permission denied, open '…'" */
const reasonOf = ({ message }: Error): string => message.replace(/^\w+: (.*?), .*$/, '$1');
export const whyNot = (path: string, error: Error): string => `cannot read or write '${path}': ${reasonOf(error)}`;

export const noSuchDeviations = (path: string): string => `there is no file '${path}' to take deviations from; --update-deviations writes one`;

export const notJson = (path: string, line: number, column: number, why: string): string => `${path}:${line}:${column}: this is no JSON: ${inOneLine(why)}`;

export const wrongDeviations = (path: string, line: number, column: number, at: readonly (string | number)[], why: string): string => {
  const where = at.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${key}`)).join('');
  return `${path}:${line}:${column}: ${inOneLine(`${where === '' ? '' : `${where}: `}${why}`)}`;
};

export const notComparable = (path: string, entry: number, subject: string, version: string): string =>
  `${path}: deviations[${entry}].versions: the version '${version}' of ${subject} is none that can be compared`;

export const updateWantsWholeVerdicts = '--update-deviations wants whole verdicts, and --replay judges one case';

export const cannotJudge = (subject: string, why: string): string => `cannot judge ${subject}: ${why}`;

export const replayWantsOneClause = (count: number): string => `--replay judges one case of one clause, and ${count} are chosen: name that one with --clause`;

export const wrongReplay = (text: string): string => `--replay ${text} names no case: write it as the report does, as in 'example/0' or '12/34:0:1'`;

export const noSuchCase = (replay: string, clause: string, has: string): string => `${clause} has no case '${replay}': it has ${has}`;

export const translateWants = {
  missing: (call: string, part: string, option?: string): string => `${call} has no default for ${part}: give it with ${option ?? `--set ${part}=<number>`}`,
  noSuchPart: (call: string, part: string, has: readonly string[]): string => `${call} has no ${part}: it has ${has.join(', ')}`,
  setting: (text: string): string => `--set ${text} sets nothing: write a name and a number, as in --set beta1=0.9`,
  oneClip: 'gradients are clipped in one way: give one of --clip-value, --clip-norm, --clip-global-norm and --clip-adaptive',
  noClip: (framework: string, by: string): string => `${framework} has no clipping by ${by} of its own`,
} as const;

export const noClauseInShard = (shard: string, count: number): string => `there is nothing in shard ${shard}: ${count} clauses are chosen`;

export const noToken = 'this is no token, or not all of it: copy it as a failure prints it, from eq1@ on';
export const tokenWantsSubject = 'the token is of a subject that is a module or a command, which is never taken from a token: name it, as the failure prints it';
export const otherSpecification = (theirs: string, ours: string): string =>
  `It was found by the specification ${theirs}, and this is ${ours}: the case may be another.`;
export const replayed = (again: boolean): string => (again ? 'It comes out again.' : 'It does not come out again.');

export const cannotRead = (path: string, why: string): string => `cannot read the report '${path}': ${why}`;
export const tooLarge = (bytes: number): string => `it is larger than ${bytes / 2 ** 20} MiB`;
export const reportWantsSubject = (words: string): string =>
  `the report's subject is a module or a command, which is never taken from a report: name it, as in 'equistep verify <report> ${words}'`;

export const vectorsWritten = (count: number, clauses: number, folder: string): string => `${count} vectors of ${clauses} clauses in '${folder}'`;

export const noPart = (path: string): string => `the report '${path}' is no part of a run: it was not made with --shard`;
export const differentRuns = (one: string, other: string): string => `the reports '${one}' and '${other}' are no parts of one run: they differ in more than their verdicts`;
export const partTwice = (path: string, index: number): string => `the report '${path}' is part ${index}, which is there already`;
export const partMissing = (part: string): string => `the part ${part} is missing: without it nothing is known of its clauses`;
export const wrongPart = (path: string): string => `the report '${path}' has not the verdicts on the clauses of its part`;

export const wanted = {
  shard: 'A part of a whole is wanted, as in 2/5.',
  number: 'A number is wanted.',
  positive: 'A number above 0 is wanted.',
  wholeNumber: (least: number) => `A whole number from ${least} on is wanted.`,
  seconds: 'A number of seconds above 0 is wanted.',
} as const;
