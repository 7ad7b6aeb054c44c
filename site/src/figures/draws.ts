import * as Plot from '@observablehq/plot';
import { named } from '../components/charts.ts';
import type { Draw } from './figure.ts';
import { fitted, gradients, means, training, type ReductionName } from './reference.ts';

/** Colours that can be told apart in light and in dark, and by those who see no red. */
const [blue, orange, grey] = ['var(--chart-1)', 'var(--chart-2)', 'var(--sl-color-gray-3)'];
const number = (value: number): string =>
  value === 0
    ? '0'
    : Math.abs(value) >= 0.001 && Math.abs(value) < 10_000
      ? String(Number(value.toPrecision(4)))
      : value.toExponential(2);
const common = (width: number, document?: Document): Plot.PlotOptions => ({
  ...(document && { document }),
  width: Math.max(260, Math.min(width, 680)),
  height: 280,
  marginLeft: 55,
  // The axis' name stands below its numbers, and not among them.
  marginBottom: 46,
  style: { background: 'none', fontSize: '12px' },
});
const sizes = [1, 2, 4, 8, 16, 32, 64];

/** The gradients of the loss and of the penalty, over batch sizes. */
const drawGradients: Draw = (values, { charts, reductions }, width, document) => {
  const by = values['reduction'] as ReductionName;
  const [size, coefficient, rate] = [2 ** Number(values['batch']), Number(values['penalty']), Number(values['rate'])];
  const rows = (['sum', 'mean', 'max'] as const).flatMap((one) =>
    sizes.map((B) => ({ B, name: reductions[one], value: Math.abs(gradients(one, B, coefficient).data) })),
  );
  const found = gradients(by, size, coefficient);
  const chart = Plot.plot({
    ...common(width, document),
    x: { type: 'log', base: 2, ticks: sizes, tickFormat: String, label: charts.size, labelOffset: 42 },
    y: { type: 'log', label: `|${charts.gradient}|`, grid: true, ticks: 4, tickFormat: number, insetBottom: 12 },
    color: { domain: [reductions.sum, reductions.mean, reductions.max], range: [blue, orange, grey], legend: true },
    marks: [
      Plot.ruleY([Math.abs(found.penalty)], { strokeDasharray: '4 3', stroke: 'currentColor' }),
      Plot.text([{ B: 1, y: Math.abs(found.penalty) }], {
        x: 'B',
        y: 'y',
        text: [charts.penaltyGradient],
        textAnchor: 'start',
        dx: 6,
        dy: -8,
      }),
      Plot.line(rows, { x: 'B', y: 'value', stroke: 'name', strokeWidth: 2 }),
      Plot.dot(rows, { x: 'B', y: 'value', stroke: 'name' }),
      Plot.dot([{ B: size, value: Math.abs(found.data) }], {
        x: 'B',
        y: 'value',
        r: 8,
        strokeWidth: 2.5,
        stroke: 'currentColor',
      }),
    ],
  });
  return {
    charts: [named(chart, charts.gradient)],
    facts: [
      [charts.gradient, number(found.data)],
      [charts.penaltyGradient, number(found.penalty)],
      [`${charts.step}: −λ · (…)`, number(-rate * (found.data + found.penalty))],
      [charts.ratio, `${number(Math.abs(found.data / found.penalty))} : 1`],
    ],
  };
};

