#!/usr/bin/env node
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { exitCodes, Failure } from './failure.ts';
import { formats } from '../reports/formats.ts';
import { collected, maybeNamedBy, namedBy, numeral, seconds, shard, wholeNumber } from './options.ts';

// Nothing but the parser is loaded before a command is known: what a command needs, it imports.
const { version } = createRequire(import.meta.url)('equistep/package.json') as { version: string };
const oneLine = (text: string): string => `equistep: ${text.trim().replace(/^error: /, '').replaceAll('\n', ' ')}\n`;

const program = new Command('equistep')
  .description('Judges loss reductions, gradients and updates against an executable specification.')
  .version(version)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(oneLine(text)) });

const checkCommand = program
  .command('check')
  .description('judge a subject by the clauses of the specification')
  .argument('[subject]', "what to judge: 'reference', 'tfjs', 'mutant:<fault>', or the path of a module (see equistep list)")
  .option('--exec <command>', "judge the process that this command starts instead, as in --exec 'python3 my_subject.py'")
  .option('--clause <glob>', 'only the clauses that match; may be given several times', collected)
  .option('--seed <n>', 'equal seeds draw equal cases (default: 1)', wholeNumber(0))
  .option('--cases <n>', 'how many cases to draw for a clause, shared out over its points (default: 100)', wholeNumber(1))
  .option('--time-limit <seconds>', 'how long the subject may take to answer one question (default: 10)', seconds)
  .option('--run-limit <seconds>', 'how long all of it may take: then the subject is ended, and what it has not answered is an error', seconds)
  .option('--shard <i/n>', 'only the i-th of n parts of the clauses; equistep merge joins the reports of all', shard)
  .option('--github', 'annotate a GitHub Actions run, and write the summary of its step')
  .option('--replay <where>', 'judge one case of one clause again, as a report names it: 12/34:0:1 or example/0')
  .option('--deviations <file>', 'the known deviations (default: equistep.deviations.json, where there is one)')
  .option('--update-deviations', 'write that file: what fails is added, what passes is removed')
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText('after', '\nExits with 0: conforms, 1: does not, 2: wrong usage, 3: the subject could not be judged.')
  .action(async (subject: string | undefined, flags) => {
    const by = namedBy(subject, flags.exec);
    const { check } = await import('./check.ts');
    process.exitCode = await check(by, flags);
  });
for (const [name, { says }] of Object.entries(formats)) checkCommand.option(`--${name} <file>`, says);

program
  .command('identify')
  .description('find out by questions alone what a subject really has: what its means divide by, what it gives of nothing and at ties, its update rules')
  .argument('[subject]', 'as for check')
  .option('--exec <command>', 'the process that this command starts, instead')
  .option('--seed <n>', 'equal seeds draw equal questions (default: 1)', wholeNumber(0))
  .option('--time-limit <seconds>', 'how long the subject may take to answer one question (default: 10)', seconds)
  .option('--json <file>', 'write what was found, with every question that told, as JSON, too')
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText('after', '\nExits with 0: as it declares, 1: not so, 2: wrong usage, 3: the subject could not be asked.')
  .action(async (subject: string | undefined, flags) => {
    const by = namedBy(subject, flags.exec);
    const { identified } = await import('./identify.ts');
    process.exitCode = await identified(by, flags);
  });

program
  .command('replay')
  .description('judge one case again that failed, by the token that was printed with it')
  .argument('<token>', 'the token, from eq1@ on')
  .argument('[subject]', 'the subject, where it is a module')
  .option('--exec <command>', 'the command that starts the subject, where it is a process')
  .option('--time-limit <seconds>', 'how long the subject may take to answer one question (default: 10)', seconds)
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText('after', '\nExits with 1 where the failure comes out again, and with 0 where it does not.')
  .action(async (token: string, subject: string | undefined, flags) => {
    const by = maybeNamedBy(subject, flags.exec);
    const { replay } = await import('./replay.ts');
    process.exitCode = await replay(token, by, flags);
  });

