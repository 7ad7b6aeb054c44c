/** A loss of one's own in TypeScript: build it, then npx equistep check ./own-loss.js */
import type { OwnLoss, OwnQuestion, Subject, TensorData } from 'equistep';

/** What waiting for late buses costs, at the stops that a bus serves. */
const declared: OwnLoss = {
  name: 'late-buses',
  inputs: {
    arrival: { shape: ['examples', 4], reals: [-4, 4] },
    timetable: { shape: ['examples', 4], reals: [-4, 4] },
    served: { shape: ['examples', 4], integers: [0, 1] },
  },
  gradientOf: ['arrival'],
  elements: ['examples', 4],
  means: [{ over: { count: 'served' }, atLeast: 1 }],
  ignores: [{ input: 'arrival', where: 'served' }],
  properties: { nonNegative: true },
};

function answer({ inputs, reduction }: OwnQuestion): { value: TensorData; gradient: Record<string, TensorData> } {
  const { arrival, timetable, served } = inputs as Record<'arrival' | 'timetable' | 'served', TensorData>;
  const late = Array.from(arrival.data, (at, i) => (served.data[i] === 0 ? 0 : at - (timetable.data[i] ?? 0)));
  const costs = late.map((minutes) => (minutes > 0 ? 3 * minutes : -minutes));
  const stops = Array.from(served.data).filter((one) => one !== 0).length;
  const divisor = reduction.by === 'mean' ? Math.max(stops, 1) : 1;
  const sum = costs.reduce((total, cost) => total + cost, 0);
  return {
    value: reduction.by === 'none' ? { shape: arrival.shape, data: costs } : { shape: [], data: [sum / divisor] },
    gradient: {
      arrival: {
        shape: arrival.shape,
        data: late.map((minutes) => (minutes > 0 ? 3 : minutes < 0 ? -1 : 0) / divisor),
      },
    },
  };
}

const subject: Subject = {
  declaration: {
    name: 'late buses',
    version: '1.0.0',
    format: 'float64',
    asks: [],
    losses: [],
    reductions: [],
    ownLosses: [declared],
  },
  answer: (question) => (question.ask === 'own' ? answer(question) : { unsupported: 'it has this loss alone' }),
};
export default subject;
