import type { Observation, Observed } from '../observe/index.ts';
import { inOneLine } from './legible.ts';
import { aligned } from './questions.ts';
import type { Colors } from './terminal.ts';

const short = (distance: number): string => (distance === 0 ? '0' : distance.toExponential(1));
/** More faults than these are not named. */
const most = 3;

/** What was observed of training loops: verdicts, and the distances that they rest on. */
export function observationText({ subject, seed, findings, conforms }: Observation, paint: Colors): string {
  const name = inOneLine(`${subject.name} ${subject.version}`);
  const loops = [...new Set(findings.map(({ loop }) => loop))];
  return [
    ...loops.flatMap((loop) => [
      paint.bold(inOneLine(loop)),
      ...findings.filter((one) => one.loop === loop).flatMap((one) => lines(one, paint)),
      '',
    ]),
    paint.dim(`${name}, ${subject.format} · seed ${seed} · observed: decided between right and known faults`),
    conforms ? paint.green(`${name} trains as its parts say.`) : paint.red(`${name} does not train as its parts say.`),
  ].join('\n');
}

function lines({ about, verdict, reason, counts, decision }: Observed, { green, red, yellow, dim }: Colors): string[] {
  const mark = {
    pass: green('✓ pass'),
    fail: red('✗ fail'),
    error: red('✗ error'),
    inconclusive: yellow('? inconclusive'),
  }[verdict];
  const parts = counts.map((own) => own.join(' + ')).join(' | ');
  const distances: readonly (readonly [string, string])[] =
    decision === undefined
      ? []
      : [
          ['right', short(decision.right)],
          ...decision.faults.slice(0, most).map(({ does, distance }) => [`it ${does}`, short(distance)] as const),
        ];
  return [
    `  ${mark}  ${about}, of parts that count ${parts}${reason === '' ? '' : `: ${inOneLine(reason)}`}`,
    ...aligned(distances).map((line) => dim(`      ${line}`)),
  ];
}