program
  .command('verify')
  .description('judge again what a report says, and say whether the same verdicts come out')
  .argument('<report>', 'a report that check wrote with --json')
  .argument('[subject]', 'the subject, where it is a module')
  .option('--exec <command>', 'the command that starts the subject, where it is a process')
  .option('--deviations <file>', 'the known deviations (default: equistep.deviations.json, where there is one)')
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText('after', '\nExits with 0: the same come out, 1: others do, 2: wrong usage, 3: the subject could not be judged.')
  .action(async (report: string, subject: string | undefined, flags) => {
    const by = maybeNamedBy(subject, flags.exec);
    const { verify } = await import('./verify.ts');
    process.exitCode = await verify(report, by, flags);
  });

const mergeCommand = program
  .command('merge')
  .description('join the reports of all parts of a run, made with check --shard --json, into one')
  .argument('<reports...>', 'the reports of the parts')
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
  .option('--format <format>', 'the number format of what is to be judged (default: float64)')
  .option('--seed <n>', 'equal seeds draw equal cases (default: 1)', wholeNumber(0))
  .option('--cases <n>', 'how many cases to draw for a clause, shared out over its points (default: 1)', wholeNumber(1))
  .action(async (flags) => {
    const { vectors } = await import('./vectors.ts');
    vectors(flags);
  });

program
  .command('list')
  .description('list the clauses, by chapter, and the subjects')
  .action(async () => (await import('./contents.ts')).list());

program
  .command('show')
  .description('show a clause: its sentence, its formula, whence it comes and what it rejects')
  .argument('<clause>', "the clause's id (see equistep list)")
  .action(async (id: string) => (await import('./contents.ts')).show(id));

program
  .command('spec')
  .description('print the whole specification as one page of Markdown')
  .action(async () => (await import('./specification.ts')).specification());

program
  .command('mutants')
  .description('judge subjects that are wrong on purpose: after how many cases each clause finds each fault that it rejects')
  .option('--all', 'look with every clause for every fault, not only for those that it names')
  .option('--seed <n>', 'equal seeds draw equal cases (default: 1)', wholeNumber(0))
  .option('--cases <n>', 'how many cases to draw for a clause at most (default: 100)', wholeNumber(1))
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText('after', '\nExits with 0: every mutant is killed, and every clause kills; 1: not so; 2: wrong usage.')
  .action(async (flags) => {
    const { mutants } = await import('./mutants.ts');
    process.exitCode = mutants(flags);
  });

program
  .command('translate')
  .description('say what else must change when the reduction or the batch size does, so that steps stay equal; or why nothing will do')
  .requiredOption('--optimizer <name>', "an optimizer, by the specification's name or the framework's")
  .requiredOption('--from <reduction>', 'how the loss is reduced now: mean or sum')
  .requiredOption('--batch <n>', 'the batch size: what the mean divides by', wholeNumber(1))
  .option('--to <reduction>', 'how it is to be reduced (default: as now)')
  .option('--to-batch <n>', 'another batch size, by the linear scaling rule, which is approximate', wholeNumber(1))
  .option('--framework <name>', 'take names, defaults and conventions from pytorch, keras, tfjs or optax')
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
  .option('--loss-scale <x>', 'a static loss scale', numeral('positive'))
  .option('--set <name=number>', "any other number, by the specification's name or the framework's; may be given several times", collected)
  .option('--nesterov', "Nesterov's momentum")
  .option('--amsgrad', 'the largest second moment')
  .option('--centered', 'the centered second moment')
  .option('--no-color', 'no colours, as with NO_COLOR')
  .addHelpText('after', '\nExits with 0: there is an equivalent set-up, 1: there is none, 2: wrong usage.')
  .action(async (flags) => {
    const { translateCommand } = await import('./translate.ts');
    process.exitCode = translateCommand(flags);
  });

// Whoever reads only the first lines (`| head`) has not made an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes['wrong-usage'];
  else if (error instanceof Failure) {
    process.stderr.write(oneLine(error.message));
    process.exitCode = error.exitCode;
  } else {
    process.stderr.write(`equistep: ${(error as Error).stack ?? String(error)}\n`);
    process.exitCode = exitCodes['not-judged'];
  }
}