/** Three training runs, of which two lie on each other. */
const drawRate: Draw = (values, { charts }, width, document) => {
  const [size, rate, steps] = [2 ** Number(values['batch']), Number(values['rate']), 30];
  const onMean = training('mean', { size, rate, steps });
  const scaled = training('sum', { size, rate: rate / size, steps });
  const same = training('sum', { size, rate, steps });
  const apart = Math.max(...onMean.weights.map((w, i) => Math.abs(w - scaled.weights[i]!)));
  const rows = (run: typeof onMean, name: string) => run.losses.map((loss, step) => ({ step: step + 1, loss, name }));
  const chart = Plot.plot({
    ...common(width, document),
    x: { label: charts.steps, labelOffset: 42 },
    y: { label: charts.loss, grid: true, type: 'log', ticks: 5, tickFormat: number },
    color: { domain: [charts.meanRun, charts.scaledRun, charts.sameRun], range: [orange, blue, grey], legend: true },
    marks: [
      Plot.line(rows(same, charts.sameRun), { x: 'step', y: 'loss', stroke: 'name' }),
      Plot.line(rows(onMean, charts.meanRun), {
        x: 'step',
        y: 'loss',
        stroke: 'name',
        strokeWidth: 6,
        strokeOpacity: 0.6,
      }),
      Plot.line(rows(scaled, charts.scaledRun), { x: 'step', y: 'loss', stroke: 'name', strokeWidth: 2 }),
    ],
  });
  return { charts: [named(chart, charts.loss)], facts: [[charts.apart, String(apart)]] };
};

/** Errors of twelve examples: the first ones are large. */
const errors = [3, 2.5, 2.8, 1.5, 1, 0.8, 0.5, 0.7, 0.4, 0.3, 0.6, 0.2];
const drawMeans: Draw = (values, { charts }, width, document) => {
  const chosen = Number(values['parts']);
  const all = errors.slice(1).map((_, i) => ({ part: i + 1, ...means(errors.slice(0, i + 1), errors.slice(i + 1)) }));
  const found = all[chosen - 1]!;
  const chart = Plot.plot({
    ...common(width, document),
    x: { label: charts.partSize, ticks: all.map(({ part }) => part), tickFormat: String, labelOffset: 42 },
    y: { label: null, grid: true, zero: true },
    color: { domain: [charts.wholeMean, charts.meanOfMeans], range: [blue, orange], legend: true },
    marks: [
      Plot.line(all, { x: 'part', y: 'whole', stroke: () => charts.wholeMean, strokeWidth: 2 }),
      Plot.line(all, { x: 'part', y: 'ofMeans', stroke: () => charts.meanOfMeans, strokeWidth: 2 }),
      Plot.dot([found], { x: 'part', y: 'ofMeans', r: 8, strokeWidth: 2.5, stroke: 'currentColor' }),
    ],
  });
  return {
    charts: [named(chart, charts.meanOfMeans)],
    facts: [
      [charts.wholeMean, number(found.whole)],
      [charts.meanOfMeans, number(found.ofMeans)],
    ],
  };
};

const drawMax: Draw = (values, { charts }, width, document) => {
  const to = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => ({
    x: i / 3.5 - 1,
    t: i === 7 ? Number(values['outlier']) : 0.6 * (i / 3.5 - 1) + 0.1 * Math.sin(5 * i),
  }));
  const [mean, max] = [fitted('mean', to), fitted('max', to)];
  const line = ({ slope, offset }: typeof mean, name: string) =>
    [-1, 1].map((x) => ({ x, t: slope * x + offset, name }));
  const chart = Plot.plot({
    ...common(width, document),
    x: { label: 'x', labelOffset: 42 },
    y: { label: 't', grid: true, domain: [-2, 4] },
    color: { domain: [charts.byMean, charts.byMax], range: [orange, blue], legend: true },
    marks: [
      Plot.line(line(mean, charts.byMean), { x: 'x', y: 't', stroke: 'name', strokeWidth: 2.5 }),
      Plot.line(line(max, charts.byMax), { x: 'x', y: 't', stroke: 'name', strokeWidth: 2.5 }),
      Plot.dot(to, { x: 'x', y: 't', fill: 'currentColor', r: 4 }),
    ],
  });
  return {
    charts: [named(chart, `${charts.byMean}, ${charts.byMax}`)],
    facts: [
      [`${charts.worst}, ${charts.byMean}`, number(mean.worst)],
      [`${charts.worst}, ${charts.byMax}`, number(max.worst)],
    ],
  };
};

export const draws = { gradients: drawGradients, rate: drawRate, means: drawMeans, max: drawMax };
