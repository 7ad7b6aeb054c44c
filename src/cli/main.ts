#!/usr/bin/env node
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { exitCodes, Failure } from './failure.ts';
import { begun, crash, guard } from './guard.ts';
import { formats } from '../reports/formats.ts';
import { legible } from '../reports/legible.ts';
import { hintForSetting } from '../reports/settings.ts';
import { mostCases, mostJobs } from '../reports/limits.ts';
import { collected, maybeNamedBy, namedBy, numeral, seconds, shard, wholeNumber } from './options.ts';

guard();
/** Those whose reports are to replace earlier ones say themselves when these are gone. */
const reporting: readonly string[] = ['check', 'merge', 'replay'];
// Nothing but the parser is loaded before a command is known: what a command needs, it imports.
const { version } = createRequire(import.meta.url)('equistep/package.json') as { version: string };
/** Letters of a line that are shown: what was given may be of any length. */
const most = 2000;
function oneLine(text: string): string {
  const line = legible(text)
    .trim()
    .replace(/^error: /, '')
    .replaceAll('\n', ' ');
  return `equistep: ${line.length > most ? `${line.slice(0, most)}…` : line}\n`;
}

const ofJobs = 'how many processes judge at once; each starts the subject for itself (at most 256; default: 1)';
const ofCatalogue = "a module that defines losses and update rules of the subject's own (docs/your-own-loss.md)";

const program = new Command('equistep')
  .description('Judges loss reductions, gradients and updates against an executable specification.')
  .version(version)
  .exitOverride()
  .hook('preAction', (_, command) => {
    if (!reporting.includes(command.name())) begun();
  })
  .configureOutput({ outputError: (text, write) => write(oneLine(text)) });

const checkCommand = program
  .command('check')
  .description('judge a subject by the clauses of the specification')
  .argument(
    '[subject]',
    "what to judge: 'reference', 'tfjs', 'mutant:<fault>', or the path of a module (see equistep list)",
  )
  .option(
    '--exec <command>',
    "judge the process that this command starts instead, as in --exec 'python3 my_subject.py'",
  )
  .option(
    '--in-thread',
    'load a module in a thread of this process: it starts sooner, but can end or disturb the judge',
  )
  .option('--clause <glob>', 'only the clauses that match; may be given several times', collected)
  .option('--catalogue <module>', ofCatalogue)
  .option('--seed <n>', 'equal seeds draw equal cases (default: 1)', wholeNumber(0))
  .option(
    '--cases <n>',
    'how many cases to draw for a clause, shared out over its points (at most 10000; default: 100)',
    wholeNumber(1, mostCases),
  )
  .option('--time-limit <seconds>', 'how long the subject may take to answer one question (default: 10)', seconds)
  .option(
    '--run-limit <seconds>',
    'how long all of it may take: then the subject is ended, and its open questions are errors (default: 1800)',
    seconds,
  )
  .option('--jobs <n>', ofJobs, wholeNumber(1, mostJobs))
  .option('--shard <i/n>', 'only the i-th of n parts of the clauses; equistep merge joins the reports of all', shard)
  .option('--strict', 'a clause that is inconclusive counts against the subject')
  .option('--require <glob>', 'these clauses must pass; may be given several times', collected)
  .option('--min-pass <n>', 'so many clauses must pass', wholeNumber(1))
  .option('--baseline <report>', 'whatever passed in this earlier report, as JSON, must pass again')
  .option('--quiet', 'print only failures and the summary')
  .option('--verbose', 'print everything: what was skipped, too, and the counterexample of every clause that fails')
  .option('--github', 'annotate a GitHub Actions run, and write the summary of its step')
  .option('--replay <where>', 'judge one case of one clause again, as a report names it: 12/34:0:1 or example/0')
  .option('--deviations <file>', 'the known deviations (default: equistep.deviations.json, where there is one)')
  .option('--update-deviations', 'write that file: what fails is added, what passes is removed')
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText(
    'after',
    '\nExits with 0: conforms, 1: does not, 2: wrong usage, 3: the subject could not be judged, or a report not written;\n130: interrupted; the reports hold what was found until then.',
  )
  .action(async (subject: string | undefined, flags) => {
    const by = { ...namedBy(subject, flags.exec), inThread: flags.inThread };
    const { check } = await import('./check.ts');
    process.exitCode = await check(by, flags);
  });
