import { answer, definitions } from '../../spec/definitions/index.ts';
import type { Arithmetic, Question, TensorData } from '../../spec/language/index.ts';
import { acceptance } from '../../src/arithmetic/acceptance.ts';
import type { BallTensor } from '../../src/arithmetic/ball.ts';
import type { Profile } from '../../src/arithmetic/profile.ts';
import { simulated, type Simulation } from '../support/simulated.ts';
import { orders } from '../support/summation.ts';
import { tensorsOf } from './questions.ts';

/** Every order × form × excess. */
export const simulations = (profile: Profile): Simulation[] =>
  orders.flatMap((order) =>
    (['first', 'last', 'any'] as const).flatMap((form) =>
      (['none', 'all', 'some'] as const).map((excess, i) => ({
        profile,
        order,
        form,
        excess,
        seed: 100 * i + order.length,
      })),
    ),
  );

export const ballsOf = (arithmetic: Arithmetic<BallTensor>, question: Question): BallTensor[] =>
  tensorsOf<BallTensor>(answer(definitions, arithmetic, question));

export function answersOf(simulation: Simulation, question: Question): TensorData[] {
  const arithmetic = simulated(simulation);
  return tensorsOf<ReturnType<typeof arithmetic.constant>>(answer(definitions, arithmetic, question)).map(
    arithmetic.read,
  );
}

/** How a simulated subject's answers stand to the balls. */
export interface Standing {
  accepted: number;
  noClaim: number;
  readonly alarms: string[];
  /** |error| over radius, where there is a radius. */
  readonly ratios: number[];
}

/** Asks each question of the balls, and of as many simulated subjects, in turn, as are wanted. */
export function stand(
  arithmetic: Arithmetic<BallTensor>,
  profile: Profile,
  asked: readonly Question[],
  subjectsEach: number,
): Standing {
  const accepts = acceptance(profile);
  const family = simulations(profile);
  const standing: Standing = { accepted: 0, noClaim: 0, alarms: [], ratios: [] };
  asked.forEach((question, index) => {
    const balls = ballsOf(arithmetic, question);
    for (let s = 0; s < subjectsEach; s++) {
      // 7 and 31 have no factor in common with the size of the family: all are visited.
      const simulation = family[(7 * index + 31 * s) % family.length]!;
      answersOf(simulation, question).forEach(({ data }, t) => {
        const ball = balls[t]!;
        for (let place = 0; place < data.length; place++) {
          const verdict = accepts(ball, place, data[place]!);
          const [m, r] = [ball.middle[place]!, ball.radius[place]!];
          if (verdict === 'no-claim') standing.noClaim++;
          else if (verdict === 'accepted') {
            standing.accepted++;
            if (r > 0 && r < Infinity) standing.ratios.push(Math.abs(data[place]! - m) / r);
          } else
            standing.alarms.push(
              `${simulation.order}/${simulation.form}/${simulation.excess} ${data[place]} is not in {${m}, ${r}}: ${JSON.stringify(question)}`,
            );
        }
      });
    }
  });
  standing.ratios.sort((a, b) => a - b);
  return standing;
}