for (const [name, { says }] of Object.entries(formats)) checkCommand.option(`--${name} <file>`, says);

program
  .command('observe')
  .description(
    'hold a training loop with a model of its own against what its parts do, and update rules of its own against their degrees',
  )
  .argument('[subject]', 'as for check')
  .option('--exec <command>', 'the process that this command starts, instead')
  .option('--seed <n>', 'equal seeds draw equal micro-batches (default: 1)', wholeNumber(0))
  .option('--time-limit <seconds>', 'how long the subject may take to answer one question (default: 60)', seconds)
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText(
    'after',
    '\nExits with 0: as its parts say, 1: not as its parts say, 2: wrong usage, 3: the subject could not be asked.',
  )
  .action(async (subject: string | undefined, flags) => {
    const { observe } = await import('./observe.ts');
    process.exitCode = await observe(namedBy(subject, flags.exec), flags);
  });

program
  .command('identify')
  .description(
    'find out by questions what a subject computes: what its means divide by, what an empty batch gives, its gradients at ties, its update rules',
  )
  .argument('[subject]', 'as for check')
  .option('--exec <command>', 'the process that this command starts, instead')
  .option(
    '--in-thread',
    'load a module in a thread of this process: it starts sooner, but can end or disturb the judge',
  )
  .option('--seed <n>', 'equal seeds draw equal questions (default: 1)', wholeNumber(0))
  .option('--time-limit <seconds>', 'how long the subject may take to answer one question (default: 10)', seconds)
  .option('--json <file>', 'write what was found, with every question that decided, as JSON, too')
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText(
    'after',
    '\nExits with 0: as it declares, 1: not as it declares, 2: wrong usage, 3: the subject could not be asked.',
  )
  .action(async (subject: string | undefined, flags) => {
    const by = { ...namedBy(subject, flags.exec), inThread: flags.inThread };
    const { identified } = await import('./identify.ts');
    process.exitCode = await identified(by, flags);
  });

program
  .command('bisect')
  .description('install releases of a framework, judge a clause, and say since which release it fails or passes')
  .argument('<framework>', 'a framework of equistep list, as tfjs or keras-jax')
  .requiredOption('--clause <id>', 'the clause to judge')
  .requiredOption('--from <version>', 'the oldest release to try')
  .requiredOption('--to <version>', 'the newest: 2.13 stands for the last of 2.13, too')
  .option('--package <name>', 'the package of which to try releases (default: the first that the framework needs)')
  .option('--with <requirement>', 'install this with every release; may be given several times', collected)
  .option('--first <n>', 'try so many releases in any case, at equal distances (default: 2)', wholeNumber(2))
  .option('--all', 'try every release')
  .option('--pre', 'try pre-releases, too')
  .option('--state <file>', 'where to keep what is found, and from where to go on (default: a file of this folder)')
  .option('--seed <n>', 'equal seeds draw equal cases (default: 1)', wholeNumber(0))
  .option('--cases <n>', 'how many cases to draw (at most 10000; default: 100)', wholeNumber(1, mostCases))
  .option('--time-limit <seconds>', 'how long the subject may take to answer one question (default: 60)', seconds)
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText(
    'after',
    '\nReleases are installed by npm or by pip, in folders that are removed again. The same command goes on where it was\nstopped. Exits with 0: found out, 2: wrong usage, 3: no release could be judged.',
  )
  .action(async (framework: string, flags) => {
    const { bisect } = await import('./bisect.ts');
    process.exitCode = await bisect(framework, flags);
  });

program
  .command('replay')
  .description('judge one case again that failed, by the token that was printed with it')
  .argument('<token>', 'the token, from eq1@ on')
  .argument('[subject]', 'the subject, where it is a module')
  .option('--exec <command>', 'the command that starts the subject, where it is a process')
  .option(
    '--in-thread',
    'load a module in a thread of this process: it starts sooner, but can end or disturb the judge',
  )
  .option('--catalogue <module>', ofCatalogue)
  .option('--time-limit <seconds>', 'how long the subject may take to answer one question (default: 10)', seconds)
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText('after', '\nExits with 1 where the failure is reproduced, and with 0 where it is not.')
  .action(async (token: string, subject: string | undefined, flags) => {
    const named = maybeNamedBy(subject, flags.exec);
    const by = named && { ...named, inThread: flags.inThread };
    const { replay } = await import('./replay.ts');
    process.exitCode = await replay(token, by, flags);
  });

program
  .command('verify')
  .description('judge again what a report says, and say whether the verdicts are reproduced')
  .argument('<report>', 'a report that check wrote with --json')
  .argument('[subject]', 'the subject, where it is a module')
  .option('--exec <command>', 'the command that starts the subject, where it is a process')
  .option(
    '--in-thread',
    'load a module in a thread of this process: it starts sooner, but can end or disturb the judge',
  )
  .option('--catalogue <module>', ofCatalogue)
  .option('--jobs <n>', ofJobs, wholeNumber(1, mostJobs))
  .option('--deviations <file>', 'the known deviations (default: equistep.deviations.json, where there is one)')
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText(
    'after',
    '\nExits with 0: the same verdicts, 1: other verdicts, 2: wrong usage, 3: the subject could not be judged.',
  )
  .action(async (report: string, subject: string | undefined, flags) => {
    const named = maybeNamedBy(subject, flags.exec);
    const by = named && { ...named, inThread: flags.inThread };
    const { verify } = await import('./verify.ts');
    process.exitCode = await verify(report, by, flags);
  });

const mergeCommand = program
  .command('merge')
  .description('join the reports of all parts of a run, made with check --shard --json, into one')
  .argument('<reports...>', 'the reports of the parts')
  .option('--deviations <file>', 'the known deviations (default: equistep.deviations.json, where there is one)')
  .option('--require <glob>', 'these clauses must pass; may be given several times', collected)
  .option('--min-pass <n>', 'so many clauses must pass', wholeNumber(1))
  .option('--baseline <report>', 'whatever passed in this earlier report, as JSON, must pass again')
  .option('--github', 'annotate a GitHub Actions run, and write the summary of its step')
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText('after', '\nExits as check would have for the whole run.')
  .action(async (reports: string[], flags) => {
    const { merge } = await import('./merge.ts');
    process.exitCode = await merge(reports, flags);
  });
for (const [name, { says }] of Object.entries(formats)) mergeCommand.option(`--${name} <file>`, says);

program
  .command('vectors')
  .description('write test vectors: questions, which answers to them are right, and which faults they find')
  .requiredOption('--out <folder>', 'where to write them: a file a clause, and what it takes to use them')
  .option('--clause <glob>', 'only the clauses that match; may be given several times', collected)
  .option(
    '--format <format>',
    'the number format that the subject declares: vectors for another do not judge it (default: float64)',
  )
  .option('--seed <n>', 'equal seeds draw equal cases (default: 1)', wholeNumber(0))
  .option(
    '--cases <n>',
    'how many cases to draw for a clause, shared out over its points (default: 1)',
    wholeNumber(1, mostCases),
  )
  .action(async (flags) => {
    const { vectors } = await import('./vectors.ts');
    await vectors(flags);
  });

program
  .command('list')
  .description('list the clauses, by chapter, and the subjects')
  .option('--json', 'print the ids and the sentences of the clauses alone, as JSON')
  .option('--clause <glob...>', 'list only the clauses that match, as JSON')
  .action(async ({ json, clause }: { readonly json?: boolean; readonly clause?: string[] }) => {
    const contents = await import('./contents.ts');
    return json === true || clause !== undefined ? contents.listClauses(clause ?? []) : contents.list();
  });

program
  .command('show')
  .description('show a clause: its sentence, formula, law, cases, worked examples and the faults that it rejects')
  .argument('<clause>', "the clause's id (see equistep list)")
  .action(async (id: string) => (await import('./show.ts')).show(id));

program
  .command('spec')
  .description('print the whole specification as one page of Markdown')
  .action(async () => (await import('./specification.ts')).specification());

program
  .command('mutants')
  .description(
    'judge subjects that are wrong on purpose: after how many cases each clause finds each fault that it rejects',
  )
  .option('--all', 'look with every clause for every fault, not only for those that it names')
  .option('--pairs', 'print also every fault in one loss alone, with the clause that finds it')
  .option('--seed <n>', 'equal seeds draw equal cases (default: 1)', wholeNumber(0))
  .option(
    '--cases <n>',
    'how many cases to draw for a clause at most (at most 10000; default: 100)',
    wholeNumber(1, mostCases),
  )
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText(
    'after',
    '\nExits with 0: every mutant is killed, in one loss alone too, and every clause kills; 1: otherwise; 2: wrong usage.',
  )
  .action(async (flags) => {
    const { mutants } = await import('./mutants.ts');
    process.exitCode = await mutants(flags);
  });

program
  .command('coverage')
  .description('print every option of every kind of question, with the clauses that hold it against its definition')
  .option('--no-color', 'no colours, as with NO_COLOR')
  .action(async (flags) => {
    const { coverage } = await import('./coverage.ts');
    coverage(flags);
  });

program
  .command('translate')
  .configureOutput({ outputError: (text, write) => write(oneLine(hintForSetting(text))) })
  .description(
    'say what else must change when the reduction or the batch size does, so that steps stay equal; or why there is no equivalent',
  )
  .requiredOption('--optimizer <name>', "an optimizer, by the specification's name or the framework's")
  .option('--from <reduction>', 'how the loss is reduced now: mean or sum')
  .option(
    '--batch <n>',
    'the batch size: what the mean divides by; of a micro-batch, where there are several',
    wholeNumber(1),
  )
  .option('--to <reduction>', 'how it is to be reduced (default: as now)')
  .option('--to-batch <n>', 'another batch size, by a rule, which is approximate', wholeNumber(1))
  .option('--accumulation <n>', 'micro-batches before an update', wholeNumber(1))
  .option('--replicas <n>', 'replicas that take part in an update', wholeNumber(1))
  .option('--to-accumulation <n>', 'another number of them, which changes the batch of an update', wholeNumber(1))
  .option('--to-replicas <n>', 'the same', wholeNumber(1))
  .option('--rule <name>', 'the rule for another batch size: linear, square-root, half-life or timescale')
  .option(
    '--data-times <x>',
    'how many times as many examples all training has: stretches a timescale',
    numeral('positive'),
  )
  .option(
    '--own <file>',
    'a declaration with ownOptimizers, of which --optimizer names one: by the degrees that it declares',
  )
  .option('--gradient-times <x>', 'the loss and its gradients became so many times as large', numeral('positive'))
  .option('--framework <name>', 'take names, defaults and conventions from pytorch, keras, tfjs or optax')
  .option('--from-framework <name>', 'the same, where it is to be written in another')
  .option('--to-framework <name>', 'write the set-up in this framework')
  .option('--to-optimizer <name>', 'write it with this optimizer there (default: the one that takes equal steps)')
  .option('--lr <x>', 'the learning rate', numeral())
  .option('--eps <x>', 'the ε of the optimizer', numeral())
  .option('--momentum <x>', 'the momentum', numeral())
  .option('--weight-decay <x>', 'the weight decay', numeral())
  .option('--decay <coupling>', 'whether it is coupled, decoupled or independent of the rate')
  .option('--clip-value <x>', 'the threshold to which every number of a gradient is clipped', numeral('positive'))
  .option('--clip-norm <x>', "the norm to which every parameter's gradient is clipped", numeral('positive'))
  .option('--clip-global-norm <x>', 'the norm to which all gradients together are clipped', numeral('positive'))
  .option('--clip-adaptive <x>', 'the same over the norm of the parameter', numeral('positive'))
  .option('--l2 <x>', 'the coefficient of a penalty outside the reduction', numeral())
  .option('--average <x>', 'β of an average of the parameters', numeral())
  .option('--warmup <n>', 'steps of warmup', wholeNumber(0))
  .option('--schedule-steps <n>', 'steps of the whole schedule of the rate', wholeNumber(1))
  .option('--schedule-in <unit>', 'what these steps are meant in: examples, or steps (default: examples)')
  .option('--loss-scale <x>', 'a static loss scale', numeral('positive'))
  .option(
    '--set <name=number>',
    "any other number, by the specification's name or the framework's; may be given several times",
    collected,
  )
  .option('--nesterov', "Nesterov's momentum")
  .option('--amsgrad', 'the largest second moment')
  .option('--centered', 'the centered second moment')
  .option('--json', 'print it as JSON, with every digit')
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText(
    'after',
    '\nExits with 0: there is an equivalent set-up, or an approximate one, which says so; 1: there is none, 2: wrong usage.',
  )
  .action(async (flags) => {
    const { translateCommand } = await import('./translate-command.ts');
    process.exitCode = await translateCommand(flags);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes['wrong-usage'];
  else if (error instanceof Failure) {
    process.stderr.write(oneLine(error.message));
    process.exitCode = error.exitCode;
  } else await crash(error);
}
